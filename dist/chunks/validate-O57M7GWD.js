import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  validate
} from "./chunk-CMGQ767M.js";
import "./chunk-63EO6QJQ.js";
import "./chunk-HL2XCIZR.js";
import "./chunk-AQCGACFV.js";
import "./chunk-VQSIVE6N.js";
import "./chunk-ED2SBOOE.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-5XWL5JNG.js";
export {
  validate
};
