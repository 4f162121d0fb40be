/** What the second reading has in hand while it goes from moment to moment: the flows, who is inside, what was told so far. */
import type { Action } from '../../../src/wire/types.ts';
import type { Entry, Flow, Person, Setting, Why } from '../../../src/simulate/types.ts';
import { idOf } from './actions.ts';
import type { Cause } from './causes.ts';
import type { Coming } from './dates.ts';
import { Memory, type Run } from './memory.ts';

export interface Inside extends Run {
  /** The action the person stands at; null: at the end of the way. */
  at: string | null;
  /** When they go on. Null: nobody knows. */
  due: number | null;
  /** Since when they stand in the wait they are in. */
  since: number;
  /** The wait at this action is over. */
  waited: boolean;
  out: boolean;
  begun: boolean;
  /** Of a date flow that was joined in the middle: what was due before this moment is passed. */
  readonly from: number;
  /** Of a date flow: the day of the date they came in for. */
  readonly date: number | null;
}

export interface Account {
  readonly flows: readonly Flow[];
  readonly setting: Setting;
  readonly memory: Memory;
  readonly entries: Entry[];
  readonly inside: Inside[];
  /** What the person's actions caused, and starts flows when they wait again. */
  readonly caused: Cause[];
  readonly open: Map<string, boolean>;
  readonly actions: ReadonlyMap<string, Map<string, Action>>;
  /** By date flow: when it takes the person in next. */
  readonly coming: Map<string, Coming>;
}

export const accountOf = (flows: readonly Flow[], person: Person, setting: Setting): Account => ({
  flows,
  setting,
  memory: new Memory(person, setting),
  entries: [],
  inside: [],
  caused: [],
  open: new Map(flows.map((flow) => [flow.id, flow.closed !== true])),
  actions: new Map(
    flows.map((flow) => [flow.id, new Map(flow.definition.actions.map((action) => [idOf(action), action]))]),
  ),
  coming: new Map(),
});

/** What somebody passed before they came in stands at the moment they did. */
export function note(
  { entries }: Account,
  now: number,
  run: Run & { readonly from?: number },
  kind: Entry['kind'],
  why: Why,
  more: Partial<Entry> = {},
): void {
  entries.push({ at: Math.max(now, run.from ?? now), flow: run.flow, run: run.number, kind, ...more, why });
}

export const filterWhy = (of: 'trigger' | 'flow' | 'message' | 'split', group: number | null): Why => ({
  code: 'filter',
  of,
  group,
  seen: [],
});

export const actionOf = ({ actions }: Account, run: Inside): Action | undefined =>
  run.at === null ? undefined : actions.get(run.flow)?.get(run.at);
