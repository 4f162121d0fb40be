import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  accountNames,
  decompile,
  printSequence
} from "./chunk-BVDCCN62.js";
import {
  compare,
  compileAs,
  decide,
  emptyLedger,
  giveIds,
  namesOf,
  noOptions,
  parseSequence,
  parseYaml,
  resolve,
  secretsFrom,
  templateCodes
} from "./chunk-UAVHVDVM.js";
import {
  isError,
  wordIn
} from "./chunk-KKJNJNI7.js";
import {
  fieldsOf,
  isObject,
  listOf
} from "./chunk-EH362S3J.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";

// src/program/import/place.ts
var topParts = { trigger: "trigger", audience: "filter", exit_when: "filter" };
function partAt({ line, column }, { sequence, order }, source) {
  const begins = (path, part) => {
    const range = source.at(path, part);
    return range.line < line || range.line === line && range.column <= column;
  };
  const steps = stepPaths(sequence["steps"], ["steps"]);
  const last = steps.findLastIndex((path) => begins(path, "value"));
  if (last >= 0) return order[last];
  const key = Object.keys(sequence).findLast((one) => begins([one], "key"));
  return key === void 0 ? void 0 : wordIn(topParts, key);
}
function stepPaths(steps, path) {
  return listOf(steps).flatMap((item, index) => {
    if (!isObject(item)) return [];
    const [kind = "", fields] = Object.entries(item)[0] ?? [];
    const own = [...path, index];
    const below = isObject(fields) ? fields : {};
    const inner = Object.entries(below).flatMap(([key, value]) => {
      if (key === "then" || key === "else") return stepPaths(value, [...own, kind, key]);
      if (key !== "cases") return [];
      return listOf(value).flatMap(
        (one, at) => isObject(one) ? stepPaths(one["then"], [...own, kind, key, at, "then"]) : []
      );
    });
    return [own, ...inner];
  });
}

// src/program/import/proof.ts
import { posix } from "node:path";
var mostTries = 40;
function prove(flow, address, known, head = "", adopt = true) {
  const names = accountNames(known.catalogues, known.account.metrics, known.sender);
  const file = `${known.account.flows}${address}.yaml`;
  let rawness = {};
  let statuses = true;
  for (let tries = 0; tries < mostTries; tries++) {
    const read = decompile(
      { name: flow.name, status: flow.status, definition: flow.definition, html: flow.templates ?? {} },
      { names, directory: `templates/${posix.basename(address)}`, adopt: flow.id, rawness, statuses }
    );
    if (!read.ok) return read;
    const result = read.data;
    const files = Object.fromEntries(
      Object.entries(result.files).map(([path, html]) => [posix.join(posix.dirname(file), path), html])
    );
    const text = printSequence(result.sequence, head);
    const verdict = judge(flow, address, file, text, files, result, known);
    if (verdict.kind === "same") {
      const raw = Object.entries(rawness).flatMap(([part, level]) => level > 0 ? [part] : []);
      const written = adopt ? text : printSequence(without(result.sequence, "adopt"), head);
      return success({ text: written, files, result, raw, statuses, warnings: verdict.warnings });
    }
    if (verdict.kind === "status" && statuses) statuses = false;
    else if (verdict.kind === "differs") {
      const next = { ...rawness };
      for (const part of verdict.parts) next[part] = Math.min(2, (next[part] ?? 0) + 1);
      if (JSON.stringify(next) === JSON.stringify(rawness)) return failed(verdict.why);
      rawness = next;
    } else return failed(verdict.kind === "status" ? "Its statuses cannot be said." : verdict.why);
  }
  return failed("It does not come back the same, however it is written.");
}
var without = (fields, key) => Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
function judge(flow, address, file, text, files, result, known) {
  const { account } = known;
  const yaml = parseYaml(text, file);
  const parsed = yaml.source && parseSequence(yaml.source, address, {
    variables: account.variables,
    metrics: account.metrics,
    tolerated: templateCodes
  });
  const compiled = parsed?.sequence && compileAs(giveIds(parsed.sequence, []), new Map(Object.entries(files)), known.account);
  const told = [...yaml.diagnostics, ...parsed?.diagnostics ?? [], ...compiled?.diagnostics ?? []];
  if (!compiled?.desired) return unreadable(told.filter(isError), flow, result, yaml.source);
  const desired = { ...compiled.desired, adopt: flow.id };
  const observed = { account: known.owner, flows: { [flow.id]: flow }, ...known.catalogues, leftovers: [] };
  const secrets = secretsFrom(Object.fromEntries(result.secrets.map(({ name, value }) => [name, value])));
  const input = inputOf(desired, observed, secrets, known);
  const parts = differing(input, desired, flow, result);
  if (parts.length > 0) return { kind: "differs", parts, why: `It does not come back the same: ${parts.join(", ")}.` };
  const [first] = decide(input).changes;
  if (first?.kind !== "adopt" || first.notes.length > 0)
    return { kind: "refused", why: [first?.reason, ...first?.notes ?? []].join(" ") };
  const [second] = decide({
    ...input,
    ledger: { ...input.ledger, entries: { [address]: entryOf(flow) } }
  }).changes;
  if (second?.kind === "status") return { kind: "status" };
  if (second?.kind !== "none") return { kind: "refused", why: second?.reason ?? "It cannot be planned." };
  return { kind: "same", warnings: told.filter((one) => !isError(one)) };
}
function unreadable(errors, flow, result, source) {
  const actions = flow.definition?.actions ?? [];
  const parts = errors.flatMap(({ code, step, at }) => {
    const action = step === void 0 ? void 0 : wordIn(result.actions, step);
    if (action !== void 0) return [action];
    if (code === "no-email-content") {
      const least = actions.find(({ type }) => type === "time-delay") ?? actions[0];
      return [String(least?.id)];
    }
    const part = at === void 0 || source === void 0 ? void 0 : partAt(at, result, source);
    return part === void 0 ? ["trigger", "filter", ...actions.map(({ id }) => String(id))] : [part];
  });
  return { kind: "differs", parts, why: errors.map(({ message }) => message).join(" ") };
}
function differing(input, compiled, flow, { actions }) {
  const { desired, diagnostics } = resolve(compiled, input.observed);
  if (diagnostics.length > 0) return ["trigger", "filter", ...Object.keys(flow.actions)];
  const comparison = compare({ desired, flow, secrets: input.secrets, names: namesOf(input.observed) });
  const stepOf = new Map(comparison.desired.steps.map(({ temporaryId, step }) => [temporaryId, step]));
  const actionOf = (id) => comparison.match.toAction.get(id) ?? wordIn(actions, stepOf.get(id)) ?? id;
  const whole = comparison.flow.filter(({ differs }) => differs).map(({ path }) => path === "trigger" || path === "where" ? "trigger" : path === "reentry" ? path : "filter");
  const steps = comparison.steps.filter(({ fields }) => fields.some(({ differs }) => differs)).map(({ step }) => actionOf(step.temporaryId));
  const { added, removed, moved, rebranched } = comparison.structure;
  const bent = [...added, ...moved, ...rebranched].map(actionOf);
  return [.../* @__PURE__ */ new Set([...whole, ...steps, ...bent, ...removed])];
}
var inputOf = (desired, observed, secrets, { account, owner, now }) => ({
  desired: [desired],
  invalid: [],
  diagnostics: [],
  observed,
  ledger: emptyLedger("import", owner.id),
  policy: { onRemoved: "keep", maxDestructive: { count: 0, percent: 0 }, skippedSteps: "warn", replace: "drain" },
  account: { key: account.key, maxStatus: "live" },
  project: "import",
  options: noOptions,
  secrets,
  requests: 0,
  now
});
var entryOf = (flow) => ({
  flow_id: flow.id,
  name: flow.name,
  lineage: [flow.id],
  has_run: true,
  status: flow.status,
  applied: { at: flow.updated },
  seen: { flow: flow.updated, actions: {} },
  steps: [],
  templates: {}
});

// src/program/import/raw-words.ts
function rawWarning(proof) {
  const parts = rawParts(proof).join(", ");
  if (parts === "") return void 0;
  return `The format has no words for ${parts}: written as raw.`;
}
function copiesWarning({ result }) {
  return result.copies.map((action) => {
    const steps = Object.entries(result.actions).flatMap(([step, one]) => one === action ? [step] : []);
    return `${steps.join(" and ")} are one action of the flow (${action}), which its branches share: change them alike, and it is changed in place.`;
  });
}
function rawParts({ raw, result }) {
  const steps = rawSteps(listOf(result.sequence["steps"]));
  const told = /* @__PURE__ */ new Set();
  const words = steps.map(({ id, type: type2 }) => {
    const action = result.actions[id] ?? "";
    told.add(action);
    return `${id} (${type2}, action ${action})`;
  });
  const { trigger, audience } = result.sequence;
  const { type, where } = fieldsOf(trigger);
  const own = [
    ...type === "raw" || holdsRaw(where) ? ["trigger"] : [],
    ...holdsRaw(audience) ? ["filter"] : [],
    ...askingRaw(listOf(result.sequence["steps"])).flatMap((id) => result.actions[id] ?? [])
  ];
  const parts = { trigger: "the trigger", filter: "the audience" };
  const rest = [.../* @__PURE__ */ new Set([...own, ...raw])].filter((part) => !told.has(part));
  return [...words, ...rest.map((part) => parts[part] ?? `a condition of action ${part}`)];
}
var holdsRaw = (condition) => Array.isArray(condition) ? condition.some(holdsRaw) : isObject(condition) && Object.entries(condition).some(([key, inner]) => key === "raw" || holdsRaw(inner));
var askingRaw = (steps) => steps.flatMap((step) => Object.values(fieldsOf(step))).flatMap((body) => {
  const { id, cases, variants, ...fields } = fieldsOf(body);
  const ways = listOf(cases).map(fieldsOf);
  const asked = [fields["if"], fields["only_if"], variants, ways.map((way) => way["if"])];
  const below = [...ways.map(({ then }) => then), fields["then"], fields["else"]].flatMap(listOf);
  return [...typeof id === "string" && holdsRaw(asked) ? [id] : [], ...askingRaw(below)];
});
function rawSteps(value) {
  if (Array.isArray(value)) return value.flatMap(rawSteps);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const { id, definition } = fieldsOf(inner);
    const own = key === "raw" && typeof id === "string" ? [{ id, type: String(fieldsOf(definition)["type"]) }] : [];
    return [...own, ...key === "definition" ? [] : rawSteps(inner)];
  });
}

export {
  prove,
  rawWarning,
  copiesWarning,
  rawParts
};
