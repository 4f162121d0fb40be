import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  TrieRouter
} from "./chunk-TXALI25H.js";
import {
  simulateFlows
} from "./chunk-NFGMCDQY.js";
import {
  asWire,
  day,
  momentOf,
  offsetAt,
  wallOf,
  zones
} from "./chunk-CDOEZKTD.js";
import {
  require_ajv,
  require_dist
} from "./chunk-IXLZH46Z.js";
import {
  flow_definition_schema_default,
  requests_schema_default
} from "./chunk-E36DAF7D.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// src/sandbox/quirks.ts
var defaultQuirks = {
  /** DELETE flow-action: is the parent's link re-stitched to the child? Otherwise the parent ends there. */
  deleteRestitches: true,
  /** PATCH flow status: reaches every action; otherwise only those that send an email. */
  statusCascadeReachesAll: true,
  /** PATCH of an action's status: does the flow's own status follow once all its actions agree? */
  flowStatusFollowsActions: false,
  /** For about two seconds after a PATCH, answers still show the message's old template (field reports). */
  staleTemplateAfterPatch: true,
  /** `transactional: true` is stored as false (three accounts). */
  transactionalStoredFalse: true,
  /** POST flows takes update-profile actions (reports conflict). */
  acceptsUpdateProfileOnCreate: true,
  /** Lists of flows with `include=` have a limit of their own, 1 a second and 15 a minute. */
  includeStricterLimit: false,
  /** POST flows refuses two links to one action (reported by one account). */
  convergingBranchesRefused: true,
  /** PATCH flow-action with other `links` than stored. */
  patchLinks: "ignored",
  /** PATCH flow-action of a message without its id is refused as a change of links (field reports). */
  patchNeedsMessageId: true,
  /** A message with a field it does not have is refused, by the field's name (field reports); otherwise it is stored. */
  unknownFieldRefused: true,
  /** PATCH of an A/B test with `experiment_status: live` and no nulls begins it (one account of two). */
  experimentsStart: false,
  /** Reports refuse a custom time frame without an offset (the contract's `date-time` has one; its words say that it is ignored). */
  framesNeedOffset: false,
  /** Read-back of SMS fills in every default of the contract; otherwise it shows what was sent. */
  smsReadBackDefaults: true,
  /** PATCH flow-action is refused for these action types. */
  patchRefusedFor: [],
  /** PATCH flow-action keeps the sender (`from_email`, `from_label`, `reply_to_email`) as it was. */
  patchKeepsSender: false,
  /** Re-entry "never" is stored as null where somebody joins a list or a segment (one account, 2026-09-01). */
  listReentryNeverIsNull: true,
  /** POST flows answers 500 for good to a multi-branch split (two accounts, June 2026). */
  multiBranchCreateFails: false,
  /** Names that a new experiment's variations were sent with are kept; otherwise Klaviyo gives its own (field reports). */
  keepsVariationNames: false,
  /** GET flows lists archived flows too. */
  archivedFlowsListed: true,
  /** Series reports label local days with the account's offset; otherwise with +00:00, as recorded. */
  seriesDatesWithOffset: false,
  /** PATCH of a delay: who waits in it is rescheduled (Klaviyo help says of the app that they are not; of the API nobody knows). */
  waitingIsRescheduled: false,
  /** The longest delay that is stored, in days; a longer one is cut to it. */
  longestDelayDays: Infinity,
  /** A step set to draft by PATCH still acts. */
  draftStillSends: false,
  /** PATCH of a step's status: answered with 200 and not made. */
  actionStatusIgnored: false,
  /** How far the `Date` of answers is ahead of the clock; null: answers have none. Milliseconds. */
  dateAheadMs: 0,
  /** Rows on one page of a report; the next page is `page_cursor`. */
  reportPageSize: 1e3,
  /** A page of flows with `include=` that holds more flows than this answers 503 (field reports: 5xx on large accounts). */
  mostFlowsWithActions: Infinity,
  /** Names of metrics whose values no report gives: a 400 where `conversion_value` is asked (field reports, once even Placed Order). */
  metricsWithoutValues: [],
  /** Reports answer with their rows, and null for each statistic (field reports): of all flows, or of these ids. */
  nullStatistics: false,
  /** Answers have keys that no client knows, in resources and in definitions (Klaviyo help: additive changes come inside a revision). */
  newKeys: false
};
var staleFor = 2e3;

// src/sandbox/account/seed-flows.ts
function growFlows(ui) {
  const text2 = ui(410).createFlow({
    name: "Text club hello",
    ...linear({ type: "list", id: "YsM4tb" }, [
      sms("Hello", "Oak & Iron here. Thanks for joining, {{ first_name }}."),
      days(4),
      sms("Care", "Oil it while it is warm.")
    ]),
    status: "live"
  });
  ui(410).addTag(text2.id, "sms");
  const back = ui(320).createFlow({
    name: "Refund follow-up",
    ...linear({ type: "metric", id: "XjH8rs" }, [
      days(2),
      email("Refund 1", "What could we have done better?"),
      days(12),
      email("Refund 2", "Come back when you like")
    ]),
    html: "<p>We are sorry it was not right.</p>",
    status: "live"
  });
  ui(320).addTag(back.id, "service");
  ui(230).createFlow({
    name: "Sunset, unengaged",
    ...linear({ type: "segment", id: "LpS1ed" }, [
      email("Sunset 1", "Still want to hear from us?"),
      days(10),
      email("Sunset 2", "We will stop writing")
    ]),
    html: "<p>One click and we stay in touch.</p>",
    status: "live"
  });
  const order2 = ui(150).createFlow({
    name: "Order of boards: oiling guide",
    ...linear({ type: "metric", id: "SdL2mw" }, [days(7), email("Oiling guide", "How to oil an oak board")]),
    html: "<style>p { color: #444444; }</style><p>Mineral oil, twice, overnight.</p>",
    status: "live"
  });
  ui(150).addTag(order2.id, "service");
  ui(1).enqueue(order2.id, 12);
  ui(30).createFlow({
    name: "Spring lookbook (unfinished)",
    ...linear({ type: "list", id: "TNiRNG" }, [email("Lookbook", "Spring, by the fire")])
  });
  const old = ui(500).createFlow({
    name: "Holiday gift guide 2025",
    ...linear({ type: "list", id: "XvP2ck" }, [email("Gifts", "Gifts that outlive us")]),
    status: "live"
  });
  ui(330).archiveFlow(old.id);
}
function linear(trigger, steps) {
  const id = (i) => `step-${i}`;
  return {
    definition: {
      triggers: [trigger],
      actions: steps.map((step2, i) => ({
        temporary_id: id(i),
        ...step2,
        links: { next: i + 1 < steps.length ? id(i + 1) : null }
      })),
      entry_action_id: id(0)
    }
  };
}
var email = (name, subject_line) => ({
  type: "send-email",
  data: { status: "draft", message: { name, subject_line, smart_sending_enabled: true } }
});
var sms = (name, body) => ({
  type: "send-sms",
  data: { status: "draft", message: { name, body } }
});
var days = (value) => ({ type: "time-delay", data: { unit: "days", value } });

// src/sandbox/account/time.ts
function writtenAt(ms, micros = 0) {
  return `${new Date(ms).toISOString().slice(0, -1)}${String(micros % 1e3).padStart(3, "0")}+00:00`;
}
function asRead(timestamp) {
  return timestamp.replace(/\.\d+/, "");
}
var times = ({ created: created2, updated }, fresh) => ({
  created: fresh === "created" ? created2 : asRead(created2),
  updated: fresh === void 0 ? asRead(updated) : updated
});

// src/sandbox/wire/answer.ts
function ok(body) {
  return { status: 200, body };
}
function created(body) {
  return { status: 201, body };
}
var noContent = { status: 204 };
var whole = (data, included2) => ok({ data, included: included2, links: data.links });
var here = (call) => ({ self: `${call.origin}${call.path}` });
var many = (call, data, included2) => ok({ data, included: included2, links: { ...here(call), next: null, prev: null } });
var related = (call, type, id) => ok({ data: { type, id }, links: here(call) });
var refuse = ({ ids }, pointer, detail) => errors(ids, 400, [invalid(pointer, detail)]);
var otherId = (call) => refuse(call, "/data/id", "The id differs from the one in the path.");
function errors(ids, status, items) {
  const list = items.map(({ source, ...item }) => ({
    id: ids.trace(),
    status,
    ...item,
    source: source ?? { pointer: "/data" }
  }));
  return { status, body: { errors: list } };
}
function invalid(pointer, detail) {
  return { code: "invalid", title: "Invalid input.", detail, source: { pointer } };
}
function invalidParameter(parameter, detail) {
  return { code: "invalid", title: "Invalid input.", detail, source: { parameter } };
}
function notFound(ids, kind, id) {
  const article = /^[aeiou]/i.test(kind) ? "An" : "A";
  const detail = `${article} ${kind} with id ${id} does not exist.`;
  return errors(ids, 404, [{ code: "not_found", title: "Not found.", detail, source: { pointer: "/data/" } }]);
}
function conflict(ids, detail, pointer = "/data") {
  return errors(ids, 409, [{ code: "conflict", title: "Conflict.", detail, source: { pointer }, links: {}, meta: {} }]);
}
function notSimulated(ids, what) {
  const detail = `The sandbox does not simulate ${what}. See src/sandbox/README.md for what it does.`;
  return errors(ids, 501, [{ code: "not_simulated", title: "Not simulated.", detail }]);
}
function unavailable(ids) {
  const title = "Service unavailable.";
  return errors(ids, 503, [{ code: "unavailable", title, detail: "The request took too long." }]);
}

// src/sandbox/wire/query.ts
function parseQuery(search) {
  return new Map(new URLSearchParams(search));
}
function listOf(query, name) {
  return query.get(name)?.split(",").filter(Boolean);
}
function checkQuery(query, rules) {
  const problems = [];
  for (const [name, value] of query) {
    const rule = rules[name];
    const problem = rule === void 0 ? `'${name}' is not a valid parameter for this endpoint.` : check(value, rule);
    if (problem !== void 0) problems.push(invalidParameter(name, problem));
  }
  return problems;
}
function check(value, rule) {
  if (rule === "text") return void 0;
  if (rule.startsWith("size:")) {
    const max = Number(rule.slice(5));
    const size = Number(value);
    if (Number.isInteger(size) && size >= 1 && size <= max) return void 0;
    return `Page size must be an integer between 1 and ${max}.`;
  }
  if (rule.startsWith("sort:")) {
    const allowed2 = rule.slice(5).split("|");
    return allowed2.includes(value.replace(/^-/, "")) ? void 0 : `'${value}' is not a valid sort. Use ${allowed2.join(", ")}.`;
  }
  const allowed = rule.split("|");
  const known4 = (item) => allowed.some((name) => item === name || item.startsWith(`${name}.`));
  const unknown = value.split(",").filter((item) => item !== "" && !known4(item));
  if (unknown.length === 0) return void 0;
  return `'${unknown.join("', '")}' is not one of: ${allowed.join(", ")}.`;
}

// src/sandbox/wire/resource.ts
function resource(call, type, id, all3, related3, path = `${type}s/${id}`) {
  const fields2 = listOf(call.query, `fields[${type}]`);
  const attributes2 = {};
  for (const field of fields2 ?? []) copyPath(all3, attributes2, field.split("."));
  const relationships = related3 && mapped(related3, (data, name) => relationship(call.origin, path, name, data ?? void 0));
  return { type, id, attributes: fields2 ? attributes2 : all3, relationships, links: selfLink(call.origin, path) };
}
var includes = (call, name) => listOf(call.query, "include")?.includes(name) ?? false;
var bare = (call) => ({
  ...call,
  query: new Map([...call.query].filter(([name]) => name !== "include"))
});
function copyPath(from, into, [head = "", ...rest]) {
  if (!isObject(from) || !(head in from)) return;
  const value = from[head];
  if (rest.length === 0 || !isObject(value)) into[head] = value;
  else {
    const below = isObject(into[head]) ? into[head] : {};
    into[head] = below;
    copyPath(value, below, rest);
  }
}
function isAbsent(value) {
  return value === null || value === void 0;
}
var mapped = (fields2, each) => Object.fromEntries(Object.entries(fields2).map(([key, value]) => [key, each(value, key)]));
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function selfLink(origin, path) {
  return { self: `${origin}/api/${path}/` };
}
function relationship(origin, parent, name, data) {
  const links = {
    self: `${origin}/api/${parent}/relationships/${name}/`,
    related: `${origin}/api/${parent}/${name}/`
  };
  return data === void 0 ? { links } : { data, links };
}
function reference(type, id) {
  return { type, id };
}

// src/sandbox/flows/graph.ts
function mapLinks(definition, replace) {
  const linked = (links) => isObject(links) ? mapped(links, (id) => typeof id === "string" ? replace(id) : null) : links;
  const data = definition.data;
  const branches = isObject(data) && Array.isArray(data.branches) ? data.branches : void 0;
  return {
    ...definition,
    ..."links" in definition ? { links: linked(definition.links) } : {},
    ...branches && isObject(data) ? { data: { ...data, branches: branches.map((b) => isObject(b) ? { ...b, links: linked(b.links) } : b) } } : {}
  };
}
var withData = (action, changes) => ({
  ...action,
  data: { ...isObject(action.data) ? action.data : {}, ...changes }
});
function targets(definition) {
  const found2 = [];
  mapLinks(definition, (id) => {
    found2.push(id);
    return id;
  });
  return found2;
}
function onlyNext(definition) {
  const links = definition.links;
  if (!isObject(links) || !("next" in links)) return void 0;
  return typeof links.next === "string" ? links.next : null;
}

// src/sandbox/flows/messages.ts
var channels = {
  "send-email": "Email",
  "send-sms": "SMS",
  "send-mobile-push": "Mobile Push",
  "send-webhook": "Webhook",
  "send-internal-alert": "Internal Alert",
  "send-whatsapp": "WhatsApp"
};
function mapNested(definition, change) {
  const { data } = definition;
  if (!data || !isObject(data.main_action)) return definition;
  const experiment = data.current_experiment;
  return {
    ...definition,
    data: {
      ...data,
      main_action: change(data.main_action),
      ...isObject(experiment) && Array.isArray(experiment.variations) ? {
        current_experiment: {
          ...experiment,
          variations: experiment.variations.map((v) => change(v))
        }
      } : {}
    }
  };
}
function mapMessages(definition, change) {
  const own = (carrier) => {
    const data = carrier.data;
    if (!isObject(data) || !isObject(data.message)) return carrier;
    return { ...carrier, data: { ...data, message: change(data.message, String(carrier.type)) } };
  };
  return mapNested(own(definition), own);
}
function messagesIn(definition) {
  const found2 = [];
  mapMessages(definition, (message, type) => {
    found2.push([message, type]);
    return message;
  });
  return found2;
}
var messagesOf = (action) => messagesIn(action.definition).map(([definition, type]) => {
  return { action, id: String(definition.id), channel: channels[type] ?? type, definition };
});
function findMessage(account, id) {
  return Object.values(account.actions).flatMap(messagesOf).find((message) => message.id === id);
}
function takeOut({ account, ids, now }, flow, { id, definition }, joins) {
  const next = joins ? onlyNext(definition) ?? null : null;
  delete account.actions[id];
  flow.actionIds = flow.actionIds.filter((other) => other !== id);
  for (const other of actionsOf(account, flow))
    other.definition = mapLinks(other.definition, (to) => to === id ? next : to);
  if (flow.entryActionId === id) flow.entryActionId = next;
  flow.updated = writtenAt(now, ids.micros());
}
function actionsOf(account, flow) {
  return flow.actionIds.flatMap((id) => account.actions[id] ?? []).sort((a, b) => Number(b.id) - Number(a.id));
}

// src/sandbox/flows/read-back.ts
function readBack(sent, account, quirks) {
  const filled = fillMessages(
    mapNested(fill(sent), (nested) => fill(nested)),
    account,
    quirks
  );
  const { id, type, data, links, ...rest } = filled;
  return { id, type, ...data === void 0 ? {} : { data }, links: links ?? null, ...rest };
}
function fill(action) {
  const data = fillData(action.type, action.data);
  return { ...action, ...data === void 0 ? {} : { data }, links: fillLinks(action) };
}
function fillLinks({ type, links }) {
  if (type === "multi-branch-split") return null;
  const isSplit = ["conditional-split", "trigger-split", "action-output-split"].includes(type);
  return { ...isSplit ? { next_if_true: null, next_if_false: null } : { next: null }, ...links };
}
var withStatus = [
  "send-email",
  "send-sms",
  "send-mobile-push",
  "send-webhook",
  "send-internal-alert",
  "send-whatsapp",
  "update-profile",
  "list-update",
  "ab-test",
  "content-experiment",
  "internal-service"
];
function fillData(type, data) {
  if (type === "time-delay") return fillDelay(data ?? {});
  if (type === "target-date") return { timezone: "profile", ...data };
  if (type === "countdown-delay") return { unit: "days", value: 0, timezone: "profile", ...data };
  if (type === "multi-branch-split") return fillBranches(data ?? {});
  if (type === "ab-test") return { status: "draft", experiment_status: "draft", ...data };
  if (!withStatus.includes(type)) return data;
  return { ...data, status: data?.status ?? "draft" };
}
function fillDelay(data) {
  const { unit = "days", value, secondary_value, timezone, delay_until_time, delay_until_weekdays, ...rest } = data;
  return {
    unit,
    value,
    secondary_value: secondary_value ?? (unit === "hours" ? 0 : null),
    timezone: timezone ?? "profile",
    ...isAbsent(delay_until_time) ? {} : { delay_until_time },
    ...isAbsent(delay_until_weekdays) ? {} : { delay_until_weekdays },
    ...rest
  };
}
function fillBranches(data) {
  const branches = Array.isArray(data.branches) ? data.branches : [];
  return {
    ...data,
    branches: branches.map(
      (branch) => isObject(branch) ? {
        order: null,
        is_else: false,
        branch_filter: null,
        name: null,
        ...branch,
        links: branch.links ?? { next: null }
      } : branch
    )
  };
}
function fillMessages(action, account, quirks) {
  return mapMessages(action, (message, type) => {
    if (type === "send-email") return fillEmail(message, account, quirks);
    if (type === "send-sms") return fillSms(message, quirks);
    if (type === "send-webhook") return { headers: null, body: null, name: null, ...message };
    if (type === "send-internal-alert") return { template_id: null, name: null, ...message };
    return { smart_sending_enabled: true, additional_filters: null, name: null, ...message };
  });
}
function fillEmail(sent, account, quirks) {
  const { id, name, ...message } = sent;
  const given = (field, otherwise) => message[field] ?? otherwise;
  return {
    from_email: given("from_email", account.senderEmail),
    from_label: given("from_label", account.senderName),
    reply_to_email: given("reply_to_email", account.senderEmail),
    cc_email: given("cc_email", null),
    bcc_email: given("bcc_email", null),
    subject_line: given("subject_line", null),
    preview_text: given("preview_text", null),
    template_id: given("template_id", null),
    smart_sending_enabled: given("smart_sending_enabled", true),
    transactional: quirks.transactionalStoredFalse ? false : given("transactional", false),
    add_tracking_params: given("add_tracking_params", false),
    custom_tracking_params: given("custom_tracking_params", null),
    additional_filters: given("additional_filters", null),
    name: name ?? null,
    id
  };
}
var smsDefaults = {
  image_id: null,
  dynamic_image: null,
  shorten_links: true,
  include_contact_card: false,
  add_org_prefix: true,
  add_info_link: true,
  add_opt_out_language: false,
  smart_sending_enabled: true,
  sms_quiet_hours_enabled: true,
  transactional: false,
  add_tracking_params: false,
  custom_tracking_params: null,
  additional_filters: null,
  name: null
};
function fillSms(sent, quirks) {
  const { body, ...message } = sent;
  const stored = quirks.transactionalStoredFalse && "transactional" in message ? { transactional: false } : {};
  return { body, ...quirks.smsReadBackDefaults ? smsDefaults : {}, ...message, ...stored };
}

// src/sandbox/templates/template-copy.ts
function copyTemplate(account, ids, now, sourceId, messageId) {
  const source = account.templates[sourceId];
  if (!source) throw new Error(`checked before: there is no template ${sourceId}`);
  const id = ids.object();
  const written2 = writtenAt(now, ids.micros());
  account.templates[id] = { ...source, id, messageId, created: written2, updated: written2 };
  return id;
}
function withCopy(account, ids, now, message) {
  const template2 = message.template_id;
  if (typeof template2 !== "string") return message;
  return { ...message, template_id: copyTemplate(account, ids, now, template2, String(message.id)) };
}

// src/sandbox/flows/flow-create.ts
function createFlow(world, sent) {
  const { account, ids, now } = world;
  const { definition } = sent;
  const written2 = writtenAt(now, ids.micros());
  const realIds = ids.actions(definition.actions.length);
  const real = new Map(definition.actions.map((action, i) => [String(action.temporary_id), realIds[i] ?? ""]));
  const resolve = (temporary) => real.get(temporary) ?? temporary;
  const flow = {
    id: ids.object(),
    name: sent.name,
    status: "draft",
    archived: false,
    created: written2,
    updated: writtenAt(now, ids.micros()),
    definition: {
      triggers: definition.triggers,
      profile_filter: definition.profile_filter ?? null,
      ...isAbsent(definition.reentry_criteria) ? {} : { reentry_criteria: storedReentry(definition, world.quirks) }
    },
    entryActionId: definition.entry_action_id === null ? null : resolve(definition.entry_action_id),
    actionIds: realIds,
    tagIds: [],
    history: [{ at: now, status: "draft" }],
    enqueued: []
  };
  account.flows[flow.id] = flow;
  for (const action of definition.actions) {
    const id = resolve(String(action.temporary_id));
    const linked = mapLinks({ ...action, id, type: String(action.type) }, resolve);
    account.actions[id] = newAction(world, flow.id, written2, linked);
  }
  return flow;
}
function storedReentry({ triggers: triggers2, reentry_criteria: given }, quirks) {
  const joined = triggers2.some(({ type }) => type === "list" || type === "segment");
  const never = isObject(given) && given.unit === "alltime" && given.duration === 1;
  return joined && never && quirks.listReentryNeverIsNull ? null : given;
}
function newAction(world, flowId, written2, sent) {
  const { account, ids, now, quirks } = world;
  const own = withoutTemporaryId(sent);
  const identified = identifyNested(quirks.keepsVariationNames ? own : nameVariations(own, now), ids);
  const named3 = mapMessages(identified, (message) => ({ ...message, id: ids.object() }));
  const filled = readBack(named3, account.account, quirks);
  const definition = mapMessages(filled, (message) => withCopy(account, ids, now, message));
  const status = definition.data?.status;
  return {
    id: definition.id,
    flowId,
    definition,
    created: written2,
    updated: written2,
    history: typeof status === "string" ? [{ at: now, status }] : []
  };
}
var longDay = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
function nameVariations(action, now) {
  let main;
  let count = 0;
  return mapNested(action, (nested) => {
    const message = isObject(nested.data) ? nested.data.message : void 0;
    if (!isObject(message)) return nested;
    if (main === void 0) {
      main = message.name ?? "";
      return nested;
    }
    const name = `${String(main)} Test #1 ${longDay.format(now)} Variation ${String.fromCharCode(65 + count++)}`;
    return withData(nested, { message: { ...message, name } });
  });
}
function identifyNested(action, ids) {
  const real = /* @__PURE__ */ new Map();
  const identified = mapNested(action, (nested) => {
    const [id = ""] = ids.actions(1);
    real.set(String(nested.temporary_id), id);
    return { ...withoutTemporaryId(nested), id };
  });
  const keyed = withAllocations(identified, (key) => real.get(key) ?? key);
  const experiment = keyed.data?.current_experiment;
  return isObject(experiment) ? withData(keyed, { current_experiment: { ...experiment, id: ids.object() } }) : keyed;
}
function withAllocations(action, keyOf) {
  const experiment = action.data?.current_experiment;
  if (!isObject(experiment) || !isObject(experiment.allocations)) return action;
  const allocations = Object.fromEntries(
    Object.entries(experiment.allocations).map(([key, share]) => [keyOf(key), share])
  );
  return withData(action, { current_experiment: { ...experiment, allocations } });
}
function withoutTemporaryId(action) {
  const copy = { ...action };
  delete copy.temporary_id;
  return copy;
}

// src/sandbox/flows/property-rules.ts
var form = /^(?:[a-z_]+|\$[a-z_]+|location\['[a-z0-9_]+'\]|properties\['.*'\])$/s;
function checkProperties(value, at) {
  if (Array.isArray(value)) return value.flatMap((item, index) => checkProperties(item, `${at}/${index}`));
  if (!isObject(value)) return [];
  const key = value.type === "profile-property" ? "property" : "property_key";
  const name = value[key];
  return [
    ...typeof name === "string" && !form.test(name) ? [invalid(`${at}/${key}`, `'${name}' must be of the form properties['\u2026'].`)] : [],
    ...Object.entries(value).flatMap(([inner, item]) => checkProperties(item, `${at}/${inner}`))
  ];
}

// src/sandbox/wire/call.ts
var dataOf = (call) => call.body.data;

// src/sandbox/wire/filter.ts
function parseFilter(text2, rules) {
  const comparisons = terms(text2.trim());
  if (comparisons === void 0) return { problem: `Unable to parse the filter ${text2}.` };
  for (const { field, operator } of comparisons) {
    const operators = rules[field];
    if (operators === void 0) return { problem: `'${field}' is not a filterable field for this endpoint.` };
    if (!operators.includes(operator)) return { problem: `'${operator}' is not an allowed operator for '${field}'.` };
  }
  return comparisons;
}
function passes(comparisons, read2) {
  return comparisons.every(({ operator, field, value }) => {
    const actual = read2(field);
    const values = typeof actual === "string" ? [actual] : actual;
    const wanted = typeof value === "string" ? [value] : value;
    if (operator === "contains-all") return wanted.every((item) => values.includes(item));
    return values.some((item) => wanted.some((want) => compare(operator, item, want)));
  });
}
function compare(operator, actual, wanted) {
  switch (operator) {
    case "equals":
    case "any":
    case "contains-any":
      return actual === wanted || sameTime(actual, wanted) === 0;
    case "contains":
      return actual.toLowerCase().includes(wanted.toLowerCase());
    case "starts-with":
      return actual.toLowerCase().startsWith(wanted.toLowerCase());
    case "ends-with":
      return actual.toLowerCase().endsWith(wanted.toLowerCase());
    case "greater-than":
      return sameTime(actual, wanted) > 0;
    case "greater-or-equal":
      return sameTime(actual, wanted) >= 0;
    case "less-than":
      return sameTime(actual, wanted) < 0;
    case "less-or-equal":
      return sameTime(actual, wanted) <= 0;
    default:
      return false;
  }
}
function sameTime(actual, wanted) {
  return /^\d{4}-/.test(actual) ? Date.parse(actual) - Date.parse(wanted) : NaN;
}
function terms(text2) {
  const listed = split(text2);
  if (listed.length > 1) return all(listed);
  const call = /^([a-z-]+)\(([\s\S]*)\)$/.exec(text2);
  if (!call) return void 0;
  const [, operator = "", inside = ""] = call;
  const parts = split(inside);
  if (operator === "and") return all(parts);
  const [field, value] = parts;
  if (field === void 0 || value === void 0 || parts.length !== 2) return void 0;
  const list = /^\[([\s\S]*)\]$/.exec(value);
  return [{ operator, field, value: list ? split(list[1] ?? "").map(unquote) : unquote(value) }];
}
function all(parts) {
  const nested = parts.map((part) => terms(part.trim()));
  return nested.some((list) => list === void 0) ? void 0 : nested.flatMap((list) => list ?? []);
}
function split(text2) {
  const parts = [];
  let depth = 0;
  let quote = "";
  let part = "";
  for (let i = 0; i < text2.length; i++) {
    const char = text2.charAt(i);
    if (quote !== "") {
      if (char === "\\") part += char + text2.charAt(++i);
      else {
        if (char === quote) quote = "";
        part += char;
      }
      continue;
    }
    if (char === '"' || char === "'") quote = char;
    if (char === "(" || char === "[") depth++;
    if (char === ")" || char === "]") depth--;
    if (char === "," && depth === 0) {
      parts.push(part.trim());
      part = "";
    } else part += char;
  }
  if (part.trim() !== "" || parts.length > 0) parts.push(part.trim());
  return parts;
}
function unquote(text2) {
  const quoted = /^(["'])([\s\S]*)\1$/.exec(text2);
  return quoted ? (quoted[2] ?? "").replace(/\\(.)/g, "$1") : text2;
}

// src/sandbox/wire/collection.ts
function collection(call, rows, listing3) {
  const { query, ids } = call;
  const filter = parseFilter(query.get("filter") ?? "and()", listing3.filter);
  if ("problem" in filter) return errors(ids, 400, [invalidParameter("filter", filter.problem)]);
  const sort = query.get("sort") ?? "created";
  const direction = sort.startsWith("-") ? -1 : 1;
  const keyed = rows.filter((row) => passes(filter, (field) => listing3.read(row, field))).map((row) => ({ row, key: `${listing3.read(row, sort.replace(/^-/, ""))}\0${listing3.read(row, "id")}` })).sort((a, b) => a.key < b.key ? -direction : a.key > b.key ? direction : 0);
  const cursor = query.get("page[cursor]");
  const after = cursor === void 0 ? void 0 : decode(cursor);
  if (cursor !== void 0 && after === void 0) {
    return errors(ids, 400, [invalidParameter("page[cursor]", "Invalid cursor provided.")]);
  }
  const rest = after === void 0 ? keyed : keyed.filter(({ key }) => direction > 0 ? key > after : key < after);
  const page4 = rest.slice(0, Number(query.get("page[size]") ?? listing3.size));
  const last = rest.length > page4.length ? page4.at(-1) : void 0;
  const included2 = listing3.included?.(page4.map(({ row }) => row));
  return ok({
    data: page4.map(({ row }) => listing3.render(row)),
    ...included2 && query.has("include") ? { included: included2 } : {},
    links: {
      self: address(call, query.get("page[cursor]")),
      next: last === void 0 ? null : address(call, encode(last.key)),
      prev: null
    }
  });
}
function address(call, cursor) {
  const search = new URLSearchParams([...call.query]);
  if (cursor !== void 0) search.set("page[cursor]", cursor);
  const text2 = search.toString();
  return `${call.origin}${call.path}${text2 === "" ? "" : `?${text2}`}`;
}
function encode(key) {
  return btoa(encodeURIComponent(`after:${key}`));
}
function decode(cursor) {
  try {
    const text2 = decodeURIComponent(atob(cursor));
    return text2.startsWith("after:") ? text2.slice(6) : void 0;
  } catch {
    return void 0;
  }
}

// src/sandbox/account/tag-resource.ts
var related2 = { "tag-group": null, lists: null, segments: null, campaigns: null, flows: null };
var tagResource = (call, { id, name }) => resource(call, "tag", id, { name }, related2);

// src/sandbox/flows/flow-resource.ts
var triggerTypes = {
  list: "Added to List",
  segment: "Added to List",
  metric: "Metric",
  date: "Date Based",
  "price-drop": "Price Drop",
  "low-inventory": "Low Inventory"
};
function flowResource(call, flow, fresh, withDefinition = false) {
  const attributes2 = {
    name: isBlank(flow, "name") ? null : flow.name,
    status: flow.status,
    archived: flow.archived,
    ...times(flow, fresh),
    trigger_type: triggerTypes[String(flow.definition.triggers[0]?.type)] ?? "Unconfigured",
    ...withDefinition ? { definition: isBlank(flow, "definition") ? null : flowDefinition(call, flow) } : {}
  };
  const actions = includes(call, "flow-actions") ? actionsOf(call.account, flow) : void 0;
  return resource(call, "flow", flow.id, attributes2, {
    "flow-actions": actions?.map(({ id }) => reference("flow-action", id)),
    tags: includes(call, "tags") ? flow.tagIds.map((id) => reference("tag", id)) : void 0
  });
}
function flowDefinition(call, flow) {
  const { triggers: triggers2, profile_filter, reentry_criteria } = flow.definition;
  const actions = actionsOf(call.account, flow).reverse();
  return {
    triggers: isBlank(flow, "unsupported-trigger") ? triggers2.map(() => ({ type: "unsupported" })) : triggers2,
    profile_filter,
    actions: actions.flatMap((action) => shownDefinition(call, action) ?? []),
    entry_action_id: flow.entryActionId,
    ...reentry_criteria === void 0 ? {} : { reentry_criteria }
  };
}
function actionResource(call, action, fresh) {
  const attributes2 = { definition: shownDefinition(call, action), ...times(action, fresh) };
  const messages = includes(call, "flow-messages") ? messagesOf(action) : void 0;
  return resource(call, "flow-action", action.id, attributes2, {
    flow: reference("flow", action.flowId),
    "flow-messages": messages?.map(({ id }) => reference("flow-message", id))
  });
}
function messageResource(call, message) {
  const definition = presentMessage(message, call.now);
  const { template_id: template2 } = definition;
  const attributes2 = { channel: message.channel, definition, ...times(message.action) };
  return resource(call, "flow-message", message.id, attributes2, {
    "flow-action": reference("flow-action", message.action.id),
    template: typeof template2 === "string" ? reference("template", template2) : void 0,
    image: void 0
  });
}
function includedWithFlows(call, flows) {
  const actions = includes(call, "flow-actions") ? flows.flatMap((flow) => actionsOf(call.account, flow)) : [];
  const tagIds = new Set(includes(call, "tags") ? flows.flatMap((flow) => flow.tagIds) : []);
  return [
    ...actions.map((action) => actionResource(bare(call), action)),
    ...call.account.tags.filter(({ id }) => tagIds.has(id)).map((tag) => tagResource(call, tag))
  ];
}
var isBlank = (flow, blank) => flow?.blank?.includes(blank) === true;
function shownDefinition(call, action) {
  const flow = call.account.flows[action.flowId];
  const isLast = flow?.actionIds.at(-1) === action.id;
  if (isLast && isBlank(flow, "action")) return null;
  const definition = presentDefinition(action, call.now);
  return isLast && isBlank(flow, "unsupported-action") ? { id: definition.id, type: "unsupported", links: { next: null } } : definition;
}
function presentDefinition(action, now) {
  const { stale } = action;
  if (!stale || now >= stale.until) return action.definition;
  return mapMessages(
    action.definition,
    (message) => message.id === stale.messageId ? { ...message, template_id: stale.templateId } : message
  );
}
function presentMessage({ action, id, definition }, now) {
  const { stale } = action;
  if (!stale || now >= stale.until || stale.messageId !== id) return definition;
  return { ...definition, template_id: stale.templateId };
}

// src/sandbox/wire/new-keys.ts
var maps = /* @__PURE__ */ new Set(["headers", "allocations", "statistics", "groupings"]);
var newKey = "introduced_later";
function withNewKeys(answer) {
  const { body } = answer;
  if (!isObject(body) || !("data" in body)) return answer;
  const { data, included: included2 } = body;
  return { ...answer, body: { ...body, data: widened(data), ...included2 ? { included: widened(included2) } : {} } };
}
function widened(value, key = "") {
  if (Array.isArray(value)) return value.map((item) => widened(item));
  if (!isObject(value)) return value;
  const fields2 = Object.entries(value).map(([name, item]) => [name, widened(item, name)]);
  return { ...Object.fromEntries(fields2), ...maps.has(key) ? {} : { [newKey]: "soon" } };
}

// src/sandbox/wire/unknown-fields.ts
var { definitions } = flow_definition_schema_default;
var kinds = {
  "send-email": ["FlowEmail", definitions.EmailMessage],
  "send-sms": ["FlowSms", definitions.SmsMessage],
  "send-webhook": ["FlowWebhook", definitions.WebhookMessage],
  "send-internal-alert": ["FlowInternalAlert", definitions.InternalAlertMessage],
  "send-whatsapp": ["FlowWhatsApp", definitions.WhatsAppMessage]
};
function unknownFields(message, type, at) {
  const kind = kinds[type];
  if (kind === void 0) return [];
  const [resource2, { properties }] = kind;
  return Object.keys(message).filter((field) => !(field in properties) && field !== newKey).map((field) => invalid(`${at}/${field}`, `'${field}' is not a valid field for the resource '${resource2}'.`));
}

// src/sandbox/flows/flow-rules.ts
function checkFlow({ triggers: triggers2, actions, entry }, account, quirks) {
  const base = "/data/attributes/definition";
  const temporary = actions.map(({ temporary_id }) => temporary_id);
  return [
    ...triggers2.length === 1 ? [] : [invalid(`${base}/triggers`, "A flow has exactly one trigger.")],
    ...triggers2.flatMap((trigger, i) => checkTrigger(trigger, `${base}/triggers/${i}`, account)),
    ...actions.flatMap((action, i) => {
      const at = `${base}/actions/${i}`;
      return [
        ...checkIdentity(action, temporary, at),
        ...targets(action).filter((id) => !temporary.includes(id)).map((id) => invalid(`${at}/links`, `There is no action with temporary_id '${id}'.`)),
        ...checkAction(action, at, account, quirks),
        ...action.type === "update-profile" && !quirks.acceptsUpdateProfileOnCreate ? [invalid(`${at}/type`, "Actions of type 'update-profile' cannot be created by API.")] : []
      ];
    }),
    ...checkShape(actions, entry, quirks)
  ];
}
function checkIdentity(action, temporary, at) {
  if (!isAbsent(action.id)) return [invalid(`${at}/id`, "New actions take a 'temporary_id'; 'id' is not allowed.")];
  if (typeof action.temporary_id !== "string" || action.temporary_id === "") {
    return [invalid(`${at}/temporary_id`, "Every new action needs a 'temporary_id'.")];
  }
  const twice = temporary.filter((id) => id === action.temporary_id).length > 1;
  return twice ? [invalid(`${at}/temporary_id`, `The temporary_id '${action.temporary_id}' is not unique.`)] : [];
}
function checkTrigger(trigger, at, account) {
  const known4 = {
    list: account.lists,
    segment: account.segments,
    metric: account.metrics
  };
  const kind = String(trigger.type);
  const pool = known4[kind];
  if (!pool || isAbsent(trigger.id) || pool.some(({ id }) => id === trigger.id))
    return checkZone(trigger.timezone, `${at}/timezone`);
  return [invalid(`${at}/id`, `A ${kind} with id ${String(trigger.id)} does not exist.`)];
}
var checkZone = (zone, at) => isAbsent(zone) || zone === "profile" || zones.includes(String(zone)) ? [] : [invalid(at, `'timezone' must be one of Klaviyo's time zones, not '${String(zone)}'.`)];
function checkAction(action, at, account, quirks) {
  const problems = checkProperties(action.data, `${at}/data`);
  const data = action.data ?? {};
  problems.push(...checkZone(data.timezone, `${at}/data/timezone`));
  const until = !isAbsent(data.delay_until_time) || !isAbsent(data.delay_until_weekdays);
  if (action.type === "time-delay" && until && (data.unit ?? "days") !== "days") {
    problems.push(invalid(`${at}/data/delay_until_time`, "'delay_until_time' and weekdays go with unit 'days' only."));
  }
  if (action.type === "multi-branch-split" && Array.isArray(data.branches) && data.branches.length > 21)
    problems.push(invalid(`${at}/data/branches`, "A split has at most 20 branches."));
  for (const [message, type] of messagesIn(action)) {
    const pointer = `${at}/data/message`;
    if (quirks.unknownFieldRefused) problems.push(...unknownFields(message, type, pointer));
    for (const field of ["cc_email", "bcc_email"]) {
      if (message[field] === "")
        problems.push(invalid(`${pointer}/${field}`, `'${field}' may not be blank; send null.`));
    }
    if (typeof message.subject_line === "string" && message.subject_line.length > 255) {
      problems.push(invalid(`${pointer}/subject_line`, "A subject line has at most 255 characters."));
    }
    const template2 = message.template_id;
    if (typeof template2 === "string" && !account.templates[template2]) {
      problems.push(invalid(`${pointer}/template_id`, `A template with id ${template2} does not exist.`));
    }
  }
  return problems;
}
function checkShape(actions, entry, quirks) {
  const at = "/data/attributes/definition";
  const byId2 = new Map(actions.map((action) => [String(action.temporary_id), action]));
  if (entry === null && actions.length === 0) return [];
  if (typeof entry !== "string" || !byId2.has(entry)) {
    return [invalid(`${at}/entry_action_id`, `There is no action with temporary_id '${String(entry)}'.`)];
  }
  const links = actions.flatMap(targets);
  const met = links.find((id, i) => links.indexOf(id) !== i || id === entry);
  if (met !== void 0 && (met === entry || quirks.convergingBranchesRefused)) {
    return [invalid(`${at}/actions`, `More than one link leads to action '${met}'.`)];
  }
  return inCircle(byId2, entry) ? [invalid(`${at}/actions`, "The actions of a flow may not run in a circle.")] : [];
}
function inCircle(byId2, entry) {
  const done = /* @__PURE__ */ new Set();
  const open = /* @__PURE__ */ new Set();
  const visit = (id) => {
    if (open.has(id)) return true;
    if (done.has(id)) return false;
    open.add(id);
    const action = byId2.get(id);
    const found2 = isObject(action) && targets(action).some(visit);
    open.delete(id);
    done.add(id);
    return found2;
  };
  return visit(entry);
}

// src/sandbox/account/hash.ts
function hash(text2) {
  let h = 2166136261;
  for (let i = 0; i < text2.length; i++) h = Math.imul(h ^ text2.charCodeAt(i), 16777619);
  return mix(h);
}
function mix(h, salt = 0) {
  h = Math.imul((h ^ salt) >>> 0, 2654435761);
  h ^= h >>> 15;
  h = Math.imul(h, 2246822507);
  h ^= h >>> 13;
  h = Math.imul(h, 3266489909);
  return (h ^ h >>> 16) >>> 0;
}
function fraction(h) {
  return h / 4294967296;
}

// src/sandbox/people/doings.ts
var day2 = 864e5;
var hour = day2 / 24;
var habits = {
  "Active on Site": 4,
  "Viewed Product": 6,
  "Added to Cart": 14,
  "Checkout Started": 20
};
var luck = ({ seed, number }, about) => fraction(hash(`${seed}/${number}/${about}`));
function personOf(doer) {
  const born = new Date(Date.UTC(1960, 0, 1) + Math.floor(luck(doer, "born") * 16e3) * day2).toISOString().slice(0, 10);
  return {
    id: `${doer.seed}/${doer.number}`,
    properties: {
      email: `person-${doer.number}@example.test`,
      "location.country": luck(doer, "country") < 0.5 ? "DE" : "US",
      Birthday: born
    },
    consent: {
      email: luck(doer, "email") < 0.9 ? "subscribed" : "never_subscribed",
      sms: luck(doer, "sms") < 0.4 ? "subscribed" : "never_subscribed"
    }
  };
}
function doings(doer, now) {
  const { account, from } = doer;
  const metric2 = (name) => account.metrics.find((one) => one.name === name)?.id;
  const done = [];
  const event = (at, name, value) => {
    const id = metric2(name);
    if (id !== void 0)
      done.push({ at, kind: "event", metric: id, properties: value === void 0 ? {} : { $value: value } });
  };
  for (let n = 0; from + n * day2 <= now; n++) {
    for (const [name, days2] of Object.entries(habits)) {
      if (luck(doer, `${name}/${n}`) >= 1 / days2) continue;
      const at = Math.floor(from + n * day2 + luck(doer, `${name}/${n}/when`) * day2);
      const value = 20 + Math.floor(luck(doer, `${name}/${n}/value`) * 300);
      event(at, name, value);
      if (name !== "Checkout Started" || luck(doer, `order/${n}`) >= 0.5) continue;
      const order2 = at + Math.floor(luck(doer, `order/${n}/when`) * 30 * hour);
      event(order2, "Placed Order", value);
      event(order2 + 2 * day2, "Fulfilled Order", value);
    }
  }
  for (const kind of ["list", "segment"])
    for (const { id } of account[`${kind}s`]) {
      const at = Math.floor(from + luck(doer, `${kind}/${id}`) * 120 * day2);
      done.push({ at, kind, id, member: true });
    }
  if (luck(doer, "leaves") < 0.15)
    done.push({
      at: Math.floor(from + luck(doer, "leaves/when") * 90 * day2),
      kind: "consent",
      channel: "email",
      consent: "unsubscribed"
    });
  return done.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
}

// src/sandbox/people/lives.ts
var known = /* @__PURE__ */ new WeakMap();
function livesUpTo(account, now) {
  const { lives: state } = account;
  if (!state) return [];
  const key = `${now} ${state.count} ${state.story.length} ${state.moves}`;
  const last = known.get(account);
  if (last?.key === key) return last.lives;
  const lives = tell(account, state, now);
  known.set(account, { key, lives });
  return lives;
}
function tell(account, { count, seed, from, story, moves }, now) {
  const flows = story.flatMap(
    (one) => one.kind === "made" ? [{ id: one.flow, definition: one.definition, closed: true }] : []
  );
  const setting = {
    timezone: account.account.timezone,
    until: now,
    received: received(account),
    switches: { editedDelay: moves ? "moves" : "keeps" }
  };
  const changes = happenings(story.filter(({ kind }) => kind !== "did"));
  const crowd = Array.from({ length: count }, (_, number) => {
    const doer = { account, seed, number, from };
    const timeline = simulateFlows(flows, personOf(doer), [...changes, ...doings(doer, now)], setting);
    return { person: String(number), isNamed: false, timeline };
  });
  const names2 = new Set(story.flatMap((one) => one.kind === "did" ? [one.person] : []));
  const single = [...names2].map((person) => {
    const theirs = happenings(story.filter((one) => one.kind !== "did" || one.person === person));
    return { person, isNamed: true, timeline: simulateFlows(flows, somebody(person), theirs, setting) };
  });
  return [...crowd, ...single];
}
var happenings = (story) => story.flatMap((one) => {
  const settled = { at: one.at, kind: "settled" };
  switch (one.kind) {
    case "made":
      return one.open ? [settled, { at: one.at, kind: "flow", flow: one.flow, state: "open" }] : [];
    case "did":
      return [settled, { at: one.at, kind: "event", metric: one.metric, properties: one.properties ?? {} }];
    default:
      return [settled, one];
  }
});
var somebody = (person) => ({
  id: person,
  properties: { email: person },
  consent: { email: "subscribed", sms: "subscribed", push: "subscribed", whatsapp: "subscribed" }
});
function received({ metrics: metrics2 }) {
  const id = (name) => metrics2.find((one) => one.name === name)?.id;
  const [email2, sms2] = [id("Received Email"), id("Received SMS")];
  return { ...email2 === void 0 ? {} : { email: email2 }, ...sms2 === void 0 ? {} : { sms: sms2 } };
}
var hasCrowd = ({ lives }) => (lives?.count ?? 0) > 0;
var standingIn = (account, flow, now) => livesUpTo(account, now).flatMap(({ timeline }) => timeline.standing.filter((one) => one.flow === flow));
var deliveries = (account, flow, now) => livesUpTo(account, now).flatMap(
  ({ person, timeline }) => timeline.entries.filter((one) => (flow ?? one.flow) === one.flow && one.kind === "sent").map((one) => ({ ...one, person }))
);
function eventsOf({ lives, ...account }, metric2, now) {
  if (!lives) return [];
  const { count, seed, from, story } = lives;
  const crowd = Array.from({ length: count }, (_, number) => doings({ account, seed, number, from }, now)).flat();
  return [
    ...crowd.filter((one) => one.kind === "event" && one.metric === metric2),
    ...story.filter((one) => one.kind === "did" && one.metric === metric2)
  ].map(({ at }) => at);
}
function receivedSoFar(account, now) {
  const actions = actionsTold(account);
  return livesUpTo(account, now).filter(({ isNamed }) => isNamed).flatMap(
    ({ person, timeline: { entries } }) => entries.filter(({ kind }) => kind === "sent").map(({ at, flow, run, action = "" }) => ({
      at,
      flowId: flow,
      actionId: action,
      messageId: messageIdOf(actions.get(action)),
      person,
      entered: entries.find((one) => one.kind === "entered" && one.flow === flow && one.run === run)?.at ?? at,
      type: actions.get(action)?.type ?? ""
    }))
  ).sort((a, b) => a.at - b.at);
}
var actionsTold = ({ lives }) => new Map(
  (lives?.story ?? []).flatMap((one) => one.kind === "made" ? one.definition.actions : one.kind === "edit" ? one.actions : []).map((action) => [String(action.id), action])
);
var messageIdOf = (action) => (action && messagesOf({ definition: action })[0]?.id) ?? "";

// src/sandbox/flows/status.ts
function setFlowStatus(flow, status, now) {
  flow.status = status;
  note(flow.history, status, now);
}
function setActionStatus(call, action, status) {
  const { data } = action.definition;
  if (data?.status === void 0 || data.status === status) return;
  action.definition = withData(action.definition, { status });
  action.updated = writtenAt(call.now, call.ids.micros());
  note(action.history, status, call.now);
}
function followActions(call, flow) {
  if (!call.quirks.flowStatusFollowsActions) return;
  const statuses = new Set(actionsOf(call.account, flow).flatMap(({ definition }) => definition.data?.status ?? []));
  const [status] = statuses;
  if (statuses.size === 1 && status !== flow.status && isStatus(status)) setFlowStatus(flow, status, call.now);
}
var isStatus = (text2) => text2 === "draft" || text2 === "manual" || text2 === "live";
function note(history, status, now) {
  if (history.at(-1)?.status !== status) history.push({ at: now, status });
}
function periods(history, status, now) {
  return history.map((entry, i) => ({ status: entry.status, from: entry.at, to: history[i + 1]?.at ?? now })).filter((period) => period.status === status && period.to > period.from);
}

// src/sandbox/figures/volume.ts
var hour2 = 36e5;
var units = { minutes: hour2 / 60, hours: hour2, days: 24 * hour2, weeks: 168 * hour2 };
function dailyEntries(account, flow) {
  const [trigger] = flow.definition.triggers;
  const pools = [...account.lists, ...account.segments, ...account.metrics];
  const daily = pools.find(({ id }) => id === trigger?.id)?.daily ?? 8;
  const share = trigger?.type === "metric" ? 0.25 + 0.5 * fraction(hash(JSON.stringify(trigger))) : 1;
  return daily * share;
}
function reachedAfter(account, flow) {
  const reached = /* @__PURE__ */ new Map();
  const visit = (id, ms, share) => {
    const action = id === null ? void 0 : account.actions[id];
    if (!action || (reached.get(action.id)?.ms ?? -1) >= ms) return;
    reached.set(action.id, { ms, share });
    const next = targets(action.definition);
    for (const target of next) visit(target, ms + waits(action.definition), share * 0.94 / Math.max(1, next.length));
  };
  visit(flow.entryActionId, 0, 1);
  return reached;
}
function longestWait(account, flow) {
  const ends = [...reachedAfter(account, flow)].map(([id, { ms }]) => {
    const action = account.actions[id];
    return ms + (action ? waits(action.definition) : 0);
  });
  return Math.max(0, ...ends);
}
function waits({ type, data }) {
  if (type === "target-date") return 24 * hour2;
  if (type !== "time-delay" && type !== "countdown-delay") return 0;
  return Number(data?.value ?? 0) * (units[String(data?.unit ?? "days")] ?? 0);
}

// src/sandbox/people/people.ts
function queuedIn(account, flow, now) {
  const put = flow.enqueued.reduce((sum, { count }) => sum + count, 0);
  return standingIn(account, flow.id, now).length + put + (hasCrowd(account) ? 0 : brought(account, flow, now));
}
function brought(account, flow, now) {
  const since = flow.history.findLast(({ status }) => status === "draft")?.at ?? 0;
  const window = Math.max(since, now - longestWait(account, flow));
  const liveMs = periods(flow.history, "live", now).map(({ from, to }) => Math.max(0, to - Math.max(from, window))).reduce((sum, ms) => sum + ms, 0);
  return Math.floor(dailyEntries(account, flow) * liveMs / 864e5);
}
function countCancelled(account, flow, now) {
  account.people.cancelled += queuedIn(account, flow, now);
  flow.enqueued = [];
}
function countSkipped(account, flow, now) {
  if (flow.status === "draft") return;
  account.people.leftEarly += queuedIn(account, flow, now);
  flow.enqueued = [];
}

// src/sandbox/account/find.ts
var of = (kind, find) => (handle2) => (call) => {
  const found2 = find(call);
  return found2 === void 0 ? notFound(call.ids, kind, call.id) : handle2(call, found2);
};
var byId = (kind) => ({ account, id }) => account[kind].find((one) => one.id === id);
var ofFlow = of("flow", ({ account, id }) => account.flows[id]);
var ofTemplate = of("template", ({ account, id }) => account.templates[id]);
var ofTag = of("tag", byId("tags"));
var ofMetric = of("metric", byId("metrics"));
var ofGroup = { list: of("list", byId("lists")), segment: of("segment", byId("segments")) };

// src/sandbox/wire/list-rules.ts
var text = ["contains", "ends-with", "equals", "starts-with"];
var date = ["equals", "greater-or-equal", "greater-than", "less-or-equal", "less-than"];
var flowFilter = {
  id: ["any"],
  name: text,
  status: ["equals"],
  archived: ["equals"],
  created: date,
  updated: date,
  trigger_type: ["equals"]
};
var actionFilter = {
  id: ["any"],
  action_type: ["any", "equals"],
  status: ["equals"],
  created: date,
  updated: date
};
var messageFilter = { id: ["any"], name: text, created: date, updated: date };
var templateFilter = {
  id: ["any", "equals"],
  name: ["any", "contains", "equals"],
  created: date,
  updated: date
};
var listFilter = {
  name: ["any", "equals"],
  id: ["any", "equals"],
  created: ["greater-than"],
  updated: ["greater-than"]
};
var segmentFilter = { ...listFilter, is_active: ["any", "equals"], is_starred: ["equals"] };
var metricFilter = { "integration.name": ["equals"], "integration.category": ["equals"] };
var tagFilter = { name: text };
var tagGroupFilter = { name: text, exclusive: ["equals"], default: ["equals"] };

// src/sandbox/flows/flows.ts
function listFlows(call) {
  const flows = Object.values(call.account.flows).filter(
    ({ archived }) => !archived || call.quirks.archivedFlowsListed
  );
  const answer = collection(call, flows, listing(call));
  const shown3 = answer.body.data?.length ?? 0;
  return call.query.has("include") && shown3 > call.quirks.mostFlowsWithActions ? unavailable(call.ids) : answer;
}
var listing = (call) => ({
  filter: flowFilter,
  size: 50,
  read: (flow, field) => field === "id" ? flow.id : String(flowResource(unasked(call), flow).attributes[field]),
  render: (flow) => flowResource(call, flow),
  included: (flows) => includedWithFlows(call, flows)
});
var unasked = (call) => ({ ...call, query: /* @__PURE__ */ new Map() });
var getFlow = ofFlow((call, flow) => {
  const withDefinition = (listOf(call.query, "additional-fields[flow]") ?? []).includes("definition");
  const included2 = call.query.has("include") ? includedWithFlows(call, [flow]) : void 0;
  return whole(flowResource(call, flow, void 0, withDefinition), included2);
});
function postFlow(call) {
  const { attributes: attributes2 } = dataOf(call);
  const { triggers: triggers2, actions, entry_action_id: entry } = attributes2.definition;
  const problems = [
    ...checkFlow({ triggers: triggers2, actions, entry }, call.account, call.quirks),
    ...checkProperties(attributes2.definition.profile_filter, "/data/attributes/definition/profile_filter")
  ];
  if (problems.length > 0) return errors(call.ids, 400, problems);
  if (call.quirks.multiBranchCreateFails && actions.some(({ type }) => type === "multi-branch-split"))
    return errors(call.ids, 500, [
      { code: "error", title: "A server error occurred.", detail: "A server error occurred." }
    ]);
  const flow = createFlow(call, attributes2);
  return created({ data: flowResource(call, flow, "created", true), links: here(call) });
}
var patchFlow = ofFlow((call, flow) => {
  const { id, attributes: attributes2 } = dataOf(call);
  const { status } = attributes2;
  const pointer = "/data/attributes/status";
  if (id !== flow.id) return otherId(call);
  if (!isStatus(status))
    return refuse(call, pointer, `'${status}' is not a status a flow can be set to: draft, manual, live.`);
  if (flow.archived) return refuse(call, pointer, "An archived flow cannot be changed.");
  if (status === "draft") countSkipped(call.account, flow, call.now);
  setFlowStatus(flow, status, call.now);
  for (const action of actionsOf(call.account, flow)) {
    const reached = call.quirks.statusCascadeReachesAll || action.definition.type === "send-email";
    if (reached) setActionStatus(call, action, status);
  }
  return whole(flowResource(call, flow));
});
var deleteFlow = ofFlow(({ account, now }, flow) => {
  dropFlow(account, flow, now);
  return noContent;
});
function dropFlow(account, flow, now) {
  countCancelled(account, flow, now);
  for (const { id } of actionsOf(account, flow)) delete account.actions[id];
  delete account.flows[flow.id];
}

// src/sandbox/people/story.ts
function livesOf(account, quirks, now) {
  if (!account.lives) {
    account.lives = { count: 0, seed: "", from: now, story: [], told: {}, moves: false, uniqueIds: [] };
    follow(account, quirks, now);
  }
  return account.lives;
}
function populate(account, quirks, count, seed, now) {
  account.lives = { ...livesOf(account, quirks, now), count, seed, from: now };
}
function happen(account, quirks, did) {
  livesOf(account, quirks, did.at).story.push({ kind: "did", ...did });
}
var isOpen = ({ status, archived }) => status !== "draft" && !archived;
function follow(account, quirks, now) {
  const { lives } = account;
  if (!lives) return;
  lives.moves = quirks.waitingIsRescheduled;
  for (const flow of Object.values(account.flows)) followFlow(account, lives, flow, quirks, now);
  for (const id of Object.keys(lives.told)) {
    if (account.flows[id]) continue;
    delete lives.told[id];
    lives.story.push({ at: now, flow: id, kind: "flow", state: "deleted" });
  }
}
function followFlow(account, { story, told }, flow, quirks, at) {
  const actions = flow.actionIds.flatMap((id) => account.actions[id]?.definition ?? []).map((action) => quirks.draftStillSends ? withDraftsLive(action) : action);
  const texts = Object.fromEntries(actions.map((action) => [String(action.id), JSON.stringify(action)]));
  const before = told[flow.id];
  const open = isOpen(flow);
  told[flow.id] = { open, actions: texts };
  if (!before) {
    story.push({ at, flow: flow.id, kind: "made", definition: definitionOf(flow, actions), open });
    return;
  }
  const changed = actions.filter(({ id }) => before.actions[String(id)] !== texts[String(id)]);
  if (changed.length > 0) story.push({ at, flow: flow.id, kind: "edit", actions: structuredClone(changed) });
  if (before.open !== open)
    story.push({ at, flow: flow.id, kind: "flow", state: flow.archived ? "deleted" : open ? "open" : "closed" });
}
var withDraftsLive = (action) => {
  const { data } = action;
  return data?.status === "draft" ? asWire({ ...action, data: { ...data, status: "live" } }) : action;
};
function definitionOf(flow, actions) {
  const { triggers: triggers2, profile_filter, reentry_criteria } = asWire(flow.definition);
  return structuredClone({
    triggers: triggers2,
    profile_filter: profile_filter ?? null,
    actions: [...actions],
    entry_action_id: flow.entryActionId,
    ...reentry_criteria === void 0 ? {} : { reentry_criteria }
  });
}

// src/sandbox/templates/css.ts
function reprintStylesheet(css) {
  const printed = blocks(css.replace(/\/\*[\s\S]*?\*\//g, ""));
  return printed === "" ? "" : `
${printed}
`;
}
function reprintDeclarations(css) {
  return declarations(css).join("; ");
}
function blocks(css, indent = "") {
  const rules = [];
  let rest = css.trim();
  while (rest !== "") {
    const open = rest.indexOf("{");
    const semicolon = rest.indexOf(";");
    if (rest.startsWith("@") && semicolon !== -1 && (open === -1 || semicolon < open)) {
      rules.push(`${indent}${rest.slice(0, semicolon + 1)}`);
      rest = rest.slice(semicolon + 1).trim();
      continue;
    }
    if (open === -1) {
      rules.push(`${indent}${rest}`);
      break;
    }
    const close = closing(rest, open);
    const selector = rest.slice(0, open).replace(/\s+/g, " ").replace(/\s*,\s*/g, ", ").trim();
    const inside = rest.slice(open + 1, close);
    const body = inside.includes("{") ? blocks(inside, `${indent}    `) : declarations(inside).map((line) => `${indent}    ${line}`).join(";\n");
    rules.push(body === "" ? `${indent}${selector} {}` : `${indent}${selector} {
${body}
${indent}}`);
    rest = rest.slice(close + 1).trim();
  }
  return rules.join("\n");
}
function closing(text2, open) {
  let depth = 0;
  for (let i = open; i < text2.length; i++) {
    if (text2.charAt(i) === "{") depth++;
    if (text2.charAt(i) === "}" && --depth === 0) return i;
  }
  return text2.length;
}
function declarations(css) {
  const parts = css.match(/(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "").map((part) => {
    const colon = part.indexOf(":");
    if (colon === -1) return part;
    return `${part.slice(0, colon).trim().toLowerCase()}: ${shortColour(part.slice(colon + 1).trim())}`;
  });
}
function shortColour(value) {
  return value.replace(/#[0-9a-f]{6}\b/gi, (colour) => {
    const short = /^#(.)\1(.)\2(.)\3$/i.exec(colour);
    return short ? `#${short[1]}${short[2]}${short[3]}`.toLowerCase() : colour.toLowerCase();
  });
}

// src/sandbox/templates/entities.ts
var named = {
  nbsp: "\xA0",
  iexcl: "\xA1",
  cent: "\xA2",
  pound: "\xA3",
  yen: "\xA5",
  sect: "\xA7",
  copy: "\xA9",
  laquo: "\xAB",
  reg: "\xAE",
  deg: "\xB0",
  middot: "\xB7",
  raquo: "\xBB",
  frac12: "\xBD",
  frac14: "\xBC",
  iquest: "\xBF",
  Auml: "\xC4",
  Ouml: "\xD6",
  Uuml: "\xDC",
  szlig: "\xDF",
  agrave: "\xE0",
  auml: "\xE4",
  ccedil: "\xE7",
  egrave: "\xE8",
  eacute: "\xE9",
  ntilde: "\xF1",
  ouml: "\xF6",
  uuml: "\xFC",
  times: "\xD7",
  ndash: "\u2013",
  mdash: "\u2014",
  lsquo: "\u2018",
  rsquo: "\u2019",
  ldquo: "\u201C",
  rdquo: "\u201D",
  bull: "\u2022",
  hellip: "\u2026",
  euro: "\u20AC",
  trade: "\u2122",
  larr: "\u2190",
  uarr: "\u2191",
  rarr: "\u2192",
  darr: "\u2193",
  check: "\u2713",
  hearts: "\u2665",
  zwnj: "\u200C",
  zwj: "\u200D",
  shy: "\xAD",
  emsp: "\u2003",
  ensp: "\u2002",
  thinsp: "\u2009"
};
var needed = /* @__PURE__ */ new Set(["&", "<", ">", '"', "", ""]);
function decodeEntities(html) {
  return html.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+\d*));/gi,
    (whole2, decimal, hex, name) => {
      if (name !== void 0) return named[name] ?? whole2;
      const code = decimal === void 0 ? parseInt(hex ?? "", 16) : Number(decimal);
      const char = code > 0 && code <= 1114111 ? String.fromCodePoint(code) : whole2;
      return needed.has(char) ? whole2 : char;
    }
  );
}

// src/sandbox/templates/html.ts
function normalizeHtml(html) {
  const kept = [];
  const hold = (text2) => `${kept.push(text2) - 1}`;
  const restore = (text2) => text2.replace(/\u0001(\d+)\u0002/g, (_, i) => restore(kept[Number(i)] ?? ""));
  const safe = html.replace(/[\u0001\u0002]/g, "").replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|\{#[\s\S]*?#\}/g, hold).replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, hold).replace(/<!--[\s\S]*?-->/g, "").replace(
    /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/gi,
    (_, open, css, close) => hold(`${open}${reprintStylesheet(css)}${close}`)
  ).replace(/<script\b[\s\S]*?<\/script>/gi, hold).replace(/\bstyle="([^"]*)"/gi, (_, css) => hold(`style="${reprintDeclarations(css)}"`));
  return restore(withHead(decodeEntities(safe)));
}
function withHead(html) {
  if (/<head\b/i.test(html)) return html;
  if (/<html\b[^>]*>/i.test(html)) return html.replace(/<html\b[^>]*>/i, (open) => `${open}<head></head>`);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? "";
  const rest = html.slice(doctype.length);
  const body = /<body\b/i.test(rest) ? rest : `<body>${rest}</body>`;
  return `${doctype}<html><head></head>${body}</html>`;
}
function textOf(html) {
  return html.replace(/<!--[\s\S]*?-->|<(head|style|script)\b[\s\S]*?<\/\1>/gi, "").replace(/<br\s*\/?>|<\/(p|div|tr|h[1-6]|li|table)>/gi, "\n").replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&").replace(/[ \t]+/g, " ").replace(/ ?\n ?/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

// src/sandbox/pages/ui.ts
function createUi(world) {
  const flowOf = (id) => found(world().account.flows[id], `flow ${id}`);
  const actionOf = (flowId, id) => {
    const action = found(world().account.actions[id], `action ${id}`);
    if (action.flowId !== flowId) throw new Error(`action ${id} is not in flow ${flowId}`);
    return action;
  };
  const stamp = () => writtenAt(world().now, world().ids.micros());
  const touch = (record, changes) => {
    Object.assign(record, changes, { updated: stamp() });
  };
  const ui = {
    createFlow({ html, status, ...sent }) {
      const flow = createFlow(world(), asBuiltInUi(sent));
      for (const action of actionsOf(world().account, flow)) {
        action.definition = mapMessages(
          action.definition,
          (message, type) => type === "send-email" ? { ...message, template_id: dragAndDrop(world(), message, html) } : message
        );
      }
      if (status !== void 0) ui.setFlowStatus(flow.id, status);
      return flow;
    },
    renameFlow(flowId, name) {
      touch(flowOf(flowId), { name });
    },
    cloneFlow(flowId, name) {
      const source = flowOf(flowId);
      const { account } = world();
      const temporary = (id) => `clone-${id}`;
      const { triggers: triggers2, profile_filter, reentry_criteria } = source.definition;
      const clone = createFlow(world(), {
        name: name ?? `${source.name} (clone)`,
        definition: {
          triggers: triggers2,
          profile_filter,
          actions: actionsOf(account, source).reverse().map(({ definition }) => asNew(definition, temporary)),
          entry_action_id: source.entryActionId === null ? null : temporary(source.entryActionId),
          reentry_criteria
        }
      });
      clone.tagIds = [...source.tagIds];
      return clone;
    },
    archiveFlow(flowId) {
      const { account, now } = world();
      const flow = flowOf(flowId);
      countCancelled(account, flow, now);
      setFlowStatus(flow, "draft", now);
      touch(flow, { archived: true });
    },
    restoreFlow(flowId) {
      touch(flowOf(flowId), { archived: false });
    },
    deleteFlow(flowId) {
      const { account, now } = world();
      dropFlow(account, flowOf(flowId), now);
    },
    setFlowStatus(flowId, status) {
      const flow = flowOf(flowId);
      const { account, now } = world();
      if (status === "draft") countSkipped(account, flow, now);
      setFlowStatus(flow, status, now);
      for (const action of actionsOf(account, flow)) setActionStatus(world(), action, status);
    },
    setActionStatus(flowId, actionId, status) {
      setActionStatus(world(), actionOf(flowId, actionId), status);
    },
    editSubject(flowId, actionId, subject) {
      ui.editMessage(flowId, actionId, { subject_line: subject });
    },
    editMessage(flowId, actionId, changes) {
      const action = actionOf(flowId, actionId);
      touch(action, { definition: mapMessages(action.definition, (message) => ({ ...message, ...changes })) });
    },
    editAction(flowId, actionId, changes) {
      const action = actionOf(flowId, actionId);
      touch(action, { definition: withData(action.definition, changes) });
    },
    editTemplate(flowId, actionId, html) {
      const [message] = messagesOf(actionOf(flowId, actionId));
      const id = String(message?.definition.template_id);
      const template2 = found(world().account.templates[id], `template ${id}`);
      template2.html = normalizeHtml(html);
      template2.text = textOf(template2.html);
      template2.updated = stamp();
    },
    editProfileFilter(flowId, filter) {
      const flow = flowOf(flowId);
      touch(flow, { definition: { ...flow.definition, profile_filter: filter } });
    },
    removeAction(flowId, actionId) {
      takeOut(world(), flowOf(flowId), actionOf(flowId, actionId), true);
    },
    blank(flowId, ...parts) {
      flowOf(flowId).blank = parts;
    },
    addTag(flowId, name) {
      const { account, ids } = world();
      const tag = account.tags.find((one) => one.name === name) ?? { id: ids.uuid(), name };
      if (!account.tags.includes(tag)) account.tags.push(tag);
      const flow = flowOf(flowId);
      if (!flow.tagIds.includes(tag.id)) flow.tagIds.push(tag.id);
    },
    removeTag(flowId, name) {
      const tag = world().account.tags.find((one) => one.name === name);
      const flow = flowOf(flowId);
      flow.tagIds = flow.tagIds.filter((id) => id !== tag?.id);
    },
    event(metricId, person) {
      const { account, quirks, now } = world();
      happen(account, quirks, { at: now, person, metric: metricId });
    },
    received() {
      const { account, now } = world();
      return receivedSoFar(account, now);
    },
    enqueue(flowId, count) {
      flowOf(flowId).enqueued.push({ at: world().now, count });
    },
    queued(flowId) {
      const { account, now } = world();
      return queuedIn(account, flowOf(flowId), now);
    }
  };
  return followed(ui, () => {
    const { account, quirks, now } = world();
    follow(account, quirks, now);
  });
}
var followed = (ui, follows) => mapped(ui, (does) => (...args) => {
  follows();
  const result = does(...args);
  follows();
  return result;
});
function found(value, what) {
  if (value === void 0) throw new Error(`there is no ${what} in this account`);
  return value;
}
function asBuiltInUi(sent) {
  const triggers2 = sent.definition.triggers.map(
    (trigger) => trigger.type === "metric" ? { trigger_filter: null, ...trigger } : trigger
  );
  return { ...sent, definition: { ...withMetricFilters(sent.definition), triggers: triggers2 } };
}
function withMetricFilters(value) {
  if (Array.isArray(value)) return value.map(withMetricFilters);
  if (!isObject(value)) return value;
  const inside = mapped(value, withMetricFilters);
  return value.type === "profile-metric" ? { metric_filters: null, ...inside } : inside;
}
function dragAndDrop({ account, ids, now }, message, html = "<p>Hello</p>") {
  const id = ids.object();
  const printed = normalizeHtml(html);
  const written2 = writtenAt(now, ids.micros());
  account.templates[id] = {
    id,
    name: String(message.name ?? "Email"),
    editorType: "SYSTEM_DRAGGABLE",
    html: printed,
    text: textOf(printed),
    amp: null,
    created: written2,
    updated: written2,
    messageId: String(message.id)
  };
  return id;
}
function asNew(definition, temporary) {
  const rename = (action) => {
    const { id, ...rest } = action;
    return { ...rest, temporary_id: temporary(String(id)) };
  };
  const nested = mapNested(definition, rename);
  const draft = nested.data?.status === void 0 ? nested : withData(nested, { status: "draft" });
  const rekeyed = withAllocations(draft, temporary);
  const linked = mapLinks(rename(rekeyed), temporary);
  return mapMessages(linked, ({ id: _, ...message }) => message);
}

// src/sandbox/account/seed.ts
var integrations = {
  shopify: { id: "0eMvjm", key: "shopify", name: "Shopify", category: "eCommerce" },
  api: { id: "7FtS4J", key: "api", name: "API", category: "API" },
  klaviyo: { id: "0rG4eQ", key: "klaviyo", name: "Klaviyo", category: "Internal" }
};
var metrics = [
  ["Checkout Started", "TpK9qd", "shopify", 96],
  ["Placed Order", "RxN4vB", "shopify", 41],
  ["Ordered Product", "SdL2mw", "shopify", 68],
  ["Fulfilled Order", "WcV7hT", "shopify", 39],
  ["Cancelled Order", "UnB5zk", "shopify", 2],
  ["Refunded Order", "XjH8rs", "shopify", 1],
  ["Active on Site", "VLZqfS", "api", 540],
  ["Viewed Product", "PqM3gy", "api", 310],
  ["Added to Cart", "QeF6ck", "api", 128],
  ["Received Email", "Ka1Lpz", "klaviyo", 900],
  ["Opened Email", "Kb2Moy", "klaviyo", 380],
  ["Clicked Email", "Kc3Nnx", "klaviyo", 52],
  ["Bounced Email", "Kd4Omw", "klaviyo", 5],
  ["Marked Email as Spam", "Ke5Plv", "klaviyo", 1],
  ["Subscribed to List", "Kf6Qku", "klaviyo", 24],
  ["Subscribed to Email Marketing", "Kg7Rjt", "klaviyo", 22],
  ["Unsubscribed from Email Marketing", "Kh8Sis", "klaviyo", 4],
  ["Received SMS", "Kj9Thr", "klaviyo", 60],
  ["Clicked SMS", "Kk1Ugq", "klaviyo", 11]
];
var lists = [
  ["Newsletter", "TNiRNG", 18240, 21],
  ["SMS Subscribers", "YsM4tb", 3910, 6],
  ["VIP waiting list", "XvP2ck", 412, 1],
  ["Preview list", "RvL8qd", 5, 0]
];
var segments = [
  ["VIP", "VpS6na", 640, 2],
  ["Engaged 90 days", "EnG9dy", 9480, 30],
  ["Lapsed 180 days", "LpS1ed", 4020, 11],
  ["Repeat buyers", "RpT5br", 2260, 5],
  ["Pilot", "PlT3gp", 25, 0]
];
function oakAndIron(options = {}) {
  const accountId = options.accountId ?? "AbC123";
  return {
    key: options.key ?? "pk_sandbox",
    accountId,
    ...options.scopes ? { scopes: options.scopes } : {},
    grow({ ids, now }) {
      const account = bare2(accountId, now);
      for (const { name, integration } of options.metrics ?? []) {
        const of2 = { id: ids.object(), key: integration.toLowerCase(), name: integration, category: "eCommerce" };
        account.metrics.push(metric(name, ids.object(), of2, 10, now));
      }
      for (const name of options.lists ?? []) account.lists.push(group(name, ids.object(), 100, 3, now));
      for (const name of options.segments ?? []) account.segments.push(group(name, ids.object(), 100, 3, now));
      const kept = account.metrics.filter(({ name }) => !options.without?.includes(name));
      const grown = { ...account, metrics: kept };
      if (options.flows !== false) {
        growFlows(
          (daysAgo) => createUi(() => ({ account: grown, ids, now: now - daysAgo * 864e5, quirks: defaultQuirks }))
        );
      }
      return grown;
    }
  };
}
function bare2(accountId, now) {
  return {
    account: {
      id: accountId,
      name: "Oak & Iron",
      senderEmail: "hello@oakandiron.test",
      senderName: "Oak & Iron",
      timezone: "America/New_York",
      currency: "USD"
    },
    metrics: metrics.map(([name, id, integration, daily]) => metric(name, id, integrations[integration], daily, now)),
    lists: lists.map(([name, id, size, daily]) => group(name, id, size, daily, now)),
    segments: segments.map(([name, id, size, daily]) => group(name, id, size, daily, now)),
    tags: [],
    flows: {},
    actions: {},
    templates: {},
    people: { cancelled: 0, leftEarly: 0 },
    windows: {}
  };
}
var openedAt = (now) => writtenAt(now - 600 * 864e5);
function metric(name, id, integration, daily, now) {
  return { id, name, integration, created: openedAt(now), updated: openedAt(now), daily };
}
function group(name, id, size, daily, now) {
  return { id, name, created: openedAt(now), updated: openedAt(now), size, daily };
}

// src/sandbox/wire/exchange.ts
var revision = "2026-07-15";
async function askedBy(input, init = {}) {
  const { body = "", method = "GET", headers } = init;
  if (!(input instanceof Request) && typeof body === "string")
    return { method: method.toUpperCase(), url: new URL(input), headers: new Headers(headers), text: body };
  const request = new Request(input, init);
  return {
    method: request.method,
    url: new URL(request.url),
    headers: request.headers,
    text: await request.text()
  };
}
function written({ status, headers, body }) {
  const all3 = { "X-Klaviyo-API-Revision": revision, ...headers };
  return body === void 0 ? { status, headers: all3, text: "" } : { status, headers: { ...all3, "Content-Type": "application/vnd.api+json" }, text: JSON.stringify(body) };
}

// src/sandbox/faults.ts
function createFaults() {
  let seen = 0;
  let numbered = /* @__PURE__ */ new Map();
  let matched = [];
  return {
    at(n, kind) {
      numbered.set(seen + n, kind);
    },
    when(matcher, kind, times2 = 1) {
      matched.push({ matcher, kind, left: times2 });
    },
    always(kind) {
      matched.push({ matcher: {}, kind, left: Infinity });
    },
    clear() {
      numbered = /* @__PURE__ */ new Map();
      matched = [];
    },
    take(method, path, query = {}) {
      seen++;
      const kind = numbered.get(seen);
      if (kind !== void 0) return kind;
      const hit = matched.find((fault) => fault.left > 0 && fits(fault.matcher, method, path, query));
      if (!hit) return void 0;
      hit.left--;
      return hit.kind;
    }
  };
}
function fits(matcher, method, path, query) {
  const is = (wanted, actual) => actual !== void 0 && (typeof wanted === "string" ? wanted === actual : wanted.test(actual));
  return (matcher.method === void 0 || matcher.method === method) && (matcher.path === void 0 || is(matcher.path, path)) && Object.entries(matcher.query ?? {}).every(([name, wanted]) => is(wanted, query[name]));
}

// src/sandbox/wire/contract.ts
var import_ajv = __toESM(require_ajv(), 1);
var import_ajv_formats = __toESM(require_dist(), 1);

// src/sandbox/wire/discriminate.ts
function discriminate(document) {
  const definitions2 = isObject(document.definitions) ? document.definitions : {};
  const later = (schema) => typeof schema.$ref === "string" && schema.$ref.startsWith("#") ? { later: `${String(document.$id)}${schema.$ref}` } : schema;
  const rewrite = (value) => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (!isObject(value)) return value;
    const schema = Object.fromEntries(Object.entries(value).map(([keyword, inside]) => [keyword, rewrite(inside)]));
    if (!Array.isArray(value.anyOf)) return schema;
    const union = byType(value.anyOf, schema.anyOf.map(later), definitions2);
    if (union === void 0) return schema;
    delete schema.anyOf;
    return { ...schema, ...union };
  };
  return rewrite(document);
}
function byType(original, rewritten, definitions2) {
  const nullable = original.some(({ type }) => type === "null");
  const branches = original.flatMap(
    (branch, i) => branch.type === "null" ? [] : [{ types: typesOf(branch, definitions2), schema: rewritten[i] ?? {} }]
  );
  const [first, second] = branches;
  const typed = branches.every(({ types }) => types !== void 0);
  const union = first && !second ? first.schema : typed ? switchOn(branches) : void 0;
  if (union === void 0) return void 0;
  return nullable ? { if: { not: { type: "null" } }, then: union } : union;
}
function switchOn(branches) {
  const types = [...new Set(branches.flatMap((branch) => branch.types ?? []))];
  const cases = types.map((type) => {
    const schemas2 = branches.filter((branch) => branch.types?.includes(type)).map(({ schema }) => schema);
    return {
      if: { type: "object", properties: { type: { const: type } }, required: ["type"] },
      then: schemas2.length === 1 ? schemas2[0] : { anyOf: schemas2 }
    };
  });
  return { type: "object", properties: { type: { enum: types } }, required: ["type"], allOf: cases };
}
function typesOf(branch, definitions2) {
  const name = typeof branch.$ref === "string" ? branch.$ref.split("/").at(-1) ?? "" : void 0;
  const schema = name === void 0 ? branch : definitions2[name];
  if (!isObject(schema) || !isObject(schema.properties) || !isObject(schema.properties.type)) return void 0;
  const { type } = schema.properties;
  if ("const" in type) return [type.const];
  return Array.isArray(type.enum) ? type.enum : void 0;
}

// src/sandbox/wire/contract.ts
var schemas = {
  "flow-create": ["CreateFlowRequest", "NewActions"],
  "flow-update": ["UpdateFlowRequest"],
  "flow-action-update": ["UpdateFlowActionRequest"],
  "template-create": ["CreateTemplateRequest"],
  "template-update": ["UpdateTemplateRequest"],
  "template-render": ["RenderTemplateRequest"],
  "tag-create": ["CreateTagRequest"],
  "tag-update": ["UpdateTagRequest"],
  "tag-flows": ["TagFlowsRequest"],
  "metric-aggregate": ["MetricAggregateRequest"],
  "event-create": ["CreateEventRequest"],
  "flow-values-report": ["FlowValuesReportRequest"],
  "flow-series-report": ["FlowSeriesReportRequest"]
};
function checkBody(name, text2) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    return { problems: [{ pointer: "/data", detail: "The request body is not valid JSON." }] };
  }
  const problems = validatorsOf(name).flatMap((validate) => validate(value) ? [] : tell2(validate.errors ?? []));
  return problems.length === 0 ? { value } : { problems };
}
var ajv;
var compiled = /* @__PURE__ */ new Map();
function validatorsOf(name) {
  if (!ajv) {
    const fast = { validateSchema: false, meta: false, inlineRefs: false, code: { optimize: false } };
    ajv = new import_ajv.Ajv({ strict: false, allErrors: true, ...fast });
    ajv.addKeyword({ keyword: "later", errors: "full", validate: isLater });
    import_ajv_formats.default.default(ajv);
    ajv.addFormat("date-time", /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/);
    ajv.addFormat("time", /^\d{2}:\d{2}(:\d{2})?$/);
    ajv.addSchema(discriminate(flow_definition_schema_default)).addSchema(discriminate(requests_schema_default));
  }
  return schemas[name].map((definition) => validatorOf(`${requests_schema_default.$id}#/definitions/${definition}`));
}
function validatorOf(id) {
  const known4 = compiled.get(id) ?? ajv?.getSchema(id);
  if (!known4) throw new Error(`There is no schema ${id}.`);
  compiled.set(id, known4);
  return known4;
}
var isLater = (id, value, _, at) => {
  const check2 = validatorOf(id);
  if (check2(value, at)) return true;
  isLater.errors = check2.errors ?? [];
  return false;
};
function tell2(all3) {
  const reasons = all3.filter(({ keyword }) => keyword !== "if" && keyword !== "anyOf");
  const useful = reasons.length > 0 ? reasons : all3;
  const problems = useful.map((error) => ({ pointer: pointerOf(error), detail: error.message ?? "is not valid" }));
  return problems.filter(({ pointer }, i) => problems.findIndex((other) => other.pointer === pointer) === i).map(({ pointer, detail }) => ({ pointer, detail: `'${pointer.split("/").at(-1) ?? ""}' ${detail}.` }));
}
function pointerOf({ instancePath, params }) {
  const { missingProperty, additionalProperty } = params;
  const below = missingProperty ?? additionalProperty;
  return below === void 0 ? instancePath || "/" : `${instancePath}/${below}`;
}

// src/sandbox/limits.ts
var minute = 60;
var day3 = 86400;
var windows = (burst, steady, daily) => [
  { seconds: 1, max: burst },
  { seconds: minute, max: steady },
  ...daily === void 0 ? [] : [{ seconds: day3, max: daily }]
];
var limits = {
  createFlow: windows(1, 15, 100),
  flows: windows(3, 60),
  /** Not Klaviyo's published figure: what a stricter limit on `include=` would be like, see quirks. */
  include: windows(1, 15),
  metrics: windows(10, 150),
  metricProperties: windows(1, 15),
  catalog: windows(75, 750),
  accounts: windows(1, 15),
  reports: windows(1, 2, 225),
  events: windows(350, 3500)
};
var defaultLimits = { enforce: true, alignment: "scattered" };
function admit(account, endpoint, limit, now, settings) {
  const counters = limits[limit].map(({ seconds, max }) => {
    const key = `${endpoint};w=${seconds}`;
    const length = seconds * 1e3;
    const offset = settings.alignment === "epoch" ? 0 : hash(`${account.account.id}/${key}`) % length;
    const start = now - ((now - offset) % length + length) % length;
    const kept = account.windows[key];
    const count = kept?.start === start ? kept.count : 0;
    return { key, start, count, max, seconds, reset: start + length - now };
  });
  const full = counters.filter(({ count, max }) => count >= max);
  if (full.length > 0 && settings.enforce) {
    return { admitted: false, headers: {}, retryAfter: Math.max(...full.map(({ reset }) => Math.ceil(reset / 1e3))) };
  }
  for (const { key, start, count } of counters) account.windows[key] = { start, count: count + 1 };
  const [burst] = counters;
  const policy = counters.map(({ max, seconds }) => `${max};w=${seconds}`).join(", ");
  return {
    admitted: true,
    retryAfter: 0,
    headers: {
      "RateLimit-Limit": `${burst?.max ?? 0}, ${policy}`,
      "RateLimit-Remaining": String(Math.max(0, (burst?.max ?? 0) - (burst?.count ?? 0) - 1)),
      "RateLimit-Reset": String(Math.floor((burst?.reset ?? 0) / 1e3))
    }
  };
}
function throttled(ids, seconds) {
  const unit = seconds === 1 ? "second" : "seconds";
  const answer = errors(ids, 429, [
    {
      code: "throttled",
      title: "Request was throttled.",
      detail: `Request was throttled. Expected available in ${seconds} ${unit}.`,
      source: { pointer: "/data" },
      links: { type: "https://developers.klaviyo.com/en/docs/rate_limits_and_error_handling#rate-limits" },
      meta: {}
    }
  ]);
  return { ...answer, headers: { "Retry-After": String(seconds) } };
}

// src/sandbox/route.ts
var access = (limit, ...scopes) => ({ limit, scopes });
var route = (method) => (path, ...[access2, query, handler, body]) => ({ method, path, access: access2, query, handler, body });
var get = route("GET");
var post = route("POST");
var patch = route("PATCH");
var remove = route("DELETE");

// src/sandbox/people/aggregates.ts
var hour3 = 36e5;
function queryAggregates(call) {
  const { attributes: attributes2 } = call.body.data;
  const metric2 = call.account.metrics.find(({ id }) => id === attributes2.metric_id);
  if (!metric2) return errors(call.ids, 404, [notThere(attributes2.metric_id)]);
  const { interval = "day", by, filter } = attributes2;
  if (interval !== "hour")
    return errors(call.ids, 501, [invalid("/data/attributes/interval", "The sandbox counts hours only.")]);
  const time = (operator) => Date.parse(`${/\(datetime,([^)Z]+)/.exec(filter.find((one) => one.startsWith(operator)) ?? "")?.[1] ?? ""}Z`);
  const [from, to] = [time("greater-or-equal"), time("less-than")];
  if (!(from < to)) return errors(call.ids, 400, [invalid("/data/attributes/filter", "A time range is required.")]);
  const wanted = filter.flatMap((one) => {
    const [, key, value] = /^equals\((\$flow|\$message),"([^"]*)"\)$/.exec(one) ?? [];
    return key === void 0 || value === void 0 ? [] : [[key, value]];
  });
  const rows = /* @__PURE__ */ new Map();
  const hours = Math.ceil((to - from) / hour3);
  for (const one of counted(call, metric2.name, metric2.id)) {
    if (one.at < from || one.at >= to || wanted.some(([key2, value]) => one[key2] !== value)) continue;
    const dimensions = (by ?? []).map((name) => name === "$flow" || name === "$message" ? one[name] : "");
    const key = JSON.stringify(dimensions);
    const row = rows.get(key) ?? { dimensions, counts: Array.from({ length: hours }, () => 0) };
    row.counts[Math.floor((one.at - from) / hour3)] += 1;
    rows.set(key, row);
  }
  const self = `${call.origin}/api/metric-aggregates`;
  return ok({
    data: {
      type: "metric-aggregate",
      id: call.ids.trace(),
      attributes: {
        dates: Array.from(
          { length: hours },
          (_, i) => new Date(from + i * hour3).toISOString().replace(".000Z", "+00:00")
        ),
        data: [...rows.values()].map(({ dimensions, counts }) => ({ dimensions, measurements: { count: counts } }))
      },
      links: { self }
    },
    links: { self }
  });
}
function counted({ account, now }, name, id) {
  if (name !== "Received Email") return eventsOf(account, id, now).map((at) => ({ at, $flow: "", $message: "" }));
  const actions = actionsTold(account);
  return deliveries(account, void 0, now).filter(({ by }) => by === "email").map(({ at, flow, action = "" }) => ({ at, $flow: flow, $message: messageIdOf(actions.get(action)) }));
}
var notThere = (id) => ({
  code: "not_found",
  title: "Not found.",
  detail: `A metric with id ${id} does not exist.`,
  source: { pointer: "/data/" }
});

// src/sandbox/people/events.ts
function postEvent(call) {
  const { account, ids, now, quirks } = call;
  const { metric: metric2, profile, unique_id, properties, value } = call.body.data.attributes;
  const { name } = metric2.data.attributes;
  const { uniqueIds } = livesOf(account, quirks, now);
  if (unique_id !== void 0 && uniqueIds.includes(unique_id)) return { status: 202 };
  if (unique_id !== void 0) uniqueIds.push(unique_id);
  let found2 = account.metrics.find((one) => one.name === name && one.integration.key === "api");
  if (!found2) {
    const at = writtenAt(now, ids.micros());
    const integration = { id: "Api000", key: "api", name: "API", category: "API" };
    found2 = { id: ids.object(), name, integration, created: at, updated: at, daily: 0 };
    account.metrics.push(found2);
  }
  const person = profile.data.attributes.email;
  happen(account, quirks, {
    ...{ at: now, person, metric: found2.id },
    properties: { ...properties, ...value === void 0 ? {} : { $value: value } }
  });
  return { status: 202 };
}

// src/sandbox/account/flow-triggers.ts
var begunBy = ({ account }, kind, id) => Object.values(account.flows).filter(
  ({ definition }) => definition.triggers.some((trigger) => trigger.type === kind && trigger.id === id)
);
var triggersOf = (call, kind, id) => includes(call, "flow-triggers") ? begunBy(call, kind, id).map((flow) => reference("flow", flow.id)) : void 0;
function includedTriggers(call, kind, begin) {
  if (!call.query.has("include")) return void 0;
  const flows = includes(call, "flow-triggers") ? begin.flatMap(({ id }) => begunBy(call, kind, id)) : [];
  return [...new Set(flows)].map((flow) => flowResource(bare(call), flow));
}
var begun = (kind, render) => ({ metric: ofMetric, ...ofGroup })[kind]((call) => {
  const flows = begunBy(call, kind, call.id).map((flow) => render(call, flow));
  return many(call, flows);
});
var listFlowTriggers = (kind) => begun(kind, (call, flow) => flowResource(call, flow));
var listFlowTriggerIds = (kind) => begun(kind, (_, flow) => reference("flow", flow.id));

// src/sandbox/account/catalog.ts
function metricResource(call, { id, name, created: created2, updated, integration }) {
  const attributes2 = {
    name,
    created: asRead(created2),
    updated: asRead(updated),
    integration: { object: "integration", ...integration }
  };
  return resource(call, "metric", id, attributes2, { "flow-triggers": triggersOf(call, "metric", id) });
}
function listMetrics(call) {
  return collection(call, call.account.metrics, {
    filter: metricFilter,
    size: 200,
    read: (metric2, field) => {
      if (field === "integration.name") return metric2.integration.name;
      if (field === "integration.category") return metric2.integration.category;
      return field === "id" ? metric2.id : metric2.created;
    },
    render: (metric2) => metricResource(call, metric2),
    included: (metrics2) => includedTriggers(call, "metric", metrics2) ?? []
  });
}
var getMetric = ofMetric(
  (call, metric2) => whole(metricResource(call, metric2), includedTriggers(call, "metric", [metric2]))
);
function groupResource(call, type, { id, name, created: created2, updated }) {
  const attributes2 = {
    name,
    created: asRead(created2),
    updated: asRead(updated),
    ...type === "list" ? { opt_in_process: "single_opt_in" } : { definition: { condition_groups: [] }, is_active: true, is_processing: false, is_starred: false },
    // How many are in it is made up.
    ...call.query.get(`additional-fields[${type}]`) === "profile_count" ? { profile_count: 500 + hash(id) % 9500 } : {}
  };
  return resource(call, type, id, attributes2, {
    profiles: null,
    tags: null,
    "flow-triggers": triggersOf(call, type, id)
  });
}
var listGroups = (type) => (call) => collection(call, type === "list" ? call.account.lists : call.account.segments, {
  filter: type === "list" ? listFilter : segmentFilter,
  size: 10,
  read: (group2, field) => {
    if (field === "is_active") return "true";
    if (field === "is_starred") return "false";
    return group2[field];
  },
  render: (group2) => groupResource(call, type, group2),
  included: (groups2) => includedTriggers(call, type, groups2) ?? []
});
var getGroup = (type) => ofGroup[type]((call, group2) => whole(groupResource(call, type, group2), includedTriggers(call, type, [group2])));
function accountResource(call) {
  const { id, name, senderEmail, senderName, timezone, currency, isProduction = false } = call.account.account;
  return resource(call, "account", id, {
    test_account: !isProduction,
    contact_information: {
      default_sender_name: senderName,
      default_sender_email: senderEmail,
      website_url: null,
      organization_name: name,
      street_address: { address1: null, address2: null, city: null, region: null, country: null, zip: null }
    },
    industry: null,
    timezone,
    preferred_currency: currency,
    public_api_key: id,
    locale: "en-US"
  });
}
var listAccounts = (call) => many(call, [accountResource(call)]);
var getAccount = (call) => call.id === call.account.account.id ? whole(accountResource(call)) : notFound(call.ids, "account", call.id);

// src/sandbox/wire/query-rules.ts
var fields = {
  flow: "archived|created|id|name|status|trigger_type|updated",
  "flow-action": "created|definition|id|updated",
  "flow-message": "channel|created|definition|id|updated",
  tag: "id|name",
  "tag-group": "default|exclusive|id|name",
  "mapped-metric": "id|updated",
  "custom-metric": "created|definition|definition.aggregation_method|definition.metric_groups|id|name|updated",
  template: "amp|created|editor_type|html|id|name|text|updated",
  metric: "created|id|integration|name|updated",
  "metric-property": "id|inferred_type|label|property|sample_values",
  list: "created|id|name|opt_in_process|updated",
  segment: "created|definition|id|is_active|is_processing|is_starred|name|updated",
  account: "contact_information|id|industry|locale|preferred_currency|public_api_key|test_account|timezone",
  "metric-aggregate": "data|dates|id",
  "flow-values-report": "id|results",
  "flow-series-report": "date_times|id|results"
};
var fieldsOf = (...types) => Object.fromEntries(types.map((type) => [`fields[${type}]`, fields[type]]));
var page = (size, sort) => ({
  filter: "text",
  sort: `sort:${sort}`,
  "page[cursor]": "text",
  "page[size]": `size:${size}`
});
var withFlows = { include: "flow-actions|tags", ...fieldsOf("flow-action", "tag") };
var wholeFlow = {
  "additional-fields[flow]": "definition",
  "fields[flow]": "archived|created|definition|id|name|status|trigger_type|updated"
};
var actionPage = page(50, "action_type|created|id|status|updated");

// src/sandbox/account/mapped-metrics.ts
var names = {
  added_to_cart: /^Added to Cart$/,
  cancelled_sales: /^Cancelled (Order|Sales)$/,
  ordered_product: /^Ordered Product$/,
  refunded_sales: /^Refunded (Order|Sales)$/,
  revenue: /\border\b/i,
  started_checkout: /^(Checkout Started|Started Checkout)$/,
  viewed_product: /^Viewed Product$/
};
function mappedTo(call, id) {
  const { metricsWithoutValues } = call.quirks;
  const fits2 = call.account.metrics.filter(({ name }) => names[id]?.test(name) === true);
  const rank = ({ name }) => name === "Placed Order" ? 0 : 1;
  return fits2.filter(({ name }) => !metricsWithoutValues.includes(name)).sort((a, b) => rank(a) - rank(b))[0];
}
function resourceOf(call, id) {
  const metric2 = mappedTo(call, id);
  const updated = asRead(metric2?.updated ?? call.account.metrics[0]?.updated ?? "");
  const related3 = { metric: metric2 && reference("metric", metric2.id), "custom-metric": null };
  return resource(call, "mapped-metric", id, { updated }, related3);
}
function listMappedMetrics(call) {
  const ids = Object.keys(names);
  const mapped2 = ids.map((id) => resourceOf(call, id));
  return many(call, mapped2, included(call, ids));
}
function getMappedMetric(call) {
  if (names[call.id] === void 0) return notFound(call.ids, "mapped metric", call.id);
  return whole(resourceOf(call, call.id), included(call, [call.id]));
}
var ofMapped = of("metric", (call) => mappedTo(call, call.id));
var getMetricOfMapped = ofMapped((call, metric2) => whole(metricResource(call, metric2)));
var getMetricIdOfMapped = ofMapped((call, { id }) => related(call, "metric", id));
var listCustomMetrics = (call) => many(call, [], call.query.has("include") ? [] : void 0);
var noCustomMetric = (call) => notFound(call.ids, "custom metric", call.id);
function included(call, ids) {
  if (!call.query.has("include")) return void 0;
  const metrics2 = includes(call, "metric") ? ids.flatMap((id) => mappedTo(call, id) ?? []) : [];
  return [...new Set(metrics2)].map((metric2) => metricResource(call, metric2));
}

// src/sandbox/account/metric-properties.ts
var product = {
  $value: ["Numeric", [89.5, 117.5]],
  ProductName: ["String", ["Cast iron pan", "Linen cloth"]],
  ProductID: ["String", ["4711"]],
  Name: ["String", ["Cast iron pan"]],
  SKU: ["String", ["OAK-01"]],
  ImageURL: ["String", ["https://shop.test/pan.jpg"]],
  URL: ["String", ["https://shop.test/products/pan"]],
  Categories: ["List", ["Kitchen"]],
  Price: ["Numeric", [89.5]]
};
var order = {
  $value: ["Numeric", [117.5, 240]],
  Items: ["List", ["Cast iron pan", "Linen cloth"]],
  ItemCount: ["Numeric", [3]],
  "Discount Codes": ["List", ["HELLO10"]],
  "extra.checkout_url": ["String", ["https://shop.test/checkout/1001"]],
  "extra.order_number": ["Numeric", [1001]],
  "extra.line_items": ["List", []]
};
var none = { $flow: ["String", []], $message: ["String", []] };
var propertiesOf = (metric2) => /order|checkout|cart/i.test(metric2) ? order : /product|site/i.test(metric2) ? product : none;
var all2 = ({ account }) => account.metrics.flatMap(
  (metric2) => Object.entries(propertiesOf(metric2.name)).map(([name, [type, samples]]) => {
    const id = hash(`${metric2.id}/${name}`).toString(16).padStart(8, "0").repeat(4);
    return { id, metric: metric2, name, type, samples };
  })
);
function propertyResource(call, { id, metric: metric2, name, type, samples }) {
  const wanted = call.query.get("additional-fields[metric-property]")?.includes("sample_values") ?? false;
  const attributes2 = {
    ...{ label: name, property: name, inferred_type: type },
    ...wanted ? { sample_values: [...samples] } : {}
  };
  const related3 = { metric: includes(call, "metric") ? reference("metric", metric2.id) : null };
  return resource(call, "metric-property", id, attributes2, related3, `metric-properties/${id}`);
}
var listOf2 = (render) => ofMetric((call, { id }) => {
  const own = all2(call).filter(({ metric: metric2 }) => metric2.id === id);
  return ok({ data: own.map((one) => render(call, one)), links: here(call) });
});
var ofProperty = of("metric property", (call) => all2(call).find(({ id }) => id === call.id));
var listMetricProperties = listOf2(propertyResource);
var listMetricPropertyIds = listOf2((_, { id }) => reference("metric-property", id));
var getMetricProperty = ofProperty((call, property) => {
  const included2 = call.query.has("include") ? [metricResource(call, property.metric)] : void 0;
  return whole(propertyResource(call, property), included2);
});
var getMetricOfProperty = ofProperty((call, { metric: metric2 }) => whole(metricResource(call, metric2)));
var getMetricIdOfProperty = ofProperty((call, { metric: metric2 }) => related(call, "metric", metric2.id));

// src/sandbox/account/tag-groups.ts
function groupId({ account }) {
  const digits = [1, 2, 3, 4].map(
    (part) => hash(`${account.account.id}/tag-group/${part}`).toString(16).padStart(8, "0")
  );
  return digits.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
var attributes = { name: "Default Tag Group", exclusive: false, default: true };
var groupResource2 = (call) => resource(call, "tag-group", groupId(call), attributes, { tags: null });
function listTagGroups(call) {
  return collection(call, [groupResource2({ ...call, query: /* @__PURE__ */ new Map() })], {
    filter: tagGroupFilter,
    size: 25,
    read: ({ id, attributes: attributes2 }, field) => field === "id" ? id : String(attributes2[field]),
    render: () => groupResource2(call)
  });
}
var ofTagGroup = of("tag group", (call) => call.id === groupId(call) ? groupResource2(call) : void 0);
var getTagGroup = ofTagGroup((_, group2) => whole(group2));
var listTagsOfGroup = ofTagGroup((call) => {
  const tags = call.account.tags.map((tag) => tagResource(call, tag));
  return many(call, tags);
});
var listTagIdsOfGroup = ofTagGroup((call) => {
  const ids = call.account.tags.map(({ id }) => reference("tag", id));
  return many(call, ids);
});
var getGroupOfTag = ofTag((call) => whole(groupResource2(call)));
var getGroupIdOfTag = ofTag((call) => related(call, "tag-group", groupId(call)));
var nothingOfTag = ofTag((call) => many(call, []));
var noTagsOf = (kind) => ofGroup[kind]((call) => many(call, []));

// src/sandbox/account/tags.ts
var tagsPerAccount = 500;
var tagsPerFlow = 100;
function listTags(call) {
  return collection(call, call.account.tags, {
    filter: tagFilter,
    size: 50,
    read: (tag, field) => field === "name" ? tag.name : tag.id,
    render: (tag) => tagResource(call, tag)
  });
}
var getTag = ofTag((call, tag) => whole(tagResource(call, tag)));
var isTaken = (call, name) => conflict(call.ids, `A tag named '${name}' already exists.`, "/data/attributes/name");
function postTag(call) {
  const { account, ids } = call;
  const { name } = dataOf(call).attributes;
  if (account.tags.some((tag2) => tag2.name === name)) return isTaken(call, name);
  if (account.tags.length >= tagsPerAccount)
    return refuse(call, "/data/attributes/name", `An account cannot have more than ${tagsPerAccount} tags.`);
  const tag = { id: ids.uuid(), name };
  account.tags.push(tag);
  const data = tagResource(call, tag);
  return created({ data, links: data.links });
}
var patchTag = ofTag((call, tag) => {
  const { id, attributes: attributes2 } = dataOf(call);
  if (id !== tag.id) return otherId(call);
  if (call.account.tags.some((other) => other !== tag && other.name === attributes2.name))
    return isTaken(call, attributes2.name);
  tag.name = attributes2.name;
  return noContent;
});
var deleteTag = ofTag(({ account }, tag) => {
  account.tags = account.tags.filter(({ id }) => id !== tag.id);
  for (const flow of Object.values(account.flows)) untag(flow, tag);
  return noContent;
});
function untag(flow, tag) {
  flow.tagIds = flow.tagIds.filter((id) => id !== tag.id);
}
var listFlowIdsOfTag = ofTag((call, { id }) => {
  const flows = Object.values(call.account.flows).filter(({ tagIds }) => tagIds.includes(id));
  const address2 = `${call.origin}/api/tags/${id}`;
  const links = { self: `${address2}/relationships/flows/`, related: `${address2}/flows/` };
  return ok({ data: flows.map((flow) => reference("flow", flow.id)), links });
});
var ofTagAndFlows = (handle2) => ofTag((call, tag) => {
  const named3 = dataOf(call);
  const missing = named3.find(({ id }) => !call.account.flows[id]);
  if (missing) return notFound(call.ids, "flow", missing.id);
  const flows = named3.flatMap(({ id }) => call.account.flows[id] ?? []);
  return handle2(call, tag, flows);
});
var tagFlows = ofTagAndFlows((call, tag, flows) => {
  const untagged = flows.filter(({ tagIds }) => !tagIds.includes(tag.id));
  const full = untagged.find(({ tagIds }) => tagIds.length >= tagsPerFlow);
  if (full) return refuse(call, "/data", `Flow ${full.id} cannot have more than ${tagsPerFlow} tags.`);
  for (const flow of untagged) flow.tagIds.push(tag.id);
  return noContent;
});
var untagFlows = ofTagAndFlows((_, tag, flows) => {
  for (const flow of flows) untag(flow, tag);
  return noContent;
});
var listTagsOfFlow = ofFlow((call, flow) => {
  const tags = call.account.tags.filter(({ id }) => flow.tagIds.includes(id));
  return ok({ data: tags.map((tag) => tagResource(call, tag)), links: here(call) });
});
var listTagIdsOfFlow = ofFlow(
  (call, flow) => ok({ data: flow.tagIds.map((id) => reference("tag", id)), links: here(call) })
);

// src/sandbox/account/account-routes.ts
var readTags = access("flows", "tags:read");
var writeTags = access("flows", "tags:read", "tags:write");
var tagFlows2 = access("flows", "flows:write", "tags:write");
var readMetrics = access("metrics", "metrics:read");
var readMapped = access("flows", "metrics:read");
var readProperties = access("metricProperties", "metrics:read");
var tagFields = fieldsOf("tag");
var groupFields = fieldsOf("tag-group");
var metricFields = fieldsOf("metric");
var triggers = { include: "flow-triggers", ...fieldsOf("flow") };
var groups = { include: "flow-triggers|tags", ...fieldsOf("flow", "tag") };
var mappedQuery = { include: "custom-metric|metric", ...fieldsOf("mapped-metric", "metric", "custom-metric") };
var customQuery = { include: "metrics", ...fieldsOf("custom-metric", "metric") };
var propertyQuery = {
  "additional-fields[metric-property]": "sample_values",
  ...fieldsOf("metric-property")
};
var tagRoutes = [
  get("/api/tag-groups", readTags, { ...page(25, "id|name"), ...groupFields }, listTagGroups),
  get("/api/tag-groups/:id", readTags, groupFields, getTagGroup),
  get("/api/tag-groups/:id/tags", readTags, tagFields, listTagsOfGroup),
  get("/api/tag-groups/:id/relationships/tags", readTags, {}, listTagIdsOfGroup),
  get("/api/tags/:id/tag-group", readTags, groupFields, getGroupOfTag),
  get("/api/tags/:id/relationships/tag-group", readTags, {}, getGroupIdOfTag),
  ...["lists", "segments", "campaigns"].map(
    (kind) => get(
      `/api/tags/:id/relationships/${kind}`,
      access("flows", `${kind}:read`, "tags:read"),
      {},
      nothingOfTag
    )
  ),
  get("/api/tags", readTags, { ...page(50, "id|name"), ...tagFields }, listTags),
  post("/api/tags", writeTags, tagFields, postTag, "tag-create"),
  get("/api/tags/:id", readTags, tagFields, getTag),
  patch("/api/tags/:id", writeTags, {}, patchTag, "tag-update"),
  remove("/api/tags/:id", writeTags, {}, deleteTag),
  get("/api/tags/:id/relationships/flows", access("flows", "flows:read", "tags:read"), {}, listFlowIdsOfTag),
  post("/api/tags/:id/relationships/flows", tagFlows2, {}, tagFlows, "tag-flows"),
  remove("/api/tags/:id/relationships/flows", tagFlows2, {}, untagFlows, "tag-flows")
];
var metricRoutes = [
  get(
    "/api/metrics",
    readMetrics,
    { filter: "text", "page[cursor]": "text", ...metricFields, ...triggers },
    listMetrics
  ),
  get("/api/metrics/:id", readMetrics, { ...metricFields, ...triggers }, getMetric),
  get("/api/metrics/:id/metric-properties", readProperties, propertyQuery, listMetricProperties),
  get("/api/metrics/:id/relationships/metric-properties", readProperties, {}, listMetricPropertyIds),
  get(
    "/api/metric-properties/:id",
    readProperties,
    { ...propertyQuery, include: "metric", ...metricFields },
    getMetricProperty
  ),
  get("/api/metric-properties/:id/metric", readProperties, metricFields, getMetricOfProperty),
  get("/api/metric-properties/:id/relationships/metric", readProperties, {}, getMetricIdOfProperty),
  get("/api/mapped-metrics", readMapped, mappedQuery, listMappedMetrics),
  get("/api/mapped-metrics/:id", readMapped, mappedQuery, getMappedMetric),
  get("/api/mapped-metrics/:id/metric", readMapped, metricFields, getMetricOfMapped),
  get("/api/mapped-metrics/:id/relationships/metric", readMapped, {}, getMetricIdOfMapped),
  get("/api/mapped-metrics/:id/custom-metric", readMapped, fieldsOf("custom-metric"), noCustomMetric),
  get("/api/mapped-metrics/:id/relationships/custom-metric", readMapped, {}, noCustomMetric),
  get("/api/custom-metrics", readMapped, customQuery, listCustomMetrics),
  get("/api/custom-metrics/:id", readMapped, customQuery, noCustomMetric),
  get("/api/custom-metrics/:id/metrics", readMapped, metricFields, noCustomMetric),
  get("/api/custom-metrics/:id/relationships/metrics", readMapped, {}, noCustomMetric)
];
var groupRoutes = ["list", "segment"].flatMap((kind) => {
  const read2 = access("catalog", `${kind}s:read`);
  const readTagsOf = access("flows", `${kind}s:read`, "tags:read");
  const query = { ...fieldsOf(kind), ...groups };
  const count = { [`additional-fields[${kind}]`]: "profile_count" };
  return [
    get(`/api/${kind}s`, read2, { ...page(10, "created|id|name|updated"), ...query }, listGroups(kind)),
    get(`/api/${kind}s/:id`, read2, { ...query, ...count }, getGroup(kind)),
    get(`/api/${kind}s/:id/tags`, readTagsOf, tagFields, noTagsOf(kind)),
    get(`/api/${kind}s/:id/relationships/tags`, readTagsOf, {}, noTagsOf(kind))
  ];
});
var triggerRoutes = ["metric", "list", "segment"].flatMap((kind) => {
  const read2 = access(kind === "metric" ? "metrics" : "catalog", "flows:read", `${kind}s:read`);
  return [
    get(`/api/${kind}s/:id/flow-triggers`, read2, fieldsOf("flow"), listFlowTriggers(kind)),
    get(`/api/${kind}s/:id/relationships/flow-triggers`, read2, {}, listFlowTriggerIds(kind))
  ];
});
var accountRoutes = [...tagRoutes, ...metricRoutes, ...groupRoutes, ...triggerRoutes];

// src/sandbox/flows/action-patch.ts
function patchDefinition(call, action, sent) {
  const stored = action.definition;
  const before = new Map(messagesIn(stored).map(([message]) => [String(message.id), message]));
  const kept = call.quirks.patchLinks === "honoured" ? sent : withLinksOf(sent, stored);
  const named3 = mapMessages(stubborn(call, kept, stored), (message, type) => keepIdentity(call, message, before, type));
  const filled = readBack(named3, call.account.account, call.quirks);
  delete action.stale;
  action.definition = mapMessages(filled, (message) => {
    const old = before.get(String(message.id));
    const template2 = message.template_id;
    if (typeof template2 !== "string" || template2 === old?.template_id) return message;
    const copy = copyTemplate(call.account, call.ids, call.now, template2, String(message.id));
    if (call.quirks.staleTemplateAfterPatch && typeof old?.template_id === "string") {
      action.stale = { messageId: String(message.id), templateId: old.template_id, until: call.now + staleFor };
    }
    return { ...message, template_id: copy };
  });
}
function keepIdentity(call, message, before, type) {
  const [only] = before.keys();
  const id = before.has(String(message.id)) ? message.id : only;
  const old = before.get(String(id));
  if (!call.quirks.patchKeepsSender || type !== "send-email" || !old) return { ...message, id };
  const { from_email, from_label, reply_to_email } = old;
  return { ...message, id, from_email, from_label, reply_to_email };
}
function withLinksOf(sent, stored) {
  const branches = isObject(stored.data) && Array.isArray(stored.data.branches) ? stored.data.branches : [];
  const own = mapLinks({ ...sent, links: stored.links ?? null }, (id) => id);
  const data = own.data;
  if (!data || !Array.isArray(data.branches)) return own;
  const linked = data.branches.map((branch, i) => {
    const old = branches[i];
    return isObject(branch) && isObject(old) ? { ...branch, links: old.links } : branch;
  });
  return { ...own, data: { ...data, branches: linked } };
}
function stubborn({ quirks }, sent, stored) {
  const { data } = sent;
  if (sent.type === "time-delay" && data?.unit === "days" && Number(data.value) > quirks.longestDelayDays)
    return withData(sent, { value: quirks.longestDelayDays });
  const experiment = sent.data?.experiment_status;
  if (sent.type === "ab-test" && experiment === "live" && !(quirks.experimentsStart && hasNoNulls(sent.data)))
    return withData(sent, { experiment_status: stored.data?.experiment_status });
  return quirks.actionStatusIgnored && data?.status !== void 0 ? withData(sent, { status: stored.data?.status }) : sent;
}
var hasNoNulls = (data) => isObject(data?.current_experiment) && !Object.values(data.current_experiment).includes(null);

// src/sandbox/flows/flow-actions.ts
var known2 = of("flow action", ({ account, id }) => account.actions[id]);
var ofAction = (handle2) => (call) => /^\d+$/.test(call.id) ? known2(handle2)(call) : refuse(call, "/data/id", "Flow Action ID must be a digit");
var getAction = ofAction((call, action) => {
  const flow = includes(call, "flow") ? call.account.flows[action.flowId] : void 0;
  const messages = includes(call, "flow-messages") ? messagesOf(action) : [];
  const included2 = [
    ...flow ? [flowResource(bare(call), flow)] : [],
    ...messages.map((message) => messageResource(bare(call), message))
  ];
  return whole(actionResource(call, action), call.query.get("include") ? included2 : void 0);
});
var patchAction = ofAction((call, action) => {
  const { id, attributes: attributes2 } = dataOf(call);
  const { definition: sent } = attributes2;
  const problems = checkPatch(call, action, id, sent);
  if (problems.length > 0) return errors(call.ids, 400, problems);
  const before = action.definition.data?.status;
  patchDefinition(call, action, sent);
  action.updated = writtenAt(call.now, call.ids.micros());
  const after = action.definition.data?.status;
  const flow = call.account.flows[action.flowId];
  if (typeof after === "string" && after !== before) {
    note(action.history, after, call.now);
    if (flow) followActions(call, flow);
  }
  return ok({ data: actionResource(call, action, "updated"), links: here(call) });
});
function checkPatch(call, action, id, sent) {
  const at = "/data/attributes/definition";
  const { definition: stored } = action;
  const { patchRefusedFor, patchLinks, patchNeedsMessageId } = call.quirks;
  const sameLinks = targets(sent).join() === targets(stored).join();
  const rules = [
    [id === action.id, "/data/id", "The id differs from the one in the path."],
    [sent.id === action.id, `${at}/id`, `The definition of action ${action.id} must carry its id.`],
    [sent.type === stored.type, `${at}/type`, `The type of an action cannot change from '${stored.type}'.`],
    [!patchRefusedFor.includes(stored.type), `${at}/type`, `Actions of type '${stored.type}' cannot be updated.`],
    [patchLinks !== "refused" || sameLinks, `${at}/links`, "The links of an action cannot be changed."],
    [
      !patchNeedsMessageId || messageIds(sent) >= messageIds(stored),
      `${at}/links`,
      "The links of an action cannot be changed."
    ]
  ];
  return [
    ...rules.filter(([holds]) => !holds).map(([, pointer, detail]) => invalid(pointer, detail)),
    ...checkAction(sent, at, call.account, call.quirks)
  ];
}
var messageIds = (definition) => messagesIn(definition).filter(([message]) => !isAbsent(message.id)).length;
var deleteAction = ofAction((call, action) => {
  const flow = call.account.flows[action.flowId];
  if (flow) takeOut(call, flow, action, call.quirks.deleteRestitches);
  else delete call.account.actions[action.id];
  return noContent;
});
var listing2 = (call) => ({
  filter: actionFilter,
  size: 50,
  read: readAction,
  render: (action) => actionResource(call, action)
});
function readAction(action, field) {
  if (field === "action_type") return action.definition.type;
  if (field === "status") return String(action.definition.data?.status);
  if (field === "id") return action.id.padStart(12, "0");
  return field === "created" ? action.created : action.updated;
}
var listActionsOfFlow = ofFlow(
  (call, flow) => collection(call, actionsOf(call.account, flow), listing2(call))
);
var listActionIdsOfFlow = ofFlow((call, flow) => {
  const render = ({ id }) => reference("flow-action", id);
  return collection(call, actionsOf(call.account, flow), { ...listing2(call), render });
});
var getFlowOfAction = ofAction((call, { flowId }) => {
  const flow = call.account.flows[flowId];
  return flow ? whole(flowResource(call, flow)) : notFound(call.ids, "flow", flowId);
});
var getFlowIdOfAction = ofAction((call, { flowId }) => related(call, "flow", flowId));
var messagesBy = (render) => ofAction(
  (call, action) => collection(call, messagesOf(action), {
    filter: messageFilter,
    size: 50,
    read: (message, field) => {
      if (field === "id") return message.id;
      return field === "name" ? String(message.definition.name) : readAction(action, field);
    },
    render: (message) => render(call, message)
  })
);
var listMessagesOfAction = messagesBy(messageResource);
var listMessageIdsOfAction = messagesBy((_, { id }) => reference("flow-message", id));

// src/sandbox/templates/templates.ts
var templateLimit = 1e3;
function templateResource(call, template2, fresh) {
  const { id, name, editorType, html, text: text2, amp } = template2;
  return resource(call, "template", id, {
    ...{ name, editor_type: editorType, html, text: text2, amp },
    // Of templates made in Klaviyo's editor; those of code have none.
    ...call.query.get("additional-fields[template]") === "definition" ? { definition: null } : {},
    ...times(template2, fresh)
  });
}
function libraryTemplates(account) {
  return Object.values(account.templates).filter(({ messageId }) => messageId === void 0);
}
function listTemplates(call) {
  return collection(call, libraryTemplates(call.account), {
    filter: templateFilter,
    size: 10,
    read: (template2, field) => String(template2[field]),
    render: (template2) => templateResource(call, template2)
  });
}
var getTemplate = ofTemplate((call, template2) => whole(templateResource(call, template2)));
var attributesOf = (call) => dataOf(call).attributes ?? {};
function postTemplate(call) {
  const { account, ids, now } = call;
  const sent = attributesOf(call);
  if (sent.editor_type !== "CODE") {
    const detail = `The sandbox makes templates of editor_type 'CODE' only, not '${String(sent.editor_type)}'.`;
    return refuse(call, "/data/attributes/editor_type", detail);
  }
  if (libraryTemplates(account).length >= templateLimit) {
    return refuse(call, "/data", `This account has reached its limit of ${templateLimit} templates.`);
  }
  const html = normalizeHtml(sent.html ?? "");
  const template2 = {
    id: ids.object(),
    name: sent.name ?? "",
    editorType: "CODE",
    html,
    text: sent.text ?? textOf(html),
    amp: sent.amp ?? null,
    created: writtenAt(now, ids.micros()),
    updated: writtenAt(now, ids.micros())
  };
  account.templates[template2.id] = template2;
  const data = templateResource(call, template2, "created");
  return created({ data, links: data.links });
}
var patchTemplate = ofTemplate((call, template2) => {
  if (template2.messageId !== void 0) return notFound(call.ids, "template", call.id);
  const { name, html, text: text2, amp } = attributesOf(call);
  if (!isAbsent(name)) template2.name = name;
  if (!isAbsent(html)) {
    template2.html = normalizeHtml(html);
    template2.text = text2 ?? textOf(template2.html);
  } else if (!isAbsent(text2)) template2.text = text2;
  if (!isAbsent(amp)) template2.amp = amp;
  template2.updated = writtenAt(call.now, call.ids.micros());
  return whole(templateResource(call, template2, "updated"));
});
var deleteTemplate = ofTemplate((call, template2) => {
  if (template2.messageId !== void 0) {
    const holder = `while it is attached to
FlowMessage ${template2.messageId}`;
    return conflict(call.ids, `Cannot delete template ${template2.id} ${holder}`);
  }
  delete call.account.templates[template2.id];
  return { status: 200 };
});

// src/sandbox/flows/flow-messages.ts
var ofMessage = of("flow message", (call) => findMessage(call.account, call.id));
var getMessage = ofMessage((call, message) => {
  const template2 = includes(call, "template") ? templateOf(call, message) : void 0;
  const included2 = [
    ...includes(call, "flow-action") ? [actionResource(bare(call), message.action)] : [],
    ...template2 ? [templateResource(bare(call), template2)] : []
  ];
  return whole(messageResource(call, message), call.query.get("include") ? included2 : void 0);
});
var ofTemplate2 = (handle2) => ofMessage((call, message) => {
  const template2 = templateOf(call, message);
  return template2 ? handle2(call, template2) : notFound(call.ids, "template for flow message", call.id);
});
function templateOf({ account }, { definition }) {
  const { template_id: id } = definition;
  return typeof id === "string" ? account.templates[id] : void 0;
}
var getTemplateOfMessage = ofTemplate2((call, template2) => whole(templateResource(call, template2)));
var getTemplateIdOfMessage = ofTemplate2((call, { id }) => related(call, "template", id));
var getActionOfMessage = ofMessage((call, { action }) => whole(actionResource(call, action)));
var getActionIdOfMessage = ofMessage((call, { action }) => related(call, "flow-action", action.id));

// src/sandbox/figures/figures.ts
var countNames = [
  "recipients",
  "delivered",
  "bounced",
  "failed",
  "opens",
  "opens_unique",
  "clicks",
  "clicks_unique",
  "conversions",
  "conversion_uniques",
  "conversion_value",
  "unsubscribes",
  "unsubscribe_uniques",
  "spam_complaints",
  "message_segment_count_sum"
];
var day4 = 864e5;
function noCounts() {
  return Object.fromEntries(countNames.map((name) => [name, 0]));
}
function countsOf(message, from, to) {
  const total = noCounts();
  for (let d = Math.floor(from / day4); d * day4 < to; d++) {
    const whole2 = d * day4 >= from && (d + 1) * day4 <= to;
    add(total, whole2 ? wholeDay(message, d) : simulate(message, d, from, to));
  }
  return total;
}
function add(total, more) {
  for (const name of countNames) total[name] += more[name];
}
var known3 = /* @__PURE__ */ new Map();
function wholeDay(message, d) {
  const key = `${message.id}/${d}/${message.daily}/${message.conversions}/${message.paid}`;
  let counts = known3.get(key);
  if (!counts) {
    if (known3.size > 2e5) known3.clear();
    counts = simulate(message, d, -Infinity, Infinity);
    known3.set(key, counts);
  }
  return counts;
}
function simulate(message, d, from, to) {
  const counts = noCounts();
  const seed = hash(`${message.id}/${d}`);
  const traits = traitsOf(message);
  const weekday = [0.8, 1.1, 1.15, 1.1, 1.05, 0.95, 0.85][(d % 7 + 11) % 7] ?? 1;
  const people = Math.floor(message.daily * weekday * (0.75 + 0.5 * fraction(seed)) + fraction(mix(seed, 1)));
  for (let person = 0; person < people; person++) {
    const luck2 = mix(seed, person + 2);
    const at = d * day4 + Math.floor(day4 * (0.25 + 0.7 * fraction(luck2)));
    if (at >= from && at < to) live(counts, message, traits, luck2);
  }
  return counts;
}
function countDelivery(counts, message, who) {
  live(counts, message, traitsOf(message), hash(`${message.id}/${who}`));
}
function traitsOf({ id, channel, conversions }) {
  const trait = (name, least, most) => least + (most - least) * fraction(hash(`${id}:${name}`));
  return {
    fails: trait("fails", 2e-3, 0.015),
    opens: channel === "email" ? trait("opens", 0.28, 0.56) : 0,
    clicks: trait("clicks", 0.05, 0.22),
    converts: Math.min(0.9, trait("converts", 0.08, 0.3) * conversions),
    leaves: trait("leaves", 1e-3, 6e-3),
    complains: trait("complains", 0, 6e-4),
    order: trait("order", 45, 140)
  };
}
function live(counts, { channel, paid }, traits, luck2) {
  const draw = (salt) => fraction(mix(luck2, salt));
  counts.recipients++;
  if (channel === "sms") counts.message_segment_count_sum += draw(1) < 0.3 ? 2 : 1;
  if (draw(2) < traits.fails) {
    if (channel === "email") counts.bounced++;
    else counts.failed++;
    return;
  }
  counts.delivered++;
  const opened = channel !== "email" || draw(3) < traits.opens;
  if (!opened) return;
  if (channel === "email") {
    counts.opens_unique++;
    counts.opens += 1 + Math.floor(draw(4) * 2.2);
  }
  if (draw(5) < traits.complains) counts.spam_complaints++;
  if (draw(6) < traits.leaves) {
    counts.unsubscribe_uniques++;
    counts.unsubscribes++;
  }
  if (draw(7) >= traits.clicks) return;
  counts.clicks_unique++;
  counts.clicks += 1 + Math.floor(draw(8) * 1.7);
  if (draw(9) >= traits.converts) return;
  counts.conversion_uniques++;
  const orders = draw(10) < 0.04 ? 2 : 1;
  counts.conversions += orders;
  if (paid) counts.conversion_value += orders * Math.round(traits.order * (0.5 + draw(11)) * 4) / 4;
}

// src/sandbox/figures/statistics.ts
var per = (part, whole2) => whole2 === 0 ? 0 : part / whole2;
var segmentPrice = 0.015;
var formulas = {
  recipients: (c) => c.recipients,
  delivered: (c) => c.delivered,
  bounced: (c) => c.bounced,
  failed: (c) => c.failed,
  bounced_or_failed: (c) => c.bounced + c.failed,
  opens: (c) => c.opens,
  opens_unique: (c) => c.opens_unique,
  clicks: (c) => c.clicks,
  clicks_unique: (c) => c.clicks_unique,
  conversions: (c) => c.conversions,
  conversion_uniques: (c) => c.conversion_uniques,
  conversion_value: (c) => c.conversion_value,
  unsubscribes: (c) => c.unsubscribes,
  unsubscribe_uniques: (c) => c.unsubscribe_uniques,
  spam_complaints: (c) => c.spam_complaints,
  message_segment_count_sum: (c) => c.message_segment_count_sum,
  text_message_credit_usage_amount: (c) => c.message_segment_count_sum,
  text_message_spend: (c) => c.message_segment_count_sum * segmentPrice,
  text_message_roi: (c) => per(c.conversion_value, c.message_segment_count_sum * segmentPrice),
  average_order_value: (c) => per(c.conversion_value, c.conversions),
  bounce_rate: (c) => per(c.bounced, c.recipients),
  failed_rate: (c) => per(c.failed, c.recipients),
  bounced_or_failed_rate: (c) => per(c.bounced + c.failed, c.recipients),
  delivery_rate: (c) => per(c.delivered, c.recipients),
  open_rate: (c) => per(c.opens_unique, c.delivered),
  click_rate: (c) => per(c.clicks_unique, c.delivered),
  click_to_open_rate: (c) => per(c.clicks_unique, c.opens_unique),
  conversion_rate: (c) => per(c.conversion_uniques, c.delivered),
  revenue_per_recipient: (c) => per(c.conversion_value, c.delivered),
  spam_complaint_rate: (c) => per(c.spam_complaints, c.delivered),
  unsubscribe_rate: (c) => per(c.unsubscribe_uniques, c.delivered)
};
function statistic(name, counts) {
  const formula = formulas[name];
  if (!formula) throw new Error(`the schema lets no unknown statistic through: ${name}`);
  return formula(counts);
}

// src/sandbox/figures/timeframe.ts
function dateOf(ms, timezone) {
  const wall = wallOf(ms, timezone);
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}
var midnightOf = ({ year, month, day: date2 }, timezone) => momentOf(Date.UTC(year, month - 1, date2), timezone);
var daysSinceMonday = (ms, timezone) => (wallOf(ms, timezone).getUTCDay() + 6) % 7;
function named2(key, now, timezone) {
  const at = dateOf(now, timezone);
  const midnight = (change) => midnightOf({ ...at, ...change }, timezone);
  const back = (days2) => ({ from: midnight({ day: at.day - days2 }), to: now });
  const sinceMonday = daysSinceMonday(now, timezone);
  switch (key) {
    case "today":
      return back(0);
    case "yesterday":
      return { from: midnight({ day: at.day - 1 }), to: midnight({}) };
    case "this_week":
      return back(sinceMonday);
    case "last_week":
      return { from: midnight({ day: at.day - sinceMonday - 7 }), to: midnight({ day: at.day - sinceMonday }) };
    case "this_month":
      return { from: midnight({ day: 1 }), to: now };
    case "last_month":
      return { from: midnight({ month: at.month - 1, day: 1 }), to: midnight({ day: 1 }) };
    case "this_year":
      return { from: midnight({ month: 1, day: 1 }), to: now };
    case "last_year":
      return { from: midnight({ year: at.year - 1, month: 1, day: 1 }), to: midnight({ month: 1, day: 1 }) };
    case "last_3_months":
      return { from: midnight({ month: at.month - 3 }), to: now };
    case "last_12_months":
      return { from: midnight({ month: at.month - 12 }), to: now };
    default: {
      const days2 = /^last_(7|30|90|365)_days$/.exec(key)?.[1];
      return days2 === void 0 ? void 0 : back(Number(days2));
    }
  }
}
function custom(start, end, timezone) {
  const moment = (text2) => momentOf(Date.parse(`${text2.replace(/(Z|[+-]\d{2}:?\d{2})$/, "")}Z`), timezone);
  return { from: moment(start), to: moment(end) };
}
function tooLong({ from, to }, interval) {
  const days2 = (to - from) / day;
  if (days2 > 367) return "The timeframe cannot be longer than 1 year.";
  if (interval === "hourly" && days2 > 8) return "With an hourly interval the timeframe cannot be longer than 7 days.";
  if (interval === "daily" && days2 > 61) return "With a daily interval the timeframe cannot be longer than 60 days.";
  if (interval === "monthly" && days2 > 366)
    return "With a monthly interval the timeframe cannot be longer than 52 weeks.";
  return void 0;
}
function buckets({ from, to }, interval, timezone) {
  const first = dateOf(from, timezone);
  const sinceMonday = daysSinceMonday(from, timezone);
  const start = {
    hourly: (i) => Math.floor(from / 36e5) * 36e5 + i * 36e5,
    daily: (i) => midnightOf({ ...first, day: first.day + i }, timezone),
    weekly: (i) => midnightOf({ ...first, day: first.day - sinceMonday + 7 * i }, timezone),
    monthly: (i) => midnightOf({ ...first, day: 1, month: first.month + i }, timezone)
  };
  const starts = [];
  for (let i = 0, at = start[interval](0); at < to; at = start[interval](++i)) starts.push(at);
  return starts;
}

// src/sandbox/figures/reports.ts
var channels2 = {
  Email: "email",
  SMS: "sms",
  "Mobile Push": "push-notification",
  WhatsApp: "whatsapp"
};
var scalar = ["equals", "contains-any"];
var reportFilter = {
  flow_id: scalar,
  flow_name: scalar,
  flow_message_id: scalar,
  flow_message_name: scalar,
  send_channel: scalar
};
var groupings = ["flow_id", "flow_name", "flow_message_id", "flow_message_name", "send_channel"];
var defaultGroupings = ["flow_id", "flow_message_id", "send_channel"];
function queryValues(call) {
  const asked = read(call);
  if ("answer" in asked) return asked.answer;
  const rows = asked.rows.map(({ groupings: groupings2, counts }) => ({
    groupings: groupings2,
    statistics: Object.fromEntries(
      asked.query.statistics.map((name) => [name, shown(call, groupings2, statistic(name, counts(asked.frame)))])
    )
  }));
  return page2(call, "flow-values-report", rows, {});
}
function querySeries(call) {
  const asked = read(call);
  if ("answer" in asked) return asked.answer;
  const { frame, query } = asked;
  const { timezone } = call.account.account;
  const starts = buckets(frame, query.interval ?? "daily", timezone);
  const cuts = starts.map((start, i) => ({ from: Math.max(start, frame.from), to: starts[i + 1] ?? frame.to }));
  const rows = asked.rows.map(({ groupings: groupings2, counts }) => {
    const series = cuts.map(counts);
    const values = (name) => series.map((one) => shown(call, groupings2, statistic(name, one)));
    return { groupings: groupings2, statistics: Object.fromEntries(query.statistics.map((name) => [name, values(name)])) };
  });
  const date_times = starts.map((start) => label(start, timezone, call.quirks.seriesDatesWithOffset));
  return page2(call, "flow-series-report", rows, { date_times });
}
function shown({ quirks: { nullStatistics } }, groupings2, value) {
  const isNull = Array.isArray(nullStatistics) ? nullStatistics.includes(groupings2["flow_id"]) : nullStatistics;
  return isNull === true ? null : value;
}
var isOfValues = (name) => ["conversion_value", "average_order_value", "revenue_per_recipient", "text_message_roi"].includes(name);
function read(call) {
  const { account, ids, now } = call;
  const query = call.body.data.attributes;
  const at = "/data/attributes";
  const refuse2 = (field, detail) => ({ answer: errors(ids, 400, [invalid(`${at}/${field}`, detail)]) });
  const metric2 = account.metrics.find(({ id }) => id === query.conversion_metric_id);
  if (!metric2) return refuse2("conversion_metric_id", `A metric with id ${query.conversion_metric_id} does not exist.`);
  if (query.statistics.some(isOfValues) && call.quirks.metricsWithoutValues.includes(metric2.name))
    return refuse2("conversion_metric_id", "Passed in conversion metric does not support querying for values data");
  const { timezone } = account.account;
  const { timeframe } = query;
  if (call.quirks.framesNeedOffset && !("key" in timeframe) && !/(Z|[+-]\d{2}:\d{2})$/.test(timeframe.start))
    return refuse2("timeframe", "The timeframe is not a valid date-time.");
  const frame = "key" in timeframe ? named2(timeframe.key, now, timezone) : custom(timeframe.start, timeframe.end, timezone);
  if (!frame || !(frame.from < frame.to)) return refuse2("timeframe", "The timeframe has no length.");
  const long = tooLong(frame, query.interval);
  if (long !== void 0) return refuse2("timeframe", long);
  const groupBy = query.group_by ?? defaultGroupings;
  const required = ["flow_id", "flow_message_id"].filter((name) => !groupBy.includes(name));
  if (required.length > 0) return refuse2("group_by", `The group_by must contain ${required.join(" and ")}.`);
  const unknown = groupBy.filter((name) => !groupings.includes(name));
  if (unknown.length > 0) return { answer: notSimulated(ids, `reports grouped by ${unknown.join(", ")}`) };
  const filter = parseFilter(query.filter ?? "and()", reportFilter);
  if ("problem" in filter) return { answer: errors(ids, 400, [invalidParameter("filter", filter.problem)]) };
  if (filter.some(({ value }) => value.length > 100 && typeof value !== "string")) {
    return refuse2("filter", "A list filter takes at most 100 items.");
  }
  if (new Set(filter.map(({ field }) => field)).size < filter.length) {
    return refuse2("filter", "Only one filter can be used for each attribute.");
  }
  const rows = Object.values(account.flows).flatMap((flow) => rowsOf(call, flow, metric2)).filter(({ groupings: groupings2 }) => passes(filter, (field) => groupings2[field] ?? "")).filter(({ counts }) => counts(frame).recipients > 0).map((row) => ({
    ...row,
    groupings: Object.fromEntries(groupBy.map((name) => [name, row.groupings[name] ?? ""]))
  }));
  return { query, frame, rows };
}
function rowsOf(call, flow, metric2) {
  const { account } = call;
  const reached = reachedAfter(account, flow);
  const sent = hasCrowd(account) ? deliveries(account, flow.id, call.now) : void 0;
  const orders = account.metrics.find(({ name }) => name === "Placed Order")?.daily ?? metric2.daily;
  return actionsOf(account, flow).flatMap(messagesOf).flatMap((message) => {
    const channel = channels2[message.channel];
    const place = reached.get(message.action.id);
    if (channel === void 0 || !place) return [];
    const character = {
      id: message.id,
      channel,
      daily: dailyEntries(account, flow) * place.share,
      conversions: metric2.daily / orders,
      paid: /order|checkout/i.test(metric2.name)
    };
    const sending = sendingPeriods(flow, message, place.ms, call.now);
    return [
      {
        groupings: {
          flow_id: flow.id,
          flow_name: flow.name,
          flow_message_id: message.id,
          flow_message_name: String(message.definition.name),
          send_channel: channel
        },
        counts: (frame) => sent ? countSent(character, sent, message, frame) : countIn(character, sending, frame)
      }
    ];
  });
}
function sendingPeriods(flow, { action }, reachedMs, now) {
  const first = flow.history.find(({ status }) => status === "live")?.at ?? Infinity;
  return periods(flow.history, "live", now).flatMap(
    (flowLive) => periods(action.history, "live", now).map(({ from, to }) => ({
      from: Math.max(from, flowLive.from, first + reachedMs),
      to: Math.min(to, flowLive.to)
    })).filter(({ from, to }) => from < to)
  );
}
function countIn(message, sending, frame) {
  const total = noCounts();
  for (const { from, to } of sending) {
    const start = Math.max(from, frame.from);
    const end = Math.min(to, frame.to);
    if (start < end) add(total, countsOf(message, start, end));
  }
  return total;
}
function countSent(character, sent, { action }, frame) {
  const counts = noCounts();
  for (const { at, person, action: by } of sent)
    if (by === action.id && at >= frame.from && at < frame.to) countDelivery(counts, character, `${person}/${at}`);
  return counts;
}
function label(start, timezone, withOffset) {
  const offset = offsetAt(start, timezone);
  const local = asRead(writtenAt(start + offset));
  if (!withOffset) return local;
  const minutes = Math.abs(offset) / 6e4;
  const two = (n) => String(Math.floor(n)).padStart(2, "0");
  return local.replace("+00:00", `${offset < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`);
}
function page2(call, type, rows, more) {
  const size = call.quirks.reportPageSize;
  const start = Number(call.query.get("page_cursor") ?? 0);
  const self = `${call.origin}${call.path}`;
  const next = start + size < rows.length ? `${self}?page_cursor=${start + size}` : null;
  const results = rows.slice(start, start + size);
  return ok({
    data: { type, id: call.ids.trace(), attributes: { results, ...more } },
    links: { self, next, prev: null }
  });
}

// src/sandbox/templates/template-render.ts
function renderTemplate(call) {
  const { id, attributes: attributes2 } = call.body.data;
  const template2 = call.account.templates[id];
  if (!template2) return notFound(call.ids, "template", id);
  const html = template2.html.replace(
    /\{\{\s*([\w.]+)(?:\|default:(?:'([^']*)'|"([^"]*)"))?\s*\}\}/g,
    (_, path, a, b) => shown2(path.split(".").reduce(step, attributes2.context), a ?? b ?? "")
  ).replace(/\{[{%#].*?[}%#]\}/g, "");
  const rendered = { ...template2, html, text: textOf(html) };
  return created({ data: templateResource(call, rendered), links: selfLink(call.origin, "template-render") });
}
var step = (from, name) => typeof from === "object" && from !== null && Object.hasOwn(from, name) ? from[name] : void 0;
var shown2 = (value, otherwise) => (value === void 0 || value === null || value === "" ? otherwise : String(value)).replace(
  /[&<>"']/g,
  (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? "&#x27;"
);

// src/sandbox/routes.ts
var readAccounts = access("accounts", "accounts:read");
var readFlows = access("flows", "flows:read");
var writeFlows = access("flows", "flows:write");
var readTagsOfFlows = access("flows", "flows:read", "tags:read");
var readTemplates = access("catalog", "templates:read");
var writeTemplates = access("catalog", "templates:write");
var readTemplatesOfFlows = access("flows", "templates:read");
var report = access("reports", "flows:read");
var flowFields = fieldsOf("flow");
var actionFields = fieldsOf("flow-action");
var template = { ...fieldsOf("template"), "additional-fields[template]": "definition" };
var flowPage = page(50, "created|id|name|status|trigger_type|updated");
var messagePage = page(50, "created|id|name|updated");
var routes = [
  get("/api/accounts", readAccounts, fieldsOf("account"), listAccounts),
  get("/api/accounts/:id", readAccounts, fieldsOf("account"), getAccount),
  get("/api/flows", readFlows, { ...withFlows, ...flowPage, ...flowFields }, listFlows),
  post("/api/flows", access("createFlow", "flows:write"), wholeFlow, postFlow, "flow-create"),
  get("/api/flows/:id", readFlows, { ...withFlows, ...wholeFlow }, getFlow),
  patch("/api/flows/:id", writeFlows, flowFields, patchFlow, "flow-update"),
  remove("/api/flows/:id", writeFlows, {}, deleteFlow),
  get("/api/flows/:id/flow-actions", readFlows, { ...actionPage, ...actionFields }, listActionsOfFlow),
  get("/api/flows/:id/relationships/flow-actions", readFlows, actionPage, listActionIdsOfFlow),
  get("/api/flows/:id/tags", readTagsOfFlows, fieldsOf("tag"), listTagsOfFlow),
  get("/api/flows/:id/relationships/tags", readTagsOfFlows, {}, listTagIdsOfFlow),
  get(
    "/api/flow-actions/:id",
    readFlows,
    { include: "flow|flow-messages", ...fieldsOf("flow-action", "flow-message", "flow") },
    getAction
  ),
  patch("/api/flow-actions/:id", writeFlows, actionFields, patchAction, "flow-action-update"),
  remove("/api/flow-actions/:id", writeFlows, {}, deleteAction),
  get("/api/flow-actions/:id/flow", readFlows, flowFields, getFlowOfAction),
  get(
    "/api/flow-actions/:id/flow-messages",
    readFlows,
    { ...messagePage, ...fieldsOf("flow-message") },
    listMessagesOfAction
  ),
  get("/api/flow-actions/:id/relationships/flow", readFlows, {}, getFlowIdOfAction),
  get("/api/flow-actions/:id/relationships/flow-messages", readFlows, messagePage, listMessageIdsOfAction),
  get(
    "/api/flow-messages/:id",
    readFlows,
    { include: "flow-action|template", ...fieldsOf("flow-action", "flow-message", "template") },
    getMessage
  ),
  get("/api/flow-messages/:id/template", readTemplatesOfFlows, fieldsOf("template"), getTemplateOfMessage),
  get("/api/flow-messages/:id/flow-action", readFlows, actionFields, getActionOfMessage),
  get("/api/flow-messages/:id/relationships/flow-action", readFlows, {}, getActionIdOfMessage),
  get("/api/flow-messages/:id/relationships/template", readTemplatesOfFlows, {}, getTemplateIdOfMessage),
  get(
    "/api/templates",
    readTemplates,
    { ...page(10, "created|id|name|updated"), ...template },
    listTemplates
  ),
  post("/api/templates", writeTemplates, template, postTemplate, "template-create"),
  get("/api/templates/:id", readTemplates, template, getTemplate),
  patch("/api/templates/:id", writeTemplates, template, patchTemplate, "template-update"),
  post("/api/template-render", readTemplatesOfFlows, fieldsOf("template"), renderTemplate, "template-render"),
  remove("/api/templates/:id", writeTemplates, {}, deleteTemplate),
  ...accountRoutes,
  post(
    "/api/metric-aggregates",
    access("flows", "metrics:read"),
    fieldsOf("metric-aggregate"),
    queryAggregates,
    "metric-aggregate"
  ),
  post("/api/events", access("events", "events:write"), {}, postEvent, "event-create"),
  post(
    "/api/flow-values-reports",
    report,
    { ...fieldsOf("flow-values-report"), page_cursor: "text" },
    queryValues,
    "flow-values-report"
  ),
  post(
    "/api/flow-series-reports",
    report,
    { ...fieldsOf("flow-series-report"), page_cursor: "text" },
    querySeries,
    "flow-series-report"
  )
];
var includeScopes = {
  "flow-actions": "flows:read",
  "flow-action": "flows:read",
  "flow-messages": "flows:read",
  flow: "flows:read",
  tags: "tags:read",
  "flow-triggers": "flows:read",
  template: "templates:read"
};

// src/sandbox/router.ts
var router = new TrieRouter();
for (const route2 of routes) router.add(route2.method, route2.path, route2);
function routeOf(method, path) {
  const [[found2] = []] = router.match(method, path);
  if (found2 === void 0) return void 0;
  const [route2, parameters] = found2;
  const { id = "" } = parameters;
  return { route: route2, id: decoded(id) };
}
function decoded(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
  }
}

// src/sandbox/gate.ts
function answerTo(world, request) {
  const { state, ids } = world;
  const { method } = request;
  const path = request.url.pathname.replace(/\/$/, "");
  const taken = routeOf(method, path);
  if (taken === void 0) {
    const isMessage = method !== "GET" && /^\/api\/flow-messages\/[^/]+$/.test(path);
    return isMessage ? notAllowed(ids, method) : notSimulated(ids, `${method} ${path}`);
  }
  const { route: route2 } = taken;
  const key = /^Klaviyo-API-Key (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  const opened = state.keys[key];
  const account = state.accounts.find((one) => one.account.id === opened?.account);
  if (!opened || !account) return unauthenticated(ids);
  const wrong = checkRevision(ids, request.headers.get("revision"));
  if (wrong) return wrong;
  const limit = admitTo(world, account, route2, request);
  if (!limit.admitted) return throttled(ids, limit.retryAfter);
  const answer = { ...handle(world, account, opened.scopes, taken, request) };
  return { ...answer, headers: { ...limit.headers, ...answer.headers } };
}
var notAllowed = (ids, method) => errors(ids, 405, [
  { code: "method_not_allowed", title: "Method not allowed.", detail: `Method "${method}" not allowed.` }
]);
function unauthenticated(ids) {
  const text2 = "Incorrect authentication credentials.";
  const source = { pointer: "/data/" };
  return errors(ids, 401, [{ code: "authentication_failed", title: text2, detail: text2, source }]);
}
function checkRevision(ids, sent) {
  if (sent === revision) return void 0;
  if (sent === null || !/^\d{4}-\d{2}-\d{2}(\.\w+)?$/.test(sent)) {
    return errors(ids, 400, [invalidParameter("revision", "A valid revision header is required (YYYY-MM-DD).")]);
  }
  const detail = `The sandbox speaks revision ${revision} only, not ${sent}.`;
  return errors(ids, 501, [{ code: "not_simulated", title: "Not simulated.", detail }]);
}
function admitTo(world, account, route2, request) {
  const endpoint = `${route2.method} ${route2.path}`;
  const stricter = world.quirks.includeStricterLimit && route2.path === "/api/flows" && request.url.searchParams.has("include");
  return stricter ? admit(account, `${endpoint}?include`, "include", world.now, world.limits) : admit(account, endpoint, route2.access.limit, world.now, world.limits);
}
function handle(world, account, scopes, { route: route2, id }, request) {
  const { ids, now, quirks } = world;
  const query = parseQuery(request.url.search);
  const included2 = (listOf(query, "include") ?? []).flatMap((name) => includeScopes[name] ?? []);
  const missing = [.../* @__PURE__ */ new Set([...route2.access.scopes, ...included2])].filter(
    (scope) => scopes && !scopes.includes(scope)
  );
  if (missing.length > 0) return forbidden(ids, missing);
  const problems = checkQuery(query, route2.query);
  if (problems.length > 0) return errors(ids, 400, problems);
  const body = route2.body === void 0 ? { value: void 0 } : checkBody(route2.body, request.text);
  if ("problems" in body)
    return errors(
      ids,
      400,
      body.problems.map(({ pointer, detail }) => invalid(pointer, detail))
    );
  const call = {
    account,
    ids,
    now,
    quirks,
    origin: request.url.origin,
    path: request.url.pathname.replace(/\/$/, ""),
    id,
    query,
    body: body.value
  };
  const answer = route2.handler(call);
  return quirks.newKeys ? withNewKeys(answer) : answer;
}
function forbidden(ids, missing) {
  const detail = `Your API key is missing required scopes: ${missing.join(", ")}`;
  const title = "You do not have permission to perform this action.";
  return errors(ids, 403, [{ code: "permission_denied", title, detail, source: { pointer: "/data/" } }]);
}

// src/sandbox/account/ids.ts
var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
var alphabet = `${letters}abcdefghijklmnopqrstuvwxyz0123456789`;
function newIdState(seed) {
  return { seed, drawn: 0, lastAction: 116466e3 };
}
function createIds(state) {
  const draw = () => hash(`${state.seed}/${state.drawn++}`);
  let traced = 0;
  const hex = (next, length) => {
    let text2 = "";
    while (text2.length < length) text2 += next().toString(16).padStart(8, "0");
    return text2.slice(0, length);
  };
  const uuid = (next) => `${hex(next, 8)}-${hex(next, 4)}-4${hex(next, 3)}-8${hex(next, 3)}-${hex(next, 12)}`;
  return {
    object() {
      let text2 = letters.charAt(draw() % letters.length);
      for (let i = 0; i < 5; i++) text2 += alphabet.charAt(draw() % alphabet.length);
      return text2;
    },
    actions(count) {
      const ids = Array.from({ length: count }, () => String(state.lastAction += 1 + draw() % 4));
      return ids.map((id) => ({ id, order: draw() })).sort((a, b) => a.order - b.order).map(({ id }) => id);
    },
    uuid: () => uuid(draw),
    trace: () => uuid(() => hash(`${state.seed}/trace/${traced++}`)),
    micros() {
      return mix(draw()) % 1e3;
    }
  };
}

// src/sandbox/log.ts
function logEntry(n, at, { method, url, text: text2 }) {
  return {
    n,
    at,
    method,
    path: url.pathname.replace(/\/$/, ""),
    query: Object.fromEntries(url.searchParams),
    body: parsed(text2),
    write: method !== "GET" && !/^\/api\/flow-(values|series)-reports\/?$/.test(url.pathname),
    acted: false,
    status: void 0
  };
}
function parsed(text2) {
  if (text2 === "") return void 0;
  try {
    return JSON.parse(text2);
  } catch {
    return text2;
  }
}

// src/sandbox/sandbox.ts
function createSandbox(options) {
  const quirks = { ...defaultQuirks, ...options.quirks };
  const limits2 = { ...defaultLimits, ...options.limits };
  const idState = newIdState(options.idSeed ?? "sandbox");
  const state = options.state ? structuredClone(options.state) : sow(options, idState);
  const ids = createIds(state.ids);
  const faults = createFaults();
  const log = [];
  const world = () => ({ state, ids, now: options.now(), quirks, limits: limits2 });
  const dated = () => quirks.dateAheadMs === null ? {} : { Date: new Date(options.now() + quirks.dateAheadMs).toUTCString() };
  const reply = (answer) => written({ ...answer, headers: { ...dated(), ...answer.headers } });
  async function exchange(asked) {
    const entry = logEntry(log.length + 1, options.now(), asked);
    log.push(entry);
    await options.onRequest?.(entry);
    const fault = faults.take(entry.method, entry.path, entry.query);
    let answer;
    for (const one of state.accounts) follow(one, quirks, options.now());
    if (fault === void 0 || fault.endsWith("after")) {
      answer = reply(answerTo(world(), asked));
      entry.acted = answer.status < 300;
      for (const one of state.accounts) follow(one, quirks, options.now());
      await options.onActed?.(entry);
    }
    const failing = fault?.replace("-after", "");
    if (failing === "before" || failing === "after") return { kind: "dropped" };
    if (failing === "hang") return { kind: "hung" };
    if (failing === "garbage") answer = page3(200);
    else if (failing === "edge") answer = page3(403);
    else if (failing !== void 0) answer = reply(broken(ids, Number(failing)));
    if (!answer) throw new Error("a request without a fault has an answer");
    options.onAnswer?.(asked, answer);
    entry.status = answer.status;
    return { kind: "answer", response: answer };
  }
  const uiOf = (accountId) => {
    const account2 = state.accounts.find((one) => one.account.id === accountId);
    if (!account2) throw new Error(`there is no account ${accountId} in this sandbox`);
    return createUi(() => ({ ...world(), account: account2 }));
  };
  const [account] = state.accounts;
  if (!account) throw new Error("a sandbox has at least one account");
  if (options.people !== void 0 && !hasCrowd(account))
    populate(account, quirks, options.people, options.idSeed ?? "sandbox", options.now());
  return {
    fetch: toFetch(exchange),
    async handle(request) {
      const got = await exchange(await askedBy(request));
      return got.kind === "answer" ? { ...got, response: toResponse(got.response) } : got;
    },
    state,
    account,
    ui: uiOf(account.account.id),
    uiOf,
    faults,
    quirks,
    log,
    toJSON: () => structuredClone(state)
  };
}
function sow({ accounts, now }, idState) {
  const seeds = accounts ?? [oakAndIron()];
  const ids = createIds(idState);
  return {
    version: 1,
    ids: idState,
    accounts: seeds.map((seed) => seed.grow({ ids, now: now() })),
    keys: Object.fromEntries(
      seeds.map(({ key, accountId, scopes }) => [key, { account: accountId, scopes: scopes ?? null }])
    )
  };
}
var toResponse = ({ status, headers, text: text2 }) => new Response(text2 === "" ? null : text2, { status, headers });
var page3 = (status) => ({
  status,
  headers: {
    "Content-Type": "text/html; charset=UTF-8",
    ...status === 403 ? { "cf-mitigated": "challenge" } : {}
  },
  text: "<html><body><h1>Just a moment\u2026</h1></body></html>"
});
var brokenCodes = { 404: "not_found", 429: "throttled", 503: "unavailable" };
function broken(ids, status) {
  const code = brokenCodes[status] ?? "error";
  const detail = status === 429 ? "Request was throttled. Expected available in 1 second." : "The server failed on purpose.";
  const answer = errors(ids, status, [{ code, title: "A fault of the sandbox.", detail }]);
  return status === 429 ? { ...answer, headers: { "Retry-After": "1" } } : answer;
}
function toFetch(exchange) {
  const hanging = /* @__PURE__ */ new Set();
  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : void 0);
    signal?.throwIfAborted();
    const got = await exchange(await askedBy(input, init));
    signal?.throwIfAborted();
    if (got.kind === "answer") return toResponse(got.response);
    if (got.kind === "dropped") {
      const cause = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
      throw new TypeError("fetch failed", { cause });
    }
    hanging.add(input);
    return new Promise((_, reject) => {
      const giveUp = () => {
        hanging.delete(input);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", giveUp, { once: true });
    });
  };
}

export {
  defaultQuirks,
  isObject,
  messagesOf,
  actionsOf,
  isStatus,
  oakAndIron,
  createSandbox
};
