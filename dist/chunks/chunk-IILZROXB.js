import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  failed,
  loadFiles,
  printJson,
  wantsColour
} from "./chunk-IXOOHSXC.js";
import {
  coloured,
  compileAll,
  diagnosticJson,
  isError,
  plain,
  renderCounts,
  renderDiagnostics
} from "./chunk-MBNF5BCT.js";

// src/cli/validate.ts
async function validate(io, options) {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const { diagnostics } = compileAll(files.loaded);
  if (options.format === "json") printJson(io, { version: 1, diagnostics: diagnostics.map(diagnosticJson) });
  else {
    const paint = wantsColour(io, io.stdout) ? coloured : plain;
    io.stdout.write(renderDiagnostics(diagnostics, { sources: files.sources, paint }));
    io.stdout.write(`${renderCounts(countFiles(files.sources), diagnostics).trimEnd()}
`);
  }
  return diagnostics.some(isError) ? failed : 0;
}
var countFiles = (sources) => [...sources.keys()].filter((file) => file !== "sluice.yaml").length;

export {
  validate
};
