import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  validate
} from "./chunk-TLGCITTT.js";
import "./chunk-AIVWQU3F.js";
import "./chunk-FR42KOXS.js";
import "./chunk-TRLBGWHJ.js";
import "./chunk-7S5JTARC.js";
import "./chunk-OALWQREO.js";
import "./chunk-IBQFNHDS.js";
import "./chunk-WK7KTKS3.js";
import "./chunk-GFCAUCX7.js";
import "./chunk-66JYXGIN.js";
import "./chunk-LX3SOO3Q.js";
import "./chunk-NFGMCDQY.js";
import "./chunk-HOZ6W337.js";
import "./chunk-OJQESAFV.js";
import "./chunk-IC2GQ2M7.js";
import "./chunk-NBZC2PIQ.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-2RDHGN4V.js";
import "./chunk-3V5LCJZU.js";
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
  validate
};
