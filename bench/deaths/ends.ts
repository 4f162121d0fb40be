/** What two ways to the same end are compared by: the account, the ledger, and what the guards say of a change after it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { emptyLedger, type Ledger } from '../../src/ledger/ledger-entry.ts';
import { parseLedger } from '../../src/ledger/ledger.ts';
import { picture } from '../../test/apply/picture.ts';
import { two } from '../../test/apply/sequences.ts';
import { configOf, put, sluice } from './faces.ts';
import type { Kind } from './kinds.ts';
import type { Place } from './place.ts';

const ledgerOf = (text: string): Ledger => parseLedger(text).ledger ?? emptyLedger('oak', 'AbC123');

/** A change that two runs did, each a part of it, is told twice: a create (or what is made anew) and the status it is raised to, or two updates. */
const asOneRun = (kinds: readonly string[]): readonly string[] =>
  kinds.filter(
    (kind, i) => kind !== kinds[i - 1] && !(kind === 'status' && ['create', 'replace'].includes(kinds[i - 1] ?? '')),
  );

/** Since when somebody is new stands in filters of a flow that is closed: a later run says a later time. */
const times = /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g;

export async function endOf(kind: Kind, place: Place): Promise<unknown> {
  const ledger = ledgerOf(place.ledger());
  const { flows } = place.sandbox.account;
  return {
    ...(JSON.parse(JSON.stringify(picture(place.sandbox, ledger)).replaceAll(times, 'TIME')) as object),
    history: Object.fromEntries(
      Object.entries(ledger.entries).map(([address, { history = [] }]) => [
        address,
        asOneRun(history.map((one) => one.kind)),
      ]),
    ),
    draining: Object.entries(ledger.draining ?? {}).map(([id, one]) => [
      one.address,
      flows[id]?.status ?? 'gone',
      one.dam.length,
      one.entry?.has_run,
    ]),
    guards: await guardsOf(kind, place),
  };
}

/** What a plan refuses and does where the file is gone, and where its trigger is another. */
async function guardsOf(kind: Kind, { sandbox, ledger, clock }: Place): Promise<unknown> {
  const root = mkdtempSync(join(tmpdir(), 'sluice-guards-'));
  const account = createSandbox({ now: () => clock.ms, state: sandbox.toJSON(), limits: { enforce: false } });
  const asked = async (it: string | null): Promise<unknown> => {
    put(root, { 'flows/it.yaml': it });
    const { out, said } = await sluice(root, account, { ...clock }, ['plan', '--format', 'json']);
    try {
      const plan = JSON.parse(out) as {
        changes: readonly { address: string; kind: string }[];
        refusals: readonly { code: string; address?: string }[];
        diagnostics: readonly { code: string }[];
      };
      return [
        plan.changes.map((one) => `${one.kind} ${one.address}`),
        plan.refusals.map((one) => `${one.code} ${one.address ?? ''}`),
        plan.diagnostics.map(({ code }) => code),
      ];
    } catch {
      return said;
    }
  };
  put(root, {
    'sluice.yaml': configOf(kind),
    'flows/other.yaml': two('Other'),
    '.sluice/ledger/AbC123.json': ledger() === '' ? null : ledger(),
  });
  const guards = { removed: await asked(null), replaced: await asked(two('It', { list: 'Preview List' })) };
  rmSync(root, { recursive: true, force: true });
  return guards;
}

/** Equal for two deaths after which everything goes the same way. */
export function keyOf({ sandbox, ledger }: Place): string {
  const accounts = sandbox.toJSON().accounts.map(({ windows: _, ...account }) => account);
  return createHash('sha256')
    .update(JSON.stringify([accounts, ledger()]))
    .digest('hex');
}

/** The first place where two ends differ; empty where they are the same. */
export function difference(a: unknown, b: unknown, path = ''): string {
  if (JSON.stringify(a) === JSON.stringify(b)) return '';
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
    for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const inner = difference(left[name], right[name], `${path}/${name}`);
      if (inner !== '') return inner;
    }
  }
  const [left, right] = [a, b].map((value) => JSON.stringify(value) ?? 'nothing') as [string, string];
  const at = [...left].findIndex((one, i) => one !== right[i]);
  const short = (text: string): string => text.slice(Math.max(0, at - 60), at + 120);
  return `${path}: ${short(left)} instead of ${short(right)}`;
}
