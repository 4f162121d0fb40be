import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  githubOf,
  report
} from "./chunk-W6B2DJXU.js";
import "./chunk-GEWYORJN.js";
import "./chunk-EASYUZVX.js";
import "./chunk-3X4YRD5I.js";
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
  githubOf,
  report
};
