import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-EXMYZTS4.js";
import "./chunk-2A3633IO.js";
import "./chunk-4SYUHIUJ.js";
import "./chunk-JQGXSTZC.js";
import "./chunk-ERBALYUF.js";
import "./chunk-YDXBQ5SB.js";
import "./chunk-ALB5P5GN.js";
import "./chunk-SFDN3C6H.js";
import "./chunk-RMOZW6NK.js";
import "./chunk-2Q4ZEZOS.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-6LHJPA4V.js";
import "./chunk-WLQX3UBH.js";
import "./chunk-5XWL5JNG.js";
export {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
};
