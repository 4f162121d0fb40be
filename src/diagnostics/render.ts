/**
 * Diagnostics for people: on a terminal with the lines at fault, as GitHub's workflow commands, and as the JSON that
 * others build on.
 */
import type { Diagnostic, Severity, SourceRange } from './diagnostic.ts';
import { present } from '../text/json.ts';
import { wrap } from './width.ts';

/** ANSI colours, or none. */
export type Paint = (style: 'error' | 'warning' | 'hint' | 'code' | 'dim' | 'bold', text: string) => string;
export const plain: Paint = (_style, text) => text;
const sgr = { error: '31;1', warning: '33;1', hint: '34', code: '36', dim: '2', bold: '1' } as const;
export const coloured: Paint = (style, text) => `\u001b[${sgr[style]}m${text}\u001b[0m`;

export interface Rendering {
  /** File → its text, for the lines at fault; what is missing is shown without them. */
  readonly sources: ReadonlyMap<string, string>;
  readonly paint?: Paint;
  /** Columns of the terminal. Left out, each sentence keeps its line: a file or a program reads it. */
  readonly width?: number;
}

const place = (at: SourceRange | undefined): string =>
  at === undefined
    ? ''
    : at.endLine === at.line && at.endColumn === at.column && at.line === 1
      ? at.file
      : `${at.file}:${at.line}:${at.column}`;

// What an author wrote may stand in a message; it must not be able to steer a terminal.

const tame = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');

const indented = (text: string, width: number | undefined): string =>
  tame(text)
    .split('\n')
    .flatMap((line) => (width === undefined ? line : wrap(line, width - 2)))
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');

/** One diagnostic; errors with the line at fault and the one before it. Ends with a newline. */
export function renderDiagnostic(problem: Diagnostic, { sources, paint = plain, width }: Rendering): string {
  const where = tame(place(problem.at));
  const head = [where && paint('bold', where), paint(problem.severity, problem.severity), paint('code', problem.code)]
    .filter((part) => part !== '')
    .join('  ');
  const lines = [head, indented(problem.message, width)];
  const frame =
    problem.severity === 'error' && problem.at ? codeFrame(problem.at, sources.get(problem.at.file), paint) : undefined;
  if (frame !== undefined) lines.push('', frame);
  lines.push(indented(problem.detail, width));
  if (problem.severity === 'error') lines.push(paint('dim', `  More: sluice explain ${problem.code}`));
  return `${lines.join('\n')}\n`;
}

/** All of them, an empty line between each two. */
export const renderDiagnostics = (problems: readonly Diagnostic[], rendering: Rendering): string =>
  problems.map((problem) => renderDiagnostic(problem, rendering)).join('\n');

/** "9 sequences, 1 error, 1 warning." */
export function renderCounts(sequences: number, problems: readonly Diagnostic[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    count(sequences, 'sequence'),
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return `${parts.join(', ')}${problems.length === 0 ? ', no problems' : ''}.`;
}
const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const widest = 100;

/** The line at fault with its characters underlined, and the line before it. */
function codeFrame(at: SourceRange, source: string | undefined, paint: Paint): string | undefined {
  if (source === undefined || at.column === at.endColumn) return undefined;
  const lines = source.split('\n');
  const wanted = lines[at.line - 1];
  if (wanted === undefined || wanted.trim() === '') return undefined;
  const gutter = String(at.line).length + 1;
  const before = lines[at.line - 2];
  // A very long line is shown from shortly before the fault.
  const cut = at.column > widest - 20 ? at.column - 40 : 0;
  const shown = (text: string): string => {
    const part = text
      .slice(cut, cut + widest)
      .replaceAll('\t', ' ')
      .replace(/\r$/, '');
    return `${cut > 0 ? '…' : ''}${tame(part)}${text.length > cut + widest ? '…' : ''}`;
  };
  const row = (number: string, text: string): string => paint('dim', ` ${number.padStart(gutter)} │ `) + text;
  const end = at.endLine === at.line ? at.endColumn : wanted.length + 1;
  const width = Math.max(1, Math.min(end - at.column, widest - (at.column - cut) + 1));
  const marker = ' '.repeat(Math.max(0, at.column - 1 - cut) + (cut > 0 ? 1 : 0)) + paint('error', '^'.repeat(width));
  return [
    ...(before === undefined || before.slice(cut).trim() === '' ? [] : [row(String(at.line - 1), shown(before))]),
    row(String(at.line), shown(wanted)),
    row('', marker).trimEnd(),
  ].join('\n');
}

export const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
export const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A workflow command of GitHub Actions, without the newline; data and properties escaped as its toolkit does. */
export function renderAnnotation(problem: Diagnostic): string {
  const { at } = problem;
  const properties = [
    ...(at ? [`file=${escapeProperty(at.file)}`, `line=${at.line}`, `endLine=${at.endLine}`] : []),
    // GitHub takes columns only where one line is meant.
    ...(at && at.line === at.endLine ? [`col=${at.column}`, `endColumn=${Math.max(at.column, at.endColumn - 1)}`] : []),
    `title=${escapeProperty(problem.code)}`,
  ];
  return `::${problem.severity} ${properties.join(',')}::${escapeData(`${problem.message}\n${problem.detail}`)}`;
}

export interface DiagnosticJson {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly detail: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly address?: string;
  readonly step?: string;
}

/** As `validate --format json` gives it; file, line and column are null where no file is to blame. */
export const diagnosticJson = ({ code, severity, message, detail, at, address, step }: Diagnostic): DiagnosticJson => ({
  code,
  severity,
  message,
  detail,
  file: at?.file ?? null,
  line: at?.line ?? null,
  column: at?.column ?? null,
  ...present({ address, step }),
});
