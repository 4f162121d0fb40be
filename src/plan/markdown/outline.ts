/** A flow in words: its steps as a list, each branch a list below its question. What branches share is told once. */
import { codeOf, markdownText, textOf } from '../words/escape.ts';
import type { Change, StepChange } from '../plan.ts';
import { shapeOf } from '../words/shape.ts';
import { exitName, keyOf, parentOf, sharedTails } from '../words/shared-tail.ts';

const marks = { same: '', add: '*new:* ', update: '*changed:* ', move: '*moved:* ', remove: '' } as const;

/** Deeper than this GitHub's lists are of no help. */
const deepest = 8;

/** Lines of a Markdown list. Steps that go are not in it. */
export function outline({ steps }: Pick<Change, 'steps'>, isNew: boolean): readonly string[] {
  const shown = sharedTails(steps);
  const below = new Map<string, StepChange[]>();
  const keys = new Set(steps.map(keyOf));
  for (const step of steps.filter(({ change }) => change !== 'remove')) {
    const { key } = parentOf(step.parent);
    const above = keys.has(key) && key !== keyOf(step) ? key : '';
    below.set(above, [...(below.get(above) ?? []), step]);
  }
  const lines: string[] = [];
  const told = new Set<StepChange>();
  const walk = (first: StepChange, depth: number): void => {
    const margin = '  '.repeat(Math.min(depth, deepest));
    let step: StepChange | undefined = first;
    while (step !== undefined) {
      const one: StepChange = shown.get(step) ?? step;
      if (told.has(one)) {
        lines.push(`${margin}- on with ${codeOf(one.step, 80)}, as above`);
        return;
      }
      told.add(one);
      lines.push(`${margin}- ${isNew ? '' : marks[one.change]}${stepLine(one)}`);
      const next: readonly StepChange[] = below.get(keyOf(step)) ?? [];
      const [only] = next;
      if (next.length === 1 && parentOf(only?.parent).exit === 'next') {
        step = only;
        continue;
      }
      for (const branch of next) {
        lines.push(`${margin}  - *${textOf(exitName(parentOf(branch.parent).exit, one), 80)}*`);
        walk(branch, depth + 2);
      }
      return;
    }
  };
  for (const step of below.get('') ?? []) walk(step, 0);
  return lines;
}

function stepLine({ kind, step, label, fields, change }: StepChange): string {
  const words = textOf(label, 120);
  const name = codeOf(step, 80);
  const question = change === 'add' ? fields.find(({ path }) => path === 'if')?.after : undefined;
  if (question) return `**${textOf(question, 300)}?** ${name}`;
  const shape = shapeOf(kind);
  if (shape === 'wait') return `wait ${words}`;
  if (shape === 'split' || shape === 'test') return `**${words === '' ? name : words}**`;
  if (shape === 'message') return `${kind} ${name}${words === '' ? '' : `: **${words}**`}`;
  return `${markdownText(kind.replaceAll('_', ' '))} ${name}${words === '' ? '' : `: ${words}`}`;
}
