/** Random flows, people, happenings and accounts. Moments are drawn from few, so that things meet. */
import fc from 'fast-check';
import type {
  Action,
  ActionStatus,
  FlowDefinition,
  ProfileCondition,
  ProfileFilter,
  Trigger,
  ValueFilter,
  Weekday,
} from '../../../src/klaviyo/types.ts';
import type { Channel, Consent, Flow, Happening, Person, Setting, Value } from '../../../src/simulate/types.ts';

export interface World {
  readonly flows: readonly Flow[];
  readonly person: Person;
  readonly happenings: readonly Happening[];
  readonly setting: Setting;
}

const HOUR = 3_600_000;
const pick = fc.constantFrom;
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 2 });
const filled = <T extends object>(one: T): T =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T;

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Sydney',
  'Asia/Kolkata',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
] as const;
/** Summer time's ends in Berlin, New York and Sydney, a leap day, the year's end, and days on which nothing happens. */
const DAYS = [
  '2026-03-28',
  '2026-10-24',
  '2026-03-07',
  '2026-10-31',
  '2026-04-04',
  '2026-10-03',
  '2028-02-28',
  '2026-12-30',
  '2026-06-09',
] as const;
const TIMES = ['00:00:00', '02:00:00', '02:30:00', '03:00:00', '09:00:00', '09:30:15', '21:00:00', '23:59:00'] as const;
const WEEKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const METRICS = ['CHECKOUT', 'ORDER', 'RECEIVED'] as const;
const PROPERTIES = ['Tier', 'Count', 'Vip', 'Tags', 'Since'] as const;
const CHANNELS: readonly Channel[] = ['email', 'sms', 'push', 'whatsapp'];

const someDays = maybe(fc.subarray([...WEEKDAYS], { minLength: 1 }));
const zone = pick(...ZONES);
const zoneOrProfile = maybe(pick('profile', ...ZONES));
const text = pick('gold', 'silver', 'go', 'old', '');
const number = pick(-1, 0, 1, 2, 90);
const date = pick(
  '2026-03-28',
  '2026-10-25T01:00:00Z',
  '2026-06-09T09:00:00+02:00',
  '2028-02-29',
  '2026-04-05T00:00:00',
);
const tags = fc.array(pick('a', 'b', 'ab'), { maxLength: 3 });

/** Mostly of the type its name promises; now and then another, or null. */
const valueOf = (property: string): fc.Arbitrary<Value> => {
  const right: Record<string, fc.Arbitrary<Value>> = {
    Tier: text,
    Count: number,
    $value: number,
    Vip: fc.boolean(),
    Tags: tags,
    Since: date,
  };
  return fc.oneof(
    { weight: 9, arbitrary: right[property]! },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: pick<Value[]>('2', 'gold', 2, true) },
  );
};

const unit = pick('hour' as const, 'day' as const, 'week' as const);
const quantity = pick(1, 2, 24);
const timeframe = fc.oneof(
  fc.constant({ type: 'date' as const, operator: 'flow-start' as const }),
  fc.constant({ type: 'date' as const, operator: 'alltime' as const }),
  fc.record({
    type: fc.constant('date' as const),
    operator: pick('in-the-last' as const, 'at-least' as const),
    unit,
    quantity,
  }),
  fc.record({ type: fc.constant('date' as const), operator: pick('after' as const, 'before' as const), date }),
  fc.record({
    type: fc.constant('date' as const),
    operator: fc.constant('between' as const),
    start: pick(0, 1),
    end: pick(2, 24),
    unit,
  }),
  fc.record({
    type: fc.constant('date' as const),
    operator: fc.constant('between-static' as const),
    start: date,
    end: date,
  }),
);
const numeric = fc.record({
  type: fc.constant('numeric' as const),
  operator: pick(
    ...(['equals', 'not-equals', 'greater-than', 'greater-than-or-equal', 'less-than', 'less-than-or-equal'] as const),
  ),
  value: number,
});
const strings = fc.oneof(
  fc.record({
    type: fc.constant('string' as const),
    operator: pick(
      ...(['contains', 'ends-with', 'equals', 'starts-with'] as const),
      ...(['not-contains', 'not-ends-with', 'not-equals', 'not-starts-with'] as const),
    ),
    value: text,
  }),
  fc.record({
    type: fc.constant('string' as const),
    operator: pick('in' as const, 'not-in' as const),
    value: fc.array(text),
  }),
);
const existence = fc.record({
  type: fc.constant('existence' as const),
  operator: pick('is-set' as const, 'not-set' as const),
});
const filterOf = (property: string): fc.Arbitrary<ValueFilter> => {
  const right: Record<string, fc.Arbitrary<ValueFilter>> = {
    Tier: strings,
    Count: fc.oneof(
      numeric,
      fc.record({
        type: fc.constant('numeric' as const),
        operator: fc.constant('between' as const),
        start: number,
        end: number,
      }),
    ),
    $value: numeric,
    Vip: fc.record({
      type: fc.constant('boolean' as const),
      operator: fc.constant('equals' as const),
      value: fc.boolean(),
    }),
    Tags: fc.oneof(
      fc.record({
        type: fc.constant('list' as const),
        operator: pick('contains' as const, 'not-contains' as const),
        value: pick('a', 'b'),
      }),
      fc.record({
        type: fc.constant('list' as const),
        operator: pick('length-equals' as const, 'length-greater-than' as const, 'length-less-than-or-equal' as const),
        value: pick(0, 1, 2),
      }),
    ),
    Since: fc.oneof(
      fc.record({ type: fc.constant('date' as const), operator: pick('after' as const, 'before' as const), date }),
      fc.record({
        type: fc.constant('date' as const),
        operator: pick('in-the-last' as const, 'in-the-next' as const, 'at-least' as const),
        unit,
        quantity,
      }),
      fc.record({
        type: fc.constant('date' as const),
        operator: fc.constant('calendar-month' as const),
        value: pick(2, 3, 6, 10),
      }),
    ),
  };
  return fc.oneof({ weight: 5, arbitrary: right[property]! }, { weight: 1, arbitrary: existence });
};

const propertyCondition = pick(...PROPERTIES).chain((name) =>
  fc.record({
    type: fc.constant('profile-property' as const),
    property: fc.constant(`properties['${name}']`),
    filter: filterOf(name),
  }),
);
const eventCondition = fc.tuple(pick(...METRICS), pick('$value', 'Tier', 'Tags')).chain(([metric_id, field]) =>
  fc.record({
    type: fc.constant('metric-property' as const),
    metric_id: fc.constant(metric_id),
    field: fc.constant(field),
    filter: filterOf(field),
  }),
);
const sinceFrame = fc.oneof(
  fc.constant({ type: 'date' as const, operator: 'alltime' as const }),
  fc.record({ type: fc.constant('date' as const), operator: fc.constant('in-the-last' as const), unit, quantity }),
);
const condition = (place: 'flow' | 'step'): fc.Arbitrary<ProfileCondition> =>
  fc.oneof(
    propertyCondition as fc.Arbitrary<ProfileCondition>,
    fc.record({
      type: fc.constant('profile-metric' as const),
      metric_id: pick(...METRICS),
      measurement: pick('count' as const, 'sum' as const),
      measurement_filter: numeric,
      timeframe_filter: timeframe,
      metric_filters: fc.option(
        fc.array(fc.record({ property: fc.constant('Tier'), filter: fc.option(strings) }), { maxLength: 2 }),
      ),
    }),
    fc.record({
      type: fc.constant('profile-group-membership' as const),
      is_member: fc.constant(true as const),
      group_ids: fc.subarray(['L1', 'L2', 'S1'], { minLength: 1 }),
      timeframe_filter: fc.option(
        fc.record({
          type: fc.constant('date' as const),
          operator: pick('in-the-last' as const, 'at-least' as const),
          unit,
          quantity,
        }),
      ),
    }),
    fc.record({
      type: fc.constant('profile-group-membership' as const),
      is_member: fc.constant(false as const),
      group_ids: fc.subarray(['L1', 'L2', 'S1'], { minLength: 1 }),
    }),
    fc.record({
      type: fc.constant('profile-marketing-consent' as const),
      consent: fc.record({
        channel: pick('email' as const, 'sms' as const, 'push' as const),
        can_receive_marketing: fc.boolean(),
        consent_status: fc.record({
          subscription: pick(
            'any' as const,
            'subscribed' as const,
            'unsubscribed' as const,
            'never_subscribed' as const,
          ),
        }),
      }),
    }),
    fc.record({
      type: fc.constant('profile-predictive-analytics' as const),
      dimension: fc.constant('churn_probability' as const),
      filter: numeric,
    }),
    fc.record({
      type: pick('profile-not-sent-email' as const, 'profile-not-sent-sms' as const, 'profile-not-sent-push' as const),
      timeframe_filter: sinceFrame,
    }),
    fc.constant<ProfileCondition>({
      type: 'profile-has-custom-object',
      object_type_id: 'O',
      object_type_relationship_id: 'R',
      filter: { type: 'numeric', operator: 'equals', value: 1 },
      filters: [],
    }),
    place === 'flow'
      ? fc.record({ type: fc.constant('profile-not-in-flow' as const), timeframe_filter: sinceFrame })
      : fc.record({ type: fc.constant('profile-sample' as const), percentage: pick(10, 50, 90) }),
  );
const groups = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<{ condition_groups: { conditions: T[] }[] }> =>
  fc
    .array(fc.array(one, { minLength: 1, maxLength: 2 }), { maxLength: 2 })
    .map((all) => ({ condition_groups: all.map((conditions) => ({ conditions })) }));
const rarely = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one });
const filterHere: fc.Arbitrary<ProfileFilter> = groups(condition('step'));

/** A step of a tree: what it is, and its ways on in their order. */
interface Step {
  readonly make: (id: string, ways: readonly (string | null)[]) => Action;
  readonly ways: readonly (Step | null)[];
}
type Make = Step['make'];

const status: fc.Arbitrary<ActionStatus | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.constant('live' as const) },
  { weight: 1, arbitrary: pick('draft' as const, 'manual' as const, 'disabled' as const, undefined) },
);
const message = fc.record({
  smart_sending_enabled: maybe(fc.boolean()),
  transactional: maybe(fc.boolean()),
  additional_filters: rarely(filterHere),
});
const linear = (one: fc.Arbitrary<object>): fc.Arbitrary<Make> =>
  one.map(
    (fields) =>
      (id, [next]) =>
        ({ id, links: { next: next ?? null }, ...fields }) as unknown as Action,
  );
const send = (type: string, fields: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc.tuple(fields, status).map(([one, is]) => ({ type, data: { message: filled(one), ...(is && { status: is }) } }));
const sms = fc
  .tuple(message, maybe(fc.boolean()))
  .map(([one, sms_quiet_hours_enabled]) => ({ body: 'b', ...one, sms_quiet_hours_enabled }));
const timed = fc.record({
  unit: fc.constant('days'),
  value: pick(0, 1, 2, 6),
  timezone: zoneOrProfile,
  delay_until_time: maybe(pick(...TIMES)),
  delay_until_weekdays: someDays,
});
const operation = fc.oneof(
  fc.record({
    operator: pick('create', 'update'),
    property_type: fc.constant('string'),
    property_key: fc.constant("properties['Tier']"),
    property_value: text,
  }),
  fc.record({
    operator: pick('create', 'update'),
    property_type: fc.constant('boolean'),
    property_key: fc.constant("properties['Vip']"),
    property_value: fc.boolean(),
  }),
  fc.record({
    operator: pick('create', 'update'),
    property_type: fc.constant('numeric'),
    property_key: fc.constant("properties['Count']"),
    property_value: number,
  }),
  fc.record({
    operator: pick('create', 'update'),
    property_type: fc.constant('date'),
    property_key: fc.constant("properties['Since']"),
    property_value: pick('today', '2026-06-09'),
  }),
  fc.record({
    operator: pick('create', 'update'),
    property_type: fc.constant('list'),
    property_operation: pick('add', 'remove', null),
    property_key: fc.constant("properties['Tags']"),
    property_value: pick('a', 'b'),
  }),
  fc.record({
    operator: fc.constant('delete'),
    property_key: pick(...PROPERTIES).map((name) => `properties['${name}']`),
  }),
);
const delay: fc.Arbitrary<object> = fc.oneof(
  fc
    .record({ unit: pick('minutes', 'hours'), value: pick(0, 1, 16, 24, 30) })
    .map((data) => ({ type: 'time-delay', data })),
  timed.map((data) => ({ type: 'time-delay', data: filled(data) })),
  fc
    .record({ timezone: zoneOrProfile, target_time: pick(...TIMES), target_days: someDays })
    .map((data) => ({ type: 'target-date', data: filled(data) })),
  fc.constant({ type: 'back-in-stock-delay' }),
);
const variation = (type: string) => (id: string) => ({ id, type, data: { message: { body: 'b' }, status: 'live' } });
const abTest = fc
  .record({
    type: pick('send-email', 'send-sms'),
    experiment_status: maybe(pick('draft', 'live')),
    status,
    share: pick(0.2, 0.5, 0.9),
  })
  .map(
    ({ type, experiment_status, status: is, share }): Make =>
      (id, [next]) =>
        ({
          id,
          type: 'ab-test',
          links: { next: next ?? null },
          data: filled({
            status: is,
            experiment_status,
            main_action: variation(type)(`${id}-main`),
            current_experiment: {
              variations: [variation(type)(`${id}-a`), variation(type)(`${id}-b`)],
              allocations: { [`${id}-a`]: share, [`${id}-b`]: 1 - share },
            },
          }),
        }) as unknown as Action,
  );
const straight: fc.Arbitrary<Make> = fc.oneof(
  { weight: 3, arbitrary: linear(send('send-email', message)) },
  { weight: 2, arbitrary: linear(send('send-sms', sms)) },
  { weight: 1, arbitrary: linear(send('send-mobile-push', message)) },
  { weight: 1, arbitrary: linear(send('send-whatsapp', message)) },
  { weight: 1, arbitrary: linear(send('send-webhook', fc.constant({ url: 'https://shop.example' }))) },
  { weight: 1, arbitrary: linear(send('send-internal-alert', fc.constant({ to_emails: [] }))) },
  { weight: 6, arbitrary: linear(delay) },
  { weight: 1, arbitrary: abTest },
  {
    weight: 1,
    arbitrary: linear(
      fc.tuple(fc.array(operation, { minLength: 1, maxLength: 2 }), status).map(([profile_operations, is]) => ({
        type: 'update-profile',
        data: filled({ profile_operations, status: is }),
      })),
    ),
  },
  {
    weight: 1,
    arbitrary: linear(
      fc.tuple(pick(true, false, null), status).map(([on_execution, is]) => ({
        type: 'list-update',
        data: filled({ name: 'n', on_execution, list_id: 'L2', status: is }),
      })),
    ),
  },
);
const split: fc.Arbitrary<Make> = fc.oneof(
  filterHere.map((profile_filter): Make => (id, [yes, no]) => ({
    id,
    type: 'conditional-split',
    links: { next_if_true: yes ?? null, next_if_false: no ?? null },
    data: { profile_filter },
  })),
  groups(eventCondition).map((trigger_filter): Make => (id, [yes, no]) => ({
    id,
    type: 'trigger-split',
    links: { next_if_true: yes ?? null, next_if_false: no ?? null },
    data: { trigger_filter, trigger_id: 'CHECKOUT', trigger_type: 'metric' },
  })),
  fc.constant<Make>((id, [yes, no]) => ({
    id,
    type: 'action-output-split',
    links: { next_if_true: yes ?? null, next_if_false: no ?? null },
    data: {},
  })),
);
const many: fc.Arbitrary<Make> = fc
  .tuple(
    fc.array(groups(fc.oneof(condition('step'), eventCondition as unknown as fc.Arbitrary<ProfileCondition>)), {
      minLength: 1,
      maxLength: 2,
    }),
    fc.boolean(),
  )
  .map(([filters, hasElse]): Make => (id, ways) => ({
    id,
    type: 'multi-branch-split',
    links: null,
    data: {
      name: 'n',
      branches: [
        ...filters.map((branch_filter, index) => ({
          branch_id: `b${index}`,
          order: index,
          branch_filter,
          links: { next: ways[index] ?? null },
        })),
        ...(hasElse
          ? [{ branch_id: 'else', is_else: true, branch_filter: null, links: { next: ways[2] ?? null } }]
          : []),
      ],
    },
  }));

const { step } = fc.letrec<{ step: Step | null }>((tie) => ({
  step: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true, maxDepth: 7 },
    { weight: 1, arbitrary: fc.constant(null) },
    {
      weight: 9,
      arbitrary: fc.tuple(straight, tie('step')).map(([make, next]) => ({ make, ways: [next] })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(split, tie('step'), tie('step')).map(([make, yes, no]) => ({ make, ways: [yes, no] })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(many, fc.array(tie('step'), { minLength: 3, maxLength: 3 }))
        .map(([make, ways]) => ({ make, ways })),
    },
  ),
}));

function laidOut(first: Step | null, prefix: string): { entry: string | null; actions: Action[] } {
  const actions: Action[] = [];
  const lay = (one: Step | null): string | null => {
    if (one === null) return null;
    const id = `${prefix}${actions.length}`;
    const place = actions.push(one.make(id, [])) - 1;
    actions[place] = one.make(id, one.ways.map(lay));
    return id;
  };
  return { entry: lay(first), actions };
}

const trigger: fc.Arbitrary<Trigger> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('metric' as const),
      id: pick('CHECKOUT', 'ORDER'),
      trigger_filter: rarely(groups(eventCondition)),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'list' as const, id: 'L1' }) },
  { weight: 1, arbitrary: fc.constant({ type: 'segment' as const, id: 'S1' }) },
  {
    weight: 1,
    arbitrary: fc.constant<Trigger>({
      type: 'price-drop',
      trigger_filter: null,
      price_drop_amount_value: 5,
      audience: ['viewed'],
    }),
  },
);
/** What one flow does can start these; once only, so that nothing goes round for ever. */
const caused: fc.Arbitrary<Trigger> = pick(
  { type: 'list' as const, id: 'L2' },
  { type: 'metric' as const, id: 'RECEIVED', trigger_filter: null },
);
const reentry = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  pick(0, 1).map((duration) => ({ unit: 'alltime' as const, duration })),
  fc.record({ unit, duration: pick(1, 2) }),
);
const flowOf = (id: string, starts: fc.Arbitrary<Trigger>, again: typeof reentry): fc.Arbitrary<Flow> =>
  fc
    .record({
      first: step,
      trigger: starts,
      profile_filter: rarely(groups(condition('flow'))),
      again,
      closed: pick(false, false, false, true),
    })
    .map(({ first, trigger: one, profile_filter, again: reentry_criteria, closed }) => {
      const { entry, actions } = laidOut(first, `${id}-`);
      const definition: FlowDefinition = filled({
        triggers: [one],
        profile_filter,
        actions,
        entry_action_id: entry,
        ...(reentry_criteria !== undefined && { reentry_criteria }),
      });
      return { id, definition, ...(closed && { closed }) };
    });

const person: fc.Arbitrary<Omit<Person, 'draws'>> = fc
  .record({
    Tier: maybe(valueOf('Tier')),
    Count: maybe(valueOf('Count')),
    Vip: maybe(valueOf('Vip')),
    Tags: maybe(valueOf('Tags')),
    Since: maybe(valueOf('Since')),
    phone_number: maybe(
      pick('+12125550100', '+16045550100', '+493055501', '+61255501000', '+818055501', '+18085550100'),
    ),
    consent: fc.dictionary(
      pick(...CHANNELS),
      pick<Consent[]>('subscribed', 'subscribed', 'unsubscribed', 'never_subscribed'),
    ),
    timezone: maybe(zone),
    lists: maybe(fc.subarray(['L1', 'L2'])),
    segments: maybe(fc.subarray(['S1'])),
    churn: maybe(pick(0, 1, 90)),
  })
  .map(({ consent, timezone, lists, segments, churn, ...properties }) =>
    filled({
      properties: filled(properties) as Record<string, Value>,
      consent,
      timezone,
      lists,
      segments,
      ...(churn !== undefined && { predictions: { churn_probability: churn } }),
    }),
  );

const offset = fc.oneof(
  pick(0, 0, 1, 15, 16, 24, 24.5, 48).map((hours) => hours * HOUR),
  fc.integer({ min: 0, max: 600 }).map((quarters) => (quarters * HOUR) / 4),
);
const happening: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('event'),
      metric: pick('CHECKOUT', 'CHECKOUT', 'ORDER'),
      properties: fc.record(
        { $value: valueOf('$value'), Tier: valueOf('Tier'), Tags: valueOf('Tags') },
        { requiredKeys: [] },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: pick({ kind: 'trigger', properties: {} }, { kind: 'trigger', flow: 'f', properties: { Tier: 'gold' } }),
  },
  {
    weight: 1,
    arbitrary: pick(...PROPERTIES).chain((property) =>
      fc.record({ kind: fc.constant('property'), property: fc.constant(property), value: valueOf(property) }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('consent'),
      channel: pick(...CHANNELS),
      consent: pick('subscribed', 'unsubscribed', 'never_subscribed'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('list'), id: pick('L1', 'L2'), member: pick(true, true, false) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('segment'), id: fc.constant('S1'), member: pick(true, true, false) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('message'), channel: pick(...CHANNELS) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'back-in-stock' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('flow'),
      flow: pick('f', 'g'),
      state: pick('open', 'open', 'closed', 'deleted'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit'), nth: fc.nat({ max: 9 }), by: delay }) },
);

const setting: fc.Arbitrary<Setting> = fc
  .record({
    timezone: zone,
    smartSending: maybe(fc.constant({ email: 2 })),
    quietHours: maybe(pick({ from: '20:00', to: '11:00' }, { from: '01:00', to: '03:00' })),
    received: maybe(fc.constant({ email: 'RECEIVED' })),
    switches: fc.record({
      weekday: pick('moved-day', 'counted-day'),
      targetNow: pick('now', 'next'),
      afterManual: pick('goes-on', 'stands'),
      triggerCounts: pick('no', 'yes'),
      sampleAgain: pick('same', 'new'),
      leapDay: pick('february-28', 'march-1'),
      undecidable: pick('no', 'yes'),
    }),
  })
  .map((one) => filled(one) as Setting);

/** Edits name a delay of the first flow by its place; it keeps its id and its ways. */
const settled = (flow: Flow, raw: Record<string, unknown>): Record<string, unknown> | null => {
  if (raw['kind'] !== 'edit') return raw;
  const delays = flow.definition.actions.filter(({ type }) => type === 'time-delay' || type === 'target-date');
  const old = delays[(raw['nth'] as number) % Math.max(1, delays.length)];
  if (old === undefined) return null;
  return { kind: 'edit', flow: flow.id, actions: [{ ...(raw['by'] as object), id: old.id, links: old.links }] };
};

/** A date flow that begins some days after the start, while its date stays as it is. */
const dated = fc
  .record({
    lead: pick<readonly ['days' | 'weeks' | 'months', number]>(['days', 0], ['days', 9], ['weeks', 1], ['weeks', 0]),
    timezone: pick('profile', ...ZONES),
    trigger_time: pick(...TIMES),
    trigger_days: someDays,
  })
  .map(({ lead: [unit_, value], ...more }): Trigger =>
    filled({
      type: 'date',
      date_field_type: 'profile-property',
      date_profile_property: "properties['Birthday']",
      timedelta_unit_before_date: unit_,
      timedelta_value_before_date: value,
      recurrence_frequency: 'never',
      ...more,
    }),
  );

export const world: fc.Arbitrary<World> = fc
  .record({
    first: flowOf('f', trigger, reentry),
    second: fc.option(flowOf('g', fc.oneof(caused, trigger), fc.constant({ unit: 'alltime' as const, duration: 1 })), {
      nil: undefined,
    }),
    person,
    setting,
    day: pick(...DAYS),
    begin: fc.integer({ min: 0, max: 95 }),
    happenings: fc.array(fc.tuple(offset, happening), { minLength: 1, maxLength: 8 }),
    until: maybe(pick(24, 100, 400)),
    third: fc.option(flowOf('d', dated, reentry), { nil: undefined, freq: 2 }),
    birthday: fc.integer({ min: 11, max: 16 }),
    draw: pick(0, 5, 20, 49.9, 50, 95),
  })
  .map((one) => {
    const start = Date.parse(`${one.day}T00:00:00Z`) + (one.begin * HOUR) / 4;
    const flows = [one.first, one.second, one.third && { ...one.third, closed: false }].filter(
      (flow) => flow !== undefined,
    );
    const Birthday = new Date(start + one.birthday * 24 * HOUR).toISOString().slice(0, 10);
    const first: Happening = { at: start, kind: 'back-in-stock' };
    const happenings = one.happenings.flatMap(([after, raw]) => {
      const settledOne = settled(one.first, raw);
      return settledOne === null ? [] : [{ at: start + after, ...settledOne } as unknown as Happening];
    });
    const draws = Object.fromEntries(
      flows.flatMap(({ definition }) => definition.actions).map(({ id }) => [id, one.draw]),
    );
    return {
      flows,
      person: { ...one.person, properties: { ...one.person.properties, Birthday }, draws },
      happenings: [first, ...happenings],
      setting: { ...one.setting, ...(one.until !== undefined && { until: start + one.until * HOUR }) },
    };
  });
