import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  flow_definition_schema_default
} from "./chunk-X3XRY2I5.js";

// src/evidence/look.ts
var isPart = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var at = (value, ...path) => path.reduce((here, key) => isPart(here) || Array.isArray(here) ? here[key] : void 0, value);
var part = (value, ...path) => {
  const found = at(value, ...path);
  return isPart(found) ? found : void 0;
};
var isDone = ({ status }) => status !== null && status >= 200 && status < 300;
var isRefused = ({ status }) => status === 400 || status === 422;
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
var actionsIn = (definition) => {
  const actions = at(definition, "actions");
  return Array.isArray(actions) ? actions.filter(isPart) : [];
};
var messagesIn = (definition) => actionsIn(definition).flatMap(
  (action) => [action, part(action, "data", "main_action"), ...variationsOf(action)].flatMap(
    (one) => part(one, "data", "message") ?? []
  )
);
var variationsOf = (action) => {
  const variations = at(action, "data", "current_experiment", "variations");
  return Array.isArray(variations) ? variations : [];
};
var linksOf = (action) => [
  ...Object.values(part(action, "links") ?? {}),
  ...(Array.isArray(at(action, "data", "branches")) ? at(action, "data", "branches") : []).map((branch) => at(branch, "links", "next"))
].filter((link) => typeof link === "string");
var shownIn = (calls) => [...calls].reverse().flatMap(({ got }) => {
  const single = part(got, "data", "attributes", "definition");
  const listed = [at(got, "data"), at(got, "included")].flatMap(
    (list) => Array.isArray(list) ? list : []
  );
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
  creates,
  patches,
  actionsIn,
  messagesIn,
  linksOf,
  shownIn,
  before,
  after,
  hasStrangeField
};
