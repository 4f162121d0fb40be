import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  say
} from "./chunk-IEX6ST42.js";
import {
  apiUrlFrom,
  keepIssues,
  publish,
  runReport
} from "./chunk-I7M6IGT4.js";
import {
  ansiStyles,
  plainStyles
} from "./chunk-ALB5P5GN.js";
import {
  change,
  createGitHub,
  fullDay,
  money,
  none,
  number,
  reportPlace,
  reportProblem,
  share
} from "./chunk-EGYUJJOS.js";
import {
  oneLine
} from "./chunk-EUXTAR6O.js";
import {
  failed,
  openToRead,
  printJson,
  tell,
  wantsColour
} from "./chunk-N33XPJOB.js";
import {
  currencyOf,
  diagnostic,
  githubRepository,
  plural
} from "./chunk-6N7BW4OQ.js";
import {
  fit,
  padEnd,
  widthOf,
  wrap
} from "./chunk-IM2OHN7X.js";

// src/report/render-text.ts
var heads = ["Sequence", "Status", "Recipients", "Opened", "Clicked", "Converted", "Revenue", "Change"];
function renderReportText(report2, sync, { styles, width }) {
  const { account, through } = report2;
  const lines = [
    styles.bold(`${oneLine(account.name)} (${account.key}): 30 days to ${fullDay(through)}, ${account.timezone}`),
    ""
  ];
  const reached = report2.sequences.filter(({ figures }) => figures["30d"].now.counts.recipients > 0);
  if (reached.length === 0) lines.push("Nobody was reached by a sequence.");
  else lines.push(...table(report2, reached, styles, width));
  const silent = report2.sequences.length - reached.length;
  if (reached.length > 0 && silent > 0)
    lines.push("", ...wrap(`${silent} more reached nobody in these days.`, width).map(styles.dim));
  for (const { message } of report2.alerts) lines.push("", ...wrap(`! ${oneLine(message)}`, width).map(styles.danger));
  const { calls, notes } = sync;
  const cost = `${calls.sync} report calls; ${calls.day} of ${calls.limit} in the last 24 hours.`;
  lines.push("", ...[cost, ...notes].flatMap((note) => wrap(oneLine(note), width)).map(styles.dim));
  return lines.join("\n");
}
function table(report2, rows, styles, width) {
  const cells = rows.map((row) => cellsOf(row, currencyOf(report2)));
  const { now } = report2.total["30d"];
  cells.push([
    "All",
    "",
    number(now.counts.recipients),
    share("open_rate", now),
    share("click_rate", now),
    share("conversion_rate", now),
    money(now.counts.conversion_value, currencyOf(report2)),
    change("conversion_value", report2.total["30d"])?.text ?? none
  ]);
  const widths = heads.map((head, i) => Math.max(...[head, ...cells.map((row) => row[i] ?? "")].map(widthOf)));
  const rest = widths.slice(1).reduce((sum, one) => sum + one + 2, 0);
  widths[0] = Math.max(12, Math.min(widths[0] ?? 0, width - rest));
  const line = (row) => row.map((cell, i) => {
    const columns = widths[i] ?? 0;
    if (i < 2) return padEnd(fit(cell, columns), columns);
    return " ".repeat(Math.max(0, columns - widthOf(cell))) + cell;
  }).join("  ").trimEnd();
  const all = cells.map(line);
  return [styles.dim(line(heads)), ...all.slice(0, -1), styles.bold(all.at(-1) ?? "")];
}
function cellsOf({ address, status, figures }, currency) {
  const { now } = figures["30d"];
  return [
    address,
    status,
    number(now.counts.recipients),
    share("open_rate", now),
    share("click_rate", now),
    share("conversion_rate", now),
    money(now.counts.conversion_value, currency),
    change("conversion_value", figures["30d"])?.text ?? none
  ];
}

// src/cli/report.ts
async function report(io, options) {
  if (options.branch !== void 0 && options.commit !== true) {
    const why = "--branch says where to commit, and nothing is committed without --commit.";
    tell(io, options, [diagnostic("report-not-written", why, "Add --commit, or leave --branch out.")], /* @__PURE__ */ new Map());
    return failed;
  }
  const session = await openToRead(io, options);
  if (!session) return failed;
  const { world, loaded, api, store } = session;
  const github = options.commit === true ? await githubOf(io, session) : void 0;
  const found = await reportPlace(world.root, loaded.config, {
    commit: options.commit === true,
    ...options.branch === void 0 ? {} : { branch: options.branch },
    ...github ? { github } : {}
  });
  if (!found.ok) {
    tell(io, options, [found.problem], session.sources);
    return failed;
  }
  const { files, links, branch } = found.place;
  const done = await runReport(world, loaded, api, store, { files, links });
  if (!done.ok) {
    tell(io, options, done.diagnostics, session.sources);
    return failed;
  }
  const published = await publish(files, done.report, done.changes);
  if (options.format === "json") printJson(io, done.report);
  else {
    const styles = wantsColour(io, io.stdout) ? ansiStyles : plainStyles;
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
  const problem = await keepIssues(github, done, found.place);
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
async function githubOf(io, { world }) {
  const token = io.env.GITHUB_TOKEN ?? io.env.GH_TOKEN;
  const repository = io.env.GITHUB_REPOSITORY ?? await githubRepository(world.root);
  const [owner, repo] = repository?.split("/") ?? [];
  if (!token || !owner || !repo) return void 0;
  const api = apiUrlFrom(io.env.GITHUB_API_URL);
  if (!api.ok) {
    io.stderr.write(`${api.message}
`);
    return void 0;
  }
  return createGitHub({
    token,
    apiUrl: api.url,
    owner,
    repo,
    fetch: io.fetch,
    now: io.now,
    sleep: (ms) => io.sleep(ms)
  });
}

export {
  report,
  githubOf
};
