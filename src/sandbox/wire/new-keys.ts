/** Additive changes come inside a stable revision (Klaviyo help): keys in answers that no client knows yet. */
import type { Answer } from './answer.ts';
import { isObject } from './resource.ts';

/** Their keys are data, not fields: names of headers, ids of variations, what a report is grouped by. */
const maps = new Set(['headers', 'allocations', 'statistics', 'groupings']);

export const newKey = 'introduced_later';

/** The answer with a new field in every object of its resources. */
export function withNewKeys(answer: Answer): Answer {
  const { body } = answer;
  if (!isObject(body) || !('data' in body)) return answer;
  const { data, included } = body;
  return { ...answer, body: { ...body, data: widened(data), ...(included ? { included: widened(included) } : {}) } };
}

function widened(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => widened(item));
  if (!isObject(value)) return value;
  const fields = Object.entries(value).map(([name, item]) => [name, widened(item, name)] as const);
  return { ...Object.fromEntries(fields), ...(maps.has(key) ? {} : { [newKey]: 'soon' }) };
}
