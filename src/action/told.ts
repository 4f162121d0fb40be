/** What was found and done for one account, and the outputs of the step made from all of them. */
import type { ActionIo } from './io.ts';

export interface Told {
  readonly changes: number;
  readonly skipped: number;
  readonly failed: boolean;
  /** Markdown for the step summary. */
  readonly summary: string;
  readonly digest?: string;
  readonly planFile?: string;
  /** One line for the output "summary". */
  readonly line?: string;
}

export function combined(told: readonly Told[]): Told {
  const join = (part: (one: Told) => string | undefined, between: string): string =>
    told.flatMap((one) => part(one) || []).join(between);
  return {
    changes: told.reduce((sum, one) => sum + one.changes, 0),
    skipped: told.reduce((sum, one) => sum + one.skipped, 0),
    failed: told.some(({ failed }) => failed),
    summary: join(({ summary }) => summary, '\n\n'),
    digest: join(({ digest }) => digest, ','),
    planFile: join(({ planFile }) => planFile, '\n'),
    line: join(({ line }) => line, '; '),
  };
}

/** GitHub Docs: a step summary holds 1 MiB. */
const mostSummary = 1_000_000;

export async function tellOutputs(io: ActionIo, told: Told): Promise<void> {
  io.output('changes', String(told.changes));
  io.output('skipped', String(told.skipped));
  io.output('digest', told.digest ?? '');
  io.output('summary', told.line ?? '');
  io.output('plan-file', told.planFile ?? '');
  if (told.summary !== '') await io.summary(told.summary.slice(0, mostSummary));
}
