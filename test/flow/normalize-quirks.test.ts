import { sameData } from '../../src/text/json.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Action, FlowDefinition } from '../../src/wire/types.ts';
import { canonicalDefinition } from '../../src/flow/canonical.ts';
import { isAsMeant } from '../../src/flow/fill.ts';
import { intentHash } from '../../src/flow/intent-hash.ts';
import { normalizeAction, normalizeDefinition } from '../../src/flow/normalize.ts';
import { runs as often } from '../support/runs.ts';

/** Two flows that read the same. */
const isSameFlow = (a: FlowDefinition, b: FlowDefinition): boolean =>
  sameData(canonicalDefinition(a), canonicalDefinition(b));

/** `normalize/*.yaml`: one habit of Klaviyo a file; `same` are pairs that must compare equal, `different` must not. */
interface Quirk {
  source: string;
  same?: [unknown, unknown][];
  different?: [unknown, unknown][];
}

const folder = join(import.meta.dirname, 'normalize');

/** An action alone, or a whole definition. */
const whole = (value: unknown): FlowDefinition => {
  const fields = value as Record<string, unknown>;
  if ('triggers' in fields) return { profile_filter: null, actions: [], entry_action_id: null, ...fields } as never;
  return {
    triggers: [{ type: 'list', id: 'L' }],
    profile_filter: null,
    actions: [{ id: '1', links: { next: null }, ...fields }],
    entry_action_id: '1',
  } as unknown as FlowDefinition;
};

describe('habits of Klaviyo', () => {
  for (const file of readdirSync(folder)) {
    const quirk = parse(readFileSync(join(folder, file), 'utf8')) as Quirk;
    it(file.replace('.yaml', ''), () => {
      for (const [meant, found] of quirk.same ?? []) {
        expect(isAsMeant(whole(meant), whole(found)), JSON.stringify([meant, found])).toBe(true);
      }
      for (const [meant, found] of quirk.different ?? []) {
        expect(isAsMeant(whole(meant), whole(found)), JSON.stringify([meant, found])).toBe(false);
      }
    });
  }
});

const filter = fc.option(
  fc.record({
    condition_groups: fc.array(
      fc.record({
        conditions: fc.array(
          fc.record({
            type: fc.constant('profile-property'),
            property: fc.string(),
            filter: fc.record({ type: fc.constant('string'), operator: fc.constant('equals'), value: fc.string() }),
            extra: fc.option(fc.string()),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
      { maxLength: 2 },
    ),
  }),
);
const data = fc.oneof(
  fc.record({
    type: fc.constant('time-delay'),
    data: fc.record(
      {
        unit: fc.constantFrom('days', 'hours', 'minutes'),
        value: fc.nat(90),
        secondary_value: fc.constantFrom(null, 0, 3),
        timezone: fc.constantFrom('profile', 'UTC'),
        delay_until_weekdays: fc.constantFrom(null, [], ['tuesday', 'monday']),
      },
      { requiredKeys: ['value'] },
    ),
  }),
  fc.record({
    type: fc.constant('send-email'),
    data: fc.record({
      status: fc.constantFrom('draft', 'live'),
      message: fc.record(
        {
          subject_line: fc.string(),
          preview_text: fc.option(fc.string()),
          template_id: fc.option(fc.string()),
          smart_sending_enabled: fc.option(fc.boolean()),
          additional_filters: filter,
          custom_tracking_params: fc.constantFrom(null, [], [{ param: 'a', value: 'b' }]),
          unknown_key: fc.option(fc.string()),
          id: fc.string({ minLength: 1 }),
        },
        { requiredKeys: [] },
      ),
    }),
  }),
);

/** A chain of actions, listed in any order, under any ids. */
const definition = fc
  .record({ steps: fc.array(data, { maxLength: 6 }), shift: fc.nat(1000), turn: fc.boolean(), filter })
  .map(({ steps, shift, turn, filter: profile_filter }): FlowDefinition => {
    const id = (index: number): string => String(shift + index * 7);
    const actions = steps.map((step, index) => ({
      ...step,
      id: id(index),
      links: { next: index + 1 < steps.length ? id(index + 1) : null },
    }));
    return {
      triggers: [{ type: 'metric', id: 'M' }],
      profile_filter,
      actions: turn ? [...actions].reverse() : actions,
      entry_action_id: steps.length > 0 ? id(0) : null,
    } as unknown as FlowDefinition;
  });

const runs = often(20260904, 200);

describe('normalising', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(definition, (one) => {
        const normal = normalizeDefinition(one);
        expect(normalizeDefinition(normal)).toEqual(normal);
        const canonical = canonicalDefinition(one);
        expect(canonicalDefinition(canonical)).toEqual(canonical);
        expect(canonicalDefinition(normal)).toEqual(canonical);
      }),
      runs,
    );
  });
  it('makes a flow equal to itself under other ids, in another order', () => {
    fc.assert(
      fc.property(definition, (one) => {
        const text = JSON.stringify({ ...one, actions: [...one.actions].reverse() });
        const ids = one.actions.map((action) => action.id ?? '');
        const other = JSON.parse(
          text.replaceAll(/"(id|next|entry_action_id)":"(\d+)"/g, (whole_, key: string, id: string) =>
            ids.includes(id) ? `"${key}":"9${id}"` : whole_,
          ),
        ) as FlowDefinition;
        expect(isSameFlow(one, other)).toBe(true);
        expect(isAsMeant(one, other)).toBe(true);
        expect(intentHash(one)).toBe(intentHash(other));
      }),
      runs,
    );
  });
  it('keeps every word of a message', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        const email = (subject: string): Action =>
          ({ id: '1', type: 'send-email', data: { message: { subject_line: subject } } }) as unknown as Action;
        const same = JSON.stringify(normalizeAction(email(a))) === JSON.stringify(normalizeAction(email(b)));
        expect(same).toBe(a === b);
      }),
      runs,
    );
  });
});
