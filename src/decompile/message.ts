/** What sends, back into the keys of its step; the mirror of compile/message.ts. Content is a matter of its own. */
import { type Asked, conditionOf, groupsOf } from './condition.ts';
import { type Fields, fieldsOf, listOf } from '../text/json.ts';
import { isText, literally, present, type Written } from './wire.ts';

export function emailOf(message: Fields, asked: Asked): Written | undefined {
  if (!isText(message['subject_line'])) return undefined;
  const utm = utmOf(message);
  if (utm === null) return undefined;
  return present({
    subject: literally(message['subject_line']),
    preview: text(message['preview_text']),
    from: senderOf(message, asked.names.sender),
    // Klaviyo answers to the account's own sender where nothing is said (recorded 2026-09-04).
    reply_to: message['reply_to_email'] === asked.names.sender.email ? undefined : text(message['reply_to_email']),
    cc: text(message['cc_email']),
    bcc: text(message['bcc_email']),
    smart_sending: message['smart_sending_enabled'] === false ? false : undefined,
    transactional: message['transactional'] === true ? true : undefined,
    utm,
    tracking: untracked(message),
    only_if: conditionOf(groupsOf(message['additional_filters']), asked),
  });
}

export function smsOf(message: Fields, asked: Asked): Written | undefined {
  if (!isText(message['body'])) return undefined;
  const utm = utmOf(message);
  if (utm === null) return undefined;
  const unless = (key: string, usual: boolean): boolean | undefined =>
    typeof message[key] === 'boolean' && message[key] !== usual ? !usual : undefined;
  return present({
    body: literally(message['body']),
    smart_sending: unless('smart_sending_enabled', true),
    quiet_hours: unless('sms_quiet_hours_enabled', true),
    shorten_links: unless('shorten_links', true),
    org_prefix: unless('add_org_prefix', true),
    info_link: unless('add_info_link', true),
    opt_out: unless('add_opt_out_language', false),
    image: text(message['dynamic_image']),
    transactional: unless('transactional', false),
    utm,
    tracking: untracked(message),
    only_if: conditionOf(groupsOf(message['additional_filters']), asked),
  });
}

export function alertOf(message: Fields, asked: Asked): Written | undefined {
  const to = listOf(message['to_emails']);
  const { from_label: name, from_email: email, subject_line: subject } = message;
  if (to.length === 0 || !isText(name) || !isText(email) || !isText(subject) || asked.raw) return undefined;
  return { to: literally(to.length === 1 ? to[0] : to), subject: literally(subject), from: literally({ name, email }) };
}

const text = (value: unknown): unknown => (isText(value) ? literally(value) : undefined);

/** What Klaviyo fills in from the account is left out: it would be filled in again. */
function senderOf(message: Fields, own: Asked['names']['sender']): unknown {
  const { from_label: name, from_email: email } = message;
  const filled = (value: unknown, usual: string | undefined): boolean => !isText(value) || value === usual;
  if (filled(name, own.name) && filled(email, own.email)) return undefined;
  return literally(present({ name: isText(name) ? name : undefined, email: isText(email) ? email : undefined }));
}

/** Kept and not added to links; said with `utm`. */
const untracked = (message: Fields): false | undefined =>
  message['add_tracking_params'] !== true && listOf(message['custom_tracking_params']).length > 0 ? false : undefined;

/** true, a map, undefined for none; null when it cannot be said. */
function utmOf(message: Fields): unknown {
  const params = listOf(message['custom_tracking_params']).map(fieldsOf);
  if (params.length === 0) return message['add_tracking_params'] === true ? true : undefined;
  const map = Object.fromEntries(params.map(({ param, value }) => [String(param), literally(value)]));
  const faithful =
    Object.keys(map).length === params.length &&
    params.every(({ param, value }) => isText(value) && param !== '__proto__');
  return faithful ? map : null;
}
