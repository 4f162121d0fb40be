/** The tests of the twelve example sequences: they pass, they reach every step, and they notice what is broken. */
import { beforeAll, expect, test } from 'vitest';
import { failures, type SequenceReport } from '../../src/flow-tests/suite.ts';
import { walkersFor } from '../../src/flow-tests/prove/ways.ts';
import { usualStart } from '../../src/model/flow-test/parse-flow-test.ts';
import { nodeDisk } from '../../src/source/disk.ts';
import { mistakesMade } from './mistakes.ts';
import { reportsOf, root, testsOf, worldOn } from './support.ts';

let reports: readonly SequenceReport[];
beforeAll(async () => {
  reports = await reportsOf(worldOn(nodeDisk));
});

test('every example has tests, and they pass', () => {
  expect(reports).toHaveLength(12);
  expect(failures(reports).map(({ name, why }) => `${name}: ${why}`)).toEqual([]);
});

test('they reach every step and every way', () => {
  expect(reports.flatMap(({ address, coverage }) => coverage.missed.map((one) => `${address} ${one}`))).toEqual([]);
});

test('somebody is made for every way of theirs, also for one that asks for an earlier order', async () => {
  const { tests } = await testsOf(worldOn(nodeDisk));
  const taken = [...tests.subjects.values()].flatMap((subject) =>
    walkersFor(subject, usualStart, { timezone: 'Europe/Berlin' }).flatMap(({ name, person }) => {
      expect(Number(person.predictions?.['churn_probability'] ?? 0)).toBeLessThanOrEqual(1);
      return name.split(', ').map((way) => `${subject.address} ${way}`);
    }),
  );
  const ways = [...tests.subjects.values()].flatMap(({ address, steps }) =>
    [...steps.values()].flatMap(({ id, ways: words }) =>
      words.size < 2 ? [] : [...words.values()].map((word) => `${address} ${id}: ${word}`),
    ),
  );
  expect(ways.length).toBeGreaterThan(10);
  expect([...new Set(ways)].filter((way) => !taken.includes(way))).toEqual([]);
});

test('what hangs on an open question says so: does an order that starts a flow count as since entry?', () => {
  const open = reports.flatMap(({ cases }) => cases.filter(({ outcome }) => outcome === 'depends'));
  expect(open).toHaveLength(3);
  for (const { why } of open)
    expect(why).toBe('passes unless Klaviyo counts the event that started the flow as since entry');
});

test('each mistake made in them turns a test of the sequence red', async () => {
  const { tests, loaded } = await testsOf(worldOn(nodeDisk));
  const made = await mistakesMade(loaded, tests, root);
  const missed = made.filter(({ isRed }) => !isRed).map(({ address, kind }) => `${address}: ${kind}`);
  expect(made.length).toBeGreaterThan(50);
  expect(missed).toEqual([]);
});
