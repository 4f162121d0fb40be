/**
 * A small world to plan in, from a few lines of data: sequences as compiled, an account as Klaviyo shows it after they
 * were applied (real ids, defaults filled in, newest action first, templates copied and reprinted), and the ledger.
 */
import type { FlowStatus } from '../../src/wire/types.ts';
import type { DecideInput, DecideOptions } from '../../src/plan/input.ts';
import { resolve } from '../../src/plan/match/resolve.ts';
import { secretsFrom } from '../../src/flow/secrets.ts';
import { type Draining, emptyLedger, type Ledger, type LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import { intentHash } from '../../src/flow/intent-hash.ts';
import type { PlacedWindow } from '../../src/model/config/config.ts';
import type { ApprovalPolicy } from '../../src/release/approvals.ts';
import type { Promotion } from '../../src/release/promotion.ts';
import type { NamedObject, Observed, ObservedFlow } from '../../src/ledger/observed.ts';
import { drained, type DrainingData } from './world-drains.ts';
import { catalogues, type FlowData, made, tagId } from './world-flow.ts';
import { at, sequence, type SequenceData } from './world-sequence.ts';

export { sequence, type SequenceData, type StepData } from './world-sequence.ts';
export type { FlowData } from './world-flow.ts';

export interface WorldData {
  /** Sequences as last applied, by address; each has a flow and a ledger entry. */
  applied?: Record<string, SequenceData>;
  /** What is special about those flows, by the same address; null: the flow is gone. */
  account?: Record<string, FlowData | null>;
  /** Flows that are somebody else's, by id; built from a sequence. */
  others?: Record<string, SequenceData & FlowData>;
  /** Flows that gave way to another and drain, by id. */
  draining?: Record<string, DrainingData>;
  /** Sequences now; `true`: as applied. */
  now?: Record<string, SequenceData | true>;
  invalid?: string[];
  /** Addresses the ledger has forgotten; "all" for a lost ledger. */
  forgotten?: string[] | 'all';
  intents?: Record<string, { of: string; at: string; clock?: 'klaviyo' }>;
  ledger?: Partial<Ledger>;
  /** What an entry holds besides, by address. */
  entries?: Record<string, Partial<LedgerEntry>>;
  policy?: Partial<DecideInput['policy']>;
  /** policy.windows, with times as ISO 8601. */
  windows?: WindowData[];
  /** policy.approvals. */
  approvals?: ApprovalPolicy;
  promotion?: Partial<Promotion>;
  contents?: Record<string, string>;
  stuck?: Record<string, string>;
  /** Klaviyo's clock (ISO 8601), where it is another than ours. */
  klaviyo_now?: string;
  account_id?: string;
  max_status?: FlowStatus;
  project?: string | null;
  ancestry?: DecideInput['ancestry'];
  flows_missing?: boolean;
  options?: Partial<DecideOptions>;
  secrets?: Record<string, string>;
  secrets_before?: Record<string, string>;
  costs?: DecideInput['costs'] | null;
  metrics?: NamedObject[];
  /** As they were at the last apply, where others have come since. */
  metrics_before?: NamedObject[];
  lists?: NamedObject[];
  segments?: NamedObject[];
  /** Id of the tag on flows that drain, where the account has it. */
  drain_tag?: string;
}

const project = 'oak-and-iron';
const accountId = 'AbC123';
/** The moment of every plan: 12 o'clock. */
export const now = Date.parse('2026-11-22T12:00:00Z');

export interface WindowData {
  kind: 'allow' | 'deny';
  name?: string;
  from: string;
  to: string;
  zone?: string;
}
const windowOf = ({ kind, name = 'Office', from, to, zone = 'Europe/Berlin' }: WindowData): PlacedWindow => ({
  ...{ kind, name, zone, at: at('sluice.yaml', 8) },
  span: { from: Date.parse(from), to: Date.parse(to) },
});

const promotionOf = (data: Partial<Promotion>): Promotion => ({
  ...{ from: 'staging', after: 0, wanted: {}, coming: {}, stands: {}, failed: {}, alerts: {} },
  ...data,
});

/** Everything `decide` asks for. */
export function world(data: WorldData): DecideInput {
  const flows: Record<string, ObservedFlow> = {};
  const entries: Record<string, LedgerEntry> = {};
  const applied = data.applied ?? {};
  let number = 1;
  for (const [address, one] of Object.entries(applied)) {
    const special = data.account?.[address];
    const { flow, entry } = made(sequence(address, one), number, data, special ?? {});
    number += 1;
    if (special !== null) flows[flow.id] = flow;
    if (data.forgotten !== 'all' && data.forgotten?.includes(address) !== true) entries[address] = entry;
  }
  for (const [id, one] of Object.entries(data.others ?? {})) {
    const { flow } = made(sequence(id, one), number, data, { tagged: false, ...one, name: one.name ?? id });
    number += 1;
    flows[id] = { ...flow, id };
  }
  const draining: Record<string, Draining> = {};
  for (const [id, one] of Object.entries(data.draining ?? {})) {
    const old = drained(made(sequence(one.of, one), number, data, { ...one, edits: [] }), id, one);
    number += 1;
    if (old.flow !== undefined) flows[id] = old.flow;
    draining[id] = { ...old.draining, by: one.by ?? entries[one.of]?.flow_id ?? '' };
  }
  for (const [address, more] of Object.entries(data.entries ?? {})) {
    const entry = entries[address];
    if (entry !== undefined) entries[address] = { ...entry, ...more };
  }
  const desired = Object.entries(data.now ?? {}).map(([address, one]) =>
    sequence(address, one === true ? (applied[address] as SequenceData) : one),
  );
  const intents = Object.fromEntries(
    Object.entries(data.intents ?? {}).map(([address, { of, ...told }]) => {
      const announced = sequence(of, applied[of] as SequenceData);
      const { definition } = resolve(announced, catalogues(data)).desired;
      return [address, { name: announced.name, hash: intentHash(definition), ...told }];
    }),
  );
  const ledger = {
    ...{ ...emptyLedger(project, accountId), entries, intents, commit: 'a1b2c3d4e5f6' },
    ...(data.draining === undefined ? {} : { draining }),
    ...data.ledger,
  };
  const observed: Observed = {
    account: { id: accountId, name: 'Oak & Iron', timezone: 'Europe/Berlin', currency: 'USD' },
    flows,
    ...catalogues(data),
    projectTag: { id: tagId },
    ...(data.drain_tag === undefined ? {} : { drainTag: data.drain_tag }),
    leftovers: [],
  };
  const costs = data.costs === null ? undefined : (data.costs ?? {});
  return {
    desired,
    invalid: data.invalid ?? [],
    diagnostics: [],
    ...(data.flows_missing === undefined ? {} : { flowsMissing: data.flows_missing }),
    observed,
    ledger,
    policy: {
      onRemoved: 'delete',
      maxDestructive: { count: 3, percent: 30 },
      skippedSteps: 'warn',
      replace: 'drain',
      ...(data.windows === undefined ? {} : { windows: data.windows.map(windowOf) }),
      ...(data.approvals === undefined
        ? {}
        : { approvals: { ...data.approvals, at: at('sluice.yaml', 9), fromAt: [] } }),
      ...data.policy,
    },
    account: {
      key: 'production',
      ...(data.account_id === undefined ? {} : { accountId: data.account_id }),
      maxStatus: data.max_status ?? 'live',
    },
    ...(data.project === null ? {} : { project: data.project ?? project }),
    ...(data.ancestry === undefined ? {} : { ancestry: data.ancestry }),
    ...(data.promotion === undefined ? {} : { promotion: promotionOf(data.promotion) }),
    ...(data.contents === undefined ? {} : { contents: data.contents }),
    ...(data.stuck === undefined ? {} : { stuck: data.stuck }),
    ...(data.klaviyo_now === undefined ? {} : { klaviyoNow: Date.parse(data.klaviyo_now) }),
    options: {
      allow: [],
      cut: [],
      endDrain: [],
      recreate: [],
      overwriteDrift: [],
      allowRollback: false,
      ...data.options,
    },
    secrets: secretsFrom(data.secrets ?? {}),
    ...(costs === undefined ? {} : { costs }),
    requests: 0,
    now,
  };
}
