/** The page of an account: what matters first, then every sequence, then what lies behind it. */
import { markdownCode, markdownText, oneLine } from '../../plan/words/escape.ts';
import { plural } from '../../text/words.ts';
import { movedSay, movesOf } from '../kit/moves.ts';
import { enough, fullDay, spanWords } from '../kit/numbers.ts';
import { none, number } from '../../text/figures.ts';
import { partsOf } from '../kit/order.ts';
import { listedSay, named } from '../kit/say.ts';
import { together, todosOf } from '../kit/todo.ts';
import { verdict } from '../kit/verdict.ts';
import { type Report, type SequenceReport, type SyncInfo, syncMark } from '../report.ts';
import type { ReportInput } from './pages.ts';
import { markdown, type Place } from './say.ts';
import { channelTable, frameTable, sequenceTable, todoBlock } from './tables.ts';

const mostMoves = 12;

/** `hasChart`: there is a charts/overview.svg. */
export function renderReadme({ report, sync, links }: ReportInput, hasChart: boolean): string {
  const { account, sequences, channels, total } = report;
  const place: Place = { page: 'README.md', links };
  const moves = movesOf(report);
  const blocks = [
    `# ${markdownText(account.name) || markdownCode(account.key)}: what its flows bring`,
    markdown(verdict(report, moves), place),
    todoBlock(together(todosOf(report)), place),
    ...sequencesBlock(report, place),
    ...(moves.length === 0 ? [] : ['## What moved', movesList(report, moves, place)]),
    ...(sequences.length > 0 ? ['## The account'] : []),
    ...(hasChart ? ['![All sequences: recipients, rates and revenue over time](charts/overview.svg)'] : []),
    ...(sequences.length > 0 ? [frameTable(report, total, place)] : []),
    ...(channels.length > 1 ? ['By channel, 30 days:', channelTable(report, channels, place)] : []),
    legend(report),
    syncLine(report, sync),
  ];
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

function sequencesBlock(report: Report, place: Place): readonly string[] {
  if (report.sequences.length === 0)
    return ['No sequence has a flow in this account yet. After the first `sluice apply` its figures stand here.'];
  const { sending, drafts, gone } = partsOf(report.sequences);
  const frame = report.frames.find(({ key }) => key === '30d');
  const quiet = (head: string, some: readonly SequenceReport[]): readonly string[] =>
    some.length === 0 ? [] : [`${head}: ${markdown(listedSay(some.map((one) => [named(one)])), place)}.`];
  return [
    `## Sequences, 30 days${frame ? `: ${spanWords(frame)}` : ''}`,
    ...(sending.length === 0 ? ['None of them is switched on.'] : [sequenceTable(report, sending, place)]),
    ...quiet('Drafts, which send nothing', drafts),
    ...quiet('Deleted, and without recipients in these 60 days', gone),
  ];
}

function movesList(report: Report, moves: ReturnType<typeof movesOf>, place: Place): string {
  const more = moves.length - mostMoves;
  return [
    ...moves.slice(0, mostMoves).map((move) => `- ${markdown(movedSay(move, report), place)}`),
    ...(more > 0 ? [`- … and ${plural(more, 'smaller move')}, on the pages of the sequences`] : []),
  ].join('\n');
}

function legend(report: Report): string {
  const { account, conversion_metric: metric, no_revenue: noRevenue, through } = report;
  const hasTexts = report.channels.some(({ channel }) => channel === 'sms');
  return `<sub>Whole days to ${fullDay(through)}, ${markdownText(account.timezone)}. Rates are of what was delivered${hasTexts ? ', and text messages, which cannot be opened, are in no open rate' : ''}; ${noRevenue === undefined ? 'converted and revenue' : 'converted'} by the metric ${markdownText(metric) || none}, and they go on growing for some days. Changes are against as many days before, where both had ${enough} recipients. Figures of each day: [data](data).</sub>`;
}

/** All that tells of the sync, in one line: a difference here alone is none. */
function syncLine({ sequences }: Report, { at, calls, notes }: SyncInfo): string {
  const today = sequences.reduce((sum, one) => sum + one.today.recipients, 0);
  const parts = [
    `Synced ${at.slice(0, 16).replace('T', ' ')} UTC`,
    `${number(today)} recipients so far today, in no figure here`,
    `${plural(calls.sync, 'report call')}, ${calls.day} of ${calls.limit} in 24 hours`,
    ...notes.map((note) => markdownText(oneLine(note))),
  ];
  return `<sub>${parts.join(' · ')}</sub> ${syncMark}`;
}
