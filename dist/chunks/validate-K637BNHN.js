import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  validate
} from "./chunk-F64VMBSF.js";
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
  validate
};
