import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  fixtureFor
} from "./chunk-MIZDFOCB.js";
import {
  inFileOrder,
  lintSequence,
  problemsOf
} from "./chunk-6N7BW4OQ.js";

// src/program/lint-all.ts
function lintAll({ sequences, templates, config }, fixtures, now) {
  const linted = sequences.flatMap(
    (sequence) => lintSequence(sequence, templates, fixtureFor(sequence, fixtures), config.lint, now)
  );
  return inFileOrder(problemsOf(linted));
}

export {
  lintAll
};
