import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  canWrite,
  teamMembers
} from "./chunk-GXCQCG3U.js";
import {
  releaseProblems
} from "./chunk-FIVZNBZE.js";
import {
  failed,
  loadFiles,
  printJson
} from "./chunk-BJXHAPQC.js";
import {
  compileAll,
  connectToRead,
  conversionMetric,
  createAsker,
  createsLeft,
  emptyLedger,
  errorText,
  idsIn,
  metricWords,
  noRevenueWords,
  observe,
  openState,
  resolve
} from "./chunk-UAVHVDVM.js";
import {
  addDays,
  dayAt,
  isError,
  listed,
  plural
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

// src/cli/doctor/doctor-approvers.ts
var check = "approvers";
async function approvers({ github: open }, { policy: { approvals } }) {
  if (approvals === void 0 || approvals.from.length === 0) return [];
  const github = await open?.();
  const unasked = `${listed([...approvals.from])}; whether they may write was not asked, without GITHUB_TOKEN`;
  if (github === void 0) return [{ check, ok: true, says: unasked }];
  const people = /* @__PURE__ */ new Map();
  const found = (login, at2) => void people.set(login, people.get(login) ?? at2);
  const unread = [];
  for (const [index, one] of approvals.from.entries()) {
    const at2 = approvals.fromAt[index];
    if (!one.includes("/")) found(one.replace(/^@/, ""), at2);
    else {
      const members = await teamMembers(github, one);
      if (members.ok) for (const member of members.data) found(member, at2);
      else unread.push(one);
    }
  }
  const may = [];
  const not = [];
  for (const login of people.keys()) {
    const can = await canWrite(github, login);
    if (!can.ok) return [{ check, ok: false, says: `GitHub could not be asked. ${can.error.message}` }];
    (can.data ? may : not).push(login);
  }
  const at = not.map((login) => people.get(login)).find((one) => one !== void 0);
  const most = Math.max(0, ...Object.values(approvals.needs));
  if (not.length > 0) {
    const says = `${listed(not.sort())} may not write to this repository, so ${not.length === 1 ? "that approval" : "their approvals"} would not count`;
    const fix = "Give them write access, or take them out of policy.approvals.from (or of the team).";
    return [{ check, ok: false, says, fix, at }];
  }
  if (unread.length === 0 && may.length < most) {
    const says = `a change needs ${plural(most, "approval")}, and only ${plural(may.length, "person", "people")} could give one`;
    const fix = "Name more people in policy.approvals.from, or ask for fewer.";
    return [{ check, ok: false, says, fix, at: approvals.at }];
  }
  const unreadWords = unread.length === 0 ? "" : `; the token may not read who is in ${listed(unread)}`;
  return [{ check, ok: true, says: `${plural(may.length, "person", "people")} may write${unreadWords}` }];
}

// src/cli/doctor/doctor.ts
async function doctor(io, options) {
  const checks = await examine(io, options);
  if (!checks) return failed;
  if (options.format === "json") printJson(io, { version: 1, checks });
  else {
    for (const { ok, check: check2, says, fix, at } of checks) {
      const place = at === void 0 ? "" : ` (${at.file}:${at.line}:${at.column})`;
      io.stdout.write(`${ok ? "\u2713" : "\u2717"} ${check2}: ${says}${place}
`);
      if (fix) io.stdout.write(`${fix.replace(/^/gm, "    ")}
`);
    }
    const bad = checks.filter(({ ok }) => !ok).length;
    io.stdout.write(bad === 0 ? "\nAll is well.\n" : `
${bad} of ${checks.length} checks need you.
`);
  }
  return checks.every(({ ok }) => ok) ? 0 : failed;
}
async function examine(io, options) {
  const files = await loadFiles(io, options);
  if (!files) return void 0;
  const { world, loaded } = files;
  const { config, account } = loaded;
  const compiled = compileAll(loaded);
  const errors = compiled.diagnostics.filter(isError).length;
  const inFiles = {
    check: "files",
    ok: errors === 0,
    says: `${plural(loaded.sequences.length, "sequence")}, ${plural(errors, "error")}`,
    fix: errors > 0 ? "See them with: sluice validate" : void 0
  };
  const connection = connectToRead(world, account);
  if (!connection.ok)
    return [inFiles, { check: "key", ok: false, says: connection.error.message, fix: connection.error.detail }];
  const api = connection.data;
  const owner = await api.getAccount();
  if (!owner.ok) return [inFiles, { check: "key", ok: false, says: errorText(owner.error) }];
  const { id } = owner.data;
  const right = account.accountId === void 0 || account.accountId === id;
  const inAccount = {
    check: "account",
    ok: right,
    says: `${owner.data.attributes.contact_information.organization_name} (${id})`,
    fix: right ? void 0 : `sluice.yaml says ${account.accountId}: take the key of that account, or mend account_id.`
  };
  const fix = "Nothing can be applied without it. Write into sluice.yaml: project: my-shop";
  const project = config.project ? { check: "project", ok: true, says: config.project } : { check: "project", ok: false, says: "none", fix };
  return [
    inFiles,
    inAccount,
    project,
    ...releaseChecks(config, account, io.now()),
    ...await approvers(files.world, config),
    ...await scopes(api),
    ...await names(io, files, api, id)
  ];
}
function releaseChecks(config, account, now) {
  const problems = releaseProblems(config, account, now);
  if (problems.length > 0)
    return problems.map(({ message, detail, at }) => {
      return { check: "releasing", ok: false, says: message, fix: detail, at };
    });
  const isUsed = (config.policy.windows ?? []).length > 0 || account.promotion !== void 0;
  return isUsed ? [{ check: "releasing", ok: true, says: "windows open, and changes come from an account that sends" }] : [];
}
async function scopes(api) {
  const tries = [
    ["metrics:read", api.listMetrics()],
    ["lists:read", api.listLists(["-"])],
    ["segments:read", api.listSegments(["-"])],
    ["tags:read", api.findTag("-")],
    ["templates:read", api.listTemplates("sluice:")]
  ];
  return Promise.all(
    tries.map(async ([scope, attempt]) => {
      const result = await attempt;
      const check2 = `scope ${scope}`;
      if (result.ok) return { check: check2, ok: true, says: "granted" };
      const fix = isScope(result.error) ? `Make a key with ${scope}; keys cannot be widened later.` : void 0;
      return { check: check2, ok: false, says: refusal(result.error), fix };
    })
  );
}
var isScope = ({ kind, status }) => kind === "klaviyo" && status === 403;
var refusal = (error) => isScope(error) ? `refused (403), so most likely missing. ${errorText(error)}` : errorText(error);
async function conversions({ now }, api, wanted, { account, metrics, flows }) {
  const check2 = "conversion metric";
  const metric = await conversionMetric(api, wanted, metrics);
  if (!metric.ok) return { check: check2, ok: false, says: metric.error.message, fix: metric.error.detail };
  const today = dayAt(now(), account.timezone);
  const asker = createAsker({ api, now, timezone: account.timezone, metricId: metric.data, allowed: 2 });
  const yesterday = addDays(today, -1);
  const asked = await asker.values(Object.keys(flows).slice(0, 1), { from: yesterday, to: yesterday });
  if (!asked.ok) return { check: check2, ok: true, says: `${metricWords(wanted)}; whether it has values could not be asked` };
  if (asker.hasValues()) return { check: check2, ok: true, says: metricWords(wanted) };
  return { check: check2, ok: false, says: "without values", fix: await noRevenueWords(api, wanted) };
}
async function names(io, { world, loaded }, api, accountId) {
  const stored = await openState(world, loaded.config.state).readLedger(accountId);
  const ledger = (stored.ok ? stored.data : void 0) ?? emptyLedger(loaded.config.project ?? "", accountId);
  const { desired } = compileAll(loaded, ledger);
  const { project } = loaded.config;
  const seen = await observe(api, { ledger, desired, project });
  if (!seen.ok) return [{ check: "flows", ok: false, says: errorText(seen.error) }];
  const missing = desired.flatMap((one) => {
    const entry = ledger.entries[one.address];
    return resolve(one, seen.data, idsIn(entry?.sent ?? entry?.base)).diagnostics.filter(isError);
  });
  const wanted = new Set(desired.flatMap(({ references }) => references.map(({ token }) => token))).size;
  const created = Object.values(seen.data.flows).map((flow) => flow.created);
  const left = createsLeft(ledger, created, io.now());
  const { leftovers } = seen.data;
  const fix = missing.map((d) => `${d.message}
${d.detail}`).join("\n");
  const tomorrow = "Wait until tomorrow: Klaviyo counts 24 hours.";
  const leftoverWords = `${leftovers.length} of an earlier apply; the next apply removes them`;
  return [
    await conversions(io, api, loaded.config.reports.conversionMetric, seen.data),
    missing.length === 0 ? { check: "names", ok: true, says: `all ${wanted} metrics, lists and segments of the sequences are there` } : { check: "names", ok: false, says: `${missing.length} missing`, fix },
    { check: "creates left today", ok: left > 0, says: `at most ${left} of 100`, fix: left > 0 ? void 0 : tomorrow },
    { check: "leftover templates", ok: true, says: leftovers.length === 0 ? "none" : leftoverWords }
  ];
}
export {
  doctor
};
