import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  errorText
} from "./chunk-UAVHVDVM.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";

// src/apply/session/step.ts
var proved = success(void 0);
var fail = (message, happened = "no") => failed({ message, happened });
function fromApi(result) {
  if (result.ok) return result;
  const { error } = result;
  return failed({
    message: errorText(error),
    happened: error.happened,
    status: error.status,
    ...error.kind === "stopped" ? { fatal: true } : {}
  });
}
function fromState(result) {
  if (result.ok) return result;
  const { message, kind } = result.error;
  return failed({
    message,
    happened: "no",
    fatal: true,
    ...kind === "held" ? { held: true } : {},
    ...kind === "lease-lost" ? { lost: true } : {}
  });
}
async function allEnded(works) {
  const ended = await Promise.allSettled(works);
  return ended.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}

export {
  proved,
  fail,
  fromApi,
  fromState,
  allEnded
};
