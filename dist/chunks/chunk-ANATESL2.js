import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  releaseProblems
} from "./chunk-QDGIS3EX.js";
import {
  findTests,
  unmeant
} from "./chunk-3SNA7C3T.js";
import {
  fixtureFor,
  readFixtures
} from "./chunk-XGASSW7D.js";
import {
  inFileOrder,
  lintSequence,
  problemsOf
} from "./chunk-YPM65CUP.js";

// src/program/lint-all.ts
function lintAll({ sequences, templates, config }, fixtures, now) {
  const linted = sequences.flatMap(
    (sequence) => lintSequence(sequence, templates, fixtureFor(sequence, fixtures), config.lint, now)
  );
  return inFileOrder(problemsOf(linted));
}

// src/program/validate-files.ts
async function validateFiles(world, loaded, now) {
  const fixtures = await readFixtures(world.disk, world.root);
  const tests = await findTests(world, loaded);
  const linted = lintAll(loaded, fixtures, now);
  const saidOf = new Set(
    linted.filter(({ code }) => code === "event-without-trigger").map(({ address, step }) => `${address} ${step}`)
  );
  const more = unmeant(loaded).filter(
    ({ code, address, step }) => code !== "no-event" || !saidOf.has(`${address} ${step}`)
  );
  return {
    diagnostics: [
      ...fixtures.diagnostics,
      ...linted,
      ...more,
      ...tests.diagnostics,
      ...releaseProblems(loaded.config, loaded.account, now)
    ],
    sources: tests.sources
  };
}

export {
  validateFiles
};
