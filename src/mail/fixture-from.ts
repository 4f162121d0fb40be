/** What an account says of a metric's properties and of itself → a fixture. */
import type { AccountResource, MetricPropertyResource } from '../wire/types.ts';
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
    put(event, attributes.property.split('.'), valueOf(attributes));
  return event;
}

function put(into: Tree, path: readonly string[], value: unknown): void {
  let at = into;
  for (const name of path.slice(0, -1)) {
    const own = Object.hasOwn(at, name) ? at[name] : undefined;
    const next = typeof own === 'object' && own !== null && !Array.isArray(own) ? (own as Tree) : {};
    define(at, name, next);
    at = next;
  }
  const last = path.at(-1) ?? '';
  if (!Object.hasOwn(at, last)) define(at, last, value);
}
/** As an own property, whatever the name is. */
const define = (on: Tree, name: string, value: unknown): void => {
  Object.defineProperty(on, name, { value, enumerable: true, configurable: true, writable: true });
};

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

interface Address {
  readonly address1?: string | null;
  readonly address2?: string | null;
  readonly city?: string | null;
  readonly region?: string | null;
  readonly zip?: string | null;
  readonly country?: string | null;
}

function accountFrom({ attributes }: AccountResource): object {
  const contact = attributes.contact_information as AccountResource['attributes']['contact_information'] & {
    readonly website_url?: string | null;
    readonly street_address?: Address | null;
  };
  const { address1, address2, city, region, zip, country } = contact.street_address ?? {};
  const address = [address1, address2, city, region, zip, country].filter(
    (part) => typeof part === 'string' && part !== '',
  );
  return {
    name: contact.organization_name,
    ...(address.length === 0 ? {} : { full_address: address.join(', ') }),
    ...(contact.website_url ? { url: contact.website_url } : {}),
    timezone: attributes.timezone,
    currency: attributes.preferred_currency,
  };
}
