import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  differencesOf,
  readBack,
  withDigests,
  withSecrets,
  withoutSecrets
} from "./chunk-3QDVUHPS.js";
import {
  isNothing
} from "./chunk-TPKAWMI5.js";
import {
  asStands,
  setStatus
} from "./chunk-X7JN3RKY.js";
import {
  allEnded,
  fail,
  fromApi,
  fromState,
  good,
  proved
} from "./chunk-IWH7XWZI.js";
import {
  actionId,
  addDays,
  canonicalAction,
  compareStatus,
  conversionMetric,
  countNames,
  createAsker,
  dailyCalls,
  dayAt,
  daysACall,
  daysOf,
  decide,
  diagnostic,
  emptyLedger,
  errorText,
  fieldsOf,
  fillInAction,
  hideKnownOrLikely,
  hideSecrets,
  hideValues,
  intentHash,
  isAsMeant,
  isError,
  isObject,
  isSameHtml,
  isSameWayIn,
  ledgerSteps,
  makePlan,
  moveEntry,
  movedSince,
  newTemplates,
  normalizeAction,
  normalizeDefinition,
  observedDefinition,
  printLedger,
  probeKey,
  projectTagName,
  readActionsAgain,
  readWhole,
  recentCalls,
  removeEntry,
  sameData,
  secretValues,
  secretsFrom,
  seenOf,
  sha256,
  slotsOf,
  spared,
  statusOf,
  structureOf,
  templatePrefix,
  walkTree,
  withCreate,
  withEntry,
  withIntent,
  withJournal,
  without,
  withoutIntent
} from "./chunk-XNQ2MJS2.js";

// src/plan/order.ts
function applyOrder(plan) {
  return plan.changes.filter((change) => change.operation !== void 0).map((change) => ({ change, rank: rank(change) })).sort((a, b) => a.rank - b.rank || (a.change.address < b.change.address ? -1 : 1)).map(({ change }) => change);
}
function rank(change) {
  const operation = change.operation;
  switch (operation?.type) {
    case "status":
      return compareStatus(operation.to, operation.from) > 0 ? 6 : 0;
    case "update": {
      const status = operation.status;
      const move = status === void 0 ? 0 : compareStatus(status.to, status.from);
      return move < 0 ? 0 : move > 0 ? 6 : 2;
    }
    case "retire":
      return 0;
    case "adopt":
      return 1;
    case "delete":
      return 3;
    case "replace":
      return 4;
    default:
      return 5;
  }
}

// src/apply/remember.ts
function seenBeside(base, flow) {
  const isKnown = base === void 0 || flow.definition === void 0 || isSameWayIn(base, flow.definition);
  return isKnown ? seenOf(flow) : { ...seenOf(flow), flow: "" };
}
var isRunning = (flow) => flow.status !== "draft" || Object.values(flow.actions).some((action) => (statusOf(action.definition) ?? "draft") !== "draft");
function newEntry(input) {
  const { meant, flow, found, match, templates, at, commit, lineage = [] } = input;
  return {
    flow_id: flow.id,
    name: meant.name,
    lineage: [...lineage.filter((id) => id !== flow.id), flow.id],
    has_run: isRunning(flow),
    status: flow.status,
    applied: { at, ...commit === void 0 ? {} : { commit } },
    seen: seenOf(flow),
    base: found,
    sent: normalizeDefinition(meant.definition),
    steps: ledgerSteps(meant.steps, found, match),
    templates
  };
}
function withStatuses(entry, flow) {
  const statuses = new Map(
    Object.entries(flow.actions).map(([id, action]) => [id, statusOf(normalizeAction(action.definition))])
  );
  const base = entry.base;
  return {
    ...entry,
    status: flow.status,
    has_run: entry.has_run || isRunning(flow),
    seen: seenAgain(entry, flow),
    ...base === void 0 ? {} : {
      base: {
        ...base,
        actions: base.actions.map((action) => {
          const status = statuses.get(actionId(action));
          const data = action.data;
          if (status === void 0 || data === void 0 || data["status"] === void 0) return action;
          return { ...action, data: { ...data, status } };
        })
      }
    }
  };
}
var seenAgain = ({ seen, base }, flow) => seen.flow === "" ? seen : seenBeside(base, flow);
var settled = (entry) => without(entry, "journal", "last_error");
function withError(ledger, address, error) {
  const entry = ledger.entries[address];
  if (entry !== void 0) return withEntry(ledger, address, { ...entry, last_error: error });
  return { ...ledger, errors: { ...ledger.errors, [address]: error } };
}
function withGood(ledger, address, entry) {
  return withoutError(withEntry(ledger, address, settled(entry)), address);
}
function withoutError(ledger, address) {
  if (ledger.errors?.[address] === void 0) return ledger;
  const errors = without(ledger.errors, address);
  const { errors: _, ...rest } = ledger;
  return Object.keys(errors).length === 0 ? rest : { ...rest, errors };
}

// src/apply/tag.ts
async function projectTag(session) {
  const name = projectTagName(session.project);
  for (let tries = 1; tries <= 3; tries++) {
    const found = fromApi(await session.api.findTag(name));
    if (!found.ok) return found;
    if (found.data !== void 0) return good(found.data.id);
    const made = fromApi(await session.api.createTag(name));
    if (made.ok) return good(made.data.id);
    if (made.error.happened === "no" && made.error.status !== 409) return made;
  }
  return fail(`The tag ${name} could not be made. Run it again.`);
}
async function attach(session, tagId, flowId) {
  for (let tries = 1; ; tries++) {
    const tagged = fromApi(await session.api.tagFlows(tagId, [flowId]));
    if (tagged.ok || tagged.error.happened === "no" || tries >= 4) return tagged;
    await session.ports.sleep(500 * tries);
  }
}

// src/apply/tags.ts
var known = /* @__PURE__ */ new WeakMap();
function tagOf(session) {
  const before = known.get(session);
  if (before !== void 0) return before;
  const asked = projectTag(session).then((tag2) => {
    if (!tag2.ok) known.delete(session);
    return tag2;
  });
  known.set(session, asked);
  return asked;
}
async function markOurs(session, flowId, has) {
  const tag2 = await tagOf(session);
  if (!tag2.ok) return tag2;
  return has.includes(tag2.data) ? proved : attach(session, tag2.data, flowId);
}

// src/apply/adopt.ts
async function adopt(session, address, operation, commit) {
  const { flow_id: id } = operation;
  const other = Object.entries(session.ledger().entries).find(([, entry2]) => entry2.flow_id === id)?.[0];
  if (other !== void 0 && other !== address) return fail(`The flow ${id} is ${other}'s already.`);
  const flow = fromApi(await readWhole(session.api, id, "all"));
  if (!flow.ok) return flow;
  if (flow.data.archived) return fail(`The flow ${id} was archived in Klaviyo since the plan was made. Plan again.`);
  const tagged = await markOurs(session, id, flow.data.tagIds);
  if (!tagged.ok) return tagged;
  const entry = adopted(session, operation, flow.data, commit);
  const ended2 = await session.record(`adopt ${address}: flow ${id}`, (ledger) => withGood(ledger, address, entry));
  return ended2.ok ? good({ flow_id: id, status: flow.data.status, detail: "tagged; nothing else changed" }) : ended2;
}
function adopted(session, { meant, match: pairs }, flow, commit) {
  const match = {
    toAction: new Map(Object.entries(pairs)),
    toStep: new Map(Object.entries(pairs).map(([step, action]) => [action, step]))
  };
  const steps = new Map(meant.definition.actions.map((action) => [actionId(action), action]));
  const bare = normalizeDefinition(flow.definition);
  const found = {
    ...bare,
    actions: bare.actions.map(
      (action) => hideKnownOrLikely(action, steps.get(match.toStep.get(actionId(action)) ?? ""))
    )
  };
  const templates = {};
  let sameMails = true;
  for (const action of found.actions) {
    const step = steps.get(match.toStep.get(actionId(action)) ?? "");
    const tokens = new Map(step === void 0 ? [] : slotsOf(step).map((slot) => [slot.path, slot.template]));
    for (const { path, template: id } of slotsOf(action)) {
      const html = id === null ? void 0 : flow.templates?.[id];
      if (id === null || html === void 0) continue;
      const token = tokens.get(path) ?? "";
      const wanted = meant.templates[token];
      const isWanted = wanted !== void 0 && isSameHtml(wanted.html, html);
      sameMails &&= isWanted || token === id;
      templates[id] = { sent: isWanted ? wanted.hash : sha256(html), kept: sha256(html) };
    }
  }
  const isMeant = sameMails && isAsMeant(withDigests(normalizeDefinition(meant.definition), session.ports.secrets), found);
  const applied = { at: session.time(), ...commit === void 0 ? {} : { commit } };
  return {
    flow_id: flow.id,
    name: meant.name,
    lineage: [flow.id],
    has_run: true,
    status: flow.status,
    applied,
    history: [{ ...applied, kind: "adopt", flow_id: flow.id }],
    seen: seenOf(flow),
    base: found,
    ...isMeant ? { sent: normalizeDefinition(meant.definition) } : {},
    steps: ledgerSteps(meant.steps, found, match),
    templates
  };
}

// src/apply/read-ours.ts
async function readOurs(session, address, flowId, statuses, templates = []) {
  const entry = session.ledger().entries[address];
  if (entry?.flow_id !== flowId) {
    return fail(`The ledger does not say that the flow ${flowId} is ${address}'s, so it is left alone. Plan again.`);
  }
  const read = fromApi(await readWhole(session.api, flowId, templates));
  if (!read.ok) return read;
  const { archived, status } = read.data;
  if (archived) return fail(`The flow ${flowId} was archived in Klaviyo since the plan was made. Plan again.`);
  if (!statuses.includes(status)) {
    return fail(
      `The flow ${flowId} is ${status} in Klaviyo; when the plan was made it was ${statuses[0] ?? "another"}. Plan again.`
    );
  }
  return read;
}

// src/apply/resume-status.ts
async function resumeStatus(session, address) {
  const entry = session.ledger().entries[address];
  if (entry?.journal?.kind !== "status") return proved;
  const { from, to, actions } = entry.journal.data;
  const flow = fromApi(await readWhole(session.api, entry.flow_id));
  const end = () => session.record(`${address} stays as it is`, (ledger) => withJournal(ledger, address, void 0));
  if (!flow.ok) return flow.error.status === 404 ? end() : flow;
  if (![from, to].includes(flow.data.status)) return end();
  const isUp = flow.data.status === to && to !== "draft";
  const set = isUp ? await setStatus(session, { from: to, to, actions }, flow.data) : flow;
  if (!set.ok) return set;
  return session.record(`${address} is ${set.data.status}`, (ledger) => {
    const now = ledger.entries[address];
    if (now === void 0) return ledger;
    const error = now.last_error === void 0 ? {} : { last_error: now.last_error };
    return withEntry(ledger, address, { ...settled(withStatuses(now, set.data)), ...error });
  });
}

// src/apply/as-sent.ts
function asSent(entry, meant, flow, values) {
  if (meant === void 0) return entry;
  const { found, match, differences } = readBack(meant, flow.definition, values);
  if (differences.length > 0) return entry;
  const theirs = new Map(found.actions.map((action) => [actionId(action), action]));
  const templates = { ...entry.templates };
  for (const action of meant.definition.actions) {
    const other = theirs.get(match.toAction.get(actionId(action)) ?? "");
    const ids = new Map(other === void 0 ? [] : slotsOf(other).map((slot) => [slot.path, slot.template]));
    for (const { path, template: token } of slotsOf(action)) {
      const id = ids.get(path) ?? null;
      const html = id === null ? void 0 : flow.templates?.[id];
      const wanted = token === null ? void 0 : meant.templates[token];
      if (id === null || html === void 0 || wanted === void 0 || !isSameHtml(wanted.html, html)) continue;
      templates[id] = { sent: wanted.hash, kept: sha256(html) };
    }
  }
  return {
    ...entry,
    seen: seenOf(flow),
    base: found,
    sent: normalizeDefinition(meant.definition),
    steps: ledgerSteps(meant.steps, found, match),
    templates
  };
}

// src/apply/change-status.ts
async function changeStatus(session, address, operation, commit) {
  const { flow_id: id, from, to } = operation;
  const isFound = session.ledger().entries[address]?.sent === void 0;
  const flow = await readOurs(session, address, id, [from, to], isFound ? "all" : []);
  if (!flow.ok) return flow;
  const target = asStands(operation, flow.data);
  const journal = { kind: "status", started: session.time(), done: [], data: { ...target } };
  const isUrgent = compareStatus(to, from) > 0 && Object.keys(target.actions).length > 0;
  const kept = await session.record(`${address}: ${from} to ${to}`, (ledger) => withJournal(ledger, address, journal), {
    durable: isUrgent
  });
  if (!kept.ok) return kept;
  const moved = await setStatus(session, target, flow.data);
  if (!moved.ok) {
    if (moved.error.fatal !== true) await resumeStatus(session, address);
    return moved;
  }
  const ended2 = await session.record(`${address} is ${moved.data.status}`, (ledger) => {
    const entry = ledger.entries[address];
    if (entry === void 0) return ledger;
    const known2 = isFound ? asSent(entry, operation.meant, flow.data, session.ports.secrets) : entry;
    const applied = { at: session.time(), ...commit === void 0 ? {} : { commit } };
    return withGood(ledger, address, { ...withStatuses(known2, moved.data), applied });
  });
  if (!ended2.ok) return ended2;
  return good({ flow_id: id, status: moved.data.status, detail: "every step read back" });
}

// src/apply/tries.ts
var pauses = [500, 1e3, 1500, 2e3, 3e3, 5e3];
async function lookAgain(session, look, most = pauses.length) {
  for (let tries = 0; ; tries++) {
    const found = await look();
    if (found !== void 0 || tries >= most) return found;
    await session.ports.sleep(pauses[tries] ?? 0);
  }
}
var staleMs = 5e3;

// src/apply/templates.ts
var templateName = (project, address, template) => `${templatePrefix(project)}${template.hash.slice(0, 16)}:${sha256(address).slice(0, 8)}`;
async function makeLibrary(session, address, templates) {
  const made = await allEnded(templates.map((template) => makeOne(session, address, template)));
  const library = /* @__PURE__ */ new Map();
  for (const one of made) if (one.ok) library.set(one.data.desired.token, one.data);
  const failed = made.find((one) => !one.ok);
  if (failed === void 0 || failed.ok) return good(library);
  await dropLibrary(session, library);
  return failed;
}
async function makeOne(session, address, desired) {
  const name = templateName(session.project, address, desired);
  for (let tries = 1; ; tries++) {
    const made = fromApi(await session.api.createTemplate(name, desired.html));
    if (made.ok) return good({ id: made.data.id, desired, html: htmlOf(made.data) });
    if (made.error.happened === "no" || tries >= 3) return made;
    const found = await findByName(session, name);
    if (!found.ok) return found;
    if (found.data !== void 0) return good({ id: found.data.id, desired, html: htmlOf(found.data) });
  }
}
var htmlOf = (template) => template.attributes.html ?? "";
async function findByName(session, name) {
  const listed = await lookAgain(
    session,
    async () => {
      const answer = fromApi(await session.api.listTemplates(name));
      return answer.ok && answer.data.length === 0 ? void 0 : answer;
    },
    2
  );
  if (listed === void 0) return good(void 0);
  if (!listed.ok) return listed;
  const found = listed.data.filter((one) => one.attributes.name === name).at(-1);
  return found === void 0 ? good(void 0) : fromApi(await session.api.getTemplate(found.id));
}
async function dropLibrary(session, library) {
  await allEnded([...library.values()].map(({ id }) => session.api.deleteTemplate(id)));
}
async function sweepLeftovers(session) {
  const prefix = templatePrefix(session.project);
  const listed = fromApi(await session.api.listTemplates(prefix));
  if (!listed.ok) return listed;
  const ours = listed.data.filter((one) => one.attributes.name.startsWith(prefix));
  for (const { id } of ours) {
    const gone = fromApi(await session.api.deleteTemplate(id));
    if (!gone.ok && gone.error.status !== 404) return gone;
  }
  return good(ours.length);
}
async function verifyCopy(session, id, meant) {
  let last = fail("");
  const right = await lookAgain(session, async () => {
    const copy = fromApi(await session.api.getTemplate(id));
    if (!copy.ok) {
      last = copy;
      return copy.error.status === 404 ? void 0 : copy;
    }
    const html = htmlOf(copy.data);
    last = good(sha256(html));
    return html === meant.html || isSameHtml(html, meant.html) ? last : void 0;
  });
  if (right !== void 0) return right;
  if (!last.ok) return last;
  return fail(
    `The mail in the flow (template ${id}) does not hold what was sent${meant.desired.file === void 0 ? "" : ` from ${meant.desired.file}`}. Look at it in Klaviyo before anything is sent, and run apply again.`
  );
}

// src/apply/draft.ts
var intentOf = (meant, at, commit) => ({
  name: meant.name,
  hash: intentHash(meant.definition),
  at,
  ...commit === void 0 ? {} : { commit }
});
function announcementOf(session, address, meant) {
  const intent = session.ledger().intents[address];
  return intent?.name === meant.name && intent.hash === intentHash(meant.definition) ? intent : void 0;
}
async function makeDraft(session, address, meant, intent) {
  const tokens = newTemplates(meant.definition.actions);
  const templates = tokens.flatMap((token) => meant.templates[token] ?? []);
  const library = await makeLibrary(session, address, templates);
  if (!library.ok) return library;
  const draft = await createFrom(session, meant, intent, library.data);
  await dropLibrary(session, library.data);
  return draft;
}
async function createFrom(session, meant, intent, library) {
  const filled = withSecrets(withLibrary(meant.definition, library), session.ports.secrets);
  if (!filled.ok) return filled;
  const made = await send(session, meant.name, filled.data, intent);
  if (!made.ok) return made;
  const id = made.data;
  const flow = await readNew(session, id);
  if (!flow.ok) return fail(flow.error.message, "unknown");
  const definition = flow.data.definition;
  const read = readBack(meant, definition, session.ports.secrets);
  if (read.differences.length > 0) return wrong(session, id, read.differences);
  const copies = await verifyCopies(session, meant, read, library);
  if (!copies.ok) {
    if (copies.error.happened === "no") return wrong(session, id, [copies.error.message]);
    return copies;
  }
  return good({ flow: flow.data, found: read.found, match: read.match, templates: copies.data });
}
async function wrong(session, id, differences) {
  const gone = fromApi(await session.api.deleteFlow(id));
  const left = gone.ok || gone.error.status === 404 ? "It was deleted again." : `It is still there, as the draft ${id}.`;
  return fail(`Klaviyo made a flow that is not what was meant: ${differences.join("; ")}. ${left}`);
}
async function send(session, name, definition, intent) {
  for (let tries = 1; ; tries++) {
    const logged = await session.record(`announce ${name}`, (ledger) => withCreate(ledger, session.ports.now()));
    if (!logged.ok) return logged;
    const made = fromApi(await session.api.createFlow(name, definition));
    if (made.ok) return good(made.data.id);
    if (made.error.happened === "no") return made;
    const found = await findAnnounced(session, intent);
    if (!found.ok) return fail(`${made.error.message} ${found.error.message}`, "unknown");
    if (found.data !== void 0) return good(found.data);
    if (tries >= 3) return made;
  }
}
async function findAnnounced(session, intent) {
  let last = good(void 0);
  const found = await lookAgain(
    session,
    async () => {
      last = await lookFor(session, intent);
      return !last.ok || last.data !== void 0 ? last : void 0;
    },
    2
  );
  return found ?? last;
}
async function lookFor(session, intent) {
  const listed = fromApi(await session.api.listFlows());
  if (!listed.ok) return listed;
  const known2 = new Set(Object.values(session.ledger().entries).flatMap((entry) => [entry.flow_id, ...entry.lineage]));
  const since = Date.parse(intent.at) - 6e4;
  const candidates = listed.data.filter(
    ({ flow: { id, attributes } }) => !known2.has(id) && attributes.name === intent.name && attributes.status === "draft" && !attributes.archived && Date.parse(attributes.created) >= since
  );
  const equal = [];
  for (const { flow } of candidates) {
    const whole = fromApi(await readWhole(session.api, flow.id));
    if (!whole.ok) return whole;
    if (whole.data.definition !== void 0 && intentHash(whole.data.definition) === intent.hash) equal.push(flow.id);
  }
  const [first, second] = equal;
  if (second === void 0) return good(first);
  return fail(`Two drafts named "${intent.name}" fit (${equal.join(", ")}). Delete the one that is not needed.`);
}
async function readNew(session, id) {
  const read = await lookAgain(session, async () => {
    const answer = fromApi(await readWhole(session.api, id));
    return !answer.ok && answer.error.status === 404 ? void 0 : answer;
  });
  return read ?? fail(`The flow ${id} was made and cannot be read.`);
}
async function verifyCopies(session, meant, { found, match }, library) {
  const theirs = new Map(found.actions.map((action) => [actionId(action), action]));
  const kept = {};
  for (const action of meant.definition.actions) {
    const other = theirs.get(match.toAction.get(actionId(action)) ?? "");
    const ids = new Map(other === void 0 ? [] : slotsOf(other).map((slot) => [slot.path, slot.template]));
    for (const { path, template: token } of slotsOf(action)) {
      const mine = token === null ? void 0 : library.get(token);
      const copy = ids.get(path);
      if (mine === void 0) continue;
      if (copy === void 0 || copy === null) return fail(`The mail of ${path} has no template in Klaviyo.`);
      const hash = await verifyCopy(session, copy, mine);
      if (!hash.ok) return hash;
      kept[copy] = { sent: mine.desired.hash, kept: hash.data };
    }
  }
  return good(kept);
}
function withLibrary(value, library) {
  const visit = (inner, key) => {
    if (typeof inner === "string") return key === "template_id" ? library.get(inner)?.id ?? inner : inner;
    if (Array.isArray(inner)) return inner.map((item) => visit(item, key));
    if (!isObject(inner)) return inner;
    return Object.fromEntries(
      Object.entries(fieldsOf(inner)).map(([name, item]) => [name, visit(item, name)])
    );
  };
  return visit(value, "");
}

// src/apply/create.ts
async function makeFlow(session, address, meant, commit) {
  if (announcementOf(session, address, meant) === void 0) {
    const announced = await announce(session, { [address]: meant }, commit);
    if (!announced.ok) return announced;
  }
  const intent = announcementOf(session, address, meant) ?? intentOf(meant, session.time(), commit);
  const made = await makeDraft(session, address, meant, intent);
  if (made.ok || made.error.happened === "unknown") return made;
  const forgotten = await session.record(`${address} was not made`, (ledger) => withoutIntent(ledger, address));
  return forgotten.ok ? made : forgotten;
}
function announce(session, creates, commit) {
  const at = session.time();
  return session.record(
    `announce ${Object.keys(creates).join(", ")}`,
    (ledger) => Object.entries(creates).reduce(
      (now, [address, meant]) => withIntent(now, address, intentOf(meant, at, commit)),
      ledger
    ),
    { durable: true }
  );
}
async function create(session, address, { meant }, commit) {
  const made = await makeFlow(session, address, meant, commit);
  if (!made.ok) return made;
  const { flow, found, match, templates } = made.data;
  session.tell(address, "create", `flow ${flow.id} made and read back`);
  const before = session.ledger().entries[address];
  const entry = newEntry({
    ...{ meant, flow, found, match, templates, at: session.time() },
    ...commit === void 0 ? {} : { commit },
    ...before === void 0 ? {} : { lineage: before.lineage }
  });
  const journal = { kind: "create", started: session.time(), done: ["made"], data: {} };
  const kept = await session.record(
    `create ${address}: flow ${flow.id}`,
    (ledger) => withJournal(withEntry(withoutIntent(ledger, address), address, entry), address, journal)
  );
  if (!kept.ok) return kept;
  const tagged = await markOurs(session, flow.id, flow.tagIds);
  if (!tagged.ok) return tagged;
  const raised = await setStatus(session, freshStatuses(meant, made.data), flow);
  if (!raised.ok) return raised;
  const ended2 = await session.record(
    `create ${address}: flow ${flow.id} is ${raised.data.status}`,
    (ledger) => withGood(ledger, address, withStatuses(ledger.entries[address] ?? entry, raised.data))
  );
  return ended2.ok ? good({ flow_id: flow.id, status: raised.data.status, detail: "read back" }) : ended2;
}
function freshStatuses(meant, { flow, found, match }) {
  const to = meant.status ?? flow.status;
  const own = new Map(meant.steps.map((step) => [step.temporaryId, step.status]));
  const actions = {};
  for (const action of found.actions) {
    if (statusOf(action) === void 0) continue;
    const wanted = own.get(match.toStep.get(actionId(action)) ?? "") ?? to;
    if (to !== "draft" && wanted !== to) actions[actionId(action)] = wanted;
  }
  return { from: flow.status, to, actions };
}

// src/apply/backup.ts
async function backUp(session, address, flow, status, reason) {
  if (flow.definition === void 0) return fail(`The flow ${flow.id} was not read whole, so it is not deleted.`);
  const steps = session.ledger().entries[address]?.steps;
  const figures = await figuresOf(session, address, flow);
  if (!figures.ok) return figures;
  const backup = {
    version: 1,
    address,
    flow_id: flow.id,
    name: flow.name,
    status,
    at: session.time(),
    reason,
    definition: withoutSecrets2(flow.definition, session.ledger().entries[address], secretValues(session.ports.secrets)),
    templates: flow.templates ?? {},
    ...steps === void 0 ? {} : { steps },
    ...figures.data === void 0 ? {} : { figures: figures.data }
  };
  return fromState(
    await session.ports.store.saveBackup(session.accountId, backup, {
      message: `sluice: save ${address} before its flow ${flow.id} goes`,
      durable: true
    })
  );
}
async function figuresOf(session, address, flow) {
  const ran = session.ledger().entries[address]?.has_run !== false || isRunning(flow);
  const asked = ran ? await session.ports.figures?.(flow.id) : void 0;
  if (asked === void 0) return good(void 0);
  if (asked.ok) return asked;
  return fail(
    `The last figures of the flow ${flow.id} could not be saved, and deleting it erases them in Klaviyo, so it is not deleted. ${asked.error.message} Run apply again when reports can be asked.`
  );
}
function withoutSecrets2(definition, entry, values) {
  const normal = normalizeDefinition(definition);
  const base = new Map(entry?.base?.actions.map((action) => [actionId(action), action]));
  const sent = sentById(entry);
  const hide = (action) => hideValues(hideKnownOrLikely(action, base.get(actionId(action)), sent.get(actionId(action))), values);
  return { ...normal, actions: normal.actions.map(hide) };
}
function sentById(entry) {
  if (entry?.base === void 0 || entry.sent === void 0) return /* @__PURE__ */ new Map();
  const sent = walkTree(entry.sent).nodes;
  return new Map(
    walkTree(entry.base).nodes.flatMap(({ id }, index) => {
      const action = sent[index]?.action;
      return action === void 0 ? [] : [[id, action]];
    })
  );
}

// src/apply/delete.ts
async function deleteFlow(session, address, { flow_id: id }, status) {
  const flow = await readOurs(session, address, id, [status], "all");
  if (!flow.ok) return flow;
  const saved = await backUp(session, address, flow.data, flow.data.status, "deleted");
  if (!saved.ok) return saved;
  session.tell(address, "delete", `saved as ${saved.data}`);
  const gone = fromApi(await session.api.deleteFlow(id));
  if (!gone.ok && gone.error.status !== 404) return gone;
  const ended2 = await session.record(
    `delete ${address}: flow ${id}`,
    (ledger) => withoutError(removeEntry(ledger, address), address)
  );
  return ended2.ok ? good({ flow_id: id, detail: `saved first; sluice restore ${address} writes it as YAML again` }) : ended2;
}

// src/state/ledger-edit.ts
function applyEdits(ledger, edits) {
  return edits.reduce((now, edit) => {
    switch (edit.edit) {
      case "move":
        return moveEntry(now, edit.from, edit.to);
      case "rename": {
        const entry = now.entries[edit.address];
        return entry === void 0 ? now : withEntry(now, edit.address, { ...entry, name: edit.name });
      }
      case "take":
        return withEntry(withoutIntent(now, edit.address), edit.address, edit.entry);
      case "forget":
        return withoutIntent(removeEntry(now, edit.address), edit.address);
    }
  }, ledger);
}

// src/apply/edits.ts
async function makeEdits(session, edits) {
  if (edits.length === 0) return proved;
  for (const edit of edits) {
    if (edit.edit !== "take" || !edit.tag) continue;
    const flow = fromApi(await readWhole(session.api, edit.entry.flow_id));
    if (!flow.ok) return flow;
    const tagged = await markOurs(session, flow.data.id, flow.data.tagIds);
    if (!tagged.ok) return tagged;
  }
  return session.record("what was found", (ledger) => applyEdits(ledger, edits));
}

// src/apply/edited-mail.ts
function noMailEdited(session, change, { templates }, mails, flow) {
  const { address, steps } = change;
  const wanted = Object.values(templates);
  const isAsPlanned = (id) => {
    const html = flow.templates?.[id];
    const known2 = session.ledger().entries[address]?.templates[id];
    if (html === void 0 || known2 !== void 0 && known2.kept === sha256(html)) return true;
    if (wanted.some((one) => isSameHtml(one.html, html))) return true;
    return steps.some(({ fields }) => fields.some(({ text, before }) => text === true && before === html));
  };
  const edited = mails.find((id) => !isAsPlanned(id));
  if (edited === void 0) return proved;
  return fail(
    `A mail of ${address} (template ${edited}) was edited in Klaviyo, which the plan did not see, so nothing is sent. Look at it with sluice plan --deep, then take it over (sluice pull ${address}) or allow it to be overwritten (sluice apply --overwrite-drift ${address}).`
  );
}

// src/apply/replace-journal.ts
var readReplaceJournal = (journal) => journal.data;
var replaceJournal = (at, data) => ({
  kind: "replace",
  started: at,
  done: [],
  data
});
function enter(session, address, phase, more = {}) {
  return session.record(
    `replace ${address}: ${phase}`,
    (ledger) => {
      const journal = ledger.entries[address]?.journal;
      if (journal === void 0) return ledger;
      const data = { ...journal.data, ...more };
      return withJournal(ledger, address, { ...journal, done: [...journal.done, phase], data });
    },
    { durable: true }
  );
}

// src/apply/replace-finish.ts
async function finish(session, address, flow) {
  const entry = session.ledger().entries[address];
  const journal = entry?.journal;
  if (entry === void 0 || journal?.kind !== "replace")
    return fail(`The announcement of ${address} is lost. Plan again.`);
  const { old_id: old, old_status, entry: next } = readReplaceJournal(journal);
  if (next === void 0) return fail(`The announcement of ${address} does not name the new flow. Plan again.`);
  const saved = journal.done.includes("saved") ? good(void 0) : await save(session, address, old, old_status, flow.id);
  if (!saved.ok) return saved;
  const gone = fromApi(await session.api.deleteFlow(old));
  if (!gone.ok && gone.error.status !== 404) return gone;
  const entryNow = withStatuses(next, flow);
  const ended2 = await session.record(
    `replace ${address}: flow ${old} by ${flow.id}`,
    (ledger) => withGood(withJournal(ledger, address, void 0), address, entryNow)
  );
  return ended2.ok ? good({ flow_id: flow.id, status: flow.status, detail: `takes the place of ${old}, which was saved and deleted` }) : ended2;
}
async function save(session, address, old, status, by) {
  const flow = fromApi(await readWhole(session.api, old, "all"));
  if (!flow.ok) return flow.error.status === 404 ? good(void 0) : flow;
  const saved = await backUp(session, address, flow.data, status, `replaced by ${by}`);
  if (!saved.ok) return saved;
  session.tell(address, "replace", `flow ${old} saved as ${saved.data}`);
  return enter(session, address, "saved");
}

// src/apply/replace-undo.ts
async function undo(session, address) {
  const journal = session.ledger().entries[address]?.journal;
  if (journal?.kind !== "replace") return proved;
  const data = readReplaceJournal(journal);
  const restored = journal.done.includes("parking") ? await restore(session, data) : proved;
  if (!restored.ok) return restored;
  const dropped = await dropNew(session, address, data);
  if (!dropped.ok) return dropped;
  return session.record(
    `${address} is as it was before`,
    (ledger) => withJournal(withoutIntent(ledger, address), address, void 0)
  );
}
async function restore(session, { old_id, old_status: to, old_actions }) {
  const old = fromApi(await readWhole(session.api, old_id));
  if (!old.ok) return old.error.status === 404 ? proved : old;
  const apart = Object.fromEntries(Object.entries(old_actions).filter(([, status]) => status !== to));
  const actions = old.data.status === to ? old_actions : apart;
  const put = await setStatus(session, { from: old.data.status, to, actions }, old.data);
  if (!put.ok) return put;
  const off = Object.entries(put.data.actions).filter(
    ([id, { definition }]) => old_actions[id] !== void 0 && statusOf(definition) !== old_actions[id]
  );
  return off.length === 0 ? proved : fail(`The steps ${off.map(([id]) => id).join(", ")} of ${old_id} are not as they were.`);
}
async function dropNew(session, address, { entry }) {
  let id = entry?.flow_id;
  const intent = session.ledger().intents[address];
  if (id === void 0 && intent !== void 0) {
    const found = await findAnnounced(session, intent);
    if (!found.ok) return found;
    id = found.data;
  }
  if (id === void 0) return proved;
  const flow = fromApi(await readWhole(session.api, id));
  if (!flow.ok) return flow.error.status === 404 ? proved : flow;
  if (isRunning(flow.data)) return fail(`The new flow ${id} is ${flow.data.status} in Klaviyo, so it is not deleted.`);
  const gone = fromApi(await session.api.deleteFlow(id));
  return gone.ok || gone.error.status === 404 ? proved : gone;
}

// src/apply/replace.ts
async function replace(session, change, operation, commit) {
  const { address } = change;
  const old = await check(session, change, operation);
  if (!old.ok) return old;
  const figures = await figuresOf(session, address, old.data);
  if (!figures.ok) return figures;
  const { flow_id, old_status, old_actions, meant } = operation;
  const journal = replaceJournal(session.time(), { old_id: flow_id, old_status, old_actions });
  const announced = await session.record(
    `announce the replacement of ${address}`,
    (ledger) => withJournal(ledger, address, journal),
    {
      durable: true
    }
  );
  if (!announced.ok) return announced;
  const draft = await makeFlow(session, address, meant, commit);
  if (!draft.ok) return giveUp(session, address, draft.error);
  const ready = await prepare(session, address, operation, draft.data, old.data, commit);
  if (!ready.ok) return giveUp(session, address, ready.error);
  session.tell(address, "replace", `flow ${draft.data.flow.id} made, read back, and waiting`);
  const statuses = freshStatuses(meant, draft.data);
  const entered = await enter(session, address, "raising", { statuses });
  if (!entered.ok) return entered;
  const raised = await setStatus(session, statuses, draft.data.flow);
  if (!raised.ok) return notRaised(session, address, draft.data.flow.id, raised.error);
  session.tell(address, "replace", `flow ${draft.data.flow.id} is ${raised.data.status}`);
  return finish(session, address, raised.data);
}
async function check(session, change, operation) {
  const { flow_id: id, old_status, old_actions, meant } = operation;
  const old = await readOurs(session, change.address, id, [old_status], "all");
  if (!old.ok) return old;
  const changed = Object.entries(old.data.actions).filter(
    ([action, { definition }]) => statusOf(definition) !== old_actions[action]
  );
  const planned = new Set(change.steps.flatMap((row) => row.action_id ?? []));
  const known2 = Object.keys(old.data.actions).filter((action) => planned.has(action));
  if (movedSince(old.data, operation.seen) || changed.length > 0 || planned.size > 0 && known2.length !== Object.keys(old.data.actions).length) {
    return fail(`The flow ${id} was changed in Klaviyo since the plan was made, so nothing is sent. Plan again.`);
  }
  const staying = change.steps.flatMap((row) => row.change === "remove" ? [] : row.action_id ?? []);
  const mails = staying.flatMap((action) => mailsOf(old.data.actions[action]?.definition));
  const named = new Set(meant.definition.actions.flatMap(mailsOf));
  const unedited = noMailEdited(
    session,
    change,
    meant,
    mails.filter((mail) => !named.has(mail)),
    old.data
  );
  return unedited.ok ? old : unedited;
}
var mailsOf = (action) => action === void 0 ? [] : slotsOf(action).flatMap(({ template }) => template ?? []);
async function prepare(session, address, { meant }, draft, old, commit) {
  const { flow, found, match, templates } = draft;
  const before = session.ledger().entries[address];
  const entry = newEntry({
    ...{ meant, flow, found, match, templates, at: session.time() },
    ...commit === void 0 ? {} : { commit },
    lineage: before?.lineage ?? [old.id]
  });
  const made = await enter(session, address, "made", { entry });
  if (!made.ok) return made;
  const announced = await session.record(
    `${address}: flow ${flow.id} is known`,
    (ledger) => withoutIntent(ledger, address)
  );
  if (!announced.ok) return announced;
  const tagged = await tag(session, flow, old);
  if (!tagged.ok || old.status !== "live") return tagged;
  const parking = await enter(session, address, "parking");
  if (!parking.ok) return parking;
  const parked = fromApi(await session.api.updateFlowStatus(old.id, "manual"));
  if (!parked.ok) return parked;
  const read = fromApi(await readWhole(session.api, old.id));
  if (!read.ok) return read;
  return read.data.status === "manual" ? proved : fail(`The old flow ${old.id} is ${read.data.status} in Klaviyo although it was set to manual.`);
}
async function tag(session, flow, old) {
  const marked = await markOurs(session, flow.id, flow.tagIds);
  if (!marked.ok) return marked;
  const ours = await tagOf(session);
  if (!ours.ok) return ours;
  for (const other of old.tagIds.filter((id) => id !== ours.data && !flow.tagIds.includes(id))) {
    const carried = await attach(session, other, flow.id);
    if (!carried.ok && carried.error.status !== 404) return carried;
  }
  return proved;
}
async function giveUp(session, address, error) {
  if (error.fatal === true) return { ok: false, error };
  const undone = await undo(session, address);
  if (undone.ok) return { ok: false, error };
  return fail(
    `${error.message} Putting the old flow back failed too (${undone.error.message}); the next apply does it first.`
  );
}
async function notRaised(session, address, id, error) {
  if (error.fatal === true) return { ok: false, error };
  const now = fromApi(await readWhole(session.api, id));
  if (now.ok && !isRunning(now.data)) return giveUp(session, address, error);
  return fail(`${error.message} The old flow waits at manual meanwhile; the next apply goes on from here.`);
}

// src/apply/probe.ts
function scratch(like) {
  const delay = (id, next) => ({
    temporary_id: id,
    type: "time-delay",
    data: { unit: "days", value: 1 },
    links: { next }
  });
  return {
    triggers: like.triggers,
    actions: [delay("first", "second"), delay("second", "third"), delay("third", null)],
    entry_action_id: "first"
  };
}
async function probeRestitch(session, like) {
  const known2 = session.ledger().facts["restitch"];
  if (known2 !== void 0) return good(known2);
  const definition = scratch(like);
  const name = `sluice:${session.project}:probe`;
  const intent = { name, hash: intentHash(definition), at: session.time() };
  const announced = await session.record(
    "announce a scratch draft",
    (ledger) => withCreate(withIntent(ledger, probeKey, intent), session.ports.now()),
    { durable: true }
  );
  if (!announced.ok) return announced;
  const made = fromApi(await session.api.createFlow(name, definition));
  const answer = made.ok ? await tryOn(session, made.data.id) : made;
  const swept = await sweepProbe(session);
  if (!answer.ok) return answer;
  if (!swept.ok) return swept;
  const kept = await session.record(
    `removing a step ${answer.data ? "joins" : "does not join"} the ends`,
    (ledger) => ({ ...ledger, facts: { ...ledger.facts, restitch: answer.data } })
  );
  return kept.ok ? answer : kept;
}
async function tryOn(session, id) {
  const before = fromApi(await session.api.getFlow(id));
  if (!before.ok) return before;
  const first = before.data.flow.attributes.definition;
  const nextOf = (definition, action) => {
    const found = definition?.actions.find((one) => actionId(one) === action);
    return found?.links?.next ?? null;
  };
  const second = nextOf(first, first?.entry_action_id);
  const third = nextOf(first, second);
  let joined = false;
  if (second !== null) {
    const gone = fromApi(await session.api.deleteFlowAction(second));
    if (!gone.ok) return gone;
    const after = fromApi(await session.api.getFlow(id));
    if (!after.ok) return after;
    const definition = after.data.flow.attributes.definition;
    joined = third !== null && nextOf(definition, definition?.entry_action_id) === third;
  }
  const deleted = fromApi(await session.api.deleteFlow(id));
  return deleted.ok || deleted.error.status === 404 ? good(joined) : deleted;
}
async function sweepProbe(session) {
  const intent = session.ledger().intents[probeKey];
  if (intent === void 0) return proved;
  for (; ; ) {
    const found = await findScratch(session, intent.name);
    if (!found.ok) return found;
    if (found.data === void 0) break;
    const gone = fromApi(await session.api.deleteFlow(found.data));
    if (!gone.ok && gone.error.status !== 404) return gone;
  }
  return session.record("the scratch draft is gone", (ledger) => withoutIntent(ledger, probeKey));
}
async function findScratch(session, name) {
  const listed = fromApi(await session.api.listFlows());
  if (!listed.ok) return listed;
  const known2 = new Set(Object.values(session.ledger().entries).map((entry) => entry.flow_id));
  const found = listed.data.find(
    ({ flow: { id, attributes } }) => attributes.name === name && attributes.status === "draft" && !known2.has(id) && Date.parse(attributes.created) >= Date.parse(session.ledger().intents[probeKey]?.at ?? "") - 6e4
  );
  return good(found?.flow.id);
}

// src/apply/resume-replace.ts
async function resumeReplace(session, address) {
  const journal = session.ledger().entries[address]?.journal;
  if (journal?.kind !== "replace") return proved;
  const { entry, statuses } = readReplaceJournal(journal);
  if (!journal.done.includes("raising") || entry === void 0 || statuses === void 0) return undo(session, address);
  const flow = fromApi(await readWhole(session.api, entry.flow_id));
  if (!flow.ok) return flow.error.status === 404 ? undo(session, address) : flow;
  const raised = await setStatus(session, statuses, flow.data);
  if (!raised.ok) return raised;
  const done = await finish(session, address, raised.data);
  return done.ok ? proved : done;
}

// src/apply/update-journal.ts
function updateJournal(change, operation, at, commit) {
  const { meant, patches, removals, status } = operation;
  const rows = change.steps.filter((row) => row.change !== "remove");
  const match = meant.steps.flatMap(({ temporaryId, step, branch }) => {
    const id = rows.find((row) => row.step === step && row.branch === branch)?.action_id;
    return id === void 0 ? [] : [[temporaryId, id]];
  });
  const data = {
    flow_id: operation.flow_id,
    name: meant.name,
    definition: meant.definition,
    steps: meant.steps,
    match: Object.fromEntries(match),
    patches: patches.map(({ action_id, expect, definition }) => ({ action_id, expect, meant: definition })),
    removals: removals.map((one) => one.action_id),
    mails: {},
    statuses: status === void 0 ? [] : [status.from, status.to],
    ...commit === void 0 ? {} : { commit }
  };
  return { kind: "update", started: at, done: [], data };
}
var readUpdateJournal = (journal) => journal.data;
var withMails = (journal, mails) => ({
  ...journal,
  data: { ...journal.data, mails: { ...readUpdateJournal(journal).mails, ...mails } }
});
function isActionAsMeant(meant, found, values) {
  const mine = normalizeAction(withDigests(meant, values));
  const theirs = hideSecrets(normalizeAction(found), normalizeAction(meant));
  return sameData(canonicalAction(fillInAction(mine, theirs)), canonicalAction(theirs));
}
function withoutStatus(action) {
  const fields = action;
  if (fields["data"] === void 0) return action;
  return { ...fields, data: without(fieldsOf(fields["data"]), "status") };
}
function isActionAsExpected(expect, found) {
  const theirs = hideSecrets(normalizeAction(found), expect);
  return sameData(withoutStatus(theirs), withoutStatus(expect));
}
function newMails(meant, found) {
  const ids = new Map(slotsOf(found).map((slot) => [slot.path, slot.template]));
  return slotsOf(meant).flatMap(
    ({ path, template }) => template?.startsWith("@template{") === true ? [{ token: template, path, id: ids.get(path) ?? null }] : []
  );
}

// src/apply/update-entry.ts
function updateState(session, entry, journal, flow) {
  const values = session.ports.secrets;
  const found = normalizeDefinition(flow.definition);
  const old = new Map(entry.base?.actions.map((action) => [actionId(action), action]));
  const patches = new Map(journal.patches.map((patch) => [patch.action_id, patch]));
  const steps = new Map(Object.entries(journal.match).map(([step, action]) => [action, step]));
  const meant = new Map(normalizeDefinition(journal.definition).actions.map((action) => [actionId(action), action]));
  const [done, strangers] = [[], []];
  const templates = {};
  const stored = found.actions.flatMap((action) => {
    const id = actionId(action);
    const patch = patches.get(id);
    const before = old.get(id);
    const now = hideSecrets(action, before, meant.get(steps.get(id) ?? ""), patch?.meant, patch?.expect);
    if (patch === void 0) {
      if (before === void 0 && entry.base !== void 0) {
        strangers.push(id);
        return [];
      }
      const moved = before !== void 0 && !isActionAsExpected(before, action) && !isRelinked(before, now, journal);
      if (!moved) return now;
      strangers.push(id);
      return before;
    }
    const mails = newMails(patch.meant, action);
    const arrived = mails.every(({ token, id: copy }) => isOurMail(journal, flow, token, copy));
    if (isActionAsMeant(patch.meant, action, values) && arrived) {
      done.push(id);
      for (const { token, id: copy } of mails) {
        const known3 = journal.mails[token];
        if (known3 !== void 0 && copy !== null) templates[copy] = known3;
      }
      return now;
    }
    if (!isActionAsExpected(patch.expect, action)) strangers.push(id);
    return before ?? patch.expect;
  });
  const left = [...old.values()].filter((action) => {
    const id = actionId(action);
    return flow.actions[id] === void 0 && !journal.removals.includes(id);
  });
  const actions = [...stored, ...left];
  const gone = journal.removals.every((id) => flow.actions[id] === void 0);
  const isWhole = done.length === journal.patches.length && gone;
  const { triggers, profile_filter, reentry_criteria } = entry.base ?? found;
  const base = {
    ...found,
    triggers,
    ...profile_filter === void 0 ? {} : { profile_filter },
    ...reentry_criteria === void 0 ? {} : { reentry_criteria },
    actions
  };
  const match = { toAction: new Map(Object.entries(journal.match)), toStep: steps };
  const isStarted = done.length > 0 || journal.removals.some((id) => flow.actions[id] === void 0);
  const { sent, ...rest } = entry;
  const seen = seenBeside(entry.base, flow);
  const held = new Set(actions.flatMap((action) => slotsOf(action).flatMap(({ template }) => template ?? [])));
  const known2 = { ...entry.templates, ...templates };
  return {
    entry: {
      ...rest,
      name: isWhole ? journal.name : entry.name,
      has_run: entry.has_run || isRunning(flow),
      status: [entry.status, ...journal.statuses].includes(flow.status) ? flow.status : entry.status,
      applied: isWhole ? { at: session.time(), ...journal.commit === void 0 ? {} : { commit: journal.commit } } : entry.applied,
      // What is not as we left it is read whole again.
      seen: {
        ...seen,
        actions: Object.fromEntries(Object.entries(seen.actions).filter(([id]) => !strangers.includes(id)))
      },
      base,
      ...isWhole ? { sent: normalizeDefinition(journal.definition) } : isStarted || sent === void 0 ? {} : { sent },
      steps: isWhole ? ledgerSteps(journal.steps, base, match) : entry.steps,
      templates: Object.fromEntries(Object.entries(known2).filter(([id]) => held.has(id)))
    },
    done,
    strangers,
    isWhole
  };
}
function isOurMail(journal, flow, token, id) {
  const html = id === null ? void 0 : flow.templates?.[id];
  return html !== void 0 && sha256(html) === journal.mails[token]?.kept;
}
function isRelinked(before, now, journal) {
  if (journal.removals.length === 0) return false;
  const bare = (action) => {
    const rest = without(action, "links");
    return action.type === "multi-branch-split" ? withoutBranchLinks(rest) : rest;
  };
  return isActionAsExpected(bare(before), bare(now)) || sameData(bare(before), bare(now));
}
function withoutBranchLinks(action) {
  const data = fieldsOf(action["data"]);
  const branches = Array.isArray(data["branches"]) ? data["branches"].map(fieldsOf) : [];
  return { ...action, data: { ...data, branches: branches.map((branch) => without(branch, "links")) } };
}

// src/apply/resume-update.ts
async function resumeUpdate(session, address) {
  const entry = session.ledger().entries[address];
  if (entry?.journal?.kind !== "update") return proved;
  const journal = readUpdateJournal(entry.journal);
  if (Object.keys(journal.mails).length > 0) await session.ports.sleep(staleMs);
  const flow = fromApi(await readWhole(session.api, journal.flow_id, "all"));
  if (!flow.ok) {
    if (flow.error.status !== 404) return flow;
    return session.record(`the flow of ${address} is gone`, (ledger) => withJournal(ledger, address, void 0));
  }
  const state = updateState(session, entry, journal, flow.data);
  return session.record(`${address}: what its last update did is known`, (ledger) => {
    const { last_error, ...rest } = state.entry;
    const error = state.isWhole || last_error === void 0 ? {} : { last_error };
    return withEntry(ledger, address, { ...settled(rest), ...error });
  });
}

// src/apply/resume.ts
async function resume(session) {
  const done = [];
  const probed = await sweepProbe(session);
  if (!probed.ok) return probed;
  for (const [address, { journal }] of Object.entries(session.ledger().entries)) {
    if (journal === void 0) continue;
    session.tell(address, "resume", `an earlier ${journal.kind} had not ended`);
    const ended2 = await resumeOne(session, address, journal);
    if (!ended2.ok) {
      const message = withoutSecrets(ended2.error.message, session.ledger(), session.ports.secrets);
      return fail(`${address}: an earlier ${journal.kind} had not ended. ${message}`);
    }
    done.push(`${address}: ${ended2.data}`);
  }
  const swept = await sweepLeftovers(session);
  if (!swept.ok) return swept;
  if (swept.data > 0) done.push(`${swept.data} library ${swept.data === 1 ? "template" : "templates"} swept away`);
  return good({ done });
}
async function resumeOne(session, address, journal) {
  switch (journal.kind) {
    case "create":
      return resumeCreate(session, address);
    case "status":
      return worded(await resumeStatus(session, address), "where its status stands is known");
    case "update":
      return worded(await resumeUpdate(session, address), "what arrived is learnt; the rest is planned again");
    case "replace":
      return worded(await resumeReplace(session, address), "its journal is brought to an end");
    default:
      return fail(
        `Its journal is of a kind this Sluice does not know (${journal.kind}): use the version that began it.`
      );
  }
}
async function resumeCreate(session, address) {
  const id = session.ledger().entries[address]?.flow_id ?? "";
  const flow = fromApi(await readWhole(session.api, id));
  if (!flow.ok && flow.error.status !== 404) return flow;
  if (flow.ok) {
    const tagged = await markOurs(session, id, flow.data.tagIds);
    if (!tagged.ok) return tagged;
  }
  return ended(session, address, `the flow ${id} has its tag`);
}
async function ended(session, address, words) {
  const kept = await session.record(`resume ${address}`, (ledger) => withJournal(ledger, address, void 0));
  return kept.ok ? good(words) : kept;
}
var worded = (step, words) => step.ok ? good(words) : step;

// src/apply/retire.ts
async function retire(session, address, { flow_id: id }) {
  const flow = await readOurs(session, address, id, ["draft", "manual", "live"]);
  if (!flow.ok) return flow;
  const data = { from: flow.data.status, to: "draft", actions: {} };
  const journal = { kind: "status", started: session.time(), done: [], data };
  const kept = await session.record(`retire ${address}: begins`, (ledger) => withJournal(ledger, address, journal));
  if (!kept.ok) return kept;
  const moved = await setStatus(session, { from: flow.data.status, to: "draft", actions: {} }, flow.data);
  if (!moved.ok) {
    if (moved.error.fatal !== true) await resumeStatus(session, address);
    return moved;
  }
  const ended2 = await session.record(`retire ${address}`, (ledger) => {
    const entry = ledger.entries[address];
    return entry === void 0 ? ledger : withGood(ledger, address, withStatuses(entry, moved.data));
  });
  return ended2.ok ? good({ flow_id: id, status: moved.data.status, detail: "kept as a draft" }) : ended2;
}

// src/apply/session.ts
var ttlMs = 6 * 6e4;
var requestMs = 2 * 6e4;
async function openSession(ports, { project, accountId }) {
  const { store } = ports;
  const request = { accountId, owner: ports.owner, now: ports.now(), ttlMs, graceMs: requestMs };
  const taken = fromState(await store.acquireLease(request));
  if (!taken.ok) return taken;
  const read = fromState(await store.readLedger(accountId));
  if (!read.ok) {
    await store.releaseLease(taken.data);
    return read;
  }
  return good(sessionOf(ports, project, accountId, taken.data, read.data ?? emptyLedger(project, accountId)));
}
function sessionOf(ports, project, accountId, lease, read) {
  const { store } = ports;
  let held = lease;
  let ledger = read;
  let broken;
  let turn = Promise.resolve();
  const inTurn = (act) => {
    const mine = turn.then(act);
    turn = mine.catch(() => void 0);
    return mine;
  };
  const mayWrite = () => inTurn(async () => {
    if (broken !== void 0) return broken;
    const left = Date.parse(held.expires) - ports.now();
    if (left > ttlMs * 2 / 3) return void 0;
    const renewed = fromState(await store.renewLease(held, { now: ports.now(), ttlMs }));
    if (renewed.ok) held = renewed.data;
    else if (left <= requestMs || renewed.error.lost === true) broken = renewed.error;
    return broken;
  });
  return {
    ports,
    project,
    accountId,
    api: ports.api.guardedBy(async () => (await mayWrite())?.message),
    secrets: secretsFrom(ports.secrets),
    ledger: () => ledger,
    record: (message, edit, { durable } = { durable: false }) => inTurn(async () => {
      if (broken !== void 0) return { ok: false, error: broken };
      const next = edit(ledger);
      const written = fromState(await store.writeLedger(next, { message: `sluice: ${message}`, durable }));
      if (!written.ok) {
        broken = written.error;
        return written;
      }
      ledger = next;
      return proved;
    }),
    tell: (address, kind, step) => ports.progress?.({ address, kind, step }),
    time: () => new Date(ports.now()).toISOString(),
    broken: () => broken,
    close: () => inTurn(async () => {
      const flushed = fromState(await store.flush());
      const released = fromState(await store.releaseLease(held));
      return flushed.ok ? released : flushed;
    })
  };
}

// src/apply/patch-action.ts
async function patchAction(session, address, patch, meant, now) {
  const tokens = newTemplates([patch.definition]);
  const library = await makeLibrary(
    session,
    address,
    tokens.flatMap((token) => meant.templates[token] ?? [])
  );
  if (!library.ok) return library;
  const known2 = await announceMails(session, address, library.data);
  const patched = known2.ok ? await send2(session, patch, now, library.data) : known2;
  await dropLibrary(session, library.data);
  return patched;
}
async function announceMails(session, address, library) {
  if (library.size === 0) return proved;
  const mails = Object.fromEntries(
    [...library].map(([token, { desired, html }]) => [token, { sent: desired.hash, kept: sha256(html) }])
  );
  return session.record(
    `${address}: new mails`,
    (ledger) => {
      const journal = ledger.entries[address]?.journal;
      return journal === void 0 ? ledger : withJournal(ledger, address, withMails(journal, mails));
    },
    { durable: true }
  );
}
async function send2(session, patch, now, library) {
  const filled = withSecrets(withLibrary(patch.definition, library), session.ports.secrets);
  if (!filled.ok) return filled;
  const definition = withStatus(filled.data, statusOf(now));
  for (let tries = 1; ; tries++) {
    const sent = fromApi(await session.api.updateFlowAction(patch.action_id, definition));
    if (!sent.ok && sent.error.happened === "no") return sent;
    const right = await isThere(session, patch, now, library);
    if (right.ok || sent.ok || tries >= 3) return right.ok || sent.ok ? right : sent;
  }
}
function withStatus(action, status) {
  const fields = action;
  const data = fieldsOf(fields["data"]);
  return status === void 0 || !("status" in data) ? action : { ...fields, data: { ...data, status } };
}
async function isThere(session, patch, before, library) {
  const old = new Set(newMails(patch.definition, before).flatMap(({ id }) => id ?? []));
  let last = fail("");
  const right = await lookAgain(session, async () => {
    const read = fromApi(await session.api.getFlowAction(patch.action_id));
    if (!read.ok) {
      last = read;
      return void 0;
    }
    last = await compared(session, patch, read.data.attributes.definition, old, library);
    return last.ok ? last : void 0;
  });
  return right ?? last;
}
async function compared(session, patch, found, old, library) {
  if (!isActionAsMeant(patch.definition, found, session.ports.secrets)) {
    const alone = (action) => ({ triggers: [], actions: [{ ...action, links: null }], entry_action_id: "" });
    const places = differencesOf(
      alone(withDigests(patch.definition, session.ports.secrets)),
      alone(hideSecrets(found, patch.definition))
    );
    return fail(`Klaviyo did not make the step ${patch.step} what was sent: ${places.join("; ") || "it differs"}.`);
  }
  for (const { token, id } of newMails(patch.definition, found)) {
    const uploaded = library.get(token);
    if (uploaded === void 0) continue;
    if (id === null || old.has(id)) return fail(`Klaviyo still shows the old mail in the step ${patch.step}.`);
    const copy = await verifyCopy(session, id, uploaded);
    if (!copy.ok) return copy;
  }
  return proved;
}

// src/apply/remove-actions.ts
async function removeActions(session, address, { removals, meant }, flow) {
  const known2 = session.ledger().facts["restitch"];
  const ran = session.ledger().entries[address]?.has_run !== false;
  if (ran && known2 !== true) {
    return fail(`Whether Klaviyo joins the ends where a step is removed is not known for this account. Plan again.`);
  }
  for (const { action_id } of removals) {
    const gone = fromApi(await session.api.deleteFlowAction(action_id));
    if (!gone.ok && gone.error.status !== 404) return gone;
  }
  const read = fromApi(await readWhole(session.api, flow.id));
  if (!read.ok) return read;
  const found = read.data.definition;
  const journal = session.ledger().entries[address]?.journal;
  const pairs = Object.entries(journal === void 0 ? {} : readUpdateJournal(journal).match);
  const match = { toAction: new Map(pairs), toStep: new Map(pairs.map(([step, action]) => [action, step])) };
  const shape = structureOf(meant.definition, found, match);
  const isJoined = [shape.added, shape.removed, shape.moved, shape.rebranched].every((list) => list.length === 0);
  if (session.ledger().facts["restitch"] !== isJoined) {
    const learnt = await session.record(
      `removing a step ${isJoined ? "joins" : "does not join"} the ends`,
      (ledger) => ({
        ...ledger,
        facts: { ...ledger.facts, restitch: isJoined }
      })
    );
    if (!learnt.ok) return learnt;
  }
  if (isJoined) return proved;
  return fail(
    `Klaviyo did not join the ends where a step was removed: ${shape.moved.join(", ") || "later steps"} hang in the air. ` + (ran ? `Look at it in Klaviyo, and plan again.` : `The flow never ran, so nobody is in it; plan again, and it is replaced by a whole one.`)
  );
}

// src/apply/update.ts
async function update(session, change, operation, commit) {
  const { address } = change;
  const checked = await check2(session, change, operation);
  if (!checked.ok) return checked;
  const journal = updateJournal(change, operation, session.time(), commit);
  const announced = await session.record(
    `announce the update of ${address}`,
    (ledger) => withJournal(ledger, address, journal),
    {
      durable: true
    }
  );
  if (!announced.ok) return announced;
  const done = await carryOut(session, change, operation, checked.data);
  if (done.ok || done.error.fatal === true) return done;
  await resumeUpdate(session, address);
  return done;
}
async function check2(session, change, operation) {
  const { address } = change;
  const { flow_id: id, patches, removals, status } = operation;
  for (const { definition } of patches) {
    const filled = withSecrets(definition, session.ports.secrets);
    if (!filled.ok) return filled;
  }
  const mails = mailsToChange(patches);
  const statuses = status === void 0 ? [change.status ?? "draft"] : [status.from, status.to];
  const flow = await readOurs(session, address, id, statuses, mails);
  if (!flow.ok) return flow;
  const unedited = noMailEdited(session, change, operation.meant, mails, flow.data);
  if (!unedited.ok) return unedited;
  for (const { action_id, expect, step } of [...patches, ...removals]) {
    const action = flow.data.actions[action_id]?.definition;
    if (action === void 0 || !isActionAsExpected(expect, action)) {
      return fail(`The step ${step} was changed in Klaviyo since the plan was made, so nothing is sent. Plan again.`);
    }
  }
  const known2 = [operation.meant.definition, session.ledger().entries[address]?.base];
  const now = flow.data.definition;
  if (now !== void 0 && !known2.some((one) => one !== void 0 && isSameWayIn(one, now))) {
    return fail(
      `The trigger, filter or re-entry of ${address} was changed in Klaviyo since the plan was made, so nothing is sent. Plan again.`
    );
  }
  const planned = new Set(change.steps.flatMap((row) => row.action_id ?? []));
  const others = Object.keys(flow.data.actions).filter((one) => !planned.has(one));
  if (planned.size > 0 && (others.length > 0 || planned.size !== Object.keys(flow.data.actions).length)) {
    return fail(`Steps were added or removed in Klaviyo since the plan was made, so nothing is sent. Plan again.`);
  }
  return flow;
}
var mailsToChange = (patches) => [
  ...new Set(
    patches.flatMap(({ definition, expect }) => {
      const now = new Map(slotsOf(expect).map((slot) => [slot.path, slot.template]));
      return slotsOf(definition).flatMap(({ path, template }) => {
        const before = now.get(path);
        return template !== before && typeof before === "string" ? [before] : [];
      });
    })
  )
];
async function carryOut(session, change, operation, first) {
  const { address } = change;
  const { patches, removals, status, meant } = operation;
  let flow = first;
  const isLowered = status !== void 0 && compareStatus(status.to, status.from) < 0;
  if (isLowered) {
    const lowered = await setStatus(session, asStands(status, flow), flow);
    if (!lowered.ok) return lowered;
    flow = lowered.data;
  }
  for (const [index, patch] of patches.entries()) {
    const action = flow.actions[patch.action_id]?.definition;
    if (action === void 0) return fail(`The step ${patch.step} is gone from Klaviyo. Plan again.`);
    const patched = await patchAction(session, address, patch, meant, action);
    if (!patched.ok) return patched;
    session.tell(address, "update", `step ${index + 1} of ${patches.length} changed and read back`);
  }
  const removed = removals.length === 0 ? proved : await removeActions(session, address, operation, flow);
  if (!removed.ok) return removed;
  const settled2 = await settle(session, address, flow);
  if (!settled2.ok) return settled2;
  flow = settled2.data;
  if (status !== void 0 && !isLowered) {
    const raised = await setStatus(session, asStands(status, flow), flow);
    if (!raised.ok) return raised;
    flow = raised.data;
  }
  const ended2 = await session.record(`update ${address}`, (ledger) => {
    const entry = ledger.entries[address];
    return entry === void 0 ? ledger : withGood(ledger, address, status === void 0 ? entry : withStatuses(entry, flow));
  });
  if (!ended2.ok) return ended2;
  const count = patches.length + removals.length;
  return good({
    flow_id: flow.id,
    status: flow.status,
    detail: `${count} of ${count} ${count === 1 ? "step" : "steps"}, read back`
  });
}
async function settle(session, address, before) {
  const entry = session.ledger().entries[address];
  const journal = entry.journal;
  if (journal === void 0) return fail(`The announcement of ${address} is lost. Plan again.`);
  const data = readUpdateJournal(journal);
  const mails = mailsOf2(
    data.patches.map((patch) => patch.action_id),
    entry
  );
  let flow = fromApi(await readActionsAgain(session.api, before, mails));
  if (!flow.ok) return flow;
  let state = updateState(session, entry, data, flow.data);
  if (!state.isWhole) {
    flow = fromApi(await readWhole(session.api, data.flow_id, mails));
    if (!flow.ok) return flow;
    state = updateState(session, entry, data, flow.data);
  }
  if (!state.isWhole) {
    const undone = data.patches.map((patch) => patch.action_id).filter((id) => !state.done.includes(id));
    return fail(
      `Somebody else is changing the flow ${data.flow_id} in Klaviyo: the action ${undone.join(", ")} is not as it was just left. Plan again.`
    );
  }
  const kept = await session.record(
    `${address}: steps changed`,
    (ledger) => withEntry(ledger, address, { ...state.entry, journal })
  );
  return kept.ok ? flow : kept;
}
var mailsOf2 = (actions, entry) => actions.some((id) => {
  const action = entry.base?.actions.find((one) => one.id === id);
  return action === void 0 || slotsOf(action).length > 0;
}) ? "all" : [];

// src/apply/apply.ts
var creatingAtOnce = 8;
async function applyPlan(plan, to) {
  if ("record" in to) return applyIn(to, plan, /* @__PURE__ */ new Set());
  if (plan.refusals.length > 0) return { ...nothing(plan), refusals: plan.refusals };
  const { project, account } = plan;
  const opened = await openSession(to, { project, accountId: account.id });
  if (!opened.ok) {
    const results = applyOrder(plan).map((change) => blocked(change, opened.error.message));
    const message = opened.error.message;
    return opened.error.held === true ? {
      ...nothing(plan),
      refusals: [
        {
          code: "lease-held",
          message,
          allow: "Run sluice apply again when the other has ended, or at the time named: it takes over then."
        }
      ]
    } : { ...nothing(plan), results };
  }
  const session = opened.data;
  const unfinished = new Set(
    Object.entries(session.ledger().entries).flatMap(([address, { journal }]) => journal ? [address] : [])
  );
  const resumed = await resume(session);
  const report = resumed.ok ? await applyIn(session, plan, unfinished) : { ...nothing(plan), results: applyOrder(plan).map((change) => blocked(change, resumed.error.message)) };
  const closed = await session.close();
  return closed.ok ? report : { ...report, results: report.results.map((one) => unsaved(one, closed.error.message)) };
}
var unsaved = (result, why) => result.outcome === "done" ? { ...result, outcome: "failed", error: `Done in Klaviyo, but not remembered: ${why}` } : result;
var nothing = ({ account: { key, id, name } }) => ({
  version: 1,
  account: { key, id, name },
  results: [],
  refusals: [],
  requests: 0
});
async function applyIn(session, plan, unfinished) {
  const { account } = nothing(plan);
  const before = session.ports.api.counts().total;
  const report = (results2, refusals2 = []) => ({
    version: 1,
    account,
    results: results2,
    refusals: refusals2,
    requests: session.ports.api.counts().total - before
  });
  const refusals = [...plan.refusals, ...misplaced(plan, session)];
  if (refusals.length > 0) return report([], refusals);
  const changes = applyOrder(plan);
  const prepared = await prepare2(plan, session, changes);
  if (!prepared.ok) return report(changes.map((change) => blocked(change, prepared.error.message)));
  const results = [];
  const fresh = changes.filter(({ address }) => !unfinished.has(address));
  const stale = changes.filter(({ address }) => unfinished.has(address));
  results.push(
    ...stale.map((change) => blocked(change, "An earlier apply of it was finished first. Run apply again."))
  );
  for (const group of groups(fresh)) results.push(...await inParallel(group, session, plan));
  return report(results);
}
function misplaced(plan, session) {
  if (plan.account.id === session.accountId && plan.project === session.project) return [];
  const message = `The plan is for ${plan.project} in the account ${plan.account.id}, not for ${session.project} in ${session.accountId}.`;
  return [{ code: "account-mismatch", message, allow: "Make the plan again with the right key." }];
}
async function prepare2(plan, session, changes) {
  const edited = await makeEdits(session, plan.ledger);
  if (!edited.ok || changes.length + plan.ledger.length === 0) return edited;
  const creates = changes.flatMap(
    ({ address, operation }) => operation?.type === "create" && announcementOf(session, address, operation.meant) === void 0 ? [[address, operation.meant]] : []
  );
  const ran = changes.filter(({ has_run, address }) => has_run && session.ledger().entries[address]?.has_run === false);
  if (ran.length > 0) {
    const noted = await session.record(
      "flows that may have run",
      (ledger) => ran.reduce((now, { address }) => {
        const entry = now.entries[address];
        return entry === void 0 ? now : withEntry(now, address, { ...entry, has_run: true });
      }, ledger)
    );
    if (!noted.ok) return noted;
  }
  const { commit } = plan;
  if (commit !== void 0 && session.ledger().commit !== commit) {
    const noted = await session.record(`apply ${commit.slice(0, 7)}`, (ledger) => ({ ...ledger, commit }));
    if (!noted.ok) return noted;
  }
  return creates.length === 0 ? edited : announce(session, Object.fromEntries(creates), commit);
}
function groups(changes) {
  const grouped = [];
  for (const change of changes) {
    const last = grouped.at(-1);
    const joins = change.operation?.type === "create" && last?.[0]?.operation?.type === "create";
    if (joins) last?.push(change);
    else grouped.push([change]);
  }
  return grouped;
}
async function inParallel(group, session, plan) {
  const results = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < group.length; index = next++) {
      const change = group[index];
      if (change !== void 0) results[index] = await doOne(change, session, plan);
    }
  };
  await allEnded(Array.from({ length: Math.min(creatingAtOnce, group.length) }, worker));
  return results;
}
async function doOne(change, session, plan) {
  const stopped = session.broken();
  if (stopped !== void 0) return blocked(change, stopped.message);
  if (session.ports.isStopping?.() === true)
    return blocked(change, "Not begun: the apply was interrupted. Run apply again.");
  const { address, kind } = change;
  session.tell(address, kind, "begins");
  const done = await run(change, session, plan);
  if (done.ok) {
    session.tell(address, kind, "done");
    return { address, kind, outcome: "done", ...done.data };
  }
  const message = withoutSecrets(done.error.message, change.operation, session.ports.secrets);
  session.tell(address, kind, `failed: ${message}`);
  await session.record(`${address} failed`, (ledger) => withError(ledger, address, { at: session.time(), message }));
  const flow = session.ledger().entries[address]?.flow_id ?? change.flow_id;
  return { address, kind, outcome: "failed", ...flow === void 0 ? {} : { flow_id: flow }, error: message };
}
function run(change, session, plan) {
  const { address, operation } = change;
  const { commit } = plan;
  const journal = session.ledger().entries[address]?.journal;
  if (journal !== void 0) {
    return Promise.resolve(fail(`An earlier apply of ${address} has not ended (${journal.kind}). Run apply again.`));
  }
  switch (operation?.type) {
    case "create":
      return create(session, address, operation, commit);
    case "update":
      return update(session, change, operation, commit);
    case "replace":
      return replace(session, change, operation, commit);
    case "status":
      return changeStatus(session, address, operation, commit);
    case "adopt":
      return adopt(session, address, operation, commit);
    case "retire":
      return retire(session, address, operation);
    case "delete":
      return deleteFlow(session, address, operation, change.status ?? "draft");
    case void 0:
      return Promise.resolve(fail("The plan says nothing about how to do it."));
  }
}
var blocked = ({ address, kind, flow_id: flow }, why) => ({
  address,
  kind,
  outcome: "blocked",
  ...flow === void 0 ? {} : { flow_id: flow },
  error: why
});

// src/apply/learn.ts
async function learn(session, input, plan) {
  const [address] = spared(input, plan);
  if (address === void 0) return good(plan);
  const flow = input.observed.flows[plan.changes.find((change) => change.address === address)?.flow_id ?? ""];
  const like = flow === void 0 ? void 0 : observedDefinition(flow, input.ledger.entries[address]?.base);
  if (like === void 0) return good(plan);
  session.tell(address, "resume", "trying on a scratch draft whether Klaviyo joins the ends where a step is removed");
  const probed = await probeRestitch(session, like);
  if (!probed.ok) return probed;
  return good(decide({ ...input, ledger: session.ledger() }));
}

// src/last-figures.ts
var flowsGoing = (plan) => plan.changes.flatMap(
  ({ kind, flow_id }) => flow_id !== void 0 && (kind === "replace" || kind === "delete") ? [flow_id] : []
);
function lastFigures({ now }, api, store, { account, metrics }, metricName, going) {
  const known2 = /* @__PURE__ */ new Map();
  async function ask(flows) {
    const cannot = (why) => flows.forEach((flow) => void known2.set(flow, fail(why)));
    const used = await store.readReportCalls(account.id);
    const allowed = dailyCalls - recentCalls(used.ok ? used.data : [], now()).length;
    const metric = await conversionMetric(api, metricName, metrics);
    if (!metric.ok) return cannot(`${metric.diagnostic.message} ${metric.diagnostic.detail}`);
    const asker = createAsker({ api, now, timezone: account.timezone, metricId: metric.id, allowed });
    const today = dayAt(now(), account.timezone);
    const days = daysOf({ from: addDays(today, 1 - daysACall), to: today });
    const rows = await asker.series(flows, { from: days[0] ?? today, to: today });
    await store.noteReportCalls(account.id, asker.calls(), now());
    if (!rows.ok) return cannot(rows.kind === "failed" ? errorText(rows.error) : spent);
    const asked_at = new Date(now()).toISOString();
    for (const flow of flows) known2.set(flow, good({ asked_at, days, rows: seriesOf(rows.data, flow, days) }));
  }
  return async (flowId) => {
    if (!known2.has(flowId)) await ask([.../* @__PURE__ */ new Set([flowId, ...going()])].filter((id) => !known2.has(id)));
    return known2.get(flowId) ?? fail(`No figures of ${flowId} were asked for.`);
  };
}
var spent = `The ${dailyCalls} report calls that Klaviyo allows in 24 hours are used up.`;
function seriesOf(rows, flow, days) {
  const own = rows.filter((row) => row.flow_id === flow && !isNothing(row.counts));
  const messages = new Map(own.map((row) => [`${row.message_id}
${row.channel}`, row]));
  return [...messages.values()].map(({ message_id, channel }) => {
    const byDay = new Map(
      own.filter((row) => row.message_id === message_id && row.channel === channel).map((row) => [row.day, row.counts])
    );
    const series = countNames.map((name) => [name, days.map((day) => byDay.get(day)?.[name] ?? 0)]);
    const some = series.filter(([, numbers]) => numbers.some((number) => number !== 0));
    return { message_id, send_channel: channel, statistics: Object.fromEntries(some) };
  });
}

// src/run-apply.ts
async function runApply(world, loaded, api, store, planned, request) {
  const { observed } = planned.input;
  const { id: accountId } = observed.account;
  let wanted = planned.plan;
  const { conversionMetric: conversionMetric2 } = loaded.config.reports;
  const ports = {
    api,
    store,
    now: world.now,
    sleep: world.sleep,
    secrets: world.env,
    owner: request.owner,
    figures: lastFigures(world, api, store, observed, conversionMetric2, () => flowsGoing(wanted)),
    ...request.progress ? { progress: request.progress } : {},
    ...request.isStopping ? { isStopping: request.isStopping } : {}
  };
  const before = api.counts().total;
  const opened = await openSession(ports, { project: planned.plan.project, accountId });
  if (!opened.ok)
    return refused(planned.plan, {
      code: "lease-held",
      message: opened.error.message,
      allow: "Run sluice apply again when the other has ended, or at the time named: it takes over then."
    });
  const session = opened.data;
  try {
    await store.noteReportCalls(accountId, planned.reportCalls ?? [], world.now());
    const resumed = await resume(session);
    if (!resumed.ok) return { ok: false, diagnostics: [failedToResume(resumed.error.message)] };
    const moved = resumed.data.done.length > 0 || printLedger(session.ledger()) !== printLedger(planned.input.ledger);
    const fresh = moved ? await makePlan(world, loaded, api, store, request) : { ok: true, ...planned };
    if (!fresh.ok) return fresh;
    if (fresh.plan.diagnostics.some(isError) && fresh.plan.refusals.length > 0)
      return { ok: false, diagnostics: fresh.plan.diagnostics };
    if (moved) await store.noteReportCalls(accountId, fresh.reportCalls ?? [], world.now());
    const learnt = request.asReviewed === true ? fresh : await planLearnt(session, fresh);
    if (!learnt.ok) return learnt;
    const differs = learnt.plan.digest !== planned.plan.digest;
    if (differs && request.stillWanted && !await request.stillWanted(learnt.plan))
      return { ok: false, diagnostics: [] };
    const plan = request.saved?.(learnt.plan) ?? learnt.plan;
    wanted = plan;
    const report = await applyPlan(plan, session);
    return { ok: true, plan, report: { ...report, requests: api.counts().total - before }, resumed: resumed.data.done };
  } finally {
    await session.close();
  }
}
function refused(plan, refusal) {
  const { key, id, name } = plan.account;
  return {
    ok: true,
    plan,
    report: { version: 1, account: { key, id, name }, results: [], refusals: [refusal], requests: 0 },
    resumed: []
  };
}
async function planLearnt(session, { plan, input }) {
  const learnt = await learn(session, input, plan);
  if (learnt.ok) return { ok: true, plan: learnt.data };
  return {
    ok: false,
    diagnostics: [
      diagnostic(
        "push-failed",
        "Whether Klaviyo joins the ends where a step is removed could not be tried.",
        `${learnt.error.message}
Nothing else was done, and the next apply clears the scratch draft away. Run it again.`
      )
    ]
  };
}
var failedToResume = (message) => diagnostic(
  "push-failed",
  "What an earlier apply had left could not be set right.",
  `${message}
Nothing else was done. Run it again, or look at the flow in Klaviyo.`
);

export {
  runApply
};
