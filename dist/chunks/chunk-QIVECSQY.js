import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  lookAt
} from "./chunk-4AEINVPS.js";
import {
  diagnostic,
  drainAdvice
} from "./chunk-YPM65CUP.js";

// src/program/look-at-drains.ts
async function drainsThatLeak(api, { plan, input }) {
  const found = plan.diagnostics.filter(({ code }) => code === "drain-leaks");
  for (const { flow_id, address, act } of plan.drains) {
    const draining = input.ledger.draining?.[flow_id];
    if (act !== "check" || draining === void 0) continue;
    const seen = await lookAt(api, flow_id, draining, input.now);
    if (!seen.ok || seen.data.verdict !== "leaks" && seen.data.verdict !== "stalls") continue;
    const what = seen.data.verdict === "leaks" ? "still sends to newcomers" : "has stopped sending to the people inside";
    const message = `The flow ${flow_id}, which gave way to another, ${what}.`;
    found.push(diagnostic("drain-leaks", message, drainAdvice(flow_id, address), { address }));
  }
  return found;
}

export {
  drainsThatLeak
};
