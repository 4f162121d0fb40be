import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  importFlows,
  write
} from "./chunk-Y5MY2COZ.js";
import "./chunk-ZUMLBID4.js";
import "./chunk-5VQZGIUQ.js";
import "./chunk-UAXVD2E6.js";
import "./chunk-NR4HNKXN.js";
import "./chunk-4HJLP3Q2.js";
import "./chunk-XNQ2MJS2.js";
import "./chunk-AQCGACFV.js";
import "./chunk-VQSIVE6N.js";
import "./chunk-ED2SBOOE.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-5XWL5JNG.js";
export {
  importFlows,
  write
};
