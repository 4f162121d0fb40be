import type { Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { happen, individualsOf } from './individuals.ts';
import { writtenAt } from '../account/time.ts';

interface EventBody {
  readonly data: {
    readonly attributes: {
      readonly unique_id?: string;
      readonly metric: { readonly data: { readonly attributes: { readonly name: string } } };
      readonly profile: { readonly data: { readonly attributes: { readonly email: string } } };
    };
  };
}

/** POST /api/events: 202 without a body. A metric exists from its first event on (Klaviyo help). */
export function postEvent(call: Call): Answer {
  const { account, ids, now, quirks } = call;
  const { metric, profile, unique_id } = (call.body as EventBody).data.attributes;
  const { name } = metric.data.attributes;
  const known = individualsOf(account).uniqueIds;
  if (unique_id !== undefined && known?.includes(unique_id) === true) return { status: 202 };
  if (unique_id !== undefined) individualsOf(account).uniqueIds = [...(known ?? []), unique_id];
  let found = account.metrics.find((one) => one.name === name && one.integration.key === 'api');
  if (!found) {
    const at = writtenAt(now, ids.micros());
    const integration = { id: 'Api000', key: 'api', name: 'API', category: 'API' };
    found = { id: ids.object(), name, integration, created: at, updated: at, daily: 0 };
    account.metrics.push(found);
  }
  happen(account, quirks, { at: now, metric: found.id, person: profile.data.attributes.email });
  return { status: 202 };
}
