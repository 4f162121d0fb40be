import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  validate
} from "./chunk-2CL5RJA3.js";
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
  validate
};
