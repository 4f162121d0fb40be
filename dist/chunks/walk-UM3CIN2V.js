import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderWalk
} from "./chunk-27VNGQHS.js";
import {
  flowOf,
  happeningsOf,
  metricsOf,
  personOf,
  subjectsOf,
  timelineJson,
  walkersFor
} from "./chunk-IEE6ILAY.js";
import "./chunk-QX2JGFET.js";
import {
  simulateFlows
} from "./chunk-NFGMCDQY.js";
import {
  plainName
} from "./chunk-HOZ6W337.js";
import {
  failed,
  loadFiles,
  printJson,
  tell,
  wantsColour
} from "./chunk-BJXHAPQC.js";
import {
  coloured,
  compileAll,
  merged,
  parseWall,
  parseWhen,
  parseYaml,
  plain,
  usualStart
} from "./chunk-UAVHVDVM.js";
import {
  isError,
  parseTimezone,
  personSchema
} from "./chunk-KKJNJNI7.js";
import {
  nearest,
  whichOne
} from "./chunk-IL55XNBZ.js";
import {
  momentOf
} from "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import {
  jsonOf
} from "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-NDF2TBOI.js";
import {
  success
} from "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/test/walk.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
var refuse = (error) => ({ ok: false, error });
async function walk(io, address, options) {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const subjects = subjectsOf(files.loaded);
  const subject = subjects.get(address.replace(/\.yaml$/, ""));
  if (!subject) {
    const problems = compileAll(files.loaded).diagnostics.filter((one) => isError(one) && one.address === address);
    if (problems.length > 0) tell(io, options, problems, files.sources);
    else io.stderr.write(`There is no sequence "${address}".${whichOne(address, [...subjects.keys()])}
`);
    return failed;
  }
  const read = await readOptions(io, options);
  if (!read.ok) {
    io.stderr.write(`${read.error}
`);
    return failed;
  }
  const asked = metricsOf(subject);
  for (const { written } of read.data.events) {
    const meant = asked.has(written.metric) ? void 0 : nearest(written.metric, asked);
    if (meant !== void 0)
      io.stderr.write(`Nothing in ${subject.address} asks about "${written.metric}". Did you mean "${meant}"?

`);
  }
  const people = walksOf(subject, read.data);
  if (options.format === "json") printJson(io, { version: 1, address: subject.address, people });
  else io.stdout.write(renderWalk(people, wantsColour(io, io.stdout) ? coloured : plain, unstarted(subject)));
  return 0;
}
function unstarted({ definition }) {
  const trigger = definition.triggers[0];
  if (trigger?.type !== "date" || trigger.date_field_type !== "profile-property") return "nothing starts the flow";
  const name = plainName(trigger.date_profile_property);
  return `nothing starts the flow: it goes by their ${name}, such as --property "${name}=1990-11-09"`;
}
function walksOf(subject, { person, events, wall, zone }) {
  const setting = { timezone: zone };
  const start = momentOf(wall, person?.timezone ?? zone);
  const told = { subject, zone: person?.timezone ?? zone };
  if (!person)
    return walkersFor(subject, start, setting).map(({ name, timeline: timeline2 }) => ({
      name,
      timeline: timelineJson(timeline2, told)
    }));
  const happenings = happeningsOf(subject, { events }, start, told.zone, /* @__PURE__ */ new Map());
  const timeline = simulateFlows([flowOf(subject, start)], personOf(subject, person, "person"), happenings, setting);
  return [{ name: "person", timeline: timelineJson(timeline, told) }];
}
async function readOptions(io, options) {
  const zone = options.timezone ?? "UTC";
  const wall = options.start === void 0 ? usualStart : parseWall(options.start);
  if (typeof wall !== "number" && !wall.ok)
    return refuse(`--start: write a day with a time, such as "2026-11-02 09:00", not "${options.start}".`);
  const person = await readPerson(io, options);
  if (!person.ok) return person;
  for (const [from, one] of [
    ["--timezone", options.timezone],
    ["--person", person.data?.timezone]
  ]) {
    const read = one === void 0 ? void 0 : parseTimezone(one);
    if (read && !read.ok) return refuse(`${from}: ${read.error.message} Write an IANA name such as Europe/Berlin.`);
  }
  const events = [];
  for (const text of options.event) {
    const event = readEvent(text);
    if (!event.ok) return event;
    events.push(event.data);
  }
  const asked = person.data ?? (events.length > 0 ? {} : void 0);
  return success({ person: asked, events, wall: typeof wall === "number" ? wall : wall.data, zone });
}
async function readPerson(io, options) {
  let person;
  if (options.person !== void 0) {
    const text = await readFile(resolve(io.cwd, options.person), "utf8").catch(() => void 0);
    const yaml = text === void 0 ? void 0 : parseYaml(text, options.person);
    const parsed = yaml?.source && personSchema.safeParse(personIn(yaml.source.value));
    if (!parsed)
      return refuse(`--person: ${options.person} ${text === void 0 ? "is not there" : "is not YAML or JSON"}.`);
    if (!parsed.success)
      return refuse(
        `--person: ${options.person}: ${parsed.error.issues[0]?.path.join(".") ?? ""} ${parsed.error.issues[0]?.message ?? ""}`
      );
    person = parsed.data;
  }
  const properties = {};
  for (const pair of options.property) {
    const at = pair.indexOf("=");
    if (at < 1) return refuse(`--property: write NAME=VALUE, such as Tier=gold, not "${pair}".`);
    properties[pair.slice(0, at)] = valueOf(pair.slice(at + 1));
  }
  if (options.property.length > 0)
    person = merged(person ?? {}, { properties: { ...person?.properties, ...properties } });
  if (options.consent !== void 0) {
    const channels = options.consent.split(",").map((one) => one.trim()).filter((one) => one !== "" && one !== "none");
    const parsed = personSchema.safeParse({ consent: channels });
    if (!parsed.success)
      return refuse("--consent: write channels with commas between: email,sms,push,whatsapp, or none.");
    person = { ...person, consent: parsed.data.consent };
  }
  if (person && options.timezone !== void 0 && person.timezone === void 0)
    person = { ...person, timezone: options.timezone };
  return success(person);
}
var personIn = (value) => typeof value === "object" && value !== null && "person" in value ? value.person : value;
var valueOf = (text) => text === "true" || text === "false" ? text === "true" : text.trim() !== "" && !Number.isNaN(Number(text)) && !/^0\d/.test(text) ? Number(text) : text;
function readEvent(text) {
  const found = /^\s*(\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?|[+-]?\d\S*)\s+([^{]+?)\s*(\{.*\})?\s*$/s.exec(text);
  const when = parseWhen(found?.[1] ?? text);
  if (!found || !when.ok)
    return refuse(`--event: write a time and a metric, such as "+5h Placed Order", not "${text}".`);
  const properties = jsonOf(found[3] ?? "{}");
  if (properties === void 0) return refuse(`--event: ${found[3]} is not JSON.`);
  const at = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 };
  return success({ when: when.data, written: { metric: found[2], properties }, starts: false, at });
}
export {
  walk
};
