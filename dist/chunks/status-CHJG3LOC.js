import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderStatusText
} from "./chunk-QGS3NYTU.js";
import "./chunk-5Z6HKMJF.js";
import "./chunk-VMEFTTIJ.js";
import "./chunk-JSO64FUN.js";
import "./chunk-IB5JU7PX.js";
import {
  failed,
  openToRead,
  printJson,
  stylesFor,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  drainWords,
  makePlan,
  openChanges
} from "./chunk-UAVHVDVM.js";
import "./chunk-KKJNJNI7.js";
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

// src/cli/status.ts
var flowUrl = (id) => `https://www.klaviyo.com/flow/${id}/edit`;
async function status(io, options) {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const made = await makePlan(session.world, session.loaded, session.api, session.store, { costs: false });
  if (!made.ok) return tell(io, options, made.error, session.sources);
  const planned = made.data;
  const report = statusOf(planned);
  if (options.format === "json") printJson(io, report);
  else {
    const styles = stylesFor(io);
    io.stdout.write(`${renderStatusText(report, { styles, width: Math.min(io.stdout.columns, 120) }).trimEnd()}
`);
  }
  return 0;
}
function statusOf({ plan, input }) {
  const { ledger } = input;
  const open = new Map(openChanges(ledger).map(({ address, kind, since }) => [address, { kind, since }]));
  const rows = plan.changes.map((change) => {
    const entry = ledger.entries[change.address];
    const flowId = change.flow_id ?? null;
    const problem = plan.diagnostics.find((d) => d.address === change.address && d.severity === "error");
    const message = problem ? `${problem.code}: ${problem.message}` : change.reason;
    const blocked = change.kind === "blocked" ? { at: new Date(input.now).toISOString(), message } : null;
    const failure = entry?.last_error ?? ledger.errors?.[change.address] ?? null;
    return {
      address: change.address,
      name: (flowId === null ? void 0 : input.observed.flows[flowId]?.name) ?? change.name,
      flow_id: flowId,
      url: flowId === null ? null : flowUrl(flowId),
      status: change.status,
      desired_status: change.desired_status ?? null,
      in_sync: change.kind === "blocked" ? null : change.kind === "none",
      held: change.held,
      ...drainsOf(plan, change.address, input.now),
      last_applied: entry ? { at: entry.applied.at, commit: entry.applied.commit || void 0 } : null,
      last_error: failure ?? blocked,
      unfinished: open.get(change.address) ?? null
    };
  });
  const { key, id, name } = plan.account;
  return { version: 1, account: { key, id, name }, sequences: rows };
}
function drainsOf(plan, address, now) {
  const rows = plan.drains.filter((row) => row.address === address);
  if (rows.length === 0) return {};
  return {
    draining: rows.map((row) => {
      const { flow_id, since, until, checked_at, state } = row;
      return { flow_id, since, until, checked_at, state, words: drainWords(row, now) };
    })
  };
}
export {
  flowUrl,
  status,
  statusOf
};
