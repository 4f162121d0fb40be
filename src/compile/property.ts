/** How Klaviyo's conditions and profile operations name a property. */

/** Properties every profile has (published file, profile attributes; `created`: field reports). */
const standard = new Set([
  ...['email', 'phone_number', 'external_id', 'first_name', 'last_name', 'organization', 'locale', 'title', 'image'],
  'created',
]);

const places = ['address1', 'address2', 'city', 'country', 'latitude', 'longitude', 'region', 'zip', 'timezone', 'ip'];
const location = new Map(places.map((place) => [`location.${place}`, `location['${place}']`]));

/** Tier → properties['Tier']; location.country → location['country']; email → email. Klaviyo's own forms stay. */
export function propertyName(name: string): string {
  const place = location.get(name);
  if (place !== undefined) return place;
  if (standard.has(name) || /^(?:properties\['.*'\]|location\['[a-z0-9_]+'\])$/s.test(name)) return name;
  return `properties['${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`;
}

/** The other way: the name an author would write for one of Klaviyo's; one that has none stays. */
export function writtenProperty(wire: string): string {
  const place = [...location].find(([, form]) => form === wire)?.[0];
  if (place !== undefined) return place;
  const inner = /^properties\['(.*)'\]$/s.exec(wire)?.[1];
  const name = inner === undefined ? wire : inner.replaceAll(/\\(['\\])/g, '$1');
  return propertyName(name) === wire ? name : wire;
}
