import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  githubOf,
  report
} from "./chunk-FQTDQRG6.js";
import "./chunk-IEX6ST42.js";
import "./chunk-I7M6IGT4.js";
import "./chunk-DZHOVHLS.js";
import "./chunk-ALB5P5GN.js";
import "./chunk-EGYUJJOS.js";
import "./chunk-OZT2MUQO.js";
import "./chunk-EUXTAR6O.js";
import "./chunk-E36QQE3E.js";
import "./chunk-BQ72HHY3.js";
import "./chunk-N33XPJOB.js";
import "./chunk-6N7BW4OQ.js";
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
