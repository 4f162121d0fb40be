import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  addressOf
} from "./chunk-FR42KOXS.js";
import {
  agreed,
  say
} from "./chunk-TRLBGWHJ.js";
import {
  atRef
} from "./chunk-GP73QW7X.js";
import {
  shellWord
} from "./chunk-PFTEKUAE.js";
import {
  settle,
  undoDrains
} from "./chunk-VWV37W5K.js";
import "./chunk-YIKQXPJL.js";
import "./chunk-HR55MJLW.js";
import "./chunk-PKKP5LUT.js";
import {
  markdownCode
} from "./chunk-JSO64FUN.js";
import "./chunk-G2U5U45T.js";
import "./chunk-QY2NKCUP.js";
import {
  failed,
  openToWrite,
  printJson,
  stylesFor,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  commitOnBranch,
  loadAccount,
  loadConfig,
  nodeDisk,
  readText,
  undoable
} from "./chunk-UAVHVDVM.js";
import {
  diagnostic
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
import {
  missingPermission,
  prefixIn,
  said
} from "./chunk-NDF2TBOI.js";
import {
  success
} from "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/edit/undo.ts
import { hostname } from "node:os";

// src/github/propose.ts
var mostBranches = 20;
async function propose(github, proposal) {
  const repository = await github.request("GET /repos/{owner}/{repo}");
  if (!repository.ok) return repository;
  const base = repository.data.default_branch;
  const head = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
    ref: `heads/${base}`
  });
  if (!head.ok) return head;
  const { sha } = head.data.object;
  const branch = await begin(github, proposal.branch, sha);
  if (!branch.ok) return branch;
  const committed = await commitOnBranch(github, {
    branch: branch.data,
    expectedHead: sha,
    message: { headline: proposal.title },
    additions: proposal.files
  });
  if (!committed.ok) return committed;
  const pull = await github.request("POST /repos/{owner}/{repo}/pulls", {
    title: proposal.title,
    head: branch.data,
    base,
    body: proposal.body
  });
  if (!pull.ok) return pull;
  return success({ number: pull.data.number, url: pull.data.html_url, branch: branch.data });
}
async function begin(github, name, sha) {
  for (let more = 1; ; more++) {
    const branch = more === 1 ? name : `${name}-${more}`;
    const made = await github.request("POST /repos/{owner}/{repo}/git/refs", { ref: `refs/heads/${branch}`, sha });
    if (made.ok) return success(branch);
    if (made.error.kind !== "conflict" || more === mostBranches) return made;
  }
}

// src/program/apply/restore-applied.ts
var mostBytes = 4 * 1024 * 1024;
async function appliedBefore({ root, git }, accountKey, file, { history = [] }) {
  const now = await textOf(root, file);
  for (const { commit, at } of [...history].reverse()) {
    if (commit === void 0) continue;
    const old = await said(git(root), ["show", `${commit}:./${file}`]);
    if (old === void 0 || old.trim() === now?.trim()) continue;
    const laid = await atRef({ root, git }, commit, (directory) => filesAt(directory, accountKey, file));
    if (!laid.ok || laid.data === void 0) continue;
    const changed = {};
    for (const [path, text] of Object.entries(laid.data)) if (await textOf(root, path) !== text) changed[path] = text;
    return { commit, at, files: changed };
  }
  return void 0;
}
async function filesAt(root, key, file) {
  const text = await textOf(root, file);
  const { config } = await loadConfig(nodeDisk, root);
  const account = config?.accounts.find((one) => one.key === key);
  if (text === void 0 || config === void 0 || account === void 0) return void 0;
  const { templates } = await loadAccount(nodeDisk, root, config, account);
  const named = [...templates.keys()].filter((path) => text.includes(path.slice(path.lastIndexOf("/") + 1)));
  const files = { [file]: text };
  for (const path of named) {
    const template = await textOf(root, path);
    if (template !== void 0) files[path] = template;
  }
  return files;
}
async function textOf(root, path) {
  const read = await readText(nodeDisk, root, path, mostBytes);
  return read.kind === "text" ? read.text : void 0;
}

// src/cli/edit/undo-after.ts
async function undoAfter(io, session, address, entry, options, problem) {
  const { world, loaded } = session;
  const file = `${loaded.account.flows}${address}.yaml`;
  const before = await appliedBefore(world, loaded.account.key, file, entry);
  if (before === void 0)
    return problem(
      `Nothing of ${address} drains that could be taken back, and Git knows no other version of it that was applied.`,
      "A flow that was replaced or deleted has a backup: sluice restore. A shallow clone may lack the commit: git fetch --unshallow."
    );
  const short = before.commit.slice(0, 7);
  const byHand = `git checkout ${short} -- ${Object.keys(before.files).map(shellWord).join(" ")}`;
  const github = await world.github?.();
  if (github === void 0)
    return problem(
      `The old flow of ${address} is gone. The version applied before is in Git, and without GITHUB_TOKEN no pull request can be made.`,
      `Do it by hand: ${byHand}, then commit, push and open a pull request. Its plan shows what that does to people.`
    );
  if (options.yes !== true && !await isAgreed(io, address, before)) return failed;
  const prefix = await prefixIn(world.git(world.root)) ?? "";
  const made = await propose(github, {
    branch: `sluice/undo-${address.replaceAll("/", "-")}`,
    title: `Restore ${address} as it was applied from ${short}`,
    body: bodyOf(address, before),
    files: Object.entries(before.files).map(([path, text]) => ({ path: `${prefix}${path}`, text }))
  });
  if (!made.ok)
    return problem(
      `The pull request could not be made. ${missingPermission(made.error, "contents: write and pull-requests: write")}`,
      `Do it by hand: ${byHand}, then commit, push and open a pull request.`
    );
  const { number, url } = made.data;
  if (options.format === "json")
    printJson(io, { version: 1, address, commit: before.commit, pull_request: { number, url } });
  else io.stdout.write(`Pull request #${number} restores ${address} as it was applied from ${short}: ${url}
`);
  return 0;
}
var bodyOf = (address, { commit, at, files }) => [
  `The sequence ${markdownCode(address)} as it was applied ${at.slice(0, 10)} from ${commit}. The flow it had then is gone, so this is a change like any other: look at its plan for what it does to the people inside.`,
  "",
  ...Object.keys(files).map((path) => `- ${markdownCode(path)}`),
  ""
].join("\n");
var isAgreed = (io, address, { commit, at, files }) => agreed(
  io,
  `The old flow of ${address} is gone, so nothing can be taken back at once. A pull request is made that restores ${Object.keys(files).join(", ")} as applied ${at.slice(0, 10)} from ${commit.slice(0, 7)}; merged, it is a change like any other.
`,
  "sluice undo ADDRESS --yes"
);

// src/cli/edit/undo.ts
async function undo(io, written, options) {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const { world, loaded, api, store } = session;
  const address = addressOf(written, loaded);
  const problem = (message, detail) => {
    return tell(io, options, [diagnostic("push-failed", message, detail, { address })], session.sources);
  };
  const owner = `${hostname()} (process ${process.pid})`;
  const settled = await settle({ world, loaded, api, store }, { owner });
  if (!settled.ok || settled.data.account === void 0)
    return problem("What an earlier apply had left could not be set right.", "Run sluice apply first.");
  if (settled.data.takenBack?.includes(address) === true) {
    if (options.format === "json") printJson(io, { version: 1, results: [] });
    else say(io.stdout, `The undo of ${address} that an earlier run had begun is done now.
`);
    return 0;
  }
  const accountId = settled.data.account.id;
  const ledger = await store.readLedger(accountId);
  if (!ledger.ok) return problem("The ledger cannot be read.", ledger.error.message);
  const found = ledger.data === void 0 ? void 0 : undoable(ledger.data, address);
  const entry = ledger.data?.entries[address];
  if (ledger.data === void 0 || entry === void 0)
    return problem(`There is no flow of ${address} that was applied.`, "sluice status lists the sequences.");
  if (found === void 0) return undoAfter(io, session, address, entry, options, problem);
  if (options.yes !== true && !await isAgreed2(io, found[0], entry.flow_id)) return failed;
  const { done, problems } = await undoDrains(
    { world, loaded, api, store },
    { project: ledger.data.project, accountId, addresses: [address], owner }
  );
  const [one] = done;
  if (one === void 0 || problems.length > 0) return tell(io, options, problems, session.sources);
  const result = { kind: "replace", outcome: "done", ...one };
  if (options.format === "json") printJson(io, { version: 1, results: [result] });
  else {
    const { good } = stylesFor(io);
    io.stdout.write(`${good("\u2713")} ${address}: ${one.flow_id ?? ""} ${one.detail ?? ""}.
`);
    say(io.stderr, "Revert the change in Git too: until then an apply refuses it as taken back.\n");
  }
  return 0;
}
var isAgreed2 = (io, old, present) => agreed(
  io,
  `The flow ${old} takes the newcomers again, as it was. The flow ${present} takes none any more, and the people in it go on to the end.
`,
  "sluice undo ADDRESS --yes"
);
export {
  undo
};
