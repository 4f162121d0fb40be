/** A flow in words: its steps in a line, each branch in a line of its own below the split it leaves. */
import { oneLine } from '../words/escape.ts';
import type { StepChange } from '../plan.ts';
import { shapeOf } from '../words/shape.ts';
import { fit, widthOf } from '../../diagnostics/width.ts';
import { exitName, keyOf, parentOf } from '../words/shared-tail.ts';

type Step = Pick<StepChange, 'step' | 'branch' | 'kind' | 'label' | 'parent' | 'exits'>;

/** "email hello", "1 day", "Tier is gold?" */
export function stepWords(step: Step): string {
  const label = oneLine(step.label);
  const shape = shapeOf(step.kind);
  if (shape === 'wait') return label === '' ? step.kind : label;
  if (shape === 'split') return `${label === '' ? step.step : label}?`;
  return `${step.kind} ${oneLine(step.step)}`;
}

/** Lines of at most `columns`: "list Newsletter ─ email hello ─ 1 day ─ email story". */
export function treeLines(trigger: string, steps: readonly Step[], columns: number): readonly string[] {
  const below = new Map<string, { exit: string; step: Step }[]>();
  const keys = new Set(steps.map(keyOf));
  for (const step of steps) {
    const { key, exit } = parentOf(step.parent);
    const parent = keys.has(key) && key !== keyOf(step) ? key : '';
    below.set(parent, [...(below.get(parent) ?? []), { exit, step }]);
  }
  const lines: string[] = [];
  const walk = (words: readonly string[], first: Step | undefined, indent: string, bullet: string): void => {
    const chain = [...words];
    let at = first;
    let next = below.get(at === undefined ? '' : keyOf(at)) ?? [];
    if (at !== undefined) chain.push(stepWords(at));
    while (next.length === 1 && next[0]?.exit === 'next') {
      at = next[0].step;
      chain.push(stepWords(at));
      next = below.get(keyOf(at)) ?? [];
    }
    lines.push(...joined(chain, columns, indent + bullet));
    const inner = bullet === '' ? indent : `${indent}${bullet.startsWith('├') ? '│  ' : '   '}`;
    next.forEach(({ exit, step }, index) => {
      walk([oneLine(exitName(exit, at))], step, inner, index === next.length - 1 ? '└─ ' : '├─ ');
    });
  };
  walk([trigger], undefined, '', '');
  return lines;
}

function joined(words: readonly string[], columns: number, prefix: string): readonly string[] {
  const lines: string[] = [];
  const hanging = `${prefix.replaceAll('├─', '│ ').replaceAll('└─', '  ')}  `;
  let line = prefix;
  let isEmpty = true;
  for (const word of words) {
    const part = isEmpty ? word : ` ─ ${word}`;
    if (!isEmpty && widthOf(line) + widthOf(part) > columns) {
      lines.push(line);
      line = `${hanging}─ ${word}`;
    } else line += part;
    isEmpty = false;
  }
  return [...lines, line].map((one) => fit(one, columns));
}
