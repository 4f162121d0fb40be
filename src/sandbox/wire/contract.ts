import { Ajv, type ErrorObject, type SchemaValidateFunction, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import flowDefinition from '../../../schemas/klaviyo/flow-definition.schema.json' with { type: 'json' };
import requests from '../../../schemas/klaviyo/requests.schema.json' with { type: 'json' };
import { discriminate } from './discriminate.ts';

/** The bodies the sandbox takes, each with the schemas it must satisfy. */
const schemas = {
  'flow-create': ['CreateFlowRequest', 'NewActions'],
  'flow-update': ['UpdateFlowRequest'],
  'flow-action-update': ['UpdateFlowActionRequest'],
  'template-create': ['CreateTemplateRequest'],
  'template-update': ['UpdateTemplateRequest'],
  'template-render': ['RenderTemplateRequest'],
  'tag-create': ['CreateTagRequest'],
  'tag-update': ['UpdateTagRequest'],
  'tag-flows': ['TagFlowsRequest'],
  'metric-aggregate': ['MetricAggregateRequest'],
  'event-create': ['CreateEventRequest'],
  'flow-values-report': ['FlowValuesReportRequest'],
  'flow-series-report': ['FlowSeriesReportRequest'],
} as const satisfies Record<string, readonly (keyof typeof requests.definitions)[]>;

export type RequestBody = keyof typeof schemas;

export interface BodyProblem {
  /** JSON pointer into the body. */
  readonly pointer: string;
  readonly detail: string;
}

/** Reads a body and holds it against its schema in schemas/klaviyo/. The wording of what is wrong is ours, not Klaviyo's. */
export function checkBody(
  name: RequestBody,
  text: string,
): { readonly value: unknown } | { readonly problems: readonly BodyProblem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problems: [{ pointer: '/data', detail: 'The request body is not valid JSON.' }] };
  }
  const problems = validatorsOf(name).flatMap((validate) => (validate(value) ? [] : tell(validate.errors ?? [])));
  return problems.length === 0 ? { value } : { problems };
}

let ajv: Ajv | undefined;
const compiled = new Map<string, ValidateFunction>();

function validatorsOf(name: RequestBody): ValidateFunction[] {
  if (!ajv) {
    // As in klaviyo/validate.ts: compiled fast rather than small, since most runs ask once.
    const fast = { validateSchema: false, meta: false, inlineRefs: false, code: { optimize: false } };
    ajv = new Ajv({ strict: false, allErrors: true, ...fast });
    ajv.addKeyword({ keyword: 'later', errors: 'full', validate: isLater });
    addFormats.default(ajv);
    // A time without an offset is the account's (Klaviyo OpenAPI: the offset is ignored).
    ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/);
    // Klaviyo's times are wall-clock times, "09:00:00"; JSON Schema's would need an offset.
    ajv.addFormat('time', /^\d{2}:\d{2}(:\d{2})?$/);
    ajv.addSchema(discriminate(flowDefinition)).addSchema(discriminate(requests));
  }
  return schemas[name].map((definition) => validatorOf(`${requests.$id}#/definitions/${definition}`));
}

function validatorOf(id: string): ValidateFunction {
  const known = compiled.get(id) ?? ajv?.getSchema(id);
  if (!known) throw new Error(`There is no schema ${id}.`);
  compiled.set(id, known);
  return known;
}

const isLater: SchemaValidateFunction = (id: string, value: unknown, _, at) => {
  const check = validatorOf(id);
  if (check(value, at)) return true;
  isLater.errors = check.errors ?? [];
  return false;
};

/** What is useful of it: not that a union or a condition failed, but where and why; one problem a place. */
function tell(all: readonly ErrorObject[]): BodyProblem[] {
  const reasons = all.filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf');
  const useful = reasons.length > 0 ? reasons : all;
  const problems = useful.map((error) => ({ pointer: pointerOf(error), detail: error.message ?? 'is not valid' }));
  return problems
    .filter(({ pointer }, i) => problems.findIndex((other) => other.pointer === pointer) === i)
    .map(({ pointer, detail }) => ({ pointer, detail: `'${pointer.split('/').at(-1) ?? ''}' ${detail}.` }));
}

function pointerOf({ instancePath, params }: ErrorObject): string {
  const { missingProperty, additionalProperty } = params as { missingProperty?: string; additionalProperty?: string };
  const below = missingProperty ?? additionalProperty;
  return below === undefined ? instancePath || '/' : `${instancePath}/${below}`;
}
