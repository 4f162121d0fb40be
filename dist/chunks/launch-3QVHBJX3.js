import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/browser/launch.ts
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";

// src/browser/devtools.ts
function devTools(commands2, answers) {
  const open = /* @__PURE__ */ new Map();
  let [id, rest] = [0, Buffer.alloc(0)];
  let gone;
  const end = () => {
    gone ??= new Error("The browser ended.");
    for (const { failed: failed2 } of open.values()) failed2(gone);
    open.clear();
  };
  answers.on("data", (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (let at = rest.indexOf(0); at >= 0; at = rest.indexOf(0)) {
      const answer = JSON.parse(rest.subarray(0, at).toString("utf8"));
      rest = rest.subarray(at + 1);
      const waiting = answer.id === void 0 ? void 0 : open.get(answer.id);
      if (answer.id === void 0 || !waiting) continue;
      open.delete(answer.id);
      if (answer.error) waiting.failed(new Error(answer.error.message));
      else waiting.done(answer.result ?? {});
    }
  });
  for (const stream of [commands2, answers]) stream.on("close", end).on("error", end);
  return {
    send: (method, params = {}, session) => new Promise((done, failed2) => {
      if (gone) return failed2(gone);
      id += 1;
      open.set(id, { done, failed: failed2 });
      commands2.write(
        `${JSON.stringify({ id, method, params, ...session === void 0 ? {} : { sessionId: session } })}\0`
      );
    })
  };
}

// src/browser/find.ts
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
var variables = ["CHROME_PATH", "CHROME_BIN"];
var commands = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];
var places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"
];
async function findBrowser(env) {
  const named = variables.map((name) => env[name]).find((value) => value !== void 0 && value !== "");
  const path = (env["PATH"] ?? "").split(delimiter).filter((directory) => directory !== "");
  const candidates = named === void 0 ? [...commands.flatMap((command) => path.map((directory) => join(directory, command))), ...places] : [named];
  for (const candidate of candidates) {
    const runs = await access(candidate, constants.X_OK).then(
      () => true,
      () => false
    );
    if (runs) return candidate;
  }
  return void 0;
}

// src/browser/launch.ts
var flags = [
  "--headless",
  "--remote-debugging-pipe",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--disable-breakpad",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--metrics-recording-only",
  "--mute-audio",
  "--password-store=basic",
  "--use-mock-keychain",
  // Also addresses written in numbers.
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=direct://",
  "--force-color-profile=srgb",
  "--force-device-scale-factor=1",
  "--font-render-hinting=none",
  "--disable-lcd-text",
  "--hide-scrollbars",
  "--lang=en-US"
];
var longestStart = 2e4;
async function launchBrowser(env) {
  const path = await findBrowser(env);
  if (path === void 0) return failed("There is no Chrome or Chromium here (CHROME_PATH names one).");
  const isRoot = process.getuid?.() === 0;
  for (const more of isRoot ? [["--no-sandbox"]] : [[], ["--no-sandbox"]]) {
    const browser = await start(path, env, more);
    if (browser) return success(browser);
  }
  return failed(`${path} does not start.`);
}
async function start(path, env, more) {
  const profile = await mkdtemp(join2(tmpdir(), "sluice-browser-"));
  const child = spawn(path, [...flags, ...more, `--user-data-dir=${profile}`], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    // Nothing of our environment, least of all a key, but what finds fonts and files.
    env: Object.fromEntries(
      ["PATH", "HOME", "TMPDIR", "LANG", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "SystemRoot", "TEMP"].flatMap(
        (name) => env[name] === void 0 ? [] : [[name, env[name]]]
      )
    )
  });
  const ended = new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const tools = devTools(child.stdio[3], child.stdio[4]);
  const close = async () => {
    await Promise.race([tools.send("Browser.close").catch(() => void 0), ended]);
    const timer2 = setTimeout(() => child.kill("SIGKILL"), 500);
    await ended;
    clearTimeout(timer2);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const timer = setTimeout(() => child.kill("SIGKILL"), longestStart);
  const answers = await Promise.race([
    tools.send("Browser.getVersion").then(
      () => true,
      () => false
    ),
    ended.then(() => false)
  ]);
  clearTimeout(timer);
  if (answers) return { tools, close };
  child.kill("SIGKILL");
  await close();
  return void 0;
}
export {
  launchBrowser
};
