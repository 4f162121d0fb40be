import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  validate
} from "./chunk-DR4ETYNC.js";
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
  validate
};
