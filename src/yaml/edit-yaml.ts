/**
 * Changes one top-level key of a sequence and leaves every other byte, comments and layout included, as it was: the text
 * is spliced, not printed anew.
 */
import { isMap, isScalar, parseDocument, type Scalar } from 'yaml';

/**
 * The text with `key: value` at its top level. `value` is a plain word (live, false). A new key comes behind `name`.
 * Undefined when the text is no YAML map.
 */
export function setTopLevel(text: string, key: string, value: string): string | undefined {
  const document = parseDocument(text, { keepSourceTokens: false });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return undefined;
  const pairs = root.items.filter((pair) => isScalar(pair.key));
  const pair = pairs.find(({ key: k }) => isScalar(k) && k.value === key);
  if (pair) {
    const range = (pair.value as { range?: [number, number, number] } | null)?.range;
    if (range && range[1] > range[0]) return text.slice(0, range[0]) + value + text.slice(range[1]);
    const after = (pair.key as Scalar).range![1];
    const colon = text.indexOf(':', after) + 1;
    return `${text.slice(0, colon)} ${value}${text.slice(colon)}`;
  }
  if (root.flow) {
    const open = text.indexOf('{', root.range?.[0] ?? 0) + 1;
    return `${text.slice(0, open)} ${key}: ${value},${text.slice(open)}`;
  }
  const behind = pairs.find(({ key: k }) => isScalar(k) && k.value === 'name') ?? pairs[0];
  const end = (behind?.value as { range?: [number, number, number] } | null)?.range?.[1];
  if (end === undefined) return undefined;
  const lineEnd = text.indexOf('\n', end > 0 && text[end - 1] === '\n' ? end - 1 : end);
  const at = lineEnd === -1 ? text.length : lineEnd + 1;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(0, at);
  return `${before}${before.endsWith('\n') ? '' : newline}${key}: ${value}${newline}${text.slice(at)}`;
}
