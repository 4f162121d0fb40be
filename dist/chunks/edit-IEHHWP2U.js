import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  activate,
  findSequence,
  pause,
  remove
} from "./chunk-PIVBJD73.js";
import "./chunk-NR4HNKXN.js";
import "./chunk-X7JN3RKY.js";
import "./chunk-IWH7XWZI.js";
import "./chunk-4HJLP3Q2.js";
import "./chunk-XNQ2MJS2.js";
import "./chunk-AQCGACFV.js";
import "./chunk-VQSIVE6N.js";
import "./chunk-ED2SBOOE.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-5XWL5JNG.js";
export {
  activate,
  findSequence,
  pause,
  remove
};
