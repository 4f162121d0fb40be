/**
 * The tags of a template as Django's lexer finds them: {{ … }}, {% … %} and {# … #}, each on one line. In linear time,
 * where a regular expression would look for the end of each opening anew.
 */
export interface Tag {
  readonly offset: number;
  readonly text: string;
}

const ends: Readonly<Record<string, string>> = { '{': '}}', '%': '%}', '#': '#}' };

export function* templateTags(text: string): Generator<Tag> {
  const next = new Map<string, number>();
  /** The first place of `what` from `from` on; the searches of one text only ever go forward. */
  const find = (what: string, from: number): number => {
    const known = next.get(what);
    if (known !== undefined && known >= from) return known;
    const found = text.indexOf(what, from);
    next.set(what, found < 0 ? Infinity : found);
    return found < 0 ? Infinity : found;
  };
  let at = 0;
  for (;;) {
    at = text.indexOf('{', at);
    if (at < 0) return;
    const end = ends[text[at + 1] ?? ''];
    const closes = end === undefined ? Infinity : find(end, at + 2);
    if (closes === Infinity || find('\n', at) < closes) {
      at += 1;
      continue;
    }
    yield { offset: at, text: text.slice(at, closes + 2) };
    at = closes + 2;
  }
}
