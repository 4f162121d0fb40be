import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openInBrowser,
  pageBundle,
  pageHtml,
  pageOf
} from "./chunk-FVCYKIHD.js";
import "./chunk-KUYAAJP2.js";
import "./chunk-SV2YXMBE.js";
import "./chunk-E36QQE3E.js";
import "./chunk-BQ72HHY3.js";
import "./chunk-VJLTSLRD.js";
import "./chunk-MIZDFOCB.js";
import "./chunk-GA5ZE4TE.js";
import {
  failed,
  tell
} from "./chunk-N33XPJOB.js";
import {
  diagnostic,
  plural,
  whyUnreadable
} from "./chunk-6N7BW4OQ.js";
import "./chunk-J7RJMHFS.js";
import "./chunk-YYDZXGTO.js";
import "./chunk-6YXYXAPD.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-XAA55AHI.js";
import "./chunk-PL3Z7FZH.js";
import "./chunk-5XWL5JNG.js";

// src/cli/preview-page.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
var usualPlace = "sluice-preview";
async function previewPage(io, addresses, options) {
  if (options.serve !== void 0) return (await import("./preview-serve-EQXXANEP.js")).servePage(io, addresses, options);
  const made = await pageOf(io, addresses, options);
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
