import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  sectionsText
} from "./chunk-QGS3NYTU.js";
import {
  validate
} from "./chunk-5IRFAM6X.js";
import {
  addressOf
} from "./chunk-FR42KOXS.js";
import {
  changeBlock,
  meetingAdvice,
  meetingRest,
  meetingTimeline,
  meetingWords,
  printPlan,
  problemLines,
  renderPlanMarkdown,
  sentence,
  shortPlan,
  withMeetings
} from "./chunk-D4VTFBKH.js";
import {
  allowingFlags,
  problemsAt,
  problemsOf
} from "./chunk-PFTEKUAE.js";
import {
  accountWords,
  counts,
  isChange,
  ledgerWords,
  shortDigest,
  sortedByHarm
} from "./chunk-5Z6HKMJF.js";
import {
  hasWork,
  isHeldBack
} from "./chunk-VMEFTTIJ.js";
import {
  oneLine,
  visible
} from "./chunk-JSO64FUN.js";
import {
  number
} from "./chunk-IB5JU7PX.js";
import {
  failed,
  loadFiles,
  openToRead,
  printJson,
  stylesFor,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  compileAll,
  drainWords,
  makePlan
} from "./chunk-UAVHVDVM.js";
import {
  plural
} from "./chunk-KKJNJNI7.js";
import {
  didYouMean
} from "./chunk-IL55XNBZ.js";
import {
  widthOf,
  wrap,
  wrapParts
} from "./chunk-IM2OHN7X.js";
import {
  githubRepository
} from "./chunk-NDF2TBOI.js";

// src/cli/plan.ts
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/plan/terminal/render-text.ts
function renderPlanText(plan2, options) {
  const style = {
    styles: options.styles,
    width: Math.max(40, options.width),
    diffLines: options.diffLines ?? 24
  };
  const problems = problemsOf(plan2);
  const changes = sortedByHarm(plan2.changes).filter(isChange);
  const isEmpty = changes.length === 0 && plan2.refusals.length === 0;
  const blocks = changes.map(
    (change) => changeBlock(
      change,
      {
        skipped: plan2.skipped.filter((row) => row.address === change.address),
        refusals: plan2.refusals.filter((refusal) => refusal.address === change.address),
        problems: problemsAt(problems, change.address)
      },
      style
    )
  );
  const shown = new Set(changes.map((change) => change.address));
  const rest = problems.filter((problem) => !shown.has(problem.address ?? ""));
  const sections = [
    isEmpty ? empty(plan2, style) : head(plan2, style),
    ...blocks,
    skippedElsewhere(plan2, shown, style),
    drainLines(plan2, options.now, style),
    meetingLines(plan2, style),
    ...rest.map((problem) => problemLines(problem, style, 0)),
    ...isEmpty ? [] : [summary(plan2, options, style), ...closing(plan2, options, style)]
  ];
  return sectionsText(sections);
}
var sequences = (plan2) => plan2.changes.filter((change) => change.kind !== "delete" && change.kind !== "retire").length;
function head(plan2, { styles, width }) {
  const { total, ours } = plan2.flows;
  const words = [
    oneLine(accountWords(plan2.account)),
    plural(sequences(plan2), "sequence"),
    `${plural(total, "flow")} in the account, ${ours} ours`
  ];
  return wrapParts(words, " \xB7 ", width).map(styles.bold);
}
function empty(plan2, { styles, width }) {
  const count = plural(sequences(plan2), "sequence");
  const whole = `${oneLine(accountWords(plan2.account))}: ${count}, all in step. Nothing to do.`;
  const agree = widthOf(whole) <= width ? whole : `${oneLine(plan2.account.key)}: ${count}, all in step. Nothing to do.`;
  const ledger = ledgerWords(plan2);
  return [agree, ...ledger === "" ? [] : [ledger]].flatMap((line) => wrap(line, width)).map(styles.good);
}
function drainLines(plan2, now, { styles, width }) {
  if (now === void 0 || plan2.drains.length === 0) return [];
  return [
    ...sentence("Draining: closed to newcomers, the people inside go on to the end", styles.bold, "", width, 0),
    ...plan2.drains.flatMap(
      (row) => sentence(`${oneLine(row.address)}: ${drainWords(row, now)}`, (text) => text, "", width, 2)
    )
  ];
}
function skippedElsewhere(plan2, shown, { styles, width }) {
  const rows = plan2.skipped.filter((row) => !shown.has(row.address));
  if (rows.length === 0) return [];
  return [
    ...sentence(
      `${plural(rows.length, "step")} skipped in sequences that do not change; Klaviyo has no equivalent, the flows go on without:`,
      styles.warning,
      "",
      width,
      0
    ),
    ...rows.flatMap((row) => sentence(oneLine(`${row.step} (${row.file}:${row.line})`), (text) => text, "", width, 2))
  ];
}
function summary(plan2, { seconds }, { width }) {
  const done = counts(plan2);
  const needed = plan2.summary.create + plan2.summary.replace;
  const time = seconds === void 0 ? "" : `, about ${seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`}`;
  const parts = [
    ...plan2.summary.none > 0 ? [`${number(plan2.summary.none)} unchanged`] : [],
    ...done.length > 0 ? [done.join(", ")] : [],
    ...plan2.writes > 0 ? [`${plural(plan2.writes, "write")}${time}`] : [],
    ...needed > 0 ? [`at most ${plural(plan2.creates_left, "create")} left today`] : []
  ];
  return parts.length === 0 ? [] : wrapParts(parts, " \xB7 ", width);
}
function closing(plan2, { flags = "", isAsked }, style) {
  const { styles, width } = style;
  const digest = `Plan ${shortDigest(plan2.digest)}. Nothing has been changed.`;
  const command = (more) => ["sluice apply", more, flags].filter((part) => part !== "").join(" ");
  const go = (words, typed) => words.length + typed.length + 1 <= width ? [`${words} ${styles.command(typed)}`] : [...wrap(words, width), `  ${styles.command(typed)}`];
  if (plan2.refusals.length === 0 && isAsked) return [wrap(`${digest.slice(0, -1)} yet.`, width)];
  const changing = plan2.changes.filter(isChange);
  const allWaits = changing.every((one) => isHeldBack(one) && one.operation === void 0);
  if (plan2.refusals.length === 0 && allWaits)
    return [wrap(`${digest.slice(0, -1)}: ${changing.length === 1 ? "it" : "all of it"} waits.`, width)];
  if (plan2.refusals.length === 0) return [go(`${digest} Apply it with:`, command(""))];
  const allow = allowingFlags(plan2.refusals);
  return [
    [
      ...sentence(`${digest} As it is, sluice apply refuses it:`, styles.bold, "", width, 0),
      ...refusalList(plan2.refusals, style),
      ...allow === void 0 ? [] : ["", ...go("If all of it is meant:", command(allow))]
    ]
  ];
}
function refusalList(refusals, { styles, width }) {
  return refusals.flatMap(
    (refusal) => refusal.address === void 0 ? [
      ...sentence(`${refusal.code}: ${refusal.message}`, styles.danger, "! ", width, 2),
      ...sentence(refusal.allow, (text) => text, "", width, 4)
    ] : sentence(`${oneLine(refusal.address)}: ${refusal.message} (${refusal.code})`, styles.danger, "! ", width, 2)
  );
}
var mostTimelines = 3;
var mostLines = 12;
var same = (text) => text;
function meetingLines({ meetings }, { styles, width }) {
  if (!meetings || meetings.found.length === 0) return [];
  const { found } = meetings;
  const head2 = `${plural(found.length, "pair")} of live sequences can meet in one person now:`;
  const left = found.length - mostLines;
  return [
    ...sentence(head2, styles.warning, "", width, 0),
    ...found.slice(0, mostLines).flatMap((meeting, index) => [
      ...sentence(oneLine(meetingWords(meeting)), same, "", width, 2),
      ...index < mostTimelines ? person(meeting, width) : []
    ]),
    ...left > 0 ? sentence(`and ${left} more: sluice plan --format json`, same, "", width, 2) : [],
    ...sentence(meetingAdvice(found[0]), same, "", width, 2),
    ...meetingRest(meetings).flatMap((line) => sentence(line, same, "", width, 2))
  ];
}
var person = (meeting, width) => [
  ...sentence(`${oneLine(meeting.story)}:`, same, "", width, 4),
  ...meetingTimeline(meeting).flatMap(
    (line) => wrap(visible(line), width - 8).map((part, index) => `${index === 0 ? "      " : "        "}${part}`)
  )
];

// src/cli/plan.ts
function decideOptions(options, loaded) {
  const addresses = (written) => written.map((one) => addressOf(one, loaded));
  return {
    allow: addresses(options.allow),
    cut: addresses(options.cut),
    endDrain: addresses(options.endDrain),
    recreate: addresses(options.recreate),
    overwriteDrift: addresses(options.overwriteDrift),
    allowRollback: options.allowRollback ?? false,
    overrideWindow: options.overrideWindow ?? false,
    hotfix: addresses(options.hotfix),
    ...options.only.length > 0 ? { only: addresses(options.only) } : {}
  };
}
async function plan(io, options) {
  if (options.offline) return offline(io, options);
  const session = await openToRead(io, options);
  if (!session) return failed;
  const { world, loaded, api, store } = session;
  const decided = decideOptions(options, loaded);
  const made = await makePlan(world, loaded, api, store, {
    options: decided,
    deep: options.deep ?? false
  });
  if (!made.ok) return tell(io, options, made.error, session.sources);
  const planned = made.data;
  if (!knowsAll(io, decided.only ?? [], planned.input)) return failed;
  const plan2 = withMeetings(loaded, planned, planned.plan);
  if (options.out !== void 0) await writeFile(resolve(io.cwd, options.out), printPlan(plan2));
  await print(io, options, plan2, session.sources);
  return exitCode(plan2, options);
}
function knowsAll(io, only, { desired, invalid, ledger }, flag = "--only ") {
  const known = /* @__PURE__ */ new Set([...desired.map(({ address }) => address), ...invalid, ...Object.keys(ledger.entries)]);
  const unknown = only.filter((one) => !known.has(one));
  for (const one of unknown)
    io.stderr.write(`${flag}${one}: there is no such sequence.${didYouMean(one, known)} sluice status lists them.
`);
  return unknown.length === 0;
}
function exitCode(plan2, options) {
  if (plan2.diagnostics.some(({ severity }) => severity === "error")) return 1;
  const changes = hasWork({ ...plan2, drains: plan2.drains.filter(({ act }) => act !== "check") });
  return options.detailedExitcode && changes ? 2 : 0;
}
async function print(io, options, plan2, sources) {
  if (options.format === "json") return printJson(io, shortPlan(plan2));
  if (options.format === "markdown") {
    const repository = await githubRepository(io.git(resolve(io.cwd, options.root)));
    const { body } = renderPlanMarkdown(plan2, {
      limit: 65536,
      now: io.now(),
      ...repository === void 0 ? {} : { repositoryUrl: `https://github.com/${repository}` }
    });
    return io.stdout.write(`${body}
`);
  }
  const errors = plan2.diagnostics.filter(({ severity, at }) => severity === "error" && at !== void 0);
  if (errors.length > 0) {
    tell(io, options, errors, sources);
    io.stderr.write("\n");
  }
  printPlanText(io, { ...plan2, diagnostics: plan2.diagnostics.filter((one) => !errors.includes(one)) });
}
function printPlanText(io, plan2, isAsked = false) {
  const styles = stylesFor(io);
  io.stdout.write(
    `${renderPlanText(plan2, { styles, width: Math.min(io.stdout.columns, 100), isAsked, now: io.now() }).trimEnd()}
`
  );
}
async function offline(io, options) {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  if (options.format === "json") return validate(io, options);
  const { desired } = compileAll(files.loaded);
  const code = await validate(io, options);
  for (const one of desired) {
    const sends = one.steps.filter(({ messageName }) => messageName !== void 0).length;
    io.stdout.write(
      `  ${one.address}  "${one.name}"  ${plural(one.definition.actions.length, "action")}, ${plural(sends, "message")}
`
    );
  }
  io.stdout.write("\nOffline: what Klaviyo holds was not read, so nothing is said of changes.\n");
  return code;
}

export {
  decideOptions,
  plan,
  knowsAll,
  exitCode,
  printPlanText
};
