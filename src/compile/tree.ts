/**
 * Steps → a strict tree of actions. Klaviyo's branches never meet again (reported by one account, contradicted by none),
 * so what follows a split is repeated in each of its branches that goes on; a copy bears the branch it is in.
 */
import type { Action } from '../klaviyo/types.ts';
import { likeness } from '../model/likeness.ts';
import type { Step } from '../model/sequence.ts';
import { branchSplit, conditionSplit, linearAction, randomSplit } from './action.ts';
import type { DesiredStep, Skipped } from './desired.ts';
import { labelOf } from './label.ts';
import type { MessageSource } from './message.ts';

/** A step still to come, and the branches that make this copy of it differ from its others. */
interface Item {
  readonly step: Step;
  readonly branches: readonly string[];
}

export interface Tree {
  readonly entry: string | null;
  readonly actions: readonly Action[];
  readonly steps: readonly DesiredStep[];
  readonly skipped: readonly Skipped[];
}

/** The branches of a step that splits, in Klaviyo's order; undefined for any other. */
function branchesOf(step: Step): readonly { readonly name: string; readonly steps: readonly Step[] }[] | undefined {
  switch (step.kind) {
    case 'condition':
    case 'random_split':
      return [
        { name: 'yes', steps: step.then },
        { name: 'no', steps: step.else },
      ];
    case 'branch':
      return [...step.cases.map(({ name, then }) => ({ name, steps: then })), { name: 'else', steps: step.else }];
    case 'raw':
      return step.then === undefined && step.else === undefined
        ? undefined
        : [
            { name: 'yes', steps: step.then ?? [] },
            { name: 'no', steps: step.else ?? [] },
          ];
    default:
      return undefined;
  }
}

/** How many actions these steps become when `rest` actions follow them. Exact, and linear in the steps written. */
export function countActions(steps: readonly Step[], rest = 0): number {
  return steps.reduceRight((after, step) => {
    if (step.kind === 'exit') return 0;
    if (step.kind === 'skipped') return countActions(step.instead, after);
    const branches = branchesOf(step);
    return branches ? 1 + branches.reduce((sum, b) => sum + countActions(b.steps, after), 0) : 1 + after;
  }, rest);
}

/** True when some way through these steps reaches their end. */
function goesOn(steps: readonly Step[]): boolean {
  return steps.every((step) => {
    if (step.kind === 'exit') return false;
    if (step.kind === 'skipped') return goesOn(step.instead);
    return branchesOf(step)?.some((branch) => goesOn(branch.steps)) ?? true;
  });
}

export function expand(source: MessageSource, steps: readonly Step[]): Tree {
  const actions: Action[] = [];
  const rows: DesiredStep[] = [];
  const skipped = new Map<Step, Skipped>();

  const build = (items: readonly Item[]): string | null => {
    const [item, ...rest] = items;
    if (!item || item.step.kind === 'exit') return null;
    const { step, branches } = item;
    if (step.kind === 'skipped') {
      skipped.set(step, skippedRow(source, step));
      return build([...step.instead.map((instead) => ({ step: instead, branches })), ...rest]);
    }

    const id = temporaryId(step.id!, branches);
    const slot = actions.length;
    rows.push(row(step, id, branches));
    const ways = branchesOf(step);
    if (!ways) {
      const action = linearAction(source, step as Parameters<typeof linearAction>[1], messageName(step, branches), id);
      actions.push(action);
      actions[slot] = { temporary_id: id, ...action, links: { next: build(rest) } } as Action;
      return id;
    }

    const { action, swapped } = splitAction(source, step);
    actions.push(action);
    // Copies are told apart only where there is more than one of them.
    const copied = ways.filter((way) => goesOn(way.steps)).length > 1;
    const order = swapped ? [...ways].reverse() : ways;
    const targets = order.map((way) =>
      build([
        ...way.steps.map((inner) => ({ step: inner, branches })),
        ...rest.map((later) =>
          copied ? { ...later, branches: [...later.branches, `${step.id}: ${way.name}`] } : later,
        ),
      ]),
    );
    actions[slot] = linked(id, action, targets);
    return id;
  };

  const entry = build(steps.map((step) => ({ step, branches: [] })));
  return { entry, actions, steps: rows, skipped: [...skipped.values()] };
}

function splitAction(source: MessageSource, step: Step): { action: Action; swapped: boolean } {
  switch (step.kind) {
    case 'condition':
      return conditionSplit(source, step);
    case 'random_split':
      return { action: randomSplit(step.percent), swapped: false };
    case 'branch':
      return { action: branchSplit(source, step), swapped: false };
    default:
      return { action: (step as Extract<Step, { kind: 'raw' }>).definition as unknown as Action, swapped: false };
  }
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

/** Ids and branch names hold no "~", so the temporary id of every copy is its own. */
function temporaryId(id: string, branches: readonly string[]): string {
  const slug = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
  return [id, ...branches.map(slug)].join('~');
}

const branchWords = (branches: readonly string[]): string => branches.join(', ');

function messageName(step: Step, branches: readonly string[]): string {
  const name = ('name' in step ? step.name : undefined) ?? step.id!;
  return branches.length === 0 ? name : `${name} · ${branchWords(branches)}`;
}

const named = new Set(['email', 'sms', 'webhook', 'notify', 'add_to_list', 'remove_from_list']);

function row(step: Step, temporaryId: string, branches: readonly string[]): DesiredStep {
  const status = 'status' in step ? step.status : undefined;
  return {
    temporaryId,
    step: step.id!,
    idGiven: step.idGiven ?? false,
    branch: branchWords(branches),
    kind: step.kind,
    label: labelOf(step),
    ...(named.has(step.kind) ? { messageName: messageName(step, branches) } : {}),
    ...(status === undefined ? {} : { status }),
    likeness: likeness(step),
    at: step.at,
  };
}

function skippedRow({ sequence }: MessageSource, step: Extract<Step, { kind: 'skipped' }>): Skipped {
  return {
    address: sequence.address,
    step: step.id !== undefined && !step.idGiven ? step.id : step.written,
    kind: step.written,
    message: `"${step.written}" has no equivalent in Klaviyo; the flow goes on without it.`,
    advice: step.advice,
    holdsLive: step.holdsLive,
    at: step.at,
  };
}
