/** One sequence on the dashboard, shown when it is asked for: its flow with figures, its funnel, its days, its changes. */
import type { Item } from '../../preview/layout.ts';
import { changeTitle, effectRates, effectSay, numbered } from '../kit/changes.ts';
import { channelSay, type Column, messageColumns, readable, shownMessages } from '../kit/columns.ts';
import { type Moved, movedSay } from '../kit/moves.ts';
import { fullDay } from '../kit/numbers.ts';
import type { Say } from '../kit/say.ts';
import type { Todo } from '../kit/todo.ts';
import { flowUrl } from '../markdown/links.ts';
import { type FrameKey, frameKeys, type MessageReport, type Report, type SequenceReport } from '../report.ts';
import { flowCanvas } from '../svg/canvas.ts';
import { chartPanels } from '../svg/chart.ts';
import { xml } from '../svg/svg.ts';
import { card, cards, funnel, panels, todoList } from './parts.ts';
import { html, type Places } from './say.ts';
import { htmlTable } from './table.ts';

export interface SequenceInput {
  readonly report: Report;
  readonly sequence: SequenceReport;
  readonly flow: readonly Item[] | undefined;
  readonly places: Places;
  /** Of all sequences. */
  readonly moves: readonly Moved[];
  readonly todos: readonly Todo[];
  /** The id of what leads back. */
  readonly back: string;
}

export function sequencePart({ report, sequence, flow, places, moves, todos, back }: SequenceInput): string {
  const { name, address, status, waits, flow_id: flowId, figures, days, changes } = sequence;
  const id = places.get(address) ?? '';
  const own = todos.filter((todo) => todo.address === address);
  const moved = moves.filter((move) => move.sequence.address === address);
  const canvas = flowCanvas(sequence, flow, report, frameKeys, false);
  const messages = shownMessages(sequence);
  const drawn = chartPanels(sequence, report);
  return [
    `<section class="detail" id="${id}" aria-labelledby="${id}-name" tabindex="-1">`,
    `<p class="back"><a href="#${back}">← All sequences</a></p>`,
    `<h2 id="${id}-name">${xml(name || address)} ${html([{ status }], places)}</h2>`,
    `<p class="soft"><code>${xml(address)}</code>${flowId === undefined ? '' : ` · <a href="${xml(flowUrl(flowId))}" rel="noreferrer">in Klaviyo</a>`}</p>`,
    ...(waits === undefined ? [] : [`<p>${xml(waits)}</p>`]),
    ...(own.length > 0 ? [card('What to do', todoList(own, places))] : []),
    cards(report, figures, days),
    ...(moved.length > 0
      ? [`<ul class="plain">${moved.map((move) => `<li>${html(movedSay(move, report), places)}</li>`).join('')}</ul>`]
      : []),
    `<div class="${canvas === undefined ? 'one' : 'two'}">`,
    ...(canvas === undefined
      ? []
      : [
          card(
            'The flow',
            `<div class="flow" role="region" aria-label="The flow of ${xml(name || address)}" tabindex="0">${canvas}</div>`,
          ),
        ]),
    '<div class="beside">',
    card('From sent to sold', funnel(figures)),
    ...(messages.length > 0 ? [card('Messages', messagesHtml(report, messages, places))] : []),
    ...(changes.length > 0 ? [card('What changed, and what came of it', changesHtml(sequence, report, places))] : []),
    '</div>',
    '</div>',
    card('Over time', drawn.length > 0 ? panels(drawn) : '<p class="soft">Nothing of it has been sent yet.</p>'),
    '</section>',
  ].join('\n');
}

/** The bars below the recipients show how many are left from message to message. */
function messagesHtml(report: Report, messages: readonly MessageReport[], places: Places): string {
  const [, , , recipients, ...rest] = messageColumns(report);
  const most = (frame: FrameKey): number => Math.max(1, ...messages.map((one) => recipientsOf(one, frame)));
  const columns: readonly Column<MessageReport>[] = [
    {
      head: 'Message',
      say: ({ label, step, channel, present }) => [
        { text: readable(label) || step },
        { soft: [...channelSay(channel), ' · ', { text: step }, ...(present ? [] : [', no longer in it'])] },
      ],
    },
    {
      head: 'Recipients',
      isFigure: true,
      say: (row, frame) => [...(recipients?.say(row, frame) ?? []), { part: recipientsOf(row, frame) / most(frame) }],
    },
    ...rest,
  ];
  return htmlTable({ caption: 'Messages', columns, rows: messages, places });
}

const recipientsOf = ({ figures }: MessageReport, frame: FrameKey): number => figures[frame].now.counts.recipients;

/** Newest first; the numbers are those on the charts. */
function changesHtml(sequence: SequenceReport, { through }: Report, places: Places): string {
  const items = [...numbered(sequence.changes)].reverse().map((change) => {
    const when: Say = [fullDay(change.day), ...(change.commit === undefined ? [] : [' ', { commit: change.commit }])];
    const effects = effectRates.flatMap((rate, i) => {
      const said = effectSay(sequence, change.number - 1, rate, through);
      return said.length === 0 ? [] : [`<span>${['Opened', 'Clicked', 'Converted'][i]} ${html(said, places)}</span>`];
    });
    const came = effects.length === 0 ? '' : `<p class="effects">${effects.join('')}</p>`;
    return `<li><span class="flag">${change.number}</span><div><p>${html(changeTitle(change), places)} <span class="soft">${html(when, places)}</span></p>${came}</div></li>`;
  });
  return `<ul class="changes">${items.join('\n')}</ul>\n<p class="soft">Up to 28 days before → after each change; = is no more than chance.</p>`;
}
