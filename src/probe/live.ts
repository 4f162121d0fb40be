/**
 * Whether a drain holds in this account, tried with two people on a flow that is live for some minutes: one comes before
 * the change that closes it (drain/dam.ts), one after. Two mails tell, each counted by Received Email:
 *
 *   mail 1, before the delay   mail 2, behind it   verdict
 *   none comes                 –                   not to be told: mails do not arrive, or are counted too late
 *   the first person's         none comes          does not hold: who waited was moved with the delay
 *   both persons'              any                 does not hold: a draft still sends
 *   the first person's         both persons'       does not hold: the newcomer got past the dam
 *   the first person's         the first person's  holds
 *
 * Only a metric of its own starts the flow. It is deleted whatever happens; the two profiles stay, since only a key that
 * may do far more could delete them.
 */
import { dammed, damOf, holdsDam } from '../drain/dam.ts';
import { actionId } from '../flow/tree.ts';
import { success } from '../diagnostics/result.ts';
import { fieldsOf } from '../text/json.ts';
import { normalizeDefinition } from '../flow/normalize.ts';
import { dataOf } from '../flow/parts.ts';
import type { ApiResult } from '../klaviyo/api-error.ts';
import type { WriteApi } from '../klaviyo/api.ts';
import { asWire } from '../wire/as-wire.ts';
import type { Action, FlowDefinition } from '../wire/types.ts';
import { fails, held, refused, unread, untried, type Verdict } from './facts.ts';
import { sweep } from './scratch.ts';

export interface LiveWorld {
  readonly api: WriteApi;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly project: string;
  /** Where the mails go; both people's addresses are made from it ("+"). */
  readonly to: string;
  /** What happens, as it does. */
  readonly tell?: (words: string) => void;
}

export const liveMetric = 'Sluice Doctor';
export const liveName = (project: string): string => `sluice:${project}:doctor-live`;

const second = 1000;
const minute = 60 * second;
const waitMinutes = 2;
/** So long a mail may take to be counted. */
const mostMs = 20 * minute;
/** So long nothing more may come after the newcomer: their delay, and what it took before, at least. */
const quietMs = 10 * minute;
const everyMs = 30 * second;

/** Error: the account could not be read, or something could not be removed; the message says what is left. */
export async function liveProbe(world: LiveWorld): Promise<ApiResult<Verdict>> {
  const swept = await sweepLive(world);
  if (!swept.ok) return swept;
  let verdict: Verdict | undefined;
  try {
    verdict = await tried(world);
  } finally {
    const clean = await sweepLive(world);
    if (!clean.ok) return clean;
  }
  return success(verdict);
}

async function tried(world: LiveWorld): Promise<Verdict> {
  const { api, sleep, now, tell = () => undefined } = world;
  tell(`An event of the metric "${liveMetric}", so that the account has it.`);
  const first = await come(world, 'setup');
  if (!first.ok) return unread(first);
  const metrics = await metricsOf(world);
  if ('says' in metrics) return metrics;
  const made = await liveFlow(world, metrics.metric);
  if (!('id' in made)) return made;
  const { id, mails } = made;
  const count = async (): Promise<readonly [number, number] | Verdict> => {
    const to = Math.ceil(now() / 3_600_000) * 3_600_000;
    const from = to - 3 * 3_600_000;
    const asked = await api.queryMetricAggregates({
      ...{ metric_id: metrics.received, where: ['$flow', id], by: ['$message'], from, to },
    });
    if (!asked.ok) return unread(asked);
    const of = (mail: string): number =>
      asked.data.rows.flatMap((row) => (row.dimensions[0] === mail ? row.counts : [])).reduce((a, b) => a + b, 0);
    return [of(mails[0]), of(mails[1])];
  };

  tell('The first person comes, and half a minute later the flow is closed.');
  const before = await come(world, 'before');
  if (!before.ok) return unread(before);
  await sleep(30 * second);
  const closed = await close(world, id);
  if (closed !== undefined) return closed;

  tell(`Their mails are waited for, ${mostMs / minute} minutes at most.`);
  const end = now() + mostMs;
  let seen: readonly [number, number] = [0, 0];
  while (seen[0] === 0 || seen[1] === 0) {
    if (now() >= end)
      return seen[0] === 0
        ? untried(`no mail to ${world.to} was counted within ${mostMs / minute} minutes`)
        : fails('who waited in the delay was moved with it: their second mail did not come');
    await sleep(everyMs);
    const counted = await count();
    if ('says' in counted) return counted;
    seen = counted;
  }

  tell('They came. The second person comes, and nothing more may be sent.');
  const after = await come(world, 'after');
  if (!after.ok) return unread(after);
  const quiet = now() + quietMs;
  while (now() < quiet) {
    await sleep(everyMs);
    const counted = await count();
    if ('says' in counted) return counted;
    if (counted[0] > seen[0]) return fails('a message in draft was still sent to a newcomer');
    if (counted[1] > seen[1]) return fails('a newcomer got past the longer delay');
  }
  return held;
}

const come = ({ api, now, to }: LiveWorld, who: string): Promise<ApiResult<undefined>> => {
  const [name = '', domain = ''] = to.split('@');
  const email = `${name}+sluice-${who}@${domain}`;
  return api.createEvent({ metric: liveMetric, email, properties: {}, unique_id: `sluice-${who}-${now()}` });
};

/** A metric exists some time after its first event. */
async function metricsOf({
  api,
  sleep,
}: LiveWorld): Promise<{ readonly metric: string; readonly received: string } | Verdict> {
  for (let tries = 0; tries < 10; tries++) {
    const all = await api.listMetrics();
    if (!all.ok) return unread(all);
    const named = (name: string) => all.data.find(({ attributes }) => attributes.name === name)?.id;
    const received = all.data.find(
      ({ attributes: { name, integration } }) => name === 'Received Email' && integration?.name === 'Klaviyo',
    );
    const metric = named(liveMetric);
    if (received === undefined) return untried('the account has no metric Received Email: it has sent no mail yet');
    if (metric !== undefined) return { metric, received: received.id };
    await sleep(everyMs);
  }
  return untried(`the metric "${liveMetric}" did not appear`);
}

interface LiveFlow {
  readonly id: string;
  /** Ids of the messages. */
  readonly mails: readonly [before: string, behind: string];
}

async function liveFlow({ api, project }: LiveWorld, metric: string): Promise<LiveFlow | Verdict> {
  const name = liveName(project);
  const template = await api.createTemplate(name, '<p>Sluice tries whether a drain holds in this account.</p>');
  if (!template.ok) return unread(template);
  const mail = (id: string, next: string | null): object => ({
    ...{ temporary_id: id, type: 'send-email', links: { next } },
    data: {
      status: 'draft',
      message: {
        ...{ name: `sluice doctor ${id}`, subject_line: `Sluice doctor: ${id}`, preview_text: '' },
        ...{ template_id: template.data.id, smart_sending_enabled: false, transactional: false },
      },
    },
  });
  const wait = { unit: 'minutes', value: waitMinutes, secondary_value: 0, timezone: 'profile' };
  const sent = asWire<FlowDefinition>({
    triggers: [{ type: 'metric', id: metric }],
    profile_filter: null,
    actions: [
      mail('one', 'wait'),
      { temporary_id: 'wait', type: 'time-delay', data: wait, links: { next: 'two' } },
      mail('two', null),
    ],
    entry_action_id: 'one',
    reentry_criteria: { duration: 0, unit: 'alltime' },
  });
  const made = await api.createFlow(name, sent);
  if (!made.ok) return unread(made);
  const { id } = made.data;
  const up = await api.updateFlowStatus(id, 'live');
  if (!up.ok) return unread(up);
  const read = await api.getFlow(id);
  if (!read.ok) return unread(read);
  const { status, definition } = read.data.flow.attributes;
  const actions = definition?.actions ?? [];
  const messageOf = (subject: string): string | undefined => {
    const message = actions
      .map((action) => fieldsOf(dataOf(action)['message']))
      .find((one) => one['subject_line'] === subject);
    return typeof message?.['id'] === 'string' ? message['id'] : undefined;
  };
  const [one, two] = [messageOf('Sluice doctor: one'), messageOf('Sluice doctor: two')];
  if (status !== 'live' || one === undefined || two === undefined)
    return untried('the flow did not go live with both its mails');
  return { id, mails: [one, two] };
}

/** As a drain does it; a verdict where Klaviyo does not take it. */
async function close({ api }: LiveWorld, id: string): Promise<Verdict | undefined> {
  const read = await api.getFlow(id);
  if (!read.ok) return unread(read);
  const { definition } = read.data.flow.attributes;
  if (definition === undefined) return untried('the flow came back without its definition');
  const raw = new Map(definition.actions.map((action): [string, Action] => [actionId(action), action]));
  for (const part of damOf(normalizeDefinition(definition), waitMinutes)) {
    const action = raw.get(part.action_id);
    if (action === undefined) return untried('the flow came back without one of its steps');
    const set = await api.updateFlowAction(part.action_id, dammed(action, part, undefined));
    if (!set.ok) return refused(set);
    const now = await api.getFlowAction(part.action_id);
    if (!now.ok) return unread(now);
    if (!holdsDam(now.data.attributes.definition, part, waitMinutes, undefined))
      return fails(`Klaviyo took the change of the ${part.does === 'delay' ? 'delay' : 'status'} and did not make it`);
  }
  return undefined;
}

/** Whatever a probe left, in any status: they are known by their name. */
const sweepLive = ({ api, project }: LiveWorld): Promise<ApiResult<number>> =>
  sweep(api, liveName(project), () => true);
