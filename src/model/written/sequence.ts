/** The written form of a whole sequence. */
import * as z from 'zod';
import { messageDefaults } from './messages.ts';
import { choice, flag, optionalPart, optionalText, part, statuses, text } from './parts.ts';

export const sequence = z.strictObject({
  name: text("The flow's name in Klaviyo; unique among the sequences of the account."),
  description: z.string().optional().describe('For readers of the repository; Klaviyo does not get it.'),
  status: choice(
    statuses,
    'draft (sends nothing), manual (messages wait for review in Klaviyo) or live. Left out: created as draft, afterwards left alone.',
  ),
  go_live: optionalText(
    'When the flow is set live: 2026-11-27 06:00 Europe/Berlin. Until then it is a draft, built and checked.',
  ),
  end: optionalText(
    'When it ends: 2026-12-02, or with a time. From then on the flow is manual: nothing more is sent without a person.',
  ),
  deploy: flag('false keeps the file but holds no flow for it: the flow is deleted.'),
  moved_from: optionalText('The address this file had before it was moved.'),
  adopt: optionalText('The id of a flow that exists in Klaviyo and is to be taken over.'),
  pilot: z
    .strictObject({ segment: text('The name of the segment in Klaviyo.') })
    .optional()
    .describe('Only people of this segment get the messages, until you take this key out.'),
  trigger: part('trigger', 'What starts the flow.'),
  audience: optionalPart('condition', 'Who may enter; checked again before every message.'),
  exit_when: optionalPart('condition', 'People leave the flow as soon as this holds.'),
  replace: choice(
    ['drain', 'cut'],
    'When a change needs another flow in its place: drain (people inside go on to the end of the old one; the default where it can be) or cut (they are cancelled).',
  ),
  reentry: z
    .union([
      z.enum(['always', 'never']),
      z.strictObject({ after: part('duration', 'In hours, days or weeks: "7 days".') }),
    ])
    .optional()
    .describe(
      'Whether people may come in again: always, never, or { after: 7 days }. Left out: never where somebody joins a list or a segment, always otherwise.',
    ),
  meets: z
    .array(text('The address of a sequence: its path under flows/ without the ending.'))
    .optional()
    .describe(
      'Sequences whose messages may come so close to these that Smart Sending skips one; a plan tells nothing of it.',
    ),
  defaults: messageDefaults.optional(),
  steps: part('steps', 'What happens, in this order.'),
  tests: optionalPart(
    'tests',
    'Flow tests: a list of cases, or a map with cases, never, person and account, as in a .test.yaml file.',
  ),
});
