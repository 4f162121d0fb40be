import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  actionsIn,
  at,
  linksOf
} from "./chunk-2AUG7VQB.js";
import {
  isKey,
  isWord
} from "./chunk-F6F5NR3B.js";
import {
  failed,
  openToRead,
  printJson,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  callFailed
} from "./chunk-UAVHVDVM.js";
import {
  plural
} from "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import {
  listOf
} from "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-NDF2TBOI.js";
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/evidence/census.ts
function census(flows) {
  const tally = () => {
    const counts = /* @__PURE__ */ Object.create(null);
    return [counts, (name) => void (counts[name] = (counts[name] ?? 0) + 1)];
  };
  const [triggers, trigger] = tally();
  const [statuses, status] = tally();
  const [actions, action] = tally();
  const [conditions, condition] = tally();
  const [traits, trait] = tally();
  const [unknownFields, unknown] = tally();
  const [shapes, shape] = tally();
  for (const flow of flows) {
    status(word("status", flow.status));
    const { definition } = flow;
    if (typeof definition !== "object" || definition === null) {
      trait("definition is not shown");
      shape("not shown");
      continue;
    }
    for (const one of partsOf(at(definition, "triggers"))) trigger(word("type", one.type));
    const all = actionsIn(definition);
    for (const one of all) action(word("type", one.type));
    for (const one of conditionsIn(definition)) condition(one);
    for (const one of traitsOf(definition, all)) trait(one);
    for (const one of unknownIn(definition)) unknown(one);
    shape(shapeOf(definition));
  }
  const byCount = Object.entries(shapes).sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  return {
    ...{ flows: flows.length, triggers, statuses, actions, conditions, traits, unknownFields },
    shapes: byCount.map(([one, n]) => ({ shape: one, flows: n }))
  };
}
var word = (key, value) => value === null || value === void 0 ? "null" : typeof value === "string" && isWord(key, value) ? value : "?";
var partsOf = (value) => listOf(value).filter((one) => typeof one === "object" && one !== null);
function conditionsIn(value) {
  if (Array.isArray(value)) return value.flatMap(conditionsIn);
  if (typeof value !== "object" || value === null) return [];
  const own = partsOf(at(value, "conditions")).map((condition) => {
    const by = ["filter", "measurement_filter", "timeframe_filter"].flatMap((name) => {
      const filter = condition[name];
      return filter === void 0 || filter === null ? [] : [`${word("type", at(filter, "type"))}.${word("operator", at(filter, "operator"))}`];
    });
    return [word("type", condition.type), ...by].join(" ");
  });
  return [...own, ...Object.entries(value).flatMap(([key, one]) => key === "conditions" ? [] : conditionsIn(one))];
}
function traitsOf(definition, actions) {
  const targets = actions.flatMap(linksOf);
  const known = new Set(actions.map(({ id }) => id));
  return [
    ...new Set(targets).size < targets.length ? ["branches meet again"] : [],
    ...targets.some((id) => !known.has(id)) ? ["a link leads to no step"] : [],
    ...at(definition, "entry_action_id") === null || actions.length === 0 ? ["no first step"] : [],
    ...actions.some(({ data }) => data === null || data === void 0) ? ["a step without data"] : [],
    ...actions.some(({ type, data }) => type === "time-delay" && at(data, "value") === 0) ? ["a delay of nothing"] : [],
    ...at(definition, "reentry_criteria") === null ? ["re-entry is null"] : [],
    ...actions.length > 50 ? ["more than 50 steps"] : []
  ];
}
function unknownIn(value, path = "") {
  if (Array.isArray(value)) return value.flatMap((one) => unknownIn(one, path));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(
    ([key, one]) => !isKey(key) ? [`${path || "definition"}: a field`] : key === "headers" || key === "allocations" ? [] : unknownIn(one, path === "" ? key : `${path}.${key}`)
  );
}
function shapeOf(definition) {
  const actions = new Map(actionsIn(definition).map((action) => [action.id, action]));
  const numbers = /* @__PURE__ */ new Map();
  const from = (id) => {
    const steps2 = [];
    for (let here = id; typeof here === "string"; ) {
      const action = actions.get(here);
      const number = numbers.get(here);
      if (action === void 0 || number !== void 0)
        return [...steps2, number === void 0 ? "?" : `#${number}`].join(" > ");
      numbers.set(here, numbers.size + 1);
      const type = word("type", action.type);
      const links = Object.entries(action.links ?? {}).filter(([key]) => key !== "next");
      const branches = partsOf(at(action, "data", "branches"));
      if (links.length + branches.length > 0) {
        const arms = [
          ...links.map(([key, to]) => `${isKey(key) ? key.replace("next_if_", "") : "?"}: ${from(to) || "end"}`),
          ...branches.map((branch) => from(at(branch, "links", "next")) || "end")
        ];
        return [...steps2, `${type}${conditionsLine(action)} { ${arms.join("; ")} }`].join(" > ");
      }
      const unit = type === "time-delay" ? ` ${word("unit", at(action, "data", "unit"))}` : "";
      steps2.push(`${type}${unit}`);
      here = at(action, "links", "next");
    }
    return steps2.join(" > ");
  };
  const begins = partsOf(at(definition, "triggers")).map((one) => `${word("type", one.type)}${conditionsLine(one)}`);
  const guard = conditionsLine(at(definition, "profile_filter"));
  const steps = from(at(definition, "entry_action_id"));
  return `${begins.join("+") || "no trigger"}${guard === "" ? "" : ` if${guard}`}: ${steps || "no step"}`;
}
var conditionsLine = (value) => {
  const found = conditionsIn(value);
  return found.length === 0 ? "" : ` [${found.join(", ")}]`;
};

// src/cli/doctor/doctor-census.ts
async function doctorCensus(io, options) {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const listed = await session.api.listFlows();
  if (!listed.ok) return tell(io, options, [callFailed(listed.error)], session.sources);
  const flows = [];
  let unread = 0;
  for (const [i, { flow }] of listed.data.entries()) {
    if (io.stderr.isTerminal && i > 0 && i % 20 === 0) io.stderr.write(`\u2026 ${i} of ${listed.data.length} flows
`);
    const read = await session.api.getFlow(flow.id);
    if (!read.ok) unread++;
    flows.push({ status: flow.attributes.status, definition: read.ok ? read.data.flow.attributes.definition : null });
  }
  const counted = census(flows);
  if (options.format === "json") printJson(io, { version: 1, ...counted, unread });
  else io.stdout.write(textOf(counted, unread));
  return 0;
}
function textOf(counted, unread) {
  const block = (title, counts) => {
    const rows = Object.entries(counts).sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
    return rows.length === 0 ? "" : `
${title}
${rows.map(([name, n]) => `${String(n).padStart(6)}  ${name}
`).join("")}`;
  };
  return [
    `${plural(counted.flows, "flow")}${unread === 0 ? "" : `, ${unread} of which did not answer`}. No name, id or text of the account stands below.
`,
    block("Status", counted.statuses),
    block("Triggers", counted.triggers),
    block("Steps", counted.actions),
    block("Conditions", counted.conditions),
    block("To be handled with care", counted.traits),
    block("Fields that the contract does not know", counted.unknownFields),
    `
Flows built alike
${counted.shapes.map(({ shape, flows }) => `${String(flows).padStart(6)}  ${shape}
`).join("")}`
  ].join("");
}
export {
  doctorCensus
};
