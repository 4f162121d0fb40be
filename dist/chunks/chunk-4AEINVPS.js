import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  fail,
  fromApi,
  good,
  proved
} from "./chunk-PBWCSE2R.js";
import {
  actionId,
  behind,
  canFilter,
  dammed,
  daysOf,
  fieldsOf,
  filterPart,
  holdsDam,
  isBefore,
  judge,
  notSince,
  readWhole,
  statusIn,
  triggerMetricOf,
  undammed,
  withDraining
} from "./chunk-YPM65CUP.js";

// src/apply/dam.ts
async function closeFlow(session, flow, closing) {
  const { minutes, since, trigger } = closing;
  const filter = trigger === void 0 ? void 0 : notSince(trigger, since);
  const dam = [];
  for (const part of closing.dam) {
    const action = flow.actions[part.action_id]?.definition;
    if (action === void 0) return fail(`The step ${part.action_id} of ${flow.id} is gone in Klaviyo.`);
    const holds = (one) => holdsDam(one, part, minutes, filter);
    const set = holds(action) ? proved : await setAction(session, dammed(action, part, filter), holds);
    if (set.ok) dam.push(part);
    else if (set.error.fatal === true || part.does !== "delay") return set;
    else {
      const instead = await filterInstead(session, flow, part, filter, set.error.message);
      if (!instead.ok) return instead;
      dam.push(...instead.data);
    }
  }
  const read = fromApi(await readWhole(session.api, flow.id));
  if (!read.ok) return read;
  const off = dam.filter((part) => {
    const action = read.data.actions[part.action_id]?.definition;
    return action === void 0 || !holdsDam(action, part, minutes, filter);
  });
  if (off.length > 0)
    return fail(`The steps ${off.map((part) => part.action_id).join(", ")} of ${flow.id} did not stay closed.`);
  const asStored = dam.map((part) => {
    const action = read.data.actions[part.action_id]?.definition;
    return part.does === "delay" && action !== void 0 ? { ...part, days: daysOf(action) } : part;
  });
  return good({ dam: asStored, ...filter === void 0 ? {} : { filter } });
}
async function filterInstead(session, flow, part, filter, why) {
  const action = flow.actions[part.action_id]?.definition;
  if (action === void 0 || filter === void 0 || flow.definition === void 0)
    return fail(`${why} No filter can stand in its place here.`);
  session.tell(flow.id, "replace", `the delay ${part.action_id} does not hold; message filters stand in its place`);
  const back = await setAction(session, undammed(action, part), (one) => isBefore(one, part));
  if (!back.ok) return back;
  return filterBehind(session, flow, flow.definition, [part.action_id], filter);
}
async function filterBehind(session, flow, definition, actions, filter, known = /* @__PURE__ */ new Set()) {
  const parts = [];
  for (const one of actions === "all" ? definition.actions : behind(definition, actions)) {
    const action = flow.actions[actionId(one)]?.definition;
    const isAsleep = actions !== "all" && action !== void 0 && statusIn(action) === "draft";
    if (action === void 0 || !canFilter(action) || isAsleep || known.has(actionId(one))) continue;
    const part = filterPart(action);
    const holds = (now) => holdsDam(now, part, 0, filter);
    const set = holds(action) ? proved : await setAction(session, dammed(action, part, filter), holds);
    if (!set.ok) return set;
    parts.push(part);
  }
  return good(parts);
}
async function openFlow(session, flowId, dam) {
  const read = fromApi(await readWhole(session.api, flowId));
  if (!read.ok) return read.error.status === 404 ? proved : read;
  for (const part of [...dam].sort((a, b) => Number(b.does === "delay") - Number(a.does === "delay"))) {
    const action = read.data.actions[part.action_id]?.definition;
    if (action === void 0 || isBefore(action, part)) continue;
    const set = await setAction(session, undammed(action, part), (one) => isBefore(one, part));
    if (!set.ok) return set;
  }
  return proved;
}
async function setAction(session, action, isRight) {
  const id = actionId(action);
  for (let tries = 1; ; tries++) {
    const sent = fromApi(await session.api.updateFlowAction(id, action));
    if (!sent.ok && sent.error.happened === "no") return sent;
    const now = sent.ok && isWhole(sent.data.attributes.definition) ? sent : fromApi(await session.api.getFlowAction(id));
    if (now.ok && isRight(now.data.attributes.definition)) return proved;
    if (sent.ok) return now.ok ? fail(`Klaviyo took the change of the step ${id} and did not make it.`) : now;
    if (tries >= 3) return sent;
  }
}
var isWhole = (action) => fieldsOf(action)["data"] !== void 0;

// src/apply/drain-watch.ts
var hourMs = 36e5;
var beforeMs = 8 * 24 * hourMs;
var mostMs = 60 * 24 * hourMs;
async function lookAt(api, flowId, { since, watch }, now) {
  const metrics = fromApi(await api.listMetrics());
  if (!metrics.ok) return metrics;
  const received = metrics.data.find(
    ({ attributes: { name, integration } }) => name === "Received Email" && integration?.name === "Klaviyo"
  );
  if (received === void 0) return fail("The account has no metric Received Email, so a drain cannot be watched.");
  const start = Date.parse(since);
  const from = Math.floor(Math.max(start - beforeMs, now - mostMs) / hourMs) * hourMs;
  const to = Math.ceil(now / hourMs) * hourMs;
  const asked = await api.queryMetricAggregates({
    metric_id: received.id,
    where: ["$flow", flowId],
    by: ["$message"],
    from,
    to
  });
  const answer = fromApi(asked);
  if (!answer.ok) return answer;
  const { hours, rows } = answer.data;
  const counts = rows.flatMap(
    ({ dimensions, counts: numbers }) => numbers.flatMap(
      (count, index) => count > 0 ? [{ message_id: dimensions[0] ?? "", hour: hours[index] ?? 0, count }] : []
    )
  );
  return good(judge(watch, counts, start, now));
}
async function checkDrain(session, id, draining) {
  const now = session.ports.now();
  const seen = await lookAt(session.api, id, draining, now);
  if (!seen.ok) return seen;
  const { verdict } = seen.data;
  const checked = { at: session.time(), verdict };
  if (verdict === "leaks" || verdict === "stalls") return sound(session, id, { ...draining, checked }, seen.data);
  const kept = await session.record(`${draining.address}: flow ${id} looked at`, (ledger) => ({
    ...withDraining(ledger, id, { ...draining, checked }),
    facts: verdict === "holds" ? { ...ledger.facts, drain: true } : ledger.facts
  }));
  return kept.ok ? good({ outcome: "checked", message: words[verdict] }) : kept;
}
var words = {
  "too-early": "drains; its mails are still due to people inside",
  unseen: "drains; nobody was due in it, so there was nothing to see",
  holds: "drains; its first mail sends nothing to newcomers, as it should"
};
async function sound(session, id, draining, { verdict, message_id = "", count = 0 }) {
  const leak = { at: session.time(), message_id, count, verdict, filtered: false };
  const told = await session.record(
    `${draining.address}: flow ${id} ${verdict}`,
    (ledger) => ({ ...withDraining(ledger, id, { ...draining, leak }), facts: { ...ledger.facts, drain: false } }),
    { durable: true }
  );
  if (!told.ok) return told;
  const filtered = await filterInstead2(session, id, draining, verdict === "stalls");
  const what = verdict === "leaks" ? `still sends to newcomers (${count} mails of the message ${message_id})` : `has stopped sending to the people inside (the message ${message_id})`;
  if (!filtered.ok)
    return good({ outcome: "leaks", message: `${what}. Filters could not be put in: ${filtered.error.message}` });
  const kept = await session.record(
    `${draining.address}: filters in flow ${id}`,
    (ledger) => withDraining(ledger, id, { ...filtered.data, leak: { ...leak, filtered: true } })
  );
  return kept.ok ? good({ outcome: "leaks", message: `${what}. Message filters stand in the dam's place now` }) : kept;
}
async function filterInstead2(session, id, draining, restore) {
  const { since, dam, entry } = draining;
  const read = fromApi(await readWhole(session.api, id));
  if (!read.ok) return read;
  const definition = read.data.definition ?? entry?.base;
  const trigger = definition === void 0 ? void 0 : triggerMetricOf(definition);
  if (definition === void 0 || trigger === void 0)
    return fail("No condition says who is new in a flow without a metric.");
  const filter = draining.filter ?? notSince(trigger, since);
  const delays = dam.filter(({ does }) => does === "delay");
  if (restore) {
    const opened = await openFlow(session, id, delays);
    if (!opened.ok) return opened;
  }
  const now = fromApi(await readWhole(session.api, id));
  if (!now.ok) return now;
  const known = new Set(dam.flatMap((part) => part.does === "filter" ? [part.action_id] : []));
  const parts = await filterBehind(session, now.data, definition, "all", filter, known);
  if (!parts.ok) return parts;
  const kept = restore ? dam.filter(({ does }) => does !== "delay") : dam;
  return good({ ...draining, filter, dam: [...kept, ...parts.data] });
}

export {
  closeFlow,
  openFlow,
  lookAt,
  checkDrain
};
