/** Klaviyo's own tags: what can be worked out is, links lead nowhere, and what only Klaviyo knows is a label. */
import { dayName, monthName, strftime } from '../filters/date-format.ts';
import type { DateTime } from '../python/date-time.ts';
import { evaluate } from '../render/evaluate.ts';
import { currencyFormat } from '../filters/filters-klaviyo-number.ts';
import { escapeHtml, smallInt, str } from '../python/python-text.ts';
import type { Rendering } from '../render/render.ts';
import { shown } from '../render/render-value.ts';
import { klaviyoTags } from './tag-names.ts';
import type { Node } from './tree.ts';
import { Placeholder, attempt, type Value } from '../python/value.ts';

type Tag = Extract<Node, { kind: 'klaviyo' }>;

export function klaviyoTag(node: Tag, r: Rendering): string {
  const of = node.of.map((each) => evaluate(each, r, ''));
  if (node.name === 'catalog') {
    const item = new Placeholder(`catalog item ${of.map(str).join(' ')}`.trim());
    return r.frames.within([['catalog_item', item]], () => r.body(node.body ?? []));
  }
  if (klaviyoTags.get(node.name) === 'link') return link(node.name, of[0], r.escaping());
  if (klaviyoTags.get(node.name) === 'address') return address(node.name, r.escaping());
  if (klaviyoTags.get(node.name) === 'nothing') return '';
  const value = Object.hasOwn(words, node.name) ? words[node.name]!(node, of, r) : unknown(node.name, of);
  if (node.as !== undefined) {
    r.frames.set(node.as, value);
    return '';
  }
  return shown(value, r.escaping());
}

const defaults: Readonly<Record<string, string>> = {
  unsubscribe: 'Unsubscribe',
  manage_preferences: 'Manage preferences',
  web_view: 'View in browser',
};

function link(name: string, text: Value | undefined, html: boolean): string {
  const words = text === undefined ? defaults[name]! : str(text);
  return html ? `<a href="${address(name, html)}">${escapeHtml(words)}</a>` : `${words} ${address(name, html)}`;
}

/** Leads nowhere: a preview must not unsubscribe anybody. */
const address = (name: string, html: boolean): string => {
  const what = name.replace(/_(link|url)$/, '').replaceAll('_', '-');
  return html ? `#klaviyo-${what}` : `[${what} link]`;
};

const labels: Readonly<Record<string, string>> = {
  coupon_code: 'coupon',
  include: 'universal content',
  customobject: 'object',
  customobjects: 'objects',
  has_category: 'category',
};
const unknown = (name: string, of: readonly Value[]): Placeholder =>
  new Placeholder([labels[name] ?? name.replaceAll('_', ' '), ...of.map(str)].join(' '));

type Word = (node: Tag, of: readonly Value[], r: Rendering) => Value;
const today = (r: Rendering): DateTime => r.filterContext().now;

const words: Readonly<Record<string, Word>> = {
  current_day: (_n, _of, r) => String(today(r).parts.day),
  current_weekday: (_n, _of, r) => dayName(today(r)),
  current_month: (_n, _of, r) => String(today(r).parts.month),
  current_month_name: (_n, _of, r) => monthName(today(r)),
  current_year: (_n, _of, r) => String(today(r).parts.year),
  render_variable: (_n, [value = '']) => value,
  currency_format: (_n, [value = ''], r) =>
    value instanceof Placeholder ? value : currencyFormat(value, r.options.currency),
  today: (node, [format], r) => {
    const moved = shiftOf(node, r).reduce((date, days) => date.plusDays(days), today(r));
    return strftime(moved, format === undefined ? '%Y-%m-%d' : str(format));
  },
};

/** `days_later=3`, `weeks_ago=1` and the like, in days [?]. */
function shiftOf(node: Tag, r: Rendering): readonly number[] {
  return node.named.map(([name, of]) => {
    const count = attempt(['ValueError', 'TypeError', 'OverflowError'], () => smallInt(evaluate(of, r, '')), 0);
    const size = Math.max(-36_600, Math.min(36_600, count)) * (name.startsWith('week') ? 7 : 1);
    return /^(days?|weeks?)_(later|from_now)$/.test(name)
      ? size
      : /^(days?|weeks?)_(ago|earlier|before)$/.test(name)
        ? -size
        : 0;
  });
}
