/**
 * What the written form is made of. Each step, trigger and condition is a flat zod object; what nests inside it is a
 * `part`: unknown here, a `$ref` in the JSON Schema, and read by the parser of that part. So an error never speaks of
 * the branches of a union, only of the one kind the author wrote.
 */
import * as z from 'zod';

export type PartName =
  | 'steps'
  | 'condition'
  | 'window'
  | 'duration'
  | 'where'
  | 'event_condition'
  | 'trigger'
  | 'utm'
  | 'weekdays'
  | 'tests';

/** A place for another part of the format. */
export const part = (name: PartName, description: string) =>
  z.unknown().meta({ $ref: `#/definitions/${name}`, description });

export const text = (description: string) => z.string().min(1).describe(description);
/** Of keys that may be left out. */
export const optionalText = (description: string) => text(description).optional();
export const optionalPart = (name: PartName, description: string) => part(name, description).optional();
export const choice = <const T extends readonly string[]>(values: T, description: string) =>
  z.enum(values).optional().describe(description);
export const flag = (description: string) => z.boolean().optional().describe(description);

export const statuses = ['draft', 'manual', 'live'] as const;
export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Of every step. */
export const identity = {
  id: z
    .string()
    .regex(idPattern, { error: 'kebab-case' })
    .max(64)
    .optional()
    .describe(
      'Names the step for good: lower-case words joined by hyphens, unique in the sequence. Keep it when you edit or move the step.',
    ),
};

/** Of every step that sends or acts. */
export const sends = {
  ...identity,
  name: optionalText("The message's name in Klaviyo; the id when left out."),
  status: choice(statuses, "This step's own status, kept apart from the flow's: draft, manual or live."),
};

export const sender = z
  .strictObject({
    name: optionalText('The name people see as the sender.'),
    email: optionalText('The address the message comes from; its domain must be set up in Klaviyo.'),
  })
  .describe("Who the message is from; the account's default sender when left out.");

export const content = {
  template: optionalText('A .html, .md or .mjml file with the content, relative to this file.'),
  html: optionalText('The content as HTML, in place.'),
  markdown: optionalText('The content as Markdown, in place.'),
};

export const metricName = z
  .union([
    z.string().min(1),
    z.strictObject({
      name: text("The metric's name in Klaviyo."),
      integration: optionalText('The integration it comes from, where several have a metric of this name.'),
    }),
    z.strictObject({ id: text("The metric's id in Klaviyo, where several have its name and its integration.") }),
  ])
  .describe('The name of a metric in Klaviyo, { name, integration }, or { id }.');
export type WrittenMetric = string | { name: string; integration?: string } | { id: string };

export const weekdays = optionalPart('weekdays', 'Only on these days of the week: mon, tue, wed, thu, fri, sat, sun.');
export const timezone = optionalText(
  'Whose clock: "profile" (each person\'s own, the default) or an IANA time zone such as Europe/Berlin.',
);
