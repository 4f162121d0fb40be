import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  fail,
  good
} from "./chunk-IWH7XWZI.js";
import {
  actionId,
  canonicalDefinition,
  digestOf,
  fillInAction,
  hasMarker,
  hideSecrets,
  isAsMeant,
  isObject,
  match,
  normalizeDefinition
} from "./chunk-XNQ2MJS2.js";

// src/apply/secrets.ts
var marker = /\$\{secret:([A-Za-z_][A-Za-z0-9_]*)\}/g;
function withSecrets(value, values) {
  const missing = /* @__PURE__ */ new Set();
  let isHashed = false;
  const put = (text) => {
    if (/^sha256:[0-9a-f]{64}$/.test(text)) isHashed = true;
    return text.replaceAll(marker, (_, name) => {
      const secret = values[name];
      if (secret === void 0 || secret === "") missing.add(name);
      return secret ?? "";
    });
  };
  const filled = inWebhooks(value, put);
  if (missing.size > 0) {
    return fail(
      `The environment variable ${[...missing].join(", ")} is not set, and a webhook needs it. Set it where apply runs.`
    );
  }
  if (isHashed) {
    return fail(
      "A secret of a webhook is known only by its hash, so the webhook cannot be written as it is. Write all its texts in the sequence."
    );
  }
  return good(filled);
}
function withoutSecrets(words, sent, values) {
  const names = [...(JSON.stringify(sent) ?? "").matchAll(marker)].map(([, name = ""]) => name);
  const texts = names.flatMap((name) => values[name] || []).sort((a, b) => b.length - a.length);
  return texts.reduce((shown, text) => shown.replaceAll(text, "\u2022\u2022\u2022"), words);
}
var withDigests = (value, values) => inWebhooks(
  value,
  (text) => hasMarker(text) ? digestOf(text.replaceAll(marker, (_, name) => values[name] ?? "")) : text
);
function inWebhooks(value, change) {
  const visit = (inner, inside) => {
    if (typeof inner === "string") return inside ? change(inner) : inner;
    if (Array.isArray(inner)) return inner.map((item) => visit(item, inside));
    if (!isObject(inner)) return inner;
    const isWebhook = inner["type"] === "send-webhook";
    return Object.fromEntries(
      Object.entries(inner).map(([key, item]) => {
        if (isWebhook && key === "data" && isObject(item)) {
          return [key, { ...item, ..."message" in item ? { message: visit(item["message"], true) } : {} }];
        }
        return [key, visit(item, inside)];
      })
    );
  };
  return visit(value, false);
}

// src/apply/verify.ts
function readBack(meant, read, values) {
  const mine = normalizeDefinition(meant.definition);
  const bare = normalizeDefinition(read);
  const pairs = match({ meant: mine, steps: meant.steps, found: bare });
  const byStep = new Map(mine.actions.map((action) => [actionId(action), action]));
  const found = {
    ...bare,
    actions: bare.actions.map((action) => hideSecrets(action, byStep.get(pairs.toStep.get(actionId(action)) ?? "")))
  };
  const expected = withDigests(mine, values);
  return { found, match: pairs, differences: isAsMeant(expected, found) ? [] : differencesOf(expected, found) };
}
function differencesOf(meant, found) {
  const [mine, theirs] = [canonicalDefinition(meant), canonicalDefinition(found)];
  const actions = mine.actions.map((action, index) => {
    const other = theirs.actions[index];
    return other === void 0 ? action : fillInAction(action, other);
  });
  const places = [];
  const visit = (a, b, path) => {
    if (places.length >= 5 || JSON.stringify(a) === JSON.stringify(b)) return;
    if (isObject(a) && isObject(b)) {
      for (const key of /* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])) visit(a[key], b[key], `${path}.${key}`);
    } else if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
      a.forEach((item, index) => visit(item, b[index], `${path}[${index}]`));
    } else {
      places.push(`${path.slice(1)}: meant ${short(a)}, found ${short(b)}`);
    }
  };
  visit({ ...mine, actions }, theirs, "");
  return places;
}
var short = (value) => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 79)}\u2026` : text;
};

export {
  withSecrets,
  withoutSecrets,
  withDigests,
  readBack,
  differencesOf
};
