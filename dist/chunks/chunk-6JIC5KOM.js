import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isEnglish,
  isKey,
  isParameter,
  isPathWord,
  isQueryWord,
  isWord,
  letterOf
} from "./chunk-F6F5NR3B.js";
import {
  isObject
} from "./chunk-EH362S3J.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";

// src/evidence/anonymise.ts
var letterOfType = {
  ...{ flow: "F", "flow-action": "A", "flow-message": "M", template: "T", metric: "E", list: "L", segment: "S" },
  ...{ tag: "G", account: "O" }
};
var letterOfKey = {
  ...{ flow_id: "F", flow_message_id: "M", template_id: "T", metric_id: "E", conversion_metric_id: "E", list_id: "L" },
  ...{ group_ids: "L", tag_id: "G", branch_id: "N", trigger_id: "E", image_id: "X", public_api_key: "O" },
  ...{ output_config_id: "X", object_type_id: "X", property_id: "X", vendor_id: "X", report_id: "X", region_id: "X" },
  ...{ custom_object_property_id: "X", object_type_relationship_id: "X" }
};
var stepKeys = /* @__PURE__ */ new Set(["temporary_id", "next", "next_if_true", "next_if_false", "entry_action_id"]);
var formKeys = /* @__PURE__ */ new Set(["status", "duration", "order", "quantity", "percentage", "secondary_value", "size"]);
var wordings = /* @__PURE__ */ new Set(["title", "detail", "code", "pointer", "parameter"]);
function createAnonymiser(began) {
  const labels = /* @__PURE__ */ new Map();
  const counts = /* @__PURE__ */ new Map();
  const numbered = (letter, raw) => {
    const known = labels.get(raw);
    if (known !== void 0) return known;
    const n = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, n);
    labels.set(raw, `${letter}${n}`);
    return `${letter}${n}`;
  };
  const texts = /* @__PURE__ */ new Map();
  const text = (raw) => {
    const n = texts.get(raw) ?? texts.size + 1;
    texts.set(raw, n);
    return `text#${n}:${raw.length}`;
  };
  const key = (raw) => isKey(raw) ? raw : `?${text(raw).slice(5)}`;
  function string(raw, name, around) {
    if (raw === "") return "text#0:0";
    if (wordings.has(name) && ("detail" in around || "pointer" in around || "parameter" in around)) return wording(raw);
    if (isWord(name, raw)) return raw;
    if (/^https?:\/\//.test(raw) && ["self", "next", "prev", "related", "first", "last"].includes(name)) return "url";
    if (stepKeys.has(name)) return numbered(/^\d+$/.test(raw) ? "A" : "N", raw);
    const letter = name === "id" ? letterFor(raw, around) : letterOfKey[name];
    if (letter !== void 0) return numbered(letter, raw);
    const known = raw.length > 4 ? labels.get(raw) : void 0;
    if (known !== void 0) return known;
    const time = timeOf(raw);
    if (time !== void 0) return time;
    const place = /^(properties|location)\['(.*)'\]$/s.exec(raw);
    return place === null ? text(raw) : `${place[1]}['${text(place[2] ?? "")}']`;
  }
  const timeOf = (raw) => {
    const parts = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(raw);
    const at = parts ? Date.parse(raw) : Number.NaN;
    if (!parts || Number.isNaN(at)) return void 0;
    const digits = parts[1] === void 0 ? "" : `.${parts[1].length - 1}`;
    const zone = parts[2] === void 0 ? "naive" : /^(Z|\+00:00)$/.test(parts[2]) ? "utc" : "offset";
    return `time${at < began ? "-" : "+"}${Math.round(Math.abs(at - began) / 1e3)}s${digits} ${zone}`;
  };
  function walk(value, name, around) {
    if (value === null || typeof value === "boolean") return value;
    if (typeof value === "number") return number(value, name, around);
    if (typeof value === "string") return string(value, name, around);
    if (Array.isArray(value)) return value.map((one) => walk(one, name, around));
    if (typeof value !== "object") return null;
    const entries = Object.entries(value);
    if (name === "allocations")
      return Object.fromEntries(entries.map(([id, share]) => [numbered("N", id), walk(share, "percentage", {})]));
    return Object.fromEntries(entries.map(([at, one]) => [key(at), walk(one, isKey(at) ? at : "", value)]));
  }
  return {
    path: (path) => {
      const parts = path.split("/");
      return parts.map(
        (part, i) => part === "" || isPathWord(part) ? part : numbered(letterOf[parts[i - 1] ?? ""] ?? "X", decodeURIComponent(part))
      ).join("/");
    },
    query: (query) => Object.fromEntries(
      [...query].map(([name, value]) => [
        isParameter(name) ? name : key(name),
        name === "page[size]" && /^\d{1,3}$/.test(value) ? value : /cursor/.test(name) || !isParameter(name) ? text(value) : value.replace(/"(?:[^"\\]|\\.)*"|[A-Za-z_-]+|\d[\w:.+-]*|[^\w"\s()[\],.-]/g, (part) => {
          if (part.startsWith('"')) {
            const raw = unquoted(part);
            return `"${labels.get(raw) ?? timeOf(raw) ?? text(raw)}"`;
          }
          return isQueryWord(part) ? part : "\u2026";
        })
      ])
    ),
    body: (value) => walk(value, "", {})
  };
}
function unquoted(part) {
  try {
    return String(JSON.parse(part));
  } catch {
    return part;
  }
}
function letterFor(raw, around) {
  const type = String(around.type);
  if ("links" in around && "data" in around) return /^\d+$/.test(raw) ? "A" : "N";
  if ("subject_line" in around || "body" in around) return "M";
  if ("detail" in around) return "X";
  return letterOfType[type] ?? (/^\d+$/.test(raw) ? "A" : "X");
}
function number(value, name, around) {
  const isForm = formKeys.has(name) || name === "value" && "unit" in around;
  if (value === 0 || isForm && Number.isFinite(value) && Math.abs(value) < 1e3) return value;
  return Number.isInteger(value) ? "integer" : value > 0 && value < 1 ? "fraction" : "number";
}
var wording = (raw) => raw.slice(0, 400).split(/([A-Za-z]+(?:[:_-][A-Za-z]+)*|[^A-Za-z]+)/).map(
  (part) => /^[A-Za-z]/.test(part) ? isEnglish(part) ? part : "\u2026" : part.replace(/\d+/g, "#").replace(/[^\s.,:;'"()[\]/$!?_#-]+/g, "\u2026")
).join("").replace(/…(?:[\s'"/_-]*…)+/g, "\u2026");

// src/evidence/evidence.ts
var header = { sluice_evidence: 1, revision: "2026-07-15" };
var headerForms = {
  "content-type": /^(application\/(vnd\.api\+)?json|text\/html|text\/plain)/,
  "ratelimit-limit": /^[\d,;=w ]{1,60}/,
  "ratelimit-remaining": /^\d{1,9}/,
  "ratelimit-reset": /^\d{1,9}/,
  "retry-after": /^\d{1,9}/,
  "x-klaviyo-api-revision": /^\d{4}-\d\d-\d\d(\.pre)?/,
  "cf-mitigated": /^challenge/
};
function readEvidence(text) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const parsed = lines.map(json);
  const [first] = parsed;
  if (!isObject(first) || first.sluice_evidence !== 1) return failed('its first line is not {"sluice_evidence":1,\u2026}');
  const wrong = parsed.findIndex((line, i) => i > 0 && !isCall(line));
  if (wrong > 0) return failed(`line ${wrong + 1} is not a call`);
  const calls = parsed.slice(1).filter(isCall).toSorted((a, b) => a.n - b.n);
  return success({ calls, strange: parsed.flatMap((line, i) => strangeIn(line, i + 1)) });
}
var json = (line) => {
  try {
    return JSON.parse(line);
  } catch {
    return void 0;
  }
};
var isCall = (line) => isObject(line) && typeof line.n === "number" && typeof line.method === "string" && typeof line.path === "string" && isObject(line.query) && isObject(line.headers);
var tokens = [
  /^[A-Z]\d+$/,
  /^text#\d+:\d+$/,
  /^(properties|location)\['text#\d+:\d+'\]$/,
  /^time[+-]\d+s(\.\d)? (utc|offset|naive)$/,
  /^(integer|fraction|number|url)$/
];
var frame = /* @__PURE__ */ new Set([...Object.keys(header), "n", "at", "took", "method", "path", "query", "sent", "headers", "got"]);
function strangeIn(line, number2) {
  const found = [];
  const tell = (what) => void found.push(`line ${number2}: ${JSON.stringify(what)}`);
  const isToken = (text) => tokens.some((form) => form.test(text));
  const walk = (value, name) => {
    if (Array.isArray(value)) return value.forEach((one) => walk(one, name));
    if (isObject(value))
      return Object.entries(value).forEach(([key, one]) => {
        if (!isKey(key) && !/^\?\d+:\d+$/.test(key) && !isToken(key) && key !== "html" && key !== "other") tell(key);
        walk(one, key);
      });
    if (typeof value === "string" && !isToken(value) && !isWord(name, value) && wording(value) !== value) tell(value);
  };
  for (const [key, value] of Object.entries(line)) {
    if (!frame.has(key) && key !== "status") tell(key);
    else if (key === "revision") {
      if (value !== header.revision) tell(value);
    } else if (key === "sent" || key === "got") walk(value, "");
    else if (key === "path") {
      const parts = String(value).split("/");
      if (!parts.every((part) => part === "" || isPathWord(part) || isToken(part))) tell(value);
    } else if (key === "method") {
      if (!/^(GET|POST|PATCH|DELETE)$/.test(String(value))) tell(value);
    } else if (key === "query" && isObject(value))
      for (const [name, text] of Object.entries(value)) {
        if (!isParameter(name) && !/^\?\d+:\d+$/.test(name)) tell(name);
        const left = String(text).replace(/"[^"]*"/g, (part) => isToken(part.slice(1, -1)) ? "" : part).split(/[\s()[\],.…-]+/);
        for (const word of isToken(String(text)) ? [] : left)
          if (word !== "" && !isQueryWord(word) && !/^\d{1,3}$/.test(word)) tell(text);
      }
    else if (key === "headers" && isObject(value)) {
      for (const [name, text] of Object.entries(value))
        if (headerForms[name]?.exec(String(text))?.[0] !== text) tell({ [name]: text });
    }
  }
  return found;
}

// src/evidence/record.ts
function recording(world) {
  const began = world.now();
  const anonymiser = createAnonymiser(began);
  let n = 0;
  let opened;
  const write = async (line) => {
    await (opened ??= Promise.resolve(world.write(JSON.stringify(header))));
    await world.write(JSON.stringify(line));
  };
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(`${world.baseUrl}/`)) return world.fetch(input, init);
    const url = new URL(address);
    const at = world.now();
    const asked = {
      ...{ n: ++n, at: at - began },
      method: (init?.method ?? "GET").toUpperCase(),
      path: anonymiser.path(url.pathname),
      query: anonymiser.query(url.searchParams),
      ...typeof init?.body === "string" ? { sent: contentOf(anonymiser, init.body) } : {}
    };
    try {
      const response = await world.fetch(input, init);
      const text = await response.text();
      const call = {
        ...asked,
        took: world.now() - at,
        status: response.status,
        headers: headersOf(response.headers),
        ...text === "" ? {} : { got: contentOf(anonymiser, text) }
      };
      await write(call);
      const { status, statusText, headers } = response;
      return new Response([204, 205, 304].includes(status) ? null : text, { status, statusText, headers });
    } catch (error) {
      await write({ ...asked, took: world.now() - at, status: null, headers: {} });
      throw error;
    }
  };
}
function contentOf(anonymiser, text) {
  try {
    return anonymiser.body(JSON.parse(text)) ?? 0;
  } catch {
    return /^\s*</.test(text) ? { html: text.length } : { other: text.length };
  }
}
var headersOf = (headers) => Object.fromEntries(
  Object.entries(headerForms).flatMap(([name, form]) => {
    const kept = form.exec(headers.get(name) ?? "")?.[0];
    return kept === void 0 ? [] : [[name, kept]];
  })
);

export {
  readEvidence,
  recording
};
