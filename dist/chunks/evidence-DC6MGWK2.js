import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  actionsIn,
  after,
  at,
  before,
  creates,
  hasStrangeField,
  isDone,
  isRefused,
  linksOf,
  messagesIn,
  patches,
  shownIn,
  variationsOf,
  wasRefused
} from "./chunk-2AUG7VQB.js";
import {
  createSandbox,
  defaultQuirks
} from "./chunk-OM5BEQM4.js";
import {
  readEvidence,
  recording
} from "./chunk-6JIC5KOM.js";
import "./chunk-F6F5NR3B.js";
import "./chunk-TXALI25H.js";
import "./chunk-NFGMCDQY.js";
import "./chunk-HOZ6W337.js";
import {
  failed,
  printJson
} from "./chunk-BJXHAPQC.js";
import "./chunk-UAVHVDVM.js";
import {
  plural
} from "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import {
  defaultBaseUrl
} from "./chunk-X3EXHPU6.js";
import {
  isObject,
  mapped,
  present
} from "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-NDF2TBOI.js";
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/evidence/evidence.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/evidence/facts.ts
var agreed = (seen) => {
  const said2 = new Set(seen.filter((one) => one !== void 0));
  return said2.size === 1 ? [...said2][0] : void 0;
};
var createsOf = (calls, type) => creates(calls).flatMap(({ call, sent }) => actionsIn(sent).some((action) => action.type === type) ? [call] : []);
var hasFailed = ({ status }) => (status ?? 0) >= 500;
var created = (calls, type) => agreed(
  createsOf(calls, type).map(
    (call) => isDone(call) ? true : isRefused(call) || hasFailed(call) ? false : void 0
  )
);
var breaks = (calls, type) => agreed(createsOf(calls, type).map((call) => isDone(call) ? false : hasFailed(call) ? true : void 0));
var kept = (calls, field, wanted) => agreed(
  creates(calls).flatMap(({ sent, got }) => {
    const sentMessages = messagesIn(sent).filter((message) => wanted(message[field]));
    const gotMessages = messagesIn(got);
    return sentMessages.flatMap((message) => {
      const same = gotMessages.find((other) => other.name === message.name);
      return same === void 0 ? [] : [same[field] === message[field]];
    });
  })
);
var meets = (definition) => {
  const targets = actionsIn(definition).flatMap(linksOf);
  return new Set(targets).size < targets.length;
};
var patchLinks = (calls) => {
  for (const { call, id, sent } of patches(calls)) {
    const old = before(calls, call, id);
    if (old === void 0 || JSON.stringify(linksOf(old)) === JSON.stringify(linksOf(sent))) continue;
    if (isRefused(call)) return "refused";
    const now = isDone(call) ? after(calls, call, id) : void 0;
    if (now === void 0) continue;
    return JSON.stringify(linksOf(now)) === JSON.stringify(linksOf(sent)) ? "honoured" : "ignored";
  }
  return void 0;
};
var patchRefusedFor = (calls) => {
  const tries = patches(calls).flatMap(({ call, id, sent }) => {
    const old = before(calls, call, id);
    const isPlain = old !== void 0 && JSON.stringify(linksOf(old)) === JSON.stringify(linksOf(sent));
    const isWhole = messagesIn({ actions: [sent] }).every((message) => "id" in message);
    const isKnown = Object.keys(call.sent ?? {}).length > 0 && !JSON.stringify(call.sent).includes('"?');
    return isPlain && isWhole && isKnown && (isDone(call) || isRefused(call)) ? [{ type: String(sent.type), done: isDone(call) }] : [];
  });
  if (tries.length === 0) return void 0;
  const done = new Set(tries.filter((one) => one.done).map(({ type }) => type));
  return [...new Set(tries.map(({ type }) => type))].filter((type) => !done.has(type)).sort();
};
var patchKeepsSender = (calls) => agreed(
  patches(calls).flatMap(({ call, id, sent }) => {
    const label = at(sent, "data", "message", "from_label");
    const old = before(calls, call, id);
    const now = after(calls, call, id);
    if (!isDone(call) || old === void 0 || now === void 0) return [];
    if (label === void 0 || at(old, "data", "message", "from_label") === label) return [];
    return [at(now, "data", "message", "from_label") !== label];
  })
);
var deleteRestitches = (calls) => agreed(
  calls.flatMap((call) => {
    const id = /^\/api\/flow-actions\/(A\d+)$/.exec(call.path)?.[1];
    if (call.method !== "DELETE" || id === void 0 || !isDone(call)) return [];
    const gone = before(calls, call, id);
    const child = at(gone, "links", "next");
    const parent = shownIn(calls.slice(0, calls.indexOf(call))).find((one) => at(one, "links", "next") === id);
    if (typeof child !== "string" || parent === void 0) return [];
    const now = after(calls, call, String(parent.id));
    return now === void 0 ? [] : [at(now, "links", "next") === child];
  })
);
var staleTemplate = (calls) => agreed(
  patches(calls).flatMap(({ call, id, sent }) => {
    const old = at(before(calls, call, id), "data", "message", "template_id");
    const asked = at(sent, "data", "message", "template_id");
    if (!isDone(call) || old === void 0 || asked === void 0 || old === asked) return [];
    const answered = at(call.got, "data", "attributes", "definition", "data", "message", "template_id");
    return answered === void 0 ? [] : [answered === old];
  })
);
var listReentry = (calls) => agreed(
  creates(calls).flatMap(({ call, sent, got }) => {
    const type = at(sent, "triggers", "0", "type");
    const isNever = at(sent, "reentry_criteria", "unit") === "alltime" && at(sent, "reentry_criteria", "duration") === 1;
    if (!isDone(call) || got === void 0 || !isNever || type !== "list" && type !== "segment") return [];
    return [(got.reentry_criteria ?? null) === null];
  })
);
var smsDefaults = (calls) => agreed(
  creates(calls).flatMap(({ sent, got }) => {
    const mine = actionsIn(sent).find(({ type }) => type === "send-sms");
    const theirs = actionsIn(got).find(({ type }) => type === "send-sms");
    if (mine === void 0 || theirs === void 0 || at(mine, "data", "message", "shorten_links") !== void 0)
      return [];
    return [at(theirs, "data", "message", "shorten_links") !== void 0];
  })
);
var isInclude = ({ path, query }) => path === "/api/flows" && query.include !== void 0;
var fact = (said2, quirk, decide) => ({ fact: said2, quirk, decide });
var facts = [
  fact("Removing a step joins the steps around it", "deleteRestitches", deleteRestitches),
  fact(
    "Transactional is stored as false",
    "transactionalStoredFalse",
    (calls) => invert(kept(calls, "transactional", (sent) => sent === true))
  ),
  fact(
    "A create with a split into many branches ends in a failure of the server",
    "multiBranchCreateFails",
    (calls) => breaks(calls, "multi-branch-split")
  ),
  fact(
    "update-profile is taken on a create",
    "acceptsUpdateProfileOnCreate",
    (calls) => created(calls, "update-profile")
  ),
  fact(
    "A create whose branches meet again is refused",
    "convergingBranchesRefused",
    (calls) => agreed(creates(calls).flatMap(({ call, sent }) => meets(sent) ? [wasRefused(call)] : []))
  ),
  fact("Links changed by PATCH are", "patchLinks", patchLinks),
  fact(
    "A PATCH without the message's id is refused",
    "patchNeedsMessageId",
    (calls) => agreed(
      patches(calls).flatMap(({ call, sent }) => {
        const message = at(sent, "data", "message");
        if (message === void 0 || at(message, "id") !== void 0) return [];
        return [wasRefused(call)];
      })
    )
  ),
  fact(
    "A field that a message does not have is refused",
    "unknownFieldRefused",
    (calls) => agreed(
      [...patches(calls), ...creates(calls)].flatMap(
        ({ call, sent }) => hasStrangeField(sent) ? [wasRefused(call)] : []
      )
    )
  ),
  fact(
    "A time frame without an offset is refused",
    "framesNeedOffset",
    (calls) => agreed(
      calls.flatMap((call) => {
        const start = at(call.sent, "data", "attributes", "timeframe", "start");
        if (typeof start !== "string" || !/ naive$/.test(start)) return [];
        return [wasRefused(call)];
      })
    )
  ),
  fact("PATCH is refused for", "patchRefusedFor", patchRefusedFor),
  fact("PATCH keeps the old sender", "patchKeepsSender", patchKeepsSender),
  fact('Re-entry "never" on a list or segment is stored as null', "listReentryNeverIsNull", listReentry),
  fact(
    "Names of variations are kept",
    "keepsVariationNames",
    (calls) => agreed(
      creates(calls).flatMap(({ call, sent, got }) => {
        const names = (of) => actionsIn(of).flatMap(variationsOf).map((one) => at(one, "data", "message", "name"));
        const mine = names(sent);
        const theirs = names(got);
        return isDone(call) && mine.length > 0 && theirs.length > 0 ? [mine.every((name) => theirs.includes(name))] : [];
      })
    )
  ),
  fact("After a new mail the answer still shows the old one", "staleTemplateAfterPatch", staleTemplate),
  fact("An SMS is read back with every default", "smsReadBackDefaults", smsDefaults),
  fact(
    "Flows with their actions have a stricter limit",
    "includeStricterLimit",
    (calls) => agreed(
      calls.filter((call) => isInclude(call) && call.headers["ratelimit-limit"] !== void 0).map((call) => !/3;w=1, 60;w=60/.test(call.headers["ratelimit-limit"] ?? ""))
    )
  ),
  fact(
    "Days of a series carry the account's offset",
    "seriesDatesWithOffset",
    (calls) => agreed(
      calls.flatMap(({ got }) => {
        const days = at(got, "data", "attributes", "date_times");
        return Array.isArray(days) && days.length > 0 ? [/ offset$/.test(String(days[0]))] : [];
      })
    )
  ),
  fact("Conditional splits are taken on a create", void 0, (calls) => created(calls, "conditional-split")),
  fact("Splits on the event are taken on a create", void 0, (calls) => created(calls, "trigger-split")),
  fact("Webhooks are taken on a create", void 0, (calls) => created(calls, "send-webhook")),
  fact("SMS is taken on a create", void 0, (calls) => created(calls, "send-sms")),
  fact("A/B tests are taken on a create", void 0, (calls) => created(calls, "ab-test")),
  fact("A missing scope is a 403 with code", void 0, (calls) => {
    const code = calls.filter(({ status }) => status === 403).map(({ got }) => at(got, "errors", "0", "code"))[0];
    return typeof code === "string" ? code : void 0;
  })
];
var invert = (value) => value === void 0 ? void 0 : !value;

// src/evidence/compare.ts
function compareEvidence(recorded, pairs) {
  const replayed = pairs.map(([, there]) => there);
  const seen = facts.map(({ fact: fact2, quirk, decide }) => ({
    ...{ fact: fact2, recorded: decide(recorded), sandbox: decide(replayed) },
    ...present({ quirk })
  }));
  const fields = /* @__PURE__ */ new Map();
  const count = (field, only) => {
    const known = fields.get(`${only} ${field}`);
    if (known) known.answers++;
    else fields.set(`${only} ${field}`, { field, only, answers: 1 });
  };
  for (const [here, there] of pairs) {
    if (here.status !== there.status || (here.status ?? 500) >= 300) continue;
    const [mine, theirs] = [fieldsOf(here.got), fieldsOf(there.got)];
    for (const field of mine) if (!theirs.has(field)) count(field, "recorded");
    for (const field of theirs) if (!mine.has(field)) count(field, "sandbox");
  }
  return {
    facts: seen.flatMap(
      ({ recorded: mine, sandbox, ...rest }) => mine === void 0 ? [] : [{ ...rest, recorded: mine, sandbox, agrees: JSON.stringify(mine) === JSON.stringify(sandbox) }]
    ),
    unseen: seen.filter((one) => one.recorded === void 0).map(({ fact: fact2 }) => fact2),
    statuses: pairs.flatMap(
      ([here, there]) => here.status === there.status || here.status === null || there.status === null ? [] : [{ n: here.n, call: `${here.method} ${here.path}`, recorded: here.status, sandbox: there.status }]
    ),
    fields: [...fields.values()].sort((a, b) => a.field.localeCompare(b.field))
  };
}
function fieldsOf(got) {
  const found = /* @__PURE__ */ new Set();
  const walk = (value, path) => {
    if (Array.isArray(value)) value.forEach((one) => walk(one, path));
    else if (typeof value === "object" && value !== null)
      for (const [key, one] of Object.entries(value)) {
        if (/^[A-Z?]/.test(key)) continue;
        const here = path === "" ? key : `${path}.${key}`;
        found.add(here);
        walk(one, here);
      }
  };
  const isList = Array.isArray(got?.data);
  if (!isList) walk(got, "");
  return found;
}

// src/evidence/replay.ts
async function replay(calls, world) {
  const ids = /* @__PURE__ */ new Map();
  const idOf = (label) => ids.get(label) ?? world.there[label[0] ?? ""]?.[(Number(label.slice(1)) - 1) % (world.there[label[0] ?? ""]?.length ?? 1)];
  const sent = /* @__PURE__ */ new Set();
  for (const call of calls) {
    const made = request(call, idOf);
    if (made === void 0 || call.status === null) continue;
    world.setClock(call.at);
    const { path, query, body } = made;
    const search = new URLSearchParams(query).toString();
    const response = await world.fetch(`${world.baseUrl}${path}${search === "" ? "" : `?${search}`}`, {
      method: call.method,
      headers: {
        authorization: `Klaviyo-API-Key ${world.key}`,
        revision: "2026-07-15",
        "content-type": "application/vnd.api+json"
      },
      ...body === void 0 ? {} : { body: JSON.stringify(body) }
    });
    sent.add(call.n);
    const text = await response.text();
    const answer = text === "" ? void 0 : JSON.parse(text);
    if (response.ok && !Array.isArray(at(call.got, "data"))) pair(call.got, answer, ids);
  }
  return sent;
}
function request(call, idOf) {
  let isWhole = true;
  const real = (label) => {
    if (label.startsWith("N") || label.startsWith("X")) return label;
    const id = idOf(label);
    isWhole &&= id !== void 0;
    return id ?? label;
  };
  const path = call.path.split("/").map((segment) => isLabel(segment) ? real(segment) : segment).join("/");
  const query = mapped(
    call.query,
    (value, name) => value.replace(/"([^"]*)"/g, (_, inner) => `"${String(concrete(inner, name, real))}"`)
  );
  if (Object.keys(query).some((name) => name.includes("cursor") || name.startsWith("?"))) return void 0;
  const body = call.sent === void 0 ? void 0 : concrete(call.sent, "", real);
  return isWhole ? { path, query, body } : void 0;
}
var isLabel = (text) => /^[A-Z]\d+$/.test(text);
var asWritten = {
  url: "https://example.com/hook",
  ...{ from_email: "shop@example.com", reply_to_email: "shop@example.com" },
  ...{ cc_email: "cc@example.com", bcc_email: "bcc@example.com", to_emails: "to@example.com" },
  // A profile's property without brackets is one of Klaviyo's own.
  ...{ property: "created", property_key: "created" },
  ...{ delay_until_time: "09:00:00", target_time: "09:00:00", trigger_time: "09:00:00", timezone: "UTC" }
};
function concrete(shape, key, real) {
  if (Array.isArray(shape)) return shape.map((one) => concrete(one, key, real));
  if (typeof shape === "object" && shape !== null)
    return Object.fromEntries(
      Object.entries(shape).map(([name, one]) => [
        name.startsWith("?") ? `x${name.slice(1).replace(":", "_")}` : isLabel(name) ? real(name) : name,
        concrete(one, name, real)
      ])
    );
  if (typeof shape !== "string") return shape;
  if (isLabel(shape)) return real(shape);
  if (shape === "integer") return 1e3;
  if (shape === "fraction") return 0.5;
  if (shape === "number") return 1000.5;
  const time = /^time([+-]\d+)s/.exec(shape);
  if (time) return new Date(Date.UTC(2026, 8, 4) + Number(time[1]) * 1e3).toISOString();
  const text = /^(?:(\w+)\[')?text#(\d+):(\d+)(?:'\])?$/.exec(shape);
  if (!text) return shape;
  if (text[1] !== void 0) return `${text[1]}['x${text[2]}']`;
  return asWritten[key] ?? filler(Number(text[2]), Number(text[3]), key === "html");
}
function filler(n, length, isHtml) {
  const inside = isHtml ? Math.max(0, length - 7) : length;
  const text = `${n}${"x".repeat(inside)}`.slice(0, inside);
  return isHtml ? `<p>${text}</p>` : text;
}
function pair(recorded, answer, ids) {
  if (Array.isArray(recorded) && Array.isArray(answer)) {
    recorded.forEach((one, i) => pair(one, answer[i], ids));
  } else if (typeof recorded === "string") {
    if (isLabel(recorded) && typeof answer === "string" && !ids.has(recorded)) ids.set(recorded, answer);
  } else if (isObject(recorded) && isObject(answer)) {
    for (const [key, one] of Object.entries(recorded)) {
      if (key === "actions") pair(inOrder(recorded), inOrder(answer), ids);
      else if (key !== "relationships") pair(one, answer[key], ids);
    }
  }
}
function inOrder(definition) {
  const actions = new Map(actionsIn(definition).map((action) => [action.id, action]));
  const found = /* @__PURE__ */ new Set();
  const visit = (id) => {
    const action = actions.get(id);
    if (action === void 0 || found.has(action)) return;
    found.add(action);
    linksOf(action).forEach(visit);
  };
  visit(definition.entry_action_id);
  return [...found];
}

// src/evidence/words-in.ts
function wordsIn(calls) {
  const [fields, words, errors] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  const walk = (value, isError) => {
    if (Array.isArray(value)) value.forEach((one) => walk(one, isError));
    else if (typeof value === "object" && value !== null)
      for (const [key, one] of Object.entries(value)) {
        if (!/^[A-Z?]/.test(key)) fields.add(key);
        walk(one, isError || key === "errors");
      }
    else if (typeof value === "string" && !/^([A-Z]\d+$|text#|time[+-])/.test(value))
      (isError ? errors : words).add(value);
  };
  for (const { sent, got } of calls) {
    walk(sent, false);
    walk(got, false);
  }
  return { fields: [...fields].sort(), words: [...words].sort(), errors: [...errors].sort() };
}

// src/sandbox/from-evidence.ts
function fromEvidence(text) {
  const read = readEvidence(text);
  if (!read.ok) throw new Error(`this is no evidence: ${read.error}`);
  const { calls } = read.data;
  return Object.fromEntries(
    facts.flatMap(({ quirk, decide }) => {
      if (quirk === void 0 || !(quirk in defaultQuirks)) return [];
      const value = decide(calls);
      return value === void 0 ? [] : [[quirk, value]];
    })
  );
}

// src/cli/evidence/evidence.ts
async function open(io, file) {
  const text = await readFile(resolve(io.cwd, file), "utf8").catch(() => void 0);
  if (text === void 0) {
    io.stderr.write(`${file} cannot be read. Make one with: sluice doctor --probe --record ${file}
`);
    return void 0;
  }
  const read = readEvidence(text);
  if (read.ok) return { text, evidence: read.data };
  io.stderr.write(`${file} is no evidence: ${read.error}.
Make one with: sluice doctor --record NEW.jsonl
`);
  return void 0;
}
async function showEvidence(io, file, options) {
  const opened = await open(io, file);
  if (!opened) return failed;
  const { calls, strange } = opened.evidence;
  const words = wordsIn(calls);
  if (options.format === "json") printJson(io, { version: 1, calls: calls.length, ...words, strange });
  else {
    for (const { n, at: at2, method, path, query, status } of calls) {
      const asked = new URLSearchParams(query).toString();
      const line = `${String(n).padStart(4)}  ${(at2 / 1e3).toFixed(1).padStart(7)} s  ${status ?? "\u2013"}  ${method} ${path}`;
      io.stdout.write(`${line}${asked === "" ? "" : `?${decodeURIComponent(asked)}`}
`);
    }
    io.stdout.write(
      `
${plural(calls.length, "call")}. These words stand in it, all of them from Klaviyo's contract or from errors:

`
    );
    io.stdout.write(`  fields: ${words.fields.join(" ")}

  words: ${words.words.join(" ")}
`);
    for (const text of words.errors) io.stdout.write(`
  error: ${text}`);
    io.stdout.write(
      strange.length === 0 ? "\n\nNothing else stands in it: ids are labels, texts are their lengths, times are counted from the first call.\n" : `

Do not send it: this is not what Sluice writes.
${strange.map((one) => `  ${one}
`).join("")}`
    );
  }
  return strange.length === 0 ? 0 : failed;
}
async function checkEvidence(io, file, options) {
  const opened = await open(io, file);
  if (!opened) return failed;
  const { evidence, text } = opened;
  const quirks = fromEvidence(text);
  const usual = await comparedWith(evidence.calls, {});
  const alike = await comparedWith(evidence.calls, quirks);
  if (options.format === "json") {
    const { replayed, ...rest } = usual;
    printJson(io, {
      version: 1,
      calls: evidence.calls.length,
      replayed,
      ...rest,
      quirks,
      left: alike.facts.filter(({ agrees }) => !agrees)
    });
    return 0;
  }
  for (const one of usual.facts) io.stdout.write(lineOf(one));
  for (const fact2 of usual.unseen) io.stdout.write(`? ${fact2}: not in this recording
`);
  io.stdout.write(
    `
${usual.replayed} of ${plural(evidence.calls.length, "call")} were sent to the sandbox again; the others are about things that were there before.
`
  );
  for (const { n, call, recorded, sandbox } of usual.statuses)
    io.stdout.write(`  call ${n}, ${call}: Klaviyo ${recorded}, the sandbox ${sandbox}
`);
  for (const { field, only, answers } of usual.fields)
    io.stdout.write(
      `  ${field}: only ${only === "recorded" ? "in Klaviyo" : "in the sandbox"} (${plural(answers, "answer")})
`
    );
  const left = alike.facts.filter(({ agrees }) => !agrees).length;
  io.stdout.write(
    `
An account as this one: createSandbox({ quirks: ${JSON.stringify(quirks)} })
${left === 0 ? "With it the sandbox agrees in every fact seen." : `With it ${plural(left, "fact")} still differ.`}
`
  );
  return 0;
}
var said = (value) => value === void 0 ? "nothing" : typeof value === "boolean" ? value ? "yes" : "no" : Array.isArray(value) ? value.join(", ") || "none" : String(value);
var lineOf = ({ fact: fact2, quirk, recorded, sandbox, agrees }) => agrees ? `\u2713 ${fact2}: ${said(recorded)}
` : `\u2717 ${fact2}: ${said(recorded)}; the sandbox says ${said(sandbox)}${quirk === void 0 ? "" : ` (${quirk})`}
`;
async function comparedWith(calls, quirks) {
  let clock = Date.UTC(2026, 8, 4);
  const began = clock;
  const sandbox = createSandbox({ now: () => clock, quirks, limits: { enforce: false } });
  const lines = [];
  const sent = await replay(calls, {
    fetch: recording({
      fetch: sandbox.fetch,
      now: () => clock,
      baseUrl: defaultBaseUrl,
      write: (line) => void lines.push(line)
    }),
    key: "pk_sandbox",
    baseUrl: defaultBaseUrl,
    setClock: (at2) => void (clock = began + at2),
    there: {
      E: sandbox.account.metrics.map(({ id }) => id),
      L: sandbox.account.lists.map(({ id }) => id),
      S: sandbox.account.segments.map(({ id }) => id)
    }
  });
  const read = readEvidence(lines.join("\n"));
  const there = read.ok ? read.data.calls : [];
  const pairs = calls.filter(({ n }) => sent.has(n)).flatMap((call, i) => there[i] ? [[call, there[i]]] : []);
  return { ...compareEvidence(calls, pairs), replayed: sent.size };
}
export {
  checkEvidence,
  showEvidence
};
