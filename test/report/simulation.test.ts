/** Fourteen days of several syncs a day, with everything that happens to a shop meanwhile. */
import { describe, expect, it } from 'vitest';
import { two } from '../apply/sequences.ts';
import { isDeep } from '../support/deep.ts';
import { dailyRows, type Files, hour, type Saved, type Shop, shop, start } from './shop.ts';

const flows = (subject = 'Hello', list = 'Newsletter'): Files => ({
  'flows/hello.yaml': two('Hello', { status: 'live', subject }),
  'flows/welcome.yaml': two('Welcome', { status: 'live', list }),
});

/** Four as in the workflow of the docs; two tell the same: a first of the day, and one that changes little. */
const syncsADay = isDeep ? 4 : 2;
const timeOf = (sync: number): number => start + 30 * 60_000 + (sync * 24 * hour) / syncsADay;
/** Number of a sync: the n-th of a day, both counted from 0. */
const nth = (day: number, n = 0): number => day * syncsADay + n;

/** Where nothing happens from the fourth day on, the normal run lets the later syncs of a day be: they write nothing. */
const isSpared = (sync: number, happenings: Readonly<Record<number, Happening>>): boolean => {
  const day = Math.floor(sync / syncsADay);
  if (isDeep || day < 3 || sync === nth(day)) return false;
  return Object.keys(happenings).every((one) => Math.floor(Number(one) / syncsADay) !== day);
};

interface Happening {
  readonly before?: (at: Shop) => Promise<void> | void;
  readonly fetch?: (at: Shop) => typeof globalThis.fetch;
  readonly after?: (at: Shop) => Promise<void> | void;
  /** The sync need not succeed. */
  readonly mayFail?: boolean;
}

/** Runs syncs 0…n−1, each at its hour, with what happens at some of them. */
async function live(days: number, happenings: Readonly<Record<number, Happening>> = {}): Promise<Shop> {
  const at = await shop(flows());
  const applied = await at.sluice(['apply', '--yes']);
  expect(applied.code, applied.out + applied.err).toBe(0);
  await goOn(at, 0, days, happenings);
  return at;
}

/** From one sync on, to the end of so many days. */
async function goOn(
  at: Shop,
  from: number,
  days: number,
  happenings: Readonly<Record<number, Happening>> = {},
): Promise<void> {
  for (let sync = from; sync < days * syncsADay; sync++) {
    if (isSpared(sync, happenings)) continue;
    const { before, fetch, after, mayFail = false } = happenings[sync] ?? {};
    at.at(timeOf(sync));
    await before?.(at);
    const ran = await at.sluice(['report', '--commit'], fetch?.(at));
    if (!mayFail) expect(ran.code, ran.err).toBe(0);
    at.sandbox.faults.clear();
    await after?.(at);
  }
}

/** All that is stored but the one line of the page that tells of the sync. */
const figures = (at: Shop): Files =>
  Object.fromEntries(
    Object.entries(at.reports()).map(([path, text]) => [
      path,
      text
        .split('\n')
        .filter((line) => !line.includes('<!-- sync -->'))
        .join('\n'),
    ]),
  );

/** The figures after so many days in which nothing happened; lived once for all who ask. */
let calm: Promise<ReadonlyMap<number, Files>> | undefined;
async function calmAfter(days: 3 | 5): Promise<Files | undefined> {
  calm ??= (async () => {
    const after = new Map<number, Files>();
    await live(5, {
      [nth(3) - 1]: { after: (at) => void after.set(3, figures(at)) },
      [nth(5) - 1]: { after: (at) => void after.set(5, figures(at)) },
    });
    return after;
  })();
  return (await calm).get(days);
}

/** Every request fails from the n-th on, as when the process or its network dies; what was sent before it was sent. */
function diesAt(n: number) {
  let sent = 0;
  return {
    sent: () => sent,
    fetch:
      (at: Shop): typeof fetch =>
      (...args) =>
        ++sent >= n ? Promise.reject(new TypeError('fetch failed')) : at.sandbox.fetch(...args),
  };
}

describe('fourteen days of several syncs a day', () => {
  it('figures go on over changes and a replace, and a commit is made only when something changed', async () => {
    let before: Files = {};
    let gone = '';
    const at = await live(14, {
      // A subject is changed in place on day 4, a flow is replaced on day 8.
      [nth(4, 1)]: {
        before: async (one) => {
          await one.write(flows('Good morning'));
          one.push('Greet by the hour');
          expect((await one.sluice(['apply', '--yes'])).code).toBe(0);
        },
      },
      [nth(8, 1)]: {
        before: async (one) => {
          before = one.reports();
          gone = dailyRows(before).find(([, address]) => address === 'welcome')?.[2] ?? '';
          await one.write(flows('Good morning', 'SMS Subscribers'));
          one.push('Only for the best');
          const applied = await one.sluice(['apply', '--yes', '--cut', 'welcome', '--allow', 'welcome']);
          expect(applied.code, applied.err).toBe(0);
        },
      },
    });
    const rows = dailyRows(at.reports());
    // Not a whole day is missing, and what was known of the flow that is gone is known still.
    const days = [...new Set(rows.map(([day]) => day))].sort();
    expect(days).toHaveLength(13);
    expect(days.at(-1)).toBe('2026-11-14');
    expect(Object.keys(at.sandbox.account.flows)).not.toContain(gone);
    const past = (reports: Files) => dailyRows(reports).filter(([day, , flow]) => flow === gone && day < '2026-11-09');
    expect(past(before).length).toBeGreaterThan(3);
    expect(past(at.reports())).toEqual(past(before));
    // Its last figures were saved with it: the day it went has both.
    const last = rows.filter(([day, address]) => day === '2026-11-10' && address === 'welcome');
    expect(new Set(last.map(([, , flow]) => flow)).size).toBe(2);

    const stored = JSON.parse(at.reports()['reports/production/data/report.json'] ?? '{}') as {
      sequences: { address: string; lineage: string[]; changes: { kind: string; title?: string }[] }[];
    };
    const welcome = stored.sequences.find(({ address }) => address === 'welcome');
    expect(welcome?.lineage).toHaveLength(2);
    expect(welcome?.changes.map(({ kind, title }) => [kind, title])).toEqual([
      ['create', 'Begin'],
      ['replace', 'Only for the best'],
    ]);

    const syncs = at.commits().filter((title) => title.startsWith('sluice:'));
    expect(new Set(syncs).size).toBe(14);
    expect(syncs.length).toBeLessThanOrEqual(14 * syncsADay);
    expect(at.git('status', '--short')).toBe('');
    expect(at.git('rev-parse', 'HEAD')).toBe(at.remoteGit('rev-parse', 'main'));
  }, 120_000);

  it('a day without the API, a storm of 429 and a restart lose no day', async () => {
    const calm = await calmAfter(5);
    const dead: Happening = { fetch: () => () => Promise.reject(new TypeError('fetch failed')), mayFail: true };
    const storm: Happening = { before: (at) => at.sandbox.faults.always('429'), mayFail: true };
    const rough = await live(5, {
      ...Object.fromEntries(Array.from({ length: syncsADay }, (_, n) => [nth(1, n), dead])),
      [nth(2, 1)]: storm,
      [nth(3)]: storm,
    });
    expect(figures(rough)).toEqual(calm);
    expect(rough.commits().length).toBeGreaterThan(3);
  }, 120_000);

  it('a run that dies at any request leaves the reports as they were, and the next makes it good', async () => {
    // The first sync of the second day: it has the most to write.
    const first = nth(1);
    let eve: Saved | undefined;
    const calm = await live(2, { [first]: { before: async (at) => void (eve = await at.save()) } });
    const wanted = figures(calm);
    let n = 1;
    const tried = new Set<string>();
    for (let sent = n; sent >= n; n++) {
      const death = diesAt(n);
      const at = await shop({}, eve);
      await goOn(at, first, 1 + 1 / syncsADay, { [first]: { fetch: death.fetch, mayFail: true } });
      sent = death.sent();
      // What follows depends on nothing but the branch and what is kept beside it: an equal end is gone on from once.
      const left = JSON.stringify([at.remoteGit('rev-parse', 'main^{tree}'), await at.kept()]);
      if (!isDeep && tried.has(left)) continue;
      tried.add(left);
      await goOn(at, first + 1, 2);
      expect(figures(at), `died at request ${n}`).toEqual(wanted);
    }
    expect(n).toBeGreaterThan(12);
    expect(tried.size).toBeGreaterThan(2);
  }, 240_000);

  it('a competing committer keeps their commit, and we keep ours', async () => {
    const theirs = (n: number): Files => ({ [`notes/${n}.md`]: `Note ${n}\n` });
    const racing = (n: number): Happening => ({
      // They push while figures are being read.
      fetch: (at) => {
        let pushed = false;
        return async (...args) => {
          if (!pushed && String(args[0] instanceof Request ? args[0].url : args[0]).includes('reports')) {
            pushed = true;
            await at.pushElsewhere(theirs(n), `Note ${n}`);
          }
          return at.sandbox.fetch(...args);
        };
      },
    });
    const at = await live(3, { [nth(1)]: racing(4), [nth(1, 1)]: racing(5), [nth(2)]: racing(8) });
    expect(at.commits()).toEqual(expect.arrayContaining(['Note 4', 'Note 5', 'Note 8']));
    const names = at.remoteGit('ls-tree', '-r', '--name-only', 'main').split('\n');
    expect(names).toEqual(expect.arrayContaining(['notes/4.md', 'notes/5.md', 'notes/8.md', 'flows/hello.yaml']));
    expect(figures(at)).toEqual(await calmAfter(3));
  }, 120_000);
});
