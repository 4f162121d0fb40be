import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  fails,
  held,
  keepDrainFact,
  refused,
  sweep,
  unread,
  untried
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
  damOf,
  dammed,
  errorText,
  holdsDam,
  normalizeDefinition
} from "./chunk-UAVHVDVM.js";
import {
  actionId,
  dataOf,
  diagnostic
} from "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import {
  asWire
} from "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import {
  fieldsOf
} from "./chunk-EH362S3J.js";
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

// src/cli/doctor/doctor-live.ts
import { hostname } from "node:os";

// src/probe/live.ts
var liveMetric = "Sluice Doctor";
var liveName = (project) => `sluice:${project}:doctor-live`;
var second = 1e3;
var minute = 60 * second;
var waitMinutes = 2;
var mostMs = 20 * minute;
var quietMs = 10 * minute;
var everyMs = 30 * second;
async function liveProbe(world) {
  const swept = await sweepLive(world);
  if (!swept.ok) return swept;
  let verdict;
  try {
    verdict = await tried(world);
  } finally {
    const clean = await sweepLive(world);
    if (!clean.ok) return clean;
  }
  return success(verdict);
}
async function tried(world) {
  const { api, sleep, now, tell: tell2 = () => void 0 } = world;
  tell2(`An event of the metric "${liveMetric}", so that the account has it.`);
  const first = await come(world, "setup");
  if (!first.ok) return unread(first);
  const metrics = await metricsOf(world);
  if ("says" in metrics) return metrics;
  const made = await liveFlow(world, metrics.metric);
  if (!("id" in made)) return made;
  const { id, mails } = made;
  const count = async () => {
    const to = Math.ceil(now() / 36e5) * 36e5;
    const from = to - 3 * 36e5;
    const asked = await api.queryMetricAggregates({
      ...{ metric_id: metrics.received, where: ["$flow", id], by: ["$message"], from, to }
    });
    if (!asked.ok) return unread(asked);
    const of = (mail) => asked.data.rows.flatMap((row) => row.dimensions[0] === mail ? row.counts : []).reduce((a, b) => a + b, 0);
    return [of(mails[0]), of(mails[1])];
  };
  tell2("The first person comes, and half a minute later the flow is closed.");
  const before = await come(world, "before");
  if (!before.ok) return unread(before);
  await sleep(30 * second);
  const closed = await close(world, id);
  if (closed !== void 0) return closed;
  tell2(`Their mails are waited for, ${mostMs / minute} minutes at most.`);
  const end = now() + mostMs;
  let seen = [0, 0];
  while (seen[0] === 0 || seen[1] === 0) {
    if (now() >= end)
      return seen[0] === 0 ? untried(`no mail to ${world.to} was counted within ${mostMs / minute} minutes`) : fails("who waited in the delay was moved with it: their second mail did not come");
    await sleep(everyMs);
    const counted = await count();
    if ("says" in counted) return counted;
    seen = counted;
  }
  tell2("They came. The second person comes, and nothing more may be sent.");
  const after = await come(world, "after");
  if (!after.ok) return unread(after);
  const quiet = now() + quietMs;
  while (now() < quiet) {
    await sleep(everyMs);
    const counted = await count();
    if ("says" in counted) return counted;
    if (counted[0] > seen[0]) return fails("a message in draft was still sent to a newcomer");
    if (counted[1] > seen[1]) return fails("a newcomer got past the longer delay");
  }
  return held;
}
var come = ({ api, now, to }, who) => {
  const [name = "", domain = ""] = to.split("@");
  const email = `${name}+sluice-${who}@${domain}`;
  return api.createEvent({ metric: liveMetric, email, properties: {}, unique_id: `sluice-${who}-${now()}` });
};
async function metricsOf({
  api,
  sleep
}) {
  for (let tries = 0; tries < 10; tries++) {
    const all = await api.listMetrics();
    if (!all.ok) return unread(all);
    const named = (name) => all.data.find(({ attributes }) => attributes.name === name)?.id;
    const received = all.data.find(
      ({ attributes: { name, integration } }) => name === "Received Email" && integration?.name === "Klaviyo"
    );
    const metric = named(liveMetric);
    if (received === void 0) return untried("the account has no metric Received Email: it has sent no mail yet");
    if (metric !== void 0) return { metric, received: received.id };
    await sleep(everyMs);
  }
  return untried(`the metric "${liveMetric}" did not appear`);
}
async function liveFlow({ api, project }, metric) {
  const name = liveName(project);
  const template = await api.createTemplate(name, "<p>Sluice tries whether a drain holds in this account.</p>");
  if (!template.ok) return unread(template);
  const mail = (id2, next) => ({
    ...{ temporary_id: id2, type: "send-email", links: { next } },
    data: {
      status: "draft",
      message: {
        ...{ name: `sluice doctor ${id2}`, subject_line: `Sluice doctor: ${id2}`, preview_text: "" },
        ...{ template_id: template.data.id, smart_sending_enabled: false, transactional: false }
      }
    }
  });
  const wait = { unit: "minutes", value: waitMinutes, secondary_value: 0, timezone: "profile" };
  const sent = asWire({
    triggers: [{ type: "metric", id: metric }],
    profile_filter: null,
    actions: [
      mail("one", "wait"),
      { temporary_id: "wait", type: "time-delay", data: wait, links: { next: "two" } },
      mail("two", null)
    ],
    entry_action_id: "one",
    reentry_criteria: { duration: 0, unit: "alltime" }
  });
  const made = await api.createFlow(name, sent);
  if (!made.ok) return unread(made);
  const { id } = made.data;
  const up = await api.updateFlowStatus(id, "live");
  if (!up.ok) return unread(up);
  const read = await api.getFlow(id);
  if (!read.ok) return unread(read);
  const { status, definition } = read.data.flow.attributes;
  const actions = definition?.actions ?? [];
  const messageOf = (subject) => {
    const message = actions.map((action) => fieldsOf(dataOf(action)["message"])).find((one2) => one2["subject_line"] === subject);
    return typeof message?.["id"] === "string" ? message["id"] : void 0;
  };
  const [one, two] = [messageOf("Sluice doctor: one"), messageOf("Sluice doctor: two")];
  if (status !== "live" || one === void 0 || two === void 0)
    return untried("the flow did not go live with both its mails");
  return { id, mails: [one, two] };
}
async function close({ api }, id) {
  const read = await api.getFlow(id);
  if (!read.ok) return unread(read);
  const { definition } = read.data.flow.attributes;
  if (definition === void 0) return untried("the flow came back without its definition");
  const raw = new Map(definition.actions.map((action) => [actionId(action), action]));
  for (const part of damOf(normalizeDefinition(definition), waitMinutes)) {
    const action = raw.get(part.action_id);
    if (action === void 0) return untried("the flow came back without one of its steps");
    const set = await api.updateFlowAction(part.action_id, dammed(action, part, void 0));
    if (!set.ok) return refused(set);
    const now = await api.getFlowAction(part.action_id);
    if (!now.ok) return unread(now);
    if (!holdsDam(now.data.attributes.definition, part, waitMinutes, void 0))
      return fails(`Klaviyo took the change of the ${part.does === "delay" ? "delay" : "status"} and did not make it`);
  }
  return void 0;
}
var sweepLive = ({ api, project }) => sweep(api, liveName(project), () => true);

// src/cli/doctor/doctor-live.ts
async function doctorLive(io, options) {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const { api, world, loaded, store, sources } = session;
  const problem = (code, message, detail) => {
    return tell(io, options, [diagnostic(code, message, detail)], sources);
  };
  const { project } = loaded.config;
  if (project === void 0)
    return problem(
      "config-invalid",
      "A probe needs a project, so that its flow bears a name of yours.",
      "Write into sluice.yaml: project: my-shop"
    );
  const account = await api.getAccount();
  if (!account.ok) return problem("push-failed", "The account cannot be read.", errorText(account.error));
  const { test_account: isTest, contact_information: contact } = account.data.attributes;
  if (isTest !== true)
    return problem(
      "push-failed",
      "The live probe sends mail, so it runs on a test account alone, and this is none.",
      "Make one in Klaviyo (Settings, Account, Test account) and give its key; or let the first drain be watched: it asks for your word once."
    );
  const to = options.to ?? contact.default_sender_email ?? "";
  if (!/^[^@\s]+@[^@\s]+$/.test(to))
    return problem(
      "push-failed",
      "There is no address the mails could go to.",
      "Name one that takes mail: --to ADDRESS"
    );
  if (options.yes !== true && !await isAgreed(io, liveName(project), to)) return failed;
  const isText = options.format !== "json";
  const done = await liveProbe({
    ...{ api, now: io.now, sleep: world.sleep, project, to },
    ...isText ? { tell: (words) => io.stderr.write(`${words}
`) } : {}
  });
  if (!done.ok)
    return problem(
      "push-failed",
      "The live probe did not come to its end.",
      `${errorText(done.error)}
Look in Klaviyo for flows named ${liveName(project)}; the next probe removes them.`
    );
  const { held: held2, says } = done.data;
  const owner = `sluice doctor on ${hostname()} (process ${process.pid})`;
  const ports = { api, store, owner, ...portsOf(world), secrets: {} };
  const unkept = held2 === null ? void 0 : await keepDrainFact(ports, { project, accountId: account.data.id }, held2);
  if (unkept !== void 0) return problem("push-failed", "The answer could not be kept in the ledger.", unkept);
  if (isText)
    io.stdout.write(
      `${wordsOf(held2, says)}
Nothing is left of it in the account but the metric "${liveMetric}" and three profiles of ${to}.
`
    );
  else printJson(io, { version: 1, drain: { held: held2, says } });
  return held2 === true ? 0 : failed;
}
function wordsOf(held2, says) {
  if (held2 === true)
    return "\u2713 A drain holds in this account. It is kept in the ledger: no drain asks for a word any more.";
  const why = says === "" ? "" : `: ${says}`;
  return held2 === false ? `\u2717 A drain does not hold in this account${why}. Each drain asks for your word; replace: cut is the other way.` : `? It cannot be told whether a drain holds${why}.`;
}
var isAgreed = (io, name, to) => agreed(
  io,
  `This makes one flow named ${name}, live for up to half an hour, and sends up to four mails to ${to} (as NAME+sluice-\u2026). Only the metric "${liveMetric}" starts it. It is deleted at the end; the metric and three profiles stay. The key needs events:write.
`,
  "sluice doctor --probe --live --yes"
);
export {
  doctorLive
};
