import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/git/command.ts
import { spawn } from "node:child_process";

// src/git/git.ts
function answerOf(ok, bytes, error) {
  const raw = bytes.toString("utf8");
  return { ok, text: raw.replace(/\n$/, ""), raw, bytes, error: bare(error.trim()) };
}
var bare = (text) => text.replaceAll(/(\w+:\/\/)[^\s/@]+@/g, "$1");

// src/git/command.ts
var patienceMs = 5 * 6e4;
var quietly = { LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" };
var gitIn = (directory, limitMs = patienceMs) => (args, { stdin, env = {} } = {}) => new Promise((resolve) => {
  const child = spawn("git", ["-C", directory, ...args], {
    env: { ...globalThis.process.env, ...quietly, ...env },
    stdio: ["pipe", "pipe", "pipe"]
  });
  const [out, err] = [[], []];
  child.stdout.on("data", (chunk) => out.push(chunk));
  child.stderr.on("data", (chunk) => err.push(chunk));
  child.stdin.on("error", () => void 0);
  let overdue = false;
  const limit = setTimeout(() => {
    overdue = true;
    child.kill();
    child.stdout.destroy();
    child.stderr.destroy();
  }, limitMs);
  child.on("error", (error) => {
    clearTimeout(limit);
    resolve(answerOf(false, Buffer.alloc(0), error.message));
  });
  child.on("close", (code) => {
    clearTimeout(limit);
    const error = overdue ? overdueOf(args, limitMs) : Buffer.concat(err).toString("utf8");
    resolve(answerOf(code === 0, Buffer.concat(out), error));
  });
  child.stdin.end(stdin ?? "");
});
var overdueOf = (args, limitMs) => `git ${args.find((word) => /^[a-z-]+$/.test(word) && word !== "-c")} had not ended after ${Math.ceil(limitMs / 6e4)} minutes and was stopped; is the remote up?`;

// src/connect/proxy-fetch.ts
var names = ["https_proxy", "http_proxy", "HTTPS_PROXY", "HTTP_PROXY"];
function fetchFor(env) {
  if (names.every((name) => !env[name]?.trim())) return globalThis.fetch;
  let proxied;
  return async (input, init) => (await (proxied ??= throughProxy(env)))(input, init);
}
async function throughProxy(env) {
  const { EnvHttpProxyAgent, fetch: ask } = await import("./undici-SL7CWR7T.js");
  const of = (name) => env[name.toLowerCase()]?.trim() || env[name]?.trim() || void 0;
  const [http, https] = [of("HTTP_PROXY"), of("HTTPS_PROXY") ?? of("HTTP_PROXY")];
  const dispatcher = quietly2(
    () => new EnvHttpProxyAgent({
      httpProxy: http,
      httpsProxy: https,
      noProxy: ["localhost", "127.0.0.1", "::1", ...of("NO_PROXY")?.split(",") ?? []].join(",")
    })
  );
  return ((input, init) => ask(input, { ...init, dispatcher }));
}
function quietly2(make) {
  const { emitWarning } = process;
  process.emitWarning = () => void 0;
  try {
    return make();
  } finally {
    process.emitWarning = emitWarning;
  }
}

export {
  gitIn,
  fetchFor
};
