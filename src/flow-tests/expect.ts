/** Whether what came is what a case expects: in order, and no message that is not named. */
import type { Expectation, TestCase } from '../model/flow-test/flow-test.ts';
import { deedKeys } from '../steps/kinds.ts';
import type { Entry, Timeline } from '../simulate/types.ts';
import { momentIn } from './happenings.ts';
import type { Subject } from './subject.ts';
import { afterWords, wallWords } from './words/time-words.ts';
import { filterReason, whyWords } from './words/why-words.ts';

export interface Moments {
  readonly subject: Subject;
  readonly start: number;
  readonly zone: string;
}

/** Why it is not; undefined: it is. */
export interface Miss {
  /** The expectation that is not met; undefined: something came that is not named. */
  readonly index?: number;
  readonly words: string;
}

/** What reaches somebody, or goes out in their name: steps with a message of their own. */
const isMessage = ({ kind, by }: Entry): boolean => kind === 'sent' && by !== 'profile' && by !== 'list';

export function missOf(timeline: Timeline, one: TestCase, moments: Moments): Miss | undefined {
  if (!one.expect) return undefined;
  const told = timeline.entries.filter(({ kind }) => kind !== 'entered');
  let next = 0;
  for (const [index, expected] of one.expect.entries()) {
    const found = told.findIndex((entry, place) => place >= next && fits(entry, expected, moments));
    const unnamed = one.andOthers
      ? -1
      : told.findIndex((entry, place) => place >= next && isMessage(entry) && !fits(entry, expected, moments));
    if (found < 0 || (unnamed >= 0 && unnamed < found)) {
      const instead = told.slice(next).find((entry) => isTold(entry)) ?? told.at(-1);
      const sooner = unnamed >= 0 && (found < 0 || unnamed < found) ? told[unnamed] : undefined;
      return { index, words: insteadWords(expected, sooner ?? near(told, expected, moments) ?? instead, moments) };
    }
    next = found + 1;
  }
  const more = one.andOthers ? undefined : told.slice(next).find(isMessage);
  return more && { words: `nothing more was expected, but ${entryWords(more, moments)}` };
}

const isTold = ({ kind }: Entry): boolean => kind !== 'waits';

/** What became of the very step that was expected, wherever it stands. */
const near = (told: readonly Entry[], { written }: Expectation, { subject }: Moments): Entry | undefined => {
  const ids = [...deedKeys.map((kind) => written[kind]), written.skipped, ...Object.keys(written.branch ?? {})];
  return told.find(({ action, kind }) => kind !== 'waits' && ids.includes(subject.steps.get(action ?? '')?.id));
};

function insteadWords(expected: Expectation, entry: Entry | undefined, moments: Moments): string {
  const wanted = expectedWords(expected);
  if (!entry) return `${wanted} was expected, but nothing came: nothing starts the flow`;
  return `${wanted} was expected, but ${entryWords(entry, moments)}`;
}

export function expectedWords({ written }: Expectation): string {
  const { at, ...what } = written;
  const [kind, value] = Object.entries(what).find(([, one]) => one !== undefined) ?? ['nothing', true];
  const shown =
    typeof value === 'object'
      ? Object.entries(value)
          .map(([id, way]) => `${id}: ${String(way)}`)
          .join(', ')
      : String(value);
  return `${kind}${value === true ? '' : ` ${shown}`}${at === undefined ? '' : ` at ${at}`}`;
}

/** "email last-call came at +3d (Thu 2026-11-05 09:00)", "… left at +5h: exit_when: Placed Order …". */
export function entryWords(entry: Entry, { subject, start, zone }: Moments): string {
  const step = subject.steps.get(entry.action ?? '');
  const what = step ? `${step.kind} ${step.id}` : '';
  const at = `${afterWords(entry.at - start)} (${wallWords(entry.at, zone)})`;
  const why = whyWords(entry, { exits: subject.exits, zone });
  switch (entry.kind) {
    case 'entered':
      return `they enter at ${at}`;
    case 'refused':
      return `they are not let in at ${at}: ${why}`;
    case 'sent':
      return `${what} came at ${at}`;
    case 'skipped':
      return `${what} was skipped at ${at}: ${why}`;
    case 'branch':
      return `${what} took ${step?.ways.get(entry.way ?? '') ?? entry.way} at ${at}: ${why}`;
    case 'left':
      return `they left at ${at}, before ${what}: ${why}`;
    case 'waits':
      return `they wait in ${what} from ${at}, ${why}`;
    case 'ended':
      return `they came to the end at ${at}`;
  }
}

export function fits(entry: Entry, { written, when }: Expectation, moments: Moments): boolean {
  const { subject, start, zone } = moments;
  if (when && Math.floor(entry.at / 60_000) !== Math.floor(momentIn(when, start, zone) / 60_000)) return false;
  const step = subject.steps.get(entry.action ?? '');
  if (written.end) return entry.kind === 'ended';
  if (written.skipped !== undefined) return entry.kind === 'skipped' && step?.id === written.skipped;
  if (written.waits !== undefined) return entry.kind === 'waits' && step?.id === written.waits;
  if (written.left !== undefined)
    return (entry.kind === 'left' || entry.kind === 'refused') && leftFor(entry, subject) === written.left;
  if (written.refused !== undefined) return entry.kind === 'refused' && leftFor(entry, subject) === written.refused;
  if (written.branch) {
    const [id, way] = Object.entries(written.branch)[0]!;
    return entry.kind === 'branch' && step?.id === id && step?.ways.get(entry.way ?? '') === way;
  }
  const kind = deedKeys.find((one) => written[one] !== undefined);
  if (kind === undefined || entry.kind !== 'sent' || step === undefined) return false;
  return step.id === written[kind] && (step.kind === kind || entry.by === kind);
}

export function leftFor(entry: Entry, { exits }: Subject): string {
  switch (entry.why.code) {
    case 'filter':
      return entry.why.of === 'trigger' ? 'trigger' : filterReason(entry, exits);
    case 'nothing-live':
      return 'nothing_live';
    case 'date-moved':
      return 'date';
    default:
      return entry.why.code;
  }
}
