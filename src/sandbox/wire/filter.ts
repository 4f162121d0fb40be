/**
 * Klaviyo's filter language, as much of it as the simulated lists allow: `equals(name,"x")`, `any(id,["a","b"])`,
 * `and(…,…)`; a comma between comparisons is "and" too, and what Klaviyo's own SDK builds (field reports). Which fields and operators a list allows is Klaviyo OpenAPI 2026-07-15.
 */
export interface Comparison {
  readonly operator: string;
  readonly field: string;
  readonly value: string | readonly string[];
}

/** Field → operators, as in the OpenAPI's "Allowed field(s)/operator(s)". */
export type FilterRules = Readonly<Record<string, readonly string[]>>;

/** All comparisons must hold. A text that is not a filter is an error in words. */
export function parseFilter(text: string, rules: FilterRules): readonly Comparison[] | { readonly problem: string } {
  const comparisons = terms(text.trim());
  if (comparisons === undefined) return { problem: `Unable to parse the filter ${text}.` };
  for (const { field, operator } of comparisons) {
    const operators = rules[field];
    if (operators === undefined) return { problem: `'${field}' is not a filterable field for this endpoint.` };
    if (!operators.includes(operator)) return { problem: `'${operator}' is not an allowed operator for '${field}'.` };
  }
  return comparisons;
}

/** Whether what `read` gives for each field passes every comparison. */
export function passes(
  comparisons: readonly Comparison[],
  read: (field: string) => string | readonly string[],
): boolean {
  return comparisons.every(({ operator, field, value }) => {
    const actual = read(field);
    const values = typeof actual === 'string' ? [actual] : actual;
    const wanted = typeof value === 'string' ? [value] : value;
    if (operator === 'contains-all') return wanted.every((item) => values.includes(item));
    return values.some((item) => wanted.some((want) => compare(operator, item, want)));
  });
}

function compare(operator: string, actual: string, wanted: string): boolean {
  switch (operator) {
    case 'equals':
    case 'any':
    case 'contains-any':
      return actual === wanted || sameTime(actual, wanted) === 0;
    case 'contains':
      return actual.toLowerCase().includes(wanted.toLowerCase());
    case 'starts-with':
      return actual.toLowerCase().startsWith(wanted.toLowerCase());
    case 'ends-with':
      return actual.toLowerCase().endsWith(wanted.toLowerCase());
    case 'greater-than':
      return sameTime(actual, wanted) > 0;
    case 'greater-or-equal':
      return sameTime(actual, wanted) >= 0;
    case 'less-than':
      return sameTime(actual, wanted) < 0;
    case 'less-or-equal':
      return sameTime(actual, wanted) <= 0;
    default:
      return false;
  }
}

/** The difference of two dates in milliseconds; NaN, of which every comparison is false, when one of them is none. */
function sameTime(actual: string, wanted: string): number {
  return /^\d{4}-/.test(actual) ? Date.parse(actual) - Date.parse(wanted) : NaN;
}

function terms(text: string): Comparison[] | undefined {
  const listed = split(text);
  if (listed.length > 1) return all(listed);
  const call = /^([a-z-]+)\(([\s\S]*)\)$/.exec(text);
  if (!call) return undefined;
  const [, operator = '', inside = ''] = call;
  const parts = split(inside);
  if (operator === 'and') return all(parts);
  const [field, value] = parts;
  if (field === undefined || value === undefined || parts.length !== 2) return undefined;
  const list = /^\[([\s\S]*)\]$/.exec(value);
  return [{ operator, field, value: list ? split(list[1] ?? '').map(unquote) : unquote(value) }];
}

function all(parts: readonly string[]): Comparison[] | undefined {
  const nested = parts.map((part) => terms(part.trim()));
  return nested.some((list) => list === undefined) ? undefined : nested.flatMap((list) => list ?? []);
}

/** Splits at commas outside quotes, brackets and parentheses. */
function split(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let part = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quote !== '') {
      if (char === '\\') part += char + text.charAt(++i);
      else {
        if (char === quote) quote = '';
        part += char;
      }
      continue;
    }
    if (char === '"' || char === "'") quote = char;
    if (char === '(' || char === '[') depth++;
    if (char === ')' || char === ']') depth--;
    if (char === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += char;
  }
  if (part.trim() !== '' || parts.length > 0) parts.push(part.trim());
  return parts;
}

function unquote(text: string): string {
  const quoted = /^(["'])([\s\S]*)\1$/.exec(text);
  return quoted ? (quoted[2] ?? '').replace(/\\(.)/g, '$1') : text;
}
