/**
 * Klaviyo's own contract as a judge: where the published OpenAPI file lies beside the repository, every request that a
 * sandbox of the tests (sandbox.ts beside this) takes and every answer it gives is checked against it. Where it does not,
 * tests run without that judge and say so once.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Asked, Written } from '../../src/sandbox/wire/exchange.ts';
import { broken } from './broken.ts';

const file = fileURLToPath(new URL('../../../shared/klaviyo/openapi-2026-07-15.json', import.meta.url));

type Json = { [key: string]: unknown };

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema: { readonly minimum?: number; readonly maximum?: number; readonly items?: { enum?: string[] } };
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Json };
  readonly responses: { readonly [status: string]: { readonly content?: Json; readonly $ref?: string } };
}

export interface OpenApi {
  /** What is wrong with a request's body; empty when nothing is. Undefined when the contract has no such call with a body. */
  readonly checkRequest: (method: string, path: string, body: unknown) => readonly string[] | undefined;
  /** The same for the part of its address behind the question mark. */
  readonly checkQuery: (method: string, url: URL) => readonly string[] | undefined;
  /** The same for an answer. */
  readonly checkAnswer: (method: string, path: string, status: number, body: unknown) => readonly string[] | undefined;
  /** A value against one of the contract's schemas, by name. */
  readonly check: (schema: string, value: unknown) => readonly string[];
}

let loaded: OpenApi | undefined;
let told = false;

/** The contract, or undefined (with a message) where the file is not at hand. */
export function openapi(): OpenApi | undefined {
  if (loaded) return loaded;
  if (!existsSync(file)) {
    if (!told) console.warn("Klaviyo's OpenAPI file is not at hand: answers are not checked against it.");
    told = true;
    return undefined;
  }
  loaded = load(JSON.parse(readFileSync(file, 'utf8')) as Json);
  return loaded;
}

function load(document: Json): OpenApi {
  const options = { strict: false, allErrors: true, validateFormats: true };
  // To compile takes longer than all that is judged; without these two it takes a fifth.
  const ajv = new Ajv({ ...options, inlineRefs: false, code: { optimize: false } });
  addFormats.default(ajv);
  // The contract's times are wall-clock times, "09:00:00"; JSON Schema's need an offset.
  ajv.addFormat('time', /^\d{2}:\d{2}(:\d{2})?$/);
  ajv.addSchema({ $id: 'klaviyo', ...(toJsonSchema(document) as Json) });
  const compiled = new Map<string, ValidateFunction>();
  const problems = (pointer: string, value: unknown): readonly string[] => {
    let validate = compiled.get(pointer);
    if (!validate) {
      validate = ajv.compile({ $ref: `klaviyo#${pointer}` });
      compiled.set(pointer, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath || '/'} ${message}`);
  };

  const paths = Object.entries(document.paths as { [path: string]: { [method: string]: Operation } }).map(
    ([path, methods]) => ({
      path,
      methods,
      pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}/?$`),
    }),
  );
  const find = (method: string, path: string) => {
    const found = paths.find(({ pattern, methods }) => pattern.test(path) && methods[method.toLowerCase()]);
    const operation = found?.methods[method.toLowerCase()];
    if (!found || !operation) return undefined;
    return {
      operation,
      at: `/paths/${found.path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method.toLowerCase()}`,
    };
  };
  const media = 'application~1vnd.api+json';
  return {
    check: (schema, value) => problems(`/components/schemas/${schema}`, value),
    checkRequest(method, path, body) {
      const found = find(method, path);
      if (!found?.operation.requestBody) return undefined;
      return problems(`${found.at}/requestBody/content/${media}/schema`, body);
    },
    checkQuery(method, { pathname, searchParams }) {
      const parameters = find(method, pathname)?.operation.parameters ?? [];
      return [...searchParams].flatMap(([name, value]) => {
        const known = parameters.find((one) => one.in === 'query' && one.name === name);
        return known === undefined ? [`there is no parameter ${name}`] : wrongIn(known, value);
      });
    },
    checkAnswer(method, path, status, body) {
      const found = find(method, path);
      if (!found) return undefined;
      const kind = status >= 500 ? '5XX' : status >= 400 ? '4XX' : String(status);
      const response = found.operation.responses[kind];
      // A deleted template answers 200 although the file says 204 (recorded).
      if (!response) return method === 'DELETE' && status === 200 ? [] : [`status ${status} is not in the contract`];
      if (body === undefined) return response.content ? ['an answer without a body'] : [];
      if (response.$ref) return problems(`${response.$ref.slice(1)}/content/${media}/schema`, body);
      return problems(`${found.at}/responses/${kind}/content/${media}/schema`, body);
    },
  };
}

/** The fields and operators of filters stand in the description alone: "`id`: `any`". */
function wrongIn({ name, description = '', schema }: Parameter, value: string): readonly string[] {
  if (name === 'filter') {
    const allowed = new Set(
      [...description.matchAll(/`([\w.]+)`: ((?:`[\w-]+`(?:, )?)+)/g)].flatMap(([, field = '', operators = '']) =>
        [...operators.matchAll(/[\w-]+/g)].map(([operator]) => `${operator}(${field}`),
      ),
    );
    const bare = value.replace(/"(?:[^"\\]|\\.)*"/g, '""');
    const used = [...bare.matchAll(/([\w-]+)\(([\w.]+)(?=,)/g)].map(([call]) => call);
    return used.filter((call) => !allowed.has(call)).map((call) => `no filter is ${call}, …)`);
  }
  const { minimum = -Infinity, maximum = Infinity, items } = schema;
  if (minimum > Number(value) || Number(value) > maximum) return [`${name}=${value} is out of bounds`];
  return items?.enum === undefined
    ? []
    : value.split(',').flatMap((one) => (items.enum?.includes(one) === true ? [] : [`no ${name} is ${one}`]));
}

/**
 * OpenAPI 3.0 as JSON Schema: `nullable` spelled out. `oneOf` becomes `anyOf`, because the file's alternatives overlap (any
 * object is a FlowEmail); and links of a collection may be null, as they are in recorded answers.
 */
function toJsonSchema(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => toJsonSchema(item));
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Json;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, toJsonSchema(item, key)]));
  if (schema.oneOf) {
    schema.anyOf = schema.oneOf;
    delete schema.oneOf;
  }
  const isLink = (name === 'next' || name === 'prev') && schema.format === 'uri';
  return nullable === true || isLink ? { anyOf: [schema, { type: 'null' }] } : schema;
}

/** Exchanges that were found right, hashed: tests that die again and again say the same things. */
const judgedRight = new Set<string>();

/** Throws when Klaviyo's contract would not have the request (if it was taken) or the answer. */
export function judge(contract: OpenApi, { method, url, text: sent }: Asked, { status, headers, text }: Written): void {
  // The file says that unsupported objects are labelled so, and has no word for what that looks like.
  if (text.includes('"type":"unsupported"')) return;
  if (text !== '' && !(headers['Content-Type']?.includes('json') ?? false)) return;
  const said = createHash('sha1').update([method, url.href, sent, status, text].join('\0')).digest('base64');
  if (judgedRight.has(said)) return;
  const isTaken = status < 300;
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  const answer = contract.checkAnswer(method, url.pathname, status, body);
  const unknown = ['the contract has no such call'];
  const asked = isTaken
    ? [
        ...(contract.checkQuery(method, url) ?? []),
        ...(sent === '' ? [] : (contract.checkRequest(method, url.pathname, JSON.parse(sent)) ?? unknown)),
      ]
    : [];
  const given = answer ?? (isTaken ? unknown : []);
  const problems = [
    ...asked.map((problem) => `the request was taken, but ${problem}`),
    ...(isSparse(url.href, given) ? [] : given.map((problem) => `the answer ${problem}`)),
  ];
  if (problems.length === 0) {
    judgedRight.add(said);
    return;
  }
  const words = `${method} ${url.pathname} breaks Klaviyo's contract:\n  ${problems.join('\n  ')}`;
  broken.push(words);
  throw new Error(words);
}

/** An answer that lacks only what its `fields[…]` left out. */
function isSparse(url: string, problems: readonly string[]): boolean {
  if (!/[?&]fields(%5B|\[)/i.test(url)) return false;
  return problems.every((problem) => /must (have required property|be null|match a schema in anyOf)/.test(problem));
}
