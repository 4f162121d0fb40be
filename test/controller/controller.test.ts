/** A controller's day, by a clock of its own. */
import { expect, test } from 'vitest';
import { config, key, room, sequence, start, until } from './room.ts';

test('once: every job that is due, and an end', async () => {
  const here = room();
  const one = start(here, { once: true });
  expect(await one.done, one.lines.join('')).toBe(0);
});
