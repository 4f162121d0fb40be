import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isEverOpen,
  neverOpens
} from "./chunk-UAVHVDVM.js";
import {
  diagnostic
} from "./chunk-KKJNJNI7.js";

// src/program/apply/release-problems.ts
function releaseProblems(config, account, now) {
  const windows = config.policy.windows ?? [];
  const over = windows.filter(({ kind, span }) => kind === "allow" && !isEverOpen(span, now));
  const never = neverOpens(windows, now);
  const source = config.accounts.find(({ key }) => key === account.promotion?.from);
  return [
    ...never !== void 0 ? [
      diagnostic(
        "window-never-opens",
        "By policy.windows nothing can be changed for the next year, so what is merged waits for ever.",
        "Let an allow window be open outside the deny windows, or take them out. Nothing but a status that is lowered is applied until then.",
        { at: never.at }
      )
    ] : over.map(
      ({ name, at }) => diagnostic(
        "window-never-opens",
        `The window "${name}" does not open within the next year.`,
        "Where its time is over, take it out; where it has a cron expression, look at its day and month.",
        { at }
      )
    ),
    ...source?.maxStatus === "draft" && account.promotion !== void 0 ? [
      diagnostic(
        "promotion-never-sends",
        `Changes of ${account.key} come from ${source.key}, which never sends: its max_status is draft.`,
        `What goes over was compiled, built and compared there, and nobody has received it; no alert can be on. To see it sent, let ${source.key} have max_status: live with a list of testers.`,
        { at: account.promotion.at }
      )
    ] : []
  ];
}

export {
  releaseProblems
};
