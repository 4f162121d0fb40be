/** Blind to exactly what Klaviyo is known to do to a flow, and to nothing else. */
import fc from 'fast-check';
import { sameData } from '../../src/text/json.ts';
import { describe, expect, it } from 'vitest';
import type { FlowDefinition } from '../../src/wire/types.ts';
import { canonicalDefinition } from '../../src/flow/canonical.ts';
import { isAsMeant } from '../../src/flow/fill.ts';
import { runs } from '../support/runs.ts';
import { definitions } from './definitions.ts';
import { after, choices, habits } from './habits.ts';

/** Two flows that read the same. */
const isSameFlow = (a: FlowDefinition, b: FlowDefinition): boolean =>
  sameData(canonicalDefinition(a), canonicalDefinition(b));

type Path = readonly (string | number)[];

/** Places of all scalars, and of filters that are null. */
function scalars(value: unknown, path: Path = []): readonly Path[] {
  // What leads nowhere at all (a multi-branch split has links of its branches only) is no scalar.
  if (value === null && path.at(-1) === 'links') return [];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    scalars(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((inside, key) => (inside as Record<string | number, unknown>)[key], value);

function put(value: unknown, [key, ...rest]: Path, made: unknown): unknown {
  if (key === undefined) return made;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? put(item, rest, made) : item));
  return { ...(value as object), [key]: put((value as Record<string, unknown>)[key], rest, made) };
}

const someFilter = { condition_groups: [{ conditions: [{ type: 'profile-sample', percentage: 7 }] }] };
const isFilter = (key: unknown): boolean => /(^|_)filters?$/.test(String(key)) && key !== 'metric_filters';

/** Another value of the same sort. */
function another(value: unknown, key: unknown): unknown {
  switch (typeof value) {
    case 'string':
      return `${value}x`;
    case 'number':
      return value + 1;
    case 'boolean':
      return !value;
    default:
      if (key === 'reentry_criteria') return { duration: 3, unit: 'day' };
      return isFilter(key) ? someFilter : 'x';
  }
}

/** What two reads of one flow may differ in: names of Klaviyo's own, and statuses, which other calls move. */
const blind = (path: Path): boolean => {
  const key = path.at(-1);
  // The key that nobody knows, of habits.ts.
  if (key === 'something_new') return true;
  // Links and shares name actions and variations by their ids, so these show; nothing names a message or a main action.
  // Klaviyo names the variations of a test.
  if (key === 'name' && path.at(-2) === 'message' && path.includes('variations')) return true;
  if (key === 'id') return ['message', 'main_action'].includes(String(path.at(-2)));
  return ['temporary_id', 'template_id', 'branch_id', 'order', 'status', 'experiment_status'].includes(String(key));
};

/** Klaviyo has the last word on a sender that was not sent, and on whether mail is transactional. */
const isChosen = (path: Path, found: unknown): boolean => {
  const key = String(path.at(-1));
  if (key === 'transactional') return found === true;
  return ['from_email', 'from_label', 'reply_to_email'].includes(key) && found === null;
};

const all = (from: typeof habits, turned: readonly boolean[]) =>
  Object.values(from).filter((_, index) => turned[index]);
const some = (from: typeof habits): fc.Arbitrary<readonly boolean[]> =>
  fc.tuple(...Object.keys(from).map(() => fc.boolean()));

describe('what Klaviyo makes of a flow', () => {
  it.each(Object.entries(habits))('%s: is no difference', (_, habit) => {
    let seen = 0;
    fc.assert(
      fc.property(definitions, (meant) => {
        const found = after(meant, habit);
        if (JSON.stringify(found) !== JSON.stringify(meant)) seen += 1;
        expect(isAsMeant(meant, found)).toBe(true);
        expect(isSameFlow(meant, found)).toBe(true);
      }),
      runs(20261123, 20),
    );
    expect(seen).toBeGreaterThan(0);
  });

  it.each(Object.entries(choices))(
    '%s: is no difference to what was meant, and never taken for what was not',
    (_, habit) => {
      fc.assert(
        fc.property(definitions, (meant) => {
          const found = after(meant, habit);
          expect(isAsMeant(meant, found)).toBe(true);
          const isChanged = JSON.stringify(found) !== JSON.stringify(meant);
          // Between two reads nothing is Klaviyo's choice any more: a sender that moved is somebody's edit.
          if (isChanged) expect(isSameFlow(meant, found)).toBe(false);
        }),
        runs(20261123, 20),
      );
    },
  );

  it('any of these together: is no difference', () => {
    fc.assert(
      fc.property(definitions, some(habits), some(choices), (meant, which, chosen) => {
        expect(isAsMeant(meant, after(meant, ...all(habits, which), ...all(choices, chosen)))).toBe(true);
      }),
      runs(20261123, 150),
    );
  });
});

describe('anything else', () => {
  const picked = fc.array(fc.nat(), { minLength: 10, maxLength: 10 });

  it('that changes in one place is a difference, wherever it is', () => {
    const places = new Set<string>();
    fc.assert(
      fc.property(definitions, some(habits), picked, (meant, which, picks) => {
        const found = after(meant, habits['ids of its own']!, ...all(habits, which));
        const everywhere = scalars(found);
        for (const pick of picks) {
          const path = everywhere[pick % everywhere.length] ?? [];
          const value = valueAt(found, path);
          const changed = put(found, path, another(value, path.at(-1))) as FlowDefinition;
          const isSame = isSameFlow(found, changed);
          if (isSame !== blind(path)) expect.fail(`${path.join('.')} ${isSame ? 'is not' : 'is'} a difference`);
          if (isSame) continue;
          places.add(String(path.findLast((key) => typeof key === 'string')));
          // What we left to Klaviyo it may choose; the choices stand in habits.ts.
          if (!isChosen(path, value)) expect(isAsMeant(meant, changed), path.join('.')).toBe(false);
        }
      }),
      runs(20261123, 240),
    );
    expect([...places]).toEqual(expect.arrayContaining(['subject_line', 'next', 'operator', 'property', 'value']));
  });

  it('that is lost or doubled is a difference', () => {
    fc.assert(
      fc.property(definitions, fc.nat(), (meant, place) => {
        const found = after(meant, ...Object.values(habits));
        const { actions } = found;
        const gone = actions[place % actions.length];
        expect(isSameFlow(found, { ...found, actions: actions.filter((one) => one !== gone) })).toBe(false);
        expect(isAsMeant(meant, { ...found, actions: actions.filter((one) => one !== gone) })).toBe(false);
        const more = { ...gone, id: '999999999' } as (typeof actions)[number];
        expect(isSameFlow(found, { ...found, actions: [...actions, more] })).toBe(false);
      }),
      runs(20261123, 60),
    );
  });
});
