/**
 * What comes next must not happen unless what announces it is kept. Here a write that is not durable lies in memory until
 * a durable one comes, as in a process that keeps its state on a branch; and each request that changes a flow looks at
 * the disk as the next run would find it, were this one to die at that moment.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger-entry.ts';
import { ledgerPath } from '../../src/state/file-store.ts';
import { type FileChange, type StateFile, type StateFiles, versionOf } from '../../src/state/state-files.ts';
import { allowed, prepare } from './every-kind.ts';
import { two } from './sequences.ts';
import { outcomes, project, shop, type Shop } from './world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

/** Files whose writes wait in memory until one is to be durable. */
function waiting(inner: StateFiles, held: Map<string, FileChange>): StateFiles {
  const all: StateFiles['flush'] = async () => {
    const changes = [...held.values()];
    held.clear();
    return changes.length === 0 ? inner.flush() : inner.write(changes, { message: 'what waited', durable: true });
  };
  return {
    place: inner.place,
    list: inner.list,
    async read(path) {
      const text = held.get(path)?.text;
      return text === undefined ? inner.read(path) : { ok: true, data: text === null ? undefined : fileOf(text) };
    },
    async write(changes, how) {
      // What stands on the disk is what the first of those that wait expects.
      for (const change of changes) {
        const first = held.get(change.path);
        held.set(change.path, first === undefined ? change : { ...change, expect: first.expect });
      }
      return how.durable ? all() : { ok: true, data: undefined };
    },
    flush: all,
  };
}

const fileOf = (text: string): StateFile => ({ text, version: versionOf(text) });

test('no flow is made, no step changed and none deleted whose announcement could be lost', async () => {
  const held = new Map<string, FileChange>();
  const seen = new Set<string>();
  const lost: string[] = [];
  let looking = false;
  const it: Shop = (opened = shop({
    files: (inner) => waiting(inner, held),
    fetch: (inner) => async (input, init) => {
      if (looking && init?.method !== 'GET') check(String(init?.method), new URL(String(input)).pathname, init?.body);
      return inner(input, init);
    },
  }));
  function check(method: string, path: string, body: unknown): void {
    const file = ledgerPath(it.sandbox.account.account.id);
    const kept = readFileSync(join(it.root, file), 'utf8');
    const said = announcement(JSON.parse(held.get(file)?.text ?? kept), method, path, body);
    if (said === undefined) return;
    seen.add(`${method} ${path.split('/')[2]}: ${said}`);
    if (announcement(JSON.parse(kept), method, path, body) !== said) lost.push(`${said}, ${method} ${path}`);
  }
  await prepare(it);
  looking = true;
  const { report } = await it.apply(allowed);
  expect(outcomes(report).filter((one) => !one.endsWith(': done'))).toEqual([]);
  expect(lost).toEqual([]);
  expect([...seen].sort()).toEqual([
    'DELETE flow-actions: update',
    'DELETE flows: delete',
    'DELETE flows: replace',
    'PATCH flow-actions: update',
    'PATCH flows: replace',
    'PATCH flows: update',
    'POST flows: create',
  ]);
});

test('nor one retired: its file is gone, so no later plan would find what its status is by', async () => {
  const held = new Map<string, FileChange>();
  const kept: unknown[] = [];
  const it: Shop = (opened = shop({
    config: `project: ${project}\naccounts: { production: { api_key_env: KLAVIYO_API_KEY, flows: flows/ } }\npolicy: { on_removed: retire }\n`,
    files: (inner) => waiting(inner, held),
    fetch: (inner) => async (input, init) => {
      const { entries } = JSON.parse(
        init?.method === 'PATCH' ? readFileSync(join(it.root, ledgerPath('AbC123')), 'utf8') : '{"entries":{}}',
      ) as Ledger;
      kept.push(...Object.values(entries).flatMap(({ journal }) => journal?.kind ?? []));
      return inner(input, init);
    },
  }));
  it.write({ cart: two('Cart', { status: 'live' }), other: two('Other') });
  await it.apply();
  it.write({ other: two('Other') });
  kept.length = 0;
  expect(outcomes((await it.apply({ allow: ['cart'] })).report)).toEqual(['retire cart: done']);
  expect(kept).toEqual(['status']);
});

/** What the ledger says of a request before it is sent: the intent or the kind of journal it belongs to. */
function announcement({ entries, intents }: Ledger, method: string, path: string, body: unknown): string | undefined {
  const [, , kind, id = ''] = path.split('/');
  if (kind === 'flows' && method === 'POST') {
    const { name } = JSON.parse(String(body)).data.attributes as { name: string };
    return Object.values(intents).some((intent) => intent.name === name) ? 'create' : undefined;
  }
  const of = Object.values(entries).find((entry) => id !== '' && JSON.stringify(entry).includes(`"${id}"`));
  const journal = of?.journal?.kind;
  // A status that is lost on the way is found by comparing, and a new flow by its intent, which stays until it is whole.
  return journal === 'status' || journal === 'create' ? undefined : journal;
}
