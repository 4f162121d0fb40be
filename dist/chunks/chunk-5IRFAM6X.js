import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  findSequence
} from "./chunk-3IMHUQSU.js";
import {
  addressOf
} from "./chunk-FR42KOXS.js";
import {
  validateFiles
} from "./chunk-M6R2I2LB.js";
import {
  failed,
  loadFiles,
  printJson,
  renderingFor
} from "./chunk-BJXHAPQC.js";
import {
  compileAll,
  diagnosticJson,
  inFileOrder,
  renderCounts,
  renderDiagnostics,
  sequenceFiles
} from "./chunk-UAVHVDVM.js";
import {
  isError
} from "./chunk-KKJNJNI7.js";

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
    io.stdout.write(`${renderCounts(wanted.size || sequenceFiles(files.sources).length, diagnostics).trimEnd()}
`);
  }
  return diagnostics.some(isError) ? failed : 0;
}

export {
  validate
};
