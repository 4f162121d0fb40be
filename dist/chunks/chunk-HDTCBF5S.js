import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  failed,
  loadFiles,
  printJson,
  renderingFor
} from "./chunk-4HJLP3Q2.js";
import {
  compileAll,
  diagnosticJson,
  isError,
  renderCounts,
  renderDiagnostics
} from "./chunk-XNQ2MJS2.js";

// src/cli/validate.ts
async function validate(io, options) {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const { diagnostics } = compileAll(files.loaded);
  if (options.format === "json") printJson(io, { version: 1, diagnostics: diagnostics.map(diagnosticJson) });
  else {
    const problems = renderDiagnostics(diagnostics, renderingFor(io, io.stdout, files.sources));
    io.stdout.write(problems === "" ? "" : `${problems}
`);
    io.stdout.write(`${renderCounts(countFiles(files.sources), diagnostics).trimEnd()}
`);
  }
  return diagnostics.some(isError) ? failed : 0;
}
var countFiles = (sources) => [...sources.keys()].filter((file) => file !== "sluice.yaml").length;

export {
  validate
};
