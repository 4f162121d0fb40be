import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  fail,
  fromApi,
  proved
} from "./chunk-QY2NKCUP.js";
import {
  behind,
  canFilter,
  dammed,
  daysOf,
  filterPart,
  holdsDam,
  isBefore,
  isMadeSince,
  judge,
  notSince,
  projectTagName,
  readWhole,
  statusIn,
  templatePrefix,
  templatesIn,
  triggerMetricOf,
  undammed,
  withDraining
} from "./chunk-UAVHVDVM.js";
import {
  actionId
} from "./chunk-KKJNJNI7.js";
import {
  fieldsOf
} from "./chunk-EH362S3J.js";
import {
  success
} from "./chunk-ZU3F52LC.js";

// src/apply/drain/dam.ts
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
  return success({ dam: asStored, filter });
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
async function filterBehind(session, flow, definition, actions, filter, known2 = /* @__PURE__ */ new Set()) {
  const parts = [];
  for (const one of actions === "all" ? definition.actions : behind(definition, actions)) {
    const action = flow.actions[actionId(one)]?.definition;
    const isAsleep = actions !== "all" && action !== void 0 && statusIn(action) === "draft";
    if (action === void 0 || !canFilter(action) || isAsleep || known2.has(actionId(one))) continue;
    const part = filterPart(action);
    const holds = (now) => holdsDam(now, part, 0, filter);
    const set = holds(action) ? proved : await setAction(session, dammed(action, part, filter), holds);
    if (!set.ok) return set;
    parts.push(part);
  }
  return success(parts);
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

// src/apply/tags/tag.ts
var projectTag = (session) => tagNamed(session, projectTagName(session.project));
async function tagNamed(session, name) {
  for (let tries = 1; tries <= 3; tries++) {
    const found = fromApi(await session.api.findTag(name));
    if (!found.ok) return found;
    if (found.data !== void 0) return success(found.data.id);
    const made = fromApi(await session.api.createTag(name));
    if (made.ok) return success(made.data.id);
    if (made.error.happened === "no" && made.error.status !== 409) return made;
  }
  return fail(`The tag ${name} could not be made. Run it again.`);
}
async function attach(session, tagId, ...flowIds) {
  for (let tries = 1; ; tries++) {
    const tagged = fromApi(await session.api.tagFlows(tagId, flowIds));
    if (tagged.ok || tagged.error.happened === "no" || tries >= 4) return tagged;
    await session.ports.sleep(500 * tries);
  }
}

// src/apply/tags/tags.ts
var known = /* @__PURE__ */ new WeakMap();
async function knownTag(session) {
  const before = known.get(session);
  if (before !== void 0) return before;
  const tag = fromApi(await session.api.findTag(projectTagName(session.project)));
  if (!tag.ok) return tag;
  if (tag.data !== void 0) known.set(session, Promise.resolve(success(tag.data.id)));
  return success(tag.data?.id);
}
function tagOf(session) {
  const before = known.get(session);
  if (before !== void 0) return before;
  const asked = projectTag(session).then((tag) => {
    if (!tag.ok) known.delete(session);
    return tag;
  });
  known.set(session, asked);
  return asked;
}
async function markOurs(session, flowId, has) {
  const tag = await tagOf(session);
  if (!tag.ok) return tag;
  return has.includes(tag.data) ? proved : attach(session, tag.data, flowId);
}

// src/apply/tags/marks.ts
async function mustBeMarked(session, address, flow) {
  const tag = await knownTag(session);
  if (!tag.ok) return tag;
  if (tag.data !== void 0 && flow.tagIds.includes(tag.data)) return proved;
  return fail(
    `The flow ${flow.id} ("${flow.name}") does not bear the tag ${projectTagName(session.project)} in Klaviyo, so nothing proves that it is ${address}'s, and it is left alone. If it is, give it that tag in Klaviyo and run apply again.`
  );
}
async function mustBeAnnounced(session, address, flow, announced) {
  const marked = await mustBeMarked(session, address, flow);
  if (marked.ok || marked.error.status !== void 0 || marked.error.happened === "unknown") return marked;
  const mails = templatesIn(flow.definition?.actions ?? []);
  if (!announced.hasMails || mails.length === 0) return isMadeSince(announced, flow) ? proved : marked;
  for (const id of mails) {
    const mail = fromApi(await session.api.getTemplate(id));
    if (!mail.ok) return mail;
    if (mail.data.attributes.name.startsWith(templatePrefix(session.project))) return proved;
  }
  return marked;
}

// src/apply/drain/drain-watch.ts
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
  return success(judge(watch, counts, start, now));
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
  return kept.ok ? success({ outcome: "checked", message: words[verdict] }) : kept;
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
    return success({ outcome: "leaks", message: `${what}. Filters could not be put in: ${filtered.error.message}` });
  const kept = await session.record(
    `${draining.address}: filters in flow ${id}`,
    (ledger) => withDraining(ledger, id, { ...filtered.data, leak: { ...leak, filtered: true } })
  );
  return kept.ok ? success({ outcome: "leaks", message: `${what}. Message filters keep newcomers out now` }) : kept;
}
async function filterInstead2(session, id, draining, restore) {
  const { since, dam, entry } = draining;
  const read = fromApi(await readWhole(session.api, id));
  if (!read.ok) return read;
  const isOurs = await mustBeMarked(session, draining.address, read.data);
  if (!isOurs.ok) return isOurs;
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
  const known2 = new Set(dam.flatMap((part) => part.does === "filter" ? [part.action_id] : []));
  const parts = await filterBehind(session, now.data, definition, "all", filter, known2);
  if (!parts.ok) return parts;
  const kept = restore ? dam.filter(({ does }) => does !== "delay") : dam;
  return success({ ...draining, filter, dam: [...kept, ...parts.data] });
}

export {
  closeFlow,
  openFlow,
  tagNamed,
  attach,
  tagOf,
  markOurs,
  mustBeMarked,
  mustBeAnnounced,
  lookAt,
  checkDrain
};
