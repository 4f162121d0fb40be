/**
 * <mj-include> resolved by ourselves, for the package would read files we have not checked: only inside the repository,
 * in circles never, and bounded in number and size. What is included stands on the line of its include, so that lines of
 * the template stay what they are.
 */
import { type Failed, failed, type Result, success } from '../diagnostics/result.ts';
import { posix } from 'node:path';
import type { Disk } from './disk.ts';
import { readText } from './text-file.ts';

export interface Included {
  readonly file: string;
  readonly text: string;
}

export interface WithIncludes {
  readonly text: string;
  readonly files: readonly Included[];
}

export interface IncludeProblem {
  readonly line: number;
  readonly message: string;
  readonly detail: string;
}

export type Includes = Result<WithIncludes, IncludeProblem>;

const maxIncludes = 100;
const maxDepth = 10;
/** Of a template with all it includes. The package takes seconds for this much, and minutes for four times as much. */
export const maxMjmlBytes = 256 * 1024;
const maxNesting = 50;

const include = /<mj-include\b([^>]*?)\/?>(?:\s*<\/mj-include>)?/g;
const attribute = (text: string, name: string): string | undefined =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(text)
    ?.slice(1)
    .find((value) => value !== undefined);
/** The same length, with what is in comments made blank. */
const withoutComments = (text: string): string => text.replace(/<!--[\s\S]*?-->/g, (all) => all.replace(/[^\n]/g, ' '));
const oneLine = (text: string): string => text.replace(/\r?\n/g, ' ');

export async function includeMjml(disk: Disk, root: string, file: string, source: string): Promise<Includes> {
  const files: Included[] = [];
  const heads: string[] = [];
  const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
  const failure = (text: string, offset: number, message: string, detail: string): Failed<IncludeProblem> =>
    failed({ line: lineOf(text, offset), message, detail });

  const resolve = async (from: string, text: string, above: readonly string[]): Promise<Includes> => {
    let result = '';
    let end = 0;
    for (const found of withoutComments(text).matchAll(include)) {
      const at = found.index;
      const written = attribute(found[1] ?? '', 'path') ?? '';
      const type = attribute(found[1] ?? '', 'type') ?? 'mjml';
      const name = /\.[a-z]+$/.test(written) ? written : `${written}.mjml`;
      const target = posix.normalize(posix.join(posix.dirname(from), name));
      if (written === '')
        return failure(text, at, 'An mj-include does not say what to include.', 'Write path="./header.mjml".');
      if (posix.isAbsolute(written) || target.startsWith('..') || written.includes('\\') || written.includes('\0'))
        return failure(
          text,
          at,
          `The mj-include "${written}" leads out of the repository.`,
          'Files are included relative to the one that includes them, below the root of the repository.',
        );
      if (above.includes(target) || above.length > maxDepth || files.length >= maxIncludes)
        return failure(
          text,
          at,
          above.includes(target)
            ? `The mj-include "${written}" includes itself.`
            : 'Too much is included: at most 100 files, ten levels deep.',
          'Include each part once, where it belongs.',
        );
      const read = await readText(disk, root, target, maxMjmlBytes);
      if (read.kind !== 'text')
        return failure(
          text,
          at,
          read.kind === 'missing'
            ? `The file ${target} that is included does not exist.`
            : `The file ${target} that is included cannot be used: ${whyNot(read)}.`,
          'It is looked for relative to the file that includes it.',
        );
      files.push({ file: target, text: read.text });
      const inner = type === 'mjml' ? await resolve(target, read.text, [...above, target]) : undefined;
      if (inner !== undefined && !inner.ok) return failed({ ...inner.error, line: lineOf(text, at) });
      result +=
        text.slice(end, at) +
        oneLine(inner === undefined ? wrapped(type, read.text, found[1] ?? '') : body(inner.data.text, heads));
      end = at + found[0].length;
      if (result.length > maxMjmlBytes) break;
    }
    return success({ text: result + text.slice(end), files });
  };

  const whole = await resolve(file, source, [file]);
  if (!whole.ok) return whole;
  const text = withHeads(whole.data.text, heads);
  const size = Buffer.byteLength(text);
  if (size > maxMjmlBytes || nesting(text) > maxNesting)
    return failed({
      line: 1,
      message:
        size > maxMjmlBytes
          ? `The template is larger than ${maxMjmlBytes / 1024} KiB with what it includes.`
          : `The template is nested more than ${maxNesting} levels deep.`,
      detail: 'A mail is some twenty kilobytes of MJML, a dozen levels deep. Take out what is there by mistake.',
    });
  return success({ ...whole.data, text });
}

const whyNot = (read: { readonly kind: string; readonly why?: string }): string =>
  ({
    outside: 'it is a link that leads out of the repository',
    'too-large': `it is larger than ${maxMjmlBytes / 1024} KiB`,
    binary: 'it is not plain text in UTF-8',
  })[read.kind] ??
  read.why ??
  'it cannot be read';

/** As MJML's documentation has it: CSS becomes a style of the head, HTML stays as it is. */
const wrapped = (type: string, text: string, attributes: string): string =>
  type === 'css'
    ? `<mj-style${attribute(attributes, 'css-inline') === 'inline' ? ' inline="inline"' : ''}>${text}</mj-style>`
    : `<mj-raw>${text}</mj-raw>`;

/** Of a whole document only what is in its body stands here; its head joins the template's. */
function body(text: string, heads: string[]): string {
  if (!/<mjml\b/.test(text)) return text;
  const head = /<mj-head\b[^>]*>([\s\S]*?)<\/mj-head>/.exec(text)?.[1];
  if (head !== undefined) heads.push(oneLine(head));
  return /<mj-body\b[^>]*>([\s\S]*)<\/mj-body>/.exec(text)?.[1] ?? '';
}

function withHeads(text: string, heads: readonly string[]): string {
  if (heads.length === 0) return text;
  const all = heads.join(' ');
  if (/<\/mj-head>/.test(text)) return text.replace('</mj-head>', () => `${all}</mj-head>`);
  return text.replace(/<mjml\b[^>]*>/, (tag) => `${tag}<mj-head>${all}</mj-head>`);
}

/** How deep tags stand in each other, whatever they are called. */
function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [, close, , self] of withoutComments(text).matchAll(/<(\/?)(mj-[a-z-]+|mjml)\b[^>]*?(\/?)>/g)) {
    if (close === '/') depth -= 1;
    else if (self !== '/') most = Math.max(most, ++depth);
  }
  return most;
}
