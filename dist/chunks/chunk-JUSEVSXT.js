import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/plan/terminal/render-styles.ts
var same = (text) => text;
var plainStyles = {
  add: same,
  change: same,
  remove: same,
  danger: same,
  warning: same,
  good: same,
  bold: same,
  dim: same,
  command: same
};
var sgr = (on, off) => (text) => text === "" ? "" : `\x1B[${on}m${text}\x1B[${off}m`;
var ansiStyles = {
  add: sgr("32", "39"),
  change: sgr("33", "39"),
  remove: sgr("31", "39"),
  danger: sgr("1;31", "22;39"),
  warning: sgr("33", "39"),
  good: sgr("32", "39"),
  bold: sgr("1", "22"),
  dim: sgr("2", "22"),
  command: sgr("36", "39")
};

export {
  plainStyles,
  ansiStyles
};
