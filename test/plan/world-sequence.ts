/** Sequences of a few lines, as the compiler gives them. */
import type { Desired, DesiredStep, DesiredTemplate, Reference } from '../../src/compile/desired.ts';
import { tokenOfFlow } from '../../src/flow/flow-names.ts';
import type { Schedule } from '../../src/release/schedule.ts';
import { sha256 } from '../../src/text/sha256.ts';
import type { FlowDefinition, FlowStatus } from '../../src/wire/types.ts';

export type Fields = Record<string, unknown>;

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

export const at = (file: string, line: number) => ({ file, line, column: 1, endLine: line, endColumn: 2 });

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
