import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  metricOfShortForm,
  metricOfTrigger,
  ok,
  propertyName,
  readWhole,
  require_dist,
  slotsOf
} from "./chunk-XNQ2MJS2.js";
import {
  shortForms
} from "./chunk-VQSIVE6N.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// src/decompile/wire.ts
var isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var fieldsOf = (value) => isFields(value) ? value : {};
var listOf = (value) => Array.isArray(value) ? value : [];
var isText = (value) => typeof value === "string" && value !== "";
var but = (fields, ...keys) => Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
var present = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
var same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isFields(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.filter((key) => value[key] !== void 0).map((key) => [key, sorted(value[key])]));
}
var span = (value, unit) => {
  const word = String(unit).replace(/s$/, "");
  return `${String(value)} ${word}${value === 1 ? "" : "s"}`;
};
var timeOfDay = (value) => String(value).replace(/^(\d\d:\d\d):00$/, "$1");
var daysOf = (value) => {
  const days = listOf(value).map((day) => String(day).slice(0, 3));
  return days.length === 0 ? void 0 : days;
};
function slugOf(text2) {
  const words = text2.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 48).replace(/-+$/, "");
  return words === "" ? void 0 : words;
}
var literal = (text2) => /\$\$\{|\$\{secret:|\$\{[A-Za-z_][A-Za-z0-9_-]*\}/.test(text2) ? text2.replaceAll("${", () => "$${") : text2;
function literally(value) {
  if (typeof value === "string") return literal(value);
  if (Array.isArray(value)) return value.map(literally);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, literally(inner)]));
}

// src/cli/import-read.ts
async function importAccount(api, account, now) {
  const [owner, metrics, lists, segments] = await Promise.all([
    api.getAccount(),
    api.listMetrics(),
    api.listLists(),
    api.listSegments()
  ]);
  if (!owner.ok) return owner;
  if (!metrics.ok) return metrics;
  if (!lists.ok) return lists;
  if (!segments.ok) return segments;
  const { contact_information: contact, timezone, preferred_currency: currency } = owner.data.attributes;
  const named = ({ id, attributes }) => ({ id, name: attributes.name });
  return ok({
    account,
    owner: { id: owner.data.id, name: contact.organization_name, timezone, currency },
    catalogues: {
      metrics: metrics.data.map((one) => ({
        ...named(one),
        ...one.attributes.integration?.name === void 0 ? {} : { integration: one.attributes.integration.name }
      })),
      lists: lists.data.map(named),
      segments: segments.data.map(named)
    },
    sender: {
      ...contact.default_sender_name === void 0 ? {} : { name: contact.default_sender_name },
      ...contact.default_sender_email === void 0 ? {} : { email: contact.default_sender_email }
    },
    now
  });
}
async function readForImport(api, id) {
  const flow = await readWhole(api, id);
  if (!flow.ok) return flow;
  const ids = (flow.data.definition?.actions ?? []).flatMap(
    (action) => slotsOf(action).flatMap(({ template }) => template ?? [])
  );
  const templates = {};
  let dragAndDrop = 0;
  for (const template of new Set(ids)) {
    const mail = await api.getTemplate(template);
    if (!mail.ok) return mail;
    templates[template] = mail.data.attributes.html ?? "";
    if (mail.data.attributes.editor_type !== "CODE") dragAndDrop++;
  }
  return ok({ flow: { ...flow.data, templates }, dragAndDrop });
}

// src/decompile/account-names.ts
function accountNames({ metrics, lists, segments }, overrides, sender) {
  const named = (among, name) => among.filter((one) => one.name === name).length;
  return {
    overrides,
    sender,
    metric(id) {
      const found = metrics.find((one) => one.id === id);
      if (found === void 0) return void 0;
      const { name, integration } = found;
      const alike = metrics.filter((one) => one.name === name);
      if (alike.length === 1) return name;
      const own = (one) => one.integration?.toLowerCase() === integration?.toLowerCase();
      return integration !== void 0 && alike.filter(own).length === 1 ? { name, integration } : void 0;
    },
    group(id) {
      const list = lists.find((one) => one.id === id);
      if (list) return named(lists, list.name) === 1 ? { list: list.name } : void 0;
      const segment = segments.find((one) => one.id === id);
      return segment && named(segments, segment.name) === 1 ? { segment: segment.name } : void 0;
    },
    ambiguous(id) {
      for (const among of [lists, segments]) {
        const found = among.find((one) => one.id === id);
        if (found && named(among, found.name) > 1) return found.name;
      }
      return void 0;
    }
  };
}

// src/decompile/test.ts
var texts = {
  equals: "equals",
  "not-equals": "not_equals",
  contains: "contains",
  "not-contains": "not_contains",
  "starts-with": "starts_with",
  "ends-with": "ends_with",
  in: "in",
  "not-in": "not_in"
};
var numbers = {
  equals: "equals",
  "not-equals": "not_equals",
  "greater-than": "greater_than",
  "greater-than-or-equal": "at_least",
  "less-than": "less_than",
  "less-than-or-equal": "at_most"
};
function testOf(filter) {
  const { type, operator, value, ...rest } = fieldsOf(filter);
  const op = String(operator);
  const bare = Object.values(rest).every((one) => one === void 0 || one === null);
  switch (type) {
    case "string":
      return bare && texts[op] !== void 0 ? { [texts[op]]: value } : void 0;
    case "numeric":
      return bare && numbers[op] !== void 0 ? { [numbers[op]]: value } : void 0;
    case "boolean":
      return bare && op === "equals" ? { equals: value } : void 0;
    case "list":
      if (!bare) return void 0;
      if (op === "contains") return { has_item: value };
      return op === "not-contains" ? { lacks_item: value } : void 0;
    case "existence":
      if (op === "is-set") return { is_set: true };
      return op === "not-set" ? { not_set: true } : void 0;
    case "date":
      return dateTest(op, rest);
    default:
      return void 0;
  }
}
function dateTest(op, { date, unit, quantity, ...rest }) {
  if (Object.values(rest).some((one) => one !== void 0 && one !== null)) return void 0;
  if ((op === "before" || op === "after") && typeof date === "string") return { [op]: date };
  return op === "in-the-last" && typeof quantity === "number" ? { in_the_last: span(quantity, unit) } : void 0;
}
function whereTest(filter) {
  const { type, operator, value } = fieldsOf(filter);
  if (type === "list") {
    const [item, ...more] = Array.isArray(value) ? value : [];
    if (item === void 0 || more.length > 0) return void 0;
    if (operator === "contains-any") return { has_item: item };
    return operator === "not-contains-any" ? { lacks_item: item } : void 0;
  }
  return type === "date" ? void 0 : testOf(filter);
}
function windowOf(timeframe) {
  const { type, operator, unit, quantity } = fieldsOf(timeframe);
  if (same(timeframe, { type, operator })) {
    if (operator === "flow-start") return "since_entry";
    return operator === "alltime" ? "all_time" : void 0;
  }
  const whole = same(timeframe, { type, operator, unit, quantity });
  return whole && operator === "in-the-last" && ["hour", "day", "week"].includes(String(unit)) ? span(quantity, unit) : void 0;
}

// src/decompile/condition.ts
var groupsOf = (filter) => listOf(fieldsOf(filter)["condition_groups"]).map((group) => listOf(fieldsOf(group)["conditions"]));
function conditionOf(groups, asked) {
  const parts = groups.map((group) => groupOf(group, asked));
  const [first] = parts;
  return first === void 0 || parts.length === 1 ? first : { all: parts };
}
function groupOf(group, asked) {
  const opposite = asked.raw ? void 0 : oppositeOf(group, asked);
  if (opposite) return { not: opposite };
  const leaves = group.map((one) => leafOf(fieldsOf(one), asked));
  const [first] = leaves;
  return first !== void 0 && leaves.length === 1 ? first : { any: leaves };
}
var isNotSet = (filter) => fieldsOf(filter)["type"] === "existence" && fieldsOf(filter)["operator"] === "not-set";
var inverse = {
  not_equals: "equals",
  equals: "not_equals",
  not_contains: "contains",
  not_in: "in",
  lacks_item: "has_item",
  at_most: "greater_than",
  less_than: "at_least",
  at_least: "less_than",
  greater_than: "at_most"
};
function oppositeOf(group, asked) {
  const [one, other] = group.map(fieldsOf);
  if (one === void 0) return void 0;
  if (one["type"] === "profile-marketing-consent") return consentWithheld(group);
  if (group.length === 1 && one["type"] === "profile-group-membership" && one["is_member"] === false)
    return membership(one, asked.names);
  if (group.length === 1 && one["type"] === "profile-region" && one["in_region"] === false) return regionOf(one);
  const key = one["type"] === "metric-property" ? "field" : "property";
  const pair = group.length === 2 && other !== void 0 && one["type"] === other["type"] && one[key] === other[key];
  if (!pair || !isNotSet(other["filter"])) return void 0;
  const found = testOf(one["filter"]);
  const [op, value] = Object.entries(found ?? {})[0] ?? [];
  const subject = subjectOf(one);
  if (op === void 0 || subject === void 0) return void 0;
  if (typeof value === "boolean") return { ...subject, equals: !value };
  return inverse[op] === void 0 ? void 0 : { ...subject, [inverse[op]]: value };
}
function subjectOf(condition) {
  if (condition["type"] === "metric-property") return { event: condition["field"] };
  const wire = String(condition["property"]);
  const inner = /^properties\['(.*)'\]$/s.exec(wire)?.[1];
  const name = inner === void 0 ? wire : inner.replaceAll(/\\(['\\])/g, "$1");
  if (propertyName(name) === wire) return { property: name };
  return propertyName(wire) === wire ? { property: wire } : void 0;
}
var rawLeaf = (condition) => ({ raw: literally(condition) });
function leafOf(condition, asked) {
  return (asked.raw ? void 0 : known(condition, asked.names)) ?? rawLeaf(condition);
}
function known(condition, names) {
  switch (condition["type"]) {
    case "profile-property":
    case "metric-property": {
      const subject = subjectOf(condition);
      const test = testOf(condition["filter"]);
      return subject && test && literally({ ...subject, ...test });
    }
    case "profile-metric":
      return metricLeaf(condition, names);
    case "profile-group-membership":
      return condition["is_member"] === true && (condition["timeframe_filter"] ?? null) === null ? membership(condition, names) : void 0;
    case "profile-marketing-consent":
      return consentGiven(condition);
    case "profile-region":
      return condition["in_region"] === true ? regionOf(condition) : void 0;
    case "profile-predictive-analytics": {
      const test = testOf(condition["filter"]);
      return test && { predicted: condition["dimension"], ...test };
    }
    case "profile-not-in-flow": {
      const window = windowOf(condition["timeframe_filter"]);
      return window === void 0 ? void 0 : { not_in_flow: window };
    }
    default:
      return void 0;
  }
}
var membership = ({ group_ids }, names) => {
  const [id, ...more] = listOf(group_ids);
  const group = more.length === 0 ? names.group(id) : void 0;
  return group && literally(group);
};
var regionOf = ({ region }) => region === "european_union" ? { region: "eu" } : region === "united_states" ? { region: "us" } : void 0;
function consentGiven({ consent }) {
  const { channel, can_receive_marketing: may, consent_status: status } = fieldsOf(consent);
  const wanted = channel === "push" ? "any" : "subscribed";
  const { subscription, filters } = fieldsOf(status);
  return may === true && subscription === wanted && (filters ?? null) === null ? { consent: channel } : void 0;
}
function consentWithheld(group) {
  const parts = group.map((one) => fieldsOf(fieldsOf(one)["consent"]));
  const channel = parts[0]?.["channel"];
  const denied = parts[0]?.["can_receive_marketing"] === false;
  return denied && parts.length === (channel === "email" ? 2 : 1) ? { consent: channel } : void 0;
}
var marks = { "Opened Email": "machine_open", "Clicked Email": "Bot Click" };
function metricLeaf(condition, names) {
  const metric = names.metric(condition["metric_id"]);
  const test = testOf(condition["measurement_filter"]);
  const within = windowOf(condition["timeframe_filter"]);
  if (metric === void 0 || test === void 0 || within === void 0) return void 0;
  const mark = typeof metric === "string" ? marks[metric] : marks[metric.name];
  const filters = listOf(condition["metric_filters"]).map(fieldsOf);
  const last = filters.at(-1);
  const marked = last !== void 0 && last["property"] === mark && fieldsOf(last["filter"])["value"] === false;
  if (mark !== void 0 && !marked) return void 0;
  const asked = mark === void 0 ? filters : filters.slice(0, -1);
  const where = asked.map(({ property, filter }) => {
    const found = whereTest(filter);
    return isText(property) && found ? { event: property, ...found } : void 0;
  });
  if (where.includes(void 0)) return void 0;
  const sum = condition["measurement"] === "sum";
  const often = same(test, { at_least: 1 }) && !sum;
  const short = often && where.length === 0 ? shortFormOf(metric, names) : void 0;
  if (short !== void 0) return { [short]: within };
  return literally({
    metric,
    ...often ? {} : test,
    ...sum ? { sum: "$value" } : {},
    ...within === "all_time" ? {} : { within },
    ...where.length === 0 ? {} : { where: where.length === 1 ? where[0] : { all: where } }
  });
}
function shortFormOf(metric, names) {
  const wanted = typeof metric === "string" ? { name: metric } : metric;
  return Object.keys(shortForms).find(
    (form) => same(metricOfShortForm(form, names.overrides), wanted)
  );
}
function splitExit(filter, asked) {
  const groups = groupsOf(filter);
  const exits = [];
  let end = groups.length;
  for (; end > 0 && !asked.raw; end--) {
    const exit = exitOf(groups[end - 1], asked.names);
    if (exit === void 0) break;
    exits.unshift(exit);
  }
  return { audience: groups.slice(0, end), exits };
}
function exitOf(group, names) {
  const [one, ...more] = group.map(fieldsOf);
  if (one === void 0 || more.length > 0 || one["type"] !== "profile-metric") return void 0;
  const filter = { type: "numeric", operator: "equals", value: 0 };
  if (windowOf(one["timeframe_filter"]) !== "since_entry") return void 0;
  if (one["measurement"] !== "count" || !same(one["measurement_filter"], filter)) return void 0;
  return metricLeaf({ ...one, measurement_filter: { ...filter, operator: "greater-than-or-equal", value: 1 } }, names);
}

// src/decompile/trigger.ts
var plainTriggers = ["order_created", "order_fulfilled"];
var abandoned = ["cart_abandoned", "browse_abandoned", "site_abandoned"];
function triggerOf(trigger, asked, hasExit) {
  return (asked.raw ? void 0 : known2(trigger, asked, hasExit)) ?? { type: "raw", definition: literally(trigger) };
}
function known2(trigger, asked, hasExit) {
  const { names } = asked;
  switch (trigger["type"]) {
    case "metric": {
      const metric = names.metric(trigger["id"]);
      if (metric === void 0) return void 0;
      const where = conditionOf(groupsOf(trigger["trigger_filter"]), asked);
      if (where !== void 0) return { type: "metric", metric: literally(metric), where };
      const wanted = typeof metric === "string" ? { name: metric } : metric;
      const short = [...plainTriggers, ...hasExit ? abandoned : []].find(
        (key) => same(metricOfTrigger(key, names.overrides), wanted)
      );
      return short === void 0 ? { type: "metric", metric: literally(metric) } : { type: short };
    }
    case "list":
    case "segment": {
      const group = names.group(trigger["id"]);
      const type = trigger["type"];
      return group && type in group ? { type, ...literally(group) } : void 0;
    }
    case "date":
      return dateTrigger(trigger);
    case "price-drop":
      return present({
        type: "price_drop",
        amount: { [String(trigger["price_drop_amount_unit"])]: trigger["price_drop_amount_value"] },
        audience: listOf(trigger["audience"]).map((who) => String(who).replaceAll("-", "_")),
        within: withinOf(trigger)
      });
    case "low-inventory":
      return present({
        type: "low_inventory",
        level: trigger["product_level"],
        at_most: trigger["inventory_count"],
        audience: listOf(trigger["audience"]).map((who) => String(who).replaceAll("-", "_")),
        within: withinOf(trigger)
      });
    default:
      return void 0;
  }
}
var withinOf = ({ timeframe_days: days }) => days === 30 || days === void 0 || days === null ? void 0 : span(days, "days");
function dateTrigger(trigger) {
  const { date_profile_property: property, timedelta_value_before_date: before, trigger_time: at } = trigger;
  if (!isText(property) || !isText(at)) return void 0;
  const repeat = trigger["recurrence_frequency"] ?? "monthly";
  const zone = trigger["timezone"] ?? "profile";
  return present({
    type: "date",
    property: literally(property),
    before: before === 0 ? void 0 : span(before, trigger["timedelta_unit_before_date"] ?? "weeks"),
    repeat: repeat === "annually" ? "yearly" : repeat,
    at: timeOfDay(at),
    weekdays: daysOf(trigger["trigger_days"]),
    timezone: zone === "profile" ? void 0 : zone
  });
}
function reentryOf(reentry) {
  const { duration, unit } = reentry ?? {};
  if (unit === void 0 || unit === null || unit === "alltime" && duration === 0) return void 0;
  return unit === "alltime" ? "never" : { after: span(duration, unit) };
}

// src/decompile/secrets.ts
var telling = /auth|token|key|secret|cookie|signature|passw|credential/i;
var inAddress = /([?&][A-Za-z0-9_-]*(?:auth|token|key|secret|signature|passw|sig)[A-Za-z0-9_-]*=)([^&#{}\s]+)/gi;
var userInfo = /^(https?:\/\/)([^/@{}\s]+)@/i;
var inBody = /("[^"]*(?:token|secret|passw|api[_-]?key|auth|signature|credential)[^"]*"\s*:\s*")([^"{}]+)(")/gi;
var inForm = /((?:^|[&\s])[A-Za-z0-9_.[\]-]*(?:token|secret|passw|api[_-]?key|auth|signature|credential)[A-Za-z0-9_\]-]*=)([^&\s{}"']+)/gi;
var scheme = /\b((?:Bearer|Basic|Token|Klaviyo-API-Key)\s+)(?=\S*\d)([A-Za-z0-9._~+/=:-]{8,})/gi;
var inPath = /(\/)(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[A-Za-z])([A-Za-z0-9_-]{20,})(?=$|[/?#])/g;
var hashed = /^sha256:[0-9a-f]{64}$/;
var isTemplate = (text2) => /^\s*(\{\{[^}]*\}\}|\{%[^%]*%\})\s*$/.test(text2);
function secretNames(known3 = {}) {
  const found = [];
  return {
    found,
    marker(wanted, value, where) {
      const written = known3[value];
      if (written !== void 0) return written;
      const named = found.find((one) => one.value === value);
      if (named) return `\${secret:${named.name}}`;
      const base = wanted.toUpperCase().replace(/[^A-Z0-9]+/g, "_").replace(/^_+|_+$/g, "").replace(/^(\d)/, "_$1") || "SECRET";
      let name = base;
      for (let n = 2; found.some((one) => one.name === name); n++) name = `${base}_${n}`;
      found.push({ name, value, where });
      return `\${secret:${name}}`;
    }
  };
}
function webhookTexts(message, step, names) {
  const { url, headers, body } = fieldsOf(message);
  const marker = (wanted, value, where) => names.marker(wanted, value, `${where} of ${step}`);
  const safeUrl = hashed.test(String(url)) ? marker(`${step}_url`, String(url), "the URL") : String(url ?? "");
  const literalUrl = (safeUrl === url ? literal(safeUrl) : safeUrl).replace(userInfo, (_, scheme2, value) => `${scheme2}${marker(`${step}_url`, value, "the URL")}@`).replace(
    inAddress,
    (_, before, value) => `${before}${marker(`${step}_${before.slice(1, -1)}`, value, "the URL")}`
  ).replace(inPath, (_, before, value) => `${before}${marker(`${step}_url`, value, "the URL")}`);
  const withSchemes = (text2, wanted, where) => text2.replace(scheme, (_, before, value) => `${before}${marker(wanted, value, where)}`);
  const kept = Object.entries(fieldsOf(headers)).map(([header, value]) => {
    const text2 = String(value);
    const [wanted, where] = [`${step}_${header}`, `the header ${header}`];
    const secret = hashed.test(text2) || telling.test(header) && text2 !== "" && !isTemplate(text2);
    const bare = literal(text2);
    const split = withSchemes(bare, wanted, where);
    return [header, split !== bare || !secret ? split : marker(wanted, text2, where)];
  });
  const literalBody = hashed.test(String(body)) ? marker(`${step}_body`, String(body), "the body") : isText(body) ? withSchemes(
    literal(body).replace(
      inBody,
      (_, before, value, after) => `${before}${marker(`${step}_body`, value, "the body")}${after}`
    ).replace(
      inForm,
      (_, before, value) => `${before}${marker(`${step}_body`, value, "the body")}`
    ),
    `${step}_body`,
    "the body"
  ) : void 0;
  return {
    url: literalUrl,
    ...kept.length === 0 ? {} : { headers: Object.fromEntries(kept) },
    ...literalBody === void 0 ? {} : { body: literalBody }
  };
}
function holdsSecret(message) {
  const names = secretNames();
  webhookTexts(message, "webhook", names);
  return names.found.length > 0;
}

// src/decompile/message.ts
function emailOf(message, asked) {
  if (!isText(message["subject_line"])) return void 0;
  const utm = utmOf(message);
  if (utm === null) return void 0;
  return present({
    subject: literally(message["subject_line"]),
    preview: text(message["preview_text"]),
    from: senderOf(message, asked.names.sender),
    // Klaviyo answers to the account's own sender where nothing is said (recorded 2026-09-04).
    reply_to: message["reply_to_email"] === asked.names.sender.email ? void 0 : text(message["reply_to_email"]),
    cc: text(message["cc_email"]),
    bcc: text(message["bcc_email"]),
    smart_sending: message["smart_sending_enabled"] === false ? false : void 0,
    transactional: message["transactional"] === true ? true : void 0,
    utm,
    only_if: conditionOf(groupsOf(message["additional_filters"]), asked)
  });
}
function smsOf(message, asked) {
  if (!isText(message["body"])) return void 0;
  const utm = utmOf(message);
  if (utm === null) return void 0;
  const unless = (key, usual) => typeof message[key] === "boolean" && message[key] !== usual ? !usual : void 0;
  return present({
    body: literally(message["body"]),
    smart_sending: unless("smart_sending_enabled", true),
    quiet_hours: unless("sms_quiet_hours_enabled", true),
    shorten_links: unless("shorten_links", true),
    org_prefix: unless("add_org_prefix", true),
    info_link: unless("add_info_link", true),
    opt_out: unless("add_opt_out_language", false),
    image: text(message["dynamic_image"]),
    transactional: unless("transactional", false),
    utm,
    only_if: conditionOf(groupsOf(message["additional_filters"]), asked)
  });
}
function alertOf(message, asked) {
  const to = listOf(message["to_emails"]);
  const { from_label: name, from_email: email, subject_line: subject } = message;
  if (to.length === 0 || !isText(name) || !isText(email) || !isText(subject) || asked.raw) return void 0;
  return { to: literally(to.length === 1 ? to[0] : to), subject: literally(subject), from: literally({ name, email }) };
}
var text = (value) => isText(value) ? literally(value) : void 0;
function senderOf(message, own) {
  const { from_label: name, from_email: email } = message;
  const filled = (value, usual) => !isText(value) || value === usual;
  if (filled(name, own.name) && filled(email, own.email)) return void 0;
  return literally(present({ name: isText(name) ? name : void 0, email: isText(email) ? email : void 0 }));
}
function utmOf(message) {
  const params = listOf(message["custom_tracking_params"]).map(fieldsOf);
  if (message["add_tracking_params"] !== true) return params.length === 0 ? void 0 : null;
  if (params.length === 0) return true;
  const map = Object.fromEntries(params.map(({ param, value }) => [String(param), literally(value)]));
  const faithful = Object.keys(map).length === params.length && params.every(({ value }) => isText(value));
  return faithful ? map : null;
}

// src/decompile/action.ts
function stepOf(action, source) {
  const data = fieldsOf(action["data"]);
  const message = fieldsOf(data["message"]);
  const name = isText(message["name"]) ? message["name"] : void 0;
  const { asked } = source;
  const sends = (kind, fields, more = {}) => fields && { kind, wanted: slugOf(name ?? kind) ?? kind, fields, ...name === void 0 ? {} : { name }, ...more };
  switch (action["type"]) {
    case "send-email": {
      const html = htmlOf(message, source);
      return html === void 0 ? void 0 : sends("email", emailOf(message, asked), { html });
    }
    case "send-sms":
      return sends("sms", smsOf(message, asked));
    case "send-webhook":
      return sends("webhook", webhookTexts(message, slugOf(name ?? "webhook") ?? "webhook", source.secrets));
    case "send-internal-alert": {
      const html = htmlOf(message, source);
      return html === void 0 ? void 0 : sends("notify", alertOf(message, asked), { html });
    }
    case "time-delay":
      return delayOf(data);
    case "target-date":
      return {
        kind: "wait_until",
        wanted: "wait",
        fields: present({
          time: timeOfDay(data["target_time"]),
          weekdays: daysOf(data["target_days"]),
          timezone: zoneOf(data)
        })
      };
    case "update-profile":
      return updateProfile(data);
    case "list-update": {
      const group = asked.names.group(data["list_id"]);
      if (group === void 0 || !("list" in group) || !isText(data["name"])) return void 0;
      const kind = data["on_execution"] === true ? "add_to_list" : "remove_from_list";
      return {
        kind,
        wanted: slugOf(data["name"]) ?? "list",
        name: data["name"],
        fields: { list: literal(group.list) }
      };
    }
    case "ab-test":
      return abTestOf(data, source);
    default:
      return void 0;
  }
}
function htmlOf(message, { html }) {
  const id = message["template_id"];
  const found = typeof id === "string" ? html[id] : void 0;
  return found === void 0 || found.trim() === "" ? void 0 : found;
}
var zoneOf = ({ timezone }) => timezone === "profile" || !isText(timezone) ? void 0 : timezone;
function delayOf(data) {
  const unit = String(data["unit"] ?? "days");
  const until = data["delay_until_time"];
  const more = present({
    until: isText(until) ? timeOfDay(until) : void 0,
    weekdays: daysOf(data["delay_until_weekdays"]),
    timezone: zoneOf(data)
  });
  const short = span(data["value"], unit);
  const plain = Object.keys(more).length === 0;
  return {
    kind: "delay",
    wanted: `wait-${short.replace(" ", "-")}`,
    fields: { [unit]: data["value"], ...more },
    ...plain ? { short } : {}
  };
}
var propertyOf = (key) => (/^properties\['(.*)'\]$/s.exec(String(key))?.[1] ?? String(key)).replaceAll(/\\(['\\])/g, "$1");
function updateProfile(data) {
  const groups = { set: {}, add_to: {}, remove_from: {} };
  const remove = [];
  for (const one of listOf(data["profile_operations"]).map(fieldsOf)) {
    const key = propertyOf(one["property_key"]);
    if (one["operator"] === "delete") remove.push(key);
    else if (one["property_type"] === "list")
      groups[one["property_operation"] === "add" ? "add_to" : "remove_from"][key] = literally(one["property_value"]);
    else groups.set[key] = literally(one["property_value"]);
  }
  const some = (fields2) => Object.keys(fields2).length > 0 ? fields2 : void 0;
  const fields = present({
    set: some(groups.set),
    remove: remove.length > 0 ? remove : void 0,
    add_to: some(groups.add_to),
    remove_from: some(groups.remove_from)
  });
  return { kind: "update_profile", wanted: "update-profile", fields };
}
var winners = {
  "unique-opens": "opens",
  "unique-clicks": "clicks",
  "unique-placed-orders": "orders"
};
function abTestOf(data, source) {
  const experiment = fieldsOf(data["current_experiment"]);
  const shares = fieldsOf(experiment["allocations"]);
  const variants = listOf(experiment["variations"]).map(fieldsOf).map((one) => {
    const found = stepOf(one, source);
    const share = shares[String(one["id"] ?? one["temporary_id"])];
    if (!found || found.kind !== "email" && found.kind !== "sms" || typeof share !== "number") return void 0;
    const { kind, name: name2, fields, html } = found;
    return { kind, weight: Math.round(share * 1e3) / 10, fields, ...present({ name: name2, html }) };
  });
  const name = experiment["name"];
  const winner = winners[String(experiment["winner_metric"])];
  if (variants.length < 2 || variants.includes(void 0) || !isText(name)) return void 0;
  return {
    kind: "ab_test",
    wanted: slugOf(name) ?? "ab-test",
    name,
    fields: present({ winner }),
    variants
  };
}
function rawDefinition(action, id) {
  const names = /* @__PURE__ */ new Map();
  const visit2 = (value, key) => {
    if (Array.isArray(value)) return value.map((item) => visit2(item, key));
    if (!isFields(value)) return value;
    const inner = Object.entries(value).map(([k, v]) => [k, visit2(v, k)]);
    const map = Object.fromEntries(inner);
    if (key === "message") return but(map, "id");
    if (typeof map["type"] === "string" && (key === "main_action" || key === "variations")) {
      const temporary = `${id}.${key === "main_action" ? "main" : names.size + 1}`;
      if (key === "variations") names.set(String(map["id"] ?? map["temporary_id"]), temporary);
      return { temporary_id: temporary, ...but(map, "id", "temporary_id", "links") };
    }
    return key === "current_experiment" ? but(map, "id", "started") : map;
  };
  const bare = visit2(but(action, "id", "temporary_id", "links"), "");
  const rename = (value, key) => {
    if (Array.isArray(value)) return value.map((item) => rename(item, key));
    if (!isFields(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [key === "allocations" ? names.get(k) ?? k : k, rename(v, k)])
    );
  };
  return literally(rename(bare, ""));
}

// src/decompile/tree.ts
var messageOf = (action) => fieldsOf(fieldsOf(action["data"])["message"]);
var idOf = (action) => String(action["id"] ?? action["temporary_id"] ?? "");
var splits = /* @__PURE__ */ new Set(["conditional-split", "trigger-split", "action-output-split"]);
var target = (links, key) => {
  const to = fieldsOf(links)[key];
  return to === null || to === void 0 ? void 0 : String(to);
};
function readTree(actions, entry, tree) {
  const byId = new Map(actions.map((action) => [idOf(action), action]));
  const seen = /* @__PURE__ */ new Set();
  let problem;
  const read = (from) => {
    const nodes2 = [];
    for (let id = from; id !== void 0; ) {
      const action = byId.get(id);
      if (action === void 0) problem ??= `An action leads to ${id}, which the flow does not have.`;
      else if (seen.has(id)) problem ??= `Two actions lead to ${id}: its branches meet again.`;
      else if (tree.rawness(id) === 2 && action["type"] === "send-webhook" && holdsSecret(messageOf(action)))
        problem ??= `The webhook of action ${id} holds what looks like a credential, and the rest of it has no words here.`;
      if (action === void 0 || seen.has(id) || problem !== void 0) return nodes2;
      seen.add(id);
      nodes2.push(nodeOf(action, id, tree, read));
      id = splits.has(String(action["type"])) || action["type"] === "multi-branch-split" ? void 0 : target(action["links"], "next");
    }
    return nodes2;
  };
  const nodes = read(entry === null || entry === void 0 ? void 0 : String(entry));
  const lost = actions.filter((action) => !seen.has(idOf(action)));
  if (problem === void 0 && lost.length > 0) problem = `No action leads to ${lost.map(idOf).join(", ")}.`;
  return problem === void 0 ? { nodes } : { problem };
}
function nodeOf(action, id, tree, read) {
  const level = tree.rawness(id);
  const source = { ...tree.source, asked: { ...tree.source.asked, raw: level > 0 } };
  const status = fieldsOf(action["data"])["status"];
  const base = { action: id, wire: action, ...isText(status) ? { status } : {} };
  const type = String(action["type"]);
  if (splits.has(type)) {
    const yes = { key: "then", name: "yes", fields: {}, nodes: read(target(action["links"], "next_if_true")) };
    const no = { key: "else", name: "no", fields: {}, nodes: read(target(action["links"], "next_if_false")) };
    const fields = level === 2 ? void 0 : splitFields(type, fieldsOf(action["data"]), source);
    return { ...base, ...fields ?? rawNode(action, id), ways: [yes, no] };
  }
  if (type === "multi-branch-split") return { ...base, ...branchNode(action, source, read) };
  const found = level === 2 ? void 0 : stepOf(action, source);
  return { ...base, ...found ?? rawNode(action, id) };
}
function rawNode(action, id) {
  const message = messageOf(action);
  const wanted = slugOf(String(message["name"] ?? action["type"])) ?? "raw";
  return { kind: "raw", wanted, fields: { definition: rawDefinition(action, `raw-${slugOf(id) ?? "action"}`) } };
}
function splitFields(type, data, { asked }) {
  const groups = groupsOf(type === "trigger-split" ? data["trigger_filter"] : data["profile_filter"]);
  if (type === "action-output-split") return void 0;
  const [only] = groups.flat().map(fieldsOf);
  if (groups.flat().length === 1 && only?.["type"] === "profile-sample" && !asked.raw)
    return { kind: "random_split", wanted: "random-split", fields: { percent: only["percentage"] } };
  const question = conditionOf(groups, asked);
  if (question === void 0) return void 0;
  return { kind: "condition", wanted: questionId(question), fields: { if: question } };
}
function questionId(question) {
  const [key = "condition", first] = Object.entries(question)[0] ?? [];
  const value = question["equals"] ?? question["has_item"] ?? (typeof first === "string" && !/^(placed|opened|clicked|viewed|active|checkout)_/.test(key) ? first : void 0);
  const words = typeof value === "string" ? value : key === "all" || key === "any" || key === "not" || key === "raw" ? "condition" : key;
  return slugOf(words) ?? "condition";
}
function branchNode(action, { asked }, read) {
  const data = fieldsOf(action["data"]);
  const all = listOf(data["branches"]).map(fieldsOf);
  const order = (one) => typeof one["order"] === "number" ? one["order"] : 0;
  const cases = all.filter((one) => one["is_else"] !== true).sort((a, b) => order(a) - order(b));
  const rest = all.find((one) => one["is_else"] === true);
  const name = isText(data["name"]) ? data["name"] : "Branch";
  const otherwise = { key: "else", name: "else", fields: {}, nodes: read(target(rest?.["links"], "next")) };
  const question = (one) => conditionOf(groupsOf(one["branch_filter"]), asked) ?? { all: [] };
  const [only] = cases;
  const mixed = cases.length === 1 && only !== void 0 && only["name"] === "Yes" && slugOf(name) === name;
  if (mixed) {
    const yes = { key: "then", name: "yes", fields: {}, nodes: read(target(only["links"], "next")) };
    const asks = new Set(
      groupsOf(only["branch_filter"]).flat().map((one) => fieldsOf(one)["type"] === "metric-property")
    );
    if (asks.size === 2 && !asked.raw)
      return {
        kind: "condition",
        wanted: name,
        fields: { if: question(only) },
        ways: [yes, { ...otherwise, name: "no" }]
      };
    return {
      kind: "branch",
      wanted: name,
      fields: { name: literal(name) },
      ways: [{ ...yes, key: 0, name: "Yes", fields: { name: "Yes", if: question(only) } }, otherwise]
    };
  }
  const ways = cases.map((one, index) => {
    const label = isText(one["name"]) ? one["name"] : `Case ${index + 1}`;
    return {
      key: index,
      name: label,
      fields: { name: literal(label), if: question(one) },
      nodes: read(target(one["links"], "next"))
    };
  });
  return {
    kind: "branch",
    wanted: slugOf(name) ?? "branch",
    fields: { name: literal(name) },
    ways: [...ways, otherwise]
  };
}

// src/decompile/write-steps.ts
function writeSteps(nodes, options) {
  const taken = new Set(Object.values(options.known ?? {}));
  const files = {};
  const actions = {};
  const give = (wanted, action) => {
    const own = action === void 0 ? void 0 : options.known?.[action];
    if (own !== void 0) return own;
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
    taken.add(id);
    return id;
  };
  const mail = (id, html) => {
    if (html === void 0) return {};
    const file = `${options.directory}/${id}.html`;
    files[file] = html;
    return { template: file };
  };
  const nameOf = (name, id) => name === void 0 || name === id ? void 0 : literal(name);
  const variant = (one) => {
    const id = give(
      (one.name ?? "variant").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 48) || "variant"
    );
    return {
      weight: one.weight,
      [one.kind]: present({ id, name: nameOf(one.name, id), ...one.fields, ...mail(id, one.html) })
    };
  };
  const write = (node) => {
    const id = give(node.wanted, node.action);
    actions[id] = node.action;
    if (node.short !== void 0 && options.known?.[node.action] === void 0) return { [node.kind]: node.short };
    const own = options.statuses && node.kind !== "raw" && node.status !== void 0 && node.status !== options.flowStatus;
    const { name: label, ...fields } = node.fields;
    const body = present({
      id,
      name: node.name === void 0 ? label : nameOf(node.name, id),
      status: own && !node.ways ? node.status : void 0,
      ...fields,
      ...mail(id, node.html),
      variants: node.variants?.map(variant)
    });
    return { [node.kind]: { ...body, ...branches(node) } };
  };
  const branches = ({ ways }) => {
    if (!ways) return {};
    const cases = ways.filter(({ key }) => typeof key === "number");
    const rest = ways.filter(
      ({ key, nodes: nodes2 }) => typeof key !== "number" && (nodes2.length > 0 || key === "then" && ways.every((way) => way.nodes.length === 0))
    );
    return {
      ...cases.length === 0 ? {} : { cases: cases.map((way) => ({ ...way.fields, then: way.nodes.map(write) })) },
      ...Object.fromEntries(rest.map(({ key, nodes: nodes2 }) => [key, nodes2.map(write)]))
    };
  };
  return { steps: nodes.map(write), files, actions };
}

// src/decompile/flow.ts
function decompile(flow, options) {
  const definition = fieldsOf(flow.definition);
  const [trigger, ...more] = listOf(definition["triggers"]).map(fieldsOf);
  if (trigger === void 0) return { ok: false, problem: "It has no trigger yet." };
  if (more.length > 0) return { ok: false, problem: `It has ${more.length + 1} triggers; a sequence has one.` };
  const level = (key) => options.rawness[key] ?? 0;
  const asked = (key) => ({ names: options.names, raw: level(key) > 0 });
  const found = secretNames(options.hidden);
  const tree = readTree(listOf(definition["actions"]).map(fieldsOf), definition["entry_action_id"], {
    source: { asked: asked(""), html: flow.html, secrets: found },
    rawness: level
  });
  if ("problem" in tree) return { ok: false, problem: tree.problem };
  if (tree.nodes.length === 0) return { ok: false, problem: "It has no actions yet." };
  const { steps, files, actions } = writeSteps(tree.nodes, {
    directory: options.directory,
    flowStatus: flow.status,
    statuses: options.statuses,
    ...options.known === void 0 ? {} : { known: options.known }
  });
  const { audience, exits } = splitExit(definition["profile_filter"], asked("filter"));
  const [exit] = exits;
  const sequence = present({
    name: literal(flow.name),
    adopt: options.adopt,
    status: options.statuses ? flow.status : void 0,
    trigger: triggerOf(trigger, asked("trigger"), exits.length > 0),
    audience: conditionOf(audience, asked("filter")),
    exit_when: exits.length > 1 ? { any: exits } : exit,
    reentry: reentryOf(definition["reentry_criteria"]),
    steps
  });
  return { ok: true, sequence, files, actions, secrets: found.found };
}

// src/decompile/print.ts
var import_yaml = __toESM(require_dist(), 1);
var inLines = /* @__PURE__ */ new Set(["steps", "then", "else", "cases", "variants", "defaults"]);
var widest = 100;
function printSequence(sequence, head = "") {
  const document = new import_yaml.Document(sequence);
  (0, import_yaml.visit)(document, {
    Scalar(_, node) {
      if (typeof node.value === "string" && /^\d\d:\d\d/.test(node.value)) node.type = import_yaml.Scalar.QUOTE_DOUBLE;
    },
    Pair(_, pair) {
      const key = (0, import_yaml.isScalar)(pair.key) ? String(pair.key.value) : "";
      if (!inLines.has(key)) shorten(pair.value);
    }
  });
  return `${head}${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
}
function shorten(node) {
  if (!(0, import_yaml.isMap)(node) && !(0, import_yaml.isSeq)(node)) return;
  const text2 = JSON.stringify(node.toJSON());
  if (text2.length <= widest && !text2.includes("\\n") && !holdsSteps(node)) node.flow = true;
}
var holdsSteps = (node) => {
  let found = false;
  (0, import_yaml.visit)(node, {
    Pair(_, pair) {
      if ((0, import_yaml.isScalar)(pair.key) && inLines.has(String(pair.key.value))) found = true;
    }
  });
  return found;
};

export {
  isFields,
  fieldsOf,
  listOf,
  same,
  slugOf,
  literal,
  importAccount,
  readForImport,
  accountNames,
  groupsOf,
  conditionOf,
  splitExit,
  secretNames,
  holdsSecret,
  stepOf,
  triggerOf,
  reentryOf,
  decompile,
  printSequence
};
