import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-DBQN227R.js";
import "./chunk-YJNK3JQR.js";
import "./chunk-ELMAFD6N.js";
import "./chunk-AHSZ4UNU.js";
import "./chunk-HOP3SBHD.js";
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
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
};
