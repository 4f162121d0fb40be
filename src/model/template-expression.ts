/**
 * Expressions of the template language: `variable|filter:'argument'`, and what stands in if, for and with. The grammar is
 * Django's, which Klaviyo's template language follows (Klaviyo help); that a name or filter exists is not asked.
 */

/** What is wrong, in words; undefined when nothing is. */
export type Wrong = string | undefined;

const string = /^(?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*')/;
const translated = /^_\((?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*')\)/;
const atom = /^(?:[-+.]?\d[\d.e]*|[\w.]+)/u;
const filterName = /^\s*\|\s*(\w+)/;

/** One value with its filters. */
export function checkValue(text: string): Wrong {
  let rest = text.trim();
  if (rest === '') return 'nothing stands here';
  const start = string.exec(rest) ?? translated.exec(rest) ?? atom.exec(rest);
  if (!start) return cannotRead(rest);
  const name = start[0];
  if (/^[A-Za-z_]/.test(name) && !translated.test(name) && /^_|\._/.test(name)) {
    return `"${name}" is not the name of a variable`;
  }
  rest = rest.slice(name.length);
  while (rest !== '') {
    const filter = filterName.exec(rest);
    if (!filter) return cannotRead(rest);
    rest = rest.slice(filter[0].length);
    if (!rest.startsWith(':')) continue;
    const argument = string.exec(rest.slice(1)) ?? translated.exec(rest.slice(1)) ?? atom.exec(rest.slice(1));
    if (!argument) {
      return /^:\s/.test(rest) ? `a space stands behind "${filter[1]}:"` : cannotRead(rest);
    }
    if (/^_[^(]|\._/.test(argument[0])) return `"${argument[0]}" is not the name of a variable`;
    rest = rest.slice(1 + argument[0].length);
  }
  return undefined;
}

function cannotRead(rest: string): string {
  const shown = rest.trim().slice(0, 30);
  if (/[‘’“”]/.test(rest)) return `"${shown}" has typographic quotes; write ' or "`;
  return `"${shown}" cannot be read here`;
}

/** Words of a tag: quoted strings hold together, as Django's smart_split has it. */
export function words(text: string): readonly string[] {
  return text.match(/(?:[^\s'"]*(?:(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')[^\s'"]*)+)|\S+/g) ?? [];
}

const binary = new Set(['or', 'and', 'in', 'is', '==', '!=', '>', '<', '>=', '<=']);

/** The condition of if and elif: values joined by operators, `not` before any of them. */
export function checkCondition(text: string): Wrong {
  const tokens = [...words(text)];
  let wantValue = true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    if (wantValue) {
      if (token === 'not') continue;
      if (binary.has(token)) return `a value is missing before "${token}"`;
      const wrong = token === '=' ? 'one = stands here; to compare, write ==' : checkValue(token);
      if (wrong !== undefined) return wrong;
      wantValue = false;
      continue;
    }
    if (token === 'not' && tokens[i + 1] === 'in') i += 1;
    else if (token === 'is' && tokens[i + 1] === 'not') i += 1;
    else if (!binary.has(token))
      return token === '=' ? 'one = stands here; to compare, write ==' : `"${token}" is one word too many`;
    wantValue = true;
  }
  if (tokens.length === 0) return 'it does not say what is asked';
  return wantValue ? 'a value is missing at the end' : undefined;
}

/** `x in list`, `key, value in map.items`, perhaps `reversed`. */
export function checkLoop(text: string): Wrong {
  const tokens = [...words(text)];
  if (tokens.at(-1) === 'reversed') tokens.pop();
  const at = tokens.length - 2;
  if (tokens.length < 3 || tokens[at] !== 'in') return 'write for item in list';
  const names = tokens.slice(0, at).join(' ').split(/ *, */);
  const odd = names.find((name) => !/^[^\s"'|]+$/.test(name));
  if (odd !== undefined) return `"${odd}" is not the name of a loop variable`;
  return checkValue(tokens.at(-1) ?? '');
}

/** `name=value …`, or `value as name`. */
export function checkWith(text: string): Wrong {
  const tokens = words(text);
  if (tokens.length === 3 && tokens[1] === 'as') return checkValue(tokens[0] ?? '');
  if (tokens.length === 0) return 'it does not say what is named';
  for (const token of tokens) {
    const pair = /^(\w+)=(.+)$/su.exec(token);
    if (!pair) return `"${token}" should be name=value`;
    const wrong = checkValue(pair[2] ?? '');
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}
