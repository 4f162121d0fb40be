import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderDriftMarkdown,
  renderDriftText
} from "./chunk-YXSOTWOL.js";
import "./chunk-SLFHEWXB.js";
import "./chunk-NPCZ7IKU.js";
import "./chunk-GPZ7CPCK.js";
import "./chunk-6IKGSO5M.js";
import {
  lookForDriftAndDrains
} from "./chunk-N6SJM2FJ.js";
import "./chunk-CSLURUQN.js";
import {
  alarmDiagnostic
} from "./chunk-VRSKY6XO.js";
import "./chunk-JSO64FUN.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-LX3SOO3Q.js";
import {
  failed,
  openToRead,
  printJson,
  renderingFor,
  stylesFor,
  tell
} from "./chunk-OJQESAFV.js";
import {
  renderDiagnostics
} from "./chunk-IC2GQ2M7.js";
import {
  isError
} from "./chunk-NBZC2PIQ.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-2RDHGN4V.js";
import "./chunk-3V5LCJZU.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-6KXVUO5W.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-7PXWLBCP.js";
import "./chunk-OZT2MUQO.js";
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/drift.ts
async function drift(io, options) {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const found = await lookForDriftAndDrains(session);
  if (!found.ok) return tell(io, options, found.error, session.sources);
  const { report, alarms, planned } = found.data;
  const edited = planned.plan.diagnostics.filter(({ code }) => code === "drain-edited");
  if (options.format === "json") printJson(io, report);
  else if (options.format === "markdown") io.stdout.write(`${renderDriftMarkdown(report)}
`);
  else {
    const styles = stylesFor(io);
    io.stdout.write(`${renderDriftText(report, { styles, width: Math.min(io.stdout.columns, 100) }).trimEnd()}
`);
  }
  const broken = planned.plan.diagnostics.filter((one) => isError(one) && one.at !== void 0);
  const problems = [...broken, ...edited, ...alarms.map(alarmDiagnostic)];
  if (problems.length > 0) io.stderr.write(renderDiagnostics(problems, renderingFor(io, io.stderr, session.sources)));
  if (broken.length + alarms.length > 0) return failed;
  return options.detailedExitcode && report.drift.length > 0 ? 2 : 0;
}
export {
  drift
};
