import { expect, test } from 'vitest';
import { stoppedAt, wrongAtEach } from './crash.ts';

test('an apply of every kind dies at each write, after the account did it and before the answer came; the next one ends as if nothing had happened', async () => {
  const wrong = await wrongAtEach(
    {},
    (isWrite) => isWrite,
    (eve, n) => stoppedAt(eve, n, 'after'),
  );
  expect(wrong).toEqual([]);
}, 600_000);
