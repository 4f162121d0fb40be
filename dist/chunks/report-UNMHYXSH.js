import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  githubOf,
  report
} from "./chunk-WEHN5GUL.js";
import "./chunk-PPXLOKHR.js";
import "./chunk-JIMEPPFC.js";
import "./chunk-C7JMBRLC.js";
import "./chunk-PPHX5647.js";
import "./chunk-ALB5P5GN.js";
import "./chunk-SFDN3C6H.js";
import "./chunk-JKM4ZDOJ.js";
import "./chunk-ZPJSVHYV.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-6LHJPA4V.js";
import "./chunk-WLQX3UBH.js";
import "./chunk-5XWL5JNG.js";
export {
  githubOf,
  report
};
