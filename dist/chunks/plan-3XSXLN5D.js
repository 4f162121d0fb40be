import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-HKMC62DF.js";
import "./chunk-2Y2WEMWU.js";
import "./chunk-43U2UYZD.js";
import "./chunk-HDTCBF5S.js";
import "./chunk-UPMRIBMR.js";
import "./chunk-C3BRIPJD.js";
import "./chunk-ALB5P5GN.js";
import "./chunk-SFDN3C6H.js";
import "./chunk-4HJLP3Q2.js";
import "./chunk-XNQ2MJS2.js";
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
