/**
 * What follows a split stands once in a sequence and once for each branch in Klaviyo. People read it once: copies of a
 * step that go on alike are taken for one.
 */
import type { StepChange } from '../plan.ts';

type Step = Pick<StepChange, 'step' | 'branch' | 'kind' | 'label' | 'change' | 'parent' | 'exits'>;

export const keyOf = (step: Pick<Step, 'step' | 'branch'>): string =>
  step.branch === '' ? step.step : `${step.step}@${step.branch}`;

/** `STEP@BRANCH#EXIT`, see StepChange.parent; the first step has none. */
export function parentOf(parent: string | undefined): { readonly key: string; readonly exit: string } {
  if (parent === undefined) return { key: '', exit: 'next' };
  const at = parent.lastIndexOf('#');
  return at < 0 ? { key: parent, exit: 'next' } : { key: parent.slice(0, at), exit: parent.slice(at + 1) };
}

/** A way out as people read it: by its name, or "case 1" and so on. */
export function exitName(exit: string, above: Pick<Step, 'exits'> | undefined): string {
  const index = /^case (\d+)$/.exec(exit)?.[1];
  return above?.exits?.[exit] ?? (index === undefined ? exit : `case ${Number(index) + 1}`);
}

/** Each copy with the one that is shown for it. `more`: what else must be alike. */
export function sharedTails<S extends Step>(
  steps: readonly S[],
  more: (step: S) => string | undefined = () => undefined,
): ReadonlyMap<S, S> {
  const staying = steps.filter((step) => step.change !== 'remove');
  const below = new Map<string, S[]>();
  for (const step of staying) {
    const { key } = parentOf(step.parent);
    below.set(key, [...(below.get(key) ?? []), step]);
  }
  const classes = new Map<string, number>();
  const classOf = new Map<S, number>();
  // A step stands before what follows it, so from the end each finds its followers known.
  for (const step of [...staying].reverse()) {
    const next = (below.get(keyOf(step)) ?? []).map((one) => [
      parentOf(one.parent).exit,
      classOf.get(one) ?? keyOf(one),
    ]);
    const { kind, label, change, exits } = step;
    const print = JSON.stringify([step.step, kind, label, change, exits, more(step), next]);
    const known = classes.get(print) ?? classes.size;
    classes.set(print, known);
    classOf.set(step, known);
  }
  const shown = new Map<number, S>();
  return new Map(
    staying.map((step) => {
      const own = classOf.get(step)!;
      const first = shown.get(own) ?? step;
      shown.set(own, first);
      return [step, first];
    }),
  );
}
