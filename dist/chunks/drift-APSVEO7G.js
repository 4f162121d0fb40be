import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderDriftMarkdown,
  renderDriftText
} from "./chunk-X52LW4J2.js";
import "./chunk-FJ26LJXG.js";
import "./chunk-YW43TXVQ.js";
import "./chunk-MXIMDBWF.js";
import {
  ansiStyles,
  plainStyles
} from "./chunk-JUSEVSXT.js";
import "./chunk-6IKGSO5M.js";
import {
  lookForDriftAndDrains
} from "./chunk-34N3JAF6.js";
import "./chunk-6IZZBNLG.js";
import {
  alarmDiagnostic
} from "./chunk-DFCHSFH2.js";
import "./chunk-S27ERVEM.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-PHV6LSLN.js";
import {
  failed,
  openToRead,
  printJson,
  renderingFor,
  tell,
  wantsColour
} from "./chunk-HJ52UWLS.js";
import {
  isError,
  renderDiagnostics
} from "./chunk-LQ4KT6NZ.js";
import "./chunk-SUSLMEBD.js";
import "./chunk-WFP3Z6KS.js";
import "./chunk-JWORRKF4.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-6UANGJRV.js";
import "./chunk-YYUCGBG4.js";
import "./chunk-X3XRY2I5.js";
import "./chunk-7IUPXXJR.js";
import "./chunk-OZT2MUQO.js";
import "./chunk-YJT4H7DG.js";
import "./chunk-5XWL5JNG.js";

// src/cli/drift.ts
async function drift(io, options) {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const found = await lookForDriftAndDrains(session);
  if (!found.ok) {
    tell(io, options, found.error, session.sources);
    return failed;
  }
  const { report, alarms, planned } = found.data;
  const edited = planned.plan.diagnostics.filter(({ code }) => code === "drain-edited");
  if (options.format === "json") printJson(io, report);
  else if (options.format === "markdown") io.stdout.write(`${renderDriftMarkdown(report)}
`);
  else {
    const styles = wantsColour(io, io.stdout) ? ansiStyles : plainStyles;
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
