/** The condition of if and elif: Django's operator-precedence parser (smartif), and why a text is no condition. */
import { type Expression, readExpression, words } from './expression.ts';

export type Test =
  | { readonly kind: 'value'; readonly of: Expression }
  | { readonly kind: 'not'; readonly of: Test }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Test; readonly right: Test };

const powers = {
  or: 6,
  and: 7,
  in: 9,
  'not in': 9,
  is: 10,
  'is not': 10,
  '==': 10,
  '!=': 10,
  '>': 10,
  '>=': 10,
  '<': 10,
  '<=': 10,
} as const;
export type Operator = keyof typeof powers;
const notPower = 8;

type Token = { readonly kind: 'operator'; readonly name: Operator } | { readonly kind: 'not' } | Operand;
type Operand = { readonly kind: 'operand'; readonly text: string };

class Wrong extends Error {}

export function readCondition(text: string): { readonly test: Test } | { readonly wrong: string } {
  const tokens = tokenise(words(text));
  let at = 0;
  const power = (token: Token | undefined): number => (token?.kind === 'operator' ? powers[token.name] : 0);
  const expression = (limit: number, depth: number): Test => {
    if (depth > 50) throw new Wrong('it is nested too deep');
    let left = prefix(tokens[at++], depth);
    while (limit < power(tokens[at])) {
      const { name } = tokens[at++] as { name: Operator };
      left = { kind: 'binary', operator: name, left, right: expression(powers[name], depth + 1) };
    }
    return left;
  };
  const prefix = (token: Token | undefined, depth: number): Test => {
    if (!token)
      throw new Wrong(tokens.length === 0 ? 'it does not say what is asked' : 'a value is missing at the end');
    if (token.kind === 'not') return { kind: 'not', of: expression(notPower, depth + 1) };
    if (token.kind === 'operator') throw new Wrong(`a value is missing before "${token.name}"`);
    return { kind: 'value', of: operand(token.text) };
  };
  try {
    const test = expression(0, 0);
    const rest = tokens[at];
    if (!rest) return { test };
    const shown = rest.kind === 'operand' ? rest.text : rest.kind === 'not' ? 'not' : rest.name;
    return { wrong: inOtherWords.get(shown) ?? `"${shown}" is one word too many` };
  } catch (error) {
    if (error instanceof Wrong) return { wrong: error.message };
    throw error;
  }
}

/** Operators of other languages, and what is written here. */
const inOtherWords: ReadonlyMap<string, string> = new Map([
  ['=', 'one = stands here; to compare, write =='],
  ['===', 'here one writes =='],
  ['<>', 'here one writes !='],
  ['&&', 'here one writes and'],
  ['&', 'here one writes and'],
  ['||', 'here one writes or'],
  ['!', 'here one writes not'],
  ['contains', "here one writes 'x' in list"],
]);

function operand(text: string): Expression {
  const other = inOtherWords.get(text);
  if (other !== undefined) throw new Wrong(other);
  const read = readExpression(text);
  if ('wrong' in read) throw new Wrong(read.wrong);
  return read.expression;
}

function tokenise(texts: readonly string[]): readonly Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    const two = `${text} ${texts[i + 1]}`;
    if (two === 'is not' || two === 'not in') {
      tokens.push({ kind: 'operator', name: two });
      i += 1;
    } else if (text === 'not') tokens.push({ kind: 'not' });
    else if (Object.hasOwn(powers, text)) tokens.push({ kind: 'operator', name: text as Operator });
    else tokens.push({ kind: 'operand', text });
  }
  return tokens;
}
