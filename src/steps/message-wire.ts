/** What messages have in common in Klaviyo, there and back: filters, UTM parameters, sender, content. */
import { profileFilter } from '../compile/condition.ts';
import type { MessageSource } from '../compile/context.ts';
import { type Asked, conditionOf, groupsOf } from '../decompile/condition.ts';
import type { Found, Source } from '../decompile/node.ts';
import { isText, literally, slugOf, wordIn, type Written } from '../decompile/wire.ts';
import { type Fields, fieldsOf, listOf, present } from '../text/json.ts';
import type { ProfileFilter, UtmParam } from '../wire/types.ts';
import type { Common } from './message-parts.ts';

interface CommonWire {
  transactional: boolean;
  add_tracking_params: boolean;
  custom_tracking_params: UtmParam[] | null;
  additional_filters: ProfileFilter | null;
}

/** Who gets it: what the step asks for, and in a pilot only the people of its segment. */
export function commonWire({ context, sequence: { pilot } }: MessageSource, step: Common): CommonWire {
  const { utm } = step;
  const conditions = [
    ...(step.onlyIf ? [{ condition: step.onlyIf }] : []),
    ...(pilot ? [{ condition: { kind: 'segment' as const, segment: pilot.segment, at: pilot.at } }] : []),
  ];
  return {
    transactional: step.transactional,
    add_tracking_params: utm !== undefined && step.tracking !== false,
    custom_tracking_params: utm && utm.length > 0 ? utm.map(({ param, value }) => ({ param, value })) : null,
    additional_filters: conditions.length === 0 ? null : (profileFilter(context, conditions) ?? null),
  };
}

/** The step of an action with a message has its id and its name from the message's name. */
export function named(kind: string, message: Fields): Pick<Found, 'wanted' | 'name'> {
  const name = isText(message['name']) ? message['name'] : undefined;
  return { wanted: slugOf(name ?? kind) ?? kind, ...present({ name }) };
}

export const messageOf = (data: Fields): Fields => fieldsOf(data['message']);

/** The HTML of its mail; undefined where there is none. */
export function htmlOf(message: Fields, { html }: Source): string | undefined {
  const found = wordIn(html, message['template_id']);
  return found === undefined || found.trim() === '' ? undefined : found;
}

export const textOf = (value: unknown): unknown => (isText(value) ? literally(value) : undefined);

/** What Klaviyo fills in from the account is left out: it would be filled in again. */
export function senderOf(message: Fields, own: Asked['names']['sender']): unknown {
  const { from_label: name, from_email: email } = message;
  const filled = (value: unknown, usual: string | undefined): boolean => !isText(value) || value === usual;
  if (filled(name, own.name) && filled(email, own.email)) return undefined;
  return literally(present({ name: isText(name) ? name : undefined, email: isText(email) ? email : undefined }));
}

/** utm, tracking and only_if; undefined where they cannot be said. */
export function commonWritten(message: Fields, asked: Asked): Written | undefined {
  const params = listOf(message['custom_tracking_params']).map(fieldsOf);
  const added = message['add_tracking_params'] === true;
  const utm = Object.fromEntries(params.map(({ param, value }) => [String(param), literally(value)]));
  const faithful =
    Object.keys(utm).length === params.length &&
    params.every(({ param, value }) => isText(value) && param !== '__proto__');
  if (!faithful) return undefined;
  return {
    utm: params.length > 0 ? utm : added ? true : undefined,
    // Kept and not added to links.
    tracking: !added && params.length > 0 ? false : undefined,
    only_if: conditionOf(groupsOf(message['additional_filters']), asked),
  };
}
