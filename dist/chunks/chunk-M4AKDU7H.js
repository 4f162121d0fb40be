import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/plan/work.ts
var hasWork = (plan) => plan.changes.some(({ kind }) => kind !== "none") || plan.ledger.length > 0 || plan.drains.some(({ act }) => act !== "wait");

export {
  hasWork
};
