/** notify: a mail to people in one's own house; Klaviyo calls it an internal alert. */
import * as z from 'zod';
import { templateToken } from '../compile/template.ts';
import { isText, literally } from '../decompile/wire.ts';
import { checkTexts } from '../model/template-check.ts';
import { content, sender, sends } from '../model/written/parts.ts';
import { listOf, present } from '../text/json.ts';
import { contentWords } from './email.ts';
import { checkAddress, type Content, readContent, readSender, salvageMessage, type Sender } from './message-parts.ts';
import { htmlOf, messageOf, named } from './message-wire.ts';
import { type DeedKind, draft, type Sends, type StepBase } from './step-kind.ts';

export interface NotifyStep extends StepBase, Sends {
  readonly kind: 'notify';
  readonly to: readonly string[];
  readonly subject: string;
  readonly from: Required<Sender>;
  readonly content: Content;
}

const schema = z.strictObject({
  ...sends,
  to: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .describe('The email addresses in your own house that get the message.'),
  subject: z.string().min(1).max(255).describe('The subject line, at most 255 characters.'),
  from: sender.optional(),
  ...content,
});

export const notify: DeedKind<NotifyStep> = {
  description: 'Send an email to people in your own house.',
  title: 'Mail to the team',
  schema,
  shape: 'message',
  sends: true,
  read(fields, place) {
    const { path, base, scope, reader } = place;
    const value = reader.read(schema, fields, path) ?? salvageMessage(fields, place);
    if (!value) return undefined;
    checkTexts(value, ['subject', 'html', 'markdown'], path, reader);
    const to = typeof value.to === 'string' ? [value.to] : value.to;
    const addresses = to.map((each, i) => checkAddress(each, [...path, 'to', ...(to === value.to ? [i] : [])], reader));
    const body = readContent(value, place);
    const from = value.from === undefined ? scope.defaults.from : readSender(value.from, [...path, 'from'], reader);
    if (from === undefined || from.name === undefined || from.email === undefined) {
      if (value.from !== undefined && from === undefined) return undefined;
      // Klaviyo requires both of an internal alert (OpenAPI 2026-07-15: FlowInternalAlert).
      return reader.report('missing-key', [...path, 'from'], {
        message: 'A notification needs a sender with name and address.',
        detail: 'Add from: { name: …, email: … } here or under defaults.',
      });
    }
    if (!body || addresses.includes(false)) return undefined;
    const { name, status, subject } = value;
    const sender = { name: from.name, email: from.email };
    return { kind: 'notify', ...base, ...present({ name, status }), to, subject, from: sender, content: body };
  },
  label: ({ subject }) => subject,
  words: ({ subject, to, content: body }) => ({ subject, to: to.join(', '), ...contentWords(body) }),
  action: (step, { context, templates }, names) => ({
    type: 'send-internal-alert',
    data: {
      message: {
        from_email: step.from.email,
        from_label: step.from.name,
        to_emails: [...step.to],
        subject_line: step.subject,
        template_id: templateToken(context, step.content, templates, false),
        name: names.message(),
      },
      ...draft,
    },
  }),
  back: {
    type: 'send-internal-alert',
    step(data, source) {
      const message = messageOf(data);
      const html = htmlOf(message, source);
      const to = listOf(message['to_emails']);
      const { from_label: name, from_email: email, subject_line: subject } = message;
      if (html === undefined || to.length === 0 || !isText(name) || !isText(email) || !isText(subject))
        return undefined;
      if (source.asked.raw) return undefined;
      const from = literally({ name, email });
      const fields = { to: literally(to.length === 1 ? to[0] : to), subject: literally(subject), from };
      return { ...named('notify', message), fields, html };
    },
  },
};
