/** What an account says of a metric's properties and of itself → a fixture. */
import type { AccountResource, MetricPropertyResource } from '../wire/types.ts';
import { isObject, put } from '../text/json.ts';
import { sampleFixture } from './sample.ts';

type Tree = { [key: string]: unknown };

/**
 * The first sample of each property; where there is none, a value of its type. Dots in a name are steps into it, as
 * Klaviyo lists properties of objects [?]. The person is made up: no profile is read.
 *
 * @param properties of the metric that starts the flow; undefined where no event does
 */
export function fixtureFrom(properties: readonly MetricPropertyResource[] | undefined, owner: AccountResource): object {
  const { person } = sampleFixture(false);
  return {
    person,
    ...(properties === undefined ? {} : { event: eventFrom(properties) }),
    account: accountFrom(owner),
  };
}

function eventFrom(properties: readonly MetricPropertyResource[]): Tree {
  const event: Tree = {};
  for (const { attributes } of [...properties].sort((a, b) => (a.attributes.property < b.attributes.property ? -1 : 1)))
    putAt(event, attributes.property.split('.'), valueOf(attributes));
  return event;
}

function putAt(into: Tree, [name = '', ...rest]: readonly string[], value: unknown): void {
  const own = Object.hasOwn(into, name) ? into[name] : undefined;
  if (rest.length === 0) return own === undefined ? put(into, name, value) : undefined;
  const next: Tree = isObject(own) ? own : {};
  put(into, name, next);
  putAt(next, rest, value);
}

function valueOf({ inferred_type: type, sample_values: samples }: MetricPropertyResource['attributes']): unknown {
  const [first] = samples ?? [];
  const kind = (type ?? '').toLowerCase();
  if (kind.includes('list')) return samples ?? [];
  if (first !== undefined) return first;
  if (kind.includes('num') || kind.includes('int') || kind.includes('float')) return 1;
  if (kind.includes('bool')) return true;
  if (kind.includes('dict') || kind.includes('object')) return {};
  return kind.includes('date') ? '2026-01-15T09:30:00+00:00' : 'Sample';
}

const address = ['address1', 'address2', 'city', 'region', 'zip', 'country'] as const;

function accountFrom({ attributes }: AccountResource): object {
  const contact = attributes.contact_information as AccountResource['attributes']['contact_information'] & {
    readonly website_url?: string | null;
    readonly street_address?: Partial<Record<(typeof address)[number], string | null>> | null;
  };
  const lines = address.flatMap((part) => contact.street_address?.[part] || []);
  return {
    name: contact.organization_name,
    ...(lines.length === 0 ? {} : { full_address: lines.join(', ') }),
    ...(contact.website_url ? { url: contact.website_url } : {}),
    timezone: attributes.timezone,
    currency: attributes.preferred_currency,
  };
}
