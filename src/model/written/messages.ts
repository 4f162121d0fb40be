/** The written form of what sends. */
import { z } from 'zod';
import { content, flag, part, sender, sends, text } from './parts.ts';

const utm = part('utm', "UTM parameters for the links: a map, true for the account's own, false for none.").optional();
const tracking = flag(
  'False: the parameters of utm are kept in Klaviyo, and links do not get them. True when left out.',
);
const onlyIf = part('condition', "The message's own filter: it is sent only to people for whom this holds.").optional();

/** What `defaults` may say for every message below. */
export const messageDefaults = z
  .strictObject({
    from: sender.optional(),
    reply_to: text('Where answers go.').optional(),
    cc: text('Gets a copy of every email.').optional(),
    bcc: text('Gets a hidden copy of every email.').optional(),
    smart_sending: flag('Skip people who had a message within the smart sending window. True when left out.'),
    transactional: flag(
      'Sent without marketing consent, for messages about an order. Klaviyo must allow it. False when left out.',
    ),
    utm,
    quiet_hours: flag('Texts wait until the quiet hours are over. True when left out.'),
    shorten_links: flag('Shorten the links in texts. True when left out.'),
    org_prefix: flag('Begin texts with the name of the company. True when left out.'),
    info_link: flag('Add a link to the contact card to texts. True when left out.'),
    opt_out: flag('Add how to opt out to texts. False when left out.'),
  })
  .describe('For every message below that does not say otherwise.');

export const email = z.strictObject({
  ...sends,
  subject: z
    .string()
    .min(1)
    .max(255)
    .describe("The subject line, at most 255 characters. Klaviyo's template language works in it."),
  preview: z.string().optional().describe('The line that mail programs show beside the subject.'),
  ...content,
  from: sender.optional(),
  reply_to: text('Where answers go.').optional(),
  cc: text('Gets a copy of every email.').optional(),
  bcc: text('Gets a hidden copy of every email.').optional(),
  smart_sending: flag('Skip people who had a message within the smart sending window. True when left out.'),
  transactional: flag('Sent without marketing consent, for messages about an order. Klaviyo must allow it.'),
  utm,
  tracking,
  only_if: onlyIf,
});

export const sms = z.strictObject({
  ...sends,
  body: text("The text. Klaviyo's template language works in it."),
  smart_sending: flag('Skip people who had a message within the smart sending window. True when left out.'),
  quiet_hours: flag('Wait until the quiet hours are over. True when left out.'),
  shorten_links: flag('Shorten the links. True when left out.'),
  org_prefix: flag('Begin with the name of the company. True when left out.'),
  info_link: flag('Add a link to the contact card. True when left out.'),
  opt_out: flag('Add how to opt out. False when left out.'),
  image: text("The id of an image in Klaviyo's library.").optional(),
  transactional: flag('Sent without marketing consent, for messages about an order. Klaviyo must allow it.'),
  utm,
  tracking,
  only_if: onlyIf,
});

export const webhook = z.strictObject({
  ...sends,
  url: text('Where Klaviyo POSTs to. ${secret:NAME} may stand in it.'),
  headers: z
    .record(z.string(), z.string())
    .optional()
    .describe('HTTP headers. ${secret:NAME} may stand in the values.'),
  body: z.string().optional().describe("The JSON that is sent. Klaviyo's template language works in it."),
  method: z.string().optional().describe('Klaviyo always POSTs; anything else is a warning.'),
});

export const notify = z.strictObject({
  ...sends,
  to: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .describe('The email addresses in your own house that get the message.'),
  subject: z.string().min(1).max(255).describe('The subject line, at most 255 characters.'),
  from: sender.optional(),
  ...content,
});

const weight = z.number().positive().describe('How many people get this one, against the weights of the others.');
const variant = z.strictObject({ weight, email: z.unknown().optional(), sms: z.unknown().optional() }).meta({
  description: 'One of the messages that are tried against each other.',
  properties: {
    weight: {
      type: 'number',
      exclusiveMinimum: 0,
      description: 'How many people get this one, against the weights of the others.',
    },
    email: { $ref: '#/definitions/step_email' },
    sms: { $ref: '#/definitions/step_sms' },
  },
});

export const abTest = z.strictObject({
  ...sends,
  variants: z.array(variant).min(2).describe('Two or more messages of one kind, each with a weight.'),
  winner: z.enum(['opens', 'clicks', 'orders']).optional().describe('What decides: opens, clicks or orders.'),
});
