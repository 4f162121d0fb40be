import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  githubOf,
  report
} from "./chunk-3PDE62A5.js";
import "./chunk-54MITWXY.js";
import "./chunk-BZAYTN7Q.js";
import "./chunk-OZT2MUQO.js";
import "./chunk-EL4XM5LX.js";
import "./chunk-GUSTTD3Z.js";
import "./chunk-6ZTOPGJT.js";
import "./chunk-ALB5P5GN.js";
import "./chunk-WDA2VW7K.js";
import "./chunk-IMRCHBGU.js";
import "./chunk-6KNAKNHQ.js";
import "./chunk-M25AGUTT.js";
import "./chunk-5MCLJQ6R.js";
import "./chunk-IEX6ST42.js";
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
  githubOf,
  report
};
