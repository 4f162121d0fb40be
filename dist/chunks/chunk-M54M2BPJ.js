import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  linesWords,
  shellWord,
  textDiff
} from "./chunk-T4E26ULW.js";
import {
  accountWords,
  clip,
  firstFew,
  hiddenValue,
  markdownCode,
  markdownText,
  nothing,
  oneLine,
  visible,
  widthOf,
  wrap
} from "./chunk-4ZKPY464.js";
import {
  compare,
  plural,
  prepare
} from "./chunk-SWN3ZEXC.js";

// src/plan/drift.ts
function drift(input) {
  const prepared = prepare(input);
  const { account } = input.observed;
  const found = prepared.sequences.filter(({ desired }) => desired.deploy && (input.options.only?.includes(desired.address) ?? true)).flatMap((sequence) => {
    const gone = deleted(sequence, input);
    if (gone !== void 0) return [gone];
    const { desired, claim } = sequence;
    if (claim.kind !== "ours") return [];
    const { flow, entry } = claim;
    const comparison = compare({ desired, flow, entry, secrets: input.secrets, names: prepared.names });
    return row(sequence, flow.id, [
      ...fieldsOf(comparison),
      ...statusField(desired.status, entry.base && entry.status, flow.status)
    ]);
  });
  return {
    version: 1,
    account: { key: input.account.key, id: account.id, name: account.name },
    drift: found.sort((a, b) => a.address < b.address ? -1 : 1)
  };
}
function deleted({ desired }, input) {
  const entry = input.ledger.entries[desired.address];
  if (entry === void 0) return void 0;
  const flow = input.observed.flows[entry.flow_id];
  if (flow !== void 0 && !flow.archived) return void 0;
  return { address: desired.address, flow_id: entry.flow_id, kind: "deleted-in-klaviyo", fields: [] };
}
function row({ desired }, flowId, fields) {
  if (fields.length === 0) return [];
  const changed = fields.some((field) => field.changed);
  const edited = fields.some((field) => field.edited);
  return [
    {
      address: desired.address,
      flow_id: flowId,
      kind: changed && edited ? "both" : edited ? "edited-in-klaviyo" : "changed-in-yaml",
      fields: fields.map(({ path, base, yaml, klaviyo }) => ({ path, base, yaml, klaviyo }))
    }
  ];
}
function fieldsOf(comparison) {
  const judged = (prefix, fields) => fields.filter((field) => field.differs).map((field) => ({ ...field, path: `${prefix}${field.path}` }));
  const steps = comparison.steps.flatMap(
    ({ step, fields }) => judged(`${step.step}${step.branch === "" ? "" : `@${step.branch}`}.`, fields)
  );
  return [...judged("", comparison.flow), ...steps, ...shape(comparison)];
}
function shape(comparison) {
  const { added, removed, moved, rebranched } = comparison.structure;
  if ([added, removed, moved, rebranched].every((list) => list.length === 0)) return [];
  const edited = comparison.shapeEdited;
  const named = added.map((id) => comparison.steps.find((one) => one.step.temporaryId === id)?.step.step ?? id);
  const others = moved.length + rebranched.length;
  const words = [
    ...named.length > 0 ? [`with ${named.join(", ")}`] : [],
    ...others > 0 ? [`${plural(others, "step")} elsewhere`] : []
  ];
  return [
    {
      path: "steps",
      base: null,
      yaml: words.length === 0 ? null : words.join(", "),
      klaviyo: removed.length === 0 ? null : `with ${plural(removed.length, "step")} more`,
      // With the tree as it was, only the YAML can have moved; with both moved nobody can tell whose part is whose.
      changed: !edited || comparison.strangers.length < removed.length,
      edited
    }
  ];
}
function statusField(wanted, before, now) {
  if (wanted === void 0 || wanted === now) return [];
  const edited = before !== void 0 && before !== now;
  return [
    {
      path: "status",
      base: before ?? null,
      yaml: wanted,
      klaviyo: now,
      changed: before === void 0 || before !== wanted,
      edited
    }
  ];
}

// src/plan/render-drift.ts
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
      return [["To make it again", `sluice apply --recreate ${name}`]];
  }
}
var inStep = (report) => `${accountWords(report.account)}: no drift, all in step.`;
function sides(field) {
  const isLong = [field.base, field.yaml, field.klaviyo].some(
    (value) => (value ?? "").includes("\n") || (value ?? "").length > 300
  );
  if (isLong) return [["Klaviyo \u2192 file", linesWords(textDiff(field.klaviyo, field.yaml))]];
  const shown = (value) => value === null ? nothing : value === hiddenValue ? "secret, not shown" : oneLine(value);
  return [
    ...field.base === null ? [] : [["applied", shown(field.base)]],
    ["file", shown(field.yaml)],
    ["Klaviyo", shown(field.klaviyo)]
  ];
}
function renderDriftText(report, { styles, width }) {
  if (report.drift.length === 0)
    return `${wrap(oneLine(inStep(report)), width).map(styles.good).join("\n")}
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
  return `${[wrap(visible(head), width).map(styles.bold), ...blocks].map((lines) => lines.join("\n")).join("\n\n")}
`;
}
function renderDriftMarkdown(report, limit = 6e4) {
  if (report.drift.length === 0)
    return `**Sluice: no drift.** ${markdownText(accountWords(report.account))}. All in step.
`;
  const head = `### Sluice: ${plural(report.drift.length, "sequence")} not in step with Klaviyo

${markdownText(accountWords(report.account))}`;
  const table = [
    "| sequence | what | where | what to do |",
    "|---|---|---|---|",
    ...report.drift.map((one) => {
      const where = firstFew(one.fields.map((field) => field.path)).map((path) => markdownCode(clip(path, 80)));
      const todo = ways(one).map(([words, command]) => `${words}: ${markdownCode(command)}`);
      return `| ${markdownCode(clip(one.address, 120))} | ${kindWords[one.kind]} | ${where.join(", ") || "\u2013"} | ${todo.join(". ")} |`;
    })
  ];
  const details = report.drift.filter((one) => one.fields.length > 0).map(
    (one) => [
      `**${markdownCode(clip(one.address, 120))}**`,
      "",
      "| field | last applied | in the file | in Klaviyo |",
      "|---|---|---|---|",
      ...one.fields.map(
        (field) => `| ${[markdownCode(clip(field.path, 80)), ...[field.base, field.yaml, field.klaviyo].map(cell)].join(" | ")} |`
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
  return `${[head, rows.join("\n"), ...folded, ...left > 0 ? ["*Not everything fits here; `sluice drift` shows all of it.*"] : []].join("\n\n")}
`;
}
var cell = (value) => value === null || value === "" ? "\u2013" : value === hiddenValue ? "secret, not shown" : markdownText(clip(value, 300));

export {
  drift,
  renderDriftText,
  renderDriftMarkdown
};
