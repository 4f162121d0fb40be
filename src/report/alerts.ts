/** Which alerts hold. */
import type { AlertRule } from '../model/config.ts';
import type { Alert, Report } from './report.ts';

/** By address, then id; the same rules and report always give the same. Needs the report's days. */
export function decideAlerts(rules: readonly AlertRule[], report: Report): readonly Alert[] {
  void rules;
  void report;
  return [];
}
