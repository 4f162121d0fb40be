/** Test results and timelines for people who read a terminal. */
import type { Paint } from '../../diagnostics/render.ts';
import { plural } from '../../text/words.ts';
import type { CaseReport, SequenceReport } from '../suite.ts';
import type { TimelineEntry } from './timeline.ts';

export interface Shown {
  /** All entries of every case, not of those that failed alone. */
  readonly explain: boolean;
  readonly coverage: boolean;
}

const marks = { passed: '✓', failed: '✗', depends: '?' } as const;

export function renderTests(reports: readonly SequenceReport[], paint: Paint, { explain, coverage }: Shown): string {
  const lines = reports.flatMap(({ address, cases, coverage: covered }) => [
    paint('bold', address),
    ...cases.flatMap((one) => caseLines(one, paint, explain)),
    ...(coverage ? coverageLines(covered) : []),
    '',
  ]);
  return `${[...lines, totalWords(reports)].join('\n')}\n`;
}

function caseLines(one: CaseReport, paint: Paint, explain: boolean): string[] {
  const style = ({ passed: 'code', failed: 'error', depends: 'warning' } as const)[one.outcome];
  const shown = one.outcome === 'failed' || explain;
  return [
    `  ${paint(style, marks[one.outcome])} ${one.name}`,
    ...(one.why === '' ? [] : [`      ${one.why}`]),
    ...(one.outcome === 'failed' ? [`      ${paint('dim', `${one.file}:${one.line}:${one.column}`)}`] : []),
    ...(shown ? one.got.map((entry) => paint('dim', `        ${entryLine(entry)}`)) : []),
  ];
}

function coverageLines({ steps, reached, missed }: SequenceReport['coverage']): string[] {
  const head = `  reached: ${reached} of ${steps} steps and ways`;
  return missed.length === 0 ? [head] : [`${head}; nobody comes to:`, ...missed.map((one) => `    ${one}`)];
}

export function totalWords(reports: readonly SequenceReport[]): string {
  const cases = reports.flatMap((report) => report.cases);
  const count = (outcome: CaseReport['outcome']): number => cases.filter((one) => one.outcome === outcome).length;
  if (cases.length === 0) return 'No tests: write one beside its sequence, such as flows/cart-recovery.test.yaml.';
  const [failed, depends] = [count('failed'), count('depends')];
  const parts = [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(depends > 0 ? [`${depends} ${depends === 1 ? 'hangs' : 'hang'} on what nobody knows of Klaviyo`] : []),
    `${count('passed')} passed`,
  ];
  return `${plural(cases.length, 'test')} of ${plural(reports.length, 'sequence')}: ${parts.join(', ')}.`;
}

/** "Mon 2026-11-02 10:00  sent     email reminder   its turn …" */
export function entryLine({ at, kind, step, channel, way, why }: TimelineEntry): string {
  const what = [
    kind === 'branch' || kind === 'waits' || kind === 'left' ? undefined : channel,
    step,
    way === undefined ? undefined : `→ ${way}`,
  ];
  const words = what.filter((one) => one !== undefined).join(' ');
  return `${weekday(at)} ${at.slice(0, 10)} ${at.slice(11, 16)}  ${kind.padEnd(7)} ${words.padEnd(30)} ${why}`.trimEnd();
}

const weekday = (at: string): string =>
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(`${at.slice(0, 10)}T00:00:00Z`).getUTCDay()]!;

/** @param unstarted what is said of somebody whom the flow never takes in */
export const renderWalk = (
  people: readonly { readonly name: string; readonly timeline: readonly TimelineEntry[] }[],
  paint: Paint,
  unstarted: string,
): string =>
  people
    .map(({ name, timeline }) =>
      [
        paint('bold', name),
        ...timeline.map((entry) => `  ${entryLine(entry)}`),
        ...(timeline.length === 0 ? [`  ${unstarted}`] : []),
        '',
      ].join('\n'),
    )
    .join('\n');
