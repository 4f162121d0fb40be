import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-6HDUBOSQ.js";
import "./chunk-EYW4644I.js";
import "./chunk-NX5XL32I.js";
import "./chunk-RX2GTRWR.js";
import "./chunk-FR42KOXS.js";
import "./chunk-TRLBGWHJ.js";
import "./chunk-EDDDZZV7.js";
import "./chunk-NLPK3V67.js";
import "./chunk-64T64TQN.js";
import "./chunk-SBUEEHKM.js";
import "./chunk-6IKGSO5M.js";
import "./chunk-L7TXR4DQ.js";
import "./chunk-6UP55MFO.js";
import "./chunk-PA7KO6UV.js";
import "./chunk-3ZBFXPMF.js";
import "./chunk-CMJUEG6K.js";
import "./chunk-JSO64FUN.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-EXEE3RL6.js";
import "./chunk-FVCKZQJG.js";
import "./chunk-7OAP4EIX.js";
import "./chunk-3ABQ5EQC.js";
import "./chunk-NFGMCDQY.js";
import "./chunk-HOZ6W337.js";
import "./chunk-AGFS723S.js";
import "./chunk-5ZRPNOVP.js";
import "./chunk-J76A37LA.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-CIW6QOJS.js";
import "./chunk-RAO7435Y.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-6KXVUO5W.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-7PXWLBCP.js";
import "./chunk-OZT2MUQO.js";
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";
export {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
};
