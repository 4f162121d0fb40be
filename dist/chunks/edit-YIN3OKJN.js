import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  activate,
  findSequence,
  pause,
  remove
} from "./chunk-DAMG2Y7W.js";
import "./chunk-X6W7JQBB.js";
import "./chunk-JSGLBEWZ.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-F6UK3FUX.js";
import "./chunk-5XWL5JNG.js";
export {
  activate,
  findSequence,
  pause,
  remove
};
