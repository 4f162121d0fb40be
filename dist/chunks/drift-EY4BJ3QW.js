import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderDriftMarkdown,
  renderDriftText
} from "./chunk-RM6WJZKI.js";
import "./chunk-HLFNVSKF.js";
import "./chunk-PFTEKUAE.js";
import "./chunk-5Z6HKMJF.js";
import "./chunk-6IKGSO5M.js";
import {
  lookForDriftAndDrains
} from "./chunk-JNUIJBBV.js";
import "./chunk-HR55MJLW.js";
import {
  alarmDiagnostic
} from "./chunk-QCJZOTRS.js";
import "./chunk-JSO64FUN.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-QY2NKCUP.js";
import {
  failed,
  openToRead,
  printJson,
  renderingFor,
  stylesFor,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  renderDiagnostics
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
