/** sms: a text message is sent. */
import * as z from 'zod';
import type { MessageSource } from '../compile/context.ts';
import { isText, literally } from '../decompile/wire.ts';
import { checkTexts } from '../model/template-check.ts';
import { onlyIf, tracking, utm } from '../model/written/messages.ts';
import { flag, optionalText, sends, text } from '../model/written/parts.ts';
import { present } from '../text/json.ts';
import type { SendSmsAction } from '../wire/types.ts';
import { type Common, readCommon, salvageMessage } from './message-parts.ts';
import { commonWire, commonWritten, messageOf, named, textOf } from './message-wire.ts';
import { type DeedKind, draft, type Place, type Sends, type StepBase } from './step-kind.ts';

export interface SmsStep extends StepBase, Sends, Common {
  readonly kind: 'sms';
  readonly body: string;
  readonly quietHours: boolean;
  readonly shortenLinks: boolean;
  readonly orgPrefix: boolean;
  readonly infoLink: boolean;
  readonly optOut: boolean;
  readonly image?: string;
}

export const smsSchema = z.strictObject({
  ...sends,
  body: text("The text. Klaviyo's template language works in it."),
  smart_sending: flag('Skip people who had a message within the smart sending window. True when left out.'),
  quiet_hours: flag('Wait until the quiet hours are over. True when left out.'),
  shorten_links: flag('Shorten the links. True when left out.'),
  org_prefix: flag('Begin with the name of the company. True when left out.'),
  info_link: flag('Add a link to the contact card. True when left out.'),
  opt_out: flag('Add how to opt out. False when left out.'),
  image: optionalText("The id of an image in Klaviyo's library."),
  transactional: flag('Sent without marketing consent, for messages about an order. Klaviyo must allow it.'),
  utm,
  tracking,
  only_if: onlyIf,
});

/** Also of a variant of an A/B test. */
export function readSms(value: z.output<typeof smsSchema>, place: Place): SmsStep | undefined {
  checkTexts(value, ['body'], place.path, place.reader);
  const common = readCommon(value, place);
  const { defaults } = place.scope;
  // Defaults as Klaviyo's contract states them for FlowSms (OpenAPI 2026-07-15).
  return (
    common && {
      kind: 'sms',
      ...place.base,
      ...present({ name: value.name, status: value.status }),
      body: value.body,
      quietHours: value.quiet_hours ?? defaults.quietHours ?? true,
      shortenLinks: value.shorten_links ?? defaults.shortenLinks ?? true,
      orgPrefix: value.org_prefix ?? defaults.orgPrefix ?? true,
      infoLink: value.info_link ?? defaults.infoLink ?? true,
      optOut: value.opt_out ?? defaults.optOut ?? false,
      ...present({ image: value.image }),
      ...common,
    }
  );
}

export const smsAction = (source: MessageSource, step: SmsStep, name: string): SendSmsAction => ({
  type: 'send-sms',
  data: {
    message: {
      body: step.body,
      // A URL is what the published file calls a dynamic image: it may hold template language.
      ...(step.image === undefined ? {} : { dynamic_image: step.image }),
      shorten_links: step.shortenLinks,
      add_org_prefix: step.orgPrefix,
      add_info_link: step.infoLink,
      add_opt_out_language: step.optOut,
      smart_sending_enabled: step.smartSending,
      sms_quiet_hours_enabled: step.quietHours,
      ...commonWire(source, step),
      name,
    },
    ...draft,
  },
});

export const sms: DeedKind<SmsStep> = {
  description: 'Send a text message.',
  title: 'Text message',
  schema: smsSchema,
  shape: 'message',
  sends: true,
  read(fields, place) {
    const value = place.reader.read(smsSchema, fields, place.path) ?? salvageMessage(fields, place);
    return value && readSms(value, place);
  },
  label: ({ body }) => (body.length > 60 ? `${body.slice(0, 59)}…` : body),
  words: ({ body }) => ({ body }),
  action: (step, source, names) => smsAction(source, step, names.message()),
  back: {
    type: 'send-sms',
    step(data, { asked }) {
      const message = messageOf(data);
      const common = commonWritten(message, asked);
      if (common === undefined || !isText(message['body'])) return undefined;
      const unless = (key: string, usual: boolean): boolean | undefined =>
        typeof message[key] === 'boolean' && message[key] !== usual ? !usual : undefined;
      const fields = present({
        body: literally(message['body']),
        smart_sending: unless('smart_sending_enabled', true),
        quiet_hours: unless('sms_quiet_hours_enabled', true),
        shorten_links: unless('shorten_links', true),
        org_prefix: unless('add_org_prefix', true),
        info_link: unless('add_info_link', true),
        opt_out: unless('add_opt_out_language', false),
        image: textOf(message['dynamic_image']),
        transactional: unless('transactional', false),
        ...common,
      });
      return { ...named('sms', message), fields };
    },
  },
};
