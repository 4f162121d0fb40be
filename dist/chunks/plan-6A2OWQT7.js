import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  plan,
  printPlanText
} from "./chunk-3ALISY4Q.js";
import "./chunk-RPCYF7ID.js";
import "./chunk-U2SUNUNK.js";
import "./chunk-T4E26ULW.js";
import "./chunk-4ZKPY464.js";
import "./chunk-FM2OXMYJ.js";
import "./chunk-SWN3ZEXC.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-F6UK3FUX.js";
import "./chunk-5XWL5JNG.js";
export {
  decideOptions,
  exitCode,
  plan,
  printPlanText
};
