import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-ZDJWFGVZ.js";
import "./chunk-FR65K3RK.js";
import "./chunk-YUWDWZMS.js";
import "./chunk-CCVMSKDU.js";
import "./chunk-FR42KOXS.js";
import "./chunk-TRLBGWHJ.js";
import "./chunk-ZOB6THUH.js";
import "./chunk-WYNIM53X.js";
import "./chunk-A3M6OYOD.js";
import "./chunk-5NLRC4JY.js";
import "./chunk-6IKGSO5M.js";
import "./chunk-EXLRG266.js";
import "./chunk-XCLZOHRN.js";
import "./chunk-QXIZBQ3R.js";
import "./chunk-GISVFEKK.js";
import "./chunk-5DFUDM2L.js";
import "./chunk-JSO64FUN.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-YVKKDZCC.js";
import "./chunk-YOPLZT4K.js";
import "./chunk-UMWITMV5.js";
import "./chunk-HWGFLV25.js";
import "./chunk-NFGMCDQY.js";
import "./chunk-HOZ6W337.js";
import "./chunk-YHP4CKPA.js";
import "./chunk-I7IYIRMA.js";
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
