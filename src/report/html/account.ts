/** One account on the dashboard: what to do and what came of it first, then every sequence, then its days. */
import { plural } from '../../text/words.ts';
import { changeColumn, figureColumns, sequenceColumns } from '../kit/columns.ts';
import { movedSay, movesOf } from '../kit/moves.ts';
import { fullDay } from '../kit/numbers.ts';
import { partsOf } from '../kit/order.ts';
import { listedSay, named, type Say } from '../kit/say.ts';
import { together, todosOf } from '../kit/todo.ts';
import { verdict } from '../kit/verdict.ts';
import type { Frame, Report, SequenceReport, SyncInfo } from '../report.ts';
import { accountDrawn, chartPanels } from '../svg/chart.ts';
import { xml } from '../svg/svg.ts';
import { card, cards, panels, todoList } from './parts.ts';
import { html, type Places } from './say.ts';
import { cellOf, htmlTable } from './table.ts';

const mostMoves = 8;
/** With more sequences than these a reader wants to find one. */
const fewRows = 8;

export function accountPart(report: Report, sync: SyncInfo | undefined, id: string, places: Places): string {
  const { account, sequences } = report;
  const moves = movesOf(report);
  const drawn = accountDrawn(report);
  const todos = together(todosOf(report));
  const late = report.frames.filter(({ as_of: asOf }) => asOf !== undefined).map(asOfWords);
  const nothing = '<p class="soft">Nothing needs you: no alert holds, and nothing waits.</p>';
  return [
    `<section class="overview" aria-labelledby="${id}">`,
    `<h2 id="${id}">${xml(account.name || account.key)}</h2>`,
    `<p class="lead">${html(verdict(report, moves), places)}</p>`,
    cards(report, report.total, drawn.days),
    card('What to do', todos.length === 0 ? nothing : todoList(todos, places)),
    ...(late.length > 0 ? [`<p class="soft">${late.join(' ')}</p>`] : []),
    card('Sequences', sequencesHtml(report, places), 'wide'),
    ...(drawn.days.length > 0 ? [card('Over time', panels(chartPanels(drawn, report)))] : []),
    ...(moves.length > 0
      ? [
          card(
            'What moved',
            listHtml(
              moves.slice(0, mostMoves).map((move) => movedSay(move, report)),
              places,
            ),
          ),
        ]
      : []),
    ...(sequences.length > 0 ? [`<p class="soft">${xml(legend(report, sync))}</p>`] : []),
    '</section>',
  ].join('\n');
}

const asOfWords = ({ days, as_of: asOf }: Frame): string => `${days} days are as of ${fullDay(asOf ?? '')}.`;

const listHtml = (says: readonly Say[], places: Places): string =>
  `<ul class="plain">${says.map((say) => `<li>${html(say, places)}</li>`).join('')}</ul>`;

function legend({ account, conversion_metric: metric, no_revenue: none, through }: Report, sync: SyncInfo | undefined) {
  const counted = none === undefined ? 'converted and revenue' : 'converted';
  const synced = sync
    ? ` Synced ${sync.at.slice(0, 16).replace('T', ' ')} UTC, ${sync.calls.day} of ${sync.calls.limit} report calls in 24 hours.`
    : '';
  return `Whole days to ${fullDay(through)}, ${account.timezone}; ${counted} by the metric ${metric}.${synced}`;
}

function sequencesHtml(report: Report, places: Places): string {
  const { sending, drafts, gone } = partsOf(report.sequences);
  if (report.sequences.length === 0)
    return '<p>No sequence has a flow in this account yet. The first sluice apply makes them.</p>';
  const sums = [...figureColumns(report), changeColumn(report)].map((one) =>
    cellOf(one, { figures: report.total }, places),
  );
  return [
    ...(sending.length > fewRows ? [find(sending.length)] : []),
    ...(sending.length === 0
      ? ['<p>None of them is switched on.</p>']
      : [
          htmlTable({
            caption: `Sequences of ${report.account.name}`,
            columns: sequenceColumns(report),
            rows: sending,
            places,
            found: ({ name, address, status }) => `${name} ${address} ${status}`,
            sums: `<td></td>${sums.join('')}<td></td>`,
          }),
        ]),
    quietHtml('Drafts, which send nothing yet', drafts, places),
    quietHtml('Deleted, and without recipients in 60 days', gone, places),
  ].join('\n');
}

const quietHtml = (head: string, some: readonly SequenceReport[], places: Places): string =>
  some.length === 0 ? '' : `<p class="quiet">${head}: ${html(listedSay(some.map((one) => [named(one)])), places)}</p>`;

/** Hidden until the script that serves it runs. */
const find = (count: number): string =>
  `<p class="find" hidden><label>Find <input type="search" placeholder="name, address or status" autocomplete="off"></label> <span class="soft" role="status">${plural(count, 'sequence')}</span></p>`;
