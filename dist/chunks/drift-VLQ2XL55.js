import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  drainsThatLeak
} from "./chunk-3IMSQH45.js";
import {
  renderDriftMarkdown,
  renderDriftText
} from "./chunk-J3WOLHWG.js";
import "./chunk-JFGRPVEK.js";
import "./chunk-3LKM6VJD.js";
import "./chunk-VRLBLJKV.js";
import {
  drift
} from "./chunk-BAPCLBBD.js";
import "./chunk-KW5MYPY5.js";
import "./chunk-3TJBRBN5.js";
import {
  ansiStyles,
  plainStyles
} from "./chunk-ALB5P5GN.js";
import "./chunk-EUXTAR6O.js";
import "./chunk-SV2YXMBE.js";
import {
  failed,
  openToRead,
  printJson,
  tell,
  wantsColour
} from "./chunk-N33XPJOB.js";
import {
  makePlan
} from "./chunk-6N7BW4OQ.js";
import "./chunk-J7RJMHFS.js";
import "./chunk-YYDZXGTO.js";
import "./chunk-6YXYXAPD.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-XAA55AHI.js";
import "./chunk-PL3Z7FZH.js";
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
