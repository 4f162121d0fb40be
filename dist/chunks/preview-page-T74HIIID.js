import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openInBrowser,
  pageHtml
} from "./chunk-VHKVZTYD.js";
import {
  pageBundle,
  pageOf
} from "./chunk-6JALLXJU.js";
import "./chunk-GP73QW7X.js";
import "./chunk-COM7HOYT.js";
import "./chunk-6IKGSO5M.js";
import "./chunk-B355TOFE.js";
import "./chunk-GJSQO3PW.js";
import "./chunk-PKKP5LUT.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-QX2JGFET.js";
import "./chunk-HOZ6W337.js";
import {
  failed,
  tell,
  worldOf
} from "./chunk-BJXHAPQC.js";
import {
  whyUnreadable
} from "./chunk-UAVHVDVM.js";
import {
  diagnostic,
  plural
} from "./chunk-KKJNJNI7.js";
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

// src/cli/preview/preview-page.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
var usualPlace = "sluice-preview";
async function previewPage(io, addresses, options) {
  if (options.serve !== void 0) return (await import("./preview-serve-AC67B6FF.js")).servePage(io, addresses, options);
  const made = await pageOf(worldOf(io, options.root), addresses, options);
  if (!made.ok) return tell(io, options, made.error, /* @__PURE__ */ new Map());
  const directory = options.out ?? usualPlace;
  const file = join(resolve(io.cwd, directory), "index.html");
  try {
    await mkdir(resolve(io.cwd, directory), { recursive: true });
    await writeFile(file, pageHtml(made.data, await pageBundle()));
  } catch (error) {
    const why = `${directory}: ${whyUnreadable(error)}.`;
    return tell(
      io,
      options,
      [diagnostic("preview-not-written", "The review page could not be written.", why)],
      /* @__PURE__ */ new Map()
    );
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
