/** A flow that drains, known again by its tag after the ledger was lost. */
import type { Draining } from '../ledger/ledger-entry.ts';
import type { ObservedFlow } from '../ledger/observed.ts';
import { type DamPart, marginDays } from './dam.ts';
import { dataOf } from '../flow/parts.ts';

const day = 86_400_000;
/** Where no delay tells how long people can be inside. */
const unknownDays = 180;

/**
 * The dam is so much longer than anybody can be inside (dam.ts), and stands since its delay was written. What the flow was
 * before is not known any more: it cannot be undone, and its backup has the dam in it. A time that Klaviyo does not tell may
 * be `now` (milliseconds since 1970): rather too long than cut short.
 */
export function drainingFound(flow: ObservedFlow, address: string, by: string, now: number): Draining {
  const dams = Object.entries(flow.actions).flatMap(([id, { definition, updated }]) => {
    const { unit, value } = dataOf(definition);
    return definition.type === 'time-delay' && unit === 'days' && Number(value) >= marginDays
      ? [{ id, days: Number(value), updated, before: dataOf(definition) }]
      : [];
  });
  const written = dams.length > 0 ? dams : Object.values(flow.actions);
  const times = [flow.created, ...written.map(({ updated }) => updated)].map((time) => Date.parse(time));
  const since = Math.max(...times.map((time) => (Number.isNaN(time) ? now : time)));
  const days = dams.length === 0 ? unknownDays : Math.max(...dams.map((dam) => dam.days)) - marginDays;
  const stamp = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    address,
    name: flow.name,
    by,
    since: stamp(since),
    until: stamp(since + (days + 1) * day),
    dam: dams.map(({ id, days: long, before }): DamPart => ({ does: 'delay', action_id: id, days: long, before })),
    watch: [],
  };
}
