import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  afterWords,
  isoIn,
  listId,
  segmentId,
  subjectOf,
  triggerOf,
  wallWords
} from "./chunk-QX2JGFET.js";
import {
  flipped,
  otherwise,
  simulateFlows,
  starts
} from "./chunk-NFGMCDQY.js";
import {
  dayOf,
  graphOf,
  idOf,
  mayReceive,
  messageOf,
  passes,
  passesNumber,
  plainName,
  timeOfDay,
  waysOf
} from "./chunk-HOZ6W337.js";
import {
  compile,
  conditionWords,
  giveIds,
  inFileOrder,
  maxYamlBytes,
  parseFlowTest,
  parseYaml,
  readText,
  startOf,
  testEnding,
  testFilesBelow,
  usualStart
} from "./chunk-UAVHVDVM.js";
import {
  deedKeys,
  diagnostic,
  isError
} from "./chunk-KKJNJNI7.js";
import {
  didYouMean,
  nearest
} from "./chunk-IL55XNBZ.js";
import {
  asWire,
  day,
  momentOf,
  units,
  wallOf
} from "./chunk-CDOEZKTD.js";
import {
  fieldsOf,
  jsonOf,
  present
} from "./chunk-EH362S3J.js";

// src/flow-tests/prove/values.ts
var iso = (ms) => new Date(ms).toISOString().replace(".000Z", "Z");
function suggested(filter, now) {
  switch (filter.type) {
    case "existence":
      return ["something", 1, null];
    case "boolean":
      return [filter.value, !filter.value];
    case "numeric": {
      const ends = filter.operator === "between" ? [filter.start, filter.end] : [filter.value];
      const middle = ends.length === 2 ? [(ends[0] + ends[1]) / 2] : [];
      return [
        ...middle,
        ...ends.flatMap((n) => [
          n,
          n + 1,
          n - 1,
          n + 0.5,
          n - 0.5,
          n * 2 + 10,
          ...Math.abs(n) < 1 ? [(n + 1) / 2, n / 2] : []
        ])
      ];
    }
    case "string": {
      const texts = Array.isArray(filter.value) ? filter.value : [filter.value ?? ""];
      if (filter.operator.startsWith("phone"))
        return [...texts.map((code) => `+${code.replace(/^\+/, "")}5550100`), "+0"];
      return [...texts, ...texts.map((text) => `${text}x`), ...texts.map((text) => `x${text}`), "other"];
    }
    case "list": {
      const items = Array.isArray(filter.value) ? filter.value : [String(filter.value ?? "")];
      const length = typeof filter.value === "number" ? filter.value : 1;
      const some = Array.from({ length: Math.min(50, length + 1) }, (_, index) => `item ${index}`);
      return [items, [...items, "other"], ["other"], some, some.slice(1), some.slice(2)];
    }
    case "date":
      return dates(filter, now);
  }
}
function dates(filter, now) {
  const around = (ms) => [ms, ms + 1e3, ms - 1e3, ms + day, ms - day].map(iso);
  switch (filter.operator) {
    case "after":
    case "before":
      return around(Date.parse(filter.date));
    case "between-static":
      return [...around(Date.parse(filter.start)), ...around(Date.parse(filter.end))];
    case "in-the-last":
    case "at-least":
    case "in-the-next": {
      const length = filter.quantity * units[filter.unit];
      return [now - length / 2, now + length / 2, now - length - day, now + length + day, now - length + 1e3].map(iso);
    }
    case "between":
      return [(filter.start + filter.end) / 2 * units[filter.unit], 0, filter.end * units[filter.unit] + day].map(
        (ago) => iso(now - ago)
      );
    case "calendar-month":
      return [Date.UTC(1990, filter.value - 1, 15), Date.UTC(1990, filter.value, 15)].map(iso);
    default:
      return [now, now - 40 * day, now + 40 * day, now - day, now + day].map(iso);
  }
}
function valueFor(demands, now, fits2 = () => true) {
  const pool = [...[...demands].reverse().flatMap(({ filter }) => suggested(filter, now)), null];
  const found = pool.findIndex(
    (value) => fits2(value) && demands.every(({ filter, holds }) => passes(filter, value, now) === holds)
  );
  return found < 0 ? void 0 : { value: pool[found] };
}

// src/flow-tests/prove/draft.ts
var withPerson = (draft, change2) => ({
  ...draft,
  person: { ...draft.person, ...change2 }
});
var withProperty = (draft, name, value) => withPerson(draft, { properties: { ...draft.person.properties, [name]: value } });
function meet(draft, literal) {
  if (literal.condition.type === "profile-metric")
    return metric(draft, literal);
  const made = change(draft, literal);
  return made ? [made] : [];
}
function change(draft, literal) {
  const { condition, holds, now } = literal;
  switch (condition.type) {
    case "profile-property":
      return property(draft, plainName(condition.property), { filter: condition.filter, holds }, now);
    case "metric-property":
    case "price-drop-property":
    case "low-inventory-property":
      return eventProperty(draft, condition.field, { filter: condition.filter, holds }, now);
    case "profile-predictive-analytics": {
      const found = demand(draft, `prediction:${condition.dimension}`, { filter: condition.filter, holds }, now);
      if (!found) return void 0;
      const { [condition.dimension]: _, ...rest } = found.draft.person.predictions ?? {};
      const predictions = found.value === null ? rest : { ...rest, [condition.dimension]: found.value };
      return withPerson(found.draft, { predictions });
    }
    case "profile-group-membership": {
      const inside2 = condition.is_member === holds;
      const lists = (draft.person.lists ?? []).filter((id) => !condition.group_ids.includes(id));
      return withPerson(draft, { lists: inside2 ? [...lists, condition.group_ids[0]] : lists });
    }
    case "profile-marketing-consent":
      return consent(draft, literal);
    case "profile-region": {
      const inside2 = condition.in_region === holds;
      const european = condition.region === "european_union";
      const country = inside2 ? european ? "DE" : "US" : holds ? european ? "US" : "DE" : null;
      return withProperty(draft, "location.country", country);
    }
    case "profile-sample": {
      const drawn = literal.action === void 0 ? {} : { [literal.action]: holds ? 0 : 99.999 };
      return withPerson(draft, { draws: { ...draft.person.draws, ...drawn } });
    }
    case "profile-not-sent-email":
    case "profile-not-sent-sms":
    case "profile-not-sent-push": {
      const channel = condition.type.slice("profile-not-sent-".length);
      return holds ? draft : { ...draft, happenings: [...draft.happenings, { at: now - 6e4, kind: "message", channel }] };
    }
    case "profile-not-in-flow":
      return holds ? draft : void 0;
    default:
      return void 0;
  }
}
var isShare = (value) => typeof value !== "number" || value >= 0 && value <= 1;
function demand(draft, key, one, now) {
  const demands = [...draft.demands[key] ?? [], one];
  const found = valueFor(demands, now, key.endsWith("probability") ? isShare : void 0);
  return found && { draft: { ...draft, demands: { ...draft.demands, [key]: demands } }, value: found.value };
}
function property(draft, name, one, now) {
  const found = demand(draft, `property:${name}`, one, now);
  return found && withProperty(found.draft, name, found.value);
}
function eventProperty(draft, name, one, now) {
  const found = demand(draft, `event:${name}`, one, now);
  return found && { ...found.draft, event: { ...found.draft.event, [name]: found.value } };
}
var states = ["subscribed", "unsubscribed", "never_subscribed"];
function consent(draft, { condition, holds }) {
  const { channel, can_receive_marketing, consent_status } = condition.consent;
  const fits2 = (state2) => (mayReceive(channel, state2) === can_receive_marketing && ["any", state2].includes(consent_status.subscription)) === holds;
  const state = states.find(fits2);
  return state && withPerson(draft, { consent: { ...draft.person.consent, [channel]: state } });
}
function metric(draft, { condition, holds, now, entry }) {
  const isRight = (n) => passesNumber(condition.measurement_filter, n) === holds;
  const wanted = [0, ...suggested(condition.measurement_filter, now)].filter(
    (n) => typeof n === "number" && n >= 0 && isRight(n)
  );
  const least = Math.min(...wanted);
  if (!Number.isFinite(least) || least > 100) return [];
  const safe = condition.measurement === "sum" ? void 0 : [1, ...wanted].find((n) => n > 0 && isRight(n + 1));
  const amounts = safe === void 0 || safe === least || safe > 100 ? [least] : [least, safe];
  return amounts.flatMap((amount) => withEvents(draft, condition, amount, { now, entry }) ?? []);
}
function withEvents(draft, condition, least, { now, entry }) {
  if (least === 0) return draft;
  const properties = condition.measurement === "sum" ? { $value: least } : {};
  for (const { property: name, filter } of condition.metric_filters ?? []) {
    const found = filter ? valueFor([{ filter, holds: true }], now) : void 0;
    if (filter && !found) return void 0;
    if (found) properties[name] = found.value;
  }
  const at = condition.timeframe_filter.operator === "flow-start" ? Math.max(entry, now - 6e4) : Math.min(entry, now) - 6e4;
  const recent = condition.timeframe_filter.operator === "in-the-last" ? Math.max(at, now - 6e4) : at;
  const count = condition.measurement === "sum" ? 1 : Math.ceil(least);
  const events = Array.from({ length: count }, () => ({
    at: recent,
    kind: "event",
    metric: condition.metric_id,
    properties
  }));
  return { ...draft, happenings: [...draft.happenings, ...events] };
}

// src/flow-tests/prove/ways.ts
var mostWalks = 400;
var mostChoices = 12;
var consenting = {
  id: "somebody",
  consent: { email: "subscribed", sms: "subscribed", push: "subscribed", whatsapp: "subscribed" }
};
var flowOf = (subject, start2) => ({
  id: subject.address,
  definition: subject.definition,
  from: start2
});
function starting(subject, at, properties) {
  const trigger = triggerOf(subject);
  switch (trigger.type) {
    case "metric":
      return [{ at, kind: "event", metric: String(trigger.id), properties }];
    case "list":
    case "segment":
      return [{ at, kind: trigger.type, id: String(trigger.id), member: true }];
    case "price-drop":
    case "low-inventory":
      return [{ at, kind: "trigger", properties }];
    case "date":
      return [];
  }
}
var letIn = (subject, start2, base = consenting) => alsoLetIn(subject, start2, { person: base, event: {}, happenings: [], demands: {} });
function alsoLetIn(subject, start2, base) {
  const trigger = triggerOf(subject);
  const filters = [
    ("trigger_filter" in trigger ? trigger.trigger_filter : null) ?? null,
    subject.definition.profile_filter ?? null
  ];
  const first = trigger.type === "date" && trigger.date_field_type === "profile-property" ? { ...base, person: withDate(base.person, trigger.date_profile_property, start2) } : base;
  return filters.reduce(
    (draft, filter) => draft && choices(draft, filter, true, { now: start2, entry: start2 })[0],
    first
  );
}
function withDate(person, property2, start2) {
  const name = property2.replace(/^properties\['(.*)'\]$/, "$1");
  const date = new Date(start2 + 40 * 864e5).toISOString().slice(0, 10);
  return { ...person, properties: { [name]: date, ...person.properties } };
}
function choices(draft, filter, holds, at) {
  const groups2 = (filter?.condition_groups ?? []).filter(({ conditions }) => conditions.length > 0);
  const literal = (condition, is) => ({ ...at, condition, holds: is });
  if (!holds)
    return groups2.flatMap(
      ({ conditions }) => conditions.reduce(
        (made, condition) => made.flatMap((one) => meet(one, literal(condition, false))).slice(0, mostChoices),
        [draft]
      )
    );
  return groups2.reduce(
    (drafts, { conditions }) => drafts.flatMap((one) => conditions.flatMap((condition) => meet(one, literal(condition, true)))).slice(0, mostChoices),
    [draft]
  );
}
function walkersFor(subject, start2, setting, base) {
  const first = letIn(subject, start2, base);
  if (!first) return [];
  const found = /* @__PURE__ */ new Map();
  const tried = /* @__PURE__ */ new Set();
  const queue = [first];
  for (let walks = 0; walks < mostWalks; walks++) {
    const draft = queue.shift();
    if (!draft) break;
    const happenings = [...starting(subject, start2, draft.event), ...draft.happenings];
    const timeline = simulateFlows([flowOf(subject, start2)], draft.person, happenings, setting);
    const mine = timeline.entries.filter(({ run }) => run === 1);
    const splits = mine.filter(({ kind }) => kind === "branch");
    const name = splits.map((entry2) => wayName(subject, entry2)).join(", ") || "everybody";
    if (mine.length > 0 && !found.has(name))
      found.set(name, { name, person: draft.person, draft, happenings, timeline });
    const entry = mine.find(({ kind }) => kind === "entered")?.at ?? start2;
    for (const [index, split] of splits.entries()) {
      const before = splits.slice(0, index).map((one) => wayName(subject, one)).join(", ");
      for (const [way, drafts] of otherWays(subject, draft, split, entry)) {
        const key = `${before}, ${split.action} ${way}`;
        if (tried.has(key) && !drafts.length) continue;
        tried.add(key);
        queue.push(
          ...drafts.filter((one) => fresh(tried, `${key} ${JSON.stringify([one.person, one.event, one.happenings])}`))
        );
      }
    }
  }
  return [...found.values()];
}
var fresh = (tried, key) => !tried.has(key) && tried.add(key) !== void 0;
function wayName({ steps }, { action = "", way = "" }) {
  const step = steps.get(action);
  return `${step?.id ?? action}: ${step?.ways.get(way) ?? way}`;
}
function otherWays({ definition }, draft, split, entry) {
  const action = definition.actions.find((one) => idOf(one) === split.action);
  const at = { action: split.action, now: split.at, entry };
  if (action?.type === "multi-branch-split") {
    const branches = action.data?.branches ?? [];
    return branches.filter(({ branch_id }) => branch_id !== split.way).map((branch) => {
      const before = branches.slice(0, branches.indexOf(branch)).filter(({ is_else }) => !is_else);
      const without = before.reduce(
        (drafts2, one) => drafts2.flatMap((made) => choices(made, one.branch_filter, false, at)).slice(0, mostChoices),
        [draft]
      );
      const drafts = branch.is_else ? without : without.flatMap((made) => choices(made, branch.branch_filter, true, at));
      return [branch.branch_id, drafts.slice(0, mostChoices)];
    });
  }
  if (action?.type !== "conditional-split" && action?.type !== "trigger-split") return [];
  const filter = action.type === "trigger-split" ? action.data?.trigger_filter : action.data?.profile_filter;
  const other = split.way !== "yes";
  return [[other ? "yes" : "no", choices(draft, filter, other, at).slice(0, mostChoices)]];
}

// src/flow-tests/unheard.ts
function unheard(subject, file) {
  const asked2 = metricsOf(subject);
  const named2 = [
    ...file.cases.flatMap(({ events }) => events.map(({ written, at }) => ({ metric: written.metric, at }))),
    ...file.laws.map(({ metric: metric2, at }) => ({ metric: metric2, at }))
  ];
  return named2.flatMap(({ metric: metric2, at }) => {
    if (metric2 === void 0 || asked2.has(metric2)) return [];
    const meant = nearest(metric2, asked2);
    if (meant === void 0) return [];
    return diagnostic(
      "test-unheard",
      `Nothing in ${subject.address} asks about "${metric2}". Did you mean "${meant}"?`,
      `It asks about ${[...asked2].join(", ")}.`,
      { at, address: subject.address }
    );
  });
}
function metricsOf({ definition }) {
  const metrics = new Set(
    definition.triggers.flatMap((one) => one.type === "metric" && one.id !== null ? [one.id] : [])
  );
  const visit = (value) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value))
        if (key === "metric_id" && typeof part === "string") metrics.add(part);
        else visit(part);
  };
  visit(definition);
  return metrics;
}

// src/flow-tests/happenings.ts
var channels = ["email", "sms", "push", "whatsapp"];
function consentOf(written) {
  const given = (channel) => {
    if (written === void 0) return "subscribed";
    if (Array.isArray(written)) return written.includes(channel) ? "subscribed" : "unsubscribed";
    return written[channel] ?? "never_subscribed";
  };
  return Object.fromEntries(channels.map((channel) => [channel, given(channel)]));
}
function personOf(subject, written, id) {
  return {
    id,
    properties: written.properties ?? {},
    consent: consentOf(written.consent),
    ...present({ timezone: written.timezone }),
    lists: groups(subject, written.lists, listId),
    segments: groups(subject, written.segments, segmentId),
    predictions: written.predictions ?? {},
    draws: drawsOf(subject, written.random ?? {})
  };
}
var groups = (subject, names2 = [], idOfName) => names2.map((name) => groupId(subject, name, idOfName));
function groupId({ definition }, name, idOfName) {
  const text = JSON.stringify(definition);
  const raw = JSON.stringify(name);
  return text.includes(`[${raw}`) && !text.includes(JSON.stringify(idOfName(name))) ? name : idOfName(name);
}
function drawsOf({ definition, steps }, random) {
  const draws = {};
  for (const action of definition.actions) {
    const step = steps.get(idOf(action));
    const word = step && random[step.id];
    if (word === void 0) continue;
    const way = waysOf(action).find((one) => step.ways.get(one.way) === word)?.way;
    draws[idOf(action)] = way === "no" ? 99.999 : 0;
  }
  return draws;
}
var momentIn = (when, start2, zone) => "after" in when ? start2 + when.after : momentOf(when.wall, zone);
function happeningsOf(subject, one, start2, zone, fixtures) {
  const happenings = one.events.flatMap(
    (event) => happeningOf(subject, event, momentIn(event.when, start2, zone), fixtures)
  );
  const trigger = triggerOf(subject);
  const isStart = (each) => trigger.type === "date" || starts(trigger, subject.address, each);
  return happenings.some(isStart) ? happenings : [...starting(subject, start2, letIn(subject, start2)?.event ?? {}), ...happenings];
}
function happeningOf(subject, event, at, fixtures) {
  const { written } = event;
  const fixture = event.fixture === void 0 ? void 0 : fixtureOf(fixtures.get(event.fixture));
  const properties = { ...fixture?.properties, ...written.properties };
  if (event.starts) return startOf2(subject, at, properties, fixture?.metric);
  if (written.metric !== void 0) return [{ at, kind: "event", metric: written.metric, properties }];
  if (written.opened !== void 0) return reading(subject, at, "opened", written.opened);
  if (written.clicked !== void 0) return reading(subject, at, "clicked", written.clicked);
  if (written.triggers !== void 0)
    return [{ at, kind: "trigger", properties: written.triggers }];
  if (written.back_in_stock) return [{ at, kind: "back-in-stock" }];
  if (written.receives !== void 0) return [{ at, kind: "message", channel: written.receives }];
  const list = written.joins_list ?? written.leaves_list;
  if (list !== void 0) {
    const member = written.joins_list !== void 0;
    return [{ at, kind: "list", id: groupId(subject, list, listId), member }];
  }
  const segment = written.joins_segment ?? written.leaves_segment;
  if (segment !== void 0) {
    const member = written.joins_segment !== void 0;
    return [{ at, kind: "segment", id: groupId(subject, segment, segmentId), member }];
  }
  const set = Object.entries(written.set ?? {}).map(([property2, value]) => ({
    at,
    kind: "property",
    property: property2,
    value
  }));
  const consents = Object.entries(written.consent ?? {}).map(([channel, consent2]) => ({
    at,
    kind: "consent",
    channel,
    consent: consent2
  }));
  return [...set, ...consents];
}
function reading(subject, at, did, step) {
  const copies = subject.definition.actions.filter((action) => subject.steps.get(idOf(action))?.id === step);
  return copies.map((action) => {
    const isText = action.type === "send-sms";
    const metric2 = isText ? "Clicked SMS" : did === "opened" ? "Opened Email" : "Clicked Email";
    const mark = isText ? {} : { [did === "opened" ? "machine_open" : "Bot Click"]: false };
    return { at, kind: "event", metric: metric2, properties: { $message: idOf(action), ...mark } };
  });
}
function startOf2(subject, at, properties, metric2) {
  const trigger = triggerOf(subject);
  if (trigger.type === "metric") return [{ at, kind: "event", metric: metric2 ?? String(trigger.id), properties }];
  return starting(subject, at, properties);
}
function fixtureOf(json) {
  const valuesOf = (value) => fieldsOf(value);
  const top = fieldsOf(json);
  const holder = "data" in top ? fieldsOf(top["data"]) : top;
  const attributes = "data" in top || "attributes" in top ? fieldsOf(holder["attributes"]) : top;
  const own = attributes["event_properties"];
  if (own !== void 0) return { properties: valuesOf(own) };
  if (!("properties" in top)) return { properties: valuesOf(top) };
  const metric2 = top["metric"] ?? top["event"];
  return { ...typeof metric2 === "string" ? { metric: metric2 } : {}, properties: valuesOf(top["properties"]) };
}

// src/flow-tests/words/why-words.ts
var names = (id) => id.replace(/^(list|segment):/, "");
function filterReason(entry, exits) {
  const { why } = entry;
  if (why.code !== "filter") return "audience";
  return [...exits].some((exit) => sameGroup(exit, why.seen)) ? "exit_when" : "audience";
}
var sameGroup = (exit, seen) => exit === JSON.stringify({ conditions: seen.map(({ condition }) => condition) });
function whyWords(entry, words) {
  const { why, kind } = entry;
  switch (why.code) {
    case "trigger":
      return "the trigger lets them in";
    case "pulled-in":
      return "their date stands in the middle of the flow";
    case "end":
      return "the end of the way";
    case "delay":
    case "target-date":
    case "countdown":
      return entry.until === null || entry.until === void 0 ? "nobody knows until when" : `until ${wallWords(entry.until, words.zone)}`;
    case "stock":
      return "until it is in stock again";
    case "acts":
      return "it is due";
    case "no-branch":
      return "no case holds";
    case "review":
      return "its status is manual: it waits under Needs review";
    case "draft":
      return "its status is draft";
    case "segment":
      return "they are not in the segment of the trigger";
    case "nothing-live":
      return "nothing live follows, so the delay is skipped";
    case "date-moved":
      return "their date is another one now";
    case "deleted":
      return "the flow was deleted";
    case "reentry":
      return `re-entry: they came in before, at ${wallWords(why.last, words.zone)}`;
    case "consent":
      return `no consent to ${why.channel} (${why.consent})`;
    case "smart-sending":
      return `Smart Sending: ${why.channel} came at ${wallWords(why.last, words.zone)}, less than ${why.hours} hours before`;
    case "quiet-hours":
      return `quiet hours in ${why.zone}, until ${wallWords(entry.until ?? entry.at, words.zone)}`;
    case "filter": {
      const seen = why.seen.map((each) => seenWords(each, kind === "branch" || why.group !== null)).join(", ");
      const holds = why.group === null ? "holds" : "does not hold";
      const label = {
        trigger: "the filter of the trigger",
        flow: filterReason(entry, words.exits),
        message: "only_if",
        split: ""
      }[why.of];
      if (why.of === "flow" && label === "exit_when") return exitWords(why.seen, seen);
      return `${label === "" ? "" : `${label} ${holds}`}${seen === "" || label === "" ? "" : ": "}${seen}`;
    }
  }
}
function exitWords(group, seen) {
  const only = group.length === 1 ? opposite(group[0]) : void 0;
  return only ? `exit_when: ${seenWords(only, true)}` : `exit_when, since this does not hold: ${seen}`;
}
function opposite(seen) {
  const { measurement_filter: measured } = seen.condition;
  if (measured?.operator !== "equals" || measured.value !== 0) return void 0;
  const filter = { ...measured, operator: "greater-than" };
  return { ...seen, condition: { ...seen.condition, measurement_filter: filter } };
}
function seenWords({ condition, value, holds }, withValue) {
  const words = conditionWords(condition, names);
  const { type } = condition;
  if (!withValue) return words;
  const shown = typeof value === "string" ? value : value === void 0 ? "not set" : JSON.stringify(value);
  const said = type === "profile-metric" ? `it is ${shown}` : type === "profile-sample" ? `drew ${Number(value).toFixed(1)}` : value === void 0 && type !== "profile-property" && type !== "metric-property" ? holds ? "yes" : "no" : `it is ${shown}`;
  return `${words} (${said})`;
}

// src/flow-tests/expect.ts
var isMessage = ({ kind, by }) => kind === "sent" && by !== "profile" && by !== "list";
function missOf(timeline, one, moments) {
  if (!one.expect) return void 0;
  const told2 = timeline.entries.filter(({ kind }) => kind !== "entered");
  let next = 0;
  for (const [index, expected] of one.expect.entries()) {
    const found = told2.findIndex((entry, place) => place >= next && fits(entry, expected, moments));
    const unnamed = one.andOthers ? -1 : told2.findIndex((entry, place) => place >= next && isMessage(entry) && !fits(entry, expected, moments));
    if (found < 0 || unnamed >= 0 && unnamed < found) {
      const instead = told2.slice(next).find((entry) => isTold(entry)) ?? told2.at(-1);
      const sooner = unnamed >= 0 && (found < 0 || unnamed < found) ? told2[unnamed] : void 0;
      return { index, words: insteadWords(expected, sooner ?? near(told2, expected, moments) ?? instead, moments) };
    }
    next = found + 1;
  }
  const more = one.andOthers ? void 0 : told2.slice(next).find(isMessage);
  return more && { words: `nothing more was expected, but ${entryWords(more, moments)}` };
}
var isTold = ({ kind }) => kind !== "waits";
var near = (told2, { written }, { subject }) => {
  const ids = [...deedKeys.map((kind) => written[kind]), written.skipped, ...Object.keys(written.branch ?? {})];
  return told2.find(({ action, kind }) => kind !== "waits" && ids.includes(subject.steps.get(action ?? "")?.id));
};
function insteadWords(expected, entry, moments) {
  const wanted = expectedWords(expected);
  if (!entry) return `${wanted} was expected, but nothing came: nothing starts the flow`;
  return `${wanted} was expected, but ${entryWords(entry, moments)}`;
}
function expectedWords({ written }) {
  const { at, ...what } = written;
  const [kind, value] = Object.entries(what).find(([, one]) => one !== void 0) ?? ["nothing", true];
  const shown = typeof value === "object" ? Object.entries(value).map(([id, way]) => `${id}: ${String(way)}`).join(", ") : String(value);
  return `${kind}${value === true ? "" : ` ${shown}`}${at === void 0 ? "" : ` at ${at}`}`;
}
function entryWords(entry, { subject, start: start2, zone }) {
  const step = subject.steps.get(entry.action ?? "");
  const what = step ? `${step.kind} ${step.id}` : "";
  const at = `${afterWords(entry.at - start2)} (${wallWords(entry.at, zone)})`;
  const why = whyWords(entry, { exits: subject.exits, zone });
  switch (entry.kind) {
    case "entered":
      return `they enter at ${at}`;
    case "refused":
      return `they are not let in at ${at}: ${why}`;
    case "sent":
      return `${what} came at ${at}`;
    case "skipped":
      return `${what} was skipped at ${at}: ${why}`;
    case "branch":
      return `${what} took ${step?.ways.get(entry.way ?? "") ?? entry.way} at ${at}: ${why}`;
    case "left":
      return `they left at ${at}, before ${what}: ${why}`;
    case "waits":
      return `they wait in ${what} from ${at}, ${why}`;
    case "ended":
      return `they came to the end at ${at}`;
  }
}
function fits(entry, { written, when }, moments) {
  const { subject, start: start2, zone } = moments;
  if (when && Math.floor(entry.at / 6e4) !== Math.floor(momentIn(when, start2, zone) / 6e4)) return false;
  const step = subject.steps.get(entry.action ?? "");
  if (written.end) return entry.kind === "ended";
  if (written.skipped !== void 0) return entry.kind === "skipped" && step?.id === written.skipped;
  if (written.waits !== void 0) return entry.kind === "waits" && step?.id === written.waits;
  if (written.left !== void 0)
    return (entry.kind === "left" || entry.kind === "refused") && leftFor(entry, subject) === written.left;
  if (written.refused !== void 0) return entry.kind === "refused" && leftFor(entry, subject) === written.refused;
  if (written.branch) {
    const [id, way] = Object.entries(written.branch)[0];
    return entry.kind === "branch" && step?.id === id && step?.ways.get(entry.way ?? "") === way;
  }
  const kind = deedKeys.find((one) => written[one] !== void 0);
  if (kind === void 0 || entry.kind !== "sent" || step === void 0) return false;
  return step.id === written[kind] && (step.kind === kind || entry.by === kind);
}
function leftFor(entry, { exits }) {
  switch (entry.why.code) {
    case "filter":
      return entry.why.of === "trigger" ? "trigger" : filterReason(entry, exits);
    case "nothing-live":
      return "nothing_live";
    case "date-moved":
      return "date";
    default:
      return entry.why.code;
  }
}

// src/flow-tests/run-case.ts
function settingOf(file) {
  const { timezone, quietHours, smartSending } = file.account;
  return { timezone, ...present({ quietHours, smartSending }) };
}
function runCase(subject, file, one, fixtures) {
  const setting = settingOf(file);
  const zone = one.person.timezone ?? setting.timezone;
  const start2 = momentOf(one.start, zone);
  const person = personOf(subject, one.person, one.name);
  const happenings = happeningsOf(subject, one, start2, zone, fixtures);
  const until = one.until && momentIn(one.until, start2, zone);
  const walk = (switches) => simulateFlows([flowOf(subject, start2)], person, happenings, {
    ...setting,
    ...present({ until, switches })
  });
  const judge = (timeline2) => missOf(timeline2, one, { subject, start: start2, zone });
  const timeline = walk(void 0);
  const miss = judge(timeline);
  const unless = timeline.asked.filter((name) => judge(walk(flipped([name]))) === void 0 !== (miss === void 0));
  const together = unless.length === 0 && timeline.asked.length > 1 && judge(walk(flipped(timeline.asked))) === void 0 !== (miss === void 0);
  const hangsOn = together ? timeline.asked : unless;
  const outcome = hangsOn.length > 0 ? "depends" : miss ? "failed" : "passed";
  return { outcome, timeline, ...present({ miss }), unless: hangsOn, start: start2, zone, person };
}
function verdictWords({ outcome, miss, unless }) {
  if (outcome === "passed") return "";
  if (outcome === "failed") return miss.words;
  const words = unless.map((name) => otherwise[name]).join(", or ");
  return miss ? `fails unless ${words}: ${miss.words}` : `passes unless ${words}`;
}

// src/flow-tests/words/timeline.ts
var timelineJson = (timeline, told2) => timeline.entries.map((entry) => entryJson(entry, told2));
function entryJson(entry, { subject, zone }) {
  const step = entry.action === void 0 ? void 0 : subject.steps.get(entry.action);
  const channel = channelOf(entry, step?.kind);
  const words = { exits: subject.exits, zone };
  return {
    at: isoIn(entry.at, zone),
    kind: entry.kind === "refused" ? "skipped" : entry.kind,
    ...present({ step: step?.id, channel, way: entry.way && (step?.ways.get(entry.way) ?? entry.way) }),
    why: whyWords(entry, words)
  };
}
var channels2 = ["email", "sms", "push", "whatsapp"];
function channelOf({ by }, kind) {
  if (by === void 0) return void 0;
  return channels2.includes(by) ? by : kind ?? by;
}

// src/flow-tests/coverage.ts
function coverageOf(subject, timelines) {
  const all = /* @__PURE__ */ new Set();
  for (const action of subject.definition.actions) {
    const step = subject.steps.get(action.temporary_id ?? "");
    if (!step) continue;
    all.add(step.id);
    if (step.ways.size > 0 && waysOf(action).length > 1)
      for (const word of step.ways.values()) all.add(`${step.id}: ${word}`);
  }
  const reached = /* @__PURE__ */ new Set();
  for (const { entries } of timelines)
    for (const { kind, action, way, why } of entries) {
      const step = subject.steps.get(action ?? "");
      if (!step || kind === "left" || kind === "skipped" && why.code === "draft") continue;
      reached.add(step.id);
      if (kind === "branch") reached.add(`${step.id}: ${step.ways.get(way ?? "") ?? way}`);
    }
  const missed = [...all].filter((one) => !reached.has(one));
  return { steps: all.size, reached: all.size - missed.length, missed };
}

// src/flow-tests/law.ts
var messagesOf = ({ entries }) => entries.filter(({ kind, by }) => kind === "sent" && ["email", "sms", "push", "whatsapp"].includes(by ?? ""));
var entryOf = ({ entries }, { flow, run }) => entries.find((one) => one.kind === "entered" && one.flow === flow && one.run === run)?.at ?? -Infinity;
var messageAfter = ({ metric: metric2 }, { timeline, happenings }, moments) => {
  const events = happenings.filter((one) => one.kind === "event" && one.metric === metric2).map(({ at }) => at);
  for (const message of messagesOf(timeline)) {
    const entry = entryOf(timeline, message);
    const after2 = events.find((at) => at > entry && at <= message.at);
    if (after2 !== void 0) return `${entryWords(message, moments)}, though ${metric2} happened before it`;
  }
  return void 0;
};
var closer = ({ time = 0 }, { timeline }, moments) => {
  const messages = messagesOf(timeline);
  const found = messages.findIndex((one, index) => index > 0 && one.at - messages[index - 1].at < time);
  return found < 0 ? void 0 : `${entryWords(messages[found - 1], moments)}, and ${entryWords(messages[found], moments)}`;
};
var tooMany = ({ count = 0, time = Infinity }, { timeline }, moments) => {
  const messages = messagesOf(timeline);
  const found = messages.findIndex((one, index) => index >= count && one.at - messages[index - count].at < time);
  return found < 0 ? void 0 : `${entryWords(messages[found], moments)}, as message ${count + 1}`;
};
var between = ({ between: times }, { timeline }, moments) => {
  const [from, to] = times.map(timeOfDay);
  const inside2 = ({ at }) => {
    const wall = wallOf(at, moments.zone).getTime();
    const time = wall - dayOf(wall);
    return from > to ? time >= from || time < to : time >= from && time < to;
  };
  const found = messagesOf(timeline).find((one) => one.by === "sms" && inside2(one));
  return found && entryWords(found, moments);
};
var inside = ({ time = Infinity }, { timeline }, moments) => {
  const out = timeline.entries.find(
    (one) => (one.kind === "ended" || one.kind === "left") && one.at - entryOf(timeline, one) > time
  );
  if (out) return entryWords(out, moments);
  return timeline.standing.some(({ until }) => until === null) ? "they wait and nobody knows until when" : void 0;
};
var rules = {
  message_after: messageAfter,
  messages_closer_than: closer,
  more_messages_than: tooMany,
  sms_between: between,
  inside_longer_than: inside
};
var broken = (law, walked, moments) => rules[law.name](law, walked, moments);
var lawWords = ({ written }) => Object.entries(written).map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(" to ") : String(value)}`).join(", ");

// src/flow-tests/prove/search.ts
var minute = 6e4;
var tries = 250;
async function searchFor(law, subject, setting, wall) {
  const fc = await import("./fast-check-BHGWQ4DP.js");
  const zones = [setting.timezone, "Europe/Berlin", "America/New_York", "Australia/Sydney"];
  const walkers = walkersFor(subject, momentOf(wall, setting.timezone), setting);
  if (walkers.length === 0) return void 0;
  const words = vocabulary(subject, law, momentOf(wall, setting.timezone));
  const again = letIn(subject, momentOf(wall, setting.timezone))?.event ?? {};
  const after2 = fc.integer({ min: 0, max: Math.ceil(longest(walkers) / minute) + 60 });
  const option = (values) => values.length === 0 ? fc.constant([]) : fc.array(fc.tuple(fc.constantFrom(...values), after2), { maxLength: 4 });
  const world = fc.record({
    way: fc.nat(walkers.length - 1),
    zone: fc.constantFrom(...zones),
    later: fc.integer({ min: 0, max: 7 * 48 }),
    events: option(words.metrics),
    sets: option(words.sets),
    again: fc.array(after2, { maxLength: 2 }),
    campaigns: option(["email", "sms"])
  });
  const walkOf = (seed2, switches) => {
    const start2 = momentOf(wall + seed2.later * 30 * minute, seed2.zone);
    const walker = walkers[seed2.way];
    const shift = start2 - momentOf(wall, setting.timezone);
    const at = (minutes) => start2 + minutes * minute;
    const happenings = [
      ...walker.happenings.map((one) => ({ ...one, at: one.at + shift })),
      ...seed2.events.map(([metric2, minutes]) => ({
        at: at(minutes),
        kind: "event",
        metric: metric2,
        properties: {}
      })),
      ...seed2.sets.map(([[property2, value], minutes]) => ({
        at: at(minutes),
        kind: "property",
        property: property2,
        value
      })),
      ...seed2.again.flatMap((minutes) => starting(subject, at(minutes), again)),
      ...seed2.campaigns.map(([channel, minutes]) => ({
        at: at(minutes),
        kind: "message",
        channel
      }))
    ];
    const person = { ...walker.person, timezone: seed2.zone };
    const timeline = simulateFlows([flowOf(subject, start2)], person, happenings, {
      ...setting,
      ...present({ switches })
    });
    return { timeline, happenings, person, start: start2, zone: seed2.zone, asked: timeline.asked };
  };
  const breaks = (tried2) => broken(law, tried2, { subject, start: tried2.start, zone: tried2.zone });
  const examples = walkers.map((_, way) => [
    { way, zone: zones[0], later: 0, events: [], sets: [], again: [], campaigns: [] }
  ]);
  const result = fc.check(
    fc.property(world, (seed2) => breaks(walkOf(seed2)) === void 0),
    { seed: 9, numRuns: tries, examples }
  );
  if (!result.failed || !result.counterexample) return void 0;
  const [seed] = result.counterexample;
  const tried = walkOf(seed);
  const unless = tried.asked.filter((name) => breaks(walkOf(seed, flipped([name]))) === void 0);
  return { ...tried, subject, words: `${breaks(tried) ?? ""}${whoWords(tried)}`, unless };
}
var longest = (walkers) => Math.max(0, ...walkers.map(({ timeline: { entries } }) => (entries.at(-1)?.at ?? 0) - (entries[0]?.at ?? 0)));
function vocabulary({ definition }, law, now) {
  const metrics = new Set(law.metric === void 0 ? [] : [law.metric]);
  const sets = [];
  const visit = (value) => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== "object" || value === null) return;
    const { type, metric_id, property: property2, filter } = value;
    if (type === "profile-metric") metrics.add(String(metric_id));
    if (type === "profile-property" && typeof property2 === "string")
      sets.push(
        ...suggested(filter, now).map((one) => [
          property2.replace(/^properties\['(.*)'\]$/, "$1"),
          one
        ])
      );
    Object.values(value).forEach(visit);
  };
  visit([definition.profile_filter, definition.actions]);
  return { metrics: [...metrics], sets };
}
function whoWords({ happenings, start: start2 }) {
  const words = happenings.flatMap((one) => {
    const at = `at ${afterWords(one.at - start2)}`;
    if (one.kind === "event")
      return one.at === start2 && Object.keys(one.properties ?? {}).length > 0 ? [] : [`${one.metric} ${at}`];
    if (one.kind === "property") return [`${one.property} ${JSON.stringify(one.value)} ${at}`];
    return one.kind === "message" ? [`a message from elsewhere by ${one.channel} ${at}`] : [];
  });
  return words.length === 0 ? "" : ` (of somebody with ${words.join(", ")})`;
}

// src/flow-tests/suite.ts
async function testSequence(subject, files, fixtures) {
  const cases = [];
  const timelines = [];
  for (const file of files) {
    for (const one of file.cases) {
      const result = runCase(subject, file, one, fixtures);
      timelines.push(result.timeline);
      cases.push(caseReport(subject, one, result));
    }
    for (const law of file.laws) cases.push(await lawReport(subject, file, law));
  }
  return { address: subject.address, cases, coverage: coverageOf(subject, timelines) };
}
function caseReport(subject, one, result) {
  const missed = result.miss?.index === void 0 ? void 0 : one.expect?.[result.miss.index];
  const { file, line, column } = missed?.at ?? one.at;
  return {
    name: one.name,
    outcome: result.outcome,
    file,
    line,
    column,
    expected: one.expect?.map(({ written }) => withoutUndefined(written)) ?? null,
    got: timelineJson(result.timeline, { subject, zone: result.zone }),
    why: verdictWords(result)
  };
}
var withoutUndefined = (written) => JSON.parse(JSON.stringify(written));
async function lawReport(subject, file, law) {
  const found = await searchFor(law, subject, settingOf(file), usualStart);
  const outcome = !found ? "passed" : found.unless.length > 0 ? "depends" : "failed";
  return {
    name: `never ${lawWords(law)}`,
    outcome,
    file: law.at.file,
    line: law.at.line,
    column: law.at.column,
    expected: law.written,
    got: found ? timelineJson(found.timeline, { subject, zone: found.zone }) : [],
    why: found ? verdictWords({ outcome, miss: { words: found.words }, unless: found.unless }) : ""
  };
}
function checkAgainst(subject, file) {
  const steps = [...subject.steps.values()];
  const ids = [...new Set(steps.map(({ id }) => id))];
  const told2 = ({ at }, message, detail) => [
    diagnostic("test-names-nothing", message, detail, { at, address: subject.address })
  ];
  const noStep = (one, id) => told2(one, `${subject.address} has no step "${id}".${didYouMean(id, ids)}`, `Its steps: ${ids.join(", ")}.`);
  const read = file.cases.flatMap(
    ({ events }) => events.flatMap((event) => {
      const id = event.written.opened ?? event.written.clicked;
      return id === void 0 || ids.includes(id) ? [] : noStep(event, id);
    })
  );
  const expected = file.cases.flatMap(
    (one) => (one.expect ?? []).flatMap((line) => {
      const { written } = line;
      const [split, way] = Object.entries(written.branch ?? {})[0] ?? [];
      const id = split ?? written.skipped ?? written.waits ?? deedKeys.map((kind) => written[kind]).find((named2) => named2 !== void 0);
      if (id === void 0) return [];
      const step = steps.find((each) => each.id === id);
      if (!step) return noStep(line, id);
      const ways = [...step.ways.values()].filter((word) => word !== "");
      if (way !== void 0 && !ways.includes(way))
        return told2(
          line,
          `"${id}" has no way "${way}".${didYouMean(way, ways)}`,
          `Its ways: ${ways.join(", ") || "none"}.`
        );
      return [];
    })
  );
  return [...read, ...expected, ...unheard(subject, file)];
}
var failures = (reports) => reports.flatMap(({ cases }) => cases.filter(({ outcome }) => outcome === "failed"));

// src/flow-tests/prove/at-once.ts
var start = usualStart + 7 * 6e4;
function atOnce(subject) {
  if (!followsAtOnce(subject)) return [];
  const found = /* @__PURE__ */ new Map();
  for (const { timeline } of walkersFor(subject, start, { timezone: "UTC" })) {
    const tried = timeline.entries.filter(isTried);
    for (const [index, second] of tried.entries()) {
      const first = tried[index - 1];
      if (!first || first.at !== second.at || first.by !== second.by || first.run !== second.run) continue;
      const [a, b] = [subject.steps.get(first.action ?? ""), subject.steps.get(second.action ?? "")];
      if (a && b && a.id !== b.id)
        found.set(
          `${a.id} ${b.id}`,
          diagnostic(
            "messages-at-once",
            `${a.id} and ${b.id} come to one person at the same moment.`,
            second.kind === "skipped" ? "Smart Sending skips the second for everybody. Put a delay between them." : "Put a delay between them, or make them one.",
            { at: b.at, address: subject.address, step: b.id }
          )
        );
    }
  }
  return [...found.values()];
}
var isTried = ({ kind, by, why, at }) => ["email", "sms", "push", "whatsapp"].includes(by ?? "") && (kind === "sent" || why.code === "smart-sending" && why.last === at);
function followsAtOnce({ definition }) {
  const waits = new Set(
    definition.actions.filter(({ type }) => type === "time-delay" || type === "target-date").map((one) => one.temporary_id)
  );
  return definition.actions.some(
    (one) => one.type.startsWith("send-") && one.links && "next" in one.links && one.links.next && !waits.has(one.links.next)
  );
}

// src/flow-tests/prove/no-event.ts
var usesEvent = (text) => /\{[{%](?:(?![}%]\}).)*?(?<![\w.'"|:])event(?:\.|\|lookup)/s.test(text) && !/\{%-?\s*for\s+(?:\w+\s*,\s*)?event\b|\bas event\b|with event\s*=/.test(text);
function noEvent(subject, { templates }) {
  const trigger = triggerOf(subject);
  if (!["list", "segment", "date"].includes(trigger.type)) return [];
  const found = /* @__PURE__ */ new Map();
  for (const action of subject.definition.actions) {
    const step = subject.steps.get(idOf(action));
    const isMessage2 = messageOf(action) !== void 0 || action.type === "send-webhook" || action.type === "send-internal-alert";
    if (!step || !isMessage2 || !("data" in action)) continue;
    const texts = textsOf(action.data).map((text) => templates[text]?.html ?? text);
    if (!texts.some(usesEvent)) continue;
    found.set(
      step.id,
      diagnostic(
        "no-event",
        `${step.id} uses {{ event.\u2026 }}, but a ${trigger.type} trigger has no event.`,
        "The place stays empty in every message. Use a property of the profile, or a trigger on a metric.",
        { at: step.at, address: subject.address, step: step.id }
      )
    );
  }
  return [...found.values()];
}
function textsOf(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

// src/flow-tests/prove/prove.ts
function clausesOf(filter, holds) {
  const groups2 = (filter?.condition_groups ?? []).filter(({ conditions }) => conditions.length > 0);
  if (holds) return groups2.map(({ conditions }) => conditions.map((condition) => [{ condition, holds: true }]));
  return [groups2.map(({ conditions }) => conditions.map((condition) => ({ condition, holds: false })))];
}
var mostSteps = 5e3;
function impossible(clauses) {
  let steps = 0;
  const open = (index, literals) => {
    if ((steps += 1) > mostSteps) return true;
    const clause = clauses[index];
    if (!clause) return true;
    return clause.some((all) => {
      const more = [...literals, ...all];
      return consistent(more) && open(index + 1, more);
    });
  };
  return !open(0, []);
}
function consistent(literals) {
  const said = /* @__PURE__ */ new Map();
  const demands = /* @__PURE__ */ new Map();
  const counts = /* @__PURE__ */ new Map();
  const consents = /* @__PURE__ */ new Map();
  const members = /* @__PURE__ */ new Map();
  for (const literal of literals) {
    const { condition, holds } = literal;
    if (condition.type === "profile-sample") continue;
    const key = JSON.stringify(condition);
    if (said.has(key) && said.get(key) !== holds) return false;
    said.set(key, holds);
    switch (condition.type) {
      case "profile-property":
        add(demands, `property ${plainName(condition.property)}`, { filter: condition.filter, holds });
        break;
      case "metric-property":
        add(demands, `event ${condition.field}`, { filter: condition.filter, holds });
        break;
      case "profile-predictive-analytics":
        add(demands, `prediction ${condition.dimension}`, { filter: condition.filter, holds });
        break;
      case "profile-marketing-consent":
        if (!hasFilters(condition.consent.consent_status.filters)) add(consents, condition.consent.channel, literal);
        break;
      case "profile-metric": {
        if (condition.measurement !== "count") break;
        const metric2 = `${condition.metric_id} ${JSON.stringify(condition.metric_filters ?? [])}`;
        const frames = counts.get(metric2) ?? /* @__PURE__ */ new Map();
        counts.set(metric2, frames);
        add(frames, JSON.stringify(condition.timeframe_filter), literal);
        break;
      }
      case "profile-group-membership": {
        const inside2 = condition.is_member === holds;
        if (condition.is_member && condition.timeframe_filter || inside2 && condition.group_ids.length > 1) break;
        for (const id of condition.group_ids) {
          if (members.has(id) && members.get(id) !== inside2) return false;
          members.set(id, inside2);
        }
        break;
      }
      default:
    }
  }
  return [...demands.values()].every(valuePossible) && [...consents.values()].every(consentPossible) && [...counts.values()].every(countsPossible);
}
var hasFilters = (filters) => Array.isArray(filters) && filters.length > 0;
function add(map, key, value) {
  map.set(key, [...map.get(key) ?? [], value]);
}
var states2 = ["subscribed", "unsubscribed", "never_subscribed"];
var consentPossible = (literals) => states2.some(
  (state) => literals.every(({ condition, holds }) => {
    if (condition.type !== "profile-marketing-consent") return true;
    const { channel, can_receive_marketing, consent_status } = condition.consent;
    const is = mayReceive(channel, state) === can_receive_marketing && ["any", state].includes(consent_status.subscription);
    return is === holds;
  })
);
function countsPossible(frames) {
  let least = 0;
  const possible = (literals, from) => {
    const filters = literals.map(({ condition, holds }) => ({
      filter: condition.measurement_filter,
      holds
    }));
    const top = Math.ceil(Math.max(0, ...filters.map(({ filter }) => filter.value))) + 1;
    if (top > 1e3) return from;
    for (let n = 0; n <= Math.max(top, from); n++)
      if (n >= from && filters.every(({ filter, holds }) => passesNumber(filter, n) === holds)) return n;
    return void 0;
  };
  for (const [frame, literals] of frames) {
    if (frame.includes('"alltime"')) continue;
    const n = possible(literals, 0);
    if (n === void 0) return false;
    least = Math.max(least, n);
  }
  const ever = [...frames].find(([frame]) => frame.includes('"alltime"'));
  return !ever || possible(ever[1], least) !== void 0;
}
function valuePossible(demands) {
  const all = candidates(demands);
  return all === void 0 || all.some((value) => demands.every(({ filter, holds }) => passes(filter, value, 0) === holds));
}
function candidates(demands) {
  const unset = demands.some(
    ({ filter, holds }) => filter.type === "existence" && filter.operator === "not-set" === holds
  );
  if (unset) return [null];
  if (demands.some(({ filter }) => filter.type === "date" || filter.type === "list")) return void 0;
  const constants = demands.flatMap(({ filter }) => suggested(filter, 0));
  const kinds = new Set(demands.map(({ filter }) => filter.type).filter((type) => type !== "existence"));
  if (kinds.size === 0 || kinds.size === 1 && kinds.has("numeric"))
    return [null, ...constants, ...between2(constants)];
  const exact = demands.every(
    ({ filter }) => filter.type !== "string" || ["equals", "not-equals", "in", "not-in"].includes(filter.operator)
  );
  if (kinds.size === 1 && kinds.has("string") && exact) return [null, "a text that nobody names", ...constants];
  const pinned = demands.find(
    ({ filter, holds }) => holds && filter.type === "string" && (filter.operator === "equals" || filter.operator === "in")
  );
  if (!pinned || pinned.filter.type !== "string") return void 0;
  const texts = Array.isArray(pinned.filter.value) ? pinned.filter.value : [pinned.filter.value ?? ""];
  return texts.flatMap((text) => [
    text,
    ...text !== "" && !Number.isNaN(Number(text)) ? [Number(text)] : [],
    ...text === "true" ? [true] : text === "false" ? [false] : []
  ]);
}
function between2(values) {
  const numbers = [...new Set(values.filter((value) => typeof value === "number"))].sort(
    (a, b) => a - b
  );
  return numbers.slice(1).map((value, index) => (value + numbers[index]) / 2);
}

// src/flow-tests/prove/nobody.ts
var mostArrivals = 64;
function nobody(subject) {
  const arrivals = arrivalsOf(subject);
  if (!arrivals) return [];
  const copies = /* @__PURE__ */ new Map();
  for (const action of subject.definition.actions) {
    const open = (arrivals.get(idOf(action)) ?? []).filter((arrival) => !impossible(asked(subject, arrival)));
    const step = subject.steps.get(idOf(action))?.id;
    if (open.length === 0 || step === void 0) continue;
    const said = [
      ...closedWays(subject, action, open),
      ...neverSent(subject, action, open),
      ...tooEarly(subject, action, open)
    ];
    copies.set(step, [...copies.get(step) ?? [], said]);
  }
  return [...copies.values()].flatMap(saidByAll);
}
var saidByAll = ([first = [], ...others]) => first.filter(({ message }) => others.every((other) => other.some((one) => one.message === message)));
var asked = ({ definition }, { event, now }) => [
  ...event,
  ...now,
  ...clausesOf(definition.profile_filter, true)
];
function arrivalsOf(subject) {
  const { definition } = subject;
  const { actions, entry } = graphOf(definition);
  const trigger = triggerOf(subject);
  const found = /* @__PURE__ */ new Map();
  const visit = (id, arrival) => {
    const action = id === null ? void 0 : actions.get(id);
    if (!id || !action) return true;
    const before = found.get(id) ?? [];
    if (before.length >= mostArrivals) return false;
    found.set(id, [...before, arrival]);
    return waysOf(action).every(({ way, to }) => visit(to, after(action, way, arrival)));
  };
  const event = clausesOf("trigger_filter" in trigger ? trigger.trigger_filter : null, true);
  return visit(entry, { event, now: [], waited: false }) ? found : void 0;
}
var isOfEvent = (clause) => clause.flat().every(({ condition }) => condition.type === "metric-property");
function after(action, way, arrival) {
  const clauses = wayClauses(action, way);
  const event = [...arrival.event, ...clauses.filter(isOfEvent)];
  switch (action.type) {
    case "time-delay":
    case "target-date":
    case "countdown-delay":
    case "back-in-stock-delay":
    // Quiet hours hold a text message up.
    case "send-sms":
      return { event, now: [], waited: true };
    // What an action sets, and that a message has come, may be asked at the same moment.
    case "update-profile":
    case "list-update":
    case "ab-test":
    case "send-email":
      return { event, now: [], waited: arrival.waited };
    default:
      return { event, now: [...arrival.now, ...clauses], waited: arrival.waited };
  }
}
function wayClauses(action, way) {
  switch (action.type) {
    case "conditional-split":
      return clausesOf(action.data?.profile_filter, way === "yes");
    case "trigger-split":
      return clausesOf(action.data?.trigger_filter, way === "yes");
    case "multi-branch-split": {
      const branches = action.data?.branches ?? [];
      const index = branches.findIndex(({ branch_id }) => branch_id === way);
      const earlier = (branches[index]?.is_else ? branches : branches.slice(0, index)).filter(
        ({ is_else }) => !is_else
      );
      const own = branches[index]?.is_else ? [] : clausesOf(branches[index]?.branch_filter, true);
      return [...own, ...earlier.flatMap(({ branch_filter }) => clausesOf(branch_filter, false))];
    }
    default:
      return [];
  }
}
var isRandom = (clauses) => clauses.flat(2).some(({ condition }) => condition.type === "profile-sample");
function closedWays(subject, action, open) {
  const step = subject.steps.get(idOf(action));
  if (!step || waysOf(action).length < 2) return [];
  return waysOf(action).flatMap(({ way, to }) => {
    const clauses = wayClauses(action, way);
    if (to === null || clauses.length === 0 || isRandom(clauses)) return [];
    if (!open.every((arrival) => impossible([...asked(subject, arrival), ...clauses]))) return [];
    const word = step.ways.get(way) ?? way;
    const alone = action.type === "multi-branch-split" ? clausesOf(action.data?.branches.find(({ branch_id }) => branch_id === way)?.branch_filter, true) : clauses;
    const shadowed = alone.length > 0 && alone !== clauses && !open.every((arrival) => impossible([...asked(subject, arrival), ...alone]));
    return shadowed ? told(
      subject,
      "case-shadowed",
      action,
      `Nobody comes to the case "${word}" of ${step.id}: earlier cases take everybody it is for.`,
      "Cases are tried in their order. Put this one before, or narrow the earlier ones."
    ) : told(
      subject,
      "branch-never-taken",
      action,
      `Nobody can take "${word}" of ${step.id}.`,
      "The trigger, audience, exit_when or an earlier condition already leaves out everybody it is for. Mend the condition, or take the branch out."
    );
  });
}
function neverSent(subject, action, open) {
  const message = messageOf(action);
  if (!message) return [];
  const clauses = [...clausesOf(message.filter, true), ...message.transactional ? [] : [mayGet(message.channel)]];
  if (!open.every((arrival) => impossible([...asked(subject, arrival), ...clauses]))) return [];
  return told(
    subject,
    "message-never-sent",
    action,
    `Nobody can get ${subject.steps.get(idOf(action))?.id ?? "this message"}.`,
    "Its only_if, or the consent its channel needs, leaves out everybody whom audience, exit_when and the branch let come here."
  );
}
var mayGet = (channel) => {
  const consent2 = { channel, can_receive_marketing: true, consent_status: { subscription: "any", filters: null } };
  return [[{ condition: asWire({ type: "profile-marketing-consent", consent: consent2 }), holds: true }]];
};
function tooEarly(subject, action, open) {
  if (waysOf(action).length < 2 || open.some(({ waited }) => waited)) return [];
  const since = waysOf(action).flatMap(({ way }) => wayClauses(action, way)).flat(2).some(
    ({ condition }) => condition.type === "profile-metric" && condition.timeframe_filter.operator === "flow-start"
  );
  if (!since) return [];
  return told(
    subject,
    "split-before-delay",
    action,
    `${subject.steps.get(idOf(action))?.id ?? "This split"} asks what happened since entry, at the entry itself: its answer is always the same.`,
    "Put a delay before it, so that something can have happened."
  );
}
function told(subject, code, action, message, detail) {
  const step = subject.steps.get(idOf(action));
  return step ? [diagnostic(code, message, detail, { at: step.at, address: subject.address, step: step.id })] : [];
}

// src/source/load-tests.ts
var maxFixtureBytes = 1024 * 1024;
async function loadTests(disk, root, account, addresses, inner) {
  const diagnostics = [];
  const tests = inner.filter(({ address }) => addresses.includes(address));
  const sources = /* @__PURE__ */ new Map();
  for (const file of await testFilesBelow(disk, root, account.flows)) {
    const own = file.slice(account.flows.length).replace(/\.test\.ya?ml$/, "");
    const tell = (code, message, detail) => diagnostics.push(diagnostic(code, message, detail, { at: startOf(file), address: own }));
    if (!file.endsWith(testEnding)) {
      tell("file-ending", "A test whose name ends in .yml is not read.", `Rename it so that it ends in ${testEnding}.`);
      continue;
    }
    const read = await readText(disk, root, file, maxYamlBytes);
    if (read.kind !== "text") {
      tell("file-unreadable", "The test file cannot be read.", "Put plain text in UTF-8 here, inside the repository.");
      continue;
    }
    sources.set(file, read.text);
    const yaml = parseYaml(read.text, file);
    diagnostics.push(...yaml.diagnostics.map((one) => ({ ...one, address: own })));
    if (!yaml.source) continue;
    const parsed = parseFlowTest(yaml.source, own);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.test) tests.push(...named(parsed.test, own, addresses, diagnostics));
  }
  const fixtures = await readFixtures(disk, root, tests, diagnostics);
  return { tests, fixtures, sources, diagnostics: inFileOrder(diagnostics) };
}
function named(test, own, addresses, diagnostics) {
  const below = own.slice(0, own.lastIndexOf("/") + 1);
  const address = [test.address, `${below}${test.address}`].find((one) => addresses.includes(one));
  if (address !== void 0) return [{ ...test, address }];
  diagnostics.push(
    diagnostic(
      "test-names-nothing",
      `There is no sequence "${test.address}" that could be tried.${didYouMean(test.address, addresses)}`,
      "A test is of the sequence with its own name, or of the one that `sequence:` names. One that has an error itself cannot be tried.",
      { at: test.at, address: test.address }
    )
  );
  return [];
}
async function readFixtures(disk, root, tests, diagnostics) {
  const fixtures = /* @__PURE__ */ new Map();
  const uses = tests.flatMap(
    ({ cases, address }) => cases.flatMap(({ events }) => events.map((event) => ({ ...event, address })))
  );
  for (const { fixture, at, address } of uses) {
    if (fixture === void 0 || fixtures.has(fixture)) continue;
    const beside = await readText(disk, root, fixture, maxFixtureBytes);
    const read = beside.kind === "missing" ? await readText(disk, root, shared(fixture), maxFixtureBytes) : beside;
    const json = read.kind === "text" ? jsonOf(read.text) : void 0;
    if (typeof json === "object" && json !== null) fixtures.set(fixture, json);
    else {
      const why = read.kind === "text" ? "is not a map in JSON" : read.kind === "missing" ? "is not there" : "cannot be read";
      diagnostics.push(
        diagnostic(
          "test-fixture",
          `The fixture ${fixture} ${why}.`,
          "Write a JSON file with the event, relative to the test file.",
          { at, address }
        )
      );
    }
  }
  return fixtures;
}
var shared = (fixture) => `fixtures/${fixture.slice(fixture.lastIndexOf("/") + 1)}`;

// src/program/run-tests.ts
var compiledSubjects = ({ sequences, templates }) => sequences.flatMap((each) => {
  const sequence = giveIds(each, []);
  const { desired } = compile(sequence, templates);
  return desired ? [{ subject: subjectOf(sequence, desired, templates), desired }] : [];
});
var subjectsOf = (loaded) => new Map(compiledSubjects(loaded).map(({ subject }) => [subject.address, subject]));
var unmeant = (loaded) => compiledSubjects(loaded).flatMap(({ subject, desired }) => [
  ...nobody(subject),
  ...atOnce(subject),
  ...noEvent(subject, desired)
]);
async function findTests(world, loaded) {
  const subjects = subjectsOf(loaded);
  const inner = loaded.sequences.flatMap(({ tests }) => tests ?? []);
  const read = await loadTests(world.disk, world.root, loaded.account, [...subjects.keys()], inner);
  const diagnostics = [
    ...read.diagnostics,
    ...read.tests.flatMap((test) => checkAgainst(subjects.get(test.address), test))
  ];
  return { ...read, subjects, diagnostics };
}
async function runTests(tests, addresses = []) {
  const chosen = [...tests.subjects.values()].filter(
    ({ address }) => addresses.length > 0 ? addresses.includes(address) : tests.tests.some((test) => test.address === address)
  );
  const reports = [];
  for (const subject of chosen)
    reports.push(
      await testSequence(
        subject,
        tests.tests.filter(({ address }) => address === subject.address),
        tests.fixtures
      )
    );
  return reports;
}
var touched = (plan) => plan.changes.filter(({ kind }) => kind !== "none").map(({ address }) => address);
var sends = ({ kind, desired_status }) => ["create", "update", "replace", "adopt"].includes(kind) || kind === "status" && desired_status === "live";
var failureDiagnostics = (reports) => reports.flatMap(
  ({ address, cases }) => cases.filter(({ outcome }) => outcome === "failed").map(
    ({ name, why, file, line, column }) => diagnostic("test-failed", `${name}: ${why}`, `sluice test ${address} --explain shows the whole way.`, {
      at: { file, line, column, endLine: line, endColumn: column + 1 },
      address
    })
  )
);
async function testRefusals({ world, loaded }, plan, required) {
  if (!required && loaded.config.policy.requireTests !== true) return [];
  const { reports, diagnostics } = await testsOfPlan(world, loaded, { changes: plan.changes.filter(sends) });
  return [...diagnostics.filter(isError), ...failureDiagnostics(reports)].map(({ address, message, at }) => ({
    code: "tests-fail",
    address,
    message: `A flow test fails (${at?.file ?? ""}:${at?.line ?? 1}): ${message}`,
    allow: "mend the sequence or the test: sluice test"
  }));
}
async function testsOfPlan(world, loaded, plan) {
  const tests = await findTests(world, loaded);
  const addresses = touched(plan).filter((address) => tests.tests.some((test) => test.address === address));
  const diagnostics = tests.diagnostics.filter(
    ({ address }) => address !== void 0 && touched(plan).includes(address)
  );
  return { reports: addresses.length === 0 ? [] : await runTests(tests, addresses), diagnostics, tests };
}

export {
  flowOf,
  starting,
  alsoLetIn,
  walkersFor,
  metricsOf,
  personOf,
  happeningsOf,
  leftFor,
  runCase,
  timelineJson,
  failures,
  subjectsOf,
  unmeant,
  findTests,
  runTests,
  failureDiagnostics,
  testRefusals,
  testsOfPlan
};
