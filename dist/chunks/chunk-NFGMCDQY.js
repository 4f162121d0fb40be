import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  allowedDay,
  dateOf,
  dayOf,
  doesOf,
  draw,
  edited,
  graphOf,
  heldUntil,
  hindrance,
  idOf,
  join,
  knownAtFirst,
  learn,
  messageOf,
  plainName,
  propertyOf,
  statusOf,
  timeOfDay,
  verdict,
  waysOf
} from "./chunk-HOZ6W337.js";
import {
  day,
  momentOf,
  units,
  wallOf
} from "./chunk-CDOEZKTD.js";

// src/simulate/wait.ts
var zoneOf = (timezone, person) => timezone === void 0 || timezone === "profile" ? person : timezone;
var units2 = { minutes: 6e4, hours: 36e5, days: day };
function delayEnd(at, data, person, ask) {
  const zone = zoneOf(data.timezone, person);
  if (data.unit === "days" && data.delay_until_time) return calendarDelay(at, data, zone, ask);
  return onAllowedDay(exactDelay(at, data), data, zone);
}
var exactDelay = (at, { unit, value }) => at + value * units2[unit];
function calendarDelay(at, data, zone, ask) {
  const time = timeOfDay(data.delay_until_time);
  const weekdays = data.delay_until_weekdays;
  const counted = dayOf(wallOf(at, zone).getTime()) + data.value * day;
  const on = (date) => momentOf(date + time, zone);
  if (on(counted) >= at) return on(allowedDay(counted, weekdays));
  const movedFirst = on(allowedDay(counted + day, weekdays));
  const allowed = allowedDay(counted, weekdays);
  const weekdayFirst = on(on(allowed) >= at ? allowed : allowed + day);
  if (movedFirst === weekdayFirst) return movedFirst;
  return ask("weekday") === "moved-day" ? movedFirst : weekdayFirst;
}
function onAllowedDay(at, data, zone) {
  const weekdays = data.delay_until_weekdays;
  if (!weekdays || weekdays.length === 0) return at;
  const wall = wallOf(at, zone).getTime();
  const date = dayOf(wall);
  const allowed = allowedDay(date, weekdays);
  return allowed === date ? at : momentOf(allowed + (wall - date), zone);
}
function targetDate(at, data, person, ask) {
  const zone = zoneOf(data.timezone, person);
  const time = timeOfDay(data.target_time ?? "00:00");
  const today = dayOf(wallOf(at, zone).getTime());
  const next = (from) => momentOf(allowedDay(from, data.target_days) + time, zone);
  const first = next(today);
  if (first > at) return first;
  if (first === at && ask("targetNow") === "now") return at;
  return next(today + day);
}
function countdownEnd(date, data, person) {
  const zone = zoneOf(data.timezone, person);
  const on = allowedDay(daysBefore(date, data.unit ?? "days", data.value ?? 0), data.delay_until_weekdays);
  return momentOf(on + timeOfDay(data.delay_until_time ?? "00:00"), zone);
}
function daysBefore(date, unit, value) {
  if (unit !== "months") return date - value * (unit === "weeks" ? 7 : 1) * day;
  const from = new Date(date);
  const month = from.getUTCMonth() - value;
  const last = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), last));
}

// src/simulate/date-trigger.ts
function dateTrigger({ triggers }) {
  const trigger = triggers[0];
  return trigger?.type === "date" && trigger.date_field_type === "profile-property" ? trigger : void 0;
}
function movesDate(definition, flow, happening) {
  const trigger = dateTrigger(definition);
  if (!trigger) return false;
  if (happening.kind === "flow") return happening.flow === flow;
  return happening.kind === "property" && happening.property === plainName(trigger.date_profile_property);
}
function occasions(trigger, known, around, ask) {
  const date = dateOf(propertyOf(known, trigger.date_profile_property));
  if (date === void 0) return [];
  const all = datesNear(trigger, dayOf(date), around, ask).map((on) => ({
    date: on,
    entry: entryOf(trigger, known, on)
  }));
  const next = all.findIndex(({ entry }) => entry > around);
  return next < 0 ? all.slice(-1) : all.slice(Math.max(0, next - 1), next + 1);
}
function entryOf(trigger, known, date) {
  const begin = daysBefore(date, trigger.timedelta_unit_before_date ?? "weeks", trigger.timedelta_value_before_date);
  const zone = zoneOf(trigger.timezone, known.zone);
  return momentOf(allowedDay(begin, trigger.trigger_days) + timeOfDay(trigger.trigger_time), zone);
}
function datesNear(trigger, first, around, ask) {
  const before = trigger.timedelta_value_before_date;
  const lead = before * { days: day, weeks: 7 * day, months: 31 * day }[trigger.timedelta_unit_before_date ?? "weeks"];
  const [low, high] = [around - 62 * day, around + lead + 62 * day];
  switch (trigger.recurrence_frequency ?? "monthly") {
    case "never":
      return [first];
    case "weekly": {
      const step = 7 * day;
      const from = first + Math.max(0, Math.floor((low - first) / step)) * step;
      return range(Math.max(1, Math.ceil((high - from) / step) + 1), (k) => from + k * step);
    }
    case "monthly": {
      const months = monthsBetween(first, low);
      return range(monthsBetween(low, high) + 3, (k) => daysBefore(first, "months", -Math.max(0, months - 1) - k));
    }
    case "annually": {
      const from = new Date(first).getUTCFullYear();
      const begin = Math.max(from, new Date(low).getUTCFullYear() - 1);
      const years = new Date(high).getUTCFullYear() - begin + 2;
      return range(Math.max(1, years), (k) => inYear(first, begin + k, ask));
    }
  }
}
function inYear(date, year, ask) {
  const [month, dayOfMonth] = [new Date(date).getUTCMonth(), new Date(date).getUTCDate()];
  const there = Date.UTC(year, month, dayOfMonth);
  if (new Date(there).getUTCMonth() === month) return there;
  return ask("leapDay") === "february-28" ? there - day : there;
}
var monthsBetween = (from, to) => {
  const [a, b] = [new Date(from), new Date(to)];
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
};
var range = (count, make) => Array.from({ length: Math.max(0, count) }, (_, index) => make(index));

// src/simulate/enter.ts
function starts(trigger, flow, happening) {
  switch (trigger.type) {
    case "metric":
      return happening.kind === "event" && happening.metric === trigger.id;
    case "list":
    case "segment":
      return happening.kind === trigger.type && happening.member && happening.id === trigger.id;
    case "price-drop":
    case "low-inventory":
      return happening.kind === "trigger" && (happening.flow ?? flow) === flow;
    case "date":
      return false;
  }
}
function refusal(definition, last, asking) {
  const trigger = definition.triggers[0];
  const filter = "trigger_filter" in trigger ? trigger.trigger_filter : null;
  const byTrigger = verdict(filter, "trigger", asking);
  if (!byTrigger.holds) return byTrigger.why;
  const byFlow = verdict(definition.profile_filter, "flow", asking);
  if (!byFlow.holds) return byFlow.why;
  return last === void 0 || again(definition, last, asking.now) ? void 0 : { code: "reentry", last };
}
function again({ triggers, reentry_criteria }, last, now) {
  const type = triggers[0].type;
  if (!reentry_criteria) return type !== "list" && type !== "segment";
  const { unit, duration } = reentry_criteria;
  return unit === "alltime" ? duration === 0 : now >= last + duration * units[unit];
}

// src/simulate/profile-update.ts
function effects(known, action, at) {
  if (action.type === "list-update") {
    const { list_id: id, on_execution } = action.data;
    if (id === null || on_execution === null || known.groups.has(id) === on_execution) return [];
    join(known, id, on_execution, at);
    return [{ at, kind: "list", id, member: on_execution }];
  }
  return (action.data?.profile_operations ?? []).map((operation) => {
    update(known, operation, at);
    const property = plainName(operation.property_key);
    return { at, kind: "property", property, value: known.properties.get(property) ?? null };
  });
}
function update({ properties, setting }, operation, now) {
  const name = plainName(operation.property_key);
  if (operation.operator === "delete") {
    properties.delete(name);
    return;
  }
  if (operation.property_type === "list") {
    const have = properties.get(name);
    const items = Array.isArray(have) ? have : [];
    const without = items.filter((item) => String(item) !== operation.property_value);
    properties.set(name, operation.property_operation === "remove" ? without : [...without, operation.property_value]);
    return;
  }
  const today = operation.property_type === "date" && operation.property_value === "today";
  properties.set(name, today ? wallOf(now, setting.timezone).toISOString().slice(0, 10) : operation.property_value);
}

// src/simulate/run.ts
var askOf = ({ asked, switches }) => (name) => {
  asked.add(name);
  return switches[name];
};
function askingOf(world, run, now, action) {
  const { flow, entry, event, number } = run;
  return { known: world.known, now, ask: askOf(world), flow: flow.flow.id, entry, event, run: number, action };
}
function advance(world, run) {
  if (!run.at) {
    goOn(world, run, run.flow.graph.entry, run.entry);
    while (run.due !== void 0 && run.due !== null && run.due < run.from) advance(world, run);
    return;
  }
  const { action, held } = run.at;
  const present = run.flow.graph.actions.get(idOf(action)) ?? action;
  goOn(world, run, held ? idOf(action) : waysOf(present)[0]?.to ?? null, run.due);
}
function goOn(world, run, first, now) {
  run.at = void 0;
  run.due = void 0;
  let next = first;
  for (let steps = 0; steps < 1e4; steps++) {
    const action = next === null ? void 0 : run.flow.graph.actions.get(next);
    if (!action) {
      if (now >= run.from) note(world, run, now, { kind: "ended", why: { code: "end" } });
      return;
    }
    const step = arrive(world, run, action, now);
    if (step === "stop") return;
    next = step.next;
  }
  throw new Error("the actions of a flow lead round in a circle");
}
function arrive(world, run, action, now) {
  const asking = askingOf(world, run, now, idOf(action));
  const out = now < run.from ? void 0 : mustLeave(run, asking);
  if (out) return leave(world, run, action, now, out);
  switch (action.type) {
    case "time-delay":
    case "target-date":
    case "countdown-delay":
    case "back-in-stock-delay":
      return wait(world, run, action, now, asking);
    case "conditional-split":
    case "trigger-split":
    case "action-output-split":
    case "multi-branch-split":
      return decide(world, run, action, now, asking);
    default:
      return act(world, run, action, now, asking);
  }
}
function mustLeave(run, asking) {
  const { definition } = run.flow.flow;
  const trigger = dateTrigger(definition);
  if (trigger && run.occasion) {
    const stands = occasions(trigger, asking.known, run.entry, asking.ask).some(({ entry }) => entry === run.entry);
    if (!stands) return { code: "date-moved" };
  }
  const filter = verdict(definition.profile_filter, "flow", asking);
  return filter.holds ? void 0 : filter.why;
}
function wait(world, run, action, now, asking) {
  if (!run.flow.graph.lives(idOf(action))) return leave(world, run, action, now, { code: "nothing-live" });
  const [due, why] = endOf(run, action, now, asking);
  if (due !== null && due <= now) return { next: waysOf(action)[0].to };
  return stand(world, run, action, now, due, { code: why }, false);
}
function moveWait(world, run, now, actions) {
  if (run.at?.action.type !== "time-delay") return;
  const id = idOf(run.at.action);
  const action = actions.find((one) => idOf(one) === id);
  if (action?.type !== "time-delay") return;
  const asking = askingOf(world, run, now, id);
  const due = Math.max(now, delayEnd(run.at.since, action.data, asking.known.zone, asking.ask));
  if (due !== run.due && asking.ask("editedDelay") === "moves") run.due = due;
}
function endOf(run, action, now, { known, ask }) {
  switch (action.type) {
    case "time-delay":
      return [delayEnd(now, action.data, known.zone, ask), "delay"];
    case "target-date":
      return [targetDate(now, action.data, known.zone, ask), "target-date"];
    case "countdown-delay":
      return [run.occasion ? countdownEnd(run.occasion.date, action.data, known.zone) : null, "countdown"];
    case "back-in-stock-delay":
      return [null, "stock"];
  }
}
function decide(world, run, action, now, asking) {
  const ways = waysOf(action);
  const { way, why } = chosen(action, asking);
  note(world, run, now, { kind: "branch", action: idOf(action), way, why });
  return { next: ways.find((one) => one.way === way)?.to ?? null };
}
function chosen(action, asking) {
  if (action.type === "multi-branch-split") {
    const branches = [...action.data?.branches ?? []].sort(
      (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0
    );
    for (const branch of branches) {
      if (branch.is_else) continue;
      const { holds: holds2, why: why2 } = verdict(branch.branch_filter, "split", asking);
      if (holds2) return { way: branch.branch_id, why: why2 };
    }
    return { way: branches.find(({ is_else }) => is_else)?.branch_id ?? "", why: { code: "no-branch" } };
  }
  if (action.type === "action-output-split") return { way: asking.ask("undecidable"), why: { code: "no-branch" } };
  const filter = action.type === "trigger-split" ? action.data?.trigger_filter : action.data?.profile_filter;
  const { holds, why } = verdict(filter, "split", asking);
  return { way: holds ? "yes" : "no", why };
}
function act(world, run, action, now, asking) {
  const next = waysOf(action)[0]?.to ?? null;
  const status = statusOf(action);
  const { sent, way } = variantOf(action, asking);
  const about = { action: idOf(action), by: doesOf(sent), ...way === void 0 ? {} : { way } };
  const skip = (why) => {
    note(world, run, now, { kind: "skipped", ...about, why });
    return { next };
  };
  if (status === "draft" || status === "disabled") return skip({ code: "draft" });
  if (status === "manual") {
    if (now < run.from || asking.ask("afterManual") === "goes-on") return skip({ code: "review" });
    return stand(world, run, action, now, null, { code: "review" }, false, about);
  }
  if (now < run.from) return { next };
  const message = messageOf(sent);
  if (message) {
    const held = heldUntil(message, asking);
    if (held) return stand(world, run, action, now, held.until, { code: "quiet-hours", zone: held.zone }, true, about);
    const trigger = run.flow.flow.definition.triggers[0];
    const why = hindrance(message, trigger.type === "segment" ? trigger.id ?? void 0 : void 0, asking);
    if (why) return skip(why);
    world.known.messages.get(message.channel).push(now);
    const metric = world.known.setting.received?.[message.channel];
    if (metric !== void 0) {
      const event = { at: now, metric, properties: { $flow: run.flow.flow.id, $message: message.id ?? idOf(sent) } };
      world.known.events.push(event);
      world.caused.push({ happening: { kind: "event", ...event }, event });
    }
  }
  note(world, run, now, { kind: "sent", ...about, why: { code: "acts" } });
  if (action.type === "update-profile" || action.type === "list-update")
    world.caused.push(...effects(world.known, action, now).map((happening) => ({ happening })));
  return { next };
}
function variantOf(action, asking) {
  if (action.type !== "ab-test" && action.type !== "content-experiment") return { sent: action };
  const { experiment_status, main_action, current_experiment } = action.data;
  const variations = current_experiment?.variations ?? [];
  if (experiment_status !== "live" || variations.length === 0) return { sent: main_action };
  const shares = current_experiment.allocations ?? {};
  const share = (one) => shares[idOf(one)] ?? 1 / variations.length;
  const total = variations.reduce((sum, one) => sum + share(one), 0);
  let left = draw(asking) / 100 * total;
  const sent = variations.find((one) => (left -= share(one)) < 0) ?? variations.at(-1);
  return { sent, way: idOf(sent) };
}
function stand(world, run, action, now, due, why, held, about = {}) {
  run.at = { action, since: now, held };
  run.due = due;
  if (due === null || due >= run.from)
    note(world, run, now, { kind: "waits", action: idOf(action), ...about, until: due, why });
  return "stop";
}
function leave(world, run, action, now, why) {
  note(world, run, now, { kind: "left", action: idOf(action), why });
  return "stop";
}
function note(world, run, at, entry) {
  world.entries.push({ at: Math.max(at, run.from), flow: run.flow.flow.id, run: run.number, ...entry });
}

// src/simulate/switches.ts
var sides = {
  weekday: ["moved-day", "counted-day", "Klaviyo looks for the weekday before it moves a delay to a day later"],
  targetNow: ["now", "next", "Klaviyo waits for the next time when the time of a wait_until is this very moment"],
  afterManual: ["goes-on", "stands", "Klaviyo holds people at a message that waits for review"],
  triggerCounts: ["no", "yes", "Klaviyo counts the event that started the flow as since entry"],
  sampleAgain: ["same", "new", "Klaviyo draws anew at a random split each time somebody enters"],
  leapDay: ["february-28", "march-1", "Klaviyo takes 1 March for 29 February in other years"],
  editedDelay: ["keeps", "moves", "Klaviyo moves who waits in a delay when it is changed"],
  undecidable: ["no", "yes", "a condition holds that cannot be tried here"]
};
var each = (side) => Object.fromEntries(Object.entries(sides).map(([name, all]) => [name, all[side]]));
var usual = each(0);
var other = each(1);
var otherwise = each(2);
var flipped = (names) => Object.fromEntries(names.map((name) => [name, other[name]]));

// src/simulate/simulate.ts
function simulateFlows(flows, person, happenings, setting) {
  const world = worldOf(flows, person, setting);
  const line = [...openings(flows, happenings), ...happenings].sort((a, b) => a.at - b.at);
  const last = setting.until ?? Infinity;
  for (let index = 0; ; ) {
    const now = Math.min(line[index]?.at ?? Infinity, nextDate(world), nextDue(world));
    if (now === Infinity || now > last) break;
    while (line[index]?.at === now) {
      const happening = line[index++];
      if (happening.kind === "settled") break;
      happen(world, happening);
    }
    for (const flow of world.flows) if (flow.next?.entry === now) comeRound(world, flow, now);
    for (let run = dueAt(world, now); run; run = dueAt(world, now)) {
      advance(world, run);
      for (let cause = world.caused.shift(); cause; cause = world.caused.shift())
        start(world, cause.happening, cause.event);
    }
    world.runs = world.runs.filter(({ due }) => due !== void 0);
  }
  return {
    entries: world.entries,
    standing: world.runs.map(({ flow, number, at, due }) => ({
      flow: flow.flow.id,
      run: number,
      action: idOf(at.action),
      until: due ?? null
    })),
    asked: [...world.asked]
  };
}
var worldOf = (flows, person, setting) => ({
  known: knownAtFirst(person, setting, flows),
  flows: flows.map((flow) => ({ flow, graph: graphOf(flow.definition), open: flow.closed !== true, next: void 0 })),
  runs: [],
  entries: [],
  asked: /* @__PURE__ */ new Set(),
  switches: { ...usual, ...setting.switches },
  caused: []
});
function openings(flows, happenings) {
  const first = happenings.reduce((least, { at }) => Math.min(least, at), Infinity);
  return flows.filter(({ definition, closed }) => dateTrigger(definition) && !closed).map(({ id, from }) => ({ at: from ?? (first === Infinity ? 0 : first), kind: "flow", flow: id, state: "open" }));
}
var nextDate = (world) => world.flows.reduce((least, { next }) => Math.min(least, next?.entry ?? Infinity), Infinity);
var nextDue = (world) => world.runs.reduce((least, { due }) => Math.min(least, due ?? Infinity), Infinity);
var dueAt = (world, now) => world.runs.find(({ due }) => due !== void 0 && due !== null && due <= now);
function happen(world, happening) {
  const known = (happening.kind === "list" || happening.kind === "segment") && world.known.groups.has(happening.id) === happening.member;
  learn(world.known, happening);
  changeFlows(world, happening);
  if (!known) start(world, happening, happening.kind === "event" ? world.known.events.at(-1) : void 0);
}
function start(world, happening, event) {
  for (const flow of world.flows) {
    const { definition, id, from } = flow.flow;
    const trigger = definition.triggers[0];
    if (!trigger || !flow.open || happening.at < (from ?? -Infinity)) continue;
    if (starts(trigger, id, happening)) enter(world, flow, happening.at, event ?? ownOccurrence(happening));
    if (movesDate(definition, id, happening)) lookForDate(world, flow, happening.at, true);
  }
}
var ownOccurrence = (happening) => happening.kind === "trigger" ? { at: happening.at, metric: "", properties: happening.properties ?? {} } : void 0;
function enter(world, flow, at, event, occasion) {
  const before = world.known.entries.get(flow.flow.id);
  const entry = Math.min(occasion?.entry ?? at, at);
  const run = { flow, number: before.length + 1, entry, event, occasion, from: at, due: at, at: void 0 };
  const why = refusal(flow.flow.definition, before.at(-1), askingOf(world, run, at));
  if (why) return note(world, { ...run, number: 0 }, at, { kind: "refused", why });
  if (before.push(entry) > 1e4) throw new Error("flows that start each other lead round in a circle");
  note(world, run, at, { kind: "entered", why: { code: entry < at ? "pulled-in" : "trigger" } });
  world.runs.push(run);
}
function changeFlows(world, happening) {
  if (happening.kind === "back-in-stock") {
    for (const run of world.runs) if (run.at?.action.type === "back-in-stock-delay") run.due = happening.at;
  }
  if (happening.kind !== "edit" && happening.kind !== "flow") return;
  const flow = world.flows.find((one) => one.flow.id === happening.flow);
  if (!flow) return;
  if (happening.kind === "edit") {
    flow.graph = edited(flow.graph, happening.actions);
    for (const run of world.runs) if (run.flow === flow) moveWait(world, run, happening.at, happening.actions);
  } else {
    flow.open = happening.state === "open";
    if (!flow.open) flow.next = void 0;
    if (happening.state === "deleted") cancel(world, flow, happening.at);
  }
}
function cancel(world, flow, at) {
  for (const run of world.runs)
    if (run.flow === flow)
      note(world, run, at, { kind: "left", ...run.at && { action: idOf(run.at.action) }, why: { code: "deleted" } });
  world.runs = world.runs.filter((run) => run.flow !== flow);
}
function lookForDate(world, flow, now, under) {
  const trigger = dateTrigger(flow.flow.definition);
  const found = occasions(trigger, world.known, now, askOf(world));
  flow.next = found.find(({ entry }) => entry > now);
  const present = found.find(({ entry }) => entry <= now);
  if (!under || !present) return;
  const inside = world.known.entries.get(flow.flow.id).includes(present.entry);
  if (!inside && present.entry !== now && !stillHolds(world, flow, present, now)) return;
  if (world.known.setting.until === void 0) flow.next = void 0;
  if (!inside) enter(world, flow, now, void 0, present);
}
function stillHolds(world, flow, occasion, now) {
  const run = {
    flow,
    number: world.known.entries.get(flow.flow.id).length + 1,
    entry: occasion.entry,
    event: void 0,
    occasion,
    from: now,
    due: now,
    at: void 0
  };
  advance({ ...world, entries: [] }, run);
  return run.due !== void 0;
}
function comeRound(world, flow, now) {
  const occasion = flow.next;
  flow.next = void 0;
  enter(world, flow, now, void 0, occasion);
  if (world.known.setting.until !== void 0) lookForDate(world, flow, now, false);
}

export {
  starts,
  otherwise,
  flipped,
  simulateFlows
};
