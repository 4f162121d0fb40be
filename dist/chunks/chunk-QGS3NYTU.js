import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  accountWords,
  statusMeaning
} from "./chunk-5Z6HKMJF.js";
import {
  heldSentence
} from "./chunk-VMEFTTIJ.js";
import {
  oneLine
} from "./chunk-JSO64FUN.js";
import {
  plural
} from "./chunk-KKJNJNI7.js";
import {
  fit,
  padEnd,
  widthOf,
  wrap
} from "./chunk-IM2OHN7X.js";

// src/plan/terminal/status-view.ts
function badgeOf(sequence) {
  if (sequence.last_error !== null) return "Push Failed";
  if (sequence.status === null) return "Not on Klaviyo";
  return { live: "Live on Klaviyo", manual: "Manual on Klaviyo", draft: "Draft on Klaviyo" }[sequence.status];
}
var looks = {
  "Live on Klaviyo": { glyph: "\u25CF", paint: "good" },
  "Manual on Klaviyo": { glyph: "\u25D0", paint: "warning" },
  "Draft on Klaviyo": { glyph: "\u25CB", paint: "dim" },
  "Push Failed": { glyph: "\u2717", paint: "danger" },
  "Not on Klaviyo": { glyph: "\u2013", paint: "dim" }
};
var heads = ["sequence", "flow", "status", "in step", "last applied"];
function renderStatusText(report, { styles, width }) {
  const account = oneLine(accountWords(report.account));
  if (report.sequences.length === 0) return `${account}: no sequences yet. Write one with: sluice init
`;
  const rows = report.sequences.map(rowOf);
  const meanings = ["manual", "draft"].filter((status) => report.sequences.some((one) => one.status === status)).flatMap((status) => wrap(statusMeaning[status], width).map(styles.dim));
  const failed = report.sequences.filter((one) => one.last_error !== null).length;
  const off = report.sequences.filter((one) => one.in_sync === false && one.last_error === null).length;
  const open = report.sequences.filter((one) => one.unfinished !== null).length;
  const next = [
    ...failed > 0 ? [`${plural(failed, "push", "pushes")} failed; the next apply tries again: sluice apply`] : [],
    ...open > 0 ? [`${plural(open, "change")} of an earlier apply did not end; to end what began: sluice apply`] : [],
    ...off > 0 ? [`${plural(off, "sequence")} not in step; what would change: sluice plan`] : []
  ].flatMap((line) => wrap(line, width));
  return sectionsText([[styles.bold(account)], layout(rows, styles, width), meanings, next]);
}
var sectionsText = (sections) => `${sections.filter((lines) => lines.length > 0).map((lines) => lines.map((line) => line.trimEnd()).join("\n")).join("\n\n")}
`;
function rowOf(sequence) {
  const badge = badgeOf(sequence);
  const { flow_id: id, last_applied: applied, last_error: error, status, desired_status: desired } = sequence;
  const notes = [
    ...error === null ? [] : [`${status === null ? "" : `Still ${status} in Klaviyo. `}${oneLine(error.message)}`],
    ...error === null && status !== null && desired !== null && status !== desired ? [`The file says ${desired}, Klaviyo has ${status}.`] : [],
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
      `${looks[badge].glyph} ${badge}`,
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
        (text, column) => column === 2 ? styles[looks[row.badge].paint](text) : text
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
    `  ${styles[looks[row.badge].paint](row.cells[2])}`,
    ...wrap(`in step: ${row.cells[3]} \xB7 last applied: ${row.cells[4]}`, width - 2).map((line) => `  ${line}`),
    ...notesOf(row, width)
  ]);
}

export {
  renderStatusText,
  sectionsText
};
