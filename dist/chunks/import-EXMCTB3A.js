import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  importFlows,
  write
} from "./chunk-WTYUCWYP.js";
import "./chunk-WI2IBNQJ.js";
import "./chunk-5VQZGIUQ.js";
import "./chunk-4L6BVEYG.js";
import "./chunk-WDA2VW7K.js";
import "./chunk-IEX6ST42.js";
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
  importFlows,
  write
};
