import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  againstOf,
  bySize,
  change,
  changeOfShare,
  chartStyle,
  coordinate,
  daysShownOf,
  daysTogether,
  flowUrl,
  fullDay,
  money,
  moveWords,
  movesOf,
  none,
  number,
  numbered,
  overviewChart,
  reportProblem,
  sequenceChart,
  share,
  spanWords,
  statusWords,
  weekWords,
  weeksOf,
  xml
} from "./chunk-EGYUJJOS.js";
import "./chunk-OZT2MUQO.js";
import "./chunk-EUXTAR6O.js";
import {
  readStored
} from "./chunk-E36QQE3E.js";
import {
  sumRows
} from "./chunk-BQ72HHY3.js";
import {
  failed,
  loadFiles,
  tell
} from "./chunk-N33XPJOB.js";
import {
  addDays,
  currencyOf,
  diagnostic,
  directoryFiles,
  frameKeys,
  isDerived,
  listed,
  plural,
  ratesOf,
  whyUnreadable
} from "./chunk-6N7BW4OQ.js";
import "./chunk-J7RJMHFS.js";
import "./chunk-YYDZXGTO.js";
import "./chunk-6YXYXAPD.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-XAA55AHI.js";
import "./chunk-PL3Z7FZH.js";
import "./chunk-5XWL5JNG.js";

// src/cli/dashboard.ts
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

// src/report/dashboard.ts
import { createHash } from "node:crypto";

// src/report/dashboard-cells.ts
var rate = (head, name) => ({
  head,
  text: ({ now }) => share(name, now),
  value: ({ now }) => now.rates[name],
  move: (pair) => changeOfShare(name, pair)
});
var count = (head, name, print) => ({
  head,
  text: ({ now }) => now.counts.recipients === 0 && now.counts[name] === 0 ? none : print(now.counts[name]),
  value: ({ now }) => now.counts[name],
  move: (pair) => change(name, pair)
});
var figuresOf = (currency) => [
  count("Recipients", "recipients", number),
  rate("Opened", "open_rate"),
  rate("Clicked", "click_rate"),
  rate("Converted", "conversion_rate"),
  count("Revenue", "conversion_value", (value) => money(value, currency))
];
function growthOf(pair, name) {
  const { now, before, is_new: isNew } = pair;
  if (isNew || change(name, pair) === void 0 || before.counts[name] <= 0) return null;
  return now.counts[name] / before.counts[name] - 1;
}
var everyFrame = (figures, write) => frameKeys.map((key) => `<span class="f f${key}">${write(figures[key])}</span>`).join("");
var rounded = (value) => value === null ? "" : String(Math.round(value * 1e5) / 1e5);
var sortValues = (figures, valueOf) => frameKeys.map((key) => ` data-${key}="${rounded(valueOf(figures[key]))}"`).join("");
var moveHtml = (move) => move === void 0 ? none : `<span class="${move.direction}">${xml(move.text)}</span>`;

// src/report/dashboard-table.ts
function dashboardTable(report, idOf) {
  const { total, sequences, through } = report;
  const against = againstOf(total["365d"]);
  const figures = figuresOf(currencyOf(report));
  const heads = headsOf(report).map((head) => `<th scope="col"><button type="button">${head}</button></th>`);
  const cells = (of) => [
    ...figures.map(
      ({ head, text, value }) => `<td data-label="${head}"${sortValues(of, value)}>${everyFrame(of, (pair) => xml(text(pair)))}</td>`
    ),
    `<td data-label="${against.head}"${sortValues(of, (pair) => growthOf(pair, against.name))}>${everyFrame(of, (pair) => moveHtml(change(against.name, pair)))}</td>`
  ].join("");
  const rows = bySize(sequences).map((one) => {
    const name = xml(one.name || one.address);
    const words = xml(`${one.name} ${one.address}`.toLowerCase());
    return [
      `<tr data-words="${words}" data-status="${one.status}">`,
      `<th scope="row" data-sort="${xml((one.name || one.address).toLowerCase())}"><a href="#${idOf(one)}">${name}</a></th>`,
      `<td data-label="Status" data-sort="${one.status}">${statusWords(one.status)}</td>`,
      cells(one.figures),
      `<td data-label="12 weeks"${sortValues(one.figures, ({ now }) => now.counts.recipients)}>${spark(weeksOf(one.days, through, ({ recipients }) => recipients))}</td>`,
      "</tr>"
    ].join("");
  });
  return [
    "<table>",
    `<caption class="hear">Sequences of ${xml(report.account.name)}</caption>`,
    `<thead><tr>${heads.join("")}</tr></thead>`,
    `<tbody>
${rows.join("\n")}
</tbody>`,
    `<tfoot><tr><th scope="row">All</th><td></td>${cells(total)}<td></td></tr></tfoot>`,
    "</table>"
  ].join("\n");
}
var headsOf = (report) => [
  "Sequence",
  "Status",
  ...figuresOf(currencyOf(report)).map(({ head }) => head),
  againstOf(report.total["365d"]).head,
  "12 weeks"
];
function spark(values) {
  const most = Math.max(...values);
  if (most <= 0) return "";
  const bars = values.map((value, i) => {
    const height = value === 0 ? 1 : Math.max(2, value / most * 24);
    return `M${i * 8} 24v${coordinate(-height)}h6v${coordinate(height)}z`;
  }).join("");
  return `<svg class="spark" viewBox="0 0 96 24" role="img" aria-label="Recipients by week: ${values.join(", ")}"><path d="${bars}"/></svg>`;
}

// src/report/dashboard-account.ts
function dashboardAccount(report, sync, index) {
  const { account, sequences, through } = report;
  const places = new Map(sequences.map(({ address }, i) => [address, `account-${index}-sequence-${i}`]));
  const idOf = ({ address }) => places.get(address) ?? "";
  const late = report.frames.filter(({ as_of: asOf }) => asOf !== void 0);
  return [
    `<section aria-labelledby="account-${index}">`,
    `<h2 id="account-${index}">${xml(account.name || account.key)}</h2>`,
    `<p><strong>${xml(weekWords(report))}</strong></p>`,
    alertsHtml(report, idOf),
    cards(report),
    ...late.length > 0 ? [`<p class="soft">${late.map(asOfWords).join(" ")}</p>`] : [],
    sequences.length === 0 ? "<p>No sequence has a flow in this account yet.</p>" : dashboardTable(report, idOf),
    movesHtml(report, idOf),
    overviewChart(report, daysTogether(sequences.map(({ days }) => days)), false) ?? "",
    ...sequences.length === 0 ? [] : ["<h3>Each sequence</h3>"],
    ...sequences.map((sequence) => detailsOf(sequence, report, idOf(sequence))),
    `<p class="soft">Whole days to ${fullDay(through)}, ${xml(account.timezone)}; ${report.no_revenue === void 0 ? "converted and revenue" : "converted"} by the metric ${xml(report.conversion_metric)}.${sync ? ` Synced ${xml(sync.at.slice(0, 16).replace("T", " "))} UTC, ${sync.calls.day} of ${sync.calls.limit} report calls in 24 hours.` : ""}</p>`,
    "</section>"
  ].filter((part) => part !== "").join("\n");
}
var asOfWords = ({ days, as_of: asOf }) => `${days} days are as of ${fullDay(asOf ?? "")}.`;
function cards(report) {
  const { total } = report;
  const made = figuresOf(currencyOf(report)).map(
    ({ head, text, move }) => `<div><dt>${head}</dt><dd class="figure">${everyFrame(total, (pair) => xml(text(pair)))}</dd><dd>${everyFrame(total, (pair) => moveHtml(move(pair)))}</dd></div>`
  );
  return `<dl class="cards">${made.join("")}</dl>`;
}
function alertsHtml({ alerts }, idOf) {
  if (alerts.length === 0) return "";
  const items = alerts.map(
    (alert) => `<li>${xml(alert.message)}${alert.change ? ` The last change before: ${changeHtml(alert.change)}.` : ""} <a href="#${idOf(alert)}">Its chart</a></li>`
  );
  return `<div class="alerts"><h3>\u26A0 Alerts</h3><ul>${items.join("")}</ul></div>`;
}
function movesHtml(report, idOf) {
  const moves = movesOf(report).slice(0, 8);
  if (moves.length === 0) return "";
  const items = moves.map((move) => {
    const { sequence, spans, change: change2 } = move;
    const last = change2 === void 0 ? "" : ` The last change before: ${changeHtml(change2)}.`;
    return `<li><a href="#${idOf(sequence)}">${xml(sequence.name || sequence.address)}</a>: ${xml(moveWords(move, report.account.currency))} (${spanWords(spans.now)}).${last}</li>`;
  });
  return `<h3>What moved</h3>
<ul>${items.join("")}</ul>`;
}
var changeHtml = ({ kind, day, commit, title }) => [
  ...commit === void 0 ? [] : [`<code>${xml(commit.slice(0, 7))}</code>`],
  ...title === void 0 ? [] : [xml(title)],
  `(${xml(kind)}, ${fullDay(day)})`
].join(" ");
function detailsOf(sequence, report, id) {
  const { name, address, status, flow_id: flow, changes } = sequence;
  const list = numbered(changes).map((change2) => `<li>${changeHtml(change2)}</li>`);
  return [
    `<details id="${id}"><summary>${xml(name || address)} <span class="soft">${statusWords(status)}</span></summary>`,
    `<p class="soft"><code>${xml(address)}</code> \xB7 ${flow === void 0 ? none : `<a href="${xml(flowUrl(flow))}" rel="noreferrer">in Klaviyo</a>`}</p>`,
    sequenceChart(sequence, report, false) ?? "<p>Nothing of it has been sent yet.</p>",
    ...list.length > 0 ? [`<ol>${list.join("")}</ol>`] : [],
    "</details>"
  ].join("\n");
}

// src/report/dashboard-script.ts
var dashboardScript = `(() => {
  const all = (what, from = document) => [...from.querySelectorAll(what)];
  const one = (what) => document.querySelector(what);
  const tools = one('.tools');
  if (!tools) return;
  tools.hidden = false;
  let column = null;
  let up = false;
  const frame = () => one('input[name=frame]:checked').value;
  const valueOf = (row) => {
    const cell = row.cells[column];
    const text = cell.dataset.sort ?? cell.getAttribute('data-' + frame()) ?? '';
    return text === '' ? null : cell.dataset.sort === undefined ? Number(text) : text;
  };
  const compare = (a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return (x === null) - (y === null);
    const order = typeof x === 'string' ? x.localeCompare(y) : x - y;
    return up ? order : -order;
  };
  const sort = () => {
    if (column === null) return;
    for (const body of all('tbody')) body.append(...all('tr', body).sort(compare));
    for (const head of all('thead th')) {
      if (head.cellIndex === column) head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      else head.removeAttribute('aria-sort');
    }
    one('#sort').value = String(column);
  };
  const by = (index) => {
    up = index === column ? !up : index < 2;
    column = index;
    sort();
  };
  const filter = () => {
    const words = one('#words').value.trim().toLowerCase().split(/\\s+/);
    const status = one('#status').value;
    const rows = all('tbody tr');
    for (const row of rows) {
      const fits = words.every((word) => row.dataset.words.includes(word));
      row.hidden = !fits || (status !== '' && row.dataset.status !== status);
    }
    one('#shown').textContent = rows.filter((row) => !row.hidden).length + ' of ' + rows.length + ' sequences';
  };
  for (const button of all('thead button')) button.addEventListener('click', () => by(button.closest('th').cellIndex));
  one('#sort').addEventListener('change', (event) => {
    column = null;
    by(Number(event.target.value));
  });
  one('#words').addEventListener('input', filter);
  one('#status').addEventListener('change', filter);
  for (const radio of all('input[name=frame]')) radio.addEventListener('change', sort);
  const open = () => {
    const asked = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (asked instanceof HTMLDetailsElement) asked.open = true;
  };
  addEventListener('hashchange', open);
  open();
  filter();
})();
`;

// src/report/dashboard-style.ts
var dashboardStyle = (frames2) => `${chartStyle}
:root{color-scheme:light dark;--page:#fff;--ink:#1f2328;--soft:#59636e;--edge:#d1d9e0;--card:#f6f8fa;--link:#0969da;--warn:#fff8c5;--warnedge:#9a6700;--up:#1a7f37;--down:#b35900}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--ink:#f0f6fc;--soft:#9198a1;--edge:#3d444d;--card:#151b23;--link:#4493f8;--warn:#2b2412;--warnedge:#d29922;--up:#3fb950;--down:#f0883e}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;margin:.25rem 0 .75rem}h2{font-size:1.25rem;margin:2rem 0 .25rem}h3{font-size:1rem;margin:1.5rem 0 .5rem}p{margin:.25rem 0 1rem}
a{color:var(--link)}
.soft,footer{color:var(--soft);font-size:.875rem}
.hear{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.frames{display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 1rem;padding:0;border:0}
.frames label{border:1px solid var(--edge);border-radius:6px;padding:.4rem .9rem;cursor:pointer}
.frames label:has(:checked){background:var(--link);border-color:var(--link);color:var(--page);font-weight:600}
.frames label:has(:focus-visible),button:focus-visible,a:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin-bottom:1rem}
.tools[hidden]{display:none}
.tools div{display:flex;flex-direction:column;max-width:100%}.tools label{font-size:.875rem;color:var(--soft)}
.tools input,.tools select{font:inherit;font-size:1rem;color:var(--ink);background:var(--page);border:1px solid var(--edge);border-radius:6px;padding:.4rem .6rem;max-width:100%}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:0 0 1rem}
.cards div{background:var(--card);border:1px solid var(--edge);border-radius:6px;padding:.6rem .9rem}
.cards dt{color:var(--soft);font-size:.875rem}.cards dd{margin:0}.cards .figure{font-size:1.4rem;font-weight:600;font-variant-numeric:tabular-nums}
.up{color:var(--up)}.down{color:var(--down)}
.alerts{background:var(--warn);border:1px solid var(--warnedge);border-radius:6px;padding:.6rem 1rem;margin:0 0 1rem}
.alerts h3{margin:0}.alerts ul{margin:.25rem 0;padding-left:1.2rem}
svg.chart{display:block;max-width:100%;height:auto;margin:.5rem 0 1rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.4rem .45rem;border-bottom:1px solid var(--edge);text-align:right;white-space:nowrap}
thead th{color:var(--soft);font-weight:600;font-size:.875rem;white-space:normal;overflow-wrap:normal;vertical-align:bottom}
th:first-child,td:first-child,th:nth-child(2),td:nth-child(2){text-align:left}
tbody th{font-weight:400;white-space:normal;min-width:8rem}
tfoot td,tfoot th{font-weight:600;border-bottom:0}
thead button{all:unset;cursor:pointer}
thead button::after{content:"\\00a0\u2195";content:"\\00a0\u2195"/"";opacity:.5}
[aria-sort=ascending] button::after{content:"\\00a0\u2191";content:"\\00a0\u2191"/"";opacity:1}[aria-sort=descending] button::after{content:"\\00a0\u2193";content:"\\00a0\u2193"/"";opacity:1}
.spark{width:96px;height:24px;vertical-align:middle;fill:var(--link)}
details{border:1px solid var(--edge);border-radius:6px;margin:.5rem 0;padding:0 .9rem}
summary{cursor:pointer;padding:.6rem 0;font-weight:600}summary .soft{font-weight:400}
details ol{padding-left:1.6rem}code{font-size:.875em}
footer{margin-top:2rem;border-top:1px solid var(--edge);padding-top:.75rem}
${frames2.map((frame) => `body:has(#frame-${frame}:checked) .f:not(.f${frame})`).join(",")}{display:none}
@media (max-width:960px){
table,tbody,tfoot,tr,th,td{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr,tfoot tr{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem;border:1px solid var(--edge);border-radius:6px;padding:.6rem .9rem;margin:0 0 .75rem}
tbody th,tfoot th{grid-column:1/-1;font-weight:600;font-size:1.05rem}
tbody tr[hidden]{display:none}
th,td,td:nth-child(2){border:0;padding:.15rem 0;text-align:left;display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem}
td::before{content:attr(data-label);color:var(--soft);font-size:.875rem}
td:empty{display:none}
}`;

// src/report/dashboard.ts
var shownFirst = "30d";
function renderDashboard(reports, sync = []) {
  const style = dashboardStyle(frameKeys);
  const names = reports.map(({ account }) => account.name || account.key);
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(dashboardScript)}'; base-uri 'none'; form-action 'none'`;
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${xml(["Flows", ...names].join(" \xB7 "))}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<main>",
    "<h1>What the flows bring</h1>",
    frames(),
    ...reports.some(({ sequences }) => sequences.length > 0) ? [tools(reports)] : [],
    ...reports.map((report, i) => dashboardAccount(report, sync[i], i)),
    "</main>",
    "<footer>Rates are of what was delivered. Changes are against as many days before, where both had enough recipients to mean something. Written by Sluice.</footer>",
    `<script>${dashboardScript}</script>`,
    "</body>",
    "</html>",
    ""
  ].join("\n");
}
var hashOf = (text) => `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
function frames() {
  const choices = frameKeys.map(
    (key) => `<label><input class="hear" type="radio" name="frame" id="frame-${key}" value="${key}"${key === shownFirst ? " checked" : ""}>${key.replace("d", " days")}</label>`
  );
  return `<fieldset class="frames"><legend class="hear">Time frame</legend>${choices.join("")}</fieldset>`;
}
function tools(reports) {
  const statuses = [...new Set(reports.flatMap(({ sequences }) => sequences.map(({ status }) => status)))].sort();
  const [first] = reports;
  const heads = first ? headsOf(first) : [];
  const revenue = heads.indexOf("Revenue");
  return [
    '<div class="tools" hidden>',
    '<div><label for="words">Find</label><input type="search" id="words" placeholder="name or address" autocomplete="off"></div>',
    `<div><label for="status">Status</label><select id="status"><option value="">all</option>${statuses.map((one) => `<option>${one}</option>`).join("")}</select></div>`,
    `<div><label for="sort">Order</label><select id="sort">${heads.map((head, i) => `<option value="${i}"${i === revenue ? " selected" : ""}>${head}</option>`).join("")}</select></div>`,
    '<span class="soft" id="shown" role="status"></span>',
    "</div>"
  ].join("\n");
}

// src/report/stored-report.ts
async function readReport(files, directory) {
  const stored = await readStored(files, directory);
  if (!stored.ok) return stored;
  const { previous, daily } = stored.data;
  if (!previous) return { ok: true, data: void 0 };
  const today = addDays(previous.through, 1);
  const rowsOf = (lineage) => {
    const ids = new Set(lineage);
    return daily.filter(({ flow_id: flow }) => ids.has(flow));
  };
  const whole = (figures, rows) => withTimeBefore(figures, previous.frames, rows);
  const sequences = previous.sequences.map((one) => {
    const own = rowsOf(one.lineage);
    return { ...one, figures: whole(one.figures, own), days: daysShownOf(own, today) };
  });
  const ours = rowsOf(previous.sequences.flatMap(({ lineage }) => lineage));
  const channels = previous.channels.map((one) => ({
    ...one,
    figures: whole(
      one.figures,
      ours.filter(({ channel }) => channel === one.channel)
    )
  }));
  return { ok: true, data: { ...previous, total: whole(previous.total, ours), channels, sequences } };
}
function withTimeBefore(figures, frames2, rows) {
  const all = { ...figures };
  for (const { key, before } of frames2) {
    if (!isDerived(key) || figures[key].before.counts.recipients > 0) continue;
    const counts = sumRows(rows.filter(({ day }) => day >= before.from && day <= before.to));
    all[key] = { ...all[key], before: { counts, rates: ratesOf(counts) } };
  }
  return all;
}

// src/cli/dashboard.ts
async function dashboard(io, options) {
  const loaded = await loadFiles(io, options);
  if (!loaded) return failed;
  const { world, sources } = loaded;
  const { config, account } = loaded.loaded;
  const fail = (problem) => {
    tell(io, options, [problem], sources);
    return failed;
  };
  const files = directoryFiles(world.root);
  const asked = options.account === void 0 ? config.accounts : [account];
  const reports = [];
  const missing = [];
  for (const { key } of asked) {
    const directory = `${config.reports.directory.replace(/\/+$/, "")}/${key}`;
    const read = await readReport(files, directory);
    if (!read.ok) return fail(reportProblem(read.error));
    if (read.data) reports.push(read.data);
    else missing.push(directory);
  }
  if (reports.length === 0) return fail(noReport(missing, config));
  const page = renderDashboard(reports);
  if (options.out === "-") {
    io.stdout.write(page);
    return 0;
  }
  const path = resolve(io.cwd, options.out);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, page);
  } catch (error) {
    const why = `${options.out}: ${whyUnreadable(error)}.`;
    return fail(diagnostic("report-not-written", "The dashboard could not be written.", why));
  }
  const left = missing.length === 0 ? "" : ` No report yet: ${listed(missing)}.`;
  io.stdout.write(`Written: ${options.out}, ${plural(reports.length, "account")}.${left} Open it in a browser.
`);
  return 0;
}
function noReport(missing, { reports }) {
  const where = `Nothing is stored in ${listed(missing)}.`;
  const way = reports.branch === "" ? "Run sluice report first." : `Reports are kept on the branch ${reports.branch}. Fetch them, or run sluice report first:
  git fetch origin ${reports.branch}
  git restore --source FETCH_HEAD -- ${reports.directory}`;
  return diagnostic("report-missing", "There is no report to draw.", `${where}
${way}`);
}
export {
  dashboard
};
