import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  knowsAll,
  plan,
  printPlanText
} from "./chunk-CPLYGYHJ.js";
import "./chunk-GJG4INFV.js";
import "./chunk-4HJRS6SQ.js";
import "./chunk-LXVUEDIX.js";
import "./chunk-BP2DA3IT.js";
import "./chunk-M4AKDU7H.js";
import "./chunk-NO5ZHSZO.js";
import "./chunk-ALB5P5GN.js";
import "./chunk-EUXTAR6O.js";
import "./chunk-SV2YXMBE.js";
import "./chunk-2CL5RJA3.js";
import "./chunk-ELB556PI.js";
import "./chunk-QE6AUKJP.js";
import "./chunk-BRFCS433.js";
import "./chunk-HSXJSSWD.js";
import "./chunk-GA2MDWNT.js";
import "./chunk-LKWC3FLR.js";
import "./chunk-GA5ZE4TE.js";
import "./chunk-MIDTAFAN.js";
import "./chunk-6LYOFKHX.js";
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
