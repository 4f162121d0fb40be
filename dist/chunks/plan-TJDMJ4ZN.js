import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-VE4RA3UG.js";
import "./chunk-6RQRURF2.js";
import "./chunk-CVZN4QBK.js";
import "./chunk-REWSRTJR.js";
import "./chunk-FR42KOXS.js";
import "./chunk-TRLBGWHJ.js";
import "./chunk-C6CSZQ7J.js";
import "./chunk-EM4O7O7R.js";
import "./chunk-6OIDEAGK.js";
import "./chunk-7MXIH3LR.js";
import "./chunk-6IKGSO5M.js";
import "./chunk-ZIZYY7MF.js";
import "./chunk-BJWOTK2A.js";
import "./chunk-6UEYZAU4.js";
import "./chunk-OWGVNUZB.js";
import "./chunk-Q3HIO2YE.js";
import "./chunk-JSO64FUN.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-7XCOR3PB.js";
import "./chunk-XW3AWIPC.js";
import "./chunk-JIOUHBB3.js";
import "./chunk-SO3DZRI7.js";
import "./chunk-NFGMCDQY.js";
import "./chunk-HOZ6W337.js";
import "./chunk-L2ZVVPIW.js";
import "./chunk-QUS7O6IJ.js";
import "./chunk-2I343YKG.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-NDF2TBOI.js";
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";
export {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
};
