/**
 * Ids for steps whose author gave none. An id once given is remembered in the ledger with the words of its step, and is
 * found again by likeness, so that moving, editing or deleting a step is never read as another's change:
 *
 * 1. Only ids that Sluice gave, to a step of the same kind, that no author has written since, are candidates.
 * 2. Each pair of step and candidate is weighed: the likeness of their words (0 to 1) and whether the step before and
 *    the step behind are the same. A message is known by its words first, a delay by its place.
 * 3. The heaviest pair is matched first; equal ones in the order of the file. A pair is good enough if the words are
 *    alike by half, or if both neighbours are the same (a delay of another length in the same place is the same delay).
 * 4. What remains is new and gets the first free `<kind>-<n>`. An id the ledger still remembers is never free: what a
 *    deleted step was called is not given to another.
 *
 * `exit` and skipped steps become no action in Klaviyo and need no id.
 */
import { kindOf, mapInside, type Step } from '../steps/kinds.ts';
import { likeness, similarity } from './likeness.ts';
import type { Sequence } from './sequence.ts';
import { below } from './walk.ts';

/** What the ledger keeps of a step (its `LedgerStep` adds where it stands), in the order of the flow's tree. */
export interface RememberedStep {
  readonly step: string;
  /** True when Sluice gave the id. */
  readonly given: boolean;
  readonly kind: string;
  /** The words by which the author would know the step again. */
  readonly likeness: string;
  readonly branch: string;
}

const enough = 0.5;
/** More than any sum of the rest: like words come before like places. */
const surely = 10;

interface Placed {
  readonly kind: string;
  readonly likeness: string;
  /** What stands before and behind: an author's id, else the words. */
  readonly before: string;
  readonly behind: string;
}
interface Unnamed extends Placed {
  readonly step: Step;
}
interface Candidate extends Placed {
  readonly id: string;
}

/** The sequence in which every step that becomes an action has an id; given ones are marked `idGiven`. */
export function giveIds(sequence: Sequence, remembered: readonly RememberedStep[]): Sequence {
  const steps = inTreeOrder(sequence.steps);
  const written = new Set(steps.flatMap((step) => (step.id === undefined ? [] : [step.id])));
  if (steps.every((step) => step.id !== undefined)) return sequence;

  const unnamed: readonly Unnamed[] = withNeighbours(steps, (step) => step.id, likeness).filter(
    ({ step }) => step.id === undefined,
  );
  const first = remembered.filter((each, i) => remembered.findIndex((other) => other.step === each.step) === i);
  const candidates: readonly Candidate[] = withNeighbours(
    first,
    (each) => (each.given ? undefined : each.step),
    (each) => each.likeness,
  )
    .filter(({ step }) => step.given && !written.has(step.step))
    .map(({ step, ...placed }) => ({ ...placed, id: step.step }));

  const ids = match(unnamed, candidates);
  const taken = new Set([...written, ...remembered.map((each) => each.step)]);
  for (const { step } of unnamed) {
    if (ids.has(step)) continue;
    const kind = step.kind.replaceAll('_', '-');
    let n = 1;
    while (taken.has(`${kind}-${n}`)) n += 1;
    taken.add(`${kind}-${n}`);
    ids.set(step, `${kind}-${n}`);
  }
  return { ...sequence, steps: named(sequence.steps, ids) };
}

function match(unnamed: readonly Unnamed[], candidates: readonly Candidate[]): Map<Step, string> {
  const pairs = unnamed.flatMap((one, i) =>
    candidates.flatMap((other, j) => {
      if (one.kind !== other.kind) return [];
      const words = similarity(one.likeness, other.likeness);
      const neighbours = Number(one.before === other.before) + Number(one.behind === other.behind);
      if (words < enough && neighbours < 2) return [];
      // Two delays that swap their lengths are two changed delays, which is a smaller change than two moved ones.
      const weight = kindOf(one.step).knownByPlace
        ? words + 2 * neighbours
        : (words >= enough ? surely : 0) + 2 * words + neighbours;
      return [{ i, j, weight }];
    }),
  );
  pairs.sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j);
  const ids = new Map<Step, string>();
  const used = new Set<number>();
  for (const { i, j } of pairs) {
    const [one, other] = [unnamed[i], candidates[j]];
    if (!one || !other || ids.has(one.step) || used.has(j)) continue;
    ids.set(one.step, other.id);
    used.add(j);
  }
  return ids;
}

function withNeighbours<T extends { readonly kind: string }>(
  list: readonly T[],
  idOf: (item: T) => string | undefined,
  words: (item: T) => string,
) {
  const keys = list.map((item) => (idOf(item) === undefined ? `${item.kind}\n${words(item)}` : `#${idOf(item)}`));
  return list.map((step, i) => ({
    step,
    kind: step.kind,
    likeness: words(step),
    before: keys[i - 1] ?? '',
    behind: keys[i + 1] ?? '',
  }));
}

/**
 * The steps that become actions in the order of the flow's tree, each once: a split, what is under its first branch, what
 * follows the split (in that branch), then its other branches. The ledger lists them so.
 */
export function inTreeOrder(steps: readonly Step[]): readonly Step[] {
  const seen = new Set<Step>();
  const order: Step[] = [];
  const add = (step: Step) => {
    if (!seen.has(step)) order.push(step);
    seen.add(step);
  };
  const done = new Set<readonly Step[]>();
  const walk = (list: readonly Step[], from: number, behind: () => void): void => {
    const step = list[from];
    if (step === undefined) return behind();
    if (step.kind === 'exit') return;
    const on = () => walk(list, from + 1, behind);
    if (step.kind === 'skipped') return walk(step.instead, 0, on);
    if (seen.has(step)) return;
    add(step);
    if (step.kind === 'ab_test') for (const { message } of step.variants) add(message);
    const branches = below(step);
    if (branches.length === 0) return on();
    for (const branch of branches) {
      if (branch.length > 0 && done.has(branch)) continue;
      done.add(branch);
      walk(branch, 0, on);
    }
  };
  walk(steps, 0, () => undefined);
  return order;
}

const named = (steps: readonly Step[], ids: ReadonlyMap<Step, string>): readonly Step[] =>
  steps.map((step) => {
    const id = ids.get(step);
    const inside = mapInside(step, (inner) => named(inner, ids));
    return id === undefined ? inside : { ...inside, id, idGiven: true };
  });
