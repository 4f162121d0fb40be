import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  importFlows,
  write
} from "./chunk-YCBXHKT3.js";
import "./chunk-4HSNASFK.js";
import "./chunk-5VQZGIUQ.js";
import "./chunk-I4STISLL.js";
import "./chunk-IEX6ST42.js";
import "./chunk-EUXTAR6O.js";
import "./chunk-BRFCS433.js";
import "./chunk-N33XPJOB.js";
import "./chunk-6N7BW4OQ.js";
import "./chunk-J7RJMHFS.js";
import "./chunk-YYDZXGTO.js";
import "./chunk-6YXYXAPD.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-XAA55AHI.js";
import "./chunk-PL3Z7FZH.js";
import "./chunk-5XWL5JNG.js";
export {
  importFlows,
  write
};
