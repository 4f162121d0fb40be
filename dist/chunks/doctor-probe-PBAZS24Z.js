import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  keep,
  probe,
  probeCreates,
  scratchName
} from "./chunk-PXGK4CAG.js";
import {
  agreed
} from "./chunk-TRLBGWHJ.js";
import {
  portsOf
} from "./chunk-YIKQXPJL.js";
import "./chunk-HR55MJLW.js";
import "./chunk-G2U5U45T.js";
import "./chunk-QY2NKCUP.js";
import {
  failed,
  openToWrite,
  printJson,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  errorText
} from "./chunk-UAVHVDVM.js";
import {
  diagnostic
} from "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-NDF2TBOI.js";
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/doctor/doctor-probe.ts
import { hostname } from "node:os";
async function doctorProbe(io, options) {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const { project } = session.loaded.config;
  if (project === void 0) {
    const why = "A probe needs a project, so that its scratch drafts bear a name of yours.";
    return tell(
      io,
      options,
      [diagnostic("config-invalid", why, "Write into sluice.yaml: project: my-shop")],
      session.sources
    );
  }
  if (options.yes !== true && !await isAgreed(io, scratchName(project))) return failed;
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
    return tell(
      io,
      options,
      [diagnostic("push-failed", "The probe did not come to its end.", `${errorText(done.error)}
${left}`)],
      session.sources
    );
  }
  const unkept = await keepFor(session, project, done.data);
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
async function keepFor({ api, store, world }, project, findings) {
  const account = await api.getAccount();
  if (!account.ok) return errorText(account.error);
  const owner = `sluice doctor on ${hostname()} (process ${process.pid})`;
  const ports = { api, store, owner, ...portsOf(world), secrets: {} };
  return keep(ports, { project, accountId: account.data.id }, findings);
}
function lineOf({ fact, held, says, then }) {
  const mark = held === null ? "?" : held ? "\u2713" : "\u2717";
  const more = says === "" ? "" : ` (${says.replace(/\s+/g, " ")})`;
  return `${mark} ${fact}${more}
${held === false ? `    ${then}
` : ""}`;
}
var isAgreed = (io, name) => agreed(
  io,
  `This makes up to ${probeCreates} draft flows named ${name}, one after the other, tries on each what Klaviyo documents nowhere, and deletes it.
They are never switched on, let nobody in, and count as ${probeCreates} of the 100 creates of the day. Three reports of the 225 are asked for.
`,
  "sluice doctor --probe --yes"
);
export {
  doctorProbe
};
