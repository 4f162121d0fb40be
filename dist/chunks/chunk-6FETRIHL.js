import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  layout
} from "./chunk-GJSQO3PW.js";
import {
  isNothing,
  sumRows
} from "./chunk-PKKP5LUT.js";
import {
  markdownCode,
  markdownLink,
  oneLine,
  urlPath,
  visible
} from "./chunk-JSO64FUN.js";
import {
  money,
  none,
  number
} from "./chunk-IB5JU7PX.js";
import {
  addCounts,
  currencyOf,
  frameTo,
  isDerived,
  isReadTo,
  noCounts,
  rateOf,
  ratesOf
} from "./chunk-UAVHVDVM.js";
import {
  addDays,
  daysBetween,
  daysOf,
  grouped,
  listed,
  plural
} from "./chunk-KKJNJNI7.js";
import {
  widthOf
} from "./chunk-IM2OHN7X.js";

// src/report/kit/numbers.ts
var fewest = 20;
var enough = 100;
var oneDecimal = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
var unbroken = (text) => text.replaceAll(" ", "\xA0");
var percent = (fraction) => `${oneDecimal.format(fraction * 100 || 0)} %`;
var sides = {
  open_rate: ["opens_unique", "openable"],
  click_rate: ["clicks_unique", "delivered"],
  conversion_rate: ["conversion_uniques", "delivered"],
  unsubscribe_rate: ["unsubscribe_uniques", "delivered"],
  spam_complaint_rate: ["spam_complaints", "delivered"],
  bounce_rate: ["bounced", "recipients"]
};
function share(name, { counts: counts2 }) {
  const [part, of] = sides[name];
  const rate2 = rateOf(name, counts2);
  if (rate2 === null) return none;
  return counts2[of] < fewest ? `${number(counts2[part])} of ${number(counts2[of])}` : percent(rate2);
}
var signed = (value, unit) => {
  const rounded = Math.round(value * 10) / 10;
  const size = oneDecimal.format(Math.abs(rounded));
  if (rounded === 0) return { text: `= 0.0${unit}`, direction: "same" };
  return rounded > 0 ? { text: `\u25B2 +${size}${unit}`, direction: "up" } : { text: `\u25BC \u2212${size}${unit}`, direction: "down" };
};
function change(name, { now, before, is_new }) {
  const isNew = is_new === true;
  if (isNew && now.counts.recipients < enough) return void 0;
  if ((isNew || before.counts.recipients === 0) && now.counts.recipients >= enough)
    return { text: "new", direction: "up" };
  if (before.counts.recipients < enough || before.counts[name] <= 0) return void 0;
  const growth = (now.counts[name] / before.counts[name] - 1) * 100;
  return growth > 999 ? { text: "\u25B2 more than tenfold", direction: "up" } : signed(growth, " %");
}
function changeOfShare(name, { now, before }) {
  const [, of] = sides[name];
  const [present, past] = [rateOf(name, now.counts), rateOf(name, before.counts)];
  if (present === null || past === null || now.counts[of] < enough || before.counts[of] < enough) return void 0;
  return signed((present - past) * 100, " pt");
}
var months = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"],
  "December"
];
var partsOf = (day) => {
  const [year = "", month = "", date = ""] = day.split("-");
  return [year, months[Number(month) - 1] ?? "", Number(date)];
};
function dayWords(day) {
  const [, month, date] = partsOf(day);
  return `${date} ${month}`;
}
var fullDay = (day) => `${dayWords(day)} ${partsOf(day)[0]}`;
var shortDay = (day) => dayWords(day).replace(/ (...).*$/, " $1");
function spanWords({ from, to }) {
  const [fromYear, fromMonth, fromDay] = partsOf(from);
  const [year, month, date] = partsOf(to);
  if (fromYear !== year) return `${fullDay(from)} \u2013 ${fullDay(to)}`;
  return fromMonth === month ? `${fromDay}\u2013${date} ${month} ${year}` : `${fromDay} ${fromMonth} \u2013 ${date} ${month} ${year}`;
}

// src/report/kit/order.ts
var counts = ({ figures: figures2 }) => figures2["30d"].now.counts;
var bySize = (sequences) => [...sequences].sort(
  (a, b) => counts(b).conversion_value - counts(a).conversion_value || counts(b).recipients - counts(a).recipients || (a.address < b.address ? -1 : 1)
);
function partsOf2(sequences) {
  const groups = grouped(bySize(sequences), ({ status, figures: figures2 }) => {
    const { now, before } = figures2["30d"];
    if (now.counts.recipients + before.counts.recipients > 0) return "sending";
    return status === "draft" ? "drafts" : status === "deleted" ? "gone" : "sending";
  });
  const of = (name) => groups.get(name) ?? [];
  return { sending: of("sending"), drafts: of("drafts"), gone: of("gone") };
}
function alertsInOrder({ alerts, sequences }) {
  const places = new Map(bySize(sequences).map(({ address }, i) => [address, i]));
  return [...alerts].sort((a, b) => (places.get(a.address) ?? 0) - (places.get(b.address) ?? 0));
}

// src/report/kit/say.ts
var named = ({ address, name }) => ({
  sequence: address,
  name
});
var statusMarks = {
  live: "\u25CF",
  manual: "\u25D0",
  draft: "\u25CB",
  deleted: "\u2013"
};
var listedSay = (parts) => parts.flatMap((part, i) => [i === 0 ? "" : i === parts.length - 1 ? " and " : ", ", ...part]);
var plainSay = (say) => say.map((piece) => {
  if (typeof piece === "string") return piece;
  if ("text" in piece) return piece.text;
  if ("strong" in piece) return plainSay(piece.strong);
  if ("soft" in piece) return plainSay(piece.soft);
  if ("sequence" in piece) return piece.name.trim() || piece.sequence;
  if ("commit" in piece) return piece.commit.slice(0, 7);
  if ("status" in piece) return piece.status;
  return "move" in piece ? piece.move.text : "";
}).join("");

// src/report/kit/spans.ts
var lastDays = 7;
var pastDays = 28;
var growing = 5;
var sure = 2.58;
function spansOf(through, late, last = lastDays, past = pastDays) {
  const to = addDays(through, late ? -growing : 0);
  const from = addDays(to, 1 - last);
  return { now: { from, to }, before: { from: addDays(from, -past), to: addDays(from, -1) } };
}
var countsIn = (days, { from, to }) => addCounts(days.filter(({ day }) => day >= from && day <= to).map(({ counts: counts2 }) => counts2));
function shareDistance(part, of, partBefore, ofBefore) {
  const pooled = (part + partBefore) / (of + ofBefore);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / of + 1 / ofBefore));
  return Number.isFinite(error) && error > 0 ? (part / of - partBefore / ofBefore) / error : 0;
}
var changeBefore = ({ changes }, { to }) => changes.filter(({ day }) => day < to).at(-1);

// src/report/kit/changes.ts
var did = {
  create: "created",
  adopt: "taken over from Klaviyo",
  update: "changed in place",
  status: "given another status",
  replace: "rebuilt as a new flow"
};
var didWords = (kind) => did[kind] ?? { text: kind };
var changeSay = ({ kind, day, commit, title }) => [
  ...title === void 0 ? [] : [{ text: title }, ", "],
  didWords(kind),
  ` on ${fullDay(day)}`,
  ...commit === void 0 ? [] : [" (", { commit }, ")"]
];
var changeTitle = ({ kind, title }) => title === void 0 ? [{ strong: [didWords(kind)] }] : [{ text: title }, ", ", didWords(kind)];
var lastChange = (change2) => change2 === void 0 ? [] : [" The last change before: ", ...changeSay(change2), "."];
var numbered = (changes) => changes.map((change2, i) => ({ ...change2, number: i + 1 }));
var effectRates = ["open_rate", "click_rate", "conversion_rate"];
var fewestDays = 7;
var mostDays = 28;
function effectSay({ changes, days }, index, rate2, through) {
  const first = firstTogether(changes, index);
  const [begin, day] = [changes[first]?.day ?? through, changes[index]?.day ?? through];
  const [last, next] = [changes[first - 1]?.day, changes[index + 1]?.day];
  const end = addDays(through, rate2 === "conversion_rate" ? -growing : 0);
  const before = {
    from: latest(addDays(begin, -mostDays), ...last === void 0 ? [] : [addDays(last, 1)]),
    to: addDays(begin, -1)
  };
  const to = [addDays(day, mostDays), end, ...next === void 0 ? [] : [addDays(next, -1)]].sort()[0] ?? end;
  const after = { from: addDays(day, 1), to };
  if ([before, after].some((span) => lengthOf(span) < fewestDays)) return [];
  const [part, of] = sides[rate2];
  const [was, now] = [countsIn(days, before), countsIn(days, after)];
  if (Math.min(was[of], now[of]) < enough) return [];
  const text = unbroken(`${percent(was[part] / was[of])} \u2192 ${percent(now[part] / now[of])}`);
  const distance = shareDistance(now[part], now[of], was[part], was[of]);
  if (Math.abs(distance) < sure) return [`=\xA0${text}`];
  return [
    {
      move: distance > 0 ? { text: `\u25B2\xA0${text}`, direction: "up" } : { text: `\u25BC\xA0${text}`, direction: "down" }
    }
  ];
}
function firstTogether(changes, index) {
  const [before, own] = [changes[index - 1]?.day, changes[index]?.day];
  const isTogether = before !== void 0 && own !== void 0 && daysBetween(before, own) < fewestDays;
  return isTogether ? firstTogether(changes, index - 1) : index;
}
var latest = (...days) => [...days].sort().at(-1) ?? "";
var lengthOf = ({ from, to }) => daysBetween(from, to) + 1;

// src/report/kit/todo.ts
function together(todos) {
  return [
    ...grouped(todos, ({ what: what2, address }, i) => what2 === void 0 || !address ? `alone ${i}` : what2).values()
  ].map((some) => {
    const [first, ...rest] = some;
    if (rest.length === 0) return first;
    return {
      level: first.level,
      head: [...listedSay(some.map(({ head }) => head.slice(0, 1))), `: ${first.what}`],
      why: some.flatMap(({ why }, i) => [...i === 0 ? [] : [" "], ...why.slice(0, 1)]),
      how: first.how
    };
  });
}
var ways = [
  ["silent", "See in Klaviyo whether its trigger still happens and its filters still let people in."],
  ["drop", "See which message fell. If the change did it, revert that commit and apply, or try both in an A/B test."],
  ["above spam", "Send to fewer: ask in audience for people who opened lately, and say at the top why they get it."],
  ["above bounce", "Ask in audience for consent, and stop the source of addresses that do not exist."],
  ["above", "Send to fewer, or less often."]
];
var wayOf = ({ id }) => ways.find(([begin]) => id.startsWith(begin))?.[1] ?? "";
var what = { drop: "has dropped", above: "is too high", silent: "sends nothing" };
function alertWords({ id, address }) {
  const [kind = "", rate2] = id.slice(0, -address.length).trim().split(" ");
  return [...rate2 === void 0 ? [] : [rate2.replaceAll("_", " ")], what[kind] ?? ""].join(" ");
}
var mostNamed = 3;
var someNames = (some) => {
  const more = some.length - mostNamed;
  const shown = some.slice(0, more > 1 ? mostNamed : some.length).map((each) => [named(each)]);
  return listedSay(more > 1 ? [...shown, [`${more} more`]] : shown);
};
function todosOf(report) {
  const { sequences } = report;
  const drafts = partsOf2(sequences).drafts.filter(({ waits }) => waits === void 0);
  const manual = sequences.filter(({ status }) => status === "manual");
  const names2 = new Map(sequences.map(({ address, name }) => [address, name]));
  const wrong = alertsInOrder(report).map((alert) => ({
    level: "wrong",
    address: alert.address,
    what: alertWords(alert),
    head: [named({ address: alert.address, name: names2.get(alert.address) ?? "" }), `: ${alertWords(alert)}`],
    why: [{ text: alert.message }, ...lastChange(alert.change)],
    how: [wayOf(alert)]
  }));
  const wait = (some, one, many, how) => some.length === 0 ? [] : [
    {
      level: "wait",
      head: [...someNames(some), some.length === 1 ? one : many],
      why: [],
      how: [how]
    }
  ];
  return [
    ...wrong,
    ...wait(
      manual,
      " is manual: its messages wait in Klaviyo",
      " are manual: their messages wait in Klaviyo",
      "Send them there, or write status: live."
    ),
    ...wait(
      drafts,
      " is a draft and sends nothing yet",
      " are drafts and send nothing yet",
      "Once read through, write status: live."
    )
  ];
}

// src/report/news.ts
var longestRest = 35;
function framesNew(frames, rows) {
  const start = (to) => beganBefore(rows, to);
  return new Set(
    frames.filter(({ days, to, before }) => {
      const began = start(to);
      return began !== void 0 && (daysBetween(began, before.to) + 1) * 2 <= days;
    }).map(({ key }) => key)
  );
}
function beganBefore(rows, to) {
  const days = rows.filter(({ counts: counts2 }) => counts2.recipients > 0).map(({ day }) => day.length === 7 ? `${day}-01` : day).filter((day) => day <= to).sort();
  let began = days.at(-1);
  for (const day of days.reverse()) {
    if (began === void 0 || daysBetween(day, began) > longestRest) break;
    began = day;
  }
  return began;
}

// src/report/pairs.ts
var figures = (counts2) => ({ counts: counts2, rates: ratesOf(counts2) });
var sum = (rows) => figures(addCounts(rows.map(({ counts: counts2 }) => counts2)));
var figuresOf = (frames, rows, news) => Object.fromEntries(
  frames.map(({ key }) => [key, pairOf(sum(rows[key].now), sum(rows[key].before), news.has(key))])
);
var pairOf = (now, before, isNew) => ({
  now,
  before,
  ...isNew ? { is_new: true } : {}
});
function addFigures(frames, parts) {
  const side = (key, which) => figures(addCounts(parts.map((part) => part[key][which].counts)));
  return Object.fromEntries(
    frames.map(({ key }) => {
      const sending = parts.map((part) => part[key]).filter(({ now }) => now.counts.recipients > 0);
      const isNew = sending.length > 0 && sending.every((pair) => pair.is_new === true);
      return [key, pairOf(side(key, "now"), side(key, "before"), isNew)];
    })
  );
}
function answeredLast(kept, counted2, old) {
  return Object.fromEntries(
    [...kept].flatMap((key) => {
      const pair = old?.[key];
      if (pair === void 0) return [];
      const isKept = !isDerived(key) || pair.before.counts.recipients > 0;
      return [[key, { ...counted2[key], now: pair.now, ...isKept ? { before: pair.before } : {} }]];
    })
  );
}

// src/report/build.ts
var daysShown = 400;
function buildReport(input) {
  const { account, conversionMetric, today, previous } = input;
  const isMeasured = ({ key }) => {
    const { now, before } = input.answers[key];
    return now !== void 0 && before !== void 0;
  };
  const through = addDays(today, -1);
  const kept = /* @__PURE__ */ new Set();
  const frames = input.frames.map((frame) => {
    const old = previous?.frames.find(({ key }) => key === frame.key);
    if (isMeasured(frame) || !old) return frame;
    kept.add(frame.key);
    const asOf = old.as_of ?? previous?.through ?? through;
    return asOf === through ? frame : { ...frameTo(frame.key, asOf), as_of: asOf };
  });
  const answers = Object.fromEntries(
    frames.map(({ key }) => [key, kept.has(key) ? {} : input.answers[key]])
  );
  const byFlow = flowsOf(input.daily);
  const sequences = input.sequences.map((facts) => sequenceOf({ ...input, frames, answers }, byFlow, facts, kept));
  const channels = [...new Set(sequences.flatMap((one) => one.channels.map(({ channel }) => channel)))].sort();
  return {
    version: 1,
    account,
    conversion_metric: conversionMetric,
    through,
    frames,
    total: addFigures(
      input.frames,
      sequences.map(({ figures: figures2 }) => figures2)
    ),
    channels: channels.map((channel) => {
      const counted2 = addFigures(
        input.frames,
        sequences.flatMap(
          (one) => one.channels.filter((each) => each.channel === channel).map(({ figures: figures2 }) => figures2)
        )
      );
      const old = previous?.channels.find((one) => one.channel === channel)?.figures;
      return { channel, figures: { ...counted2, ...answeredLast(kept, counted2, old) } };
    }),
    sequences,
    alerts: []
  };
}
function storedParts(input, facts) {
  const answers = { "7d": {}, "30d": {}, "90d": {}, "365d": {} };
  const { channels, messages, days } = partsOf3({ ...input, answers, alive: /* @__PURE__ */ new Map() }, flowsOf(input.daily), facts);
  return { channels, messages, days };
}
function sequenceOf(input, byFlow, facts, kept) {
  const { frames, today, previous } = input;
  const { own, rows, newIn, ...parts } = partsOf3(input, byFlow, facts);
  const { steps: _, lineage, ...rest } = facts;
  const counted2 = figuresOf(
    frames,
    rows,
    newIn(() => true)
  );
  const old = previous?.sequences.find(({ address }) => address === facts.address);
  return {
    ...rest,
    ...{ lineage, ...parts },
    figures: { ...counted2, ...answeredLast(kept, counted2, old?.figures) },
    today: sumRows(own.filter(({ day }) => day === today))
  };
}
function partsOf3(input, byFlow, facts) {
  const { frames, today } = input;
  const lineage = new Set(facts.lineage);
  const own = facts.lineage.flatMap((flow) => byFlow.get(flow) ?? []);
  const rows = rowsOf(input, lineage, own);
  const sent = [...input.monthly.filter(({ flow_id: flow }) => lineage.has(flow)), ...own];
  const isRead = (frame) => isReadTo(input.known, input.alive, facts.lineage, frame.before.from);
  const newIn = (isOwn) => framesNew(frames.filter(isRead), sent.filter(isOwn));
  const channels = group(frames, rows, ({ channel }) => channel).map(([channel, some]) => ({
    channel,
    figures: figuresOf(
      frames,
      some,
      newIn((row) => row.channel === channel)
    )
  }));
  return { own, rows, newIn, channels, messages: messagesOf(input, facts, rows, newIn), days: daysShownOf(own, today) };
}
function flowsOf(rows) {
  const flows = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const own = flows.get(row.flow_id);
    if (own) own.push(row);
    else flows.set(row.flow_id, [row]);
  }
  return flows;
}
function rowsOf({ frames, answers, alive, monthly }, lineage, own) {
  const months2 = monthly.filter(({ flow_id: flow }) => lineage.has(flow));
  const within = (span, answer, unread) => {
    const stored = ({ flow_id: flow }) => answer === void 0 || !alive.has(flow) || unread?.has(flow) === true;
    return [
      ...(answer ?? []).filter(({ flow_id: flow }) => lineage.has(flow)),
      ...own.filter((row) => stored(row) && row.day >= span.from && row.day <= span.to),
      // A month that was rolled up counts for the span its first day is in.
      ...months2.filter((row) => stored(row) && `${row.day}-01` >= span.from && `${row.day}-01` <= span.to)
    ];
  };
  return Object.fromEntries(
    frames.map((frame) => {
      const { now, before, unread } = answers[frame.key];
      return [frame.key, { now: within(frame, now, unread), before: within(frame.before, before, unread) }];
    })
  );
}
function messagesOf({ frames, known }, { steps: steps2, lineage }, rows, newIn) {
  const order = new Map(steps2.map(({ step }, i) => [step, i]));
  const stepOf = ({ message_id: message }) => known.messages[message]?.step ?? message;
  const found = group(frames, rows, (row) => JSON.stringify([stepOf(row), row.channel])).map(
    ([key, some]) => {
      const [step, channel] = JSON.parse(key);
      const ids = new Set(
        Object.values(some).flatMap(({ now, before }) => [...now, ...before].map((row) => row.message_id))
      );
      const own = steps2.find((one) => one.step === step);
      return {
        step,
        channel,
        label: own?.label ?? "",
        message_ids: [...ids].sort(
          (a, b) => flowIndex(known, lineage, a) - flowIndex(known, lineage, b) || (a < b ? -1 : 1)
        ),
        present: own !== void 0,
        figures: figuresOf(
          frames,
          some,
          newIn((row) => stepOf(row) === step && row.channel === channel)
        )
      };
    }
  );
  const place = ({ step, present }) => present ? order.get(step) ?? 0 : steps2.length;
  return found.sort((a, b) => place(a) - place(b) || (a.step < b.step ? -1 : 1));
}
var flowIndex = (known, lineage, message) => lineage.indexOf(known.messages[message]?.flow_id ?? "");
var noRows = () => ({
  "7d": { now: [], before: [] },
  "30d": { now: [], before: [] },
  "90d": { now: [], before: [] },
  "365d": { now: [], before: [] }
});
function group(frames, rows, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const { key } of frames) {
    for (const side of ["now", "before"]) {
      for (const row of rows[key][side]) {
        const name = keyOf(row);
        const own = groups.get(name) ?? noRows();
        groups.set(name, own);
        own[key][side].push(row);
      }
    }
  }
  return [...groups].sort(([a], [b]) => a < b ? -1 : 1);
}
function daysShownOf(rows, today) {
  const past = rows.filter(({ day, counts: counts2 }) => day < today && !isNothing(counts2));
  const first = past.reduce((least, { day }) => day < least ? day : least, today);
  if (first === today) return [];
  const byDay = /* @__PURE__ */ new Map();
  for (const row of past) {
    const own = byDay.get(row.day);
    if (own) own.push(row);
    else byDay.set(row.day, [row]);
  }
  const from = daysBetween(first, today) > daysShown ? addDays(today, -daysShown) : first;
  return daysOf({ from, to: addDays(today, -1) }).map((day) => ({
    day,
    counts: byDay.has(day) ? sumRows(byDay.get(day) ?? []) : noCounts
  }));
}

// src/report/kit/moves.ts
function movesOf(report) {
  const present = report.sequences.filter(({ status }) => status !== "deleted");
  const all = present.flatMap((sequence) => {
    const own = [
      ...["open_rate", "click_rate", "conversion_rate"].flatMap(
        (rate2) => movedShare(sequence, rate2, report.through) ?? []
      ),
      ...["recipients", "conversion_value"].flatMap(
        (name) => movedCount(sequence, name, report.through) ?? []
      )
    ];
    return own.sort((a, b) => Math.abs(b.distance) - Math.abs(a.distance)).slice(0, 2);
  });
  return all.sort(
    (a, b) => Math.abs(b.distance) - Math.abs(a.distance) || (a.sequence.address < b.sequence.address ? -1 : 1)
  );
}
function movedShare(sequence, what2, through) {
  const spans = spansOf(through, what2 === "conversion_rate");
  const [part, of] = sides[what2];
  const [now, before] = [countsIn(sequence.days, spans.now), countsIn(sequence.days, spans.before)];
  if (now[of] < enough || before[of] < enough || before[part] === 0) return void 0;
  const [rate2, past] = [now[part] / now[of], before[part] / before[of]];
  const distance = shareDistance(now[part], now[of], before[part], before[of]);
  if (Math.abs(distance) < sure || Math.abs(rate2 / past - 1) < 1 / 6) return void 0;
  return moved(sequence, what2, rate2, past, spans, distance);
}
function movedCount(sequence, what2, through) {
  const spans = spansOf(through, what2 === "conversion_value");
  if ((sequence.days[0]?.day ?? through) > spans.before.from) return void 0;
  const [now, before] = [countsIn(sequence.days, spans.now), countsIn(sequence.days, spans.before)];
  const weeks = pastDays / lastDays;
  const [count2, least] = what2 === "recipients" ? ["recipients", enough] : ["conversions", 20];
  const usual = before[count2] / weeks;
  if (Math.max(now[count2], usual) < least || before[what2] <= 0) return void 0;
  const distance = (now[count2] - usual) / Math.sqrt(Math.max(now[count2], usual) * (1 + 1 / weeks));
  const past = before[what2] / weeks;
  if (Math.abs(distance) < sure || Math.abs(now[what2] / past - 1) < 1 / 2) return void 0;
  return moved(sequence, what2, now[what2], past, spans, distance);
}
function moved(sequence, what2, now, before, spans, distance) {
  const change2 = changeBefore(sequence, spans.now);
  return { sequence, what: what2, now, before, spans, distance, change: change2 };
}
var names = {
  open_rate: "the open rate",
  click_rate: "the click rate",
  conversion_rate: "the conversion rate",
  recipients: "recipients a week",
  conversion_value: "revenue a week"
};
function moveWords({ what: what2, now, before }, currency) {
  const words = (value) => what2 === "recipients" ? number(value) : what2 === "conversion_value" ? money(value, currency) : percent(value);
  return `${names[what2]} ${now < before ? "fell" : "rose"} from ${words(before)} to ${words(now)}`;
}
var movedSay = (move, { account }) => [
  named(move.sequence),
  `: ${moveWords(move, account.currency)} (${spanWords(move.spans.now)}, against the 28 days before).`,
  ...lastChange(move.change)
];
var movedShort = (move, { account }) => [
  named(move.sequence),
  `: ${moveWords(move, account.currency)}`,
  ...move.change?.commit === void 0 ? ["."] : [", after ", { commit: move.change.commit }, "."]
];

// src/report/kit/weeks.ts
var bars = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587";
var weeksOf = (days, through, valueOf, weeks = 12) => Array.from({ length: weeks }, (_, i) => {
  const to = addDays(through, -7 * (weeks - 1 - i));
  return Math.max(0, valueOf(countsIn(days, { from: addDays(to, -6), to })));
});
function sparkline(values) {
  const most = Math.max(0, ...values);
  if (most <= 0) return "";
  return values.map((value) => bars[Math.ceil(value / most * 6)] ?? "").join("");
}

// src/report/kit/columns.ts
var rate = (head, name) => ({
  head,
  text: ({ now }) => share(name, now),
  value: ({ now }) => now.rates[name],
  move: (pair) => changeOfShare(name, pair),
  isRate: true,
  of: (counts2) => rateOf(name, counts2) ?? 0
});
var count = (head, name, print) => ({
  head,
  text: ({ now: { counts: counts2 } }) => name !== "recipients" && counts2.recipients === 0 && counts2[name] === 0 ? none : print(counts2[name]),
  value: ({ now }) => now.counts[name],
  move: (pair) => change(name, pair),
  isRate: false,
  of: (counts2) => counts2[name]
});
var figuresOf2 = (currency) => [
  count("Recipients", "recipients", number),
  rate("Opened", "open_rate"),
  rate("Clicked", "click_rate"),
  rate("Converted", "conversion_rate"),
  count("Revenue", "conversion_value", (value) => money(value, currency))
];
var columnOf = ({ head, text, value }) => ({
  head,
  isFigure: true,
  say: ({ figures: figures2 }, frame) => [text(figures2[frame])],
  value: ({ figures: figures2 }, frame) => value(figures2[frame])
});
var figureColumns = (report) => figuresOf2(currencyOf(report)).map(columnOf);
function changeColumn({ total }) {
  const { now, before } = total["365d"];
  const isMoney = now.counts.conversion_value + before.counts.conversion_value > 0;
  const name = isMoney ? "conversion_value" : "recipients";
  return {
    head: isMoney ? "Change in revenue" : "Change in recipients",
    isFigure: true,
    say: ({ figures: figures2 }, frame) => moveSay(change(name, figures2[frame])),
    value: ({ figures: figures2 }, frame) => growthOf(figures2[frame], name)
  };
}
var moveSay = (move) => [move === void 0 ? none : { move }];
function growthOf(pair, name) {
  const { now, before, is_new: isNew } = pair;
  if (isNew || change(name, pair) === void 0 || before.counts[name] <= 0) return null;
  return now.counts[name] / before.counts[name] - 1;
}
var sequenceColumns = (report) => [
  { head: "Sequence", say: (one) => [named(one)], value: ({ name, address }) => (name || address).toLowerCase() },
  { head: "Status", say: ({ status }) => [{ status }], value: ({ status }) => status },
  ...figureColumns(report),
  changeColumn(report),
  {
    head: "12 weeks",
    say: ({ days }) => [{ weeks: weeksOf(days, report.through, ({ recipients }) => recipients) }],
    value: ({ figures: figures2 }, frame) => figures2[frame].now.counts.recipients
  }
];
var channelNames = {
  email: "Email",
  sms: "SMS",
  "push-notification": "Push",
  whatsapp: "WhatsApp"
};
var channelSay = (channel) => [channelNames[channel] ?? { text: channel }];
var messageColumns = (report) => [
  { head: "Message", say: ({ label, step }) => [{ text: readable(label) || step }] },
  { head: "Step", say: ({ step, present }) => [{ text: step }, ...present ? [] : [", no longer in it"]] },
  { head: "Channel", say: ({ channel }) => channelSay(channel) },
  ...figureColumns(report)
];
var readable = (subject) => subject.replace(/\{\{\s*([\w.]+)[^{}]*\}\}/g, "[$1]").replace(/\{%[^{}]*%\}/g, "").trim();
var shownMessages = ({ messages }) => messages.filter(
  ({ present, figures: figures2 }) => present || figures2["30d"].now.counts.recipients + figures2["30d"].before.counts.recipients > 0
);
var frameColumns = (report) => [
  ...figureColumns(report),
  {
    head: "Change in opened",
    isFigure: true,
    say: ({ figures: figures2 }, frame) => moveSay(changeOfShare("open_rate", figures2[frame]))
  },
  changeColumn(report),
  counted("Opted out", "unsubscribe_uniques"),
  counted("Spam", "spam_complaints")
];
var counted = (head, name) => ({
  head,
  isFigure: true,
  say: ({ figures: figures2 }, frame) => [number(figures2[frame].now.counts[name])]
});
var frameWords = ({ days, as_of: asOf }) => asOf === void 0 ? `${days} days` : `${days} days, as of ${dayWords(asOf)}`;

// src/report/svg/svg.ts
var xml = (text) => visible(text).replace(/[\ufffe\uffff]/g, "\uFFFD").replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
var coordinate = (value) => String(Math.round(value * 100) / 100 || 0);
var chartWidth = 720;
var chartStyle = `.chart{font:14px system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;--ground:#fff;--edge:#d1d9e0;--ink:#1f2328;--soft:#59636e;--grid:#e3e8ed;--bar:#0969da;--two:#bc4c00;--money:#1a7f37;--mark:#8250df}
@media (prefers-color-scheme:dark){.chart{--ground:#0d1117;--edge:#3d444d;--ink:#f0f6fc;--soft:#9198a1;--grid:#2a313c;--bar:#4493f8;--two:#f0883e;--money:#3fb950;--mark:#ab7df8}}
.chart .ground{fill:var(--ground);stroke:var(--edge)}
.chart .head{fill:var(--ink);font-weight:600;stroke:var(--ground);stroke-width:4px;paint-order:stroke}
.chart .axis{fill:var(--soft)}
.chart .grid{stroke:var(--grid);fill:none}
.chart .bars{stroke:var(--bar);fill:none}
.chart .money{stroke:var(--money)}
.chart .part{stroke-opacity:.45}
.chart .line{fill:none;stroke:var(--bar);stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}
.chart .two{stroke:var(--two)}
.chart .word{fill:var(--bar)}
.chart .wordtwo{fill:var(--two)}
.chart .mark{stroke:var(--mark);stroke-width:1.5;stroke-dasharray:4 4;fill:none}
.chart .flag{fill:var(--mark)}
.chart .flagtext{fill:var(--ground);font-weight:600;text-anchor:middle}`;
var smallStyle = "@media (max-width:480px){.chart{font-size:23px}.chart .minor{display:none}}";
var roomy = 800;
function chartSvg({ title, description, width, height, style, drawn, body }, apart) {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart${!apart && width > roomy ? " roomy" : ""}" role="img" width="${coordinate(width)}" height="${coordinate(height)}" viewBox="0 0 ${coordinate(width)} ${coordinate(height)}"${drawn === void 0 ? "" : ` data-drawn="${drawn}"`}>`,
    `<title>${xml(title)}</title>`,
    `<desc>${xml(description)}</desc>`,
    ...apart ? [
      `<style>${chartStyle}${style ?? smallStyle}</style>`,
      `<rect class="ground" x=".5" y=".5" width="${coordinate(width - 1)}" height="${coordinate(height - 1)}" rx="6"/>`
    ] : [],
    ...body,
    "</svg>",
    ""
  ].join("\n");
}

// src/report/markdown/links.ts
var flowUrl = (id) => `https://www.klaviyo.com/flow/${encodeURIComponent(id)}/edit`;
var klaviyoLink = (flowId) => markdownLink("in Klaviyo", flowUrl(flowId));
var pageOf = (address) => `sequences/${address}.md`;
var chartOf = (address) => `charts/sequences/${address}.svg`;
var canvasOf = (address) => `charts/flows/${address}.svg`;
var relative = (from, to) => `${"../".repeat(from.split("/").length - 1)}${urlPath(to)}`;
function yamlLink(file, page, links) {
  const { repositoryUrl, branch, reportsBranch, directory, prefix = "" } = links;
  const label = markdownCode(file);
  if (repositoryUrl !== void 0)
    return markdownLink(label, `${repositoryUrl}/blob/${urlPath(branch ?? "HEAD")}/${urlPath(`${prefix}${file}`)}`);
  if (directory === void 0 || reportsBranch !== void 0) return label;
  return markdownLink(label, relative(`${directory}/${page}`, file));
}

// src/report/svg/kept.ts
var young = 28;
function drawnKey(days, through) {
  const first = days.find(({ counts: counts2 }) => counts2.recipients > 0)?.day ?? through;
  if (daysBetween(first, through) < young) return through;
  const weekday = (/* @__PURE__ */ new Date(`${through}T00:00:00Z`)).getUTCDay();
  return addDays(through, -((weekday + 6) % 7));
}
var drawnOf = (svg) => / data-drawn="([\d-]+)"/.exec(svg)?.[1];
var withoutFigures = (svg) => svg.split("\n").filter((line) => !/^<text class="(?:num|what as-of)"/.test(line) || line.endsWith(`>${none}</text>`)).join("\n");
var faceOf = (svg) => /<title>.*<\/title>\n<desc>.*<\/desc>/.exec(svg)?.[0];
function isChartKept(path, stored, fresh) {
  const drawn = drawnOf(fresh);
  if (drawn !== void 0) return drawnOf(stored) === drawn && withoutFigures(stored) === withoutFigures(fresh);
  const face = faceOf(fresh);
  return path.endsWith(".svg") && face !== void 0 && / by week<\/title>/.test(face) && faceOf(stored) === face;
}

// src/preview/path.ts
var radius = 12;
function roundedPath(points) {
  return points.map(([x, y], index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) return `M${x} ${y}`;
    if (!after) return `L${x} ${y}`;
    const toward = ([px, py]) => {
      const length = Math.hypot(px - x, py - y) || 1;
      const part = Math.min(radius, length / 2) / length;
      return [x + (px - x) * part, y + (py - y) * part];
    };
    const [start, end] = [toward(before), toward(after)];
    return `L${start[0]} ${start[1]}Q${x} ${y} ${end[0]} ${end[1]}`;
  }).join("");
}

// src/report/svg/canvas.ts
var canvasStyle = `.chart .sheet{fill:var(--grid);fill-opacity:.35}
.chart .box{fill:var(--ground);stroke:var(--edge)}
.chart .pill{fill:var(--ground);stroke:var(--edge)}
.chart .skipped{stroke-dasharray:5 4;fill:none}
.chart .way{fill:none;stroke:var(--soft);stroke-opacity:.6;stroke-width:1.5}
.chart .kind{fill:var(--soft);font-size:12px;font-weight:600}
.chart .says{fill:var(--ink);font-size:13.5px;font-weight:600}
.chart .more{fill:var(--soft);font-size:12px}
.chart .what{fill:var(--soft);font-size:11.5px}
.chart .num{fill:var(--ink);font-size:14px;font-weight:600;font-variant-numeric:tabular-nums}
.chart .mid{text-anchor:middle}
.chart .label{fill:var(--two);font-size:12px;font-weight:600;text-anchor:middle;stroke:var(--ground);stroke-width:5px;paint-order:stroke}
.chart .track{fill:var(--grid)}
.chart .emailtop,.chart .opened{fill:var(--bar)}.chart .texttop{fill:var(--money)}.chart .splittop{fill:var(--two)}.chart .testtop,.chart .actiontop{fill:var(--mark)}`;
var wide = 300;
var pad = 14;
var lineHeight = 18;
var figuresHeight = 50;
var pills = /* @__PURE__ */ new Set(["delay", "exit", "end"]);
function flowCanvas(sequence, items, report, frames = ["30d"], apart = true) {
  if (!items) return void 0;
  const canvas = layout(items.map(resized));
  const messages = new Map(sequence.messages.filter(({ present }) => present).map((one) => [one.step, one]));
  const shown = figuresOf2(currencyOf(report)).filter(({ head }) => head !== "Converted");
  const asOf = `<text class="what as-of" x="${pad}" y="${coordinate(canvas.height - 12)}">30 days to ${xml(fullDay(report.through))}</text>`;
  const sheet = `<rect class="sheet" width="${canvas.width}" height="${canvas.height}" rx="6"/>`;
  const body = [
    ...apart ? [sheet, asOf] : [],
    ...canvas.edges.map((edge) => `<path class="way" d="${roundedPath(edge.points)}"/>`),
    ...canvas.nodes.flatMap((node) => drawNode(node, messages, shown, frames)),
    ...canvas.edges.flatMap(drawLabel)
  ];
  return chartSvg(
    {
      title: `${sequence.name}: the flow`,
      description: "The steps of the flow; each message with its recipients, opens, clicks and revenue.",
      width: canvas.width,
      height: canvas.height,
      style: canvasStyle,
      ...apart ? { drawn: drawnKey(sequence.days, report.through) } : {},
      body
    },
    apart
  );
}
function resized({ box, ways: ways2, ...rest }) {
  const [width, height] = sizeOf(box);
  return {
    ...rest,
    box: { ...box, width, height },
    ...ways2 ? { ways: ways2.map((way) => ({ ...way, items: way.items.map(resized) })) } : {}
  };
}
var titleLines = ({ kind, title }) => broken(readable(title), 35, kind === "split" ? 3 : 2);
var detailLines = ({ detail }) => detail === void 0 ? [] : broken(detail, 42, 2);
function sizeOf(box) {
  if (pills.has(box.kind)) return [Math.max(72, 28 + 7.5 * widthOf(box.title)), 32];
  const rows = box.kind === "test" ? box.messages.length : Math.min(1, box.messages.length);
  const text = 34 + titleLines(box).length * lineHeight + detailLines(box).length * 16;
  return [wide, text + 8 + rows * figuresHeight + (box.kind === "test" ? rows * 18 : 0)];
}
function drawNode(node, messages, figures2, frames) {
  const { x, y, width, height, kind, label, title } = node;
  const text = (name, left, top, words) => `<text class="${name}" x="${coordinate(left)}" y="${coordinate(top)}">${xml(words)}</text>`;
  const rect = (name, of) => `<rect class="${name}" x="${coordinate(x)}" y="${coordinate(y)}" width="${coordinate(width)}" height="${of}`;
  if (pills.has(kind))
    return [
      rect("pill", `${height}" rx="${height / 2}"/>`),
      text("more mid", x + width / 2, y + height / 2 + 4.5, oneLine(title))
    ];
  const lines2 = [rect(`box${kind === "skipped" ? " skipped" : ""}`, `${coordinate(height)}" rx="10"/>`)];
  if (kind !== "trigger" && kind !== "skipped") lines2.push(rect(`${kind}top`, '3" rx="1.5"/>'));
  lines2.push(text("kind", x + pad, y + 24, label));
  let at = y + 26;
  for (const words of titleLines(node)) lines2.push(text("says", x + pad, at += lineHeight, words));
  for (const words of detailLines(node)) lines2.push(text("more", x + pad, at += 16, words));
  const rows = kind === "test" ? node.messages : node.messages.slice(0, 1);
  for (const [i, step] of rows.entries()) {
    const message = messages.get(step);
    if (kind === "test")
      lines2.push(text("more", x + pad, at += 18, clipped(`${"ABCDEFGH"[i] ?? ""}: ${message?.label || step}`, 38)));
    lines2.push(...drawFigures(message, figures2, frames, x + pad, at + 22));
    at += figuresHeight;
  }
  return lines2;
}
function drawFigures(message, figures2, frames, left, top) {
  const column = (wide - 2 * pad) / figures2.length;
  const heads = figures2.map(
    ({ head }, i) => `<text class="what" x="${coordinate(left + i * column)}" y="${coordinate(top)}">${head}</text>`
  );
  const groups = frames.map((frame) => {
    const cells = figures2.map(({ text, value, isRate }, i) => {
      const pair = message?.figures[frame];
      const x = coordinate(left + i * column);
      const words = pair === void 0 ? none : text(pair);
      const part = pair === void 0 || !isRate ? null : value(pair);
      const track = `<rect class="track" x="${x}" y="${coordinate(top + 24)}" width="48" height="3" rx="1.5"/>`;
      const full = `<rect class="${i === 1 ? "opened" : "splittop"}" x="${x}" y="${coordinate(top + 24)}" width="${coordinate(48 * Math.min(1, part ?? 0))}" height="3" rx="1.5"/>`;
      return `<text class="num" x="${x}" y="${coordinate(top + 17)}">${xml(words)}</text>${part === null ? "" : track + full}`;
    });
    return frames.length === 1 ? cells.join("\n") : `<g class="f f${frame}">${cells.join("")}</g>`;
  });
  return [...heads, ...groups];
}
function drawLabel({ label, points }) {
  if (label === void 0) return [];
  const at = points.length > 3 ? points[2] : points[1];
  const y = (points[1]?.[1] ?? 0) + 24;
  return [`<text class="label" x="${coordinate(at?.[0] ?? 0)}" y="${coordinate(y)}">${xml(clipped(label, 26))}</text>`];
}
function clipped(text, columns) {
  return broken(text, columns, 1)[0] ?? "";
}
function broken(text, columns, most) {
  const lines2 = [];
  let line = "";
  for (const word of oneLine(text).split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== "") lines2.push(line);
    line = word;
  }
  if (line !== "") lines2.push(line);
  const kept = lines2.slice(0, most);
  const isCut = lines2.length > most;
  return kept.map((one, i) => fitted(isCut && i === most - 1 ? `${one} \u2026` : one, columns));
}
function fitted(text, columns) {
  if (widthOf(text) <= columns) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(letters.join("")) > columns - 1) letters.pop();
  return `${letters.join("").trimEnd()}\u2026`;
}

// src/report/svg/buckets.ts
var monday = "2018-01-01";
var weekSizes = [13, 26, 53];
var daySizes = [14, 42];
var indexOf = (day, unit) => {
  const days = daysBetween(monday, day);
  return unit === "day" ? days : Math.floor(days / 7);
};
var dayOf = (index, unit) => addDays(monday, unit === "day" ? index : index * 7);
function bucketsOf(days) {
  const [start, end] = [days[0]?.day, days.at(-1)?.day];
  if (start === void 0 || end === void 0) return void 0;
  const unit = days.length <= Math.max(...daySizes) ? "day" : "week";
  const last = indexOf(unit === "day" ? end : addDays(end, 1), unit);
  const held = last - indexOf(start, unit) + 1;
  const sizes = unit === "day" ? daySizes : weekSizes;
  const first = last + 1 - (sizes.find((size) => size >= held) ?? Math.max(...sizes));
  const groups = /* @__PURE__ */ new Map();
  for (const one of days) {
    const index = indexOf(one.day, unit);
    if (index < first) continue;
    const group2 = groups.get(index);
    if (group2) group2.push(one);
    else groups.set(index, [one]);
  }
  const length = unit === "day" ? 1 : 7;
  const list = [...groups].map(([index, group2]) => ({
    index,
    from: dayOf(index, unit),
    counts: addCounts(group2.map(({ counts: counts2 }) => counts2)),
    isWhole: group2.length === length
  })).filter(({ index, isWhole }) => isWhole || index !== last);
  return { unit, list, first, last };
}
function daysTogether(parts) {
  const days = /* @__PURE__ */ new Map();
  for (const { day, counts: counts2 } of parts.flat()) {
    const some = days.get(day);
    if (some) some.push(counts2);
    else days.set(day, [counts2]);
  }
  return [...days].sort(([a], [b]) => a < b ? -1 : 1).map(([day, counts2]) => ({ day, counts: addCounts(counts2) }));
}

// src/report/svg/figures.ts
function panelsOf({ list, unit }, currency) {
  const per = unit === "day" ? "a day" : "a week";
  const bars3 = (head, valueOf, least) => {
    const values = list.map((bucket) => ({
      index: bucket.index,
      value: Math.max(0, valueOf(bucket)),
      isWhole: bucket.isWhole
    }));
    return { head, values, top: roundUp(Math.max(...values.map(({ value }) => value)), least), label: axisNumber };
  };
  const recipients = bars3(`Recipients ${per}`, ({ counts: counts2 }) => counts2.recipients, 10);
  const revenue = {
    ...bars3(`Revenue ${per}`, ({ counts: counts2 }) => counts2.conversion_value, 10),
    isMoney: true,
    label: (value) => axisMoney(value, currency)
  };
  const rates = linesOf(list);
  const hasRevenue = list.some(({ counts: counts2 }) => counts2.conversion_value > 0);
  return [recipients, ...rates ? [rates] : [], ...hasRevenue ? [revenue] : []];
}
function linesOf(list) {
  const line = (name, rate2) => {
    const [part, of] = sides[rate2];
    const points = list.map(({ index, counts: counts2 }) => ({
      index,
      value: counts2[of] < fewest ? null : Math.min(1, counts2[part] / counts2[of])
    }));
    return { name, points };
  };
  const isThere = ({ points }) => points.some(({ value }) => (value ?? 0) > 0);
  const lines2 = [line("Opened", "open_rate"), line("Clicked", "click_rate")].filter(isThere);
  if (lines2.length === 0) return void 0;
  const most = Math.max(...lines2.flatMap(({ points }) => points.map(({ value }) => value ?? 0)));
  return { head: "of what was delivered", lines: lines2, top: Math.min(1, roundUp(most, 0.01)), label: axisPercent };
}
function describe(panels, { unit, list }, marks) {
  const parts = panels.map(
    (panel) => "values" in panel ? panel.head : `${panel.lines.map(({ name }) => name).join(" and ")} ${panel.head}`
  );
  const changes = marks === 0 ? "" : ` ${marks} ${marks === 1 ? "change" : "changes"} of the flow marked.`;
  const [first, last] = [list[0], list.at(-1)];
  const to = last && addDays(dayOf(last.index + 1, unit), -1);
  const span = first && to ? `, ${spanWords({ from: first.from, to })}` : "";
  return `${parts.join("; ")}${span}.${changes}`;
}
var steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
function roundUp(value, least) {
  const wanted = Math.max(value, least);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = steps.find((one) => one * power >= wanted * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(3));
}
var compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 2 });
var axisNumber = (value) => Number.isInteger(value) ? compact.format(value) : "";
var axisPercent = (fraction) => `${Number((fraction * 100).toFixed(2))} %`;
function axisMoney(value, currency) {
  try {
    return new Intl.NumberFormat("en-US", {
      style: "currency",
      currency,
      notation: "compact",
      maximumFractionDigits: 2,
      minimumFractionDigits: 0
    }).format(value);
  } catch {
    return compact.format(value);
  }
}

// src/report/svg/panels.ts
var leftOf = (width) => width < 600 ? 68 : 84;
var right = 20;
var panelHeight = 104;
var headHeight = 42;
var gap = 16;
var axisHeight = 36;
function placesOf({ first, last }, width) {
  const left = leftOf(width);
  const step = Math.floor((width - left - right) / (last - first + 1) * 100) / 100;
  return { step, shift: left - first * step, at: (index) => index * step, left, width };
}
var panelsHeight = (count2) => count2 * (headHeight + panelHeight + gap) - gap;
function drawPanels(panels, top, places) {
  const grid = [];
  const words = [];
  const moved2 = [];
  panels.forEach((panel, i) => {
    const head = top + i * (headHeight + panelHeight + gap);
    const base = head + headHeight + panelHeight;
    const y = (value) => base - value / panel.top * panelHeight;
    words.push(`<text class="head" x="16" y="${head + 18}">${headOf(panel)}</text>`);
    for (const value of [0, panel.top / 2, panel.top]) {
      const at = coordinate(y(value));
      grid.push(`<path class="grid" d="M${places.left} ${at}H${places.width - right}"/>`);
      const label = panel.label(value);
      if (label === "") continue;
      const minor = value === panel.top / 2 ? " minor" : "";
      words.push(
        `<text class="axis${minor}" x="${places.left - 8}" y="${coordinate(y(value) + 5)}" text-anchor="end">${xml(label)}</text>`
      );
    }
    moved2.push(..."values" in panel ? bars2(panel, places, base, y) : lines(panel, places, y));
  });
  return { grid, moved: moved2, words };
}
function headOf(panel) {
  if ("values" in panel) return xml(panel.head);
  const names2 = panel.lines.map(
    ({ name }, i) => `<tspan class="${i === 0 ? "word" : "wordtwo"}">${i === 0 ? "\u25CF" : "\u25A0"} ${xml(name)}</tspan>`
  );
  return [...names2, `<tspan class="axis">${xml(panel.head)}</tspan>`].join(" ");
}
function bars2({ values, isMoney }, { step, at }, base, y) {
  const width = coordinate(Math.max(1, step * 0.76));
  const draw = (name2, some) => {
    const drawn = some.filter(({ value }) => value > 0).map(({ index, value }) => `M${coordinate(at(index) + step / 2)} ${base}V${coordinate(y(value))}`);
    return drawn.length === 0 ? [] : [`<path class="${name2}" stroke-width="${width}" d="${drawn.join("\n")}"/>`];
  };
  const name = isMoney === true ? "bars money" : "bars";
  return [
    ...draw(
      name,
      values.filter(({ isWhole }) => isWhole)
    ),
    ...draw(
      `${name} part`,
      values.filter(({ isWhole }) => !isWhole)
    )
  ];
}
function lines(panel, { step, at }, y) {
  return panel.lines.flatMap(({ points }, i) => {
    let isPen = false;
    const path = [];
    points.forEach(({ index, value }, n) => {
      if (value === null) {
        isPen = false;
        return;
      }
      const place = `${coordinate(at(index) + step / 2)} ${coordinate(y(value))}`;
      const isAlone = !isPen && (points[n + 1]?.value ?? null) === null;
      path.push(`${isPen ? "L" : "M"}${place}${isAlone ? "h0" : ""}`);
      isPen = true;
    });
    return path.length === 0 ? [] : [`<path class="line${i === 0 ? "" : " two"}" d="${path.join("\n")}"/>`];
  });
}
var labelRoom = 46;
function drawAxis({ unit, first, last }, { at, step, shift, left, width }, y) {
  const texts = [];
  const every = Math.ceil(labelRoom / (step * (unit === "day" ? 7 : 52 / 12)));
  for (let index = first; index <= last; index++) {
    const day = dayOf(index, unit);
    const [year = "", month = "", date = ""] = day.split("-");
    const weeksAgo = (last - index) / 7;
    if (unit === "day" ? !Number.isInteger(weeksAgo) : Number(date) > 7) continue;
    const place = unit === "day" ? weeksAgo : Number(month) - 1;
    if (place % every !== 0) continue;
    const x = at(index) + (unit === "day" ? step / 2 : 0);
    const text = unit === "day" ? shortDay(day) : month === "01" ? year : shortDay(day).replace(/^\d+ /, "");
    const anchor = x + shift < left + 12 ? "start" : x + shift > width - right - 24 ? "end" : "middle";
    const isMinor = place / every % 2 === 1;
    texts.push(
      `<text class="axis${isMinor ? " minor" : ""}" x="${coordinate(x)}" y="${y}" text-anchor="${anchor}">${text}</text>`
    );
  }
  return texts;
}

// src/report/svg/chart.ts
var margin = 8;
var panelWidth = 440;
var accountDrawn = ({ account, sequences }) => ({
  name: `All sequences of ${account.name}`,
  days: daysTogether(sequences.map(({ days }) => days)),
  changes: []
});
function chartFile(drawn, report) {
  const buckets = bucketsOf(drawn.days);
  return buckets && chart(drawn, buckets, panelsOf(buckets, report.account.currency), chartWidth, true);
}
function chartPanels(drawn, report) {
  const buckets = bucketsOf(drawn.days);
  if (!buckets) return [];
  return panelsOf(buckets, report.account.currency).map((panel) => chart(drawn, buckets, [panel], panelWidth, false));
}
function chart({ name, changes }, buckets, panels, width, apart) {
  const marks = shownChanges(changes, buckets);
  const top = margin + (marks.length > 0 ? marksHeight : 0);
  const base = top + panelsHeight(panels.length);
  const places = placesOf(buckets, width);
  const { grid, moved: moved2, words } = drawPanels(panels, top, places);
  const body = [
    ...grid,
    `<g transform="translate(${coordinate(places.shift)})">`,
    ...moved2,
    ...drawMarks(marks, buckets, places, margin, base),
    ...drawAxis(buckets, places, base + axisHeight - 10),
    "</g>",
    ...words
  ];
  const description = describe(panels, buckets, marks.length);
  const height = base + axisHeight;
  return chartSvg({ title: `${name} by ${buckets.unit}`, description, width, height, body }, apart);
}
var marksHeight = 32;
var nearest = 34;
var shownChanges = (changes, { unit, first }) => numbered(changes).filter(({ day }) => day >= dayOf(first, unit));
function drawMarks(changes, { unit, last }, { step, at }, top, base) {
  const place = (day) => {
    const index = Math.min(indexOf(day, unit), last);
    const within = unit === "day" ? 0.5 : Math.min(1, (daysBetween(dayOf(index, unit), day) + 0.5) / 7);
    return at(index) + within * step;
  };
  const groups = [];
  for (const change2 of changes) {
    const x = place(change2.day);
    const before = groups.at(-1);
    if (before && x - before.x < nearest) before.changes.push(change2);
    else groups.push({ x, changes: [change2] });
  }
  return groups.map(({ x, changes: own }) => {
    const [from, to] = [own[0]?.number ?? 0, own.at(-1)?.number ?? 0];
    const text = from === to ? String(from) : `${from}\u2013${to}`;
    const width = 18 + 10 * text.length;
    const line = [...new Set(own.map(({ day }) => coordinate(place(day))))].map((at2) => `M${at2} ${top + 25}V${base}`);
    return [
      `<g><title>${xml(own.map(titleOf).join("; "))}</title>`,
      `<path class="mark" d="${line.join("")}"/>`,
      `<rect class="flag" x="${coordinate(x - width / 2)}" y="${top}" width="${width}" height="25" rx="5"/>`,
      `<text class="flagtext" x="${coordinate(x)}" y="${top + 12.5}" dominant-baseline="central">${text}</text></g>`
    ].join("");
  });
}
var titleOf = (change2) => `${change2.number}: ${plainSay(changeSay(change2))}`;

// src/report/kit/verdict.ts
function verdict(report, moves) {
  const leader = leaderOf(report);
  const move = moves.find(({ what: what2 }) => what2.endsWith("_rate")) ?? moves[0];
  return [
    { strong: [weekWords(report)] },
    ...leader ? [" ", named(leader), " leads."] : [],
    ...move ? [" ", ...movedShort(move, report)] : []
  ];
}
function weekWords({ total, sequences, frames, account, through }) {
  const { now } = total["7d"];
  const to = frames.find(({ key }) => key === "7d")?.as_of ?? through;
  const sending = sequences.filter(({ figures: figures2 }) => figures2["7d"].now.counts.recipients > 0).length;
  if (sending === 0) return `Week to ${dayWords(to)}: no sequence has sent anything.`;
  const revenue = now.counts.conversion_value;
  const moved2 = change(revenue > 0 ? "conversion_value" : "recipients", total["7d"]);
  const parts = [
    `reached ${plural(now.counts.recipients, "recipient").replace(/^\d+/, number(now.counts.recipients))}`,
    ...revenue > 0 ? [`brought ${money(revenue, account.currency)}`] : []
  ];
  const against = moved2 === void 0 || moved2.text === "new" ? "" : ` (${moved2.direction === "same" ? "as in the week before" : `${moved2.text} on the week before`})`;
  return `Week to ${dayWords(to)}: ${plural(sending, "sequence")} ${listed(parts)}${against}.`;
}
function leaderOf(report) {
  const name = report.total["7d"].now.counts.conversion_value > 0 ? "conversion_value" : "recipients";
  const size = ({ figures: figures2 }) => figures2["7d"].now.counts[name];
  const [first, second] = [...report.sequences].sort((a, b) => size(b) - size(a));
  return first && second && size(second) > 0 ? first : void 0;
}

// src/report/kit/funnel.ts
function stagesOf(figures2) {
  const { counts: counts2 } = figures2;
  const all = counts2.recipients;
  if (all === 0) return [];
  const stage = (name, count2, shareWords) => ({
    name,
    count: number(count2),
    share: shareWords,
    part: Math.min(1, Math.max(0, count2 / all))
  });
  const of = (name) => share(name, figures2);
  const hasTexts = counts2.openable < counts2.delivered;
  return [
    stage("Recipients", all, ""),
    stage("Delivered", counts2.delivered, percent(counts2.delivered / all)),
    ...counts2.openable === 0 ? [] : [stage(hasTexts ? "Opened (mails)" : "Opened", counts2[sides.open_rate[0]], of("open_rate"))],
    stage("Clicked", counts2.clicks_unique, of("click_rate")),
    stage("Converted", counts2.conversion_uniques, of("conversion_rate"))
  ];
}

export {
  spansOf,
  countsIn,
  shareDistance,
  changeBefore,
  enough,
  unbroken,
  percent,
  sides,
  dayWords,
  fullDay,
  spanWords,
  changeSay,
  changeTitle,
  numbered,
  effectRates,
  effectSay,
  bySize,
  partsOf2 as partsOf,
  named,
  statusMarks,
  listedSay,
  plainSay,
  together,
  alertWords,
  todosOf,
  weeksOf,
  sparkline,
  flowUrl,
  klaviyoLink,
  pageOf,
  chartOf,
  canvasOf,
  relative,
  yamlLink,
  isChartKept,
  buildReport,
  storedParts,
  movesOf,
  movedSay,
  figuresOf2 as figuresOf,
  figureColumns,
  changeColumn,
  moveSay,
  sequenceColumns,
  channelSay,
  messageColumns,
  readable,
  shownMessages,
  frameColumns,
  frameWords,
  xml,
  coordinate,
  chartStyle,
  canvasStyle,
  flowCanvas,
  accountDrawn,
  chartFile,
  chartPanels,
  verdict,
  stagesOf
};
