import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  accountDrawn,
  bySize,
  canvasStyle,
  changeColumn,
  changeTitle,
  channelSay,
  chartPanels,
  chartStyle,
  coordinate,
  effectRates,
  effectSay,
  figureColumns,
  figuresOf,
  flowCanvas,
  flowUrl,
  fullDay,
  listedSay,
  messageColumns,
  moveSay,
  movedSay,
  movesOf,
  named,
  numbered,
  partsOf,
  plainSay,
  readable,
  sequenceColumns,
  shownMessages,
  stagesOf,
  statusMarks,
  storedParts,
  todosOf,
  together,
  verdict,
  weeksOf,
  xml
} from "./chunk-6FETRIHL.js";
import {
  flowItems
} from "./chunk-GJSQO3PW.js";
import {
  sumRows
} from "./chunk-PKKP5LUT.js";
import "./chunk-JSO64FUN.js";
import {
  none
} from "./chunk-IB5JU7PX.js";
import "./chunk-QX2JGFET.js";
import "./chunk-HOZ6W337.js";
import {
  failed,
  loadFiles,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  currencyOf,
  directoryFiles,
  frameKeys,
  giveIds,
  isDerived,
  load,
  messagesOf,
  ratesOf,
  readStored,
  reportProblem,
  whyUnreadable
} from "./chunk-UAVHVDVM.js";
import {
  addDays,
  diagnostic,
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
import {
  success
} from "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/dashboard.ts
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

// src/report/html/dashboard.ts
import { createHash } from "node:crypto";

// src/report/html/say.ts
var html = (say, places) => say.map((piece) => pieceOf(piece, places)).join("");
function pieceOf(piece, places) {
  if (typeof piece === "string") return xml(piece);
  if ("text" in piece) return xml(piece.text);
  if ("strong" in piece) return `<strong>${html(piece.strong, places)}</strong>`;
  if ("commit" in piece) return `<code>${xml(piece.commit.slice(0, 7))}</code>`;
  if ("soft" in piece) return `<small>${html(piece.soft, places)}</small>`;
  if ("part" in piece) return meter(piece.part);
  if ("status" in piece) return `<span class="tag ${piece.status}">${statusMarks[piece.status]} ${piece.status}</span>`;
  if ("move" in piece) return `<span class="${piece.move.direction}">${xml(piece.move.text)}</span>`;
  if ("weeks" in piece) return spark(piece.weeks);
  const place = places.get(piece.sequence);
  const name = xml(plainSay([piece]));
  return place === void 0 ? name : `<a href="#${place}">${name}</a>`;
}
var everyFrame = (write, tag = "span") => frameKeys.map((key) => `<${tag} class="f f${key}">${write(key) || none}</${tag}>`).join("");
function spark(values, name = "Recipients by week") {
  const most = Math.max(...values);
  if (most <= 0) return "";
  const bars = values.map((value, i) => {
    const height = value === 0 ? 1 : Math.max(2, value / most * 24);
    return `M${i * 8 + 3} 24v${coordinate(-height)}`;
  });
  const said = values.map((value) => coordinate(value)).join(", ");
  return `<svg class="spark" viewBox="0 0 96 24" role="img" aria-label="${name}: ${said}"><path d="${bars.join("")}"/></svg>`;
}
var meter = (part, name = "meter") => `<svg class="${name}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><path class="track" d="M0 0h100v8H0z"/><path class="full" d="M0 0h${coordinate(100 * Math.min(1, part))}v8H0z"/></svg>`;

// src/report/html/parts.ts
var noPlaces = /* @__PURE__ */ new Map();
var card = (title, body, name = "") => `<section class="card${name === "" ? "" : ` ${name}`}"><h3>${title}</h3>
${body}
</section>`;
function cards(report, figures, days) {
  const made = figuresOf(currencyOf(report)).map(({ head, text, move, of }) => {
    const change = everyFrame((frame) => html(moveSay(move(figures[frame])), noPlaces));
    const weeks = spark(weeksOf(days, report.through, of), `${head} by week`);
    return `<div><dt>${head}</dt><dd class="large">${everyFrame((frame) => xml(text(figures[frame])))}</dd><dd class="under"><span>${change}</span>${weeks}</dd></div>`;
  });
  return `<dl class="cards">${made.join("\n")}</dl>`;
}
var funnel = (figures) => everyFrame((frame) => {
  const stages = stagesOf(figures[frame].now);
  if (stages.length === 0) return '<p class="soft">Nobody was reached in these days.</p>';
  const rows = stages.map(
    ({ name, count, share, part }) => `<li><span>${name}</span>${meter(part, "meter tall")}<b>${count}</b><span class="soft">${xml(share)}</span></li>`
  );
  return `<ol class="funnel">${rows.join("")}</ol>`;
}, "div");
function todoList(todos, places) {
  const items = todos.map(({ level, head, why, how }) => {
    const said = why.length === 0 ? "" : `<p class="soft">${html(why, places)}</p>`;
    const mark = `<span class="mark" aria-hidden="true">${level === "wrong" ? "!" : "\u25CB"}</span>`;
    return `<li class="${level}">${mark}<div><p><b>${html(head, places)}</b></p>${said}<p class="how">${html(how, places)}</p></div></li>`;
  });
  return `<ul class="todo">${items.join("\n")}</ul>`;
}
var panels = (drawn) => `<div class="panels">${drawn.join("")}</div>`;

// src/report/html/table.ts
function htmlTable({ caption, columns, rows, places, found, sums }) {
  const heads = columns.map(({ head, isFigure }) => {
    const words = found === void 0 ? xml(head) : `<button type="button">${xml(head)}</button>`;
    return `<th scope="col"${isFigure ? ' class="figure"' : ""}>${words}</th>`;
  });
  const lines = rows.map((row) => {
    const [first = "", ...rest] = columns.map((column, i) => cellOf(column, row, places, i === 0, found !== void 0));
    const words = found === void 0 ? "" : ` data-words="${xml(found(row).toLowerCase())}"`;
    return `<tr${words}>${first}${rest.join("")}</tr>`;
  });
  return [
    `<table${found === void 0 ? "" : ' class="sorts"'}>`,
    `<caption class="hear">${xml(caption)}</caption>`,
    `<thead><tr>${heads.join("")}</tr></thead>`,
    `<tbody>
${lines.join("\n")}
</tbody>`,
    ...sums === void 0 ? [] : [`<tfoot><tr><th scope="row">All</th>${sums}</tr></tfoot>`],
    "</table>"
  ].join("\n");
}
function cellOf({ head, isFigure, say, value }, row, places, isFirst = false, sorts = false) {
  const print = (frame) => html(say(row, frame), places);
  const sort = (frame) => sortText(value?.(row, frame) ?? null);
  const sorted = !sorts ? "" : isFigure ? frameKeys.map((key) => ` data-${key}="${sort(key)}"`).join("") : ` data-sort="${sort("30d")}"`;
  const inner = isFigure ? everyFrame(print) : print("30d");
  if (isFirst) return `<th scope="row"${sorted}>${inner}</th>`;
  return `<td${isFigure ? ' class="figure"' : ""} data-label="${xml(head)}"${sorted}>${inner}</td>`;
}
var sortText = (value) => value === null ? "" : typeof value === "string" ? xml(value) : String(Math.round(value * 1e5) / 1e5);

// src/report/html/account.ts
var mostMoves = 8;
var fewRows = 8;
function accountPart(report, sync, id, places) {
  const { account, sequences } = report;
  const moves = movesOf(report);
  const drawn = accountDrawn(report);
  const todos = together(todosOf(report));
  const late = report.frames.filter(({ as_of: asOf }) => asOf !== void 0).map(asOfWords);
  const nothing = '<p class="soft">Nothing needs you: no alert holds, and nothing waits.</p>';
  return [
    `<section class="overview" aria-labelledby="${id}">`,
    `<h2 id="${id}">${xml(account.name || account.key)}</h2>`,
    `<p class="lead">${html(verdict(report, moves), places)}</p>`,
    cards(report, report.total, drawn.days),
    card("What to do", todos.length === 0 ? nothing : todoList(todos, places)),
    ...late.length > 0 ? [`<p class="soft">${late.join(" ")}</p>`] : [],
    card("Sequences", sequencesHtml(report, places), "wide"),
    ...drawn.days.length > 0 ? [card("Over time", panels(chartPanels(drawn, report)))] : [],
    ...moves.length > 0 ? [
      card(
        "What moved",
        listHtml(
          moves.slice(0, mostMoves).map((move) => movedSay(move, report)),
          places
        )
      )
    ] : [],
    ...sequences.length > 0 ? [`<p class="soft">${xml(legend(report, sync))}</p>`] : [],
    "</section>"
  ].join("\n");
}
var asOfWords = ({ days, as_of: asOf }) => `${days} days are as of ${fullDay(asOf ?? "")}.`;
var listHtml = (says, places) => `<ul class="plain">${says.map((say) => `<li>${html(say, places)}</li>`).join("")}</ul>`;
function legend({ account, conversion_metric: metric, no_revenue: none2, through }, sync) {
  const counted = none2 === void 0 ? "converted and revenue" : "converted";
  const synced = sync ? ` Synced ${sync.at.slice(0, 16).replace("T", " ")} UTC, ${sync.calls.day} of ${sync.calls.limit} report calls in 24 hours.` : "";
  return `Whole days to ${fullDay(through)}, ${account.timezone}; ${counted} by the metric ${metric}.${synced}`;
}
function sequencesHtml(report, places) {
  const { sending, drafts, gone } = partsOf(report.sequences);
  if (report.sequences.length === 0)
    return "<p>No sequence has a flow in this account yet. The first sluice apply makes them.</p>";
  const sums = [...figureColumns(report), changeColumn(report)].map(
    (one) => cellOf(one, { figures: report.total }, places)
  );
  return [
    ...sending.length > fewRows ? [find(sending.length)] : [],
    ...sending.length === 0 ? ["<p>None of them is switched on.</p>"] : [
      htmlTable({
        caption: `Sequences of ${report.account.name}`,
        columns: sequenceColumns(report),
        rows: sending,
        places,
        found: ({ name, address, status }) => `${name} ${address} ${status}`,
        sums: `<td></td>${sums.join("")}<td></td>`
      })
    ],
    quietHtml("Drafts, which send nothing yet", drafts, places),
    quietHtml("Deleted, and without recipients in 60 days", gone, places)
  ].join("\n");
}
var quietHtml = (head, some, places) => some.length === 0 ? "" : `<p class="quiet">${head}: ${html(listedSay(some.map((one) => [named(one)])), places)}</p>`;
var find = (count) => `<p class="find" hidden><label>Find <input type="search" placeholder="name, address or status" autocomplete="off"></label> <span class="soft" role="status">${plural(count, "sequence")}</span></p>`;

// src/report/html/script.ts
var dashboardScript = `(() => {
  const all = (what, from = document) => [...from.querySelectorAll(what)];
  const frame = () => document.querySelector('input[name=frame]:checked').value;
  for (const table of all('table.sorts')) {
    let column = null;
    let up = false;
    const [body] = table.tBodies;
    const valueOf = (row) => {
      const { dataset } = row.cells[column];
      const text = dataset.sort ?? row.cells[column].getAttribute('data-' + frame()) ?? '';
      return text === '' ? null : dataset.sort === undefined ? Number(text) : text;
    };
    const compare = (a, b) => {
      const [x, y] = [valueOf(a), valueOf(b)];
      if (x === null || y === null) return (x === null) - (y === null);
      const order = typeof x === 'string' ? x.localeCompare(y) : x - y;
      return up ? order : -order;
    };
    const sort = () => {
      if (column === null) return;
      body.append(...[...body.rows].sort(compare));
      for (const head of table.tHead.rows[0].cells) {
        if (head.cellIndex === column) head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        else head.removeAttribute('aria-sort');
      }
    };
    for (const head of table.tHead.rows[0].cells)
      head.firstElementChild.addEventListener('click', () => {
        up = head.cellIndex === column ? !up : head.cellIndex < 2;
        column = head.cellIndex;
        sort();
      });
    for (const radio of all('input[name=frame]')) radio.addEventListener('change', sort);
    const find = all('.find', table.parentElement)[0];
    if (!find) continue;
    find.hidden = false;
    const input = find.querySelector('input');
    const filter = () => {
      const words = input.value.trim().toLowerCase().split(/\\s+/);
      for (const row of body.rows) row.hidden = !words.every((word) => row.dataset.words.includes(word));
      const shown = [...body.rows].filter((row) => !row.hidden).length;
      find.querySelector('[role=status]').textContent = shown + ' of ' + body.rows.length + ' sequences';
    };
    input.addEventListener('input', filter);
    filter();
  }
  const { title } = document;
  const show = () => {
    const part = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    const isSequence = part !== null && part.classList.contains('detail');
    document.title = isSequence ? part.querySelector('h2').firstChild.textContent.trim() + ' \xB7 ' + title : title;
    if (isSequence) {
      part.focus({ preventScroll: true });
      scrollTo(0, 0);
      for (const flow of all('.flow', part)) {
        const [box, window] = [flow.querySelector('.box'), flow].map((one) => one.getBoundingClientRect());
        flow.scrollLeft += box.x + box.width / 2 - window.x - window.width / 2;
      }
    }
  };
  // What a page was opened at is styled as such when it is loaded, not before.
  for (const when of ['hashchange', 'load']) addEventListener(when, show);
})();
`;

// src/report/html/sequence.ts
function sequencePart({ report, sequence, flow, places, moves, todos, back }) {
  const { name, address, status, waits, flow_id: flowId, figures, days, changes } = sequence;
  const id = places.get(address) ?? "";
  const own = todos.filter((todo) => todo.address === address);
  const moved = moves.filter((move) => move.sequence.address === address);
  const canvas = flowCanvas(sequence, flow, report, frameKeys, false);
  const messages = shownMessages(sequence);
  const drawn = chartPanels(sequence, report);
  return [
    `<section class="detail" id="${id}" aria-labelledby="${id}-name" tabindex="-1">`,
    `<p class="back"><a href="#${back}">\u2190 All sequences</a></p>`,
    `<h2 id="${id}-name">${xml(name || address)} ${html([{ status }], places)}</h2>`,
    `<p class="soft"><code>${xml(address)}</code>${flowId === void 0 ? "" : ` \xB7 <a href="${xml(flowUrl(flowId))}" rel="noreferrer">in Klaviyo</a>`}</p>`,
    ...waits === void 0 ? [] : [`<p>${xml(waits)}</p>`],
    ...own.length > 0 ? [card("What to do", todoList(own, places))] : [],
    cards(report, figures, days),
    ...moved.length > 0 ? [`<ul class="plain">${moved.map((move) => `<li>${html(movedSay(move, report), places)}</li>`).join("")}</ul>`] : [],
    `<div class="${canvas === void 0 ? "one" : "two"}">`,
    ...canvas === void 0 ? [] : [
      card(
        "The flow",
        `<div class="flow" role="region" aria-label="The flow of ${xml(name || address)}" tabindex="0">${canvas}</div>`
      )
    ],
    '<div class="beside">',
    card("From sent to sold", funnel(figures)),
    ...messages.length > 0 ? [card("Messages", messagesHtml(report, messages, places))] : [],
    ...changes.length > 0 ? [card("What changed, and what came of it", changesHtml(sequence, report, places))] : [],
    "</div>",
    "</div>",
    card("Over time", drawn.length > 0 ? panels(drawn) : '<p class="soft">Nothing of it has been sent yet.</p>'),
    "</section>"
  ].join("\n");
}
function messagesHtml(report, messages, places) {
  const [, , , recipients, ...rest] = messageColumns(report);
  const most = (frame) => Math.max(1, ...messages.map((one) => recipientsOf(one, frame)));
  const columns = [
    {
      head: "Message",
      say: ({ label, step, channel, present }) => [
        { text: readable(label) || step },
        { soft: [...channelSay(channel), " \xB7 ", { text: step }, ...present ? [] : [", no longer in it"]] }
      ]
    },
    {
      head: "Recipients",
      isFigure: true,
      say: (row, frame) => [...recipients?.say(row, frame) ?? [], { part: recipientsOf(row, frame) / most(frame) }]
    },
    ...rest
  ];
  return htmlTable({ caption: "Messages", columns, rows: messages, places });
}
var recipientsOf = ({ figures }, frame) => figures[frame].now.counts.recipients;
function changesHtml(sequence, { through }, places) {
  const items = [...numbered(sequence.changes)].reverse().map((change) => {
    const when = [fullDay(change.day), ...change.commit === void 0 ? [] : [" ", { commit: change.commit }]];
    const effects = effectRates.flatMap((rate, i) => {
      const said = effectSay(sequence, change.number - 1, rate, through);
      return said.length === 0 ? [] : [`<span>${["Opened", "Clicked", "Converted"][i]} ${html(said, places)}</span>`];
    });
    const came = effects.length === 0 ? "" : `<p class="effects">${effects.join("")}</p>`;
    return `<li><span class="flag">${change.number}</span><div><p>${html(changeTitle(change), places)} <span class="soft">${html(when, places)}</span></p>${came}</div></li>`;
  });
  return `<ul class="changes">${items.join("\n")}</ul>
<p class="soft">Up to 28 days before \u2192 after each change; = is no more than chance.</p>`;
}

// src/report/html/style.ts
var colours = `:root{color-scheme:light dark;--ground:#f4f5f7;--card:#fff;--sunk:#f6f7f9;--ink:#17191f;--soft:#565d6b;--edge:#e1e4ea;--accent:#3450d1;--onaccent:#fff;--good:#126e4b;--goodsoft:#dff3ea;--warn:#8a5200;--warnsoft:#fdf0d8;--bad:#b3261e;--badsoft:#fbe4e2;--down:#9a4a00;--mark:#8250df;--shadow:0 1px 2px rgb(20 25 40/.07),0 4px 14px rgb(20 25 40/.05)}
@media (prefers-color-scheme:dark){:root{--ground:#111318;--card:#1e222a;--sunk:#15181e;--ink:#eceef3;--soft:#a3abba;--edge:#30353f;--accent:#8ea4ff;--onaccent:#10131c;--good:#6ad7ab;--goodsoft:#16352a;--warn:#f0b35a;--warnsoft:#372a12;--bad:#ff8f87;--badsoft:#43201e;--down:#f0a35a;--mark:#ab7df8;--shadow:0 1px 2px rgb(0 0 0/.5)}}
.chart.chart{--ground:var(--card);--bar:var(--accent);--grid:var(--edge);--ink:inherit}`;
var dashboardStyle = (frames2) => `${chartStyle}
${canvasStyle}
${colours}
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,p,dl,dd,ul,ol,fieldset{margin:0;padding:0}ul,ol{list-style:none}
a{color:var(--accent);text-underline-offset:2px}
.soft,footer,small{color:var(--soft);font-size:.8125rem}
code{font:.8125rem ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--soft)}
.hear{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}.detail:focus{outline:0}
header{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;padding:.6rem 2rem;background:var(--card);border-bottom:1px solid var(--edge)}
h1{font-size:1rem;font-weight:650;margin-right:auto}
nav{display:flex;flex-wrap:wrap;gap:1rem}
.frames{display:flex;border:1px solid var(--edge);border-radius:9px;padding:3px;background:var(--sunk)}
.frames label{border-radius:6px;padding:.2rem .7rem;cursor:pointer;font-size:.875rem;font-weight:600;color:var(--soft)}
.frames label:has(:checked){background:var(--accent);color:var(--onaccent)}
.frames label:has(:focus-visible){outline:2px solid var(--accent);outline-offset:2px}
main{max-width:90rem;margin:0 auto;padding:1.25rem 2rem}
section.overview,section.detail{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}
section.overview+section.overview{margin-top:3rem}
main .detail{display:none}main .detail:target{display:grid}main:has(.detail:target) .overview{display:none}
h2{font-size:1.375rem;line-height:1.3}h2 .tag{vertical-align:.2em}h3{font-size:.9375rem;margin-bottom:.6rem}
.lead{font-size:1rem}.detail>.soft{margin-top:-.75rem}.back{margin-bottom:-.5rem;font-size:.875rem}
.card,.cards>div{background:var(--card);border:1px solid var(--edge);border-radius:12px;box-shadow:var(--shadow);padding:1rem 1.25rem;min-width:0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.75rem}
.cards>div{padding:.7rem 1rem}.cards dt{color:var(--soft);font-size:.8125rem}
.large{font-size:1.5rem;line-height:1.3;font-weight:650;font-variant-numeric:tabular-nums}
.under{display:flex;justify-content:space-between;align-items:center;gap:.5rem;font-size:.8125rem;font-variant-numeric:tabular-nums;white-space:nowrap}
.under .spark{width:64px;opacity:.75}
.up{color:var(--good)}.down{color:var(--down)}
.spark{width:96px;height:22px;vertical-align:middle;stroke:var(--accent);stroke-width:6;fill:none;flex:none}
.meter{display:block;width:100%;height:4px;border-radius:2px;margin-top:3px}.meter .track{fill:var(--edge)}.meter .full{fill:var(--accent)}.meter.tall{height:20px;border-radius:5px;margin:0}
.tag{display:inline-block;border-radius:99px;padding:.05rem .55rem;font-size:.75rem;font-weight:600;white-space:nowrap;background:var(--sunk);color:var(--soft)}
.tag.live{background:var(--goodsoft);color:var(--good)}.tag.manual{background:var(--warnsoft);color:var(--warn)}
.todo{display:grid;gap:.85rem 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr))}.todo li{display:grid;grid-template-columns:1.5rem minmax(0,1fr);gap:.6rem}
.todo .mark{width:1.5rem;height:1.5rem;border-radius:50%;display:grid;place-items:center;font-size:.8125rem;font-weight:700;background:var(--sunk);color:var(--soft)}
.todo .wrong .mark{background:var(--badsoft);color:var(--bad)}
.todo b{font-weight:650}.todo .how::before{content:"\u2192 ";color:var(--accent);font-weight:700}
.plain{display:grid;gap:.5rem}
.changes{display:grid;gap:.8rem;margin-bottom:.8rem}.changes li{display:grid;grid-template-columns:1.9rem minmax(0,1fr);gap:.6rem}.flag{justify-self:start;align-self:start;background:var(--mark);color:var(--card);border-radius:5px;padding:0 .45rem;font-size:.8125rem;font-weight:700}
.effects{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;font-size:.8125rem;font-variant-numeric:tabular-nums;color:var(--soft)}.effects>span{white-space:nowrap}
.find{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin-bottom:.5rem}.find[hidden]{display:none}
.find input{font:inherit;color:var(--ink);background:var(--sunk);border:1px solid var(--edge);border-radius:8px;padding:.3rem .7rem;width:17rem;max-width:100%}
.quiet{color:var(--soft);font-size:.875rem;margin-top:.6rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.5rem .6rem;border-bottom:1px solid var(--edge);text-align:left;vertical-align:top}
th:first-child{padding-left:0}tr>:last-child{padding-right:0}
.figure{text-align:right;white-space:nowrap}
thead th{color:var(--soft);font-weight:600;font-size:.8125rem;white-space:normal;overflow-wrap:normal;vertical-align:bottom}
tbody th{font-weight:600;min-width:9rem}tbody th small{display:block;font-weight:400}
tbody tr:last-child>*{border-bottom:0}tfoot>tr>*{font-weight:650;border:0;border-top:2px solid var(--edge)}
table.sorts tbody th,table.sorts td{vertical-align:middle}
thead button{all:unset;cursor:pointer}thead button:focus-visible{outline:2px solid var(--accent)}
thead button::after{content:"\\00a0\u2195";content:"\\00a0\u2195"/"";opacity:.4}
[aria-sort=ascending] button::after{content:"\\00a0\u2191";content:"\\00a0\u2191"/"";opacity:1}[aria-sort=descending] button::after{content:"\\00a0\u2193";content:"\\00a0\u2193"/"";opacity:1}
.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem;align-items:start}.beside,.one{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
.flow{overflow:auto;background:var(--sunk);border-radius:8px}.flow .chart{display:block;margin:0 auto;font-size:14px;max-width:max(100%,30rem);height:auto}.flow .chart.roomy{max-width:none}.two:has(.roomy){grid-template-columns:minmax(0,1fr)}
.funnel{display:grid;gap:.5rem}.funnel li{display:grid;grid-template-columns:7.5rem minmax(0,1fr) 4.5rem 4rem;gap:.75rem;align-items:center;font-variant-numeric:tabular-nums}.funnel b,.funnel .soft{text-align:right}
.panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem}.panels .chart{width:100%;height:auto}
footer{max-width:90rem;margin:0 auto;padding:0 2rem 2rem}
${frames2.map((frame) => `body:has(#frame-${frame}:checked) .f:not(.f${frame})`).join(",")}{display:none}
@media (max-width:1080px){.two{grid-template-columns:minmax(0,1fr)}table.sorts:has([data-label="12 weeks"]) tr>:last-child{display:none}}
@media (max-width:760px){
header{padding:.5rem 1rem;gap:.5rem}header h1{font-size:.8125rem}.frames label{padding:.25rem .45rem;font-size:.8125rem}.frames label span{display:none}.frames label::after{content:" d"}
main{padding:1rem}footer{padding:0 1rem 1.5rem}.card{padding:.9rem 1rem}
.cards{grid-template-columns:repeat(6,minmax(0,1fr));gap:.5rem}.cards>div{grid-column:span 2;padding:.5rem .7rem}.cards>div:nth-child(n+4){grid-column:span 3}.large{font-size:1.2rem}.under .spark{display:none}.cards>div:nth-child(n+4) .spark{display:block;width:48px}
.funnel li{grid-template-columns:6.5rem minmax(0,1fr) 4rem 3.5rem;gap:.5rem}
table,tbody,tfoot{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr,tfoot tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.35rem .75rem;border-top:1px solid var(--edge);padding:.8rem 0}
tbody tr:first-child{border-top:0;padding-top:0}tbody tr[hidden]{display:none}
th,td,.figure,tbody tr:last-child>*,tfoot>tr>*{padding:0;border:0;text-align:left}td:empty{display:none}
tbody th,tfoot th{grid-column:1/-1;min-width:0}
table.sorts tbody th{grid-column:1/3}table.sorts td[data-label=Status]{grid-column:3;text-align:right}table.sorts td[data-label="12 weeks"],table.sorts tfoot td:not([data-label]){display:none}
td::before{content:attr(data-label);display:block;color:var(--soft);font-size:.75rem;font-weight:400;white-space:normal}td[data-label=Status]::before{content:none}
}
@media print{header{position:static}.card,.cards>div{box-shadow:none;break-inside:avoid}}`;

// src/report/html/dashboard.ts
var shownFirst = "30d";
function renderDashboard(accounts) {
  const style = dashboardStyle(frameKeys);
  const names = accounts.map(({ report: { account } }) => account.name || account.key);
  const parts = accounts.map(partsOf2);
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(dashboardScript)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${xml(["Flows", ...names].join(" \xB7 "))}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    `<header><h1>What the flows bring</h1>${accountLinks(names)}${frames()}</header>`,
    "<main>",
    ...parts.map(({ overview }) => overview),
    ...parts.flatMap(({ details }) => details),
    "</main>",
    "<footer>Rates are of what was delivered. Changes are against as many days before, where both had enough recipients to mean something. Written by Sluice.</footer>",
    `<script>${dashboardScript}</script>`,
    "</body>",
    "</html>",
    ""
  ].join("\n");
}
function partsOf2({ report, sync, flows }, index) {
  const sequences = bySize(report.sequences);
  const places = new Map(sequences.map(({ address }, i) => [address, `account-${index}-sequence-${i}`]));
  const [moves, todos, back] = [movesOf(report), todosOf(report), `account-${index}`];
  const details = sequences.map(
    (sequence) => sequencePart({ report, sequence, flow: flows.get(sequence.address), places, moves, todos, back })
  );
  return { overview: accountPart(report, sync, back, places), details };
}
var hashOf = (text) => `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
var accountLinks = (names) => names.length < 2 ? "" : `<nav aria-label="Accounts">${names.map((name, i) => `<a href="#account-${i}">${xml(name)}</a>`).join("")}</nav>`;
function frames() {
  const choices = frameKeys.map(
    (key) => `<label><input class="hear" type="radio" name="frame" id="frame-${key}" value="${key}"${key === shownFirst ? " checked" : ""}>${key.replace("d", "<span> days</span>")}</label>`
  );
  return `<fieldset class="frames"><legend class="hear">Time frame</legend>${choices.join("")}</fieldset>`;
}

// src/report/sync/stored-report.ts
async function readReport(files, directory, steps = /* @__PURE__ */ new Map()) {
  const stored = await readStored(files, directory);
  if (!stored.ok) return stored;
  const { previous, known, daily, monthly } = stored.data;
  if (!previous) return success(void 0);
  const today = addDays(previous.through, 1);
  const rowsOf = (lineage) => {
    const ids = new Set(lineage);
    return daily.filter(({ flow_id: flow }) => ids.has(flow));
  };
  const whole = (figures, rows) => withTimeBefore(figures, previous.frames, rows);
  const sequences = previous.sequences.map((one) => {
    const own = rowsOf(one.lineage);
    const facts = { lineage: one.lineage, steps: steps.get(one.address) ?? [] };
    const parts = storedParts({ frames: previous.frames, known, daily: own, monthly, today }, facts);
    return { ...one, ...parts, figures: whole(one.figures, own) };
  });
  const ours = rowsOf(previous.sequences.flatMap(({ lineage }) => lineage));
  const channels = previous.channels.map((one) => ({
    ...one,
    figures: whole(
      one.figures,
      ours.filter(({ channel }) => channel === one.channel)
    )
  }));
  return success({ ...previous, total: whole(previous.total, ours), channels, sequences });
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
    return tell(io, options, [problem], sources);
  };
  const files = directoryFiles(world.root);
  const asked = options.account === void 0 ? config.accounts : [account];
  const reports = [];
  const missing = [];
  for (const { key } of asked) {
    const directory = `${config.reports.directory.replace(/\/+$/, "")}/${key}`;
    const own = await load(world, key);
    const { flows, steps } = own.ok ? drawingsOf(own.data) : { flows: /* @__PURE__ */ new Map(), steps: /* @__PURE__ */ new Map() };
    const read = await readReport(files, directory, steps);
    if (!read.ok) return fail(reportProblem(read.error));
    if (read.data) reports.push({ report: read.data, flows });
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
function drawingsOf({ sequences, templates }) {
  const known = sequences.map((sequence) => giveIds(sequence, []));
  const stepsOf = (sequence) => messagesOf(sequence).map((step) => ({
    step: step.id ?? step.kind,
    label: step.kind === "sms" ? step.body : step.subject
  }));
  return {
    flows: new Map(known.map((one) => [one.address, flowItems(one, templates)])),
    steps: new Map(known.map((one) => [one.address, stepsOf(one)]))
  };
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
