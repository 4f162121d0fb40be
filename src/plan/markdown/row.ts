/** One change as a row of the comment's table: what happens, and the flow as it stands. */
import { money, number } from '../../text/figures.ts';
import type { Change } from '../plan.ts';
import { kindWords, symbols } from '../words/render-words.ts';
import { changeLink, markdownMoney } from './head.ts';
import { dueWords, heldWords } from './held-words.ts';
import type { LinkOptions } from './links.ts';
import { textOf } from '../words/escape.ts';

/** "Win back" above its address, which is linked to its file. */
const named = (change: Change, links: LinkOptions): string =>
  change.name === '' || change.name === change.address
    ? changeLink(change, links)
    : `**${textOf(change.name, 80)}**<br>${changeLink(change, links)}`;

export interface RowOptions extends LinkOptions {
  /** Addresses of changes that wait and that the base of the pull request holds already. */
  readonly inherited?: readonly string[];
}

export function row(change: Change, links: RowOptions): string {
  const { kind, destructive, cost, reason } = change;
  const words = kindWords(change);
  const what = destructive || kind === 'blocked' || kind === 'replace' || kind === 'delete' ? `**${words}**` : words;
  const why = reason === '' ? '' : `: ${textOf(reason, 160)}`;
  const before = links.inherited?.includes(change.address) === true ? ', brought by an earlier merge' : '';
  const when = [`${heldWords(change.held)}${before}`, dueWords(change.due)]
    .filter((one) => one !== '')
    .map((one) => `<br>${one}`);
  const effect =
    change.replace?.manner === 'drain'
      ? 'all go on'
      : destructive
        ? cost?.cancels_queue === false
          ? '**affected**'
          : '**queue cancelled**'
        : change.status === null || !change.has_run || kind === 'blocked'
          ? ''
          : 'none affected';
  const count =
    cost === undefined
      ? ''
      : cost.recipients === undefined
        ? 'people unknown'
        : `${number(cost.recipients)} ${cost.recipients === 1 ? 'person' : 'people'}`;
  const revenue =
    cost?.revenue === undefined || cost.revenue === 0
      ? ''
      : ` (${markdownMoney(money(cost.revenue, cost.currency ?? ''))})`;
  const now = [change.status ?? '–', `${count}${revenue}`, effect].filter((part) => part !== '').join(', ');
  return `| ${symbols[kind]} | ${named(change, links)} | ${what}${why}${when.join('')} | ${now} |`;
}

export const rowsHead = '| | sequence | what happens | now in Klaviyo (30 days) |\n|---|---|---|---|';
