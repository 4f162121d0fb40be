/** Whether the filters of an expression exist and are given what they need. */
import { nearest } from '../../diagnostics/nearest.ts';
import type { Expression } from '../language/expression.ts';
import { filters } from './filters.ts';
import { Wrong } from '../language/wrong.ts';

/** Filters of Liquid, Jinja and others → what to write. */
const otherFilters: Readonly<Record<string, string>> = {
  times: 'Write |multiply:2.',
  divided_by: 'Write |divide:2.',
  money: 'Write {% currency_format value %}.',
  currency: 'Write {% currency_format value %}.',
  money_with_currency: 'Write {% currency_format value %}.',
  url_encode: 'Write |urlencode.',
  url_decode: 'Write |urldecode.',
  escape_html: 'Klaviyo escapes values by itself.',
  where: "Write |list_where:'name=value'.",
  sum: 'Write |sum_list.',
  limit: "Write |slice:':3'.",
  strftime: "Write |format_date_string|date:'F d, Y'.",
  date_format: "Write |format_date_string|date:'F d, Y'.",
  to_json: 'Write |json.',
  tojson: 'Write |json.',
  titlecase: 'Write |title.',
  titleize: 'Write |title.',
  trim: 'Write |strip.',
  uppercase: 'Write |upper.',
  lowercase: 'Write |lower.',
  capitalise: 'Write |capitalize.',
  fallback: "Write |default:'…'.",
  or: "Write |default:'…'.",
  number_format: 'Write |floatformat:2.',
  nl2br: 'Write |linebreaksbr.',
};

export function checkFilters({ filters: uses }: Expression): Wrong | undefined {
  for (const { filter, argument } of uses) {
    const known = filters.get(filter);
    if (!known) {
      const other = Object.hasOwn(otherFilters, filter) ? otherFilters[filter] : undefined;
      const meant = other === undefined ? nearest(filter, filters.keys()) : undefined;
      return new Wrong(
        `Klaviyo has no filter "${filter}".`,
        'unknown',
        other ??
          (meant === undefined
            ? 'docs/preview.md lists its filters. Take it out, or say in sluice.yaml that you know better: lint: { template-unknown: warn }.'
            : `Did you mean |${meant}?`),
      );
    }
    if (known.argument === 'required' && argument === undefined)
      return new Wrong(`the filter "${filter}" needs an argument: ${filter}:'…'`);
    if (known.argument === 'none' && argument !== undefined)
      return new Wrong(`the filter "${filter}" takes no argument`);
  }
  return undefined;
}
