/**
 * What Klaviyo makes of a flow it was sent, each habit by itself, with where it was seen. Written from the facts alone:
 * nothing of src/state/ is imported here.
 */
import type { FlowDefinition } from '../../src/wire/types.ts';

type Json = { [key: string]: unknown };
type Habit = (definition: Json) => Json;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same value with every object in it passed through `change`, inner ones first. */
function deep(value: unknown, change: (object: Json) => Json): unknown {
  if (Array.isArray(value)) return value.map((item) => deep(item, change));
  if (!isObject(value)) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner, change)])));
}
const everyObject =
  (change: (object: Json) => Json): Habit =>
  (definition) =>
    deep(definition, change) as Json;
const everyAction = (change: (action: Json) => Json): Habit =>
  everyObject((object) => (isAction(object) ? change(object) : object));
const isAction = ({ type, links, data }: Json): boolean =>
  typeof type === 'string' && (links !== undefined || isObject(data));
const withData = (action: Json, more: Json): Json => ({ ...action, data: { ...(action.data as Json), ...more } });
const everyMail = (change: (message: Json) => Json): Habit =>
  everyAction((action) =>
    action.type === 'send-email'
      ? withData(action, { message: change((action.data as Json).message as Json) })
      : action,
  );
const isMessage = (object: Json): boolean => 'subject_line' in object || 'body' in object;

/** Values that take the place of a null or of nothing; where there is none of either, the very same object. */
const joined = (definition: Json): boolean =>
  (definition.triggers as Json[]).some(({ type }) => type === 'list' || type === 'segment');

const filled = (object: Json, defaults: Json): Json => ({
  ...object,
  ...defaults,
  ...Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined)),
});

export const habits: Readonly<Record<string, Habit>> = {
  /**
   * Recorded 2026-09-04: temporary ids become numbers, in links and entry too. That the variations of an A/B test, and
   * the keys of its shares, become numbers as well is not recorded.
   */
  'ids of its own': (definition) => {
    const numbers = new Map<unknown, string>();
    const number = (object: Json): Json => {
      const { temporary_id } = object;
      if (temporary_id !== undefined) numbers.set(temporary_id, String(116_466_131 + numbers.size * 7));
      return object;
    };
    deep(definition, number);
    const named = (value: unknown): unknown => numbers.get(value) ?? value;
    const followed = (links: unknown): unknown =>
      isObject(links) ? Object.fromEntries(Object.entries(links).map(([key, to]) => [key, named(to)])) : links;
    const shared = (shares: Json): Json =>
      Object.fromEntries(Object.entries(shares).map(([variation, share]) => [named(variation), share]));
    const renamed = deep(definition, ({ temporary_id, ...object }) => ({
      ...(temporary_id === undefined ? {} : { id: named(temporary_id) }),
      ...object,
      ...('links' in object ? { links: followed(object.links) } : {}),
      ...(isObject(object.allocations) ? { allocations: shared(object.allocations) } : {}),
    })) as Json;
    return { ...renamed, entry_action_id: named(definition.entry_action_id) };
  },
  /** Recorded: the newest action comes first. */
  'the newest first': (definition) => ({ ...definition, actions: [...(definition.actions as Json[])].reverse() }),
  /** Nothing is promised about the order of keys. */
  'keys in another order': everyObject((object) => Object.fromEntries(Object.entries(object).reverse())),
  /** Recorded: `profile_filter: null`; left-out re-entry is absent, or alltime with 0 (OpenAPI). */
  'the flow filled in': (definition) =>
    filled(definition, {
      profile_filter: null,
      reentry_criteria: joined(definition) ? null : { duration: 0, unit: 'alltime' },
    }),
  /** One account, 2026-09-01: "never" of a list or a segment is kept as null. */
  'never kept as null where a list is joined': (definition) =>
    joined(definition) &&
    (definition.reentry_criteria as Json | undefined)?.unit === 'alltime' &&
    (definition.reentry_criteria as Json).duration === 1
      ? { ...definition, reentry_criteria: null }
      : definition,
  /** Recorded: secondary_value null for days and 0 for hours, the timezone written out. */
  'delays filled in': everyAction((action) =>
    action.type === 'time-delay'
      ? withData(action, {
          timezone: 'profile',
          secondary_value: (action.data as Json).unit === 'hours' ? 0 : null,
          ...(action.data as Json),
        })
      : action,
  ),
  /** Recorded for emails: what a request leaves out is read as null, so either is the same. We send each of these. */
  'mails without a word of what they have not': everyMail((message) =>
    Object.fromEntries(
      Object.entries(message).filter(
        ([key, value]) =>
          value !== null || !/^(cc_email|bcc_email|preview_text|custom_tracking_params|additional_filters)$/.test(key),
      ),
    ),
  ),
  /** Recorded: a message's id is its own, and its template is a copy with another id. */
  'messages and copies with ids': everyObject((object) =>
    isMessage(object)
      ? { ...object, id: 'StDwe4', ...(typeof object.template_id === 'string' ? { template_id: 'Ug5pJx' } : {}) }
      : object,
  ),
  /** Field reports: null on flows built in the app, absent on others. */
  'no word of filters': everyObject((object) =>
    Object.fromEntries(
      Object.entries(object).filter(([key, value]) => value !== null || !/^(trigger_filter|metric_filters)$/.test(key)),
    ),
  ),
  /** A filter without groups keeps nobody out, as null does. */
  'empty filters': everyObject((object) =>
    Object.fromEntries(
      Object.entries(object).map(([key, value]) => [
        key,
        value === null && /^(profile_filter|trigger_filter|additional_filters)$/.test(key)
          ? { condition_groups: [] }
          : value,
      ]),
    ),
  ),
  /** Days are a set. */
  'days in another order': everyObject((object) =>
    Object.fromEntries(
      Object.entries(object).map(([key, value]) => [
        key,
        /^(delay_until_weekdays|target_days|trigger_days)$/.test(key) && Array.isArray(value)
          ? [...value].reverse()
          : value,
      ]),
    ),
  ),
  /** Statuses are moved by calls of their own. */
  'statuses moved': everyAction((action) =>
    isObject(action.data) && 'status' in action.data ? withData(action, { status: 'live' }) : action,
  ),
  /** Ids of branches are Klaviyo's own; OpenAPI: their order may be left out. */
  'branches renamed': everyObject((object) =>
    Array.isArray(object.branches)
      ? {
          ...object,
          branches: (object.branches as Json[]).map((one, i) => ({ ...one, branch_id: `b-${i}`, order: null })),
        }
      : object,
  ),
  /** Klaviyo adds keys inside a stable revision (help pages): one that no request of ours has is nobody's edit. */
  'keys nobody knows': everyAction((action) =>
    String(action.type).startsWith('send-') ? withData(action, { something_new: true }) : action,
  ),
};

/** Only where we said nothing does Klaviyo choose: these are no difference to what was meant, but are one between reads. */
export const choices: Readonly<Record<string, Habit>> = {
  /** Recorded: the account's own sender where none was sent. */
  'the sender': everyMail((message) =>
    filled(message, {
      from_email: 'hello@oakandiron.test',
      from_label: 'Oak & Iron',
      reply_to_email: 'hello@oakandiron.test',
    }),
  ),
  /** Field reports: one account stores `transactional: true` as false. */
  'no transactional mail': everyObject((object) =>
    'transactional' in object ? { ...object, transactional: false } : object,
  ),
};

export const after = (definition: FlowDefinition, ...some: readonly Habit[]): FlowDefinition =>
  some.reduce((value, habit) => habit(value), definition as unknown as Json) as unknown as FlowDefinition;
