import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  say
} from "./chunk-TRLBGWHJ.js";
import {
  keepIssues,
  publish,
  runReport
} from "./chunk-JMUGRUIY.js";
import "./chunk-QCJZOTRS.js";
import {
  changeColumn,
  figureColumns,
  fullDay,
  partsOf,
  plainSay,
  sequenceColumns,
  todosOf,
  together
} from "./chunk-6FETRIHL.js";
import "./chunk-GJSQO3PW.js";
import "./chunk-PKKP5LUT.js";
import "./chunk-WLHMYOXF.js";
import "./chunk-VMEFTTIJ.js";
import {
  oneLine
} from "./chunk-JSO64FUN.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-QX2JGFET.js";
import "./chunk-HOZ6W337.js";
import {
  failed,
  openToRead,
  printJson,
  stylesFor,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  reportPlace,
  reportProblem
} from "./chunk-UAVHVDVM.js";
import {
  diagnostic,
  listed,
  plural
} from "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import "./chunk-EH362S3J.js";
import {
  fit,
  padEnd,
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

// src/report/text/report.ts
function renderReportText(report2, sync, { styles, width }) {
  const { account, through } = report2;
  const { sending, drafts, gone } = partsOf(report2.sequences);
  const isSilent = sending.every(({ figures }) => figures["30d"].now.counts.recipients === 0);
  const quiet = [
    ...drafts.length > 0 ? [plural(drafts.length, "draft")] : [],
    ...gone.length > 0 ? [`${gone.length} deleted`] : []
  ];
  const lines = [
    styles.bold(`${oneLine(account.name)} (${account.key}): 30 days to ${fullDay(through)}, ${account.timezone}`),
    "",
    ...isSilent ? ["Nobody was reached by a sequence."] : table(report2, sending, styles, width),
    ...quiet.length === 0 ? [] : ["", ...wrap(`Besides: ${listed(quiet)}.`, width).map(styles.dim)]
  ];
  for (const { level, why, how } of together(todosOf(report2))) {
    if (level === "wait") continue;
    lines.push(
      "",
      ...wrap(`! ${oneLine(plainSay(why))}`, width).map(styles.danger),
      ...wrap(`\u2192 ${plainSay(how)}`, width)
    );
  }
  const { calls, notes } = sync;
  const cost = `${calls.sync} report calls; ${calls.day} of ${calls.limit} in the last 24 hours.`;
  lines.push("", ...[cost, ...notes].flatMap((note) => wrap(oneLine(note), width)).map(styles.dim));
  return lines.join("\n");
}
var cellOf = (say2) => oneLine(plainSay(say2.map((piece) => isSequence(piece) ? { text: piece.sequence } : piece)));
var isSequence = (piece) => typeof piece === "object" && "sequence" in piece;
function table(report2, rows, styles, width) {
  const columns = sequenceColumns(report2).filter(({ head }) => head !== "12 weeks");
  const sums = [...figureColumns(report2), changeColumn(report2)];
  const cells = [
    columns.map(({ head }) => head.startsWith("Change") ? "Change" : head),
    ...rows.map((row) => columns.map(({ say: say2 }) => cellOf(say2(row, "30d")))),
    ["All", "", ...sums.map(({ say: say2 }) => cellOf(say2({ figures: report2.total }, "30d")))]
  ];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => widthOf(row[i] ?? ""))));
  const rest = widths.slice(1).reduce((sum, one) => sum + one + 2, 0);
  widths[0] = Math.max(12, Math.min(widths[0] ?? 0, width - rest));
  const all = cells.map(
    (row) => row.map((cell, i) => {
      const wide = widths[i] ?? 0;
      if (columns[i]?.isFigure !== true) return padEnd(fit(cell, wide), wide);
      return " ".repeat(Math.max(0, wide - widthOf(cell))) + cell;
    }).join("  ").trimEnd()
  );
  return [styles.dim(all[0] ?? ""), ...all.slice(1, -1), styles.bold(all.at(-1) ?? "")];
}

// src/cli/report.ts
async function report(io, options) {
  if (options.branch !== void 0 && options.commit !== true) {
    const why = "--branch says where to commit, and nothing is committed without --commit.";
    return tell(
      io,
      options,
      [diagnostic("report-not-written", why, "Add --commit, or leave --branch out.")],
      /* @__PURE__ */ new Map()
    );
  }
  const session = await openToRead(io, options);
  if (!session) return failed;
  const { world, loaded, api, store } = session;
  const github = options.commit === true ? await world.github?.() : void 0;
  const found = await reportPlace(world, loaded.config, {
    commit: options.commit === true,
    branch: options.branch,
    github
  });
  if (!found.ok) return tell(io, options, [found.error], session.sources);
  const { files, links, branch } = found.data;
  const ran = await runReport(world, loaded, api, store, { files, links });
  if (!ran.ok) return tell(io, options, ran.error, session.sources);
  const done = ran.data;
  const published = await publish(files, done.report, done.changes);
  if (options.format === "json") printJson(io, done.report);
  else {
    const styles = stylesFor(io);
    io.stdout.write(
      `${renderReportText(done.report, done.sync, { styles, width: Math.min(io.stdout.columns, 120) })}
`
    );
  }
  if (!published.ok) {
    const why = reportProblem(published.error, branch);
    if (options.format === "json") io.stderr.write(`${why.message}
${why.detail}
`);
    else tell(io, options, [why], session.sources);
    return failed;
  }
  const problem = await keepIssues(github, done, found.data);
  if (problem !== void 0) io.stderr.write(`${problem}
`);
  const where = published.data === "overtaken" ? overtaken : whereWords(done.directory, done.changes.size, branch);
  if (options.format !== "json") say(io.stdout, `
${where}
`);
  return 0;
}
var overtaken = "Another sync was faster and has written the reports; its figures are as good.";
function whereWords(directory, changes, branch) {
  const page = `${directory}/README.md`;
  if (changes === 0) return `No figure has changed; ${page} stays as it is.`;
  const files = plural(changes, "file");
  return branch === void 0 ? `Written: ${page} and what belongs to it (${files}). Commit them; next time, --commit does it.` : `Committed to the branch ${branch}: ${page} and what belongs to it (${files}).`;
}
export {
  report
};
