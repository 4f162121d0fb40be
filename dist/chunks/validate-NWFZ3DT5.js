import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  problemOf,
  problemOfPart
} from "./chunk-XAA55AHI.js";
import "./chunk-PL3Z7FZH.js";
import "./chunk-5XWL5JNG.js";
export {
  problemOf,
  problemOfPart
};
