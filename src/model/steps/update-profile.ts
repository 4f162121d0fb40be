/** Written update_profile → UpdateProfileStep. */
import type { Path } from '../../yaml/yaml-range.ts';
import type { Base } from './messages.ts';
import { present } from '../../text/json.ts';
import type { Reader } from '../reader.ts';
import type { UpdateProfileStep } from './step-type.ts';
import { updateProfile } from '../written/flow-steps.ts';

export function readUpdateProfile(
  fields: unknown,
  path: Path,
  base: Base,
  reader: Reader,
): UpdateProfileStep | undefined {
  const value = reader.read(updateProfile, fields, path);
  if (!value) return undefined;
  const remove = typeof value.remove === 'string' ? [value.remove] : (value.remove ?? []);
  const step: UpdateProfileStep = {
    kind: 'update_profile',
    ...base,
    ...present({ name: value.name, status: value.status }),
    set: value.set ?? {},
    create: value.create ?? {},
    remove,
    addTo: value.add_to ?? {},
    removeFrom: value.remove_from ?? {},
  };
  const names = [
    ...Object.keys(step.set),
    ...Object.keys(step.create),
    ...remove,
    ...Object.keys(step.addTo),
    ...Object.keys(step.removeFrom),
  ];
  if (names.length === 0) {
    return reader.report(
      'missing-key',
      path,
      'The step changes nothing.',
      'Add set, remove, add_to or remove_from: update_profile: { set: { Tier: gold } }.',
      'key',
    );
  }
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    return reader.report(
      'invalid-value',
      path,
      `The property "${twice}" is changed twice in one step.`,
      'Which change comes last is not defined. Make it two steps.',
      'key',
    );
  }
  return step;
}
