import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  plan,
  printPlanText
} from "./chunk-VKLQ2GRP.js";
import "./chunk-XZFR5BQ5.js";
import "./chunk-B46NY5NW.js";
import "./chunk-WLSCMNYS.js";
import "./chunk-SIWOTUK6.js";
import "./chunk-X6W7JQBB.js";
import "./chunk-JSGLBEWZ.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-F6UK3FUX.js";
import "./chunk-5XWL5JNG.js";
export {
  decideOptions,
  exitCode,
  plan,
  printPlanText
};
