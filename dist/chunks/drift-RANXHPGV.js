import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  drainsThatLeak
} from "./chunk-QIVECSQY.js";
import {
  renderDriftMarkdown,
  renderDriftText
} from "./chunk-EGDTUWHL.js";
import {
  drift
} from "./chunk-HHJ254YT.js";
import "./chunk-4AEINVPS.js";
import "./chunk-6WA2227O.js";
import "./chunk-DENO5DT3.js";
import "./chunk-GDXH2LIJ.js";
import {
  ansiStyles,
  plainStyles
} from "./chunk-ALB5P5GN.js";
import "./chunk-WDA2VW7K.js";
import "./chunk-SV2YXMBE.js";
import "./chunk-PBWCSE2R.js";
import {
  failed,
  openToRead,
  printJson,
  tell,
  wantsColour
} from "./chunk-TKCOU3S2.js";
import {
  makePlan
} from "./chunk-YPM65CUP.js";
import "./chunk-JWORRKF4.js";
import "./chunk-SUSLMEBD.js";
import "./chunk-EZ6KSLOH.js";
import "./chunk-C3RO4UXK.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-NWX3FGRB.js";
import "./chunk-YI3QEKZS.js";
import "./chunk-5XWL5JNG.js";

// src/cli/drift.ts
async function drift2(io, options) {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const planned = await makePlan(session.world, session.loaded, session.api, session.store, {
    deep: true,
    costs: false
  });
  if (!planned.ok) {
    tell(io, options, planned.diagnostics, session.sources);
    return failed;
  }
  const report = drift(planned.input);
  const leaks = await drainsThatLeak(session.api, planned);
  if (options.format === "json") printJson(io, report);
  else if (options.format === "markdown") io.stdout.write(`${renderDriftMarkdown(report)}
`);
  else {
    const styles = wantsColour(io, io.stdout) ? ansiStyles : plainStyles;
    io.stdout.write(`${renderDriftText(report, { styles, width: Math.min(io.stdout.columns, 100) }).trimEnd()}
`);
  }
  if (leaks.length > 0) {
    tell(io, options, leaks, session.sources);
    return failed;
  }
  return options.detailedExitcode && report.drift.length > 0 ? 2 : 0;
}
export {
  drift2 as drift
};
