import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  accountWords,
  statusMeaning
} from "./chunk-MXIMDBWF.js";
import {
  ansiStyles,
  plainStyles
} from "./chunk-JUSEVSXT.js";
import {
  heldSentence
} from "./chunk-UIUVSWVS.js";
import {
  oneLine
} from "./chunk-S27ERVEM.js";
import "./chunk-IB5JU7PX.js";
import {
  failed,
  openToRead,
  printJson,
  tell,
  wantsColour
} from "./chunk-HJ52UWLS.js";
import {
  drainWords,
  makePlan,
  openChanges,
  plural
} from "./chunk-LQ4KT6NZ.js";
import "./chunk-SUSLMEBD.js";
import "./chunk-WFP3Z6KS.js";
import "./chunk-JWORRKF4.js";
import {
  fit,
  padEnd,
  widthOf,
  wrap
} from "./chunk-IM2OHN7X.js";
import "./chunk-6UANGJRV.js";
import "./chunk-YYUCGBG4.js";
import "./chunk-X3XRY2I5.js";
import "./chunk-7IUPXXJR.js";
import "./chunk-OZT2MUQO.js";
import "./chunk-YJT4H7DG.js";
import "./chunk-5XWL5JNG.js";

// src/plan/terminal/status-view.ts
function badgeOf(sequence) {
  if (sequence.last_error !== null) return "Push Failed";
  switch (sequence.status) {
    case "live":
      return "Live on Klaviyo";
    case "manual":
      return "Manual on Klaviyo";
    case "draft":
      return "Draft on Klaviyo";
    case null:
      return "Not on Klaviyo";
  }
}
var glyphs = {
  "Live on Klaviyo": "\u25CF",
  "Manual on Klaviyo": "\u25D0",
  "Draft on Klaviyo": "\u25CB",
  "Push Failed": "\u2717",
  "Not on Klaviyo": "\u2013"
};
var paintOf = (badge, styles) => badge === "Push Failed" ? styles.danger : badge === "Live on Klaviyo" ? styles.good : badge === "Manual on Klaviyo" ? styles.warning : styles.dim;
var heads = ["sequence", "flow", "status", "in step", "last applied"];
function renderStatusText(report, { styles, width }) {
  const account = oneLine(accountWords(report.account));
  if (report.sequences.length === 0) return `${account}: no sequences yet. Write one with: sluice init
`;
  const rows = report.sequences.map(rowOf);
  const meanings = ["manual", "draft"].filter((status2) => report.sequences.some((one) => one.status === status2)).flatMap((status2) => wrap(statusMeaning[status2], width).map(styles.dim));
  const failed2 = report.sequences.filter((one) => one.last_error !== null).length;
  const off = report.sequences.filter((one) => one.in_sync === false && one.last_error === null).length;
  const open = report.sequences.filter((one) => one.unfinished !== null).length;
  const next = [
    ...failed2 > 0 ? [`${plural(failed2, "push", "pushes")} failed; the next apply tries again: sluice apply`] : [],
    ...open > 0 ? [`${plural(open, "change")} of an earlier apply did not end; to end what began: sluice apply`] : [],
    ...off > 0 ? [`${plural(off, "sequence")} not in step; what would change: sluice plan`] : []
  ].flatMap((line) => wrap(line, width));
  const sections = [[styles.bold(account)], layout(rows, styles, width), meanings, next];
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.map((line) => line.trimEnd()).join("\n")).join("\n\n")}
`;
}
function rowOf(sequence) {
  const badge = badgeOf(sequence);
  const { flow_id: id, last_applied: applied, last_error: error, status: status2, desired_status: desired } = sequence;
  const notes = [
    ...error === null ? [] : [`${status2 === null ? "" : `Still ${status2} in Klaviyo. `}${oneLine(error.message)}`],
    ...error === null && status2 !== null && desired !== null && status2 !== desired ? [`The file says ${desired}, Klaviyo has ${status2}.`] : [],
    ...sequence.held === void 0 ? [] : [oneLine(heldSentence(sequence.held))],
    ...(sequence.draining ?? []).map(({ words }) => oneLine(words)),
    ...sequence.unfinished === null ? [] : [`An earlier ${sequence.unfinished.kind} did not end; the next apply ends it first.`]
  ];
  return {
    badge,
    notes,
    cells: [
      oneLine(sequence.address),
      id === null ? "\u2013" : `${oneLine(sequence.name)}  ${id}`,
      `${glyphs[badge]} ${badge}`,
      sequence.in_sync === null ? "unknown" : sequence.in_sync ? "yes" : "no",
      applied === null ? "never" : `${applied.at.slice(0, 10)}${applied.commit === void 0 ? "" : ` ${applied.commit.slice(0, 7)}`}`
    ]
  };
}
var natural = (rows, column) => Math.max(widthOf(heads[column] ?? ""), ...rows.map((row) => widthOf(row.cells[column] ?? "")));
function flowWidth(rows, width) {
  const others = [0, 2, 3, 4].reduce((sum, column) => sum + natural(rows, column) + 2, 0);
  return Math.min(natural(rows, 1), width - others);
}
function layout(rows, styles, width) {
  const dated = rows.map((row) => withCells(row, ({ 1: flow, 4: applied }) => [flow, applied.slice(0, 10)]));
  const bare = dated.map(
    (row) => withCells(row, ({ 1: flow, 4: applied }) => [flow.split("  ").at(-1) ?? flow, applied])
  );
  for (const some of [rows, dated]) {
    if (flowWidth(some, width) >= Math.min(14, natural(some, 1))) return table(some, styles, width);
  }
  return flowWidth(bare, width) >= natural(bare, 1) ? table(bare, styles, width) : stacked(rows, styles, width);
}
function withCells(row, change) {
  const [address, , badge, step] = row.cells;
  const [flow, applied] = change(row.cells);
  return { ...row, cells: [address, flow, badge, step, applied] };
}
function flowCell(cell, columns) {
  if (widthOf(cell) <= columns) return cell;
  const cut = cell.lastIndexOf("  ");
  if (cut < 0) return fit(cell, columns);
  const id = cell.slice(cut);
  return `${fit(cell.slice(0, cut), Math.max(1, columns - widthOf(id)))}${id}`;
}
function table(rows, styles, width) {
  const widths = heads.map((_, column) => column === 1 ? flowWidth(rows, width) : natural(rows, column));
  const line = (cells, paint) => cells.map((cell, column) => paint(padEnd(cell, widths[column] ?? 0), column)).join("  ");
  return [
    line(heads, (text) => styles.dim(text)),
    ...rows.flatMap((row) => [
      line(
        row.cells.map((cell, column) => column === 1 ? flowCell(cell, widths[1] ?? 0) : cell),
        (text, column) => column === 2 ? paintOf(row.badge, styles)(text) : text
      ),
      ...notesOf(row, width)
    ])
  ];
}
var notesOf = (row, width) => row.notes.flatMap((note) => wrap(note, width - 2).map((line) => `  ${line}`));
function stacked(rows, styles, width) {
  return rows.flatMap((row, index) => [
    ...index > 0 ? [""] : [],
    ...wrap(row.cells[0], width).map(styles.bold),
    ...row.cells[1] === "\u2013" ? [] : wrap(row.cells[1], width - 2).map((line) => `  ${line}`),
    `  ${paintOf(row.badge, styles)(row.cells[2])}`,
    ...wrap(`in step: ${row.cells[3]} \xB7 last applied: ${row.cells[4]}`, width - 2).map((line) => `  ${line}`),
    ...notesOf(row, width)
  ]);
}

// src/cli/status.ts
var flowUrl = (id) => `https://www.klaviyo.com/flow/${id}/edit`;
async function status(io, options) {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const made = await makePlan(session.world, session.loaded, session.api, session.store, { costs: false });
  if (!made.ok) {
    tell(io, options, made.error, session.sources);
    return failed;
  }
  const planned = made.data;
  const report = statusOf(planned);
  if (options.format === "json") printJson(io, report);
  else {
    const styles = wantsColour(io, io.stdout) ? ansiStyles : plainStyles;
    io.stdout.write(`${renderStatusText(report, { styles, width: Math.min(io.stdout.columns, 120) }).trimEnd()}
`);
  }
  return 0;
}
function statusOf({ plan, input }) {
  const { ledger } = input;
  const open = new Map(openChanges(ledger).map(({ address, kind, since }) => [address, { kind, since }]));
  const rows = plan.changes.map((change) => {
    const entry = ledger.entries[change.address];
    const flowId = change.flow_id ?? null;
    const problem = plan.diagnostics.find((d) => d.address === change.address && d.severity === "error");
    const failure = entry?.last_error ?? ledger.errors?.[change.address] ?? null;
    return {
      address: change.address,
      name: (flowId === null ? void 0 : input.observed.flows[flowId]?.name) ?? change.name,
      flow_id: flowId,
      url: flowId === null ? null : flowUrl(flowId),
      status: change.status,
      desired_status: change.desired_status ?? null,
      in_sync: change.kind === "blocked" ? null : change.kind === "none",
      ...change.held === void 0 ? {} : { held: change.held },
      ...drainsOf(plan, change.address, input.now),
      last_applied: entry ? { at: entry.applied.at, ...entry.applied.commit ? { commit: entry.applied.commit } : {} } : null,
      last_error: failure ?? (change.kind === "blocked" ? {
        at: new Date(input.now).toISOString(),
        message: problem ? `${problem.code}: ${problem.message}` : change.reason
      } : null),
      unfinished: open.get(change.address) ?? null
    };
  });
  const { key, id, name } = plan.account;
  return { version: 1, account: { key, id, name }, sequences: rows };
}
function drainsOf(plan, address, now) {
  const rows = plan.drains.filter((row) => row.address === address);
  if (rows.length === 0) return {};
  return {
    draining: rows.map((row) => ({
      flow_id: row.flow_id,
      since: row.since,
      until: row.until,
      checked_at: row.checked_at,
      state: row.state,
      words: drainWords(row, now)
    }))
  };
}
export {
  flowUrl,
  status,
  statusOf
};
