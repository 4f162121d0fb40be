/**
 * Whether people may come in again. Klaviyo's own way hangs on the trigger: never for lists and segments, always for all
 * others (help page, January 2026). Where somebody joins a list or a segment, "never" is stored as null (one account,
 * measured 2026-09-01), so there null and never are one thing.
 */
import { plural } from '../text/words.ts';
import { type Fields, fieldsOf } from '../text/json.ts';

/** `type` is Klaviyo's: list, segment, metric, date, price-drop, low-inventory. */
export const reentryWhenUnsaid = (type: unknown): 'always' | 'never' =>
  type === 'list' || type === 'segment' ? 'never' : 'always';

/** OpenAPI: unit alltime means never with duration 1, always with 0. */
function said(value: unknown, type: unknown): 'always' | 'never' | Fields {
  const { duration, unit } = fieldsOf(value);
  if (unit === undefined || unit === null) return reentryWhenUnsaid(type);
  if (unit === 'alltime' && duration === 0) return 'always';
  if (unit === 'alltime' && duration === 1) return 'never';
  return { duration, unit };
}

const spelled = { always: { duration: 0, unit: 'alltime' }, never: { duration: 1, unit: 'alltime' } } as const;

/** In one spelling; null is what this trigger does when nothing is said. */
export function normalReentry(value: unknown, type: unknown): Fields | null {
  const meant = said(value, type);
  if (typeof meant !== 'string') return meant;
  return meant === reentryWhenUnsaid(type) ? null : spelled[meant];
}

/** As the format says it: always, never, after 7 days. */
export function reentryWords(value: unknown, type: unknown): string {
  const meant = said(value, type);
  if (typeof meant === 'string') return meant;
  return meant['unit'] === 'alltime' ? 'never' : `after ${plural(Number(meant['duration']), String(meant['unit']))}`;
}

export const firstTriggerType = (triggers: unknown): unknown =>
  fieldsOf(Array.isArray(triggers) ? triggers[0] : undefined)['type'];
