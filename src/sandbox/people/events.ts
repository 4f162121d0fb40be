import type { Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import type { Value } from '../../simulate/types.ts';
import { happen, livesOf } from './story.ts';
import { writtenAt } from '../account/time.ts';

interface EventBody {
  readonly data: {
    readonly attributes: {
      readonly unique_id?: string;
      readonly properties?: Readonly<Record<string, Value>>;
      readonly value?: number;
      readonly metric: { readonly data: { readonly attributes: { readonly name: string } } };
      readonly profile: { readonly data: { readonly attributes: { readonly email: string } } };
    };
  };
}

/** POST /api/events: 202 without a body. A metric exists from its first event on (Klaviyo help). */
export function postEvent(call: Call): Answer {
  const { account, ids, now, quirks } = call;
  const { metric, profile, unique_id, properties, value } = (call.body as EventBody).data.attributes;
  const { name } = metric.data.attributes;
  const { uniqueIds } = livesOf(account, quirks, now);
  if (unique_id !== undefined && uniqueIds.includes(unique_id)) return { status: 202 };
  if (unique_id !== undefined) uniqueIds.push(unique_id);
  let found = account.metrics.find((one) => one.name === name && one.integration.key === 'api');
  if (!found) {
    const at = writtenAt(now, ids.micros());
    const integration = { id: 'Api000', key: 'api', name: 'API', category: 'API' };
    found = { id: ids.object(), name, integration, created: at, updated: at, daily: 0 };
    account.metrics.push(found);
  }
  const person = profile.data.attributes.email;
  happen(account, quirks, {
    ...{ at: now, person, metric: found.id },
    properties: { ...properties, ...(value === undefined ? {} : { $value: value }) },
  });
  return { status: 202 };
}
