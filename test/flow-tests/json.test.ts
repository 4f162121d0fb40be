/** What `sluice test --format json` and `sluice walk --format json` print, held strictly; and what they say to odd input. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root, sluice } from './support.ts';

const iso = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
const timeline = z.array(
  z.strictObject({
    at: iso,
    kind: z.enum(['entered', 'waits', 'sent', 'skipped', 'branch', 'left', 'ended']),
    step: z.string().optional(),
    channel: z.string().optional(),
    way: z.string().optional(),
    why: z.string(),
  }),
);
const tests = z.strictObject({
  version: z.literal(1),
  sequences: z.array(
    z.strictObject({
      address: z.string(),
      cases: z.array(
        z.strictObject({
          name: z.string(),
          outcome: z.enum(['passed', 'failed', 'depends']),
          file: z.string(),
          line: z.int().min(1),
          column: z.int().min(1),
          expected: z.unknown(),
          got: timeline,
          why: z.string(),
        }),
      ),
      coverage: z.strictObject({ steps: z.int(), reached: z.int(), missed: z.array(z.string()) }),
    }),
  ),
});
const walks = z.strictObject({
  version: z.literal(1),
  address: z.string(),
  people: z.array(z.strictObject({ name: z.string(), timeline })),
});
const cases = join(import.meta.dirname, 'cases');
const mistakes = join(cases, 'what-goes-wrong');

test.each([
  ['of an example', root, ['test', 'cart-recovery'], 0],
  ['of failures', mistakes, ['test'], 1],
  ['of tests inside the sequence', join(cases, 'inside'), ['test'], 1],
  ['of another, explained', root, ['test', 'welcome/vip', '--explain'], 0],
] as const)('the results %s', async (_, cwd, argv, code) => {
  const ran = await sluice(cwd, ...argv, '--format', 'json');
  const { sequences } = tests.parse(JSON.parse(ran.out));
  expect([ran.code, sequences.length]).toEqual([code, 1]);
  for (const { coverage } of sequences) expect(coverage.reached + coverage.missed.length).toBe(coverage.steps);
});

test.each([
  ['one person for each way', ['walk', 'cart-recovery']],
  ['a person of their own', ['walk', 'win-back', '--property', 'Tier=gold', '--timezone', 'Asia/Kolkata']],
  ['a date', ['walk', 'birthday', '--start', '2026-12-31 10:00']],
  ['somebody who is not let in', ['walk', 'cart-recovery', '--consent', 'none']],
] as const)('the timelines of %s', async (_, argv) => {
  const ran = await sluice(root, ...argv, '--format', 'json');
  const { people, address } = walks.parse(JSON.parse(ran.out));
  expect([ran.code, address]).toEqual([0, argv[1]]);
  expect(people.length).toBeGreaterThan(0);
});

test.each([
  ['an address of no sequence', root, ['test', 'cart-recovry'], 'Did you mean "cart-recovery"?'],
  ['a walk through no sequence', root, ['walk', 'cart-recovry'], 'Did you mean "cart-recovery"?'],
  ['a file that is not there', root, ['walk', 'birthday', '--person', 'nobody.yaml'], 'nobody.yaml is not there'],
  ['a file that holds no person', root, ['walk', 'birthday', '--person', 'sluice.yaml'], '--person: sluice.yaml:'],
  ['an event without a time', root, ['walk', 'birthday', '--event', 'Placed Order'], 'write a time and a metric'],
  ['a start that is no time', root, ['walk', 'birthday', '--start', 'noon'], '--start'],
  ['a zone that nobody knows', root, ['walk', 'birthday', '--timezone', 'Berlin'], 'such as Europe/Berlin'],
  ['a channel that nobody knows', root, ['walk', 'birthday', '--consent', 'fax'], 'email,sms,push,whatsapp'],
] as const)('%s is told, with the way out', async (_, cwd, argv, said) => {
  const ran = await sluice(cwd, ...argv);
  expect([ran.code, ran.out]).toEqual([1, expect.stringContaining(said)]);
});

test('where there is no test, one is suggested', async () => {
  const ran = await sluice(join(import.meta.dirname, '../../test/ok/example'), 'test');
  expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('No tests: write one beside its sequence')]);
});

test('a walk tells of an event that is almost one the sequence asks about', async () => {
  const { code, out } = await sluice(root, 'walk', 'cart-recovery', '--event', '+5h Placed Ordr');
  expect([code, out]).toEqual([0, expect.stringContaining('Did you mean "Placed Order"?')]);
});

test('sequences are counted, not their templates and tests', async () => {
  expect((await sluice(root, 'validate')).out).toMatch(/\n12 sequences, /);
});
