import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  activate,
  findSequence,
  pause,
  remove
} from "./chunk-RX2GTRWR.js";
import "./chunk-FR42KOXS.js";
import "./chunk-TRLBGWHJ.js";
import "./chunk-7OAP4EIX.js";
import "./chunk-3ABQ5EQC.js";
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
  activate,
  findSequence,
  pause,
  remove
};
