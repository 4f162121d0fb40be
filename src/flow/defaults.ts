/**
 * What Klaviyo fills in where a request said nothing, as "absent or null means this". Sources: Klaviyo OpenAPI 2026-07-15
 * for the defaults, answers recorded on 2026-09-04 for how they read back. A `null` here is a key we keep visible; any
 * other key that is null is dropped, so null and absent are the same everywhere.
 */
import type { Fields } from './tree.ts';

/** OpenAPI: the filters of metric, price-drop and low-inventory triggers; field reports: `trigger_filter: null` on flows built in the app. */
export const triggerDefaults: Readonly<Record<string, Fields>> = {
  list: {},
  segment: {},
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

const delay = { timezone: 'profile', delay_until_time: null, delay_until_weekdays: null };
const sends = { status: 'draft' };

/**
 * `data` of an action. Recorded: a delay sent as `{unit: "days", value: 1}` reads back with `timezone: "profile"`, and a
 * secondary_value of null for days or 0 for hours, which is dropped here: nobody documents what it means, and 0 is nothing.
 */
export const dataDefaults: Readonly<Record<string, Fields>> = {
  'time-delay': { unit: 'days', ...delay },
  'countdown-delay': { unit: 'days', value: 0, ...delay },
  'target-date': { timezone: 'profile', target_days: null },
  'conditional-split': { profile_filter: null },
  'trigger-split': { trigger_filter: null },
  'action-output-split': { action_output_filter: null },
  'send-email': sends,
  'send-sms': sends,
  'send-webhook': sends,
  'send-internal-alert': sends,
  'send-mobile-push': sends,
  'send-whatsapp': sends,
  'update-profile': sends,
  'list-update': sends,
  'internal-service': sends,
  'ab-test': { status: 'draft', experiment_status: 'draft' },
  'content-experiment': { status: 'draft', experiment_status: 'draft' },
};

const tracked = { add_tracking_params: false, custom_tracking_params: null, additional_filters: null };
const smart = { smart_sending_enabled: true, transactional: false };

/** `data.message` of an action that sends. Recorded for emails; the other kinds are the OpenAPI file's word alone. */
export const messageDefaults: Readonly<Record<string, Fields>> = {
  'send-email': {
    from_email: null,
    from_label: null,
    reply_to_email: null,
    cc_email: null,
    bcc_email: null,
    subject_line: null,
    preview_text: null,
    template_id: null,
    name: null,
    ...smart,
    ...tracked,
  },
  'send-sms': {
    image_id: null,
    dynamic_image: null,
    message_hierarchy: null,
    template_id: null,
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
  'send-webhook': { url: null, headers: {}, body: null, name: null },
  'send-internal-alert': { from_email: null, from_label: null, subject_line: null, template_id: null, name: null },
  'send-mobile-push': {
    sound: false,
    badge: false,
    on_open: 'home',
    smart_sending_enabled: true,
    additional_filters: null,
    name: null,
  },
  'send-whatsapp': { name: null, ...smart, add_tracking_params: false, additional_filters: null },
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
export const experimentDefaults: Fields = {
  winner_metric: null,
  automatic_winner_selection_settings: {
    enabled: false,
    // Must be said in a PATCH, also where it is null (published file).
    automatic_end_date: null,
    automatic_end_statistical_certainty: false,
  },
};
