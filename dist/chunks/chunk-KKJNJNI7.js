import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  didYouMean,
  meantWords,
  nearest
} from "./chunk-IL55XNBZ.js";
import {
  asWire,
  momentOf,
  wallOf,
  zones
} from "./chunk-CDOEZKTD.js";
import {
  fieldsOf,
  isObject,
  listOf,
  mapEach,
  mapped,
  present,
  sameData,
  without
} from "./chunk-EH362S3J.js";
import {
  catalog,
  lintCodes
} from "./chunk-KTYA5NCS.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";
import {
  __commonJS,
  __export,
  __toESM
} from "./chunk-5XWL5JNG.js";

// node_modules/punycode.js/punycode.js
var require_punycode = __commonJS({
  "node_modules/punycode.js/punycode.js"(exports, module) {
    "use strict";
    var maxInt = 2147483647;
    var base = 36;
    var tMin = 1;
    var tMax = 26;
    var skew = 38;
    var damp = 700;
    var initialBias = 72;
    var initialN = 128;
    var delimiter = "-";
    var regexPunycode = /^xn--/;
    var regexNonASCII = /[^\0-\x7F]/;
    var regexSeparators = /[\x2E\u3002\uFF0E\uFF61]/g;
    var errors = {
      "overflow": "Overflow: input needs wider integers to process",
      "not-basic": "Illegal input >= 0x80 (not a basic code point)",
      "invalid-input": "Invalid input"
    };
    var baseMinusTMin = base - tMin;
    var floor = Math.floor;
    var stringFromCharCode = String.fromCharCode;
    function error2(type2) {
      throw new RangeError(errors[type2]);
    }
    function map(array2, callback) {
      const result = [];
      let length = array2.length;
      while (length--) {
        result[length] = callback(array2[length]);
      }
      return result;
    }
    function mapDomain(domain, callback) {
      const parts = domain.split("@");
      let result = "";
      if (parts.length > 1) {
        result = parts[0] + "@";
        domain = parts[1];
      }
      domain = domain.replace(regexSeparators, ".");
      const labels = domain.split(".");
      const encoded = map(labels, callback).join(".");
      return result + encoded;
    }
    function ucs2decode(string3) {
      const output = [];
      let counter = 0;
      const length = string3.length;
      while (counter < length) {
        const value2 = string3.charCodeAt(counter++);
        if (value2 >= 55296 && value2 <= 56319 && counter < length) {
          const extra = string3.charCodeAt(counter++);
          if ((extra & 64512) == 56320) {
            output.push(((value2 & 1023) << 10) + (extra & 1023) + 65536);
          } else {
            output.push(value2);
            counter--;
          }
        } else {
          output.push(value2);
        }
      }
      return output;
    }
    var ucs2encode = (codePoints) => String.fromCodePoint(...codePoints);
    var basicToDigit = function(codePoint) {
      if (codePoint >= 48 && codePoint < 58) {
        return 26 + (codePoint - 48);
      }
      if (codePoint >= 65 && codePoint < 91) {
        return codePoint - 65;
      }
      if (codePoint >= 97 && codePoint < 123) {
        return codePoint - 97;
      }
      return base;
    };
    var digitToBasic = function(digit, flag2) {
      return digit + 22 + 75 * (digit < 26) - ((flag2 != 0) << 5);
    };
    var adapt = function(delta, numPoints, firstTime) {
      let k = 0;
      delta = firstTime ? floor(delta / damp) : delta >> 1;
      delta += floor(delta / numPoints);
      for (; delta > baseMinusTMin * tMax >> 1; k += base) {
        delta = floor(delta / baseMinusTMin);
      }
      return floor(k + (baseMinusTMin + 1) * delta / (delta + skew));
    };
    var decode3 = function(input) {
      const output = [];
      const inputLength = input.length;
      let i = 0;
      let n = initialN;
      let bias = initialBias;
      let basic = input.lastIndexOf(delimiter);
      if (basic < 0) {
        basic = 0;
      }
      for (let j = 0; j < basic; ++j) {
        if (input.charCodeAt(j) >= 128) {
          error2("not-basic");
        }
        output.push(input.charCodeAt(j));
      }
      for (let index = basic > 0 ? basic + 1 : 0; index < inputLength; ) {
        const oldi = i;
        for (let w = 1, k = base; ; k += base) {
          if (index >= inputLength) {
            error2("invalid-input");
          }
          const digit = basicToDigit(input.charCodeAt(index++));
          if (digit >= base) {
            error2("invalid-input");
          }
          if (digit > floor((maxInt - i) / w)) {
            error2("overflow");
          }
          i += digit * w;
          const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
          if (digit < t) {
            break;
          }
          const baseMinusT = base - t;
          if (w > floor(maxInt / baseMinusT)) {
            error2("overflow");
          }
          w *= baseMinusT;
        }
        const out = output.length + 1;
        bias = adapt(i - oldi, out, oldi == 0);
        if (floor(i / out) > maxInt - n) {
          error2("overflow");
        }
        n += floor(i / out);
        i %= out;
        output.splice(i++, 0, n);
      }
      return String.fromCodePoint(...output);
    };
    var encode3 = function(input) {
      const output = [];
      input = ucs2decode(input);
      const inputLength = input.length;
      let n = initialN;
      let delta = 0;
      let bias = initialBias;
      for (const currentValue of input) {
        if (currentValue < 128) {
          output.push(stringFromCharCode(currentValue));
        }
      }
      const basicLength = output.length;
      let handledCPCount = basicLength;
      if (basicLength) {
        output.push(delimiter);
      }
      while (handledCPCount < inputLength) {
        let m = maxInt;
        for (const currentValue of input) {
          if (currentValue >= n && currentValue < m) {
            m = currentValue;
          }
        }
        const handledCPCountPlusOne = handledCPCount + 1;
        if (m - n > floor((maxInt - delta) / handledCPCountPlusOne)) {
          error2("overflow");
        }
        delta += (m - n) * handledCPCountPlusOne;
        n = m;
        for (const currentValue of input) {
          if (currentValue < n && ++delta > maxInt) {
            error2("overflow");
          }
          if (currentValue === n) {
            let q = delta;
            for (let k = base; ; k += base) {
              const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
              if (q < t) {
                break;
              }
              const qMinusT = q - t;
              const baseMinusT = base - t;
              output.push(
                stringFromCharCode(digitToBasic(t + qMinusT % baseMinusT, 0))
              );
              q = floor(qMinusT / baseMinusT);
            }
            output.push(stringFromCharCode(digitToBasic(q, 0)));
            bias = adapt(delta, handledCPCountPlusOne, handledCPCount === basicLength);
            delta = 0;
            ++handledCPCount;
          }
        }
        ++delta;
        ++n;
      }
      return output.join("");
    };
    var toUnicode = function(input) {
      return mapDomain(input, function(string3) {
        return regexPunycode.test(string3) ? decode3(string3.slice(4).toLowerCase()) : string3;
      });
    };
    var toASCII = function(input) {
      return mapDomain(input, function(string3) {
        return regexNonASCII.test(string3) ? "xn--" + encode3(string3) : string3;
      });
    };
    var punycode2 = {
      /**
       * A string representing the current Punycode.js version number.
       * @memberOf punycode
       * @type String
       */
      "version": "2.3.1",
      /**
       * An object of methods to convert from JavaScript's internal character
       * representation (UCS-2) to Unicode code points, and back.
       * @see <https://mathiasbynens.be/notes/javascript-encoding>
       * @memberOf punycode
       * @type Object
       */
      "ucs2": {
        "decode": ucs2decode,
        "encode": ucs2encode
      },
      "decode": decode3,
      "encode": encode3,
      "toASCII": toASCII,
      "toUnicode": toUnicode
    };
    module.exports = punycode2;
  }
});

// src/diagnostics/diagnostic.ts
function diagnostic(code2, message, detail, more = {}) {
  return { code: code2, severity: catalog[code2].severity, message, detail, ...more };
}
var isError = (d) => d.severity === "error";

// node_modules/zod/v4/core/util.js
var util_exports = {};
__export(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject2,
  isPlainObject: () => isPlainObject,
  issue: () => issue,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema15) => schema15;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function joinValues(array2, separator = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value2) {
  if (typeof value2 === "bigint")
    return value2.toString();
  return value2;
}
var Cached = class {
  constructor(getter) {
    this._getter = getter;
    this._value = void 0;
  }
  get value() {
    const getter = this._getter;
    if (getter !== void 0) {
      this._value = getter();
      this._getter = void 0;
    }
    return this._value;
  }
};
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input === null || input === void 0;
}
function cleanRegex(source) {
  const start2 = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start2, end);
}
function floatSafeRemainder(val, step) {
  const ratio = val / step;
  const roundedRatio = Math.round(ratio);
  const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  if (Math.abs(ratio - roundedRatio) < tolerance)
    return 0;
  return ratio - roundedRatio;
}
var EVALUATING = /* @__PURE__ */ Symbol("evaluating");
function defineLazy(object2, key, getter) {
  let value2 = void 0;
  Object.defineProperty(object2, key, {
    get() {
      if (value2 === EVALUATING) {
        return void 0;
      }
      if (value2 === void 0) {
        value2 = EVALUATING;
        value2 = getter();
      }
      return value2;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value2) {
  Object.defineProperty(target, prop, {
    value: value2,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema15) {
  return rawShape(schema15._zod.def) ?? schema15._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value2 = getter();
      assignProp(this, key, value2);
      return value2;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value2) {
  if (key in target)
    assignProp(target, key, value2);
  else
    target[key] = value2;
}
function mirrorShape(target, source, keys2, wrap2) {
  const raw3 = sourceShape(source);
  for (const key of keys2) {
    const desc = Object.getOwnPropertyDescriptor(raw3, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value2 = source._zod.def.shape[key];
        return wrap2 ? wrap2(value2, key) : value2;
      });
    } else
      putProp(target, key, wrap2 ? wrap2(desc.value, key) : desc.value);
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable)
      continue;
    if (desc.get)
      deferProp(target, key, () => source[key]);
    else
      putProp(target, key, desc.value);
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema15) {
  return mergeDefs(schema15._zod.def);
}
function getElementAtPath(obj, path) {
  if (!path)
    return obj;
  return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
  const keys2 = Object.keys(promisesObj);
  const promises = keys2.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    const resolvedObj = {};
    for (let i = 0; i < keys2.length; i++) {
      resolvedObj[keys2[i]] = results[i];
    }
    return resolvedObj;
  });
}
function randomString(length = 10) {
  const chars2 = "abcdefghijklmnopqrstuvwxyz";
  let str2 = "";
  for (let i = 0; i < length; i++) {
    str2 += chars2[Math.floor(Math.random() * chars2.length)];
  }
  return str2;
}
function esc(str2) {
  return JSON.stringify(str2);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject2(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
var allowsEval = /* @__PURE__ */ cached(() => {
  if (globalConfig.jitless) {
    return false;
  }
  if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
    return false;
  }
  try {
    const F = Function;
    new F("");
    return true;
  } catch (_) {
    return false;
  }
});
function isPlainObject(o) {
  if (isObject2(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject2(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data) {
    if (Object.prototype.hasOwnProperty.call(data, key)) {
      keyCount++;
    }
  }
  return keyCount;
}
var getParsedType = (data) => {
  const t = typeof data;
  switch (t) {
    case "undefined":
      return "undefined";
    case "string":
      return "string";
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "boolean":
      return "boolean";
    case "function":
      return "function";
    case "bigint":
      return "bigint";
    case "symbol":
      return "symbol";
    case "object":
      if (Array.isArray(data)) {
        return "array";
      }
      if (data === null) {
        return "null";
      }
      if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
        return "promise";
      }
      if (typeof Map !== "undefined" && data instanceof Map) {
        return "map";
      }
      if (typeof Set !== "undefined" && data instanceof Set) {
        return "set";
      }
      if (typeof Date !== "undefined" && data instanceof Date) {
        return "date";
      }
      if (typeof File !== "undefined" && data instanceof File) {
        return "file";
      }
      return "object";
    default:
      throw new Error(`Unknown data type: ${t}`);
  }
};
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
var primitiveTypes = /* @__PURE__ */ new Set([
  "string",
  "number",
  "bigint",
  "boolean",
  "symbol",
  "undefined"
]);
function escapeRegex(str2) {
  return str2.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      target ?? (target = getter());
      return Reflect.get(target, prop, receiver);
    },
    set(_, prop, value2, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value2, receiver);
    },
    has(_, prop) {
      target ?? (target = getter());
      return Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      target ?? (target = getter());
      return Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      target ?? (target = getter());
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      target ?? (target = getter());
      return Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      target ?? (target = getter());
      return Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value2) {
  if (typeof value2 === "bigint")
    return value2.toString() + "n";
  if (typeof value2 === "string")
    return `"${value2}"`;
  return `${value2}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
var BIGINT_FORMAT_RANGES = {
  int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
  uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
};
function pick(schema15, mask2) {
  const currDef = schema15._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  }
  const newShape = {};
  mirrorShape(newShape, schema15, maskedKeys(schema15, mask2));
  return clone(schema15, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema15, mask2) {
  const raw3 = sourceShape(schema15);
  const keys2 = [];
  for (const key of Reflect.ownKeys(mask2)) {
    if (!Object.getOwnPropertyDescriptor(raw3, key)?.enumerable) {
      throw new Error(`Unrecognized key: "${String(key)}"`);
    }
    if (mask2[key])
      keys2.push(key);
  }
  return keys2;
}
function omit(schema15, mask2) {
  const currDef = schema15._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  }
  const omitted = new Set(maskedKeys(schema15, mask2));
  const newShape = {};
  mirrorShape(newShape, schema15, Reflect.ownKeys(sourceShape(schema15)).filter((key) => !omitted.has(key)));
  return clone(schema15, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema15, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to extend: expected a plain object");
  }
  const checks = schema15._zod.def.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    const existingShape = sourceShape(schema15);
    for (const key of Reflect.ownKeys(shape)) {
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
    }
  }
  return clone(schema15, mergeDefs(schema15._zod.def, { shape: extended(schema15, shape) }));
}
function extended(schema15, shape) {
  const newShape = {};
  mirrorShape(newShape, schema15, Reflect.ownKeys(sourceShape(schema15)));
  mirrorProps(newShape, shape);
  return newShape;
}
function safeExtend(schema15, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to safeExtend: expected a plain object");
  }
  return clone(schema15, mergeDefs(schema15._zod.def, { shape: extended(schema15, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def) {
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  }
  if (a._zod.def.checks?.length) {
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  }
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
  mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema15, mask2, name = "partial") {
  const currDef = schema15._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask2 ? new Set(maskedKeys(schema15, mask2)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema15, Reflect.ownKeys(sourceShape(schema15)), Class2 && ((value2, key) => selected && !selected.has(key) ? value2 : new Class2({ type: "optional", innerType: value2 })));
  return clone(schema15, mergeDefs(schema15._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema15, mask2) {
  const selected = mask2 ? new Set(maskedKeys(schema15, mask2)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema15, Reflect.ownKeys(sourceShape(schema15)), (value2, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value2 : new Class2({ type: "nonoptional", innerType: value2 })
  ));
  return clone(schema15, mergeDefs(schema15._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start2, inst) {
  var _a3;
  for (let i = start2; i < issues.length; i++) {
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config4) {
  var _a3;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a3 = iss).schema ?? (_a3.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config4.customError?.(iss)) ?? unwrapMessage(config4.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function getSizableOrigin(input) {
  if (input instanceof Set)
    return "set";
  if (input instanceof Map)
    return "map";
  if (input instanceof File)
    return "file";
  return "unknown";
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str2) {
  const units4 = str2.length;
  if (!highSurrogate.test(str2))
    return units4;
  let count2 = units4;
  for (let i = 0; i < units4 - 1; i++) {
    if ((str2.charCodeAt(i) & 64512) === 55296 && (str2.charCodeAt(i + 1) & 64512) === 56320) {
      count2--;
      i++;
    }
  }
  return count2;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number": {
      return Number.isNaN(data) ? "nan" : "number";
    }
    case "object": {
      if (data === null) {
        return "null";
      }
      if (Array.isArray(data)) {
        return "array";
      }
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
        return obj.constructor.name;
      }
    }
  }
  return t;
}
function issue(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => {
    return Number.isNaN(Number.parseInt(k, 10));
  }).map((el) => el[1]);
}
function base64ToUint8Array(base642) {
  const binaryString = atob(base642);
  const bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++) {
    bytes[i] = binaryString.charCodeAt(i);
  }
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++) {
    binaryString += String.fromCharCode(bytes[i]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url2) {
  const base642 = base64url2.replace(/-/g, "+").replace(/_/g, "/");
  const padding = "=".repeat((4 - base642.length % 4) % 4);
  return base64ToUint8Array(base642 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2) {
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  }
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
var Class = class {
  constructor(..._args) {
  }
};
function members(proto, table2) {
  for (const key in table2) {
    const desc = Object.getOwnPropertyDescriptor(table2, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value2, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value: value2 });
  return value2;
}
function hide(inst, key, value2) {
  return own(inst, key, value2, false);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table2) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table2, key, {
      configurable: true,
      enumerable: true,
      get() {
        return own(this, key, compute(this));
      },
      set(value2) {
        own(this, key, value2);
      }
    });
  }
  return table2;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value2) {
      own(this, key, value2);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value2 = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value: value2 });
        broke = broke || outer;
        return value2;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value2) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value: value2 });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value2) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value: value2 });
    }
  });
}
var CONSTANT_CATCH = "~constantCatch";
function constantCatch(value2) {
  const fn = () => value2;
  fn[CONSTANT_CATCH] = true;
  return fn;
}

// node_modules/zod/v4/core/core.js
var _a;
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer3, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name)) {
      return;
    }
    inst._zod.traits.add(name);
    initializer3(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name);
    }
  });
  Object.defineProperty(_, "name", { value: name });
  return _;
}
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
var $ZodEncodeError = class extends Error {
  constructor(name) {
    super(`Encountered unidirectional transform during encode: ${name}`);
    this.name = "ZodEncodeError";
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value2) {
  this._zod.message = value2;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
  inst.name = "$ZodError";
  _issuesDesc.value = def;
  Object.defineProperty(inst, "issues", _issuesDesc);
  _issuesDesc.value = void 0;
  Object.defineProperty(inst, "message", _messageDesc);
  const proto = Object.getPrototypeOf(inst);
  if (!_installedToString.has(proto)) {
    _installedToString.add(proto);
    Object.defineProperty(proto, "toString", {
      configurable: true,
      enumerable: false,
      get() {
        const value2 = () => this.message;
        Object.defineProperty(this, "toString", { value: value2, configurable: true, writable: true });
        return value2;
      },
      set(value2) {
        Object.defineProperty(this, "toString", { value: value2, configurable: true, writable: true });
      }
    });
  }
};
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});
function node(obj, key, make) {
  if (!Object.prototype.hasOwnProperty.call(obj, key)) {
    if (key === "__proto__") {
      Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
    } else {
      obj[key] = make();
    }
  }
  return obj[key];
}
function flattenError(error2, mapper = (issue2) => issue2.message) {
  const fieldErrors = {};
  const formErrors = [];
  for (const sub of error2.issues) {
    if (sub.path.length > 0) {
      node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
    } else {
      formErrors.push(mapper(sub));
    }
  }
  return { formErrors, fieldErrors };
}
function formatError(error2, mapper = (issue2) => issue2.message) {
  const fieldErrors = { _errors: [] };
  const processError = (error3, path = []) => {
    for (const issue2 of error3.issues) {
      if (issue2.code === "invalid_union" && issue2.errors.length) {
        issue2.errors.map((issues) => processError({ issues }, [...path, ...issue2.path]));
      } else if (issue2.code === "invalid_key") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else if (issue2.code === "invalid_element") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else {
        const fullpath = [...path, ...issue2.path];
        if (fullpath.length === 0) {
          fieldErrors._errors.push(mapper(issue2));
        } else {
          let curr = fieldErrors;
          let i = 0;
          while (i < fullpath.length) {
            const el = fullpath[i];
            const terminal = i === fullpath.length - 1;
            if (el === "_errors") {
              if (terminal)
                curr._errors.push(mapper(issue2));
              i++;
              continue;
            }
            if (!Object.prototype.hasOwnProperty.call(curr, el)) {
              Object.defineProperty(curr, el, {
                value: { _errors: [] },
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
            const node2 = curr[el];
            if (terminal) {
              node2._errors.push(mapper(issue2));
            }
            curr = node2;
            i++;
          }
        }
      }
    }
  };
  processError(error2);
  return fieldErrors;
}

// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
  return { callee: params?.callee ?? callee, Err: params?.Err };
}
var _parse = (_Err) => {
  const fn = (schema15, value2, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema15._zod.run({ value: value2, issues: [] }, ctx);
    if (result instanceof Promise) {
      throw new $ZodAsyncError();
    }
    if (result.issues.length) {
      const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, _params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var _parseAsync = (_Err) => {
  const fn = async (schema15, value2, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema15._zod.run({ value: value2, issues: [] }, ctx);
    if (result instanceof Promise)
      result = await result;
    if (result.issues.length) {
      const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var _safeParse = (_Err) => (schema15, value2, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema15._zod.run({ value: value2, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
function failure(Err, issues, ctx) {
  let error2;
  return {
    success: false,
    get error() {
      if (!error2) {
        error2 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error2;
    },
    set error(e) {
      error2 = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _safeParseAsync = (_Err) => async (schema15, value2, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema15._zod.run({ value: value2, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
var COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
var validate = ((schema15, value2, _ctx) => {
  const validator = schema15._zod.bag.validator;
  if (validator !== void 0) {
    if (validator(value2) !== COMPILE_INVALID)
      return true;
    if (validator.definite === true && _ctx === void 0)
      return false;
  }
  return validateFallback(schema15, value2, _ctx);
});
function validateFallback(schema15, value2, _ctx) {
  const ctx = _ctx ? { ..._ctx, async: false, abortEarly: true } : { async: false, abortEarly: true };
  const fallbackRun = schema15._zod.bag.fallbackRun;
  let result;
  if (fallbackRun) {
    ctx[COMPILE_FALLBACK] = true;
    result = fallbackRun({ value: value2, issues: [] }, ctx);
  } else {
    result = schema15._zod.run({ value: value2, issues: [] }, ctx);
  }
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length === 0;
}
var validateAsync = async (schema15, value2, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true, abortEarly: true } : { async: true, abortEarly: true };
  let result = schema15._zod.run({ value: value2, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length === 0;
};
var _encode = (_Err) => {
  const parse3 = _parse(_Err);
  const fn = (schema15, value2, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return parse3(schema15, value2, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decode = (_Err) => {
  const parse3 = _parse(_Err);
  const fn = (schema15, value2, _ctx, _params) => {
    return parse3(schema15, value2, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _encodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err);
  const fn = async (schema15, value2, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return await parseAsync2(schema15, value2, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err);
  const fn = async (schema15, value2, _ctx, _params) => {
    return await parseAsync2(schema15, value2, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _safeEncode = (_Err) => (schema15, value2, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParse(_Err)(schema15, value2, ctx);
};
var _safeDecode = (_Err) => (schema15, value2, _ctx) => {
  return _safeParse(_Err)(schema15, value2, _ctx);
};
var _safeEncodeAsync = (_Err) => async (schema15, value2, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParseAsync(_Err)(schema15, value2, ctx);
};
var _safeDecodeAsync = (_Err) => async (schema15, value2, _ctx) => {
  return _safeParseAsync(_Err)(schema15, value2, _ctx);
};

// node_modules/zod/v4/core/regexes.js
var cuid = /^[cC][0-9a-z]{6,}$/;
var cuid2 = /^[0-9a-z]+$/;
var ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
var xid = /^[0-9a-vA-V]{20}$/;
var ksuid = /^[A-Za-z0-9]{27}$/;
var nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
  return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
var duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
var guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
var uuid = (version2) => {
  if (!version2)
    return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
  return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version2}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
var email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
var _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
  return new RegExp(_emoji, "u");
}
var ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
var ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
var cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
var cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
var base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
var base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
var httpProtocol = /^https?$/;
var e164 = /^\+[1-9]\d{6,14}$/;
var dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
function anchor(source) {
  return new RegExp(`^${source}$`);
}
var date = /* @__PURE__ */ anchor(dateSource);
function timeSource(args) {
  const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
  const regex = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
  return regex;
}
function time(args) {
  return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
  const opts = ["Z"];
  if (args.offset)
    opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
  const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
  const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
  return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var anyString = /^[\s\S]{0,}$/;
var integer = /^-?\d+$/;
var number = /^-?\d+(?:\.\d+)?$/;
var boolean = /^(?:true|false)$/i;
var _null = /^null$/i;
var lowercase = /^[^A-Z]*$/;
var uppercase = /^[^a-z]*$/;

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a3;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
});
var _whenHasLength = (payload) => {
  const val = payload.value;
  return !nullish(val) && val.length !== void 0;
};
var numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
};
var $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_big",
      maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_small",
      minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMultipleOf = /* @__PURE__ */ $constructor("$ZodCheckMultipleOf", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    if (typeof payload.value !== typeof def.value)
      throw new Error("Cannot mix number and bigint in multiple_of check.");
    const isMultiple = typeof payload.value === "bigint" ? (
      // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
      def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
    ) : floatSafeRemainder(payload.value, def.value) === 0;
    if (isMultiple)
      return;
    payload.issues.push({
      origin: typeof payload.value,
      code: "not_multiple_of",
      divisor: def.value,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
  $ZodCheck.init(inst, def);
  def.format = def.format || "float64";
  const isInt = def.format?.includes("int");
  const origin = isInt ? "int" : "number";
  const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    const input = payload.value;
    if (isInt) {
      if (!Number.isInteger(input)) {
        payload.issues.push({
          expected: origin,
          format: def.format,
          code: "invalid_type",
          continue: false,
          input,
          inst
        });
        return;
      }
      if (!Number.isSafeInteger(input)) {
        if (input > 0) {
          payload.issues.push({
            input,
            code: "too_big",
            maximum: Number.MAX_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        } else {
          payload.issues.push({
            input,
            code: "too_small",
            minimum: Number.MIN_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        }
        return;
      }
    }
    if (input < minimum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_small",
        minimum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
    if (input > maximum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_big",
        maximum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units4 = input.length;
    const length = typeof input === "string" && units4 > def.maximum ? codePointLength(input) : units4;
    if (length <= def.maximum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_big",
      maximum: def.maximum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units4 = input.length;
    const length = typeof input === "string" && units4 >= def.minimum && units4 < def.minimum * 2 ? codePointLength(input) : units4;
    if (length >= def.minimum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_small",
      minimum: def.minimum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLengthEquals = /* @__PURE__ */ $constructor("$ZodCheckLengthEquals", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units4 = input.length;
    const length = typeof input === "string" && units4 >= def.length && units4 <= def.length * 2 ? codePointLength(input) : units4;
    if (length === def.length)
      return;
    const origin = getLengthableOrigin(input);
    const tooBig = length > def.length;
    payload.issues.push({
      origin,
      ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
      inclusive: true,
      exact: true,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a3, _b;
  $ZodCheck.init(inst, def);
  if (def.pattern)
    (_a3 = inst._zod).check ?? (_a3.check = (payload) => {
      def.pattern.lastIndex = 0;
      if (def.pattern.test(payload.value))
        return;
      payload.issues.push({
        origin: "string",
        code: "invalid_format",
        format: def.format,
        input: payload.value,
        ...def.pattern ? { pattern: def.pattern.toString() } : {},
        inst,
        continue: !def.abort
      });
    });
  else
    (_b = inst._zod).check ?? (_b.check = () => {
    });
});
var $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    def.pattern.lastIndex = 0;
    if (def.pattern.test(payload.value))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "regex",
      input: payload.value,
      pattern: def.pattern.toString(),
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLowerCase = /* @__PURE__ */ $constructor("$ZodCheckLowerCase", (inst, def) => {
  def.pattern ?? (def.pattern = lowercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckUpperCase = /* @__PURE__ */ $constructor("$ZodCheckUpperCase", (inst, def) => {
  def.pattern ?? (def.pattern = uppercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckIncludes = /* @__PURE__ */ $constructor("$ZodCheckIncludes", (inst, def) => {
  $ZodCheck.init(inst, def);
  const escapedRegex = escapeRegex(def.includes);
  const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
  def.pattern = pattern;
  inst._zod.check = (payload) => {
    if (payload.value.includes(def.includes, def.position))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "includes",
      includes: def.includes,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStartsWith = /* @__PURE__ */ $constructor("$ZodCheckStartsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.startsWith(def.prefix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "starts_with",
      prefix: def.prefix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckEndsWith = /* @__PURE__ */ $constructor("$ZodCheckEndsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.endsWith(def.suffix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "ends_with",
      suffix: def.suffix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    payload.value = def.tx(payload.value);
  };
});

// node_modules/zod/v4/core/doc.js
var Doc = class {
  constructor(args = [], closed = {}) {
    this.content = [];
    this.indent = 0;
    this.args = args;
    this.closed = closed;
  }
  // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
  indented(fn) {
    this.indent += 1;
    try {
      fn(this);
    } finally {
      this.indent -= 1;
    }
  }
  write(arg2) {
    if (typeof arg2 === "function") {
      arg2(this, { execution: "sync" });
      arg2(this, { execution: "async" });
      return;
    }
    const content2 = arg2;
    const lines2 = content2.split("\n").filter((x) => x);
    const minIndent = Math.min(...lines2.map((x) => x.length - x.trimStart().length));
    const dedented = lines2.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
    for (const line of dedented) {
      this.content.push(line);
    }
  }
  compile() {
    const F = Function;
    const content2 = this?.content ?? [``];
    const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {
${content2.join("\n")}
};`);
    return factory(...Object.values(this.closed));
  }
};

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a3;
  inst ?? (inst = {});
  inst._zod.def = def;
  inst._zod.bag = inst._zod.bag || {};
  inst._zod.version = version;
  const defChecks = inst._zod.def.checks;
  const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (const ch of checks) {
    for (const fn of ch._zod.onattach) {
      fn(inst);
    }
  }
  if (checks.length === 0) {
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  } else {
    const runChecks = (payload, checks2, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = aborted(payload);
      let asyncResult;
      for (const ch of checks2) {
        if (ch._zod.def.when) {
          if (explicitlyAborted(payload))
            continue;
          const shouldRun = ch._zod.def.when(payload);
          if (!shouldRun)
            continue;
        } else if (isAborted) {
          continue;
        }
        const currLen = payload.issues.length;
        const _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === false) {
          throw new $ZodAsyncError();
        }
        if (asyncResult || _ instanceof Promise) {
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _;
            const nextLen = payload.issues.length;
            if (nextLen === currLen)
              return;
            attachSchema(payload.issues, currLen, inst);
            if (!isAborted)
              isAborted = aborted(payload, currLen);
          });
        } else {
          const nextLen = payload.issues.length;
          if (nextLen === currLen)
            continue;
          attachSchema(payload.issues, currLen, inst);
          if (!isAborted)
            isAborted = aborted(payload, currLen);
        }
      }
      if (asyncResult) {
        return asyncResult.then(() => {
          return payload;
        });
      }
      return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
      if (aborted(canary)) {
        canary.aborted = true;
        return canary;
      }
      const checkResult = runChecks(payload, checks, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks) {
        return inst._zod.parse(payload, ctx);
      }
      if (ctx.direction === "backward") {
        const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
        if (canary instanceof Promise) {
          return canary.then((canary2) => {
            return handleCanaryResult(canary2, payload, ctx);
          });
        }
        return handleCanaryResult(canary, payload, ctx);
      }
      const result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return result.then((result2) => runChecks(result2, checks, ctx));
      }
      return runChecks(result, checks, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return hide(this, "~standard", standardProps(this));
  },
  set "~standard"(value2) {
    own(this, "~standard", value2);
  }
});
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync2(inst, value2) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value: value2, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value2) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value: value2, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync2(inst, value2);
    },
    vendor: "zod",
    version: 1
  };
}
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = def.pattern ?? anyString;
  inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch (_2) {
      }
    if (typeof payload.value === "string")
      return payload;
    payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
var $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  $ZodString.init(inst, def);
});
var $ZodGUID = /* @__PURE__ */ $constructor("$ZodGUID", (inst, def) => {
  def.pattern ?? (def.pattern = guid);
  $ZodStringFormat.init(inst, def);
});
var $ZodUUID = /* @__PURE__ */ $constructor("$ZodUUID", (inst, def) => {
  if (def.version) {
    const versionMap = {
      v1: 1,
      v2: 2,
      v3: 3,
      v4: 4,
      v5: 5,
      v6: 6,
      v7: 7,
      v8: 8
    };
    const v = versionMap[def.version];
    if (v === void 0)
      throw new Error(`Invalid UUID version: "${def.version}"`);
    def.pattern ?? (def.pattern = uuid(v));
  } else
    def.pattern ?? (def.pattern = uuid());
  $ZodStringFormat.init(inst, def);
});
var $ZodEmail = /* @__PURE__ */ $constructor("$ZodEmail", (inst, def) => {
  def.pattern ?? (def.pattern = email);
  $ZodStringFormat.init(inst, def);
});
var URL_BAD_FORMAT = 1;
var URL_UNPARSEABLE = 2;
function canParseURL(input) {
  try {
    if (typeof URL !== "undefined" && typeof URL.canParse === "function")
      return URL.canParse(input);
    new URL(input);
    return true;
  } catch {
    return false;
  }
}
function validateURL(trimmed2, def) {
  if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
    return canParseURL(trimmed2) || URL_UNPARSEABLE;
  }
  return parseURLObject(trimmed2, def);
}
function parseURLObject(trimmed2, def) {
  if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed2)) {
    return URL_BAD_FORMAT;
  }
  try {
    if (typeof URL !== "undefined") {
      const URLStatic = URL;
      if (typeof URLStatic.parse === "function")
        return URLStatic.parse(trimmed2) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed2);
  } catch {
    return URL_UNPARSEABLE;
  }
}
var asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value2) {
  return value2.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
  hostname.lastIndex = 0;
  return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
  protocol.lastIndex = 0;
  return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
var $ZodURL = /* @__PURE__ */ $constructor("$ZodURL", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    try {
      const trimmed2 = payload.value.trim();
      const url = validateURL(trimmed2, def);
      if (url === URL_BAD_FORMAT) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid URL format",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url === URL_UNPARSEABLE) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url === true) {
        payload.value = stripTabAndNewline(trimmed2);
        return;
      }
      if (def.hostname && !urlHostnameOk(url, def.hostname)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid hostname",
          pattern: def.hostname.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      if (def.protocol && !urlProtocolOk(url, def.protocol)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid protocol",
          pattern: def.protocol.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed2);
      return;
    } catch (_) {
      payload.issues.push({
        code: "invalid_format",
        format: "url",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodEmoji = /* @__PURE__ */ $constructor("$ZodEmoji", (inst, def) => {
  def.pattern ?? (def.pattern = emoji());
  $ZodStringFormat.init(inst, def);
});
var $ZodNanoID = /* @__PURE__ */ $constructor("$ZodNanoID", (inst, def) => {
  if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1))
    throw new Error(`Invalid nanoid length: ${def.length}`);
  def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID = /* @__PURE__ */ $constructor("$ZodCUID", (inst, def) => {
  def.pattern ?? (def.pattern = cuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID2 = /* @__PURE__ */ $constructor("$ZodCUID2", (inst, def) => {
  def.pattern ?? (def.pattern = cuid2);
  $ZodStringFormat.init(inst, def);
});
var $ZodULID = /* @__PURE__ */ $constructor("$ZodULID", (inst, def) => {
  def.pattern ?? (def.pattern = ulid);
  $ZodStringFormat.init(inst, def);
});
var $ZodXID = /* @__PURE__ */ $constructor("$ZodXID", (inst, def) => {
  def.pattern ?? (def.pattern = xid);
  $ZodStringFormat.init(inst, def);
});
var $ZodKSUID = /* @__PURE__ */ $constructor("$ZodKSUID", (inst, def) => {
  def.pattern ?? (def.pattern = ksuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodISODateTime = /* @__PURE__ */ $constructor("$ZodISODateTime", (inst, def) => {
  def.pattern ?? (def.pattern = datetime(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODate = /* @__PURE__ */ $constructor("$ZodISODate", (inst, def) => {
  def.pattern ?? (def.pattern = date);
  $ZodStringFormat.init(inst, def);
});
var $ZodISOTime = /* @__PURE__ */ $constructor("$ZodISOTime", (inst, def) => {
  def.pattern ?? (def.pattern = time(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODuration = /* @__PURE__ */ $constructor("$ZodISODuration", (inst, def) => {
  def.pattern ?? (def.pattern = duration);
  $ZodStringFormat.init(inst, def);
});
var $ZodIPv4 = /* @__PURE__ */ $constructor("$ZodIPv4", (inst, def) => {
  def.pattern ?? (def.pattern = ipv4);
  $ZodStringFormat.init(inst, def);
});
var ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value2) {
  if (!ipv6Alphabet.test(value2))
    return false;
  return canParseURL(`http://[${value2}]`);
}
var $ZodIPv6 = /* @__PURE__ */ $constructor("$ZodIPv6", (inst, def) => {
  def.pattern ?? (def.pattern = ipv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidIPv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "ipv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCIDRv4 = /* @__PURE__ */ $constructor("$ZodCIDRv4", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv4);
  $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value2) {
  const parts = value2.split("/");
  if (parts.length !== 2)
    return false;
  const [address2, prefix] = parts;
  if (!prefix)
    return false;
  const prefixNum = Number(prefix);
  if (`${prefixNum}` !== prefix)
    return false;
  if (prefixNum < 0 || prefixNum > 128)
    return false;
  return isValidIPv6(address2);
}
var $ZodCIDRv6 = /* @__PURE__ */ $constructor("$ZodCIDRv6", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidCIDRv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "cidrv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
function isValidBase64(data) {
  if (data === "")
    return true;
  if (/\s/.test(data))
    return false;
  if (data.length % 4 !== 0)
    return false;
  try {
    atob(data);
    return true;
  } catch {
    return false;
  }
}
var base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
var $ZodBase64 = /* @__PURE__ */ $constructor("$ZodBase64", (inst, def) => {
  def.pattern ?? (def.pattern = base64Charset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
  if (!base64urlCharset.test(data))
    return false;
  const base642 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
  const padded = base642.padEnd(Math.ceil(base642.length / 4) * 4, "=");
  return isValidBase64(padded);
}
var $ZodBase64URL = /* @__PURE__ */ $constructor("$ZodBase64URL", (inst, def) => {
  def.pattern ?? (def.pattern = base64urlCharset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64URL(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64url",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodE164 = /* @__PURE__ */ $constructor("$ZodE164", (inst, def) => {
  def.pattern ?? (def.pattern = e164);
  $ZodStringFormat.init(inst, def);
});
function isValidJWT(token3, algorithm = null) {
  try {
    const tokensParts = token3.split(".");
    if (tokensParts.length !== 3)
      return false;
    const [header] = tokensParts;
    if (!header)
      return false;
    const parsedHeader = JSON.parse(atob(header));
    if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
      return false;
    if (!parsedHeader.alg)
      return false;
    if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
      return false;
    return true;
  } catch {
    return false;
  }
}
var $ZodJWT = /* @__PURE__ */ $constructor("$ZodJWT", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidJWT(payload.value, def.alg))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "jwt",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = number;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Number(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
      return payload;
    }
    const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
    payload.issues.push({
      expected: "number",
      code: "invalid_type",
      input,
      inst,
      ...received ? { received } : {}
    });
    return payload;
  };
});
var $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
  $ZodCheckNumberFormat.init(inst, def);
  $ZodNumber.init(inst, def);
});
var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = boolean;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Boolean(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "boolean")
      return payload;
    payload.issues.push({
      expected: "boolean",
      code: "invalid_type",
      input,
      inst
    });
    return payload;
  };
});
var $ZodNull = /* @__PURE__ */ $constructor("$ZodNull", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = _null;
  inst._zod.values = /* @__PURE__ */ new Set([null]);
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (input === null)
      return payload;
    payload.issues.push({
      expected: "null",
      code: "invalid_type",
      input,
      inst
    });
    return payload;
  };
});
var $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload) => payload;
});
var $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    payload.issues.push({
      expected: "never",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
function capSize(inst, size2) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse3 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size2(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start2 = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start2].continue = false;
          attachSchema(payload.issues, start2, inst);
          return payload;
        }
      }
    }
    return parse3(payload, ctx);
  };
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    const proms = [];
    const abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
      const item = input[i];
      const result = def.element._zod.run({
        value: item,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
      } else {
        handleArrayResult(result, payload, i);
        if (abortEarly && result.issues.length !== 0 && aborted(result))
          break;
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
  capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  const keys2 = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys2, ...symbolKeys] : keys2;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys2),
    numKeys: keys2.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  const sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    const get = () => {
      const newSh = { ...sh };
      Object.defineProperty(def, "shape", { value: newSh });
      get.raw = newSh;
      return newSh;
    };
    get.raw = sh;
    Object.defineProperty(def, "shape", { get });
  }
  const _normalized = cached(() => normalizeDef(def));
  defineLazyInternal(inst, "propValues", (zod) => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
      const field = shape[key]._zod;
      if (field.values) {
        if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
          assignProp(propValues, key, /* @__PURE__ */ new Set());
        }
        for (const v of field.values)
          propValues[key].add(v);
        if (field.optin !== void 0)
          propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  const isObject3 = isObject2;
  const catchall = def.catchall;
  let value2;
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    value2 ?? (value2 = _normalized.value);
    const input = payload.value;
    if (!isObject3(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
    const proms = [];
    const shape = value2.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value2.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      const el = shape[key];
      const optin = el._zod.optin;
      const optout = el._zod.optout;
      const r = el._zod.run({ value: input[key], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
      } else {
        handlePropertyResult(r, payload, key, input, optin, optout);
      }
    }
    if (!catchall) {
      return proms.length ? Promise.all(proms).then(() => payload) : payload;
    }
    return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
  };
});
var $ZodObjectJIT = /* @__PURE__ */ $constructor("$ZodObjectJIT", (inst, def) => {
  $ZodObject.init(inst, def);
  const superParse = inst._zod.parse;
  const _normalized = cached(() => normalizeDef(def));
  const memo2 = globalConfig.memoizer;
  const generateFastpass = (shape) => {
    const normalized = _normalized.value;
    const syms = normalized.symbolKeys;
    const doc = new Doc(["payload", "ctx"], { shape, inst, memo: memo2, syms });
    const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
    const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
    doc.write(`const input = payload.value;`);
    const ids = /* @__PURE__ */ Object.create(null);
    let counter = 0;
    for (const key of normalized.allKeys) {
      ids[key] = `key_${counter++}`;
    }
    doc.write(memo2 ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
    for (const key of normalized.allKeys) {
      if (key === "__proto__")
        continue;
      const id = ids[key];
      const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
      const isPresent = `${k} in input`;
      const schema15 = shape[key];
      const optin = schema15?._zod?.optin;
      const isOptionalIn = optin !== void 0;
      const isOptionalOut = schema15?._zod?.optout === "optional";
      doc.write(`const ${id} = ${parseStr(k)};`);
      if (isOptionalIn && isOptionalOut) {
        const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
        doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
      } else if (!isOptionalIn) {
        doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
      } else {
        doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
        if (optin === "defaulted") {
          doc.write(`newResult[${k}] = ${id}.value;`);
        } else {
          doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
        }
      }
    }
    doc.write(`payload.value = newResult;`);
    doc.write(`return payload;`);
    return doc.compile();
  };
  let fastpass;
  const isObject3 = isObject2;
  const jit = !globalConfig.jitless;
  const allowsEval2 = allowsEval;
  const fastEnabled = jit && allowsEval2.value;
  const catchall = def.catchall;
  let value2;
  inst._zod.parse = (payload, ctx) => {
    value2 ?? (value2 = _normalized.value);
    const input = payload.value;
    if (!isObject3(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
      if (!fastpass)
        fastpass = generateFastpass(def.shape);
      payload = fastpass(payload, ctx);
      if (!catchall)
        return payload;
      return handleCatchall([], input, payload, ctx, value2, inst, ctx?.abortEarly === true);
    }
    return superParse(payload, ctx);
  };
});
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
  defineLazyInternal(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values)) {
      return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
    }
    return void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    if (zod.def.options.every((o) => o._zod.pattern)) {
      const patterns = zod.def.options.map((o) => o._zod.pattern);
      return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
    }
    return void 0;
  });
  const first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first) {
      return first(payload, ctx);
    }
    let async = false;
    const results = [];
    for (const option of def.options) {
      const result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        results.push(result);
        async = true;
      } else {
        if (result.issues.length === 0)
          return result;
        results.push(result);
      }
    }
    if (!async)
      return handleUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then((results2) => {
      return handleUnionResults(results2, payload, inst, ctx);
    });
  };
});
var $ZodIntersection = /* @__PURE__ */ $constructor("$ZodIntersection", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    const left = def.left._zod.run({ value: input, issues: [] }, ctx);
    const right = def.right._zod.run({ value: input, issues: [] }, ctx);
    const async = left instanceof Promise || right instanceof Promise;
    if (async) {
      return Promise.all([left, right]).then(([left2, right2]) => {
        return handleIntersectionResults(payload, left2, right2);
      });
    }
    return handleIntersectionResults(payload, left, right);
  };
});
function mergeValues(a, b) {
  if (a === b) {
    return { valid: true, data: a };
  }
  if (a instanceof Date && b instanceof Date && +a === +b) {
    return { valid: true, data: a };
  }
  if (isPlainObject(a) && isPlainObject(b)) {
    const bKeys = Object.keys(b);
    const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
    const newObj = { ...a, ...b };
    if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
      delete newObj.__proto__;
    for (const key of sharedKeys) {
      if (key === "__proto__")
        continue;
      const sharedValue = mergeValues(a[key], b[key]);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
        };
      }
      newObj[key] = sharedValue.data;
    }
    return { valid: true, data: newObj };
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) {
      return { valid: false, mergeErrorPath: [] };
    }
    const newArray = [];
    for (let index = 0; index < a.length; index++) {
      const itemA = a[index];
      const itemB = b[index];
      const sharedValue = mergeValues(itemA, itemB);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
        };
      }
      newArray.push(sharedValue.data);
    }
    return { valid: true, data: newArray };
  }
  return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
  const unrecKeys = /* @__PURE__ */ new Map();
  let unrecIssue;
  const keyIssues = /* @__PURE__ */ new Map();
  const collect = (iss, side) => {
    let keys2;
    if (iss.code === "unrecognized_keys" && !iss.path?.length) {
      unrecIssue ?? (unrecIssue = iss);
      keys2 = iss.keys;
    } else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
      const k = String(iss.path[0]);
      if (!keyIssues.has(k))
        keyIssues.set(k, iss);
      keys2 = [k];
    } else {
      return false;
    }
    for (const k of keys2) {
      if (!unrecKeys.has(k))
        unrecKeys.set(k, {});
      unrecKeys.get(k)[side] = true;
    }
    return true;
  };
  for (const iss of left.issues) {
    if (!collect(iss, "l"))
      result.issues.push(iss);
  }
  for (const iss of right.issues) {
    if (!collect(iss, "r"))
      result.issues.push(iss);
  }
  const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
  if (bothKeys.length) {
    const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
    if (aggregated.length)
      result.issues.push({ ...unrecIssue, keys: aggregated });
    for (const k of bothKeys) {
      if (!aggregated.includes(k) && keyIssues.has(k))
        result.issues.push(keyIssues.get(k));
    }
  }
  const merged = mergeValues(left.value, right.value);
  if (!merged.valid) {
    if (aborted(result))
      return result;
    throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
  }
  result.value = merged.data;
  return result;
}
var $ZodTuple = /* @__PURE__ */ $constructor("$ZodTuple", (inst, def) => {
  $ZodType.init(inst, def);
  const items2 = def.items;
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        input,
        inst,
        expected: "tuple",
        code: "invalid_type"
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, [], ctx) : [];
    const proms = [];
    const optinStart = getTupleOptStart(items2, "optin");
    const optoutStart = getTupleOptStart(items2, "optout");
    if (!def.rest) {
      if (input.length < optinStart) {
        payload.issues.push({
          code: "too_small",
          minimum: optinStart,
          inclusive: true,
          input,
          inst,
          origin: "array"
        });
        return payload;
      }
      if (input.length > items2.length) {
        payload.issues.push({
          code: "too_big",
          maximum: items2.length,
          inclusive: true,
          input,
          inst,
          origin: "array"
        });
      }
    }
    const itemResults = new Array(items2.length);
    const abortEarly = def.rest ? ctx?.abortEarly : void 0;
    let itemAborted = false;
    for (let i = 0; i < items2.length; i++) {
      const r = items2[i]._zod.run({ value: input[i], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((rr) => {
          itemResults[i] = rr;
        }));
      } else {
        itemResults[i] = r;
        if (abortEarly && !itemAborted && r.issues.length)
          itemAborted = aborted(r);
      }
    }
    if (def.rest && !itemAborted) {
      let i = items2.length - 1;
      const rest = input.slice(items2.length);
      let seen = payload.issues.length;
      for (const el of rest) {
        if (abortEarly && payload.issues.length !== seen) {
          if (aborted(payload, seen))
            break;
          seen = payload.issues.length;
        }
        i++;
        const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((r) => handleTupleResult(r, payload, i)));
        } else {
          handleTupleResult(result, payload, i);
        }
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items2, input, optoutStart));
    }
    return handleTupleResults(itemResults, payload, items2, input, optoutStart);
  };
});
function getTupleOptStart(items2, key) {
  for (let i = items2.length - 1; i >= 0; i--) {
    const omittable = key === "optin" ? items2[i]._zod.optin !== void 0 : items2[i]._zod.optout === "optional";
    if (!omittable)
      return i + 1;
  }
  return 0;
}
function handleTupleResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items2, input, optoutStart) {
  for (let i = 0; i < items2.length; i++) {
    const r = itemResults[i];
    const isPresent = i < input.length;
    if (!isPresent && i >= optoutStart && items2[i]._zod.optin === "optional") {
      final.value.length = i;
      break;
    }
    if (r.issues.length) {
      if (!isPresent && i >= optoutStart) {
        final.value.length = i;
        break;
      }
      final.issues.push(...prefixIssues(i, r.issues));
    }
    final.value[i] = r.value;
  }
  for (let i = final.value.length - 1; i >= input.length; i--) {
    if (items2[i]._zod.optout === "optional" && final.value[i] === void 0) {
      final.value.length = i;
    } else {
      break;
    }
  }
  return final;
}
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isPlainObject(input)) {
      payload.issues.push({
        expected: "record",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    const proms = [];
    const values = def.keyType._zod.values;
    if (values && !def.partial) {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      const recordKeys = /* @__PURE__ */ new Set();
      for (const key of values) {
        if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
          recordKeys.add(typeof key === "number" ? key.toString() : key);
          if (key === "__proto__")
            continue;
          const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (keyResult.issues.length) {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
            continue;
          }
          const outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => {
              if (result2.issues.length) {
                payload.issues.push(...prefixIssues(key, result2.issues));
              }
              payload.value[outKey] = result2.value;
            }));
          } else {
            if (result.issues.length) {
              payload.issues.push(...prefixIssues(key, result.issues));
            }
            payload.value[outKey] = result.value;
          }
        }
      }
      let unrecognized;
      for (const key in input) {
        if (!recordKeys.has(key)) {
          if (def.mode === "loose") {
            if (key === "__proto__")
              continue;
            payload.value[key] = input[key];
          } else {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          }
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    } else {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      let unrecognized;
      for (const key of Reflect.ownKeys(input)) {
        if (key === "__proto__")
          continue;
        if (!Object.prototype.propertyIsEnumerable.call(input, key))
          continue;
        let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
        if (keyResult instanceof Promise) {
          throw new Error("Async schemas not supported in object keys currently");
        }
        const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
        if (checkNumericKey) {
          const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
          if (retryResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (retryResult.issues.length === 0) {
            keyResult = retryResult;
          }
        }
        if (keyResult.issues.length) {
          if (def.mode === "loose") {
            payload.value[key] = input[key];
          } else if (values) {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          } else {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
          }
          continue;
        }
        const outKey = keyResult.value;
        if (outKey === "__proto__")
          continue;
        const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((result2) => {
            if (result2.issues.length) {
              payload.issues.push(...prefixIssues(key, result2.issues));
            }
            payload.value[outKey] = result2.value;
          }));
        } else {
          if (result.issues.length) {
            payload.issues.push(...prefixIssues(key, result.issues));
          }
          payload.value[outKey] = result.value;
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
});
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
  $ZodType.init(inst, def);
  const values = getEnumValues(def.entries);
  const valuesSet = new Set(values);
  inst._zod.values = valuesSet;
  defineLazyInternal(inst, "pattern", (zod) => {
    const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (valuesSet.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values,
      input,
      inst
    });
    return payload;
  };
});
var $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
  $ZodType.init(inst, def);
  const values = new Set(def.values);
  inst._zod.values = values;
  defineLazyInternal(inst, "pattern", (zod) => {
    const vals = zod.def.values;
    return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (values.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values: def.values,
      input,
      inst
    });
    return payload;
  };
});
var $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "optional";
  globalConfig.memoizer?.guard(inst);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    const _out = def.transform(payload.value, payload);
    if (ctx.async) {
      const output = _out instanceof Promise ? _out : Promise.resolve(_out);
      return output.then((output2) => {
        payload.value = output2;
        return payload;
      });
    }
    if (_out instanceof Promise) {
      throw new $ZodAsyncError();
    }
    payload.value = _out;
    return payload;
  };
});
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  inst._zod.optout = "optional";
  defineLazyInternal(inst, "values", (zod) => {
    const values = zod.def.innerType._zod.values;
    return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
      if (def.innerType._zod.optin !== "defaulted")
        return payload;
      const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      if (result instanceof Promise)
        return result.then((result2) => handleOptionalResult(payload, result2));
      return handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodExactOptional = /* @__PURE__ */ $constructor("$ZodExactOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
  inst._zod.parse = (payload, ctx) => {
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
  });
  defineLazyInternal(inst, "values", (zod) => {
    return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === null)
      return payload;
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
      return payload;
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleDefaultResult(result2, def));
    }
    return handleDefaultResult(result, def);
  };
});
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
var $ZodPrefault = /* @__PURE__ */ $constructor("$ZodPrefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNonOptional = /* @__PURE__ */ $constructor("$ZodNonOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => {
    const v = zod.def.innerType._zod.values;
    return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleNonOptionalResult(result2, inst));
    }
    return handleNonOptionalResult(result, inst);
  };
});
function handleNonOptionalResult(payload, inst) {
  if (!payload.issues.length && payload.value === void 0) {
    payload.issues.push({
      code: "invalid_type",
      expected: "nonoptional",
      input: payload.value,
      inst
    });
  }
  return payload;
}
function handleCatchResult(payload, result, def, ctx) {
  if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  });
  return payload;
}
var $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
    }
    return handleCatchResult(payload, result, def, ctx);
  };
});
var $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      const right = def.out._zod.run(payload, ctx);
      if (right instanceof Promise) {
        return right.then((right2) => handlePipeResult(right2, def.in, ctx));
      }
      return handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    if (left instanceof Promise) {
      return left.then((left2) => handlePipeResult(left2, def.out, ctx));
    }
    return handlePipeResult(left, def.out, ctx);
  };
});
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
var $ZodReadonly = /* @__PURE__ */ $constructor("$ZodReadonly", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then(handleReadonlyResult);
    }
    return handleReadonlyResult(result);
  };
});
function handleReadonlyResult(payload) {
  if (!payload.memo)
    payload.value = Object.freeze(payload.value);
  return payload;
}
var $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
  $ZodCheck.init(inst, def);
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _) => {
    return payload;
  };
  inst._zod.check = (payload) => {
    const input = payload.value;
    const r = def.fn(input);
    if (r instanceof Promise) {
      return r.then((r2) => handleRefineResult(r2, payload, input, inst));
    }
    handleRefineResult(r, payload, input, inst);
    return;
  };
});
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue(_iss));
  }
}

// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
  constructor() {
    super(`Cannot parse a reference cycle that closes through a transform`);
    this.name = "ZodCyclicError";
  }
};
var STATE = "~memo";
var NO_ISSUES = [];
function isRef(value2) {
  return value2 !== null && typeof value2 === "object";
}
function cloneIssues(issues) {
  return issues.map((iss) => iss.path ? { ...iss, path: iss.path.slice() } : { ...iss });
}
var recursive = /* @__PURE__ */ new WeakMap();
var NONE = 0;
var ASSUMED = 1;
var PROVEN = 2;
function isRecursive(inst, stack, resolve) {
  const cached2 = recursive.get(inst);
  if (cached2 !== void 0)
    return cached2 ? PROVEN : NONE;
  if (stack.has(inst))
    return PROVEN;
  stack.add(inst);
  let result = NONE;
  const check = (child) => {
    if (result !== PROVEN && child?._zod) {
      const answer = isRecursive(child, stack, resolve);
      if (answer > result)
        result = answer;
    }
  };
  const shape = (sh, spread) => {
    let answer = NONE;
    for (const key of Reflect.ownKeys(sh)) {
      const desc = Object.getOwnPropertyDescriptor(sh, key);
      if (spread && !desc.enumerable)
        continue;
      const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
      if (child > answer)
        answer = child;
    }
    return answer;
  };
  const merge2 = (answer) => {
    if (answer > result)
      result = answer;
  };
  const def = inst._zod.def;
  const kind2 = def.type;
  switch (kind2) {
    case "object": {
      const raw3 = rawShape(def);
      merge2(raw3 ? shape(raw3, true) : ASSUMED);
      check(def.catchall);
      break;
    }
    case "array":
      check(def.element);
      break;
    case "tuple":
      for (const el of def.items)
        check(el);
      check(def.rest);
      break;
    case "record":
    case "map":
      check(def.keyType);
      check(def.valueType);
      break;
    case "set":
      check(def.valueType);
      break;
    case "union":
      for (const el of def.options)
        check(el);
      break;
    case "intersection":
      check(def.left);
      check(def.right);
      break;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
    case "promise":
    case "success":
      check(def.innerType);
      break;
    case "pipe":
      check(def.in);
      check(def.out);
      break;
    case "function":
      check(def.input);
      check(def.output);
      break;
    // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
    case "lazy": {
      const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
      merge2(inner ? isRecursive(inner, stack, false) : ASSUMED);
      break;
    }
    // a leaf by choice: `parts` are regex fragments, not data positions
    case "template_literal":
    // leaves
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "bigint":
    case "symbol":
    case "undefined":
    case "null":
    case "void":
    case "never":
    case "any":
    case "unknown":
    case "date":
    case "nan":
    case "enum":
    case "literal":
    case "file":
    case "transform":
    case "custom":
      break;
    default: {
      kind2;
      for (const key in def) {
        const desc = Object.getOwnPropertyDescriptor(def, key);
        if (!desc || desc.get)
          continue;
        const value2 = desc.value;
        if (!value2 || typeof value2 !== "object")
          continue;
        if (value2._zod)
          check(value2);
        else if (Array.isArray(value2))
          for (const el of value2)
            check(el);
      }
    }
  }
  stack.delete(inst);
  return settle(inst, result);
}
function settle(inst, answer) {
  if (answer !== ASSUMED)
    recursive.set(inst, answer === PROVEN);
  return answer;
}
function bucketFor(state, inst) {
  let bucket = state.buckets.get(inst);
  if (!bucket) {
    bucket = /* @__PURE__ */ new WeakMap();
    state.buckets.set(inst, bucket);
  }
  return bucket;
}
var handoff;
var open = [];
var memo = {
  alloc(_inst, payload, empty) {
    const bucket = handoff;
    if (!bucket)
      return empty;
    handoff = void 0;
    const entry = { value: empty, issues: null };
    bucket.set(payload.value, entry);
    open.push(entry);
    return empty;
  },
  guard(inst) {
    var _a3;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred.push(() => {
      const base = inst._zod.parse;
      const wrapped = (payload, ctx) => {
        if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
          throw new $ZodCyclicError();
        return base(payload, ctx);
      };
      inst._zod.parse = wrapped;
      if (inst._zod.run === base)
        inst._zod.run = wrapped;
    });
  },
  attach(inst) {
    var _a3;
    let isRecursiveInst;
    let rechecked = false;
    let lastCtx;
    let lastBucket;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred.push(() => {
      const base = inst._zod.parse;
      const wrapped = (payload, ctx) => {
        if (isRecursiveInst === void 0) {
          const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
          if (walked === NONE) {
            inst._zod.parse = base;
            if (inst._zod.run === wrapped)
              inst._zod.run = base;
            return base(payload, ctx);
          }
          if (walked === PROVEN || rechecked)
            isRecursiveInst = true;
          else
            rechecked = true;
        }
        const input = payload.value;
        if (!isRef(input))
          return base(payload, ctx);
        let state = ctx[STATE];
        if (!state) {
          state = { buckets: /* @__PURE__ */ new WeakMap(), backEdges: void 0 };
          ctx[STATE] = state;
        }
        let bucket;
        if (lastCtx === ctx) {
          bucket = lastBucket;
        } else {
          bucket = bucketFor(state, inst);
          lastCtx = ctx;
          lastBucket = bucket;
        }
        const hit = bucket.get(input);
        if (hit) {
          payload.value = hit.value;
          if (hit.issues) {
            if (hit.issues.length)
              payload.issues.push(...cloneIssues(hit.issues));
          } else {
            payload.memo = true;
            state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
            state.backEdges.add(hit.value);
          }
          return payload;
        }
        handoff = bucket;
        const depth = open.length;
        const result = base(payload, ctx);
        handoff = void 0;
        const entry = open.length > depth ? open.pop() : void 0;
        if (result instanceof Promise) {
          return result.then((r) => {
            if (entry)
              entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
            return r;
          });
        }
        if (entry)
          entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
        return result;
      };
      inst._zod.parse = wrapped;
      if (inst._zod.run === base)
        inst._zod.run = wrapped;
    });
  }
};
function memoizer() {
  return memo;
}
function isBackEdge(ctx, value2) {
  const backEdges = ctx[STATE]?.backEdges;
  return backEdges !== void 0 && isRef(value2) && backEdges.has(value2);
}

// node_modules/zod/v4/locales/en.js
var error = () => {
  const Sizable = {
    string: { unit: "characters", verb: "to have" },
    file: { unit: "bytes", verb: "to have" },
    array: { unit: "items", verb: "to have" },
    set: { unit: "items", verb: "to have" },
    map: { unit: "entries", verb: "to have" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "email address",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datetime",
    date: "ISO date",
    time: "ISO time",
    duration: "ISO duration",
    ipv4: "IPv4 address",
    ipv6: "IPv6 address",
    mac: "MAC address",
    cidrv4: "IPv4 range",
    cidrv6: "IPv6 range",
    base64: "base64-encoded string",
    base64url: "base64url-encoded string",
    json_string: "JSON string",
    e164: "E.164 number",
    currency_code: "currency code",
    credit_card: "credit card number",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    // Compatibility: "nan" -> "NaN" for display
    nan: "NaN"
    // All other type names omitted - they fall back to raw values via ?? operator
  };
  function getTypeName(type2, input) {
    if (type2 === "number" && typeof input === "number" && !Number.isFinite(input)) {
      return String(input);
    }
    return TypeDictionary[type2] ?? type2;
  }
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = getTypeName(issue2.expected);
        const receivedType = parsedType(issue2.input);
        const received = getTypeName(receivedType, issue2.input);
        return `Invalid input: expected ${expected}, received ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Invalid input: expected ${stringifyPrimitive(issue2.values[0])}`;
        return `Invalid option: expected one of ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Too big: expected ${issue2.origin ?? "value"} to have ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elements"}`;
        return `Too big: expected ${issue2.origin ?? "value"} to be ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Too small: expected ${issue2.origin} to have ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Too small: expected ${issue2.origin} to be ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Invalid string: must start with "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Invalid string: must end with "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Invalid string: must include "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Invalid string: must match pattern ${_issue.pattern}`;
        return `Invalid ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Invalid number: must be a multiple of ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Unrecognized key${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Invalid key in ${issue2.origin}`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `Invalid discriminator value. Expected ${opts}`;
        }
        if (issue2.inclusive === false) {
          return "Invalid input: more than one option matched";
        }
        return "Invalid input";
      case "invalid_element":
        return `Invalid value in ${issue2.origin}`;
      default:
        return `Invalid input`;
    }
  };
};
function en_default() {
  return {
    localeError: error()
  };
}

// node_modules/zod/v4/core/registries.js
var _a2;
var $ZodRegistry = class {
  constructor() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
  }
  add(schema15, ..._meta) {
    const meta2 = _meta[0];
    this._map.set(schema15, meta2);
    if (meta2 && typeof meta2 === "object" && "id" in meta2) {
      this._idmap.set(meta2.id, schema15);
    }
    return this;
  }
  clear() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
    return this;
  }
  remove(schema15) {
    const meta2 = this._map.get(schema15);
    if (meta2 && typeof meta2 === "object" && "id" in meta2) {
      this._idmap.delete(meta2.id);
    }
    this._map.delete(schema15);
    return this;
  }
  get(schema15) {
    const p = schema15._zod.parent;
    if (p) {
      const pm = { ...this.get(p) ?? {} };
      delete pm.id;
      const f = { ...pm, ...this._map.get(schema15) };
      return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema15);
  }
  has(schema15) {
    return this._map.has(schema15);
  }
};
function registry() {
  return new $ZodRegistry();
}
(_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
var globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class2, params) {
  return new Class2({
    type: "string",
    format: "email",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class2, params) {
  return new Class2({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v4",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v6",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v7",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _url(Class2, params) {
  return new Class2({
    type: "string",
    format: "url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _emoji2(Class2, params) {
  return new Class2({
    type: "string",
    format: "emoji",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class2, params) {
  return new Class2({
    type: "string",
    format: "nanoid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid2",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ulid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class2, params) {
  return new Class2({
    type: "string",
    format: "xid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ksuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class2, params) {
  return new Class2({
    type: "string",
    format: "e164",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class2, params) {
  return new Class2({
    type: "string",
    format: "jwt",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: false,
    local: false,
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class2, params) {
  return new Class2({
    type: "string",
    format: "date",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class2, params) {
  return new Class2({
    type: "string",
    format: "duration",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _number(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _null2(Class2, params) {
  return new Class2({
    type: "null",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class2, params) {
  return new Class2({
    type: "never",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lt(value2, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value: value2,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value2, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value: value2,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _gt(value2, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value: value2,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value2, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value: value2,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value2, params) {
  return new $ZodCheckMultipleOf({
    check: "multiple_of",
    ...normalizeParams(params),
    value: value2
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  const ch = new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
  return new $ZodCheckLengthEquals({
    check: "length_equals",
    ...normalizeParams(params),
    length
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
  return new $ZodCheckLowerCase({
    check: "string_format",
    format: "lowercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
  return new $ZodCheckUpperCase({
    check: "string_format",
    format: "uppercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
  return new $ZodCheckIncludes({
    check: "string_format",
    format: "includes",
    ...normalizeParams(params),
    includes
  });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
  return new $ZodCheckStartsWith({
    check: "string_format",
    format: "starts_with",
    ...normalizeParams(params),
    prefix
  });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
  return new $ZodCheckEndsWith({
    check: "string_format",
    format: "ends_with",
    ...normalizeParams(params),
    suffix
  });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
  return new $ZodCheckOverwrite({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _normalize(form4) {
  return /* @__PURE__ */ _overwrite((input) => input.normalize(form4));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
  return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
  return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class2, element, params) {
  return new Class2({
    type: "array",
    element,
    // get element() {
    //   return element;
    // },
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _refine(Class2, fn, _params) {
  const schema15 = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema15;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
  const ch = /* @__PURE__ */ _check((payload) => {
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(issue(issue2, payload.value, ch._zod.def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = ch);
        _issue.continue ?? (_issue.continue = !ch._zod.def.abort);
        payload.issues.push(issue(_issue));
      }
    };
    return fn(payload.value, payload);
  }, params);
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
  const ch = new $ZodCheck({
    check: "custom",
    ...normalizeParams(params)
  });
  ch._zod.check = fn;
  return ch;
}

// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
  for (const source of sources) {
    for (const key of Reflect.ownKeys(source)) {
      if (Object.prototype.propertyIsEnumerable.call(source, key)) {
        assignProp(target, key, source[key]);
      }
    }
  }
  return target;
}
function initializeContext(params) {
  let target = params?.target ?? "draft-2020-12";
  if (target === "draft-4")
    target = "draft-04";
  if (target === "draft-7")
    target = "draft-07";
  return {
    processors: params.processors ?? {},
    metadataRegistry: params?.metadata ?? globalRegistry,
    target,
    unrepresentable: params?.unrepresentable ?? "throw",
    override: params?.override ?? (() => {
    }),
    io: params?.io ?? "output",
    counter: 0,
    seen: /* @__PURE__ */ new Map(),
    sharedDefsExtractedFor: void 0,
    sharedEmitDoneFor: void 0,
    cycles: params?.cycles ?? "ref",
    reused: params?.reused ?? "inline",
    intersections: [],
    deferred: [],
    external: params?.external ?? void 0
  };
}
function handleUnrepresentable(schema15, ctx, json, params, message) {
  const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({ zodSchema: schema15, path: params.path, message }) : ctx.unrepresentable;
  if (result === "any")
    return false;
  if (result === void 0 || result === "throw")
    throw new Error(message);
  Object.assign(json, result);
  return true;
}
function processSchema(schema15, ctx, _params = { path: [], schemaPath: [] }) {
  var _a3;
  const def = schema15._zod.def;
  const seen = ctx.seen.get(schema15);
  if (seen) {
    seen.count++;
    const isCycle = _params.schemaPath.includes(schema15);
    if (isCycle) {
      seen.cycle = _params.path;
    }
    return seen.schema;
  }
  const result = { schema: {}, count: 1, cycle: void 0, path: _params.path };
  ctx.seen.set(schema15, result);
  ctx.sharedDefsExtractedFor = void 0;
  ctx.sharedEmitDoneFor = void 0;
  const overrideSchema = schema15._zod.toJSONSchema?.();
  if (overrideSchema) {
    result.schema = overrideSchema;
  } else {
    const params = {
      ..._params,
      schemaPath: [..._params.schemaPath, schema15],
      path: _params.path
    };
    if (schema15._zod.processJSONSchema) {
      schema15._zod.processJSONSchema(ctx, result.schema, params);
    } else {
      const _json = result.schema;
      const processor = ctx.processors[def.type];
      if (!processor) {
        throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
      }
      processor(schema15, ctx, _json, params);
    }
    const parent = schema15._zod.parent;
    if (parent) {
      if (!result.ref)
        result.ref = parent;
      processSchema(parent, ctx, params);
      ctx.seen.get(parent).isParent = true;
    }
  }
  const meta2 = ctx.metadataRegistry.get(schema15);
  if (meta2)
    assignProps(result.schema, meta2);
  if (ctx.io === "input" && isTransforming(schema15)) {
    delete result.schema.examples;
    delete result.schema.default;
  }
  if (ctx.io === "input" && "_prefault" in result.schema)
    (_a3 = result.schema).default ?? (_a3.default = result.schema._prefault);
  delete result.schema._prefault;
  const _result = ctx.seen.get(schema15);
  return _result.schema;
}
function encodeJSONPointerSegment(segment2) {
  return segment2.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema15) {
  const root = ctx.seen.get(schema15);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
    return;
  const idToSchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.entries()) {
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      const existing = idToSchema.get(id);
      if (existing && existing !== entry[0]) {
        throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
      }
      idToSchema.set(id, entry[0]);
    }
  }
  const makeURI = (entry) => {
    const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
    if (ctx.external) {
      const externalId = ctx.external.registry.get(entry[0])?.id;
      const uriGenerator = ctx.external.uri ?? ((id2) => id2);
      if (externalId) {
        return { ref: uriGenerator(externalId) };
      }
      const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
      entry[1].defId = id;
      return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
    }
    const uriPrefix = `#`;
    const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
    if (entry[1] === root && !entry[1].schema.id) {
      return { ref: uriPrefix };
    }
    const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
    return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
  };
  const extractToDef = (entry) => {
    if (entry[1].schema.$ref) {
      return;
    }
    const seen = entry[1];
    const { ref, defId } = makeURI(entry);
    seen.def = { ...seen.schema };
    if (defId)
      seen.defId = defId;
    const schema16 = seen.schema;
    for (const key in schema16) {
      delete schema16[key];
    }
    schema16.$ref = ref;
  };
  if (ctx.cycles === "throw") {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.cycle) {
        throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
      }
    }
  }
  for (const entry of ctx.seen.entries()) {
    const seen = entry[1];
    if (schema15 === entry[0]) {
      extractToDef(entry);
      continue;
    }
    if (ctx.external) {
      const ext = ctx.external.registry.get(entry[0])?.id;
      if (schema15 !== entry[0] && ext) {
        extractToDef(entry);
        continue;
      }
    }
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      extractToDef(entry);
      continue;
    }
    if (seen.cycle) {
      extractToDef(entry);
      continue;
    }
    if (seen.count > 1) {
      if (ctx.reused === "ref") {
        extractToDef(entry);
      }
    }
  }
  if (ctx.external)
    ctx.sharedDefsExtractedFor = ctx.external;
}
function compactTypeUnion(schema15) {
  const options = schema15.anyOf;
  if (!Array.isArray(options) || options.length === 0 || schema15.type !== void 0)
    return;
  const types = [];
  for (const option of options) {
    if (!option || typeof option !== "object")
      return;
    compactTypeUnion(option);
    const keys2 = Object.keys(option);
    if (keys2.length !== 1 || keys2[0] !== "type")
      return;
    const type2 = option.type;
    for (const member of Array.isArray(type2) ? type2 : [type2]) {
      if (typeof member !== "string")
        return;
      if (!types.includes(member))
        types.push(member);
    }
  }
  delete schema15.anyOf;
  schema15.type = types.length === 1 ? types[0] : types;
}
var FOLDABLE_KEYS = /* @__PURE__ */ new Set(["type", "properties", "required", "additionalProperties"]);
var UNION_KEYS = ["oneOf", "anyOf"];
function undeclaredConstraint(member) {
  const extra = member.additionalProperties;
  if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null)
    return null;
  return Object.keys(extra).length ? extra : null;
}
function foldObjects(members2) {
  const objects = [];
  for (const member of members2) {
    if (typeof member !== "object" || member.type !== "object")
      return null;
    for (const key in member) {
      if (!FOLDABLE_KEYS.has(key))
        return null;
    }
    objects.push(member);
  }
  const properties3 = {};
  const required2 = /* @__PURE__ */ new Set();
  for (const object2 of objects) {
    for (const key in object2.properties) {
      if (Object.prototype.hasOwnProperty.call(properties3, key))
        continue;
      const parts = [];
      for (const other of objects) {
        const part2 = other.properties?.[key] ?? undeclaredConstraint(other);
        if (part2 === null || part2 === void 0)
          continue;
        if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part2)))
          parts.push(part2);
      }
      const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
      assignProp(properties3, key, merged);
    }
    for (const key of object2.required ?? [])
      required2.add(key);
  }
  const folded2 = { type: "object", properties: properties3 };
  if (required2.size)
    folded2.required = [...required2];
  if (objects.every((object2) => object2.additionalProperties === false)) {
    folded2.additionalProperties = false;
  } else {
    const constraints = [];
    for (const object2 of objects) {
      const constraint = undeclaredConstraint(object2);
      if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
        constraints.push(constraint);
    }
    if (constraints.length === 1)
      folded2.additionalProperties = constraints[0];
    else if (constraints.length > 1)
      folded2.additionalProperties = { allOf: constraints };
  }
  return folded2;
}
function foldIntersection(json) {
  const allOf = json.allOf;
  if (!Array.isArray(allOf) || allOf.length < 2)
    return;
  for (const key of FOLDABLE_KEYS)
    if (key in json)
      return;
  const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
  let folded2 = null;
  if (!unions.length) {
    folded2 = foldObjects(allOf);
  } else {
    const union2 = unions[0];
    const keyword = UNION_KEYS.find((k) => Array.isArray(union2[k]));
    if (Object.keys(union2).length !== 1)
      return;
    const rest = allOf.filter((m) => m !== union2);
    const branches2 = union2[keyword].map((branch2) => foldObjects([...rest, branch2]));
    if (branches2.some((b) => !b))
      return;
    folded2 = { [keyword]: branches2 };
  }
  if (!folded2)
    return;
  delete json.allOf;
  assignProps(json, folded2);
}
function finalize(ctx, schema15) {
  const root = ctx.seen.get(schema15);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  const flattenRef = (zodSchema) => {
    const seen = ctx.seen.get(zodSchema);
    if (seen.ref === null)
      return;
    const schema16 = seen.def ?? seen.schema;
    const _cached = { ...schema16 };
    const ref = seen.ref;
    seen.ref = null;
    if (ref) {
      flattenRef(ref);
      const refSeen = ctx.seen.get(ref);
      const refSchema = refSeen.schema;
      if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
        schema16.allOf = schema16.allOf ?? [];
        schema16.allOf.push(refSchema);
      } else {
        assignProps(schema16, refSchema);
      }
      assignProps(schema16, _cached);
      const isParentRef = zodSchema._zod.parent === ref;
      if (isParentRef) {
        for (const key in schema16) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (!(key in _cached)) {
            delete schema16[key];
          }
        }
      }
      if (refSchema.$ref && refSeen.def) {
        for (const key in schema16) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (key in refSeen.def && JSON.stringify(schema16[key]) === JSON.stringify(refSeen.def[key])) {
            delete schema16[key];
          }
        }
      }
    }
    const parent = zodSchema._zod.parent;
    if (parent && parent !== ref) {
      flattenRef(parent);
      const parentSeen = ctx.seen.get(parent);
      if (parentSeen?.schema.$ref) {
        schema16.$ref = parentSeen.schema.$ref;
        if (parentSeen.def) {
          for (const key in schema16) {
            if (key === "$ref" || key === "allOf")
              continue;
            if (key in parentSeen.def && JSON.stringify(schema16[key]) === JSON.stringify(parentSeen.def[key])) {
              delete schema16[key];
            }
          }
        }
      }
    }
    ctx.override({
      zodSchema,
      jsonSchema: schema16,
      path: seen.path ?? []
    });
  };
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of [...ctx.seen.entries()].reverse()) {
      flattenRef(entry[0]);
    }
    if (ctx.target !== "openapi-3.0") {
      for (const entry of ctx.seen.entries()) {
        compactTypeUnion(entry[1].def ?? entry[1].schema);
      }
    }
    for (const rewrite of ctx.deferred)
      rewrite();
    if (ctx.intersections.length) {
      const carriers = /* @__PURE__ */ new Map();
      for (const seen of ctx.seen.values()) {
        for (const json of [seen.schema, seen.def]) {
          const allOf = json?.allOf;
          if (!Array.isArray(allOf))
            continue;
          const existing = carriers.get(allOf);
          if (existing)
            existing.push(json);
          else
            carriers.set(allOf, [json]);
        }
      }
      for (const allOf of ctx.intersections) {
        for (const json of carriers.get(allOf) ?? [])
          foldIntersection(json);
      }
    }
  }
  const result = {};
  if (ctx.target === "draft-2020-12") {
    result.$schema = "https://json-schema.org/draft/2020-12/schema";
  } else if (ctx.target === "draft-07") {
    result.$schema = "http://json-schema.org/draft-07/schema#";
  } else if (ctx.target === "draft-04") {
    result.$schema = "http://json-schema.org/draft-04/schema#";
  } else if (ctx.target === "openapi-3.0") {
  } else {
  }
  if (ctx.external?.uri) {
    const id = ctx.external.registry.get(schema15)?.id;
    if (!id)
      throw new Error("Schema is missing an `id` property");
    result.$id = ctx.external.uri(id);
  }
  assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
  const rootMetaId = ctx.metadataRegistry.get(schema15)?.id;
  if (rootMetaId !== void 0 && result.id === rootMetaId)
    delete result.id;
  const defs = ctx.external?.defs ?? {};
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.def && seen.defId) {
        if (seen.def.id === seen.defId)
          delete seen.def.id;
        assignProp(defs, seen.defId, seen.def);
      }
    }
  }
  if (ctx.external)
    ctx.sharedEmitDoneFor = ctx.external;
  if (ctx.external) {
  } else {
    if (Object.keys(defs).length > 0) {
      if (ctx.target === "draft-2020-12") {
        result.$defs = defs;
      } else {
        result.definitions = defs;
      }
    }
  }
  try {
    const finalized = JSON.parse(JSON.stringify(result));
    Object.defineProperty(finalized, "~standard", {
      value: {
        ...schema15["~standard"],
        jsonSchema: {
          input: createStandardJSONSchemaMethod(schema15, "input", ctx.processors),
          output: createStandardJSONSchemaMethod(schema15, "output", ctx.processors)
        }
      },
      enumerable: false,
      writable: false
    });
    return finalized;
  } catch (_err) {
    throw new Error("Error converting schema to JSON.");
  }
}
function isTransforming(_schema, _ctx) {
  const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
  if (ctx.seen.has(_schema))
    return false;
  ctx.seen.add(_schema);
  const def = _schema._zod.def;
  if (def.type === "transform")
    return true;
  if (def.type === "array")
    return isTransforming(def.element, ctx);
  if (def.type === "set")
    return isTransforming(def.valueType, ctx);
  if (def.type === "lazy")
    return isTransforming(def.getter(), ctx);
  if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") {
    return isTransforming(def.innerType, ctx);
  }
  if (def.type === "intersection") {
    return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
  }
  if (def.type === "record" || def.type === "map") {
    return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
  }
  if (def.type === "pipe") {
    if (_schema._zod.traits.has("$ZodCodec"))
      return true;
    return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
  }
  if (def.type === "object") {
    for (const key in def.shape) {
      if (isTransforming(def.shape[key], ctx))
        return true;
    }
    return false;
  }
  if (def.type === "union") {
    for (const option of def.options) {
      if (isTransforming(option, ctx))
        return true;
    }
    return false;
  }
  if (def.type === "tuple") {
    for (const item of def.items) {
      if (isTransforming(item, ctx))
        return true;
    }
    if (def.rest && isTransforming(def.rest, ctx))
      return true;
    return false;
  }
  return false;
}
var createToJSONSchemaMethod = (schema15, processors = {}) => (params) => {
  const ctx = initializeContext({ ...params, processors });
  processSchema(schema15, ctx);
  extractDefs(ctx, schema15);
  return finalize(ctx, schema15);
};
var createStandardJSONSchemaMethod = (schema15, io, processors = {}) => (params) => {
  const { libraryOptions, target } = params ?? {};
  const ctx = initializeContext({ ...libraryOptions ?? {}, target, io, processors });
  processSchema(schema15, ctx);
  extractDefs(ctx, schema15);
  return finalize(ctx, schema15);
};

// node_modules/zod/v4/core/json-schema-processors.js
var narrowMin = (agg, key, value2) => {
  if (agg[key] === void 0 || value2 > agg[key])
    agg[key] = value2;
};
var narrowMax = (agg, key, value2) => {
  if (agg[key] === void 0 || value2 < agg[key])
    agg[key] = value2;
};
var narrowBoth = (agg, value2) => {
  narrowMin(agg, "minimum", value2);
  narrowMax(agg, "maximum", value2);
};
var addDivisor = (agg, value2) => {
  agg.multipleOf ?? (agg.multipleOf = []);
  if (!agg.multipleOf.includes(value2))
    agg.multipleOf.push(value2);
};
var addPattern = (agg, pattern) => {
  agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
  agg.patterns.add(pattern);
};
var intersectMime = (agg, mime) => {
  agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
var setFormat = (agg, format2) => {
  agg.format = format2;
  if (format2.includes("int"))
    agg.isInt = true;
};
var minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
var maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
var formatContributor = (ranges) => (agg, def) => {
  setFormat(agg, def.format);
  const [minimum, maximum] = ranges[def.format];
  narrowMin(agg, "minimum", minimum);
  narrowMax(agg, "maximum", maximum);
};
var contributors = {
  greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
  less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
  multiple_of: (agg, def) => addDivisor(agg, def.value),
  number_format: formatContributor(NUMBER_FORMAT_RANGES),
  bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
  min_length: minContributor,
  max_length: maxContributor,
  length_equals: (agg, def) => narrowBoth(agg, def.length),
  min_size: minContributor,
  max_size: maxContributor,
  size_equals: (agg, def) => narrowBoth(agg, def.size),
  string_format: (agg, def) => {
    setFormat(agg, def.format);
    if (def.pattern)
      addPattern(agg, def.pattern);
    if (def.format === "base64" || def.format === "base64url")
      agg.contentEncoding = def.format;
    if (def.local || def.precision === -1)
      agg.laxFormat = true;
  },
  mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema15) {
  const agg = {};
  const def = schema15._zod.def;
  const list3 = schema15._zod.traits.has("$ZodCheck") ? [schema15, ...def.checks ?? []] : def.checks ?? [];
  for (const ch of list3)
    contributors[ch._zod.def.check]?.(agg, ch._zod.def);
  const bag2 = schema15._zod.bag;
  if (bag2.minimum !== void 0)
    narrowMin(agg, "minimum", bag2.minimum);
  if (bag2.exclusiveMinimum !== void 0)
    narrowMin(agg, "exclusiveMinimum", bag2.exclusiveMinimum);
  if (bag2.maximum !== void 0)
    narrowMax(agg, "maximum", bag2.maximum);
  if (bag2.exclusiveMaximum !== void 0)
    narrowMax(agg, "exclusiveMaximum", bag2.exclusiveMaximum);
  if (bag2.multipleOf !== void 0)
    addDivisor(agg, bag2.multipleOf);
  if (bag2.format !== void 0) {
    agg.format ?? (agg.format = bag2.format);
    if (bag2.format.includes("int"))
      agg.isInt = true;
  }
  if (bag2.mime)
    intersectMime(agg, bag2.mime);
  for (const pattern of bag2.patterns ?? [])
    addPattern(agg, pattern);
  return agg;
}
var formatMap = {
  guid: "uuid",
  url: "uri",
  datetime: "date-time",
  json_string: "json-string",
  regex: ""
  // do not set
};
var exactPatterns = /* @__PURE__ */ new Map([
  [base64Charset, base64],
  [base64urlCharset, base64url]
]);
var exactPattern = (p) => exactPatterns.get(p) ?? p;
var stringProcessor = (schema15, ctx, _json, _params) => {
  const json = _json;
  json.type = "string";
  const { minimum, maximum, format: format2, patterns, contentEncoding, laxFormat } = aggregateChecks(schema15);
  if (typeof minimum === "number")
    json.minLength = minimum;
  if (typeof maximum === "number")
    json.maxLength = maximum;
  if (format2) {
    json.format = formatMap[format2] ?? format2;
    if (json.format === "")
      delete json.format;
    if (format2 === "time" || laxFormat) {
      delete json.format;
    }
  }
  if (contentEncoding)
    json.contentEncoding = contentEncoding;
  if (patterns && patterns.size > 0) {
    const patternList = [...patterns].map(exactPattern);
    if (patternList.length === 1)
      json.pattern = patternList[0].source;
    else if (patternList.length > 1) {
      json.allOf = [
        ...patternList.map((regex) => ({
          ...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
          pattern: regex.source
        }))
      ];
    }
  }
};
var numberProcessor = (schema15, ctx, _json, params) => {
  const json = _json;
  const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema15);
  json.type = isInt ? "integer" : "number";
  const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
  const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
  const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
  if (exMin) {
    if (legacy) {
      json.minimum = exclusiveMinimum;
      json.exclusiveMinimum = true;
    } else {
      json.exclusiveMinimum = exclusiveMinimum;
    }
  } else if (typeof minimum === "number") {
    json.minimum = minimum;
  }
  if (exMax) {
    if (legacy) {
      json.maximum = exclusiveMaximum;
      json.exclusiveMaximum = true;
    } else {
      json.exclusiveMaximum = exclusiveMaximum;
    }
  } else if (typeof maximum === "number") {
    json.maximum = maximum;
  }
  if (multipleOf) {
    const divisors = /* @__PURE__ */ new Set();
    for (const divisor of multipleOf) {
      if (Number.isFinite(divisor) && divisor !== 0)
        divisors.add(Math.abs(divisor));
      else
        handleUnrepresentable(schema15, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
    }
    const [first, ...rest] = divisors;
    if (first !== void 0)
      json.multipleOf = first;
    if (rest.length)
      json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
  }
};
var booleanProcessor = (_schema, _ctx, json, _params) => {
  json.type = "boolean";
};
var bigintProcessor = (schema15, ctx, json, params) => {
  handleUnrepresentable(schema15, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
var symbolProcessor = (schema15, ctx, json, params) => {
  handleUnrepresentable(schema15, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
var nullProcessor = (_schema, ctx, json, _params) => {
  if (ctx.target === "openapi-3.0") {
    json.type = "string";
    json.nullable = true;
    json.enum = [null];
  } else {
    json.type = "null";
  }
};
var undefinedProcessor = (schema15, ctx, json, params) => {
  handleUnrepresentable(schema15, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
var voidProcessor = (schema15, ctx, json, params) => {
  handleUnrepresentable(schema15, ctx, json, params, "Void cannot be represented in JSON Schema");
};
var neverProcessor = (_schema, _ctx, json, _params) => {
  json.not = {};
};
var anyProcessor = (_schema, _ctx, _json, _params) => {
};
var unknownProcessor = (_schema, _ctx, _json, _params) => {
};
var dateProcessor = (schema15, ctx, json, params) => {
  handleUnrepresentable(schema15, ctx, json, params, "Date cannot be represented in JSON Schema");
};
var enumProcessor = (schema15, _ctx, json, _params) => {
  const def = schema15._zod.def;
  const values = getEnumValues(def.entries);
  if (values.length === 0) {
    json.not = {};
    return;
  }
  if (values.every((v) => typeof v === "number"))
    json.type = "number";
  if (values.every((v) => typeof v === "string"))
    json.type = "string";
  json.enum = values;
};
var literalProcessor = (schema15, ctx, json, params) => {
  const def = schema15._zod.def;
  if (def.values.length === 0) {
    json.not = {};
    return;
  }
  const vals = [];
  for (const val of def.values) {
    if (val === void 0) {
      if (handleUnrepresentable(schema15, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
        return;
    } else if (typeof val === "bigint") {
      if (handleUnrepresentable(schema15, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
        return;
      vals.push(Number(val));
    } else {
      vals.push(val);
    }
  }
  if (vals.length === 0) {
  } else if (vals.length === 1) {
    const val = vals[0];
    json.type = val === null ? "null" : typeof val;
    if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
      json.enum = [val];
    } else {
      json.const = val;
    }
  } else {
    if (vals.every((v) => typeof v === "number"))
      json.type = "number";
    if (vals.every((v) => typeof v === "string"))
      json.type = "string";
    if (vals.every((v) => typeof v === "boolean"))
      json.type = "boolean";
    if (vals.every((v) => v === null))
      json.type = "null";
    json.enum = vals;
  }
};
var nanProcessor = (schema15, ctx, json, params) => {
  handleUnrepresentable(schema15, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
var templateLiteralProcessor = (schema15, _ctx, json, _params) => {
  const _json = json;
  const pattern = schema15._zod.pattern;
  if (!pattern)
    throw new Error("Pattern not found in template literal");
  _json.type = "string";
  _json.pattern = pattern.source;
};
var fileProcessor = (schema15, _ctx, json, _params) => {
  const _json = json;
  _json.type = "string";
  _json.format = "binary";
  _json.contentEncoding = "binary";
  const { minimum, maximum, mime } = aggregateChecks(schema15);
  if (minimum !== void 0)
    _json.minLength = minimum;
  if (maximum !== void 0)
    _json.maxLength = maximum;
  if (!mime)
    return;
  if (mime.length === 0)
    _json.not = {};
  else if (mime.length === 1)
    _json.contentMediaType = mime[0];
  else
    _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
var successProcessor = (_schema, _ctx, json, _params) => {
  json.type = "boolean";
};
var customProcessor = (schema15, ctx, json, params) => {
  handleUnrepresentable(schema15, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
var functionProcessor = (schema15, ctx, json, params) => {
  handleUnrepresentable(schema15, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
var transformProcessor = (schema15, ctx, json, params) => {
  handleUnrepresentable(schema15, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
var mapProcessor = (schema15, ctx, json, params) => {
  handleUnrepresentable(schema15, ctx, json, params, "Map cannot be represented in JSON Schema");
};
var setProcessor = (schema15, ctx, json, params) => {
  handleUnrepresentable(schema15, ctx, json, params, "Set cannot be represented in JSON Schema");
};
var arrayProcessor = (schema15, ctx, _json, params) => {
  const json = _json;
  const def = schema15._zod.def;
  const { minimum, maximum } = aggregateChecks(schema15);
  if (typeof minimum === "number")
    json.minItems = minimum;
  if (typeof maximum === "number")
    json.maxItems = maximum;
  json.type = "array";
  json.items = processSchema(def.element, ctx, {
    ...params,
    path: [...params.path, "items"]
  });
};
function inputOptin(schema15) {
  const def = schema15._zod.def;
  if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
    return inputOptin(def.out);
  }
  if (def.type === "catch") {
    return inputOptin(def.innerType);
  }
  return schema15._zod.optin;
}
var objectProcessor = (schema15, ctx, _json, params) => {
  const json = _json;
  const def = schema15._zod.def;
  const shape = def.shape;
  const symbolKeys = Object.getOwnPropertySymbols(shape);
  if (symbolKeys.length && handleUnrepresentable(schema15, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
    return;
  }
  json.type = "object";
  json.properties = {};
  for (const key in shape) {
    assignProp(json.properties, key, processSchema(shape[key], ctx, {
      ...params,
      path: [...params.path, "properties", key]
    }));
  }
  const requiredKeys = [];
  for (const key of Object.keys(shape)) {
    const field = def.shape[key];
    if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) {
      requiredKeys.push(key);
    }
  }
  if (requiredKeys.length > 0) {
    json.required = requiredKeys;
  }
  if (def.catchall?._zod.def.type === "never") {
    json.additionalProperties = false;
  } else if (!def.catchall) {
    if (ctx.io === "output")
      json.additionalProperties = false;
  } else if (def.catchall) {
    json.additionalProperties = processSchema(def.catchall, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
};
var unionProcessor = (schema15, ctx, json, params) => {
  const def = schema15._zod.def;
  const isExclusive = def.inclusive === false;
  const options = def.options.map((x, i) => processSchema(x, ctx, {
    ...params,
    path: [...params.path, isExclusive ? "oneOf" : "anyOf", i]
  }));
  if (isExclusive) {
    json.oneOf = options;
  } else {
    json.anyOf = options;
  }
};
var intersectionProcessor = (schema15, ctx, json, params) => {
  const def = schema15._zod.def;
  const a = processSchema(def.left, ctx, {
    ...params,
    path: [...params.path, "allOf", 0]
  });
  const b = processSchema(def.right, ctx, {
    ...params,
    path: [...params.path, "allOf", 1]
  });
  const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
  const allOf = [
    ...isSimpleIntersection(a) ? a.allOf : [a],
    ...isSimpleIntersection(b) ? b.allOf : [b]
  ];
  json.allOf = allOf;
  ctx.intersections.push(allOf);
};
var tupleProcessor = (schema15, ctx, _json, params) => {
  const json = _json;
  const def = schema15._zod.def;
  json.type = "array";
  const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
  const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
  const prefixItems = def.items.map((x, i) => processSchema(x, ctx, {
    ...params,
    path: [...params.path, prefixPath, i]
  }));
  const rest = def.rest ? processSchema(def.rest, ctx, {
    ...params,
    path: [...params.path, restPath, ...ctx.target === "openapi-3.0" ? [def.items.length] : []]
  }) : null;
  let minItems = def.items.length;
  while (minItems > 0) {
    const item = def.items[minItems - 1];
    const optional2 = ctx.io === "input" ? inputOptin(item) !== void 0 : item._zod.optout === "optional";
    if (!optional2)
      break;
    minItems--;
  }
  const maxItems = def.items.length;
  const isClosed = !def.rest;
  if (ctx.target === "draft-2020-12") {
    json.prefixItems = prefixItems;
    if (isClosed) {
      json.items = false;
    } else if (rest) {
      json.items = rest;
    }
    if (minItems > 0)
      json.minItems = minItems;
    if (isClosed)
      json.maxItems = maxItems;
  } else if (ctx.target === "openapi-3.0") {
    json.items = {
      anyOf: prefixItems
    };
    if (rest) {
      json.items.anyOf.push(rest);
    }
    if (minItems > 0)
      json.minItems = minItems;
    if (isClosed)
      json.maxItems = maxItems;
  } else {
    json.items = prefixItems;
    if (isClosed) {
      json.additionalItems = false;
    } else if (rest) {
      json.additionalItems = rest;
    }
    if (minItems > 0)
      json.minItems = minItems;
    if (isClosed)
      json.maxItems = maxItems;
  }
  const { minimum, maximum } = aggregateChecks(schema15);
  if (typeof minimum === "number")
    json.minItems = minimum;
  if (typeof maximum === "number")
    json.maxItems = maximum;
};
function stringifyKeyNames(bySchema, json, visited) {
  if (json.$ref) {
    if (visited.has(json))
      return json;
    visited.add(json);
    const def = bySchema.get(json)?.def;
    if (!def)
      return json;
    const inlined = stringifyKeyNames(bySchema, def, visited);
    return inlined === def ? json : inlined;
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches2 = json[keyword];
    if (!Array.isArray(branches2))
      continue;
    const mapped2 = branches2.map((branch2) => stringifyKeyNames(bySchema, branch2, visited));
    if (mapped2.some((branch2, i) => branch2 !== branches2[i]))
      json = { ...json, [keyword]: mapped2 };
  }
  const types = Array.isArray(json.type) ? json.type : [json.type];
  const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
  const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
  if (!numericType && !values?.some((v) => typeof v === "number"))
    return json;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format: format2, id, ...rest } = json;
  if (rest.enum)
    rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
  else if (typeof rest.const === "number")
    rest.const = String(rest.const);
  if (!numericType)
    return rest;
  rest.type = "string";
  if (!values)
    rest.pattern = (types.includes("number") ? number : integer).source;
  return rest;
}
var pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
  const bySchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.values()) {
    if (entry.def && !bySchema.has(entry.schema))
      bySchema.set(entry.schema, entry);
  }
  const rewrites = /* @__PURE__ */ new Map();
  for (const record2 of pendingRecords.get(ctx) ?? []) {
    const seen = ctx.seen.get(record2);
    const names3 = (seen?.def ?? seen?.schema)?.propertyNames;
    if (!names3 || names3 === true || rewrites.has(names3))
      continue;
    const rewritten = stringifyKeyNames(bySchema, names3, /* @__PURE__ */ new Set());
    if (rewritten !== names3)
      rewrites.set(names3, rewritten);
  }
  if (!rewrites.size)
    return;
  for (const entry of ctx.seen.values()) {
    for (const carrier of [entry.schema, entry.def]) {
      const rewritten = carrier && rewrites.get(carrier.propertyNames);
      if (rewritten)
        carrier.propertyNames = rewritten;
    }
  }
}
var recordProcessor = (schema15, ctx, _json, params) => {
  const json = _json;
  const def = schema15._zod.def;
  json.type = "object";
  const keyType = def.keyType;
  const patterns = aggregateChecks(keyType).patterns;
  if (def.mode === "loose" && patterns && patterns.size > 0) {
    const valueSchema = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "patternProperties", "*"]
    });
    json.patternProperties = {};
    for (const pattern of patterns) {
      assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
    }
  } else {
    if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
      json.propertyNames = processSchema(def.keyType, ctx, {
        ...params,
        path: [...params.path, "propertyNames"]
      });
      let pending = pendingRecords.get(ctx);
      if (!pending) {
        pending = [];
        pendingRecords.set(ctx, pending);
        ctx.deferred.push(() => rewriteKeyNames(ctx));
      }
      pending.push(schema15);
    }
    json.additionalProperties = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
  const keyValues = keyType._zod.values;
  const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
  if (keyValues && !def.partial && !omittableOnInput) {
    const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
    if (validKeyValues.length > 0) {
      json.required = validKeyValues.map(String);
    }
  }
};
var nullableProcessor = (schema15, ctx, json, params) => {
  const def = schema15._zod.def;
  const inner = processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema15);
  if (ctx.target === "openapi-3.0") {
    seen.ref = def.innerType;
    json.nullable = true;
  } else {
    json.anyOf = [inner, { type: "null" }];
  }
};
var nonoptionalProcessor = (schema15, ctx, _json, params) => {
  const def = schema15._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema15);
  seen.ref = def.innerType;
};
var UNREPRESENTABLE_DEFAULT = /* @__PURE__ */ Symbol();
function serializeDefaultValue(value2, schema15, ctx, json, params) {
  let unrepresentable = false;
  const serialized = JSON.stringify(value2, (_, val) => {
    if (typeof val !== "bigint")
      return val;
    unrepresentable = true;
    return null;
  });
  if (!unrepresentable)
    return JSON.parse(serialized);
  handleUnrepresentable(schema15, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
  return UNREPRESENTABLE_DEFAULT;
}
var defaultProcessor = (schema15, ctx, json, params) => {
  const def = schema15._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema15);
  seen.ref = def.innerType;
  const value2 = serializeDefaultValue(def.defaultValue, schema15, ctx, json, params);
  if (value2 !== UNREPRESENTABLE_DEFAULT)
    json.default = value2;
};
var prefaultProcessor = (schema15, ctx, json, params) => {
  const def = schema15._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema15);
  seen.ref = def.innerType;
  if (ctx.io !== "input")
    return;
  const value2 = serializeDefaultValue(def.defaultValue, schema15, ctx, json, params);
  if (value2 !== UNREPRESENTABLE_DEFAULT)
    json._prefault = value2;
};
var catchProcessor = (schema15, ctx, json, params) => {
  const def = schema15._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema15);
  seen.ref = def.innerType;
  let catchValue;
  try {
    catchValue = def.catchValue(void 0);
  } catch {
    handleUnrepresentable(schema15, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
    return;
  }
  json.default = catchValue;
};
var pipeProcessor = (schema15, ctx, _json, params) => {
  const def = schema15._zod.def;
  const inIsTransform = def.in._zod.traits.has("$ZodTransform");
  const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
  processSchema(innerType, ctx, params);
  const seen = ctx.seen.get(schema15);
  seen.ref = innerType;
};
var readonlyProcessor = (schema15, ctx, json, params) => {
  const def = schema15._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema15);
  seen.ref = def.innerType;
  json.readOnly = true;
};
var promiseProcessor = (schema15, ctx, _json, params) => {
  const def = schema15._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema15);
  seen.ref = def.innerType;
};
var optionalProcessor = (schema15, ctx, _json, params) => {
  const def = schema15._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema15);
  seen.ref = def.innerType;
};
var lazyProcessor = (schema15, ctx, _json, params) => {
  const innerType = schema15._zod.innerType;
  processSchema(innerType, ctx, params);
  const seen = ctx.seen.get(schema15);
  seen.ref = innerType;
};
var allProcessors = {
  string: stringProcessor,
  number: numberProcessor,
  boolean: booleanProcessor,
  bigint: bigintProcessor,
  symbol: symbolProcessor,
  null: nullProcessor,
  undefined: undefinedProcessor,
  void: voidProcessor,
  never: neverProcessor,
  any: anyProcessor,
  unknown: unknownProcessor,
  date: dateProcessor,
  enum: enumProcessor,
  literal: literalProcessor,
  nan: nanProcessor,
  template_literal: templateLiteralProcessor,
  file: fileProcessor,
  success: successProcessor,
  custom: customProcessor,
  function: functionProcessor,
  transform: transformProcessor,
  map: mapProcessor,
  set: setProcessor,
  array: arrayProcessor,
  object: objectProcessor,
  union: unionProcessor,
  intersection: intersectionProcessor,
  tuple: tupleProcessor,
  record: recordProcessor,
  nullable: nullableProcessor,
  nonoptional: nonoptionalProcessor,
  default: defaultProcessor,
  prefault: prefaultProcessor,
  catch: catchProcessor,
  pipe: pipeProcessor,
  readonly: readonlyProcessor,
  promise: promiseProcessor,
  optional: optionalProcessor,
  lazy: lazyProcessor
};
function toJSONSchema(input, params) {
  if ("_idmap" in input) {
    const registry2 = input;
    const ctx2 = initializeContext({ ...params, processors: allProcessors });
    const defs = {};
    for (const entry of registry2._idmap.entries()) {
      const [_, schema15] = entry;
      processSchema(schema15, ctx2);
    }
    const schemas2 = {};
    const external = {
      registry: registry2,
      uri: params?.uri,
      defs
    };
    ctx2.external = external;
    for (const entry of registry2._idmap.entries()) {
      const [key, schema15] = entry;
      extractDefs(ctx2, schema15);
      assignProp(schemas2, key, finalize(ctx2, schema15));
    }
    if (Object.keys(defs).length > 0) {
      const defsSegment = ctx2.target === "draft-2020-12" ? "$defs" : "definitions";
      schemas2.__shared = {
        [defsSegment]: defs
      };
    }
    return { schemas: schemas2 };
  }
  const ctx = initializeContext({ ...params, processors: allProcessors });
  processSchema(input, ctx);
  extractDefs(ctx, input);
  return finalize(ctx, input);
}

// node_modules/zod/v4/classic/errors.js
var _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: true,
    enumerable: false,
    get() {
      const value2 = make(this);
      Object.defineProperty(this, key, { value: value2, configurable: true, writable: true });
      return value2;
    },
    set(value2) {
      Object.defineProperty(this, key, { value: value2, configurable: true, writable: true });
    }
  });
}
var initializer2 = (inst, issues) => {
  $ZodError.init(inst, issues);
  inst.name = "ZodError";
  const proto = Object.getPrototypeOf(inst);
  if (_installedErrorProtos.has(proto))
    return;
  _installedErrorProtos.add(proto);
  _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
  _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
  _lazyMethod(proto, "addIssue", (self) => (issue2) => {
    self.issues.push(issue2);
    self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  });
  _lazyMethod(proto, "addIssues", (self) => (issues2) => {
    self.issues.push(...issues2);
    self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  });
  Object.defineProperty(proto, "isEmpty", {
    configurable: true,
    enumerable: false,
    get() {
      return this.issues.length === 0;
    }
  });
};
var ZodRealError = /* @__PURE__ */ $constructor("ZodError", initializer2, void 0, {
  Parent: Error
});

// node_modules/zod/v4/classic/parse.js
var parse = /* @__PURE__ */ _parse(ZodRealError);
var parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
var safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
var safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
var encode = /* @__PURE__ */ _encode(ZodRealError);
var decode = /* @__PURE__ */ _decode(ZodRealError);
var encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
var decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
var safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
var safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
var safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
var safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
  if (!globalConfig.localeError)
    config(en_default());
}
function _ensureDefaultMemoizer() {
  if (!globalConfig.memoizer)
    config({ memoizer: memoizer() });
}
var ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => {
  _ensureDefaultLocale();
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
  return inst;
}, {
  check(...chks) {
    const def = this.def;
    return this.clone(util_exports.mergeDefs(def, {
      checks: [
        ...def.checks ?? [],
        ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }), { parent: true });
  },
  with(...chks) {
    return this.check(...chks);
  },
  clone(def, params) {
    return clone(this, def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta2) {
    reg.add(this, meta2);
    return this;
  },
  refine(check, params) {
    return this.check(refine(check, params));
  },
  superRefine(refinement, params) {
    return this.check(superRefine(refinement, params));
  },
  overwrite(fn) {
    return this.check(_overwrite(fn));
  },
  optional() {
    return optional(this);
  },
  exactOptional() {
    return exactOptional(this);
  },
  nullable() {
    return nullable(this);
  },
  nullish() {
    return optional(nullable(this));
  },
  nonoptional(params) {
    return nonoptional(this, params);
  },
  array() {
    return array(this);
  },
  or(arg2) {
    return union([this, arg2]);
  },
  and(arg2) {
    return intersection(this, arg2);
  },
  transform(tx) {
    return pipe(this, transform(tx));
  },
  default(d) {
    return _default(this, d);
  },
  prefault(d) {
    return prefault(this, d);
  },
  catch(params) {
    return _catch(this, params);
  },
  pipe(target) {
    return pipe(this, target);
  },
  readonly() {
    return readonly(this);
  },
  describe(description) {
    const cl = this.clone();
    globalRegistry.add(cl, { description });
    return cl;
  },
  meta(...args) {
    if (args.length === 0)
      return globalRegistry.get(this);
    const cl = this.clone();
    globalRegistry.add(cl, args[0]);
    return cl;
  },
  isOptional() {
    return this.safeParse(void 0).success;
  },
  isNullable() {
    return this.safeParse(null).success;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  },
  // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
  get "~standard"() {
    return util_exports.hide(this, "~standard", {
      ...standardProps(this),
      jsonSchema: {
        input: createStandardJSONSchemaMethod(this, "input"),
        output: createStandardJSONSchemaMethod(this, "output")
      }
    });
  },
  set "~standard"(value2) {
    util_exports.own(this, "~standard", value2);
  },
  parse: function _parse2(data, params) {
    return parse(this, data, params, { callee: _parse2 });
  },
  parseAsync: async function _parseAsync2(data, params) {
    return await parseAsync(this, data, params, { callee: _parseAsync2 });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  async safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  // `spa` is an alias: same function object as `safeParseAsync`, as before.
  get spa() {
    return this?.safeParseAsync;
  },
  set spa(value2) {
    util_exports.own(this, "spa", value2);
  },
  validate(data, params) {
    return validate(this, data, params);
  },
  validateAsync(data, params) {
    return validateAsync(this, data, params);
  },
  encode: function _encode2(data, params) {
    return encode(this, data, params, { callee: _encode2 });
  },
  decode: function _decode2(data, params) {
    return decode(this, data, params, { callee: _decode2 });
  },
  encodeAsync: async function _encodeAsync2(data, params) {
    return await encodeAsync(this, data, params, { callee: _encodeAsync2 });
  },
  decodeAsync: async function _decodeAsync2(data, params) {
    return await decodeAsync(this, data, params, { callee: _decodeAsync2 });
  },
  safeEncode(data, params) {
    return safeEncode(this, data, params);
  },
  safeDecode(data, params) {
    return safeDecode(this, data, params);
  },
  async safeEncodeAsync(data, params) {
    return safeEncodeAsync(this, data, params);
  },
  async safeDecodeAsync(data, params) {
    return safeDecodeAsync(this, data, params);
  },
  toJSONSchema(params) {
    return createToJSONSchemaMethod(this, {})(params);
  },
  // Reads through to the registry on every access, so it must not cache.
  get description() {
    return globalRegistry.get(this)?.description;
  },
  // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
  get _def() {
    return this._zod.def;
  }
});
var _ZodString = /* @__PURE__ */ $constructor(
  "_ZodString",
  (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
  },
  /* @__PURE__ */ util_exports.derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null
  }, {
    regex(...args) {
      return this.check(_regex(...args));
    },
    includes(...args) {
      return this.check(_includes(...args));
    },
    startsWith(...args) {
      return this.check(_startsWith(...args));
    },
    endsWith(...args) {
      return this.check(_endsWith(...args));
    },
    min(...args) {
      return this.check(_minLength(...args));
    },
    max(...args) {
      return this.check(_maxLength(...args));
    },
    length(...args) {
      return this.check(_length(...args));
    },
    nonempty(...args) {
      return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
      return this.check(_lowercase(params));
    },
    uppercase(params) {
      return this.check(_uppercase(params));
    },
    trim() {
      return this.check(_trim());
    },
    normalize(...args) {
      return this.check(_normalize(...args));
    },
    toLowerCase() {
      return this.check(_toLowerCase());
    },
    toUpperCase() {
      return this.check(_toUpperCase());
    },
    slugify() {
      return this.check(_slugify());
    }
  })
);
var ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
  $ZodString.init(inst, def);
  _ZodString.init(inst, def);
}, {
  email(params) {
    return this.check(_email(ZodEmail, params));
  },
  url(params) {
    return this.check(_url(ZodURL, params));
  },
  jwt(params) {
    return this.check(_jwt(ZodJWT, params));
  },
  emoji(params) {
    return this.check(_emoji2(ZodEmoji, params));
  },
  guid(params) {
    return this.check(_guid(ZodGUID, params));
  },
  uuid(params) {
    return this.check(_uuid(ZodUUID, params));
  },
  uuidv4(params) {
    return this.check(_uuidv4(ZodUUID, params));
  },
  uuidv6(params) {
    return this.check(_uuidv6(ZodUUID, params));
  },
  uuidv7(params) {
    return this.check(_uuidv7(ZodUUID, params));
  },
  nanoid(params) {
    return this.check(_nanoid(ZodNanoID, params));
  },
  cuid(params) {
    return this.check(_cuid(ZodCUID, params));
  },
  cuid2(params) {
    return this.check(_cuid2(ZodCUID2, params));
  },
  ulid(params) {
    return this.check(_ulid(ZodULID, params));
  },
  base64(params) {
    return this.check(_base64(ZodBase64, params));
  },
  base64url(params) {
    return this.check(_base64url(ZodBase64URL, params));
  },
  xid(params) {
    return this.check(_xid(ZodXID, params));
  },
  ksuid(params) {
    return this.check(_ksuid(ZodKSUID, params));
  },
  ipv4(params) {
    return this.check(_ipv4(ZodIPv4, params));
  },
  ipv6(params) {
    return this.check(_ipv6(ZodIPv6, params));
  },
  cidrv4(params) {
    return this.check(_cidrv4(ZodCIDRv4, params));
  },
  cidrv6(params) {
    return this.check(_cidrv6(ZodCIDRv6, params));
  },
  e164(params) {
    return this.check(_e164(ZodE164, params));
  },
  datetime(params) {
    return this.check(_isoDateTime(ZodISODateTime, params));
  },
  date(params) {
    return this.check(_isoDate(ZodISODate, params));
  },
  time(params) {
    return this.check(_isoTime(ZodISOTime, params));
  },
  duration(params) {
    return this.check(_isoDuration(ZodISODuration, params));
  }
});
function string2(params) {
  return _string(ZodString, params);
}
var ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  _ZodString.init(inst, def);
});
var ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
  $ZodISODate.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
  $ZodEmail.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
  $ZodGUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
  $ZodUUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
  $ZodURL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
  $ZodEmoji.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
  $ZodNanoID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
  $ZodCUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
  $ZodCUID2.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
  $ZodULID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
  $ZodXID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
  $ZodKSUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
  $ZodIPv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
  $ZodIPv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
  $ZodCIDRv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
  $ZodCIDRv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
  $ZodBase64.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
  $ZodBase64URL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
  $ZodE164.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
  $ZodJWT.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodNumber = /* @__PURE__ */ $constructor(
  "ZodNumber",
  (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
    inst.isFinite = true;
  },
  /* @__PURE__ */ util_exports.derived({
    minValue: (inst) => {
      const { minimum, exclusiveMinimum } = aggregateChecks(inst);
      return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
      const { maximum, exclusiveMaximum } = aggregateChecks(inst);
      return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
      const { isInt, multipleOf } = aggregateChecks(inst);
      return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gt(value2, params) {
      return this.check(_gt(value2, params));
    },
    gte(value2, params) {
      return this.check(_gte(value2, params));
    },
    min(value2, params) {
      return this.check(_gte(value2, params));
    },
    lt(value2, params) {
      return this.check(_lt(value2, params));
    },
    lte(value2, params) {
      return this.check(_lte(value2, params));
    },
    max(value2, params) {
      return this.check(_lte(value2, params));
    },
    int(params) {
      return this.check(int(params));
    },
    safe(params) {
      return this.check(int(params));
    },
    positive(params) {
      return this.check(_gt(0, params));
    },
    nonnegative(params) {
      return this.check(_gte(0, params));
    },
    negative(params) {
      return this.check(_lt(0, params));
    },
    nonpositive(params) {
      return this.check(_lte(0, params));
    },
    multipleOf(value2, params) {
      return this.check(_multipleOf(value2, params));
    },
    step(value2, params) {
      return this.check(_multipleOf(value2, params));
    },
    finite() {
      return this;
    }
  })
);
function number2(params) {
  return _number(ZodNumber, params);
}
var ZodNumberFormat = /* @__PURE__ */ $constructor("ZodNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodNumber.init(inst, def);
});
function int(params) {
  return _int(ZodNumberFormat, params);
}
var ZodBoolean = /* @__PURE__ */ $constructor("ZodBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean2(params) {
  return _boolean(ZodBoolean, params);
}
var ZodNull = /* @__PURE__ */ $constructor("ZodNull", (inst, def) => {
  $ZodNull.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => nullProcessor(inst, ctx, json, params);
});
function _null3(params) {
  return _null2(ZodNull, params);
}
var ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
  return _unknown(ZodUnknown);
}
var ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
  return _never(ZodNever, params);
}
var ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodArray.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
  inst.element = def.element;
}, {
  min(n, params) {
    return this.check(_minLength(n, params));
  },
  nonempty(params) {
    return this.check(_minLength(1, params));
  },
  max(n, params) {
    return this.check(_maxLength(n, params));
  },
  length(n, params) {
    return this.check(_length(n, params));
  },
  unwrap() {
    return this.element;
  }
});
function array(element, params) {
  return _array(ZodArray, element, params);
}
var ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodObjectJIT.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
  util_exports.installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
  keyof() {
    return _enum(Object.keys(this._zod.def.shape));
  },
  catchall(catchall) {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall }));
  },
  passthrough() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  loose() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  strict() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: never() }));
  },
  strip() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: void 0 }));
  },
  extend(incoming) {
    return util_exports.extend(this, incoming);
  },
  safeExtend(incoming) {
    return util_exports.safeExtend(this, incoming);
  },
  merge(other) {
    return util_exports.merge(this, other);
  },
  pick(mask2) {
    return util_exports.pick(this, mask2);
  },
  omit(mask2) {
    return util_exports.omit(this, mask2);
  },
  partial(...args) {
    return util_exports.partial(ZodOptional, this, args[0]);
  },
  exactPartial(...args) {
    return util_exports.partial(ZodExactOptional, this, args[0], "exactPartial");
  },
  required(...args) {
    return util_exports.required(ZodNonOptional, this, args[0]);
  }
});
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...util_exports.normalizeParams(params)
  };
  return new ZodObject(def);
}
function strictObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: never(),
    ...util_exports.normalizeParams(params)
  });
}
function looseObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: unknown(),
    ...util_exports.normalizeParams(params)
  });
}
var ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
  inst.options = def.options;
});
function union(options, params) {
  return new ZodUnion({
    type: "union",
    options,
    ...util_exports.normalizeParams(params)
  });
}
var ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
  $ZodIntersection.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
var ZodTuple = /* @__PURE__ */ $constructor("ZodTuple", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTuple.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
}, {
  rest(rest) {
    return this.clone({
      ...this._zod.def,
      rest
    });
  },
  partial() {
    const def = this._zod.def;
    if (def.checks?.length)
      throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return this.clone({
      ...def,
      items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item }))
    });
  }
});
function tuple(items2, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof $ZodType;
  const params = hasRest ? _params : _paramsOrRest;
  const rest = hasRest ? _paramsOrRest : null;
  return new ZodTuple({
    type: "tuple",
    items: items2,
    rest,
    ...util_exports.normalizeParams(params)
  });
}
var ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodRecord.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
  inst.keyType = def.keyType;
  inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodRecord({
      type: "record",
      keyType: string2(),
      valueType: keyType,
      ...util_exports.normalizeParams(valueType)
    });
  }
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
function partialRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params),
    partial: true
  });
}
var ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
  inst.enum = def.entries;
  inst.options = [...inst._zod.values];
  const keys2 = new Set(Object.keys(def.entries));
  inst.extract = (values, params) => {
    const newEntries = {};
    for (const value2 of values) {
      if (keys2.has(value2)) {
        newEntries[value2] = def.entries[value2];
      } else
        throw new Error(`Key ${value2} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
  inst.exclude = (values, params) => {
    const newEntries = { ...def.entries };
    for (const value2 of values) {
      if (keys2.has(value2)) {
        delete newEntries[value2];
      } else
        throw new Error(`Key ${value2} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
});
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodEnum({
    type: "enum",
    entries,
    ...util_exports.normalizeParams(params)
  });
}
var ZodLiteral = /* @__PURE__ */ $constructor("ZodLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
  inst.values = new Set(def.values);
  Object.defineProperty(inst, "value", {
    get() {
      if (def.values.length > 1) {
        throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
      }
      return def.values[0];
    }
  });
});
function literal(value2, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value2) ? value2 : [value2],
    ...util_exports.normalizeParams(params)
  });
}
var ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTransform.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
  inst._zod.parse = (payload, _ctx) => {
    if (_ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(util_exports.issue(issue2, payload.value, def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = inst);
        payload.issues.push(util_exports.issue(_issue));
      }
    };
    const output = def.transform(payload.value, payload);
    if (output instanceof Promise) {
      return output.then((output2) => {
        payload.value = output2;
        return payload;
      });
    }
    payload.value = output;
    return payload;
  };
});
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
var ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
var ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
  $ZodExactOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
var ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
var ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
  $ZodPrefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
  $ZodNonOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
  $ZodCatch.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
var ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
  inst.in = def.in;
  inst.out = def.out;
});
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
var ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
  $ZodReadonly.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
var ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function refine(fn, _params = {}) {
  return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return _superRefine(fn, params);
}

// src/model/written/parts.ts
var part = (name, description) => unknown().meta({ $ref: `#/definitions/${name}`, description });
var text = (description) => string2().min(1).describe(description);
var optionalText = (description) => text(description).optional();
var optionalPart = (name, description) => part(name, description).optional();
var choice = (values, description) => _enum(values).optional().describe(description);
var flag = (description) => boolean2().optional().describe(description);
var statuses = ["draft", "manual", "live"];
var weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
var idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
var identity = {
  id: string2().regex(idPattern, { error: "kebab-case" }).max(64).optional().describe(
    "Names the step for good: lower-case words joined by hyphens, unique in the sequence. Keep it when you edit or move the step."
  )
};
var sends = {
  ...identity,
  name: optionalText("The message's name in Klaviyo; the id when left out."),
  status: choice(statuses, "This step's own status, kept apart from the flow's: draft, manual or live.")
};
var sender = strictObject({
  name: optionalText("The name people see as the sender."),
  email: optionalText("The address the message comes from; its domain must be set up in Klaviyo.")
}).describe("Who the message is from; the account's default sender when left out.");
var content = {
  template: optionalText("A .html, .md or .mjml file with the content, relative to this file."),
  html: optionalText("The content as HTML, in place."),
  markdown: optionalText("The content as Markdown, in place.")
};
var metricName = union([
  string2().min(1),
  strictObject({
    name: text("The metric's name in Klaviyo."),
    integration: optionalText("The integration it comes from, where several have a metric of this name.")
  }),
  strictObject({ id: text("The metric's id in Klaviyo, where several have its name and its integration.") })
]).describe("The name of a metric in Klaviyo, { name, integration }, or { id }.");
var weekdays = optionalPart("weekdays", "Only on these days of the week: mon, tue, wed, thu, fri, sat, sun.");
var timezone = optionalText(
  `Whose clock: "profile" (each person's own, the default) or an IANA time zone such as Europe/Berlin.`
);

// src/model/written/condition.ts
var scalar = union([string2(), number2(), boolean2()]);
var textOrNumber = union([string2(), number2()]);
var textTests = {
  contains: string2().min(1).optional().describe("The text holds this."),
  not_contains: string2().min(1).optional().describe("The text does not hold this."),
  starts_with: string2().min(1).optional().describe("The text begins with this."),
  ends_with: string2().min(1).optional().describe("The text ends with this.")
};
var numberTests = {
  greater_than: number2().optional().describe("More than this number."),
  at_least: number2().optional().describe("This number or more."),
  less_than: number2().optional().describe("Less than this number."),
  at_most: number2().optional().describe("This number or less.")
};
var dateTests = {
  before: optionalText('Before this date: "2026-11-23", or with a time.'),
  after: optionalText('After this date: "2026-11-23", or with a time.'),
  in_the_last: optionalPart("duration", 'Within this time up to now: "30 days".'),
  at_least_ago: optionalPart("duration", 'This long ago, or longer: "90 days".')
};
var items = (what) => array(textOrNumber).min(1).optional().describe(what);
var countries = (what) => array(string2().regex(/^[A-Z]{2}$/)).min(1).optional().describe(what);
var propertyTests = {
  equals: scalar.optional().describe("Is exactly this."),
  not_equals: scalar.optional().describe("Is anything but this."),
  ...textTests,
  in: array(textOrNumber).min(1).optional().describe("Is one of these."),
  not_in: array(textOrNumber).min(1).optional().describe("Is none of these."),
  ...numberTests,
  has_item: textOrNumber.optional().describe("The list holds this."),
  lacks_item: textOrNumber.optional().describe("The list does not hold this."),
  has_any: items("The list holds one of these, or more."),
  has_all: items("The list holds all of these."),
  has_none: items("The list holds none of these."),
  lacks_some: items("The list does not hold all of these."),
  country_in: countries("The phone number is of one of these countries: [US, CA]."),
  country_not_in: countries("The phone number is of none of these countries."),
  is_set: flag("true: there is a value."),
  not_set: flag("true: there is no value."),
  ...dateTests
};
var operatorKeys = Object.keys(propertyTests);
var countTests = {
  equals: number2().optional().describe("Exactly this often (or this much)."),
  not_equals: number2().optional().describe("Not this often (or this much)."),
  ...numberTests
};
var predictedNumbers = [
  "historic_clv",
  "predicted_clv",
  "total_clv",
  "churn_probability",
  "average_order_value",
  "average_days_between_orders",
  "historic_number_of_orders",
  "predicted_number_of_orders"
];
var genders = ["likely_female", "likely_male", "uncertain"];
var shortForms = {
  placed_order: { metric: "Placed Order", like: ["order_created", "lapsed_customer"] },
  received_email: { metric: "Received Email", like: [] },
  opened_email: { metric: "Opened Email", like: [] },
  clicked_email: { metric: "Clicked Email", like: [] },
  viewed_product: { metric: "Viewed Product", like: ["browse_abandoned"] },
  active_on_site: { metric: "Active on Site", like: ["site_abandoned", "customer_created"] },
  checkout_started: { metric: "Checkout Started", like: ["checkout_abandoned", "cart_abandoned"] }
};
var shortFormKeys = Object.keys(shortForms);
var many = (description) => array(part("condition", "A condition.")).min(1).describe(description);
var ofFlow = optionalText("Only messages of the flow of this sequence, by its address: welcome/newsletter.");
var windowOf = (what) => part("window", `${what}: since_entry, all_time, or a time such as "14 days".`);
var conditionKinds = {
  all: { all: many("Holds when all of these hold.") },
  any: { any: many("Holds when one of these holds.") },
  not: { not: part("condition", "Holds when this does not.") },
  property: {
    property: text("A profile property: a name of yours, or email, phone_number, created, location.country, \u2026"),
    ...propertyTests
  },
  event: { event: text("A property of the event that started the flow."), ...propertyTests },
  metric: {
    metric: metricName,
    ...countTests,
    within: windowOf("In which time").optional(),
    where: optionalPart("where", "Only events whose properties fit: { event: Brand, equals: Acme }."),
    flow: ofFlow,
    sum: optionalText("Test the sum of this event property, such as $value, instead of the count.")
  },
  opened: {
    opened: text("Opened the very email of this step, by its id."),
    within: windowOf("In which time; since_entry when left out").optional()
  },
  clicked: {
    clicked: text("Clicked in the very email or text of this step, by its id."),
    within: windowOf("In which time; since_entry when left out").optional()
  },
  placed_order: { placed_order: windowOf("Placed an order") },
  received_email: { received_email: windowOf("Got an email"), flow: ofFlow },
  opened_email: { opened_email: windowOf("Opened any email"), flow: ofFlow },
  clicked_email: { clicked_email: windowOf("Clicked in any email"), flow: ofFlow },
  viewed_product: { viewed_product: windowOf("Viewed a product") },
  active_on_site: { active_on_site: windowOf("Was on the site") },
  checkout_started: { checkout_started: windowOf("Started a checkout") },
  list: { list: text("Is on the list of this name.") },
  segment: { segment: text("Is in the segment of this name.") },
  consent: {
    consent: _enum(["email", "sms", "push"]).describe("May be sent marketing by email, sms or push."),
    subscription: choice(
      ["any", "subscribed", "unsubscribed", "never_subscribed"],
      "What Klaviyo has on record about it. Left out: subscribed, and any for push."
    ),
    reachable: flag("Whether Klaviyo may send them marketing by it; goes with subscription. True when left out.")
  },
  region: { region: _enum(["eu", "us"]).describe("Is in the European Union or in the United States.") },
  predicted: {
    predicted: _enum([...predictedNumbers, "predicted_gender", "expected_date_of_next_purchase"]).describe("One of the figures Klaviyo predicts."),
    equals: union([number2(), string2()]).optional().describe("Is exactly this."),
    not_equals: union([number2(), string2()]).optional().describe("Is anything but this."),
    ...numberTests,
    ...dateTests
  },
  not_in_flow: { not_in_flow: windowOf("Has not been in this flow") },
  random: { random: int().min(1).max(99).describe("By chance, so many of a hundred people.") },
  raw: {
    raw: record(string2(), unknown()).describe("One Klaviyo condition as its API takes it; cannot be negated.")
  }
};
var conditionKeys = Object.keys(conditionKinds);
var schemas = new Map(
  conditionKeys.map((key) => [key, strictObject(conditionKinds[key])])
);
var conditionSchema = (key) => schemas.get(key) ?? never();
var untranslatable = ["tag", "score"];

// src/triggers/events.ts
var on = (metric2, description, back2) => ({ metric: metric2, description, back: back2 });
var shopEvents = {
  cart_abandoned: on("Checkout Started", "Somebody started a checkout (Checkout Started).", "with exit"),
  checkout_abandoned: on("Checkout Started", "Somebody started a checkout (Checkout Started)."),
  order_created: on("Placed Order", "Somebody placed an order (Placed Order).", "always"),
  lapsed_customer: on("Placed Order", "Counted from the last order (Placed Order): begin with a long delay."),
  order_fulfilled: on("Fulfilled Order", "An order was fulfilled (Fulfilled Order).", "always"),
  browse_abandoned: on("Viewed Product", "Somebody looked at a product (Viewed Product).", "with exit"),
  site_abandoned: on("Active on Site", "Somebody was on the site (Active on Site).", "with exit"),
  customer_created: on("Active on Site", "Somebody was seen on the site (Active on Site), old customers too.")
};
var keysBack = (when) => Object.entries(shopEvents).flatMap(([key, { back: back2 }]) => back2 === when ? [key] : []);
var importedEvents = (hasExit) => [
  ...keysBack("always"),
  ...hasExit ? keysBack("with exit") : []
];

// src/model/conditions/metric-names.ts
var asMetricName = (written) => {
  if (typeof written === "string") return { name: written };
  return "id" in written ? { name: written.id, id: written.id } : written;
};
function metricOfTrigger(type2, overrides) {
  const event2 = shopEvents[type2];
  return overrides[type2] ?? (event2 && { name: event2.metric });
}
function metricOfShortForm(form4, overrides) {
  const { metric: metric2, like } = shortForms[form4];
  const key = [form4, ...like].find((name) => Object.hasOwn(overrides, name));
  return (key === void 0 ? void 0 : overrides[key]) ?? { name: metric2 };
}
var overridable = [...Object.keys(shopEvents), ...Object.keys(shortForms)];
var isNamed = (one, written) => written.id === void 0 ? one.name === written.name && (written.integration === void 0 || one.integration?.toLowerCase() === written.integration.toLowerCase()) : one.id === written.id;

// src/text/words.ts
var plural = (count2, one, many2 = `${one}s`) => `${count2} ${count2 === 1 ? one : many2}`;
var listed = (words3, last2 = "and") => words3.length < 2 ? words3[0] ?? "" : `${words3.slice(0, -1).join(", ")} ${last2} ${words3[words3.length - 1]}`;
var short = {
  monday: "Mon",
  tuesday: "Tue",
  wednesday: "Wed",
  thursday: "Thu",
  friday: "Fri",
  saturday: "Sat",
  sunday: "Sun"
};
var days = (value2) => Array.isArray(value2) ? listed(
  value2.map((day) => short[String(day)] ?? String(day)),
  "or"
) : "";
var clock = (value2) => String(value2).replace(/^(\d\d:\d\d):00$/, "$1");
function duration2(minutes2) {
  const parts = [
    [Math.floor(minutes2 / 1440), "day"],
    [Math.floor(minutes2 % 1440 / 60), "hour"],
    [Math.round(minutes2 % 60), "minute"]
  ];
  const words3 = parts.filter(([count2]) => count2 > 0).map(([count2, unit]) => plural(count2, unit));
  return words3.length === 0 ? "0 minutes" : words3.join(" ");
}
function pairLikeness(a, b) {
  const total = Math.max(a.length - 1, 0) + Math.max(b.length - 1, 0);
  if (total === 0) return void 0;
  const left = /* @__PURE__ */ new Map();
  for (let i = 0; i + 1 < a.length; i += 1) left.set(a.slice(i, i + 2), (left.get(a.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i += 1) {
    const more = left.get(b.slice(i, i + 2)) ?? 0;
    if (more === 0) continue;
    shared += 1;
    left.set(b.slice(i, i + 2), more - 1);
  }
  return 2 * shared / total;
}
var plain = (value2) => typeof value2 === "string" ? value2 : JSON.stringify(value2);

// src/model/times/duration.ts
var misread = (message, detail) => failed({ message, detail });
var units = ["minute", "hour", "day", "week", "month"];
var minutes = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10080
};
var longest = 5256e3;
function parseAmounts(text3, allowed) {
  const example = allowed.includes("day") ? "3 days" : "2 hours";
  const words3 = text3.trim().toLowerCase().replace(/,|\band\b/g, " ").replace(/(\d)\s*([a-z])/g, "$1 $2").split(/\s+/);
  const amounts = [];
  if (words3.length % 2 !== 0 || words3[0] === "") {
    return misread(`"${text3}" is not a length of time.`, `Write a number and a unit, such as "${example}".`);
  }
  for (let i = 0; i < words3.length; i += 2) {
    const [number4 = "", word = ""] = [words3[i], words3[i + 1]];
    const unit = units.find((u) => u === word || `${u}s` === word);
    if (!/^[+-]?\d+([.]\d+)?$/.test(number4)) {
      return misread(`"${text3}" is not a length of time.`, `Write a number and a unit, such as "${example}".`);
    }
    if (unit === void 0 || !allowed.includes(unit)) {
      return misread(
        `"${word}" is not a unit of time here.${meantUnit(word, allowed)}`,
        `Units: ${allowed.map((u) => `${u}s`).join(", ")}.`
      );
    }
    const amount2 = { value: Number(number4), unit };
    const problem = wholeness(amount2, allowed);
    if (problem) return problem;
    amounts.push(amount2);
  }
  return success(amounts);
}
var abbreviations = {
  m: "minute",
  min: "minute",
  mins: "minute",
  h: "hour",
  hr: "hour",
  hrs: "hour",
  d: "day",
  w: "week",
  wk: "week"
};
function meantUnit(word, allowed) {
  const meant = abbreviations[word] ?? nearest(
    word,
    allowed.flatMap((u) => [u, `${u}s`])
  );
  return meantWords(meant?.replace(/s?$/, "s"));
}
function wholeness({ value: value2, unit }, allowed) {
  if (value2 < 0) return misread("A length of time cannot be negative.", "Write a number from 0 up.");
  if (!Number.isInteger(value2)) {
    return misread(
      `${plural(value2, unit)} is not a whole number.`,
      `Klaviyo takes whole numbers only.${inSmaller(value2, unit, allowed)}`
    );
  }
  const factor = unit === "month" ? 43800 : minutes[unit];
  if (value2 * factor > longest)
    return misread(`${plural(value2, unit)} is longer than ten years.`, "Write a shorter time.");
  return void 0;
}
function inSmaller(value2, unit, allowed) {
  if (unit === "month") return "";
  for (const smaller of ["day", "hour", "minute"]) {
    const exact = value2 * minutes[unit] / minutes[smaller];
    const mayStand2 = allowed.includes(smaller) && minutes[smaller] < minutes[unit];
    if (mayStand2 && Number.isInteger(exact)) return ` Write "${plural(exact, smaller)}".`;
  }
  return "";
}
function millisecondsOf(text3) {
  const amounts = parseAmounts(text3, ["minute", "hour", "day", "week"]);
  if (!amounts.ok) return amounts;
  return success(amounts.data.map(weeksAsDays).reduce((ms, { value: value2, unit }) => ms + value2 * minutes[unit] * 6e4, 0));
}
function combine(amounts) {
  const written = amounts.map(weeksAsDays);
  const counted = written.filter((a) => a.value > 0);
  const smallest = ["minute", "hour", "day"].find(
    (u) => (counted.length > 0 ? counted : written).some((a) => a.unit === u)
  ) ?? "day";
  const total = written.reduce((sum, a) => sum + a.value * minutes[a.unit], 0);
  return { value: total / minutes[smallest], unit: smallest };
}
function weeksAsDays({ value: value2, unit }) {
  if (unit === "week") return { value: value2 * 7, unit: "day" };
  return { value: value2, unit: unit === "month" ? "day" : unit };
}
function parseOneUnit(text3, allowed) {
  const parsed = parseAmounts(text3, allowed);
  if (!parsed.ok) return parsed;
  const [first, ...more] = parsed.data;
  if (first === void 0 || more.length > 0) {
    return misread(`"${text3}" has more than one unit.`, `Write it in one unit, such as "${plural(36, "hour")}".`);
  }
  return success(first);
}

// src/model/times/zones.ts
var olderZones = {
  "Asia/Calcutta": "Asia/Kolkata",
  "Europe/Kiev": "Europe/Kyiv",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Katmandu": "Asia/Kathmandu",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "America/Godthab": "America/Nuuk",
  "Etc/UTC": "UTC",
  "Etc/GMT": "GMT",
  Z: "UTC",
  CET: "Europe/Berlin",
  EST: "America/New_York",
  PST: "America/Los_Angeles",
  BST: "Europe/London"
};

// src/model/times/clock.ts
function parseTime(text3) {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text3.trim());
  const [hour, minute, second] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3] ?? 0)];
  if (!found || hour > 23 || minute > 59 || second > 59) {
    return misread(
      `"${text3}" is not a time of day.`,
      'Write hours and minutes of a 24-hour clock in quotes, such as "09:00".'
    );
  }
  return success([hour, minute, second].map((n) => String(n).padStart(2, "0")).join(":"));
}
var week = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
function parseWeekday(text3) {
  const word = text3.trim().toLowerCase();
  const day = week.find((d) => d === word || d.slice(0, 3) === word);
  if (day !== void 0) return success(day);
  const meant = nearest(word, [...week, ...week.map((d) => d.slice(0, 3))]);
  return misread(
    `"${text3}" is not a day of the week.${meantWords(meant?.slice(0, 3))}`,
    "Days: mon, tue, wed, thu, fri, sat, sun."
  );
}
var inOrder = (days3) => week.filter((day) => days3.includes(day));
function parseTimezone(text3) {
  if (text3 === "profile" || zones.includes(text3)) return success(text3);
  const wanted = text3.trim().replaceAll(" ", "_").toLowerCase();
  const meant = (Object.hasOwn(olderZones, text3) ? olderZones[text3] : void 0) ?? ["profile", ...zones].find((zone2) => zone2.toLowerCase() === wanted || zone2.toLowerCase().endsWith(`/${wanted}`)) ?? nearest(text3, ["profile", ...zones]);
  return misread(
    `"${text3}" is not a time zone of Klaviyo.${meantWords(meant)}`,
    "Write profile (each person's own clock), UTC, or a name such as Europe/Berlin."
  );
}
function parseDate(text3) {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text3.trim());
  const [, day = "", time2 = "00:00", seconds = ":00", offset = "Z"] = found ?? [];
  const iso2 = `${day}T${time2}${seconds}${offset}`;
  const valid = found !== null && !Number.isNaN(Date.parse(iso2)) && (/* @__PURE__ */ new Date(`${day}T00:00:00Z`)).toISOString().startsWith(day);
  return valid ? success(iso2) : misread(
    `"${text3}" is not a date.`,
    'Write year-month-day, such as "2026-11-23", or a date with a time: "2026-11-23T09:00:00Z".'
  );
}

// src/time/days.ts
var wallClock = (at, timezone2) => wallOf(at, timezone2).toISOString().slice(0, 19);
var dayAt = (at, timezone2) => wallClock(at, timezone2).slice(0, 10);
var dayMs = 864e5;
var numbers = /* @__PURE__ */ new Map();
var names = /* @__PURE__ */ new Map();
function numberOf(day) {
  let number4 = numbers.get(day);
  if (number4 === void 0) {
    number4 = Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
    numbers.set(day, number4);
  }
  return number4;
}
function addDays(day, days3) {
  const number4 = numberOf(day) + days3;
  let name = names.get(number4);
  if (name === void 0) {
    name = new Date(number4 * dayMs).toISOString().slice(0, 10);
    names.set(number4, name);
  }
  return name;
}
var daysBetween = (from, to) => numberOf(to) - numberOf(from);
var daysOf = ({ from, to }) => Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));
var monthOf = (day) => day.slice(0, 7);
function addMonths(month, months3) {
  const [year = 0, one = 1] = month.split("-").map(Number);
  const index = year * 12 + one - 1 + months3;
  return `${String(Math.floor(index / 12))}-${String(index % 12 + 1).padStart(2, "0")}`;
}

// node_modules/@sindresorhus/transliterate/replacements.js
var replacements = [
  // German umlauts
  ["\xDF", "ss"],
  ["\u1E9E", "Ss"],
  ["\xE4", "ae"],
  ["\xC4", "Ae"],
  ["\xF6", "oe"],
  ["\xD6", "Oe"],
  ["\xFC", "ue"],
  ["\xDC", "Ue"],
  // Latin
  ["\xC0", "A"],
  ["\xC1", "A"],
  ["\xC2", "A"],
  ["\xC3", "A"],
  ["\xC4", "Ae"],
  ["\xC5", "A"],
  ["\xC6", "AE"],
  ["\xC7", "C"],
  ["\xC8", "E"],
  ["\xC9", "E"],
  ["\xCA", "E"],
  ["\xCB", "E"],
  ["\u018F", "A"],
  // Azerbaijani schwa
  ["\xCC", "I"],
  ["\xCD", "I"],
  ["\xCE", "I"],
  ["\xCF", "I"],
  ["\xD0", "D"],
  ["\xD1", "N"],
  ["\xD2", "O"],
  ["\xD3", "O"],
  ["\xD4", "O"],
  ["\xD5", "O"],
  ["\xD6", "Oe"],
  ["\u014C", "O"],
  ["\u0150", "O"],
  ["\xD8", "O"],
  ["\u0152", "OE"],
  // French ligature
  ["\xD9", "U"],
  ["\xDA", "U"],
  ["\xDB", "U"],
  ["\xDC", "Ue"],
  ["\u0170", "U"],
  ["\xDD", "Y"],
  ["\xDE", "TH"],
  ["\xDF", "ss"],
  ["\xE0", "a"],
  ["\xE1", "a"],
  ["\xE2", "a"],
  ["\xE3", "a"],
  ["\xE4", "ae"],
  ["\xE5", "a"],
  ["\xE6", "ae"],
  ["\xE7", "c"],
  ["\xE8", "e"],
  ["\xE9", "e"],
  ["\xEA", "e"],
  ["\xEB", "e"],
  ["\u0259", "a"],
  // Azerbaijani schwa
  ["\xEC", "i"],
  ["\xED", "i"],
  ["\xEE", "i"],
  ["\xEF", "i"],
  ["\xF0", "d"],
  ["\xF1", "n"],
  ["\xF2", "o"],
  ["\xF3", "o"],
  ["\xF4", "o"],
  ["\xF5", "o"],
  ["\xF6", "oe"],
  ["\u014D", "o"],
  ["\u0151", "o"],
  ["\xF8", "o"],
  ["\u0153", "oe"],
  // French ligature
  ["\xF9", "u"],
  ["\xFA", "u"],
  ["\xFB", "u"],
  ["\xFC", "ue"],
  ["\u0171", "u"],
  ["\xFD", "y"],
  ["\xFE", "th"],
  ["\xFF", "y"],
  // Vietnamese
  ["\xE0", "a"],
  ["\xC0", "A"],
  ["\xE1", "a"],
  ["\xC1", "A"],
  ["\xE2", "a"],
  ["\xC2", "A"],
  ["\xE3", "a"],
  ["\xC3", "A"],
  ["\xE8", "e"],
  ["\xC8", "E"],
  ["\xE9", "e"],
  ["\xC9", "E"],
  ["\xEA", "e"],
  ["\xCA", "E"],
  ["\xEC", "i"],
  ["\xCC", "I"],
  ["\xED", "i"],
  ["\xCD", "I"],
  ["\xF2", "o"],
  ["\xD2", "O"],
  ["\xF3", "o"],
  ["\xD3", "O"],
  ["\xF4", "o"],
  ["\xD4", "O"],
  ["\xF5", "o"],
  ["\xD5", "O"],
  ["\xF9", "u"],
  ["\xD9", "U"],
  ["\xFA", "u"],
  ["\xDA", "U"],
  ["\xFD", "y"],
  ["\xDD", "Y"],
  ["\u0103", "a"],
  ["\u0102", "A"],
  ["\u0110", "D"],
  ["\u0111", "d"],
  ["\u0129", "i"],
  ["\u0128", "I"],
  ["\u0169", "u"],
  ["\u0168", "U"],
  ["\u01A1", "o"],
  ["\u01A0", "O"],
  ["\u01B0", "u"],
  ["\u01AF", "U"],
  ["\u1EA1", "a"],
  ["\u1EA0", "A"],
  ["\u1EA3", "a"],
  ["\u1EA2", "A"],
  ["\u1EA5", "a"],
  ["\u1EA4", "A"],
  ["\u1EA7", "a"],
  ["\u1EA6", "A"],
  ["\u1EA9", "a"],
  ["\u1EA8", "A"],
  ["\u1EAB", "a"],
  ["\u1EAA", "A"],
  ["\u1EAD", "a"],
  ["\u1EAC", "A"],
  ["\u1EAF", "a"],
  ["\u1EAE", "A"],
  ["\u1EB1", "a"],
  ["\u1EB0", "A"],
  ["\u1EB3", "a"],
  ["\u1EB2", "A"],
  ["\u1EB5", "a"],
  ["\u1EB4", "A"],
  ["\u1EB7", "a"],
  ["\u1EB6", "A"],
  ["\u1EB9", "e"],
  ["\u1EB8", "E"],
  ["\u1EBB", "e"],
  ["\u1EBA", "E"],
  ["\u1EBD", "e"],
  ["\u1EBC", "E"],
  ["\u1EBF", "e"],
  ["\u1EBE", "E"],
  ["\u1EC1", "e"],
  ["\u1EC0", "E"],
  ["\u1EC3", "e"],
  ["\u1EC2", "E"],
  ["\u1EC5", "e"],
  ["\u1EC4", "E"],
  ["\u1EC7", "e"],
  ["\u1EC6", "E"],
  ["\u1EC9", "i"],
  ["\u1EC8", "I"],
  ["\u1ECB", "i"],
  ["\u1ECA", "I"],
  ["\u1ECD", "o"],
  ["\u1ECC", "O"],
  ["\u1ECF", "o"],
  ["\u1ECE", "O"],
  ["\u1ED1", "o"],
  ["\u1ED0", "O"],
  ["\u1ED3", "o"],
  ["\u1ED2", "O"],
  ["\u1ED5", "o"],
  ["\u1ED4", "O"],
  ["\u1ED7", "o"],
  ["\u1ED6", "O"],
  ["\u1ED9", "o"],
  ["\u1ED8", "O"],
  ["\u1EDB", "o"],
  ["\u1EDA", "O"],
  ["\u1EDD", "o"],
  ["\u1EDC", "O"],
  ["\u1EDF", "o"],
  ["\u1EDE", "O"],
  ["\u1EE1", "o"],
  ["\u1EE0", "O"],
  ["\u1EE3", "o"],
  ["\u1EE2", "O"],
  ["\u1EE5", "u"],
  ["\u1EE4", "U"],
  ["\u1EE7", "u"],
  ["\u1EE6", "U"],
  ["\u1EE9", "u"],
  ["\u1EE8", "U"],
  ["\u1EEB", "u"],
  ["\u1EEA", "U"],
  ["\u1EED", "u"],
  ["\u1EEC", "U"],
  ["\u1EEF", "u"],
  ["\u1EEE", "U"],
  ["\u1EF1", "u"],
  ["\u1EF0", "U"],
  ["\u1EF3", "y"],
  ["\u1EF2", "Y"],
  ["\u1EF5", "y"],
  ["\u1EF4", "Y"],
  ["\u1EF7", "y"],
  ["\u1EF6", "Y"],
  ["\u1EF9", "y"],
  ["\u1EF8", "Y"],
  // Arabic
  ["\u0621", "e"],
  ["\u0622", "a"],
  ["\u0623", "a"],
  ["\u0624", "w"],
  ["\u0625", "a"],
  ["\u0626", "y"],
  ["\u0627", "a"],
  ["\u0628", "b"],
  ["\u0629", "t"],
  ["\u062A", "t"],
  ["\u062B", "th"],
  ["\u062C", "j"],
  ["\u062D", "h"],
  ["\u062E", "kh"],
  ["\u062F", "d"],
  ["\u0630", "dh"],
  ["\u0631", "r"],
  ["\u0632", "z"],
  ["\u0633", "s"],
  ["\u0634", "sh"],
  ["\u0635", "s"],
  ["\u0636", "d"],
  ["\u0637", "t"],
  ["\u0638", "z"],
  ["\u0639", "e"],
  ["\u063A", "gh"],
  ["\u0640", "_"],
  ["\u0641", "f"],
  ["\u0642", "q"],
  ["\u0643", "k"],
  ["\u0644", "l"],
  ["\u0645", "m"],
  ["\u0646", "n"],
  ["\u0647", "h"],
  ["\u0648", "w"],
  ["\u0649", "a"],
  ["\u064A", "y"],
  ["\u064E\u200E", "a"],
  ["\u064F", "u"],
  ["\u0650\u200E", "i"],
  ["\u0660", "0"],
  ["\u0661", "1"],
  ["\u0662", "2"],
  ["\u0663", "3"],
  ["\u0664", "4"],
  ["\u0665", "5"],
  ["\u0666", "6"],
  ["\u0667", "7"],
  ["\u0668", "8"],
  ["\u0669", "9"],
  // Persian / Farsi
  ["\u0686", "ch"],
  ["\u06A9", "k"],
  ["\u06AF", "g"],
  ["\u067E", "p"],
  ["\u0698", "zh"],
  ["\u06CC", "y"],
  ["\u06F0", "0"],
  ["\u06F1", "1"],
  ["\u06F2", "2"],
  ["\u06F3", "3"],
  ["\u06F4", "4"],
  ["\u06F5", "5"],
  ["\u06F6", "6"],
  ["\u06F7", "7"],
  ["\u06F8", "8"],
  ["\u06F9", "9"],
  // Pashto
  ["\u067C", "p"],
  ["\u0681", "z"],
  ["\u0685", "c"],
  ["\u0689", "d"],
  ["\uFEAB", "d"],
  ["\uFEAD", "r"],
  ["\u0693", "r"],
  ["\uFEAF", "z"],
  ["\u0696", "g"],
  ["\u069A", "x"],
  ["\u06AB", "g"],
  ["\u06BC", "n"],
  ["\u06C0", "e"],
  ["\u06D0", "e"],
  ["\u06CD", "ai"],
  // Urdu
  ["\u0679", "t"],
  ["\u0688", "d"],
  ["\u0691", "r"],
  ["\u06BA", "n"],
  ["\u06C1", "h"],
  ["\u06BE", "h"],
  ["\u06D2", "e"],
  // Russian
  ["\u0410", "A"],
  ["\u0430", "a"],
  ["\u0411", "B"],
  ["\u0431", "b"],
  ["\u0412", "V"],
  ["\u0432", "v"],
  ["\u0413", "G"],
  ["\u0433", "g"],
  ["\u0414", "D"],
  ["\u0434", "d"],
  ["\u044A\u0435", "ye"],
  ["\u042A\u0435", "Ye"],
  ["\u044A\u0415", "yE"],
  ["\u042A\u0415", "YE"],
  ["\u0415", "E"],
  ["\u0435", "e"],
  ["\u0401", "Yo"],
  ["\u0451", "yo"],
  ["\u0416", "Zh"],
  ["\u0436", "zh"],
  ["\u0417", "Z"],
  ["\u0437", "z"],
  ["\u0418", "I"],
  ["\u0438", "i"],
  ["\u044B\u0439", "iy"],
  ["\u042B\u0439", "Iy"],
  ["\u042B\u0419", "IY"],
  ["\u044B\u0419", "iY"],
  ["\u0419", "Y"],
  ["\u0439", "y"],
  ["\u041A", "K"],
  ["\u043A", "k"],
  ["\u041B", "L"],
  ["\u043B", "l"],
  ["\u041C", "M"],
  ["\u043C", "m"],
  ["\u041D", "N"],
  ["\u043D", "n"],
  ["\u041E", "O"],
  ["\u043E", "o"],
  ["\u041F", "P"],
  ["\u043F", "p"],
  ["\u0420", "R"],
  ["\u0440", "r"],
  ["\u0421", "S"],
  ["\u0441", "s"],
  ["\u0422", "T"],
  ["\u0442", "t"],
  ["\u0423", "U"],
  ["\u0443", "u"],
  ["\u0424", "F"],
  ["\u0444", "f"],
  ["\u0425", "Kh"],
  ["\u0445", "kh"],
  ["\u0426", "Ts"],
  ["\u0446", "ts"],
  ["\u0427", "Ch"],
  ["\u0447", "ch"],
  ["\u0428", "Sh"],
  ["\u0448", "sh"],
  ["\u0429", "Sch"],
  ["\u0449", "sch"],
  ["\u042A", ""],
  ["\u044A", ""],
  ["\u042B", "Y"],
  ["\u044B", "y"],
  ["\u042C", ""],
  ["\u044C", ""],
  ["\u042D", "E"],
  ["\u044D", "e"],
  ["\u042E", "Yu"],
  ["\u044E", "yu"],
  ["\u042F", "Ya"],
  ["\u044F", "ya"],
  // Romanian
  ["\u0103", "a"],
  ["\u0102", "A"],
  ["\u0219", "s"],
  ["\u0218", "S"],
  ["\u021B", "t"],
  ["\u021A", "T"],
  ["\u0163", "t"],
  ["\u0162", "T"],
  // Turkish
  ["\u015F", "s"],
  ["\u015E", "S"],
  ["\xE7", "c"],
  ["\xC7", "C"],
  ["\u011F", "g"],
  ["\u011E", "G"],
  ["\u0131", "i"],
  ["\u0130", "I"],
  // Armenian
  ["\u0561", "a"],
  ["\u0531", "A"],
  ["\u0562", "b"],
  ["\u0532", "B"],
  ["\u0563", "g"],
  ["\u0533", "G"],
  ["\u0564", "d"],
  ["\u0534", "D"],
  ["\u0565", "ye"],
  ["\u0535", "Ye"],
  ["\u0566", "z"],
  ["\u0536", "Z"],
  ["\u0567", "e"],
  ["\u0537", "E"],
  ["\u0568", "y"],
  ["\u0538", "Y"],
  ["\u0569", "t"],
  ["\u0539", "T"],
  ["\u056A", "zh"],
  ["\u053A", "Zh"],
  ["\u056B", "i"],
  ["\u053B", "I"],
  ["\u056C", "l"],
  ["\u053C", "L"],
  ["\u056D", "kh"],
  ["\u053D", "Kh"],
  ["\u056E", "ts"],
  ["\u053E", "Ts"],
  ["\u056F", "k"],
  ["\u053F", "K"],
  ["\u0570", "h"],
  ["\u0540", "H"],
  ["\u0571", "dz"],
  ["\u0541", "Dz"],
  ["\u0572", "gh"],
  ["\u0542", "Gh"],
  ["\u0573", "tch"],
  ["\u0543", "Tch"],
  ["\u0574", "m"],
  ["\u0544", "M"],
  ["\u0575", "y"],
  ["\u0545", "Y"],
  ["\u0576", "n"],
  ["\u0546", "N"],
  ["\u0577", "sh"],
  ["\u0547", "Sh"],
  // NOTE: Longer Armenian sequences must come before shorter ones
  ["\u0578\u0582", "u"],
  ["\u0548\u0552", "U"],
  ["\u0548\u0582", "U"],
  ["\u0578", "vo"],
  ["\u0548", "Vo"],
  ["\u0579", "ch"],
  ["\u0549", "Ch"],
  ["\u057A", "p"],
  ["\u054A", "P"],
  ["\u057B", "j"],
  ["\u054B", "J"],
  ["\u057C", "r"],
  ["\u054C", "R"],
  ["\u057D", "s"],
  ["\u054D", "S"],
  ["\u057E", "v"],
  ["\u054E", "V"],
  ["\u057F", "t"],
  ["\u054F", "T"],
  ["\u0580", "r"],
  ["\u0550", "R"],
  ["\u0581", "c"],
  ["\u0551", "C"],
  ["\u0583", "p"],
  ["\u0553", "P"],
  ["\u0584", "q"],
  ["\u0554", "Q"],
  ["\u0585", "o"],
  ["\u0555", "O"],
  ["\u0586", "f"],
  ["\u0556", "F"],
  ["\u0587", "yev"],
  // Georgian
  ["\u10D0", "a"],
  ["\u10D1", "b"],
  ["\u10D2", "g"],
  ["\u10D3", "d"],
  ["\u10D4", "e"],
  ["\u10D5", "v"],
  ["\u10D6", "z"],
  ["\u10D7", "t"],
  ["\u10D8", "i"],
  ["\u10D9", "k"],
  ["\u10DA", "l"],
  ["\u10DB", "m"],
  ["\u10DC", "n"],
  ["\u10DD", "o"],
  ["\u10DE", "p"],
  ["\u10DF", "zh"],
  ["\u10E0", "r"],
  ["\u10E1", "s"],
  ["\u10E2", "t"],
  ["\u10E3", "u"],
  ["\u10E4", "ph"],
  ["\u10E5", "q"],
  ["\u10E6", "gh"],
  ["\u10E7", "k"],
  ["\u10E8", "sh"],
  ["\u10E9", "ch"],
  ["\u10EA", "ts"],
  ["\u10EB", "dz"],
  ["\u10EC", "ts"],
  ["\u10ED", "tch"],
  ["\u10EE", "kh"],
  ["\u10EF", "j"],
  ["\u10F0", "h"],
  // Czech
  ["\u010D", "c"],
  ["\u010F", "d"],
  ["\u011B", "e"],
  ["\u0148", "n"],
  ["\u0159", "r"],
  ["\u0161", "s"],
  ["\u0165", "t"],
  ["\u016F", "u"],
  ["\u017E", "z"],
  ["\u010C", "C"],
  ["\u010E", "D"],
  ["\u011A", "E"],
  ["\u0147", "N"],
  ["\u0158", "R"],
  ["\u0160", "S"],
  ["\u0164", "T"],
  ["\u016E", "U"],
  ["\u017D", "Z"],
  // Dhivehi
  ["\u0780", "h"],
  ["\u0781", "sh"],
  ["\u0782", "n"],
  ["\u0783", "r"],
  ["\u0784", "b"],
  ["\u0785", "lh"],
  ["\u0786", "k"],
  ["\u0787", "a"],
  ["\u0788", "v"],
  ["\u0789", "m"],
  ["\u078A", "f"],
  ["\u078B", "dh"],
  ["\u078C", "th"],
  ["\u078D", "l"],
  ["\u078E", "g"],
  ["\u078F", "gn"],
  ["\u0790", "s"],
  ["\u0791", "d"],
  ["\u0792", "z"],
  ["\u0793", "t"],
  ["\u0794", "y"],
  ["\u0795", "p"],
  ["\u0796", "j"],
  ["\u0797", "ch"],
  ["\u0798", "tt"],
  ["\u0799", "hh"],
  ["\u079A", "kh"],
  ["\u079B", "th"],
  ["\u079C", "z"],
  ["\u079D", "sh"],
  ["\u079E", "s"],
  ["\u079F", "d"],
  ["\u07A0", "t"],
  ["\u07A1", "z"],
  ["\u07A2", "a"],
  ["\u07A3", "gh"],
  ["\u07A4", "q"],
  ["\u07A5", "w"],
  ["\u07A6", "a"],
  ["\u07A7", "aa"],
  ["\u07A8", "i"],
  ["\u07A9", "ee"],
  ["\u07AA", "u"],
  ["\u07AB", "oo"],
  ["\u07AC", "e"],
  ["\u07AD", "ey"],
  ["\u07AE", "o"],
  ["\u07AF", "oa"],
  ["\u07B0", ""],
  // Greek
  ["\u03B1", "a"],
  ["\u03B2", "v"],
  ["\u03B3", "g"],
  ["\u03B4", "d"],
  ["\u03B5", "e"],
  ["\u03B6", "z"],
  ["\u03B7", "i"],
  ["\u03B8", "th"],
  ["\u03B9", "i"],
  ["\u03BA", "k"],
  ["\u03BB", "l"],
  ["\u03BC", "m"],
  ["\u03BD", "n"],
  ["\u03BE", "ks"],
  ["\u03BF", "o"],
  ["\u03C0", "p"],
  ["\u03C1", "r"],
  ["\u03C3", "s"],
  ["\u03C4", "t"],
  ["\u03C5", "y"],
  ["\u03C6", "f"],
  ["\u03C7", "x"],
  ["\u03C8", "ps"],
  ["\u03C9", "o"],
  ["\u03AC", "a"],
  ["\u03AD", "e"],
  ["\u03AF", "i"],
  ["\u03CC", "o"],
  ["\u03CD", "y"],
  ["\u03AE", "i"],
  ["\u03CE", "o"],
  ["\u03C2", "s"],
  ["\u03CA", "i"],
  ["\u03B0", "y"],
  ["\u03CB", "y"],
  ["\u0390", "i"],
  ["\u0391", "A"],
  ["\u0392", "B"],
  ["\u0393", "G"],
  ["\u0394", "D"],
  ["\u0395", "E"],
  ["\u0396", "Z"],
  ["\u0397", "I"],
  ["\u0398", "TH"],
  ["\u0399", "I"],
  ["\u039A", "K"],
  ["\u039B", "L"],
  ["\u039C", "M"],
  ["\u039D", "N"],
  ["\u039E", "KS"],
  ["\u039F", "O"],
  ["\u03A0", "P"],
  ["\u03A1", "R"],
  ["\u03A3", "S"],
  ["\u03A4", "T"],
  ["\u03A5", "Y"],
  ["\u03A6", "F"],
  ["\u03A7", "X"],
  ["\u03A8", "PS"],
  ["\u03A9", "O"],
  ["\u0386", "A"],
  ["\u0388", "E"],
  ["\u038A", "I"],
  ["\u038C", "O"],
  ["\u038E", "Y"],
  ["\u0389", "I"],
  ["\u038F", "O"],
  ["\u03AA", "I"],
  ["\u03AB", "Y"],
  // Disabled as it conflicts with German and Latin.
  // Hungarian
  // ['ä', 'a'],
  // ['Ä', 'A'],
  // ['ö', 'o'],
  // ['Ö', 'O'],
  // ['ü', 'u'],
  // ['Ü', 'U'],
  // ['ű', 'u'],
  // ['Ű', 'U'],
  // Latvian
  ["\u0101", "a"],
  ["\u0113", "e"],
  ["\u0123", "g"],
  ["\u012B", "i"],
  ["\u0137", "k"],
  ["\u013C", "l"],
  ["\u0146", "n"],
  ["\u016B", "u"],
  ["\u0100", "A"],
  ["\u0112", "E"],
  ["\u0122", "G"],
  ["\u012A", "I"],
  ["\u0136", "K"],
  ["\u013B", "L"],
  ["\u0145", "N"],
  ["\u016A", "U"],
  ["\u010D", "c"],
  ["\u0161", "s"],
  ["\u017E", "z"],
  ["\u010C", "C"],
  ["\u0160", "S"],
  ["\u017D", "Z"],
  // Lithuanian
  ["\u0105", "a"],
  ["\u010D", "c"],
  ["\u0119", "e"],
  ["\u0117", "e"],
  ["\u012F", "i"],
  ["\u0161", "s"],
  ["\u0173", "u"],
  ["\u016B", "u"],
  ["\u017E", "z"],
  ["\u0104", "A"],
  ["\u010C", "C"],
  ["\u0118", "E"],
  ["\u0116", "E"],
  ["\u012E", "I"],
  ["\u0160", "S"],
  ["\u0172", "U"],
  ["\u016A", "U"],
  // Macedonian
  ["\u040C", "Kj"],
  ["\u045C", "kj"],
  ["\u0409", "Lj"],
  ["\u0459", "lj"],
  ["\u040A", "Nj"],
  ["\u045A", "nj"],
  ["\u0422\u0441", "Ts"],
  ["\u0442\u0441", "ts"],
  // Polish
  ["\u0105", "a"],
  ["\u0107", "c"],
  ["\u0119", "e"],
  ["\u0142", "l"],
  ["\u0144", "n"],
  ["\u015B", "s"],
  ["\u017A", "z"],
  ["\u017C", "z"],
  ["\u0104", "A"],
  ["\u0106", "C"],
  ["\u0118", "E"],
  ["\u0141", "L"],
  ["\u0143", "N"],
  ["\u015A", "S"],
  ["\u0179", "Z"],
  ["\u017B", "Z"],
  // Disabled as it conflicts with Vietnamese.
  // Serbian
  // ['љ', 'lj'],
  // ['њ', 'nj'],
  // ['Љ', 'Lj'],
  // ['Њ', 'Nj'],
  // ['đ', 'dj'],
  // ['Đ', 'Dj'],
  // ['ђ', 'dj'],
  // ['ј', 'j'],
  // ['ћ', 'c'],
  // ['џ', 'dz'],
  // ['Ђ', 'Dj'],
  // ['Ј', 'j'],
  // ['Ћ', 'C'],
  // ['Џ', 'Dz'],
  // Disabled as it conflicts with German and Latin.
  // Slovak
  // ['ä', 'a'],
  // ['Ä', 'A'],
  // ['ľ', 'l'],
  // ['ĺ', 'l'],
  // ['ŕ', 'r'],
  // ['Ľ', 'L'],
  // ['Ĺ', 'L'],
  // ['Ŕ', 'R'],
  // Disabled as it conflicts with German and Latin.
  // Swedish
  // ['å', 'o'],
  // ['Å', 'o'],
  // ['ä', 'a'],
  // ['Ä', 'A'],
  // ['ë', 'e'],
  // ['Ë', 'E'],
  // ['ö', 'o'],
  // ['Ö', 'O'],
  // Ukrainian
  ["\u0404", "Ye"],
  ["\u0406", "I"],
  ["\u0407", "Yi"],
  ["\u0490", "G"],
  ["\u0454", "ye"],
  ["\u0456", "i"],
  ["\u0457", "yi"],
  ["\u0491", "g"],
  // Dutch
  ["\u0132", "IJ"],
  ["\u0133", "ij"],
  // Danish
  // ['Æ', 'Ae'],
  // ['Ø', 'Oe'],
  // ['Å', 'Aa'],
  // ['æ', 'ae'],
  // ['ø', 'oe'],
  // ['å', 'aa']
  // Currencies
  ["\xA2", "c"],
  ["\xA5", "Y"],
  ["\u07FF", "b"],
  ["\u09F3", "t"],
  ["\u0AF1", "Bo"],
  ["\u0E3F", "B"],
  ["\u20A0", "CE"],
  ["\u20A1", "C"],
  ["\u20A2", "Cr"],
  ["\u20A3", "F"],
  ["\u20A5", "m"],
  ["\u20A6", "N"],
  ["\u20A7", "Pt"],
  ["\u20A8", "Rs"],
  ["\u20A9", "W"],
  ["\u20AB", "s"],
  ["\u20AC", "E"],
  ["\u20AD", "K"],
  ["\u20AE", "T"],
  ["\u20AF", "Dp"],
  ["\u20B0", "S"],
  ["\u20B1", "P"],
  ["\u20B2", "G"],
  ["\u20B3", "A"],
  ["\u20B4", "S"],
  ["\u20B5", "C"],
  ["\u20B6", "tt"],
  ["\u20B7", "S"],
  ["\u20B8", "T"],
  ["\u20B9", "R"],
  ["\u20BA", "L"],
  ["\u20BD", "P"],
  ["\u20BF", "B"],
  ["\uFE69", "$"],
  ["\uFFE0", "c"],
  ["\uFFE5", "Y"],
  ["\uFFE6", "W"],
  // Latin
  ["\u{1D400}", "A"],
  ["\u{1D401}", "B"],
  ["\u{1D402}", "C"],
  ["\u{1D403}", "D"],
  ["\u{1D404}", "E"],
  ["\u{1D405}", "F"],
  ["\u{1D406}", "G"],
  ["\u{1D407}", "H"],
  ["\u{1D408}", "I"],
  ["\u{1D409}", "J"],
  ["\u{1D40A}", "K"],
  ["\u{1D40B}", "L"],
  ["\u{1D40C}", "M"],
  ["\u{1D40D}", "N"],
  ["\u{1D40E}", "O"],
  ["\u{1D40F}", "P"],
  ["\u{1D410}", "Q"],
  ["\u{1D411}", "R"],
  ["\u{1D412}", "S"],
  ["\u{1D413}", "T"],
  ["\u{1D414}", "U"],
  ["\u{1D415}", "V"],
  ["\u{1D416}", "W"],
  ["\u{1D417}", "X"],
  ["\u{1D418}", "Y"],
  ["\u{1D419}", "Z"],
  ["\u{1D41A}", "a"],
  ["\u{1D41B}", "b"],
  ["\u{1D41C}", "c"],
  ["\u{1D41D}", "d"],
  ["\u{1D41E}", "e"],
  ["\u{1D41F}", "f"],
  ["\u{1D420}", "g"],
  ["\u{1D421}", "h"],
  ["\u{1D422}", "i"],
  ["\u{1D423}", "j"],
  ["\u{1D424}", "k"],
  ["\u{1D425}", "l"],
  ["\u{1D426}", "m"],
  ["\u{1D427}", "n"],
  ["\u{1D428}", "o"],
  ["\u{1D429}", "p"],
  ["\u{1D42A}", "q"],
  ["\u{1D42B}", "r"],
  ["\u{1D42C}", "s"],
  ["\u{1D42D}", "t"],
  ["\u{1D42E}", "u"],
  ["\u{1D42F}", "v"],
  ["\u{1D430}", "w"],
  ["\u{1D431}", "x"],
  ["\u{1D432}", "y"],
  ["\u{1D433}", "z"],
  ["\u{1D434}", "A"],
  ["\u{1D435}", "B"],
  ["\u{1D436}", "C"],
  ["\u{1D437}", "D"],
  ["\u{1D438}", "E"],
  ["\u{1D439}", "F"],
  ["\u{1D43A}", "G"],
  ["\u{1D43B}", "H"],
  ["\u{1D43C}", "I"],
  ["\u{1D43D}", "J"],
  ["\u{1D43E}", "K"],
  ["\u{1D43F}", "L"],
  ["\u{1D440}", "M"],
  ["\u{1D441}", "N"],
  ["\u{1D442}", "O"],
  ["\u{1D443}", "P"],
  ["\u{1D444}", "Q"],
  ["\u{1D445}", "R"],
  ["\u{1D446}", "S"],
  ["\u{1D447}", "T"],
  ["\u{1D448}", "U"],
  ["\u{1D449}", "V"],
  ["\u{1D44A}", "W"],
  ["\u{1D44B}", "X"],
  ["\u{1D44C}", "Y"],
  ["\u{1D44D}", "Z"],
  ["\u{1D44E}", "a"],
  ["\u{1D44F}", "b"],
  ["\u{1D450}", "c"],
  ["\u{1D451}", "d"],
  ["\u{1D452}", "e"],
  ["\u{1D453}", "f"],
  ["\u{1D454}", "g"],
  ["\u{1D456}", "i"],
  ["\u{1D457}", "j"],
  ["\u{1D458}", "k"],
  ["\u{1D459}", "l"],
  ["\u{1D45A}", "m"],
  ["\u{1D45B}", "n"],
  ["\u{1D45C}", "o"],
  ["\u{1D45D}", "p"],
  ["\u{1D45E}", "q"],
  ["\u{1D45F}", "r"],
  ["\u{1D460}", "s"],
  ["\u{1D461}", "t"],
  ["\u{1D462}", "u"],
  ["\u{1D463}", "v"],
  ["\u{1D464}", "w"],
  ["\u{1D465}", "x"],
  ["\u{1D466}", "y"],
  ["\u{1D467}", "z"],
  ["\u{1D468}", "A"],
  ["\u{1D469}", "B"],
  ["\u{1D46A}", "C"],
  ["\u{1D46B}", "D"],
  ["\u{1D46C}", "E"],
  ["\u{1D46D}", "F"],
  ["\u{1D46E}", "G"],
  ["\u{1D46F}", "H"],
  ["\u{1D470}", "I"],
  ["\u{1D471}", "J"],
  ["\u{1D472}", "K"],
  ["\u{1D473}", "L"],
  ["\u{1D474}", "M"],
  ["\u{1D475}", "N"],
  ["\u{1D476}", "O"],
  ["\u{1D477}", "P"],
  ["\u{1D478}", "Q"],
  ["\u{1D479}", "R"],
  ["\u{1D47A}", "S"],
  ["\u{1D47B}", "T"],
  ["\u{1D47C}", "U"],
  ["\u{1D47D}", "V"],
  ["\u{1D47E}", "W"],
  ["\u{1D47F}", "X"],
  ["\u{1D480}", "Y"],
  ["\u{1D481}", "Z"],
  ["\u{1D482}", "a"],
  ["\u{1D483}", "b"],
  ["\u{1D484}", "c"],
  ["\u{1D485}", "d"],
  ["\u{1D486}", "e"],
  ["\u{1D487}", "f"],
  ["\u{1D488}", "g"],
  ["\u{1D489}", "h"],
  ["\u{1D48A}", "i"],
  ["\u{1D48B}", "j"],
  ["\u{1D48C}", "k"],
  ["\u{1D48D}", "l"],
  ["\u{1D48E}", "m"],
  ["\u{1D48F}", "n"],
  ["\u{1D490}", "o"],
  ["\u{1D491}", "p"],
  ["\u{1D492}", "q"],
  ["\u{1D493}", "r"],
  ["\u{1D494}", "s"],
  ["\u{1D495}", "t"],
  ["\u{1D496}", "u"],
  ["\u{1D497}", "v"],
  ["\u{1D498}", "w"],
  ["\u{1D499}", "x"],
  ["\u{1D49A}", "y"],
  ["\u{1D49B}", "z"],
  ["\u{1D49C}", "A"],
  ["\u{1D49E}", "C"],
  ["\u{1D49F}", "D"],
  ["\u{1D4A2}", "g"],
  ["\u{1D4A5}", "J"],
  ["\u{1D4A6}", "K"],
  ["\u{1D4A9}", "N"],
  ["\u{1D4AA}", "O"],
  ["\u{1D4AB}", "P"],
  ["\u{1D4AC}", "Q"],
  ["\u{1D4AE}", "S"],
  ["\u{1D4AF}", "T"],
  ["\u{1D4B0}", "U"],
  ["\u{1D4B1}", "V"],
  ["\u{1D4B2}", "W"],
  ["\u{1D4B3}", "X"],
  ["\u{1D4B4}", "Y"],
  ["\u{1D4B5}", "Z"],
  ["\u{1D4B6}", "a"],
  ["\u{1D4B7}", "b"],
  ["\u{1D4B8}", "c"],
  ["\u{1D4B9}", "d"],
  ["\u{1D4BB}", "f"],
  ["\u{1D4BD}", "h"],
  ["\u{1D4BE}", "i"],
  ["\u{1D4BF}", "j"],
  ["\u{1D4C0}", "k"],
  ["\u{1D4C1}", "l"],
  ["\u{1D4C2}", "m"],
  ["\u{1D4C3}", "n"],
  ["\u{1D4C5}", "p"],
  ["\u{1D4C6}", "q"],
  ["\u{1D4C7}", "r"],
  ["\u{1D4C8}", "s"],
  ["\u{1D4C9}", "t"],
  ["\u{1D4CA}", "u"],
  ["\u{1D4CB}", "v"],
  ["\u{1D4CC}", "w"],
  ["\u{1D4CD}", "x"],
  ["\u{1D4CE}", "y"],
  ["\u{1D4CF}", "z"],
  ["\u{1D4D0}", "A"],
  ["\u{1D4D1}", "B"],
  ["\u{1D4D2}", "C"],
  ["\u{1D4D3}", "D"],
  ["\u{1D4D4}", "E"],
  ["\u{1D4D5}", "F"],
  ["\u{1D4D6}", "G"],
  ["\u{1D4D7}", "H"],
  ["\u{1D4D8}", "I"],
  ["\u{1D4D9}", "J"],
  ["\u{1D4DA}", "K"],
  ["\u{1D4DB}", "L"],
  ["\u{1D4DC}", "M"],
  ["\u{1D4DD}", "N"],
  ["\u{1D4DE}", "O"],
  ["\u{1D4DF}", "P"],
  ["\u{1D4E0}", "Q"],
  ["\u{1D4E1}", "R"],
  ["\u{1D4E2}", "S"],
  ["\u{1D4E3}", "T"],
  ["\u{1D4E4}", "U"],
  ["\u{1D4E5}", "V"],
  ["\u{1D4E6}", "W"],
  ["\u{1D4E7}", "X"],
  ["\u{1D4E8}", "Y"],
  ["\u{1D4E9}", "Z"],
  ["\u{1D4EA}", "a"],
  ["\u{1D4EB}", "b"],
  ["\u{1D4EC}", "c"],
  ["\u{1D4ED}", "d"],
  ["\u{1D4EE}", "e"],
  ["\u{1D4EF}", "f"],
  ["\u{1D4F0}", "g"],
  ["\u{1D4F1}", "h"],
  ["\u{1D4F2}", "i"],
  ["\u{1D4F3}", "j"],
  ["\u{1D4F4}", "k"],
  ["\u{1D4F5}", "l"],
  ["\u{1D4F6}", "m"],
  ["\u{1D4F7}", "n"],
  ["\u{1D4F8}", "o"],
  ["\u{1D4F9}", "p"],
  ["\u{1D4FA}", "q"],
  ["\u{1D4FB}", "r"],
  ["\u{1D4FC}", "s"],
  ["\u{1D4FD}", "t"],
  ["\u{1D4FE}", "u"],
  ["\u{1D4FF}", "v"],
  ["\u{1D500}", "w"],
  ["\u{1D501}", "x"],
  ["\u{1D502}", "y"],
  ["\u{1D503}", "z"],
  ["\u{1D504}", "A"],
  ["\u{1D505}", "B"],
  ["\u{1D507}", "D"],
  ["\u{1D508}", "E"],
  ["\u{1D509}", "F"],
  ["\u{1D50A}", "G"],
  ["\u{1D50D}", "J"],
  ["\u{1D50E}", "K"],
  ["\u{1D50F}", "L"],
  ["\u{1D510}", "M"],
  ["\u{1D511}", "N"],
  ["\u{1D512}", "O"],
  ["\u{1D513}", "P"],
  ["\u{1D514}", "Q"],
  ["\u{1D516}", "S"],
  ["\u{1D517}", "T"],
  ["\u{1D518}", "U"],
  ["\u{1D519}", "V"],
  ["\u{1D51A}", "W"],
  ["\u{1D51B}", "X"],
  ["\u{1D51C}", "Y"],
  ["\u{1D51E}", "a"],
  ["\u{1D51F}", "b"],
  ["\u{1D520}", "c"],
  ["\u{1D521}", "d"],
  ["\u{1D522}", "e"],
  ["\u{1D523}", "f"],
  ["\u{1D524}", "g"],
  ["\u{1D525}", "h"],
  ["\u{1D526}", "i"],
  ["\u{1D527}", "j"],
  ["\u{1D528}", "k"],
  ["\u{1D529}", "l"],
  ["\u{1D52A}", "m"],
  ["\u{1D52B}", "n"],
  ["\u{1D52C}", "o"],
  ["\u{1D52D}", "p"],
  ["\u{1D52E}", "q"],
  ["\u{1D52F}", "r"],
  ["\u{1D530}", "s"],
  ["\u{1D531}", "t"],
  ["\u{1D532}", "u"],
  ["\u{1D533}", "v"],
  ["\u{1D534}", "w"],
  ["\u{1D535}", "x"],
  ["\u{1D536}", "y"],
  ["\u{1D537}", "z"],
  ["\u{1D538}", "A"],
  ["\u{1D539}", "B"],
  ["\u{1D53B}", "D"],
  ["\u{1D53C}", "E"],
  ["\u{1D53D}", "F"],
  ["\u{1D53E}", "G"],
  ["\u{1D540}", "I"],
  ["\u{1D541}", "J"],
  ["\u{1D542}", "K"],
  ["\u{1D543}", "L"],
  ["\u{1D544}", "M"],
  ["\u{1D546}", "O"],
  ["\u{1D54A}", "S"],
  ["\u{1D54B}", "T"],
  ["\u{1D54C}", "U"],
  ["\u{1D54D}", "V"],
  ["\u{1D54E}", "W"],
  ["\u{1D54F}", "X"],
  ["\u{1D550}", "Y"],
  ["\u{1D552}", "a"],
  ["\u{1D553}", "b"],
  ["\u{1D554}", "c"],
  ["\u{1D555}", "d"],
  ["\u{1D556}", "e"],
  ["\u{1D557}", "f"],
  ["\u{1D558}", "g"],
  ["\u{1D559}", "h"],
  ["\u{1D55A}", "i"],
  ["\u{1D55B}", "j"],
  ["\u{1D55C}", "k"],
  ["\u{1D55D}", "l"],
  ["\u{1D55E}", "m"],
  ["\u{1D55F}", "n"],
  ["\u{1D560}", "o"],
  ["\u{1D561}", "p"],
  ["\u{1D562}", "q"],
  ["\u{1D563}", "r"],
  ["\u{1D564}", "s"],
  ["\u{1D565}", "t"],
  ["\u{1D566}", "u"],
  ["\u{1D567}", "v"],
  ["\u{1D568}", "w"],
  ["\u{1D569}", "x"],
  ["\u{1D56A}", "y"],
  ["\u{1D56B}", "z"],
  ["\u{1D56C}", "A"],
  ["\u{1D56D}", "B"],
  ["\u{1D56E}", "C"],
  ["\u{1D56F}", "D"],
  ["\u{1D570}", "E"],
  ["\u{1D571}", "F"],
  ["\u{1D572}", "G"],
  ["\u{1D573}", "H"],
  ["\u{1D574}", "I"],
  ["\u{1D575}", "J"],
  ["\u{1D576}", "K"],
  ["\u{1D577}", "L"],
  ["\u{1D578}", "M"],
  ["\u{1D579}", "N"],
  ["\u{1D57A}", "O"],
  ["\u{1D57B}", "P"],
  ["\u{1D57C}", "Q"],
  ["\u{1D57D}", "R"],
  ["\u{1D57E}", "S"],
  ["\u{1D57F}", "T"],
  ["\u{1D580}", "U"],
  ["\u{1D581}", "V"],
  ["\u{1D582}", "W"],
  ["\u{1D583}", "X"],
  ["\u{1D584}", "Y"],
  ["\u{1D585}", "Z"],
  ["\u{1D586}", "a"],
  ["\u{1D587}", "b"],
  ["\u{1D588}", "c"],
  ["\u{1D589}", "d"],
  ["\u{1D58A}", "e"],
  ["\u{1D58B}", "f"],
  ["\u{1D58C}", "g"],
  ["\u{1D58D}", "h"],
  ["\u{1D58E}", "i"],
  ["\u{1D58F}", "j"],
  ["\u{1D590}", "k"],
  ["\u{1D591}", "l"],
  ["\u{1D592}", "m"],
  ["\u{1D593}", "n"],
  ["\u{1D594}", "o"],
  ["\u{1D595}", "p"],
  ["\u{1D596}", "q"],
  ["\u{1D597}", "r"],
  ["\u{1D598}", "s"],
  ["\u{1D599}", "t"],
  ["\u{1D59A}", "u"],
  ["\u{1D59B}", "v"],
  ["\u{1D59C}", "w"],
  ["\u{1D59D}", "x"],
  ["\u{1D59E}", "y"],
  ["\u{1D59F}", "z"],
  ["\u{1D5A0}", "A"],
  ["\u{1D5A1}", "B"],
  ["\u{1D5A2}", "C"],
  ["\u{1D5A3}", "D"],
  ["\u{1D5A4}", "E"],
  ["\u{1D5A5}", "F"],
  ["\u{1D5A6}", "G"],
  ["\u{1D5A7}", "H"],
  ["\u{1D5A8}", "I"],
  ["\u{1D5A9}", "J"],
  ["\u{1D5AA}", "K"],
  ["\u{1D5AB}", "L"],
  ["\u{1D5AC}", "M"],
  ["\u{1D5AD}", "N"],
  ["\u{1D5AE}", "O"],
  ["\u{1D5AF}", "P"],
  ["\u{1D5B0}", "Q"],
  ["\u{1D5B1}", "R"],
  ["\u{1D5B2}", "S"],
  ["\u{1D5B3}", "T"],
  ["\u{1D5B4}", "U"],
  ["\u{1D5B5}", "V"],
  ["\u{1D5B6}", "W"],
  ["\u{1D5B7}", "X"],
  ["\u{1D5B8}", "Y"],
  ["\u{1D5B9}", "Z"],
  ["\u{1D5BA}", "a"],
  ["\u{1D5BB}", "b"],
  ["\u{1D5BC}", "c"],
  ["\u{1D5BD}", "d"],
  ["\u{1D5BE}", "e"],
  ["\u{1D5BF}", "f"],
  ["\u{1D5C0}", "g"],
  ["\u{1D5C1}", "h"],
  ["\u{1D5C2}", "i"],
  ["\u{1D5C3}", "j"],
  ["\u{1D5C4}", "k"],
  ["\u{1D5C5}", "l"],
  ["\u{1D5C6}", "m"],
  ["\u{1D5C7}", "n"],
  ["\u{1D5C8}", "o"],
  ["\u{1D5C9}", "p"],
  ["\u{1D5CA}", "q"],
  ["\u{1D5CB}", "r"],
  ["\u{1D5CC}", "s"],
  ["\u{1D5CD}", "t"],
  ["\u{1D5CE}", "u"],
  ["\u{1D5CF}", "v"],
  ["\u{1D5D0}", "w"],
  ["\u{1D5D1}", "x"],
  ["\u{1D5D2}", "y"],
  ["\u{1D5D3}", "z"],
  ["\u{1D5D4}", "A"],
  ["\u{1D5D5}", "B"],
  ["\u{1D5D6}", "C"],
  ["\u{1D5D7}", "D"],
  ["\u{1D5D8}", "E"],
  ["\u{1D5D9}", "F"],
  ["\u{1D5DA}", "G"],
  ["\u{1D5DB}", "H"],
  ["\u{1D5DC}", "I"],
  ["\u{1D5DD}", "J"],
  ["\u{1D5DE}", "K"],
  ["\u{1D5DF}", "L"],
  ["\u{1D5E0}", "M"],
  ["\u{1D5E1}", "N"],
  ["\u{1D5E2}", "O"],
  ["\u{1D5E3}", "P"],
  ["\u{1D5E4}", "Q"],
  ["\u{1D5E5}", "R"],
  ["\u{1D5E6}", "S"],
  ["\u{1D5E7}", "T"],
  ["\u{1D5E8}", "U"],
  ["\u{1D5E9}", "V"],
  ["\u{1D5EA}", "W"],
  ["\u{1D5EB}", "X"],
  ["\u{1D5EC}", "Y"],
  ["\u{1D5ED}", "Z"],
  ["\u{1D5EE}", "a"],
  ["\u{1D5EF}", "b"],
  ["\u{1D5F0}", "c"],
  ["\u{1D5F1}", "d"],
  ["\u{1D5F2}", "e"],
  ["\u{1D5F3}", "f"],
  ["\u{1D5F4}", "g"],
  ["\u{1D5F5}", "h"],
  ["\u{1D5F6}", "i"],
  ["\u{1D5F7}", "j"],
  ["\u{1D5F8}", "k"],
  ["\u{1D5F9}", "l"],
  ["\u{1D5FA}", "m"],
  ["\u{1D5FB}", "n"],
  ["\u{1D5FC}", "o"],
  ["\u{1D5FD}", "p"],
  ["\u{1D5FE}", "q"],
  ["\u{1D5FF}", "r"],
  ["\u{1D600}", "s"],
  ["\u{1D601}", "t"],
  ["\u{1D602}", "u"],
  ["\u{1D603}", "v"],
  ["\u{1D604}", "w"],
  ["\u{1D605}", "x"],
  ["\u{1D606}", "y"],
  ["\u{1D607}", "z"],
  ["\u{1D608}", "A"],
  ["\u{1D609}", "B"],
  ["\u{1D60A}", "C"],
  ["\u{1D60B}", "D"],
  ["\u{1D60C}", "E"],
  ["\u{1D60D}", "F"],
  ["\u{1D60E}", "G"],
  ["\u{1D60F}", "H"],
  ["\u{1D610}", "I"],
  ["\u{1D611}", "J"],
  ["\u{1D612}", "K"],
  ["\u{1D613}", "L"],
  ["\u{1D614}", "M"],
  ["\u{1D615}", "N"],
  ["\u{1D616}", "O"],
  ["\u{1D617}", "P"],
  ["\u{1D618}", "Q"],
  ["\u{1D619}", "R"],
  ["\u{1D61A}", "S"],
  ["\u{1D61B}", "T"],
  ["\u{1D61C}", "U"],
  ["\u{1D61D}", "V"],
  ["\u{1D61E}", "W"],
  ["\u{1D61F}", "X"],
  ["\u{1D620}", "Y"],
  ["\u{1D621}", "Z"],
  ["\u{1D622}", "a"],
  ["\u{1D623}", "b"],
  ["\u{1D624}", "c"],
  ["\u{1D625}", "d"],
  ["\u{1D626}", "e"],
  ["\u{1D627}", "f"],
  ["\u{1D628}", "g"],
  ["\u{1D629}", "h"],
  ["\u{1D62A}", "i"],
  ["\u{1D62B}", "j"],
  ["\u{1D62C}", "k"],
  ["\u{1D62D}", "l"],
  ["\u{1D62E}", "m"],
  ["\u{1D62F}", "n"],
  ["\u{1D630}", "o"],
  ["\u{1D631}", "p"],
  ["\u{1D632}", "q"],
  ["\u{1D633}", "r"],
  ["\u{1D634}", "s"],
  ["\u{1D635}", "t"],
  ["\u{1D636}", "u"],
  ["\u{1D637}", "v"],
  ["\u{1D638}", "w"],
  ["\u{1D639}", "x"],
  ["\u{1D63A}", "y"],
  ["\u{1D63B}", "z"],
  ["\u{1D63C}", "A"],
  ["\u{1D63D}", "B"],
  ["\u{1D63E}", "C"],
  ["\u{1D63F}", "D"],
  ["\u{1D640}", "E"],
  ["\u{1D641}", "F"],
  ["\u{1D642}", "G"],
  ["\u{1D643}", "H"],
  ["\u{1D644}", "I"],
  ["\u{1D645}", "J"],
  ["\u{1D646}", "K"],
  ["\u{1D647}", "L"],
  ["\u{1D648}", "M"],
  ["\u{1D649}", "N"],
  ["\u{1D64A}", "O"],
  ["\u{1D64B}", "P"],
  ["\u{1D64C}", "Q"],
  ["\u{1D64D}", "R"],
  ["\u{1D64E}", "S"],
  ["\u{1D64F}", "T"],
  ["\u{1D650}", "U"],
  ["\u{1D651}", "V"],
  ["\u{1D652}", "W"],
  ["\u{1D653}", "X"],
  ["\u{1D654}", "Y"],
  ["\u{1D655}", "Z"],
  ["\u{1D656}", "a"],
  ["\u{1D657}", "b"],
  ["\u{1D658}", "c"],
  ["\u{1D659}", "d"],
  ["\u{1D65A}", "e"],
  ["\u{1D65B}", "f"],
  ["\u{1D65C}", "g"],
  ["\u{1D65D}", "h"],
  ["\u{1D65E}", "i"],
  ["\u{1D65F}", "j"],
  ["\u{1D660}", "k"],
  ["\u{1D661}", "l"],
  ["\u{1D662}", "m"],
  ["\u{1D663}", "n"],
  ["\u{1D664}", "o"],
  ["\u{1D665}", "p"],
  ["\u{1D666}", "q"],
  ["\u{1D667}", "r"],
  ["\u{1D668}", "s"],
  ["\u{1D669}", "t"],
  ["\u{1D66A}", "u"],
  ["\u{1D66B}", "v"],
  ["\u{1D66C}", "w"],
  ["\u{1D66D}", "x"],
  ["\u{1D66E}", "y"],
  ["\u{1D66F}", "z"],
  ["\u{1D670}", "A"],
  ["\u{1D671}", "B"],
  ["\u{1D672}", "C"],
  ["\u{1D673}", "D"],
  ["\u{1D674}", "E"],
  ["\u{1D675}", "F"],
  ["\u{1D676}", "G"],
  ["\u{1D677}", "H"],
  ["\u{1D678}", "I"],
  ["\u{1D679}", "J"],
  ["\u{1D67A}", "K"],
  ["\u{1D67B}", "L"],
  ["\u{1D67C}", "M"],
  ["\u{1D67D}", "N"],
  ["\u{1D67E}", "O"],
  ["\u{1D67F}", "P"],
  ["\u{1D680}", "Q"],
  ["\u{1D681}", "R"],
  ["\u{1D682}", "S"],
  ["\u{1D683}", "T"],
  ["\u{1D684}", "U"],
  ["\u{1D685}", "V"],
  ["\u{1D686}", "W"],
  ["\u{1D687}", "X"],
  ["\u{1D688}", "Y"],
  ["\u{1D689}", "Z"],
  ["\u{1D68A}", "a"],
  ["\u{1D68B}", "b"],
  ["\u{1D68C}", "c"],
  ["\u{1D68D}", "d"],
  ["\u{1D68E}", "e"],
  ["\u{1D68F}", "f"],
  ["\u{1D690}", "g"],
  ["\u{1D691}", "h"],
  ["\u{1D692}", "i"],
  ["\u{1D693}", "j"],
  ["\u{1D694}", "k"],
  ["\u{1D695}", "l"],
  ["\u{1D696}", "m"],
  ["\u{1D697}", "n"],
  ["\u{1D698}", "o"],
  ["\u{1D699}", "p"],
  ["\u{1D69A}", "q"],
  ["\u{1D69B}", "r"],
  ["\u{1D69C}", "s"],
  ["\u{1D69D}", "t"],
  ["\u{1D69E}", "u"],
  ["\u{1D69F}", "v"],
  ["\u{1D6A0}", "w"],
  ["\u{1D6A1}", "x"],
  ["\u{1D6A2}", "y"],
  ["\u{1D6A3}", "z"],
  // Dotless letters
  ["\u{1D6A4}", "l"],
  ["\u{1D6A5}", "j"],
  // Greek
  ["\u{1D6E2}", "A"],
  ["\u{1D6E3}", "B"],
  ["\u{1D6E4}", "G"],
  ["\u{1D6E5}", "D"],
  ["\u{1D6E6}", "E"],
  ["\u{1D6E7}", "Z"],
  ["\u{1D6E8}", "I"],
  ["\u{1D6E9}", "TH"],
  ["\u{1D6EA}", "I"],
  ["\u{1D6EB}", "K"],
  ["\u{1D6EC}", "L"],
  ["\u{1D6ED}", "M"],
  ["\u{1D6EE}", "N"],
  ["\u{1D6EF}", "KS"],
  ["\u{1D6F0}", "O"],
  ["\u{1D6F1}", "P"],
  ["\u{1D6F2}", "R"],
  ["\u{1D6F3}", "TH"],
  ["\u{1D6F4}", "S"],
  ["\u{1D6F5}", "T"],
  ["\u{1D6F6}", "Y"],
  ["\u{1D6F7}", "F"],
  ["\u{1D6F8}", "x"],
  ["\u{1D6F9}", "PS"],
  ["\u{1D6FA}", "O"],
  ["\u{1D6FB}", "D"],
  ["\u{1D6FC}", "a"],
  ["\u{1D6FD}", "b"],
  ["\u{1D6FE}", "g"],
  ["\u{1D6FF}", "d"],
  ["\u{1D700}", "e"],
  ["\u{1D701}", "z"],
  ["\u{1D702}", "i"],
  ["\u{1D703}", "th"],
  ["\u{1D704}", "i"],
  ["\u{1D705}", "k"],
  ["\u{1D706}", "l"],
  ["\u{1D707}", "m"],
  ["\u{1D708}", "n"],
  ["\u{1D709}", "ks"],
  ["\u{1D70A}", "o"],
  ["\u{1D70B}", "p"],
  ["\u{1D70C}", "r"],
  ["\u{1D70D}", "s"],
  ["\u{1D70E}", "s"],
  ["\u{1D70F}", "t"],
  ["\u{1D710}", "y"],
  ["\u{1D711}", "f"],
  ["\u{1D712}", "x"],
  ["\u{1D713}", "ps"],
  ["\u{1D714}", "o"],
  ["\u{1D715}", "d"],
  ["\u{1D716}", "E"],
  ["\u{1D717}", "TH"],
  ["\u{1D718}", "K"],
  ["\u{1D719}", "f"],
  ["\u{1D71A}", "r"],
  ["\u{1D71B}", "p"],
  ["\u{1D71C}", "A"],
  ["\u{1D71D}", "V"],
  ["\u{1D71E}", "G"],
  ["\u{1D71F}", "D"],
  ["\u{1D720}", "E"],
  ["\u{1D721}", "Z"],
  ["\u{1D722}", "I"],
  ["\u{1D723}", "TH"],
  ["\u{1D724}", "I"],
  ["\u{1D725}", "K"],
  ["\u{1D726}", "L"],
  ["\u{1D727}", "M"],
  ["\u{1D728}", "N"],
  ["\u{1D729}", "KS"],
  ["\u{1D72A}", "O"],
  ["\u{1D72B}", "P"],
  ["\u{1D72C}", "S"],
  ["\u{1D72D}", "TH"],
  ["\u{1D72E}", "S"],
  ["\u{1D72F}", "T"],
  ["\u{1D730}", "Y"],
  ["\u{1D731}", "F"],
  ["\u{1D732}", "X"],
  ["\u{1D733}", "PS"],
  ["\u{1D734}", "O"],
  ["\u{1D735}", "D"],
  ["\u{1D736}", "a"],
  ["\u{1D737}", "v"],
  ["\u{1D738}", "g"],
  ["\u{1D739}", "d"],
  ["\u{1D73A}", "e"],
  ["\u{1D73B}", "z"],
  ["\u{1D73C}", "i"],
  ["\u{1D73D}", "th"],
  ["\u{1D73E}", "i"],
  ["\u{1D73F}", "k"],
  ["\u{1D740}", "l"],
  ["\u{1D741}", "m"],
  ["\u{1D742}", "n"],
  ["\u{1D743}", "ks"],
  ["\u{1D744}", "o"],
  ["\u{1D745}", "p"],
  ["\u{1D746}", "r"],
  ["\u{1D747}", "s"],
  ["\u{1D748}", "s"],
  ["\u{1D749}", "t"],
  ["\u{1D74A}", "y"],
  ["\u{1D74B}", "f"],
  ["\u{1D74C}", "x"],
  ["\u{1D74D}", "ps"],
  ["\u{1D74E}", "o"],
  ["\u{1D74F}", "a"],
  ["\u{1D750}", "e"],
  ["\u{1D751}", "i"],
  ["\u{1D752}", "k"],
  ["\u{1D753}", "f"],
  ["\u{1D754}", "r"],
  ["\u{1D755}", "p"],
  ["\u{1D756}", "A"],
  ["\u{1D757}", "B"],
  ["\u{1D758}", "G"],
  ["\u{1D759}", "D"],
  ["\u{1D75A}", "E"],
  ["\u{1D75B}", "Z"],
  ["\u{1D75C}", "I"],
  ["\u{1D75D}", "TH"],
  ["\u{1D75E}", "I"],
  ["\u{1D75F}", "K"],
  ["\u{1D760}", "L"],
  ["\u{1D761}", "M"],
  ["\u{1D762}", "N"],
  ["\u{1D763}", "KS"],
  ["\u{1D764}", "O"],
  ["\u{1D765}", "P"],
  ["\u{1D766}", "R"],
  ["\u{1D767}", "TH"],
  ["\u{1D768}", "S"],
  ["\u{1D769}", "T"],
  ["\u{1D76A}", "Y"],
  ["\u{1D76B}", "F"],
  ["\u{1D76C}", "X"],
  ["\u{1D76D}", "PS"],
  ["\u{1D76E}", "O"],
  ["\u{1D76F}", "D"],
  ["\u{1D770}", "a"],
  ["\u{1D771}", "v"],
  ["\u{1D772}", "g"],
  ["\u{1D773}", "d"],
  ["\u{1D774}", "e"],
  ["\u{1D775}", "z"],
  ["\u{1D776}", "i"],
  ["\u{1D777}", "th"],
  ["\u{1D778}", "i"],
  ["\u{1D779}", "k"],
  ["\u{1D77A}", "l"],
  ["\u{1D77B}", "m"],
  ["\u{1D77C}", "n"],
  ["\u{1D77D}", "ks"],
  ["\u{1D77E}", "o"],
  ["\u{1D77F}", "p"],
  ["\u{1D780}", "r"],
  ["\u{1D781}", "s"],
  ["\u{1D782}", "s"],
  ["\u{1D783}", "t"],
  ["\u{1D784}", "y"],
  ["\u{1D785}", "f"],
  ["\u{1D786}", "x"],
  ["\u{1D787}", "ps"],
  ["\u{1D788}", "o"],
  ["\u{1D789}", "a"],
  ["\u{1D78A}", "e"],
  ["\u{1D78B}", "i"],
  ["\u{1D78C}", "k"],
  ["\u{1D78D}", "f"],
  ["\u{1D78E}", "r"],
  ["\u{1D78F}", "p"],
  ["\u{1D790}", "A"],
  ["\u{1D791}", "V"],
  ["\u{1D792}", "G"],
  ["\u{1D793}", "D"],
  ["\u{1D794}", "E"],
  ["\u{1D795}", "Z"],
  ["\u{1D796}", "I"],
  ["\u{1D797}", "TH"],
  ["\u{1D798}", "I"],
  ["\u{1D799}", "K"],
  ["\u{1D79A}", "L"],
  ["\u{1D79B}", "M"],
  ["\u{1D79C}", "N"],
  ["\u{1D79D}", "KS"],
  ["\u{1D79E}", "O"],
  ["\u{1D79F}", "P"],
  ["\u{1D7A0}", "S"],
  ["\u{1D7A1}", "TH"],
  ["\u{1D7A2}", "S"],
  ["\u{1D7A3}", "T"],
  ["\u{1D7A4}", "Y"],
  ["\u{1D7A5}", "F"],
  ["\u{1D7A6}", "X"],
  ["\u{1D7A7}", "PS"],
  ["\u{1D7A8}", "O"],
  ["\u{1D7A9}", "D"],
  ["\u{1D7AA}", "av"],
  ["\u{1D7AB}", "g"],
  ["\u{1D7AC}", "d"],
  ["\u{1D7AD}", "e"],
  ["\u{1D7AE}", "z"],
  ["\u{1D7AF}", "i"],
  ["\u{1D7B0}", "i"],
  ["\u{1D7B1}", "th"],
  ["\u{1D7B2}", "i"],
  ["\u{1D7B3}", "k"],
  ["\u{1D7B4}", "l"],
  ["\u{1D7B5}", "m"],
  ["\u{1D7B6}", "n"],
  ["\u{1D7B7}", "ks"],
  ["\u{1D7B8}", "o"],
  ["\u{1D7B9}", "p"],
  ["\u{1D7BA}", "r"],
  ["\u{1D7BB}", "s"],
  ["\u{1D7BC}", "s"],
  ["\u{1D7BD}", "t"],
  ["\u{1D7BE}", "y"],
  ["\u{1D7BF}", "f"],
  ["\u{1D7C0}", "x"],
  ["\u{1D7C1}", "ps"],
  ["\u{1D7C2}", "o"],
  ["\u{1D7C3}", "a"],
  ["\u{1D7C4}", "e"],
  ["\u{1D7C5}", "i"],
  ["\u{1D7C6}", "k"],
  ["\u{1D7C7}", "f"],
  ["\u{1D7C8}", "r"],
  ["\u{1D7C9}", "p"],
  ["\u{1D7CA}", "F"],
  ["\u{1D7CB}", "f"],
  ["\u249C", "(a)"],
  ["\u249D", "(b)"],
  ["\u249E", "(c)"],
  ["\u249F", "(d)"],
  ["\u24A0", "(e)"],
  ["\u24A1", "(f)"],
  ["\u24A2", "(g)"],
  ["\u24A3", "(h)"],
  ["\u24A4", "(i)"],
  ["\u24A5", "(j)"],
  ["\u24A6", "(k)"],
  ["\u24A7", "(l)"],
  ["\u24A8", "(m)"],
  ["\u24A9", "(n)"],
  ["\u24AA", "(o)"],
  ["\u24AB", "(p)"],
  ["\u24AC", "(q)"],
  ["\u24AD", "(r)"],
  ["\u24AE", "(s)"],
  ["\u24AF", "(t)"],
  ["\u24B0", "(u)"],
  ["\u24B1", "(v)"],
  ["\u24B2", "(w)"],
  ["\u24B3", "(x)"],
  ["\u24B4", "(y)"],
  ["\u24B5", "(z)"],
  ["\u24B6", "(A)"],
  ["\u24B7", "(B)"],
  ["\u24B8", "(C)"],
  ["\u24B9", "(D)"],
  ["\u24BA", "(E)"],
  ["\u24BB", "(F)"],
  ["\u24BC", "(G)"],
  ["\u24BD", "(H)"],
  ["\u24BE", "(I)"],
  ["\u24BF", "(J)"],
  ["\u24C0", "(K)"],
  ["\u24C1", "(L)"],
  ["\u24C3", "(N)"],
  ["\u24C4", "(O)"],
  ["\u24C5", "(P)"],
  ["\u24C6", "(Q)"],
  ["\u24C7", "(R)"],
  ["\u24C8", "(S)"],
  ["\u24C9", "(T)"],
  ["\u24CA", "(U)"],
  ["\u24CB", "(V)"],
  ["\u24CC", "(W)"],
  ["\u24CD", "(X)"],
  ["\u24CE", "(Y)"],
  ["\u24CF", "(Z)"],
  ["\u24D0", "(a)"],
  ["\u24D1", "(b)"],
  ["\u24D2", "(c)"],
  ["\u24D3", "(d)"],
  ["\u24D4", "(e)"],
  ["\u24D5", "(f)"],
  ["\u24D6", "(g)"],
  ["\u24D7", "(h)"],
  ["\u24D8", "(i)"],
  ["\u24D9", "(j)"],
  ["\u24DA", "(k)"],
  ["\u24DB", "(l)"],
  ["\u24DC", "(m)"],
  ["\u24DD", "(n)"],
  ["\u24DE", "(o)"],
  ["\u24DF", "(p)"],
  ["\u24E0", "(q)"],
  ["\u24E1", "(r)"],
  ["\u24E2", "(s)"],
  ["\u24E3", "(t)"],
  ["\u24E4", "(u)"],
  ["\u24E5", "(v)"],
  ["\u24E6", "(w)"],
  ["\u24E7", "(x)"],
  ["\u24E8", "(y)"],
  ["\u24E9", "(z)"],
  // Maltese
  ["\u010A", "C"],
  ["\u010B", "c"],
  ["\u0120", "G"],
  ["\u0121", "g"],
  ["\u0126", "H"],
  ["\u0127", "h"],
  ["\u017B", "Z"],
  ["\u017C", "z"],
  // Numbers
  ["\u{1D7CE}", "0"],
  ["\u{1D7CF}", "1"],
  ["\u{1D7D0}", "2"],
  ["\u{1D7D1}", "3"],
  ["\u{1D7D2}", "4"],
  ["\u{1D7D3}", "5"],
  ["\u{1D7D4}", "6"],
  ["\u{1D7D5}", "7"],
  ["\u{1D7D6}", "8"],
  ["\u{1D7D7}", "9"],
  ["\u{1D7D8}", "0"],
  ["\u{1D7D9}", "1"],
  ["\u{1D7DA}", "2"],
  ["\u{1D7DB}", "3"],
  ["\u{1D7DC}", "4"],
  ["\u{1D7DD}", "5"],
  ["\u{1D7DE}", "6"],
  ["\u{1D7DF}", "7"],
  ["\u{1D7E0}", "8"],
  ["\u{1D7E1}", "9"],
  ["\u{1D7E2}", "0"],
  ["\u{1D7E3}", "1"],
  ["\u{1D7E4}", "2"],
  ["\u{1D7E5}", "3"],
  ["\u{1D7E6}", "4"],
  ["\u{1D7E7}", "5"],
  ["\u{1D7E8}", "6"],
  ["\u{1D7E9}", "7"],
  ["\u{1D7EA}", "8"],
  ["\u{1D7EB}", "9"],
  ["\u{1D7EC}", "0"],
  ["\u{1D7ED}", "1"],
  ["\u{1D7EE}", "2"],
  ["\u{1D7EF}", "3"],
  ["\u{1D7F0}", "4"],
  ["\u{1D7F1}", "5"],
  ["\u{1D7F2}", "6"],
  ["\u{1D7F3}", "7"],
  ["\u{1D7F4}", "8"],
  ["\u{1D7F5}", "9"],
  ["\u{1D7F6}", "0"],
  ["\u{1D7F7}", "1"],
  ["\u{1D7F8}", "2"],
  ["\u{1D7F9}", "3"],
  ["\u{1D7FA}", "4"],
  ["\u{1D7FB}", "5"],
  ["\u{1D7FC}", "6"],
  ["\u{1D7FD}", "7"],
  ["\u{1D7FE}", "8"],
  ["\u{1D7FF}", "9"],
  ["\u2460", "1"],
  ["\u2461", "2"],
  ["\u2462", "3"],
  ["\u2463", "4"],
  ["\u2464", "5"],
  ["\u2465", "6"],
  ["\u2466", "7"],
  ["\u2467", "8"],
  ["\u2468", "9"],
  ["\u2469", "10"],
  ["\u246A", "11"],
  ["\u246B", "12"],
  ["\u246C", "13"],
  ["\u246D", "14"],
  ["\u246E", "15"],
  ["\u246F", "16"],
  ["\u2470", "17"],
  ["\u2471", "18"],
  ["\u2472", "19"],
  ["\u2473", "20"],
  ["\u2474", "1"],
  ["\u2475", "2"],
  ["\u2476", "3"],
  ["\u2477", "4"],
  ["\u2478", "5"],
  ["\u2479", "6"],
  ["\u247A", "7"],
  ["\u247B", "8"],
  ["\u247C", "9"],
  ["\u247D", "10"],
  ["\u247E", "11"],
  ["\u247F", "12"],
  ["\u2480", "13"],
  ["\u2481", "14"],
  ["\u2482", "15"],
  ["\u2483", "16"],
  ["\u2484", "17"],
  ["\u2485", "18"],
  ["\u2486", "19"],
  ["\u2487", "20"],
  ["\u2488", "1."],
  ["\u2489", "2."],
  ["\u248A", "3."],
  ["\u248B", "4."],
  ["\u248C", "5."],
  ["\u248D", "6."],
  ["\u248E", "7."],
  ["\u248F", "8."],
  ["\u2490", "9."],
  ["\u2491", "10."],
  ["\u2492", "11."],
  ["\u2493", "12."],
  ["\u2494", "13."],
  ["\u2495", "14."],
  ["\u2496", "15."],
  ["\u2497", "16."],
  ["\u2498", "17."],
  ["\u2499", "18."],
  ["\u249A", "19."],
  ["\u249B", "20."],
  ["\u24EA", "0"],
  ["\u24EB", "11"],
  ["\u24EC", "12"],
  ["\u24ED", "13"],
  ["\u24EE", "14"],
  ["\u24EF", "15"],
  ["\u24F0", "16"],
  ["\u24F1", "17"],
  ["\u24F2", "18"],
  ["\u24F3", "19"],
  ["\u24F4", "20"],
  ["\u24F5", "1"],
  ["\u24F6", "2"],
  ["\u24F7", "3"],
  ["\u24F8", "4"],
  ["\u24F9", "5"],
  ["\u24FA", "6"],
  ["\u24FB", "7"],
  ["\u24FC", "8"],
  ["\u24FD", "9"],
  ["\u24FE", "10"],
  ["\u24FF", "0"],
  // Punctuation
  ["\u{1F670}", "&"],
  ["\u{1F671}", "&"],
  ["\u{1F672}", "&"],
  ["\u{1F673}", "&"],
  ["\u{1F674}", "&"],
  ["\u{1F675}", "&"],
  ["\u{1F676}", '"'],
  ["\u{1F677}", '"'],
  ["\u{1F678}", '"'],
  ["\u203D", "?!"],
  ["\u{1F679}", "?!"],
  ["\u{1F67A}", "?!"],
  ["\u{1F67B}", "?!"],
  ["\u{1F67C}", "/"],
  ["\u{1F67D}", "\\"],
  // Alchemy
  ["\u{1F707}", "AR"],
  ["\u{1F708}", "V"],
  ["\u{1F709}", "V"],
  ["\u{1F706}", "VR"],
  ["\u{1F705}", "VF"],
  ["\u{1F729}", "2"],
  ["\u{1F72A}", "5"],
  ["\u{1F761}", "f"],
  ["\u{1F762}", "W"],
  ["\u{1F763}", "U"],
  ["\u{1F767}", "V"],
  ["\u{1F768}", "T"],
  ["\u{1F76A}", "V"],
  ["\u{1F76B}", "MB"],
  ["\u{1F76C}", "VB"],
  ["\u{1F772}", "3B"],
  ["\u{1F773}", "3B"],
  // Emojis
  ["\u{1F4AF}", "100"],
  ["\u{1F519}", "BACK"],
  ["\u{1F51A}", "END"],
  ["\u{1F51B}", "ON!"],
  ["\u{1F51C}", "SOON"],
  ["\u{1F51D}", "TOP"],
  ["\u{1F51E}", "18"],
  ["\u{1F524}", "abc"],
  ["\u{1F520}", "ABCD"],
  ["\u{1F521}", "abcd"],
  ["\u{1F522}", "1234"],
  ["\u{1F523}", "T&@%"],
  ["#\uFE0F\u20E3", "#"],
  ["*\uFE0F\u20E3", "*"],
  ["0\uFE0F\u20E3", "0"],
  ["1\uFE0F\u20E3", "1"],
  ["2\uFE0F\u20E3", "2"],
  ["3\uFE0F\u20E3", "3"],
  ["4\uFE0F\u20E3", "4"],
  ["5\uFE0F\u20E3", "5"],
  ["6\uFE0F\u20E3", "6"],
  ["7\uFE0F\u20E3", "7"],
  ["8\uFE0F\u20E3", "8"],
  ["9\uFE0F\u20E3", "9"],
  ["\u{1F51F}", "10"],
  ["\u{1F170}\uFE0F", "A"],
  ["\u{1F171}\uFE0F", "B"],
  ["\u{1F18E}", "AB"],
  ["\u{1F191}", "CL"],
  ["\u{1F17E}\uFE0F", "O"],
  ["\u{1F17F}", "P"],
  ["\u{1F198}", "SOS"],
  ["\u{1F172}", "C"],
  ["\u{1F173}", "D"],
  ["\u{1F174}", "E"],
  ["\u{1F175}", "F"],
  ["\u{1F176}", "G"],
  ["\u{1F177}", "H"],
  ["\u{1F178}", "I"],
  ["\u{1F179}", "J"],
  ["\u{1F17A}", "K"],
  ["\u{1F17B}", "L"],
  ["\u{1F17C}", "M"],
  ["\u{1F17D}", "N"],
  ["\u{1F180}", "Q"],
  ["\u{1F181}", "R"],
  ["\u{1F182}", "S"],
  ["\u{1F183}", "T"],
  ["\u{1F184}", "U"],
  ["\u{1F185}", "V"],
  ["\u{1F186}", "W"],
  ["\u{1F187}", "X"],
  ["\u{1F188}", "Y"],
  ["\u{1F189}", "Z"],
  // Dashes not covered by Dash_Punctuation category
  ["\u2212", "-"],
  // U+2212 Minus Sign (Mathematical Operators category)
  ["\u2053", "-"]
  // U+2053 Swung Dash (Other_Punctuation category)
];
var builtinReplacements = new Map(replacements);
var replacements_default = builtinReplacements;

// node_modules/@sindresorhus/transliterate/locale-replacements.js
var danishNorwegianReplacements = [
  ["\xE6", "ae"],
  ["\xC6", "Ae"],
  ["\xF8", "oe"],
  ["\xD8", "Oe"],
  ["\xE5", "aa"],
  ["\xC5", "Aa"]
];
var localeReplacements = {
  // Swedish
  sv: [
    ["\xE4", "a"],
    ["\xC4", "A"],
    ["\xF6", "o"],
    ["\xD6", "O"],
    ["\xE5", "a"],
    ["\xC5", "A"]
  ],
  // Danish
  da: danishNorwegianReplacements,
  // Norwegian Bokmål
  nb: danishNorwegianReplacements,
  // German
  de: [
    ["\xE4", "ae"],
    ["\xC4", "Ae"],
    ["\xF6", "oe"],
    ["\xD6", "Oe"],
    ["\xFC", "ue"],
    ["\xDC", "Ue"],
    ["\xDF", "ss"],
    ["\u1E9E", "Ss"]
  ],
  // Turkish
  tr: [
    ["\xE2", "a"],
    ["\xC2", "A"],
    ["\xF6", "o"],
    ["\xD6", "O"],
    ["\xFC", "u"],
    ["\xDC", "U"]
  ],
  // Hungarian
  hu: [
    ["\u0171", "u"],
    ["\u0170", "U"],
    ["\xF6", "o"],
    ["\xD6", "O"],
    ["\xFC", "u"],
    ["\xDC", "U"],
    ["\xE1", "a"],
    ["\xC1", "A"],
    ["\xE9", "e"],
    ["\xC9", "E"],
    ["\xED", "i"],
    ["\xCD", "I"],
    ["\xF3", "o"],
    ["\xD3", "O"],
    ["\xFA", "u"],
    ["\xDA", "U"]
  ],
  // Serbian
  sr: [
    ["\u0452", "dj"],
    ["\u0402", "Dj"],
    ["\u045F", "dz"],
    ["\u040F", "Dz"],
    ["\u0459", "lj"],
    ["\u0409", "Lj"],
    ["\u045A", "nj"],
    ["\u040A", "Nj"],
    ["\u045B", "c"],
    ["\u040B", "C"],
    ["\u0447", "ch"],
    ["\u0427", "Ch"],
    ["\u0448", "sh"],
    ["\u0428", "Sh"],
    ["\u0436", "zh"],
    ["\u0416", "Zh"]
  ]
};
for (const locale of Object.keys(localeReplacements)) {
  localeReplacements[locale] = new Map(localeReplacements[locale]);
}
var locale_replacements_default = localeReplacements;

// node_modules/@sindresorhus/transliterate/index.js
var escapeRegex2 = (string3) => string3.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
var buildReplacementPattern = (replacements2) => {
  const sortedKeys = [...replacements2.keys()].sort((a, b) => b.length - a.length);
  return new RegExp(sortedKeys.map((key) => escapeRegex2(key)).join("|"), "gu");
};
var defaultPattern = buildReplacementPattern(replacements_default);
var localeCache = /* @__PURE__ */ new Map();
for (const [locale, localeMap] of Object.entries(locale_replacements_default)) {
  const replacements2 = new Map(replacements_default);
  for (const [key, value2] of localeMap) {
    replacements2.set(key, value2);
  }
  localeCache.set(locale, {
    replacements: replacements2,
    pattern: buildReplacementPattern(replacements2)
  });
}
var normalizeLocale = (locale) => {
  if (!locale) {
    return;
  }
  const normalizedLocale = locale.toLowerCase().replace(/^no(-|$)/, "nb$1");
  if (Object.hasOwn(locale_replacements_default, normalizedLocale)) {
    return normalizedLocale;
  }
  const prefix = normalizedLocale.split("-")[0];
  if (Object.hasOwn(locale_replacements_default, prefix)) {
    return prefix;
  }
};
function transliterate(string3, options) {
  if (typeof string3 !== "string") {
    throw new TypeError(`Expected a string, got \`${typeof string3}\``);
  }
  options = {
    customReplacements: [],
    ...options
  };
  const normalizedLocale = normalizeLocale(options.locale);
  const customReplacements = [...options.customReplacements];
  let replacements2 = replacements_default;
  let pattern = defaultPattern;
  if (normalizedLocale) {
    ({ replacements: replacements2, pattern } = localeCache.get(normalizedLocale));
  }
  string3 = string3.normalize();
  if (customReplacements.length > 0) {
    customReplacements.sort((a, b) => b[0].length - a[0].length);
    for (const [key, value2] of customReplacements) {
      string3 = string3.replaceAll(key, value2);
    }
  }
  string3 = string3.replace(pattern, (match) => replacements2.get(match) ?? match);
  string3 = string3.normalize("NFD").replaceAll(new RegExp("\\p{Diacritic}", "gu"), "").normalize();
  string3 = string3.replaceAll(new RegExp("\\p{Dash_Punctuation}", "gu"), "-");
  return string3;
}

// src/decompile/wire.ts
var isText = (value2) => typeof value2 === "string" && value2 !== "";
var wordIn = (table2, key) => Object.hasOwn(table2, String(key)) ? table2[String(key)] : void 0;
var bag = () => /* @__PURE__ */ Object.create(null);
var span = (value2, unit) => {
  const word = String(unit).replace(/s$/, "");
  return `${String(value2)} ${word}${value2 === 1 ? "" : "s"}`;
};
var timeOfDay = (value2) => String(value2).replace(/^(\d\d:\d\d):00$/, "$1");
var daysOf2 = (value2) => {
  const days3 = listOf(value2).map((day) => String(day).slice(0, 3));
  return days3.length === 0 ? void 0 : days3;
};
var inLatin = (text3) => /^[ -~]*$/.test(text3) ? text3 : transliterate(text3.normalize("NFC")).normalize("NFKD").replaceAll(new RegExp("\\p{M}", "gu"), "");
function slugOf(text3) {
  const words3 = inLatin(text3).toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 48).replace(/-+$/, "");
  return words3 === "" ? void 0 : words3;
}
var literal2 = (text3) => /\$\$\{|\$\{secret:|\$\{[A-Za-z_][A-Za-z0-9_-]*\}/.test(text3) ? text3.replaceAll("${", () => "$${") : text3;
function literally(value2) {
  if (typeof value2 === "string") return literal2(value2);
  if (Array.isArray(value2)) return value2.map(literally);
  if (!isObject(value2)) return value2;
  return Object.fromEntries(Object.entries(value2).map(([key, inner]) => [key, literally(inner)]));
}

// src/compile/template.ts
import { createHash } from "node:crypto";

// node_modules/mdurl/index.mjs
var mdurl_exports = {};
__export(mdurl_exports, {
  decode: () => decode_default,
  encode: () => encode_default,
  format: () => format,
  parse: () => parse_default
});

// node_modules/mdurl/lib/decode.mjs
var decodeCache = {};
function getDecodeCache(exclude) {
  let cache = decodeCache[exclude];
  if (cache) {
    return cache;
  }
  cache = decodeCache[exclude] = [];
  for (let i = 0; i < 128; i++) {
    const ch = String.fromCharCode(i);
    cache.push(ch);
  }
  for (let i = 0; i < exclude.length; i++) {
    const ch = exclude.charCodeAt(i);
    cache[ch] = "%" + ("0" + ch.toString(16).toUpperCase()).slice(-2);
  }
  return cache;
}
function decode2(string3, exclude) {
  if (typeof exclude !== "string") {
    exclude = decode2.defaultChars;
  }
  const cache = getDecodeCache(exclude);
  return string3.replace(/(%[a-f0-9]{2})+/gi, function(seq) {
    let result = "";
    for (let i = 0, l = seq.length; i < l; i += 3) {
      const b1 = parseInt(seq.slice(i + 1, i + 3), 16);
      if (b1 < 128) {
        result += cache[b1];
        continue;
      }
      if ((b1 & 224) === 192 && i + 3 < l) {
        const b2 = parseInt(seq.slice(i + 4, i + 6), 16);
        if ((b2 & 192) === 128) {
          const chr = b1 << 6 & 1984 | b2 & 63;
          if (chr < 128) {
            result += "\uFFFD\uFFFD";
          } else {
            result += String.fromCharCode(chr);
          }
          i += 3;
          continue;
        }
      }
      if ((b1 & 240) === 224 && i + 6 < l) {
        const b2 = parseInt(seq.slice(i + 4, i + 6), 16);
        const b3 = parseInt(seq.slice(i + 7, i + 9), 16);
        if ((b2 & 192) === 128 && (b3 & 192) === 128) {
          const chr = b1 << 12 & 61440 | b2 << 6 & 4032 | b3 & 63;
          if (chr < 2048 || chr >= 55296 && chr <= 57343) {
            result += "\uFFFD\uFFFD\uFFFD";
          } else {
            result += String.fromCharCode(chr);
          }
          i += 6;
          continue;
        }
      }
      if ((b1 & 248) === 240 && i + 9 < l) {
        const b2 = parseInt(seq.slice(i + 4, i + 6), 16);
        const b3 = parseInt(seq.slice(i + 7, i + 9), 16);
        const b4 = parseInt(seq.slice(i + 10, i + 12), 16);
        if ((b2 & 192) === 128 && (b3 & 192) === 128 && (b4 & 192) === 128) {
          let chr = b1 << 18 & 1835008 | b2 << 12 & 258048 | b3 << 6 & 4032 | b4 & 63;
          if (chr < 65536 || chr > 1114111) {
            result += "\uFFFD\uFFFD\uFFFD\uFFFD";
          } else {
            chr -= 65536;
            result += String.fromCharCode(55296 + (chr >> 10), 56320 + (chr & 1023));
          }
          i += 9;
          continue;
        }
      }
      result += "\uFFFD";
    }
    return result;
  });
}
decode2.defaultChars = ";/?:@&=+$,#";
decode2.componentChars = "";
var decode_default = decode2;

// node_modules/mdurl/lib/encode.mjs
var encodeCache = {};
function getEncodeCache(exclude) {
  let cache = encodeCache[exclude];
  if (cache) {
    return cache;
  }
  cache = encodeCache[exclude] = [];
  for (let i = 0; i < 128; i++) {
    const ch = String.fromCharCode(i);
    if (/^[0-9a-z]$/i.test(ch)) {
      cache.push(ch);
    } else {
      cache.push("%" + ("0" + i.toString(16).toUpperCase()).slice(-2));
    }
  }
  for (let i = 0; i < exclude.length; i++) {
    cache[exclude.charCodeAt(i)] = exclude[i];
  }
  return cache;
}
function encode2(string3, exclude, keepEscaped) {
  if (typeof exclude !== "string") {
    keepEscaped = exclude;
    exclude = encode2.defaultChars;
  }
  if (typeof keepEscaped === "undefined") {
    keepEscaped = true;
  }
  const cache = getEncodeCache(exclude);
  let result = "";
  for (let i = 0, l = string3.length; i < l; i++) {
    const code2 = string3.charCodeAt(i);
    if (keepEscaped && code2 === 37 && i + 2 < l) {
      if (/^[0-9a-f]{2}$/i.test(string3.slice(i + 1, i + 3))) {
        result += string3.slice(i, i + 3);
        i += 2;
        continue;
      }
    }
    if (code2 < 128) {
      result += cache[code2];
      continue;
    }
    if (code2 >= 55296 && code2 <= 57343) {
      if (code2 >= 55296 && code2 <= 56319 && i + 1 < l) {
        const nextCode = string3.charCodeAt(i + 1);
        if (nextCode >= 56320 && nextCode <= 57343) {
          result += encodeURIComponent(string3[i] + string3[i + 1]);
          i++;
          continue;
        }
      }
      result += "%EF%BF%BD";
      continue;
    }
    result += encodeURIComponent(string3[i]);
  }
  return result;
}
encode2.defaultChars = ";/?:@&=+$,-_.!~*'()#";
encode2.componentChars = "-_.!~*'()";
var encode_default = encode2;

// node_modules/mdurl/lib/format.mjs
function format(url) {
  let result = "";
  result += url.protocol || "";
  result += url.slashes ? "//" : "";
  result += url.auth ? url.auth + "@" : "";
  if (url.hostname && url.hostname.indexOf(":") !== -1) {
    result += "[" + url.hostname + "]";
  } else {
    result += url.hostname || "";
  }
  result += url.port ? ":" + url.port : "";
  result += url.pathname || "";
  result += url.search || "";
  result += url.hash || "";
  return result;
}

// node_modules/mdurl/lib/parse.mjs
function Url() {
  this.protocol = null;
  this.slashes = null;
  this.auth = null;
  this.port = null;
  this.hostname = null;
  this.hash = null;
  this.search = null;
  this.pathname = null;
}
var protocolPattern = /^([a-z0-9.+-]+:)/i;
var portPattern = /:[0-9]*$/;
var simplePathPattern = /^(\/\/?(?!\/)[^\?\s]*)(\?[^\s]*)?$/;
var delims = ["<", ">", '"', "`", " ", "\r", "\n", "	"];
var unwise = ["{", "}", "|", "\\", "^", "`"].concat(delims);
var autoEscape = ["'"].concat(unwise);
var nonHostChars = ["%", "/", "?", ";", "#"].concat(autoEscape);
var hostEndingChars = ["/", "?", "#"];
var hostnameMaxLen = 255;
var hostnamePartPattern = /^[+a-z0-9A-Z_-]{0,63}$/;
var hostnamePartStart = /^([+a-z0-9A-Z_-]{0,63})(.*)$/;
var hostlessProtocol = {
  javascript: true,
  "javascript:": true
};
var slashedProtocol = {
  http: true,
  https: true,
  ftp: true,
  gopher: true,
  file: true,
  "http:": true,
  "https:": true,
  "ftp:": true,
  "gopher:": true,
  "file:": true
};
function urlParse(url, slashesDenoteHost) {
  if (url && url instanceof Url) return url;
  const u = new Url();
  u.parse(url, slashesDenoteHost);
  return u;
}
Url.prototype.parse = function(url, slashesDenoteHost) {
  let lowerProto, hec, slashes;
  let rest = url;
  rest = rest.trim();
  if (!slashesDenoteHost && url.split("#").length === 1) {
    const simplePath = simplePathPattern.exec(rest);
    if (simplePath) {
      this.pathname = simplePath[1];
      if (simplePath[2]) {
        this.search = simplePath[2];
      }
      return this;
    }
  }
  let proto = protocolPattern.exec(rest);
  if (proto) {
    proto = proto[0];
    lowerProto = proto.toLowerCase();
    this.protocol = proto;
    rest = rest.substr(proto.length);
  }
  if (slashesDenoteHost || proto || rest.match(/^\/\/[^@\/]+@[^@\/]+/)) {
    slashes = rest.substr(0, 2) === "//";
    if (slashes && !(proto && hostlessProtocol[proto])) {
      rest = rest.substr(2);
      this.slashes = true;
    }
  }
  if (!hostlessProtocol[proto] && (slashes || proto && !slashedProtocol[proto])) {
    let hostEnd = -1;
    for (let i = 0; i < hostEndingChars.length; i++) {
      hec = rest.indexOf(hostEndingChars[i]);
      if (hec !== -1 && (hostEnd === -1 || hec < hostEnd)) {
        hostEnd = hec;
      }
    }
    let auth, atSign;
    if (hostEnd === -1) {
      atSign = rest.lastIndexOf("@");
    } else {
      atSign = rest.lastIndexOf("@", hostEnd);
    }
    if (atSign !== -1) {
      auth = rest.slice(0, atSign);
      rest = rest.slice(atSign + 1);
      this.auth = auth;
    }
    hostEnd = -1;
    for (let i = 0; i < nonHostChars.length; i++) {
      hec = rest.indexOf(nonHostChars[i]);
      if (hec !== -1 && (hostEnd === -1 || hec < hostEnd)) {
        hostEnd = hec;
      }
    }
    if (hostEnd === -1) {
      hostEnd = rest.length;
    }
    if (rest[hostEnd - 1] === ":") {
      hostEnd--;
    }
    const host = rest.slice(0, hostEnd);
    rest = rest.slice(hostEnd);
    this.parseHost(host);
    this.hostname = this.hostname || "";
    const ipv6Hostname = this.hostname[0] === "[" && this.hostname[this.hostname.length - 1] === "]";
    if (!ipv6Hostname) {
      const hostparts = this.hostname.split(/\./);
      for (let i = 0, l = hostparts.length; i < l; i++) {
        const part2 = hostparts[i];
        if (!part2) {
          continue;
        }
        if (!part2.match(hostnamePartPattern)) {
          let newpart = "";
          for (let j = 0, k = part2.length; j < k; j++) {
            if (part2.charCodeAt(j) > 127) {
              newpart += "x";
            } else {
              newpart += part2[j];
            }
          }
          if (!newpart.match(hostnamePartPattern)) {
            const validParts = hostparts.slice(0, i);
            const notHost = hostparts.slice(i + 1);
            const bit = part2.match(hostnamePartStart);
            if (bit) {
              validParts.push(bit[1]);
              notHost.unshift(bit[2]);
            }
            if (notHost.length) {
              rest = notHost.join(".") + rest;
            }
            this.hostname = validParts.join(".");
            break;
          }
        }
      }
    }
    if (this.hostname.length > hostnameMaxLen) {
      this.hostname = "";
    }
    if (ipv6Hostname) {
      this.hostname = this.hostname.substr(1, this.hostname.length - 2);
    }
  }
  const hash2 = rest.indexOf("#");
  if (hash2 !== -1) {
    this.hash = rest.substr(hash2);
    rest = rest.slice(0, hash2);
  }
  const qm = rest.indexOf("?");
  if (qm !== -1) {
    this.search = rest.substr(qm);
    rest = rest.slice(0, qm);
  }
  if (rest) {
    this.pathname = rest;
  }
  if (slashedProtocol[lowerProto] && this.hostname && !this.pathname) {
    this.pathname = "";
  }
  return this;
};
Url.prototype.parseHost = function(host) {
  let port = portPattern.exec(host);
  if (port) {
    port = port[0];
    if (port !== ":") {
      this.port = port.substr(1);
    }
    host = host.substr(0, host.length - port.length);
  }
  if (host) {
    this.hostname = host;
  }
};
var parse_default = urlParse;

// node_modules/uc.micro/build/index.mjs
var build_exports = {};
__export(build_exports, {
  Any: () => Any,
  Cc: () => Cc,
  Cf: () => Cf,
  P: () => P,
  S: () => S,
  Z: () => Z
});
var Any = /[\0-\uD7FF\uE000-\uFFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var Cc = /[\0-\x1F\x7F-\x9F]/;
var Cf = /[\xAD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\uD804[\uDCBD\uDCCD]|\uD80D[\uDC30-\uDC3F]|\uD82F[\uDCA0-\uDCA3]|\uD834[\uDD73-\uDD7A]|\uDB40[\uDC01\uDC20-\uDC7F]/;
var P = /[!-#%-\*,-\/:;\?@\[-\]_\{\}\xA1\xA7\xAB\xB6\xB7\xBB\xBF\u037E\u0387\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05C6\u05F3\u05F4\u0609\u060A\u060C\u060D\u061B\u061D-\u061F\u066A-\u066D\u06D4\u0700-\u070D\u07F7-\u07F9\u0830-\u083E\u085E\u0964\u0965\u0970\u09FD\u0A76\u0AF0\u0C77\u0C84\u0DF4\u0E4F\u0E5A\u0E5B\u0F04-\u0F12\u0F14\u0F3A-\u0F3D\u0F85\u0FD0-\u0FD4\u0FD9\u0FDA\u104A-\u104F\u10FB\u1360-\u1368\u1400\u166E\u169B\u169C\u16EB-\u16ED\u1735\u1736\u17D4-\u17D6\u17D8-\u17DA\u1800-\u180A\u1944\u1945\u1A1E\u1A1F\u1AA0-\u1AA6\u1AA8-\u1AAD\u1B4E\u1B4F\u1B5A-\u1B60\u1B7D-\u1B7F\u1BFC-\u1BFF\u1C3B-\u1C3F\u1C7E\u1C7F\u1CC0-\u1CC7\u1CD3\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205E\u207D\u207E\u208D\u208E\u2308-\u230B\u2329\u232A\u2768-\u2775\u27C5\u27C6\u27E6-\u27EF\u2983-\u2998\u29D8-\u29DB\u29FC\u29FD\u2CF9-\u2CFC\u2CFE\u2CFF\u2D70\u2E00-\u2E2E\u2E30-\u2E4F\u2E52-\u2E5D\u3001-\u3003\u3008-\u3011\u3014-\u301F\u3030\u303D\u30A0\u30FB\uA4FE\uA4FF\uA60D-\uA60F\uA673\uA67E\uA6F2-\uA6F7\uA874-\uA877\uA8CE\uA8CF\uA8F8-\uA8FA\uA8FC\uA92E\uA92F\uA95F\uA9C1-\uA9CD\uA9DE\uA9DF\uAA5C-\uAA5F\uAADE\uAADF\uAAF0\uAAF1\uABEB\uFD3E\uFD3F\uFE10-\uFE19\uFE30-\uFE52\uFE54-\uFE61\uFE63\uFE68\uFE6A\uFE6B\uFF01-\uFF03\uFF05-\uFF0A\uFF0C-\uFF0F\uFF1A\uFF1B\uFF1F\uFF20\uFF3B-\uFF3D\uFF3F\uFF5B\uFF5D\uFF5F-\uFF65]|\uD800[\uDD00-\uDD02\uDF9F\uDFD0]|\uD801\uDD6F|\uD802[\uDC57\uDD1F\uDD3F\uDE50-\uDE58\uDE7F\uDEF0-\uDEF6\uDF39-\uDF3F\uDF99-\uDF9C]|\uD803[\uDD6E\uDEAD\uDED0\uDF55-\uDF59\uDF86-\uDF89]|\uD804[\uDC47-\uDC4D\uDCBB\uDCBC\uDCBE-\uDCC1\uDD40-\uDD43\uDD74\uDD75\uDDC5-\uDDC8\uDDCD\uDDDB\uDDDD-\uDDDF\uDE38-\uDE3D\uDEA9\uDFD4\uDFD5\uDFD7\uDFD8]|\uD805[\uDC4B-\uDC4F\uDC5A\uDC5B\uDC5D\uDCC6\uDDC1-\uDDD7\uDE41-\uDE43\uDE60-\uDE6C\uDEB9\uDF3C-\uDF3E]|\uD806[\uDC3B\uDD44-\uDD46\uDDE2\uDE3F-\uDE46\uDE9A-\uDE9C\uDE9E-\uDEA2\uDF00-\uDF09\uDFE1]|\uD807[\uDC41-\uDC45\uDC70\uDC71\uDEF7\uDEF8\uDF43-\uDF4F\uDFFF]|\uD809[\uDC70-\uDC74]|\uD80B[\uDFF1\uDFF2]|\uD81A[\uDE6E\uDE6F\uDEF5\uDF37-\uDF3B\uDF44]|\uD81B[\uDD6D-\uDD6F\uDE97-\uDE9A\uDFE2]|\uD82F\uDC9F|\uD836[\uDE87-\uDE8B]|\uD839\uDDFF|\uD83A[\uDD5E\uDD5F]/;
var S = /[\$\+<->\^`\|~\xA2-\xA6\xA8\xA9\xAC\xAE-\xB1\xB4\xB8\xD7\xF7\u02C2-\u02C5\u02D2-\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u0375\u0384\u0385\u03F6\u0482\u058D-\u058F\u0606-\u0608\u060B\u060E\u060F\u06DE\u06E9\u06FD\u06FE\u07F6\u07FE\u07FF\u0888\u09F2\u09F3\u09FA\u09FB\u0AF1\u0B70\u0BF3-\u0BFA\u0C7F\u0D4F\u0D79\u0E3F\u0F01-\u0F03\u0F13\u0F15-\u0F17\u0F1A-\u0F1F\u0F34\u0F36\u0F38\u0FBE-\u0FC5\u0FC7-\u0FCC\u0FCE\u0FCF\u0FD5-\u0FD8\u109E\u109F\u1390-\u1399\u166D\u17DB\u1940\u19DE-\u19FF\u1B61-\u1B6A\u1B74-\u1B7C\u1FBD\u1FBF-\u1FC1\u1FCD-\u1FCF\u1FDD-\u1FDF\u1FED-\u1FEF\u1FFD\u1FFE\u2044\u2052\u207A-\u207C\u208A-\u208C\u20A0-\u20C1\u2100\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211E-\u2123\u2125\u2127\u2129\u212E\u213A\u213B\u2140-\u2144\u214A-\u214D\u214F\u218A\u218B\u2190-\u2307\u230C-\u2328\u232B-\u2429\u2440-\u244A\u249C-\u24E9\u2500-\u2767\u2794-\u27C4\u27C7-\u27E5\u27F0-\u2982\u2999-\u29D7\u29DC-\u29FB\u29FE-\u2B73\u2B76-\u2BFF\u2CE5-\u2CEA\u2E50\u2E51\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u2FF0-\u2FFF\u3004\u3012\u3013\u3020\u3036\u3037\u303E\u303F\u309B\u309C\u3190\u3191\u3196-\u319F\u31C0-\u31E5\u31EF\u3200-\u321E\u322A-\u3247\u3250\u3260-\u327F\u328A-\u32B0\u32C0-\u33FF\u4DC0-\u4DFF\uA490-\uA4C6\uA700-\uA716\uA720\uA721\uA789\uA78A\uA828-\uA82B\uA836-\uA839\uAA77-\uAA79\uAB5B\uAB6A\uAB6B\uFB29\uFBB2-\uFBD2\uFD40-\uFD4F\uFD90\uFD91\uFDC8-\uFDCF\uFDFC-\uFDFF\uFE62\uFE64-\uFE66\uFE69\uFF04\uFF0B\uFF1C-\uFF1E\uFF3E\uFF40\uFF5C\uFF5E\uFFE0-\uFFE6\uFFE8-\uFFEE\uFFFC\uFFFD]|\uD800[\uDD37-\uDD3F\uDD79-\uDD89\uDD8C-\uDD8E\uDD90-\uDD9C\uDDA0\uDDD0-\uDDFC]|\uD802[\uDC77\uDC78\uDEC8]|\uD803[\uDD8E\uDD8F\uDED1-\uDED8]|\uD805\uDF3F|\uD807[\uDFD5-\uDFF1]|\uD81A[\uDF3C-\uDF3F\uDF45]|\uD82F\uDC9C|\uD833[\uDC00-\uDCEF\uDCFA-\uDCFC\uDD00-\uDEB3\uDEBA-\uDED0\uDEE0-\uDEF0\uDF50-\uDFC3]|\uD834[\uDC00-\uDCF5\uDD00-\uDD26\uDD29-\uDD64\uDD6A-\uDD6C\uDD83\uDD84\uDD8C-\uDDA9\uDDAE-\uDDEA\uDE00-\uDE41\uDE45\uDF00-\uDF56]|\uD835[\uDEC1\uDEDB\uDEFB\uDF15\uDF35\uDF4F\uDF6F\uDF89\uDFA9\uDFC3]|\uD836[\uDC00-\uDDFF\uDE37-\uDE3A\uDE6D-\uDE74\uDE76-\uDE83\uDE85\uDE86]|\uD838[\uDD4F\uDEFF]|\uD83B[\uDCAC\uDCB0\uDD2E\uDEF0\uDEF1]|\uD83C[\uDC00-\uDC2B\uDC30-\uDC93\uDCA0-\uDCAE\uDCB1-\uDCBF\uDCC1-\uDCCF\uDCD1-\uDCF5\uDD0D-\uDDAD\uDDE6-\uDE02\uDE10-\uDE3B\uDE40-\uDE48\uDE50\uDE51\uDE60-\uDE65\uDF00-\uDFFF]|\uD83D[\uDC00-\uDED8\uDEDC-\uDEEC\uDEF0-\uDEFC\uDF00-\uDFD9\uDFE0-\uDFEB\uDFF0]|\uD83E[\uDC00-\uDC0B\uDC10-\uDC47\uDC50-\uDC59\uDC60-\uDC87\uDC90-\uDCAD\uDCB0-\uDCBB\uDCC0\uDCC1\uDCD0-\uDCD8\uDD00-\uDE57\uDE60-\uDE6D\uDE70-\uDE7C\uDE80-\uDE8A\uDE8E-\uDEC6\uDEC8\uDECD-\uDEDC\uDEDF-\uDEEA\uDEEF-\uDEF8\uDF00-\uDF92\uDF94-\uDFEF\uDFFA]/;
var Z = /[ \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;

// node_modules/markdown-it/node_modules/entities/dist/decode-codepoint.js
var c1 = [
  8364,
  0,
  8218,
  402,
  8222,
  8230,
  8224,
  8225,
  710,
  8240,
  352,
  8249,
  338,
  0,
  381,
  0,
  0,
  8216,
  8217,
  8220,
  8221,
  8226,
  8211,
  8212,
  732,
  8482,
  353,
  8250,
  339,
  0,
  382,
  376
];
function isInvalidCodePoint(codePoint) {
  return codePoint === 0 || codePoint >= 55296 && codePoint <= 57343 || codePoint > 1114111;
}
function replaceCodePoint(codePoint) {
  if (isInvalidCodePoint(codePoint)) {
    return 65533;
  }
  if (codePoint >= 128 && codePoint <= 159) {
    return c1[codePoint - 128] || codePoint;
  }
  return codePoint;
}
function codePointToString(codePoint) {
  return codePoint - 1 >>> 0 < 127 || codePoint - 160 >>> 0 < 55136 ? String.fromCharCode(codePoint) : String.fromCodePoint(replaceCodePoint(codePoint));
}

// node_modules/markdown-it/node_modules/entities/dist/internal/decode-shared.js
var BASE91_INVERSE = /* @__PURE__ */ (() => {
  const table2 = new Uint8Array(127);
  let code2 = 0;
  for (let char = 33; char <= 126; char++) {
    if (char !== 34 && char !== 36 && char !== 92) {
      table2[char] = code2++;
    }
  }
  return table2;
})();
function decodeTrieDict(input, resultLength, atomCount, dict1AtomCount, ngramCount, dictSize) {
  const base = 91;
  const inputLength = input.length;
  const twoCharBias = dictSize * (base - 1);
  let pos = 0;
  const readSlotCode = () => {
    const c12 = BASE91_INVERSE[input.charCodeAt(pos++)];
    return c12 < dictSize ? c12 : c12 * base - twoCharBias + BASE91_INVERSE[input.charCodeAt(pos++)];
  };
  const dict2AtomCount = atomCount - dict1AtomCount;
  const slotCount = atomCount + ngramCount;
  const single = new Int32Array(slotCount);
  single.fill(-1, dict1AtomCount, dictSize);
  single.fill(-1, dictSize + dict2AtomCount, slotCount);
  const start2 = new Int32Array(slotCount);
  const length = new Int32Array(slotCount);
  function decodeDelta(count2, off) {
    let previous = 0;
    let slot = off;
    const end = off + count2;
    while (slot < end) {
      const code2 = BASE91_INVERSE[input.charCodeAt(pos++)];
      if (code2 < 89) {
        previous += code2;
        single[slot++] = previous;
      } else if (code2 === 89) {
        let runLength = BASE91_INVERSE[input.charCodeAt(pos++)] + 2;
        while (runLength--)
          single[slot++] = ++previous;
      } else {
        const next = BASE91_INVERSE[input.charCodeAt(pos++)];
        previous += 89 + // eslint-disable-next-line unicorn/prefer-minimal-ternary -- branches read a different number of side-effecting input bytes
        (next < 90 ? next * base + BASE91_INVERSE[input.charCodeAt(pos++)] : BASE91_INVERSE[input.charCodeAt(pos++)] * 8281 + BASE91_INVERSE[input.charCodeAt(pos++)] * base + BASE91_INVERSE[input.charCodeAt(pos++)]);
        single[slot++] = previous;
      }
    }
  }
  decodeDelta(dict1AtomCount, 0);
  decodeDelta(dict2AtomCount, dictSize);
  const references = new Int32Array(ngramCount * 2);
  let poolSize = 0;
  let ngramIndex = 0;
  function readNgramReferences(count2, startSlot) {
    for (let index = 0; index < count2; index++) {
      const slot = startSlot + index;
      const a = readSlotCode();
      const b = readSlotCode();
      references[ngramIndex * 2] = a;
      references[ngramIndex * 2 + 1] = b;
      ngramIndex += 1;
      start2[slot] = poolSize;
      const entryLength = (single[a] < 0 ? length[a] : 1) + (single[b] < 0 ? length[b] : 1);
      length[slot] = entryLength;
      poolSize += entryLength;
    }
  }
  readNgramReferences(ngramCount - dictSize + dict1AtomCount, dictSize + dict2AtomCount);
  readNgramReferences(dictSize - dict1AtomCount, dict1AtomCount);
  const pool = new Uint16Array(poolSize);
  let write = 0;
  for (let index = 0; index < ngramIndex; index++) {
    for (let half2 = 0; half2 < 2; half2++) {
      const source = references[index * 2 + half2];
      const value2 = single[source];
      if (value2 < 0) {
        let read2 = start2[source];
        const readEnd = read2 + length[source];
        while (read2 < readEnd)
          pool[write++] = pool[read2++];
      } else {
        pool[write++] = value2;
      }
    }
  }
  const out = new Uint16Array(resultLength);
  let outIndex = 0;
  while (pos < inputLength) {
    let slot = BASE91_INVERSE[input.charCodeAt(pos++)];
    if (slot >= dictSize) {
      slot = slot * base - twoCharBias + BASE91_INVERSE[input.charCodeAt(pos++)];
    }
    const value2 = single[slot];
    if (value2 < 0) {
      let read2 = start2[slot];
      const readEnd = read2 + length[slot];
      while (read2 < readEnd)
        out[outIndex++] = pool[read2++];
    } else {
      out[outIndex++] = value2;
    }
  }
  return out;
}

// node_modules/markdown-it/node_modules/entities/dist/generated/decode-data-html.js
var htmlDecodeTree = /* @__PURE__ */ decodeTrieDict("!}.&u%}'&}*'~!6*)%&,~!J~!J~%L~y<~!R,~~%Lu~~#GD~~#|)1#%}^%}2%+#.##%##%}&%##%'#%##&%#%#'%#&#%#&#'#%%#&#%##%#)%''%&%#%#'%#%%#%%}%%%#%#&(23#%%#&-%0%('1#(##%#'##+%'*.:1}#%#6-+(%'%%#%%%}#L'2351&('%}&/N'(0(/*-%(%%}#'+&T%7.2}#&%&#%#36/5##%&%%#&#%%#))2%%##%&&'0~!#*+&'%1~!%).'3q?&%'1~!.##%6(~!+%%%(Gw'rT~!E#<nA%#jZ~!H%(~!42##~!*31&~!G%U~#)5~#`3~!J~!Z~%]~%Y~%C~!q~!u~#kz~%#~!6'~!D~!U~!?~#T~!c%~!G#'~%7|~!G~!J~!G&~#pb~(Df}#%}*&}#%##%##%##&#-}&'#'&%#.++}%mI,#,@&(}*%}*'%&##&#%##%}&0}#.},U},%}+%}&%}#%##&}B%(}(%}+%)})%##%#&}&%##%&}<%}>%#%&}*%}(%}9%}/%})%}*%}*%}?&}&%}3%}&*#%})%#%#)}#&#-#+*%E%%'%'#%}#*V##&##I}#&&##%&%#&&Qf%%))w/0+&%#(#.%-''''++++7}>%4'',##1,#%#&%##&#'##&#*#9)%&%}#*}%,#+P(%A&%#'&##wSD',9E00#y#@}(+}&%&>~!#~!X}#*}(&&}(&}(,%}%&#+&}#&}I%#%}%)#(},'%#*}4%%#%}(''}#/##(##),%-##%%)#&}(.}&%#&}%%}*&#%},&&}&%}#%*'#%})%}D&}&%}-&}6&#&}-,%}#%})-(~+`~,=?~I9'9%~!,#%})%})%}@%}?%}(~!?~#<~#pP~#BG~#=1#%K+~#?#~%;)~#A~#mF1~#A'~'X%'~#lR~#N~'N~#r~#m#-~#i'?%#'%~#B%##%,%#~#_%#0%~#]732~,w~2+#:&#%&'0%&>%}#>##F+)#%&&#(+_}4&}-%}(&}@&}O7Fdf0@+/v4}&WU##&/0#&'('B#%}.%}'+#%}#%%&#&%#%##+#&#)#6#'#.},%}c%},%#%##%&#&%#&~#>'*-.%##%##%}#%%}%'~#)D1}#%*&~#_%%'(~#S2%'.}#~#=##*'*-%}&'%'##&&~'E%.#&~#M4}%%##&'%#~#O1##%&#'+~#<B%##%%'%+~#;#@%}#&%#&&%#(~#H1}'%'##&&~#?A}&'~#D#%32}'&&&&~#[}'(#%}'~#;C})&}%%#%~#=&%,3}%'(#%%~#^'#&&)#%'~#Y%-~#d-%'~#^%%&#&&&}#~#b~2t*&'~&(~&@~0%~e~3}%*''0})&}+~!9##-}#%-hD*)1fC#%/&/fB#40~!+#)*4~!+~!K'&:~!/*7~!.#~!H~!L':~%x&~!H#~!*~%1~!I#~!+A~#p'~!F~~#-#~,,(~.Z~!V~%;'B'mq-W~!N~%I%#&&#&}#%},%%}'%}+X#%}#&}(%}'%}<%}#%}%%'}'%}:~![)9@~%>~#UA%-%##&~!C%~!-.9:~!1~!-^2/:a~!y,D*J#-5)/4~%23,~#G~!L1~!0X3`~!2+~!!0-~&E~!W~!o,>Y&]~%cZx_&~#O*9#A#'#+I'%#)~!0B*-5A+-((F&*M#)(-7-5+'-3a5Vi~!Y~!?+[)%3),ERHm~!+:D,VG.+)?fB%%*(%)'(#&80%1'8`K8?`+'Z#&O&'H5#*9)A%%5&3))0%39+.*7#()&&*=4@**L)<'_&*+..;(#*+)./&0#3)%')-8(4ixD(&.}%,('aI:,)%,k2231T)I'#/-W7,/'Q#.'Y24+h')37</31&83##&0#),H(?'&?/1##%#&&#%''-%&&&#(&''&#.-'%#%%(,')*'&#&#'##%(%(#%('#&##%%%%('%#%#%%#%#&%##h>w+v<ayvyvcg.uuhKr}g/v|g>u9i[~>g5uI~=RvdwEg;v/g;uk!!TTSx]@RT!U!#!@VBRUU!'UTe-d0c`e&gSdicedFcrdTaqb.kYcAohdYd@a3e+d}dMdtd.aJ#bqcK`dle/e.e'dwdPdodddjbEb}ogd^ofdpduc6j?l%d{drdqc)d7bacOdQ%T#Y)X.sR[yH>6Vyv3[xwLu>vo'!*.[yBacahoj>6Rew3[xqdZa#!a&#^(X-[yG>6Vyu3[xvg3sEr|g.u/Ri9db0T#^(Xa)!-[y;>6Vylg4wKs{JwNZt3@3r=c4Z([xlg;wKt!cpq's@v7A'*a(a+!-a#[y<3Dt?3Dt'>6Vym3[xmg9rxsNJwLZt4~?r?db1T#`-!(Xa,!0[yS>6Vz%NuQs.g4wKtnJwNZtS@3r>c4Z([y%g;wKtrdga8!a(!#&T*Y-Xa#!a0<or[yc3Dtq>6Vz43[y3JwNZtf@3s!Ju}!%Dti:pm3c_%X#tjB5pkd6q!r]u?voC'*-a.a2!0a&a+[yI3DtI3Ds~3DtH>6Vyw3[xx;:s#~<5pKJwNZtE@3r~d`a)!a2T#a.(!+U.X1[yT3Dt`3Dtv>6Vz&3[y&g9rxwzcxstPu.<rAJwLZtT~?r@dZa%!a.&^*Za(/Reu[ya>6Vz23[y1g3sEr}wkg{NuQRg{ci(U#5@b`~,cg#U(2WnH5wugcRh7dX#T(Y,a'Ta!!a,[yZ<]mj>6Vz,3[y+Pv#5ReZKu+=,%!H}7ABwkaS?Rh:BcW(X#<]mrj:ubv/ARekdg%!(!a.*Ta(Y.X1!#sP>Rl*Dt6[y>>6Vyo3Wf*jOvuumvuRgRJuq*!:9<B@bX~3jVv&v@s@5Re[d/rQt{uAvo&a&a*)a2!,0Wf!3Dt0=Bs'>6Re}3[xy~<5s%JwJZt1~Gs)c;&!#2sJkNuXvzq7rxu,Re8dka4!a8(aEZ+a@Y.X1Xa)[yd=Bs(3DtP>6Vz53[y4cX#X&Re:avRe9~<5s&JwJZtQ~Gs*i^rzvdRg+Jv{%!2sbB@bX}kdga,!Za?&^*T1/!a'Dt+[y6>6Vyf3Wf%g/u;s4hGu6?Rh-JvZ,!c%#&RoX54Rivj7uyvf8RgTKvZB%*!2sGh<vu5Rgq<=C::9bb~#dZ#T&Ta6Y.X*Dt>[y93Wf)coZ(T,6VyifluvRgC@95@B@bX~/hFu34cC#T,k/unq8w8Q5RkUklwQuzunq8w8Q5Rk8d/rJu?v8w9)-&!a0a;a&aIWejg3sEr/h1s<DtDJvyZqY5aws3Jvy!&Wei~Hr1:au5@Bag>23E~5c:Z&bX};kKv?w&unuVu5Rjc;>bs)#~@:Rh.=ay<a]C;b`}Vd6s/t{uAvoaxa()!a,a7%-a#a2Dt,[yF2Wo[>6Vyt3[xuNuPRi&NuPwpi#RoWh?vf8Ri%Jv]!%Ri:KvxD!.'2WeAjZu`q9rxu,Re7woeAg-unLq(qA_/*2Wg_g3u5q^9:4E}/jTrxrzv=Wkkd~0UX#^^Xa-a1a5T&a=U1a'*aEa]!a*aPaA-adok[y54Rn>;:p3~Dp5g9rpsFNvZqjg3uJp4~<5p0Pw;5qlJwNZt*@3p1Pw:5p/Ou!5p2JvG'!6Vye=<qnJvh_[xhg3v,Rh3kOwOw-sDuev/Re^dha[a%!%!a+#Ta7)-5TaCaO!aka!a)sf[yb2>Rl!9ARiq5E}Qg=ucRkBE|oJrJ_@Wk~@Wk{JrJ_@Wk|@WkyJrJ_@Wk}@WkzJvO_[y2g-vMRmiKuYC!)&>Ri;>Ri<@3RkNc](X#@9Rk=g5vuRmhKvDB!+'=]meg3u4Rmgd)#Y'Vz3CARmfd`a+!%T'!+#Ta1Ta6TaM-sTDt9[yA9sYd'%Y#s[[xpj:ueunaXRgEjRq,v-vuqdd2'`#6Rev<32@5>:2<E}5xIo9a*X#Y(;5RePJvD_g>vyRgNj8w)v8<wggs:RgXiZt|vjx,hSq3ah!-(~@:Ro/Ou!5RhWj^v(pyw8unRhUdx-UY#^Ua.a3a70!)%UX1TaDa)'omRiRRhE[y:3Dsz=Br,>6Vyj3[xkg6ruwjcqsrPw;5r*Ku]D'Zt-@3r(~?r.i[vwv]dU1a--U#`a4(g/vsRhPOu!5RhLj:rmu9Wo!~@:wdh@g/vsRiTjXuvvNr}:RhBj^v(pyw8unRn]dz1UYa'a+^Y(!aETZalaRY.Ta?a4[yDJw1!#qLsW>6Vyrfzq-pLflpwRe|Js>%!Dt@3Dt&Jvy_[xs~HrnjMuwpsw'RecKu+D#'!t<~Grl~?rjg5u-x,gwp{ah!-(~@:Rg~Ou!5Rh'jXuvvNr}:Rh#cW#X/c;&!#2sLi[v7u7RgpJv)(!iLrxu,Re6j7v@s@5Se[e7d`aW!Za(a`T.a#!a3!&aDa-!9)Dt_=6s+3[x~~DR|h~DS6avhGun5RkZj3w)v-]mkKunB!&*]kb97R|i<ARk<c:Z(6Vy}Juh'!wziMRoS:F|vkLuauJv5vtvQRh1d='T+Y#VyO~DR|jcF#T'7R|g97R|kJv3'!ay<Rj,Jvh&!:ReXcsa6*a+#a#_aIRf9aLRf?c,Z&Rf5Rf7c.Z&Rf;Rf>cQ#%T'p-Rf8Rf=ct#%'(*!,p,Rf4p+Rf6Rf:Rf<d~'Ua%U*^UYa(!a,-!#a4YaTalaEX0a8a<Weo3Dt/3Dsx=Br93Wen~Dr;~<5p<JwNZt2@3p=Pw:5p;Ou!5r3c7&!#:p>3Ds}KvGB)_6Vyk2sM=<r7x'eovA(!hFu1ARf}cV#X&@r5j6rvwQa^Rf3c=Za'wkghJv__g;unRggA53B9=b^}%j6uduo5Jq;!(hIv%2Re`Ou4ARe_e%a#^^^Xa&!a*a2!&a6YaP!*ad!#a:aE/5Rn?[y@>6Vyp;:pE~DrY~<5pBJwNZt8@3pCh=rt3rWPw:5pAJup_[xoNuPpF9c!#'45pD5ARn)d8#X'X*3@rU72s]h>v<<sSjJpqvewOJq/(!hNw'5ReBk0s2u3w/w'5ReE5@Jq.!a+JQ!&WeU23d(#Y&RjG5]jBk!u7w&u0udARjEe#+^^^Ub#!a2/a`Z(agT1!a-a;|@TaG!aS[yV=Re~fow'RguNuPRe?bz#'>RoUWeL>:Cbb|?JwPZtVg6ruRmzJvD'!6Vz(g/vmRh~Jvy_[y(g9voRgyx*cy(#2>Ri2B9b]~9kIw9u7rluJu3Rg]dI#a%UY'@=p%CAx.gQZ&RhwwygtRm{x5g_Z'+ABqR9Woa=Bp&dV#^*Xa'!&@o{g4v]Rk;Jv{!%Rk[wkkiA5RkiwwfUB=x,fUuqC&*!>RfTg8v0RfV~ARfSd;rJsAuAv9wR'ae+/aO!a@aza/a#[yQ@Wg!2Wemg3sEr0JvB_g>uvReWg2v+Re=KupB_+[y!2AbY~-~Hr2AJwD!(h<~El>h<~El?Kun@+_:9b`}Kg-v/Ri3g;vtwyk_9]k_d=&T#*U.6qh@Ab`|K9:H|CJv[!&3Dtex'fDwC%!Rf[9WlMd[(^X,!a%Z06Vz!@WgBg=v~Rgvg,QRe@awd,#Y+jTv|Q~EfWj]uNr|~FRfXdy#Y&^Ua%!aO.!(a)Ua;=!a@aKap!a-,a!Ta]a[rSa]p?[y82sK=Bq~;:p:~<5p8Pw:5p7d'#Y'Wf(;RnRi[u4w&RgJJvG'!6Vyh=<r#ijuuv/sIKuYD'ZtG@3p9~Gr&d2#`(g<vtRgFj`u5w&rqpxRf2CJuY!+:wfnTOu!5Rg}jNs1ucv&RfwJvA!&3@q|BDcC#T,k/unq8w8Q5RkTklwQuzunq8w8Q5Rk9dga#!a'!a=#a0!:+Tb*b@aO.a4!aba8aFJv^}?!VyR~Dr<g;u%Rn.~<5p[x'e`wNZtR@3p]Pw:5pZhNvjBp.woe_g5u-r4JwF!%DtO3:ooc7&!#:p^3DtpLuGw(!+%)Dtk6Vz#2sd=<r8d'#Y([y#<x3gJt`w@!)%}MRiowzikRij=]ilxAf3,U(#B2Rf#g0v-Rm[ck{`U#]giKv3>)!&6Ri154s,KuGB_%@r68r:dJ|t`#X(9<E|u2@H|rx3gJu?w'!+'1Nu7Reg4=H~+9<wxgY95Rm]xLggZ-`(X}U2:Ri4h<uOawRmsJv__5@bb{jbV~3dka#a'a]!,#a+U=a>b6a3b%!/aKa/)!arwve^VyJ;:pR~DpTg3uJpS~<5pOPw;5qmPw:5pNOu!5pQJvG'!6Vyx=<qoJvA!{~Jup!%@qk7Rn/KvyD!}''[xz;>wkh'?Rh,x8gyt`w5D!&),(SgyccRgztJ@3pPB5p#d'(Y#<]mmifubw&RgoJvE&!82s^JvF&!8Rf,ADb]~;x=h'rNu]vK!,%'*0RnORh)4Rh*AqQg-vaRnNg;wHwkh'ba~4cE#Ta*x3gctyw@'!+%RnFRnD<4Rn@hFvK5RnCxWg[#`&a0Ua()`1Rm75Rg[c]%X#qi8Rg^NvdRj>BwzgZauwji7Rm6A4wgg]d1#&(*,.0a#Rm;Rm<Rm=Rm>Rm?Rm@RmARmBe%#^^^Xaea?aC/b+(,!a+a#!a/!>a&Ta<aKbD!2wphBRnk[yPw}hE|.=Br-3Dtm>6Vy~g6urRf.x,hPrNav!%'RnqRo%Ro#Nu;q[Pw;5r+JwNZtM@3r)d'#Y'Weh;xChL#`&RnmRnoKu}>%(!Rne~Bs-;2wjcussJv+'!aYSO}6@B<5?ba~8LrNvj!.%*ROwungw~ng~:9;Ri^>wtnig;wHRnixDh@|(UZ.x1h@|)!#:2<H|*xHn]#-UX'3Ro)z=iT}6ARns=Bwsn_wpnaRncw]aR(#UXa&Ua*a/=]iPd'#Y&Ro'WnXf{QRm2hNvj]nZd`'T~&1`{|`#9b]{}c:'!#Wl{>@=be}]?cl{{U#:5Abb}Jds#^YaF!a*b4a#a3aPa>&Tb!bH!*a_!Eau?/a&RjY<]gj>6Vz*;:pe~DrZg,QRj1JwNZtX@wihspcJvZ&!VyX9WmOJu|!|N2WmHJvh&!]ht~Bpbcn&T(!#RmQ<s7Nu;padH#X'`+WmJ@>RmKCARhnKup=!)&Wf+:RhqNuPpf9c!#'45pd5AwghpARn(Ls@w!%,)!RmP@Wfe<E|IJva!&WmNg8vsRmLd`*.`#Y'Xa!axRn*]hrA8Rhug5s@rXg8u!RmMd8#X'X*3@rV72smdI*#UY&RmICARho~GsgxVgd)Ta'U-Y&Xa!T#RnEWnA@Wffg1uDRi0hFvK5RnBxGnG&#`%owp)@wsf+bX}Ze-*1!a*^^^Ua|!#a.aq&Ya2!a>.a6!a:aO`aJDtL[y`@Wg#>6Vz12@wzoYRoZNuPRi!NuPRhzg=ucRi,@=b`{Yg=ucRi-ACJvB!&Sh[ebSh]ebi`wUuFRm4Jw2_[y0JvB!.<Ju(!&SoG}6Shd}6<Ju(!&SoH}6She}6Kur@._g5vHRieJvx!{L2G{Kx6gd'T#?Rh82Wi5cZ#X(g1w)Rm5dW-Y(Ta#!a)!#aYa=wnfE=su2>>bU{0j9udv:<svj8uQv-7RgHdE%#^'sq9sp=>Bb_{TJv`!&g/r|snj6v(us5d,#Y(56H}[978H}]Jw5!&g1rushJvB!+j;v{u5?zDhd}6}bj;v{u5?zDhe}6}ce*#`(^^^a[aea!=!a6a*aoXb1a.!aAbL!b>,b'aL!aV@Wf|2Wlg3[y/JwNZt^@3piPw:5pgJunZou3@rsJva&!Vy_g<v~Rm#JvG'!6Vz0=<r{Ju{%!:pj@WfsiXuJu3Rm:JvZ&!WfA~Bph@c4Z&Dtwax5rubx(#:awRk1@d,#Y&RfjRfid1#,Y(@Wfp2Wlrg5s@ryKu[@!,'=]ig9wlk?Rk>g5u-rqJvy'!@9RkQcH(T#=>Ri~@<wkj(Wj(KuZB*!&<7rw@9RkRcH(T#=>Ri}@<wkj)Wj)dg(Ta2Xa9X#`-!a*CARhg@@=I}d9x;c~#X%so=<sj>2@@=aybb}XjWv0Q~EfEj3vLv;<d,#Y(56H}`978H}_dgaPaFa'a/!#a3Y0a_a;a|!1(a7-[yE3[xt;:pJNvZrrg3uJrvJwNZt=@3pIh=rt3rxPw:5pGOu!5rpJvG'!6Vys=<rz@c4Z&Dt(ax5rtJvZ!&~BpH@wsfNg-vaRlNci*U#=<wei<F}a5@Jq.!a*JQ!%@qZ23d(#Y&RjH5]jCk!u7w&u0udARjFd/prq=tyvpaEa(a:.!a1aZ(@@=I}:9wpd%=<sX55w_h}@@=I{t=ay<aU@@=I}T=ay<2@@=I})?C9:9au@9Cb]}DP~=x-fAZ(2Wl1=ay<aU@@=I}>5@d##Y+jTv|vV~EfFj]uNpn~FRfGdgaK!Z2&!a8a-Tb({E!acTbM*!a(DtY[yYd'%Y#sl[y*hHvh>Re5x2c{Z}.j4uCvcawRiMd+#X+_x&d!},<5RkX;2Hzw@x,gavfB-!{CcF&T#Roe;RodwWbBg5urRgaKvHC*_6Vz+<4opieuew&Rmq@d]&Y)X,T#X0Rh}<BqP=4qS9:ReMg/ujReNJw0!/<Jui%!bd{kawwnemRelAxUa?a3#*.&UX(Ya+a/RhvRnQ<o}9Wmtd-#Y&RgSRmw9;Rmxay=Rmyg-vaRmuxEhSrNu,v-voC!%(aR.a(a7+1Ro1>Ro5CE{A9b]{@;5x#eO{:g;urRi+KrNA!%(Ro3>Ro79;Ri_Ku@>{;&!x%gX|{KunA_+g5QRj/g3u5Rj#g>uERj%wio/xRhS&!,!#^1U}wba{8>>@=be}qC@:D5ba{7Ku+A&!}x?ba}t>>@=be}se(aA^^^Uat!b0#{pa+awUazbGa#aLb9bgaWac'a5TbS=Br!d1#`%scp_Jvl!#rT>Re0JvX&!VyN=H{Fcm#U&:pY=ReaJv2&!]h0=]nUJvG'!6Vy|=<r%JrM_=]h2@Wlud'#)U'Wf'b]{i=]h/Jvh!&~BpWg=v]RnMx+ny#'Nu;pVwjnu=]nwxJnx,T#`&Reqwjnt=]nvieu9vrRjLLuYwP(#+!th@wih5pX~Gr'g5v/Rh4KunA'!-CARnP@wwiN:Rm_9x'cvw>!|l=<saKvAA!0&3@q}>w^e1bp#&Re2Re3BDx7gH#T|f5H|eKuZ>!%(:qNAH{]Jv6!+3B2B9=b^{X<5<B92:E{ZLvhwA(a;a%!igQuyRmad+#Y}m@3Rh5d8#X'X*:AqUAHzmaxwbh<aXRnVcF}RT#Nw&cj#U(BWnug/vsRntdka)(a3+.Zb7aYYan1!bVa@Xa}[y^@b[{G=H{+hFu73Rj&Pv#5ReQcK%T#sig1v{Rj'Ku+D#'!t]~Grm~?rkKuMB!01d5#`'Vy.ta3Dtu~Hroc8#'{^45s85AwZbP&!#Rn!wghxWn#KvEA!)&2RlA2RlBx:h|#(T,=]j09Wobz>x]z/@awRoTd+#Y(az]hFhCrm4d,#Y+jTv|Q~EfMj]uNr|~FRfOdCa!Xa9_X#@<plJvf!%b`{(9;Rgwc;.!#2x7cw#T|UDb]|T5Ju={(!=@E{&Jv)&!Ab`{'awJvf!~*>>@=be{#KuY>!+&4Ezyi[ugv&RjIdea+T)#UXa&T-T&a!Rh9auRmW=]kLg5vuRn+g3u4Rn-Ow6ARn,hHus5xNk?#UX(U~)/g8v0RkD~AwkkF?Ri.OuNBwkkA?Ri/d|a2`a*^UYa.!aBTZaTa'Xa;!(!2!-a#b2[yC>6Vyq3[xr2Wi?g1rusVh%s?DtF~<5rbJs;%!DtBfswKtCj[uvuSsEu3RgVx3o:u+wN'*Zt;@3rd~Grh~?rfg8w)Lq)qE&-a%!>bI|`jWv0vV~EfCjTv|vV~Ef@j]uNpn~FRfBcK#T']gWNu7x,k7q4ai(0!hHv8<RhmkMu9vrsBuev/RhlCJvB!,g<v{wchh~@:Rhji[vrv{wchi~@:RhkdS&a5UY#Ta!RgPwwiI5BwciI~@:Rh`x'iJvj'!5]iJPu8Bwch]~@:Rhach)U#h3rp]gLh@t|Ax,hTq3ah!-(~@:Ro0Ou!5RhXj^v(pyw8unRhVd|)`,^UYas!a?/a2Z'a^Ta{Tb7Ta(a#!a,Wf&9sZ3DtAadamov=Bqt3[xig8vsRm~>waiL2b`{QJv*_Ouv2qgj<v]v2BqfdR'X*X#Y-@3qr~Gqv~?p6hHv-]glPup5Lq+q?_%*b_{qF{n9b^{rOu4ARhpKvCD!+&~Bqp:5Dbb}nwoiKl&unuTuBv]v+ueunaXRf0=Jvh!0nKufu8v1w&w7q%w&uHrz:Rgnj5w,uxDJq/(!hNw'5ReCk0s2u3w/w'5ReFd>Za&!*UaA=<wkgsRnSJv^!%Refifw3vyRgOKu_B'!,<]gkiiu:w&Rh<=C@a^<B57@2F{[<B5@aW:=3away9A5aW=<B=C@a^<B57@2F{Ie-#`(^^^bCara.b8aza6!/bZ,!adTbnTbOb+aFaS!aAT9@Wf~2Wli3Dtl2@d,#Y&RfnRfmJwJZtN~GqyJva&!VyMg<v~Rm%iXuJu3Rm9Jv[_=]ih9wlkDRkCd1#`(@Wg>2Wls3cH#T(@<Rj*=>Ri|b~'#23s9h<~El.d'#Y&Dtxi^rzvdRl#d*#U%(o|B2s`hJwSaxRmDKv4B&!1:Rmdd5#`'Vx}to~Hq{x'f1v3(!BA5ba|bJv_&!Wfug1v]ReIdO+U/Y#&G}-8wze=Rh{g1v]ReHg/uQRf/by#)ibQwERl/cH#T(@<Rj+=>Ri{cNu+vlax-!(#a0qa9<Rii2;;bU{H;x<i=&X#Rk`<4wwi=C9H~8xAI(Y#<azRi@45wXI<B9;5bb~7dL(X#Xa(+!aL6Vy{g5QqOau:5au2@ay547EzbxOcU(UX-T#Ta#:Cbb|A?wjh/b_|SOw6ARgtihr}u7Rhy<d1#T)X1@@=I|~=ay<2@@=aybb}Sj3vLv;<d,#Y(56H}A978H}@dGpvs@uAu`vcw9*!aFa+ai%(b!aXa8.a?a[ozWey=sU2@G}Nch&U#Rf_WexKu+D#'!t:~Gr`~?r^j]uNr|~FRg*j^psurwJt|RmcKv)@&!)7Rkv~Br[@wxfO:Rl3co#U'6Rezj_q#vIuavjRltwzeyh@vr5JqD0!>aY?C9:9au@9Cb]}9cl#U*5;5<H||jbuus1ucv&Rfvg1v~d/pppzqFr^a--a~!aMat1(hFv;Wiz@@=Izoj5uuv-7Rix~Cw`fk2WlVcZ#X,k)u3vWs@u2]ktg;wEx'fBq(_2Wg/jTv|vV~EfoJv]!15x'hzqG!(P~EfU~CRl_j6v(us5x4i-#T(2WmZ?C2F|d>Kq<aj1!*jTqIsBv=Wl`~Cw`fi2WlWj`v0u*~>RlR=c>Z,k#u3vWs@u2]kr<c1Z+jTqIsBv=Wla~Cw`fm2WlXdmb3!a{(arZa`bkTa%TbQTa-a9+c'!aM!/[yL=Bqug.w'RifhFvyDRj.g>vgwyk^9]k^Jv3_@WfbAARkhJw2_[x|JvB_wkoIRoKwkoJRoLd'(Y#<]gm=<9<H|yd'%_X#skDtb3awwqkgNulRkgdB#^',9:p'hJwSaxRmEBwVb8@4=H|qLu+w50&!)@3qs~?pU>Awwn;;Rn=c:Z'ARn<=<qwKvC@!/&~BqqJv6!&]eVb^z^xRge'/a%+^`#Sge}6<4Rn3=]n0Pw2>Rn8Jw0!&>Rn:>Rn6cY#a7+!a&=<wkaNw~h3z_c5Z{=wjh#=]nLKv^D!&)Vyz=bW|swYb<WetcG#T(2wxa@qVx@gD#Y&b^|V5JwG&!5bb|pg/w&RgD@x=kHs=uAvn!a%%/'+RmSRh694Ro`g-vaRmRhHv-]mlxCcS#`&ba~.5cD#Ta)P~=d,#Y(56H{>978H{Dd_#{2^Y%_+qbbb{6g3sERhsbU{?dfa.,`a(Xa<!aiX#(55RiG54RiHcI#T'WiU3RiVNvdwtfcRlKNvdd,#Y&RlHRlExQgf.1*^T'X#Sgf}6Wn4=]hfPrk>Rn7Jw0!&>Rn5>Rn9Lunw?&a2!,5<oq@@wqfdRlJj5Q~=d,#Y(~ARfcOuN]fdDKw;ay(}i!547E}j?cI#T(@5bV}iCbV}hdv(^^Tb?a40,b##Tbo!a*bR!a<b|a/!aKai!aU[yK=]o^g:v>ReGJwPZtK<7Rh+h<~El,Pv#5ReR@awwxjCg,ulRjDJv6&!]j!z?aQeeg>w=Sh<eeJw;!&axEzOg,Qosc!#*:wkeJ]eJ>x'h-u(!%Ro.w~h.zPdNZ(X,Ya![x{;9ReY;wkgxRiF:x?ap#Y&RmUg<s2Rkod]+UY0TZ'!a&A9sw<=bczLNvuw{gqzNhJwSaxRmCKuLay!#&s_Rf-55b^{uJvZa!!c%#(55Ri654wmiu5RiuawLu,vp!+}^%b_}Y9;wkgxba}o>A9:=b^}zKuh=a''!3awRk3c*'!#aHRk6c+Z&Rk5Rk4Jv)&!awRjSawd9*`#0?C2@EzMj8u<uJ5RmbjQrquJu3x,k>uq@_+=ayb^|W~ARkEOuN]k@7dhzV^X/X&a-#zRzSb`zXcJzTT#2WkVKvDBzW!%FzY9;5bbzWjQrquJu3Jw3%!b`zU=ayb^zQd:#X(T-a!6Vyywxh}=b]{Jg=u1RiAdGp~qHtzv!w(wA+a+a;<!aJaYai'anasb(=azRmV:Cbb{MLq2vb!%')RjuRjrRjtRjqx3jnqCw3!%')Rk(Rk+Rk&Rk)Lq2vb!%')Rj{RjxRjzRjwLq2vb!%')RjsRjpRjfRjex3jcqCw3!%')Rk'Rk*RjkRjl9<CbbzfOu4ARhxLq2vb!%')RjyRjvRjhRjgx=joq*uKvb!%')+-Rk.Rk%Rj~Rk-Rk#Rj}x=jdq*uKvb!%')+-Rk,Rk!Rj|RjmRjjRjidAq&qKs@uAv8Aa.'*-a@a&0!aM@a5[y73Dsy3Ds|3Dt):wxgI2sHJwJZt.~Gqxwsf0ikrzt}Rl0Jvy_[xj~HqzKv_A|D!&WfP8axRoVcf,U#k(v]v+ueunaXRf1Ju}'!g8u#Ri=jQw!sCunLprq>!,')~<5qeGzq9F{W=c##%s5au:5aU3CBE|;d4#X(D!a&6Vygx(b;#(=]ed?C2F{N<capoq2r[a&!aPa9,'Pw;5s:@@=I|,55w_h|@@=IzcP~=x'fCqB_2Wl2>aU@@=I|1OuNBc1Z+jTqIsBv=Wlc~Cw`fl2WlZ~AcTa%!Z+jTqIsBv=Wlb~Cw`fh2WlYk+uNqJsBv=WlSg,u3dca3#UXaMYa)TaB-=cM|7T#<bI}l5@B932:aV2G{BOuNBJq:|M!5Ezt=<B=C@a^<B57@2F{v>cB{/T#=ay<bI{3Jv6!a.6BKq0ah&+!5E}HP~Ef{978BaU@@=Iza<7d#.Y#978BaU@@=IzH~AJq0!(@@=IzG978BaU@@=IzFe,aU*Y&^^^bvJb,b:bFad!a,c2Ta>aL.bo6!a#CbTa'T#Re{2Wlh2@G{yg6t~Ro_NvdRfticuRQRllJv3&!x&c|zs@Jw3!%RflwpfkRlpKuL;%(!Re<@G|C2GzdhIvuBwgjAg-u0RjAKQB%!(GzZ@G|5NuuRl7d='T+Y#Vy[g<v~Rm!==G|>JvA!)@wma=]m1ifuaw&RmnLs@vT'!|/+[y,g:v>ReTJw1!#qX=x!eC{bLu+wT&)ZtZauq_~Graci&U#F|89:r_Lupvq!.)&2RlG8RfaC=x!eF{_h?rpWlmd&'!#X|&]k::xJey#`'T|+<E|&2@H|%dE#(^,g;u.RiEg6vjRiC9xCkA{O|zY#g=ucRmXKs0@!&*@G|m@awRknJuh!,3d(}gY}eJvj!%Rm):Jw3!%Rm+Rm-Ls0w(&!a(a#@b[|6cZ#X'7RkxWgAOu4ARn'dH'U#Y*Vz-Wm'CARm}d]*#a%^a*T'aK!a<9bV{PC=p*Jw4!&SgxcbB5r]idw(wBRmF7xFkt#&`(Rm/Rm8E|!JuY_9:Rl5=wrgr2:bbxd@xXfB(a*#T+!.X0X1Ta/a'T&RlDRfL>RlyARl9b[z[>RfZ:RlL:RfRwlg/ARl;9;RlxKv,A/!%7s69<74=BA5ba{-8Bde#`a<XaKYa1,a'P~=wxfB2bZ}}?C972@@=I}r8@55B9;5bb}G978B2@@=aybb}3j3vLv;<Jw3&!>Rfk=ayb^}4~Ad1#`*@@=aybb{w2@>==<bbz]dx+UY#^UaF!a9!bB'Ya1.!ajXa#%olRhD[y=3Dt#Ov5BrHKuMB%!(Rf^Wep~HrJwkiQjKr|~FRg)Ku+D#'!t5~GrF~?rDdV)UY,Z/_7RkuG{<~BrBg,rlsO:235B@bX}|d?a1!#`(6Vyn5@d##Y+jTv|vV~EfIj]uNpn~FRfH7Lq2vb1!a9-978BaU@@=Iz9978BbU}#~AJq0!(@@=Iz8978BaU@@=Iz7~AJQ|}!978BbU}!JvkaK!AdUa21-U#`a+(g/vsRn~Ou!5RPj:rmu9WhOjXuvvNr}:RhAj^v(pyw8unRn[kPr}p|u7vwv]RiSBd;pppzq@qHQa?(b.!a.a`@.|xa(hFv;Wiyj5uuv-7Riw~Cw`fg2WlU978BbU|wOuNBJqG!(P~EfD~CRlQcZ#X,k)u3vWs@u2]ksg;wEx'f@q1_2Wg.j]uNpn~FRfqJv]!15x'h{qG!(@@=IzK~CRl^j6v(us5x4i,#T(2WmY?C2F{1>Kq<aj1!*jTqIsBv=Wld~Cw`fj2Wl[j`v0u*~>RlT=c>Z,k#u3vWs@u2]kq<c1Z+jTqIsBv=Wle~Cw`fn2Wl]dn1#c(a(b^a2!b/bAT(bj!aDa7bu,a_a{c0!2T0g:v>ReD2@G{42@G{5~DpM~<5rc=Bx6i>{RT#RnI@zCx]y]z:2Jv[!zr5Awyk]9]k]dD(Y+X#6Vz.g=wKtgwhaCwgmTWj2Lu,w%_+/[y-B;b^xeg3u3Rj-2@bX{*KrJ<!+'@Wg(g?QRlC@Jv`!%b[zIwsfII}8JQ_@w|kW|=Jv(%!AqcOuNBJvEzh!bYzjLs@wP#(0!oy@>RkdJwMZtc3Dtd@BcG#T'9bWxg2@2Fznd*#Y+;2x'c}w<zizixNgwa#Z'U+!/!a'!a+w~g~z6wcn{Rn}wcnzRn|5Rh%=]nJg5vuRmvNvdRlvcprJu}w*az*a#!%.a.'Bot9qT]kj@Wg'ay2Gzv@Jv`!%b[zEwsfHI}1;ck#Ux`<Cbbx_Lu+w!a&0*!wko*wwo,So,}6Juqxf!E}PigQuyRm`d3(`#8>Rn%:A5B;bZ~%KvhCa!a2!x>k7#Uxb@b{#xaRk7Jw0!)>wwhlShl}6>wwhmShm}6CJvB!.x'hhvj{!!5Bwkhhbaz}x'hivjz~!5Bwkhibaz|xEhTrNu,v-vpD!a%&/)a3a.,%Ro2t[CE{)@3re9b]{%wjo09:rgc:Z&Ro6=<riifuaw&RmoKrNA!%(Ro4>Ro89;Ri`dSaL'UYzxZb)7Rka3xRhT&!,!#^1U}vbaz{>>@=be}yC@:D5bazzKu+A&!}{?ba}y>>@=be}wxBh[t`u~vJvr!%a!a()a,a0a4RoC=]o;Ju(!%RoGRhdwjh`=]oAg>w#Ro?g5vuRo=NvdRl|Ku]C.!&;RoEJvB!%RoORoMBx'h[v+_?w~h`}~5?w~hd~!xKh]oiptu-utv.vp!#%&a30a@a'a+(a/aOp(o~p!RoDJu(!%RoHRhewjha=]oBNvdRl}g>w#Ro@g5vuRo>c[#X']o<CauRoRAd-#Y':RkpauRoQKu]C.!&;RoFJvB!%RoNRoPBx'h]v+_?w~ha}t5?w~he}ue!/UbhYacXaW^Tc&a;b:a-c/#b&aja1(!cL+!bKbt!bmcRc9aIc?8[yW3Dtt94Rg`Jv}!&SiRMzBhEebShEMNuPRe>x7gL#TzuwjirRipc<Z&>on;>z=h-MSh.Mwqczx'a7vj&!>Re4@=ResJt__NuPRi*NuPRi)j]uNr|~FRfzKrJ>_+@Wfy@Wf]2WocKrJ<!+'@Wg%g/QRl@@Jv`!&awRl<wsfFIzgLu(w*!.*&ShBMwvhIRhI9;RhNx1hK'!#Sn]Mx1hK~0!#:2<H~7cNu+w7D*'1ZtW>Rn1~?rOc:Z&Rn2=<rQ<7wjh&=BSnLMc]#X(6Vz)w[b=a!U#9wzgMc3#&(RgMRitRis<x,gKt`ax!&+SioM=BSilMc3#&(RgKRinRimKurB,!&SiQMzBhDebShDM6BJQ!(P~Efx978B2@@=I}WLrJw!!,a*&@G}O@9wkibRid@@x'fKwC!&SlDMSfLMjUv~Q~EfKKv3@a+!(hFv-]mpx/hYZ(C5RiWz<o/MwkhY?So/M@x,gbvfB*&!SgEM:SoeeehFu3:Rgbda(,^TZa)X/7Sg[eb:2RgI~BrMC@wgkc:wwkcRerx3h(uUvK!&*,SnOM4Sh*MArRg;wHRh(x=h;rJvPwI!a4',a'0@Wg&=BSh/Mg>w=Rh=g3w*wwgGRgGcW(X#;Sg}M2Gzk@Jv`!&awRl=wsfGIz`dKZ*T'Y-:RhR7RhQg5u-p`j6v(us5d,#Y+~Awkia?RicOuNBwkibba}Ld6p~tyu_vbAa'a+!a/'a3aEa8a!>Sh,ebJv{!&Sh@ebSaReb9;SgwebNuPRi(NvdRl)NuPRi'hHu^<Rm^Jvv_@Wl(g;u1Si/ebKu'B&!*Sh?eb@Wl'z@aPeb95Si.ebcpputyvjB)!,&a+0a%ShAMWeK@G}C@WfJ9;RhMwvhH9w{ia}ix,hJvRA1(!zAn[MRhHx1hJ~*!#hFv(BSn[MBJQ!(@@=I~'978B2@@=I}2db.Ua<'X}+T#a0XaG2G}E;wkg|wuh!Rh!x,hZu,@)!&So0MVy)C5RiXACJvB!&5RiY5RiZg8w)cG}*T#2@bU}=KsA>(!a.3wkhZba~(x,h^u(A!&(SoCMRhb5Bz=h[eb?w~hb~6x,h_u(A!&(SoDMRhc5Bz=h]eb?w~hc~6e)aA1T#T,^^^c-bMb&blcPaP(a/!0!bA=b5c@a(!bfbrc#2afwmhARnjwchORnp2Wlf3DtsNvdRl-2@wpa<]m0bx(#:awRk2@Jw3!%RfhwpfgRlnKQB%!(G{V@G|'NuuRl6d='T+Y#VyUg<v~Rl~==G|<Jv+'!aYShC}6@B<5?ba~8@Jw3'!g2QRljhLrpWlOd+#Y'g.w'rIg>w*wgj@g-u0Rj@Lu+wT&)ZtUauq]~GrGci&U#F|39:rELrNvj!.%*RhCwunfw~nf~:9;Ri]>wtnhg;wHRnhx3hDs@v~!/+'@Wfr@9RkSNu&Rlo=@<5GzoKs0@_+@Wl+@awRkmJuh!-3d(}pY#qWJvj!%Rm(:Jw3!%Rm,Rm*de&!1U-U#`)Re;@G|.@9Ri82@wjfvRlq=@<5GzpLvOvr!).&2RlF8Rf`C=x!eE{.Jw3_g2QRlkhLrpWlPde(!#U{s,UXa*Ta'[y'g:v>ReS;x0PZ&RnlRnn~HrKJw1}f!=x!eB|2w]aP(#Xa&a*Ta.Ua2a7=]iOd'#Y&Ro&WnWg;u.RiDg6vjRiBNvdRlzhNvj]nYJuW_2Wm3x)kFze{9d])!a.!,Y01!#&aC!a3RndC=ox~BrC@2b^{pg,rlse7x'ksuq!%Rm.E{xidw(wBRmGx9o+)X#wwo-So-}69:Rl4@xSf@a#XZ'X)X,Ta(/ARl8b[xc>RfY:RlI:RfQwlg.ARl:9;Rlwdn'#^XafaQa1X1TaHTa)@b[{zcZ#X'7RkwWg@Ou4ARn&x)kG#{,g7u/RkGdH'U#Y*Vz'Wm&CARm|bx#(A]gUbUzJj9Q~=d,#Y(56H}l978H{U7d,0#U*2>ABb_xZ978BbU{e~AJQ{g!978BbU{hxMh?ad{oUYZ.x1h?{l!#:2<H{mx3n[t{vl!,&a%3Ro(z=iS}6ARnr=Bwsn^wvn`Rnbd`*T}B0!#^X'BG{c9b]{a>>@=be}F?JvS!&BG{d7BG}(Bde#`a1X,Ya@!a'P~=wxf@2bZ}I56B2@@=aybb}08@55B9;5bb}<j3vLv;<Jw3&!>Rfg=ayb^}&OuNBKuLA!)a!P~=x#fD{f2@>==<bbzl?C972@@=Ix^d6rSu,v7w*C(0a)a6#B+a%!sQ[y?3Dt%3[xn~<5rLOu!5p@Ku+D#'!t7~GrP~?rNKvlaya7'!h+v-5qMg=t|cd,U#5AAaa5Abb{S@52B5@a[@52B5Gx[iXueu;d<#`a(!/549C;ag>23ExY5@Dah89b^~689Jv)!~2b[~1Lv'w(%*!a#bX|aPrmawRe]keu7uhv-q6rxu,q`xTo]/a5aU!bNaDXbi!b-!ao!b<bwA!#5@B932:aV2G|:d-)Y#hJrL>RhG<7@C5<H|_=Cau:5aj5@B932:bJ|ng>vIbs)#?C2F|9jPv0w.vISh-MKvUaz(.!9ABbb|[5;5<H|Eg>unwfh;9:4E|YjQsBt|vjx'hYq3!(?C2F|J:2<BaY?C2F|GOu!5x,g|p{ah!-(?C2F|c9:4E|OjXuvvNr}:Rh&i[w*t|cd+U#jJvsu)vsSn~Mkfrmu9p}u7vwv]So!McW#Xa!ax5@A5aY:5;5<H|>kJv~vYrquJu3x4ib#T)2@SmZM?C2F|Bj:rmu9@xPhI(a*a#U#`a3-5Abb|L~@:RhK9:4E|0@52B5G|#C::aY?C2F|-:2<BaY?C2F|.5Jvk!a)javYrquJu3x4ia#T)2@SmYM?C2F|HAxPhH(!a#U#`a*-5Abb|4~@:RhJ9:4E|R@52B5G|F:2<BaY?C2F|Sc^#Xa2j=Qq5CJvB!-g<v{z;hhM?C2F|Zi[vrv{z;hiM?C2F|XKsA>!a)-g<v{z;h[eb?C2F|]i[vrv{z;h]eb?C2F|^iZu.vix,hZq3ah!.(?C2F|QOu!5ShXM:2<BaY?C2F|P", 13494, 2713, 49, 25, 61);

// node_modules/markdown-it/node_modules/entities/dist/internal/bin-trie-flags.js
var BinTrieFlags;
(function(BinTrieFlags2) {
  BinTrieFlags2[BinTrieFlags2["VALUE_LENGTH"] = 49152] = "VALUE_LENGTH";
  BinTrieFlags2[BinTrieFlags2["FLAG13"] = 8192] = "FLAG13";
  BinTrieFlags2[BinTrieFlags2["BRANCH_LENGTH"] = 8064] = "BRANCH_LENGTH";
  BinTrieFlags2[BinTrieFlags2["JUMP_TABLE"] = 127] = "JUMP_TABLE";
  BinTrieFlags2[BinTrieFlags2["VALUE_MASK"] = 8191] = "VALUE_MASK";
})(BinTrieFlags || (BinTrieFlags = {}));

// node_modules/markdown-it/node_modules/entities/dist/decode.js
var CharCodes;
(function(CharCodes2) {
  CharCodes2[CharCodes2["AMP"] = 38] = "AMP";
  CharCodes2[CharCodes2["NUM"] = 35] = "NUM";
  CharCodes2[CharCodes2["SEMI"] = 59] = "SEMI";
  CharCodes2[CharCodes2["EQUALS"] = 61] = "EQUALS";
  CharCodes2[CharCodes2["ZERO"] = 48] = "ZERO";
  CharCodes2[CharCodes2["NINE"] = 57] = "NINE";
  CharCodes2[CharCodes2["LOWER_A"] = 97] = "LOWER_A";
  CharCodes2[CharCodes2["LOWER_X"] = 120] = "LOWER_X";
})(CharCodes || (CharCodes = {}));
var TO_LOWER_BIT = 32;
var CONSUMED_SHIFT = 21;
var CODE_POINT_MASK = 2097151;
var CONSUMED_OVERFLOW = 2047;
var longNumericConsumed = 0;
function unpackConsumed(packed) {
  const consumed = packed >>> CONSUMED_SHIFT;
  return consumed === CONSUMED_OVERFLOW ? longNumericConsumed : consumed;
}
function isNumber(code2) {
  return code2 - CharCodes.ZERO >>> 0 <= 9;
}
function isHexadecimalCharacter(code2) {
  return (code2 | TO_LOWER_BIT) - CharCodes.LOWER_A >>> 0 <= 5;
}
function isAlpha(code2) {
  return (code2 | TO_LOWER_BIT) - CharCodes.LOWER_A >>> 0 <= 25;
}
function isEntityInAttributeInvalidEnd(code2) {
  return code2 === CharCodes.EQUALS || isAlpha(code2) || isNumber(code2);
}
var EntityDecoderState;
(function(EntityDecoderState2) {
  EntityDecoderState2[EntityDecoderState2["EntityStart"] = 0] = "EntityStart";
  EntityDecoderState2[EntityDecoderState2["NumericStart"] = 1] = "NumericStart";
  EntityDecoderState2[EntityDecoderState2["NumericDecimal"] = 2] = "NumericDecimal";
  EntityDecoderState2[EntityDecoderState2["NumericHex"] = 3] = "NumericHex";
  EntityDecoderState2[EntityDecoderState2["NamedEntity"] = 4] = "NamedEntity";
})(EntityDecoderState || (EntityDecoderState = {}));
var DecodingMode;
(function(DecodingMode2) {
  DecodingMode2[DecodingMode2["Legacy"] = 0] = "Legacy";
  DecodingMode2[DecodingMode2["Strict"] = 1] = "Strict";
  DecodingMode2[DecodingMode2["Attribute"] = 2] = "Attribute";
})(DecodingMode || (DecodingMode = {}));
function determineBranch(decodeTree, current, nodeIndex, char) {
  const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
  const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
  if (jumpOffset) {
    if (branchCount === 0) {
      return char === jumpOffset ? nodeIndex : -1;
    }
    const slot = char - jumpOffset;
    if (slot >>> 0 >= branchCount)
      return -1;
    const stored = decodeTree[nodeIndex + slot];
    return stored === 0 ? -1 : nodeIndex + branchCount + stored - 1 & 65535;
  }
  if (branchCount === 0)
    return -1;
  const packedKeySlots = branchCount + 1 >> 1;
  const branchEnd = nodeIndex + packedKeySlots + branchCount;
  for (let index = 0; index < branchCount; index++) {
    const packed = decodeTree[nodeIndex + (index >> 1)];
    const key = packed >> ((index & 1) << 3) & 255;
    if (key === char) {
      const pointerIndex = nodeIndex + packedKeySlots + index;
      return branchEnd + decodeTree[pointerIndex] & 65535;
    }
    if (key > char)
      return -1;
  }
  return -1;
}
function readTrieValue(decodeTree, nodeIndex, valueLength) {
  if (valueLength === 1) {
    return String.fromCharCode(decodeTree[nodeIndex] & BinTrieFlags.VALUE_MASK);
  }
  if (valueLength === 2) {
    return String.fromCharCode(decodeTree[nodeIndex + 1]);
  }
  return String.fromCharCode(decodeTree[nodeIndex + 1], decodeTree[nodeIndex + 2]);
}
function parseNumericEntity(input, numberStart, inputLength) {
  let offset = numberStart + 1;
  let cp = 0;
  let digitStart = offset;
  if (offset < inputLength && (input.charCodeAt(offset) | TO_LOWER_BIT) === CharCodes.LOWER_X) {
    offset += 1;
    digitStart = offset;
    while (offset < inputLength) {
      const char = input.charCodeAt(offset);
      if (isNumber(char)) {
        cp = cp * 16 + (char - CharCodes.ZERO);
      } else if (isHexadecimalCharacter(char)) {
        cp = cp * 16 + ((char | TO_LOWER_BIT) - CharCodes.LOWER_A + 10);
      } else {
        break;
      }
      offset += 1;
    }
  } else {
    while (offset < inputLength) {
      const digit = input.charCodeAt(offset) - CharCodes.ZERO;
      if (digit >>> 0 > 9)
        break;
      cp = cp * 10 + digit;
      offset += 1;
    }
  }
  if (offset === digitStart)
    return 0;
  if (offset < inputLength && input.charCodeAt(offset) === CharCodes.SEMI) {
    offset += 1;
  }
  if (cp > 1114111)
    cp = 1114112;
  let consumed = offset - numberStart;
  if (consumed >= CONSUMED_OVERFLOW) {
    longNumericConsumed = consumed;
    consumed = CONSUMED_OVERFLOW;
  }
  return consumed << CONSUMED_SHIFT | cp;
}
function decodeWithTrie(input, isStrict, isAttribute) {
  const decodeTree = htmlDecodeTree;
  let offset = input.indexOf("&");
  if (offset < 0)
    return input;
  const inputLength = input.length;
  let chunkStart = 0;
  let result = "";
  const root = decodeTree[0];
  const rootJumpOffset = root & BinTrieFlags.JUMP_TABLE;
  const rootBranchCount = (root & BinTrieFlags.BRANCH_LENGTH) >> 7;
  do {
    const entityStart = offset + 1;
    const firstChar = input.charCodeAt(entityStart);
    let consumed;
    let value2;
    if (firstChar === CharCodes.NUM) {
      const packed = parseNumericEntity(input, entityStart, inputLength);
      consumed = unpackConsumed(packed);
      if (isStrict && consumed > 0 && input.charCodeAt(entityStart + consumed - 1) !== CharCodes.SEMI) {
        consumed = 0;
      }
      value2 = consumed === 0 ? "" : codePointToString(packed & CODE_POINT_MASK);
    } else if (isAlpha(firstChar)) {
      consumed = 0;
      value2 = "";
      const rootSlotIndex = firstChar - rootJumpOffset;
      let nodeIndex;
      if (rootSlotIndex >>> 0 < rootBranchCount) {
        const stored = decodeTree[1 + rootSlotIndex];
        nodeIndex = stored === 0 ? -1 : rootBranchCount + stored & 65535;
      } else {
        nodeIndex = -1;
      }
      let bestNodeIndex = 0;
      let bestValueLength = 0;
      let current = nodeIndex < 0 ? 0 : decodeTree[nodeIndex];
      let index = entityStart + 1;
      trie: while (index < inputLength) {
        while (
          // Value-less, non-run node with a nonzero jump offset.
          (current & (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) === 0 && (current & BinTrieFlags.JUMP_TABLE) !== 0
        ) {
          const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
          const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
          if (branchCount === 0) {
            if (input.charCodeAt(index) !== jumpOffset)
              break trie;
            nodeIndex += 1;
          } else {
            const slot = input.charCodeAt(index) - jumpOffset;
            if (slot >>> 0 >= branchCount)
              break trie;
            const stored = decodeTree[nodeIndex + 1 + slot];
            if (stored === 0)
              break trie;
            nodeIndex = nodeIndex + branchCount + stored & 65535;
          }
          current = decodeTree[nodeIndex];
          index += 1;
          if (index >= inputLength)
            break trie;
        }
        if ((current & (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) === BinTrieFlags.FLAG13) {
          const runLength = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
          if (input.charCodeAt(index) !== (current & BinTrieFlags.JUMP_TABLE)) {
            break;
          }
          index += 1;
          const remaining = runLength - 1;
          let wordIndex = nodeIndex + 1;
          let charIndexInPacked = 0;
          for (; charIndexInPacked + 1 < remaining; charIndexInPacked += 2) {
            const packed = decodeTree[wordIndex];
            if (input.charCodeAt(index) !== (packed & 255))
              break trie;
            index += 1;
            if (input.charCodeAt(index) !== (packed >> 8 & 255))
              break trie;
            index += 1;
            wordIndex += 1;
          }
          if (charIndexInPacked < remaining) {
            if (input.charCodeAt(index) !== (decodeTree[wordIndex] & 255))
              break;
            index += 1;
          }
          nodeIndex += 1 + (runLength >> 1);
          current = decodeTree[nodeIndex];
          continue;
        }
        const valueLength = current >>> 14;
        const char = input.charCodeAt(index);
        if (valueLength !== 0) {
          if (char === CharCodes.SEMI) {
            consumed = index - entityStart + 1;
            value2 = valueLength === 1 ? String.fromCharCode(current & BinTrieFlags.VALUE_MASK) : readTrieValue(decodeTree, nodeIndex, valueLength);
            break;
          }
          if (!isStrict && (current & BinTrieFlags.FLAG13) === 0) {
            consumed = index - entityStart;
            bestNodeIndex = nodeIndex;
            bestValueLength = valueLength;
          }
          if (valueLength === 1)
            break;
        }
        const next = determineBranch(decodeTree, current, nodeIndex + (valueLength || 1), char);
        if (next < 0)
          break;
        nodeIndex = next;
        current = decodeTree[nodeIndex];
        index += 1;
      }
      if (value2 === "") {
        const finalVL = current >>> 14;
        if (finalVL !== 0 && !isStrict && (current & BinTrieFlags.FLAG13) === 0) {
          consumed = index - entityStart;
          bestNodeIndex = nodeIndex;
          bestValueLength = finalVL;
        }
        if (consumed > 0) {
          value2 = readTrieValue(decodeTree, bestNodeIndex, bestValueLength);
        }
      }
    } else {
      consumed = 0;
      value2 = "";
    }
    if (consumed === 0 || isAttribute && firstChar !== CharCodes.NUM && input.charCodeAt(entityStart + consumed - 1) !== CharCodes.SEMI && entityStart + consumed < inputLength && isEntityInAttributeInvalidEnd(input.charCodeAt(entityStart + consumed))) {
      offset = entityStart;
    } else {
      if (chunkStart < offset) {
        result += input.slice(chunkStart, offset);
      }
      result += value2;
      offset = chunkStart = entityStart + consumed;
    }
    if (input.charCodeAt(offset) !== CharCodes.AMP) {
      offset = input.indexOf("&", offset);
    }
  } while (offset >= 0);
  return result + input.slice(chunkStart);
}
function decodeHTMLStrict(htmlString) {
  return decodeWithTrie(htmlString, true, false);
}

// node_modules/markdown-it/node_modules/entities/dist/index.js
var EntityLevel;
(function(EntityLevel2) {
  EntityLevel2[EntityLevel2["XML"] = 0] = "XML";
  EntityLevel2[EntityLevel2["HTML"] = 1] = "HTML";
})(EntityLevel || (EntityLevel = {}));
var EncodingMode;
(function(EncodingMode2) {
  EncodingMode2[EncodingMode2["UTF8"] = 0] = "UTF8";
  EncodingMode2[EncodingMode2["ASCII"] = 1] = "ASCII";
  EncodingMode2[EncodingMode2["Extensive"] = 2] = "Extensive";
  EncodingMode2[EncodingMode2["Attribute"] = 3] = "Attribute";
  EncodingMode2[EncodingMode2["Text"] = 4] = "Text";
})(EncodingMode || (EncodingMode = {}));

// node_modules/linkify-it/build/index.mjs
var REBuilder = class {
  src_Any = Any.source;
  src_Cc = Cc.source;
  src_Z = Z.source;
  src_P = P.source;
  src_ZPCc = [
    this.src_Z,
    this.src_P,
    this.src_Cc
  ].join("|");
  src_ZCc = [this.src_Z, this.src_Cc].join("|");
  cache = {};
  opts = {
    maxLength: 1e4,
    urlAuth: false,
    schema_names: []
  };
  constructor(opts = {}) {
    this.opts = {
      ...this.opts,
      ...opts
    };
  }
  set(opts = {}) {
    this.opts = {
      ...this.opts,
      ...opts
    };
    this.cache = {};
    return this;
  }
  escapeRE(str2) {
    return str2.replace(/[.?*+^$[\]\\(){}|-]/g, "\\$&");
  }
  nestedPairRE(open2, close, depth = 4) {
    const openRE = this.escapeRE(open2);
    const closeRE = this.escapeRE(close);
    const atom = `(?:(?!${this.src_ZCc}|${openRE}|${closeRE}).)`;
    let pair = `${openRE}${atom}{0,1000}${closeRE}`;
    for (let level = 2; level <= depth; level++) pair = `${openRE}(?:${atom}|${pair}){0,1000}${closeRE}`;
    return pair;
  }
  get_text_separators() {
    return this.cache.text_separators ??= /[><\uff5c]/;
  }
  get_pseudo_letter() {
    return this.cache.src_pseudo_letter ??= new RegExp(`(?:(?!${this.get_text_separators().source}|${this.src_ZPCc})${this.src_Any})`);
  }
  get_ipv4_addr() {
    return this.cache.src_ip4 ??= /* @__PURE__ */ new RegExp("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])");
  }
  get_ipv6_addr() {
    const h16 = "[0-9A-Fa-f]{1,4}";
    const ls32 = `(?:(?:${h16}:${h16})|${this.get_ipv4_addr().source})`;
    return this.cache.src_ip6_addr ??= new RegExp(`(?:(?:${h16}:){6}${ls32}|::(?:${h16}:){5}${ls32}|(?:${h16})?::(?:${h16}:){4}${ls32}|(?:(?:${h16}:){0,1}${h16})?::(?:${h16}:){3}${ls32}|(?:(?:${h16}:){0,2}${h16})?::(?:${h16}:){2}${ls32}|(?:(?:${h16}:){0,3}${h16})?::${h16}:${ls32}|(?:(?:${h16}:){0,4}${h16})?::${ls32}|(?:(?:${h16}:){0,5}${h16})?::${h16}|(?:(?:${h16}:){0,6}${h16})?::)`);
  }
  get_ipv6_url_host() {
    return this.cache.src_ip6_host ??= new RegExp(`\\[${this.get_ipv6_addr().source}\\]`);
  }
  get_ipv6_mail_host() {
    return this.cache.src_ipv6_mail_host ??= new RegExp(`\\[IPv6:${this.get_ipv6_addr().source}\\]`);
  }
  get_auth() {
    return this.cache.src_auth ??= new RegExp(`(?:(?:(?!${this.src_ZCc}|[@/\\[\\]()]).){1,50}@)?`);
  }
  get_port() {
    return this.cache.src_port ??= /* @__PURE__ */ new RegExp("(?::(?:6(?:[0-4]\\d{3}|5(?:[0-4]\\d{2}|5(?:[0-2]\\d|3[0-5])))|[1-5]?\\d{1,4}))?");
  }
  get_host_terminator() {
    return this.cache.src_host_terminator ??= new RegExp(`(?=$|${this.get_text_separators().source}|${this.src_ZPCc})(?!${this.opts["---"] ? "-(?!--)|" : "-|"}_|:\\d|\\.-|\\.(?!$|${this.src_ZPCc}))`);
  }
  get_path_terminator() {
    return this.cache.src_path_terminator ??= new RegExp(`${this.src_ZPCc}|${this.get_text_separators().source}`);
  }
  get_path() {
    return this.cache.src_path ??= new RegExp(`(?:[/?#](?:${this.nestedPairRE("[", "]")}|${this.nestedPairRE("(", ")")}|${this.nestedPairRE("{", "}")}|\\"(?:(?!${this.src_ZCc}|["]).){1,100}\\"|\\'(?:(?!${this.src_ZCc}|[']).){1,100}\\'|\\'(?=${this.get_pseudo_letter().source}|[-])|\\.{2,20}[:]?[a-zA-Z0-9%/&]|\\.(?!${this.src_ZCc}|[.]|$)|` + (this.opts["---"] ? "\\-(?!--(?:[^-]|$))(?:-{0,19})|" : "\\-{1,20}|") + `,(?!${this.src_ZCc}|$)|;(?!${this.src_ZCc}|$)|\\!{1,20}(?!${this.src_ZCc}|[!]|$)|\\?(?!${this.src_ZCc}|[?]|$)|` + this.get_path_extra().source + `[\\\\/:%@#&=_~*]|(?!${this.get_path_terminator().source}).){1,${this.opts.maxLength}}|\\/)?`);
  }
  get_mail_name() {
    return this.cache.src_mail_name ??= /* @__PURE__ */ new RegExp("[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9](?:[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9]|[.](?=[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9])){0,63}");
  }
  get_xn() {
    return this.cache.src_xn ??= /* @__PURE__ */ new RegExp("xn--[a-z0-9\\-]{1,59}");
  }
  get_tld() {
    if (this.cache.tld) return this.cache.tld;
    const tlds_src = [...new Set(this.opts.tlds || [])].sort().reverse().join("|");
    this.cache.tld = new RegExp(`${tlds_src || "$#none#$"}|${this.get_xn().source}`);
    return this.cache.tld;
  }
  get_domain_root() {
    return this.cache.src_domain_root ??= new RegExp("(?:" + this.get_xn().source + `|${this.get_pseudo_letter().source}{1,63})`);
  }
  get_domain() {
    return this.cache.src_domain ??= new RegExp("(?:" + this.get_xn().source + `|(?:${this.get_pseudo_letter().source})|(?:${this.get_pseudo_letter().source}(?:-|${this.get_pseudo_letter().source}){0,61}${this.get_pseudo_letter().source}))`);
  }
  get_url_host_port() {
    return this.cache.url_host_port ??= new RegExp("(?:" + this.get_ipv6_url_host().source + `|(?:(?:(?:${this.get_domain().source})\\.){0,10}${this.get_domain().source}))` + this.get_port().source + this.get_host_terminator().source);
  }
  get_fuzzy_url_host_port() {
    return this.cache.fuzzy_url_host_port ??= new RegExp("(?:" + (this.opts.fuzzyIP ? this.get_ipv4_addr().source + "|" : "") + `(?:(?:(?:${this.get_domain().source})\\.){1,10}(?:${this.get_tld().source})))` + this.get_host_terminator().source);
  }
  get_mail_host() {
    return this.cache.src_mail_host ??= new RegExp("(?:" + this.get_ipv6_mail_host().source + `|(?:(?:(?:${this.get_domain().source})\\.){0,4}${this.get_domain().source}))` + this.get_host_terminator().source);
  }
  get_fuzzy_mail_host() {
    return this.cache.src_fuzzy_mail_host ??= new RegExp("(?:" + this.get_ipv6_mail_host().source + `|(?:(?:(?:${this.get_domain().source})[.]){1,4}${this.get_domain_root().source}))` + this.get_host_terminator().source);
  }
  get_path_extra() {
    return this.cache.src_path_extra ??= /* @__PURE__ */ new RegExp("");
  }
  get_fuzzy_mail_host_search() {
    return this.cache.mail_fuzzy_host_search ??= new RegExp(`@${this.get_fuzzy_mail_host().source}`, "ig");
  }
  get_fuzzy_link_search() {
    return this.cache.link_fuzzy_search ??= new RegExp(`(^|(?![.:/\\-_@])(?:[$+<=>^\`|\uFF5C]|${this.src_ZPCc}))(?:(?![$+<=>^\`|\uFF5C])${this.get_fuzzy_url_host_port().source}${this.get_path().source})`, "ig");
  }
  get_http_validator() {
    return this.cache.http_validator ??= new RegExp("\\/\\/" + (this.opts.urlAuth ? this.get_auth().source : "") + this.get_url_host_port().source + this.get_path().source, "iy");
  }
  get_relative_proto_validator() {
    return this.cache.relative_proto_validator ??= new RegExp((this.opts.urlAuth ? this.get_auth().source : "") + `(?:localhost|${this.get_ipv6_url_host().source}|(?:(?:${this.get_domain().source})[.]){1,10}${this.get_domain_root().source})` + this.get_port().source + this.get_host_terminator().source + this.get_path().source, "iy");
  }
  get_mail_name_validator() {
    return this.cache.mail_name_validator ??= new RegExp(`(?:^|${this.get_text_separators().source}|"|\\(|${this.src_ZCc})(${this.get_mail_name().source})$`);
  }
  get_mailto_validator() {
    return this.cache.mailto_validator ??= new RegExp(`${this.get_mail_name().source}@${this.get_mail_host().source}`, "iy");
  }
  get_schema_names() {
    return this.cache.schema_names ??= new RegExp((this.opts.schema_names || []).map((name) => this.escapeRE(name)).join("|"));
  }
  get_schema_search() {
    return this.cache.schema_search ??= new RegExp(`(^|(?!_)(?:[><\uFF5C]|${this.src_ZPCc}))(${this.get_schema_names().source})`, "ig");
  }
  get_schema_at_start() {
    return this.cache.schema_at_start ??= new RegExp(`^${this.get_schema_search().source}`, "i");
  }
};
var web_schema = {
  validate: (text3, pos, self) => {
    const re = self.re.get_http_validator();
    re.lastIndex = pos;
    const m = re.exec(text3);
    return m ? m[0].length : 0;
  },
  normalize: (match, self) => self.normalize(match)
};
var defaultSchemas = {
  "http:": web_schema,
  "https:": web_schema,
  "ftp:": web_schema,
  "//": {
    validate: function(text3, pos, self) {
      const re = self.re.get_relative_proto_validator();
      re.lastIndex = pos;
      const m = re.exec(text3);
      if (m) {
        if (pos >= 3 && text3[pos - 3] === ":") return 0;
        if (pos >= 3 && text3[pos - 3] === "/") return 0;
        return m[0].length;
      }
      return 0;
    },
    normalize: (match, self) => self.normalize(match)
  },
  "mailto:": {
    validate: function(text3, pos, self) {
      const re = self.re.get_mailto_validator();
      re.lastIndex = pos;
      const m = re.exec(text3);
      return m ? m[0].length : 0;
    },
    normalize: (match, self) => self.normalize(match)
  }
};
var tlds_2ch = "a:cdefgilmnoqrstuwxz|b:abdefghijmnorstvwyz|c:acdfghiklmnoruvwxyz|d:ejkmoz|e:cegrstu|f:ijkmor|g:abdefghilmnpqrstuwy|h:kmnrtu|i:delmnoqrst|j:emop|k:eghimnprwyz|l:abcikrstuvy|m:acdeghklmnopqrstuvwxyz|n:acefgilopruz|o:m|p:aefghklmnrstwy|q:a|r:eosuw|s:abcdeghijklmnortuvxyz|t:cdfghjklmnortvwz|u:agksyz|v:aceginu|w:fs|y:et|z:amw";
var tlds_default = "biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|\u0440\u0444";
function unpackTlds() {
  const result = tlds_default.split("|");
  tlds_2ch.split("|").forEach((item) => {
    const sep = item.indexOf(":");
    const prefix = item.slice(0, sep);
    for (const suffix of item.slice(sep + 1)) result.push(prefix + suffix);
  });
  return result;
}
var defaultOptions = {
  fuzzyLink: false,
  fuzzyEmail: true,
  fuzzyIP: false,
  "---": false,
  tlds: unpackTlds(),
  urlAuth: false,
  maxLength: 1e4
};
var Match = class {
  /** Prefix (protocol) for matched string. Empty for fuzzy links. */
  schema;
  /** First position of matched string. */
  index;
  /** Next position after matched string. */
  lastIndex;
  /** Matched string. */
  raw;
  /** Normalized text of matched string. */
  text;
  /** Normalized URL of matched string. */
  url;
  constructor(text3, schema15, index, lastIndex) {
    const raw3 = text3.slice(index, lastIndex);
    this.schema = schema15.toLowerCase();
    this.index = index;
    this.lastIndex = lastIndex;
    this.raw = raw3;
    this.text = raw3;
    this.url = raw3;
  }
};
var LinkifyIt = class {
  __opts__;
  __schemas__;
  re;
  /**
  * Creates new linkifier instance.
  *
  * By default understands:
  *
  * - `http(s)://...` , `ftp://...`, `mailto:...` & `//...` links
  * - "fuzzy" emails (foo@bar.com).
  *
  * See {@link LinkifyConstructorOptions} for available options.
  *
  * @param options Recognition options.
  *
  * @example
  * ```javascript
  * import { LinkifyIt } from 'linkify-it'
  *
  * const linkify = new LinkifyIt({ fuzzyLink: true })
  *
  * linkify
  *   .tlds(require('tlds'))       // Reload with full TLD list
  *   .tlds('onion', true)         // Add unofficial `.onion` domain
  *   .add('ftp:', null)           // Disable `ftp:` protocol
  *   .set({ fuzzyIP: true })      // Enable IPs in fuzzy links
  *
  * console.log(linkify.test('Site github.com!')) // true
  * console.log(linkify.match('Site github.com!'))
  * ```
  */
  constructor(options = {}) {
    const { rebuilder, ...linkifyOptions } = options;
    this.__opts__ = {
      ...defaultOptions,
      ...linkifyOptions
    };
    this.__schemas__ = { ...defaultSchemas };
    this.re = rebuilder || new REBuilder();
    this.re.set({
      ...this.__opts__,
      schema_names: Object.keys(this.__schemas__)
    });
  }
  /**
  * Add new rule definition.
  *
  * `schema` is a link prefix (usually, protocol name with `:` at the end,
  * `skype:` for example). `linkify-it` makes sure that prefix is not
  * preceded with alphanumeric char and symbols. Only whitespaces and
  * punctuation allowed.
  *
  * `definition` is a rule to check tail after link prefix. To disable an
  * existing rule, pass `null`.
  *
  * @param schema Rule name (fixed pattern prefix).
  * @param definition Schema definition, or `null` to disable the rule.
  *
  * See [twitter mentions example](https://github.com/markdown-it/linkify-it/blob/master/examples/twitter.mjs).
  */
  add(schema15, definition = null) {
    if (!definition) delete this.__schemas__[schema15];
    else {
      const def = {
        normalize: (match, self) => self.normalize(match),
        ...definition
      };
      this.__schemas__[schema15] = def;
    }
    this.re.set({
      ...this.__opts__,
      schema_names: Object.keys(this.__schemas__)
    });
    return this;
  }
  /**
  * Set recognition options for links without schema.
  *
  * @param options Recognition options.
  */
  set(options = {}) {
    this.__opts__ = {
      ...this.__opts__,
      ...options
    };
    this.re.set({
      ...this.__opts__,
      schema_names: Object.keys(this.__schemas__)
    });
    return this;
  }
  /**
  * Searches linkifiable pattern and returns `true` on success or `false` on fail.
  *
  * @param text Text to scan.
  */
  test(text3) {
    if (!text3.length) return false;
    let m, re;
    re = this.re.get_schema_search();
    re.lastIndex = 0;
    while ((m = re.exec(text3)) !== null) if (this.testSchemaAt(text3, m[2], re.lastIndex)) return true;
    if (this.__opts__.fuzzyLink && this.__schemas__["http:"]) {
      re = this.re.get_fuzzy_link_search();
      re.lastIndex = 0;
      if (re.exec(text3) !== null) return true;
    }
    if (this.__opts__.fuzzyEmail && this.__schemas__["mailto:"]) {
      if (text3.indexOf("@") >= 0) {
        const mailHostRe = this.re.get_fuzzy_mail_host_search();
        const mailNameRe = this.re.get_mail_name_validator();
        mailHostRe.lastIndex = 0;
        while ((m = mailHostRe.exec(text3)) !== null) {
          const name = text3.slice(Math.max(0, m.index - 65), m.index);
          if (mailNameRe.test(name)) return true;
        }
      }
    }
    return false;
  }
  /**
  * Similar to {@link LinkifyIt.test} but checks only specific protocol tail exactly
  * at given position. Returns length of found pattern (0 on fail).
  *
  * @param text Text to scan.
  * @param schema Rule (schema) name.
  * @param pos Text offset to check from.
  */
  testSchemaAt(text3, schema15, pos) {
    if (!this.__schemas__[schema15.toLowerCase()]) return 0;
    return this.__schemas__[schema15.toLowerCase()].validate(text3.slice(0, pos + this.__opts__.maxLength), pos, this);
  }
  /**
  * Returns array of found link descriptions or `null` on fail. We strongly
  * recommend to use {@link LinkifyIt.test} first, for best speed.
  *
  * @param text Text to scan.
  */
  match(text3) {
    const result = [];
    const schemaRe = this.re.get_schema_search();
    let fuzzyLinkRe;
    let mailHostRe;
    let mailNameRe;
    let fuzzyLinkCandidate;
    let fuzzyEmailCandidate;
    let schemaPrefix;
    let schemaDone = false;
    let fuzzyLinkDone = false;
    let fuzzyEmailDone = false;
    let pos = 0;
    if (!text3.length) return null;
    schemaRe.lastIndex = 0;
    if (this.__opts__.fuzzyLink && this.__schemas__["http:"]) {
      fuzzyLinkRe = this.re.get_fuzzy_link_search();
      fuzzyLinkRe.lastIndex = 0;
    }
    if (this.__opts__.fuzzyEmail && this.__schemas__["mailto:"]) {
      mailHostRe = this.re.get_fuzzy_mail_host_search();
      mailHostRe.lastIndex = 0;
      mailNameRe = this.re.get_mail_name_validator();
    }
    for (; ; ) {
      const scanFrom = Math.max(pos - 1, 0);
      if (mailHostRe && mailNameRe && !fuzzyEmailDone && (!fuzzyEmailCandidate || fuzzyEmailCandidate.index < pos)) {
        if (mailHostRe.lastIndex < scanFrom) mailHostRe.lastIndex = scanFrom;
        for (; ; ) {
          const m = mailHostRe.exec(text3);
          if (!m) {
            fuzzyEmailDone = true;
            fuzzyEmailCandidate = void 0;
            break;
          }
          const name = mailNameRe.exec(text3.slice(Math.max(0, m.index - 65), m.index));
          if (!name) continue;
          fuzzyEmailCandidate = {
            schema: "mailto:",
            index: m.index - name[1].length,
            lastIndex: m.index + m[0].length
          };
          if (fuzzyEmailCandidate.index >= pos) break;
          if (mailHostRe.lastIndex < scanFrom) mailHostRe.lastIndex = scanFrom;
        }
      }
      if (fuzzyLinkRe && !fuzzyLinkDone && (!fuzzyLinkCandidate || fuzzyLinkCandidate.index < pos)) {
        if (fuzzyLinkRe.lastIndex < scanFrom) fuzzyLinkRe.lastIndex = scanFrom;
        for (; ; ) {
          const m = fuzzyLinkRe.exec(text3);
          if (!m) {
            fuzzyLinkDone = true;
            fuzzyLinkCandidate = void 0;
            break;
          }
          fuzzyLinkCandidate = {
            schema: "",
            index: m.index + m[1].length,
            lastIndex: m.index + m[0].length
          };
          if (fuzzyLinkCandidate.index >= pos) break;
          if (fuzzyLinkRe.lastIndex < scanFrom) fuzzyLinkRe.lastIndex = scanFrom;
        }
      }
      let fuzzyCandidate = fuzzyEmailCandidate;
      if (!fuzzyCandidate || fuzzyLinkCandidate && (fuzzyLinkCandidate.index < fuzzyCandidate.index || fuzzyLinkCandidate.index === fuzzyCandidate.index && fuzzyLinkCandidate.lastIndex > fuzzyCandidate.lastIndex)) fuzzyCandidate = fuzzyLinkCandidate;
      let schemaCandidate;
      if (!schemaDone) for (; ; ) {
        if (!schemaPrefix) {
          if (schemaRe.lastIndex < scanFrom) schemaRe.lastIndex = scanFrom;
          const m = schemaRe.exec(text3);
          if (!m) {
            schemaDone = true;
            break;
          }
          schemaPrefix = {
            schema: m[2],
            index: m.index + m[1].length,
            lastIndex: m.index + m[0].length
          };
        }
        if (schemaPrefix.index < pos) {
          schemaPrefix = void 0;
          continue;
        }
        if (fuzzyCandidate && schemaPrefix.index > fuzzyCandidate.index) break;
        const prefix = schemaPrefix;
        schemaPrefix = void 0;
        const len = this.testSchemaAt(text3, prefix.schema, prefix.lastIndex);
        if (len) {
          schemaCandidate = {
            schema: prefix.schema,
            index: prefix.index,
            lastIndex: prefix.lastIndex + len
          };
          break;
        }
      }
      let candidate = schemaCandidate;
      if (!candidate || fuzzyEmailCandidate && (fuzzyEmailCandidate.index < candidate.index || fuzzyEmailCandidate.index === candidate.index && fuzzyEmailCandidate.lastIndex > candidate.lastIndex)) candidate = fuzzyEmailCandidate;
      if (!candidate || fuzzyLinkCandidate && (fuzzyLinkCandidate.index < candidate.index || fuzzyLinkCandidate.index === candidate.index && fuzzyLinkCandidate.lastIndex > candidate.lastIndex)) candidate = fuzzyLinkCandidate;
      if (!candidate) break;
      if (candidate === fuzzyEmailCandidate) fuzzyEmailCandidate = void 0;
      else if (candidate === fuzzyLinkCandidate) fuzzyLinkCandidate = void 0;
      const match = new Match(text3, candidate.schema, candidate.index, candidate.lastIndex);
      if (match.schema) this.__schemas__[match.schema].normalize(match, this);
      else this.normalize(match);
      result.push(match);
      pos = candidate.lastIndex;
    }
    if (result.length) return result;
    return null;
  }
  /**
  * Returns fully-formed (not fuzzy) link if it starts at the beginning
  * of the string, and null otherwise.
  *
  * @param text Text to scan.
  */
  matchAtStart(text3) {
    if (!text3.length) return null;
    const m = this.re.get_schema_at_start().exec(text3);
    if (!m) return null;
    const len = this.testSchemaAt(text3, m[2], m[0].length);
    if (!len) return null;
    const match = new Match(text3, m[2], m.index + m[1].length, m.index + m[0].length + len);
    this.__schemas__[match.schema].normalize(match, this);
    return match;
  }
  /**
  * Load (or merge) new TLDs list. Those are used for fuzzy links (without
  * prefix) to avoid false positives. By default this algorithm is used:
  *
  * - hostname with any 2-letter root zones are ok.
  * - biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф
  *   are ok.
  * - encoded (`xn--...`) root zones are ok.
  *
  * If list is replaced, then exact match for 2-chars root zones will be checked.
  *
  * @param list List of TLDs.
  * @param keepOld Merge with current list if `true` (`false` by default).
  */
  tlds(list3, keepOld = false) {
    list3 = Array.isArray(list3) ? list3 : [list3];
    if (!keepOld) this.__opts__.tlds = list3;
    else this.__opts__.tlds = this.__opts__.tlds.concat(list3);
    this.re.set({
      ...this.__opts__,
      schema_names: Object.keys(this.__schemas__)
    });
    return this;
  }
  /**
  * Default normalizer (if schema does not define its own).
  *
  * @param match Match to normalize.
  */
  normalize(match) {
    if (!match.schema) match.url = `http://${match.url}`;
    if (match.schema === "mailto:" && !/^mailto:/i.test(match.url)) match.url = `mailto:${match.url}`;
  }
};

// node_modules/markdown-it/dist/markdown-it.mjs
var import_punycode = __toESM(require_punycode(), 1);
var __defProp = Object.defineProperty;
var __exportAll = (all5, no_symbols) => {
  let target = {};
  for (var name in all5) __defProp(target, name, {
    get: all5[name],
    enumerable: true
  });
  if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
  return target;
};
var utils_exports = /* @__PURE__ */ __exportAll({
  arrayReplaceAt: () => arrayReplaceAt,
  asciiTrim: () => asciiTrim,
  callable: () => callable,
  escapeHtml: () => escapeHtml,
  escapeRE: () => escapeRE,
  fromCodePoint: () => fromCodePoint,
  isMdAsciiPunct: () => isMdAsciiPunct,
  isPunctChar: () => isPunctChar,
  isPunctCharCode: () => isPunctCharCode,
  isSpace: () => isSpace,
  isValidEntityCode: () => isValidEntityCode,
  isWhiteSpace: () => isWhiteSpace,
  lib: () => lib,
  normalizeReference: () => normalizeReference,
  unescapeAll: () => unescapeAll,
  unescapeMd: () => unescapeMd
});
function callable(cls) {
  const wrapper = function(...args) {
    return Reflect.construct(cls, args, new.target && new.target !== wrapper ? new.target : cls);
  };
  Object.defineProperty(wrapper, "name", { value: cls.name });
  Object.setPrototypeOf(wrapper, cls);
  wrapper.prototype = cls.prototype;
  return wrapper;
}
function arrayReplaceAt(src, pos, newElements) {
  return [].concat(src.slice(0, pos), newElements, src.slice(pos + 1));
}
function isValidEntityCode(c) {
  if (c >= 55296 && c <= 57343) return false;
  if (c >= 64976 && c <= 65007) return false;
  if ((c & 65535) === 65535 || (c & 65535) === 65534) return false;
  if (c >= 0 && c <= 8) return false;
  if (c === 11) return false;
  if (c >= 14 && c <= 31) return false;
  if (c >= 127 && c <= 159) return false;
  if (c > 1114111) return false;
  return true;
}
function fromCodePoint(c) {
  if (c > 65535) {
    c -= 65536;
    const surrogate1 = 55296 + (c >> 10);
    const surrogate2 = 56320 + (c & 1023);
    return String.fromCharCode(surrogate1, surrogate2);
  }
  return String.fromCharCode(c);
}
var UNESCAPE_MD_RE = /\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g;
var UNESCAPE_ALL_RE = new RegExp(`${UNESCAPE_MD_RE.source}|${/&([a-z#][a-z0-9]{1,31});/gi.source}`, "gi");
var DIGITAL_ENTITY_TEST_RE = /^#((?:x[a-f0-9]{1,8}|[0-9]{1,8}))$/i;
function replaceEntityPattern(match, name) {
  if (name.charCodeAt(0) === 35 && DIGITAL_ENTITY_TEST_RE.test(name)) {
    const code2 = name[1].toLowerCase() === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    if (isValidEntityCode(code2)) return fromCodePoint(code2);
    return match;
  }
  const decoded = decodeHTMLStrict(match);
  if (decoded !== match) return decoded;
  return match;
}
function unescapeMd(str2) {
  if (str2.indexOf("\\") < 0) return str2;
  return str2.replace(UNESCAPE_MD_RE, "$1");
}
function unescapeAll(str2) {
  if (str2.indexOf("\\") < 0 && str2.indexOf("&") < 0) return str2;
  return str2.replace(UNESCAPE_ALL_RE, function(match, escaped, entity2) {
    if (escaped) return escaped;
    return replaceEntityPattern(match, entity2);
  });
}
var HTML_ESCAPE_TEST_RE = /[&<>"]/;
var HTML_ESCAPE_REPLACE_RE = /[&<>"]/g;
var HTML_REPLACEMENTS = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;"
};
function replaceUnsafeChar(ch) {
  return HTML_REPLACEMENTS[ch];
}
function escapeHtml(str2) {
  if (HTML_ESCAPE_TEST_RE.test(str2)) return str2.replace(HTML_ESCAPE_REPLACE_RE, replaceUnsafeChar);
  return str2;
}
var REGEXP_ESCAPE_RE = /[.?*+^$[\]\\(){}|-]/g;
function escapeRE(str2) {
  return str2.replace(REGEXP_ESCAPE_RE, "\\$&");
}
function isSpace(code2) {
  switch (code2) {
    case 9:
    case 32:
      return true;
  }
  return false;
}
function isWhiteSpace(code2) {
  if (code2 >= 8192 && code2 <= 8202) return true;
  switch (code2) {
    case 9:
    case 10:
    case 11:
    case 12:
    case 13:
    case 32:
    case 160:
    case 5760:
    case 8239:
    case 8287:
    case 12288:
      return true;
  }
  return false;
}
function isPunctChar(ch) {
  return P.test(ch) || S.test(ch);
}
function isPunctCharCode(code2) {
  return isPunctChar(fromCodePoint(code2));
}
function isMdAsciiPunct(ch) {
  switch (ch) {
    case 33:
    case 34:
    case 35:
    case 36:
    case 37:
    case 38:
    case 39:
    case 40:
    case 41:
    case 42:
    case 43:
    case 44:
    case 45:
    case 46:
    case 47:
    case 58:
    case 59:
    case 60:
    case 61:
    case 62:
    case 63:
    case 64:
    case 91:
    case 92:
    case 93:
    case 94:
    case 95:
    case 96:
    case 123:
    case 124:
    case 125:
    case 126:
      return true;
    default:
      return false;
  }
}
function normalizeReference(str2) {
  str2 = str2.trim().replace(/\s+/g, " ");
  return str2.toLowerCase().toUpperCase();
}
function isAsciiTrimmable(c) {
  return c === 32 || c === 9 || c === 10 || c === 13;
}
function asciiTrim(str2) {
  let start2 = 0;
  for (; start2 < str2.length; start2++) if (!isAsciiTrimmable(str2.charCodeAt(start2))) break;
  let end = str2.length - 1;
  for (; end >= start2; end--) if (!isAsciiTrimmable(str2.charCodeAt(end))) break;
  return str2.slice(start2, end + 1);
}
var lib = {
  mdurl: mdurl_exports,
  ucmicro: build_exports
};
function parseLinkLabel(state, start2, disableNested) {
  let level, found, marker, prevPos;
  const max = state.posMax;
  const oldPos = state.pos;
  state.pos = start2 + 1;
  level = 1;
  while (state.pos < max) {
    marker = state.src.charCodeAt(state.pos);
    if (marker === 93) {
      level--;
      if (level === 0) {
        found = true;
        break;
      }
    }
    prevPos = state.pos;
    state.md.inline.skipToken(state);
    if (marker === 91) {
      if (prevPos === state.pos - 1) level++;
      else if (disableNested) {
        state.pos = oldPos;
        return -1;
      }
    }
  }
  let labelEnd = -1;
  if (found) labelEnd = state.pos;
  state.pos = oldPos;
  return labelEnd;
}
function parseLinkDestination(str2, start2, max) {
  let code2;
  let pos = start2;
  const result = {
    ok: false,
    pos: 0,
    str: ""
  };
  if (str2.charCodeAt(pos) === 60) {
    pos++;
    while (pos < max) {
      code2 = str2.charCodeAt(pos);
      if (code2 === 10) return result;
      if (code2 === 60) return result;
      if (code2 === 62) {
        result.pos = pos + 1;
        result.str = unescapeAll(str2.slice(start2 + 1, pos));
        result.ok = true;
        return result;
      }
      if (code2 === 92 && pos + 1 < max) {
        pos += 2;
        continue;
      }
      pos++;
    }
    return result;
  }
  let level = 0;
  while (pos < max) {
    code2 = str2.charCodeAt(pos);
    if (code2 === 32) break;
    if (code2 < 32 || code2 === 127) break;
    if (code2 === 92 && pos + 1 < max) {
      if (str2.charCodeAt(pos + 1) === 32) {
        pos++;
        continue;
      }
      pos += 2;
      continue;
    }
    if (code2 === 40) {
      level++;
      if (level > 32) return result;
    }
    if (code2 === 41) {
      if (level === 0) break;
      level--;
    }
    pos++;
  }
  if (start2 === pos) return result;
  if (level !== 0) return result;
  result.str = unescapeAll(str2.slice(start2, pos));
  result.pos = pos;
  result.ok = true;
  return result;
}
function parseLinkTitle(str2, start2, max, prev_state) {
  let code2;
  let pos = start2;
  const state = {
    ok: false,
    can_continue: false,
    pos: 0,
    str: "",
    marker: 0
  };
  if (prev_state) {
    state.str = prev_state.str;
    state.marker = prev_state.marker;
  } else {
    if (pos >= max) return state;
    let marker = str2.charCodeAt(pos);
    if (marker !== 34 && marker !== 39 && marker !== 40) return state;
    start2++;
    pos++;
    if (marker === 40) marker = 41;
    state.marker = marker;
  }
  while (pos < max) {
    code2 = str2.charCodeAt(pos);
    if (code2 === state.marker) {
      state.pos = pos + 1;
      state.str += unescapeAll(str2.slice(start2, pos));
      state.ok = true;
      return state;
    } else if (code2 === 40 && state.marker === 41) return state;
    else if (code2 === 92 && pos + 1 < max) pos++;
    pos++;
  }
  state.can_continue = true;
  state.str += unescapeAll(str2.slice(start2, pos));
  return state;
}
var helpers_exports = /* @__PURE__ */ __exportAll({
  parseLinkDestination: () => parseLinkDestination,
  parseLinkLabel: () => parseLinkLabel,
  parseLinkTitle: () => parseLinkTitle
});
function _typeof(o) {
  "@babel/helpers - typeof";
  return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o2) {
    return typeof o2;
  } : function(o2) {
    return o2 && "function" == typeof Symbol && o2.constructor === Symbol && o2 !== Symbol.prototype ? "symbol" : typeof o2;
  }, _typeof(o);
}
function toPrimitive(t, r) {
  if ("object" != _typeof(t) || !t) return t;
  var e = t[Symbol.toPrimitive];
  if (void 0 !== e) {
    var i = e.call(t, r || "default");
    if ("object" != _typeof(i)) return i;
    throw new TypeError("@@toPrimitive must return a primitive value.");
  }
  return ("string" === r ? String : Number)(t);
}
function toPropertyKey(t) {
  var i = toPrimitive(t, "string");
  return "symbol" == _typeof(i) ? i : i + "";
}
function _defineProperty(e, r, t) {
  return (r = toPropertyKey(r)) in e ? Object.defineProperty(e, r, {
    value: t,
    enumerable: true,
    configurable: true,
    writable: true
  }) : e[r] = t, e;
}
var Token = class {
  constructor(type2, tag2, nesting) {
    _defineProperty(
      this,
      /**
      * Source map info. Format: `[ line_begin, line_end ]`
      */
      "map",
      null
    );
    _defineProperty(
      this,
      /**
      * nesting level, the same as `state.level`
      */
      "level",
      0
    );
    _defineProperty(
      this,
      /**
      * An array of child nodes (inline and img tokens)
      */
      "children",
      null
    );
    _defineProperty(
      this,
      /**
      * In a case of self-closing tag (code, html, fence, etc.),
      * it has contents of this tag.
      */
      "content",
      ""
    );
    _defineProperty(
      this,
      /**
      * '*' or '_' for emphasis, fence string for fence, etc.
      */
      "markup",
      ""
    );
    _defineProperty(
      this,
      /**
      * Additional information:
      *
      * - Info string for "fence" tokens
      * - The value "auto" for autolink "link_open" and "link_close" tokens
      * - The string value of the item marker for ordered-list "list_item_open" tokens
      */
      "info",
      ""
    );
    _defineProperty(
      this,
      /**
      * True for block-level tokens, false for inline tokens.
      * Used in renderer to calculate line breaks
      */
      "block",
      false
    );
    _defineProperty(
      this,
      /**
      * If it's true, ignore this element when rendering. Used for tight lists
      * to hide paragraphs.
      */
      "hidden",
      false
    );
    this.type = type2;
    this.tag = tag2;
    this.attrs = null;
    this.nesting = nesting;
    this.meta = null;
  }
  /**
  * Search attribute index by name.
  */
  attrIndex(name) {
    if (!this.attrs) return -1;
    const attrs = this.attrs;
    for (let i = 0, len = attrs.length; i < len; i++) if (attrs[i][0] === name) return i;
    return -1;
  }
  /**
  * Add `[ name, value ]` attribute to list. Init attrs if necessary
  */
  attrPush(attrData) {
    if (this.attrs) this.attrs.push(attrData);
    else this.attrs = [attrData];
  }
  /**
  * Set `name` attribute to `value`. Override old value if exists.
  */
  attrSet(name, value2) {
    const idx = this.attrIndex(name);
    const attrData = [name, value2];
    if (idx < 0) this.attrPush(attrData);
    else this.attrs[idx] = attrData;
  }
  /**
  * Get the value of attribute `name`, or null if it does not exist.
  */
  attrGet(name) {
    const idx = this.attrIndex(name);
    let value2 = null;
    if (idx >= 0) value2 = this.attrs[idx][1];
    return value2;
  }
  /**
  * Join value to existing attribute via space. Or create new attribute if not
  * exists. Useful to operate with token classes.
  */
  attrJoin(name, value2) {
    const idx = this.attrIndex(name);
    if (idx < 0) this.attrPush([name, value2]);
    else this.attrs[idx][1] = `${this.attrs[idx][1]} ${value2}`;
  }
};
var Ruler = class {
  constructor() {
    _defineProperty(
      this,
      /** @internal */
      "__rules__",
      []
    );
    _defineProperty(
      this,
      /** @internal */
      "__cache__",
      null
    );
  }
  /** @internal */
  __find__(name) {
    for (let i = 0; i < this.__rules__.length; i++) if (this.__rules__[i].name === name) return i;
    return -1;
  }
  /** @internal */
  __compile__() {
    const chains = /* @__PURE__ */ new Set();
    this.__rules__.forEach((rule) => {
      if (!rule.enabled) return;
      rule.alt.forEach((altName) => {
        if (altName) chains.add(altName);
      });
    });
    this.__cache__ = /* @__PURE__ */ Object.create(null);
    this.__cache__[""] = [];
    this.__rules__.forEach((rule) => {
      if (rule.enabled) this.__cache__[""].push(rule.fn);
    });
    chains.forEach((chain) => {
      this.__cache__[chain] = [];
      this.__rules__.forEach((rule) => {
        if (rule.enabled && rule.alt.indexOf(chain) >= 0) this.__cache__[chain].push(rule.fn);
      });
    });
  }
  /**
  * Replace rule by name with new function & options. Throws error if name not
  * found.
  *
  * @example Replace existing typographer replacement rule with new one
  * ```javascript
  * import MarkdownIt from 'markdown-it'
  * const md = new MarkdownIt()
  *
  * md.core.ruler.at('replacements', function replace(state) {
  *   //...
  * });
  * ```
  */
  at(name, fn, options = {}) {
    const index = this.__find__(name);
    if (index === -1) throw new Error(`Parser rule not found: ${name}`);
    this.__rules__[index].fn = fn;
    this.__rules__[index].alt = options.alt || [];
    this.__cache__ = null;
  }
  /**
  * Add new rule to chain before one with given name. See also
  * {@link Ruler.after}, {@link Ruler.push}.
  *
  * @example
  * ```javascript
  * import MarkdownIt from 'markdown-it'
  * const md = new MarkdownIt()
  *
  * md.block.ruler.before('paragraph', 'my_rule', function replace(state) {
  *   //...
  * });
  * ```
  */
  before(beforeName, ruleName, fn, options = {}) {
    const index = this.__find__(beforeName);
    if (index === -1) throw new Error(`Parser rule not found: ${beforeName}`);
    this.__rules__.splice(index, 0, {
      name: ruleName,
      enabled: true,
      fn,
      alt: options.alt || []
    });
    this.__cache__ = null;
  }
  /**
  * Add new rule to chain after one with given name. See also
  * {@link Ruler.before}, {@link Ruler.push}.
  *
  * @example
  * ```javascript
  * import MarkdownIt from 'markdown-it'
  * const md = new MarkdownIt()
  *
  * md.inline.ruler.after('text', 'my_rule', function replace(state) {
  *   //...
  * });
  * ```
  */
  after(afterName, ruleName, fn, options = {}) {
    const index = this.__find__(afterName);
    if (index === -1) throw new Error(`Parser rule not found: ${afterName}`);
    this.__rules__.splice(index + 1, 0, {
      name: ruleName,
      enabled: true,
      fn,
      alt: options.alt || []
    });
    this.__cache__ = null;
  }
  /**
  * Push new rule to the end of chain. See also
  * {@link Ruler.before}, {@link Ruler.after}.
  *
  * @example
  * ```javascript
  * import MarkdownIt from 'markdown-it'
  * const md = new MarkdownIt()
  *
  * md.core.ruler.push('my_rule', function replace(state) {
  *   //...
  * });
  * ```
  */
  push(ruleName, fn, options = {}) {
    this.__rules__.push({
      name: ruleName,
      enabled: true,
      fn,
      alt: options.alt || []
    });
    this.__cache__ = null;
  }
  /**
  * Enable rules with given names. If any rule name not found - throw Error.
  * Errors can be disabled by second param.
  *
  * See also {@link Ruler.disable}, {@link Ruler.enableOnly}.
  *
  * Returns list of found rule names (if no exception happened).
  */
  enable(list3, ignoreInvalid = false) {
    if (!Array.isArray(list3)) list3 = [list3];
    const result = [];
    list3.forEach((name) => {
      const idx = this.__find__(name);
      if (idx < 0) {
        if (ignoreInvalid) return;
        throw new Error(`Rules manager: invalid rule name ${name}`);
      }
      this.__rules__[idx].enabled = true;
      result.push(name);
    });
    this.__cache__ = null;
    return result;
  }
  /**
  * Enable rules with given names, and disable everything else. If any rule name
  * not found - throw Error. Errors can be disabled by second param.
  *
  * See also {@link Ruler.disable}, {@link Ruler.enable}.
  */
  enableOnly(list3, ignoreInvalid = false) {
    if (!Array.isArray(list3)) list3 = [list3];
    this.__rules__.forEach((rule) => {
      rule.enabled = false;
    });
    this.enable(list3, ignoreInvalid);
  }
  /**
  * Disable rules with given names. If any rule name not found - throw Error.
  * Errors can be disabled by second param.
  *
  * See also {@link Ruler.enable}, {@link Ruler.enableOnly}.
  *
  * Returns list of found rule names (if no exception happened).
  */
  disable(list3, ignoreInvalid = false) {
    if (!Array.isArray(list3)) list3 = [list3];
    const result = [];
    list3.forEach((name) => {
      const idx = this.__find__(name);
      if (idx < 0) {
        if (ignoreInvalid) return;
        throw new Error(`Rules manager: invalid rule name ${name}`);
      }
      this.__rules__[idx].enabled = false;
      result.push(name);
    });
    this.__cache__ = null;
    return result;
  }
  /**
  * Return array of active functions (rules) for given chain name. It analyzes
  * rules configuration, compiles caches if not exists and returns result.
  *
  * Default chain name is `''` (empty string). It can't be skipped. That's
  * done intentionally, to keep signature monomorphic for high speed.
  */
  getRules(chainName) {
    if (!this.__cache__) this.__compile__();
    return this.__cache__[chainName] || [];
  }
};
var default_rules = {};
default_rules.code_inline = function(tokens, idx, options, env, slf) {
  const token3 = tokens[idx];
  return `<code${slf.renderAttrs(token3)}>${escapeHtml(token3.content)}</code>`;
};
default_rules.code_block = function(tokens, idx, options, env, slf) {
  const token3 = tokens[idx];
  return `<pre${slf.renderAttrs(token3)}><code>${escapeHtml(tokens[idx].content)}</code></pre>
`;
};
default_rules.fence = function(tokens, idx, options, env, slf) {
  const token3 = tokens[idx];
  const info = token3.info ? unescapeAll(token3.info).trim() : "";
  let langName = "";
  let langAttrs = "";
  if (info) {
    const arr = info.split(/(\s+)/g);
    langName = arr[0];
    langAttrs = arr.slice(2).join("");
  }
  let highlighted;
  if (options.highlight) highlighted = options.highlight(token3.content, langName, langAttrs) || escapeHtml(token3.content);
  else highlighted = escapeHtml(token3.content);
  if (highlighted.indexOf("<pre") === 0) return highlighted + "\n";
  if (info) {
    const i = token3.attrIndex("class");
    const tmpAttrs = token3.attrs ? token3.attrs.slice() : [];
    if (i < 0) tmpAttrs.push(["class", `${options.langPrefix}${langName}`]);
    else {
      tmpAttrs[i] = [tmpAttrs[i][0], tmpAttrs[i][1]];
      tmpAttrs[i][1] += ` ${options.langPrefix}${langName}`;
    }
    const tmpToken = { attrs: tmpAttrs };
    return `<pre><code${slf.renderAttrs(tmpToken)}>${highlighted}</code></pre>
`;
  }
  return `<pre><code${slf.renderAttrs(token3)}>${highlighted}</code></pre>
`;
};
default_rules.image = function(tokens, idx, options, env, slf) {
  const token3 = tokens[idx];
  token3.attrs[token3.attrIndex("alt")][1] = slf.renderInlineAsText(token3.children, options, env);
  return slf.renderToken(tokens, idx, options);
};
default_rules.hardbreak = function(tokens, idx, options) {
  return options.xhtmlOut ? "<br />\n" : "<br>\n";
};
default_rules.softbreak = function(tokens, idx, options) {
  return options.breaks ? options.xhtmlOut ? "<br />\n" : "<br>\n" : "\n";
};
default_rules.text = function(tokens, idx) {
  return escapeHtml(tokens[idx].content);
};
default_rules.html_block = function(tokens, idx) {
  return tokens[idx].content;
};
default_rules.html_inline = function(tokens, idx) {
  return tokens[idx].content;
};
var Renderer = class {
  constructor() {
    _defineProperty(
      this,
      /**
      * Contains render rules for tokens. Can be updated and extended.
      *
      * See [source code](https://github.com/markdown-it/markdown-it/blob/master/src/renderer.ts)
      * for more details and examples.
      *
      * @example Custom render rules
      * ```javascript
      * import MarkdownIt from 'markdown-it'
      * const md = new MarkdownIt()
      *
      * md.renderer.rules.strong_open  = function () { return '<b>'; };
      * md.renderer.rules.strong_close = function () { return '</b>'; };
      *
      * const result = md.renderInline(...);
      * ```
      *
      * @example Each rule is called as independent static function with fixed signature
      * ```javascript
      * function my_token_render(tokens, idx, options, env, renderer) {
      *   // ...
      *   return renderedHTML;
      * }
      * ```
      */
      "rules",
      Object.assign({}, default_rules)
    );
  }
  /**
  * Render token attributes to string.
  */
  renderAttrs(token3) {
    let i, l, result;
    if (!token3.attrs) return "";
    result = "";
    for (i = 0, l = token3.attrs.length; i < l; i++) result += ` ${escapeHtml(token3.attrs[i][0])}="${escapeHtml(String(token3.attrs[i][1]))}"`;
    return result;
  }
  /**
  * Default token renderer. Can be overriden by custom function
  * in {@link Renderer.rules}.
  */
  renderToken(tokens, idx, options) {
    const token3 = tokens[idx];
    let result = "";
    if (token3.hidden) return "";
    let prev = idx - 1;
    while (prev >= 0 && tokens[prev].hidden && tokens[prev].nesting === 0) prev--;
    if (token3.block && token3.nesting !== -1 && prev >= 0 && tokens[prev].hidden && tokens[prev].nesting === -1) result += "\n";
    result += (token3.nesting === -1 ? "</" : "<") + token3.tag;
    result += this.renderAttrs(token3);
    if (token3.nesting === 0 && options.xhtmlOut) result += " /";
    let needLf = false;
    if (token3.block) {
      needLf = true;
      if (token3.nesting === 1) {
        let next = idx + 1;
        while (next < tokens.length && tokens[next].hidden && tokens[next].nesting === 0) next++;
        if (next < tokens.length) {
          const nextToken = tokens[next];
          if (nextToken.type === "inline" || nextToken.hidden) needLf = false;
          else if (nextToken.nesting === -1 && nextToken.tag === token3.tag) needLf = false;
        }
      }
    }
    result += needLf ? ">\n" : ">";
    return result;
  }
  /**
  * The same as {@link Renderer.render}, but for single token of `inline` type.
  */
  renderInline(tokens, options, env) {
    let result = "";
    const rules = this.rules;
    for (let i = 0, len = tokens.length; i < len; i++) {
      const type2 = tokens[i].type;
      if (typeof rules[type2] !== "undefined") result += rules[type2](tokens, i, options, env, this);
      else result += this.renderToken(tokens, i, options);
    }
    return result;
  }
  /**
  * Special kludge for image `alt` attributes to conform CommonMark spec.
  * Don't try to use it! Spec requires to show `alt` content with stripped markup,
  * instead of simple escaping.
  */
  renderInlineAsText(tokens, options, env) {
    let result = "";
    for (let i = 0, len = tokens.length; i < len; i++) switch (tokens[i].type) {
      case "text":
      case "code_inline":
        result += tokens[i].content;
        break;
      case "image":
        result += this.renderInlineAsText(tokens[i].children, options, env);
        break;
      case "html_inline":
      case "html_block":
        result += tokens[i].content;
        break;
      case "softbreak":
      case "hardbreak":
        result += "\n";
    }
    return result;
  }
  /**
  * Takes token stream and generates HTML. Probably, you will never need to call
  * this method directly.
  */
  render(tokens, options, env) {
    let result = "";
    const rules = this.rules;
    for (let i = 0, len = tokens.length; i < len; i++) {
      const type2 = tokens[i].type;
      if (type2 === "inline") result += this.renderInline(tokens[i].children, options, env);
      else if (typeof rules[type2] !== "undefined") result += rules[type2](tokens, i, options, env, this);
      else result += this.renderToken(tokens, i, options);
    }
    return result;
  }
};
var StateCore = class {
  constructor(src, md, env) {
    _defineProperty(this, "tokens", []);
    _defineProperty(this, "inlineMode", false);
    _defineProperty(this, "Token", Token);
    this.src = src;
    this.env = env;
    this.md = md;
  }
};
var UNNORMALIZED_NEWLINE_RE = /\r\n?/g;
var NULL_RE = /\0/g;
function normalize(state) {
  let str2;
  str2 = state.src.replace(UNNORMALIZED_NEWLINE_RE, "\n");
  str2 = str2.replace(NULL_RE, "\uFFFD");
  state.src = str2;
}
function block(state) {
  let token3;
  if (state.inlineMode) {
    token3 = new state.Token("inline", "", 0);
    token3.content = state.src;
    token3.map = [0, 1];
    token3.children = [];
    state.tokens.push(token3);
  } else state.md.block.parse(state.src, state.md, state.env, state.tokens);
}
function strip_references(state) {
  const tokens = state.tokens;
  let last2 = 0;
  for (let curr = 0; curr < tokens.length; curr++) {
    if (tokens[curr].type === "reference_definition") continue;
    if (curr !== last2) tokens[last2] = tokens[curr];
    last2++;
  }
  if (tokens.length !== last2) tokens.length = last2;
}
function inline(state) {
  const tokens = state.tokens;
  for (let i = 0, l = tokens.length; i < l; i++) {
    const tok = tokens[i];
    if (tok.type === "inline") state.md.inline.parse(tok.content, state.md, state.env, tok.children);
  }
}
function isLinkOpen$1(str2) {
  return /^<a[>\s]/i.test(str2);
}
function isLinkClose$1(str2) {
  return /^<\/a\s*>/i.test(str2);
}
function linkify$1(state) {
  const blockTokens = state.tokens;
  if (!state.md.options.linkify) return;
  for (let j = 0, l = blockTokens.length; j < l; j++) {
    if (blockTokens[j].type !== "inline" || !state.md.linkify.test(blockTokens[j].content)) continue;
    const tokens = blockTokens[j].children;
    const replacements2 = [];
    let htmlLinkLevel = 0;
    for (let i = tokens.length - 1; i >= 0; i--) {
      const currentToken = tokens[i];
      if (currentToken.type === "link_close") {
        i--;
        while (tokens[i].level !== currentToken.level && tokens[i].type !== "link_open") i--;
        continue;
      }
      if (currentToken.type === "html_inline") {
        if (isLinkOpen$1(currentToken.content) && htmlLinkLevel > 0) htmlLinkLevel--;
        if (isLinkClose$1(currentToken.content)) htmlLinkLevel++;
      }
      if (htmlLinkLevel > 0) continue;
      if (currentToken.type === "text" && state.md.linkify.test(currentToken.content)) {
        const text3 = currentToken.content;
        let links = state.md.linkify.match(text3);
        const nodes = [];
        let level = currentToken.level;
        let lastPos = 0;
        if (links.length > 0 && links[0].index === 0 && i > 0 && tokens[i - 1].type === "text_special") links = links.slice(1);
        for (let ln = 0; ln < links.length; ln++) {
          const url = links[ln].url;
          const fullUrl = state.md.normalizeLink(url);
          if (!state.md.validateLink(fullUrl)) continue;
          let urlText = links[ln].text;
          if (!links[ln].schema) urlText = state.md.normalizeLinkText(`http://${urlText}`).replace(/^http:\/\//, "");
          else if (links[ln].schema === "mailto:" && !/^mailto:/i.test(urlText)) urlText = state.md.normalizeLinkText(`mailto:${urlText}`).replace(/^mailto:/, "");
          else urlText = state.md.normalizeLinkText(urlText);
          const pos = links[ln].index;
          if (pos > lastPos) {
            const token3 = new state.Token("text", "", 0);
            token3.content = text3.slice(lastPos, pos);
            token3.level = level;
            nodes.push(token3);
          }
          const token_o = new state.Token("link_open", "a", 1);
          token_o.attrs = [["href", fullUrl]];
          token_o.level = level++;
          token_o.markup = "linkify";
          token_o.info = "auto";
          nodes.push(token_o);
          const token_t = new state.Token("text", "", 0);
          token_t.content = urlText;
          token_t.level = level;
          nodes.push(token_t);
          const token_c = new state.Token("link_close", "a", -1);
          token_c.level = --level;
          token_c.markup = "linkify";
          token_c.info = "auto";
          nodes.push(token_c);
          lastPos = links[ln].lastIndex;
        }
        if (lastPos < text3.length) {
          const token3 = new state.Token("text", "", 0);
          token3.content = text3.slice(lastPos);
          token3.level = level;
          nodes.push(token3);
        }
        replacements2.push({
          index: i,
          nodes
        });
      }
    }
    if (replacements2.length > 0) {
      let newTokensLength = tokens.length;
      for (const replacement of replacements2) newTokensLength += replacement.nodes.length - 1;
      const newTokens = new Array(newTokensLength);
      let replacementIndex = 0;
      let newTokenIndex = 0;
      replacements2.reverse();
      for (let i = 0; i < tokens.length; i++) {
        const replacement = replacements2[replacementIndex];
        if ((replacement === null || replacement === void 0 ? void 0 : replacement.index) === i) {
          for (const node2 of replacement.nodes) newTokens[newTokenIndex++] = node2;
          replacementIndex++;
        } else newTokens[newTokenIndex++] = tokens[i];
      }
      blockTokens[j].children = newTokens;
    }
  }
}
var RARE_RE = /\+-|\.\.|\?\?\?\?|!!!!|,,|--/;
var SCOPED_ABBR_TEST_RE = /\((c|tm|r)\)/i;
var SCOPED_ABBR_RE = /\((c|tm|r)\)/gi;
var SCOPED_ABBR = {
  c: "\xA9",
  r: "\xAE",
  tm: "\u2122"
};
function replaceFn(match, name) {
  return SCOPED_ABBR[name.toLowerCase()];
}
function replace_scoped(inlineTokens) {
  let inside_autolink = 0;
  for (let i = inlineTokens.length - 1; i >= 0; i--) {
    const token3 = inlineTokens[i];
    if (token3.type === "text" && !inside_autolink) token3.content = token3.content.replace(SCOPED_ABBR_RE, replaceFn);
    if (token3.type === "link_open" && token3.info === "auto") inside_autolink--;
    if (token3.type === "link_close" && token3.info === "auto") inside_autolink++;
  }
}
function replace_rare(inlineTokens) {
  let inside_autolink = 0;
  for (let i = inlineTokens.length - 1; i >= 0; i--) {
    const token3 = inlineTokens[i];
    if (token3.type === "text" && !inside_autolink) {
      if (RARE_RE.test(token3.content)) token3.content = token3.content.replace(/\+-/g, "\xB1").replace(/\.{2,}/g, "\u2026").replace(/([?!])…/g, "$1..").replace(/([?!]){4,}/g, "$1$1$1").replace(/,{2,}/g, ",").replace(/(^|[^-])---(?=[^-]|$)/gm, "$1\u2014").replace(/(^|\s)--(?=\s|$)/gm, "$1\u2013").replace(/(^|[^-\s])--(?=[^-\s]|$)/gm, "$1\u2013");
    }
    if (token3.type === "link_open" && token3.info === "auto") inside_autolink--;
    if (token3.type === "link_close" && token3.info === "auto") inside_autolink++;
  }
}
function replace(state) {
  let blkIdx;
  if (!state.md.options.typographer) return;
  for (blkIdx = state.tokens.length - 1; blkIdx >= 0; blkIdx--) {
    if (state.tokens[blkIdx].type !== "inline") continue;
    if (SCOPED_ABBR_TEST_RE.test(state.tokens[blkIdx].content)) replace_scoped(state.tokens[blkIdx].children);
    if (RARE_RE.test(state.tokens[blkIdx].content)) replace_rare(state.tokens[blkIdx].children);
  }
}
var QUOTE_TEST_RE = /['"]/;
var QUOTE_RE = /['"]/g;
var APOSTROPHE = "\u2019";
var MAX_OPENERS = 1e3;
function truncateStack(stack, heads, length) {
  while (stack.length > length) {
    const item = stack.pop();
    if (item.isSingleQuote) heads.single = item.prevSameQuoteIdx;
    else heads.double = item.prevSameQuoteIdx;
  }
}
function addReplacement(replacements2, tokenIdx, pos, ch) {
  if (!replacements2[tokenIdx]) replacements2[tokenIdx] = [];
  replacements2[tokenIdx].push({
    pos,
    ch
  });
}
function applyReplacements(str2, replacements2) {
  let result = "";
  let lastPos = 0;
  replacements2.sort((a, b) => a.pos - b.pos);
  for (let i = 0; i < replacements2.length; i++) {
    const replacement = replacements2[i];
    result += str2.slice(lastPos, replacement.pos) + replacement.ch;
    lastPos = replacement.pos + 1;
  }
  return result + str2.slice(lastPos);
}
function process_inlines(tokens, state) {
  let j;
  const stack = [];
  const heads = {
    single: -1,
    double: -1
  };
  const replacements2 = {};
  for (let i = 0; i < tokens.length; i++) {
    const token3 = tokens[i];
    const thisLevel = tokens[i].level;
    for (j = stack.length - 1; j >= 0; j--) if (stack[j].level <= thisLevel) break;
    truncateStack(stack, heads, j + 1);
    if (token3.type !== "text") continue;
    const text3 = token3.content;
    let pos = 0;
    const max = text3.length;
    OUTER: while (pos < max) {
      QUOTE_RE.lastIndex = pos;
      const t = QUOTE_RE.exec(text3);
      if (!t) break;
      let canOpen = true;
      let canClose = true;
      pos = t.index + 1;
      const isSingle = t[0] === "'";
      let lastChar = 32;
      if (t.index - 1 >= 0) lastChar = text3.charCodeAt(t.index - 1);
      else for (j = i - 1; j >= 0; j--) {
        if (tokens[j].type === "softbreak" || tokens[j].type === "hardbreak") break;
        if (!tokens[j].content) continue;
        lastChar = tokens[j].content.charCodeAt(tokens[j].content.length - 1);
        break;
      }
      let nextChar = 32;
      if (pos < max) nextChar = text3.charCodeAt(pos);
      else for (j = i + 1; j < tokens.length; j++) {
        if (tokens[j].type === "softbreak" || tokens[j].type === "hardbreak") break;
        if (!tokens[j].content) continue;
        nextChar = tokens[j].content.charCodeAt(0);
        break;
      }
      const isLastPunctChar = isMdAsciiPunct(lastChar) || isPunctCharCode(lastChar);
      const isNextPunctChar = isMdAsciiPunct(nextChar) || isPunctCharCode(nextChar);
      const isLastWhiteSpace = isWhiteSpace(lastChar);
      const isNextWhiteSpace = isWhiteSpace(nextChar);
      if (isNextWhiteSpace) canOpen = false;
      else if (isNextPunctChar) {
        if (!(isLastWhiteSpace || isLastPunctChar)) canOpen = false;
      }
      if (isLastWhiteSpace) canClose = false;
      else if (isLastPunctChar) {
        if (!(isNextWhiteSpace || isNextPunctChar)) canClose = false;
      }
      if (nextChar === 34 && t[0] === '"') {
        if (lastChar >= 48 && lastChar <= 57) canClose = canOpen = false;
      }
      if (canOpen && canClose) {
        canOpen = isLastPunctChar;
        canClose = isNextPunctChar;
      }
      if (!canOpen && !canClose) {
        if (isSingle) addReplacement(replacements2, i, t.index, APOSTROPHE);
        continue;
      }
      if (canClose) {
        j = isSingle ? heads.single : heads.double;
        if (j >= 0 && stack[j].level === thisLevel) {
          const item = stack[j];
          let openQuote;
          let closeQuote;
          if (isSingle) {
            openQuote = state.md.options.quotes[2];
            closeQuote = state.md.options.quotes[3];
          } else {
            openQuote = state.md.options.quotes[0];
            closeQuote = state.md.options.quotes[1];
          }
          addReplacement(replacements2, i, t.index, closeQuote);
          addReplacement(replacements2, item.tokenIdx, item.contentPos, openQuote);
          truncateStack(stack, heads, j);
          continue OUTER;
        }
      }
      if (canOpen) {
        if (stack.length >= MAX_OPENERS) return;
        stack.push({
          tokenIdx: i,
          contentPos: t.index,
          isSingleQuote: isSingle,
          level: thisLevel,
          prevSameQuoteIdx: isSingle ? heads.single : heads.double
        });
        if (isSingle) heads.single = stack.length - 1;
        else heads.double = stack.length - 1;
      } else if (canClose && isSingle) addReplacement(replacements2, i, t.index, APOSTROPHE);
    }
  }
  Object.keys(replacements2).forEach(function(tokenIdx) {
    const idx = Number(tokenIdx);
    tokens[idx].content = applyReplacements(tokens[idx].content, replacements2[tokenIdx]);
  });
}
function smartquotes(state) {
  if (!state.md.options.typographer) return;
  for (let blkIdx = state.tokens.length - 1; blkIdx >= 0; blkIdx--) {
    if (state.tokens[blkIdx].type !== "inline" || !QUOTE_TEST_RE.test(state.tokens[blkIdx].content)) continue;
    process_inlines(state.tokens[blkIdx].children, state);
  }
}
function join_alt(tokens) {
  let curr, last2;
  const max = tokens.length;
  for (curr = 0; curr < max; curr++) if (tokens[curr].type === "text_special") tokens[curr].type = "text";
  for (curr = last2 = 0; curr < max; curr++) if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
  else {
    if (curr !== last2) tokens[last2] = tokens[curr];
    last2++;
  }
  if (curr !== last2) tokens.length = last2;
}
function text_join(state) {
  let curr, last2;
  const blockTokens = state.tokens;
  const l = blockTokens.length;
  for (let j = 0; j < l; j++) {
    if (blockTokens[j].type !== "inline") continue;
    const tokens = blockTokens[j].children;
    const max = tokens.length;
    for (curr = 0; curr < max; curr++) {
      if (tokens[curr].type === "text_special") tokens[curr].type = "text";
      if (tokens[curr].children) join_alt(tokens[curr].children);
    }
    for (curr = last2 = 0; curr < max; curr++) if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
    else {
      if (curr !== last2) tokens[last2] = tokens[curr];
      last2++;
    }
    if (curr !== last2) tokens.length = last2;
  }
}
var _rules$2 = [
  ["normalize", normalize],
  ["block", block],
  ["strip_references", strip_references],
  ["inline", inline],
  ["linkify", linkify$1],
  ["replacements", replace],
  ["smartquotes", smartquotes],
  ["text_join", text_join]
];
var ParserCore = class {
  constructor() {
    _defineProperty(
      this,
      /**
      * {@link Ruler} instance. Keep configuration of core rules.
      */
      "ruler",
      new Ruler()
    );
    _defineProperty(this, "State", StateCore);
    for (let i = 0; i < _rules$2.length; i++) this.ruler.push(_rules$2[i][0], _rules$2[i][1]);
  }
  /**
  * Executes core chain rules.
  */
  process(state) {
    const rules = this.ruler.getRules("");
    for (let i = 0, l = rules.length; i < l; i++) rules[i](state);
  }
};
var StateBlock = class {
  constructor(src, md, env, tokens) {
    _defineProperty(this, "bMarks", []);
    _defineProperty(this, "eMarks", []);
    _defineProperty(this, "tShift", []);
    _defineProperty(this, "sCount", []);
    _defineProperty(this, "bsCount", []);
    _defineProperty(this, "blkIndent", 0);
    _defineProperty(this, "line", 0);
    _defineProperty(this, "lineMax", 0);
    _defineProperty(this, "tight", false);
    _defineProperty(this, "listIndent", -1);
    _defineProperty(this, "parentType", "root");
    _defineProperty(this, "level", 0);
    _defineProperty(this, "Token", Token);
    this.src = src;
    this.md = md;
    this.env = env;
    this.tokens = tokens;
    const s = this.src;
    for (let start2 = 0, pos = 0, indent = 0, offset = 0, len = s.length, indent_found = false; pos < len; pos++) {
      const ch = s.charCodeAt(pos);
      if (!indent_found) {
        if (isSpace(ch)) {
          indent++;
          if (ch === 9) offset += 4 - offset % 4;
          else offset++;
          continue;
        } else indent_found = true;
      }
      if (ch === 10 || pos === len - 1) {
        if (ch !== 10) pos++;
        this.bMarks.push(start2);
        this.eMarks.push(pos);
        this.tShift.push(indent);
        this.sCount.push(offset);
        this.bsCount.push(0);
        indent_found = false;
        indent = 0;
        offset = 0;
        start2 = pos + 1;
      }
    }
    this.bMarks.push(s.length);
    this.eMarks.push(s.length);
    this.tShift.push(0);
    this.sCount.push(0);
    this.bsCount.push(0);
    this.lineMax = this.bMarks.length - 1;
  }
  push(type2, tag2, nesting) {
    const token3 = new Token(type2, tag2, nesting);
    token3.block = true;
    if (nesting < 0) this.level--;
    token3.level = this.level;
    if (nesting > 0) this.level++;
    this.tokens.push(token3);
    return token3;
  }
  isEmpty(line) {
    return this.bMarks[line] + this.tShift[line] >= this.eMarks[line];
  }
  skipEmptyLines(from) {
    for (let max = this.lineMax; from < max; from++) if (this.bMarks[from] + this.tShift[from] < this.eMarks[from]) break;
    return from;
  }
  skipSpaces(pos) {
    for (let max = this.src.length; pos < max; pos++) if (!isSpace(this.src.charCodeAt(pos))) break;
    return pos;
  }
  skipSpacesBack(pos, min) {
    if (pos <= min) return pos;
    while (pos > min) if (!isSpace(this.src.charCodeAt(--pos))) return pos + 1;
    return pos;
  }
  skipChars(pos, code2) {
    for (let max = this.src.length; pos < max; pos++) if (this.src.charCodeAt(pos) !== code2) break;
    return pos;
  }
  skipCharsBack(pos, code2, min) {
    if (pos <= min) return pos;
    while (pos > min) if (code2 !== this.src.charCodeAt(--pos)) return pos + 1;
    return pos;
  }
  getLines(begin, end, indent, keepLastLF) {
    if (begin >= end) return "";
    const queue = new Array(end - begin);
    for (let i = 0, line = begin; line < end; line++, i++) {
      let lineIndent = 0;
      const lineStart = this.bMarks[line];
      let first = lineStart;
      let last2;
      if (line + 1 < end || keepLastLF) last2 = this.eMarks[line] + 1;
      else last2 = this.eMarks[line];
      while (first < last2 && lineIndent < indent) {
        const ch = this.src.charCodeAt(first);
        if (isSpace(ch)) {
          if (ch === 9) lineIndent += 4 - (lineIndent + this.bsCount[line]) % 4;
          else lineIndent++;
        } else if (first - lineStart < this.tShift[line]) lineIndent++;
        else break;
        first++;
      }
      if (lineIndent > indent) queue[i] = new Array(lineIndent - indent + 1).join(" ") + this.src.slice(first, last2);
      else queue[i] = this.src.slice(first, last2);
    }
    return queue.join("");
  }
};
var MAX_AUTOCOMPLETED_CELLS = 65536;
function getLine(state, line) {
  const pos = state.bMarks[line] + state.tShift[line];
  const max = state.eMarks[line];
  return state.src.slice(pos, max);
}
function escapedSplit(str2) {
  const result = [];
  const max = str2.length;
  let pos = 0;
  let ch = str2.charCodeAt(pos);
  let isEscaped = false;
  let lastPos = 0;
  let current = "";
  while (pos < max) {
    if (ch === 124) {
      if (!isEscaped) {
        result.push(current + str2.substring(lastPos, pos));
        current = "";
        lastPos = pos + 1;
      } else {
        current += str2.substring(lastPos, pos - 1);
        lastPos = pos;
      }
    }
    isEscaped = ch === 92;
    pos++;
    ch = str2.charCodeAt(pos);
  }
  result.push(current + str2.substring(lastPos));
  return result;
}
function table(state, startLine, endLine, silent) {
  if (startLine + 2 > endLine) return false;
  let nextLine = startLine + 1;
  if (state.sCount[nextLine] < state.blkIndent) return false;
  if (state.sCount[nextLine] - state.blkIndent >= 4) return false;
  let pos = state.bMarks[nextLine] + state.tShift[nextLine];
  if (pos >= state.eMarks[nextLine]) return false;
  const firstCh = state.src.charCodeAt(pos++);
  if (firstCh !== 124 && firstCh !== 45 && firstCh !== 58) return false;
  if (pos >= state.eMarks[nextLine]) return false;
  const secondCh = state.src.charCodeAt(pos++);
  if (secondCh !== 124 && secondCh !== 45 && secondCh !== 58 && !isSpace(secondCh)) return false;
  if (firstCh === 45 && isSpace(secondCh)) return false;
  while (pos < state.eMarks[nextLine]) {
    const ch = state.src.charCodeAt(pos);
    if (ch !== 124 && ch !== 45 && ch !== 58 && !isSpace(ch)) return false;
    pos++;
  }
  let lineText = getLine(state, startLine + 1);
  let columns = lineText.split("|");
  const aligns = [];
  for (let i = 0; i < columns.length; i++) {
    const t = columns[i].trim();
    if (!t) {
      if (i === 0 || i === columns.length - 1) continue;
      else return false;
    }
    if (!/^:?-+:?$/.test(t)) return false;
    if (t.charCodeAt(t.length - 1) === 58) aligns.push(t.charCodeAt(0) === 58 ? "center" : "right");
    else if (t.charCodeAt(0) === 58) aligns.push("left");
    else aligns.push("");
  }
  lineText = getLine(state, startLine).trim();
  if (lineText.indexOf("|") === -1) return false;
  if (state.sCount[startLine] - state.blkIndent >= 4) return false;
  columns = escapedSplit(lineText);
  if (columns.length && columns[0] === "") columns.shift();
  if (columns.length && columns[columns.length - 1] === "") columns.pop();
  const columnCount = columns.length;
  if (columnCount === 0 || columnCount !== aligns.length) return false;
  if (silent) return true;
  const oldParentType = state.parentType;
  state.parentType = "table";
  const terminatorRules = state.md.block.ruler.getRules("blockquote");
  const token_to = state.push("table_open", "table", 1);
  const tableLines = [startLine, 0];
  token_to.map = tableLines;
  const token_tho = state.push("thead_open", "thead", 1);
  token_tho.map = [startLine, startLine + 1];
  const token_htro = state.push("tr_open", "tr", 1);
  token_htro.map = [startLine, startLine + 1];
  for (let i = 0; i < columns.length; i++) {
    const token_ho = state.push("th_open", "th", 1);
    if (aligns[i]) token_ho.attrs = [["style", `text-align:${aligns[i]}`]];
    const token_il = state.push("inline", "", 0);
    token_il.content = columns[i].trim();
    token_il.children = [];
    state.push("th_close", "th", -1);
  }
  state.push("tr_close", "tr", -1);
  state.push("thead_close", "thead", -1);
  let tbodyLines;
  let autocompletedCells = 0;
  for (nextLine = startLine + 2; nextLine < endLine; nextLine++) {
    if (state.sCount[nextLine] < state.blkIndent) break;
    let terminate = false;
    for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
      terminate = true;
      break;
    }
    if (terminate) break;
    lineText = getLine(state, nextLine).trim();
    if (!lineText) break;
    if (state.sCount[nextLine] - state.blkIndent >= 4) break;
    columns = escapedSplit(lineText);
    if (columns.length && columns[0] === "") columns.shift();
    if (columns.length && columns[columns.length - 1] === "") columns.pop();
    autocompletedCells += columnCount - columns.length;
    if (autocompletedCells > MAX_AUTOCOMPLETED_CELLS) break;
    if (nextLine === startLine + 2) {
      const token_tbo = state.push("tbody_open", "tbody", 1);
      token_tbo.map = tbodyLines = [startLine + 2, 0];
    }
    const token_tro = state.push("tr_open", "tr", 1);
    token_tro.map = [nextLine, nextLine + 1];
    for (let i = 0; i < columnCount; i++) {
      const token_tdo = state.push("td_open", "td", 1);
      if (aligns[i]) token_tdo.attrs = [["style", `text-align:${aligns[i]}`]];
      const token_il = state.push("inline", "", 0);
      token_il.content = columns[i] ? columns[i].trim() : "";
      token_il.children = [];
      state.push("td_close", "td", -1);
    }
    state.push("tr_close", "tr", -1);
  }
  if (tbodyLines) {
    state.push("tbody_close", "tbody", -1);
    tbodyLines[1] = nextLine;
  }
  state.push("table_close", "table", -1);
  tableLines[1] = nextLine;
  state.parentType = oldParentType;
  state.line = nextLine;
  return true;
}
function code(state, startLine, endLine) {
  if (state.sCount[startLine] - state.blkIndent < 4) return false;
  let nextLine = startLine + 1;
  let last2 = nextLine;
  while (nextLine < endLine) {
    if (state.isEmpty(nextLine)) {
      nextLine++;
      continue;
    }
    if (state.sCount[nextLine] - state.blkIndent >= 4) {
      nextLine++;
      last2 = nextLine;
      continue;
    }
    break;
  }
  state.line = last2;
  const token3 = state.push("code_block", "code", 0);
  token3.content = state.getLines(startLine, last2, 4 + state.blkIndent, false) + "\n";
  token3.map = [startLine, state.line];
  return true;
}
function fence(state, startLine, endLine, silent) {
  let pos = state.bMarks[startLine] + state.tShift[startLine];
  let max = state.eMarks[startLine];
  if (state.sCount[startLine] - state.blkIndent >= 4) return false;
  if (pos + 3 > max) return false;
  const marker = state.src.charCodeAt(pos);
  if (marker !== 126 && marker !== 96) return false;
  let mem = pos;
  pos = state.skipChars(pos, marker);
  let len = pos - mem;
  if (len < 3) return false;
  const markup = state.src.slice(mem, pos);
  const params = state.src.slice(pos, max);
  if (marker === 96) {
    if (params.indexOf(String.fromCharCode(marker)) >= 0) return false;
  }
  if (silent) return true;
  let nextLine = startLine;
  let haveEndMarker = false;
  for (; ; ) {
    nextLine++;
    if (nextLine >= endLine) break;
    pos = mem = state.bMarks[nextLine] + state.tShift[nextLine];
    max = state.eMarks[nextLine];
    if (pos < max && state.sCount[nextLine] < state.blkIndent) break;
    if (state.src.charCodeAt(pos) !== marker) continue;
    if (state.sCount[nextLine] - state.blkIndent >= 4) continue;
    pos = state.skipChars(pos, marker);
    if (pos - mem < len) continue;
    pos = state.skipSpaces(pos);
    if (pos < max) continue;
    haveEndMarker = true;
    break;
  }
  len = state.sCount[startLine];
  state.line = nextLine + (haveEndMarker ? 1 : 0);
  const token3 = state.push("fence", "code", 0);
  token3.info = params;
  token3.content = state.getLines(startLine + 1, nextLine, len, true);
  token3.markup = markup;
  token3.map = [startLine, state.line];
  return true;
}
function blockquote(state, startLine, endLine, silent) {
  let pos = state.bMarks[startLine] + state.tShift[startLine];
  let max = state.eMarks[startLine];
  const oldLineMax = state.lineMax;
  if (state.sCount[startLine] - state.blkIndent >= 4) return false;
  if (state.src.charCodeAt(pos) !== 62) return false;
  if (silent) return true;
  const oldBMarks = [];
  const oldBSCount = [];
  const oldSCount = [];
  const oldTShift = [];
  const terminatorRules = state.md.block.ruler.getRules("blockquote");
  const oldParentType = state.parentType;
  state.parentType = "blockquote";
  let lastLineEmpty = false;
  let nextLine;
  for (nextLine = startLine; nextLine < endLine; nextLine++) {
    const isOutdented = state.sCount[nextLine] < state.blkIndent;
    pos = state.bMarks[nextLine] + state.tShift[nextLine];
    max = state.eMarks[nextLine];
    if (pos >= max) break;
    if (state.src.charCodeAt(pos++) === 62 && !isOutdented) {
      let initial = state.sCount[nextLine] + 1;
      let spaceAfterMarker;
      let adjustTab;
      if (state.src.charCodeAt(pos) === 32) {
        pos++;
        initial++;
        adjustTab = false;
        spaceAfterMarker = true;
      } else if (state.src.charCodeAt(pos) === 9) {
        spaceAfterMarker = true;
        if ((state.bsCount[nextLine] + initial) % 4 === 3) {
          pos++;
          initial++;
          adjustTab = false;
        } else adjustTab = true;
      } else spaceAfterMarker = false;
      let offset = initial;
      oldBMarks.push(state.bMarks[nextLine]);
      state.bMarks[nextLine] = pos;
      while (pos < max) {
        const ch = state.src.charCodeAt(pos);
        if (isSpace(ch)) {
          if (ch === 9) offset += 4 - (offset + state.bsCount[nextLine] + (adjustTab ? 1 : 0)) % 4;
          else offset++;
        } else break;
        pos++;
      }
      lastLineEmpty = pos >= max;
      oldBSCount.push(state.bsCount[nextLine]);
      state.bsCount[nextLine] = state.sCount[nextLine] + 1 + (spaceAfterMarker ? 1 : 0);
      oldSCount.push(state.sCount[nextLine]);
      state.sCount[nextLine] = offset - initial;
      oldTShift.push(state.tShift[nextLine]);
      state.tShift[nextLine] = pos - state.bMarks[nextLine];
      continue;
    }
    if (lastLineEmpty) break;
    let terminate = false;
    for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
      terminate = true;
      break;
    }
    if (terminate) {
      state.lineMax = nextLine;
      if (state.blkIndent !== 0) {
        oldBMarks.push(state.bMarks[nextLine]);
        oldBSCount.push(state.bsCount[nextLine]);
        oldTShift.push(state.tShift[nextLine]);
        oldSCount.push(state.sCount[nextLine]);
        state.sCount[nextLine] -= state.blkIndent;
      }
      break;
    }
    oldBMarks.push(state.bMarks[nextLine]);
    oldBSCount.push(state.bsCount[nextLine]);
    oldTShift.push(state.tShift[nextLine]);
    oldSCount.push(state.sCount[nextLine]);
    state.sCount[nextLine] = -1;
  }
  const oldIndent = state.blkIndent;
  state.blkIndent = 0;
  const token_o = state.push("blockquote_open", "blockquote", 1);
  token_o.markup = ">";
  const lines2 = [startLine, 0];
  token_o.map = lines2;
  state.md.block.tokenize(state, startLine, nextLine);
  const token_c = state.push("blockquote_close", "blockquote", -1);
  token_c.markup = ">";
  state.lineMax = oldLineMax;
  state.parentType = oldParentType;
  lines2[1] = state.line;
  for (let i = 0; i < oldTShift.length; i++) {
    state.bMarks[i + startLine] = oldBMarks[i];
    state.tShift[i + startLine] = oldTShift[i];
    state.sCount[i + startLine] = oldSCount[i];
    state.bsCount[i + startLine] = oldBSCount[i];
  }
  state.blkIndent = oldIndent;
  return true;
}
function hr(state, startLine, endLine, silent) {
  const max = state.eMarks[startLine];
  if (state.sCount[startLine] - state.blkIndent >= 4) return false;
  let pos = state.bMarks[startLine] + state.tShift[startLine];
  const marker = state.src.charCodeAt(pos++);
  if (marker !== 42 && marker !== 45 && marker !== 95) return false;
  let cnt = 1;
  while (pos < max) {
    const ch = state.src.charCodeAt(pos++);
    if (ch !== marker && !isSpace(ch)) return false;
    if (ch === marker) cnt++;
  }
  if (cnt < 3) return false;
  if (silent) return true;
  state.line = startLine + 1;
  const token3 = state.push("hr", "hr", 0);
  token3.map = [startLine, state.line];
  token3.markup = Array(cnt + 1).join(String.fromCharCode(marker));
  return true;
}
function skipBulletListMarker(state, startLine) {
  const max = state.eMarks[startLine];
  let pos = state.bMarks[startLine] + state.tShift[startLine];
  const marker = state.src.charCodeAt(pos++);
  if (marker !== 42 && marker !== 45 && marker !== 43) return -1;
  if (pos < max) {
    if (!isSpace(state.src.charCodeAt(pos))) return -1;
  }
  return pos;
}
function skipOrderedListMarker(state, startLine) {
  const start2 = state.bMarks[startLine] + state.tShift[startLine];
  const max = state.eMarks[startLine];
  let pos = start2;
  if (pos + 1 >= max) return -1;
  let ch = state.src.charCodeAt(pos++);
  if (ch < 48 || ch > 57) return -1;
  for (; ; ) {
    if (pos >= max) return -1;
    ch = state.src.charCodeAt(pos++);
    if (ch >= 48 && ch <= 57) {
      if (pos - start2 >= 10) return -1;
      continue;
    }
    if (ch === 41 || ch === 46) break;
    return -1;
  }
  if (pos < max) {
    ch = state.src.charCodeAt(pos);
    if (!isSpace(ch)) return -1;
  }
  return pos;
}
function markTightParagraphs(state, idx) {
  const level = state.level + 2;
  for (let i = idx + 2, l = state.tokens.length - 2; i < l; i++) if (state.tokens[i].level === level && state.tokens[i].type === "paragraph_open") {
    state.tokens[i + 2].hidden = true;
    state.tokens[i].hidden = true;
    i += 2;
  }
}
function list(state, startLine, endLine, silent) {
  let max, pos, start2, token3;
  let nextLine = startLine;
  let tight = true;
  if (state.sCount[nextLine] - state.blkIndent >= 4) return false;
  if (state.listIndent >= 0 && state.sCount[nextLine] - state.listIndent >= 4 && state.sCount[nextLine] < state.blkIndent) return false;
  let isTerminatingParagraph = false;
  if (silent && state.parentType === "paragraph") {
    if (state.sCount[nextLine] >= state.blkIndent) isTerminatingParagraph = true;
  }
  let isOrdered;
  let markerValue;
  let posAfterMarker;
  if ((posAfterMarker = skipOrderedListMarker(state, nextLine)) >= 0) {
    isOrdered = true;
    start2 = state.bMarks[nextLine] + state.tShift[nextLine];
    markerValue = Number(state.src.slice(start2, posAfterMarker - 1));
    if (isTerminatingParagraph && markerValue !== 1) return false;
  } else if ((posAfterMarker = skipBulletListMarker(state, nextLine)) >= 0) isOrdered = false;
  else return false;
  if (isTerminatingParagraph) {
    if (state.skipSpaces(posAfterMarker) >= state.eMarks[nextLine]) return false;
  }
  if (silent) return true;
  const markerCharCode = state.src.charCodeAt(posAfterMarker - 1);
  const listTokIdx = state.tokens.length;
  if (isOrdered) {
    token3 = state.push("ordered_list_open", "ol", 1);
    if (markerValue !== 1) token3.attrs = [["start", markerValue]];
  } else token3 = state.push("bullet_list_open", "ul", 1);
  const listLines = [nextLine, 0];
  token3.map = listLines;
  token3.markup = String.fromCharCode(markerCharCode);
  let prevEmptyEnd = false;
  const terminatorRules = state.md.block.ruler.getRules("list");
  const oldParentType = state.parentType;
  state.parentType = "list";
  while (nextLine < endLine) {
    pos = posAfterMarker;
    max = state.eMarks[nextLine];
    const initial = state.sCount[nextLine] + posAfterMarker - (state.bMarks[nextLine] + state.tShift[nextLine]);
    let offset = initial;
    while (pos < max) {
      const ch = state.src.charCodeAt(pos);
      if (ch === 9) offset += 4 - (offset + state.bsCount[nextLine]) % 4;
      else if (ch === 32) offset++;
      else break;
      pos++;
    }
    const contentStart = pos;
    let indentAfterMarker;
    if (contentStart >= max) indentAfterMarker = 1;
    else indentAfterMarker = offset - initial;
    if (indentAfterMarker > 4) indentAfterMarker = 1;
    const indent = initial + indentAfterMarker;
    token3 = state.push("list_item_open", "li", 1);
    token3.markup = String.fromCharCode(markerCharCode);
    const itemLines = [nextLine, 0];
    token3.map = itemLines;
    if (isOrdered) token3.info = state.src.slice(start2, posAfterMarker - 1);
    const oldTight = state.tight;
    const oldTShift = state.tShift[nextLine];
    const oldSCount = state.sCount[nextLine];
    const oldListIndent = state.listIndent;
    state.listIndent = state.blkIndent;
    state.blkIndent = indent;
    state.tight = true;
    state.tShift[nextLine] = contentStart - state.bMarks[nextLine];
    state.sCount[nextLine] = offset;
    if (contentStart >= max && state.isEmpty(nextLine + 1)) state.line = Math.min(state.line + 2, endLine);
    else state.md.block.tokenize(state, nextLine, endLine);
    if (!state.tight || prevEmptyEnd) tight = false;
    prevEmptyEnd = state.line - nextLine > 1 && state.isEmpty(state.line - 1);
    state.blkIndent = state.listIndent;
    state.listIndent = oldListIndent;
    state.tShift[nextLine] = oldTShift;
    state.sCount[nextLine] = oldSCount;
    state.tight = oldTight;
    token3 = state.push("list_item_close", "li", -1);
    token3.markup = String.fromCharCode(markerCharCode);
    nextLine = state.line;
    itemLines[1] = nextLine;
    if (nextLine >= endLine) break;
    if (state.sCount[nextLine] < state.blkIndent) break;
    if (state.sCount[nextLine] - state.blkIndent >= 4) break;
    let terminate = false;
    for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
      terminate = true;
      break;
    }
    if (terminate) break;
    if (isOrdered) {
      posAfterMarker = skipOrderedListMarker(state, nextLine);
      if (posAfterMarker < 0) break;
      start2 = state.bMarks[nextLine] + state.tShift[nextLine];
    } else {
      posAfterMarker = skipBulletListMarker(state, nextLine);
      if (posAfterMarker < 0) break;
    }
    if (markerCharCode !== state.src.charCodeAt(posAfterMarker - 1)) break;
  }
  if (isOrdered) token3 = state.push("ordered_list_close", "ol", -1);
  else token3 = state.push("bullet_list_close", "ul", -1);
  token3.markup = String.fromCharCode(markerCharCode);
  listLines[1] = nextLine;
  state.line = nextLine;
  state.parentType = oldParentType;
  if (tight) markTightParagraphs(state, listTokIdx);
  return true;
}
var MAX_LABEL_LENGTH = 999;
function countCodePoints(str2) {
  let length = str2.length;
  for (let i = 0; i < str2.length - 1; i++) {
    const high = str2.charCodeAt(i);
    if (high < 55296 || high > 56319) continue;
    const low = str2.charCodeAt(i + 1);
    if (low >= 56320 && low <= 57343) {
      length--;
      i++;
    }
  }
  return length;
}
function lineEnd(state, line) {
  return Math.min(state.eMarks[line] + 1, state.src.length);
}
function getNextLinePos(state, nextLine) {
  const endLine = state.lineMax;
  if (nextLine >= endLine || state.isEmpty(nextLine)) return -1;
  let isContinuation = false;
  if (state.sCount[nextLine] - state.blkIndent > 3) isContinuation = true;
  if (state.sCount[nextLine] < 0) isContinuation = true;
  if (!isContinuation) {
    const terminatorRules = state.md.block.ruler.getRules("reference");
    const oldParentType = state.parentType;
    state.parentType = "reference";
    let terminate = false;
    for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
      terminate = true;
      break;
    }
    state.parentType = oldParentType;
    if (terminate) return -1;
  }
  return state.bMarks[nextLine] + state.tShift[nextLine];
}
function reference(state, startLine, _endLine, silent) {
  const src = state.src;
  let pos = state.bMarks[startLine] + state.tShift[startLine];
  let nextLine = startLine + 1;
  if (state.sCount[startLine] - state.blkIndent >= 4) return false;
  if (src.charCodeAt(pos) !== 91) return false;
  let max = lineEnd(state, startLine);
  let rawLabel = "";
  let labelEnd = -1;
  let segmentStart = ++pos;
  while (pos < max) {
    if (rawLabel.length + pos - segmentStart > MAX_LABEL_LENGTH * 2) return false;
    let ch = src.charCodeAt(pos);
    if (ch === 91) return false;
    if (ch === 93) {
      labelEnd = pos;
      break;
    }
    if (ch === 92) ch = src.charCodeAt(++pos);
    if (ch === 10 && pos < max) {
      const nextPos = getNextLinePos(state, nextLine);
      if (nextPos < 0) return false;
      rawLabel += src.slice(segmentStart, max);
      pos = segmentStart = nextPos;
      max = lineEnd(state, nextLine++);
      continue;
    }
    pos++;
  }
  if (labelEnd < 0 || src.charCodeAt(labelEnd + 1) !== 58) return false;
  rawLabel += src.slice(segmentStart, labelEnd);
  if (rawLabel.length > MAX_LABEL_LENGTH && countCodePoints(rawLabel) > MAX_LABEL_LENGTH) return false;
  pos = labelEnd + 2;
  while (pos < max) {
    const ch = src.charCodeAt(pos);
    if (ch === 10) {
      const nextPos = getNextLinePos(state, nextLine);
      if (nextPos < 0) break;
      pos = nextPos;
      max = lineEnd(state, nextLine++);
    } else if (isSpace(ch)) pos++;
    else break;
  }
  const destRes = state.md.helpers.parseLinkDestination(src, pos, max);
  if (!destRes.ok) return false;
  const href = state.md.normalizeLink(destRes.str);
  if (!state.md.validateLink(href)) return false;
  pos = destRes.pos;
  const destEndPos = pos;
  const destEndMax = max;
  const destEndLineNo = nextLine;
  while (pos < max) {
    const ch = src.charCodeAt(pos);
    if (ch === 10) {
      const nextPos = getNextLinePos(state, nextLine);
      if (nextPos < 0) break;
      pos = nextPos;
      max = lineEnd(state, nextLine++);
    } else if (isSpace(ch)) pos++;
    else break;
  }
  const titleStart = pos;
  let titleRes = state.md.helpers.parseLinkTitle(src, pos, max);
  while (titleRes.can_continue) {
    const nextPos = getNextLinePos(state, nextLine);
    if (nextPos < 0) break;
    pos = nextPos;
    max = lineEnd(state, nextLine++);
    titleRes = state.md.helpers.parseLinkTitle(src, pos, max, titleRes);
  }
  let title3;
  if (titleStart !== destEndPos && titleRes.ok) {
    title3 = titleRes.str;
    pos = titleRes.pos;
  } else {
    title3 = "";
    pos = destEndPos;
    max = destEndMax;
    nextLine = destEndLineNo;
  }
  while (pos < max) {
    if (!isSpace(src.charCodeAt(pos))) break;
    pos++;
  }
  if (pos < max && src.charCodeAt(pos) !== 10) {
    if (title3) {
      title3 = "";
      pos = destEndPos;
      max = destEndMax;
      nextLine = destEndLineNo;
      while (pos < max) {
        if (!isSpace(src.charCodeAt(pos))) break;
        pos++;
      }
    }
  }
  if (pos < max && src.charCodeAt(pos) !== 10) return false;
  const label = normalizeReference(rawLabel);
  if (!label) return false;
  if (silent) return true;
  if (typeof state.env.references === "undefined") state.env.references = {};
  if (typeof state.env.references[label] === "undefined") state.env.references[label] = {
    title: title3,
    href
  };
  const token3 = state.push("reference_definition", "", 0);
  token3.map = [startLine, nextLine];
  token3.hidden = true;
  const meta2 = /* @__PURE__ */ Object.create(null);
  meta2.label = label;
  token3.meta = meta2;
  state.line = nextLine;
  return true;
}
var html_blocks_default = [
  "address",
  "article",
  "aside",
  "base",
  "basefont",
  "blockquote",
  "body",
  "caption",
  "center",
  "col",
  "colgroup",
  "dd",
  "details",
  "dialog",
  "dir",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "frame",
  "frameset",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "head",
  "header",
  "hr",
  "html",
  "iframe",
  "legend",
  "li",
  "link",
  "main",
  "menu",
  "menuitem",
  "nav",
  "noframes",
  "ol",
  "optgroup",
  "option",
  "p",
  "param",
  "search",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "title",
  "tr",
  "track",
  "ul"
];
var open_tag = `<[A-Za-z][A-Za-z0-9\\-]*(?:\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*(?:[^"'=<>\`\\x00-\\x20]+|'[^']*'|"[^"]*"))?)*\\s*\\/?>`;
var close_tag = "<\\/[A-Za-z][A-Za-z0-9\\-]*\\s*>";
new RegExp(`^(?:${open_tag}|${close_tag}|<!---?>|<!--(?:[^-]|-[^-]|--[^>])*-->|<[?][\\s\\S]*?[?]>|<![A-Za-z][^>]*>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>)`);
var HTML_OPEN_CLOSE_TAG_RE = new RegExp(`^(?:${open_tag}|${close_tag})`);
var HTML_SEQUENCES = [
  [
    /^<(script|pre|style|textarea)(?=(\s|>|$))/i,
    /<\/(script|pre|style|textarea)>/i,
    true
  ],
  [
    /^<!--/,
    /-->/,
    true
  ],
  [
    /^<\?/,
    /\?>/,
    true
  ],
  [
    /^<![A-Za-z]/,
    />/,
    true
  ],
  [
    /^<!\[CDATA\[/,
    /\]\]>/,
    true
  ],
  [
    new RegExp(`^</?(${html_blocks_default.join("|")})(?=(\\s|/?>|$))`, "i"),
    /^$/,
    true
  ],
  [
    new RegExp(`${HTML_OPEN_CLOSE_TAG_RE.source}\\s*$`),
    /^$/,
    false
  ]
];
function html_block(state, startLine, endLine, silent) {
  let pos = state.bMarks[startLine] + state.tShift[startLine];
  let max = state.eMarks[startLine];
  if (state.sCount[startLine] - state.blkIndent >= 4) return false;
  if (!state.md.options.html) return false;
  if (state.src.charCodeAt(pos) !== 60) return false;
  let lineText = state.src.slice(pos, max);
  let i = 0;
  for (; i < HTML_SEQUENCES.length; i++) if (HTML_SEQUENCES[i][0].test(lineText)) break;
  if (i === HTML_SEQUENCES.length) return false;
  if (silent) return HTML_SEQUENCES[i][2];
  let nextLine = startLine + 1;
  const endsOnBlankLine = HTML_SEQUENCES[i][1].test("");
  if (!HTML_SEQUENCES[i][1].test(lineText)) for (; nextLine < endLine; nextLine++) {
    if (state.sCount[nextLine] < state.blkIndent) {
      if (endsOnBlankLine || !state.isEmpty(nextLine)) break;
    }
    pos = state.bMarks[nextLine] + state.tShift[nextLine];
    max = state.eMarks[nextLine];
    lineText = state.src.slice(pos, max);
    if (HTML_SEQUENCES[i][1].test(lineText)) {
      if (lineText.length !== 0) nextLine++;
      break;
    }
  }
  state.line = nextLine;
  const token3 = state.push("html_block", "", 0);
  token3.map = [startLine, nextLine];
  token3.content = state.getLines(startLine, nextLine, state.blkIndent, true);
  return true;
}
function heading(state, startLine, endLine, silent) {
  let pos = state.bMarks[startLine] + state.tShift[startLine];
  let max = state.eMarks[startLine];
  if (state.sCount[startLine] - state.blkIndent >= 4) return false;
  let ch = state.src.charCodeAt(pos);
  if (ch !== 35 || pos >= max) return false;
  let level = 1;
  ch = state.src.charCodeAt(++pos);
  while (ch === 35 && pos < max && level <= 6) {
    level++;
    ch = state.src.charCodeAt(++pos);
  }
  if (level > 6 || pos < max && !isSpace(ch)) return false;
  if (silent) return true;
  max = state.skipSpacesBack(max, pos);
  const tmp = state.skipCharsBack(max, 35, pos);
  if (tmp > pos && isSpace(state.src.charCodeAt(tmp - 1))) max = tmp;
  state.line = startLine + 1;
  const token_o = state.push("heading_open", `h${level}`, 1);
  token_o.markup = "########".slice(0, level);
  token_o.map = [startLine, state.line];
  const token_i = state.push("inline", "", 0);
  token_i.content = asciiTrim(state.src.slice(pos, max));
  token_i.map = [startLine, state.line];
  token_i.children = [];
  const token_c = state.push("heading_close", `h${level}`, -1);
  token_c.markup = "########".slice(0, level);
  return true;
}
function lheading(state, startLine, endLine) {
  const terminatorRules = state.md.block.ruler.getRules("paragraph");
  if (state.sCount[startLine] - state.blkIndent >= 4) return false;
  const oldParentType = state.parentType;
  state.parentType = "paragraph";
  let level = 0;
  let marker;
  let nextLine = startLine + 1;
  for (; nextLine < endLine && !state.isEmpty(nextLine); nextLine++) {
    if (state.sCount[nextLine] - state.blkIndent > 3) continue;
    if (state.sCount[nextLine] >= state.blkIndent) {
      let pos = state.bMarks[nextLine] + state.tShift[nextLine];
      const max = state.eMarks[nextLine];
      if (pos < max) {
        marker = state.src.charCodeAt(pos);
        if (marker === 45 || marker === 61) {
          pos = state.skipChars(pos, marker);
          pos = state.skipSpaces(pos);
          if (pos >= max) {
            level = marker === 61 ? 1 : 2;
            break;
          }
        }
      }
    }
    if (state.sCount[nextLine] < 0) continue;
    let terminate = false;
    for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
      terminate = true;
      break;
    }
    if (terminate) break;
  }
  if (!level) {
    state.parentType = oldParentType;
    return false;
  }
  const content2 = asciiTrim(state.getLines(startLine, nextLine, state.blkIndent, false));
  state.line = nextLine + 1;
  const token_o = state.push("heading_open", `h${level}`, 1);
  token_o.markup = String.fromCharCode(marker);
  token_o.map = [startLine, state.line];
  const token_i = state.push("inline", "", 0);
  token_i.content = content2;
  token_i.map = [startLine, state.line - 1];
  token_i.children = [];
  const token_c = state.push("heading_close", `h${level}`, -1);
  token_c.markup = String.fromCharCode(marker);
  state.parentType = oldParentType;
  return true;
}
function paragraph(state, startLine, endLine) {
  const terminatorRules = state.md.block.ruler.getRules("paragraph");
  const oldParentType = state.parentType;
  let nextLine = startLine + 1;
  state.parentType = "paragraph";
  for (; nextLine < endLine && !state.isEmpty(nextLine); nextLine++) {
    if (state.sCount[nextLine] - state.blkIndent > 3) continue;
    if (state.sCount[nextLine] < 0) continue;
    let terminate = false;
    for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
      terminate = true;
      break;
    }
    if (terminate) break;
  }
  const content2 = asciiTrim(state.getLines(startLine, nextLine, state.blkIndent, false));
  state.line = nextLine;
  const token_o = state.push("paragraph_open", "p", 1);
  token_o.map = [startLine, state.line];
  const token_i = state.push("inline", "", 0);
  token_i.content = content2;
  token_i.map = [startLine, state.line];
  token_i.children = [];
  state.push("paragraph_close", "p", -1);
  state.parentType = oldParentType;
  return true;
}
var _rules$1 = [
  [
    "table",
    table,
    ["paragraph", "reference"]
  ],
  ["code", code],
  [
    "fence",
    fence,
    [
      "paragraph",
      "reference",
      "blockquote",
      "list"
    ]
  ],
  [
    "blockquote",
    blockquote,
    [
      "paragraph",
      "reference",
      "blockquote",
      "list"
    ]
  ],
  [
    "hr",
    hr,
    [
      "paragraph",
      "reference",
      "blockquote",
      "list"
    ]
  ],
  [
    "list",
    list,
    [
      "paragraph",
      "reference",
      "blockquote"
    ]
  ],
  ["reference", reference],
  [
    "html_block",
    html_block,
    [
      "paragraph",
      "reference",
      "blockquote"
    ]
  ],
  [
    "heading",
    heading,
    [
      "paragraph",
      "reference",
      "blockquote"
    ]
  ],
  ["lheading", lheading],
  ["paragraph", paragraph]
];
var ParserBlock = class {
  constructor() {
    _defineProperty(
      this,
      /**
      * {@link Ruler} instance. Keep configuration of block rules.
      */
      "ruler",
      new Ruler()
    );
    _defineProperty(this, "State", StateBlock);
    for (let i = 0; i < _rules$1.length; i++) this.ruler.push(_rules$1[i][0], _rules$1[i][1], { alt: (_rules$1[i][2] || []).slice() });
  }
  tokenize(state, startLine, endLine) {
    const rules = this.ruler.getRules("");
    const len = rules.length;
    const maxNesting = state.md.options.maxNesting;
    let line = startLine;
    let hasEmptyLines = false;
    while (line < endLine) {
      state.line = line = state.skipEmptyLines(line);
      if (line >= endLine) break;
      if (state.sCount[line] < state.blkIndent) break;
      if (state.level >= maxNesting) {
        state.line = endLine;
        break;
      }
      const prevLine = state.line;
      let ok = false;
      for (let i = 0; i < len; i++) {
        ok = rules[i](state, line, endLine, false);
        if (ok) {
          if (prevLine >= state.line) throw new Error("block rule didn't increment state.line");
          break;
        }
      }
      if (!ok) throw new Error("none of the block rules matched");
      state.tight = !hasEmptyLines;
      if (state.isEmpty(state.line - 1)) hasEmptyLines = true;
      line = state.line;
      if (line < endLine && state.isEmpty(line)) {
        hasEmptyLines = true;
        line++;
        state.line = line;
      }
    }
  }
  /**
  * Process input string and push block tokens into `outTokens`
  */
  parse(src, md, env, outTokens) {
    if (!src) return;
    const state = new this.State(src, md, env, outTokens);
    this.tokenize(state, state.line, state.lineMax);
  }
};
var StateInline = class {
  constructor(src, md, env, outTokens) {
    _defineProperty(this, "pos", 0);
    _defineProperty(this, "level", 0);
    _defineProperty(this, "pending", "");
    _defineProperty(this, "pendingLevel", 0);
    _defineProperty(this, "cache", {});
    _defineProperty(this, "backticks", {});
    _defineProperty(this, "backticksScanned", false);
    _defineProperty(this, "skipHtmlSpecial", false);
    _defineProperty(this, "linkLevel", 0);
    _defineProperty(this, "delimiters", []);
    _defineProperty(this, "_prev_delimiters", []);
    _defineProperty(this, "Token", Token);
    this.src = src;
    this.env = env;
    this.md = md;
    this.tokens = outTokens;
    this.tokens_meta = Array(outTokens.length);
    this.posMax = this.src.length;
  }
  pushPending() {
    const token3 = new Token("text", "", 0);
    token3.content = this.pending;
    token3.level = this.pendingLevel;
    this.tokens.push(token3);
    this.pending = "";
    return token3;
  }
  push(type2, tag2, nesting) {
    if (this.pending) this.pushPending();
    const token3 = new Token(type2, tag2, nesting);
    let token_meta = void 0;
    if (nesting < 0) {
      this.level--;
      this.delimiters = this._prev_delimiters.pop();
    }
    token3.level = this.level;
    if (nesting > 0) {
      this.level++;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
      token_meta = { delimiters: this.delimiters };
    }
    this.pendingLevel = this.level;
    this.tokens.push(token3);
    this.tokens_meta.push(token_meta);
    return token3;
  }
  scanDelims(start2, canSplitWord) {
    const max = this.posMax;
    const marker = this.src.charCodeAt(start2);
    let lastChar;
    if (start2 === 0) lastChar = 32;
    else if (start2 === 1) {
      lastChar = this.src.charCodeAt(0);
      if ((lastChar & 63488) === 55296) lastChar = 65533;
    } else {
      lastChar = this.src.charCodeAt(start2 - 1);
      if ((lastChar & 64512) === 56320) {
        const highSurr = this.src.charCodeAt(start2 - 2);
        lastChar = (highSurr & 64512) === 55296 ? 65536 + (highSurr - 55296 << 10) + (lastChar - 56320) : 65533;
      } else if ((lastChar & 64512) === 55296) lastChar = 65533;
    }
    let pos = start2;
    while (pos < max && this.src.charCodeAt(pos) === marker) pos++;
    const count2 = pos - start2;
    let nextChar = pos < max ? this.src.charCodeAt(pos) : 32;
    if ((nextChar & 64512) === 55296) {
      const lowSurr = this.src.charCodeAt(pos + 1);
      nextChar = (lowSurr & 64512) === 56320 ? 65536 + (nextChar - 55296 << 10) + (lowSurr - 56320) : 65533;
    } else if ((nextChar & 64512) === 56320) nextChar = 65533;
    const isLastPunctChar = isMdAsciiPunct(lastChar) || isPunctCharCode(lastChar);
    const isNextPunctChar = isMdAsciiPunct(nextChar) || isPunctCharCode(nextChar);
    const isLastWhiteSpace = isWhiteSpace(lastChar);
    const isNextWhiteSpace = isWhiteSpace(nextChar);
    const left_flanking = !isNextWhiteSpace && (!isNextPunctChar || isLastWhiteSpace || isLastPunctChar);
    const right_flanking = !isLastWhiteSpace && (!isLastPunctChar || isNextWhiteSpace || isNextPunctChar);
    return {
      can_open: left_flanking && (canSplitWord || !right_flanking || isLastPunctChar),
      can_close: right_flanking && (canSplitWord || !left_flanking || isNextPunctChar),
      length: count2
    };
  }
};
function isTerminatorChar(ch) {
  switch (ch) {
    case 10:
    case 33:
    case 35:
    case 36:
    case 37:
    case 38:
    case 42:
    case 43:
    case 45:
    case 58:
    case 60:
    case 61:
    case 62:
    case 64:
    case 91:
    case 92:
    case 93:
    case 94:
    case 95:
    case 96:
    case 123:
    case 125:
    case 126:
      return true;
    default:
      return false;
  }
}
function text2(state, silent) {
  let pos = state.pos;
  while (pos < state.posMax && !isTerminatorChar(state.src.charCodeAt(pos))) pos++;
  if (pos === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, pos);
  state.pos = pos;
  return true;
}
function isAsciiAlpha(code2) {
  return code2 >= 65 && code2 <= 90 || code2 >= 97 && code2 <= 122;
}
function isSchemeChar(code2) {
  return code2 >= 65 && code2 <= 90 || code2 >= 97 && code2 <= 122 || code2 >= 48 && code2 <= 57 || code2 === 43 || code2 === 45 || code2 === 46;
}
function linkify(state, silent) {
  if (!state.md.options.linkify) return false;
  if (state.linkLevel > 0) return false;
  const pos = state.pos;
  const max = state.posMax;
  if (pos + 3 > max) return false;
  if (state.src.charCodeAt(pos) !== 58) return false;
  if (state.src.charCodeAt(pos + 1) !== 47) return false;
  if (state.src.charCodeAt(pos + 2) !== 47) return false;
  const protoMin = pos - Math.min(10, state.pending.length, pos);
  let protoStart = pos;
  while (protoStart > protoMin && isSchemeChar(state.src.charCodeAt(protoStart - 1))) protoStart--;
  if (protoStart === pos || !isAsciiAlpha(state.src.charCodeAt(protoStart))) return false;
  const protoLength = pos - protoStart;
  const link2 = state.md.linkify.matchAtStart(state.src.slice(protoStart));
  if (!link2) return false;
  let url = link2.url;
  if (url.length <= protoLength) return false;
  let urlEnd = url.length;
  while (urlEnd > 0 && url.charCodeAt(urlEnd - 1) === 42) urlEnd--;
  if (urlEnd !== url.length) url = url.slice(0, urlEnd);
  const fullUrl = state.md.normalizeLink(url);
  if (!state.md.validateLink(fullUrl)) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, -protoLength);
    const token_o = state.push("link_open", "a", 1);
    token_o.attrs = [["href", fullUrl]];
    token_o.markup = "linkify";
    token_o.info = "auto";
    const token_t = state.push("text", "", 0);
    token_t.content = state.md.normalizeLinkText(url);
    const token_c = state.push("link_close", "a", -1);
    token_c.markup = "linkify";
    token_c.info = "auto";
  }
  state.pos += url.length - protoLength;
  return true;
}
function newline(state, silent) {
  let pos = state.pos;
  if (state.src.charCodeAt(pos) !== 10) return false;
  const pmax = state.pending.length - 1;
  const max = state.posMax;
  if (!silent) {
    if (pmax >= 0 && state.pending.charCodeAt(pmax) === 32) {
      if (pmax >= 1 && state.pending.charCodeAt(pmax - 1) === 32) {
        let ws = pmax - 1;
        while (ws >= 1 && state.pending.charCodeAt(ws - 1) === 32) ws--;
        state.pending = state.pending.slice(0, ws);
        state.push("hardbreak", "br", 0);
      } else {
        state.pending = state.pending.slice(0, -1);
        state.push("softbreak", "br", 0);
      }
    } else state.push("softbreak", "br", 0);
  }
  pos++;
  while (pos < max && isSpace(state.src.charCodeAt(pos))) pos++;
  state.pos = pos;
  return true;
}
var ESCAPED = [];
for (let i = 0; i < 256; i++) ESCAPED.push(0);
"\\!\"#$%&'()*+,./:;<=>?@[]^_`{|}~-".split("").forEach(function(ch) {
  ESCAPED[ch.charCodeAt(0)] = 1;
});
function escape(state, silent) {
  let pos = state.pos;
  const max = state.posMax;
  if (state.src.charCodeAt(pos) !== 92) return false;
  pos++;
  if (pos >= max) return false;
  let ch1 = state.src.charCodeAt(pos);
  if (ch1 === 10) {
    if (!silent) state.push("hardbreak", "br", 0);
    pos++;
    while (pos < max) {
      ch1 = state.src.charCodeAt(pos);
      if (!isSpace(ch1)) break;
      pos++;
    }
    state.pos = pos;
    return true;
  }
  if (ch1 === 32) {
    if (!silent) {
      const token3 = state.push("text_special", "", 0);
      token3.content = "\\";
      token3.markup = "\\";
      token3.info = "escape";
    }
    state.pos = pos;
    return true;
  }
  let escapedStr = state.src[pos];
  if (ch1 >= 55296 && ch1 <= 56319 && pos + 1 < max) {
    const ch2 = state.src.charCodeAt(pos + 1);
    if (ch2 >= 56320 && ch2 <= 57343) {
      escapedStr += state.src[pos + 1];
      pos++;
    }
  }
  const origStr = "\\" + escapedStr;
  if (!silent) {
    const token3 = state.push("text_special", "", 0);
    if (ch1 < 256 && ESCAPED[ch1] !== 0) token3.content = escapedStr;
    else token3.content = origStr;
    token3.markup = origStr;
    token3.info = "escape";
  }
  state.pos = pos + 1;
  return true;
}
function buildLastRuns(src) {
  const lastRuns = {};
  let pos = 0;
  while ((pos = src.indexOf("`", pos)) !== -1) {
    const start2 = pos;
    while (src.charCodeAt(++pos) === 96) ;
    lastRuns[pos - start2] = start2;
  }
  return lastRuns;
}
function backtick(state, silent) {
  var _state$backticks$open;
  const start2 = state.pos;
  if (state.src.charCodeAt(start2) !== 96) return false;
  const max = state.posMax;
  let pos = start2 + 1;
  while (pos < max && state.src.charCodeAt(pos) === 96) pos++;
  const marker = state.src.slice(start2, pos);
  const openerLength = marker.length;
  if (!state.backticksScanned) {
    state.backticks = buildLastRuns(state.src);
    state.backticksScanned = true;
  }
  if (((_state$backticks$open = state.backticks[openerLength]) !== null && _state$backticks$open !== void 0 ? _state$backticks$open : -1) >= pos) {
    let matchEnd = pos;
    let matchStart;
    while ((matchStart = state.src.indexOf("`", matchEnd)) !== -1 && matchStart < max) {
      matchEnd = matchStart + 1;
      while (state.src.charCodeAt(matchEnd) === 96) matchEnd++;
      if (matchEnd > max) break;
      if (matchEnd - matchStart === openerLength) {
        if (!silent) {
          const token3 = state.push("code_inline", "code", 0);
          token3.markup = marker;
          let content2 = state.src.slice(pos, matchStart).replace(/\n/g, " ");
          if (content2.startsWith(" ") && content2.endsWith(" ") && /[^ ]/.test(content2)) content2 = content2.slice(1, -1);
          token3.content = content2;
        }
        state.pos = matchEnd;
        return true;
      }
    }
  }
  if (!silent) state.pending += marker;
  state.pos = pos;
  return true;
}
function strikethrough_tokenize(state, silent) {
  const start2 = state.pos;
  const marker = state.src.charCodeAt(start2);
  if (silent) return false;
  if (marker !== 126) return false;
  const scanned = state.scanDelims(state.pos, true);
  let len = scanned.length;
  const ch = String.fromCharCode(marker);
  if (len < 2) return false;
  let token3;
  if (len % 2) {
    token3 = state.push("text", "", 0);
    token3.content = ch;
    len--;
  }
  for (let i = 0; i < len; i += 2) {
    token3 = state.push("text", "", 0);
    token3.content = ch + ch;
    state.delimiters.push({
      marker,
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open: scanned.can_open,
      close: scanned.can_close
    });
  }
  state.pos += scanned.length;
  return true;
}
function postProcess$1(state, delimiters) {
  let token3;
  const loneMarkers = [];
  const max = delimiters.length;
  for (let i = 0; i < max; i++) {
    const startDelim = delimiters[i];
    if (startDelim.marker !== 126) continue;
    if (startDelim.end === -1) continue;
    const endDelim = delimiters[startDelim.end];
    token3 = state.tokens[startDelim.token];
    token3.type = "s_open";
    token3.tag = "s";
    token3.nesting = 1;
    token3.markup = "~~";
    token3.content = "";
    token3 = state.tokens[endDelim.token];
    token3.type = "s_close";
    token3.tag = "s";
    token3.nesting = -1;
    token3.markup = "~~";
    token3.content = "";
    if (state.tokens[endDelim.token - 1].type === "text" && state.tokens[endDelim.token - 1].content === "~") loneMarkers.push(endDelim.token - 1);
  }
  while (loneMarkers.length) {
    const i = loneMarkers.pop();
    let j = i + 1;
    while (j < state.tokens.length && state.tokens[j].type === "s_close") j++;
    j--;
    if (i !== j) {
      token3 = state.tokens[j];
      state.tokens[j] = state.tokens[i];
      state.tokens[i] = token3;
    }
  }
}
function strikethrough_postProcess(state) {
  const tokens_meta = state.tokens_meta;
  const max = state.tokens_meta.length;
  postProcess$1(state, state.delimiters);
  for (let curr = 0; curr < max; curr++) {
    var _tokens_meta$curr;
    const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
    if (delimiters) postProcess$1(state, delimiters);
  }
}
var strikethrough_default = {
  tokenize: strikethrough_tokenize,
  postProcess: strikethrough_postProcess
};
function emphasis_tokenize(state, silent) {
  const start2 = state.pos;
  const marker = state.src.charCodeAt(start2);
  if (silent) return false;
  if (marker !== 95 && marker !== 42) return false;
  const scanned = state.scanDelims(state.pos, marker === 42);
  for (let i = 0; i < scanned.length; i++) {
    const token3 = state.push("text", "", 0);
    token3.content = String.fromCharCode(marker);
    state.delimiters.push({
      marker,
      length: scanned.length,
      token: state.tokens.length - 1,
      end: -1,
      open: scanned.can_open,
      close: scanned.can_close
    });
  }
  state.pos += scanned.length;
  return true;
}
function postProcess(state, delimiters) {
  const max = delimiters.length;
  for (let i = max - 1; i >= 0; i--) {
    const startDelim = delimiters[i];
    if (startDelim.marker !== 95 && startDelim.marker !== 42) continue;
    if (startDelim.end === -1) continue;
    const endDelim = delimiters[startDelim.end];
    const isStrong = i > 0 && delimiters[i - 1].end === startDelim.end + 1 && delimiters[i - 1].marker === startDelim.marker && delimiters[i - 1].token === startDelim.token - 1 && delimiters[startDelim.end + 1].token === endDelim.token + 1;
    const ch = String.fromCharCode(startDelim.marker);
    const token_o = state.tokens[startDelim.token];
    token_o.type = isStrong ? "strong_open" : "em_open";
    token_o.tag = isStrong ? "strong" : "em";
    token_o.nesting = 1;
    token_o.markup = isStrong ? ch + ch : ch;
    token_o.content = "";
    const token_c = state.tokens[endDelim.token];
    token_c.type = isStrong ? "strong_close" : "em_close";
    token_c.tag = isStrong ? "strong" : "em";
    token_c.nesting = -1;
    token_c.markup = isStrong ? ch + ch : ch;
    token_c.content = "";
    if (isStrong) {
      state.tokens[delimiters[i - 1].token].content = "";
      state.tokens[delimiters[startDelim.end + 1].token].content = "";
      i--;
    }
  }
}
function emphasis_post_process(state) {
  const tokens_meta = state.tokens_meta;
  const max = state.tokens_meta.length;
  postProcess(state, state.delimiters);
  for (let curr = 0; curr < max; curr++) {
    var _tokens_meta$curr;
    const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
    if (delimiters) postProcess(state, delimiters);
  }
}
var emphasis_default = {
  tokenize: emphasis_tokenize,
  postProcess: emphasis_post_process
};
function link(state, silent) {
  let code2, label, res, ref;
  let href = "";
  let title3 = "";
  let start2 = state.pos;
  let parseReference = true;
  if (state.src.charCodeAt(state.pos) !== 91) return false;
  const oldPos = state.pos;
  const max = state.posMax;
  const labelStart = state.pos + 1;
  const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos, true);
  if (labelEnd < 0) return false;
  let pos = labelEnd + 1;
  if (pos < max && state.src.charCodeAt(pos) === 40) {
    parseReference = false;
    pos++;
    for (; pos < max; pos++) {
      code2 = state.src.charCodeAt(pos);
      if (!isSpace(code2) && code2 !== 10) break;
    }
    if (pos >= max) return false;
    start2 = pos;
    res = state.md.helpers.parseLinkDestination(state.src, pos, state.posMax);
    if (res.ok) {
      href = state.md.normalizeLink(res.str);
      if (state.md.validateLink(href)) pos = res.pos;
      else href = "";
      start2 = pos;
      for (; pos < max; pos++) {
        code2 = state.src.charCodeAt(pos);
        if (!isSpace(code2) && code2 !== 10) break;
      }
      res = state.md.helpers.parseLinkTitle(state.src, pos, state.posMax);
      if (pos < max && start2 !== pos && res.ok) {
        title3 = res.str;
        pos = res.pos;
        for (; pos < max; pos++) {
          code2 = state.src.charCodeAt(pos);
          if (!isSpace(code2) && code2 !== 10) break;
        }
      }
    }
    if (pos >= max || state.src.charCodeAt(pos) !== 41) parseReference = true;
    pos++;
  }
  if (parseReference) {
    if (typeof state.env.references === "undefined") return false;
    if (pos < max && state.src.charCodeAt(pos) === 91) {
      start2 = pos + 1;
      pos = state.md.helpers.parseLinkLabel(state, pos);
      if (pos >= 0) label = state.src.slice(start2, pos++);
      else pos = labelEnd + 1;
    } else pos = labelEnd + 1;
    if (!label) label = state.src.slice(labelStart, labelEnd);
    label = normalizeReference(label);
    ref = state.env.references[label];
    if (!ref) {
      state.pos = oldPos;
      return false;
    }
    href = ref.href;
    title3 = ref.title;
  }
  if (!silent) {
    state.pos = labelStart;
    state.posMax = labelEnd;
    const token_o = state.push("link_open", "a", 1);
    const attrs = [["href", href]];
    token_o.attrs = attrs;
    if (title3) attrs.push(["title", title3]);
    if (label) {
      const meta2 = /* @__PURE__ */ Object.create(null);
      meta2.label = label;
      token_o.meta = meta2;
    }
    state.linkLevel++;
    state.md.inline.tokenize(state);
    state.linkLevel--;
    state.push("link_close", "a", -1);
  }
  state.pos = pos;
  state.posMax = max;
  return true;
}
function image(state, silent) {
  let code2, content2, label, pos, ref, res, title3, start2;
  let href = "";
  const oldPos = state.pos;
  const max = state.posMax;
  if (state.src.charCodeAt(state.pos) !== 33) return false;
  if (state.src.charCodeAt(state.pos + 1) !== 91) return false;
  const labelStart = state.pos + 2;
  const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos + 1, false);
  if (labelEnd < 0) return false;
  pos = labelEnd + 1;
  if (pos < max && state.src.charCodeAt(pos) === 40) {
    pos++;
    for (; pos < max; pos++) {
      code2 = state.src.charCodeAt(pos);
      if (!isSpace(code2) && code2 !== 10) break;
    }
    if (pos >= max) return false;
    start2 = pos;
    res = state.md.helpers.parseLinkDestination(state.src, pos, state.posMax);
    if (res.ok) {
      href = state.md.normalizeLink(res.str);
      if (state.md.validateLink(href)) pos = res.pos;
      else href = "";
    }
    start2 = pos;
    for (; pos < max; pos++) {
      code2 = state.src.charCodeAt(pos);
      if (!isSpace(code2) && code2 !== 10) break;
    }
    res = state.md.helpers.parseLinkTitle(state.src, pos, state.posMax);
    if (pos < max && start2 !== pos && res.ok) {
      title3 = res.str;
      pos = res.pos;
      for (; pos < max; pos++) {
        code2 = state.src.charCodeAt(pos);
        if (!isSpace(code2) && code2 !== 10) break;
      }
    } else title3 = "";
    if (pos >= max || state.src.charCodeAt(pos) !== 41) {
      state.pos = oldPos;
      return false;
    }
    pos++;
  } else {
    if (typeof state.env.references === "undefined") return false;
    if (pos < max && state.src.charCodeAt(pos) === 91) {
      start2 = pos + 1;
      pos = state.md.helpers.parseLinkLabel(state, pos);
      if (pos >= 0) label = state.src.slice(start2, pos++);
      else pos = labelEnd + 1;
    } else pos = labelEnd + 1;
    if (!label) label = state.src.slice(labelStart, labelEnd);
    label = normalizeReference(label);
    ref = state.env.references[label];
    if (!ref) {
      state.pos = oldPos;
      return false;
    }
    href = ref.href;
    title3 = ref.title;
  }
  if (!silent) {
    content2 = state.src.slice(labelStart, labelEnd);
    const tokens = [];
    state.md.inline.parse(content2, state.md, state.env, tokens);
    const token3 = state.push("image", "img", 0);
    const attrs = [["src", href], ["alt", ""]];
    token3.attrs = attrs;
    token3.children = tokens;
    token3.content = content2;
    if (title3) attrs.push(["title", title3]);
    if (label) {
      const meta2 = /* @__PURE__ */ Object.create(null);
      meta2.label = label;
      token3.meta = meta2;
    }
  }
  state.pos = pos;
  state.posMax = max;
  return true;
}
var EMAIL_RE = /^([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)$/;
var AUTOLINK_RE = /^([a-zA-Z][a-zA-Z0-9+.-]{1,31}):([^<>\x00-\x20]*)$/;
function autolink(state, silent) {
  let pos = state.pos;
  if (state.src.charCodeAt(pos) !== 60) return false;
  const start2 = state.pos;
  const max = state.posMax;
  for (; ; ) {
    if (++pos >= max) return false;
    const ch = state.src.charCodeAt(pos);
    if (ch === 60) return false;
    if (ch === 62) break;
  }
  const url = state.src.slice(start2 + 1, pos);
  if (AUTOLINK_RE.test(url)) {
    const fullUrl = state.md.normalizeLink(url);
    if (!state.md.validateLink(fullUrl)) return false;
    if (!silent) {
      const token_o = state.push("link_open", "a", 1);
      token_o.attrs = [["href", fullUrl]];
      token_o.markup = "autolink";
      token_o.info = "auto";
      const token_t = state.push("text", "", 0);
      token_t.content = state.md.normalizeLinkText(url);
      const token_c = state.push("link_close", "a", -1);
      token_c.markup = "autolink";
      token_c.info = "auto";
    }
    state.pos += url.length + 2;
    return true;
  }
  if (EMAIL_RE.test(url)) {
    const fullUrl = state.md.normalizeLink(`mailto:${url}`);
    if (!state.md.validateLink(fullUrl)) return false;
    if (!silent) {
      const token_o = state.push("link_open", "a", 1);
      token_o.attrs = [["href", fullUrl]];
      token_o.markup = "autolink";
      token_o.info = "auto";
      const token_t = state.push("text", "", 0);
      token_t.content = state.md.normalizeLinkText(url);
      const token_c = state.push("link_close", "a", -1);
      token_c.markup = "autolink";
      token_c.info = "auto";
    }
    state.pos += url.length + 2;
    return true;
  }
  return false;
}
function isLinkOpen(str2) {
  return /^<a[>\s]/i.test(str2);
}
function isLinkClose(str2) {
  return /^<\/a\s*>/i.test(str2);
}
function isLetter(ch) {
  const lc = ch | 32;
  return lc >= 97 && lc <= 122;
}
function scanSpecial(state, pos) {
  const src = state.src;
  let start2;
  let terminator;
  if (src.startsWith("<!--", pos)) {
    if (src.startsWith(">", pos + 4)) return pos + 5;
    if (src.startsWith("->", pos + 4)) return pos + 6;
    start2 = pos + 4;
    terminator = "-->";
  } else if (src.startsWith("<![CDATA[", pos)) {
    start2 = pos + 9;
    terminator = "]]>";
  } else if (src.charCodeAt(pos + 1) === 63) {
    start2 = pos + 2;
    terminator = "?>";
  } else if (isLetter(src.charCodeAt(pos + 2))) {
    start2 = pos + 3;
    terminator = ">";
  } else return -1;
  if (state.skipHtmlSpecial) return -1;
  const end = src.indexOf(terminator, start2);
  if (end < 0) {
    state.skipHtmlSpecial = true;
    return -1;
  }
  return end + terminator.length;
}
function html_inline(state, silent) {
  if (!state.md.options.html) return false;
  const max = state.posMax;
  const pos = state.pos;
  if (state.src.charCodeAt(pos) !== 60 || pos + 2 >= max) return false;
  let end;
  const ch = state.src.charCodeAt(pos + 1);
  if (ch === 33 || ch === 63) end = scanSpecial(state, pos);
  else if (ch === 47 || isLetter(ch)) {
    const match = state.src.slice(pos).match(HTML_OPEN_CLOSE_TAG_RE);
    end = match ? pos + match[0].length : -1;
  } else return false;
  if (end < 0) return false;
  if (!silent) {
    const token3 = state.push("html_inline", "", 0);
    token3.content = state.src.slice(pos, end);
    if (isLinkOpen(token3.content)) state.linkLevel++;
    if (isLinkClose(token3.content)) state.linkLevel--;
  }
  state.pos = end;
  return true;
}
var DIGITAL_RE = /^&#((?:x[a-f0-9]{1,6}|[0-9]{1,7}));/i;
var NAMED_RE = /^&([a-z][a-z0-9]{1,31});/i;
function entity(state, silent) {
  const pos = state.pos;
  const max = state.posMax;
  if (state.src.charCodeAt(pos) !== 38) return false;
  if (pos + 1 >= max) return false;
  if (state.src.charCodeAt(pos + 1) === 35) {
    const match = state.src.slice(pos).match(DIGITAL_RE);
    if (match) {
      if (!silent) {
        const code2 = match[1][0].toLowerCase() === "x" ? parseInt(match[1].slice(1), 16) : parseInt(match[1], 10);
        const token3 = state.push("text_special", "", 0);
        token3.content = isValidEntityCode(code2) ? fromCodePoint(code2) : fromCodePoint(65533);
        token3.markup = match[0];
        token3.info = "entity";
      }
      state.pos += match[0].length;
      return true;
    }
  } else {
    const match = state.src.slice(pos).match(NAMED_RE);
    if (match) {
      const decoded = decodeHTMLStrict(match[0]);
      if (decoded !== match[0]) {
        if (!silent) {
          const token3 = state.push("text_special", "", 0);
          token3.content = decoded;
          token3.markup = match[0];
          token3.info = "entity";
        }
        state.pos += match[0].length;
        return true;
      }
    }
  }
  return false;
}
function processDelimiters(delimiters) {
  const openersBottom = {};
  const max = delimiters.length;
  if (!max) return;
  let headerIdx = 0;
  let lastTokenIdx = -2;
  const jumps = [];
  for (let closerIdx = 0; closerIdx < max; closerIdx++) {
    const closer = delimiters[closerIdx];
    jumps.push(0);
    if (delimiters[headerIdx].marker !== closer.marker || lastTokenIdx !== closer.token - 1) headerIdx = closerIdx;
    lastTokenIdx = closer.token;
    closer.length = closer.length || 0;
    if (!closer.close) continue;
    if (!openersBottom.hasOwnProperty(closer.marker)) openersBottom[closer.marker] = [
      -1,
      -1,
      -1,
      -1,
      -1,
      -1
    ];
    const minOpenerIdx = openersBottom[closer.marker][(closer.open ? 3 : 0) + closer.length % 3];
    let openerIdx = headerIdx - jumps[headerIdx] - 1;
    let newMinOpenerIdx = openerIdx;
    for (; openerIdx > minOpenerIdx; openerIdx -= jumps[openerIdx] + 1) {
      const opener = delimiters[openerIdx];
      if (opener.marker !== closer.marker) continue;
      if (opener.open && opener.end < 0) {
        let isOddMatch = false;
        if (opener.close || closer.open) {
          if ((opener.length + closer.length) % 3 === 0) {
            if (opener.length % 3 !== 0 || closer.length % 3 !== 0) isOddMatch = true;
          }
        }
        if (!isOddMatch) {
          const lastJump = openerIdx > 0 && !delimiters[openerIdx - 1].open ? jumps[openerIdx - 1] + 1 : 0;
          jumps[closerIdx] = closerIdx - openerIdx + lastJump;
          jumps[openerIdx] = lastJump;
          closer.open = false;
          opener.end = closerIdx;
          opener.close = false;
          newMinOpenerIdx = -1;
          lastTokenIdx = -2;
          break;
        }
      }
    }
    if (newMinOpenerIdx !== -1) openersBottom[closer.marker][(closer.open ? 3 : 0) + (closer.length || 0) % 3] = newMinOpenerIdx;
  }
}
function link_pairs(state) {
  const tokens_meta = state.tokens_meta;
  const max = state.tokens_meta.length;
  processDelimiters(state.delimiters);
  for (let curr = 0; curr < max; curr++) {
    var _tokens_meta$curr;
    const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
    if (delimiters) processDelimiters(delimiters);
  }
}
function fragments_join(state) {
  let curr, last2;
  let level = 0;
  const tokens = state.tokens;
  const max = state.tokens.length;
  for (curr = last2 = 0; curr < max; curr++) {
    if (tokens[curr].nesting < 0) level--;
    tokens[curr].level = level;
    if (tokens[curr].nesting > 0) level++;
    if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
    else {
      if (curr !== last2) tokens[last2] = tokens[curr];
      last2++;
    }
  }
  if (curr !== last2) tokens.length = last2;
}
var _rules = [
  ["text", text2],
  ["linkify", linkify],
  ["newline", newline],
  ["escape", escape],
  ["backticks", backtick],
  ["strikethrough", strikethrough_default.tokenize],
  ["emphasis", emphasis_default.tokenize],
  ["link", link],
  ["image", image],
  ["autolink", autolink],
  ["html_inline", html_inline],
  ["entity", entity]
];
var _rules2 = [
  ["balance_pairs", link_pairs],
  ["strikethrough", strikethrough_default.postProcess],
  ["emphasis", emphasis_default.postProcess],
  ["fragments_join", fragments_join]
];
var ParserInline = class {
  constructor() {
    _defineProperty(
      this,
      /**
      * {@link Ruler} instance. Keep configuration of inline rules.
      */
      "ruler",
      new Ruler()
    );
    _defineProperty(
      this,
      /**
      * {@link Ruler} instance. Second ruler used for post-processing
      * (e.g. in emphasis-like rules).
      */
      "ruler2",
      new Ruler()
    );
    _defineProperty(this, "State", StateInline);
    for (let i = 0; i < _rules.length; i++) this.ruler.push(_rules[i][0], _rules[i][1]);
    for (let i = 0; i < _rules2.length; i++) this.ruler2.push(_rules2[i][0], _rules2[i][1]);
  }
  skipToken(state) {
    const pos = state.pos;
    const rules = this.ruler.getRules("");
    const len = rules.length;
    const maxNesting = state.md.options.maxNesting;
    const cache = state.cache;
    if (typeof cache[pos] !== "undefined") {
      state.pos = cache[pos];
      return;
    }
    let ok = false;
    if (state.level < maxNesting) for (let i = 0; i < len; i++) {
      state.level++;
      ok = rules[i](state, true);
      state.level--;
      if (ok) {
        if (pos >= state.pos) throw new Error("inline rule didn't increment state.pos");
        break;
      }
    }
    else state.pos = state.posMax;
    if (!ok) state.pos++;
    cache[pos] = state.pos;
  }
  tokenize(state) {
    const rules = this.ruler.getRules("");
    const len = rules.length;
    const end = state.posMax;
    const maxNesting = state.md.options.maxNesting;
    while (state.pos < end) {
      const prevPos = state.pos;
      let ok = false;
      if (state.level < maxNesting) for (let i = 0; i < len; i++) {
        ok = rules[i](state, false);
        if (ok) {
          if (prevPos >= state.pos) throw new Error("inline rule didn't increment state.pos");
          break;
        }
      }
      if (ok) {
        if (state.pos >= end) break;
        continue;
      }
      state.pending += state.src[state.pos++];
    }
    if (state.pending) state.pushPending();
  }
  /**
  * Process input string and push inline tokens into `outTokens`
  */
  parse(str2, md, env, outTokens) {
    const state = new this.State(str2, md, env, outTokens);
    this.tokenize(state);
    const rules = this.ruler2.getRules("");
    const len = rules.length;
    for (let i = 0; i < len; i++) rules[i](state);
  }
};
var config2 = {
  default: {
    options: {
      html: false,
      xhtmlOut: false,
      breaks: false,
      langPrefix: "language-",
      linkify: false,
      typographer: false,
      quotes: "\u201C\u201D\u2018\u2019",
      highlight: null,
      maxNesting: 100
    },
    components: {
      core: {},
      block: {},
      inline: {}
    }
  },
  zero: {
    options: {
      html: false,
      xhtmlOut: false,
      breaks: false,
      langPrefix: "language-",
      linkify: false,
      typographer: false,
      quotes: "\u201C\u201D\u2018\u2019",
      highlight: null,
      maxNesting: 20
    },
    components: {
      core: { rules: [
        "normalize",
        "block",
        "strip_references",
        "inline",
        "text_join"
      ] },
      block: { rules: ["paragraph"] },
      inline: {
        rules: ["text"],
        rules2: ["balance_pairs", "fragments_join"]
      }
    }
  },
  commonmark: {
    options: {
      html: true,
      xhtmlOut: true,
      breaks: false,
      langPrefix: "language-",
      linkify: false,
      typographer: false,
      quotes: "\u201C\u201D\u2018\u2019",
      highlight: null,
      maxNesting: 20
    },
    components: {
      core: { rules: [
        "normalize",
        "block",
        "strip_references",
        "inline",
        "text_join"
      ] },
      block: { rules: [
        "blockquote",
        "code",
        "fence",
        "heading",
        "hr",
        "html_block",
        "lheading",
        "list",
        "reference",
        "paragraph"
      ] },
      inline: {
        rules: [
          "autolink",
          "backticks",
          "emphasis",
          "entity",
          "escape",
          "html_inline",
          "image",
          "link",
          "newline",
          "text"
        ],
        rules2: [
          "balance_pairs",
          "emphasis",
          "fragments_join"
        ]
      }
    }
  }
};
var BAD_PROTO_RE = /^(vbscript|javascript|file|data):/;
var GOOD_DATA_RE = /^data:image\/(gif|png|jpeg|webp);/;
var RECODE_HOSTNAME_FOR = [
  "http:",
  "https:",
  "mailto:"
];
var MarkdownIt = class {
  /**
  * Link validation function. CommonMark allows too much in links. By default
  * we disable `javascript:`, `vbscript:`, `file:` schemas, and almost all `data:...` schemas
  * except some embedded image types.
  *
  * You can change this behaviour:
  *
  * @example
  * ```javascript
  * import MarkdownIt from 'markdown-it'
  * const md = new MarkdownIt()
  *
  * // enable everything
  * md.validateLink = function () { return true; }
  * ```
  */
  validateLink(url) {
    const str2 = url.trim().toLowerCase();
    return BAD_PROTO_RE.test(str2) ? GOOD_DATA_RE.test(str2) : true;
  }
  /**
  * Function used to encode link url to a machine-readable format,
  * which includes url-encoding, punycode, etc.
  */
  normalizeLink(url) {
    const parsed = parse_default(url, true);
    if (parsed.hostname) {
      if (!parsed.protocol || RECODE_HOSTNAME_FOR.indexOf(parsed.protocol) >= 0) try {
        parsed.hostname = import_punycode.default.toASCII(parsed.hostname);
      } catch (er) {
      }
    }
    if (parsed.auth) parsed.auth = encode_default(parsed.auth);
    if (parsed.hostname) parsed.hostname = encode_default(parsed.hostname);
    if (parsed.pathname) parsed.pathname = encode_default(parsed.pathname);
    if (parsed.search) parsed.search = encode_default(parsed.search);
    if (parsed.hash) parsed.hash = encode_default(parsed.hash);
    return format(parsed);
  }
  /**
  * Function used to decode link url to a human-readable format`
  */
  normalizeLinkText(url) {
    const parsed = parse_default(url, true);
    if (parsed.hostname) {
      if (!parsed.protocol || RECODE_HOSTNAME_FOR.indexOf(parsed.protocol) >= 0) try {
        parsed.hostname = import_punycode.default.toUnicode(parsed.hostname);
      } catch (er) {
      }
    }
    return decode_default(format(parsed), decode_default.defaultChars + "%");
  }
  constructor(...args) {
    _defineProperty(
      this,
      /**
      * Instance of {@link ParserInline}. You may need it to add new rules when
      * writing plugins. For simple rules control use {@link MarkdownIt.disable}
      * and {@link MarkdownIt.enable}.
      */
      "inline",
      new ParserInline()
    );
    _defineProperty(
      this,
      /**
      * Instance of {@link ParserBlock}. You may need it to add new rules when
      * writing plugins. For simple rules control use {@link MarkdownIt.disable}
      * and {@link MarkdownIt.enable}.
      */
      "block",
      new ParserBlock()
    );
    _defineProperty(
      this,
      /**
      * Instance of {@link ParserCore} chain executor. You may need it to add new
      * rules when writing plugins. For simple rules control use
      * {@link MarkdownIt.disable} and {@link MarkdownIt.enable}.
      */
      "core",
      new ParserCore()
    );
    _defineProperty(
      this,
      /**
      * Instance of {@link Renderer}. Use it to modify output look. Or to add rendering
      * rules for new token types, generated by plugins.
      *
      * See {@link Renderer} docs and
      * [source code](https://github.com/markdown-it/markdown-it/blob/master/src/renderer.ts).
      *
      * @example
      * ```javascript
      * import MarkdownIt from 'markdown-it'
      * const md = new MarkdownIt()
      *
      * function myToken(tokens, idx, options, env, self) {
      *   //...
      *   return result;
      * };
      *
      * md.renderer.rules['my_token'] = myToken
      * ```
      */
      "renderer",
      new Renderer()
    );
    _defineProperty(
      this,
      /**
      * [linkify-it](https://github.com/markdown-it/linkify-it) instance.
      * Used by [linkify](https://github.com/markdown-it/markdown-it/blob/master/src/rules_core/linkify.ts)
      * rule.
      */
      "linkify",
      new LinkifyIt()
    );
    _defineProperty(
      this,
      /**
      * Assorted utility functions, useful to write plugins. See details
      * [here](https://github.com/markdown-it/markdown-it/blob/master/src/common/utils.ts).
      */
      "utils",
      utils_exports
    );
    _defineProperty(
      this,
      /**
      * Link components parser functions, useful to write plugins. See details
      * [here](https://github.com/markdown-it/markdown-it/blob/master/src/helpers).
      */
      "helpers",
      Object.assign({}, helpers_exports)
    );
    const [presetNameOrOptions, options] = args;
    if (typeof presetNameOrOptions === "string") {
      this.configure(presetNameOrOptions);
      if (options) this.set(options);
    } else {
      this.configure("default");
      this.set(presetNameOrOptions || {});
    }
  }
  /**
  * Set parser options (in the same format as in constructor). Probably, you
  * will never need it, but you can change options after constructor call.
  *
  * __Note:__ To achieve the best possible performance, don't modify a
  * `markdown-it` instance options on the fly. If you need multiple configurations
  * it's best to create multiple instances and initialize each with separate
  * config.
  *
  * @example
  * ```javascript
  * import MarkdownIt from 'markdown-it'
  *
  * const md = new MarkdownIt()
  *   .set({ html: true, breaks: true })
  *   .set({ typographer: true })
  * ```
  */
  set(options) {
    Object.assign(this.options, options);
    return this;
  }
  /**
  * Batch load of all options and compenent settings. This is internal method,
  * and you probably will not need it. But if you will - see available presets
  * and data structure [here](https://github.com/markdown-it/markdown-it/tree/master/src/presets)
  *
  * We strongly recommend to use presets instead of direct config loads. That
  * will give better compatibility with next versions.
  */
  configure(presets) {
    let p;
    if (typeof presets === "string") {
      const presetName = presets;
      p = config2[presetName];
      if (!p) throw new Error(`Wrong 'markdown-it' preset "${presetName}", check name`);
    } else p = presets;
    if (!p) throw new Error("Wrong `markdown-it` preset, can't be empty");
    if (p.options) this.options = { ...p.options };
    const components = p.components;
    if (components) {
      var _components$inline;
      [
        "core",
        "block",
        "inline"
      ].forEach((name) => {
        var _components$name;
        const rules = (_components$name = components[name]) === null || _components$name === void 0 ? void 0 : _components$name.rules;
        if (rules) this[name].ruler.enableOnly(rules);
      });
      const rules2 = (_components$inline = components.inline) === null || _components$inline === void 0 ? void 0 : _components$inline.rules2;
      if (rules2) this.inline.ruler2.enableOnly(rules2);
    }
    return this;
  }
  /**
  * Enable list or rules. It will automatically find appropriate components,
  * containing rules with given names. If rule not found, and `ignoreInvalid`
  * not set - throws exception.
  *
  * @example
  * ```javascript
  * import MarkdownIt from 'markdown-it'
  *
  * const md = new MarkdownIt()
  *   .enable(['sub', 'sup'])
  *   .disable('smartquotes')
  * ```
  */
  enable(list3, ignoreInvalid = false) {
    let result = [];
    if (!Array.isArray(list3)) list3 = [list3];
    [
      "core",
      "block",
      "inline"
    ].forEach((chain) => {
      result = result.concat(this[chain].ruler.enable(list3, true));
    });
    result = result.concat(this.inline.ruler2.enable(list3, true));
    const missed = list3.filter((name) => result.indexOf(name) < 0);
    if (missed.length && !ignoreInvalid) throw new Error(`MarkdownIt. Failed to enable unknown rule(s): ${missed}`);
    return this;
  }
  /**
  * The same as {@link MarkdownIt.enable}, but turn specified rules off.
  */
  disable(list3, ignoreInvalid = false) {
    let result = [];
    if (!Array.isArray(list3)) list3 = [list3];
    [
      "core",
      "block",
      "inline"
    ].forEach((chain) => {
      result = result.concat(this[chain].ruler.disable(list3, true));
    });
    result = result.concat(this.inline.ruler2.disable(list3, true));
    const missed = list3.filter((name) => result.indexOf(name) < 0);
    if (missed.length && !ignoreInvalid) throw new Error(`MarkdownIt. Failed to disable unknown rule(s): ${missed}`);
    return this;
  }
  /**
  * Load specified plugin with given params into current parser instance.
  * It's just a sugar to call `plugin(md, params)` with curring.
  *
  * @example
  * ```javascript
  * import MarkdownIt from 'markdown-it'
  * import iterator from 'markdown-it-for-inline'
  *
  * const md = new MarkdownIt()
  *   .use(iterator, 'foo_replace', 'text', function (tokens, idx) {
  *     tokens[idx].content = tokens[idx].content.replace(/foo/g, 'bar')
  *   })
  * ```
  */
  use(plugin, ...params) {
    plugin.apply(plugin, [this, ...params]);
    return this;
  }
  /**
  * Parse input string and return list of block tokens (special token type
  * "inline" will contain list of inline tokens). You should not call this
  * method directly, until you write custom renderer (for example, to produce
  * AST).
  *
  * `env` is used to pass data between "distributed" rules and return additional
  * metadata like reference info, needed for the renderer. It also can be used to
  * inject data in specific cases. Usually, you will be ok to pass `{}`,
  * and then pass updated object to renderer.
  */
  parse(src, env) {
    if (typeof src !== "string") throw new Error("Input data should be a String");
    const state = new this.core.State(src, this, env);
    this.core.process(state);
    return state.tokens;
  }
  /**
  * Render markdown string into html. It does all magic for you :).
  *
  * `env` can be used to inject additional metadata (`{}` by default).
  * But you will not need it with high probability. See also comment
  * in {@link MarkdownIt.parse}.
  */
  render(src, env = {}) {
    return this.renderer.render(this.parse(src, env), this.options, env);
  }
  /**
  * The same as {@link MarkdownIt.parse} but skip all block rules. It returns
  * the block tokens list with the single `inline` element, containing parsed
  * inline tokens in `children` property. Also updates `env` object.
  */
  parseInline(src, env) {
    const state = new this.core.State(src, this, env);
    state.inlineMode = true;
    this.core.process(state);
    return state.tokens;
  }
  /**
  * Similar to {@link MarkdownIt.render} but for single paragraph content.
  * Result will NOT be wrapped into `<p>` tags.
  */
  renderInline(src, env = {}) {
    return this.renderer.render(this.parseInline(src, env), this.options, env);
  }
};
_defineProperty(MarkdownIt, "Token", Token);
_defineProperty(MarkdownIt, "Ruler", Ruler);
_defineProperty(MarkdownIt, "Renderer", Renderer);
_defineProperty(MarkdownIt, "ParserCore", ParserCore);
_defineProperty(MarkdownIt, "StateCore", StateCore);
_defineProperty(MarkdownIt, "ParserBlock", ParserBlock);
_defineProperty(MarkdownIt, "StateBlock", StateBlock);
_defineProperty(MarkdownIt, "ParserInline", ParserInline);
_defineProperty(MarkdownIt, "StateInline", StateInline);
var MarkdownItCallable = callable(MarkdownIt);

// src/compile/markdown.ts
var markdown = new MarkdownItCallable({ html: true, linkify: true, typographer: false });
var templateTag = /\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}/gs;
function markdownMail(source, unsubscribe) {
  const mark = freeWord(source);
  const kept = [];
  const guarded = source.replace(templateTag, (tag2) => `${mark}${kept.push(tag2) - 1}X`);
  const held = new RegExp(`${mark}(\\d+)X`, "g");
  const tagOf = (index) => kept[Number(index)];
  const rendered = markdown.render(guarded).replace(
    new RegExp(`<p>((?:${mark}\\d+X\\s*)+)</p>`, "g"),
    (whole, inside) => [...inside.matchAll(held)].every(([, index]) => tagOf(index).startsWith("{%")) ? inside : whole
  ).replace(
    new RegExp(`="[^"]*${mark}[^"]*"`, "g"),
    (attribute2) => attribute2.replace(held, (_, index) => inAttribute(tagOf(index)))
  ).replace(held, (_, index) => tagOf(index));
  const wayOut = kept.some((tag2) => /unsubscribe|manage_preferences/i.test(tag2));
  return page(rendered.trimEnd(), unsubscribe && !wayOut);
}
var inAttribute = (tag2) => tag2.includes("'") ? tag2 : tag2.replaceAll('"', "'");
function freeWord(source) {
  let word = "XKLAVIYO";
  while (source.includes(word)) word += "O";
  return word;
}
var page = (body, unsubscribe) => [
  "<!DOCTYPE html>",
  "<html>",
  "<head>",
  '<meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="color-scheme" content="light dark">',
  "</head>",
  '<body style="margin:0;padding:24px 16px;font-family:Georgia,serif;font-size:16px;line-height:1.6">',
  '<div style="max-width:560px;margin:0 auto">',
  body,
  ...unsubscribe ? [
    '<p style="margin-top:32px;font-size:13px;color:#767676">{% unsubscribe %} \xB7 {{ organization.full_address }}</p>'
  ] : [],
  "</div>",
  "</body>",
  "</html>",
  ""
].join("\n");

// src/compile/template.ts
function templateToken(context, content2, texts2, unsubscribe) {
  const file = content2.kind === "file" ? content2.file : void 0;
  const text3 = content2.kind === "file" ? texts2.get(content2.file) ?? "" : content2.text;
  const markdown2 = content2.kind === "file" ? content2.file.endsWith(".md") : content2.format === "markdown";
  const html2 = markdown2 ? markdownMail(text3, unsubscribe) : text3;
  const hash2 = createHash("sha256").update(html2).digest("hex");
  const token3 = `@template{${hash2.slice(0, 16)}}`;
  if (!context.templates.has(token3))
    context.templates.set(token3, { token: token3, html: html2, hash: hash2, ...file === void 0 ? {} : { file } });
  return token3;
}

// src/text/conflict.ts
function conflictMark(text3) {
  const opens = /^<{7}(?= |\r?$)/m.exec(text3)?.index;
  const closes = /^>{7}(?= |\r?$)/m.exec(text3)?.index;
  return opens !== void 0 && closes !== void 0 ? Math.min(opens, closes) : opens ?? closes;
}
var conflictWords = {
  message: "Here stand the marks of a merge conflict.",
  detail: "Keep one of the two sides between <<<<<<< and >>>>>>>, or both, take the three lines of marks out, then git add the file."
};

// src/mail/python/value.ts
var Safe = class {
  text;
  constructor(text3) {
    this.text = text3;
  }
};
var Sequenced = class {
  kind;
  items;
  /** Of a tuple whose parts have names. */
  names;
  constructor(kind2, items2, names3 = []) {
    this.kind = kind2;
    this.items = items2;
    this.names = names3;
  }
};
var Placeholder = class {
  label;
  constructor(label) {
    this.label = label;
  }
};
var PythonError = class extends Error {
  kind;
  constructor(kind2, message) {
    super(message);
    this.kind = kind2;
  }
};
function attempt(kinds2, run, otherwise2) {
  try {
    return run();
  } catch (error2) {
    if (error2 instanceof PythonError && kinds2.includes(error2.kind)) return otherwise2;
    throw error2;
  }
}
var isNumber2 = (v) => typeof v === "bigint" || typeof v === "number" || typeof v === "boolean";
var isText2 = (v) => typeof v === "string" || v instanceof Safe;
var isDict = (v) => v instanceof Map;
var isList = (v) => Array.isArray(v);
var textOf = (v) => typeof v === "string" ? v : v.text;
function typeName(v) {
  if (v === null) return "nothing";
  if (isText2(v)) return "a text";
  if (typeof v === "boolean") return "true or false";
  if (isNumber2(v)) return "a number";
  if (isDict(v)) return "an object";
  if (isList(v) || v instanceof Sequenced) return "a list";
  return v instanceof Placeholder ? v.label : "a date";
}
function truth(v) {
  if (v === null) return false;
  if (typeof v === "boolean") return v;
  if (typeof v === "bigint") return v !== 0n;
  if (typeof v === "number") return v !== 0;
  const length = sizeOf(v);
  return length === void 0 || length > 0;
}
function sizeOf(v) {
  if (isText2(v)) return lengthOf(textOf(v));
  if (isDict(v)) return v.size;
  if (isList(v)) return v.length;
  return v instanceof Sequenced ? v.items.length : void 0;
}
var lengthOf = (text3) => {
  let pairs = 0;
  for (let i = 0; i < text3.length - 1; i++) if (text3.codePointAt(i) > 65535) pairs += 1;
  return text3.length - pairs;
};
function itemsOf(v) {
  if (isText2(v)) return Array.from(textOf(v));
  if (isDict(v)) return [...v.keys()];
  if (isList(v)) return v;
  if (v instanceof Sequenced) return v.items;
  if (v instanceof Placeholder) return [1, 2, 3].map((n) => new Placeholder(`${v.label}, item ${n}`));
  throw new PythonError("TypeError", `${typeName(v)} cannot be gone through`);
}
function itemAt(v, index) {
  if (v instanceof Placeholder) return v;
  const items2 = isText2(v) || isList(v) || v instanceof Sequenced && v.kind === "tuple" ? itemsOf(v) : void 0;
  if (items2 === void 0) throw new PythonError(isDict(v) ? "KeyError" : "TypeError", `${typeName(v)} has no items`);
  const item = items2.at(index);
  if (item === void 0) throw new PythonError("IndexError", `the list has no item ${index}`);
  return item;
}

// src/mail/language/expression.ts
var constant = String.raw`(?:_\("[^"\\]*(?:\\.[^"\\]*)*"\)|_\('[^'\\]*(?:\\.[^'\\]*)*'\)|"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*')`;
var variable = String.raw`(?:[\p{L}\p{N}_.]+|[-+.]?\d[\d.e]*)`;
var start = new RegExp(`^(?:(${constant})|(${variable}))`, "u");
var filter = new RegExp(String.raw`^\s*\|\s*([\p{L}\p{N}_]+)(?::(?:(${constant})|(${variable})))?`, "u");
function readExpression(text3) {
  const trimmed2 = text3.trim();
  if (trimmed2 === "") return { wrong: "nothing stands here" };
  const first = start.exec(trimmed2);
  if (!first) return { wrong: cannotRead(trimmed2) };
  const root = readRoot(first[1], first[2]);
  if (typeof root === "string") return { wrong: root };
  const filters2 = [];
  let rest = trimmed2.slice(first[0].length);
  while (rest !== "") {
    const found = filter.exec(rest);
    if (!found) return { wrong: rest.startsWith(":") ? afterColon(rest, filters2.at(-1)?.filter) : cannotRead(rest) };
    const [whole, name = "", quoted4, bare] = found;
    rest = rest.slice(whole.length);
    if (quoted4 === void 0 && bare === void 0) {
      filters2.push({ filter: name });
      continue;
    }
    const argument = readRoot(quoted4, bare);
    if (typeof argument === "string") return { wrong: argument };
    filters2.push({ filter: name, argument });
  }
  return { expression: { root, filters: filters2, text: trimmed2 } };
}
var afterColon = (rest, name) => /^:\s/.test(rest) ? `a space stands behind "${name ?? ""}:"` : cannotRead(rest);
function cannotRead(rest) {
  const shown = rest.trim().slice(0, 30);
  if (/[‘’“”]/.test(rest)) return `"${shown}" has typographic quotes; write ' or "`;
  if (/^\[\s*\d+\s*\]/.test(rest)) return `"${shown}" cannot be read here; an item of a list is written .0`;
  if (/^\[/.test(rest) || /^\.?\$/.test(rest)) {
    return `"${shown}" cannot be read here; a name with other characters takes |lookup:'name'`;
  }
  if (/^(?:or|and|not)\b/.test(rest.trim()))
    return `"${shown}" cannot be read here; a fallback is written |default:'\u2026'`;
  return `"${shown}" cannot be read here`;
}
function readRoot(quoted4, bare) {
  if (quoted4 !== void 0) return { kind: "literal", value: new Safe(unquote(quoted4)) };
  const name = bare ?? "";
  const number4 = readNumber(name);
  if (number4 !== void 0) return { kind: "literal", value: number4 };
  if (name.startsWith("_") || name.includes("._")) return `"${name}" is not the name of a variable`;
  return { kind: "lookup", path: name.split(".") };
}
var unquote = (written) => {
  const text3 = written.startsWith("_(") ? written.slice(2, -1) : written;
  const quote2 = text3[0];
  return text3.slice(1, -1).replaceAll(`\\${quote2}`, quote2).replaceAll("\\\\", "\\");
};
function readNumber(text3) {
  const digits = text3.replace(/(?<=\d)_(?=\d)/g, "");
  if (!/[.e]/i.test(text3)) return /^[+-]?\d+$/.test(digits) ? BigInt(digits.replace("+", "")) : void 0;
  if (text3.endsWith(".") || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(digits)) return void 0;
  return Number(digits);
}
var smartSplit = /(?:[^\s'"]*(?:(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')[^\s'"]*)+)|\S+/gs;
function words(text3) {
  const found = text3.match(smartSplit) ?? [];
  const result = [];
  for (let i = 0; i < found.length; i++) {
    let word = found[i];
    if (/^_\(["']/.test(word)) {
      const end = `${word[2]})`;
      while (!word.endsWith(end) && i + 1 < found.length) word += ` ${found[++i]}`;
    }
    result.push(word);
  }
  return result;
}

// src/mail/python/date-time.ts
var two = (n) => String(n).padStart(2, "0");
var dayMs2 = 864e5;
var DateTime = class _DateTime {
  parts;
  /** A date alone, without a time of day. */
  dateOnly;
  constructor(parts, dateOnly = false) {
    this.parts = parts;
    this.dateOnly = dateOnly;
  }
  /** The instant, read in UTC where no offset is said, in milliseconds. */
  get ms() {
    const { hour, minute, second, microsecond, offset } = this.parts;
    const minutes2 = hour * 60 + minute - (offset ?? 0);
    return this.midnight + (minutes2 * 60 + second) * 1e3 + Math.floor(microsecond / 1e3);
  }
  /** 0 is Monday. */
  get weekday() {
    return ((Math.floor(this.midnight / dayMs2) + 3) % 7 + 7) % 7;
  }
  get midnight() {
    const date3 = /* @__PURE__ */ new Date(0);
    date3.setUTCFullYear(this.parts.year, this.parts.month - 1, this.parts.day);
    return date3.getTime();
  }
  get dayOfYear() {
    const first = new _DateTime({ ...this.parts, month: 1, day: 1 });
    return (this.midnight - first.midnight) / dayMs2 + 1;
  }
  /** Year and week by ISO 8601. */
  get isoWeek() {
    const thursday = new Date(this.midnight + (3 - this.weekday) * dayMs2);
    const year = thursday.getUTCFullYear();
    return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayMs2 / 7) + 1 };
  }
  iso(between) {
    const { year, month, day, hour, minute, second, microsecond, offset } = this.parts;
    const date3 = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
    if (this.dateOnly) return date3;
    const fraction = microsecond === 0 ? "" : `.${String(microsecond).padStart(6, "0")}`;
    return `${date3}${between}${two(hour)}:${two(minute)}:${two(second)}${fraction}${offset === void 0 ? "" : offsetText(offset, ":")}`;
  }
  repr() {
    const { year, month, day, hour, minute, second, microsecond, offset } = this.parts;
    if (this.dateOnly) return `datetime.date(${year}, ${month}, ${day})`;
    const more = microsecond > 0 ? [second, microsecond] : second > 0 ? [second] : [];
    const zone2 = offset === void 0 ? [] : [`tzinfo=${zoneRepr(offset)}`];
    return `datetime.datetime(${[year, month, day, hour, minute, ...more, ...zone2].join(", ")})`;
  }
  same(other) {
    return this.dateOnly === other.dateOnly && this.order(other) === 0;
  }
  order(other) {
    return this.ms - other.ms || this.parts.microsecond - other.parts.microsecond;
  }
  plusDays(days3) {
    const date3 = new Date(this.midnight + days3 * dayMs2);
    const [year, month, day] = [date3.getUTCFullYear(), date3.getUTCMonth() + 1, date3.getUTCDate()];
    return new _DateTime({ ...this.parts, year, month, day }, this.dateOnly);
  }
};
function zoneRepr(offset) {
  if (offset === 0) return "datetime.timezone.utc";
  const seconds = offset * 60;
  const delta = seconds < 0 ? `days=-1, seconds=${86400 + seconds}` : `seconds=${seconds}`;
  return `datetime.timezone(datetime.timedelta(${delta}))`;
}
var isLeap = (year) => year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
var offsetText = (minutes2, between) => {
  const size2 = Math.abs(minutes2);
  return `${minutes2 < 0 ? "-" : "+"}${two(Math.floor(size2 / 60))}${between}${two(size2 % 60)}`;
};
function atZone(ms, zone2) {
  const date3 = wallIn(ms, zone2);
  return new DateTime({
    year: date3.getUTCFullYear(),
    month: date3.getUTCMonth() + 1,
    day: date3.getUTCDate(),
    hour: date3.getUTCHours(),
    minute: date3.getUTCMinutes(),
    second: date3.getUTCSeconds(),
    microsecond: date3.getUTCMilliseconds() * 1e3
  });
}
function wallIn(ms, zone2) {
  try {
    return wallOf(ms, zone2);
  } catch {
    return new Date(ms);
  }
}
var iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6})\d*)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
var american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
function parseDate2(text3) {
  const trimmed2 = text3.trim();
  const found = iso.exec(trimmed2);
  const [year, month, day, hour, minute, second, fraction, zone2] = found ? found.slice(1) : (([, m, d, y, h, mi, s]) => [y, m, d, h, mi, s])(american.exec(trimmed2) ?? []);
  if (year === void 0) return void 0;
  const offset = zone2 === void 0 ? void 0 : zone2 === "Z" ? 0 : Number(`${zone2[0]}1`) * (Number(zone2.slice(1, 3)) * 60 + Number(zone2.slice(-2)));
  const parts = {
    ...{ year: Number(year), month: Number(month), day: Number(day) },
    ...{ hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0) },
    microsecond: Number((fraction ?? "").padEnd(6, "0")),
    offset
  };
  const real = new Date(Date.UTC(2e3, parts.month - 1, parts.day));
  real.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  if (real.getUTCMonth() + 1 !== parts.month || parts.hour > 23 || parts.minute > 59 || parts.second > 59)
    return void 0;
  return new DateTime(parts);
}

// src/mail/filters/date-format.ts
var months = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"],
  ...["November", "December"]
];
var press = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
var days2 = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
var monthName = (d) => months[d.parts.month - 1];
var dayName = (d) => days2[d.weekday];
var two2 = (n) => String(n).padStart(2, "0");
var twelve = (d) => d.parts.hour % 12 || 12;
var short2 = (d) => d.parts.minute === 0 ? `${twelve(d)}` : `${twelve(d)}:${two2(d.parts.minute)}`;
var half = (d) => d.parts.hour > 11 ? "p.m." : "a.m.";
var zone = (d) => {
  const { offset } = d.parts;
  return offset === void 0 || offset === 0 ? "UTC" : `UTC${offsetText(offset, ":")}`;
};
var timeLetters = {
  a: half,
  A: (d) => d.parts.hour > 11 ? "PM" : "AM",
  e: (d) => d.parts.offset === void 0 ? "" : zone(d),
  f: short2,
  g: twelve,
  G: (d) => d.parts.hour,
  h: (d) => two2(twelve(d)),
  H: (d) => two2(d.parts.hour),
  i: (d) => two2(d.parts.minute),
  O: (d) => offsetText(d.parts.offset ?? 0, ""),
  P: (d) => d.parts.minute === 0 && d.parts.hour === 0 ? "midnight" : d.parts.minute === 0 && d.parts.hour === 12 ? "noon" : `${short2(d)} ${half(d)}`,
  s: (d) => two2(d.parts.second),
  T: zone,
  u: (d) => String(d.parts.microsecond).padStart(6, "0"),
  Z: (d) => (d.parts.offset ?? 0) * 60
};
var dateLetters = {
  b: (d) => monthName(d).slice(0, 3).toLowerCase(),
  c: (d) => d.iso("T"),
  d: (d) => two2(d.parts.day),
  D: (d) => dayName(d).slice(0, 3),
  E: monthName,
  F: monthName,
  I: () => "0",
  j: (d) => d.parts.day,
  l: dayName,
  L: (d) => isLeap(d.parts.year) ? "True" : "False",
  m: (d) => two2(d.parts.month),
  M: (d) => monthName(d).slice(0, 3),
  n: (d) => d.parts.month,
  N: (d) => press[d.parts.month - 1],
  o: (d) => d.isoWeek.year,
  r: (d) => {
    if (d.dateOnly) throw new PythonError("TypeError", "a date has no time of day");
    const { day, year, hour, minute, second, offset } = d.parts;
    const date3 = `${dayName(d).slice(0, 3)}, ${two2(day)} ${monthName(d).slice(0, 3)} ${String(year).padStart(4, "0")}`;
    return `${date3} ${two2(hour)}:${two2(minute)}:${two2(second)} ${offsetText(offset ?? 0, "")}`;
  },
  S: (d) => {
    const { day } = d.parts;
    return day > 10 && day < 14 ? "th" : ["th", "st", "nd", "rd"][day % 10] ?? "th";
  },
  t: (d) => two2(new Date(Date.UTC(2e3 + d.parts.year % 400, d.parts.month, 0)).getUTCDate()),
  U: (d) => Math.floor(d.ms / 1e3),
  w: (d) => (d.weekday + 1) % 7,
  W: (d) => d.isoWeek.week,
  y: (d) => two2(d.parts.year % 100),
  Y: (d) => d.parts.year,
  z: (d) => d.dayOfYear
};
var named = {
  DATE_FORMAT: "N j, Y",
  DATETIME_FORMAT: "N j, Y, P",
  TIME_FORMAT: "P",
  SHORT_DATE_FORMAT: "m/d/Y",
  SHORT_DATETIME_FORMAT: "m/d/Y P",
  YEAR_MONTH_FORMAT: "F Y",
  MONTH_DAY_FORMAT: "F j"
};
var pieces = /((?<!\\)[aAbcdDeEfFgGhHiIjlLmMnNoOPrsStTUuwWyYzZ])/;
var lettersOf = (format2) => format2.split(pieces).filter((_, i) => i % 2 === 1);
var formatNamed = (name) => Object.hasOwn(named, name) ? named[name] : name;
function formatDate(date3, format2, only) {
  return format2.split(pieces).map((piece, i) => {
    if (i % 2 === 0) return piece.replace(/\\(.)/g, "$1");
    if (date3.dateOnly && Object.hasOwn(timeLetters, piece))
      throw new PythonError("TypeError", "a date has no time of day");
    const letter = (only ?? { ...timeLetters, ...dateLetters })[piece];
    if (!letter) throw new PythonError("AttributeError", `"${piece}" is no part of a time`);
    return String(letter(date3));
  }).join("");
}
var percent = {
  a: (d) => dayName(d).slice(0, 3),
  A: dayName,
  b: (d) => monthName(d).slice(0, 3),
  B: monthName,
  d: (d) => two2(d.parts.day),
  e: (d) => String(d.parts.day).padStart(2),
  H: (d) => two2(d.parts.hour),
  I: (d) => two2(twelve(d)),
  j: (d) => String(d.dayOfYear).padStart(3, "0"),
  m: (d) => two2(d.parts.month),
  M: (d) => two2(d.parts.minute),
  p: (d) => d.parts.hour > 11 ? "PM" : "AM",
  S: (d) => two2(d.parts.second),
  u: (d) => d.weekday + 1,
  w: (d) => (d.weekday + 1) % 7,
  y: (d) => two2(d.parts.year % 100),
  Y: (d) => String(d.parts.year).padStart(4, "0"),
  F: (d) => d.iso("T").slice(0, 10),
  D: (d) => `${two2(d.parts.month)}/${two2(d.parts.day)}/${two2(d.parts.year % 100)}`,
  T: (d) => `${two2(d.parts.hour)}:${two2(d.parts.minute)}:${two2(d.parts.second)}`,
  x: (d) => `${two2(d.parts.month)}/${two2(d.parts.day)}/${two2(d.parts.year % 100)}`,
  "%": () => "%"
};
var strftime = (date3, format2) => format2.replace(/%(-?)([a-zA-Z%])/g, (whole, dash, letter) => {
  const text3 = Object.hasOwn(percent, letter) ? String(percent[letter](date3)) : void 0;
  return text3 === void 0 ? whole : dash === "" ? text3 : text3.replace(/^[0 ]+(?=.)/, "");
});

// src/mail/python/python-text.ts
function floatText(n) {
  if (Number.isNaN(n)) return "nan";
  if (!Number.isFinite(n)) return n < 0 ? "-inf" : "inf";
  const [mantissa = "", power = "0"] = n.toExponential().split("e");
  const exponent = Number(power);
  if (exponent >= 16 || exponent < -4) {
    const digits = String(Math.abs(exponent)).padStart(2, "0");
    return `${mantissa}e${exponent < 0 ? "-" : "+"}${digits}`;
  }
  const plain2 = plainDigits(n);
  return plain2.includes(".") ? plain2 : `${plain2}.0`;
}
function plainDigits(n) {
  const [mantissa = "", power = "0"] = n.toExponential().split("e");
  const exponent = Number(power);
  const sign = mantissa.startsWith("-") || Object.is(n, -0) ? "-" : "";
  const digits = mantissa.replace(/^-/, "").replace(".", "");
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const rest = digits.slice(exponent + 1);
  return `${sign}${whole}${rest === "" ? "" : `.${rest}`}`;
}
function str(v) {
  if (isText2(v)) return textOf(v);
  if (v instanceof DateTime) return v.iso(" ");
  if (v instanceof Placeholder) return `[${v.label}]`;
  return repr(v);
}
function repr(v) {
  if (v === null) return "None";
  if (typeof v === "boolean") return v ? "True" : "False";
  if (typeof v === "bigint") return String(v);
  if (typeof v === "number") return floatText(v);
  if (isText2(v)) return quoted(textOf(v));
  if (isDict(v)) return `{${[...v].map(([key, value2]) => `${quoted(key)}: ${repr(value2)}`).join(", ")}}`;
  if (isList(v)) return `[${v.map(repr).join(", ")}]`;
  if (v instanceof Sequenced) return sequenced(v);
  if (v instanceof DateTime) return v.repr();
  return `[${v.label}]`;
}
function sequenced({ kind: kind2, items: items2, names: names3 }) {
  if (kind2 !== "tuple") return `${kind2}(${repr(items2)})`;
  if (names3.length > 0) return `GroupedResult(${items2.map((each, i) => `${names3[i]}=${repr(each)}`).join(", ")})`;
  return `(${items2.map(repr).join(", ")}${items2.length === 1 ? "," : ""})`;
}
var named2 = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "	": "\\t" };
function quoted(text3) {
  const quote2 = text3.includes("'") && !text3.includes('"') ? '"' : "'";
  const inner = text3.replace(/[\\\n\r\t\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\p{Cs}\p{Co}\p{Cn}]/gu, (c) => {
    if (c === " ") return c;
    const code2 = c.codePointAt(0);
    const hex = code2.toString(16);
    return named2[c] ?? (code2 < 256 ? `\\x${hex.padStart(2, "0")}` : code2 < 65536 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`);
  });
  return quote2 + (quote2 === "'" ? inner.replaceAll("'", "\\'") : inner) + quote2;
}
var space = /[\t-\r\u001c-\u001f \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
var spaces = new RegExp(`${space.source}+`, "g");
var splitWords = (text3) => text3.split(spaces).filter((word) => word !== "");
var lstrip = (text3) => text3.replace(new RegExp(`^${space.source}+`), "");
function rstrip(text3) {
  let end = text3.length;
  while (end > 0 && space.test(text3[end - 1])) end -= 1;
  return text3.slice(0, end);
}
var strip = (text3) => lstrip(rstrip(text3));
function int2(v) {
  if (typeof v === "bigint") return v;
  if (typeof v === "boolean") return v ? 1n : 0n;
  if (typeof v === "number") {
    if (Number.isNaN(v)) throw new PythonError("ValueError", "this is not a number");
    if (!Number.isFinite(v)) throw new PythonError("OverflowError", "infinity is no whole number");
    return BigInt(Math.trunc(v));
  }
  if (isText2(v)) {
    const text3 = strip(textOf(v));
    if (/^[+-]?\d+(?:_\d+)*$/.test(text3)) return BigInt(text3.replace(/[_+]/g, ""));
    throw new PythonError("ValueError", `"${text3.slice(0, 40)}" is not a whole number`);
  }
  throw new PythonError("TypeError", `${typeName(v)} is not a number`);
}
function smallInt(v) {
  const n = int2(v);
  return Number(n > 1000000000n ? 1000000000n : n < -1000000000n ? -1000000000n : n);
}
var halfEven = (n) => {
  const low = Math.floor(n);
  return n - low === 0.5 ? low % 2 === 0 ? low : low + 1 : Math.round(n);
};
function float(v) {
  if (typeof v === "number") return v;
  if (typeof v === "bigint" || typeof v === "boolean") return Number(v);
  if (isText2(v)) {
    const text3 = strip(textOf(v)).toLowerCase();
    const special = /^([+-]?)(inf|infinity|nan)$/.exec(text3);
    if (special) return special[2] === "nan" ? NaN : special[1] === "-" ? -Infinity : Infinity;
    const digits = String.raw`\d+(?:_\d+)*`;
    if (new RegExp(`^[+-]?(?:${digits}\\.?(?:${digits})?|\\.${digits})(?:e[+-]?${digits})?$`).test(text3))
      return Number(text3.replaceAll("_", ""));
    throw new PythonError("ValueError", `"${text3.slice(0, 40)}" is not a number`);
  }
  throw new PythonError("TypeError", `${typeName(v)} is not a number`);
}
var isFloat = (v) => attempt(["ValueError"], () => (float(v), true), false);
var escapeHtml2 = (text3) => text3.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" })[c]);
var conditionalEscape = (v) => v instanceof Safe ? v : new Safe(escapeHtml2(str(v)));
var padTo = (text3, width, side) => {
  const missing = Math.min(width - lengthOf(text3), 1e5);
  if (missing <= 0) return text3;
  return side === "left" ? " ".repeat(missing) + text3 : text3 + " ".repeat(missing);
};
function title(text3) {
  let after = false;
  let result = "";
  for (const c of text3) {
    const cased = c.toLowerCase() !== c.toUpperCase();
    result += cased ? after ? c.toLowerCase() : titleCase(c) : c;
    after = cased;
  }
  return result;
}
var titleCase = (c) => {
  const upper = c.toUpperCase();
  return lengthOf(upper) > 1 ? upper[0] + upper.slice(1).toLowerCase() : upper;
};

// src/mail/filters/filter.ts
var filter2 = (argument, run, safe = false) => ({ argument, safe, run });
var ofText = (argument, run, safe = true) => ({
  argument,
  safe,
  run: (value2, given3, context) => run(isText2(value2) ? textOf(value2) : str(value2), given3, context, value2 instanceof Safe)
});
function applyFilter(value2, { run, safe }, argument, context) {
  if (value2 instanceof Placeholder) return value2;
  if (argument instanceof Placeholder) return new Placeholder(argument.label);
  const result = run(value2, argument, context);
  return safe && value2 instanceof Safe && !(result instanceof Safe) ? new Safe(str(result)) : result;
}

// src/mail/filters/filters-date.ts
var given = (a, otherwise2) => formatNamed(a === void 0 || !truth(a) ? otherwise2 : str(a));
var dateFilters = {
  date: filter2("optional", (v, a) => {
    if (v === null || isText2(v) && textOf(v) === "") return "";
    const format2 = given(a, "DATE_FORMAT");
    if (v instanceof DateTime) return formatDate(v, format2);
    return lettersOf(format2).some((letter) => !"eOTZI".includes(letter)) ? "" : formatDate(noDate, format2, zoneless);
  }),
  time: filter2("optional", (v, a) => {
    if (v === null || isText2(v) && textOf(v) === "") return "";
    const format2 = given(a, "TIME_FORMAT");
    if (v instanceof DateTime)
      return attempt(["AttributeError", "TypeError"], () => formatDate(v, format2, timeLetters), "");
    return lettersOf(format2).some((letter) => !"eOTZ".includes(letter)) ? "" : formatDate(noDate, format2, zoneless);
  }),
  timesince: filter2(
    "optional",
    (v, a, context) => since(v, a !== void 0 && truth(a) ? a : nowFor(v, context), false)
  ),
  timeuntil: filter2(
    "optional",
    (v, a, context) => since(v, a !== void 0 && truth(a) ? a : nowFor(v, context), true)
  ),
  datetime_from_string: filter2("none", (v) => readDate(v) ?? v),
  format_date_string: filter2("none", (v) => readDate(v) ?? v),
  // With a format it is said to write it at once [?].
  format_datetime: filter2("optional", (v, a) => {
    const date3 = readDate(v);
    return date3 && a !== void 0 ? formatDate(date3, given(a, "DATETIME_FORMAT")) : date3 ?? v;
  }),
  days_until: filter2("none", (v, _a3, { now }) => {
    const date3 = readDate(v);
    return date3 ? BigInt(Math.round((date3.midnight - now.midnight) / 864e5)) : "";
  })
};
var nowFor = (v, { now, instant }) => v instanceof DateTime && v.parts.offset !== void 0 ? new DateTime({ ...atZone(instant, "UTC").parts, offset: 0 }) : now;
var noDate = new DateTime({ year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, microsecond: 0 });
var zoneless = Object.fromEntries(["e", "O", "T", "Z", "I"].map((letter) => [letter, () => ""]));
var readDate = (v) => v instanceof DateTime ? v : isText2(v) ? parseDate2(textOf(v)) : void 0;
var chunks = [
  [31536e3, "year"],
  [2592e3, "month"],
  [604800, "week"],
  [86400, "day"],
  [3600, "hour"],
  [60, "minute"]
];
function since(v, other, reversed) {
  if (!truth(v)) return "";
  if (!(v instanceof DateTime) || !(other instanceof DateTime))
    throw new PythonError(
      "AttributeError",
      `${typeName(v instanceof DateTime ? other : v)} is no date; write |format_date_string before it`
    );
  if (v.parts.offset === void 0 !== (other.parts.offset === void 0)) return "";
  const [from, to] = reversed ? [other, v] : [v, other];
  let leapDays = leapsBefore(to.parts.year) - leapsBefore(from.parts.year);
  if (leapDays !== 0) leapDays += isLeap(from.parts.year) ? -1 : isLeap(to.parts.year) ? 1 : 0;
  let left = Math.floor(
    (to.ms - from.ms) / 1e3 + (to.parts.microsecond % 1e3 < from.parts.microsecond % 1e3 ? -1e-9 : 0)
  );
  left -= leapDays * 86400;
  const first = chunks.findIndex(([seconds]) => left >= seconds);
  if (left <= 0 || first < 0) return "0\xA0minutes";
  const parts = [];
  for (const [seconds, name] of chunks.slice(first, first + 2)) {
    const count2 = Math.floor(left / seconds);
    if (count2 === 0) break;
    parts.push(`${count2}\xA0${name}${count2 === 1 ? "" : "s"}`);
    left -= count2 * seconds;
  }
  return parts.join(", ");
}
var leapsBefore = (year) => {
  const y = year - 1;
  return Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
};

// src/mail/filters/filters-encoding.ts
import { createHash as createHash2 } from "node:crypto";

// src/mail/filters/quote.ts
function quote(text3, safe) {
  let result = "";
  for (const byte of new TextEncoder().encode(text3)) {
    const c = String.fromCharCode(byte);
    const plain2 = byte < 128 && (/[A-Za-z0-9_.~-]/.test(c) || safe.includes(c));
    result += plain2 ? c : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return result;
}
function unquote2(text3) {
  return text3.replace(
    /(?:%[0-9a-fA-F]{2})+/g,
    (run) => new TextDecoder("utf-8").decode(Uint8Array.from(run.slice(1).split("%"), (hex) => parseInt(hex, 16)))
  );
}

// src/mail/filters/filters-encoding.ts
var hash = (algorithm) => ofText("none", (s) => createHash2(algorithm).update(s).digest("hex"), false);
var urlSafe = (text3) => text3.replaceAll("+", "-").replaceAll("/", "_");
var encodingFilters = {
  urlencode: ofText("optional", (s, a) => quote(s, a === void 0 ? "/" : str(a)), false),
  iriencode: ofText("none", (s) => quote(s, "/#%[]=:;$&()+,!?*@'~")),
  urlencodeplus: ofText(
    "optional",
    (s, a) => quote(s, `${a === void 0 ? "/" : str(a)} `).replaceAll(" ", "+"),
    false
  ),
  urldecode: ofText("none", (s) => unquote2(s), false),
  urldecodeplus: ofText("none", (s) => unquote2(s.replaceAll("+", " ")), false),
  base64_encode: ofText("none", (s) => Buffer.from(s).toString("base64"), false),
  base64_decode: ofText("none", (s) => Buffer.from(s, "base64").toString("utf8"), false),
  base64_url_safe_encode: ofText("none", (s) => urlSafe(Buffer.from(s).toString("base64")), false),
  base64_url_safe_decode: ofText("none", (s) => Buffer.from(s, "base64").toString("utf8"), false),
  md5_hash: hash("md5"),
  sha_1: hash("sha1"),
  sha_256: hash("sha256")
};

// src/mail/filters/json.ts
function toJson(v) {
  if (v === null) return "null";
  if (typeof v === "boolean") return String(v);
  if (typeof v === "bigint") return String(v);
  if (typeof v === "number")
    return Number.isNaN(v) ? "NaN" : Number.isFinite(v) ? floatText(v) : v > 0 ? "Infinity" : "-Infinity";
  if (isText2(v)) return quoted2(textOf(v));
  if (isDict(v)) return `{${[...v].map(([key, value2]) => `${quoted2(key)}: ${toJson(value2)}`).join(", ")}}`;
  if (isList(v)) return `[${v.map(toJson).join(", ")}]`;
  if (v instanceof Sequenced && v.kind === "tuple") return toJson(v.items);
  if (v instanceof DateTime) return quoted2(milliseconds(v.iso("T")));
  if (v instanceof Sequenced) throw new PythonError("TypeError", `${typeName(v)} has no JSON`);
  return quoted2(str(v));
}
var quoted2 = (text3) => JSON.stringify(text3).replace(
  /[\u007f-\uffff]/g,
  (c) => c === "\x7F" ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`
);
var milliseconds = (iso2) => iso2.replace(/(\.\d{3})\d{3}/, "$1").replace(/\+00:00$/, "Z");

// src/mail/filters/strip-tags.ts
var deepest = 50;
function stripTags(text3) {
  let value2 = text3;
  for (let depth = 0; depth < deepest && value2.includes("<") && value2.includes(">"); depth++) {
    const stripped = once(value2);
    if (count(stripped) === count(value2)) return value2;
    value2 = stripped;
  }
  return value2;
}
var count = (text3) => text3.split("<").length;
function once(text3) {
  let result = "";
  let at = 0;
  for (; ; ) {
    const open2 = text3.indexOf("<", at);
    if (open2 < 0) return result + text3.slice(at);
    result += text3.slice(at, open2);
    const end = endOf(text3, open2);
    if (end === void 0) {
      result += "<";
      at = open2 + 1;
    } else at = end;
  }
}
function endOf(text3, open2) {
  const after = (what) => {
    const found = text3.indexOf(what, open2 + 1);
    return found < 0 ? void 0 : found + what.length;
  };
  if (text3.startsWith("<!--", open2)) return after("-->");
  const next = text3[open2 + 1] ?? "";
  if (next === "!" || next === "?" || next === "/") return after(">");
  if (!/[a-zA-Z]/.test(next)) return void 0;
  let quote2 = "";
  let valued = false;
  for (let i = open2 + 1; i < text3.length; i++) {
    const c = text3[i];
    if (quote2 !== "") {
      if (c === quote2) quote2 = "";
    } else if (valued && (c === '"' || c === "'")) quote2 = c;
    else if (c === ">") return i + 1;
    if (c === "=") valued = true;
    else if (!/\s/.test(c) && quote2 === "") valued = false;
  }
  return void 0;
}

// src/mail/filters/urlize.ts
var wrapping = [
  ["(", ")"],
  ["[", "]"]
];
var plainUrl = /^https?:\/\/\[?[\p{L}\p{N}_]/iu;
var bareUrl = /^www\.|^(?!http)[\p{L}\p{N}_][^@]+\.(com|edu|gov|int|mil|net|org)($|\/.*$)/iu;
function urlize(text3, limit, autoescape, html2) {
  return text3.split(/([\s<>"']+)/).map((word) => linked(word, limit, autoescape && !html2) ?? (autoescape && !html2 ? escapeHtml2(word) : word)).join("");
}
function linked(word, limit, escape2) {
  if (!/[.@:]/.test(word)) return void 0;
  const { lead, middle, trail } = trimmed(word);
  const url = addressOf(middle);
  if (url === void 0) return void 0;
  const e = escape2 ? escapeHtml2 : (s) => s;
  const nofollow = url.startsWith("mailto:") ? "" : ' rel="nofollow"';
  return `${e(lead)}<a href="${escapeHtml2(url)}"${nofollow}>${e(shortened(middle, limit))}</a>${e(trail)}`;
}
var shortened = (text3, limit) => limit === void 0 || lengthOf(text3) <= limit ? text3 : `${Array.from(text3).slice(0, Math.max(0, limit - 1)).join("")}\u2026`;
function addressOf(middle) {
  if (middle.length <= 2048 && plainUrl.test(middle)) return quotedUrl(unescape(middle));
  if (middle.length <= 2048 && bareUrl.test(middle)) return quotedUrl(`http://${unescape(middle)}`);
  const [local = "", domain = "", ...more] = middle.split("@");
  if (middle.includes(":") || local === "" || more.length > 0 || domain.length > 63) return void 0;
  return domain.includes(".") && !domain.startsWith(".") ? `mailto:${local}@${ascii(domain)}` : void 0;
}
var unescape = (text3) => text3.replace(
  /&(amp|lt|gt|quot|#x27|#39);/g,
  (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'"
);
function trimmed(word) {
  let [lead, middle, trail] = ["", word, ""];
  for (let before; before !== middle; ) {
    before = middle;
    for (const [opening, closing] of wrapping) {
      if (middle.startsWith(opening)) {
        middle = middle.slice(1);
        lead += opening;
      }
      if (middle.endsWith(closing) && times(middle, closing) === times(middle, opening) + 1) {
        middle = middle.slice(0, -1);
        trail = closing + trail;
      }
    }
    const plain2 = unescape(middle);
    const stripped = plain2.replace(/[.,:;!]+$/, "");
    if (plain2 !== stripped) {
      trail = middle.slice(stripped.length) + trail;
      middle = middle.slice(0, stripped.length - plain2.length);
    }
  }
  return { lead, middle, trail };
}
var times = (text3, c) => text3.split(c).length - 1;
var reserved = "!$&'()*+,;=:/?#[]@~";
var again = (segment2) => quote(unquote3(segment2), reserved);
var unquote3 = (text3) => {
  try {
    return decodeURIComponent(text3.replace(/%(?![0-9a-f]{2})/gi, "%25"));
  } catch {
    return text3;
  }
};
function quotedUrl(url) {
  const [, scheme2 = "", host = "", path = "", query, fragment] = /^(https?):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is.exec(url) ?? [];
  if (scheme2 === "") return again(url);
  const pairs = (query ?? "").split("&").filter((each) => each !== "").map((each) => each.split(/=(.*)/s)).map(([key = "", value2 = ""]) => `${form(key)}=${form(value2)}`);
  return `${scheme2.toLowerCase()}://${ascii(host)}${again(path)}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}${fragment ? `#${again(fragment)}` : ""}`;
}
var form = (text3) => quote(unquote3(unquote3(text3.replaceAll("+", " "))), " ").replaceAll(" ", "+");
function ascii(host) {
  if (/^[\0-\x7f]*$/.test(host)) return host;
  try {
    return new URL(`http://${host}`).host;
  } catch {
    return host;
  }
}

// src/mail/filters/filters-html.ts
var lines = (text3) => text3.replace(/\r\n|\r/g, "\n");
var htmlFilters = {
  escape: ofText("none", (s, _a3, _c, html2) => new Safe(html2 ? s : escapeHtml2(s))),
  force_escape: ofText("none", (s) => new Safe(escapeHtml2(s))),
  safe: ofText("none", (s) => new Safe(s)),
  safeseq: filter2("none", (v) => itemsOf(v).map((each) => new Safe(str(each))), true),
  escapeseq: filter2("none", (v) => itemsOf(v).map((each) => conditionalEscape(each)), true),
  escapejs: ofText("none", (s) => new Safe(s.replace(/[\\'"><&=\-;`\u2028\u2029\0-\x1f]/g, unicode)), false),
  linebreaks: ofText("none", (s, _a3, { autoescape }, html2) => {
    const escaped = (text3) => autoescape && !html2 ? escapeHtml2(text3) : text3;
    const paragraphs = lines(s).split(/\n{2,}/);
    return new Safe(paragraphs.map((each) => `<p>${escaped(each).replaceAll("\n", "<br>")}</p>`).join("\n\n"));
  }),
  linebreaksbr: ofText("none", (s, _a3, { autoescape }, html2) => {
    const text3 = autoescape && !html2 ? escapeHtml2(lines(s)) : lines(s);
    return new Safe(text3.replaceAll("\n", "<br>"));
  }),
  linenumbers: ofText("none", (s, _a3, { autoescape }, html2) => {
    const all5 = s.split("\n");
    const width = String(all5.length).length;
    const number4 = (i) => String(i + 1).padStart(width, "0");
    return new Safe(all5.map((line, i) => `${number4(i)}. ${autoescape && !html2 ? escapeHtml2(line) : line}`).join("\n"));
  }),
  json_script: filter2(
    "required",
    (v, id) => new Safe(
      `<script id="${textOf(conditionalEscape(id ?? ""))}" type="application/json">${toJson(v).replace(/[<>&]/g, unicode)}</script>`
    ),
    true
  ),
  striptags: ofText("none", (s) => stripTags(s)),
  urlize: ofText("none", (s, _a3, { autoescape }, html2) => new Safe(urlize(s, void 0, autoescape, html2))),
  urlizetrunc: ofText(
    "required",
    (s, a, { autoescape }, html2) => new Safe(urlize(s, smallInt(a ?? ""), autoescape, html2))
  ),
  /** Klaviyo's, where a value goes into a script or an attribute [F]. */
  json: filter2("none", (v) => isText2(v) ? toJson(textOf(v)) : toJson(v))
};
var unicode = (c) => `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

// src/mail/python/compare.ts
var number3 = (v) => typeof v === "boolean" ? v ? 1n : 0n : v;
var numbersEqual = (a, b) => a <= b && a >= b;
function equals(a, b) {
  if (isNumber2(a) && isNumber2(b)) return numbersEqual(number3(a), number3(b));
  if (isText2(a) && isText2(b)) return textOf(a) === textOf(b);
  if (isDict(a) && isDict(b)) {
    return a.size === b.size && [...a].every(([key, value2]) => b.has(key) && equals(value2, b.get(key)));
  }
  if (isList(a) && isList(b)) return a.length === b.length && a.every((each, i) => equals(each, b[i]));
  if (a instanceof Sequenced && b instanceof Sequenced) {
    if (a.kind === "dict_values" || b.kind === "dict_values") return a === b;
    return a.kind === "tuple" === (b.kind === "tuple") && equals(a.items, b.items);
  }
  if (a instanceof DateTime && b instanceof DateTime) return a.same(b);
  return a === b;
}
function order(a, b) {
  if (isNumber2(a) && isNumber2(b)) {
    const [x, y] = [number3(a), number3(b)];
    return x < y ? -1 : x > y ? 1 : x >= y ? 0 : NaN;
  }
  if (isText2(a) && isText2(b)) return byCodePoint(textOf(a), textOf(b));
  if (isList(a) && isList(b) || isTuple(a) && isTuple(b)) {
    const [left, right] = [isTuple(a) ? a.items : a, isTuple(b) ? b.items : b];
    for (let i = 0; i < Math.min(left.length, right.length); i++) {
      if (!equals(left[i], right[i])) return order(left[i], right[i]);
    }
    return left.length - right.length;
  }
  if (a instanceof DateTime && b instanceof DateTime) return a.order(b);
  throw new PythonError("TypeError", `${typeName(a)} cannot be compared with ${typeName(b)}`);
}
var isTuple = (v) => v instanceof Sequenced && v.kind === "tuple";
function byCodePoint(a, b) {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] !== right[i]) return left[i].codePointAt(0) - right[i].codePointAt(0);
  }
  return left.length - right.length;
}
function contains(holder, item) {
  if (isText2(holder)) {
    if (!isText2(item)) throw new PythonError("TypeError", `${typeName(item)} cannot be looked for in a text`);
    return textOf(holder).includes(textOf(item));
  }
  if (isDict(holder)) {
    if (isDict(item) || isList(item)) throw new PythonError("TypeError", `${typeName(item)} cannot be a key`);
    return isText2(item) && holder.has(textOf(item));
  }
  if (isList(holder)) return holder.some((each) => equals(each, item));
  if (holder instanceof Sequenced) return holder.items.some((each) => equals(each, item));
  if (holder instanceof Placeholder) return true;
  throw new PythonError("TypeError", `nothing can be looked for in ${typeName(holder)}`);
}
var same = (a, b) => a === b || typeof a === "bigint" && typeof b === "bigint" && a === b;

// src/mail/render/lookup.ts
function lookUp(from, name) {
  if (from instanceof Placeholder) return new Placeholder(`${from.label}, ${name}`);
  if (isDict(from)) {
    if (from.has(name)) return from.get(name);
    if (name === "items")
      return new Sequenced(
        "dict_items",
        [...from].map(([key, value2]) => new Sequenced("tuple", [key, value2]))
      );
    if (name === "keys") return new Sequenced("dict_keys", [...from.keys()]);
    if (name === "values") return new Sequenced("dict_values", [...from.values()]);
    if (name === "copy") return new Map(from);
    return dictMethods.has(name) ? "" : void 0;
  }
  if (from instanceof Sequenced && from.names.includes(name)) return from.items[from.names.indexOf(name)];
  if (isText2(from)) {
    const method2 = Object.hasOwn(textMethods, name) ? textMethods[name] : void 0;
    if (method2) return method2(textOf(from));
    if (textMethodsWithArguments.has(name)) return "";
    if (untold.has(name)) throw new PythonError("ValueError", `${name} of a text needs an argument`);
  }
  if (isList(from) && listMethods.has(name)) return name === "copy" ? [...from] : "";
  if (isNumber2(from)) return numberAttribute(from, name);
  if (!/^[+-]?\d+(?:_\d+)*$/.test(name)) return void 0;
  try {
    return itemAt(from, Number(int2(name)));
  } catch {
    return void 0;
  }
}
var dictMethods = /* @__PURE__ */ new Set(["get", "pop", "setdefault", "update", "fromkeys"]);
var listMethods = /* @__PURE__ */ new Set(["append", "count", "extend", "index", "insert", "remove", "copy"]);
var all = (test) => (text3) => text3 !== "" && test.test(text3);
var textMethods = {
  upper: (text3) => text3.toUpperCase(),
  lower: (text3) => text3.toLowerCase(),
  casefold: (text3) => text3.toLowerCase(),
  title,
  capitalize: (text3) => text3.charAt(0).toUpperCase() + text3.slice(1).toLowerCase(),
  swapcase: (text3) => Array.from(text3, (c) => c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase()).join(""),
  strip: (text3) => strip(text3),
  lstrip: (text3) => lstrip(text3),
  rstrip: (text3) => rstrip(text3),
  split: (text3) => [...splitWords(text3)],
  splitlines: (text3) => text3.replace(/(\r\n|\r|\n)$/, "").split(/\r\n|\r|\n/),
  isdigit: all(/^\d+$/),
  isalpha: all(new RegExp("^\\p{L}+$", "u")),
  isalnum: all(/^[\p{L}\p{N}]+$/u),
  isspace: all(/^\s+$/),
  isupper: (text3) => text3 !== text3.toLowerCase() && text3 === text3.toUpperCase(),
  islower: (text3) => text3 !== text3.toUpperCase() && text3 === text3.toLowerCase()
};
var textMethodsWithArguments = /* @__PURE__ */ new Set([
  ...["center", "join", "ljust", "partition", "replace", "rjust", "rpartition", "translate", "zfill"],
  ...["removeprefix", "removesuffix"]
]);
var untold = /* @__PURE__ */ new Set(["count", "endswith", "find", "index", "rfind", "rindex", "startswith"]);
function numberAttribute(from, name) {
  if (name === "real") return typeof from === "boolean" ? from ? 1n : 0n : from;
  if (name === "imag") return typeof from === "number" ? 0 : 0n;
  if (typeof from === "number") return name === "is_integer" ? Number.isInteger(from) : void 0;
  if (name === "numerator") return typeof from === "boolean" ? from ? 1n : 0n : from;
  return name === "denominator" ? 1n : void 0;
}
function property(from, path) {
  let current = from;
  for (const part2 of path.split(".")) {
    if (current === void 0) return void 0;
    if (isText2(current) && isMethod(part2)) current = method;
    else if (isDict(current) && !current.has(part2) && (dictMethods.has(part2) || "items keys values".includes(part2))) {
      current = method;
    } else current = isDict(current) || current instanceof Placeholder ? lookUp(current, part2) : void 0;
  }
  return current instanceof Safe ? current.text : current;
}
var method = new Sequenced("dict_values", []);
var isMethod = (name) => Object.hasOwn(textMethods, name) || textMethodsWithArguments.has(name) || untold.has(name);

// src/mail/filters/filters-klaviyo-list.ts
var ofList = (argument, run) => filter2(argument, (v, a) => isList(v) ? run(v, a) : v);
var size = filter2("none", (v) => BigInt(sizeOf(v) ?? 0));
var sorting = (key) => ofList("optional", (list3, a) => {
  const keyed = list3.map((item) => ({ item, key: key(propertyOf(item, a)) }));
  return attempt(["TypeError"], () => keyed.sort((x, y) => order(x.key, y.key)).map(({ item }) => item), list3);
});
var propertyOf = (item, name) => name === void 0 ? item : property(item, str(name)) ?? null;
var folded = (v) => isText2(v) ? textOf(v).toLowerCase() : v;
var alike = (v, text3) => str(v) === text3 || isNumber2(v) && numeric(text3) === float(v);
var numeric = (text3) => attempt(["ValueError"], () => float(text3), NaN);
var operation = /^\s*([^<>=!]+?)\s*(>=|<=|==|!=|=|>|<)\s*(.*?)\s*$/s;
var compare = {
  ">": (n) => n > 0,
  "<": (n) => n < 0,
  ">=": (n) => n >= 0,
  "<=": (n) => n <= 0
};
function holds(item, name, operator, wanted) {
  const value2 = property(item, name);
  if (value2 === void 0) return false;
  const bare = wanted.replace(/^(['"])(.*)\1$/s, "$2");
  if (operator === "=" || operator === "==") return alike(value2, bare);
  if (operator === "!=") return !alike(value2, bare);
  const other = isText2(value2) ? bare : numeric(bare);
  return attempt(["TypeError"], () => compare[operator](order(value2, other)), false);
}
function where(list3, written) {
  const found = operation.exec(written);
  return found ? list3.filter((item) => holds(item, found[1], found[2], found[3])) : [];
}
var klaviyoListFilters = {
  size,
  count: size,
  compact: ofList("none", (list3) => list3.filter((each) => each !== null)),
  concat: filter2(
    "required",
    (v, a) => isList(v) ? [...v, ...isList(a ?? "") ? itemsOf(a) : [a]] : str(v) + str(a ?? "")
  ),
  reverse: ofList("none", (list3) => [...list3].reverse()),
  sort: sorting((v) => v),
  sort_natural: sorting(folded),
  uniq: ofList("optional", (list3, a) => {
    const kept = [];
    for (const item of list3.slice(0, 2e3)) {
      const key = propertyOf(item, a);
      if (!kept.some((other) => equals(other.key, key))) kept.push({ item, key });
    }
    return kept.map(({ item }) => item);
  }),
  map: ofList("required", (list3, a) => list3.map((item) => propertyOf(item, a ?? ""))),
  list_where: ofList("required", (list3, a) => where(list3, str(a ?? ""))),
  dictfilter: ofList("required", (list3, a) => where(list3, str(a ?? ""))),
  lookup: filter2("required", (v, a) => {
    if (v instanceof Placeholder) return lookUp(v, str(a ?? "")) ?? "";
    if (isDict(v)) return v.get(str(a ?? "")) ?? "";
    const at = () => itemAt(v, Number(int2(a ?? "")));
    return attempt(["ValueError", "TypeError", "IndexError", "KeyError", "OverflowError"], at, "");
  })
};

// src/mail/filters/filters-klaviyo-number.ts
var numberOf2 = (v) => {
  if (typeof v === "bigint" || typeof v === "number") return v;
  return attempt(
    ["ValueError", "TypeError"],
    () => isText2(v) && /^\s*[+-]?\d+\s*$/.test(textOf(v)) ? int2(v) : float(v),
    void 0
  );
};
var ofTwo = (other, wrong, whole) => filter2("required", (v, a) => {
  const [x, y] = [numberOf2(v), numberOf2(a ?? "")];
  if (x === void 0 || y === void 0) return wrong;
  if (whole && typeof x === "bigint" && typeof y === "bigint") return whole(x, y) ?? wrong;
  const result = other(Number(x), Number(y));
  return Number.isFinite(result) ? result : wrong;
});
var plus = ofTwo(
  (a, b) => a + b,
  "",
  (a, b) => a + b
);
var minus = ofTwo(
  (a, b) => a - b,
  "",
  (a, b) => a - b
);
var floorMod = (a, b) => a - b * Math.floor(a / b);
var modulo = ofTwo(floorMod, "", (a, b) => b === 0n ? void 0 : (a % b + b) % b);
var asFloatText = (run) => filter2("none", (v) => {
  const n = numberOf2(v);
  return n === void 0 ? "" : floatText(run(Number(n)));
});
var toPlaces = (run) => filter2("optional", (v, a) => {
  const n = numberOf2(v);
  if (n === void 0) return "";
  const places2 = a === void 0 ? 0 : Math.max(-15, Math.min(15, smallInt(a)));
  if (typeof n === "bigint" && places2 >= 0) return n;
  const moved = run(shift(Number(n), places2));
  return places2 > 0 ? shift(moved, -places2) : BigInt(Math.trunc(shift(moved, -places2)));
});
var shift = (n, places2) => {
  const [mantissa = "0", power = "0"] = n.toExponential().split("e");
  return Number(`${mantissa}e${Number(power) + places2}`);
};
var money = (v, sign) => {
  const n = numberOf2(v);
  if (n === void 0) return "";
  const text3 = Math.abs(Number(n)).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",");
  return `${Number(n) < 0 ? "-" : ""}${sign}${text3}`;
};
var klaviyoNumberFilters = {
  abs: filter2("none", (v) => {
    const n = numberOf2(v);
    return n === void 0 ? "" : typeof n === "bigint" ? n < 0n ? -n : n : Math.abs(n);
  }),
  at_least: filter2("required", (v, a) => larger(v, a ?? "", 1)),
  at_most: filter2("required", (v, a) => larger(v, a ?? "", -1)),
  plus,
  floatadd: plus,
  minus,
  floatsub: minus,
  multiply: ofTwo((a, b) => a * b, 0),
  divide: ofTwo((a, b) => b === 0 ? NaN : a / b, 0),
  modulo,
  remainder: modulo,
  ceil: asFloatText(Math.ceil),
  floor: asFloatText(Math.floor),
  round: asFloatText(halfEven),
  round_up: toPlaces(Math.ceil),
  round_down: toPlaces(Math.floor),
  percentize: filter2("optional", (v, a) => {
    const n = numberOf2(v);
    if (n === void 0) return "";
    const places2 = a === void 0 ? 0 : Math.max(0, Math.min(20, smallInt(a)));
    return `${shift(Number(n), 2).toFixed(places2)}%`;
  }),
  sum_list: filter2("none", (v) => {
    if (!isList(v)) return "";
    const numbers3 = v.map(numberOf2);
    if (numbers3.includes(void 0)) return "";
    return numbers3.every((n) => typeof n === "bigint") ? numbers3.reduce((sum, n) => sum + n, 0n) : numbers3.reduce((sum, n) => sum + Number(n), 0);
  }),
  usd_currency_format: filter2("none", (v) => money(v, "$"))
};
function larger(v, a, sign) {
  const [x, y] = [numberOf2(v), numberOf2(a)];
  if (x === void 0 || y === void 0) return "";
  return sign * (Number(x) - Number(y)) >= 0 ? x : y;
}
var signs = {
  ...{ USD: "$", CAD: "$", AUD: "$", NZD: "$", EUR: "\u20AC", GBP: "\xA3", JPY: "\xA5" }
};
function currencyFormat(v, currency) {
  if (isText2(v) && !/^\s*[+-]?[\d.,]+\s*$/.test(textOf(v))) return v;
  const n = isText2(v) ? textOf(v).replaceAll(",", "") : v;
  return isText2(n) || isNumber2(n) ? money(n, signs[currency] ?? `${currency} `) : "";
}

// src/mail/filters/filters-klaviyo-text.ts
var withText = (run) => ofText("required", (s, a) => run(s, str(a ?? "")));
var clause = (written) => {
  const bar = written.indexOf("|");
  return bar < 0 ? [written, ""] : [written.slice(0, bar), written.slice(bar + 1)];
};
var replaceOne = (text3, at, old, by) => at < 0 || old === "" ? text3 : text3.slice(0, at) + by + text3.slice(at + old.length);
var replacing = withText((s, a) => {
  const [old, by] = clause(a);
  return old === "" ? s : s.replaceAll(old, by);
});
var noImage = new Safe(
  `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200" fill="#eee"/><text x="100" y="105" font-family="sans-serif" font-size="14" text-anchor="middle" fill="#555">product image</text></svg>'
  ).replaceAll("'", "%27")}`
);
var blankImage = new Safe("data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==");
var orImage = (image2) => filter2("none", (v) => truth(v) ? v : image2);
var truncate = ofText("optional", (s, a) => {
  const most4 = a === void 0 ? 50 : smallInt(a);
  return lengthOf(s) <= most4 ? s : `${Array.from(s).slice(0, Math.max(0, most4 - 3)).join("")}...`;
});
var klaviyoTextFilters = {
  append: withText((s, a) => s + a),
  prepend: withText((s, a) => a + s),
  upcase: ofText("none", (s) => s.toUpperCase(), false),
  downcase: ofText("none", (s) => s.toLowerCase()),
  strip: ofText("none", (s) => strip(s)),
  lstrip: ofText("none", (s) => lstrip(s)),
  rstrip: ofText("none", (s) => rstrip(s)),
  strip_html: ofText("none", (s) => stripTags(s)),
  strip_newlines: ofText("none", (s) => s.replace(/[\r\n]/g, "")),
  newline_to_br: ofText(
    "none",
    (s, _a3, { autoescape }, html2) => new Safe((autoescape && !html2 ? escapeHtml2(s) : s).replace(/\r\n|\r|\n/g, "<br>"))
  ),
  escape_once: ofText("none", (s) => new Safe(escapeHtml2(s).replace(/&amp;(#x?[\da-fA-F]+|[a-zA-Z]\w*);/g, "&$1;"))),
  find_replace: replacing,
  replace: replacing,
  replace_first: withText((s, a) => replaceOne(s, s.indexOf(clause(a)[0]), ...clause(a))),
  replace_last: withText((s, a) => replaceOne(s, s.lastIndexOf(clause(a)[0]), ...clause(a))),
  remove: withText((s, a) => a === "" ? s : s.replaceAll(a, "")),
  remove_first: withText((s, a) => replaceOne(s, s.indexOf(a), a, "")),
  remove_last: withText((s, a) => replaceOne(s, s.lastIndexOf(a), a, "")),
  split: ofText("required", (s, a) => str(a ?? "") === "" ? [s] : s.split(str(a)), false),
  resplit: ofText("required", (s, a) => resplit(s, str(a ?? "")), false),
  truncate,
  httpize: ofText("none", (s) => /^https?:\/\//i.test(s) ? s : `http://${s}`),
  httpsize: ofText("none", (s) => /^https?:\/\//i.test(s) ? s : `https://${s}`),
  trim_slash: ofText("none", (s) => s.replace(/\/$/, "")),
  missing_image: orImage(blankImage),
  missing_product_image: orImage(noImage),
  list_to_string: filter2("none", (v) => {
    if (!isList(v)) return isText2(v) ? v : str(v);
    const words3 = v.map(str);
    return words3.length < 3 ? words3.join(" and ") : `${words3.slice(0, -1).join(", ")}, and ${words3.at(-1)}`;
  })
};
var simple = /^(?:\\[sdwSDW.,;:|/\-+*?()[\]]|\[[^\]\\]*\]|[^\\[\](){}*+?|^$.])[+*?]?$/;
function resplit(s, pattern) {
  if (!simple.test(pattern)) return new Placeholder(`split at ${pattern}`);
  return s.slice(0, 1e5).split(new RegExp(pattern, "u"));
}

// src/mail/filters/filters-list.ts
var listFilters = {
  first: filter2("none", (v) => attempt(["IndexError"], () => itemAt(v, 0), "")),
  last: filter2("none", (v) => attempt(["IndexError"], () => itemAt(v, -1), ""), true),
  // Django takes any; a preview that shows the same each time takes the first.
  random: filter2("none", (v) => itemAt(v, 0), true),
  length: filter2("none", (v) => BigInt(sizeOf(v) ?? 0)),
  length_is: filter2("required", (v, a) => {
    const size2 = sizeOf(v);
    if (size2 === void 0) return "";
    return attempt(["ValueError", "TypeError"], () => BigInt(size2) === int2(a ?? ""), "");
  }),
  join: filter2("required", (v, a, { autoescape }) => join(v, a ?? "", autoescape), true),
  slice: filter2("required", (v, a) => attempt(["ValueError", "TypeError"], () => slice(v, str(a ?? "")), v), true),
  dictsort: filter2("required", (v, a) => sorted(v, a ?? "", 1)),
  dictsortreversed: filter2("required", (v, a) => sorted(v, a ?? "", -1)),
  unordered_list: filter2(
    "none",
    (v, _a3, { autoescape }) => new Safe(nested(itemsOf(v), 1, (each) => autoescape ? conditionalEscape(each).text : str(each))),
    true
  )
};
function join(v, separator, autoescape) {
  const items2 = attempt(["TypeError"], () => itemsOf(v), void 0);
  const shown = autoescape ? items2?.map(conditionalEscape) : items2;
  return shown?.every(isText2) ? new Safe(shown.map(textOf).join(conditionalEscape(separator).text)) : v;
}
function slice(v, written) {
  const bounds = written.split(":").map((part2) => part2 === "" ? void 0 : smallInt(part2));
  if (bounds.length > 3) throw new PythonError("TypeError", "a slice has three parts at most");
  const items2 = isText2(v) || isList(v) || v instanceof Sequenced && v.kind === "tuple" ? itemsOf(v) : void 0;
  if (items2 === void 0) throw new PythonError("TypeError", `${typeName(v)} cannot be cut`);
  const [from, to, step = 1] = bounds.length === 1 ? [void 0, bounds[0]] : bounds;
  if (step === 0) throw new PythonError("ValueError", "a step of 0");
  const length = items2.length;
  const clamp = (n, low2, high2) => Math.min(Math.max(n < 0 ? n + length : n, low2), high2);
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const begin = from === void 0 ? step > 0 ? 0 : length - 1 : clamp(from, low, high);
  const end = to === void 0 ? step > 0 ? length : -1 : clamp(to, low, high);
  const kept = [];
  for (let i = begin; step > 0 ? i < end : i > end; i += step) kept.push(items2[i]);
  return isText2(v) ? kept.join("") : v instanceof Sequenced ? new Sequenced("tuple", kept) : kept;
}
function sorted(v, by, direction) {
  const run = () => {
    const name = str(by);
    const numeric2 = isFloat(by);
    if (!numeric2 && (name.startsWith("_") || name.includes("._") || name === "")) return "";
    const keyed = itemsOf(v).map((item) => {
      const key = numeric2 ? isText2(by) ? void 0 : itemAt(item, smallInt(by)) : property(item, name);
      if (key === void 0) throw new PythonError("AttributeError", `an item has no "${name}"`);
      return { item, key };
    });
    return keyed.sort((a, b) => direction * order(a.key, b.key)).map(({ item }) => item);
  };
  return attempt(["TypeError", "AttributeError"], run, "");
}
function nested(items2, depth, shown) {
  const indent = "	".repeat(depth);
  const lines2 = [];
  if (depth > 50) throw new PythonError("ValueError", "the list is nested too deep");
  for (let i = 0; i < items2.length; i++) {
    const next = items2[i + 1];
    let below = "";
    if (next !== void 0 && (isList(next) || next instanceof Sequenced && next.kind === "tuple")) {
      if (itemsOf(next).length > 0)
        below = `
${indent}<ul>
${nested(itemsOf(next), depth + 1, shown)}
${indent}</ul>
${indent}`;
      i += 1;
      lines2.push(`${indent}<li>${shown(items2[i - 1])}${below}</li>`);
    } else lines2.push(`${indent}<li>${shown(items2[i])}</li>`);
  }
  return lines2.join("\n");
}

// src/mail/filters/filters-number.ts
var numberFilters = {
  add: filter2("required", (v, a) => add(v, a ?? "")),
  divisibleby: filter2("required", (v, a) => {
    const by = int2(a ?? "");
    if (by === 0n) throw new PythonError("ValueError", "divisibleby cannot divide by 0");
    return int2(v) % by === 0n;
  }),
  floatformat: filter2("optional", (v, a) => floatFormat(v, a === void 0 ? -1n : a), true),
  filesizeformat: filter2("none", (v) => fileSize(v), true),
  get_digit: filter2("required", (v, a) => {
    const whole = attempt(["ValueError"], () => [int2(a ?? ""), int2(v)], void 0);
    if (whole === void 0) return v;
    const [place, value2] = whole;
    if (place < 1n) return value2;
    const digit = String(value2).at(-Number(place));
    if (digit === "-") throw new PythonError("ValueError", "there is no such digit");
    return digit === void 0 ? 0n : BigInt(digit);
  })
};
function add(v, a) {
  const sum = attempt(["ValueError", "TypeError"], () => int2(v) + int2(a), void 0);
  if (sum !== void 0) return sum;
  if (isNumber2(v) && isNumber2(a)) return float(v) + float(a);
  if (isText2(v) && isText2(a)) {
    const text3 = textOf(v) + textOf(a);
    return v instanceof Safe && a instanceof Safe ? new Safe(text3) : text3;
  }
  return isList(v) && isList(a) ? [...v, ...a] : "";
}
function decimalOf(v) {
  const n = isText2(v) || typeof v === "boolean" || v === null ? attempt(["ValueError", "TypeError"], () => float(v), void 0) : v;
  if (typeof n === "bigint") return { negative: n < 0n, digits: n < 0n ? -n : n, places: 0 };
  if (typeof n !== "number" || !Number.isFinite(n)) return void 0;
  const text3 = plainDigits(Math.abs(n));
  const [whole = "", rest = ""] = (text3.includes(".") ? text3 : `${text3}.0`).split(".");
  return { negative: n < 0 || Object.is(n, -0), digits: BigInt(whole + rest), places: rest.length };
}
function floatFormat(v, argument) {
  const written = isText2(argument) ? textOf(argument) : void 0;
  const grouped2 = written?.endsWith("g") ?? false;
  const wanted = grouped2 ? written.slice(0, -1) || -1n : argument;
  const decimal = decimalOf(v);
  if (!decimal) return isNumber2(v) || isText2(v) && isFloat(v) ? repr(v) : "";
  const places2 = attempt(["ValueError"], () => Number(int2(wanted)), void 0);
  if (places2 === void 0 || String(decimal.digits).length + decimal.places > 200 || Math.abs(places2) > 200)
    return repr(v);
  const isWhole = decimal.digits % 10n ** BigInt(decimal.places) === 0n;
  const shown = isWhole && places2 < 0 ? 0 : Math.abs(places2);
  return new Safe(digitsText(rounded(decimal, shown), decimal.negative, shown, grouped2));
}
function rounded({ digits, places: places2 }, wanted) {
  if (wanted >= places2) return digits * 10n ** BigInt(wanted - places2);
  const unit = 10n ** BigInt(places2 - wanted);
  return digits / unit + (digits % unit * 2n >= unit ? 1n : 0n);
}
function digitsText(digits, negative, places2, grouped2) {
  const text3 = String(digits).padStart(places2 + 1, "0");
  const whole = places2 === 0 ? text3 : text3.slice(0, -places2);
  const shown = grouped2 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${negative && digits !== 0n ? "-" : ""}${shown}${places2 === 0 ? "" : `.${text3.slice(-places2)}`}`;
}
var units2 = ["KB", "MB", "GB", "TB", "PB"];
function fileSize(v) {
  const bytes = attempt(["ValueError", "TypeError"], () => int2(v), void 0);
  if (bytes === void 0) return "0\xA0bytes";
  const size2 = bytes < 0n ? -bytes : bytes;
  const sign = bytes < 0n ? "-" : "";
  if (size2 < 1024n) return `${sign}${size2}\xA0byte${size2 === 1n ? "" : "s"}`;
  let power = 1;
  while (power < 5 && size2 >= 1n << BigInt(10 * (power + 1))) power += 1;
  return `${sign}${oneDecimal(Number(size2) / 2 ** (10 * power))}\xA0${units2[power - 1]}`;
}
function oneDecimal(n) {
  const tenths = n * 10;
  const even = tenths % 1 === 0.5 && Math.floor(tenths) % 2 === 0;
  const text3 = floatText(even ? Math.floor(tenths) / 10 : Number(n.toFixed(1)));
  return text3.replace(/(\.\d).*$/, "$1");
}

// src/mail/filters/percent-format.ts
var spec = /^([-+ #0]*)(\d+)?(?:\.(\d*))?[hlL]?([diouxXeEfFgGcrsa%])/;
function formatPercent(format2, value2) {
  return attempt(["ValueError", "TypeError", "OverflowError"], () => percent2(format2, value2), "");
}
function percent2(format2, value2) {
  const found = spec.exec(format2);
  if (!found) throw new PythonError("ValueError", "no such format");
  const [whole, flags = "", width, precision, type2 = "s"] = found;
  const rest = format2.slice(whole.length);
  if (rest.includes("%") && rest.replaceAll("%%", "").includes("%"))
    throw new PythonError("TypeError", "one value only");
  if (type2 === "%") {
    if (!isDict(value2) && !Array.isArray(value2)) throw new PythonError("TypeError", "the value is not used");
    return `%${rest.replaceAll("%%", "%")}`;
  }
  const given3 = value2 instanceof Sequenced && value2.kind === "tuple" ? repr(value2) : value2;
  const digits = precision === void 0 ? void 0 : Math.min(Number(precision || 0), 400);
  const body = convert(type2, given3, digits, flags);
  return fill(body, Math.min(Number(width ?? 0), 1e4), flags, type2) + rest.replaceAll("%%", "%");
}
function convert(type2, v, precision, flags) {
  if (type2 === "s" || type2 === "r" || type2 === "a") {
    const text4 = type2 === "s" ? str(v) : repr(v);
    return precision === void 0 ? text4 : Array.from(text4).slice(0, precision).join("");
  }
  if (type2 === "c") {
    if (typeof v === "bigint") return String.fromCodePoint(Number(v));
    if (isText2(v) && lengthOf(str(v)) === 1) return str(v);
    throw new PythonError("TypeError", "one character");
  }
  if (isText2(v) || v === null || typeof v === "object" && !(typeof v === "number"))
    throw new PythonError("TypeError", "a number is needed");
  if ("diu".includes(type2)) return signed(padDigits(String(abs(int2(v))), precision), int2(v) < 0n, flags);
  if ("oxX".includes(type2)) {
    if (typeof v === "number") throw new PythonError("TypeError", "a whole number is needed");
    const n2 = int2(v);
    const text4 = padDigits(abs(n2).toString(type2 === "o" ? 8 : 16), precision);
    const marked = flags.includes("#") ? `0${type2}${text4}` : text4;
    return signed(type2 === "X" ? marked.toUpperCase() : marked, n2 < 0n, flags);
  }
  const n = float(v);
  const negative = n < 0 || Object.is(n, -0);
  const text3 = Number.isFinite(n) ? floating(type2.toLowerCase(), Math.abs(n), precision ?? 6, flags) : floatText(Math.abs(n));
  return signed(type2 === type2.toUpperCase() ? text3.toUpperCase() : text3, negative, flags);
}
var abs = (n) => n < 0n ? -n : n;
var padDigits = (text3, precision) => text3.padStart(precision ?? 0, "0");
var signed = (text3, negative, flags) => (negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "") + text3;
var twoDigits = (text3) => text3.replace(/e([+-])(\d)$/, "e$10$2");
function floating(type2, n, precision, flags) {
  const digits = Math.min(precision, 100);
  if (type2 === "f")
    return n < 1e21 ? n.toFixed(digits) : BigInt(n).toString() + (digits > 0 ? `.${"0".repeat(digits)}` : "");
  if (type2 === "e") return twoDigits(n.toExponential(digits));
  const places2 = Math.max(digits, 1);
  const exponent = n === 0 ? 0 : Number(n.toExponential(places2 - 1).split("e")[1]);
  const text3 = exponent < -4 || exponent >= places2 ? n.toExponential(places2 - 1) : n.toFixed(Math.max(0, places2 - 1 - exponent));
  if (flags.includes("#")) return twoDigits(text3);
  return twoDigits(text3.replace(/(\.\d*?)0+(?=e|$)/, "$1").replace(/\.(?=e|$)/, ""));
}
function fill(body, width, flags, type2) {
  const missing = width - lengthOf(body);
  if (missing <= 0) return body;
  if (flags.includes("-")) return body + " ".repeat(missing);
  if (flags.includes("0") && !"srac".includes(type2)) {
    const [, sign = "", digits = ""] = /^([-+ ]?(?:0[xX])?)([\s\S]*)$/.exec(body) ?? [];
    return sign + "0".repeat(missing) + digits;
  }
  return " ".repeat(missing) + body;
}

// src/mail/filters/filters-text.ts
var arg = (v) => v ?? "";
var textFilters = {
  addslashes: ofText("none", (s) => s.replace(/[\\"']/g, (c) => `\\${c}`)),
  capfirst: ofText("none", (s) => s === "" ? s : upperFirst(s)),
  capitalize: ofText("none", (s) => s === "" ? s : upperFirst(s)),
  center: ofText("required", (s, a) => center(s, smallInt(arg(a)))),
  cut: ofText(
    "required",
    (s, a, _context, html2) => {
      if (!isText2(arg(a))) throw new PythonError("TypeError", "cut takes a text");
      const cut = s.replaceAll(textOf(a), "");
      return html2 && textOf(a) !== ";" ? new Safe(cut) : cut;
    },
    false
  ),
  default: filter2("required", (v, a) => truth(v) ? v : arg(a)),
  default_if_none: filter2("required", (v, a) => v === null ? arg(a) : v),
  ljust: ofText("required", (s, a) => padTo(s, smallInt(arg(a)), "right")),
  rjust: ofText("required", (s, a) => padTo(s, smallInt(arg(a)), "left")),
  lower: ofText("none", (s) => s.toLowerCase()),
  make_list: ofText("none", (s) => Array.from(s), false),
  phone2numeric: filter2("none", (v) => phone(v), true),
  pluralize: filter2("optional", (v, a) => pluralize(v, a ?? "s")),
  pprint: filter2("none", (v) => repr(v), true),
  slugify: ofText(
    "none",
    (s) => s.normalize("NFKD").replace(/[^\0-\x7f]/g, "").toLowerCase().replace(/[^\w\s-]/g, "").replace(/[-\s]+/g, "-").replace(/^[-_]+|[-_]+$/g, "")
  ),
  stringformat: filter2("required", (v, a) => formatPercent(str(arg(a)), v), true),
  title: ofText(
    "none",
    (s) => title(s).replace(/([a-z])'([A-Z])/g, (m) => m.toLowerCase()).replace(/\d([A-Z])/g, (m) => m.toLowerCase())
  ),
  upper: ofText("none", (s) => s.toUpperCase(), false),
  wordcount: ofText("none", (s) => BigInt(splitWords(s).length), false),
  wordwrap: ofText("required", (s, a) => wrap(s, smallInt(arg(a)))),
  yesno: filter2("optional", (v, a) => yesno(v, a ?? "yes,no,maybe"))
};
var upperFirst = (s) => {
  const [first = ""] = s;
  return first.toUpperCase() + s.slice(first.length);
};
function center(s, width) {
  const missing = Math.min(width - lengthOf(s), 1e5);
  if (missing <= 0) return s;
  const left = Math.floor(missing / 2) + (missing & width & 1);
  return " ".repeat(left) + s + " ".repeat(missing - left);
}
var keys = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"];
function phone(v) {
  if (!isText2(v)) throw new PythonError("AttributeError", "phone2numeric takes a text");
  return textOf(v).toLowerCase().replace(/[a-z]/g, (c) => String(keys.findIndex((letters) => letters.includes(c)) + 2));
}
function pluralize(v, argument) {
  if (!isText2(argument)) throw new PythonError("TypeError", "pluralize takes a text");
  const bits = textOf(argument).includes(",") ? textOf(argument).split(",") : ["", textOf(argument)];
  if (bits.length > 2) return "";
  const [one = "", many2 = ""] = bits;
  if (isText2(v) || isNumber2(v)) return attempt(["ValueError"], () => float(v) === 1 ? one : many2, "");
  const size2 = sizeOf(v);
  return size2 === void 0 ? "" : size2 === 1 ? one : many2;
}
function yesno(v, argument) {
  if (!isText2(argument)) throw new PythonError("AttributeError", "yesno takes a text");
  const bits = textOf(argument).split(",");
  if (bits.length < 2) return v;
  const [yes = "", no = "", maybe = no] = bits.length === 3 ? bits : bits.slice(0, 2);
  return v === null ? maybe : truth(v) ? yes : no;
}
function wrap(text3, width) {
  if (width <= 0) throw new PythonError("ValueError", "wordwrap takes a width above 0");
  return text3.split(/(?<=\n|\r(?!\n))/).flatMap(
    (line) => wrapLine(
      line.replace(/[\t\n\v\f\r ]/g, (c) => c === "	" ? "	" : " "),
      width
    )
  ).join("\n");
}
function wrapLine(raw3, width) {
  const line = expandTabs(raw3);
  const chunks2 = line.split(/( +)/).filter((chunk) => chunk !== "");
  const lines2 = [];
  let i = 0;
  while (i < chunks2.length) {
    if (lines2.length > 0 && chunks2[i].trim() === "") i += 1;
    const current = [];
    let length = 0;
    while (i < chunks2.length && length + lengthOf(chunks2[i]) <= width) {
      length += lengthOf(chunks2[i]);
      current.push(chunks2[i++]);
    }
    if (current.length === 0 && i < chunks2.length) current.push(chunks2[i++]);
    if (current.length > 0 && current.at(-1).trim() === "") current.pop();
    if (current.length > 0) lines2.push(current.join(""));
  }
  return lines2;
}
function expandTabs(line) {
  let result = "";
  for (const c of line) result += c === "	" ? " ".repeat(8 - lengthOf(result) % 8) : c;
  return result;
}

// src/mail/filters/filters-truncate.ts
var shorten = (run) => ofText("required", (s, a) => attempt(["ValueError"], () => run(s, smallInt(a ?? "")), s));
var truncateFilters = {
  truncatechars: shorten((s, n) => chars(s.normalize("NFC"), n)),
  truncatechars_html: shorten((s, n) => html(s.normalize("NFC"), n, n - 1, "\u2026", /<[^>]+?>|([\s\S])/uy)),
  truncatewords: shorten((s, n) => words2(s, n)),
  truncatewords_html: shorten((s, n) => n <= 0 ? "" : html(s, n, n, " \u2026", void 0))
};
var combining = new RegExp("^\\p{M}$", "u");
function chars(text3, length) {
  const room = length === 1 ? 0 : length - 1;
  let seen = 0;
  let cut;
  let at = 0;
  for (const c of text3) {
    if (!combining.test(c)) {
      seen += 1;
      if (cut === void 0 && seen > room) cut = at;
      if (seen > length) return `${text3.slice(0, cut ?? 0)}\u2026`;
    }
    at += c.length;
  }
  return text3;
}
function words2(text3, length) {
  const all5 = splitWords(text3);
  if (all5.length <= length) return all5.join(" ");
  const kept = all5.slice(0, length).join(" ");
  return kept.endsWith(" \u2026") ? kept : `${kept} \u2026`;
}
var singlets = /* @__PURE__ */ new Set(["br", "col", "link", "base", "img", "param", "area", "hr", "input"]);
var tagPattern = /^<(\/)?(\S+?)(?:(\s*\/)|\s[\s\S]*?)?>/;
function html(text3, length, room, ending, pieces2) {
  let at = 0;
  let end = 0;
  let count2 = 0;
  const open2 = [];
  while (count2 <= length) {
    const piece = pieces2 ? characterAt(text3, at, pieces2) : wordAt(text3, at);
    if (!piece) break;
    at = piece.end;
    if (piece.counts) {
      count2 += 1;
      if (count2 === room) end = at;
      continue;
    }
    const tag2 = tagPattern.exec(piece.text);
    if (!tag2 || count2 >= room) continue;
    const name = tag2[2].toLowerCase();
    if (tag2[3] !== void 0 || singlets.has(name)) continue;
    if (tag2[1] === void 0) open2.unshift(name);
    else if (open2[0] === name) open2.shift();
  }
  if (count2 <= length) return text3;
  return text3.slice(0, end) + ending + open2.map((name) => `</${name}>`).join("");
}
function characterAt(text3, at, pieces2) {
  pieces2.lastIndex = at;
  const found = pieces2.exec(text3);
  return found ? { text: found[0], end: pieces2.lastIndex, counts: found[1] !== void 0 } : void 0;
}
function wordAt(text3, at) {
  const next = search(text3, at, /<|[^<>\s]+/g);
  if (!next || next.counts) return next;
  const close = text3.indexOf(">", next.end);
  if (close < 0) return search(text3, at + 1, /[^<>\s]+/g);
  return { text: text3.slice(next.end - 1, close + 1), end: close + 1, counts: false };
}
function search(text3, at, pattern) {
  pattern.lastIndex = at;
  const found = pattern.exec(text3);
  return found ? { text: found[0], end: pattern.lastIndex, counts: found[0] !== "<" } : void 0;
}

// src/mail/filters/filters.ts
var filters = new Map(
  Object.entries({
    ...textFilters,
    ...truncateFilters,
    ...htmlFilters,
    ...encodingFilters,
    ...listFilters,
    ...numberFilters,
    ...dateFilters,
    ...klaviyoTextFilters,
    ...klaviyoListFilters,
    ...klaviyoNumberFilters
  })
);

// src/mail/language/wrong.ts
var Wrong = class {
  why;
  kind;
  /** What to do, where it is not what the kind of place says anyway. */
  detail;
  constructor(why, kind2 = "syntax", detail) {
    this.why = why;
    this.kind = kind2;
    this.detail = detail;
  }
};

// src/mail/filters/filter-check.ts
var otherFilters = {
  times: "Write |multiply:2.",
  divided_by: "Write |divide:2.",
  money: "Write {% currency_format value %}.",
  currency: "Write {% currency_format value %}.",
  money_with_currency: "Write {% currency_format value %}.",
  url_encode: "Write |urlencode.",
  url_decode: "Write |urldecode.",
  escape_html: "Klaviyo escapes values by itself.",
  where: "Write |list_where:'name=value'.",
  sum: "Write |sum_list.",
  limit: "Write |slice:':3'.",
  strftime: "Write |format_date_string|date:'F d, Y'.",
  date_format: "Write |format_date_string|date:'F d, Y'.",
  to_json: "Write |json.",
  tojson: "Write |json.",
  titlecase: "Write |title.",
  titleize: "Write |title.",
  trim: "Write |strip.",
  uppercase: "Write |upper.",
  lowercase: "Write |lower.",
  capitalise: "Write |capitalize.",
  fallback: "Write |default:'\u2026'.",
  or: "Write |default:'\u2026'.",
  number_format: "Write |floatformat:2.",
  nl2br: "Write |linebreaksbr."
};
function checkFilters({ filters: uses }) {
  for (const { filter: filter3, argument } of uses) {
    const known3 = filters.get(filter3);
    if (!known3) {
      const other = Object.hasOwn(otherFilters, filter3) ? otherFilters[filter3] : void 0;
      const meant = other === void 0 ? nearest(filter3, filters.keys()) : void 0;
      return new Wrong(
        `Klaviyo has no filter "${filter3}".`,
        "unknown",
        other ?? (meant === void 0 ? "docs/preview.md lists its filters. Take it out, or say in sluice.yaml that you know better: lint: { template-unknown: warn }." : `Did you mean |${meant}?`)
      );
    }
    if (known3.argument === "required" && argument === void 0)
      return new Wrong(`the filter "${filter3}" needs an argument: ${filter3}:'\u2026'`);
    if (known3.argument === "none" && argument !== void 0)
      return new Wrong(`the filter "${filter3}" takes no argument`);
  }
  return void 0;
}

// src/mail/language/tokens.ts
var ends = { "{": "}}", "%": "%}", "#": "#}" };
function* templateTags(text3) {
  const next = /* @__PURE__ */ new Map();
  const find = (what, from) => {
    const known3 = next.get(what);
    if (known3 !== void 0 && known3 >= from) return known3;
    const found = text3.indexOf(what, from);
    next.set(what, found < 0 ? Infinity : found);
    return found < 0 ? Infinity : found;
  };
  let at = 0;
  for (; ; ) {
    at = text3.indexOf("{", at);
    if (at < 0) return;
    const end = ends[text3[at + 1] ?? ""];
    const closes = end === void 0 ? Infinity : find(end, at + 2);
    if (closes === Infinity || find("\n", at) < closes) {
      at += 1;
      continue;
    }
    yield { offset: at, text: text3.slice(at, closes + 2) };
    at = closes + 2;
  }
}

// src/mail/language/scan.ts
function scan(source) {
  const pieces2 = [];
  let done = 0;
  let verbatim;
  const text3 = (to, meant = false) => {
    if (to > done) pieces2.push({ kind: "text", text: source.slice(done, to), offset: done, length: to - done, meant });
  };
  for (const { offset, text: whole } of templateTags(source)) {
    const dashed = /^\{%(-?)([\s\S]*?)(-?)%\}$/.exec(whole);
    const inner = (dashed ? dashed[2] : whole.slice(2, -2)).trim();
    if (verbatim !== void 0) {
      if (!dashed || inner !== verbatim) continue;
      text3(offset, true);
      verbatim = void 0;
    } else text3(offset);
    done = offset + whole.length;
    const at = { offset, length: whole.length };
    if (whole.startsWith("{#")) continue;
    if (!dashed) {
      pieces2.push({ kind: "value", text: inner, whole, ...at });
      continue;
    }
    const [, name = "", rest = ""] = /^(\S+)\s*([\s\S]*)$/.exec(inner) ?? [];
    if (name === "verbatim") verbatim = `end${inner}`;
    if (dashed[1] !== "") trimLast(pieces2);
    pieces2.push({ kind: "tag", name, rest, whole, ...at });
    if (dashed[3] !== "") {
      const blank = /^\s*/.exec(source.slice(done, done + 1e3))[0];
      done += blank.length;
    }
  }
  text3(source.length, verbatim !== void 0);
  return pieces2;
}
function trimLast(pieces2) {
  const last2 = pieces2.at(-1);
  if (last2?.kind === "text") pieces2[pieces2.length - 1] = { ...last2, text: last2.text.trimEnd() };
}

// src/mail/language/tag-names.ts
var blocks = /* @__PURE__ */ new Map([
  ["if", ["elif", "else"]],
  ["for", ["empty"]],
  ["with", []],
  ["block", []],
  ["autoescape", []],
  ["comment", []],
  ["filter", []],
  ["spaceless", []],
  ["verbatim", []],
  ["ifchanged", ["else"]],
  ["ifequal", ["else"]],
  ["ifnotequal", ["else"]],
  ["blocktrans", ["plural"]],
  ["blocktranslate", ["plural"]],
  ["catalog", []]
]);
var middles = new Map(
  ["elif", "else", "empty", "plural"].map((name) => [
    name,
    [...blocks].filter(([, inside]) => inside.includes(name)).map(([block2]) => block2)
  ])
);
var all2 = (shows, ...names3) => names3.map((name) => [name, shows]);
var klaviyoTags = new Map([
  ...["unsubscribe", "manage_preferences", "web_view"].flatMap((name) => [
    ...all2("link", name),
    ...all2("address", `${name}_link`, `${name}_url`)
  ]),
  ...all2("address", "sms_unsubscribe", "update_property_link"),
  ...all2("nothing", "tracking_pixel"),
  ...all2("word", "render_variable", "currency_format", "current_day", "current_weekday", "current_month"),
  ...all2("word", "current_month_name", "current_year", "today"),
  ...all2("unknown", "coupon_code", "barcode", "barcode_code", "has_category", "customobject", "customobjects"),
  ...all2("unknown", "catalog", "include")
]);
var plainTags = [
  ...["cycle", "firstof", "load", "now", "regroup", "resetcycle", "templatetag", "trans", "translate", "widthratio"]
];
var knownTags = [.../* @__PURE__ */ new Set([...blocks.keys(), ...klaviyoTags.keys(), ...plainTags])];
var otherTags = /* @__PURE__ */ new Map([
  ["assign", "Write {% with name=value %} \u2026 {% endwith %} around what needs it."],
  ["set", "Write {% with name=value %} \u2026 {% endwith %} around what needs it."],
  ["let", "Write {% with name=value %} \u2026 {% endwith %} around what needs it."],
  ["capture", "Klaviyo cannot keep rendered text; write {% with name=value %} \u2026 {% endwith %}."],
  ["unless", "Write {% if not \u2026 %} \u2026 {% endif %}."],
  ["endunless", "Write {% endif %}, and {% if not \u2026 %} where it begins."],
  ["elsif", "Write {% elif \u2026 %}."],
  ["elseif", "Write {% elif \u2026 %}."],
  ["elif:", "Write {% elif \u2026 %}, without a colon."],
  ["case", "Write {% if a == b %} \u2026 {% elif a == c %} \u2026 {% endif %}."],
  ["switch", "Write {% if a == b %} \u2026 {% elif a == c %} \u2026 {% endif %}."],
  ["when", "Write {% elif a == b %}."],
  ["raw", "Write {% verbatim %} \u2026 {% endverbatim %}."],
  ["literal", "Write {% verbatim %} \u2026 {% endverbatim %}."],
  ["foreach", "Write {% for item in list %} \u2026 {% endfor %}."],
  ["render", "Write {% include 'name' %}, or the text itself."],
  ["snippet", "Write {% include 'name' %}, or the text itself."],
  ["increment", "Klaviyo counts in loops only: {{ forloop.counter }}."],
  ["decrement", "Klaviyo counts in loops only: {{ forloop.revcounter }}."],
  ["break", 'Klaviyo cannot leave a loop; take a part of the list: {% for item in list|slice:":3" %}.'],
  ["continue", "Klaviyo cannot skip in a loop; write {% if \u2026 %} around what is to be shown."],
  ["tablerow", "Write {% for item in list %} with <tr> and <td>."],
  ["extends", "Klaviyo has no templates that templates build on; write the whole mail."],
  ["url", "Klaviyo has no routes; write the address."],
  ["csrf_token", "A mail has no forms; take it out."],
  ["lorem", "Write real words."]
]);

// src/mail/language/condition.ts
var powers = {
  or: 6,
  and: 7,
  in: 9,
  "not in": 9,
  is: 10,
  "is not": 10,
  "==": 10,
  "!=": 10,
  ">": 10,
  ">=": 10,
  "<": 10,
  "<=": 10
};
var notPower = 8;
var Wrong2 = class extends Error {
};
function readCondition(text3) {
  const tokens = tokenise(words(text3));
  let at = 0;
  const power = (token3) => token3?.kind === "operator" ? powers[token3.name] : 0;
  const expression = (limit, depth) => {
    if (depth > 50) throw new Wrong2("it is nested too deep");
    let left = prefix(tokens[at++], depth);
    while (limit < power(tokens[at])) {
      const { name } = tokens[at++];
      left = { kind: "binary", operator: name, left, right: expression(powers[name], depth + 1) };
    }
    return left;
  };
  const prefix = (token3, depth) => {
    if (!token3)
      throw new Wrong2(tokens.length === 0 ? "it does not say what is asked" : "a value is missing at the end");
    if (token3.kind === "not") return { kind: "not", of: expression(notPower, depth + 1) };
    if (token3.kind === "operator") throw new Wrong2(`a value is missing before "${token3.name}"`);
    return { kind: "value", of: operand(token3.text) };
  };
  try {
    const test = expression(0, 0);
    const rest = tokens[at];
    if (!rest) return { test };
    const shown = rest.kind === "operand" ? rest.text : rest.kind === "not" ? "not" : rest.name;
    return { wrong: inOtherWords.get(shown) ?? `"${shown}" is one word too many` };
  } catch (error2) {
    if (error2 instanceof Wrong2) return { wrong: error2.message };
    throw error2;
  }
}
var inOtherWords = /* @__PURE__ */ new Map([
  ["=", "one = stands here; to compare, write =="],
  ["===", "here one writes =="],
  ["<>", "here one writes !="],
  ["&&", "here one writes and"],
  ["&", "here one writes and"],
  ["||", "here one writes or"],
  ["!", "here one writes not"],
  ["contains", "here one writes 'x' in list"]
]);
function operand(text3) {
  const other = inOtherWords.get(text3);
  if (other !== void 0) throw new Wrong2(other);
  const read2 = readExpression(text3);
  if ("wrong" in read2) throw new Wrong2(read2.wrong);
  return read2.expression;
}
function tokenise(texts2) {
  const tokens = [];
  for (let i = 0; i < texts2.length; i++) {
    const text3 = texts2[i];
    const two3 = `${text3} ${texts2[i + 1]}`;
    if (two3 === "is not" || two3 === "not in") {
      tokens.push({ kind: "operator", name: two3 });
      i += 1;
    } else if (text3 === "not") tokens.push({ kind: "not" });
    else if (Object.hasOwn(powers, text3)) tokens.push({ kind: "operator", name: text3 });
    else tokens.push({ kind: "operand", text: text3 });
  }
  return tokens;
}

// src/mail/language/tags.ts
function splitAs(rest) {
  const all5 = words(rest);
  return all5.at(-2) === "as" ? { before: all5.slice(0, -2), as: all5.at(-1) } : { before: all5 };
}
function expressions(texts2, reading) {
  const read2 = texts2.map((text3) => reading.expression(text3));
  return read2.find((each) => each instanceof Wrong) ?? read2;
}
var readers = {
  firstof: (rest, place, reading) => {
    const { before, as } = splitAs(rest);
    const of = expressions(before, reading);
    if (of instanceof Wrong) return of;
    if (of.length === 0) return new Wrong("it does not say which values");
    return { kind: "firstof", of, as, ...place };
  },
  cycle: (rest, place, reading) => {
    const all5 = words(rest);
    if (all5.length === 0) return new Wrong("it does not say which values");
    if (all5.length === 1)
      return reading.cycles.get(all5[0]) ?? new Wrong(`there is no cycle named "${all5[0]}" before it`);
    const silent = all5.length > 3 && all5.at(-3) === "as";
    if (silent && all5.at(-1) !== "silent") return new Wrong(`only silent may stand behind the name, not ${all5.at(-1)}`);
    const named5 = silent || all5.length > 3 && all5.at(-2) === "as";
    const name = named5 ? all5.at(silent ? -2 : -1) : void 0;
    const of = expressions(named5 ? all5.slice(0, silent ? -3 : -2) : all5, reading);
    if (of instanceof Wrong) return of;
    const node2 = { kind: "cycle", id: reading.nextId(), of, silent, name, ...place };
    if (name !== void 0) reading.cycles.set(name, node2);
    reading.cycles.set("", node2);
    return node2;
  },
  resetcycle: (rest, place, reading) => {
    const all5 = words(rest);
    const node2 = all5.length > 1 ? void 0 : reading.cycles.get(all5[0] ?? "");
    if (node2?.kind !== "cycle") return new Wrong("there is no such cycle before it");
    return { kind: "resetcycle", id: node2.id, ...place };
  },
  widthratio: (rest, place, reading) => {
    const all5 = words(rest);
    if (all5.length !== 3 && !(all5.length === 5 && all5[3] === "as"))
      return new Wrong("write widthratio value most width");
    const of = expressions(all5.slice(0, 3), reading);
    if (of instanceof Wrong) return of;
    return { kind: "widthratio", of, as: all5[4], ...place };
  },
  templatetag: (rest, place) => {
    const text3 = Object.hasOwn(braces, rest.trim()) ? braces[rest.trim()] : void 0;
    return text3 === void 0 ? new Wrong(`write one of ${Object.keys(braces).join(", ")}`) : { kind: "text", text: text3, ...place };
  },
  now: (rest, place) => {
    const { before, as } = splitAs(rest);
    if (before.length !== 1) return new Wrong('write now "F d, Y"');
    return { kind: "now", format: before[0].slice(1, -1), as, ...place };
  },
  regroup: (rest, place, reading) => {
    const [list3 = "", by, name = "", as, into] = words(rest);
    if (words(rest).length !== 5 || by !== "by" || as !== "as" || into === void 0)
      return new Wrong("write regroup list by property as name");
    const of = expressions([list3, `${into}.${name}`], reading);
    return of instanceof Wrong ? of : { kind: "regroup", of: of[0], by: of[1], as: into, ...place };
  },
  load: (_rest, place) => ({ kind: "group", body: [], ...place }),
  trans: translated,
  translate: translated
};
var braces = {
  openblock: "{%",
  closeblock: "%}",
  openvariable: "{{",
  closevariable: "}}",
  openbrace: "{",
  closebrace: "}",
  opencomment: "{#",
  closecomment: "#}"
};
function translated(rest, place, reading) {
  const of = reading.expression(splitAs(rest).before[0] ?? "");
  return of instanceof Wrong ? of : { kind: "value", of, ...place };
}
function klaviyo(name, rest, place, reading) {
  const { before, as } = splitAs(rest);
  const of = [];
  const named5 = [];
  for (const word of before) {
    const [, key, text3 = word] = /^(\w+)=(.+)$/su.exec(word) ?? [];
    const read2 = reading.expression(text3);
    if (read2 instanceof Wrong) return read2;
    if (key === void 0) of.push(read2);
    else named5.push([key, read2]);
  }
  if (needsValue.has(name) && of.length === 0) return new Wrong(needsValue.get(name));
  return { kind: "klaviyo", name, of, named: named5, as, ...place };
}
var needsValue = /* @__PURE__ */ new Map([
  ["coupon_code", "it does not say which coupon: coupon_code 'NAME'"],
  ["currency_format", "it does not say which amount"],
  ["render_variable", "it does not say which variable"],
  ["catalog", "it does not say which item"],
  ["include", "it does not say what"]
]);
function readTag(name, rest, place, reading) {
  const reader = Object.hasOwn(readers, name) ? readers[name] : void 0;
  return klaviyoTags.has(name) || !reader ? klaviyo(name, rest, place, reading) : reader(rest, place, reading);
}
var bodyOf = (parts, name) => parts.find((part2) => part2.name === name)?.body ?? [];
var blockReaders = {
  if: (parts, place) => {
    const wrongs = [];
    const arms = parts.map((part2) => {
      if (part2.name === "else") {
        if (part2.rest !== "")
          wrongs.push([part2, new Wrong("nothing may stand behind else", "syntax", "Write {% elif \u2026 %}.")]);
        return { body: part2.body };
      }
      const read2 = readCondition(part2.rest);
      if ("wrong" in read2) {
        wrongs.push([part2, new Wrong(read2.wrong)]);
        return { body: part2.body };
      }
      const unknown2 = operands(read2.test).map(checkFilters).find((wrong) => wrong !== void 0);
      if (unknown2) wrongs.push([part2, unknown2]);
      return { test: read2.test, body: part2.body };
    });
    return wrongs.length > 0 ? wrongs : { kind: "if", arms, ...place };
  },
  for: (parts, place, reading) => {
    const [first] = parts;
    const all5 = words(first.rest);
    const reversed = all5.at(-1) === "reversed";
    const at = all5.length - (reversed ? 3 : 2);
    if (all5.length < 3 || all5[at] !== "in") return [[first, new Wrong("write for item in list")]];
    const names3 = all5.slice(0, at).join(" ").split(/ *, */);
    const odd = names3.find((name) => !/^[^\s"'|]+$/.test(name));
    if (odd !== void 0) return [[first, new Wrong(`"${odd}" is not the name of a loop variable`)]];
    const of = reading.expression(all5[at + 1] ?? "");
    if (of instanceof Wrong) return [[first, of]];
    return { kind: "for", names: names3, of, reversed, body: first.body, empty: bodyOf(parts, "empty"), ...place };
  },
  with: (parts, place, reading) => {
    const [first] = parts;
    const pairs = readPairs(words(first.rest), reading);
    return pairs instanceof Wrong ? [[first, pairs]] : { kind: "with", pairs, body: first.body, ...place };
  },
  autoescape: (parts, place) => {
    const [first] = parts;
    if (first.rest !== "on" && first.rest !== "off")
      return [[first, new Wrong("write autoescape on or autoescape off")]];
    return { kind: "autoescape", on: first.rest === "on", body: first.body, ...place };
  },
  filter: (parts, place, reading) => {
    const [first] = parts;
    const of = reading.expression(`var|${first.rest}`);
    if (of instanceof Wrong) return [[first, of]];
    const barred = of.filters.find(({ filter: filter3 }) => filter3 === "escape" || filter3 === "safe");
    if (barred) return [[first, new Wrong(`${barred.filter} cannot stand here; write {% autoescape \u2026 %}`)]];
    return { kind: "filter", of, body: first.body, ...place };
  },
  ifchanged: (parts, place, reading) => {
    const [first] = parts;
    const of = expressions(words(first.rest), reading);
    if (of instanceof Wrong) return [[first, of]];
    return { kind: "ifchanged", of, body: first.body, other: bodyOf(parts, "else"), ...place };
  },
  ifequal: (parts, place, reading) => equal(parts, place, reading, false),
  ifnotequal: (parts, place, reading) => equal(parts, place, reading, true),
  spaceless: ([first], place) => ({ kind: "spaceless", body: first.body, ...place }),
  catalog: ([first], place, reading) => {
    const node2 = klaviyo("catalog", first.rest, place, reading);
    return node2 instanceof Wrong ? [[first, node2]] : { ...node2, body: first.body };
  }
};
function equal(parts, place, reading, negate) {
  const [first] = parts;
  const of = expressions(words(first.rest), reading);
  if (of instanceof Wrong) return [[first, of]];
  if (of.length !== 2) return [[first, new Wrong("it compares two values")]];
  return { kind: "ifequal", of, negate, body: first.body, other: bodyOf(parts, "else"), ...place };
}
function readPairs(all5, reading) {
  const pairs = [];
  if (all5.length === 0) return new Wrong("it does not say what is named");
  const older = all5.length >= 3 && all5[1] === "as" && !/^\w+=./su.test(all5[0]);
  for (let i = 0; i < all5.length; i += 1) {
    const [, name, text3] = older ? [void 0, all5[i + 2], all5[i + 1] === "as" ? all5[i] : void 0] : /^(\w+)=(.+)$/su.exec(all5[i]) ?? [];
    if (name === void 0 || text3 === void 0) return new Wrong(`"${all5[i]}" should be name=value`);
    const of = reading.expression(text3);
    if (of instanceof Wrong) return of;
    pairs.push([name, of]);
    if (older) {
      i += 3;
      if (i < all5.length && all5[i] !== "and") return new Wrong(`"${all5[i]}" is one word too many`);
    }
  }
  return pairs;
}
var readBlock = (parts, place, reading) => {
  const { name } = parts[0];
  const reader = Object.hasOwn(blockReaders, name) ? blockReaders[name] : void 0;
  return reader ? reader(parts, place, reading) : { kind: "group", body: parts[0].body, ...place };
};
var operands = (test) => test.kind === "value" ? [test.of] : test.kind === "not" ? operands(test.of) : [...operands(test.left), ...operands(test.right)];

// src/mail/language/unclosed.ts
function unclosed(source, { offset: from, length }, most4) {
  const problems = [];
  for (const found of source.slice(from, from + length).matchAll(/\{\{|\{%/g)) {
    if (problems.length >= most4) break;
    const offset = from + found.index;
    const end = found[0] === "{{" ? "}}" : "%}";
    const onAnotherLine = source.slice(offset, offset + 300).includes(end);
    problems.push({
      kind: "syntax",
      offset,
      length: 2,
      message: `"${found[0]}" is never closed.`,
      detail: onAnotherLine ? "A tag must end on the line it begins on." : `Write ${end} where it ends.`
    });
  }
  return problems;
}

// src/mail/language/parse.ts
var most = 100;
var deepest2 = 100;
function parse2(source) {
  const problems = [];
  const pieces2 = scan(source);
  const open2 = [];
  const unknownBlocks = /* @__PURE__ */ new Set();
  let at = 0;
  let ids = 0;
  const full = () => problems.length >= most;
  const tell2 = (place, message, detail, kind2 = "syntax") => {
    if (!full()) problems.push({ kind: kind2, ...placeOf(place), message, detail });
  };
  const reading = {
    expression: (text3) => {
      const read2 = readExpression(text3);
      return "wrong" in read2 ? new Wrong(read2.wrong) : checkFilters(read2.expression) ?? read2.expression;
    },
    cycles: /* @__PURE__ */ new Map(),
    nextId: () => ids++
  };
  function nodes() {
    const tree2 = [];
    for (; at < pieces2.length && !full(); at++) {
      const piece = pieces2[at];
      if (piece.kind === "text") {
        if (!piece.meant) problems.push(...unclosed(source, piece, most - problems.length));
        tree2.push({ kind: "text", text: piece.text, ...placeOf(piece) });
      } else if (piece.kind === "value") tree2.push(value2(piece));
      else {
        const inner = open2.at(-1);
        if (inner && (piece.name === `end${inner.name}` || belongs(piece, inner))) return { tree: tree2, stop: piece };
        if (piece.name.startsWith("end") && closesOuter(piece)) return { tree: tree2 };
        const node2 = tag2(piece, inner);
        if (node2) tree2.push(node2);
      }
    }
    return { tree: tree2 };
  }
  const belongs = (piece, inner) => (blocks.get(inner.name)?.includes(piece.name) ?? false) && !(piece.name === "else" && piece.rest.startsWith("if "));
  const closesOuter = (piece) => open2.slice(0, -1).some(({ name }) => piece.name === `end${name}`);
  function value2(piece) {
    const place = placeOf(piece);
    const of = reading.expression(piece.text);
    if (!(of instanceof Wrong)) return { kind: "value", of, ...place };
    wrongAt(place, piece.whole, of, "A variable is written {{ name|default:'friend' }}.");
    return brokenAt(piece);
  }
  function wrongAt(place, whole, wrong, detail) {
    if (wrong.kind === "unknown") tell2(place, wrong.why, wrong.detail ?? detail, "unknown");
    else tell2(place, `"${shortened2(whole)}" cannot be rendered: ${wrong.why}.`, wrong.detail ?? detail);
  }
  function tag2(piece, inner) {
    const { name, rest } = piece;
    const place = placeOf(piece);
    const refuse = (message, detail2, kind2) => {
      tell2(place, message, detail2, kind2);
      return brokenAt(piece);
    };
    if (name === "") return refuse("An empty tag stands here.", "Take it out, or write what is meant: {% if \u2026 %}.");
    if (name.startsWith("end") && unknownBlocks.has(name.slice(3))) return void 0;
    if (otherTags.has(name) || name === "else" && rest.startsWith("if ")) {
      unknownBlocks.add(name);
      const said = name === "else" ? "else if" : name;
      const detail2 = name === "else" ? "Write {% elif \u2026 %}." : otherTags.get(name);
      return refuse(`Klaviyo has no {% ${said} %}.`, detail2, "unknown");
    }
    const middle = middles.get(name);
    if (middle)
      return refuse(
        `{% ${name} %} stands outside {% ${middle[0]} %}.`,
        `It belongs between {% ${middle[0]} \u2026 %} and {% end${middle[0]} %}.`
      );
    if (knownTags.includes(name)) return blocks.has(name) ? block2(piece, place) : plain2(piece, place);
    const lower = name.toLowerCase();
    if (name !== lower && (knownTags.includes(lower) || middles.has(lower) || isEnd(lower)))
      return refuse(`{% ${name} %} must be written in lower case.`, `Write {% ${lower} %}.`);
    if (name.startsWith("end")) return end(piece, place, inner);
    unknownBlocks.add(name);
    const meant = nearest(name, [...knownTags, ...middles.keys()]);
    const detail = meant === void 0 ? "docs/preview.md lists its tags. Take it out, or say in sluice.yaml that you know better: lint: { template-unknown: warn }." : `Did you mean {% ${meant} %}?`;
    return refuse(`Klaviyo has no tag "${name}".`, detail, "unknown");
  }
  const isEnd = (name) => name.startsWith("end") && blocks.has(name.slice(3));
  function end(piece, place, inner) {
    const name = piece.name.slice(3);
    if (unknownBlocks.has(name) || knownTags.includes(name) && !blocks.has(name)) return void 0;
    const meant = inner && nearest(piece.name, [`end${inner.name}`]);
    const otherwise2 = `There is no {% ${name} %} before it; take it out, or open the block.`;
    tell2(place, `{% end${name} %} closes nothing.`, meant === void 0 ? otherwise2 : `Did you mean {% ${meant} %}?`);
    return brokenAt(piece);
  }
  function plain2(piece, place) {
    const node2 = readTag(piece.name, piece.rest, place, reading);
    if (!(node2 instanceof Wrong)) return node2;
    wrongAt(place, piece.whole, node2, `Look at the words behind ${piece.name}.`);
    return brokenAt(piece);
  }
  function block2(piece, place) {
    if (piece.name === "comment") return skip(place);
    if (open2.length >= deepest2) {
      tell2(place, `Blocks stand in each other more than ${deepest2} deep.`, "Write it flatter.");
      at = pieces2.length;
      return brokenAt(piece);
    }
    const opened = { name: piece.name, parts: [], ...place };
    open2.push(opened);
    let part2 = piece;
    for (let stop = piece; stop; ) {
      part2 = stop;
      at += 1;
      const found = nodes();
      opened.parts.push({ name: part2.name, rest: part2.rest, body: found.tree, ...placeOf(part2) });
      stop = found.stop;
      if (!stop) unfinished(opened);
      else if (stop.name === `end${opened.name}`) {
        if (stop.name === "endif" && stop.rest !== "")
          tell2(
            stop,
            `"${shortened2(stop.whole)}" cannot be rendered: nothing may stand behind endif.`,
            "Write {% endif %}."
          );
        break;
      } else if (last.has(part2.name)) {
        tell2(
          stop,
          `{% ${stop.name} %} stands behind {% ${part2.name} %}.`,
          `{% ${part2.name} %} is the last part of its block.`
        );
      }
    }
    open2.pop();
    const node2 = readBlock(opened.parts, place, reading);
    if (!Array.isArray(node2)) return node2;
    for (const [where3, wrong] of node2) {
      const whole = source.slice(where3.offset, where3.offset + where3.length);
      wrongAt(where3, whole, wrong, `Look at the words behind ${where3.name}.`);
    }
    return brokenAt(piece);
  }
  function unfinished(opened) {
    const next = pieces2[at];
    const detail = `Write {% end${opened.name} %} where it ends.`;
    if (next?.kind === "tag" && next.name.startsWith("end")) {
      tell2(opened, `{% ${opened.name} %} is not closed before {% ${next.name} %}.`, detail);
      at -= 1;
    } else tell2(opened, `{% ${opened.name} %} is never closed.`, detail);
  }
  function skip(place) {
    const stop = pieces2.findIndex(
      (each, i) => i > at && each.kind === "tag" && /^\{%-?\s*endcomment\s*-?%\}$/.test(each.whole)
    );
    if (stop < 0) tell2(place, "{% comment %} is never closed.", "Write {% endcomment %} where it ends.");
    at = stop < 0 ? pieces2.length : stop;
    return { kind: "group", body: [], ...place };
  }
  const { tree } = nodes();
  return { tree, problems: [...problems].sort((a, b) => a.offset - b.offset) };
}
var placeOf = ({ offset, length }) => ({ offset, length });
var brokenAt = ({ whole: text3, offset, length }) => {
  return { kind: "broken", text: text3, offset, length };
};
var last = /* @__PURE__ */ new Set(["else", "empty"]);
var shortened2 = (text3) => text3.length > 60 ? `${text3.slice(0, 57)}\u2026` : text3;

// src/model/template-check.ts
var most2 = 20;
var codeOf = ({ kind: kind2 }) => kind2 === "unknown" ? "template-unknown" : "template-syntax";
function checkTemplate(text3, file, address2, step) {
  const conflict = conflictMark(text3);
  const marks2 = conflict === void 0 ? [] : [{ kind: "syntax", offset: conflict, length: 7, ...conflictWords }];
  return [...marks2, ...parse2(text3).problems].slice(0, most2).map((problem) => {
    const { offset, length, message, detail } = problem;
    const before = text3.slice(0, offset).split("\n");
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    const at = { file, line, column, endLine: line, endColumn: column + length };
    return diagnostic(codeOf(problem), message, detail, { at, address: address2, step });
  });
}
function checkTexts(value2, keys2, path, reader) {
  for (const key of keys2) {
    const text3 = value2[key];
    if (typeof text3 !== "string" || !text3.includes("{")) continue;
    for (const problem of parse2(text3).problems.slice(0, most2)) {
      const { offset, length, message, detail } = problem;
      const characters = text3.slice(offset, offset + length);
      reader.report(codeOf(problem), [...path, key], { message, detail, characters });
    }
  }
}

// src/model/written/messages.ts
var utm = part(
  "utm",
  "UTM parameters for the links: a map, true for the account's own, false for none."
).optional();
var tracking = flag(
  "False: the parameters of utm are kept in Klaviyo, and links do not get them. True when left out."
);
var onlyIf = part(
  "condition",
  "The message's own filter: it is sent only to people for whom this holds."
).optional();
var messageDefaults = strictObject({
  from: sender.optional(),
  reply_to: optionalText("Where answers go."),
  cc: optionalText("Gets a copy of every email."),
  bcc: optionalText("Gets a hidden copy of every email."),
  smart_sending: flag("Skip people who had a message within the smart sending window. True when left out."),
  transactional: flag(
    "Sent without marketing consent, for messages about an order. Klaviyo must allow it. False when left out."
  ),
  utm,
  quiet_hours: flag("Texts wait until the quiet hours are over. True when left out."),
  shorten_links: flag("Shorten the links in texts. True when left out."),
  org_prefix: flag("Begin texts with the name of the company. True when left out."),
  info_link: flag("Add a link to the contact card to texts. True when left out."),
  opt_out: flag("Add how to opt out to texts. False when left out.")
}).describe("For every message below that does not say otherwise.");

// src/steps/message-parts.ts
import { posix } from "node:path";

// src/model/conditions/condition-context.ts
var named3 = {
  audience: "in audience",
  exit_when: "in exit_when",
  only_if: "in only_if",
  if: "in a condition",
  case: "in a case of a branch",
  where: "in the where of a trigger"
};
function mayStand(key, path, place, metricTrigger, depth, reader) {
  const refuse = (message, detail) => {
    reader.report("condition-context", [...path, key], { message, detail, part: "key" });
    return false;
  };
  if (key === "all" || key === "any" || key === "not") return true;
  if (place === "where" && key !== "event") {
    return refuse(
      `"${key}" cannot stand ${named3.where}: it sees the event only.`,
      "Ask about people in audience, and about the event here: { event: $value, greater_than: 50 }."
    );
  }
  if (key === "event" && place !== "where") {
    if (place !== "if" && place !== "case") {
      return refuse(
        `"event" cannot stand ${named3[place]}: Klaviyo has no event at hand when it asks this.`,
        "Put it under the trigger's where, or ask it in a condition step."
      );
    }
    if (!metricTrigger) {
      return refuse(
        '"event" needs a trigger on a metric; this sequence has none.',
        "Ask about a profile property, or start the sequence from an event."
      );
    }
  }
  if (key === "not_in_flow" && place !== "audience") {
    return refuse(`"not_in_flow" cannot stand ${named3[place]}.`, "It says who may enter: move it to audience.");
  }
  if ((key === "opened" || key === "clicked") && (place === "audience" || place === "exit_when")) {
    return refuse(
      `"${key}" cannot stand ${named3[place]}: a message has an id only once its flow is made, and this filter is made with it.`,
      `Ask about any email since they came in: { ${key}_email: since_entry }; or in a condition step, or in the only_if of what comes after.`
    );
  }
  if (key === "random" && (place !== "if" || depth > 0)) {
    return refuse(
      depth > 0 && place === "if" ? '"random" stands alone in a condition.' : `"random" cannot stand ${named3[place]}.`,
      "Use a random_split step, and put the other condition inside one of its branches."
    );
  }
  return true;
}

// src/model/issue.ts
var quoted3 = (words3) => words3.length < 2 ? words3.map(String).join("") : `${words3.slice(0, -1).map(String).join(", ")} or ${String(words3[words3.length - 1])}`;
function kindOf(value2) {
  if (value2 === null || value2 === void 0) return "nothing";
  if (Array.isArray(value2)) return "a list";
  if (typeof value2 === "object") return "a map";
  if (typeof value2 === "string") return value2 === "" ? "an empty text" : "a text";
  if (typeof value2 === "boolean") return String(value2);
  return `the number ${String(value2)}`;
}
var expectations = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  record: "a map",
  null: "nothing",
  nonoptional: "a value"
};
function valueAt(value2, path) {
  let found = value2;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return void 0;
    found = found[step];
  }
  return found;
}
function tell(issue2, value2, path, keys2) {
  const inner = issue2.path;
  const full = [...path, ...inner];
  const name = inner.findLast((step) => typeof step === "string") ?? path.findLast((step) => typeof step === "string");
  const given3 = valueAt(value2, inner);
  const wrong = (code2, message, detail, part2 = "value") => [
    { code: code2, path: full, part: part2, message, detail }
  ];
  switch (issue2.code) {
    case "unrecognized_keys":
      return issue2.keys.map((key) => unknownKey([...full, key], key, keys2(inner)));
    case "invalid_type": {
      if (given3 === void 0 && inner.length > 0) {
        const owner = inner.slice(0, -1);
        return [missingKey([...path, ...owner], String(inner.at(-1)))];
      }
      const wanted = expectations[issue2.expected] ?? issue2.expected;
      return wrong(
        "wrong-type",
        `${title2(name)} must be ${wanted}, not ${kindOf(given3)}.`,
        typeAdvice(issue2.expected, given3, keys2(inner))
      );
    }
    case "invalid_value": {
      const known3 = issue2.values.map(String);
      if (typeof given3 !== "string") {
        return wrong(
          "wrong-type",
          `${title2(name)} must be ${quoted3(known3)}, not ${kindOf(given3)}.`,
          `Write one of: ${known3.join(", ")}.`
        );
      }
      return [notOneOf(full, String(name), given3, known3)];
    }
    case "too_small":
      if (issue2.origin === "string")
        return wrong("invalid-value", `${title2(name)} is empty.`, "Write a text, or take the key out.");
      if (issue2.origin === "array") {
        const least = Number(issue2.minimum);
        return wrong(
          "invalid-value",
          `${title2(name)} needs at least ${least === 1 ? "one entry" : `${least} entries`}.`,
          "Add what is missing, or take the key out."
        );
      }
      return wrong(
        "invalid-value",
        `${title2(name)} must be ${issue2.inclusive ? "at least" : "more than"} ${String(issue2.minimum)}.`,
        `It is ${String(given3)} now.`
      );
    case "too_big":
      if (issue2.origin === "string") {
        const length = String(given3).length;
        return wrong(
          "invalid-value",
          `${title2(name)} is longer than ${String(issue2.maximum)} characters.`,
          `It has ${length}; ${length - Number(issue2.maximum)} must go.`
        );
      }
      return wrong(
        "invalid-value",
        `${title2(name)} must be at most ${String(issue2.maximum)}.`,
        `It is ${String(given3)} now.`
      );
    case "invalid_format":
      return wrong(
        "invalid-value",
        `${title2(name)} must be lower-case words joined by hyphens.`,
        idAdvice(String(given3))
      );
    case "invalid_union":
      return fromUnion(issue2, value2, path, keys2, name, given3);
    default:
      return wrong("invalid-value", `${title2(name)} is not allowed here.`, issue2.message);
  }
}
function fromUnion(issue2, value2, path, keys2, name, given3) {
  if (given3 === void 0 && issue2.path.length > 0) {
    return [missingKey([...path, ...issue2.path.slice(0, -1)], String(issue2.path.at(-1)))];
  }
  const alternatives = issue2.errors;
  const meant = alternatives.find((issues) => !issues.some((i) => i.path.length === 0 && isWrongType(i, given3)));
  if (meant) {
    const told = meant.flatMap((i) => tell({ ...i, path: [...issue2.path, ...i.path] }, value2, path, keys2));
    const [key] = keys2(issue2.path);
    const isWord = meant.some((i) => i.code === "invalid_value" && i.path.length === 0);
    return isWord && key !== void 0 ? told.map((each) => ({ ...each, detail: `${each.detail} Or write { ${key}: \u2026 }.` })) : told;
  }
  const wanted = alternatives.flatMap(
    (issues) => issues.map(
      (i) => i.code === "invalid_type" ? expectations[i.expected] ?? i.expected : i.code === "invalid_value" ? quoted3(i.values) : "something else"
    )
  );
  const full = [...path, ...issue2.path];
  return [
    {
      code: "wrong-type",
      path: full,
      part: "value",
      message: `${title2(name)} must be ${quoted3([...new Set(wanted)])}, not ${kindOf(given3)}.`,
      detail: typeAdvice("", given3, [])
    }
  ];
}
var isWrongType = (issue2, given3) => issue2.code === "invalid_type" || issue2.code === "invalid_value" && typeof given3 !== "string";
var title2 = (name) => name === void 0 ? "This" : `"${String(name)}"`;
var missingKey = (path, key) => ({
  code: "missing-key",
  path,
  part: "key",
  message: `The key "${key}" is missing.`,
  detail: `Add ${key}: \u2026 here.`
});
var branches = { yes: "then", no: "else" };
var unseenCharacter = /[\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/u;
function withUnseen(path, key, unseen, known3) {
  const bare = key.replaceAll(new RegExp(unseenCharacter, "gu"), " ").trim();
  const meant = known3.includes(bare) ? bare : void 0;
  const code2 = unseen.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const isSpace2 = /\s/.test(unseen);
  return {
    code: "unknown-key",
    path,
    part: "key",
    message: `The key "${bare}" holds ${isSpace2 ? "a space that is none for YAML" : "a character that cannot be seen"} (U+${code2}).`,
    detail: `Delete what stands before and after the word and type it anew${isSpace2 ? ", with plain spaces" : ""}.`,
    ...present({ meant })
  };
}
function unknownKey(path, key, known3) {
  const unseen = unseenCharacter.exec(key)?.[0];
  if (unseen !== void 0) return withUnseen(path, key, unseen, known3);
  if (/[“”„‟‘’]/.test(key))
    return {
      code: "unknown-key",
      path,
      part: "key",
      message: `Unknown key "${key}": a curly quote quotes nothing in YAML.`,
      detail: `Write straight quotes, "\u2026" or '\u2026', around the text it belongs to; curly ones may stand inside them.`
    };
  const meant = nearest(key, known3) ?? known3.find((each) => each === branches[key]);
  return {
    code: "unknown-key",
    path,
    part: "key",
    message: `Unknown key "${key}".${meantWords(meant)}`,
    detail: known3.length > 0 ? `Known here: ${known3.join(", ")}.` : "Take it out.",
    ...present({ meant })
  };
}
var statusWords = {
  ...{ active: "live", on: "live", enabled: "live", published: "live", running: "live", true: "live" },
  ...{ paused: "draft", inactive: "draft", off: "draft", disabled: "draft", stopped: "draft", archived: "draft" }
};
function notOneOf(path, name, given3, known3) {
  const word = known3.includes("live") && known3.includes("draft") ? statusWords[given3.toLowerCase()] : void 0;
  const meant = word ?? nearest(given3, known3);
  return {
    code: "invalid-value",
    path,
    part: "value",
    message: `"${given3}" is not a value of "${name}".${meantWords(meant)}`,
    detail: `Allowed: ${known3.join(", ")}.`
  };
}
var general = /* @__PURE__ */ new Set(["id", "name", "status"]);
function typeAdvice(expected, given3, keys2) {
  if (given3 === null || given3 === void 0) return "Write a value after the colon, or take the key out.";
  if (expected === "string" && (typeof given3 === "number" || typeof given3 === "boolean"))
    return `Quote it: "${String(given3)}".`;
  if (expected === "array") return 'Write a list: [one, two], or one entry a line, each after "- ".';
  if (expected === "boolean" && typeof given3 === "string") return "Write true or false, without quotes.";
  if ((expected === "number" || expected === "int") && typeof given3 === "string")
    return "Write the number without quotes or unit.";
  if (expected === "int") return "Fractions are not possible here.";
  if (typeof given3 === "string" && given3.includes("{{")) return "A text that begins with {{ must be quoted.";
  if (expected === "object" || expected === "record") {
    const key = keys2.find((one) => !general.has(one)) ?? keys2[0] ?? "key";
    return `Write its keys below it, indented, one a line, or in braces: { ${key}: \u2026 }.`;
  }
  if (expected === "string") return "Write one text; quote it where it holds brackets, braces or a colon.";
  return "Write one of these instead.";
}
function idAdvice(given3) {
  const kebab = given3.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return kebab === "" ? "For example: first-reminder." : `For example: ${kebab}.`;
}

// src/model/conditions/operators.ts
function theOperator(leaf2, path, subject, reader, optional2) {
  const present2 = operatorKeys.filter((key) => leaf2[key] !== void 0);
  const [first, second] = present2;
  if (second !== void 0) {
    return reader.report("invalid-value", [...path, second], {
      message: `One condition tests one thing; this has both ${present2.join(" and ")}.`,
      detail: `Write { all: [{ ${subject}: \u2026, ${first}: \u2026 }, { ${subject}: \u2026, ${second}: \u2026 }] }.`,
      part: "key"
    });
  }
  if (first === void 0 && !optional2) {
    return reader.report("missing-key", path, {
      message: `Nothing is asked about this ${subject}.`,
      detail: `Add an operator, such as equals, contains, greater_than, has_item or is_set: { ${subject}: \u2026, equals: \u2026 }.`
    });
  }
  return first;
}
function readTest(leaf2, path, subject, reader) {
  const op = theOperator(leaf2, path, subject, reader, false);
  if (op === void 0) return void 0;
  const value2 = leaf2[op];
  switch (op) {
    case "is_set":
    case "not_set":
      return { op: op === "is_set" === value2 ? "is_set" : "not_set" };
    case "before":
    case "after": {
      const date3 = reader.take(parseDate(String(value2)), [...path, op]);
      return date3 === void 0 ? void 0 : { op, value: date3 };
    }
    case "country_in":
    case "country_not_in":
      if (subject === "property") return { op, value: value2 };
      return reader.report("invalid-value", [...path, op], {
        message: `"${op}" asks about the phone number of a person.`,
        detail: "Write { property: phone_number, country_in: [US, CA] }.",
        part: "key"
      });
    case "at_least_ago":
    case "in_the_last": {
      const span2 = readSpan(value2, [...path, op], reader);
      return span2 && { op, ...span2 };
    }
    default:
      return { op, value: value2 };
  }
}
function readNumberTest(leaf2, path, subject, reader) {
  const op = theOperator(leaf2, path, subject, reader, true);
  if (op === void 0) {
    return operatorKeys.some((key) => leaf2[key] !== void 0) ? void 0 : { op: "at_least", value: 1 };
  }
  return { op, value: leaf2[op] };
}
function readSpan(value2, path, reader) {
  if (typeof value2 !== "string") {
    return reader.report("wrong-type", path, {
      message: "A length of time is a number and a unit.",
      detail: 'Such as "14 days", in hours, days or weeks.'
    });
  }
  const span2 = reader.take(parseOneUnit(value2, ["hour", "day", "week"]), path);
  if (span2?.value !== 0) return span2;
  return reader.report("invalid-value", path, { message: "The time is 0 long.", detail: "Write at least one hour." });
}

// src/model/conditions/prediction.ts
var numberOps = ["equals", "not_equals", "greater_than", "at_least", "less_than", "at_most"];
var dateOps = ["before", "after", "in_the_last"];
function readPrediction(leaf2, path, reader) {
  const dimension = String(leaf2.predicted);
  const test = readTest(leaf2, path, "predicted", reader);
  if (!test) return void 0;
  const allowed = dimension === "predicted_gender" ? ["equals", "not_equals"] : dimension === "expected_date_of_next_purchase" ? dateOps : numberOps;
  if (!allowed.includes(test.op)) {
    return reader.report("invalid-value", [...path, test.op], {
      message: `"${test.op}" cannot be asked about ${dimension}.`,
      detail: `Use one of: ${allowed.join(", ")}.`,
      part: "key"
    });
  }
  const value2 = "value" in test ? test.value : void 0;
  if (dimension === "predicted_gender") {
    if (!genders.includes(value2))
      return reader.told(notOneOf([...path, test.op], dimension, String(value2), genders));
  } else if (allowed === numberOps && typeof value2 !== "number") {
    return reader.report("wrong-type", [...path, test.op], {
      message: `${dimension} is a number.`,
      detail: "Write the number without quotes."
    });
  }
  return { at: reader.at(path), kind: "predicted", dimension, test };
}

// src/model/conditions/where.ts
var tests = strictObject(propertyTests);
var form2 = "Write { event: Brand, equals: Acme }, several of them under all: [...], or { Brand: Acme }.";
function readWhere(value2, path, reader) {
  if (!isObject(value2)) {
    return reader.report("wrong-type", path, { message: '"where" must be a map.', detail: form2 });
  }
  if ("all" in value2) return readAll(value2, path, reader);
  if ("any" in value2 || "not" in value2) {
    const key = "any" in value2 ? "any" : "not";
    return reader.report("condition-context", [...path, key], {
      message: `"${key}" cannot stand in the where of a metric: all its tests must hold.`,
      detail: "Write two metric conditions under any, each with its own where.",
      part: "key"
    });
  }
  if ("event" in value2) return readOne(value2, path, reader);
  const entries = Object.entries(value2);
  if (entries.length === 0) return reader.report("invalid-value", path, { message: '"where" is empty.', detail: form2 });
  const found = entries.map(([property2, test]) => readByName(property2, test, [...path, property2], reader));
  return found.every((test) => test !== void 0) ? found : void 0;
}
function readAll(written, path, reader) {
  const checked = reader.read(conditionSchema("all"), written, path);
  const found = checked?.all.map((item, i) => readWhere(item, [...path, "all", i], reader));
  return found?.every((tests2) => tests2 !== void 0) ? found.flat() : void 0;
}
function readOne(written, path, reader) {
  const leaf2 = reader.read(conditionSchema("event"), written, path);
  const test = leaf2 && readTest(leaf2, path, "event", reader);
  return leaf2 && test && [{ property: String(leaf2.event), test, at: reader.at(path) }];
}
function readByName(property2, value2, path, reader) {
  if (typeof value2 === "string" || typeof value2 === "number" || typeof value2 === "boolean") {
    return { property: property2, test: { op: "equals", value: value2 }, at: reader.at(path) };
  }
  const leaf2 = reader.read(tests, value2, path);
  const test = leaf2 && readTest(leaf2, path, property2, reader);
  return test && { property: property2, test, at: reader.at(path) };
}

// src/model/conditions/window.ts
function readWindow(value2, path, reader) {
  if (value2 === "since_entry" || value2 === "all_time") return { kind: value2 };
  const detail = 'Write since_entry (since they came into the flow), all_time, or a time such as "14 days".';
  if (typeof value2 !== "string")
    return reader.report("wrong-type", path, { message: "This must be a time to look at.", detail });
  if (!/\d/.test(value2)) {
    return reader.report("invalid-value", path, {
      message: `"${value2}" is not a time to look at.${didYouMean(value2, ["since_entry", "all_time"])}`,
      detail
    });
  }
  const span2 = readSpan(value2, path, reader);
  return span2 && { kind: "last", ...span2 };
}

// src/model/conditions/condition.ts
function readCondition2(value2, path, asking2, reader, depth = 0) {
  const key = kindOfCondition(value2, path, reader);
  if (key === void 0 || !mayStand(key, path, asking2.place, asking2.metricTrigger, depth, reader)) return void 0;
  if (isSeveral(key, value2)) return tellSeveral(key, value2, path, reader);
  const leaf2 = reader.read(conditionSchema(key), value2, path);
  return leaf2 && readKind(key, leaf2, path, asking2, reader, depth);
}
var severalKeys = [
  ...["list", "segment", "consent", "region", "not_in_flow", "metric", "property", "event"],
  ...["opened", "clicked"]
];
var isSeveral = (key, value2) => severalKeys.includes(key) && Array.isArray(value2[key]);
function tellSeveral(key, value2, path, reader) {
  const names3 = (value2[key] ?? []).slice(0, 3).map(String);
  const each = (names3.length > 1 ? names3 : ["A", "B"]).map(
    (name) => `{ ${key}: ${name}${key === "property" || key === "event" ? ", \u2026" : ""} }`
  );
  return reader.report("wrong-type", [...path, key], {
    message: `"${key}" must be a text, not a list.`,
    detail: `For people of any of them write any: [${each.join(", ")}]; for people of all of them, all.`
  });
}
function kindOfCondition(value2, path, reader) {
  if (!isObject(value2)) {
    const detail = Array.isArray(value2) ? "For several, write { all: [...] } or { any: [...] }." : "Such as { property: Tier, equals: gold } or { placed_order: since_entry }.";
    return reader.report("wrong-type", path, { message: "A condition must be a map.", detail });
  }
  const written = Object.keys(value2);
  const kinds2 = written.filter((key) => conditionKeys.includes(key));
  const [first, second] = kinds2;
  if (first !== void 0 && second === void 0) return first;
  if (first !== void 0) {
    return reader.report("invalid-value", [...path, second ?? first], {
      message: `"${first}" and "${second}" are two conditions in one map.`,
      detail: `Write { all: [{ ${first}: \u2026 }, { ${second}: \u2026 }] }, or any.`,
      part: "key"
    });
  }
  const [strange] = written.filter((key) => !operatorKeys.includes(key));
  if (strange === void 0) {
    return reader.report("missing-key", path, {
      message: "The condition does not say what it asks about.",
      detail: `Begin with one of: ${conditionKeys.join(", ")}.`
    });
  }
  if (untranslatable.includes(strange)) {
    return reader.report("condition-context", [...path, strange], {
      message: `Klaviyo knows no ${strange}s, so "${strange}" cannot be asked here.`,
      detail: "Ask about a profile property instead; only a condition step may be skipped for it, with when_skipped.",
      part: "key"
    });
  }
  return reader.told({
    ...unknownKey([...path, strange], strange, conditionKeys),
    message: `Unknown condition "${strange}".${didYouMean(strange, conditionKeys)}`
  });
}
function readKind(key, leaf2, path, asking2, reader, depth) {
  const at = reader.at(path);
  switch (key) {
    case "all":
    case "any": {
      const items2 = leaf2[key];
      const of = items2.map((item, i) => readCondition2(item, [...path, key, i], asking2, reader, depth + 1));
      return of.includes(void 0) ? void 0 : { at, kind: key, of };
    }
    case "not": {
      const of = readCondition2(leaf2.not, [...path, "not"], asking2, reader, depth + 1);
      return of && { at, kind: "not", of };
    }
    case "property":
    case "event": {
      const test = readTest(leaf2, path, key, reader);
      return test && { at, kind: key, property: String(leaf2[key]), test };
    }
    case "metric":
      return readMetric(leaf2, path, reader);
    case "opened":
    case "clicked":
      return readMessage(key, leaf2, path, asking2, reader);
    case "list":
      return { at, kind: "list", list: String(leaf2.list) };
    case "segment":
      return { at, kind: "segment", segment: String(leaf2.segment) };
    case "consent":
      return readConsent(leaf2, path, reader);
    case "region":
      return { at, kind: "region", region: leaf2.region };
    case "predicted":
      return readPrediction(leaf2, path, reader);
    case "not_in_flow": {
      const window2 = readWindow(leaf2.not_in_flow, [...path, key], reader);
      if (window2?.kind === "since_entry") {
        return reader.report("invalid-value", [...path, key], {
          message: "Since they came in, people are in this flow.",
          detail: 'Write a time such as "14 days", or all_time.'
        });
      }
      return window2 && { at, kind: "not_in_flow", window: window2 };
    }
    case "random":
      return { at, kind: "random", percent: Number(leaf2.random) };
    case "raw":
      return { at, kind: "raw", definition: leaf2.raw };
    default:
      return readShortForm(key, leaf2, path, asking2, reader);
  }
}
function readConsent(leaf2, path, reader) {
  const { consent, subscription, reachable } = leaf2;
  if (reachable !== void 0 && subscription === void 0) {
    return reader.report("missing-key", path, {
      message: '"reachable" goes with subscription.',
      detail: "Write { consent: email, subscription: any, reachable: false }, or { not: { consent: email } } for all who may not be sent marketing."
    });
  }
  const asked2 = { at: reader.at(path), kind: "consent", channel: consent };
  if (subscription === void 0) return asked2;
  return { ...asked2, subscription, reachable: reachable === void 0 || reachable === true };
}
function readMetric(leaf2, path, reader) {
  const window2 = readWindow(leaf2.within ?? "all_time", [...path, "within"], reader);
  const where3 = leaf2.where === void 0 ? [] : readWhere(leaf2.where, [...path, "where"], reader);
  const test = readNumberTest(leaf2, path, "metric", reader);
  if (!window2 || !where3 || !test) return void 0;
  return {
    at: reader.at(path),
    kind: "metric",
    metric: asMetricName(leaf2.metric),
    ...present({ sum: leaf2.sum }),
    test,
    window: window2,
    where: where3,
    ...flowOf(leaf2, path, reader)
  };
}
function readMessage(did, leaf2, path, { overrides }, reader) {
  const window2 = readWindow(leaf2.within ?? "since_entry", [...path, "within"], reader);
  const email3 = metricOfShortForm(`${did}_email`, overrides);
  return window2 && {
    at: reader.at([...path, did]),
    kind: "message",
    did,
    step: String(leaf2[did]),
    window: window2,
    metrics: did === "opened" ? { email: email3 } : { email: email3, sms: { name: "Clicked SMS" } }
  };
}
function readShortForm(key, leaf2, path, asking2, reader) {
  const form4 = shortFormKeys.find((name) => name === key);
  const window2 = readWindow(leaf2[form4], [...path, form4], reader);
  const metric2 = metricOfShortForm(form4, asking2.overrides);
  const test = { op: "at_least", value: 1 };
  return window2 && { at: reader.at(path), kind: "metric", metric: metric2, test, window: window2, where: [], ...flowOf(leaf2, path, reader) };
}
function flowOf({ flow }, path, reader) {
  if (flow === void 0) return {};
  const address2 = String(flow).replace(/^\.\//, "").replace(/\.ya?ml$/i, "");
  return { flow: { address: address2, at: reader.at([...path, "flow"]) } };
}

// src/model/scope.ts
var asking = (scope, place) => ({
  place,
  metricTrigger: scope.metricTrigger,
  overrides: scope.overrides
});

// src/steps/message-parts.ts
var contentKeys = ["template", "html", "markdown"];
var endings = [".html", ".md", ".mjml"];
function readContent(written, { path, scope, reader }) {
  const present2 = contentKeys.filter((key2) => written[key2] !== void 0);
  const [key, second] = present2;
  if (key === void 0) {
    return reader.report("no-email-content", path, {
      message: "The message has no content.",
      detail: "Add template: a .html, .md or .mjml file, or html: or markdown: with the content in place."
    });
  }
  if (second !== void 0) {
    return reader.report("invalid-value", [...path, second], {
      message: `The message has its content twice: ${present2.join(" and ")}.`,
      detail: "Keep one of them.",
      part: "key"
    });
  }
  const text3 = String(written[key]);
  const at = reader.at([...path, key]);
  if (key !== "template") {
    if (text3.trim() !== "") return { kind: "inline", format: key, text: text3, at };
    return reader.report("no-email-content", [...path, key], {
      message: "The content is empty.",
      detail: "Write the message."
    });
  }
  if (!endings.some((ending) => text3.endsWith(ending))) {
    return reader.report("invalid-value", [...path, key], {
      message: `"${text3}" is not a template file.`,
      detail: "Templates are .html, .md or .mjml files, relative to this sequence's file."
    });
  }
  const target = posix.normalize(posix.join(posix.dirname(scope.file), text3));
  if (posix.isAbsolute(text3) || target.startsWith("..") || text3.includes("\\") || text3.includes("\0")) {
    return reader.report("template-outside", [...path, key], {
      message: `The template "${text3}" lies outside the repository.`,
      detail: "Templates are read below the repository's root only, with forward slashes, relative to this sequence's file."
    });
  }
  scope.templates.push({ file: target, at, step: typeof written.id === "string" ? written.id : String(path.at(-1)) });
  return { kind: "file", file: target, at };
}
var address = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
function checkAddress(value2, path, reader) {
  if (typeof value2 !== "string" || value2.includes("{") || address.test(value2)) return true;
  reader.report("invalid-value", path, {
    message: `"${value2}" is not an email address.`,
    detail: "Such as hello@example.com."
  });
  return false;
}
function readSender(value2, path, reader) {
  const { name, email: email3 } = value2;
  if (name === void 0 && email3 === void 0) {
    return reader.report("missing-key", path, {
      message: "The sender has neither a name nor an address.",
      detail: "Write { name: \u2026, email: \u2026 }."
    });
  }
  if (!checkAddress(email3, [...path, "email"], reader)) return void 0;
  return present({ name, email: email3 });
}
function readUtm(value2, path, reader) {
  if (value2 === true) return [];
  if (value2 === false) return "none";
  const detail = "Write a map such as { utm_source: klaviyo }, true for the account's own parameters, or false for none.";
  if (typeof value2 !== "object" || value2 === null || Array.isArray(value2)) {
    return reader.report("wrong-type", path, { message: '"utm" must be a map, true or false.', detail });
  }
  const entries = Object.entries(value2);
  if (entries.length === 0) return reader.report("invalid-value", path, { message: '"utm" is empty.', detail });
  for (const [param, text3] of entries) {
    if (param === "") {
      return reader.report("invalid-value", path, { message: 'A parameter of "utm" has no name.', detail });
    }
    if (typeof text3 !== "string" || text3 === "") {
      return reader.report("wrong-type", [...path, param], {
        message: `The value of "${param}" must be a text.`,
        detail: "Quote it."
      });
    }
  }
  return entries.map(([param, text3]) => ({ param, value: String(text3) }));
}
function readCommon(value2, { path, scope, reader }) {
  const { defaults } = scope;
  const utm2 = value2.utm === void 0 ? defaults.utm : readUtm(value2.utm, [...path, "utm"], reader);
  const onlyIf2 = value2.only_if === void 0 ? void 0 : readCondition2(value2.only_if, [...path, "only_if"], asking(scope, "only_if"), reader);
  if (value2.utm !== void 0 && utm2 === void 0 || value2.only_if !== void 0 && !onlyIf2) return void 0;
  return {
    smartSending: value2.smart_sending ?? defaults.smartSending ?? true,
    transactional: value2.transactional ?? defaults.transactional ?? false,
    ...utm2 === void 0 || utm2 === "none" ? {} : { utm: utm2, ...value2.tracking === false ? { tracking: false } : {} },
    ...onlyIf2 ? { onlyIf: onlyIf2 } : {}
  };
}
function salvageMessage(fields, place) {
  const map = fieldsOf(fields);
  const { path, scope, reader } = place;
  if (typeof map.template === "string" && map.template !== "")
    readContent({ template: map.template, id: map.id }, place);
  if (map.only_if !== void 0) readCondition2(map.only_if, [...path, "only_if"], asking(scope, "only_if"), reader);
  checkTexts(map, ["subject", "preview", "html", "markdown", "body"], path, reader);
}

// src/compile/consent.ts
function consentConditions(channel, has) {
  return (has ? [given2[channel]] : withheld[channel]).map((consent) => ({
    type: "profile-marketing-consent",
    consent
  }));
}
var consentOnRecord = (channel, subscription, can_receive_marketing) => ({
  type: "profile-marketing-consent",
  consent: { channel, can_receive_marketing, consent_status: { subscription, filters: null } }
});
var given2 = {
  email: {
    channel: "email",
    can_receive_marketing: true,
    consent_status: { subscription: "subscribed", filters: null }
  },
  sms: { channel: "sms", can_receive_marketing: true, consent_status: { subscription: "subscribed", filters: null } },
  push: { channel: "push", can_receive_marketing: true, consent_status: { subscription: "any", filters: null } }
};
var withheld = {
  email: [
    { channel: "email", can_receive_marketing: false, consent_status: { subscription: "any", filters: null } },
    {
      channel: "email",
      can_receive_marketing: true,
      consent_status: { subscription: "never_subscribed", filters: null }
    }
  ],
  sms: [{ channel: "sms", can_receive_marketing: false, consent_status: { subscription: "any" } }],
  push: [{ channel: "push", can_receive_marketing: false, consent_status: { subscription: "any" } }]
};

// src/flow/flow-names.ts
var token = /^@flow\{(.+)\}$/;
var tokenOfFlow = (address2) => `@flow{${address2}}`;
var addressOfToken = (value2) => token.exec(value2)?.[1];
var mapFlows = (value2, to) => mapAsked(value2, "$flow", to);
function mapAsked(value2, property2, to) {
  const named5 = (filter3) => {
    if (!isObject(filter3)) return filter3;
    const { value: id } = filter3;
    if (typeof id === "string") return { ...filter3, value: to(id) };
    return Array.isArray(id) ? { ...filter3, value: id.map((one) => typeof one === "string" ? to(one) : one) } : filter3;
  };
  const visit = (inner) => isObject(inner) && (inner["property"] === property2 || inner["field"] === property2) ? { ...inner, filter: named5(inner["filter"]) } : mapEach(inner, visit);
  return visit(value2);
}
function flowsNamed(value2) {
  const found = /* @__PURE__ */ new Set();
  mapFlows(value2, (flow) => {
    found.add(flow);
    return flow;
  });
  return found;
}
var flowsAwaited = (value2) => [...flowsNamed(value2)].flatMap((flow) => addressOfToken(flow) ?? []);

// src/compile/context.ts
function metricToken(context, metric2, at) {
  const { name, integration, id } = metric2;
  const token3 = id === void 0 ? `@metric{${name}${integration === void 0 ? "" : `|${integration}`}}` : `@metric{#${id}}`;
  refer(context, { token: token3, kind: "metric", ...metric2 }, at);
  return token3;
}
function groupToken(context, kind2, name, at) {
  const token3 = `@${kind2}{${name}}`;
  refer(context, { token: token3, kind: kind2, name }, at);
  return token3;
}
function flowToken(context, address2, at) {
  const token3 = tokenOfFlow(address2);
  refer(context, { token: token3, kind: "flow", name: address2 }, at);
  return token3;
}
function refer(context, reference2, at) {
  const known3 = context.references.get(reference2.token);
  const places2 = known3?.at ?? [];
  if (places2.some((p) => p.file === at.file && p.line === at.line && p.column === at.column)) return;
  context.references.set(reference2.token, { ...reference2, at: [...places2, at] });
}
var secretMarker = /\$\{secret:([A-Za-z_][A-Za-z0-9_]*)\}/g;
function noteSecrets(context, text3) {
  for (const [, name] of text3.matchAll(secretMarker)) context.secrets.add(name);
}

// src/compile/filter.ts
var notSet = { type: "existence", operator: "not-set" };
var isSet = { type: "existence", operator: "is-set" };
var textOperator = {
  contains: "contains",
  not_contains: "not-contains",
  starts_with: "starts-with",
  not_starts_with: "not-starts-with",
  ends_with: "ends-with",
  not_ends_with: "not-ends-with"
};
var numberOperator = {
  equals: "equals",
  not_equals: "not-equals",
  greater_than: "greater-than",
  at_least: "greater-than-or-equal",
  less_than: "less-than",
  at_most: "less-than-or-equal"
};
function filtersOf(test) {
  switch (test.op) {
    case "equals":
    case "not_equals":
      return [[equality(test.op, test.value)]];
    case "contains":
    case "not_contains":
    case "starts_with":
    case "not_starts_with":
    case "ends_with":
    case "not_ends_with":
      return [[{ type: "string", operator: textOperator[test.op], value: test.value }]];
    case "in":
      return test.value.some((v) => typeof v === "number") ? [test.value.map((v) => equality("equals", v))] : [[{ type: "string", operator: "in", value: test.value.map(String) }]];
    case "not_in":
      return test.value.some((v) => typeof v === "number") ? test.value.map((v) => [equality("not_equals", v)]) : [[{ type: "string", operator: "not-in", value: test.value.map(String) }]];
    case "greater_than":
    case "at_least":
    case "less_than":
    case "at_most":
      return [[{ type: "numeric", operator: numberOperator[test.op], value: test.value }]];
    case "has_item":
      return [[{ type: "list", operator: "contains", value: test.value }]];
    case "lacks_item":
      return [[{ type: "list", operator: "not-contains", value: test.value }]];
    case "has_any":
      return [test.value.map(listHas)];
    case "has_all":
      return test.value.map((item) => [listHas(item)]);
    case "has_none":
      return test.value.map((item) => [listLacks(item)]);
    case "lacks_some":
      return [test.value.map(listLacks)];
    case "country_in":
    case "country_not_in":
      return [[phoneCountry(test.op, test.value)]];
    case "is_set":
      return [[isSet]];
    case "not_set":
      return [[notSet]];
    case "before":
    case "after":
      return [[{ type: "date", operator: test.op, date: test.value }]];
    case "at_least_ago":
      return [[{ type: "date", operator: "at-least", unit: test.unit, quantity: test.value }]];
    case "in_the_last":
      return [[{ type: "date", operator: "in-the-last", unit: test.unit, quantity: test.value }]];
  }
}
var listHas = (value2) => ({ type: "list", operator: "contains", value: value2 });
var listLacks = (value2) => ({ type: "list", operator: "not-contains", value: value2 });
var phoneCountry = (op, value2) => asWire({
  type: "string",
  operator: op === "country_in" ? "phone-country-code-in" : "phone-country-code-not-in",
  value: [...value2]
});
function equality(op, value2) {
  if (typeof value2 === "number") return { type: "numeric", operator: numberOperator[op], value: value2 };
  if (typeof value2 === "boolean")
    return { type: "boolean", operator: "equals", value: op === "equals" ? value2 : !value2 };
  return { type: "string", operator: op === "equals" ? "equals" : "not-equals", value: value2 };
}
function oppositeOf(test) {
  switch (test.op) {
    case "is_set":
      return [[notSet]];
    case "not_set":
      return [[isSet]];
    case "in_the_last":
    case "at_least_ago": {
      const operator = test.op === "in_the_last" ? "at-least" : "in-the-last";
      const toCome = { type: "date", operator: "in-the-next", unit: "week", quantity: farAhead };
      return [[{ type: "date", operator, unit: test.unit, quantity: test.value }, toCome, notSet]];
    }
    case "before":
    case "after":
      return [[besides(test), notSet]];
    default:
      return filtersOf(inverse(test)).map((group) => [...group, notSet]);
  }
}
var farAhead = 520;
function besides({ op, value: value2 }) {
  const moved = new Date(Date.parse(value2) + (op === "before" ? -1e3 : 1e3));
  const date3 = moved.toISOString().replace(".000Z", "Z");
  return { type: "date", operator: op === "before" ? "after" : "before", date: date3 };
}
var opposite = {
  equals: "not_equals",
  not_equals: "equals",
  contains: "not_contains",
  not_contains: "contains",
  starts_with: "not_starts_with",
  not_starts_with: "starts_with",
  ends_with: "not_ends_with",
  not_ends_with: "ends_with",
  in: "not_in",
  not_in: "in",
  greater_than: "at_most",
  at_least: "less_than",
  less_than: "at_least",
  at_most: "greater_than",
  has_item: "lacks_item",
  lacks_item: "has_item",
  has_any: "has_none",
  has_none: "has_any",
  has_all: "lacks_some",
  lacks_some: "has_all",
  country_in: "country_not_in",
  country_not_in: "country_in"
};
var inverse = (test) => ({ ...test, op: opposite[test.op] });
function numericFilter(test) {
  return { type: "numeric", operator: numberOperator[test.op], value: test.value };
}
var oppositeSum = ({ op, value: value2 }) => ({ op: opposite[op], value: value2 });
function oppositeCount(test) {
  const once2 = test.op === "at_least" && test.value === 1 || test.op === "greater_than" && test.value === 0;
  return once2 ? { op: "equals", value: 0 } : oppositeSum(test);
}
function timeframe(window2) {
  switch (window2.kind) {
    case "since_entry":
      return { type: "date", operator: "flow-start" };
    case "all_time":
      return { type: "date", operator: "alltime" };
    case "last":
      return { type: "date", operator: "in-the-last", unit: window2.unit, quantity: window2.value };
  }
}

// src/compile/formula.ts
var mostGroups = 50;
var leaf = (value2) => ({ kind: "leaf", leaf: value2 });
var and = (of) => of.length === 1 ? of[0] : { kind: "and", of };
var or = (of) => of.length === 1 ? of[0] : { kind: "or", of };
function countGroups(formula) {
  if (formula.kind === "leaf") return 1;
  const counts = formula.of.map(countGroups);
  return formula.kind === "and" ? counts.reduce((a, b) => a + b, 0) : counts.reduce((a, b) => a * b, 1);
}
function groupsOf(formula) {
  const build = (f) => {
    if (f.kind === "leaf") return [[f.leaf]];
    if (f.kind === "and") return f.of.flatMap(build);
    return f.of.map(build).reduce((made, next) => made.flatMap((group) => next.map((other) => [...group, ...other])), [[]]);
  };
  return unique(build(formula).map((group) => unique(group)));
}
function unique(values) {
  const seen = /* @__PURE__ */ new Set();
  return values.filter((value2) => {
    const key = JSON.stringify(value2);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

// src/flow/parts.ts
var dataOf = (action) => fieldsOf(fieldsOf(action)["data"]);
var messageOf = (action) => fieldsOf(dataOf(action)["message"]);
var asAction = (fields) => asWire(fields);
var variationsOf = (action) => listOf(fieldsOf(dataOf(action)["current_experiment"])["variations"]).map(fieldsOf);
var withData = (action, some) => asWire({ ...action, data: { ...dataOf(action), ...some } });
function partsOf(action, key = "") {
  const main = dataOf(action)["main_action"];
  return [
    { key, action: fieldsOf(action) },
    ...isObject(main) ? partsOf(main, `${key}main_action.`) : [],
    ...variationsOf(action).flatMap((one, index) => partsOf(one, `${key}variations.${index}.`))
  ];
}
var isVariation = (key) => /(^|\.)variations\.\d+\.$/.test(key);
function mapParts(action, change, beside = [], key = "") {
  const changed = change({ key, action: fieldsOf(action) }, beside.map(fieldsOf));
  const { main_action: main, current_experiment: experiment2 } = dataOf(changed);
  if (!isObject(main) && !isObject(experiment2)) return changed;
  const data = { ...dataOf(changed) };
  if (isObject(main)) {
    const others = beside.map((other) => dataOf(other)["main_action"]);
    data["main_action"] = mapParts(main, change, others, `${key}main_action.`);
  }
  if (isObject(experiment2) && Array.isArray(experiment2["variations"])) {
    const variations = experiment2["variations"].map((one, index) => {
      const others = beside.map((other) => variationsOf(other)[index]);
      return mapParts(one, change, others, `${key}variations.${index}.`);
    });
    data["current_experiment"] = { ...experiment2, variations };
  }
  return { ...changed, data };
}
function statusOf(action) {
  const status = dataOf(action)["status"];
  return typeof status === "string" ? status : void 0;
}
var withStatus = (action, status) => status === void 0 || statusOf(action) === void 0 ? action : { ...action, data: { ...dataOf(action), status } };

// src/flow/kinds.ts
var nulls = (...keys2) => Object.fromEntries(keys2.map((key) => [key, null]));
var sends2 = { status: "draft" };
var until = { timezone: "profile", delay_until_time: null, delay_until_weekdays: null };
var tracked = { add_tracking_params: false, custom_tracking_params: null, additional_filters: null };
var smart = { smart_sending_enabled: true, transactional: false };
var experiment = { status: "draft", experiment_status: "draft" };
var senders = ["from_email", "from_label", "reply_to_email"];
var kinds = {
  "time-delay": { data: { unit: "days", ...until } },
  "countdown-delay": { data: { unit: "days", value: 0, ...until } },
  "target-date": { data: { timezone: "profile", target_days: null } },
  "conditional-split": { split: true, data: { profile_filter: null } },
  "trigger-split": { split: true, data: { trigger_filter: null } },
  "action-output-split": { split: true, data: { action_output_filter: null } },
  "send-email": {
    template: true,
    data: sends2,
    message: {
      ...nulls("from_email", "from_label", "reply_to_email", "cc_email", "bcc_email"),
      ...nulls("subject_line", "preview_text", "template_id", "name"),
      ...smart,
      ...tracked
    }
  },
  "send-sms": {
    data: sends2,
    message: {
      ...nulls("image_id", "dynamic_image", "message_hierarchy", "template_id"),
      shorten_links: true,
      include_contact_card: false,
      add_org_prefix: true,
      add_info_link: true,
      add_opt_out_language: false,
      sms_quiet_hours_enabled: true,
      name: null,
      ...smart,
      ...tracked
    }
  },
  "send-webhook": { data: sends2, message: { url: null, headers: {}, body: null, name: null } },
  "send-internal-alert": {
    template: true,
    data: sends2,
    message: nulls("from_email", "from_label", "subject_line", "template_id", "name")
  },
  "send-mobile-push": {
    data: sends2,
    message: {
      sound: false,
      badge: false,
      on_open: "home",
      smart_sending_enabled: true,
      additional_filters: null,
      name: null
    }
  },
  "send-whatsapp": {
    data: sends2,
    message: { name: null, ...smart, add_tracking_params: false, additional_filters: null }
  },
  "update-profile": { data: sends2 },
  "list-update": { data: sends2 },
  "internal-service": { data: sends2 },
  "ab-test": { data: experiment },
  "content-experiment": { data: experiment }
};
var triggerDefaults = {
  metric: { trigger_filter: null },
  date: {
    timedelta_unit_before_date: "weeks",
    recurrence_frequency: "monthly",
    timezone: "profile",
    trigger_days: null
  },
  "price-drop": { trigger_filter: null, price_drop_amount_unit: "currency", timeframe_days: 30, currency_type: "usd" },
  "low-inventory": { trigger_filter: null, timeframe_days: 30 }
};
var emptyIsNull = /* @__PURE__ */ new Set([
  "cc_email",
  "bcc_email",
  "preview_text",
  "custom_tracking_params",
  "delay_until_weekdays",
  "target_days",
  "trigger_days",
  "metric_filters"
]);
var dayLists = /* @__PURE__ */ new Set(["delay_until_weekdays", "target_days", "trigger_days"]);
var weekdays2 = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
var experimentDefaults = {
  winner_metric: null,
  automatic_winner_selection_settings: {
    enabled: false,
    // Must be said in a PATCH, also where it is null (published file).
    automatic_end_date: null,
    automatic_end_statistical_certainty: false
  }
};

// src/flow/tree.ts
var idOrNull = (value2) => typeof value2 === "string" || typeof value2 === "number" ? String(value2) : null;
var actionId = (action) => idOrNull(action.id) ?? idOrNull(action.temporary_id) ?? "";
var isSplit = (action) => kinds[action.type]?.split === true;
function branchesOf(action) {
  const branches2 = listOf(dataOf(action)["branches"]).map(fieldsOf);
  const rank = (branch2, index) => branch2["is_else"] === true ? Number.MAX_SAFE_INTEGER : typeof branch2["order"] === "number" ? branch2["order"] : index;
  return branches2.map((branch2, index) => ({ branch: branch2, rank: rank(branch2, index), index })).sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ branch: branch2 }) => branch2);
}
function exitsOf(action) {
  const links = fieldsOf(fieldsOf(action)["links"]);
  if (isSplit(action)) {
    return [
      { exit: "yes", to: idOrNull(links["next_if_true"]) },
      { exit: "no", to: idOrNull(links["next_if_false"]) }
    ];
  }
  if (action.type === "multi-branch-split") {
    let number4 = 0;
    return branchesOf(action).map((branch2) => ({
      exit: branch2["is_else"] === true ? "else" : `case ${number4++}`,
      to: idOrNull(fieldsOf(branch2["links"])["next"])
    }));
  }
  return [{ exit: "next", to: idOrNull(links["next"]) }];
}
function mapExits(action, rename) {
  const led = (value2) => {
    const { links } = fieldsOf(value2);
    if (!isObject(links)) return fieldsOf(value2);
    const to = Object.entries(links).map(([key, id]) => [key, typeof id === "string" ? rename(id) : id]);
    return { ...fieldsOf(value2), links: Object.fromEntries(to) };
  };
  const data = dataOf(action);
  if (action.type !== "multi-branch-split" || !Array.isArray(data["branches"])) return asAction(led(action));
  return asAction({ ...led(action), data: { ...data, branches: data["branches"].map(led) } });
}
function walkTree(definition) {
  const byId = new Map(definition.actions.map((action) => [actionId(action), action]));
  const nodes = [];
  const seen = /* @__PURE__ */ new Set();
  const todo = [];
  const entry = idOrNull(definition.entry_action_id);
  if (entry !== null) todo.push({ id: entry, exit: "entry" });
  for (let next = todo.pop(); next !== void 0; next = todo.pop()) {
    const action = byId.get(next.id);
    if (action === void 0 || seen.has(next.id)) continue;
    seen.add(next.id);
    nodes.push({ ...next, action });
    const parent = next.id;
    for (const { exit: exit2, to } of [...exitsOf(action)].reverse()) if (to !== null) todo.push({ id: to, parent, exit: exit2 });
  }
  return { nodes, orphans: definition.actions.filter((action) => !seen.has(actionId(action))) };
}

// src/flow/message-names.ts
var token2 = /^@message\{(.+)\}$/;
var tokenOfMessage = (step) => `@message{${step}}`;
var stepOfToken = (value2) => token2.exec(value2)?.[1];
var mapMessages = (value2, to) => mapAsked(value2, "$message", to);
var mapMessageTokens = (value2, to) => mapMessages(value2, (message) => {
  const step = stepOfToken(message);
  return (step === void 0 ? void 0 : to(step)) ?? message;
});
function messagesAwaited(value2) {
  const found = /* @__PURE__ */ new Set();
  mapMessageTokens(value2, (step) => {
    found.add(step);
    return void 0;
  });
  return found;
}
function messageId(action) {
  const { id } = messageOf(action);
  return typeof id === "string" && id !== "" ? id : void 0;
}
var sendersOf = (actions) => new Map(
  actions.flatMap((action) => {
    const id = messageId(action);
    return id === void 0 ? [] : [[id, actionId(action)]];
  })
);

// src/compile/metric.ts
function metricConditions(context, condition2, negated) {
  const { sum, test, window: window2 } = condition2;
  const ask = (measurement, value2) => ({
    type: "profile-metric",
    metric_id,
    measurement,
    measurement_filter: numericFilter(value2),
    timeframe_filter: timeframe(window2),
    metric_filters: filters2.length === 0 ? null : filters2
  });
  const metric_id = metricToken(context, condition2.metric, condition2.at);
  const filters2 = [
    ...condition2.where.flatMap((part2) => metricFilters(context, part2)),
    ...condition2.flow === void 0 ? [] : [eventsOf("$flow", flowToken(context, condition2.flow.address, condition2.flow.at))],
    ...condition2.message === void 0 ? [] : [eventsOf("$message", tokenOfMessage(condition2.message))],
    ...withoutBots(condition2)
  ];
  if (sum === void 0) return [ask("count", negated ? oppositeCount(test) : test)];
  const asked2 = negated ? oppositeSum(test) : test;
  return [ask("sum", asked2), ...holds2(asked2, 0) ? [ask("count", { op: "equals", value: 0 })] : []];
}
var eventsOf = (property2, value2) => ({
  property: property2,
  filter: { type: "string", operator: "equals", value: value2 }
});
function holds2({ op, value: value2 }, number4) {
  switch (op) {
    case "equals":
      return number4 === value2;
    case "not_equals":
      return number4 !== value2;
    case "greater_than":
      return number4 > value2;
    case "at_least":
      return number4 >= value2;
    case "less_than":
      return number4 < value2;
    case "at_most":
      return number4 <= value2;
  }
}
var botMarks = { "Opened Email": "machine_open", "Clicked Email": "Bot Click" };
function withoutBots({ metric: metric2, where: where3 }) {
  const mark = Object.hasOwn(botMarks, metric2.name) ? botMarks[metric2.name] : void 0;
  if (mark === void 0 || where3.some(({ property: property2 }) => property2 === mark)) return [];
  return [{ property: mark, filter: { type: "boolean", operator: "equals", value: false } }];
}
var setOperators = {
  has_any: "contains-any",
  has_all: "contains-all",
  has_none: "not-contains-any",
  lacks_some: "not-contains-all"
};
function metricFilters(context, { property: property2, test, at }) {
  const refuse = (what, instead) => {
    context.diagnostics.push(
      diagnostic("condition-context", `Klaviyo has no ${what} in the \`where\` of a metric.`, instead, {
        at,
        address: context.address
      })
    );
    return [];
  };
  switch (test.op) {
    case "has_item":
      return [{ property: property2, filter: { type: "list", operator: "contains-any", value: [String(test.value)] } }];
    case "lacks_item":
      return [{ property: property2, filter: { type: "list", operator: "not-contains-any", value: [String(test.value)] } }];
    case "has_any":
    case "has_all":
    case "has_none":
    case "lacks_some":
      return [{ property: property2, filter: { type: "list", operator: setOperators[test.op], value: test.value.map(String) } }];
    case "at_least_ago":
    case "before":
    case "after":
    case "in_the_last":
      return refuse("dates", "Use `within` for when it happened.");
    default: {
      const groups = filtersOf(test);
      if (groups.some((group) => group.length > 1))
        return refuse("alternatives of numbers", "Write one metric condition for each number under `any`.");
      return groups.map(([filter3]) => ({ property: property2, filter: filter3 }));
    }
  }
}

// src/compile/property.ts
var standard = /* @__PURE__ */ new Set([
  ...["email", "phone_number", "external_id", "first_name", "last_name", "organization", "locale", "title", "image"],
  "created"
]);
var places = ["address1", "address2", "city", "country", "latitude", "longitude", "region", "zip", "timezone", "ip"];
var location = new Map(places.map((place) => [`location.${place}`, `location['${place}']`]));
function propertyName(name) {
  const place = location.get(name);
  if (place !== void 0) return place;
  if (standard.has(name) || /^(?:properties\['.*'\]|location\['[a-z0-9_]+'\])$/s.test(name)) return name;
  return `properties['${name.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}']`;
}
function writtenProperty(wire) {
  const place = [...location].find(([, form4]) => form4 === wire)?.[0];
  if (place !== void 0) return place;
  const inner = /^properties\['(.*)'\]$/s.exec(wire)?.[1];
  const name = inner === void 0 ? wire : inner.replaceAll(/\\(['\\])/g, "$1");
  return propertyName(name) === wire ? name : wire;
}

// src/compile/condition.ts
function conditionGroups(context, conditions) {
  const before = context.diagnostics.length;
  const formula = and(conditions.map(({ condition: condition2, negated }) => translate(context, condition2, negated ?? false)));
  if (context.diagnostics.length > before) return void 0;
  const count2 = countGroups(formula);
  if (count2 > mostGroups) {
    context.diagnostics.push(
      diagnostic(
        "too-many-groups",
        `This condition becomes ${count2 > 1e6 ? "more than a million" : count2} groups; ${mostGroups} is the limit.`,
        "Klaviyo knows only an AND of groups that are each an OR, so alternatives inside alternatives multiply.\nSplit it into two conditions one after the other, or make a segment in Klaviyo and ask for that.",
        { at: conditions[0].condition.at, address: context.address }
      )
    );
    return void 0;
  }
  return { condition_groups: groupsOf(formula).map((group) => ({ conditions: group })) };
}
var profileFilter = (context, conditions) => conditionGroups(context, conditions);
var branchFilter = (context, condition2) => conditionGroups(context, [{ condition: condition2 }]) ?? null;
var triggerFilter = (context, condition2, negated = false) => conditionGroups(context, [{ condition: condition2, negated }]);
function leavesOf(condition2) {
  switch (condition2.kind) {
    case "all":
    case "any":
      return condition2.of.flatMap(leavesOf);
    case "not":
      return leavesOf(condition2.of);
    default:
      return [condition2];
  }
}
var isOnEvent = (leaf2) => leaf2.kind === "event" || leaf2.kind === "raw" && leaf2.definition["type"] === "metric-property";
var asksEvent = (condition2) => leavesOf(condition2).some(isOnEvent);
var asksProfile = (condition2) => leavesOf(condition2).some((one) => !isOnEvent(one));
function translate(context, condition2, negated) {
  switch (condition2.kind) {
    case "all":
    case "any": {
      const parts = condition2.of.map((part2) => translate(context, part2, negated));
      return condition2.kind === "all" !== negated ? and(parts) : or(parts);
    }
    case "not":
      return translate(context, condition2.of, !negated);
    default:
      return translateLeaf(context, condition2, negated);
  }
}
function translateLeaf(context, condition2, negated) {
  switch (condition2.kind) {
    case "property": {
      const property2 = propertyName(condition2.property);
      return overFilters(valueGroups(condition2, negated), (filter3) => ({ type: "profile-property", property: property2, filter: filter3 }));
    }
    case "event": {
      const metric_id = context.triggerMetric ?? "";
      const field = condition2.property;
      return overFilters(valueGroups(condition2, negated), (filter3) => ({
        type: "metric-property",
        metric_id,
        field,
        filter: filter3
      }));
    }
    case "metric":
      return or(metricConditions(context, condition2, negated).map(leaf));
    case "message": {
      const { at, metrics, step, window: window2 } = condition2;
      const metric2 = (context.channels.get(step) === "sms" ? metrics.sms : void 0) ?? metrics.email;
      const asked2 = { kind: "metric", at, metric: metric2, window: window2, test: { op: "at_least", value: 1 }, where: [] };
      return or(metricConditions(context, { ...asked2, message: step }, negated).map(leaf));
    }
    case "list":
    case "segment": {
      const name = condition2.kind === "list" ? condition2.list : condition2.segment;
      const group_ids = [groupToken(context, condition2.kind, name, condition2.at)];
      return leaf(
        negated ? { type: "profile-group-membership", is_member: false, group_ids } : { type: "profile-group-membership", is_member: true, group_ids, timeframe_filter: null }
      );
    }
    case "consent":
      if (condition2.subscription !== void 0) {
        if (negated) return cannotNegate(context, condition2, "a subscription on record");
        return leaf(consentOnRecord(condition2.channel, condition2.subscription, condition2.reachable ?? true));
      }
      return or(consentConditions(condition2.channel, !negated).map(leaf));
    case "region":
      return leaf({
        type: "profile-region",
        in_region: !negated,
        region: condition2.region === "eu" ? "european_union" : "united_states"
      });
    case "random":
      return leaf({ type: "profile-sample", percentage: negated ? 100 - condition2.percent : condition2.percent });
    case "predicted":
      if (negated) return cannotNegate(context, condition2, "a prediction");
      return overFilters(
        filtersOf(condition2.test),
        (filter3) => asWire({ type: "profile-predictive-analytics", dimension: condition2.dimension, filter: filter3 })
      );
    case "not_in_flow":
      if (negated) return cannotNegate(context, condition2, "`not_in_flow`");
      return leaf({
        type: "profile-not-in-flow",
        timeframe_filter: timeframe(condition2.window)
      });
    case "raw":
      if (negated) return cannotNegate(context, condition2, "a raw condition");
      return leaf(asWire(condition2.definition));
  }
}
var valueGroups = ({ test }, negated) => negated ? oppositeOf(test) : filtersOf(test);
var overFilters = (groups, wrap2) => and(groups.map((group) => or(group.map((filter3) => leaf(wrap2(filter3))))));
function cannotNegate(context, condition2, what) {
  context.diagnostics.push(
    diagnostic(
      "not-negatable",
      `Klaviyo cannot express the opposite of ${what}.`,
      "An exit_when is turned into its opposite (who may stay), and so is everything under `not`.\nMake a segment in Klaviyo of the people you mean, and ask for { segment: NAME } instead.",
      { at: condition2.at, address: context.address }
    )
  );
  return { kind: "and", of: [] };
}

// src/decompile/test.ts
var texts = {
  equals: "equals",
  "not-equals": "not_equals",
  contains: "contains",
  "not-contains": "not_contains",
  "starts-with": "starts_with",
  "ends-with": "ends_with",
  in: "in",
  "not-in": "not_in",
  "phone-country-code-in": "country_in",
  "phone-country-code-not-in": "country_not_in"
};
var numbers2 = {
  equals: "equals",
  "not-equals": "not_equals",
  "greater-than": "greater_than",
  "greater-than-or-equal": "at_least",
  "less-than": "less_than",
  "less-than-or-equal": "at_most"
};
function testOf(filter3) {
  const { type: type2, operator, value: value2, ...rest } = fieldsOf(filter3);
  const op = String(operator);
  const bare = Object.values(rest).every((one) => one === void 0 || one === null);
  switch (type2) {
    case "string":
      return bare && wordIn(texts, op) !== void 0 ? { [texts[op]]: value2 } : void 0;
    case "numeric":
      return bare && wordIn(numbers2, op) !== void 0 ? { [numbers2[op]]: value2 } : void 0;
    case "boolean":
      return bare && op === "equals" ? { equals: value2 } : void 0;
    case "list":
      if (!bare) return void 0;
      if (op === "contains") return { has_item: value2 };
      return op === "not-contains" ? { lacks_item: value2 } : void 0;
    case "existence":
      if (op === "is-set") return { is_set: true };
      return op === "not-set" ? { not_set: true } : void 0;
    case "date":
      return dateTest(op, rest);
    default:
      return void 0;
  }
}
function dateTest(op, { date: date3, unit, quantity, ...rest }) {
  if (Object.values(rest).some((one) => one !== void 0 && one !== null)) return void 0;
  if ((op === "before" || op === "after") && typeof date3 === "string") return { [op]: date3 };
  if (op === "at-least" && typeof quantity === "number" && quantity > 0) return { at_least_ago: span(quantity, unit) };
  return op === "in-the-last" && typeof quantity === "number" ? { in_the_last: span(quantity, unit) } : void 0;
}
var sets = {
  "contains-any": "has_any",
  "contains-all": "has_all",
  "not-contains-any": "has_none",
  "not-contains-all": "lacks_some"
};
function whereTest(filter3) {
  const { type: type2, operator, value: value2 } = fieldsOf(filter3);
  if (type2 === "list") {
    const [item, ...more] = Array.isArray(value2) ? value2 : [];
    const word = wordIn(sets, operator);
    if (item === void 0 || word === void 0) return void 0;
    if (more.length === 0 && word === "has_any") return { has_item: item };
    return more.length === 0 && word === "has_none" ? { lacks_item: item } : { [word]: value2 };
  }
  return type2 === "date" ? void 0 : testOf(filter3);
}
function windowOf2(timeframe2) {
  const { type: type2, operator, unit, quantity } = fieldsOf(timeframe2);
  if (sameData(timeframe2, { type: type2, operator })) {
    if (operator === "flow-start") return "since_entry";
    return operator === "alltime" ? "all_time" : void 0;
  }
  const whole = sameData(timeframe2, { type: type2, operator, unit, quantity });
  return whole && operator === "in-the-last" && ["hour", "day", "week"].includes(String(unit)) ? span(quantity, unit) : void 0;
}

// src/decompile/condition.ts
var noMessages = /* @__PURE__ */ new Map();
var groupsOf2 = (filter3) => listOf(fieldsOf(filter3)["condition_groups"]).map((group) => listOf(fieldsOf(group)["conditions"]));
function conditionOf(groups, asked2) {
  const parts = groups.map((group) => groupOf(group, asked2));
  const [first] = parts;
  return first === void 0 || parts.length === 1 ? first : { all: parts };
}
function groupOf(group, asked2) {
  const opposite2 = asked2.raw ? void 0 : oppositeOf2(group, asked2);
  if (opposite2) return { not: opposite2 };
  const leaves = group.map((one) => leafOf(fieldsOf(one), asked2));
  const [first] = leaves;
  return first !== void 0 && leaves.length === 1 ? first : { any: leaves };
}
var isNotSet = (filter3) => fieldsOf(filter3)["type"] === "existence" && fieldsOf(filter3)["operator"] === "not-set";
var inverse2 = {
  not_equals: "equals",
  equals: "not_equals",
  not_contains: "contains",
  not_in: "in",
  lacks_item: "has_item",
  at_most: "greater_than",
  less_than: "at_least",
  at_least: "less_than",
  greater_than: "at_most"
};
function oppositeOf2(group, asked2) {
  const [one, other] = group.map(fieldsOf);
  if (one === void 0) return void 0;
  if (one["type"] === "profile-marketing-consent") return consentWithheld(group);
  if (group.length === 1 && one["type"] === "profile-group-membership" && one["is_member"] === false)
    return membership(one, asked2.names);
  if (group.length === 1 && one["type"] === "profile-region" && one["in_region"] === false) return regionOf(one);
  const key = one["type"] === "metric-property" ? "field" : "property";
  const pair = group.length === 2 && other !== void 0 && one["type"] === other["type"] && one[key] === other[key];
  if (!pair || !isNotSet(other["filter"])) return void 0;
  const found = testOf(one["filter"]);
  const [op, value2] = Object.entries(found ?? {})[0] ?? [];
  const subject = subjectOf(one);
  if (op === void 0 || subject === void 0) return void 0;
  if (typeof value2 === "boolean") return { ...subject, equals: !value2 };
  return inverse2[op] === void 0 ? void 0 : { ...subject, [inverse2[op]]: value2 };
}
function subjectOf(condition2) {
  if (condition2["type"] === "metric-property") return { event: condition2["field"] };
  const wire = String(condition2["property"]);
  const property2 = writtenProperty(wire);
  return propertyName(property2) === wire ? { property: property2 } : void 0;
}
var rawLeaf = (condition2) => ({ raw: literally(condition2) });
function leafOf(condition2, asked2) {
  return (asked2.raw ? void 0 : known(condition2, asked2)) ?? rawLeaf(condition2);
}
function known(condition2, asked2) {
  const { names: names3 } = asked2;
  switch (condition2["type"]) {
    case "profile-property":
    case "metric-property": {
      const subject = subjectOf(condition2);
      const test = testOf(condition2["filter"]);
      return subject && test && literally({ ...subject, ...test });
    }
    case "profile-metric":
      return messageLeaf(condition2, asked2) ?? metricLeaf(condition2, names3);
    case "profile-group-membership":
      return condition2["is_member"] === true && (condition2["timeframe_filter"] ?? null) === null ? membership(condition2, names3) : void 0;
    case "profile-marketing-consent":
      return consentGiven(condition2);
    case "profile-region":
      return condition2["in_region"] === true ? regionOf(condition2) : void 0;
    case "profile-predictive-analytics": {
      const test = testOf(condition2["filter"]);
      return test && { predicted: condition2["dimension"], ...test };
    }
    case "profile-not-in-flow": {
      const window2 = windowOf2(condition2["timeframe_filter"]);
      return window2 === void 0 ? void 0 : { not_in_flow: window2 };
    }
    default:
      return void 0;
  }
}
var membership = ({ group_ids }, names3) => {
  const [id, ...more] = listOf(group_ids);
  const group = more.length === 0 ? names3.group(id) : void 0;
  return group && literally(group);
};
var regionOf = ({ region }) => region === "european_union" ? { region: "eu" } : region === "united_states" ? { region: "us" } : void 0;
function consentGiven({ consent }) {
  const { channel, can_receive_marketing: may, consent_status: status } = fieldsOf(consent);
  const wanted = channel === "push" ? "any" : "subscribed";
  const { subscription, filters: filters2 } = fieldsOf(status);
  if (typeof may !== "boolean" || !isText(subscription) || (filters2 ?? null) !== null) return void 0;
  if (may && subscription === wanted) return { consent: channel };
  return { consent: channel, subscription, ...may ? {} : { reachable: false } };
}
function consentWithheld(group) {
  const plain2 = (condition2) => {
    const { type: type2, consent } = fieldsOf(condition2);
    const { channel: channel2, can_receive_marketing: may, consent_status: status } = fieldsOf(consent);
    const { subscription, filters: filters2 } = fieldsOf(status);
    return [type2, channel2, may, subscription, filters2 ?? null];
  };
  const channel = ["email", "sms", "push"].find(
    (one) => sameData(group.map(plain2), consentConditions(one, false).map(plain2))
  );
  return channel && { consent: channel };
}
var marks = { "Opened Email": "machine_open", "Clicked Email": "Bot Click" };
function metricLeaf(condition2, names3) {
  const metric2 = names3.metric(condition2["metric_id"]);
  const test = testOf(condition2["measurement_filter"]);
  const within2 = windowOf2(condition2["timeframe_filter"]);
  if (metric2 === void 0 || test === void 0 || within2 === void 0) return void 0;
  const mark = wordIn(marks, asMetricName(metric2).name);
  const filters2 = listOf(condition2["metric_filters"]).map(fieldsOf);
  const last2 = filters2.at(-1);
  const marked = last2 !== void 0 && last2["property"] === mark && fieldsOf(last2["filter"])["value"] === false;
  if (mark !== void 0 && !marked) return void 0;
  const asked2 = mark === void 0 ? filters2 : filters2.slice(0, -1);
  const where3 = asked2.map(({ property: property2, filter: filter3 }) => {
    const found = whereTest(filter3);
    return isText(property2) && found ? { event: property2, ...found } : void 0;
  });
  if (where3.includes(void 0)) return void 0;
  const sum = condition2["measurement"] === "sum";
  const often = sameData(test, { at_least: 1 }) && !sum;
  const short4 = often && where3.length === 0 ? shortFormOf(metric2, names3) : void 0;
  if (short4 !== void 0) return { [short4]: within2 };
  return literally({
    metric: metric2,
    ...often ? {} : test,
    ...sum ? { sum: "$value" } : {},
    ...within2 === "all_time" ? {} : { within: within2 },
    ...where3.length === 0 ? {} : { where: where3.length === 1 ? where3[0] : { all: where3 } }
  });
}
function messageLeaf(condition2, { names: names3, messages }) {
  const filters2 = listOf(condition2["metric_filters"]).map(fieldsOf);
  const about = filters2.find(({ property: property2 }) => property2 === "$message");
  const { operator, value: value2 } = fieldsOf(about?.["filter"]);
  const step = operator === "equals" ? messages.get(String(value2)) : void 0;
  if (about === void 0 || step === void 0) return void 0;
  const rest = filters2.filter((one) => one !== about);
  const plain2 = metricLeaf({ ...condition2, metric_filters: rest.length === 0 ? null : rest }, names3);
  const did = plain2 && didOf(plain2);
  if (did === void 0) return void 0;
  const { key, window: window2 } = did;
  return { [key]: step, ...window2 === "since_entry" ? {} : { within: window2 } };
}
function didOf(plain2) {
  const { opened_email: opened, clicked_email: clicked, metric: metric2, within: within2 = "all_time", ...more } = plain2;
  if (Object.keys(more).length > 0) return void 0;
  if (opened !== void 0) return { key: "opened", window: opened };
  if (clicked !== void 0) return { key: "clicked", window: clicked };
  return metric2 === "Clicked SMS" ? { key: "clicked", window: within2 } : void 0;
}
function shortFormOf(metric2, names3) {
  const wanted = asMetricName(metric2);
  return Object.keys(shortForms).find(
    (form4) => sameData(metricOfShortForm(form4, names3.overrides), wanted)
  );
}
function splitExit(filter3, asked2) {
  const groups = groupsOf2(filter3);
  const exits = [];
  let end = groups.length;
  for (; end > 0 && !asked2.raw; end--) {
    const exit2 = exitOf(groups[end - 1], asked2.names);
    if (exit2 === void 0) break;
    exits.unshift(exit2);
  }
  return { audience: groups.slice(0, end), exits };
}
function exitOf(group, names3) {
  const [one, ...more] = group.map(fieldsOf);
  if (one === void 0 || more.length > 0 || one["type"] !== "profile-metric") return void 0;
  const filter3 = { type: "numeric", operator: "equals", value: 0 };
  if (windowOf2(one["timeframe_filter"]) !== "since_entry") return void 0;
  if (one["measurement"] !== "count" || !sameData(one["measurement_filter"], filter3)) return void 0;
  return metricLeaf({ ...one, measurement_filter: { ...filter3, operator: "greater-than-or-equal", value: 1 } }, names3);
}

// src/steps/message-wire.ts
function commonWire({ context, sequence: { pilot } }, step) {
  const { utm: utm2 } = step;
  const conditions = [
    ...step.onlyIf ? [{ condition: step.onlyIf }] : [],
    ...pilot ? [{ condition: { kind: "segment", segment: pilot.segment, at: pilot.at } }] : []
  ];
  return {
    transactional: step.transactional,
    add_tracking_params: utm2 !== void 0 && step.tracking !== false,
    custom_tracking_params: utm2 && utm2.length > 0 ? utm2.map(({ param, value: value2 }) => ({ param, value: value2 })) : null,
    additional_filters: conditions.length === 0 ? null : profileFilter(context, conditions) ?? null
  };
}
function named4(kind2, message) {
  const name = isText(message["name"]) ? message["name"] : void 0;
  return { wanted: slugOf(name ?? kind2) ?? kind2, ...present({ name }) };
}
var messageOf2 = (data) => fieldsOf(data["message"]);
function htmlOf(message, { html: html2 }) {
  const found = wordIn(html2, message["template_id"]);
  return found === void 0 || found.trim() === "" ? void 0 : found;
}
var textOf2 = (value2) => isText(value2) ? literally(value2) : void 0;
function senderOf(message, own2) {
  const { from_label: name, from_email: email3 } = message;
  const filled = (value2, usual) => !isText(value2) || value2 === usual;
  if (filled(name, own2.name) && filled(email3, own2.email)) return void 0;
  return literally(present({ name: isText(name) ? name : void 0, email: isText(email3) ? email3 : void 0 }));
}
function commonWritten(message, asked2) {
  const params = listOf(message["custom_tracking_params"]).map(fieldsOf);
  const added = message["add_tracking_params"] === true;
  const utm2 = Object.fromEntries(params.map(({ param, value: value2 }) => [String(param), literally(value2)]));
  const faithful = Object.keys(utm2).length === params.length && params.every(({ param, value: value2 }) => isText(value2) && param !== "__proto__");
  if (!faithful) return void 0;
  return {
    utm: params.length > 0 ? utm2 : added ? true : void 0,
    // Kept and not added to links.
    tracking: !added && params.length > 0 ? false : void 0,
    only_if: conditionOf(groupsOf2(message["additional_filters"]), asked2)
  };
}

// src/steps/step-kind.ts
var draft = { status: "draft" };
function idOf(step) {
  if (step.id === void 0) throw new Error(`A ${step.kind} step reached the compiler without an id.`);
  return step.id;
}

// src/steps/email.ts
var emailSchema = strictObject({
  ...sends,
  subject: string2().min(1).max(255).describe("The subject line, at most 255 characters. Klaviyo's template language works in it."),
  preview: string2().optional().describe("The line that mail programs show beside the subject."),
  ...content,
  from: sender.optional(),
  reply_to: optionalText("Where answers go."),
  cc: optionalText("Gets a copy of every email."),
  bcc: optionalText("Gets a hidden copy of every email."),
  smart_sending: flag("Skip people who had a message within the smart sending window. True when left out."),
  transactional: flag("Sent without marketing consent, for messages about an order. Klaviyo must allow it."),
  utm,
  tracking,
  only_if: onlyIf
});
function readEmail(value2, place) {
  const { path, base, reader, scope } = place;
  checkTexts(value2, ["subject", "preview", "html", "markdown"], path, reader);
  const body = readContent(value2, place);
  const common = readCommon(value2, place);
  const from = value2.from === void 0 ? scope.defaults.from : readSender(value2.from, [...path, "from"], reader);
  const addresses = ["reply_to", "cc", "bcc"].map((key) => checkAddress(value2[key], [...path, key], reader));
  if (!body || !common || value2.from !== void 0 && !from || addresses.includes(false)) return void 0;
  return {
    kind: "email",
    ...base,
    ...present({ name: value2.name, status: value2.status }),
    subject: value2.subject,
    ...present({ preview: value2.preview === "" ? void 0 : value2.preview }),
    content: body,
    ...present({
      from,
      replyTo: value2.reply_to ?? scope.defaults.replyTo,
      cc: value2.cc ?? scope.defaults.cc,
      bcc: value2.bcc ?? scope.defaults.bcc
    }),
    ...common
  };
}
var emailAction = (source, step, name) => ({
  type: "send-email",
  data: {
    message: {
      from_email: step.from?.email ?? null,
      from_label: step.from?.name ?? null,
      reply_to_email: step.replyTo ?? null,
      cc_email: step.cc ?? null,
      bcc_email: step.bcc ?? null,
      subject_line: step.subject,
      preview_text: step.preview ?? null,
      template_id: templateToken(source.context, step.content, source.templates, !step.transactional),
      smart_sending_enabled: step.smartSending,
      ...commonWire(source, step),
      name
    },
    ...draft
  }
});
var contentWords = (body) => body.kind === "file" ? { template: body.file } : { content: body.text };
var email2 = {
  description: "Send an email.",
  title: "Email",
  schema: emailSchema,
  shape: "message",
  sends: true,
  read(fields, place) {
    const value2 = place.reader.read(emailSchema, fields, place.path) ?? salvageMessage(fields, place);
    return value2 && readEmail(value2, place);
  },
  label: ({ subject }) => subject,
  words: ({ subject, preview, content: body }) => ({ subject, preview, ...contentWords(body) }),
  action: (step, source, names3) => emailAction(source, step, names3.message()),
  back: {
    type: "send-email",
    step(data, source) {
      const message = messageOf2(data);
      const { asked: asked2 } = source;
      const html2 = htmlOf(message, source);
      const common = commonWritten(message, asked2);
      if (html2 === void 0 || common === void 0 || !isText(message["subject_line"])) return void 0;
      const own2 = asked2.names.sender;
      const fields = present({
        subject: literally(message["subject_line"]),
        preview: textOf2(message["preview_text"]),
        from: senderOf(message, own2),
        // Klaviyo answers to the account's own sender where nothing is said (recorded 2026-09-04).
        reply_to: message["reply_to_email"] === own2.email ? void 0 : textOf2(message["reply_to_email"]),
        cc: textOf2(message["cc_email"]),
        bcc: textOf2(message["bcc_email"]),
        smart_sending: message["smart_sending_enabled"] === false ? false : void 0,
        transactional: message["transactional"] === true ? true : void 0,
        ...common
      });
      return { ...named4("email", message), fields, html: html2 };
    }
  }
};

// src/steps/sms.ts
var smsSchema = strictObject({
  ...sends,
  body: text("The text. Klaviyo's template language works in it."),
  smart_sending: flag("Skip people who had a message within the smart sending window. True when left out."),
  quiet_hours: flag("Wait until the quiet hours are over. True when left out."),
  shorten_links: flag("Shorten the links. True when left out."),
  org_prefix: flag("Begin with the name of the company. True when left out."),
  info_link: flag("Add a link to the contact card. True when left out."),
  opt_out: flag("Add how to opt out. False when left out."),
  image: optionalText("The id of an image in Klaviyo's library."),
  transactional: flag("Sent without marketing consent, for messages about an order. Klaviyo must allow it."),
  utm,
  tracking,
  only_if: onlyIf
});
function readSms(value2, place) {
  checkTexts(value2, ["body"], place.path, place.reader);
  const common = readCommon(value2, place);
  const { defaults } = place.scope;
  return common && {
    kind: "sms",
    ...place.base,
    ...present({ name: value2.name, status: value2.status }),
    body: value2.body,
    quietHours: value2.quiet_hours ?? defaults.quietHours ?? true,
    shortenLinks: value2.shorten_links ?? defaults.shortenLinks ?? true,
    orgPrefix: value2.org_prefix ?? defaults.orgPrefix ?? true,
    infoLink: value2.info_link ?? defaults.infoLink ?? true,
    optOut: value2.opt_out ?? defaults.optOut ?? false,
    ...present({ image: value2.image }),
    ...common
  };
}
var smsAction = (source, step, name) => ({
  type: "send-sms",
  data: {
    message: {
      body: step.body,
      // A URL is what the published file calls a dynamic image: it may hold template language.
      ...step.image === void 0 ? {} : { dynamic_image: step.image },
      shorten_links: step.shortenLinks,
      add_org_prefix: step.orgPrefix,
      add_info_link: step.infoLink,
      add_opt_out_language: step.optOut,
      smart_sending_enabled: step.smartSending,
      sms_quiet_hours_enabled: step.quietHours,
      ...commonWire(source, step),
      name
    },
    ...draft
  }
});
var sms = {
  description: "Send a text message.",
  title: "Text message",
  schema: smsSchema,
  shape: "message",
  sends: true,
  read(fields, place) {
    const value2 = place.reader.read(smsSchema, fields, place.path) ?? salvageMessage(fields, place);
    return value2 && readSms(value2, place);
  },
  label: ({ body }) => body.length > 60 ? `${body.slice(0, 59)}\u2026` : body,
  words: ({ body }) => ({ body }),
  action: (step, source, names3) => smsAction(source, step, names3.message()),
  back: {
    type: "send-sms",
    step(data, { asked: asked2 }) {
      const message = messageOf2(data);
      const common = commonWritten(message, asked2);
      if (common === void 0 || !isText(message["body"])) return void 0;
      const unless = (key, usual) => typeof message[key] === "boolean" && message[key] !== usual ? !usual : void 0;
      const fields = present({
        body: literally(message["body"]),
        smart_sending: unless("smart_sending_enabled", true),
        quiet_hours: unless("sms_quiet_hours_enabled", true),
        shorten_links: unless("shorten_links", true),
        org_prefix: unless("add_org_prefix", true),
        info_link: unless("add_info_link", true),
        opt_out: unless("add_opt_out_language", false),
        image: textOf2(message["dynamic_image"]),
        transactional: unless("transactional", false),
        ...common
      });
      return { ...named4("sms", message), fields };
    }
  }
};

// src/steps/ab-test.ts
var weight = number2().positive().describe("How many people get this one, against the weights of the others.");
var variant = strictObject({ weight, email: unknown().optional(), sms: unknown().optional() }).meta({
  description: "One of the messages that are tried against each other.",
  properties: {
    weight: {
      type: "number",
      exclusiveMinimum: 0,
      description: "How many people get this one, against the weights of the others."
    },
    email: { $ref: "#/definitions/step_email" },
    sms: { $ref: "#/definitions/step_sms" }
  }
});
var schema = strictObject({
  ...sends,
  variants: array(variant).min(2).describe("Two or more messages of one kind, each with a weight."),
  winner: choice(["opens", "clicks", "orders"], "What decides: opens, clicks or orders.")
});
var winners = { opens: "unique-opens", clicks: "unique-clicks", orders: "unique-placed-orders" };
var winnerWords = Object.fromEntries(Object.entries(winners).map(([word, metric2]) => [metric2, word]));
var abTest = {
  description: "Try messages against each other; it must be started in Klaviyo.",
  title: "A/B test",
  schema,
  shape: "test",
  sends: true,
  read(fields, place) {
    const { path, base, reader } = place;
    const value2 = reader.read(schema, fields, path);
    if (!value2) return void 0;
    const kinds2 = value2.variants.map((each, i) => kindOfVariant(each, [...path, "variants", i], reader));
    const [first] = kinds2;
    const odd = kinds2.findIndex((kind2) => kind2 !== void 0 && first !== void 0 && kind2 !== first);
    if (odd > 0) {
      return reader.report("invalid-value", [...path, "variants", odd, kinds2[odd] ?? "email"], {
        message: "The variants of an A/B test must be of one kind.",
        detail: "Make them all emails or all texts; to try an email against a text, use random_split.",
        part: "key"
      });
    }
    const variants = kinds2.map(
      (kind2, i) => kind2 && readVariant(kind2, value2.variants[i], { ...place, path: [...path, "variants", i, kind2] })
    );
    if (variants.includes(void 0)) return void 0;
    const nobody = sharesOf(value2.variants.map((each) => each.weight)).indexOf(0);
    if (nobody >= 0) {
      return reader.report("invalid-value", [...path, "variants", nobody, "weight"], {
        message: "Nobody would get this variant: it weighs less than a thousandth of all.",
        detail: "Klaviyo is told shares in thousandths. Give it more weight, or take it out."
      });
    }
    reader.report("ab-test-manual-start", path, {
      message: "Klaviyo's API makes this A/B test but cannot start it.",
      detail: "After the apply, open the flow in Klaviyo and start the test there. Use random_split for a test that runs by itself.",
      part: "key"
    });
    const { name, winner, status } = value2;
    const read2 = variants;
    return { kind: "ab_test", ...base, ...present({ name, status }), variants: read2, ...present({ winner }) };
  },
  label: ({ variants }) => `A/B test of ${variants.length}`,
  words: ({ variants }) => Object.fromEntries(
    variants.map(({ message }, i) => [`variant ${i + 1}`, message.kind === "email" ? message.subject : message.body])
  ),
  map: (step, each) => ({
    ...step,
    variants: step.variants.map((one) => ({ ...one, message: each([one.message])[0] }))
  }),
  /** The first variant is the action's main message as well; every variant is a variation with its share. */
  action(step, source, names3) {
    const { id } = names3;
    const name = names3.message();
    const own2 = step.variants.map((_, index) => names3.variant(index));
    const variationId = (index) => `${id}.${index + 1}`;
    const shares = sharesOf(step.variants.map((each) => each.weight));
    return {
      type: "ab-test",
      data: {
        ...draft,
        main_action: variation(source, step, 0, `${id}.main`, name),
        current_experiment: {
          name,
          variations: step.variants.map((_, i) => variation(source, step, i, variationId(i), own2[i])),
          allocations: Object.fromEntries(shares.map((share, index) => [variationId(index), share])),
          winner_metric: step.winner ? winners[step.winner] : null,
          automatic_winner_selection_settings: {
            enabled: false,
            automatic_end_date: null,
            automatic_end_statistical_certainty: false
          }
        }
      }
    };
  },
  back: {
    type: "ab-test",
    step(data, source) {
      const { variations, allocations, name, winner_metric: metric2 } = fieldsOf(data["current_experiment"]);
      const variants = listOf(variations).map((each) => {
        const { id, temporary_id: temporary, type: type2, data: message } = fieldsOf(each);
        const kind2 = type2 === "send-email" ? "email" : type2 === "send-sms" ? "sms" : void 0;
        const found = kind2 && { email: email2, sms }[kind2].back?.step(fieldsOf(message), source);
        const share = fieldsOf(allocations)[String(id ?? temporary)];
        if (!kind2 || !found || typeof share !== "number") return void 0;
        const { fields, html: html2 } = found;
        return { kind: kind2, weight: Math.round(share * 1e3) / 10, fields, ...present({ name: found.name, html: html2 }) };
      });
      if (variants.length < 2 || variants.includes(void 0) || !isText(name)) return void 0;
      return {
        wanted: slugOf(name) ?? "ab-test",
        name,
        fields: present({ winner: wordIn(winnerWords, metric2) }),
        variants
      };
    }
  }
};
function kindOfVariant(written, path, reader) {
  const [isEmail, isSms] = [written.email !== void 0, written.sms !== void 0];
  if (isEmail !== isSms) return isEmail ? "email" : "sms";
  return reader.report("missing-key", path, {
    message: "A variant is either an email or an sms.",
    detail: "Write { weight: 50, email: { \u2026 } }."
  });
}
function readVariant(kind2, written, { path, scope, reader }) {
  const { id, status } = written[kind2] ?? {};
  if (status !== void 0) {
    reader.report("invalid-value", [...path, "status"], {
      message: "A variant of an A/B test has no status of its own.",
      detail: "Write it at the ab_test, for all its variants, or take it out.",
      part: "key"
    });
  }
  const place = { path, base: { ...present({ id }), at: reader.at(path, "key") }, scope, reader };
  const own2 = kind2 === "email" ? reader.read(emailSchema, written.email, path) : void 0;
  const text3 = kind2 === "sms" ? reader.read(smsSchema, written.sms, path) : void 0;
  const message = own2 ? readEmail(own2, place) : text3 && readSms(text3, place);
  return message && { weight: written.weight, message };
}
function variation(source, step, index, temporary_id, name) {
  const { message } = step.variants[index];
  return message.kind === "email" ? { temporary_id, ...emailAction(source, message, name) } : { temporary_id, ...smsAction(source, message, name) };
}
function sharesOf(weights) {
  const total = weights.reduce((sum, each) => sum + each, 0);
  const thousandths = weights.map((each) => Math.floor(each / total * 1e3));
  const left = 1e3 - thousandths.reduce((sum, part2) => sum + part2, 0);
  return thousandths.map((part2, index) => (index === 0 ? part2 + left : part2) / 1e3);
}

// src/steps/skipped-condition.ts
function untranslatableIn(condition2) {
  if (typeof condition2 !== "object" || condition2 === null) return void 0;
  if (Array.isArray(condition2)) return condition2.map(untranslatableIn).find((found) => found !== void 0);
  const map = condition2;
  const own2 = untranslatable.find((key) => Object.hasOwn(map, key));
  return own2 ?? ["all", "any", "not"].map((key) => untranslatableIn(map[key])).find((found) => found !== void 0);
}
function skipCondition(asked2, choice2, branches2, { path, base, reader }) {
  if (choice2 === void 0) {
    return reader.report("skip-needs-choice", [...path, "if"], {
      message: `Klaviyo knows no ${asked2}s and cannot ask this condition.`,
      detail: "Say which branch stays with when_skipped: then, else or neither; or ask about a profile property."
    });
  }
  const advice = asked2 === "tag" ? "Keep the mark as a profile property and ask { property: NAME, equals: true }." : "Keep the figure as a profile property and ask { property: NAME, at_least: 10 }, or ask a prediction: { predicted: predicted_clv, \u2026 }.";
  const stays = choice2 === "neither" ? "neither branch is taken" : `everybody takes "${choice2}"`;
  reader.report("step-skipped", path, {
    message: `A condition on ${asked2}s has no equivalent in Klaviyo; ${stays}.`,
    detail: advice,
    part: "key"
  });
  const instead = choice2 === "neither" ? [] : branches2[choice2];
  return { kind: "skipped", ...base, written: "condition", instead, advice, holdsLive: false };
}

// src/steps/branches.ts
var then = optionalPart("steps", "The steps for people for whom it holds.");
var otherwise = optionalPart("steps", "The steps for everybody else.");
function readBranches(value2, { path, scope, reader }) {
  if (value2.then === void 0 && value2.else === void 0) {
    return reader.report("missing-key", path, {
      message: "The split has no branch.",
      detail: "Add then, else or both, with the steps of each.",
      part: "key"
    });
  }
  const yes = scope.readSteps(value2.then, [...path, "then"], scope, reader);
  const no = scope.readSteps(value2.else, [...path, "else"], scope, reader);
  return yes && no && { then: yes, else: no };
}
function salvageSplit(fields, { path, scope, reader }) {
  const map = fieldsOf(fields);
  if (map.if !== void 0 && untranslatableIn(map.if) === void 0)
    readCondition2(map.if, [...path, "if"], asking(scope, "if"), reader);
  scope.readSteps(map.then, [...path, "then"], scope, reader);
  scope.readSteps(map.else, [...path, "else"], scope, reader);
  for (const [i, each] of listOf(map.cases).map(fieldsOf).entries()) {
    const at = [...path, "cases", i];
    if (each.if !== void 0) readCondition2(each.if, [...at, "if"], asking(scope, "case"), reader);
    scope.readSteps(each.then, [...at, "then"], scope, reader);
  }
}
var yesAndNo = (step) => [
  { name: "yes", steps: step.then ?? [] },
  { name: "no", steps: step.else ?? [] }
];
var mapBranches = (step, each) => ({
  ...step,
  then: each(step.then),
  else: each(step.else)
});

// src/steps/condition.ts
var schema2 = strictObject({
  ...identity,
  if: part("condition", "What is asked."),
  then,
  else: otherwise,
  when_skipped: choice(
    ["then", "else", "neither"],
    "Which branch stays when Klaviyo cannot ask this (a condition on tags or scores): then, else or neither."
  )
});
var asked = (condition2) => JSON.stringify(condition2, (key, value2) => key === "at" ? void 0 : value2);
var condition = {
  description: "Ask something, and go on in one of two branches.",
  title: "Split",
  schema: schema2,
  shape: "split",
  read(fields, place) {
    const { path, base, scope, reader } = place;
    const value2 = reader.read(schema2, fields, path) ?? salvageSplit(fields, place);
    if (!value2) return void 0;
    const unknown2 = untranslatableIn(value2.if);
    const question = unknown2 === void 0 ? readCondition2(value2.if, [...path, "if"], asking(scope, "if"), reader) : void 0;
    const branches2 = readBranches(value2, place);
    if (unknown2 !== void 0) return branches2 && skipCondition(unknown2, value2.when_skipped, branches2, place);
    return question && branches2 && { kind: "condition", ...base, if: question, ...branches2 };
  },
  label: ({ id }) => id ?? "condition",
  words: (step) => ({ if: asked(step.if) }),
  ways: yesAndNo,
  map: mapBranches,
  /**
   * Asked of the event alone it is a trigger-split, of the profile alone a conditional-split, and of both a
   * multi-branch-split with one case, whose filter is the only one that may hold both (Klaviyo OpenAPI 2026-07-15: a
   * branch filter takes metric-property beside all conditions on the profile). A negation at the top swaps the branches
   * instead of turning the condition round.
   */
  split(step, context) {
    let question = step.if;
    let swapped = false;
    while (question.kind === "not") {
      question = question.of;
      swapped = !swapped;
    }
    const action = () => {
      if (!asksEvent(question)) {
        const filter3 = profileFilter(context, [{ condition: question }]) ?? null;
        return { type: "conditional-split", data: { profile_filter: filter3 } };
      }
      if (!asksProfile(question)) {
        const filter3 = triggerFilter(context, question) ?? null;
        const trigger = { trigger_id: context.triggerMetric ?? "", trigger_type: "metric" };
        return { type: "trigger-split", data: { trigger_filter: filter3, ...trigger } };
      }
      const branches2 = [
        { branch_id: "yes", order: 0, name: "Yes", branch_filter: branchFilter(context, question) },
        { branch_id: "else", branch_filter: null, is_else: true }
      ];
      return { type: "multi-branch-split", links: null, data: { name: idOf(step), branches: branches2 } };
    };
    return { action: action(), swapped };
  }
};

// src/steps/branch.ts
var branchCase = strictObject({
  name: optionalText("The name of this branch."),
  if: part("condition", "Who takes this branch."),
  then
});
var schema3 = strictObject({
  ...identity,
  name: optionalText("The name of the split."),
  cases: array(branchCase).min(1).describe("The branches, asked in this order; the first that holds is taken."),
  else: otherwise
});
var mostCases = 20;
var branch = {
  description: "Ask several things in turn, and go on in the first branch that fits.",
  title: "Split",
  schema: schema3,
  shape: "split",
  read(fields, place) {
    const { path, base, scope, reader } = place;
    if ("if" in fieldsOf(fields)) {
      salvageSplit(fields, place);
      return reader.report("unknown-key", [...path, "if"], {
        message: "A branch has cases, each with an if of its own.",
        detail: "For one question write condition: { if: \u2026, then: [\u2026], else: [\u2026] }; for several, branch: { cases: [{ if: \u2026, then: [\u2026] }], else: [\u2026] }.",
        part: "key"
      });
    }
    const value2 = reader.read(schema3, fields, path) ?? salvageSplit(fields, place);
    if (!value2) return void 0;
    const cases = value2.cases.map((each, i) => {
      const at = [...path, "cases", i];
      const question = readCondition2(each.if, [...at, "if"], asking(scope, "case"), reader);
      const steps = scope.readSteps(each.then, [...at, "then"], scope, reader);
      return question && steps && { name: each.name ?? `Case ${i + 1}`, if: question, then: steps };
    });
    const rest = scope.readSteps(value2.else, [...path, "else"], scope, reader);
    const names3 = cases.map((each) => each?.name);
    const twice = names3.findIndex((name2, i) => name2 !== void 0 && names3.indexOf(name2) !== i);
    if (twice >= 0) {
      reader.told({
        code: "invalid-value",
        path: [...path, "cases", twice, "name"],
        part: "value",
        message: `Two cases are named "${names3[twice]}".`,
        detail: "Give each case a name of its own: reports and message names tell them apart by it.",
        severity: "warning"
      });
    }
    if (cases.includes(void 0) || !rest) return void 0;
    const name = value2.name ?? base.id ?? "Branch";
    return { kind: "branch", ...base, name, cases, else: rest };
  },
  label: ({ name }) => name,
  words: ({ name, cases }) => ({
    name,
    cases: cases.map((each) => `${each.name} ${asked(each.if)}`).join(" ")
  }),
  ways: ({ cases, else: rest }) => [
    ...cases.map(({ name, then: steps }) => ({ name, steps })),
    { name: "else", steps: rest }
  ],
  map: (step, each) => ({
    ...step,
    cases: step.cases.map((one) => ({ ...one, then: each(one.then) })),
    else: each(step.else)
  }),
  split({ name, cases, at, id }, context) {
    if (cases.length > mostCases)
      context.diagnostics.push(
        diagnostic(
          "too-many-cases",
          `The branch has ${cases.length} cases; a split in Klaviyo has at most ${mostCases}.`,
          "Put the rest into a branch of its own, under else. Or write branches: nested under the account in sluice.yaml: then they become conditions one inside the other.",
          { at, address: context.address, ...id === void 0 ? {} : { step: id } }
        )
      );
    const branches2 = [
      ...cases.map((one, order2) => ({
        branch_id: `case-${order2}`,
        order: order2,
        name: one.name,
        branch_filter: branchFilter(context, one.if)
      })),
      { branch_id: "else", branch_filter: null, is_else: true }
    ];
    return { action: { type: "multi-branch-split", links: null, data: { name, branches: branches2 } }, swapped: false };
  }
};

// src/model/times/when.ts
var readTime = (value2, path, reader) => reader.take(parseTime(value2), path);
function readWhen(written, path, reader) {
  const { weekdays: weekdays3, timezone: zone2 } = written;
  const days3 = weekdays3 === void 0 ? void 0 : readWeekdays(weekdays3, [...path, "weekdays"], reader);
  const timezone2 = zone2 === void 0 ? "profile" : reader.take(parseTimezone(zone2), [...path, "timezone"]);
  if (timezone2 === void 0 || weekdays3 !== void 0 && !days3) return void 0;
  return { ...days3 && { weekdays: days3 }, timezone: timezone2 };
}
function readWeekdays(value2, path, reader) {
  const list3 = typeof value2 === "string" ? [value2] : value2;
  if (!Array.isArray(list3) || list3.length === 0) {
    return reader.report("wrong-type", path, {
      message: '"weekdays" must be a list of days.',
      detail: "Such as [mon, tue, wed, thu, fri]."
    });
  }
  const days3 = list3.map(
    (day, i) => typeof day === "string" ? reader.take(parseWeekday(day), [...path, ...list3 === value2 ? [i] : []]) : reader.report("wrong-type", [...path, i], { message: "A day is a word.", detail: "Such as mon." })
  );
  return days3.includes(void 0) ? void 0 : inOrder(days3);
}

// src/steps/delay.ts
var amount = (unit) => number2().min(0).optional().describe(`Whole ${unit}.`);
var schema4 = strictObject({
  ...identity,
  weeks: amount("weeks"),
  days: amount("days"),
  hours: amount("hours"),
  minutes: amount("minutes"),
  until: optionalText('Then wait until this time of day, as in "09:00". Goes with whole days only.'),
  weekdays,
  timezone
});
var units3 = { weeks: "week", days: "day", hours: "hour", minutes: "minute" };
var unitKeys = Object.keys(units3);
var delay = {
  description: 'Wait for a time: "3 days", "90 minutes", or a map with until and weekdays.',
  title: "Wait",
  schema: schema4,
  shape: "wait",
  knownByPlace: true,
  read: readDelay,
  label({ value: value2, unit, until: until2, weekdays: days3 }) {
    const time2 = `${value2} ${value2 === 1 ? unit.slice(0, -1) : unit}`;
    return [time2, until2 && `until ${until2.slice(0, 5)}`, days3 && `on ${dayWords(days3)}`].filter(Boolean).join(" ");
  },
  words: ({ value: value2, unit, until: until2, weekdays: days3 }) => ({ time: `${value2} ${unit}`, until: until2, days: days3?.join(" ") }),
  action: (step) => ({
    type: "time-delay",
    data: {
      unit: step.unit,
      value: step.value,
      timezone: step.timezone,
      ...step.until === void 0 ? {} : { delay_until_time: step.until },
      ...step.weekdays === void 0 ? {} : { delay_until_weekdays: [...step.weekdays] }
    }
  }),
  back: {
    type: "time-delay",
    step(data) {
      const unit = String(data["unit"] ?? "days");
      const until2 = data["delay_until_time"];
      const more = present({
        until: isText(until2) ? timeOfDay(until2) : void 0,
        weekdays: daysOf2(data["delay_until_weekdays"]),
        timezone: zoneOf(data)
      });
      const short4 = span(data["value"], unit);
      return {
        wanted: `wait-${short4.replace(" ", "-")}`,
        fields: { [unit]: data["value"], ...more },
        ...Object.keys(more).length === 0 ? { short: short4 } : {}
      };
    }
  }
};
function readDelay(value2, { path, base, reader }) {
  if (typeof value2 === "string") {
    const parsed = parseAmounts(value2, ["minute", "hour", "day", "week"]);
    if (!parsed.ok) return reader.report("invalid-value", path, parsed.error);
    const { value: length2, unit: unit2 } = combine(parsed.data);
    if (length2 === 0) tellZero(path, reader);
    return { kind: "delay", ...base, unit: `${unit2}s`, value: length2, timezone: "profile" };
  }
  if (typeof value2 !== "object" || value2 === null || Array.isArray(value2)) {
    const number4 = Number.isInteger(value2) ? String(value2) : "3";
    return reader.report("wrong-type", path, {
      message: "A delay is a number and a unit.",
      detail: `Write "${number4} hours" or "${number4} days".`
    });
  }
  const written = reader.read(schema4, value2, path);
  if (!written) return void 0;
  const amounts = [];
  for (const key of unitKeys) {
    const length2 = written[key];
    if (length2 === void 0) continue;
    const problem = wholeness({ value: length2, unit: units3[key] }, Object.values(units3));
    if (problem) return reader.report("invalid-value", [...path, key], problem.error);
    amounts.push({ value: length2, unit: units3[key] });
  }
  if (amounts.length === 0) {
    return reader.report("missing-key", path, {
      message: "The delay does not say how long.",
      detail: "Add weeks, days, hours or minutes; to wait for a time of day only, use wait_until."
    });
  }
  const { value: length, unit } = combine(amounts);
  const dayOnly = written.until !== void 0 ? "until" : written.weekdays !== void 0 ? "weekdays" : void 0;
  if (dayOnly !== void 0 && unit !== "day") {
    return reader.report("invalid-value", [...path, dayOnly], {
      message: `"${dayOnly}" goes with whole days only; this delay is ${length} ${unit}s.`,
      detail: "Write the delay in days or weeks, or put the hours into a delay of their own before it.",
      part: "key"
    });
  }
  if (length === 0 && dayOnly === void 0) tellZero(path, reader);
  const until2 = written.until === void 0 ? void 0 : readTime(written.until, [...path, "until"], reader);
  const when = readWhen(written, path, reader);
  if (!when || written.until !== void 0 && until2 === void 0) return void 0;
  return { kind: "delay", ...base, unit: `${unit}s`, value: length, ...present({ until: until2 }), ...when };
}
var tellZero = (path, reader) => reader.report("zero-delay", path, {
  message: "The delay is 0 long: nobody waits.",
  detail: "Take it out, or write at least one minute."
});
var week2 = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
var short3 = (day) => day.charAt(0).toUpperCase() + day.slice(1, 3);
function dayWords(days3) {
  const places2 = week2.flatMap((day, place) => days3.includes(day) ? [place] : []);
  const [first] = places2;
  const last2 = places2.at(-1);
  if (first === void 0 || last2 === void 0) return "";
  const inARow = places2.length > 2 && last2 - first === places2.length - 1;
  return inARow ? `${short3(week2[first])}\u2013${short3(week2[last2])}` : places2.map((place) => short3(week2[place])).join(", ");
}
var zoneOf = ({ timezone: zone2 }) => zone2 === "profile" || !isText(zone2) ? void 0 : zone2;

// src/steps/exit.ts
var schema5 = strictObject({ ...identity });
var exit = {
  description: "The end of this branch.",
  title: "",
  schema: schema5,
  shape: "action",
  read: (fields, { path, base, reader }) => reader.read(schema5, fields ?? {}, path) && { kind: "exit", ...base },
  label: () => "exit",
  words: () => ({})
};

// src/steps/list-update.ts
var schema6 = strictObject({ ...sends, list: text("The name of the list in Klaviyo.") });
var listUpdate = (kind2, title3, description) => ({
  description,
  title: title3,
  schema: schema6,
  shape: "action",
  read(fields, { path, base, reader }) {
    const value2 = reader.read(schema6, fields, path);
    return value2 && { kind: kind2, ...base, ...present({ name: value2.name, status: value2.status }), list: value2.list };
  },
  label: ({ list: list3 }) => list3,
  words: ({ list: list3 }) => ({ list: list3 }),
  action: ({ list: list3, at }, { context }, names3) => ({
    type: "list-update",
    data: {
      name: names3.message(),
      on_execution: kind2 === "add_to_list",
      list_id: groupToken(context, "list", list3, at),
      ...draft
    }
  }),
  back: {
    type: "list-update",
    step({ list_id: id, name, on_execution: adds }, { asked: asked2 }) {
      const group = asked2.names.group(id);
      if (adds === true !== (kind2 === "add_to_list") || group === void 0 || !("list" in group) || !isText(name))
        return void 0;
      return { wanted: slugOf(name) ?? "list", name, fields: { list: literal2(group.list) } };
    }
  }
});
var addToList = listUpdate("add_to_list", "Add to list", "Put people on a list.");
var removeFromList = listUpdate("remove_from_list", "Remove from list", "Take people off a list.");

// src/steps/notify.ts
var schema7 = strictObject({
  ...sends,
  to: union([string2().min(1), array(string2().min(1)).min(1)]).describe("The email addresses in your own house that get the message."),
  subject: string2().min(1).max(255).describe("The subject line, at most 255 characters."),
  from: sender.optional(),
  ...content
});
var notify = {
  description: "Send an email to people in your own house.",
  title: "Mail to the team",
  schema: schema7,
  shape: "message",
  sends: true,
  read(fields, place) {
    const { path, base, scope, reader } = place;
    const value2 = reader.read(schema7, fields, path) ?? salvageMessage(fields, place);
    if (!value2) return void 0;
    checkTexts(value2, ["subject", "html", "markdown"], path, reader);
    const to = typeof value2.to === "string" ? [value2.to] : value2.to;
    const addresses = to.map((each, i) => checkAddress(each, [...path, "to", ...to === value2.to ? [i] : []], reader));
    const body = readContent(value2, place);
    const from = value2.from === void 0 ? scope.defaults.from : readSender(value2.from, [...path, "from"], reader);
    if (from === void 0 || from.name === void 0 || from.email === void 0) {
      if (value2.from !== void 0 && from === void 0) return void 0;
      return reader.report("missing-key", [...path, "from"], {
        message: "A notification needs a sender with name and address.",
        detail: "Add from: { name: \u2026, email: \u2026 } here or under defaults."
      });
    }
    if (!body || addresses.includes(false)) return void 0;
    const { name, status, subject } = value2;
    const sender2 = { name: from.name, email: from.email };
    return { kind: "notify", ...base, ...present({ name, status }), to, subject, from: sender2, content: body };
  },
  label: ({ subject }) => subject,
  words: ({ subject, to, content: body }) => ({ subject, to: to.join(", "), ...contentWords(body) }),
  action: (step, { context, templates }, names3) => ({
    type: "send-internal-alert",
    data: {
      message: {
        from_email: step.from.email,
        from_label: step.from.name,
        to_emails: [...step.to],
        subject_line: step.subject,
        template_id: templateToken(context, step.content, templates, false),
        name: names3.message()
      },
      ...draft
    }
  }),
  back: {
    type: "send-internal-alert",
    step(data, source) {
      const message = messageOf2(data);
      const html2 = htmlOf(message, source);
      const to = listOf(message["to_emails"]);
      const { from_label: name, from_email: email3, subject_line: subject } = message;
      if (html2 === void 0 || to.length === 0 || !isText(name) || !isText(email3) || !isText(subject))
        return void 0;
      if (source.asked.raw) return void 0;
      const from = literally({ name, email: email3 });
      const fields = { to: literally(to.length === 1 ? to[0] : to), subject: literally(subject), from };
      return { ...named4("notify", message), fields, html: html2 };
    }
  }
};

// src/steps/random-split.ts
var schema8 = strictObject({
  ...identity,
  percent: int().min(1).max(99).describe("How many of a hundred people take `then`."),
  then,
  else: otherwise
});
var randomSplit = {
  description: "Send people into one of two branches by chance.",
  title: "Random split",
  schema: schema8,
  shape: "split",
  knownByPlace: true,
  read(fields, place) {
    const value2 = place.reader.read(schema8, fields, place.path) ?? salvageSplit(fields, place);
    const branches2 = value2 && readBranches(value2, place);
    return value2 && branches2 && { kind: "random_split", ...place.base, percent: value2.percent, ...branches2 };
  },
  label: ({ percent: percent4 }) => `${percent4} % at random`,
  words: ({ percent: percent4 }) => ({ percent: percent4 }),
  ways: yesAndNo,
  map: mapBranches,
  split({ percent: percentage }) {
    const conditions = [{ type: "profile-sample", percentage }];
    const action = {
      type: "conditional-split",
      data: { profile_filter: { condition_groups: [{ conditions }] } }
    };
    return { action, swapped: false };
  }
};

// src/steps/raw.ts
var schema9 = strictObject({
  ...identity,
  definition: record(string2(), unknown()).describe("One Klaviyo action as its API takes it, without ids and links."),
  then: optionalPart("steps", "The steps for next_if_true, where the action splits."),
  else: optionalPart("steps", "The steps for next_if_false, where the action splits.")
});
var linear = /^(send-|time-delay|target-date|countdown-delay|update-profile|list-update|back-in-stock-delay)/;
var splitTypes = /* @__PURE__ */ new Set(["conditional-split", "trigger-split", "action-output-split"]);
var raw = {
  description: "One Klaviyo action as it is, for what this format cannot say.",
  title: "As Klaviyo has it",
  schema: schema9,
  shape: "action",
  read(fields, place) {
    const { path, base, scope, reader } = place;
    const value2 = reader.read(schema9, fields, path) ?? salvageSplit(fields, place);
    if (!value2) return void 0;
    const { definition } = value2;
    const at = [...path, "definition"];
    if (typeof definition.type !== "string") {
      const detail = "The type of the action, such as send-mobile-push.";
      if (definition.type === void 0) return reader.told({ ...missingKey(at, "type"), detail });
      return reader.report("wrong-type", [...at, "type"], {
        message: `"type" must be a text, not ${kindOf(definition.type)}.`,
        detail
      });
    }
    const given3 = ["id", "temporary_id", "links"].find((key) => definition[key] !== void 0);
    if (given3 !== void 0) {
      return reader.report("invalid-value", [...at, given3], {
        message: `"${given3}" is given by Sluice.`,
        detail: "Take it out: the order of the steps makes the links.",
        part: "key"
      });
    }
    const stray = ["then", "else"].find((key) => value2[key] !== void 0);
    if (stray !== void 0 && linear.test(definition.type)) {
      return reader.report("invalid-value", [...path, stray], {
        message: `An action of type ${definition.type} does not split.`,
        detail: "Write the steps after it instead of under it.",
        part: "key"
      });
    }
    const yes = value2.then === void 0 ? void 0 : scope.readSteps(value2.then, [...path, "then"], scope, reader);
    const no = value2.else === void 0 ? void 0 : scope.readSteps(value2.else, [...path, "else"], scope, reader);
    if (value2.then !== void 0 && !yes || value2.else !== void 0 && !no) return void 0;
    return {
      kind: "raw",
      ...base,
      definition,
      ...yes ? { then: yes } : {},
      ...no ? { else: no } : {}
    };
  },
  label: ({ definition }) => String(definition.type ?? "raw"),
  words: ({ definition }) => ({ definition: JSON.stringify(definition) }),
  ways: (step) => step.then === void 0 && step.else === void 0 && !splitTypes.has(String(step.definition["type"])) ? void 0 : yesAndNo(step),
  map: (step, each) => ({
    ...step,
    ...step.then ? { then: each(step.then) } : {},
    ...step.else ? { else: each(step.else) } : {}
  }),
  action: ({ definition }) => asWire(definition),
  split: ({ definition }) => ({ action: asWire(definition), swapped: false })
};
function rawDefinition(action, id) {
  const names3 = /* @__PURE__ */ new Map();
  const visit = (value2, key) => {
    if (Array.isArray(value2)) return value2.map((item) => visit(item, key));
    if (!isObject(value2)) return value2;
    const inner = Object.entries(value2).map(([k, v]) => [k, visit(v, k)]);
    const map = Object.fromEntries(inner);
    if (key === "message") return without(map, "id");
    if (typeof map["type"] === "string" && (key === "main_action" || key === "variations")) {
      const temporary = `${id}.${key === "main_action" ? "main" : names3.size + 1}`;
      if (key === "variations") names3.set(String(map["id"] ?? map["temporary_id"]), temporary);
      return { temporary_id: temporary, ...without(map, "id", "temporary_id", "links") };
    }
    return key === "current_experiment" ? without(map, "id", "started") : map;
  };
  const bare = visit(without(action, "id", "temporary_id", "links"), "");
  const rename = (value2, key) => {
    if (Array.isArray(value2)) return value2.map((item) => rename(item, key));
    if (!isObject(value2)) return value2;
    return Object.fromEntries(
      Object.entries(value2).map(([k, v]) => [key === "allocations" ? names3.get(k) ?? k : k, rename(v, k)])
    );
  };
  return literally(rename(bare, ""));
}

// src/steps/skipped.ts
function skippedWords({ written, instead, holdsLive }) {
  const inPlace = written === "condition" ? "everybody takes the branch that stays" : "a delay stands in for it";
  const otherwise2 = instead.length > 0 ? inPlace : "the flow goes on without it";
  const going = holdsLive ? "without a stand-in the sequence may not be live" : otherwise2;
  return `"${written}" has no equivalent in Klaviyo; ${going}.`;
}
var leftOut = () => ({ instead: [], holdsLive: false });
var kind = (written, description, advice, standIn = leftOut) => ({
  description: `Skipped: ${description}`,
  title: "Skipped in Klaviyo",
  schema: unknown(),
  shape: "action",
  read(fields, place) {
    const { path, base, reader } = place;
    const told = standIn(written, fields, place);
    if (!told) return void 0;
    reader.report("step-skipped", path, { message: skippedWords({ written, ...told }), detail: advice, part: "key" });
    const { id, at } = base;
    const own2 = typeof id === "string" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? { id } : {};
    return { kind: "skipped", ...own2, at, written, advice, ...told };
  },
  label: (step) => step.written,
  words: (step) => ({ written: step.written }),
  map: (step, each) => ({ ...step, instead: each(step.instead) })
});
var tag = kind(
  "tag",
  "Klaviyo cannot tag people. Use update_profile.",
  "To keep the mark on the profile, write update_profile: { set: { NAME: true } }."
);
var skipped = tag;
var skippedKinds = {
  tag,
  score: kind(
    "score",
    "Klaviyo has no lead score. Use update_profile.",
    "To keep a figure on the profile, write update_profile: { set: { Score: 5 } }; Klaviyo cannot count it up."
  ),
  enroll: kind(
    "enroll",
    "Klaviyo cannot enroll people in another flow. Use add_to_list and a flow that starts from it.",
    "Write add_to_list: { list: NAME } and let the other sequence start from that list."
  ),
  task: kind(
    "task",
    "Klaviyo has no tasks. Use notify.",
    "To tell somebody in your house, write notify: { to: \u2026, subject: \u2026, markdown: \u2026 }."
  ),
  ai_content: kind(
    "ai_content",
    "write the content into an email.",
    "Write the content into an email: email: { subject: \u2026, template: \u2026 }."
  ),
  goal: kind(
    "goal",
    "use exit_when, and say so with when_skipped.",
    "Write exit_when at the top of the sequence, and when_skipped: { exit_when: \u2026 } or nothing here.",
    readStandIn
  ),
  wait_for_event: kind(
    "wait_for_event",
    "use a delay and a condition, and say so with when_skipped.",
    "Write a delay and a condition on the event, and when_skipped: { delay: 3 days } or nothing here.",
    readStandIn
  )
};
function readStandIn(written, fields, { path, scope, reader }) {
  const standIn = fieldsOf(fields)["when_skipped"];
  const at = [...path, "when_skipped"];
  if (standIn === void 0) return { instead: [], holdsLive: true };
  if (standIn === "nothing") return { instead: [], holdsLive: false };
  const detail = "Write when_skipped: { delay: 3 days }, { exit_when: { placed_order: since_entry } } or nothing.";
  const keys2 = Object.keys(fieldsOf(standIn));
  const [key, second] = keys2;
  if (key === void 0 || second !== void 0) {
    const meant2 = typeof standIn === "string" ? nearest(standIn, ["nothing"]) : void 0;
    return reader.report("invalid-value", at, {
      message: `This cannot stand in for "${written}".${meant2 === void 0 ? "" : ` Did you mean "${meant2}"?`}`,
      detail
    });
  }
  const value2 = fieldsOf(standIn)[key];
  if (key === "delay") {
    const delayPath = [...at, "delay"];
    const { id } = isObject(value2) ? value2 : {};
    const base = { ...present({ id }), at: reader.at(delayPath, "key") };
    const delay2 = readDelay(value2, { path: delayPath, base, reader });
    return delay2 && { instead: [delay2], holdsLive: false };
  }
  if (key === "exit_when") {
    const exit2 = readCondition2(value2, [...at, "exit_when"], asking(scope, "exit_when"), reader);
    if (exit2) scope.exits.push(exit2);
    return exit2 && { instead: [], holdsLive: false };
  }
  const meant = nearest(key, ["delay", "exit_when"]);
  return reader.report("unknown-key", [...at, key], {
    message: `"${key}" cannot stand in for "${written}".${meant === void 0 ? "" : ` Did you mean "${meant}"?`}`,
    detail,
    part: "key"
  });
}

// src/time/moment.ts
var form3 = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}:\d{2})(:\d{2})?)?(?:\s+([A-Za-z][\w+/-]*))?$/;
function readMoment(text3, zone2) {
  const found = form3.exec(text3.trim());
  if (!found) return failed("form");
  const [, day = "", clock2, seconds = ":00", named5 = zone2] = found;
  const time2 = clock2 === void 0 ? void 0 : `${clock2.padStart(5, "0")}${seconds}`;
  if (!isDay(day) || time2 !== void 0 && !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time2)) return failed("day");
  if (!isZone(named5)) return failed("zone");
  return success({ day, ...time2 === void 0 ? {} : { time: time2 }, zone: named5 });
}
function isDay(text3) {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text3) ? Date.parse(`${text3}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text3);
}
function isZone(name) {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
var beginOf = ({ day, time: time2 = "00:00:00", zone: zone2 }) => momentOf2(`${day}T${time2}`, zone2);
var endOf2 = (written) => written.time === void 0 ? beginOf({ ...written, day: addDays(written.day, 1) }) : beginOf(written);
var momentOf2 = (clock2, zone2) => momentOf(Date.parse(`${clock2}Z`), zone2);
var months2 = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function momentWords(at, zone2) {
  const clock2 = wallClock(at, zone2);
  const month = months2[Number(clock2.slice(5, 7)) - 1] ?? "";
  return `${Number(clock2.slice(8, 10))} ${month} ${clock2.slice(0, 4)}, ${clock2.slice(11, 16)} ${zone2}`;
}

// src/steps/update-profile.ts
var profileValue = union([string2(), number2(), boolean2()]);
var listValues = (description) => record(string2(), string2()).optional().describe(description);
var schema10 = strictObject({
  ...sends,
  set: record(string2(), profileValue).optional().describe("Properties and the values they get."),
  create: record(string2(), profileValue).optional().describe(`The same by Klaviyo's operation "create", as its editor writes it for properties new to the account.`),
  remove: union([string2().min(1), array(string2().min(1))]).optional().describe("Properties that are removed."),
  add_to: listValues("List properties, and the value that is added to each."),
  remove_from: listValues("List properties, and the value that is taken out of each.")
});
var updateProfile = {
  description: "Set or remove properties of the profile.",
  title: "Update profile",
  schema: schema10,
  shape: "action",
  read(fields, { path, base, reader }) {
    const value2 = reader.read(schema10, fields, path);
    if (!value2) return void 0;
    const step = {
      kind: "update_profile",
      ...base,
      ...present({ name: value2.name, status: value2.status }),
      set: value2.set ?? {},
      create: value2.create ?? {},
      remove: typeof value2.remove === "string" ? [value2.remove] : value2.remove ?? [],
      addTo: value2.add_to ?? {},
      removeFrom: value2.remove_from ?? {}
    };
    const keys2 = (maps) => maps.flatMap((map) => Object.keys(map));
    const names3 = [...keys2([step.set, step.create]), ...step.remove, ...keys2([step.addTo, step.removeFrom])];
    if (names3.length === 0) {
      return reader.report("missing-key", path, {
        message: "The step changes nothing.",
        detail: "Add set, remove, add_to or remove_from: update_profile: { set: { Tier: gold } }.",
        part: "key"
      });
    }
    if (names3.includes("")) {
      return reader.report("invalid-value", path, {
        message: "A property that is changed has no name.",
        detail: "Write what it is called in Klaviyo: set: { Tier: gold }.",
        part: "key"
      });
    }
    const called2 = names3.map(propertyName);
    const twice = called2.findIndex((name, i) => called2.indexOf(name) !== i);
    if (twice > 0) {
      return reader.report("invalid-value", path, {
        message: `The property "${names3[twice]}" is changed twice in one step.`,
        detail: "Which change comes last is not defined. Make it two steps.",
        part: "key"
      });
    }
    return step;
  },
  label: ({ set, create, addTo, removeFrom, remove }) => [...[set, create, addTo, removeFrom].flatMap((map) => Object.keys(map)), ...remove].join(", "),
  words: ({ set, create, remove, addTo, removeFrom }) => ({
    set: JSON.stringify({ ...set, ...create }),
    remove: remove.join(" "),
    lists: JSON.stringify([addTo, removeFrom])
  }),
  action: (step) => ({ type: "update-profile", data: { profile_operations: operations(step), ...draft } }),
  back: { type: "update-profile", step: stepOf }
};
function operations({ set, create, addTo, removeFrom, remove }) {
  return [
    ...Object.entries(set).map(([key, value2]) => setOperation("update", propertyName(key), value2)),
    ...Object.entries(create).map(([key, value2]) => setOperation("create", propertyName(key), value2)),
    ...Object.entries(addTo).map(([key, value2]) => listOperation("add", key, value2)),
    ...Object.entries(removeFrom).map(([key, value2]) => listOperation("remove", key, value2)),
    ...remove.map((key) => ({ operator: "delete", property_key: propertyName(key) }))
  ];
}
function setOperation(operator, property_key, value2) {
  if (typeof value2 === "boolean") return { operator, property_type: "boolean", property_key, property_value: value2 };
  if (typeof value2 === "number") return { operator, property_type: "numeric", property_key, property_value: value2 };
  if (value2 === "today" || isDay(value2))
    return { operator, property_type: "date", property_key, property_value: value2 };
  return { operator, property_type: "string", property_key, property_value: value2 };
}
var listOperation = (property_operation, key, property_value) => ({
  operator: "update",
  property_type: "list",
  property_operation,
  property_key: propertyName(key),
  property_value
});
function stepOf(data) {
  const groups = { set: bag(), create: bag(), add_to: bag(), remove_from: bag() };
  const remove = [];
  for (const one of listOf(data["profile_operations"]).map(fieldsOf)) {
    const key = writtenProperty(String(one["property_key"]));
    if (key === "__proto__") return void 0;
    if (one["operator"] === "delete") remove.push(key);
    else if (one["property_type"] === "list")
      groups[one["property_operation"] === "add" ? "add_to" : "remove_from"][key] = literally(one["property_value"]);
    else groups[one["operator"] === "create" ? "create" : "set"][key] = literally(one["property_value"]);
  }
  const some = (fields2) => Object.keys(fields2).length > 0 ? fields2 : void 0;
  const fields = present({
    set: some(groups.set),
    create: some(groups.create),
    remove: some(remove),
    add_to: some(groups.add_to),
    remove_from: some(groups.remove_from)
  });
  return { wanted: "update-profile", fields };
}

// src/steps/wait-until.ts
var schema11 = strictObject({
  ...identity,
  time: text('The time of day to wait for, as in "09:00".'),
  weekdays,
  timezone
});
var waitUntil = {
  description: "Wait for a time of day, or a day of the week.",
  title: "Wait",
  schema: schema11,
  shape: "wait",
  knownByPlace: true,
  read(fields, { path, base, reader }) {
    const [dated] = Object.keys(fieldsOf(fields)).filter(
      (key) => ["property", "date", "before", "after"].includes(key)
    );
    if (dated !== void 0)
      return reader.report("unknown-key", [...path, dated], {
        message: "Klaviyo has no step that waits for a date: it waits for a time of day, or a day of the week.",
        detail: 'Begin a sequence at that date instead: trigger: { type: date, property: Renewal date, before: 7 days, at: "09:00" }. A condition can ask how far the date is: { property: Renewal date, in_the_last: 7 days }.',
        part: "key"
      });
    const written = reader.read(schema11, fields, path);
    if (!written) return void 0;
    const time2 = readTime(written.time, [...path, "time"], reader);
    const when = readWhen(written, path, reader);
    return time2 === void 0 || !when ? void 0 : { kind: "wait_until", ...base, time: time2, ...when };
  },
  label: ({ time: time2, weekdays: days3 }) => `until ${time2.slice(0, 5)}${days3 ? ` on ${dayWords(days3)}` : ""}`,
  words: ({ time: time2, weekdays: days3 }) => ({ time: time2, days: days3?.join(" ") }),
  action: (step) => ({
    type: "target-date",
    data: {
      timezone: step.timezone,
      target_time: step.time,
      target_days: step.weekdays ? [...step.weekdays] : null
    }
  }),
  back: {
    type: "target-date",
    step: (data) => ({
      wanted: "wait",
      fields: present({
        time: timeOfDay(data["target_time"]),
        weekdays: daysOf2(data["target_days"]),
        timezone: zoneOf(data)
      })
    })
  }
};

// src/decompile/secrets.ts
var telling = /auth|token|key|secret|cookie|signature|passw|credential/i;
var inAddress = /([?&][A-Za-z0-9_-]*(?:auth|token|key|secret|signature|passw|sig)[A-Za-z0-9_-]*=)([^&#{}\s]+)/gi;
var userInfo = /^(https?:\/\/)([^/@{}\s]+)@/i;
var inBody = /("[^"]*(?:token|secret|passw|api[_-]?key|auth|signature|credential)[^"]*"\s*:\s*")([^"{}]+)(")/gi;
var inForm = /((?:^|[&\s])[A-Za-z0-9_.[\]-]*(?:token|secret|passw|api[_-]?key|auth|signature|credential)[A-Za-z0-9_\]-]*=)([^&\s{}"']+)/gi;
var scheme = /\b((?:Bearer|Basic|Token|Klaviyo-API-Key)\s+)(?=\S*\d)([A-Za-z0-9._~+/=:-]{8,})/gi;
var inPath = /(\/)(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[A-Za-z])([A-Za-z0-9_-]{20,})(?=$|[/?#])/g;
var hashed = /^sha256:[0-9a-f]{64}$/;
var isTemplate = (text3) => /^\s*(\{\{[^}]*\}\}|\{%[^%]*%\})\s*$/.test(text3);
function secretNames(known3 = {}) {
  const found = [];
  return {
    found,
    marker(wanted, value2, where3) {
      const written = wordIn(known3, value2);
      if (written !== void 0) return written;
      const named5 = found.find((one) => one.value === value2);
      if (named5) return `\${secret:${named5.name}}`;
      const base = wanted.toUpperCase().replace(/[^A-Z0-9]+/g, "_").replace(/^_+|_+$/g, "").replace(/^(\d)/, "_$1") || "SECRET";
      let name = base;
      for (let n = 2; found.some((one) => one.name === name); n++) name = `${base}_${n}`;
      found.push({ name, value: value2, where: where3 });
      return `\${secret:${name}}`;
    }
  };
}
function webhookTexts(message, step, names3) {
  const { url, headers, body } = fieldsOf(message);
  const marker = (wanted, value2, where3) => names3.marker(wanted, value2, `${where3} of ${step}`);
  const safeUrl = hashed.test(String(url)) ? marker(`${step}_url`, String(url), "the URL") : String(url ?? "");
  const literalUrl = (safeUrl === url ? literal2(safeUrl) : safeUrl).replace(userInfo, (_, scheme2, value2) => `${scheme2}${marker(`${step}_url`, value2, "the URL")}@`).replace(
    inAddress,
    (_, before, value2) => `${before}${marker(`${step}_${before.slice(1, -1)}`, value2, "the URL")}`
  ).replace(inPath, (_, before, value2) => `${before}${marker(`${step}_url`, value2, "the URL")}`);
  const withSchemes = (text3, wanted, where3) => text3.replace(scheme, (_, before, value2) => `${before}${marker(wanted, value2, where3)}`);
  const kept = Object.entries(fieldsOf(headers)).map(([header, value2]) => {
    const text3 = String(value2);
    const [wanted, where3] = [`${step}_${header}`, `the header ${header}`];
    const secret = hashed.test(text3) || telling.test(header) && text3 !== "" && !isTemplate(text3);
    const bare = literal2(text3);
    const split = withSchemes(bare, wanted, where3);
    return [header, split !== bare || !secret ? split : marker(wanted, text3, where3)];
  });
  const literalBody = hashed.test(String(body)) ? marker(`${step}_body`, String(body), "the body") : isText(body) ? withSchemes(
    literal2(body).replace(
      inBody,
      (_, before, value2, after) => `${before}${marker(`${step}_body`, value2, "the body")}${after}`
    ).replace(
      inForm,
      (_, before, value2) => `${before}${marker(`${step}_body`, value2, "the body")}`
    ),
    `${step}_body`,
    "the body"
  ) : void 0;
  const sayable = (text3, wanted, where3) => typeof text3 === "string" ? text3.replaceAll("$${secret:", () => marker(`${step}_${wanted}`, "${secret:", where3)) : text3;
  return {
    url: sayable(literalUrl, "url", "the URL"),
    ...kept.length === 0 ? {} : {
      headers: Object.fromEntries(
        kept.map(([header, text3]) => [header, sayable(text3, header, `the header ${header}`)])
      )
    },
    ...literalBody === void 0 ? {} : { body: sayable(literalBody, "body", "the body") }
  };
}
function holdsSecret(message) {
  const names3 = secretNames();
  webhookTexts(message, "webhook", names3);
  return names3.found.length > 0;
}

// src/steps/webhook.ts
var schema12 = strictObject({
  ...sends,
  url: text("Where Klaviyo POSTs to. ${secret:NAME} may stand in it."),
  headers: record(string2(), string2()).optional().describe("HTTP headers. ${secret:NAME} may stand in the values."),
  body: string2().optional().describe("The JSON that is sent. Klaviyo's template language works in it."),
  method: string2().optional().describe("Klaviyo always POSTs; anything else is a warning.")
});
var webhook = {
  description: "POST to a URL of yours.",
  title: "Webhook",
  schema: schema12,
  shape: "action",
  sends: true,
  read(fields, { path, base, reader }) {
    const value2 = reader.read(schema12, fields, path);
    if (!value2) return void 0;
    checkTexts(value2, ["url", "body"], path, reader);
    const address2 = value2.url.replace(/\{\{.*?\}\}|\{%.*?%\}/g, "x");
    if (!/^https?:\/\/\S+$/.test(address2) && !/^(\{\{|\{%|\$\{secret:)/.test(value2.url)) {
      return reader.report("invalid-value", [...path, "url"], {
        message: `"${value2.url}" is not a URL.`,
        detail: "It begins with https:// and holds no spaces."
      });
    }
    if (value2.method !== void 0 && value2.method.toUpperCase() !== "POST") {
      reader.report("webhook-method", [...path, "method"], {
        message: `Klaviyo sends this webhook as POST, not as ${value2.method}.`,
        detail: "Klaviyo has no other method. Let the receiver accept POST, and take this key out."
      });
    }
    const { name, status, url, headers = {}, body } = value2;
    return { kind: "webhook", ...base, ...present({ name, status }), url, headers, ...present({ body }) };
  },
  label: ({ url }) => url,
  words: ({ url, body }) => ({ url, body }),
  action({ url, headers, body }, { context }, names3) {
    for (const each of [url, body ?? "", ...Object.values(headers)]) noteSecrets(context, each);
    const message = { url, headers: { ...headers }, body: body ?? null, name: names3.message() };
    return { type: "send-webhook", data: { message, ...draft } };
  },
  back: {
    type: "send-webhook",
    step(data, { secrets }) {
      const message = messageOf2(data);
      const own2 = named4("webhook", message);
      return { ...own2, fields: webhookTexts(message, own2.wanted, secrets) };
    }
  }
};

// src/steps/kinds.ts
var stepKinds = {
  email: email2,
  sms,
  webhook,
  notify,
  delay,
  wait_until: waitUntil,
  condition,
  branch,
  random_split: randomSplit,
  ab_test: abTest,
  update_profile: updateProfile,
  add_to_list: addToList,
  remove_from_list: removeFromList,
  exit,
  raw,
  ...skippedKinds
};
var stepKeys = Object.keys(stepKinds);
var isDeedKind = (kind2) => "action" in kind2 && kind2.shape !== "wait";
var deedKeys = stepKeys.filter((key) => isDeedKind(stepKinds[key]));
var acting = stepKinds;
var all3 = { ...stepKinds, skipped };
var kindOf2 = (step) => all3[step.kind];
var isDeed = (step) => isDeedKind(kindOf2(step));
var actingKind = (step) => acting[step.kind];
var waysOf = (step) => kindOf2(step).ways?.(step);
var mapInside = (step, each) => kindOf2(step).map?.(step, each) ?? step;
var labelOf = (step) => kindOf2(step).label(step);

// src/model/written/flow-test.ts
var channels = ["email", "sms", "push", "whatsapp"];
var consentStates = ["subscribed", "unsubscribed", "never_subscribed"];
var value = union([string2(), number2(), boolean2(), _null3(), array(union([string2(), number2()]))]);
var properties = record(string2(), unknown());
var names2 = (what) => array(string2().min(1)).optional().describe(what);
var moment = (what) => union([string2().min(1), literal(0)]).optional().describe(what);
var person = strictObject({
  consent: union([array(_enum(channels)), partialRecord(_enum(channels), _enum(consentStates))]).optional().describe(
    "The channels they consent to; those not named they do not. Or each with its state: { email: never_subscribed }. All channels when left out."
  ),
  timezone: optionalText("IANA, such as Europe/Berlin. The account's when left out."),
  properties: record(string2(), value).optional().describe("Properties of the profile, by name: { Tier: gold }."),
  lists: names2("Lists they are in before the case begins."),
  segments: names2("Segments they are in before the case begins."),
  predictions: record(string2(), union([number2(), string2()])).optional().describe("Klaviyo's predictions: { churn_probability: 0.7 }."),
  random: record(string2(), string2()).optional().describe("How random splits fall, by id: { two-openings: then }. Else it follows from the name of the case.")
}).describe("Somebody. What a case says of its person comes over what the file says.");
var eventKinds = [
  "metric",
  "opened",
  "clicked",
  "set",
  "consent",
  "joins_list",
  "leaves_list",
  "joins_segment",
  "leaves_segment",
  "receives",
  "triggers",
  "back_in_stock"
];
var event = strictObject({
  at: moment("When: +90m, +5h or +2d after start, or YYYY-MM-DD HH:MM in their zone. +0 when left out."),
  metric: optionalText("The name of a metric: Placed Order."),
  opened: optionalText("They open the message of the step with this id."),
  clicked: optionalText("They click in the message of the step with this id."),
  properties: properties.optional().describe("Properties of the event: { $value: 90 }."),
  fixture: optionalText("A JSON file with the properties of the event, relative to this file."),
  set: record(string2(), value).optional().describe("Properties of the profile change: { Tier: gold }. null: not set any more."),
  consent: partialRecord(_enum(channels), _enum(consentStates)).optional().describe("Consent changes: { email: unsubscribed }."),
  joins_list: optionalText("They come into a list."),
  leaves_list: optionalText("They leave a list."),
  joins_segment: optionalText("They come into a segment."),
  leaves_segment: optionalText("They leave a segment."),
  receives: choice(channels, "A message from elsewhere, such as a campaign."),
  triggers: properties.optional().describe("A price drop or low inventory finds them; the properties it tells."),
  back_in_stock: literal(true).optional().describe("What they wait for is in stock again.")
}).describe("Something that happens.");
var deed = (kind2) => optionalText(`The id of a step of this kind (${kind2}) that is done.`);
var leaveReasons = ["exit_when", "audience", "segment", "date", "nothing_live", "deleted", "end"];
var refuseReasons = ["exit_when", "audience", "trigger", "reentry"];
var expectation = strictObject({
  at: moment("When: +1h after start, or YYYY-MM-DD HH:MM in their zone. Not held when left out."),
  ...Object.fromEntries(deedKeys.map((kind2) => [kind2, deed(kind2)])),
  branch: record(string2(), string2()).optional().describe("The way taken at a split: { gold: then }, { tier: NAME OF A CASE }, { gold: else }."),
  skipped: optionalText("The id of a step that is skipped."),
  waits: optionalText("The id of a delay they begin to wait in."),
  left: choice(leaveReasons, "They leave before the end, or are not let in, and why."),
  refused: choice(refuseReasons, "They are not let in, and why."),
  end: literal(true).optional().describe("They come to the end."),
  and_others: literal(true).optional().describe("Messages that are not named here may come as well.")
}).describe("What comes, under its kind. Messages must all be named, in order.");
var expectations2 = array(union([expectation, literal("end")])).describe("What comes, in order. Every message must be named; an empty list: nothing comes.");
var oneCase = strictObject({
  name: text("What the case shows, in a few words."),
  start: optionalText("YYYY-MM-DD HH:MM in the zone of the person. 2026-11-02 09:00, a Monday, when left out."),
  person: person.optional(),
  fixture: optionalText("A JSON file with the event that starts the flow, relative to this file."),
  events: array(event).optional().describe(
    "What happens. Where nothing of it starts the flow, it starts at +0 by an event that its trigger lets in."
  ),
  expect: expectations2.optional(),
  and_others: flag("Messages that are not named may come as well."),
  until: moment("Look no further than this.")
});
var testCases = array(oneCase).describe("People, what happens to them, and what comes.");
var times2 = tuple([string2(), string2()]);
var laws = {
  message_after: strictObject({
    message_after: text("No message after this metric has happened since they entered.")
  }),
  messages_closer_than: strictObject({
    messages_closer_than: text("No two messages to one person closer than this: 2 hours.")
  }),
  more_messages_than: strictObject({
    more_messages_than: int().min(0).describe("No more messages than this to one person \u2026"),
    within: optionalText("\u2026 within this time: 30 days. Within the whole of their way when left out.")
  }),
  sms_between: strictObject({
    sms_between: times2.describe('No text message between these times of their day: ["21:00", "09:00"].')
  }),
  inside_longer_than: strictObject({
    inside_longer_than: text("Nobody is in the flow longer than this: 60 days.")
  })
};
var lawNames = Object.keys(laws);
var innerTests = strictObject({
  person: person.optional(),
  account: strictObject({
    timezone: optionalText("The zone of the account, IANA. UTC when left out."),
    quiet_hours: times2.optional().describe('The quiet hours for text messages: ["21:00", "08:00"] when left out.'),
    smart_sending: partialRecord(_enum(channels), int().min(0)).optional().describe("Smart Sending's windows in hours: { email: 16, sms: 24 } when left out.")
  }).optional().describe("What the account is set to."),
  cases: testCases.optional(),
  never: unknown().meta({ $ref: "#/definitions/never", description: "Laws that hold on all ways and for all people." }).optional()
});
var flowTest = strictObject({
  sequence: optionalText("The address of the sequence. The name of this file without .test.yaml when left out."),
  ...innerTests.shape
});
var personSchema = person;

// src/lint/html.ts
var masked = "\uE000";
function mask(source) {
  let result = "";
  let at = 0;
  for (const { offset, text: text3 } of templateTags(source)) {
    result += source.slice(at, offset) + masked.repeat(text3.length);
    at = offset + text3.length;
  }
  return result + source.slice(at);
}
var attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;
function readPage(source) {
  const text3 = mask(source);
  const elements2 = [];
  const texts2 = [];
  const styles = [];
  let at = 0;
  const words3 = (to) => {
    if (to > at) texts2.push({ value: text3.slice(at, to), offset: at });
  };
  for (; ; ) {
    const open2 = text3.indexOf("<", at);
    if (open2 < 0) break;
    if (text3.startsWith("<!--", open2)) {
      words3(open2);
      const end2 = text3.indexOf("-->", open2);
      at = end2 < 0 ? text3.length : end2 + 3;
      continue;
    }
    const end = /[a-zA-Z/!?]/.test(text3[open2 + 1] ?? "") ? closeOf(text3, open2) : -1;
    if (end < 0) {
      words3(open2 + 1);
      at = open2 + 1;
      continue;
    }
    words3(open2);
    at = end + 1;
    const element = elementOf(text3, open2, end);
    if (!element) continue;
    elements2.push(element);
    if (!element.closing && (element.name === "style" || element.name === "script")) {
      const close = text3.toLowerCase().indexOf(`</${element.name}`, at);
      const stop = close < 0 ? text3.length : close;
      if (element.name === "style") styles.push({ value: text3.slice(at, stop), offset: at });
      at = stop;
    }
  }
  words3(text3.length);
  return { source, elements: elements2, texts: texts2, styles };
}
function closeOf(text3, open2) {
  let quote2 = "";
  const limit = Math.min(text3.length, open2 + 2e4);
  for (let i = open2 + 1; i < limit; i++) {
    const c = text3[i];
    if (quote2 !== "") {
      if (c === quote2) quote2 = "";
    } else if ((c === '"' || c === "'") && text3[i - 1] === "=") quote2 = c;
    else if (c === ">") return i;
  }
  return -1;
}
function elementOf(text3, open2, end) {
  const head = /^<(\/?)([a-zA-Z][\w:-]*)/.exec(text3.slice(open2, end));
  if (!head) return void 0;
  const attributes = /* @__PURE__ */ new Map();
  const from = open2 + head[0].length;
  for (const found of text3.slice(from, end).matchAll(attribute)) {
    const [whole, name = "", double, single, bare] = found;
    const value2 = double ?? single ?? bare ?? "";
    const offset = from + found.index + (value2 === "" ? 0 : whole.lastIndexOf(value2));
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), { value: value2, offset });
  }
  return { name: head[2].toLowerCase(), closing: head[1] !== "", attributes, offset: open2, length: end + 1 - open2 };
}
var voidElements = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" ")
);
function walk(elements2, visit) {
  const stack = [];
  for (const element of elements2) {
    if (element.closing) {
      const at = stack.findLastIndex(({ name }) => name === element.name);
      if (at >= 0) stack.length = at;
      continue;
    }
    if (stack.length > 500) continue;
    visit([...stack, element], element);
    if (!voidElements.has(element.name)) stack.push(element);
  }
}

// src/text/group.ts
function repeated(items2, keyOf) {
  const known3 = /* @__PURE__ */ new Map();
  return [...items2].flatMap((item) => {
    const key = keyOf(item);
    const first = key === void 0 ? void 0 : known3.get(key);
    if (key !== void 0 && first === void 0) known3.set(key, item);
    return first === void 0 ? [] : [{ item, first }];
  });
}
function grouped(items2, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const [index, item] of items2.entries()) {
    const key = keyOf(item, index);
    const known3 = groups.get(key);
    if (known3) known3.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

// src/lint/declarations.ts
var known2 = /* @__PURE__ */ new Map();
var mostKnown = 5e3;
function declarations(style) {
  const before = known2.get(style);
  if (before) return before;
  const read2 = /* @__PURE__ */ new Map();
  for (const each of style.split(";")) {
    const colon = each.indexOf(":");
    if (colon < 0) continue;
    const value2 = each.slice(colon + 1).replace(/!important/i, "");
    read2.set(each.slice(0, colon).trim().toLowerCase(), value2.trim());
  }
  if (known2.size >= mostKnown) known2.clear();
  known2.set(style, read2);
  return read2;
}

// src/lint/sheet.ts
var most3 = 2e3;
var notAtFirst = /::|:(?:hover|active|focus|focus-within|focus-visible|visited|before|after|first-line|first-letter)\b/;
function readSheet({ styles }) {
  const rules = [];
  for (const { value: value2 } of styles) {
    if (value2.includes(masked)) continue;
    read(value2.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ""), { isUnsure: false, isDark: false }, rules, 0);
  }
  const keyOf = ({ compounds }) => {
    const { classes, ids, name } = compounds.at(-1);
    return classes[0] ?? ids[0] ?? name;
  };
  return { hasDark: rules.some(({ isDark }) => isDark), rules, byKey: grouped(rules, keyOf) };
}
function read(css, when, rules, depth) {
  let at = 0;
  while (rules.length < most3) {
    const open2 = css.indexOf("{", at);
    if (open2 < 0) return;
    const close = endOf3(css, open2);
    const head = css.slice(at, open2).replace(/^[\s\S]*;/, "").trim();
    const body = css.slice(open2 + 1, close);
    at = close + 1;
    if (/^@(media|supports|layer)\b/i.test(head)) {
      const inner = depth < 3 ? whenOf(head, when) : void 0;
      if (inner) read(body, inner, rules, depth + 1);
    } else if (!head.startsWith("@")) {
      addRules(head, body, when, rules);
    }
  }
}
function endOf3(css, open2) {
  let depth = 0;
  for (let i = open2; i < css.length; i++) {
    if (css[i] === "{") depth += 1;
    if (css[i] === "}") depth -= 1;
    if (depth === 0) return i;
  }
  return css.length;
}
function whenOf(head, outer) {
  if (/max-(?:device-)?width|\bprint\b/i.test(head)) return void 0;
  if (/^@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)$/i.test(head)) return { ...outer, isDark: true };
  return /^@media\s+(?:all|screen)$/i.test(head) ? outer : { ...outer, isUnsure: true };
}
function addRules(head, body, when, rules) {
  const style = declarations(body);
  if (style.size === 0 || body.includes("{")) return;
  const important = importantIn(body);
  for (const selector of head.split(",")) {
    const text3 = selector.trim();
    if (text3 === "" || notAtFirst.test(text3)) continue;
    const { compounds, isPlain } = compoundsOf(text3);
    if (compounds.length === 0) continue;
    const weight2 = compounds.reduce(
      (sum, { name, ids, classes }) => sum + ids.length * 1e4 + classes.length * 100 + (name === "" ? 0 : 1),
      0
    );
    rules.push({ compounds, weight: weight2, style, important, ...when, isUnsure: when.isUnsure || !isPlain });
  }
}
var certainRules = (sheet, path) => candidates(sheet, path).filter((rule) => !rule.isDark && !rule.isUnsure && matches(rule, path));
function candidates({ byKey }, path) {
  const element = path.at(-1);
  const id = element.attributes.get("id")?.value;
  const keys2 = [...classesOf(element), ...id === void 0 ? [] : [id], element.name, ""];
  return keys2.flatMap((key) => byKey.get(key) ?? []);
}
var importantIn = (style) => new Set(
  style.includes("!") ? style.split(";").flatMap((one) => /!\s*important/i.test(one) ? [one.split(":")[0].trim().toLowerCase()] : []) : []
);
function compoundsOf(selector) {
  const parts = selector.replace(/\s*([>+~])\s*/g, " $1 ").split(/\s+/);
  const compounds = [];
  let [isPlain, isChild] = [true, false];
  for (const part2 of parts) {
    if (part2 === ">") isChild = true;
    else if (part2 === "+" || part2 === "~") {
      compounds.pop();
      isPlain = false;
    } else {
      const found = /^(\*|[a-z][\w-]*)?((?:[.#][\w-]+)*)(.*)$/i.exec(part2.replaceAll("\\", ""));
      if (!found || found[3] !== "") isPlain = false;
      const marks2 = found?.[2]?.match(/[.#][\w-]+/g) ?? [];
      const of = (sign) => marks2.filter((mark) => mark.startsWith(sign)).map((mark) => mark.slice(1));
      const name = found?.[1] === void 0 || found[1] === "*" ? "" : found[1].toLowerCase();
      compounds.push({ name, ids: of("#"), classes: of("."), isChild });
      isChild = false;
    }
  }
  return { compounds, isPlain };
}
var classesOf = (element) => (element.attributes.get("class")?.value ?? "").split(/\s+/).filter((name) => name !== "");
var fits = (compound, element, classes) => (compound.name === "" || compound.name === element.name) && compound.classes.every((name) => classes.includes(name)) && compound.ids.every((id) => element.attributes.get("id")?.value === id);
function matches({ compounds }, path) {
  let at = path.length - 1;
  if (!fits(compounds.at(-1), path[at], classesOf(path[at]))) return false;
  for (let c = compounds.length - 2; c >= 0; c--) {
    const isChild = compounds[c + 1].isChild;
    do
      at -= 1;
    while (!isChild && at >= 0 && !fits(compounds[c], path[at], classesOf(path[at])));
    if (at < 0 || !fits(compounds[c], path[at], classesOf(path[at]))) return false;
  }
  return true;
}
var unsure = /* @__PURE__ */ Symbol("unsure");
function stylesOf(sheet, path, dark) {
  const element = path.at(-1);
  const inline2 = element.attributes.get("style")?.value ?? "";
  const own2 = inline2.includes(masked) ? new Map([...declarations(inline2).keys()].map((key) => [key, unsure])) : declarations(inline2);
  const found = candidates(sheet, path).filter((rule) => (dark || !rule.isDark) && matches(rule, path));
  if (found.length === 0) return own2;
  const ordered = [...new Set(found)].sort((a, b) => a.weight - b.weight || Number(a.isDark) - Number(b.isDark));
  const result = /* @__PURE__ */ new Map();
  const ownImportant = importantIn(inline2);
  const put = (rule, isImportant) => {
    for (const [property2, value2] of rule.style) {
      if (rule.important.has(property2) !== isImportant || isImportant && ownImportant.has(property2)) continue;
      result.set(property2, rule.isUnsure ? unsure : value2);
      if (property2 === "background") result.delete("background-color");
    }
  };
  for (const rule of ordered) put(rule, false);
  for (const [property2, value2] of own2) {
    result.set(property2, value2);
    if (property2 === "background") result.delete("background-color");
  }
  for (const rule of ordered) put(rule, true);
  if (classesOf(element).some((name) => name.includes(masked))) {
    for (const key of result.keys()) if (!own2.has(key)) result.set(key, unsure);
  }
  return result;
}

// src/lint/support.ts
var clients = ["gmail", "outlook", "apple-mail"];
var called = { gmail: "Gmail", outlook: "Outlook", "apple-mail": "Apple Mail" };
var all4 = clients;
var but = (...supported) => clients.filter((each) => !supported.includes(each));
var elements = {
  script: all4,
  iframe: all4,
  object: all4,
  embed: all4,
  form: but("apple-mail"),
  input: but("apple-mail"),
  select: but("apple-mail"),
  textarea: but("apple-mail"),
  video: but("apple-mail"),
  audio: but("apple-mail"),
  svg: but("apple-mail"),
  canvas: all4,
  dialog: but("apple-mail"),
  picture: ["gmail", "outlook"]
};
var properties2 = [
  ["display: flex", /^display:(?:inline-)?flex/, ["outlook"]],
  ["display: grid", /^display:(?:inline-)?grid/, ["gmail", "outlook"]],
  ["position", /^position:(?:absolute|fixed|sticky)/, ["gmail", "outlook"]],
  ["float", /^float:(?:left|right)/, ["outlook"]],
  ["transform", /^transform:/, ["gmail", "outlook"]],
  ["animation", /^animation/, ["gmail", "outlook"]],
  ["filter", /^filter:/, ["gmail", "outlook"]],
  ["clip-path", /^clip-path:/, ["gmail", "outlook"]],
  ["mix-blend-mode", /^mix-blend-mode:/, ["gmail", "outlook"]],
  ["object-fit", /^object-fit:/, ["outlook"]],
  ["aspect-ratio", /^aspect-ratio:/, ["gmail", "outlook"]],
  ["columns", /^column(?:s|-count):/, ["outlook"]],
  ["a variable (var())", /:.*\bvar\(/, ["gmail", "outlook"]],
  ["calc()", /:.*\bcalc\(/, ["outlook"]],
  ["clamp()", /:.*\b(?:clamp|min|max)\(/, ["outlook"]]
];
var gradient = /^background(?:-image)?:.*gradient\(/;
var formats = {
  svg: ["gmail", "outlook"],
  webp: ["outlook"],
  avif: ["outlook"]
};
function lintSupport(page2, chosen) {
  const found = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const note = (feature, where3, offset, length) => {
    const missing = where3.filter((client) => chosen.includes(client));
    if (missing.length > 0 && !found.has(feature)) found.set(feature, { missing, offset, length });
  };
  for (const { name, closing, attributes, offset, length } of page2.elements) {
    if (closing) continue;
    if (Object.hasOwn(elements, name)) note(`<${name}>`, elements[name], offset, length);
    if (name === "link" && /stylesheet/i.test(attributes.get("rel")?.value ?? "") && !/fonts\./.test(attributes.get("href")?.value ?? ""))
      note("a linked style sheet", ["gmail", "outlook"], offset, length);
    const handler = [...attributes.keys()].find((key) => /^on[a-z]+$/.test(key));
    if (handler !== void 0) note(`${handler}="\u2026"`, all4, offset, length);
    if (name === "img") {
      const format2 = /^[^?#]*\.(svg|webp|avif)(?:[?#]|$)/i.exec(attributes.get("src")?.value ?? "")?.[1]?.toLowerCase();
      if (format2 !== void 0) note(`pictures in ${format2}`, formats[format2], offset, length);
    }
    const style = attributes.get("style");
    if (!style || seen.has(style.value) || style.value.includes(masked)) continue;
    seen.add(style.value);
    const hasGround = attributes.has("bgcolor");
    for (const [feature, where3] of featuresOf(declarations(style.value), hasGround))
      note(feature, where3, style.offset, style.value.length);
  }
  for (const { style, at } of usedRules(page2))
    for (const [feature, where3] of featuresOf(style, false)) note(feature, where3, at.offset, at.length);
  const groups = grouped([...found], ([, { missing }]) => missing.map((client) => called[client]).join(" and "));
  return [...groups].map(([who, features]) => ({
    code: "mail-support",
    message: `${who} ${who.includes(" and ") ? "do" : "does"} not show ${features.map(([feature]) => feature).join(", ")}.`,
    detail: "Build it with tables and plain styles, or see that the mail reads well without it.",
    offset: features[0][1].offset,
    length: features[0][1].length
  }));
}
function featuresOf(style, hasGround) {
  const written = [...style].map(([property2, value2]) => `${property2}:${value2}`);
  const found = properties2.flatMap(
    ([feature, pattern, where3]) => written.some((one) => pattern.test(one)) ? [[feature, where3]] : []
  );
  const isBare = !hasGround && !style.has("background-color") && written.some((one) => gradient.test(one));
  return isBare ? [...found, ["a gradient with no background-color", ["outlook"]]] : found;
}
function usedRules(page2) {
  const sheet = readSheet(page2);
  if (!sheet.rules.some(({ style }) => featuresOf(style, false).length > 0)) return [];
  const found = /* @__PURE__ */ new Map();
  walk(page2.elements, (path, element) => {
    for (const { style } of certainRules(sheet, path)) if (!found.has(style)) found.set(style, element);
  });
  return [...found].map(([style, at]) => ({ style, at }));
}

// src/model/written/config.ts
var account = strictObject({
  api_key_env: optionalText(
    "The name of the environment variable that holds the private API key. Never the key itself."
  ),
  account_id: optionalText(
    "The id of the Klaviyo account, its public API key: a key of any other account is refused."
  ),
  flows: optionalText("The directory of its sequences. flows/ when left out."),
  variables: record(string2(), union([string2(), number2()])).optional().describe("What ${name} stands for in the sequences of this account."),
  secrets: array(string2().min(1)).optional().describe("Environment variables whose values webhooks may hold as ${secret:NAME}. None when left out."),
  branches: choice(
    ["split", "nested"],
    "What a branch step becomes: Klaviyo's multi-branch split (split, the default), or conditional splits one inside the other (nested), for accounts whose API does not create the former."
  ),
  metrics: record(string2(), metricName).optional().describe(
    "Metrics by trigger type, where the store names them otherwise: cart_abandoned: { name: Started Checkout }."
  ),
  max_status: choice(
    statuses,
    "A higher status is lowered to this one; draft for a staging account. live when left out."
  ),
  promote_from: optionalText(
    "The account from which changes of content go over: nothing else is made or changed here but what stands applied there."
  ),
  after: optionalText("How long it must have stood there: 2 days. At once when left out.")
}).describe("One Klaviyo account.");
var window = strictObject({
  allow: optionalText("Its name: changes are made only while a window that allows them is open."),
  deny: optionalText("Its name: nothing is changed while it is open. A deny is stronger than any allow."),
  from: optionalText("Its first day or moment: 2026-11-20, or 2026-11-20 18:00."),
  to: optionalText("Its end: the last day, which is still in it, or a moment."),
  cron: optionalText('When a window that comes round begins: "0 8 * * 1-5".'),
  for: optionalText("How long such a window lasts: 9 hours."),
  zone: optionalText("The zone of its times, such as Europe/Berlin. The time zone of the controller when left out.")
}).describe("When the account may be changed, or may not.");
var percent3 = (description) => number2().min(0).max(100).describe(description);
var recipients = int().min(0).optional().describe("With fewer recipients nothing is said. 100 when left out.");
var alert = strictObject({
  drop: choice(["open_rate", "click_rate", "conversion_rate"], "A rate that falls against its own past."),
  above: choice(["spam_complaint_rate", "bounce_rate"], "A rate that is higher than it may be."),
  percent: percent3("By how much it falls, or what it may not exceed.").optional(),
  min_recipients: recipients,
  silent: int().min(1).optional().describe("A live flow that has sent nothing for so many days.")
});
var accounts = record(string2(), account);
var config3 = strictObject({
  project: string2().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(40).optional().describe("The scope of ownership, in lower-case words joined by hyphens; required for everything that writes."),
  state: union([
    _enum(["directory", "branch"]),
    strictObject({ branch: text("The branch. sluice-state is the usual one.") })
  ]).optional().describe(
    "Where the ledger is kept: in .sluice/ of the work tree (directory, the default) or on a branch: branch, or { branch: NAME }."
  ),
  branch: optionalText("The branch the ledger is kept on, with state: branch. sluice-state when left out."),
  accounts: accounts.optional().describe("The Klaviyo accounts, by names of yours."),
  policy: strictObject({
    on_removed: choice(
      ["delete", "retire", "keep"],
      "What becomes of the flow of a removed file: delete (the default), retire (set to draft and keep) or keep."
    ),
    max_destructive: strictObject({
      count: int().min(0).optional().describe("So many at most. 3 when left out."),
      percent: percent3(
        "So many of a hundred owned flows at most, from 10 owned flows on. 30 when left out."
      ).optional()
    }).optional().describe("An apply with more deletes and replaces than this is refused."),
    windows: array(window).optional().describe(
      "When changes may be applied. Outside, an apply changes nothing but a status that is lowered; what was merged waits."
    ),
    require_tests: flag(
      "true: nothing is applied while a flow test of a changed sequence fails. false when left out."
    ),
    replace: choice(
      ["drain", "cut"],
      "How a flow gives way to another in its place: drain (people inside go on to the end of the old one; the default where it can be) or cut (they are cancelled). A sequence may say so itself."
    ),
    approvals: strictObject({
      create: int().min(0).optional().describe("A new flow."),
      update: int().min(0).optional().describe("Steps changed in place."),
      replace: int().min(0).optional().describe("A new flow in the place of the old one."),
      delete: int().min(0).optional().describe("A flow that goes."),
      live: int().min(0).optional().describe("Whatever lets a flow send."),
      from: array(string2().regex(/^@?[\w-]+(\/[\w.-]+)?$/)).optional().describe('Whose approvals count: logins and teams ("@org/team"). Everybody who may write, when left out.')
    }).optional().describe("How many approving reviews of the pull request a change needs. The author counts for none."),
    skipped_steps: choice(["warn", "error"], "Whether a skipped step is a warning (the default) or an error.")
  }).optional().describe("What an apply may do."),
  reports: strictObject({
    schedule: optionalText(
      "When figures are fetched: a cron expression, in UTC or in the time zone of the controller. Every six hours when left out."
    ),
    conversion_metric: metricName.optional().describe("The metric that counts as a conversion, or { name, integration }. Placed Order when left out."),
    directory: optionalText("Where reports are written. reports/ when left out."),
    branch: string2().optional().describe('The branch reports are committed to; "" commits beside the flows.')
  }).optional().describe("Performance reports."),
  alerts: array(alert).optional().describe(
    "When to raise an alert: { drop: open_rate, percent: 30 }, { above: bounce_rate, percent: 2 }, { silent: 7 }."
  ),
  lint: strictObject({
    clients: array(_enum(clients)).min(1).optional().describe("The mail programs whose limits are told. Gmail, Outlook and Apple Mail when left out."),
    ...Object.fromEntries(lintCodes.map((code2) => [code2, choice(["off", "warn", "error"], catalog[code2].summary)]))
  }).optional().describe("How severe each lint of mails and texts is; docs/preview.md lists them."),
  controller: strictObject({
    reconcile: flag("Whether the controller applies the branch by itself. false when left out."),
    reconcile_schedule: optionalText(
      "When it looks whether there is something to apply: a cron expression. Every five minutes when left out."
    ),
    drift_schedule: optionalText(
      "When it looks for drift: a cron expression. 03:00, 09:00, 15:00 and 21:00 when left out."
    ),
    time_zone: optionalText("The zone of its schedules, such as Europe/Berlin. UTC when left out."),
    jitter: int().min(0).max(3600).optional().describe("Each run begins up to so many seconds later. 120 when left out.")
  }).optional().describe("The long-running process.")
});
var accountsSchema = accounts;

// src/triggers/trigger-kind.ts
var type = string2().describe("What starts the flow.");

// src/triggers/date.ts
var schema13 = strictObject({
  type,
  property: text("The profile property that holds the date, such as Birthday."),
  before: optionalPart(
    "duration",
    'How long before that date: "7 days", "2 weeks", "1 month". On the day itself when left out.'
  ),
  repeat: choice(["yearly", "monthly", "weekly", "never"], "How often the date comes round. Yearly when left out."),
  at: text('The time of day, as in "09:00".'),
  weekdays,
  timezone
});
var repeats = { yearly: "annually", monthly: "monthly", weekly: "weekly", never: "never" };
var date2 = {
  description: "A date on the profile, such as a birthday.",
  schema: schema13,
  read(value2, { path, base, reader }) {
    const written = reader.read(schema13, value2, path);
    if (!written) return void 0;
    const before = readBefore(written.before, [...path, "before"], reader);
    const time2 = readTime(written.at, [...path, "at"], reader);
    const when = readWhen(written, path, reader);
    if (!before || time2 === void 0 || !when) return void 0;
    const repeat = repeats[written.repeat ?? "yearly"];
    return { ...base, kind: "date", property: written.property, before, repeat, time: time2, ...when };
  },
  compile: (trigger) => ({
    type: "date",
    date_field_type: "profile-property",
    date_profile_property: trigger.property,
    timedelta_unit_before_date: trigger.before.unit,
    timedelta_value_before_date: trigger.before.value,
    recurrence_frequency: trigger.repeat,
    timezone: trigger.timezone,
    trigger_time: trigger.time,
    trigger_days: trigger.weekdays ? [...trigger.weekdays] : null
  }),
  back: {
    type: "date",
    written(trigger) {
      const { date_profile_property: property2, timedelta_value_before_date: before, trigger_time: at } = trigger;
      if (!isText(property2) || !isText(at)) return void 0;
      const repeat = trigger["recurrence_frequency"] ?? "monthly";
      const zone2 = trigger["timezone"] ?? "profile";
      return present({
        type: "date",
        property: literally(property2),
        before: before === 0 ? void 0 : span(before, trigger["timedelta_unit_before_date"] ?? "weeks"),
        repeat: repeat === "annually" ? "yearly" : repeat,
        at: timeOfDay(at),
        weekdays: daysOf2(trigger["trigger_days"]),
        timezone: zone2 === "profile" ? void 0 : zone2
      });
    }
  }
};
function readBefore(value2, path, reader) {
  if (value2 === void 0 || value2 === 0) return { unit: "days", value: 0 };
  if (typeof value2 !== "string") {
    return reader.report("wrong-type", path, {
      message: '"before" must be a length of time.',
      detail: 'Such as "7 days", "2 weeks" or "1 month".'
    });
  }
  const length = reader.take(parseOneUnit(value2, ["day", "week", "month"]), path);
  return length && { unit: `${length.unit}s`, value: length.value };
}

// src/triggers/groups.ts
var back = (wire) => ({
  type: wire,
  written(trigger, { names: names3 }) {
    const group = names3.group(trigger["id"]);
    return group && wire in group ? { type: wire, ...literally(group) } : void 0;
  }
});
var listSchema = strictObject({ type, list: text("The name of the list in Klaviyo.") });
var list2 = {
  description: "Somebody joined a list.",
  schema: listSchema,
  read(value2, { path, base, reader }) {
    const written = reader.read(listSchema, value2, path);
    return written && { ...base, at: reader.at([...path, "list"]), kind: "list", list: written.list };
  },
  compile: (trigger, context) => ({ type: "list", id: groupToken(context, "list", trigger.list, trigger.at) }),
  back: back("list")
};
var segmentSchema = strictObject({ type, segment: text("The name of the segment in Klaviyo.") });
var segment = {
  description: "Somebody came into a segment.",
  schema: segmentSchema,
  read(value2, { path, base, reader }) {
    const written = reader.read(segmentSchema, value2, path);
    return written && { ...base, at: reader.at([...path, "segment"]), kind: "segment", segment: written.segment };
  },
  compile: ({ segment: name, at }, context) => ({ type: "segment", id: groupToken(context, "segment", name, at) }),
  back: back("segment")
};

// src/triggers/metric.ts
var where2 = optionalPart(
  "event_condition",
  "Only for events whose properties fit: { event: $value, greater_than: 50 }."
);
var onMetric = (description, name, back2) => {
  const schema15 = strictObject({ type, where: where2, metric: name });
  return {
    description,
    schema: schema15,
    read(value2, { path, base, overrides, reader }) {
      const written = reader.read(schema15, value2, path);
      if (!written) return void 0;
      const named5 = written.metric === void 0 ? metricOfTrigger(base.type, overrides) : asMetricName(written.metric);
      if (named5 === void 0) return void 0;
      const at = written.metric === void 0 ? base.at : reader.at([...path, "metric"]);
      const trigger = { ...base, at, kind: "metric", metric: named5 };
      if (written.where === void 0) return trigger;
      const asking2 = { place: "where", metricTrigger: true, overrides };
      const question = readCondition2(written.where, [...path, "where"], asking2, reader);
      return question && { ...trigger, where: question };
    },
    compile: (trigger, context) => ({
      type: "metric",
      id: context.triggerMetric,
      trigger_filter: trigger.where ? triggerFilter(context, trigger.where) ?? null : null
    }),
    ...present({ back: back2 })
  };
};
var metric = onMetric("Any event that Klaviyo knows.", metricName, {
  type: "metric",
  written({ id, trigger_filter: filter3 }, asked2, hasExit) {
    const { names: names3 } = asked2;
    const named5 = names3.metric(id);
    if (named5 === void 0) return void 0;
    const question = conditionOf(groupsOf2(filter3), asked2);
    if (question !== void 0) return { type: "metric", metric: literally(named5), where: question };
    const wanted = asMetricName(named5);
    const short4 = importedEvents(hasExit).find((key) => sameData(metricOfTrigger(key, names3.overrides), wanted));
    return short4 === void 0 ? { type: "metric", metric: literally(named5) } : { type: short4 };
  }
});
var eventKinds2 = mapped(
  shopEvents,
  ({ description }) => onMetric(description, metricName.optional())
);

// src/triggers/products.ts
var within = optionalPart("duration", "How long ago that may have been, in days. 30 days when left out.");
var dropSchema = strictObject({
  type,
  amount: strictObject({
    percent: number2().positive().max(100).optional().describe("By so many percent."),
    currency: number2().positive().optional().describe("By so much, in US dollars.")
  }).describe("By how much at least: { percent: 10 } or { currency: 5 }."),
  audience: array(_enum(["viewed", "checkout_started"])).min(1).describe("Who is told: people who viewed it, or started a checkout with it."),
  within
});
var priceDrop = {
  description: "The price of something they looked at dropped.",
  schema: dropSchema,
  read(value2, { path, base, reader }) {
    const written = reader.read(dropSchema, value2, path);
    if (!written) return void 0;
    const { percent: percent4, currency } = written.amount;
    if (percent4 === void 0 === (currency === void 0)) {
      return reader.report("invalid-value", [...path, "amount"], {
        message: '"amount" must say either percent or currency.',
        detail: "Such as { percent: 10 } or { currency: 5 }."
      });
    }
    const withinDays = readWithin(written.within, path, reader);
    if (withinDays === void 0) return void 0;
    const amount2 = percent4 === void 0 ? { unit: "currency", value: currency ?? 0 } : { unit: "percent", value: percent4 };
    return { ...base, kind: "price-drop", amount: amount2, audience: written.audience.map(hyphens), withinDays };
  },
  compile: (trigger) => ({
    type: "price-drop",
    trigger_filter: null,
    price_drop_amount_value: trigger.amount.value,
    price_drop_amount_unit: trigger.amount.unit,
    audience: [...trigger.audience],
    timeframe_days: trigger.withinDays,
    currency_type: "usd"
  }),
  back: {
    type: "price-drop",
    written: (trigger) => ({
      type: "price_drop",
      amount: { [String(trigger["price_drop_amount_unit"])]: trigger["price_drop_amount_value"] },
      ...whoAndWhen(trigger)
    })
  }
};
var stockSchema = strictObject({
  type,
  level: _enum(["product", "variant"]).describe("Counted for the whole product or for each variant."),
  at_most: int().min(0).describe("When no more than so many are left."),
  audience: array(_enum(["viewed", "added_to_cart", "checkout_started"])).min(1).describe("Who is told: people who viewed it, added it to a cart, or started a checkout with it."),
  within
});
var lowInventory = {
  description: "Something they looked at is nearly sold out.",
  schema: stockSchema,
  read(value2, { path, base, reader }) {
    const written = reader.read(stockSchema, value2, path);
    const withinDays = written && readWithin(written.within, path, reader);
    if (!written || withinDays === void 0) return void 0;
    const { level, at_most: atMost, audience } = written;
    return { ...base, kind: "low-inventory", level, atMost, audience: audience.map(hyphens), withinDays };
  },
  compile: (trigger) => ({
    type: "low-inventory",
    product_level: trigger.level,
    trigger_filter: null,
    inventory_count: trigger.atMost,
    audience: [...trigger.audience],
    timeframe_days: trigger.withinDays
  }),
  back: {
    type: "low-inventory",
    written: (trigger) => present({
      type: "low_inventory",
      level: trigger["product_level"],
      at_most: trigger["inventory_count"],
      ...whoAndWhen(trigger)
    })
  }
};
var wireWords = { viewed: "viewed", added_to_cart: "added-to-cart", checkout_started: "checkout-started" };
var hyphens = (who) => wireWords[who];
var whoAndWhen = ({ audience, timeframe_days: days3 }) => present({
  audience: listOf(audience).map((who) => String(who).replaceAll("-", "_")),
  within: days3 === 30 || days3 === void 0 || days3 === null ? void 0 : span(days3, "days")
});
function readWithin(value2, path, reader) {
  if (value2 === void 0) return 30;
  if (typeof value2 === "number" && Number.isInteger(value2) && value2 > 0) return value2;
  const length = typeof value2 === "string" ? parseOneUnit(value2, ["day", "week"]) : void 0;
  if (length?.ok && length.data.value > 0) return length.data.value * (length.data.unit === "week" ? 7 : 1);
  const at = [...path, "within"];
  if (length && !length.ok) return reader.report("invalid-value", at, length.error);
  return reader.report("invalid-value", at, {
    message: '"within" must be a number of days, from 1 up.',
    detail: 'Such as 30, or "30 days".'
  });
}

// src/triggers/raw.ts
var schema14 = strictObject({
  type,
  definition: record(string2(), unknown()).describe("One Klaviyo trigger as its API takes it.")
});
var raw2 = {
  description: "One Klaviyo trigger as it is, for what this format cannot say.",
  schema: schema14,
  read(value2, { path, base, reader }) {
    const written = reader.read(schema14, value2, path);
    if (!written) return void 0;
    if (typeof written.definition.type !== "string") {
      return reader.told({
        ...missingKey([...path, "definition"], "type"),
        detail: "Klaviyo's triggers have a type: list, segment, metric, date, price-drop or low-inventory."
      });
    }
    return { ...base, kind: "raw", definition: written.definition };
  },
  compile: ({ definition }) => asWire(definition)
};

// src/triggers/kinds.ts
var triggerKinds = {
  ...eventKinds2,
  new_subscriber: list2,
  list: list2,
  metric,
  segment,
  date: date2,
  price_drop: priceDrop,
  low_inventory: lowInventory,
  raw: raw2
};
var triggerKeys = Object.keys(triggerKinds);
var byMeaning = {
  ...triggerKinds,
  "price-drop": priceDrop,
  "low-inventory": lowInventory
};
var kindOfTrigger = ({ kind: kind2 }) => byMeaning[kind2];

// src/model/written/sequence.ts
var sequence = strictObject({
  name: text("The flow's name in Klaviyo; unique among the sequences of the account."),
  description: string2().optional().describe("For readers of the repository; Klaviyo does not get it."),
  status: choice(
    statuses,
    "draft (sends nothing), manual (messages wait for review in Klaviyo) or live. Left out: created as draft, afterwards left alone."
  ),
  go_live: optionalText(
    "When the flow is set live: 2026-11-27 06:00 Europe/Berlin. Until then it is a draft, built and checked."
  ),
  end: optionalText(
    "When it ends: 2026-12-02, or with a time. From then on the flow is manual: nothing more is sent without a person."
  ),
  deploy: flag("false keeps the file but holds no flow for it: the flow is deleted."),
  moved_from: optionalText("The address this file had before it was moved."),
  adopt: optionalText("The id of a flow that exists in Klaviyo and is to be taken over."),
  pilot: strictObject({ segment: text("The name of the segment in Klaviyo.") }).optional().describe("Only people of this segment get the messages, until you take this key out."),
  trigger: part("trigger", "What starts the flow."),
  audience: optionalPart("condition", "Who may enter; checked again before every message."),
  exit_when: optionalPart("condition", "People leave the flow as soon as this holds."),
  replace: choice(
    ["drain", "cut"],
    "When a change needs another flow in its place: drain (people inside go on to the end of the old one; the default where it can be) or cut (they are cancelled)."
  ),
  reentry: union([
    _enum(["always", "never"]),
    strictObject({ after: part("duration", 'In hours, days or weeks: "7 days".') })
  ]).optional().describe(
    "Whether people may come in again: always, never, or { after: 7 days }. Left out: never where somebody joins a list or a segment, always otherwise."
  ),
  meets: array(text("The address of a sequence: its path under flows/ without the ending.")).optional().describe(
    "Sequences whose messages may come so close to these that Smart Sending skips one; a plan tells nothing of it."
  ),
  defaults: messageDefaults.optional(),
  steps: part("steps", "What happens, in this order."),
  tests: optionalPart(
    "tests",
    "Flow tests: a list of cases, or a map with cases, never, person and account, as in a .test.yaml file."
  )
});

export {
  diagnostic,
  isError,
  conflictMark,
  conflictWords,
  markdownMail,
  toJSONSchema,
  string2 as string,
  number2 as number,
  int,
  boolean2 as boolean,
  unknown,
  ZodArray,
  array,
  ZodObject,
  object,
  strictObject,
  looseObject,
  ZodUnion,
  ZodRecord,
  record,
  _enum,
  literal,
  ZodOptional,
  isText,
  wordIn,
  bag,
  span,
  slugOf,
  literal2,
  literally,
  weekdayNames,
  Safe,
  Sequenced,
  Placeholder,
  PythonError,
  attempt,
  isDict,
  truth,
  sizeOf,
  itemsOf,
  readExpression,
  words,
  DateTime,
  atZone,
  monthName,
  dayName,
  formatNamed,
  formatDate,
  strftime,
  plainDigits,
  str,
  smallInt,
  halfEven,
  float,
  escapeHtml2 as escapeHtml,
  conditionalEscape,
  applyFilter,
  equals,
  order,
  contains,
  same,
  lookUp,
  currencyFormat,
  filters,
  scan,
  klaviyoTags,
  parse2 as parse,
  checkTemplate,
  messageDefaults,
  kindOf,
  valueAt,
  tell,
  missingKey,
  unknownKey,
  notOneOf,
  propertyTests,
  operatorKeys,
  conditionKinds,
  conditionKeys,
  conditionSchema,
  asMetricName,
  overridable,
  isNamed,
  plural,
  listed,
  days,
  clock,
  duration2 as duration,
  pairLikeness,
  plain,
  misread,
  millisecondsOf,
  parseTime,
  parseTimezone,
  readSpan,
  readCondition2 as readCondition,
  asking,
  checkAddress,
  readSender,
  readUtm,
  addressOfToken,
  mapFlows,
  flowsNamed,
  flowsAwaited,
  metricToken,
  dataOf,
  messageOf,
  asAction,
  variationsOf,
  withData,
  partsOf,
  isVariation,
  mapParts,
  statusOf,
  withStatus,
  senders,
  kinds,
  triggerDefaults,
  emptyIsNull,
  dayLists,
  weekdays2 as weekdays,
  experimentDefaults,
  actionId,
  isSplit,
  branchesOf,
  exitsOf,
  mapExits,
  walkTree,
  tokenOfMessage,
  mapMessages,
  mapMessageTokens,
  messagesAwaited,
  messageId,
  sendersOf,
  writtenProperty,
  profileFilter,
  asksEvent,
  asksProfile,
  noMessages,
  groupsOf2 as groupsOf,
  conditionOf,
  splitExit,
  idOf,
  asked,
  rawDefinition,
  skippedWords,
  wallClock,
  dayAt,
  addDays,
  daysBetween,
  daysOf,
  monthOf,
  addMonths,
  readMoment,
  isZone,
  beginOf,
  endOf2 as endOf,
  momentOf2 as momentOf,
  momentWords,
  secretNames,
  holdsSecret,
  stepKinds,
  stepKeys,
  deedKeys,
  kindOf2,
  isDeed,
  actingKind,
  waysOf,
  mapInside,
  labelOf,
  masked,
  mask,
  readPage,
  voidElements,
  repeated,
  grouped,
  readSheet,
  unsure,
  stylesOf,
  clients,
  lintSupport,
  config3 as config,
  accountsSchema,
  eventKinds,
  testCases,
  laws,
  lawNames,
  innerTests,
  flowTest,
  personSchema,
  triggerKinds,
  triggerKeys,
  kindOfTrigger,
  sequence
};
