/**
 * YAML text → plain values, with the place of every key and value. Never throws and never hangs: size, number of
 * tokens, depth and what aliases unfold to are bounded before the work is done, and everything that is wrong with the
 * text comes back as diagnostics.
 */
import { Composer, type Document, Lexer, LineCounter, type Node, type ParsedNode, Parser, type YAMLError } from 'yaml';
import { diagnostic, type Diagnostic, type SourceRange } from '../diagnostics/diagnostic.ts';
import { conflictMark, conflictWords } from '../text/conflict.ts';
import type { Altered } from './yaml-altered.ts';
import { lookUp, type Places } from './yaml-range.ts';
import { bracketInComment, emptyFile, inOurWords } from './yaml-advice.ts';
import { unfold } from './yaml-unfold.ts';

/** One file of YAML: its value as plain data, and where each part of it stands. */
export interface YamlSource extends Places {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** Texts that YAML cuts off or turns into other numbers. */
  readonly altered: readonly Altered[];
}

export interface ParsedYaml {
  /** Absent whenever there is an error among the diagnostics. */
  readonly source?: YamlSource;
  readonly diagnostics: readonly Diagnostic[];
}

/** In bytes; checked by the reader of the file too, so that larger ones are not even loaded. */
export const maxYamlBytes = 1024 * 1024;
export const maxDepth = 100;
/** A sequence of 200 steps has some ten thousand. The library takes a microsecond for one, twenty for a wrong one. */
const maxTokens = 100_000;
const maxProblems = 20;

type Refusal = readonly [message: string, detail: string, offset?: number];

/** Parses one document. A byte order mark is skipped. */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lines = new LineCounter();
  const range = (from: number, to: number): SourceRange => {
    const a = lines.linePos(from);
    const b = lines.linePos(Math.max(from + 1, to));
    return {
      file,
      line: Math.max(a.line, 1),
      column: Math.max(a.col, 1),
      endLine: Math.max(b.line, 1),
      endColumn: b.col,
    };
  };
  const refuse = (code: 'yaml-syntax' | 'yaml-too-large', [message, detail, offset = 0]: Refusal): ParsedYaml => {
    const before = text.slice(0, offset).split('\n');
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    const at = { file, line, column, endLine: line, endColumn: column + 1 };
    return { diagnostics: [diagnostic(code, message, detail, { at })] };
  };

  if (text.length > maxYamlBytes) return refuse('yaml-too-large', tooLarge);
  const control = controlCharacter.exec(text);
  if (control) return refuse('yaml-syntax', [...binary, control.index]);
  const conflict = conflictMark(text);
  if (conflict !== undefined) return refuse('yaml-syntax', [conflictWords.message, conflictWords.detail, conflict]);

  const composed = compose(text, lines);
  if (Array.isArray(composed))
    return refuse(composed === tooMany ? 'yaml-too-large' : 'yaml-syntax', composed as never);
  const { documents } = composed as { documents: readonly Document.Parsed[] };

  const problems = documents
    .flatMap((document) => [...document.errors, ...document.warnings])
    .slice(0, maxProblems)
    .map(({ code, message, pos: [start, end] }, _index, all) => {
      const hidden = /end with a [\]}]/.test(message) ? bracketInComment(text, start) : undefined;
      if (hidden !== undefined) {
        const at = range(hidden.offset, lineEnd(text, hidden.offset, text.length));
        return diagnostic('yaml-syntax', hidden.words.message, hidden.words.advice, { at });
      }
      const deeper = deeperLine(text, start, all);
      const from = deeper ?? start;
      const rest = lineEnd(text, from, text.length);
      const words = inOurWords(code, message, deeper === undefined ? text.slice(from, rest) : '');
      const to = deeper === undefined ? lineEnd(text, from, end) : rest;
      return diagnostic('yaml-syntax', words.message, words.advice, { at: range(from, to) });
    });
  if (problems.length > 0) return { diagnostics: firstCauses(problems) };

  const [document, second] = documents;
  if (!document || document.contents === null) return refuse('yaml-syntax', emptyFile);
  if (second) {
    return refuse('yaml-syntax', [
      'The file holds more than one YAML document.',
      'One file is one sequence. Remove the line `---`, or move the second document into a file of its own.',
      second.range?.[0] ?? 0,
    ]);
  }
  const unfolded = unfold(document.contents as Node, text, range);
  if (unfolded.diagnostics.length > 0) return { diagnostics: unfolded.diagnostics };
  const places = lookUp(document.contents as Node, unfolded.maps, unfolded.anchors, text, range, lines);
  return { source: { file, text, value: unfolded.value, altered: unfolded.altered, ...places }, diagnostics: [] };
}

/**
 * Where a line begins that is indented deeper than the one it belongs beside. The parser tells a text that runs into
 * such a line where that text begins, as a key over several lines; a list under a text at the margin of the list's line.
 */
function deeperLine(text: string, from: number, all: readonly YAMLError[]): number | undefined {
  const end = all.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === from)?.pos[1];
  const start = end === undefined ? -1 : text.lastIndexOf('\n', end - 1) + 1;
  if (start > from) return start + text.slice(start).search(/\S|$/);
  const indent = text[from - 1] === '\n' ? /^ +(?=- )/.exec(text.slice(from, from + 200))?.[0] : undefined;
  return indent === undefined ? undefined : from + indent.length;
}

/**
 * What follows from an open bracket or quote, or from a tab, is no fault of its own, and neither is a second error on
 * one line.
 */
function firstCauses(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const isTab = ({ message }: Diagnostic): boolean => message.startsWith('Tabs ');
  const [first] = problems;
  if (first !== undefined && isTab(first)) return problems.filter(isTab);
  const open = problems.findIndex(({ message }) => /is never closed\.$|closing bracket with it\.$/.test(message));
  const causes = open < 0 ? problems : problems.slice(0, open + 1);
  return causes.filter(({ at }, index) => causes.findIndex((one) => one.at?.line === at?.line) === index);
}

/** The library's own pipeline, driven token by token so that it can be stopped in time. */
function compose(text: string, lines: LineCounter): { documents: readonly Document.Parsed[] } | Refusal {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maxDepth) return [tooDeep[0], tooDeep[1], parser.offset];
    if (++count > maxTokens) return tooMany;
  }
  for (const token of parser.end()) tokens.push(token);
  // Our own check for duplicate keys is linear and knows both places; the library's compares each with each.
  const composer = new Composer<ParsedNode>({ uniqueKeys: false, stringKeys: true });
  try {
    return { documents: [...composer.compose(tokens, true, text.length)] };
  } catch (error) {
    return ['The file is not valid YAML.', `The parser gave up on it: ${(error as Error).message}`];
  }
}

// Everything YAML 1.2 does not allow in a stream but tab, line feed and carriage return (YAML 1.2.2, 5.1).

const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/;

const tooLarge: Refusal = [
  `The file is larger than ${maxYamlBytes / 1024 / 1024} MiB.`,
  'A sequence is a few kilobytes. Move HTML into template files, or split the sequence.',
];
const tooMany: Refusal = [
  `The file holds more than ${maxTokens.toLocaleString('en-US')} YAML tokens.`,
  'A sequence has a few thousand. Split it, or look for text that was meant to be quoted.',
];
const tooDeep: Refusal = [
  `The file is nested more than ${maxDepth} levels deep.`,
  'Split the sequence, or look for a bracket that is never closed.',
];
const binary: readonly [string, string] = [
  'The file is not plain text in UTF-8.',
  'It holds a character that YAML does not allow here. Save it as plain text in UTF-8.',
];

function lineEnd(text: string, from: number, to: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? to : Math.min(to, end);
}
