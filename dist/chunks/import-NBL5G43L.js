import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  importFlows,
  write
} from "./chunk-M64YX3U5.js";
import "./chunk-M6SWSEQK.js";
import "./chunk-IXOOHSXC.js";
import "./chunk-MBNF5BCT.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-6LHJPA4V.js";
import "./chunk-5XWL5JNG.js";
export {
  importFlows,
  write
};
