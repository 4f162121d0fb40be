/**
 * How many writing requests an apply sends, counted as it sends them:
 *
 *   create    n POST template + 1 POST flow + n DELETE template + 1 POST tag + status       (n: distinct templates)
 *             + 1 PATCH for each action that asks about a message of the flow itself
 *   replace   a create + 1 POST for each tag of others
 *             drain: + 1 PATCH for each action the dam changes + 1 POST tag (and its making, once an account)
 *             cut, empty: + 1 PATCH to park the old flow if it is live + 1 DELETE flow
 *   update    1 PATCH for each action; 1 POST and 1 DELETE template for each new mail in it; 1 DELETE for each action
 *             removed; + status
 *   undo      1 PATCH for each action either dam changes + 2 for the tags
 *   adopt     1 POST tag, none if it is tagged already
 *   retire    1 PATCH flow      delete    1 DELETE flow      none, blocked    0
 *   status    all actions alike: 1 PATCH flow
 *             mixed, flow stays: 1 PATCH for each action that is off
 *             mixed, flow moves: each action that is off, 1 PATCH flow, and again each action that is to differ. An upper
 *             bound: where setting the actions moves the flow, the last two are spared
 *   once      1 POST for the project's tag, when it does not exist and something needs it
 */
import type { FlowStatus } from '../wire/types.ts';
import { messagesAwaited } from '../flow/message-names.ts';
import { newTemplates } from '../flow/slots.ts';
import type { ActionPatch, Meant, Operation, StatusOperation } from './operation.ts';
import { statusOf } from '../flow/parts.ts';

export function statusWrites(operation: Pick<StatusOperation, 'from' | 'to' | 'actions'>, off: number): number {
  const differing = Object.keys(operation.actions).length;
  if (operation.from === operation.to) return off;
  return differing === 0 ? 1 : off + 1 + differing;
}

/** Status writes of a flow just made: all its actions are draft. */
function freshStatusWrites(meant: Meant): number {
  const to = meant.status;
  if (to === undefined || to === 'draft') return 0;
  const own = new Map(meant.steps.map((step) => [step.temporaryId, step.status]));
  const wanted = meant.definition.actions
    .filter((action) => statusOf(action) !== undefined)
    .map((action): FlowStatus => own.get(String(action.temporary_id ?? action.id)) ?? to);
  const differing = wanted.filter((status) => status !== to).length;
  return differing === 0 ? 1 : wanted.filter((status) => status !== 'draft').length + 1 + differing;
}

const patchWrites = (patch: ActionPatch): number => 1 + 2 * newTemplates([patch.definition]).length;

const createWrites = (meant: Meant): number =>
  2 * newTemplates(meant.definition.actions).length + 2 + asking(meant) + freshStatusWrites(meant);

const asking = ({ definition }: Meant): number =>
  definition.actions.filter((action) => messagesAwaited(action).size > 0).length;

export interface WriteFacts {
  /** Actions whose status is off (see StatusTarget.off). */
  readonly off: number;
  /** Tags on the old flow that are not ours. */
  readonly otherTags: number;
  /** The tag of draining flows exists. */
  readonly drainTag?: boolean;
  /** The flow bears the project's tag already. */
  readonly tagged: boolean;
}

export function writesOf(operation: Operation | undefined, facts: WriteFacts): number {
  switch (operation?.type) {
    case undefined:
      return 0;
    case 'create':
      return createWrites(operation.meant);
    case 'replace':
      return (
        createWrites(operation.meant) +
        facts.otherTags +
        (operation.drain === undefined
          ? (operation.old_status === 'live' ? 1 : 0) + 1
          : operation.drain.dam.length + (facts.drainTag ? 1 : 2))
      );
    case 'update': {
      const status = operation.status === undefined ? 0 : statusWrites(operation.status, facts.off);
      const patches = operation.patches.reduce((sum, patch) => sum + patchWrites(patch), 0);
      return patches + operation.removals.length + status;
    }
    case 'status':
      return statusWrites(operation, facts.off);
    case 'adopt':
      return facts.tagged ? 0 : 1;
    case 'undo':
      return facts.off;
    case 'retire':
    case 'delete':
      return 1;
  }
}
