import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  require_undici
} from "./chunk-EQWWFUUI.js";
import "./chunk-5XWL5JNG.js";
export default require_undici();
