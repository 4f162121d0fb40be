/**
 * Field reports: a field that a message does not have is refused by name. Told of messages; the words for their kinds are
 * those of the OpenAPI, whose lists of fields our schemas have whole but for push notifications.
 */
import flowDefinition from '../../../schemas/klaviyo/flow-definition.schema.json' with { type: 'json' };
import { invalid, type ErrorItem } from './answer.ts';
import { newKey } from './new-keys.ts';

const { definitions } = flowDefinition;
const kinds: Readonly<Record<string, readonly [resource: string, schema: { readonly properties: object }]>> = {
  'send-email': ['FlowEmail', definitions.EmailMessage],
  'send-sms': ['FlowSms', definitions.SmsMessage],
  'send-webhook': ['FlowWebhook', definitions.WebhookMessage],
  'send-internal-alert': ['FlowInternalAlert', definitions.InternalAlertMessage],
  'send-whatsapp': ['FlowWhatsApp', definitions.WhatsAppMessage],
};

/** `at`: JSON pointer of the message; `type`: of its action. */
export function unknownFields(message: object, type: string, at: string): readonly ErrorItem[] {
  const kind = kinds[type];
  if (kind === undefined) return [];
  const [resource, { properties }] = kind;
  return (
    Object.keys(message)
      // What Klaviyo itself showed, whoever knew of it, may be sent back.
      .filter((field) => !(field in properties) && field !== newKey)
      .map((field) => invalid(`${at}/${field}`, `'${field}' is not a valid field for the resource '${resource}'.`))
  );
}
