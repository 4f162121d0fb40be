import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  keep,
  probe,
  probeCreates,
  scratchName
} from "./chunk-LSZAJDX3.js";
import {
  say
} from "./chunk-7QJ7GJ3E.js";
import "./chunk-RGGJUM3T.js";
import "./chunk-6IZZBNLG.js";
import "./chunk-TSZH6C4Z.js";
import "./chunk-PHV6LSLN.js";
import {
  failed,
  openToWrite,
  printJson,
  tell
} from "./chunk-HJ52UWLS.js";
import {
  diagnostic,
  errorText
} from "./chunk-LQ4KT6NZ.js";
import "./chunk-SUSLMEBD.js";
import "./chunk-WFP3Z6KS.js";
import "./chunk-JWORRKF4.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-6UANGJRV.js";
import "./chunk-YYUCGBG4.js";
import "./chunk-X3XRY2I5.js";
import "./chunk-7IUPXXJR.js";
import "./chunk-OZT2MUQO.js";
import "./chunk-YJT4H7DG.js";
import "./chunk-5XWL5JNG.js";

// src/cli/doctor/doctor-probe.ts
import { hostname } from "node:os";
async function doctorProbe(io, options) {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const { project } = session.loaded.config;
  if (project === void 0) {
    const why = "A probe needs a project, so that its scratch drafts bear a name of yours.";
    tell(io, options, [diagnostic("config-invalid", why, "Write into sluice.yaml: project: my-shop")], session.sources);
    return failed;
  }
  if (options.yes !== true && !await agreed(io, scratchName(project))) return failed;
  const isText = options.format !== "json";
  const done = await probe({
    api: session.api,
    now: io.now,
    sleep: session.world.sleep,
    project,
    ...isText ? { tell: (finding) => io.stdout.write(lineOf(finding)) } : {}
  });
  if (!done.ok) {
    const left = `Look in Klaviyo for drafts named ${scratchName(project)}; the next probe removes them.`;
    tell(
      io,
      options,
      [diagnostic("push-failed", "The probe did not come to its end.", `${errorText(done.error)}
${left}`)],
      session.sources
    );
    return failed;
  }
  const unkept = await keepFor(io, session, project, done.data);
  if (unkept !== void 0)
    io.stderr.write(
      `That splits are taken or not could not be kept: ${unkept}
Where they are not, write branches: nested under the account in sluice.yaml.
`
    );
  if (isText) io.stdout.write("\nNothing is left of it in the account.\n");
  else printJson(io, { version: 1, facts: done.data });
  return 0;
}
async function keepFor(io, { api, store, world }, project, findings) {
  const account = await api.getAccount();
  if (!account.ok) return errorText(account.error);
  const owner = `sluice doctor on ${hostname()} (process ${process.pid})`;
  const ports = { api, store, owner, now: io.now, sleep: world.sleep, random: world.random, secrets: {} };
  return keep(ports, { project, accountId: account.data.id }, findings);
}
function lineOf({ fact, held, says, then }) {
  const mark = held === null ? "?" : held ? "\u2713" : "\u2717";
  const more = says === "" ? "" : ` (${says.replace(/\s+/g, " ")})`;
  return `${mark} ${fact}${more}
${held === false ? `    ${then}
` : ""}`;
}
async function agreed(io, name) {
  say(
    io.stderr,
    `This makes up to ${probeCreates} draft flows named ${name}, one after the other, tries on each what Klaviyo documents nowhere, and deletes it.
They are never switched on, let nobody in, and count as ${probeCreates} of the 100 creates of the day. Three reports of the 225 are asked for.
`
  );
  if (!io.ask) {
    io.stderr.write("There is no terminal to ask at: sluice doctor --probe --yes\n");
    return false;
  }
  return (await io.ask("\nType yes to go on: ")).trim() === "yes";
}
export {
  doctorProbe
};
