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
var { Trigger, Action, ProfileCondition, TriggerCondition } = flow_definition_schema_default.definitions;
var unions = { Trigger, Action, ProfileCondition, TriggerCondition };
var byKind = {
  ...flow_definition_schema_default,
  definitions: {
    ...flow_definition_schema_default.definitions,
    ...Object.fromEntries(Object.keys(unions).map((union) => [union, { kindOf: union }]))
  }
};
function validator(name, file = "requests") {
  if (!ajv) {
    const fast = { validateSchema: false, meta: false, inlineRefs: false, code: { optimize: false } };
    ajv = new import_ajv.Ajv({ strict: false, ...fast });
    import_ajv_formats.default.default(ajv);
    ajv.addKeyword({ keyword: "kindOf", errors: "full", validate: isOfKind });
    ajv.addSchema(byKind);
    ajv.addSchema(requests_schema_default);
  }
  const known = compiled.get(name) ?? ajv.getSchema(`${file}.schema.json#/definitions/${name}`);
  if (!known) throw new Error(`There is no schema ${name}.`);
  compiled.set(name, known);
  return known;
}
var isOfKind = (union, value, _, at) => {
  const { meant } = kindsFor([union], value ?? {});
  const failed = meant.map((kind) => {
    const check = validator(kind, "flow-definition");
    return check(value, at) ? void 0 : check.errors ?? [];
  });
  if (failed.includes(void 0)) return true;
  const unknown = { keyword: "kindOf", message: "must have a type that Klaviyo knows", params: {} };
  isOfKind.errors = failed.find((errors) => errors !== void 0) ?? [
    { ...unknown, instancePath: at?.instancePath, schemaPath: "" }
  ];
  return false;
};
function problemOf(body, schemas) {
  for (const name of schemas) {
    const check = validator(name);
    if (check(body)) continue;
    const [first] = check.errors ?? [];
    return `${first?.instancePath || "/"} ${first?.message ?? "is not valid"}`;
  }
  return void 0;
}
var parts = {
  trigger: ["Trigger"],
  action: ["Action"],
  condition: ["ProfileCondition", "TriggerCondition"]
};
var kinds = flow_definition_schema_default.definitions;
var typesOf = (kind) => {
  const { const: type, enum: types } = kinds[kind]?.properties?.type ?? {};
  return (types ?? [type]).filter((one) => typeof one === "string");
};
var isMeant = (kind, value) => Object.entries(kinds[kind]?.properties ?? {}).every(
  ([key, { const: word }]) => word === void 0 || value[key] === void 0 || value[key] === word
);
function kindsFor(names, value) {
  const all = names.flatMap((name) => unions[name].anyOf.map(({ $ref }) => $ref.split("/").at(-1) ?? ""));
  const typed = all.filter((kind) => typesOf(kind).some((type) => type === value.type));
  const meant = typed.filter((kind) => isMeant(kind, value));
  return { meant: meant.length > 0 ? meant : typed, types: [...new Set(all.flatMap(typesOf))] };
}
function problemOfPart(part, value) {
  const { meant, types } = kindsFor(parts[part], value);
  if (meant.length === 0) return { types };
  const problems = meant.map((kind) => {
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
