import { invalidParameter, type ErrorItem } from './answer.ts';

/** Query parameters by name, `fields[flow]` and all. */
export type Query = ReadonlyMap<string, string>;

/**
 * What a route's query may say.
 *   'a|b|c'        a comma-separated list of these; `definition` allows paths below it, `definition.data.message`
 *   'sort:a|b'     one of these, or its reverse with a minus
 *   'size:50'      a whole number from 1 to this
 *   'text'         anything
 */
export type QueryRules = Readonly<Record<string, string>>;

export function parseQuery(search: string): Query {
  return new Map(new URLSearchParams(search));
}

/** The values of a comma-separated parameter; undefined when it is absent. */
export function listOf(query: Query, name: string): readonly string[] | undefined {
  return query.get(name)?.split(',').filter(Boolean);
}

/** Klaviyo refuses parameters an endpoint does not know (recorded for metrics' `page[size]`), and values out of range. */
export function checkQuery(query: Query, rules: QueryRules): ErrorItem[] {
  const problems: ErrorItem[] = [];
  for (const [name, value] of query) {
    const rule = rules[name];
    const problem = rule === undefined ? `'${name}' is not a valid parameter for this endpoint.` : check(value, rule);
    if (problem !== undefined) problems.push(invalidParameter(name, problem));
  }
  return problems;
}

function check(value: string, rule: string): string | undefined {
  if (rule === 'text') return undefined;
  if (rule.startsWith('size:')) {
    const max = Number(rule.slice(5));
    const size = Number(value);
    if (Number.isInteger(size) && size >= 1 && size <= max) return undefined;
    return `Page size must be an integer between 1 and ${max}.`;
  }
  if (rule.startsWith('sort:')) {
    const allowed = rule.slice(5).split('|');
    return allowed.includes(value.replace(/^-/, ''))
      ? undefined
      : `'${value}' is not a valid sort. Use ${allowed.join(', ')}.`;
  }
  const allowed = rule.split('|');
  const known = (item: string): boolean => allowed.some((name) => item === name || item.startsWith(`${name}.`));
  const unknown = value.split(',').filter((item) => item !== '' && !known(item));
  if (unknown.length === 0) return undefined;
  return `'${unknown.join("', '")}' is not one of: ${allowed.join(', ')}.`;
}
