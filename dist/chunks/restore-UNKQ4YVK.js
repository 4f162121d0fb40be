import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  prove,
  rawParts,
  rawWarning
} from "./chunk-3HJ2Y3V2.js";
import {
  importAccount,
  writeAll
} from "./chunk-BVDCCN62.js";
import {
  addressOf
} from "./chunk-FR42KOXS.js";
import {
  say
} from "./chunk-TRLBGWHJ.js";
import {
  failed,
  openToRead,
  printJson,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  callFailed,
  stateProblems
} from "./chunk-UAVHVDVM.js";
import {
  isError
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
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/edit/restore.ts
async function restore(io, written, options) {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const { api, loaded, store, world } = session;
  const address = addressOf(written, loaded);
  const stop = (problems) => {
    return tell(io, options, [...loaded.diagnostics.filter(isError), ...problems], session.sources);
  };
  const refuse = (words) => {
    if (options.format === "json") printJson(io, { version: 1, address, restored: false, reason: words });
    else io.stderr.write(`${words}
`);
    return failed;
  };
  const account = await importAccount(api, loaded.account, world.now());
  if (!account.ok) return stop([callFailed(account.error)]);
  const names = await store.listBackups(account.data.owner.id, address);
  if (!names.ok) return stop(stateProblems(names.error));
  const wanted = options.backup;
  const name = names.data.find((one) => wanted === void 0 || one.includes(wanted));
  if (name === void 0) {
    const ledger = await store.readLedger(account.data.owner.id);
    const drains = ledger.ok ? drainingOf(ledger.data, address) : void 0;
    if (drains !== void 0 && names.data.length === 0)
      return refuse(
        `There is no backup of "${address}" yet: its flow ${drains} drains, and is saved when nobody can be inside any more. To bring it back now: sluice undo ${address}.`
      );
    const others = names.data.map((one) => one.slice(one.lastIndexOf("/") + 1));
    return refuse(
      others.length === 0 ? `There is no backup of "${address}". Backups are made before a flow is deleted or replaced, under .sluice/backups/.` : `No backup of "${address}" is named like "${wanted}". There are: ${others.join(", ")}.`
    );
  }
  const backup = await store.readBackup(name);
  if (!backup.ok) return stop(stateProblems(backup.error));
  const target = options.to ?? address;
  const head = `# Restored from the backup of ${backup.data.at} (flow ${backup.data.flow_id}; ${backup.data.reason}).
`;
  const proof = prove(flowOf(backup.data), target, account.data, head, false);
  if (!proof.ok) return refuse(`The backup cannot be written as a sequence. ${proof.error}`);
  const { text, files, result } = proof.data;
  const file = `${loaded.account.flows}${target}.yaml`;
  const blocked = await writeAll(world.root, { [file]: text, ...files }, options.force ?? false);
  if (blocked !== void 0) return refuse(`${blocked} Or restore it beside: --to ${address}-restored.`);
  const secrets = result.secrets.map(({ name: variable, where }) => ({ name: variable, where }));
  const templates = Object.keys(files);
  const raw = rawParts(proof.data);
  const rawWords = rawWarning(proof.data);
  if (options.format === "json") {
    printJson(io, { version: 1, address: target, restored: true, backup: name, file, templates, secrets, raw });
    return 0;
  }
  const lines = [
    `${file} holds "${backup.data.name}" again, as it was on ${backup.data.at}${templates.length === 0 ? "." : `, with ${templates.length} ${templates.length === 1 ? "template" : "templates"}.`}`,
    ...secrets.map(
      (one) => `  ! ${one.where} is a secret and was not kept. Before the next plan: export ${one.name}=\u2026`
    ),
    ...rawWords === void 0 ? [] : [`  ! ${rawWords}`],
    "Its people, queue and analytics are gone with the flow: an apply makes a new one.",
    "Next: sluice plan."
  ];
  say(io.stdout, `${lines.join("\n")}
`);
  return 0;
}
var drainingOf = (ledger, address) => Object.entries(ledger?.draining ?? {}).find(([, one]) => one.address === address)?.[0];
var flowOf = ({ flow_id: id, name, status, at, definition, templates }) => ({
  id,
  name,
  status,
  archived: false,
  created: at,
  updated: at,
  triggerType: null,
  tagIds: [],
  actions: Object.fromEntries(
    definition.actions.map((action) => [String(action.id), { definition: action, updated: at }])
  ),
  definition,
  templates
});
export {
  restore
};
