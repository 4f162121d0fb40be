/**
 * Statuses. A flow's status falls on all its actions (OpenAPI 2026-07-15), so what each action shall have is worked out
 * before anything is sent:
 *
 *   the sequence writes no status   nothing is moved; a replacement gets the status its forerunner had
 *   the flow is to be draft         every action draft: nothing is sent from a draft flow
 *   the step writes a status        that one
 *   the action stands apart from
 *   its flow and nobody asked       it stays as it is and is told (status-mismatch): somebody left it so on purpose
 *   otherwise                       the flow's
 *
 * No status goes above what the account allows (max_status).
 */
import type { Desired } from '../../compile/desired.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Action, ActionStatus, FlowDefinition, FlowStatus } from '../../wire/types.ts';
import { actionId } from '../../flow/tree.ts';
import type { Match } from '../../flow/compare/match.ts';
import { listed } from '../../text/words.ts';
import { statusOf } from '../../flow/parts.ts';

const ranks: Readonly<Record<FlowStatus, number>> = { draft: 0, manual: 1, live: 2 };

/** Negative when `a` is lower than `b`. */
export const compareStatus = (a: FlowStatus, b: FlowStatus): number => ranks[a] - ranks[b];

/** Whether an action sends less than a flow of that status: raising it with its flow would wake it. */
export const isBelow = (status: ActionStatus | undefined, flow: FlowStatus): boolean =>
  status !== undefined && ranks[status === 'disabled' ? 'draft' : status] < ranks[flow];

/** By action id; delays and splits have none. */
export function statusesOf(actions: readonly Action[]): Readonly<Record<string, ActionStatus>> {
  const statuses: Record<string, ActionStatus> = {};
  for (const action of actions) {
    const status = statusOf(action);
    if (status !== undefined) statuses[actionId(action)] = status;
  }
  return statuses;
}

/** The sequence with no status above `most`, and the warning that says so. */
export function withMaxStatus(desired: Desired, most: FlowStatus): { desired: Desired; diagnostics: Diagnostic[] } {
  const over = (status: FlowStatus | undefined): boolean => status !== undefined && compareStatus(status, most) > 0;
  const cap = (steps: Desired['steps']): Desired['steps'] =>
    steps.map((step) => (over(step.status) ? { ...step, status: most } : step));
  const { joined } = desired;
  const capped = {
    ...desired,
    steps: cap(desired.steps),
    ...(joined === undefined ? {} : { joined: { ...joined, steps: cap(joined.steps) } }),
    ...(over(desired.status) ? { status: most } : {}),
  };
  if (!over(desired.status) && desired.steps.every((step) => !over(step.status))) return { desired, diagnostics: [] };
  return {
    desired: capped,
    diagnostics: [
      diagnostic(
        'status-lowered',
        `${desired.address} is ${desired.status ?? 'to be higher'} in the YAML; this account allows ${most} at most.`,
        `sluice.yaml sets max_status: ${most} for the account, so ${most} is what Klaviyo gets.`,
        { address: desired.address, at: desired.at.status },
      ),
    ],
  };
}

export interface StatusTarget {
  readonly to: FlowStatus;
  /** Actions that are to differ from the flow, by action id. */
  readonly actions: Readonly<Record<string, ActionStatus>>;
  /** Actions whose status is not yet what it is to be. */
  readonly off: readonly string[];
  /** Actions that stand apart from a live flow though nobody asked. */
  readonly unasked: readonly string[];
}

/** What the flow and each of its actions are to have. `wanted` undefined: as the flow is now. */
export function statusTarget(
  desired: Desired,
  wanted: FlowStatus | undefined,
  now: FlowStatus,
  found: FlowDefinition,
  match: Match,
): StatusTarget {
  const to = wanted ?? now;
  const written = new Map(desired.steps.map((step) => [step.temporaryId, step.status]));
  const actions: Record<string, ActionStatus> = {};
  const off: string[] = [];
  const unasked: string[] = [];
  for (const action of found.actions) {
    const id = actionId(action);
    const status = statusOf(action);
    if (status === undefined) continue;
    const own = written.get(match.toStep.get(id) ?? '');
    const apart = now !== 'draft' && status !== now && own === undefined;
    if (apart && now === 'live') unasked.push(id);
    const target: ActionStatus = to === 'draft' ? 'draft' : (own ?? (apart ? status : to));
    if (target !== to) actions[id] = target;
    if (target !== status && (wanted !== undefined || own !== undefined)) off.push(id);
  }
  return { to, actions, off, unasked };
}

/** status-mismatch, for a live flow with messages that are not live and that nobody asked to be otherwise. */
export function statusMismatch(desired: Desired, target: StatusTarget, match: Match): readonly Diagnostic[] {
  if (target.unasked.length === 0) return [];
  const steps = target.unasked.map((id) => {
    const step = desired.steps.find((one) => one.temporaryId === match.toStep.get(id));
    return step?.step ?? id;
  });
  const many = steps.length > 1;
  return [
    diagnostic(
      'status-mismatch',
      `The flow of ${desired.address} is live, but ${listed(steps)} ${many ? 'are' : 'is'} not.`,
      `Klaviyo leaves ${many ? 'these messages' : 'this message'} out without a word, and nothing in the YAML asks for that. It stays as it is. ` +
        `If it is meant so, write status: draft at the step; if not, write status: live there.`,
      { address: desired.address, at: desired.at.status },
    ),
  ];
}
