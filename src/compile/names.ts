/**
 * What an action and its message are called. A copy of a step bears the branch it is in; both are made from the author's
 * own words alone, so they stay while those stay, whatever else moves.
 */
import { createHash } from 'node:crypto';
import type { Step } from '../steps/kinds.ts';
import { allSteps } from '../model/walk.ts';
import { idOf } from '../steps/step-kind.ts';

/** Klaviyo publishes no limit; beyond this nobody reads a name, and a hash keeps the shortened ones apart. */
const longest = 200;

export interface Names {
  /** Unique in the flow: `last-call`, `last-call~gold-yes`. */
  readonly temporaryId: (step: Step, branches: readonly string[]) => string;
  /** Unique in the flow: `last-call`, `last-call · gold: yes`. Klaviyo's answers are matched by it. */
  readonly message: (step: Step, branches: readonly string[], variant?: number) => string;
  /**
   * Names given above → what the author wrote, where that is another: names are made unique and short, but a flow built in
   * Klaviyo's app may have two messages of one name.
   */
  readonly plain: ReadonlyMap<string, string>;
}

export function namesFor(steps: readonly Step[]): Names {
  const uses = new Map<string, number>();
  for (const step of allSteps(steps)) {
    if (step.id !== undefined) uses.set(written(step), (uses.get(written(step)) ?? 0) + 1);
  }
  // Two steps of one name both get their id, so that changing places does not change names.
  const base = (step: Step, id = idOf(step)): string =>
    (uses.get(written(step)) ?? 0) > 1 ? `${written(step)} (${id})` : written(step);

  const ids = new Set<string>();
  const names = new Set<string>();
  const plain = new Map<string, string>();
  return {
    plain,
    temporaryId: (step, branches) => free(ids, [idOf(step), ...branches.map(slug)].join('~'), '~'),
    message: (step, branches, variant) => {
      const own = variant === undefined ? base(step) : variantName(step, variant, base);
      const name = free(names, bounded(branches.length === 0 ? own : `${own} · ${branches.join(', ')}`), ' ');
      const tested =
        variant === undefined || step.kind !== 'ab_test' ? undefined : step.variants[variant]?.message.name;
      const authors = tested ?? written(step);
      if (branches.length === 0 && authors !== name) plain.set(name, authors);
      return name;
    },
  };
}

const written = (step: Step): string => ('name' in step ? step.name : undefined) ?? idOf(step);

/**
 * A variant's own name or id, if its author gave one; else the test's name and a letter. An id that was given to a variant
 * stands nowhere: the ledger remembers actions, so the next run may give another.
 */
function variantName(step: Step, variant: number, base: (step: Step, id?: string) => string): string {
  const message = step.kind === 'ab_test' ? step.variants[variant]?.message : undefined;
  const letter = String.fromCharCode(65 + variant);
  if (message !== undefined && message.idGiven !== true) return base(message);
  return message?.name === undefined ? `${base(step)} · ${letter}` : base(message, `${idOf(step)} · ${letter}`);
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Branches whose names differ in nothing but signs would share an id. */
function free(taken: Set<string>, wanted: string, joint: string): string {
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}${joint}${n}`;
  taken.add(name);
  return name;
}

function bounded(name: string): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${letters.slice(0, longest - 10).join('')}… ${hash}`;
}
