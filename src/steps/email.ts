/** email: a mail is sent. */
import * as z from 'zod';
import type { MessageSource } from '../compile/context.ts';
import { templateToken } from '../compile/template.ts';
import { isText, literally } from '../decompile/wire.ts';
import { checkTexts } from '../model/template-check.ts';
import { onlyIf, tracking, utm } from '../model/written/messages.ts';
import { content, flag, optionalText, sender, sends } from '../model/written/parts.ts';
import { present } from '../text/json.ts';
import type { SendEmailAction } from '../wire/types.ts';
import {
  checkAddress,
  type Common,
  type Content,
  readCommon,
  readContent,
  readSender,
  salvageMessage,
  type Sender,
} from './message-parts.ts';
import { commonWire, commonWritten, htmlOf, messageOf, named, senderOf, textOf } from './message-wire.ts';
import { type DeedKind, draft, type Place, type Sends, type StepBase } from './step-kind.ts';

export interface EmailStep extends StepBase, Sends, Common {
  readonly kind: 'email';
  readonly subject: string;
  readonly preview?: string;
  readonly content: Content;
  readonly from?: Sender;
  readonly replyTo?: string;
  readonly cc?: string;
  readonly bcc?: string;
}

export const emailSchema = z.strictObject({
  ...sends,
  subject: z
    .string()
    .min(1)
    .max(255)
    .describe("The subject line, at most 255 characters. Klaviyo's template language works in it."),
  preview: z.string().optional().describe('The line that mail programs show beside the subject.'),
  ...content,
  from: sender.optional(),
  reply_to: optionalText('Where answers go.'),
  cc: optionalText('Gets a copy of every email.'),
  bcc: optionalText('Gets a hidden copy of every email.'),
  smart_sending: flag('Skip people who had a message within the smart sending window. True when left out.'),
  transactional: flag('Sent without marketing consent, for messages about an order. Klaviyo must allow it.'),
  utm,
  tracking,
  only_if: onlyIf,
});

/** Also of a variant of an A/B test. */
export function readEmail(value: z.output<typeof emailSchema>, place: Place): EmailStep | undefined {
  const { path, base, reader, scope } = place;
  checkTexts(value, ['subject', 'preview', 'html', 'markdown'], path, reader);
  const body = readContent(value, place);
  const common = readCommon(value, place);
  const from = value.from === undefined ? scope.defaults.from : readSender(value.from, [...path, 'from'], reader);
  const addresses = (['reply_to', 'cc', 'bcc'] as const).map((key) => checkAddress(value[key], [...path, key], reader));
  if (!body || !common || (value.from !== undefined && !from) || addresses.includes(false)) return undefined;
  return {
    kind: 'email',
    ...base,
    ...present({ name: value.name, status: value.status }),
    subject: value.subject,
    ...present({ preview: value.preview === '' ? undefined : value.preview }),
    content: body,
    ...present({
      from,
      replyTo: value.reply_to ?? scope.defaults.replyTo,
      cc: value.cc ?? scope.defaults.cc,
      bcc: value.bcc ?? scope.defaults.bcc,
    }),
    ...common,
  };
}

export const emailAction = (source: MessageSource, step: EmailStep, name: string): SendEmailAction => ({
  type: 'send-email',
  data: {
    message: {
      from_email: step.from?.email ?? null,
      from_label: step.from?.name ?? null,
      reply_to_email: step.replyTo ?? null,
      cc_email: step.cc ?? null,
      bcc_email: step.bcc ?? null,
      subject_line: step.subject,
      preview_text: step.preview ?? null,
      template_id: templateToken(source.context, step.content, source.templates, !step.transactional),
      smart_sending_enabled: step.smartSending,
      ...commonWire(source, step),
      name,
    },
    ...draft,
  },
});

/** Of a message with content, for its likeness. */
export const contentWords = (body: Content) =>
  body.kind === 'file' ? { template: body.file } : { content: body.text };

export const email: DeedKind<EmailStep> = {
  description: 'Send an email.',
  title: 'Email',
  schema: emailSchema,
  shape: 'message',
  sends: true,
  read(fields, place) {
    const value = place.reader.read(emailSchema, fields, place.path) ?? salvageMessage(fields, place);
    return value && readEmail(value, place);
  },
  label: ({ subject }) => subject,
  words: ({ subject, preview, content: body }) => ({ subject, preview, ...contentWords(body) }),
  action: (step, source, names) => emailAction(source, step, names.message()),
  back: {
    type: 'send-email',
    step(data, source) {
      const message = messageOf(data);
      const { asked } = source;
      const html = htmlOf(message, source);
      const common = commonWritten(message, asked);
      if (html === undefined || common === undefined || !isText(message['subject_line'])) return undefined;
      const own = asked.names.sender;
      const fields = present({
        subject: literally(message['subject_line']),
        preview: textOf(message['preview_text']),
        from: senderOf(message, own),
        // Klaviyo answers to the account's own sender where nothing is said (recorded 2026-09-04).
        reply_to: message['reply_to_email'] === own.email ? undefined : textOf(message['reply_to_email']),
        cc: textOf(message['cc_email']),
        bcc: textOf(message['bcc_email']),
        smart_sending: message['smart_sending_enabled'] === false ? false : undefined,
        transactional: message['transactional'] === true ? true : undefined,
        ...common,
      });
      return { ...named('email', message), fields, html };
    },
  },
};
