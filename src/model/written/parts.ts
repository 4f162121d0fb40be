/**
 * What the written form is made of. Each step, trigger and condition is a flat zod object; what nests inside it is a
 * `part`: unknown here, a `$ref` in the JSON Schema, and read by the parser of that part. So an error never speaks of
 * the branches of a union, only of the one kind the author wrote.
 */
import { z } from 'zod';

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
  name: text("The message's name in Klaviyo; the id when left out.").optional(),
  status: z
    .enum(statuses)
    .optional()
    .describe("This step's own status, kept apart from the flow's: draft, manual or live."),
};

export const sender = z
  .strictObject({
    name: text('The name people see as the sender.').optional(),
    email: text('The address the message comes from; its domain must be set up in Klaviyo.').optional(),
  })
  .describe("Who the message is from; the account's default sender when left out.");

export const content = {
  template: text('A .html, .md or .mjml file with the content, relative to this file.').optional(),
  html: text('The content as HTML, in place.').optional(),
  markdown: text('The content as Markdown, in place.').optional(),
};

export const weekdays = part(
  'weekdays',
  'Only on these days of the week: mon, tue, wed, thu, fri, sat, sun.',
).optional();
export const timezone = text(
  'Whose clock: "profile" (each person\'s own, the default) or an IANA time zone such as Europe/Berlin.',
).optional();
