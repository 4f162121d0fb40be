import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  conditionKeys,
  conditionKinds,
  conditionSchema,
  config,
  flowTest,
  innerTests,
  lawNames,
  laws,
  propertyTests,
  sequence,
  stepKeys,
  stepKinds,
  strictObject,
  testCases,
  toJSONSchema,
  triggerKeys,
  triggerKinds,
  weekdayNames
} from "./chunk-KKJNJNI7.js";

// src/model/to-json-schema.ts
function convert(schema) {
  const rest = { ...toJSONSchema(schema, { target: "draft-7", io: "input" }) };
  delete rest.$schema;
  return tidy(rest);
}
function tidy(node) {
  if (Array.isArray(node)) return node.map(tidy);
  if (typeof node !== "object" || node === null) return node;
  const { propertyNames, allOf, ...rest } = node;
  const plainNames = JSON.stringify(propertyNames) === '{"type":"string"}';
  const single = Array.isArray(allOf) && allOf.length === 1 ? allOf[0] : void 0;
  const kept = {
    ...rest,
    ...single ?? (allOf === void 0 ? {} : { allOf }),
    ...propertyNames === void 0 || plainNames ? {} : { propertyNames }
  };
  return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, tidy(value)]));
}

// src/model/flow-test/test-json-schema.ts
function neverDefinition() {
  const alternatives = lawNames.map((name) => {
    const { description, ...law } = convert(laws[name]);
    const [first] = Object.values(law.properties);
    return { title: name, ...law, description: first?.description ?? description };
  });
  const sentence = {
    type: "string",
    pattern: "^(a|any) message after .+|^two messages within .+",
    description: "Two of them as sentences."
  };
  return { type: "array", minItems: 1, items: { anyOf: [...alternatives, sentence] } };
}
var testJsonSchema = () => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "A Sluice flow test",
  description: "People, what happens to them, and what comes.",
  ...convert(flowTest),
  definitions: { never: neverDefinition() }
});
function testDefinitions() {
  const cases = { $ref: "#/definitions/cases" };
  const map = convert(innerTests);
  return {
    tests: { anyOf: [cases, { ...map, properties: { ...map.properties, cases } }] },
    cases: convert(testCases),
    never: neverDefinition()
  };
}

// src/model/json-schema.ts
var ref = (name) => ({ $ref: `#/definitions/${name}` });
function triggerDefinition() {
  return {
    description: "What starts the flow.",
    type: "object",
    properties: {
      type: { anyOf: triggerKeys.map((key) => ({ const: key, description: triggerKinds[key].description })) }
    },
    required: ["type"],
    allOf: triggerKeys.map((key) => {
      const object = convert(triggerKinds[key].schema);
      const properties = {
        ...object.properties,
        type: { const: key, description: triggerKinds[key].description }
      };
      return { if: { properties: { type: { const: key } }, required: ["type"] }, then: { ...object, properties } };
    })
  };
}
var duration = (description, examples = ["30 minutes", "1 hour", "3 days", "2 weeks"]) => ({
  type: "string",
  pattern: String.raw`^\s*\d+\s*(minute|hour|day|week|month)s?\b.*$|\$\{`,
  description,
  examples
});
function stepDefinitions() {
  const kinds = stepKeys.map((key) => [key, { ...ref(`step_${key}`), description: stepKinds[key].description }]);
  const bodies = stepKeys.map((key) => [`step_${key}`, stepBody(key)]);
  return {
    steps: { type: "array", items: ref("step") },
    step: {
      description: "A map with one key: the kind of step.",
      anyOf: [
        {
          type: "object",
          properties: Object.fromEntries(kinds),
          additionalProperties: false,
          minProperties: 1,
          maxProperties: 1
        },
        { const: "exit", description: stepKinds.exit.description }
      ]
    },
    ...Object.fromEntries(bodies)
  };
}
var standIn = {
  description: "What stands in for the step: a delay, an exit condition, or nothing.",
  anyOf: [
    { const: "nothing", description: "The flow goes on without it." },
    { type: "object", properties: { delay: ref("step_delay") }, required: ["delay"], additionalProperties: false },
    {
      type: "object",
      properties: { exit_when: ref("condition") },
      required: ["exit_when"],
      additionalProperties: false
    }
  ]
};
function stepBody(key) {
  const { schema, description } = stepKinds[key];
  const body = { ...convert(schema), description };
  switch (key) {
    case "delay":
      return { description, anyOf: [duration('How long: "3 days", "90 minutes".'), body] };
    case "exit":
      return { description, anyOf: [body, { type: "null" }] };
    case "goal":
    case "wait_for_event":
      return { description, properties: { when_skipped: standIn } };
    default:
      return body;
  }
}
function conditionDefinitions() {
  const leaves = conditionKeys.map((key) => {
    const [first] = Object.values(conditionKinds[key]);
    return { title: key, ...convert(conditionSchema(key)), description: first?.description ?? key };
  });
  const event = convert(conditionSchema("event"));
  const many = { type: "array", minItems: 1, items: ref("event_condition") };
  const joint = (key, inner, description) => ({
    type: "object",
    properties: { [key]: { ...inner, description } },
    required: [key],
    additionalProperties: false
  });
  const joints = [
    joint("all", many, "Holds when all of these hold."),
    joint("any", many, "Holds when one of these holds."),
    joint("not", ref("event_condition"), "Holds when this does not.")
  ];
  return {
    condition: { anyOf: leaves },
    event_condition: { anyOf: [event, ...joints] },
    where: {
      anyOf: [
        event,
        joint("all", many, "Holds when all of these hold."),
        {
          type: "object",
          description: "Properties of the event, and what each must be.",
          not: { anyOf: [{ required: ["event"] }, { required: ["all"] }] },
          additionalProperties: {
            anyOf: [{ type: ["string", "number", "boolean"] }, convert(strictObject(propertyTests))]
          }
        }
      ]
    },
    window: {
      anyOf: [
        { const: "since_entry", description: "Since they came into the flow." },
        { const: "all_time", description: "Ever." },
        duration("Within this time: hours, days or weeks.", ["24 hours", "14 days", "4 weeks"])
      ]
    }
  };
}
var fullDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
function sequenceJsonSchema() {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "A Sluice sequence",
    description: "One Klaviyo flow as YAML.",
    ...convert(sequence),
    definitions: {
      trigger: triggerDefinition(),
      ...conditionDefinitions(),
      ...stepDefinitions(),
      ...testDefinitions(),
      duration: { anyOf: [duration('A number and a unit, such as "7 days".'), { type: "integer", minimum: 0 }] },
      weekdays: {
        type: "array",
        minItems: 1,
        items: { enum: [...weekdayNames, ...fullDays] }
      },
      utm: {
        anyOf: [
          { type: "object", minProperties: 1, additionalProperties: { type: "string", minLength: 1 } },
          { const: true, description: "The account's own parameters." },
          { const: false, description: "None." }
        ]
      }
    }
  };
}
var configJsonSchema = () => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "sluice.yaml",
  ...convert(config)
});

// src/cli/start/editor-schemas.ts
var schemaText = (schema) => `${JSON.stringify(schema, null, 2)}
`;
var sequenceSchemaFile = "schemas/sequence.schema.json";
var testSchemaFile = "schemas/test.schema.json";
var editorSchemas = () => ({
  [sequenceSchemaFile]: schemaText(sequenceJsonSchema()),
  [testSchemaFile]: schemaText(testJsonSchema()),
  "schemas/config.schema.json": schemaText(configJsonSchema())
});
var modeline = (path) => `# yaml-language-server: $schema=${path}
`;

export {
  sequenceSchemaFile,
  testSchemaFile,
  editorSchemas,
  modeline
};
