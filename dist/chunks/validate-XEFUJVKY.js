import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  problemOf,
  problemOfPart
} from "./chunk-ED2SBOOE.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-5XWL5JNG.js";
export {
  problemOf,
  problemOfPart
};
