import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  validateFiles
} from "./chunk-ANATESL2.js";
import {
  findSequence
} from "./chunk-3FFU3TIE.js";
import {
  addressOf
} from "./chunk-NGP5CY22.js";
import {
  failed,
  loadFiles,
  printJson,
  renderingFor
} from "./chunk-TKCOU3S2.js";
import {
  compileAll,
  diagnosticJson,
  inFileOrder,
  isError,
  renderCounts,
  renderDiagnostics
} from "./chunk-YPM65CUP.js";

// src/cli/validate.ts
async function validate(io, options, addresses = []) {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const compiled = compileAll(files.loaded);
  const beyond = await validateFiles(files.world, files.loaded, io.now());
  const wanted = new Set(addresses.map((one) => addressOf(one, files.loaded)));
  const fileOf = (address) => `${files.loaded.account.flows}${address}.yaml`;
  for (const address of wanted)
    if (!files.sources.has(fileOf(address)) && !findSequence(io, files.loaded.sequences, address)) return failed;
  const isWanted = ({ address, at }) => wanted.size === 0 || [...wanted].some((one) => one === address || fileOf(one) === at?.file);
  const diagnostics = inFileOrder([...compiled.diagnostics, ...beyond.diagnostics]).filter(isWanted);
  const sources = new Map([...files.sources, ...beyond.sources]);
  if (options.format === "json") printJson(io, { version: 1, diagnostics: diagnostics.map(diagnosticJson) });
  else {
    const problems = renderDiagnostics(diagnostics, renderingFor(io, io.stdout, sources));
    io.stdout.write(problems === "" ? "" : `${problems}
`);
    io.stdout.write(`${renderCounts(wanted.size || countFiles(files.sources), diagnostics).trimEnd()}
`);
  }
  return diagnostics.some(isError) ? failed : 0;
}
var countFiles = (sources) => [...sources.keys()].filter((file) => file !== "sluice.yaml").length;

export {
  validate
};
