import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  githubOf,
  report
} from "./chunk-AZ6PIJ2Z.js";
import "./chunk-NR4HNKXN.js";
import "./chunk-M7XQIP6A.js";
import "./chunk-S33TCRTH.js";
import "./chunk-TPKAWMI5.js";
import "./chunk-43U2UYZD.js";
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
  githubOf,
  report
};
