import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  failed,
  loadFiles,
  printJson
} from "./chunk-N33XPJOB.js";
import {
  addDays,
  compileAll,
  connectToRead,
  conversionMetric,
  createAsker,
  createsLeft,
  dayAt,
  emptyLedger,
  errorText,
  isError,
  metricWords,
  noRevenueWords,
  observe,
  openState,
  plural,
  resolve
} from "./chunk-6N7BW4OQ.js";
import "./chunk-J7RJMHFS.js";
import "./chunk-YYDZXGTO.js";
import "./chunk-6YXYXAPD.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-XAA55AHI.js";
import "./chunk-PL3Z7FZH.js";
import "./chunk-5XWL5JNG.js";

// src/cli/doctor.ts
async function doctor(io, options) {
  const checks = await examine(io, options);
  if (!checks) return failed;
  if (options.format === "json") printJson(io, { version: 1, checks });
  else {
    for (const { ok, check, says, fix } of checks) {
      io.stdout.write(`${ok ? "\u2713" : "\u2717"} ${check}: ${says}
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
    ...errors > 0 ? { fix: "See them with: sluice validate" } : {}
  };
  const connection = connectToRead(world, account);
  if (!connection.ok)
    return [
      inFiles,
      { check: "key", ok: false, says: connection.diagnostic.message, fix: connection.diagnostic.detail }
    ];
  const { api } = connection;
  const owner = await api.getAccount();
  if (!owner.ok) return [inFiles, { check: "key", ok: false, says: errorText(owner.error) }];
  const { id } = owner.data;
  const right = account.accountId === void 0 || account.accountId === id;
  const inAccount = {
    check: "account",
    ok: right,
    says: `${owner.data.attributes.contact_information.organization_name} (${id})`,
    ...right ? {} : { fix: `sluice.yaml says ${account.accountId}: take the key of that account, or mend account_id.` }
  };
  const project = config.project ? { check: "project", ok: true, says: config.project } : {
    check: "project",
    ok: false,
    says: "none",
    fix: "Nothing can be applied without it. Write into sluice.yaml: project: my-shop"
  };
  return [inFiles, inAccount, project, ...await scopes(api), ...await names(io, files, api, id)];
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
      return result.ok ? { check: `scope ${scope}`, ok: true, says: "granted" } : {
        check: `scope ${scope}`,
        ok: false,
        says: refusal(result.error),
        ...isScope(result.error) ? { fix: `Make a key with ${scope}; keys cannot be widened later.` } : {}
      };
    })
  );
}
var isScope = ({ kind, status }) => kind === "klaviyo" && status === 403;
var refusal = (error) => isScope(error) ? `refused (403), so most likely missing. ${errorText(error)}` : errorText(error);
async function conversions({ now }, api, wanted, { account, metrics, flows }) {
  const check = "conversion metric";
  const metric = await conversionMetric(api, wanted, metrics);
  if (!metric.ok) return { check, ok: false, says: metric.diagnostic.message, fix: metric.diagnostic.detail };
  const today = dayAt(now(), account.timezone);
  const asker = createAsker({ api, now, timezone: account.timezone, metricId: metric.id, allowed: 2 });
  const asked = await asker.values(Object.keys(flows).slice(0, 1), {
    from: addDays(today, -1),
    to: addDays(today, -1)
  });
  if (!asked.ok) return { check, ok: true, says: `${metricWords(wanted)}; whether it has values could not be asked` };
  if (asker.hasValues()) return { check, ok: true, says: metricWords(wanted) };
  return { check, ok: false, says: "without values", fix: await noRevenueWords(api, wanted) };
}
async function names(io, { world, loaded }, api, accountId) {
  const stored = await openState(world, loaded.config.state).readLedger(accountId);
  const ledger = (stored.ok ? stored.data : void 0) ?? emptyLedger(loaded.config.project ?? "", accountId);
  const { desired } = compileAll(loaded, ledger);
  const { project } = loaded.config;
  const seen = await observe(api, { ledger, desired, ...project === void 0 ? {} : { project } });
  if (!seen.ok) return [{ check: "flows", ok: false, says: errorText(seen.error) }];
  const missing = desired.flatMap((one) => resolve(one, seen.observed).diagnostics);
  const wanted = new Set(desired.flatMap(({ references }) => references.map(({ token }) => token))).size;
  const left = createsLeft(
    ledger,
    Object.values(seen.observed.flows).map(({ created }) => created),
    io.now()
  );
  const { leftovers } = seen.observed;
  return [
    await conversions(io, api, loaded.config.reports.conversionMetric, seen.observed),
    missing.length === 0 ? { check: "names", ok: true, says: `all ${wanted} metrics, lists and segments of the sequences are there` } : {
      check: "names",
      ok: false,
      says: `${missing.length} missing`,
      fix: missing.map((d) => `${d.message}
${d.detail}`).join("\n")
    },
    {
      check: "creates left today",
      ok: left > 0,
      says: `at most ${left} of 100`,
      ...left > 0 ? {} : { fix: "Wait until tomorrow: Klaviyo counts 24 hours." }
    },
    leftovers.length === 0 ? { check: "leftover templates", ok: true, says: "none" } : {
      check: "leftover templates",
      ok: true,
      says: `${leftovers.length} of an earlier apply; the next apply removes them`
    }
  ];
}
export {
  doctor
};
