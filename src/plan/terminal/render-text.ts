/**
 * The plan on a terminal: what an apply would do, in blocks, the harmless first, so that what needs a decision stands
 * last, right above the summary and the command that goes on from there. It reads without colour and at 80 columns.
 */
import { drainWords } from '../../drain/words.ts';
import { oneLine, visible } from '../words/escape.ts';
import type { Plan, Refusal } from '../plan.ts';
import { allowingFlags, problemsAt, problemsOf } from './render-problems.ts';
import type { Styles } from './render-styles.ts';
import { changeBlock, problemLines, sentence } from './render-text-change.ts';
import type { TextStyle } from './render-text-fields.ts';
import { widthOf, wrap, wrapParts } from '../../diagnostics/width.ts';
import { accountWords, counts, isChange, ledgerWords, shortDigest, sortedByHarm } from '../words/render-words.ts';
import { number } from '../../text/figures.ts';
import { plural } from '../../text/words.ts';
import { isHeldBack } from '../work.ts';
import { type Meeting, meetingAdvice, meetingRest, meetingTimeline, meetingWords } from '../meeting.ts';
import { sectionsText } from './status-view.ts';

export interface PlanTextOptions {
  readonly styles: Styles;
  /** Columns; 80 where nothing is known. Less than 40 is taken for 40. */
  readonly width: number;
  /** Milliseconds since 1970; without it nothing is said of flows that drain. */
  readonly now?: number;
  /** How long an apply will take, where the caller has estimated it from Klaviyo's limits. */
  readonly seconds?: number;
  /** Flags that the next command needs too, as typed: "--account staging". */
  readonly flags?: string;
  /** The question whether to apply it follows, so the command is not told. */
  readonly isAsked?: boolean;
  /** Most lines of one text's difference; 24 when left out. */
  readonly diffLines?: number;
}

/** Ends with a newline. A plan without a change is one line (and what must be said of skipped steps and warnings). */
export function renderPlanText(plan: Plan, options: PlanTextOptions): string {
  const style: TextStyle = {
    styles: options.styles,
    width: Math.max(40, options.width),
    diffLines: options.diffLines ?? 24,
  };
  const problems = problemsOf(plan);
  const changes = sortedByHarm(plan.changes).filter(isChange);
  const isEmpty = changes.length === 0 && plan.refusals.length === 0;
  const blocks = changes.map((change) =>
    changeBlock(
      change,
      {
        skipped: plan.skipped.filter((row) => row.address === change.address),
        refusals: plan.refusals.filter((refusal) => refusal.address === change.address),
        problems: problemsAt(problems, change.address),
      },
      style,
    ),
  );
  const shown = new Set(changes.map((change) => change.address));
  const rest = problems.filter((problem) => !shown.has(problem.address ?? ''));
  const sections: readonly (readonly string[])[] = [
    isEmpty ? empty(plan, style) : head(plan, style),
    ...blocks,
    skippedElsewhere(plan, shown, style),
    drainLines(plan, options.now, style),
    meetingLines(plan, style),
    ...rest.map((problem) => problemLines(problem, style, 0)),
    ...(isEmpty ? [] : [summary(plan, options, style), ...closing(plan, options, style)]),
  ];
  return sectionsText(sections);
}

/** Sequences the plan is about: those whose file is there. */
const sequences = (plan: Plan): number =>
  plan.changes.filter((change) => change.kind !== 'delete' && change.kind !== 'retire').length;

function head(plan: Plan, { styles, width }: TextStyle): readonly string[] {
  const { total, ours } = plan.flows;
  const words = [
    oneLine(accountWords(plan.account)),
    plural(sequences(plan), 'sequence'),
    `${plural(total, 'flow')} in the account, ${ours} ours`,
  ];
  return wrapParts(words, ' · ', width).map(styles.bold);
}

function empty(plan: Plan, { styles, width }: TextStyle): readonly string[] {
  const count = plural(sequences(plan), 'sequence');
  const whole = `${oneLine(accountWords(plan.account))}: ${count}, all in step. Nothing to do.`;
  // One line wherever it can be; the account's name is the first to go.
  const agree = widthOf(whole) <= width ? whole : `${oneLine(plan.account.key)}: ${count}, all in step. Nothing to do.`;
  const ledger = ledgerWords(plan);
  return [agree, ...(ledger === '' ? [] : [ledger])].flatMap((line) => wrap(line, width)).map(styles.good);
}

function drainLines(plan: Plan, now: number | undefined, { styles, width }: TextStyle): readonly string[] {
  if (now === undefined || plan.drains.length === 0) return [];
  return [
    ...sentence('Draining: closed to newcomers, the people inside go on to the end', styles.bold, '', width, 0),
    ...plan.drains.flatMap((row) =>
      sentence(`${oneLine(row.address)}: ${drainWords(row, now)}`, (text) => text, '', width, 2),
    ),
  ];
}

/** Steps skipped in sequences that do not change now. */
function skippedElsewhere(plan: Plan, shown: ReadonlySet<string>, { styles, width }: TextStyle): readonly string[] {
  const rows = plan.skipped.filter((row) => !shown.has(row.address));
  if (rows.length === 0) return [];
  return [
    ...sentence(
      `${plural(rows.length, 'step')} skipped in sequences that do not change; Klaviyo has no equivalent, the flows go on without:`,
      styles.warning,
      '',
      width,
      0,
    ),
    ...rows.flatMap((row) => sentence(oneLine(`${row.step} (${row.file}:${row.line})`), (text) => text, '', width, 2)),
  ];
}

function summary(plan: Plan, { seconds }: PlanTextOptions, { width }: TextStyle): readonly string[] {
  const done = counts(plan);
  const needed = plan.summary.create + plan.summary.replace;
  const time =
    seconds === undefined
      ? ''
      : `, about ${seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`}`;
  const parts = [
    ...(plan.summary.none > 0 ? [`${number(plan.summary.none)} unchanged`] : []),
    ...(done.length > 0 ? [done.join(', ')] : []),
    ...(plan.writes > 0 ? [`${plural(plan.writes, 'write')}${time}`] : []),
    ...(needed > 0 ? [`at most ${plural(plan.creates_left, 'create')} left today`] : []),
  ];
  return parts.length === 0 ? [] : wrapParts(parts, ' · ', width);
}

function closing(
  plan: Plan,
  { flags = '', isAsked }: PlanTextOptions,
  style: TextStyle,
): readonly (readonly string[])[] {
  const { styles, width } = style;
  const digest = `Plan ${shortDigest(plan.digest)}. Nothing has been changed.`;
  const command = (more: string): string => ['sluice apply', more, flags].filter((part) => part !== '').join(' ');
  const go = (words: string, typed: string): readonly string[] =>
    words.length + typed.length + 1 <= width
      ? [`${words} ${styles.command(typed)}`]
      : [...wrap(words, width), `  ${styles.command(typed)}`];
  if (plan.refusals.length === 0 && isAsked) return [wrap(`${digest.slice(0, -1)} yet.`, width)];
  const changing = plan.changes.filter(isChange);
  const allWaits = changing.every((one) => isHeldBack(one) && one.operation === undefined);
  if (plan.refusals.length === 0 && allWaits)
    return [wrap(`${digest.slice(0, -1)}: ${changing.length === 1 ? 'it' : 'all of it'} waits.`, width)];
  if (plan.refusals.length === 0) return [go(`${digest} Apply it with:`, command(''))];
  const allow = allowingFlags(plan.refusals);
  return [
    [
      ...sentence(`${digest} As it is, sluice apply refuses it:`, styles.bold, '', width, 0),
      ...refusalList(plan.refusals, style),
      ...(allow === undefined ? [] : ['', ...go('If all of it is meant:', command(allow))]),
    ],
  ];
}

/** Those of a sequence stand in its block with the way to allow them; here they are named. */
function refusalList(refusals: readonly Refusal[], { styles, width }: TextStyle): readonly string[] {
  return refusals.flatMap((refusal) =>
    refusal.address === undefined
      ? [
          ...sentence(`${refusal.code}: ${refusal.message}`, styles.danger, '! ', width, 2),
          ...sentence(refusal.allow, (text) => text, '', width, 4),
        ]
      : sentence(`${oneLine(refusal.address)}: ${refusal.message} (${refusal.code})`, styles.danger, '! ', width, 2),
  );
}

/** Sequences that meet, on a terminal: the first pairs with a person's timeline, the others by a line. */
const mostTimelines = 3;
const mostLines = 12;
const same = (text: string): string => text;

function meetingLines({ meetings }: Plan, { styles, width }: TextStyle): readonly string[] {
  if (!meetings || meetings.found.length === 0) return [];
  const { found } = meetings;
  const head = `${plural(found.length, 'pair')} of live sequences can meet in one person now:`;
  const left = found.length - mostLines;
  return [
    ...sentence(head, styles.warning, '', width, 0),
    ...found
      .slice(0, mostLines)
      .flatMap((meeting, index) => [
        ...sentence(oneLine(meetingWords(meeting)), same, '', width, 2),
        ...(index < mostTimelines ? person(meeting, width) : []),
      ]),
    ...(left > 0 ? sentence(`and ${left} more: sluice plan --format json`, same, '', width, 2) : []),
    ...sentence(meetingAdvice(found[0]!), same, '', width, 2),
    ...meetingRest(meetings).flatMap((line) => sentence(line, same, '', width, 2)),
  ];
}

const person = (meeting: Meeting, width: number): readonly string[] => [
  ...sentence(`${oneLine(meeting.story)}:`, same, '', width, 4),
  ...meetingTimeline(meeting).flatMap((line) =>
    wrap(visible(line), width - 8).map((part, index) => `${index === 0 ? '      ' : '        '}${part}`),
  ),
];
