import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ansiStyles,
  coloured,
  connectToRead,
  connectToWrite,
  diagnosticJson,
  load,
  nodeDisk,
  openState,
  plain,
  plainStyles,
  renderDiagnostics
} from "./chunk-UAVHVDVM.js";
import {
  isError
} from "./chunk-KKJNJNI7.js";

// src/cli/io/session.ts
import { resolve } from "node:path";
function worldOf(io, root) {
  const say = (line) => {
    if (io.stderr.isTerminal) io.stderr.write(`${line}
`);
  };
  const directory = resolve(io.cwd, root);
  return {
    root: directory,
    github: async () => (await import("./github-24TLTVLX.js")).githubOf(io, directory),
    disk: nodeDisk,
    env: io.env,
    fetch: io.fetch,
    now: io.now,
    ...io.counted ? { counted: io.counted } : {},
    sleep: (ms) => io.sleep(ms),
    random: io.random,
    git: io.git,
    onProgress: (line) => io.stderr.write(`${line}
`),
    onWait: (endpoint, ms, why) => {
      if (ms >= 2e3) say(`\u2026 waiting ${Math.ceil(ms / 1e3)} s for Klaviyo's limit of ${why} (${endpoint})`);
    },
    onRetry: (error, ms) => {
      const call = `${error.method} ${error.path}`;
      const seconds = Math.ceil(ms / 1e3);
      say(
        error.status === 429 ? `\u2026 waiting ${seconds} s, as Klaviyo asks: too many calls just now (${call})` : `\u2026 ${call} failed (${error.status ?? error.kind}); trying again in ${seconds} s`
      );
    }
  };
}
var wantsColour = (io, stream) => stream.isTerminal && !io.env.NO_COLOR && io.env.TERM !== "dumb";
var printJson = (io, value) => io.stdout.write(`${JSON.stringify(value, null, 2)}
`);
var stylesFor = (io) => wantsColour(io, io.stdout) ? ansiStyles : plainStyles;
function tell(io, options, problems, sources) {
  if (options.format === "json") printJson(io, { version: 1, diagnostics: problems.map(diagnosticJson) });
  else io.stderr.write(renderDiagnostics(problems, renderingFor(io, io.stderr, sources)));
  return failed;
}
var renderingFor = (io, stream, sources) => ({
  sources,
  paint: wantsColour(io, stream) ? coloured : plain,
  ...stream.isTerminal ? { width: Math.max(40, Math.min(stream.columns, 100)) } : {}
});
async function loadFiles(io, options, isForgiving = false) {
  const world = worldOf(io, options.root);
  const read = await load(world, options.account, isForgiving);
  if (read.ok) return { world, loaded: read.data, sources: read.sources };
  tell(io, options, read.error, read.sources);
  return void 0;
}
var openToRead = (io, options) => open(io, options, connectToRead);
var openToWrite = (io, options) => open(io, options, connectToWrite);
async function open(io, options, connect) {
  const files = await loadFiles(io, options);
  if (!files) return void 0;
  const connection = connect(files.world, files.loaded.account);
  if (!connection.ok) {
    tell(io, options, [...files.loaded.diagnostics.filter(isError), connection.error], files.sources);
    return void 0;
  }
  return { io, ...files, api: connection.data, store: openState(files.world, files.loaded.config.state) };
}
var failed = 1;

export {
  worldOf,
  wantsColour,
  printJson,
  stylesFor,
  tell,
  renderingFor,
  loadFiles,
  openToRead,
  openToWrite,
  failed
};
