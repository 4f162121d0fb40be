import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  namedMetric,
  normalReentry,
  readWhole,
  require_dist,
  templatesIn
} from "./chunk-UAVHVDVM.js";
import {
  asAction,
  bag,
  conditionOf,
  groupsOf,
  holdsSecret,
  isText,
  literal2 as literal,
  literally,
  noMessages,
  rawDefinition,
  secretNames,
  sendersOf,
  slugOf,
  span,
  splitExit,
  stepKinds,
  tokenOfMessage,
  triggerKinds
} from "./chunk-KKJNJNI7.js";
import {
  fieldsOf,
  isObject,
  listOf,
  present
} from "./chunk-EH362S3J.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// src/program/import/read.ts
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
  return success({
    account,
    owner: { id: owner.data.id, name: contact.organization_name, timezone, currency },
    catalogues: {
      metrics: metrics.data.map(namedMetric),
      lists: lists.data.map(named),
      segments: segments.data.map(named)
    },
    sender: { name: contact.default_sender_name, email: contact.default_sender_email },
    now
  });
}
async function readForImport(api, id) {
  const flow = await readWhole(api, id);
  if (!flow.ok) return flow;
  const templates = {};
  const unread = [];
  let dragAndDrop = 0;
  for (const template of templatesIn(flow.data.definition?.actions ?? [])) {
    const mail = await api.getTemplate(template);
    if (!mail.ok && mail.error.status === void 0) return mail;
    if (!mail.ok) unread.push(template);
    else {
      templates[template] = mail.data.attributes.html ?? "";
      if (mail.data.attributes.editor_type !== "CODE") dragAndDrop++;
    }
  }
  return success({ flow: { ...flow.data, templates }, dragAndDrop, unread });
}
async function* readEach(api, ids) {
  let lost = 0;
  for (let start = 0; start < ids.length; start += atOnce) {
    const batch = ids.slice(start, start + atOnce);
    const given = lost >= mostLost;
    const read = given ? [] : await Promise.all(batch.map((id) => readForImport(api, id)));
    for (const [index, id] of batch.entries()) {
      const one = read[index] ?? "not-tried";
      if (one !== "not-tried") lost = one.ok || answered(one.error.status) ? 0 : lost + 1;
      yield { id, read: one };
    }
  }
}
var atOnce = 5;
var mostLost = 5;
var answered = (status) => status !== void 0 && status !== 401 && status !== 403;

// src/program/import/write-all.ts
import { lstat, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
async function writeAll(root, files, force) {
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
      return integration !== void 0 && alike.filter(own).length === 1 ? { name, integration } : { id: found.id };
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

// src/decompile/trigger.ts
function triggerOf(trigger, asked, hasExit) {
  const kinds = asked.raw ? [] : Object.values(triggerKinds);
  const kind = kinds.find(({ back }) => back?.type === trigger["type"]);
  return kind?.back?.written(trigger, asked, hasExit) ?? { type: "raw", definition: literally(trigger) };
}
function reentryOf(reentry, trigger) {
  const normal = normalReentry(reentry, trigger);
  if (normal === null) return void 0;
  const { duration, unit } = normal;
  return unit === "alltime" ? duration === 0 ? "always" : "never" : { after: span(duration, unit) };
}

// src/decompile/action.ts
function stepOf(action, source) {
  for (const [kind, { back }] of Object.entries(stepKinds)) {
    const found = back?.type === action["type"] ? back?.step(fieldsOf(action["data"]), source) : void 0;
    if (found) return { kind, ...found };
  }
  return void 0;
}

// src/decompile/graph.ts
function graphOf(targets) {
  const order = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  let inCircle = false;
  const visit2 = (id) => {
    if (open.has(id)) inCircle = true;
    if (open.has(id) || order.has(id)) return;
    open.add(id);
    for (const to of targets.get(id) ?? []) if (to !== void 0) visit2(to);
    open.delete(id);
    order.set(id, order.size);
  };
  for (const id of targets.keys()) visit2(id);
  const isJoined = /* @__PURE__ */ new Set();
  const met = /* @__PURE__ */ new Set();
  for (const to of [...targets.values()].flat()) {
    if (to === void 0) continue;
    if (met.has(to)) isJoined.add(to);
    met.add(to);
  }
  const reached = (from, without) => {
    const found = /* @__PURE__ */ new Set();
    const todo = [...from];
    for (let id = todo.pop(); todo.length > 0 || id !== void 0; id = todo.pop()) {
      if (id === void 0 || id === without || found.has(id)) continue;
      found.add(id);
      todo.push(...targets.get(id) ?? []);
    }
    return found;
  };
  return {
    inCircle,
    meetingOf(split, until) {
      if (isJoined.size === 0) return void 0;
      const ways = targets.get(split) ?? [];
      const sets = ways.map((way) => reached([way], until));
      const shared = [...isJoined].filter((id) => sets.filter((set) => set.has(id)).length > 1).sort((a, b) => (order.get(b) ?? 0) - (order.get(a) ?? 0));
      return shared.find((id) => {
        const around = reached(ways, id);
        if (until !== void 0 && around.has(until)) return false;
        return [...reached([id])].every((later) => !around.has(later));
      });
    }
  };
}

// src/decompile/tree.ts
var messageOf = (action) => fieldsOf(fieldsOf(action["data"])["message"]);
var idOf = (action) => String(action["id"] ?? action["temporary_id"] ?? "");
var splits = /* @__PURE__ */ new Set(["conditional-split", "trigger-split", "action-output-split"]);
var target = (links, key) => {
  const to = fieldsOf(links)[key];
  return to === null || to === void 0 ? void 0 : String(to);
};
var mostNodes = 200;
function readTree(actions, entry, tree) {
  const byId = new Map(actions.map((action) => [idOf(action), action]));
  const graph = graphOf(new Map(actions.map((action) => [idOf(action), targetsOf(action)])));
  const seen = /* @__PURE__ */ new Set();
  const copies = /* @__PURE__ */ new Set();
  let count = 0;
  let problem;
  const read = (from, until) => {
    const nodes2 = [];
    let id = from;
    while (id !== void 0 && id !== until) {
      const action = byId.get(id);
      if (action === void 0) problem ??= `An action leads to ${id}, which the flow does not have.`;
      else if (graph.inCircle) problem ??= "Its actions run in a circle.";
      else if (tree.rawness(id) === 2 && action["type"] === "send-webhook" && holdsSecret(messageOf(action)))
        problem ??= `The webhook of action ${id} holds what looks like a credential, and the rest of it has no words here.`;
      if (++count > mostNodes)
        problem ??= `Its branches meet in ways a file cannot say, and written out it has more than ${mostNodes} steps.`;
      if (action === void 0 || problem !== void 0) return nodes2;
      if (seen.has(id)) copies.add(id);
      seen.add(id);
      if (!isSplit(action)) {
        nodes2.push(nodeOf(action, id, tree, () => []));
        id = target(action["links"], "next");
        continue;
      }
      const meeting = graph.meetingOf(id, until);
      nodes2.push(nodeOf(action, id, tree, (way) => read(way, meeting ?? until)));
      if (meeting === void 0) return nodes2;
      id = meeting;
    }
    if (id === void 0 && until !== void 0) nodes2.push(exitNode);
    return nodes2;
  };
  const nodes = read(entry === null || entry === void 0 ? void 0 : String(entry), void 0);
  const lost = actions.filter((action) => !seen.has(idOf(action)));
  if (problem === void 0 && lost.length > 0) problem = `No action leads to ${lost.map(idOf).join(", ")}.`;
  return problem === void 0 ? { nodes, copies: [...copies] } : { problem };
}
var exitNode = { action: "", kind: "exit", wanted: "exit", fields: {}, wire: {} };
var isSplit = (action) => splits.has(String(action["type"])) || action["type"] === "multi-branch-split";
function targetsOf(action) {
  if (splits.has(String(action["type"])))
    return ["next_if_true", "next_if_false"].map((key) => target(action["links"], key));
  if (action["type"] !== "multi-branch-split") return [target(action["links"], "next")];
  return listOf(fieldsOf(action["data"])["branches"]).map((branch) => target(fieldsOf(branch)["links"], "next"));
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
  const upright = "not" in question ? { all: [question] } : question;
  return { kind: "condition", wanted: questionId(question), fields: { if: upright } };
}
function questionId(question) {
  const [key = "condition", first] = Object.entries(question)[0] ?? [];
  const value = question["equals"] ?? question["has_item"] ?? (typeof first === "string" && !/^(placed|opened|clicked|viewed|active|checkout)(_|$)/.test(key) ? first : void 0);
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
  const actions = bag();
  const order = [];
  const mailOf = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Set();
  const give = (wanted, action) => {
    const own = action === void 0 ? void 0 : options.known?.[action];
    if (own !== void 0 && !used.has(own)) {
      used.add(own);
      return own;
    }
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
    taken.add(id);
    return id;
  };
  const mail = (id, html, action) => {
    if (html === void 0) return {};
    const file = mailOf.get(action ?? "") ?? `${options.directory}/${id}.html`;
    if (action !== void 0) mailOf.set(action, file);
    files[file] = html;
    return { template: file };
  };
  const nameOf = (name, id) => name === void 0 || name === id ? void 0 : literal(name);
  const variant = (one) => {
    const id = give(slugOf(one.name ?? "variant") ?? "variant");
    return {
      weight: one.weight,
      [one.kind]: present({ id, name: nameOf(one.name, id), ...one.fields, ...mail(id, one.html) })
    };
  };
  const write = (node) => {
    if (node.kind === "exit") return "exit";
    const id = give(node.wanted, node.action);
    actions[id] = node.action;
    order.push(node.action);
    if (node.short !== void 0 && options.known?.[node.action] === void 0) return { [node.kind]: node.short };
    const own = options.statuses && node.kind !== "raw" && node.status !== void 0 && node.status !== options.flowStatus;
    const { name: label, ...fields } = node.fields;
    const body = present({
      id,
      name: node.name === void 0 ? label : nameOf(node.name, id),
      status: own && !node.ways ? node.status : void 0,
      ...fields,
      ...mail(id, node.html, node.action),
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
  const steps = nodes.map(write);
  return { steps: askingSteps(steps, actions), files, actions, order };
}
function askingSteps(steps, actions) {
  const all = Object.entries(actions).map(([id, action]) => [tokenOfMessage(action), id]);
  const first = new Map([...all].reverse());
  const tokens = new Map(all.map(([token, id]) => [id, token]));
  const ask = (value, key, had) => {
    if (Array.isArray(value)) return value.map((item) => ask(item, key, had));
    if (typeof value === "string")
      return key === "opened" || key === "clicked" ? had.get(value) ?? first.get(value) ?? value : value;
    return mapFields(value, (name, inner) => ask(inner, name, had));
  };
  const walk = (list, before) => {
    let had = before;
    const steps2 = list.map((step) => {
      if (step === "exit") had = void 0;
      return mapFields(step, (_, body) => {
        const walked = one(body, had ?? before);
        had = walked.had;
        return walked.step;
      });
    });
    return { steps: steps2, had };
  };
  const one = (body, before) => {
    const fields = fieldsOf(body);
    const { id } = fields;
    const token = typeof id === "string" ? tokens.get(id) : void 0;
    const own = token === void 0 ? before : new Map([...before, [token, String(id)]]);
    const ends = [];
    const way = (inner) => {
      const { steps: written, had } = walk(listOf(inner), own);
      ends.push(had);
      return written;
    };
    const step = mapFields(body, (key, value) => {
      if (key === "then" || key === "else") return way(value);
      if (key !== "cases") return ask(value, key, before);
      return listOf(value).map(
        (each) => mapFields(each, (name, inner) => name === "then" ? way(inner) : ask(inner, name, before))
      );
    });
    if (ends.length === 0) return { step, had: own };
    const isWhole = "else" in fields && ("then" in fields || "cases" in fields);
    const reached = [...ends, ...isWhole ? [] : [own]].flatMap((end) => end ?? []);
    return { step, had: reached.length === 0 ? void 0 : merged(reached) };
  };
  return walk(steps, /* @__PURE__ */ new Map()).steps;
}
var merged = (all) => new Map([...all].reverse().flatMap((had) => [...had]));
var mapFields = (value, change) => isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(key, inner)])) : value;

// src/decompile/flow.ts
function decompile(flow, options) {
  const definition = fieldsOf(flow.definition);
  const [trigger, ...more] = listOf(definition["triggers"]).map(fieldsOf);
  if (trigger === void 0) return failed("It has no trigger yet.");
  if (more.length > 0) return failed(`It has ${more.length + 1} triggers; a sequence has one.`);
  const level = (key) => options.rawness[key] ?? 0;
  const senders = sendersOf(listOf(definition["actions"]).map((action) => asAction(fieldsOf(action))));
  const messages = new Map([...senders].map(([id, action]) => [id, tokenOfMessage(action)]));
  const asked = (key) => ({ names: options.names, messages: noMessages, raw: level(key) > 0 });
  const found = secretNames(options.hidden);
  const tree = readTree(listOf(definition["actions"]).map(fieldsOf), definition["entry_action_id"], {
    source: { asked: { ...asked(""), messages }, html: flow.html, secrets: found },
    rawness: level
  });
  if ("problem" in tree) return failed(tree.problem);
  if (tree.nodes.length === 0) return failed("It has no actions yet.");
  const { steps, files, actions, order } = writeSteps(tree.nodes, {
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
    reentry: reentryOf(definition["reentry_criteria"], trigger["type"]),
    steps
  });
  return success({ sequence, files, actions, order, secrets: found.found, copies: tree.copies });
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
  const text = JSON.stringify(node.toJSON());
  if (text.length <= widest && !text.includes("\\n") && !holdsSteps(node)) node.flow = true;
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
  accountNames,
  stepOf,
  triggerOf,
  reentryOf,
  decompile,
  printSequence,
  importAccount,
  readEach,
  writeAll
};
