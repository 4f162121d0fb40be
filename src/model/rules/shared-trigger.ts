/** Live sequences that take the same people in at the same moment: nothing in Klaviyo keeps one from the other. */
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { asked } from '../../steps/condition.ts';
import type { Condition } from '../conditions/condition-type.ts';
import type { Sequence } from '../sequence.ts';

interface Entrance {
  readonly sequence: Sequence;
  /** What starts it, for people. */
  readonly trigger: string;
  /** Who gets in, as data to compare; undefined: everybody, as far as a filter goes. */
  readonly filter: string | undefined;
}

/** Told at the later of two, once, however many there are. */
export function sharedTriggers(sequences: readonly Sequence[]): readonly Diagnostic[] {
  const live = sequences.filter(({ status, deploy }) => status === 'live' && deploy).flatMap(entrance);
  return live.flatMap(({ sequence, trigger, filter }, index) => {
    const mayMeet = (one: Entrance): boolean =>
      one.trigger === trigger && (one.filter === filter || one.filter === undefined || filter === undefined);
    const other = live.slice(0, index).find(mayMeet);
    if (other === undefined) return [];
    const message = `Somebody can be in this sequence and in ${other.sequence.address} at once: both are live on ${trigger}.`;
    const detail =
      'Neither knows what the other sends. Give one an audience (or `where`) that leaves out the people of the other, ' +
      'such as audience: { not: { segment: VIP } }, or make them one sequence with a condition. If both are meant, let it be.';
    return [diagnostic('shared-trigger', message, detail, { at: sequence.trigger.at, address: sequence.address })];
  });
}

function entrance(sequence: Sequence): readonly Entrance[] {
  const { trigger, audience } = sequence;
  const where = trigger.kind === 'metric' ? trigger.where : undefined;
  const parts = [where, audience === undefined ? undefined : parting(audience)].filter((part) => part !== undefined);
  const filter = parts.length === 0 ? undefined : parts.map(asked).join(' ');
  const name = nameOf(trigger);
  return name === undefined ? [] : [{ sequence, filter, trigger: name }];
}

function nameOf(trigger: Sequence['trigger']): string | undefined {
  if (trigger.kind === 'list') return `the list ${trigger.list}`;
  if (trigger.kind === 'segment') return `the segment ${trigger.segment}`;
  if (trigger.kind !== 'metric') return undefined;
  const { name, integration } = trigger.metric;
  return integration === undefined ? name : `${name} (${integration})`;
}

/** What of an audience could part people: whether they may be written to is the same question everywhere. */
function parting(audience: Condition): Condition | undefined {
  if (audience.kind === 'consent' || audience.kind === 'not_in_flow') return undefined;
  if (audience.kind !== 'all') return audience;
  const of = audience.of.flatMap((one) => parting(one) ?? []);
  return of.length > 1 ? { ...audience, of } : of[0];
}
