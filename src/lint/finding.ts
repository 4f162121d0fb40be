/** What a lint finds, before it is known how severe the repository takes it. */
import type { LintCode } from '../diagnostics/catalog.ts';

export interface Finding {
  readonly code: LintCode;
  readonly message: string;
  readonly detail: string;
  /** In characters of the text that was looked at; left out where it is about the whole. */
  readonly offset?: number;
  readonly length?: number;
}
