import { describe, expect, it } from 'vitest';
import { beginOf, endOf, momentWords, readMoment } from '../../src/time/moment.ts';

const read = (text: string, zone = 'UTC') => {
  const found = readMoment(text, zone);
  return found.ok
    ? [new Date(beginOf(found.data)).toISOString(), new Date(endOf(found.data)).toISOString()]
    : found.error;
};

describe('a moment that people write', () => {
  it.each([
    ['2026-11-27 06:00 Europe/Berlin', ['2026-11-27T05:00:00.000Z', '2026-11-27T05:00:00.000Z']],
    ['2026-11-27T06:00', ['2026-11-27T06:00:00.000Z', '2026-11-27T06:00:00.000Z']],
    ['2026-11-27 6:00 America/New_York', ['2026-11-27T11:00:00.000Z', '2026-11-27T11:00:00.000Z']],
    // A date alone is the whole day: it ends where the next begins.
    ['2026-12-02 Europe/Berlin', ['2026-12-01T23:00:00.000Z', '2026-12-02T23:00:00.000Z']],
    ['2026-10-25 Europe/Berlin', ['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z']],
    // 02:30 does not exist on 29 March 2026 in Berlin: as much later as was skipped.
    ['2026-03-29 02:30 Europe/Berlin', ['2026-03-29T01:30:00.000Z', '2026-03-29T01:30:00.000Z']],
    // 02:30 comes twice on 25 October: the first.
    ['2026-10-25 02:30 Europe/Berlin', ['2026-10-25T00:30:00.000Z', '2026-10-25T00:30:00.000Z']],
    ['tomorrow', 'form'],
    ['2026-02-30', 'day'],
    ['2026-11-27 25:00', 'day'],
    ['2026-11-27 06:00 Berlin', 'zone'],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('is told in its zone', () =>
    expect(momentWords(Date.parse('2026-11-27T05:00:00Z'), 'Europe/Berlin')).toBe('27 Nov 2026, 06:00 Europe/Berlin'));
});
