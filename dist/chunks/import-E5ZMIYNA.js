import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  importFlows,
  write
} from "./chunk-O7UZ7V3N.js";
import "./chunk-GO5FNPAJ.js";
import "./chunk-KB5VSHAI.js";
import "./chunk-JKM4ZDOJ.js";
import "./chunk-ZPJSVHYV.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-6LHJPA4V.js";
import "./chunk-WLQX3UBH.js";
import "./chunk-5XWL5JNG.js";
export {
  importFlows,
  write
};
