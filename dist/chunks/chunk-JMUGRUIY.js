import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  drainIssue,
  footer,
  issueDeeds
} from "./chunk-QCJZOTRS.js";
import {
  accountDrawn,
  alertWords,
  buildReport,
  canvasOf,
  changeBefore,
  changeColumn,
  changeSay,
  changeTitle,
  channelSay,
  chartFile,
  chartOf,
  countsIn,
  dayWords,
  effectRates,
  effectSay,
  enough,
  figureColumns,
  flowCanvas,
  frameColumns,
  frameWords,
  fullDay,
  isChartKept,
  klaviyoLink,
  listedSay,
  messageColumns,
  movedSay,
  movesOf,
  named,
  numbered,
  pageOf,
  partsOf,
  percent,
  relative,
  sequenceColumns,
  shareDistance,
  shownMessages,
  sides,
  spanWords,
  spansOf,
  sparkline,
  stagesOf,
  statusMarks,
  todosOf,
  together,
  unbroken,
  verdict,
  yamlLink
} from "./chunk-6FETRIHL.js";
import {
  flowItems
} from "./chunk-GJSQO3PW.js";
import {
  fillRows,
  mergeRows,
  sorted,
  sumRows,
  withStoredValues
} from "./chunk-PKKP5LUT.js";
import {
  printBareMarker,
  readMarker
} from "./chunk-WLHMYOXF.js";
import {
  heldSentence
} from "./chunk-VMEFTTIJ.js";
import {
  markdownCode,
  markdownLink,
  markdownText,
  oneLine,
  urlPath
} from "./chunk-JSO64FUN.js";
import {
  none,
  number
} from "./chunk-IB5JU7PX.js";
import {
  askedNames,
  callFailed,
  callsLeft,
  conversionMetric,
  countsOf,
  covered,
  createAsker,
  dailyCalls,
  daysACall,
  directoryFiles,
  entryLike,
  errorText,
  framesBefore,
  giveIds,
  isDerived,
  isReadTo,
  learn,
  makePlan,
  metricWords,
  noRevenueWords,
  printStored,
  ratesOf,
  readEach,
  readStored,
  recentCalls,
  reportProblem,
  stateProblems,
  syncMark,
  valueNames
} from "./chunk-UAVHVDVM.js";
import {
  addDays,
  addMonths,
  dayAt,
  daysBetween,
  diagnostic,
  monthOf,
  plural
} from "./chunk-KKJNJNI7.js";
import {
  fieldsOf,
  jsonOf
} from "./chunk-EH362S3J.js";
import {
  commitTitles,
  missingPermission
} from "./chunk-NDF2TBOI.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";

// src/github/comment.ts
async function findComment(github, number2, account) {
  const ours = await ourComments(github, number2);
  if (!ours.ok) return ours;
  return success(ours.data.find(({ body }) => readMarker(body)?.account === account));
}
async function ourComments(github, number2) {
  const me = await github.graphql("query { viewer { login } }", {});
  if (!me.ok) return me;
  const comments = await github.list("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    issue_number: number2
  });
  if (!comments.ok) return comments;
  const ours = comments.data.filter(
    ({ user, body }) => isUs(user, me.data.viewer.login) && readMarker(body ?? "") !== void 0
  );
  return success(ours);
}
var isUs = (user, viewer) => user !== null && (user.login === viewer || user.type === "Bot" && withoutBot(user.login) === withoutBot(viewer));
var withoutBot = (login) => login.replace(/\[bot\]$/, "");
async function strangeEditor(github, { node_id: id }) {
  const answer = await github.graphql(
    "query ($id: ID!) { viewer { login } node(id: $id) { ... on IssueComment { lastEditedAt editor { login type: __typename } } } }",
    { id }
  );
  if (!answer.ok) return answer;
  const { viewer, node } = answer.data;
  if (!node?.editor) return success(node?.lastEditedAt ? "somebody whose account is gone" : void 0);
  return success(isUs(node.editor, viewer.login) ? void 0 : node.editor.login);
}
async function upsertComment(github, number2, account, body) {
  const found = await findComment(github, number2, account);
  if (!found.ok) return found;
  if (found.data?.body.trim() === body.trim()) return success("unchanged");
  if (found.data) {
    const updated = await github.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
      comment_id: found.data.id,
      body
    });
    if (updated.ok) return success("updated");
    if (updated.error.kind !== "not-found") return updated;
  }
  const created = await github.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    issue_number: number2,
    body
  });
  return created.ok ? success("created") : created;
}
async function closeComment(github, number2, account) {
  const found = await findComment(github, number2, account);
  if (!found.ok) return found;
  if (!found.data) return success(void 0);
  const marker = printBareMarker({ key: account, id: "" });
  const body = `${marker}
Sluice, account **${markdownText(account)}**: closed without merging; nothing was applied.
`;
  const updated = await github.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
    comment_id: found.data.id,
    body
  });
  return updated.ok ? success(void 0) : updated;
}

// src/github/alert-issues.ts
var label = "sluice-alert";
async function alertIssues(github) {
  const me = await github.graphql("query { viewer { login } }", {});
  if (!me.ok) return me;
  const issues = await github.list("GET /repos/{owner}/{repo}/issues", { labels: label, state: "all" });
  if (!issues.ok) return issues;
  const ours = issues.data.filter((one) => one.pull_request === void 0 && isUs(one.user, me.data.viewer.login));
  return success(ours.map(({ number: number2, state, title, body }) => ({ number: number2, state, title, body: body ?? "" })));
}
async function doIssues(github, deeds) {
  for (const deed of deeds) {
    const done = await doOne(github, deed);
    if (!done.ok) return done;
  }
  return success(void 0);
}
async function doOne(github, deed) {
  const edit = (number2, fields) => github.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number2, ...fields });
  switch (deed.do) {
    case "open":
      return github.request("POST /repos/{owner}/{repo}/issues", {
        title: deed.title,
        body: deed.body,
        labels: [label]
      });
    case "update":
      return edit(deed.number, { title: deed.title, body: deed.body });
    case "note":
      return edit(deed.number, { body: deed.body });
    case "close": {
      const told = await github.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        issue_number: deed.number,
        body: deed.comment
      });
      return told.ok ? edit(deed.number, { body: deed.body, state: "closed", state_reason: "completed" }) : told;
    }
  }
}

// src/report/markdown/say.ts
var markdown = (say, place) => say.map((piece) => pieceOf(piece, place)).join("");
function pieceOf(piece, place) {
  if (typeof piece === "string") return piece;
  if ("text" in piece) return markdownText(piece.text);
  if ("strong" in piece) return bold(markdown(piece.strong, place));
  if ("soft" in piece) return markdown(piece.soft, place);
  if ("part" in piece) return bar(piece.part);
  if ("status" in piece) return `${statusMarks[piece.status]} ${piece.status}`;
  if ("move" in piece) return piece.move.text;
  if ("weeks" in piece) return sparkline(piece.weeks) || none;
  if ("commit" in piece) {
    const name2 = markdownCode(piece.commit.slice(0, 7));
    const { repositoryUrl } = place.links;
    return repositoryUrl === void 0 ? name2 : markdownLink(name2, `${repositoryUrl}/commit/${urlPath(piece.commit)}`);
  }
  const name = markdownText(piece.name) || markdownCode(piece.sequence);
  return place.page === void 0 ? name : markdownLink(name, relative(place.page, pageOf(piece.sequence)));
}
var bold = (text) => text === "" ? "" : `**${text}**`;
function table(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [
    line(heads.map(([head]) => head)),
    `|${heads.map(([, align]) => align === "right" ? " --: " : " :-- ").join("|")}|`,
    ...rows.map((cells) => line(cells.map((cell, i) => heads[i]?.[1] === "right" ? unbroken(cell) : cell)))
  ].join("\n");
}
var headsOf = (columns) => columns.map(({ head, isFigure }) => [head, isFigure ? "right" : "left"]);
var cellsOf = (columns, row, place, frame = "30d") => columns.map(({ say }) => markdown(say(row, frame), place) || none);
var tableOf = (columns, rows, place) => table(
  headsOf(columns),
  rows.map((row) => cellsOf(columns, row, place))
);
var bar = (part, most = 24) => {
  const eighths = Math.max(part > 0 ? 1 : 0, Math.round(part * most * 8));
  return "\u2588".repeat(Math.floor(eighths / 8)) + " \u258F\u258E\u258D\u258C\u258B\u258A\u2589".charAt(eighths % 8).trim();
};

// src/report/alert-issues.ts
var decideIssues = (report, issues, links) => issueDeeds(
  {
    mark: "sluice-alert",
    account: report.account.key,
    over: `Over since the figures of ${fullDay(report.through)}.`
  },
  report.alerts.map((alert2) => ({ id: alert2.id, title: titleOf(alert2), text: textOf(alert2, links) })),
  issues
);
var titleOf = (alert2) => `${alert2.address}: ${alertWords(alert2)}`;
function textOf({ address, rule, message, change }, links) {
  const { repositoryUrl, reportsBranch, branch, prefix = "", directory = "" } = links;
  const at = reportsBranch ?? branch;
  const page = `${prefix}${directory}/sequences/${address}.md`;
  const report = repositoryUrl === void 0 || at === void 0 ? markdownCode(page) : markdownLink("its report", `${repositoryUrl}/blob/${urlPath(at)}/${urlPath(page)}`);
  return [
    markdownText(message),
    "",
    change === void 0 ? "No change of the flow is known from before." : `The change that came last before: ${markdown(changeSay(change), { links })}. It came before; whether it is the reason, its figures must tell.`,
    "",
    `More in ${report}. The rule in ${markdownCode("sluice.yaml")}: ${markdownCode(rule)}.`,
    "",
    footer,
    ""
  ].join("\n");
}

// src/program/report/keep-issues.ts
async function keepIssues(github, { report, directory }, { links }) {
  if (github === void 0) return void 0;
  const issues = await alertIssues(github);
  const done = issues.ok ? await doIssues(github, decideIssues(report, issues.data, { ...links, directory })) : issues;
  return done.ok ? void 0 : `Alerts could not be kept as issues. ${missingPermission(done.error, "issues: write")}`;
}
async function keepDrainIssues(github, account, { alarms, draining }) {
  if (github === void 0 || draining === 0) return void 0;
  const issues = await alertIssues(github);
  const kind = { mark: "sluice-drain", account, over: "The flow does not drain any more." };
  const done = issues.ok ? await doIssues(github, issueDeeds(kind, alarms.map(drainIssue), issues.data)) : issues;
  return done.ok || alarms.length === 0 && !issues.ok ? void 0 : `A flow that drains could not be told as an issue. ${missingPermission(done.error, "issues: write")}`;
}

// src/report/sync/publish.ts
var publishMessage = ({ account, through }) => `sluice: figures of ${account.key} to ${fullDay(through)} [skip ci]`;
async function publish(files, report, changes) {
  if (changes.size === 0) return success("written");
  const all = [...changes].map(([path, text]) => ({ path, text }));
  const written = await files.write(all, { message: publishMessage(report), durable: true });
  if (written.ok) return success("written");
  return written.error.kind === "changed" ? success("overtaken") : written;
}

// src/report/alerts.ts
var sure = 2.33;
function decideAlerts(rules, report) {
  const found = /* @__PURE__ */ new Map();
  for (const sequence of report.sequences) {
    for (const rule of rules) {
      const alert2 = decide(rule, sequence, report.through);
      if (alert2 && !found.has(alert2.id)) found.set(alert2.id, alert2);
    }
  }
  const key = ({ address, id }) => `${address}
${id}`;
  return [...found.values()].sort((a, b) => key(a) < key(b) ? -1 : 1);
}
var rateWords = {
  open_rate: "open rate",
  click_rate: "click rate",
  conversion_rate: "conversion rate",
  spam_complaint_rate: "spam complaint rate",
  bounce_rate: "bounce rate"
};
function decide(rule, sequence, through) {
  switch (rule.kind) {
    case "drop":
      return dropped(rule, sequence, through, 7, 28) ?? dropped(rule, sequence, through, 28, 84);
    case "above":
      return above(rule, sequence, through);
    case "silent":
      return silent(rule, sequence, through);
  }
}
function dropped(rule, sequence, through, last, past) {
  const spans = spansOf(through, rule.rate === "conversion_rate", last, past);
  const [part, of] = sides[rule.rate];
  const [now, before] = [countsIn(sequence.days, spans.now), countsIn(sequence.days, spans.before)];
  if (Math.min(now.recipients, before.recipients) < rule.minRecipients || now[of] === 0 || before[part] === 0)
    return void 0;
  const [rate, usual] = [now[part] / now[of], before[part] / before[of]];
  if (rate > usual * (1 - rule.percent / 100)) return void 0;
  if (shareDistance(now[part], now[of], before[part], before[of]) > -sure) return void 0;
  return alert(
    `drop ${rule.rate}`,
    `drop: ${rule.rate}, percent: ${rule.percent}`,
    sequence,
    spans.now,
    `The ${rateWords[rule.rate]} of ${nameOf(sequence)} fell to ${percent(rate)} in the ${last} days to ${dayWords(spans.now.to)}, from ${percent(usual)} in the ${past} days before (${number(now[of])} and ${number(before[of])} ${counted(of, now)}).`
  );
}
var counted = (of, { openable, delivered }) => of === "recipients" ? "recipients" : of === "openable" && openable < delivered ? "messages delivered that can be opened" : "messages delivered";
function above(rule, sequence, through) {
  const [part, of] = sides[rule.rate];
  for (const last of [7, 28]) {
    const span = spansOf(through, false, last).now;
    const now = countsIn(sequence.days, span);
    if (now.recipients < rule.minRecipients || now[of] === 0) continue;
    const rate = now[part] / now[of];
    if (rate * 100 <= rule.percent) return void 0;
    return alert(
      `above ${rule.rate}`,
      `above: ${rule.rate}, percent: ${rule.percent}`,
      sequence,
      span,
      `The ${rateWords[rule.rate]} of ${nameOf(sequence)} was ${precise(rate)} in the ${last} days to ${dayWords(span.to)}, above ${rule.percent} % (${number(now[part])} of ${number(now[of])} ${counted(of, now)}).`
    );
  }
  return void 0;
}
var precise = (rate) => rate < 0.01 ? `${(rate * 100).toFixed(2)} %` : percent(rate);
function silent({ days }, sequence, through) {
  if (sequence.status !== "live") return void 0;
  const span = { from: addDays(through, 1 - days), to: through };
  if (sequence.changes.some(({ day }) => day >= span.from)) return void 0;
  if (countsIn(sequence.days, span).recipients > 0) return void 0;
  const last = sequence.days.filter(({ counts }) => counts.recipients > 0).at(-1)?.day;
  return alert(
    "silent",
    `silent: ${days}`,
    sequence,
    span,
    `${nameOf(sequence)} is live and sent nothing in the ${days} days to ${dayWords(through)}; ${last === void 0 ? "no message of it is known" : `its last message went out on ${dayWords(last)}`}.`
  );
}
var nameOf = ({ name, address }) => name.trim() || address;
function alert(id, rule, sequence, span, message) {
  const change = changeBefore(sequence, span);
  const { address } = sequence;
  return { id: `${id} ${address}`, address, rule, message, change };
}

// src/report/backups.ts
function rowsOfBackup({ flow_id, figures }) {
  return (figures?.rows ?? []).flatMap(
    ({ message_id, send_channel: channel, statistics }) => (figures?.days ?? []).map((day, i) => {
      const counts = {};
      for (const name of askedNames) counts[name] = statistics[name]?.[i] ?? 0;
      return { day, flow_id, message_id, channel, counts: countsOf(counts, channel) };
    })
  );
}

// src/report/sync/gather.ts
var pastCalls = 6;
function callsAhead({ asker, today, frames, resting: resting2, flows, known, firstDay }) {
  const ids = [...flows.keys()];
  const asked = frames.filter(({ key }) => !resting2.has(key)).length;
  const recent = addDays(today, 1 - daysACall);
  let past = 0;
  let seen = covered(known, ids, recent);
  for (let span = nextPast({ flows, firstDay }, seen); span && past < pastCalls; span = nextPast({ flows, firstDay }, seen)) {
    past += asker.callsFor(span.same);
    seen = covered(seen, span.same, span.from);
  }
  return asker.callsFor(ids) * (1 + 2 * asked) + Math.min(past, Math.max(pastCalls, asker.callsFor(ids)));
}
async function gather(input) {
  const { asker, today, frames, progress = () => void 0 } = input;
  const answered = () => asker.calls().length;
  const flows = [...input.flows.keys()].sort();
  const notes = [];
  let { known, daily } = input;
  const recent = { from: addDays(today, 1 - daysACall), to: today };
  progress(answered(), `the last ${daysACall} days, day by day`);
  const days = await asker.series(flows, recent);
  if (!days.ok) {
    if (days.error !== "spent") return failed(days.error);
    notes.push("The day's report calls are spent: figures are those of the last sync.");
  } else {
    const read = flows.filter((id) => !days.data.unread.has(id));
    daily = mergeRows(daily, { ...recent, flows: read }, valued(asker, days.data.rows, daily));
    known = { ...covered(known, read, recent.from), read_on: today };
    if (days.data.unread.size > 0) notes.push(blankWords(days.data.unread));
  }
  const answers = {};
  let isOver = !days.ok;
  for (const frame of frames) {
    const sides2 = {};
    for (const side of ["now", "before"]) {
      if (isOver || input.resting.has(frame.key)) continue;
      progress(answered(), `the ${side === "now" ? "last" : "days before the last"} ${frame.days} days`);
      const rows = await asker.values(flows, side === "now" ? frame : frame.before);
      if (rows.ok) {
        sides2[side] = rows.data.rows;
        if (rows.data.unread.size > 0) sides2.unread = /* @__PURE__ */ new Set([...sides2.unread ?? [], ...rows.data.unread]);
      } else {
        isOver = true;
        notes.push(
          rows.error === "spent" ? `The day's report calls did not reach to the last ${frame.days} days; older figures stand there.` : `The last ${frame.days} days could not be read: ${errorText(rows.error)}`
        );
      }
    }
    answers[frame.key] = sides2;
  }
  if (!isOver) {
    const past = await readPast(input, known, daily);
    ({ known, daily } = past);
    notes.push(...past.notes);
  }
  notes.push(...differing(Object.values(answers).flatMap(({ now = [] }) => now)));
  return success({ known, daily, answers, notes, hasValues: asker.hasValues() });
}
var valued = (asker, rows, stored) => asker.hasValues() ? rows : withStoredValues(rows, stored);
var blankWords = (flows) => `Klaviyo names messages of ${[...flows].sort().slice(0, 5).join(", ")}${flows.size > 5 ? ` and ${flows.size - 5} more flows` : ""} and tells no figure of them; the last ones stay.`;
function nextPast({ flows, firstDay }, known) {
  const floor = (id) => [flows.get(id) ?? firstDay, firstDay].reduce((a, b) => a > b ? a : b);
  const open = [...flows.keys()].filter((id) => (known.flows[id]?.since ?? "") > floor(id)).sort();
  const [first] = open;
  if (first === void 0) return void 0;
  const since = known.flows[first]?.since ?? firstDay;
  const same = open.filter((id) => known.flows[id]?.since === since);
  const least = same.map(floor).reduce((a, b) => a < b ? a : b);
  const from = [addDays(since, -daysACall), least].reduce((a, b) => a > b ? a : b);
  return { same, from, to: addDays(since, -1) };
}
async function readPast(input, seen, rows) {
  const { asker, progress = () => void 0 } = input;
  let known = seen;
  let daily = rows;
  for (let calls = 0; ; ) {
    const span = nextPast(input, known);
    if (span === void 0) return { known, daily, notes: [] };
    const { same, from, to } = span;
    calls += asker.callsFor(same);
    if (calls > Math.max(pastCalls, asker.callsFor(same))) break;
    progress(asker.calls().length, `the past back to ${from}`);
    const answer = await asker.series(same, { from, to });
    if (!answer.ok) break;
    const read = same.filter((id) => !answer.data.unread.has(id));
    if (read.length === 0) break;
    daily = mergeRows(daily, { from, to, flows: read }, valued(asker, answer.data.rows, daily));
    known = covered(known, same, from);
  }
  return { known, daily, notes: ["The past of some flows is still being read; the next syncs go on with it."] };
}
function differing(rows) {
  const names = /* @__PURE__ */ new Set();
  for (const { counts, rates } of rows) {
    const ours = ratesOf(counts);
    for (const [name, theirs] of Object.entries(rates)) {
      const own = ours[name] ?? 0;
      if (Math.abs(own - theirs) > Math.max(5e-3, Math.abs(theirs) * 0.01)) names.add(name);
    }
  }
  return names.size === 0 ? [] : [`Klaviyo counts ${[...names].sort().join(", ")} of single messages otherwise than this report does.`];
}

// src/report/markdown/tables.ts
function sequenceTable(report, sequences, place) {
  const columns = sequenceColumns(report);
  const sums = cellsOf([...figureColumns(report), changeColumn(report)], { figures: report.total }, place);
  const rows = sequences.map((one) => cellsOf(columns, one, place));
  return table(headsOf(columns), [...rows, ["All", "", ...sums].map(bold).concat("")]);
}
function frameTable(report, figures, place) {
  const columns = frameColumns(report);
  const row = (frame) => [
    unbroken(frameWords(frame)),
    ...cellsOf(columns, { figures }, place, frame.key)
  ];
  return table([["Last", "left"], ...headsOf(columns)], report.frames.map(row));
}
var channelTable = (report, channels, place) => tableOf([{ head: "Channel", say: ({ channel }) => channelSay(channel) }, ...figureColumns(report)], channels, place);
function funnelTable(figures, place) {
  const rows = stagesOf(figures).map(({ name, count, share, part }) => [
    name,
    count,
    share || none,
    markdown([{ part }], place)
  ]);
  return table(
    [
      ["Stage", "left"],
      ["People", "right"],
      ["Share", "right"],
      ["", "left"]
    ],
    rows
  );
}
function todoBlock(todos, place) {
  if (todos.length === 0) return void 0;
  const lines = todos.map(({ head, why, how: how2 }) => {
    const said = why.length === 0 ? "" : `${markdown(why, place)} `;
    return `> - ${bold(markdown(head, place))}. ${said}**\u2192** ${markdown(how2, place)}`;
  });
  const isWrong = todos.some(({ level }) => level === "wrong");
  return [isWrong ? "> [!WARNING]" : "> [!NOTE]", "> What to do:", ">", ...lines].join("\n");
}

// src/report/markdown/readme.ts
var mostMoves = 12;
function renderReadme({ report, sync, links }, hasChart) {
  const { account, sequences, channels, total } = report;
  const place = { page: "README.md", links };
  const moves = movesOf(report);
  const blocks = [
    `# ${markdownText(account.name) || markdownCode(account.key)}: what its flows bring`,
    markdown(verdict(report, moves), place),
    todoBlock(together(todosOf(report)), place),
    ...sequencesBlock(report, place),
    ...moves.length === 0 ? [] : ["## What moved", movesList(report, moves, place)],
    ...sequences.length > 0 ? ["## The account"] : [],
    ...hasChart ? ["![All sequences: recipients, rates and revenue over time](charts/overview.svg)"] : [],
    ...sequences.length > 0 ? [frameTable(report, total, place)] : [],
    ...channels.length > 1 ? ["By channel, 30 days:", channelTable(report, channels, place)] : [],
    legend(report),
    syncLine(report, sync)
  ];
  return `${blocks.filter((block) => block !== void 0 && block !== "").join("\n\n")}
`;
}
function sequencesBlock(report, place) {
  if (report.sequences.length === 0)
    return ["No sequence has a flow in this account yet. After the first `sluice apply` its figures stand here."];
  const { sending, drafts, gone } = partsOf(report.sequences);
  const frame = report.frames.find(({ key }) => key === "30d");
  const quiet = (head, some) => some.length === 0 ? [] : [`${head}: ${markdown(listedSay(some.map((one) => [named(one)])), place)}.`];
  return [
    `## Sequences, 30 days${frame ? `: ${spanWords(frame)}` : ""}`,
    ...sending.length === 0 ? ["None of them is switched on."] : [sequenceTable(report, sending, place)],
    ...quiet("Drafts, which send nothing", drafts),
    ...quiet("Deleted, and without recipients in these 60 days", gone)
  ];
}
function movesList(report, moves, place) {
  const more = moves.length - mostMoves;
  return [
    ...moves.slice(0, mostMoves).map((move) => `- ${markdown(movedSay(move, report), place)}`),
    ...more > 0 ? [`- \u2026 and ${plural(more, "smaller move")}, on the pages of the sequences`] : []
  ].join("\n");
}
function legend(report) {
  const { account, conversion_metric: metric, no_revenue: noRevenue, through } = report;
  const hasTexts = report.channels.some(({ channel }) => channel === "sms");
  return `<sub>Whole days to ${fullDay(through)}, ${markdownText(account.timezone)}. Rates are of what was delivered${hasTexts ? ", and text messages, which cannot be opened, are in no open rate" : ""}; ${noRevenue === void 0 ? "converted and revenue" : "converted"} by the metric ${markdownText(metric) || none}, and they go on growing for some days. Changes are against as many days before, where both had ${enough} recipients. Figures of each day: [data](data).</sub>`;
}
function syncLine({ sequences }, { at, calls, notes }) {
  const today = sequences.reduce((sum, one) => sum + one.today.recipients, 0);
  const parts = [
    `Synced ${at.slice(0, 16).replace("T", " ")} UTC`,
    `${number(today)} recipients so far today, in no figure here`,
    `${plural(calls.sync, "report call")}, ${calls.day} of ${calls.limit} in 24 hours`,
    ...notes.map((note) => markdownText(oneLine(note)))
  ];
  return `<sub>${parts.join(" \xB7 ")}</sub> ${syncMark}`;
}

// src/report/markdown/sequence.ts
var mostChanges = 50;
function renderSequence({ input, sequence, moves, todos, hasChart, hasCanvas }) {
  const { report, links } = input;
  const { address, name, figures, channels, changes } = sequence;
  const page = pageOf(address);
  const place = { page, links };
  const own = moves.filter((move) => move.sequence.address === address);
  const messages = shownMessages(sequence);
  const picture = (alt, path) => `![${alt}](${relative(page, path)})`;
  const blocks = [
    `# ${markdownText(name) || markdownCode(address)}`,
    headLine(sequence, place),
    markdownText(sequence.waits ?? ""),
    todoBlock(
      todos.filter((todo) => todo.address === address),
      place
    ),
    own.map((move) => `- ${markdown(movedSay(move, report), place)}`).join("\n"),
    frameTable(report, figures, place),
    ...hasCanvas ? ["## The flow, 30 days", picture("The flow, each message with its figures", canvasOf(address))] : [],
    ...figures["30d"].now.counts.recipients > 0 ? ["## From sent to sold, 30 days", funnelTable(figures["30d"].now, place)] : [],
    ...messages.length > 0 ? ["## Messages, 30 days", tableOf(messageColumns(report), messages, place)] : [],
    ...channels.length > 1 ? ["## Channels, 30 days", channelTable(report, channels, place)] : [],
    "## Over time",
    hasChart ? picture(altOf(changes), chartOf(address)) : "Nothing of it has been sent yet, so there is no chart.",
    ...changes.length > 0 ? ["## What changed, and what came of it", changesTable(sequence, report, place)] : [],
    `<sub>To ${fullDay(report.through)}, ${markdownText(report.account.timezone)}. Rates are of what was delivered; text messages are not opened, but count as delivered. What came of a change: up to 28 days before and after it; = is no more than chance.</sub>`
  ];
  return `${blocks.filter((block) => block !== void 0 && block !== "").join("\n\n")}
`;
}
function headLine({ status, address, file, flow_id: flow }, place) {
  const parts = [
    markdown([{ status }], place),
    markdownCode(address),
    ...file === void 0 ? ["its YAML was removed"] : [yamlLink(file, place.page ?? "", place.links)],
    ...flow === void 0 ? ["no flow in Klaviyo"] : [klaviyoLink(flow)],
    `[all sequences](${relative(place.page ?? "", "README.md")})`
  ];
  return parts.join(" \xB7 ");
}
var altOf = (changes) => `Recipients, rates and revenue over time${changes.length > 0 ? ", changes of the flow marked with their numbers" : ""}`;
function changesTable(sequence, { through }, place) {
  const all = numbered(sequence.changes);
  const shown = all.slice(-mostChanges).reverse();
  const rows = shown.map((change) => [
    String(change.number),
    unbroken(fullDay(change.day)),
    markdown(changeTitle(change), place),
    change.commit === void 0 ? none : markdown([{ commit: change.commit }], place),
    ...effectRates.map((rate) => markdown(effectSay(sequence, change.number - 1, rate, through), place) || none)
  ]);
  const heads = [
    ["#", "right"],
    ["Day", "left"],
    ["What changed", "left"],
    ["Commit", "left"],
    ["Opened", "right"],
    ["Clicked", "right"],
    ["Converted", "right"]
  ];
  const older = all.length - shown.length;
  const note = older > 0 ? `

${plural(older, "older one")} in the history of its YAML.` : "";
  return `${table(heads, rows)}${note}`;
}

// src/report/markdown/pages.ts
function renderReport(input, which = "all") {
  const { report, flows } = input;
  const overview = chartFile(accountDrawn(report), report);
  const pages = /* @__PURE__ */ new Map([["README.md", renderReadme(input, overview !== void 0)]]);
  if (which === "readme") return pages;
  if (overview !== void 0) pages.set("charts/overview.svg", overview);
  const [moves, todos] = [movesOf(report), todosOf(report)];
  for (const sequence of report.sequences) {
    const { address } = sequence;
    const chart = chartFile(sequence, report);
    const canvas = flowCanvas(sequence, flows.get(address), report);
    const has = { hasChart: chart !== void 0, hasCanvas: canvas !== void 0 };
    pages.set(pageOf(address), renderSequence({ input, sequence, moves, todos, ...has }));
    if (chart !== void 0) pages.set(chartOf(address), chart);
    if (canvas !== void 0) pages.set(canvasOf(address), canvas);
  }
  return pages;
}

// src/report/resting.ts
var goodFor = { "90d": 3, "365d": 7 };
function resting({
  frames,
  previous,
  conversionMetric: conversionMetric2,
  sequences,
  isRead
}) {
  const flowsOf = (some) => JSON.stringify(
    some.flatMap(({ address, lineage, status }) => status === "deleted" ? [] : [[address, lineage]]).sort()
  );
  if (previous === void 0 || previous.conversion_metric !== conversionMetric2 || flowsOf(previous.sequences) !== flowsOf(sequences))
    return /* @__PURE__ */ new Set();
  const isGood = (frame) => {
    const { key, to } = frame;
    if (!isRead(frame)) return false;
    const old = previous.frames.find((frame2) => frame2.key === key);
    return old !== void 0 && daysBetween(old.as_of ?? previous.through, to) < (goodFor[key] ?? 0);
  };
  return new Set(frames.filter(isGood).map(({ key }) => key));
}

// src/report/rollup.ts
var monthsKept = 13;
var firstDailyMonth = (today) => addMonths(monthOf(today), 1 - monthsKept);
function rollUp({ daily, monthly }, today) {
  const first = firstDailyMonth(today);
  const old = daily.filter(({ day }) => monthOf(day) < first);
  if (old.length === 0) return { daily, monthly };
  const groups = /* @__PURE__ */ new Map();
  for (const row of old) {
    const key = `${monthOf(row.day)}
${row.flow_id}
${row.message_id}
${row.channel}`;
    groups.set(key, [...groups.get(key) ?? [], row]);
  }
  const months = [...groups.values()].flatMap((rows) => {
    const [one] = rows;
    return one === void 0 ? [] : [{ ...one, day: monthOf(one.day), counts: sumRows(rows) }];
  });
  const again = new Set(months.map(({ day, flow_id: flow }) => `${day}
${flow}`));
  return {
    daily: daily.filter(({ day }) => monthOf(day) >= first),
    monthly: sorted([...monthly.filter(({ day, flow_id: flow }) => !again.has(`${day}
${flow}`)), ...months])
  };
}

// src/report/settle.ts
var ages = [1, 7, 30];
var passed = (age) => ages.filter((one) => age >= one).length;
function settle({ stored, fresh, today, lastDay, since, alive }) {
  const isDue = ({ day, flow_id: flow }) => {
    const first = since.get(flow);
    if (lastDay === void 0 || first === void 0 || day < first || !alive.has(flow)) return true;
    return passed(daysBetween(day, today)) !== passed(daysBetween(day, lastDay));
  };
  return sorted([
    ...stored.filter((row) => row.day < today && !isDue(row)),
    ...fresh.filter((row) => row.day < today && isDue(row))
  ]);
}

// src/report/sync/sync.ts
async function syncReports(input) {
  const { directory, today, account, conversionMetric: conversionMetric2, flows } = input;
  const stored = await readStored(input.files, directory);
  if (!stored.ok) return failed({ kind: "state", error: stored.error });
  const { previous } = stored.data;
  const frames = framesBefore(today);
  const firstDay = `${firstDailyMonth(today)}-01`;
  const gone = input.backups.filter(({ flow_id: flow }) => !flows.has(flow));
  const learnt = learn(stored.data.known, input.sightings);
  const asking = {
    asker: input.asker,
    today,
    frames,
    resting: resting({
      ...{ frames, previous, conversionMetric: conversionMetric2, sequences: input.sequences },
      isRead: ({ key, from, before }) => isReadTo(learnt, flows, [...flows.keys()], isDerived(key) ? before.from : from)
    }),
    flows,
    firstDay,
    known: learnt,
    daily: fillRows(
      stored.data.daily,
      gone.flatMap(rowsOfBackup).filter(({ day }) => day >= firstDay)
    )
  };
  const ahead = callsAhead(asking);
  input.progress?.start(ahead);
  const gathered = await gather({
    ...asking,
    progress: (answered, next) => input.progress?.next(answered, ahead, next)
  });
  if (!gathered.ok) return failed({ kind: "klaviyo", error: gathered.error });
  const { known, answers, hasValues } = gathered.data;
  const noRevenue = hasValues ? void 0 : await input.noRevenue();
  const notes = [...gathered.data.notes, ...noRevenue === void 0 ? [] : [noRevenue]];
  const { daily, monthly } = rollUp({ daily: gathered.data.daily, monthly: stored.data.monthly }, today);
  const sequences = [...input.sequences, ...forgotten(input.sequences, known)].sort(
    (a, b) => a.address < b.address ? -1 : 1
  );
  const built = buildReport({
    ...{ account, conversionMetric: conversionMetric2, today, frames, sequences, answers, known, daily, monthly },
    alive: flows,
    ...previous ? { previous } : {}
  });
  const worth = { ...built, sequences: built.sequences.filter(isWorthAPage) };
  const shown = noRevenue === void 0 ? worth : withoutRevenue(worth, noRevenue);
  const report = { ...shown, alerts: decideAlerts(input.rules, shown) };
  const sync = input.syncInfo(notes);
  const faces = { report, sync, flows: input.drawings, links: input.links };
  if (isDrawn(previous, report)) {
    const readme = /* @__PURE__ */ new Map([[`${directory}/README.md`, renderReport(faces, "readme").get("README.md") ?? ""]]);
    const changes2 = await changesOf(input.files, readme, []);
    if (!changes2.ok) return failed({ kind: "state", error: changes2.error });
    return success({ report, sync, changes: changes2.data });
  }
  const kept = settle({
    ...{ stored: stored.data.daily, fresh: gathered.data.daily, today, lastDay: stored.data.known.read_on },
    since: new Map(Object.entries(stored.data.known.flows).flatMap(([id, { since }]) => since ? [[id, since]] : [])),
    alive: new Set(flows.keys())
  });
  const data = printStored(
    directory,
    { known, ...rollUp({ daily: kept, monthly: stored.data.monthly }, today) },
    report,
    (address, key) => {
      const sequence = report.sequences.find((one) => one.address === address);
      const from = report.frames.find((frame) => frame.key === key)?.before.from ?? "";
      return isReadTo(known, flows, sequence?.lineage ?? [], from);
    }
  );
  const files = new Map([
    ...[...renderReport(faces)].map(([path, text]) => [`${directory}/${path}`, text]),
    ...data
  ]);
  const present = await input.files.list(directory);
  if (!present.ok) return failed({ kind: "state", error: present.error });
  const left = present.data.filter((path) => !files.has(path) && isOurs(path.slice(directory.length + 1)));
  const changes = await changesOf(input.files, files, left);
  if (!changes.ok) return failed({ kind: "state", error: changes.error });
  return success({ report, sync, changes: changes.data });
}
function withoutRevenue(report, why) {
  const moneyless = (value) => {
    if (Array.isArray(value)) return value.map(moneyless);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === "conversion_value" ? 0 : valueNames.some((name) => name === key) ? null : moneyless(inner)
      ])
    );
  };
  const { account, ...rest } = report;
  return { ...moneyless(rest), account, no_revenue: why };
}
function forgotten(present, known) {
  const here = new Set(present.map(({ address }) => address));
  const lineages = /* @__PURE__ */ new Map();
  for (const [id, { address, name }] of Object.entries(known.flows)) {
    if (here.has(address)) continue;
    const one = lineages.get(address) ?? { name, ids: [] };
    lineages.set(address, { name, ids: [...one.ids, id] });
  }
  return [...lineages].map(([address, { name, ids }]) => ({
    ...{ address, name, status: "deleted", lineage: ids, changes: [], steps: [] }
  }));
}
var isWorthAPage = ({ status, figures, today }) => status !== "deleted" || today.recipients > 0 || Object.values(figures).some(({ now, before }) => now.counts.recipients + before.counts.recipients > 0);
function isDrawn(previous, report) {
  const happened = ({
    through,
    conversion_metric: metric,
    no_revenue: none2,
    frames,
    sequences,
    alerts
  }) => JSON.stringify([
    ...[through, metric, none2 !== void 0, frames.map(({ as_of }) => as_of), alerts.map(({ id }) => id)],
    sequences.map(({ address, name, file, status, waits, lineage, changes }) => [
      ...[address, name, file, status, waits, lineage],
      changes.map(({ at, kind, commit, title }) => [at, kind, commit, title])
    ])
  ]);
  return previous !== void 0 && happened(previous) === happened(report);
}
async function changesOf(files, wanted, left) {
  const changes = new Map(left.map((path) => [path, null]));
  let isNews = left.length > 0;
  const present = await readEach(wanted.keys(), (path) => files.read(path));
  if (!present.ok) return present;
  for (const [path, text] of wanted) {
    const file = present.data.get(path);
    if (file?.text === text || file && isChartKept(path, file.text, text)) continue;
    changes.set(path, text);
    isNews ||= file === void 0 || withoutSync(file.text) !== withoutSync(text);
  }
  return success(isNews ? changes : /* @__PURE__ */ new Map());
}
var isOurs = (path) => /^(data\/(daily|monthly)\/\d{4}(-\d{2})?\.csv|data\/sequences\.csv|sequences\/.*\.md|charts\/.*\.svg)$/.test(path);
var withoutSync = (text) => text.split("\n").filter((line) => !line.includes(syncMark)).join("\n");

// src/state/report-parts.ts
import { createHash } from "node:crypto";
var directoryOf = (accountId) => `.sluice/report-parts/${accountId}`;
var goodForMs = 60 * 6e4;
var how = { message: "sluice: answers of a sync under way", durable: false };
async function openReportParts(files, accountId, now, dayOf) {
  const directory = directoryOf(accountId);
  const today = dayOf(now());
  const listed = await files.list(directory);
  const paths = listed.ok ? listed.data.filter((path) => path.endsWith(".json")) : [];
  const known = /* @__PURE__ */ new Map();
  const left = new Set(paths);
  for (const path of paths) {
    const part = parsed(await files.read(path));
    const at = part === void 0 ? NaN : Date.parse(part.at);
    const isOfToday = part?.question.includes(today) === true;
    if (part && dayOf(at) === today && (!isOfToday || now() - at < goodForMs)) known.set(part.question, part.answer);
  }
  return {
    count: known.size,
    get: (question) => known.get(question),
    async keep(question, answer) {
      const path = `${directory}/${createHash("sha256").update(question).digest("hex").slice(0, 16)}.json`;
      const part = { at: new Date(now()).toISOString(), question, answer };
      left.add(path);
      await files.write(
        [
          { path, text: JSON.stringify(part) },
          { path: ".sluice/report-parts/.gitignore", text: "*\n" }
        ],
        how
      );
    },
    async clear() {
      if (left.size > 0)
        await files.write(
          [...left].map((path) => ({ path, text: null })),
          how
        );
    }
  };
}
function parsed(file) {
  const part = fieldsOf(jsonOf((file.ok ? file.data?.text : void 0) ?? ""));
  const isWhole = typeof part.at === "string" && typeof part.question === "string" && Array.isArray(part.answer?.rows);
  return isWhole ? part : void 0;
}

// src/program/report/run-report.ts
async function runReport(world, loaded, api, store, request) {
  const { config, account } = loaded;
  const made = await makePlan(world, loaded, api, store, { costs: false });
  if (!made.ok) return made;
  const planned = made.data;
  const { observed, ledger } = planned.input;
  const { id, name, timezone, currency } = observed.account;
  const metric = await conversionMetric(api, config.reports.conversionMetric, observed.metrics);
  if (!metric.ok) return failed([metric.error]);
  const used = await store.readReportCalls(id);
  const before = used.ok ? used.data : [];
  const backups = await goneBackups(store, id, new Set(Object.keys(observed.flows)));
  if (!backups.ok) return backups;
  const ours = Object.entries(ledger.entries);
  const lineages = new Set(ours.flatMap(([, { lineage }]) => lineage));
  const flows = new Map(
    Object.values(observed.flows).filter((flow) => lineages.has(flow.id)).map((flow) => [flow.id, dayAt(Date.parse(flow.created), timezone)])
  );
  const dayOf = (ms) => Number.isFinite(ms) ? dayAt(ms, timezone) : "";
  const parts = await openReportParts(directoryFiles(world.root), id, world.now, dayOf);
  const asker = createAsker({
    ...{ api, now: world.now, timezone, metricId: metric.data, kept: parts },
    allowed: callsLeft(before, world.now())
  });
  const directory = `${config.reports.directory.replace(/\/+$/, "")}/${account.key}`;
  const titles = await commitTitles(
    world.git(world.root),
    ours.flatMap(([, entry]) => historyOf(entry).flatMap(({ commit }) => commit ?? []))
  );
  const synced = await syncReports({
    files: request.files,
    directory,
    asker,
    account: { key: account.key, id, name, timezone, currency },
    conversionMetric: metricWords(config.reports.conversionMetric),
    today: dayAt(world.now(), timezone),
    sequences: planned.plan.changes.flatMap((change) => factsOf(change, planned, timezone, titles)),
    sightings: [...ours.map(([address, entry]) => sightingOf(address, entry)), ...backups.data.map(sightingOfBackup)],
    flows,
    backups: backups.data,
    rules: config.alerts,
    drawings: new Map(loaded.sequences.map((sequence) => [sequence.address, drawingOf(sequence, loaded, planned)])),
    links: { directory, ...request.links },
    noRevenue: () => noRevenueWords(api, config.reports.conversionMetric),
    progress: progressOf(world, parts.count),
    syncInfo: (notes) => ({
      at: new Date(world.now()).toISOString(),
      calls: {
        sync: asker.calls().length,
        day: recentCalls([...before, ...asker.calls()], world.now()).length,
        limit: dailyCalls
      },
      notes
    })
  }).finally(async () => {
    await store.noteReportCalls(id, asker.calls(), world.now());
    await store.flush();
  });
  if (synced.ok) {
    await parts.clear();
    return success({ planned, directory, ...synced.data });
  }
  const { error } = synced;
  return failed([error.kind === "klaviyo" ? unread(callFailed(error.error)) : reportProblem(error.error)]);
}
var callsAMinute = 2;
function progressOf({ onProgress: say = () => void 0 }, kept) {
  let isLong = false;
  return {
    start(calls) {
      const ahead = Math.max(0, calls - kept);
      const minutes = Math.max(0, Math.ceil(ahead / callsAMinute) - 1);
      isLong = minutes > 0;
      if (kept > 0)
        say(
          `${plural(kept, "answer")} of an earlier sync ${kept === 1 ? "is" : "are"} at hand and not asked for again.`
        );
      if (!isLong) return;
      say(
        `Up to ${plural(ahead, "report call")}, of which Klaviyo allows ${callsAMinute} a minute: about ${plural(minutes, "minute")}. Each answer is kept, so it may be stopped and run again.`
      );
    },
    next(answered, calls, what) {
      if (isLong) say(`${answered} of ${Math.max(answered, calls - kept)} answered; asking for ${what}`);
    }
  };
}
var unread = ({ detail }) => diagnostic(
  "klaviyo-not-connected",
  "The figures could not be read; the reports stay as they are.",
  `${detail}
No day is lost: the next sync reads the last 60 days again.`
);
var historyOf = ({ history, applied }) => history ?? [{ ...applied, kind: "update" }];
function factsOf(change, { input }, timezone, titles) {
  const { address, name, flow_id: flow, status } = change;
  const entry = input.ledger.entries[address] ?? Object.values(input.ledger.entries).find((one) => one.flow_id === flow);
  if (entry === void 0) return [];
  const desired = input.desired.find((one) => one.address === address);
  const isThere = input.observed.flows[entry.flow_id] !== void 0;
  const changes = historyOf(entry).map(({ at, kind, commit }) => {
    return { day: dayAt(Date.parse(at), timezone), at, kind, commit, title: titles.get(commit ?? "") };
  });
  return [
    {
      address,
      name,
      file: desired?.at.name.file,
      ...isThere ? { flow_id: entry.flow_id } : {},
      status: isThere ? status ?? entry.status : "deleted",
      waits: change.held && heldSentence(change.held),
      lineage: entry.lineage,
      changes,
      steps: stepsOf(change, entry)
    }
  ];
}
function stepsOf({ steps }, entry) {
  const sending = new Set(entry.steps.flatMap(({ step, message_id: id }) => id === void 0 ? [] : [step]));
  const found = /* @__PURE__ */ new Map();
  for (const { step, label: label2, change } of steps) {
    if (change !== "remove" && sending.has(step) && !found.has(step)) found.set(step, label2);
  }
  for (const step of sending) if (!found.has(step) && steps.length === 0) found.set(step, "");
  return [...found].map(([step, label2]) => ({ step, label: label2 }));
}
function drawingOf(sequence, { templates }, { input }) {
  const entry = entryLike(input.ledger, sequence);
  return flowItems(giveIds(sequence, entry?.steps ?? []), templates);
}
var sightingOf = (address, { name, lineage, flow_id, steps }) => ({
  address,
  name,
  lineage,
  steps: [{ flow_id, steps }]
});
var sightingOfBackup = ({ address, name, flow_id, steps }) => ({
  address,
  name,
  lineage: [flow_id],
  steps: steps === void 0 ? [] : [{ flow_id, steps }]
});
async function goneBackups(store, accountId, present) {
  const names = await store.listBackups(accountId);
  if (!names.ok) return failed(stateProblems(names.error));
  const data = [];
  for (const name of [...names.data].reverse()) {
    if (present.has(name.slice(name.lastIndexOf("-") + 1))) continue;
    const backup = await store.readBackup(name);
    if (!backup.ok) return failed(stateProblems(backup.error));
    data.push(backup.data);
  }
  return success(data);
}

export {
  findComment,
  ourComments,
  strangeEditor,
  upsertComment,
  closeComment,
  keepIssues,
  keepDrainIssues,
  publish,
  runReport
};
