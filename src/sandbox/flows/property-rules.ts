import { invalid, type ErrorItem } from '../wire/answer.ts';
import { isObject } from '../wire/resource.ts';

/** Field reports: standard location fields are location['country'], custom ones properties['Tier'], the rest bare words. */
const form = /^(?:[a-z_]+|\$[a-z_]+|location\['[a-z0-9_]+'\]|properties\['.*'\])$/s;

/** Every name of a profile property in a flow, filter or operation, of a form that Klaviyo refuses. */
export function checkProperties(value: unknown, at: string): ErrorItem[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => checkProperties(item, `${at}/${index}`));
  if (!isObject(value)) return [];
  const key = value.type === 'profile-property' ? 'property' : 'property_key';
  const name = value[key];
  return [
    ...(typeof name === 'string' && !form.test(name)
      ? [invalid(`${at}/${key}`, `'${name}' must be of the form properties['…'].`)]
      : []),
    ...Object.entries(value).flatMap(([inner, item]) => checkProperties(item, `${at}/${inner}`)),
  ];
}
