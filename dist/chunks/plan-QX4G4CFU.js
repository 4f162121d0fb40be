import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-AL6LYKUD.js";
import "./chunk-JHQLGBQ7.js";
import "./chunk-PSJ5QHGD.js";
import "./chunk-3EK3TOFE.js";
import "./chunk-FR42KOXS.js";
import "./chunk-TRLBGWHJ.js";
import "./chunk-QY3SVGJ7.js";
import "./chunk-SCMKKSJO.js";
import "./chunk-A3M6OYOD.js";
import "./chunk-3T7PPIZV.js";
import "./chunk-6IKGSO5M.js";
import "./chunk-GGHNJJIV.js";
import "./chunk-HTQP5UWV.js";
import "./chunk-HRZWAL6B.js";
import "./chunk-HA7ZWGTB.js";
import "./chunk-EOEMI56W.js";
import "./chunk-JSO64FUN.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-4FSEZFP7.js";
import "./chunk-UDRYEIFQ.js";
import "./chunk-IP57SYF3.js";
import "./chunk-CCCHNQ2X.js";
import "./chunk-NFGMCDQY.js";
import "./chunk-HOZ6W337.js";
import "./chunk-ETVJGJAE.js";
import "./chunk-SXFLN4JV.js";
import "./chunk-GDVVDLRI.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-CIW6QOJS.js";
import "./chunk-RAO7435Y.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-UHTLXVQU.js";
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
