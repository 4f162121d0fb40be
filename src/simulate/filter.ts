/** Condition groups: an AND of groups that are each an OR. No filter, and a group without conditions, hold for all. [F] */
import type { BranchFilter, ProfileFilter, TriggerFilter } from '../wire/types.ts';
import { answer, type Asking } from './condition.ts';
import type { Seen, Why } from './types.ts';

type Filter = ProfileFilter | TriggerFilter | BranchFilter;
export type AnyCondition = Filter['condition_groups'][number]['conditions'][number];

export type Verdict = { readonly holds: boolean; readonly why: Extract<Why, { code: 'filter' }> };

export function verdict(filter: Filter | null | undefined, of: Verdict['why']['of'], asking: Asking): Verdict {
  const held: Seen[] = [];
  for (const [group, { conditions }] of (filter?.condition_groups ?? []).entries()) {
    const seen: Seen[] = [];
    for (const condition of conditions) {
      const { holds, value } = answer(condition, asking);
      seen.push({ condition, ...(value === undefined ? {} : { value }), holds });
      if (holds) break;
    }
    if (conditions.length > 0 && !seen.at(-1)!.holds) return { holds: false, why: { code: 'filter', of, group, seen } };
    const last = seen.at(-1);
    if (last) held.push(last);
  }
  return { holds: true, why: { code: 'filter', of, group: null, seen: held } };
}
