/** update_profile → operations on the profile's properties (Klaviyo OpenAPI 2026-07-15). */
import type { ProfileOperation } from '../wire/types.ts';
import type { ProfileValue, UpdateProfileStep } from '../model/steps/step-type.ts';
import { propertyName } from './property.ts';

export function profileOperations(step: UpdateProfileStep): ProfileOperation[] {
  return [
    ...Object.entries(step.set).map(([key, value]) => setOperation('update', propertyName(key), value)),
    ...Object.entries(step.create).map(([key, value]) => setOperation('create', propertyName(key), value)),
    ...Object.entries(step.addTo).map(([key, value]) => listOperation('add', key, value)),
    ...Object.entries(step.removeFrom).map(([key, value]) => listOperation('remove', key, value)),
    ...step.remove.map((key): ProfileOperation => ({ operator: 'delete', property_key: propertyName(key) })),
  ];
}

/** A date (or `today`) stays a date, so that it can start a flow and be asked about as one. */
function setOperation(operator: 'create' | 'update', property_key: string, value: ProfileValue): ProfileOperation {
  if (typeof value === 'boolean') return { operator, property_type: 'boolean', property_key, property_value: value };
  if (typeof value === 'number') return { operator, property_type: 'numeric', property_key, property_value: value };
  if (/^(today|\d{4}-\d{2}-\d{2})$/.test(value))
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
