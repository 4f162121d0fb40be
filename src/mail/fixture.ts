/** Fixture files: who a message is shown for. JSON is read as the YAML it is. */
import { type Node, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { diagnostic, type Diagnostic, type SourceRange } from '../diagnostics/diagnostic.ts';
import { isObject } from '../text/json.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { Float } from './render/context.ts';
import type { Fixture } from './sample.ts';

const parts = ['person', 'event', 'account'] as const;

export type ReadFixture =
  { readonly fixture: Fixture; readonly problem?: undefined } | { readonly problem: Diagnostic };

export function readFixture(text: string, file: string): ReadFixture {
  const at = (line = 1, column = 1): SourceRange => ({ file, line, column, endLine: line, endColumn: column });
  const wrong = (message: string, place = at()): ReadFixture => ({
    problem: diagnostic(
      'fixture-invalid',
      message,
      'A fixture is { person: {…}, event: {…}, account: {…} } as JSON or YAML; each part may be left out.',
      { at: place },
    ),
  });
  const document = parseDocument(text, { maxAliasCount: 0 } as never);
  const [error] = document.errors;
  if (error) {
    const [start] = error.linePos ?? [];
    return wrong(`${file} cannot be read: ${error.message.split('\n')[0]}`, at(start?.line, start?.col));
  }
  const value = plain(document.contents as Node | null, 0);
  if (!isObject(value)) return wrong(`${file} is no map.`);
  const odd = Object.keys(value).find((key) => !parts.includes(key as never));
  if (odd !== undefined) return wrong(`${file} has a key "${odd}".${didYouMean(odd, parts)}`);
  const flat = parts.find((key) => value[key] !== undefined && !isObject(value[key]));
  return flat === undefined ? { fixture: value as Fixture } : wrong(`"${flat}" of ${file} is no map.`);
}

const deepest = 60;

/** Plain values, but `5.0` a Float; aliases are left out. */
function plain(node: Node | null, depth: number): unknown {
  if (node === null || depth > deepest) return null;
  if (isScalar(node)) {
    const { value, source } = node;
    return typeof value === 'number' && /[.e]/i.test(source ?? '') ? new Float(value) : value;
  }
  if (isSeq(node)) return node.items.map((each) => plain(each as Node, depth + 1));
  if (!isMap(node)) return null;
  return Object.fromEntries(
    node.items.map(({ key, value }) => [
      String((key as { value?: unknown }).value ?? key),
      plain(value as Node, depth + 1),
    ]),
  );
}
