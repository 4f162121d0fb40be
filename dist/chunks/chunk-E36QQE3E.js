import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  askedNames,
  countNames,
  countsOf,
  frameKeys,
  isDerived,
  monthOf,
  noCounts,
  rateNames,
  ratesOf,
  stateError
} from "./chunk-6N7BW4OQ.js";
import {
  external_exports
} from "./chunk-YYDZXGTO.js";

// src/report/csv.ts
var header = ["day", "address", "step", "flow_id", "message_id", "channel", ...askedNames];
function printRows(rows, known) {
  const lines = rows.map(({ day: day2, flow_id: flow, message_id: message, channel: channel2, counts: counts2 }) => [
    day2,
    noFormula(known.flows[flow]?.address ?? ""),
    known.messages[message]?.step ?? "",
    flow,
    message,
    channel2,
    ...askedNames.map((name) => String(counts2[name]))
  ]);
  return printCsv([header, ...lines]);
}
function parseRows(text) {
  const [names = [], ...lines] = parseCsv(text);
  const at = new Map(names.map((name, i) => [name, i]));
  const needed = ["day", "flow_id", "message_id", "channel", "recipients"];
  if (needed.some((name) => !at.has(name)) || lines.some((line) => line.length !== names.length)) return void 0;
  const place = (name) => at.get(name) ?? -1;
  const [day2, flow, message, channel2] = ["day", "flow_id", "message_id", "channel"].map(place);
  const places = askedNames.map((name) => [name, place(name)]);
  const rows = lines.map((line) => {
    const counts2 = {};
    for (const [name, i] of places) counts2[name] = Number(line[i] ?? 0);
    return {
      day: line[day2] ?? "",
      flow_id: line[flow] ?? "",
      message_id: line[message] ?? "",
      channel: line[channel2] ?? "",
      counts: countsOf(counts2, line[channel2] ?? "")
    };
  });
  const isWhole = ({ day: day3, flow_id: flow2, counts: counts2 }) => /^\d{4}-\d{2}(-\d{2})?$/.test(day3) && flow2 !== "" && askedNames.every((name) => Number.isFinite(counts2[name]));
  return rows.every(isWhole) ? rows : void 0;
}
var noFormula = (text) => /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
var special = /[",\r\n]/;
var quoted = (field) => special.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
var printCsv = (lines) => lines.map((line) => `${(special.test(line.join("")) ? line.map(quoted) : line).join(",")}
`).join("");
function parseCsv(text) {
  if (!text.includes('"')) return text.split(/\r?\n/).flatMap((line2) => line2 === "" ? [] : [line2.split(",")]);
  const lines = [];
  let line = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) return [...lines, [text.slice(at)]];
    line.push(match[1] === void 0 ? match[2] ?? "" : match[1].replaceAll('""', '"'));
    if (match[3] === ",") continue;
    lines.push(line);
    line = [];
  }
  return line.length === 0 ? lines : [...lines, line];
}

// src/report/known.ts
var nothingKnown = { version: 1, flows: {}, messages: {} };
function learn(known, sightings) {
  const flows = { ...known.flows };
  const messages = { ...known.messages };
  for (const { address, name, lineage, steps } of sightings) {
    for (const id of lineage) flows[id] = { ...flows[id], address, name };
    for (const { flow_id, steps: some } of steps) {
      for (const { message_id: message, step } of some) {
        if (message !== void 0) messages[message] = { flow_id, step };
      }
    }
  }
  return { ...known, flows: ordered(flows), messages: ordered(messages) };
}
function covered(known, flowIds, since) {
  const flows = { ...known.flows };
  for (const id of flowIds) {
    const flow = flows[id];
    if (flow && (flow.since === void 0 || since < flow.since)) flows[id] = { ...flow, since };
  }
  return { ...known, flows };
}
var isReadTo = (known, made, flows, from) => flows.every((id) => {
  const first = made.get(id);
  const since = known.flows[id]?.since;
  return first === void 0 || since !== void 0 && (since <= from || since <= first);
});
var ordered = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => a < b ? -1 : 1));

// src/report/figures-csv.ts
var header2 = ["address", "frame", "when", ...countNames];
function printFigures(sequences, isRead = () => true) {
  const sidesOf = (address, key) => isDerived(key) && isRead(address, key) ? ["now"] : ["now", "before"];
  const lines = sequences.flatMap(
    ({ address, figures: figures2 }) => frameKeys.flatMap(
      (key) => sidesOf(address, key).map((side) => {
        const { counts: counts2 } = figures2[key][side];
        return [noFormula(address), key, side, ...countNames.map((name) => String(counts2[name]))];
      })
    )
  );
  return printCsv([header2, ...lines]);
}
function parseFigures(text) {
  const [names = [], ...lines] = parseCsv(text);
  if (["address", "frame", "when", "recipients"].some((name) => !names.includes(name))) return void 0;
  if (lines.some((line) => line.length !== names.length)) return void 0;
  const found = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const cell = (name) => line[names.indexOf(name)] ?? "";
    const counts2 = { ...noCounts };
    for (const name of countNames) counts2[name] = Number(cell(name) || 0);
    if (!names.includes("openable")) counts2.openable = counts2.delivered;
    if (countNames.some((name) => !Number.isFinite(counts2[name]))) return void 0;
    found.set(placeOf(cell("address"), cell("frame"), cell("when")), counts2);
  }
  const figuresOf2 = (address, key, side) => {
    const counts2 = found.get(placeOf(noFormula(address), key, side)) ?? noCounts;
    return { counts: counts2, rates: ratesOf(counts2) };
  };
  return (address) => Object.fromEntries(
    frameKeys.map((key) => [key, { now: figuresOf2(address, key, "now"), before: figuresOf2(address, key, "before") }])
  );
}
var placeOf = (...parts) => JSON.stringify(parts);

// src/report/report-schema.ts
var day = external_exports.string().regex(/^\d{4}-\d{2}-\d{2}$/).describe("YYYY-MM-DD, in the account's time zone.");
var span = { from: day, to: day };
var counts = external_exports.object({
  ...Object.fromEntries(askedNames.map((name) => [name, external_exports.number().default(0)])),
  openable: external_exports.number().optional().describe("Of what was delivered, that which can be opened at all: no text messages. Absent: all of it.")
}).describe(
  "What can be added up; absent: 0. conversion_value and text_message_spend are money in the account's currency."
);
var rates = external_exports.object(Object.fromEntries(rateNames.map((name) => [name, external_exports.number().nullable().default(null)]))).describe("Made from the counts; fractions, but for money per something. Absent: there is nothing to be a part of.");
var figures = external_exports.looseObject({ counts, rates: rates.optional() });
var pair = external_exports.looseObject({
  now: figures,
  before: figures.optional().describe("Of as many days just before. In the stored file absent for short frames: data/daily has them."),
  is_new: external_exports.literal(true).optional().describe("It was not sending for most of the time before: a change against it says nothing.")
});
var byFrame = external_exports.looseObject(Object.fromEntries(frameKeys.map((key) => [key, pair])));
var channel = external_exports.looseObject({ channel: external_exports.string(), figures: byFrame });
var change = external_exports.looseObject({
  day,
  at: external_exports.string(),
  kind: external_exports.string(),
  commit: external_exports.string().optional(),
  title: external_exports.string().optional()
});
var reportSchema = external_exports.looseObject({
  version: external_exports.literal(1),
  account: external_exports.looseObject({
    key: external_exports.string(),
    id: external_exports.string(),
    name: external_exports.string(),
    timezone: external_exports.string(),
    currency: external_exports.string()
  }),
  conversion_metric: external_exports.string(),
  no_revenue: external_exports.string().optional().describe(
    "Why there is no revenue: Klaviyo keeps no values of that metric. What stands in its place is 0 and means nothing."
  ),
  through: day.describe("The last whole day: every frame ends with it, but one that has as_of."),
  frames: external_exports.array(
    external_exports.looseObject({
      key: external_exports.enum(frameKeys),
      days: external_exports.number().int(),
      ...span,
      before: external_exports.looseObject(span),
      as_of: day.optional().describe("Measured by an earlier sync, and up to this earlier day.")
    })
  ),
  total: byFrame,
  channels: external_exports.array(channel),
  sequences: external_exports.array(
    external_exports.looseObject({
      address: external_exports.string(),
      name: external_exports.string(),
      file: external_exports.string().optional(),
      flow_id: external_exports.string().optional(),
      status: external_exports.enum(["draft", "manual", "live", "deleted"]),
      lineage: external_exports.array(external_exports.string()).describe("All flow ids it has had, oldest first."),
      figures: byFrame.optional().describe("In the stored file absent: data/figures.csv has them."),
      new_in: external_exports.array(external_exports.enum(frameKeys)).optional().describe("In the stored file: the frames whose figures are new."),
      channels: external_exports.array(channel).default([]),
      messages: external_exports.array(
        external_exports.looseObject({
          step: external_exports.string(),
          channel: external_exports.string(),
          label: external_exports.string(),
          message_ids: external_exports.array(external_exports.string()),
          present: external_exports.boolean().describe("False when the step is no longer in the sequence."),
          figures: byFrame
        })
      ).default([]),
      changes: external_exports.array(change).describe("What was applied to its flow, oldest first."),
      today: counts.optional().describe("So far today, part of no frame.")
    })
  ),
  alerts: external_exports.array(
    external_exports.looseObject({
      id: external_exports.string(),
      address: external_exports.string(),
      rule: external_exports.string(),
      message: external_exports.string(),
      change: change.optional()
    })
  )
});
function printReport(report, isRead = () => true) {
  const sequences = report.sequences.map(({ figures: figures2, days: _d, messages: _m, channels: _c, today: _t, ...rest }) => {
    const news = frameKeys.filter((key) => figures2[key].is_new === true);
    return { ...rest, ...news.length === 0 ? {} : { new_in: news } };
  });
  const areRead = (key) => report.sequences.every(({ address }) => isRead(address, key));
  const total = stored(report.total, areRead);
  const channels = report.channels.map((one) => ({ ...one, figures: stored(one.figures, areRead) }));
  return `${JSON.stringify({ ...report, total, channels, sequences }, sparing, 1)}
`;
}
var stored = (figures2, areRead) => Object.fromEntries(
  Object.entries(figures2).map(([key, { before, ...pair2 }]) => [
    key,
    isDerived(key) && areRead(key) ? pair2 : { ...pair2, before }
  ])
);
function sparing(key, value) {
  if (key === "rates") return void 0;
  if (key !== "counts" || typeof value !== "object" || value === null) return value;
  const { delivered, openable, ...rest } = value;
  const whole = openable === delivered ? { ...rest, delivered } : { ...rest, delivered, openable };
  return Object.fromEntries(Object.entries(whole).filter(([name, figure]) => figure !== 0 || name === "openable"));
}
function parseReport(text, figuresText) {
  const figures2 = parseFigures(figuresText);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return void 0;
  }
  const parsed = reportSchema.safeParse(value);
  if (!parsed.success || !figures2) return void 0;
  const report = parsed.data;
  return {
    ...report,
    total: withRates(report.total),
    channels: report.channels.map((one) => ({ ...one, figures: withRates(one.figures) })),
    sequences: report.sequences.map(({ new_in: news = [], ...one }) => ({
      ...one,
      figures: withNews(figures2(one.address), news),
      today: noCounts,
      days: []
    }))
  };
}
var withNews = (figures2, news) => Object.fromEntries(
  frameKeys.map((key) => [key, { ...figures2[key], ...news.includes(key) ? { is_new: true } : {} }])
);
var withRates = (figures2) => Object.fromEntries(
  frameKeys.map((key) => {
    const { now, before = { counts: noCounts }, is_new: isNew } = figures2[key];
    return [key, { now: figuresOf(now), before: figuresOf(before), ...isNew ? { is_new: isNew } : {} }];
  })
);
function figuresOf({ counts: counts2 }) {
  const whole = { ...counts2, openable: counts2.openable ?? counts2.delivered };
  return { counts: whole, rates: ratesOf(whole) };
}

// src/report/store.ts
var dailyFile = (directory, month) => `${directory}/data/daily/${month}.csv`;
var monthlyFile = (directory, year) => `${directory}/data/monthly/${year}.csv`;
var indexFile = (directory) => `${directory}/data/index.json`;
var figuresFile = (directory) => `${directory}/data/figures.csv`;
var reportFile = (directory) => `${directory}/data/report.json`;
async function readStored(files, directory) {
  const paths = await files.list(`${directory}/data`);
  if (!paths.ok) return paths;
  const texts = /* @__PURE__ */ new Map();
  const daily = [];
  const monthly = [];
  let known = nothingKnown;
  for (const path of paths.data) {
    const file = await files.read(path);
    if (!file.ok) return file;
    if (file.data === void 0) continue;
    const { text } = file.data;
    texts.set(path, text);
    const broken = stateError(
      "unreadable",
      `${path} is not what Sluice wrote there. Restore it from Git. Where Git does not have it, remove all of ${directory}/data: figures are read again as far as Klaviyo has them; those of deleted flows are gone.`
    );
    if (path === indexFile(directory)) {
      const read = parseKnown(text);
      if (!read) return broken;
      known = read;
    } else if (path.endsWith(".csv") && /\/data\/(daily|monthly)\//.test(path)) {
      const rows = parseRows(text);
      if (!rows) return broken;
      for (const row of rows) (path.startsWith(`${directory}/data/daily/`) ? daily : monthly).push(row);
    }
  }
  const previous = parseReport(texts.get(reportFile(directory)) ?? "", texts.get(figuresFile(directory)) ?? "");
  return { ok: true, data: { known, daily, monthly, ...previous ? { previous } : {}, texts } };
}
var knownSchema = external_exports.looseObject({
  version: external_exports.literal(1),
  flows: external_exports.record(external_exports.string(), external_exports.looseObject({ address: external_exports.string(), name: external_exports.string(), since: external_exports.string().optional() })),
  messages: external_exports.record(external_exports.string(), external_exports.looseObject({ flow_id: external_exports.string(), step: external_exports.string() })),
  read_on: external_exports.string().optional()
});
function parseKnown(text) {
  try {
    return knownSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return void 0;
  }
}
function printStored(directory, { known, daily, monthly }, report, isRead) {
  const files = /* @__PURE__ */ new Map();
  for (const [month, rows] of byPeriod(daily, ({ day: day2 }) => monthOf(day2)))
    files.set(dailyFile(directory, month), printRows(rows, known));
  for (const [year, rows] of byPeriod(monthly, ({ day: day2 }) => day2.slice(0, 4)))
    files.set(monthlyFile(directory, year), printRows(rows, known));
  files.set(indexFile(directory), `${JSON.stringify(known, null, 1)}
`);
  files.set(figuresFile(directory), printFigures(report.sequences, isRead));
  files.set(reportFile(directory), printReport(report, isRead));
  return files;
}
function byPeriod(rows, periodOf) {
  const periods = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const period = periodOf(row);
    const some = periods.get(period);
    if (some) some.push(row);
    else periods.set(period, [row]);
  }
  return periods;
}

export {
  learn,
  covered,
  isReadTo,
  readStored,
  printStored
};
