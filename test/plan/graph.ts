/** Flows as graphs in a few words, for tests of forms: branches may meet again. */
import type { Action, FlowDefinition } from '../../src/wire/types.ts';

/** Kind, what it says, and where its ways lead: "mail A -> next", "split Q -> yes no", "cases Q -> one two else". */
export type Graph = Readonly<Record<string, string>>;

export function actionOf(id: string, text: string, key: 'id' | 'temporary_id'): Action {
  const [head = '', tail = ''] = text.split('->');
  const [kind = '', ...says] = head.trim().split(' ');
  const to = tail
    .trim()
    .split(' ')
    .map((one) => (one === '' || one === '-' ? null : one));
  const next = to[0] ?? null;
  const words = says.join(' ');
  const asks = (what: string) => ({
    condition_groups: [
      {
        conditions: [
          { type: 'x', metric_filters: [{ property: '$message', filter: { type: 'string', value: what } }] },
        ],
      },
    ],
  });
  const bodies: Record<string, object> = {
    mail: { type: 'send-email', data: { message: { name: id, subject_line: words } }, links: { next } },
    text: { type: 'send-sms', data: { message: { name: id, body: words } }, links: { next } },
    made: {
      type: 'send-email',
      data: { message: { name: id, subject_line: 'S', template_id: words } },
      links: { next },
    },
    wait: { type: 'time-delay', data: { unit: 'days', value: Number(words), name: id }, links: { next } },
    split: {
      type: 'conditional-split',
      data: { profile_filter: asks(words) },
      links: { next_if_true: to[0] ?? null, next_if_false: to[1] ?? null },
    },
    cases: {
      type: 'multi-branch-split',
      data: {
        branches: to.map((one, order) => ({ order, is_else: order + 1 === to.length, links: { next: one } })),
        asks: words,
      },
    },
    test: {
      type: 'ab-test',
      data: {
        current_experiment: { name: id, variations: [{ data: { message: { name: id, subject_line: words } } }] },
      },
      links: { next },
    },
  };
  return { [key]: id, ...bodies[kind] } as unknown as Action;
}

export const definition = (graph: Graph, key: 'id' | 'temporary_id', entry = Object.keys(graph)[0]): FlowDefinition =>
  ({
    triggers: [],
    actions: Object.entries(graph).map(([id, text]) => actionOf(id, text, key)),
    entry_action_id: entry ?? null,
  }) as unknown as FlowDefinition;
