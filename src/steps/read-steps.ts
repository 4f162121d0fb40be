/** A list of written steps → steps. A step is a map with one key, its kind; `exit` may stand bare. */
import { kindOf, unknownKey } from '../model/issue.ts';
import type { Reader } from '../model/reader.ts';
import type { Scope } from '../model/scope.ts';
import { fieldsOf, present } from '../text/json.ts';
import type { Path } from '../yaml/yaml-range.ts';
import { type Step, type StepKey, stepKeys, stepKinds } from './kinds.ts';
import type { StepKind } from './step-kind.ts';

/** Undefined when any of them has an error; all of them are read nonetheless. An absent list is an empty one. */
export function readSteps(value: unknown, path: Path, scope: Scope, reader: Reader): readonly Step[] | undefined {
  if (value === undefined || value === null) return [];
  if (value === 'exit') return readSteps(['exit'], path, scope, reader);
  if (!Array.isArray(value)) {
    return reader.report('wrong-type', path, {
      message: `Steps are a list, not ${kindOf(value)}.`,
      detail: 'Write one step a line, each after "- ": - delay: 1 day',
    });
  }
  const steps = value.map((item, i) => readStep(item, [...path, i], scope, reader));
  return steps.includes(undefined) ? undefined : (steps as readonly Step[]);
}

/** What steps are called elsewhere. */
const otherWords: Readonly<Record<string, StepKey>> = {
  wait: 'delay',
  pause: 'delay',
  if: 'condition',
  split: 'condition',
  mail: 'email',
  text: 'sms',
  webhooks: 'webhook',
  add_to_segment: 'update_profile',
  send_email: 'email',
  send_sms: 'sms',
  wait_until_date: 'wait_until',
  ab: 'ab_test',
};

/** What other tools have as a step, and how it is had here. */
const elsewhere: Readonly<Record<string, string>> = {
  push: 'Push notifications can be written as raw only: build one in Klaviyo, and `sluice import` shows its definition. Or send an sms or an email.',
  whatsapp:
    'WhatsApp messages can be written as raw only: build one in Klaviyo, and `sluice import` shows its definition. Or send an sms or an email.',
  unsubscribe:
    'Klaviyo cannot take consent away in a flow. Take people off a list with remove_from_list: { id: off, list: Newsletter }, or set a property with update_profile and leave such people out in audience.',
  subscribe:
    'Klaviyo cannot give consent in a flow. Put people on a list with add_to_list: { id: on, list: Newsletter }; its opt-in process asks them.',
  end: 'Write - exit.',
  stop: 'Write - exit.',
};

function readStep(item: unknown, path: Path, scope: Scope, reader: Reader): Step | undefined {
  if (item === 'exit') return { kind: 'exit', at: reader.at(path) };
  const example = 'A step is a map with one key, its kind: - delay: 1 day';
  if (typeof item === 'string') {
    const word = stepKeys.find((key) => key === item);
    return reader.report('wrong-type', path, {
      message: `"${item}" is not a step.`,
      detail: word ? `Write - ${word}: … with its fields.` : example,
    });
  }
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return reader.report('wrong-type', path, {
      message: `A step must be a map, not ${kindOf(item)}.`,
      detail: example,
    });
  }
  const keys = Object.keys(item);
  const [first, second] = keys;
  if (first === undefined)
    return reader.report('missing-key', path, { message: 'The step is empty.', detail: example });
  const known = keys.filter((key): key is StepKey => (stepKeys as readonly string[]).includes(key));
  const [kind, other] = known;
  if (kind === undefined) {
    const told = unknownKey([...path, first], first, stepKeys);
    const named =
      first === 'type' || first === 'kind' ? stepKeys.find((key) => key === item[first as never]) : undefined;
    const meant = Object.hasOwn(otherWords, first) ? otherWords[first] : undefined;
    const instead = Object.hasOwn(elsewhere, first) ? elsewhere[first] : undefined;
    return reader.told({
      ...told,
      message:
        named === undefined
          ? meant === undefined || instead !== undefined
            ? (instead === undefined ? told.message : `Unknown key "${first}".`).replace(
                'Unknown key',
                'Unknown kind of step',
              )
            : `Unknown kind of step "${first}". Did you mean "${meant}"?`
          : `The kind of a step is its key: write - ${named}: … instead of - ${first}: ${named}.`,
      detail: instead ?? `Kinds of step: ${stepKeys.join(', ')}.`,
    });
  }
  if (other !== undefined) {
    return reader.report('invalid-value', [...path, other], {
      message: `"${kind}" and "${other}" are two steps in one.`,
      detail: 'Begin the second with "- " on a line of its own.',
      part: 'key',
    });
  }
  if (second !== undefined) {
    const stray = keys.find((key) => key !== kind) ?? second;
    return reader.report('unknown-key', [...path, stray], {
      message: `"${stray}" stands beside "${kind}", not under it.`,
      detail: `Indent it by two more spaces, so that it belongs to ${kind}.`,
      part: 'key',
    });
  }
  return readFields(kind, fieldsOf(item)[kind], [...path, kind], scope, reader);
}

/** One step by its kind; `path` leads to what stands under the kind's key. */
function readFields(key: StepKey, fields: unknown, path: Path, scope: Scope, all: Reader): Step | undefined {
  const { id } = fieldsOf(fields) as { id?: string };
  const reader = all.ofStep(typeof id === 'string' ? id : key);
  const kind: StepKind = stepKinds[key];
  const step = kind.read(fields, { path, base: { ...present({ id }), at: reader.at(path, 'key') }, scope, reader });
  // What people get should be known by an id of its author's.
  if (kind.sends && step !== undefined && step.id === undefined) {
    reader.report('missing-id', path, {
      message: `This ${key} has no id.`,
      detail:
        "Sluice gives it one and finds it again by likeness. Write an id of your own, such as id: first-reminder: it keeps the step's people and figures together however you edit it.",
      part: 'key',
    });
  }
  return step;
}
