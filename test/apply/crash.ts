/**
 * Runs that die at a chosen request, as a process dies: nothing of theirs goes on afterwards. What follows a death depends
 * on nothing but the account, the files of `.sluice/` and the clock. So `deaths` takes them down around every request of
 * one run, and each distinct state is recovered from once; `stoppedAt` really dies, for the deep run.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { FaultKind } from '../../src/sandbox/faults.ts';
import type { SandboxState } from '../../src/sandbox/account/state.ts';
import { clear } from '../support/canary.ts';
import { allowed, type Part, prepare } from './every-kind.ts';
import { picture } from './picture.ts';
import { leftInLibrary, outcomes, shop, snapshot, type Shop, type ShopOptions } from './world.ts';

/** After this long the lease of one who died has run out; milliseconds. */
export const leaseOver = 15 * 60_000;

/** An account and a repository just before an apply of every kind. */
export interface Eve {
  readonly state: SandboxState;
  readonly root: string;
  readonly now: number;
  readonly others: readonly string[];
  readonly options: ShopOptions;
}

/** @param part which sequences it is about; left out, all of them */
export async function eveOf(part?: Part): Promise<Eve> {
  const options = { limits: { enforce: false } };
  const it = shop(options);
  const others = await prepare(it, part);
  return { state: it.sandbox.toJSON(), root: it.root, now: it.clock.ms, others, options };
}

export const removeEve = (eve: Eve): void => clear(eve.root);

export const copyOf = (root: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'sluice-'));
  cpSync(root, copy, { recursive: true });
  return copy;
};

const again = (eve: Eve, more: ShopOptions = {}): Shop =>
  shop({ ...eve.options, state: eve.state, root: copyOf(eve.root), clock: { ms: eve.now }, ...more });

/** What a run that ends here leaves behind. */
export interface Left {
  readonly state: SandboxState;
  /** Text of every file below `.sluice/`, by its path from the root. */
  readonly files: Readonly<Record<string, string>>;
  readonly now: number;
}

export interface Death extends Left {
  /** Number of the request, from 1. */
  readonly n: number;
  /** Before it is sent, or after the account acted and before the answer came. */
  readonly when: 'before' | 'after';
  readonly request: string;
  readonly isWrite: boolean;
}

export interface Undisturbed {
  readonly picture: unknown;
  /** Flows that are not ours. */
  readonly foreign: string;
  /** Requests it takes. */
  readonly requests: number;
  /** What would be left by a death before and after each of those that were looked at. */
  readonly deaths: readonly Death[];
}

const pathOf = (input: Parameters<typeof fetch>[0]): string => {
  const url = new URL(input instanceof Request ? input.url : String(input));
  return url.pathname;
};
const isWriting = (method: string, path: string): boolean => method !== 'GET' && !path.endsWith('-reports');

/** What an apply that nothing disturbs leads to, and what lies there around each of its requests, or only around some. */
export async function undisturbed(eve: Eve, isLookedAt: (n: number) => boolean = () => true): Promise<Undisturbed> {
  const deaths: Death[] = [];
  let sent = 0;
  const it: Shop = again(eve, {
    fetch: (inner) => async (input, init) => {
      const n = ++sent;
      const method = input instanceof Request ? input.method : (init?.method ?? 'GET');
      const request = `${method} ${pathOf(input)}`;
      const isWrite = isWriting(method, pathOf(input));
      if (isLookedAt(n)) deaths.push({ n, when: 'before', request, isWrite, ...leftBy(it) });
      const answer = await inner(input, init);
      if (isLookedAt(n)) deaths.push({ n, when: 'after', request, isWrite, ...leftBy(it) });
      return answer;
    },
  });
  const foreign = snapshot(it.sandbox, eve.others);
  await it.apply(allowed);
  const result = { picture: picture(it.sandbox, await it.ledger()), foreign, requests: sent, deaths };
  it.remove();
  return result;
}

export const leftBy = ({ sandbox, root, clock }: Shop): Left => ({
  state: sandbox.toJSON(),
  files: filesBelow(root, '.sluice'),
  now: clock.ms,
});

/** Text of every file there, by its path from the root. */
export function filesBelow(root: string, directory: string): Record<string, string> {
  if (!existsSync(join(root, directory))) return {};
  const entries = readdirSync(join(root, directory), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(root, file), readFileSync(file, 'utf8')]),
  );
}

/**
 * Equal for two ends after which everything goes the same way. Left out: what counts requests, times, leases (each has run
 * out by then) and drafts of files, which have names by chance.
 */
export function keyOf({ state, files }: Left): string {
  const accounts = state.accounts.map(({ windows: _, ...account }) => account);
  const kept = Object.entries(files).filter(([path]) => !path.startsWith('.sluice/lease/') && !path.endsWith('.tmp'));
  const text = JSON.stringify([accounts, kept.sort()]);
  return createHash('sha256').update(text).digest('hex');
}

/** One of each kind, in order; the lists of both runs are compared by these keys. */
export function distinct<T extends Left>(ends: readonly T[]): ReadonlyMap<string, T> {
  const kinds = new Map<string, T>();
  for (const end of ends) {
    const key = keyOf(end);
    if (!kinds.has(key)) kinds.set(key, end);
  }
  return kinds;
}

/** The shop as it stands when the dead one's lease has run out. */
export function after(eve: Pick<Eve, 'root'> & Partial<Eve>, { state, files, now }: Left): Shop {
  const root = copyOf(eve.root);
  rmSync(join(root, '.sluice'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return shop({ ...eve.options, state, root, clock: { ms: now + leaseOver } });
}

const never = new Promise<never>(() => undefined);

/** An apply that really stops at its n-th request. */
export async function stoppedAt(eve: Eve, n: number, when: 'before' | 'after'): Promise<Left> {
  let isDead = false;
  let left: Left | undefined;
  let sent = 0;
  let died = (): void => undefined;
  const death = new Promise<void>((resolve) => (died = resolve));
  const clock = { ms: eve.now };
  const it: Shop = again(eve, {
    clock,
    fetch: (inner) => async (input, init) => {
      if (isDead) return never;
      sent += 1;
      if (sent !== n) {
        const answer = await inner(input, init);
        return isDead ? never : answer;
      }
      if (when === 'after') await inner(input, init);
      // At once: what is under way beside it would go on for a moment, as nothing of a dead process does.
      isDead = true;
      left ??= leftBy(it);
      died();
      return never;
    },
    sleep: async (ms) => {
      clock.ms += ms;
      if (isDead) await never;
    },
    files: (inner) => ({
      ...inner,
      read: async (path) => (isDead ? never : inner.read(path)),
      write: async (changes, how) => (isDead ? never : inner.write(changes, how)),
    }),
  });
  await Promise.race([it.apply(allowed).catch(() => undefined), death]);
  isDead = true;
  const found = left ?? leftBy(it);
  it.remove();
  return found;
}

/** An apply in which the n-th request fails on purpose. */
export async function failingAt(eve: Eve, n: number, kind: FaultKind): Promise<Left> {
  const it = again(eve, { timeoutMs: 25 });
  it.sandbox.faults.at(n, kind);
  await it.apply(allowed).catch(() => undefined);
  const left = leftBy(it);
  it.remove();
  return left;
}

/** Runs again as a person would, once, and tells what is not as after an apply that nothing disturbed. */
export async function wrongAfter(it: Shop, eve: Eve, whole: Undisturbed): Promise<readonly string[]> {
  try {
    const { report } = await it.apply(allowed);
    const plan = await it.plan(allowed);
    const edited = plan.diagnostics.filter(({ code }) => code === 'edited-in-klaviyo');
    const place = difference(picture(it.sandbox, await it.ledger()), whole.picture);
    return [
      ...report.refusals.map(({ code, message }) => `refused ${code}: ${message}`),
      ...outcomes(report).filter((one) => !one.endsWith(': done')),
      ...plan.changes
        .filter(({ kind }) => kind !== 'none')
        .map(({ kind, address, reason }) => `${kind} ${address}: ${reason}`),
      ...plan.refusals.map(({ code, message }) => `${code}: ${message}`),
      ...edited.map(({ message }) => message),
      ...leftInLibrary(it.sandbox),
      ...(snapshot(it.sandbox, eve.others) === whole.foreign ? [] : ['a flow that is not ours was touched']),
      ...(place === '' ? [] : [place]),
    ];
  } catch (error) {
    return [String(error)];
  } finally {
    it.remove();
  }
}

/** Goes on after each of these ends, and tells after which it went wrong. */
export async function wrongAfterEach(
  ends: Iterable<readonly [where: string, Left]>,
  eve: Eve,
  whole: Undisturbed,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [where, left] of ends)
    for (const one of await wrongAfter(after(eve, left), eve, whole)) wrong.push(`${where}: ${one}`);
  return wrong;
}

/** The first place where two pictures differ; empty where none does. */
export function difference(a: unknown, b: unknown, path = ''): string {
  if (JSON.stringify(a) === JSON.stringify(b)) return '';
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const [mine, theirs] = [(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]];
      const inner = difference(mine, theirs, `${path}/${key}`);
      if (inner !== '') return inner;
    }
  }
  const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 300);
  return `${path}: ${short(a)} instead of ${short(b)}`;
}
