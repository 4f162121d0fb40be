import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-DCFKKWXJ.js";
import "./chunk-PPCL3DYX.js";
import "./chunk-QW3D2UFI.js";
import "./chunk-YLGHTIMA.js";
import "./chunk-MWR2G55P.js";
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
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
};
