/**
 * The pages of one account's report, as files below its directory:
 *
 *   README.md                   the account: a sentence, alerts, all sequences, what moved
 *   sequences/<address>.md      a sequence: its frames, messages, changes, picture
 *   charts/overview.svg         the account's days
 *   charts/sequences/<address>.svg
 *
 * The same report always gives the same text. Only one line of README.md tells of the sync (`syncMark`).
 */
import type { Picture } from '../../plan/mermaid.ts';
import { overviewChart, sequenceChart } from '../svg/chart.ts';
import { daysTogether } from '../svg/buckets.ts';
import { chartOf, pageOf } from './links.ts';
import { movesOf } from '../kit/moves.ts';
import { renderReadme } from './readme.ts';
import { renderSequence } from './sequence.ts';
import type { Report, SyncInfo } from '../report.ts';

export interface ReportInput {
  readonly report: Report;
  readonly sync: SyncInfo;
  /** Each sequence's flow as it is drawn, by address; without one its page has no picture. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly links: ReportLinks;
}

export interface ReportLinks {
  /** "https://github.com/owner/repository"; without it commits are named, not linked. */
  readonly repositoryUrl?: string;
  /** Where the sequences' YAML is. */
  readonly branch?: string;
  /** Where the reports are, when that is another branch. */
  readonly reportsBranch?: string;
  /** Path of this account's report from the repository's root, "reports/production"; for links to YAML without a URL. */
  readonly directory?: string;
  /** Where sluice.yaml is, from the repository's root: "packages/mail/"; goes before a YAML's path in a URL. */
  readonly prefix?: string;
}

/** Every page by its path below reports/<account>/, or README.md alone. */
export function renderReport(input: ReportInput, which: 'all' | 'readme' = 'all'): ReadonlyMap<string, string> {
  const { report } = input;
  const overview = overviewChart(report, daysTogether(report.sequences.map(({ days }) => days)));
  const pages = new Map([['README.md', renderReadme(input, overview !== undefined)]]);
  if (which === 'readme') return pages;
  if (overview !== undefined) pages.set('charts/overview.svg', overview);
  const moves = movesOf(report);
  for (const sequence of report.sequences) {
    const chart = sequenceChart(sequence, report);
    pages.set(pageOf(sequence.address), renderSequence({ input, sequence, moves, hasChart: chart !== undefined }));
    if (chart !== undefined) pages.set(chartOf(sequence.address), chart);
  }
  return pages;
}
