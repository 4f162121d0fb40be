import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  activate,
  findSequence,
  pause,
  remove
} from "./chunk-C5ZSMDRR.js";
import "./chunk-JKM4ZDOJ.js";
import "./chunk-ZPJSVHYV.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-6LHJPA4V.js";
import "./chunk-WLQX3UBH.js";
import "./chunk-5XWL5JNG.js";
export {
  activate,
  findSequence,
  pause,
  remove
};
