import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  exitCode,
  plan,
  printPlanText
} from "./chunk-PCUIWK52.js";
import "./chunk-Y6NTKIEV.js";
import "./chunk-IILZROXB.js";
import "./chunk-MWTNQS4R.js";
import "./chunk-2UXOWNDJ.js";
import "./chunk-MLLWUZ3K.js";
import "./chunk-MREN7WXL.js";
import "./chunk-SFDN3C6H.js";
import "./chunk-IXOOHSXC.js";
import "./chunk-MBNF5BCT.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-6LHJPA4V.js";
import "./chunk-5XWL5JNG.js";
export {
  decideOptions,
  exitCode,
  plan,
  printPlanText
};
