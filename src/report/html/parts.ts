/** Parts that an account and a sequence have in common. */
import { type ByFrame, figuresOf, moveSay } from '../kit/columns.ts';
import { stagesOf } from '../kit/funnel.ts';
import type { Todo } from '../kit/todo.ts';
import { weeksOf } from '../kit/weeks.ts';
import { currencyOf, type DayCounts, type Report } from '../report.ts';
import { xml } from '../svg/svg.ts';
import { everyFrame, html, meter, type Places, spark } from './say.ts';

const noPlaces: Places = new Map();

export const card = (title: string, body: string, name = ''): string =>
  `<section class="card${name === '' ? '' : ` ${name}`}"><h3>${title}</h3>\n${body}\n</section>`;

/** The figures that matter, each with its change and its last weeks. */
export function cards(report: Report, figures: ByFrame, days: readonly DayCounts[]): string {
  const made = figuresOf(currencyOf(report)).map(({ head, text, move, of }) => {
    const change = everyFrame((frame) => html(moveSay(move(figures[frame])), noPlaces));
    const weeks = spark(weeksOf(days, report.through, of), `${head} by week`);
    return `<div><dt>${head}</dt><dd class="large">${everyFrame((frame) => xml(text(figures[frame])))}</dd><dd class="under"><span>${change}</span>${weeks}</dd></div>`;
  });
  return `<dl class="cards">${made.join('\n')}</dl>`;
}

export const funnel = (figures: ByFrame): string =>
  everyFrame((frame) => {
    const stages = stagesOf(figures[frame].now);
    if (stages.length === 0) return '<p class="soft">Nobody was reached in these days.</p>';
    const rows = stages.map(
      ({ name, count, share, part }) =>
        `<li><span>${name}</span>${meter(part, 'meter tall')}<b>${count}</b><span class="soft">${xml(share)}</span></li>`,
    );
    return `<ol class="funnel">${rows.join('')}</ol>`;
  }, 'div');

export function todoList(todos: readonly Todo[], places: Places): string {
  const items = todos.map(({ level, head, why, how }) => {
    const said = why.length === 0 ? '' : `<p class="soft">${html(why, places)}</p>`;
    const mark = `<span class="mark" aria-hidden="true">${level === 'wrong' ? '!' : '○'}</span>`;
    return `<li class="${level}">${mark}<div><p><b>${html(head, places)}</b></p>${said}<p class="how">${html(how, places)}</p></div></li>`;
  });
  return `<ul class="todo">${items.join('\n')}</ul>`;
}

export const panels = (drawn: readonly string[]): string => `<div class="panels">${drawn.join('')}</div>`;
