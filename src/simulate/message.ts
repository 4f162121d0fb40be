/** Whether a message goes out, asked in the order of the table below. */
import type { Action, ProfileFilter } from '../wire/types.ts';
import type { Asking } from './condition.ts';
import { verdict } from './filter.ts';
import { mayReceive } from './known.ts';
import { quietUntil } from './quiet-hours.ts';
import type { Channel, Does, Why } from './types.ts';

/** What the rules need to know of a message. */
export interface Message {
  /** Klaviyo's id of the message, where it has one already. */
  readonly id: string | undefined;
  readonly channel: Channel;
  readonly filter: ProfileFilter | null;
  readonly transactional: boolean;
  readonly smartSending: boolean;
  readonly quietHours: boolean;
}

const channelOf = {
  'send-email': 'email',
  'send-sms': 'sms',
  'send-mobile-push': 'push',
  'send-whatsapp': 'whatsapp',
} as const;

/** The message of a sending action. What is left out has the contract's defaults. [S] */
export function messageOf(action: Action): Message | undefined {
  if (!(action.type in channelOf)) return undefined;
  const channel = channelOf[action.type as keyof typeof channelOf];
  const { message = {} } = ((action as { data?: unknown }).data ?? {}) as { message?: Record<string, unknown> };
  return {
    id: typeof message['id'] === 'string' ? message['id'] : undefined,
    channel,
    filter: (message['additional_filters'] ?? null) as ProfileFilter | null,
    transactional: message['transactional'] === true,
    smartSending: message['smart_sending_enabled'] !== false,
    quietHours: channel === 'sms' && message['sms_quiet_hours_enabled'] !== false,
  };
}

/** What an action does, for the timeline. */
export function doesOf(action: Action): Does {
  switch (action.type) {
    case 'send-webhook':
      return 'webhook';
    case 'send-internal-alert':
      return 'alert';
    case 'update-profile':
      return 'profile';
    case 'list-update':
      return 'list';
    default:
      return messageOf(action)?.channel ?? 'other';
  }
}

/**
 *   quiet hours     shift a text message to their end, then all is asked then            [D]
 *   segment         a segment flow sends only while the person is in it                  [D]
 *   only_if         the message's own filter, at its send                                [D]
 *   consent         marketing only to who may get it on the channel                      [D]
 *   smart sending   skips, never shifts, within its window of the last one tried         [D]
 */
export function hindrance(message: Message, segment: string | undefined, asking: Asking): Why | undefined {
  const { known, now } = asking;
  if (segment !== undefined && !known.groups.has(segment)) return { code: 'segment' };
  const own = verdict(message.filter, 'message', asking);
  if (!own.holds) return own.why;
  return withoutConsent(message, asking) ?? tooSoon(message, known.messages.get(message.channel)!, now, asking);
}

/** Transactional messages go to all. [D] */
function withoutConsent({ channel, transactional }: Message, { known }: Asking): Why | undefined {
  const consent = known.consent.get(channel)!;
  return transactional || mayReceive(channel, consent) ? undefined : { code: 'consent', channel, consent };
}

export const smartSendingHours: Readonly<Record<Channel, number>> = { email: 16, sms: 24, push: 24, whatsapp: 24 };

/** Any delivery that was tried starts the clock, whether it arrived or not and whatever its own setting; a skip does not. */
function tooSoon(
  { channel, smartSending }: Message,
  tried: readonly number[],
  now: number,
  { known }: Asking,
): Why | undefined {
  const last = tried.at(-1);
  const hours = known.setting.smartSending?.[channel] ?? smartSendingHours[channel];
  if (!smartSending || last === undefined || now - last >= hours * 3_600_000) return undefined;
  return { code: 'smart-sending', channel, last, hours };
}

/** When a text message that comes due now may go; undefined: at once. */
export function heldUntil(message: Message, { known, now }: Asking): { until: number; zone: string } | undefined {
  return message.quietHours ? quietUntil(known, now) : undefined;
}
