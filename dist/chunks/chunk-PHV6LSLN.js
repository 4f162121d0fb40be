import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  errorText
} from "./chunk-LQ4KT6NZ.js";

// src/apply/session/step.ts
var good = (data) => ({ ok: true, data });
var proved = { ok: true, data: void 0 };
var fail = (message, happened = "no") => ({
  ok: false,
  error: { message, happened }
});
function fromApi(result) {
  if (result.ok) return result;
  const { error } = result;
  return {
    ok: false,
    error: {
      message: errorText(error),
      happened: error.happened,
      ...error.status === void 0 ? {} : { status: error.status },
      ...error.kind === "stopped" ? { fatal: true } : {}
    }
  };
}
function fromState(result) {
  if (result.ok) return result;
  const { message, kind } = result.error;
  return {
    ok: false,
    error: {
      message,
      happened: "no",
      fatal: true,
      ...kind === "held" ? { held: true } : {},
      ...kind === "lease-lost" ? { lost: true } : {}
    }
  };
}
async function allEnded(works) {
  const ended = await Promise.allSettled(works);
  return ended.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}

export {
  good,
  proved,
  fail,
  fromApi,
  fromState,
  allEnded
};
