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
var present = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
var mapped = (fields, each) => Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, each(value, key)]));
function omit(value, ...keys) {
  const rest = { ...value };
  for (const key of keys) delete rest[key];
  return rest;
}
var mapEach = (value, change) => Array.isArray(value) ? value.map((inner) => change(inner)) : isObject(value) ? mapped(value, (inner) => change(inner)) : value;
function sortKeys(value) {
  if (Array.isArray(value)) return value.map(sortKeys);
  return isObject(value) ? sortFields(value, sortKeys) : value;
}
function sortFields(fields, change = (value) => value) {
  const sorted = {};
  for (const key of Object.keys(fields).sort()) if (fields[key] !== void 0) put(sorted, key, change(fields[key]));
  return sorted;
}
var sameData = (a, b) => JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));

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
