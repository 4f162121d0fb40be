import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  validate
} from "./chunk-QW3D2UFI.js";
import "./chunk-JKM4ZDOJ.js";
import "./chunk-ZPJSVHYV.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-6LHJPA4V.js";
import "./chunk-WLQX3UBH.js";
import "./chunk-5XWL5JNG.js";
export {
  validate
};
