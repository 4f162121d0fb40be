/**
 * Steps → actions. Whether a new flow may have branches that meet again nobody has verified, so a flow is made as a strict
 * tree: what follows a split is repeated in each of its branches that goes on; a copy bears the branch it is in. Flows
 * built in Klaviyo's app do have branches that meet (field reports): to compare with one, each step becomes one action.
 */
import type { Action } from '../wire/types.ts';
import { mapMessageTokens, messagesAwaited, tokenOfMessage } from '../flow/message-names.ts';
import { actionId, exitsOf } from '../flow/tree.ts';
import { likeness } from '../model/likeness.ts';
import { actingKind, type Followed, labelOf, type Step, waysOf } from '../steps/kinds.ts';
import { idOf } from '../steps/step-kind.ts';
import type { MessageSource } from './context.ts';
import type { DesiredStep, Skipped } from './desired.ts';
import { namesFor } from './names.ts';
import { skippedRows } from './skipped.ts';
import { goesOn, withoutSkipped } from './ways.ts';

/** A step still to come, and the branches that make this copy of it differ from its others. */
interface Copy {
  readonly step: Followed;
  readonly branches: readonly string[];
}

/** Where branches meet: what follows is built when the first of them gets there. */
interface Meeting {
  readonly meet: () => string | null;
}

type Item = Copy | Meeting;

/** `tree`: what follows a split is repeated in its branches. `joined`: it stands once, and branches meet there. */
export type Shape = 'tree' | 'joined';

export interface Tree {
  readonly entry: string | null;
  /** A parent before its children, in the order of the rows. */
  readonly actions: readonly Action[];
  readonly steps: readonly DesiredStep[];
  readonly skipped: readonly Skipped[];
  /** See names.ts. */
  readonly plainNames: ReadonlyMap<string, string>;
}

export function expand(source: MessageSource, steps: readonly Step[], shape: Shape = 'tree'): Tree {
  const names = namesFor(steps);
  const actions: Action[] = [];
  const rows: DesiredStep[] = [];

  const build = (items: readonly Item[]): string | null => {
    const [item, ...rest] = items;
    if (!item) return null;
    if ('meet' in item) return item.meet();
    const { step, branches } = item;
    if (step.kind === 'exit') return null;
    const id = names.temporaryId(step, branches);
    const slot = rows.length;
    const row = rowOf(step, id, branches);
    rows.push(row);
    const ways = waysOf(step);
    const kind = actingKind(step);
    if (!ways || !('split' in kind)) {
      if (!('action' in kind)) throw new Error(`A ${step.kind} step has neither an action nor branches.`);
      let messageName: string | undefined;
      const action = kind.action(step, source, {
        id,
        message: () => (messageName = names.message(step, branches)),
        variant: (index) => names.message(step, branches, index),
      });
      if (messageName !== undefined && step.kind !== 'ab_test') rows[slot] = { ...row, messageName };
      actions.push(action);
      actions[slot] = { temporary_id: id, ...action, links: { next: build(rest) } } as Action;
      return id;
    }

    const { action, swapped } = kind.split(step, source.context);
    actions.push(action);
    // Copies are told apart only where there is more than one of them.
    const copied = ways.filter((way) => goesOn(way.steps)).length > 1;
    const after = shape === 'joined' && copied ? [meeting(() => build(rest))] : rest;
    // Built as written, whichever way leads where: the ledger knows steps without an id by this order (model/identify.ts).
    const targets = ways.map((way) =>
      build([
        ...withoutSkipped(way.steps).map((inner) => ({ step: inner, branches })),
        ...after.map((later) =>
          copied && 'step' in later ? { ...later, branches: [...later.branches, `${step.id}: ${way.name}`] } : later,
        ),
      ]),
    );
    actions[slot] = linked(id, action, swapped ? [...targets].reverse() : targets);
    return id;
  };

  const entry = build(withoutSkipped(steps).map((step) => ({ step, branches: [] })));
  const skipped = skippedRows(source.sequence.address, steps);
  return { entry, actions: askingCopies(actions, rows), steps: rows, skipped, plainNames: names.plain };
}

/**
 * Conditions name steps; each is given the copy of the message that people on its way have had. On a way without any, the
 * first one: nobody there has opened that.
 */
function askingCopies(actions: readonly Action[], rows: readonly DesiredStep[]): readonly Action[] {
  const awaited = messagesAwaited(actions);
  if (awaited.size === 0) return actions;
  const parents = new Map(
    actions.flatMap((action) => exitsOf(action).map(({ to }) => [to, actionId(action)] as const)),
  );
  const above = (id: string | undefined): readonly string[] =>
    id === undefined ? [] : [id, ...above(parents.get(id))];
  const copies = (step: string): readonly string[] =>
    rows.flatMap((row) => (row.step === step ? [row.temporaryId] : []));
  return actions.map((action) =>
    mapMessageTokens(action, (step) => {
      const own = copies(step);
      const [id = own[0]] = above(actionId(action)).filter((one) => own.includes(one));
      return id === undefined ? undefined : tokenOfMessage(id);
    }),
  );
}

function meeting(build: () => string | null): Meeting {
  let built: { readonly id: string | null } | undefined;
  return { meet: () => (built ??= { id: build() }).id };
}

function linked(id: string, action: Action, targets: readonly (string | null)[]): Action {
  if (action.type === 'multi-branch-split') {
    const data = action.data!;
    const branches = data.branches.map((branch, index) => ({ ...branch, links: { next: targets[index] ?? null } }));
    return { temporary_id: id, ...action, data: { ...data, branches } };
  }
  const [yes = null, no = null] = targets;
  return { temporary_id: id, ...action, links: { next_if_true: yes, next_if_false: no } } as Action;
}

function rowOf(step: Step, temporaryId: string, branches: readonly string[]): DesiredStep {
  const status = 'status' in step ? step.status : undefined;
  return {
    temporaryId,
    step: idOf(step),
    idGiven: step.idGiven ?? false,
    branch: branches.join(', '),
    kind: step.kind,
    label: labelOf(step),
    ...(status === undefined ? {} : { status }),
    likeness: likeness(step),
    at: step.at,
  };
}
