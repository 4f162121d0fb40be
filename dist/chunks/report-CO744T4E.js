import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  githubOf,
  report
} from "./chunk-DO2DHI6U.js";
import "./chunk-WNXYD4N7.js";
import "./chunk-YGPYO4DI.js";
import "./chunk-E4EHZSXZ.js";
import "./chunk-MLLWUZ3K.js";
import "./chunk-MREN7WXL.js";
import "./chunk-SFDN3C6H.js";
import "./chunk-IXOOHSXC.js";
import "./chunk-MBNF5BCT.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-6LHJPA4V.js";
import "./chunk-5XWL5JNG.js";
export {
  githubOf,
  report
};
