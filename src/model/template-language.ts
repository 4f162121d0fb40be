/**
 * Klaviyo's template language, as far as one can say without rendering: tags that are never closed, blocks without their
 * end, expressions that cannot be read. It follows Django's (Klaviyo help). Lenient where Klaviyo has its own: unknown
 * filters and tags are taken for Klaviyo's.
 */
import { checkCondition, checkLoop, checkValue, checkWith } from './template-expression.ts';
import type { Wrong } from './template-expression.ts';
import { templateTags } from './template-tags.ts';

export interface TemplateProblem {
  /** In characters from the start of the text. */
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly detail: string;
}

/** Blocks that must be closed by end<name>; `catalog` is Klaviyo's. */
const blocks = new Set([
  'if',
  'for',
  'with',
  'block',
  'autoescape',
  'comment',
  'filter',
  'spaceless',
  'verbatim',
  'ifchanged',
  'catalog',
]);
const middles: ReadonlyMap<string, readonly string[]> = new Map([
  ['elif', ['if']],
  ['else', ['if', 'ifchanged']],
  ['empty', ['for']],
]);
const checks: ReadonlyMap<string, (text: string) => Wrong> = new Map([
  ['if', checkCondition],
  ['elif', checkCondition],
  ['for', checkLoop],
  ['with', checkWith],
]);

const isOurs = (name: string): boolean =>
  blocks.has(name) || middles.has(name) || (name.startsWith('end') && blocks.has(name.slice(3)));

interface Open {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
  /** The last of else, elif and empty. */
  middle?: string;
}

/** More than these are not looked for. */
const most = 100;

export function checkTemplateLanguage(text: string): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const tell = (at: { offset: number; length: number }, message: string, detail: string) =>
    problems.push({ offset: at.offset, length: at.length, message, detail });
  const open: Open[] = [];
  /** Inside comment or verbatim nothing counts but its end. */
  let silent: string | undefined;
  let done = 0;

  for (const { offset, text: whole } of templateTags(text)) {
    if (problems.length >= most) return problems.slice(0, most);
    const at = { offset, length: whole.length };
    if (silent === undefined) problems.push(...unclosed(text, done, offset));
    done = offset + whole.length;
    const inner = whole.slice(2, -2).trim();
    if (whole.startsWith('{#')) continue;
    if (whole.startsWith('{{')) {
      const wrong = silent === undefined ? checkValue(inner) : undefined;
      if (wrong !== undefined)
        tell(
          at,
          `"${shortened(whole)}" cannot be rendered: ${wrong}.`,
          "A variable is written {{ name|default:'friend' }}.",
        );
      continue;
    }
    const [, name = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(inner) ?? [];
    // `endverbatim name` closes `verbatim name` only.
    if (silent !== undefined) {
      if (inner === silent) silent = undefined;
      else continue;
    }
    if (name === '') tell(at, 'An empty tag stands here.', 'Take it out, or write what is meant: {% if … %}.');
    else if (name !== name.toLowerCase() && isOurs(name.toLowerCase())) {
      tell(at, `{% ${name} %} must be written in lower case.`, `Write {% ${name.toLowerCase()} %}.`);
    } else if (name.startsWith('end')) close(name.slice(3), at, open, tell);
    else if (middles.has(name)) middle(name, rest, at, open, tell);
    else {
      open.push({ name, ...at });
      const wrong = checks.get(name)?.(rest);
      if (wrong !== undefined)
        tell(at, `"${shortened(whole)}" cannot be rendered: ${wrong}.`, `Look at the words behind ${name}.`);
      if (name === 'comment') silent = 'endcomment';
      if (name === 'verbatim') silent = rest === '' ? 'endverbatim' : `endverbatim ${rest}`;
    }
  }
  if (silent === undefined) problems.push(...unclosed(text, done, text.length));
  for (const each of open) {
    if (blocks.has(each.name))
      tell(each, `{% ${each.name} %} is never closed.`, `Write {% end${each.name} %} where it ends.`);
  }
  return problems.sort((a, b) => a.offset - b.offset).slice(0, most);
}

type Tell = (at: { offset: number; length: number }, message: string, detail: string) => void;

function close(name: string, at: { offset: number; length: number }, open: Open[], tell: Tell): void {
  const index = open.findLastIndex((each) => each.name === name);
  if (index < 0) {
    tell(
      at,
      `{% end${name} %} closes nothing.`,
      `There is no {% ${name} %} before it; take it out, or open the block.`,
    );
    return;
  }
  // Tags of Klaviyo's own may or may not be blocks; blocks we know must have been closed before.
  for (const inner of open.splice(index).slice(1)) {
    if (blocks.has(inner.name))
      tell(
        inner,
        `{% ${inner.name} %} is not closed before {% end${name} %}.`,
        `Write {% end${inner.name} %} where it ends.`,
      );
  }
}

function middle(name: string, rest: string, at: { offset: number; length: number }, open: Open[], tell: Tell): void {
  const inner = open.findLast((each) => blocks.has(each.name));
  const own = middles.get(name) ?? [];
  if (!inner || !own.includes(inner.name)) {
    tell(
      at,
      `{% ${name} %} stands outside {% ${own[0]} %}.`,
      `It belongs between {% ${own[0]} … %} and {% end${own[0]} %}.`,
    );
    return;
  }
  if (inner.middle === 'else' || inner.middle === 'empty') {
    tell(
      at,
      `{% ${name} %} stands behind {% ${inner.middle} %}.`,
      `{% ${inner.middle} %} is the last part of its block.`,
    );
  }
  const wrong = checks.get(name)?.(rest);
  if (wrong !== undefined) tell(at, `{% ${name} %} cannot be rendered: ${wrong}.`, `Look at the words behind ${name}.`);
  inner.middle = name;
}

/** Openings without their end on the same line, in a stretch without tags: Klaviyo would send the braces to people. */
function* unclosed(text: string, from: number, to: number): Generator<TemplateProblem> {
  let count = 0;
  for (const found of text.slice(from, to).matchAll(/\{\{|\{%/g)) {
    if (++count > most) return;
    const offset = from + found.index;
    const end = found[0] === '{{' ? '}}' : '%}';
    // Closed a few lines further down, it was meant to go over the end of its line.
    const onAnotherLine = text.slice(offset, offset + 300).includes(end);
    yield {
      offset,
      length: 2,
      message: `"${found[0]}" is never closed.`,
      detail: onAnotherLine ? 'A tag must end on the line it begins on.' : `Write ${end} where it ends.`,
    };
  }
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
