import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/text/json.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var fieldsOf = (value) => isObject(value) ? value : {};
var listOf = (value) => Array.isArray(value) ? value : [];
function without(value, ...keys) {
  const kept = {};
  const fields = fieldsOf(value);
  for (const key of Object.keys(fields)) if (!keys.includes(key)) put(kept, key, fields[key]);
  return kept;
}
function put(fields, key, value) {
  if (key === "__proto__")
    Object.defineProperty(fields, key, { value, enumerable: true, writable: true, configurable: true });
  else fields[key] = value;
}
function present(fields) {
  const kept = {};
  for (const [key, value] of Object.entries(fields)) if (value !== void 0) put(kept, key, value);
  return kept;
}
function mapped(fields, each) {
  const made = {};
  for (const [key, value] of Object.entries(fields)) put(made, key, each(value, key));
  return made;
}
function omit(value, ...keys) {
  const rest = { ...value };
  for (const key of keys) delete rest[key];
  return rest;
}
var mapEach = (value, change) => Array.isArray(value) ? value.map((inner) => change(inner)) : isObject(value) ? mapped(value, (inner) => change(inner)) : value;
function sortKeys(value) {
  if (!Array.isArray(value)) return isObject(value) ? sortFields(value, sortKeys) : value;
  const list = value.map(sortKeys);
  return list.some((one, i) => one !== value[i]) ? list : value;
}
function sortFields(fields, change = (value) => value) {
  const keys = Object.keys(fields);
  const isInOrder = keys.every((key, i) => i === 0 || (keys[i - 1] ?? "") < key);
  if (!isInOrder) keys.sort();
  const values = keys.map((key) => change(fields[key]));
  if (isInOrder && values.every((value, i) => value !== void 0 && value === fields[keys[i] ?? ""])) return fields;
  const sorted = {};
  for (const [i, key] of keys.entries()) if (values[i] !== void 0) put(sorted, key, values[i]);
  return sorted;
}
var sameData = (a, b) => a === b || JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));

export {
  isObject,
  jsonOf,
  fieldsOf,
  listOf,
  without,
  put,
  present,
  mapped,
  omit,
  mapEach,
  sortKeys,
  sortFields,
  sameData
};
