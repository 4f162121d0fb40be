import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  external_exports,
  flag,
  text
} from "./chunk-YYDZXGTO.js";

// src/model/written/flow-test.ts
var channels = ["email", "sms", "push", "whatsapp"];
var consentStates = ["subscribed", "unsubscribed", "never_subscribed"];
var value = external_exports.union([external_exports.string(), external_exports.number(), external_exports.boolean(), external_exports.null(), external_exports.array(external_exports.union([external_exports.string(), external_exports.number()]))]);
var properties = external_exports.record(external_exports.string(), external_exports.unknown());
var names = (what) => external_exports.array(external_exports.string().min(1)).optional().describe(what);
var moment = (what) => external_exports.union([external_exports.string().min(1), external_exports.literal(0)]).optional().describe(what);
var person = external_exports.strictObject({
  consent: external_exports.union([external_exports.array(external_exports.enum(channels)), external_exports.partialRecord(external_exports.enum(channels), external_exports.enum(consentStates))]).optional().describe(
    "The channels they consent to; those not named they do not. Or each with its state: { email: never_subscribed }. All channels when left out."
  ),
  timezone: text("IANA, such as Europe/Berlin. The account's when left out.").optional(),
  properties: external_exports.record(external_exports.string(), value).optional().describe("Properties of the profile, by name: { Tier: gold }."),
  lists: names("Lists they are in before the case begins."),
  segments: names("Segments they are in before the case begins."),
  predictions: external_exports.record(external_exports.string(), external_exports.union([external_exports.number(), external_exports.string()])).optional().describe("Klaviyo's predictions: { churn_probability: 0.7 }."),
  random: external_exports.record(external_exports.string(), external_exports.string()).optional().describe("How random splits fall, by id: { two-openings: then }. Else it follows from the name of the case.")
}).describe("Somebody. What a case says of its person comes over what the file says.");
var eventKinds = [
  "metric",
  "set",
  "consent",
  "joins_list",
  "leaves_list",
  "joins_segment",
  "leaves_segment",
  "receives",
  "triggers",
  "back_in_stock"
];
var event = external_exports.strictObject({
  at: moment("When: +90m, +5h or +2d after start, or YYYY-MM-DD HH:MM in their zone. +0 when left out."),
  metric: text("The name of a metric: Placed Order.").optional(),
  properties: properties.optional().describe("Properties of the event: { $value: 90 }."),
  fixture: text("A JSON file with the properties of the event, relative to this file.").optional(),
  set: external_exports.record(external_exports.string(), value).optional().describe("Properties of the profile change: { Tier: gold }. null: not set any more."),
  consent: external_exports.partialRecord(external_exports.enum(channels), external_exports.enum(consentStates)).optional().describe("Consent changes: { email: unsubscribed }."),
  joins_list: text("They come into a list.").optional(),
  leaves_list: text("They leave a list.").optional(),
  joins_segment: text("They come into a segment.").optional(),
  leaves_segment: text("They leave a segment.").optional(),
  receives: external_exports.enum(channels).optional().describe("A message from elsewhere, such as a campaign."),
  triggers: properties.optional().describe("A price drop or low inventory finds them; the properties it tells."),
  back_in_stock: external_exports.literal(true).optional().describe("What they wait for is in stock again.")
}).describe("Something that happens.");
var deedKinds = [
  "email",
  "sms",
  "webhook",
  "notify",
  "ab_test",
  "update_profile",
  "add_to_list",
  "remove_from_list",
  "raw"
];
var deed = (kind) => text(`The id of a step of this kind (${kind}) that is done.`).optional();
var leaveReasons = ["exit_when", "audience", "segment", "date", "nothing_live", "deleted", "end"];
var refuseReasons = ["exit_when", "audience", "trigger", "reentry"];
var expectation = external_exports.strictObject({
  at: moment("When: +1h after start, or YYYY-MM-DD HH:MM in their zone. Not held when left out."),
  ...Object.fromEntries(deedKinds.map((kind) => [kind, deed(kind)])),
  branch: external_exports.record(external_exports.string(), external_exports.string()).optional().describe("The way taken at a split: { gold: then }, { tier: NAME OF A CASE }, { gold: else }."),
  skipped: text("The id of a step that is skipped.").optional(),
  waits: text("The id of a delay they begin to wait in.").optional(),
  left: external_exports.enum(leaveReasons).optional().describe("They leave before the end, or are not let in, and why."),
  refused: external_exports.enum(refuseReasons).optional().describe("They are not let in, and why."),
  end: external_exports.literal(true).optional().describe("They come to the end."),
  and_others: external_exports.literal(true).optional().describe("Messages that are not named here may come as well.")
}).describe("What comes, under its kind. Messages must all be named, in order.");
var expectations = external_exports.array(external_exports.union([expectation, external_exports.literal("end")])).describe("What comes, in order. Every message must be named; an empty list: nothing comes.");
var oneCase = external_exports.strictObject({
  name: text("What the case shows, in a few words."),
  start: text("YYYY-MM-DD HH:MM in the zone of the person. 2026-11-02 09:00, a Monday, when left out.").optional(),
  person: person.optional(),
  fixture: text("A JSON file with the event that starts the flow, relative to this file.").optional(),
  events: external_exports.array(event).optional().describe(
    "What happens. Where nothing of it starts the flow, it starts at +0 by an event that its trigger lets in."
  ),
  expect: expectations.optional(),
  and_others: flag("Messages that are not named may come as well."),
  until: moment("Look no further than this.")
});
var times = external_exports.tuple([external_exports.string(), external_exports.string()]);
var laws = {
  message_after: external_exports.strictObject({
    message_after: text("No message after this metric has happened since they entered.")
  }),
  messages_closer_than: external_exports.strictObject({
    messages_closer_than: text("No two messages to one person closer than this: 2 hours.")
  }),
  more_messages_than: external_exports.strictObject({
    more_messages_than: external_exports.int().min(0).describe("No more messages than this to one person \u2026"),
    within: text("\u2026 within this time: 30 days. Within the whole of their way when left out.").optional()
  }),
  sms_between: external_exports.strictObject({
    sms_between: times.describe('No text message between these times of their day: ["21:00", "09:00"].')
  }),
  inside_longer_than: external_exports.strictObject({
    inside_longer_than: text("Nobody is in the flow longer than this: 60 days.")
  })
};
var lawNames = Object.keys(laws);
var flowTest = external_exports.strictObject({
  sequence: text("The address of the sequence. The name of this file without .test.yaml when left out.").optional(),
  person: person.optional(),
  account: external_exports.strictObject({
    timezone: text("The zone of the account, IANA. UTC when left out.").optional(),
    quiet_hours: times.optional().describe('The quiet hours for text messages: ["21:00", "08:00"] when left out.'),
    smart_sending: external_exports.partialRecord(external_exports.enum(channels), external_exports.int().min(0)).optional().describe("Smart Sending's windows in hours: { email: 16, sms: 24 } when left out.")
  }).optional().describe("What the account is set to."),
  cases: external_exports.array(oneCase).optional().describe("People, what happens to them, and what comes."),
  never: external_exports.unknown().meta({ $ref: "#/definitions/never", description: "Laws that hold on all ways and for all people." }).optional()
});
var personSchema = person;

export {
  eventKinds,
  deedKinds,
  laws,
  lawNames,
  flowTest,
  personSchema
};
