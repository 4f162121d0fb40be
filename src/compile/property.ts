/** How Klaviyo's conditions and profile operations name a property. */

/** Properties every profile has (published file, profile attributes); all others live under `properties`. */
const standard = new Set([
  'email',
  'phone_number',
  'external_id',
  'first_name',
  'last_name',
  'organization',
  'locale',
  'title',
  'image',
  'location.address1',
  'location.address2',
  'location.city',
  'location.country',
  'location.latitude',
  'location.longitude',
  'location.region',
  'location.zip',
  'location.timezone',
  'location.ip',
]);

/** Tier → properties['Tier']; email → email. A name already in Klaviyo's form stays. */
export function propertyName(name: string): string {
  if (standard.has(name) || /^properties\['.*'\]$/s.test(name)) return name;
  return `properties['${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`;
}
