import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  momentWords
} from "./chunk-KKJNJNI7.js";

// src/plan/work.ts
var hasWork = (plan) => plan.changes.some(({ kind }) => kind !== "none") || plan.ledger.length > 0 || plan.drains.some(({ act }) => act !== "wait");
var isHeldBack = ({ held }) => held !== void 0 && held.by !== "go_live";
function heldSentence({ by, name, until, zone }) {
  const at = until === void 0 ? void 0 : momentWords(Date.parse(until), zone ?? "UTC");
  switch (by) {
    case "go_live":
      return `Goes live ${at ?? "later"}.`;
    case "window":
      return at === void 0 ? "Waits, and no window for changes opens within a year." : `Waits until ${at}${name === void 0 ? "" : ` (${name})`}.`;
    case "promotion":
      return `Waits for ${name ?? "the account before it"}${at === void 0 ? "" : ` until ${at}`}.`;
  }
}

export {
  hasWork,
  isHeldBack,
  heldSentence
};
