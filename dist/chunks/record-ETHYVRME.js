import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  refuse
} from "./chunk-TRLBGWHJ.js";
import {
  recording
} from "./chunk-6JIC5KOM.js";
import "./chunk-F6F5NR3B.js";
import {
  defaultBaseUrl
} from "./chunk-X3EXHPU6.js";
import "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-E36DAF7D.js";
import "./chunk-ZU3F52LC.js";
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
    return refuse(io, `${file} ${why}. Nothing was done.`);
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
