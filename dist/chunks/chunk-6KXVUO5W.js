import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  require_ajv,
  require_dist
} from "./chunk-IXLZH46Z.js";
import {
  flow_definition_schema_default,
  requests_schema_default
} from "./chunk-E36DAF7D.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// src/klaviyo/validate.ts
var import_ajv = __toESM(require_ajv(), 1);
var import_ajv_formats = __toESM(require_dist(), 1);
var ajv;
var compiled = /* @__PURE__ */ new Map();
function validator(name, file = "requests") {
  if (!ajv) {
    ajv = new import_ajv.Ajv({ strict: false, inlineRefs: false, code: { optimize: false } });
    import_ajv_formats.default.default(ajv);
    ajv.addSchema(flow_definition_schema_default);
    ajv.addSchema(requests_schema_default);
  }
  const known = compiled.get(name) ?? ajv.getSchema(`${file}.schema.json#/definitions/${name}`);
  if (!known) throw new Error(`There is no schema ${name}.`);
  compiled.set(name, known);
  return known;
}
function problemOf(body, schemas) {
  for (const name of schemas) {
    const check = validator(name);
    if (check(body)) continue;
    const [first] = check.errors ?? [];
    return `${first?.instancePath || "/"} ${first?.message ?? "is not valid"}`;
  }
  return void 0;
}
var unions = {
  trigger: [flow_definition_schema_default.definitions.Trigger],
  action: [flow_definition_schema_default.definitions.Action],
  condition: [flow_definition_schema_default.definitions.ProfileCondition, flow_definition_schema_default.definitions.TriggerCondition]
};
var kinds = flow_definition_schema_default.definitions;
var typesOf = (kind) => {
  const { const: type, enum: types } = kinds[kind]?.properties?.type ?? {};
  return (types ?? [type]).filter((one) => typeof one === "string");
};
var isMeant = (kind, value) => Object.entries(kinds[kind]?.properties ?? {}).every(
  ([key, { const: word }]) => word === void 0 || value[key] === void 0 || value[key] === word
);
function problemOfPart(part, value) {
  const all = unions[part].flatMap(({ anyOf }) => anyOf.map(({ $ref }) => $ref.split("/").at(-1) ?? ""));
  const typed = all.filter((kind) => typesOf(kind).some((type) => type === value.type));
  if (typed.length === 0) return { types: [...new Set(all.flatMap(typesOf))] };
  const meant = typed.filter((kind) => isMeant(kind, value));
  const problems = (meant.length > 0 ? meant : typed).map((kind) => {
    const check = validator(kind, "flow-definition");
    if (check(value)) return void 0;
    const [first] = check.errors ?? [];
    const place = first?.instancePath.slice(1).replaceAll("/", ".");
    return [place, first?.message ?? "is not valid"].filter(Boolean).join(" ");
  });
  const [problem] = problems;
  return problem === void 0 || problems.includes(void 0) ? void 0 : { problem };
}

export {
  problemOf,
  problemOfPart
};
