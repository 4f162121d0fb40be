/**
 * Drift, three-way: what was last applied (base), what the YAML says, what Klaviyo holds. Only differences that an apply
 * would have to write count; where YAML and Klaviyo agree there is none, whoever changed what.
 */
import type { FlowStatus } from '../wire/types.ts';
import { compare, type Comparison } from './match/compare.ts';
import type { FieldComparison } from '../flow/compare/compare-field.ts';
import type { DecideInput } from './input.ts';
import type { AccountName } from './plan.ts';
import { prepare, type Sequence } from './match/prepare.ts';
import { plural } from '../text/words.ts';

export type DriftKind = 'changed-in-yaml' | 'edited-in-klaviyo' | 'both' | 'deleted-in-klaviyo';

/** `path`: `status`, `trigger`, … of the flow; `STEP.subject`, `STEP@BRANCH.delay`, … of a step; `steps` for the tree. */
export type DriftField = Pick<FieldComparison, 'path' | 'base' | 'yaml' | 'klaviyo'>;

export interface Drift {
  readonly address: string;
  readonly flow_id: string;
  readonly kind: DriftKind;
  readonly fields: readonly DriftField[];
}

export interface DriftReport {
  readonly version: 1;
  readonly account: AccountName;
  readonly drift: readonly Drift[];
  /** Sequences whose file, flow, or a mail of it, could not be looked at; absent when there are none. */
  readonly unread?: readonly Unread[];
}

export interface Unread {
  readonly address: string;
  readonly flow_id: string;
  /** Why, in words. */
  readonly why: string;
}

/** What differs for every sequence that has a flow, sorted by address. */
export function drift(input: DecideInput): DriftReport {
  const prepared = prepare(input);
  const { account } = input.observed;
  const found = prepared.sequences
    .filter(({ desired }) => desired.deploy && (input.options.only?.includes(desired.address) ?? true))
    .flatMap((sequence): Drift[] => {
      const gone = deleted(sequence, input);
      if (gone !== undefined) return [gone];
      const { desired, claim } = sequence;
      if (claim.kind !== 'ours') return [];
      const { flow, entry } = claim;
      const comparison = compare({ desired, flow, entry, secrets: input.secrets, names: prepared.names });
      return row(sequence, flow.id, [
        ...fieldsOf(comparison),
        ...statusField(desired.status, entry.base && entry.status, flow.status),
      ]);
    });
  const unlooked = prepared.sequences.flatMap(({ desired: { address }, claim }): readonly Unread[] => {
    const flow = claim.kind === 'ours' || claim.kind === 'unread' ? claim.flow : undefined;
    if (flow === undefined || !(input.options.only?.includes(address) ?? true)) return [];
    const mails = Object.entries(flow.unreadMails ?? {}).map(([id, why]) => `The mail ${id} is unread. ${why}`);
    return [...(flow.unread === undefined ? [] : [flow.unread]), ...mails].map((why) => ({
      address,
      flow_id: flow.id,
      why,
    }));
  });
  const broken = input.invalid.flatMap((address): readonly Unread[] => {
    const flowId = input.ledger.entries[address]?.flow_id;
    if (flowId === undefined || !(input.options.only?.includes(address) ?? true)) return [];
    return [{ address, flow_id: flowId, why: brokenWords }];
  });
  const unread = [...unlooked, ...broken];
  return {
    version: 1,
    account: { key: input.account.key, id: account.id, name: account.name },
    ...(unread.length === 0 ? {} : { unread }),
    drift: found.sort((a, b) => (a.address < b.address ? -1 : 1)),
  };
}

const brokenWords = 'Its file has an error, so nobody can say what differs: sluice validate.';

function deleted({ desired }: Sequence, input: DecideInput): Drift | undefined {
  const entry = input.ledger.entries[desired.address];
  if (entry === undefined) return undefined;
  const flow = input.observed.flows[entry.flow_id];
  if (flow !== undefined && !flow.archived) return undefined;
  return { address: desired.address, flow_id: entry.flow_id, kind: 'deleted-in-klaviyo', fields: [] };
}

type Judged = DriftField & { readonly changed: boolean; readonly edited: boolean };

function row({ desired }: Sequence, flowId: string, fields: readonly Judged[]): Drift[] {
  if (fields.length === 0) return [];
  const changed = fields.some((field) => field.changed);
  const edited = fields.some((field) => field.edited);
  return [
    {
      address: desired.address,
      flow_id: flowId,
      kind: changed && edited ? 'both' : edited ? 'edited-in-klaviyo' : 'changed-in-yaml',
      fields: fields.map(({ path, base, yaml, klaviyo }) => ({ path, base, yaml, klaviyo })),
    },
  ];
}

function fieldsOf(comparison: Comparison): readonly Judged[] {
  const judged = (prefix: string, fields: readonly FieldComparison[]): readonly Judged[] =>
    fields.filter((field) => field.differs).map((field) => ({ ...field, path: `${prefix}${field.path}` }));
  const steps = comparison.steps.flatMap(({ step, fields }) =>
    judged(`${step.step}${step.branch === '' ? '' : `@${step.branch}`}.`, fields),
  );
  return [...judged('', comparison.flow), ...steps, ...shape(comparison)];
}

function shape(comparison: Comparison): readonly Judged[] {
  const { added, removed, moved, rebranched } = comparison.structure;
  if ([added, removed, moved, rebranched].every((list) => list.length === 0)) return [];
  const edited = comparison.shapeEdited;
  const named = added.map((id) => comparison.steps.find((one) => one.step.temporaryId === id)?.step.step ?? id);
  const others = moved.length + rebranched.length;
  const words = [
    ...(named.length > 0 ? [`with ${named.join(', ')}`] : []),
    ...(others > 0 ? [`${plural(others, 'step')} elsewhere`] : []),
  ];
  return [
    {
      path: 'steps',
      base: null,
      yaml: words.length === 0 ? null : words.join(', '),
      klaviyo: removed.length === 0 ? null : `with ${plural(removed.length, 'step')} more`,
      // With the tree as it was, only the YAML can have moved; with both moved nobody can tell whose part is whose.
      changed: !edited || comparison.strangers.length < removed.length,
      edited,
    },
  ];
}

function statusField(
  wanted: FlowStatus | undefined,
  before: FlowStatus | undefined,
  now: FlowStatus,
): readonly Judged[] {
  if (wanted === undefined || wanted === now) return [];
  const edited = before !== undefined && before !== now;
  return [
    {
      path: 'status',
      base: before ?? null,
      yaml: wanted,
      klaviyo: now,
      changed: before !== wanted,
      edited,
    },
  ];
}
