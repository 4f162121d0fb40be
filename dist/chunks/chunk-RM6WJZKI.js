import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  bodyDiff,
  linesWords
} from "./chunk-HLFNVSKF.js";
import {
  shellWord
} from "./chunk-PFTEKUAE.js";
import {
  accountWords,
  firstFew,
  hiddenValue,
  nothing
} from "./chunk-5Z6HKMJF.js";
import {
  codeOf,
  markdownCode,
  markdownText,
  oneLine,
  textOf,
  visible
} from "./chunk-JSO64FUN.js";
import {
  plural
} from "./chunk-KKJNJNI7.js";
import {
  widthOf,
  wrap
} from "./chunk-IM2OHN7X.js";

// src/plan/terminal/render-drift.ts
var kindWords = {
  "changed-in-yaml": "changed in the file, not applied yet",
  "edited-in-klaviyo": "edited in Klaviyo since the last apply",
  both: "changed in the file and edited in Klaviyo",
  "deleted-in-klaviyo": "deleted or archived in Klaviyo"
};
function ways({ kind, address }) {
  const name = shellWord(address);
  switch (kind) {
    case "changed-in-yaml":
      return [["To apply it", `sluice apply --only ${name}`]];
    case "edited-in-klaviyo":
    case "both":
      return [
        ["To keep the edit", `sluice pull ${name}`],
        ["To overwrite it", `sluice apply --overwrite-drift ${name}`]
      ];
    case "deleted-in-klaviyo":
      return [
        ["To make it again", `sluice apply --recreate ${name}`],
        ["To leave it deleted", `sluice delete ${name}`]
      ];
  }
}
var inStep = (report) => `${accountWords(report.account)}: no drift, ${report.unread === void 0 ? "all" : "all else"} in step.`;
function sides(field) {
  const isLong = [field.base, field.yaml, field.klaviyo].some(
    (value) => (value ?? "").includes("\n") || (value ?? "").length > 300
  );
  if (isLong) return [["Klaviyo \u2192 file", linesWords(bodyDiff(field.klaviyo, field.yaml).shown)]];
  const shown = (value) => value === null ? nothing : value === hiddenValue ? "secret, not shown" : oneLine(value);
  return [
    ...field.base === null ? [] : [["applied", shown(field.base)]],
    ["file", shown(field.yaml)],
    ["Klaviyo", shown(field.klaviyo)]
  ];
}
function renderDriftText(report, { styles, width }) {
  const unread = (report.unread ?? []).flatMap(
    ({ address, why }) => wrap(`${oneLine(address)}  left alone: ${oneLine(why)}`, width).map(styles.change)
  );
  if (report.drift.length === 0)
    return `${[...unread, ...wrap(oneLine(inStep(report)), width).map(styles.good)].join("\n")}
`;
  const blocks = report.drift.map((one) => [
    ...wrap(`${oneLine(one.address)}  ${kindWords[one.kind]}`, width).map(
      (line, index) => index === 0 ? styles.bold(line) : line
    ),
    ...one.fields.flatMap((field) => {
      const rows = sides(field);
      const column = Math.max(...rows.map(([side]) => side.length));
      return [
        ...wrap(oneLine(field.path), width - 2).map((line) => `  ${styles.change(line)}`),
        ...rows.flatMap(
          ([side, value]) => wrap(value, width - column - 7).map(
            (line, index) => index === 0 ? `    ${styles.dim(side.padEnd(column))}   ${line}` : `${" ".repeat(column + 7)}${line}`
          )
        )
      ];
    }),
    ...ways(one).flatMap(
      ([words, command]) => widthOf(`  ${words}: ${command}`) <= width ? [`  ${words}: ${styles.command(command)}`] : [`  ${words}:`, `    ${styles.command(command)}`]
    )
  ]);
  const head = `${accountWords(report.account)}: ${plural(report.drift.length, "sequence")} not in step with Klaviyo`;
  const seen = unread.length === 0 ? blocks : [...blocks, unread];
  return `${[wrap(visible(head), width).map(styles.bold), ...seen].map((lines) => lines.join("\n")).join("\n\n")}
`;
}
function renderDriftMarkdown(report, limit = 6e4) {
  const unread = (report.unread ?? []).map(
    ({ address, why }) => `- ${codeOf(address, 120)} was left alone: ${textOf(why, 300)}`
  );
  if (report.drift.length === 0) {
    const rest = unread.length === 0 ? "All in step." : `All else in step.

${unread.join("\n")}`;
    return `**Sluice: no drift.** ${markdownText(accountWords(report.account))}. ${rest}
`;
  }
  const head = `### Sluice: ${plural(report.drift.length, "sequence")} not in step with Klaviyo

${markdownText(accountWords(report.account))}`;
  const table = [
    "| sequence | what | where | what to do |",
    "|---|---|---|---|",
    ...report.drift.map((one) => {
      const where = firstFew(one.fields.map((field) => field.path)).map((path) => codeOf(path, 80));
      const todo = ways(one).map(([words, command]) => `${words}: ${markdownCode(command)}`);
      return `| ${codeOf(one.address, 120)} | ${kindWords[one.kind]} | ${where.join(", ") || "\u2013"} | ${todo.join(". ")} |`;
    })
  ];
  const details = report.drift.filter((one) => one.fields.length > 0).map(
    (one) => [
      `**${codeOf(one.address, 120)}**`,
      "",
      "| field | last applied | in the file | in Klaviyo |",
      "|---|---|---|---|",
      ...one.fields.map(
        (field) => `| ${[codeOf(field.path, 80), ...[field.base, field.yaml, field.klaviyo].map(cell)].join(" | ")} |`
      )
    ].join("\n")
  );
  let room = limit - head.length - 200;
  const take = (parts) => {
    const kept = [];
    for (const part of parts) {
      if (part.length + 2 > room) break;
      kept.push(part);
      room -= part.length + 2;
    }
    return kept;
  };
  const rows = take(table);
  const folded = take(details);
  const left = table.length - rows.length + details.length - folded.length;
  return `${[head, rows.join("\n"), ...folded, ...unread.length === 0 ? [] : [unread.join("\n")], ...left > 0 ? ["*Not everything fits here; `sluice drift` shows all of it.*"] : []].join("\n\n")}
`;
}
var cell = (value) => value === null || value === "" ? "\u2013" : value === hiddenValue ? "secret, not shown" : textOf(value, 300);

export {
  renderDriftText,
  renderDriftMarkdown
};
