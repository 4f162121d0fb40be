/** Changes that come from another account: what waits for it, what is refused, and what the first account remembers. */
import { describe, expect, it } from 'vitest';
import type { Promotion } from '../../src/release/promotion.ts';
import { decide } from '../../src/plan/decide.ts';
import { wordsOf } from '../../src/plan/promotion/promoted.ts';
import { type SequenceData, world, type WorldData } from './world.ts';

const live: SequenceData = { status: 'live', steps: [{ email: { id: 'a', subject: 'A' } }] };
const edited: SequenceData = { ...live, steps: [{ email: { id: 'a', subject: 'B' } }] };
const update: WorldData = { applied: { cart: live }, now: { cart: edited } };
/** What every change of a step says. */
const stay = 'Nobody leaves the flow.';
const cart = (digest: string) => ({ cart: digest });
const stood = { stands: { cart: { digest: 'a', since: '2026-11-22T10:00:00Z' } } };
const base: Partial<Promotion> = { wanted: cart('a'), coming: cart('a') };
const planOf = (promotion: Partial<Promotion> | undefined, more: WorldData = update) =>
  decide(world({ ...more, ...(promotion === undefined ? {} : { promotion: { ...base, ...promotion } }) }));

describe('what comes by itself waits', () => {
  it.each<[string, Partial<Promotion>, object, string]>([
    [
      'it is young',
      { ...stood, after: 3 * 3_600_000 },
      { by: 'promotion', name: 'staging', until: '2026-11-22T13:00:00.000Z' },
      'It stands applied in staging since 22 Nov 2026, 10:00 UTC, and goes over 22 Nov 2026, 13:00 UTC.',
    ],
    [
      'an alert is on',
      { ...stood, alerts: cart('the bounce rate is 9 %.') },
      { by: 'promotion', name: 'staging' },
      'It stands applied in staging, and an alert is on there: the bounce rate is 9 %.',
    ],
    [
      'alerts cannot be read',
      { ...stood, unseen: 'No network.' },
      { by: 'promotion', name: 'staging' },
      'It stands applied in staging, and whether an alert is on there cannot be read: No network.',
    ],
    [
      'the next apply brings it',
      {},
      { by: 'promotion', name: 'staging' },
      'It is not applied in staging yet; its next apply brings it there.',
    ],
  ])('%s', (_, promotion, held, words) => {
    const { changes, refusals } = planOf(promotion);
    expect(changes[0]).toMatchObject({ kind: 'update', held, notes: [`Waits: ${words}`, stay], writes: 0 });
    expect(changes[0]!.held).toEqual(held);
    expect(changes[0]!.operation).toBeUndefined();
    expect(refusals).toEqual([]);
  });
});

describe('what somebody has to bring is refused', () => {
  const hotfix = 'If it cannot wait: apply --hotfix cart, or the label sluice:hotfix on the pull request.';
  it.each<[string, Partial<Promotion>, string, string]>([
    [
      'its apply failed',
      { failed: cart('Klaviyo said no.') },
      'It is not applied in staging, where the last apply of it failed: Klaviyo said no.',
      'Mend it, and apply staging first.',
    ],
    [
      'another version stands',
      { coming: cart('b') },
      'staging holds another version of it.',
      'Make the file of staging say the same (what differs by account is a variable of sluice.yaml), and apply staging first.',
    ],
    [
      'it is not there',
      { coming: {} },
      'staging does not have it.',
      'Put the file where staging has its flows, and apply staging first.',
    ],
    [
      'the record cannot be read',
      { unread: 'No network.' },
      'What stands applied in staging cannot be read: No network.',
      'Let this run read the record of staging.',
    ],
  ])('%s', (_, promotion, message, way) => {
    const { refusals, changes } = planOf(promotion);
    expect(refusals).toEqual([{ code: 'not-promoted', address: 'cart', message, allow: `${way} ${hotfix}` }]);
    expect(changes[0]!.held).toBeUndefined();
    const allowed = planOf(promotion, { ...update, options: { hotfix: ['cart'] } });
    expect(allowed.refusals).toEqual([]);
    expect(allowed.changes[0]).toMatchObject({ hotfix: true, notes: [`A hotfix: ${message}`, stay] });
    expect(planOf(promotion, { ...update, options: { hotfix: ['b'] } }).refusals).toHaveLength(1);
  });
});

describe('which changes ask', () => {
  const other = { coming: cart('b') };
  const anew: SequenceData = { ...live, trigger: 'Active on Site' };
  it.each<[string, WorldData, readonly string[]]>([
    ['a change of content', update, ['not-promoted']],
    ['a new flow', { now: { cart: live } }, ['not-promoted']],
    [
      'a flow made anew',
      { applied: { cart: live }, now: { cart: anew }, options: { allow: ['cart'] } },
      ['not-promoted'],
    ],
    ['no status', { applied: { cart: live }, now: { cart: { ...live, status: 'manual' } } }, []],
    ['no takeover', { others: { F9: live }, now: { cart: { ...live, adopt: 'F9' } } }, []],
    ['no file that goes', { applied: { cart: live, b: live }, now: { b: true }, options: { allow: ['cart'] } }, []],
    ['none that stays', { applied: { cart: live }, now: { cart: true } }, []],
    ['none that could not be ended', { ...update, stuck: { cart: 'It waits.' } }, []],
    [
      'one that waits for a window asks as well',
      { ...update, windows: [{ kind: 'deny', from: '2026-11-22T00:00Z', to: '2026-11-23T00:00Z' }] },
      ['not-promoted'],
    ],
  ])('%s', (_, data, codes) => {
    expect(planOf(other, data).refusals.map(({ code }) => code)).toEqual(codes);
    expect(planOf(undefined, data).refusals).toEqual([]);
  });

  it('what stands there for long enough goes over with no word', () => {
    const { refusals, changes } = planOf(stood, { ...update, options: { hotfix: ['cart'] } });
    expect(refusals).toEqual([]);
    expect(changes[0]).toMatchObject({ kind: 'update', notes: [stay], operation: { type: 'update' } });
    expect(changes[0]).not.toHaveProperty('hotfix');
  });
  it('a hotfix of what only has to wait goes over, and says so', () => {
    const { changes } = planOf({}, { ...update, options: { hotfix: ['cart'] } });
    expect(changes[0]).toMatchObject({ hotfix: true, operation: { type: 'update' } });
    expect(changes[0]!.notes).toEqual([
      'A hotfix: It is not applied in staging yet; its next apply brings it there.',
      stay,
    ]);
  });
});

it('that it stands there is a sentence too', () => {
  const { promotion } = world({ ...update, promotion: {} });
  expect(wordsOf({ is: 'promoted', since: '2026-11-22T10:00:00Z' }, { promotion })).toBe(
    'It stands applied in staging since 22 Nov 2026, 10:00 UTC.',
  );
});

describe('content in the account that changes come from', () => {
  const contents = cart('d');
  const noted = (data: WorldData) => {
    const { changes, ledger } = decide(world({ contents, ...data }));
    return [changes[0]!.content, ledger.map((edit) => (edit.edit === 'content' ? { ...edit } : edit.edit))];
  };
  const note = { edit: 'content', address: 'cart', digest: 'd', at: '2026-11-22T12:00:00.000Z' };
  const same: WorldData = { applied: { cart: live }, now: { cart: true } };
  const known = (digest: string): WorldData => ({
    ledger: { contents: { cart: { digest, since: '2026-11-01T00:00:00Z' } } },
  });
  it.each<[string, WorldData, unknown]>([
    ['a change tells it', update, ['d', []]],
    ['a new flow tells it', { now: { cart: live } }, ['d', []]],
    ['a status tells it', { applied: { cart: live }, now: { cart: { ...live, status: 'manual' } } }, ['d', []]],
    ['a takeover does not', { others: { F9: live }, now: { cart: { ...live, adopt: 'F9' } } }, [undefined, []]],
    ['nothing to do: it is noted that it stands', same, [undefined, [note]]],
    ['it was noted before', { ...same, ...known('d') }, [undefined, []]],
    ['another was noted before', { ...same, ...known('c') }, [undefined, [note]]],
    ['another sequence has one', { ...same, contents: { b: 'd' } }, [undefined, []]],
    ['another one is, and was', { ...same, ...known('d'), contents: { b: 'd' } }, [undefined, []]],
    [
      'another was noted',
      { ...same, ledger: { contents: { b: { digest: 'd', since: '2026-11-01T00:00:00Z' } } } },
      [undefined, [note]],
    ],
    ['its trigger is not there', { ...same, now: { cart: { ...live, trigger: 'Nothing' } } }, [undefined, []]],
    ['it has no flow', { now: { cart: { ...live, deploy: false } } }, [undefined, []]],
    [
      'its flow is gone, and it is not deployed',
      { ...same, account: { cart: null }, now: { cart: { ...live, deploy: false } } },
      [undefined, ['forget']],
    ],
    ['it cannot be planned', { ...update, stuck: { cart: 'It waits.' } }, [undefined, []]],
  ])('%s', (_, data, wanted) => {
    expect(noted(data)).toEqual(wanted);
  });
});
