/** An apply on a terminal: a line for each result, and what was done at the end. */
import { oneLine, visible } from '../words/escape.ts';
import type { ChangeKind, Plan } from '../plan.ts';
import { allowingFlags } from './render-problems.ts';
import type { ApplyReport, ApplyResult, DrainResult } from '../results.ts';
import { wrap } from '../../diagnostics/width.ts';
import { firstFew, ledgerAddresses } from '../words/render-words.ts';
import type { ViewOptions } from './status-view.ts';
import { listed, plural } from '../../text/words.ts';
import type { Style } from './render-styles.ts';

const past: Readonly<Record<ChangeKind, string>> = {
  create: 'created',
  adopt: 'took over',
  update: 'updated',
  status: 'set',
  replace: 'replaced',
  retire: 'retired',
  delete: 'deleted',
  none: 'left as it is',
  blocked: 'not planned',
};

/** "✓ updated cart-recovery, live (2 of 2 steps, read back)", without the newline; a failure has its reasons below. */
export function renderResultLine(result: ApplyResult, { styles, width }: ViewOptions): string {
  const address = oneLine(result.address);
  const extra = [
    ...(result.flow_id !== undefined && result.kind !== 'update' && result.kind !== 'status' ? [result.flow_id] : []),
    ...(result.detail === undefined ? [] : [oneLine(result.detail)]),
  ];
  const tail = extra.length === 0 ? '' : ` (${extra.join(', ')})`;
  const status =
    result.status === undefined ? '' : result.kind === 'status' ? ` to ${result.status}` : `, ${result.status}`;
  const hang = (mark: string, words: string, paint: Style): readonly string[] => hanging(paint(mark), words, width);
  const why = (result.error === undefined ? [] : wrap(visible(result.error), width - 4)).map((line) => `    ${line}`);
  switch (result.outcome) {
    case 'done':
      return hang('✓', `${past[result.kind]} ${address}${status}${tail}`, styles.good).join('\n');
    case 'failed':
      return [...hang('✗', `${address}: ${result.kind} failed${tail}`, styles.danger), ...why].join('\n');
    case 'blocked':
      return [...hang('·', `${address}: ${result.kind} not tried${tail}`, styles.dim), ...why].join('\n');
  }
}

export interface ApplyTextOptions extends ViewOptions {
  /** Flags the next command needs too: "--account staging". */
  readonly flags?: string;
  /** How long it took. */
  readonly seconds?: number;
  /** Of the plan that was applied: what was corrected in the ledger, flows apart. */
  readonly ledger?: Plan['ledger'];
}

/** What was done, what was not, and the one command that goes on from there. Ends with a newline. */
export function renderApplySummary(report: ApplyReport, options: ApplyTextOptions): string {
  const { styles, width, flags = '', seconds, ledger = [] } = options;
  const command = (words: string): string => styles.command([words, flags].filter((part) => part !== '').join(' '));
  const of = (outcome: ApplyResult['outcome']): readonly ApplyResult[] =>
    report.results.filter((result) => result.outcome === outcome);
  const [done, failed, blocked] = [of('done'), of('failed'), of('blocked')];
  if (report.refusals.length > 0) {
    const allow = allowingFlags(report.refusals);
    return lines([
      ...wrap(`Nothing was applied: ${plural(report.refusals.length, 'reason')} against it.`, width).map(styles.bold),
      ...report.refusals.flatMap((refusal) => [
        ...hanging(
          styles.danger('!'),
          `${refusal.address === undefined ? '' : `${oneLine(refusal.address)}: `}${oneLine(refusal.message)} (${refusal.code})`,
          width,
        ),
        ...wrap(oneLine(refusal.allow), width - 4).map((line) => `    ${line}`),
      ]),
      ...(allow === undefined ? [] : ['If all of it is meant:', `  ${command(`sluice apply ${allow}`)}`]),
    ]);
  }
  if (report.results.length === 0) {
    const found = ledgerAddresses({ ledger });
    return lines(
      found.length === 0
        ? ['Nothing to do: Klaviyo holds what the sequences say.']
        : wrap(`Sluice's own record of ${listed(firstFew(found))} is up to date; Klaviyo needed nothing.`, width),
    );
  }
  const cost = `${plural(report.requests, 'request')}${seconds === undefined ? '' : `, ${Math.max(1, Math.round(seconds))} s`}`;
  const head = `${done.length} of ${report.results.length} done${kinds(done)} · ${cost}.`;
  const names = (results: readonly ApplyResult[]): string => listed(results.map((result) => oneLine(result.address)));
  return lines([
    ...wrap(head, width).map(failed.length > 0 ? styles.bold : styles.good),
    ...(failed.length > 0 ? wrap(`Failed: ${names(failed)}.`, width).map(styles.danger) : []),
    ...(blocked.length > 0 ? wrap(`Not tried: ${names(blocked)}.`, width) : []),
    failed.length + blocked.length > 0
      ? `What is done stays done. To go on from here: ${command('sluice apply')}`
      : `See it in Klaviyo's terms: ${command('sluice status')}`,
  ]);
}

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;

function kinds(done: readonly ApplyResult[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of done) {
    const word = kind === 'adopt' ? 'taken over' : past[kind];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.size === 0 ? '' : `: ${listed([...counts].map(([word, count]) => `${count} ${word}`))}`;
}

const marks = { done: '✓', checked: '✓', waiting: '·', leaks: '✗', failed: '✗' } as const;

/** "✓ cart, flow XyZ123: drained, saved and deleted", for what was done about flows that drain. */
export function renderDrainLine(result: DrainResult, { styles, width }: ViewOptions): string {
  const { outcome, address, flow_id, message } = result;
  const paint =
    outcome === 'leaks' || outcome === 'failed' ? styles.danger : outcome === 'waiting' ? styles.dim : styles.good;
  return hanging(paint(marks[outcome]), visible(`${oneLine(address)}, flow ${flow_id}: ${message}`), width).join('\n');
}

/** Words behind a mark, further lines below its words. */
const hanging = (mark: string, words: string, width: number): readonly string[] =>
  wrap(words, width - 2).map((line, index) => (index === 0 ? `${mark} ${line}` : `  ${line}`));
