/**
 * JSON Schemas of sequences and of sluice.yaml for editors, made from the same zod objects the parser uses. Draft 7, in
 * the shapes that yaml-language-server completes well: a step is one object with every kind as an optional key, a
 * trigger one object whose keys hang on its type, a condition one alternative for each leaf.
 */
import * as z from 'zod';
import { conditionKeys, conditionKinds, conditionSchema, propertyTests } from './written/condition.ts';
import { config } from './written/config.ts';
import { testDefinitions } from './flow-test/test-json-schema.ts';
import { convert, type JsonSchema } from './to-json-schema.ts';
import { weekdayNames } from './written/parts.ts';
import { sequence } from './written/sequence.ts';
import { type StepKey, stepKeys, stepKinds } from '../steps/kinds.ts';
import { triggerKeys, triggerKinds } from '../triggers/kinds.ts';

const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

/** One object; which other keys it may have hangs on its type. (As alternatives, only some types would be offered.) */
function triggerDefinition(): JsonSchema {
  return {
    description: 'What starts the flow.',
    type: 'object',
    properties: {
      type: { anyOf: triggerKeys.map((key) => ({ const: key, description: triggerKinds[key].description })) },
    },
    required: ['type'],
    allOf: triggerKeys.map((key) => {
      const object = convert(triggerKinds[key].schema);
      const properties = {
        ...(object.properties as JsonSchema),
        type: { const: key, description: triggerKinds[key].description },
      };
      return { if: { properties: { type: { const: key } }, required: ['type'] }, then: { ...object, properties } };
    }),
  };
}

const duration = (description: string, examples = ['30 minutes', '1 hour', '3 days', '2 weeks']): JsonSchema => ({
  type: 'string',
  pattern: String.raw`^\s*\d+\s*(minute|hour|day|week|month)s?\b.*$|\$\{`,
  description,
  examples,
});

function stepDefinitions(): JsonSchema {
  const kinds = stepKeys.map((key) => [key, { ...ref(`step_${key}`), description: stepKinds[key].description }]);
  const bodies = stepKeys.map((key) => [`step_${key}`, stepBody(key)]);
  return {
    steps: { type: 'array', items: ref('step') },
    step: {
      description: 'A map with one key: the kind of step.',
      anyOf: [
        {
          type: 'object',
          properties: Object.fromEntries(kinds),
          additionalProperties: false,
          minProperties: 1,
          maxProperties: 1,
        },
        { const: 'exit', description: stepKinds.exit.description },
      ],
    },
    ...Object.fromEntries(bodies),
  };
}

const standIn: JsonSchema = {
  description: 'What stands in for the step: a delay, an exit condition, or nothing.',
  anyOf: [
    { const: 'nothing', description: 'The flow goes on without it.' },
    { type: 'object', properties: { delay: ref('step_delay') }, required: ['delay'], additionalProperties: false },
    {
      type: 'object',
      properties: { exit_when: ref('condition') },
      required: ['exit_when'],
      additionalProperties: false,
    },
  ],
};

function stepBody(key: StepKey): JsonSchema {
  const { schema, description } = stepKinds[key];
  const body = { ...convert(schema), description };
  switch (key) {
    case 'delay':
      return { description, anyOf: [duration('How long: "3 days", "90 minutes".'), body] };
    case 'exit':
      return { description, anyOf: [body, { type: 'null' }] };
    case 'goal':
    case 'wait_for_event':
      return { description, properties: { when_skipped: standIn } };
    default:
      return body;
  }
}

function conditionDefinitions(): JsonSchema {
  const leaves = conditionKeys.map((key) => {
    const [first] = Object.values(conditionKinds[key]) as { description?: string }[];
    return { title: key, ...convert(conditionSchema(key)), description: first?.description ?? key };
  });
  const event = convert(conditionSchema('event'));
  const many = { type: 'array', minItems: 1, items: ref('event_condition') };
  const joint = (key: string, inner: JsonSchema, description: string): JsonSchema => ({
    type: 'object',
    properties: { [key]: { ...inner, description } },
    required: [key],
    additionalProperties: false,
  });
  const joints = [
    joint('all', many, 'Holds when all of these hold.'),
    joint('any', many, 'Holds when one of these holds.'),
    joint('not', ref('event_condition'), 'Holds when this does not.'),
  ];
  return {
    condition: { anyOf: leaves },
    event_condition: { anyOf: [event, ...joints] },
    where: {
      anyOf: [
        event,
        joint('all', many, 'Holds when all of these hold.'),
        {
          type: 'object',
          description: 'Properties of the event, and what each must be.',
          not: { anyOf: [{ required: ['event'] }, { required: ['all'] }] },
          additionalProperties: {
            anyOf: [{ type: ['string', 'number', 'boolean'] }, convert(z.strictObject(propertyTests))],
          },
        },
      ],
    },
    window: {
      anyOf: [
        { const: 'since_entry', description: 'Since they came into the flow.' },
        { const: 'all_time', description: 'Ever.' },
        duration('Within this time: hours, days or weeks.', ['24 hours', '14 days', '4 weeks']),
      ],
    },
  };
}

const fullDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** schemas/sequence.schema.json */
export function sequenceJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A Sluice sequence',
    description: 'One Klaviyo flow as YAML.',
    ...convert(sequence),
    definitions: {
      trigger: triggerDefinition(),
      ...conditionDefinitions(),
      ...stepDefinitions(),
      ...testDefinitions(),
      duration: { anyOf: [duration('A number and a unit, such as "7 days".'), { type: 'integer', minimum: 0 }] },
      weekdays: {
        type: 'array',
        minItems: 1,
        items: { enum: [...weekdayNames, ...fullDays] },
      },
      utm: {
        anyOf: [
          { type: 'object', minProperties: 1, additionalProperties: { type: 'string', minLength: 1 } },
          { const: true, description: "The account's own parameters." },
          { const: false, description: 'None.' },
        ],
      },
    },
  };
}

/** schemas/config.schema.json */
export const configJsonSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'sluice.yaml',
  ...convert(config),
});
