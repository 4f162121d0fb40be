/** `sluice promote`: what differs between two accounts, and what would go over. From the plan of the second alone. */
import type { Desired } from '../../compile/desired.ts';
import type { AccountConfig } from '../../model/config/config.ts';
import { isWaiting, type Promotion, standingOf } from '../../release/promotion.ts';
import type { DecideInput } from '../input.ts';
import type { AccountName, Change, FieldDiff, Plan } from '../plan.ts';
import { wordsOf } from './promoted.ts';
import { heldSentence, isHeldBack } from '../work.ts';
import { kindWords } from '../words/render-words.ts';

export interface PromotionReport {
  readonly version: 1;
  /** Key of the account that changes come from. */
  readonly from: string;
  readonly account: AccountName;
  /** How long content must have stood there. */
  readonly after_minutes: number;
  /** Sorted by address. */
  readonly sequences: readonly PromotionRow[];
  /** What is meant to differ by account and is not compared. */
  readonly by_account: readonly AccountDifference[];
}

export interface PromotionRow {
  readonly address: string;
  readonly name: string;
  /**
   * in-step: nothing differs · goes: the next apply brings it · waits: it will, later · refused: nothing brings it as it is ·
   * other: what differs needs no promotion (a status, a takeover, a flow that goes)
   */
  readonly verdict: 'in-step' | 'goes' | 'waits' | 'refused' | 'other';
  /** What would be done, in a few words: "update in place: 1 subject". */
  readonly change: string;
  /** How it stands in the first account, and what window it waits for; sentences. Empty where nothing differs. */
  readonly standing: string;
  /** Since when the same stands applied there (ISO 8601). */
  readonly since?: string;
  /** When it goes over (ISO 8601), where that is known. */
  readonly until?: string;
  /** Field by field; null: was not there, or is not any more. Secrets are shown as •••. */
  readonly fields: readonly (Pick<FieldDiff, 'path' | 'before' | 'after'> & {
    /** Absent for the flow itself. */
    readonly step?: string;
  })[];
}

export interface AccountDifference {
  readonly what: 'variable' | 'metric' | 'list' | 'segment';
  /** Of the variable, or the type of trigger whose metric it is; of lists and segments the address that names them. */
  readonly name: string;
  /** null: the account has none. */
  readonly first: string | null;
  readonly second: string | null;
}

/** Undefined where changes come from no other account. */
export function promotionReport(
  plan: Plan,
  input: Pick<DecideInput, 'promotion' | 'now'>,
  by_account: readonly AccountDifference[],
  addresses: readonly string[] = [],
): PromotionReport | undefined {
  const { promotion } = input;
  if (promotion === undefined) return undefined;
  const { key, id, name } = plan.account;
  return {
    version: 1,
    from: promotion.from,
    account: { key, id, name },
    after_minutes: promotion.after / 60_000,
    sequences: plan.changes
      .filter(({ address }) => addresses.length === 0 || addresses.includes(address))
      .map((change) => rowOf(change, promotion, input.now)),
    by_account,
  };
}

function rowOf(change: Change, promotion: Promotion, now: number): PromotionRow {
  const { address, name, kind, reason } = change;
  const base = {
    address,
    name,
    change: kind === 'none' ? '' : `${kindWords(change)}: ${reason}`,
    fields: fieldsOf(change),
  };
  if (kind === 'none') return { ...base, verdict: 'in-step', standing: '' };
  if (!['create', 'update', 'replace'].includes(kind)) return { ...base, verdict: 'other', standing: '' };
  const standing = standingOf(promotion, address, now);
  const since = 'since' in standing ? { since: standing.since } : {};
  // What goes live later goes over before.
  const held = isHeldBack(change) ? change.held : undefined;
  const until =
    held?.until !== undefined
      ? { until: held.until }
      : standing.is === 'young'
        ? { until: new Date(standing.until).toISOString() }
        : {};
  const words = [wordsOf(standing, { promotion }), ...(held?.by === 'window' ? [heldSentence(held)] : [])].join(' ');
  return { ...base, verdict: held === undefined ? verdictOf(standing) : 'waits', standing: words, ...since, ...until };
}

const verdictOf = (standing: ReturnType<typeof standingOf>): PromotionRow['verdict'] =>
  standing.is === 'promoted' ? 'goes' : isWaiting(standing) ? 'waits' : 'refused';

function fieldsOf({ diff, steps }: Change): PromotionRow['fields'] {
  const field = ({ path, before, after }: FieldDiff) => ({ path, before, after });
  return [
    ...diff.map(field),
    ...steps.flatMap(({ step, change, label, fields }) =>
      change === 'add' || change === 'remove'
        ? [{ step, path: 'step', before: change === 'add' ? null : label, after: change === 'add' ? label : null }]
        : change === 'same'
          ? []
          : fields.map((one) => ({ step, ...field(one) })),
    ),
  ];
}

type Words = Pick<AccountConfig, 'variables' | 'metrics'>;

/** Words of sluice.yaml that differ, and the lists and segments that a sequence names otherwise because of them. */
export function differencesByAccount(
  first: Words & { readonly compiled: readonly Desired[] },
  second: Words & { readonly compiled: readonly Desired[] },
): readonly AccountDifference[] {
  const metricsOf = ({ metrics }: Words) =>
    Object.fromEntries(
      Object.entries(metrics).map(([type, { name, integration }]) => [
        type,
        integration === undefined ? name : `${name} (${integration})`,
      ]),
    );
  const words = (
    what: 'variable' | 'metric',
    a: Readonly<Record<string, string>>,
    b: Readonly<Record<string, string>>,
  ) =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .sort()
      .filter((name) => a[name] !== b[name])
      .map((name) => ({ what, name, first: a[name] ?? null, second: b[name] ?? null }));
  const before = new Map(first.compiled.map((one) => [one.address, one]));
  const named = (['list', 'segment'] as const).flatMap((what) =>
    second.compiled.flatMap((one) => {
      const [a, b] = [before.get(one.address), one].map((side) => namesIn(side, what));
      return a === b || a === undefined ? [] : [{ what, name: one.address, first: a || null, second: b || null }];
    }),
  );
  return [
    ...words('variable', first.variables, second.variables),
    ...words('metric', metricsOf(first), metricsOf(second)),
    ...named,
  ];
}

const namesIn = (desired: Desired | undefined, kind: 'list' | 'segment'): string | undefined =>
  desired?.references
    .filter((one) => one.kind === kind)
    .map(({ name }) => name)
    .sort()
    .join(', ');
