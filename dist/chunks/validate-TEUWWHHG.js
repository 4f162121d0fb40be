import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  problemOf,
  problemOfPart
} from "./chunk-NWX3FGRB.js";
import "./chunk-YI3QEKZS.js";
import "./chunk-5XWL5JNG.js";
export {
  problemOf,
  problemOfPart
};
