/** Random flows, people and moments, and what the engine of flow tests does to them. */
import fc from 'fast-check';
import type { Action, FlowDefinition } from '../../src/wire/types.ts';
import { simulateFlows } from '../../src/simulate/simulate.ts';
import type { Flow, Happening, Person, Setting } from '../../src/simulate/types.ts';

export const minute = 60_000;
export const moment = Date.UTC(2026, 10, 22, 12);
export const metric = 'CHECKO';
export const mails = 'RECEIV';

const setting: Setting = { timezone: 'UTC', received: { email: mails } };
const ada: Person = {
  id: 'ada',
  consent: { email: 'subscribed', sms: 'subscribed' },
  timezone: 'America/New_York',
  properties: { email: 'ada@example.com', phone_number: '+12125550100', Tier: 'gold' },
};

type Part =
  | { readonly type: string; readonly data: unknown }
  | { readonly split: boolean; readonly yes: readonly Part[]; readonly no: readonly Part[] };

const mail = { smart_sending_enabled: false, transactional: false, additional_filters: null };
const act = fc.constantFrom<Part>(
  { type: 'send-email', data: { status: 'live', message: { name: 'M', subject_line: 'S', ...mail } } },
  { type: 'send-email', data: { status: 'draft', message: { name: 'D', subject_line: 'S', ...mail } } },
  {
    type: 'send-webhook',
    data: { status: 'live', message: { url: 'https://x.test', headers: {}, body: '{}', name: 'W' } },
  },
  {
    type: 'update-profile',
    data: {
      status: 'live',
      profile_operations: [
        { operator: 'update', property_type: 'string', property_key: "properties['Seen']", property_value: 'yes' },
      ],
    },
  },
);
const wait: fc.Arbitrary<Part> = fc.oneof(
  fc
    .integer({ min: 1, max: 90 })
    .map((value) => ({ type: 'time-delay', data: { unit: 'minutes', value, timezone: 'profile' } })),
  fc
    .integer({ min: 1, max: 48 })
    .map((value) => ({ type: 'time-delay', data: { unit: 'hours', value, timezone: 'profile' } })),
  fc
    .record({
      value: fc.integer({ min: 0, max: 9 }),
      time: fc.constantFrom(null, '09:00:00', '18:30:00'),
      monday: fc.boolean(),
    })
    .map(({ value, time, monday }) => ({
      type: 'time-delay',
      data: {
        unit: 'days',
        value: time === null ? value + 1 : value,
        timezone: 'profile',
        ...(time === null ? {} : { delay_until_time: time }),
        ...(time !== null && monday ? { delay_until_weekdays: ['monday', 'thursday'] } : {}),
      },
    })),
);
export const way = (depth: number): fc.Arbitrary<readonly Part[]> => {
  const step: fc.Arbitrary<Part> = fc.oneof({ weight: 3, arbitrary: act }, { weight: 3, arbitrary: wait });
  const straight = fc.array(step, { maxLength: 5 });
  if (depth === 0) return straight;
  const split = fc.record({ split: fc.boolean(), yes: way(depth - 1), no: way(depth - 1) });
  return fc
    .tuple(fc.array(step, { maxLength: 3 }), fc.option(split, { nil: undefined }))
    .map(([before, last]) => (last === undefined ? before : [...before, last]));
};

export const reentries = { always: { duration: 0, unit: 'alltime' }, never: { duration: 1, unit: 'alltime' } } as const;

export function definitionOf(parts: readonly Part[], reentry: unknown, prefix: string): FlowDefinition {
  const actions: Action[] = [];
  let count = 0;
  const add = (rest: readonly Part[]): string | null => {
    const [first, ...more] = rest;
    if (first === undefined) return null;
    const id = `${prefix}${++count}`;
    if ('split' in first) {
      const links = { next_if_true: add(first.yes), next_if_false: add(first.no) };
      const value = first.split ? 'gold' : 'blue';
      const condition = {
        type: 'profile-property',
        property: "properties['Tier']",
        filter: { type: 'string', operator: 'equals', value },
      };
      const data = { profile_filter: { condition_groups: [{ conditions: [condition] }] } };
      actions.push({ id, type: 'conditional-split', links, data } as unknown as Action);
      return id;
    }
    const data = structuredClone(first.data) as { message?: { id?: string } };
    if (data.message !== undefined) data.message.id = `m-${id}`;
    actions.push({ id, type: first.type, links: { next: add(more) }, data } as unknown as Action);
    return id;
  };
  const entry = add(parts);
  const triggers = [{ type: 'metric', id: metric, trigger_filter: null }];
  return {
    triggers,
    profile_filter: null,
    actions,
    entry_action_id: entry,
    reentry_criteria: reentry,
  } as unknown as FlowDefinition;
}

/** Minutes before and after the change, none at it. */
export const moments = (most: number) =>
  fc
    .uniqueArray(
      fc.integer({ min: -15 * 1440, max: 15 * 1440 }).filter((at) => at !== 0),
      { maxLength: most },
    )
    .map((list) =>
      [...list].sort((a, b) => a - b).map((at): Happening => ({ at: moment + at * minute, kind: 'event', metric })),
    );

export interface Sent {
  readonly by: string;
  readonly flow: string;
  readonly begun: number;
  readonly text: string;
}

/** What was done to a person: which action, and when. */
export function sentOf(flows: readonly Flow[], happenings: readonly Happening[]): readonly Sent[] {
  const { entries } = simulateFlows(flows, ada, happenings, setting);
  const begun = new Map(
    entries.filter(({ kind }) => kind === 'entered').map((one) => [`${one.flow} ${one.run}`, one.at]),
  );
  return entries
    .filter(({ kind }) => kind === 'sent')
    .map((one) => ({
      by: one.by ?? '',
      flow: one.flow,
      begun: begun.get(`${one.flow} ${one.run}`) ?? 0,
      text: `${one.action} ${one.at}`,
    }));
}
