/** The sequences of the demo shop as flows: they compile, fit the seeded account, and their letters arrive whole. */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/compile/flow.ts';
import type { Compiled } from '../../src/compile/flow.ts';
import { giveIds } from '../../src/model/identify.ts';
import { createIds, newIdState } from '../../src/sandbox/account/ids.ts';
import { oakAndIron } from '../../src/sandbox/account/seed.ts';
import { nodeDisk } from '../../src/source/disk.ts';
import { loadAccount, loadConfig } from '../../src/source/load.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let compiled: ReadonlyMap<string, Compiled>;

beforeAll(async () => {
  const { config } = await loadConfig(nodeDisk, root);
  const { sequences, templates } = await loadAccount(nodeDisk, root, config!, config!.accounts[0]!);
  compiled = new Map(sequences.map((each) => [each.address, compile(giveIds(each, []), templates)]));
});

test('every sequence compiles without a word', () => {
  const told = [...compiled].flatMap(([address, { diagnostics }]) =>
    diagnostics.map(({ code }) => `${address} ${code}`),
  );
  expect(told).toEqual([]);
  expect([...compiled.values()].every(({ desired }) => desired !== undefined)).toBe(true);
});

test('the long one branches, and stays well below what a flow can hold', () => {
  const sizes = [...compiled].map(([address, { desired }]) => [address, desired!.definition.actions.length] as const);
  const long = sizes.find(([address]) => address === 'post-purchase/first-weeks');
  expect(long?.[1]).toBeGreaterThan(40);
  expect(Math.max(...sizes.map(([, size]) => size))).toBeLessThan(100);
});

test('every metric, list and segment is one the seeded account has', () => {
  const account = oakAndIron().grow({ ids: createIds(newIdState('examples')), now: Date.UTC(2026, 10, 22) });
  const known = {
    metric: account.metrics.map(({ name }) => name),
    list: account.lists.map(({ name }) => name),
    segment: account.segments.map(({ name }) => name),
  };
  const unknown = [...compiled.values()]
    .flatMap(({ desired }) => desired!.references)
    .filter(({ kind, name }) => kind !== 'flow' && !known[kind].includes(name));
  expect(unknown).toEqual([]);
});

test('no name of a flow is one that people of the account have taken', () => {
  const account = oakAndIron().grow({ ids: createIds(newIdState('examples')), now: Date.UTC(2026, 10, 22) });
  const taken = new Set(Object.values(account.flows).map(({ name }) => name));
  expect([...compiled.values()].filter(({ desired }) => taken.has(desired!.name))).toEqual([]);
});

test('every letter is sent as it was written, and none is clipped', () => {
  for (const [address, { desired }] of compiled) {
    for (const { html, file } of Object.values(desired!.templates)) {
      expect(html, `${address} ${file}`).toMatch(/^<!doctype html>/i);
      expect(Buffer.byteLength(html), `${address} ${file}`).toBeLessThan(102 * 1024);
      // A word of Markdown's or of ours left in the mail would be read by people.
      expect(html, `${address} ${file}`).not.toMatch(/XKLAVIYO|&quot;\s*%\}|\]\(/);
    }
  }
});

test('what Klaviyo cannot do is left out, and the rest of the sequence goes on', () => {
  const skipped = [...compiled.values()].flatMap(({ desired }) =>
    desired!.skipped.map(({ address, kind }) => `${address} ${kind}`),
  );
  expect(skipped).toEqual(['order-thanks tag', 'welcome/newsletter score']);
});

test('nothing is taken from the environment', () => {
  expect([...compiled.values()].flatMap(({ desired }) => desired!.secrets)).toEqual([]);
});
