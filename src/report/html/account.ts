/** One account on the dashboard: what matters first, then the table, then every sequence for who opens it. */
import { overviewChart, sequenceChart } from '../svg/chart.ts';
import { daysTogether } from '../svg/buckets.ts';
import { numbered } from '../svg/marks.ts';
import { xml } from '../svg/svg.ts';
import { everyFrame, figuresOf, moveHtml } from './cells.ts';
import { dashboardTable } from './table.ts';
import { flowUrl } from '../markdown/links.ts';
import { movesOf, moveWords } from '../kit/moves.ts';
import { fullDay, none, spanWords } from '../kit/numbers.ts';
import { statusWords } from '../kit/status.ts';
import { weekWords } from '../kit/verdict.ts';
import { currencyOf } from '../report.ts';
import type { ChangeMark, Frame, Report, SequenceReport, SyncInfo } from '../report.ts';

/** `index`: which account on the page, for ids. */
export function dashboardAccount(report: Report, sync: SyncInfo | undefined, index: number): string {
  const { account, sequences, through } = report;
  const places = new Map(sequences.map(({ address }, i) => [address, `account-${index}-sequence-${i}`]));
  const idOf = ({ address }: Pick<SequenceReport, 'address'>): string => places.get(address) ?? '';
  const late = report.frames.filter(({ as_of: asOf }) => asOf !== undefined);
  return [
    `<section aria-labelledby="account-${index}">`,
    `<h2 id="account-${index}">${xml(account.name || account.key)}</h2>`,
    `<p><strong>${xml(weekWords(report))}</strong></p>`,
    alertsHtml(report, idOf),
    cards(report),
    ...(late.length > 0 ? [`<p class="soft">${late.map(asOfWords).join(' ')}</p>`] : []),
    sequences.length === 0 ? '<p>No sequence has a flow in this account yet.</p>' : dashboardTable(report, idOf),
    movesHtml(report, idOf),
    overviewChart(report, daysTogether(sequences.map(({ days }) => days)), false) ?? '',
    ...(sequences.length === 0 ? [] : ['<h3>Each sequence</h3>']),
    ...sequences.map((sequence) => detailsOf(sequence, report, idOf(sequence))),
    `<p class="soft">Whole days to ${fullDay(through)}, ${xml(account.timezone)}; ${report.no_revenue === undefined ? 'converted and revenue' : 'converted'} by the metric ${xml(report.conversion_metric)}.${sync ? ` Synced ${xml(sync.at.slice(0, 16).replace('T', ' '))} UTC, ${sync.calls.day} of ${sync.calls.limit} report calls in 24 hours.` : ''}</p>`,
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const asOfWords = ({ days, as_of: asOf }: Frame): string => `${days} days are as of ${fullDay(asOf ?? '')}.`;

function cards(report: Report): string {
  const { total } = report;
  const made = figuresOf(currencyOf(report)).map(
    ({ head, text, move }) =>
      `<div><dt>${head}</dt><dd class="figure">${everyFrame(total, (pair) => xml(text(pair)))}</dd><dd>${everyFrame(total, (pair) => moveHtml(move(pair)))}</dd></div>`,
  );
  return `<dl class="cards">${made.join('')}</dl>`;
}

function alertsHtml({ alerts }: Report, idOf: (sequence: Pick<SequenceReport, 'address'>) => string): string {
  if (alerts.length === 0) return '';
  const items = alerts.map(
    (alert) =>
      `<li>${xml(alert.message)}${alert.change ? ` The last change before: ${changeHtml(alert.change)}.` : ''} <a href="#${idOf(alert)}">Its chart</a></li>`,
  );
  return `<div class="alerts"><h3>⚠ Alerts</h3><ul>${items.join('')}</ul></div>`;
}

function movesHtml(report: Report, idOf: (sequence: SequenceReport) => string): string {
  const moves = movesOf(report).slice(0, 8);
  if (moves.length === 0) return '';
  const items = moves.map((move) => {
    const { sequence, spans, change } = move;
    const last = change === undefined ? '' : ` The last change before: ${changeHtml(change)}.`;
    return `<li><a href="#${idOf(sequence)}">${xml(sequence.name || sequence.address)}</a>: ${xml(moveWords(move, report.account.currency))} (${spanWords(spans.now)}).${last}</li>`;
  });
  return `<h3>What moved</h3>\n<ul>${items.join('')}</ul>`;
}

const changeHtml = ({ kind, day, commit, title }: ChangeMark): string =>
  [
    ...(commit === undefined ? [] : [`<code>${xml(commit.slice(0, 7))}</code>`]),
    ...(title === undefined ? [] : [xml(title)]),
    `(${xml(kind)}, ${fullDay(day)})`,
  ].join(' ');

function detailsOf(sequence: SequenceReport, report: Report, id: string): string {
  const { name, address, status, flow_id: flow, changes } = sequence;
  const list = numbered(changes).map((change) => `<li>${changeHtml(change)}</li>`);
  return [
    `<details id="${id}"><summary>${xml(name || address)} <span class="soft">${statusWords(status)}</span></summary>`,
    `<p class="soft"><code>${xml(address)}</code> · ${flow === undefined ? none : `<a href="${xml(flowUrl(flow))}" rel="noreferrer">in Klaviyo</a>`}</p>`,
    sequenceChart(sequence, report, false) ?? '<p>Nothing of it has been sent yet.</p>',
    ...(list.length > 0 ? [`<ol>${list.join('')}</ol>`] : []),
    '</details>',
  ].join('\n');
}
