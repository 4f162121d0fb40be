/** What a comparison knows: one field with its four values, and a flow as a whole. */
import { describe, expect, it } from 'vitest';
import { compareFields } from '../../src/flow/compare/compare-field.ts';
import { compare, observedDefinition } from '../../src/plan/match/compare.ts';
import type { Field } from '../../src/flow/words/fields.ts';
import { prepare } from '../../src/plan/match/prepare.ts';
import { secretsFrom } from '../../src/flow/secrets.ts';
import type { LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import type { ObservedFlow } from '../../src/ledger/observed.ts';
import { world, type SequenceData, type WorldData } from './world.ts';

const secrets = secretsFrom({ TOKEN: 'very secret', OTHER: 'another' });
const digest = secrets.digest('${secret:TOKEN}');

/** A field of this value, or none. */
const field = (key: string, raw: unknown): Field[] =>
  raw === undefined ? [] : [{ key, raw, show: raw === null ? null : String(raw) }];

interface Four {
  readonly meant?: unknown;
  readonly found?: unknown;
  readonly base?: unknown;
  readonly sent?: unknown;
}
/** "differs changed edited" in short; "" where nothing is to be told. */
function verdict(key: string, four: Four, has: { base?: boolean; sent?: boolean } = {}): string {
  const [one, ...others] = compareFields(
    {
      holdsSecrets: true,
      meant: field(key, four.meant),
      found: field(key, four.found),
      ...((has.base ?? 'base' in four) ? { base: field(key, four.base) } : {}),
      ...((has.sent ?? 'sent' in four) ? { sent: field(key, four.sent) } : {}),
    },
    secrets,
  );
  expect(others).toEqual([]);
  if (one === undefined) return '';
  return (['differs', 'changed', 'edited'] as const).filter((word) => one[word]).join(' ');
}

describe('one field, four values', () => {
  it.each([
    ['nothing happened', { meant: 'a', sent: 'a', base: 'a', found: 'a' }, ''],
    ['nothing happened, and Klaviyo made something else of it', { meant: 'a', sent: 'a', base: 'A', found: 'A' }, ''],
    ['changed in YAML', { meant: 'b', sent: 'a', base: 'a', found: 'a' }, 'differs changed'],
    ['changed in YAML to what is there already', { meant: 'b', sent: 'a', base: 'b', found: 'b' }, 'changed'],
    ['edited in Klaviyo', { meant: 'a', sent: 'a', base: 'a', found: 'b' }, 'differs edited'],
    ['edited in Klaviyo back to what is meant', { meant: 'a', sent: 'a', base: 'A', found: 'a' }, 'edited'],
    ['both, differently', { meant: 'b', sent: 'a', base: 'a', found: 'c' }, 'differs changed edited'],
    ['both, alike', { meant: 'b', sent: 'a', base: 'a', found: 'b' }, 'changed edited'],
    ['taken out of the YAML', { sent: 'a', base: 'a', found: 'a' }, 'differs changed'],
    ['new in the YAML', { meant: 'b', sent: undefined, base: undefined }, 'differs changed'],
    ['added in Klaviyo', { base: undefined, sent: undefined, found: 'x' }, 'differs edited'],
    ['taken away in Klaviyo', { meant: 'a', sent: 'a', base: 'a' }, 'differs edited'],
    ['an adopted flow: the base is what was meant', { meant: 'a', base: 'a', found: 'a' }, ''],
    ['an adopted flow, changed in YAML', { meant: 'b', base: 'a', found: 'a' }, 'differs changed'],
    ['an adopted flow, edited in Klaviyo', { meant: 'a', base: 'a', found: 'b' }, 'differs edited'],
    ['no base: any difference is an edit', { meant: 'a', found: 'b' }, 'differs edited'],
    ['no base, and no difference', { meant: 'a', found: 'a' }, ''],
  ] as const)('%s', (_, four, wanted) => {
    expect(verdict('subject', four)).toBe(wanted);
  });

  it.each(['message.from_email', 'message.from_label', 'message.reply_to_email', 'variations.0.message.from_email'])(
    "%s is the account's to fill in",
    (key) => {
      expect(verdict(key, { meant: null, sent: null, base: 'x@shop.test', found: 'x@shop.test' })).toBe('');
      expect(verdict(key, { meant: null, found: 'x@shop.test' })).toBe('');
      expect(verdict(key, { meant: null, sent: null, base: 'x@shop.test', found: 'y@shop.test' })).toBe(
        'differs edited',
      );
      // Taken out of the YAML: what was written there is no longer meant, so the account's is asked for again.
      expect(verdict(key, { meant: null, sent: 'x@shop.test', base: 'x@shop.test', found: 'x@shop.test' })).toBe(
        'differs changed',
      );
      expect(verdict(key, { meant: 'z@shop.test', sent: null, base: 'x@shop.test', found: 'x@shop.test' })).toBe(
        'differs changed',
      );
    },
  );
  it('but not a field that is only called like it', () => {
    expect(verdict('message.xfrom_email', { meant: null, found: 'x@shop.test' })).toBe('differs edited');
    expect(verdict('from_email', { meant: null, found: 'x@shop.test' })).toBe('differs edited');
  });
  it('transactional may be read back as not: it is not asked for again', () => {
    expect(verdict('message.transactional', { meant: true, found: false })).toBe('');
    expect(verdict('message.transactional', { meant: true, sent: true, base: false, found: false })).toBe('');
    expect(verdict('message.transactional', { meant: false, found: true })).toBe('differs edited');
  });

  it('transactional is asked for when the YAML begins to say so, and missed where the account had it', () => {
    for (const key of ['message.transactional', 'main_action.message.transactional']) {
      expect(verdict(key, { meant: true, sent: false, base: false, found: false })).toBe('differs changed');
      expect(verdict(key, { meant: true, sent: true, base: true, found: false })).toBe('differs edited');
      expect(verdict(key, { meant: false, sent: true, base: false, found: false })).toBe('changed');
    }
    expect(verdict('smart sending', { meant: true, found: false })).toBe('differs edited');
  });

  describe('a secret', () => {
    const token = '${secret:TOKEN}';
    it('agrees by its digest', () => {
      expect(verdict('header', { meant: token, found: digest })).toBe('');
      expect(verdict('header', { meant: token, found: 'something' })).toBe('differs edited');
    });
    it('that is not at hand agrees with whatever was there', () => {
      const unknown = '${secret:MISSING}';
      expect(verdict('header', { meant: unknown, found: digest })).toBe('');
      expect(verdict('header', { meant: unknown, sent: unknown, base: digest, found: digest })).toBe('');
      expect(verdict('header', { meant: unknown, sent: unknown, base: digest, found: 'edited' })).toBe(
        'differs edited',
      );
      expect(verdict('header', { meant: unknown, sent: token, base: digest, found: digest })).toBe('changed');
      expect(verdict('header', { meant: unknown, sent: 'plain', base: digest, found: digest })).toBe('');
    });
    it('that was rotated is a change, though its words are the same', () => {
      const old = secretsFrom({ TOKEN: 'the one before' }).digest(token);
      expect(verdict('header', { meant: token, sent: token, base: old, found: old })).toBe('differs changed');
      expect(verdict('header', { meant: token, sent: token, base: digest, found: digest })).toBe('');
    });
    it('in place of plain words', () => {
      expect(verdict('header', { meant: token, sent: 'plain', base: 'plain', found: 'plain' })).toBe('differs changed');
    });
    it('of another name with the same value is no change', () => {
      const twin = secretsFrom({ A: 'same', B: 'same' });
      const [one, two] = ['${secret:A}', '${secret:B}'];
      const raw = twin.digest(one);
      const found = compareFields(
        {
          holdsSecrets: true,
          meant: field('h', two),
          found: field('h', raw),
          base: field('h', raw),
          sent: field('h', one),
        },
        twin,
      );
      expect(found).toEqual([]);
    });
  });

  it('is shown by what people read; a text says that it is one', () => {
    const verdicts = { differs: true, changed: false, edited: true };
    const both = (key: string) =>
      compareFields({ meant: [{ key, raw: 'a', show: 'A' }], found: [{ key, raw: 'b', show: 'B' }] }, secrets);
    const shown = { base: null, yaml: 'A', klaviyo: 'B', ...verdicts };
    expect(both('message.body')).toEqual([{ key: 'message.body', path: 'body', ...shown, text: true }]);
    expect(both('message.subject_line')).toEqual([{ key: 'message.subject_line', path: 'subject', ...shown }]);
    const gone = { base: 'B', yaml: null, klaviyo: null, differs: false, changed: true, edited: true };
    const was = { key: 'message.body', raw: 'b', show: 'B' };
    expect(compareFields({ meant: [], found: [], base: [was] }, secrets)).toMatchObject([gone]);
  });
});

const steps = [
  { email: { id: 'first', subject: 'You left something', html: '<p>One</p>' } },
  { delay: '1 day' },
  { email: { id: 'second', subject: 'Still there', html: '<p>Two</p>' } },
];
const cart: SequenceData = { status: 'live', steps };

function compared(
  data: Partial<WorldData> = {},
  change: (entry: LedgerEntry) => LedgerEntry | undefined = (one) => one,
) {
  const input = world({ applied: { cart }, now: { cart: true }, ...data });
  const { names, sequences } = prepare(input);
  const [flow] = Object.values(input.observed.flows) as [ObservedFlow];
  const entry = change(input.ledger.entries['cart'] as LedgerEntry);
  const { desired } = sequences[0]!;
  return compare({ desired, flow, names, secrets: input.secrets, ...(entry === undefined ? {} : { entry }) });
}
const without =
  (...keys: readonly (keyof LedgerEntry)[]) =>
  (entry: LedgerEntry): LedgerEntry =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => !keys.includes(key as keyof LedgerEntry))) as never;

describe('a flow as a whole', () => {
  it('that nobody touched: every step with what was sent, what was made of it, and what is there', () => {
    const one = compared();
    expect([one.flow, one.shapeEdited, one.strangers]).toEqual([[], false, []]);
    expect(one.steps.map(({ step }) => step.step)).toEqual(['first', 'delay-1', 'second']);
    for (const step of one.steps) {
      expect(step.fields).toEqual([]);
      expect(step.sent?.type).toBe(step.found?.type);
      expect(step.base).toEqual(step.found);
    }
  });
  it('without a ledger, or with one that knows half: nothing is said of what is not known', () => {
    for (const step of compared({}, () => undefined).steps) {
      expect(step.base).toBeUndefined();
      expect(step.sent).toBeUndefined();
    }
    for (const step of compared({}, without('sent')).steps) {
      expect(step).toHaveProperty('base');
      expect(step.sent).toBeUndefined();
    }
    for (const step of compared({}, without('base')).steps) expect(step.sent).toBeUndefined();
  });
  it('does not take what was sent for something else: a tree of another shape says nothing', () => {
    const shorter = (entry: LedgerEntry): LedgerEntry => {
      const sent = structuredClone(entry.sent!) as unknown as { actions: { temporary_id?: string; links: object }[] };
      sent.actions = sent.actions.filter(
        (action) => action.temporary_id !== 'second' && (action as { id?: string }).id !== 'second',
      );
      return { ...entry, sent: sent as never };
    };
    for (const step of compared({}, shorter).steps) expect(step.sent).toBeUndefined();
    const other = (entry: LedgerEntry): LedgerEntry => {
      const text = JSON.stringify(entry.sent).replaceAll('"time-delay"', '"send-sms"');
      return { ...entry, sent: JSON.parse(text) as never };
    };
    for (const step of compared({}, other).steps) expect(step.sent).toBeUndefined();
  });
  it('an action that somebody took away: the step has none, and the shape was edited', () => {
    const one = compared({ account: { cart: { edits: [{ action: 2, remove: true }] } } });
    expect(one.shapeEdited).toBe(true);
    expect(one.steps[1]).toEqual({ step: expect.anything() as never, meant: expect.anything() as never, fields: [] });
    expect(one.strangers).toEqual([]);
  });
  it('actions that somebody added are strangers', () => {
    const now = { cart: { ...cart, steps: steps.slice(0, 1) } };
    const whole = compared();
    const extra = compared({ now }, (entry) => {
      const keep = new Set(['100']);
      const base = { ...entry.base!, actions: entry.base!.actions.filter(({ id }) => keep.has(id ?? '')) };
      return { ...entry, base };
    });
    expect([...extra.strangers].sort()).toEqual(['101', '102']);
    expect(extra.shapeEdited).toBe(true);
    expect(whole.strangers).toEqual([]);
    expect(compared({ now }, without('base')).strangers).toEqual([]);
  });
  it('with no base, a difference of shape counts as edited, and none does not', () => {
    expect(compared({}, without('base')).shapeEdited).toBe(false);
    expect(compared({ now: { cart: { ...cart, steps: steps.slice(0, 1) } } }, without('base')).shapeEdited).toBe(true);
    const turned = { cart: { ...cart, steps: [steps[1]!, steps[0]!, steps[2]!] } };
    expect(compared({ now: turned }, without('base')).shapeEdited).toBe(true);
    const added = { cart: { ...cart, steps: [...steps, { sms: { id: 'third', body: 'Bye' } }] } };
    expect(compared({ now: added }, without('base')).shapeEdited).toBe(true);
  });
  it('the trigger that was changed in the YAML and one edited in Klaviyo are told apart', () => {
    const changed = compared({ now: { cart: { ...cart, trigger: 'Placed Order' } } });
    expect(changed.flow).toMatchObject([
      { key: 'triggers', path: 'trigger', changed: true, edited: false, differs: true },
    ]);
    const definition = { triggers: [{ type: 'metric', id: 'M2', trigger_filter: null }] };
    const edited = compared({ account: { cart: { definition } } });
    expect(edited.flow).toMatchObject([
      { key: 'triggers', path: 'trigger', changed: false, edited: true, differs: true },
    ]);
    expect(compared({ now: { cart: { ...cart, trigger: 'Placed Order' } } }, without('sent')).flow).toMatchObject([
      { path: 'trigger', changed: true },
    ]);
  });
  it('finds a mail again by its file, under another subject and another name', () => {
    const renamed = {
      cart: {
        ...cart,
        steps: [
          { email: { subject: 'Quite another', html: '<p>Two</p>' } },
          { delay: '3 days' },
          { sms: { body: 'x' } },
        ],
      },
    };
    expect(compared({ now: renamed }).match.toAction.get('email-1')).toBe('102');
    const rewritten = JSON.parse(JSON.stringify(renamed).replace('<p>Two</p>', '<p>New</p>')) as typeof renamed;
    expect(compared({ now: rewritten }).match.toAction.get('email-1')).toBe('100');
  });
});

describe('the definition of a flow', () => {
  const { observed, ledger } = world({ applied: { cart }, account: { cart: { read: 'page' } }, now: { cart: true } });
  const [flow] = Object.values(observed.flows) as [ObservedFlow];
  const { base } = ledger.entries['cart'] as LedgerEntry;
  it('of a page is the stored one with the actions of the page', () => {
    expect(observedDefinition(flow, base)).toMatchObject({
      triggers: base?.triggers,
      actions: Object.values(flow.actions).map(({ definition }) => definition),
    });
    expect(observedDefinition(flow)).toBeUndefined();
  });
  it('cannot be compared where neither is at hand', () => {
    expect(() => compared({ account: { cart: { read: 'page' } } }, without('base'))).toThrow(
      'The definition of flow F1 was not read.',
    );
  });
});
