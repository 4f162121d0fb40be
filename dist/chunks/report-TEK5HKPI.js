import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  githubOf,
  report
} from "./chunk-BHHXPC3U.js";
import "./chunk-IEX6ST42.js";
import "./chunk-GOGT65K6.js";
import "./chunk-NO5ZHSZO.js";
import "./chunk-ALB5P5GN.js";
import "./chunk-PZTCDHGZ.js";
import "./chunk-OZT2MUQO.js";
import "./chunk-EUXTAR6O.js";
import "./chunk-453DGHWV.js";
import "./chunk-KWVMFFFF.js";
import "./chunk-MIDTAFAN.js";
import "./chunk-6LYOFKHX.js";
import "./chunk-J7RJMHFS.js";
import "./chunk-YYDZXGTO.js";
import "./chunk-6YXYXAPD.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-XAA55AHI.js";
import "./chunk-PL3Z7FZH.js";
import "./chunk-5XWL5JNG.js";
export {
  githubOf,
  report
};
