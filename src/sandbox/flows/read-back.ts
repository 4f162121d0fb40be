import { mapMessages, mapNested } from './messages.ts';
import type { Quirks } from '../quirks.ts';
import { isAbsent, isObject } from '../wire/resource.ts';
import type { AccountRecord, ActionDefinition, Definition } from '../account/state.ts';

/**
 * What Klaviyo makes of an action that was sent: the fields left out come back filled in.
 * Emails and delays are recorded (2026-09-04); the others follow the defaults of the OpenAPI, which nobody has verified.
 */
export function readBack(sent: ActionDefinition, account: AccountRecord, quirks: Quirks): ActionDefinition {
  const filled = fillMessages(
    mapNested(fill(sent), (nested) => fill(nested as ActionDefinition)),
    account,
    quirks,
  );
  const { id, type, data, links, ...rest } = filled;
  return { id, type, ...(data === undefined ? {} : { data }), links: links ?? null, ...rest };
}

function fill(action: ActionDefinition): ActionDefinition {
  const data = fillData(action.type, action.data);
  return { ...action, ...(data === undefined ? {} : { data }), links: fillLinks(action) };
}

function fillLinks({ type, links }: ActionDefinition): Definition | null {
  if (type === 'multi-branch-split') return null;
  const isSplit = ['conditional-split', 'trigger-split', 'action-output-split'].includes(type);
  return { ...(isSplit ? { next_if_true: null, next_if_false: null } : { next: null }), ...links };
}

/** Actions that can be switched on one by one. */
export const withStatus: readonly string[] = [
  'send-email',
  'send-sms',
  'send-mobile-push',
  'send-webhook',
  'send-internal-alert',
  'send-whatsapp',
  'update-profile',
  'list-update',
  'ab-test',
  'content-experiment',
  'internal-service',
];

function fillData(type: string, data: Definition | undefined): Definition | undefined {
  if (type === 'time-delay') return fillDelay(data ?? {});
  if (type === 'target-date') return { timezone: 'profile', ...data };
  if (type === 'countdown-delay') return { unit: 'days', value: 0, timezone: 'profile', ...data };
  if (type === 'multi-branch-split') return fillBranches(data ?? {});
  if (type === 'ab-test') return { status: 'draft', experiment_status: 'draft', ...data };
  if (!withStatus.includes(type)) return data;
  return { ...data, status: data?.status ?? 'draft' };
}

/** Recorded: `secondary_value` is null for days and 0 for hours; `delay_until_*` are absent unless set. */
function fillDelay(data: Definition): Definition {
  const { unit = 'days', value, secondary_value, timezone, delay_until_time, delay_until_weekdays, ...rest } = data;
  return {
    unit,
    value,
    secondary_value: secondary_value ?? (unit === 'hours' ? 0 : null),
    timezone: timezone ?? 'profile',
    ...(isAbsent(delay_until_time) ? {} : { delay_until_time }),
    ...(isAbsent(delay_until_weekdays) ? {} : { delay_until_weekdays }),
    ...rest,
  };
}

function fillBranches(data: Definition): Definition {
  const branches = Array.isArray(data.branches) ? data.branches : [];
  return {
    ...data,
    branches: branches.map((branch: unknown) =>
      isObject(branch)
        ? {
            order: null,
            is_else: false,
            branch_filter: null,
            name: null,
            ...branch,
            links: branch.links ?? { next: null },
          }
        : branch,
    ),
  };
}

function fillMessages(action: ActionDefinition, account: AccountRecord, quirks: Quirks): ActionDefinition {
  return mapMessages(action, (message, type) => {
    if (type === 'send-email') return fillEmail(message, account, quirks);
    if (type === 'send-sms') return fillSms(message, quirks);
    if (type === 'send-webhook') return { headers: null, body: null, name: null, ...message };
    if (type === 'send-internal-alert') return { template_id: null, name: null, ...message };
    return { smart_sending_enabled: true, additional_filters: null, name: null, ...message };
  });
}

/** Recorded, field by field and in this order. */
function fillEmail(sent: Definition, account: AccountRecord, quirks: Quirks): Definition {
  const { id, name, ...message } = sent;
  const given = (field: string, otherwise: unknown): unknown => message[field] ?? otherwise;
  return {
    from_email: given('from_email', account.senderEmail),
    from_label: given('from_label', account.senderName),
    reply_to_email: given('reply_to_email', account.senderEmail),
    cc_email: given('cc_email', null),
    bcc_email: given('bcc_email', null),
    subject_line: given('subject_line', null),
    preview_text: given('preview_text', null),
    template_id: given('template_id', null),
    smart_sending_enabled: given('smart_sending_enabled', true),
    transactional: quirks.transactionalStoredFalse ? false : given('transactional', false),
    add_tracking_params: given('add_tracking_params', false),
    custom_tracking_params: given('custom_tracking_params', null),
    additional_filters: given('additional_filters', null),
    name: name ?? null,
    id,
  };
}

/** Defaults of the OpenAPI. */
const smsDefaults = {
  image_id: null,
  dynamic_image: null,
  shorten_links: true,
  include_contact_card: false,
  add_org_prefix: true,
  add_info_link: true,
  add_opt_out_language: false,
  smart_sending_enabled: true,
  sms_quiet_hours_enabled: true,
  transactional: false,
  add_tracking_params: false,
  custom_tracking_params: null,
  additional_filters: null,
  name: null,
};

function fillSms(sent: Definition, quirks: Quirks): Definition {
  const { body, ...message } = sent;
  const stored = quirks.transactionalStoredFalse && 'transactional' in message ? { transactional: false } : {};
  return { body, ...(quirks.smsReadBackDefaults ? smsDefaults : {}), ...message, ...stored };
}
