/** What no author means is told where it can be proven, and never of what somebody can do. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/flow.ts';
import { atOnce } from '../../src/flow-tests/prove/at-once.ts';
import { noEvent } from '../../src/flow-tests/prove/no-event.ts';
import { nobody } from '../../src/flow-tests/prove/nobody.ts';
import { subjectOf } from '../../src/flow-tests/subject-of.ts';
import { giveIds } from '../../src/model/identify.ts';
import { parseSequence } from '../../src/model/parse.ts';
import { simulateFlows } from '../../src/simulate/simulate.ts';
import type { Happening, Value } from '../../src/simulate/types.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';
import { runs } from '../support/runs.ts';

const subjectFrom = (text: string) => {
  const parsed = parseSequence(parseYaml(text, 'flows/a.yaml').source!, 'a', { variables: {}, metrics: {} });
  if (!parsed.sequence) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
  const sequence = giveIds(parsed.sequence, []);
  const { desired } = compile(sequence, new Map());
  return desired && { desired, subject: subjectOf(sequence, desired, new Map()) };
};

const told = (text: string): string[] => {
  const { subject, desired } = subjectFrom(text)!;
  return [...nobody(subject), ...atOnce(subject), ...noEvent(subject, desired)].map(
    ({ code, at }) => `${at?.line} ${code}`,
  );
};

const head = 'name: A\ntrigger: { type: metric, metric: M }\n';
const mail = (id: string, more = ''): string => `email: { id: ${id}, subject: S, html: <p>Hello</p>${more} }`;

test.each([
  [
    'exit against branch',
    'exit_when: { placed_order: since_entry }\nsteps:\n  - delay: 1 day\n  - condition: { id: c, if: { placed_order: since_entry }, then: [exit] }\n',
    [],
  ],
  [
    'exit against branch, with something in it',
    `exit_when: { placed_order: since_entry }\nsteps:\n  - delay: 1 day\n  - condition: { id: c, if: { placed_order: since_entry }, then: [{ ${mail('x')} }] }\n`,
    ['6 branch-never-taken'],
  ],
  [
    'audience against branch',
    `audience: { property: Tier, equals: gold }\nsteps:\n  - condition: { id: c, if: { property: Tier, equals: silver }, then: [{ ${mail('x')} }] }\n`,
    ['5 branch-never-taken'],
  ],
  [
    'audience against else',
    `audience: { property: Tier, in: [gold, silver] }\nsteps:\n  - condition: { id: c, if: { property: Tier, is_set: true }, then: [{ ${mail('x')} }], else: [{ ${mail('y')} }] }\n`,
    ['5 branch-never-taken'],
  ],
  [
    'the event twice',
    `steps:\n  - condition: { id: c, if: { event: v, greater_than: 5 }, then: [{ delay: 1 day }, { condition: { id: d, if: { event: v, less_than: 5 }, then: [{ ${mail('x')} }] } }] }\n`,
    ['4 branch-never-taken'],
  ],
  [
    'a property may change over a delay',
    `steps:\n  - condition: { id: c, if: { property: v, greater_than: 5 }, then: [{ delay: 1 day }, { condition: { id: d, if: { property: v, less_than: 5 }, then: [{ ${mail('x')} }] } }] }\n`,
    [],
  ],
  [
    'only_if against audience',
    `audience: { list: L }\nsteps:\n  - ${mail('x', ', only_if: { not: { list: L } }')}\n`,
    ['5 message-never-sent'],
  ],
  [
    'consent against channel',
    'audience: { not: { consent: sms } }\nsteps:\n  - sms: { id: t, body: Hello }\n',
    ['5 message-never-sent'],
  ],
  [
    'since entry before any delay',
    `steps:\n  - condition: { id: c, if: { placed_order: since_entry }, then: [exit] }\n  - ${mail('x')}\n`,
    ['4 split-before-delay'],
  ],
  [
    'a case shadowed',
    `steps:\n  - branch:\n      id: b\n      name: B\n      cases:\n        - { name: some, if: { property: v, greater_than: 5 }, then: [{ ${mail('x')} }] }\n        - { name: fewer, if: { property: v, greater_than: 10 }, then: [{ ${mail('y')} }] }\n`,
    ['4 case-shadowed'],
  ],
  [
    'the narrower case first',
    `steps:\n  - branch:\n      id: b\n      name: B\n      cases:\n        - { name: fewer, if: { property: v, greater_than: 10 }, then: [{ ${mail('x')} }] }\n        - { name: some, if: { property: v, greater_than: 5 }, then: [{ ${mail('y')} }] }\n`,
    [],
  ],
  ['two at once', `steps:\n  - ${mail('x')}\n  - ${mail('y')}\n`, ['5 messages-at-once']],
  [
    'two that leave each other out',
    `steps:\n  - ${mail('x', ', only_if: { list: L }')}\n  - ${mail('y', ', only_if: { not: { list: L } }')}\n`,
    [],
  ],
  ['a mail and a text', `steps:\n  - ${mail('x')}\n  - sms: { id: t, body: Hello }\n`, []],
])('%s', (_name, text, expected) => {
  expect(told(head + (text.includes('email:') ? text : `${text}  - ${mail('last')}\n`))).toEqual(expected);
});

test('a list has no event', () => {
  const text = (body: string): string =>
    `name: A\ntrigger: { type: list, list: L }\nsteps:\n  - email: { id: x, subject: S, html: "${body}" }\n`;
  expect(told(text('{{ event.Items }}'))).toEqual(['4 no-event']);
  expect(told(text("{{ event|lookup:'$value' }}"))).toEqual(['4 no-event']);
  expect(told(text('{% if event.Items %}x{% endif %}'))).toEqual(['4 no-event']);
  for (const fine of [
    'the event. Hello',
    '{{ my.event.x }}',
    "{{ 'event.x' }}",
    '{% for event in person.Events %}{{ event.Name }}{% endfor %}',
  ])
    expect(told(text(fine)), fine).toEqual([]);
});

const leaf = fc.oneof(
  fc.record({ property: fc.constantFrom('P', 'Q'), equals: fc.constantFrom('a', 'b') }),
  fc.record({ property: fc.constantFrom('P', 'N'), greater_than: fc.constantFrom(1, 5) }),
  fc.record({ property: fc.constantFrom('N'), at_most: fc.constantFrom(1, 5) }),
  fc.record({ property: fc.constantFrom('P', 'N'), is_set: fc.constant(true) }),
  fc.record({ property: fc.constantFrom('P'), contains: fc.constantFrom('a') }),
  fc.record({ property: fc.constantFrom('P', 'Q'), in: fc.constant(['a', 'b']) }),
  fc.record({ list: fc.constantFrom('L', 'K') }),
  fc.record({ consent: fc.constantFrom('email', 'sms') }),
  fc.record({
    metric: fc.constantFrom('O'),
    at_least: fc.constantFrom(1, 2),
    within: fc.constantFrom('since_entry', 'all_time', '3 days'),
  }),
);
const { condition } = fc.letrec((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const { steps } = fc.letrec<{ steps: unknown[]; step: unknown }>((tie) => ({
  steps: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
  step: fc.oneof(
    { depthSize: 'small' },
    fc.record({ email: fc.record({ subject: fc.constant('S'), html: fc.constant('<p>x</p>') }) }),
    fc.record({ email: fc.record({ subject: fc.constant('S'), html: fc.constant('<p>x</p>'), only_if: condition }) }),
    fc.record({ sms: fc.record({ body: fc.constant('x') }) }),
    fc.constant({ delay: '1 day' }),
    fc.record({ condition: fc.record({ if: condition, then: tie('steps'), else: tie('steps') }) }),
    fc.record({
      branch: fc.record({
        name: fc.constant('B'),
        cases: fc.tuple(
          fc.record({ name: fc.constant('one'), if: condition, then: tie('steps') }),
          fc.record({ name: fc.constant('two'), if: condition, then: tie('steps') }),
        ),
        else: tie('steps'),
      }),
    }),
  ),
}));
const start = Date.UTC(2026, 10, 2);
const hour = 3_600_000;
const person = fc.record({
  properties: fc.dictionary(
    fc.constantFrom('P', 'Q', 'N'),
    fc.constantFrom<Value>('a', 'b', 'ab', 'c', 0, 1, 2, 3, 5, 6, '3', true),
  ),
  consent: fc.record({
    email: fc.constantFrom('subscribed', 'unsubscribed', 'never_subscribed'),
    sms: fc.constantFrom('subscribed', 'unsubscribed', 'never_subscribed'),
  }),
  lists: fc.subarray(['list:L', 'list:K']),
});
const happening = fc.record({
  after: fc.integer({ min: -100, max: 60 }),
  what: fc.constantFrom<(at: number) => Happening>(
    (at) => ({ at, kind: 'event', metric: 'O' }),
    (at) => ({ at, kind: 'property', property: 'P', value: 'b' }),
    (at) => ({ at, kind: 'property', property: 'N', value: 3 }),
    (at) => ({ at, kind: 'list', id: 'list:L', member: true }),
    (at) => ({ at, kind: 'consent', channel: 'sms', consent: 'subscribed' }),
  ),
});

test('nothing is told of a way that somebody takes, or of a message that somebody gets', () => {
  let toldOf = 0;
  fc.assert(
    fc.property(
      fc.record({ audience: condition, exit_when: condition }, { requiredKeys: [] }),
      steps,
      fc.array(fc.tuple(person, fc.array(happening, { maxLength: 3 })), { minLength: 15, maxLength: 15 }),
      (top, written, people) => {
        const text = stringify({
          name: 'A',
          trigger: { type: 'metric', metric: 'M' },
          ...top,
          steps: [...written, { email: { id: 'last', subject: 'S', html: '<p>x</p>' } }],
        });
        const made = subjectFrom(text);
        if (!made) return;
        const { subject } = made;
        const found = nobody(subject);
        toldOf += found.length;
        if (found.length === 0) return;
        for (const [who, what] of people) {
          const happenings = [
            { at: start, kind: 'event', metric: 'M' } as Happening,
            ...what.map((one) => one.what(start + one.after * hour)),
          ];
          const { entries } = simulateFlows(
            [{ id: 'a', definition: subject.definition, from: start }],
            who as never,
            happenings,
            { timezone: 'UTC' },
          );
          for (const { kind, action, way } of entries) {
            const step = subject.steps.get(action ?? '');
            const said = found.filter((one) => one.step === step?.id).map(({ code, message }) => `${code} ${message}`);
            if (kind === 'branch')
              expect(
                said.filter((one) => /^(branch-never|case-)/.test(one) && one.includes(`"${step!.ways.get(way!)}"`)),
                text,
              ).toEqual([]);
            if (kind === 'sent')
              expect(
                said.filter((one) => one.startsWith('message-never')),
                text,
              ).toEqual([]);
          }
        }
      },
    ),
    runs(15, 400),
  );
  expect(toldOf).toBeGreaterThan(20);
});
