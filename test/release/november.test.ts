/**
 * A November with a freeze, a hotfix in it, three openings in three zones, an end, a late schedule and restarts: the action
 * applies what is merged, a controller is there for the times, and both keep one record.
 */
import { expect, test, vi } from 'vitest';
import { type Ran, runner } from '../action/runner.ts';
import { type Room, config, room, start } from '../controller/room.ts';

const sequence = (name: string, times: string, subject = 'Hello'): string => `name: ${name}
trigger: { type: list, list: Newsletter }
${times}
steps:
  - email: { id: first, subject: ${subject}, html: "<p>Hello</p>" }
`;
const opens = (zone: string, more = ''): string => `go_live: 2026-11-18 06:00 ${zone}${more}`;

// The schedule alone would look once a day.
const policy = `${config.replace('jitter: 0', "jitter: 0, reconcile: true, reconcile_schedule: '0 0 * * *'")}
policy:
  windows:
    - { deny: Black Friday, from: 2026-11-20, to: 2026-12-02, zone: Europe/Berlin }
`;
const files = {
  'sluice.yaml': policy,
  'flows/cart.yaml': sequence('Cart', 'status: live'),
  'flows/berlin.yaml': sequence('Berlin', opens('Europe/Berlin', '\nend: 2026-12-05')),
  'flows/york.yaml': sequence('York', opens('America/New_York')),
  'flows/sydney.yaml': sequence('Sydney', opens('Australia/Sydney')),
};

/** A controller from its first breath to its last; what it knew and did not write down is lost with it. */
async function controller(place: Pick<Room, 'root' | 'clock' | 'sandbox'>) {
  const one = start(place, { jobs: ['reconcile'] });
  const count = (of: (line: ReturnType<typeof one.log>[number]) => boolean): number => one.log().filter(of).length;
  const rests = (): Promise<void> =>
    vi.waitFor(
      () =>
        expect(count(({ message }) => message.startsWith('begins'))).toBe(count(({ result }) => result !== undefined)),
      { timeout: 60_000, interval: 20 },
    );
  await one.started;
  await rests();
  return {
    runs: (): number => count(({ result }) => result !== undefined),
    said: (): string =>
      one
        .log()
        .map(({ message }) => message)
        .join('\n'),
    /** A beat at that time, and the run it begins. */
    async at(time: string): Promise<void> {
      place.clock.ms = Date.parse(time);
      await one.turn();
      await rests();
    },
    end: () => one.end(),
  };
}

test('every status at its minute or told late, nothing in the freeze but its hotfix, nothing lost', async () => {
  const self = runner(policy);
  self.inputs.state = 'directory';
  self.github.people.set('sam', 'write');
  const at = (time: string): void => void (self.clock.ms = Date.parse(time));
  const statuses = (): Record<string, string> =>
    Object.fromEntries(
      Object.values(self.sandbox.account.flows)
        .filter(({ name }) => ['Cart', 'Berlin', 'York', 'Sydney'].includes(name))
        .map(({ name, status }) => [name, status]),
    );
  const texts = (): string => JSON.stringify(Object.values(self.sandbox.account.actions));
  const writes = (): number => self.sandbox.log.filter(({ write }) => write).length;
  /** A pull request, shown, labelled and merged. */
  async function merged(pull: number, changed: Readonly<Record<string, string>>, label?: string): Promise<Ran> {
    // What actions/checkout with fetch-depth: 0 brings.
    self.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    self.commit(changed);
    await self.pull(pull);
    self.clock.ms += 60_000;
    if (label !== undefined) self.github.label(pull, label, 'sam');
    return self.push(pull);
  }
  const comment = (pull: number): string =>
    self.github.comments.find(({ issue }) => issue === pull)?.body.split('<!-- /sluice-follow -->')[0] ?? '';

  at('2026-11-16T08:00:00Z');
  await merged(6, { '.gitignore': '.sluice/\n', ...files });
  expect(statuses()).toEqual({ Cart: 'live', Berlin: 'draft', York: 'draft', Sydney: 'draft' });
  expect(comment(6)).toContain('> - `sydney`: goes live **18 Nov 2026, 06:00 Australia/Sydney**');

  // 06:00 on the 18th is 19:00 of the day before in UTC for Sydney, 05:00 for Berlin, 11:00 for New York.
  let awake = await controller(self);
  await awake.at('2026-11-17T18:59:55Z');
  expect(statuses()).toMatchObject({ Sydney: 'draft' });
  await awake.at('2026-11-17T19:00:00Z');
  expect(statuses()).toEqual({ Cart: 'live', Berlin: 'draft', York: 'draft', Sydney: 'live' });
  await awake.at('2026-11-18T04:59:55Z');
  expect(statuses()).toMatchObject({ Berlin: 'draft' });
  await awake.at('2026-11-18T05:00:00Z');
  expect(statuses()).toMatchObject({ Berlin: 'live', York: 'draft' });
  expect(awake.said()).toContain('go_live was due 2026-11-18T05:00:00.000Z, 0 minutes ago');
  await awake.end();
  // Nobody is there when New York opens; the next one makes it up.
  at('2026-11-18T11:37:00Z');
  awake = await controller(self);
  expect(statuses()).toEqual({ Cart: 'live', Berlin: 'live', York: 'live', Sydney: 'live' });
  expect(awake.said()).toContain('go_live was due 2026-11-18T11:00:00.000Z, 37 minutes ago');

  // The freeze: what is merged waits, whoever looks.
  at('2026-11-27T09:00:00Z');
  const before = writes();
  const york = sequence('York', opens('America/New_York'), 'Good morning');
  expect((await merged(7, { 'flows/york.yaml': york })).code).toBe(0);
  await awake.at('2026-11-27T10:00:00Z');
  await awake.end();
  awake = await controller(self);
  expect(awake.said()).toContain('waiting until 2026-12-02T23:00:00.000Z (Black Friday): york');
  expect(writes()).toBe(before);
  expect(comment(7)).toContain('> - `york`: **waits until 3 Dec 2026, 00:00 Europe/Berlin** (Black Friday)');
  // Of a file that pauses and says something else, the pause alone.
  await merged(8, { 'flows/cart.yaml': sequence('Cart', 'status: manual', 'Later') });
  expect(statuses()).toEqual({ Cart: 'manual', Berlin: 'live', York: 'live', Sydney: 'live' });
  // The hotfix goes out, and takes nothing along that others left waiting.
  const sydney = sequence('Sydney', opens('Australia/Sydney'), 'Mended');
  await merged(9, { 'flows/sydney.yaml': sydney }, 'sluice:override-window');
  expect(texts()).toContain('Mended');
  expect(texts()).not.toMatch(/Good morning|Later/);
  const frozen = writes();
  await awake.at('2026-12-02T22:59:55Z');
  expect([writes(), statuses().York]).toEqual([frozen, 'live']);

  await awake.at('2026-12-02T23:00:00Z');
  expect(texts()).toMatch(/Good morning/);
  expect(texts()).toMatch(/Later/);
  await awake.end();
  // The end is the whole of 5 December in Berlin; nobody is awake, and GitHub's schedule comes twelve minutes late.
  self.github.objects.push('main', { ...files, 'flows/york.yaml': york, 'flows/sydney.yaml': sydney }, 'November');
  at('2026-12-05T22:59:00Z');
  expect(await self.run('schedule', {})).toMatchObject({ code: 0 });
  expect(statuses()).toMatchObject({ Berlin: 'live' });
  for (const pull of [6, 7, 8]) expect(comment(pull)).toContain('Merged, and nothing of it waits any more.');
  expect(comment(7)).toContain('> - `york`: applied 2 Dec 2026, 23:0');
  at('2026-12-05T23:12:00Z');
  const late = await self.run('schedule', {});
  expect(late.summary).toContain('was to end **12 minutes ago**');
  expect(statuses()).toEqual({ Cart: 'manual', Berlin: 'manual', York: 'live', Sydney: 'live' });
  self.remove();
}, 300_000);

test('a controller that runs is there at the minute, whatever its schedule says', async () => {
  const here = room({
    'sluice.yaml': policy,
    'flows/cart.yaml': sequence('Cart', 'go_live: 2026-11-18 06:07 Europe/Berlin\nend: 2026-11-18 19:30 Europe/Berlin'),
  });
  here.clock.ms = Date.parse('2026-11-17T12:00:00Z');
  const awake = await controller(here);
  const status = (): string | undefined =>
    Object.values(here.sandbox.account.flows).find(({ name }) => name === 'Cart')?.status;
  const at = async (time: string): Promise<string | undefined> => {
    await awake.at(time);
    return status();
  };
  expect(status()).toBe('draft');
  expect(await at('2026-11-18T00:00:05Z')).toBe('draft');
  expect(await at('2026-11-18T05:06:55Z')).toBe('draft');
  expect(await at('2026-11-18T05:07:00Z')).toBe('live');
  expect(await at('2026-11-18T18:29:55Z')).toBe('live');
  expect(await at('2026-11-18T18:30:00Z')).toBe('manual');
  // Once at the start, once by the schedule, and once at each of the two moments.
  expect(awake.runs()).toBe(4);
  await awake.end();
}, 300_000);
