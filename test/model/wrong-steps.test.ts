/** What is typed wrongly is no step: whoever reads a list of steps gets none of it, and each problem at its place. */
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { makeReader } from '../../src/model/reader.ts';
import type { Scope } from '../../src/model/scope.ts';
import { readSteps } from '../../src/steps/read-steps.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';

/** One written step, read as the only one of its sequence. */
function read(written: string): { readonly steps: ReturnType<typeof readSteps>; readonly told: readonly Diagnostic[] } {
  const told: Diagnostic[] = [];
  const { source } = parseYaml(`- ${written}\n`, 'flows/test.yaml');
  const scope: Scope = {
    ...{ file: 'flows/test.yaml', metricTrigger: true, overrides: {}, defaults: {}, templates: [], exits: [] },
    readSteps,
  };
  return { steps: readSteps(source!.value, [], scope, makeReader(source!, 'test', told)), told };
}

const team = 'from: { name: Oak, email: oak@oakandiron.test }';

it.each([
  'email: { subject: A }',
  'email: { subject: A, markdown: " " }',
  'email: { subject: A, html: x, from: {} }',
  'email: { subject: A, html: x, from: { email: nobody } }',
  'email: { subject: A, html: x, reply_to: nobody }',
  'email: { subject: A, html: x, utm: {} }',
  'email: { subject: A, html: x, only_if: { consent: fax } }',
  'sms: { body: A, utm: {} }',
  'sms: { body: A, only_if: { consent: fax } }',
  `notify: { to: nobody, subject: A, html: x, ${team} }`,
  `notify: { to: team@oakandiron.test, subject: A, html: " ", ${team} }`,
  'notify: { to: team@oakandiron.test, subject: A, html: x }',
  'notify: { to: team@oakandiron.test, subject: A, html: x, from: { name: Oak } }',
  'notify: { to: team@oakandiron.test, subject: A, html: x, from: { email: oak@oakandiron.test } }',
  'notify: { to: team@oakandiron.test, subject: A, html: x, from: { name: Oak, email: nobody } }',
  'webhook: { url: nowhere }',
  'delay: { days: 1, until: "25:00" }',
  'delay: { days: 1, timezone: Mars }',
  'delay: { hours: 1, weekdays: [mon] }',
  'wait_until: { time: "25:00" }',
  'wait_until: { time: "09:00", timezone: Mars }',
  'condition: { if: { consent: fax }, then: [] }',
  'condition: { if: { consent: sms } }',
  'condition: { if: { consent: sms }, then: [{ delay: soon }] }',
  'condition: { if: { consent: sms }, else: [{ delay: soon }] }',
  'random_split: { percent: 0, then: [] }',
  'random_split: { percent: 50 }',
  'random_split: { percent: 50, then: [{ delay: soon }] }',
  'branch: { cases: [{ if: { consent: fax } }] }',
  'branch: { cases: [{ if: { consent: sms }, then: [{ delay: soon }] }] }',
  'branch: { cases: [{ if: { consent: sms } }], else: [{ delay: soon }] }',
  'ab_test: { variants: [{ weight: 1 }, { weight: 1, sms: { body: A } }] }',
  'ab_test: { variants: [{ weight: 1, sms: { body: A } }, { weight: 1, sms: { body: B, utm: {} } }] }',
  'ab_test: { variants: [{ weight: 1, sms: { body: A } }, { weight: 1, email: { subject: B, html: x } }] }',
  'update_profile: {}',
  'add_to_list: {}',
  'raw: { definition: {} }',
  'raw: { definition: { type: conditional-split }, then: [{ delay: soon }] }',
  'raw: { definition: { type: conditional-split }, else: [{ delay: soon }] }',
  'raw: { definition: { type: conditional-split }, then: [], else: [{ delay: soon }] }',
  'goal: { when_skipped: {} }',
  'wait_for_event: { when_skipped: { delay: soon } }',
  'goal: { when_skipped: { exit_when: { consent: fax } } }',
  'exit: { now: true }',
  '{}',
])('%s', (written) => {
  const { steps, told } = read(written);
  expect(steps).toBeUndefined();
  const errors = told.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message)).toEqual([expect.any(String)]);
});

it('one wrong step among others: none is read, and all are told of', () => {
  const { steps, told } = read('delay: 1 day\n- delay: soon\n- sms: { body: A }\n- delay: later');
  expect(steps).toBeUndefined();
  expect(told.map(({ code, at }) => `${at?.line}:${at?.column} ${code}`)).toEqual([
    '2:10 invalid-value',
    '3:3 missing-id',
    '4:10 invalid-value',
  ]);
});
