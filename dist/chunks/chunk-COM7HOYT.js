import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  diagnosticJson,
  lintSequence,
  previewOf,
  templateCodes
} from "./chunk-UAVHVDVM.js";
import {
  isError
} from "./chunk-KKJNJNI7.js";

// src/program/preview/preview-sequence.ts
function previewSequence(loaded, sequence, fixture, now) {
  const { templates, originals, config } = loaded;
  const linted = lintSequence(sequence, templates, fixture, config.lint, now, originals);
  const of = (message) => [
    ...loaded.diagnostics.filter((problem) => concernsMails(problem) && concerns(problem, sequence, message)),
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
var concernsMails = (problem) => isError(problem) || templateCodes.includes(problem.code);
function concerns(problem, { address }, { of, step }) {
  const file = of.kind !== "sms" && of.content.kind === "file" ? of.content.file : void 0;
  return file !== void 0 && problem.at?.file === file || problem.address === address && problem.step === step;
}

export {
  previewSequence
};
