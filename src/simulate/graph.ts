/** A flow's actions by id, and what follows on each. Branches may converge, as those of flows built in the app do. [F] */
import type { Action, FlowDefinition } from '../wire/types.ts';

export interface Graph {
  readonly actions: ReadonlyMap<string, Action>;
  readonly entry: string | null;
  /** Whether something live (or manual) stands at the action or follows it on any way. */
  readonly lives: (id: string | null) => boolean;
}

export const idOf = (action: Action): string => String(action.id ?? action.temporary_id ?? '');

const graphs = new WeakMap<FlowDefinition, Graph>();

/** Made once for each definition. */
export function graphOf(definition: FlowDefinition): Graph {
  let graph = graphs.get(definition);
  if (!graph) {
    graph = make(new Map(definition.actions.map((action) => [idOf(action), action])), definition.entry_action_id);
    graphs.set(definition, graph);
  }
  return graph;
}

/** The graph with some actions replaced. */
export const edited = (graph: Graph, actions: readonly Action[]): Graph =>
  make(new Map([...graph.actions, ...actions.map((action) => [idOf(action), action] as const)]), graph.entry);

function make(actions: ReadonlyMap<string, Action>, entry: string | null): Graph {
  const found = new Map<string, boolean>();
  const lives = (id: string | null): boolean => {
    const action = id === null ? undefined : actions.get(id);
    if (!id || !action) return false;
    const before = found.get(id);
    if (before !== undefined) return before;
    found.set(id, false);
    const live = acts(action) || exitsOf(action).some(lives);
    found.set(id, live);
    return live;
  };
  return { actions, entry, lives };
}

/** Live or waiting for a review. */
export function acts(action: Action): boolean {
  const status = statusOf(action);
  return status === 'live' || status === 'manual';
}

/** The status of an action that does something; splits and waits have none. Left out it is draft. [S] */
export function statusOf(action: Action): 'draft' | 'manual' | 'live' | 'disabled' | undefined {
  switch (action.type) {
    case 'send-email':
    case 'send-sms':
    case 'send-mobile-push':
    case 'send-whatsapp':
    case 'send-webhook':
    case 'send-internal-alert':
    case 'update-profile':
    case 'list-update':
    case 'ab-test':
    case 'content-experiment':
      return action.data?.status ?? 'draft';
    case 'internal-service':
    case 'code':
      return (action.data as { status?: 'draft' | 'live' } | undefined)?.status ?? 'live';
    default:
      return undefined;
  }
}

/** Where an action leads, by way. */
export function waysOf(action: Action): readonly { readonly way: string; readonly to: string | null }[] {
  switch (action.type) {
    case 'conditional-split':
    case 'trigger-split':
    case 'action-output-split':
      return [
        { way: 'yes', to: action.links?.next_if_true ?? null },
        { way: 'no', to: action.links?.next_if_false ?? null },
      ];
    case 'multi-branch-split':
      return (action.data?.branches ?? []).map(({ branch_id, links }) => ({ way: branch_id, to: links?.next ?? null }));
    default:
      return [{ way: '', to: action.links?.next ?? null }];
  }
}

export const exitsOf = (action: Action): readonly (string | null)[] => waysOf(action).map(({ to }) => to);
