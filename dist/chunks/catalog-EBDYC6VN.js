import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  catalog,
  lintCodes
} from "./chunk-KTYA5NCS.js";
import "./chunk-5XWL5JNG.js";
export {
  catalog,
  lintCodes
};
