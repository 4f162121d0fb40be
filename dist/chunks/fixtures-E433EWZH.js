import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  wantedSequences
} from "./chunk-FR42KOXS.js";
import {
  refuse
} from "./chunk-TRLBGWHJ.js";
import {
  fixturesDirectory,
  slug
} from "./chunk-B355TOFE.js";
import {
  failed,
  openToRead,
  printJson,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  callFailed,
  namedMetric,
  sampleFixture
} from "./chunk-UAVHVDVM.js";
import {
  isNamed
} from "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import {
  isObject,
  put
} from "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-NDF2TBOI.js";
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/preview/fixtures.ts
import { lstat, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/mail/fixture-from.ts
function fixtureFrom(properties, owner) {
  const { person } = sampleFixture(false);
  return {
    person,
    ...properties === void 0 ? {} : { event: eventFrom(properties) },
    account: accountFrom(owner)
  };
}
function eventFrom(properties) {
  const event = {};
  for (const { attributes } of [...properties].sort((a, b) => a.attributes.property < b.attributes.property ? -1 : 1))
    putAt(event, attributes.property.split("."), valueOf(attributes));
  return event;
}
function putAt(into, [name = "", ...rest], value) {
  const own = Object.hasOwn(into, name) ? into[name] : void 0;
  if (rest.length === 0) return own === void 0 ? put(into, name, value) : void 0;
  const next = isObject(own) ? own : {};
  put(into, name, next);
  putAt(next, rest, value);
}
function valueOf({ inferred_type: type, sample_values: samples }) {
  const [first] = samples ?? [];
  const kind = (type ?? "").toLowerCase();
  if (kind.includes("list")) return samples ?? [];
  if (first !== void 0) return first;
  if (kind.includes("num") || kind.includes("int") || kind.includes("float")) return 1;
  if (kind.includes("bool")) return true;
  if (kind.includes("dict") || kind.includes("object")) return {};
  return kind.includes("date") ? "2026-01-15T09:30:00+00:00" : "Sample";
}
var address = ["address1", "address2", "city", "region", "zip", "country"];
function accountFrom({ attributes }) {
  const contact = attributes.contact_information;
  const lines = address.flatMap((part) => contact.street_address?.[part] || []);
  return {
    name: contact.organization_name,
    ...lines.length === 0 ? {} : { full_address: lines.join(", ") },
    ...contact.website_url ? { url: contact.website_url } : {},
    timezone: attributes.timezone,
    currency: attributes.preferred_currency
  };
}

// src/cli/preview/fixtures.ts
async function fixtures(io, addresses, options) {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const { sequences, unknown } = wantedSequences(session.loaded, addresses);
  if (unknown !== void 0) return refuse(io, `There is no sequence "${unknown}".`);
  const owner = await session.api.getAccount();
  const metrics = owner.ok ? await session.api.listMetrics() : owner;
  if (!owner.ok || !metrics.ok) {
    const unread = [owner, metrics].flatMap((each) => each.ok ? [] : [callFailed(each.error)]);
    return tell(io, options, unread.slice(0, 1), session.sources);
  }
  const names = sequences.flatMap(({ trigger }) => trigger.kind === "metric" ? [trigger.metric] : []);
  const wanted = [...new Map(names.map((name) => [slug(name.name), name])).values()];
  const done = [];
  for (const name of wanted)
    done.push(await one(session, name, metrics.data, owner.data, options));
  done.push(await keep(session, "default", "", fixtureFrom(void 0, owner.data), options));
  if (options.format === "json") printJson(io, { version: 1, fixtures: done });
  else for (const { file, says } of done) io.stdout.write(`${file}  ${says}
`);
  return done.every(({ written, says }) => written || says.startsWith("kept")) ? 0 : failed;
}
async function one(session, wanted, metrics, owner, options) {
  const file = `${fixturesDirectory}/${slug(wanted.name)}.json`;
  const { name } = wanted;
  const found = metrics.filter((metric2) => isNamed(namedMetric(metric2), wanted));
  const refused = (says) => ({ file, metric: name, written: false, says });
  const [metric, second] = found;
  if (!metric) return refused(`the account has no metric "${name}"`);
  if (second)
    return refused(`the account has several metrics "${name}"; name the integration in the trigger, or its id`);
  const properties = await session.api.listMetricProperties(metric.id);
  if (!properties.ok) return refused(callFailed(properties.error).message);
  return keep(session, slug(name), name, fixtureFrom(properties.data, owner), options);
}
async function keep({ world }, name, metric, fixture, options) {
  const file = `${fixturesDirectory}/${name}.json`;
  const path = join(world.root, file);
  const there = await lstat(path).then(
    () => true,
    () => false
  );
  if (there && options.force !== true)
    return { file, metric, written: false, says: "kept as it is; --force writes it anew" };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(fixture, null, 2)}
`);
  return { file, metric, written: true, says: metric === "" ? "for sequences without an event" : `for ${metric}` };
}
export {
  fixtures
};
