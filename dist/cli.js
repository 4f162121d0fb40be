#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  version
} from "./chunks/chunk-KQPFTOCL.js";
import {
  fetchFor,
  gitIn
} from "./chunks/chunk-TWMAKFU7.js";
import "./chunks/chunk-5XWL5JNG.js";

// src/cli/io/io-node.ts
import { createInterface } from "node:readline/promises";
import { setTimeout as wait } from "node:timers/promises";
function nodeIo() {
  let interrupted;
  const canAsk = process.stdin.isTTY === true && process.stderr.isTTY === true;
  return {
    stdout: stream(process.stdout),
    stderr: stream(process.stderr),
    ...canAsk ? { ask } : {},
    env: process.env,
    cwd: process.cwd(),
    fetch: fetchFor(process.env),
    now: Date.now,
    counted: () => performance.now(),
    // An end before the time is an end too.
    sleep: (ms, signal) => wait(ms, void 0, signal ? { signal } : {}).catch(() => void 0),
    random: Math.random,
    git: gitIn,
    // Listened for only by who ends in good order: a listener takes Ctrl-C away from everybody else.
    get interrupted() {
      return interrupted ??= new Promise((resolve) => {
        process.once("SIGINT", () => resolve());
        process.once("SIGTERM", () => resolve());
      });
    },
    onInterrupt: (act) => void process.once("SIGINT", act),
    quit: (code) => process.exit(code),
    onHangup: (act) => void process.on("SIGHUP", act)
  };
}
var stream = (to) => ({
  write: (text) => void to.write(text),
  isTerminal: to.isTTY === true,
  columns: to.columns ?? 80
});
async function ask(question) {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } catch (error) {
    if (error.name !== "AbortError") throw error;
    process.stderr.write("\n");
    return "";
  } finally {
    lines.close();
  }
}

// src/cli/main.ts
if (process.argv.length === 3 && (process.argv[2] === "--version" || process.argv[2] === "-V")) {
  process.stdout.write(`${version}
`);
} else {
  const { run } = await import("./chunks/program-GNNNEFHL.js");
  process.exitCode = await run(process.argv.slice(2), nodeIo());
}
