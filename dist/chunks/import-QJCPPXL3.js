import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  modeline,
  sequenceSchemaFile
} from "./chunk-UOGMRGLS.js";
import {
  copiesWarning,
  prove,
  rawWarning
} from "./chunk-3HJ2Y3V2.js";
import {
  importAccount,
  readEach,
  writeAll
} from "./chunk-BVDCCN62.js";
import {
  exists
} from "./chunk-ULSMT2X4.js";
import {
  refuse,
  say
} from "./chunk-TRLBGWHJ.js";
import {
  oneLine
} from "./chunk-JSO64FUN.js";
import {
  failed as failed2,
  openToRead,
  printJson,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  bareFlow,
  callFailed,
  drainTagName,
  emptyLedger,
  projectTagName,
  stateProblems
} from "./chunk-UAVHVDVM.js";
import {
  isError,
  plural,
  slugOf
} from "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-NDF2TBOI.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/edit/import.ts
import { join, posix } from "node:path";

// src/program/import/marks.ts
async function marksOf(api, ledger, project) {
  const entries = Object.values(ledger.entries);
  const known = Object.keys(ledger.draining ?? {});
  if (entries.length > 0) {
    const own = new Map(entries.map((entry) => [entry.flow_id, entry]));
    return success({
      draining: new Set(known),
      bare: (flow) => own.has(flow.id) ? without(flow, own.get(flow.id)?.sent) : flow
    });
  }
  const tag = await tagged(api, drainTagName);
  if (!tag.ok) return tag;
  const ours = project === void 0 ? success(/* @__PURE__ */ new Set()) : await tagged(api, projectTagName(project));
  if (!ours.ok) return ours;
  return success({
    draining: /* @__PURE__ */ new Set([...known, ...tag.data]),
    bare: (flow) => ours.data.has(flow.id) ? without(flow) : flow
  });
}
async function tagged(api, name) {
  const tag = await api.findTag(name);
  if (!tag.ok) return tag;
  const id = tag.data?.id;
  if (id === void 0) return success(/* @__PURE__ */ new Set());
  const flows = await api.listFlows();
  if (!flows.ok) return flows;
  return success(new Set(flows.data.filter(({ tagIds }) => tagIds.includes(id)).map(({ flow }) => flow.id)));
}
var without = (flow, sent) => flow.definition === void 0 ? flow : { ...flow, definition: bareFlow(flow.definition, [sent]) };

// src/program/import/import.ts
async function importFlows(site, request) {
  const { world, loaded, api, store } = site;
  const account = await importAccount(api, loaded.account, world.now());
  if (!account.ok) return failed([callFailed(account.error)]);
  const remembered = await store.readLedger(account.data.owner.id);
  if (!remembered.ok) return failed(stateProblems(remembered.error));
  const ledger = remembered.data ?? emptyLedger("", account.data.owner.id);
  const held = new Map(Object.entries(ledger.entries).map(([address, entry]) => [entry.flow_id, address]));
  for (const { adopt, address } of loaded.sequences) if (adopt !== void 0) held.set(adopt, address);
  const marks = await marksOf(api, ledger, loaded.config.project);
  if (!marks.ok) return failed([callFailed(marks.error)]);
  const chosen = await choose(api, request, (id) => held.has(id) || marks.data.draining.has(id));
  if (!chosen.ok) return failed([callFailed(chosen.error)]);
  const imported = [];
  const refused = [];
  const flowOf = ({ address, adopt }) => adopt ?? ledger.entries[address]?.flow_id;
  const taken = {
    names: new Map(loaded.sequences.filter(({ adopt }) => adopt === void 0).map((one) => [one.name, one])),
    addresses: new Map(loaded.sequences.map((one) => [one.address, flowOf(one)])),
    files: new Set(request.files)
  };
  const free = chosen.data.filter((id) => {
    const holder = held.get(id);
    if (marks.data.draining.has(id)) {
      const reason = "It drains: it gave way to another flow, lets the people inside go on, and is deleted then.";
      refused.push({ flow_id: id, name: null, reason });
      return false;
    }
    if (holder !== void 0 && !request.force)
      refused.push({ flow_id: id, name: null, reason: `It is the flow of "${holder}" already.` });
    return holder === void 0 || request.force;
  });
  for await (const { id, read } of readEach(api, free)) {
    const one = await importOne(site, request, { id, read: bared(read, marks.data), account: account.data, taken });
    if ("reason" in one) refused.push(one);
    else imported.push(one);
  }
  return success({ imported, refused });
}
async function choose(api, { ids, all }, isOurs) {
  if (!all) return success([...new Set(ids)]);
  const flows = await api.listFlows();
  if (!flows.ok) return flows;
  const free = flows.data.filter(({ flow }) => !flow.attributes.archived && !isOurs(flow.id));
  const since = ({ flow }) => flow.attributes.created ?? "";
  const sorted = [...free].sort((a, b) => since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0);
  return success(sorted.map(({ flow }) => flow.id));
}
var bared = (read, { bare }) => read === "not-tried" || !read.ok ? read : success({ ...read.data, flow: bare(read.data.flow) });
async function importOne(site, request, one) {
  const { id, read, account, taken } = one;
  if (read === "not-tried") return { flow_id: id, name: null, reason: "Not tried: Klaviyo did not answer any more." };
  if (!read.ok) {
    const reason = read.error.status === 404 ? "The account has no such flow." : callFailed(read.error).detail;
    return { flow_id: id, name: null, reason };
  }
  try {
    return await writeOne(site, request, read.data, account, taken);
  } catch (error) {
    const word = error instanceof Error ? error.message : String(error);
    request.onFault?.(error);
    const reason = `This is a fault of Sluice, not of the flow: ${word}. Please report it.`;
    return { flow_id: id, name: read.data.flow.name, reason };
  }
}
async function writeOne({ world }, { force, headOf }, read, account, taken) {
  const { flow } = read;
  const name = flow.name;
  const refuse2 = (reason) => ({ flow_id: flow.id, name, reason });
  if (flow.archived) return refuse2("It is archived. Restore it in Klaviyo first.");
  if (name === null || name.trim() === "") return refuse2("It has no name. Give it one in Klaviyo first.");
  const { flows } = account.account;
  const isOwn = (address2) => force && taken.addresses.get(address2) === flow.id;
  const address = addressFor(
    name,
    flow.id,
    (one) => !isOwn(one) && (taken.addresses.has(one) || taken.files.has(`${flows}${one}.yaml`))
  );
  const file = `${flows}${address}.yaml`;
  const other = taken.names.get(name);
  if (other !== void 0 && taken.addresses.get(other.address) !== flow.id)
    return refuse2(
      `${other.file} has its name already. Is it that sequence's flow? Then write adopt: ${flow.id} there; if not, rename one of the two.`
    );
  const proof = prove(flow, address, account, await headOf(file));
  if (!proof.ok) return refuse2(proof.error);
  const blocked = await writeAll(world.root, { [file]: proof.data.text, ...proof.data.files }, force);
  if (blocked !== void 0) return refuse2(blocked);
  taken.addresses.set(address, flow.id);
  taken.files.add(file);
  return {
    flow_id: flow.id,
    name,
    address,
    file,
    templates: Object.keys(proof.data.files),
    secrets: proof.data.result.secrets.map(({ name: name2, where }) => ({ name: name2, where })),
    warnings: warningsOf(proof.data, read)
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
var devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;
function addressFor(name, id, isTaken) {
  const slug = slugOf(name) ?? `flow-${id.toLowerCase()}`;
  const wanted = devices.test(slug) || slug in {} ? `${slug}-flow` : slug;
  let address = wanted;
  for (let n = 2; isTaken(address); n++) address = `${wanted}-${n}`;
  return address;
}

// src/cli/edit/import.ts
async function importFlows2(io, ids, options) {
  if (ids.length === 0 && !options.all)
    return refuse(
      io,
      "Name the flows to import by their ids, or say --all. An id stands in the address of the flow's page: klaviyo.com/flow/<id>/edit."
    );
  const session = await openToRead(io, options);
  if (!session) return failed2;
  const { world, loaded, sources } = session;
  const done = await importFlows(session, {
    ids,
    all: options.all ?? false,
    force: options.force ?? false,
    files: sources.keys(),
    headOf: (file) => editorLine(world.root, file),
    onFault: (error) => {
      if (world.env.SLUICE_DEBUG && error instanceof Error) io.stderr.write(`${error.stack}
`);
    }
  });
  if (!done.ok) return tell(io, options, [...loaded.diagnostics.filter(isError), ...done.error], sources);
  const { imported, refused } = done.data;
  report(session, options, imported, refused);
  return refused.length > 0 ? failed2 : 0;
}
async function editorLine(root, file) {
  const finds = await exists(join(root, sequenceSchemaFile)) || !await exists(join(root, "sluice.yaml"));
  return finds ? modeline(posix.relative(posix.dirname(file), sequenceSchemaFile)) : "";
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
  importFlows2 as importFlows
};
