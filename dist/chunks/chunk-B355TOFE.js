import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  Float,
  readText,
  require_dist
} from "./chunk-UAVHVDVM.js";
import {
  diagnostic
} from "./chunk-KKJNJNI7.js";
import {
  didYouMean
} from "./chunk-IL55XNBZ.js";
import {
  isObject
} from "./chunk-EH362S3J.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// src/source/fixtures.ts
import { posix, join } from "node:path";

// src/mail/fixture.ts
var import_yaml = __toESM(require_dist(), 1);
var parts = ["person", "event", "account"];
function readFixture(text, file) {
  const at = (line = 1, column = 1) => ({ file, line, column, endLine: line, endColumn: column });
  const wrong = (message, place = at()) => ({
    problem: diagnostic(
      "fixture-invalid",
      message,
      "A fixture is { person: {\u2026}, event: {\u2026}, account: {\u2026} } as JSON or YAML; each part may be left out.",
      { at: place }
    )
  });
  const document = (0, import_yaml.parseDocument)(text, { maxAliasCount: 0 });
  const [error] = document.errors;
  if (error) {
    const [start] = error.linePos ?? [];
    return wrong(`${file} cannot be read: ${error.message.split("\n")[0]}`, at(start?.line, start?.col));
  }
  const value = plain(document.contents, 0);
  if (!isObject(value)) return wrong(`${file} is no map.`);
  const odd = Object.keys(value).find((key) => !parts.includes(key));
  if (odd !== void 0) return wrong(`${file} has a key "${odd}".${didYouMean(odd, parts)}`);
  const flat = parts.find((key) => value[key] !== void 0 && !isObject(value[key]));
  return flat === void 0 ? { fixture: value } : wrong(`"${flat}" of ${file} is no map.`);
}
var deepest = 60;
function plain(node, depth) {
  if (node === null || depth > deepest) return null;
  if ((0, import_yaml.isScalar)(node)) {
    const { value, source } = node;
    return typeof value === "number" && /[.e]/i.test(source ?? "") ? new Float(value) : value;
  }
  if ((0, import_yaml.isSeq)(node)) return node.items.map((each) => plain(each, depth + 1));
  if (!(0, import_yaml.isMap)(node)) return null;
  return Object.fromEntries(
    node.items.map(({ key, value }) => [
      String(key.value ?? key),
      plain(value, depth + 1)
    ])
  );
}

// src/source/fixtures.ts
var fixturesDirectory = "fixtures";
var maxBytes = 1024 * 1024;
var endings = [".json", ".yaml"];
var slug = (name) => name.normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
async function readFixtures(disk, root) {
  const byName = /* @__PURE__ */ new Map();
  const diagnostics = [];
  const names = await disk.names(join(root, fixturesDirectory)).catch(() => []);
  for (const name of [...names].sort()) {
    const ending = posix.extname(name);
    if (!endings.includes(ending)) continue;
    const read = await readFixtureFile(disk, root, `${fixturesDirectory}/${name}`);
    if ("problem" in read && read.problem) diagnostics.push(read.problem);
    else if ("fixture" in read) byName.set(name.slice(0, -ending.length), read.fixture);
  }
  return { byName, diagnostics };
}
async function readFixtureFile(disk, root, file) {
  const read = await readText(disk, root, file, maxBytes);
  if (read.kind === "text") {
    const found = readFixture(read.text, file);
    return found.problem ? { problem: found.problem } : found;
  }
  const why = read.kind === "unreadable" ? read.why : {
    missing: "it does not exist",
    outside: "it leads out of the repository",
    "too-large": "it is larger than 1 MiB",
    binary: "it is not plain text in UTF-8"
  }[read.kind];
  return {
    problem: diagnostic(
      "fixture-invalid",
      `The fixture ${file} cannot be read: ${why}.`,
      "Name a file inside the repository, relative to it."
    )
  };
}
function fixtureFor({ address, trigger }, { byName }) {
  const metric = trigger.kind === "metric" ? [slug(trigger.metric.name)] : [];
  for (const name of [address.replaceAll("/", "-"), ...metric, "default"]) {
    const fixture = byName.get(name);
    if (fixture) return fixture;
  }
  return void 0;
}

export {
  fixturesDirectory,
  slug,
  readFixtures,
  readFixtureFile,
  fixtureFor
};
