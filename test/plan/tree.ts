/** Small trees of actions for tests of what compares them, written as they stand: a list, with lists in the branches. */
import type { Action, FlowDefinition } from '../../src/wire/types.ts';

export interface Node {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  /** The step's id, where it is another than `id`: the same step stands in several branches. */
  readonly step?: string;
  readonly branch?: string;
  /** Sluice gave the id. */
  readonly given?: boolean;
  readonly ways?: readonly (readonly Node[])[];
}
export type More = Pick<Node, 'step' | 'branch' | 'given'>;

export const mail = (id: string, subject: string, { name, ...more }: More & { name?: string } = {}): Node => ({
  id,
  type: 'send-email',
  data: { message: { subject_line: subject, ...(name === undefined ? {} : { name }) } },
  ...more,
});
export const sms = (id: string, body: string, { name, ...more }: More & { name?: string } = {}): Node => ({
  id,
  type: 'send-sms',
  data: { message: { body, ...(name === undefined ? {} : { name }) } },
  ...more,
});
export const wait = (id: string, value: number, more: More = {}): Node => ({
  id,
  type: 'time-delay',
  data: { unit: 'days', value },
  ...more,
});
export const split = (id: string, what: string, yes: readonly Node[], no: readonly Node[], more: More = {}): Node => ({
  id,
  type: 'conditional-split',
  data: { profile_filter: { condition_groups: [{ conditions: [{ type: 'x', what }] }] } },
  ways: [yes, no],
  ...more,
});
export const cases = (id: string, ways: readonly (readonly Node[])[]): Node => ({
  id,
  type: 'multi-branch-split',
  data: {},
  ways,
});

/** `key` is what names an action: `id` as Klaviyo shows it, `temporary_id` as it is sent. */
export function definitionOf(nodes: readonly Node[], key: 'id' | 'temporary_id'): FlowDefinition {
  const actions: Action[] = [];
  const visit = (list: readonly Node[], after: string | null): string | null => {
    list.forEach(({ id, type, data, ways }, index) => {
      const next = list[index + 1]?.id ?? after;
      const ends = ways?.map((way) => visit(way, null));
      const links =
        ends === undefined
          ? { links: { next } }
          : type === 'conditional-split'
            ? { links: { next_if_true: ends[0], next_if_false: ends[1] } }
            : {};
      const branches =
        type === 'multi-branch-split'
          ? {
              branches: ends?.map((end, order) => ({
                order,
                is_else: order + 1 === ends.length,
                links: { next: end },
              })),
            }
          : {};
      actions.push({ [key]: id, type, data: { ...data, ...branches }, ...links } as unknown as Action);
    });
    return list[0]?.id ?? after;
  };
  const entry = visit(nodes, null);
  return { triggers: [], actions, entry_action_id: entry } as unknown as FlowDefinition;
}
