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
  tell,
  worldOf
} from "./chunk-BJXHAPQC.js";
import "./chunk-UAVHVDVM.js";
import {
  diagnostic
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

// src/cli/preview/preview-serve.ts
import { watch } from "node:fs";
import { createServer } from "node:http";
import { sep } from "node:path";
var usualPort = 4444;
var settleMs = 80;
var watched = /\.(ya?ml|html|md|mjml|json)$/;
async function servePage(io, addresses, options) {
  const port = options.serve === true || options.serve === void 0 ? usualPort : Number(options.serve);
  const fail = (message, detail) => {
    return tell(io, options, [diagnostic("preview-not-written", message, detail)], /* @__PURE__ */ new Map());
  };
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return fail(`--serve: "${options.serve}" is no port.`, "Write a number from 0 to 65535, or leave it out.");
  const first = await pageOf(worldOf(io, options.root), addresses, options);
  if (!first.ok) return tell(io, options, first.error, /* @__PURE__ */ new Map());
  let page = first.data;
  const bundle = await pageBundle();
  const listeners = /* @__PURE__ */ new Set();
  const server = createServer((request, response) => {
    if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? ""))
      return void response.writeHead(403).end();
    if (request.url === "/changes") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).write(":\n\n");
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    } else if (request.url === "/") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
      response.end(pageHtml({ ...page, live: true }, bundle));
    } else response.writeHead(404).end();
  });
  const listening = await new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, "127.0.0.1", () => resolve(void 0));
  });
  if (listening) return fail(`Port ${port} cannot be used: ${listening.message}.`, "Name another one: --serve 4445.");
  const remake = async () => {
    const made = await pageOf(worldOf(io, options.root), addresses, options);
    if (!made.ok) return void tell(io, options, made.error, /* @__PURE__ */ new Map());
    page = made.data;
    for (const listener of listeners) listener.write("data: changed\n\n");
  };
  let timer;
  const { root } = worldOf(io, options.root);
  const watcher = watch(root, { recursive: true }, (_, name) => {
    if (name === null || !watched.test(name) || /(^|[\\/])(node_modules|\.git)([\\/]|$)/.test(name.split(sep).join("/")))
      return;
    clearTimeout(timer);
    timer = setTimeout(() => void remake(), settleMs);
  });
  const address = `http://localhost:${server.address().port}/`;
  io.stdout.write(`The review page is at ${address} and follows what you save. Ctrl-C ends it.
`);
  if (options.open) openInBrowser(address);
  await io.interrupted;
  watcher.close();
  clearTimeout(timer);
  for (const listener of listeners) listener.end();
  server.close();
  return 0;
}
export {
  servePage
};
