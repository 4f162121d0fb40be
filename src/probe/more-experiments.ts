/** Doubts about changes that nobody should rest on, about triggers, and about every kind of condition. */
import { withData } from '../flow/parts.ts';
import type { ApiResult } from '../klaviyo/api-error.ts';
import { errorText } from '../klaviyo/error-text.ts';
import { fieldsOf } from '../text/json.ts';
import { asWire } from '../wire/as-wire.ts';
import type { Action } from '../wire/types.ts';
import {
  aMail,
  type Bench,
  type Experiment,
  fact,
  fails,
  held,
  linkOf,
  readsBack,
  refusal,
  refused,
  unread,
  untried,
  type Verdict,
} from './facts.ts';
import { delay, nobody, theList, theMetric, theSegment } from './scratch.ts';

const nothing = 'Nothing: Sluice never does it.';

/** Sends the first action with other links, and tells what became of them. */
const links =
  (change: (on: Bench) => unknown, hold: (was: unknown, is: unknown) => boolean) =>
  async (on: Bench): Promise<Verdict> => {
    const [first] = on.actions;
    if (first === undefined) return untried('the scratch flow has no step');
    const { links: _, ...bare } = first;
    const asked = change(on);
    const patched = await on.api.updateFlowAction(
      String(first.id),
      (asked === undefined ? bare : { ...bare, links: asked }) as Action,
    );
    if (!patched.ok) return { held: patched.error.status === 400, says: errorText(patched.error) };
    const now = await on.api.getFlowAction(String(first.id));
    if (!now.ok) return unread(now);
    const is = linkOf(now.data.attributes.definition);
    return hold(linkOf(first), is) ? held : fails(`links.next is ${String(is)}`);
  };

const same = (was: unknown, is: unknown): boolean => String(was) === String(is);

const changesDelay = async ({ api, actions: [, wait] }: Bench): Promise<ApiResult<unknown>> =>
  api.updateFlowAction(String(wait?.id), withData(asWire(fieldsOf(wait)), { value: 3 }));

async function nextIsFirst(on: Bench): Promise<Verdict> {
  const [first, second] = on.actions;
  const gone = await on.api.deleteFlowAction(String(first?.id));
  if (!gone.ok) return refused(gone);
  const after = await on.api.getFlow(on.flowId);
  if (!after.ok) return unread(after);
  const entry = after.data.flow.attributes.definition?.entry_action_id;
  return String(entry) === String(second?.id) ? held : fails(`entry_action_id is ${String(entry)}`);
}

/** Sends the mail with a message that Klaviyo refuses. */
const refusesMail =
  (change: (message: { id?: string; subject_line: string; body?: string }) => void) =>
  async ({ api, actions: [mail] }: Bench): Promise<Verdict> => {
    const changed = structuredClone(mail) as unknown as { data: { message: Parameters<typeof change>[0] } };
    change(changed.data.message);
    return refusal(await api.updateFlowAction(String(mail?.id), asWire(changed)), 'it was taken');
  };

const withoutMessageId = refusesMail((message) => {
  delete message.id;
  message.subject_line = 'Third';
});
const strangeField = refusesMail((message) => {
  message.body = 'No field of a mail';
});

/** Whether a flow's `updated` stands as it did (or moves), whatever was done to it meanwhile. */
const updated =
  (stays: boolean, act: (on: Bench) => Promise<ApiResult<unknown>>) =>
  async (on: Bench): Promise<Verdict> => {
    const before = await on.api.getFlow(on.flowId);
    // Klaviyo tells whole seconds.
    await on.sleep(1500);
    const acted = await act(on);
    const after = await on.api.getFlow(on.flowId);
    if (!before.ok || !acted.ok || !after.ok) return untried('the flow does not answer');
    const [was, is] = [before, after].map(({ data }) => data.flow.attributes.updated);
    return (was === is) === stays ? held : { held: false, says: was === is ? 'it stood still' : 'it moved' };
  };

/** Saved and read again: the words are the same, whatever became of comments, entities and line ends. */
async function textSurvives(on: Bench): Promise<Verdict> {
  const made = await on.template('<p>Caf&eacute; &amp; bar</p>\r\n<!-- a note --><p>{{ first_name }}</p>');
  if (!made.ok) return unread(made);
  const read = await on.api.getTemplate(made.data);
  if (!read.ok) return unread(read);
  const html = read.data.attributes.html ?? '';
  const words = html.replace('&eacute;', 'é').includes('Café &amp; bar') && html.includes('{{ first_name }}');
  const kept = [
    ...(html.includes('a note') ? ['comments are kept'] : []),
    ...(html.includes('&eacute;') ? ['entities are kept'] : []),
    ...(html.includes('\r\n') ? ['line ends are kept'] : []),
  ];
  return { held: words, says: kept.join(', ') };
}

const split = (id: string, condition: object, next: string | null): Action =>
  asWire({
    ...{ temporary_id: id, type: 'conditional-split' },
    data: { profile_filter: { condition_groups: [{ conditions: [condition] }] } },
    links: { next_if_true: null, next_if_false: next },
  });

const sinceDays = (operator: string, quantity: number): object => ({ type: 'date', operator, unit: 'day', quantity });

const conditions: readonly object[] = [
  {
    ...{ type: 'profile-metric', metric_id: theMetric, measurement: 'count', metric_filters: null },
    measurement_filter: { type: 'numeric', operator: 'equals', value: 0 },
    timeframe_filter: { type: 'date', operator: 'flow-start' },
  },
  { type: 'profile-group-membership', is_member: true, group_ids: [theList], timeframe_filter: null },
  {
    type: 'profile-marketing-consent',
    consent: {
      ...{ channel: 'email', can_receive_marketing: true },
      consent_status: { subscription: 'subscribed', filters: null },
    },
  },
  {
    ...{ type: 'profile-predictive-analytics', dimension: 'predicted_clv' },
    filter: { type: 'numeric', operator: 'greater-than', value: 100 },
  },
  { type: 'profile-sample', percentage: 50 },
  { type: 'profile-region', in_region: true, region: 'european_union' },
  {
    ...{ type: 'profile-property', property: "location['country']" },
    filter: { type: 'string', operator: 'in', value: ['Germany', 'Austria'] },
  },
  {
    ...{ type: 'profile-property', property: "properties['sluice-doctor']" },
    filter: { type: 'list', operator: 'contains', value: 'a' },
  },
  { type: 'profile-property', property: 'created', filter: sinceDays('at-least', 90) },
  {
    ...{ type: 'profile-metric', metric_id: theMetric, measurement: 'count' },
    measurement_filter: { type: 'numeric', operator: 'greater-than-or-equal', value: 1 },
    timeframe_filter: sinceDays('in-the-last', 7),
    metric_filters: ['$flow', '$message'].map((property) => ({
      property,
      filter: { type: 'string', operator: 'equals', value: 'none of ours' },
    })),
  },
];

const trigger = (what: string, triggers: readonly object[], more: object = {}): Experiment => ({
  created: { fact: `A flow that begins with ${what} is taken`, then: 'Such sequences fail at their create.' },
  definition: { triggers, ...more },
  actions: [delay('a')],
  facts: [
    fact(
      `A flow that begins with ${what} comes back as it was sent`,
      'A create with such a trigger is taken back, and says where it differs.',
      readsBack,
    ),
  ],
});

export const moreExperiments: readonly Experiment[] = [
  {
    actions: [delay('a'), delay('b'), delay('c')],
    facts: [
      fact(
        'A PATCH moves no links',
        nothing,
        links(({ actions }) => ({ next: String(actions[2]?.id) }), same),
      ),
      fact(
        'A PATCH without links leaves them',
        nothing,
        links(() => undefined, same),
      ),
      fact(
        'A PATCH with empty links leaves them',
        nothing,
        links(() => ({}), same),
      ),
      fact(
        "A flow's updated stays when a step is changed",
        'Nothing: contents are compared.',
        updated(true, changesDelay),
      ),
      fact(
        "A flow's updated stays when its status is set",
        'Nothing: contents are compared.',
        updated(true, ({ api, flowId }) => api.updateFlowStatus(flowId, 'draft')),
      ),
      fact(
        "A flow's updated moves when a step is removed",
        'Nothing: contents are compared.',
        updated(false, ({ api, actions }) => api.deleteFlowAction(String(actions[2]?.id))),
      ),
      fact(
        'Removing the first step makes the next one the first',
        'The flow is replaced when its first step is removed.',
        nextIsFirst,
      ),
    ],
  },
  {
    actions: [
      asWire({
        ...{ temporary_id: 'mail', type: 'send-email' },
        data: {
          status: 'draft',
          message: { subject_line: 'First', preview_text: 'First', name: 'sluice doctor', template_id: aMail },
        },
      }),
    ],
    facts: [
      fact("A PATCH without the message's id is refused", nothing, withoutMessageId),
      fact(
        'A field that a mail does not have is refused',
        'Sluice sends none: bodies are held against the contract first.',
        strangeField,
      ),
      fact("A mail's words survive being saved", 'Mails are compared with what Klaviyo made of them.', textSurvives),
    ],
  },
  {
    created: {
      fact: 'Every kind of condition is taken',
      then: 'A sequence with the refused kind fails at its create.',
    },
    actions: conditions.map((condition, i) =>
      split(`s${i}`, condition, i + 1 < conditions.length ? `s${i + 1}` : null),
    ),
    facts: [
      fact(
        'Every kind of condition comes back as it was sent',
        'A create with such a condition is taken back, and says where it differs.',
        readsBack,
      ),
    ],
  },
  trigger('a list, once only,', [{ type: 'list', id: theList }], {
    reentry_criteria: { unit: 'alltime', duration: 1 },
  }),
  trigger('a segment, and asks who was not in it,', [{ type: 'segment', id: theSegment }], {
    profile_filter: {
      condition_groups: [
        ...nobody.condition_groups,
        { conditions: [{ type: 'profile-not-in-flow', timeframe_filter: sinceDays('in-the-last', 14) }] },
      ],
    },
  }),
  trigger('a date', [
    {
      ...{ type: 'date', date_field_type: 'profile-property', date_profile_property: 'Birthday' },
      ...{ timedelta_unit_before_date: 'days', timedelta_value_before_date: 1, recurrence_frequency: 'annually' },
      ...{ timezone: 'profile', trigger_time: '09:00:00', trigger_days: null },
    },
  ]),
  trigger('a drop in price', [
    {
      ...{ type: 'price-drop', trigger_filter: null, price_drop_amount_value: 10, price_drop_amount_unit: 'percent' },
      ...{ audience: ['viewed'], timeframe_days: 30, currency_type: 'usd' },
    },
  ]),
  trigger('little stock', [
    {
      ...{ type: 'low-inventory', product_level: 'variant', trigger_filter: null, inventory_count: 5 },
      ...{ audience: ['viewed'], timeframe_days: 30 },
    },
  ]),
];
