import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  importFlows,
  write
} from "./chunk-NDTFF3FM.js";
import "./chunk-5KY6OLH3.js";
import "./chunk-X6W7JQBB.js";
import "./chunk-JSGLBEWZ.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-F6UK3FUX.js";
import "./chunk-5XWL5JNG.js";
export {
  importFlows,
  write
};
