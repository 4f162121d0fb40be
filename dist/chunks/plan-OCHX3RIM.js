import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-QNG4CGTM.js";
import "./chunk-2TIA4M6M.js";
import "./chunk-Q5CT2KLV.js";
import "./chunk-CMGQ767M.js";
import "./chunk-QATCC66W.js";
import "./chunk-J5CBUUJY.js";
import "./chunk-ALB5P5GN.js";
import "./chunk-SFDN3C6H.js";
import "./chunk-63EO6QJQ.js";
import "./chunk-HL2XCIZR.js";
import "./chunk-AQCGACFV.js";
import "./chunk-VQSIVE6N.js";
import "./chunk-ED2SBOOE.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-5XWL5JNG.js";
export {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
};
