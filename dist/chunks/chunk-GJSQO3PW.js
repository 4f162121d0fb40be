import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  sumRows
} from "./chunk-PKKP5LUT.js";
import {
  number
} from "./chunk-IB5JU7PX.js";
import {
  named,
  subjectOf,
  wallWords
} from "./chunk-QX2JGFET.js";
import {
  idOf,
  smartSendingHours
} from "./chunk-HOZ6W337.js";
import {
  allSteps,
  compile,
  fieldsOfFlow,
  filterWords,
  messagesOf,
  rateOf,
  triggerWords
} from "./chunk-UAVHVDVM.js";
import {
  kindOf2 as kindOf,
  labelOf,
  listed,
  plural
} from "./chunk-KKJNJNI7.js";
import {
  fieldsOf,
  present
} from "./chunk-EH362S3J.js";

// src/preview/questions.ts
var plainNames = (id) => id.replace(/^(list|segment):/, "$1 ");
function questionsOf(subject) {
  const actions = new Map(
    (subject?.definition.actions ?? []).map((action) => [subject?.steps.get(idOf(action))?.id, action])
  );
  const dataOf = (step) => fieldsOf(fieldsOf(actions.get(step))["data"]);
  return {
    of: (step) => {
      const { profile_filter: profile, trigger_filter: trigger } = dataOf(step);
      const words = filterWords(profile ?? trigger, plainNames);
      return words === null ? void 0 : `${words.charAt(0).toUpperCase()}${words.slice(1)}?`;
    },
    ways: (step) => {
      const action = actions.get(step);
      const ways = action && subject?.steps.get(idOf(action))?.ways;
      const isRandom = JSON.stringify(dataOf(step)).includes("profile-sample");
      if (isRandom) return { yes: "In the sample", no: "The others" };
      return ways?.get("yes") === "else" ? { yes: "No", no: "Yes" } : { yes: "Yes", no: "No" };
    },
    onlyIf: (step) => {
      const filter = fieldsOf(dataOf(step)["message"])["additional_filters"];
      return filterWords(filter, plainNames) ?? void 0;
    }
  };
}

// src/preview/facts.ts
function entryOf(sequence, templates) {
  const bare = { ...sequence, steps: [] };
  const { audience: _, exitWhen: __, ...open } = bare;
  const definition = compile(open, templates).desired?.definition;
  const words = (condition) => {
    if (!condition) return void 0;
    const alone = compile({ ...open, audience: condition }, templates).desired?.definition;
    return alone && (filterWords(named(alone.profile_filter), plainNames) ?? void 0);
  };
  const where = sequence.trigger.kind === "metric" ? sequence.trigger.where : void 0;
  const [trigger] = named(definition?.triggers ?? []);
  const filter = trigger && "trigger_filter" in trigger ? filterWords(trigger.trigger_filter, plainNames) : null;
  const audience = words(sequence.audience);
  const exit = words(sequence.exitWhen);
  const fields = definition === void 0 ? [] : fieldsOfFlow(definition, plainNames);
  const reentry = fields.find(({ key }) => key === "reentry_criteria")?.show;
  return {
    trigger: trigger === void 0 ? sequence.trigger.type.replaceAll("_", " ") : startWords(sequence, trigger),
    ...present({ filter: where && filter?.replace(/^event /, ""), audience, exit }),
    reentry: reentryWords(typeof reentry === "string" ? reentry : "always")
  };
}
function startWords({ trigger }, compiled) {
  const words = triggerWords(compiled, (id) => id.replace(/^(list|segment):/, ""));
  switch (trigger.kind) {
    case "metric":
      return words;
    case "list":
      return `Joins the list ${trigger.list}`;
    case "segment":
      return `Comes into the segment ${trigger.segment}`;
    default:
      return capital(words);
  }
}
var reentryWords = (words) => words === "never" ? "Once only" : words === "always" ? "Every time" : `Again ${words}`;
function factsOf(sequence, entry, zone) {
  const { goLive, end } = sequence.schedule ?? {};
  const emails = [...allSteps(sequence.steps)].flatMap((step) => step.kind === "email" ? [step] : []);
  const sending = [...allSteps(sequence.steps)].flatMap(
    (step) => step.kind === "email" || step.kind === "sms" ? [step] : []
  );
  const senders = unique(emails.map(({ from }) => senderWords(from)));
  const utms = unique(
    sending.map(
      ({ utm, tracking }) => utm === void 0 || tracking === false ? "none" : utm.map(({ param, value }) => `${param.replace(/^utm_/, "")} ${value}`).join(", ")
    )
  );
  const facts = [
    { label: "Starts when", words: sequence.trigger.kind === "metric" ? `The event ${entry.trigger}` : entry.trigger },
    entry.filter !== void 0 && { label: "And the event has", words: capital(entry.filter) },
    { label: "Only for", words: capital(entry.audience ?? "everyone") },
    { label: "Leaves when", words: capital(entry.exit ?? "only at the end") },
    { label: "Comes in again", words: entry.reentry },
    { label: "Status", words: statusWords(sequence) },
    goLive !== void 0 && { label: "Goes live", words: `${wallWords(goLive, sequence.schedule.zone)}, ${zone}` },
    end !== void 0 && { label: "Ends", words: `${wallWords(end, sequence.schedule.zone)}, ${zone}` },
    sequence.pilot !== void 0 && { label: "Pilot", words: `segment ${sequence.pilot.segment}` },
    senders.length > 0 && { label: "Sender", words: listed(senders) },
    utms.length > 0 && { label: "UTM", words: utms.join("; ") }
  ];
  return facts.filter((fact) => fact !== false);
}
function statusWords({ status, deploy }) {
  if (!deploy) return "Not deployed";
  if (status === void 0) return "Draft at first, then as in Klaviyo";
  return capital(status);
}
function senderWords(from) {
  if (from?.name === void 0 && from?.email === void 0) return "the account's own";
  return from.name === void 0 ? from.email : from.email === void 0 ? from.name : `${from.name} <${from.email}>`;
}
var capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
var unique = (words) => [...new Set(words)];

// src/preview/figures.ts
function figuresOf(stored, address) {
  const frame = stored?.previous?.frames.find(({ key }) => key === "30d");
  if (!stored?.previous || !frame) return /* @__PURE__ */ new Map();
  const { known, daily, previous } = stored;
  const bySteps = /* @__PURE__ */ new Map();
  for (const row of daily) {
    const step = known.messages[row.message_id]?.step;
    if (step === void 0 || known.flows[row.flow_id]?.address !== address) continue;
    if (row.day < frame.from || row.day > frame.to) continue;
    bySteps.set(step, [...bySteps.get(step) ?? [], row]);
  }
  return new Map(
    [...bySteps].map(([step, rows]) => {
      const counts = sumRows(rows);
      const figures = {
        from: frame.from,
        to: frame.to,
        currency: previous.account.currency,
        recipients: counts.recipients,
        openRate: rateOf("open_rate", counts),
        clickRate: rateOf("click_rate", counts),
        conversionRate: rateOf("conversion_rate", counts),
        revenue: counts.conversion_value,
        spend: counts.text_message_spend
      };
      return [step, figures];
    })
  );
}
var percent = (rate) => `${(rate * 100).toLocaleString("en-US", { maximumFractionDigits: rate < 0.1 ? 1 : 0 })}%`;
function figureWords({ recipients, openRate, clickRate }) {
  const rates = [
    ...openRate === null ? [] : [`${percent(openRate)} opened`],
    ...clickRate === null ? [] : [`${percent(clickRate)} clicked`]
  ];
  return [`${number(recipients)} sent`, ...rates].join(", ");
}
var creditWords = ({ recipients }, segments) => `${number(recipients)} people, ${number(recipients * segments)} credits in 30 days`;

// src/preview/items.ts
function itemsOf(steps, drawing) {
  const { title, detail } = drawing.trigger;
  const trigger = box("trigger", "trigger", "Starts when", title, detail === void 0 ? {} : { detail });
  return [{ box: trigger }, ...listOf(steps, drawing), { box: box("end", "end", "", "End"), closes: true }];
}
var listOf = (steps, drawing) => steps.flatMap((step) => itemOf(step, drawing));
function itemOf(step, drawing) {
  const id = nodeId(step);
  const { questions } = drawing;
  const title = titleOf(step, drawing);
  switch (step.kind) {
    case "skipped":
      return [
        { box: box(id, "skipped", "Skipped in Klaviyo", step.written, { detail: step.advice }) },
        ...listOf(step.instead, drawing)
      ];
    case "exit":
      return [{ box: box(id, "exit", "", "Leaves the flow"), closes: true }];
    case "condition":
    case "random_split":
    case "raw": {
      const then = "then" in step ? step.then : void 0;
      const other = "else" in step ? step.else : void 0;
      if (then === void 0 && other === void 0) break;
      const { yes, no } = questions.ways(id);
      return [
        {
          box: box(id, "split", step.kind === "raw" ? "Split" : kindOf(step).title, title),
          ways: [
            { label: yes, items: listOf(then ?? [], drawing) },
            { label: no, items: listOf(other ?? [], drawing) }
          ]
        }
      ];
    }
    case "branch":
      return [
        {
          box: box(id, "split", "Split", title, { detail: plural(step.cases.length + 1, "way") }),
          ways: [
            ...step.cases.map((one) => ({ label: one.name, items: listOf(one.then, drawing) })),
            { label: "Everyone else", items: listOf(step.else, drawing) }
          ]
        }
      ];
  }
  return [{ box: box(id, nodeKind(step), kindOf(step).title, title, partsOf(step, drawing)) }];
}
var nodeId = (step) => step.id ?? `${step.kind}@${step.at.line}:${step.at.column}`;
var nodeKinds = { message: "email", test: "test", wait: "delay", split: "split", action: "action" };
var nodeKind = (step) => step.kind === "sms" ? "text" : nodeKinds[kindOf(step).shape];
function titleOf(step, { messages, questions }) {
  const message = messages.get(nodeId(step));
  if (step.kind === "sms") return message?.text ?? step.body;
  if (step.kind === "email" || step.kind === "notify") return message?.subject ?? step.subject;
  if (step.kind === "condition") return questions.of(nodeId(step)) ?? labelOf(step);
  if (step.kind === "update_profile") return updateWords(step);
  return kindOf(step).shape === "wait" ? `Wait ${labelOf(step)}` : labelOf(step);
}
function updateWords({ set, create, remove, addTo, removeFrom }) {
  const pairs = Object.entries({ ...set, ...create }).map(([name, value]) => `${name} = ${String(value)}`);
  const more = [
    ...Object.entries(addTo).map(([name, value]) => `add ${value} to ${name}`),
    ...Object.entries(removeFrom).map(([name, value]) => `take ${value} from ${name}`),
    ...remove.length > 0 ? [`clear ${listed(remove)}`] : []
  ];
  return [...pairs, ...more].join(", ");
}
function partsOf(step, { messages, questions, figures }) {
  const only = "onlyIf" in step && step.onlyIf ? questions.onlyIf(nodeId(step)) : void 0;
  const status = "status" in step && step.status !== void 0 ? { status: step.status } : {};
  const detail = only === void 0 ? {} : { detail: `Only if ${only}` };
  switch (step.kind) {
    case "email":
    case "notify":
    case "sms": {
      const parts = messages.get(nodeId(step))?.segments;
      const cost = parts === void 0 ? [] : [plural(parts, "part")];
      const did = figures?.get(nodeId(step));
      const known = did && (parts === void 0 ? figureWords(did) : creditWords(did, parts));
      const said = [...cost, ...known ? [known] : [], ...only === void 0 ? [] : [`only if ${only}`]].join(" \xB7 ");
      return { ...status, messages: [nodeId(step)], ...said === "" ? {} : { detail: said } };
    }
    case "ab_test": {
      const shares = step.variants.map(({ weight }) => `${weight} %`).join(" / ");
      const won = step.winner === void 0 ? "" : ` \xB7 winner by ${step.winner}`;
      return { ...status, messages: step.variants.map(({ message }) => nodeId(message)), detail: `${shares}${won}` };
    }
    default:
      return { ...status, ...detail };
  }
}
function box(id, kind, label, title, more = {}) {
  const messages = more.messages ?? [];
  const [width, height] = sizes[kind]({ title, detail: more.detail ?? "", messages: messages.length });
  return { id, kind, label, title, ...more, messages, width, height };
}
var lines = (text, letters, most) => Math.min(most, text === "" ? 0 : Math.max(1, Math.ceil(text.length / letters)));
var small = (text, letters, most) => {
  const count = lines(text, letters, most);
  return count === 0 ? 0 : 4 + 17 * count;
};
var sizes = {
  trigger: ({ title, detail }) => [300, 48 + 19 * lines(title, 34, 2) + small(detail, 42, 2)],
  email: ({ title, detail }) => [252, 214 + 19 * lines(title, 28, 2) + small(detail, 36, 2)],
  text: ({ title, detail }) => [252, 62 + 18 * lines(title, 29, 6) + small(detail, 36, 2)],
  test: ({ messages, detail }) => [Math.max(300, 24 + 152 * messages), 194 + small(detail, 60, 1)],
  delay: ({ title }) => [Math.max(96, 52 + Math.ceil(title.length * 7.1)), 34],
  split: ({ title, detail }) => [288, 48 + 19 * lines(title, 32, 4) + small(detail, 40, 1)],
  action: ({ title, detail }) => [252, 46 + 19 * lines(title, 28, 2) + small(detail, 36, 1)],
  skipped: ({ title, detail }) => [252, 46 + 19 * lines(title, 28, 1) + small(detail, 38, 2)],
  exit: () => [150, 34],
  end: () => [64, 28]
};

// src/preview/layout.ts
var gap = { below: 44, belowSplit: 68, between: 36, margin: 40 };
var emptyHalf = 70;
function layout(items) {
  const block = list(items, []);
  const [dx, dy] = [block.left + gap.margin, gap.margin];
  const moved = shifted(block, dx, dy);
  return {
    width: block.left + block.right + 2 * gap.margin,
    height: block.height + 2 * gap.margin,
    nodes: moved.nodes,
    edges: moved.edges
  };
}
function list(items, above) {
  let [left, right, y] = [0, 0, 0];
  const nodes = [];
  const edges = [];
  let open = above;
  for (const [index, item] of items.entries()) {
    if (index > 0 && open.length === 0) break;
    const { box: box2, ways } = item;
    if (index > 0) y += gap.below;
    const top = [0, y];
    edges.push(...open.map((line) => joined(line, box2.id, top)));
    nodes.push({ ...box2, x: -box2.width / 2, y });
    [left, right] = [Math.max(left, box2.width / 2), Math.max(right, box2.width / 2)];
    y += box2.height;
    if (!ways) {
      open = item.closes ? [] : [{ from: box2.id, points: [[0, y]] }];
      continue;
    }
    const branches = side(ways, box2.id);
    const below = shifted(branches, 0, y);
    nodes.push(...below.nodes);
    edges.push(...below.edges);
    open = below.open;
    [left, right] = [Math.max(left, branches.left), Math.max(right, branches.right)];
    y += branches.height;
  }
  return { left, right, height: y, nodes, edges, open };
}
function side(ways, from) {
  const blocks = ways.map(({ items }) => items.length === 0 ? void 0 : list(items, []));
  const halves = blocks.map((block) => [block?.left ?? emptyHalf, block?.right ?? emptyHalf]);
  const axes = [];
  for (const [index, [left2]] of halves.entries()) {
    const before = halves[index - 1];
    axes.push(before === void 0 ? 0 : axes[index - 1] + before[1] + gap.between + left2);
  }
  const middle = ((axes[0] ?? 0) + (axes.at(-1) ?? 0)) / 2;
  const height = gap.belowSplit + Math.max(0, ...blocks.map((block) => block?.height ?? 0));
  const nodes = [];
  const edges = [];
  const open = [];
  for (const [index, { label }] of ways.entries()) {
    const x = axes[index] - middle;
    const bend = [
      [0, 0],
      [0, gap.belowSplit / 3],
      [x, gap.belowSplit / 3]
    ];
    const block = blocks[index];
    if (!block) {
      open.push({ from, label, points: bend });
      continue;
    }
    const placed = shifted(block, x, gap.belowSplit);
    const [first] = placed.nodes;
    if (first) edges.push({ from, to: first.id, label, points: tidy([...bend, [x, gap.belowSplit]]) });
    nodes.push(...placed.nodes);
    edges.push(...placed.edges);
    open.push(...placed.open);
  }
  const left = Math.max(0, ...halves.map(([half], index) => half - (axes[index] - middle)));
  const right = Math.max(0, ...halves.map(([, half], index) => half + (axes[index] - middle)));
  return { left, right, height, nodes, edges, open };
}
function joined({ from, label, points }, to, [x, y]) {
  const last = points[points.length - 1];
  const across = y - gap.below / 2;
  const path = tidy([...points, [last[0], across], [x, across], [x, y]]);
  return { from, to, points: path, ...label === void 0 ? {} : { label } };
}
var tidy = (points) => points.filter(([x, y], index) => index === 0 || x !== points[index - 1][0] || y !== points[index - 1][1]);
function shifted(block, dx, dy) {
  const move = (points) => points.map(([x, y]) => [x + dx, y + dy]);
  return {
    ...block,
    nodes: block.nodes.map((node) => ({ ...node, x: node.x + dx, y: node.y + dy })),
    edges: block.edges.map((edge) => ({ ...edge, points: move(edge.points) })),
    open: block.open.map((line) => ({ ...line, points: move(line.points) }))
  };
}

// src/preview/messages.ts
function pageMessage(message, step, telling) {
  const figures = telling.figures.get(message.step);
  return {
    ...message,
    who: whoOf(step, telling),
    details: detailsOf(step, message),
    ...present({ figures })
  };
}
function whoOf(step, { entry, questions }) {
  if (step.kind === "notify") return [`Goes to ${step.to.join(", ")}, not to the customer.`];
  const channel = step.kind === "email" ? "email" : "sms";
  const name = channel === "email" ? "emails" : "texts";
  const only = step.onlyIf && step.id !== void 0 ? questions.onlyIf(step.id) : void 0;
  return [
    ...only === void 0 ? [] : [`Only if ${only}.`],
    ...entry.audience === void 0 ? [] : [`Still in the audience: ${entry.audience}.`],
    ...entry.exit === void 0 ? [] : [`Not after ${entry.exit}.`],
    step.transactional ? `Transactional: also for people who did not subscribe to ${name}.` : channel === "email" ? "Marketing: not for people who unsubscribed from emails." : "Marketing: only for people who subscribed to texts.",
    step.smartSending ? `Smart Sending: left out for who got one of our ${name} in the last ${smartSendingHours[channel]} hours.` : "Smart Sending is off: they get it, whatever they got before.",
    ...step.kind === "sms" ? [step.quietHours ? "Waits out quiet hours." : "Is sent in quiet hours too."] : [],
    ...step.status === void 0 ? [] : [`This step is ${step.status} by itself, whatever the flow is.`]
  ];
}
function detailsOf(step, message) {
  const facts = [
    { label: "Sender", words: message.from === "" ? "The account's own" : message.from },
    step.kind === "email" && step.replyTo !== void 0 && { label: "Reply to", words: step.replyTo },
    step.kind === "email" && step.cc !== void 0 && { label: "Copy to", words: step.cc },
    step.kind === "email" && step.bcc !== void 0 && { label: "Blind copy to", words: step.bcc },
    step.kind !== "notify" && { label: "UTM", words: utmWords(step) },
    { label: "Size", words: sizeWords(message) }
  ];
  return facts.filter(
    (fact) => typeof fact === "object" && !(step.kind === "sms" && fact.label === "Sender")
  );
}
function utmWords({ utm, tracking }) {
  if (utm === void 0 || tracking === false) return "None";
  return utm.map(({ param, value }) => `${param}=${value}`).join(", ");
}
var sizeWords = ({ segments, text, bytes }) => segments === void 0 ? `${Math.ceil(bytes / 1e3)} kB` : `${plural([...text].length, "character")}, ${plural(segments, "part")}`;

// src/preview/build.ts
function sideOf({ sequence, templates, messages, shownFor, stored }) {
  const { desired } = compile(sequence, templates);
  const subject = desired && subjectOf(sequence, desired, templates);
  const questions = questionsOf(subject);
  const entry = entryOf(sequence, templates);
  const figures = figuresOf(stored, sequence.address);
  const telling = { entry, questions, figures };
  const steps = messagesOf(sequence);
  const byStep = new Map(messages.map((message) => [message.step, message]));
  return {
    ...present({ description: sequence.description?.trim() }),
    status: statusWords(sequence),
    facts: factsOf(sequence, entry, sequence.schedule?.zone ?? "UTC"),
    shownFor,
    canvas: layout(itemsOf(sequence.steps, { trigger: triggerOf(entry), messages: byStep, questions, figures })),
    messages: messages.map((message, index) => pageMessage(message, steps[index], telling)),
    ...present({ walk: subject && walkOf(subject) })
  };
}
function flowItems(sequence, templates) {
  const { desired } = compile(sequence, templates);
  const questions = questionsOf(desired && subjectOf(sequence, desired, templates));
  return itemsOf(sequence.steps, { trigger: triggerOf(entryOf(sequence, templates)), messages: /* @__PURE__ */ new Map(), questions });
}
var triggerOf = ({ trigger, filter }) => ({
  title: trigger,
  ...filter === void 0 ? {} : { detail: `where ${filter}` }
});
var walkOf = ({ definition, exits, steps }) => ({
  definition,
  exits: [...exits],
  steps: [...steps].map(([action, { id, kind, ways }]) => ({ action, id, kind, ways: [...ways] }))
});

export {
  layout,
  sideOf,
  flowItems
};
