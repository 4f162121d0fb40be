import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  addressOf
} from "./chunk-FR42KOXS.js";
import {
  refuse,
  say
} from "./chunk-TRLBGWHJ.js";
import {
  setStatus
} from "./chunk-G2U5U45T.js";
import {
  failed,
  loadFiles,
  printJson,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  callFailed,
  connectToWrite,
  errorText,
  isBelow,
  openState,
  projectTagName,
  readWhole,
  require_dist,
  statusesOf
} from "./chunk-UAVHVDVM.js";
import {
  nearest
} from "./chunk-IL55XNBZ.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// src/cli/edit/edit.ts
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/yaml/edit-yaml.ts
var import_yaml = __toESM(require_dist(), 1);
function setTopLevel(text, key, value) {
  const document = (0, import_yaml.parseDocument)(text, { keepSourceTokens: false });
  const root = document.contents;
  if (document.errors.length > 0 || !(0, import_yaml.isMap)(root)) return void 0;
  const pairs = root.items.filter((pair2) => (0, import_yaml.isScalar)(pair2.key));
  const pair = pairs.find(({ key: k }) => (0, import_yaml.isScalar)(k) && k.value === key);
  if (pair) {
    const range = pair.value?.range;
    if (range && range[1] > range[0]) return text.slice(0, range[0]) + value + text.slice(range[1]);
    const after = pair.key.range[1];
    const colon = text.indexOf(":", after) + 1;
    return `${text.slice(0, colon)} ${value}${text.slice(colon)}`;
  }
  if (root.flow) {
    const open = text.indexOf("{", root.range?.[0] ?? 0) + 1;
    return `${text.slice(0, open)} ${key}: ${value},${text.slice(open)}`;
  }
  const behind = pairs.find(({ key: k }) => (0, import_yaml.isScalar)(k) && k.value === "name") ?? pairs[0];
  const end = behind?.value?.range?.[1];
  if (end === void 0) return void 0;
  const lineEnd = text.indexOf("\n", end > 0 && text[end - 1] === "\n" ? end - 1 : end);
  const at = lineEnd === -1 ? text.length : lineEnd + 1;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const before = text.slice(0, at);
  return `${before}${before.endsWith("\n") ? "" : newline}${key}: ${value}${newline}${text.slice(at)}`;
}

// src/cli/edit/pause-now.ts
async function pauseNow(io, written, options) {
  const files = await loadFiles(io, options, true);
  if (!files) return failed;
  const address = addressOf(written, files.loaded);
  const connection = connectToWrite(files.world, files.loaded.account);
  const problem = (diagnostic) => tell(io, options, [diagnostic], files.sources);
  if (!connection.ok) return problem(connection.error);
  const api = connection.data;
  const account = await api.getAccount();
  if (!account.ok) return problem(callFailed(account.error));
  const ledger = await openState(files.world, files.loaded.config.state).readLedger(account.data.id);
  const entry = ledger.ok ? ledger.data?.entries[address] : void 0;
  const draining = Object.entries((ledger.ok ? ledger.data?.draining : void 0) ?? {}).flatMap(
    ([id, one]) => one.address === address ? [id] : []
  );
  const ids = entry === void 0 ? await byMarks(io, api, files.loaded, address) : [...flowsOf(entry), ...draining];
  if (ids === void 0) return failed;
  const paused = await Promise.all(ids.map((id) => pauseOne(io, api, id, ids.length > 1)));
  return paused.every((one) => one) ? 0 : failed;
}
function flowsOf({ flow_id: id, journal }) {
  const next = journal?.kind === "replace" ? journal.data.entry?.flow_id : void 0;
  return next === void 0 || next === id ? [id] : [id, next];
}
async function byMarks(io, api, { config, sequences }, address) {
  const cannot = (why) => {
    io.stderr.write(
      `"${address}" holds no flow in this account, as far as the ledger knows; ${why}. Pause it in Klaviyo.
`
    );
    return void 0;
  };
  const name = sequences.find((one) => one.address === address)?.name;
  if (name === void 0 || config.project === void 0) return cannot("no sequence says what it is called");
  const [tag, listed] = [await api.findTag(projectTagName(config.project)), await api.listFlows()];
  if (!tag.ok) return cannot(errorText(tag.error));
  if (!listed.ok) return cannot(errorText(listed.error));
  const id = tag.data?.id;
  const fits = listed.data.filter(
    ({ flow: { attributes }, tagIds }) => id !== void 0 && tagIds.includes(id) && attributes.name === name && !attributes.archived
  );
  if (fits.length !== 1) return cannot(`${fits.length} flows bear its name and the tag of this project`);
  io.stderr.write(`The ledger does not know "${address}"; it is paused by its name and the tag of this project.
`);
  return fits.map(({ flow }) => flow.id);
}
async function pauseOne(io, api, id, isOneOfTwo) {
  const flow = await readWhole(api, id);
  const notPaused = (why) => {
    io.stderr.write(`${why}
Look at the flow ${id} in Klaviyo, and pause it there.
`);
    return false;
  };
  if (!flow.ok) {
    if (isOneOfTwo && flow.error.status === 404) return true;
    return notPaused(`The flow was not paused. ${errorText(flow.error)}`);
  }
  if (flow.data.status === "draft") {
    if (isOneOfTwo) return true;
    io.stderr.write(
      `The flow ${id} is a draft in Klaviyo: nothing goes out and nobody comes in, and manual would begin to take people in. Nothing was changed.
`
    );
    return false;
  }
  const statuses = statusesOf(Object.values(flow.data.actions).map(({ definition }) => definition));
  const actions = Object.fromEntries(Object.entries(statuses).filter(([, status]) => isBelow(status, "manual")));
  const paused = await setStatus({ api }, { from: "live", to: "manual", actions }, flow.data);
  return paused.ok || notPaused(`The flow may not be paused. ${paused.error.message}`);
}

// src/cli/edit/edit.ts
var activate = (io, address, options) => edit(io, address, options, "status", "live", () => "Once applied, people who meet the trigger get it.");
async function pause(io, address, options) {
  if (options.now) {
    const code = await pauseNow(io, address, options);
    if (code !== 0) return code;
  }
  const effect = options.now ? 'The flow is on manual in Klaviyo already: messages that come due wait in "Needs review".' : 'Once applied, messages that come due wait in Klaviyo under "Needs review" until a person sends or cancels them; nobody leaves the flow.';
  return edit(io, address, options, "status", "manual", () => effect, options.now);
}
var remove = (io, address, options) => edit(
  io,
  address,
  options,
  "deploy",
  "false",
  (named) => `Once applied, its flow is deleted in Klaviyo: everyone queued in it is cancelled, and its analytics are erased (its definition, emails and last figures are saved first). A flow that has run needs your word: sluice apply --allow ${named}`
);
async function edit(io, written, options, key, value, effect, isUrgent = false) {
  const files = await loadFiles(io, options, isUrgent);
  if (!files) return failed;
  const address = addressOf(written, files.loaded);
  const sequence = findSequence(io, files.loaded.sequences, address);
  if (!sequence) return failed;
  const path = join(files.world.root, sequence.file);
  const before = await readFile(path, "utf8");
  const after = setTopLevel(before, key, value);
  if (after === void 0) {
    return refuse(io, `${sequence.file} could not be edited; write ${key}: ${value} into it by hand.`);
  }
  if (after !== before) await writeFile(path, after);
  if (options.format === "json") {
    printJson(io, { version: 1, address, file: sequence.file, key, value, changed: after !== before });
    return 0;
  }
  say(
    io.stdout,
    after === before ? `${sequence.file} says ${key}: ${value} already.
` : `${sequence.file} now says ${key}: ${value}.
${effect(address)}
Commit it:
  git add ${sequence.file} && git commit -m "${sequence.name}: ${key} ${value}"
`
  );
  return 0;
}
function findSequence(io, sequences, address) {
  const found = sequences.find((sequence) => sequence.address === address);
  if (found) return found;
  const near = nearest(
    address,
    sequences.map((sequence) => sequence.address)
  );
  say(
    io.stderr,
    `There is no usable sequence "${address}"${near ? `; did you mean "${near}"?` : "."}
It is named by its address (the path under flows/ without .yaml) or its file; sluice status lists them, sluice validate tells what is wrong with a file. Where the file is gone, sluice plan says what becomes of its flow.
`
  );
  return void 0;
}

export {
  activate,
  pause,
  remove,
  findSequence
};
