import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  problemOf,
  problemOfPart
} from "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-5XWL5JNG.js";
export {
  problemOf,
  problemOfPart
};
