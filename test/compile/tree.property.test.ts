/** Whatever the steps, the flow is a strict tree in which people take the same ways as in the sequence. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Desired } from '../../src/compile/desired.ts';
import { compile } from '../../src/compile/flow.ts';
import { countActions } from '../../src/compile/ways.ts';
import type { Action } from '../../src/wire/types.ts';
import type { Sequence } from '../../src/model/sequence.ts';
import type { Step } from '../../src/steps/kinds.ts';
import { refusals } from './accepted.ts';
import { sequence } from './steps.ts';
import { runs as often } from '../support/runs.ts';

const runs = often(20261123, 300);
const compiled = (one: Sequence) => compile(one, new Map());

/** Runs the check for each sequence that becomes a flow. */
function forEachFlow(check: (desired: Desired, sequence: Sequence) => void, tries = runs): void {
  fc.assert(
    fc.property(sequence, (one) => {
      const { desired } = compiled(one);
      if (desired) check(desired, one);
    }),
    tries,
  );
}

type Links = Readonly<Record<string, string | null>>;

/** Where the wire leads from an action, by the words of the step's branches. */
function waysOut(action: Action, step: Step | undefined): readonly (readonly [string, string | null])[] {
  if (action.type === 'multi-branch-split') {
    const to = action.data!.branches.map((branch) => branch.links?.next ?? null);
    if (step?.kind !== 'branch') return turned(step, to[0]!, to[1]!);
    return [...step.cases.map((way, i) => [way.name, to[i]!] as const), ['else', to.at(-1)!]];
  }
  const links = action.links as Links;
  return 'next' in links ? [['', links['next']!]] : turned(step, links['next_if_true']!, links['next_if_false']!);
}

function turned(step: Step | undefined, yes: string | null, no: string | null) {
  let isTurned = false;
  let condition = step?.kind === 'condition' ? step.if : undefined;
  for (; condition?.kind === 'not'; condition = condition.of) isTurned = !isTurned;
  return [['yes', isTurned ? no : yes] as const, ['no', isTurned ? yes : no] as const];
}

/** Every way through a flow, as the ids of its steps and the branches taken. */
function waysOfFlow({ definition, steps }: Desired, written: ReadonlyMap<string, Step>): string[] {
  const byId = new Map(definition.actions.map((action) => [action.temporary_id!, action]));
  const stepOf = new Map(steps.map((row) => [row.temporaryId, row.step]));
  const walk = (id: string | null, before: string): string[] => {
    if (id === null) return [before];
    const step = stepOf.get(id)!;
    return waysOut(byId.get(id)!, written.get(step)).flatMap(([way, to]) => walk(to, `${before} ${step}:${way}`));
  };
  return walk(definition.entry_action_id, '');
}

/** The same, from what the author wrote. */
function waysOfSequence(steps: readonly Step[]): string[] {
  const walk = ([step, ...rest]: readonly Step[], before: string): string[] => {
    if (!step || step.kind === 'exit') return [before];
    const on = (way: string, inner: readonly Step[]) => walk([...inner, ...rest], `${before} ${step.id}:${way}`);
    switch (step.kind) {
      case 'skipped':
        return walk([...step.instead, ...rest], before);
      case 'condition':
      case 'random_split':
        return [...on('yes', step.then), ...on('no', step.else)];
      case 'branch':
        return [...step.cases.flatMap((way) => on(way.name, way.then)), ...on('else', step.else)];
      case 'raw':
        return [...on('yes', step.then ?? []), ...on('no', step.else ?? [])];
      default:
        return on('', []);
    }
  };
  return walk(steps, '');
}

function byId(steps: readonly Step[], found = new Map<string, Step>()): Map<string, Step> {
  for (const step of steps) {
    if (step.id !== undefined) found.set(step.id, step);
    if (step.kind === 'skipped') byId(step.instead, found);
    if ('then' in step) byId(step.then ?? [], found);
    if ('else' in step) byId(step.else ?? [], found);
    if (step.kind === 'branch') for (const way of step.cases) byId(way.then, found);
  }
  return found;
}

describe('a flow', () => {
  it('is a strict tree: one way leads to each action, and all are reached', () => {
    forEachFlow(({ definition, steps }) => {
      const ids = definition.actions.map(({ temporary_id: id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(steps.map(({ temporaryId }) => temporaryId)).toEqual(ids);
      const targets = definition.actions.flatMap((action) =>
        action.type === 'multi-branch-split'
          ? action.data!.branches.map((branch) => branch.links?.next ?? null)
          : Object.values(action.links as Links),
      );
      expect([...targets, definition.entry_action_id].filter((id) => id !== null).sort()).toEqual([...ids].sort());
    });
  });

  it('leads people through the same steps as the sequence', () => {
    forEachFlow((desired, { steps }) => {
      expect(waysOfFlow(desired, byId(steps)).sort()).toEqual(waysOfSequence(steps).sort());
    });
  });

  it('has as many actions as were counted, two hundred at most', () => {
    fc.assert(
      fc.property(sequence, (one) => {
        const count = countActions(one.steps);
        const { desired, diagnostics } = compiled(one);
        if (count > 200) expect(diagnostics.map(({ code }) => code)).toEqual(['too-many-actions']);
        else expect(desired!.definition.actions).toHaveLength(count);
      }),
      runs,
    );
  });

  it('has no two messages of one name, and none too long to read', () => {
    forEachFlow(({ definition }) => {
      const names = [...JSON.stringify(definition).matchAll(/"additional_filters":null,"name":"([^"]*)"/g)].map(
        ([, name]) => name!,
      );
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => [...name].length > 210)).toEqual([]);
    });
  });

  it('is what Klaviyo takes', () => {
    // A sequence without an email is refused long before (no-email-content), so nobody compiles an empty one.
    forEachFlow(
      (desired) => expect(desired.steps.length > 0 ? refusals(desired) : []).toEqual([]),
      often(20261123, 100),
    );
  });

  it('is the same bytes from the same sequence', () => {
    forEachFlow((desired, one) =>
      expect(JSON.stringify(compiled(structuredClone(one)).desired)).toBe(JSON.stringify(desired)),
    );
  });

  it('is counted before it is built, however far it would grow', () => {
    const split = (n: number): Step => ({ kind: 'random_split', id: `r${n}`, percent: 50, then: [], else: [], at });
    const at = { file: 'f', line: 1, column: 1, endLine: 1, endColumn: 1 };
    const steps = Array.from({ length: 190 }, (_, n) => split(n));
    const [one] = fc.sample(sequence, often(1, 1));
    expect(compiled({ ...one!, steps }).diagnostics[0]).toMatchObject({
      code: 'too-many-actions',
      message: 'The flow would have more than a million actions; 200 is the limit.',
    });
  });
});
