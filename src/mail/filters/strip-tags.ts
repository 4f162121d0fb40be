/** Django's strip_tags: tags go, what stands between them stays, again and again until nothing more goes. */

const deepest = 50;

export function stripTags(text: string): string {
  let value = text;
  for (let depth = 0; depth < deepest && value.includes('<') && value.includes('>'); depth++) {
    const stripped = once(value);
    if (count(stripped) === count(value)) return value;
    value = stripped;
  }
  return value;
}

const count = (text: string): number => text.split('<').length;

/** One pass of Python's HTML parser, as far as tags, comments and declarations go. In linear time. */
function once(text: string): string {
  let result = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) return result + text.slice(at);
    result += text.slice(at, open);
    const end = endOf(text, open);
    if (end === undefined) {
      result += '<';
      at = open + 1;
    } else at = end;
  }
}

function endOf(text: string, open: number): number | undefined {
  const after = (what: string): number | undefined => {
    const found = text.indexOf(what, open + 1);
    return found < 0 ? undefined : found + what.length;
  };
  if (text.startsWith('<!--', open)) return after('-->');
  const next = text[open + 1] ?? '';
  if (next === '!' || next === '?' || next === '/') return after('>');
  if (!/[a-zA-Z]/.test(next)) return undefined;
  let quote = '';
  let valued = false;
  for (let i = open + 1; i < text.length; i++) {
    const c = text[i]!;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (valued && (c === '"' || c === "'")) quote = c;
    else if (c === '>') return i + 1;
    if (c === '=') valued = true;
    else if (!/\s/.test(c) && quote === '') valued = false;
  }
  return undefined;
}
