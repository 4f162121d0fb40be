import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  catalog
} from "./chunk-UHTLXVQU.js";
import "./chunk-5XWL5JNG.js";
export {
  catalog
};
