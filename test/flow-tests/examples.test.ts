/** The tests of the twelve example sequences: they pass, they reach every step, and they notice what is broken. */
import { beforeAll, expect, test } from 'vitest';
import { failures, type SequenceReport } from '../../src/flow-tests/suite.ts';
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
