import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  day,
  momentOf,
  units,
  wallOf
} from "./chunk-CDOEZKTD.js";

// src/simulate/known.ts
var channels = ["email", "sms", "push", "whatsapp"];
function knownAtFirst(person, setting, flows) {
  return {
    person,
    setting,
    zone: person.timezone ?? setting.timezone,
    properties: new Map(Object.entries(person.properties ?? {})),
    consent: new Map(channels.map((channel) => [channel, person.consent?.[channel] ?? "never_subscribed"])),
    groups: new Map([...person.lists ?? [], ...person.segments ?? []].map((id) => [id, -Infinity])),
    events: [],
    messages: new Map(channels.map((channel) => [channel, []])),
    entries: new Map(flows.map(({ id }) => [id, []]))
  };
}
function learn(known, happening) {
  switch (happening.kind) {
    case "event":
      known.events.push({ at: happening.at, metric: happening.metric, properties: happening.properties ?? {} });
      return;
    case "property":
      known.properties.set(happening.property, happening.value);
      return;
    case "consent":
      known.consent.set(happening.channel, happening.consent);
      return;
    case "list":
    case "segment":
      join(known, happening.id, happening.member, happening.at);
      return;
    case "message":
      known.messages.get(happening.channel).push(happening.at);
      return;
    default:
  }
}
function join(known, group, member, at) {
  if (!member) known.groups.delete(group);
  else if (!known.groups.has(group)) known.groups.set(group, at);
}
function plainName(path) {
  const found = /^(properties|location)\['(.*)'\]$/s.exec(path);
  if (!found) return path;
  const name = found[2].replace(/\\(.)/gs, "$1");
  return found[1] === "location" ? `location.${name}` : name;
}
var propertyOf = (known, path) => known.properties.get(plainName(path));
function fieldOf(properties, field) {
  if (Object.hasOwn(properties, field)) return properties[field];
  return field.split(".").reduce(
    (at, key) => typeof at === "object" && at !== null && !Array.isArray(at) && Object.hasOwn(at, key) ? at[key] : void 0,
    properties
  );
}
var mayReceive = (channel, consent) => consent === "subscribed" || channel === "email" && consent === "never_subscribed";

// src/simulate/graph.ts
var idOf = (action) => String(action.id ?? action.temporary_id ?? "");
var graphs = /* @__PURE__ */ new WeakMap();
function graphOf(definition) {
  let graph = graphs.get(definition);
  if (!graph) {
    graph = make(new Map(definition.actions.map((action) => [idOf(action), action])), definition.entry_action_id);
    graphs.set(definition, graph);
  }
  return graph;
}
var edited = (graph, actions) => make(new Map([...graph.actions, ...actions.map((action) => [idOf(action), action])]), graph.entry);
function make(actions, entry) {
  const found = /* @__PURE__ */ new Map();
  const lives = (id) => {
    const action = id === null ? void 0 : actions.get(id);
    if (!id || !action) return false;
    const before = found.get(id);
    if (before !== void 0) return before;
    found.set(id, false);
    const live = acts(action) || exitsOf(action).some(lives);
    found.set(id, live);
    return live;
  };
  return { actions, entry, lives };
}
function acts(action) {
  const status = statusOf(action);
  return status === "live" || status === "manual";
}
function statusOf(action) {
  switch (action.type) {
    case "send-email":
    case "send-sms":
    case "send-mobile-push":
    case "send-whatsapp":
    case "send-webhook":
    case "send-internal-alert":
    case "update-profile":
    case "list-update":
    case "ab-test":
    case "content-experiment":
      return action.data?.status ?? "draft";
    case "internal-service":
    case "code":
      return action.data?.status ?? "live";
    default:
      return void 0;
  }
}
function waysOf(action) {
  switch (action.type) {
    case "conditional-split":
    case "trigger-split":
    case "action-output-split":
      return [
        { way: "yes", to: action.links?.next_if_true ?? null },
        { way: "no", to: action.links?.next_if_false ?? null }
      ];
    case "multi-branch-split":
      return (action.data?.branches ?? []).map(({ branch_id, links }) => ({ way: branch_id, to: links?.next ?? null }));
    default:
      return [{ way: "", to: action.links?.next ?? null }];
  }
}
var exitsOf = (action) => waysOf(action).map(({ to }) => to);

// src/simulate/date-filter.ts
var form = /^(?:(\d{4}-\d{2}-\d{2})|(\d{2}\/\d{2})\/(\d{4}))(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;
function dateOf(value) {
  const found = typeof value === "string" ? form.exec(value.trim()) : null;
  if (!found) return void 0;
  const [, iso, american = "", year = "", time = "00:00", offset = "Z"] = found;
  const written = iso ?? `${year}-${american.replace("/", "-")}`;
  const midnight = Date.parse(`${written}T00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(written)) return void 0;
  const ms = Date.parse(`${written}T${time}${offset}`);
  return Number.isNaN(ms) ? void 0 : ms;
}
function passesDate(filter, moment, now) {
  switch (filter.operator) {
    case "after":
      return moment > (dateOf(filter.date) ?? NaN);
    case "before":
      return moment < (dateOf(filter.date) ?? NaN);
    case "between-static":
      return moment >= (dateOf(filter.start) ?? NaN) && moment <= (dateOf(filter.end) ?? NaN);
    case "in-the-last":
      return moment <= now && moment > now - filter.quantity * units[filter.unit];
    case "at-least":
      return moment <= now - filter.quantity * units[filter.unit];
    case "in-the-next":
      return moment > now && moment <= now + filter.quantity * units[filter.unit];
    case "between": {
      const [near, far] = [Math.min(filter.start, filter.end), Math.max(filter.start, filter.end)];
      return moment <= now - near * units[filter.unit] && moment > now - far * units[filter.unit];
    }
    case "calendar-month":
      return new Date(moment).getUTCMonth() + 1 === filter.value;
    case "anniversary-month":
      return new Date(moment).getUTCMonth() === new Date(now).getUTCMonth();
    case "anniversary":
      return inYear(moment, 0, now) === Math.floor(now / day) * day;
    case "anniversary-last":
      return yearly(moment, now).some((at) => at <= now && at > now - filter.quantity * units[filter.unit]);
    case "anniversary-next":
      return yearly(moment, now).some((at) => at > now && at <= now + filter.quantity * units[filter.unit]);
  }
}
function inYear(moment, years, now) {
  const date = new Date(moment);
  return Date.UTC(new Date(now).getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate());
}
var yearly = (moment, now) => [-1, 0, 1].map((years) => inYear(moment, years, now));

// src/simulate/calendar.ts
var dayOf = (wall) => Math.floor(wall / day) * day;
function timeOfDay(text2) {
  const [hours = 0, minutes = 0, seconds = 0] = text2.split(":").map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1e3;
}
var week = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
var weekdayOf = (wall) => week[new Date(wall).getUTCDay()];
function allowedDay(from, days) {
  if (!days || days.length === 0) return from;
  for (let at = from; ; at += day) if (days.includes(weekdayOf(at)) || at > from + 7 * day) return at;
}

// src/simulate/draw.ts
function draw(asking) {
  const split = asking.action ?? asking.flow;
  const given = asking.known.person.draws?.[split];
  if (given !== void 0) return given;
  const key = `${asking.known.person.id ?? ""}/${split}`;
  if (asking.run <= 1) return fractionOf(key) * 100;
  return fractionOf(asking.ask("sampleAgain") === "same" ? key : `${key}/${asking.run}`) * 100;
}
function fractionOf(text2) {
  let hash = 2166136261;
  for (let i = 0; i < text2.length; i++) hash = Math.imul(hash ^ text2.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ hash >>> 16, 2246822507);
  hash = Math.imul(hash ^ hash >>> 13, 3266489909);
  return ((hash ^ hash >>> 16) >>> 0) / 2 ** 32;
}

// src/simulate/phone-zone.ts
var areas = {
  "America/Chicago": "205 210 214 217 218 219 224 225 228 251 254 256 262 270 281 308 309 312 314 316 318 319 320 325 331 334 337 346 361 364 402 405 409 414 417 430 432 445 447 463 464 469 479 501 504 507 512 515 531 534 539 557 563 572 573 580 601 605 608 612 615 618 620 629 630 636 641 651 659 660 662 682 701 708 712 713 715 726 730 731 737 763 769 773 779 785 806 815 816 817 830 832 847 850 870 872 901 903 913 918 920 931 936 938 940 945 952 956 972 975 979 985",
  "America/Denver": "303 307 385 406 435 505 575 719 720 801 970 983 986 208 915",
  "America/Phoenix": "480 520 602 623 928",
  "America/Los_Angeles": "206 209 213 253 279 310 323 341 350 360 408 415 424 425 442 458 503 509 510 530 541 559 562 564 619 626 628 650 657 661 669 702 707 714 725 747 760 775 805 818 820 831 840 858 909 916 925 949 951 971",
  "America/Anchorage": "907",
  "Pacific/Honolulu": "808",
  "America/Puerto_Rico": "787 939 340",
  "America/Winnipeg": "204 431 584",
  "America/Regina": "306 474 639",
  "America/Edmonton": "368 403 587 780 825",
  "America/Vancouver": "236 250 257 604 672 778",
  "America/Halifax": "428 506 782 902",
  "America/St_Johns": "709 879",
  "America/Whitehorse": "867",
  "Pacific/Guam": "671 670"
};
var zoneOfArea = new Map(
  Object.entries(areas).flatMap(([zone, codes]) => codes.split(" ").map((code) => [code, zone]))
);
var countries = {
  "1": "America/New_York",
  "7": "Asia/Kamchatka",
  "20": "Africa/Cairo",
  "27": "Africa/Johannesburg",
  "30": "Europe/Athens",
  "31": "Europe/Amsterdam",
  "32": "Europe/Brussels",
  "33": "Europe/Paris",
  "34": "Europe/Madrid",
  "36": "Europe/Budapest",
  "39": "Europe/Rome",
  "40": "Europe/Bucharest",
  "41": "Europe/Zurich",
  "43": "Europe/Vienna",
  "44": "Europe/London",
  "45": "Europe/Copenhagen",
  "46": "Europe/Stockholm",
  "47": "Europe/Oslo",
  "48": "Europe/Warsaw",
  "49": "Europe/Berlin",
  "52": "America/Cancun",
  "54": "America/Argentina/Buenos_Aires",
  "55": "America/Sao_Paulo",
  "56": "America/Santiago",
  "57": "America/Bogota",
  "60": "Asia/Kuala_Lumpur",
  "61": "Australia/Sydney",
  "62": "Asia/Jayapura",
  "63": "Asia/Manila",
  "64": "Pacific/Auckland",
  "65": "Asia/Singapore",
  "66": "Asia/Bangkok",
  "81": "Asia/Tokyo",
  "82": "Asia/Seoul",
  "84": "Asia/Ho_Chi_Minh",
  "86": "Asia/Shanghai",
  "90": "Europe/Istanbul",
  "91": "Asia/Kolkata",
  "92": "Asia/Karachi",
  "351": "Europe/Lisbon",
  "352": "Europe/Luxembourg",
  "353": "Europe/Dublin",
  "354": "Atlantic/Reykjavik",
  "356": "Europe/Malta",
  "357": "Asia/Nicosia",
  "358": "Europe/Helsinki",
  "359": "Europe/Sofia",
  "370": "Europe/Vilnius",
  "371": "Europe/Riga",
  "372": "Europe/Tallinn",
  "380": "Europe/Kyiv",
  "385": "Europe/Zagreb",
  "386": "Europe/Ljubljana",
  "420": "Europe/Prague",
  "421": "Europe/Bratislava",
  "852": "Asia/Hong_Kong",
  "886": "Asia/Taipei",
  "971": "Asia/Dubai",
  "972": "Asia/Jerusalem"
};
function callingCode(phone) {
  const digits = /^\+([\d\s().-]+)$/.exec(phone.trim())?.[1]?.replace(/\D/g, "");
  if (digits === void 0) return void 0;
  return [1, 2, 3].map((length) => digits.slice(0, length)).find((code) => code in countries);
}
function zoneOfPhone(phone) {
  const code = callingCode(phone);
  if (code === void 0) return void 0;
  const area = phone.replace(/\D/g, "").slice(1, 4);
  return (code === "1" ? zoneOfArea.get(area) : void 0) ?? countries[code];
}

// src/simulate/value-filter.ts
var isSet = (value) => value !== void 0 && value !== null;
function passes(filter, value, now) {
  if (filter.type === "existence") return isSet(value) === (filter.operator === "is-set");
  if (!isSet(value)) return false;
  switch (filter.type) {
    case "string":
      return text(filter, value);
    case "numeric":
      return passesNumber(filter, numberOf(value));
    case "boolean":
      return String(value) === String(filter.value);
    case "list":
      return list(filter, Array.isArray(value) ? value.map(String) : [plain(value)]);
    case "date": {
      const moment = dateOf(value);
      return moment !== void 0 && passesDate(filter, moment, now);
    }
  }
}
var plain = (value) => typeof value === "object" ? JSON.stringify(value) : String(value);
var numberOf = (value) => typeof value === "number" ? value : typeof value === "string" && value.trim() !== "" ? Number(value) : NaN;
function passesNumber(filter, value) {
  if (Number.isNaN(value)) return false;
  switch (filter.operator) {
    case "equals":
      return value === filter.value;
    case "not-equals":
      return value !== filter.value;
    case "greater-than":
      return value > filter.value;
    case "greater-than-or-equal":
      return value >= filter.value;
    case "less-than":
      return value < filter.value;
    case "less-than-or-equal":
      return value <= filter.value;
    case "between":
      return value >= filter.start && value <= filter.end;
  }
}
function text(filter, value) {
  const have = plain(value);
  switch (filter.operator) {
    case "in":
      return filter.value.includes(have);
    case "not-in":
      return !filter.value.includes(have);
    case "phone-country-code-in":
      return filter.value.some((code) => callingCode(have) === code.replace(/^\+/, ""));
    case "phone-country-code-not-in":
      return !filter.value.some((code) => callingCode(have) === code.replace(/^\+/, ""));
    default: {
      const want = filter.value ?? "";
      const negative = filter.operator.startsWith("n");
      return positive(filter.operator.replace(/^not-|^n(?=regex)/, ""), have, want) !== negative;
    }
  }
}
function positive(operator, have, want) {
  switch (operator) {
    case "equals":
      return have === want;
    case "contains":
      return have.includes(want);
    case "starts-with":
      return have.startsWith(want);
    case "ends-with":
      return have.endsWith(want);
    default:
      return matches(want, have);
  }
}
function matches(pattern, have) {
  try {
    return new RegExp(pattern).test(have);
  } catch {
    return false;
  }
}
function list(filter, items) {
  switch (filter.operator) {
    case "contains":
      return items.includes(String(filter.value));
    case "not-contains":
      return !items.includes(String(filter.value));
    case "contains-all":
      return filter.value.every((one) => items.includes(one));
    case "contains-any":
      return filter.value.some((one) => items.includes(one));
    case "not-contains-all":
      return !filter.value.every((one) => items.includes(one));
    case "not-contains-any":
      return !filter.value.some((one) => items.includes(one));
    case "contains-substring":
      return items.some((one) => one.includes(filter.value ?? ""));
    case "not-contains-substring":
      return !items.some((one) => one.includes(filter.value ?? ""));
    case "length-equals":
      return items.length === filter.value;
    case "length-greater-than":
      return items.length > filter.value;
    case "length-greater-than-or-equal":
      return items.length >= filter.value;
    case "length-less-than":
      return items.length < filter.value;
    case "length-less-than-or-equal":
      return items.length <= filter.value;
  }
}

// src/simulate/condition.ts
function answer(condition, asking) {
  const { known, now } = asking;
  switch (condition.type) {
    case "profile-property": {
      const value = propertyOf(known, condition.property);
      return { holds: passes(condition.filter, value, now), value };
    }
    case "metric-property":
    case "price-drop-property":
    case "low-inventory-property": {
      const value = fieldOf(asking.event?.properties ?? {}, condition.field);
      return { holds: passes(condition.filter, value, now), value };
    }
    case "profile-metric": {
      const value = measured(condition, asking);
      return { holds: passesNumber(condition.measurement_filter, value), value };
    }
    case "profile-group-membership":
      return membership(condition, asking);
    case "profile-marketing-consent":
      return consents(condition.consent, asking);
    case "profile-region":
      return inRegion(condition, asking);
    case "profile-predictive-analytics": {
      const value = known.person.predictions?.[condition.dimension];
      return { holds: passes(condition.filter, value, now), value };
    }
    case "profile-not-in-flow":
      return notInFlow(condition.timeframe_filter, asking);
    case "profile-not-sent-email":
    case "profile-not-sent-sms":
    case "profile-not-sent-push": {
      const sent = known.messages.get(condition.type.slice("profile-not-sent-".length));
      return { holds: !sent.some((at) => within(condition.timeframe_filter, at, asking)) };
    }
    case "profile-sample": {
      const value = draw(asking);
      return { holds: value < condition.percentage, value };
    }
    default:
      return { holds: asking.ask("undecidable") === "yes" };
  }
}
function measured(condition, asking) {
  const { metric_id, timeframe_filter, metric_filters } = condition;
  let sum = 0;
  for (const event of asking.known.events) {
    if (event.metric !== metric_id || event.at > asking.now) continue;
    if (!(metric_filters ?? []).every((filter) => eventPasses(filter, event, asking.now))) continue;
    if (!counts(timeframe_filter, event, asking)) continue;
    sum += condition.measurement === "count" ? 1 : numberOf(event.properties["$value"] ?? null) || 0;
  }
  return sum;
}
var eventPasses = ({ property, filter }, event, now) => !filter || passes(filter, fieldOf(event.properties, property), now);
function counts(frame, event, asking) {
  if (frame.operator === "flow-start" && event === asking.event) return asking.ask("triggerCounts") === "yes";
  return within(frame, event.at, asking);
}
function within(frame, at, { entry, now }) {
  if (frame.operator === "alltime") return true;
  if (frame.operator === "flow-start") return at >= entry;
  return passesDate(frame, at, now);
}
function membership(condition, { known, now }) {
  const joined = condition.group_ids.map((id) => known.groups.get(id)).filter((at) => at !== void 0);
  const frame = condition.is_member ? condition.timeframe_filter : void 0;
  const inside = joined.some((at) => !frame || passesDate(frame, at, now));
  return { holds: inside === condition.is_member };
}
function consents({ channel, can_receive_marketing, consent_status }, asking) {
  const consent = asking.known.consent.get(channel);
  const said = consent_status.subscription === "any" || consent_status.subscription === consent;
  const holds = mayReceive(channel, consent) === can_receive_marketing && said;
  const { filters } = consent_status;
  const open = holds && Array.isArray(filters) && filters.length > 0;
  return { holds: open ? asking.ask("undecidable") === "yes" : holds, value: consent };
}
var union = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE Austria Belgium Bulgaria Croatia Cyprus Czechia Denmark Estonia Finland France Germany Greece Hungary Ireland Italy Latvia Lithuania Luxembourg Malta Netherlands Poland Portugal Romania Slovakia Slovenia Spain Sweden";
var regions = {
  european_union: /* @__PURE__ */ new Set([...union.split(" "), "Czech Republic"]),
  united_states: /* @__PURE__ */ new Set(["US", "USA", "United States", "United States of America"])
};
function inRegion({ in_region, region }, { known }) {
  const value = known.properties.get("location.country");
  return { holds: typeof value === "string" && regions[region].has(value) === in_region, value };
}
function notInFlow(frame, asking) {
  const earlier = (asking.known.entries.get(asking.flow) ?? []).slice(0, asking.run - 1);
  return { holds: !earlier.some((at) => within(frame, at, { ...asking, now: asking.entry })) };
}

// src/simulate/filter.ts
function verdict(filter, of, asking) {
  const held = [];
  for (const [group, { conditions }] of (filter?.condition_groups ?? []).entries()) {
    const seen = [];
    for (const condition of conditions) {
      const { holds, value } = answer(condition, asking);
      seen.push({ condition, ...value === void 0 ? {} : { value }, holds });
      if (holds) break;
    }
    if (conditions.length > 0 && !seen.at(-1).holds) return { holds: false, why: { code: "filter", of, group, seen } };
    const last = seen.at(-1);
    if (last) held.push(last);
  }
  return { holds: true, why: { code: "filter", of, group: null, seen: held } };
}

// src/simulate/quiet-hours.ts
function quietUntil(known, now) {
  const { from, to } = known.setting.quietHours ?? { from: "21:00", to: "08:00" };
  const phone = known.properties.get("phone_number");
  const zone = (typeof phone === "string" ? zoneOfPhone(phone) : void 0) ?? known.zone;
  const [begins, ends] = [timeOfDay(from), timeOfDay(to)];
  const wall = wallOf(now, zone).getTime();
  const date = dayOf(wall);
  const time = wall - date;
  const overnight = begins > ends;
  const quiet = overnight ? time >= begins || time < ends : time >= begins && time < ends;
  if (!quiet) return void 0;
  const until = momentOf(date + ends + (overnight && time >= begins ? day : 0), zone);
  return until > now ? { until, zone } : void 0;
}

// src/simulate/message.ts
var channelOf = {
  "send-email": "email",
  "send-sms": "sms",
  "send-mobile-push": "push",
  "send-whatsapp": "whatsapp"
};
function messageOf(action) {
  if (!(action.type in channelOf)) return void 0;
  const channel = channelOf[action.type];
  const { message = {} } = action.data ?? {};
  return {
    id: typeof message["id"] === "string" ? message["id"] : void 0,
    channel,
    filter: message["additional_filters"] ?? null,
    transactional: message["transactional"] === true,
    smartSending: message["smart_sending_enabled"] !== false,
    quietHours: channel === "sms" && message["sms_quiet_hours_enabled"] !== false
  };
}
function doesOf(action) {
  switch (action.type) {
    case "send-webhook":
      return "webhook";
    case "send-internal-alert":
      return "alert";
    case "update-profile":
      return "profile";
    case "list-update":
      return "list";
    default:
      return messageOf(action)?.channel ?? "other";
  }
}
function hindrance(message, segment, asking) {
  const { known, now } = asking;
  if (segment !== void 0 && !known.groups.has(segment)) return { code: "segment" };
  const own = verdict(message.filter, "message", asking);
  if (!own.holds) return own.why;
  return withoutConsent(message, asking) ?? tooSoon(message, known.messages.get(message.channel), now, asking);
}
function withoutConsent({ channel, transactional }, { known }) {
  const consent = known.consent.get(channel);
  return transactional || mayReceive(channel, consent) ? void 0 : { code: "consent", channel, consent };
}
var smartSendingHours = { email: 16, sms: 24, push: 24, whatsapp: 24 };
function tooSoon({ channel, smartSending }, tried, now, { known }) {
  const last = tried.at(-1);
  const hours = known.setting.smartSending?.[channel] ?? smartSendingHours[channel];
  if (!smartSending || last === void 0 || now - last >= hours * 36e5) return void 0;
  return { code: "smart-sending", channel, last, hours };
}
function heldUntil(message, { known, now }) {
  return message.quietHours ? quietUntil(known, now) : void 0;
}

export {
  dateOf,
  knownAtFirst,
  learn,
  join,
  plainName,
  propertyOf,
  mayReceive,
  dayOf,
  timeOfDay,
  allowedDay,
  draw,
  passes,
  passesNumber,
  verdict,
  idOf,
  graphOf,
  edited,
  acts,
  statusOf,
  waysOf,
  messageOf,
  doesOf,
  hindrance,
  smartSendingHours,
  heldUntil
};
