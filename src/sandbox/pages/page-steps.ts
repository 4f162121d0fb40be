/** A flow's steps in the order people reach them, in words, each with what a person may edit of it. */
import { actionsOf, messagesOf } from '../flows/messages.ts';
import { isObject } from '../wire/resource.ts';
import type { AccountState, ActionRecord, FlowRecord } from '../account/state.ts';

export interface StepView {
  readonly id: string;
  /** How many splits stand above it. */
  readonly depth: number;
  /** The branch that it begins. */
  readonly arm?: string;
  readonly text: string;
  readonly status?: string;
  readonly edit?: { readonly what: 'subject' | 'delay'; readonly label: string; readonly value: string };
}

export function stepsOf(account: AccountState, flow: FlowRecord): readonly StepView[] {
  const actions = new Map(actionsOf(account, flow).map((action) => [action.id, action]));
  const seen = new Set<string>();
  const steps: StepView[] = [];
  const visit = (id: unknown, depth: number, arm?: string): void => {
    const action = actions.get(String(id));
    if (!action) return;
    const begins = arm === undefined ? {} : { arm };
    if (seen.has(action.id)) {
      steps.push({ id: action.id, depth, ...begins, text: `on with: ${textOf(action)}` });
      return;
    }
    seen.add(action.id);
    steps.push({ ...viewOf(action), depth, ...begins });
    const { next, ...arms } = action.definition.links ?? {};
    for (const [name, to] of Object.entries(arms)) visit(to, depth + 1, name.replace('next_if_', ''));
    const branches: readonly unknown[] = Array.isArray(action.definition.data?.branches)
      ? action.definition.data.branches
      : [];
    for (const branch of branches)
      if (isObject(branch) && isObject(branch.links))
        visit(branch.links.next, depth + 1, String(branch.name ?? 'else'));
    visit(next, depth);
  };
  visit(flow.entryActionId, 0);
  for (const id of actions.keys()) if (!seen.has(id)) visit(id, 0, 'led to by no step');
  return steps;
}

function viewOf(action: ActionRecord): Omit<StepView, 'depth'> {
  const { data } = action.definition;
  const subject = messagesOf(action)[0]?.definition.subject_line;
  const status = data?.status;
  return {
    id: action.id,
    text: textOf(action),
    ...(typeof status === 'string' ? { status } : {}),
    ...(action.definition.type === 'send-email'
      ? { edit: { what: 'subject', label: 'Subject', value: typeof subject === 'string' ? subject : '' } }
      : action.definition.type === 'time-delay'
        ? { edit: { what: 'delay', label: `Wait (${String(data?.unit)})`, value: String(data?.value) } }
        : {}),
  };
}

function textOf({ definition: { type, data = {} } }: ActionRecord): string {
  const message: Readonly<Record<string, unknown>> = isObject(data.message) ? data.message : {};
  const words = message.subject_line ?? message.body ?? message.name ?? data.name;
  if (type === 'time-delay') return `wait ${String(data.value)} ${String(data.unit)}`;
  return `${type.replaceAll('-', ' ')}${typeof words === 'string' && words !== '' ? `: ${words}` : ''}`;
}
