/** The written form of what all messages have in common. */
import * as z from 'zod';
import { flag, optionalText, part, sender } from './parts.ts';

export const utm = part(
  'utm',
  "UTM parameters for the links: a map, true for the account's own, false for none.",
).optional();
export const tracking = flag(
  'False: the parameters of utm are kept in Klaviyo, and links do not get them. True when left out.',
);
export const onlyIf = part(
  'condition',
  "The message's own filter: it is sent only to people for whom this holds.",
).optional();

/** What `defaults` may say for every message below. */
export const messageDefaults = z
  .strictObject({
    from: sender.optional(),
    reply_to: optionalText('Where answers go.'),
    cc: optionalText('Gets a copy of every email.'),
    bcc: optionalText('Gets a hidden copy of every email.'),
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
