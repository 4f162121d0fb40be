/** The steps that send: email, text message, webhook, internal alert. */
import type {
  EmailMessage,
  InternalAlertMessage,
  ProfileFilter,
  SmsMessage,
  UtmParam,
  WebhookMessage,
} from '../wire/types.ts';
import type { EmailStep, NotifyStep, SmsStep, WebhookStep } from '../model/steps/step-type.ts';
import type { Sequence } from '../model/sequence.ts';
import { profileFilter } from './condition.ts';
import { type Context, noteSecrets } from './context.ts';
import { templateToken } from './template.ts';

export interface MessageSource {
  readonly context: Context;
  readonly sequence: Sequence;
  readonly templates: ReadonlyMap<string, string>;
}

/** Who gets this message: what the step asks for, and in a pilot only the people of its segment. */
function additionalFilters({ context, sequence }: MessageSource, step: EmailStep | SmsStep): ProfileFilter | null {
  const { pilot } = sequence;
  const conditions = [
    ...(step.onlyIf ? [{ condition: step.onlyIf }] : []),
    ...(pilot ? [{ condition: { kind: 'segment' as const, segment: pilot.segment, at: pilot.at } }] : []),
  ];
  return conditions.length === 0 ? null : (profileFilter(context, conditions) ?? null);
}

const tracking = ({
  utm,
  tracking: isOn,
}: Pick<EmailStep, 'utm' | 'tracking'>): {
  add_tracking_params: boolean;
  custom_tracking_params: UtmParam[] | null;
} => ({
  add_tracking_params: utm !== undefined && isOn !== false,
  custom_tracking_params: utm && utm.length > 0 ? utm.map(({ param, value }) => ({ param, value })) : null,
});

export function emailMessage(source: MessageSource, step: EmailStep, name: string): EmailMessage {
  return {
    from_email: step.from?.email ?? null,
    from_label: step.from?.name ?? null,
    reply_to_email: step.replyTo ?? null,
    cc_email: step.cc ?? null,
    bcc_email: step.bcc ?? null,
    subject_line: step.subject,
    preview_text: step.preview ?? null,
    template_id: templateToken(source.context, step.content, source.templates, !step.transactional),
    smart_sending_enabled: step.smartSending,
    transactional: step.transactional,
    ...tracking(step),
    additional_filters: additionalFilters(source, step),
    name,
  };
}

export function smsMessage(source: MessageSource, step: SmsStep, name: string): SmsMessage {
  return {
    body: step.body,
    // A URL is what the published file calls a dynamic image: it may hold template language.
    ...(step.image === undefined ? {} : { dynamic_image: step.image }),
    shorten_links: step.shortenLinks,
    add_org_prefix: step.orgPrefix,
    add_info_link: step.infoLink,
    add_opt_out_language: step.optOut,
    smart_sending_enabled: step.smartSending,
    sms_quiet_hours_enabled: step.quietHours,
    transactional: step.transactional,
    ...tracking(step),
    additional_filters: additionalFilters(source, step),
    name,
  };
}

export function webhookMessage({ context }: MessageSource, step: WebhookStep, name: string): WebhookMessage {
  for (const text of [step.url, step.body ?? '', ...Object.values(step.headers)]) noteSecrets(context, text);
  return { url: step.url, headers: { ...step.headers }, body: step.body ?? null, name };
}

export function alertMessage(source: MessageSource, step: NotifyStep, name: string): InternalAlertMessage {
  return {
    from_email: step.from?.email ?? null,
    from_label: step.from?.name ?? null,
    to_emails: [...step.to],
    subject_line: step.subject,
    template_id: templateToken(source.context, step.content, source.templates, false),
    name,
  };
}
