import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  activate,
  findSequence,
  pause,
  remove
} from "./chunk-3FFU3TIE.js";
import "./chunk-NGP5CY22.js";
import "./chunk-IEX6ST42.js";
import "./chunk-DPKU34ER.js";
import "./chunk-PBWCSE2R.js";
import "./chunk-TKCOU3S2.js";
import "./chunk-YPM65CUP.js";
import "./chunk-JWORRKF4.js";
import "./chunk-SUSLMEBD.js";
import "./chunk-EZ6KSLOH.js";
import "./chunk-C3RO4UXK.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-NWX3FGRB.js";
import "./chunk-YI3QEKZS.js";
import "./chunk-5XWL5JNG.js";
export {
  activate,
  findSequence,
  pause,
  remove
};
