/**
 * A second reading of the rules of Klaviyo flows, written without the engine (src/simulate) and slow on purpose: it goes
 * from moment to moment and asks everything anew. The engine must agree with it (agree.property.test.ts).
 */
import type { Action, Link } from '../../../src/wire/types.ts';
import type {
  Channel,
  Entry,
  Flow,
  Happening,
  Person,
  Setting,
  Standing,
  Value,
  Why,
} from '../../../src/simulate/types.ts';
import { CHANNELS, DELAYS, DOES, idOf, isTest, next, statusOf, update, variationOf, waysOn } from './actions.ts';
import { HOUR } from './clock.ts';
import { failedGroup, type Known, Memory, reentryRefuses, type Run } from './memory.ts';
import { dateEntry, phoneZone, quietUntil, targetDate, timeDelay } from './wait.ts';

interface Inside extends Run {
  readonly order: number;
  /** The action the person stands at; null: at the end of the way. */
  at: string | null;
  /** When they go on. Null: nobody knows. */
  due: number | null;
  /** The wait at this action is over. */
  waited: boolean;
  out: boolean;
  begun: boolean;
}

const HOURS: Record<Channel, number> = { email: 16, sms: 24, push: 24, whatsapp: 24 };
export function oracle(
  flows: readonly Flow[],
  person: Person,
  happenings: readonly Happening[],
  setting: Setting,
): { entries: Entry[]; standing: Standing[] } {
  const memory = new Memory(person, setting);
  const entries: Entry[] = [];
  const inside: Inside[] = [];
  const caused: (() => void)[] = [];
  const open = new Map(flows.map((flow) => [flow.id, flow.closed !== true]));
  const actions = new Map(
    flows.map((flow) => [flow.id, new Map(flow.definition.actions.map((action) => [idOf(action), action]))]),
  );

  const note = (now: number, run: Run, kind: Entry['kind'], why: Why, more: Partial<Entry> = {}): void => {
    entries.push({ at: now, flow: run.flow, run: run.number, kind, ...more, why });
  };
  const filterWhy = (of: 'trigger' | 'flow' | 'message' | 'split', group: number | null): Why => ({
    code: 'filter',
    of,
    group,
    seen: [],
  });

  function enter(flow: Flow, now: number, event?: Known): void {
    if (open.get(flow.id) !== true || (flow.from !== undefined && now < flow.from)) return;
    const { definition } = flow;
    const number = memory.runs.filter((run) => run.flow === flow.id).length + 1;
    const run: Inside = {
      flow: flow.id,
      number,
      start: now,
      order: inside.length,
      at: definition.entry_action_id,
      due: now,
      waited: false,
      out: false,
      begun: false,
      ...(event && { event }),
    };
    const refused = { ...run, number: 0 };
    const trigger = definition.triggers[0]!;
    const asking = { now, run, action: '' };
    const triggerFilter = 'trigger_filter' in trigger ? trigger.trigger_filter : null;
    const failed = failedGroup(memory, triggerFilter, asking);
    if (failed !== null) return note(now, refused, 'refused', filterWhy('trigger', failed));
    const group = failedGroup(memory, definition.profile_filter, asking);
    if (group !== null) return note(now, refused, 'refused', filterWhy('flow', group));
    const last = reentryRefuses(memory, definition, flow.id, now);
    if (last !== null) return note(now, refused, 'refused', { code: 'reentry', last });
    memory.runs.push(run);
    inside.push(run);
    note(now, run, 'entered', { code: 'trigger' });
  }

  /** Known at once; what comes back starts the flows of it. */
  function occur(now: number, metric: string, properties: Readonly<Record<string, Value>>): () => void {
    const event = { at: now, metric, properties };
    memory.events.push(event);
    return () => {
      for (const flow of flows)
        if (flow.definition.triggers.some((trigger) => trigger.type === 'metric' && trigger.id === metric))
          enter(flow, now, event);
    };
  }

  function join(now: number, id: string, member: boolean, kind: 'list' | 'segment'): () => void {
    const isNew = member && !memory.groups.has(id);
    if (!member) memory.groups.delete(id);
    if (isNew) memory.groups.set(id, now);
    return () => {
      for (const flow of flows)
        if (isNew && flow.definition.triggers.some((trigger) => trigger.type === kind && trigger.id === id))
          enter(flow, now);
    };
  }

  function happen(one: Happening): void {
    switch (one.kind) {
      case 'event':
        return occur(one.at, one.metric, one.properties ?? {})();
      case 'trigger':
        for (const flow of flows)
          if (one.flow === undefined || one.flow === flow.id)
            if (flow.definition.triggers.some(({ type }) => type === 'price-drop' || type === 'low-inventory'))
              enter(flow, one.at, { at: one.at, metric: '', properties: one.properties ?? {} });
        return;
      case 'property':
        return void memory.properties.set(one.property, one.value);
      case 'consent':
        return void memory.consent.set(one.channel, one.consent);
      case 'list':
      case 'segment':
        return join(one.at, one.id, one.member, one.kind)();
      case 'message':
        return void memory.messages.push({ at: one.at, channel: one.channel });
      case 'back-in-stock':
        for (const run of inside)
          if (!run.out && run.due === null && actionOf(run)?.type === 'back-in-stock-delay') run.due = one.at;
        return;
      case 'edit':
        for (const action of one.actions) actions.get(one.flow)?.set(idOf(action), action);
        return;
      case 'flow':
        open.set(one.flow, one.state === 'open');
        if (one.state !== 'deleted') return;
        for (const run of inside.filter((each) => each.flow === one.flow && !each.out)) {
          run.out = true;
          note(one.at, run, 'left', { code: 'deleted' }, { ...(run.begun && { action: run.at! }) });
        }
    }
  }

  const actionOf = (run: Inside): Action | undefined =>
    run.at === null ? undefined : actions.get(run.flow)?.get(run.at);

  function liveFollows(flow: string, id: string | null): boolean {
    const action = id === null ? undefined : actions.get(flow)?.get(id);
    if (action === undefined) return false;
    if (action.type in DOES || isTest(action)) {
      const status = statusOf(action);
      if (status !== 'draft' && status !== 'disabled') return true;
      if (action.type === 'code' || action.type === 'internal-service') return true;
    }
    return waysOn(action).some((way) => liveFollows(flow, way));
  }

  /** One action, or one end of a wait. */
  function step(run: Inside, now: number): void {
    run.begun = true;
    const flow = flows.find(({ id }) => id === run.flow)!;
    const action = actionOf(run);
    if (action === undefined) {
      run.out = true;
      return note(now, run, 'ended', { code: 'end' });
    }
    const id = idOf(action);
    const leave = (why: Why): void => {
      run.out = true;
      note(now, run, 'left', why, { action: id });
    };
    const go = (to: string | null): void => {
      run.at = to;
      run.waited = false;
    };
    const wait = (until: number | null, why: Why, about: Pick<Entry, 'by' | 'way'> = {}): void => {
      run.waited = true;
      // No time at all is no wait.
      if (until !== null && until <= now) return;
      run.due = until;
      note(now, run, 'waits', why, { action: id, until, ...about });
    };
    if (DELAYS.includes(action.type) && run.waited) return go(next((action as { links?: Link | null }).links));

    const group = failedGroup(memory, flow.definition.profile_filter, { now, run, action: id });
    if (group !== null) return leave(filterWhy('flow', group));

    switch (action.type) {
      case 'time-delay':
      case 'target-date':
      case 'back-in-stock-delay':
      case 'countdown-delay': {
        if (!liveFollows(run.flow, next(action.links))) return leave({ code: 'nothing-live' });
        if (action.type === 'back-in-stock-delay') return wait(null, { code: 'stock' });
        if (action.type === 'countdown-delay') throw new Error('the oracle knows no countdown');
        return action.type === 'time-delay'
          ? wait(timeDelay(memory, action.data, now), { code: 'delay' })
          : wait(targetDate(memory, action.data, now), { code: 'target-date' });
      }
      case 'conditional-split':
      case 'trigger-split': {
        const filter = action.type === 'trigger-split' ? action.data?.trigger_filter : action.data?.profile_filter;
        const failed = failedGroup(memory, filter, { now, run, action: id });
        note(now, run, 'branch', filterWhy('split', failed), { action: id, way: failed === null ? 'yes' : 'no' });
        return go((failed === null ? action.links?.next_if_true : action.links?.next_if_false) ?? null);
      }
      case 'action-output-split': {
        const yes = memory.side('undecidable') === 'yes';
        note(now, run, 'branch', filterWhy('split', yes ? null : 0), { action: id, way: yes ? 'yes' : 'no' });
        return go((yes ? action.links?.next_if_true : action.links?.next_if_false) ?? null);
      }
      case 'multi-branch-split': {
        const branches = [...(action.data?.branches ?? [])].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
        const taken =
          branches.find(
            (branch) =>
              branch.is_else !== true && failedGroup(memory, branch.branch_filter, { now, run, action: id }) === null,
          ) ?? branches.find((branch) => branch.is_else === true);
        note(now, run, 'branch', filterWhy('split', null), { action: id, way: taken?.branch_id ?? '' });
        return go(next(taken?.links));
      }
      default:
        return act(run, action, now, { id, go, wait });
    }
  }

  /** An action that has a status. */
  function act(
    run: Inside,
    action: Exclude<
      Action,
      { type: 'conditional-split' | 'trigger-split' | 'action-output-split' | 'multi-branch-split' }
    >,
    now: number,
    {
      id,
      go,
      wait,
    }: {
      id: string;
      go: (to: string | null) => void;
      wait: (until: number | null, why: Why, about: Pick<Entry, 'by' | 'way'>) => void;
    },
  ): void {
    const onwards = next(action.links);
    const tested = variationOf(memory, action, id);
    const by = DOES[tested.type]!;
    const isVariation = isTest(action) && tested !== (action as { data: { main_action: Action } }).data.main_action;
    const about = { by, ...(isVariation && { way: idOf(tested) }) };
    const skip = (why: Why): void => {
      note(now, run, 'skipped', why, { action: id, ...about });
      go(onwards);
    };
    const status = by === 'other' ? 'live' : statusOf(action);
    if (status === 'draft' || status === 'disabled') return skip({ code: 'draft' });
    if (status === 'manual') {
      // Needs review; nobody reviews it here.
      return memory.side('afterManual') === 'stands' ? wait(null, { code: 'review' }, about) : skip({ code: 'review' });
    }
    const flow = flows.find((one) => one.id === run.flow)!;
    if (CHANNELS.includes(by)) {
      const channel = by as Channel;
      const message = ((tested as { data?: { message?: Record<string, unknown> } }).data?.message ?? {}) as {
        smart_sending_enabled?: boolean;
        sms_quiet_hours_enabled?: boolean;
        transactional?: boolean;
        additional_filters?: null;
      };
      const trigger = flow.definition.triggers[0]!;
      // Shifted, and all the rest is asked when it goes.
      if (channel === 'sms' && message.sms_quiet_hours_enabled !== false) {
        const until = quietUntil(memory, now);
        if (until !== null) return wait(until, { code: 'quiet-hours', zone: phoneZone(memory) }, about);
      }
      if (trigger.type === 'segment' && !memory.groups.has(trigger.id ?? '')) return skip({ code: 'segment' });
      const failed = failedGroup(memory, message.additional_filters, { now, run, action: id });
      if (failed !== null) return skip(filterWhy('message', failed));
      if (message.transactional !== true && !memory.mayGet(channel))
        return skip({ code: 'consent', channel, consent: memory.consentFor(channel) });
      const hours = setting.smartSending?.[channel] ?? HOURS[channel];
      const last = memory.messages.filter((one) => one.channel === channel).at(-1)?.at;
      if (message.smart_sending_enabled !== false && last !== undefined && now - last < hours * HOUR)
        return skip({ code: 'smart-sending', channel, last, hours });
      memory.messages.push({ at: now, channel });
    }
    note(now, run, 'sent', { code: 'acts' }, { action: id, ...about });
    go(onwards);
    if (CHANNELS.includes(by)) {
      const metric = setting.received?.[by as Channel];
      if (metric !== undefined) caused.push(occur(now, metric, { $flow: run.flow, $message: id }));
    }
    if (action.type === 'update-profile') action.data?.profile_operations.forEach((one) => update(memory, one, now));
    if (action.type === 'list-update' && action.data.list_id !== null && action.data.on_execution !== null)
      caused.push(join(now, action.data.list_id, action.data.on_execution, 'list'));
  }

  /** Flows by a date that stays as it is and comes once: when they take the person in. */
  const dates = flows.flatMap((flow) => {
    const trigger = flow.definition.triggers[0]!;
    if (trigger.type !== 'date' || trigger.date_field_type !== 'profile-property') return [];
    return [{ flow, at: dateEntry(memory, trigger) }];
  });

  const line = [...happenings].sort((a, b) => a.at - b.at);
  for (;;) {
    const dues = inside.filter((run) => !run.out && run.due !== null).map((run) => run.due!);
    const now = Math.min(line[0]?.at ?? Infinity, ...dates.map(({ at }) => at), ...dues);
    if (now === Infinity || now > (setting.until ?? Infinity)) break;
    while (line[0]?.at === now) happen(line.shift()!);
    for (const due of dates.filter(({ at }) => at === now)) {
      enter(due.flow, now);
      due.at = Infinity;
    }
    for (;;) {
      const run = inside.find((one) => !one.out && one.due !== null && one.due <= now);
      if (run === undefined) break;
      while (!run.out && run.due !== null && run.due <= now) step(run, now);
      // What the person's actions caused starts flows when they wait again.
      for (const start of caused.splice(0)) start();
    }
  }
  const standing = inside
    .filter((run) => !run.out)
    .map((run) => ({ flow: run.flow, run: run.number, action: run.at ?? '', until: run.due }));
  return { entries, standing };
}
