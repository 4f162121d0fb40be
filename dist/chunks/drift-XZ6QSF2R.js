import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderDriftMarkdown,
  renderDriftText
} from "./chunk-CNLHZYOF.js";
import {
  drift
} from "./chunk-FSQTG5Q3.js";
import "./chunk-UPMRIBMR.js";
import "./chunk-C3BRIPJD.js";
import {
  ansiStyles,
  plainStyles
} from "./chunk-ALB5P5GN.js";
import "./chunk-SFDN3C6H.js";
import {
  failed,
  openToRead,
  printJson,
  tell,
  wantsColour
} from "./chunk-4HJLP3Q2.js";
import {
  makePlan
} from "./chunk-XNQ2MJS2.js";
import "./chunk-AQCGACFV.js";
import "./chunk-VQSIVE6N.js";
import "./chunk-ED2SBOOE.js";
import "./chunk-RCDAJIQF.js";
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
  if (options.format === "json") printJson(io, report);
  else if (options.format === "markdown") io.stdout.write(`${renderDriftMarkdown(report)}
`);
  else {
    const styles = wantsColour(io, io.stdout) ? ansiStyles : plainStyles;
    io.stdout.write(`${renderDriftText(report, { styles, width: Math.min(io.stdout.columns, 100) }).trimEnd()}
`);
  }
  return options.detailedExitcode && report.drift.length > 0 ? 2 : 0;
}
export {
  drift2 as drift
};
