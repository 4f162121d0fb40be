/** What becomes of somebody at an action, or at the end of a wait. */
import type { Action, Link } from '../../../src/wire/types.ts';
import type { Channel, Entry, Why } from '../../../src/simulate/types.ts';
import { type Account, actionOf, filterWhy, type Inside, note } from './account.ts';
import { CHANNELS, DELAYS, DOES, idOf, isTest, next, statusOf, update, variationOf, waysOn } from './actions.ts';
import { join, occur } from './causes.ts';
import { HOUR } from './clock.ts';
import { dateTriggerOf, stillStands } from './dates.ts';
import { failedGroup, plainName } from './memory.ts';
import { countdown, phoneZone, quietUntil, targetDate, timeDelay } from './wait.ts';

const HOURS: Record<Channel, number> = { email: 16, sms: 24, push: 24, whatsapp: 24 };

/** Somebody whose time has come: on, until they wait or are out. */
export function goOn(account: Account, run: Inside, now: number): void {
  if (!run.begun && run.start < run.from) passTo(account, run);
  while (!run.out && run.due !== null && run.due <= now) step(account, run, now);
}

/** From the entry, which is past, to the first wait that is still open. */
export function passTo(account: Account, run: Inside): void {
  let clock = run.start;
  run.due = clock;
  while (!run.out && run.due !== null && run.due < run.from) {
    clock = Math.max(clock, run.due);
    step(account, run, clock);
  }
}

function liveFollows(account: Account, flow: string, id: string | null): boolean {
  const action = id === null ? undefined : account.actions.get(flow)?.get(id);
  if (action === undefined) return false;
  if (action.type in DOES || isTest(action)) {
    const status = statusOf(action);
    if (status !== 'draft' && status !== 'disabled') return true;
    if (action.type === 'code' || action.type === 'internal-service') return true;
  }
  return waysOn(action).some((way) => liveFollows(account, flow, way));
}

interface Ways {
  readonly id: string;
  readonly isPassed: boolean;
  readonly go: (to: string | null) => void;
  readonly wait: (until: number | null, why: Why, about?: Pick<Entry, 'by' | 'way'>) => void;
}

/** One action, or one end of a wait. */
function step(account: Account, run: Inside, now: number): void {
  const { memory } = account;
  const isPassed = now < run.from;
  run.begun = true;
  const flow = account.flows.find(({ id }) => id === run.flow)!;
  const action = actionOf(account, run);
  if (action === undefined) {
    run.out = true;
    if (!isPassed) note(account, now, run, 'ended', { code: 'end' });
    return;
  }
  const id = idOf(action);
  const leave = (why: Why): void => {
    run.out = true;
    note(account, now, run, 'left', why, { action: id });
  };
  const go = (to: string | null): void => {
    run.at = to;
    run.waited = false;
  };
  const wait: Ways['wait'] = (until, why, about = {}) => {
    run.waited = true;
    run.since = now;
    // No time at all is no wait.
    if (until !== null && until <= now) return;
    run.due = until;
    if (until === null || until >= run.from) note(account, now, run, 'waits', why, { action: id, until, ...about });
  };
  if (DELAYS.includes(action.type) && run.waited) return go(next((action as { links?: Link | null }).links));
  if (!isPassed) {
    if (dateTriggerOf(flow.definition) && run.date !== null && !stillStands(memory, flow, run.start))
      return leave({ code: 'date-moved' });
    const group = failedGroup(memory, flow.definition.profile_filter, { now, run, action: id });
    if (group !== null) return leave(filterWhy('flow', group));
  }
  switch (action.type) {
    case 'time-delay':
    case 'target-date':
    case 'back-in-stock-delay':
    case 'countdown-delay':
      if (!liveFollows(account, run.flow, next(action.links))) return leave({ code: 'nothing-live' });
      if (action.type === 'back-in-stock-delay') return wait(null, { code: 'stock' });
      if (action.type === 'time-delay') return wait(timeDelay(memory, action.data, now), { code: 'delay' });
      if (action.type === 'target-date') return wait(targetDate(memory, action.data, now), { code: 'target-date' });
      // Without a date nobody knows how long.
      return wait(run.date === null ? null : countdown(memory, action.data, run.date), { code: 'countdown' });
    case 'conditional-split':
    case 'trigger-split':
    case 'action-output-split':
    case 'multi-branch-split': {
      const [way, to] = decided(account, run, action, now);
      note(account, now, run, 'branch', filterWhy('split', null), { action: id, way });
      return go(to);
    }
    default:
      return act(account, run, action, now, { id, isPassed, go, wait });
  }
}

type Split = Extract<
  Action,
  { type: 'conditional-split' | 'trigger-split' | 'action-output-split' | 'multi-branch-split' }
>;

function decided({ memory }: Account, run: Inside, action: Split, now: number): [way: string, to: string | null] {
  const fails = (filter: Parameters<typeof failedGroup>[1]): boolean =>
    failedGroup(memory, filter, { now, run, action: idOf(action) }) !== null;
  if (action.type === 'multi-branch-split') {
    const branches = [...(action.data?.branches ?? [])].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
    const taken =
      branches.find((branch) => branch.is_else !== true && !fails(branch.branch_filter)) ??
      branches.find((branch) => branch.is_else === true);
    return [taken?.branch_id ?? '', next(taken?.links)];
  }
  const isYes =
    action.type === 'action-output-split'
      ? memory.side('undecidable') === 'yes'
      : !fails(action.type === 'trigger-split' ? action.data?.trigger_filter : action.data?.profile_filter);
  return isYes ? ['yes', action.links?.next_if_true ?? null] : ['no', action.links?.next_if_false ?? null];
}

/** An action that has a status. */
function act(account: Account, run: Inside, action: Exclude<Action, Split>, now: number, ways: Ways): void {
  const { memory, setting, caused } = account;
  const { id, isPassed, go, wait } = ways;
  const onwards = next(action.links);
  const tested = variationOf(memory, action, id);
  const by = DOES[tested.type]!;
  const isVariation = isTest(action) && tested !== (action as { data: { main_action: Action } }).data.main_action;
  const about = { by, ...(isVariation && { way: idOf(tested) }) };
  const skip = (why: Why): void => {
    note(account, now, run, 'skipped', why, { action: id, ...about });
    go(onwards);
  };
  const status = by === 'other' ? 'live' : statusOf(action);
  if (status === 'draft' || status === 'disabled') return skip({ code: 'draft' });
  if (status === 'manual') {
    // Needs review; nobody reviews it here. What is passed was never held.
    return memory.side('afterManual') === 'stands' && !isPassed
      ? wait(null, { code: 'review' }, about)
      : skip({ code: 'review' });
  }
  if (isPassed) return go(onwards);
  if (CHANNELS.includes(by)) {
    const held = hindered(account, run, tested, by as Channel, now, id);
    if (held?.until !== undefined) return wait(held.until, held.why, about);
    if (held) return skip(held.why);
    memory.messages.push({ at: now, channel: by as Channel });
  }
  note(account, now, run, 'sent', { code: 'acts' }, { action: id, ...about });
  go(onwards);
  const metric = CHANNELS.includes(by) ? setting.received?.[by as Channel] : undefined;
  if (metric !== undefined)
    caused.push(...occur(memory, now, metric, { $flow: run.flow, $message: messageIdOf(tested) ?? idOf(tested) }));
  if (action.type === 'update-profile')
    for (const one of action.data?.profile_operations ?? []) {
      update(memory, one, now);
      caused.push({ kind: 'property', at: now, property: plainName(one.property_key) });
    }
  if (action.type === 'list-update' && action.data.list_id !== null && action.data.on_execution !== null)
    caused.push(...join(memory, now, { kind: 'list', id: action.data.list_id, member: action.data.on_execution }));
}

type MessageFields = {
  readonly id?: string | null;
  readonly smart_sending_enabled?: boolean;
  readonly sms_quiet_hours_enabled?: boolean;
  readonly transactional?: boolean;
  readonly additional_filters?: null;
};
const fieldsOf = (action: Action): MessageFields =>
  (action as { data?: { message?: MessageFields } }).data?.message ?? {};
const messageIdOf = (action: Action): string | null | undefined => fieldsOf(action).id;

/** Why a message does not go now. With `until`: it goes then, and all the rest is asked then. */
function hindered(
  { memory, setting, flows }: Account,
  run: Inside,
  tested: Action,
  channel: Channel,
  now: number,
  id: string,
): { readonly why: Why; readonly until?: number } | null {
  const message = fieldsOf(tested);
  const trigger = flows.find((one) => one.id === run.flow)!.definition.triggers[0]!;
  if (channel === 'sms' && message.sms_quiet_hours_enabled !== false) {
    const until = quietUntil(memory, now);
    if (until !== null) return { why: { code: 'quiet-hours', zone: phoneZone(memory) }, until };
  }
  if (trigger.type === 'segment' && !memory.groups.has(trigger.id ?? '')) return { why: { code: 'segment' } };
  const failed = failedGroup(memory, message.additional_filters, { now, run, action: id });
  if (failed !== null) return { why: filterWhy('message', failed) };
  if (message.transactional !== true && !memory.mayGet(channel))
    return { why: { code: 'consent', channel, consent: memory.consentFor(channel) } };
  const hours = setting.smartSending?.[channel] ?? HOURS[channel];
  const last = memory.messages.filter((one) => one.channel === channel).at(-1)?.at;
  if (message.smart_sending_enabled !== false && last !== undefined && now - last < hours * HOUR)
    return { why: { code: 'smart-sending', channel, last, hours } };
  return null;
}
