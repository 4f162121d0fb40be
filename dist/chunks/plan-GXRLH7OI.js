import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-VC4L2D75.js";
import "./chunk-5UVJNHRC.js";
import "./chunk-6WA2227O.js";
import "./chunk-DENO5DT3.js";
import "./chunk-GDXH2LIJ.js";
import "./chunk-EL4XM5LX.js";
import "./chunk-GUSTTD3Z.js";
import "./chunk-6ZTOPGJT.js";
import "./chunk-ALB5P5GN.js";
import "./chunk-WDA2VW7K.js";
import "./chunk-SV2YXMBE.js";
import "./chunk-F64VMBSF.js";
import "./chunk-ANATESL2.js";
import "./chunk-QDGIS3EX.js";
import "./chunk-3SNA7C3T.js";
import "./chunk-XGASSW7D.js";
import "./chunk-M25AGUTT.js";
import "./chunk-7WYYWO46.js";
import "./chunk-5MCLJQ6R.js";
import "./chunk-3FFU3TIE.js";
import "./chunk-NGP5CY22.js";
import "./chunk-IEX6ST42.js";
import "./chunk-DPKU34ER.js";
import "./chunk-PBWCSE2R.js";
import "./chunk-TKCOU3S2.js";
import "./chunk-YPM65CUP.js";
import "./chunk-JWORRKF4.js";
import "./chunk-SUSLMEBD.js";
import "./chunk-EZ6KSLOH.js";
import "./chunk-C3RO4UXK.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-NWX3FGRB.js";
import "./chunk-YI3QEKZS.js";
import "./chunk-5XWL5JNG.js";
export {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
};
