/**
 * The kinds of actions: what each holds, and what Klaviyo fills in where a request said nothing, as "absent or null means
 * this". Sources: Klaviyo OpenAPI 2026-07-15 for the defaults, answers recorded on 2026-09-04 for how they read back. A
 * `null` here is a key we keep visible; any other key that is null is dropped, so null and absent are the same everywhere.
 */
import type { Fields } from '../text/json.ts';

export interface Kind {
  /** Asks a yes-or-no question; its exits are `next_if_true` and `next_if_false`. */
  readonly split?: true;
  /** Its message holds an uploaded template. */
  readonly template?: true;
  /** Defaults of `data`. */
  readonly data?: Fields;
  /** Defaults of `data.message`, for a kind that sends one. */
  readonly message?: Fields;
}

const nulls = (...keys: readonly string[]): Fields => Object.fromEntries(keys.map((key) => [key, null]));
const sends = { status: 'draft' };
const until = { timezone: 'profile', delay_until_time: null, delay_until_weekdays: null };
const tracked = { add_tracking_params: false, custom_tracking_params: null, additional_filters: null };
const smart = { smart_sending_enabled: true, transactional: false };
const experiment = { status: 'draft', experiment_status: 'draft' };

/** In which the account puts its own where we say nothing (recorded 2026-09-04). */
export const senders = ['from_email', 'from_label', 'reply_to_email'] as const;

/**
 * By type; a kind that is not here is compared as it stands. Recorded: a delay sent as `{unit: "days", value: 1}` reads
 * back with `timezone: "profile"`, and a secondary_value of null for days or 0 for hours, which normalising drops: nobody
 * documents what it means, and 0 is nothing. Messages are recorded for emails; the others are the OpenAPI file's word alone.
 */
export const kinds: Readonly<Record<string, Kind>> = {
  'time-delay': { data: { unit: 'days', ...until } },
  'countdown-delay': { data: { unit: 'days', value: 0, ...until } },
  'target-date': { data: { timezone: 'profile', target_days: null } },
  'conditional-split': { split: true, data: { profile_filter: null } },
  'trigger-split': { split: true, data: { trigger_filter: null } },
  'action-output-split': { split: true, data: { action_output_filter: null } },
  'send-email': {
    template: true,
    data: sends,
    message: {
      ...nulls('from_email', 'from_label', 'reply_to_email', 'cc_email', 'bcc_email'),
      ...nulls('subject_line', 'preview_text', 'template_id', 'name'),
      ...smart,
      ...tracked,
    },
  },
  'send-sms': {
    data: sends,
    message: {
      ...nulls('image_id', 'dynamic_image', 'message_hierarchy', 'template_id'),
      shorten_links: true,
      include_contact_card: false,
      add_org_prefix: true,
      add_info_link: true,
      add_opt_out_language: false,
      sms_quiet_hours_enabled: true,
      name: null,
      ...smart,
      ...tracked,
    },
  },
  'send-webhook': { data: sends, message: { url: null, headers: {}, body: null, name: null } },
  'send-internal-alert': {
    template: true,
    data: sends,
    message: nulls('from_email', 'from_label', 'subject_line', 'template_id', 'name'),
  },
  'send-mobile-push': {
    data: sends,
    message: {
      sound: false,
      badge: false,
      on_open: 'home',
      smart_sending_enabled: true,
      additional_filters: null,
      name: null,
    },
  },
  'send-whatsapp': {
    data: sends,
    message: { name: null, ...smart, add_tracking_params: false, additional_filters: null },
  },
  'update-profile': { data: sends },
  'list-update': { data: sends },
  'internal-service': { data: sends },
  'ab-test': { data: experiment },
  'content-experiment': { data: experiment },
};

/** OpenAPI: the filters of metric, price-drop and low-inventory triggers; field reports: `trigger_filter: null` on flows built in the app. */
export const triggerDefaults: Readonly<Record<string, Fields>> = {
  metric: { trigger_filter: null },
  date: {
    timedelta_unit_before_date: 'weeks',
    recurrence_frequency: 'monthly',
    timezone: 'profile',
    trigger_days: null,
  },
  'price-drop': { trigger_filter: null, price_drop_amount_unit: 'currency', timeframe_days: 30, currency_type: 'usd' },
  'low-inventory': { trigger_filter: null, timeframe_days: 30 },
};

/** Texts and lists that are empty say as much as null does: Klaviyo wants null, never "", for cc and bcc (field reports). */
export const emptyIsNull: ReadonlySet<string> = new Set([
  'cc_email',
  'bcc_email',
  'preview_text',
  'custom_tracking_params',
  'delay_until_weekdays',
  'target_days',
  'trigger_days',
  'metric_filters',
]);

/** Sets that are written as lists: the order of days carries no meaning. */
export const dayLists: ReadonlySet<string> = new Set(['delay_until_weekdays', 'target_days', 'trigger_days']);

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** OpenAPI: `enabled: false` and no end are what an experiment without automatic winner has. */
export const experimentDefaults = {
  winner_metric: null,
  automatic_winner_selection_settings: {
    enabled: false,
    // Must be said in a PATCH, also where it is null (published file).
    automatic_end_date: null,
    automatic_end_statistical_certainty: false,
  },
};
