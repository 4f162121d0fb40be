/** `color: red; width: 10px` → its properties. */

/** A mail repeats its few styles in hundreds of elements. */
const known = new Map<string, ReadonlyMap<string, string>>();
const mostKnown = 5000;

/** The properties of a style attribute; the last of a name counts. */
export function declarations(style: string): ReadonlyMap<string, string> {
  const before = known.get(style);
  if (before) return before;
  const read = new Map<string, string>();
  for (const each of style.split(';')) {
    const colon = each.indexOf(':');
    if (colon < 0) continue;
    const value = each.slice(colon + 1).replace(/!important/i, '');
    read.set(each.slice(0, colon).trim().toLowerCase(), value.trim());
  }
  if (known.size >= mostKnown) known.clear();
  known.set(style, read);
  return read;
}
