import { expect, test } from 'vitest';
import { stoppedAt, wrongAtEach } from './crash.ts';

test('an apply of every kind dies at each request, before it is sent; the next one ends as if nothing had happened', async () => {
  const wrong = await wrongAtEach(
    {},
    () => true,
    (eve, n) => stoppedAt(eve, n, 'before'),
  );
  expect(wrong).toEqual([]);
}, 600_000);
