/** The zones an author may write are those of Klaviyo's contract. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseTimezone } from '../../src/model/times/clock.ts';
import { olderZones } from '../../src/model/times/zones.ts';
import { zones } from '../../src/wire/zones.ts';

const file = join(import.meta.dirname, '../../../shared/klaviyo/openapi-2026-07-15.json');

test.skipIf(!existsSync(file))('are those of the published file', () => {
  const published = JSON.parse(readFileSync(file, 'utf8')) as {
    components: { schemas: { TimeDelayActionData: { properties: { timezone: { enum: string[] } } } } };
  };
  const { enum: names } = published.components.schemas.TimeDelayActionData.properties.timezone;
  expect([...zones, 'profile'].sort()).toEqual([...names].sort());
});

test.each(['profile', 'UTC', 'GMT', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'])('%s is taken', (zone) => {
  expect(parseTimezone(zone)).toEqual({ ok: true, data: zone });
});

test.each([
  ...Object.entries(olderZones),
  ['Berlin', 'Europe/Berlin'],
  ['new york', 'America/New_York'],
  ['europe/berlin', 'Europe/Berlin'],
  ['Europe/Berln', 'Europe/Berlin'],
  ['Profile', 'profile'],
])('%s is refused with %s', (given, meant) => {
  const found = parseTimezone(given);
  expect(found).toMatchObject({ ok: false });
  expect(found.ok ? '' : found.error.message).toContain(`Did you mean "${meant}"?`);
});

test('offsets are no zones', () => expect(parseTimezone('+02:00').ok).toBe(false));
