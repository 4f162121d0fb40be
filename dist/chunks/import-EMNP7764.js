import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  importFlows,
  write
} from "./chunk-UNLTQEAF.js";
import "./chunk-ZUMLBID4.js";
import "./chunk-5VQZGIUQ.js";
import "./chunk-XEFPF4SK.js";
import "./chunk-NR4HNKXN.js";
import "./chunk-63EO6QJQ.js";
import "./chunk-HL2XCIZR.js";
import "./chunk-AQCGACFV.js";
import "./chunk-VQSIVE6N.js";
import "./chunk-ED2SBOOE.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-5XWL5JNG.js";
export {
  importFlows,
  write
};
