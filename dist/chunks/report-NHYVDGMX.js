import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  githubOf,
  report
} from "./chunk-EUH4BQH4.js";
import "./chunk-UWL7OGZ2.js";
import "./chunk-5DSDOBKU.js";
import "./chunk-QJAS3BLG.js";
import "./chunk-FKHHEZYY.js";
import "./chunk-ALB5P5GN.js";
import "./chunk-SFDN3C6H.js";
import "./chunk-YJRHIU3A.js";
import "./chunk-B3KFHGS4.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-6LHJPA4V.js";
import "./chunk-WLQX3UBH.js";
import "./chunk-5XWL5JNG.js";
export {
  githubOf,
  report
};
