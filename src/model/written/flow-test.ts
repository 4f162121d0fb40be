/** The written form of a flow test: NAME.test.yaml beside its sequence. */
import * as z from 'zod';
import { type DeedKey, deedKeys } from '../../steps/kinds.ts';
import { choice, flag, optionalText, text } from './parts.ts';

const channels = ['email', 'sms', 'push', 'whatsapp'] as const;
const consentStates = ['subscribed', 'unsubscribed', 'never_subscribed'] as const;
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]);
const properties = z.record(z.string(), z.unknown());
const names = (what: string) => z.array(z.string().min(1)).optional().describe(what);
/** `+0` is the number 0 in YAML. */
const moment = (what: string) =>
  z
    .union([z.string().min(1), z.literal(0)])
    .optional()
    .describe(what);

const person = z
  .strictObject({
    consent: z
      .union([z.array(z.enum(channels)), z.partialRecord(z.enum(channels), z.enum(consentStates))])
      .optional()
      .describe(
        'The channels they consent to; those not named they do not. Or each with its state: { email: never_subscribed }. All channels when left out.',
      ),
    timezone: optionalText("IANA, such as Europe/Berlin. The account's when left out."),
    properties: z.record(z.string(), value).optional().describe('Properties of the profile, by name: { Tier: gold }.'),
    lists: names('Lists they are in before the case begins.'),
    segments: names('Segments they are in before the case begins.'),
    predictions: z
      .record(z.string(), z.union([z.number(), z.string()]))
      .optional()
      .describe("Klaviyo's predictions: { churn_probability: 0.7 }."),
    random: z
      .record(z.string(), z.string())
      .optional()
      .describe('How random splits fall, by id: { two-openings: then }. Else it follows from the name of the case.'),
  })
  .describe('Somebody. What a case says of its person comes over what the file says.');

export const eventKinds = [
  'metric',
  'opened',
  'clicked',
  'set',
  'consent',
  'joins_list',
  'leaves_list',
  'joins_segment',
  'leaves_segment',
  'receives',
  'triggers',
  'back_in_stock',
] as const;

const event = z
  .strictObject({
    at: moment('When: +90m, +5h or +2d after start, or YYYY-MM-DD HH:MM in their zone. +0 when left out.'),
    metric: optionalText('The name of a metric: Placed Order.'),
    opened: optionalText('They open the message of the step with this id.'),
    clicked: optionalText('They click in the message of the step with this id.'),
    properties: properties.optional().describe('Properties of the event: { $value: 90 }.'),
    fixture: optionalText('A JSON file with the properties of the event, relative to this file.'),
    set: z
      .record(z.string(), value)
      .optional()
      .describe('Properties of the profile change: { Tier: gold }. null: not set any more.'),
    consent: z
      .partialRecord(z.enum(channels), z.enum(consentStates))
      .optional()
      .describe('Consent changes: { email: unsubscribed }.'),
    joins_list: optionalText('They come into a list.'),
    leaves_list: optionalText('They leave a list.'),
    joins_segment: optionalText('They come into a segment.'),
    leaves_segment: optionalText('They leave a segment.'),
    receives: choice(channels, 'A message from elsewhere, such as a campaign.'),
    triggers: properties.optional().describe('A price drop or low inventory finds them; the properties it tells.'),
    back_in_stock: z.literal(true).optional().describe('What they wait for is in stock again.'),
  })
  .describe('Something that happens.');

const deed = (kind: string) => optionalText(`The id of a step of this kind (${kind}) that is done.`);

export const leaveReasons = ['exit_when', 'audience', 'segment', 'date', 'nothing_live', 'deleted', 'end'] as const;
export const refuseReasons = ['exit_when', 'audience', 'trigger', 'reentry'] as const;

export const expectation = z
  .strictObject({
    at: moment('When: +1h after start, or YYYY-MM-DD HH:MM in their zone. Not held when left out.'),
    ...(Object.fromEntries(deedKeys.map((kind) => [kind, deed(kind)])) as Record<DeedKey, ReturnType<typeof deed>>),
    branch: z
      .record(z.string(), z.string())
      .optional()
      .describe('The way taken at a split: { gold: then }, { tier: NAME OF A CASE }, { gold: else }.'),
    skipped: optionalText('The id of a step that is skipped.'),
    waits: optionalText('The id of a delay they begin to wait in.'),
    left: choice(leaveReasons, 'They leave before the end, or are not let in, and why.'),
    refused: choice(refuseReasons, 'They are not let in, and why.'),
    end: z.literal(true).optional().describe('They come to the end.'),
    and_others: z.literal(true).optional().describe('Messages that are not named here may come as well.'),
  })
  .describe('What comes, under its kind. Messages must all be named, in order.');

const expectations = z
  .array(z.union([expectation, z.literal('end')]))
  .describe('What comes, in order. Every message must be named; an empty list: nothing comes.');

const oneCase = z.strictObject({
  name: text('What the case shows, in a few words.'),
  start: optionalText('YYYY-MM-DD HH:MM in the zone of the person. 2026-11-02 09:00, a Monday, when left out.'),
  person: person.optional(),
  fixture: optionalText('A JSON file with the event that starts the flow, relative to this file.'),
  events: z
    .array(event)
    .optional()
    .describe(
      'What happens. Where nothing of it starts the flow, it starts at +0 by an event that its trigger lets in.',
    ),
  expect: expectations.optional(),
  and_others: flag('Messages that are not named may come as well.'),
  until: moment('Look no further than this.'),
});

export const testCases = z.array(oneCase).describe('People, what happens to them, and what comes.');

const times = z.tuple([z.string(), z.string()]);

/** The laws, each with its parameters. */
export const laws = {
  message_after: z.strictObject({
    message_after: text('No message after this metric has happened since they entered.'),
  }),
  messages_closer_than: z.strictObject({
    messages_closer_than: text('No two messages to one person closer than this: 2 hours.'),
  }),
  more_messages_than: z.strictObject({
    more_messages_than: z.int().min(0).describe('No more messages than this to one person …'),
    within: optionalText('… within this time: 30 days. Within the whole of their way when left out.'),
  }),
  sms_between: z.strictObject({
    sms_between: times.describe('No text message between these times of their day: ["21:00", "09:00"].'),
  }),
  inside_longer_than: z.strictObject({
    inside_longer_than: text('Nobody is in the flow longer than this: 60 days.'),
  }),
} as const;
export type LawName = keyof typeof laws;
export const lawNames = Object.keys(laws) as readonly LawName[];

/** What stands under `tests:` of a sequence. Laws are read one by one. */
export const innerTests = z.strictObject({
  person: person.optional(),
  account: z
    .strictObject({
      timezone: optionalText('The zone of the account, IANA. UTC when left out.'),
      quiet_hours: times.optional().describe('The quiet hours for text messages: ["21:00", "08:00"] when left out.'),
      smart_sending: z
        .partialRecord(z.enum(channels), z.int().min(0))
        .optional()
        .describe("Smart Sending's windows in hours: { email: 16, sms: 24 } when left out."),
    })
    .optional()
    .describe('What the account is set to.'),
  cases: testCases.optional(),
  never: z
    .unknown()
    .meta({ $ref: '#/definitions/never', description: 'Laws that hold on all ways and for all people.' })
    .optional(),
});

/** A test file. */
export const flowTest = z.strictObject({
  sequence: optionalText('The address of the sequence. The name of this file without .test.yaml when left out.'),
  ...innerTests.shape,
});

export type WrittenTests = z.output<typeof innerTests>;
export type WrittenPerson = z.output<typeof person>;
export type WrittenCase = z.output<typeof oneCase>;
export type WrittenEvent = z.output<typeof event>;
export type WrittenExpectation = z.output<typeof expectation>;
export const personSchema = person;
