/** What holds for all plans, over generated sequences. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Action, FlowDefinition } from '../../src/wire/types.ts';
import { decide } from '../../src/plan/decide.ts';
import { drift } from '../../src/plan/drift.ts';
import { match } from '../../src/flow/compare/match.ts';
import { applyOrder } from '../../src/plan/rows/order.ts';
import { resolve } from '../../src/plan/match/resolve.ts';
import { parsePlan, printPlan, shortPlan } from '../../src/plan/short.ts';
import { isAsMeant } from '../../src/flow/fill.ts';
import { walkTree } from '../../src/flow/tree.ts';
import { sequence, world } from './world.ts';
import type { SequenceData, StepData, WorldData } from './world.ts';
import { runs as often } from '../support/runs.ts';

const words = fc.constantFrom('You left something', 'Still there?', 'Last chance', 'Thanks', 'A pan for life', '');
const leaf = (id: string): fc.Arbitrary<StepData> =>
  fc.oneof(
    fc.record({ subject: words, html: words, named: fc.boolean() }).map(({ named, ...email }) => ({
      email: { ...(named ? { id } : {}), ...email },
    })),
    fc.record({ amount: fc.integer({ min: 1, max: 9 }), unit: fc.constantFrom('days', 'hours') }).map((wait) => ({
      delay: `${wait.amount} ${wait.unit}`,
    })),
    words.map((body) => ({ sms: { id, body } })),
    words.map((body) => ({ webhook: { id, url: 'https://hooks.oakandiron.test/a', body } })),
  );
const chain = (prefix: string): fc.Arbitrary<StepData[]> =>
  fc
    .array(fc.nat(), { maxLength: 4 })
    .chain((places) => fc.tuple(...places.map((_, index) => leaf(`${prefix}-${index}`))));
const steps: fc.Arbitrary<StepData[]> = fc.oneof(
  chain('a'),
  fc
    .tuple(chain('a'), chain('b'), chain('c'), fc.constantFrom('gold', 'silver'), fc.boolean())
    .map(([before, yes, no, tier, after]) => [
      ...before,
      { condition: { id: 'tier', if: `Tier = ${tier}`, then: yes, else: no } },
      ...(after ? [{ sms: { id: 'end', body: 'Bye' } }] : []),
    ]),
);
const one: fc.Arbitrary<SequenceData> = fc.record(
  {
    steps,
    status: fc.constantFrom('draft' as const, 'manual' as const, 'live' as const),
    trigger: fc.constantFrom('Checkout Started', 'Placed Order', 'list Newsletter'),
    audience: fc.constantFrom('Tier = gold', 'Tier'),
    exit: fc.constant('Placed Order'),
  },
  { requiredKeys: ['steps'] },
);
const runs = often(20261122, 150);
const reads = fc.constantFrom('page' as const, 'single' as const, 'deep' as const);

describe('any plan', () => {
  it('is all none when the account is as applied, however much of it was read', () => {
    fc.assert(
      fc.property(one, reads, (data, read) => {
        const input = world({ applied: { a: data }, account: { a: { read } }, now: { a: true } });
        const plan = decide(input);
        expect(plan.changes.map((change) => change.kind)).toEqual(['none']);
        expect([plan.writes, plan.refusals, plan.ledger]).toEqual([0, [], []]);
        expect(drift(input).drift).toEqual([]);
      }),
      runs,
    );
  });

  it('is none after a lost ledger was rebuilt, when nothing differs', () => {
    fc.assert(
      fc.property(one, (data) => {
        const plan = decide(world({ applied: { a: data }, forgotten: 'all', now: { a: true } }));
        expect(plan.changes.map((change) => [change.kind, change.writes])).toEqual([['none', 0]]);
      }),
      runs,
    );
  });

  it('never replaces where only words differ', () => {
    const reworded = (list: StepData[]): StepData[] =>
      JSON.parse(
        JSON.stringify(list, (key, value: unknown) =>
          key === 'subject' || key === 'body' ? `${String(value)}!` : value,
        ),
      ) as StepData[];
    fc.assert(
      fc.property(one, (data) => {
        const plan = decide(world({ applied: { a: data }, now: { a: { ...data, steps: reworded(data.steps) } } }));
        const [change] = plan.changes;
        expect(['none', 'update']).toContain(change?.kind);
        if (change?.operation?.type === 'update') {
          expect(change.operation.removals).toEqual([]);
          expect(plan.writes).toBe(change.operation.patches.length + 2 * templates(change.operation.patches));
        }
      }),
      runs,
    );
  });

  it('patches what is there into what is meant', () => {
    let updates = 0;
    fc.assert(
      fc.property(one, fc.nat(5), fc.boolean(), (before, drop, reword) => {
        const kept = before.steps.filter((step, index) => index !== drop || 'condition' in step);
        const after: SequenceData = {
          ...before,
          steps: reword
            ? (JSON.parse(
                JSON.stringify(kept).replaceAll('Thanks', 'Many thanks').replaceAll(' hours', ' days'),
              ) as StepData[])
            : kept,
        };
        const input = world({ applied: { a: before }, now: { a: after }, ledger: { facts: { restitch: true } } });
        const [change] = decide(input).changes;
        if (change?.operation?.type !== 'update') return;
        updates += 1;
        const { patches, removals } = change.operation;
        const found = input.observed.flows['F1']?.definition as FlowDefinition;
        const patched = new Map(patches.map((patch) => [patch.action_id, patch.definition]));
        const gone = new Map(removals.map((removal) => [removal.action_id, nextOf(removal.expect)]));
        // As Klaviyo re-stitches: who pointed at a deleted action points at its follower.
        const follow = (id: string | null): string | null =>
          id !== null && gone.has(id) ? follow(gone.get(id) ?? null) : id;
        const actions = found.actions
          .filter((action) => !gone.has(action.id ?? ''))
          .map((action) => patched.get(action.id ?? '') ?? action)
          .map((action) => relink(action, follow));
        const result = { ...found, actions, entry_action_id: follow(found.entry_action_id) };
        const desired = resolve(sequence('a', after), input.observed).desired;
        expect(isAsMeant(desired.definition, result)).toBe(true);
      }),
      runs,
    );
    expect(updates).toBeGreaterThan(runs.numRuns / 3);
  });

  it('says one digest whatever moves by itself', () => {
    fc.assert(
      fc.property(one, one, fc.nat(10_000), (before, after, recipients) => {
        const data: WorldData = { applied: { a: before }, now: { a: after }, account: { a: { has_run: true } } };
        const input = world(data);
        const other = world({ ...data, costs: { F1: { recipients: recipients + 1, revenue: 1 } } });
        const moved = {
          ...other,
          now: other.now + 3_600_000,
          requests: 9,
          ledger: { ...other.ledger, creates: ['2026-11-22T11:00:00Z'] },
          desired: other.desired.map((each) => ({
            ...each,
            at: { name: { ...each.at.name, line: 99 } },
            steps: each.steps.map((step) => ({ ...step, at: { ...step.at, line: 99 } })),
          })),
        };
        expect(decide(moved).digest).toBe(decide(input).digest);
        const status = after.status === 'live' ? ('draft' as const) : ('live' as const);
        const changed = world({ ...data, now: { a: { ...after, status } } });
        expect(decide(changed).digest).not.toBe(decide(input).digest);
      }),
      runs,
    );
  });

  it('survives its file, and no other file passes for it', () => {
    fc.assert(
      fc.property(one, one, (before, after) => {
        const plan = decide(world({ applied: { a: before }, now: { a: after, b: before } }));
        const text = printPlan(plan);
        expect(parsePlan(text)).toEqual({ plan: JSON.parse(JSON.stringify(plan)) as unknown });
        for (const [from, to] of [
          [`"digest": "${plan.digest}"`, `"digest": "${'0'.repeat(64)}"`],
          ['"writes": ', '"writes": 1'],
          ['"kind": "create"', '"kind": "delete"'],
        ] as const) {
          expect(parsePlan(text.replace(from, to))).toHaveProperty('problem');
        }
        expect(JSON.stringify(shortPlan(plan))).not.toContain('"operation"');
      }),
      runs,
    );
  });

  it('lowers first and raises last', () => {
    const status = fc.constantFrom('draft' as const, 'manual' as const, 'live' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(status, status), { minLength: 1, maxLength: 6 }), (pairs) => {
        const list: StepData[] = [{ email: { id: 'a', subject: 'A' } }];
        const applied = Object.fromEntries(pairs.map(([from], i) => [`s${i}`, { status: from, steps: list }]));
        const now = Object.fromEntries(pairs.map(([, to], i) => [`s${i}`, { status: to, steps: list }]));
        const order = applyOrder(decide(world({ applied, now })));
        const rank = { draft: 0, manual: 1, live: 2 };
        const moves = order.map((change) => rank[change.desired_status ?? 'draft'] - rank[change.status ?? 'draft']);
        expect(moves).toEqual([...moves].sort((a, b) => Math.sign(a) - Math.sign(b)));
      }),
      runs,
    );
  });
});

const nextOf = (action: Action): string | null => (action as { links?: { next?: string | null } }).links?.next ?? null;

const relink = (action: Action, follow: (id: string | null) => string | null): Action => {
  const links = Object.entries((action as { links?: Record<string, string | null> }).links ?? {});
  return { ...action, links: Object.fromEntries(links.map(([key, to]) => [key, follow(to)])) } as unknown as Action;
};

const templates = (patches: readonly { readonly definition: unknown }[]): number =>
  (JSON.stringify(patches.map((patch) => patch.definition)).match(/"@template\{/g) ?? []).length;

describe('a match', () => {
  it('joins each step to one action at most, of its own kind', () => {
    fc.assert(
      fc.property(one, one, fc.boolean(), (before, after, known) => {
        const input = world({ applied: { a: before }, now: { a: after } });
        const flow = input.observed.flows['F1'];
        const desired = resolve(sequence('a', after), input.observed).desired;
        const found = flow?.definition;
        if (found === undefined) throw new Error('no flow');
        const pairs = match({
          meant: desired.definition,
          steps: desired.steps,
          found,
          known: known ? (input.ledger.entries['a']?.steps ?? []) : [],
        });
        expect(new Set(pairs.toAction.values()).size).toBe(pairs.toAction.size);
        expect([...pairs.toAction].map(([step, action]) => [action, step]).sort()).toEqual([...pairs.toStep].sort());
        const types = new Map(
          [...walkTree(desired.definition).nodes, ...walkTree(found).nodes].map((node) => [node.id, node.action.type]),
        );
        for (const [step, action] of pairs.toAction) expect(types.get(step)).toBe(types.get(action));
      }),
      runs,
    );
  });
});
