import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  say
} from "./chunk-IEX6ST42.js";
import {
  renderResultLine
} from "./chunk-XM2XQEZZ.js";
import "./chunk-3LKM6VJD.js";
import "./chunk-VRLBLJKV.js";
import {
  settle
} from "./chunk-VCQCIA7D.js";
import {
  openSession,
  undoDrain,
  undoable
} from "./chunk-YKXPKIHL.js";
import "./chunk-3ZWO4X3S.js";
import "./chunk-KW5MYPY5.js";
import "./chunk-3TJBRBN5.js";
import {
  ansiStyles,
  plainStyles
} from "./chunk-ALB5P5GN.js";
import "./chunk-EUXTAR6O.js";
import "./chunk-BQ72HHY3.js";
import {
  failed,
  openToWrite,
  printJson,
  tell,
  wantsColour
} from "./chunk-N33XPJOB.js";
import {
  diagnostic
} from "./chunk-6N7BW4OQ.js";
import "./chunk-J7RJMHFS.js";
import "./chunk-YYDZXGTO.js";
import "./chunk-6YXYXAPD.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-XAA55AHI.js";
import "./chunk-PL3Z7FZH.js";
import "./chunk-5XWL5JNG.js";

// src/cli/undo.ts
import { hostname } from "node:os";
async function undo(io, address, options) {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const { world, loaded, api, store } = session;
  const problem = (message, detail) => {
    tell(io, options, [diagnostic("push-failed", message, detail, { address })], session.sources);
    return failed;
  };
  const owner = `${hostname()} (process ${process.pid})`;
  const settled = await settle({ world, loaded, api, store }, { owner });
  if (!settled.ok || settled.account === void 0)
    return problem("What an earlier apply had left could not be set right.", "Run sluice apply first.");
  const accountId = settled.account.id;
  const ledger = await store.readLedger(accountId);
  if (!ledger.ok) return problem("The ledger cannot be read.", ledger.error.message);
  const found = ledger.data === void 0 ? void 0 : undoable(ledger.data, address);
  if (ledger.data === void 0 || found === void 0)
    return problem(
      `Nothing of ${address} drains that could be taken back.`,
      "To go back to an older version, revert it in Git and apply."
    );
  if (options.yes !== true && !await agreed(io, found[0], ledger.data.entries[address]?.flow_id ?? "")) return failed;
  const opened = await openSession(
    { api, store, now: world.now, sleep: world.sleep, secrets: world.env, owner },
    { project: ledger.data.project, accountId }
  );
  if (!opened.ok) return problem("Another run is at work on the account.", opened.error.message);
  const done = await undoDrain(opened.data, address);
  const closed = await opened.data.close();
  if (!done.ok) return problem(`The drain of ${address} was not taken back.`, done.error.message);
  if (!closed.ok) return problem("It was done in Klaviyo, and could not be recorded.", closed.error.message);
  const result = { address, kind: "replace", outcome: "done", ...done.data };
  if (options.format === "json") printJson(io, { version: 1, results: [result] });
  else {
    const view = {
      styles: wantsColour(io, io.stdout) ? ansiStyles : plainStyles,
      width: Math.min(io.stdout.columns, 100)
    };
    io.stdout.write(`${renderResultLine(result, view)}
`);
    say(io.stderr, "Revert the change in Git too: until then an apply refuses it as taken back.\n");
  }
  return 0;
}
async function agreed(io, old, present) {
  say(
    io.stderr,
    `The flow ${old} takes the newcomers again, as it was. The flow ${present} takes none any more, and the people in it go on to the end.
`
  );
  if (!io.ask) {
    io.stderr.write("There is no terminal to ask at: sluice undo ADDRESS --yes\n");
    return false;
  }
  return (await io.ask("\nType yes to go on: ")).trim() === "yes";
}
export {
  undo
};
