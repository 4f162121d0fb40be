import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  validate
} from "./chunk-5IRFAM6X.js";
import "./chunk-3IMHUQSU.js";
import "./chunk-FR42KOXS.js";
import "./chunk-TRLBGWHJ.js";
import "./chunk-M6R2I2LB.js";
import "./chunk-FIVZNBZE.js";
import "./chunk-B355TOFE.js";
import "./chunk-IEE6ILAY.js";
import "./chunk-QX2JGFET.js";
import "./chunk-G2U5U45T.js";
import "./chunk-QY2NKCUP.js";
import "./chunk-NFGMCDQY.js";
import "./chunk-HOZ6W337.js";
import "./chunk-BJXHAPQC.js";
import "./chunk-UAVHVDVM.js";
import "./chunk-KKJNJNI7.js";
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
  validate
};
