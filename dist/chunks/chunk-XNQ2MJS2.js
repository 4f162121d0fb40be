import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  catalog,
  didYouMean,
  nearest,
  wrap
} from "./chunk-AQCGACFV.js";
import {
  abTest,
  accountsSchema,
  branch,
  condition,
  conditionKeys,
  conditionSchema,
  config,
  delay,
  email,
  exit,
  external_exports,
  genders,
  listUpdate,
  messageDefaults,
  notify,
  operatorKeys,
  propertyTests,
  randomSplit,
  raw,
  sequence,
  shortFormKeys,
  shortForms,
  sms,
  stepKeys,
  triggerKeys,
  triggerKinds,
  triggerSchema,
  untranslatable,
  updateProfile,
  waitUntil,
  webhook
} from "./chunk-VQSIVE6N.js";
import {
  problemOf
} from "./chunk-ED2SBOOE.js";
import {
  __commonJS,
  __export,
  __require,
  __toESM
} from "./chunk-5XWL5JNG.js";

// node_modules/punycode.js/punycode.js
var require_punycode = __commonJS({
  "node_modules/punycode.js/punycode.js"(exports, module) {
    "use strict";
    var maxInt = 2147483647;
    var base3 = 36;
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
    var baseMinusTMin = base3 - tMin;
    var floor = Math.floor;
    var stringFromCharCode = String.fromCharCode;
    function error(type) {
      throw new RangeError(errors[type]);
    }
    function map(array, callback) {
      const result = [];
      let length = array.length;
      while (length--) {
        result[length] = callback(array[length]);
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
    function ucs2decode(string2) {
      const output = [];
      let counter = 0;
      const length = string2.length;
      while (counter < length) {
        const value = string2.charCodeAt(counter++);
        if (value >= 55296 && value <= 56319 && counter < length) {
          const extra = string2.charCodeAt(counter++);
          if ((extra & 64512) == 56320) {
            output.push(((value & 1023) << 10) + (extra & 1023) + 65536);
          } else {
            output.push(value);
            counter--;
          }
        } else {
          output.push(value);
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
      return base3;
    };
    var digitToBasic = function(digit, flag) {
      return digit + 22 + 75 * (digit < 26) - ((flag != 0) << 5);
    };
    var adapt = function(delta, numPoints, firstTime) {
      let k = 0;
      delta = firstTime ? floor(delta / damp) : delta >> 1;
      delta += floor(delta / numPoints);
      for (; delta > baseMinusTMin * tMax >> 1; k += base3) {
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
          error("not-basic");
        }
        output.push(input.charCodeAt(j));
      }
      for (let index = basic > 0 ? basic + 1 : 0; index < inputLength; ) {
        const oldi = i;
        for (let w = 1, k = base3; ; k += base3) {
          if (index >= inputLength) {
            error("invalid-input");
          }
          const digit = basicToDigit(input.charCodeAt(index++));
          if (digit >= base3) {
            error("invalid-input");
          }
          if (digit > floor((maxInt - i) / w)) {
            error("overflow");
          }
          i += digit * w;
          const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
          if (digit < t) {
            break;
          }
          const baseMinusT = base3 - t;
          if (w > floor(maxInt / baseMinusT)) {
            error("overflow");
          }
          w *= baseMinusT;
        }
        const out = output.length + 1;
        bias = adapt(i - oldi, out, oldi == 0);
        if (floor(i / out) > maxInt - n) {
          error("overflow");
        }
        n += floor(i / out);
        i %= out;
        output.splice(i++, 0, n);
      }
      return String.fromCodePoint(...output);
    };
    var encode2 = function(input) {
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
          error("overflow");
        }
        delta += (m - n) * handledCPCountPlusOne;
        n = m;
        for (const currentValue of input) {
          if (currentValue < n && ++delta > maxInt) {
            error("overflow");
          }
          if (currentValue === n) {
            let q = delta;
            for (let k = base3; ; k += base3) {
              const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
              if (q < t) {
                break;
              }
              const qMinusT = q - t;
              const baseMinusT = base3 - t;
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
      return mapDomain(input, function(string2) {
        return regexPunycode.test(string2) ? decode3(string2.slice(4).toLowerCase()) : string2;
      });
    };
    var toASCII = function(input) {
      return mapDomain(input, function(string2) {
        return regexNonASCII.test(string2) ? "xn--" + encode2(string2) : string2;
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
      "encode": encode2,
      "toASCII": toASCII,
      "toUnicode": toUnicode
    };
    module.exports = punycode2;
  }
});

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias3 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap3 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq3 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar2(node) || isCollection(node)) && !!node.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias3;
    exports.isCollection = isCollection;
    exports.isDocument = isDocument2;
    exports.isMap = isMap3;
    exports.isNode = isNode;
    exports.isPair = isPair;
    exports.isScalar = isScalar2;
    exports.isSeq = isSeq3;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    function visit_(key2, node, visitor, path) {
      const ctrl = callVisitor(key2, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key2, path, ctrl);
        return visit_(key2, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = visit_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key2, node, visitor, path) {
      const ctrl = await callVisitor(key2, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key2, path, ctrl);
        return visitAsync_(key2, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key2, node, visitor, path) {
      if (typeof visitor === "function")
        return visitor(key2, node, path);
      if (identity.isMap(node))
        return visitor.Map?.(key2, node, path);
      if (identity.isSeq(node))
        return visitor.Seq?.(key2, node, path);
      if (identity.isPair(node))
        return visitor.Pair?.(key2, node, path);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key2, node, path);
      if (identity.isAlias(node))
        return visitor.Alias?.(key2, node, path);
      return void 0;
    }
    function replaceNode(key2, path, node) {
      const parent = path[path.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key2] = node;
      } else if (identity.isPair(parent)) {
        if (key2 === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml, tags2) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags2);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line2, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts = line2.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
          case "%TAG": {
            if (parts.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts.length < 2)
                return false;
            }
            const [handle, prefix] = parts;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version] = parts;
            if (version === "1.1" || version === "1.2") {
              this.yaml.version = version;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version);
              onError(6, `Unsupported YAML version ${version}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix))
            return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          const tags2 = {};
          visit.visit(doc.contents, (_key, node) => {
            if (identity.isNode(node) && node.tag)
              tags2[node.tag] = true;
          });
          tagNames = Object.keys(tags2);
        } else
          tagNames = [];
        for (const [handle, prefix] of tagEntries) {
          if (handle === "!!" && prefix === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
            lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root2) {
      const anchors = /* @__PURE__ */ new Set();
      visit.visit(root2, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor = findNewAnchor(prefix, prevAnchors);
          prevAnchors.add(anchor);
          return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref = sourceObjects.get(source);
            if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
              ref.node.anchor = ref.anchor;
            } else {
              const error = new Error("Failed to resolve repeated object (this should not happen)");
              error.source = source;
              throw error;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key2, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i = 0, len = val.length; i < len; ++i) {
            const v0 = val[i];
            const v1 = applyReviver(reviver, val, String(i), v0);
            if (v1 === void 0)
              delete val[i];
            else if (v1 !== v0)
              val[i] = v1;
          }
        } else if (val instanceof Map) {
          for (const k of Array.from(val.keys())) {
            const v0 = val.get(k);
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              val.delete(k);
            else if (v1 !== v0)
              val.set(k, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              delete val[k];
            else if (v1 !== v0)
              val[k] = v1;
          }
        }
      }
      return reviver.call(obj, key2, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var visit = require_visit();
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit.visit(doc, {
            Node: (_key, node) => {
              if (identity.isAlias(node) || identity.hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
        }
        if (found && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data = anchors2.get(found);
          if (!data) {
            toJS.toJS(found, null, ctx);
            data = anchors2.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data.count * data.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count2 = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count2)
            count2 = c;
        }
        return count2;
      } else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar.PLAIN = "PLAIN";
    Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags2) {
      if (tagName) {
        const match3 = tags2.filter((t) => t.tag === tagName);
        const tagObj = match3.find((t) => !t.format) ?? match3[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags2.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity.isDocument(value))
        value = value.contents;
      if (identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref = sourceObjects.get(value);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value, ref);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node2 = new Scalar.Scalar(value);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
      if (tagName)
        node.tag = tagName;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref)
        ref.node = node;
      return node;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var identity = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path, value) {
      let v = value;
      for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
          const a = [];
          a[k] = v;
          v = a;
        } else {
          v = /* @__PURE__ */ new Map([[k, v]]);
        }
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path, value) {
        if (isEmptyPath(path))
          this.add(value);
        else {
          const [key2, ...rest2] = path;
          const node = this.get(key2, true);
          if (identity.isCollection(node))
            node.addIn(rest2, value);
          else if (node === void 0 && this.schema)
            this.set(key2, collectionFromPath(this.schema, rest2, value));
          else
            throw new Error(`Expected YAML collection at ${key2}. Remaining path: ${rest2}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        const [key2, ...rest2] = path;
        if (rest2.length === 0)
          return this.delete(key2);
        const node = this.get(key2, true);
        if (identity.isCollection(node))
          return node.deleteIn(rest2);
        else
          throw new Error(`Expected YAML collection at ${key2}. Remaining path: ${rest2}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        const [key2, ...rest2] = path;
        const node = this.get(key2, true);
        if (rest2.length === 0)
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest2, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path) {
        const [key2, ...rest2] = path;
        if (rest2.length === 0)
          return this.has(key2);
        const node = this.get(key2, true);
        return identity.isCollection(node) ? node.hasIn(rest2) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        const [key2, ...rest2] = path;
        if (rest2.length === 0) {
          this.set(key2, value);
        } else {
          const node = this.get(key2, true);
          if (identity.isCollection(node))
            node.setIn(rest2, value);
          else if (node === void 0 && this.schema)
            this.set(key2, collectionFromPath(this.schema, rest2, value));
          else
            throw new Error(`Expected YAML collection at ${key2}. Remaining path: ${rest2}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text3, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text3;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text3.length <= endStep)
        return text3;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text3, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text3[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text3[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i = consumeMoreIndentedLines(text3, i, indent.length);
          end = i + indent.length + endStep;
          split = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text3[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split = i;
          }
          if (i >= end) {
            if (split) {
              folds.push(split);
              end = split + endStep;
              split = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text3[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text3;
              folds.push(j);
              escapedFolds[j] = true;
              end = j + endStep;
              split = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text3;
      if (onFold)
        onFold();
      let res = text3.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text3.length;
        if (fold === 0)
          res = `
${indent}${text3.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text3[fold]}\\`;
          res += `
${indent}${text3.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text3, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text3[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text3[++i];
        } else {
          do {
            ch = text3[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text3[start];
        }
      }
      return end;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      let str = "";
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                const code2 = json.substr(i + 2, 4);
                switch (code2) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    if (code2.substr(0, 2) === "00")
                      str += "\\x" + code2.substr(2);
                    else
                      str += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str += "\n";
                  i += 2;
                }
                str += indent;
                if (json[i + 2] === " ")
                  str += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str = start ? str + json.slice(start) : json;
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body2 = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body2}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test2 = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags: tags2 } = ctx.doc.schema;
        if (tags2.some(test2) || compat?.some(test2))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar.Scalar.BLOCK_FOLDED:
          case Scalar.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t);
        if (res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var identity = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags2, item) {
      if (item.tag) {
        const match3 = tags2.filter((t) => t.tag === item.tag);
        if (match3.length > 0)
          return match3.find((t) => t.format === item.format) ?? match3[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity.isScalar(item)) {
        obj = item.value;
        let match3 = tags2.filter((t) => t.identify?.(obj));
        if (match3.length > 1) {
          const testMatch = match3.filter((t) => t.test);
          if (testMatch.length > 0)
            match3 = testMatch;
        }
        tagObj = match3.find((t) => t.format === item.format) ?? match3.find((t) => !t.format);
      } else {
        obj = item;
        tagObj = tags2.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      }
      if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag)
        props.push(doc.directives.tagString(tag));
      return props.join(" ");
    }
    function stringify(item, ctx, onComment, onChompKeep) {
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key: key2, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity.isNode(key2) && key2.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity.isCollection(key2) || !identity.isNode(key2) && typeof key2 === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key2 || keyComment && value == null && !ctx.inFlow || identity.isCollection(key2) || (identity.isScalar(key2) ? key2.type === Scalar.Scalar.BLOCK_FOLDED || key2.type === Scalar.Scalar.BLOCK_LITERAL : typeof key2 === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify.stringify(key2, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}
${indent}:`;
      } else {
        str = `${str}:`;
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = __require("process");
    function debug(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
    }
    function warn(logLevel, warning) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning);
        else
          console.warn(warning);
      }
    }
    exports.debug = debug;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key2) => (merge.identify(key2) || identity.isScalar(key2) && (!key2.type || key2.type === Scalar.Scalar.PLAIN) && merge.identify(key2.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key2, value2] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key2))
            map.set(key2, value2);
        } else if (map instanceof Set) {
          map.add(key2);
        } else if (!Object.prototype.hasOwnProperty.call(map, key2)) {
          Object.defineProperty(map, key2, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey;
    exports.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log();
    var merge = require_merge();
    var stringify = require_stringify();
    var identity = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key: key2, value }) {
      if (identity.isNode(key2) && key2.addToJSMap)
        key2.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key2))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        const jsKey = toJS.toJS(key2, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key2, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map)
            Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key2, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity.isNode(key2) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key2.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity = require_identity();
    function createPair(key2, value, ctx) {
      const k = createNode.createNode(key2, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key2, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key2;
        this.value = value;
      }
      clone(schema) {
        let { key: key2, value } = this;
        if (identity.isNode(key2))
          key2 = key2.clone(schema);
        if (identity.isNode(value))
          value = value.clone(schema);
        return new _Pair(key2, value);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify2 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify2(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          const line2 = lines[i];
          str += line2 ? `
${indent}${line2}` : "\n";
        }
      }
      if (comment) {
        str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum2, line2) => sum2 + line2.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
      }
      const { start, end } = flowChars;
      if (lines.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum2, line2) => sum2 + line2.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line2 of lines)
            str += line2 ? `
${indentStep}${indent}${line2}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    function findPair(items, key2) {
      const k = identity.isScalar(key2) ? key2.value : key2;
      for (const it of items) {
        if (identity.isPair(it)) {
          if (it.key === key2 || it.key === k)
            return it;
          if (identity.isScalar(it.key) && it.key.value === k)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key2, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key2, value);
          else if (Array.isArray(replacer) && !replacer.includes(key2))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key2, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key2, value] of obj)
            add(key2, value);
        } else if (obj && typeof obj === "object") {
          for (const key2 of Object.keys(obj))
            add(key2, obj[key2]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map.items.sort(schema.sortMapEntries);
        }
        return map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair.Pair(pair, pair?.value);
        } else
          _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key2) {
        const it = findPair(this.items, key2);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key2, keepScalar) {
        const it = findPair(this.items, key2);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key2) {
        return !!findPair(this.items, key2);
      }
      set(key2, value) {
        this.add(new Pair.Pair(key2, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity.isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key2) {
        const idx = asItemIndex(key2);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key2, keepScalar) {
        const idx = asItemIndex(key2);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key2) {
        const idx = asItemIndex(key2);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key2, value) {
        const idx = asItemIndex(key2);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key2}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key2 = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key2, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key2) {
      let idx = identity.isScalar(key2) ? key2.value : key2;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string2 = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string2;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format: format3, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format3 && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        if (i < 0) {
          i = n.length;
          n += ".";
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
          n += "0";
      }
      return n;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf(".");
        if (dot !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string2 = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = [
      map.map,
      seq.seq,
      string2.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var map = require_map();
    var seq = require_seq();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = __require("buffer");
    var Scalar = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary3 = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary3;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity.isPair(item))
            continue;
          else if (identity.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
            if (item.commentBefore)
              pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair.value ?? pair.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair;
          }
          seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i++), it);
          let key2, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key2 = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key2 = keys[0];
              value = it[key2];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            }
          } else {
            key2 = it;
          }
          pairs2.items.push(Pair.createPair(key2, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs = require_pairs();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const pair of this.items) {
          let key2, value;
          if (identity.isPair(pair)) {
            key2 = toJS.toJS(pair.key, "", ctx);
            value = toJS.toJS(pair.value, key2, ctx);
          } else {
            key2 = toJS.toJS(pair, "", ctx);
          }
          if (map.has(key2))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key2, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key: key2 } of pairs$1.items) {
          if (identity.isScalar(key2)) {
            if (seenKeys.includes(key2.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key2.value}`);
            } else {
              seenKeys.push(key2.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar.Scalar(false),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot = str.indexOf(".");
        if (dot !== -1) {
          const f = str.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign = str[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str = str.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        const n2 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key2) {
        let pair;
        if (identity.isPair(key2))
          pair = key2;
        else if (key2 && typeof key2 === "object" && "key" in key2 && "value" in key2 && key2.value === null)
          pair = new Pair.Pair(key2.key, null);
        else
          pair = new Pair.Pair(key2, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key2, keepPair) {
        const pair = YAMLMap.findPair(this.items, key2);
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key2, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key2);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair.Pair(key2));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set2 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set2.items.push(Pair.createPair(value, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity.isMap(map)) {
          if (map.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      const sign = str[0];
      const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts = [value % _60];
      if (value < 60) {
        parts.unshift(0);
      } else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts[0]) / _60;
          parts.unshift(value);
        }
      }
      return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match3 = str.match(timestamp.test);
        if (!match3)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day4, hour, minute, second] = match3.map(Number);
        const millisec = match3[7] ? Number((match3[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day4, hour || 0, minute || 0, second || 0, millisec);
        const tz = match3[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string2 = require_string();
    var binary3 = require_binary();
    var bool = require_bool2();
    var float = require_float2();
    var int = require_int2();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var set = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map.map,
      seq.seq,
      string2.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary3.binary,
      merge.merge,
      omap.omap,
      pairs.pairs,
      set.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string2 = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary3 = require_binary();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var schema$2 = require_schema3();
    var set = require_set();
    var timestamp = require_timestamp();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string2.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary3.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary3.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      }
      let tags2 = schemaTags;
      if (!tags2) {
        if (Array.isArray(customTags))
          tags2 = [];
        else {
          const keys = Array.from(schemas.keys()).filter((key2) => key2 !== "yaml11").map((key2) => JSON.stringify(key2)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag of customTags)
          tags2 = tags2.concat(tag);
      } else if (typeof customTags === "function") {
        tags2 = customTags(tags2.slice());
      }
      if (addMergeTag)
        tags2 = tags2.concat(merge.merge);
      return tags2.reduce((tags3, tag) => {
        const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          const tagName = JSON.stringify(tag);
          const keys = Object.keys(tagsByName).map((key2) => JSON.stringify(key2)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags3.includes(tagObj))
          tags3.push(tagObj);
        return tags3;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity = require_identity();
    var map = require_map();
    var seq = require_seq();
    var string2 = require_string();
    var tags2 = require_tags();
    var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags2.getTags(compat, "compat") : compat ? tags2.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags2.coreKnownTags : {};
        this.tags = tags2.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string2.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
    exports.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options) {
      const lines = [];
      let hasDirectives = options.directives === true;
      if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines.push("---");
      const ctx = stringify.createStringifyContext(doc, options);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines.length !== 1)
          lines.unshift("");
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body2 = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body2 += stringifyComment.lineComment(body2, "", commentString(contentComment));
        if ((body2[0] === "|" || body2[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body2}`;
        } else
          lines.push(body2);
      } else {
        lines.push(stringify.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines.push("...");
            lines.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines.push(`... ${cs}`);
          }
        } else {
          lines.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
            lines.push("");
          lines.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines.join("\n") + "\n";
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
          this.directives = options._directives.atDocument();
          if (this.directives.yaml.explicit)
            version = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key2, value, options = {}) {
        const k = this.createNode(key2, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key2) {
        return assertCollection(this.contents) ? this.contents.delete(key2) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key2, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key2, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key2) {
        return identity.isCollection(this.contents) ? this.contents.has(key2) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        if (Collection.isEmptyPath(path))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key2, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key2], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key2, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version, options = {}) {
        if (typeof version === "number")
          version = String(version);
        let opt;
        switch (version) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version;
            else
              this.directives = new directives.Directives({ version });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          const s = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code2, message3) {
        super();
        this.name = name;
        this.code = code2;
        this.message = message3;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code2, message3) {
        super("YAMLParseError", pos, code2, message3);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code2, message3) {
        super("YAMLWarning", pos, code2, message3);
      }
    };
    var prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line: line2, col } = error.linePos[0];
      error.message += ` at line ${line2}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line2 - 1], lc.lineStarts[line2]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "\u2026" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "\u2026";
      if (line2 > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line2 - 2], lc.lineStarts[line2 - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "\u2026\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count2 = 1;
        const end = error.linePos[1];
        if (end?.line === line2 && end.col > col) {
          count2 = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count2);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor = null;
      let tag = null;
      let newlineAfterProp = null;
      let comma = null;
      let found = null;
      let start = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor || tag)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor || tag)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last = tokens[tokens.length - 1];
      const end = last ? last.offset + last.source.length : offset;
      if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
        onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key2) {
      if (!key2)
        return null;
      switch (key2.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key2.source.includes("\n"))
            return true;
          if (key2.end) {
            for (const st of key2.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key2.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end = fc.end[0];
        if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end, "BAD_INDENT", msg, true);
        }
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
      const map = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key: key2, sep: sep2, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key2 ?? sep2?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key2) {
            if (key2.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key2 && key2.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep2) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map.comment)
                map.comment += "\n" + keyProps.comment;
              else
                map.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key2)) {
            onError(key2 ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key2 ? composeNode(ctx, key2, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key2, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep2 ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key2 || key2.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep2, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map.range = [bm.offset, offset, commentEnd ?? offset];
      return map;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = false;
        let sep2 = "";
        for (const token of end) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep2 + cb;
              sep2 = "";
              break;
            }
            case "newline":
              if (comment)
                sep2 += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      const isMap3 = fc.start.source === "{";
      const fcName = isMap3 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap3 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key: key2, sep: sep2, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key2 ?? sep2?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep2 && !value) {
            if (i === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap3 && ctx.options.strict && utilContainsNewline.containsNewline(key2))
            onError(
              key2,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap3 && !sep2 && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep2, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key2 ? composeNode(ctx, key2, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock(key2))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep2 ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap3 && !props.found && ctx.options.strict) {
              if (sep2)
                for (const st of sep2) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep2, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          if (isMap3) {
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap3 ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
          if (coll.comment)
            coll.comment += "\n" + end.comment;
          else
            coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
      const Coll = coll.constructor;
      if (tagName === "!" || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName)
        coll.tag = tagName;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
          const message3 = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message3);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
      let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
      const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
      node.range = coll.range;
      node.tag = tagName;
      if (tag?.format)
        node.format = tag.format;
      return node;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function resolveBlockScalar(ctx, scalar, onError) {
      const start = scalar.offset;
      const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
      const lines = scalar.source ? splitLines(scalar.source) : [];
      let chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header.indent;
      let offset = scalar.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === "" || content === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message3 = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message3);
          }
          if (header.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message3 = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message3);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value = "";
      let sep2 = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message3 = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message3);
          indent = "";
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
          value += sep2 + indent.slice(trimIndent) + content;
          sep2 = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep2 === " ")
            sep2 = "\n";
          else if (!prevMoreIndented && sep2 === "\n")
            sep2 = "\n\n";
          value += sep2 + indent.slice(trimIndent) + content;
          sep2 = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep2 === "\n")
            value += "\n";
          else
            sep2 = "\n";
        } else {
          value += sep2 + content;
          sep2 = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += "\n" + lines[i][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end = start + header.length + scalar.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error === -1)
            error = offset + i;
        }
      }
      if (error !== -1)
        onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message3 = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message3);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message3 = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message3);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split = source.split(/\n( *)/);
      const first = split[0];
      const m = first.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
      const lines = [line0];
      for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
      return lines;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar, strict, onError) {
      const { offset, type, source, end } = scalar;
      let _type;
      let value;
      const _onError = (rel, code2, msg) => onError(offset + rel, code2, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN;
          value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line2 = /(.*?)\r?\n/sy;
      let match3 = line2.exec(source);
      if (!match3)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match3[1].replace(trimEnd, "");
      let sep2 = " ";
      let pos = line2.lastIndex;
      while (match3 = line2.exec(source)) {
        const lm = match3[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep2 === "\n")
            res += sep2;
          else
            sep2 = "\n";
        } else {
          res += sep2 + lm;
          sep2 = " ";
        }
        pos = line2.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match3 = last.exec(source);
      return res + sep2 + (match3?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === "\r" && source[i + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold, offset } = foldNewline(source, i);
          res += fold;
          i = offset;
        } else if (ch === "\\") {
          let next = source[++i];
          const cc = escapeCodes[next];
          if (cc)
            res += cc;
          else if (next === "\n") {
            next = source[i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "\r" && source[i + 1] === "\n") {
            next = source[++i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "x" || next === "u" || next === "U") {
            const length = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length, onError);
            i += length;
          } else {
            const raw2 = source.substr(i - 1, 2);
            onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw2}`);
            res += raw2;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i;
          let next = source[i + 1];
          while (next === " " || next === "	")
            next = source[++i + 1];
          if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
            res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold)
        fold = " ";
      return { fold, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "\x85",
      // Unicode next line
      _: "\xA0",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok2 = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code2 = ok2 ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code2);
      } catch {
        const raw2 = source.substr(offset - 2, length + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw2}`);
        return raw2;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity.SCALAR];
      let scalar;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar.Scalar(value);
      }
      scalar.range = range;
      scalar.source = value;
      if (type)
        scalar.type = type;
      if (tagName)
        scalar.tag = tagName;
      if (tag.format)
        scalar.format = tag.format;
      if (comment)
        scalar.comment = comment;
      return scalar;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
      const matchWithTest = [];
      for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
        }
      }
      for (const tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
          const ts = directives.tagString(tag.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i];
          }
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor, tag } = props;
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node.anchor = anchor.source.substring(1);
          } catch (error) {
            const message3 = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message3);
          }
          break;
        default: {
          const message3 = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message3);
          isSrcToken = false;
        }
      }
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end;
      }
      return node;
    }
    function composeAlias({ options }, { offset, source, end }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
      return alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options, directives, { offset, start, value, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
      return doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var directives = require_directives();
    var Document = require_Document();
    var errors = require_errors();
    var identity = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i + 1]?.[0] !== "#")
              i += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer2 = class {
      constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code2, message3, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code2, message3));
          else
            this.errors.push(new errors.YAMLParseError(pos, code2, message3));
        };
        this.directives = new directives.Directives({ version: options.version || "1.2" });
        this.options = options;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message3, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message3, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports.Composer = Composer2;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors = require_errors();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = true, onError) {
      if (token) {
        const _onError = (pos, code2, message3) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code2, message3);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code2, message3);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head = source.substring(0, he);
          const body2 = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body2 };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head = source.substring(0, he);
      const body2 = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
        token.source = body2;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key2 of Object.keys(token))
          if (key2 !== "type" && key2 !== "offset")
            delete token[key2];
        Object.assign(token, { type: "block-scalar", indent, props, source: body2 });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (const st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key2 of Object.keys(token))
            if (key2 !== "type" && key2 !== "offset")
              delete token[key2];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key: key2, sep: sep2, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key2)
        res += stringifyToken(key2);
      if (sep2)
        for (const st of sep2)
          res += st.source;
      if (value)
        res += stringifyToken(value);
      return res;
    }
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    visit.itemAtPath = (cst, path) => {
      let item = cst;
      for (const [field2, index] of path) {
        const tok = item?.[field2];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit.parentCollection = (cst, path) => {
      const parent = visit.itemAtPath(cst, path.slice(0, -1));
      const field2 = path[path.length - 1][0];
      const coll = parent?.[field2];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path, item, visitor) {
      let ctrl = visitor(item, path);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field2 of ["key", "value"]) {
        const token = item[field2];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path.concat([[field2, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field2 === "key")
            ctrl = ctrl(item, path);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
    }
    exports.visit = visit;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection = (token) => !!token && "items" in token;
    var isScalar2 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection;
    exports.isScalar = isScalar2;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer2 = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        while (next && (incomplete || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line2 = this.getLine();
        if (line2 === null)
          return this.setNext("stream");
        if (line2[0] === cst.BOM) {
          yield* this.pushCount(1);
          line2 = line2.substring(1);
        }
        if (line2[0] === "%") {
          let dirEnd = line2.length;
          let cs = line2.indexOf("#");
          while (cs !== -1) {
            const ch = line2[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line2.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line2[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line2.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line2.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line2 = this.getLine();
        if (line2 === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line2[n]) {
          case "#":
            yield* this.pushCount(line2.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line2.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line2 = this.getLine();
        if (line2 === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line2[0] !== "#" || indent === 0 && (line2.startsWith("---") || line2.startsWith("...")) && isEmpty(line2[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line2[0] === "]" || line2[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line2[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line2[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line2.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote2 = this.charAt(0);
        let end = this.buffer.indexOf(quote2, this.pos + 1);
        if (quote2 === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n = 0;
            while (this.buffer[end - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end = i;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test2) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test2(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
    exports.Lexer = Lexer2;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter2 = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter2;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list4, type) {
      for (let i = 0; i < list4.length; ++i)
        if (list4[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list4) {
      for (let i = 0; i < list4.length; ++i) {
        switch (list4[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i]?.type === "space") {
      }
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser2 = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message3 = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message: message3, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message3 = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message: message3 };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep2;
          if (scalar.end) {
            sep2 = scalar.end;
            sep2.push(this.sourceToken);
            delete scalar.end;
          } else
            sep2 = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep: sep2 }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map.indent)) {
                const prev = map.items[map.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key2 = it.key;
                  const sep2 = it.sep;
                  sep2.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key: key2, sep: sep2 }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map.items.push({ start, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map.items.push({ start, key: fs, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs);
              } else {
                Object.assign(it, { key: fs, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map.items.push({ start });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs, sep: [] });
              else if (it.sep)
                this.stack.push(fs);
              else
                Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep2 = fc.end.splice(1, fc.end.length);
            sep2.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep: sep2 }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports.Parser = Parser2;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors = require_errors();
    var log = require_log();
    var identity = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    function parseOptions(options) {
      const prettyErrors = options.prettyErrors !== false;
      const lineCounter$1 = options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse2(src, reviver, options) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options === void 0 && reviver && typeof reviver === "object") {
        options = reviver;
      }
      const doc = parseDocument(src, options);
      if (!doc)
        return null;
      doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options));
    }
    function stringify(value, replacer, options) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options === void 0 && replacer) {
        options = replacer;
      }
      if (typeof options === "string")
        options = options.length;
      if (typeof options === "number") {
        const indent = Math.round(options);
        options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
      return new Document.Document(value, _replacer, options).toString(options);
    }
    exports.parse = parse2;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema = require_Schema();
    var errors = require_errors();
    var Alias = require_Alias();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    var publicApi = require_public_api();
    var visit = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema.Schema;
    exports.YAMLError = errors.YAMLError;
    exports.YAMLParseError = errors.YAMLParseError;
    exports.YAMLWarning = errors.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit.visit;
    exports.visitAsync = visit.visitAsync;
  }
});

// src/diagnostics/diagnostic.ts
function diagnostic(code2, message3, detail, more = {}) {
  return { code: code2, severity: catalog[code2].severity, message: message3, detail, ...more };
}
var isError = (d) => d.severity === "error";

// src/diagnostics/render.ts
var plain = (_style, text3) => text3;
var sgr = { error: "31;1", warning: "33;1", code: "36", dim: "2", bold: "1" };
var coloured = (style, text3) => `\x1B[${sgr[style]}m${text3}\x1B[0m`;
var place = (at2) => at2 === void 0 ? "" : at2.endLine === at2.line && at2.endColumn === at2.column && at2.line === 1 ? at2.file : `${at2.file}:${at2.line}:${at2.column}`;
var tame = (text3) => text3.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD");
var indented = (text3, width) => tame(text3).split("\n").flatMap((line2) => width === void 0 ? line2 : wrap(line2, width - 2)).map((line2) => line2 === "" ? "" : `  ${line2}`).join("\n");
function renderDiagnostic(problem, { sources, paint = plain, width }) {
  const where = tame(place(problem.at));
  const head = [where && paint("bold", where), paint(problem.severity, problem.severity), paint("code", problem.code)].filter((part) => part !== "").join("  ");
  const lines = [head, indented(problem.message, width)];
  const frame = problem.severity === "error" && problem.at ? codeFrame(problem.at, sources.get(problem.at.file), paint) : void 0;
  if (frame !== void 0) lines.push("", frame);
  lines.push(indented(problem.detail, width));
  if (problem.severity === "error") lines.push(paint("dim", `  More: sluice explain ${problem.code}`));
  return `${lines.join("\n")}
`;
}
var renderDiagnostics = (problems, rendering) => problems.map((problem) => renderDiagnostic(problem, rendering)).join("\n");
function renderCounts(sequences, problems) {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const parts = [
    count(sequences, "sequence"),
    ...errors > 0 ? [count(errors, "error")] : [],
    ...warnings > 0 ? [count(warnings, "warning")] : []
  ];
  return `${parts.join(", ")}${problems.length === 0 ? ", no problems" : ""}.`;
}
var count = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;
var widest = 100;
function codeFrame(at2, source, paint) {
  if (source === void 0 || at2.column === at2.endColumn) return void 0;
  const lines = source.split("\n");
  const wanted = lines[at2.line - 1];
  if (wanted === void 0 || wanted.trim() === "") return void 0;
  const gutter = String(at2.line).length + 1;
  const before = lines[at2.line - 2];
  const cut = at2.column > widest - 20 ? at2.column - 40 : 0;
  const shown = (text3) => {
    const part = text3.slice(cut, cut + widest).replaceAll("	", " ").replace(/\r$/, "");
    return `${cut > 0 ? "\u2026" : ""}${tame(part)}${text3.length > cut + widest ? "\u2026" : ""}`;
  };
  const row2 = (number, text3) => paint("dim", ` ${number.padStart(gutter)} \u2502 `) + text3;
  const end = at2.endLine === at2.line ? at2.endColumn : wanted.length + 1;
  const width = Math.max(1, Math.min(end - at2.column, widest - (at2.column - cut) + 1));
  const marker2 = " ".repeat(Math.max(0, at2.column - 1 - cut) + (cut > 0 ? 1 : 0)) + paint("error", "^".repeat(width));
  return [
    ...before === void 0 || before.slice(cut).trim() === "" ? [] : [row2(String(at2.line - 1), shown(before))],
    row2(String(at2.line), shown(wanted)),
    row2("", marker2).trimEnd()
  ].join("\n");
}
var escapeData = (text3) => text3.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
var escapeProperty = (text3) => escapeData(text3).replaceAll(":", "%3A").replaceAll(",", "%2C");
function renderAnnotation(problem) {
  const { at: at2 } = problem;
  const properties = [
    ...at2 ? [`file=${escapeProperty(at2.file)}`, `line=${at2.line}`, `endLine=${at2.endLine}`] : [],
    // GitHub takes columns only where one line is meant.
    ...at2 && at2.line === at2.endLine ? [`col=${at2.column}`, `endColumn=${Math.max(at2.column, at2.endColumn - 1)}`] : [],
    `title=${escapeProperty(problem.code)}`
  ];
  return `::${problem.severity} ${properties.join(",")}::${escapeData(`${problem.message}
${problem.detail}`)}`;
}
var diagnosticJson = ({ code: code2, severity, message: message3, detail, at: at2, address: address2, step }) => ({
  code: code2,
  severity,
  message: message3,
  detail,
  file: at2?.file ?? null,
  line: at2?.line ?? null,
  column: at2?.column ?? null,
  ...address2 === void 0 ? {} : { address: address2 },
  ...step === void 0 ? {} : { step }
});

// src/model/walk.ts
function below(step) {
  switch (step.kind) {
    case "condition":
    case "random_split":
      return [step.then, step.else];
    case "branch":
      return [...step.cases.map((each) => each.then), step.else];
    case "raw":
      return [step.then ?? [], step.else ?? []];
    case "skipped":
      return [step.instead];
    default:
      return [];
  }
}
function* allSteps(steps) {
  for (const step of steps) {
    yield step;
    if (step.kind === "ab_test") for (const { message: message3 } of step.variants) yield message3;
    for (const list4 of below(step)) yield* allSteps(list4);
  }
}

// src/model/likeness.ts
var line = (field2, value) => value === void 0 || value === "" ? void 0 : `${field2}: ${String(value).replace(/\s+/g, " ").trim().slice(0, 300)}`;
var contentLine = (content) => content.kind === "file" ? line("template", content.file) : line("content", content.text);
var asked = (condition2) => JSON.stringify(condition2, (key2, value) => key2 === "at" ? void 0 : value);
function fields(step) {
  switch (step.kind) {
    case "email":
      return [line("subject", step.subject), line("preview", step.preview), contentLine(step.content)];
    case "sms":
      return [line("body", step.body)];
    case "webhook":
      return [line("url", step.url), line("body", step.body)];
    case "notify":
      return [line("subject", step.subject), line("to", step.to.join(", ")), contentLine(step.content)];
    case "delay":
      return [
        line("time", `${step.value} ${step.unit}`),
        line("until", step.until),
        line("days", step.weekdays?.join(" "))
      ];
    case "wait_until":
      return [line("time", step.time), line("days", step.weekdays?.join(" "))];
    case "condition":
      return [line("if", asked(step.if))];
    case "branch":
      return [
        line("name", step.name),
        line("cases", step.cases.map((each) => `${each.name} ${asked(each.if)}`).join(" "))
      ];
    case "random_split":
      return [line("percent", step.percent)];
    case "ab_test":
      return step.variants.map(
        ({ message: message3 }, i) => line(`variant ${i + 1}`, message3.kind === "email" ? message3.subject : message3.body)
      );
    case "update_profile":
      return [
        line("set", JSON.stringify(step.set)),
        line("remove", step.remove.join(" ")),
        line("lists", JSON.stringify([step.addTo, step.removeFrom]))
      ];
    case "add_to_list":
    case "remove_from_list":
      return [line("list", step.list)];
    case "raw":
      return [line("definition", JSON.stringify(step.definition))];
    case "skipped":
      return [line("written", step.written)];
    case "exit":
      return [];
  }
}
var likeness = (step) => fields(step).filter((each) => each !== void 0).join("\n");
function similarity(a, b) {
  if (a === b) return 1;
  const [left, right] = [fieldsOf(a), fieldsOf(b)];
  const names2 = /* @__PURE__ */ new Set([...left.keys(), ...right.keys()]);
  let sum2 = 0;
  for (const name of names2) sum2 += alike(left.get(name) ?? "", right.get(name) ?? "");
  return names2.size === 0 ? 1 : sum2 / names2.size;
}
function fieldsOf(text3) {
  return new Map(
    text3.split("\n").map((each) => {
      const colon = each.indexOf(": ");
      return colon < 0 ? ["", each] : [each.slice(0, colon), each.slice(colon + 2)];
    })
  );
}
function alike(a, b) {
  if (a === b) return 1;
  const pairs = /* @__PURE__ */ new Map();
  for (let i = 0; i < a.length - 1; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      common += 1;
      pairs.set(b.slice(i, i + 2), left - 1);
    }
  }
  const total = Math.max(a.length - 1, 0) + Math.max(b.length - 1, 0);
  return total === 0 ? 0 : 2 * common / total;
}

// src/compile/consent.ts
function consentConditions(channel, has) {
  return (has ? [given[channel]] : withheld[channel]).map((consent) => ({
    type: "profile-marketing-consent",
    consent
  }));
}
var given = {
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

// src/compile/context.ts
function metricToken(context, metric2, at2) {
  const token = `@metric{${metric2.name}${metric2.integration === void 0 ? "" : `|${metric2.integration}`}}`;
  refer(context, { token, kind: "metric", name: metric2.name, ...pick(metric2.integration) }, at2);
  return token;
}
function groupToken(context, kind, name, at2) {
  const token = `@${kind}{${name}}`;
  refer(context, { token, kind, name }, at2);
  return token;
}
var pick = (integration) => integration === void 0 ? {} : { integration };
function refer(context, reference2, at2) {
  const known2 = context.references.get(reference2.token);
  const places = known2?.at ?? [];
  if (places.some((p) => p.file === at2.file && p.line === at2.line && p.column === at2.column)) return;
  context.references.set(reference2.token, { ...reference2, at: [...places, at2] });
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
function filtersOf(test2) {
  switch (test2.op) {
    case "equals":
    case "not_equals":
      return [[equality(test2.op, test2.value)]];
    case "contains":
    case "not_contains":
    case "starts_with":
    case "not_starts_with":
    case "ends_with":
    case "not_ends_with":
      return [[{ type: "string", operator: textOperator[test2.op], value: test2.value }]];
    case "in":
      return test2.value.some((v) => typeof v === "number") ? [test2.value.map((v) => equality("equals", v))] : [[{ type: "string", operator: "in", value: test2.value.map(String) }]];
    case "not_in":
      return test2.value.some((v) => typeof v === "number") ? test2.value.map((v) => [equality("not_equals", v)]) : [[{ type: "string", operator: "not-in", value: test2.value.map(String) }]];
    case "greater_than":
    case "at_least":
    case "less_than":
    case "at_most":
      return [[{ type: "numeric", operator: numberOperator[test2.op], value: test2.value }]];
    case "has_item":
      return [[{ type: "list", operator: "contains", value: test2.value }]];
    case "lacks_item":
      return [[{ type: "list", operator: "not-contains", value: test2.value }]];
    case "is_set":
      return [[isSet]];
    case "not_set":
      return [[notSet]];
    case "before":
    case "after":
      return [[{ type: "date", operator: test2.op, date: test2.value }]];
    case "in_the_last":
      return [[{ type: "date", operator: "in-the-last", unit: test2.unit, quantity: test2.value }]];
  }
}
function equality(op, value) {
  if (typeof value === "number") return { type: "numeric", operator: numberOperator[op], value };
  if (typeof value === "boolean")
    return { type: "boolean", operator: "equals", value: op === "equals" ? value : !value };
  return { type: "string", operator: op === "equals" ? "equals" : "not-equals", value };
}
function oppositeOf(test2) {
  switch (test2.op) {
    case "is_set":
      return [[notSet]];
    case "not_set":
      return [[isSet]];
    case "in_the_last":
      return [
        [
          { type: "date", operator: "at-least", unit: test2.unit, quantity: test2.value },
          { type: "date", operator: "in-the-next", unit: "week", quantity: farAhead },
          notSet
        ]
      ];
    case "before":
    case "after":
      return [[besides(test2), notSet]];
    default:
      return filtersOf(inverse(test2)).map((group) => [...group, notSet]);
  }
}
var farAhead = 520;
function besides({ op, value }) {
  const moved = new Date(Date.parse(value) + (op === "before" ? -1e3 : 1e3));
  const date = moved.toISOString().replace(".000Z", "Z");
  return { type: "date", operator: op === "before" ? "after" : "before", date };
}
function inverse(test2) {
  switch (test2.op) {
    case "equals":
      return { ...test2, op: "not_equals" };
    case "not_equals":
      return { ...test2, op: "equals" };
    case "contains":
      return { ...test2, op: "not_contains" };
    case "not_contains":
      return { ...test2, op: "contains" };
    case "starts_with":
      return { ...test2, op: "not_starts_with" };
    case "not_starts_with":
      return { ...test2, op: "starts_with" };
    case "ends_with":
      return { ...test2, op: "not_ends_with" };
    case "not_ends_with":
      return { ...test2, op: "ends_with" };
    case "in":
      return { ...test2, op: "not_in" };
    case "not_in":
      return { ...test2, op: "in" };
    case "greater_than":
      return { ...test2, op: "at_most" };
    case "at_least":
      return { ...test2, op: "less_than" };
    case "less_than":
      return { ...test2, op: "at_least" };
    case "at_most":
      return { ...test2, op: "greater_than" };
    case "has_item":
      return { ...test2, op: "lacks_item" };
    case "lacks_item":
      return { ...test2, op: "has_item" };
  }
}
function numericFilter(test2) {
  return { type: "numeric", operator: numberOperator[test2.op], value: test2.value };
}
var otherNumber = {
  equals: "not_equals",
  not_equals: "equals",
  greater_than: "at_most",
  at_least: "less_than",
  less_than: "at_least",
  at_most: "greater_than"
};
var oppositeSum = ({ op, value }) => ({ op: otherNumber[op], value });
function oppositeCount(test2) {
  const once = test2.op === "at_least" && test2.value === 1 || test2.op === "greater_than" && test2.value === 0;
  return once ? { op: "equals", value: 0 } : oppositeSum(test2);
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
var leaf = (value) => ({ kind: "leaf", leaf: value });
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
  return values.filter((value) => {
    const key2 = JSON.stringify(value);
    if (seen.has(key2)) return false;
    seen.add(key2);
    return true;
  });
}

// src/compile/metric.ts
function metricConditions(context, condition2, negated) {
  const { sum: sum2, test: test2, window: window2 } = condition2;
  const ask = (measurement, value) => ({
    type: "profile-metric",
    metric_id,
    measurement,
    measurement_filter: numericFilter(value),
    timeframe_filter: timeframe(window2),
    metric_filters: filters.length === 0 ? null : filters
  });
  const metric_id = metricToken(context, condition2.metric, condition2.at);
  const filters = [...condition2.where.flatMap((part) => metricFilters(context, part)), ...withoutBots(condition2)];
  if (sum2 === void 0) return [ask("count", negated ? oppositeCount(test2) : test2)];
  const asked2 = negated ? oppositeSum(test2) : test2;
  return [ask("sum", asked2), ...holds(asked2, 0) ? [ask("count", { op: "equals", value: 0 })] : []];
}
function holds({ op, value }, number) {
  switch (op) {
    case "equals":
      return number === value;
    case "not_equals":
      return number !== value;
    case "greater_than":
      return number > value;
    case "at_least":
      return number >= value;
    case "less_than":
      return number < value;
    case "at_most":
      return number <= value;
  }
}
var botMarks = { "Opened Email": "machine_open", "Clicked Email": "Bot Click" };
function withoutBots({ metric: metric2, where }) {
  const mark = botMarks[metric2.name];
  if (mark === void 0 || where.some(({ property: property2 }) => property2 === mark)) return [];
  return [{ property: mark, filter: { type: "boolean", operator: "equals", value: false } }];
}
function metricFilters(context, { property: property2, test: test2, at: at2 }) {
  const refuse3 = (what2, instead) => {
    context.diagnostics.push(
      diagnostic("condition-context", `Klaviyo has no ${what2} in the \`where\` of a metric.`, instead, {
        at: at2,
        address: context.address
      })
    );
    return [];
  };
  switch (test2.op) {
    case "has_item":
      return [{ property: property2, filter: { type: "list", operator: "contains-any", value: [String(test2.value)] } }];
    case "lacks_item":
      return [{ property: property2, filter: { type: "list", operator: "not-contains-any", value: [String(test2.value)] } }];
    case "before":
    case "after":
    case "in_the_last":
      return refuse3("dates", "Use `within` for when it happened.");
    default: {
      const groups = filtersOf(test2);
      if (groups.some((group) => group.length > 1))
        return refuse3("alternatives of numbers", "Write one metric condition for each number under `any`.");
      return groups.map(([filter2]) => ({ property: property2, filter: filter2 }));
    }
  }
}

// src/compile/property.ts
var standard = /* @__PURE__ */ new Set([
  "email",
  "phone_number",
  "external_id",
  "first_name",
  "last_name",
  "organization",
  "locale",
  "title",
  "image",
  "location.address1",
  "location.address2",
  "location.city",
  "location.country",
  "location.latitude",
  "location.longitude",
  "location.region",
  "location.zip",
  "location.timezone",
  "location.ip"
]);
function propertyName(name) {
  if (standard.has(name) || /^properties\['.*'\]$/s.test(name)) return name;
  return `properties['${name.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}']`;
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
var asksProfile = (condition2) => leavesOf(condition2).some((one2) => !isOnEvent(one2));
function translate(context, condition2, negated) {
  switch (condition2.kind) {
    case "all":
    case "any": {
      const parts = condition2.of.map((part) => translate(context, part, negated));
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
      return overFilters(valueGroups(condition2, negated), (filter2) => ({ type: "profile-property", property: property2, filter: filter2 }));
    }
    case "event": {
      const metric_id = context.triggerMetric ?? "";
      const field2 = condition2.property;
      return overFilters(valueGroups(condition2, negated), (filter2) => ({
        type: "metric-property",
        metric_id,
        field: field2,
        filter: filter2
      }));
    }
    case "metric":
      return or(metricConditions(context, condition2, negated).map(leaf));
    case "list":
    case "segment": {
      const name = condition2.kind === "list" ? condition2.list : condition2.segment;
      const group_ids = [groupToken(context, condition2.kind, name, condition2.at)];
      return leaf(
        negated ? { type: "profile-group-membership", is_member: false, group_ids } : { type: "profile-group-membership", is_member: true, group_ids, timeframe_filter: null }
      );
    }
    case "consent":
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
        (filter2) => ({
          type: "profile-predictive-analytics",
          dimension: condition2.dimension,
          filter: filter2
        })
      );
    case "not_in_flow":
      if (negated) return cannotNegate(context, condition2, "`not_in_flow`");
      return leaf({
        type: "profile-not-in-flow",
        timeframe_filter: timeframe(condition2.window)
      });
    case "raw":
      if (negated) return cannotNegate(context, condition2, "a raw condition");
      return leaf(condition2.definition);
  }
}
var valueGroups = ({ test: test2 }, negated) => negated ? oppositeOf(test2) : filtersOf(test2);
var overFilters = (groups, wrap2) => and(groups.map((group) => or(group.map((filter2) => leaf(wrap2(filter2))))));
function cannotNegate(context, condition2, what2) {
  context.diagnostics.push(
    diagnostic(
      "not-negatable",
      `Klaviyo cannot express the opposite of ${what2}.`,
      "An exit_when is turned into its opposite (who may stay), and so is everything under `not`.\nMake a segment in Klaviyo of the people you mean, and ask for { segment: NAME } instead.",
      { at: condition2.at, address: context.address }
    )
  );
  return { kind: "and", of: [] };
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
function decode(string2, exclude) {
  if (typeof exclude !== "string") {
    exclude = decode.defaultChars;
  }
  const cache = getDecodeCache(exclude);
  return string2.replace(/(%[a-f0-9]{2})+/gi, function(seq) {
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
decode.defaultChars = ";/?:@&=+$,#";
decode.componentChars = "";
var decode_default = decode;

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
function encode(string2, exclude, keepEscaped) {
  if (typeof exclude !== "string") {
    keepEscaped = exclude;
    exclude = encode.defaultChars;
  }
  if (typeof keepEscaped === "undefined") {
    keepEscaped = true;
  }
  const cache = getEncodeCache(exclude);
  let result = "";
  for (let i = 0, l = string2.length; i < l; i++) {
    const code2 = string2.charCodeAt(i);
    if (keepEscaped && code2 === 37 && i + 2 < l) {
      if (/^[0-9a-f]{2}$/i.test(string2.slice(i + 1, i + 3))) {
        result += string2.slice(i, i + 3);
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
        const nextCode = string2.charCodeAt(i + 1);
        if (nextCode >= 56320 && nextCode <= 57343) {
          result += encodeURIComponent(string2[i] + string2[i + 1]);
          i++;
          continue;
        }
      }
      result += "%EF%BF%BD";
      continue;
    }
    result += encodeURIComponent(string2[i]);
  }
  return result;
}
encode.defaultChars = ";/?:@&=+$,-_.!~*'()#";
encode.componentChars = "-_.!~*'()";
var encode_default = encode;

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
  let rest2 = url;
  rest2 = rest2.trim();
  if (!slashesDenoteHost && url.split("#").length === 1) {
    const simplePath = simplePathPattern.exec(rest2);
    if (simplePath) {
      this.pathname = simplePath[1];
      if (simplePath[2]) {
        this.search = simplePath[2];
      }
      return this;
    }
  }
  let proto = protocolPattern.exec(rest2);
  if (proto) {
    proto = proto[0];
    lowerProto = proto.toLowerCase();
    this.protocol = proto;
    rest2 = rest2.substr(proto.length);
  }
  if (slashesDenoteHost || proto || rest2.match(/^\/\/[^@\/]+@[^@\/]+/)) {
    slashes = rest2.substr(0, 2) === "//";
    if (slashes && !(proto && hostlessProtocol[proto])) {
      rest2 = rest2.substr(2);
      this.slashes = true;
    }
  }
  if (!hostlessProtocol[proto] && (slashes || proto && !slashedProtocol[proto])) {
    let hostEnd = -1;
    for (let i = 0; i < hostEndingChars.length; i++) {
      hec = rest2.indexOf(hostEndingChars[i]);
      if (hec !== -1 && (hostEnd === -1 || hec < hostEnd)) {
        hostEnd = hec;
      }
    }
    let auth, atSign;
    if (hostEnd === -1) {
      atSign = rest2.lastIndexOf("@");
    } else {
      atSign = rest2.lastIndexOf("@", hostEnd);
    }
    if (atSign !== -1) {
      auth = rest2.slice(0, atSign);
      rest2 = rest2.slice(atSign + 1);
      this.auth = auth;
    }
    hostEnd = -1;
    for (let i = 0; i < nonHostChars.length; i++) {
      hec = rest2.indexOf(nonHostChars[i]);
      if (hec !== -1 && (hostEnd === -1 || hec < hostEnd)) {
        hostEnd = hec;
      }
    }
    if (hostEnd === -1) {
      hostEnd = rest2.length;
    }
    if (rest2[hostEnd - 1] === ":") {
      hostEnd--;
    }
    const host = rest2.slice(0, hostEnd);
    rest2 = rest2.slice(hostEnd);
    this.parseHost(host);
    this.hostname = this.hostname || "";
    const ipv6Hostname = this.hostname[0] === "[" && this.hostname[this.hostname.length - 1] === "]";
    if (!ipv6Hostname) {
      const hostparts = this.hostname.split(/\./);
      for (let i = 0, l = hostparts.length; i < l; i++) {
        const part = hostparts[i];
        if (!part) {
          continue;
        }
        if (!part.match(hostnamePartPattern)) {
          let newpart = "";
          for (let j = 0, k = part.length; j < k; j++) {
            if (part.charCodeAt(j) > 127) {
              newpart += "x";
            } else {
              newpart += part[j];
            }
          }
          if (!newpart.match(hostnamePartPattern)) {
            const validParts = hostparts.slice(0, i);
            const notHost = hostparts.slice(i + 1);
            const bit = part.match(hostnamePartStart);
            if (bit) {
              validParts.push(bit[1]);
              notHost.unshift(bit[2]);
            }
            if (notHost.length) {
              rest2 = notHost.join(".") + rest2;
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
  const hash2 = rest2.indexOf("#");
  if (hash2 !== -1) {
    this.hash = rest2.substr(hash2);
    rest2 = rest2.slice(0, hash2);
  }
  const qm = rest2.indexOf("?");
  if (qm !== -1) {
    this.search = rest2.substr(qm);
    rest2 = rest2.slice(0, qm);
  }
  if (rest2) {
    this.pathname = rest2;
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
  const base3 = 91;
  const inputLength = input.length;
  const twoCharBias = dictSize * (base3 - 1);
  let pos = 0;
  const readSlotCode = () => {
    const c12 = BASE91_INVERSE[input.charCodeAt(pos++)];
    return c12 < dictSize ? c12 : c12 * base3 - twoCharBias + BASE91_INVERSE[input.charCodeAt(pos++)];
  };
  const dict2AtomCount = atomCount - dict1AtomCount;
  const slotCount = atomCount + ngramCount;
  const single = new Int32Array(slotCount);
  single.fill(-1, dict1AtomCount, dictSize);
  single.fill(-1, dictSize + dict2AtomCount, slotCount);
  const start = new Int32Array(slotCount);
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
        (next < 90 ? next * base3 + BASE91_INVERSE[input.charCodeAt(pos++)] : BASE91_INVERSE[input.charCodeAt(pos++)] * 8281 + BASE91_INVERSE[input.charCodeAt(pos++)] * base3 + BASE91_INVERSE[input.charCodeAt(pos++)]);
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
      start[slot] = poolSize;
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
    for (let half = 0; half < 2; half++) {
      const source = references[index * 2 + half];
      const value = single[source];
      if (value < 0) {
        let read2 = start[source];
        const readEnd = read2 + length[source];
        while (read2 < readEnd)
          pool[write++] = pool[read2++];
      } else {
        pool[write++] = value;
      }
    }
  }
  const out = new Uint16Array(resultLength);
  let outIndex = 0;
  while (pos < inputLength) {
    let slot = BASE91_INVERSE[input.charCodeAt(pos++)];
    if (slot >= dictSize) {
      slot = slot * base3 - twoCharBias + BASE91_INVERSE[input.charCodeAt(pos++)];
    }
    const value = single[slot];
    if (value < 0) {
      let read2 = start[slot];
      const readEnd = read2 + length[slot];
      while (read2 < readEnd)
        out[outIndex++] = pool[read2++];
    } else {
      out[outIndex++] = value;
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
    const key2 = packed >> ((index & 1) << 3) & 255;
    if (key2 === char) {
      const pointerIndex = nodeIndex + packedKeySlots + index;
      return branchEnd + decodeTree[pointerIndex] & 65535;
    }
    if (key2 > char)
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
  const root2 = decodeTree[0];
  const rootJumpOffset = root2 & BinTrieFlags.JUMP_TABLE;
  const rootBranchCount = (root2 & BinTrieFlags.BRANCH_LENGTH) >> 7;
  do {
    const entityStart = offset + 1;
    const firstChar = input.charCodeAt(entityStart);
    let consumed;
    let value;
    if (firstChar === CharCodes.NUM) {
      const packed = parseNumericEntity(input, entityStart, inputLength);
      consumed = unpackConsumed(packed);
      if (isStrict && consumed > 0 && input.charCodeAt(entityStart + consumed - 1) !== CharCodes.SEMI) {
        consumed = 0;
      }
      value = consumed === 0 ? "" : codePointToString(packed & CODE_POINT_MASK);
    } else if (isAlpha(firstChar)) {
      consumed = 0;
      value = "";
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
            value = valueLength === 1 ? String.fromCharCode(current & BinTrieFlags.VALUE_MASK) : readTrieValue(decodeTree, nodeIndex, valueLength);
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
      if (value === "") {
        const finalVL = current >>> 14;
        if (finalVL !== 0 && !isStrict && (current & BinTrieFlags.FLAG13) === 0) {
          consumed = index - entityStart;
          bestNodeIndex = nodeIndex;
          bestValueLength = finalVL;
        }
        if (consumed > 0) {
          value = readTrieValue(decodeTree, bestNodeIndex, bestValueLength);
        }
      }
    } else {
      consumed = 0;
      value = "";
    }
    if (consumed === 0 || isAttribute && firstChar !== CharCodes.NUM && input.charCodeAt(entityStart + consumed - 1) !== CharCodes.SEMI && entityStart + consumed < inputLength && isEntityInAttributeInvalidEnd(input.charCodeAt(entityStart + consumed))) {
      offset = entityStart;
    } else {
      if (chunkStart < offset) {
        result += input.slice(chunkStart, offset);
      }
      result += value;
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
  escapeRE(str) {
    return str.replace(/[.?*+^$[\]\\(){}|-]/g, "\\$&");
  }
  nestedPairRE(open2, close2, depth = 4) {
    const openRE = this.escapeRE(open2);
    const closeRE = this.escapeRE(close2);
    const atom2 = `(?:(?!${this.src_ZCc}|${openRE}|${closeRE}).)`;
    let pair = `${openRE}${atom2}{0,1000}${closeRE}`;
    for (let level = 2; level <= depth; level++) pair = `${openRE}(?:${atom2}|${pair}){0,1000}${closeRE}`;
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
  normalize: (match3, self) => self.normalize(match3)
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
    normalize: (match3, self) => self.normalize(match3)
  },
  "mailto:": {
    validate: function(text3, pos, self) {
      const re = self.re.get_mailto_validator();
      re.lastIndex = pos;
      const m = re.exec(text3);
      return m ? m[0].length : 0;
    },
    normalize: (match3, self) => self.normalize(match3)
  }
};
var tlds_2ch = "a:cdefgilmnoqrstuwxz|b:abdefghijmnorstvwyz|c:acdfghiklmnoruvwxyz|d:ejkmoz|e:cegrstu|f:ijkmor|g:abdefghilmnpqrstuwy|h:kmnrtu|i:delmnoqrst|j:emop|k:eghimnprwyz|l:abcikrstuvy|m:acdeghklmnopqrstuvwxyz|n:acefgilopruz|o:m|p:aefghklmnrstwy|q:a|r:eosuw|s:abcdeghijklmnortuvxyz|t:cdfghjklmnortvwz|u:agksyz|v:aceginu|w:fs|y:et|z:amw";
var tlds_default = "biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|\u0440\u0444";
function unpackTlds() {
  const result = tlds_default.split("|");
  tlds_2ch.split("|").forEach((item) => {
    const sep2 = item.indexOf(":");
    const prefix = item.slice(0, sep2);
    for (const suffix of item.slice(sep2 + 1)) result.push(prefix + suffix);
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
  constructor(text3, schema, index, lastIndex) {
    const raw2 = text3.slice(index, lastIndex);
    this.schema = schema.toLowerCase();
    this.index = index;
    this.lastIndex = lastIndex;
    this.raw = raw2;
    this.text = raw2;
    this.url = raw2;
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
  add(schema, definition = null) {
    if (!definition) delete this.__schemas__[schema];
    else {
      const def = {
        normalize: (match3, self) => self.normalize(match3),
        ...definition
      };
      this.__schemas__[schema] = def;
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
  testSchemaAt(text3, schema, pos) {
    if (!this.__schemas__[schema.toLowerCase()]) return 0;
    return this.__schemas__[schema.toLowerCase()].validate(text3.slice(0, pos + this.__opts__.maxLength), pos, this);
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
      const match3 = new Match(text3, candidate.schema, candidate.index, candidate.lastIndex);
      if (match3.schema) this.__schemas__[match3.schema].normalize(match3, this);
      else this.normalize(match3);
      result.push(match3);
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
    const match3 = new Match(text3, m[2], m.index + m[1].length, m.index + m[0].length + len);
    this.__schemas__[match3.schema].normalize(match3, this);
    return match3;
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
  tlds(list4, keepOld = false) {
    list4 = Array.isArray(list4) ? list4 : [list4];
    if (!keepOld) this.__opts__.tlds = list4;
    else this.__opts__.tlds = this.__opts__.tlds.concat(list4);
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
  normalize(match3) {
    if (!match3.schema) match3.url = `http://${match3.url}`;
    if (match3.schema === "mailto:" && !/^mailto:/i.test(match3.url)) match3.url = `mailto:${match3.url}`;
  }
};

// node_modules/markdown-it/dist/markdown-it.mjs
var import_punycode = __toESM(require_punycode(), 1);
var __defProp = Object.defineProperty;
var __exportAll = (all, no_symbols) => {
  let target = {};
  for (var name in all) __defProp(target, name, {
    get: all[name],
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
function replaceEntityPattern(match3, name) {
  if (name.charCodeAt(0) === 35 && DIGITAL_ENTITY_TEST_RE.test(name)) {
    const code2 = name[1].toLowerCase() === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    if (isValidEntityCode(code2)) return fromCodePoint(code2);
    return match3;
  }
  const decoded = decodeHTMLStrict(match3);
  if (decoded !== match3) return decoded;
  return match3;
}
function unescapeMd(str) {
  if (str.indexOf("\\") < 0) return str;
  return str.replace(UNESCAPE_MD_RE, "$1");
}
function unescapeAll(str) {
  if (str.indexOf("\\") < 0 && str.indexOf("&") < 0) return str;
  return str.replace(UNESCAPE_ALL_RE, function(match3, escaped, entity2) {
    if (escaped) return escaped;
    return replaceEntityPattern(match3, entity2);
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
function escapeHtml(str) {
  if (HTML_ESCAPE_TEST_RE.test(str)) return str.replace(HTML_ESCAPE_REPLACE_RE, replaceUnsafeChar);
  return str;
}
var REGEXP_ESCAPE_RE = /[.?*+^$[\]\\(){}|-]/g;
function escapeRE(str) {
  return str.replace(REGEXP_ESCAPE_RE, "\\$&");
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
function normalizeReference(str) {
  str = str.trim().replace(/\s+/g, " ");
  return str.toLowerCase().toUpperCase();
}
function isAsciiTrimmable(c) {
  return c === 32 || c === 9 || c === 10 || c === 13;
}
function asciiTrim(str) {
  let start = 0;
  for (; start < str.length; start++) if (!isAsciiTrimmable(str.charCodeAt(start))) break;
  let end = str.length - 1;
  for (; end >= start; end--) if (!isAsciiTrimmable(str.charCodeAt(end))) break;
  return str.slice(start, end + 1);
}
var lib = {
  mdurl: mdurl_exports,
  ucmicro: build_exports
};
function parseLinkLabel(state, start, disableNested) {
  let level, found, marker2, prevPos;
  const max = state.posMax;
  const oldPos = state.pos;
  state.pos = start + 1;
  level = 1;
  while (state.pos < max) {
    marker2 = state.src.charCodeAt(state.pos);
    if (marker2 === 93) {
      level--;
      if (level === 0) {
        found = true;
        break;
      }
    }
    prevPos = state.pos;
    state.md.inline.skipToken(state);
    if (marker2 === 91) {
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
function parseLinkDestination(str, start, max) {
  let code2;
  let pos = start;
  const result = {
    ok: false,
    pos: 0,
    str: ""
  };
  if (str.charCodeAt(pos) === 60) {
    pos++;
    while (pos < max) {
      code2 = str.charCodeAt(pos);
      if (code2 === 10) return result;
      if (code2 === 60) return result;
      if (code2 === 62) {
        result.pos = pos + 1;
        result.str = unescapeAll(str.slice(start + 1, pos));
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
    code2 = str.charCodeAt(pos);
    if (code2 === 32) break;
    if (code2 < 32 || code2 === 127) break;
    if (code2 === 92 && pos + 1 < max) {
      if (str.charCodeAt(pos + 1) === 32) {
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
  if (start === pos) return result;
  if (level !== 0) return result;
  result.str = unescapeAll(str.slice(start, pos));
  result.pos = pos;
  result.ok = true;
  return result;
}
function parseLinkTitle(str, start, max, prev_state) {
  let code2;
  let pos = start;
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
    let marker2 = str.charCodeAt(pos);
    if (marker2 !== 34 && marker2 !== 39 && marker2 !== 40) return state;
    start++;
    pos++;
    if (marker2 === 40) marker2 = 41;
    state.marker = marker2;
  }
  while (pos < max) {
    code2 = str.charCodeAt(pos);
    if (code2 === state.marker) {
      state.pos = pos + 1;
      state.str += unescapeAll(str.slice(start, pos));
      state.ok = true;
      return state;
    } else if (code2 === 40 && state.marker === 41) return state;
    else if (code2 === 92 && pos + 1 < max) pos++;
    pos++;
  }
  state.can_continue = true;
  state.str += unescapeAll(str.slice(start, pos));
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
  constructor(type, tag, nesting) {
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
    this.type = type;
    this.tag = tag;
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
  attrSet(name, value) {
    const idx = this.attrIndex(name);
    const attrData = [name, value];
    if (idx < 0) this.attrPush(attrData);
    else this.attrs[idx] = attrData;
  }
  /**
  * Get the value of attribute `name`, or null if it does not exist.
  */
  attrGet(name) {
    const idx = this.attrIndex(name);
    let value = null;
    if (idx >= 0) value = this.attrs[idx][1];
    return value;
  }
  /**
  * Join value to existing attribute via space. Or create new attribute if not
  * exists. Useful to operate with token classes.
  */
  attrJoin(name, value) {
    const idx = this.attrIndex(name);
    if (idx < 0) this.attrPush([name, value]);
    else this.attrs[idx][1] = `${this.attrs[idx][1]} ${value}`;
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
  enable(list4, ignoreInvalid = false) {
    if (!Array.isArray(list4)) list4 = [list4];
    const result = [];
    list4.forEach((name) => {
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
  enableOnly(list4, ignoreInvalid = false) {
    if (!Array.isArray(list4)) list4 = [list4];
    this.__rules__.forEach((rule) => {
      rule.enabled = false;
    });
    this.enable(list4, ignoreInvalid);
  }
  /**
  * Disable rules with given names. If any rule name not found - throw Error.
  * Errors can be disabled by second param.
  *
  * See also {@link Ruler.enable}, {@link Ruler.enableOnly}.
  *
  * Returns list of found rule names (if no exception happened).
  */
  disable(list4, ignoreInvalid = false) {
    if (!Array.isArray(list4)) list4 = [list4];
    const result = [];
    list4.forEach((name) => {
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
  const token = tokens[idx];
  return `<code${slf.renderAttrs(token)}>${escapeHtml(token.content)}</code>`;
};
default_rules.code_block = function(tokens, idx, options, env, slf) {
  const token = tokens[idx];
  return `<pre${slf.renderAttrs(token)}><code>${escapeHtml(tokens[idx].content)}</code></pre>
`;
};
default_rules.fence = function(tokens, idx, options, env, slf) {
  const token = tokens[idx];
  const info = token.info ? unescapeAll(token.info).trim() : "";
  let langName = "";
  let langAttrs = "";
  if (info) {
    const arr = info.split(/(\s+)/g);
    langName = arr[0];
    langAttrs = arr.slice(2).join("");
  }
  let highlighted;
  if (options.highlight) highlighted = options.highlight(token.content, langName, langAttrs) || escapeHtml(token.content);
  else highlighted = escapeHtml(token.content);
  if (highlighted.indexOf("<pre") === 0) return highlighted + "\n";
  if (info) {
    const i = token.attrIndex("class");
    const tmpAttrs = token.attrs ? token.attrs.slice() : [];
    if (i < 0) tmpAttrs.push(["class", `${options.langPrefix}${langName}`]);
    else {
      tmpAttrs[i] = [tmpAttrs[i][0], tmpAttrs[i][1]];
      tmpAttrs[i][1] += ` ${options.langPrefix}${langName}`;
    }
    const tmpToken = { attrs: tmpAttrs };
    return `<pre><code${slf.renderAttrs(tmpToken)}>${highlighted}</code></pre>
`;
  }
  return `<pre><code${slf.renderAttrs(token)}>${highlighted}</code></pre>
`;
};
default_rules.image = function(tokens, idx, options, env, slf) {
  const token = tokens[idx];
  token.attrs[token.attrIndex("alt")][1] = slf.renderInlineAsText(token.children, options, env);
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
  renderAttrs(token) {
    let i, l, result;
    if (!token.attrs) return "";
    result = "";
    for (i = 0, l = token.attrs.length; i < l; i++) result += ` ${escapeHtml(token.attrs[i][0])}="${escapeHtml(String(token.attrs[i][1]))}"`;
    return result;
  }
  /**
  * Default token renderer. Can be overriden by custom function
  * in {@link Renderer.rules}.
  */
  renderToken(tokens, idx, options) {
    const token = tokens[idx];
    let result = "";
    if (token.hidden) return "";
    let prev = idx - 1;
    while (prev >= 0 && tokens[prev].hidden && tokens[prev].nesting === 0) prev--;
    if (token.block && token.nesting !== -1 && prev >= 0 && tokens[prev].hidden && tokens[prev].nesting === -1) result += "\n";
    result += (token.nesting === -1 ? "</" : "<") + token.tag;
    result += this.renderAttrs(token);
    if (token.nesting === 0 && options.xhtmlOut) result += " /";
    let needLf = false;
    if (token.block) {
      needLf = true;
      if (token.nesting === 1) {
        let next = idx + 1;
        while (next < tokens.length && tokens[next].hidden && tokens[next].nesting === 0) next++;
        if (next < tokens.length) {
          const nextToken = tokens[next];
          if (nextToken.type === "inline" || nextToken.hidden) needLf = false;
          else if (nextToken.nesting === -1 && nextToken.tag === token.tag) needLf = false;
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
    const rules2 = this.rules;
    for (let i = 0, len = tokens.length; i < len; i++) {
      const type = tokens[i].type;
      if (typeof rules2[type] !== "undefined") result += rules2[type](tokens, i, options, env, this);
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
    const rules2 = this.rules;
    for (let i = 0, len = tokens.length; i < len; i++) {
      const type = tokens[i].type;
      if (type === "inline") result += this.renderInline(tokens[i].children, options, env);
      else if (typeof rules2[type] !== "undefined") result += rules2[type](tokens, i, options, env, this);
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
  let str;
  str = state.src.replace(UNNORMALIZED_NEWLINE_RE, "\n");
  str = str.replace(NULL_RE, "\uFFFD");
  state.src = str;
}
function block(state) {
  let token;
  if (state.inlineMode) {
    token = new state.Token("inline", "", 0);
    token.content = state.src;
    token.map = [0, 1];
    token.children = [];
    state.tokens.push(token);
  } else state.md.block.parse(state.src, state.md, state.env, state.tokens);
}
function strip_references(state) {
  const tokens = state.tokens;
  let last = 0;
  for (let curr = 0; curr < tokens.length; curr++) {
    if (tokens[curr].type === "reference_definition") continue;
    if (curr !== last) tokens[last] = tokens[curr];
    last++;
  }
  if (tokens.length !== last) tokens.length = last;
}
function inline(state) {
  const tokens = state.tokens;
  for (let i = 0, l = tokens.length; i < l; i++) {
    const tok = tokens[i];
    if (tok.type === "inline") state.md.inline.parse(tok.content, state.md, state.env, tok.children);
  }
}
function isLinkOpen$1(str) {
  return /^<a[>\s]/i.test(str);
}
function isLinkClose$1(str) {
  return /^<\/a\s*>/i.test(str);
}
function linkify$1(state) {
  const blockTokens = state.tokens;
  if (!state.md.options.linkify) return;
  for (let j = 0, l = blockTokens.length; j < l; j++) {
    if (blockTokens[j].type !== "inline" || !state.md.linkify.test(blockTokens[j].content)) continue;
    const tokens = blockTokens[j].children;
    const replacements = [];
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
        let links2 = state.md.linkify.match(text3);
        const nodes = [];
        let level = currentToken.level;
        let lastPos = 0;
        if (links2.length > 0 && links2[0].index === 0 && i > 0 && tokens[i - 1].type === "text_special") links2 = links2.slice(1);
        for (let ln = 0; ln < links2.length; ln++) {
          const url = links2[ln].url;
          const fullUrl = state.md.normalizeLink(url);
          if (!state.md.validateLink(fullUrl)) continue;
          let urlText = links2[ln].text;
          if (!links2[ln].schema) urlText = state.md.normalizeLinkText(`http://${urlText}`).replace(/^http:\/\//, "");
          else if (links2[ln].schema === "mailto:" && !/^mailto:/i.test(urlText)) urlText = state.md.normalizeLinkText(`mailto:${urlText}`).replace(/^mailto:/, "");
          else urlText = state.md.normalizeLinkText(urlText);
          const pos = links2[ln].index;
          if (pos > lastPos) {
            const token = new state.Token("text", "", 0);
            token.content = text3.slice(lastPos, pos);
            token.level = level;
            nodes.push(token);
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
          lastPos = links2[ln].lastIndex;
        }
        if (lastPos < text3.length) {
          const token = new state.Token("text", "", 0);
          token.content = text3.slice(lastPos);
          token.level = level;
          nodes.push(token);
        }
        replacements.push({
          index: i,
          nodes
        });
      }
    }
    if (replacements.length > 0) {
      let newTokensLength = tokens.length;
      for (const replacement of replacements) newTokensLength += replacement.nodes.length - 1;
      const newTokens = new Array(newTokensLength);
      let replacementIndex = 0;
      let newTokenIndex = 0;
      replacements.reverse();
      for (let i = 0; i < tokens.length; i++) {
        const replacement = replacements[replacementIndex];
        if ((replacement === null || replacement === void 0 ? void 0 : replacement.index) === i) {
          for (const node of replacement.nodes) newTokens[newTokenIndex++] = node;
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
function replaceFn(match3, name) {
  return SCOPED_ABBR[name.toLowerCase()];
}
function replace_scoped(inlineTokens) {
  let inside_autolink = 0;
  for (let i = inlineTokens.length - 1; i >= 0; i--) {
    const token = inlineTokens[i];
    if (token.type === "text" && !inside_autolink) token.content = token.content.replace(SCOPED_ABBR_RE, replaceFn);
    if (token.type === "link_open" && token.info === "auto") inside_autolink--;
    if (token.type === "link_close" && token.info === "auto") inside_autolink++;
  }
}
function replace_rare(inlineTokens) {
  let inside_autolink = 0;
  for (let i = inlineTokens.length - 1; i >= 0; i--) {
    const token = inlineTokens[i];
    if (token.type === "text" && !inside_autolink) {
      if (RARE_RE.test(token.content)) token.content = token.content.replace(/\+-/g, "\xB1").replace(/\.{2,}/g, "\u2026").replace(/([?!])…/g, "$1..").replace(/([?!]){4,}/g, "$1$1$1").replace(/,{2,}/g, ",").replace(/(^|[^-])---(?=[^-]|$)/gm, "$1\u2014").replace(/(^|\s)--(?=\s|$)/gm, "$1\u2013").replace(/(^|[^-\s])--(?=[^-\s]|$)/gm, "$1\u2013");
    }
    if (token.type === "link_open" && token.info === "auto") inside_autolink--;
    if (token.type === "link_close" && token.info === "auto") inside_autolink++;
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
function addReplacement(replacements, tokenIdx, pos, ch) {
  if (!replacements[tokenIdx]) replacements[tokenIdx] = [];
  replacements[tokenIdx].push({
    pos,
    ch
  });
}
function applyReplacements(str, replacements) {
  let result = "";
  let lastPos = 0;
  replacements.sort((a, b) => a.pos - b.pos);
  for (let i = 0; i < replacements.length; i++) {
    const replacement = replacements[i];
    result += str.slice(lastPos, replacement.pos) + replacement.ch;
    lastPos = replacement.pos + 1;
  }
  return result + str.slice(lastPos);
}
function process_inlines(tokens, state) {
  let j;
  const stack = [];
  const heads = {
    single: -1,
    double: -1
  };
  const replacements = {};
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const thisLevel = tokens[i].level;
    for (j = stack.length - 1; j >= 0; j--) if (stack[j].level <= thisLevel) break;
    truncateStack(stack, heads, j + 1);
    if (token.type !== "text") continue;
    const text3 = token.content;
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
        if (isSingle) addReplacement(replacements, i, t.index, APOSTROPHE);
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
          addReplacement(replacements, i, t.index, closeQuote);
          addReplacement(replacements, item.tokenIdx, item.contentPos, openQuote);
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
      } else if (canClose && isSingle) addReplacement(replacements, i, t.index, APOSTROPHE);
    }
  }
  Object.keys(replacements).forEach(function(tokenIdx) {
    const idx = Number(tokenIdx);
    tokens[idx].content = applyReplacements(tokens[idx].content, replacements[tokenIdx]);
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
  let curr, last;
  const max = tokens.length;
  for (curr = 0; curr < max; curr++) if (tokens[curr].type === "text_special") tokens[curr].type = "text";
  for (curr = last = 0; curr < max; curr++) if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
  else {
    if (curr !== last) tokens[last] = tokens[curr];
    last++;
  }
  if (curr !== last) tokens.length = last;
}
function text_join(state) {
  let curr, last;
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
    for (curr = last = 0; curr < max; curr++) if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
    else {
      if (curr !== last) tokens[last] = tokens[curr];
      last++;
    }
    if (curr !== last) tokens.length = last;
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
    const rules2 = this.ruler.getRules("");
    for (let i = 0, l = rules2.length; i < l; i++) rules2[i](state);
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
    for (let start = 0, pos = 0, indent = 0, offset = 0, len = s.length, indent_found = false; pos < len; pos++) {
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
        this.bMarks.push(start);
        this.eMarks.push(pos);
        this.tShift.push(indent);
        this.sCount.push(offset);
        this.bsCount.push(0);
        indent_found = false;
        indent = 0;
        offset = 0;
        start = pos + 1;
      }
    }
    this.bMarks.push(s.length);
    this.eMarks.push(s.length);
    this.tShift.push(0);
    this.sCount.push(0);
    this.bsCount.push(0);
    this.lineMax = this.bMarks.length - 1;
  }
  push(type, tag, nesting) {
    const token = new Token(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level--;
    token.level = this.level;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }
  isEmpty(line2) {
    return this.bMarks[line2] + this.tShift[line2] >= this.eMarks[line2];
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
    for (let i = 0, line2 = begin; line2 < end; line2++, i++) {
      let lineIndent = 0;
      const lineStart = this.bMarks[line2];
      let first = lineStart;
      let last;
      if (line2 + 1 < end || keepLastLF) last = this.eMarks[line2] + 1;
      else last = this.eMarks[line2];
      while (first < last && lineIndent < indent) {
        const ch = this.src.charCodeAt(first);
        if (isSpace(ch)) {
          if (ch === 9) lineIndent += 4 - (lineIndent + this.bsCount[line2]) % 4;
          else lineIndent++;
        } else if (first - lineStart < this.tShift[line2]) lineIndent++;
        else break;
        first++;
      }
      if (lineIndent > indent) queue[i] = new Array(lineIndent - indent + 1).join(" ") + this.src.slice(first, last);
      else queue[i] = this.src.slice(first, last);
    }
    return queue.join("");
  }
};
var MAX_AUTOCOMPLETED_CELLS = 65536;
function getLine(state, line2) {
  const pos = state.bMarks[line2] + state.tShift[line2];
  const max = state.eMarks[line2];
  return state.src.slice(pos, max);
}
function escapedSplit(str) {
  const result = [];
  const max = str.length;
  let pos = 0;
  let ch = str.charCodeAt(pos);
  let isEscaped = false;
  let lastPos = 0;
  let current = "";
  while (pos < max) {
    if (ch === 124) {
      if (!isEscaped) {
        result.push(current + str.substring(lastPos, pos));
        current = "";
        lastPos = pos + 1;
      } else {
        current += str.substring(lastPos, pos - 1);
        lastPos = pos;
      }
    }
    isEscaped = ch === 92;
    pos++;
    ch = str.charCodeAt(pos);
  }
  result.push(current + str.substring(lastPos));
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
  let last = nextLine;
  while (nextLine < endLine) {
    if (state.isEmpty(nextLine)) {
      nextLine++;
      continue;
    }
    if (state.sCount[nextLine] - state.blkIndent >= 4) {
      nextLine++;
      last = nextLine;
      continue;
    }
    break;
  }
  state.line = last;
  const token = state.push("code_block", "code", 0);
  token.content = state.getLines(startLine, last, 4 + state.blkIndent, false) + "\n";
  token.map = [startLine, state.line];
  return true;
}
function fence(state, startLine, endLine, silent) {
  let pos = state.bMarks[startLine] + state.tShift[startLine];
  let max = state.eMarks[startLine];
  if (state.sCount[startLine] - state.blkIndent >= 4) return false;
  if (pos + 3 > max) return false;
  const marker2 = state.src.charCodeAt(pos);
  if (marker2 !== 126 && marker2 !== 96) return false;
  let mem = pos;
  pos = state.skipChars(pos, marker2);
  let len = pos - mem;
  if (len < 3) return false;
  const markup = state.src.slice(mem, pos);
  const params = state.src.slice(pos, max);
  if (marker2 === 96) {
    if (params.indexOf(String.fromCharCode(marker2)) >= 0) return false;
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
    if (state.src.charCodeAt(pos) !== marker2) continue;
    if (state.sCount[nextLine] - state.blkIndent >= 4) continue;
    pos = state.skipChars(pos, marker2);
    if (pos - mem < len) continue;
    pos = state.skipSpaces(pos);
    if (pos < max) continue;
    haveEndMarker = true;
    break;
  }
  len = state.sCount[startLine];
  state.line = nextLine + (haveEndMarker ? 1 : 0);
  const token = state.push("fence", "code", 0);
  token.info = params;
  token.content = state.getLines(startLine + 1, nextLine, len, true);
  token.markup = markup;
  token.map = [startLine, state.line];
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
  const lines = [startLine, 0];
  token_o.map = lines;
  state.md.block.tokenize(state, startLine, nextLine);
  const token_c = state.push("blockquote_close", "blockquote", -1);
  token_c.markup = ">";
  state.lineMax = oldLineMax;
  state.parentType = oldParentType;
  lines[1] = state.line;
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
  const marker2 = state.src.charCodeAt(pos++);
  if (marker2 !== 42 && marker2 !== 45 && marker2 !== 95) return false;
  let cnt = 1;
  while (pos < max) {
    const ch = state.src.charCodeAt(pos++);
    if (ch !== marker2 && !isSpace(ch)) return false;
    if (ch === marker2) cnt++;
  }
  if (cnt < 3) return false;
  if (silent) return true;
  state.line = startLine + 1;
  const token = state.push("hr", "hr", 0);
  token.map = [startLine, state.line];
  token.markup = Array(cnt + 1).join(String.fromCharCode(marker2));
  return true;
}
function skipBulletListMarker(state, startLine) {
  const max = state.eMarks[startLine];
  let pos = state.bMarks[startLine] + state.tShift[startLine];
  const marker2 = state.src.charCodeAt(pos++);
  if (marker2 !== 42 && marker2 !== 45 && marker2 !== 43) return -1;
  if (pos < max) {
    if (!isSpace(state.src.charCodeAt(pos))) return -1;
  }
  return pos;
}
function skipOrderedListMarker(state, startLine) {
  const start = state.bMarks[startLine] + state.tShift[startLine];
  const max = state.eMarks[startLine];
  let pos = start;
  if (pos + 1 >= max) return -1;
  let ch = state.src.charCodeAt(pos++);
  if (ch < 48 || ch > 57) return -1;
  for (; ; ) {
    if (pos >= max) return -1;
    ch = state.src.charCodeAt(pos++);
    if (ch >= 48 && ch <= 57) {
      if (pos - start >= 10) return -1;
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
  let max, pos, start, token;
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
    start = state.bMarks[nextLine] + state.tShift[nextLine];
    markerValue = Number(state.src.slice(start, posAfterMarker - 1));
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
    token = state.push("ordered_list_open", "ol", 1);
    if (markerValue !== 1) token.attrs = [["start", markerValue]];
  } else token = state.push("bullet_list_open", "ul", 1);
  const listLines = [nextLine, 0];
  token.map = listLines;
  token.markup = String.fromCharCode(markerCharCode);
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
    token = state.push("list_item_open", "li", 1);
    token.markup = String.fromCharCode(markerCharCode);
    const itemLines = [nextLine, 0];
    token.map = itemLines;
    if (isOrdered) token.info = state.src.slice(start, posAfterMarker - 1);
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
    token = state.push("list_item_close", "li", -1);
    token.markup = String.fromCharCode(markerCharCode);
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
      start = state.bMarks[nextLine] + state.tShift[nextLine];
    } else {
      posAfterMarker = skipBulletListMarker(state, nextLine);
      if (posAfterMarker < 0) break;
    }
    if (markerCharCode !== state.src.charCodeAt(posAfterMarker - 1)) break;
  }
  if (isOrdered) token = state.push("ordered_list_close", "ol", -1);
  else token = state.push("bullet_list_close", "ul", -1);
  token.markup = String.fromCharCode(markerCharCode);
  listLines[1] = nextLine;
  state.line = nextLine;
  state.parentType = oldParentType;
  if (tight) markTightParagraphs(state, listTokIdx);
  return true;
}
var MAX_LABEL_LENGTH = 999;
function countCodePoints(str) {
  let length = str.length;
  for (let i = 0; i < str.length - 1; i++) {
    const high = str.charCodeAt(i);
    if (high < 55296 || high > 56319) continue;
    const low = str.charCodeAt(i + 1);
    if (low >= 56320 && low <= 57343) {
      length--;
      i++;
    }
  }
  return length;
}
function lineEnd(state, line2) {
  return Math.min(state.eMarks[line2] + 1, state.src.length);
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
  let title2;
  if (titleStart !== destEndPos && titleRes.ok) {
    title2 = titleRes.str;
    pos = titleRes.pos;
  } else {
    title2 = "";
    pos = destEndPos;
    max = destEndMax;
    nextLine = destEndLineNo;
  }
  while (pos < max) {
    if (!isSpace(src.charCodeAt(pos))) break;
    pos++;
  }
  if (pos < max && src.charCodeAt(pos) !== 10) {
    if (title2) {
      title2 = "";
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
    title: title2,
    href
  };
  const token = state.push("reference_definition", "", 0);
  token.map = [startLine, nextLine];
  token.hidden = true;
  const meta = /* @__PURE__ */ Object.create(null);
  meta.label = label;
  token.meta = meta;
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
  const token = state.push("html_block", "", 0);
  token.map = [startLine, nextLine];
  token.content = state.getLines(startLine, nextLine, state.blkIndent, true);
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
  let marker2;
  let nextLine = startLine + 1;
  for (; nextLine < endLine && !state.isEmpty(nextLine); nextLine++) {
    if (state.sCount[nextLine] - state.blkIndent > 3) continue;
    if (state.sCount[nextLine] >= state.blkIndent) {
      let pos = state.bMarks[nextLine] + state.tShift[nextLine];
      const max = state.eMarks[nextLine];
      if (pos < max) {
        marker2 = state.src.charCodeAt(pos);
        if (marker2 === 45 || marker2 === 61) {
          pos = state.skipChars(pos, marker2);
          pos = state.skipSpaces(pos);
          if (pos >= max) {
            level = marker2 === 61 ? 1 : 2;
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
  const content = asciiTrim(state.getLines(startLine, nextLine, state.blkIndent, false));
  state.line = nextLine + 1;
  const token_o = state.push("heading_open", `h${level}`, 1);
  token_o.markup = String.fromCharCode(marker2);
  token_o.map = [startLine, state.line];
  const token_i = state.push("inline", "", 0);
  token_i.content = content;
  token_i.map = [startLine, state.line - 1];
  token_i.children = [];
  const token_c = state.push("heading_close", `h${level}`, -1);
  token_c.markup = String.fromCharCode(marker2);
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
  const content = asciiTrim(state.getLines(startLine, nextLine, state.blkIndent, false));
  state.line = nextLine;
  const token_o = state.push("paragraph_open", "p", 1);
  token_o.map = [startLine, state.line];
  const token_i = state.push("inline", "", 0);
  token_i.content = content;
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
    const rules2 = this.ruler.getRules("");
    const len = rules2.length;
    const maxNesting = state.md.options.maxNesting;
    let line2 = startLine;
    let hasEmptyLines = false;
    while (line2 < endLine) {
      state.line = line2 = state.skipEmptyLines(line2);
      if (line2 >= endLine) break;
      if (state.sCount[line2] < state.blkIndent) break;
      if (state.level >= maxNesting) {
        state.line = endLine;
        break;
      }
      const prevLine = state.line;
      let ok2 = false;
      for (let i = 0; i < len; i++) {
        ok2 = rules2[i](state, line2, endLine, false);
        if (ok2) {
          if (prevLine >= state.line) throw new Error("block rule didn't increment state.line");
          break;
        }
      }
      if (!ok2) throw new Error("none of the block rules matched");
      state.tight = !hasEmptyLines;
      if (state.isEmpty(state.line - 1)) hasEmptyLines = true;
      line2 = state.line;
      if (line2 < endLine && state.isEmpty(line2)) {
        hasEmptyLines = true;
        line2++;
        state.line = line2;
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
    const token = new Token("text", "", 0);
    token.content = this.pending;
    token.level = this.pendingLevel;
    this.tokens.push(token);
    this.pending = "";
    return token;
  }
  push(type, tag, nesting) {
    if (this.pending) this.pushPending();
    const token = new Token(type, tag, nesting);
    let token_meta = void 0;
    if (nesting < 0) {
      this.level--;
      this.delimiters = this._prev_delimiters.pop();
    }
    token.level = this.level;
    if (nesting > 0) {
      this.level++;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
      token_meta = { delimiters: this.delimiters };
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(token_meta);
    return token;
  }
  scanDelims(start, canSplitWord) {
    const max = this.posMax;
    const marker2 = this.src.charCodeAt(start);
    let lastChar;
    if (start === 0) lastChar = 32;
    else if (start === 1) {
      lastChar = this.src.charCodeAt(0);
      if ((lastChar & 63488) === 55296) lastChar = 65533;
    } else {
      lastChar = this.src.charCodeAt(start - 1);
      if ((lastChar & 64512) === 56320) {
        const highSurr = this.src.charCodeAt(start - 2);
        lastChar = (highSurr & 64512) === 55296 ? 65536 + (highSurr - 55296 << 10) + (lastChar - 56320) : 65533;
      } else if ((lastChar & 64512) === 55296) lastChar = 65533;
    }
    let pos = start;
    while (pos < max && this.src.charCodeAt(pos) === marker2) pos++;
    const count2 = pos - start;
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
function text(state, silent) {
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
  const link3 = state.md.linkify.matchAtStart(state.src.slice(protoStart));
  if (!link3) return false;
  let url = link3.url;
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
      const token = state.push("text_special", "", 0);
      token.content = "\\";
      token.markup = "\\";
      token.info = "escape";
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
    const token = state.push("text_special", "", 0);
    if (ch1 < 256 && ESCAPED[ch1] !== 0) token.content = escapedStr;
    else token.content = origStr;
    token.markup = origStr;
    token.info = "escape";
  }
  state.pos = pos + 1;
  return true;
}
function buildLastRuns(src) {
  const lastRuns = {};
  let pos = 0;
  while ((pos = src.indexOf("`", pos)) !== -1) {
    const start = pos;
    while (src.charCodeAt(++pos) === 96) ;
    lastRuns[pos - start] = start;
  }
  return lastRuns;
}
function backtick(state, silent) {
  var _state$backticks$open;
  const start = state.pos;
  if (state.src.charCodeAt(start) !== 96) return false;
  const max = state.posMax;
  let pos = start + 1;
  while (pos < max && state.src.charCodeAt(pos) === 96) pos++;
  const marker2 = state.src.slice(start, pos);
  const openerLength = marker2.length;
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
          const token = state.push("code_inline", "code", 0);
          token.markup = marker2;
          let content = state.src.slice(pos, matchStart).replace(/\n/g, " ");
          if (content.startsWith(" ") && content.endsWith(" ") && /[^ ]/.test(content)) content = content.slice(1, -1);
          token.content = content;
        }
        state.pos = matchEnd;
        return true;
      }
    }
  }
  if (!silent) state.pending += marker2;
  state.pos = pos;
  return true;
}
function strikethrough_tokenize(state, silent) {
  const start = state.pos;
  const marker2 = state.src.charCodeAt(start);
  if (silent) return false;
  if (marker2 !== 126) return false;
  const scanned = state.scanDelims(state.pos, true);
  let len = scanned.length;
  const ch = String.fromCharCode(marker2);
  if (len < 2) return false;
  let token;
  if (len % 2) {
    token = state.push("text", "", 0);
    token.content = ch;
    len--;
  }
  for (let i = 0; i < len; i += 2) {
    token = state.push("text", "", 0);
    token.content = ch + ch;
    state.delimiters.push({
      marker: marker2,
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
  let token;
  const loneMarkers = [];
  const max = delimiters.length;
  for (let i = 0; i < max; i++) {
    const startDelim = delimiters[i];
    if (startDelim.marker !== 126) continue;
    if (startDelim.end === -1) continue;
    const endDelim = delimiters[startDelim.end];
    token = state.tokens[startDelim.token];
    token.type = "s_open";
    token.tag = "s";
    token.nesting = 1;
    token.markup = "~~";
    token.content = "";
    token = state.tokens[endDelim.token];
    token.type = "s_close";
    token.tag = "s";
    token.nesting = -1;
    token.markup = "~~";
    token.content = "";
    if (state.tokens[endDelim.token - 1].type === "text" && state.tokens[endDelim.token - 1].content === "~") loneMarkers.push(endDelim.token - 1);
  }
  while (loneMarkers.length) {
    const i = loneMarkers.pop();
    let j = i + 1;
    while (j < state.tokens.length && state.tokens[j].type === "s_close") j++;
    j--;
    if (i !== j) {
      token = state.tokens[j];
      state.tokens[j] = state.tokens[i];
      state.tokens[i] = token;
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
  const start = state.pos;
  const marker2 = state.src.charCodeAt(start);
  if (silent) return false;
  if (marker2 !== 95 && marker2 !== 42) return false;
  const scanned = state.scanDelims(state.pos, marker2 === 42);
  for (let i = 0; i < scanned.length; i++) {
    const token = state.push("text", "", 0);
    token.content = String.fromCharCode(marker2);
    state.delimiters.push({
      marker: marker2,
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
  let title2 = "";
  let start = state.pos;
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
    start = pos;
    res = state.md.helpers.parseLinkDestination(state.src, pos, state.posMax);
    if (res.ok) {
      href = state.md.normalizeLink(res.str);
      if (state.md.validateLink(href)) pos = res.pos;
      else href = "";
      start = pos;
      for (; pos < max; pos++) {
        code2 = state.src.charCodeAt(pos);
        if (!isSpace(code2) && code2 !== 10) break;
      }
      res = state.md.helpers.parseLinkTitle(state.src, pos, state.posMax);
      if (pos < max && start !== pos && res.ok) {
        title2 = res.str;
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
      start = pos + 1;
      pos = state.md.helpers.parseLinkLabel(state, pos);
      if (pos >= 0) label = state.src.slice(start, pos++);
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
    title2 = ref.title;
  }
  if (!silent) {
    state.pos = labelStart;
    state.posMax = labelEnd;
    const token_o = state.push("link_open", "a", 1);
    const attrs = [["href", href]];
    token_o.attrs = attrs;
    if (title2) attrs.push(["title", title2]);
    if (label) {
      const meta = /* @__PURE__ */ Object.create(null);
      meta.label = label;
      token_o.meta = meta;
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
  let code2, content, label, pos, ref, res, title2, start;
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
    start = pos;
    res = state.md.helpers.parseLinkDestination(state.src, pos, state.posMax);
    if (res.ok) {
      href = state.md.normalizeLink(res.str);
      if (state.md.validateLink(href)) pos = res.pos;
      else href = "";
    }
    start = pos;
    for (; pos < max; pos++) {
      code2 = state.src.charCodeAt(pos);
      if (!isSpace(code2) && code2 !== 10) break;
    }
    res = state.md.helpers.parseLinkTitle(state.src, pos, state.posMax);
    if (pos < max && start !== pos && res.ok) {
      title2 = res.str;
      pos = res.pos;
      for (; pos < max; pos++) {
        code2 = state.src.charCodeAt(pos);
        if (!isSpace(code2) && code2 !== 10) break;
      }
    } else title2 = "";
    if (pos >= max || state.src.charCodeAt(pos) !== 41) {
      state.pos = oldPos;
      return false;
    }
    pos++;
  } else {
    if (typeof state.env.references === "undefined") return false;
    if (pos < max && state.src.charCodeAt(pos) === 91) {
      start = pos + 1;
      pos = state.md.helpers.parseLinkLabel(state, pos);
      if (pos >= 0) label = state.src.slice(start, pos++);
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
    title2 = ref.title;
  }
  if (!silent) {
    content = state.src.slice(labelStart, labelEnd);
    const tokens = [];
    state.md.inline.parse(content, state.md, state.env, tokens);
    const token = state.push("image", "img", 0);
    const attrs = [["src", href], ["alt", ""]];
    token.attrs = attrs;
    token.children = tokens;
    token.content = content;
    if (title2) attrs.push(["title", title2]);
    if (label) {
      const meta = /* @__PURE__ */ Object.create(null);
      meta.label = label;
      token.meta = meta;
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
  const start = state.pos;
  const max = state.posMax;
  for (; ; ) {
    if (++pos >= max) return false;
    const ch = state.src.charCodeAt(pos);
    if (ch === 60) return false;
    if (ch === 62) break;
  }
  const url = state.src.slice(start + 1, pos);
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
function isLinkOpen(str) {
  return /^<a[>\s]/i.test(str);
}
function isLinkClose(str) {
  return /^<\/a\s*>/i.test(str);
}
function isLetter(ch) {
  const lc = ch | 32;
  return lc >= 97 && lc <= 122;
}
function scanSpecial(state, pos) {
  const src = state.src;
  let start;
  let terminator;
  if (src.startsWith("<!--", pos)) {
    if (src.startsWith(">", pos + 4)) return pos + 5;
    if (src.startsWith("->", pos + 4)) return pos + 6;
    start = pos + 4;
    terminator = "-->";
  } else if (src.startsWith("<![CDATA[", pos)) {
    start = pos + 9;
    terminator = "]]>";
  } else if (src.charCodeAt(pos + 1) === 63) {
    start = pos + 2;
    terminator = "?>";
  } else if (isLetter(src.charCodeAt(pos + 2))) {
    start = pos + 3;
    terminator = ">";
  } else return -1;
  if (state.skipHtmlSpecial) return -1;
  const end = src.indexOf(terminator, start);
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
    const match3 = state.src.slice(pos).match(HTML_OPEN_CLOSE_TAG_RE);
    end = match3 ? pos + match3[0].length : -1;
  } else return false;
  if (end < 0) return false;
  if (!silent) {
    const token = state.push("html_inline", "", 0);
    token.content = state.src.slice(pos, end);
    if (isLinkOpen(token.content)) state.linkLevel++;
    if (isLinkClose(token.content)) state.linkLevel--;
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
    const match3 = state.src.slice(pos).match(DIGITAL_RE);
    if (match3) {
      if (!silent) {
        const code2 = match3[1][0].toLowerCase() === "x" ? parseInt(match3[1].slice(1), 16) : parseInt(match3[1], 10);
        const token = state.push("text_special", "", 0);
        token.content = isValidEntityCode(code2) ? fromCodePoint(code2) : fromCodePoint(65533);
        token.markup = match3[0];
        token.info = "entity";
      }
      state.pos += match3[0].length;
      return true;
    }
  } else {
    const match3 = state.src.slice(pos).match(NAMED_RE);
    if (match3) {
      const decoded = decodeHTMLStrict(match3[0]);
      if (decoded !== match3[0]) {
        if (!silent) {
          const token = state.push("text_special", "", 0);
          token.content = decoded;
          token.markup = match3[0];
          token.info = "entity";
        }
        state.pos += match3[0].length;
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
  let curr, last;
  let level = 0;
  const tokens = state.tokens;
  const max = state.tokens.length;
  for (curr = last = 0; curr < max; curr++) {
    if (tokens[curr].nesting < 0) level--;
    tokens[curr].level = level;
    if (tokens[curr].nesting > 0) level++;
    if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
    else {
      if (curr !== last) tokens[last] = tokens[curr];
      last++;
    }
  }
  if (curr !== last) tokens.length = last;
}
var _rules = [
  ["text", text],
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
    const rules2 = this.ruler.getRules("");
    const len = rules2.length;
    const maxNesting = state.md.options.maxNesting;
    const cache = state.cache;
    if (typeof cache[pos] !== "undefined") {
      state.pos = cache[pos];
      return;
    }
    let ok2 = false;
    if (state.level < maxNesting) for (let i = 0; i < len; i++) {
      state.level++;
      ok2 = rules2[i](state, true);
      state.level--;
      if (ok2) {
        if (pos >= state.pos) throw new Error("inline rule didn't increment state.pos");
        break;
      }
    }
    else state.pos = state.posMax;
    if (!ok2) state.pos++;
    cache[pos] = state.pos;
  }
  tokenize(state) {
    const rules2 = this.ruler.getRules("");
    const len = rules2.length;
    const end = state.posMax;
    const maxNesting = state.md.options.maxNesting;
    while (state.pos < end) {
      const prevPos = state.pos;
      let ok2 = false;
      if (state.level < maxNesting) for (let i = 0; i < len; i++) {
        ok2 = rules2[i](state, false);
        if (ok2) {
          if (prevPos >= state.pos) throw new Error("inline rule didn't increment state.pos");
          break;
        }
      }
      if (ok2) {
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
  parse(str, md, env, outTokens) {
    const state = new this.State(str, md, env, outTokens);
    this.tokenize(state);
    const rules2 = this.ruler2.getRules("");
    const len = rules2.length;
    for (let i = 0; i < len; i++) rules2[i](state);
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
    const str = url.trim().toLowerCase();
    return BAD_PROTO_RE.test(str) ? GOOD_DATA_RE.test(str) : true;
  }
  /**
  * Function used to encode link url to a machine-readable format,
  * which includes url-encoding, punycode, etc.
  */
  normalizeLink(url) {
    const parsed3 = parse_default(url, true);
    if (parsed3.hostname) {
      if (!parsed3.protocol || RECODE_HOSTNAME_FOR.indexOf(parsed3.protocol) >= 0) try {
        parsed3.hostname = import_punycode.default.toASCII(parsed3.hostname);
      } catch (er) {
      }
    }
    if (parsed3.auth) parsed3.auth = encode_default(parsed3.auth);
    if (parsed3.hostname) parsed3.hostname = encode_default(parsed3.hostname);
    if (parsed3.pathname) parsed3.pathname = encode_default(parsed3.pathname);
    if (parsed3.search) parsed3.search = encode_default(parsed3.search);
    if (parsed3.hash) parsed3.hash = encode_default(parsed3.hash);
    return format(parsed3);
  }
  /**
  * Function used to decode link url to a human-readable format`
  */
  normalizeLinkText(url) {
    const parsed3 = parse_default(url, true);
    if (parsed3.hostname) {
      if (!parsed3.protocol || RECODE_HOSTNAME_FOR.indexOf(parsed3.protocol) >= 0) try {
        parsed3.hostname = import_punycode.default.toUnicode(parsed3.hostname);
      } catch (er) {
      }
    }
    return decode_default(format(parsed3), decode_default.defaultChars + "%");
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
        const rules3 = (_components$name = components[name]) === null || _components$name === void 0 ? void 0 : _components$name.rules;
        if (rules3) this[name].ruler.enableOnly(rules3);
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
  enable(list4, ignoreInvalid = false) {
    let result = [];
    if (!Array.isArray(list4)) list4 = [list4];
    [
      "core",
      "block",
      "inline"
    ].forEach((chain) => {
      result = result.concat(this[chain].ruler.enable(list4, true));
    });
    result = result.concat(this.inline.ruler2.enable(list4, true));
    const missed = list4.filter((name) => result.indexOf(name) < 0);
    if (missed.length && !ignoreInvalid) throw new Error(`MarkdownIt. Failed to enable unknown rule(s): ${missed}`);
    return this;
  }
  /**
  * The same as {@link MarkdownIt.enable}, but turn specified rules off.
  */
  disable(list4, ignoreInvalid = false) {
    let result = [];
    if (!Array.isArray(list4)) list4 = [list4];
    [
      "core",
      "block",
      "inline"
    ].forEach((chain) => {
      result = result.concat(this[chain].ruler.disable(list4, true));
    });
    result = result.concat(this.inline.ruler2.disable(list4, true));
    const missed = list4.filter((name) => result.indexOf(name) < 0);
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
  const guarded2 = source.replace(templateTag, (tag) => `${mark}${kept.push(tag) - 1}X`);
  const held = new RegExp(`${mark}(\\d+)X`, "g");
  const tagOf = (index) => kept[Number(index)];
  const rendered = markdown.render(guarded2).replace(
    new RegExp(`<p>((?:${mark}\\d+X\\s*)+)</p>`, "g"),
    (whole, inside) => [...inside.matchAll(held)].every(([, index]) => tagOf(index).startsWith("{%")) ? inside : whole
  ).replace(
    new RegExp(`="[^"]*${mark}[^"]*"`, "g"),
    (attribute) => attribute.replace(held, (_, index) => inAttribute(tagOf(index)))
  ).replace(held, (_, index) => tagOf(index));
  const wayOut = kept.some((tag) => /unsubscribe|manage_preferences/i.test(tag));
  return page(rendered.trimEnd(), unsubscribe && !wayOut);
}
var inAttribute = (tag) => tag.includes("'") ? tag : tag.replaceAll('"', "'");
function freeWord(source) {
  let word = "XKLAVIYO";
  while (source.includes(word)) word += "O";
  return word;
}
var page = (body2, unsubscribe) => [
  "<!DOCTYPE html>",
  "<html>",
  "<head>",
  '<meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="color-scheme" content="light dark">',
  "</head>",
  '<body style="margin:0;padding:24px 16px;font-family:Georgia,serif;font-size:16px;line-height:1.6">',
  '<div style="max-width:560px;margin:0 auto">',
  body2,
  ...unsubscribe ? [
    '<p style="margin-top:32px;font-size:13px;color:#767676">{% unsubscribe %} \xB7 {{ organization.full_address }}</p>'
  ] : [],
  "</div>",
  "</body>",
  "</html>",
  ""
].join("\n");

// src/compile/template.ts
function templateToken(context, content, texts, unsubscribe) {
  const file = content.kind === "file" ? content.file : void 0;
  const text3 = content.kind === "file" ? texts.get(content.file) ?? "" : content.text;
  const markdown2 = content.kind === "file" ? content.file.endsWith(".md") : content.format === "markdown";
  const html = markdown2 ? markdownMail(text3, unsubscribe) : text3;
  const hash2 = createHash("sha256").update(html).digest("hex");
  const token = `@template{${hash2.slice(0, 16)}}`;
  if (!context.templates.has(token))
    context.templates.set(token, { token, html, hash: hash2, ...file === void 0 ? {} : { file } });
  return token;
}

// src/compile/message.ts
function additionalFilters({ context, sequence: sequence2 }, step) {
  const { pilot } = sequence2;
  const conditions = [
    ...step.onlyIf ? [{ condition: step.onlyIf }] : [],
    ...pilot ? [{ condition: { kind: "segment", segment: pilot.segment, at: pilot.at } }] : []
  ];
  return conditions.length === 0 ? null : profileFilter(context, conditions) ?? null;
}
var tracking = (utm) => ({
  add_tracking_params: utm !== void 0,
  custom_tracking_params: utm && utm.length > 0 ? utm.map(({ param, value }) => ({ param, value })) : null
});
function emailMessage(source, step, name) {
  return {
    from_email: step.from?.email ?? null,
    from_label: step.from?.name ?? null,
    reply_to_email: step.replyTo ?? null,
    cc_email: step.cc ?? null,
    bcc_email: step.bcc ?? null,
    subject_line: step.subject,
    preview_text: step.preview ?? null,
    template_id: templateToken(source.context, step.content, source.templates, !step.transactional),
    smart_sending_enabled: step.smartSending,
    transactional: step.transactional,
    ...tracking(step.utm),
    additional_filters: additionalFilters(source, step),
    name
  };
}
function smsMessage(source, step, name) {
  return {
    body: step.body,
    // A URL is what the published file calls a dynamic image: it may hold template language.
    ...step.image === void 0 ? {} : { dynamic_image: step.image },
    shorten_links: step.shortenLinks,
    add_org_prefix: step.orgPrefix,
    add_info_link: step.infoLink,
    add_opt_out_language: step.optOut,
    smart_sending_enabled: step.smartSending,
    sms_quiet_hours_enabled: step.quietHours,
    transactional: step.transactional,
    ...tracking(step.utm),
    additional_filters: additionalFilters(source, step),
    name
  };
}
function webhookMessage({ context }, step, name) {
  for (const text3 of [step.url, step.body ?? "", ...Object.values(step.headers)]) noteSecrets(context, text3);
  return { url: step.url, headers: { ...step.headers }, body: step.body ?? null, name };
}
function alertMessage(source, step, name) {
  return {
    from_email: step.from?.email ?? null,
    from_label: step.from?.name ?? null,
    to_emails: [...step.to],
    subject_line: step.subject,
    template_id: templateToken(source.context, step.content, source.templates, false),
    name
  };
}

// src/compile/ab-test.ts
var draft = { status: "draft" };
var winners = { opens: "unique-opens", clicks: "unique-clicks", orders: "unique-placed-orders" };
function abTest2(source, step, names2) {
  const variationId = (index) => `${names2.id}.${index + 1}`;
  const shares = sharesOf(step.variants.map(({ weight }) => weight));
  return {
    type: "ab-test",
    data: {
      ...draft,
      main_action: variation(source, step, 0, `${names2.id}.main`, names2.test),
      current_experiment: {
        name: names2.test,
        variations: step.variants.map((_, i) => variation(source, step, i, variationId(i), names2.variants[i])),
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
}
function variation(source, step, index, temporary_id, name) {
  const { message: message3 } = step.variants[index];
  return message3.kind === "email" ? { temporary_id, type: "send-email", data: { message: emailMessage(source, message3, name), ...draft } } : { temporary_id, type: "send-sms", data: { message: smsMessage(source, message3, name), ...draft } };
}
function sharesOf(weights) {
  const total = weights.reduce((sum2, weight) => sum2 + weight, 0);
  const thousandths = weights.map((weight) => Math.floor(weight / total * 1e3));
  const left = 1e3 - thousandths.reduce((sum2, part) => sum2 + part, 0);
  return thousandths.map((part, index) => (index === 0 ? part + left : part) / 1e3);
}

// src/compile/update-profile.ts
function profileOperations(step) {
  return [
    ...Object.entries(step.set).map(([key2, value]) => setOperation(propertyName(key2), value)),
    ...Object.entries(step.addTo).map(([key2, value]) => listOperation("add", key2, value)),
    ...Object.entries(step.removeFrom).map(([key2, value]) => listOperation("remove", key2, value)),
    ...step.remove.map((key2) => ({ operator: "delete", property_key: propertyName(key2) }))
  ];
}
function setOperation(property_key, value) {
  const operator = "update";
  if (typeof value === "boolean") return { operator, property_type: "boolean", property_key, property_value: value };
  if (typeof value === "number") return { operator, property_type: "numeric", property_key, property_value: value };
  if (/^(today|\d{4}-\d{2}-\d{2})$/.test(value))
    return { operator, property_type: "date", property_key, property_value: value };
  return { operator, property_type: "string", property_key, property_value: value };
}
var listOperation = (property_operation, key2, property_value) => ({
  operator: "update",
  property_type: "list",
  property_operation,
  property_key: propertyName(key2),
  property_value
});

// src/compile/action.ts
var draft2 = { status: "draft" };
function linearAction(source, step, names2) {
  switch (step.kind) {
    case "email":
      return { type: "send-email", data: { message: emailMessage(source, step, names2.message()), ...draft2 } };
    case "sms":
      return { type: "send-sms", data: { message: smsMessage(source, step, names2.message()), ...draft2 } };
    case "webhook":
      return { type: "send-webhook", data: { message: webhookMessage(source, step, names2.message()), ...draft2 } };
    case "notify":
      return { type: "send-internal-alert", data: { message: alertMessage(source, step, names2.message()), ...draft2 } };
    case "delay":
      return {
        type: "time-delay",
        data: {
          unit: step.unit,
          value: step.value,
          timezone: step.timezone,
          ...step.until === void 0 ? {} : { delay_until_time: step.until },
          ...step.weekdays === void 0 ? {} : { delay_until_weekdays: [...step.weekdays] }
        }
      };
    case "wait_until":
      return {
        type: "target-date",
        data: {
          timezone: step.timezone,
          target_time: step.time,
          target_days: step.weekdays ? [...step.weekdays] : null
        }
      };
    case "ab_test":
      return abTest2(source, step, {
        id: names2.id,
        test: names2.message(),
        variants: step.variants.map((_, index) => names2.variant(index))
      });
    case "update_profile":
      return { type: "update-profile", data: { profile_operations: profileOperations(step), ...draft2 } };
    case "add_to_list":
    case "remove_from_list":
      return {
        type: "list-update",
        data: {
          name: names2.message(),
          on_execution: step.kind === "add_to_list",
          list_id: groupToken(source.context, "list", step.list, step.at),
          ...draft2
        }
      };
    case "raw":
      return step.definition;
  }
}

// src/compile/label.ts
function labelOf(step) {
  switch (step.kind) {
    case "email":
    case "notify":
      return step.subject;
    case "sms":
      return step.body.length > 60 ? `${step.body.slice(0, 59)}\u2026` : step.body;
    case "webhook":
      return step.url;
    case "delay":
      return delayWords(step);
    case "wait_until":
      return `until ${step.time.slice(0, 5)}${step.weekdays ? ` on ${dayWords(step.weekdays)}` : ""}`;
    case "random_split":
      return `${step.percent} % at random`;
    case "branch":
      return step.name;
    case "ab_test":
      return `A/B test of ${step.variants.length}`;
    case "update_profile":
      return [
        ...Object.keys(step.set),
        ...Object.keys(step.addTo),
        ...Object.keys(step.removeFrom),
        ...step.remove
      ].join(", ");
    case "add_to_list":
    case "remove_from_list":
      return step.list;
    case "raw":
      return String(step.definition.type ?? "raw");
    case "condition":
      return step.id ?? "condition";
    case "exit":
      return "exit";
    case "skipped":
      return step.written;
  }
}
function delayWords({ value, unit, until, weekdays: weekdays2 }) {
  const time = `${value} ${value === 1 ? unit.slice(0, -1) : unit}`;
  return [time, until && `until ${until.slice(0, 5)}`, weekdays2 && `on ${dayWords(weekdays2)}`].filter(Boolean).join(" ");
}
var week = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
var short = (day4) => day4.charAt(0).toUpperCase() + day4.slice(1, 3);
function dayWords(days2) {
  const places = week.flatMap((day4, place3) => days2.includes(day4) ? [place3] : []);
  const [first] = places;
  const last = places.at(-1);
  if (first === void 0 || last === void 0) return "";
  const inARow = places.length > 2 && last - first === places.length - 1;
  return inARow ? `${short(week[first])}\u2013${short(week[last])}` : places.map((place3) => short(week[place3])).join(", ");
}

// src/compile/names.ts
import { createHash as createHash2 } from "node:crypto";
var longest = 200;
function idOf(step) {
  if (step.id === void 0) throw new Error(`A ${step.kind} step reached the compiler without an id.`);
  return step.id;
}
function namesFor(steps) {
  const uses = /* @__PURE__ */ new Map();
  for (const step of allSteps(steps)) {
    if (step.id !== void 0) uses.set(written(step), (uses.get(written(step)) ?? 0) + 1);
  }
  const base3 = (step, id = idOf(step)) => (uses.get(written(step)) ?? 0) > 1 ? `${written(step)} (${id})` : written(step);
  const ids = /* @__PURE__ */ new Set();
  const names2 = /* @__PURE__ */ new Set();
  return {
    temporaryId: (step, branches3) => free(ids, [idOf(step), ...branches3.map(slug)].join("~"), "~"),
    message: (step, branches3, variant) => {
      const own = variant === void 0 ? base3(step) : variantName(step, variant, base3);
      return free(names2, bounded(branches3.length === 0 ? own : `${own} \xB7 ${branches3.join(", ")}`), " ");
    }
  };
}
var written = (step) => ("name" in step ? step.name : void 0) ?? idOf(step);
function variantName(step, variant, base3) {
  const message3 = step.kind === "ab_test" ? step.variants[variant]?.message : void 0;
  const letter = String.fromCharCode(65 + variant);
  if (message3 !== void 0 && message3.idGiven !== true) return base3(message3);
  return message3?.name === void 0 ? `${base3(step)} \xB7 ${letter}` : base3(message3, `${idOf(step)} \xB7 ${letter}`);
}
var slug = (text3) => text3.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
function free(taken, wanted, joint) {
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}${joint}${n}`;
  taken.add(name);
  return name;
}
function bounded(name) {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const hash2 = createHash2("sha256").update(name).digest("hex").slice(0, 8);
  return `${letters.slice(0, longest - 10).join("")}\u2026 ${hash2}`;
}

// src/compile/skipped.ts
var skippedRows = (address2, steps) => [...allSteps(steps)].flatMap((step) => step.kind === "skipped" ? [row(address2, step)] : []);
function row(address2, step) {
  return {
    address: address2,
    step: step.id !== void 0 && step.idGiven !== true ? step.id : step.written,
    kind: step.written,
    message: `"${step.written}" has no equivalent in Klaviyo; ${going(step)}.`,
    advice: step.advice,
    holdsLive: step.holdsLive,
    at: step.at
  };
}
function going({ written: written2, instead, holdsLive }) {
  if (holdsLive) return "without a stand-in the sequence may not be live";
  if (instead.length === 0) return "the flow goes on without it";
  return written2 === "condition" ? "everybody takes the branch that stays" : "a delay stands in for it";
}

// src/compile/split.ts
function conditionSplit(context, step) {
  let condition2 = step.if;
  let swapped = false;
  while (condition2.kind === "not") {
    condition2 = condition2.of;
    swapped = !swapped;
  }
  if (!asksEvent(condition2)) {
    const filter2 = profileFilter(context, [{ condition: condition2 }]) ?? null;
    return { action: { type: "conditional-split", data: { profile_filter: filter2 } }, swapped };
  }
  if (asksProfile(condition2)) return { action: mixedSplit(context, condition2, idOf(step)), swapped };
  const action = {
    type: "trigger-split",
    data: {
      trigger_filter: triggerFilter(context, condition2) ?? null,
      trigger_id: context.triggerMetric ?? "",
      trigger_type: "metric"
    }
  };
  return { action, swapped };
}
var branchFilter = (context, condition2) => conditionGroups(context, [{ condition: condition2 }]) ?? null;
var mixedSplit = (context, condition2, name) => ({
  type: "multi-branch-split",
  links: null,
  data: {
    name,
    branches: [
      { branch_id: "yes", order: 0, name: "Yes", branch_filter: branchFilter(context, condition2) },
      { branch_id: "else", branch_filter: null, is_else: true }
    ]
  }
});
var randomSplit2 = (percentage) => ({
  type: "conditional-split",
  data: { profile_filter: { condition_groups: [{ conditions: [{ type: "profile-sample", percentage }] }] } }
});
function branchSplit(context, step) {
  return {
    type: "multi-branch-split",
    links: null,
    data: {
      name: step.name,
      branches: [
        ...step.cases.map((one2, order2) => ({
          branch_id: `case-${order2}`,
          order: order2,
          name: one2.name,
          branch_filter: branchFilter(context, one2.if)
        })),
        { branch_id: "else", branch_filter: null, is_else: true }
      ]
    }
  };
}

// src/compile/ways.ts
var splitTypes = /* @__PURE__ */ new Set(["conditional-split", "trigger-split", "action-output-split"]);
function waysOf(step) {
  switch (step.kind) {
    case "condition":
    case "random_split":
      return [
        { name: "yes", steps: step.then },
        { name: "no", steps: step.else }
      ];
    case "branch":
      return [...step.cases.map(({ name, then }) => ({ name, steps: then })), { name: "else", steps: step.else }];
    case "raw":
      return step.then === void 0 && step.else === void 0 && !splitTypes.has(String(step.definition["type"])) ? void 0 : [
        { name: "yes", steps: step.then ?? [] },
        { name: "no", steps: step.else ?? [] }
      ];
    default:
      return void 0;
  }
}
var withoutSkipped = (steps) => steps.flatMap((step) => step.kind === "skipped" ? withoutSkipped(step.instead) : [step]);
function countActions(steps, rest2 = 0) {
  return withoutSkipped(steps).reduceRight((after, step) => {
    if (step.kind === "exit") return 0;
    const ways = waysOf(step);
    return ways ? 1 + ways.reduce((sum2, way) => sum2 + countActions(way.steps, after), 0) : 1 + after;
  }, rest2);
}
var goesOn = (steps) => withoutSkipped(steps).every(
  (step) => step.kind === "exit" ? false : waysOf(step)?.some((way) => goesOn(way.steps)) ?? true
);

// src/compile/tree.ts
function expand(source, steps) {
  const names2 = namesFor(steps);
  const actions = [];
  const rows = [];
  const build = (items) => {
    const [item, ...rest2] = items;
    if (!item || item.step.kind === "exit") return null;
    const { step, branches: branches3 } = item;
    const id = names2.temporaryId(step, branches3);
    const slot = rows.length;
    const row2 = rowOf(step, id, branches3);
    rows.push(row2);
    const ways = waysOf(step);
    if (!ways) {
      let messageName;
      const action2 = linearAction(source, step, {
        id,
        message: () => messageName = names2.message(step, branches3),
        variant: (index) => names2.message(step, branches3, index)
      });
      if (messageName !== void 0 && step.kind !== "ab_test") rows[slot] = { ...row2, messageName };
      actions.push(action2);
      actions[slot] = { temporary_id: id, ...action2, links: { next: build(rest2) } };
      return id;
    }
    const { action, swapped } = splitOf(source, step);
    actions.push(action);
    const copied = ways.filter((way) => goesOn(way.steps)).length > 1;
    const targets = ways.map(
      (way) => build([
        ...withoutSkipped(way.steps).map((inner) => ({ step: inner, branches: branches3 })),
        ...rest2.map(
          (later) => copied ? { ...later, branches: [...later.branches, `${step.id}: ${way.name}`] } : later
        )
      ])
    );
    actions[slot] = linked(id, action, swapped ? [...targets].reverse() : targets);
    return id;
  };
  const entry = build(withoutSkipped(steps).map((step) => ({ step, branches: [] })));
  return { entry, actions, steps: rows, skipped: skippedRows(source.sequence.address, steps) };
}
function splitOf({ context }, step) {
  switch (step.kind) {
    case "condition":
      return conditionSplit(context, step);
    case "random_split":
      return { action: randomSplit2(step.percent), swapped: false };
    case "branch":
      return { action: branchSplit(context, step), swapped: false };
    case "raw":
      return { action: step.definition, swapped: false };
    default:
      throw new Error(`A ${step.kind} step does not split.`);
  }
}
function linked(id, action, targets) {
  if (action.type === "multi-branch-split") {
    const data = action.data;
    const branches3 = data.branches.map((branch3, index) => ({ ...branch3, links: { next: targets[index] ?? null } }));
    return { temporary_id: id, ...action, data: { ...data, branches: branches3 } };
  }
  const [yes = null, no = null] = targets;
  return { temporary_id: id, ...action, links: { next_if_true: yes, next_if_false: no } };
}
function rowOf(step, temporaryId, branches3) {
  const status = "status" in step ? step.status : void 0;
  return {
    temporaryId,
    step: idOf(step),
    idGiven: step.idGiven ?? false,
    branch: branches3.join(", "),
    kind: step.kind,
    label: labelOf(step),
    ...status === void 0 ? {} : { status },
    likeness: likeness(step),
    at: step.at
  };
}

// src/compile/trigger.ts
function triggerMetric(context, { trigger }) {
  if (trigger.kind === "metric") return metricToken(context, trigger.metric, trigger.at);
  if (trigger.kind === "raw" && trigger.definition.type === "metric" && typeof trigger.definition.id === "string")
    return trigger.definition.id;
  return void 0;
}
function compileTrigger(context, { trigger }) {
  switch (trigger.kind) {
    case "metric":
      return {
        type: "metric",
        id: context.triggerMetric,
        trigger_filter: trigger.where ? triggerFilter(context, trigger.where) ?? null : null
      };
    case "list":
      return { type: "list", id: groupToken(context, "list", trigger.list, trigger.at) };
    case "segment":
      return { type: "segment", id: groupToken(context, "segment", trigger.segment, trigger.at) };
    case "date":
      return {
        type: "date",
        date_field_type: "profile-property",
        date_profile_property: trigger.property,
        timedelta_unit_before_date: trigger.before.unit,
        timedelta_value_before_date: trigger.before.value,
        recurrence_frequency: trigger.repeat,
        timezone: trigger.timezone,
        trigger_time: trigger.time,
        trigger_days: trigger.weekdays ? [...trigger.weekdays] : null
      };
    case "price-drop":
      return {
        type: "price-drop",
        trigger_filter: null,
        price_drop_amount_value: trigger.amount.value,
        price_drop_amount_unit: trigger.amount.unit,
        audience: [...trigger.audience],
        timeframe_days: trigger.withinDays,
        currency_type: "usd"
      };
    case "low-inventory":
      return {
        type: "low-inventory",
        product_level: trigger.level,
        trigger_filter: null,
        inventory_count: trigger.atMost,
        audience: [...trigger.audience],
        timeframe_days: trigger.withinDays
      };
    case "raw":
      return trigger.definition;
  }
}
function compileProfileFilter(context, sequence2) {
  const conditions = [
    ...sequence2.audience ? [{ condition: sequence2.audience }] : [],
    ...sequence2.exitWhen ? [{ condition: sequence2.exitWhen, negated: true }] : []
  ];
  return conditions.length === 0 ? null : profileFilter(context, conditions) ?? null;
}
function compileReentry({ reentry: reentry2 }) {
  switch (reentry2.kind) {
    case "always":
      return void 0;
    case "never":
      return { duration: 1, unit: "alltime" };
    case "after":
      return { duration: reentry2.value, unit: reentry2.unit };
  }
}

// src/compile/flow.ts
var mostActions = 200;
function compile(sequence2, templates) {
  const count2 = countActions(sequence2.steps);
  if (count2 > mostActions) return { diagnostics: [tooMany(sequence2, count2)] };
  const gathered = {
    address: sequence2.address,
    diagnostics: [],
    references: /* @__PURE__ */ new Map(),
    templates: /* @__PURE__ */ new Map(),
    secrets: /* @__PURE__ */ new Set()
  };
  const metric2 = triggerMetric(gathered, sequence2);
  const context = metric2 === void 0 ? gathered : { ...gathered, triggerMetric: metric2 };
  const trigger = compileTrigger(context, sequence2);
  const profile_filter = compileProfileFilter(context, sequence2);
  const tree = expand({ context, sequence: sequence2, templates }, sequence2.steps);
  const reentry_criteria = compileReentry(sequence2);
  const definition = {
    triggers: [trigger],
    profile_filter,
    actions: [...tree.actions],
    entry_action_id: tree.entry,
    ...reentry_criteria ? { reentry_criteria } : {}
  };
  const diagnostics = unique2(context.diagnostics);
  if (diagnostics.some((d) => d.severity === "error")) return { diagnostics };
  const desired = {
    address: sequence2.address,
    file: sequence2.file,
    name: sequence2.name,
    deploy: sequence2.deploy,
    ...sequence2.movedFrom === void 0 ? {} : { movedFrom: sequence2.movedFrom },
    ...sequence2.adopt === void 0 ? {} : { adopt: sequence2.adopt },
    ...sequence2.status === void 0 ? {} : { status: sequence2.status },
    definition,
    steps: tree.steps,
    templates: Object.fromEntries(context.templates),
    references: [...context.references.values()],
    secrets: [...context.secrets].sort(),
    skipped: tree.skipped,
    at: sequence2.at
  };
  return { desired, diagnostics };
}
var tooMany = (sequence2, count2) => diagnostic(
  "too-many-actions",
  `The flow would have ${count2 > 1e6 ? "more than a million" : count2} actions; ${mostActions} is the limit.`,
  "Klaviyo's branches never meet again, so the steps after a condition are repeated in each branch that goes on.\nEnd branches with exit, move common steps before the condition, or split the sequence in two.",
  { at: sequence2.at.name, address: sequence2.address }
);
function unique2(diagnostics) {
  const seen = /* @__PURE__ */ new Set();
  return diagnostics.filter((d) => {
    const key2 = JSON.stringify([d.code, d.message, d.at]);
    return seen.has(key2) ? false : seen.add(key2);
  });
}

// src/klaviyo/error-text.ts
function errorText(error) {
  const asked2 = `${error.method} ${error.path}`;
  const quoted3 = error.errors.map(quote).join(" ");
  const parts = [
    `${asked2} failed: ${what(error)}${quoted3 ? ` Klaviyo says: ${quoted3}` : ""}`,
    error.note && `(${error.note})`,
    meaning(error),
    error.happened === "unknown" && !isReading(error) && "Whether it was done is not known; the next run looks first.",
    error.requestId && `Request id for Klaviyo's support: ${error.requestId}.`
  ];
  return parts.filter(Boolean).join(" ");
}
function quote({ detail, title: title2, source }) {
  const place3 = source?.parameter ?? source?.pointer ?? "";
  return `\u201C${detail || title2}\u201D${/^\/?(data\/?)?$/.test(place3) ? "" : ` (at ${place3})`}`;
}
var isReading = ({ method, path }) => method === "GET" || path.endsWith("-reports");
function what(error) {
  switch (error.kind) {
    case "klaviyo":
      return `Klaviyo answered ${error.status}.`;
    case "network":
      return "no answer came.";
    case "timeout":
      return "no answer came in time.";
    case "garbage":
      return "the answer could not be read.";
    case "daily-limit":
      return "the account's calls of this kind are used up for today.";
    case "invalid-request":
      return "Sluice made a request that Klaviyo's contract does not allow, and did not send it.";
    case "stopped":
      return "the run was stopped.";
  }
}
function meaning(error) {
  switch (error.kind) {
    case "daily-limit":
      return "Run it again tomorrow: what is done stays done.";
    case "invalid-request":
      return "This is a fault of Sluice; please report it with the sequence.";
    case "stopped":
      return "Run it again: what is done stays done.";
    case "network":
    case "timeout":
    case "garbage":
      return "Check the connection and run it again.";
    case "klaviyo":
      return ofStatus(error.status ?? 0);
  }
}
function ofStatus(status) {
  switch (status) {
    case 401:
      return "The API key is not accepted: check that it is complete and was not revoked.";
    case 403:
      return "The API key lacks a scope: give it full access to flows, templates and tags, and read access to accounts, metrics, lists and segments.";
    case 404:
      return "It was deleted in Klaviyo meanwhile.";
    case 409:
      return "It is in use in Klaviyo.";
    case 429:
      return "Something else uses the same limits of the account; run it again later.";
    default:
      return status >= 500 ? "Klaviyo has trouble of its own; run it again later." : "Nothing of it was done: change what Klaviyo names, and run it again.";
  }
}

// src/klaviyo/api-error.ts
var ok = (data) => ({ ok: true, data });

// src/klaviyo/endpoints.ts
var windows = (burst, steady, daily) => [
  { seconds: 1, max: burst },
  { seconds: 60, max: steady },
  ...daily === void 0 ? [] : [{ seconds: 86400, max: daily }]
];
var flows = windows(3, 60);
var catalogue = windows(75, 750);
var endpoints = {
  "GET /api/accounts": windows(1, 15),
  "GET /api/flows": flows,
  "POST /api/flows": windows(1, 15, 100),
  "GET /api/flows/{id}": flows,
  "PATCH /api/flows/{id}": flows,
  "DELETE /api/flows/{id}": flows,
  "GET /api/flows/{id}/flow-actions": flows,
  "GET /api/flow-actions/{id}": flows,
  "PATCH /api/flow-actions/{id}": flows,
  "DELETE /api/flow-actions/{id}": flows,
  "GET /api/templates": catalogue,
  "POST /api/templates": catalogue,
  "GET /api/templates/{id}": catalogue,
  "PATCH /api/templates/{id}": catalogue,
  "DELETE /api/templates/{id}": catalogue,
  "GET /api/metrics": windows(10, 150),
  "GET /api/lists": catalogue,
  "GET /api/segments": catalogue,
  "GET /api/tags": flows,
  "POST /api/tags": flows,
  "GET /api/tags/{id}/relationships/flows": flows,
  "POST /api/tags/{id}/relationships/flows": flows,
  "POST /api/flow-values-reports": windows(1, 2, 225),
  "POST /api/flow-series-reports": windows(1, 2, 225)
};
var pathOf = (endpoint, id) => endpoint.slice(endpoint.indexOf(" ") + 1).replace("{id}", encodeURIComponent(id ?? ""));
var methodOf = (endpoint) => endpoint.slice(0, endpoint.indexOf(" "));
var isRead = (endpoint) => endpoint.startsWith("GET") || endpoint.endsWith("-reports");

// src/klaviyo/pages.ts
var mostPages = 1e4;
async function pagesOf(send, call) {
  const pages = [];
  const seen = /* @__PURE__ */ new Set();
  let query = call.query;
  for (; ; ) {
    const result = await send({ ...call, ...query ? { query } : {} });
    if (!result.ok) return result;
    const page2 = result.data;
    if (!Array.isArray(page2.data) || !page2.data.every(isIdentifier)) return broken(call, "the answer holds no list");
    pages.push(page2);
    const next = page2.links?.next;
    if (!next) return ok(pages);
    const cursor = cursorOf(next, "page[cursor]");
    if (cursor === void 0 || seen.has(cursor) || pages.length >= mostPages)
      return broken(call, "the pages do not come to an end");
    seen.add(cursor);
    query = { ...call.query, "page[cursor]": cursor };
  }
}
function cursorOf(next, parameter) {
  const query = typeof next === "string" && next.includes("?") ? next.slice(next.indexOf("?")) : "";
  return new URLSearchParams(query).get(parameter) || void 0;
}
var isIdentifier = (value) => {
  const { type, id } = value ?? {};
  return typeof type === "string" && typeof id === "string";
};
var isResource = (value) => {
  const { attributes } = value ?? {};
  return isIdentifier(value) && typeof attributes === "object" && attributes !== null;
};
var broken = (call, note) => ({
  ok: false,
  error: {
    kind: "garbage",
    method: methodOf(call.endpoint),
    path: pathOf(call.endpoint, call.id),
    errors: [],
    happened: "no",
    note
  }
});

// src/klaviyo/calls.ts
async function resourceOf(send, call) {
  const result = await send(call);
  if (!result.ok) return result;
  const document = result.data;
  return document !== void 0 && isResource(document.data) ? ok(document) : unreadable(call, "the answer holds no resource");
}
async function one(send, endpoint, id) {
  const result = await resourceOf(send, { endpoint, id });
  return result.ok ? ok(result.data.data) : result;
}
async function list2(send, endpoint, query) {
  const pages = await pagesOf(send, { endpoint, ...query ? { query } : {} });
  return pages.ok ? ok(pages.data.flatMap(({ data }) => [...data])) : pages;
}
var namesAtOnce = 10;
async function named(send, endpoint, names2) {
  const size = { "page[size]": "10" };
  if (names2 === void 0) return list2(send, endpoint, size);
  const found = [];
  for (let start = 0; start < names2.length; start += namesAtOnce) {
    const some = names2.slice(start, start + namesAtOnce).map(quoted);
    const result = await list2(send, endpoint, { filter: `any(name,[${some.join(",")}])`, ...size });
    if (!result.ok) return result;
    found.push(...result.data);
  }
  return ok(found);
}
var quoted = (text3) => JSON.stringify(text3);
async function checked(send, { schemas, ...call }) {
  const refused = refusal(call, schemas);
  if (refused) return refused;
  const result = await resourceOf(send, call);
  return result.ok ? ok(result.data.data) : result;
}
async function told(send, { schemas, ...call }) {
  const refused = refusal(call, schemas);
  if (refused) return refused;
  const result = await send(call);
  return result.ok ? ok(void 0) : result;
}
function refusal(call, schemas) {
  const problem = problemOf(call.body, schemas);
  if (problem === void 0) return void 0;
  return { ok: false, error: { ...about(call, problem), kind: "invalid-request", happened: "no" } };
}
var mostReportPages = 100;
async function report(send, endpoint, schema, body2) {
  const call = { endpoint, body: body2 };
  const refused = refusal(call, [schema]);
  if (refused) return refused;
  const results = [];
  const seen = /* @__PURE__ */ new Set();
  let query;
  while (seen.size < mostReportPages) {
    const answer = await resourceOf(send, { ...call, ...query ? { query } : {} });
    if (!answer.ok) return answer;
    const { data, links: links2 } = answer.data;
    if (!Array.isArray(data.attributes.results)) return unreadable(call, "the report holds no results");
    for (const row2 of data.attributes.results) results.push(row2);
    const next = links2?.next;
    if (!next) return ok({ ...data, attributes: { ...data.attributes, results } });
    const cursor = cursorOf(next, "page_cursor");
    if (cursor === void 0 || seen.has(cursor)) break;
    seen.add(cursor);
    query = { page_cursor: cursor };
  }
  return unreadable(call, "the pages of the report do not come to an end");
}
var unreadable = (call, note) => ({
  ok: false,
  error: { ...about(call, note), kind: "garbage", happened: isRead(call.endpoint) ? "no" : "unknown" }
});
var about = ({ endpoint, id }, note) => ({
  method: methodOf(endpoint),
  path: pathOf(endpoint, id),
  errors: [],
  note
});

// src/klaviyo/retry.ts
var mostTries = 5;
function mayRetry(endpoint, error) {
  switch (error.kind) {
    case "daily-limit":
    case "invalid-request":
    case "stopped":
      return false;
    case "klaviyo":
      if (error.status === 429) return true;
      return (error.status ?? 0) >= 500 && isIdempotent(endpoint);
    case "network":
    case "timeout":
    case "garbage":
      return error.happened === "no" || isIdempotent(endpoint);
  }
}
var isIdempotent = (endpoint) => isRead(endpoint) || endpoint.startsWith("DELETE") || endpoint === "PATCH /api/flows/{id}";
function backOff(error, tries, random) {
  if (error.retryAfter !== void 0) return error.retryAfter + Math.floor(random() * 250);
  return Math.floor(500 * 2 ** (tries - 1) * (0.5 + random() / 2));
}

// src/klaviyo/http.ts
var revision = "2026-07-15";
var defaultBaseUrl = "https://a.klaviyo.com";
function createSend(world) {
  return async (call, gate) => {
    let lost = false;
    for (let tries = 1; ; tries++) {
      const result = await attempt(world, call, gate);
      if (result.ok) return result;
      const { error } = result;
      if (lost && call.endpoint.startsWith("DELETE") && error.status === 404) return { ok: true, data: void 0 };
      if (tries >= mostTries || !mayRetry(call.endpoint, error))
        return { ok: false, error: lost ? doubtful(error) : error };
      lost ||= error.happened === "unknown";
      const wait2 = backOff(error, tries, world.random);
      world.onRetry?.(error, wait2);
      await world.sleep(wait2);
    }
  };
}
var doubtful = (error) => ({ ...error, happened: "unknown" });
async function attempt(world, call, gate) {
  const { endpoint } = call;
  const path = pathOf(endpoint, call.id);
  const query = call.query ? `?${new URLSearchParams(call.query).toString()}` : "";
  const base3 = { method: methodOf(endpoint), path, errors: [] };
  const slot = await world.limits.take(endpoint);
  if (slot === "daily")
    return {
      ok: false,
      error: { ...base3, kind: "daily-limit", happened: "no", note: "the calls of this day are used up" }
    };
  const stopped = await gate?.();
  if (stopped !== void 0) {
    slot.done();
    return { ok: false, error: { ...base3, kind: "stopped", happened: "no", note: stopped } };
  }
  world.onRequest?.(endpoint, path);
  const answer = await exchange(world, call, `${world.baseUrl}${path}${query}`, slot);
  if (!("text" in answer)) return { ok: false, error: { ...base3, ...answer } };
  const told2 = answer.response.headers.get("ratelimit-limit");
  if (told2) world.limits.learn(endpoint, told2);
  return read(world, call, base3, answer);
}
async function exchange(world, call, url, slot) {
  try {
    const response = await world.fetch(url, {
      method: methodOf(call.endpoint),
      headers: {
        Authorization: `Klaviyo-API-Key ${world.key}`,
        revision,
        accept: "application/vnd.api+json",
        ...call.body === void 0 ? {} : { "content-type": "application/vnd.api+json" }
      },
      ...call.body === void 0 ? {} : { body: JSON.stringify(call.body) },
      redirect: "error",
      signal: AbortSignal.timeout(world.timeoutMs)
    });
    return { response, text: await response.text() };
  } catch (error) {
    return { ...failure(error), note: redact(world, noteOf(error)) };
  } finally {
    slot.done();
  }
}
function read(world, { endpoint }, base3, { response, text: text3 }) {
  const { status } = response;
  const body2 = parse(response.ok ? text3 : redact(world, text3));
  const errors = errorsOf(body2);
  const [{ id } = {}] = errors;
  const requestId = response.headers.get("x-request-id") ?? (id ? String(id) : response.headers.get("cf-ray")) ?? void 0;
  const more = { ...base3, status, ...requestId === void 0 ? {} : { requestId } };
  if (response.ok) {
    const isSilent = methodOf(endpoint) === "DELETE" || endpoint.startsWith("POST /api/tags/");
    if (status === 204 || isSilent && (text3.trim() === "" || body2 !== void 0))
      return { ok: true, data: void 0 };
    if (isDocument(body2)) return { ok: true, data: body2 };
    const note2 = redact(world, `the answer was not JSON:API but ${describe(response, text3)}`);
    return { ok: false, error: { ...more, kind: "garbage", happened: isRead(endpoint) ? "no" : "unknown", note: note2 } };
  }
  if (status === 429) {
    const seconds = Number(response.headers.get("retry-after"));
    const retryAfter = (Number.isFinite(seconds) && seconds > 0 ? seconds : 1) * 1e3;
    if (retryAfter > 5 * 6e4)
      return { ok: false, error: { ...more, kind: "daily-limit", errors, happened: "no", retryAfter } };
    world.limits.pause(endpoint, retryAfter);
    return { ok: false, error: { ...more, kind: "klaviyo", errors, happened: "no", retryAfter } };
  }
  const note = errors.length > 0 ? void 0 : redact(world, `the answer was ${describe(response, text3)}`);
  return {
    ok: false,
    error: { ...more, kind: "klaviyo", errors, happened: status >= 500 ? "unknown" : "no", ...note ? { note } : {} }
  };
}
var describe = (response, text3) => text3.trim() === "" ? "empty" : `${response.headers.get("content-type")?.split(";")[0] ?? "unknown"} (${text3.trim().slice(0, 40)}\u2026)`;
function parse(text3) {
  try {
    return JSON.parse(text3);
  } catch {
    return void 0;
  }
}
var isDocument = (body2) => typeof body2 === "object" && body2 !== null && "data" in body2;
function errorsOf(body2) {
  const errors = body2?.errors;
  if (!Array.isArray(errors)) return [];
  return errors.filter((e) => typeof e === "object" && e !== null).map((e) => ({ ...e, code: String(e.code ?? ""), title: String(e.title ?? ""), detail: String(e.detail ?? "") }));
}
var neverSent = /* @__PURE__ */ new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT"
]);
function failure(error) {
  if (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError"))
    return { kind: "timeout", happened: "unknown" };
  const code2 = codeOf(error);
  return { kind: "network", happened: code2 !== void 0 && neverSent.has(code2) ? "no" : "unknown" };
}
function codeOf(error) {
  const { code: code2, cause } = error ?? {};
  return typeof code2 === "string" ? code2 : cause === void 0 ? void 0 : codeOf(cause);
}
function noteOf(error) {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return `${error instanceof Error ? error.message : String(error)}${cause}`;
}
var redact = (world, text3) => world.key === "" ? text3 : text3.replaceAll(world.key, "\u2022\u2022\u2022");

// src/klaviyo/limits.ts
var patience = 5 * 6e4;
function createLimits(world) {
  const lanes = /* @__PURE__ */ new Map();
  const lane = (endpoint) => {
    const found = lanes.get(endpoint);
    if (found) return found;
    const made = {
      windows: endpoints[endpoint],
      requests: [],
      pausedUntil: 0,
      turn: Promise.resolve(),
      wake: void 0
    };
    lanes.set(endpoint, made);
    return made;
  };
  async function wait2(endpoint, at2) {
    for (; ; ) {
      const hold = holdOf(at2, world.now());
      if (hold === "answer") {
        await new Promise((resolve2) => at2.wake = resolve2);
        continue;
      }
      if (hold.ms > patience) return "daily";
      if (hold.ms > 0) {
        world.onWait?.(endpoint, hold.ms, hold.why);
        await world.sleep(hold.ms);
        continue;
      }
      const request = { answered: void 0 };
      at2.requests.push(request);
      return {
        done: () => {
          request.answered = world.now();
          at2.wake?.();
          at2.wake = void 0;
        }
      };
    }
  }
  return {
    take(endpoint) {
      const at2 = lane(endpoint);
      const mine = at2.turn.then(() => wait2(endpoint, at2));
      at2.turn = mine.catch(() => void 0);
      return mine;
    },
    learn(endpoint, header) {
      const at2 = lane(endpoint);
      const tightest = new Map(at2.windows.map((window2) => [window2.seconds, window2]));
      for (const window2 of parseLimit(header))
        if (window2.max < (tightest.get(window2.seconds)?.max ?? Infinity)) tightest.set(window2.seconds, window2);
      at2.windows = [...tightest.values()];
    },
    pause(endpoint, ms) {
      const at2 = lane(endpoint);
      at2.pausedUntil = Math.max(at2.pausedUntil, world.now() + ms);
    }
  };
}
function holdOf(lane, now) {
  for (const request of lane.requests) if ((request.answered ?? 0) > now) request.answered = now;
  const longest3 = Math.max(...lane.windows.map(({ seconds }) => seconds)) * 1e3;
  lane.requests = lane.requests.filter(({ answered }) => answered === void 0 || answered > now - longest3);
  const answers = lane.requests.flatMap(({ answered }) => answered ?? []).sort((a, b) => a - b);
  let hold = { ms: Math.max(0, lane.pausedUntil - now), why: "Klaviyo asked to wait" };
  for (const { seconds, max } of lane.windows) {
    const leave = lane.requests.length - max;
    if (leave < 0) continue;
    const leaving = answers[leave];
    if (leaving === void 0) return "answer";
    const ms = leaving + seconds * 1e3 - now;
    if (ms > hold.ms) hold = { ms, why: words(max, seconds) };
  }
  return hold;
}
var spans = { 1: "a second", 60: "a minute", 86400: "a day" };
var words = (max, seconds) => `${max} ${max === 1 ? "call" : "calls"} ${spans[seconds] ?? `in ${seconds} seconds`}`;
function parseLimit(header) {
  return [...header.matchAll(/(\d+);w=(\d+)/g)].map(([, max, seconds]) => ({ max: Number(max), seconds: Number(seconds) })).filter(({ max, seconds }) => max > 0 && seconds > 0);
}

// src/klaviyo/read-flow.ts
function readFlows(page2) {
  const included = actionsOf(page2.included);
  return page2.data.map(
    (flow) => join(
      flow,
      listedBy(flow),
      included.filter((action) => isIn(flow, action))
    )
  );
}
function readFlow({ data: flow, included }) {
  const defined = flow.attributes.definition?.actions.flatMap(({ id }) => id ?? []);
  return join(flow, listedBy(flow) ?? defined, actionsOf(included));
}
function hasStrays(page2, flows2) {
  const placed = new Set(flows2.flatMap(({ actions }) => actions.map(({ id }) => id)));
  return actionsOf(page2.included).some(({ id }) => !placed.has(id));
}
var actionsOf = (included = []) => included.filter((one2) => one2?.type === "flow-action");
var listedBy = (flow) => flow.relationships?.["flow-actions"]?.data?.map(({ id }) => id);
var isIn = (flow, { id, relationships }) => listedBy(flow)?.includes(id) ?? relationships?.flow?.data?.id === flow.id;
function join(flow, listed2, actions) {
  const own = new Map(actions.map((action) => [action.id, action]));
  return {
    flow,
    actions: [...own.values()],
    tagIds: flow.relationships?.tags?.data?.map(({ id }) => id) ?? [],
    missingActions: (listed2 ?? []).filter((id) => !own.has(id))
  };
}

// src/klaviyo/list-flows.ts
var actionFields = { "fields[flow-action]": "definition,updated" };
var withActions = {
  include: "flow-actions,tags",
  ...actionFields,
  "fields[tag]": "name"
};
var pageOfFlows = { "page[size]": "50" };
async function listFlows(send) {
  const pages = await pagesOf(send, {
    endpoint: "GET /api/flows",
    query: { ...withActions, ...pageOfFlows }
  });
  if (!pages.ok) return pages.error.status === 429 ? flowsSingly(send) : pages;
  const flows2 = pages.data.map(readFlows);
  if (pages.data.some((page2, i) => hasStrays(page2, flows2[i] ?? []))) return flowsSingly(send);
  return ok(distinct(flows2.flat()));
}
var distinct = (flows2) => [
  ...new Map(flows2.map((read2) => [read2.flow.id, read2])).values()
];
async function flowsSingly(send) {
  const bare2 = await list2(send, "GET /api/flows", pageOfFlows);
  if (!bare2.ok) return bare2;
  const flows2 = [];
  for (const id of new Set(bare2.data.map((flow) => flow.id))) {
    const flow = await getFlow(send, id);
    if (!flow.ok) return flow;
    flows2.push(flow.data);
  }
  return ok(flows2);
}
async function getFlow(send, id) {
  const query = { "additional-fields[flow]": "definition", ...withActions };
  const result = await resourceOf(send, { endpoint: "GET /api/flows/{id}", id, query });
  return result.ok ? ok(readFlow(result.data)) : result;
}
async function getFlowActions(send, id) {
  const query = { ...actionFields, "page[size]": "50" };
  const pages = await pagesOf(send, { endpoint: "GET /api/flows/{id}/flow-actions", id, query });
  return pages.ok ? ok(pages.data.flatMap(({ data }) => data)) : pages;
}

// src/klaviyo/api.ts
function createReadApi(options) {
  return readCalls(options).api;
}
function createWriteApi(options) {
  const { api, send } = readCalls(options);
  const guardedBy = (gate) => ({ ...api, ...writeCalls((call) => send(call, gate)), guardedBy });
  return { ...api, ...writeCalls(send), guardedBy };
}
function readCalls(options) {
  const byEndpoint = {};
  const send = createSend({
    ...options,
    baseUrl: (options.baseUrl ?? defaultBaseUrl).replace(/\/+$/, ""),
    timeoutMs: options.timeoutMs ?? 3e4,
    limits: options.limits ?? createLimits(options),
    onRequest: (endpoint) => {
      byEndpoint[endpoint] = (byEndpoint[endpoint] ?? 0) + 1;
    }
  });
  const api = {
    async getAccount() {
      const accounts = await list2(send, "GET /api/accounts");
      if (!accounts.ok) return accounts;
      const [account] = accounts.data;
      return account ? ok(account) : unreadable({ endpoint: "GET /api/accounts" }, "the key belongs to no account");
    },
    listFlows: () => listFlows(send),
    getFlow: (id) => getFlow(send, id),
    getFlowActions: (id) => getFlowActions(send, id),
    getFlowAction: (id) => one(send, "GET /api/flow-actions/{id}", id),
    getTemplate: (id) => one(send, "GET /api/templates/{id}", id),
    listTemplates: (name) => list2(send, "GET /api/templates", {
      filter: `contains(name,${quoted(name)})`,
      "fields[template]": "name",
      "page[size]": "10"
    }),
    listMetrics: () => list2(send, "GET /api/metrics"),
    listLists: (names2) => named(send, "GET /api/lists", names2),
    listSegments: (names2) => named(send, "GET /api/segments", names2),
    async findTag(name) {
      const tags2 = await list2(send, "GET /api/tags", { filter: `equals(name,${quoted(name)})` });
      return tags2.ok ? ok(tags2.data.find((tag) => tag.attributes.name === name)) : tags2;
    },
    async getTagFlows(id) {
      const pages = await pagesOf(send, { endpoint: "GET /api/tags/{id}/relationships/flows", id });
      return pages.ok ? ok(pages.data.flatMap(({ data }) => data.map((flow) => flow.id))) : pages;
    },
    queryFlowValues: (attributes) => report(send, "POST /api/flow-values-reports", "FlowValuesReportRequest", body("flow-values-report", attributes)),
    queryFlowSeries: (attributes) => report(send, "POST /api/flow-series-reports", "FlowSeriesReportRequest", body("flow-series-report", attributes)),
    counts: () => ({
      total: sum(Object.values(byEndpoint)),
      writes: sum(Object.entries(byEndpoint).map(([endpoint, n]) => isRead(endpoint) ? 0 : n)),
      byEndpoint: { ...byEndpoint }
    })
  };
  return { api, send };
}
function writeCalls(send) {
  const remove = async (endpoint, id) => {
    const result = await send({ endpoint, id });
    return result.ok ? ok(void 0) : result;
  };
  return {
    createFlow: (name, definition) => checked(send, {
      endpoint: "POST /api/flows",
      query: { "additional-fields[flow]": "definition" },
      schemas: ["CreateFlowRequest", "NewActions"],
      body: body("flow", { name, definition })
    }),
    updateFlowStatus: (id, status) => checked(send, {
      endpoint: "PATCH /api/flows/{id}",
      id,
      schemas: ["UpdateFlowRequest"],
      body: body("flow", { status }, id)
    }),
    updateFlowAction: (id, definition) => checked(send, {
      endpoint: "PATCH /api/flow-actions/{id}",
      id,
      schemas: ["UpdateFlowActionRequest"],
      body: body("flow-action", { definition }, id)
    }),
    deleteFlowAction: (id) => remove("DELETE /api/flow-actions/{id}", id),
    deleteFlow: (id) => remove("DELETE /api/flows/{id}", id),
    createTemplate: (name, html) => checked(send, {
      endpoint: "POST /api/templates",
      schemas: ["CreateTemplateRequest"],
      body: body("template", { name, editor_type: "CODE", html })
    }),
    deleteTemplate: (id) => remove("DELETE /api/templates/{id}", id),
    createTag: (name) => checked(send, { endpoint: "POST /api/tags", schemas: ["CreateTagRequest"], body: body("tag", { name }) }),
    tagFlows: (id, flowIds) => told(send, {
      endpoint: "POST /api/tags/{id}/relationships/flows",
      id,
      schemas: ["TagFlowsRequest"],
      body: { data: flowIds.map((flow) => ({ type: "flow", id: flow })) }
    })
  };
}
var body = (type, attributes, id) => ({
  data: { type, ...id === void 0 ? {} : { id }, attributes }
});
var sum = (numbers2) => numbers2.reduce((a, b) => a + b, 0);

// src/connect.ts
var connectToRead = (world, account) => connect(world, account, createReadApi);
var connectToWrite = (world, account) => connect(world, account, createWriteApi);
function connect(world, account, create) {
  const key2 = world.env[account.apiKeyEnv]?.trim();
  if (!key2) return { ok: false, diagnostic: noKey(account) };
  const baseUrl = world.env.KLAVIYO_API_URL?.trim();
  if (baseUrl && !isSafeAddress(baseUrl)) return { ok: false, diagnostic: badAddress(baseUrl) };
  return { ok: true, api: create({ ...world, key: key2, ...baseUrl ? { baseUrl } : {} }) };
}
function isSafeAddress(address2) {
  if (!URL.canParse(address2)) return false;
  const { protocol, hostname } = new URL(address2);
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return protocol === "https:" || protocol === "http:" && isLoopback;
}
var badAddress = (address2) => diagnostic(
  "klaviyo-not-connected",
  `KLAVIYO_API_URL is "${address2}", which is no address a key may be sent to.`,
  "Write an https:// address, or that of a sandbox on this machine: http://127.0.0.1:4010. Without the variable it is Klaviyo itself."
);
var noKey = ({ apiKeyEnv, key: key2 }) => diagnostic(
  "klaviyo-not-connected",
  `There is no key for the account "${key2}": the environment variable ${apiKeyEnv} is not set.`,
  `Make a private key in Klaviyo under Settings > API keys, with full access to flows, templates and tags and read access to accounts, metrics, lists and segments. Then: export ${apiKeyEnv}=pk_\u2026
To try Sluice without an account: sluice demo, or sluice sandbox.`
);
var callFailed = (error) => diagnostic(
  error.status === 401 || error.status === 403 || error.kind !== "klaviyo" ? "klaviyo-not-connected" : "push-failed",
  "The account could not be read.",
  errorText(error)
);

// src/model/identify.ts
var enough = 0.5;
var surely = 10;
var knownByPlace = /* @__PURE__ */ new Set(["delay", "wait_until", "random_split"]);
function giveIds(sequence2, remembered) {
  const steps = inTreeOrder(sequence2.steps);
  const written2 = new Set(steps.flatMap((step) => step.id === void 0 ? [] : [step.id]));
  if (steps.every((step) => step.id !== void 0)) return sequence2;
  const unnamed = withNeighbours(steps, (step) => step.id, likeness).filter(
    ({ step }) => step.id === void 0
  );
  const first = remembered.filter((each, i) => remembered.findIndex((other) => other.step === each.step) === i);
  const candidates2 = withNeighbours(
    first,
    (each) => each.given ? void 0 : each.step,
    (each) => each.likeness
  ).filter(({ step }) => step.given && !written2.has(step.step)).map(({ step, ...placed }) => ({ ...placed, id: step.step }));
  const ids = match(unnamed, candidates2);
  const taken = /* @__PURE__ */ new Set([...written2, ...remembered.map((each) => each.step)]);
  for (const { step } of unnamed) {
    if (ids.has(step)) continue;
    const kind = step.kind.replaceAll("_", "-");
    let n = 1;
    while (taken.has(`${kind}-${n}`)) n += 1;
    taken.add(`${kind}-${n}`);
    ids.set(step, `${kind}-${n}`);
  }
  return { ...sequence2, steps: named2(sequence2.steps, ids) };
}
function match(unnamed, candidates2) {
  const pairs = unnamed.flatMap(
    (one2, i) => candidates2.flatMap((other, j) => {
      if (one2.kind !== other.kind) return [];
      const words3 = similarity(one2.likeness, other.likeness);
      const neighbours = Number(one2.before === other.before) + Number(one2.behind === other.behind);
      if (words3 < enough && neighbours < 2) return [];
      const weight = knownByPlace.has(one2.kind) ? words3 + 2 * neighbours : (words3 >= enough ? surely : 0) + 2 * words3 + neighbours;
      return [{ i, j, weight }];
    })
  );
  pairs.sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j);
  const ids = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Set();
  for (const { i, j } of pairs) {
    const [one2, other] = [unnamed[i], candidates2[j]];
    if (!one2 || !other || ids.has(one2.step) || used.has(j)) continue;
    ids.set(one2.step, other.id);
    used.add(j);
  }
  return ids;
}
function withNeighbours(list4, idOf3, words3) {
  const keys = list4.map((item) => idOf3(item) === void 0 ? `${item.kind}
${words3(item)}` : `#${idOf3(item)}`);
  return list4.map((step, i) => ({
    step,
    kind: step.kind,
    likeness: words3(step),
    before: keys[i - 1] ?? "",
    behind: keys[i + 1] ?? ""
  }));
}
function inTreeOrder(steps) {
  const seen = /* @__PURE__ */ new Set();
  const order2 = [];
  const add = (step) => {
    if (!seen.has(step)) order2.push(step);
    seen.add(step);
  };
  const done2 = /* @__PURE__ */ new Set();
  const walk = (list4, from, behind) => {
    const step = list4[from];
    if (step === void 0) return behind();
    if (step.kind === "exit") return;
    const on = () => walk(list4, from + 1, behind);
    if (step.kind === "skipped") return walk(step.instead, 0, on);
    if (seen.has(step)) return;
    add(step);
    if (step.kind === "ab_test") for (const { message: message3 } of step.variants) add(message3);
    const branches3 = branchesOf(step);
    if (branches3.length === 0) return on();
    for (const branch3 of branches3) {
      if (branch3.length > 0 && done2.has(branch3)) continue;
      done2.add(branch3);
      walk(branch3, 0, on);
    }
  };
  walk(steps, 0, () => void 0);
  return order2;
}
function branchesOf(step) {
  if (step.kind === "condition" || step.kind === "random_split") return [step.then, step.else];
  if (step.kind === "branch") return [...step.cases.map((each) => each.then), step.else];
  if (step.kind === "raw" && (step.then || step.else)) return [step.then ?? [], step.else ?? []];
  return [];
}
function named2(steps, ids) {
  return steps.map((step) => {
    const id = ids.get(step);
    return below2({ ...step, ...id === void 0 ? {} : { id, idGiven: true } }, ids);
  });
}
function below2(step, ids) {
  switch (step.kind) {
    case "condition":
    case "random_split":
      return { ...step, then: named2(step.then, ids), else: named2(step.else, ids) };
    case "branch":
      return {
        ...step,
        cases: step.cases.map((each) => ({ ...each, then: named2(each.then, ids) })),
        else: named2(step.else, ids)
      };
    case "raw":
      return {
        ...step,
        ...step.then ? { then: named2(step.then, ids) } : {},
        ...step.else ? { else: named2(step.else, ids) } : {}
      };
    case "ab_test":
      return {
        ...step,
        variants: step.variants.map((variant) => ({ ...variant, message: named2([variant.message], ids)[0] }))
      };
    case "skipped":
      return { ...step, instead: named2(step.instead, ids) };
    default:
      return step;
  }
}

// src/state/ledger-entry.ts
var probeKey = ".probe";
var emptyLedger = (project, accountId) => ({
  version: 1,
  project,
  account_id: accountId,
  entries: {},
  intents: {},
  creates: [],
  facts: {}
});

// src/plan/words.ts
var plural = (count2, one2, many = `${one2}s`) => `${count2} ${count2 === 1 ? one2 : many}`;
var listed = (words3, last = "and") => words3.length < 2 ? words3[0] ?? "" : `${words3.slice(0, -1).join(", ")} ${last} ${words3[words3.length - 1]}`;
var short2 = {
  monday: "Mon",
  tuesday: "Tue",
  wednesday: "Wed",
  thursday: "Thu",
  friday: "Fri",
  saturday: "Sat",
  sunday: "Sun"
};
var days = (value) => Array.isArray(value) ? listed(
  value.map((day4) => short2[String(day4)] ?? String(day4)),
  "or"
) : "";
var clock = (value) => String(value).replace(/^(\d\d:\d\d):00$/, "$1");
function duration(minutes3) {
  const parts = [
    [Math.floor(minutes3 / 1440), "day"],
    [Math.floor(minutes3 % 1440 / 60), "hour"],
    [Math.round(minutes3 % 60), "minute"]
  ];
  const words3 = parts.filter(([count2]) => count2 > 0).map(([count2, unit]) => plural(count2, unit));
  return words3.length === 0 ? "0 minutes" : words3.join(" ");
}
var plain2 = (value) => typeof value === "string" ? value : JSON.stringify(value);

// src/state/normalize-tree.ts
var fieldsOf2 = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var without = (fields2, ...keys) => Object.fromEntries(Object.entries(fields2).filter(([key2]) => !keys.includes(key2)));
var idOrNull = (value) => typeof value === "string" || typeof value === "number" ? String(value) : null;
var actionId = (action) => {
  const fields2 = action;
  return idOrNull(fields2["id"]) ?? idOrNull(fields2["temporary_id"]) ?? "";
};
var splitTypes2 = /* @__PURE__ */ new Set(["conditional-split", "trigger-split", "action-output-split"]);
var isSplit = (action) => splitTypes2.has(action.type);
function branchesOf2(action) {
  const data = fieldsOf2(action["data"]);
  const branches3 = Array.isArray(data["branches"]) ? data["branches"].map(fieldsOf2) : [];
  const rank = (branch3, index) => branch3["is_else"] === true ? Number.MAX_SAFE_INTEGER : typeof branch3["order"] === "number" ? branch3["order"] : index;
  return branches3.map((branch3, index) => ({ branch: branch3, rank: rank(branch3, index), index })).sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ branch: branch3 }) => branch3);
}
function exitsOf(action) {
  const links2 = fieldsOf2(action["links"]);
  if (isSplit(action)) {
    return [
      { exit: "yes", to: idOrNull(links2["next_if_true"]) },
      { exit: "no", to: idOrNull(links2["next_if_false"]) }
    ];
  }
  if (action.type === "multi-branch-split") {
    let number = 0;
    return branchesOf2(action).map((branch3) => ({
      exit: branch3["is_else"] === true ? "else" : `case ${number++}`,
      to: idOrNull(fieldsOf2(branch3["links"])["next"])
    }));
  }
  return [{ exit: "next", to: idOrNull(links2["next"]) }];
}
function walkTree(definition) {
  const byId2 = new Map(definition.actions.map((action) => [actionId(action), action]));
  const nodes = [];
  const seen = /* @__PURE__ */ new Set();
  const todo = [];
  const entry = idOrNull(definition.entry_action_id);
  if (entry !== null) todo.push({ id: entry, exit: "entry" });
  for (let next = todo.pop(); next !== void 0; next = todo.pop()) {
    const action = byId2.get(next.id);
    if (action === void 0 || seen.has(next.id)) continue;
    seen.add(next.id);
    nodes.push({ ...next, action });
    const parent = next.id;
    for (const { exit: exit2, to } of [...exitsOf(action)].reverse()) if (to !== null) todo.push({ id: to, parent, exit: exit2 });
  }
  return { nodes, orphans: definition.actions.filter((action) => !seen.has(actionId(action))) };
}

// src/plan/resolve.ts
function resolve(desired, catalogues) {
  const ids = /* @__PURE__ */ new Map();
  const diagnostics = [];
  for (const reference2 of desired.references) {
    const found = candidates(reference2, catalogues);
    const [first] = found;
    if (first !== void 0 && found.length === 1) ids.set(reference2.token, first.id);
    else if (found.length === 0) diagnostics.push(missing(desired.address, reference2, catalogues));
    else diagnostics.push(ambiguous(desired.address, reference2, found));
  }
  return { desired: { ...desired, definition: withIds(desired.definition, ids) }, diagnostics };
}
var kinds = { metric: "metrics", list: "lists", segment: "segments" };
var candidates = (reference2, catalogues) => catalogues[kinds[reference2.kind]].filter(
  (one2) => one2.name === reference2.name && (reference2.integration === void 0 || one2.integration?.toLowerCase() === reference2.integration.toLowerCase())
);
var idKeys = /* @__PURE__ */ new Set(["id", "metric_id", "group_ids", "list_id", "trigger_id", "conversion_metric_id"]);
function withIds(definition, ids) {
  const visit = (value, key2) => {
    if (typeof value === "string") return idKeys.has(key2) ? ids.get(value) ?? value : value;
    if (Array.isArray(value)) return value.map((item) => visit(item, key2));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, visit(item, inner)]));
  };
  return visit(definition, "");
}
var checkout = {
  "Checkout Started": {
    other: "Started Checkout",
    stores: "WooCommerce, BigCommerce, Magento 2, PrestaShop or Shift4Shop"
  },
  "Started Checkout": { other: "Checkout Started", stores: "Shopify or Magento 1" }
};
function missing(address2, reference2, catalogues) {
  const name = `"${reference2.name}"${reference2.integration === void 0 ? "" : ` of ${reference2.integration}`}`;
  const at2 = reference2.at[0];
  const more = { address: address2, ...at2 === void 0 ? {} : { at: at2 } };
  if (reference2.kind !== "metric") {
    const code2 = reference2.kind === "list" ? "list-not-found" : "segment-not-found";
    const near2 = closest(reference2.name, catalogues[kinds[reference2.kind]]);
    return diagnostic(
      code2,
      `The account has no ${reference2.kind} ${name}.`,
      `${near2 === void 0 ? "" : `There is one named "${near2}". `}Create the ${reference2.kind} in Klaviyo under Audience > Lists & segments, or write the name of one that exists; upper and lower case count.`,
      more
    );
  }
  const elsewhere = catalogues.metrics.filter((metric2) => metric2.name === reference2.name);
  if (elsewhere.length > 0) {
    const list4 = listed(elsewhere.map((metric2) => metric2.integration ?? "no integration"));
    return diagnostic(
      "metric-not-found",
      `The account has no metric ${name}.`,
      `"${reference2.name}" exists, but of ${list4}. Write that integration, or leave the integration out.`,
      more
    );
  }
  const hint = checkout[reference2.name];
  const twin = hint && catalogues.metrics.find((metric2) => metric2.name === hint.other);
  const near = closest(reference2.name, catalogues.metrics);
  return diagnostic(
    "metric-not-found",
    `The account has no metric ${name}.`,
    hint !== void 0 && twin !== void 0 ? `"${hint.other}" exists: is the store ${hint.stores}? Then write it in sluice.yaml, under the account: metrics: { cart_abandoned: ${hint.other} }, or name it in the trigger: metric: ${hint.other}.` : `${near === void 0 ? "" : `There is one named "${near}". `}A metric appears with its first event: connect and activate the store integration (Klaviyo, Integrations), make one such event happen, then plan again.`,
    more
  );
}
var closest = (name, among) => among.find((one2) => one2.name.trim().toLowerCase() === name.trim().toLowerCase())?.name ?? nearest(
  name,
  among.map((one2) => one2.name)
);
function ambiguous(address2, reference2, found) {
  const list4 = listed(found.map((one2) => `${one2.id}${one2.integration === void 0 ? "" : ` (${one2.integration})`}`));
  const at2 = reference2.at[0];
  const integrations = new Set(found.map((one2) => one2.integration));
  const advice2 = reference2.kind === "metric" && integrations.size > 1 ? `Name the integration too: { name: ${reference2.name}, integration: ${[...integrations].find((one2) => one2 !== void 0) ?? "\u2026"} }.` : `Give them different names in Klaviyo; the API tells them apart by nothing else.`;
  return diagnostic(
    "ambiguous-name",
    `The account has ${found.length} ${kinds[reference2.kind]} named "${reference2.name}".`,
    `They are ${list4}. ${advice2}`,
    { address: address2, ...at2 === void 0 ? {} : { at: at2 } }
  );
}
function namesOf(catalogues) {
  const names2 = new Map(
    [...catalogues.metrics, ...catalogues.lists, ...catalogues.segments].map((one2) => [one2.id, one2.name])
  );
  return (id) => names2.get(id) ?? id.match(/^@\w+\{([^|}]*)/)?.[1] ?? id;
}

// src/state/normalize-hash.ts
import { createHash as createHash3 } from "node:crypto";

// src/state/normalize-defaults.ts
var triggerDefaults = {
  list: {},
  segment: {},
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
var delay2 = { timezone: "profile", delay_until_time: null, delay_until_weekdays: null };
var sends = { status: "draft" };
var dataDefaults = {
  "time-delay": { unit: "days", ...delay2 },
  "countdown-delay": { unit: "days", value: 0, ...delay2 },
  "target-date": { timezone: "profile", target_days: null },
  "conditional-split": { profile_filter: null },
  "trigger-split": { trigger_filter: null },
  "action-output-split": { action_output_filter: null },
  "send-email": sends,
  "send-sms": sends,
  "send-webhook": sends,
  "send-internal-alert": sends,
  "send-mobile-push": sends,
  "send-whatsapp": sends,
  "update-profile": sends,
  "list-update": sends,
  "internal-service": sends,
  "ab-test": { status: "draft", experiment_status: "draft" },
  "content-experiment": { status: "draft", experiment_status: "draft" }
};
var tracked = { add_tracking_params: false, custom_tracking_params: null, additional_filters: null };
var smart = { smart_sending_enabled: true, transactional: false };
var messageDefaults2 = {
  "send-email": {
    from_email: null,
    from_label: null,
    reply_to_email: null,
    cc_email: null,
    bcc_email: null,
    subject_line: null,
    preview_text: null,
    template_id: null,
    name: null,
    ...smart,
    ...tracked
  },
  "send-sms": {
    image_id: null,
    dynamic_image: null,
    message_hierarchy: null,
    template_id: null,
    shorten_links: true,
    include_contact_card: false,
    add_org_prefix: true,
    add_info_link: true,
    add_opt_out_language: false,
    sms_quiet_hours_enabled: true,
    name: null,
    ...smart,
    ...tracked
  },
  "send-webhook": { url: null, headers: {}, body: null, name: null },
  "send-internal-alert": { from_email: null, from_label: null, subject_line: null, template_id: null, name: null },
  "send-mobile-push": {
    sound: false,
    badge: false,
    on_open: "home",
    smart_sending_enabled: true,
    additional_filters: null,
    name: null
  },
  "send-whatsapp": { name: null, ...smart, add_tracking_params: false, additional_filters: null }
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
var weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
var experimentDefaults = {
  winner_metric: null,
  automatic_winner_selection_settings: {
    enabled: false,
    automatic_end_statistical_certainty: false
  }
};

// src/state/normalize.ts
function normalizeDefinition(definition, defaults = {}) {
  const { nodes, orphans } = walkTree(definition);
  const rest2 = [...orphans].sort((a, b) => actionId(a) < actionId(b) ? -1 : 1);
  return sortKeys({
    ...dropNulls(definition),
    triggers: definition.triggers.map((trigger) => normalizeTrigger(trigger)),
    profile_filter: filter(definition.profile_filter),
    reentry_criteria: reentry(definition["reentry_criteria"]),
    actions: [...nodes.map((node) => node.action), ...rest2].map((action) => normalizeAction(action, defaults)),
    entry_action_id: definition.entry_action_id ?? null
  });
}
function normalizeAction(action, defaults = {}) {
  const fields2 = action;
  const type = action.type;
  const id = actionId(action);
  const given2 = fieldsOf2(fields2["data"]);
  const data = { ...dataDefaults[type], ...dropNulls(given2) };
  if (type === "time-delay" && data["secondary_value"] === 0) delete data["secondary_value"];
  if (messageDefaults2[type] !== void 0) data["message"] = message(type, fieldsOf2(given2["message"]), defaults);
  if (type === "multi-branch-split") data["branches"] = branchesOf2(action).map(branch2);
  if (isObject(given2["main_action"])) data["main_action"] = normalizeAction(asAction(given2["main_action"]), defaults);
  if (isObject(given2["current_experiment"]))
    data["current_experiment"] = experiment(given2["current_experiment"], defaults);
  const rest2 = without(dropNulls(fields2), "temporary_id", "data");
  const canonical = { ...rest2, ...id === "" ? {} : { id }, type, links: links(action) };
  if (Object.keys(data).length > 0) canonical["data"] = data;
  return sortKeys(canonical);
}
var asAction = (fields2) => fields2;
function links(action) {
  const given2 = fieldsOf2(action["links"]);
  if (isSplit(action)) {
    return { next_if_true: given2["next_if_true"] ?? null, next_if_false: given2["next_if_false"] ?? null };
  }
  return action.type === "multi-branch-split" ? null : { next: given2["next"] ?? null };
}
function message(type, given2, defaults) {
  const filled = { ...messageDefaults2[type], ...dropNulls(given2) };
  const own = {
    from_email: defaults.fromEmail,
    from_label: defaults.fromLabel,
    reply_to_email: defaults.replyTo
  };
  for (const [key2, value] of Object.entries(own)) {
    if (value !== void 0 && filled[key2] === value) filled[key2] = null;
  }
  return filled;
}
function branch2(given2, index) {
  const isElse = given2["is_else"] === true;
  return {
    ...without(dropNulls(given2), "order"),
    is_else: isElse,
    branch_filter: filter(given2["branch_filter"]),
    links: { next: fieldsOf2(given2["links"])["next"] ?? null },
    ...isElse ? {} : { order: index }
  };
}
function experiment(given2, defaults) {
  const settings = fieldsOf2(given2["automatic_winner_selection_settings"]);
  return {
    ...experimentDefaults,
    ...dropNulls(given2),
    automatic_winner_selection_settings: {
      ...fieldsOf2(experimentDefaults["automatic_winner_selection_settings"]),
      ...dropNulls(settings)
    },
    ...Array.isArray(given2["variations"]) ? { variations: given2["variations"].map((variation2) => normalizeAction(asAction(fieldsOf2(variation2)), defaults)) } : {}
  };
}
function normalizeTrigger(trigger) {
  return { ...triggerDefaults[String(trigger["type"])], ...dropNulls(trigger) };
}
function filter(value) {
  const groups = fieldsOf2(value)["condition_groups"];
  return Array.isArray(groups) && groups.length > 0 ? dropNulls(value) : null;
}
function reentry(value) {
  const { duration: duration2, unit } = fieldsOf2(value);
  if (unit === void 0 || unit === null || unit === "alltime" && duration2 === 0) return null;
  return { duration: duration2, unit };
}
var filterKeys = /* @__PURE__ */ new Set(["profile_filter", "trigger_filter", "action_output_filter", "additional_filters"]);
function dropNulls(fields2) {
  const kept = {};
  for (const [key2, value] of Object.entries(fields2)) {
    const tidy = filterKeys.has(key2) ? filter(value) : plain3(key2, value);
    if (tidy !== null && tidy !== void 0) kept[key2] = tidy;
  }
  return kept;
}
function plain3(key2, value) {
  if (emptyIsNull.has(key2) && (value === "" || Array.isArray(value) && value.length === 0)) return null;
  if (Array.isArray(value)) {
    const list4 = value.map((item) => isObject(item) ? dropNulls(item) : item);
    return dayLists.has(key2) ? list4.sort((a, b) => weekdays.indexOf(String(a)) - weekdays.indexOf(String(b))) : list4;
  }
  return isObject(value) ? dropNulls(value) : value;
}
function sortKeys(value) {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.filter((key2) => value[key2] !== void 0).map((key2) => [key2, sortKeys(value[key2])]));
}

// src/state/normalize-canonical.ts
function canonicalDefinition(definition) {
  const normal = normalizeDefinition(definition);
  const { nodes, orphans } = walkTree(normal);
  const names2 = /* @__PURE__ */ new Map();
  nodes.forEach((node, index) => names2.set(node.id, String(index + 1)));
  const lost = (action) => !names2.has(actionId(action));
  orphans.filter(lost).forEach((action, index) => names2.set(actionId(action), `lost-${index + 1}`));
  const name = (id) => typeof id === "string" ? names2.get(id) ?? "nowhere" : id;
  return sortKeys({
    ...normal,
    entry_action_id: name(normal.entry_action_id),
    actions: normal.actions.map((action) => rename(action, name))
  });
}
function canonicalAction(action) {
  return nested(action);
}
function rename(action, name) {
  const data = fieldsOf2(action["data"]);
  const links2 = fieldsOf2(action["links"]);
  return {
    ...action,
    id: name(action["id"] ?? action["temporary_id"]),
    links: action["links"] === null ? null : Object.fromEntries(Object.entries(links2).map(([key2, to]) => [key2, name(to)])),
    ...action["data"] === void 0 ? {} : { data: comparable(data, name) }
  };
}
function comparable(data, name) {
  const kept = without(data, "status", "experiment_status");
  if (isObject(data["message"])) kept["message"] = comparableMessage(data["message"]);
  if (Array.isArray(data["branches"])) {
    kept["branches"] = data["branches"].map(fieldsOf2).map((branch3) => ({
      ...without(branch3, "branch_id"),
      links: { next: name(fieldsOf2(branch3["links"])["next"]) }
    }));
  }
  if (isObject(data["main_action"])) kept["main_action"] = nested(data["main_action"]);
  if (isObject(data["current_experiment"])) kept["current_experiment"] = experiment2(data["current_experiment"]);
  return kept;
}
function comparableMessage(message3) {
  const template = message3["template_id"];
  return { ...without(message3, "id"), template_id: template === void 0 || template === null ? null : "@template" };
}
var nested = (action) => without(
  rename(action, () => null),
  "id",
  "temporary_id",
  "links"
);
function experiment2(given2) {
  const variations = Array.isArray(given2["variations"]) ? given2["variations"].map(fieldsOf2) : [];
  const shares = fieldsOf2(given2["allocations"]);
  const ids = variations.map((variation2) => String(variation2["id"] ?? variation2["temporary_id"] ?? ""));
  const known2 = ids.every((id) => id in shares);
  return {
    ...without(given2, "id", "started"),
    variations: variations.map(nested),
    ...known2 ? { allocations: Object.fromEntries(ids.map((id, index) => [String(index), shares[id]])) } : {}
  };
}

// src/state/normalize-hash.ts
var unsure = ["from_email", "from_label", "reply_to_email", "transactional"];
function intentHash(definition) {
  const strip = (value) => {
    if (Array.isArray(value)) return value.map(strip);
    if (!isObject(value)) return value;
    const fields2 = without(value, ...unsure);
    if (fields2["type"] === "send-webhook") {
      const name = fieldsOf2(fieldsOf2(fields2["data"])["message"])["name"] ?? null;
      return { ...without(fields2, "data"), name };
    }
    return Object.fromEntries(Object.entries(fields2).map(([key2, inner]) => [key2, strip(inner)]));
  };
  const text3 = JSON.stringify(strip(canonicalDefinition(definition)));
  return createHash3("sha256").update(text3, "utf8").digest("hex");
}

// src/state/ownership-marks.ts
var namesIn = (actions) => new Set(
  actions.flatMap((action) => {
    const name = fieldsOf2(fieldsOf2(fieldsOf2(action)["data"])["message"])["name"];
    return typeof name === "string" ? [name] : [];
  })
);
function fits(one2, flow, all) {
  if (flow.name === one2.name) return true;
  if (all.some((other) => other.name === flow.name)) return false;
  const mine = namesIn(one2.definition.actions);
  const theirs = namesIn(Object.values(flow.actions).map((action) => action.definition));
  return mine.size > 0 && mine.size === theirs.size && [...mine].every((name) => theirs.has(name));
}

// src/state/ownership-words.ts
var at = (one2) => ({
  address: one2.address,
  at: one2.at.adopt ?? one2.at.name
});
var foreign = (one2, ledger, project, accountId) => diagnostic(
  "foreign-ledger",
  ledger.account_id === accountId ? `The ledger belongs to the project "${ledger.project}", and sluice.yaml says "${project ?? ""}".` : `The ledger belongs to the account ${ledger.account_id}, and the key to ${accountId}.`,
  "Its flows are not ours to change. Give this repository the right project name, or a ledger of its own.",
  { address: one2.address }
);
var duplicate = (one2, flows2) => diagnostic(
  "duplicate-flow",
  `More than one flow fits ${one2.address}: ${flows2.join(", ")}.`,
  `A flow cloned in Klaviyo carries the same tag and the same messages, so nothing tells which one is ours, and none is touched. Archive or delete the copies in Klaviyo, or name the right one: adopt: ${flows2[0] ?? "FLOW_ID"}.`,
  at(one2)
);
var deleted = (one2, entry, archived) => diagnostic(
  "deleted-in-klaviyo",
  `The flow ${entry.flow_id} of ${one2.address} was ${archived ? "archived" : "deleted"} in Klaviyo.`,
  `Somebody may have meant it, so it is not made again by itself. To make a new one: sluice apply --recreate ${one2.address}. To agree: delete the file, or write deploy: false.`,
  { address: one2.address, at: one2.at.name }
);
var adoptMissing = (one2, id, flow, other) => {
  const why = other !== void 0 ? `belongs to ${other} already` : flow === void 0 ? "does not exist" : flow.archived ? "is archived" : "is asked for by another sequence too";
  return diagnostic(
    "adopt-missing",
    `The flow ${id} that ${one2.address} is to adopt ${why}.`,
    "Write the id of a flow of this account that no other sequence holds: it stands in the address of its page in Klaviyo.",
    at(one2)
  );
};
var adoptOther = (one2, held) => diagnostic(
  "adopt-missing",
  `${one2.address} holds the flow ${held} already and cannot adopt ${one2.adopt ?? "another"} as well.`,
  "One sequence is one flow. Take the adopt line out, or give the other flow a file of its own.",
  at(one2)
);
var rebuilt = (one2, id) => diagnostic(
  "ledger-rebuilt",
  `The ledger does not know ${one2.address}; the flow ${id} was taken for its own.`,
  `It bears the tag of this project and the marks of this sequence, and it alone does. What was last applied is not known, so every difference counts as an edit made in Klaviyo: take it over with sluice pull ${one2.address}, or overwrite it with sluice apply --overwrite-drift ${one2.address}.`,
  { address: one2.address, at: one2.at.name }
);
var nameTaken = (one2, flow) => diagnostic(
  "name-taken",
  `A flow named "${flow.name}" exists (${flow.id}) and is not ours.`,
  `Two flows of one name would confuse everybody, and that one is never touched unasked. To take it over: adopt: ${flow.id}, or sluice import ${flow.id}. To have a second one: give the sequence another name.`,
  { address: one2.address, at: one2.at.name }
);

// src/state/ownership.ts
var tolerance = 6e4;
var isForeign = (ledger, project, accountId) => project !== void 0 && ledger.project !== project || ledger.account_id !== accountId;
function ownership(input) {
  const { ledger, observed, desired, project } = input;
  if (isForeign(ledger, project, observed.account.id)) {
    const claims = desired.map((one2) => [
      one2.address,
      { kind: "blocked", diagnostic: foreign(one2, ledger, project, observed.account.id) }
    ]);
    return { claims: new Map(claims), removed: [], edits: [], diagnostics: [], owned: /* @__PURE__ */ new Set() };
  }
  return new Claims(input).all();
}
var Claims = class {
  claims = /* @__PURE__ */ new Map();
  edits = [];
  diagnostics = [];
  owned = /* @__PURE__ */ new Set();
  past = /* @__PURE__ */ new Set();
  /** By address: entries whose flow is gone or archived. */
  gone = /* @__PURE__ */ new Map();
  input;
  flows;
  constructor(input) {
    this.input = input;
    this.flows = Object.values(input.observed.flows).filter((flow) => !flow.archived);
    for (const entry of Object.values(input.ledger.entries)) {
      this.owned.add(entry.flow_id);
      for (const id of entry.lineage) this.past.add(id);
    }
  }
  all() {
    const { desired, ledger } = this.input;
    const moves = this.moves();
    for (const one2 of desired) {
      const own = ledger.entries[one2.address];
      const from = moves.get(one2.address);
      const entry = own ?? (from === void 0 ? void 0 : ledger.entries[from]);
      if (entry !== void 0) this.byLedger(one2, entry, own === void 0);
    }
    for (const one2 of desired) if (one2.adopt !== void 0) this.adopt(one2, one2.adopt);
    for (const one2 of desired) this.byIntent(one2);
    this.byMarks();
    for (const one2 of desired) this.rest(one2);
    const removed = this.removed(new Set(moves.values()));
    return {
      claims: this.claims,
      removed,
      edits: this.edits,
      diagnostics: this.diagnostics,
      owned: this.owned
    };
  }
  open = (one2) => !this.claims.has(one2.address);
  free = () => this.flows.filter((flow) => !this.owned.has(flow.id) && !this.past.has(flow.id));
  /** New address by old one's, for sequences that moved. */
  moves() {
    const { desired, ledger, invalid, observed } = this.input;
    const here = /* @__PURE__ */ new Set([...desired.map((one2) => one2.address), ...invalid]);
    const vanished = Object.keys(ledger.entries).filter((address2) => !here.has(address2));
    const found = /* @__PURE__ */ new Map();
    const taken = /* @__PURE__ */ new Set();
    const fresh = desired.filter((one2) => ledger.entries[one2.address] === void 0);
    const move = (from, to) => {
      found.set(to, from);
      taken.add(from);
      this.edits.push({ edit: "move", from, to });
    };
    for (const one2 of fresh) {
      const from = one2.movedFrom;
      if (from !== void 0 && vanished.includes(from) && !taken.has(from)) move(from, one2.address);
    }
    for (const one2 of fresh) {
      if (one2.adopt === void 0 || found.has(one2.address)) continue;
      const from = vanished.find((address2) => !taken.has(address2) && holds2(ledger.entries[address2], one2.adopt));
      if (from !== void 0) move(from, one2.address);
    }
    for (const one2 of fresh.filter((each) => !found.has(each.address) && each.adopt === void 0)) {
      const same2 = vanished.filter((address2) => {
        const entry = ledger.entries[address2];
        return !taken.has(address2) && (entry.name === one2.name || observed.flows[entry.flow_id]?.name === one2.name);
      });
      const [from] = same2;
      if (from !== void 0 && same2.length === 1) move(from, one2.address);
      else if (same2.length > 1) {
        const flows2 = same2.map((address2) => ledger.entries[address2].flow_id);
        this.claims.set(one2.address, { kind: "blocked", diagnostic: duplicate(one2, flows2) });
      }
    }
    return found;
  }
  byLedger(one2, entry, moved) {
    const flow = this.input.observed.flows[entry.flow_id];
    if (flow === void 0 || flow.archived) this.gone.set(one2.address, entry);
    else if (one2.adopt !== void 0 && !holds2(entry, one2.adopt))
      this.claims.set(one2.address, { kind: "blocked", diagnostic: adoptOther(one2, entry.flow_id), flow });
    else this.claims.set(one2.address, { kind: "ours", flow, entry, how: moved ? "moved" : "ledger" });
  }
  adopt(one2, id) {
    if (!this.open(one2) || holds2(this.gone.get(one2.address), id)) return;
    const flow = this.input.observed.flows[id];
    const other = Object.entries(this.input.ledger.entries).find(([, entry]) => entry.flow_id === id)?.[0];
    if (flow === void 0 || flow.archived || this.owned.has(id)) {
      this.claims.set(one2.address, { kind: "blocked", diagnostic: adoptMissing(one2, id, flow, other) });
      return;
    }
    this.owned.add(id);
    this.claims.set(one2.address, { kind: "adopt", flow });
  }
  announced(intent) {
    const since = Date.parse(intent.at) - tolerance;
    return this.free().filter(
      (flow) => flow.name === intent.name && flow.status === "draft" && Date.parse(flow.created) >= since && flow.definition !== void 0 && intentHash(flow.definition) === intent.hash
    );
  }
  byIntent(one2) {
    const intent = this.input.ledger.intents[one2.address];
    if (intent === void 0 || !this.open(one2)) return;
    const found = this.announced(intent);
    const [flow] = found;
    if (flow === void 0) return;
    if (found.length > 1) {
      const ids = found.map((each) => each.id);
      this.claims.set(one2.address, { kind: "blocked", diagnostic: duplicate(one2, ids) });
      return;
    }
    this.take(one2, flow, "intent");
  }
  byMarks() {
    const { desired, observed } = this.input;
    const tag = observed.projectTag;
    if (tag === void 0) return;
    const tagged = this.free().filter((flow) => flow.tagIds.includes(tag.id) || tag.flowIds.includes(flow.id));
    const open2 = desired.filter((one2) => this.open(one2) && !this.gone.has(one2.address));
    const isLost3 = Object.keys(this.input.ledger.entries).length === 0;
    const suit = (one2, flow) => flow.name === one2.name || isLost3 && fits(one2, flow, desired);
    const suits = new Map(open2.map((one2) => [one2.address, tagged.filter((flow) => suit(one2, flow))]));
    for (const one2 of open2) {
      const flows2 = suits.get(one2.address) ?? [];
      const [flow] = flows2;
      if (flow === void 0) continue;
      const rivals = open2.filter((other) => other !== one2 && suits.get(other.address)?.includes(flow));
      if (flows2.length > 1 || rivals.length > 0) {
        const ids = flows2.map((each) => each.id);
        this.claims.set(one2.address, { kind: "blocked", diagnostic: duplicate(one2, ids) });
      } else {
        this.take(one2, flow, "rebuilt");
        this.diagnostics.push(rebuilt(one2, flow.id));
      }
    }
  }
  take(one2, flow, how) {
    const entry = newEntry(one2.name, flow, how, this.input.now, this.gone.get(one2.address)?.lineage);
    this.claims.set(one2.address, { kind: "ours", flow, entry, how });
    this.learn(one2.address, flow, entry, how);
  }
  learn(address2, flow, entry, how) {
    this.owned.add(flow.id);
    const tag = this.input.observed.projectTag;
    const tagged = tag !== void 0 && (flow.tagIds.includes(tag.id) || tag.flowIds.includes(flow.id));
    this.edits.push({ edit: "take", address: address2, entry, how, tag: !tagged });
  }
  rest(one2) {
    if (!this.open(one2)) return;
    this.claims.set(one2.address, this.fresh(one2));
  }
  fresh(one2) {
    const before = this.gone.get(one2.address);
    if (!one2.deploy) return { kind: "new", ...before === void 0 ? {} : { before } };
    if (before !== void 0 && !this.input.recreate.includes(one2.address)) {
      const isArchived = this.input.observed.flows[before.flow_id]?.archived === true;
      return { kind: "blocked", diagnostic: deleted(one2, before, isArchived) };
    }
    const namesake = this.free().find((flow) => flow.name === one2.name);
    if (namesake !== void 0) return { kind: "blocked", diagnostic: nameTaken(one2, namesake) };
    return { kind: "new", ...before === void 0 ? {} : { before } };
  }
  removed(moved) {
    const { ledger, desired, invalid, observed } = this.input;
    const here = /* @__PURE__ */ new Set([...desired.map((one2) => one2.address), ...invalid]);
    const gone = Object.entries(ledger.entries).filter(([address2]) => !here.has(address2) && !moved.has(address2)).map(([address2, entry]) => {
      const flow = observed.flows[entry.flow_id];
      const alive = flow !== void 0 && !flow.archived;
      if (!alive) this.edits.push({ edit: "forget", address: address2 });
      return { address: address2, entry, ...alive ? { flow } : {} };
    });
    const lost = Object.entries(ledger.intents).filter(([address2]) => !here.has(address2) && ledger.entries[address2] === void 0 && address2 !== probeKey).flatMap(([address2, intent]) => {
      const found = this.announced(intent);
      const [flow] = found;
      if (flow === void 0) this.edits.push({ edit: "forget", address: address2 });
      if (flow === void 0 || found.length > 1) return [];
      const entry = newEntry(intent.name, flow, "intent", this.input.now);
      this.learn(address2, flow, entry, "intent");
      return [{ address: address2, entry, flow }];
    });
    return [...gone, ...lost];
  }
};
var holds2 = (entry, flow) => entry !== void 0 && flow !== void 0 && (entry.flow_id === flow || entry.lineage.includes(flow));
function newEntry(name, flow, how, now, lineage = []) {
  return {
    flow_id: flow.id,
    name,
    lineage: [...lineage, flow.id],
    has_run: how === "rebuilt",
    status: flow.status,
    applied: { at: new Date(now).toISOString() },
    seen: { flow: "", actions: {} },
    steps: [],
    templates: {}
  };
}

// src/plan/status-target.ts
var ranks = { draft: 0, manual: 1, live: 2 };
var compareStatus = (a, b) => ranks[a] - ranks[b];
var isBelow = (status, flow) => status !== void 0 && ranks[status === "disabled" ? "draft" : status] < ranks[flow];
function statusesOf(actions) {
  const statuses = {};
  for (const action of actions) {
    const status = statusOf(action);
    if (status !== void 0) statuses[actionId(action)] = status;
  }
  return statuses;
}
function withMaxStatus(desired, most3) {
  const over = (status) => status !== void 0 && compareStatus(status, most3) > 0;
  const steps = desired.steps.map((step) => over(step.status) ? { ...step, status: most3 } : step);
  const capped = { ...desired, steps, ...over(desired.status) ? { status: most3 } : {} };
  if (!over(desired.status) && desired.steps.every((step) => !over(step.status))) return { desired, diagnostics: [] };
  return {
    desired: capped,
    diagnostics: [
      diagnostic(
        "status-lowered",
        `${desired.address} is ${desired.status ?? "to be higher"} in the YAML; this account allows ${most3} at most.`,
        `sluice.yaml sets max_status: ${most3} for the account, so ${most3} is what Klaviyo gets.`,
        { address: desired.address, ...desired.at.status === void 0 ? {} : { at: desired.at.status } }
      )
    ]
  };
}
function statusOf(action) {
  const status = fieldsOf2(action["data"])["status"];
  return typeof status === "string" ? status : void 0;
}
function statusTarget(desired, wanted, now, found, match3) {
  const to = wanted ?? now;
  const written2 = new Map(desired.steps.map((step) => [step.temporaryId, step.status]));
  const actions = {};
  const off = [];
  const unasked = [];
  for (const action of found.actions) {
    const id = actionId(action);
    const status = statusOf(action);
    if (status === void 0) continue;
    const own = written2.get(match3.toStep.get(id) ?? "");
    const apart = now !== "draft" && status !== now && own === void 0;
    if (apart && now === "live") unasked.push(id);
    const target = to === "draft" ? "draft" : own ?? (apart ? status : to);
    if (target !== to) actions[id] = target;
    if (target !== status && (wanted !== void 0 || own !== void 0)) off.push(id);
  }
  return { to, actions, off, unasked };
}
function statusMismatch(desired, target, match3) {
  if (target.unasked.length === 0) return [];
  const steps = target.unasked.map((id) => {
    const step = desired.steps.find((one2) => one2.temporaryId === match3.toStep.get(id));
    return step?.step ?? id;
  });
  const many = steps.length > 1;
  return [
    diagnostic(
      "status-mismatch",
      `The flow of ${desired.address} is live, but ${listed(steps)} ${many ? "are" : "is"} not.`,
      `Klaviyo leaves ${many ? "these messages" : "this message"} out without a word, and nothing in the YAML asks for that. It stays as it is. If it is meant so, write status: draft at the step; if not, write status: live there.`,
      { address: desired.address, ...desired.at.status === void 0 ? {} : { at: desired.at.status } }
    )
  ];
}

// src/plan/prepare.ts
function prepare(input) {
  const resolved = input.desired.map((desired) => {
    const names2 = desired.deploy ? resolve(desired, input.observed) : { desired, diagnostics: [] };
    const capped = withMaxStatus(names2.desired, input.account.maxStatus);
    return { desired: capped.desired, errors: names2.diagnostics, warnings: capped.diagnostics };
  });
  const owned = ownership({
    ledger: input.ledger,
    observed: input.observed,
    desired: resolved.map((one2) => one2.desired),
    invalid: input.invalid,
    ...input.project === void 0 ? {} : { project: input.project },
    recreate: input.options.recreate,
    now: input.now
  });
  const sequences = resolved.map(({ desired, errors, warnings }) => {
    const claim = owned.claims.get(desired.address) ?? { kind: "new" };
    const doubt = claim.kind === "blocked" ? [claim.diagnostic] : [];
    return { desired, claim, errors: [...doubt, ...errors], warnings };
  });
  return { input, names: namesOf(input.observed), sequences, removed: owned.removed, owned };
}

// src/state/ledger.ts
var createsPerDay = 100;
var day = 24 * 60 * 60 * 1e3;
function parseLedger(text3, file = "the ledger") {
  const bad = (what2) => ({
    diagnostics: [
      diagnostic(
        "ledger-unreadable",
        `${file} cannot be read: ${what2}.`,
        "The ledger says which flows are ours. Without it nothing is written, since an existing flow could be taken for a missing one. Restore the file from Git; to start afresh delete it, and it is rebuilt from the tag and the message names in Klaviyo."
      )
    ]
  });
  let value;
  try {
    value = JSON.parse(text3);
  } catch {
    return bad(/^(<{7}|={7}|>{7})/m.test(text3) ? "it holds the marks of a merge conflict" : "it is not JSON");
  }
  if (!isObject(value)) return bad("it is not an object");
  if (value["version"] !== 1) return bad(`its version is ${JSON.stringify(value["version"])}, and this Sluice knows 1`);
  if (typeof value["project"] !== "string" || typeof value["account_id"] !== "string") {
    return bad("project or account_id is missing");
  }
  for (const [address2, entry] of Object.entries(fieldsOf2(value["entries"]))) {
    const wrong = wrongEntry(fieldsOf2(entry));
    if (wrong !== void 0) return bad(`the entry ${address2} has no ${wrong}`);
  }
  const filled = {
    ...value,
    entries: fieldsOf2(value["entries"]),
    intents: fieldsOf2(value["intents"]),
    creates: Array.isArray(value["creates"]) ? value["creates"] : [],
    facts: fieldsOf2(value["facts"])
  };
  return { ledger: filled, diagnostics: [] };
}
function wrongEntry(entry) {
  if (typeof entry["flow_id"] !== "string" || entry["flow_id"] === "") return "flow_id";
  if (typeof entry["name"] !== "string") return "name";
  if (!Array.isArray(entry["lineage"])) return "lineage";
  if (typeof entry["has_run"] !== "boolean") return "has_run";
  if (!["draft", "manual", "live"].includes(String(entry["status"]))) return "status";
  if (!isObject(entry["applied"])) return "applied";
  if (!isObject(entry["seen"])) return "seen";
  if (!Array.isArray(entry["steps"])) return "steps";
  if (!isObject(entry["templates"])) return "templates";
  return void 0;
}
var order = ["version", "project", "account_id", "commit", "entries", "intents", "creates", "facts"];
var entryOrder = [
  "flow_id",
  "name",
  "status",
  "has_run",
  "lineage",
  "applied",
  "last_error",
  "journal",
  "history",
  "seen",
  "steps",
  "templates",
  "base",
  "sent"
];
var stepOrder = ["step", "given", "branch", "kind", "action_id", "message_id", "template_id", "likeness"];
function printLedger(ledger) {
  const { entries, ...rest2 } = ledger;
  const printed = Object.keys(entries).sort().map((address2) => `    ${JSON.stringify(address2)}: ${printEntry(entries[address2])}`);
  const fields2 = inOrder({ ...rest2, entries: {}, creates: [...ledger.creates].sort() }, order);
  const lines = Object.entries(fields2).map(([key2, value]) => {
    const text3 = key2 === "entries" && printed.length > 0 ? `{
${printed.join(",\n")}
  }` : indented2(print(value), 2);
    return `  ${JSON.stringify(key2)}: ${text3}`;
  });
  return `{
${lines.join(",\n")}
}
`;
}
var entryTexts = /* @__PURE__ */ new WeakMap();
function printEntry(entry) {
  const known2 = entryTexts.get(entry);
  if (known2 !== void 0) return known2;
  const fields2 = { ...inOrder(entry, entryOrder), steps: entry.steps.map((step) => inOrder(step, stepOrder)) };
  const text3 = indented2(print(fields2), 4);
  entryTexts.set(entry, text3);
  return text3;
}
var print = (value) => JSON.stringify(value, null, 2);
var indented2 = (json, spaces) => json.replaceAll("\n", `
${" ".repeat(spaces)}`);
function inOrder(value, keys) {
  const fields2 = value;
  const rest2 = Object.keys(fields2).filter((key2) => !keys.includes(key2));
  const present = [...keys, ...rest2.sort()].filter((key2) => fields2[key2] !== void 0);
  return Object.fromEntries(present.map((key2) => [key2, sortKeys(fields2[key2])]));
}
var withIntent = (ledger, address2, intent) => ({
  ...ledger,
  intents: { ...ledger.intents, [address2]: intent }
});
var withoutIntent = (ledger, address2) => ({
  ...ledger,
  intents: without(ledger.intents, address2)
});
var withEntry = (ledger, address2, entry) => ({
  ...ledger,
  entries: { ...ledger.entries, [address2]: withHistory(ledger.entries[address2], entry) }
});
var historyKept = 100;
function withHistory(before, entry) {
  const past = before?.history ?? entry.history ?? [];
  const isApplied = before === void 0 ? past.length === 0 && entry.base !== void 0 : before.applied.at !== entry.applied.at;
  if (!isApplied) return past === entry.history || past.length === 0 ? entry : { ...entry, history: past };
  const kind = before === void 0 ? "create" : before.flow_id !== entry.flow_id ? "replace" : before.sent === entry.sent ? "status" : "update";
  return {
    ...entry,
    history: [...past, { ...entry.applied, kind, flow_id: entry.flow_id }].slice(-historyKept)
  };
}
function moveEntry(ledger, from, to) {
  const entry = ledger.entries[from];
  if (entry === void 0 || ledger.entries[to] !== void 0) return ledger;
  return withEntry(removeEntry(ledger, from), to, entry);
}
var removeEntry = (ledger, address2) => ({
  ...ledger,
  entries: without(ledger.entries, address2)
});
function entryLike({ entries }, one2) {
  const all = Object.values(entries);
  return entries[one2.address] ?? (one2.movedFrom === void 0 ? void 0 : entries[one2.movedFrom]) ?? all.find(({ lineage }) => one2.adopt !== void 0 && lineage.includes(one2.adopt)) ?? all.find(({ name }) => name === one2.name);
}
function withJournal(ledger, address2, journal) {
  const entry = ledger.entries[address2];
  if (entry === void 0) return ledger;
  const rest2 = without(entry, "journal");
  return withEntry(ledger, address2, journal === void 0 ? rest2 : { ...rest2, journal });
}
var recent = (times, now) => times.filter((time) => !(Date.parse(time) <= now - day));
var isoTime = (now) => new Date(now).toISOString();
var withCreate = (ledger, now) => ({
  ...ledger,
  creates: [...recent(ledger.creates, now), isoTime(now)]
});
function createsLeft(ledger, createdTimes, now) {
  const used = Math.max(recent(ledger.creates, now).length, recent(createdTimes, now).length);
  return Math.max(0, createsPerDay - used);
}

// src/state/normalize-fill.ts
var filledIn = ["from_email", "from_label", "reply_to_email"];
function fillInAction(meant, found) {
  return meant.type === found.type ? fill(meant, found) : meant;
}
function fill(meant, found) {
  const data = fieldsOf2(meant["data"]);
  const other = fieldsOf2(found["data"]);
  const filled = { ...extras(data, other), ...data };
  if (isObject(data["message"]) && isObject(other["message"])) {
    filled["message"] = fillMessage(data["message"], other["message"]);
  }
  if (isObject(data["main_action"]) && isObject(other["main_action"])) {
    filled["main_action"] = fill(data["main_action"], other["main_action"]);
  }
  const mine = fieldsOf2(data["current_experiment"]);
  const theirs = fieldsOf2(other["current_experiment"]);
  if (Array.isArray(mine["variations"]) && Array.isArray(theirs["variations"])) {
    const list4 = theirs["variations"];
    filled["current_experiment"] = {
      ...mine,
      variations: mine["variations"].map((variation2, index) => fill(fieldsOf2(variation2), fieldsOf2(list4[index])))
    };
  }
  return sortKeys({ ...meant, ...meant["data"] === void 0 ? {} : { data: filled } });
}
var extras = (meant, found) => (
  // A secondary_value is part of how long people wait, though nobody documents how; we never send one.
  without(found, "secondary_value", ...Object.keys(meant))
);
function fillMessage(meant, found) {
  const filled = { ...extras(meant, found), ...meant };
  for (const key2 of filledIn) {
    if (key2 in meant && (meant[key2] === null || meant[key2] === void 0)) filled[key2] = found[key2] ?? null;
  }
  if (meant["transactional"] === true && found["transactional"] === false) filled["transactional"] = false;
  return filled;
}
var sameData = (a, b) => JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
function isAsMeant(meant, found) {
  const mine = canonicalDefinition(meant);
  const theirs = canonicalDefinition(found);
  if (mine.actions.length !== theirs.actions.length) return false;
  const actions = mine.actions.map((action, index) => fillInAction(action, theirs.actions[index]));
  return sameData({ ...mine, actions }, theirs);
}
var isSameWayIn = (a, b) => sameData(wayIn(a), wayIn(b));
var wayIn = (flow) => canonicalDefinition({ ...flow, actions: [], entry_action_id: null });

// src/plan/sha256.ts
import { createHash as createHash4 } from "node:crypto";
var sha256 = (text3) => createHash4("sha256").update(text3, "utf8").digest("hex");

// src/plan/secrets.ts
var marker = /\$\{secret:[A-Za-z_][A-Za-z0-9_]*\}/;
var hashed = /^sha256:[0-9a-f]{64}$/;
var isSecret = (value) => typeof value === "string" && (marker.test(value) || hashed.test(value));
var hasMarker = (value) => typeof value === "string" && marker.test(value);
var digestOf = (text3) => hashed.test(text3) ? text3 : `sha256:${sha256(text3)}`;
function secretsFrom(values) {
  return {
    digest(text3) {
      let missing3 = false;
      const full = text3.replaceAll(/\$\{secret:([A-Za-z_][A-Za-z0-9_]*)\}/g, (_, name) => {
        const value = values[name];
        if (value === void 0 || value === "") missing3 = true;
        return value ?? "";
      });
      return missing3 ? void 0 : digestOf(full);
    }
  };
}
var secretValues = (env) => Object.entries(env).filter(
  ([name, value]) => /KEY|TOKEN|SECRET|PASSW|CREDENTIAL|AUTH(?!OR)/i.test(name) || value?.startsWith("pk_") === true
).flatMap(([, value]) => value !== void 0 && value.trim().length >= 6 ? [value.trim()] : []).sort((a, b) => b.length - a.length);
var isCredentialHeader = (name) => /auth|token|key|secret|cookie|signature|passw/i.test(name);
function hideSecrets(found, ...likes) {
  if (found.type !== "send-webhook") return found;
  const messageOf3 = (action) => fieldsOf2(fieldsOf2(fieldsOf2(action)["data"])["message"]);
  const hide = (value, like) => {
    if (isObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key2, inner]) => [
          key2,
          hide(
            inner,
            like.map((l) => fieldsOf2(l)[key2])
          )
        ])
      );
    }
    return typeof value === "string" && like.some(isSecret) ? digestOf(value) : value;
  };
  const fields2 = found;
  const data = fieldsOf2(fields2["data"]);
  return {
    ...fields2,
    data: { ...data, message: hide(data["message"], likes.map(messageOf3)) }
  };
}
var hideCredentials = (found) => withTexts(found, (_, header) => header !== void 0 && isCredentialHeader(header));
var hideKnownOrLikely = (found, ...likes) => likes.some((like) => like !== void 0) ? hideSecrets(found, ...likes) : hideCredentials(found);
var hideValues = (found, values) => withTexts(found, (text3) => values.some((value) => text3.includes(value)));
function withTexts(found, isHidden) {
  if (found.type !== "send-webhook") return found;
  const fields2 = found;
  const data = fieldsOf2(fields2["data"]);
  const message3 = fieldsOf2(data["message"]);
  const hide = (value, header) => typeof value === "string" && isHidden(value, header) ? digestOf(value) : value;
  const texts = Object.entries(message3).map(([key2, value]) => [
    key2,
    key2 === "headers" ? Object.fromEntries(Object.entries(fieldsOf2(value)).map(([name, text3]) => [name, hide(text3, name)])) : key2 === "url" || key2 === "body" ? hide(value) : value
  ]);
  return { ...fields2, data: { ...data, message: Object.fromEntries(texts) } };
}

// src/plan/compare-field.ts
var filledIn2 = /(^| )(from email|from name|reply_to)$/;
var transactional = /(^| )transactional$/;
function compareFields(four, secrets) {
  const paths = new Set([four.meant, four.found, four.base ?? []].flatMap((list4) => list4.map((field2) => field2.path)));
  return [...paths].flatMap((path) => {
    const of = (list4) => list4?.find((field2) => field2.path === path);
    const [meant, found, base3, sent] = [of(four.meant), of(four.found), of(four.base), of(four.sent)];
    const known2 = four.base !== void 0;
    const already = agrees(path, meant, found, secrets, base3);
    const changed = known2 && !(four.sent === void 0 ? agrees(path, meant, base3, secrets) : unchanged(meant, sent, base3, secrets));
    const edited = known2 ? !sameData(found?.raw ?? null, base3?.raw ?? null) : !already;
    const emptied = changed && filledIn2.test(path) && (meant?.raw ?? null) === null && (sent?.raw ?? null) !== null;
    const asked2 = changed && transactional.test(path) && meant?.raw === true;
    const differs = known2 ? (changed || edited) && (emptied || asked2 || !already) : !already;
    if (!differs && !changed && !edited) return [];
    const text3 = meant?.text === true || found?.text === true;
    const show = (field2) => field2?.show ?? null;
    return [
      {
        path,
        base: show(base3),
        yaml: show(meant),
        klaviyo: show(found),
        differs,
        changed,
        edited,
        ...text3 ? { text: text3 } : {}
      }
    ];
  });
}
function unchanged(meant, sent, base3, secrets) {
  const value = meant?.raw ?? null;
  const before = sent?.raw ?? null;
  if (!hasMarker(value)) return sameData(value, before);
  const digest = secrets.digest(value);
  if (digest === void 0) return hasMarker(before) ? value === before : true;
  return digest === (isSecret(base3?.raw) ? base3?.raw : before);
}
function agrees(path, meant, found, secrets, base3) {
  const value = meant?.raw ?? null;
  const other = found?.raw ?? null;
  if (hasMarker(value)) return other === (secrets.digest(value) ?? base3?.raw ?? other);
  if (value === null && filledIn2.test(path)) return base3 === void 0 || sameData(other, base3.raw);
  if (transactional.test(path) && value === true && other === false) return base3?.raw !== true;
  return sameData(value, other);
}

// src/plan/html.ts
var named3 = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\xA0" };
var decode2 = (text3) => text3.replaceAll(/&(#x[0-9a-f]+|#[0-9]+|[a-z]+);/gi, (whole, code2) => {
  if (!code2.startsWith("#")) return named3[code2.toLowerCase()] ?? whole;
  const point = /^#x/i.test(code2) ? parseInt(code2.slice(2), 16) : parseInt(code2.slice(1), 10);
  return point > 0 && point <= 1114111 ? String.fromCodePoint(point) : whole;
});
var normalizeHtml = (html) => decode2(
  html.replaceAll(/<!--(?!\[if)[\s\S]*?-->/g, "").replaceAll(/<!doctype[^>]*>|<\/?(html|head|body)\s*>/gi, "").replaceAll(/#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3(?![0-9a-f])/gi, "#$1$2$3")
).replaceAll(/\s+/g, " ").replaceAll(/ ?([{}:;,<>]) ?/g, "$1").replaceAll(/;+(["'}])/g, "$1").trim().toLowerCase();
var isSameHtml = (a, b) => a === b || normalizeHtml(a) === normalizeHtml(b);

// src/plan/content.ts
function slotsOf(action) {
  if (!["send-email", "send-internal-alert", "ab-test"].includes(action.type)) return [];
  const data = fieldsOf2(action["data"]);
  const slot = (path, holder) => {
    const template = fieldsOf2(fieldsOf2(holder["data"])["message"])["template_id"];
    return { path, template: typeof template === "string" ? template : null };
  };
  if (action.type !== "ab-test") return [slot("body", action)];
  const variations = fieldsOf2(data["current_experiment"])["variations"];
  return [
    slot("main body", fieldsOf2(data["main_action"])),
    ...Array.isArray(variations) ? variations.map((one2, index) => slot(`variant ${index + 1} body`, fieldsOf2(one2))) : []
  ];
}
function isSameContent(token, id, known2) {
  if (token === null || id === null || token === id) return token === id;
  const template = known2.desired[token];
  const html = known2.html[id];
  const hash2 = template?.hash;
  if (hash2 !== void 0 && known2.applied[id]?.sent === hash2) {
    return html === void 0 || sha256(html) === known2.applied[id]?.kept;
  }
  return template !== void 0 && html !== void 0 && isSameHtml(template.html, html);
}
function compareContent(meant, base3, found, known2) {
  const bases = new Map(base3 === void 0 ? [] : slotsOf(base3).map((slot) => [slot.path, slot.template]));
  const founds = new Map(slotsOf(found).map((slot) => [slot.path, slot.template]));
  return slotsOf(meant).flatMap(({ path, template: token }) => {
    const id = founds.get(path) ?? null;
    const wanted = token === null ? void 0 : known2.desired[token];
    const applied = id === null ? void 0 : known2.applied[id];
    const html = id === null ? void 0 : known2.html[id];
    const swapped = base3 !== void 0 && bases.get(path) !== void 0 && (bases.get(path) ?? null) !== id;
    const reworded = applied !== void 0 && html !== void 0 && sha256(html) !== applied.kept;
    const stored = bases.get(path);
    const before = stored === void 0 || stored === null ? void 0 : known2.applied[stored];
    const changed = (applied ?? before) === void 0 ? false : wanted?.hash !== (applied ?? before)?.sent;
    const same2 = isSameContent(token, id, known2);
    const differs = !same2;
    const edited = swapped || reworded || differs && !changed;
    if (!differs && !changed && !edited) return [];
    return [
      {
        path,
        base: null,
        yaml: wanted?.html ?? null,
        klaviyo: html ?? (id === null ? null : `(template ${id})`),
        differs,
        changed,
        edited,
        text: true
      }
    ];
  });
}

// src/plan/words-condition.ts
var operators = {
  equals: "is",
  "not-equals": "is not",
  contains: "contains",
  "not-contains": "does not contain",
  "starts-with": "starts with",
  "not-starts-with": "does not start with",
  "ends-with": "ends with",
  "not-ends-with": "does not end with",
  in: "is one of",
  "not-in": "is none of",
  "greater-than": "is more than",
  "greater-than-or-equal": "is at least",
  "less-than": "is less than",
  "less-than-or-equal": "is at most",
  "is-set": "is set",
  "not-set": "is not set",
  before: "is before",
  after: "is after",
  "in-the-last": "is in the last",
  "in-the-next": "is in the next"
};
function test(filter2) {
  const operator = operators[String(filter2["operator"])] ?? String(filter2["operator"] ?? "").replaceAll("-", " ");
  if (typeof filter2["quantity"] === "number") {
    return `${operator} ${plural(filter2["quantity"], String(filter2["unit"] ?? "day"))}`;
  }
  const value = filter2["value"] ?? filter2["date"];
  if (value === void 0 || value === null) return operator;
  return `${operator} ${Array.isArray(value) ? listed(value.map(plain2), "or") : plain2(value)}`;
}
function window(filter2) {
  const { operator, unit, quantity } = fieldsOf2(filter2);
  if (operator === "flow-start") return " since entry";
  if (operator === "alltime" || operator === void 0) return "";
  if (operator === "in-the-last" && typeof quantity === "number")
    return ` in the last ${plural(quantity, String(unit))}`;
  return ` (${String(operator).replaceAll("-", " ")}${quantity === void 0 ? "" : ` ${plain2(quantity)} ${plain2(unit)}`})`;
}
var property = (value) => String(value).replace(/^properties\['(.*)'\]$/, "$1");
function metric(condition2, names2) {
  const filter2 = fieldsOf2(condition2["measurement_filter"]);
  const name = names2(String(condition2["metric_id"]));
  const sum2 = condition2["measurement"] === "sum";
  const zero2 = filter2["operator"] === "equals" && filter2["value"] === 0;
  const once = filter2["operator"] === "greater-than" && filter2["value"] === 0 || filter2["operator"] === "greater-than-or-equal" && filter2["value"] === 1;
  const often = sum2 ? ` ${test(filter2)} in sum` : zero2 ? " not once" : once ? " at least once" : ` ${test(filter2)} times`;
  const where = Array.isArray(condition2["metric_filters"]) ? condition2["metric_filters"].map(fieldsOf2).map((f) => `${String(f["property"])} ${test(fieldsOf2(f["filter"]))}`) : [];
  return `${name}${often}${window(condition2["timeframe_filter"])}${where.length > 0 ? ` where ${listed(where)}` : ""}`;
}
function conditionWords(value, names2) {
  const condition2 = fieldsOf2(value);
  const filter2 = fieldsOf2(condition2["filter"]);
  switch (condition2["type"]) {
    case "profile-property":
      return `${property(condition2["property"])} ${test(filter2)}`;
    case "metric-property":
      return `event ${String(condition2["field"])} ${test(filter2)}`;
    case "profile-metric":
      return metric(condition2, names2);
    case "profile-group-membership": {
      const groups = Array.isArray(condition2["group_ids"]) ? condition2["group_ids"].map((id) => names2(String(id))) : [];
      const since = window(condition2["timeframe_filter"]);
      return `${condition2["is_member"] === true ? "in" : "not in"} ${listed(groups, "or")}${since}`;
    }
    case "profile-marketing-consent": {
      const consent = fieldsOf2(condition2["consent"]);
      const { subscription, filters } = fieldsOf2(consent["consent_status"]);
      const able = consent["can_receive_marketing"] === true ? "can" : "cannot";
      const how = subscription === "any" || subscription === void 0 ? "" : ` (${String(subscription)})`;
      return `${able} receive ${String(consent["channel"])}${how}${filters === void 0 ? "" : ` ${plain2(filters)}`}`;
    }
    case "profile-region":
      return `${condition2["in_region"] === true ? "in" : "not in"} ${String(condition2["region"]).replaceAll("_", " ")}`;
    case "profile-predictive-analytics":
      return `${String(condition2["dimension"]).replaceAll("_", " ")} ${test(filter2)}`;
    case "profile-not-in-flow":
      return `not in this flow${window(condition2["timeframe_filter"])}`;
    case "profile-sample":
      return `a random ${String(condition2["percentage"])} %`;
    default:
      return plain2(value);
  }
}
var groupWords = (filter2, names2) => {
  const groups = fieldsOf2(filter2)["condition_groups"];
  if (!Array.isArray(groups)) return [];
  return groups.map((group) => {
    const conditions = fieldsOf2(group)["conditions"];
    return Array.isArray(conditions) ? conditions.map((one2) => conditionWords(one2, names2)).join(" or ") : "";
  });
};
function filterWords(filter2, names2) {
  const groups = groupWords(filter2, names2);
  if (groups.length === 0) return null;
  return groups.map((group) => groups.length > 1 && group.includes(" or ") ? `(${group})` : group).join(" and ");
}

// src/plan/fields.ts
var hidden = "\u2022\u2022\u2022";
var field = (path, raw2, show) => {
  const unset = raw2 === void 0 || raw2 === null;
  return { path, raw: unset ? null : raw2, show: unset ? null : isSecret(raw2) ? hidden : show ?? plain2(raw2) };
};
var simple = {
  subject_line: "subject",
  preview_text: "preview",
  reply_to_email: "reply_to",
  cc_email: "cc",
  bcc_email: "bcc",
  smart_sending_enabled: "smart_sending",
  sms_quiet_hours_enabled: "quiet_hours",
  add_org_prefix: "org_prefix",
  add_info_link: "info_link",
  add_opt_out_language: "opt_out",
  dynamic_image: "image",
  to_emails: "to"
};
function messageFields(message3, names2) {
  const fields2 = [];
  for (const [key2, value] of Object.entries(without(message3, "template_id", "headers", "from_email", "from_label"))) {
    if (key2 === "additional_filters") fields2.push(field("only_if", value, filterWords(value, names2)));
    else if (key2 === "add_tracking_params") fields2.push(field("utm", value, value === true ? "on" : "off"));
    else if (key2 === "custom_tracking_params") fields2.push(field("utm parameters", value, parameters(value)));
    else if (key2 === "body") fields2.push({ ...field("body", value), text: true });
    else fields2.push(field(simple[key2] ?? key2, value));
  }
  if ("from_email" in message3) fields2.push(field("from email", message3["from_email"]));
  if ("from_label" in message3) fields2.push(field("from name", message3["from_label"]));
  for (const [name, value] of Object.entries(fieldsOf2(message3["headers"]))) {
    fields2.push(field(`headers.${name}`, value, isCredentialHeader(name) ? hidden : null));
  }
  return fields2;
}
var parameters = (value) => Array.isArray(value) ? value.map((item) => `${String(fieldsOf2(item)["param"])}=${String(fieldsOf2(item)["value"])}`).join("&") : null;
var minutes = { minutes: 1, hours: 60, days: 1440, weeks: 10080, months: 43200 };
function delayWords2(data) {
  const unit = String(data["unit"]);
  const value = Number(data["value"]);
  const wait2 = unit in minutes ? plural(value, unit.replace(/s$/, "")) : `${plain2(value)} ${unit}`;
  const until = data["delay_until_time"];
  const on = days(data["delay_until_weekdays"]);
  const when = `${until === null || until === void 0 ? "" : ` at ${clock(until)}`}${on === "" ? "" : ` on ${on}`}`;
  const zone = data["timezone"];
  const place3 = zone === void 0 || zone === "profile" ? "" : ` (${String(zone)})`;
  return `${wait2}${when === "" ? "" : `, then${when}`}${place3}`;
}
function fieldsOfAction(action, names2) {
  const canonical = canonicalAction(action);
  const data = fieldsOf2(canonical["data"]);
  const outside = Object.entries(without(canonical, "type", "data")).map(([key2, value]) => field(key2, value));
  return [...outside, ...dataFields(action.type, data, names2)].filter((one2) => one2.raw !== null);
}
function dataFields(type, data, names2) {
  switch (type) {
    case "time-delay":
    case "countdown-delay":
      return [field("delay", data, delayWords2(data))];
    case "target-date": {
      const on = days(data["target_days"]);
      return [field("time", data, `${clock(data["target_time"])}${on === "" ? "" : ` on ${on}`}`)];
    }
    case "conditional-split":
    case "trigger-split": {
      const key2 = type === "conditional-split" ? "profile_filter" : "trigger_filter";
      const rest2 = Object.entries(without(data, key2)).map(([name, value]) => field(name, value));
      return [field("if", data[key2], filterWords(data[key2], names2)), ...rest2];
    }
    case "multi-branch-split":
      return [field("name", data["name"]), ...branchFields(data["branches"], names2)];
    case "update-profile":
      return [field("set", data["profile_operations"], operations(data["profile_operations"])), ...rest(data)];
    case "list-update":
      return [
        field("name", data["name"]),
        field("list", data["list_id"], names2(String(data["list_id"]))),
        ...rest(without(data, "name", "list_id"))
      ];
    default:
      return [...isObject(data["message"]) ? messageFields(data["message"], names2) : [], ...nested2(data, names2)];
  }
}
var rest = (data) => Object.entries(without(data, "profile_operations")).map(([key2, value]) => field(key2, value));
function branchFields(value, names2) {
  const branches3 = Array.isArray(value) ? value.map(fieldsOf2) : [];
  return branches3.flatMap((branch3, index) => {
    const place3 = branch3["is_else"] === true ? "else" : `case ${index + 1}`;
    const others = without(branch3, "links", "is_else", "order", "branch_filter", "name");
    return [
      field(`${place3} name`, branch3["name"]),
      field(`${place3} if`, branch3["branch_filter"], filterWords(branch3["branch_filter"], names2)),
      ...Object.entries(others).map(([key2, inner]) => field(`${place3} ${key2}`, inner))
    ];
  });
}
function operations(value) {
  if (!Array.isArray(value)) return null;
  return value.map(fieldsOf2).map((one2) => {
    const key2 = String(one2["property_key"]).replace(/^properties\['(.*)'\]$/, "$1");
    if (one2["operator"] === "delete") return `remove ${key2}`;
    const how = one2["property_operation"];
    const value2 = plain2(one2["property_value"]);
    return how === "add" ? `add ${value2} to ${key2}` : how === "remove" ? `remove ${value2} from ${key2}` : `${key2} = ${value2}`;
  }).join(", ");
}
function nested2(data, names2) {
  const experiment4 = fieldsOf2(data["current_experiment"]);
  const variations = Array.isArray(experiment4["variations"]) ? experiment4["variations"].map(fieldsOf2) : [];
  const inside = (prefix, action) => dataFields(String(action["type"]), fieldsOf2(action["data"]), names2).map((one2) => ({
    ...one2,
    path: `${prefix} ${one2.path}`
  }));
  return [
    ...Object.entries(without(data, "message", "current_experiment", "main_action")).map(([key2, v]) => field(key2, v)),
    ...isObject(data["main_action"]) ? inside("main", data["main_action"]) : [],
    ...variations.flatMap((variation2, index) => inside(`variant ${index + 1}`, variation2)),
    ...Object.entries(without(experiment4, "variations")).map(
      ([key2, value]) => field(key2 === "winner_metric" ? "winner" : key2 === "allocations" ? "weights" : `experiment ${key2}`, value)
    )
  ];
}
function labelOf2(action, names2) {
  const data = fieldsOf2(action["data"]);
  const message3 = fieldsOf2(data["message"]);
  const words3 = message3["subject_line"] ?? message3["body"] ?? message3["title"] ?? message3["name"] ?? data["name"];
  if (action.type === "time-delay") return delayWords2(data);
  if (action.type === "send-webhook") return isSecret(message3["url"]) ? hidden : plain2(message3["url"] ?? "");
  if (typeof words3 === "string") return words3.length > 60 ? `${words3.slice(0, 59)}\u2026` : words3;
  return filterWords(data["profile_filter"] ?? data["trigger_filter"], names2) ?? action.type;
}
var waitMinutes = (data) => {
  const base3 = (minutes[String(data["unit"])] ?? 0) * (Number(data["value"]) || 0);
  const days2 = Array.isArray(data["delay_until_weekdays"]) ? 7 : typeof data["delay_until_time"] === "string" ? 1 : 0;
  return base3 + days2 * 1440;
};

// src/plan/flow-fields.ts
function reentryWords(value) {
  const { duration: duration2, unit } = fieldsOf2(value);
  if (unit === void 0 || unit === null) return "always";
  if (unit === "alltime") return duration2 === 0 ? "always" : "never";
  return `after ${plural(Number(duration2), String(unit))}`;
}
function triggerWords(trigger, names2) {
  const id = trigger["id"];
  const name = typeof id === "string" ? names2(id) : "";
  switch (trigger["type"]) {
    case "metric":
      return name;
    case "list":
      return `list ${name}`;
    case "segment":
      return `segment ${name}`;
    case "date": {
      const before = Number(trigger["timedelta_value_before_date"] ?? 0);
      const unit = String(trigger["timedelta_unit_before_date"]).replace(/s$/, "");
      const when = before === 0 ? "on" : `${plural(before, unit)} before`;
      const what2 = String(trigger["date_profile_property"] ?? trigger["custom_object_label"] ?? "a date");
      const on = days(trigger["trigger_days"]);
      const zone = trigger["timezone"] === "profile" ? "" : ` (${String(trigger["timezone"])})`;
      return `${when} ${what2.replace(/^properties\['(.*)'\]$/, "$1")}, ${String(trigger["recurrence_frequency"])}, at ${clock(trigger["trigger_time"])}${on === "" ? "" : ` on ${on}`}${zone}`;
    }
    case "price-drop":
      return `price drop of ${plain2(trigger["price_drop_amount_value"])}${trigger["price_drop_amount_unit"] === "percent" ? " %" : ""}, ${watchers(trigger)}`;
    case "low-inventory":
      return `${plain2(trigger["product_level"])} at or below ${plain2(trigger["inventory_count"])} in stock, ${watchers(trigger)}`;
    default:
      return plain2(trigger);
  }
}
var deeds = {
  viewed: "viewed it",
  "added-to-cart": "put it in a cart",
  "checkout-started": "began a checkout"
};
function watchers(trigger) {
  const audience = trigger["audience"];
  const did = (Array.isArray(audience) ? audience : []).map((deed) => deeds[String(deed)] ?? String(deed)).join(" or ");
  return `for who ${did} within ${plain2(trigger["timeframe_days"])} days`;
}
var isExit = (group) => JSON.stringify(group).includes('"flow-start"');
function fieldsOfFlow(definition, names2) {
  const triggers = definition.triggers.map((trigger) => fieldsOf2(trigger));
  const where = triggers.map((trigger) => trigger["trigger_filter"] ?? null).filter((one2) => one2 !== null);
  const all = fieldsOf2(definition.profile_filter)["condition_groups"];
  const groups = Array.isArray(all) ? all : [];
  const filter2 = (path, some) => ({
    path,
    raw: some.length === 0 ? null : some,
    show: filterWords({ condition_groups: some }, names2)
  });
  const reentry2 = fieldsOf2(definition)["reentry_criteria"] ?? null;
  return [
    {
      path: "trigger",
      raw: triggers.map((trigger) => without(trigger, "trigger_filter")),
      show: triggers.map((trigger) => triggerWords(trigger, names2)).join("; ")
    },
    {
      path: "where",
      raw: where.length === 0 ? null : where,
      show: where.length === 0 ? null : where.map((one2) => filterWords(one2, names2) ?? "").join("; ")
    },
    filter2(
      "audience",
      groups.filter((group) => !isExit(group))
    ),
    filter2(
      "exit_when",
      groups.filter((group) => isExit(group))
    ),
    { path: "reentry", raw: reentry2, show: reentryWords(reentry2) }
  ];
}

// src/plan/likeness.ts
function textLikeness(a, b) {
  const pairs = (text3) => {
    const letters = text3.toLowerCase().replaceAll(/\s+/g, "");
    const counts = /* @__PURE__ */ new Map();
    for (let i = 0; i + 1 < letters.length; i += 1) {
      const pair = letters.slice(i, i + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    return counts;
  };
  const [left, right] = [pairs(a), pairs(b)];
  const size = (counts) => [...counts.values()].reduce((sum2, count2) => sum2 + count2, 0);
  const total = size(left) + size(right);
  if (total === 0) return a.trim().toLowerCase() === b.trim().toLowerCase() ? 1 : 0;
  let shared = 0;
  for (const [pair, count2] of left) shared += Math.min(count2, right.get(pair) ?? 0);
  return 2 * shared / total;
}
var messageOf = (action) => fieldsOf2(fieldsOf2(action["data"])["message"]);
var text2 = (value) => typeof value === "string" ? value : "";
function likeness2(a, b) {
  if (a.type !== b.type) return 0;
  const [mine, theirs] = [messageOf(a), messageOf(b)];
  const said = ["subject_line", "preview_text", "body", "url", "title"];
  const present = said.filter((key2) => text2(mine[key2]) !== "" || text2(theirs[key2]) !== "");
  if (present.length > 0) {
    const [first] = present;
    const weight = (key2) => key2 === first ? 3 : 1;
    const total = present.reduce((sum2, key2) => sum2 + weight(key2), 0);
    return present.reduce((sum2, key2) => sum2 + weight(key2) * textLikeness(text2(mine[key2]), text2(theirs[key2])), 0) / total;
  }
  const [left, right] = [canonicalAction(a), canonicalAction(b)];
  const bare2 = (fields2) => {
    const data = fieldsOf2(fields2["data"]);
    return Array.isArray(data["branches"]) ? { ...data, branches: data["branches"].map((branch3) => without(fieldsOf2(branch3), "links")) } : data;
  };
  return sameData(bare2(left), bare2(right)) ? 1 : 0.1;
}

// src/plan/match.ts
var enough2 = 0.5;
function match2(input) {
  const table2 = new Table(input);
  table2.byLedger(
    (step, action) => table2.step(step)?.idGiven !== true || isMessage(step.action) && table2.alike(step, action) >= enough2
  );
  table2.byName();
  table2.byLikeness(isMessage, enough2);
  table2.byPlace();
  table2.byLedger(() => true);
  table2.byLikeness((action) => !isMessage(action), 1);
  table2.byPlace();
  return table2;
}
var messageOf2 = (action) => fieldsOf2(fieldsOf2(action["data"])["message"]);
var isMessage = (action) => Object.keys(messageOf2(action)).length > 0 || action.type === "ab-test";
var Table = class {
  toAction = /* @__PURE__ */ new Map();
  toStep = /* @__PURE__ */ new Map();
  input;
  meant;
  found;
  steps;
  foundById;
  meantById;
  constructor(input) {
    this.input = input;
    this.meant = walkTree(input.meant).nodes;
    const { nodes, orphans } = walkTree(input.found);
    this.found = [...nodes, ...orphans.map((action) => ({ id: actionId(action), action, exit: "lost" }))];
    this.steps = new Map(input.steps.map((step) => [step.temporaryId, step]));
    this.foundById = new Map(this.found.map((node) => [node.id, node]));
    this.meantById = new Map(this.meant.map((node) => [node.id, node]));
  }
  step(node) {
    return this.steps.get(node.id);
  }
  join(step, action) {
    if (action === void 0 || step.action.type !== action.action.type) return;
    if (this.toAction.has(step.id) || this.toStep.has(action.id)) return;
    this.toAction.set(step.id, action.id);
    this.toStep.set(action.id, step.id);
  }
  freeMeant = () => this.meant.filter((node) => !this.toAction.has(node.id));
  freeFound = () => this.found.filter((node) => !this.toStep.has(node.id));
  byLedger(sure) {
    const known2 = this.input.known ?? [];
    for (const exact of [true, false]) {
      for (const node of this.freeMeant()) {
        const step = this.step(node);
        const entries = known2.filter(
          (entry2) => entry2.step === step?.step && (!exact || entry2.branch === step.branch) && !this.toStep.has(entry2.action_id)
        );
        const others = this.freeMeant().filter((other) => this.step(other)?.step === step?.step);
        const [entry] = entries;
        const action = entry === void 0 ? void 0 : this.foundById.get(entry.action_id);
        if (action === void 0 || !exact && (entries.length > 1 || others.length > 1)) continue;
        if (sure(node, action)) this.join(node, action);
      }
    }
  }
  byName() {
    const nameOf = (action) => messageOf2(action)["name"];
    for (const node of this.freeMeant()) {
      const name = nameOf(node.action);
      if (typeof name !== "string" || name === "") continue;
      const same2 = (other) => other.action.type === node.action.type && nameOf(other.action) === name;
      const here = this.freeMeant().filter(same2);
      const there = this.freeFound().filter(same2);
      const [action] = there;
      if (action === void 0 || here.length !== 1 || there.length !== 1) continue;
      if (this.step(node)?.idGiven === true && this.alike(node, action) < enough2) continue;
      this.join(node, action);
    }
  }
  alike(step, action) {
    return this.input.sameContent?.(step.id, action.id) === true ? Math.max(0.9, likeness2(step.action, action.action)) : likeness2(step.action, action.action);
  }
  /** 0, 0.5 or 1: how many of the two neighbours are matched to each other. */
  neighbours(step, action) {
    const above2 = step.parent === void 0 ? action.exit === "entry" : this.toAction.get(step.parent) === action.parent && action.parent !== void 0 && step.exit === action.exit;
    const theirs = exitsOf(action.action);
    const below3 = exitsOf(step.action).some(
      ({ to }, index) => to !== null && this.toAction.has(to) && this.toAction.get(to) === theirs[index]?.to
    );
    return (above2 ? 0.5 : 0) + (below3 ? 0.5 : 0);
  }
  /** The most alike first, and of equals those between the same neighbours. */
  byLikeness(wanted, least) {
    const ranked = this.freeMeant().filter((step) => wanted(step.action)).flatMap((step) => this.freeFound().map((action) => ({ step, action }))).filter(({ step, action }) => step.action.type === action.action.type).map(({ step, action }) => ({
      step,
      action,
      alike: this.alike(step, action),
      near: this.neighbours(step, action)
    })).filter(({ alike: alike2 }) => alike2 >= least).sort((a, b) => b.alike - a.alike || b.near - a.near);
    for (const { step, action } of ranked) this.join(step, action);
  }
  byPlace() {
    const start = { meant: this.input.meant.entry_action_id ?? null, found: this.input.found.entry_action_id ?? null };
    const todo = [start];
    const seen = /* @__PURE__ */ new Set();
    for (let at2 = todo.pop(); at2 !== void 0; at2 = todo.pop()) {
      const mine = this.run(at2.meant, this.meantById, this.toAction);
      const theirs = this.run(at2.found, this.foundById, this.toStep);
      const sameEnd = mine.end === null || theirs.end === null ? mine.end === theirs.end : this.toAction.get(mine.end) === theirs.end;
      const sameKinds = mine.nodes.length === theirs.nodes.length && mine.nodes.every((node, index) => node.action.type === theirs.nodes[index]?.action.type);
      if (sameEnd && sameKinds) mine.nodes.forEach((node, index) => this.join(node, theirs.nodes[index]));
      for (const [step, action] of this.toAction) {
        if (seen.has(step)) continue;
        seen.add(step);
        const theirExits = exitsOf(this.foundById.get(action).action);
        exitsOf(this.meantById.get(step).action).forEach(
          ({ to }, index) => todo.push({ meant: to, found: theirExits[index]?.to ?? null })
        );
      }
    }
  }
  /** The unmatched actions from `start` on, up to a matched one (`end`), the end of the branch, or through a split. */
  run(start, nodes, matched) {
    const list4 = [];
    let at2 = start;
    while (at2 !== null && !matched.has(at2)) {
      const node = nodes.get(at2);
      if (node === void 0 || list4.includes(node)) break;
      list4.push(node);
      const exits = exitsOf(node.action);
      if (exits.length !== 1 || node.action.type === "multi-branch-split") return { nodes: list4, end: null };
      at2 = exits[0]?.to ?? null;
    }
    return { nodes: list4, end: at2 !== null && matched.has(at2) ? at2 : null };
  }
};

// src/plan/structure.ts
var variants = (action) => {
  const data = fieldsOf2(action["data"]);
  const list4 = fieldsOf2(data["current_experiment"])["variations"];
  return Array.isArray(list4) ? list4.length : 0;
};
function above(node, nodes, known2) {
  let exit2 = node.exit;
  let parent = node.parent;
  while (parent !== void 0 && !known2(parent)) {
    const up = nodes.get(parent);
    if (up === void 0) break;
    exit2 = exit2 === "next" ? up.exit : `${up.exit} / ${exit2}`;
    parent = up.parent;
  }
  return { parent, exit: exit2 };
}
function structureOf(meant, found, match3) {
  const mine = walkTree(meant).nodes;
  const tree = walkTree(found);
  const myIds = new Map(mine.map((node) => [node.id, node]));
  const theirIds = new Map(tree.nodes.map((node) => [node.id, node]));
  const orphans = tree.orphans.map((action) => action.id ?? "");
  const added = mine.filter((node) => !match3.toAction.has(node.id)).map((node) => node.id);
  const gone = tree.nodes.filter((node) => !match3.toStep.has(node.id));
  const moved = [];
  const rebranched = [];
  for (const node of mine) {
    const id = match3.toAction.get(node.id);
    if (id === void 0) continue;
    const action = theirIds.get(id);
    if (action === void 0) {
      moved.push(node.id);
      continue;
    }
    const here = above(node, myIds, (parent2) => match3.toAction.has(parent2));
    const there = above(action, theirIds, (parent2) => match3.toStep.has(parent2));
    const parent = here.parent === void 0 ? void 0 : match3.toAction.get(here.parent);
    if (parent !== there.parent || here.exit !== there.exit) moved.push(node.id);
    const sameBranches = exitsOf(node.action).length === exitsOf(action.action).length && variants(node.action) === variants(action.action);
    if (!sameBranches) rebranched.push(node.id);
  }
  return {
    added,
    removed: [...gone.map((node) => node.id), ...orphans.filter((id) => !match3.toStep.has(id))],
    moved,
    rebranched,
    removedAreLinear: orphans.length === 0 && gone.every((node) => exitsOf(node.action).length === 1 && node.action.type !== "multi-branch-split")
  };
}
function isSameShape(a, b) {
  const shape = (definition) => {
    const { nodes, orphans } = walkTree(definition);
    const rows = nodes.map((node) => [node.id, node.action.type, node.parent ?? "", node.exit].join(" "));
    return [...rows, ...orphans.map((action) => `lost ${action.id ?? ""}`).sort()].join("\n");
  };
  return shape(a) === shape(b);
}

// src/plan/compare.ts
function observedDefinition(flow, base3) {
  if (flow.definition !== void 0) return flow.definition;
  if (base3 === void 0) return void 0;
  return { ...base3, actions: Object.values(flow.actions).map((action) => action.definition) };
}
function compare(input) {
  const { desired, flow, entry, secrets, names: names2 } = input;
  const raw2 = observedDefinition(flow, entry?.base);
  if (raw2 === void 0) throw new Error(`The definition of flow ${flow.id} was not read.`);
  const meant = normalizeDefinition(desired.definition);
  const base3 = byId(entry?.base);
  const sent = sentById(entry);
  const known2 = {
    desired: desired.templates,
    applied: entry?.templates ?? {},
    html: flow.templates ?? {}
  };
  const bare2 = normalizeDefinition(raw2);
  const pairs = match2({
    meant,
    steps: desired.steps,
    found: bare2,
    known: entry?.steps ?? [],
    sameContent: (step, action) => sameTemplates(byId(meant).get(step), byId(bare2).get(action), known2)
  });
  const mine = byId(meant);
  const partner = (id) => mine.get(pairs.toStep.get(id) ?? "");
  const found = {
    ...bare2,
    actions: bare2.actions.map((action) => {
      const id = actionId(action);
      return hideKnownOrLikely(action, base3.get(id), sent.get(id), partner(id));
    })
  };
  const theirs = byId(found);
  const steps = desired.steps.flatMap((step) => {
    const action = mine.get(step.temporaryId);
    if (action === void 0) return [];
    const id = pairs.toAction.get(step.temporaryId);
    const other = id === void 0 ? void 0 : theirs.get(id);
    if (id === void 0 || other === void 0) return [{ step, meant: action, fields: [] }];
    const [before, said] = [base3.get(id), sent.get(id)];
    const fields2 = compareFields(
      {
        meant: fieldsOfAction(said === void 0 ? fillInAction(action, before ?? other) : action, names2),
        found: fieldsOfAction(other, names2),
        ...before === void 0 ? {} : { base: fieldsOfAction(before, names2) },
        ...said === void 0 ? {} : { sent: fieldsOfAction(said, names2) }
      },
      secrets
    );
    const content = compareContent(action, before, other, known2);
    return [
      {
        step,
        meant: action,
        found: other,
        ...said === void 0 ? {} : { sent: said },
        ...before === void 0 ? {} : { base: before },
        fields: [...fields2, ...content]
      }
    ];
  });
  const structure = structureOf(meant, found, pairs);
  const differs = [structure.added, structure.removed, structure.moved, structure.rebranched].some((l) => l.length > 0);
  return {
    meant,
    found,
    match: pairs,
    steps,
    flow: compareFlow(input, meant, found),
    structure,
    shapeEdited: entry?.base === void 0 ? differs : !isSameShape(entry.base, found),
    strangers: entry?.base === void 0 ? [] : [...theirs.keys()].filter((id) => !base3.has(id))
  };
}
function compareFlow(input, meant, found) {
  const { entry, names: names2, secrets } = input;
  return compareFields(
    {
      meant: fieldsOfFlow(meant, names2),
      found: fieldsOfFlow(found, names2),
      ...entry?.base === void 0 ? {} : { base: fieldsOfFlow(normalizeDefinition(entry.base), names2) },
      ...entry?.sent === void 0 ? {} : { sent: fieldsOfFlow(normalizeDefinition(entry.sent), names2) }
    },
    secrets
  );
}
var byId = (definition) => new Map(definition?.actions.map((action) => [actionId(action), action]) ?? []);
function sentById(entry) {
  if (entry?.base === void 0 || entry.sent === void 0) return /* @__PURE__ */ new Map();
  const sent = walkTree(entry.sent).nodes;
  const base3 = walkTree(entry.base).nodes;
  const alike2 = sent.length === base3.length && sent.every((node, i) => node.action.type === base3[i]?.action.type);
  return new Map(alike2 ? base3.map((node, i) => [node.id, normalizeAction((sent[i] ?? node).action)]) : []);
}
function sameTemplates(meant, found, known2) {
  if (meant === void 0 || found === void 0) return false;
  const token = templateOf(meant);
  return token !== null && isSameContent(token, templateOf(found), known2);
}
function templateOf(action) {
  const message3 = action.data?.message;
  return typeof message3?.template_id === "string" ? message3.template_id : null;
}

// src/plan/reasons.ts
function replaceReasons(comparison, removalWorks, known2 = []) {
  const { flow } = comparison;
  const { kinds: kinds2, structure } = changedKinds(comparison, known2);
  const words3 = {
    trigger: "the trigger changes",
    where: "the trigger's filter changes",
    audience: "the audience changes",
    exit_when: "the exit condition changes",
    reentry: "re-entry changes"
  };
  const counted = (list4, done2) => list4.length === 0 ? [] : [`${plural(list4.length, "step")} ${list4.length === 1 ? "is" : "are"} ${done2}`];
  return [
    ...flow.filter((field2) => field2.differs).map((field2) => words3[field2.path] ?? `${field2.path} changes`),
    ...kinds2.map((step) => `the kind of ${step} changes`),
    ...counted(structure.added, "added"),
    ...counted(structure.moved, "moved"),
    ...counted(structure.rebranched, "split anew"),
    ...removalWorks && structure.removedAreLinear ? [] : counted(structure.removed, "removed")
  ];
}
function changedKinds(comparison, known2) {
  const { structure, steps } = comparison;
  const ids = new Map(steps.map((one2) => [one2.step.temporaryId, one2.step.step]));
  const gone = new Map(known2.map((step) => [step.step, step.action_id]));
  const both = structure.added.filter((id) => structure.removed.includes(gone.get(ids.get(id) ?? "") ?? ""));
  const actions = new Set(both.map((id) => gone.get(ids.get(id) ?? "")));
  return {
    kinds: [...new Set(both.map((id) => ids.get(id) ?? id))],
    structure: {
      ...structure,
      added: structure.added.filter((id) => !both.includes(id)),
      removed: structure.removed.filter((id) => !actions.has(id))
    }
  };
}
function updateReason(comparison) {
  const counts = /* @__PURE__ */ new Map();
  for (const step of comparison.steps) {
    for (const { path, differs } of step.fields) {
      if (!differs) continue;
      const word = path.startsWith("headers.") ? "header" : path === "if" ? "condition" : path;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const many = (word) => word === "body" ? "bodies" : word.endsWith("s") ? word : `${word}s`;
  const removed = comparison.structure.removed.length;
  return [
    ...[...counts].map(([word, count2]) => plural(count2, word, many(word))),
    ...removed === 0 ? [] : [`${plural(removed, "step")} removed`]
  ].join(", ");
}
function editedWords(comparison, statusEdited) {
  const fields2 = comparison.steps.flatMap(
    (step) => step.fields.filter((field2) => field2.edited && field2.differs).map((field2) => `${step.step.step} (${field2.path})`)
  );
  const flow = comparison.flow.filter((field2) => field2.edited && field2.differs).map((field2) => field2.path);
  const { added, removed, moved, rebranched } = comparison.structure;
  const shape = comparison.shapeEdited && [added, removed, moved, rebranched].some((list4) => list4.length > 0);
  return [...flow, ...fields2, ...shape ? ["the steps themselves"] : [], ...statusEdited ? ["the status"] : []];
}
var few = (words3) => words3.length <= 4 ? listed(words3) : `${words3.slice(0, 3).join(", ")} and ${words3.length - 3} more`;

// src/plan/guard.ts
var duringLowering = /* @__PURE__ */ new Set([
  "no-project",
  "account-mismatch",
  "foreign-ledger",
  "destroys-run-flow",
  "not-approved"
]);
function guard(plan, rows, prepared, mode = "whole") {
  const all = [
    ...guardAccount(prepared),
    ...guardFiles(plan, prepared),
    ...guardCommit(prepared),
    ...guardEdits(rows, prepared),
    ...guardHarm(plan, prepared),
    ...guardQuota(plan)
  ];
  return mode === "whole" ? all : all.filter((refusal2) => duringLowering.has(refusal2.code));
}
function guardAccount({ input }) {
  const { account, observed, ledger, project } = input;
  const refusals = [];
  if (project === void 0) {
    refusals.push({
      code: "no-project",
      message: "sluice.yaml names no project, so nothing says which flows are ours.",
      allow: "Write project: NAME in sluice.yaml (sluice init does it)."
    });
  }
  if (account.accountId !== void 0 && account.accountId !== observed.account.id) {
    refusals.push({
      code: "account-mismatch",
      message: `The key belongs to ${observed.account.id} (${observed.account.name}), and sluice.yaml says ${account.accountId}.`,
      allow: `Use the key of ${account.accountId}, or write account_id: ${observed.account.id}.`
    });
  }
  if (isForeign(ledger, project, observed.account.id)) {
    refusals.push({
      code: "foreign-ledger",
      message: `The ledger belongs to the project "${ledger.project}" in account ${ledger.account_id}.`,
      allow: "Give this repository a ledger of its own, or the project name the ledger has."
    });
  }
  return refusals;
}
function guardFiles(plan, { input }) {
  const refusals = [];
  const held = Object.keys(input.ledger.entries).length;
  const none = input.desired.length === 0 && input.invalid.length === 0;
  if (input.flowsMissing === true) {
    refusals.push({
      code: "flows-missing",
      message: "The directory of sequences does not exist.",
      allow: "Run in the root of the repository (--root), or mend flows: in sluice.yaml."
    });
  } else if (none && held > 0) {
    refusals.push({
      code: "nothing-desired",
      message: `There is no sequence, and ${plural(held, "flow")} would go.`,
      allow: "If that is meant, write deploy: false in the files instead, or delete the flows in Klaviyo."
    });
  }
  const errors = input.diagnostics.filter(isError);
  if (errors.length > 0 || input.invalid.length > 0) {
    const files = [...new Set(errors.flatMap((error) => error.at?.file ?? []))].sort();
    refusals.push({
      code: "has-errors",
      message: `${plural(Math.max(errors.length, 1), "error")} in ${files.length === 0 ? "the files" : few(files)}.`,
      allow: "Mend them (sluice validate): nothing is applied while any file has an error."
    });
  }
  const blocked = plan.changes.filter((change) => change.kind === "blocked").map((change) => change.address);
  if (blocked.length > 0) {
    refusals.push({
      code: "blocked-changes",
      message: `${few(blocked)} cannot be planned.`,
      allow: "Each says above what it needs."
    });
  }
  return refusals;
}
function guardCommit({ input }) {
  const applied = input.ledger.commit?.slice(0, 7) ?? "another commit";
  if (input.ancestry === "ancestor") {
    return [
      {
        code: "superseded",
        message: `The account was applied from ${applied} already, which is newer than this commit.`,
        allow: "Apply from the newer commit. To go back, revert in Git: a revert is newer too."
      }
    ];
  }
  if (input.ancestry === "diverged" && !input.options.allowRollback) {
    return [
      {
        code: "diverged",
        message: `The account was applied from ${applied}, which is not in the history of this commit.`,
        allow: "Merge or rebase, or apply --allow-rollback."
      }
    ];
  }
  return [];
}
function guardEdits(rows, { input }) {
  return rows.filter((row2) => row2.edited.length > 0 && !input.options.overwriteDrift.includes(row2.change.address)).map((row2) => ({
    code: "edited-in-klaviyo",
    address: row2.change.address,
    message: `It was edited in Klaviyo since the last apply: ${few(row2.edited)}.`,
    allow: `apply --overwrite-drift ${row2.change.address}, or take the edit over: sluice pull ${row2.change.address}`
  }));
}
var harmWords = {
  delete: "It has run, and deleting it cancels everyone queued in it and erases its analytics.",
  replace: "It has run, and replacing it cancels everyone queued in it."
};
var draftWords = "It has run, and with all messages in draft people leave it without them.";
function guardHarm(plan, { input, owned }) {
  const { allow, approved } = input.options;
  const harmful = plan.changes.filter((change) => change.destructive);
  const refusals = [];
  for (const change of harmful) {
    const { address: address2 } = change;
    if (!allow.includes(address2)) {
      refusals.push({
        code: "destroys-run-flow",
        address: address2,
        message: harmWords[change.kind] ?? draftWords,
        allow: `apply --allow ${address2}, or the label sluice:allow-${change.kind === "delete" ? "delete" : "replace"} on the pull request`
      });
    } else if (approved !== void 0 && approved[address2] !== change.digest) {
      refusals.push({
        code: "not-approved",
        address: address2,
        message: "The plan that was approved did not show this change as it is now.",
        allow: `Look at the new plan and approve it, or apply --allow ${address2} by hand.`
      });
    }
  }
  const { count: count2, percent } = input.policy.maxDestructive;
  const total = owned.owned.size;
  const share = total >= 10 ? harmful.length / total * 100 : 0;
  if (harmful.length > count2 || share > percent) {
    const bound = harmful.length > count2 ? `${count2}` : `${percent} % of ${total} flows`;
    refusals.push({
      code: "too-many-destructive",
      message: `${plural(harmful.length, "change")} would cancel people; the policy allows ${bound} at once.`,
      allow: `Apply them in parts with --only (${listed(harmful.slice(0, 3).map((change) => change.address))}), or raise policy.max_destructive in sluice.yaml.`
    });
  }
  return refusals;
}
function guardQuota(plan) {
  const needed = plan.changes.filter((change) => change.kind === "create" || change.kind === "replace").length;
  if (needed <= plan.creates_left) return [];
  return [
    {
      code: "create-quota",
      message: `${plural(needed, "flow")} to be made, and at most ${plan.creates_left} of 100 creates left in these 24 hours.`,
      allow: "Apply a part of it now with --only, and the rest tomorrow."
    }
  ];
}
function guardPlanFile(saved, now) {
  if (saved.account.id === now.account.id && saved.digest === now.digest) return [];
  const before = new Map(saved.changes.map((change) => [change.address, change.digest]));
  const after = new Map(now.changes.map((change) => [change.address, change.digest]));
  const moved = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((address2) => before.get(address2) !== after.get(address2)).sort();
  return [
    {
      code: "stale-plan",
      message: saved.account.id === now.account.id ? `The plan no longer fits: ${few(moved)} changed since it was made.` : `The plan was made for the account ${saved.account.id}, and this is ${now.account.id}.`,
      allow: "Make the plan again: sluice plan --out FILE."
    }
  ];
}

// src/state/ledger-seen.ts
var seenOf = (flow) => ({
  flow: flow.updated,
  actions: Object.fromEntries(Object.entries(flow.actions).map(([id, action]) => [id, action.updated]))
});
var isSameTime = (a, b) => a === b || Math.floor(Date.parse(a) / 1e3) === Math.floor(Date.parse(b) / 1e3);
function movedSince(flow, seen) {
  if (seen.flow === "") return false;
  return !isSameTime(seen.flow, flow.updated) || Object.entries(flow.actions).some(([id, action]) => !isSameTime(seen.actions[id] ?? "", action.updated));
}

// src/state/observe-needs.ts
var tolerance2 = 6e4;
function needsOf(input) {
  const needs = /* @__PURE__ */ new Map();
  const alive = Object.values(input.flows).filter((flow) => !flow.archived);
  const entries = new Map(Object.values(input.ledger.entries).map((entry) => [entry.flow_id, entry]));
  const adopted = new Set(input.desired.flatMap((one2) => one2.adopt ?? []));
  const wanted = wantedMails(input);
  for (const flow of alive) {
    const entry = entries.get(flow.id);
    const need = entry === void 0 ? adopted.has(flow.id) || isAnnounced(flow, input) || isLost(flow, input) ? { templates: "all" } : void 0 : needOfOurs(flow, entry, wanted.get(flow.id), input.deep);
    if (need !== void 0) needs.set(flow.id, need);
  }
  return needs;
}
var wantedMails = ({ ledger, desired }) => new Map(
  desired.flatMap((one2) => {
    const entry = entryLike(ledger, one2);
    if (entry === void 0) return [];
    const { templates, definition } = one2;
    const hashes = Object.values(templates).map(({ hash: hash2 }) => hash2);
    const copies = definition.actions.flatMap(slotsOf).flatMap(({ template }) => template ?? []);
    return [[entry.flow_id, /* @__PURE__ */ new Set([...hashes, ...copies])]];
  })
);
function needOfOurs(flow, entry, wanted, deep) {
  if (deep || entry.base === void 0 || entry.journal !== void 0) return { templates: "all" };
  const { seen } = entry;
  const templates = /* @__PURE__ */ new Set();
  let moved = !isSameTime(flow.updated, seen.flow);
  if (Object.keys(flow.actions).length !== Object.keys(seen.actions).length) moved = true;
  for (const [id, action] of Object.entries(flow.actions)) {
    const isMoved = !isSameTime(action.updated, seen.actions[id] ?? "");
    moved ||= isMoved;
    for (const { template } of slotsOf(action.definition)) {
      if (template === null) continue;
      const known2 = entry.templates[template];
      const isWanted = known2 !== void 0 && (wanted === void 0 || wanted.has(known2.sent) || wanted.has(template));
      if (isMoved || !isWanted) templates.add(template);
    }
  }
  return moved || templates.size > 0 ? { templates: [...templates] } : void 0;
}
function isAnnounced(flow, { ledger }) {
  return flow.status === "draft" && Object.values(ledger.intents).some(
    (intent) => intent.name === flow.name && Date.parse(flow.created) >= Date.parse(intent.at) - tolerance2
  );
}
function isLost(flow, { ledger, desired, tagId }) {
  if (tagId === void 0 || !flow.tagIds.includes(tagId)) return false;
  return desired.some((one2) => ledger.entries[one2.address] === void 0 && fits(one2, flow, desired));
}

// src/state/read-flow.ts
function observedFlow({ flow, actions, tagIds }) {
  const { name, status, archived, created, updated, trigger_type: triggerType, definition } = flow.attributes;
  return {
    id: flow.id,
    name,
    status,
    archived,
    created,
    updated,
    triggerType: triggerType ?? null,
    tagIds,
    actions: observedActions(actions),
    ...definition === void 0 ? {} : { definition }
  };
}
var observedActions = (actions) => Object.fromEntries(
  actions.map(({ id, attributes: { definition, updated } }) => [id, { definition, updated }])
);
async function completed(api, read2) {
  if (read2.missingActions.length === 0) return ok(read2);
  const actions = [...read2.actions];
  for (const id of read2.missingActions) {
    const action = await api.getFlowAction(id);
    if (!action.ok) return action;
    actions.push(action.data);
  }
  return ok({ ...read2, actions, missingActions: [] });
}
async function readWhole(api, id, templates = []) {
  const answer = await api.getFlow(id);
  if (!answer.ok) return answer;
  const whole = await completed(api, answer.data);
  if (!whole.ok) return whole;
  const flow = observedFlow(whole.data);
  if (flow.definition === void 0) {
    const error = { method: "GET", path: `/api/flows/${id}`, errors: [], note: "the answer lacks the definition" };
    return { ok: false, error: { ...error, kind: "garbage", happened: "no" } };
  }
  return withMails(api, flow, flow.definition, templates);
}
async function readActionsAgain(api, before, templates = []) {
  const answer = await api.getFlowActions(before.id);
  if (!answer.ok) return answer;
  const actions = observedActions(answer.data);
  const { definition: known2 } = before;
  const isSame = known2?.actions.every((action) => actions[action.id ?? ""] !== void 0) === true;
  if (!isSame || known2.actions.length !== Object.keys(actions).length) return readWhole(api, before.id, templates);
  const now = known2.actions.map((action) => actions[action.id ?? ""]?.definition ?? action);
  const definition = { ...known2, actions: now };
  return withMails(api, { ...before, actions, definition }, definition, templates);
}
async function withMails(api, flow, { actions }, templates) {
  const held = actions.flatMap((action) => slotsOf(action).flatMap((slot) => slot.template ?? []));
  const wanted = templates === "all" ? [...new Set(held)] : [...new Set(held)].filter((one2) => templates.includes(one2));
  if (wanted.length === 0) return ok(flow);
  const html = await readHtml(api, wanted);
  return html.ok ? ok({ ...flow, templates: html.data }) : html;
}
async function readHtml(api, ids) {
  const results = await Promise.all(ids.map(async (id) => [id, await api.getTemplate(id)]));
  const html = {};
  for (const [id, result] of results) {
    if (!result.ok) return result;
    html[id] = result.data.attributes.html ?? "";
  }
  return ok(html);
}

// src/state/observe.ts
var projectTagName = (project) => `sluice:${project}`;
var templatePrefix = (project) => `sluice:${project}:`;
async function observe(api, request) {
  const result = await look(api, request);
  if (result.ok) return { ok: true, observed: result.data, diagnostics: [] };
  return { ok: false, error: result.error, diagnostics: [notConnected(result.error)] };
}
var notConnected = (error) => diagnostic("klaviyo-not-connected", "The account could not be read.", errorText(error));
async function look(api, request) {
  const { project, ledger, desired, deep = false } = request;
  const references = desired.flatMap((one2) => one2.deploy ? one2.references : []);
  const [account, flows2, metrics, lists, segments, tag, leftovers2] = await Promise.all([
    request.owner ? ok(request.owner) : api.getAccount(),
    readFlows2(api),
    metricsOf(api, references),
    groupsOf2(references, "list", (names2) => api.listLists(names2)),
    groupsOf2(references, "segment", (names2) => api.listSegments(names2)),
    project === void 0 ? ok(void 0) : api.findTag(projectTagName(project)),
    project === void 0 ? ok([]) : api.listTemplates(templatePrefix(project))
  ]);
  if (!account.ok) return account;
  if (!flows2.ok) return flows2;
  if (!metrics.ok) return metrics;
  if (!lists.ok) return lists;
  if (!segments.ok) return segments;
  if (!tag.ok) return tag;
  if (!leftovers2.ok) return leftovers2;
  const seen = Object.fromEntries(flows2.data.map((flow) => [flow.id, flow]));
  const tagId = tag.data?.id;
  const whole = await readSingly(api, seen, { ledger, desired, deep, ...tagId === void 0 ? {} : { tagId } });
  if (!whole.ok) return whole;
  return ok({
    account: accountOf(account.data),
    flows: whole.data,
    metrics: metrics.data,
    lists: lists.data,
    segments: segments.data,
    ...tagId === void 0 ? {} : { projectTag: { id: tagId, flowIds: taggedIn(whole.data, tagId) } },
    leftovers: leftovers2.data.map(({ id, attributes }) => ({ id, name: attributes.name })).filter(({ name }) => project !== void 0 && name.startsWith(templatePrefix(project)))
  });
}
var taggedIn = (flows2, tagId) => Object.values(flows2).flatMap((flow) => flow.tagIds.includes(tagId) ? [flow.id] : []);
var accountOf = ({ id, attributes }) => ({
  id,
  name: attributes.contact_information.organization_name,
  timezone: attributes.timezone,
  currency: attributes.preferred_currency
});
async function readFlows2(api) {
  const pages = await api.listFlows();
  if (!pages.ok) return pages;
  return eachOf(pages.data, async (read2) => {
    const whole = await completed(api, read2);
    return whole.ok ? ok(observedFlow(whole.data)) : whole;
  });
}
async function readSingly(api, seen, rest2) {
  const needs = [...needsOf({ flows: seen, ...rest2 })];
  const read2 = await eachOf(needs, ([id, need]) => readWhole(api, id, need.templates));
  if (!read2.ok) return read2;
  return ok({ ...seen, ...Object.fromEntries(read2.data.map((flow) => [flow.id, flow])) });
}
async function eachOf(items, act) {
  const done2 = [];
  for (let start = 0; start < items.length; start += 10) {
    for (const result of await Promise.all(items.slice(start, start + 10).map(act))) {
      if (!result.ok) return result;
      done2.push(result.data);
    }
  }
  return ok(done2);
}
async function metricsOf(api, references) {
  if (!references.some((one2) => one2.kind === "metric")) return ok([]);
  const metrics = await api.listMetrics();
  if (!metrics.ok) return metrics;
  return ok(metrics.data.map(namedMetric));
}
var namedMetric = ({ id, attributes: { name, integration } }) => ({
  id,
  name,
  ...integration?.name === void 0 ? {} : { integration: integration.name }
});
async function groupsOf2(references, kind, list4) {
  const names2 = [...new Set(references.filter((one2) => one2.kind === kind).map((one2) => one2.name))].sort();
  if (names2.length === 0) return ok([]);
  const found = await list4(names2);
  return found.ok ? ok(found.data.map(({ id, attributes }) => ({ id, name: attributes.name }))) : found;
}

// src/source/git.ts
import { execFile } from "node:child_process";
import { promisify } from "node:util";
var run = promisify(execFile);
async function git(directory2, args) {
  try {
    const { stdout } = await run("git", ["-C", directory2, ...args], { maxBuffer: 64 * 1024 * 1024 });
    return stdout.replace(/\n$/, "");
  } catch {
    return void 0;
  }
}
var headCommit = (directory2) => git(directory2, ["rev-parse", "--verify", "--quiet", "HEAD"]);
async function ancestry(directory2, commit, applied) {
  if (commit === applied) return "same";
  const known2 = await Promise.all(
    [commit, applied].map((hash2) => git(directory2, ["cat-file", "-e", `${hash2}^{commit}`]))
  );
  if (known2.includes(void 0)) return "unknown";
  const base3 = await git(directory2, ["merge-base", commit, applied]);
  if (base3 === commit) return "ancestor";
  if (base3 === applied) return "descendant";
  const shallow = await git(directory2, ["rev-parse", "--is-shallow-repository"]);
  return base3 === void 0 && shallow === "true" ? "unknown" : "diverged";
}
async function firstParents(directory2, commit, after, most3) {
  const range = [`--max-count=${most3}`, "--skip=1", "--first-parent", commit, `^${after}`];
  return (await git(directory2, ["rev-list", ...range]) ?? "").split("\n").filter((line2) => line2 !== "");
}
async function githubRepository(directory2) {
  const url = await git(directory2, ["remote", "get-url", "origin"]);
  return url?.match(/github\.com[:/]([^/]+\/[^/]+?)(?:\.git)?$/)?.[1];
}
async function commitTitles(directory2, commits) {
  const wanted = [...new Set(commits)].filter((hash2) => /^[0-9a-f]{40,64}$/.test(hash2));
  if (wanted.length === 0) return /* @__PURE__ */ new Map();
  const titles = await git(directory2, ["log", "--no-walk=unsorted", "--ignore-missing", "--format=%H %s", ...wanted]);
  const lines = (titles ?? "").split("\n").filter((line2) => line2 !== "");
  return new Map(lines.map((line2) => [line2.slice(0, line2.indexOf(" ")), line2.slice(line2.indexOf(" ") + 1)]));
}

// src/model/condition-context.ts
var named4 = {
  audience: "in audience",
  exit_when: "in exit_when",
  only_if: "in only_if",
  if: "in a condition",
  case: "in a case of a branch",
  where: "in the where of a trigger"
};
function mayStand(key2, path, place3, metricTrigger, depth, reader) {
  const refuse3 = (message3, detail) => {
    reader.report("condition-context", [...path, key2], message3, detail, "key");
    return false;
  };
  if (key2 === "all" || key2 === "any" || key2 === "not") return true;
  if (place3 === "where" && key2 !== "event") {
    return refuse3(
      `"${key2}" cannot stand ${named4.where}: it sees the event only.`,
      "Ask about people in audience, and about the event here: { event: $value, greater_than: 50 }."
    );
  }
  if (key2 === "event" && place3 !== "where") {
    if (place3 !== "if" && place3 !== "case") {
      return refuse3(
        `"event" cannot stand ${named4[place3]}: Klaviyo has no event at hand when it asks this.`,
        "Put it under the trigger's where, or ask it in a condition step."
      );
    }
    if (!metricTrigger) {
      return refuse3(
        '"event" needs a trigger on a metric; this sequence has none.',
        "Ask about a profile property, or start the sequence from an event."
      );
    }
  }
  if (key2 === "not_in_flow" && place3 !== "audience") {
    return refuse3(`"not_in_flow" cannot stand ${named4[place3]}.`, "It says who may enter: move it to audience.");
  }
  if (key2 === "random" && (place3 !== "if" || depth > 0)) {
    return refuse3(
      depth > 0 && place3 === "if" ? '"random" stands alone in a condition.' : `"random" cannot stand ${named4[place3]}.`,
      "Use a random_split step, and put the other condition inside one of its branches."
    );
  }
  return true;
}

// src/model/issue.ts
var quoted2 = (words3) => words3.length < 2 ? words3.map(String).join("") : `${words3.slice(0, -1).map(String).join(", ")} or ${String(words3[words3.length - 1])}`;
function kindOf(value) {
  if (value === null || value === void 0) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "string") return value === "" ? "an empty text" : "a text";
  if (typeof value === "boolean") return String(value);
  return `the number ${String(value)}`;
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
function valueAt(value, path) {
  let found = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return void 0;
    found = found[step];
  }
  return found;
}
function tell(issue, value, path, keys) {
  const inner = issue.path;
  const full = [...path, ...inner];
  const name = inner.findLast((step) => typeof step === "string") ?? path.findLast((step) => typeof step === "string");
  const given2 = valueAt(value, inner);
  const wrong = (code2, message3, detail, part = "value") => [
    { code: code2, path: full, part, message: message3, detail }
  ];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key2) => unknownKey([...full, key2], key2, keys(inner)));
    case "invalid_type": {
      if (given2 === void 0 && inner.length > 0) {
        const owner = inner.slice(0, -1);
        return [missingKey([...path, ...owner], String(inner.at(-1)))];
      }
      const wanted = expectations[issue.expected] ?? issue.expected;
      return wrong(
        "wrong-type",
        `${title(name)} must be ${wanted}, not ${kindOf(given2)}.`,
        typeAdvice(issue.expected, given2, keys(inner))
      );
    }
    case "invalid_value": {
      const known2 = issue.values.map(String);
      if (typeof given2 !== "string") {
        return wrong(
          "wrong-type",
          `${title(name)} must be ${quoted2(known2)}, not ${kindOf(given2)}.`,
          `Write one of: ${known2.join(", ")}.`
        );
      }
      return [notOneOf(full, String(name), given2, known2)];
    }
    case "too_small":
      if (issue.origin === "string")
        return wrong("invalid-value", `${title(name)} is empty.`, "Write a text, or take the key out.");
      if (issue.origin === "array") {
        const least = Number(issue.minimum);
        return wrong(
          "invalid-value",
          `${title(name)} needs at least ${least === 1 ? "one entry" : `${least} entries`}.`,
          "Add what is missing, or take the key out."
        );
      }
      return wrong(
        "invalid-value",
        `${title(name)} must be ${issue.inclusive ? "at least" : "more than"} ${String(issue.minimum)}.`,
        `It is ${String(given2)} now.`
      );
    case "too_big":
      if (issue.origin === "string") {
        const length = String(given2).length;
        return wrong(
          "invalid-value",
          `${title(name)} is longer than ${String(issue.maximum)} characters.`,
          `It has ${length}; ${length - Number(issue.maximum)} must go.`
        );
      }
      return wrong(
        "invalid-value",
        `${title(name)} must be at most ${String(issue.maximum)}.`,
        `It is ${String(given2)} now.`
      );
    case "invalid_format":
      return wrong(
        "invalid-value",
        `${title(name)} must be lower-case words joined by hyphens.`,
        idAdvice(String(given2))
      );
    case "invalid_union":
      return fromUnion(issue, value, path, keys, name, given2);
    default:
      return wrong("invalid-value", `${title(name)} is not allowed here.`, issue.message);
  }
}
function fromUnion(issue, value, path, keys, name, given2) {
  if (given2 === void 0 && issue.path.length > 0) {
    return [missingKey([...path, ...issue.path.slice(0, -1)], String(issue.path.at(-1)))];
  }
  const alternatives = issue.errors;
  const meant = alternatives.find((issues) => !issues.some((i) => i.path.length === 0 && isWrongType(i, given2)));
  if (meant) {
    const told2 = meant.flatMap((i) => tell({ ...i, path: [...issue.path, ...i.path] }, value, path, keys));
    const [key2] = keys(issue.path);
    const isWord = meant.some((i) => i.code === "invalid_value" && i.path.length === 0);
    return isWord && key2 !== void 0 ? told2.map((each) => ({ ...each, detail: `${each.detail} Or write { ${key2}: \u2026 }.` })) : told2;
  }
  const wanted = alternatives.flatMap(
    (issues) => issues.map(
      (i) => i.code === "invalid_type" ? expectations[i.expected] ?? i.expected : i.code === "invalid_value" ? quoted2(i.values) : "something else"
    )
  );
  const full = [...path, ...issue.path];
  return [
    {
      code: "wrong-type",
      path: full,
      part: "value",
      message: `${title(name)} must be ${quoted2([...new Set(wanted)])}, not ${kindOf(given2)}.`,
      detail: typeAdvice("", given2, [])
    }
  ];
}
var isWrongType = (issue, given2) => issue.code === "invalid_type" || issue.code === "invalid_value" && typeof given2 !== "string";
var title = (name) => name === void 0 ? "This" : `"${String(name)}"`;
var missingKey = (path, key2) => ({
  code: "missing-key",
  path,
  part: "key",
  message: `The key "${key2}" is missing.`,
  detail: `Add ${key2}: \u2026 here.`
});
var branches = { yes: "then", no: "else" };
function unknownKey(path, key2, known2) {
  const meant = nearest(key2, known2) ?? known2.find((each) => each === branches[key2]);
  return {
    code: "unknown-key",
    path,
    part: "key",
    message: `Unknown key "${key2}".${meant === void 0 ? "" : ` Did you mean "${meant}"?`}`,
    detail: known2.length > 0 ? `Known here: ${known2.join(", ")}.` : "Take it out.",
    ...meant === void 0 ? {} : { meant }
  };
}
function notOneOf(path, name, given2, known2) {
  const meant = nearest(given2, known2);
  return {
    code: "invalid-value",
    path,
    part: "value",
    message: `"${given2}" is not a value of "${name}".${meant === void 0 ? "" : ` Did you mean "${meant}"?`}`,
    detail: `Allowed: ${known2.join(", ")}.`
  };
}
var general = /* @__PURE__ */ new Set(["id", "name", "status"]);
function typeAdvice(expected, given2, keys) {
  if (given2 === null || given2 === void 0) return "Write a value after the colon, or take the key out.";
  if (expected === "string" && (typeof given2 === "number" || typeof given2 === "boolean"))
    return `Quote it: "${String(given2)}".`;
  if (expected === "array") return 'Write a list: [one, two], or one entry a line, each after "- ".';
  if (expected === "boolean" && typeof given2 === "string") return "Write true or false, without quotes.";
  if ((expected === "number" || expected === "int") && typeof given2 === "string")
    return "Write the number without quotes or unit.";
  if (expected === "int") return "Fractions are not possible here.";
  if (typeof given2 === "string" && given2.includes("{{")) return "A text that begins with {{ must be quoted.";
  if (expected === "object" || expected === "record") {
    const key2 = keys.find((one2) => !general.has(one2)) ?? keys[0] ?? "key";
    return `Write its keys below it, indented, one a line, or in braces: { ${key2}: \u2026 }.`;
  }
  if (expected === "string") return "Write one text; quote it where it holds brackets, braces or a colon.";
  return "Write one of these instead.";
}
function idAdvice(given2) {
  const kebab = given2.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return kebab === "" ? "For example: first-reminder." : `For example: ${kebab}.`;
}

// src/model/metric-names.ts
var asMetricName = (written2) => typeof written2 === "string" ? { name: written2 } : written2;
function metricOfTrigger(type, overrides) {
  const kind = triggerKinds[type];
  return overrides[type] ?? ("metric" in kind ? { name: kind.metric } : void 0);
}
function metricOfShortForm(form2, overrides) {
  const { metric: metric2, like } = shortForms[form2];
  const key2 = [form2, ...like].find((name) => Object.hasOwn(overrides, name));
  return (key2 === void 0 ? void 0 : overrides[key2]) ?? { name: metric2 };
}
var overridable = [
  ...Object.keys(triggerKinds).filter((key2) => "metric" in triggerKinds[key2]),
  ...Object.keys(shortForms)
];

// src/model/clock.ts
var refuse = (message3, detail) => ({ ok: false, message: message3, detail });
function parseTime(text3) {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text3.trim());
  const [hour, minute, second] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3] ?? 0)];
  if (!found || hour > 23 || minute > 59 || second > 59) {
    return refuse(
      `"${text3}" is not a time of day.`,
      'Write hours and minutes of a 24-hour clock in quotes, such as "09:00".'
    );
  }
  return { ok: true, value: [hour, minute, second].map((n) => String(n).padStart(2, "0")).join(":") };
}
var week2 = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
function parseWeekday(text3) {
  const word = text3.trim().toLowerCase();
  const day4 = week2.find((d) => d === word || d.slice(0, 3) === word);
  if (day4 !== void 0) return { ok: true, value: day4 };
  const meant = nearest(word, [...week2, ...week2.map((d) => d.slice(0, 3))]);
  return refuse(
    `"${text3}" is not a day of the week.${meant === void 0 ? "" : ` Did you mean "${meant.slice(0, 3)}"?`}`,
    "Days: mon, tue, wed, thu, fri, sat, sun."
  );
}
var inOrder2 = (days2) => week2.filter((day4) => days2.includes(day4));
function parseTimezone(text3) {
  if (text3 === "profile" || text3 === "UTC") return { ok: true, value: text3 };
  const known2 = Intl.supportedValuesOf("timeZone");
  if (known2.includes(text3)) return { ok: true, value: text3 };
  try {
    if (/^[A-Z][A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/.test(text3)) {
      new Intl.DateTimeFormat("en", { timeZone: text3 });
      return { ok: true, value: text3 };
    }
  } catch {
  }
  const meant = nearest(text3, ["profile", ...known2]);
  return refuse(
    `"${text3}" is not a time zone.${meant === void 0 ? "" : ` Did you mean "${meant}"?`}`,
    "Write profile (each person's own clock), UTC, or an IANA name such as Europe/Berlin."
  );
}
function parseDate(text3) {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text3.trim());
  const [, day4 = "", time = "00:00", seconds = ":00", offset = "Z"] = found ?? [];
  const iso = `${day4}T${time}${seconds}${offset}`;
  const valid = found !== null && !Number.isNaN(Date.parse(iso)) && (/* @__PURE__ */ new Date(`${day4}T00:00:00Z`)).toISOString().startsWith(day4);
  return valid ? { ok: true, value: iso } : refuse(
    `"${text3}" is not a date.`,
    'Write year-month-day, such as "2026-11-23", or a date with a time: "2026-11-23T09:00:00Z".'
  );
}

// src/model/duration.ts
var refuse2 = (message3, detail) => ({ ok: false, message: message3, detail });
var units = ["minute", "hour", "day", "week", "month"];
var minutes2 = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10080
};
var longest2 = 5256e3;
var plural2 = (value, unit) => `${value} ${unit}${value === 1 ? "" : "s"}`;
function parseAmounts(text3, allowed) {
  const example = allowed.includes("day") ? "3 days" : "2 hours";
  const words3 = text3.trim().toLowerCase().replace(/,|\band\b/g, " ").replace(/(\d)\s*([a-z])/g, "$1 $2").split(/\s+/);
  const amounts = [];
  if (words3.length % 2 !== 0 || words3[0] === "") {
    return refuse2(`"${text3}" is not a length of time.`, `Write a number and a unit, such as "${example}".`);
  }
  for (let i = 0; i < words3.length; i += 2) {
    const [number = "", word = ""] = [words3[i], words3[i + 1]];
    const unit = units.find((u) => u === word || `${u}s` === word);
    if (!/^[+-]?\d+([.]\d+)?$/.test(number)) {
      return refuse2(`"${text3}" is not a length of time.`, `Write a number and a unit, such as "${example}".`);
    }
    if (unit === void 0 || !allowed.includes(unit)) {
      return refuse2(
        `"${word}" is not a unit of time here.${meantUnit(word, allowed)}`,
        `Units: ${allowed.map((u) => `${u}s`).join(", ")}.`
      );
    }
    const amount = { value: Number(number), unit };
    const problem = wholeness(amount, allowed);
    if (problem) return problem;
    amounts.push(amount);
  }
  return { ok: true, value: amounts };
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
  return meant === void 0 ? "" : ` Did you mean "${meant.replace(/s$/, "")}s"?`;
}
function wholeness({ value, unit }, allowed) {
  if (value < 0) return refuse2("A length of time cannot be negative.", "Write a number from 0 up.");
  if (!Number.isInteger(value)) {
    return refuse2(
      `${plural2(value, unit)} is not a whole number.`,
      `Klaviyo takes whole numbers only.${inSmaller(value, unit, allowed)}`
    );
  }
  const factor = unit === "month" ? 43800 : minutes2[unit];
  if (value * factor > longest2)
    return refuse2(`${plural2(value, unit)} is longer than ten years.`, "Write a shorter time.");
  return void 0;
}
function inSmaller(value, unit, allowed) {
  if (unit === "month") return "";
  for (const smaller of ["day", "hour", "minute"]) {
    const exact = value * minutes2[unit] / minutes2[smaller];
    const mayStand2 = allowed.includes(smaller) && minutes2[smaller] < minutes2[unit];
    if (mayStand2 && Number.isInteger(exact)) return ` Write "${plural2(exact, smaller)}".`;
  }
  return "";
}
function combine(amounts) {
  const written2 = amounts.map(weeksAsDays);
  const counted = written2.filter((a) => a.value > 0);
  const smallest = ["minute", "hour", "day"].find(
    (u) => (counted.length > 0 ? counted : written2).some((a) => a.unit === u)
  ) ?? "day";
  const total = written2.reduce((sum2, a) => sum2 + a.value * minutes2[a.unit], 0);
  return { value: total / minutes2[smallest], unit: smallest };
}
function weeksAsDays({ value, unit }) {
  if (unit === "week") return { value: value * 7, unit: "day" };
  return { value, unit: unit === "month" ? "day" : unit };
}
function parseOneUnit(text3, allowed) {
  const parsed3 = parseAmounts(text3, allowed);
  if (!parsed3.ok) return parsed3;
  const [first, ...more] = parsed3.value;
  if (first === void 0 || more.length > 0) {
    return refuse2(`"${text3}" has more than one unit.`, `Write it in one unit, such as "${plural2(36, "hour")}".`);
  }
  return { ok: true, value: first };
}

// src/model/operators.ts
function theOperator(leaf2, path, subject, reader, optional) {
  const present = operatorKeys.filter((key2) => leaf2[key2] !== void 0);
  const [first, second] = present;
  if (second !== void 0) {
    return reader.report(
      "invalid-value",
      [...path, second],
      `One condition tests one thing; this has both ${present.join(" and ")}.`,
      `Write { all: [{ ${subject}: \u2026, ${first}: \u2026 }, { ${subject}: \u2026, ${second}: \u2026 }] }.`,
      "key"
    );
  }
  if (first === void 0 && !optional) {
    return reader.report(
      "missing-key",
      path,
      `Nothing is asked about this ${subject}.`,
      `Add an operator, such as equals, contains, greater_than, has_item or is_set: { ${subject}: \u2026, equals: \u2026 }.`
    );
  }
  return first;
}
function readTest(leaf2, path, subject, reader) {
  const op = theOperator(leaf2, path, subject, reader, false);
  if (op === void 0) return void 0;
  const value = leaf2[op];
  switch (op) {
    case "is_set":
    case "not_set":
      return { op: op === "is_set" === value ? "is_set" : "not_set" };
    case "before":
    case "after": {
      const date = parseDate(String(value));
      if (!date.ok) return reader.report("invalid-value", [...path, op], date.message, date.detail);
      return { op, value: date.value };
    }
    case "in_the_last": {
      const span = readSpan(value, [...path, op], reader);
      return span && { op, ...span };
    }
    default:
      return { op, value };
  }
}
function readNumberTest(leaf2, path, subject, reader) {
  const op = theOperator(leaf2, path, subject, reader, true);
  if (op === void 0) {
    return operatorKeys.some((key2) => leaf2[key2] !== void 0) ? void 0 : { op: "at_least", value: 1 };
  }
  return { op, value: leaf2[op] };
}
function readSpan(value, path, reader) {
  if (typeof value !== "string") {
    return reader.report(
      "wrong-type",
      path,
      "A length of time is a number and a unit.",
      'Such as "14 days", in hours, days or weeks.'
    );
  }
  const span = parseOneUnit(value, ["hour", "day", "week"]);
  if (!span.ok) return reader.report("invalid-value", path, span.message, span.detail);
  if (span.value.value === 0) {
    return reader.report("invalid-value", path, "The time is 0 long.", "Write at least one hour.");
  }
  return span.value;
}

// src/model/prediction.ts
var numberOps = ["equals", "not_equals", "greater_than", "at_least", "less_than", "at_most"];
var dateOps = ["before", "after", "in_the_last"];
function readPrediction(leaf2, path, reader) {
  const dimension = String(leaf2.predicted);
  const test2 = readTest(leaf2, path, "predicted", reader);
  if (!test2) return void 0;
  const allowed = dimension === "predicted_gender" ? ["equals", "not_equals"] : dimension === "expected_date_of_next_purchase" ? dateOps : numberOps;
  if (!allowed.includes(test2.op)) {
    return reader.report(
      "invalid-value",
      [...path, test2.op],
      `"${test2.op}" cannot be asked about ${dimension}.`,
      `Use one of: ${allowed.join(", ")}.`,
      "key"
    );
  }
  const value = "value" in test2 ? test2.value : void 0;
  if (dimension === "predicted_gender") {
    if (!genders.includes(value))
      return reader.told(notOneOf([...path, test2.op], dimension, String(value), genders));
  } else if (allowed === numberOps && typeof value !== "number") {
    return reader.report(
      "wrong-type",
      [...path, test2.op],
      `${dimension} is a number.`,
      "Write the number without quotes."
    );
  }
  return { at: reader.at(path), kind: "predicted", dimension, test: test2 };
}

// src/model/where.ts
var tests = external_exports.strictObject(propertyTests);
var form = "Write { event: Brand, equals: Acme }, several of them under all: [...], or { Brand: Acme }.";
function readWhere(value, path, reader) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return reader.report("wrong-type", path, '"where" must be a map.', form);
  }
  const written2 = value;
  if ("all" in written2) return readAll(written2, path, reader);
  if ("any" in written2 || "not" in written2) {
    const key2 = "any" in written2 ? "any" : "not";
    return reader.report(
      "condition-context",
      [...path, key2],
      `"${key2}" cannot stand in the where of a metric: all its tests must hold.`,
      "Write two metric conditions under any, each with its own where.",
      "key"
    );
  }
  if ("event" in written2) return readOne(written2, path, reader);
  const entries = Object.entries(written2);
  if (entries.length === 0) return reader.report("invalid-value", path, '"where" is empty.', form);
  const found = entries.map(([property2, test2]) => readByName(property2, test2, [...path, property2], reader));
  return found.every((test2) => test2 !== void 0) ? found : void 0;
}
function readAll(written2, path, reader) {
  const checked2 = reader.read(conditionSchema("all"), written2, path);
  const found = checked2?.all.map((item, i) => readWhere(item, [...path, "all", i], reader));
  return found?.every((tests2) => tests2 !== void 0) ? found.flat() : void 0;
}
function readOne(written2, path, reader) {
  const leaf2 = reader.read(conditionSchema("event"), written2, path);
  const test2 = leaf2 && readTest(leaf2, path, "event", reader);
  return leaf2 && test2 && [{ property: String(leaf2.event), test: test2, at: reader.at(path) }];
}
function readByName(property2, value, path, reader) {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { property: property2, test: { op: "equals", value }, at: reader.at(path) };
  }
  const leaf2 = reader.read(tests, value, path);
  const test2 = leaf2 && readTest(leaf2, path, property2, reader);
  return test2 && { property: property2, test: test2, at: reader.at(path) };
}

// src/model/window.ts
function readWindow(value, path, reader) {
  if (value === "since_entry" || value === "all_time") return { kind: value };
  const detail = 'Write since_entry (since they came into the flow), all_time, or a time such as "14 days".';
  if (typeof value !== "string") return reader.report("wrong-type", path, "This must be a time to look at.", detail);
  if (!/\d/.test(value)) {
    const meant = nearest(value, ["since_entry", "all_time"]);
    return reader.report(
      "invalid-value",
      path,
      `"${value}" is not a time to look at.${meant === void 0 ? "" : ` Did you mean "${meant}"?`}`,
      detail
    );
  }
  const span = readSpan(value, path, reader);
  return span && { kind: "last", ...span };
}

// src/model/condition.ts
function readCondition(value, path, asking2, reader, depth = 0) {
  const key2 = kindOfCondition(value, path, reader);
  if (key2 === void 0 || !mayStand(key2, path, asking2.place, asking2.metricTrigger, depth, reader)) return void 0;
  const leaf2 = reader.read(conditionSchema(key2), value, path);
  return leaf2 && readKind(key2, leaf2, path, asking2, reader, depth);
}
function kindOfCondition(value, path, reader) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const list4 = Array.isArray(value) ? "For several, write { all: [...] } or { any: [...] }." : "";
    return reader.report(
      "wrong-type",
      path,
      "A condition must be a map.",
      list4 || "Such as { property: Tier, equals: gold } or { placed_order: since_entry }."
    );
  }
  const written2 = Object.keys(value);
  const kinds2 = written2.filter((key2) => conditionKeys.includes(key2));
  const [first, second] = kinds2;
  if (first !== void 0 && second === void 0) return first;
  if (first !== void 0) {
    return reader.report(
      "invalid-value",
      [...path, second ?? first],
      `"${first}" and "${second}" are two conditions in one map.`,
      `Write { all: [{ ${first}: \u2026 }, { ${second}: \u2026 }] }, or any.`,
      "key"
    );
  }
  const [strange] = written2.filter((key2) => !operatorKeys.includes(key2));
  if (strange === void 0) {
    return reader.report(
      "missing-key",
      path,
      "The condition does not say what it asks about.",
      `Begin with one of: ${conditionKeys.join(", ")}.`
    );
  }
  if (untranslatable.includes(strange)) {
    return reader.report(
      "condition-context",
      [...path, strange],
      `Klaviyo knows no ${strange}s, so "${strange}" cannot be asked here.`,
      "Ask about a profile property instead; only a condition step may be skipped for it, with when_skipped.",
      "key"
    );
  }
  const told2 = unknownKey([...path, strange], strange, conditionKeys);
  const meant = nearest(strange, conditionKeys);
  return reader.told({
    ...told2,
    message: `Unknown condition "${strange}".${meant === void 0 ? "" : ` Did you mean "${meant}"?`}`
  });
}
function readKind(key2, leaf2, path, asking2, reader, depth) {
  const at2 = reader.at(path);
  switch (key2) {
    case "all":
    case "any": {
      const items = leaf2[key2];
      const of = items.map((item, i) => readCondition(item, [...path, key2, i], asking2, reader, depth + 1));
      return of.includes(void 0) ? void 0 : { at: at2, kind: key2, of };
    }
    case "not": {
      const of = readCondition(leaf2.not, [...path, "not"], asking2, reader, depth + 1);
      return of && { at: at2, kind: "not", of };
    }
    case "property":
    case "event": {
      const test2 = readTest(leaf2, path, key2, reader);
      return test2 && { at: at2, kind: key2, property: String(leaf2[key2]), test: test2 };
    }
    case "metric":
      return readMetric(leaf2, path, reader);
    case "list":
      return { at: at2, kind: "list", list: String(leaf2.list) };
    case "segment":
      return { at: at2, kind: "segment", segment: String(leaf2.segment) };
    case "consent":
      return { at: at2, kind: "consent", channel: leaf2.consent };
    case "region":
      return { at: at2, kind: "region", region: leaf2.region };
    case "predicted":
      return readPrediction(leaf2, path, reader);
    case "not_in_flow": {
      const window2 = readWindow(leaf2.not_in_flow, [...path, key2], reader);
      if (window2?.kind === "since_entry") {
        return reader.report(
          "invalid-value",
          [...path, key2],
          "Since they came in, people are in this flow.",
          'Write a time such as "14 days", or all_time.'
        );
      }
      return window2 && { at: at2, kind: "not_in_flow", window: window2 };
    }
    case "random":
      return { at: at2, kind: "random", percent: Number(leaf2.random) };
    case "raw":
      return { at: at2, kind: "raw", definition: leaf2.raw };
    default:
      return readShortForm(key2, leaf2, path, asking2, reader);
  }
}
function readMetric(leaf2, path, reader) {
  const window2 = leaf2.within === void 0 ? { kind: "all_time" } : readWindow(leaf2.within, [...path, "within"], reader);
  const where = leaf2.where === void 0 ? [] : readWhere(leaf2.where, [...path, "where"], reader);
  const test2 = readNumberTest(leaf2, path, "metric", reader);
  if (!window2 || !where || !test2) return void 0;
  return {
    at: reader.at(path),
    kind: "metric",
    metric: asMetricName(leaf2.metric),
    ...leaf2.sum === void 0 ? {} : { sum: String(leaf2.sum) },
    test: test2,
    window: window2,
    where
  };
}
function readShortForm(key2, leaf2, path, asking2, reader) {
  const form2 = shortFormKeys.find((name) => name === key2);
  const window2 = readWindow(leaf2[form2], [...path, form2], reader);
  const metric2 = metricOfShortForm(form2, asking2.overrides);
  return window2 && { at: reader.at(path), kind: "metric", metric: metric2, test: { op: "at_least", value: 1 }, window: window2, where: [] };
}

// src/model/message-parts.ts
import { posix } from "node:path";
var contentKeys = ["template", "html", "markdown"];
var endings = [".html", ".md", ".mjml"];
function readContent(written2, path, scope, reader) {
  const present = contentKeys.filter((key3) => written2[key3] !== void 0);
  const [key2, second] = present;
  if (key2 === void 0) {
    return reader.report(
      "no-email-content",
      path,
      "The message has no content.",
      "Add template: a .html, .md or .mjml file, or html: or markdown: with the content in place."
    );
  }
  if (second !== void 0) {
    return reader.report(
      "invalid-value",
      [...path, second],
      `The message has its content twice: ${present.join(" and ")}.`,
      "Keep one of them.",
      "key"
    );
  }
  const text3 = String(written2[key2]);
  const at2 = reader.at([...path, key2]);
  if (key2 !== "template") {
    if (text3.trim() !== "") return { kind: "inline", format: key2, text: text3, at: at2 };
    return reader.report("no-email-content", [...path, key2], "The content is empty.", "Write the message.");
  }
  if (!endings.some((ending) => text3.endsWith(ending))) {
    return reader.report(
      "invalid-value",
      [...path, key2],
      `"${text3}" is not a template file.`,
      "Templates are .html, .md or .mjml files, relative to this sequence's file."
    );
  }
  const target = posix.normalize(posix.join(posix.dirname(scope.file), text3));
  if (posix.isAbsolute(text3) || target.startsWith("..") || text3.includes("\\") || text3.includes("\0")) {
    return reader.report(
      "template-outside",
      [...path, key2],
      `The template "${text3}" lies outside the repository.`,
      "Templates are read below the repository's root only, with forward slashes, relative to this sequence's file."
    );
  }
  scope.templates.push({ file: target, at: at2, step: typeof written2.id === "string" ? written2.id : "email" });
  return { kind: "file", file: target, at: at2 };
}
var address = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
function checkAddress(value, path, reader) {
  if (typeof value !== "string" || value.includes("{") || address.test(value)) return true;
  reader.report("invalid-value", path, `"${value}" is not an email address.`, "Such as hello@example.com.");
  return false;
}
function readSender(value, path, reader) {
  const { name, email: email2 } = value;
  if (name === void 0 && email2 === void 0) {
    return reader.report(
      "missing-key",
      path,
      "The sender has neither a name nor an address.",
      "Write { name: \u2026, email: \u2026 }."
    );
  }
  if (!checkAddress(email2, [...path, "email"], reader)) return void 0;
  return { ...name === void 0 ? {} : { name }, ...email2 === void 0 ? {} : { email: email2 } };
}
function readUtm(value, path, reader) {
  if (value === true) return [];
  if (value === false) return "none";
  const detail = "Write a map such as { utm_source: klaviyo }, true for the account's own parameters, or false for none.";
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return reader.report("wrong-type", path, '"utm" must be a map, true or false.', detail);
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return reader.report("invalid-value", path, '"utm" is empty.', detail);
  for (const [param, text3] of entries) {
    if (typeof text3 !== "string" || text3 === "") {
      return reader.report("wrong-type", [...path, param], `The value of "${param}" must be a text.`, "Quote it.");
    }
  }
  return entries.map(([param, text3]) => ({ param, value: String(text3) }));
}

// src/model/scope.ts
var asking = (scope, place3) => ({
  place: place3,
  metricTrigger: scope.metricTrigger,
  overrides: scope.overrides
});

// src/model/template-expression.ts
var string = /^(?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*')/;
var translated = /^_\((?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*')\)/;
var atom = /^(?:[-+.]?\d[\d.e]*|[\w.]+)/u;
var filterName = /^\s*\|\s*(\w+)/;
function checkValue(text3) {
  let rest2 = text3.trim();
  if (rest2 === "") return "nothing stands here";
  const start = string.exec(rest2) ?? translated.exec(rest2) ?? atom.exec(rest2);
  if (!start) return cannotRead(rest2);
  const name = start[0];
  if (/^[A-Za-z_]/.test(name) && !translated.test(name) && /^_|\._/.test(name)) {
    return `"${name}" is not the name of a variable`;
  }
  rest2 = rest2.slice(name.length);
  while (rest2 !== "") {
    const filter2 = filterName.exec(rest2);
    if (!filter2) return cannotRead(rest2);
    rest2 = rest2.slice(filter2[0].length);
    if (!rest2.startsWith(":")) continue;
    const argument = string.exec(rest2.slice(1)) ?? translated.exec(rest2.slice(1)) ?? atom.exec(rest2.slice(1));
    if (!argument) {
      return /^:\s/.test(rest2) ? `a space stands behind "${filter2[1]}:"` : cannotRead(rest2);
    }
    if (/^_[^(]|\._/.test(argument[0])) return `"${argument[0]}" is not the name of a variable`;
    rest2 = rest2.slice(1 + argument[0].length);
  }
  return void 0;
}
function cannotRead(rest2) {
  const shown = rest2.trim().slice(0, 30);
  if (/[‘’“”]/.test(rest2)) return `"${shown}" has typographic quotes; write ' or "`;
  return `"${shown}" cannot be read here`;
}
function words2(text3) {
  return text3.match(/(?:[^\s'"]*(?:(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')[^\s'"]*)+)|\S+/g) ?? [];
}
var binary = /* @__PURE__ */ new Set(["or", "and", "in", "is", "==", "!=", ">", "<", ">=", "<="]);
function checkCondition(text3) {
  const tokens = [...words2(text3)];
  let wantValue = true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? "";
    if (wantValue) {
      if (token === "not") continue;
      if (binary.has(token)) return `a value is missing before "${token}"`;
      const wrong = token === "=" ? "one = stands here; to compare, write ==" : checkValue(token);
      if (wrong !== void 0) return wrong;
      wantValue = false;
      continue;
    }
    if (token === "not" && tokens[i + 1] === "in") i += 1;
    else if (token === "is" && tokens[i + 1] === "not") i += 1;
    else if (!binary.has(token))
      return token === "=" ? "one = stands here; to compare, write ==" : `"${token}" is one word too many`;
    wantValue = true;
  }
  if (tokens.length === 0) return "it does not say what is asked";
  return wantValue ? "a value is missing at the end" : void 0;
}
function checkLoop(text3) {
  const tokens = [...words2(text3)];
  if (tokens.at(-1) === "reversed") tokens.pop();
  const at2 = tokens.length - 2;
  if (tokens.length < 3 || tokens[at2] !== "in") return "write for item in list";
  const names2 = tokens.slice(0, at2).join(" ").split(/ *, */);
  const odd = names2.find((name) => !/^[^\s"'|]+$/.test(name));
  if (odd !== void 0) return `"${odd}" is not the name of a loop variable`;
  return checkValue(tokens.at(-1) ?? "");
}
function checkWith(text3) {
  const tokens = words2(text3);
  if (tokens.length === 3 && tokens[1] === "as") return checkValue(tokens[0] ?? "");
  if (tokens.length === 0) return "it does not say what is named";
  for (const token of tokens) {
    const pair = /^(\w+)=(.+)$/su.exec(token);
    if (!pair) return `"${token}" should be name=value`;
    const wrong = checkValue(pair[2] ?? "");
    if (wrong !== void 0) return wrong;
  }
  return void 0;
}

// src/model/template-tags.ts
var ends = { "{": "}}", "%": "%}", "#": "#}" };
function* templateTags(text3) {
  const next = /* @__PURE__ */ new Map();
  const find = (what2, from) => {
    const known2 = next.get(what2);
    if (known2 !== void 0 && known2 >= from) return known2;
    const found = text3.indexOf(what2, from);
    next.set(what2, found < 0 ? Infinity : found);
    return found < 0 ? Infinity : found;
  };
  let at2 = 0;
  for (; ; ) {
    at2 = text3.indexOf("{", at2);
    if (at2 < 0) return;
    const end = ends[text3[at2 + 1] ?? ""];
    const closes = end === void 0 ? Infinity : find(end, at2 + 2);
    if (closes === Infinity || find("\n", at2) < closes) {
      at2 += 1;
      continue;
    }
    yield { offset: at2, text: text3.slice(at2, closes + 2) };
    at2 = closes + 2;
  }
}

// src/model/template-language.ts
var blocks = /* @__PURE__ */ new Set([
  "if",
  "for",
  "with",
  "block",
  "autoescape",
  "comment",
  "filter",
  "spaceless",
  "verbatim",
  "ifchanged",
  "catalog"
]);
var middles = /* @__PURE__ */ new Map([
  ["elif", ["if"]],
  ["else", ["if", "ifchanged"]],
  ["empty", ["for"]]
]);
var checks = /* @__PURE__ */ new Map([
  ["if", checkCondition],
  ["elif", checkCondition],
  ["for", checkLoop],
  ["with", checkWith]
]);
var isOurs = (name) => blocks.has(name) || middles.has(name) || name.startsWith("end") && blocks.has(name.slice(3));
var most = 100;
function checkTemplateLanguage(text3) {
  const problems = [];
  const tell2 = (at2, message3, detail) => problems.push({ offset: at2.offset, length: at2.length, message: message3, detail });
  const open2 = [];
  let silent;
  let done2 = 0;
  for (const { offset, text: whole } of templateTags(text3)) {
    if (problems.length >= most) return problems.slice(0, most);
    const at2 = { offset, length: whole.length };
    if (silent === void 0) problems.push(...unclosed(text3, done2, offset));
    done2 = offset + whole.length;
    const inner = whole.slice(2, -2).trim();
    if (whole.startsWith("{#")) continue;
    if (whole.startsWith("{{")) {
      const wrong = silent === void 0 ? checkValue(inner) : void 0;
      if (wrong !== void 0)
        tell2(
          at2,
          `"${shortened(whole)}" cannot be rendered: ${wrong}.`,
          "A variable is written {{ name|default:'friend' }}."
        );
      continue;
    }
    const [, name = "", rest2 = ""] = /^(\S+)\s*(.*)$/su.exec(inner) ?? [];
    if (silent !== void 0) {
      if (inner === silent) silent = void 0;
      else continue;
    }
    if (name === "") tell2(at2, "An empty tag stands here.", "Take it out, or write what is meant: {% if \u2026 %}.");
    else if (name !== name.toLowerCase() && isOurs(name.toLowerCase())) {
      tell2(at2, `{% ${name} %} must be written in lower case.`, `Write {% ${name.toLowerCase()} %}.`);
    } else if (name.startsWith("end")) close(name.slice(3), at2, open2, tell2);
    else if (middles.has(name)) middle(name, rest2, at2, open2, tell2);
    else {
      open2.push({ name, ...at2 });
      const wrong = checks.get(name)?.(rest2);
      if (wrong !== void 0)
        tell2(at2, `"${shortened(whole)}" cannot be rendered: ${wrong}.`, `Look at the words behind ${name}.`);
      if (name === "comment") silent = "endcomment";
      if (name === "verbatim") silent = rest2 === "" ? "endverbatim" : `endverbatim ${rest2}`;
    }
  }
  if (silent === void 0) problems.push(...unclosed(text3, done2, text3.length));
  for (const each of open2) {
    if (blocks.has(each.name))
      tell2(each, `{% ${each.name} %} is never closed.`, `Write {% end${each.name} %} where it ends.`);
  }
  return problems.sort((a, b) => a.offset - b.offset).slice(0, most);
}
function close(name, at2, open2, tell2) {
  const index = open2.findLastIndex((each) => each.name === name);
  if (index < 0) {
    tell2(
      at2,
      `{% end${name} %} closes nothing.`,
      `There is no {% ${name} %} before it; take it out, or open the block.`
    );
    return;
  }
  for (const inner of open2.splice(index).slice(1)) {
    if (blocks.has(inner.name))
      tell2(
        inner,
        `{% ${inner.name} %} is not closed before {% end${name} %}.`,
        `Write {% end${inner.name} %} where it ends.`
      );
  }
}
function middle(name, rest2, at2, open2, tell2) {
  const inner = open2.findLast((each) => blocks.has(each.name));
  const own = middles.get(name) ?? [];
  if (!inner || !own.includes(inner.name)) {
    tell2(
      at2,
      `{% ${name} %} stands outside {% ${own[0]} %}.`,
      `It belongs between {% ${own[0]} \u2026 %} and {% end${own[0]} %}.`
    );
    return;
  }
  if (inner.middle === "else" || inner.middle === "empty") {
    tell2(
      at2,
      `{% ${name} %} stands behind {% ${inner.middle} %}.`,
      `{% ${inner.middle} %} is the last part of its block.`
    );
  }
  const wrong = checks.get(name)?.(rest2);
  if (wrong !== void 0) tell2(at2, `{% ${name} %} cannot be rendered: ${wrong}.`, `Look at the words behind ${name}.`);
  inner.middle = name;
}
function* unclosed(text3, from, to) {
  let count2 = 0;
  for (const found of text3.slice(from, to).matchAll(/\{\{|\{%/g)) {
    if (++count2 > most) return;
    const offset = from + found.index;
    const end = found[0] === "{{" ? "}}" : "%}";
    const onAnotherLine = text3.slice(offset, offset + 300).includes(end);
    yield {
      offset,
      length: 2,
      message: `"${found[0]}" is never closed.`,
      detail: onAnotherLine ? "A tag must end on the line it begins on." : `Write ${end} where it ends.`
    };
  }
}
var shortened = (text3) => text3.length > 60 ? `${text3.slice(0, 57)}\u2026` : text3;

// src/model/template-check.ts
var most2 = 20;
function checkTemplate(text3, file, address2, step) {
  return checkTemplateLanguage(text3).slice(0, most2).map(({ offset, length, message: message3, detail }) => {
    const before = text3.slice(0, offset).split("\n");
    const [line2, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    const at2 = { file, line: line2, column, endLine: line2, endColumn: column + length };
    return diagnostic("template-syntax", message3, detail, { at: at2, address: address2, step });
  });
}
function checkTexts(value, keys, path, reader) {
  for (const key2 of keys) {
    const text3 = value[key2];
    if (typeof text3 !== "string" || !text3.includes("{")) continue;
    for (const { offset, length, message: message3, detail } of checkTemplateLanguage(text3).slice(0, most2)) {
      const characters = text3.slice(offset, offset + length);
      reader.told({ code: "template-syntax", path: [...path, key2], part: "value", message: message3, detail, characters });
    }
  }
}

// src/model/messages.ts
var only = (value) => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== void 0));
var sends2 = (value) => only({ name: value.name, status: value.status });
function salvageMessage(fields2, path, scope, reader) {
  if (typeof fields2 !== "object" || fields2 === null || Array.isArray(fields2)) return void 0;
  const map = fields2;
  if (typeof map.template === "string") readContent({ template: map.template, id: map.id }, path, scope, reader);
  if (map.only_if !== void 0) readCondition(map.only_if, [...path, "only_if"], asking(scope, "only_if"), reader);
  checkTexts(map, ["subject", "preview", "html", "markdown", "body"], path, reader);
  return void 0;
}
function readEmail(value, path, base3, scope, reader) {
  checkTexts(value, ["subject", "preview", "html", "markdown"], path, reader);
  const content = readContent(value, path, scope, reader);
  const common = readCommon(value, path, scope, reader);
  const from = value.from === void 0 ? scope.defaults.from : readSender(value.from, [...path, "from"], reader);
  const addresses = ["reply_to", "cc", "bcc"].map((key2) => checkAddress(value[key2], [...path, key2], reader));
  if (!content || !common || value.from !== void 0 && !from || addresses.includes(false)) return void 0;
  return {
    kind: "email",
    ...base3,
    ...sends2(value),
    subject: value.subject,
    ...only({ preview: value.preview === "" ? void 0 : value.preview }),
    content,
    ...only({
      from,
      replyTo: value.reply_to ?? scope.defaults.replyTo,
      cc: value.cc ?? scope.defaults.cc,
      bcc: value.bcc ?? scope.defaults.bcc
    }),
    ...common
  };
}
function readSms(value, path, base3, scope, reader) {
  checkTexts(value, ["body"], path, reader);
  const common = readCommon(value, path, scope, reader);
  const { defaults } = scope;
  return common && {
    kind: "sms",
    ...base3,
    ...sends2(value),
    body: value.body,
    quietHours: value.quiet_hours ?? defaults.quietHours ?? true,
    shortenLinks: value.shorten_links ?? defaults.shortenLinks ?? true,
    orgPrefix: value.org_prefix ?? defaults.orgPrefix ?? true,
    infoLink: value.info_link ?? defaults.infoLink ?? true,
    optOut: value.opt_out ?? defaults.optOut ?? false,
    ...only({ image: value.image }),
    ...common
  };
}
function readCommon(value, path, scope, reader) {
  const { defaults } = scope;
  const utm = value.utm === void 0 ? defaults.utm : readUtm(value.utm, [...path, "utm"], reader);
  const onlyIf = value.only_if === void 0 ? void 0 : readCondition(value.only_if, [...path, "only_if"], asking(scope, "only_if"), reader);
  if (value.utm !== void 0 && utm === void 0 || value.only_if !== void 0 && !onlyIf) return void 0;
  return {
    smartSending: value.smart_sending ?? defaults.smartSending ?? true,
    transactional: value.transactional ?? defaults.transactional ?? false,
    ...utm === void 0 || utm === "none" ? {} : { utm },
    ...onlyIf ? { onlyIf } : {}
  };
}
function readWebhook(value, path, base3, reader) {
  checkTexts(value, ["url", "body"], path, reader);
  const address2 = value.url.replace(/\{\{.*?\}\}|\{%.*?%\}/g, "x");
  if (!/^https?:\/\/\S+$/.test(address2) && !/^(\{\{|\{%|\$\{secret:)/.test(value.url)) {
    return reader.report(
      "invalid-value",
      [...path, "url"],
      `"${value.url}" is not a URL.`,
      "It begins with https:// and holds no spaces."
    );
  }
  if (value.method !== void 0 && value.method.toUpperCase() !== "POST") {
    reader.report(
      "webhook-method",
      [...path, "method"],
      `Klaviyo sends this webhook as POST, not as ${value.method}.`,
      "Klaviyo has no other method. Let the receiver accept POST, and take this key out."
    );
  }
  return {
    kind: "webhook",
    ...base3,
    ...sends2(value),
    url: value.url,
    headers: value.headers ?? {},
    ...only({ body: value.body })
  };
}
function readNotify(value, path, base3, scope, reader) {
  checkTexts(value, ["subject", "html", "markdown"], path, reader);
  const to = typeof value.to === "string" ? [value.to] : value.to;
  const addresses = to.map((each, i) => checkAddress(each, [...path, "to", ...to === value.to ? [i] : []], reader));
  const content = readContent(value, path, scope, reader);
  const from = value.from === void 0 ? scope.defaults.from : readSender(value.from, [...path, "from"], reader);
  if (from === void 0 || from.name === void 0 || from.email === void 0) {
    if (value.from !== void 0 && from === void 0) return void 0;
    return reader.report(
      "missing-key",
      value.from === void 0 ? path : [...path, "from"],
      "A notification needs a sender with name and address.",
      "Add from: { name: \u2026, email: \u2026 } here or under defaults."
    );
  }
  if (!content || addresses.includes(false)) return void 0;
  return { kind: "notify", ...base3, ...sends2(value), to, subject: value.subject, from, content };
}

// src/model/defaults.ts
function readDefaults(value, path, reader) {
  if (value === void 0) return {};
  const parsed3 = messageDefaults.safeParse(value);
  if (!parsed3.success) return void 0;
  const written2 = parsed3.data;
  const from = written2.from === void 0 ? void 0 : readSender(written2.from, [...path, "from"], reader);
  const utm = written2.utm === void 0 ? void 0 : readUtm(written2.utm, [...path, "utm"], reader);
  for (const key2 of ["reply_to", "cc", "bcc"]) checkAddress(written2[key2], [...path, key2], reader);
  return only({
    from,
    replyTo: written2.reply_to,
    cc: written2.cc,
    bcc: written2.bcc,
    smartSending: written2.smart_sending,
    transactional: written2.transactional,
    utm: utm === "none" ? void 0 : utm,
    quietHours: written2.quiet_hours,
    shortenLinks: written2.shorten_links,
    orgPrefix: written2.org_prefix,
    infoLink: written2.info_link,
    optOut: written2.opt_out
  });
}

// src/model/known-keys.ts
function knownKeys(schema, path) {
  if (schema instanceof external_exports.ZodOptional) return knownKeys(schema.unwrap(), path);
  if (schema instanceof external_exports.ZodUnion) return schema.options.flatMap((each) => knownKeys(each, path));
  const [step, ...rest2] = path;
  if (schema instanceof external_exports.ZodObject) {
    const shape = schema.shape;
    if (step === void 0) return Object.keys(shape);
    const inner = shape[String(step)];
    return inner ? knownKeys(inner, rest2) : [];
  }
  if (step === void 0) return [];
  if (schema instanceof external_exports.ZodArray) return knownKeys(schema.element, rest2);
  if (schema instanceof external_exports.ZodRecord) return knownKeys(schema.valueType, rest2);
  return [];
}

// src/model/reader.ts
function makeReader(source, address2, problems, step) {
  const told2 = ({ code: code2, path, part, message: message3, detail, characters }) => {
    problems.push(
      diagnostic(code2, message3, detail, {
        at: characters === void 0 ? source.at(path, part) : source.within(path, characters),
        ...address2 === void 0 ? {} : { address: address2 },
        ...step === void 0 ? {} : { step }
      })
    );
    return void 0;
  };
  const report2 = (code2, path, message3, detail, part = "value") => told2({ code: code2, path, part, message: message3, detail });
  return {
    source,
    at: source.at,
    report: report2,
    told: told2,
    read: (schema, value, path) => {
      const result = schema.safeParse(value);
      if (result.success) return result.data;
      const found = result.error.issues.flatMap(
        (issue) => tell(issue, value, path, (inner) => knownKeys(schema, inner))
      );
      const meant = new Set(found.flatMap((each) => each.meant === void 0 ? [] : [`"${each.meant}"`]));
      for (const each of found) {
        if (each.code === "missing-key" && [...meant].some((name) => each.message.includes(name))) continue;
        told2(each);
      }
      return void 0;
    },
    ofStep: (name) => makeReader(source, address2, problems, name)
  };
}

// src/model/reentry.ts
function readReentry(value, path, reader) {
  if (value === void 0 || value === "always") return { kind: "always" };
  if (value === "never") return { kind: "never" };
  const after = typeof value === "object" && value !== null ? value.after : void 0;
  const span = after === void 0 ? void 0 : readSpan(after, [...path, "after"], reader);
  return span && { kind: "after", ...span };
}

// src/model/rules/duplicate-id.ts
var duplicateId = (sequence2) => {
  const seen = /* @__PURE__ */ new Map();
  return [...allSteps(sequence2.steps)].flatMap((step) => {
    if (step.id === void 0) return [];
    const first = seen.get(step.id);
    if (!first) {
      seen.set(step.id, step.at);
      return [];
    }
    return [
      diagnostic(
        "duplicate-id",
        `Two steps have the id "${step.id}".`,
        `The other one is on line ${first.line}. Ids tell steps apart for good; give one of them another.`,
        { at: step.at, address: sequence2.address, step: step.id }
      )
    ];
  });
};

// src/model/rules/lets-nobody-in.ts
var holdsOnce = ({ op, value }) => op === "at_least" && value <= 1 || op === "greater_than" && value < 1 || op === "not_equals" && value === 0;
var same = (a, b) => a.name === b.name && (a.integration === void 0 || b.integration === void 0 || a.integration === b.integration);
function holdsAtEntry(condition2, metric2) {
  switch (condition2.kind) {
    case "any":
      return condition2.of.map((c) => holdsAtEntry(c, metric2)).find((c) => c !== void 0);
    case "all": {
      const all = condition2.of.map((c) => holdsAtEntry(c, metric2));
      return all.includes(void 0) ? void 0 : all[0];
    }
    case "metric": {
      const plain4 = condition2.sum === void 0 && condition2.where.length === 0 && holdsOnce(condition2.test);
      return plain4 && condition2.window.kind !== "since_entry" && same(condition2.metric, metric2) ? condition2 : void 0;
    }
    default:
      return void 0;
  }
}
var letsNobodyIn = (sequence2) => {
  if (sequence2.trigger.kind !== "metric" || !sequence2.exitWhen) return [];
  const { name } = sequence2.trigger.metric;
  const leaf2 = holdsAtEntry(sequence2.exitWhen, sequence2.trigger.metric);
  if (!leaf2) return [];
  return [
    diagnostic(
      "lets-nobody-in",
      `Everybody who enters has just done "${name}", so everybody leaves at once.`,
      "Write since_entry as the time: then only what happens after they came in counts.",
      { at: leaf2.at, address: sequence2.address }
    )
  ];
};

// src/model/rules/no-email-content.ts
var noEmailContent = (sequence2) => (
  // A raw action may be an email as well; nothing is known about it.
  [...allSteps(sequence2.steps)].some((step) => step.kind === "email" || step.kind === "raw") ? [] : [
    diagnostic(
      "no-email-content",
      `The sequence "${sequence2.name}" has no email.`,
      "Add an email step with a subject and content: email: { id: hello, subject: \u2026, template: templates/hello.html }.",
      { at: sequence2.at.name, address: sequence2.address }
    )
  ]
);

// src/model/rules/no-exit.ts
var noExit = (sequence2) => {
  const { type, at: at2 } = sequence2.trigger;
  if (!(type.endsWith("_abandoned") || type === "lapsed_customer") || sequence2.exitWhen) return [];
  return [
    diagnostic(
      "no-exit",
      "People who have bought go on getting this sequence.",
      "Add exit_when: { placed_order: since_entry }, so that they leave the flow as soon as they order.",
      { at: at2, address: sequence2.address }
    )
  ];
};

// src/model/rules/old-customers.ts
var oldCustomers = (sequence2) => {
  const { type, at: at2 } = sequence2.trigger;
  if (type !== "customer_created") return [];
  const missing3 = [
    ...sequence2.reentry.kind === "never" ? [] : ["reentry: never"],
    ...sequence2.audience ? [] : ["audience: { metric: Placed Order, equals: 0, within: all_time }"]
  ];
  if (missing3.length === 0) return [];
  return [
    diagnostic(
      "old-customers",
      "Active on Site fires for old customers too, on every visit.",
      `Klaviyo has no event for a new customer. Add ${missing3.join(" and ")}.`,
      { at: at2, address: sequence2.address }
    )
  ];
};

// src/model/rules/skip-holds-live.ts
var skipHoldsLive = (sequence2) => {
  if (sequence2.status !== "live" && sequence2.status !== "manual") return [];
  return [...allSteps(sequence2.steps)].flatMap(
    (step) => step.kind === "skipped" && step.holdsLive ? [
      diagnostic(
        "skip-holds-live",
        `The sequence may not be ${sequence2.status} without its "${step.written}".`,
        `${step.written === "goal" ? "People who have arrived would go on getting messages." : "People would get the next messages all at once."} ${step.advice} Or set status: draft.`,
        { at: step.at, address: sequence2.address, step: step.id ?? step.written }
      )
    ] : []
  );
};

// src/model/rules/too-many-steps.ts
var mostActions2 = 200;
var tooManySteps = (sequence2) => {
  let count2 = 0;
  for (const step of allSteps(sequence2.steps)) {
    if (step.kind !== "exit" && step.kind !== "skipped") count2 += 1;
  }
  if (count2 <= mostActions2) return [];
  return [
    diagnostic(
      "too-many-actions",
      `The sequence has ${count2} steps; a flow takes ${mostActions2} actions.`,
      "Make two sequences of it, the second starting from a list or a segment.",
      { at: sequence2.at.name, address: sequence2.address }
    )
  ];
};

// src/model/rules/unreachable-step.ts
function ends2(step) {
  if (step.kind === "exit") return true;
  if (step.kind === "skipped") return listEnds(step.instead);
  const branches3 = below(step);
  return branches3.length > 0 && branches3.every(listEnds);
}
var listEnds = (steps) => steps.some(ends2);
var unreachableStep = (sequence2) => {
  const check = (steps) => {
    const end = steps.findIndex(ends2);
    const [last, lost] = [steps[end], end < 0 ? void 0 : steps[end + 1]];
    const own = lost ? [
      diagnostic(
        "unreachable-step",
        "No branch reaches this step.",
        `Everybody has left the flow on line ${last?.at.line ?? "?"}. Move the step before that, or take it out.`,
        { at: lost.at, address: sequence2.address, step: lost.id ?? lost.kind }
      )
    ] : [];
    return [...own, ...steps.flatMap((step) => below(step).flatMap(check))];
  };
  return check(sequence2.steps);
};

// src/model/rules/rules.ts
var rules = [
  noEmailContent,
  duplicateId,
  unreachableStep,
  tooManySteps,
  skipHoldsLive,
  noExit,
  letsNobodyIn,
  oldCustomers
];
var checkSequence = (sequence2) => rules.flatMap((rule) => rule(sequence2));

// src/model/ab-test.ts
function readAbTest(value, path, base3, scope, reader) {
  const kinds2 = value.variants.map((variant, i) => kindOfVariant(variant, [...path, "variants", i], reader));
  const [first] = kinds2;
  const odd = kinds2.findIndex((kind) => kind !== void 0 && first !== void 0 && kind !== first);
  if (odd > 0) {
    return reader.report(
      "invalid-value",
      [...path, "variants", odd, kinds2[odd] ?? "email"],
      "The variants of an A/B test must be of one kind.",
      "Make them all emails or all texts; to try an email against a text, use random_split.",
      "key"
    );
  }
  const variants2 = kinds2.map(
    (kind, i) => kind && readVariant(kind, value.variants[i] ?? {}, [...path, "variants", i], scope, reader)
  );
  if (variants2.includes(void 0)) return void 0;
  reader.report(
    "ab-test-manual-start",
    path,
    "Klaviyo's API makes this A/B test but cannot start it.",
    "After the apply, open the flow in Klaviyo and start the test there. Use random_split for a test that runs by itself.",
    "key"
  );
  const { winner, status } = value;
  return {
    kind: "ab_test",
    ...base3,
    ...status === void 0 ? {} : { status },
    variants: variants2,
    ...winner === void 0 ? {} : { winner }
  };
}
function kindOfVariant(variant, path, reader) {
  const [email2, sms2] = [variant.email !== void 0, variant.sms !== void 0];
  if (email2 !== sms2) return email2 ? "email" : "sms";
  return reader.report(
    "missing-key",
    path,
    "A variant is either an email or an sms.",
    "Write { weight: 50, email: { \u2026 } }."
  );
}
function readVariant(kind, variant, path, scope, reader) {
  const at2 = [...path, kind];
  const fields2 = variant[kind];
  const id = fields2?.id;
  if (fields2?.status !== void 0) {
    reader.report(
      "invalid-value",
      [...at2, "status"],
      "A variant of an A/B test has no status of its own.",
      "Write it at the ab_test, for all its variants, or take it out.",
      "key"
    );
  }
  const base3 = { ...id === void 0 ? {} : { id }, at: reader.at(at2, "key") };
  let message3;
  if (kind === "email") {
    const value = reader.read(email, variant.email, at2);
    message3 = value && readEmail(value, at2, base3, scope, reader);
  } else {
    const value = reader.read(sms, variant.sms, at2);
    message3 = value && readSms(value, at2, base3, scope, reader);
  }
  return message3 && { weight: variant.weight ?? 1, message: message3 };
}

// src/model/when.ts
var take = (outcome, path, reader) => outcome.ok ? outcome.value : reader.report("invalid-value", path, outcome.message, outcome.detail);
var readTime = (value, path, reader) => take(parseTime(value), path, reader);
var readTimezone = (value, path, reader) => value === void 0 ? "profile" : take(parseTimezone(value), path, reader);
function readWeekdays(value, path, reader) {
  const list4 = typeof value === "string" ? [value] : value;
  if (!Array.isArray(list4) || list4.length === 0) {
    return reader.report(
      "wrong-type",
      path,
      '"weekdays" must be a list of days.',
      "Such as [mon, tue, wed, thu, fri]."
    );
  }
  const days2 = list4.map(
    (day4, i) => typeof day4 === "string" ? take(parseWeekday(day4), [...path, ...list4 === value ? [i] : []], reader) : reader.report("wrong-type", [...path, i], "A day is a word.", "Such as mon.")
  );
  return days2.includes(void 0) ? void 0 : inOrder2(days2);
}

// src/model/delay.ts
var units2 = { weeks: "week", days: "day", hours: "hour", minutes: "minute" };
var unitKeys = Object.keys(units2);
function readDelay(value, path, base3, reader) {
  if (typeof value === "string") return readShort(value, path, base3, reader);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const number = Number.isInteger(value) ? String(value) : "3";
    return reader.report(
      "wrong-type",
      path,
      "A delay is a number and a unit.",
      `Write "${number} hours" or "${number} days".`
    );
  }
  const written2 = reader.read(delay, value, path);
  if (!written2) return void 0;
  const amounts = [];
  for (const key2 of unitKeys) {
    const amount = written2[key2];
    if (amount === void 0) continue;
    const problem = wholeness({ value: amount, unit: units2[key2] }, Object.values(units2));
    if (problem) return reader.report("invalid-value", [...path, key2], problem.message, problem.detail);
    amounts.push({ value: amount, unit: units2[key2] });
  }
  if (amounts.length === 0) {
    return reader.report(
      "missing-key",
      path,
      "The delay does not say how long.",
      "Add weeks, days, hours or minutes; to wait for a time of day only, use wait_until."
    );
  }
  const { value: length, unit } = combine(amounts);
  const dayOnly = written2.until !== void 0 ? "until" : written2.weekdays !== void 0 ? "weekdays" : void 0;
  if (dayOnly !== void 0 && unit !== "day") {
    return reader.report(
      "invalid-value",
      [...path, dayOnly],
      `"${dayOnly}" goes with whole days only; this delay is ${length} ${unit}s.`,
      "Write the delay in days or weeks, or put the hours into a delay of their own before it.",
      "key"
    );
  }
  if (length === 0 && dayOnly === void 0) return tellZero(path, reader);
  const until = written2.until === void 0 ? void 0 : readTime(written2.until, [...path, "until"], reader);
  const weekdays2 = written2.weekdays === void 0 ? void 0 : readWeekdays(written2.weekdays, [...path, "weekdays"], reader);
  const timezone = readTimezone(written2.timezone, [...path, "timezone"], reader);
  if (timezone === void 0 || written2.until !== void 0 && until === void 0 || written2.weekdays !== void 0 && !weekdays2) {
    return void 0;
  }
  return {
    kind: "delay",
    ...base3,
    unit: `${unit}s`,
    value: length,
    ...until === void 0 ? {} : { until },
    ...weekdays2 ? { weekdays: weekdays2 } : {},
    timezone
  };
}
function readShort(text3, path, base3, reader) {
  const parsed3 = parseAmounts(text3, ["minute", "hour", "day", "week"]);
  if (!parsed3.ok) return reader.report("invalid-value", path, parsed3.message, parsed3.detail);
  const { value, unit } = combine(parsed3.value);
  if (value === 0) return tellZero(path, reader);
  return { kind: "delay", ...base3, unit: `${unit}s`, value, timezone: "profile" };
}
var tellZero = (path, reader) => reader.report("invalid-value", path, "The delay is 0 long.", "Take it out, or write at least one minute.");
function readWaitUntil(value, path, base3, reader) {
  const written2 = reader.read(waitUntil, value, path);
  if (!written2) return void 0;
  const time = readTime(written2.time, [...path, "time"], reader);
  const weekdays2 = written2.weekdays === void 0 ? void 0 : readWeekdays(written2.weekdays, [...path, "weekdays"], reader);
  const timezone = readTimezone(written2.timezone, [...path, "timezone"], reader);
  if (time === void 0 || timezone === void 0 || written2.weekdays !== void 0 && !weekdays2) return void 0;
  return { kind: "wait_until", ...base3, time, ...weekdays2 ? { weekdays: weekdays2 } : {}, timezone };
}

// src/model/skipped.ts
var advice = {
  tag: "To keep the mark on the profile, write update_profile: { set: { NAME: true } }.",
  score: "To keep a figure on the profile, write update_profile: { set: { Score: 5 } }; Klaviyo cannot count it up.",
  enroll: "Write add_to_list: { list: NAME } and let the other sequence start from that list.",
  task: "To tell somebody in your house, write notify: { to: \u2026, subject: \u2026, markdown: \u2026 }.",
  ai_content: "Write the content into an email: email: { subject: \u2026, template: \u2026 }.",
  goal: "Write exit_when at the top of the sequence, and when_skipped: { exit_when: \u2026 } or nothing here.",
  wait_for_event: "Write a delay and a condition on the event, and when_skipped: { delay: 3 days } or nothing here."
};
function readSkipped(kind, fields2, path, base3, scope, reader) {
  const { id, ...bare2 } = base3;
  const own = typeof id === "string" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? { id } : {};
  const step = { kind: "skipped", ...own, ...bare2, written: kind, advice: advice[kind] };
  const told2 = kind === "goal" || kind === "wait_for_event" ? readStandIn(kind, fields2, path, scope, reader) : { instead: [], holdsLive: false };
  if (!told2) return void 0;
  const going2 = told2.holdsLive ? "without a stand-in the sequence may not be live" : told2.instead.length > 0 ? "a delay stands in for it" : "the flow goes on without it";
  reader.report("step-skipped", path, `"${kind}" has no equivalent in Klaviyo; ${going2}.`, advice[kind], "key");
  return { ...step, ...told2 };
}
function readStandIn(kind, fields2, path, scope, reader) {
  const standIn = typeof fields2 === "object" && fields2 !== null ? fields2.when_skipped : void 0;
  const at2 = [...path, "when_skipped"];
  if (standIn === void 0) return { instead: [], holdsLive: true };
  if (standIn === "nothing") return { instead: [], holdsLive: false };
  const detail = "Write when_skipped: { delay: 3 days }, { exit_when: { placed_order: since_entry } } or nothing.";
  const keys = typeof standIn === "object" && standIn !== null && !Array.isArray(standIn) ? Object.keys(standIn) : [];
  const [key2, second] = keys;
  if (key2 === void 0 || second !== void 0) {
    const meant2 = typeof standIn === "string" ? nearest(standIn, ["nothing"]) : void 0;
    return reader.report(
      "invalid-value",
      at2,
      `This cannot stand in for "${kind}".${meant2 === void 0 ? "" : ` Did you mean "${meant2}"?`}`,
      detail
    );
  }
  const value = standIn[key2];
  if (key2 === "delay") {
    const delayPath = [...at2, "delay"];
    const id = typeof value === "object" && value !== null ? value.id : void 0;
    const delay3 = readDelay(
      value,
      delayPath,
      { ...id === void 0 ? {} : { id }, at: reader.at(delayPath, "key") },
      reader
    );
    return delay3 && { instead: [delay3], holdsLive: false };
  }
  if (key2 === "exit_when") {
    const exit2 = readCondition(value, [...at2, "exit_when"], asking(scope, "exit_when"), reader);
    if (exit2) scope.exits.push(exit2);
    return exit2 && { instead: [], holdsLive: false };
  }
  const meant = nearest(key2, ["delay", "exit_when"]);
  return reader.report(
    "unknown-key",
    [...at2, key2],
    `"${key2}" cannot stand in for "${kind}".${meant === void 0 ? "" : ` Did you mean "${meant}"?`}`,
    detail,
    "key"
  );
}

// src/model/skipped-condition.ts
function untranslatableIn(condition2) {
  if (typeof condition2 !== "object" || condition2 === null) return void 0;
  if (Array.isArray(condition2)) return condition2.map(untranslatableIn).find((found) => found !== void 0);
  const map = condition2;
  const own = untranslatable.find((key2) => Object.hasOwn(map, key2));
  return own ?? ["all", "any", "not"].map((key2) => untranslatableIn(map[key2])).find((found) => found !== void 0);
}
function skipCondition(asked2, choice, branches3, path, base3, reader) {
  if (choice === void 0) {
    return reader.report(
      "skip-needs-choice",
      [...path, "if"],
      `Klaviyo knows no ${asked2}s and cannot ask this condition.`,
      "Say which branch stays with when_skipped: then, else or neither; or ask about a profile property."
    );
  }
  const advice2 = asked2 === "tag" ? "Keep the mark as a profile property and ask { property: NAME, equals: true }." : "Keep the figure as a profile property and ask { property: NAME, at_least: 10 }, or ask a prediction: { predicted: predicted_clv, \u2026 }.";
  const stays = choice === "neither" ? "neither branch is taken" : `everybody takes "${choice}"`;
  reader.report(
    "step-skipped",
    path,
    `A condition on ${asked2}s has no equivalent in Klaviyo; ${stays}.`,
    advice2,
    "key"
  );
  const instead = choice === "neither" ? [] : branches3[choice];
  return { kind: "skipped", ...base3, written: "condition", instead, advice: advice2, holdsLive: false };
}

// src/model/splits.ts
function readConditionStep(fields2, path, base3, scope, reader) {
  const value = reader.read(condition, fields2, path) ?? salvage(fields2, path, scope, reader);
  if (!value) return void 0;
  const unknown = untranslatableIn(value.if);
  const question = unknown === void 0 ? readCondition(value.if, [...path, "if"], asking(scope, "if"), reader) : void 0;
  const branches3 = readBranches(value, path, scope, reader);
  if (unknown !== void 0)
    return branches3 && skipCondition(unknown, value.when_skipped, branches3, path, base3, reader);
  return question && branches3 && { kind: "condition", ...base3, if: question, ...branches3 };
}
function salvage(fields2, path, scope, reader) {
  if (typeof fields2 !== "object" || fields2 === null) return void 0;
  const map = fields2;
  if (map.if !== void 0 && untranslatableIn(map.if) === void 0)
    readCondition(map.if, [...path, "if"], asking(scope, "if"), reader);
  scope.readSteps(map.then, [...path, "then"], scope, reader);
  scope.readSteps(map.else, [...path, "else"], scope, reader);
  const cases = Array.isArray(map.cases) ? map.cases : [];
  for (const [i, each] of cases.entries()) {
    const at2 = [...path, "cases", i];
    const { if: asked2, then } = typeof each === "object" && each !== null ? each : {};
    if (asked2 !== void 0) readCondition(asked2, [...at2, "if"], asking(scope, "case"), reader);
    scope.readSteps(then, [...at2, "then"], scope, reader);
  }
  return void 0;
}
function readBranches(value, path, scope, reader) {
  if (value.then === void 0 && value.else === void 0) {
    return reader.report(
      "missing-key",
      path,
      "The split has no branch.",
      "Add then, else or both, with the steps of each.",
      "key"
    );
  }
  const yes = scope.readSteps(value.then, [...path, "then"], scope, reader);
  const no = scope.readSteps(value.else, [...path, "else"], scope, reader);
  return yes && no && { then: yes, else: no };
}
function readRandomSplit(fields2, path, base3, scope, reader) {
  const value = reader.read(randomSplit, fields2, path) ?? salvage(fields2, path, scope, reader);
  const branches3 = value && readBranches(value, path, scope, reader);
  return value && branches3 && { kind: "random_split", ...base3, percent: value.percent, ...branches3 };
}
function readBranch(fields2, path, base3, scope, reader) {
  const value = reader.read(branch, fields2, path) ?? salvage(fields2, path, scope, reader);
  if (!value) return void 0;
  const cases = value.cases.map((each, i) => {
    const at2 = [...path, "cases", i];
    const question = readCondition(each.if, [...at2, "if"], asking(scope, "case"), reader);
    const steps = scope.readSteps(each.then, [...at2, "then"], scope, reader);
    return question && steps && { name: each.name ?? `Case ${i + 1}`, if: question, then: steps };
  });
  const otherwise = scope.readSteps(value.else, [...path, "else"], scope, reader);
  const names2 = cases.map((each) => each?.name);
  const twice = names2.findIndex((name, i) => name !== void 0 && names2.indexOf(name) !== i);
  if (twice >= 0) {
    return reader.report(
      "invalid-value",
      [...path, "cases", twice, "name"],
      `Two cases are named "${names2[twice]}".`,
      "Give each case a name of its own: reports and message names tell them apart by it."
    );
  }
  if (cases.includes(void 0) || !otherwise) return void 0;
  return {
    kind: "branch",
    ...base3,
    name: value.name ?? base3.id ?? "Branch",
    cases,
    else: otherwise
  };
}
var linear = /^(send-|time-delay|target-date|countdown-delay|update-profile|list-update|back-in-stock-delay)/;
function readRawStep(fields2, path, base3, scope, reader) {
  const value = reader.read(raw, fields2, path) ?? salvage(fields2, path, scope, reader);
  if (!value) return void 0;
  const { definition } = value;
  const at2 = [...path, "definition"];
  if (typeof definition.type !== "string") {
    return reader.told({
      ...missingKey(at2, "type"),
      detail: "The type of the action, such as send-mobile-push."
    });
  }
  const given2 = ["id", "temporary_id", "links"].find((key2) => definition[key2] !== void 0);
  if (given2 !== void 0) {
    return reader.report(
      "invalid-value",
      [...at2, given2],
      `"${given2}" is given by Sluice.`,
      "Take it out: the order of the steps makes the links.",
      "key"
    );
  }
  const stray = ["then", "else"].find((key2) => value[key2] !== void 0);
  if (stray !== void 0 && linear.test(definition.type)) {
    return reader.report(
      "invalid-value",
      [...path, stray],
      `An action of type ${definition.type} does not split.`,
      "Write the steps after it instead of under it.",
      "key"
    );
  }
  const yes = value.then === void 0 ? void 0 : scope.readSteps(value.then, [...path, "then"], scope, reader);
  const no = value.else === void 0 ? void 0 : scope.readSteps(value.else, [...path, "else"], scope, reader);
  if (value.then !== void 0 && !yes || value.else !== void 0 && !no) return void 0;
  return {
    kind: "raw",
    ...base3,
    definition,
    ...yes ? { then: yes } : {},
    ...no ? { else: no } : {}
  };
}

// src/model/update-profile.ts
function readUpdateProfile(fields2, path, base3, reader) {
  const value = reader.read(updateProfile, fields2, path);
  if (!value) return void 0;
  const remove = typeof value.remove === "string" ? [value.remove] : value.remove ?? [];
  const step = {
    kind: "update_profile",
    ...base3,
    ...only({ name: value.name, status: value.status }),
    set: value.set ?? {},
    remove,
    addTo: value.add_to ?? {},
    removeFrom: value.remove_from ?? {}
  };
  const names2 = [...Object.keys(step.set), ...remove, ...Object.keys(step.addTo), ...Object.keys(step.removeFrom)];
  if (names2.length === 0) {
    return reader.report(
      "missing-key",
      path,
      "The step changes nothing.",
      "Add set, remove, add_to or remove_from: update_profile: { set: { Tier: gold } }.",
      "key"
    );
  }
  const twice = names2.find((name, i) => names2.indexOf(name) !== i);
  if (twice !== void 0) {
    return reader.report(
      "invalid-value",
      path,
      `The property "${twice}" is changed twice in one step.`,
      "Which change comes last is not defined. Make it two steps.",
      "key"
    );
  }
  return step;
}

// src/model/step-kinds.ts
function readStepOf(kind, fields2, path, scope, reader) {
  const id = typeof fields2 === "object" && fields2 !== null ? fields2.id : void 0;
  const base3 = { ...id === void 0 ? {} : { id }, at: reader.at(path, "key") };
  switch (kind) {
    case "email": {
      const value = reader.read(email, fields2, path) ?? salvageMessage(fields2, path, scope, reader);
      return value && sending(readEmail(value, path, base3, scope, reader), path, reader);
    }
    case "sms": {
      const value = reader.read(sms, fields2, path) ?? salvageMessage(fields2, path, scope, reader);
      return value && sending(readSms(value, path, base3, scope, reader), path, reader);
    }
    case "webhook": {
      const value = reader.read(webhook, fields2, path);
      return value && sending(readWebhook(value, path, base3, reader), path, reader);
    }
    case "notify": {
      const value = reader.read(notify, fields2, path) ?? salvageMessage(fields2, path, scope, reader);
      return value && sending(readNotify(value, path, base3, scope, reader), path, reader);
    }
    case "ab_test": {
      const value = reader.read(abTest, fields2, path);
      return value && sending(readAbTest(value, path, base3, scope, reader), path, reader);
    }
    case "delay":
      return readDelay(fields2, path, base3, reader);
    case "wait_until":
      return readWaitUntil(fields2, path, base3, reader);
    case "condition":
      return readConditionStep(fields2, path, base3, scope, reader);
    case "branch":
      return readBranch(fields2, path, base3, scope, reader);
    case "random_split":
      return readRandomSplit(fields2, path, base3, scope, reader);
    case "raw":
      return readRawStep(fields2, path, base3, scope, reader);
    case "update_profile":
      return readUpdateProfile(fields2, path, base3, reader);
    case "add_to_list":
    case "remove_from_list": {
      const value = reader.read(listUpdate, fields2, path);
      if (!value) return void 0;
      const { name, status, list: list4 } = value;
      return {
        kind,
        ...base3,
        ...name === void 0 ? {} : { name },
        ...status === void 0 ? {} : { status },
        list: list4
      };
    }
    case "exit":
      return reader.read(exit, fields2 ?? {}, path) && { kind: "exit", ...base3 };
    default:
      return readSkipped(kind, fields2, path, base3, scope, reader);
  }
}
function sending(step, path, reader) {
  if (step !== void 0 && step.id === void 0) {
    reader.report(
      "missing-id",
      path,
      `This ${step.kind} has no id.`,
      "Sluice gives it one and finds it again by likeness. Write an id of your own, such as id: first-reminder: it keeps the step's people and figures together however you edit it.",
      "key"
    );
  }
  return step;
}

// src/model/steps.ts
function readSteps(value, path, scope, reader) {
  if (value === void 0 || value === null) return [];
  if (value === "exit") return readSteps(["exit"], path, scope, reader);
  if (!Array.isArray(value)) {
    return reader.report(
      "wrong-type",
      path,
      `Steps are a list, not ${kindOf(value)}.`,
      'Write one step a line, each after "- ": - delay: 1 day'
    );
  }
  const steps = value.map((item, i) => readStep(item, [...path, i], scope, reader));
  return steps.includes(void 0) ? void 0 : steps;
}
var otherWords = {
  wait: "delay",
  pause: "delay",
  if: "condition",
  split: "condition",
  mail: "email",
  text: "sms"
};
function readStep(item, path, scope, reader) {
  if (item === "exit") return { kind: "exit", at: reader.at(path) };
  const example = "A step is a map with one key, its kind: - delay: 1 day";
  if (typeof item === "string") {
    const word = stepKeys.find((key2) => key2 === item);
    return reader.report(
      "wrong-type",
      path,
      `"${item}" is not a step.`,
      word ? `Write - ${word}: \u2026 with its fields.` : example
    );
  }
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    return reader.report("wrong-type", path, `A step must be a map, not ${kindOf(item)}.`, example);
  }
  const keys = Object.keys(item);
  const [first, second] = keys;
  if (first === void 0) return reader.report("missing-key", path, "The step is empty.", example);
  const known2 = keys.filter((key2) => stepKeys.includes(key2));
  const [kind, other] = known2;
  if (kind === void 0) {
    const told2 = unknownKey([...path, first], first, stepKeys);
    const named5 = first === "type" || first === "kind" ? stepKeys.find((key2) => key2 === item[first]) : void 0;
    const meant = Object.hasOwn(otherWords, first) ? otherWords[first] : void 0;
    return reader.told({
      ...told2,
      message: named5 === void 0 ? meant === void 0 ? told2.message.replace("Unknown key", "Unknown kind of step") : `Unknown kind of step "${first}". Did you mean "${meant}"?` : `The kind of a step is its key: write - ${named5}: \u2026 instead of - ${first}: ${named5}.`,
      detail: `Kinds of step: ${stepKeys.join(", ")}.`
    });
  }
  if (other !== void 0) {
    return reader.report(
      "invalid-value",
      [...path, other],
      `"${kind}" and "${other}" are two steps in one.`,
      'Begin the second with "- " on a line of its own.',
      "key"
    );
  }
  if (second !== void 0) {
    const stray = keys.find((key2) => key2 !== kind) ?? second;
    return reader.report(
      "unknown-key",
      [...path, stray],
      `"${stray}" stands beside "${kind}", not under it.`,
      `Indent it by two more spaces, so that it belongs to ${kind}.`,
      "key"
    );
  }
  const fields2 = item[kind];
  return readStepOf(kind, fields2, [...path, kind], scope, reader.ofStep(idOf2(fields2) ?? kind));
}
var idOf2 = (fields2) => {
  const id = typeof fields2 === "object" && fields2 !== null ? fields2.id : void 0;
  return typeof id === "string" ? id : void 0;
};

// src/model/incompatible.ts
var base = "Klaviyo starts flows from events, lists, segments and dates";
var incompatible = {
  manual: `${base}; people cannot be enrolled one by one.
Use new_subscriber with a list that you add people to, or keep this sequence outside Klaviyo.`,
  manual_enrollment: `${base}; people cannot be enrolled one by one.
Use new_subscriber with a list that you add people to, or keep this sequence outside Klaviyo.`,
  tag_added: `${base}; it has no tags on people.
Keep the mark as a profile property and use a segment on it: type: segment, segment: NAME.`,
  tag_removed: `${base}; it has no tags on people.
Keep the mark as a profile property and use a segment of people without it: type: segment, segment: NAME.`,
  tag_based: `${base}; it has no tags on people.
Keep the mark as a profile property and use a segment on it: type: segment, segment: NAME.`,
  date_based: `${base}, but a date needs the profile property that holds it.
Use type: date with property and at, such as property: Birthday, at: "09:00".`,
  form_submitted: `${base}; a form puts people on a list.
Use new_subscriber with the list of the form, or metric with the event your form sends.`,
  content_published: `${base}; publishing is no event about a person.
Send a campaign, or send an event for each reader and use type: metric with its name.`,
  webhook: `${base}; a flow has no address that can be called.
Send an event to Klaviyo's Events API and use type: metric with its name.`,
  purchase: `${base}; a purchase is the event "Placed Order".
Use order_created.`,
  no_activity: `${base}; nothing happening is no event.
Use a segment of people who have not been active (type: segment), or lapsed_customer with a long delay.`,
  trial_started: `${base}; it knows no trials of its own.
Send an event "Trial Started" to Klaviyo's Events API and use type: metric, metric: Trial Started.`,
  trial_ending: `${base}; it knows no trials of its own.
Keep the end as a date on the profile and use type: date, property: Trial ends, before: 3 days, repeat: never.`,
  subscription_created: `${base}; subscriptions come from the shop's own integration.
Use type: metric with the event that your subscription app sends, such as "Subscription Started".`,
  subscription_cancelled: `${base}; subscriptions come from the shop's own integration.
Use type: metric with the event that your subscription app sends, such as "Subscription Cancelled".`
};

// src/model/trigger.ts
function readTrigger(value, path, overrides, reader) {
  const map = reader.read(external_exports.looseObject({ type: external_exports.unknown().optional() }), value, path);
  const key2 = map && typeOf(map, path, reader);
  if (map === void 0 || key2 === void 0) return void 0;
  const { where, ...rest2 } = map;
  const misplaced = where !== void 0 && !onMetric(key2);
  if (misplaced) {
    reader.report(
      "where-needs-metric",
      [...path, "where"],
      `A trigger of type "${key2}" has no event, so nothing can be asked about its properties.`,
      "Ask about the person in audience, or start the sequence from a metric.",
      "key"
    );
  }
  const written2 = reader.read(triggerSchema(key2), misplaced ? rest2 : map, path);
  if (!written2 || misplaced) return void 0;
  const base3 = { at: reader.at([...path, "type"]), type: key2 };
  switch (key2) {
    case "new_subscriber":
    case "list":
      return { ...base3, at: reader.at([...path, "list"]), kind: "list", list: String(written2.list) };
    case "segment":
      return { ...base3, at: reader.at([...path, "segment"]), kind: "segment", segment: String(written2.segment) };
    case "date":
      return readDate(written2, path, base3, reader);
    case "price_drop":
      return readPriceDrop(written2, path, base3, reader);
    case "low_inventory": {
      const withinDays = readWithin(written2.within, path, reader);
      if (withinDays === void 0) return void 0;
      const audience = written2.audience.map((who) => who.replaceAll("_", "-"));
      const level = written2.level;
      return { ...base3, kind: "low-inventory", level, atMost: Number(written2.at_most), audience, withinDays };
    }
    case "raw":
      return readRaw(written2, path, base3, reader);
    default:
      return readMetric2(key2, written2, path, base3, overrides, reader);
  }
}
var onMetric = (key2) => key2 === "metric" || metricOfTrigger(key2, {}) !== void 0;
function typeOf(map, path, reader) {
  const { type } = map;
  const at2 = [...path, "type"];
  if (type === void 0)
    return reader.told({ ...missingKey(path, "type"), detail: `Add type: \u2026 with one of: ${triggerKeys.join(", ")}.` });
  if (typeof type !== "string") {
    return reader.report(
      "wrong-type",
      at2,
      `"type" must be a text, not ${kindOf(type)}.`,
      `Write one of: ${triggerKeys.join(", ")}.`
    );
  }
  const word = type.trim().toLowerCase().replace(/[\s-]+/g, "_");
  const advice2 = Object.hasOwn(incompatible, word) ? incompatible[word] : void 0;
  if (advice2 !== void 0) {
    return reader.report("trigger-incompatible", at2, `The trigger "${type}" has no equivalent in Klaviyo.`, advice2);
  }
  const key2 = triggerKeys.find((known2) => known2 === type);
  return key2 ?? reader.told(notOneOf(at2, "type", type, triggerKeys));
}
function readMetric2(key2, written2, path, base3, overrides, reader) {
  const metric2 = written2.metric === void 0 ? metricOfTrigger(key2, overrides) : asMetricName(written2.metric);
  if (metric2 === void 0) return void 0;
  const named5 = written2.metric === void 0 ? base3 : { ...base3, at: reader.at([...path, "metric"]) };
  if (written2.where === void 0) return { ...named5, kind: "metric", metric: metric2 };
  const asking2 = { place: "where", metricTrigger: true, overrides };
  const where = readCondition(written2.where, [...path, "where"], asking2, reader);
  return where && { ...named5, kind: "metric", metric: metric2, where };
}
var repeats = { yearly: "annually", monthly: "monthly", weekly: "weekly", never: "never" };
function readDate(written2, path, base3, reader) {
  const before = readBefore(written2.before, [...path, "before"], reader);
  const time = readTime(String(written2.at), [...path, "at"], reader);
  const timezone = readTimezone(written2.timezone, [...path, "timezone"], reader);
  const weekdays2 = written2.weekdays === void 0 ? [] : readWeekdays(written2.weekdays, [...path, "weekdays"], reader);
  if (!before || time === void 0 || timezone === void 0 || !weekdays2) return void 0;
  return {
    ...base3,
    kind: "date",
    property: String(written2.property),
    before,
    repeat: repeats[written2.repeat ?? "yearly"],
    time,
    ...weekdays2.length > 0 ? { weekdays: weekdays2 } : {},
    timezone
  };
}
function readBefore(value, path, reader) {
  if (value === void 0 || value === 0) return { unit: "days", value: 0 };
  if (typeof value !== "string") {
    return reader.report(
      "wrong-type",
      path,
      '"before" must be a length of time.',
      'Such as "7 days", "2 weeks" or "1 month".'
    );
  }
  const span = parseOneUnit(value, ["day", "week", "month"]);
  if (!span.ok) return reader.report("invalid-value", path, span.message, span.detail);
  return { unit: `${span.value.unit}s`, value: span.value.value };
}
function readPriceDrop(written2, path, base3, reader) {
  const { percent, currency } = written2.amount;
  if (percent === void 0 === (currency === void 0)) {
    return reader.report(
      "invalid-value",
      [...path, "amount"],
      '"amount" must say either percent or currency.',
      "Such as { percent: 10 } or { currency: 5 }."
    );
  }
  const withinDays = readWithin(written2.within, path, reader);
  if (withinDays === void 0) return void 0;
  const audience = written2.audience.map((who) => who.replaceAll("_", "-"));
  const amount = percent === void 0 ? { unit: "currency", value: currency ?? 0 } : { unit: "percent", value: percent };
  return { ...base3, kind: "price-drop", amount, audience, withinDays };
}
function readWithin(value, path, reader) {
  if (value === void 0) return 30;
  if (typeof value === "number" && Number.isInteger(value) && value > 0) return value;
  const span = typeof value === "string" ? parseOneUnit(value, ["day", "week"]) : void 0;
  if (span?.ok && span.value.value > 0) return span.value.value * (span.value.unit === "week" ? 7 : 1);
  const at2 = [...path, "within"];
  if (span && !span.ok) return reader.report("invalid-value", at2, span.message, span.detail);
  return reader.report(
    "invalid-value",
    at2,
    '"within" must be a number of days, from 1 up.',
    'Such as 30, or "30 days".'
  );
}
function readRaw(written2, path, base3, reader) {
  const definition = written2.definition;
  if (typeof definition.type !== "string") {
    return reader.told({
      ...missingKey([...path, "definition"], "type"),
      detail: "Klaviyo's triggers have a type: list, segment, metric, date, price-drop or low-inventory."
    });
  }
  return { ...base3, kind: "raw", definition };
}

// src/model/variables.ts
var pattern = /\$\$\{|\$\{secret:([^}]*)\}|\$\{([A-Za-z_][A-Za-z0-9_-]*)\}/g;
var secretName = /^[A-Za-z_][A-Za-z0-9_]*$/;
function putInVariables(value, path, variables, reader) {
  if (typeof value === "string") return value.includes("${") ? inText(value, path, variables, reader) : value;
  if (Array.isArray(value)) return value.map((item, i) => putInVariables(item, [...path, i], variables, reader));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key2, item]) => [key2, putInVariables(item, [...path, key2], variables, reader)])
  );
}
var literalSecret = "$${secret:";
function inText(text3, path, variables, reader) {
  if (text3.includes(literalSecret) && mayHoldSecrets(path)) {
    reader.told({
      code: "invalid-value",
      path,
      part: "value",
      message: "The characters ${secret: cannot be sent as they are.",
      detail: "In a webhook they always mean a secret. Write ${secret:NAME}, or other characters.",
      characters: literalSecret
    });
  }
  const result = text3.replace(pattern, (whole, secret, name) => {
    if (secret !== void 0) {
      if (!secretName.test(secret)) tellSecretName(secret, path, reader);
      return whole;
    }
    if (name === void 0) return "${";
    if (Object.hasOwn(variables, name)) return variables[name] ?? "";
    const meant = nearest(name, Object.keys(variables));
    reader.told({
      code: "variable-undefined",
      path,
      part: "value",
      message: `The variable "${name}" is not defined for this account.${meant === void 0 ? "" : ` Did you mean "${meant}"?`}`,
      detail: `Define it under accounts.\u2026.variables in sluice.yaml, or write $\${${name}} if these very characters are meant.`,
      characters: whole
    });
    return whole;
  });
  if (mayHoldSecrets(path)) return result;
  const held = /\$\{secret:[^}]*\}/.exec(result);
  if (held) {
    reader.told({
      code: "secret-in-content",
      path,
      part: "value",
      message: `The secret ${held[0]} would be shown to people.`,
      detail: "A secret may stand only in url, headers and body of a webhook. Use a variable of the account for what anybody may see.",
      characters: held[0]
    });
  }
  return result;
}
function tellSecretName(secret, path, reader) {
  reader.told({
    code: "invalid-value",
    path,
    part: "value",
    message: `"${secret}" cannot be the name of a secret.`,
    detail: "It is the name of an environment variable: letters, digits and underscores, such as ${secret:CRM_TOKEN}.",
    characters: `\${secret:${secret}}`
  });
}
function mayHoldSecrets(path) {
  const last = path.at(-1);
  if (path.at(-2) === "webhook") return last === "url" || last === "body";
  return path.at(-3) === "webhook" && path.at(-2) === "headers";
}

// src/model/parse.ts
function parseSequence(source, address2, account) {
  const diagnostics = [];
  const reader = makeReader(source, address2, diagnostics);
  if (typeof source.value !== "object" || source.value === null || Array.isArray(source.value)) {
    reader.report(
      "wrong-type",
      [],
      `A sequence must be a map, not ${kindOf(source.value)}.`,
      "Begin with name:, trigger: and steps:."
    );
    return { templates: [], diagnostics };
  }
  const value = putInVariables(source.value, [], account.variables, reader);
  const top = reader.read(sequence, value, []);
  const map = value;
  const trigger = map.trigger === void 0 ? void 0 : readTrigger(map.trigger, ["trigger"], account.metrics, reader);
  const defaults = readDefaults(map.defaults, ["defaults"], reader);
  const scope = {
    file: source.file,
    // Without a trigger that could be read nothing is said about its events.
    metricTrigger: trigger === void 0 || trigger.kind === "metric" || trigger.kind === "raw",
    overrides: account.metrics,
    defaults: defaults ?? {},
    templates: [],
    readSteps,
    exits: []
  };
  const { templates } = scope;
  const read2 = (key2) => map[key2] === void 0 ? void 0 : readCondition(map[key2], [key2], asking(scope, key2), reader);
  const audience = read2("audience");
  const exitWhen = read2("exit_when");
  const reentry2 = readReentry(map.reentry, ["reentry"], reader);
  const steps = map.steps === void 0 ? void 0 : readSteps(map.steps, ["steps"], scope, reader);
  if (diagnostics.some(isError) || !top || !trigger || !steps || !reentry2) return { templates, diagnostics };
  const sequence2 = {
    address: address2,
    file: source.file,
    // One spelling of each letter: names are compared, also with what Klaviyo gives back.
    name: top.name.normalize("NFC"),
    ...only({ description: top.description }),
    deploy: top.deploy ?? true,
    ...only({ movedFrom: top.moved_from, adopt: top.adopt, status: top.status }),
    ...top.pilot ? { pilot: { segment: top.pilot.segment, at: reader.at(["pilot", "segment"]) } } : {},
    trigger,
    ...only({ audience, exitWhen: withExits(exitWhen, scope.exits) }),
    reentry: reentry2,
    steps,
    at: {
      name: reader.at(["name"]),
      ...top.status === void 0 ? {} : { status: reader.at(["status"]) },
      ...top.adopt === void 0 ? {} : { adopt: reader.at(["adopt"]) }
    }
  };
  diagnostics.push(...checkSequence(sequence2));
  return { ...diagnostics.some(isError) ? {} : { sequence: sequence2 }, templates, diagnostics };
}
function withExits(own, more) {
  const all = own ? [own, ...more] : more;
  const [first] = all;
  if (first === void 0 || all.length === 1) return first;
  return { kind: "any", of: all, at: first.at };
}

// src/source/disk.ts
import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
var facts = (s) => ({
  kind: s.isSymbolicLink() ? "link" : s.isFile() ? "file" : s.isDirectory() ? "directory" : "other",
  size: Number(s.size)
});
var nodeDisk = {
  facts: async (path) => facts(await lstat(path)),
  target: async (path) => facts(await stat(path)),
  names: (directory2) => readdir(directory2),
  bytes: (path) => readFile(path),
  realPath: (path) => realpath(path)
};
function whyUnreadable(error) {
  const code2 = error.code ?? "";
  const known2 = {
    ENOENT: "it does not exist",
    EACCES: "permission denied",
    EPERM: "permission denied",
    EISDIR: "it is a directory",
    ENOTDIR: "a part of its path is not a directory",
    ELOOP: "its links lead in a circle",
    ENAMETOOLONG: "its name is too long"
  };
  return known2[code2] ?? (code2 || error.message);
}

// src/source/yaml.ts
var import_yaml3 = __toESM(require_dist(), 1);

// src/source/yaml-range.ts
var import_yaml = __toESM(require_dist(), 1);
function lookUp(root2, maps, anchors, text3, range, lines) {
  const resolve2 = (node) => (0, import_yaml.isAlias)(node) ? anchors.get(node.source) : node;
  const firstLine = (node) => {
    const [from, to] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
    if (from === to) {
      const dash = text3.lastIndexOf("-", from);
      return range(dash, dash + 1);
    }
    const found = range(from, to);
    if (found.line === found.endLine) return found;
    const next = lines.lineStarts[found.line] ?? text3.length;
    const end = from + text3.slice(from, next).trimEnd().length;
    return range(from, Math.min(end, to));
  };
  const hasWidth = (node) => !!node?.range && node.range[1] > node.range[0];
  const walk = (path) => {
    let value = root2;
    let shown = root2;
    let key2;
    for (const step of path) {
      const parent = resolve2(value);
      if ((0, import_yaml.isMap)(parent)) {
        const entry = maps.get(parent)?.get(String(step));
        if (!entry) return { shown, value: void 0 };
        key2 = entry.key;
        value = entry.value;
        shown = hasWidth(value) ? value : entry.key;
      } else if ((0, import_yaml.isSeq)(parent)) {
        const item = parent.items[Number(step)];
        if (!item) return { shown, value: void 0 };
        key2 = void 0;
        value = item;
        shown = item;
      } else return { shown, value: void 0 };
    }
    return { shown, value, ...key2 ? { key: key2 } : {} };
  };
  return {
    at: (path, part = "value") => {
      const { shown, key: key2 } = walk(path);
      return firstLine(part === "key" && key2 ? key2 : shown);
    },
    within: (path, characters) => {
      const { shown, value } = walk(path);
      const [from, to] = [value?.range?.[0] ?? 0, value?.range?.[1] ?? 0];
      const offset = text3.slice(from, to).indexOf(characters);
      return offset < 0 ? firstLine(shown) : range(from + offset, from + offset + characters.length);
    }
  };
}

// src/source/yaml-advice.ts
var secondColon = {
  message: "A second colon stands in this line.",
  advice: 'A text that holds ": " must be quoted: subject: "One thing: the pan".'
};
var known = [
  [
    /NON_STRING_KEY|stringKeys/,
    {
      message: "A map stands where a text was meant.",
      advice: 'A text that begins with {{ must be quoted: subject: "{{ first_name }}, hello".'
    }
  ],
  [/end with a [\]}]/, { message: "A bracket is never closed.", advice: "Close the [ or { that was opened above." }],
  [/Missing closing ["']/, { message: "A quote is never closed.", advice: "Close the quote that was opened above." }],
  [/tabs? (are|is) not allowed|TAB_AS_INDENT/i, { advice: "Indent with spaces; YAML does not allow tabs." }],
  [/nested mappings are not allowed in compact|BLOCK_AS_IMPLICIT_KEY|implicit keys/i, secondColon],
  [
    /BLOCK_IN_FLOW|within flow collections/,
    {
      message: "A colon stands inside a text in braces, or a comma is missing.",
      advice: 'A text that holds ": " must be quoted: subject: "One thing: the pan".'
    }
  ],
  [
    /unexpected flow-(map|seq)-start/i,
    {
      message: "A brace or bracket stands inside a text in braces.",
      advice: 'A text that holds one must be quoted there: subject: "Hello {{ first_name }}".'
    }
  ],
  [
    /unexpected scalar/i,
    {
      message: "Text goes on after its closing quote.",
      advice: `For a quote inside a text use the other kind of quotes around it: "It's here", 'Say "hi"'.`
    }
  ],
  [
    /invalid escape/i,
    { advice: `In double quotes a backslash means something: write \\\\, or single quotes around the text.` }
  ],
  [
    /must be at most 1024|all mapping items must start|same column|BAD_INDENT/i,
    { advice: "Line the keys of one map up in the same column." }
  ],
  [
    /unresolved (tag|alias)|TAG_RESOLVE/i,
    { advice: 'Write the value plainly; tags such as "!env" have no meaning here.' }
  ],
  [
    /plain value cannot start with|BAD_SCALAR_START/i,
    { advice: "Quote the text: it begins with a character that means something in YAML." }
  ],
  [/unexpected .*flow|flow (map|seq|collection)/i, { advice: "Check the brackets, braces and commas on this line." }]
];
var unaligned = {
  message: "A line is indented deeper than the one it belongs beside.",
  advice: "Line the keys of one map up in the same column."
};
function inOurWords(code2, message3, rest2) {
  const found = known.find(([pattern2]) => pattern2.test(`${code2} ${message3}`))?.[1];
  const words3 = found === secondColon && !rest2.includes(": ") ? unaligned : found;
  const reserved = /plain value cannot start with .*character (\S)/i.exec(message3)?.[1];
  if (reserved !== void 0)
    return {
      message: `A text that begins with ${reserved} must be quoted.`,
      advice: `Put it in quotes: "${reserved}\u2026".`
    };
  return {
    message: words3?.message ?? oneSentence(message3),
    advice: words3?.advice ?? "Check the indentation and the quotes on this line and the one above it."
  };
}
function oneSentence(message3) {
  const line2 = (message3.split("\n")[0] ?? "").trim().slice(0, 200);
  return /[.!?]$/.test(line2) ? line2 : `${line2}.`;
}
var emptyFile = [
  "The file is empty.",
  "Write a name, a trigger and steps, or delete the file."
];

// src/source/yaml-unfold.ts
var import_yaml2 = __toESM(require_dist(), 1);
var maxValues = 1e5;
var maxDepth = 200;
var maxProblems = 20;
function unfold(root2, range) {
  const diagnostics = [];
  const maps = /* @__PURE__ */ new Map();
  const anchors = /* @__PURE__ */ new Map();
  const active = /* @__PURE__ */ new Set();
  let budget = maxValues;
  const problem = (node, message3, detail) => {
    if (diagnostics.length < maxProblems) {
      const at2 = range(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
      diagnostics.push(diagnostic("yaml-syntax", message3, detail, { at: at2 }));
    }
    return null;
  };
  const visit = (node, depth) => {
    if (node === null || node === void 0) return null;
    budget -= 1;
    if (budget < 0 || depth > maxDepth) {
      return budget === -1 || depth > maxDepth ? problem(node, "The aliases of this file unfold to too much.", "Write out what is meant instead.") : null;
    }
    if ((0, import_yaml2.isAlias)(node)) {
      const target = anchors.get(node.source);
      if (!target) {
        return problem(
          node,
          `No anchor "&${node.source}" stands before this alias.`,
          "Define it above, or write the value here."
        );
      }
      if (active.has(target)) {
        return problem(node, `The alias "*${node.source}" contains itself.`, "Write out what is meant instead.");
      }
      return visit(target, depth + 1);
    }
    const { anchor } = node;
    if (anchor !== void 0) anchors.set(anchor, node);
    if ((0, import_yaml2.isScalar)(node)) {
      const value2 = typeof node.value === "bigint" ? Number(node.value) : node.value;
      if (!Number.isInteger(value2) || Number.isSafeInteger(value2)) return value2;
      return problem(
        node,
        `The number ${node.source ?? String(value2)} has more digits than can be kept.`,
        `Quote it, if it is an id: "${node.source ?? String(value2)}".`
      );
    }
    active.add(node);
    const value = (0, import_yaml2.isMap)(node) ? visitMap(node, depth) : (0, import_yaml2.isSeq)(node) ? node.items.map((item) => visit(item, depth + 1)) : null;
    active.delete(node);
    return value;
  };
  const visitMap = (node, depth) => {
    const result = {};
    const known2 = maps.get(node);
    const entries = /* @__PURE__ */ new Map();
    for (const { key: keyNode, value } of node.items) {
      const key2 = (0, import_yaml2.isScalar)(keyNode) ? String(keyNode.value) : void 0;
      const first = key2 === void 0 ? void 0 : entries.get(key2);
      if (key2 === void 0 || key2 === "__proto__") {
        problem(keyNode ?? node, "This cannot be a key.", "Keys are plain words.");
      } else if (key2 === "<<") {
        problem(
          keyNode,
          'Merge keys ("<<") are not part of YAML 1.2.',
          "Use `defaults` for what messages share, or write the keys out."
        );
      } else if (first) {
        const { line: line2 } = range(first.key.range?.[0] ?? 0, first.key.range?.[1] ?? 0);
        if (!known2)
          problem(
            keyNode,
            `The key "${key2}" is written twice.`,
            `It stands on line ${line2} already. Keep one of the two.`
          );
      } else {
        entries.set(key2, { key: keyNode, value });
        result[key2] = visit(value, depth + 1);
      }
    }
    maps.set(node, entries);
    return result;
  };
  return { value: visit(root2, 0), maps, anchors, diagnostics };
}

// src/source/yaml.ts
var maxYamlBytes = 1024 * 1024;
var maxDepth2 = 100;
var maxTokens = 1e5;
var maxProblems2 = 20;
function parseYaml(text3, file) {
  const lines = new import_yaml3.LineCounter();
  const range = (from, to) => {
    const a = lines.linePos(from);
    const b = lines.linePos(Math.max(from + 1, to));
    return {
      file,
      line: Math.max(a.line, 1),
      column: Math.max(a.col, 1),
      endLine: Math.max(b.line, 1),
      endColumn: b.col
    };
  };
  const refuse3 = (code2, [message3, detail, offset = 0]) => {
    const before = text3.slice(0, offset).split("\n");
    const [line2, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    const at2 = { file, line: line2, column, endLine: line2, endColumn: column + 1 };
    return { diagnostics: [diagnostic(code2, message3, detail, { at: at2 })] };
  };
  if (text3.length > maxYamlBytes) return refuse3("yaml-too-large", tooLarge);
  const control = controlCharacter.exec(text3);
  if (control) return refuse3("yaml-syntax", [...binary2, control.index]);
  const composed = compose(text3, lines);
  if (Array.isArray(composed))
    return refuse3(composed === tooMany2 ? "yaml-too-large" : "yaml-syntax", composed);
  const { documents } = composed;
  const problems = documents.flatMap((document2) => [...document2.errors, ...document2.warnings]).slice(0, maxProblems2).map(({ code: code2, message: message3, pos: [start, end] }, _index, all) => {
    const deeper = deeperLine(text3, start, all);
    const from = deeper ?? start;
    const rest2 = lineEnd2(text3, from, text3.length);
    const words3 = inOurWords(code2, message3, deeper === void 0 ? text3.slice(from, rest2) : "");
    const to = deeper === void 0 ? lineEnd2(text3, from, end) : rest2;
    return diagnostic("yaml-syntax", words3.message, words3.advice, { at: range(from, to) });
  });
  if (problems.length > 0) return { diagnostics: firstCauses(problems) };
  const [document, second] = documents;
  if (!document || document.contents === null) return refuse3("yaml-syntax", emptyFile);
  if (second) {
    return refuse3("yaml-syntax", [
      "The file holds more than one YAML document.",
      "One file is one sequence. Remove the line `---`, or move the second document into a file of its own.",
      second.range?.[0] ?? 0
    ]);
  }
  const unfolded = unfold(document.contents, range);
  if (unfolded.diagnostics.length > 0) return { diagnostics: unfolded.diagnostics };
  const places = lookUp(document.contents, unfolded.maps, unfolded.anchors, text3, range, lines);
  return { source: { file, text: text3, value: unfolded.value, ...places }, diagnostics: [] };
}
function deeperLine(text3, from, all) {
  const end = all.find(({ code: code2, pos }) => code2 === "MULTILINE_IMPLICIT_KEY" && pos[0] === from)?.pos[1];
  const start = end === void 0 ? -1 : text3.lastIndexOf("\n", end - 1) + 1;
  if (start > from) return start + text3.slice(start).search(/\S|$/);
  const indent = text3[from - 1] === "\n" ? /^ +(?=- )/.exec(text3.slice(from, from + 200))?.[0] : void 0;
  return indent === void 0 ? void 0 : from + indent.length;
}
function firstCauses(problems) {
  const isTab = ({ message: message3 }) => message3.startsWith("Tabs ");
  const [first] = problems;
  if (first !== void 0 && isTab(first)) return problems.filter(isTab);
  const open2 = problems.findIndex(({ message: message3 }) => message3.endsWith("is never closed."));
  const causes = open2 < 0 ? problems : problems.slice(0, open2 + 1);
  return causes.filter(({ at: at2 }, index) => causes.findIndex((one2) => one2.at?.line === at2?.line) === index);
}
function compose(text3, lines) {
  const parser = new import_yaml3.Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens = [];
  let count2 = 0;
  for (const lexeme of new import_yaml3.Lexer().lex(text3)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maxDepth2) return [tooDeep[0], tooDeep[1], parser.offset];
    if (++count2 > maxTokens) return tooMany2;
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new import_yaml3.Composer({ uniqueKeys: false, stringKeys: true });
  try {
    return { documents: [...composer.compose(tokens, true, text3.length)] };
  } catch (error) {
    return ["The file is not valid YAML.", `The parser gave up on it: ${error.message}`];
  }
}
var controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/;
var tooLarge = [
  `The file is larger than ${maxYamlBytes / 1024 / 1024} MiB.`,
  "A sequence is a few kilobytes. Move HTML into template files, or split the sequence."
];
var tooMany2 = [
  `The file holds more than ${maxTokens.toLocaleString("en-US")} YAML tokens.`,
  "A sequence has a few thousand. Split it, or look for text that was meant to be quoted."
];
var tooDeep = [
  `The file is nested more than ${maxDepth2} levels deep.`,
  "Split the sequence, or look for a bracket that is never closed."
];
var binary2 = [
  "The file is not plain text in UTF-8.",
  "It holds a character that YAML does not allow here. Save it as plain text in UTF-8."
];
function lineEnd2(text3, from, to) {
  const end = text3.indexOf("\n", from);
  return end < 0 ? to : Math.min(to, end);
}

// src/model/alerts.ts
var defaultRecipients = 100;
function readAlerts(written2, reader) {
  return written2.flatMap((alert, i) => {
    const path = ["alerts", i];
    const kinds2 = ["drop", "above", "silent"].filter((key2) => alert[key2] !== void 0);
    if (kinds2.length !== 1) {
      reader.report(
        "config-invalid",
        path,
        "An alert is exactly one of drop, above and silent.",
        "Such as { drop: open_rate, percent: 30 } or { silent: 7 }."
      );
      return [];
    }
    if (alert.silent !== void 0) return [{ kind: "silent", days: alert.silent }];
    if (alert.percent === void 0) {
      reader.report(
        "missing-key",
        path,
        'The key "percent" is missing.',
        "Add percent: \u2026 with the drop or the limit in percent."
      );
      return [];
    }
    const limits = { percent: alert.percent, minRecipients: alert.min_recipients ?? defaultRecipients };
    if (alert.drop !== void 0) return [{ kind: "drop", rate: alert.drop, ...limits }];
    return alert.above === void 0 ? [] : [{ kind: "above", rate: alert.above, ...limits }];
  });
}

// src/model/config-file.ts
var configFile = "sluice.yaml";
var defaultAccount = {
  key: "default",
  apiKeyEnv: "KLAVIYO_API_KEY",
  flows: "flows/",
  variables: {},
  metrics: {},
  maxStatus: "live"
};
var defaultConfig = {
  state: { kind: "directory", branch: "sluice-state" },
  accounts: [defaultAccount],
  policy: { onRemoved: "delete", maxDestructive: { count: 3, percent: 30 }, skippedSteps: "warn" },
  reports: {
    schedule: "0 0,6,12,18 * * *",
    conversionMetric: { name: "Placed Order" },
    directory: "reports/",
    branch: ""
  },
  alerts: [],
  controller: {
    reconcile: false,
    reconcileSchedule: "*/5 * * * *",
    driftSchedule: "0 3,9,15,21 * * *",
    timeZone: "UTC",
    jitter: 120
  }
};
function parseConfig(source) {
  const diagnostics = [];
  const reader = makeReader(source, void 0, diagnostics);
  if (typeof source.value !== "object" || source.value === null || Array.isArray(source.value)) {
    reader.report(
      "wrong-type",
      [],
      `${configFile} must be a map, not ${kindOf(source.value)}.`,
      "Begin with project: and accounts:."
    );
    return { diagnostics };
  }
  const written2 = reader.read(config, source.value, []);
  if (!written2) {
    const { accounts: raw2 } = source.value;
    const readable = accountsSchema.safeParse(raw2);
    if (readable.success) readAccounts(readable.data, reader);
    return { diagnostics };
  }
  const { policy, reports } = defaultConfig;
  const accounts = readAccounts(written2.accounts, reader);
  const directory2 = written2.reports?.directory;
  const config3 = {
    ...written2.project === void 0 ? {} : { project: written2.project },
    state: { kind: written2.state ?? "directory", branch: written2.branch ?? defaultConfig.state.branch },
    accounts,
    policy: {
      onRemoved: written2.policy?.on_removed ?? policy.onRemoved,
      maxDestructive: {
        count: written2.policy?.max_destructive?.count ?? policy.maxDestructive.count,
        percent: written2.policy?.max_destructive?.percent ?? policy.maxDestructive.percent
      },
      skippedSteps: written2.policy?.skipped_steps ?? policy.skippedSteps
    },
    reports: {
      schedule: readSchedule(written2.reports?.schedule, ["reports", "schedule"], reader) ?? reports.schedule,
      conversionMetric: asMetricName(written2.reports?.conversion_metric ?? reports.conversionMetric),
      directory: directory2 === void 0 ? reports.directory : readDirectory(directory2, ["reports", "directory"], reader),
      branch: written2.reports?.branch ?? reports.branch
    },
    alerts: readAlerts(written2.alerts ?? [], reader),
    controller: readController(written2.controller ?? {}, reader)
  };
  return diagnostics.some(isError) ? { diagnostics } : { config: config3, diagnostics };
}
function readAccounts(written2, reader) {
  if (written2 === void 0) return [defaultAccount];
  const entries = Object.entries(written2);
  if (entries.length === 0) {
    reader.report(
      "config-invalid",
      ["accounts"],
      "There is no account.",
      "Add one, such as production: { api_key_env: KLAVIYO_API_KEY }, or take the key out."
    );
  }
  const ids = /* @__PURE__ */ new Map();
  return entries.map(([key2, account]) => {
    const path = ["accounts", key2];
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(key2)) {
      reader.report(
        "config-invalid",
        path,
        `"${key2}" cannot be the name of an account.`,
        "It becomes a directory of reports: use letters, digits, hyphens and underscores.",
        "key"
      );
    }
    const other = account.account_id === void 0 ? void 0 : ids.get(account.account_id);
    if (other !== void 0) {
      reader.report(
        "config-invalid",
        [...path, "account_id"],
        `"${other}" is the same Klaviyo account.`,
        "One account may be named once only: two entries would delete each other's flows."
      );
    }
    if (account.account_id !== void 0) ids.set(account.account_id, key2);
    return readAccount(key2, account, path, reader);
  });
}
function readAccount(key2, account, path, reader) {
  const env = account.api_key_env ?? defaultAccount.apiKeyEnv;
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(env) || env.startsWith("pk_")) {
    reader.report(
      "config-invalid",
      [...path, "api_key_env"],
      env.startsWith("pk_") ? "This looks like a key; here stands the name of a variable." : `"${env}" cannot be the name of a variable.`,
      env.startsWith("pk_") ? "A key in a repository is a leaked key: revoke it in Klaviyo, make a new one, and keep it in an environment variable." : "Write the name of the environment variable that holds the key, such as KLAVIYO_API_KEY."
    );
  }
  for (const name of Object.keys(account.variables ?? {})) {
    if (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) continue;
    reader.report(
      "config-invalid",
      [...path, "variables", name],
      `"${name}" cannot be the name of a variable.`,
      "Use letters, digits, hyphens and underscores.",
      "key"
    );
  }
  for (const type of Object.keys(account.metrics ?? {})) {
    if (overridable.includes(type)) continue;
    reader.report(
      "config-invalid",
      [...path, "metrics", type],
      `"${type}" has no metric that could be named otherwise.${didYouMean(type, overridable)}`,
      `Known here: ${overridable.join(", ")}.`,
      "key"
    );
  }
  return {
    key: key2,
    apiKeyEnv: env,
    ...account.account_id === void 0 ? {} : { accountId: account.account_id },
    flows: readDirectory(account.flows ?? defaultAccount.flows, [...path, "flows"], reader),
    variables: Object.fromEntries(
      Object.entries(account.variables ?? {}).map(([name, value]) => [name, String(value)])
    ),
    metrics: Object.fromEntries(
      Object.entries(account.metrics ?? {}).map(([type, name]) => [type, asMetricName(name)])
    ),
    maxStatus: account.max_status ?? defaultAccount.maxStatus
  };
}
function readDirectory(written2, path, reader) {
  const parts = written2.split("/").filter((part) => part !== "" && part !== ".");
  if (written2.startsWith("/") || written2.includes("\\") || parts.includes("..") || parts.length === 0) {
    reader.report(
      "config-invalid",
      path,
      `"${written2}" is not a directory below the root.`,
      "Write it relative to sluice.yaml, with forward slashes: flows/."
    );
  }
  return `${parts.join("/")}/`;
}
function readController(written2, reader) {
  const { controller } = defaultConfig;
  const zone = written2.time_zone;
  if (zone !== void 0 && !isTimeZone(zone)) {
    reader.report(
      "config-invalid",
      ["controller", "time_zone"],
      `"${zone}" is not a time zone.`,
      "Write its IANA name, such as Europe/Berlin or America/New_York."
    );
  }
  const at2 = (key2) => ["controller", key2];
  return {
    reconcile: written2.reconcile ?? controller.reconcile,
    reconcileSchedule: readSchedule(written2.reconcile_schedule, at2("reconcile_schedule"), reader) ?? controller.reconcileSchedule,
    driftSchedule: readSchedule(written2.drift_schedule, at2("drift_schedule"), reader) ?? controller.driftSchedule,
    timeZone: zone ?? controller.timeZone,
    jitter: written2.jitter ?? controller.jitter
  };
}
function isTimeZone(name) {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
function readSchedule(written2, path, reader) {
  if (written2 === void 0) return void 0;
  const fields2 = written2.trim().split(/\s+/);
  if ((fields2.length === 5 || fields2.length === 6) && fields2.every((field2) => /^[\dA-Za-z*,/-]+$/.test(field2)))
    return written2;
  return reader.report(
    "config-invalid",
    path,
    `"${written2}" is not a cron expression.`,
    'Minute, hour, day, month and day of the week: "0 0,6,12,18 * * *".'
  );
}

// src/model/rules/account-rules.ts
function duplicateName(sequences) {
  const first = /* @__PURE__ */ new Map();
  return sequences.flatMap((sequence2) => {
    const other = first.get(sequence2.name);
    if (!other) {
      first.set(sequence2.name, sequence2);
      return [];
    }
    return [
      diagnostic(
        "duplicate-name",
        `The name "${sequence2.name}" is taken by ${other.file}.`,
        "Names tell flows apart in Klaviyo; give one of the two another.",
        { at: sequence2.at.name, address: sequence2.address }
      )
    ];
  });
}
function duplicateAdopt(sequences) {
  const first = /* @__PURE__ */ new Map();
  return sequences.flatMap((sequence2) => {
    if (sequence2.adopt === void 0) return [];
    const other = first.get(sequence2.adopt);
    if (!other) {
      first.set(sequence2.adopt, sequence2);
      return [];
    }
    return [
      diagnostic(
        "invalid-value",
        `The flow ${sequence2.adopt} is adopted by ${other.file} already.`,
        "One flow is held by one sequence; take adopt out of one of the two.",
        { at: sequence2.at.adopt ?? sequence2.at.name, address: sequence2.address }
      )
    ];
  });
}
var checkAccount = (sequences) => [
  ...duplicateName(sequences),
  ...duplicateAdopt(sequences)
];

// src/source/files.ts
import { basename, join as join3, posix as posix2 } from "node:path";

// src/source/text-file.ts
import { isAbsolute, join as join2, relative, sep } from "node:path";
function isBelow2(root2, path) {
  const way = relative(root2, path);
  return way === "" || way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
async function readText(disk, root2, file, maxBytes, realRoot = disk.realPath(root2)) {
  try {
    const [top, path] = await Promise.all([realRoot, disk.realPath(join2(root2, file))]);
    if (!isBelow2(top, path)) return { kind: "outside" };
    const facts2 = await disk.facts(path);
    if (facts2.kind !== "file") {
      return { kind: "unreadable", why: facts2.kind === "directory" ? "it is a directory" : "it is not a file" };
    }
    if (facts2.size > maxBytes) return { kind: "too-large" };
    const bytes = await disk.bytes(path);
    if (bytes.includes(0)) return { kind: "binary" };
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { kind: "binary" };
    const { code: code2 } = error;
    return code2 === "ENOENT" || code2 === "ENOTDIR" ? { kind: "missing" } : { kind: "unreadable", why: whyUnreadable(error) };
  }
}

// src/source/files.ts
var maxFiles = 2e4;
var maxLevels = 32;
var batch = 64;
var startOf = (file) => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });
async function readSequenceFiles(disk, root2, directory2) {
  const diagnostics = [];
  const names2 = await list3(disk, root2, directory2, diagnostics);
  if (names2 === void 0) return { files: [], diagnostics };
  const files = [];
  const realRoot = disk.realPath(root2);
  const texts = await inBatches(
    names2,
    (file) => file.endsWith(".yml") ? void 0 : readText(disk, root2, file, maxYamlBytes, realRoot)
  );
  for (const [index, file] of names2.entries()) {
    const read2 = texts[index];
    if (read2 === void 0) {
      diagnostics.push(
        diagnostic(
          "file-ending",
          `"${posix2.basename(file)}" is not read: sequences end in .yaml.`,
          `Rename it to ${posix2.basename(file, ".yml")}.yaml, or move it out of ${directory2}.`,
          { at: startOf(file) }
        )
      );
      continue;
    }
    const address2 = file.slice(directory2.length, -".yaml".length);
    if (address2 in {}) {
      diagnostics.push(
        diagnostic(
          "file-unreadable",
          `"${address2}" cannot be the address of a sequence.`,
          "JavaScript, which Sluice is written in, keeps this word for itself. Give the file another name.",
          { at: startOf(file) }
        )
      );
    } else if (read2.kind === "text") files.push({ file, address: address2, text: read2.text });
    else diagnostics.push(unreadable2(file, read2));
  }
  return { files, diagnostics };
}
async function inBatches(items, ask) {
  const answers = [];
  for (let start = 0; start < items.length; start += batch)
    answers.push(...await Promise.all(items.slice(start, start + batch).map(ask)));
  return answers;
}
function unreadable2(file, read2) {
  const at2 = { at: startOf(file) };
  switch (read2.kind) {
    case "too-large":
      return diagnostic(
        "yaml-too-large",
        "The file is larger than 1 MiB.",
        "A sequence is a few kilobytes. Move HTML into template files, or split the sequence.",
        at2
      );
    case "binary":
      return diagnostic(
        "file-unreadable",
        "The file is not plain text in UTF-8.",
        "Save it as plain text in UTF-8.",
        at2
      );
    case "outside":
      return diagnostic(
        "file-unreadable",
        "The file is a link that leads out of the repository.",
        "Put the file itself here.",
        at2
      );
    case "missing":
      return diagnostic(
        "file-unreadable",
        "The file is a link that leads nowhere.",
        "Put the file itself here, or remove the link.",
        at2
      );
    case "unreadable":
      return diagnostic(
        "file-unreadable",
        `The file cannot be read: ${read2.why}.`,
        "Check what it is and its permissions.",
        at2
      );
  }
}
async function list3(disk, root2, directory2, diagnostics) {
  const found = [];
  const top = join3(root2, directory2);
  try {
    const real = await disk.realPath(top);
    if (!isBelow2(await disk.realPath(root2), real))
      throw Object.assign(new Error(), { code: "it lies outside the repository" });
    if ((await disk.facts(real)).kind !== "directory") throw Object.assign(new Error(), { code: "ENOTDIR" });
  } catch (error) {
    const missing3 = error.code === "ENOENT";
    const rootIsThere = await disk.realPath(root2).then(
      () => true,
      () => false
    );
    diagnostics.push(
      diagnostic(
        "flows-missing",
        missing3 ? `There is no directory ${rootIsThere ? directory2 : `"${basename(root2)}", so none ${directory2} in it`}.` : `The directory ${directory2} cannot be read: ${whyUnreadable(error)}.`,
        "Sequences are .yaml files below it. `sluice init` starts one; `flows:` in sluice.yaml names another; --root says where to look.",
        { at: startOf(directory2.replace(/\/$/, "")) }
      )
    );
    return void 0;
  }
  const visit = async (below3, level) => {
    if (level > maxLevels || found.length > maxFiles) return;
    let names2;
    try {
      names2 = await disk.names(join3(root2, below3));
    } catch (error) {
      diagnostics.push(
        diagnostic(
          "file-unreadable",
          `The directory ${below3} cannot be read: ${whyUnreadable(error)}.`,
          "Check its permissions.",
          { at: startOf(below3) }
        )
      );
      return;
    }
    const seen = [...names2].filter((name) => !name.startsWith(".") && name !== "node_modules").sort();
    const kinds2 = await inBatches(
      seen,
      (name) => disk.facts(join3(root2, `${below3}${name}`)).then(
        ({ kind }) => kind,
        () => "other"
      )
    );
    for (const [index, name] of seen.entries()) {
      const path = `${below3}${name}`;
      const kind = kinds2[index];
      const ending = name.endsWith(".yaml") || name.endsWith(".yml");
      if (kind === "directory") await visit(`${path}/`, level + 1);
      else if (ending) found.push(path);
    }
  };
  await visit(directory2, 0);
  if (found.length > maxFiles) {
    diagnostics.push(
      diagnostic(
        "file-unreadable",
        `${directory2} holds more than ${maxFiles} files.`,
        "Split it over several accounts or repositories.",
        { at: startOf(directory2) }
      )
    );
    return found.slice(0, maxFiles).sort();
  }
  return found.sort();
}

// src/source/mjml.ts
async function findMjml() {
  try {
    const name = "mjml";
    const module = await import(name);
    const found = typeof module.default === "function" ? module.default : module.default?.default;
    return typeof found === "function" ? found : void 0;
  } catch {
    return void 0;
  }
}
async function compileMjml(compiler, source) {
  if (!compiler) return { kind: "missing" };
  try {
    const answer = await compiler(source, { validationLevel: "soft", ignoreIncludes: true, keepComments: true });
    const problems = answer.errors ?? [];
    return problems.length > 0 ? { kind: "invalid", problems } : { kind: "html", html: answer.html };
  } catch (error) {
    return { kind: "invalid", problems: [{ message: error.message.split("\n")[0] ?? "" }] };
  }
}

// src/source/order.ts
var compare2 = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function inFileOrder(diagnostics) {
  const seen = /* @__PURE__ */ new Set();
  return [...diagnostics].sort(
    (a, b) => compare2(a.at?.file ?? "", b.at?.file ?? "") || compare2(a.at?.line ?? 0, b.at?.line ?? 0) || compare2(a.at?.column ?? 0, b.at?.column ?? 0) || compare2(a.code, b.code) || compare2(a.message, b.message)
  ).filter((problem) => {
    const key2 = JSON.stringify([problem.code, problem.message, problem.at]);
    return seen.has(key2) ? false : seen.add(key2);
  });
}

// src/source/raw-parts.ts
async function rawProblems(sequence2) {
  const parts = sequence2.adopt === void 0 ? [...rawParts(sequence2)] : [];
  if (parts.length === 0) return [];
  const { problemOfPart } = await import("./validate-XEFUJVKY.js");
  return parts.flatMap(({ part, definition, at: at2, step }) => {
    const found = problemOfPart(part, definition);
    if (found === void 0) return [];
    const more = { at: at2, address: sequence2.address, ...step === void 0 ? {} : { step } };
    if ("problem" in found)
      return diagnostic(
        "invalid-value",
        `Klaviyo would not take this raw ${part}: ${found.problem}.`,
        "What is raw is sent as it stands. Write it as the reference of Klaviyo's API has it under Create Flow.",
        more
      );
    const { type } = definition;
    const meant = typeof type === "string" ? nearest(type, found.types) : void 0;
    return diagnostic(
      "invalid-value",
      typeof type === "string" ? `Klaviyo has no ${part} of type "${type}".${meant === void 0 ? "" : ` Did you mean "${meant}"?`}` : `The raw ${part} does not say its type.`,
      `Types: ${found.types.join(", ")}.`,
      more
    );
  });
}
function* rawParts({ trigger, audience, exitWhen, steps }) {
  if (trigger.kind === "raw") yield { part: "trigger", definition: trigger.definition, at: trigger.at };
  yield* rawConditions(audience);
  yield* rawConditions(exitWhen);
  for (const step of allSteps(steps)) {
    const id = step.id ?? step.kind;
    if (step.kind === "raw") yield { part: "action", definition: step.definition, at: step.at, step: id };
    for (const asked2 of askedBy(step)) for (const one2 of rawConditions(asked2)) yield { ...one2, step: id };
  }
}
function askedBy(step) {
  if (step.kind === "email" || step.kind === "sms") return [step.onlyIf];
  if (step.kind === "condition") return [step.if];
  return step.kind === "branch" ? step.cases.map((each) => each.if) : [];
}
function* rawConditions(condition2) {
  if (condition2 === void 0) return;
  if (condition2.kind === "raw") yield { part: "condition", definition: condition2.definition, at: condition2.at };
  else if (condition2.kind === "not") yield* rawConditions(condition2.of);
  else if (condition2.kind === "all" || condition2.kind === "any")
    for (const one2 of condition2.of) yield* rawConditions(one2);
}

// src/source/templates.ts
import { posix as posix3, join as join4 } from "node:path";
var maxTemplateBytes = 1024 * 1024;
async function readTemplates(disk, root2, uses, mjml) {
  const diagnostics = [];
  const templates = /* @__PURE__ */ new Map();
  const read2 = /* @__PURE__ */ new Map();
  let compiler;
  for (const use of uses) {
    let problems = read2.get(use.file);
    if (problems === void 0) {
      const outcome = await readOne2(disk, root2, use, () => compiler ??= mjml());
      if (outcome.text !== void 0) templates.set(use.file, outcome.text);
      problems = outcome.problems;
      diagnostics.push(...problems);
      read2.set(use.file, problems);
    } else {
      diagnostics.push(
        ...problems.filter((problem) => problem.at?.file !== use.file).map((problem) => ({ ...problem, at: use.at, address: use.address, step: use.step }))
      );
    }
  }
  return { templates, diagnostics };
}
async function readOne2(disk, root2, use, mjml) {
  const { file } = use;
  const about2 = { at: use.at, address: use.address, step: use.step };
  const refuse3 = (code2, message3, detail, at2 = about2.at) => ({
    problems: [diagnostic(code2, message3, detail, { ...about2, at: at2 })]
  });
  const found = await readText(disk, root2, file, maxTemplateBytes);
  switch (found.kind) {
    case "missing": {
      const near = await nearFile(disk, root2, file);
      return refuse3(
        "template-missing",
        `The template ${file} does not exist.`,
        near === void 0 ? "Templates are looked for relative to the sequence's own file." : `Did you mean ${near}? Templates are looked for relative to the sequence's own file.`
      );
    }
    case "outside":
      return refuse3(
        "template-outside",
        `The template ${file} is a link that leads out of the repository.`,
        "Put the file itself into the repository."
      );
    case "too-large":
      return refuse3(
        "template-unreadable",
        `The template ${file} is larger than 1 MiB.`,
        "Mail programs clip messages above 100 kilobytes. Host images, and link to them."
      );
    case "binary":
      return refuse3(
        "template-unreadable",
        `The template ${file} is not plain text in UTF-8.`,
        "Save it as plain text in UTF-8."
      );
    case "unreadable":
      return refuse3(
        "template-unreadable",
        `The template ${file} cannot be read: ${found.why}.`,
        "Check what it is and its permissions."
      );
    case "text":
  }
  if (found.text.trim() === "")
    return refuse3("no-email-content", `The template ${file} is empty.`, "Write the message.");
  const problems = checkTemplate(found.text, file, use.address, use.step);
  if (!file.endsWith(".mjml")) return { text: found.text, problems };
  const compiled = await compileMjml(await mjml(), found.text);
  if (compiled.kind === "html") return { text: compiled.html, problems };
  if (compiled.kind === "missing") {
    return refuse3(
      "mjml-missing",
      `The template ${file} needs the package mjml, which is not installed.`,
      "Install it beside Sluice: npm install mjml. Or save the template as HTML."
    );
  }
  return {
    problems: compiled.problems.slice(0, 10).map(
      ({ line: line2 = 1, message: message3 }) => diagnostic(
        "mjml-invalid",
        `The MJML does not compile: ${message3.replace(/\.?$/, ".")}`,
        "Correct it; MJML's documentation lists the tags and attributes.",
        {
          ...about2,
          at: { file, line: line2, column: 1, endLine: line2, endColumn: 1 }
        }
      )
    )
  };
}
async function nearFile(disk, root2, file) {
  const directory2 = posix3.dirname(file);
  const names2 = await disk.names(join4(root2, directory2)).catch(() => []);
  const meant = nearest(posix3.basename(file), [...names2].sort());
  return meant === void 0 ? void 0 : posix3.join(directory2, meant);
}

// src/source/load.ts
async function loadConfig(disk, root2) {
  const read2 = await readText(disk, root2, configFile, maxYamlBytes);
  if (read2.kind === "missing") return { config: defaultConfig, diagnostics: [] };
  if (read2.kind !== "text") {
    const why = read2.kind === "unreadable" ? read2.why : {
      outside: "it is a link that leads out of the repository",
      "too-large": "it is larger than 1 MiB",
      binary: "it is not plain text in UTF-8"
    }[read2.kind];
    return {
      config: void 0,
      diagnostics: [
        diagnostic("config-invalid", `${configFile} cannot be read: ${why}.`, "Put a plain text file here.", {
          at: startOf(configFile)
        })
      ]
    };
  }
  const yaml = parseYaml(read2.text, configFile);
  if (!yaml.source) return { config: void 0, diagnostics: yaml.diagnostics, source: read2.text };
  const { config: config3, diagnostics } = parseConfig(yaml.source);
  return { config: config3, diagnostics: inFileOrder(diagnostics), source: read2.text };
}
async function loadAccount(disk, root2, config3, account, mjml = findMjml) {
  const { files, diagnostics: reading } = await readSequenceFiles(disk, root2, account.flows);
  const diagnostics = [...reading];
  const sequences = [];
  const uses = [];
  const sources = /* @__PURE__ */ new Map();
  for (const { file, address: address2, text: text3 } of files) {
    sources.set(file, text3);
    const yaml = parseYaml(text3, file);
    diagnostics.push(...yaml.diagnostics.map((problem) => ({ ...problem, address: address2 })));
    if (!yaml.source) continue;
    const parsed3 = parseSequence(yaml.source, address2, { variables: account.variables, metrics: account.metrics });
    diagnostics.push(...parsed3.diagnostics);
    uses.push(...parsed3.templates.map((use) => ({ ...use, address: address2 })));
    if (!parsed3.sequence) continue;
    const raw2 = await rawProblems(parsed3.sequence);
    diagnostics.push(...raw2);
    if (raw2.length === 0) sequences.push(parsed3.sequence);
  }
  diagnostics.push(...checkAccount(sequences));
  const read2 = await readTemplates(disk, root2, uses, mjml);
  diagnostics.push(...read2.diagnostics);
  const severe = config3.policy.skippedSteps === "error";
  const told2 = severe ? diagnostics.map(
    (problem) => problem.code === "step-skipped" ? { ...problem, severity: "error" } : problem
  ) : diagnostics;
  return { sequences, templates: read2.templates, sources, diagnostics: inFileOrder(told2) };
}

// src/plan/fingerprint.ts
var format2 = 1;
function changeDigest(print3) {
  const { desired, entry, policy } = print3;
  return hash({
    format: format2,
    account: print3.accountId,
    project: print3.project,
    policy: { on_removed: policy.onRemoved, max_destructive: policy.maxDestructive, max_status: print3.maxStatus },
    address: print3.address,
    kind: print3.kind,
    desired: desired && {
      name: desired.name,
      deploy: desired.deploy,
      adopt: desired.adopt,
      status: desired.status,
      definition: normalizeDefinition(desired.definition),
      steps: desired.steps.map((step) => [step.step, step.branch, step.kind, step.status ?? null]),
      templates: Object.values(desired.templates).map((template) => template.hash).sort()
    },
    flow: print3.flow,
    found: print3.found,
    entry: entry && timeless(entry),
    edited: print3.edited
  });
}
var planDigest = (accountId, changes) => hash([accountId, [...changes.map((change) => [change.address, change.digest])].sort()]);
function timeless(entry) {
  const fields2 = without(entry, "applied", "seen", "last_error", "journal");
  return { ...fields2, journal: entry.journal && { kind: entry.journal.kind, done: entry.journal.done } };
}
var hash = (value) => sha256(JSON.stringify(sortKeys(value)));

// src/plan/plan.ts
var changeKinds = [
  "create",
  "update",
  "replace",
  "status",
  "adopt",
  "delete",
  "retire",
  "none",
  "blocked"
];

// src/plan/pictured.ts
function pictured(change, desired, names2) {
  if (desired === void 0 || change.steps.length === 0) return change;
  const [trigger] = desired.definition.triggers;
  const exits = exitsByStep(desired);
  const withExits2 = (row2) => {
    const own = exits.get(key(row2.step, row2.branch));
    return own === void 0 ? row2 : { ...row2, exits: own };
  };
  return {
    ...change,
    ...trigger === void 0 ? {} : { trigger: triggerWords(fieldsOf2(trigger), names2) },
    steps: change.steps.map(withExits2)
  };
}
var key = (step, branch3) => JSON.stringify([step, branch3]);
function exitsByStep({ definition, steps }) {
  const actions = new Map(definition.actions.map((action) => [actionId(action), action]));
  return new Map(
    steps.flatMap(({ temporaryId, step, branch: branch3 }) => {
      const action = actions.get(temporaryId);
      if (action?.type !== "multi-branch-split") return [];
      const named5 = branchesOf2(action).filter((one2) => one2["is_else"] !== true).flatMap(({ name }, index) => typeof name === "string" ? [[`case ${index}`, name]] : []);
      return [[key(step, branch3), Object.fromEntries(named5)]];
    })
  );
}

// src/plan/assemble.ts
function assemble(rows, prepared) {
  const { input, owned } = prepared;
  const { observed, options } = input;
  const changes = rows.map((row2) => ({
    ...pictured(row2.change, row2.desired, prepared.names),
    digest: digestOf2(row2, prepared)
  })).sort((a, b) => a.address < b.address ? -1 : a.address > b.address ? 1 : 0);
  const counts = changeKinds.map((kind) => [kind, changes.filter((change) => change.kind === kind).length]);
  const edits = editsOf(rows, owned.edits, options.only);
  const left = createsLeft(
    input.ledger,
    Object.values(observed.flows).map((flow) => flow.created),
    input.now
  );
  const tagNeeded = changes.some((change) => ["create", "replace", "adopt"].includes(change.kind)) || tags(edits) > 0;
  const tagWrites = tags(edits) + (tagNeeded && observed.projectTag === void 0 ? 1 : 0);
  const taken = new Set(changes.flatMap((change) => change.kind === "adopt" ? [change.flow_id] : []));
  const isOurs2 = (id) => owned.owned.has(id) && !taken.has(id);
  return {
    version: 1,
    account: {
      key: input.account.key,
      id: observed.account.id,
      name: observed.account.name,
      currency: observed.account.currency
    },
    project: input.project ?? "",
    ...input.commit === void 0 ? {} : { commit: input.commit },
    digest: planDigest(observed.account.id, changes),
    summary: Object.fromEntries(counts),
    changes,
    skipped: skippedOf(rows),
    refusals: [],
    requests: input.requests,
    writes: changes.reduce((sum2, change) => sum2 + change.writes, 0) + tagWrites,
    creates_left: left,
    flows: {
      total: Object.values(observed.flows).filter((flow) => !flow.archived).length,
      ours: Object.values(observed.flows).filter((flow) => !flow.archived && isOurs2(flow.id)).length
    },
    diagnostics: [
      ...input.diagnostics,
      ...owned.diagnostics,
      ...rows.flatMap((row2) => row2.diagnostics),
      ...leftovers(prepared),
      ...fewCreates(left, changes)
    ],
    ledger: edits
  };
}
var tags = (edits) => new Set(edits.flatMap((edit) => edit.edit === "take" && edit.tag ? [edit.address] : [])).size;
function editsOf(rows, found, only2) {
  const mine = rows.flatMap((row2) => row2.edits);
  const settled = new Set(mine.flatMap((edit) => edit.edit === "take" ? [edit.address] : []));
  const first = found.filter((edit) => !(edit.edit === "take" && settled.has(edit.address)));
  return [...first, ...mine].filter(
    (edit) => only2 === void 0 || only2.includes(edit.edit === "move" ? edit.to : edit.address)
  );
}
function digestOf2(row2, { input }) {
  const { flow, entry, desired } = row2;
  const definition = flow === void 0 ? void 0 : observedDefinition(flow, entry?.base);
  return changeDigest({
    accountId: input.observed.account.id,
    project: input.project,
    policy: input.policy,
    maxStatus: input.account.maxStatus,
    address: row2.change.address,
    kind: row2.change.kind,
    ...desired === void 0 ? {} : { desired },
    ...flow === void 0 ? {} : { flow: { id: flow.id, name: flow.name, status: flow.status } },
    ...definition === void 0 ? {} : { found: normalizeDefinition(definition) },
    ...entry === void 0 ? {} : { entry },
    edited: row2.edited
  });
}
function skippedOf(rows) {
  return rows.flatMap(
    (row2) => (row2.desired?.skipped ?? []).map(({ address: address2, step, kind, at: at2, message: message3, advice: advice2 }) => ({
      address: address2,
      step,
      kind,
      file: at2.file,
      line: at2.line,
      column: at2.column,
      message: message3,
      advice: advice2
    }))
  );
}
function leftovers({ input }) {
  const count2 = input.observed.leftovers.length;
  if (count2 === 0) return [];
  return [
    diagnostic(
      "templates-leftover",
      `${plural(count2, "library template")} of an earlier apply ${count2 === 1 ? "is" : "are"} still there.`,
      "The next apply deletes what bears our mark."
    )
  ];
}
function fewCreates(left, changes) {
  const needed = changes.filter((change) => change.kind === "create" || change.kind === "replace").length;
  if (needed === 0 || left - needed > 10) return [];
  return [
    diagnostic(
      "quota-creates",
      `At most ${left} flow creates are left today, and this plan needs ${needed}.`,
      "Klaviyo allows 100 in 24 hours. Replacing a flow is a create too."
    )
  ];
}

// src/plan/wait.ts
function longestWait(definition) {
  const nodes = walkTree(definition).nodes;
  const waits = /* @__PURE__ */ new Map();
  for (const node of [...nodes].reverse()) {
    const data = fieldsOf2(node.action["data"]);
    const own = node.action.type === "time-delay" || node.action.type === "countdown-delay" ? waitMinutes(data) : node.action.type === "target-date" ? (Array.isArray(data["target_days"]) ? 7 : 1) * 1440 : 0;
    const after = exitsOf(node.action).map(({ to }) => to === null ? 0 : waits.get(to) ?? 0);
    waits.set(node.id, own + Math.max(0, ...after));
  }
  return waits.get(nodes[0]?.id ?? "") ?? 0;
}

// src/plan/row.ts
var meantOf = (desired, status) => ({
  name: desired.name,
  definition: desired.definition,
  steps: desired.steps,
  templates: desired.templates,
  secrets: desired.secrets,
  ...status === void 0 ? {} : { status }
});
var costsReach = 30 * 24 * 60 * 6e4;
function hasRun(flow, entry, input) {
  if (entry === void 0 || entry.has_run || flow.status !== "draft") return true;
  if (Object.values(flow.actions).some((action) => (statusOf(action.definition) ?? "draft") !== "draft")) return true;
  const sent = input.costs?.[flow.id]?.recipients ?? 0;
  const isCovered = input.costs !== void 0 && input.now - Date.parse(entry.applied.at) <= costsReach;
  return sent > 0 || !isCovered && movedSince(flow, entry.seen);
}
function costOf(flow, entry, input, harm) {
  const definition = observedDefinition(flow, entry?.base);
  const figures = input.costs === void 0 ? void 0 : input.costs[flow.id] ?? { recipients: 0, revenue: 0 };
  return {
    ...figures === void 0 ? {} : { recipients: figures.recipients, currency: input.observed.account.currency },
    ...figures?.revenue === void 0 ? {} : { revenue: figures.revenue },
    longest_wait_minutes: definition === void 0 ? 0 : longestWait(definition),
    cancels_queue: harm.cancels,
    forgets_reentry: harm.forgets
  };
}
function cancelNote(cost) {
  const wait2 = cost.longest_wait_minutes;
  return `Cancels everyone queued in it${wait2 > 0 ? `; people can wait up to ${duration(wait2)} in this flow` : ""}.`;
}
var draftNote = "Draft is no pause: with all messages in draft people skip their delays and leave the flow. To pause it, write status: manual.";
var manualNote = 'Manual: messages that come due wait in "Needs review" until a person sends or cancels them.';

// src/plan/writes.ts
var newTemplates = (actions) => [
  ...new Set(
    actions.flatMap(
      (action) => slotsOf(action).flatMap(({ template }) => template?.startsWith("@template{") === true ? [template] : [])
    )
  )
];
function statusWrites(operation, off) {
  const differing = Object.keys(operation.actions).length;
  if (operation.from === operation.to) return off;
  return differing === 0 ? 1 : off + 1 + differing;
}
function freshStatusWrites(meant) {
  const to = meant.status;
  if (to === void 0 || to === "draft") return 0;
  const own = new Map(meant.steps.map((step) => [step.temporaryId, step.status]));
  const wanted = meant.definition.actions.filter((action) => statusOf(action) !== void 0).map((action) => own.get(String(action.temporary_id ?? action.id)) ?? to);
  const differing = wanted.filter((status) => status !== to).length;
  return differing === 0 ? 1 : wanted.filter((status) => status !== "draft").length + 1 + differing;
}
var patchWrites = (patch) => 1 + 2 * newTemplates([patch.definition]).length;
var createWrites = (meant) => 2 * newTemplates(meant.definition.actions).length + 2 + freshStatusWrites(meant);
function writesOf(operation, facts2) {
  switch (operation?.type) {
    case void 0:
      return 0;
    case "create":
      return createWrites(operation.meant);
    case "replace":
      return createWrites(operation.meant) + facts2.otherTags + (operation.old_status === "live" ? 1 : 0) + 1;
    case "update": {
      const status = operation.status === void 0 ? 0 : statusWrites(operation.status, facts2.off);
      const patches = operation.patches.reduce((sum2, patch) => sum2 + patchWrites(patch), 0);
      return patches + operation.removals.length + status;
    }
    case "status":
      return statusWrites(operation, facts2.off);
    case "adopt":
      return facts2.tagged ? 0 : 1;
    case "retire":
    case "delete":
      return 1;
  }
}

// src/plan/lowering.ts
function loweringRows(rows, prepared) {
  const reduced = rows.map((row2) => lowered(row2, prepared));
  return reduced.length > 0 && reduced.every((row2) => row2 !== void 0) ? reduced : void 0;
}
function lowered(row2, { input }) {
  const { flow, desired, entry } = row2;
  const to = desired?.status;
  if (flow === void 0 || to === void 0 || row2.change.kind === "adopt") return void 0;
  if (compareStatus(to, flow.status) >= 0) return void 0;
  const old_actions = statusesOf(Object.values(flow.actions).map(({ definition }) => definition));
  const actions = Object.fromEntries(Object.entries(old_actions).filter(([, status]) => isBelow(status, to)));
  const operation = { type: "status", flow_id: flow.id, from: flow.status, to, actions, old_actions };
  const off = Object.values(old_actions).filter((status) => status !== to).length;
  const ran = hasRun(flow, entry, input);
  const drafted = ran && to === "draft";
  return {
    ...row2,
    change: {
      ...row2.change,
      kind: "status",
      reason: `${flow.status} to ${to}, and nothing else`,
      diff: [{ path: "status", before: flow.status, after: to }],
      steps: [],
      ...ran ? { cost: costOf(flow, entry, input, { cancels: drafted, forgets: false }) } : {},
      notes: [
        "The rest of this plan is refused; lowering a status is always possible.",
        to === "draft" ? draftNote : manualNote
      ],
      destructive: drafted,
      has_run: ran,
      writes: statusWrites(operation, off - Object.keys(actions).length),
      operation
    },
    edits: [],
    edited: []
  };
}

// src/plan/ledger-steps.ts
function ledgerSteps(steps, found, match3) {
  const actions = new Map(found.actions.map((action) => [actionId(action), action]));
  return steps.flatMap((step) => {
    const id = match3.toAction.get(step.temporaryId);
    if (id === void 0) return [];
    const message3 = fieldsOf2(fieldsOf2(actions.get(id)?.["data"])["message"]);
    const { id: messageId, template_id: templateId } = message3;
    return [
      {
        step: step.step,
        given: step.idGiven,
        branch: step.branch,
        kind: step.kind,
        action_id: id,
        ...typeof messageId === "string" ? { message_id: messageId } : {},
        ...typeof templateId === "string" ? { template_id: templateId } : {},
        likeness: step.likeness ?? step.label
      }
    ];
  });
}

// src/plan/rows.ts
var fieldDiff = (field2) => ({
  path: field2.path,
  before: field2.klaviyo,
  after: field2.yaml,
  ...field2.text === true ? { text: true } : {}
});
var diffs = (fields2) => fields2.filter((field2) => field2.differs).map(fieldDiff);
function rowOf2(step, parents, change, action, fields2) {
  const parent = parents.get(step.temporaryId);
  return {
    step: step.step,
    branch: step.branch,
    kind: step.kind,
    label: step.label,
    change,
    ...action === void 0 ? {} : { action_id: action },
    fields: fields2,
    ...parent === void 0 ? {} : { parent },
    at: step.at
  };
}
var place2 = (step, branch3, exit2) => `${step}${branch3 === "" ? "" : `@${branch3}`}#${exit2}`;
function parentsOf(definition, steps) {
  const byId2 = new Map(steps.map((step) => [step.temporaryId, step]));
  return new Map(
    walkTree(definition).nodes.map((node) => {
      const above2 = node.parent === void 0 ? void 0 : byId2.get(node.parent);
      if (above2 === void 0) return [node.id, void 0];
      return [node.id, place2(above2.step, above2.branch, node.exit)];
    })
  );
}
function newRows(desired) {
  const parents = parentsOf(desired.definition, desired.steps);
  return desired.steps.map((step) => rowOf2(step, parents, "add", void 0, []));
}
function comparedRows(comparison, desired, known2, names2) {
  const parents = parentsOf(desired.definition, desired.steps);
  const moved = /* @__PURE__ */ new Set([...comparison.structure.moved, ...comparison.structure.rebranched]);
  const change = (one2, fields2) => {
    if (one2.found === void 0) return "add";
    if (moved.has(one2.step.temporaryId)) return "move";
    return fields2.length > 0 ? "update" : "same";
  };
  const rows = comparison.steps.map((one2) => {
    const fields2 = diffs(one2.fields);
    const id = comparison.match.toAction.get(one2.step.temporaryId);
    return rowOf2(one2.step, parents, change(one2, fields2), id, fields2);
  });
  return [...rows, ...removedRows(comparison, known2, names2)];
}
function removedRows(comparison, known2, names2) {
  const gone = new Set(comparison.structure.removed);
  const nodes = new Map(walkTree(comparison.found).nodes.map((node) => [node.id, node]));
  const called = (id) => {
    const own = comparison.steps.find((one2) => one2.step.temporaryId === comparison.match.toStep.get(id));
    if (own !== void 0) return own.step;
    const past = known2.find((one2) => one2.action_id === id);
    if (past !== void 0) return past;
    const message3 = nodes.get(id)?.action?.data?.message;
    return { step: typeof message3?.name === "string" ? message3.name : id, branch: "" };
  };
  return comparison.found.actions.filter((action) => gone.has(actionId(action))).map((action) => {
    const id = actionId(action);
    const { step, branch: branch3, kind } = called(id);
    const node = nodes.get(id);
    const above2 = node?.parent === void 0 ? void 0 : called(node.parent);
    return {
      step,
      branch: branch3,
      kind: kind ?? action.type,
      label: labelOf2(action, names2),
      change: "remove",
      action_id: id,
      fields: [],
      ...above2 === void 0 || node === void 0 ? {} : { parent: place2(above2.step, above2.branch, node.exit) }
    };
  });
}
var flowDiffs = (comparison) => diffs(comparison.flow);

// src/plan/ours.ts
function rowOf3(ours, change, operation) {
  const { sequence: sequence2, flow, entry, comparison, target, ran, edited, edits, prepared } = ours;
  const { desired, warnings } = sequence2;
  const tag = prepared.input.observed.projectTag;
  const otherTags = flow.tagIds.filter((id) => id !== tag?.id).length;
  const writes = writesOf(operation, { off: target.off.length, otherTags, tagged: true });
  const mismatch = change.kind === "replace" ? [] : statusMismatch(desired, target, comparison.match);
  return {
    change: {
      address: desired.address,
      name: desired.name,
      flow_id: flow.id,
      status: flow.status,
      ...desired.status === void 0 ? {} : { desired_status: desired.status },
      steps: comparedRows(comparison, desired, entry.steps, prepared.names),
      diff: [...statusDiff(ours), ...nameDiff(ours), ...flowDiffs(comparison)],
      notes: [],
      destructive: false,
      has_run: ran,
      writes,
      at: desired.at.name,
      ...change,
      ...operation === void 0 ? {} : { operation }
    },
    diagnostics: [...warnings, ...mismatch, ...renameDiagnostic(ours, change.kind), ...editDiagnostic(ours)],
    edits: [...edits, ...renameEdit(ours)],
    edited,
    desired,
    flow,
    entry
  };
}
function statusDiff({ flow, target, comparison, sequence: { desired } }) {
  const whole = flow.status === target.to ? [] : [{ path: "status", before: flow.status, after: target.to }];
  const single = target.off.filter((id) => whole.length === 0 || target.actions[id] !== void 0);
  const named5 = single.map((id) => {
    const step = desired.steps.find((one2) => one2.temporaryId === comparison.match.toStep.get(id));
    const action = comparison.found.actions.find((one2) => actionId(one2) === id);
    const before = action === void 0 ? void 0 : statusOf(action);
    return {
      path: `status of ${step?.step ?? id}`,
      before: before ?? null,
      after: target.actions[id] ?? target.to
    };
  });
  return [...whole, ...named5];
}
var nameDiff = ({ flow, sequence: sequence2 }) => flow.name === sequence2.desired.name ? [] : [{ path: "name", before: flow.name, after: sequence2.desired.name }];
function renameDiagnostic({ flow, sequence: { desired } }, kind) {
  if (flow.name === desired.name || kind === "replace") return [];
  return [
    diagnostic(
      "rename-by-hand",
      `${desired.address} is named "${desired.name}", and its flow "${flow.name}".`,
      `Klaviyo's API cannot rename a flow, and a name is not worth a new one. Rename ${flow.id} in Klaviyo, or the sequence.`,
      { address: desired.address, at: desired.at.name }
    )
  ];
}
var renameEdit = ({ entry, sequence: { desired } }) => entry.name === desired.name ? [] : [{ edit: "rename", address: desired.address, name: desired.name }];
function editDiagnostic({ edited, sequence: { desired } }) {
  if (edited.length === 0) return [];
  return [
    diagnostic(
      "edited-in-klaviyo",
      `${desired.address} was edited in Klaviyo since the last apply: ${few(edited)}.`,
      `To keep the edit: sluice pull ${desired.address}. To overwrite it: sluice apply --overwrite-drift ${desired.address}.`,
      { address: desired.address, at: desired.at.name }
    )
  ];
}

// src/plan/row-replace.ts
function replaceRow(ours, reasons, more = []) {
  const { sequence: sequence2, flow, entry, ran, target, comparison, prepared } = ours;
  const { desired } = sequence2;
  const status = desired.status ?? flow.status;
  const kept = new Map(Object.entries(target.actions).map(([id, own]) => [comparison.match.toStep.get(id) ?? "", own]));
  const steps = desired.steps.map((step) => {
    const own = kept.get(step.temporaryId);
    return own === void 0 || own === "disabled" ? step : { ...step, status: own };
  });
  const operation = {
    type: "replace",
    flow_id: flow.id,
    old_status: flow.status,
    old_actions: statusesOf(comparison.found.actions),
    seen: seenOf(flow),
    meant: meantOf({ ...desired, steps }, status)
  };
  const forgets = sequenceForgets(comparison);
  const cost = costOf(flow, entry, prepared.input, { cancels: ran, forgets });
  const memory = "Klaviyo forgets who has been through it: people for whom re-entry is closed may get it again.";
  return rowOf3(
    ours,
    {
      kind: "replace",
      reason: reasons.join(", "),
      ...ran ? { cost } : {},
      notes: ran ? [cancelNote(cost), ...forgets ? [memory] : [], ...more] : ["The flow never ran: nobody is in it."],
      destructive: ran
    },
    operation
  );
}
var sequenceForgets = (comparison) => comparison.meant.reentry_criteria !== null && comparison.meant.reentry_criteria !== void 0;

// src/plan/patch.ts
function patchOf(comparison) {
  const { step, found, fields: fields2 } = comparison;
  const writes = fields2.filter((field2) => field2.differs).map((field2) => field2.path);
  if (found === void 0 || writes.length === 0) return void 0;
  const definition = inPlace(
    comparison.meant,
    found,
    comparison.sent,
    writes,
    ""
  );
  return {
    action_id: String(found.id ?? ""),
    step: step.step,
    branch: step.branch,
    expect: found,
    definition
  };
}
function inPlace(meant, found, sent, writes, prefix) {
  const [mine, theirs] = [fieldsOf2(meant["data"]), fieldsOf2(found["data"])];
  const said = fieldsOf2(sent?.["data"]);
  const data = { ...leftAlone(theirs, mine, said), ...mine };
  if ("status" in theirs) data["status"] = theirs["status"];
  if ("experiment_status" in theirs) data["experiment_status"] = theirs["experiment_status"];
  if (isObject(mine["message"])) {
    data["message"] = message2(mine["message"], fieldsOf2(theirs["message"]), fieldsOf2(said["message"]), writes, prefix);
  }
  if (Array.isArray(mine["branches"])) data["branches"] = branches2(mine["branches"], theirs["branches"]);
  if (isObject(mine["main_action"])) {
    data["main_action"] = inPlace(mine["main_action"], fieldsOf2(theirs["main_action"]), void 0, writes, "main ");
  }
  if (isObject(mine["current_experiment"])) {
    data["current_experiment"] = experiment3(mine["current_experiment"], fieldsOf2(theirs["current_experiment"]), writes);
  }
  return {
    ...without(meant, "id", "temporary_id"),
    ...found["id"] === void 0 ? {} : { id: found["id"] },
    ..."links" in found ? { links: found["links"] } : {},
    ...meant["data"] === void 0 && Object.keys(data).length === 0 ? {} : { data }
  };
}
var leftAlone = (theirs, mine, said) => without(theirs, "secondary_value", ...Object.keys(mine), ...Object.keys(said));
var senders = {
  from_email: "from email",
  from_label: "from name",
  reply_to_email: "reply_to"
};
function message2(mine, theirs, said, writes, prefix) {
  const merged = { ...leftAlone(theirs, mine, said), ...mine };
  for (const [key2, path] of Object.entries(senders)) {
    if (key2 in mine && mine[key2] === null && !writes.includes(`${prefix}${path}`)) merged[key2] = theirs[key2] ?? null;
  }
  if (!writes.includes(`${prefix}transactional`) && "transactional" in theirs && "transactional" in mine) {
    merged["transactional"] = theirs["transactional"];
  }
  if ("template_id" in mine && !writes.includes(`${prefix}body`)) merged["template_id"] = theirs["template_id"] ?? null;
  if (theirs["id"] !== void 0) merged["id"] = theirs["id"];
  return merged;
}
var branches2 = (mine, theirs) => mine.map((branch3, index) => {
  const other = fieldsOf2(Array.isArray(theirs) ? theirs[index] : void 0);
  const kept = { links: other["links"] ?? { next: null }, branch_id: other["branch_id"] };
  return { ...fieldsOf2(branch3), ...other["branch_id"] === void 0 ? { links: kept.links } : kept };
});
function experiment3(mine, theirs, writes) {
  const list4 = (value) => Array.isArray(value) ? value.map(fieldsOf2) : [];
  const [own, others] = [list4(mine["variations"]), list4(theirs["variations"])];
  const idOf3 = (action) => String(action?.["id"] ?? action?.["temporary_id"] ?? "");
  const shares = Object.entries(fieldsOf2(mine["allocations"])).map(([key2, share]) => {
    const index = own.findIndex((variation2) => idOf3(variation2) === key2);
    return [index < 0 || others[index] === void 0 ? key2 : idOf3(others[index]), share];
  });
  return {
    ...mine,
    ...theirs["id"] === void 0 ? {} : { id: theirs["id"] },
    ..."started" in theirs ? { started: theirs["started"] } : {},
    variations: own.map(
      (variation2, index) => inPlace(variation2, others[index] ?? {}, void 0, writes, `variant ${index + 1} `)
    ),
    allocations: Object.fromEntries(shares)
  };
}

// src/plan/row-update.ts
function updateRow(ours, reason) {
  const { sequence: sequence2, flow, entry, ran, comparison, prepared } = ours;
  const patches = comparison.steps.flatMap((step) => patchOf(step) ?? []);
  const gone = new Set(comparison.structure.removed);
  const known2 = new Map(entry.steps.map((step) => [step.action_id, step.step]));
  const removals = comparison.found.actions.filter((action) => gone.has(actionId(action))).map((action) => ({
    action_id: actionId(action),
    step: known2.get(actionId(action)) ?? actionId(action),
    expect: action
  }));
  const status = statusOperation(ours);
  const operation = {
    type: "update",
    flow_id: flow.id,
    meant: meantOf(sequence2.desired, sequence2.desired.status),
    patches,
    removals,
    ...status === void 0 ? {} : { status }
  };
  const drafted = ran && isDrafted(status);
  const delay3 = comparison.steps.some((step) => step.fields.some((field2) => field2.differs && field2.path === "delay"));
  const notes = [
    ...!ran || drafted ? [] : removals.length === 0 ? ["Nobody leaves the flow."] : [removedNote],
    ...ran && delay3 ? ["People already waiting in a delay keep their old time."] : [],
    ...statusNotes(ours, status)
  ];
  return rowOf3(
    ours,
    {
      kind: "update",
      reason: status !== void 0 && status.to !== status.from ? `${reason}, status` : reason,
      ...ran ? { cost: costOf(flow, entry, prepared.input, { cancels: drafted, forgets: false }) } : {},
      notes,
      destructive: drafted
    },
    operation
  );
}
var removedNote = "What becomes of people who wait in a removed step, Klaviyo does not say.";
function statusOperation({ flow, target, sequence: sequence2, comparison }) {
  if (flow.status === target.to && target.off.length === 0) return void 0;
  const meant = meantOf(sequence2.desired, sequence2.desired.status);
  const stays = flow.status === target.to;
  const actions = stays ? Object.fromEntries(target.off.map((id) => [id, target.actions[id] ?? target.to])) : target.actions;
  const old_actions = statusesOf(comparison.found.actions);
  return { type: "status", flow_id: flow.id, from: flow.status, to: target.to, actions, old_actions, meant };
}
function statusRow(ours, operation) {
  const { flow, entry, ran, prepared } = ours;
  const drafted = ran && isDrafted(operation);
  return rowOf3(
    ours,
    {
      kind: "status",
      reason: operation.from === operation.to ? "the status of single steps" : `${operation.from} to ${operation.to}`,
      ...ran ? { cost: costOf(flow, entry, prepared.input, { cancels: drafted, forgets: false }) } : {},
      notes: statusNotes(ours, operation),
      destructive: drafted
    },
    operation
  );
}
var isDrafted = (status) => status !== void 0 && status.to === "draft" && status.from !== "draft";
function statusNotes({ ran }, status) {
  if (status === void 0) return [];
  const window2 = Object.keys(status.actions).length > 0 && status.from !== status.to && compareStatus(status.to, status.from) > 0 ? [
    "Steps with a status of their own are set one by one; if Klaviyo does not follow, they are raised with the flow for a moment and set back at once."
  ] : [];
  if (status.to === status.from) return [];
  if (status.to === "draft") return ran ? [draftNote] : [];
  return status.to === "manual" ? [manualNote, ...window2] : window2;
}

// src/plan/settle.ts
function settledEntry(desired, flow, entry, comparison) {
  if (entry.journal !== void 0) return void 0;
  const moved = [...comparison.flow, ...comparison.steps.flatMap((step) => step.fields)].length > 0;
  if (isComplete(entry, flow, comparison) && !moved && !comparison.shapeEdited) return void 0;
  const templates = mailsOf(desired, flow, entry, comparison);
  const settled = {
    ...entry,
    name: desired.name,
    status: flow.status,
    has_run: entry.has_run || flow.status !== "draft",
    // Read whole and nothing differs: until it moves it need not be read again.
    seen: flow.definition === void 0 ? entry.seen : seenOf(flow),
    base: comparison.found,
    sent: normalizeDefinition(desired.definition),
    steps: ledgerSteps(desired.steps, comparison.found, comparison.match),
    templates
  };
  return sameData(settled, entry) ? void 0 : settled;
}
function isComplete(entry, flow, comparison) {
  const mails = comparison.steps.flatMap(({ found }) => found === void 0 ? [] : slotsOf(found));
  return entry.base !== void 0 && entry.sent !== void 0 && entry.status === flow.status && entry.seen.flow !== "" && mails.every(({ template }) => template === null || entry.templates[template] !== void 0);
}
function mailsOf(desired, flow, entry, comparison) {
  const templates = { ...entry.templates };
  for (const { meant, found } of comparison.steps) {
    if (found === void 0) continue;
    const ids = new Map(slotsOf(found).map((slot) => [slot.path, slot.template]));
    for (const { path, template: token } of slotsOf(meant)) {
      const id = ids.get(path);
      const sent = token === null ? void 0 : desired.templates[token]?.hash;
      if (id === void 0 || id === null || sent === void 0) continue;
      const html = flow.templates?.[id];
      const kept = html === void 0 ? templates[id]?.kept : sha256(html);
      if (kept !== void 0) templates[id] = { sent, kept };
    }
  }
  return templates;
}
function foundByIntent(desired, flow, entry, comparison) {
  const { added, removed, moved, rebranched } = comparison.structure;
  const isSame = comparison.flow.length === 0 && comparison.steps.every((step) => step.fields.length === 0) && [added, removed, moved, rebranched].every((list4) => list4.length === 0);
  const held = Object.entries(flow.templates ?? {}).map(([id, html]) => [
    id,
    { sent: sha256(html), kept: sha256(html) }
  ]);
  return {
    ...entry,
    base: comparison.found,
    ...isSame ? { sent: normalizeDefinition(desired.definition) } : {},
    templates: { ...Object.fromEntries(held), ...sameMails(desired, flow, comparison) },
    seen: seenOf(flow)
  };
}
function sameMails(desired, flow, comparison) {
  const same2 = {};
  for (const { meant, found } of comparison.steps) {
    const ids = new Map(found === void 0 ? [] : slotsOf(found).map((slot) => [slot.path, slot.template]));
    for (const { path, template: token } of slotsOf(meant)) {
      const html = flow.templates?.[ids.get(path) ?? ""];
      const wanted = token === null ? void 0 : desired.templates[token];
      if (html === void 0 || wanted === void 0 || !isSameHtml(wanted.html, html)) continue;
      same2[ids.get(path) ?? ""] = { sent: wanted.hash, kept: sha256(html) };
    }
  }
  return same2;
}

// src/plan/row-ours.ts
function oursRow(sequence2, claim, prepared) {
  const { input, names: names2 } = prepared;
  const { desired } = sequence2;
  const { flow } = claim;
  const { entry, edits } = foundEntry(sequence2, claim, prepared);
  const comparison = compare({ desired, flow, entry, secrets: input.secrets, names: names2 });
  const target = statusTarget(desired, desired.status, flow.status, comparison.found, comparison.match);
  const ran = hasRun(flow, entry, input);
  const edited = entry.journal === void 0 ? editedWords(comparison, isStatusEdited(sequence2, flow, entry)) : [];
  const ours = { sequence: sequence2, flow, entry, edits, comparison, target, ran, edited, prepared };
  const restitches = input.ledger.facts["restitch"];
  const removalWorks = restitches === true || !ran && restitches !== false;
  const reasons = replaceReasons(comparison, removalWorks, entry.steps);
  if (reasons.length > 0) {
    const isOpen = ran && restitches === void 0 && replaceReasons(comparison, true, entry.steps).length === 0;
    return replaceRow(ours, reasons, isOpen ? [triedNote] : []);
  }
  const changes = updateReason(comparison);
  if (changes !== "") return updateRow(ours, changes);
  const status = statusOperation(ours);
  if (status !== void 0) return statusRow(ours, status);
  return noneRow(ours);
}
var triedNote = "Whether Klaviyo joins the ends where a step is removed is not known for this account. apply tries it first, on a scratch draft that it deletes again; if it does, the flow stays and nobody leaves it.";
function foundEntry({ desired }, { flow, entry, how }, prepared) {
  const { input, names: names2 } = prepared;
  if (how !== "intent" && how !== "rebuilt") return { entry, edits: [] };
  const comparison = compare({ desired, flow, entry, secrets: input.secrets, names: names2 });
  const known2 = { ...entry, steps: ledgerSteps(desired.steps, comparison.found, comparison.match) };
  const full = how === "intent" ? foundByIntent(desired, flow, known2, comparison) : known2;
  const tag = lacksTag(prepared, desired.address);
  return { entry: full, edits: [{ edit: "take", address: desired.address, entry: full, how, tag }] };
}
var lacksTag = ({ owned }, address2) => owned.edits.some((edit) => edit.edit === "take" && edit.address === address2 && edit.tag);
function isStatusEdited({ desired }, flow, entry) {
  return entry.base !== void 0 && desired.status !== void 0 && flow.status !== entry.status && flow.status !== desired.status;
}
function noneRow(ours) {
  const { sequence: sequence2, flow, entry, comparison, prepared } = ours;
  const row2 = rowOf3(ours, { kind: "none", reason: "nothing to do", notes: movedNote(sequence2, prepared) });
  const settled = settledEntry(sequence2.desired, flow, { ...entry, has_run: ours.ran }, comparison);
  if (settled === void 0) return row2;
  const tag = lacksTag(prepared, sequence2.desired.address);
  const edit = { edit: "take", address: sequence2.desired.address, entry: settled, how: "settled", tag };
  return { ...row2, edits: [...row2.edits.filter((one2) => one2.edit !== "take"), edit] };
}
var movedNote = ({ desired }, { owned }) => owned.edits.flatMap(
  (edit) => edit.edit === "move" && edit.to === desired.address ? [`Its file moved from ${edit.from}; Klaviyo sees nothing of it.`] : []
);

// src/plan/row-simple.ts
var noFacts = { off: 0, otherTags: 0, tagged: false };
var base2 = (address2, name) => ({
  address: address2,
  name,
  kind: "none",
  reason: "nothing to do",
  status: null,
  steps: [],
  diff: [],
  notes: [],
  destructive: false,
  has_run: false,
  writes: 0
});
function blockedRow({ desired, claim, errors, warnings }) {
  const flow = claim.kind === "new" ? void 0 : claim.flow;
  const entry = claim.kind === "ours" ? claim.entry : void 0;
  return {
    change: {
      ...base2(desired.address, desired.name),
      kind: "blocked",
      reason: errors[0]?.message ?? "it cannot be planned",
      ...flow === void 0 ? {} : { flow_id: flow.id },
      status: flow?.status ?? null,
      ...desired.status === void 0 ? {} : { desired_status: desired.status },
      has_run: entry?.has_run ?? false,
      at: desired.at.name
    },
    diagnostics: [...errors, ...warnings],
    edits: [],
    edited: [],
    desired,
    ...flow === void 0 ? {} : { flow },
    ...entry === void 0 ? {} : { entry }
  };
}
function createRow({ desired, claim, warnings }) {
  const before = claim.kind === "new" ? claim.before : void 0;
  const operation = { type: "create", meant: meantOf(desired, desired.status) };
  return {
    change: {
      ...base2(desired.address, desired.name),
      kind: "create",
      reason: before === void 0 ? "new file" : "its flow was deleted in Klaviyo and is made again",
      ...desired.status === void 0 ? {} : { desired_status: desired.status },
      steps: newRows(desired),
      notes: desired.status === void 0 ? ["Created as draft; afterwards its status is yours to set in Klaviyo."] : [],
      writes: writesOf(operation, noFacts),
      at: desired.at.name,
      operation
    },
    diagnostics: warnings,
    edits: [],
    edited: [],
    desired,
    ...before === void 0 ? {} : { entry: before }
  };
}
function adoptRow({ desired, warnings }, flow, prepared) {
  const { input, names: names2 } = prepared;
  const comparison = compare({ desired, flow, secrets: input.secrets, names: names2 });
  const later = [...replaceReasons(comparison, false), updateReason(comparison)].filter((word) => word !== "");
  const tag = input.observed.projectTag;
  const tagged = tag !== void 0 && (flow.tagIds.includes(tag.id) || tag.flowIds.includes(flow.id));
  const operation = {
    type: "adopt",
    flow_id: flow.id,
    meant: meantOf(desired, void 0),
    match: Object.fromEntries(comparison.match.toAction)
  };
  return {
    change: {
      ...base2(desired.address, desired.name),
      kind: "adopt",
      reason: "it becomes ours; nothing about the flow changes",
      flow_id: flow.id,
      status: flow.status,
      ...desired.status === void 0 ? {} : { desired_status: desired.status },
      steps: comparedRows(comparison, desired, [], names2).map((row2) => ({ ...row2, change: "same", fields: [] })),
      notes: later.length === 0 ? [] : [`The YAML differs from the flow; the apply after this one brings: ${few(later)}.`],
      has_run: true,
      writes: writesOf(operation, { ...noFacts, tagged }),
      at: desired.at.adopt ?? desired.at.name,
      operation
    },
    diagnostics: warnings,
    edits: [],
    edited: [],
    desired,
    flow
  };
}
function goneRow(address2, entry, flow, why, input) {
  const row2 = base2(address2, entry?.name ?? address2);
  const rest2 = { diagnostics: [], edits: [], edited: [], ...entry === void 0 ? {} : { entry } };
  if (flow === void 0) return { ...rest2, change: { ...row2, reason: `${why}, and there is no flow` } };
  const ran = hasRun(flow, entry, input);
  const there = { ...row2, name: flow.name, flow_id: flow.id, status: flow.status, has_run: ran };
  const policy = input.policy.onRemoved;
  if (policy === "keep") {
    return {
      ...rest2,
      flow,
      change: { ...there, reason: why, notes: ["The flow is left as it is (on_removed: keep)."] }
    };
  }
  if (policy === "retire" && flow.status === "draft") {
    return {
      ...rest2,
      flow,
      change: { ...there, reason: why, notes: ["The flow is a draft already (on_removed: retire)."] }
    };
  }
  const kind = policy;
  const operation = { type: kind, flow_id: flow.id };
  const cost = costOf(flow, entry, input, { cancels: ran, forgets: kind === "delete" });
  const harm = kind === "delete" ? cancelNote(cost) : draftNote;
  const saved = `Its definition, mails and figures are saved first under .sluice/backups/.`;
  return {
    ...rest2,
    flow,
    change: {
      ...there,
      kind,
      reason: why,
      ...ran ? { cost } : {},
      notes: [...ran ? [harm] : [], ...kind === "delete" ? [saved] : []],
      destructive: ran,
      writes: writesOf(operation, noFacts),
      operation
    }
  };
}

// src/plan/decide.ts
function decide(input) {
  const prepared = prepare(input);
  const rows = [
    ...prepared.sequences.map((sequence2) => rowOf4(sequence2, prepared)),
    ...prepared.removed.map(({ address: address2, entry, flow }) => goneRow(address2, entry, flow, "the file was removed", input))
  ].filter((row2) => input.options.only?.includes(row2.change.address) ?? true);
  const plan = assemble(rows, prepared);
  const refusals = guard(plan, rows, prepared);
  const lowered2 = refusals.length > 0 && input.options.only !== void 0 ? loweringRows(rows, prepared) : void 0;
  if (lowered2 === void 0) return { ...plan, refusals };
  const calm = assemble(lowered2, prepared);
  return { ...calm, refusals: guard(calm, lowered2, prepared, "lowering") };
}
function rowOf4(sequence2, prepared) {
  const { desired, claim, errors } = sequence2;
  if (!desired.deploy) return undeployed(sequence2, prepared);
  if (errors.length > 0 || claim.kind === "blocked") return blockedRow(sequence2);
  switch (claim.kind) {
    case "adopt":
      return adoptRow(sequence2, claim.flow, prepared);
    case "new":
      return createRow(sequence2);
    case "ours":
      return oursRow(sequence2, claim, prepared);
  }
}
function undeployed({ desired, claim }, { input }) {
  const entry = claim.kind === "ours" ? claim.entry : claim.kind === "new" ? claim.before : void 0;
  const flow = claim.kind === "ours" ? claim.flow : void 0;
  const row2 = goneRow(desired.address, entry, flow, "the file says deploy: false", input);
  const forget = entry !== void 0 && flow === void 0;
  return {
    ...row2,
    change: { ...row2.change, name: desired.name, at: desired.at.name },
    edits: forget ? [{ edit: "forget", address: desired.address }] : [],
    desired
  };
}

// src/plan/input.ts
var noOptions = { allow: [], recreate: [], overwriteDrift: [], allowRollback: false };

// src/plan/spared.ts
function spared(input, plan) {
  if (input.ledger.facts["restitch"] !== void 0) return [];
  const replaced = plan.changes.filter(({ kind, has_run }) => kind === "replace" && has_run);
  if (replaced.length === 0) return [];
  const facts2 = { ...input.ledger.facts, restitch: true };
  const better = decide({ ...input, ledger: { ...input.ledger, facts: facts2 } });
  if (better.refusals.length > 0 || better.creates_left <= 0) return [];
  const stay = new Set(better.changes.flatMap(({ kind, address: address2 }) => kind === "update" ? [address2] : []));
  return replaced.flatMap(({ address: address2 }) => stay.has(address2) ? [address2] : []);
}

// src/conversion-metric.ts
var metricWords = ({ name, integration }) => integration === void 0 ? name : `${name} (${integration})`;
async function conversionMetric(api, wanted, known2 = []) {
  let metrics = known2;
  if (metrics.length === 0) {
    const read2 = await api.listMetrics();
    if (!read2.ok) return { ok: false, diagnostic: callFailed(read2.error) };
    metrics = read2.data.map(namedMetric);
  }
  const called = metrics.filter(({ name }) => name === wanted.name);
  const found = called.filter(
    ({ integration }) => wanted.integration === void 0 || integration?.toLowerCase() === wanted.integration.toLowerCase()
  );
  const [first] = found;
  if (first !== void 0 && found.length === 1) return { ok: true, id: first.id };
  return { ok: false, diagnostic: first === void 0 ? missing2(wanted, called, metrics) : ambiguous2(wanted, found) };
}
function missing2(wanted, called, metrics) {
  const names2 = [...new Set(metrics.map(({ name }) => name))];
  const meant = nearest(wanted.name, names2);
  return diagnostic(
    "metric-not-found",
    `The account has no metric "${metricWords(wanted)}", which reports.conversion_metric names.`,
    called.length > 0 ? `"${wanted.name}" exists, but of ${integrationsOf(called)}. Write that integration, or leave it out.` : `${meant === void 0 ? "" : `Did you mean "${meant}"? `}A metric appears with its first event. It has: ${names2.slice(0, 12).join(", ") || "none"}.`
  );
}
function ambiguous2({ name }, found) {
  const one2 = found.find(({ integration }) => integration !== void 0)?.integration ?? "Shopify";
  return diagnostic(
    "ambiguous-name",
    `The account has ${found.length} metrics named "${name}", and reports count the conversions of one.`,
    `They are of ${integrationsOf(found)}. Say in sluice.yaml which one it is:
  reports:
    conversion_metric: { name: ${name}, integration: ${one2} }`
  );
}
var integrationsOf = (metrics) => listed(metrics.map(({ id, integration }) => `${integration ?? "no integration"} (${id})`));

// src/report/counts.ts
var countNames = [
  "recipients",
  "delivered",
  "bounced",
  "failed",
  "bounced_or_failed",
  "opens",
  "opens_unique",
  "clicks",
  "clicks_unique",
  "conversions",
  "conversion_uniques",
  "conversion_value",
  "unsubscribes",
  "unsubscribe_uniques",
  "spam_complaints",
  "message_segment_count_sum",
  "text_message_credit_usage_amount",
  "text_message_spend"
];
var formulas = {
  open_rate: ["opens_unique", "delivered"],
  click_rate: ["clicks_unique", "delivered"],
  click_to_open_rate: ["clicks_unique", "opens_unique"],
  conversion_rate: ["conversion_uniques", "delivered"],
  revenue_per_recipient: ["conversion_value", "delivered"],
  average_order_value: ["conversion_value", "conversions"],
  unsubscribe_rate: ["unsubscribe_uniques", "delivered"],
  spam_complaint_rate: ["spam_complaints", "delivered"],
  delivery_rate: ["delivered", "recipients"],
  bounce_rate: ["bounced", "recipients"],
  failed_rate: ["failed", "recipients"],
  bounced_or_failed_rate: ["bounced_or_failed", "recipients"],
  text_message_roi: ["conversion_value", "text_message_spend"]
};
var rateNames = Object.keys(formulas);
var noCounts = Object.fromEntries(countNames.map((name) => [name, 0]));
function addCounts(parts) {
  const total = { ...noCounts };
  for (const name of countNames) {
    let sum2 = 0;
    for (const part of parts) sum2 += part[name] ?? 0;
    total[name] = Math.round(sum2 * 1e4) / 1e4;
  }
  return total;
}
function rateOf(name, counts) {
  const [part, whole] = formulas[name];
  return counts[whole] === 0 ? null : counts[part] / counts[whole];
}
var ratesOf = (counts) => Object.fromEntries(rateNames.map((name) => [name, rateOf(name, counts)]));

// src/report/days.ts
var formats = /* @__PURE__ */ new Map();
function wallClock(at2, timezone) {
  let format3 = formats.get(timezone);
  if (!format3) {
    format3 = new Intl.DateTimeFormat("en-US", {
      timeZone: timezone,
      hourCycle: "h23",
      ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" }
    });
    formats.set(timezone, format3);
  }
  const parts = Object.fromEntries(format3.formatToParts(at2).map(({ type, value }) => [type, value]));
  const { year = "", month = "", day: day4 = "", hour = "", minute = "", second = "" } = parts;
  return `${year}-${month}-${day4}T${hour}:${minute}:${second}`;
}
var dayAt = (at2, timezone) => wallClock(at2, timezone).slice(0, 10);
var dayMs = 864e5;
var numbers = /* @__PURE__ */ new Map();
var names = /* @__PURE__ */ new Map();
function numberOf(day4) {
  let number = numbers.get(day4);
  if (number === void 0) {
    number = Math.round(Date.parse(`${day4}T00:00:00Z`) / dayMs);
    numbers.set(day4, number);
  }
  return number;
}
function addDays(day4, days2) {
  const number = numberOf(day4) + days2;
  let name = names.get(number);
  if (name === void 0) {
    name = new Date(number * dayMs).toISOString().slice(0, 10);
    names.set(number, name);
  }
  return name;
}
var daysBetween = (from, to) => numberOf(to) - numberOf(from);
var daysOf = ({ from, to }) => Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));
var monthOf = (day4) => day4.slice(0, 7);
function addMonths(month, months) {
  const [year = 0, one2 = 1] = month.split("-").map(Number);
  const index = year * 12 + one2 - 1 + months;
  return `${String(Math.floor(index / 12))}-${String(index % 12 + 1).padStart(2, "0")}`;
}

// src/report/report.ts
var frameKeys = ["7d", "30d", "90d", "365d"];
var syncMark = "<!-- sync -->";

// src/report/frames.ts
var lengths = { "7d": 7, "30d": 30, "90d": 90, "365d": 365 };
var isDerived = (key2) => 2 * lengths[key2] <= 365;
function frameTo(key2, to) {
  const days2 = lengths[key2];
  const from = addDays(to, 1 - days2);
  return { key: key2, days: days2, from, to, before: { from: addDays(from, -days2), to: addDays(from, -1) } };
}
var framesBefore = (today) => frameKeys.map((key2) => frameTo(key2, addDays(today, -1)));
var timeframeOf = ({ from, to }) => ({
  start: `${from}T00:00:00+00:00`,
  end: `${addDays(to, 1)}T00:00:00+00:00`
});

// src/report/ask.ts
var flowsACall = 100;
var daysACall = 60;
function createAsker({ api, now, timezone, metricId, allowed }) {
  const calls = [];
  let isSpent = false;
  const today = () => dayAt(now(), timezone);
  const untilNow = (span) => span.to < today() ? timeframeOf(span) : { ...timeframeOf(span), end: `${wallClock(now(), timezone)}+00:00` };
  const callsFor = (flows2) => Math.ceil(flows2.length / flowsACall);
  const sent = () => {
    const { byEndpoint } = api.counts();
    return (byEndpoint["POST /api/flow-values-reports"] ?? 0) + (byEndpoint["POST /api/flow-series-reports"] ?? 0);
  };
  async function each(flows2, ask, read2) {
    if (isSpent || calls.length + callsFor(flows2) > allowed) return { ok: false, kind: "spent" };
    const rows = [];
    for (let start = 0; start < flows2.length; start += flowsACall) {
      const before = sent();
      const answer = await ask(`contains-any(flow_id,${JSON.stringify(flows2.slice(start, start + flowsACall))})`);
      for (let i = before; i < sent(); i++) calls.push(new Date(now()).toISOString());
      if (!answer.ok) {
        isSpent ||= answer.error.kind === "daily-limit";
        return isSpent ? { ok: false, kind: "spent" } : { ok: false, kind: "failed", error: answer.error };
      }
      const some = read2(answer.data);
      if (!Array.isArray(some)) return { ok: false, kind: "failed", error: some };
      for (const row2 of some) rows.push(row2);
    }
    return { ok: true, data: rows };
  }
  return {
    callsFor,
    calls: () => calls,
    series: (flows2, span) => each(
      flows2,
      (filter2) => api.queryFlowSeries({
        statistics: [...countNames],
        timeframe: untilNow(span),
        interval: "daily",
        conversion_metric_id: metricId,
        filter: filter2
      }),
      ({ attributes: { date_times, results } }) => {
        const days2 = daysOf(span);
        const labels = date_times.map((label) => label.slice(0, 10));
        const least = span.to === today() ? days2.length - 1 : days2.length;
        if (labels.length < least || !days2.every((day4, i) => labels[i] === void 0 || labels[i] === day4))
          return unexpected(labels, days2);
        return results.flatMap(
          ({ groupings, statistics }) => days2.map((day4, i) => ({ ...idsOf(groupings), day: day4, counts: countsAt(statistics, i) }))
        );
      }
    ),
    values: (flows2, span) => each(
      flows2,
      (filter2) => api.queryFlowValues({
        statistics: [...countNames, ...rateNames],
        timeframe: untilNow(span),
        conversion_metric_id: metricId,
        filter: filter2
      }),
      ({ attributes: { results } }) => results.map(({ groupings, statistics }) => ({
        ...idsOf(groupings),
        counts: { ...noCounts, ...pick2(statistics, countNames) },
        rates: pick2(statistics, rateNames)
      }))
    )
  };
}
var idsOf = (groupings) => ({
  flow_id: groupings["flow_id"] ?? "",
  message_id: groupings["flow_message_id"] ?? "",
  channel: groupings["send_channel"] ?? ""
});
var pick2 = (values, names2) => Object.fromEntries(
  names2.flatMap((name) => typeof values[name] === "number" ? [[name, values[name]]] : [])
);
function countsAt(statistics, i) {
  return Object.fromEntries(countNames.map((name) => [name, statistics[name]?.[i] ?? 0]));
}
var unexpected = (labels, days2) => ({
  kind: "garbage",
  happened: "no",
  method: "POST",
  path: "/api/flow-series-reports",
  errors: [],
  note: `asked for the days ${days2[0] ?? ""} to ${days2.at(-1) ?? ""}, it answered for ${labels[0] ?? "none"} to ${labels.at(-1) ?? "none"}`
});

// src/report/budget.ts
var dailyCalls = 225;
var keptForPlans = 15;
var day2 = 864e5;
var recentCalls = (times, now) => times.filter((at2) => Date.parse(at2) > now - day2).sort();
var callsLeft = (times, now) => Math.max(0, dailyCalls - keptForPlans - recentCalls(times, now).length);

// src/plan-costs.ts
var flowsAtStake = (plan) => plan.changes.flatMap(
  ({ kind, flow_id }) => flow_id !== void 0 && ["update", "replace", "status", "delete", "retire"].includes(kind) ? [flow_id] : []
);
async function costsOf({ now }, api, store, observed, metricName, flowIds) {
  const { id: accountId, timezone } = observed.account;
  const used = await store.readReportCalls(accountId);
  const allowed = dailyCalls - recentCalls(used.ok ? used.data : [], now()).length;
  if (allowed <= 0) return { calls: [] };
  const metric2 = await conversionMetric(api, metricName, observed.metrics);
  if (!metric2.ok) return { calls: [] };
  const asker = createAsker({ api, now, timezone, metricId: metric2.id, allowed });
  const today = dayAt(now(), timezone);
  const rows = await asker.values(flowIds, { from: addDays(today, -30), to: today });
  if (!rows.ok) return { calls: asker.calls() };
  const costs = {};
  for (const { flow_id: id, counts } of rows.data) {
    const sum2 = costs[id] ??= { recipients: 0, revenue: 0 };
    sum2.recipients += counts.recipients;
    sum2.revenue += counts.conversion_value;
  }
  return { costs, calls: asker.calls() };
}

// src/pipeline.ts
async function load(world, accountKey) {
  const { config: config3, diagnostics, source } = await loadConfig(world.disk, world.root);
  const sources = new Map(source === void 0 ? [] : [["sluice.yaml", source]]);
  if (!config3) return { ok: false, diagnostics, sources };
  const account = accountKey === void 0 ? config3.accounts[0] : config3.accounts.find(({ key: key2 }) => key2 === accountKey);
  if (!account) return { ok: false, diagnostics: [...diagnostics, noSuchAccount(accountKey, config3)], sources };
  const read2 = await loadAccount(world.disk, world.root, config3, account);
  return {
    ok: true,
    config: config3,
    account,
    sequences: read2.sequences,
    templates: read2.templates,
    diagnostics: [...diagnostics, ...read2.diagnostics],
    sources: new Map([...sources, ...read2.sources])
  };
}
function compileAll({ sequences, templates, diagnostics }, ledger) {
  const remembered = (sequence2) => (ledger && entryLike(ledger, sequence2)?.steps) ?? [];
  const results = sequences.map((sequence2) => compile(giveIds(sequence2, remembered(sequence2)), templates));
  return {
    desired: results.flatMap(({ desired }) => desired ?? []),
    diagnostics: [...diagnostics, ...results.flatMap((result) => result.diagnostics)]
  };
}
async function standing(root2, commit, applied, { ancestry: ask }) {
  const known2 = await ancestry(root2, commit, applied);
  return known2 === "unknown" && ask ? ask(commit, applied) : known2;
}
async function makePlan(world, loaded, api, store, request = {}) {
  const { config: config3, account } = loaded;
  const before = api.counts().total;
  const owner = await api.getAccount();
  if (!owner.ok) return { ok: false, diagnostics: [...loaded.diagnostics, callFailed(owner.error)] };
  const remembered = await store.readLedger(owner.data.id);
  if (!remembered.ok) return { ok: false, diagnostics: [...loaded.diagnostics, ...stateProblems(remembered.error)] };
  const ledger = remembered.data ?? emptyLedger(config3.project ?? "", owner.data.id);
  const compiled = compileAll(loaded, ledger);
  const seen = await observe(api, {
    ledger,
    desired: compiled.desired,
    owner: owner.data,
    // Who allows an edit to be overwritten must have every edit shown, those of mails too.
    deep: request.deep ?? (request.options?.overwriteDrift?.length ?? 0) > 0,
    ...config3.project === void 0 ? {} : { project: config3.project }
  });
  if (!seen.ok) return { ok: false, diagnostics: [...loaded.diagnostics, ...seen.diagnostics] };
  const commit = request.commit ?? await headCommit(world.root);
  const diagnostics = [...compiled.diagnostics, ...seen.diagnostics, ...missingSecrets(world, compiled.desired)];
  const input = {
    desired: compiled.desired,
    invalid: invalidAddresses(loaded, compiled.desired),
    diagnostics,
    flowsMissing: diagnostics.some(({ code: code2 }) => code2 === "flows-missing"),
    observed: seen.observed,
    ledger,
    policy: config3.policy,
    account: {
      key: account.key,
      maxStatus: account.maxStatus,
      ...account.accountId === void 0 ? {} : { accountId: account.accountId }
    },
    ...config3.project === void 0 ? {} : { project: config3.project },
    ...commit === void 0 ? {} : { commit },
    ...commit === void 0 || ledger.commit === void 0 ? {} : { ancestry: await standing(world.root, commit, ledger.commit, request) },
    options: { ...noOptions, ...request.options },
    secrets: secretsFrom(world.env),
    requests: api.counts().total - before,
    now: world.now()
  };
  const plan = decide(input);
  const atStake = request.costs === false ? [] : flowsAtStake(plan);
  if (atStake.length === 0) return { ok: true, plan, input, spared: spared(input, plan) };
  const { costs, calls } = await costsOf(world, api, store, seen.observed, config3.reports.conversionMetric, atStake);
  const priced = { ...input, ...costs ? { costs } : {}, requests: api.counts().total - before };
  const dear = decide(priced);
  return { ok: true, plan: dear, input: priced, spared: spared(priced, dear), reportCalls: calls };
}
var stateProblems = (error) => error.diagnostics ?? [
  diagnostic("ledger-unreadable", error.message, "Nothing was changed. Mend what it names, and run it again.")
];
var invalidAddresses = (loaded, desired) => {
  const told2 = loaded.diagnostics.filter(isError).flatMap(({ address: address2, at: at2 }) => address2 ?? addressOf(loaded, at2?.file) ?? []);
  const uncompiled = loaded.sequences.map(({ address: address2 }) => address2).filter((a) => !desired.some((d) => d.address === a));
  return [.../* @__PURE__ */ new Set([...told2, ...uncompiled])];
};
var addressOf = ({ account }, file) => file?.startsWith(account.flows) && file.endsWith(".yaml") ? file.slice(account.flows.length, -".yaml".length) : void 0;
var missingSecrets = (world, desired) => desired.flatMap(
  ({ address: address2, secrets, at: at2 }) => secrets.filter((name) => !world.env[name]).map(
    (name) => diagnostic(
      "secret-missing",
      `The environment variable ${name} is not set, and a webhook of "${address2}" needs it.`,
      `Set it where Sluice runs: export ${name}=\u2026, or a secret of the workflow. It is sent to Klaviyo and to nothing else.`,
      { address: address2, at: at2.name }
    )
  )
);
var noSuchAccount = (key2, config3) => diagnostic(
  "config-invalid",
  key2 === void 0 ? "sluice.yaml names no account." : `sluice.yaml has no account "${key2}".`,
  `Accounts it has: ${config3.accounts.map((a) => a.key).join(", ") || "none"}.`
);

// src/state/directory-files.ts
import { randomUUID } from "node:crypto";
import { link as link2, mkdir, open, readdir as readdir2, readFile as readFile2, rename as rename2, rm } from "node:fs/promises";
import { dirname, join as join5 } from "node:path";

// src/state/backup.ts
var root = (accountId) => `.sluice/backups/${accountId}`;
var backupsOf = (accountId, address2) => address2 === void 0 ? root(accountId) : `${root(accountId)}/${address2}`;
var backupName = (accountId, { address: address2, at: at2, flow_id: flow }) => `${backupsOf(accountId, address2)}/${at2.replaceAll(/[:.]/g, "-")}-${flow}`;
function backupFiles(name, backup) {
  const { templates, ...rest2 } = backup;
  return {
    [`${name}/flow.json`]: `${JSON.stringify({ ...rest2, templates: Object.keys(templates) }, null, 2)}
`,
    ...Object.fromEntries(Object.entries(templates).map(([id, html]) => [`${name}/${id}.html`, html]))
  };
}
function backupsAmong(paths) {
  const time = (name) => name.slice(name.lastIndexOf("/") + 1);
  return paths.filter((path) => path.endsWith("/flow.json")).map((path) => path.slice(0, -"/flow.json".length)).sort((a, b) => time(a) < time(b) ? 1 : -1);
}

// src/state/state-store.ts
var done = { ok: true, data: void 0 };
var stateError = (kind, message3, more = {}) => ({ ok: false, error: { kind, message: message3, ...more } });

// src/state/lease.ts
var directory = (accountId) => `.sluice/lease/${accountId}`;
var pathOf2 = (accountId, number) => `${directory(accountId)}/${number}.json`;
var print2 = (lease) => `${JSON.stringify(lease, null, 2)}
`;
var durable = (message3) => ({ message: message3, durable: true });
var ignore = { path: ".sluice/lease/.gitignore", text: "*\n" };
async function latest(files, accountId) {
  const listed2 = await files.list(directory(accountId));
  if (!listed2.ok) return listed2;
  const numbers2 = listed2.data.flatMap((path) => /\/(\d+)\.json$/.exec(path)?.[1] ?? []).map(Number).sort((a, b) => b - a);
  const [top] = numbers2;
  if (top === void 0) return { ok: true, data: { numbers: numbers2 } };
  const file = await files.read(pathOf2(accountId, top));
  if (!file.ok) return file;
  if (file.data === void 0) return { ok: true, data: { numbers: numbers2 } };
  const { text: text3, version } = file.data;
  const broken2 = { account_id: accountId, owner: "nobody", number: top, expires: "1970-01-01T00:00:00.000Z" };
  return { ok: true, data: { lease: parsed(text3, accountId) ?? broken2, version, numbers: numbers2 } };
}
function parsed(text3, accountId) {
  try {
    const value = JSON.parse(text3);
    const fits2 = typeof value?.number === "number" && typeof value.expires === "string";
    return fits2 ? { ...value, account_id: accountId, owner: String(value.owner) } : void 0;
  } catch {
    return void 0;
  }
}
async function acquire(files, request) {
  const { accountId, owner, ttlMs, graceMs } = request;
  const found = await latest(files, accountId);
  if (!found.ok) return found;
  const { lease: held, numbers: numbers2 } = found.data;
  if (held !== void 0 && held.released !== true) {
    const until = Date.parse(held.expires) + graceMs;
    if (until > request.now) return isHeld(held, until);
  }
  const number = (numbers2[0] ?? 0) + 1;
  const lease = { account_id: accountId, owner, number, expires: new Date(request.now + ttlMs).toISOString() };
  const old = numbers2.map((one2) => ({ path: pathOf2(accountId, one2), text: null }));
  const taken = await files.write(
    [{ path: pathOf2(accountId, number), text: print2(lease), expect: null }, ...old, ignore],
    durable(`sluice: lease ${number} of ${accountId}`)
  );
  if (!taken.ok && taken.error.kind !== "changed") return taken;
  const now = await latest(files, accountId);
  if (!now.ok) return now;
  const top = now.data.lease ?? lease;
  if (taken.ok && top.number === number) return { ok: true, data: lease };
  return top.released === true ? acquire(files, request) : isHeld(top, Date.parse(top.expires) + graceMs);
}
var isHeld = (lease, until) => stateError(
  "held",
  `Another apply is at work on this account: ${lease.owner}. It holds the account until ${lease.expires}, and longer while it goes on. If it is dead, sluice apply takes over by itself from ${new Date(until).toISOString()} on.`,
  { until }
);
async function renew(files, lease, { now, ttlMs }) {
  const found = await latest(files, lease.account_id);
  if (!found.ok) return found;
  const { lease: held, version } = found.data;
  if (held?.number !== lease.number || held.owner !== lease.owner || held.released === true) return isLost2(held);
  const longer = { ...lease, expires: new Date(now + ttlMs).toISOString() };
  const written2 = await files.write(
    [{ path: pathOf2(lease.account_id, lease.number), text: print2(longer), ...version ? { expect: version } : {} }],
    durable(`sluice: renew lease ${lease.number} of ${lease.account_id}`)
  );
  if (written2.ok) return { ok: true, data: longer };
  return written2.error.kind === "changed" ? isLost2(void 0) : written2;
}
var isLost2 = (held) => stateError(
  "lease-lost",
  `This apply held the account for too long, and ${held === void 0 ? "another" : held.owner} took it over. Nothing more is written; run it again when the other has ended.`
);
async function release(files, lease) {
  const found = await latest(files, lease.account_id);
  if (!found.ok) return found;
  if (found.data.lease?.number !== lease.number) return done;
  return files.write(
    [{ path: pathOf2(lease.account_id, lease.number), text: print2({ ...lease, released: true }) }],
    durable(`sluice: release lease ${lease.number} of ${lease.account_id}`)
  );
}

// src/state/report-calls.ts
var day3 = 864e5;
var pathOf3 = (accountId) => `.sluice/report-calls/${accountId}.json`;
var ignore2 = { path: ".sluice/report-calls/.gitignore", text: "*\n" };
async function readReportCalls(files, accountId) {
  const file = await files.read(pathOf3(accountId));
  return file.ok ? { ok: true, data: parsed2(file.data?.text) } : file;
}
async function noteReportCalls(files, accountId, calls, now) {
  if (calls.length === 0) return done;
  const before = await readReportCalls(files, accountId);
  if (!before.ok) return before;
  const recent2 = [...before.data, ...calls].filter((at2) => Date.parse(at2) > now - day3).sort();
  const text3 = `${JSON.stringify({ version: 1, calls: recent2 }, null, 1)}
`;
  return files.write([{ path: pathOf3(accountId), text: text3 }, ignore2], {
    message: `sluice: ${calls.length} report ${calls.length === 1 ? "call" : "calls"}`,
    durable: false
  });
}
function parsed2(text3) {
  try {
    const value = JSON.parse(text3 ?? "{}");
    const calls = Array.isArray(value?.calls) ? value.calls : [];
    return calls.filter((at2) => typeof at2 === "string");
  } catch {
    return [];
  }
}

// src/state/state-files.ts
import { createHash as createHash5 } from "node:crypto";
var versionOf = (text3) => createHash5("sha256").update(text3, "utf8").digest("hex");

// src/state/file-store.ts
var ledgerPath = (accountId) => `.sluice/ledger/${accountId}.json`;
function createFileStore(files) {
  const seen = /* @__PURE__ */ new Map();
  return {
    async readLedger(accountId) {
      const path = ledgerPath(accountId);
      const file = await files.read(path);
      if (!file.ok) return file;
      seen.set(accountId, file.data?.version ?? null);
      if (file.data === void 0) return done;
      const { ledger, diagnostics } = parseLedger(file.data.text, path);
      if (ledger !== void 0) return { ok: true, data: ledger };
      return stateError("unreadable", diagnostics[0]?.message ?? `${path} cannot be read.`, { diagnostics });
    },
    async writeLedger(ledger, how) {
      const text3 = printLedger(ledger);
      const version = versionOf(text3);
      const expect = seen.get(ledger.account_id);
      if (expect === version && !how.durable) return done;
      const path = ledgerPath(ledger.account_id);
      const written2 = await files.write([{ path, text: text3, ...expect === void 0 ? {} : { expect } }], how);
      if (written2.ok) seen.set(ledger.account_id, version);
      return written2;
    },
    async saveBackup(accountId, backup, how) {
      const name = backupName(accountId, backup);
      const changes = Object.entries(backupFiles(name, backup)).map(([path, text3]) => ({ path, text: text3 }));
      const written2 = await files.write(changes, how);
      return written2.ok ? { ok: true, data: name } : written2;
    },
    async listBackups(accountId, address2) {
      const paths = await files.list(backupsOf(accountId, address2));
      if (!paths.ok) return paths;
      const names2 = backupsAmong(paths.data);
      const own = (name) => name.slice(0, name.lastIndexOf("/")) === backupsOf(accountId, address2);
      return { ok: true, data: address2 === void 0 ? names2 : names2.filter(own) };
    },
    async readBackup(name) {
      const flow = await files.read(`${name}/flow.json`);
      if (!flow.ok) return flow;
      if (flow.data === void 0) return stateError("unreadable", `There is no backup ${name} in ${files.place}.`);
      let value;
      try {
        value = JSON.parse(flow.data.text);
      } catch {
        return stateError("unreadable", `${name}/flow.json is not JSON. Restore it from Git.`);
      }
      const templates = {};
      for (const id of value.templates) {
        const html = await files.read(`${name}/${id}.html`);
        if (!html.ok) return html;
        if (html.data !== void 0) templates[id] = html.data.text;
      }
      return { ok: true, data: { ...value, templates } };
    },
    readReportCalls: (accountId) => readReportCalls(files, accountId),
    noteReportCalls: (accountId, calls, now) => noteReportCalls(files, accountId, calls, now),
    acquireLease: (request) => acquire(files, request),
    renewLease: (lease, request) => renew(files, lease, request),
    releaseLease: (lease) => release(files, lease),
    flush: () => files.flush()
  };
}

// src/state/directory-files.ts
var createDirectoryStore = (root2) => createFileStore(directoryFiles(root2));
function directoryFiles(root2) {
  return {
    place: "the directory .sluice",
    read: (path) => guarded(() => readText2(join5(root2, path))),
    list: (directory2) => guarded(() => listBelow(root2, directory2)),
    write: (changes) => guardedWrite(root2, changes),
    flush: async () => done
  };
}
var codeOf2 = (error) => error?.code;
var isAbsent = (error) => codeOf2(error) === "ENOENT" || codeOf2(error) === "ENOTDIR";
async function guarded(act) {
  try {
    return { ok: true, data: await act() };
  } catch (error) {
    const words3 = error instanceof Error ? error.message : String(error);
    return stateError("failed", `A file of the work tree cannot be read or written: ${words3}.`);
  }
}
async function readText2(path) {
  try {
    const text3 = await readFile2(path, "utf8");
    return { text: text3, version: versionOf(text3) };
  } catch (error) {
    if (isAbsent(error)) return void 0;
    throw error;
  }
}
async function listBelow(root2, directory2) {
  try {
    const entries = await readdir2(join5(root2, directory2), { withFileTypes: true });
    const lists = await Promise.all(
      entries.map((entry) => {
        const path = `${directory2}/${entry.name}`;
        if (entry.isDirectory()) return listBelow(root2, path);
        return entry.isFile() && !entry.name.endsWith(".tmp") ? [path] : [];
      })
    );
    return lists.flat().sort();
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}
async function guardedWrite(root2, changes) {
  const conflict = (path) => stateError("changed", `${path} was changed by somebody else since it was read. Run it again.`);
  const checked2 = await guarded(async () => {
    for (const { path, expect } of changes) {
      if (expect === void 0) continue;
      const now = await readText2(join5(root2, path));
      if ((now?.version ?? null) !== expect) return path;
    }
    return void 0;
  });
  if (!checked2.ok) return checked2;
  if (checked2.data !== void 0) return conflict(checked2.data);
  const written2 = await guarded(async () => {
    for (const change of changes) {
      if (!await put(root2, change)) return change.path;
    }
    return void 0;
  });
  if (!written2.ok) return written2;
  return written2.data === void 0 ? done : conflict(written2.data);
}
async function put(root2, { path, text: text3, expect }) {
  const target = join5(root2, path);
  if (text3 === null) {
    await rm(target, { force: true });
    return true;
  }
  await mkdir(dirname(target), { recursive: true });
  const draft3 = `${target}.${randomUUID()}.tmp`;
  try {
    const file = await open(draft3, "wx");
    try {
      await file.writeFile(text3, "utf8");
      await file.sync();
    } finally {
      await file.close();
    }
    if (expect === null) await link2(draft3, target);
    else await rename2(draft3, target);
    await syncDirectory(dirname(target));
    return true;
  } catch (error) {
    if (codeOf2(error) === "EEXIST" && expect === null) return false;
    throw error;
  } finally {
    await rm(draft3, { force: true });
  }
}
async function syncDirectory(path) {
  try {
    const directory2 = await open(path, "r");
    try {
      await directory2.sync();
    } finally {
      await directory2.close();
    }
  } catch {
  }
}

// src/state/git-files.ts
import { setTimeout as wait } from "node:timers/promises";

// src/state/git-command.ts
import { spawn } from "node:child_process";
var patienceMs = 5 * 6e4;
var gitIn = (directory2, limitMs = patienceMs) => (args, { stdin, env = {} } = {}) => new Promise((resolve2) => {
  const child = spawn("git", ["-C", directory2, ...args], {
    env: { ...globalThis.process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", ...env },
    stdio: ["pipe", "pipe", "pipe"]
  });
  const [out, err] = [[], []];
  child.stdout.on("data", (chunk) => out.push(chunk));
  child.stderr.on("data", (chunk) => err.push(chunk));
  child.stdin.on("error", () => void 0);
  let overdue = false;
  const limit = setTimeout(() => {
    overdue = true;
    child.kill();
    child.stdout.destroy();
    child.stderr.destroy();
  }, limitMs);
  child.on("error", (error) => {
    clearTimeout(limit);
    resolve2({ ok: false, text: "", raw: "", error: error.message });
  });
  child.on("close", (code2) => {
    clearTimeout(limit);
    const raw2 = Buffer.concat(out).toString("utf8");
    resolve2({
      ok: code2 === 0,
      text: raw2.replace(/\n$/, ""),
      raw: raw2,
      error: overdue ? `git ${args.find((word) => /^[a-z-]+$/.test(word) && word !== "-c")} had not ended after ${Math.ceil(limitMs / 6e4)} minutes and was stopped; is the remote up?` : bare(Buffer.concat(err).toString("utf8").trim())
    });
  });
  child.stdin.end(stdin ?? "");
});
var bare = (text3) => text3.replaceAll(/(\w+:\/\/)[^\s/@]+@/g, "$1");

// src/state/git-branch.ts
import { mkdtemp, rm as rm2 } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join6 } from "node:path";
var zero = "0".repeat(40);
function createBranch(git2, place3) {
  const reference2 = `refs/heads/${place3.branch}`;
  let head;
  let remote = place3.remote;
  const failed = (what2, error) => stateError(
    "failed",
    `The branch ${place3.branch} could not be ${what2}: ${error}. ${place3.failing ?? "Nothing more is sent to Klaviyo."}`
  );
  const remoteHead = async () => {
    if (remote === null || remote === void 0) return { ok: true, data: void 0 };
    const listed2 = await git2(["ls-remote", remote, reference2]);
    if (!listed2.ok) return failed("read from the remote", listed2.error);
    return { ok: true, data: listed2.text.split(/\s/)[0] || void 0 };
  };
  const localHead = async () => {
    const found = await git2(["rev-parse", "--verify", "--quiet", `${reference2}^{commit}`]);
    return found.ok ? found.text : void 0;
  };
  async function sync() {
    if (remote === void 0) {
      const names2 = await git2(["remote"]);
      if (!names2.ok) return failed("found", names2.error);
      remote = names2.text.split("\n").includes("origin") ? "origin" : null;
    }
    const there = await remoteHead();
    if (!there.ok) return there;
    const here = await localHead();
    if (there.data === void 0) {
      head = here;
      return done;
    }
    if (there.data !== here) {
      const fetched = await git2(["fetch", "--quiet", "--no-tags", remote ?? "", reference2]);
      if (!fetched.ok) return failed("fetched", fetched.error);
    }
    const ahead = place3.shared !== true && here !== void 0 && (await git2(["merge-base", "--is-ancestor", there.data, here])).ok;
    head = ahead ? here : there.data;
    return done;
  }
  async function treeWith(changes) {
    const scratch = await mkdtemp(join6(tmpdir(), "sluice-index-")).catch((error) => error);
    if (scratch instanceof Error) return failed("written", scratch.message);
    const env = { GIT_INDEX_FILE: join6(scratch, "index") };
    try {
      const started = await git2(head === void 0 ? ["read-tree", "--empty"] : ["read-tree", head], { env });
      if (!started.ok) return failed("read", started.error);
      const rows = [];
      for (const { path, text: text3 } of changes) {
        if (text3 === null) {
          rows.push(`0 ${zero}	${path}`);
          continue;
        }
        const blob = await git2(["hash-object", "-w", "--stdin"], { stdin: text3 });
        if (!blob.ok) return failed("written", blob.error);
        rows.push(`100644 ${blob.text}	${path}`);
      }
      const added = await git2(["update-index", "-z", "--index-info"], {
        env,
        stdin: rows.map((row2) => `${row2}\0`).join("")
      });
      if (!added.ok) return failed("written", added.error);
      const tree = await git2(["write-tree"], { env });
      return tree.ok ? { ok: true, data: tree.text } : failed("written", tree.error);
    } finally {
      await rm2(scratch, { recursive: true, force: true });
    }
  }
  const isCheckedOut = async () => (await git2(["symbolic-ref", "--quiet", "HEAD"])).text === reference2 && (await git2(["rev-parse", "--is-inside-work-tree"])).text === "true";
  async function follow(commit) {
    if (await isCheckedOut()) {
      await git2(["merge", "--quiet", "--ff-only", commit]);
      return;
    }
    const here = await localHead();
    if (here !== void 0 && (await git2(["merge-base", "--is-ancestor", here, commit])).ok)
      await git2(["update-ref", reference2, commit, here]);
  }
  async function author() {
    if ((await git2(["config", "user.email"])).ok) return {};
    const [name, email2] = ["Sluice", "sluice@localhost"];
    return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email2, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email2 };
  }
  return {
    sync,
    async read(path) {
      if (head === void 0) return done;
      const name = await git2(["ls-tree", "--full-tree", "-z", head, "--", path]);
      if (!name.ok) return failed("read", name.error);
      const blob = /^\d+ blob ([0-9a-f]+)\t/.exec(name.text)?.[1];
      if (blob === void 0) return done;
      const text3 = await git2(["cat-file", "blob", blob]);
      return text3.ok ? { ok: true, data: text3.raw } : failed(`read (${path})`, text3.error);
    },
    async list(directory2) {
      if (head === void 0) return { ok: true, data: [] };
      const listed2 = await git2(["ls-tree", "--full-tree", "-r", "-z", "--name-only", head, "--", `${directory2}/`]);
      if (!listed2.ok) return failed("read", listed2.error);
      return { ok: true, data: listed2.text.split("\0").filter((path) => path !== "") };
    },
    async commit(changes, message3) {
      const tree = await treeWith(changes);
      if (!tree.ok) return tree;
      const parent = head === void 0 ? [] : ["-p", head];
      const made = await git2(["commit-tree", tree.data, ...parent, "-F", "-"], { stdin: message3, env: await author() });
      if (!made.ok) return failed("written", made.error);
      if (remote !== null && remote !== void 0) {
        const pushed = await git2(["push", "--quiet", remote, `${made.text}:${reference2}`]);
        if (!pushed.ok) {
          const there = await remoteHead();
          if (!there.ok) return there;
          if (there.data !== head && there.data !== made.text) return { ok: true, data: "moved" };
          if (there.data !== made.text) return failed("pushed", pushed.error);
        }
        if (place3.shared === true) await follow(made.text);
        else await git2(["update-ref", reference2, made.text]);
      } else if (place3.shared === true && await isCheckedOut()) {
        const moved = await git2(["merge", "--quiet", "--ff-only", made.text]);
        if (!moved.ok) {
          return await localHead() === head ? failed("moved", moved.error) : { ok: true, data: "moved" };
        }
      } else {
        const moved = await git2(["update-ref", reference2, made.text, head ?? zero]);
        if (!moved.ok) {
          return await localHead() === head ? failed("moved", moved.error) : { ok: true, data: "moved" };
        }
      }
      head = made.text;
      return { ok: true, data: "kept" };
    }
  };
}

// src/state/git-files.ts
var createGitStore = (place3) => createFileStore(gitFiles(place3));
var gitFiles = (place3, pause) => branchFiles(createBranch(gitIn(place3.directory), place3), place3.branch, pause);
var mostRaces = 40;
var pauseMs = (races) => Math.random() * Math.min(3e3, 50 * 2 ** races);
function branchFiles(branch3, name, pause = wait) {
  let opened = false;
  let pending = /* @__PURE__ */ new Map();
  let messages = [];
  const open2 = async () => {
    if (opened) return done;
    const synced = await branch3.sync();
    if (synced.ok) opened = true;
    return synced;
  };
  const textOf = async (path) => {
    const here = await open2();
    if (!here.ok) return here;
    const held = pending.get(path);
    if (held !== void 0) return { ok: true, data: held.text ?? void 0 };
    return branch3.read(path);
  };
  const flush = async () => {
    const here = await open2();
    if (!here.ok) return here;
    if (pending.size === 0) return done;
    const batch2 = pending;
    const changes = [...batch2].map(([path, { text: text3 }]) => ({ path, text: text3 }));
    const message3 = messages.length === 1 ? messages[0] ?? "" : summary(messages);
    for (let races = 1; ; races++) {
      const committed = await branch3.commit(changes, message3);
      if (!committed.ok) return committed;
      if (committed.data === "kept") break;
      const synced = await branch3.sync();
      if (!synced.ok) return synced;
      const lost = await lostTo(batch2);
      if (!lost.ok) return lost;
      if (lost.data !== void 0 || races >= mostRaces) {
        [pending, messages] = [/* @__PURE__ */ new Map(), []];
        return lost.data === void 0 ? stateError("failed", `Others pushed to the branch ${name} faster, ${races} times in a row. Run it again.`) : stateError("changed", `${lost.data} was changed on the branch ${name} by somebody else. Run it again.`);
      }
      await pause(pauseMs(races));
    }
    [pending, messages] = [/* @__PURE__ */ new Map(), []];
    return done;
  };
  const lostTo = async (batch2) => {
    for (const [path, { text: text3, base: base3 }] of batch2) {
      const read2 = await branch3.read(path);
      if (!read2.ok) return read2;
      const now = read2.data ?? null;
      if (now !== base3 && now !== text3) return { ok: true, data: path };
    }
    return done;
  };
  return {
    place: `the branch ${name}`,
    async read(path) {
      const text3 = await textOf(path);
      if (!text3.ok) return text3;
      const file = text3.data === void 0 ? void 0 : { text: text3.data, version: versionOf(text3.data) };
      return { ok: true, data: file };
    },
    async list(directory2) {
      const here = await open2();
      if (!here.ok) return here;
      const listed2 = await branch3.list(directory2);
      if (!listed2.ok) return listed2;
      const paths = new Set(listed2.data);
      for (const [path, { text: text3 }] of pending) {
        if (text3 === null) paths.delete(path);
        else if (path.startsWith(`${directory2}/`)) paths.add(path);
      }
      return { ok: true, data: [...paths].sort() };
    },
    async write(changes, { message: message3, durable: durable2 }) {
      const now = /* @__PURE__ */ new Map();
      for (const { path, expect } of changes) {
        const text3 = await textOf(path);
        if (!text3.ok) return text3;
        const version = text3.data === void 0 ? null : versionOf(text3.data);
        if (expect !== void 0 && version !== expect) {
          return stateError("changed", `${path} was changed by somebody else since it was read. Run it again.`);
        }
        now.set(path, text3.data ?? null);
      }
      const news = changes.filter(({ path, text: text3 }) => now.get(path) !== text3);
      for (const { path, text: text3 } of news) {
        pending.set(path, { text: text3, base: pending.get(path)?.base ?? now.get(path) ?? null });
      }
      if (news.length > 0) messages.push(message3);
      return durable2 ? flush() : done;
    },
    flush
  };
}
var summary = (messages) => [`sluice: ${messages.length} changes`, "", ...messages.map((one2) => `- ${one2.replace(/^sluice: /, "")}`)].join("\n");

// src/state/open-state.ts
function openState({ root: root2 }, state) {
  return state.kind === "branch" ? createGitStore({ directory: root2, branch: state.branch }) : createDirectoryStore(root2);
}

export {
  diagnostic,
  isError,
  plain,
  coloured,
  renderDiagnostics,
  renderCounts,
  escapeData,
  escapeProperty,
  renderAnnotation,
  diagnosticJson,
  propertyName,
  allSteps,
  compile,
  ok,
  createLimits,
  errorText,
  connectToRead,
  connectToWrite,
  callFailed,
  giveIds,
  probeKey,
  emptyLedger,
  fieldsOf2 as fieldsOf,
  isObject,
  without,
  actionId,
  walkTree,
  normalizeDefinition,
  normalizeAction,
  sortKeys,
  canonicalDefinition,
  canonicalAction,
  intentHash,
  plural,
  listed,
  duration,
  resolve,
  namesOf,
  compareStatus,
  isBelow,
  statusesOf,
  statusOf,
  prepare,
  printLedger,
  withIntent,
  withoutIntent,
  withEntry,
  moveEntry,
  removeEntry,
  withJournal,
  withCreate,
  createsLeft,
  fillInAction,
  sameData,
  isAsMeant,
  isSameWayIn,
  sha256,
  isSecret,
  hasMarker,
  digestOf,
  secretsFrom,
  secretValues,
  hideSecrets,
  hideKnownOrLikely,
  hideValues,
  isSameHtml,
  slotsOf,
  match2 as match,
  structureOf,
  observedDefinition,
  compare,
  planDigest,
  seenOf,
  movedSince,
  newTemplates,
  guardPlanFile,
  ledgerSteps,
  decide,
  noOptions,
  spared,
  readWhole,
  readActionsAgain,
  projectTagName,
  templatePrefix,
  observe,
  metricWords,
  conversionMetric,
  countNames,
  rateNames,
  noCounts,
  addCounts,
  rateOf,
  ratesOf,
  wallClock,
  dayAt,
  addDays,
  daysBetween,
  daysOf,
  monthOf,
  addMonths,
  frameKeys,
  syncMark,
  isDerived,
  frameTo,
  framesBefore,
  daysACall,
  createAsker,
  dailyCalls,
  recentCalls,
  callsLeft,
  git,
  firstParents,
  githubRepository,
  commitTitles,
  metricOfTrigger,
  metricOfShortForm,
  parseSequence,
  nodeDisk,
  whyUnreadable,
  require_dist,
  parseYaml,
  loadConfig,
  loadAccount,
  load,
  compileAll,
  makePlan,
  stateProblems,
  done,
  stateError,
  createFileStore,
  directoryFiles,
  gitIn,
  gitFiles,
  branchFiles,
  openState
};
