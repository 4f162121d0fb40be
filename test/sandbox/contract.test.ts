import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import flowDefinition from '../../schemas/klaviyo/flow-definition.schema.json' with { type: 'json' };
import requests from '../../schemas/klaviyo/requests.schema.json' with { type: 'json' };
import { checkBody, type RequestBody } from '../../src/sandbox/wire/contract.ts';
import { openapi } from '../support/openapi.ts';
import { delay, email, newFlow, newTemplate, patchOf } from './lab.ts';
import { runs } from '../support/runs.ts';

const at = '/data/attributes/definition/actions/0';
const pointers = (name: RequestBody, body: unknown): string[] => {
  const checked = checkBody(name, JSON.stringify(body));
  return 'problems' in checked ? checked.problems.map(({ pointer }) => pointer) : [];
};
const split = (condition: object) => ({
  type: 'conditional-split',
  links: { next_if_true: null, next_if_false: null },
  data: { profile_filter: { condition_groups: [{ conditions: [condition] }] } },
});

describe('a body that breaks the contract', () => {
  test.each<[string, RequestBody, unknown, string[]]>([
    ['an unknown kind of action', 'flow-create', newFlow('x', [{ type: 'nope' }]), [`${at}/type`]],
    ['half a day', 'flow-create', newFlow('x', [delay({ unit: 'days', value: 0.5 })]), [`${at}/data/value`]],
    [
      'not-in-flow anywhere but in the filter of the flow',
      'flow-create',
      newFlow('x', [split({ type: 'profile-not-in-flow', timeframe_filter: { type: 'date', operator: 'alltime' } })]),
      [`${at}/data/profile_filter/condition_groups/0/conditions/0`],
    ],
    [
      'a number for a subject',
      'flow-create',
      newFlow('x', [email({ subject_line: 7 })]),
      [`${at}/data/message/subject_line`],
    ],
    [
      'no name',
      'flow-create',
      { data: { type: 'flow', attributes: { definition: { triggers: [], actions: [], entry_action_id: 'a' } } } },
      ['/data/attributes/name'],
    ],
    [
      'another type of resource',
      'template-create',
      patchOf('flow', 'x', { name: 'x', editor_type: 'CODE' }),
      ['/data/id', '/data/type'],
    ],
    [
      'a field of another world',
      'tag-create',
      { data: { type: 'tag', attributes: { name: 'x', colour: 'red' } } },
      ['/data/attributes/colour'],
    ],
    [
      'a condition with an operator that is none',
      'flow-create',
      newFlow('x', [
        split({
          type: 'profile-metric',
          metric_id: 'M',
          measurement: 'count',
          measurement_filter: { type: 'numeric', operator: 'is', value: 0 },
          timeframe_filter: { type: 'date', operator: 'alltime' },
        }),
      ]),
      [`${at}/data/profile_filter/condition_groups/0/conditions/0/measurement_filter/operator`],
    ],
  ])('%s: told where, and nothing else', (_, name, body, where) => {
    expect(pointers(name, body).sort()).toEqual([...where].sort());
  });

  test('no JSON at all', () => {
    expect(checkBody('flow-create', '<html>')).toEqual({
      problems: [{ pointer: '/data', detail: 'The request body is not valid JSON.' }],
    });
  });
});

/** Good bodies, and what becomes of them when one thing in them is changed. */
const good: readonly [RequestBody, object][] = [
  ['flow-create', newFlow('x', [delay({ unit: 'days', value: 1 }), email({ name: 'm', subject_line: 's' })])],
  ['flow-create', newFlow('x', [split({ type: 'profile-sample', percentage: 50 })])],
  [
    'flow-create',
    newFlow('x', [split({ type: 'profile-not-sent-email', timeframe_filter: { type: 'date', operator: 'alltime' } })]),
  ],
  [
    'flow-create',
    newFlow('x', [
      split({ type: 'profile-property', property: 'x', filter: { type: 'string', operator: 'in', value: ['a'] } }),
    ]),
  ],
  ['flow-update', patchOf('flow', 'F', { status: 'live' })],
  [
    'flow-action-update',
    patchOf('flow-action', '1', {
      definition: { id: '1', ...delay({ unit: 'days', value: 2 }), links: { next: null } },
    }),
  ],
  ['template-create', newTemplate('<p>hi</p>')],
  [
    'flow-values-report',
    {
      data: {
        type: 'flow-values-report',
        attributes: { statistics: ['opens'], timeframe: { key: 'today' }, conversion_metric_id: 'M' },
      },
    },
  ],
];

test.each(good)('%s: a good body is good', (name, body) => expect(pointers(name, body)).toEqual([]));

test('looking at types first judges as the schemas do', () => {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  ajv.addFormat('time', /^\d{2}:\d{2}(:\d{2})?$/);
  ajv.addSchema(flowDefinition).addSchema(requests);
  const plain = ajv.compile({
    allOf: ['CreateFlowRequest', 'NewActions'].map((name) => ({ $ref: `requests.schema.json#/definitions/${name}` })),
  });
  const flows = good.filter(([name]) => name === 'flow-create').map(([, body]) => body);
  const changed = fc.tuple(fc.constantFrom(...flows), fc.nat(), fc.constantFrom(null, 7, 'x', [], {}, true, undefined));
  fc.assert(
    fc.property(changed, ([body, place, value]) => {
      const mutant = mutate(structuredClone(body), place, value);
      expect(pointers('flow-create', mutant).length === 0).toBe(plain(JSON.parse(JSON.stringify(mutant))));
    }),
    runs(11, 400),
  );
});

/** The same value with one of its places, counted in order, replaced. */
function mutate(body: object, place: number, value: unknown): object {
  const places: (() => void)[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push(() => Object.assign(node, { [key]: value }));
      visit((node as Record<string, unknown>)[key]);
    }
  };
  visit(body);
  places[place % places.length]?.();
  return body;
}

test.skipIf(openapi() === undefined)("the judge of the answers judges: Klaviyo's contract has its say", () => {
  const contract = openapi();
  expect(
    contract?.checkAnswer('GET', '/api/flows', 200, { data: [], links: { self: 'https://a.klaviyo.com/api/flows' } }),
  ).toEqual([]);
  expect(contract?.checkAnswer('GET', '/api/flows', 200, { data: [{ type: 'flow' }] })?.length).toBeGreaterThan(0);
  expect(contract?.checkAnswer('GET', '/api/flows', 404, {})?.length).toBeGreaterThan(0);
  expect(contract?.checkAnswer('GET', '/nothing', 200, {})).toBeUndefined();
  expect(contract?.checkRequest('POST', '/api/flows', newFlow('x', [delay({ unit: 'days', value: 1 })]))).toEqual([]);
  expect(contract?.checkRequest('POST', '/api/flows', newFlow('x', [delay({ unit: 'days' })]))?.length).toBeGreaterThan(
    0,
  );

  const query = (url: string) => contract?.checkQuery('GET', new URL(url, 'https://a.klaviyo.com'));
  const good = 'page[size]=50&include=flow-actions,tags&fields[flow-action]=definition,updated&filter=any(id,["x"])';
  expect(query(`/api/flows?${good}`)).toEqual([]);
  expect(query('/api/flows?page[size]=51')).toEqual(['page[size]=51 is out of bounds']);
  expect(query('/api/flows?include=people')).toEqual(['no include is people']);
  expect(query('/api/flows?filter=equals(id,"x")')).toEqual(['no filter is equals(id, …)']);
  expect(query('/api/metrics?page[size]=5')).toEqual(['there is no parameter page[size]']);
});
