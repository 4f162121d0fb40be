import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  failed,
  openToWrite,
  printJson
} from "./chunk-BJXHAPQC.js";
import {
  callFailed,
  hasEvent,
  plainJson,
  plainText,
  sampleFixture
} from "./chunk-UAVHVDVM.js";
import "./chunk-KKJNJNI7.js";
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
import {
  success
} from "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/preview/preview-verify.ts
import { createHash } from "node:crypto";
async function verify(io, options, shown) {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const project = session.loaded.config.project ?? "preview";
  const results = [];
  for (const { sequence, linted, fixture } of shown) {
    const { person, event, account } = fixture ?? sampleFixture(hasEvent(sequence.trigger));
    const context = plainJson({ ...person, person, event, organization: account });
    for (const { message } of linted) {
      if (message.channel === "sms") continue;
      const theirs = await rendered(session.api, nameOf(project, sequence.address, message.source), message, context);
      const about = { address: sequence.address, step: message.step };
      results.push(
        theirs.ok ? { ...about, ...difference(message.text, plainText(theirs.data)) } : { ...about, same: false, ours: [], theirs: [], problem: callFailed(theirs.error).message }
      );
    }
  }
  if (options.format === "json") printJson(io, { version: 1, verified: results });
  else for (const each of results) io.stdout.write(said(each));
  return results.every(({ same }) => same) ? 0 : failed;
}
function nameOf(project, address, html) {
  const hash = (text, digits) => createHash("sha256").update(text).digest("hex").slice(0, digits);
  return `sluice:${project}:${hash(html, 16)}:${hash(address, 8)}`;
}
async function rendered(api, name, { source }, context) {
  const template = await api.createTemplate(name, source);
  if (!template.ok) return template;
  const answer = await api.renderTemplate(template.data.id, context);
  const deleted = await api.deleteTemplate(template.data.id);
  if (!answer.ok) return answer;
  if (!deleted.ok) return deleted;
  return success(answer.data.attributes.html ?? "");
}
function difference(ours, theirs) {
  const lines = (text) => text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const [mine, other] = [lines(ours), lines(theirs)];
  const only = (a, b) => a.filter((line) => !b.includes(line));
  const [left, right] = [only(mine, other), only(other, mine)];
  return { same: left.length === 0 && right.length === 0, ours: left.slice(0, 20), theirs: right.slice(0, 20) };
}
var said = ({ address, step, same, ours, theirs, problem }) => [
  `${same ? "\u2713" : "\u2717"} ${address}, ${step}: ${problem ?? (same ? "Klaviyo renders the same words" : "Klaviyo renders other words")}`,
  ...ours.map((line) => `    here     ${line}`),
  ...theirs.map((line) => `    Klaviyo  ${line}`),
  ""
].join("\n");
export {
  verify
};
