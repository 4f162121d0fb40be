/** update_profile: properties of the profile are set, removed, added to (Klaviyo OpenAPI 2026-07-15). */
import * as z from 'zod';
import { propertyName, writtenProperty } from '../compile/property.ts';
import { bag, literally } from '../decompile/wire.ts';
import { sends } from '../model/written/parts.ts';
import { type Fields, fieldsOf, listOf, present } from '../text/json.ts';
import { isDay } from '../time/moment.ts';
import type { ProfileOperation } from '../wire/types.ts';
import { type DeedKind, draft, type Sends, type StepBase } from './step-kind.ts';

export type ProfileValue = string | number | boolean;

export interface UpdateProfileStep extends StepBase, Sends {
  readonly kind: 'update_profile';
  readonly set: Readonly<Record<string, ProfileValue>>;
  /** By Klaviyo's operation "create" in place of "update". */
  readonly create: Readonly<Record<string, ProfileValue>>;
  readonly remove: readonly string[];
  readonly addTo: Readonly<Record<string, string>>;
  readonly removeFrom: Readonly<Record<string, string>>;
}

const profileValue = z.union([z.string(), z.number(), z.boolean()]);
const listValues = (description: string) => z.record(z.string(), z.string()).optional().describe(description);

const schema = z.strictObject({
  ...sends,
  set: z.record(z.string(), profileValue).optional().describe('Properties and the values they get.'),
  create: z
    .record(z.string(), profileValue)
    .optional()
    .describe('The same by Klaviyo\'s operation "create", as its editor writes it for properties new to the account.'),
  remove: z
    .union([z.string().min(1), z.array(z.string().min(1))])
    .optional()
    .describe('Properties that are removed.'),
  add_to: listValues('List properties, and the value that is added to each.'),
  remove_from: listValues('List properties, and the value that is taken out of each.'),
});

export const updateProfile: DeedKind<UpdateProfileStep> = {
  description: 'Set or remove properties of the profile.',
  title: 'Update profile',
  schema,
  shape: 'action',
  read(fields, { path, base, reader }) {
    const value = reader.read(schema, fields, path);
    if (!value) return undefined;
    const step: UpdateProfileStep = {
      kind: 'update_profile',
      ...base,
      ...present({ name: value.name, status: value.status }),
      set: value.set ?? {},
      create: value.create ?? {},
      remove: typeof value.remove === 'string' ? [value.remove] : (value.remove ?? []),
      addTo: value.add_to ?? {},
      removeFrom: value.remove_from ?? {},
    };
    const keys = (maps: readonly object[]): readonly string[] => maps.flatMap((map) => Object.keys(map));
    const names = [...keys([step.set, step.create]), ...step.remove, ...keys([step.addTo, step.removeFrom])];
    if (names.length === 0) {
      return reader.report('missing-key', path, {
        message: 'The step changes nothing.',
        detail: 'Add set, remove, add_to or remove_from: update_profile: { set: { Tier: gold } }.',
        part: 'key',
      });
    }
    if (names.includes('')) {
      return reader.report('invalid-value', path, {
        message: 'A property that is changed has no name.',
        detail: 'Write what it is called in Klaviyo: set: { Tier: gold }.',
        part: 'key',
      });
    }
    // One property may be written in two ways: Tier, properties['Tier'].
    const called = names.map(propertyName);
    const twice = called.findIndex((name, i) => called.indexOf(name) !== i);
    if (twice > 0) {
      return reader.report('invalid-value', path, {
        message: `The property "${names[twice]}" is changed twice in one step.`,
        detail: 'Which change comes last is not defined. Make it two steps.',
        part: 'key',
      });
    }
    return step;
  },
  label: ({ set, create, addTo, removeFrom, remove }) =>
    [...[set, create, addTo, removeFrom].flatMap((map) => Object.keys(map)), ...remove].join(', '),
  words: ({ set, create, remove, addTo, removeFrom }) => ({
    set: JSON.stringify({ ...set, ...create }),
    remove: remove.join(' '),
    lists: JSON.stringify([addTo, removeFrom]),
  }),
  action: (step) => ({ type: 'update-profile', data: { profile_operations: operations(step), ...draft } }),
  back: { type: 'update-profile', step: stepOf },
};

function operations({ set, create, addTo, removeFrom, remove }: UpdateProfileStep): ProfileOperation[] {
  return [
    ...Object.entries(set).map(([key, value]) => setOperation('update', propertyName(key), value)),
    ...Object.entries(create).map(([key, value]) => setOperation('create', propertyName(key), value)),
    ...Object.entries(addTo).map(([key, value]) => listOperation('add', key, value)),
    ...Object.entries(removeFrom).map(([key, value]) => listOperation('remove', key, value)),
    ...remove.map((key): ProfileOperation => ({ operator: 'delete', property_key: propertyName(key) })),
  ];
}

/** A date (or `today`) stays a date, so that it can start a flow and be asked about as one. */
function setOperation(operator: 'create' | 'update', property_key: string, value: ProfileValue): ProfileOperation {
  if (typeof value === 'boolean') return { operator, property_type: 'boolean', property_key, property_value: value };
  if (typeof value === 'number') return { operator, property_type: 'numeric', property_key, property_value: value };
  if (value === 'today' || isDay(value))
    return { operator, property_type: 'date', property_key, property_value: value };
  return { operator, property_type: 'string', property_key, property_value: value };
}

const listOperation = (
  property_operation: 'add' | 'remove',
  key: string,
  property_value: string,
): ProfileOperation => ({
  operator: 'update',
  property_type: 'list',
  property_operation,
  property_key: propertyName(key),
  property_value,
});

function stepOf(data: Fields) {
  const groups = { set: bag(), create: bag(), add_to: bag(), remove_from: bag() };
  const remove: string[] = [];
  for (const one of listOf(data['profile_operations']).map(fieldsOf)) {
    const key = writtenProperty(String(one['property_key']));
    // YAML of ours takes no such key (source/yaml.ts).
    if (key === '__proto__') return undefined;
    if (one['operator'] === 'delete') remove.push(key);
    else if (one['property_type'] === 'list')
      groups[one['property_operation'] === 'add' ? 'add_to' : 'remove_from'][key] = literally(one['property_value']);
    else groups[one['operator'] === 'create' ? 'create' : 'set'][key] = literally(one['property_value']);
  }
  const some = <T extends object>(fields: T): T | undefined => (Object.keys(fields).length > 0 ? fields : undefined);
  const fields = present({
    set: some(groups.set),
    create: some(groups.create),
    remove: some(remove),
    add_to: some(groups.add_to),
    remove_from: some(groups.remove_from),
  });
  return { wanted: 'update-profile', fields };
}
