import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-5UML3CVA.js";
import "./chunk-7CBEFBKU.js";
import "./chunk-JFGRPVEK.js";
import "./chunk-3LKM6VJD.js";
import "./chunk-VRLBLJKV.js";
import "./chunk-M4AKDU7H.js";
import "./chunk-DZHOVHLS.js";
import "./chunk-ALB5P5GN.js";
import "./chunk-EUXTAR6O.js";
import "./chunk-SV2YXMBE.js";
import "./chunk-DR4ETYNC.js";
import "./chunk-SF7MV7LY.js";
import "./chunk-7H5Z555Y.js";
import "./chunk-BRFCS433.js";
import "./chunk-VJLTSLRD.js";
import "./chunk-MIZDFOCB.js";
import "./chunk-LKWC3FLR.js";
import "./chunk-GA5ZE4TE.js";
import "./chunk-N33XPJOB.js";
import "./chunk-6N7BW4OQ.js";
import "./chunk-J7RJMHFS.js";
import "./chunk-YYDZXGTO.js";
import "./chunk-6YXYXAPD.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-XAA55AHI.js";
import "./chunk-PL3Z7FZH.js";
import "./chunk-5XWL5JNG.js";
export {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
};
