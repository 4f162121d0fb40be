import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  problemOf,
  problemOfPart
} from "./chunk-YYUCGBG4.js";
import "./chunk-X3XRY2I5.js";
import "./chunk-5XWL5JNG.js";
export {
  problemOf,
  problemOfPart
};
