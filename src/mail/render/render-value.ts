/** Values as they are shown, and the tags that work one out. */
import { equals } from '../python/compare.ts';
import { formatDate, formatNamed } from '../filters/date-format.ts';
import { DateTime } from '../python/date-time.ts';
import { evaluate } from './evaluate.ts';
import type { Expression } from '../language/expression.ts';
import { conditionalEscape, float, halfEven, plainDigits, smallInt, str } from '../python/python-text.ts';
import type { Rendering } from './render.ts';
import type { Node } from '../language/tree.ts';
import { Sequenced, attempt, itemsOf, truth, type Value } from '../python/value.ts';

/** Django's render_value_in_context, in English. */
export function shown(v: Value, autoescape: boolean): string {
  if (v instanceof DateTime) return formatDate(v, formatNamed(v.dateOnly ? 'DATE_FORMAT' : 'DATETIME_FORMAT'));
  if (typeof v === 'number' && str(v).includes('e')) return plainDigits(v);
  return autoescape ? conditionalEscape(v).text : str(v);
}

export function firstOf(of: readonly Expression[], r: Rendering): string {
  for (const each of of) {
    const value = evaluate(each, r, null);
    if (truth(value)) return shown(value, r.escaping());
  }
  return '';
}

/** {% widthratio %}: Python's round(), halves to the even number. */
export function ratio(of: readonly [Expression, Expression, Expression], r: Rendering): string {
  const [value, most] = of.slice(0, 2).map((each) => evaluate(each, r, '')) as [Value, Value];
  const width = smallInt(evaluate(of[2], r, ''));
  const share = (): string => {
    const [a, b] = [float(value), float(most)];
    if (b === 0) return '0';
    const n = (a / b) * width;
    return Number.isFinite(n) ? plainDigits(halfEven(n) || 0) : '';
  };
  return attempt(['ValueError', 'TypeError', 'OverflowError'], share, '');
}

/** {% regroup %}: neighbours with the same value of a property. */
export function groupsOf(node: Extract<Node, { kind: 'regroup' }>, r: Rendering): Value {
  const list = evaluate(node.of, r, null);
  if (list === null) return [];
  const groups: { readonly grouper: Value; readonly items: Value[] }[] = [];
  for (const item of itemsOf(list)) {
    r.frames.set(node.as, item);
    const grouper = evaluate(node.by, r, null);
    const last = groups.at(-1);
    if (last && equals(last.grouper, grouper)) last.items.push(item);
    else groups.push({ grouper, items: [item] });
  }
  return groups.map(({ grouper, items }) => new Sequenced('tuple', [grouper, items], ['grouper', 'list']));
}
