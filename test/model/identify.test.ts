/** Ids for steps without one: given once, found again by likeness. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { giveIds, inTreeOrder } from '../../src/model/identify.ts';
import type { RememberedStep } from '../../src/model/identify.ts';
import { likeness } from '../../src/model/likeness.ts';
import { parseSequence } from '../../src/model/parse.ts';
import type { Sequence } from '../../src/model/sequence.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';
import { runs } from '../support/runs.ts';

function sequence(steps: readonly string[]): Sequence {
  const text = ['name: Test', 'trigger: { type: list, list: A }', 'steps:', ...steps.map((step) => `  - ${step}`)].join(
    '\n',
  );
  const { source } = parseYaml(`${text}\n`, 'flows/test.yaml');
  const parsed = parseSequence(source!, 'test', { variables: {}, metrics: {} });
  if (!parsed.sequence) throw new Error(parsed.diagnostics.map((d) => d.message).join('\n'));
  return parsed.sequence;
}

/** What the ledger would remember of a sequence with ids. */
const remember = (known: Sequence): readonly RememberedStep[] =>
  inTreeOrder(known.steps).map((step) => ({
    step: step.id ?? '',
    given: step.idGiven ?? false,
    kind: step.kind,
    likeness: likeness(step),
    branch: '',
  }));

const ids = (known: Sequence): readonly (string | undefined)[] => inTreeOrder(known.steps).map((step) => step.id);
const first = (steps: readonly string[]): Sequence => giveIds(sequence(steps), []);
const again = (before: Sequence, steps: readonly string[]) => ids(giveIds(sequence(steps), remember(before)));

const email = (subject: string, html = subject): string => `email: { subject: "${subject}", html: "<p>${html}</p>" }`;
const cart = email('You left something behind', 'Your cart is waiting for you');
const rust = email('Rust and other fair questions', 'What people ask us before their first pan');
const last = email('The last call for this cart', 'We put it back on the shelf tonight');

describe('the first time', () => {
  test('numbers them by kind', () => {
    expect(ids(first([cart, 'delay: 1 day', rust, 'delay: 2 days', 'update_profile: { set: { A: x } }']))).toEqual([
      'email-1',
      'delay-1',
      'email-2',
      'delay-2',
      'update-profile-1',
    ]);
  });
  test('leaves those of the author alone, and does not take them', () => {
    const known = first([
      'email: { id: email-1, subject: A, html: x }',
      rust,
      'delay: { id: delay-1, days: 1 }',
      'delay: 2 days',
    ]);
    expect(ids(known)).toEqual(['email-1', 'email-2', 'delay-1', 'delay-2']);
    expect(known.steps.map((step) => step.idGiven)).toEqual([undefined, true, undefined, true]);
  });
  test('reaches branches and variants', () => {
    const known = first([
      'condition: { if: { consent: sms }, then: [{ sms: { body: Hi } }], else: [{ delay: 1 day }] }',
      'ab_test: { variants: [{ weight: 1, email: { subject: A, html: x } }, { weight: 1, email: { subject: B, html: x } }] }',
    ]);
    expect(ids(known)).toEqual(['condition-1', 'sms-1', 'ab-test-1', 'email-1', 'email-2', 'delay-1']);
  });
  test('exit and skipped steps become no action and get none', () => {
    const known = first([cart, 'score: 5', 'exit']);
    expect(known.steps.map((step) => step.id)).toEqual(['email-1', undefined, undefined]);
  });
});

describe('the next time', () => {
  const before = first([cart, 'delay: 1 day', rust, 'delay: 2 days', last]);

  test('an unchanged sequence keeps them', () => {
    expect(again(before, [cart, 'delay: 1 day', rust, 'delay: 2 days', last])).toEqual(ids(before));
  });
  test('the first of two deleted: the second keeps its own', () => {
    const two = first([cart, rust]);
    expect(again(two, [rust])).toEqual(['email-2']);
  });
  test('the first deleted and the second edited: still its own', () => {
    const two = first([cart, rust]);
    expect(
      again(two, [email('Rust, glass hobs and other fair questions', 'What people ask us before their first pan')]),
    ).toEqual(['email-2']);
  });
  test('the first deleted and the second written anew: a new one, never the first one', () => {
    const two = first([cart, rust]);
    expect(again(two, [email('Zwölf Boxkämpfer jagen', 'quer über den Sylter Deich')])).toEqual(['email-3']);
  });
  test('moved messages keep theirs; a delay is known by what stands around it', () => {
    expect(again(before, [last, 'delay: 1 day', cart, 'delay: 2 days', rust])).toEqual([
      'email-3',
      'delay-2',
      'email-1',
      'delay-1',
      'email-2',
    ]);
  });
  test('a delay of another length in the same place is the same delay', () => {
    expect(again(before, [cart, 'delay: 27 hours', rust, 'delay: 2 days', last])).toEqual(ids(before));
  });
  test('the first of two equal delays deleted: the other one stays', () => {
    const equal = first([cart, 'delay: 1 day', rust, 'delay: 1 day', last]);
    expect(again(equal, [cart, rust, 'delay: 1 day', last])).toEqual(['email-1', 'email-2', 'delay-2', 'email-3']);
  });
  test.each(['set', 'create', 'add_to', 'remove_from'])('properties are known by their names: %s', (key) => {
    const [tier, seen] = ['Tier: gold', 'Seen: "yes"'].map((one) => `update_profile: { ${key}: { ${one} } }`);
    const two = first([cart, tier!, seen!]);
    expect(again(two, [cart, seen!])).toEqual(['email-1', 'update-profile-2']);
  });
  test('a new step between gets a new one', () => {
    const thanks = email('Thank you for looking around', 'A recipe while you think');
    expect(again(before, [cart, thanks, 'delay: 1 day', rust, 'delay: 2 days', last])).toEqual([
      'email-1',
      'email-4',
      'delay-1',
      'email-2',
      'delay-2',
      'email-3',
    ]);
  });
  test('the id of a deleted step is not given to another', () => {
    expect(again(before, [cart, 'delay: 1 day', rust, 'webhook: { url: https://x.test }'])).toEqual([
      'email-1',
      'delay-1',
      'email-2',
      'webhook-1',
    ]);
    const shorter = giveIds(sequence([cart]), remember(before));
    const thanks = email('Thank you for looking around', 'A recipe while you think');
    expect(again({ ...shorter, steps: before.steps }, [cart, thanks])).toEqual(['email-1', 'email-4']);
  });
  test('an author who takes a given id over keeps the step', () => {
    expect(again(before, ['email: { id: email-2, subject: Rust, html: x }', cart])).toEqual(['email-2', 'email-1']);
  });
  test('another kind never gets it', () => {
    expect(
      again(first([cart]), ['sms: { body: You left something behind }', 'email: { id: x, subject: A, html: x }']),
    ).toEqual(['sms-1', 'x']);
  });
});

describe('whatever the edit', () => {
  const words = fc
    .array(fc.constantFrom('pan', 'oak', 'iron', 'cart', 'rust', 'board', 'oil', 'stove'), {
      minLength: 3,
      maxLength: 8,
    })
    .map((list) => list.join(' '));
  const step = fc.oneof(
    words.map((text) => email(text)),
    fc.integer({ min: 1, max: 5 }).map((n) => `delay: ${n} days`),
    words.map((text) => `sms: { body: "${text}" }`),
  );
  const steps = fc.array(step, { maxLength: 8 }).map((list) => [cart, ...list]);

  test('ids are unique, complete, and the same each time', () => {
    fc.assert(
      fc.property(steps, steps, (one, two) => {
        const remembered = remember(first(one));
        const next = giveIds(sequence(two), remembered);
        const given = ids(next);
        expect(given.every((id) => id !== undefined)).toBe(true);
        expect(new Set(given).size).toBe(given.length);
        expect(giveIds(sequence(two), remembered)).toEqual(next);
        // A second look, after the first was remembered, changes nothing.
        expect(ids(giveIds(sequence(two), remember(next)))).toEqual(given);
      }),
      runs(20261123, 300),
    );
  });

  test('a step left as it was keeps its id when others go', () => {
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 2, maxLength: 6 }), fc.nat(), (subjects, at) => {
        const known = first(subjects.map((text) => email(text)));
        const gone = at % subjects.length;
        const expected = ids(known).filter((_, i) => i !== gone);
        expect(
          again(
            known,
            subjects.filter((_, i) => i !== gone).map((text) => email(text)),
          ),
        ).toEqual(expected);
      }),
      runs(20261123, 300),
    );
  });
});
