import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-G4TDEITL.js";
import "./chunk-PCA7DHHQ.js";
import "./chunk-TLGCITTT.js";
import "./chunk-AIVWQU3F.js";
import "./chunk-FR42KOXS.js";
import "./chunk-TRLBGWHJ.js";
import "./chunk-ZFTH656Z.js";
import "./chunk-SLFHEWXB.js";
import "./chunk-NPCZ7IKU.js";
import "./chunk-GPZ7CPCK.js";
import "./chunk-6IKGSO5M.js";
import "./chunk-7S5JTARC.js";
import "./chunk-OALWQREO.js";
import "./chunk-IBQFNHDS.js";
import "./chunk-GWMWQTSM.js";
import "./chunk-PHTPTKZQ.js";
import "./chunk-JSO64FUN.js";
import "./chunk-IB5JU7PX.js";
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
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
};
