/** What a lint finds, before it is known how severe the repository takes it. */
import type { DiagnosticCode } from '../diagnostics/catalog.ts';

export interface Finding {
  readonly code: LintCode;
  readonly message: string;
  readonly detail: string;
  /** In characters of the text that was looked at; left out where it is about the whole. */
  readonly offset?: number;
  readonly length?: number;
}

/** Codes that sluice.yaml may turn off, down or up under `lint:`. */
export const lintCodes = [
  'template-syntax',
  'template-unknown',
  'mail-foreign-tag',
  'mail-placeholder',
  'mail-no-unsubscribe',
  'mail-tag-in-href',
  'mail-size',
  'mail-image',
  'mail-contrast',
  'mail-language',
  'mail-link-text',
  'mail-empty-link',
  'mail-support',
  'mail-subject',
  'sms-segments',
  'sms-opt-out',
  'sms-quiet-hours',
  'event-without-trigger',
  'event-property',
] as const satisfies readonly DiagnosticCode[];
export type LintCode = (typeof lintCodes)[number];
