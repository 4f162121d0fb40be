import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  lintAll
} from "./chunk-SF7MV7LY.js";
import {
  findTests,
  unmeant
} from "./chunk-7H5Z555Y.js";
import {
  readFixtures
} from "./chunk-MIZDFOCB.js";
import {
  failed,
  loadFiles,
  printJson,
  renderingFor
} from "./chunk-N33XPJOB.js";
import {
  compileAll,
  diagnosticJson,
  inFileOrder,
  isError,
  renderCounts,
  renderDiagnostics
} from "./chunk-6N7BW4OQ.js";

// src/cli/validate.ts
async function validate(io, options) {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const compiled = compileAll(files.loaded);
  const fixtures = await readFixtures(files.world.disk, files.world.root);
  const tests = await findTests(files.world, files.loaded);
  const diagnostics = inFileOrder([
    ...compiled.diagnostics,
    ...fixtures.diagnostics,
    ...lintAll(files.loaded, fixtures, io.now()),
    ...unmeant(files.loaded),
    ...tests.diagnostics
  ]);
  const sources = new Map([...files.sources, ...tests.sources]);
  if (options.format === "json") printJson(io, { version: 1, diagnostics: diagnostics.map(diagnosticJson) });
  else {
    const problems = renderDiagnostics(diagnostics, renderingFor(io, io.stdout, sources));
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
