import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  diagnosticJson,
  lintSequence,
  previewOf,
  templateCodes
} from "./chunk-YPM65CUP.js";

// src/program/preview-sequence.ts
function previewSequence(loaded, sequence, fixture, now) {
  const linted = lintSequence(sequence, loaded.templates, fixture, loaded.config.lint, now);
  const of = (message) => [
    ...loaded.diagnostics.filter((problem) => isSyntax(problem) && concerns(problem, sequence, message)),
    ...linted.find((each) => each.message === message)?.problems ?? []
  ];
  const messages = linted.map(({ message }) => message);
  return {
    sequence,
    linted,
    fixture,
    preview: previewOf(sequence, messages, (message) => of(message).map(diagnosticJson))
  };
}
var isSyntax = ({ code }) => templateCodes.includes(code);
function concerns(problem, { address }, { of, step }) {
  const file = of.kind !== "sms" && of.content.kind === "file" ? of.content.file : void 0;
  return file !== void 0 && problem.at?.file === file || problem.address === address && problem.step === step;
}

export {
  previewSequence
};
