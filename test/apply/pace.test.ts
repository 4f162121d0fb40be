/** How long an apply takes: Klaviyo's own limit on flow creates is the bound, and all else goes on beside it. */
import { expect, test } from 'vitest';
import { two } from './sequences.ts';
import { outcomes, shop, start } from './world.ts';

/** A clock for many sleepers at once: when nobody has anything else to do, it jumps to the next who wakes. */
function sharedClock(): { clock: { ms: number }; sleep: (ms: number) => Promise<void>; stop: () => void } {
  const clock = { ms: start };
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  let busy = 0;
  const timer = setInterval(() => {
    const [next] = sleepers.sort((a, b) => a.at - b.at);
    // Files are really written beside it: a good while of nothing must pass before time may jump.
    if (next === undefined || busy++ < 12) return;
    busy = 0;
    clock.ms = Math.max(clock.ms, next.at);
    sleepers = sleepers.filter((one) => one.at > clock.ms || (one.wake(), false));
  }, 4);
  return {
    clock,
    sleep: (ms) => new Promise((wake) => sleepers.push({ at: clock.ms + ms, wake })),
    stop: () => clearInterval(timer),
  };
}

test('40 creates, each with mails, tag and status, take no more than 1.05 of what the limit of creates allows', async () => {
  const { clock, sleep, stop } = sharedClock();
  const it = shop({ clock, sleep });
  const count = 40;
  it.write(
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`flow-${i}`, two(`Flow ${i}`, { status: 'live' })])),
  );
  const before = clock.ms;
  const { report } = await it.apply();
  stop();
  expect(outcomes(report).filter((one) => !one.endsWith(': done'))).toEqual([]);
  // 15 a minute: the 31st and later must wait for the third window of a minute.
  const bound = Math.floor((count - 1) / 15) * 60_000 + ((count - 1) % 15) * 1000;
  expect((clock.ms - before) / bound).toBeLessThanOrEqual(1.05);
  it.remove();
}, 120_000);
