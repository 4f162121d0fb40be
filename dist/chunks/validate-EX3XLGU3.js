import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  validate
} from "./chunk-B46NY5NW.js";
import "./chunk-X6W7JQBB.js";
import "./chunk-JSGLBEWZ.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-F6UK3FUX.js";
import "./chunk-5XWL5JNG.js";
export {
  validate
};
