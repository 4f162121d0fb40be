import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isObject,
  listOf
} from "./chunk-EH362S3J.js";
import {
  flow_definition_schema_default
} from "./chunk-E36DAF7D.js";

// src/evidence/look.ts
var at = (value, ...path) => path.reduce((here, key) => isObject(here) || Array.isArray(here) ? here[key] : void 0, value);
var part = (value, ...path) => {
  const found = at(value, ...path);
  return isObject(found) ? found : void 0;
};
var isDone = ({ status }) => status !== null && status >= 200 && status < 300;
var isRefused = ({ status }) => status === 400 || status === 422;
var wasRefused = (call) => isDone(call) ? false : isRefused(call) ? true : void 0;
var creates = (calls) => calls.flatMap((call) => {
  const sent = part(call.sent, "data", "attributes", "definition");
  if (call.method !== "POST" || call.path !== "/api/flows" || sent === void 0) return [];
  return [{ call, sent, got: part(call.got, "data", "attributes", "definition") }];
});
var patches = (calls) => calls.flatMap((call) => {
  const id = /^\/api\/flow-actions\/(\w+)$/.exec(call.path)?.[1];
  const sent = part(call.sent, "data", "attributes", "definition");
  return call.method === "PATCH" && id !== void 0 && sent !== void 0 ? [{ call, id, sent }] : [];
});
var actionsIn = (definition) => listOf(at(definition, "actions")).filter(isObject);
var messagesIn = (definition) => actionsIn(definition).flatMap(
  (action) => [action, part(action, "data", "main_action"), ...variationsOf(action)].flatMap(
    (one) => part(one, "data", "message") ?? []
  )
);
var variationsOf = (action) => listOf(at(action, "data", "current_experiment", "variations"));
var linksOf = (action) => [
  ...Object.values(part(action, "links") ?? {}),
  ...listOf(at(action, "data", "branches")).map((branch) => at(branch, "links", "next"))
].filter((link) => typeof link === "string");
var shownIn = (calls) => [...calls].reverse().flatMap(({ got }) => {
  const single = part(got, "data", "attributes", "definition");
  const listed = [at(got, "data"), at(got, "included")].flatMap(listOf);
  return [
    ...single === void 0 ? [] : "actions" in single ? actionsIn(single) : [single],
    ...listed.flatMap((one) => part(one, "attributes", "definition") ?? [])
  ];
});
var before = (calls, call, id) => shownIn(calls.filter(({ n }) => n < call.n)).find((action) => action.id === id);
var after = (calls, call, id) => {
  for (const later of calls.filter(({ n, method }) => n > call.n && method === "GET")) {
    const found = shownIn([later]).find((action) => action.id === id);
    if (found !== void 0) return found;
  }
  return void 0;
};
var mailFields = new Set(Object.keys(flow_definition_schema_default.definitions.EmailMessage.properties));
var hasStrangeField = (sent) => [...actionsIn(sent), sent].some((action) => {
  const message = at(action, "data", "message") ?? {};
  return action.type === "send-email" && Object.keys(message).some((field) => !mailFields.has(field));
});

export {
  at,
  isDone,
  isRefused,
  wasRefused,
  creates,
  patches,
  actionsIn,
  messagesIn,
  variationsOf,
  linksOf,
  shownIn,
  before,
  after,
  hasStrangeField
};
