/**
 * The form of a ledger, checked when it is read: the file may have been edited, merged, cut, or written by another
 * version, and what is wrong in it must not become a TypeError, or a deleted flow, in the middle of an apply.
 */
import * as z from 'zod';
import type { Journal } from './ledger-journal.ts';
import { isObject } from '../text/json.ts';

const flowStatus = z.enum(['draft', 'manual', 'live']);
const actionStatus = z.enum(['draft', 'manual', 'live', 'disabled']);
const time = z.string();
/** Klaviyo's ids stand in addresses of requests and in names of files. */
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const texts = z.record(z.string(), z.string());
const hashes = z.record(z.string(), z.looseObject({ sent: z.string(), kept: z.string() }));

const action = z.looseObject({ type: z.string() });
const definition = z.looseObject({ triggers: z.array(z.unknown()), actions: z.array(action) });

const step = z.looseObject({
  step: z.string(),
  given: z.boolean(),
  branch: z.string(),
  kind: z.string(),
  action_id: z.string(),
  message_id: z.string().optional(),
  template_id: z.string().optional(),
  likeness: z.string(),
});

const error = z.looseObject({ at: time, message: z.string() });
const applied = z.looseObject({ at: time, commit: z.string().optional() });

const entry = z.looseObject({
  flow_id: id,
  name: z.string(),
  lineage: z.array(z.string()),
  has_run: z.boolean(),
  status: flowStatus,
  applied,
  history: z.array(applied.extend({ kind: z.string(), flow_id: z.string() })).optional(),
  seen: z.looseObject({ flow: z.string(), actions: texts }),
  base: definition.optional(),
  sent: definition.optional(),
  steps: z.array(step),
  templates: hashes,
  last_error: error.optional(),
  undone: z.string().optional(),
  stale_from: time.optional(),
  waits_until: time.optional(),
});

const desiredStep = z.looseObject({ temporaryId: z.string(), step: z.string(), branch: z.string(), kind: z.string() });
const intent = z.looseObject({
  name: z.string(),
  hash: z.string(),
  at: time,
  clock: z.literal('klaviyo').optional(),
  commit: z.string().optional(),
  meant: z.looseObject({ definition, steps: z.array(desiredStep), mails: texts, copies: texts.optional() }).optional(),
});

const dam = z.array(z.looseObject({ does: z.enum(['draft', 'delay', 'filter']), action_id: id }));
const watch = z.array(z.looseObject({ message_id: z.string(), silent_after: z.number(), goes_on: z.number() }));

const draining = z.looseObject({
  address: z.string(),
  name: z.string(),
  by: id,
  since: time,
  until: time,
  dam,
  watch,
  filter: z.looseObject({}).optional(),
  checked: z.looseObject({ at: time, verdict: z.string() }).optional(),
  leak: z.looseObject({ at: time, message_id: z.string(), verdict: z.string(), filtered: z.boolean() }).optional(),
  saved: z.string().optional(),
  entry: entry.optional(),
});

export const ledgerSchema = z.looseObject({
  version: z.literal(1),
  project: z.string(),
  account_id: z.string(),
  entries: z.record(z.string(), entry).default({}),
  intents: z.record(z.string(), intent).default({}),
  creates: z.array(z.string()).default([]),
  draining: z.record(id, draining).optional(),
  facts: z.record(z.string(), z.boolean()).default({}),
  commit: z.string().optional(),
  contents: z.record(z.string(), z.looseObject({ digest: z.string(), since: time })).optional(),
  errors: z.record(z.string(), error).optional(),
});

const statuses = z.object({ from: flowStatus, to: flowStatus, actions: z.record(z.string(), actionStatus) });

/** The data of a journal by its kind. */
const data = {
  create: z.looseObject({ statuses: statuses.optional() }),
  adopt: z.looseObject({}),
  status: statuses,
  update: z.looseObject({
    flow_id: id,
    name: z.string(),
    definition,
    steps: z.array(desiredStep),
    match: texts,
    patches: z.array(z.looseObject({ action_id: id, expect: action, meant: action })),
    removals: z.array(id),
    mails: hashes,
    statuses: z.array(flowStatus),
    commit: z.string().optional(),
  }),
  replace: z.looseObject({
    old_id: id,
    old_status: flowStatus,
    old_actions: z.record(z.string(), actionStatus),
    entry: entry.optional(),
    statuses: statuses.optional(),
    drain: z.looseObject({ minutes: z.number(), dam, watch, since: time.optional() }).optional(),
  }),
  undo: z.looseObject({ old_id: id, new_dam: dam, minutes: z.number() }),
  delete: z.looseObject({}),
} satisfies Record<Exclude<Journal['kind'], 'unreadable'>, z.ZodType>;

const frame = z.looseObject({ kind: z.string(), started: time, done: z.array(z.string()), data: z.unknown() });

/** A journal as stored; one that cannot be read is kept, and says why, so that only its own sequence has to wait. */
export function readJournal(stored: unknown): Journal {
  const framed = frame.safeParse(stored);
  if (!framed.success) return unreadable(stored, `it is not valid at ${placeOf(framed.error)}`);
  const { kind } = framed.data;
  if (!Object.hasOwn(data, kind)) return unreadable(stored, `its kind is "${kind}", which this version does not know`);
  const read = data[kind as keyof typeof data].safeParse(framed.data.data);
  return read.success ? (stored as Journal) : unreadable(stored, `it is not valid at ${placeOf(read.error)}`);
}

function unreadable(stored: unknown, why: string): Journal {
  const started = isObject(stored) && typeof stored['started'] === 'string' ? stored['started'] : '';
  return { kind: 'unreadable', started, done: [], data: { stored, why } };
}

/** As it is stored: what could not be read is written back as it was. */
export const storedJournal = (journal: Journal): unknown =>
  journal.kind === 'unreadable' ? journal.data.stored : journal;

/** The first place that is wrong, in words: "seen.flow". */
export const placeOf = ({ issues }: z.ZodError): string => issues[0]?.path.map(String).join('.') || 'its top';
