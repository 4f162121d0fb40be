/** Live sequences that take the same people in at the same moment: nothing in Klaviyo keeps one from the other. */
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { without } from '../../text/json.ts';
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
    const other = live
      .slice(0, index)
      .find(
        (one) => one.trigger === trigger && (one.filter === filter || one.filter === undefined || filter === undefined),
      );
    if (other === undefined) return [];
    return [
      diagnostic(
        'shared-trigger',
        `Somebody can be in this sequence and in ${other.sequence.address} at once: both are live on ${trigger}.`,
        'Neither knows what the other sends. Give one an audience (or `where`) that leaves out the people of the other, ' +
          'such as audience: { not: { segment: VIP } }, or make them one sequence with a condition. If both are meant, let it be.',
        { at: sequence.trigger.at, address: sequence.address },
      ),
    ];
  });
}

function entrance(sequence: Sequence): readonly Entrance[] {
  const { trigger, audience } = sequence;
  const where = trigger.kind === 'metric' ? trigger.where : undefined;
  const parts = [where, audience === undefined ? undefined : parting(audience)].filter((part) => part !== undefined);
  const filter = parts.length === 0 ? undefined : JSON.stringify(parts.map(bare));
  switch (trigger.kind) {
    case 'metric': {
      const { name, integration } = trigger.metric;
      return [{ sequence, filter, trigger: integration === undefined ? name : `${name} (${integration})` }];
    }
    case 'list':
      return [{ sequence, filter, trigger: `the list ${trigger.list}` }];
    case 'segment':
      return [{ sequence, filter, trigger: `the segment ${trigger.segment}` }];
    default:
      return [];
  }
}

/** What of an audience could part people: whether they may be written to is the same question everywhere. */
function parting(audience: Condition): Condition | undefined {
  if (audience.kind === 'consent' || audience.kind === 'not_in_flow') return undefined;
  if (audience.kind !== 'all') return audience;
  const of = audience.of.flatMap((one) => parting(one) ?? []);
  return of.length > 1 ? { ...audience, of } : of[0];
}

/** Without places in files. */
const bare = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(bare)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(without(value, 'at')).map(([key, inner]) => [key, bare(inner)]))
      : value;
