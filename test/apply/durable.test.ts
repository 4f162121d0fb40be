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
import type { FileChange } from '../../src/state/state-files.ts';
import { waiting } from '../support/state-files.ts';
import { allowed, prepare } from './every-kind.ts';
import { branching, two } from './sequences.ts';
import { outcomes, project, shop, type Shop } from './world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

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
    'PATCH flow-actions: status',
    'PATCH flow-actions: update',
    'PATCH flows: replace',
    'PATCH flows: status',
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

const never = new Promise<never>(() => undefined);

/** Applies `to`, dies with the answer to the first such request, and applies `then`: what is told, and where it stands. */
async function afterDeath(from: string | undefined, to: string, then: string | undefined, kind: string) {
  const other = two('Other');
  const files = (it: string | undefined): Record<string, string> => (it === undefined ? { other } : { it, other });
  let isDead = false;
  let isDue = false;
  let died = (): void => undefined;
  const death = new Promise<void>((resolve) => (died = resolve));
  const it: Shop = (opened = shop({
    files: (inner) => waiting(inner),
    fetch: (inner) => async (input, init) => {
      if (isDead) return never;
      const answer = await inner(input, init);
      if (!isDue || init?.method !== 'PATCH' || !new URL(String(input)).pathname.startsWith(`/api/${kind}/`))
        return answer;
      isDead = true;
      died();
      return never;
    },
  }));
  it.write(files(from));
  await it.apply();
  it.write(files(to));
  isDue = true;
  await Promise.race([it.apply(), death]);
  expect(isDead).toBe(true);
  const next = shop({ state: it.sandbox.toJSON(), root: it.root, clock: { ms: it.clock.ms + 15 * 60_000 } });
  next.write(files(then));
  const { plan, report } = await next.apply({ allow: ['it'] });
  const flow = Object.values(next.sandbox.account.flows).find(({ name }) => name === 'It');
  return [...[...plan.refusals, ...plan.diagnostics].map(({ code }) => code), ...outcomes(report), flow?.status];
}

test.each([
  [
    'switched on, and off again',
    two('It'),
    two('It', { status: 'live' }),
    two('It', { status: 'draft' }),
    'flows',
    'draft',
  ],
  [
    'paused, and not',
    two('It', { status: 'live' }),
    two('It', { status: 'manual' }),
    two('It', { status: 'live' }),
    'flows',
    'live',
  ],
  ['half paused, and not', branching('It'), branching('It', 'manual'), branching('It'), 'flow-actions', 'live'],
])('what died while a flow was %s is nobody’s edit', async (_, from, to, then, kind, status) => {
  expect(await afterDeath(from, to, then, kind)).toEqual(['status it: done', status]);
});

test('what died while a new flow was switched on, and taken back, is ours to delete', async () => {
  expect(await afterDeath(undefined, two('It', { status: 'live' }), undefined, 'flows')).toEqual([
    'delete it: done',
    undefined,
  ]);
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
  // A new flow is found by its intent, which stays until it is whole.
  return journal === 'create' ? undefined : journal;
}
