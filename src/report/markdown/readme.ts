/** The page of an account: what matters first, then every sequence, then what lies behind it. */
import { markdownCode, markdownText, oneLine } from '../../plan/escape.ts';
import { plural } from '../../text/words.ts';
import { alertBlock } from './say.ts';
import { changeWords, sequenceLink } from './links.ts';
import { type Moved, movesOf, moveWords } from '../kit/moves.ts';
import { enough, fullDay, money, none, number, percent, spanWords } from '../kit/numbers.ts';
import type { ReportInput } from './pages.ts';
import { accountTable, channelTable, sequenceTable } from './tables.ts';
import { verdict } from '../kit/verdict.ts';
import { type Report, type SyncInfo, syncMark } from '../report.ts';

const mostMoves = 12;

/** `hasChart`: there is a charts/overview.svg. */
export function renderReadme({ report, sync, links }: ReportInput, hasChart: boolean): string {
  const { account, alerts } = report;
  const moves = movesOf(report);
  const blocks = [
    `# ${markdownText(account.name) || markdownCode(account.key)}: what its flows bring`,
    verdict(report, moves, links),
    alertBlock(alerts, 'README.md', links),
    ...sequencesBlock(report),
    ...bestBlock(report),
    ...movedBlock(report, moves, links),
    ...(report.sequences.length > 0 ? ['## The account'] : []),
    ...(hasChart ? ['![All sequences: recipients, rates and revenue over time](charts/overview.svg)'] : []),
    ...(report.sequences.length > 0 ? [accountTable(report)] : []),
    ...(report.channels.length > 1 ? ['By channel, 30 days:', channelTable(report, report.channels)] : []),
    legend(report),
    syncLine(report, sync),
  ];
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

function sequencesBlock(report: Report): readonly string[] {
  if (report.sequences.length === 0)
    return ['No sequence has a flow in this account yet. After the first `sluice apply` its figures stand here.'];
  const frame = report.frames.find(({ key }) => key === '30d');
  const isGone = ({ status, figures }: Report['sequences'][number]): boolean =>
    status === 'deleted' && figures['30d'].now.counts.recipients + figures['30d'].before.counts.recipients === 0;
  const gone = report.sequences.filter(isGone).map(({ name, address }) => sequenceLink(name, address));
  return [
    `## Sequences, 30 days${frame ? `: ${spanWords(frame)}` : ''}`,
    sequenceTable(
      report,
      report.sequences.filter((one) => !isGone(one)),
    ),
    ...(gone.length === 0 ? [] : [`Deleted, and without recipients in these 60 days: ${gone.join(', ')}.`]),
  ];
}

/** Among those that reached enough for it to mean something: by what a message delivered brings, or by clicks. */
function bestBlock({ sequences, account }: Report): readonly string[] {
  const able = sequences.filter(
    ({ status, figures }) => status !== 'deleted' && figures['30d'].now.counts.delivered >= enough,
  );
  const hasRevenue = able.some(({ figures }) => figures['30d'].now.counts.conversion_value > 0);
  const rate = hasRevenue ? 'revenue_per_recipient' : 'click_rate';
  const valueOf = (one: Report['sequences'][number]): number => one.figures['30d'].now.rates[rate] ?? 0;
  const deliveredOf = ({ figures }: Report['sequences'][number]): number => figures['30d'].now.counts.delivered;
  const ranked = [...able].sort(
    (a, b) => valueOf(b) - valueOf(a) || deliveredOf(a) - deliveredOf(b) || (a.address < b.address ? -1 : 1),
  );
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst || best === worst || valueOf(best) === valueOf(worst)) return [];
  const words = (one: Report['sequences'][number]): string => {
    const figure = hasRevenue
      ? `${money(valueOf(one), account.currency)} for each message delivered`
      : `${percent(valueOf(one))} clicked`;
    return `${sequenceLink(one.name, one.address)}, ${figure}`;
  };
  return ['## Best and worst', `- Best: ${words(best)}\n- Worst: ${words(worst)}`];
}

function movedBlock(report: Report, moves: readonly Moved[], links: ReportInput['links']): readonly string[] {
  if (moves.length === 0) return [];
  const lines = moves.slice(0, mostMoves).map((move) => {
    const { sequence, spans, change } = move;
    const last = change === undefined ? '' : ` The last change before: ${changeWords(change, links)}.`;
    return `- ${sequenceLink(sequence.name, sequence.address)}: ${moveWords(move, report.account.currency)} (${spanWords(spans.now)}, against the 28 days before).${last}`;
  });
  const more = moves.length - lines.length;
  return [
    '## What moved',
    [...lines, ...(more > 0 ? [`- … and ${plural(more, 'smaller move')}, on the pages of the sequences`] : [])].join(
      '\n',
    ),
  ];
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
