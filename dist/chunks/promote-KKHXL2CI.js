import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  knowsAll
} from "./chunk-KFHYSZK5.js";
import "./chunk-QGS3NYTU.js";
import "./chunk-5IRFAM6X.js";
import "./chunk-3IMHUQSU.js";
import "./chunk-FR42KOXS.js";
import {
  refuse
} from "./chunk-TRLBGWHJ.js";
import "./chunk-D4VTFBKH.js";
import "./chunk-HLFNVSKF.js";
import "./chunk-PFTEKUAE.js";
import {
  accountWords,
  kindWords
} from "./chunk-5Z6HKMJF.js";
import "./chunk-6IKGSO5M.js";
import "./chunk-M6R2I2LB.js";
import "./chunk-FIVZNBZE.js";
import "./chunk-B355TOFE.js";
import "./chunk-WLHMYOXF.js";
import {
  heldSentence,
  isHeldBack
} from "./chunk-VMEFTTIJ.js";
import {
  oneLine,
  visible
} from "./chunk-JSO64FUN.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-IEE6ILAY.js";
import "./chunk-QX2JGFET.js";
import "./chunk-G2U5U45T.js";
import "./chunk-QY2NKCUP.js";
import "./chunk-NFGMCDQY.js";
import "./chunk-HOZ6W337.js";
import {
  failed,
  openToRead,
  printJson,
  stylesFor,
  tell,
  worldOf
} from "./chunk-BJXHAPQC.js";
import {
  asIn,
  compiledAlone,
  isWaiting,
  loadConfig,
  makePlan,
  standingOf,
  wordsOf
} from "./chunk-UAVHVDVM.js";
import {
  duration,
  plural
} from "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import "./chunk-EH362S3J.js";
import {
  widthOf,
  wrap
} from "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-NDF2TBOI.js";
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/plan/promotion/promotion-report.ts
function promotionReport(plan, input, by_account, addresses = []) {
  const { promotion } = input;
  if (promotion === void 0) return void 0;
  const { key, id, name } = plan.account;
  return {
    version: 1,
    from: promotion.from,
    account: { key, id, name },
    after_minutes: promotion.after / 6e4,
    sequences: plan.changes.filter(({ address }) => addresses.length === 0 || addresses.includes(address)).map((change) => rowOf(change, promotion, input.now)),
    by_account
  };
}
function rowOf(change, promotion, now) {
  const { address, name, kind, reason } = change;
  const base = {
    address,
    name,
    change: kind === "none" ? "" : `${kindWords(change)}: ${reason}`,
    fields: fieldsOf(change)
  };
  if (kind === "none") return { ...base, verdict: "in-step", standing: "" };
  if (!["create", "update", "replace"].includes(kind)) return { ...base, verdict: "other", standing: "" };
  const standing = standingOf(promotion, address, now);
  const since = "since" in standing ? { since: standing.since } : {};
  const held = isHeldBack(change) ? change.held : void 0;
  const until = held?.until !== void 0 ? { until: held.until } : standing.is === "young" ? { until: new Date(standing.until).toISOString() } : {};
  const words = [wordsOf(standing, { promotion }), ...held?.by === "window" ? [heldSentence(held)] : []].join(" ");
  return { ...base, verdict: held === void 0 ? verdictOf(standing) : "waits", standing: words, ...since, ...until };
}
var verdictOf = (standing) => standing.is === "promoted" ? "goes" : isWaiting(standing) ? "waits" : "refused";
function fieldsOf({ diff, steps }) {
  const field = ({ path, before, after }) => ({ path, before, after });
  return [
    ...diff.map(field),
    ...steps.flatMap(
      ({ step, change, label, fields }) => change === "add" || change === "remove" ? [{ step, path: "step", before: change === "add" ? null : label, after: change === "add" ? label : null }] : change === "same" ? [] : fields.map((one) => ({ step, ...field(one) }))
    )
  ];
}
function differencesByAccount(first, second) {
  const metricsOf = ({ metrics }) => Object.fromEntries(
    Object.entries(metrics).map(([type, { name, integration }]) => [
      type,
      integration === void 0 ? name : `${name} (${integration})`
    ])
  );
  const words = (what, a, b) => [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].sort().filter((name) => a[name] !== b[name]).map((name) => ({ what, name, first: a[name] ?? null, second: b[name] ?? null }));
  const before = new Map(first.compiled.map((one) => [one.address, one]));
  const named = ["list", "segment"].flatMap(
    (what) => second.compiled.flatMap((one) => {
      const [a, b] = [before.get(one.address), one].map((side) => namesIn(side, what));
      return a === b || a === void 0 ? [] : [{ what, name: one.address, first: a || null, second: b || null }];
    })
  );
  return [
    ...words("variable", first.variables, second.variables),
    ...words("metric", metricsOf(first), metricsOf(second)),
    ...named
  ];
}
var namesIn = (desired, kind) => desired?.references.filter((one) => one.kind === kind).map(({ name }) => name).sort().join(", ");

// src/plan/promotion/render-promotion.ts
var marks = {
  "in-step": " ",
  goes: "\u2192",
  waits: "\xB7",
  refused: "\u2717",
  other: " "
};
function renderPromotion(report, { styles, width }, typed) {
  const { sequences, from, account, after_minutes: after } = report;
  const differing = sequences.filter(({ verdict }) => verdict !== "in-step");
  const head = `From ${from} to ${oneLine(accountWords(account))}${after === 0 ? "" : `, after ${duration(after)}`}`;
  const paint = {
    goes: styles.good,
    waits: styles.warning,
    refused: styles.danger,
    other: styles.dim,
    "in-step": styles.dim
  };
  const rows = differing.map((row) => [
    ...wrap(`${oneLine(row.address)}  ${oneLine(row.change)}`, width - 2).map(
      (line, index) => paint[row.verdict](`${index === 0 ? marks[row.verdict] : " "} ${line}`)
    ),
    ...row.standing === "" ? [] : wrap(visible(row.standing), width - 4).map((line) => `    ${line}`),
    ...row.fields.flatMap((field) => fieldLines(field, width))
  ]);
  const count = (verdict) => sequences.filter((row) => row.verdict === verdict).length;
  const [goes, waits, refused] = [count("goes"), count("waits"), count("refused")];
  const [same, other] = [count("in-step"), count("other")];
  const parts = [
    ...same > 0 ? [`${same} in step`] : [],
    ...goes > 0 ? [`${plural(goes, "goes", "go")} over with the next apply`] : [],
    ...waits > 0 ? [plural(waits, "waits", "wait")] : [],
    ...refused > 0 ? [`${refused} refused`] : [],
    ...other > 0 ? [`${plural(other, "needs", "need")} no promotion`] : []
  ].join(" \xB7 ");
  const sections = [
    [styles.bold(head)],
    ...rows,
    byAccount(report.by_account, width),
    wrap(parts === "" ? "No sequence." : `${parts}.`, width),
    goes > 0 ? [`Bring it over with: ${styles.command(`sluice apply${typed}`)}`] : []
  ];
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.map((line) => line.trimEnd()).join("\n")).join("\n\n")}
`;
}
function fieldLines({ step, path, before, after }, width) {
  const name = step === void 0 ? path : `${oneLine(step)}: ${path}`;
  const shown = (text) => text === null ? "\u2013" : oneLine(text);
  const [old, now] = [shown(before), shown(after)];
  const whole = `${name}  ${old} \u2192 ${now}`;
  if (widthOf(whole) <= width - 4) return [`    ${whole}`];
  const block = (lead, text) => wrap(text, width - 8).map((line, index) => `      ${index === 0 ? lead : " "} ${line}`);
  return [`    ${name}`, ...block(" ", old), ...block("\u2192", now)];
}
function byAccount(all, width) {
  if (all.length === 0) return [];
  const lines = all.map(({ what, name, first, second }) => {
    const [a, b] = [first, second].map((text) => text === null || text === "" ? "none" : oneLine(text));
    return `${what === "list" || what === "segment" ? `${what} in ${oneLine(name)}` : `${what} ${oneLine(name)}`}: ${a} \u2192 ${b}`;
  });
  return [
    "Differs by account, not compared",
    ...lines.flatMap((line) => wrap(line, width - 2).map((one) => `  ${one}`))
  ];
}

// src/cli/promote.ts
async function promote(io, addresses, options) {
  const account = options.account ?? await firstTarget(io, options);
  const session = await openToRead(io, { ...options, ...account === void 0 ? {} : { account } });
  if (!session) return failed;
  const { world, loaded, api, store } = session;
  const { config } = loaded;
  const source = config.accounts.find(({ key }) => key === loaded.account.promotion?.from);
  if (source === void 0) {
    return refuse(
      io,
      `Changes come to ${loaded.account.key} from no other account. Write it under the account in sluice.yaml: promote_from: ${config.accounts.find(({ key }) => key !== loaded.account.key)?.key ?? "staging"}`
    );
  }
  const made = await makePlan(world, loaded, api, store, { costs: false });
  if (!made.ok) return tell(io, options, made.error, session.sources);
  const planned = made.data;
  const named = addresses.map((one) => one.replace(/\.yaml$/, ""));
  if (!knowsAll(io, named, planned.input, "")) return failed;
  const there = await asIn(world, config, source, loaded.account);
  const compiled = ({ sequences, templates }) => sequences.flatMap(
    (one) => named.length > 0 && !named.includes(one.address) ? [] : compiledAlone(one, templates) ?? []
  );
  const differences = differencesByAccount(
    { ...source, compiled: compiled(there) },
    { ...loaded.account, compiled: compiled(loaded) }
  );
  const report = promotionReport(planned.plan, planned.input, differences, named);
  if (report === void 0) return failed;
  if (options.format === "json") printJson(io, report);
  else {
    const view = { styles: stylesFor(io), width: Math.min(io.stdout.columns, 100) };
    io.stdout.write(renderPromotion(report, view, ` --account ${loaded.account.key}`));
  }
  return report.sequences.some(({ verdict }) => verdict === "goes" || verdict === "waits") ? 2 : 0;
}
async function firstTarget(io, { root }) {
  const world = worldOf(io, root);
  const { config } = await loadConfig(world.disk, world.root);
  return config?.accounts.find(({ promotion }) => promotion !== void 0)?.key;
}
export {
  promote
};
