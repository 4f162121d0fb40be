/** What was found and done for one account, and the outputs of the step made from all of them. */
import type { ActionIo } from '../io.ts';

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

/** GitHub Docs: a step summary holds 1 MiB, and a larger one is not shown at all. */
const mostSummary = 1_000_000;

export async function tellOutputs(io: ActionIo, told: Told): Promise<void> {
  io.output('changes', String(told.changes));
  io.output('skipped', String(told.skipped));
  io.output('digest', told.digest ?? '');
  io.output('summary', told.line ?? '');
  io.output('plan-file', told.planFile ?? '');
  if (told.summary !== '') await io.summary(withinBytes(told.summary, mostSummary));
}

/** Cut at the end of a line, and said so; what was open (a fold, a fence) is closed, so that the words are seen. */
export function withinBytes(text: string, most: number): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= most) return text;
  const kept = bytes.subarray(0, most).toString('utf8');
  const whole = kept.slice(0, kept.lastIndexOf('\n') + 1);
  const isFenced = (whole.match(/^```/gm) ?? []).length % 2 === 1;
  const folds = (whole.match(/<details>/g) ?? []).length - (whole.match(/<\/details>/g) ?? []).length;
  return `${whole}${isFenced ? '```\n' : ''}${'\n</details>\n'.repeat(Math.max(0, folds))}\n**The rest does not fit here: run sluice plan to see it.**\n`;
}
