import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  modeline,
  sequenceSchemaFile
} from "./chunk-WI2IBNQJ.js";
import {
  exists
} from "./chunk-5VQZGIUQ.js";
import {
  accountNames,
  decompile,
  importAccount,
  printSequence,
  readEach,
  slugOf,
  wordIn
} from "./chunk-4L6BVEYG.js";
import {
  oneLine
} from "./chunk-WDA2VW7K.js";
import {
  say
} from "./chunk-IEX6ST42.js";
import {
  failed,
  openToRead,
  printJson,
  tell
} from "./chunk-TKCOU3S2.js";
import {
  callFailed,
  compare,
  compileAs,
  decide,
  drainTagName,
  emptyLedger,
  fieldsOf,
  giveIds,
  isError,
  isObject,
  listOf,
  namesOf,
  noOptions,
  parseSequence,
  parseYaml,
  plural,
  resolve,
  secretsFrom,
  stateProblems,
  templateCodes
} from "./chunk-YPM65CUP.js";

// src/cli/import.ts
import { lstat, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, posix as posix2 } from "node:path";

// src/cli/import-address.ts
var devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;
function addressFor(name, id, isTaken) {
  const slug = slugOf(name) ?? `flow-${id.toLowerCase()}`;
  const wanted = devices.test(slug) || slug in {} ? `${slug}-flow` : slug;
  let address = wanted;
  for (let n = 2; isTaken(address); n++) address = `${wanted}-${n}`;
  return address;
}

// src/cli/import-place.ts
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

// src/cli/import-proof.ts
import { posix } from "node:path";
var mostTries = 40;
function prove(flow, address, known, head = "", adopt = true) {
  const names = accountNames(known.catalogues, known.account.metrics, known.sender);
  const file = `${known.account.flows}${address}.yaml`;
  let rawness = {};
  let statuses = true;
  for (let tries = 0; tries < mostTries; tries++) {
    const result = decompile(
      { name: flow.name, status: flow.status, definition: flow.definition, html: flow.templates ?? {} },
      { names, directory: `templates/${posix.basename(address)}`, adopt: flow.id, rawness, statuses }
    );
    if (!result.ok) return result;
    const files = Object.fromEntries(
      Object.entries(result.files).map(([path, html]) => [posix.join(posix.dirname(file), path), html])
    );
    const text = printSequence(result.sequence, head);
    const verdict = judge(flow, address, file, text, files, result, known);
    if (verdict.kind === "same") {
      const raw = Object.entries(rawness).flatMap(([part, level]) => level > 0 ? [part] : []);
      const written = adopt ? text : printSequence(without(result.sequence, "adopt"), head);
      return { ok: true, text: written, files, result, raw, statuses, warnings: verdict.warnings };
    }
    if (verdict.kind === "status" && statuses) statuses = false;
    else if (verdict.kind === "differs") {
      const next = { ...rawness };
      for (const part of verdict.parts) next[part] = Math.min(2, (next[part] ?? 0) + 1);
      if (JSON.stringify(next) === JSON.stringify(rawness)) return { ok: false, problem: verdict.why };
      rawness = next;
    } else return { ok: false, problem: verdict.kind === "status" ? "Its statuses cannot be said." : verdict.why };
  }
  return { ok: false, problem: "It does not come back the same, however it is written." };
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
  const parts = differing(input, desired, flow);
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
function differing(input, compiled, flow) {
  const { desired, diagnostics } = resolve(compiled, input.observed);
  if (diagnostics.length > 0) return ["trigger", "filter", ...Object.keys(flow.actions)];
  const comparison = compare({ desired, flow, secrets: input.secrets, names: namesOf(input.observed) });
  const whole = comparison.flow.filter(({ differs }) => differs).map(({ path }) => path === "trigger" || path === "where" ? "trigger" : path === "reentry" ? path : "filter");
  const steps = comparison.steps.filter(({ fields }) => fields.some(({ differs }) => differs)).map(({ step }) => comparison.match.toAction.get(step.temporaryId) ?? step.temporaryId);
  const { added, removed, moved, rebranched } = comparison.structure;
  const bent = [...added, ...moved, ...rebranched].map((id) => comparison.match.toAction.get(id) ?? id);
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

// src/cli/import-raw.ts
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
  const words = steps.map(({ id, type }) => {
    const action = result.actions[id] ?? "";
    told.add(action);
    return `${id} (${type}, action ${action})`;
  });
  const parts = { trigger: "the trigger", filter: "the audience" };
  const rest = raw.filter((part) => !told.has(part)).map((part) => parts[part] ?? `a condition of action ${part}`);
  return [...words, ...rest];
}
function rawSteps(value) {
  if (Array.isArray(value)) return value.flatMap(rawSteps);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const { id, definition } = fieldsOf(inner);
    const own = key === "raw" && typeof id === "string" ? [{ id, type: String(fieldsOf(definition)["type"]) }] : [];
    return [...own, ...key === "definition" ? [] : rawSteps(inner)];
  });
}

// src/cli/import.ts
async function importFlows(io, ids, options) {
  if (ids.length === 0 && !options.all) {
    io.stderr.write(
      "Name the flows to import by their ids, or say --all. An id stands in the address of the flow's page: klaviyo.com/flow/<id>/edit.\n"
    );
    return failed;
  }
  const session = await openToRead(io, options);
  if (!session) return failed;
  const account = await importAccount(session.api, session.loaded.account, session.world.now());
  if (!account.ok) return stop(session, options, [callFailed(account.error)]);
  const remembered = await session.store.readLedger(account.data.owner.id);
  if (!remembered.ok) return stop(session, options, stateProblems(remembered.error));
  const ledger = remembered.data ?? emptyLedger("", account.data.owner.id);
  const held = new Map(Object.entries(ledger.entries).map(([address, entry]) => [entry.flow_id, address]));
  for (const { adopt, address } of session.loaded.sequences) if (adopt !== void 0) held.set(adopt, address);
  const draining = await drainingIn(session.api, ledger);
  if (!draining.ok) return stop(session, options, [callFailed(draining.error)]);
  const chosen = await choose(session.api, ids, options, held);
  if (!chosen.ok) return stop(session, options, [callFailed(chosen.error)]);
  const imported = [];
  const refused = [];
  const { sequences } = session.loaded;
  const flowOf = ({ address, adopt }) => adopt ?? ledger.entries[address]?.flow_id;
  const taken = {
    names: new Map(sequences.filter(({ adopt }) => adopt === void 0).map((one) => [one.name, one])),
    addresses: new Map(sequences.map((one) => [one.address, flowOf(one)])),
    files: new Set(session.sources.keys()),
    force: options.force ?? false
  };
  const free = chosen.data.filter((id) => {
    const holder = held.get(id);
    if (draining.data.has(id)) {
      const reason = "It drains: it gave way to another flow, lets the people inside go on, and is deleted then.";
      refused.push({ flow_id: id, name: null, reason });
      return false;
    }
    if (holder !== void 0 && !taken.force)
      refused.push({ flow_id: id, name: null, reason: `It is the flow of "${holder}" already.` });
    return holder === void 0 || taken.force;
  });
  for await (const { id, read } of readEach(session.api, free)) {
    const one = await importOne(session, id, read, account.data, taken);
    if ("reason" in one) refused.push(one);
    else imported.push(one);
  }
  report(session, options, imported, refused);
  return refused.length > 0 ? failed : 0;
}
function stop(session, options, problems) {
  tell(session.io, options, [...session.loaded.diagnostics.filter(isError), ...problems], session.sources);
  return failed;
}
async function drainingIn(api, ledger) {
  const known = Object.keys(ledger.draining ?? {});
  if (Object.keys(ledger.entries).length > 0) return { ok: true, data: new Set(known) };
  const tag = await api.findTag(drainTagName);
  if (!tag.ok) return tag;
  const id = tag.data?.id;
  if (id === void 0) return { ok: true, data: new Set(known) };
  const flows = await api.listFlows();
  if (!flows.ok) return flows;
  const tagged = flows.data.filter(({ tagIds }) => tagIds.includes(id)).map(({ flow }) => flow.id);
  return { ok: true, data: /* @__PURE__ */ new Set([...known, ...tagged]) };
}
async function choose(api, ids, { all }, held) {
  if (!all) return { ok: true, data: [...new Set(ids)] };
  const flows = await api.listFlows();
  if (!flows.ok) return flows;
  const free = flows.data.filter(({ flow }) => !flow.attributes.archived && !held.has(flow.id));
  const since = ({ flow }) => flow.attributes.created ?? "";
  const sorted = [...free].sort((a, b) => since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0);
  return { ok: true, data: sorted.map(({ flow }) => flow.id) };
}
async function editorLine(root, file) {
  const finds = await exists(join(root, sequenceSchemaFile)) || !await exists(join(root, "sluice.yaml"));
  return finds ? modeline(posix2.relative(posix2.dirname(file), sequenceSchemaFile)) : "";
}
async function importOne(session, id, read, account, taken) {
  if (read === "not-tried") return { flow_id: id, name: null, reason: "Not tried: Klaviyo did not answer any more." };
  if (!read.ok) {
    const reason = read.error.status === 404 ? "The account has no such flow." : callFailed(read.error).detail;
    return { flow_id: id, name: null, reason };
  }
  try {
    return await writeOne(session, read.data, account, taken);
  } catch (error) {
    const word = error instanceof Error ? error.message : String(error);
    if (session.world.env.SLUICE_DEBUG && error instanceof Error) session.io.stderr.write(`${error.stack}
`);
    const reason = `This is a fault of Sluice, not of the flow: ${word}. Please report it.`;
    return { flow_id: id, name: read.data.flow.name, reason };
  }
}
async function writeOne(session, read, account, taken) {
  const { flow } = read;
  const name = flow.name;
  const refuse = (reason) => ({ flow_id: flow.id, name, reason });
  if (flow.archived) return refuse("It is archived. Restore it in Klaviyo first.");
  if (name === null || name.trim() === "") return refuse("It has no name. Give it one in Klaviyo first.");
  const { flows } = account.account;
  const isOwn = (address2) => taken.force && taken.addresses.get(address2) === flow.id;
  const address = addressFor(
    name,
    flow.id,
    (one) => !isOwn(one) && (taken.addresses.has(one) || taken.files.has(`${flows}${one}.yaml`))
  );
  const file = `${flows}${address}.yaml`;
  const other = taken.names.get(name);
  if (other !== void 0 && taken.addresses.get(other.address) !== flow.id)
    return refuse(
      `${other.file} has its name already. Is it that sequence's flow? Then write adopt: ${flow.id} there; if not, rename one of the two.`
    );
  const proof = prove(flow, address, account, await editorLine(session.world.root, file));
  if (!proof.ok) return refuse(proof.problem);
  const blocked = await write(session.world.root, { [file]: proof.text, ...proof.files }, taken.force);
  if (blocked !== void 0) return refuse(blocked);
  taken.addresses.set(address, flow.id);
  taken.files.add(file);
  return {
    flow_id: flow.id,
    name,
    address,
    file,
    templates: Object.keys(proof.files),
    secrets: proof.result.secrets.map(({ name: name2, where }) => ({ name: name2, where })),
    warnings: warningsOf(proof, read)
  };
}
function warningsOf(proof, { dragAndDrop, unread }) {
  const { statuses, warnings } = proof;
  const raw = rawWarning(proof);
  return [
    ...dragAndDrop > 0 ? [
      `${dragAndDrop} ${dragAndDrop === 1 ? "mail was" : "mails were"} built with Klaviyo's drag-and-drop editor. The files hold their HTML; once a mail is changed here, that editor no longer opens it.`
    ] : [],
    ...unread.length > 0 ? [`Klaviyo did not give ${plural(unread.length, "mail")} (template ${unread.join(", ")}): written as raw.`] : [],
    ...raw === void 0 ? [] : [raw],
    ...copiesWarning(proof),
    ...statuses ? [] : ["Its steps have statuses that cannot be written, so status is left out and stays as it is in Klaviyo."],
    ...warnings.map(({ message }) => message)
  ];
}
async function write(root, files, force) {
  const equal = /* @__PURE__ */ new Set();
  for (const [path, text] of force ? [] : Object.entries(files)) {
    const there = await lstat(join(root, path)).catch(() => void 0);
    if (there === void 0) continue;
    const now = there.isFile() && !path.endsWith(".yaml") ? await readFile(join(root, path), "utf8") : void 0;
    if (now !== text) return `${path} exists. Overwrite it with --force.`;
    equal.add(path);
  }
  for (const [path, text] of Object.entries(files).filter(([path2]) => !equal.has(path2))) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return void 0;
}
function report({ io, loaded }, options, imported, refused) {
  if (options.format === "json") return printJson(io, { version: 1, imported, refused });
  if (options.all === true && imported.length === 0 && refused.length === 0)
    return io.stdout.write("Every flow of the account has a sequence already.\n");
  const lines = imported.flatMap(({ flow_id: id, name, file, templates, secrets, warnings }) => [
    `  ${file}  "${oneLine(name)}"  from ${id}${templates.length === 0 ? "" : `, ${plural(templates.length, "template")}`}`,
    ...warnings.map((warning) => `    ! ${oneLine(warning)}`),
    ...secrets.map(
      (one) => `    ! ${oneLine(one.where)} is a credential and was not written. Before the next plan: export ${one.name}=\u2026, and name it in sluice.yaml, under secrets of the account.`
    )
  ]);
  const not = refused.map(
    ({ flow_id: id, name, reason }) => `  ${id}${name === null ? "" : `  "${oneLine(name)}"`}  not imported: ${oneLine(reason)}`
  );
  const left = refused.length === 0 ? "" : `, ${refused.length} not`;
  say(
    io.stdout,
    [`Imported ${plural(imported.length, "flow")}${left}; nothing was changed in Klaviyo.`, ...lines, ""].join("\n")
  );
  if (not.length > 0) io.stderr.write(`${not.join("\n")}
`);
  if (imported.length > 0)
    say(
      io.stdout,
      `
Next: ${loaded.config.project === void 0 ? "sluice init (an apply needs a project), then " : ""}sluice plan. It will say of each of these "take over as it is"; the apply after it tags the flows as yours and changes nothing in them.
`
    );
}

export {
  prove,
  rawWarning,
  rawParts,
  importFlows,
  write
};
