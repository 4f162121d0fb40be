import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  waysOf
} from "./chunk-HOZ6W337.js";
import {
  compile
} from "./chunk-UAVHVDVM.js";
import {
  offsetAt,
  wallOf
} from "./chunk-CDOEZKTD.js";
import {
  mapEach
} from "./chunk-EH362S3J.js";

// src/flow-tests/subject.ts
var listId = (name) => `list:${name}`;
var segmentId = (name) => `segment:${name}`;
var triggerOf = ({ definition }) => definition.triggers[0];

// src/flow-tests/words/time-words.ts
var isoIn = (ms, zone) => {
  const minutes = Math.round(offsetAt(ms, zone) / 6e4);
  const sign = minutes < 0 ? "-" : "+";
  const two = (n) => String(Math.floor(n)).padStart(2, "0");
  return `${wallOf(ms, zone).toISOString().slice(0, 19)}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
};
function wallWords(ms, zone) {
  const wall = wallOf(ms, zone);
  const day = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][wall.getUTCDay()];
  const iso = wall.toISOString();
  return `${day} ${iso.slice(0, 10)} ${iso.slice(11, wall.getUTCSeconds() === 0 ? 16 : 19)}`;
}
function afterWords(ms) {
  const minutes = Math.round(ms / 6e4);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes % 1440 / 60), minutes % 60];
  const parts = [days && `${days}d`, hours && `${hours}h`, rest && `${rest}m`].filter((part) => part);
  return minutes < 0 ? `-${afterWords(-ms).slice(1)}` : `+${parts.length === 0 ? "0" : parts.join(" ")}`;
}

// src/flow-tests/subject-of.ts
function subjectOf(sequence, desired, templates) {
  const written = new Map(desired.steps.map((step) => [step.temporaryId, step]));
  const actions = desired.definition.actions.map(
    (action) => switchedOn(action, written.get(action.temporary_id ?? "")?.status)
  );
  const definition = named({ ...desired.definition, actions });
  const models = new Map(stepsOf(sequence.steps).map((step) => [step.id ?? "", step]));
  return {
    address: sequence.address,
    definition,
    steps: new Map(
      definition.actions.map((action) => {
        const { step, kind, at } = written.get(action.temporary_id ?? "");
        return [action.temporary_id, { id: step, kind, at, ways: wayNames(action, models.get(step)) }];
      })
    ),
    exits: exitGroups(sequence, templates),
    sequence
  };
}
function switchedOn(action, status) {
  if (!("data" in action) || action.type === "time-delay" || action.type === "target-date") return action;
  if (!action.data || !("status" in action.data)) return action;
  return { ...action, data: { ...action.data, status: status ?? "live" } };
}
function exitGroups(sequence, templates) {
  if (!sequence.exitWhen) return /* @__PURE__ */ new Set();
  const { audience: _, ...rest } = sequence;
  const filter = compile({ ...rest, steps: [] }, templates).desired?.definition.profile_filter;
  return new Set((named(filter ?? null)?.condition_groups ?? []).map((group) => JSON.stringify(group)));
}
var named = (value) => typeof value === "string" ? nameOf(value) : mapEach(value, named);
function nameOf(text) {
  const found = /^@(metric|list|segment|message)\{(.*?)(?:\|[^|}]*)?\}$/s.exec(text);
  if (!found) return text;
  const [, kind, name = ""] = found;
  return kind === "metric" || kind === "message" ? name : kind === "list" ? listId(name) : segmentId(name);
}
function stepsOf(steps) {
  return steps.flatMap((step) => {
    switch (step.kind) {
      case "condition":
      case "random_split":
        return [step, ...stepsOf(step.then), ...stepsOf(step.else)];
      case "branch":
        return [step, ...step.cases.flatMap((one) => stepsOf(one.then)), ...stepsOf(step.else)];
      default:
        return [step];
    }
  });
}
function wayNames(action, step) {
  const ways = waysOf(action).map(({ way }) => way);
  if (step?.kind === "branch") {
    const names = ways.map((way, index) => [way, step.cases[index]?.name ?? "else"]);
    return new Map(names);
  }
  const words = step?.kind === "condition" && isNegated(step.if) ? ["else", "then"] : ["then", "else"];
  return new Map(ways.map((way, index) => [way, words[index] ?? way]));
}
function isNegated(condition) {
  return condition.kind === "not" && !isNegated(condition.of);
}

export {
  listId,
  segmentId,
  triggerOf,
  isoIn,
  wallWords,
  afterWords,
  subjectOf,
  named
};
