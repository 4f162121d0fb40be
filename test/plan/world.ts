/**
 * A small world to plan in, from a few lines of data: sequences as compiled, an account as Klaviyo shows it after they
 * were applied (real ids, defaults filled in, newest action first, templates copied and reprinted), and the ledger.
 */
import type { Desired, DesiredStep, DesiredTemplate, Reference } from '../../src/compile/desired.ts';
import type { Action, FlowDefinition, FlowStatus } from '../../src/wire/types.ts';
import type { DecideInput, DecideOptions } from '../../src/plan/input.ts';
import { ledgerSteps } from '../../src/plan/rows/ledger-steps.ts';
import { match } from '../../src/flow/compare/match.ts';
import { resolve, resolveFlows } from '../../src/plan/match/resolve.ts';
import { hideSecrets, secretsFrom } from '../../src/flow/secrets.ts';
import { sha256 } from '../../src/text/sha256.ts';
import type { Draining, Ledger, LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import { emptyLedger } from '../../src/ledger/ledger-entry.ts';
import { intentHash } from '../../src/flow/intent-hash.ts';
import { normalizeDefinition } from '../../src/flow/normalize.ts';
import { tokenOfFlow } from '../../src/flow/flow-names.ts';
import type { PlacedWindow } from '../../src/model/config/config.ts';
import type { ApprovalPolicy } from '../../src/release/approvals.ts';
import type { Promotion } from '../../src/release/promotion.ts';
import type { Schedule } from '../../src/release/schedule.ts';
import { drained, type DrainingData } from './world-drains.ts';
import { walkTree } from '../../src/flow/tree.ts';
import type { NamedObject, Observed, ObservedFlow } from '../../src/ledger/observed.ts';

type Fields = Record<string, unknown>;

export interface SequenceData {
  name?: string;
  status?: FlowStatus;
  deploy?: boolean;
  moved_from?: string;
  adopt?: string;
  trigger?: string;
  where?: unknown;
  audience?: string;
  exit?: string;
  reentry?: { duration: number; unit: string };
  replace?: 'drain' | 'cut';
  /** ISO 8601. */
  schedule?: { go_live?: string; end?: string; zone?: string };
  steps: StepData[];
  skipped?: string[];
}
/** One key, the kind, as in a sequence; `id` may be left out. */
export type StepData = Fields;

export interface FlowData {
  /** Status in Klaviyo; the sequence's own when left out, draft when that has none. */
  status?: FlowStatus;
  has_run?: boolean;
  name?: string;
  archived?: boolean;
  /** What to set in the flow after the apply, by path: "name of a message: field", or "delay 1: value". */
  edits?: { action: number; set?: Fields; message?: Fields; status?: FlowStatus; remove?: boolean }[];
  definition?: Fields;
  html?: Record<string, string>;
  read?: 'page' | 'single' | 'deep';
  tags?: string[];
  tagged?: boolean;
  journal?: boolean;
  created?: string;
  /** Why it, or a mail of it by template id, is not to be read. */
  unread?: string;
  unread_mails?: Record<string, string>;
}

export interface WorldData {
  /** Sequences as last applied, by address; each has a flow and a ledger entry. */
  applied?: Record<string, SequenceData>;
  /** What is special about those flows, by the same address; null: the flow is gone. */
  account?: Record<string, FlowData | null>;
  /** Flows that are somebody else's, by id; built from a sequence. */
  others?: Record<string, SequenceData & FlowData>;
  /** Flows that gave way to another and drain, by id. */
  draining?: Record<string, DrainingData>;
  /** Sequences now; `true`: as applied. */
  now?: Record<string, SequenceData | true>;
  invalid?: string[];
  /** Addresses the ledger has forgotten; "all" for a lost ledger. */
  forgotten?: string[] | 'all';
  intents?: Record<string, { of: string; at: string; clock?: 'klaviyo' }>;
  ledger?: Partial<Ledger>;
  /** What an entry holds besides, by address. */
  entries?: Record<string, Partial<LedgerEntry>>;
  policy?: Partial<DecideInput['policy']>;
  /** policy.windows, with times as ISO 8601. */
  windows?: WindowData[];
  /** policy.approvals. */
  approvals?: ApprovalPolicy;
  promotion?: Partial<Promotion>;
  contents?: Record<string, string>;
  stuck?: Record<string, string>;
  /** Klaviyo's clock (ISO 8601), where it is another than ours. */
  klaviyo_now?: string;
  account_id?: string;
  max_status?: FlowStatus;
  project?: string | null;
  ancestry?: DecideInput['ancestry'];
  flows_missing?: boolean;
  options?: Partial<DecideOptions>;
  secrets?: Record<string, string>;
  secrets_before?: Record<string, string>;
  costs?: DecideInput['costs'] | null;
  metrics?: NamedObject[];
  /** As they were at the last apply, where others have come since. */
  metrics_before?: NamedObject[];
  lists?: NamedObject[];
  segments?: NamedObject[];
  /** Id of the tag on flows that drain, where the account has it. */
  drain_tag?: string;
}

const project = 'oak-and-iron';
const accountId = 'AbC123';
const tagId = 'tag-1';
/** The moment of every plan: 12 o'clock. */
export const now = Date.parse('2026-11-22T12:00:00Z');

const at = (file: string, line: number) => ({ file, line, column: 1, endLine: line, endColumn: 2 });

/** A sequence as the compiler gives it. */
export function sequence(address: string, data: SequenceData): Desired {
  const file = `flows/${address}.yaml`;
  const actions: Fields[] = [];
  const steps: DesiredStep[] = [];
  const templates: Record<string, DesiredTemplate> = {};
  const template = (html: string): string => {
    const hash = sha256(html);
    const token = `@template{${hash.slice(0, 16)}}`;
    templates[token] = { token, html, hash };
    return token;
  };
  const counts = new Map<string, number>();
  let line = 4;
  const compile = (list: StepData[], branch: string): string | null => {
    const [first, ...rest] = list;
    if (first === undefined) return null;
    const [kind = '', value] = Object.entries(first)[0] ?? [];
    const fields: Fields = typeof value === 'object' && value !== null ? (value as Fields) : { value };
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const given = fields['id'] === undefined;
    const id = given ? `${kind}-${count}` : String(fields['id']);
    const temporaryId = branch === '' ? id : `${id} · ${branch}`;
    const index = actions.length;
    actions.push({});
    const status = fields['status'] as FlowStatus | undefined;
    const step = { temporaryId, step: id, idGiven: given, branch, kind, at: at(file, (line += 1)) };
    const add = (label: string, messageName?: string): void => {
      steps.push({
        ...step,
        label,
        ...(messageName === undefined ? {} : { messageName }),
        ...(status ? { status } : {}),
      });
    };
    const action = (type: string, body: Fields): Fields => ({ temporary_id: temporaryId, type, ...body });
    const message = (extra: Fields): Fields => ({
      status: 'draft',
      message: { name: temporaryId, ...extra },
    });
    if (kind === 'condition') {
      add(String(fields['if']));
      const links = {
        next_if_true: compile([...((fields['then'] as StepData[]) ?? []), ...rest], `${id}: yes`),
        next_if_false: compile([...((fields['else'] as StepData[]) ?? []), ...rest], `${id}: no`),
      };
      const profile_filter = filter(String(fields['if']), references, file);
      actions[index] = action('conditional-split', { links, data: { profile_filter } });
      return temporaryId;
    }
    if (kind === 'delay') {
      const [amount, unit] = String(fields['value'] ?? fields['wait']).split(' ');
      add(String(fields['value'] ?? fields['wait']));
      const data = { unit: `${String(unit).replace(/s$/, '')}s`, value: Number(amount), timezone: 'profile' };
      actions[index] = action('time-delay', { data, links: { next: compile(rest, branch) } });
      return temporaryId;
    }
    let made: Fields;
    if (kind === 'email') {
      add(String(fields['subject']), temporaryId);
      made = action('send-email', {
        data: message({
          subject_line: fields['subject'],
          preview_text: fields['preview'] ?? null,
          from_email: fields['from'] ?? null,
          template_id: template(String(fields['html'] ?? `<p>${String(fields['subject'])}</p>`)),
          smart_sending_enabled: fields['smart_sending'] ?? true,
          transactional: false,
          add_tracking_params: false,
        }),
      });
    } else if (kind === 'sms') {
      add(String(fields['body']), temporaryId);
      made = action('send-sms', { data: message({ body: fields['body'] }) });
    } else if (kind === 'webhook') {
      add(String(fields['url']), temporaryId);
      made = action('send-webhook', {
        data: message({ url: fields['url'], headers: fields['headers'] ?? {}, body: fields['body'] ?? null }),
      });
    } else {
      add(kind);
      made = action(kind, fields['action'] as Fields);
    }
    actions[index] = { ...made, links: { next: compile(rest, branch) } };
    return temporaryId;
  };
  const references: Reference[] = [];
  const entry = compile(data.steps, '');
  const trigger = data.trigger ?? 'Checkout Started';
  const isList = trigger.startsWith('list ');
  const token = isList ? `@list{${trigger.slice(5)}}` : `@metric{${trigger}}`;
  references.unshift({
    ...{ token, kind: isList ? 'list' : 'metric' },
    ...{ name: isList ? trigger.slice(5) : trigger, at: [at(file, 3)] },
  });
  const groups = [
    ...(data.audience === undefined ? [] : filter(data.audience, references, file).condition_groups),
    ...(data.exit === undefined ? [] : [{ conditions: [exit(data.exit, references, file)] }]),
  ];
  const definition = {
    triggers: [
      isList ? { type: 'list', id: token } : { type: 'metric', id: token, trigger_filter: data.where ?? null },
    ],
    profile_filter: groups.length === 0 ? null : { condition_groups: groups },
    actions,
    entry_action_id: entry,
    ...(data.reentry === undefined ? {} : { reentry_criteria: data.reentry }),
  };
  const secrets = [...JSON.stringify(definition).matchAll(/\$\{secret:(\w+)\}/g)].map((hit) => hit[1] ?? '');
  return {
    address,
    file,
    name: data.name ?? address,
    deploy: data.deploy ?? true,
    ...(data.moved_from === undefined ? {} : { movedFrom: data.moved_from }),
    ...(data.adopt === undefined ? {} : { adopt: data.adopt }),
    ...(data.replace === undefined ? {} : { replace: data.replace }),
    ...(data.schedule === undefined ? {} : { schedule: scheduleOf(data.schedule) }),
    ...(data.status === undefined ? {} : { status: data.status }),
    definition: definition as unknown as FlowDefinition,
    steps,
    templates,
    references,
    secrets,
    skipped: (data.skipped ?? []).map((kind) => ({
      address,
      step: kind,
      kind,
      message: `"${kind}" has no equivalent in Klaviyo.`,
      advice: 'Write update_profile.',
      holdsLive: false,
      at: at(file, 9),
    })),
    at: { name: at(file, 1) },
  };
}

const scheduleOf = ({ go_live, end, zone = 'Europe/Berlin' }: NonNullable<SequenceData['schedule']>): Schedule => ({
  ...(go_live === undefined ? {} : { goLive: Date.parse(go_live) }),
  ...(end === undefined ? {} : { end: Date.parse(end) }),
  zone,
});

/** "Tier = gold", "Tier is set", "mail of ADDRESS", or "mail of #FLOW" by its id. */
function filter(
  words: string,
  references: Reference[],
  file: string,
): { condition_groups: { conditions: Fields[] }[] } {
  if (words.startsWith('mail of '))
    return { condition_groups: [{ conditions: [mailOf(words.slice(8), references, file)] }] };
  const [property = '', value] = words.split(' = ');
  const test =
    value === undefined ? { type: 'existence', operator: 'is-set' } : { type: 'string', operator: 'equals', value };
  return {
    condition_groups: [
      { conditions: [{ type: 'profile-property', property: `properties['${property}']`, filter: test }] },
    ],
  };
}

/** Who had a mail of another flow. */
function mailOf(flow: string, references: Reference[], file: string): Fields {
  const value = flow.startsWith('#') ? flow.slice(1) : tokenOfFlow(flow);
  if (!flow.startsWith('#')) references.push({ token: value, kind: 'flow', name: flow, at: [at(file, 5)] });
  return {
    type: 'profile-metric',
    metric_id: 'M4',
    measurement: 'count',
    measurement_filter: { type: 'numeric', operator: 'greater-than', value: 0 },
    timeframe_filter: { type: 'date', operator: 'alltime' },
    metric_filters: [{ property: '$flow', filter: { type: 'string', operator: 'equals', value } }],
  };
}

function exit(metric: string, references: Reference[], file: string): Fields {
  const token = `@metric{${metric}}`;
  references.push({ token, kind: 'metric', name: metric, at: [at(file, 4)] });
  return {
    type: 'profile-metric',
    metric_id: token,
    measurement: 'count',
    measurement_filter: { type: 'numeric', operator: 'equals', value: 0 },
    timeframe_filter: { type: 'date', operator: 'flow-start' },
  };
}

/** HTML as Klaviyo prints it back. */
const reprint = (html: string): string => `<html><head></head><body>${html}</body></html>`;

const defaults: NamedObject[] = [
  { id: 'M1', name: 'Checkout Started', integration: 'Shopify' },
  { id: 'M2', name: 'Placed Order', integration: 'Shopify' },
  { id: 'M3', name: 'Active on Site', integration: 'API' },
];

const before = (metrics: NamedObject[] | undefined) => (metrics === undefined ? {} : { metrics });
const catalogues = (data: WorldData) => ({
  metrics: data.metrics ?? defaults,
  lists: data.lists ?? [{ id: 'L1', name: 'Newsletter' }],
  segments: data.segments ?? [],
});

export interface Made {
  readonly flow: ObservedFlow;
  readonly entry: LedgerEntry;
}

/** A flow as Klaviyo holds it after `desired` was applied, and what the ledger then says. `number` makes the ids. */
export function made(desired: Desired, number: number, data: WorldData, special: FlowData): Made {
  const id = `F${number}`;
  const named = resolve(desired, catalogues({ ...data, ...before(data.metrics_before) })).desired;
  const held = new Map(Object.keys(data.applied ?? {}).map((address, index) => [address, `F${index + 1}`]));
  const real = resolveFlows(named, { ids: held, fresh: new Set() }).desired;
  const ids = new Map(walkTree(real.definition).nodes.map((node, index) => [node.id, String(number * 100 + index)]));
  const status = special.status ?? desired.status ?? 'draft';
  const secrets = data.secrets_before ?? data.secrets ?? {};
  const html: Record<string, string> = {};
  const applied: Record<string, { sent: string; kept: string }> = {};
  const own = new Map(desired.steps.map((step) => [step.temporaryId, step.status]));
  const read = real.definition.actions.map((action): Fields => {
    const { temporary_id: temporary, ...fields } = JSON.parse(
      JSON.stringify(action).replaceAll(/\$\{secret:(\w+)\}/g, (_, name: string) => secrets[name] ?? ''),
    ) as Fields & { data: Fields; links: Fields };
    const newId = ids.get(String(temporary)) ?? '';
    const links = Object.fromEntries(
      Object.entries(fields.links).map(([key, to]) => [key, to === null ? null : ids.get(String(to))]),
    );
    const body: Fields = { ...fields.data };
    if (body['status'] !== undefined)
      body['status'] = status === 'draft' ? 'draft' : (own.get(String(temporary)) ?? status);
    if (fields['type'] === 'time-delay') body['secondary_value'] = body['unit'] === 'days' ? null : 0;
    if (body['message'] !== undefined) {
      const message: Fields = { ...(body['message'] as Fields), id: `msg${newId}` };
      if (fields['type'] === 'send-email') {
        message['from_email'] ??= 'hello@oakandiron.test';
        message['from_label'] ??= 'Oak & Iron';
        message['reply_to_email'] ??= 'hello@oakandiron.test';
        const template = desired.templates[String(message['template_id'])];
        const copy = `T${newId}`;
        html[copy] = reprint(template?.html ?? '');
        applied[copy] = { sent: template?.hash ?? '', kept: sha256(html[copy]) };
        message['template_id'] = copy;
        message['additional_filters'] = null;
      }
      body['message'] = message;
    }
    return { id: newId, type: fields['type'], data: body, links };
  });
  const definition = {
    ...real.definition,
    actions: [...read].reverse(),
    entry_action_id: ids.get(String(real.definition.entry_action_id)) ?? null,
  } as unknown as FlowDefinition;
  const pairs = match({ meant: real.definition, steps: desired.steps, found: definition });
  const like = new Map(real.definition.actions.map((action) => [ids.get(String(action.temporary_id)) ?? '', action]));
  const base = normalizeDefinition({
    ...definition,
    actions: definition.actions.map((action) => hideSecrets(action, like.get(action.id ?? ''))),
  });
  const time = '2026-11-20T10:00:00+00:00';
  const moved = '2026-11-21T09:00:00+00:00';
  const edits = special.edits ?? [];
  const edited = edit(definition, edits, special.definition);
  const flow: ObservedFlow = {
    id,
    name: special.name ?? desired.name,
    status,
    archived: special.archived ?? false,
    created: special.created ?? time,
    updated: special.definition === undefined ? time : moved,
    triggerType: 'Metric',
    tagIds: [...(special.tagged === false ? [] : [tagId]), ...(special.tags ?? [])],
    actions: Object.fromEntries(
      edited.actions.map((action) => [
        action.id ?? '',
        { definition: action, updated: edits.length > 0 ? moved : time },
      ]),
    ),
    ...(special.read === 'page' ? {} : { definition: edited }),
    ...(special.read === 'page' || special.read === 'single' ? {} : { templates: { ...html, ...special.html } }),
    ...(special.unread === undefined ? {} : { unread: special.unread }),
    ...(special.unread_mails === undefined ? {} : { unreadMails: special.unread_mails }),
  };
  const entry: LedgerEntry = {
    flow_id: id,
    name: desired.name,
    lineage: [id],
    has_run: special.has_run ?? status !== 'draft',
    status: desired.status ?? status,
    applied: { at: '2026-11-20T10:00:05.000Z', commit: 'a1b2c3d' },
    seen: { flow: time, actions: Object.fromEntries([...ids.values()].map((one) => [one, time])) },
    base,
    sent: normalizeDefinition(real.definition),
    steps: ledgerSteps(desired.steps, definition, pairs),
    templates: applied,
    ...(special.journal === true ? { journal: { kind: 'create' as const, started: time, done: [], data: {} } } : {}),
  };
  return { flow, entry };
}

/** Edits somebody makes in Klaviyo; `action` counts along the tree from 1. */
export function edit(
  definition: FlowDefinition,
  edits: NonNullable<FlowData['edits']>,
  whole: Fields | undefined,
): FlowDefinition {
  const order = walkTree(definition).nodes.map((node) => node.id);
  let actions = definition.actions as unknown as Fields[];
  let entry = definition.entry_action_id;
  for (const { action: number, set, message, status, remove } of edits) {
    const id = order[number - 1];
    if (remove === true) {
      const gone = actions.find((action) => action['id'] === id) as { links: { next: string | null } };
      const text = JSON.stringify(actions.filter((action) => action['id'] !== id));
      actions = JSON.parse(text.replaceAll(`"next":"${id}"`, `"next":${JSON.stringify(gone.links.next)}`)) as Fields[];
      if (entry === id) entry = gone.links.next;
      continue;
    }
    actions = actions.map((action) => {
      if (action['id'] !== id) return action;
      const data = action['data'] as Fields;
      const text = message === undefined ? {} : { message: { ...(data['message'] as Fields), ...message } };
      return { ...action, data: { ...data, ...set, ...text, ...(status === undefined ? {} : { status }) } };
    });
  }
  return { ...definition, ...whole, actions: actions as unknown as Action[], entry_action_id: entry } as FlowDefinition;
}

export interface WindowData {
  kind: 'allow' | 'deny';
  name?: string;
  from: string;
  to: string;
  zone?: string;
}
const windowOf = ({ kind, name = 'Office', from, to, zone = 'Europe/Berlin' }: WindowData): PlacedWindow => ({
  ...{ kind, name, zone, at: at('sluice.yaml', 8) },
  span: { from: Date.parse(from), to: Date.parse(to) },
});

const promotionOf = (data: Partial<Promotion>): Promotion => ({
  ...{ from: 'staging', after: 0, wanted: {}, coming: {}, stands: {}, failed: {}, alerts: {} },
  ...data,
});

/** Everything `decide` asks for. */
export function world(data: WorldData): DecideInput {
  const flows: Record<string, ObservedFlow> = {};
  const entries: Record<string, LedgerEntry> = {};
  const applied = data.applied ?? {};
  let number = 1;
  for (const [address, one] of Object.entries(applied)) {
    const special = data.account?.[address];
    const { flow, entry } = made(sequence(address, one), number, data, special ?? {});
    number += 1;
    if (special !== null) flows[flow.id] = flow;
    if (data.forgotten !== 'all' && data.forgotten?.includes(address) !== true) entries[address] = entry;
  }
  for (const [id, one] of Object.entries(data.others ?? {})) {
    const { flow } = made(sequence(id, one), number, data, { tagged: false, ...one, name: one.name ?? id });
    number += 1;
    flows[id] = { ...flow, id };
  }
  const draining: Record<string, Draining> = {};
  for (const [id, one] of Object.entries(data.draining ?? {})) {
    const old = drained(made(sequence(one.of, one), number, data, { ...one, edits: [] }), id, one);
    number += 1;
    if (old.flow !== undefined) flows[id] = old.flow;
    draining[id] = { ...old.draining, by: one.by ?? entries[one.of]?.flow_id ?? '' };
  }
  for (const [address, more] of Object.entries(data.entries ?? {})) {
    const entry = entries[address];
    if (entry !== undefined) entries[address] = { ...entry, ...more };
  }
  const desired = Object.entries(data.now ?? {}).map(([address, one]) =>
    sequence(address, one === true ? (applied[address] as SequenceData) : one),
  );
  const intents = Object.fromEntries(
    Object.entries(data.intents ?? {}).map(([address, { of, ...told }]) => {
      const announced = sequence(of, applied[of] as SequenceData);
      const { definition } = resolve(announced, catalogues(data)).desired;
      return [address, { name: announced.name, hash: intentHash(definition), ...told }];
    }),
  );
  const ledger = {
    ...{ ...emptyLedger(project, accountId), entries, intents, commit: 'a1b2c3d4e5f6' },
    ...(data.draining === undefined ? {} : { draining }),
    ...data.ledger,
  };
  const observed: Observed = {
    account: { id: accountId, name: 'Oak & Iron', timezone: 'Europe/Berlin', currency: 'USD' },
    flows,
    ...catalogues(data),
    projectTag: { id: tagId },
    ...(data.drain_tag === undefined ? {} : { drainTag: data.drain_tag }),
    leftovers: [],
  };
  const costs = data.costs === null ? undefined : (data.costs ?? {});
  return {
    desired,
    invalid: data.invalid ?? [],
    diagnostics: [],
    ...(data.flows_missing === undefined ? {} : { flowsMissing: data.flows_missing }),
    observed,
    ledger,
    policy: {
      onRemoved: 'delete',
      maxDestructive: { count: 3, percent: 30 },
      skippedSteps: 'warn',
      replace: 'drain',
      ...(data.windows === undefined ? {} : { windows: data.windows.map(windowOf) }),
      ...(data.approvals === undefined
        ? {}
        : { approvals: { ...data.approvals, at: at('sluice.yaml', 9), fromAt: [] } }),
      ...data.policy,
    },
    account: {
      key: 'production',
      ...(data.account_id === undefined ? {} : { accountId: data.account_id }),
      maxStatus: data.max_status ?? 'live',
    },
    ...(data.project === null ? {} : { project: data.project ?? project }),
    ...(data.ancestry === undefined ? {} : { ancestry: data.ancestry }),
    ...(data.promotion === undefined ? {} : { promotion: promotionOf(data.promotion) }),
    ...(data.contents === undefined ? {} : { contents: data.contents }),
    ...(data.stuck === undefined ? {} : { stuck: data.stuck }),
    ...(data.klaviyo_now === undefined ? {} : { klaviyoNow: Date.parse(data.klaviyo_now) }),
    options: {
      allow: [],
      cut: [],
      endDrain: [],
      recreate: [],
      overwriteDrift: [],
      allowRollback: false,
      ...data.options,
    },
    secrets: secretsFrom(data.secrets ?? {}),
    ...(costs === undefined ? {} : { costs }),
    requests: 0,
    now,
  };
}
