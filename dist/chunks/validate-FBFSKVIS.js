import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  validate
} from "./chunk-U2SUNUNK.js";
import "./chunk-FM2OXMYJ.js";
import "./chunk-SWN3ZEXC.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-F6UK3FUX.js";
import "./chunk-5XWL5JNG.js";
export {
  validate
};
