/**
 * The JSON that others may build on, stated once as zod: schemas/*.schema.json are generated from here, and every
 * command's output is held against them. More fields may be added; none of these goes away while `version` is 1.
 */
import * as z from 'zod';
import { changeKinds, refusalCodes } from './plan.ts';

const flowStatus = z.enum(['draft', 'manual', 'live']);
const version = z.literal(1);
const account = z.looseObject({
  key: z.string().describe('Key of the account in sluice.yaml.'),
  id: z.string().describe("Klaviyo's id of the account."),
  name: z.string(),
});

const diagnostic = z.looseObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'hint']),
  message: z.string(),
  detail: z.string().describe('What it means and what to do; may hold several lines.'),
  file: z.string().nullable().describe('Relative to the root; null where no file is at fault.'),
  line: z.number().int().nullable().describe('Counts from 1.'),
  column: z.number().int().nullable().describe('Counts from 1.'),
  address: z.string().optional(),
  step: z.string().optional(),
});

const refusal = z.looseObject({
  code: z.enum(refusalCodes),
  address: z.string().optional(),
  message: z.string(),
  allow: z.string().describe('The way to allow it.'),
});

const fieldDiff = z.looseObject({
  path: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  text: z.boolean().optional().describe('A long text, to be shown as a difference of lines.'),
});

const cost = z.looseObject({
  recipients: z.number().optional().describe('Of the last 30 days; absent when it could not be asked.'),
  revenue: z.number().optional(),
  currency: z.string().optional(),
  longest_wait_minutes: z.number(),
  cancels_queue: z.boolean(),
  forgets_reentry: z.boolean(),
});

const held = z.looseObject({
  by: z.enum(['window', 'go_live', 'promotion']),
  name: z.string().optional(),
  until: z.string().optional(),
  zone: z.string().optional(),
});

const change = z.looseObject({
  address: z.string(),
  name: z.string(),
  kind: z.enum(changeKinds),
  reason: z.string(),
  digest: z.string(),
  flow_id: z.string().optional(),
  status: flowStatus.nullable().describe('In Klaviyo now; null where there is no flow.'),
  desired_status: flowStatus.optional(),
  held: held.optional().describe('It waits for its time; but for by: go_live nothing of it is done until then.'),
  content: z.string().optional().describe('Digest of its content, in an account from which changes go over.'),
  hotfix: z.literal(true).optional().describe('It goes over without having stood in the account before.'),
  due: z
    .looseObject({ by: z.enum(['go_live', 'end']), at: z.string(), late_minutes: z.number().int() })
    .optional()
    .describe('A time of the sequence that has come and is now made good.'),
  named_by: z
    .array(z.looseObject({ flow_id: z.string(), name: z.string(), address: z.string().optional() }))
    .optional()
    .describe('Flows that go on asking about this one by its id, where it is replaced or deleted.'),
  cost: cost.optional(),
  steps: z.array(
    z.looseObject({
      step: z.string(),
      branch: z.string(),
      kind: z.string(),
      label: z.string(),
      change: z.enum(['same', 'update', 'add', 'remove', 'move']),
      action_id: z.string().optional(),
      fields: z.array(fieldDiff),
    }),
  ),
  diff: z.array(fieldDiff),
  replace: z
    .looseObject({
      manner: z.enum(['drain', 'cut', 'empty']),
      why: z.string().optional(),
      until: z.string().optional(),
      requests: z.number().int().optional(),
      twice: z.array(z.string()),
      missed: z.array(z.string()),
      reentry: z.array(z.string()),
      undoes: z
        .string()
        .optional()
        .describe('A flow that drains and is just what is meant now: sluice undo brings it back.'),
    })
    .optional()
    .describe('How the old flow gives way, and what becomes of the people in it.'),
});

const meetingStep = z.looseObject({ address: z.string(), step: z.string() });

const meetings = z.looseObject({
  found: z.array(
    z.looseObject({
      story: z.string().describe('What starts both.'),
      channel: z.enum(['email', 'sms', 'push', 'whatsapp']),
      hours: z.number().describe("Smart Sending's window."),
      comes: meetingStep,
      skipped: meetingStep,
      timeline: z.array(
        z.looseObject({
          at: z.string().describe('After the first happening: +1d 2h.'),
          kind: z.enum(['entered', 'sent', 'skipped']),
          address: z.string(),
          step: z.string(),
        }),
      ),
    }),
  ),
  before: z.number().int().describe('Pairs that could meet before the plan as well.'),
  unseen: z.number().int().describe('Pairs that were not looked at.'),
});

const counts = Object.fromEntries(changeKinds.map((kind) => [kind, z.number().int()]));

export const publicSchemas = {
  validate: z.looseObject({ version, diagnostics: z.array(diagnostic) }),
  plan: z.looseObject({
    version,
    account,
    digest: z.string(),
    summary: z.looseObject(counts),
    changes: z.array(change),
    skipped: z.array(
      z.looseObject({
        address: z.string(),
        step: z.string(),
        kind: z.string(),
        file: z.string(),
        line: z.number().int(),
        column: z.number().int(),
        message: z.string(),
      }),
    ),
    refusals: z.array(refusal),
    requests: z.number().int(),
    writes: z.number().int(),
    meetings: meetings
      .optional()
      .describe('Pairs of live sequences that this plan brings so close that Smart Sending skips a message.'),
    diagnostics: z.array(diagnostic),
  }),
  apply: z.looseObject({
    version,
    account,
    results: z.array(
      z.looseObject({
        address: z.string(),
        kind: z.enum(changeKinds),
        outcome: z.enum(['done', 'failed', 'blocked']),
        flow_id: z.string().optional(),
        status: flowStatus.optional(),
        error: z.string().optional(),
      }),
    ),
    refusals: z.array(refusal),
    requests: z.number().int(),
  }),
  status: z.looseObject({
    version,
    account,
    sequences: z.array(
      z.looseObject({
        address: z.string(),
        name: z.string(),
        flow_id: z.string().nullable(),
        url: z.string().nullable(),
        status: flowStatus.nullable(),
        desired_status: flowStatus.nullable(),
        in_sync: z.boolean().nullable(),
        held: held.optional().describe('What it waits for, and until when.'),
        draining: z
          .array(
            z.looseObject({
              flow_id: z.string(),
              since: z.string(),
              until: z.string().describe('When the last one inside can have left, by the clock of Klaviyo.'),
              checked_at: z.string().nullable(),
              state: z.enum(['draining', 'taken-back', 'drained', 'edited', 'gone', 'leaks', 'stalls']),
              words: z.string(),
            }),
          )
          .optional()
          .describe('Flows that gave way to this one and still let the people inside go on.'),
        last_applied: z.looseObject({ at: z.string(), commit: z.string().optional() }).nullable(),
        last_error: z.looseObject({ at: z.string(), message: z.string() }).nullable(),
        unfinished: z.looseObject({ kind: z.string(), since: z.string() }).nullable(),
      }),
    ),
  }),
  drift: z.looseObject({
    version,
    account,
    unread: z.array(z.looseObject({ address: z.string(), flow_id: z.string(), why: z.string() })).optional(),
    drift: z.array(
      z.looseObject({
        address: z.string(),
        flow_id: z.string(),
        kind: z.enum(['changed-in-yaml', 'edited-in-klaviyo', 'both', 'deleted-in-klaviyo']),
        fields: z.array(
          z.looseObject({
            path: z.string(),
            base: z.string().nullable(),
            yaml: z.string().nullable(),
            klaviyo: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
  promote: z.looseObject({
    version,
    from: z.string().describe('Key of the account that changes come from.'),
    account,
    after_minutes: z.number(),
    sequences: z.array(
      z.looseObject({
        address: z.string(),
        name: z.string(),
        verdict: z.enum(['in-step', 'goes', 'waits', 'refused', 'other']),
        change: z.string(),
        standing: z.string().describe('How it stands in the first account, and what window it waits for; sentences.'),
        since: z.string().optional(),
        until: z.string().optional(),
        fields: z.array(
          z.looseObject({
            step: z.string().optional(),
            path: z.string(),
            before: z.string().nullable(),
            after: z.string().nullable(),
          }),
        ),
      }),
    ),
    by_account: z.array(
      z.looseObject({
        what: z.enum(['variable', 'metric', 'list', 'segment']),
        name: z.string(),
        first: z.string().nullable(),
        second: z.string().nullable(),
      }),
    ),
  }),
  show: z.looseObject({
    version,
    account: z.string(),
    address: z.string(),
    file: z.string(),
    variables: z.record(z.string(), z.string()).describe('Of the account, those that the file uses.'),
    sequence: z.unknown().describe('The file as the account has it.'),
  }),
} as const;

/** As JSON Schema, by the name of the command that prints it. */
export const publicJsonSchemas = (): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(publicSchemas).map(([name, schema]) => [
      name,
      { title: `sluice ${name} --format json`, ...z.toJSONSchema(schema, { target: 'draft-7' }) },
    ]),
  );
