/** What starts a flow, as an author would write it; `raw` where the format has no word. */
import { normalReentry } from '../flow/reentry.ts';
import { type Fields } from '../text/json.ts';
import { triggerKinds } from '../triggers/kinds.ts';
import type { TriggerKind } from '../triggers/trigger-kind.ts';
import type { Asked } from './condition.ts';
import { literally, span, type Written } from './wire.ts';

export function triggerOf(trigger: Fields, asked: Asked, hasExit: boolean): Written {
  const kinds: readonly TriggerKind[] = asked.raw ? [] : Object.values(triggerKinds);
  const kind = kinds.find(({ back }) => back?.type === trigger['type']);
  return kind?.back?.written(trigger, asked, hasExit) ?? { type: 'raw', definition: literally(trigger) };
}

/** always, never, { after: 7 days }; left out where it is what Klaviyo does for such a trigger. */
export function reentryOf(reentry: unknown, trigger: unknown): unknown {
  const normal = normalReentry(reentry, trigger);
  if (normal === null) return undefined;
  const { duration, unit } = normal;
  return unit === 'alltime' ? (duration === 0 ? 'always' : 'never') : { after: span(duration, unit) };
}
