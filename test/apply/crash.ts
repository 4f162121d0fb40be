/** Runs that die at a chosen request, as a process dies: nothing of theirs goes on afterwards. */
import { cpSync, mkdtempSync } from 'node:fs';
import { clear } from '../support/canary.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SandboxState } from '../../src/sandbox/state.ts';
import type { FaultKind } from '../../src/sandbox/faults.ts';
import { allowed, prepare } from './every-kind.ts';
import { picture } from './picture.ts';
import { leftInLibrary, outcomes, shop, snapshot, type Shop, type ShopOptions } from './world.ts';

/** An account and a repository just before an apply of every kind. */
export interface Eve {
  readonly state: SandboxState;
  readonly root: string;
  readonly now: number;
  readonly others: readonly string[];
  readonly options: ShopOptions;
}

export async function eveOf(options: ShopOptions = {}): Promise<Eve> {
  const it = shop(options);
  const others = await prepare(it);
  return { state: it.sandbox.toJSON(), root: it.root, now: it.clock.ms, others, options };
}

const copyOf = (root: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'sluice-'));
  cpSync(root, copy, { recursive: true });
  return copy;
};

const again = (eve: Eve, more: ShopOptions = {}): Shop =>
  shop({ ...eve.options, state: eve.state, root: copyOf(eve.root), clock: { ms: eve.now }, ...more });

export interface Undisturbed {
  readonly picture: unknown;
  /** Flows that are not ours. */
  readonly foreign: string;
  /** By number of request, from 1: whether it writes. */
  readonly writes: readonly boolean[];
}

/** What an apply that nothing disturbs leads to, and the requests it takes. */
export async function undisturbed(eve: Eve): Promise<Undisturbed> {
  const it = again(eve);
  const foreign = snapshot(it.sandbox, eve.others);
  await it.apply(allowed);
  const writes = it.sandbox.log.map(({ method, path }) => method !== 'GET' && !path.endsWith('-reports'));
  const result = { picture: picture(it.sandbox, await it.ledger()), foreign, writes };
  it.remove();
  return result;
}

const never = new Promise<never>(() => undefined);

/** An apply stopped at its n-th request: before it is sent, or after the account acted and before the answer came. */
export async function stoppedAt(eve: Eve, n: number, when: 'before' | 'after'): Promise<Shop> {
  let isDead = false;
  let sent = 0;
  let died = (): void => undefined;
  const death = new Promise<void>((resolve) => (died = resolve));
  const clock = { ms: eve.now };
  const it = again(eve, {
    clock,
    fetch: (inner) => async (input, init) => {
      if (isDead) return never;
      sent += 1;
      if (sent !== n) {
        const answer = await inner(input, init);
        return isDead ? never : answer;
      }
      if (when === 'after') await inner(input, init);
      isDead = true;
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
  // The dead one's lease runs out.
  return shop({
    ...eve.options,
    state: it.sandbox.toJSON(),
    root: it.root,
    clock: { ms: clock.ms + 15 * 60_000 },
  });
}

/** An apply in which the n-th request fails on purpose. */
export async function failingAt(eve: Eve, n: number, kind: FaultKind): Promise<Shop> {
  const it = again(eve, { timeoutMs: 25 });
  it.sandbox.faults.at(n, kind);
  await it.apply(allowed).catch(() => undefined);
  it.sandbox.faults.clear();
  return it;
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

/** The first place where two pictures differ. */
function difference(a: unknown, b: unknown, path = ''): string {
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

/** Tries `disturb` at each request that fits, and tells where it went wrong. */
export async function wrongAtEach(
  options: ShopOptions,
  fits: (isWrite: boolean, n: number) => boolean,
  disturb: (eve: Eve, n: number) => Promise<Shop>,
): Promise<readonly string[]> {
  const eve = await eveOf({ limits: { enforce: false }, ...options });
  const whole = await undisturbed(eve);
  const wrong: string[] = [];
  for (const [index, isWrite] of whole.writes.entries()) {
    if (!fits(isWrite, index + 1)) continue;
    const it = await disturb(eve, index + 1);
    const last = it.sandbox.log.at(-1);
    const where = `request ${index + 1}${last ? ` (${last.method} ${last.path})` : ''}`;
    for (const one of await wrongAfter(it, eve, whole)) wrong.push(`${where}: ${one}`);
  }
  clear(eve.root);
  return wrong;
}
