import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-G5LNKE4J.js";
import "./chunk-QY6OSUDX.js";
import "./chunk-DSU2LQKZ.js";
import "./chunk-FR42KOXS.js";
import "./chunk-7QJ7GJ3E.js";
import "./chunk-UKDZQDDA.js";
import "./chunk-M7EKUWGQ.js";
import "./chunk-YGUNSNLN.js";
import "./chunk-FCE2HJGC.js";
import "./chunk-JUSEVSXT.js";
import "./chunk-6IKGSO5M.js";
import "./chunk-MPQ4ZG4I.js";
import "./chunk-OMNTQNHB.js";
import "./chunk-E4HDW4RL.js";
import "./chunk-NNETLFWG.js";
import "./chunk-67CC5ROI.js";
import "./chunk-HW52JJQ2.js";
import "./chunk-2W5L3Y55.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-22SCUZKK.js";
import "./chunk-E4D3MQJ5.js";
import "./chunk-OCUKIYJX.js";
import "./chunk-T53FKSOE.js";
import "./chunk-OVSQHFHF.js";
import "./chunk-XVN62CB7.js";
import "./chunk-22VD32UD.js";
import "./chunk-QVWK3KMU.js";
import "./chunk-SUSLMEBD.js";
import "./chunk-WFP3Z6KS.js";
import "./chunk-JWORRKF4.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-6UANGJRV.js";
import "./chunk-YYUCGBG4.js";
import "./chunk-X3XRY2I5.js";
import "./chunk-7IUPXXJR.js";
import "./chunk-OZT2MUQO.js";
import "./chunk-YJT4H7DG.js";
import "./chunk-5XWL5JNG.js";
export {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
};
