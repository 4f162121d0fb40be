/** Sequences of every shape: splits in splits, exits, skipped steps, names that are alike. */
import fc from 'fast-check';
import type { Condition } from '../../src/model/conditions/condition-type.ts';
import type { Sequence } from '../../src/model/sequence.ts';
import type { Step } from '../../src/steps/kinds.ts';
import { at } from './people.ts';

const asked: Condition = { kind: 'property', property: 'Tier', test: { op: 'equals', value: 'gold' }, at };
const condition = fc.constantFrom<Condition>(
  asked,
  { kind: 'not', of: asked, at },
  { kind: 'not', of: { kind: 'not', of: asked, at }, at },
  { kind: 'event', property: '$value', test: { op: 'greater_than', value: 1 }, at },
  { kind: 'any', of: [asked, { kind: 'event', property: 'Items', test: { op: 'is_set' }, at }], at },
);

const content = { kind: 'inline', format: 'html', text: '<p>Hello</p>', at } as const;
const email = { kind: 'email', subject: 'Hello', content, smartSending: true, transactional: false, at } as const;
const name = fc.option(fc.constantFrom('Reminder', 's1', 'x'.repeat(250)), { nil: undefined, freq: 3 });
const caseNames = fc.constantFrom(['gold'], ['a b', 'a-b'], ['A!', 'a?', 'else']);

const step: fc.Arbitrary<Step> = fc.letrec<{ step: Step; steps: Step[] }>((tie) => ({
  steps: fc.array(tie('step'), { maxLength: 3 }),
  step: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'steps' },
    name.map((own): Step => ({ ...email, ...(own === undefined ? {} : { name: own }) })),
    fc.constantFrom<Step>(
      { kind: 'delay', unit: 'days', value: 1, timezone: 'profile', at },
      { kind: 'add_to_list', list: 'Newsletter', at },
      { kind: 'exit', at },
      { kind: 'ab_test', variants: [1, 1, 1].map((weight) => ({ weight, message: email })), at },
    ),
    tie('steps').map((instead): Step => ({
      kind: 'skipped',
      written: 'condition',
      instead,
      advice: '',
      holdsLive: false,
      at,
    })),
    fc.record({
      kind: fc.constant('condition'),
      if: condition,
      then: tie('steps'),
      else: tie('steps'),
      at: fc.constant(at),
    }) as fc.Arbitrary<Step>,
    fc.record({
      kind: fc.constant('random_split'),
      percent: fc.integer({ min: 1, max: 99 }),
      then: tie('steps'),
      else: tie('steps'),
      at: fc.constant(at),
    }) as fc.Arbitrary<Step>,
    fc
      .record({ names: caseNames, then: tie('steps'), else: tie('steps') })
      .map(({ names, then, else: other }): Step => ({
        kind: 'branch',
        name: 'Which',
        cases: names.map((each) => ({ name: each, if: asked, then })),
        else: other,
        at,
      })),
    fc.record({ then: tie('steps') }).map(({ then }): Step => ({
      kind: 'raw',
      definition: { type: 'conditional-split', data: { profile_filter: null } },
      then,
      at,
    })),
  ),
})).step;

/** The steps with an id on each, as identify.ts leaves them; one object in two branches becomes two steps. */
function withIds(steps: readonly Step[]): Step[] {
  let count = 0;
  const give = (list: readonly Step[]): Step[] => list.map(one);
  const one = (each: Step): Step => {
    if (each.kind === 'exit') return each;
    if (each.kind === 'skipped') return { ...each, instead: give(each.instead) };
    const id = `s${++count}`;
    switch (each.kind) {
      case 'condition':
      case 'random_split':
        return { ...each, id, then: give(each.then), else: give(each.else) };
      case 'branch':
        return {
          ...each,
          id,
          cases: each.cases.map((way) => ({ ...way, then: give(way.then) })),
          else: give(each.else),
        };
      case 'raw':
        return { ...each, id, then: give(each.then ?? []) };
      case 'ab_test':
        return {
          ...each,
          id,
          variants: each.variants.map((variant) => ({
            ...variant,
            message: { ...variant.message, id: `s${++count}`, idGiven: true },
          })),
        };
      default:
        return { ...each, id };
    }
  };
  return give(steps);
}

export const sequence: fc.Arbitrary<Sequence> = fc.array(step, { minLength: 1, maxLength: 5 }).map((steps) => ({
  address: 'a',
  file: 'flows/a.yaml',
  name: 'A',
  deploy: true,
  trigger: { kind: 'metric', type: 'cart_abandoned', metric: { name: 'Checkout Started' }, at },
  reentry: { kind: 'always' },
  steps: withIds(steps),
  at: { name: at },
}));
