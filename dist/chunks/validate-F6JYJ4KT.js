import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  validate
} from "./chunk-7OEMAY5V.js";
import "./chunk-KU67ZWWY.js";
import "./chunk-FR42KOXS.js";
import "./chunk-7QJ7GJ3E.js";
import "./chunk-Q3KMGHO2.js";
import "./chunk-XJDLABUW.js";
import "./chunk-CHGY3QI3.js";
import "./chunk-T2TUWUTW.js";
import "./chunk-4TAJ3OHO.js";
import "./chunk-TSZH6C4Z.js";
import "./chunk-PHV6LSLN.js";
import "./chunk-FMD4L5YT.js";
import "./chunk-62URZOKD.js";
import "./chunk-HJ52UWLS.js";
import "./chunk-LQ4KT6NZ.js";
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
  validate
};
