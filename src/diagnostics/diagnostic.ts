/**
 * Problems are values. Everything that can be wrong with a repository or an account is a Diagnostic: collected, never
 * thrown, rendered by the terminal, the pull-request comment and JSON alike.
 */
import { catalog, type DiagnosticCode } from './catalog.ts';

/** A place in a file of the repository. Lines and columns count from 1; `file` is relative to the root. */
export interface SourceRange {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A hint is told where messages are looked at, and nowhere else. */
export type Severity = 'error' | 'warning' | 'hint';

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What it means and what to do; may hold several lines. */
  readonly detail: string;
  readonly at?: SourceRange;
  /** Address of the sequence concerned. */
  readonly address?: string;
  /** Id (or kind, when it has none) of the step concerned. */
  readonly step?: string;
}

/** A diagnostic with the catalogue's severity, unless the caller's policy says otherwise. */
export function diagnostic(
  code: DiagnosticCode,
  message: string,
  detail: string,
  more: Partial<Omit<Diagnostic, 'code' | 'message' | 'detail'>> = {},
): Diagnostic {
  return { code, severity: catalog[code].severity, message, detail, ...more };
}

export const isError = (d: Diagnostic): boolean => d.severity === 'error';
