import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-UZ2D2XUE.js";
import "./chunk-UEFYQVFH.js";
import "./chunk-DSU2LQKZ.js";
import "./chunk-FR42KOXS.js";
import "./chunk-7QJ7GJ3E.js";
import "./chunk-CTH2M54N.js";
import "./chunk-EOBFAVRG.js";
import "./chunk-YGUNSNLN.js";
import "./chunk-FCE2HJGC.js";
import "./chunk-JUSEVSXT.js";
import "./chunk-6IKGSO5M.js";
import "./chunk-QEFEW6IE.js";
import "./chunk-OMNTQNHB.js";
import "./chunk-E4HDW4RL.js";
import "./chunk-NNETLFWG.js";
import "./chunk-67CC5ROI.js";
import "./chunk-HW52JJQ2.js";
import "./chunk-S27ERVEM.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-A5YVFT3A.js";
import "./chunk-5MUCSQU2.js";
import "./chunk-OCUKIYJX.js";
import "./chunk-T53FKSOE.js";
import "./chunk-FMD4L5YT.js";
import "./chunk-62URZOKD.js";
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
