import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  githubOf,
  report
} from "./chunk-ELI3EZSR.js";
import "./chunk-NR4HNKXN.js";
import "./chunk-5EMPHICW.js";
import "./chunk-744YWSKM.js";
import "./chunk-G3FIKRXP.js";
import "./chunk-Q5CT2KLV.js";
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
  githubOf,
  report
};
