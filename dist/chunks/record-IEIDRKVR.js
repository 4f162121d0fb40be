import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  recording
} from "./chunk-DGNZMVF3.js";
import "./chunk-RWMJ3MN6.js";
import {
  failed
} from "./chunk-HJ52UWLS.js";
import {
  defaultBaseUrl
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

// src/cli/evidence/record.ts
import { appendFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
async function recorded(io, file, command) {
  if (file === void 0) return command(io);
  const path = resolve(io.cwd, file);
  try {
    await writeFile(path, "", { flag: "wx", mode: 384 });
  } catch (error) {
    const isThere = error.code === "EEXIST";
    const why = isThere ? "is there already; take another name" : `could not be made: ${String(error)}`;
    io.stderr.write(`${file} ${why}. Nothing was done.
`);
    return failed;
  }
  let calls = -1;
  const write = async (line) => {
    calls++;
    await appendFile(path, `${line}
`);
  };
  const baseUrl = (io.env.KLAVIYO_API_URL?.trim() || defaultBaseUrl).replace(/\/+$/, "");
  const code = await command({ ...io, fetch: recording({ fetch: io.fetch, now: io.now, baseUrl, write }) });
  io.stderr.write(
    `${Math.max(0, calls)} calls are written to ${file}, without ids, names or texts. Read it before you send it: sluice evidence show ${file}
`
  );
  return code;
}
export {
  recorded
};
