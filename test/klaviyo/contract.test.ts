/** What our statement of the wire contract accepts, Klaviyo's published file accepts; and ours refuses what it should. */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import flowDefinition from '../../schemas/klaviyo/flow-definition.schema.json' with { type: 'json' };
import requests from '../../schemas/klaviyo/requests.schema.json' with { type: 'json' };
import { problemOf } from '../../src/klaviyo/validate.ts';
import { openapi } from '../support/openapi.ts';
import { runs } from '../support/runs.ts';
import { type Documents, sampleOf } from './sample.ts';

const documents: Documents = { 'flow-definition.schema.json': flowDefinition, 'requests.schema.json': requests };
const { definitions } = flowDefinition;
const namesIn = (union: { anyOf: { $ref: string }[] }): string[] =>
  union.anyOf.map(({ $ref }) => $ref.split('/').at(-1) ?? '');

/** The file states the names in full; ours says "a string". */
const special = { timezone: fc.constantFrom('profile', 'UTC', 'Europe/Berlin', 'America/New_York') };
const drawn = (name: string, file = 'flow-definition', more: typeof special | object = {}): fc.Arbitrary<unknown> =>
  sampleOf(documents, `${file}.schema.json#/definitions/${name}`, { ...special, ...more });
const ruled = (path: string): fc.Arbitrary<unknown> =>
  sampleOf(documents, `flow-definition.schema.json#/rules/${path}`, special);
const consentFilters = ['EmailSubscribed', 'EmailUnsubscribed', 'SmsSubscribed', 'SmsUnsubscribed', 'Suppression'];

const delay = { temporary_id: 'd', type: 'time-delay', links: { next: null }, data: { unit: 'days', value: 1 } };
const create = (definition: object): unknown => ({
  data: {
    type: 'flow',
    attributes: {
      name: 'A flow',
      definition: { triggers: [{ type: 'list', id: 'L' }], actions: [delay], entry_action_id: 'd', ...definition },
    },
  },
});
const patch = (definition: unknown): unknown => ({
  data: { type: 'flow-action', id: '1', attributes: { definition } },
});
const filterOf = (...conditions: unknown[]): unknown => ({ condition_groups: [{ conditions }] });
const split = (condition: unknown): unknown => ({
  type: 'conditional-split',
  data: { profile_filter: filterOf(condition) },
});
const triggerSplit = (condition: unknown): unknown => ({
  type: 'trigger-split',
  data: { trigger_filter: filterOf(condition), trigger_id: 'M', trigger_type: 'metric' },
});

interface Case {
  readonly name: string;
  readonly ours: readonly string[];
  readonly theirs: string;
  readonly body: fc.Arbitrary<unknown>;
}

const kinds = (
  union: { anyOf: { $ref: string }[] },
  where: string,
  ours: string,
  theirs: string,
  into: (value: unknown) => unknown,
): Case[] =>
  namesIn(union).map((name) => ({ name: `${name} ${where}`, ours: [ours], theirs, body: drawn(name).map(into) }));

const cases: Case[] = [
  ...kinds(definitions.Trigger, 'of a flow', 'CreateFlowRequest', 'FlowCreateQuery', (one) =>
    create({ triggers: [one] }),
  ),
  ...kinds(definitions.ProfileCondition, 'of a flow', 'CreateFlowRequest', 'FlowCreateQuery', (one) =>
    create({ profile_filter: filterOf(one) }),
  ),
  ...kinds(definitions.ProfileCondition, 'in a split', 'UpdateFlowActionRequest', 'FlowActionUpdateQuery', (one) =>
    patch(split(one)),
  ),
  ...kinds(definitions.ProfileCondition, 'of a mail', 'UpdateFlowActionRequest', 'FlowActionUpdateQuery', (one) =>
    patch({ type: 'send-email', data: { message: { additional_filters: filterOf(one) } } }),
  ),
  ...kinds(definitions.ProfileCondition, 'of a branch', 'UpdateFlowActionRequest', 'FlowActionUpdateQuery', (one) =>
    patch({
      type: 'multi-branch-split',
      data: { name: 'x', branches: [{ branch_id: 'b', branch_filter: filterOf(one) }] },
    }),
  ),
  ...kinds(definitions.TriggerCondition, 'in a split', 'UpdateFlowActionRequest', 'FlowActionUpdateQuery', (one) =>
    patch(triggerSplit(one)),
  ),
  ...kinds(definitions.Action, 'as changed', 'UpdateFlowActionRequest', 'FlowActionUpdateQuery', patch),
  ...kinds(definitions.Action, 'as created', 'CreateFlowRequest', 'FlowCreateQuery', (one) =>
    create({ actions: [one] }),
  ),
  {
    name: 'consent with every filter of it',
    ours: ['CreateFlowRequest'],
    theirs: 'FlowCreateQuery',
    body: drawn('ProfileMarketingConsentCondition', 'flow-definition', {
      filters: fc.oneof(...consentFilters.map((name) => fc.array(ruled(name), { minLength: 1, maxLength: 2 }))),
    }).map((one) => create({ profile_filter: filterOf(one) })),
  },
  {
    name: 'permission with every filter of it',
    ours: ['CreateFlowRequest'],
    theirs: 'FlowCreateQuery',
    body: drawn('ProfilePermissionsCondition', 'flow-definition', {
      filters: ruled('Permission/then/properties/filters'),
    }).map((one) => create({ profile_filter: filterOf(one) })),
  },
  ...(
    [
      ['CreateFlowRequest', 'FlowCreateQuery'],
      ['UpdateFlowRequest', 'FlowUpdateQuery'],
      ['CreateTemplateRequest', 'TemplateCreateHtmlOrDndQuery'],
      ['UpdateTemplateRequest', 'TemplateUpdateHtmlOrDndQuery'],
      ['CreateTagRequest', 'TagCreateQuery'],
      ['TagFlowsRequest', 'TagFlowOp'],
      ['FlowValuesReportRequest', 'FlowValuesRequestDTO'],
      ['FlowSeriesReportRequest', 'FlowSeriesRequestDTO'],
    ] as const
  ).map(([name, theirs]) => ({ name, ours: [name], theirs, body: drawn(name, 'requests') })),
];

/** Bodies that ours accepts. Kinds that ours takes only sometimes (by a condition) are drawn until enough are taken. */
function accepted({ ours, body }: Case): unknown[] {
  const taken: unknown[] = [];
  const tries = runs(20260715, 1500);
  for (const one of fc.sample(body, tries))
    if (taken.length < tries.numRuns / 15 && problemOf(one, ours) === undefined) taken.push(one);
  return taken;
}

/** A kind that has no place somewhere; ours must refuse it there. */
const misplaced = /^ProfileNotInFlowCondition (in a split|of a mail|of a branch)$/;

const contract = openapi();

it('the schemas are schemas, which no run checks again', () => {
  const ajv = new Ajv({ strict: false });
  for (const schema of [flowDefinition, requests]) {
    void ajv.validateSchema(schema);
    expect(ajv.errors).toBeNull();
  }
});

describe.skipIf(contract === undefined)('what ours accepts, the published file accepts', () => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (name, one) => {
    const bodies = accepted(one);
    if (misplaced.test(name)) expect(bodies).toEqual([]);
    else expect(bodies.length).toBeGreaterThan(10);
    for (const body of bodies) expect(contract?.check(one.theirs, body), JSON.stringify(body)).toEqual([]);
  });
});

describe('ours refuses before anything is sent', () => {
  const mail = (message: object, rest: object = {}): unknown => ({
    temporary_id: 'm',
    type: 'send-email',
    links: { next: null },
    data: { status: 'draft', message: { name: 'M', ...message } },
    ...rest,
  });
  const wait = (data: object): unknown => create({ actions: [{ ...delay, data }] });
  const notInFlow = { type: 'profile-not-in-flow', timeframe_filter: { type: 'date', operator: 'alltime' } };
  const consent = (channel: string, can: boolean, subscription: string): unknown => ({
    type: 'profile-marketing-consent',
    consent: { channel, can_receive_marketing: can, consent_status: { subscription, filters: null } },
  });
  const isFlow = ['CreateFlowRequest', 'NewActions'];

  it('nothing that is good', () => {
    const good = create({ profile_filter: filterOf(notInFlow), actions: [delay, mail({ subject_line: 'Hello' })] });
    expect(problemOf(good, isFlow)).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['half a day', wait({ unit: 'days', value: 0.5 })],
    ['hours until a time of day', wait({ unit: 'hours', value: 1, delay_until_time: '09:00:00' })],
    ['hours until a weekday', wait({ unit: 'hours', value: 1, delay_until_weekdays: ['monday'] })],
    ['a time without seconds', wait({ unit: 'days', value: 1, delay_until_time: '09:00' })],
    ['a time that is none', wait({ unit: 'days', value: 1, delay_until_time: '24:00:00' })],
    ['a subject of 256 characters', create({ actions: [mail({ subject_line: 'x'.repeat(256) })] })],
    ['an empty cc', create({ actions: [mail({ cc_email: '' })] })],
    ['an action with an id', create({ actions: [{ ...delay, id: '7' }] })],
    ['an action without a temporary id', create({ actions: [{ ...delay, temporary_id: undefined }] })],
    ['a message with an id', create({ actions: [mail({ id: 'm1' })] })],
    ['a status that is none', create({ actions: [{ ...delay, type: 'send-email', data: { status: 'paused' } }] })],
    [
      'a variation with an id',
      create({
        actions: [
          {
            temporary_id: 'ab',
            type: 'ab-test',
            data: { main_action: mail({}), current_experiment: { variations: [mail({}, { id: '8' })] } },
          },
        ],
      }),
    ],
    ['a sample of everybody', create({ profile_filter: filterOf({ type: 'profile-sample', percentage: 100 }) })],
    ['not-in-flow inside a flow', create({ actions: [{ ...(split(notInFlow) as object), temporary_id: 's' }] })],
    ['not-in-flow before a mail', create({ actions: [mail({ additional_filters: filterOf(notInFlow) })] })],
    ['subscribed to push', create({ profile_filter: filterOf(consent('push', true, 'subscribed')) })],
    ['texts for who never agreed', create({ profile_filter: filterOf(consent('sms', true, 'any')) })],
    [
      'a price drop on a metric',
      create({
        triggers: [
          {
            type: 'metric',
            id: 'M',
            trigger_filter: filterOf({
              type: 'price-drop-property',
              metric_id: 'M',
              field: 'price',
              filter: { type: 'existence', operator: 'is-set' },
            }),
          },
        ],
      }),
    ],
    ['a flow without a beginning', create({ entry_action_id: null })],
    ['an unknown kind of action', create({ actions: [{ temporary_id: 'x', type: 'send-fax' }] })],
    ['an unknown kind of condition', create({ profile_filter: filterOf({ type: 'profile-horoscope', sign: 'leo' }) })],
  ])('%s', (_, body) => expect(problemOf(body, isFlow)).toBeTypeOf('string'));

  it.each<[string, unknown, string]>([
    ['what is missing', wait({ unit: 'days' }), "actions/0/data must have required property 'value'"],
    [
      'an unknown type',
      create({ actions: [delay, { ...delay, type: 'nap' }] }),
      'actions/1 must have a type that Klaviyo',
    ],
    ['no object at all', create({ actions: [null] }), 'actions/0 must have a type that Klaviyo'],
  ])('and says where, by the type that is meant: %s', (_, body, words) =>
    expect(problemOf(body, isFlow)).toContain(`/data/attributes/definition/${words}`),
  );

  it('an archived flow: only draft, manual and live can be set', () => {
    const body = { data: { type: 'flow', id: 'F', attributes: { status: 'archived' } } };
    expect(problemOf(body, ['UpdateFlowRequest'])).toBeTypeOf('string');
  });
});
