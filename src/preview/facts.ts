/** Everything that enters or leaves, and who sends, in words: what a reviewer must have read before anything goes live. */
import { compile } from '../compile/flow.ts';
import { fieldsOfFlow, triggerWords } from '../flow/words/flow-fields.ts';
import { filterWords } from '../flow/words/condition-words.ts';
import { named } from '../flow-tests/subject-of.ts';
import { wallWords } from '../flow-tests/words/time-words.ts';
import type { Condition } from '../model/conditions/condition-type.ts';
import type { Sequence } from '../model/sequence.ts';
import { allSteps } from '../model/walk.ts';
import { present } from '../text/json.ts';
import { listed } from '../text/words.ts';
import type { Fact } from './data.ts';
import { plainNames } from './questions.ts';

type Templates = ReadonlyMap<string, string>;

export interface Entry {
  readonly trigger: string;
  readonly filter?: string;
  readonly audience?: string;
  readonly exit?: string;
  readonly reentry: string;
}

/** Told from what Klaviyo gets; each condition compiled by itself, so that it reads as it was written. */
export function entryOf(sequence: Sequence, templates: Templates): Entry {
  const bare: Sequence = { ...sequence, steps: [] };
  const { audience: _, exitWhen: __, ...open } = bare;
  const definition = compile(open, templates).desired?.definition;
  const words = (condition: Condition | undefined): string | undefined => {
    if (!condition) return undefined;
    const alone = compile({ ...open, audience: condition }, templates).desired?.definition;
    return alone && (filterWords(named(alone.profile_filter), plainNames) ?? undefined);
  };
  const where = sequence.trigger.kind === 'metric' ? sequence.trigger.where : undefined;
  const [trigger] = named(definition?.triggers ?? []);
  const filter = trigger && 'trigger_filter' in trigger ? filterWords(trigger.trigger_filter, plainNames) : null;
  const audience = words(sequence.audience);
  const exit = words(sequence.exitWhen);
  const fields = definition === undefined ? [] : fieldsOfFlow(definition, plainNames);
  const reentry = fields.find(({ key }) => key === 'reentry_criteria')?.show;
  return {
    trigger: trigger === undefined ? sequence.trigger.type.replaceAll('_', ' ') : startWords(sequence, trigger),
    ...present({ filter: where && filter?.replace(/^event /, ''), audience, exit }),
    reentry: reentryWords(typeof reentry === 'string' ? reentry : 'always'),
  };
}

function startWords({ trigger }: Sequence, compiled: object): string {
  const words = triggerWords(compiled, (id) => id.replace(/^(list|segment):/, ''));
  switch (trigger.kind) {
    case 'metric':
      return words;
    case 'list':
      return `Joins the list ${trigger.list}`;
    case 'segment':
      return `Comes into the segment ${trigger.segment}`;
    default:
      return capital(words);
  }
}

const reentryWords = (words: string): string =>
  words === 'never' ? 'Once only' : words === 'always' ? 'Every time' : `Again ${words}`;

/** @param status in words, as the page shows it */
export function factsOf(sequence: Sequence, entry: Entry, zone: string): readonly Fact[] {
  const { goLive, end } = sequence.schedule ?? {};
  const emails = [...allSteps(sequence.steps)].flatMap((step) => (step.kind === 'email' ? [step] : []));
  const sending = [...allSteps(sequence.steps)].flatMap((step) =>
    step.kind === 'email' || step.kind === 'sms' ? [step] : [],
  );
  const senders = unique(emails.map(({ from }) => senderWords(from)));
  const utms = unique(
    sending.map(({ utm, tracking }) =>
      utm === undefined || tracking === false
        ? 'none'
        : utm.map(({ param, value }) => `${param.replace(/^utm_/, '')} ${value}`).join(', '),
    ),
  );
  const facts: readonly (Fact | false)[] = [
    { label: 'Starts when', words: sequence.trigger.kind === 'metric' ? `The event ${entry.trigger}` : entry.trigger },
    entry.filter !== undefined && { label: 'And the event has', words: capital(entry.filter) },
    { label: 'Only for', words: capital(entry.audience ?? 'everyone') },
    { label: 'Leaves when', words: capital(entry.exit ?? 'only at the end') },
    { label: 'Comes in again', words: entry.reentry },
    { label: 'Status', words: statusWords(sequence) },
    goLive !== undefined && { label: 'Goes live', words: `${wallWords(goLive, sequence.schedule!.zone)}, ${zone}` },
    end !== undefined && { label: 'Ends', words: `${wallWords(end, sequence.schedule!.zone)}, ${zone}` },
    sequence.pilot !== undefined && { label: 'Pilot', words: `segment ${sequence.pilot.segment}` },
    senders.length > 0 && { label: 'Sender', words: listed(senders) },
    utms.length > 0 && { label: 'UTM', words: utms.join('; ') },
  ];
  return facts.filter((fact) => fact !== false);
}

export function statusWords({ status, deploy }: Sequence): string {
  if (!deploy) return 'Not deployed';
  if (status === undefined) return 'Draft at first, then as in Klaviyo';
  return capital(status);
}

function senderWords(from: { readonly name?: string; readonly email?: string } | undefined): string {
  if (from?.name === undefined && from?.email === undefined) return "the account's own";
  return from.name === undefined ? from.email! : from.email === undefined ? from.name : `${from.name} <${from.email}>`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];
