import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openInBrowser,
  pageHtml
} from "./chunk-72ZK63ZK.js";
import {
  pageBundle,
  pageOf
} from "./chunk-GOEZGYHH.js";
import "./chunk-5Z3RA4OC.js";
import "./chunk-IYH7OVH4.js";
import "./chunk-IMRCHBGU.js";
import "./chunk-6KNAKNHQ.js";
import "./chunk-SV2YXMBE.js";
import "./chunk-XGASSW7D.js";
import "./chunk-M25AGUTT.js";
import "./chunk-5MCLJQ6R.js";
import {
  failed,
  tell,
  worldOf
} from "./chunk-TKCOU3S2.js";
import {
  diagnostic,
  plural,
  whyUnreadable
} from "./chunk-YPM65CUP.js";
import "./chunk-JWORRKF4.js";
import "./chunk-SUSLMEBD.js";
import "./chunk-EZ6KSLOH.js";
import "./chunk-C3RO4UXK.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-NWX3FGRB.js";
import "./chunk-YI3QEKZS.js";
import "./chunk-5XWL5JNG.js";

// src/cli/preview-page.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
var usualPlace = "sluice-preview";
async function previewPage(io, addresses, options) {
  if (options.serve !== void 0) return (await import("./preview-serve-CBY75CHT.js")).servePage(io, addresses, options);
  const made = await pageOf(worldOf(io, options.root), addresses, options);
  if (!made.ok) {
    tell(io, options, made.problems, /* @__PURE__ */ new Map());
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
