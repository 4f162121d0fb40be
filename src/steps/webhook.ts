/** webhook: Klaviyo POSTs to a URL. */
import * as z from 'zod';
import { noteSecrets } from '../compile/context.ts';
import { webhookTexts } from '../decompile/secrets.ts';
import { checkTexts } from '../model/template-check.ts';
import { sends, text } from '../model/written/parts.ts';
import { present } from '../text/json.ts';
import { messageOf, named } from './message-wire.ts';
import { type DeedKind, draft, type Sends, type StepBase } from './step-kind.ts';

export interface WebhookStep extends StepBase, Sends {
  readonly kind: 'webhook';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const schema = z.strictObject({
  ...sends,
  url: text('Where Klaviyo POSTs to. ${secret:NAME} may stand in it.'),
  headers: z
    .record(z.string(), z.string())
    .optional()
    .describe('HTTP headers. ${secret:NAME} may stand in the values.'),
  body: z.string().optional().describe("The JSON that is sent. Klaviyo's template language works in it."),
  method: z.string().optional().describe('Klaviyo always POSTs; anything else is a warning.'),
});

export const webhook: DeedKind<WebhookStep> = {
  description: 'POST to a URL of yours.',
  title: 'Webhook',
  schema,
  shape: 'action',
  sends: true,
  read(fields, { path, base, reader }) {
    const value = reader.read(schema, fields, path);
    if (!value) return undefined;
    checkTexts(value, ['url', 'body'], path, reader);
    // Klaviyo's template language may stand in it, spaces and all.
    const address = value.url.replace(/\{\{.*?\}\}|\{%.*?%\}/g, 'x');
    if (!/^https?:\/\/\S+$/.test(address) && !/^(\{\{|\{%|\$\{secret:)/.test(value.url)) {
      return reader.report('invalid-value', [...path, 'url'], {
        message: `"${value.url}" is not a URL.`,
        detail: 'It begins with https:// and holds no spaces.',
      });
    }
    if (value.method !== undefined && value.method.toUpperCase() !== 'POST') {
      reader.report('webhook-method', [...path, 'method'], {
        message: `Klaviyo sends this webhook as POST, not as ${value.method}.`,
        detail: 'Klaviyo has no other method. Let the receiver accept POST, and take this key out.',
      });
    }
    const { name, status, url, headers = {}, body } = value;
    return { kind: 'webhook', ...base, ...present({ name, status }), url, headers, ...present({ body }) };
  },
  label: ({ url }) => url,
  words: ({ url, body }) => ({ url, body }),
  action({ url, headers, body }, { context }, names) {
    for (const each of [url, body ?? '', ...Object.values(headers)]) noteSecrets(context, each);
    const message = { url, headers: { ...headers }, body: body ?? null, name: names.message() };
    return { type: 'send-webhook', data: { message, ...draft } };
  },
  back: {
    type: 'send-webhook',
    step(data, { secrets }) {
      const message = messageOf(data);
      const own = named('webhook', message);
      return { ...own, fields: webhookTexts(message, own.wanted, secrets) };
    },
  },
};
