import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  releaseProblems
} from "./chunk-FIVZNBZE.js";
import {
  fixtureFor,
  readFixtures
} from "./chunk-B355TOFE.js";
import {
  findTests,
  unmeant
} from "./chunk-IEE6ILAY.js";
import {
  inFileOrder,
  lintSequence,
  problemsOf
} from "./chunk-UAVHVDVM.js";

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
function lintAll({ sequences, templates, originals, config }, fixtures, now) {
  const linted = sequences.flatMap(
    (sequence) => lintSequence(sequence, templates, fixtureFor(sequence, fixtures), config.lint, now, originals)
  );
  return inFileOrder(problemsOf(linted));
}

export {
  validateFiles
};
