/** A November with a freeze, three openings in three zones, an end, a late run and a restart before each of them. */
import { expect, test, vi } from 'vitest';
import { config, room, start } from '../controller/room.ts';

const sequence = (name: string, times: string, subject = 'Hello'): string => `name: ${name}
trigger: { type: list, list: Newsletter }
${times}
steps:
  - email: { id: first, subject: ${subject}, html: "<p>Hello</p>" }
`;
const opens = (zone: string, more = ''): string => `go_live: 2026-11-18 06:00 ${zone}${more}`;

const policy = `${config.replace('jitter: 0', 'jitter: 0, reconcile: true')}
policy:
  windows:
    - { deny: Black Friday, from: 2026-11-20, to: 2026-12-02, zone: Europe/Berlin }
`;

test('every status at its time or told late, nothing in the freeze, nothing lost', async () => {
  const here = room({
    'sluice.yaml': policy,
    'flows/cart.yaml': sequence('Cart', 'status: live'),
    'flows/berlin.yaml': sequence('Berlin', opens('Europe/Berlin', '\nend: 2026-12-05')),
    'flows/york.yaml': sequence('York', opens('America/New_York')),
    'flows/sydney.yaml': sequence('Sydney', opens('Australia/Sydney')),
  });
  const statuses = (): Record<string, string> =>
    Object.fromEntries(
      Object.values(here.sandbox.account.flows)
        .filter(({ name }) => ['Cart', 'Berlin', 'York', 'Sydney'].includes(name))
        .map(({ name, status }) => [name, status]),
    );
  /** A process of its own each time: whatever was known to the one before it is on disk, or lost. */
  const at = async (time: string): Promise<string> => {
    here.clock.ms = Date.parse(time);
    const one = start(here, { once: true, jobs: ['reconcile'] });
    expect(await one.done).toBe(0);
    return one
      .log()
      .map(({ message }) => message)
      .join('\n');
  };
  const writes = (): number => here.sandbox.log.filter(({ write }) => write).length;

  await at('2026-11-16T08:00:00Z');
  expect(statuses()).toEqual({ Cart: 'live', Berlin: 'draft', York: 'draft', Sydney: 'draft' });
  // 06:00 on the 18th is 19:00 of the day before in UTC for Sydney, 05:00 for Berlin, 11:00 for New York.
  await at('2026-11-17T18:59:00Z');
  expect(statuses()).toMatchObject({ Sydney: 'draft' });
  expect(await at('2026-11-17T19:00:00Z')).toContain('go_live was due 2026-11-17T19:00:00.000Z, 0 minutes ago');
  expect(statuses()).toEqual({ Cart: 'live', Berlin: 'draft', York: 'draft', Sydney: 'live' });
  await at('2026-11-18T05:00:30Z');
  expect(statuses()).toMatchObject({ Berlin: 'live', York: 'draft' });
  expect(await at('2026-11-18T11:37:00Z')).toContain('37 minutes ago');
  expect(statuses()).toMatchObject({ York: 'live' });

  // The freeze: what is merged waits, and a pause goes through.
  here.write('flows/york.yaml', sequence('York', opens('America/New_York'), 'Good morning'));
  const before = writes();
  expect(await at('2026-11-27T09:00:00Z')).toContain('waiting until 2026-12-02T23:00:00.000Z (Black Friday): york');
  expect(writes()).toBe(before);
  // Of a file that pauses and says something else, the pause alone.
  here.write('flows/cart.yaml', sequence('Cart', 'status: manual', 'Later'));
  await at('2026-11-27T09:05:00Z');
  expect(statuses()).toEqual({ Cart: 'manual', Berlin: 'live', York: 'live', Sydney: 'live' });
  const subjects = () => JSON.stringify(Object.values(here.sandbox.account.actions));
  expect(subjects()).not.toMatch(/Good morning|Later/);

  expect(await at('2026-12-02T23:00:00Z')).toContain('update done');
  expect(subjects()).toMatch(/Good morning/);
  expect(subjects()).toMatch(/Later/);
  // The end is the whole of 5 December in Berlin; the run that serves it is twelve minutes late.
  await at('2026-12-05T22:59:00Z');
  expect(statuses()).toMatchObject({ Berlin: 'live' });
  expect(await at('2026-12-05T23:12:00Z')).toContain('end was due 2026-12-05T23:00:00.000Z, 12 minutes ago');
  expect(statuses()).toEqual({ Cart: 'manual', Berlin: 'manual', York: 'live', Sydney: 'live' });
});

test('a controller that runs is there at the minute, whatever its schedule says', async () => {
  const here = room({
    'sluice.yaml': policy.replace('reconcile: true', "reconcile: true, reconcile_schedule: '0 0 * * *'"),
    'flows/cart.yaml': sequence('Cart', 'go_live: 2026-11-18 06:07 Europe/Berlin\nend: 2026-11-18 19:30 Europe/Berlin'),
  });
  here.clock.ms = Date.parse('2026-11-17T12:00:00Z');
  const one = start(here, { jobs: ['reconcile'] });
  await one.started;
  const status = (): string | undefined =>
    Object.values(here.sandbox.account.flows).find(({ name }) => name === 'Cart')?.status;
  const ended = (): number => one.log().filter(({ result }) => result !== undefined).length;
  const patience = { timeout: 60_000, interval: 20 };
  /** A beat at that time, and the run it begins. */
  const at = async (time: string): Promise<string | undefined> => {
    here.clock.ms = Date.parse(time);
    await one.turn();
    const begun = (): number => one.log().filter(({ message }) => message.startsWith('begins')).length;
    await vi.waitFor(() => expect(begun()).toBe(ended()), patience);
    return status();
  };
  await vi.waitFor(() => expect(ended()).toBe(1), patience);
  expect(status()).toBe('draft');
  expect(await at('2026-11-18T00:00:05Z')).toBe('draft');
  expect(await at('2026-11-18T05:06:55Z')).toBe('draft');
  expect(await at('2026-11-18T05:07:00Z')).toBe('live');
  expect(await at('2026-11-18T18:29:55Z')).toBe('live');
  expect(await at('2026-11-18T18:30:00Z')).toBe('manual');
  // Once at the start, once by the schedule, and once at each of the two moments.
  expect(ended()).toBe(4);
  await one.end();
}, 300_000);
