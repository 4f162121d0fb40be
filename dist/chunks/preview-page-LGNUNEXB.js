import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openInBrowser,
  pageHtml
} from "./chunk-VHKVZTYD.js";
import {
  pageBundle,
  pageOf
} from "./chunk-R7BF2W6H.js";
import "./chunk-K6U7X5KY.js";
import "./chunk-UFRNCBJ2.js";
import "./chunk-6IKGSO5M.js";
import "./chunk-CHGY3QI3.js";
import "./chunk-EOQBMUGB.js";
import "./chunk-Y5PLNS3S.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-4TAJ3OHO.js";
import "./chunk-62URZOKD.js";
import {
  failed,
  tell,
  worldOf
} from "./chunk-HJ52UWLS.js";
import {
  diagnostic,
  plural,
  whyUnreadable
} from "./chunk-LQ4KT6NZ.js";
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

// src/cli/preview/preview-page.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
var usualPlace = "sluice-preview";
async function previewPage(io, addresses, options) {
  if (options.serve !== void 0) return (await import("./preview-serve-BY7I5HGD.js")).servePage(io, addresses, options);
  const made = await pageOf(worldOf(io, options.root), addresses, options);
  if (!made.ok) {
    tell(io, options, made.error, /* @__PURE__ */ new Map());
    return failed;
  }
  const directory = options.out ?? usualPlace;
  const file = join(resolve(io.cwd, directory), "index.html");
  try {
    await mkdir(resolve(io.cwd, directory), { recursive: true });
    await writeFile(file, pageHtml(made.data, await pageBundle()));
  } catch (error) {
    const why = `${directory}: ${whyUnreadable(error)}.`;
    tell(io, options, [diagnostic("preview-not-written", "The review page could not be written.", why)], /* @__PURE__ */ new Map());
    return failed;
  }
  io.stdout.write(
    `Written: ${directory}/index.html, ${said(made.data)}.${options.open ? "" : " Open it in a browser."}
`
  );
  if (options.open && !openInBrowser(file)) io.stdout.write(`No browser could be started; open ${file}.
`);
  return hasErrors(made.data) ? failed : 0;
}
function said({ base, sequences }) {
  const count = plural(sequences.length, "sequence");
  if (base === void 0) return count;
  const changed = sequences.filter(({ change }) => change !== "same").length;
  return `${count}, ${changed === 0 ? "none" : changed} changed since ${base}`;
}
var hasErrors = ({ sequences }) => sequences.some(
  ({ problems, now }) => problems.some(({ severity }) => severity === "error") || now?.messages.some(({ lint }) => lint.some(({ severity }) => severity === "error"))
);
export {
  previewPage
};
