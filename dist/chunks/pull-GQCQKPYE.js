import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  accountNames,
  decompile,
  importAccount,
  printSequence,
  reentryOf,
  stepOf,
  triggerOf,
  writeAll
} from "./chunk-BVDCCN62.js";
import {
  itemsAt,
  removeAt,
  setAt
} from "./chunk-UWKCYIVX.js";
import {
  findSequence
} from "./chunk-3IMHUQSU.js";
import {
  addressOf
} from "./chunk-FR42KOXS.js";
import {
  say
} from "./chunk-TRLBGWHJ.js";
import "./chunk-G2U5U45T.js";
import "./chunk-QY2NKCUP.js";
import {
  failed as failed2,
  openToRead,
  printJson,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  allSteps,
  callFailed,
  compare,
  compileAs,
  fillInAction,
  giveIds,
  hasMarker,
  idsIn,
  isSecret,
  makePlan,
  namesOf,
  parseSequence,
  parseYaml,
  prepare,
  resolve,
  resolveFlows,
  templateCodes,
  templatesIn,
  yamlKeyOf
} from "./chunk-UAVHVDVM.js";
import {
  conditionOf,
  dataOf,
  groupsOf,
  holdsSecret,
  isDeed,
  isError,
  literal2 as literal,
  messageId,
  messageOf,
  noMessages,
  secretNames,
  splitExit,
  statusOf
} from "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import {
  fieldsOf,
  listOf,
  sameData
} from "./chunk-EH362S3J.js";
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

// src/program/pull/edits.ts
var isEdited = (field) => field.differs && (field.edited || !field.changed);
var unset = {
  utm: false,
  smart_sending: true,
  transactional: false,
  quiet_hours: true,
  shorten_links: true,
  org_prefix: true,
  info_link: true,
  opt_out: false
};
function stepEdits(comparison, templates, html, names) {
  const done = /* @__PURE__ */ new Set();
  const messages = new Map(
    comparison.steps.flatMap(({ step, found }) => {
      const id = messageId(found);
      return id === void 0 ? [] : [[id, step.step]];
    })
  );
  const asked = { names, messages, raw: false };
  return comparison.steps.flatMap((one) => {
    const { step, fields, found } = one;
    if (found === void 0 || done.has(step.step) || !fields.some(isEdited)) return [];
    done.add(step.step);
    return [{ step: step.step, edits: editsOf(one, found, templates, html, asked) }];
  });
}
function editsOf({ meant, found: theirs, fields }, found, templates, html, asked) {
  const edited = fields.filter(isEdited);
  if (found.type === "send-webhook") return edited.flatMap((field) => webhookEdits(field, found));
  const kept = new Set(fields.filter((field) => field.differs && !isEdited(field)).map(({ key }) => yamlKeyOf(key)));
  const source = (mails) => ({
    asked,
    html: mails,
    secrets: secretNames()
  });
  const tokens = Object.fromEntries(Object.values(templates).map((one) => [one.token, one.html]));
  const filled = theirs === void 0 ? meant : fillInAction(meant, theirs);
  const mine = words(filled, source(tokens));
  const now = words(found, source(html));
  if (mine === void 0 || now === void 0) return [];
  if (found.type === "time-delay") return [{ edit: "whole", fields: now.fields, short: now.short }];
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(mine.fields), ...Object.keys(now.fields)])];
  const texts = keys.flatMap((key) => {
    const value = now.fields[key];
    if (kept.has(key) || sameData(mine.fields[key], value)) return [];
    if (value !== void 0) return [{ edit: "set", key, value }];
    return key in unset ? [{ edit: "set", key, value: unset[key] }] : [{ edit: "remove", key }];
  });
  const mail = edited.some(({ key }) => key === "message.template_id") ? html[templatesIn([found])[0] ?? ""] : void 0;
  const name = edited.some(({ key }) => key === "message.name" || key === "name");
  return [
    ...texts,
    ...mail !== void 0 ? [{ edit: "html", html: mail }] : [],
    ...name && now.name !== void 0 ? [{ edit: "set", key: "name", value: now.name }] : []
  ];
}
function words(action, source) {
  const data = dataOf(action);
  if (action.type === "conditional-split" || action.type === "trigger-split") {
    const groups = groupsOf(action.type === "trigger-split" ? data["trigger_filter"] : data["profile_filter"]);
    const [only, ...more] = groups.flat().map(fieldsOf);
    if (only?.["type"] === "profile-sample" && more.length === 0) return { fields: { percent: only["percentage"] } };
    const question = conditionOf(groups, source.asked);
    return question && { fields: { if: question } };
  }
  return stepOf({ ...action }, source);
}
function webhookEdits({ key }, found) {
  const path = key.replace(/^message\./, "");
  const message = messageOf(found);
  const isHash = (value2) => typeof value2 === "string" && value2.startsWith("sha256:");
  if (path.startsWith("headers.")) {
    const name = path.slice("headers.".length);
    const value2 = fieldsOf(message["headers"])[name];
    return isHash(value2) || holdsSecret({ headers: { [name]: value2 } }) ? [] : [{ edit: "header", name, value: value2 }];
  }
  const value = message[path];
  if (isHash(value) || holdsSecret({ [path]: value })) return [];
  return value === void 0 || value === null ? [{ edit: "remove", key: path }] : [{ edit: "set", key: path, value }];
}

// src/program/pull/shape.ts
import { posix as posix2 } from "node:path";

// src/program/pull/write.ts
import { posix } from "node:path";
function stepPaths({
  sequence,
  yaml
}) {
  const places = /* @__PURE__ */ new Map();
  const place = (path) => {
    const { line, column } = yaml.at(path, "key");
    return `${line}:${column}`;
  };
  const walk = (list, path) => {
    if (!Array.isArray(list)) return;
    list.forEach((item, index) => {
      if (typeof item !== "object" || item === null) return;
      const [kind, fields] = Object.entries(item)[0] ?? [];
      if (kind === void 0) return;
      const here = [...path, index, kind];
      places.set(place(here), here);
      const map = typeof fields === "object" && fields !== null ? fields : {};
      walk(map.then, [...here, "then"]);
      walk(map.else, [...here, "else"]);
      if (Array.isArray(map.cases))
        map.cases.forEach((one, at) => walk(one?.then, [...here, "cases", at, "then"]));
    });
  };
  walk(yaml.value?.steps, ["steps"]);
  const found = /* @__PURE__ */ new Map();
  for (const step of allSteps(sequence.steps)) {
    const path = places.get(`${step.at.line}:${step.at.column}`);
    if (path !== void 0 && step.id !== void 0) found.set(step.id, { path, step });
  }
  return found;
}
function writeEdits(source, edits, top) {
  const paths = stepPaths(source);
  const files = {};
  const notes = [];
  let text = source.yaml.text;
  const apply = (path, edit, step) => {
    if (text === void 0) return;
    switch (edit.edit) {
      case "set":
        text = setAt(text, [...path, edit.key], edit.value);
        return;
      case "remove":
        text = removeAt(text, [...path, edit.key]);
        return;
      case "header":
        text = edit.value === void 0 ? removeAt(text, [...path, "headers", edit.name]) : setAt(text, [...path, "headers", edit.name], edit.value) ?? setAt(text, [...path, "headers"], { [edit.name]: edit.value });
        return;
      case "whole": {
        const isShort = step?.idGiven !== false && edit.short !== void 0;
        const own = step?.id !== void 0 && step.idGiven !== true ? { id: step.id } : {};
        text = setAt(text, path, isShort && !("id" in own) ? edit.short : { ...own, ...edit.fields });
        return;
      }
      case "html": {
        const mail = step && writeMail(source, step, edit.html, files, notes);
        if (mail === void 0) text = void 0;
        else for (const one of mail) apply(path, one, step);
      }
    }
  };
  for (const edit of top) apply([], edit);
  for (const { step: id, edits: all } of edits) {
    const found = paths.get(id);
    if (found === void 0) return void 0;
    for (const edit of all) apply(found.path, edit, found.step);
  }
  return text === void 0 ? void 0 : { text, files, notes };
}
function writeMail({ sequence, uses }, step, html, files, notes) {
  if (step.kind !== "email" && step.kind !== "notify") return void 0;
  const { content } = step;
  if (content.kind === "inline" && content.format === "html") return [{ edit: "set", key: "html", value: html }];
  if (content.kind === "file" && content.file.endsWith(".html") && uses(content.file) <= 1) {
    files[content.file] = html;
    return [];
  }
  const path = `templates/${posix.basename(sequence.address)}/${step.id}.html`;
  files[posix.join(posix.dirname(sequence.file), path)] = html;
  const was = content.kind === "file" ? content.file : "Markdown";
  notes.push(
    content.kind === "file" && content.file.endsWith(".html") ? `${step.id} has a file of its own now: others use ${was} too.` : `${step.id} is HTML now: what Klaviyo's editor made cannot be turned back into ${was}.`
  );
  const template = { edit: "set", key: "template", value: path };
  return content.kind === "file" ? [template] : [template, { edit: "remove", key: content.format }];
}

// src/program/pull/shape.ts
function reshaped(source, comparison, flow, { names }) {
  const ids = new Map(comparison.steps.map(({ step }) => [step.temporaryId, step.step]));
  const known = Object.fromEntries(
    [...comparison.match.toStep].flatMap(([action, step]) => {
      const id = ids.get(step);
      return id === void 0 ? [] : [[action, id]];
    })
  );
  const result = decompile(
    { name: flow.name, status: flow.status, definition: comparison.found, html: flow.templates ?? {} },
    {
      names,
      directory: `templates/${posix2.basename(source.sequence.address)}`,
      rawness: {},
      statuses: source.sequence.status !== void 0,
      known,
      hidden: hiddenTexts(comparison)
    }
  );
  if (!result.ok) return void 0;
  const list = itemsAt(source.yaml.text, ["steps"]);
  if (list === void 0) return void 0;
  const places = stepPaths(source);
  const bent = new Set(
    [...comparison.structure.added, ...comparison.structure.moved, ...comparison.structure.rebranched].map(
      (id) => ids.get(id)
    )
  );
  const kept = [];
  const files = {};
  const printed = result.data.sequence["steps"].map((item) => {
    const id = idOf(item);
    const place = id === void 0 ? void 0 : places.get(id);
    const isOwn = place !== void 0 && place.path.length === 3 && place.path[0] === "steps";
    if (isOwn && (!hasBranches(item) || sameBelow(item, place.step))) {
      kept.push(id);
      return list.texts[Number(place.path[1])] ?? "";
    }
    for (const path of templatesIn2(item)) {
      const html = result.data.files[path];
      if (html !== void 0) files[posix2.join(posix2.dirname(source.sequence.file), path)] = html;
    }
    return indented(printSequence([item]), list.indent);
  });
  const steps = printed.map((one) => one.endsWith("\n") ? one : `${one}
`).join("");
  const text = source.yaml.text.slice(0, list.from) + steps + source.yaml.text.slice(list.to);
  const again = [...bent].filter((id) => id !== void 0 && !kept.includes(id));
  const notes = again.length > 0 ? [`Written anew, without their comments: ${again.map((id) => literal(String(id))).join(", ")}.`] : [];
  return { text, files, notes };
}
var fieldsIn = (item) => {
  const [fields] = Object.values(item);
  return typeof fields === "object" && fields !== null ? fields : {};
};
var idOf = (item) => {
  const { id } = fieldsIn(item);
  return typeof id === "string" ? id : void 0;
};
function hiddenTexts({ steps }) {
  const texts = (action) => {
    const { url, body, headers } = messageOf(action);
    return [["url", url], ["body", body], ...Object.entries(fieldsOf(headers))];
  };
  return Object.fromEntries(
    steps.flatMap(({ meant, found }) => {
      const written = new Map(texts(meant));
      return texts(found).flatMap(([place, value]) => {
        const text = written.get(place);
        return isSecret(value) && hasMarker(text) ? [[value, text]] : [];
      });
    })
  );
}
function sameBelow(item, step) {
  const below = (value) => Array.isArray(value) ? value.flatMap((one) => {
    const id = idOf(one);
    const { then, else: otherwise, cases } = fieldsIn(one);
    const list = Array.isArray(cases) ? cases.map((each) => fieldsOf(each)["then"]) : [];
    return [...id === void 0 ? [] : [id], ...below(then), ...list.flatMap(below), ...below(otherwise)];
  }) : [];
  const before = [...allSteps([step])].flatMap(({ id, kind }) => id === void 0 || kind === "exit" ? [] : [id]);
  return below([item]).join(" ") === before.join(" ");
}
var hasBranches = (item) => ["then", "else", "cases"].some((key) => key in fieldsIn(item));
function templatesIn2(value) {
  if (Array.isArray(value)) return value.flatMap(templatesIn2);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(
    ([key, inner]) => key === "template" && typeof inner === "string" ? [inner] : templatesIn2(inner)
  );
}
var indented = (text, by) => text.split("\n").map((line) => line === "" ? line : `${" ".repeat(by)}${line}`).join("\n");

// src/program/pull/status.ts
function statusEdits(comparison, sequence, flowStatus) {
  if (sequence.status === void 0) return { top: [], steps: [], paths: [] };
  const top = sequence.status === flowStatus ? [] : [{ edit: "set", key: "status", value: flowStatus }];
  const written = new Map([...allSteps(sequence.steps)].map((step) => [step.id, step]));
  const seen = /* @__PURE__ */ new Set();
  const steps = comparison.steps.flatMap(({ step, found }) => {
    const own = written.get(step.step);
    const now = found === void 0 ? void 0 : statusOf(found);
    if (own === void 0 || now === void 0 || now === null || !mayHave(own) || seen.has(step.step)) return [];
    const said = "status" in own ? own.status : void 0;
    if ((said ?? flowStatus) === now) return [];
    seen.add(step.step);
    const edit = now === flowStatus ? { edit: "remove", key: "status" } : { edit: "set", key: "status", value: now };
    return [{ step: step.step, edits: [edit] }];
  });
  return { top, steps, paths: [...top.map(() => "status"), ...steps.map(({ step }) => `${step}.status`)] };
}
var mayHave = (step) => isDeed(step) && step.kind !== "raw";

// src/program/pull/pull.ts
async function pull({ world, loaded, api, store }, sources, address) {
  const refuse = (words2) => success({ outcome: "refused", words: words2 });
  const made = await makePlan(world, loaded, api, store, { deep: true, costs: false });
  if (!made.ok) return failed(made.error);
  const planned = made.data;
  const { input } = planned;
  const claim = prepare(input).sequences.find(({ desired }) => desired.address === address)?.claim;
  if (claim?.kind !== "ours")
    return refuse(
      `"${address}" has no flow of its own in Klaviyo, so there is nothing to pull. sluice status tells more.`
    );
  if (claim.entry.journal !== void 0)
    return refuse(
      `A change of "${address}" has not ended, so what stands in Klaviyo is not all of it an edit. Run sluice apply first, then pull.`
    );
  const known = await importAccount(api, loaded.account, world.now());
  if (!known.ok) return failed([callFailed(known.error)]);
  const { account } = loaded;
  const names = accountNames(known.data.catalogues, account.metrics, known.data.sender);
  const { flow, entry } = claim;
  const catalogues = { ...input.observed, ...known.data.catalogues };
  const read = (text, files) => {
    const file = `${account.flows}${address}.yaml`;
    const yaml = parseYaml(text, file);
    const parsed = yaml.source && parseSequence(yaml.source, address, {
      variables: account.variables,
      metrics: account.metrics,
      tolerated: templateCodes
    });
    const sequence = parsed?.sequence && giveIds(parsed.sequence, entry.steps);
    const compiled = sequence && compileAs(sequence, new Map([...loaded.templates, ...Object.entries(files)]), account, standing);
    if (!yaml.source || !sequence || !compiled?.desired)
      return {
        errors: [...yaml.diagnostics, ...parsed?.diagnostics ?? [], ...compiled?.diagnostics ?? []].filter(isError)
      };
    const { desired } = resolveFlows(resolve(compiled.desired, catalogues, idsIn(entry.sent ?? entry.base)).desired, {
      ids,
      fresh: /* @__PURE__ */ new Set()
    });
    const comparison = compare({ desired, flow, entry, secrets: input.secrets, names: namesOf(catalogues) });
    return { sequence, yaml: yaml.source, comparison, templates: desired.templates };
  };
  const ids = new Map(Object.entries(input.ledger.entries).map(([one, { flow_id }]) => [one, flow_id]));
  const standing = { taken: input.ledger.facts["multi_branch"], held: entry.base };
  const start = sources.get(`${account.flows}${address}.yaml`) ?? "";
  let draft = { text: start, files: {}, notes: [] };
  const fields = [];
  for (let pass = 0; pass < 4; pass++) {
    const now = read(draft.text, draft.files);
    if ("errors" in now)
      return refuse(`What was edited cannot be written: ${now.errors.map(({ message }) => message).join(" ")}`);
    const { comparison, sequence, yaml, templates } = now;
    const paths = editedPaths(comparison);
    const statuses = statusEdits(comparison, sequence, flow.status);
    if (pass === 0) {
      fields.push(...paths, ...statuses.paths);
      draft = { ...draft, notes: overwritten(comparison) };
    }
    if (paths.length === 0 && statuses.paths.length === 0) {
      return await write(world.root, sequence.file, start, draft, fields);
    }
    const source = { sequence, yaml, uses: (file) => usesOf(loaded.sequences, file) };
    const next = isReshaped(comparison) ? reshaped(source, comparison, flow, { names }) : writeEdits(
      source,
      [...stepEdits(comparison, templates, flow.templates ?? {}, names), ...statuses.steps],
      [...topEdits(comparison), ...statuses.top]
    );
    if (next === void 0) break;
    if (next.text === draft.text && Object.keys(next.files).every((file) => draft.files[file] === next.files[file]))
      break;
    draft = { text: next.text, files: { ...draft.files, ...next.files }, notes: [...draft.notes, ...next.notes] };
  }
  return refuse(
    `Not all of the edit can be written into the file by itself: ${[...new Set(fields)].join(", ")}.
Nothing was changed. Edit the file by hand (sluice drift shows both sides), or overwrite Klaviyo: sluice apply --overwrite-drift ${address}.`
  );
  function topEdits({ flow: all, found }) {
    const edited = new Set(all.filter(isEdited).map(({ path }) => path));
    if (edited.size === 0) return [];
    const asked = { names, messages: noMessages, raw: false };
    const [trigger] = listOf(found.triggers).map(fieldsOf);
    const { audience, exits } = splitExit(found.profile_filter, asked);
    const values = {
      trigger: triggerOf(fieldsOf(trigger), asked, exits.length > 0),
      audience: conditionOf(audience, asked),
      exit_when: exits.length > 1 ? { any: exits } : exits[0],
      reentry: reentryOf(fieldsOf(found)["reentry_criteria"], fieldsOf(trigger)["type"])
    };
    const keys = [
      ...edited.has("trigger") || edited.has("where") ? ["trigger"] : [],
      ...edited.has("audience") || edited.has("exit_when") ? ["audience", "exit_when"] : [],
      ...edited.has("reentry") ? ["reentry"] : []
    ];
    return keys.map(
      (key) => values[key] === void 0 ? { edit: "remove", key } : { edit: "set", key, value: values[key] }
    );
  }
}
var isReshaped = ({ shapeEdited, structure }) => shapeEdited && [structure.added, structure.removed, structure.moved, structure.rebranched].some((list) => list.length > 0);
function editedPaths(comparison) {
  return [
    ...comparison.flow.filter(isEdited).map(({ path }) => path),
    ...comparison.steps.flatMap(
      ({ step, fields }) => fields.filter(isEdited).map(({ path }) => `${step.step}.${path}`)
    ),
    ...isReshaped(comparison) ? ["steps"] : []
  ];
}
var overwritten = ({ flow, steps }) => [
  ...flow.map((field) => ({ ...field, name: field.path })),
  ...steps.flatMap(({ step, fields }) => fields.map((field) => ({ ...field, name: `${step.step}.${field.path}` })))
].filter(({ differs, changed, edited }) => differs && changed && edited).map(({ name, yaml }) => `${name} was changed in the file too; it said: ${yaml ?? "nothing"}`);
var usesOf = (sequences, file) => sequences.flatMap(({ steps }) => [...allSteps(steps)]).filter(
  (step) => (step.kind === "email" || step.kind === "notify") && step.content.kind === "file" && step.content.file === file
).length;
async function write(root, file, before, draft, fields) {
  const written = { ...draft.text === before ? {} : { [file]: draft.text }, ...draft.files };
  await writeAll(root, written, true);
  return success({
    outcome: "pulled",
    file,
    fields: [...new Set(fields)],
    files: Object.keys(written),
    notes: draft.notes
  });
}

// src/cli/edit/pull.ts
async function pull2(io, written, options) {
  const session = await openToRead(io, options);
  if (!session) return failed2;
  const address = addressOf(written, session.loaded);
  if (!findSequence(io, session.loaded.sequences, address)) return failed2;
  const done = await pull(session, session.sources, address);
  if (!done.ok) return tell(io, options, done.error, session.sources);
  const isJson = options.format === "json";
  if (done.data.outcome === "refused") {
    const { words: words2 } = done.data;
    if (isJson) printJson(io, { version: 1, address, pulled: false, reason: words2 });
    else io.stderr.write(`${words2}
`);
    return failed2;
  }
  const { file, fields, files, notes } = done.data;
  if (isJson) printJson(io, { version: 1, address, pulled: true, fields, files, notes });
  else
    say(
      io.stdout,
      files.length === 0 ? `${file} says what Klaviyo holds already.
` : [
        `Pulled into ${files.join(", ")}: ${fields.join(", ")}.`,
        ...notes.map((note) => `  ! ${note}`),
        "Next: git diff, then commit it:",
        `  git add ${files.join(" ")} && git commit -m "${address}: as edited in Klaviyo"`,
        ""
      ].join("\n")
    );
  return 0;
}
export {
  pull2 as pull
};
