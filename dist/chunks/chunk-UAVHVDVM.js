import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  DateTime,
  Placeholder,
  PythonError,
  Safe,
  Sequenced,
  ZodArray,
  ZodObject,
  ZodOptional,
  ZodRecord,
  ZodUnion,
  _enum,
  accountsSchema,
  actingKind,
  actionId,
  addDays,
  addressOfToken,
  applyFilter,
  array,
  asAction,
  asMetricName,
  asked,
  asking,
  asksEvent,
  asksProfile,
  atZone,
  attempt,
  beginOf,
  boolean,
  branchesOf,
  checkAddress,
  checkTemplate,
  clients,
  clock,
  conditionalEscape,
  config,
  conflictMark,
  conflictWords,
  contains,
  currencyFormat,
  dataOf,
  dayAt,
  dayLists,
  dayName,
  days,
  daysOf,
  deedKeys,
  diagnostic,
  duration,
  emptyIsNull,
  endOf,
  equals,
  escapeHtml,
  eventKinds,
  exitsOf,
  experimentDefaults,
  filters,
  float,
  flowTest,
  flowsNamed,
  formatDate,
  formatNamed,
  halfEven,
  idOf,
  innerTests,
  isDeed,
  isDict,
  isError,
  isNamed,
  isSplit,
  isVariation,
  isZone,
  itemsOf,
  kindOf,
  kindOf2,
  kindOfTrigger,
  kinds,
  klaviyoTags,
  labelOf,
  lawNames,
  laws,
  lintSupport,
  listed,
  literal,
  lookUp,
  looseObject,
  mapExits,
  mapFlows,
  mapInside,
  mapMessageTokens,
  mapMessages,
  mapParts,
  markdownMail,
  mask,
  masked,
  messageDefaults,
  messageId,
  messageOf,
  messagesAwaited,
  metricToken,
  millisecondsOf,
  misread,
  missingKey,
  momentOf,
  momentWords,
  monthName,
  monthOf,
  notOneOf,
  number,
  object,
  operatorKeys,
  order,
  overridable,
  pairLikeness,
  parse,
  parseTime,
  parseTimezone,
  partsOf,
  plain,
  plainDigits,
  plural,
  profileFilter,
  readCondition,
  readExpression,
  readMoment,
  readPage,
  readSender,
  readSheet,
  readSpan,
  readUtm,
  record,
  repeated,
  same,
  scan,
  senders,
  sendersOf,
  sequence,
  sizeOf,
  skippedWords,
  smallInt,
  statusOf,
  stepKeys,
  stepKinds,
  str,
  strftime,
  string,
  stylesOf,
  tell,
  testCases,
  tokenOfMessage,
  triggerDefaults,
  triggerKeys,
  triggerKinds,
  truth,
  unknown,
  unknownKey,
  unsure,
  valueAt,
  variationsOf,
  voidElements,
  walkTree,
  wallClock,
  waysOf,
  weekdays,
  withData,
  words,
  writtenProperty
} from "./chunk-KKJNJNI7.js";
import {
  didYouMean,
  nearest
} from "./chunk-IL55XNBZ.js";
import {
  asWire
} from "./chunk-CDOEZKTD.js";
import {
  createSend,
  defaultBaseUrl,
  endpoints,
  isId,
  isRead,
  methodOf,
  pathOf
} from "./chunk-X3EXHPU6.js";
import {
  fieldsOf,
  isObject,
  jsonOf,
  listOf,
  mapped,
  omit,
  present,
  put,
  sameData,
  sortFields,
  sortKeys,
  without
} from "./chunk-EH362S3J.js";
import {
  wrap
} from "./chunk-IM2OHN7X.js";
import {
  problemOf
} from "./chunk-3IJK6RTP.js";
import {
  flow_definition_schema_default
} from "./chunk-E36DAF7D.js";
import {
  ancestry,
  githubNameIn,
  headCommit,
  missingPermission,
  originUrl,
  said,
  whereabouts
} from "./chunk-NDF2TBOI.js";
import {
  failed,
  mapResult,
  success
} from "./chunk-ZU3F52LC.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-5XWL5JNG.js";

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
    var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
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
    exports.isDocument = isDocument;
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
    function visit2(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit2.BREAK = BREAK;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    function visit_(key2, node, visitor, path2) {
      const ctrl = callVisitor(key2, node, visitor, path2);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key2, path2, ctrl);
        return visit_(key2, ctrl, visitor, path2);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path2 = Object.freeze(path2.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path2);
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
          path2 = Object.freeze(path2.concat(node));
          const ck = visit_("key", node.key, visitor, path2);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path2);
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
    async function visitAsync_(key2, node, visitor, path2) {
      const ctrl = await callVisitor(key2, node, visitor, path2);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key2, path2, ctrl);
        return visitAsync_(key2, ctrl, visitor, path2);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path2 = Object.freeze(path2.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path2);
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
          path2 = Object.freeze(path2.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path2);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path2);
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
    function callVisitor(key2, node, visitor, path2) {
      if (typeof visitor === "function")
        return visitor(key2, node, path2);
      if (identity.isMap(node))
        return visitor.Map?.(key2, node, path2);
      if (identity.isSeq(node))
        return visitor.Seq?.(key2, node, path2);
      if (identity.isPair(node))
        return visitor.Pair?.(key2, node, path2);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key2, node, path2);
      if (identity.isAlias(node))
        return visitor.Alias?.(key2, node, path2);
      return void 0;
    }
    function replaceNode(key2, path2, node) {
      const parent = path2[path2.length - 1];
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
    exports.visit = visit2;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit2 = require_visit();
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
        const parts2 = line2.trim().split(/[ \t]+/);
        const name = parts2.shift();
        switch (name) {
          case "%TAG": {
            if (parts2.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts2.length < 2)
                return false;
            }
            const [handle, prefix] = parts2;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts2.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version] = parts2;
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
          } catch (error2) {
            onError(String(error2));
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
          visit2.visit(doc.contents, (_key, node) => {
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
    var visit2 = require_visit();
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
      visit2.visit(root2, {
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
              const error2 = new Error("Failed to resolve repeated object (this should not happen)");
              error2.source = source;
              throw error2;
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
    function toJS(value2, arg, ctx) {
      if (Array.isArray(value2))
        return value2.map((v, i) => toJS(v, String(i), ctx));
      if (value2 && typeof value2.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value2))
          return value2.toJSON(arg, ctx);
        const data2 = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value2, data2);
        ctx.onCreate = (res2) => {
          data2.res = res2;
          delete ctx.onCreate;
        };
        const res = value2.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value2 === "bigint" && !ctx?.keep)
        return Number(value2);
      return value2;
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
          for (const { count: count4, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count4);
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
    var visit2 = require_visit();
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
          visit2.visit(doc, {
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
          let data2 = anchors2.get(found);
          if (!data2) {
            toJS.toJS(found, null, ctx);
            data2 = anchors2.get(found);
          }
          if (data2?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data2.count += 1;
            if (data2.aliasCount === 0)
              data2.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data2.count * data2.aliasCount > maxAliasCount) {
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
        let count4 = 0;
        for (const item2 of node.items) {
          const c = getAliasCount(doc, item2, anchors2);
          if (c > count4)
            count4 = c;
        }
        return count4;
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
    var isScalarValue = (value2) => !value2 || typeof value2 !== "function" && typeof value2 !== "object";
    var Scalar = class extends Node.NodeBase {
      constructor(value2) {
        super(identity.SCALAR);
        this.value = value2;
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
    function findTagObject(value2, tagName, tags2) {
      if (tagName) {
        const match3 = tags2.filter((t) => t.tag === tagName);
        const tagObj = match3.find((t) => !t.format) ?? match3[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags2.find((t) => t.identify?.(value2) && !t.format);
    }
    function createNode(value2, tagName, ctx) {
      if (identity.isDocument(value2))
        value2 = value2.contents;
      if (identity.isNode(value2))
        return value2;
      if (identity.isPair(value2)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value2);
        return map;
      }
      if (value2 instanceof String || value2 instanceof Number || value2 instanceof Boolean || typeof BigInt !== "undefined" && value2 instanceof BigInt) {
        value2 = value2.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value2 && typeof value2 === "object") {
        ref = sourceObjects.get(value2);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value2));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value2, ref);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value2, tagName, schema.tags);
      if (!tagObj) {
        if (value2 && typeof value2.toJSON === "function") {
          value2 = value2.toJSON();
        }
        if (!value2 || typeof value2 !== "object") {
          const node2 = new Scalar.Scalar(value2);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value2 instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value2) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value2, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value2, ctx) : new Scalar.Scalar(value2);
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
    function collectionFromPath(schema, path2, value2) {
      let v = value2;
      for (let i = path2.length - 1; i >= 0; --i) {
        const k = path2[i];
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
    var isEmptyPath = (path2) => path2 == null || typeof path2 === "object" && !!path2[Symbol.iterator]().next().done;
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
      addIn(path2, value2) {
        if (isEmptyPath(path2))
          this.add(value2);
        else {
          const [key2, ...rest] = path2;
          const node = this.get(key2, true);
          if (identity.isCollection(node))
            node.addIn(rest, value2);
          else if (node === void 0 && this.schema)
            this.set(key2, collectionFromPath(this.schema, rest, value2));
          else
            throw new Error(`Expected YAML collection at ${key2}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path2) {
        const [key2, ...rest] = path2;
        if (rest.length === 0)
          return this.delete(key2);
        const node = this.get(key2, true);
        if (identity.isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key2}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path2, keepScalar) {
        const [key2, ...rest] = path2;
        const node = this.get(key2, true);
        if (rest.length === 0)
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
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
      hasIn(path2) {
        const [key2, ...rest] = path2;
        if (rest.length === 0)
          return this.has(key2);
        const node = this.get(key2, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path2, value2) {
        const [key2, ...rest] = path2;
        if (rest.length === 0) {
          this.set(key2, value2);
        } else {
          const node = this.get(key2, true);
          if (identity.isCollection(node))
            node.setIn(rest, value2);
          else if (node === void 0 && this.schema)
            this.set(key2, collectionFromPath(this.schema, rest, value2));
          else
            throw new Error(`Expected YAML collection at ${key2}. Remaining path: ${rest}`);
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
    var stringifyComment = (str2) => str2.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str2, indent, comment) => str2.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str2.endsWith(" ") ? "" : " ") + comment;
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
    function foldFlowLines(text2, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text2;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text2.length <= endStep)
        return text2;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split2 = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text2, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text2[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text2[i + 1]) {
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
            i = consumeMoreIndentedLines(text2, i, indent.length);
          end = i + indent.length + endStep;
          split2 = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text2[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split2 = i;
          }
          if (i >= end) {
            if (split2) {
              folds.push(split2);
              end = split2 + endStep;
              split2 = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text2[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text2;
              folds.push(j);
              escapedFolds[j] = true;
              end = j + endStep;
              split2 = void 0;
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
        return text2;
      if (onFold)
        onFold();
      let res = text2.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text2.length;
        if (fold === 0)
          res = `
${indent}${text2.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text2[fold]}\\`;
          res += `
${indent}${text2.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text2, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text2[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text2[++i];
        } else {
          do {
            ch = text2[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text2[start];
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
    var containsDocumentMarker = (str2) => /^(%|---|\.\.\.)/m.test(str2);
    function lineLengthOverLimit(str2, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str2.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str2[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value2, ctx) {
      const json = JSON.stringify(value2);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value2) ? "  " : "");
      let str2 = "";
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str2 += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str2 += json.slice(start, i);
                const code = json.substr(i + 2, 4);
                switch (code) {
                  case "0000":
                    str2 += "\\0";
                    break;
                  case "0007":
                    str2 += "\\a";
                    break;
                  case "000b":
                    str2 += "\\v";
                    break;
                  case "001b":
                    str2 += "\\e";
                    break;
                  case "0085":
                    str2 += "\\N";
                    break;
                  case "00a0":
                    str2 += "\\_";
                    break;
                  case "2028":
                    str2 += "\\L";
                    break;
                  case "2029":
                    str2 += "\\P";
                    break;
                  default:
                    if (code.substr(0, 2) === "00")
                      str2 += "\\x" + code.substr(2);
                    else
                      str2 += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str2 += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str2 += "\n";
                  i += 2;
                }
                str2 += indent;
                if (json[i + 2] === " ")
                  str2 += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str2 = start ? str2 + json.slice(start) : json;
      return implicitKey ? str2 : foldFlowLines.foldFlowLines(str2, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value2, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value2.includes("\n") || /[ \t]\n|\n[ \t]/.test(value2))
        return doubleQuotedString(value2, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value2) ? "  " : "");
      const res = "'" + value2.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value2, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value2.includes('"');
        const hasSingle = value2.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value2, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value: value2 }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value2)) {
        return quotedString(value2, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value2) ? "  " : "");
      const literal3 = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value2, lineWidth, indent.length);
      if (!value2)
        return literal3 ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value2.length; endStart > 0; --endStart) {
        const ch = value2[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value2.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value2 === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value2 = value2.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value2.length; ++startEnd) {
        const ch = value2[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value2.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value2 = value2.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header3 = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header3 += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal3) {
        const foldedValue = value2.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body4 = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header3}
${indent}${body4}`;
      }
      value2 = value2.replace(/\n+/g, `$&${indent}`);
      return `|${header3}
${indent}${start}${value2}${end}`;
    }
    function plainString(item2, ctx, onComment, onChompKeep) {
      const { type, value: value2 } = item2;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value2.includes("\n") || inFlow && /[[\]{},]/.test(value2)) {
        return quotedString(value2, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value2)) {
        return implicitKey || inFlow || !value2.includes("\n") ? quotedString(value2, ctx) : blockString(item2, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value2.includes("\n")) {
        return blockString(item2, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value2)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item2, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value2, ctx);
        }
      }
      const str2 = value2.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test2 = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str2);
        const { compat, tags: tags2 } = ctx.doc.schema;
        if (tags2.some(test2) || compat?.some(test2))
          return quotedString(value2, ctx);
      }
      return implicitKey ? str2 : foldFlowLines.foldFlowLines(str2, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item2, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item2.value === "string" ? item2 : Object.assign({}, item2, { value: String(item2.value) });
      let { type } = item2;
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
    function getTagObject(tags2, item2) {
      if (item2.tag) {
        const match3 = tags2.filter((t) => t.tag === item2.tag);
        if (match3.length > 0)
          return match3.find((t) => t.format === item2.format) ?? match3[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity.isScalar(item2)) {
        obj = item2.value;
        let match3 = tags2.filter((t) => t.identify?.(obj));
        if (match3.length > 1) {
          const testMatch = match3.filter((t) => t.test);
          if (testMatch.length > 0)
            match3 = testMatch;
        }
        tagObj = match3.find((t) => t.format === item2.format) ?? match3.find((t) => !t.format);
      } else {
        obj = item2;
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
    function stringify(item2, ctx, onComment, onChompKeep) {
      if (identity.isPair(item2))
        return item2.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item2)) {
        if (ctx.doc.directives)
          return item2.toString(ctx);
        if (ctx.resolvedAliases?.has(item2)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item2);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item2]);
          item2 = item2.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity.isNode(item2) ? item2 : ctx.doc.createNode(item2, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str2 = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str2;
      return identity.isScalar(node) || str2[0] === "{" || str2[0] === "[" ? `${props} ${str2}` : `${props}
${ctx.indent}${str2}`;
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
    function stringifyPair({ key: key2, value: value2 }, ctx, onComment, onChompKeep) {
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
      let explicitKey = !simpleKeys && (!key2 || keyComment && value2 == null && !ctx.inFlow || identity.isCollection(key2) || (identity.isScalar(key2) ? key2.type === Scalar.Scalar.BLOCK_FOLDED || key2.type === Scalar.Scalar.BLOCK_LITERAL : typeof key2 === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str2 = stringify.stringify(key2, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str2.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value2 == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str2 === "" ? "?" : explicitKey ? `? ${str2}` : str2;
        }
      } else if (allNullValues && !simpleKeys || value2 == null && explicitKey) {
        str2 = `? ${str2}`;
        if (keyComment && !keyCommentDone) {
          str2 += stringifyComment.lineComment(str2, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str2;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str2 += stringifyComment.lineComment(str2, ctx.indent, commentString(keyComment));
        str2 = `? ${str2}
${indent}:`;
      } else {
        str2 = `${str2}:`;
        if (keyComment)
          str2 += stringifyComment.lineComment(str2, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity.isNode(value2)) {
        vsb = !!value2.spaceBefore;
        vcb = value2.commentBefore;
        valueComment = value2.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value2 && typeof value2 === "object")
          value2 = doc.createNode(value2);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity.isScalar(value2))
        ctx.indentAtStart = str2.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value2) && !value2.flow && !value2.tag && !value2.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value2, ctx, () => valueCommentDone = true, () => chompKeep = true);
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
      } else if (!explicitKey && identity.isCollection(value2)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value2.flow ?? value2.items.length === 0;
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
      str2 += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str2 += stringifyComment.lineComment(str2, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str2;
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
      identify: (value2) => value2 === MERGE_KEY || typeof value2 === "symbol" && value2.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key2) => (merge.identify(key2) || identity.isScalar(key2) && (!key2.type || key2.type === Scalar.Scalar.PLAIN) && merge.identify(key2.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value2) {
      const source = resolveAliasValue(ctx, value2);
      if (identity.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value2) {
      const source = resolveAliasValue(ctx, value2);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key2, value3] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key2))
            map.set(key2, value3);
        } else if (map instanceof Set) {
          map.add(key2);
        } else if (!Object.prototype.hasOwnProperty.call(map, key2)) {
          Object.defineProperty(map, key2, {
            value: value3,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value2) {
      return ctx && identity.isAlias(value2) ? value2.resolve(ctx.doc, ctx) : value2;
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
    function addPairToJSMap(ctx, map, { key: key2, value: value2 }) {
      if (identity.isNode(key2) && key2.addToJSMap)
        key2.addToJSMap(ctx, map, value2);
      else if (merge.isMergeKey(ctx, key2))
        merge.addMergeToJSMap(ctx, map, value2);
      else {
        const jsKey = toJS.toJS(key2, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value2, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key2, jsKey, ctx);
          const jsValue = toJS.toJS(value2, stringKey, ctx);
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
    function createPair(key2, value2, ctx) {
      const k = createNode.createNode(key2, void 0, ctx);
      const v = createNode.createNode(value2, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key2, value2 = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key2;
        this.value = value2;
      }
      clone(schema) {
        let { key: key2, value: value2 } = this;
        if (identity.isNode(key2))
          key2 = key2.clone(schema);
        if (identity.isNode(value2))
          value2 = value2.clone(schema);
        return new _Pair(key2, value2);
      }
      toJSON(_, ctx) {
        const pair2 = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair2, this);
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
    function stringifyBlockCollection({ comment, items: items2 }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i = 0; i < items2.length; ++i) {
        const item2 = items2[i];
        let comment2 = null;
        if (identity.isNode(item2)) {
          if (!chompKeep && item2.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item2.commentBefore, chompKeep);
          if (item2.comment)
            comment2 = item2.comment;
        } else if (identity.isPair(item2)) {
          const ik = identity.isNode(item2.key) ? item2.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str3 = stringify.stringify(item2, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str3 += stringifyComment.lineComment(str3, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str3);
      }
      let str2;
      if (lines.length === 0) {
        str2 = flowChars.start + flowChars.end;
      } else {
        str2 = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          const line2 = lines[i];
          str2 += line2 ? `
${indent}${line2}` : "\n";
        }
      }
      if (comment) {
        str2 += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str2;
    }
    function stringifyFlowCollection({ items: items2 }, ctx, { flowChars, itemIndent }) {
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
      for (let i = 0; i < items2.length; ++i) {
        const item2 = items2[i];
        let comment = null;
        if (identity.isNode(item2)) {
          if (item2.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item2.commentBefore, false);
          if (item2.comment)
            comment = item2.comment;
        } else if (identity.isPair(item2)) {
          const ik = identity.isNode(item2.key) ? item2.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item2.value) ? item2.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item2.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str2 = stringify.stringify(item2, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str2.includes("\n"));
        if (i < items2.length - 1) {
          str2 += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum2, line2) => sum2 + line2.length + 2, 2) + (str2.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str2 += ",";
          }
        }
        if (comment)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment));
        lines.push(str2);
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
          let str2 = start;
          for (const line2 of lines)
            str2 += line2 ? `
${indentStep}${indent}${line2}` : "\n";
          return `${str2}
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
    function findPair(items2, key2) {
      const k = identity.isScalar(key2) ? key2.value : key2;
      for (const it of items2) {
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
        const add = (key2, value2) => {
          if (typeof replacer === "function")
            value2 = replacer.call(obj, key2, value2);
          else if (Array.isArray(replacer) && !replacer.includes(key2))
            return;
          if (value2 !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key2, value2, ctx));
        };
        if (obj instanceof Map) {
          for (const [key2, value2] of obj)
            add(key2, value2);
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
      add(pair2, overwrite) {
        let _pair;
        if (identity.isPair(pair2))
          _pair = pair2;
        else if (!pair2 || typeof pair2 !== "object" || !("key" in pair2)) {
          _pair = new Pair.Pair(pair2, pair2?.value);
        } else
          _pair = new Pair.Pair(pair2.key, pair2.value);
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
          const i = this.items.findIndex((item2) => sortEntries(_pair, item2) < 0);
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
      set(key2, value2) {
        this.add(new Pair.Pair(key2, value2), true);
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
        for (const item2 of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item2);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item2 of this.items) {
          if (!identity.isPair(item2))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item2)} instead`);
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
      add(value2) {
        this.items.push(value2);
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
      set(key2, value2) {
        const idx = asItemIndex(key2);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key2}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value2))
          prev.value = value2;
        else
          this.items[idx] = value2;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item2 of this.items)
          seq.push(toJS.toJS(item2, String(i++), ctx));
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
      identify: (value2) => typeof value2 === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str2) => str2,
      stringify(item2, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item2, ctx, onComment, onChompKeep);
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
      identify: (value2) => value2 == null,
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
      identify: (value2) => typeof value2 === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str2) => new Scalar.Scalar(str2[0] === "t" || str2[0] === "T"),
      stringify({ source, value: value2 }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value2 === sv)
            return source;
        }
        return value2 ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format: format3, minFractionDigits, tag, value: value2 }) {
      if (typeof value2 === "bigint")
        return String(value2);
      const num = typeof value2 === "number" ? value2 : Number(value2);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value2, -0) ? "-0" : JSON.stringify(value2);
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
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str2) => str2.slice(-3).toLowerCase() === "nan" ? NaN : str2[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str2) => parseFloat(str2),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float2 = {
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str2) {
        const node = new Scalar.Scalar(parseFloat(str2));
        const dot = str2.indexOf(".");
        if (dot !== -1 && str2[str2.length - 1] === "0")
          node.minFractionDigits = str2.length - dot - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float2;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value2) => typeof value2 === "bigint" || Number.isInteger(value2);
    var intResolve = (str2, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str2) : parseInt(str2.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      const { value: value2 } = node;
      if (intIdentify(value2) && value2 >= 0)
        return prefix + value2.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value2) => intIdentify(value2) && value2 >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value2) => intIdentify(value2) && value2 >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 2, 16, opt),
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
    var float2 = require_float();
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
      float2.floatNaN,
      float2.floatExp,
      float2.float
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
    function intIdentify(value2) {
      return typeof value2 === "bigint" || Number.isInteger(value2);
    }
    var stringifyJSON = ({ value: value2 }) => JSON.stringify(value2);
    var jsonScalars = [
      {
        identify: (value2) => typeof value2 === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str2) => str2,
        stringify: stringifyJSON
      },
      {
        identify: (value2) => value2 == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value2) => typeof value2 === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str2) => str2 === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str2, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str2) : parseInt(str2, 10),
        stringify: ({ value: value2 }) => intIdentify(value2) ? value2.toString() : JSON.stringify(value2)
      },
      {
        identify: (value2) => typeof value2 === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str2) => parseFloat(str2),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str2, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str2)}`);
        return str2;
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
    var binary2 = {
      identify: (value2) => value2 instanceof Uint8Array,
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
          const str2 = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str2.length);
          for (let i = 0; i < str2.length; ++i)
            buffer[i] = str2.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value: value2 }, ctx, onComment, onChompKeep) {
        if (!value2)
          return "";
        const buf = value2;
        let str2;
        if (typeof node_buffer.Buffer === "function") {
          str2 = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str2 = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str2.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str2.substr(o, lineWidth);
          }
          str2 = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str2 }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary2;
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
          let item2 = seq.items[i];
          if (identity.isPair(item2))
            continue;
          else if (identity.isMap(item2)) {
            if (item2.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair2 = item2.items[0] || new Pair.Pair(new Scalar.Scalar(null));
            if (item2.commentBefore)
              pair2.key.commentBefore = pair2.key.commentBefore ? `${item2.commentBefore}
${pair2.key.commentBefore}` : item2.commentBefore;
            if (item2.comment) {
              const cn = pair2.value ?? pair2.key;
              cn.comment = cn.comment ? `${item2.comment}
${cn.comment}` : item2.comment;
            }
            item2 = pair2;
          }
          seq.items[i] = identity.isPair(item2) ? item2 : new Pair.Pair(item2);
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
          let key2, value2;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key2 = it[0];
              value2 = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key2 = keys[0];
              value2 = it[key2];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            }
          } else {
            key2 = it;
          }
          pairs2.items.push(Pair.createPair(key2, value2, ctx));
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
        for (const pair2 of this.items) {
          let key2, value2;
          if (identity.isPair(pair2)) {
            key2 = toJS.toJS(pair2.key, "", ctx);
            value2 = toJS.toJS(pair2.value, key2, ctx);
          } else {
            key2 = toJS.toJS(pair2, "", ctx);
          }
          if (map.has(key2))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key2, value2);
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
      identify: (value2) => value2 instanceof Map,
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
    function boolStringify({ value: value2, source }, ctx) {
      const boolObj = value2 ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value2 ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value2) => value2 === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value2) => value2 === false,
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
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str2) => str2.slice(-3).toLowerCase() === "nan" ? NaN : str2[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str2) => parseFloat(str2.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float2 = {
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str2) {
        const node = new Scalar.Scalar(parseFloat(str2.replace(/_/g, "")));
        const dot = str2.indexOf(".");
        if (dot !== -1) {
          const f = str2.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float2;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value2) => typeof value2 === "bigint" || Number.isInteger(value2);
    function intResolve(str2, offset, radix, { intAsBigInt }) {
      const sign = str2[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str2 = str2.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str2 = `0b${str2}`;
            break;
          case 8:
            str2 = `0o${str2}`;
            break;
          case 16:
            str2 = `0x${str2}`;
            break;
        }
        const n2 = BigInt(str2);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str2, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      const { value: value2 } = node;
      if (intIdentify(value2)) {
        const str2 = value2.toString(radix);
        return value2 < 0 ? "-" + prefix + str2.substr(1) : prefix + str2;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 2, 16, opt),
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
        let pair2;
        if (identity.isPair(key2))
          pair2 = key2;
        else if (key2 && typeof key2 === "object" && "key" in key2 && "value" in key2 && key2.value === null)
          pair2 = new Pair.Pair(key2.key, null);
        else
          pair2 = new Pair.Pair(key2, null);
        const prev = YAMLMap.findPair(this.items, pair2.key);
        if (!prev)
          this.items.push(pair2);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key2, keepPair) {
        const pair2 = YAMLMap.findPair(this.items, key2);
        return !keepPair && identity.isPair(pair2) ? identity.isScalar(pair2.key) ? pair2.key.value : pair2.key : pair2;
      }
      set(key2, value2) {
        if (typeof value2 !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value2}`);
        const prev = YAMLMap.findPair(this.items, key2);
        if (prev && !value2) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value2) {
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
          for (let value2 of iterable) {
            if (typeof replacer === "function")
              value2 = replacer.call(iterable, value2, value2);
            set2.items.push(Pair.createPair(value2, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value2) => value2 instanceof Set,
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
    function parseSexagesimal(str2, asBigInt) {
      const sign = str2[0];
      const parts2 = sign === "-" || sign === "+" ? str2.substring(1) : str2;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts2.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value: value2 } = node;
      let num = (n) => n;
      if (typeof value2 === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value2) || !isFinite(value2))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value2 < 0) {
        sign = "-";
        value2 *= num(-1);
      }
      const _60 = num(60);
      const parts2 = [value2 % _60];
      if (value2 < 60) {
        parts2.unshift(0);
      } else {
        value2 = (value2 - parts2[0]) / _60;
        parts2.unshift(value2 % _60);
        if (value2 >= 60) {
          value2 = (value2 - parts2[0]) / _60;
          parts2.unshift(value2);
        }
      }
      return sign + parts2.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value2) => typeof value2 === "bigint" || Number.isInteger(value2),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str2, _onError, { intAsBigInt }) => parseSexagesimal(str2, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str2) => parseSexagesimal(str2, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value2) => value2 instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str2) {
        const match3 = str2.match(timestamp.test);
        if (!match3)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year2, month, day9, hour, minute, second] = match3.map(Number);
        const millisec = match3[7] ? Number((match3[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year2, month - 1, day9, hour || 0, minute || 0, second || 0, millisec);
        const tz = match3[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value: value2 }) => value2?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
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
    var binary2 = require_binary();
    var bool = require_bool2();
    var float2 = require_float2();
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
      float2.floatNaN,
      float2.floatExp,
      float2.float,
      binary2.binary,
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
    var float2 = require_float();
    var int = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary2 = require_binary();
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
      binary: binary2.binary,
      bool: bool.boolTag,
      float: float2.float,
      floatExp: float2.floatExp,
      floatNaN: float2.floatNaN,
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
      "tag:yaml.org,2002:binary": binary2.binary,
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
        let body4 = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body4 += stringifyComment.lineComment(body4, "", commentString(contentComment));
        if ((body4[0] === "|" || body4[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body4}`;
        } else
          lines.push(body4);
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
      constructor(value2, replacer, options) {
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
        this.contents = value2 === void 0 ? null : this.createNode(value2, _replacer, options);
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
      add(value2) {
        if (assertCollection(this.contents))
          this.contents.add(value2);
      }
      /** Adds a value to the document. */
      addIn(path2, value2) {
        if (assertCollection(this.contents))
          this.contents.addIn(path2, value2);
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
      createNode(value2, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value2 = replacer.call({ "": value2 }, "", value2);
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
        const node = createNode.createNode(value2, tag, ctx);
        if (flow && identity.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key2, value2, options = {}) {
        const k = this.createNode(key2, null, options);
        const v = this.createNode(value2, null, options);
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
      deleteIn(path2) {
        if (Collection.isEmptyPath(path2)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path2) : false;
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
      getIn(path2, keepScalar) {
        if (Collection.isEmptyPath(path2))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path2, keepScalar) : void 0;
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
      hasIn(path2) {
        if (Collection.isEmptyPath(path2))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path2) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key2, value2) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key2], value2);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key2, value2);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path2, value2) {
        if (Collection.isEmptyPath(path2)) {
          this.contents = value2;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path2), value2);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path2, value2);
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
          for (const { count: count4, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count4);
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
      constructor(name, pos, code, message2) {
        super();
        this.name = name;
        this.code = code;
        this.message = message2;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code, message2) {
        super("YAMLParseError", pos, code, message2);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code, message2) {
        super("YAMLWarning", pos, code, message2);
      }
    };
    var prettifyError = (src, lc) => (error2) => {
      if (error2.pos[0] === -1)
        return;
      error2.linePos = error2.pos.map((pos) => lc.linePos(pos));
      const { line: line2, col } = error2.linePos[0];
      error2.message += ` at line ${line2}, column ${col}`;
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
        let count4 = 1;
        const end = error2.linePos[1];
        if (end?.line === line2 && end.col > col) {
          count4 = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count4);
        error2.message += `:

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
    function mapIncludes(ctx, items2, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items2.some((pair2) => isEqual(pair2.key, search));
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
        const { start, key: key2, sep: sep3, value: value2 } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key2 ?? sep3?.[0],
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
          if (!keyProps.anchor && !keyProps.tag && !sep3) {
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
        const valueProps = resolveProps.resolveProps(sep3 ?? [], {
          indicator: "map-value-ind",
          next: value2,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key2 || key2.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value2?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value2 ? composeNode(ctx, value2, valueProps, onError) : composeEmptyNode(ctx, offset, sep3, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value2, onError);
          offset = valueNode.range[2];
          const pair2 = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair2.srcToken = collItem;
          map.items.push(pair2);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair2 = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair2.srcToken = collItem;
          map.items.push(pair2);
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
      for (const { start, value: value2 } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value2,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value2) {
            if (value2?.type === "block-seq")
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
        const node = value2 ? composeNode(ctx, value2, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value2, onError);
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
        let sep3 = "";
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
                comment += sep3 + cb;
              sep3 = "";
              break;
            }
            case "newline":
              if (comment)
                sep3 += source;
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
        const { start, key: key2, sep: sep3, value: value2 } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key2 ?? sep3?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep3 && !value2) {
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
        if (!isMap3 && !sep3 && !props.found) {
          const valueNode = value2 ? composeNode(ctx, value2, props, onError) : composeEmptyNode(ctx, props.end, sep3, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value2))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key2 ? composeNode(ctx, key2, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock(key2))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep3 ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value2,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap3 && !props.found && ctx.options.strict) {
              if (sep3)
                for (const st of sep3) {
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
          } else if (value2) {
            if ("source" in value2 && value2.source?.[0] === ":")
              onError(value2, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value2 ? composeNode(ctx, value2, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep3, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value2))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair2 = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair2.srcToken = collItem;
          if (isMap3) {
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair2);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair2);
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
          const message2 = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message2);
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
      const header3 = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header3)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header3.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
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
        const value3 = header3.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header3.length;
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value3, type, comment: header3.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header3.indent;
      let offset = scalar.offset + header3.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === "" || content === "\r") {
          if (header3.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message2 = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message2);
          }
          if (header3.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message2 = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message2);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value2 = "";
      let sep3 = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value2 += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header3.indent ? "explicit indentation indicator" : "first line";
          const message2 = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message2);
          indent = "";
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
          value2 += sep3 + indent.slice(trimIndent) + content;
          sep3 = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep3 === " ")
            sep3 = "\n";
          else if (!prevMoreIndented && sep3 === "\n")
            sep3 = "\n\n";
          value2 += sep3 + indent.slice(trimIndent) + content;
          sep3 = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep3 === "\n")
            value2 += "\n";
          else
            sep3 = "\n";
        } else {
          value2 += sep3 + content;
          sep3 = " ";
          prevMoreIndented = false;
        }
      }
      switch (header3.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value2 += "\n" + lines[i][0].slice(trimIndent);
          if (value2[value2.length - 1] !== "\n")
            value2 += "\n";
          break;
        default:
          value2 += "\n";
      }
      const end = start + header3.length + scalar.source.length;
      return { value: value2, type, comment: header3.comment, range: [start, end, end] };
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
      let error2 = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error2 === -1)
            error2 = offset + i;
        }
      }
      if (error2 !== -1)
        onError(error2, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
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
              const message2 = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message2);
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
            const message2 = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message2);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split2 = source.split(/\n( *)/);
      const first2 = split2[0];
      const m = first2.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first2.slice(m[1].length)] : ["", first2];
      const lines = [line0];
      for (let i = 1; i < split2.length; i += 2)
        lines.push([split2[i], split2[i + 1]]);
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
      let value2;
      const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN;
          value2 = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE;
          value2 = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE;
          value2 = doubleQuotedValue(source, _onError);
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
        value: value2,
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
      let sep3 = " ";
      let pos = line2.lastIndex;
      while (match3 = line2.exec(source)) {
        const lm = match3[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep3 === "\n")
            res += sep3;
          else
            sep3 = "\n";
        } else {
          res += sep3 + lm;
          sep3 = " ";
        }
        pos = line2.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match3 = last.exec(source);
      return res + sep3 + (match3?.[1] ?? "");
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
      const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code);
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
      const { value: value2, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value2, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value2, token, onError);
      else
        tag = ctx.schema[identity.SCALAR];
      let scalar;
      try {
        const res = tag.resolve(value2, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error2) {
        const msg = error2 instanceof Error ? error2.message : String(error2);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar.Scalar(value2);
      }
      scalar.range = range;
      scalar.source = value2;
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
    function findScalarTagByName(schema, value2, tagName, tagToken, onError) {
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
        if (tag.test?.test(value2))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value2, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value2)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value2)) ?? schema[identity.SCALAR];
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
          } catch (error2) {
            const message2 = error2 instanceof Error ? error2.message : String(error2);
            onError(token, "RESOURCE_EXHAUSTION", message2);
          }
          break;
        default: {
          const message2 = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message2);
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
    function composeDoc(options, directives, { offset, start, value: value2, end }, onError) {
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
        next: value2 ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value2 && (value2.type === "block-map" || value2.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value2 ? composeNode.composeNode(ctx, value2, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
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
        this.onError = (source, code, message2, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code, message2));
          else
            this.errors.push(new errors.YAMLParseError(pos, code, message2));
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
            this.directives.add(token.source, (offset, message2, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message2, warning);
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
            const error2 = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error2);
            else
              this.doc.errors.push(error2);
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
        const _onError = (pos, code, message2) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code, message2);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code, message2);
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
    function createScalarToken(value2, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value: value2 }, {
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
          const body4 = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body4 };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value2, context = {}) {
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
            const header3 = token.props[0];
            if (header3.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header3.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value: value2 }, {
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
      const body4 = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header3 = token.props[0];
        if (header3.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header3.source = head;
        token.source = body4;
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
        Object.assign(token, { type: "block-scalar", indent, props, source: body4 });
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
          for (const item2 of token.items)
            res += stringifyItem(item2);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item2 of token.items)
            res += stringifyItem(item2);
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
    function stringifyItem({ start, key: key2, sep: sep3, value: value2 }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key2)
        res += stringifyToken(key2);
      if (sep3)
        for (const st of sep3)
          res += st.source;
      if (value2)
        res += stringifyToken(value2);
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
    function visit2(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit2.BREAK = BREAK;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    visit2.itemAtPath = (cst, path2) => {
      let item2 = cst;
      for (const [field2, index] of path2) {
        const tok = item2?.[field2];
        if (tok && "items" in tok) {
          item2 = tok.items[index];
        } else
          return void 0;
      }
      return item2;
    };
    visit2.parentCollection = (cst, path2) => {
      const parent = visit2.itemAtPath(cst, path2.slice(0, -1));
      const field2 = path2[path2.length - 1][0];
      const coll = parent?.[field2];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path2, item2, visitor) {
      let ctrl = visitor(item2, path2);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field2 of ["key", "value"]) {
        const token = item2[field2];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path2.concat([[field2, i]])), token.items[i], visitor);
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
            ctrl = ctrl(item2, path2);
        }
      }
      return typeof ctrl === "function" ? ctrl(item2, path2) : ctrl;
    }
    exports.visit = visit2;
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
    function isEmpty2(ch) {
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
          if ((dt === "---" || dt === "...") && isEmpty2(this.buffer[offset + 3]))
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
          if ((s === "---" || s === "...") && isEmpty2(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty2(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty2(ch1)) {
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
        if (indent !== -1 && indent < this.indentNext && line2[0] !== "#" || indent === 0 && (line2.startsWith("---") || line2.startsWith("...")) && isEmpty2(line2[3])) {
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
            if (this.flowKey || isEmpty2(next) || next === ",") {
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
        const quote3 = this.charAt(0);
        let end = this.buffer.indexOf(quote3, this.pos + 1);
        if (quote3 === "'") {
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
        return yield* this.pushUntil((ch) => isEmpty2(ch) || ch === "#");
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
            if (isEmpty2(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty2(ch)) {
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
              if (isEmpty2(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
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
          while (!isEmpty2(ch) && ch !== ">")
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
    function includesToken(list3, type) {
      for (let i = 0; i < list3.length; ++i)
        if (list3[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list3) {
      for (let i = 0; i < list3.length; ++i) {
        switch (list3[i].type) {
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
          const message2 = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message: message2, source });
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
      *pop(error2) {
        const token = error2 ?? this.stack.pop();
        if (!token) {
          const message2 = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message: message2 };
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
          let sep3;
          if (scalar.end) {
            sep3 = scalar.end;
            sep3.push(this.sourceToken);
            delete scalar.end;
          } else
            sep3 = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep: sep3 }]
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
                  const sep3 = it.sep;
                  sep3.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key: key2, sep: sep3 }]
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
            const sep3 = fc.end.splice(1, fc.end.length);
            sep3.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep: sep3 }]
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
    function stringify(value2, replacer, options) {
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
      if (value2 === void 0) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity.isDocument(value2) && !_replacer)
        return value2.toString(options);
      return new Document.Document(value2, _replacer, options).toString(options);
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
    var visit2 = require_visit();
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
    exports.visit = visit2.visit;
    exports.visitAsync = visit2.visitAsync;
  }
});

// src/source/disk.ts
import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
var facts = (s) => ({
  kind: s.isSymbolicLink() ? "link" : s.isFile() ? "file" : s.isDirectory() ? "directory" : "other",
  size: Number(s.size)
});
var nodeDisk = {
  facts: async (path2) => facts(await lstat(path2)),
  target: async (path2) => facts(await stat(path2)),
  names: (directory2) => readdir(directory2),
  bytes: (path2) => readFile(path2),
  realPath: (path2) => realpath(path2)
};
function whyUnreadable(error2) {
  const code = error2.code ?? "";
  const known3 = {
    ENOENT: "it does not exist",
    EACCES: "permission denied",
    EPERM: "permission denied",
    EISDIR: "it is a directory",
    ENOTDIR: "a part of its path is not a directory",
    ELOOP: "its links lead in a circle",
    ENAMETOOLONG: "its name is too long"
  };
  return known3[code] ?? (code || error2.message);
}

// src/yaml/yaml.ts
var import_yaml3 = __toESM(require_dist(), 1);

// src/yaml/yaml-range.ts
var import_yaml = __toESM(require_dist(), 1);
function lookUp2(root2, maps, anchors, text2, range, lines) {
  const resolve4 = (node) => (0, import_yaml.isAlias)(node) ? anchors.get(node.source) : node;
  const firstLine = (node) => {
    const [from, to] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
    if (from === to) {
      const dash = text2.lastIndexOf("-", from);
      return range(dash, dash + 1);
    }
    const found = range(from, to);
    if (found.line === found.endLine) return found;
    const next = lines.lineStarts[found.line] ?? text2.length;
    const end = from + text2.slice(from, next).trimEnd().length;
    return range(from, Math.min(end, to));
  };
  const hasWidth = (node) => !!node?.range && node.range[1] > node.range[0];
  const walk = (path2) => {
    let value2 = root2;
    let shown2 = root2;
    let key2;
    for (const step3 of path2) {
      const parent = resolve4(value2);
      if ((0, import_yaml.isMap)(parent)) {
        const entry2 = maps.get(parent)?.get(String(step3));
        if (!entry2) return { shown: shown2, value: void 0 };
        key2 = entry2.key;
        value2 = entry2.value;
        shown2 = hasWidth(value2) ? value2 : entry2.key;
      } else if ((0, import_yaml.isSeq)(parent)) {
        const item2 = parent.items[Number(step3)];
        if (!item2) return { shown: shown2, value: void 0 };
        key2 = void 0;
        value2 = item2;
        shown2 = item2;
      } else return { shown: shown2, value: void 0 };
    }
    return { shown: shown2, value: value2, ...key2 ? { key: key2 } : {} };
  };
  return {
    at: (path2, part = "value") => {
      const { shown: shown2, key: key2 } = walk(path2);
      return firstLine(part === "key" && key2 ? key2 : shown2);
    },
    within: (path2, characters) => {
      const { shown: shown2, value: value2 } = walk(path2);
      const [from, to] = [value2?.range?.[0] ?? 0, value2?.range?.[1] ?? 0];
      const offset = text2.slice(from, to).indexOf(characters);
      return offset < 0 ? firstLine(shown2) : range(from + offset, from + offset + characters.length);
    }
  };
}

// src/yaml/yaml-advice.ts
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
var swallowed = {
  message: "A # after a space begins a comment, and takes the closing bracket with it.",
  advice: 'Quote the text that holds the #: { subject: "Our #1 pan" }.'
};
function bracketInComment(text2, from) {
  const end = text2.slice(0, from).trimEnd().length;
  const start = text2.lastIndexOf("\n", end - 1) + 1;
  const found = /[[{].*?[ \t](?=#.*[\]}])/.exec(text2.slice(start, end));
  return found === null ? void 0 : { offset: start + found.index + found[0].length, words: swallowed };
}
function inOurWords(code, message2, rest) {
  const found = known.find(([pattern2]) => pattern2.test(`${code} ${message2}`))?.[1];
  const words5 = found === secondColon && !rest.includes(": ") ? unaligned : found;
  const reserved = /plain value cannot start with .*character (\S)/i.exec(message2)?.[1];
  if (reserved !== void 0)
    return {
      message: `A text that begins with ${reserved} must be quoted.`,
      advice: `Put it in quotes: "${reserved}\u2026".`
    };
  return {
    message: words5?.message ?? oneSentence(message2),
    advice: words5?.advice ?? "Check the indentation and the quotes on this line and the one above it."
  };
}
function oneSentence(message2) {
  const line2 = (message2.split("\n")[0] ?? "").trim().slice(0, 200);
  return /[.!?]$/.test(line2) ? line2 : `${line2}.`;
}
var emptyFile = [
  "The file is empty.",
  "Write a name, a trigger and steps, or delete the file."
];

// src/yaml/yaml-unfold.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/yaml/yaml-altered.ts
function alteredNumber(node, path2, range) {
  const written2 = node.source;
  if (typeof node.value !== "number" || written2 === void 0 || written2 === String(node.value)) return void 0;
  const [from, to] = node.range ?? [0, 0];
  return {
    path: path2(),
    kind: "number",
    written: written2,
    read: String(node.value),
    spaces: 0,
    glued: false,
    at: range(from, to)
  };
}
function cutOff(text2, from, to, path2, range) {
  if (text2[to] !== " " && text2[to] !== ":" && text2[to] !== "	") return void 0;
  const end = text2.indexOf("\n", to);
  const rest = text2.slice(to, end < 0 ? void 0 : end).trimEnd();
  const found = /^(:?[ \t]+)(#(.?).*)$/s.exec(rest);
  if (found === null) return void 0;
  const [, before = "", comment = "", first2 = ""] = found;
  const start = to + before.length;
  const read = text2.slice(from, to);
  return {
    path: path2(),
    kind: "cut",
    written: before.startsWith(":") ? comment : `${read}${before}${comment}`,
    read: before.startsWith(":") ? "" : read,
    spaces: before.replace(":", "").length,
    glued: /[^\s#!=*-]/.test(first2),
    at: range(start, start + comment.length)
  };
}

// src/yaml/yaml-unfold.ts
var pathOf2 = (place4) => place4 ? [...pathOf2(place4.above), place4.step] : [];
var maxValues = 1e5;
var maxDepth = 200;
var maxProblems = 20;
function unfold(root2, text2, range) {
  const diagnostics = [];
  const maps = /* @__PURE__ */ new Map();
  const anchors = /* @__PURE__ */ new Map();
  const active = /* @__PURE__ */ new Set();
  const altered = [];
  const seen = /* @__PURE__ */ new Set();
  let budget = maxValues;
  const note = (found) => {
    if (found !== void 0 && altered.length < maxProblems) altered.push(found);
  };
  const noteScalar = (node, place4) => {
    if (node.type !== "PLAIN" || seen.has(node)) return;
    seen.add(node);
    const path2 = () => pathOf2(place4);
    const [from, to] = node.range ?? [0, 0];
    note(alteredNumber(node, path2, range));
    if (to > from && typeof node.value === "string") note(cutOff(text2, from, to, path2, range));
  };
  const noteEmpty = (end, place4) => note(cutOff(text2, end, end, () => pathOf2(place4), range));
  const problem = (node, message2, detail) => {
    if (diagnostics.length < maxProblems) {
      const at2 = range(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
      diagnostics.push(diagnostic("yaml-syntax", message2, detail, { at: at2 }));
    }
    return null;
  };
  const visit2 = (node, depth, place4) => {
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
      return visit2(target, depth + 1, place4);
    }
    const { anchor } = node;
    if (anchor !== void 0) anchors.set(anchor, node);
    if ((0, import_yaml2.isScalar)(node)) {
      noteScalar(node, place4);
      const value3 = typeof node.value === "bigint" ? Number(node.value) : node.value;
      if (!Number.isInteger(value3) || Number.isSafeInteger(value3)) return value3;
      return problem(
        node,
        `The number ${node.source ?? String(value3)} has more digits than can be kept.`,
        `Quote it, if it is an id: "${node.source ?? String(value3)}".`
      );
    }
    active.add(node);
    const value2 = (0, import_yaml2.isMap)(node) ? visitMap(node, depth, place4) : (0, import_yaml2.isSeq)(node) ? node.items.map((item2, step3) => visit2(item2, depth + 1, { step: step3, above: place4 })) : null;
    active.delete(node);
    return value2;
  };
  const visitMap = (node, depth, above2) => {
    const result = {};
    const known3 = maps.get(node);
    const entries = /* @__PURE__ */ new Map();
    for (const { key: keyNode, value: value2 } of node.items) {
      const key2 = (0, import_yaml2.isScalar)(keyNode) ? String(keyNode.value) : void 0;
      const first2 = key2 === void 0 ? void 0 : entries.get(key2);
      if (key2 === void 0 || key2 === "__proto__") {
        problem(keyNode ?? node, "This cannot be a key.", "Keys are plain words.");
      } else if (key2 === "<<") {
        problem(
          keyNode,
          'Merge keys ("<<") are not part of YAML 1.2.',
          "Use `defaults` for what messages share, or write the keys out."
        );
      } else if (first2) {
        const { line: line2 } = range(first2.key.range?.[0] ?? 0, first2.key.range?.[1] ?? 0);
        if (!known3)
          problem(
            keyNode,
            `The key "${key2}" is written twice.`,
            `It stands on line ${line2} already. Keep one of the two.`
          );
      } else {
        entries.set(key2, { key: keyNode, value: value2 });
        const place4 = { step: key2, above: above2 };
        if (isEmpty(value2) && !known3) noteEmpty(keyNode.range?.[1] ?? 0, place4);
        result[key2] = visit2(value2, depth + 1, place4);
      }
    }
    maps.set(node, entries);
    return result;
  };
  return { value: visit2(root2, 0), maps, anchors, altered, diagnostics };
}
var isEmpty = (value2) => value2 === null || (0, import_yaml2.isScalar)(value2) && value2.source === "";

// src/yaml/yaml.ts
var maxYamlBytes = 1024 * 1024;
var maxDepth2 = 100;
var maxTokens = 1e5;
var maxProblems2 = 20;
function parseYaml(text2, file) {
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
  const refuse = (code, [message2, detail, offset = 0]) => {
    const before = text2.slice(0, offset).split("\n");
    const [line2, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    const at2 = { file, line: line2, column, endLine: line2, endColumn: column + 1 };
    return { diagnostics: [diagnostic(code, message2, detail, { at: at2 })] };
  };
  if (text2.length > maxYamlBytes) return refuse("yaml-too-large", tooLarge);
  const control = controlCharacter.exec(text2);
  if (control) return refuse("yaml-syntax", [...binary, control.index]);
  const conflict = conflictMark(text2);
  if (conflict !== void 0) return refuse("yaml-syntax", [conflictWords.message, conflictWords.detail, conflict]);
  const composed = compose(text2, lines);
  if (Array.isArray(composed))
    return refuse(composed === tooMany ? "yaml-too-large" : "yaml-syntax", composed);
  const { documents } = composed;
  const problems = documents.flatMap((document2) => [...document2.errors, ...document2.warnings]).slice(0, maxProblems2).map(({ code, message: message2, pos: [start, end] }, _index, all2) => {
    const hidden2 = /end with a [\]}]/.test(message2) ? bracketInComment(text2, start) : void 0;
    if (hidden2 !== void 0) {
      const at2 = range(hidden2.offset, lineEnd(text2, hidden2.offset, text2.length));
      return diagnostic("yaml-syntax", hidden2.words.message, hidden2.words.advice, { at: at2 });
    }
    const deeper = deeperLine(text2, start, all2);
    const from = deeper ?? start;
    const rest = lineEnd(text2, from, text2.length);
    const words5 = inOurWords(code, message2, deeper === void 0 ? text2.slice(from, rest) : "");
    const to = deeper === void 0 ? lineEnd(text2, from, end) : rest;
    return diagnostic("yaml-syntax", words5.message, words5.advice, { at: range(from, to) });
  });
  if (problems.length > 0) return { diagnostics: firstCauses(problems) };
  const [document, second] = documents;
  if (!document || document.contents === null) return refuse("yaml-syntax", emptyFile);
  if (second) {
    return refuse("yaml-syntax", [
      "The file holds more than one YAML document.",
      "One file is one sequence. Remove the line `---`, or move the second document into a file of its own.",
      second.range?.[0] ?? 0
    ]);
  }
  const unfolded = unfold(document.contents, text2, range);
  if (unfolded.diagnostics.length > 0) return { diagnostics: unfolded.diagnostics };
  const places = lookUp2(document.contents, unfolded.maps, unfolded.anchors, text2, range, lines);
  return { source: { file, text: text2, value: unfolded.value, altered: unfolded.altered, ...places }, diagnostics: [] };
}
function deeperLine(text2, from, all2) {
  const end = all2.find(({ code, pos }) => code === "MULTILINE_IMPLICIT_KEY" && pos[0] === from)?.pos[1];
  const start = end === void 0 ? -1 : text2.lastIndexOf("\n", end - 1) + 1;
  if (start > from) return start + text2.slice(start).search(/\S|$/);
  const indent = text2[from - 1] === "\n" ? /^ +(?=- )/.exec(text2.slice(from, from + 200))?.[0] : void 0;
  return indent === void 0 ? void 0 : from + indent.length;
}
function firstCauses(problems) {
  const isTab = ({ message: message2 }) => message2.startsWith("Tabs ");
  const [first2] = problems;
  if (first2 !== void 0 && isTab(first2)) return problems.filter(isTab);
  const open2 = problems.findIndex(({ message: message2 }) => /is never closed\.$|closing bracket with it\.$/.test(message2));
  const causes = open2 < 0 ? problems : problems.slice(0, open2 + 1);
  return causes.filter(({ at: at2 }, index) => causes.findIndex((one3) => one3.at?.line === at2?.line) === index);
}
function compose(text2, lines) {
  const parser = new import_yaml3.Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens = [];
  let count4 = 0;
  for (const lexeme of new import_yaml3.Lexer().lex(text2)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maxDepth2) return [tooDeep[0], tooDeep[1], parser.offset];
    if (++count4 > maxTokens) return tooMany;
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new import_yaml3.Composer({ uniqueKeys: false, stringKeys: true });
  try {
    return { documents: [...composer.compose(tokens, true, text2.length)] };
  } catch (error2) {
    return ["The file is not valid YAML.", `The parser gave up on it: ${error2.message}`];
  }
}
var controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/;
var tooLarge = [
  `The file is larger than ${maxYamlBytes / 1024 / 1024} MiB.`,
  "A sequence is a few kilobytes. Move HTML into template files, or split the sequence."
];
var tooMany = [
  `The file holds more than ${maxTokens.toLocaleString("en-US")} YAML tokens.`,
  "A sequence has a few thousand. Split it, or look for text that was meant to be quoted."
];
var tooDeep = [
  `The file is nested more than ${maxDepth2} levels deep.`,
  "Split the sequence, or look for a bracket that is never closed."
];
var binary = [
  "The file is not plain text in UTF-8.",
  "It holds a character that YAML does not allow here. Save it as plain text in UTF-8."
];
function lineEnd(text2, from, to) {
  const end = text2.indexOf("\n", from);
  return end < 0 ? to : Math.min(to, end);
}

// src/source/files.ts
import { basename, join as join2, posix } from "node:path";

// src/source/text-file.ts
import { isAbsolute, join, relative, sep } from "node:path";
function isBelow(root2, path2) {
  const way = relative(root2, path2);
  return way === "" || way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
async function readText(disk, root2, file, maxBytes, realRoot = disk.realPath(root2)) {
  try {
    const [top, path2] = await Promise.all([realRoot, disk.realPath(join(root2, file))]);
    if (!isBelow(top, path2)) return { kind: "outside" };
    const facts2 = await disk.facts(path2);
    if (facts2.kind !== "file") {
      return { kind: "unreadable", why: facts2.kind === "directory" ? "it is a directory" : "it is not a file" };
    }
    if (facts2.size > maxBytes) return { kind: "too-large" };
    const bytes = await disk.bytes(path2);
    if (bytes.includes(0)) return { kind: "binary" };
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error2) {
    if (error2 instanceof TypeError) return { kind: "binary" };
    const { code } = error2;
    return code === "ENOENT" || code === "ENOTDIR" ? { kind: "missing" } : { kind: "unreadable", why: whyUnreadable(error2) };
  }
}

// src/source/files.ts
var maxFiles = 2e4;
var maxLevels = 32;
var batch = 64;
var anyEnding = /\.ya?ml$/i;
var startOf = (file) => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });
var isTest = (file) => /\.test\.ya?ml$/.test(file);
var testFilesBelow = async (disk, root2, directory2) => (await list(disk, root2, directory2, []) ?? []).filter(isTest);
async function readSequenceFiles(disk, root2, directory2) {
  const diagnostics = [];
  const all2 = await list(disk, root2, directory2, diagnostics);
  if (all2 === void 0) return { files: [], diagnostics };
  const names3 = all2.filter((file) => !isTest(file));
  const files = [];
  const realRoot = disk.realPath(root2);
  realRoot.catch(() => void 0);
  const texts2 = await inBatches(
    names3,
    (file) => !file.endsWith(".yaml") ? void 0 : readText(disk, root2, file, maxYamlBytes, realRoot)
  );
  for (const [index, file] of names3.entries()) {
    const read = texts2[index];
    if (read === void 0) {
      diagnostics.push(
        diagnostic(
          "file-ending",
          `"${posix.basename(file)}" is not read: sequences end in .yaml.`,
          `Rename it to ${posix.basename(file).replace(anyEnding, "")}.yaml, or move it out of ${directory2}.`,
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
    } else if (read.kind === "text") files.push({ file, address: address2, text: read.text });
    else diagnostics.push(unreadable(file, read));
  }
  return { files, diagnostics };
}
async function inBatches(items2, ask) {
  const answers = [];
  for (let start = 0; start < items2.length; start += batch)
    answers.push(...await Promise.all(items2.slice(start, start + batch).map(ask)));
  return answers;
}
function unreadable(file, read) {
  const at2 = { at: startOf(file) };
  switch (read.kind) {
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
        `The file cannot be read: ${read.why}.`,
        "Check what it is and its permissions.",
        at2
      );
  }
}
var isDirectory = (disk, path2) => disk.target(path2).then(
  ({ kind }) => kind === "directory",
  () => false
);
async function holdsYaml(disk, path2, levels = 3) {
  const { kind } = await disk.facts(path2).catch(() => ({ kind: "other" }));
  if (kind !== "directory" || levels === 0) return false;
  const names3 = await disk.names(path2).catch(() => []);
  if (names3.some((name) => anyEnding.test(name))) return true;
  for (const name of names3) if (await holdsYaml(disk, join2(path2, name), levels - 1)) return true;
  return false;
}
async function list(disk, root2, directory2, diagnostics) {
  const found = [];
  const top = join2(root2, directory2);
  try {
    const real = await disk.realPath(top);
    if (!isBelow(await disk.realPath(root2), real))
      throw Object.assign(new Error(), { code: "it lies outside the repository" });
    if ((await disk.facts(real)).kind !== "directory") throw Object.assign(new Error(), { code: "ENOTDIR" });
  } catch (error2) {
    const missing3 = error2.code === "ENOENT";
    const rootIsThere = await disk.realPath(root2).then(
      () => true,
      () => false
    );
    diagnostics.push(
      diagnostic(
        "flows-missing",
        missing3 ? `There is no directory ${rootIsThere ? directory2 : `"${basename(root2)}", so none ${directory2} in it`}.` : `The directory ${directory2} cannot be read: ${whyUnreadable(error2)}.`,
        "Sequences are .yaml files below it. `sluice init` starts one; `flows:` in sluice.yaml names another; --root says where to look.",
        { at: startOf(directory2.replace(/\/$/, "")) }
      )
    );
    return void 0;
  }
  const unread2 = (path2, why) => void diagnostics.push(
    diagnostic("file-unreadable", why, `Move the sequences to a plain folder below ${directory2}.`, {
      at: startOf(path2.replace(/\/$/, ""))
    })
  );
  const visit2 = async (below3, level) => {
    if (found.length > maxFiles) return;
    if (level > maxLevels) {
      unread2(below3, `The folder lies more than ${maxLevels} levels deep and is not read.`);
      return;
    }
    let names3;
    try {
      names3 = await disk.names(join2(root2, below3));
    } catch (error2) {
      diagnostics.push(
        diagnostic(
          "file-unreadable",
          `The directory ${below3} cannot be read: ${whyUnreadable(error2)}.`,
          "Check its permissions.",
          { at: startOf(below3) }
        )
      );
      return;
    }
    const isHidden = (name) => name.startsWith(".") || name === "node_modules";
    for (const name of names3.filter(isHidden).sort())
      if (name !== ".git" && await holdsYaml(disk, join2(root2, `${below3}${name}`)))
        unread2(`${below3}${name}/`, "The folder holds .yaml files, and folders of this name are not read.");
    const seen = [...names3].filter((name) => !isHidden(name)).sort();
    const kinds4 = await inBatches(
      seen,
      (name) => disk.facts(join2(root2, `${below3}${name}`)).then(
        ({ kind }) => kind,
        () => "other"
      )
    );
    for (const [index, name] of seen.entries()) {
      const path2 = `${below3}${name}`;
      const kind = kinds4[index];
      const ending = anyEnding.test(name);
      if (kind === "directory") await visit2(`${path2}/`, level + 1);
      else if (kind === "link" && await isDirectory(disk, join2(root2, path2)))
        unread2(path2, "It is a link to a folder, and folders behind links are not read.");
      else if (ending) found.push(path2);
    }
  };
  await visit2(directory2, 0);
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

// src/mail/render/context.ts
var Float = class {
  value;
  constructor(value2) {
    this.value = value2;
  }
};
function valueFrom(json) {
  if (json === null || json === void 0) return null;
  if (json instanceof Float) return json.value;
  if (typeof json === "number") return Number.isSafeInteger(json) ? BigInt(json) : json;
  if (typeof json === "string" || typeof json === "boolean" || typeof json === "bigint") return json;
  if (Array.isArray(json)) return json.map(valueFrom);
  return new Map(Object.entries(json).map(([key2, value2]) => [key2, valueFrom(value2)]));
}
function plainJson(json) {
  if (json instanceof Float) return json.value;
  if (typeof json === "bigint") return Number(json);
  if (Array.isArray(json)) return json.map(plainJson);
  return isObject(json) ? mapped(json, plainJson) : json;
}

// src/mail/plain-text.ts
var names = (text2) => new Set(text2.split(/\s+/));
var blocks = names(`address article blockquote center dd div dl dt fieldset figure footer form h1 h2 h3
  h4 h5 h6 header hr li main nav ol p pre section table tr ul`);
var paragraphs = names("p h1 h2 h3 h4 h5 h6 ul ol blockquote table");
var named = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\xA0", copy: "\xA9", reg: "\xAE", trade: "\u2122", hellip: "\u2026" },
  ...{ mdash: "\u2014", ndash: "\u2013", lsquo: "\u2018", rsquo: "\u2019", ldquo: "\u201C", rdquo: "\u201D", bull: "\u2022", middot: "\xB7", times: "\xD7" },
  ...{ zwnj: "", zwj: "", shy: "", euro: "\u20AC", pound: "\xA3", yen: "\xA5", cent: "\xA2", laquo: "\xAB", raquo: "\xBB", rarr: "\u2192" }
};
var decoded = (text2) => text2.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,8});/gi, (whole, name) => {
  if (!name.startsWith("#")) return Object.hasOwn(named, name.toLowerCase()) ? named[name.toLowerCase()] : whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 1114111 ? String.fromCodePoint(code) : whole;
});
function plainText(html) {
  const kept3 = html.replace(/<!--[\s\S]*?-->/g, "").replace(/<(head|style|script|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, "");
  let text2 = "";
  let href;
  let linked2 = 0;
  for (const piece of kept3.split(/(<[a-zA-Z/!][^<>]*>)/)) {
    const [, closing, rawName] = /^<(\/?)([a-zA-Z][a-zA-Z\d]*)/.exec(piece) ?? [];
    if (rawName === void 0) {
      if (!/^<[/!]/.test(piece)) text2 += decoded(piece).replace(/[ \t\r\n]+/g, " ");
      continue;
    }
    const name = rawName.toLowerCase();
    if (name === "br") text2 += "\n";
    else if (name === "img") text2 += altOf(piece);
    else if (name === "td" && closing !== "") text2 += " ";
    else if (blocks.has(name)) text2 += paragraphs.has(name) ? "\n\n" : "\n";
    if (name === "li" && closing === "") text2 += "\u2022 ";
    if (name === "a" && closing === "") [href, linked2] = [attribute(piece, "href"), text2.length];
    if (name === "a" && closing !== "" && href !== void 0) {
      const words5 = text2.slice(linked2).trim();
      if (/^(https?|mailto):/.test(href) && words5 !== href) text2 += ` (${href})`;
      href = void 0;
    }
  }
  return text2.split("\n").map((line2) => line2.replace(/[ \u00a0\u200b\u200c\u034f\ufeff]+/g, " ").trim()).join("\n").replace(/\n{3,}/g, "\n\n").trim();
}
var altOf = (tag) => {
  const alt = attribute(tag, "alt");
  return alt === void 0 || alt.trim() === "" ? "" : `[${alt}]`;
};
function attribute(tag, name) {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
  return found ? decoded(found[1] ?? found[2] ?? found[3] ?? "") : void 0;
}

// src/model/walk.ts
var below = (step3) => step3.kind === "skipped" ? [step3.instead] : (waysOf(step3) ?? []).map(({ steps }) => steps);
function* allSteps(steps) {
  for (const step3 of steps) {
    yield step3;
    if (step3.kind === "ab_test") for (const { message: message2 } of step3.variants) yield message2;
    for (const list3 of below(step3)) yield* allSteps(list3);
  }
}

// src/mail/render/evaluate.ts
var NoSuchVariable = class extends PythonError {
  constructor(path2) {
    super("KeyError", `${path2.join(".")} is not there, and a filter takes it as its argument`);
  }
};
function resolve(root2, { frames }) {
  if (root2.kind === "literal") return root2.value;
  const [first2 = "", ...rest] = root2.path;
  let value2 = frames.get(first2);
  for (const name of rest) {
    if (value2 === void 0) return void 0;
    value2 = lookUp(value2, name);
  }
  return value2;
}
function evaluate(of2, evaluation, otherwise) {
  const found = resolve(of2.root, evaluation);
  if (found === void 0 && of2.root.kind === "lookup") evaluation.missing(of2.root.path, of2);
  let value2 = found === void 0 ? otherwise : found;
  for (const { filter: filter2, argument } of of2.filters) {
    const given = argument === void 0 ? void 0 : resolve(argument, evaluation);
    if (argument?.kind === "lookup" && given === void 0) throw new NoSuchVariable(argument.path);
    value2 = applyFilter(value2, filters.get(filter2), given, evaluation.filterContext());
  }
  return value2;
}
var comparisons = {
  in: (a, b) => contains(b, a),
  "not in": (a, b) => !contains(b, a),
  is: same,
  "is not": (a, b) => !same(a, b),
  "==": equals,
  "!=": (a, b) => !equals(a, b),
  ">": (a, b) => order(a, b) > 0,
  ">=": (a, b) => order(a, b) >= 0,
  "<": (a, b) => order(a, b) < 0,
  "<=": (a, b) => order(a, b) <= 0
};
function holds(test2, evaluation) {
  try {
    return truth(valueOf(test2, evaluation));
  } catch (error2) {
    if (error2 instanceof NoSuchVariable) return false;
    throw error2;
  }
}
function valueOf(test2, evaluation) {
  if (test2.kind === "value") return evaluate(test2.of, evaluation, null);
  try {
    if (test2.kind === "not") return !truth(valueOf(test2.of, evaluation));
    const left = valueOf(test2.left, evaluation);
    if (test2.operator === "or") return truth(left) ? left : valueOf(test2.right, evaluation);
    if (test2.operator === "and") return truth(left) ? valueOf(test2.right, evaluation) : left;
    return comparisons[test2.operator](left, valueOf(test2.right, evaluation));
  } catch (error2) {
    if (error2 instanceof PythonError) return false;
    throw error2;
  }
}

// src/mail/render/frame.ts
var builtins = /* @__PURE__ */ new Map([
  ["True", true],
  ["False", false],
  ["None", null]
]);
var Frames = class {
  layers;
  constructor(context) {
    this.layers = [new Map(builtins), new Map(context)];
  }
  get(name) {
    for (let i = this.layers.length - 1; i >= 0; i--) {
      const layer = this.layers[i];
      if (layer.has(name)) return layer.get(name);
    }
    return void 0;
  }
  set(name, value2) {
    this.layers.at(-1).set(name, value2);
  }
  /** Where the name is already, or in the uppermost layer. */
  setUpward(name, value2) {
    (this.layers.findLast((layer) => layer.has(name)) ?? this.layers.at(-1)).set(name, value2);
  }
  within(names3, run) {
    this.layers.push(new Map(names3));
    try {
      return run();
    } finally {
      this.layers.pop();
    }
  }
};

// src/mail/render/render-value.ts
function shown(v, autoescape) {
  if (v instanceof DateTime) return formatDate(v, formatNamed(v.dateOnly ? "DATE_FORMAT" : "DATETIME_FORMAT"));
  if (typeof v === "number" && str(v).includes("e")) return plainDigits(v);
  return autoescape ? conditionalEscape(v).text : str(v);
}
function firstOf(of2, r) {
  for (const each2 of of2) {
    const value2 = evaluate(each2, r, null);
    if (truth(value2)) return shown(value2, r.escaping());
  }
  return "";
}
function ratio(of2, r) {
  const [value2, most2] = of2.slice(0, 2).map((each2) => evaluate(each2, r, ""));
  const width = smallInt(evaluate(of2[2], r, ""));
  const share = () => {
    const [a, b] = [float(value2), float(most2)];
    if (b === 0) return "0";
    const n = a / b * width;
    return Number.isFinite(n) ? plainDigits(halfEven(n) || 0) : "";
  };
  return attempt(["ValueError", "TypeError", "OverflowError"], share, "");
}
function groupsOf(node, r) {
  const list3 = evaluate(node.of, r, null);
  if (list3 === null) return [];
  const groups = [];
  for (const item2 of itemsOf(list3)) {
    r.frames.set(node.as, item2);
    const grouper = evaluate(node.by, r, null);
    const last = groups.at(-1);
    if (last && equals(last.grouper, grouper)) last.items.push(item2);
    else groups.push({ grouper, items: [item2] });
  }
  return groups.map(({ grouper, items: items2 }) => new Sequenced("tuple", [grouper, items2], ["grouper", "list"]));
}

// src/mail/language/klaviyo-tag.ts
function klaviyoTag(node, r) {
  const of2 = node.of.map((each2) => evaluate(each2, r, ""));
  if (node.name === "catalog") {
    const item2 = new Placeholder(`catalog item ${of2.map(str).join(" ")}`.trim());
    return r.frames.within([["catalog_item", item2]], () => r.body(node.body ?? []));
  }
  if (klaviyoTags.get(node.name) === "link") return link(node.name, of2[0], r.escaping());
  if (klaviyoTags.get(node.name) === "address") return address(node.name, r.escaping());
  if (klaviyoTags.get(node.name) === "nothing") return "";
  const value2 = Object.hasOwn(words2, node.name) ? words2[node.name](node, of2, r) : unknown2(node.name, of2);
  if (node.as !== void 0) {
    r.frames.set(node.as, value2);
    return "";
  }
  return shown(value2, r.escaping());
}
var defaults = {
  unsubscribe: "Unsubscribe",
  manage_preferences: "Manage preferences",
  web_view: "View in browser"
};
function link(name, text2, html) {
  const words5 = text2 === void 0 ? defaults[name] : str(text2);
  return html ? `<a href="${address(name, html)}">${escapeHtml(words5)}</a>` : `${words5} ${address(name, html)}`;
}
var address = (name, html) => {
  const what3 = name.replace(/_(link|url)$/, "").replaceAll("_", "-");
  return html ? `#klaviyo-${what3}` : `[${what3} link]`;
};
var labels = {
  coupon_code: "coupon",
  include: "universal content",
  customobject: "object",
  customobjects: "objects",
  has_category: "category"
};
var unknown2 = (name, of2) => new Placeholder([labels[name] ?? name.replaceAll("_", " "), ...of2.map(str)].join(" "));
var today = (r) => r.filterContext().now;
var words2 = {
  current_day: (_n, _of, r) => String(today(r).parts.day),
  current_weekday: (_n, _of, r) => dayName(today(r)),
  current_month: (_n, _of, r) => String(today(r).parts.month),
  current_month_name: (_n, _of, r) => monthName(today(r)),
  current_year: (_n, _of, r) => String(today(r).parts.year),
  render_variable: (_n, [value2 = ""]) => value2,
  currency_format: (_n, [value2 = ""], r) => value2 instanceof Placeholder ? value2 : currencyFormat(value2, r.options.currency),
  today: (node, [format3], r) => {
    const moved = shiftOf(node, r).reduce((date, days2) => date.plusDays(days2), today(r));
    return strftime(moved, format3 === void 0 ? "%Y-%m-%d" : str(format3));
  }
};
function shiftOf(node, r) {
  return node.named.map(([name, of2]) => {
    const count4 = attempt(["ValueError", "TypeError", "OverflowError"], () => smallInt(evaluate(of2, r, "")), 0);
    const size = Math.max(-36600, Math.min(36600, count4)) * (name.startsWith("week") ? 7 : 1);
    return /^(days?|weeks?)_(later|from_now)$/.test(name) ? size : /^(days?|weeks?)_(ago|earlier|before)$/.test(name) ? -size : 0;
  });
}

// src/mail/render/render-loop.ts
function loop(node, r) {
  const parent = r.frames.get("forloop") ?? /* @__PURE__ */ new Map();
  return r.frames.within([], () => {
    const given = evaluate(node.of, r, null);
    const values = given === null ? [] : itemsOf(given);
    if (values.length === 0) return r.body(node.empty);
    const items2 = node.reversed ? [...values].reverse() : values;
    const forloop = /* @__PURE__ */ new Map([["parentloop", parent]]);
    r.frames.set("forloop", forloop);
    const parts2 = [];
    items2.forEach((item2, i) => {
      count(forloop, i, items2.length);
      const [name = ""] = node.names;
      if (node.names.length > 1) parts2.push(r.frames.within(unpack(node.names, item2), () => r.body(node.body)));
      else {
        r.frames.set(name, item2);
        parts2.push(r.body(node.body));
      }
    });
    return parts2.join("");
  });
}
function count(forloop, i, length) {
  forloop.set("counter0", BigInt(i));
  forloop.set("counter", BigInt(i + 1));
  forloop.set("revcounter", BigInt(length - i));
  forloop.set("revcounter0", BigInt(length - i - 1));
  forloop.set("first", i === 0);
  forloop.set("last", i === length - 1);
}
function unpack(names3, item2) {
  const parts2 = isDict(item2) || sizeOf(item2) !== void 0 ? itemsOf(item2) : [item2];
  if (parts2.length !== names3.length)
    throw new PythonError("ValueError", `the loop names ${names3.length} values, and an item has ${parts2.length}`);
  return names3.map((name, i) => [name, parts2[i]]);
}

// src/mail/render/render.ts
var mostSteps = 2e5;
var mostCharacters = 4e6;
var mostNotes = 1e3;
var TooMuch = class extends Error {
};
function render(tree, context, options) {
  const notes = [];
  const frames = new Frames(context);
  const now = atZone(options.now, options.zone);
  let [steps, characters] = [0, 0];
  let autoescape = options.autoescape;
  let place4 = { offset: 0, length: 0 };
  const note = (each2) => {
    if (notes.length < mostNotes) notes.push(each2);
  };
  const filterContext = () => ({
    autoescape,
    now,
    instant: options.now,
    currency: options.currency
  });
  const rendering = {
    options,
    frames,
    filterContext,
    missing: (path2, of2) => note({ kind: "missing", path: path2, filtered: of2.filters.length > 0, ...place4 }),
    escaping: () => autoescape,
    cycles: /* @__PURE__ */ new Map(),
    before: /* @__PURE__ */ new WeakMap(),
    root: {},
    body: (nodes) => nodes.map(one3).join(""),
    withAutoescape: (on, run) => {
      const before = autoescape;
      autoescape = on;
      try {
        return run();
      } finally {
        autoescape = before;
      }
    }
  };
  function one3(node) {
    if (++steps > mostSteps) throw new TooMuch();
    const outer = place4;
    place4 = { offset: node.offset, length: node.length };
    try {
      const text2 = renderNode(node, rendering);
      if (node.kind === "value" && text2 === "") note({ kind: "empty", ...place4 });
      if (node.kind === "text" || node.kind === "value" || node.kind === "klaviyo") characters += text2.length;
      if (characters > mostCharacters) throw new TooMuch();
      return text2;
    } catch (error2) {
      if (!(error2 instanceof PythonError)) throw error2;
      note({ kind: "failed", why: error2.message, offset: node.offset, length: node.length });
      return "[cannot be rendered]";
    } finally {
      place4 = outer;
    }
  }
  const parts2 = [];
  try {
    for (const node of tree) parts2.push(one3(node));
  } catch (error2) {
    if (!(error2 instanceof TooMuch || error2 instanceof RangeError)) throw error2;
    note({ kind: "bounded", offset: 0, length: 0 });
    parts2.push("[too much to be rendered]");
  }
  return { text: parts2.join(""), notes };
}
var value = (of2, r) => evaluate(of2, r, "");
var asked2 = (of2, r) => evaluate(of2, r, null);
function keep(as, text2, r) {
  if (as === void 0) return text2 instanceof Safe ? text2.text : text2;
  r.frames.set(as, text2);
  return "";
}
var renderers = {
  text: (node) => node.text,
  value: (node, r) => shown(value(node.of, r), r.escaping()),
  broken: (node, r) => shown(`[cannot be read: ${node.text}]`, r.escaping()),
  if: (node, r) => {
    const arm = node.arms.find(({ test: test2 }) => test2 === void 0 || holds(test2, r));
    return arm ? r.body(arm.body) : "";
  },
  for: loop,
  with: (node, r) => {
    const pairs = node.pairs.map(([name, of2]) => [name, value(of2, r)]);
    return r.frames.within(pairs, () => r.body(node.body));
  },
  autoescape: (node, r) => r.withAutoescape(node.on, () => r.body(node.body)),
  spaceless: (node, r) => r.body(node.body).trim().replace(/>\s+</g, "><"),
  group: (node, r) => r.body(node.body),
  filter: (node, r) => {
    const inner = new Safe(r.body(node.body));
    return r.frames.within([["var", inner]], () => str(value(node.of, r)));
  },
  firstof: (node, r) => keep(node.as, new Safe(firstOf(node.of, r)), r),
  cycle: (node, r) => {
    const turn = r.cycles.get(node.id) ?? 0;
    r.cycles.set(node.id, turn + 1);
    const next = value(node.of[turn % node.of.length], r);
    if (node.name !== void 0) r.frames.setUpward(node.name, next);
    return node.silent ? "" : shown(next, r.escaping());
  },
  resetcycle: (node, r) => {
    r.cycles.set(node.id, 0);
    return "";
  },
  ifchanged: (node, r) => {
    const holder = r.frames.get("forloop");
    const frame2 = typeof holder === "object" && holder !== null ? holder : r.root;
    const states = r.before.get(frame2) ?? /* @__PURE__ */ new Map();
    r.before.set(frame2, states);
    const body4 = node.of.length > 0 ? void 0 : r.body(node.body);
    const now = body4 ?? node.of.map((of2) => asked2(of2, r));
    const before = states.get(node.offset);
    if (before !== void 0 && equals(before, now)) return r.body(node.other);
    states.set(node.offset, now);
    return body4 === void 0 || body4 === "" ? r.body(node.body) : body4;
  },
  ifequal: (node, r) => {
    const [a, b] = node.of;
    return r.body(equals(asked2(a, r), asked2(b, r)) === node.negate ? node.other : node.body);
  },
  widthratio: (node, r) => keep(node.as, ratio(node.of, r), r),
  now: (node, r) => keep(node.as, formatDate(r.filterContext().now, formatNamed(node.format || "DATE_FORMAT")), r),
  regroup: (node, r) => {
    r.frames.set(node.as, groupsOf(node, r));
    return "";
  },
  klaviyo: klaviyoTag
};
var renderNode = (node, r) => renderers[node.kind](node, r);

// src/mail/sms.ts
var basic = `@\xA3$\xA5\xE8\xE9\xF9\xEC\xF2\xC7
\xD8\xF8\r\xC5\xE5\u0394_\u03A6\u0393\u039B\u03A9\u03A0\u03A8\u03A3\u0398\u039E\xC6\xE6\xDF\xC9 !"#\xA4%&'()*+,-./0123456789:;<=>?\xA1ABCDEFGHIJKLMNOPQRSTUVWXYZ\xC4\xD6\xD1\xDC\xA7\xBFabcdefghijklmnopqrstuvwxyz\xE4\xF6\xF1\xFC\xE0`;
var extended = "^{}\\[~]|\u20AC\f";
function smsParts(text2) {
  const outside = [...new Set(Array.from(text2).filter((c) => !basic.includes(c) && !extended.includes(c)))];
  if (outside.length > 0) {
    return { alphabet: "UCS-2", length: text2.length, segments: parts(text2.length, 70, 67), outside };
  }
  const length = Array.from(text2).reduce((sum2, c) => sum2 + (extended.includes(c) ? 2 : 1), 0);
  return { alphabet: "GSM-7", length, segments: parts(length, 160, 153), outside };
}
var parts = (length, one3, each2) => length <= one3 ? 1 : Math.ceil(length / each2);
var shortLink = "https://klv.link/AbCdEf";
function smsAsSent(body4, settings, organization) {
  const text2 = settings.shortenLinks ? body4.replace(/https?:\/\/[^\s<>"]+/g, shortLink) : body4;
  return [
    settings.orgPrefix ? `${organization}: ${text2}` : text2,
    ...settings.infoLink ? [`Info: ${shortLink}`] : [],
    ...settings.optOut ? ["Text STOP to opt-out"] : []
  ].join("\n");
}
var gsmTwin = {
  "\u2019": "'",
  "\u2018": "'",
  "\u201C": '"',
  "\u201D": '"',
  "\u2013": "-",
  "\u2014": "-",
  "\u2026": "...",
  "\xA0": "a plain space",
  "\u2022": "-",
  "\xD7": "x"
};

// src/mail/preview.ts
var messagesOf = (sequence2) => [...allSteps(sequence2.steps)].filter(isMessage);
var isMessage = (step3) => step3.kind === "email" || step3.kind === "sms" || step3.kind === "notify";
function sourceOf(content, templates, unsubscribe) {
  const text2 = content.kind === "file" ? templates.get(content.file) ?? "" : content.text;
  const markdown = content.kind === "file" ? content.file.endsWith(".md") : content.format === "markdown";
  return markdown ? markdownMail(text2, unsubscribe) : text2;
}
function renderMessages(sequence2, templates, showing) {
  const context = contextOf(showing.fixture);
  const options = optionsOf(showing, true);
  return messagesOf(sequence2).map((step3) => {
    const id2 = step3.id ?? step3.kind;
    if (step3.kind === "sms") return renderSms(step3, id2, context, options);
    return renderMail(step3, id2, templates, context, options);
  });
}
function renderMail(step3, id2, templates, context, options) {
  const source = sourceOf(step3.content, templates, step3.kind === "email" && !step3.transactional);
  const plain4 = { ...options, autoescape: false };
  const html = render(parse(source).tree, context, options);
  const subject = render(parse(step3.subject).tree, context, plain4);
  const preview = step3.kind === "email" && step3.preview ? render(parse(step3.preview).tree, context, plain4).text : "";
  return {
    step: id2,
    channel: step3.kind,
    subject: subject.text,
    preview,
    from: senderOf(step3),
    html: html.text,
    /** Worked out when it is asked for: a check of many mails never does. */
    get text() {
      return plainText(html.text);
    },
    bytes: Buffer.byteLength(html.text),
    of: step3,
    source,
    notes: html.notes,
    subjectNotes: subject.notes
  };
}
function renderSms(step3, id2, context, options) {
  const body4 = render(parse(step3.body).tree, context, { ...options, autoescape: false });
  const organization = context.get("organization");
  const name = organization instanceof Map ? organization.get("name") : void 0;
  const text2 = smsAsSent(body4.text, step3, typeof name === "string" ? name : "Your shop");
  return {
    step: id2,
    channel: "sms",
    subject: "",
    preview: "",
    from: "",
    html: "",
    text: text2,
    segments: smsParts(text2).segments,
    bytes: Buffer.byteLength(text2),
    of: step3,
    source: step3.body,
    notes: body4.notes,
    subjectNotes: []
  };
}
var senderOf = ({ from }) => from === void 0 ? "" : from.name === void 0 ? from.email ?? "" : from.email === void 0 ? from.name : `${from.name} <${from.email}>`;
function previewOf(sequence2, messages, lint) {
  return {
    version: 1,
    address: sequence2.address,
    messages: messages.map((message2) => {
      const { of: _of, source: _source, notes: _notes, subjectNotes: _subjectNotes, ...shown2 } = message2;
      return { ...shown2, lint: lint(message2) };
    })
  };
}
function contextOf(fixture) {
  const person = valueFrom(fixture.person ?? {});
  const shortcuts = ["first_name", "last_name", "full_name", "email", "phone_number", "title", "organization_name"];
  const names3 = person instanceof Map ? shortcuts.filter((name) => person.has(name)) : [];
  return new Map([
    ...names3.map((name) => [name, person.get(name)]),
    ["person", person],
    ...fixture.event === void 0 ? [] : [["event", valueFrom(fixture.event)]],
    ["organization", valueFrom(fixture.account ?? {})],
    ["feeds", new Placeholder("product feed")]
  ]);
}
function optionsOf({ fixture, now }, autoescape) {
  const { timezone, currency } = fixture.account ?? {};
  return {
    now,
    zone: typeof timezone === "string" ? timezone : "UTC",
    currency: typeof currency === "string" ? currency : "USD",
    autoescape
  };
}

// src/mail/sample.ts
var item = (title, variant, price, quantity) => ({
  title,
  variant_title: variant,
  quantity,
  price,
  line_price: price * quantity,
  sku: "OAK-01",
  product: {
    title,
    images: [{ src: "https://shop.test/pan.jpg", thumb_src: "https://shop.test/pan-small.jpg" }],
    variant: { title: variant, images: [{ src: "https://shop.test/pan.jpg" }] }
  }
});
var items = [item("Cast iron pan", "26 cm", 89.5, 1), item("Linen cloth", "Sand", 14, 2)];
var order2 = {
  $value: 117.5,
  $event_id: "order-1001",
  ItemCount: 3,
  Items: items.map(({ title }) => title),
  Collections: ["Kitchen"],
  "Discount Codes": [],
  extra: {
    line_items: items,
    checkout_url: "https://shop.test/checkout/1001",
    responsive_checkout_url: "https://shop.test/checkout/1001",
    order_number: 1001,
    order_status_url: "https://shop.test/orders/1001",
    full_landing_site: "https://shop.test/",
    total_price: 117.5,
    shipping_address: { first_name: "Robin", city: "Springfield", country: "United States" },
    fulfillments: [
      { tracking_number: "1Z999", tracking_company: "Parcel Co", tracking_url: "https://parcel.test/1Z999" }
    ]
  }
};
var product = {
  ProductName: "Cast iron pan",
  Name: "Cast iron pan",
  Title: "Cast iron pan",
  ProductID: "4711",
  ItemId: "4711",
  SKU: "OAK-01",
  ImageURL: "https://shop.test/pan.jpg",
  ImageUrl: "https://shop.test/pan.jpg",
  URL: "https://shop.test/products/pan",
  Url: "https://shop.test/products/pan",
  Categories: ["Kitchen"],
  Brand: "Shop",
  Price: 89.5,
  $value: 89.5
};
var sampleFixture = (withEvent) => ({
  person: {
    first_name: "Robin",
    last_name: "Sample",
    email: "robin@example.com",
    phone_number: "+15555550100",
    city: "Springfield",
    country: "United States"
  },
  ...withEvent ? { event: { ...product, ...order2 } } : {},
  account: {
    name: "Your shop",
    full_address: "1 Example Street, Springfield",
    url: "https://shop.test",
    timezone: "UTC",
    currency: "USD"
  }
});

// src/lint/event.ts
function lintEvent(source, facts2) {
  if (!source.includes("event")) return [];
  const findings = [];
  const told4 = /* @__PURE__ */ new Set();
  for (const piece of scan(source)) {
    if (piece.kind === "text") continue;
    const texts2 = piece.kind === "value" ? [piece.text] : words(piece.rest).map((word) => word.replace(/^\w+=/, ""));
    for (const path2 of texts2.flatMap(pathsOf)) {
      const name = path2.join(".");
      if (path2[0] !== "event" || told4.has(name)) continue;
      const finding = facts2.triggered ? unknown3(path2, facts2.fixture) ?? tooEarly(name, facts2) : without2(name, facts2.trigger);
      if (!finding) continue;
      told4.add(name);
      findings.push({ ...finding, offset: piece.offset, length: piece.length });
    }
  }
  return findings;
}
function pathsOf(text2) {
  const read = readExpression(text2);
  if ("wrong" in read) return [];
  const { root: root2, filters: filters2 } = read.expression;
  const [first2] = filters2;
  const key2 = first2?.filter === "lookup" ? literal2(first2.argument) : void 0;
  const own = root2.kind === "lookup" ? [[...root2.path, ...key2 === void 0 ? [] : [key2]]] : [];
  return [...own, ...filters2.flatMap(({ argument }) => argument?.kind === "lookup" ? [argument.path] : [])];
}
var literal2 = (root2) => root2?.kind === "literal" && root2.value !== null && typeof root2.value === "object" && "text" in root2.value ? root2.value.text : void 0;
var without2 = (name, trigger) => ({
  code: "event-without-trigger",
  message: `${name} is empty here: a ${trigger} trigger has no event.`,
  detail: "Use properties of the person, or a trigger on a metric."
});
var beforeCheckout = /* @__PURE__ */ new Set(["Active on Site", "Viewed Product", "Viewed Collection", "Added to Cart"]);
var ofCheckout = /* @__PURE__ */ new Set(["event.extra.checkout_url", "event.extra.responsive_checkout_url"]);
function tooEarly(name, { metric: metric2, fixture }) {
  if (fixture !== void 0 || metric2 === void 0 || !beforeCheckout.has(metric2) || !ofCheckout.has(name))
    return void 0;
  return {
    code: "event-property",
    message: `${name} is empty here: "${metric2}" comes before there is a checkout.`,
    detail: "Link to {{ event.URL }}, or to the cart of your shop; or begin with cart_abandoned, whose event has it. A fixture with this property says that your shop sends it."
  };
}
function unknown3(path2, fixture) {
  if (fixture?.event === void 0) return void 0;
  let value2 = fixture.event;
  for (const [i, name] of path2.slice(1).entries()) {
    if (typeof value2 !== "object" || value2 === null) return void 0;
    if (Array.isArray(value2)) {
      if (!/^\d+$/.test(name)) return void 0;
      value2 = value2[Number(name)] ?? value2[0];
      if (value2 === void 0) return void 0;
      continue;
    }
    if (!Object.hasOwn(value2, name)) {
      if (/^(items|keys|values)$/.test(name)) return void 0;
      const known3 = Object.keys(value2);
      const whole = path2.slice(0, i + 2).join(".");
      return {
        code: "event-property",
        message: `The event has no ${whole}.${didYouMean(name, known3)}`,
        detail: `The fixture knows: ${known3.slice(0, 20).join(", ")}.`
      };
    }
    value2 = value2[name];
  }
  return void 0;
}

// src/lint/colour.ts
var names2 = Object.fromEntries(
  `black:000000 white:ffffff red:ff0000 green:008000 blue:0000ff yellow:ffff00
   gray:808080 grey:808080 silver:c0c0c0 navy:000080 teal:008080 orange:ffa500
   purple:800080 maroon:800000 lightgray:d3d3d3 lightgrey:d3d3d3 darkgray:a9a9a9 darkgrey:a9a9a9
   dimgray:696969 pink:ffc0cb`.split(/\s+/).map((one3) => one3.split(":"))
);
function colourOf(text2) {
  const value2 = text2.trim().toLowerCase();
  const hex2 = Object.hasOwn(names2, value2) ? names2[value2] : /^#([\da-f]{3}|[\da-f]{6})$/.exec(value2)?.[1];
  if (hex2 !== void 0) {
    const long = hex2.length === 3 ? [...hex2].map((c) => c + c).join("") : hex2;
    const at2 = (i) => parseInt(long.slice(i, i + 2), 16);
    return [at2(0), at2(2), at2(4)];
  }
  const rgb = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(value2);
  return rgb ? [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])] : void 0;
}
var channel = (value2) => {
  const c = value2 / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};
var luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
function contrast(a, b) {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

// src/lint/contrast.ts
var least = 4.5;
var leastLarge = 3;
var white = [255, 255, 255];
var dark = [18, 18, 18];
function lintContrast(page) {
  const stack = [];
  const findings = [];
  const told4 = /* @__PURE__ */ new Set();
  const sheet = readSheet(page);
  const inTheDark = page.elements.some(
    ({ name, attributes }) => name === "meta" && /color-scheme/.test(attributes.get("name")?.value ?? "") && /dark/.test(attributes.get("content")?.value ?? "")
  );
  let next = 0;
  for (const { value: value2, offset } of page.texts) {
    for (; next < page.elements.length && page.elements[next].offset < offset; next++)
      step(stack, page.elements[next], sheet);
    const words5 = value2.replaceAll(masked, "x").replace(/&(?:nbsp|zwnj|shy|#\d+);|\s+/g, "");
    const place4 = stack.at(-1);
    if (words5 === "" || !place4 || place4.hidden) continue;
    const { light, night, size, bold, element } = place4;
    const wanted = size >= 24 || bold && size >= 18.66 ? leastLarge : least;
    const pale = ratioOf(light, white);
    const dim = inTheDark && !night.back ? ratioOf(night, dark) : Infinity;
    const isPale = pale < wanted;
    if (!isPale && dim >= leastLarge) continue;
    const [look, ground] = isPale ? [light, white] : [night, dark];
    const [text2, back] = [hex(look.text), hex(look.back ?? ground)];
    if (told4.has(`${text2} ${back}`)) continue;
    told4.add(`${text2} ${back}`);
    const ratio2 = Math.floor((isPale ? pale : dim) * 10) / 10;
    findings.push({
      code: "mail-contrast",
      message: `${text2} ${isPale ? "on" : "in the dark on"} ${back} is hard to read: contrast ${ratio2} : 1, and ${wanted} : 1 is the least.`,
      detail: isPale ? "Make the text darker or the ground lighter." : "Give the text a background of its own, or colours for the dark.",
      offset: element.offset,
      length: element.length
    });
  }
  return findings;
}
var ratioOf = ({ text: text2, back, unknown: unknown5 }, ground) => unknown5 || !text2 ? Infinity : contrast(text2, back ?? ground);
var hex = (colour) => `#${colour.map((c) => c.toString(16).padStart(2, "0")).join("")}`;
function step(stack, element, sheet) {
  if (element.closing) {
    const at2 = stack.findLastIndex((one3) => one3.element.name === element.name);
    if (at2 >= 0) stack.length = at2;
    return;
  }
  if (voidElements.has(element.name) || stack.length > 500) return;
  const outer = stack.at(-1);
  const path2 = [...stack.map((one3) => one3.element), element];
  const style = stylesOf(sheet, path2, false);
  const styleDark = sheet.hasDark ? stylesOf(sheet, path2, true) : style;
  stack.push({
    element,
    light: lookOf(element, style, outer?.light),
    night: lookOf(element, styleDark, outer?.night),
    size: sizeOf2(style.get("font-size"), outer?.size ?? 16),
    bold: /^(h[1-6]|b|strong|th)$/.test(element.name) || says(style, "font-weight", /bold|[6-9]00/) || (outer?.bold ?? false),
    hidden: (outer?.hidden ?? false) || says(style, "display", /none/) || says(style, "visibility", /hidden/) || says(style, "max-height", /^0(px)?$/) || says(style, "font-size", /^[01](px)?$/) || says(style, "opacity", /./) || element.name === "head" || element.name === "title"
  });
}
var says = (style, property2, pattern2) => {
  const value2 = style.get(property2);
  return value2 === unsure || value2 !== void 0 && pattern2.test(value2);
};
function sizeOf2(written2, outer) {
  if (written2 === void 0) return outer;
  if (written2 === unsure) return 24;
  const [, value2 = "", unit = ""] = /^([\d.]+)(px|pt)$/.exec(written2.trim()) ?? [];
  return unit === "" ? 24 : Number(value2) * (unit === "pt" ? 4 / 3 : 1);
}
function lookOf(element, style, outer) {
  const { name, attributes } = element;
  const written2 = style.get("background-color") ?? style.get("background") ?? attributes.get("bgcolor")?.value;
  const back = written2 === void 0 || written2 === unsure ? void 0 : groundOf(written2);
  const isUnknown = written2 === unsure || back === "unknown" || says(style, "background-image", /^(?!none$)/) || attributes.has("background");
  const color = style.get("color") ?? (name === "font" ? attributes.get("color")?.value : void 0);
  const text2 = color ?? (name === "a" ? unsure : "inherit");
  return {
    text: text2 === unsure ? void 0 : inherited(text2, outer),
    back: back === "unknown" ? void 0 : back ?? outer?.back,
    unknown: isUnknown || back === void 0 && (outer?.unknown ?? false)
  };
}
var inherited = (color, outer) => /^(inherit|currentcolor)$/i.test(color.trim()) ? outer?.text : colourOf(color);
var groundOf = (written2) => /^(transparent|none|inherit|initial|unset)$/i.test(written2.trim()) ? void 0 : colourOf(written2) ?? "unknown";

// src/lint/images.ts
function lintImages(page) {
  const images = page.elements.filter(({ name, closing }) => name === "img" && !closing);
  const findings = [];
  for (const { attributes, offset, length } of images) {
    const tell3 = (message2, detail) => {
      findings.push({ code: "mail-image", message: message2, detail, offset, length });
    };
    const style = attributes.get("style")?.value ?? "";
    const tiny = attributes.get("width")?.value === "1" || attributes.get("height")?.value === "1" || /display:\s*none/.test(style);
    if (tiny) continue;
    const source = attributes.get("src")?.value ?? "";
    if (/^\s*data:/i.test(source)) {
      tell3(
        `A picture stands in the mail itself (data:, ${Math.ceil(source.length / 1e3)} kB).`,
        "Gmail and Outlook do not show such pictures, and their bytes count towards the size at which Gmail cuts."
      );
    }
    if (/^[\w./-]+\.\w{2,5}$/.test(source) && !/^\/\//.test(source)) {
      tell3(
        `A picture's address is a path: "${source}".`,
        "Upload it (Klaviyo: Content, Images & brand), and write the whole address: https://\u2026."
      );
    }
    const missing3 = [
      ...attributes.has("alt") ? [] : ["alt"],
      ...attributes.has("width") || /(?:^|;)\s*(?:max-)?width:/.test(style) ? [] : ["width"]
    ];
    if (missing3.length === 0) continue;
    tell3(
      `A picture has no ${missing3.join(" and no ")}.`,
      missing3.includes("alt") ? 'Many people see mails without pictures: alt="\u2026" says what it shows; alt="" where it only decorates.' : 'Outlook shows a picture without width="\u2026" at its full size.'
    );
  }
  const words5 = page.texts.map(({ value: value2 }) => value2.replaceAll(masked, "")).join(" ").replace(/&\w+;|\s+/g, "");
  const dynamic = page.texts.some(({ value: value2 }) => value2.includes(masked));
  if (images.length > 0 && words5.length < 40 && !dynamic) {
    const { offset, length } = images[0];
    const detail = "Put the words into the mail as text: pictures are often not shown, and filters distrust such mails.";
    findings.push({ code: "mail-image", message: "The mail is nothing but pictures.", detail, offset, length });
  }
  return findings;
}

// src/lint/links.ts
var unfinished = /^(?:#|#!|todo|tbd|xxx+|link|url|insert[ _-].*|your[ _-].*|\[.*\]|javascript:.*|https?:\/\/)$/i;
var example = /^https?:\/\/(?:www\.)?(?:example\.(?:com|org|net)|yourdomain\.com|your-?(?:store|site|shop)\.com|domain\.com)\b/i;
var wholeLink = /\{%-?\s*(unsubscribe|manage_preferences|web_view)\b/;
var vague = /* @__PURE__ */ new Set(["here", "click here", "click", "link", "this link", "read more", "more", "hier", "ici", "aqu\xED"]);
function lintLinks(page) {
  const findings = [];
  page.elements.forEach((element, i) => {
    if (element.name !== "a" || element.closing) return;
    const href = element.attributes.get("href");
    if (href) findings.push(...ofAddress(page, href.value, href.offset));
    const words5 = wordsOf(page, i);
    const [bare2 = ""] = words5.toLowerCase().split(/[.!…→»]+$/);
    if (vague.has(bare2.trim())) {
      findings.push({
        code: "mail-link-text",
        message: `A link says "${words5}".`,
        detail: "Say where it leads: people who listen to a mail hear the links alone.",
        offset: element.offset,
        length: element.length
      });
    }
  });
  return findings;
}
function ofAddress(page, value2, offset) {
  const written2 = page.source.slice(offset, offset + value2.length);
  const whole = wholeLink.exec(written2);
  const tell3 = (code, message2, detail) => [
    { code, message: message2, detail, offset, length: Math.max(1, value2.length) }
  ];
  if (whole)
    return tell3(
      "mail-tag-in-href",
      `{% ${whole[1]} %} writes a whole link, and stands here as the address of one.`,
      `Write href="{% ${whole[1]}_link %}", or the tag alone in place of the link.`
    );
  const trimmed = value2.trim();
  if (trimmed === "" || unfinished.test(trimmed) || example.test(trimmed)) {
    const message2 = trimmed === "" ? "A link leads nowhere: its address is empty." : `A link leads to "${trimmed}".`;
    return tell3("mail-placeholder", message2, "Write where it is to lead.");
  }
  if (!/^\.{0,2}\/(?!\/)|^[\w-]+\.html?$/.test(trimmed)) return [];
  return tell3(
    "mail-placeholder",
    `A link's address is a path: "${trimmed}".`,
    "In a mail it leads nowhere. Write the whole address: https://\u2026."
  );
}
function wordsOf({ elements, texts: texts2 }, index) {
  const start = elements[index];
  const end = elements.slice(index + 1, index + 60).find(({ name, closing }) => name === "a" && closing);
  if (!end) return "";
  let words5 = "";
  for (let i = firstBehind(texts2, start.offset); i < texts2.length && texts2[i].offset < end.offset; i++)
    words5 += texts2[i].value;
  return words5.replaceAll(masked, "").replace(/\s+/g, " ").trim();
}
function firstBehind(texts2, offset) {
  let [low, high] = [0, texts2.length];
  while (low < high) {
    const middle = low + high >> 1;
    if (texts2[middle].offset > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

// src/lint/mail.ts
var wayOut = /\{%-?\s*(?:unsubscribe|manage_preferences)(?:_link|_url)?\b|\{\{\s*unsubscribe/;
function lintMail(source, { marketing, clients: clients2, ownPage }) {
  const page = readPage(source);
  const html = page.elements.find(({ name, closing }) => name === "html" && !closing);
  const findings = [
    ...lintLinks(page),
    ...lintImages(page),
    ...lintContrast(page),
    ...lintSupport(page, clients2)
  ];
  if (marketing && !wayOut.test(source)) {
    findings.push({
      code: "mail-no-unsubscribe",
      message: "A marketing mail without a way out.",
      detail: "Write {% unsubscribe %} where it is to stand: Klaviyo puts a link of its own at the end, or does not send. transactional: true says that it is none."
    });
  }
  if (ownPage && html && !html.attributes.has("lang")) {
    findings.push({
      code: "mail-language",
      message: "The mail does not say its language.",
      detail: 'Write <html lang="en">: programs that read mails aloud choose their voice by it.',
      offset: html.offset,
      length: html.length
    });
  }
  return findings;
}

// src/lint/place.ts
function rangeIn(file, text2, offset, length) {
  const before = text2.slice(0, offset).split("\n");
  const [line2, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  const within3 = text2.slice(offset, offset + length).split("\n")[0].length;
  return { file, line: line2, column, endLine: line2, endColumn: column + within3 };
}
function placeIn(file, written2, html, { offset, length = 0 }) {
  if (offset === void 0) return void 0;
  if (written2 === html) return rangeIn(file, written2, offset, length);
  for (const words5 of wordsAt(html, offset, length)) {
    const before = count2(html.slice(0, offset + length), words5);
    const there = placesOf(written2, words5);
    const at2 = there.length === count2(html, words5) ? there[before - 1] : there.length === 1 ? there[0] : void 0;
    if (at2 !== void 0) return rangeIn(file, written2, at2, words5.length);
  }
  return void 0;
}
function wordsAt(html, offset, length) {
  const own = html.slice(offset, offset + length);
  const values = [...own.matchAll(/\b(href|src|style|alt)="([^"]{3,})"/g)].sort(([, a = ""]) => a === "style" ? 1 : -1).map(([, , value2 = ""]) => value2);
  const [, behind2 = ""] = own.startsWith("<") ? /^\s*([^<>]{3,80})/.exec(html.slice(offset + length)) ?? [] : [];
  return [own, ...values, behind2.trim()].filter((words5) => words5.trim().length > 2);
}
var count2 = (text2, words5) => text2.split(words5).length - 1;
function placesOf(text2, words5) {
  const places = [];
  for (let at2 = text2.indexOf(words5); at2 >= 0; at2 = text2.indexOf(words5, at2 + words5.length)) places.push(at2);
  return places;
}

// src/lint/rendered.ts
var clipped = 102e3;
var near = 9e4;
var perLink = 180;
function lintSize({ html }) {
  const links2 = html.match(/<a\s[^>]*href=/gi)?.length ?? 0;
  const bytes = Buffer.byteLength(html) + links2 * perLink;
  if (bytes < near) return [];
  const size = `${Math.round(bytes / 1e3)} kB as it is sent${links2 > 0 ? `, with ${links2} tracked links` : ""}`;
  return [
    {
      code: "mail-size",
      message: bytes < clipped ? `The mail is about ${size}; Gmail cuts at 102 kB.` : `The mail is about ${size}: Gmail cuts it at 102 kB, and the way out with it.`,
      detail: "Take out comments, repeated styles and rows that nobody reads."
    }
  ];
}
function lintEmptyLinks({ source, notes }) {
  const empty = new Set(notes.filter(({ kind }) => kind === "empty").map(({ offset }) => offset));
  if (empty.size === 0) return [];
  return readPage(source).elements.flatMap(({ name, closing, attributes }) => {
    const href = name === "a" && !closing ? attributes.get("href") : void 0;
    if (!href || !empty.has(href.offset)) return [];
    const written2 = source.slice(href.offset, href.offset + href.value.length);
    if (!/^\{\{[^{}]*\}\}$/.test(written2)) return [];
    return [
      {
        code: "mail-empty-link",
        message: `A link leads nowhere: ${written2} is empty for whom the mail is shown.`,
        detail: "Give it another address: |default:'https://\u2026', or write {% if \u2026 %} around the link.",
        offset: href.offset,
        length: href.value.length
      }
    ];
  });
}
var longest = 60;
var withoutPreview = 'Without preview: the inbox shows the first words of the mail, such as "View online".';
function lintSubject({ subject, preview, of: of2 }) {
  if (of2.kind !== "email") return [];
  const hint = (message2, detail) => ({ code: "mail-subject", message: message2, detail });
  const { length: characters } = Array.from(subject);
  const letters = subject.replace(/[^\p{L}]/gu, "");
  return [
    ...characters > longest ? [hint(`The subject has ${characters} characters; a phone shows about ${longest}.`, "Put what matters first.")] : [],
    ...letters.length > 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase() ? [hint("The subject is all capitals.", "Filters and people take it for shouting.")] : [],
    ...preview.trim() === "" ? [hint("There is no preview text.", withoutPreview)] : preview.trim() === subject.trim() ? [hint("The preview text is the subject again.", "Say what the subject leaves open.")] : []
  ];
}
function lintSms({ of: of2, text: text2, source }, first2) {
  if (of2.kind !== "sms") return [];
  const findings = [];
  const { alphabet, length, segments, outside } = smsParts(text2);
  if (segments > 1) {
    const one3 = outside[0];
    const twin = one3 === void 0 ? void 0 : gsmTwin[one3];
    const dear = one3 !== void 0 && smsParts(outside.reduce((t, c) => t.replaceAll(c, gsmTwin[c] ?? "?"), text2)).segments < segments;
    findings.push({
      code: "sms-segments",
      message: `The text is sent in ${segments} parts (${length} ${alphabet === "GSM-7" ? "characters" : "characters of UCS-2"} with what Klaviyo adds): each person costs ${segments} credits.`,
      detail: dear ? `"${one3}" is the reason that only 70 characters fit into a part, not 160.${twin === void 0 ? " Leave it out." : ` Write ${twin} instead.`}` : `A part holds ${alphabet === "GSM-7" ? "160 characters, of several 153" : "70 characters, of several 67"}. Shorten it.`
    });
  }
  if (first2 && !of2.optOut && !of2.transactional && !/\bstop\b|unsubscribe|opt[ -]?out/i.test(source)) {
    findings.push({
      code: "sms-opt-out",
      message: "The first text of this flow does not say how to leave.",
      detail: "Write opt_out: true, and Klaviyo adds the words; many countries ask for them."
    });
  }
  if (!of2.quietHours && !of2.transactional) {
    findings.push({
      code: "sms-quiet-hours",
      message: "Quiet hours are off: people get this text at night.",
      detail: "Take out quiet_hours: false. In the United States texts at night are against the law."
    });
  }
  return findings;
}

// src/lint/words.ts
var foreign = [
  [/\*\|[A-Z0-9_:]+\|\*/g, "Mailchimp's", "Write {{ first_name|default:'friend' }}."],
  [/%%[\w. -]{1,40}%%/g, "of another system (%%\u2026%%)", "Write {{ first_name|default:'friend' }}."],
  [/<%[=-]?[^%<>]{1,80}%>/g, "of another system (<% \u2026 %>)", "Write {{ first_name|default:'friend' }}."],
  [
    /\[(?:FNAME|LNAME|FIRST_?NAME|LAST_?NAME|NAME|EMAIL|UNSUBSCRIBE|VORNAME)\]/gi,
    "in square brackets",
    "Write {{ first_name|default:'friend' }}."
  ],
  [/\{(?:first_?name|last_?name|name|email)\}/gi, "in single braces", "Write two: {{ first_name }}."],
  [
    /%(?:FIRSTNAME|LASTNAME|EMAIL|UNSUBSCRIBELINK|recipient\.[\w.]+)%/gi,
    "of another system (%\u2026%)",
    "Write {{ first_name|default:'friend' }}."
  ]
];
var dummy = /(?<![=]['"])(?:\blorem ipsum\b|\bTODO\b|\bTBD\b|\bXXX+\b|\bINSERT (?:TEXT|IMAGE|LINK|COPY)\b)/g;
var liquidPath = /\b(?!forloop\b)[\w.]+\.(first|last)\.\w+/g;
function lintWords(source) {
  const text2 = mask(source);
  const findings = [];
  const tell3 = (code, { 0: words5, index: offset }, message2, detail) => void findings.push({ code, message: message2, detail, offset, length: words5.length });
  for (const [pattern2, whose, remedy] of foreign) {
    for (const found of text2.matchAll(pattern2)) {
      if (found[0].includes(masked)) continue;
      const message2 = `"${found[0]}" is a placeholder ${whose}; Klaviyo sends it to people as it stands.`;
      tell3("mail-foreign-tag", found, message2, remedy);
    }
  }
  for (const found of text2.matchAll(dummy))
    tell3("mail-placeholder", found, `"${found[0]}" was to be replaced.`, "Write the real words.");
  if (source.includes("{")) {
    for (const found of source.matchAll(liquidPath)) {
      if (text2[found.index] !== masked) continue;
      tell3(
        "mail-foreign-tag",
        found,
        `"${found[0]}" is Liquid's way: Klaviyo looks for a property "${found[1]}" and shows nothing.`,
        found[1] === "first" ? "Write .0 for the first of a list." : "Write |last, in {% with item=list|last %}."
      );
    }
  }
  return findings;
}

// src/lint/lint.ts
function levelled(problem, { levels }) {
  const level = levels[problem.code];
  if (level === "off") return void 0;
  return level === void 0 ? problem : { ...problem, severity: level === "warn" ? "warning" : "error" };
}
var templateCodes = ["template-syntax", "template-unknown"];
var playedDown = ({ levels }) => templateCodes.filter((code) => levels[code] === "off" || levels[code] === "warn");
var events = /* @__PURE__ */ new Set(["metric", "price-drop", "low-inventory"]);
var hasEvent = ({ kind }) => events.has(kind) || kind === "raw";
function lintSequence(sequence2, templates, fixture, config2, now, originals = /* @__PURE__ */ new Map()) {
  const triggered = hasEvent(sequence2.trigger);
  const shown2 = fixture ?? sampleFixture(triggered);
  const { trigger } = sequence2;
  const metric2 = trigger.kind === "metric" ? trigger.metric.name : void 0;
  const facts2 = { triggered, trigger: trigger.type, metric: metric2, fixture };
  const messages = renderMessages(sequence2, templates, { fixture: shown2, now });
  const firstText = messages.find(({ channel: channel3 }) => channel3 === "sms");
  return messages.map((message2) => {
    const { of: of2, source } = message2;
    if (of2.kind !== "sms" && of2.content.kind === "file" && !templates.has(of2.content.file))
      return { message: message2, problems: [] };
    const authored = (of2.kind === "sms" ? void 0 : markdownOf(of2.content, templates)) ?? source;
    const ofHtml = of2.kind === "sms" ? lintSms(message2, message2 === firstText) : [
      ...lintMail(source, {
        marketing: of2.kind === "email" && !of2.transactional,
        clients: config2.clients,
        ownPage: authored === source
      }),
      ...lintSize(message2),
      ...fixture ? lintEmptyLinks(message2) : [],
      ...lintSubject(message2)
    ];
    const texts2 = of2.kind === "sms" ? [] : [of2.subject, ...of2.kind === "email" && of2.preview ? [of2.preview] : []];
    const wordsIn = (text2) => [...lintWords(text2), ...lintEvent(text2, facts2)];
    const body4 = of2.kind === "sms" ? void 0 : of2.content;
    const file = body4?.kind === "file" ? body4.file : void 0;
    const original = file === void 0 ? void 0 : originals.get(file) ?? authored;
    const inHtml = (one3) => file === void 0 || original === void 0 ? void 0 : placeIn(file, original, source, one3);
    const inAuthored = (one3) => file !== void 0 && original === authored ? placeIn(file, authored, authored, one3) : inHtml(one3);
    const problem = (one3, at2) => diagnostic(one3.code, one3.message, one3.detail, { at: at2 ?? of2.at, address: sequence2.address, step: message2.step });
    const told4 = [
      ...few(
        [...wordsIn(authored).map((one3) => [one3, inAuthored]), ...ofHtml.map((one3) => [one3, inHtml])],
        ([{ code }]) => code
      ).map(([one3, place4]) => problem(one3, place4(one3) ?? body4?.at)),
      ...few(texts2.flatMap(wordsIn), ({ code }) => code).map((one3) => problem(one3, void 0))
    ];
    return { message: message2, problems: told4.flatMap((one3) => levelled(one3, config2) ?? []) };
  });
}
function markdownOf(content, templates) {
  if (content.kind === "file") return content.file.endsWith(".md") ? templates.get(content.file) : void 0;
  return content.format === "markdown" ? content.text : void 0;
}
var most = 5;
function few(items2, codeOf2) {
  const counts3 = /* @__PURE__ */ new Map();
  return items2.filter((item2) => {
    const count4 = (counts3.get(codeOf2(item2)) ?? 0) + 1;
    counts3.set(codeOf2(item2), count4);
    return count4 <= most;
  });
}
function problemsOf(linted) {
  const seen = /* @__PURE__ */ new Set();
  return linted.flatMap(({ problems }) => problems).filter(({ code, message: message2, at: at2, severity }) => {
    const key2 = `${code} ${at2?.file}:${at2?.line}:${at2?.column} ${message2}`;
    return severity !== "hint" && !seen.has(key2) && seen.add(key2);
  });
}

// src/model/flow-test/test-times.ts
var noTime = (text2) => misread(
  `"${text2}" is not a time of a test.`,
  "Write +90m, +5h or +2d after the start, or a day with a time: 2026-11-02 09:00."
);
var units = { m: 6e4, h: 36e5, d: 864e5, w: 6048e5 };
var words3 = {
  ...{ min: "m", mins: "m", minute: "m", minutes: "m" },
  ...{ hour: "h", hours: "h", day: "d", days: "d", week: "w", weeks: "w" }
};
function parseWhen(written2) {
  const text2 = String(written2).trim();
  if (text2 === "0" || text2 === "+0") return success({ after: 0 });
  const wall = parseWall(text2);
  if (wall.ok) return success({ wall: wall.data });
  const sign = text2.startsWith("-") ? -1 : 1;
  if (!/^[+-]\s*(\d+\s*[a-z]+[\s,]*)+$/i.test(text2)) return noTime(text2);
  let sum2 = 0;
  for (const [, number3, word] of text2.toLowerCase().matchAll(/(\d+)\s*([a-z]+)/g)) {
    const unit = units[words3[word] ?? word];
    if (unit === void 0) return noTime(text2);
    sum2 += Number(number3) * unit;
  }
  return success({ after: sign * sum2 });
}
function parseWall(text2) {
  const found = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text2.trim());
  const [year2 = 0, month = 0, day9 = 0, hour = 0, minute = 0, second = 0] = (found?.slice(1) ?? []).map(
    (part) => Number(part ?? 0)
  );
  const wall = Date.UTC(year2, month - 1, day9, hour, minute, second);
  const date = new Date(wall);
  const exact = date.getUTCMonth() === month - 1 && date.getUTCDate() === day9 && hour < 24 && minute < 60 && second < 60;
  return found && exact ? success(wall) : noTime(text2);
}

// src/model/flow-test/parse-flow-test.ts
import { posix as posix2 } from "node:path";

// src/model/flow-test/laws.ts
var known2 = `Laws: ${lawNames.join(", ")}.`;
function readLaws(value2, path2, reader) {
  if (value2 === void 0 || value2 === null) return [];
  if (!Array.isArray(value2)) {
    reader.report("wrong-type", path2, {
      message: `Laws are a list, not ${kindOf(value2)}.`,
      detail: "Write one a line: - messages_closer_than: 2 hours"
    });
    return [];
  }
  return value2.flatMap((one3, index) => readLaw(sentence(one3), [...path2, index], reader) ?? []);
}
function sentence(value2) {
  if (typeof value2 !== "string") return value2;
  const after = /^(?:a|any) message after (.+?)(?: since entry)?$/i.exec(value2.trim())?.[1];
  if (after !== void 0) return { message_after: after };
  const closer = /^two messages within (.+)$/i.exec(value2.trim())?.[1];
  return closer === void 0 ? value2 : { messages_closer_than: closer };
}
function readLaw(value2, path2, reader) {
  if (typeof value2 !== "object" || value2 === null || Array.isArray(value2))
    return reader.report("invalid-value", path2, {
      message: `${typeof value2 === "string" ? `"${value2}"` : kindOf(value2)} is not a law.`,
      detail: known2
    });
  const keys = Object.keys(value2);
  const name = lawNames.find((law) => keys.includes(law));
  if (name === void 0) {
    const [first2 = ""] = keys;
    return reader.report("unknown-key", [...path2, ...keys.slice(0, 1)], {
      message: `There is no law "${first2}".${didYouMean(first2, lawNames)}`,
      detail: known2,
      part: "key"
    });
  }
  const written2 = reader.read(laws[name], value2, path2);
  return written2 && withMeaning(name, written2, path2, reader);
}
function withMeaning(name, written2, path2, reader) {
  const base3 = { name, written: written2, at: reader.at(path2) };
  const length = (key2) => reader.take(millisecondsOf(String(written2[key2])), [...path2, key2]);
  switch (name) {
    case "message_after":
      return { ...base3, metric: String(written2["message_after"]) };
    case "messages_closer_than":
    case "inside_longer_than": {
      const time2 = length(name);
      return time2 === void 0 ? void 0 : { ...base3, time: time2 };
    }
    case "more_messages_than": {
      const law = { ...base3, count: Number(written2["more_messages_than"]) };
      if (written2["within"] === void 0) return law;
      const time2 = length("within");
      return time2 === void 0 ? void 0 : { ...law, time: time2 };
    }
    case "sms_between": {
      const [from, to] = written2["sms_between"].map(
        (time2, index) => reader.take(parseTime(time2), [...path2, "sms_between", index])
      );
      return from !== void 0 && to !== void 0 ? { ...base3, between: [from, to] } : void 0;
    }
  }
}

// src/model/altered.ts
var prose = /* @__PURE__ */ new Set(["subject", "preview", "body"]);
var free = /* @__PURE__ */ new Set([
  ...prose,
  ...["name", "description", "html", "markdown", "list", "segment", "metric", "conversion_metric", "integration"],
  ...["property", "event", "sum", "remove", "flow"],
  ...operatorKeys
]);
var freeMaps = /* @__PURE__ */ new Set(["set", "add_to", "remove_from", "headers", "utm", "where", "variables", "metrics"]);
var mixed = /* @__PURE__ */ new Set([
  "equals",
  "not_equals",
  "in",
  "not_in",
  "has_item",
  "lacks_item",
  "has_any",
  "has_all",
  "has_none",
  "lacks_some"
]);
var mixedMaps = /* @__PURE__ */ new Set(["set", "variables", "where"]);
var raw = /* @__PURE__ */ new Set(["definition", "raw"]);
var quote = (text2) => text2.includes('"') ? `'${text2.replaceAll("'", "''")}'` : `"${text2}"`;
var keysOf = (path2) => path2.filter((step3) => typeof step3 === "string");
var under = (path2, keys, maps) => {
  const [map = "", key2 = ""] = ["", ...keysOf(path2)].slice(-2);
  return keys.has(key2) || maps.has(map);
};
function cut({ path: path2, written: written2, read, spaces, glued, at: at2 }) {
  const key2 = keysOf(path2).at(-1) ?? "";
  if (!under(path2, free, freeMaps) || !(glued || spaces === 1 && read !== "" && prose.has(key2))) return void 0;
  return {
    code: "text-cut-off",
    path: path2,
    part: "value",
    at: at2,
    ...glued ? {} : { severity: "warning" },
    message: read === "" ? "This text is a comment: a # after a space begins one." : `Only "${read}" is read: a # after a space begins a comment.`,
    detail: `Quote the text if all of it is meant: ${quote(written2)}.${glued ? " Or write a space after the #, if it is a comment." : " If it is a comment, put two spaces before the #."}`
  };
}
function number2({ path: path2, written: written2, read, at: at2 }, value2) {
  const keys = keysOf(path2);
  const map = valueAt(value2, path2.slice(0, -1));
  const counted2 = typeof map === "object" && map !== null && "metric" in map;
  if (!under(path2, mixed, mixedMaps) || counted2 || keys.some((key2) => raw.has(key2))) return void 0;
  return {
    code: "text-changed",
    path: path2,
    part: "value",
    at: at2,
    message: `YAML reads ${written2} as the number ${read}.`,
    detail: `Quote it if it is a text, such as a postcode or a version: "${written2}". Write ${read} if the number is meant.`
  };
}
var tellAltered = (altered, value2) => altered.kind === "cut" ? cut(altered) : number2(altered, value2);
function wrongTypeOf(altered, told4) {
  const found = told4.code === "wrong-type" ? altered.find(({ path: path2 }) => samePath(path2, told4.path)) : void 0;
  if (found === void 0) return told4;
  if (found.kind === "number")
    return told4.detail.startsWith("Quote it") ? { ...told4, detail: `Quote it: "${found.written}".` } : told4;
  return cut(found) === void 0 ? told4 : void 0;
}
var samePath = (a, b) => a.length === b.length && a.every((step3, index) => step3 === b[index]);

// src/model/known-keys.ts
function knownKeys(schema, path2) {
  if (schema instanceof ZodOptional) return knownKeys(schema.unwrap(), path2);
  if (schema instanceof ZodUnion) return schema.options.flatMap((each2) => knownKeys(each2, path2));
  const [step3, ...rest] = path2;
  if (schema instanceof ZodObject) {
    const shape = schema.shape;
    if (step3 === void 0) return Object.keys(shape);
    const inner = shape[String(step3)];
    return inner ? knownKeys(inner, rest) : [];
  }
  if (step3 === void 0) return [];
  if (schema instanceof ZodArray) return knownKeys(schema.element, rest);
  if (schema instanceof ZodRecord) return knownKeys(schema.valueType, rest);
  return [];
}

// src/model/reader.ts
function makeReader(source, address2, problems, step3) {
  const told4 = (first2) => {
    const meant = wrongTypeOf(source.altered, first2);
    if (meant === void 0) return void 0;
    const { code, path: path2, part, message: message2, detail, characters, at: at2, severity } = meant;
    problems.push(
      diagnostic(code, message2, detail, {
        at: at2 ?? (characters === void 0 ? source.at(path2, part) : source.within(path2, characters)),
        ...present({ severity, address: address2, step: step3 })
      })
    );
    return void 0;
  };
  const report2 = (code, path2, words5) => told4({ code, path: path2, part: "value", ...words5 });
  return {
    source,
    at: source.at,
    report: report2,
    told: told4,
    take: (reading, path2) => reading.ok ? reading.data : report2("invalid-value", path2, reading.error),
    read: (schema, value2, path2) => {
      const result = schema.safeParse(value2);
      if (result.success) return result.data;
      const found = result.error.issues.flatMap(
        (issue) => tell(issue, value2, path2, (inner) => knownKeys(schema, inner))
      );
      const meant = new Set(found.flatMap((each2) => each2.meant === void 0 ? [] : [`"${each2.meant}"`]));
      for (const each2 of found) {
        if (each2.code === "missing-key" && [...meant].some((name) => each2.message.includes(name))) continue;
        told4(each2);
      }
      return void 0;
    },
    ofStep: (name) => makeReader(source, address2, problems, name)
  };
}
function reportAltered({ source, told: told4 }) {
  for (const altered of source.altered) {
    const found = tellAltered(altered, source.value);
    if (found !== void 0) told4(found);
  }
}

// src/model/flow-test/parse-flow-test.ts
var testEnding = ".test.yaml";
var usualStart = Date.UTC(2026, 10, 2, 9);
function parseFlowTest(source, named6) {
  const diagnostics = [];
  const reader = makeReader(source, named6, diagnostics);
  const { value: value2 } = source;
  if (!isObject(value2)) {
    reader.report("wrong-type", [], {
      message: `A test file must be a map, not ${kindOf(value2)}.`,
      detail: "Begin with cases:"
    });
    return { diagnostics };
  }
  reportAltered(reader);
  const written2 = reader.read(flowTest, value2, []);
  if (!written2) return { diagnostics };
  const test2 = {
    ...meaningOf(written2, [], ["cases"], reader),
    address: written2.sequence?.replace(/\.yaml$/, "") ?? named6,
    at: source.at(written2.sequence === void 0 ? [] : ["sequence"])
  };
  if (test2.cases.length === 0 && test2.laws.length === 0 && !diagnostics.some(isError))
    reader.report("missing-key", [], {
      message: "The file tries nothing.",
      detail: "Add cases: (people and what comes) or never: (laws)."
    });
  return diagnostics.some(isError) ? { diagnostics } : { test: test2, diagnostics };
}
function readInnerTests(value2, path2, address2, reader) {
  if (value2 === void 0 || value2 === null) return void 0;
  const isList = Array.isArray(value2);
  if (!isList && typeof value2 !== "object")
    return reader.report("wrong-type", path2, {
      message: `Tests are a list of cases, not ${kindOf(value2)}.`,
      detail: "Write one a line: - { name: \u2026, expect: [{ email: ID }] }"
    });
  const cases = isList ? reader.read(testCases, value2, path2) : void 0;
  const written2 = isList ? cases && { cases } : reader.read(innerTests, value2, path2);
  return written2 && { ...meaningOf(written2, path2, isList ? path2 : [...path2, "cases"], reader), address: address2 };
}
function meaningOf(written2, path2, casesPath, reader) {
  const laws2 = readLaws(written2.never, [...path2, "never"], reader);
  const cases = (written2.cases ?? []).map(
    (one3, index) => readCase(one3, [...casesPath, index], written2.person ?? {}, reader)
  );
  checkZone(written2.person?.timezone, [...path2, "person", "timezone"], reader);
  const { account = {} } = written2;
  checkZone(account.timezone, [...path2, "account", "timezone"], reader);
  const { timezone = "UTC", quiet_hours: quiet } = account;
  const quietHours = quiet && { from: quiet[0], to: quiet[1] };
  const smartSending = account.smart_sending;
  return {
    file: reader.source.file,
    account: { timezone, ...present({ quietHours, smartSending }) },
    person: written2.person ?? {},
    cases,
    laws: laws2,
    at: reader.at(path2)
  };
}
var merged = (base3, over = {}) => ({
  ...base3,
  ...over,
  ...base3.properties && over.properties ? { properties: { ...base3.properties, ...over.properties } } : {},
  ...base3.predictions && over.predictions ? { predictions: { ...base3.predictions, ...over.predictions } } : {},
  ...base3.random && over.random ? { random: { ...base3.random, ...over.random } } : {}
});
function readCase(written2, path2, person, reader) {
  const start = written2.start === void 0 ? void 0 : parseWall(written2.start);
  if (start && !start.ok)
    reader.report("invalid-value", [...path2, "start"], {
      message: start.error.message,
      detail: "Write a day with a time, in the zone of the person: 2026-11-02 09:00."
    });
  checkZone(written2.person?.timezone, [...path2, "person", "timezone"], reader);
  const until = when(written2.until, [...path2, "until"], reader);
  const events2 = (written2.events ?? []).map((event, index) => readEvent(event, [...path2, "events", index], reader));
  if (written2.fixture !== void 0) {
    const fixture = beside(written2.fixture, reader);
    events2.unshift({ when: { after: 0 }, written: {}, fixture, starts: true, at: reader.at([...path2, "fixture"]) });
  }
  const expect = written2.expect?.map((one3, index) => readExpectation(one3, [...path2, "expect", index], reader));
  return {
    name: written2.name,
    start: start?.ok ? start.data : usualStart,
    person: merged(person, written2.person),
    events: events2,
    ...present({ expect: expect?.filter(({ written: { and_others } }) => !and_others), until }),
    andOthers: written2.and_others === true || (expect ?? []).some(({ written: { and_others } }) => and_others === true),
    at: reader.at([...path2, "name"]),
    path: path2
  };
}
var beside = (file, { source }) => posix2.join(posix2.dirname(source.file), file);
function readEvent(written2, path2, reader) {
  const kinds4 = eventKinds.filter((kind) => written2[kind] !== void 0);
  if (kinds4.length !== 1 && !(kinds4.length === 0 && (written2.fixture ?? written2.properties) !== void 0))
    reader.report("invalid-value", path2, {
      message: kinds4.length === 0 ? "The event says only when, not what." : `One event is one thing: ${kinds4.join(" and ")} are two.`,
      detail: `Name one of: ${eventKinds.join(", ")}.`
    });
  return {
    when: when(written2.at, [...path2, "at"], reader) ?? { after: 0 },
    written: written2,
    ...present({ fixture: written2.fixture && beside(written2.fixture, reader) }),
    starts: kinds4.length === 0,
    at: reader.at(path2)
  };
}
var expectable = [...deedKeys, "branch", "skipped", "waits", "left", "refused", "end", "and_others"];
function readExpectation(one3, path2, reader) {
  const written2 = one3 === "end" ? { end: true } : one3.left === "end" ? { ...one3, left: void 0, end: true } : one3;
  const named6 = expectable.filter((key2) => written2[key2] !== void 0);
  const two = named6.length !== 1 || written2.branch !== void 0 && Object.keys(written2.branch).length !== 1;
  if (two)
    reader.report("invalid-value", path2, {
      message: named6.length === 0 ? "It does not say what is expected." : "It expects two things at once.",
      detail: `Each line names one step under its kind: - email: ID. Or one of: ${expectable.slice(deedKeys.length).join(", ")}.`
    });
  return { ...present({ when: when(written2.at, [...path2, "at"], reader) }), written: written2, at: reader.at(path2) };
}
function when(written2, path2, reader) {
  if (written2 === void 0) return void 0;
  return reader.take(parseWhen(written2), path2);
}
function checkZone(zone, path2, reader) {
  const parsed3 = zone === void 0 ? void 0 : parseTimezone(zone);
  if (parsed3 && !parsed3.ok)
    reader.report("invalid-value", path2, {
      message: parsed3.error.message,
      detail: "Write an IANA name such as Europe/Berlin."
    });
}

// src/model/secret-names.ts
var credentials = /^(?:KLAVIYO_API_KEY|SLUICE_.*|GITHUB_TOKEN|GH_TOKEN|GITHUB_.*|ACTIONS_.*|INPUT_.*|RUNNER_.*|NPM_TOKEN|NODE_AUTH_TOKEN|AWS_(?:SECRET_ACCESS_KEY|SESSION_TOKEN|ACCESS_KEY_ID)|GOOGLE_APPLICATION_CREDENTIALS|AZURE_CLIENT_SECRET|SSH_.*)$/i;
function whyNoSecret(name, keys) {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    return {
      message: `"${name}" cannot be the name of a secret.`,
      detail: "It is the name of an environment variable: letters, digits and underscores, such as ${secret:CRM_TOKEN}."
    };
  if (!keys.includes(name) && !credentials.test(name)) return void 0;
  return {
    message: `${name} may not stand in a webhook: it opens ${keys.includes(name) || name === "KLAVIYO_API_KEY" ? "the Klaviyo account" : "more than the receiver"}.`,
    detail: "Klaviyo would store it and send it to that address. Give the receiver a secret of its own."
  };
}

// src/model/config/variables.ts
var pattern = /\$\$\{|\$\{secret:([^}]*)\}|\$\{([A-Za-z_][A-Za-z0-9_-]*)\}/g;
var withVariables = (text2, variables) => text2.replace(
  pattern,
  (whole, _secret, name) => name !== void 0 && Object.hasOwn(variables, name) ? variables[name] ?? "" : whole
);
var variablesIn = (text2) => [
  ...new Set([...text2.matchAll(pattern)].flatMap(([, , name]) => name ?? []))
];
function putInVariables(value2, path2, words5, reader) {
  if (typeof value2 === "string") return value2.includes("${") ? inText(value2, path2, words5, reader) : value2;
  if (Array.isArray(value2)) return value2.map((item2, i) => putInVariables(item2, [...path2, i], words5, reader));
  if (typeof value2 !== "object" || value2 === null) return value2;
  return Object.fromEntries(
    Object.entries(value2).map(([key2, item2]) => [key2, putInVariables(item2, [...path2, key2], words5, reader)])
  );
}
var literalSecret = "$${secret:";
function inText(text2, path2, words5, reader) {
  const { variables } = words5;
  if (text2.includes(literalSecret) && mayHoldSecrets(path2)) {
    reader.report("invalid-value", path2, {
      message: "The characters ${secret: cannot be sent as they are.",
      detail: "In a webhook they always mean a secret. Write ${secret:NAME}, or other characters.",
      characters: literalSecret
    });
  }
  let held;
  const result = text2.replace(pattern, (whole, secret, name) => {
    if (secret !== void 0) {
      held ??= whole;
      tellSecret(secret, words5, path2, reader);
      return whole;
    }
    if (name === void 0) return "${";
    if (Object.hasOwn(variables, name)) return variables[name] ?? "";
    reader.report("variable-undefined", path2, {
      message: `The variable "${name}" is not defined for this account.${didYouMean(name, Object.keys(variables))}`,
      detail: `Define it under accounts.\u2026.variables in sluice.yaml, or write $\${${name}} if these very characters are meant.`,
      characters: whole
    });
    return whole;
  });
  if (mayHoldSecrets(path2)) return result;
  if (held !== void 0) {
    reader.report("secret-in-content", path2, {
      message: `The secret ${held} would be shown to people.`,
      detail: "A secret may stand only in url, headers and body of a webhook. Use a variable of the account for what anybody may see.",
      characters: held
    });
  }
  return result;
}
function tellSecret(secret, { secrets, keys = [] }, path2, reader) {
  if (!mayHoldSecrets(path2)) return;
  const characters = `\${secret:${secret}}`;
  const why = whyNoSecret(secret, keys);
  if (why !== void 0) return reader.report("secret-refused", path2, { ...why, characters });
  if (secrets === void 0 || secrets.includes(secret)) return;
  reader.report("secret-refused", path2, {
    message: `sluice.yaml does not name ${secret} among the secrets of this account.${didYouMean(secret, secrets)}`,
    detail: `A webhook sends it to its address, so which ones may be sent stands in one place: secrets: [${[...secrets, secret].join(", ")}] under the account in sluice.yaml.`,
    characters
  });
}
function mayHoldSecrets(path2) {
  const last = path2.at(-1);
  if (path2.at(-2) === "webhook") return last === "url" || last === "body";
  return path2.at(-3) === "webhook" && path2.at(-2) === "headers";
}

// src/source/order.ts
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function inFileOrder(diagnostics) {
  const seen = /* @__PURE__ */ new Set();
  return [...diagnostics].sort(
    (a, b) => compare(a.at?.file ?? "", b.at?.file ?? "") || compare(a.at?.line ?? 0, b.at?.line ?? 0) || compare(a.at?.column ?? 0, b.at?.column ?? 0) || compare(a.code, b.code) || compare(a.message, b.message)
  ).filter((problem) => {
    const key2 = JSON.stringify([problem.code, problem.message, problem.at]);
    return seen.has(key2) ? false : seen.add(key2);
  });
}

// src/model/config/alerts.ts
var defaultRecipients = 100;
function readAlerts(written2, reader) {
  return written2.flatMap((alert, i) => {
    const path2 = ["alerts", i];
    const kinds4 = ["drop", "above", "silent"].filter((key2) => alert[key2] !== void 0);
    if (kinds4.length !== 1) {
      reader.report("config-invalid", path2, {
        message: "An alert is exactly one of drop, above and silent.",
        detail: "Such as { drop: open_rate, percent: 30 } or { silent: 7 }."
      });
      return [];
    }
    if (alert.silent !== void 0) return [{ kind: "silent", days: alert.silent }];
    if (alert.percent === void 0) {
      reader.report("missing-key", path2, {
        message: 'The key "percent" is missing.',
        detail: "Add percent: \u2026 with the drop or the limit in percent."
      });
      return [];
    }
    const limits = { percent: alert.percent, minRecipients: alert.min_recipients ?? defaultRecipients };
    if (alert.drop !== void 0) return [{ kind: "drop", rate: alert.drop, ...limits }];
    return alert.above === void 0 ? [] : [{ kind: "above", rate: alert.above, ...limits }];
  });
}

// src/model/config/promotion.ts
function readPromotion({ promote_from: from, after }, path2, reader) {
  if (from === void 0) {
    if (after === void 0) return void 0;
    return reader.report("config-invalid", [...path2, "after"], {
      message: "Nothing says from which account changes come.",
      detail: "Write it beside promote_from: staging, or take it out."
    });
  }
  const at2 = reader.at([...path2, "promote_from"]);
  const ms = millisecondsOf(after ?? "0 minutes");
  if (ms.ok) return { from, after: ms.data, at: at2 };
  reader.report("config-invalid", [...path2, "after"], ms.error);
  return { from, after: 0, at: at2 };
}
function checkPromotions(accounts, reader) {
  const byKey = new Map(accounts.map((account) => [account.key, account]));
  for (const { key: key2, promotion } of accounts) {
    if (promotion === void 0) continue;
    const at2 = ["accounts", key2, "promote_from"];
    const source = byKey.get(promotion.from);
    if (source === void 0) {
      reader.report("config-invalid", at2, {
        message: `There is no account "${promotion.from}".${didYouMean(promotion.from, [...byKey.keys()])}`,
        detail: `Accounts there are: ${[...byKey.keys()].join(", ")}.`
      });
    } else if (leadsTo(source, key2, byKey)) {
      reader.report("config-invalid", at2, {
        message: "The accounts wait for each other, so nothing would ever go over.",
        detail: "Take one promote_from out: an account to which nothing goes over is the first."
      });
    } else if (source.accountId === void 0) {
      reader.report("config-invalid", at2, {
        message: `The account "${source.key}" has no account_id, by which the record of what stands applied there is found.`,
        detail: `Write account_id: under ${source.key}; sluice doctor --account ${source.key} tells it.`
      });
    }
  }
}
function leadsTo(source, key2, byKey) {
  const seen = /* @__PURE__ */ new Set();
  for (let at2 = source; at2 !== void 0 && !seen.has(at2.key); ) {
    if (at2.key === key2) return true;
    seen.add(at2.key);
    at2 = at2.promotion && byKey.get(at2.promotion.from);
  }
  return false;
}
function inPromotionOrder(accounts) {
  const placed2 = [];
  const place4 = (account) => {
    if (placed2.includes(account)) return;
    const source = accounts.find(({ key: key2 }) => key2 === account.promotion?.from);
    if (source !== void 0 && source !== account) place4(source);
    placed2.push(account);
  };
  accounts.forEach(place4);
  return placed2;
}

// node_modules/node-cron/dist/_shared.js
var monthNamesConversion = /* @__PURE__ */ (() => {
  const months2 = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"
  ];
  const shortMonths = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec"
  ];
  function convertMonthName(expression, items2) {
    for (let i = 0; i < items2.length; i++) {
      expression = expression.replace(new RegExp(items2[i], "gi"), i + 1);
    }
    return expression;
  }
  function interpret(monthExpression) {
    monthExpression = convertMonthName(monthExpression, months2);
    monthExpression = convertMonthName(monthExpression, shortMonths);
    return monthExpression;
  }
  return interpret;
})();
var weekDayNamesConversion = /* @__PURE__ */ (() => {
  const weekDays = [
    "sunday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday"
  ];
  const shortWeekDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
  function convertWeekDayName(expression, items2) {
    for (let i = 0; i < items2.length; i++) {
      expression = expression.replace(new RegExp(items2[i], "gi"), i);
    }
    return expression;
  }
  function convertWeekDays(expression) {
    expression = convertWeekDayName(expression, weekDays);
    return convertWeekDayName(expression, shortWeekDays);
  }
  return convertWeekDays;
})();
var convertAsterisksToRanges = /* @__PURE__ */ (() => {
  function convertAsterisk(expression, replecement) {
    return expression.split(",").map((token) => token.indexOf("*") !== -1 ? token.replace("*", replecement) : token).join(",");
  }
  function convertAsterisksToRanges2(expressions) {
    expressions[0] = convertAsterisk(expressions[0], "0-59");
    expressions[1] = convertAsterisk(expressions[1], "0-59");
    expressions[2] = convertAsterisk(expressions[2], "0-23");
    expressions[3] = convertAsterisk(expressions[3], "1-31");
    expressions[4] = convertAsterisk(expressions[4], "1-12");
    expressions[5] = convertAsterisk(expressions[5], "0-6");
    return expressions;
  }
  return convertAsterisksToRanges2;
})();
var convertRanges = /* @__PURE__ */ (() => {
  const rangeRegEx = /^(\d+)-(\d+)(?:\/(\d+))?$/;
  const FIELD_BOUNDS = [
    { min: 0, max: 59 },
    { min: 0, max: 59 },
    { min: 0, max: 23 },
    { min: 1, max: 31 },
    { min: 1, max: 12 },
    { min: 0, max: 6 }
  ];
  function expandRange(initTxt, endTxt, stepTxt, bounds) {
    const step3 = parseInt(stepTxt, 10);
    if (!(step3 >= 1))
      return `${initTxt}-${endTxt}/${stepTxt}`;
    const first2 = parseInt(initTxt, 10);
    const last = parseInt(endTxt, 10);
    const numbers = [];
    if (first2 <= last) {
      for (let i = first2; i <= last; i += step3) {
        numbers.push(i);
      }
      return numbers.join();
    }
    const { min, max } = bounds;
    const size = max - min + 1;
    const span2 = ((last - first2) % size + size) % size;
    for (let offset = 0; offset <= span2; offset += step3) {
      let value2 = first2 + offset;
      if (value2 > max)
        value2 -= size;
      numbers.push(value2);
    }
    return numbers.join();
  }
  function convertRange(expression, bounds) {
    return expression.split(",").map((token) => {
      const match3 = rangeRegEx.exec(token.trim());
      return match3 ? expandRange(match3[1], match3[2], match3[3] || "1", bounds) : token;
    }).join();
  }
  function convertAllRanges(expressions) {
    for (let i = 0; i < expressions.length; i++) {
      expressions[i] = convertRange(expressions[i], FIELD_BOUNDS[i]);
    }
    return expressions;
  }
  return convertAllRanges;
})();
var NICKNAMES = {
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
  "@monthly": "0 0 1 * *",
  "@weekly": "0 0 * * 0",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@hourly": "0 * * * *"
};
function resolveNickname(expression) {
  const key2 = expression.trim().toLowerCase();
  return NICKNAMES[key2] ?? expression;
}
var convertExpression = /* @__PURE__ */ (() => {
  function appendSecondExpression(expressions) {
    if (expressions.length === 5) {
      return ["0"].concat(expressions);
    }
    return expressions;
  }
  function removeSpaces(str2) {
    return str2.replace(/\s{2,}/g, " ").trim();
  }
  function normalizeIntegers(expressions) {
    for (let i = 0; i < expressions.length; i++) {
      const numbers = expressions[i].split(",");
      for (let j = 0; j < numbers.length; j++) {
        const token = String(numbers[j]).trim();
        if (/^l$/i.test(token)) {
          numbers[j] = "L";
        } else if (/^l-\d{1,2}$/i.test(token)) {
          numbers[j] = token.toUpperCase();
        } else if (/^[0-7]l$/i.test(token)) {
          numbers[j] = token.toUpperCase();
        } else if (/w/i.test(token)) {
          numbers[j] = token.toUpperCase();
        } else if (token.indexOf("#") !== -1) {
          numbers[j] = token;
        } else if (/^\d+$/.test(token)) {
          numbers[j] = parseInt(token, 10);
        } else {
          numbers[j] = token;
        }
      }
      expressions[i] = numbers;
    }
    return expressions;
  }
  function convertQuestionMarks(expressions) {
    if (expressions[3] === "?")
      expressions[3] = "*";
    if (expressions[5] === "?")
      expressions[5] = "*";
    return expressions;
  }
  function interpret(expression) {
    let expressions = removeSpaces(resolveNickname(`${expression}`)).split(" ");
    expressions = appendSecondExpression(expressions);
    expressions = convertQuestionMarks(expressions);
    expressions[4] = monthNamesConversion(expressions[4]);
    expressions[5] = weekDayNamesConversion(expressions[5]);
    expressions = convertAsterisksToRanges(expressions);
    expressions = convertRanges(expressions);
    expressions = normalizeIntegers(expressions);
    const weekdays2 = expressions[5];
    for (let i = 0; i < weekdays2.length; i++) {
      if (weekdays2[i] === 7)
        weekdays2[i] = 0;
      else if (typeof weekdays2[i] === "string" && weekdays2[i].startsWith("7")) {
        weekdays2[i] = "0" + weekdays2[i].slice(1);
      }
    }
    expressions[5] = [...new Set(weekdays2)];
    return expressions;
  }
  return interpret;
})();
var NTH_WEEKDAY_REGEX = /^([0-7])#([1-5])$/;
function isNthWeekdayToken(value2) {
  return typeof value2 === "string" && NTH_WEEKDAY_REGEX.test(value2);
}
var MAX_DAYS = 366 * 100;

// node_modules/node-cron/dist/node-cron.js
import path, { resolve as resolve2, dirname } from "path";
import { fileURLToPath, pathToFileURL } from "url";
var tasks = /* @__PURE__ */ new Map();
var TaskRegistry = class {
  add(task) {
    if (this.has(task.id)) {
      throw Error(`task ${task.id} already registered!`);
    }
    tasks.set(task.id, task);
    task.on("task:destroyed", () => {
      this.remove(task);
    });
  }
  get(taskId) {
    return tasks.get(taskId);
  }
  remove(task) {
    if (this.has(task.id)) {
      tasks.delete(task.id);
      task.destroy();
    }
  }
  all() {
    return tasks;
  }
  has(taskId) {
    return tasks.has(taskId);
  }
  killAll() {
    tasks.forEach((id2) => this.remove(id2));
  }
};
var validationRegex = /^(?:\d+|\*|\*\/\d+)$/;
var ALLOWED_CHARS_REGEX = /^[a-zA-Z0-9-*/,#? ]+$/;
function splitFields(resolved) {
  return resolved.replace(/\s{2,}/g, " ").trim().split(" ");
}
function isValidExpression(expression, min, max) {
  const options = expression;
  for (const option of options) {
    const optionAsInt = parseInt(option, 10);
    if (!Number.isNaN(optionAsInt) && (optionAsInt < min || optionAsInt > max) || !validationRegex.test(option))
      return false;
  }
  return true;
}
function isInvalidSecond(expression) {
  return !isValidExpression(expression, 0, 59);
}
function isInvalidMinute(expression) {
  return !isValidExpression(expression, 0, 59);
}
function isInvalidHour(expression) {
  return !isValidExpression(expression, 0, 23);
}
var DAY_OF_MONTH_W_TOKEN = /^(\d{1,2}|L)W$/i;
var DAY_OF_MONTH_OFFSET_TOKEN = /^L-(\d{1,2})$/i;
function isInvalidDayOfMonth(expression) {
  const days2 = expression.filter((value2) => {
    if (value2 === "L")
      return false;
    const weekday = DAY_OF_MONTH_W_TOKEN.exec(String(value2));
    if (weekday) {
      if (weekday[1] === "L")
        return false;
      const target = parseInt(weekday[1], 10);
      return target < 1 || target > 31;
    }
    const offset = DAY_OF_MONTH_OFFSET_TOKEN.exec(String(value2));
    if (offset) {
      const n = parseInt(offset[1], 10);
      return n < 1 || n > 30;
    }
    return true;
  });
  return !isValidExpression(days2, 1, 31);
}
function hasInvalidWModifier(rawDayOfMonth) {
  if (!/w/i.test(rawDayOfMonth))
    return false;
  return rawDayOfMonth.split(",").some((token) => {
    const value2 = token.trim();
    if (!/w/i.test(value2))
      return false;
    return !DAY_OF_MONTH_W_TOKEN.test(value2);
  });
}
function isInvalidMonth(expression) {
  return !isValidExpression(expression, 1, 12);
}
function isInvalidWeekDay(expression) {
  const days2 = expression.filter((value2) => !isNthWeekdayToken(value2) && !/^[0-7]L$/.test(value2));
  return !isValidExpression(days2, 0, 7);
}
var MAX_DAYS_IN_MONTH = {
  1: 31,
  2: 29,
  3: 31,
  4: 30,
  5: 31,
  6: 30,
  7: 31,
  8: 31,
  9: 30,
  10: 31,
  11: 30,
  12: 31
};
function isImpossibleDayOfMonth(days2, months2) {
  if (days2.some((day9) => typeof day9 !== "number"))
    return false;
  return !months2.some((month) => days2.some((day9) => day9 <= MAX_DAYS_IN_MONTH[month]));
}
var FIELDS = [
  { key: "second", label: "second", invalid: isInvalidSecond },
  { key: "minute", label: "minute", invalid: isInvalidMinute },
  { key: "hour", label: "hour", invalid: isInvalidHour },
  { key: "dayOfMonth", label: "day of month", invalid: isInvalidDayOfMonth },
  { key: "month", label: "month", invalid: isInvalidMonth },
  { key: "dayOfWeek", label: "week day", invalid: isInvalidWeekDay }
];
function validateDetailed$1(pattern2) {
  if (typeof pattern2 !== "string")
    return { valid: false, errors: [{ field: "expression", message: "pattern must be a string" }] };
  const resolved = resolveNickname(pattern2);
  if (!ALLOWED_CHARS_REGEX.test(resolved))
    return { valid: false, errors: [{ field: "expression", value: pattern2, message: "pattern includes illegal characters" }] };
  const raw2 = splitFields(resolved);
  if (raw2.length !== 5 && raw2.length !== 6)
    return { valid: false, errors: [{ field: "expression", value: pattern2, message: `expected 5 or 6 fields but got ${raw2.length}` }] };
  const patterns = raw2.length === 5 ? ["0", ...raw2] : raw2;
  const executable = convertExpression(pattern2);
  const errors = [];
  FIELDS.forEach((f, i) => {
    const rawWMisuse = f.key === "dayOfMonth" && hasInvalidWModifier(patterns[i]);
    if (f.invalid(executable[i]) || rawWMisuse)
      errors.push({ field: f.key, value: patterns[i], message: `${patterns[i]} is a invalid expression for ${f.label}` });
  });
  if (!errors.length && isImpossibleDayOfMonth(executable[3], executable[4])) {
    errors.push({
      field: "dayOfMonth",
      value: patterns[3],
      message: `${patterns[3]} ${patterns[4]} is an impossible day of month for the given month`
    });
  }
  if (errors.length)
    return { valid: false, errors };
  return {
    valid: true,
    errors: [],
    fields: {
      second: executable[0],
      minute: executable[1],
      hour: executable[2],
      dayOfMonth: executable[3],
      month: executable[4],
      dayOfWeek: executable[5]
    }
  };
}
var daemonPath = resolve2(dirname(fileURLToPath(import.meta.url)), "daemon.js");
var moduleFilename = fileURLToPath(import.meta.url);
var registry = new TaskRegistry();
var validateDetailed = validateDetailed$1;
var getTasks = registry.all;
var getTask = registry.get;

// src/time/cron.ts
function parseCron(expression) {
  const { fields, errors } = validateDetailed(expression);
  if (!fields) {
    const [first2] = errors;
    return failed(`"${expression}" is not a cron expression: ${first2?.message ?? "it cannot be read"}.`);
  }
  const special2 = [...fields.dayOfMonth, ...fields.dayOfWeek].find((value2) => typeof value2 === "string");
  if (special2 !== void 0) return failed(`"${expression}" has a day "${special2}", which Sluice does not know.`);
  const two = (value2) => String(value2).padStart(2, "0");
  const times2 = fields.hour.flatMap(
    (h) => fields.minute.flatMap((m) => fields.second.map((s) => `${two(h)}:${two(m)}:${two(s)}`))
  );
  return success({
    expression,
    times: times2.sort().reverse(),
    months: new Set(fields.month),
    days: new Set(fields.dayOfMonth),
    weekdays: new Set(fields.dayOfWeek),
    repeats: expression.trim().split(/\s+/).at(-4)?.startsWith("*") ?? false
  });
}
var farthest = 1500;
function lastDue(cron, zone, now) {
  const clock2 = wallClock(now, zone);
  const today2 = clock2.slice(0, 10);
  for (let back = 0; back < farthest; back++) {
    const day9 = addDays(today2, -back);
    if (!fits(cron, day9)) continue;
    if (isChangeOfClocks(day9, zone)) {
      const last = momentsOf(cron, day9, zone).find((at2) => at2 <= now);
      if (last !== void 0) return last;
      continue;
    }
    for (const time2 of cron.times) {
      if (back === 0 && `${day9}T${time2}` > clock2) continue;
      const at2 = momentOf(`${day9}T${time2}`, zone);
      if (at2 <= now) return at2;
    }
  }
  return void 0;
}
function nextDue(cron, zone, now) {
  const today2 = wallClock(now, zone).slice(0, 10);
  for (let ahead = 0; ahead < farthest; ahead++) {
    const day9 = addDays(today2, ahead);
    if (!fits(cron, day9)) continue;
    const all2 = isChangeOfClocks(day9, zone) ? momentsOf(cron, day9, zone) : cron.times.map((time2) => momentOf(`${day9}T${time2}`, zone));
    const later = all2.filter((at2) => at2 > now);
    if (later.length > 0) return Math.min(...later);
  }
  return void 0;
}
function fits({ months: months2, days: days2, weekdays: weekdays2 }, day9) {
  if (!months2.has(Number(day9.slice(5, 7)))) return false;
  const inMonth = days2.has(Number(day9.slice(8)));
  const inWeek = weekdays2.has((/* @__PURE__ */ new Date(`${day9}T00:00:00Z`)).getUTCDay());
  const isEither = days2.size < 31 && weekdays2.size < 7;
  return isEither ? inMonth || inWeek : inMonth && inWeek;
}
var dayMs = 864e5;
var isChangeOfClocks = (day9, zone) => momentOf(`${addDays(day9, 1)}T00:00:00`, zone) - momentOf(`${day9}T00:00:00`, zone) !== dayMs;
function momentsOf({ times: times2, repeats }, day9, zone) {
  const moments = times2.flatMap((time2) => {
    const all2 = momentsShowing(`${day9}T${time2}`, zone);
    return repeats && all2.length > 0 ? all2 : [momentOf(`${day9}T${time2}`, zone)];
  });
  return moments.sort((a, b) => b - a);
}
function momentsShowing(clock2, zone) {
  const asUtc = Date.parse(`${clock2}Z`);
  const all2 = [asUtc - dayMs, asUtc + dayMs].map((near2) => asUtc - (Date.parse(`${wallClock(near2, zone)}Z`) - near2));
  return [...new Set(all2)].filter((at2) => wallClock(at2, zone) === clock2);
}

// src/release/schedule.ts
function phaseAt({ goLive, end }, now) {
  if (end !== void 0 && now >= end) return "after";
  return goLive !== void 0 && now < goLive ? "before" : "during";
}
function statusAt(schedule, written2, running, now) {
  switch (phaseAt(schedule, now)) {
    case "before":
      return running ? void 0 : "draft";
    case "during":
      return schedule.goLive === void 0 ? written2 : written2 ?? "live";
    case "after":
      return written2 === "draft" ? "draft" : "manual";
  }
}

// src/model/schedule.ts
function readSchedule({ go_live, end }, reader) {
  if (go_live === void 0 && end === void 0) return void 0;
  const begins = go_live === void 0 ? void 0 : moment(go_live, "UTC", ["go_live"], reader);
  const ends2 = end === void 0 ? void 0 : moment(end, begins?.zone ?? "UTC", ["end"], reader);
  const zone = begins?.zone ?? ends2?.zone;
  if (zone === void 0 || go_live !== void 0 && !begins || end !== void 0 && !ends2) return void 0;
  const schedule = { zone, ...present({ goLive: begins && beginOf(begins), end: ends2 && endOf(ends2) }) };
  if (schedule.goLive !== void 0 && phaseAt(schedule, schedule.goLive) === "after")
    return reader.report("invalid-value", ["end"], {
      message: `The end, ${momentWords(schedule.end ?? 0, zone)}, is not after go_live, ${momentWords(schedule.goLive, zone)}.`,
      detail: "Write an end that is later: the flow would never be live."
    });
  return schedule;
}
var advice = {
  form: "Write a date, a time and a zone: 2026-11-27 06:00 Europe/Berlin. Without a time the whole day is meant.",
  day: "Write a day of the calendar and a time of a 24-hour clock: 2026-11-27 06:00 Europe/Berlin.",
  zone: "Write the IANA name of the zone, such as Europe/Berlin or America/New_York."
};
var what = {
  form: "is not a moment",
  day: "has a day or a time that does not exist",
  zone: "names a time zone that does not exist"
};
function moment(text2, zone, path2, reader) {
  const read = readMoment(text2, zone);
  if (read.ok) return read.data;
  return reader.report("invalid-value", path2, {
    message: `"${text2}" ${what[read.error]}.`,
    detail: advice[read.error]
  });
}

// src/model/config/windows.ts
function readWindows(written2, zone, reader) {
  return written2.flatMap((one3, index) => readWindow(one3, zone, ["policy", "windows", index], reader) ?? []);
}
function readWindow(one3, preset, path2, reader) {
  const { allow, deny, zone = preset } = one3;
  if (allow === void 0 === (deny === void 0))
    return reader.report("config-invalid", path2, {
      message: "A window either allows changes or denies them.",
      detail: 'Give it one name: { deny: "Black Friday", from: 2026-11-20, to: 2026-12-02 } or { allow: weekdays, cron: "0 8 * * 1-5", for: 9 hours }.'
    });
  if (!isZone(zone))
    return reader.report("config-invalid", [...path2, "zone"], {
      message: `"${zone}" is not a time zone.`,
      detail: "Write its IANA name, such as Europe/Berlin or America/New_York."
    });
  const head = { kind: deny === void 0 ? "allow" : "deny", name: deny ?? allow ?? "", zone };
  const span2 = one3.cron === void 0 ? fixed(one3, zone, path2, reader) : recurring(one3, zone, path2, reader);
  return span2 && { ...head, span: span2, at: reader.at(path2) };
}
function fixed({ from, to, for: lasts }, zone, path2, reader) {
  if (from === void 0 || to === void 0 || lasts !== void 0)
    return reader.report("config-invalid", path2, {
      message: "A window has a beginning and an end, or a cron expression and a length.",
      detail: "Write from: and to:, or cron: and for:."
    });
  const [begins, ends2] = [moment(from, zone, [...path2, "from"], reader), moment(to, zone, [...path2, "to"], reader)];
  if (!begins || !ends2) return void 0;
  const span2 = { from: beginOf(begins), to: endOf(ends2) };
  if (span2.from < span2.to) return span2;
  return reader.report("config-invalid", [...path2, "to"], {
    message: "The window ends before it begins.",
    detail: "Write a later end."
  });
}
function recurring({ cron, from, to, for: lasts }, zone, path2, reader) {
  if (lasts === void 0 || from !== void 0 || to !== void 0)
    return reader.report("config-invalid", path2, {
      message: "A window that comes round has a cron expression and a length.",
      detail: "Write how long it lasts beside cron: for: 9 hours."
    });
  const parsed3 = parseCron(cron ?? "");
  if (!parsed3.ok)
    return reader.report("config-invalid", [...path2, "cron"], {
      message: parsed3.error,
      detail: 'Minute, hour, day, month and day of the week: "0 8 * * 1-5" is 08:00 from Monday to Friday.'
    });
  const length = millisecondsOf(lasts);
  if (!length.ok) return reader.report("config-invalid", [...path2, "for"], length.error);
  return { cron: parsed3.data, zone, lasts: length.data };
}

// src/model/config/config-file.ts
var configFile = "sluice.yaml";
var defaultAccount = {
  key: "default",
  apiKeyEnv: "KLAVIYO_API_KEY",
  flows: "flows/",
  variables: {},
  branches: "auto",
  metrics: {},
  maxStatus: "live"
};
var defaultConfig = {
  state: { kind: "directory", branch: "sluice-state" },
  accounts: [defaultAccount],
  policy: { onRemoved: "delete", maxDestructive: { count: 3, percent: 30 }, skippedSteps: "warn", replace: "drain" },
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
  },
  lint: { clients, levels: {} }
};
function parseConfig(source) {
  const diagnostics = [];
  const reader = makeReader(source, void 0, diagnostics);
  if (!isObject(source.value)) {
    reader.report("wrong-type", [], {
      message: `${configFile} must be a map, not ${kindOf(source.value)}.`,
      detail: "Begin with project: and accounts:."
    });
    return { diagnostics };
  }
  reportAltered(reader);
  const written2 = reader.read(config, source.value, []);
  if (!written2) {
    const { accounts: raw2 } = source.value;
    const readable = accountsSchema.safeParse(raw2);
    if (readable.success) readAccounts(readable.data, reader);
    return { diagnostics };
  }
  const { policy, reports, controller } = defaultConfig;
  const zone = written2.controller?.time_zone ?? controller.timeZone;
  const accounts = readAccounts(written2.accounts, reader);
  const config2 = {
    ...present({ project: written2.project }),
    state: stateOf(written2, reader),
    accounts,
    policy: {
      onRemoved: written2.policy?.on_removed ?? policy.onRemoved,
      maxDestructive: { ...policy.maxDestructive, ...present(written2.policy?.max_destructive ?? {}) },
      skippedSteps: written2.policy?.skipped_steps ?? policy.skippedSteps,
      ...approvalsOf(written2.policy?.approvals, reader),
      windows: readWindows(written2.policy?.windows ?? [], zone, reader),
      ...present({ requireTests: written2.policy?.require_tests }),
      replace: written2.policy?.replace ?? policy.replace
    },
    reports: {
      schedule: readSchedule2(written2.reports?.schedule, ["reports", "schedule"], reader) ?? reports.schedule,
      conversionMetric: asMetricName(written2.reports?.conversion_metric ?? reports.conversionMetric),
      directory: readDirectory(written2.reports?.directory ?? reports.directory, ["reports", "directory"], reader),
      branch: written2.reports?.branch ?? reports.branch
    },
    alerts: readAlerts(written2.alerts ?? [], reader),
    controller: readController(written2.controller ?? {}, reader),
    lint: readLint(written2.lint ?? {})
  };
  return diagnostics.some(isError) ? { diagnostics } : { config: config2, diagnostics };
}
function stateOf({ state, branch: branch2 }, reader) {
  if (typeof state !== "object") return { kind: state ?? "directory", branch: branch2 ?? defaultConfig.state.branch };
  if (branch2 !== void 0 && branch2 !== state.branch)
    reader.report("config-invalid", ["branch"], {
      message: "The branch of the state is named twice.",
      detail: "Keep state: { branch: \u2026 }."
    });
  return { kind: "branch", branch: state.branch };
}
function approvalsOf(written2, { at: at2 }) {
  if (written2 === void 0) return {};
  const { from = [], ...needs } = written2;
  const path2 = ["policy", "approvals"];
  const fromAt = from.map((_, index) => at2([...path2, "from", index]));
  return { approvals: { needs, from, at: at2(path2, "key"), fromAt } };
}
function readAccounts(written2, reader) {
  if (written2 === void 0) return [{ ...defaultAccount, secrets: [] }];
  const entries = Object.entries(written2);
  if (entries.length === 0) {
    reader.report("config-invalid", ["accounts"], {
      message: "There is no account.",
      detail: "Add one, such as production: { api_key_env: KLAVIYO_API_KEY }, or take the key out."
    });
  }
  const ids = /* @__PURE__ */ new Map();
  const read = entries.map(([key2, account]) => {
    const path2 = ["accounts", key2];
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(key2)) {
      reader.report("config-invalid", path2, {
        message: `"${key2}" cannot be the name of an account.`,
        detail: "It becomes a directory of reports: use letters, digits, hyphens and underscores.",
        part: "key"
      });
    }
    const other = account.account_id === void 0 ? void 0 : ids.get(account.account_id);
    if (other !== void 0) {
      reader.report("config-invalid", [...path2, "account_id"], {
        message: `"${other}" is the same Klaviyo account.`,
        detail: "One account may be named once only: two entries would delete each other's flows."
      });
    }
    if (account.account_id !== void 0) ids.set(account.account_id, key2);
    return readAccount(key2, account, path2, reader);
  });
  checkPromotions(read, reader);
  return read;
}
function readAccount(key2, account, path2, reader) {
  const env = account.api_key_env ?? defaultAccount.apiKeyEnv;
  if (env.startsWith("pk_")) {
    reader.report("config-invalid", [...path2, "api_key_env"], {
      message: "This looks like a key; here stands the name of a variable.",
      detail: "A key in a repository is a leaked key: revoke it in Klaviyo, make a new one, and keep it in an environment variable."
    });
  } else if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(env)) {
    reader.report("config-invalid", [...path2, "api_key_env"], {
      message: `"${env}" cannot be the name of a variable.`,
      detail: "Write the name of the environment variable that holds the key, such as KLAVIYO_API_KEY."
    });
  }
  for (const name of Object.keys(account.variables ?? {})) {
    if (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) continue;
    reader.report("config-invalid", [...path2, "variables", name], {
      message: `"${name}" cannot be the name of a variable.`,
      detail: "Use letters, digits, hyphens and underscores.",
      part: "key"
    });
  }
  for (const type of Object.keys(account.metrics ?? {})) {
    if (overridable.includes(type)) continue;
    reader.report("config-invalid", [...path2, "metrics", type], {
      message: `"${type}" has no metric that could be named otherwise.${didYouMean(type, overridable)}`,
      detail: `Known here: ${overridable.join(", ")}.`,
      part: "key"
    });
  }
  (account.secrets ?? []).forEach((name, index) => {
    const why = whyNoSecret(name, [env]);
    if (why !== void 0) reader.report("config-invalid", [...path2, "secrets", index], why);
  });
  const promotion = readPromotion(account, path2, reader);
  return {
    key: key2,
    apiKeyEnv: env,
    ...present({ accountId: account.account_id }),
    flows: readDirectory(account.flows ?? defaultAccount.flows, [...path2, "flows"], reader),
    variables: mapped(account.variables ?? {}, String),
    secrets: account.secrets ?? [],
    branches: account.branches ?? defaultAccount.branches,
    metrics: mapped(account.metrics ?? {}, (name) => asMetricName(name)),
    maxStatus: account.max_status ?? defaultAccount.maxStatus,
    ...present({ promotion })
  };
}
function readDirectory(written2, path2, reader) {
  const parts2 = written2.split("/").filter((part) => part !== "" && part !== ".");
  if (written2.startsWith("/") || written2.includes("\\") || parts2.includes("..") || parts2.length === 0) {
    reader.report("config-invalid", path2, {
      message: `"${written2}" is not a directory below the root.`,
      detail: "Write it relative to sluice.yaml, with forward slashes: flows/."
    });
  }
  return `${parts2.join("/")}/`;
}
function readLint({ clients: chosen, ...levels }) {
  return { clients: chosen ?? clients, levels };
}
function readController(written2, reader) {
  const { controller } = defaultConfig;
  const zone = written2.time_zone;
  if (zone !== void 0 && !isZone(zone)) {
    reader.report("config-invalid", ["controller", "time_zone"], {
      message: `"${zone}" is not a time zone.`,
      detail: "Write its IANA name, such as Europe/Berlin or America/New_York."
    });
  }
  const at2 = (key2) => ["controller", key2];
  return {
    reconcile: written2.reconcile ?? controller.reconcile,
    reconcileSchedule: readSchedule2(written2.reconcile_schedule, at2("reconcile_schedule"), reader) ?? controller.reconcileSchedule,
    driftSchedule: readSchedule2(written2.drift_schedule, at2("drift_schedule"), reader) ?? controller.driftSchedule,
    timeZone: zone ?? controller.timeZone,
    jitter: written2.jitter ?? controller.jitter
  };
}
function readSchedule2(written2, path2, reader) {
  if (written2 === void 0) return void 0;
  const fields = written2.trim().split(/\s+/);
  if ((fields.length === 5 || fields.length === 6) && fields.every((field2) => /^[\dA-Za-z*,/-]+$/.test(field2)))
    return written2;
  return reader.report("config-invalid", path2, {
    message: `"${written2}" is not a cron expression.`,
    detail: 'Minute, hour, day, month and day of the week: "0 0,6,12,18 * * *".'
  });
}

// src/model/defaults.ts
function readDefaults(value2, path2, reader) {
  if (value2 === void 0) return {};
  const parsed3 = messageDefaults.safeParse(value2);
  if (!parsed3.success) return void 0;
  const written2 = parsed3.data;
  const from = written2.from === void 0 ? void 0 : readSender(written2.from, [...path2, "from"], reader);
  const utm = written2.utm === void 0 ? void 0 : readUtm(written2.utm, [...path2, "utm"], reader);
  for (const key2 of ["reply_to", "cc", "bcc"]) checkAddress(written2[key2], [...path2, key2], reader);
  return present({
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

// src/flow/reentry.ts
var reentryWhenUnsaid = (type) => type === "list" || type === "segment" ? "never" : "always";
function said2(value2, type) {
  const { duration: duration2, unit } = fieldsOf(value2);
  if (unit === void 0 || unit === null) return reentryWhenUnsaid(type);
  if (unit === "alltime" && duration2 === 0) return "always";
  if (unit === "alltime" && duration2 === 1) return "never";
  return { duration: duration2, unit };
}
var spelled = { always: { duration: 0, unit: "alltime" }, never: { duration: 1, unit: "alltime" } };
function normalReentry(value2, type) {
  const meant = said2(value2, type);
  if (typeof meant !== "string") return meant;
  return meant === reentryWhenUnsaid(type) ? null : spelled[meant];
}
function reentryWords(value2, type) {
  const meant = said2(value2, type);
  if (typeof meant === "string") return meant;
  return meant["unit"] === "alltime" ? "never" : `after ${plural(Number(meant["duration"]), String(meant["unit"]))}`;
}
var firstTriggerType = (triggers) => fieldsOf(Array.isArray(triggers) ? triggers[0] : void 0)["type"];

// src/model/reentry.ts
function readReentry(value2, path2, reader, trigger) {
  if (value2 === void 0) return { kind: reentryWhenUnsaid(klaviyosType(trigger)) };
  if (value2 === "always") return { kind: "always" };
  if (value2 === "never") return { kind: "never" };
  const after = typeof value2 === "object" && value2 !== null ? value2.after : void 0;
  const span2 = after === void 0 ? void 0 : readSpan(after, [...path2, "after"], reader);
  return span2 && { kind: "after", ...span2 };
}
var klaviyosType = (trigger) => trigger?.kind === "raw" ? trigger.definition.type : trigger?.kind;

// src/model/rules/lets-nobody-in.ts
var holdsOnce = ({ op, value: value2 }) => op === "at_least" && value2 <= 1 || op === "greater_than" && value2 < 1 || op === "not_equals" && value2 === 0;
var same2 = (a, b) => a.name === b.name && (a.integration === void 0 || b.integration === void 0 || a.integration === b.integration);
function holdsAtEntry(condition2, metric2) {
  switch (condition2.kind) {
    case "any":
      return condition2.of.map((c) => holdsAtEntry(c, metric2)).find((c) => c !== void 0);
    case "all": {
      const all2 = condition2.of.map((c) => holdsAtEntry(c, metric2));
      return all2.includes(void 0) ? void 0 : all2[0];
    }
    case "metric": {
      const plain4 = condition2.sum === void 0 && condition2.where.length === 0 && holdsOnce(condition2.test);
      return plain4 && condition2.window.kind !== "since_entry" && same2(condition2.metric, metric2) ? condition2 : void 0;
    }
    default:
      return void 0;
  }
}
var letsNobodyIn = ({ trigger, exitWhen, address: address2 }) => {
  const leaf = trigger.kind === "metric" && exitWhen ? holdsAtEntry(exitWhen, trigger.metric) : void 0;
  if (trigger.kind !== "metric" || leaf === void 0) return [];
  const message2 = `Everybody who enters has just done "${trigger.metric.name}", so everybody leaves at once.`;
  const detail = "Write since_entry as the time: then only what happens after they came in counts.";
  return [diagnostic("lets-nobody-in", message2, detail, { at: leaf.at, address: address2 })];
};

// src/model/conditions/asked-messages.ts
function channelOf(step3) {
  if (step3.kind === "email" || step3.kind === "sms") return step3.kind;
  if (step3.kind !== "raw") return void 0;
  const { type } = step3.definition;
  return type === "send-email" ? "email" : type === "send-sms" ? "sms" : void 0;
}
function messageLeaves(condition2) {
  switch (condition2?.kind) {
    case "all":
    case "any":
      return condition2.of.flatMap(messageLeaves);
    case "not":
      return messageLeaves(condition2.of);
    case "message":
      return [condition2];
    default:
      return [];
  }
}
function conditionsOf(step3) {
  switch (step3.kind) {
    case "condition":
      return [step3.if];
    case "branch":
      return step3.cases.map((one3) => one3.if);
    case "email":
    case "sms":
      return step3.onlyIf === void 0 ? [] : [step3.onlyIf];
    case "ab_test":
      return step3.variants.flatMap(({ message: message2 }) => conditionsOf(message2));
    default:
      return [];
  }
}

// src/model/rules/message-unknown.ts
var messageUnknown = (sequence2) => {
  const steps = new Map([...allSteps(sequence2.steps)].reverse().flatMap(namedBy));
  return askedOf(sequence2.steps).flatMap((asked6) => problemOf2(asked6, steps, sequence2));
};
var namedBy = (step3) => {
  const variants = step3.kind === "ab_test" ? step3.variants.map(({ message: message2 }) => message2.id) : [];
  return [step3.id, ...variants].flatMap((id2) => id2 === void 0 ? [] : [[id2, step3]]);
};
function askedOf(steps) {
  const asked6 = [];
  const walk = (list3, before) => {
    let known3 = before;
    for (const step3 of list3) {
      if (known3 === void 0) return void 0;
      const here = known3;
      for (const leaf of conditionsOf(step3).flatMap(messageLeaves)) asked6.push({ leaf, by: step3.id, before: here });
      if (step3.kind === "exit") return void 0;
      const own = step3.id === void 0 ? here : /* @__PURE__ */ new Set([...here, step3.id]);
      const ways = below(step3).map((way) => walk(way, own));
      const ends2 = ways.flatMap((way) => way === void 0 ? [] : [...way]);
      known3 = ways.length === 0 ? own : ways.every((way) => way === void 0) ? void 0 : new Set(ends2);
    }
    return known3;
  };
  walk(steps, /* @__PURE__ */ new Set());
  return asked6;
}
function problemOf2({ leaf, by, before }, steps, { address: address2, reentry }) {
  const tell3 = (message2, detail) => [
    diagnostic("message-unknown", message2, detail, { at: leaf.at, address: address2, ...present({ step: by }) })
  ];
  const step3 = steps.get(leaf.step);
  const sending = [...steps].flatMap(([id2, one3]) => channelOf(one3) === void 0 ? [] : [id2]);
  if (step3 === void 0)
    return tell3(
      `No step has the id "${leaf.step}".${didYouMean(leaf.step, sending)}`,
      sending.length === 0 ? `Give the email that is meant an id, and write it here.` : `Steps with a message of their own: ${sending.slice(0, 8).join(", ")}. For another sequence: { ${leaf.did}_email: 7 days, flow: ADDRESS }.`
    );
  const channel3 = channelOf(step3);
  if (channel3 === void 0)
    return tell3(
      step3.kind === "ab_test" ? `"${leaf.step}" is an A/B test, whose messages cannot be asked about one by one.` : `The step "${leaf.step}" sends no message, so nobody can have ${leaf.did} it.`,
      `Write the id of an email${leaf.did === "clicked" ? " or a text" : ""}, or ask about any email since they came in: { ${leaf.did}_email: since_entry }.`
    );
  if (channel3 === "sms" && leaf.did === "opened")
    return tell3(
      `The step "${leaf.step}" is a text, and nobody knows whether a text was opened.`,
      `Klaviyo counts clicks alone: { clicked: ${leaf.step} }.`
    );
  const again2 = leaf.window.kind !== "since_entry" && reentry.kind !== "never";
  if (before.has(leaf.step) || again2) return [];
  return tell3(
    `Nobody has had "${leaf.step}" when this is asked: it comes later, or on another branch.`,
    `It stands on line ${step3.at.line}. Ask behind it, with a delay between, so that there is time to read.`
  );
}

// src/model/rules/unreachable-step.ts
function ends(step3) {
  if (step3.kind === "exit") return true;
  if (step3.kind === "skipped") return listEnds(step3.instead);
  const branches2 = below(step3);
  return branches2.length > 0 && branches2.every(listEnds);
}
var listEnds = (steps) => steps.some(ends);
var unreachableStep = (sequence2) => {
  const check = (steps) => {
    const end = steps.findIndex(ends);
    const [last, lost] = end < 0 ? [] : steps.slice(end);
    const under2 = steps.flatMap((step3) => below(step3).flatMap(check));
    if (last === void 0 || lost === void 0) return under2;
    const detail = `Everybody has left the flow on line ${last.at.line}. Move the step before that, or take it out.`;
    const place4 = { at: lost.at, address: sequence2.address, step: lost.id ?? lost.kind };
    return [diagnostic("unreachable-step", "No branch reaches this step.", detail, place4), ...under2];
  };
  return check(sequence2.steps);
};

// src/model/rules/rules.ts
var noEmailContent = ({ name, steps, at: at2, address: address2 }) => {
  if ([...allSteps(steps)].some(isDeed)) return [];
  const message2 = `The sequence "${name}" has no step that sends or changes anything.`;
  const detail = "Add an email step with a subject and content: email: { id: hello, subject: \u2026, template: templates/hello.html }. Texts, webhooks and profile updates do as well.";
  return [diagnostic("no-email-content", message2, detail, { at: at2.name, address: address2 })];
};
var duplicateId = ({ steps, address: address2 }) => repeated(allSteps(steps), ({ id: id2 }) => id2).map(
  ({ item: { id: id2, at: at2 }, first: first2 }) => diagnostic(
    "duplicate-id",
    `Two steps have the id "${id2}".`,
    `The other one is on line ${first2.at.line}. Ids tell steps apart for good; give one of them another.`,
    { at: at2, address: address2, step: id2 }
  )
);
var mostActions = 200;
var tooManySteps = ({ steps, at: at2, address: address2 }) => {
  const count4 = [...allSteps(steps)].filter(({ kind }) => kind !== "exit" && kind !== "skipped").length;
  if (count4 <= mostActions) return [];
  const message2 = `The sequence has ${count4} steps; a flow takes ${mostActions} actions.`;
  const detail = "Make two sequences of it, the second starting from a list or a segment.";
  return [diagnostic("too-many-actions", message2, detail, { at: at2.name, address: address2 })];
};
var skipHoldsLive = ({ status, steps, address: address2 }) => {
  if (status !== "live" && status !== "manual") return [];
  return [...allSteps(steps)].flatMap((step3) => {
    if (step3.kind !== "skipped" || !step3.holdsLive) return [];
    const { written: written2, advice: advice2, at: at2, id: id2 = written2 } = step3;
    const harm = written2 === "goal" ? "People who have arrived would go on getting messages." : "People would get the next messages all at once.";
    const message2 = `The sequence may not be ${status} without its "${written2}".`;
    return [
      diagnostic("skip-holds-live", message2, `${harm} ${advice2} Or set status: draft.`, { at: at2, address: address2, step: id2 })
    ];
  });
};
var noExit = ({ trigger: { type, at: at2 }, exitWhen, address: address2 }) => {
  if (!(type.endsWith("_abandoned") || type === "lapsed_customer") || exitWhen) return [];
  const message2 = "People who have bought go on getting this sequence.";
  const detail = "Add exit_when: { placed_order: since_entry }, so that they leave the flow as soon as they order.";
  return [diagnostic("no-exit", message2, detail, { at: at2, address: address2 })];
};
var oldCustomers = ({ trigger: { type, at: at2 }, reentry, audience, address: address2 }) => {
  if (type !== "customer_created") return [];
  const missing3 = [
    ...reentry.kind === "never" ? [] : ["reentry: never"],
    ...audience ? [] : ["audience: { metric: Placed Order, equals: 0, within: all_time }"]
  ];
  if (missing3.length === 0) return [];
  const message2 = "Active on Site fires for old customers too, on every visit.";
  const detail = `Klaviyo has no event for a new customer. Add ${missing3.join(" and ")}.`;
  return [diagnostic("old-customers", message2, detail, { at: at2, address: address2 })];
};
var rules = [
  ...[noEmailContent, duplicateId, unreachableStep, messageUnknown, tooManySteps, skipHoldsLive],
  ...[noExit, letsNobodyIn, oldCustomers]
];
var checkSequence = (sequence2) => rules.flatMap((rule) => rule(sequence2));

// src/steps/read-steps.ts
function readSteps(value2, path2, scope, reader) {
  if (value2 === void 0 || value2 === null) return [];
  if (value2 === "exit") return readSteps(["exit"], path2, scope, reader);
  if (!Array.isArray(value2)) {
    return reader.report("wrong-type", path2, {
      message: `Steps are a list, not ${kindOf(value2)}.`,
      detail: 'Write one step a line, each after "- ": - delay: 1 day'
    });
  }
  const steps = value2.map((item2, i) => readStep(item2, [...path2, i], scope, reader));
  return steps.includes(void 0) ? void 0 : steps;
}
var otherWords = {
  wait: "delay",
  pause: "delay",
  if: "condition",
  split: "condition",
  mail: "email",
  text: "sms",
  webhooks: "webhook",
  add_to_segment: "update_profile",
  send_email: "email",
  send_sms: "sms",
  wait_until_date: "wait_until",
  ab: "ab_test"
};
var elsewhere = {
  push: "Push notifications can be written as raw only: build one in Klaviyo, and `sluice import` shows its definition. Or send an sms or an email.",
  whatsapp: "WhatsApp messages can be written as raw only: build one in Klaviyo, and `sluice import` shows its definition. Or send an sms or an email.",
  unsubscribe: "Klaviyo cannot take consent away in a flow. Take people off a list with remove_from_list: { id: off, list: Newsletter }, or set a property with update_profile and leave such people out in audience.",
  subscribe: "Klaviyo cannot give consent in a flow. Put people on a list with add_to_list: { id: on, list: Newsletter }; its opt-in process asks them.",
  end: "Write - exit.",
  stop: "Write - exit."
};
function readStep(item2, path2, scope, reader) {
  if (item2 === "exit") return { kind: "exit", at: reader.at(path2) };
  const example2 = "A step is a map with one key, its kind: - delay: 1 day";
  if (typeof item2 === "string") {
    const word = stepKeys.find((key2) => key2 === item2);
    return reader.report("wrong-type", path2, {
      message: `"${item2}" is not a step.`,
      detail: word ? `Write - ${word}: \u2026 with its fields.` : example2
    });
  }
  if (typeof item2 !== "object" || item2 === null || Array.isArray(item2)) {
    return reader.report("wrong-type", path2, {
      message: `A step must be a map, not ${kindOf(item2)}.`,
      detail: example2
    });
  }
  const keys = Object.keys(item2);
  const [first2, second] = keys;
  if (first2 === void 0)
    return reader.report("missing-key", path2, { message: "The step is empty.", detail: example2 });
  const known3 = keys.filter((key2) => stepKeys.includes(key2));
  const [kind, other] = known3;
  if (kind === void 0) {
    const told4 = unknownKey([...path2, first2], first2, stepKeys);
    const named6 = first2 === "type" || first2 === "kind" ? stepKeys.find((key2) => key2 === item2[first2]) : void 0;
    const meant = Object.hasOwn(otherWords, first2) ? otherWords[first2] : void 0;
    const instead = Object.hasOwn(elsewhere, first2) ? elsewhere[first2] : void 0;
    return reader.told({
      ...told4,
      message: named6 === void 0 ? meant === void 0 || instead !== void 0 ? (instead === void 0 ? told4.message : `Unknown key "${first2}".`).replace(
        "Unknown key",
        "Unknown kind of step"
      ) : `Unknown kind of step "${first2}". Did you mean "${meant}"?` : `The kind of a step is its key: write - ${named6}: \u2026 instead of - ${first2}: ${named6}.`,
      detail: instead ?? `Kinds of step: ${stepKeys.join(", ")}.`
    });
  }
  if (other !== void 0) {
    return reader.report("invalid-value", [...path2, other], {
      message: `"${kind}" and "${other}" are two steps in one.`,
      detail: 'Begin the second with "- " on a line of its own.',
      part: "key"
    });
  }
  if (second !== void 0) {
    const stray = keys.find((key2) => key2 !== kind) ?? second;
    return reader.report("unknown-key", [...path2, stray], {
      message: `"${stray}" stands beside "${kind}", not under it.`,
      detail: `Indent it by two more spaces, so that it belongs to ${kind}.`,
      part: "key"
    });
  }
  return readFields(kind, fieldsOf(item2)[kind], [...path2, kind], scope, reader);
}
function readFields(key2, fields, path2, scope, all2) {
  const { id: id2 } = fieldsOf(fields);
  const reader = all2.ofStep(typeof id2 === "string" ? id2 : key2);
  const kind = stepKinds[key2];
  const step3 = kind.read(fields, { path: path2, base: { ...present({ id: id2 }), at: reader.at(path2, "key") }, scope, reader });
  if (kind.sends && step3 !== void 0 && step3.id === void 0) {
    reader.report("missing-id", path2, {
      message: `This ${key2} has no id.`,
      detail: "Sluice gives it one and finds it again by likeness. Write an id of your own, such as id: first-reminder: it keeps the step's people and figures together however you edit it.",
      part: "key"
    });
  }
  return step3;
}

// src/steps/count-steps.ts
var mostWritten = 1e3;
var lists = /* @__PURE__ */ new Set(["steps", "then", "else"]);
function tooManyWritten(value2, path2) {
  let count4 = 0;
  const visit2 = (inner, at2) => {
    if (typeof inner !== "object" || inner === null) return void 0;
    if (Array.isArray(inner) && lists.has(at2.at(-1)) && (count4 += inner.length) > mostWritten) return at2;
    for (const [key2, below3] of Array.isArray(inner) ? inner.entries() : Object.entries(inner)) {
      const found = visit2(below3, [...at2, key2]);
      if (found !== void 0) return found;
    }
    return void 0;
  };
  return visit2(value2, path2);
}

// src/triggers/incompatible.ts
var base = "Klaviyo starts flows from events, lists, segments and dates";
var otherTriggers = {
  abandoned_cart: "type: cart_abandoned",
  cart_abandonment: "type: cart_abandoned",
  abandoned_checkout: "type: checkout_abandoned",
  checkout_started: "type: checkout_abandoned",
  started_checkout: "type: checkout_abandoned",
  abandoned_browse: "type: browse_abandoned",
  browse_abandonment: "type: browse_abandoned",
  viewed_product: "type: browse_abandoned",
  active_on_site: "type: site_abandoned",
  placed_order: "type: order_created",
  order_placed: "type: order_created",
  fulfilled_order: "type: order_fulfilled",
  added_to_cart: "type: metric, metric: Added to Cart",
  add_to_cart: "type: metric, metric: Added to Cart",
  back_in_stock: "type: metric, metric: Subscribed to Back in Stock",
  birthday: 'type: date, property: Birthday, at: "09:00"',
  anniversary: 'type: date, property: Anniversary, at: "09:00"',
  date_property: 'type: date, property: Birthday, at: "09:00"',
  winback: "type: lapsed_customer",
  win_back: "type: lapsed_customer",
  subscribed: "type: new_subscriber, list: Newsletter",
  subscribed_to_list: "type: new_subscriber, list: Newsletter",
  added_to_list: "type: list, list: Newsletter",
  added_to_segment: "type: segment, segment: VIP",
  event: "type: metric, metric: Ordered Product"
};
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

// src/triggers/read-trigger.ts
function readTrigger(value2, path2, overrides, reader) {
  const map = reader.read(looseObject({ type: unknown().optional() }), value2, path2);
  const key2 = map && typeOf(map, path2, reader);
  if (map === void 0 || key2 === void 0) return void 0;
  const kind = triggerKinds[key2];
  const { where, ...rest } = map;
  if (where === void 0 || "where" in kind.schema.shape) {
    const base3 = { at: reader.at([...path2, "type"]), type: key2 };
    return kind.read(map, { path: path2, base: base3, overrides, reader });
  }
  reader.report("where-needs-metric", [...path2, "where"], {
    message: `A trigger of type "${key2}" has no event, so nothing can be asked about its properties.`,
    detail: "Ask about the person in audience, or start the sequence from a metric.",
    part: "key"
  });
  reader.read(kind.schema, rest, path2);
  return void 0;
}
function typeOf(map, path2, reader) {
  const { type } = map;
  const at2 = [...path2, "type"];
  if (type === void 0)
    return reader.told({ ...missingKey(path2, "type"), detail: `Add type: \u2026 with one of: ${triggerKeys.join(", ")}.` });
  if (typeof type !== "string") {
    return reader.report("wrong-type", at2, {
      message: `"type" must be a text, not ${kindOf(type)}.`,
      detail: `Write one of: ${triggerKeys.join(", ")}.`
    });
  }
  const word = type.trim().toLowerCase().replace(/[\s-]+/g, "_");
  const advice2 = Object.hasOwn(incompatible, word) ? incompatible[word] : void 0;
  if (advice2 !== void 0) {
    const message2 = `The trigger "${type}" has no equivalent in Klaviyo.`;
    return reader.report("trigger-incompatible", at2, { message: message2, detail: advice2 });
  }
  const other = Object.hasOwn(otherTriggers, word) ? otherTriggers[word] : void 0;
  if (other !== void 0) {
    return reader.report("invalid-value", at2, {
      message: `"${type}" is not a value of "type".`,
      detail: `Write trigger: { ${other} }.`
    });
  }
  const key2 = triggerKeys.find((known3) => known3 === type);
  return key2 ?? reader.told(notOneOf(at2, "type", type, triggerKeys));
}

// src/model/parse.ts
function parseSequence(source, address2, account) {
  const diagnostics = [];
  const isError2 = (d) => d.severity === "error" && !(account.tolerated?.includes(d.code) ?? false);
  const reader = makeReader(source, address2, diagnostics);
  if (!isObject(source.value)) {
    reader.report("wrong-type", [], {
      message: `A sequence must be a map, not ${kindOf(source.value)}.`,
      detail: "Begin with name:, trigger: and steps:."
    });
    return { templates: [], diagnostics };
  }
  reportAltered(reader);
  const value2 = putInVariables(source.value, [], account, reader);
  const top = reader.read(sequence, value2, []);
  const map = value2;
  const trigger = map.trigger === void 0 ? void 0 : readTrigger(map.trigger, ["trigger"], account.metrics, reader);
  const defaults2 = readDefaults(map.defaults, ["defaults"], reader);
  const scope = {
    file: source.file,
    // Without a trigger that could be read nothing is said about its events.
    metricTrigger: trigger === void 0 || trigger.kind === "metric" || trigger.kind === "raw",
    overrides: account.metrics,
    defaults: defaults2 ?? {},
    templates: [],
    readSteps,
    exits: []
  };
  const { templates } = scope;
  const read = (key2) => map[key2] === void 0 ? void 0 : readCondition(map[key2], [key2], asking(scope, key2), reader);
  const audience = read("audience");
  const exitWhen = read("exit_when");
  const reentry = readReentry(map.reentry, ["reentry"], reader, trigger);
  const schedule = top && readSchedule(top, reader);
  const endless = tooManyWritten(map.steps, ["steps"]);
  if (endless !== void 0) {
    reader.report("too-many-actions", endless, {
      message: `There are more than ${mostWritten} steps by here, aliases written out.`,
      detail: "A flow takes 200 actions. Where aliases (*name) repeat whole lists of steps, take them out."
    });
  }
  const steps = map.steps === void 0 || endless !== void 0 ? void 0 : readSteps(map.steps, ["steps"], scope, reader);
  const tests = readInnerTests(map.tests, ["tests"], address2, reader);
  const identity = identityOf(map, address2, reader);
  if (diagnostics.some(isError2) || !top || !trigger || !steps || !reentry) return { identity, templates, diagnostics };
  const sequence2 = {
    address: address2,
    file: source.file,
    name: spelled2(top.name),
    ...present({ description: top.description }),
    deploy: top.deploy ?? true,
    ...present({ movedFrom: top.moved_from, adopt: top.adopt, status: top.status, schedule }),
    ...top.pilot ? { pilot: { segment: top.pilot.segment, at: reader.at(["pilot", "segment"]) } } : {},
    trigger,
    ...present({ audience, exitWhen: withExits(exitWhen, scope.exits) }),
    reentry,
    ...present({ replace: top.replace, meets: readMeets(top.meets, reader) }),
    steps,
    ...present({ tests }),
    at: {
      name: reader.at(["name"]),
      ...top.status === void 0 ? {} : { status: reader.at(["status"]) },
      ...top.adopt === void 0 ? {} : { adopt: reader.at(["adopt"]) }
    }
  };
  diagnostics.push(...checkSequence(sequence2));
  return { sequence: diagnostics.some(isError2) ? void 0 : sequence2, identity, templates, diagnostics };
}
var readMeets = (written2, reader) => written2?.map((address2, index) => ({ address: address2.replace(/\.yaml$/, ""), at: reader.at(["meets", index]) }));
var spelled2 = (name) => name.normalize("NFC");
function identityOf({ name, adopt }, address2, reader) {
  if (typeof name !== "string" || name === "") return void 0;
  const at2 = { name: reader.at(["name"]), ...typeof adopt === "string" ? { adopt: reader.at(["adopt"]) } : {} };
  const identity = { address: address2, file: at2.name.file, name: spelled2(name), at: at2 };
  return typeof adopt === "string" ? { ...identity, adopt } : identity;
}
function withExits(own, more) {
  const all2 = own ? [own, ...more] : more;
  const [first2] = all2;
  if (first2 === void 0 || all2.length === 1) return first2;
  return { kind: "any", of: all2, at: first2.at };
}

// src/model/rules/account-rules.ts
var duplicateName = (sequences) => repeated(sequences, ({ name }) => name).filter(({ item: item2, first: first2 }) => item2.adopt === void 0 || first2.adopt === void 0).map(
  ({ item: { name, at: at2, address: address2 }, first: first2 }) => diagnostic(
    "duplicate-name",
    `The name "${name}" is taken by ${first2.file}.`,
    "Names tell flows apart in Klaviyo; give one of the two another.",
    { at: at2.name, address: address2 }
  )
);
var duplicateAdopt = (sequences) => repeated(sequences, ({ adopt }) => adopt).map(
  ({ item: { adopt, at: at2, address: address2 }, first: first2 }) => diagnostic(
    "invalid-value",
    `The flow ${adopt} is adopted by ${first2.file} already.`,
    "One flow is held by one sequence; take adopt out of one of the two.",
    { at: at2.adopt ?? at2.name, address: address2 }
  )
);
var checkAccount = (sequences) => [
  ...duplicateName(sequences),
  ...duplicateAdopt(sequences)
];

// src/model/rules/shared-trigger.ts
function sharedTriggers(sequences) {
  const live = sequences.filter(({ status, deploy }) => status === "live" && deploy).flatMap(entrance);
  return live.flatMap(({ sequence: sequence2, trigger, filter: filter2 }, index) => {
    const mayMeet = (one3) => one3.trigger === trigger && (one3.filter === filter2 || one3.filter === void 0 || filter2 === void 0);
    const other = live.slice(0, index).find(mayMeet);
    if (other === void 0) return [];
    const message2 = `Somebody can be in this sequence and in ${other.sequence.address} at once: both are live on ${trigger}.`;
    const detail = "Neither knows what the other sends. Give one an audience (or `where`) that leaves out the people of the other, such as audience: { not: { segment: VIP } }, or make them one sequence with a condition. If both are meant, let it be.";
    return [diagnostic("shared-trigger", message2, detail, { at: sequence2.trigger.at, address: sequence2.address })];
  });
}
function entrance(sequence2) {
  const { trigger, audience } = sequence2;
  const where = trigger.kind === "metric" ? trigger.where : void 0;
  const parts2 = [where, audience === void 0 ? void 0 : parting(audience)].filter((part) => part !== void 0);
  const filter2 = parts2.length === 0 ? void 0 : parts2.map(asked).join(" ");
  const name = nameOf(trigger);
  return name === void 0 ? [] : [{ sequence: sequence2, filter: filter2, trigger: name }];
}
function nameOf(trigger) {
  if (trigger.kind === "list") return `the list ${trigger.list}`;
  if (trigger.kind === "segment") return `the segment ${trigger.segment}`;
  if (trigger.kind !== "metric") return void 0;
  const { name, integration } = trigger.metric;
  return integration === void 0 ? name : `${name} (${integration})`;
}
function parting(audience) {
  if (audience.kind === "consent" || audience.kind === "not_in_flow") return void 0;
  if (audience.kind !== "all") return audience;
  const of2 = audience.of.flatMap((one3) => parting(one3) ?? []);
  return of2.length > 1 ? { ...audience, of: of2 } : of2[0];
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
  } catch (error2) {
    return { kind: "invalid", problems: [{ message: error2.message.split("\n")[0] ?? "" }] };
  }
}

// src/source/raw-parts.ts
async function rawProblems(sequence2) {
  const parts2 = sequence2.adopt === void 0 ? [...rawParts(sequence2)] : [];
  if (parts2.length === 0) return [];
  const { problemOfPart } = await import("./validate-PJ7CP6Z4.js");
  return parts2.flatMap(({ part, definition: definition2, at: at2, step: step3 }) => {
    const found = problemOfPart(part, definition2);
    if (found === void 0) return [];
    const more = { at: at2, address: sequence2.address, step: step3 };
    if ("problem" in found)
      return diagnostic(
        "invalid-value",
        `Klaviyo would not take this raw ${part}: ${found.problem}.`,
        "What is raw is sent as it stands. Write it as the reference of Klaviyo's API has it under Create Flow.",
        more
      );
    const { type } = definition2;
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
  for (const step3 of allSteps(steps)) {
    const id2 = step3.id ?? step3.kind;
    if (step3.kind === "raw") yield { part: "action", definition: step3.definition, at: step3.at, step: id2 };
    for (const asked6 of askedBy(step3)) for (const one3 of rawConditions(asked6)) yield { ...one3, step: id2 };
  }
}
function askedBy(step3) {
  if (step3.kind === "email" || step3.kind === "sms") return [step3.onlyIf];
  if (step3.kind === "condition") return [step3.if];
  return step3.kind === "branch" ? step3.cases.map((each2) => each2.if) : [];
}
function* rawConditions(condition2) {
  if (condition2 === void 0) return;
  if (condition2.kind === "raw") yield { part: "condition", definition: condition2.definition, at: condition2.at };
  else if (condition2.kind === "not") yield* rawConditions(condition2.of);
  else if (condition2.kind === "all" || condition2.kind === "any")
    for (const one3 of condition2.of) yield* rawConditions(one3);
}

// src/source/templates.ts
import { posix as posix4, join as join3 } from "node:path";

// src/source/mjml-include.ts
import { posix as posix3 } from "node:path";
var maxIncludes = 100;
var maxDepth3 = 10;
var maxMjmlBytes = 256 * 1024;
var maxNesting = 50;
var include = /<mj-include\b([^>]*?)\/?>(?:\s*<\/mj-include>)?/g;
var attribute2 = (text2, name) => new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(text2)?.slice(1).find((value2) => value2 !== void 0);
var withoutComments = (text2) => text2.replace(/<!--[\s\S]*?-->/g, (all2) => all2.replace(/[^\n]/g, " "));
var oneLine = (text2) => text2.replace(/\r?\n/g, " ");
async function includeMjml(disk, root2, file, source) {
  const files = [];
  const heads = [];
  const lineOf = (text3, offset) => text3.slice(0, offset).split("\n").length;
  const failure = (text3, offset, message2, detail) => failed({ line: lineOf(text3, offset), message: message2, detail });
  const resolve4 = async (from, text3, above2) => {
    let result = "";
    let end = 0;
    for (const found of withoutComments(text3).matchAll(include)) {
      const at2 = found.index;
      const written2 = attribute2(found[1] ?? "", "path") ?? "";
      const type = attribute2(found[1] ?? "", "type") ?? "mjml";
      const name = /\.[a-z]+$/.test(written2) ? written2 : `${written2}.mjml`;
      const target = posix3.normalize(posix3.join(posix3.dirname(from), name));
      if (written2 === "")
        return failure(text3, at2, "An mj-include does not say what to include.", 'Write path="./header.mjml".');
      if (posix3.isAbsolute(written2) || target.startsWith("..") || written2.includes("\\") || written2.includes("\0"))
        return failure(
          text3,
          at2,
          `The mj-include "${written2}" leads out of the repository.`,
          "Files are included relative to the one that includes them, below the root of the repository."
        );
      if (above2.includes(target) || above2.length > maxDepth3 || files.length >= maxIncludes)
        return failure(
          text3,
          at2,
          above2.includes(target) ? `The mj-include "${written2}" includes itself.` : "Too much is included: at most 100 files, ten levels deep.",
          "Include each part once, where it belongs."
        );
      const read = await readText(disk, root2, target, maxMjmlBytes);
      if (read.kind !== "text")
        return failure(
          text3,
          at2,
          read.kind === "missing" ? `The file ${target} that is included does not exist.` : `The file ${target} that is included cannot be used: ${whyNot(read)}.`,
          "It is looked for relative to the file that includes it."
        );
      files.push({ file: target, text: read.text });
      const inner = type === "mjml" ? await resolve4(target, read.text, [...above2, target]) : void 0;
      if (inner !== void 0 && !inner.ok) return failed({ ...inner.error, line: lineOf(text3, at2) });
      result += text3.slice(end, at2) + oneLine(inner === void 0 ? wrapped(type, read.text, found[1] ?? "") : body(inner.data.text, heads));
      end = at2 + found[0].length;
      if (result.length > maxMjmlBytes) break;
    }
    return success({ text: result + text3.slice(end), files });
  };
  const whole = await resolve4(file, source, [file]);
  if (!whole.ok) return whole;
  const text2 = withHeads(whole.data.text, heads);
  const size = Buffer.byteLength(text2);
  if (size > maxMjmlBytes || nesting(text2) > maxNesting)
    return failed({
      line: 1,
      message: size > maxMjmlBytes ? `The template is larger than ${maxMjmlBytes / 1024} KiB with what it includes.` : `The template is nested more than ${maxNesting} levels deep.`,
      detail: "A mail is some twenty kilobytes of MJML, a dozen levels deep. Take out what is there by mistake."
    });
  return success({ ...whole.data, text: text2 });
}
var whyNot = (read) => ({
  outside: "it is a link that leads out of the repository",
  "too-large": `it is larger than ${maxMjmlBytes / 1024} KiB`,
  binary: "it is not plain text in UTF-8"
})[read.kind] ?? read.why ?? "it cannot be read";
var wrapped = (type, text2, attributes) => type === "css" ? `<mj-style${attribute2(attributes, "css-inline") === "inline" ? ' inline="inline"' : ""}>${text2}</mj-style>` : `<mj-raw>${text2}</mj-raw>`;
function body(text2, heads) {
  if (!/<mjml\b/.test(text2)) return text2;
  const head = /<mj-head\b[^>]*>([\s\S]*?)<\/mj-head>/.exec(text2)?.[1];
  if (head !== void 0) heads.push(oneLine(head));
  return /<mj-body\b[^>]*>([\s\S]*)<\/mj-body>/.exec(text2)?.[1] ?? "";
}
function withHeads(text2, heads) {
  if (heads.length === 0) return text2;
  const all2 = heads.join(" ");
  if (/<\/mj-head>/.test(text2)) return text2.replace("</mj-head>", () => `${all2}</mj-head>`);
  return text2.replace(/<mjml\b[^>]*>/, (tag) => `${tag}<mj-head>${all2}</mj-head>`);
}
function nesting(text2) {
  let depth = 0;
  let most2 = 0;
  for (const [, close, , self] of withoutComments(text2).matchAll(/<(\/?)(mj-[a-z-]+|mjml)\b[^>]*?(\/?)>/g)) {
    if (close === "/") depth -= 1;
    else if (self !== "/") most2 = Math.max(most2, ++depth);
  }
  return most2;
}

// src/source/templates.ts
var maxTemplateBytes = 1024 * 1024;
async function readTemplates(disk, root2, uses, mjml) {
  const diagnostics = [];
  const templates = /* @__PURE__ */ new Map();
  const originals = /* @__PURE__ */ new Map();
  const read = /* @__PURE__ */ new Map();
  let compiler;
  for (const use of uses) {
    let problems = read.get(use.file);
    if (problems === void 0) {
      const outcome = await readOne(disk, root2, use, () => compiler ??= mjml());
      if (outcome.text !== void 0) templates.set(use.file, outcome.text);
      if (outcome.original !== void 0) originals.set(use.file, outcome.original);
      problems = outcome.problems;
      diagnostics.push(...problems);
      read.set(use.file, problems);
    } else {
      diagnostics.push(...again(problems, use));
    }
  }
  return { templates, originals, diagnostics };
}
function again(problems, use) {
  const about = { at: use.at, address: use.address, step: use.step };
  const naming = problems.filter(({ at: at3 }) => at3?.file !== use.file);
  const inside2 = problems.find((problem) => problem.at?.file === use.file && isError(problem));
  if (!inside2 || inside2.address === use.address) return naming.map((problem) => ({ ...problem, ...about }));
  const { code, message: message2, detail, at: at2 } = inside2;
  const where = `${use.file}:${at2?.line}:${at2?.column}`;
  return [
    ...naming.map((problem) => ({ ...problem, ...about })),
    diagnostic(code, `${where}: ${message2}`, detail, about)
  ];
}
async function readOne(disk, root2, use, mjml) {
  const { file } = use;
  const about = { at: use.at, address: use.address, step: use.step };
  const refuse = (code, message2, detail, at2 = about.at) => ({
    problems: [diagnostic(code, message2, detail, { ...about, at: at2 })]
  });
  const found = await readText(disk, root2, file, maxTemplateBytes);
  switch (found.kind) {
    case "missing": {
      const near2 = await nearFile(disk, root2, file);
      return refuse(
        "template-missing",
        `The template ${file} does not exist.`,
        near2 === void 0 ? "Templates are looked for relative to the sequence's own file." : `Did you mean ${near2}? Templates are looked for relative to the sequence's own file.`
      );
    }
    case "outside":
      return refuse(
        "template-outside",
        `The template ${file} is a link that leads out of the repository.`,
        "Put the file itself into the repository."
      );
    case "too-large":
      return refuse(
        "template-unreadable",
        `The template ${file} is larger than 1 MiB.`,
        "Mail programs clip messages above 100 kilobytes. Host images, and link to them."
      );
    case "binary":
      return refuse(
        "template-unreadable",
        `The template ${file} is not plain text in UTF-8.`,
        "Save it as plain text in UTF-8."
      );
    case "unreadable":
      return refuse(
        "template-unreadable",
        `The template ${file} cannot be read: ${found.why}.`,
        "Check what it is and its permissions."
      );
    case "text":
  }
  if (found.text.trim() === "")
    return refuse("no-email-content", `The template ${file} is empty.`, "Write the message.");
  const problems = checkTemplate(found.text, file, use.address, use.step);
  if (!file.endsWith(".mjml")) return { text: found.text, original: found.text, problems };
  const whole = await includeMjml(disk, root2, file, found.text);
  if (!whole.ok) {
    const { line: line2, message: message2, detail } = whole.error;
    return refuse("mjml-invalid", message2, detail, { file, line: line2, column: 1, endLine: line2, endColumn: 1 });
  }
  const compiled = await compileMjml(await mjml(), whole.data.text);
  if (compiled.kind === "html")
    return {
      text: compiled.html,
      original: found.text,
      problems: checkTemplate(whole.data.text, file, use.address, use.step)
    };
  if (compiled.kind === "missing") {
    return refuse(
      "mjml-missing",
      `The template ${file} needs the package mjml, which is not installed.`,
      "Install it beside Sluice: npm install mjml. Or save the template as HTML."
    );
  }
  return {
    problems: compiled.problems.slice(0, 10).map(
      ({ line: line2 = 1, message: message2 }) => diagnostic(
        "mjml-invalid",
        `The MJML does not compile: ${message2.replace(/\.?$/, ".")}`,
        "Correct it; MJML's documentation lists the tags and attributes.",
        { ...about, at: { file, line: line2, column: 1, endLine: line2, endColumn: 1 } }
      )
    )
  };
}
async function nearFile(disk, root2, file) {
  const directory2 = posix4.dirname(file);
  const names3 = await disk.names(join3(root2, directory2)).catch(() => []);
  const meant = nearest(posix4.basename(file), [...names3].sort());
  return meant === void 0 ? void 0 : posix4.join(directory2, meant);
}

// src/source/load.ts
async function loadConfig(disk, root2, isForgiving = false) {
  const read = await readText(disk, root2, configFile, maxYamlBytes);
  if (read.kind === "missing") return { config: defaultConfig, diagnostics: [] };
  if (read.kind !== "text") {
    const why = read.kind === "unreadable" ? read.why : {
      outside: "it is a link that leads out of the repository",
      "too-large": "it is larger than 1 MiB",
      binary: "it is not plain text in UTF-8"
    }[read.kind];
    return {
      config: void 0,
      diagnostics: [
        diagnostic("config-invalid", `${configFile} cannot be read: ${why}.`, "Put a plain text file here.", {
          at: startOf(configFile)
        })
      ]
    };
  }
  const yaml = parseYaml(read.text, configFile);
  if (!yaml.source) return { config: void 0, diagnostics: yaml.diagnostics, source: read.text };
  const { config: config2, diagnostics } = parseConfig(yaml.source);
  const bare2 = config2 === void 0 && isForgiving ? parseConfig(bareConfig(yaml.source)).config : void 0;
  return { config: config2 ?? bare2, diagnostics: inFileOrder(diagnostics), source: read.text };
}
function bareConfig(source) {
  const { project, state, accounts } = fieldsOf(source.value);
  const bare2 = Object.entries(fieldsOf(accounts)).map(([key2, account]) => {
    const { api_key_env, account_id, flows } = fieldsOf(account);
    return [key2, JSON.parse(JSON.stringify({ api_key_env, account_id, flows }))];
  });
  const value2 = { project, state, ...accounts === void 0 ? {} : { accounts: Object.fromEntries(bare2) } };
  return { ...source, altered: [], value: JSON.parse(JSON.stringify(value2)) };
}
async function loadAccount(disk, root2, config2, account, mjml = findMjml) {
  const { files, diagnostics: reading } = await readSequenceFiles(disk, root2, account.flows);
  const diagnostics = [...reading];
  const sequences = [];
  const identities = [];
  const uses = [];
  const sources = /* @__PURE__ */ new Map();
  const { variables, metrics, secrets } = account;
  const words5 = {
    variables,
    metrics,
    secrets,
    keys: config2.accounts.map(({ apiKeyEnv }) => apiKeyEnv),
    tolerated: playedDown(config2.lint)
  };
  for (const { file, address: address2, text: text2 } of files) {
    sources.set(file, text2);
    const yaml = parseYaml(text2, file);
    diagnostics.push(...yaml.diagnostics.map((problem) => ({ ...problem, address: address2 })));
    if (!yaml.source) continue;
    const parsed3 = parseSequence(yaml.source, address2, words5);
    diagnostics.push(...parsed3.diagnostics);
    uses.push(...parsed3.templates.map((use) => ({ ...use, address: address2 })));
    if (parsed3.identity) identities.push(parsed3.identity);
    if (!parsed3.sequence) continue;
    const raw2 = await rawProblems(parsed3.sequence);
    diagnostics.push(...raw2);
    if (raw2.length === 0) sequences.push(parsed3.sequence);
  }
  diagnostics.push(...checkAccount(identities), ...sharedTriggers(sequences));
  const read = await readTemplates(disk, root2, uses, mjml);
  diagnostics.push(...read.diagnostics);
  const severe = config2.policy.skippedSteps === "error";
  const told4 = severe ? diagnostics.map(
    (problem) => problem.code === "step-skipped" ? { ...problem, severity: "error" } : problem
  ) : diagnostics;
  const levels = told4.flatMap(
    (problem) => templateCodes.includes(problem.code) ? levelled(problem, config2.lint) ?? [] : problem
  );
  const { templates, originals } = read;
  return { sequences, templates, originals, sources, diagnostics: inFileOrder(levels) };
}

// src/klaviyo/error-text.ts
function errorText(error2) {
  const asked6 = `${error2.method} ${error2.path}`;
  const quoted3 = error2.errors.map(quote2).join(" ");
  const parts2 = [
    `${asked6} failed: ${what2(error2)}${quoted3 ? ` Klaviyo says: ${quoted3}` : ""}`,
    error2.note && `(${error2.note})`,
    meaning(error2),
    error2.happened === "unknown" && !isReading(error2) && "Whether it was done is not known; the next run looks first.",
    error2.requestId && `Request id for Klaviyo's support: ${error2.requestId}.`
  ];
  return parts2.filter(Boolean).join(" ");
}
function quote2({ detail, title, source }) {
  const place4 = source?.parameter ?? source?.pointer ?? "";
  return `\u201C${detail || title}\u201D${/^\/?(data\/?)?$/.test(place4) ? "" : ` (at ${place4})`}`;
}
var isReading = ({ method, path: path2 }) => method === "GET" || path2.endsWith("-reports");
function what2(error2) {
  switch (error2.kind) {
    case "klaviyo":
      return `Klaviyo answered ${error2.status}.`;
    case "edge":
      return "Klaviyo's edge refused this machine (403, a page for browsers instead of an answer).";
    case "network":
      return "no answer came.";
    case "timeout":
      return "no answer came in time.";
    case "garbage":
      return "the answer could not be read.";
    case "blank":
      return "Klaviyo shows only a part of it.";
    case "daily-limit":
      return "the account's calls of this kind are used up for today.";
    case "invalid-request":
      return "Sluice made a request that Klaviyo's contract does not allow, and did not send it.";
    case "stopped":
      return "the run was stopped.";
  }
}
function meaning(error2) {
  switch (error2.kind) {
    case "daily-limit":
      return "Run it again tomorrow: what is done stays done.";
    case "invalid-request":
      return "This is a fault of Sluice; please report it with the sequence.";
    case "blank":
      return "Nothing of it is changed; look at it in Klaviyo.";
    case "stopped":
      return "Run it again: what is done stays done.";
    case "edge":
      return "It says nothing about the key or its scopes: it happens after much traffic from one address, and to addresses that many share. Wait some minutes and run it again, or run it from another network.";
    case "network":
    case "timeout":
    case "garbage":
      return "Check the connection and run it again.";
    case "klaviyo":
      return ofStatus(error2.status ?? 0);
  }
}
function ofStatus(status) {
  switch (status) {
    case 401:
      return "The API key is not accepted: check that it is complete and was not revoked.";
    case 403:
      return "Most often the API key lacks a scope: it needs full access to flows, templates and tags, and read access to accounts, metrics, lists and segments. If it has them, the account itself does not allow this.";
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

// src/klaviyo/pages.ts
var mostPages = 1e3;
var mostStale = 2;
async function pagesOf(send, call, entries = "resources") {
  const shown2 = /* @__PURE__ */ new Set();
  let stale = 0;
  const pages = [];
  const seen = /* @__PURE__ */ new Set();
  let query = call.query;
  for (; ; ) {
    const result = await send({ ...call, query });
    if (!result.ok) return result;
    const page = result.data;
    if (!Array.isArray(page.data) || !page.data.every(isIdentifier))
      return unreadable2(call, "the answer holds no list");
    const ids = page.data.map(({ id: id2 }) => id2);
    const bare2 = entries === "resources" ? page.data.findIndex((one3) => !isResource(one3)) : -1;
    if (bare2 >= 0) return unreadable2(call, `the entry ${ids[bare2]} of the list has no attributes`);
    pages.push(page);
    const next = page.links?.next;
    if (!next) return success(pages);
    const cursor = cursorOf(next, "page[cursor]");
    stale = ids.some((id2) => !shown2.has(id2)) ? 0 : stale + 1;
    ids.forEach((id2) => shown2.add(id2));
    if (cursor === void 0 || seen.has(cursor) || pages.length >= mostPages || stale > mostStale)
      return unreadable2(call, "the pages do not come to an end");
    seen.add(cursor);
    query = { ...call.query, "page[cursor]": cursor };
  }
}
function cursorOf(next, parameter) {
  const query = typeof next === "string" && next.includes("?") ? next.slice(next.indexOf("?")) : "";
  return new URLSearchParams(query).get(parameter) || void 0;
}
var isIdentifier = (value2) => {
  const { type, id: id2 } = value2 ?? {};
  return typeof type === "string" && typeof id2 === "string" && (!kept.has(type) || isId(id2));
};
var kept = new Set("account flow flow-action flow-message list metric segment tag template".split(" "));
var isResource = (value2) => {
  const { attributes } = value2 ?? {};
  return isIdentifier(value2) && typeof attributes === "object" && attributes !== null;
};
var unreadable2 = (call, note) => failed({ ...asked3(call), note, kind: "garbage", happened: isRead(call.endpoint) ? "no" : "unknown" });
var asked3 = ({ endpoint, id: id2 }) => ({
  method: methodOf(endpoint),
  path: pathOf(endpoint, id2),
  errors: []
});

// src/klaviyo/calls.ts
async function resourceOf(send, call) {
  const result = await send(call);
  if (!result.ok) return result;
  const document = result.data;
  return document !== void 0 && isResource(document.data) ? success(document) : unreadable2(call, "the answer holds no resource");
}
async function one(send, endpoint, id2) {
  return mapResult(await resourceOf(send, { endpoint, id: id2 }), ({ data: data2 }) => data2);
}
async function list2(send, endpoint, query, id2) {
  const pages = await pagesOf(send, { endpoint, id: id2, query });
  return mapResult(pages, (all2) => all2.flatMap(({ data: data2 }) => data2));
}
var namesAtOnce = 10;
async function named2(send, endpoint, names3) {
  const size = { "page[size]": "10" };
  if (names3 === void 0) return list2(send, endpoint, size);
  const found = [];
  for (let start = 0; start < names3.length; start += namesAtOnce) {
    const some = names3.slice(start, start + namesAtOnce).map(quoted);
    const result = await list2(send, endpoint, { filter: `any(name,[${some.join(",")}])`, ...size });
    if (!result.ok) return result;
    found.push(...result.data);
  }
  return success(found);
}
var quoted = (text2) => JSON.stringify(text2);
async function checked(send, { schemas, ...call }) {
  const refused = refusal(call, schemas);
  if (refused) return refused;
  return mapResult(await resourceOf(send, call), ({ data: data2 }) => data2);
}
async function told(send, { schemas, ...call }) {
  const refused = refusal(call, schemas);
  if (refused) return refused;
  return mapResult(await send(call), () => void 0);
}
function refusal(call, schemas) {
  const problem = problemOf(call.body, schemas);
  if (problem === void 0) return void 0;
  return failed({ ...asked3(call), note: problem, kind: "invalid-request", happened: "no" });
}
var mostReportPages = 100;
async function report(send, endpoint, schema, body4) {
  const call = { endpoint, body: body4 };
  const refused = refusal(call, [schema]);
  if (refused) return refused;
  const results = [];
  const seen = /* @__PURE__ */ new Set();
  let query;
  while (seen.size < mostReportPages) {
    const answer = await resourceOf(send, { ...call, query });
    if (!answer.ok) return answer;
    const { data: data2, links: links2 } = answer.data;
    if (!Array.isArray(data2.attributes.results)) return unreadable2(call, "the report holds no results");
    for (const row2 of data2.attributes.results) results.push(row2);
    const next = links2?.next;
    if (!next) return success({ ...data2, attributes: { ...data2.attributes, results } });
    const cursor = cursorOf(next, "page_cursor");
    if (cursor === void 0 || seen.has(cursor)) break;
    seen.add(cursor);
    query = { page_cursor: cursor };
  }
  return unreadable2(call, "the pages of the report do not come to an end");
}

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
        await new Promise((resolve4) => at2.wake = resolve4);
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
    learn(endpoint, header3) {
      const at2 = lane(endpoint);
      const tightest = new Map(at2.windows.map((window2) => [window2.seconds, window2]));
      for (const window2 of parseLimit(header3))
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
    const leaving2 = answers[leave];
    if (leaving2 === void 0) return "answer";
    const ms = leaving2 + seconds * 1e3 - now;
    if (ms > hold.ms) hold = { ms, why: words4(max, seconds) };
  }
  return hold;
}
var spans = { 1: "a second", 60: "a minute", 86400: "a day" };
var words4 = (max, seconds) => `${max} ${max === 1 ? "call" : "calls"} ${spans[seconds] ?? `in ${seconds} seconds`}`;
function parseLimit(header3) {
  return [...header3.matchAll(/(\d+);w=(\d+)/g)].map(([, max, seconds]) => ({ max: Number(max), seconds: Number(seconds) })).filter(({ max, seconds }) => max > 0 && seconds > 0);
}

// src/klaviyo/events.ts
var stamp = (ms) => new Date(ms).toISOString().slice(0, 19);
async function metricAggregates(send, query) {
  const { metric_id, where, by, from, to } = query;
  const call = { endpoint: "POST /api/metric-aggregates" };
  const answer = await checked(send, {
    ...call,
    schemas: ["MetricAggregateRequest"],
    body: {
      data: {
        type: "metric-aggregate",
        attributes: {
          metric_id,
          measurements: ["count"],
          interval: "hour",
          by,
          filter: [
            `greater-or-equal(datetime,${stamp(from)})`,
            `less-than(datetime,${stamp(to)})`,
            ...where === void 0 ? [] : [`equals(${where[0]},"${where[1]}")`]
          ],
          timezone: "UTC"
        }
      }
    }
  });
  if (!answer.ok) return answer;
  const { dates, data: data2 } = answer.data.attributes;
  if (!Array.isArray(dates) || !Array.isArray(data2)) return unreadable2(call, "the aggregate holds no dates or no rows");
  return success({
    hours: dates.map((date) => Date.parse(/[Z+]/.test(date.slice(10)) ? date : `${date}Z`)),
    rows: data2.map(({ dimensions, measurements }) => ({
      dimensions: dimensions.map(String),
      counts: (measurements["count"] ?? []).map(Number)
    }))
  });
}
async function newEvent(send, event) {
  return told(send, {
    endpoint: "POST /api/events",
    schemas: ["CreateEventRequest"],
    body: {
      data: {
        type: "event",
        attributes: {
          properties: event.properties,
          unique_id: event.unique_id,
          metric: { data: { type: "metric", attributes: { name: event.metric } } },
          profile: { data: { type: "profile", attributes: { email: event.email } } }
        }
      }
    }
  });
}

// src/klaviyo/api-error.ts
var isOfOne = ({ kind, status = 0 }) => kind === "garbage" || kind === "blank" || kind === "timeout" || kind === "klaviyo" && (status >= 500 || [400, 404, 409, 410, 422].includes(status));

// src/klaviyo/read-flow.ts
function readFlows(page) {
  const included = actionsOf(page.included);
  return page.data.map(
    (flow) => join4(
      flow,
      listedBy(flow),
      included.filter((action2) => isIn(flow, action2))
    )
  );
}
function readFlow({ data: flow, included }) {
  const defined = flow.attributes.definition?.actions.flatMap((action2) => action2?.id ?? []);
  return join4(flow, listedBy(flow) ?? defined, actionsOf(included));
}
function hasStrays(page, flows) {
  const placed2 = new Set(flows.flatMap(({ actions }) => actions.map(({ id: id2 }) => id2)));
  return actionsOf(page.included).some(({ id: id2 }) => !placed2.has(id2));
}
var actionsOf = (included = []) => included.filter(
  (one3) => one3?.type === "flow-action" && isResource(one3)
);
var listedBy = (flow) => flow.relationships?.["flow-actions"]?.data?.map(({ id: id2 }) => id2);
var isIn = (flow, { id: id2, relationships }) => listedBy(flow)?.includes(id2) ?? relationships?.flow?.data?.id === flow.id;
function join4(flow, listed2, actions) {
  const own = new Map(actions.map((action2) => [action2.id, action2]));
  return {
    flow,
    actions: [...own.values()],
    tagIds: flow.relationships?.tags?.data?.map(({ id: id2 }) => id2) ?? [],
    missingActions: (listed2 ?? []).filter((id2) => !own.has(id2))
  };
}

// src/klaviyo/list-flows.ts
var actionFields = { "fields[flow-action]": "definition,updated" };
var withActions = {
  include: "flow-actions,tags",
  ...actionFields,
  "fields[tag]": "name"
};
var pageSizes = ["50", "10"];
var triesOfPage = 2;
async function listFlows(send) {
  for (const size of pageSizes) {
    const pages = await pagesOf(send, {
      endpoint: "GET /api/flows",
      query: { ...withActions, "page[size]": size },
      tries: triesOfPage
    });
    if (!pages.ok) {
      if (isTooMuch(pages.error)) continue;
      return pages.error.status === 429 || pages.error.kind === "garbage" ? flowsSingly(send) : pages;
    }
    const flows = pages.data.map(readFlows);
    if (pages.data.some((page, i) => hasStrays(page, flows[i] ?? []))) return flowsSingly(send);
    return success(distinct(flows.flat()));
  }
  return flowsSingly(send);
}
var isTooMuch = ({ kind, status = 0 }) => kind === "timeout" || status >= 500;
var distinct = (flows) => [
  ...new Map(flows.map((read) => [read.flow.id, read])).values()
];
var mostFailures = 5;
async function flowsSingly(send) {
  const query = { "page[size]": "50" };
  const pages = await pagesOf(
    send,
    { endpoint: "GET /api/flows", query },
    "identifiers"
  );
  if (!pages.ok) return pages;
  const bare2 = new Map(pages.data.flatMap(({ data: data2 }) => data2.map((flow) => [flow.id, flow])));
  const flows = [];
  for (const [id2, { attributes }] of bare2) {
    const flow = await getFlow(send, id2);
    if (flow.ok) flows.push(flow.data);
    else if (!isOfOne(flow.error)) return flow;
    else {
      flows.push(unreadFlow(id2, attributes, flow.error));
      if (flows.length === mostFailures && flows.every(({ unread: unread2 }) => unread2 !== void 0)) return flow;
    }
  }
  return success(flows);
}
var unreadFlow = (id2, known3, error2) => ({
  flow: { type: "flow", id: id2, attributes: known3 ?? {} },
  actions: [],
  tagIds: [],
  missingActions: [],
  unread: errorText(error2)
});
async function getFlow(send, id2) {
  const query = { "additional-fields[flow]": "definition", ...withActions };
  const result = await resourceOf(send, { endpoint: "GET /api/flows/{id}", id: id2, query });
  return mapResult(result, readFlow);
}
async function getFlowActions(send, id2) {
  const query = { ...actionFields, "page[size]": "50" };
  return list2(send, "GET /api/flows/{id}/flow-actions", query, id2);
}

// src/time/stopwatch.ts
function stopwatch({ now, counted: counted2 = now }) {
  const [wall, count4] = [now(), counted2()];
  return {
    atLeast: () => counted2() - count4,
    atMost: () => Math.max(now() - wall, counted2() - count4)
  };
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
  let told4;
  const send = createSend({
    ...options,
    onDate: (date) => {
      told4 = { date, offset: date - options.now(), since: stopwatch(options) };
    },
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
      return account ? success(account) : unreadable2({ endpoint: "GET /api/accounts" }, "the key belongs to no account");
    },
    listFlows: () => listFlows(send),
    getFlow: (id2) => getFlow(send, id2),
    getFlowActions: (id2) => getFlowActions(send, id2),
    getFlowAction: (id2) => one(send, "GET /api/flow-actions/{id}", id2),
    getTemplate: (id2) => one(send, "GET /api/templates/{id}", id2),
    listTemplates: (name) => list2(send, "GET /api/templates", {
      filter: `contains(name,${quoted(name)})`,
      "fields[template]": "name",
      "page[size]": "10"
    }),
    listMetrics: () => list2(send, "GET /api/metrics"),
    listMetricProperties: (id2) => {
      const query = { "additional-fields[metric-property]": "sample_values" };
      return list2(send, "GET /api/metrics/{id}/metric-properties", query, id2);
    },
    async getRevenueMetric() {
      const query = { include: "metric" };
      const call = { endpoint: "GET /api/mapped-metrics/{id}", id: "revenue", query };
      return mapResult(
        await resourceOf(send, call),
        ({ included = [] }) => included.find((one3) => isResource(one3) && one3.type === "metric")
      );
    },
    listLists: (names3) => named2(send, "GET /api/lists", names3),
    listSegments: (names3) => named2(send, "GET /api/segments", names3),
    async findTag(name) {
      const tags2 = await list2(send, "GET /api/tags", { filter: `equals(name,${quoted(name)})` });
      return mapResult(tags2, (all2) => all2.find((tag) => tag.attributes.name === name));
    },
    queryFlowValues: (attributes) => report(send, "POST /api/flow-values-reports", "FlowValuesReportRequest", body2("flow-values-report", attributes)),
    queryFlowSeries: (attributes) => report(send, "POST /api/flow-series-reports", "FlowSeriesReportRequest", body2("flow-series-report", attributes)),
    queryMetricAggregates: (attributes) => metricAggregates(send, attributes),
    clockOffset: () => told4?.offset,
    clock: () => told4 && { earliest: told4.date + told4.since.atLeast(), latest: told4.date + told4.since.atMost() },
    counts: () => ({
      total: sum(Object.values(byEndpoint)),
      writes: sum(Object.entries(byEndpoint).map(([endpoint, n]) => isRead(endpoint) ? 0 : n)),
      byEndpoint: { ...byEndpoint }
    })
  };
  return { api, send };
}
function writeCalls(send) {
  const remove = async (endpoint, id2) => mapResult(await send({ endpoint, id: id2 }), () => void 0);
  const write = (endpoint, schema, content, id2) => checked(send, { endpoint, id: id2, schemas: [schema], body: content });
  const tag = (endpoint, id2, flowIds) => {
    const flows = flowIds.map((flow) => ({ type: "flow", id: flow }));
    return told(send, { endpoint, id: id2, schemas: ["TagFlowsRequest"], body: { data: flows } });
  };
  return {
    createFlow: (name, definition2) => checked(send, {
      endpoint: "POST /api/flows",
      query: { "additional-fields[flow]": "definition" },
      schemas: ["CreateFlowRequest", "NewActions"],
      body: body2("flow", { name, definition: definition2 })
    }),
    updateFlowStatus: (id2, status) => write("PATCH /api/flows/{id}", "UpdateFlowRequest", body2("flow", { status }, id2), id2),
    updateFlowAction: (id2, definition2) => write("PATCH /api/flow-actions/{id}", "UpdateFlowActionRequest", body2("flow-action", { definition: definition2 }, id2), id2),
    deleteFlowAction: (id2) => remove("DELETE /api/flow-actions/{id}", id2),
    deleteFlow: (id2) => remove("DELETE /api/flows/{id}", id2),
    createTemplate: (name, html) => write("POST /api/templates", "CreateTemplateRequest", body2("template", { name, editor_type: "CODE", html })),
    deleteTemplate: (id2) => remove("DELETE /api/templates/{id}", id2),
    renderTemplate: (id2, context) => write("POST /api/template-render", "RenderTemplateRequest", body2("template", { context }, id2)),
    createTag: (name) => write("POST /api/tags", "CreateTagRequest", body2("tag", { name })),
    tagFlows: (id2, flowIds) => tag("POST /api/tags/{id}/relationships/flows", id2, flowIds),
    untagFlows: (id2, flowIds) => tag("DELETE /api/tags/{id}/relationships/flows", id2, flowIds),
    createEvent: (event) => newEvent(send, event)
  };
}
var body2 = (type, attributes, id2) => ({
  data: { type, ...id2 === void 0 ? {} : { id: id2 }, attributes }
});
var sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

// src/connect/connect.ts
var connectToRead = (world, account) => connect(world, account, createReadApi);
var connectToWrite = (world, account) => connect(world, account, createWriteApi);
function connect(world, account, create) {
  const key2 = world.env[account.apiKeyEnv]?.trim();
  if (!key2) return failed(noKey(account));
  if (!/^pk_[A-Za-z0-9_-]+$/.test(key2)) return failed(notAKey(account));
  const baseUrl = world.env.KLAVIYO_API_URL?.trim();
  if (baseUrl && !isSafeAddress(baseUrl)) return failed(badAddress(baseUrl));
  return success(create({ ...world, key: key2, ...baseUrl ? { baseUrl } : {} }));
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
var notAKey = ({ apiKeyEnv, key: key2 }) => diagnostic(
  "klaviyo-not-connected",
  `What the environment variable ${apiKeyEnv} holds is no private key of Klaviyo, so nothing was sent for the account "${key2}".`,
  "A private key begins with pk_ (Klaviyo: Settings > API keys). Check api_key_env in sluice.yaml: it names the variable."
);
var callFailed = (error2) => diagnostic(
  error2.status === 401 || error2.status === 403 || error2.kind !== "klaviyo" ? "klaviyo-not-connected" : "push-failed",
  "The account could not be read.",
  errorText(error2)
);

// src/diagnostics/render.ts
var plain2 = (_style, text2) => text2;
var sgr = { error: "31;1", warning: "33;1", hint: "34", code: "36", dim: "2", bold: "1" };
var coloured = (style, text2) => `\x1B[${sgr[style]}m${text2}\x1B[0m`;
var place = (at2) => at2 === void 0 ? "" : at2.endLine === at2.line && at2.endColumn === at2.column && at2.line === 1 ? at2.file : `${at2.file}:${at2.line}:${at2.column}`;
var tame = (text2) => text2.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD");
var indented = (text2, width) => tame(text2).split("\n").flatMap((line2) => width === void 0 ? line2 : wrap(line2, width - 2)).map((line2) => line2 === "" ? "" : `  ${line2}`).join("\n");
function renderDiagnostic(problem, { sources, paint = plain2, width }) {
  const where = tame(place(problem.at));
  const head = [where && paint("bold", where), paint(problem.severity, problem.severity), paint("code", problem.code)].filter((part) => part !== "").join("  ");
  const lines = [head, indented(problem.message, width)];
  const frame2 = problem.severity === "error" && problem.at ? codeFrame(problem.at, sources.get(problem.at.file), paint) : void 0;
  if (frame2 !== void 0) lines.push("", frame2);
  lines.push(indented(problem.detail, width));
  if (problem.severity === "error") lines.push(paint("dim", `  More: sluice explain ${problem.code}`));
  return `${lines.join("\n")}
`;
}
var renderDiagnostics = (problems, rendering) => problems.map((problem) => renderDiagnostic(problem, rendering)).join("\n");
function renderCounts(sequences, problems) {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const parts2 = [
    count3(sequences, "sequence"),
    ...errors > 0 ? [count3(errors, "error")] : [],
    ...warnings > 0 ? [count3(warnings, "warning")] : []
  ];
  return `${parts2.join(", ")}${problems.length === 0 ? ", no problems" : ""}.`;
}
var count3 = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;
var widest = 100;
function codeFrame(at2, source, paint) {
  if (source === void 0 || at2.column === at2.endColumn) return void 0;
  const lines = source.split("\n");
  const wanted = lines[at2.line - 1];
  if (wanted === void 0 || wanted.trim() === "") return void 0;
  const gutter = String(at2.line).length + 1;
  const before = lines[at2.line - 2];
  const cut2 = at2.column > widest - 20 ? at2.column - 40 : 0;
  const shown2 = (text2) => {
    const part = text2.slice(cut2, cut2 + widest).replaceAll("	", " ").replace(/\r$/, "");
    return `${cut2 > 0 ? "\u2026" : ""}${tame(part)}${text2.length > cut2 + widest ? "\u2026" : ""}`;
  };
  const row2 = (number3, text2) => paint("dim", ` ${number3.padStart(gutter)} \u2502 `) + text2;
  const end = at2.endLine === at2.line ? at2.endColumn : wanted.length + 1;
  const width = Math.max(1, Math.min(end - at2.column, widest - (at2.column - cut2) + 1));
  const marker2 = " ".repeat(Math.max(0, at2.column - 1 - cut2) + (cut2 > 0 ? 1 : 0)) + paint("error", "^".repeat(width));
  return [
    ...before === void 0 || before.slice(cut2).trim() === "" ? [] : [row2(String(at2.line - 1), shown2(before))],
    row2(String(at2.line), shown2(wanted)),
    row2("", marker2).trimEnd()
  ].join("\n");
}
var escapeData = (text2) => text2.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
var escapeProperty = (text2) => escapeData(text2).replaceAll(":", "%3A").replaceAll(",", "%2C");
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
var diagnosticJson = ({ code, severity, message: message2, detail, at: at2, address: address2, step: step3 }) => ({
  code,
  severity,
  message: message2,
  detail,
  file: at2?.file ?? null,
  line: at2?.line ?? null,
  column: at2?.column ?? null,
  ...present({ address: address2, step: step3 })
});

// src/model/likeness.ts
var line = (field2, value2) => value2 === void 0 || value2 === "" ? void 0 : `${field2}: ${String(value2).replace(/\s+/g, " ").trim().slice(0, 300)}`;
var likeness = (step3) => Object.entries(kindOf2(step3).words(step3)).flatMap(([field2, value2]) => line(field2, value2) ?? []).join("\n");
function similarity(a, b) {
  if (a === b) return 1;
  const [left, right] = [fieldsOf2(a), fieldsOf2(b)];
  const names3 = /* @__PURE__ */ new Set([...left.keys(), ...right.keys()]);
  let sum2 = 0;
  for (const name of names3) sum2 += alike(left.get(name) ?? "", right.get(name) ?? "");
  return names3.size === 0 ? 1 : sum2 / names3.size;
}
function fieldsOf2(text2) {
  return new Map(
    text2.split("\n").map((each2) => {
      const colon = each2.indexOf(": ");
      return colon < 0 ? ["", each2] : [each2.slice(0, colon), each2.slice(colon + 2)];
    })
  );
}
var alike = (a, b) => a === b ? 1 : pairLikeness(a, b) ?? 0;

// src/model/identify.ts
var enough = 0.5;
var surely = 10;
function giveIds(sequence2, remembered) {
  const steps = inTreeOrder(sequence2.steps);
  const written2 = new Set(steps.flatMap((step3) => step3.id === void 0 ? [] : [step3.id]));
  if (steps.every((step3) => step3.id !== void 0)) return sequence2;
  const unnamed2 = withNeighbours(steps, (step3) => step3.id, likeness).filter(
    ({ step: step3 }) => step3.id === void 0
  );
  const first2 = remembered.filter((each2, i) => remembered.findIndex((other) => other.step === each2.step) === i);
  const candidates2 = withNeighbours(
    first2,
    (each2) => each2.given ? void 0 : each2.step,
    (each2) => each2.likeness
  ).filter(({ step: step3 }) => step3.given && !written2.has(step3.step)).map(({ step: step3, ...placed2 }) => ({ ...placed2, id: step3.step }));
  const ids = match(unnamed2, candidates2);
  const taken2 = /* @__PURE__ */ new Set([...written2, ...remembered.map((each2) => each2.step)]);
  for (const { step: step3 } of unnamed2) {
    if (ids.has(step3)) continue;
    const kind = step3.kind.replaceAll("_", "-");
    let n = 1;
    while (taken2.has(`${kind}-${n}`)) n += 1;
    taken2.add(`${kind}-${n}`);
    ids.set(step3, `${kind}-${n}`);
  }
  return { ...sequence2, steps: named3(sequence2.steps, ids) };
}
function match(unnamed2, candidates2) {
  const pairs = unnamed2.flatMap(
    (one3, i) => candidates2.flatMap((other, j) => {
      if (one3.kind !== other.kind) return [];
      const words5 = similarity(one3.likeness, other.likeness);
      const neighbours = Number(one3.before === other.before) + Number(one3.behind === other.behind);
      if (words5 < enough && neighbours < 2) return [];
      const weight = kindOf2(one3.step).knownByPlace ? words5 + 2 * neighbours : (words5 >= enough ? surely : 0) + 2 * words5 + neighbours;
      return [{ i, j, weight }];
    })
  );
  pairs.sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j);
  const ids = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Set();
  for (const { i, j } of pairs) {
    const [one3, other] = [unnamed2[i], candidates2[j]];
    if (!one3 || !other || ids.has(one3.step) || used.has(j)) continue;
    ids.set(one3.step, other.id);
    used.add(j);
  }
  return ids;
}
function withNeighbours(list3, idOf2, words5) {
  const keys = list3.map((item2) => idOf2(item2) === void 0 ? `${item2.kind}
${words5(item2)}` : `#${idOf2(item2)}`);
  return list3.map((step3, i) => ({
    step: step3,
    kind: step3.kind,
    likeness: words5(step3),
    before: keys[i - 1] ?? "",
    behind: keys[i + 1] ?? ""
  }));
}
function inTreeOrder(steps) {
  const seen = /* @__PURE__ */ new Set();
  const order6 = [];
  const add = (step3) => {
    if (!seen.has(step3)) order6.push(step3);
    seen.add(step3);
  };
  const done2 = /* @__PURE__ */ new Set();
  const walk = (list3, from, behind2) => {
    const step3 = list3[from];
    if (step3 === void 0) return behind2();
    if (step3.kind === "exit") return;
    const on = () => walk(list3, from + 1, behind2);
    if (step3.kind === "skipped") return walk(step3.instead, 0, on);
    if (seen.has(step3)) return;
    add(step3);
    if (step3.kind === "ab_test") for (const { message: message2 } of step3.variants) add(message2);
    const branches2 = below(step3);
    if (branches2.length === 0) return on();
    for (const branch2 of branches2) {
      if (branch2.length > 0 && done2.has(branch2)) continue;
      done2.add(branch2);
      walk(branch2, 0, on);
    }
  };
  walk(steps, 0, () => void 0);
  return order6;
}
var named3 = (steps, ids) => steps.map((step3) => {
  const id2 = ids.get(step3);
  const inside2 = mapInside(step3, (inner) => named3(inner, ids));
  return id2 === void 0 ? inside2 : { ...inside2, id: id2, idGiven: true };
});

// src/ledger/ledger-entry.ts
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

// src/ledger/ledger-open.ts
var isOpen = (ledger) => Object.keys(ledger.intents).length > 0 || Object.values(ledger.entries).some(({ journal }) => journal !== void 0);
function openChanges({ entries, intents }) {
  const journals = Object.entries(entries).flatMap(
    ([address2, { journal }]) => journal === void 0 ? [] : [{ address: address2, kind: journal.kind, since: journal.started }]
  );
  const known3 = new Set(journals.map(({ address: address2 }) => address2));
  const announced = Object.entries(intents).flatMap(
    ([address2, { at: at2 }]) => known3.has(address2) || address2 === probeKey ? [] : [{ address: address2, kind: "create", since: at2 }]
  );
  return [...journals, ...announced].sort((a, b) => a.address < b.address ? -1 : 1);
}
function endedLedger(ledger, flows) {
  if (!Object.values(ledger.entries).some(({ journal }) => journal?.kind === "replace")) return ledger;
  const isThere3 = (id2) => flows[id2]?.archived === false;
  const entries = Object.entries(ledger.entries).map(([address2, entry2]) => [address2, asEnded(entry2, isThere3)]);
  return { ...ledger, entries: Object.fromEntries(entries) };
}
function asEnded(entry2, isThere3) {
  const { journal } = entry2;
  if (journal?.kind !== "replace" || journal.data.entry === void 0) return entry2;
  const next = journal.data.entry;
  return isThere3(entry2.flow_id) || !isThere3(next.flow_id) ? entry2 : { ...next, journal };
}

// src/plan/match/resolve.ts
function resolve3(desired, catalogues, known3 = /* @__PURE__ */ new Set()) {
  const ids = /* @__PURE__ */ new Map();
  const diagnostics = [];
  for (const reference of desired.references) {
    if (!isOfAccount(reference)) continue;
    const found = candidates(reference, catalogues);
    const held = found.filter(({ id: id2 }) => known3.has(id2));
    const [first2] = held.length === 1 ? held : found;
    if (first2 === void 0) diagnostics.push(missing(desired.address, reference, catalogues));
    else if (found.length === 1) ids.set(reference.token, first2.id);
    else if (held.length === 1) {
      ids.set(reference.token, first2.id);
      diagnostics.push(repeated2(desired.address, reference, found, first2));
    } else diagnostics.push(ambiguous(desired.address, reference, found));
  }
  const { joined: joined2 } = desired;
  return {
    desired: {
      ...desired,
      definition: withIds(desired.definition, ids),
      ...joined2 === void 0 ? {} : { joined: { ...joined2, definition: withIds(joined2.definition, ids) } }
    },
    diagnostics
  };
}
function resolveFlows(desired, { ids, fresh }) {
  const asked6 = desired.references.filter(({ kind }) => kind === "flow");
  if (asked6.length === 0) return { desired, diagnostics: [] };
  const lacking = asked6.filter(({ name }) => !fresh.has(name) && !ids.has(name));
  const idOf2 = (flow) => {
    const address2 = addressOfToken(flow);
    return address2 === void 0 || fresh.has(address2) ? flow : ids.get(address2) ?? flow;
  };
  const { definition: definition2, joined: joined2 } = desired;
  return {
    desired: {
      ...desired,
      definition: mapFlows(definition2, idOf2),
      ...joined2 === void 0 ? {} : { joined: { ...joined2, definition: mapFlows(joined2.definition, idOf2) } }
    },
    diagnostics: lacking.map(
      ({ name, at: [at2] }) => diagnostic(
        "flow-not-found",
        `A condition asks about the flow of ${name}, which has none, and this plan does not make it.`,
        `Plan both together, and see that ${name} can be planned and does not say deploy: false.`,
        { address: desired.address, at: at2 }
      )
    )
  };
}
var kinds2 = { metric: "metrics", list: "lists", segment: "segments" };
var isOfAccount = (reference) => reference.kind !== "flow";
var candidates = (reference, catalogues) => catalogues[kinds2[reference.kind]].filter((one3) => isNamed(one3, reference));
function idsIn(definition2) {
  const found = /* @__PURE__ */ new Set();
  const visit2 = (value2, key2) => {
    if (typeof value2 === "string") {
      if (idKeys.has(key2)) found.add(value2);
    } else if (Array.isArray(value2)) value2.forEach((item2) => visit2(item2, key2));
    else if (isObject(value2)) Object.entries(value2).forEach(([inner, item2]) => visit2(item2, inner));
  };
  visit2(definition2, "");
  return found;
}
var idKeys = /* @__PURE__ */ new Set(["id", "metric_id", "group_ids", "list_id", "trigger_id", "conversion_metric_id"]);
function withIds(definition2, ids) {
  const visit2 = (value2, key2) => {
    if (typeof value2 === "string") return idKeys.has(key2) ? ids.get(value2) ?? value2 : value2;
    if (Array.isArray(value2)) return value2.map((item2) => visit2(item2, key2));
    if (!isObject(value2)) return value2;
    return Object.fromEntries(Object.entries(value2).map(([inner, item2]) => [inner, visit2(item2, inner)]));
  };
  return visit2(definition2, "");
}
var checkout = {
  "Checkout Started": {
    other: "Started Checkout",
    stores: "WooCommerce, BigCommerce, Magento 2, PrestaShop or Shift4Shop"
  },
  "Started Checkout": { other: "Checkout Started", stores: "Shopify or Magento 1" }
};
function missing(address2, reference, catalogues) {
  const name = `"${reference.name}"${reference.integration === void 0 ? "" : ` of ${reference.integration}`}`;
  const at2 = reference.at[0];
  const more = { address: address2, at: at2 };
  if (reference.kind !== "metric") {
    const code = reference.kind === "list" ? "list-not-found" : "segment-not-found";
    const near3 = closest(reference.name, catalogues[kinds2[reference.kind]]);
    return diagnostic(
      code,
      `The account has no ${reference.kind} ${name}.`,
      `${near3 === void 0 ? "" : `There is one named "${near3}". `}Create the ${reference.kind} in Klaviyo under Audience > Lists & segments, or write the name of one that exists; upper and lower case count.`,
      more
    );
  }
  if (reference.id !== void 0)
    return diagnostic(
      "metric-not-found",
      `The account has no metric of the id ${reference.id}.`,
      `It has ${catalogues.metrics.length}; Klaviyo shows their ids under Analytics > Metrics. Ids are another account's where a sequence is copied: write the name then.`,
      more
    );
  const elsewhere2 = catalogues.metrics.filter((metric2) => metric2.name === reference.name);
  if (elsewhere2.length > 0) {
    const list3 = listed(elsewhere2.map((metric2) => metric2.integration ?? "no integration"));
    return diagnostic(
      "metric-not-found",
      `The account has no metric ${name}.`,
      `"${reference.name}" exists, but of ${list3}. Write that integration, or leave the integration out.`,
      more
    );
  }
  const hint = checkout[reference.name];
  const twin = hint && catalogues.metrics.find((metric2) => metric2.name === hint.other);
  const near2 = closest(reference.name, catalogues.metrics);
  return diagnostic(
    "metric-not-found",
    `The account has no metric ${name}.`,
    hint !== void 0 && twin !== void 0 ? `"${hint.other}" exists: is the store ${hint.stores}? Then write it in sluice.yaml, under the account: metrics: { cart_abandoned: ${hint.other} }, or name it in the trigger: metric: ${hint.other}.` : `${near2 === void 0 ? "" : `There is one named "${near2}". `}A metric appears with its first event: connect and activate the store integration (Klaviyo, Integrations), make one such event happen, then plan again.`,
    more
  );
}
var closest = (name, among) => among.find((one3) => one3.name.trim().toLowerCase() === name.trim().toLowerCase())?.name ?? nearest(
  name,
  among.map((one3) => one3.name)
);
var idsOf = (found) => listed(found.map((one3) => `${one3.id}${one3.integration === void 0 ? "" : ` (${one3.integration})`}`));
function nameFor({ kind, name }, found, one3) {
  const told4 = found.filter(({ integration }) => integration !== void 0 && integration === one3?.integration);
  if (kind !== "metric") return "Give them different names in Klaviyo; the API tells them apart by nothing else.";
  return told4.length === 1 ? `Name the integration too: { name: ${name}, integration: ${one3?.integration} }.` : `Name the one that is meant by its id: metric: { id: ${one3?.id} }.`;
}
function repeated2(address2, reference, found, kept3) {
  const at2 = reference.at[0];
  return diagnostic(
    "name-repeats",
    `The account has ${found.length} ${kinds2[reference.kind]} named "${reference.name}"; the flow keeps ${kept3.id}, which it has.`,
    `They are ${idsOf(found)}. ${nameFor(reference, found, kept3)}`,
    { address: address2, at: at2 }
  );
}
function ambiguous(address2, reference, found) {
  const list3 = idsOf(found);
  const at2 = reference.at[0];
  const single = found.find(
    ({ integration }) => found.filter((one3) => one3.integration === integration).length === 1 && integration !== void 0
  );
  const advice2 = nameFor(reference, found, single ?? found[0]);
  return diagnostic(
    "ambiguous-name",
    `The account has ${found.length} ${kinds2[reference.kind]} named "${reference.name}".`,
    `They are ${list3}. ${advice2}`,
    { address: address2, at: at2 }
  );
}
function namesOf({ metrics, lists: lists2, segments, flows = {} }) {
  const held = Object.values(flows);
  const messages = held.flatMap(
    ({ actions }) => Object.values(actions).flatMap(({ definition: definition2 }) => {
      const [id2, { name }] = [messageId(definition2), messageOf(definition2)];
      return id2 === void 0 || typeof name !== "string" ? [] : [[id2, name]];
    })
  );
  const all2 = [...held, ...metrics, ...lists2, ...segments];
  const names3 = new Map([...messages, ...all2.map((one3) => [one3.id, one3.name])]);
  return (id2) => names3.get(id2) ?? id2.match(/^@\w+\{([^|}]*)/)?.[1] ?? id2;
}

// src/ledger/ledger-schema.ts
var flowStatus = _enum(["draft", "manual", "live"]);
var actionStatus = _enum(["draft", "manual", "live", "disabled"]);
var time = string();
var id = string().regex(/^[A-Za-z0-9_-]{1,64}$/);
var texts = record(string(), string());
var hashes = record(string(), looseObject({ sent: string(), kept: string() }));
var action = looseObject({ type: string() });
var definition = looseObject({ triggers: array(unknown()), actions: array(action) });
var step2 = looseObject({
  step: string(),
  given: boolean(),
  branch: string(),
  kind: string(),
  action_id: string(),
  message_id: string().optional(),
  template_id: string().optional(),
  likeness: string()
});
var error = looseObject({ at: time, message: string() });
var applied = looseObject({ at: time, commit: string().optional() });
var entry = looseObject({
  flow_id: id,
  name: string(),
  lineage: array(string()),
  has_run: boolean(),
  status: flowStatus,
  applied,
  history: array(applied.extend({ kind: string(), flow_id: string() })).optional(),
  seen: looseObject({ flow: string(), actions: texts }),
  base: definition.optional(),
  sent: definition.optional(),
  steps: array(step2),
  templates: hashes,
  last_error: error.optional(),
  undone: string().optional(),
  stale_from: time.optional(),
  waits_until: time.optional()
});
var desiredStep = looseObject({ temporaryId: string(), step: string(), branch: string(), kind: string() });
var intent = looseObject({
  name: string(),
  hash: string(),
  at: time,
  clock: literal("klaviyo").optional(),
  commit: string().optional(),
  meant: looseObject({ definition, steps: array(desiredStep), mails: texts, copies: texts.optional() }).optional()
});
var dam = array(looseObject({ does: _enum(["draft", "delay", "filter"]), action_id: id }));
var watch = array(looseObject({ message_id: string(), silent_after: number(), goes_on: number() }));
var draining = looseObject({
  address: string(),
  name: string(),
  by: id,
  since: time,
  until: time,
  dam,
  watch,
  filter: looseObject({}).optional(),
  checked: looseObject({ at: time, verdict: string() }).optional(),
  leak: looseObject({ at: time, message_id: string(), verdict: string(), filtered: boolean() }).optional(),
  saved: string().optional(),
  entry: entry.optional()
});
var ledgerSchema = looseObject({
  version: literal(1),
  project: string(),
  account_id: string(),
  entries: record(string(), entry).default({}),
  intents: record(string(), intent).default({}),
  creates: array(string()).default([]),
  draining: record(id, draining).optional(),
  facts: record(string(), boolean()).default({}),
  commit: string().optional(),
  contents: record(string(), looseObject({ digest: string(), since: time })).optional(),
  errors: record(string(), error).optional()
});
var statuses = object({ from: flowStatus, to: flowStatus, actions: record(string(), actionStatus) });
var data = {
  create: looseObject({ statuses: statuses.optional() }),
  adopt: looseObject({}),
  status: statuses,
  update: looseObject({
    flow_id: id,
    name: string(),
    definition,
    steps: array(desiredStep),
    match: texts,
    patches: array(looseObject({ action_id: id, expect: action, meant: action })),
    removals: array(id),
    mails: hashes,
    statuses: array(flowStatus),
    commit: string().optional()
  }),
  replace: looseObject({
    old_id: id,
    old_status: flowStatus,
    old_actions: record(string(), actionStatus),
    entry: entry.optional(),
    statuses: statuses.optional(),
    drain: looseObject({ minutes: number(), dam, watch, since: time.optional() }).optional()
  }),
  undo: looseObject({ old_id: id, new_dam: dam, minutes: number() }),
  delete: looseObject({})
};
var frame = looseObject({ kind: string(), started: time, done: array(string()), data: unknown() });
function readJournal(stored3) {
  const framed = frame.safeParse(stored3);
  if (!framed.success) return unreadable3(stored3, `it is not valid at ${placeOf(framed.error)}`);
  const { kind } = framed.data;
  if (!Object.hasOwn(data, kind)) return unreadable3(stored3, `its kind is "${kind}", which this version does not know`);
  const read = data[kind].safeParse(framed.data.data);
  return read.success ? stored3 : unreadable3(stored3, `it is not valid at ${placeOf(read.error)}`);
}
function unreadable3(stored3, why) {
  const started = isObject(stored3) && typeof stored3["started"] === "string" ? stored3["started"] : "";
  return { kind: "unreadable", started, done: [], data: { stored: stored3, why } };
}
var storedJournal = (journal) => journal.kind === "unreadable" ? journal.data.stored : journal;
var placeOf = ({ issues }) => issues[0]?.path.map(String).join(".") || "its top";

// src/ledger/ledger.ts
var createsPerDay = 100;
var day = 24 * 60 * 60 * 1e3;
function parseLedger(text2, file = "the ledger") {
  const bad = (what3) => ({
    diagnostics: [
      diagnostic(
        "ledger-unreadable",
        `${file} cannot be read: ${what3}.`,
        "The ledger says which flows are ours. Without it nothing is written, since an existing flow could be taken for a missing one. Restore the file from Git; to start afresh delete it, and it is rebuilt from the tag and the message names in Klaviyo."
      )
    ]
  });
  const value2 = jsonOf(text2);
  if (value2 === void 0)
    return bad(/^(<{7}|={7}|>{7})/m.test(text2) ? "it holds the marks of a merge conflict" : "it is not JSON");
  if (!isObject(value2)) return bad("it is not an object");
  if (value2["version"] !== 1) return bad(`its version is ${JSON.stringify(value2["version"])}, and this Sluice knows 1`);
  const checked2 = ledgerSchema.safeParse(value2);
  if (!checked2.success) return bad(wrongPlace(checked2.error));
  const { entries = {}, intents = {}, creates = [], facts: facts2 = {} } = value2;
  const filled = { ...value2, entries: withJournalsRead(entries), intents, creates, facts: facts2 };
  return { ledger: filled, diagnostics: [] };
}
function wrongPlace(error2) {
  const [room, key2, ...rest] = error2.issues[0]?.path.map(String) ?? [];
  if (room === "entries" && key2 !== void 0 && rest.length > 0)
    return `the entry ${key2} has no valid ${rest.join(".")}`;
  return `${placeOf(error2)} is missing or not valid`;
}
var withJournalsRead = (entries) => Object.fromEntries(
  Object.entries(entries).map(([address2, entry2]) => [
    address2,
    entry2.journal === void 0 ? entry2 : { ...entry2, journal: readJournal(entry2.journal) }
  ])
);
var order3 = [
  ...["version", "project", "account_id", "commit", "entries", "draining", "intents", "creates", "facts"],
  "contents"
];
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
  const { entries, ...rest } = ledger;
  const printed = Object.keys(entries).sort().map((address2) => `    ${JSON.stringify(address2)}: ${printEntry(entries[address2])}`);
  const fields = inOrder({ ...rest, entries: {}, creates: [...ledger.creates].sort() }, order3);
  const lines = Object.entries(fields).map(([key2, value2]) => {
    const text2 = key2 === "entries" && printed.length > 0 ? `{
${printed.join(",\n")}
  }` : indented2(print(value2), 2);
    return `  ${JSON.stringify(key2)}: ${text2}`;
  });
  return `{
${lines.join(",\n")}
}
`;
}
var entryTexts = /* @__PURE__ */ new WeakMap();
function printEntry(entry2) {
  const known3 = entryTexts.get(entry2);
  if (known3 !== void 0) return known3;
  const stored3 = entry2.journal === void 0 ? entry2 : { ...entry2, journal: storedJournal(entry2.journal) };
  const fields = { ...inOrder(stored3, entryOrder), steps: entry2.steps.map((step3) => inOrder(step3, stepOrder)) };
  const text2 = indented2(print(fields), 4);
  entryTexts.set(entry2, text2);
  return text2;
}
var print = (value2) => JSON.stringify(value2, null, 2);
var indented2 = (json, spaces) => json.replaceAll("\n", `
${" ".repeat(spaces)}`);
function inOrder(value2, keys) {
  const fields = value2;
  const all2 = /* @__PURE__ */ new Set([...keys, ...Object.keys(fields).sort()]);
  const present2 = [...all2].filter((key2) => fields[key2] !== void 0);
  return Object.fromEntries(present2.map((key2) => [key2, sortKeys(fields[key2])]));
}
var withIntent = (ledger, address2, intent2) => ({
  ...ledger,
  intents: { ...ledger.intents, [address2]: intent2 }
});
var withoutIntent = (ledger, address2) => ({
  ...ledger,
  intents: without(ledger.intents, address2)
});
var withEntry = (ledger, address2, entry2) => ({
  ...ledger,
  entries: { ...ledger.entries, [address2]: withHistory(ledger.entries[address2], entry2) }
});
var historyKept = 100;
function withHistory(before, entry2) {
  const past = before?.history ?? entry2.history ?? [];
  const isApplied = before === void 0 ? past.length === 0 && entry2.base !== void 0 : before.applied.at !== entry2.applied.at;
  if (!isApplied) return past === entry2.history || past.length === 0 ? entry2 : { ...entry2, history: past };
  const kind = before === void 0 ? "create" : before.flow_id !== entry2.flow_id ? "replace" : before.sent === entry2.sent ? "status" : "update";
  return {
    ...entry2,
    history: [...past, { ...entry2.applied, kind, flow_id: entry2.flow_id }].slice(-historyKept)
  };
}
function moveEntry(ledger, from, to) {
  const entry2 = ledger.entries[from];
  if (entry2 === void 0 || ledger.entries[to] !== void 0) return ledger;
  const content = ledger.contents?.[from];
  const bare2 = withEntry(removeEntry(ledger, from), to, entry2);
  const moved = content === void 0 ? bare2 : { ...bare2, contents: { ...bare2.contents, [to]: content } };
  return Object.entries(ledger.draining ?? {}).reduce(
    (now, [id2, one3]) => one3.address === from ? withDraining(now, id2, { ...one3, address: to }) : now,
    moved
  );
}
var removeEntry = (ledger, address2) => ({
  ...ledger,
  entries: without(ledger.entries, address2),
  ...ledger.contents === void 0 ? {} : { contents: without(ledger.contents, address2) }
});
function entryLike({ entries }, one3) {
  const all2 = Object.values(entries);
  return entries[one3.address] ?? (one3.movedFrom === void 0 ? void 0 : entries[one3.movedFrom]) ?? all2.find(({ lineage }) => one3.adopt !== void 0 && lineage.includes(one3.adopt)) ?? all2.find(({ name }) => name === one3.name);
}
function withJournal(ledger, address2, journal) {
  const entry2 = ledger.entries[address2];
  if (entry2 === void 0) return ledger;
  const rest = omit(entry2, "journal");
  return withEntry(ledger, address2, journal === void 0 ? rest : { ...rest, journal });
}
var recent = (times2, now) => times2.filter((time2) => !(Date.parse(time2) <= now - day));
var isoTime = (now) => new Date(now).toISOString();
var withCreate = (ledger, now) => ({
  ...ledger,
  creates: [...recent(ledger.creates, now), isoTime(now)]
});
function createsLeft(ledger, createdTimes, now) {
  const used = Math.max(recent(ledger.creates, now).length, recent(createdTimes, now).length);
  return Math.max(0, createsPerDay - used);
}
function withContent(ledger, address2, digest, at2) {
  if (ledger.contents?.[address2]?.digest === digest) return ledger;
  return { ...ledger, contents: { ...ledger.contents, [address2]: { digest, since: at2 } } };
}
function withHotfix(ledger, address2) {
  const entry2 = ledger.entries[address2];
  if (entry2 === void 0) return ledger;
  const history = entry2.history?.map(
    (one3, index, all2) => index === all2.length - 1 ? { ...one3, hotfix: true } : one3
  );
  const marked = { ...entry2, applied: { ...entry2.applied, hotfix: true }, ...history ? { history } : {} };
  return { ...ledger, entries: { ...ledger.entries, [address2]: marked } };
}
function withDraining(ledger, flowId, draining2) {
  const others = without(ledger.draining ?? {}, flowId);
  const all2 = draining2 === void 0 ? others : { ...others, [flowId]: draining2 };
  const { draining: _, ...rest } = ledger;
  return Object.keys(all2).length === 0 ? rest : { ...rest, draining: all2 };
}

// src/drain/words.ts
var months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function dayWords(iso2, now) {
  const date = new Date(iso2);
  const year2 = date.getUTCFullYear() === new Date(now).getUTCFullYear() ? "" : ` ${date.getUTCFullYear()}`;
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ""}${year2}`;
}
var dayMs2 = 864e5;
function spanWords(ms) {
  if (ms >= 2 * dayMs2) return plural(Math.round(ms / dayMs2), "day");
  if (ms >= 2 * 36e5) return plural(Math.round(ms / 36e5), "hour");
  return plural(Math.max(1, Math.round(ms / 6e4)), "minute");
}
function untilWords(until, now) {
  const left = Date.parse(until) - now;
  return left > 0 ? `until ${dayWords(until, now)} (${spanWords(left)})` : `nobody can be inside since ${dayWords(until, now)}`;
}
var seenWords = {
  holds: "its first mail has sent nothing to newcomers since the change",
  unseen: "nobody was due in it, so there was nothing to see",
  "too-early": "its first mail is still due to people inside",
  leaks: "it still sends to newcomers",
  stalls: "it has stopped sending to the people inside"
};
function drainWords({ flow_id, until, checked_at, state, verdict, comes_out }, now) {
  if (state === "taken-back")
    return `${flow_id} is made anew by a later apply, the same, before ${dayWords(until, now)}: it drained, and was brought back. Who came meanwhile was served by the other flow and stands in this one behind its long delay; nobody comes out from there, and nobody is cancelled.`;
  if (state === "gone") return `${flow_id} is gone in Klaviyo.`;
  const head = state === "drained" ? `${flow_id} is drained: ${untilWords(until, now)}; the next apply deletes it` : `${flow_id} drains ${untilWords(until, now)}`;
  const checked2 = checked_at === null ? "not checked yet" : `last checked ${spanWords(now - Date.parse(checked_at))} ago`;
  const seen = verdict === void 0 ? void 0 : seenWords[verdict];
  const late = comes_out === void 0 ? "" : ` From ${dayWords(comes_out, now)} on newcomers come out from behind its delay.`;
  return `${head}, ${checked2}${seen === void 0 ? "" : `: ${seen}`}.${late}`;
}

// src/flow/normalize.ts
function normalizeDefinition(definition2) {
  const { nodes, orphans } = walkTree(definition2);
  const rest = [...orphans].sort((a, b) => actionId(a) < actionId(b) ? -1 : 1);
  const wayIn2 = sortKeys({
    ...dropNulls(without(definition2, "triggers", "actions")),
    triggers: definition2.triggers.map((trigger) => ({ ...triggerDefaults[trigger.type], ...dropNulls(trigger) })),
    profile_filter: filter(definition2.profile_filter),
    reentry_criteria: normalReentry(definition2.reentry_criteria, firstTriggerType(definition2.triggers)),
    entry_action_id: definition2.entry_action_id ?? null
  });
  const actions = [...nodes.map((node) => node.action), ...rest].map(normalizeAction);
  return sortFields({ ...fieldsOf(wayIn2), actions });
}
var normalizeWayIn = (definition2) => normalizeDefinition({ ...definition2, actions: [], entry_action_id: null });
var normalizeAction = (action2) => sortKeys(mapParts(action2, (part) => normalizePart(asAction(part.action))));
function normalizePart(action2) {
  const { type } = action2;
  const id2 = actionId(action2);
  const given = dataOf(action2);
  const kind = kinds[type];
  const data2 = { ...kind?.data, ...dropNulls(given) };
  if (type === "time-delay" && data2["secondary_value"] === 0) delete data2["secondary_value"];
  if (kind?.message !== void 0) {
    data2["message"] = { ...kind.message, ...dropNulls(given["message"]) };
  }
  if (type === "multi-branch-split") data2["branches"] = branchesOf(action2).map(branch);
  if (isObject(given["current_experiment"])) data2["current_experiment"] = experiment(given["current_experiment"]);
  return {
    ...without(dropNulls(action2), "temporary_id", "data"),
    ...id2 === "" ? {} : { id: id2 },
    type,
    links: links(action2),
    ...Object.keys(data2).length > 0 ? { data: data2 } : {}
  };
}
function links(action2) {
  const given = fieldsOf(fieldsOf(action2)["links"]);
  if (isSplit(action2)) {
    return { next_if_true: given["next_if_true"] ?? null, next_if_false: given["next_if_false"] ?? null };
  }
  return action2.type === "multi-branch-split" ? null : { next: given["next"] ?? null };
}
function branch(given, index) {
  const isElse = given["is_else"] === true;
  return {
    ...without(dropNulls(given), "order"),
    is_else: isElse,
    branch_filter: filter(given["branch_filter"]),
    links: { next: fieldsOf(given["links"])["next"] ?? null },
    ...isElse ? {} : { order: index }
  };
}
function experiment(given) {
  const known3 = experimentDefaults.automatic_winner_selection_settings;
  const settings = { ...known3, ...dropNulls(given["automatic_winner_selection_settings"]) };
  return { ...experimentDefaults, ...dropNulls(given), automatic_winner_selection_settings: settings };
}
function filter(value2) {
  const groups = fieldsOf(value2)["condition_groups"];
  if (!Array.isArray(groups) || groups.length === 0) return null;
  const bare2 = groups.map((group) => {
    const { conditions: conditions2, ...rest } = dropNulls(group);
    return Array.isArray(conditions2) ? { ...rest, conditions: distinct2(conditions2) } : dropNulls(group);
  });
  return { ...dropNulls(value2), condition_groups: distinct2(bare2) };
}
var distinct2 = (list3) => {
  const seen = /* @__PURE__ */ new Set();
  return list3.filter((one3) => {
    const key2 = JSON.stringify(sortKeys(one3));
    return !seen.has(key2) && seen.add(key2);
  });
};
var filterKeys = /* @__PURE__ */ new Set(["profile_filter", "trigger_filter", "action_output_filter", "additional_filters"]);
function dropNulls(fields) {
  const tidy = {};
  for (const [key2, value2] of Object.entries(fieldsOf(fields))) {
    const one3 = filterKeys.has(key2) ? filter(value2) : plain3(key2, value2);
    if (one3 !== null && one3 !== void 0) put(tidy, key2, one3);
  }
  return tidy;
}
var byProperty = (operations2) => {
  const of2 = (operation) => String(fieldsOf(operation)["property_key"]);
  return [...operations2].sort((a, b) => of2(a) < of2(b) ? -1 : of2(a) > of2(b) ? 1 : 0);
};
function plain3(key2, value2) {
  if (emptyIsNull.has(key2) && (value2 === "" || Array.isArray(value2) && value2.length === 0)) return null;
  if (Array.isArray(value2)) {
    const list3 = value2.map((item2) => isObject(item2) ? dropNulls(item2) : item2);
    if (key2 === "profile_operations") return byProperty(list3);
    return dayLists.has(key2) ? list3.sort((a, b) => weekdays.indexOf(String(a)) - weekdays.indexOf(String(b))) : list3;
  }
  return isObject(value2) ? dropNulls(value2) : value2;
}

// src/text/sha256.ts
import { createHash } from "node:crypto";
var sha256 = (text2) => createHash("sha256").update(text2, "utf8").digest("hex");

// src/drain/meant-hash.ts
var meantHash = ({ definition: definition2 }) => sha256(JSON.stringify(normalizeDefinition(definition2)));

// src/drain/renewal.ts
var day2 = 864e5;
var aheadMs = 30 * day2;
var leastForRenewal = 14 * day2;
function staleFrom({ since, dam: dam2, entry: entry2 }) {
  const days2 = dam2.flatMap((part) => part.does === "delay" ? [part.days] : []);
  const own = days2.length === 0 ? [] : [Date.parse(since) + Math.min(...days2) * day2];
  const earlier = entry2?.stale_from === void 0 ? [] : [Date.parse(entry2.stale_from)];
  const first2 = Math.min(...own, ...earlier);
  return Number.isFinite(first2) ? new Date(first2).toISOString().replace(".000Z", "Z") : void 0;
}
function canBeTakenBack(draining2, now) {
  const stale = staleFrom(draining2);
  const inside2 = Date.parse(draining2.until) - Date.parse(draining2.since);
  return stale === void 0 || now + inside2 + leastForRenewal <= Date.parse(stale);
}
function renewalOf({ stale_from }, minutes2, draining2, now) {
  if (stale_from === void 0) return void 0;
  const staleFrom2 = Date.parse(stale_from);
  const by = staleFrom2 - minutes2 * 6e4;
  return { staleFrom: staleFrom2, by, due: draining2 === 0 || draining2 === 1 && now >= by - aheadMs };
}
function renewalNotes({ staleFrom: staleFrom2, by }, now) {
  const behind2 = "Who triggered it while the version that was taken back was up was served by that one, and stands in this flow";
  return [
    staleFrom2 > now ? `${behind2} behind a delay until ${dayWords(new Date(staleFrom2).toISOString(), now)}. A flow like it takes its place, so that nobody comes out from there.` : `${behind2}; they have been coming out from behind its delay for ${spanWords(now - staleFrom2)}. A flow like it takes its place.`,
    ...now > by ? ["Some of them may get the rest of it again: it is too late for all inside to leave before."] : []
  ];
}

// src/drain/undoable.ts
var undoable = (ledger, address2) => Object.entries(ledger.draining ?? {}).find(
  ([, one3]) => one3.address === address2 && one3.by === ledger.entries[address2]?.flow_id && one3.entry !== void 0
);
function undoneBy(ledger, address2, meant, now) {
  const [id2, draining2] = undoable(ledger, address2) ?? [];
  const sent = draining2?.entry?.sent;
  if (draining2 === void 0 || sent === void 0 || !canBeTakenBack(draining2, now)) return void 0;
  return meantHash({ definition: sent }) === meantHash(meant) ? id2 : void 0;
}

// src/flow/slots.ts
function slotsOf(action2) {
  const [whole, ...inside2] = partsOf(action2);
  const holders = kinds[action2.type]?.template === true ? [whole] : action2.type === "ab-test" ? inside2 : [];
  return holders.flatMap((part) => {
    if (part === void 0) return [];
    const template = messageOf(part.action)["template_id"];
    return [{ key: `${part.key}message.template_id`, template: typeof template === "string" ? template : null }];
  });
}
var templatesIn = (actions) => [
  ...new Set(actions.flatMap(slotsOf).flatMap(({ template }) => template ?? []))
];
var newTemplates = (actions) => templatesIn(actions).filter(isToken);
var isToken = (template) => template?.startsWith("@template{") === true;
function zipSlots(action2, other) {
  const others = new Map(other === void 0 ? [] : slotsOf(other).map(({ key: key2, template }) => [key2, template]));
  return slotsOf(action2).map((slot) => ({ ...slot, other: others.get(slot.key) }));
}
function matchedSlots(meant, found, match3) {
  const theirs = new Map(found.actions.map((action2) => [actionId(action2), action2]));
  return meant.actions.flatMap((action2) => zipSlots(action2, theirs.get(match3.toAction.get(actionId(action2)) ?? "")));
}

// src/ledger/ledger-seen.ts
var seenOf = (flow) => ({
  flow: flow.updated,
  actions: Object.fromEntries(Object.entries(flow.actions).map(([id2, action2]) => [id2, action2.updated]))
});
var isSameTime = (a, b) => a === b || Math.floor(Date.parse(a) / 1e3) === Math.floor(Date.parse(b) / 1e3);
function movedSince(flow, seen) {
  if (seen.flow === "") return false;
  return !isSameTime(seen.flow, flow.updated) || Object.entries(flow.actions).some(([id2, action2]) => !isSameTime(seen.actions[id2] ?? "", action2.updated));
}

// src/ledger/ownership-marks.ts
var namesIn = (actions) => new Set(
  actions.flatMap((action2) => {
    const { name } = messageOf(action2);
    return typeof name === "string" ? [name] : [];
  })
);
function fits2(one3, flow, all2) {
  if (flow.name === one3.name) return true;
  if (all2.some((other) => other.name === flow.name)) return false;
  const theirs = namesIn(Object.values(flow.actions).map((action2) => action2.definition));
  return [one3.definition, ...one3.joined === void 0 ? [] : [one3.joined.definition]].some(({ actions }) => {
    const mine = namesIn(actions);
    return mine.size > 0 && mine.size === theirs.size && [...mine].every((name) => theirs.has(name));
  });
}
var mayBeAnnounced = (intent2, flow, isTagged2) => flow.name === intent2.name && !flow.archived && (flow.status === "draft" || isTagged2);
var tolerance = 6e4;
var isMadeSince = ({ at: at2 }, { created }) => Date.parse(created) >= Date.parse(at2) - tolerance;
function likelyAnnounced(intent2, equal) {
  const later = equal.filter((one3) => isMadeSince(intent2, one3));
  return later.length > 0 || intent2.clock === "klaviyo" ? later : equal;
}

// src/observe/observe-needs.ts
function needsOf(input) {
  const ledger = endedLedger(input.ledger, input.flows);
  const needs = /* @__PURE__ */ new Map();
  const alive = Object.values(input.flows).filter((flow) => !flow.archived && flow.unread === void 0);
  const entries = new Map(Object.values(ledger.entries).map((entry2) => [entry2.flow_id, entry2]));
  const adopted = new Set(input.desired.flatMap((one3) => one3.adopt ?? []));
  const wanted = wantedMails(input);
  for (const flow of alive) {
    const entry2 = entries.get(flow.id);
    const need = entry2 === void 0 ? adopted.has(flow.id) || isAnnounced(flow, input) || isLost(flow, input) ? { templates: "all" } : void 0 : needOfOurs(flow, entry2, wanted.get(flow.id), input.deep);
    if (need !== void 0) needs.set(flow.id, need);
  }
  return needs;
}
var wantedMails = ({ ledger, desired }) => new Map(
  desired.flatMap((one3) => {
    const entry2 = entryLike(ledger, one3);
    if (entry2 === void 0) return [];
    const { templates, definition: definition2 } = one3;
    const hashes2 = Object.values(templates).map(({ hash: hash2 }) => hash2);
    return [[entry2.flow_id, /* @__PURE__ */ new Set([...hashes2, ...templatesIn(definition2.actions)])]];
  })
);
function needOfOurs(flow, entry2, wanted, deep) {
  if (deep || entry2.base === void 0 || entry2.journal !== void 0) return { templates: "all" };
  const { seen } = entry2;
  const templates = /* @__PURE__ */ new Set();
  let moved = !isSameTime(flow.updated, seen.flow);
  if (Object.keys(flow.actions).length !== Object.keys(seen.actions).length) moved = true;
  for (const [id2, action2] of Object.entries(flow.actions)) {
    const isMoved = !isSameTime(action2.updated, seen.actions[id2] ?? "");
    moved ||= isMoved;
    for (const template of templatesIn([action2.definition])) {
      const known3 = entry2.templates[template];
      const isWanted = known3 !== void 0 && (wanted === void 0 || wanted.has(known3.sent) || wanted.has(template));
      if (isMoved || !isWanted) templates.add(template);
    }
  }
  return moved || templates.size > 0 ? { templates: [...templates] } : void 0;
}
function isAnnounced(flow, { ledger, tagId }) {
  const isTagged2 = tagId !== void 0 && flow.tagIds.includes(tagId);
  return Object.values(ledger.intents).some((intent2) => mayBeAnnounced(intent2, flow, isTagged2));
}
function isLost(flow, { ledger, desired, tagId }) {
  if (tagId === void 0 || !flow.tagIds.includes(tagId)) return false;
  return desired.some((one3) => ledger.entries[one3.address] === void 0 && fits2(one3, flow, desired));
}

// src/observe/read-flow.ts
function observedFlow(read) {
  const { flow, actions, tagIds } = read;
  const { name, status, archived, created, updated, trigger_type: triggerType, definition: definition2 } = flow.attributes;
  const unread2 = read.unread ?? blankIn(read);
  return {
    id: flow.id,
    name: name ?? "",
    status: status ?? "draft",
    archived: archived === true,
    created: created ?? "",
    updated: updated ?? "",
    triggerType: triggerType ?? null,
    tagIds,
    actions: observedActions(actions),
    definition: definition2,
    unread: unread2
  };
}
function blankIn({ flow, actions }) {
  const { name, status, definition: definition2 } = flow.attributes;
  if (name === null || name === void 0) return "Klaviyo does not tell its name.";
  if (status === null || status === void 0) return "Klaviyo does not tell its status.";
  if (definition2 === null) return "Klaviyo does not show its definition.";
  const blank = actions.find(({ attributes }) => !isObject(attributes.definition));
  if (blank !== void 0) return `Klaviyo does not show its action ${blank.id}.`;
  if (isUnsupported(definition2?.triggers)) return "Klaviyo labels its trigger as unsupported and shows nothing of it.";
  const action2 = actions.find(({ attributes }) => isUnsupported(attributes.definition));
  if (action2 !== void 0) return `Klaviyo labels its action ${action2.id}, or a part of it, as unsupported.`;
  return isUnsupported(definition2?.profile_filter) ? "Klaviyo labels a part of its filter as unsupported." : void 0;
}
function isUnsupported(value2) {
  if (Array.isArray(value2)) return value2.some(isUnsupported);
  if (!isObject(value2)) return false;
  return value2["type"] === "unsupported" || Object.values(value2).some(isUnsupported);
}
var observedActions = (actions) => Object.fromEntries(
  actions.flatMap(
    ({ id: id2, attributes: { definition: definition2, updated } }) => isObject(definition2) ? [[id2, { definition: definition2, updated: updated ?? "" }]] : []
  )
);
async function completed(api, read) {
  if (read.missingActions.length === 0 || read.unread !== void 0) return success(read);
  const actions = [...read.actions];
  for (const id2 of read.missingActions) {
    const action2 = await api.getFlowAction(id2);
    if (!action2.ok) return action2;
    actions.push(action2.data);
  }
  return success({ ...read, actions, missingActions: [] });
}
async function readWhole(api, id2, templates = []) {
  const answer = await api.getFlow(id2);
  if (!answer.ok) return answer;
  const whole = await completed(api, answer.data);
  if (!whole.ok) return whole;
  const flow = observedFlow(whole.data);
  if (flow.unread !== void 0) return broken(id2, "blank", flow.unread);
  if (flow.definition === void 0) return broken(id2, "garbage", "the answer lacks the definition");
  return withMails(api, flow, flow.definition, templates);
}
var broken = (id2, kind, note) => failed({ kind, method: "GET", path: `/api/flows/${id2}`, errors: [], happened: "no", note });
async function readActionsAgain(api, before, templates = []) {
  const answer = await api.getFlowActions(before.id);
  if (!answer.ok) return answer;
  const actions = observedActions(answer.data);
  const { definition: known3 } = before;
  const now = known3?.actions.flatMap(({ id: id2 }) => actions[id2 ?? ""]?.definition ?? []);
  const count4 = Object.keys(actions).length;
  if (known3?.actions.length !== count4 || now?.length !== count4) return readWhole(api, before.id, templates);
  const definition2 = { ...known3, actions: now };
  return withMails(api, { ...before, actions, definition: definition2 }, definition2, templates);
}
async function withMails(api, flow, { actions }, templates) {
  const held = templatesIn(actions);
  const wanted = templates === "all" ? held : held.filter((one3) => templates.includes(one3));
  if (wanted.length === 0) return success(flow);
  const read = await readHtml(api, wanted);
  if (!read.ok) return read;
  const { html, unread: unreadMails } = read.data;
  return success({ ...flow, templates: html, ...Object.keys(unreadMails).length === 0 ? {} : { unreadMails } });
}
async function readHtml(api, ids) {
  const results = await Promise.all(ids.map(async (id2) => [id2, await api.getTemplate(id2)]));
  const html = {};
  const unread2 = {};
  for (const [id2, result] of results) {
    if (result.ok) html[id2] = result.data.attributes.html ?? "";
    else if (isOfOne(result.error)) unread2[id2] = errorText(result.error);
    else return result;
  }
  return success({ html, unread: unread2 });
}

// src/observe/observe.ts
var projectTagName = (project) => `sluice:${project}`;
var drainTagName = "sluice:draining";
var templatePrefix = (project) => `sluice:${project}:`;
var notConnected = (error2) => diagnostic("klaviyo-not-connected", "The account could not be read.", errorText(error2));
async function observe(api, request) {
  const { project, ledger, desired, deep = false } = request;
  const references = desired.flatMap((one3) => one3.deploy ? one3.references : []);
  const [account, flows, metrics, lists2, segments, tag, leftovers2] = await Promise.all([
    request.owner ? success(request.owner) : api.getAccount(),
    readFlows2(api),
    metricsOf(api, references, asksWhoHadMail(desired, ledger)),
    groupsOf2(references, "list", (names3) => api.listLists(names3)),
    groupsOf2(references, "segment", (names3) => api.listSegments(names3)),
    project === void 0 ? success(void 0) : api.findTag(projectTagName(project)),
    project === void 0 ? success([]) : api.listTemplates(templatePrefix(project))
  ]);
  if (!account.ok) return account;
  if (!flows.ok) return flows;
  if (!metrics.ok) return metrics;
  if (!lists2.ok) return lists2;
  if (!segments.ok) return segments;
  if (!tag.ok) return tag;
  if (!leftovers2.ok) return leftovers2;
  const paged = Object.fromEntries(flows.data.map((flow) => [flow.id, flow]));
  const unseen = await readUnseen(api, paged, request);
  if (!unseen.ok) return unseen;
  const seen = { ...paged, ...unseen.data };
  const tagId = tag.data?.id;
  const isLost3 = Object.keys(ledger.entries).length === 0 && tagId !== void 0 && Object.values(seen).some((flow) => flow.tagIds.includes(tagId));
  const drainTag = isLost3 ? await api.findTag(drainTagName) : success(void 0);
  if (!drainTag.ok) return drainTag;
  const whole = await readSingly(api, seen, { ledger, desired, deep, tagId });
  if (!whole.ok) return whole;
  return success({
    account: accountOf(account.data),
    flows: whole.data,
    metrics: metrics.data,
    lists: lists2.data,
    segments: segments.data,
    ...tagId === void 0 ? {} : { projectTag: { id: tagId } },
    ...drainTag.data === void 0 ? {} : { drainTag: drainTag.data.id },
    leftovers: leftovers2.data.map(({ id: id2, attributes }) => ({ id: id2, name: attributes.name })).filter(({ name }) => project !== void 0 && name.startsWith(templatePrefix(project)))
  });
}
var accountOf = ({ id: id2, attributes }) => ({
  id: id2,
  name: attributes.contact_information.organization_name,
  timezone: attributes.timezone,
  currency: attributes.preferred_currency
});
async function readFlows2(api) {
  const pages = await api.listFlows();
  if (!pages.ok) return pages;
  const unread2 = (read, error2) => observedFlow({ ...read, unread: whyUnread(error2) });
  return eachOf(pages.data, unread2, async (read) => {
    const whole = await completed(api, read);
    return whole.ok ? success(observedFlow(whole.data)) : whole;
  });
}
async function readUnseen(api, paged, { ledger, desired }) {
  const known3 = Object.values(ledger.entries).flatMap(
    ({ flow_id, journal }) => journal?.kind === "replace" ? [flow_id, journal.data.entry?.flow_id ?? flow_id] : [flow_id]
  );
  const ids = /* @__PURE__ */ new Set([...known3, ...desired.flatMap(({ adopt }) => adopt ?? [])]);
  const unread2 = (id2, error2) => observedFlow({
    flow: { type: "flow", id: id2, attributes: {} },
    ...{ actions: [], tagIds: [], missingActions: [] },
    unread: whyUnread(error2)
  });
  const read = await eachOf(
    [...ids].filter((id2) => paged[id2] === void 0),
    unread2,
    async (id2) => {
      const flow = await readWhole(api, id2);
      return !flow.ok && flow.error.status === 404 ? success(void 0) : flow;
    }
  );
  if (!read.ok) return read;
  return success(Object.fromEntries(read.data.flatMap((flow) => flow === void 0 ? [] : [[flow.id, flow]])));
}
async function readSingly(api, seen, rest) {
  const needs = [...needsOf({ flows: seen, ...rest })].flatMap(([id2, need]) => {
    const flow = seen[id2];
    return flow === void 0 ? [] : [{ flow, need }];
  });
  const unread2 = ({ flow }, error2) => ({
    ...flow,
    unread: whyUnread(error2)
  });
  const read = await eachOf(needs, unread2, ({ flow, need }) => readWhole(api, flow.id, need.templates));
  if (!read.ok) return read;
  return success({ ...seen, ...Object.fromEntries(read.data.map((flow) => [flow.id, flow])) });
}
var whyUnread = (error2) => error2.kind === "blank" ? error2.note ?? "" : errorText(error2);
var mostFailures2 = 5;
async function eachOf(items2, unread2, act) {
  const done2 = [];
  let failures = 0;
  for (let start = 0; start < items2.length; start += 10) {
    const some = items2.slice(start, start + 10);
    const results = await Promise.all(some.map(act));
    for (const [i, item2] of some.entries()) {
      const result = results[i];
      if (result === void 0) continue;
      if (result.ok) done2.push(result.data);
      else if (isOfOne(result.error)) {
        done2.push(unread2(item2, result.error));
        failures++;
        if (failures >= mostFailures2 && failures === done2.length) return result;
      } else return result;
    }
  }
  return success(done2);
}
var asksWhoHadMail = (desired, { entries }) => desired.some(
  ({ address: address2, definition: definition2 }) => entries[address2] !== void 0 && definition2.triggers.some(({ type }) => type === "list" || type === "segment")
);
async function metricsOf(api, references, anyway) {
  if (!anyway && !references.some((one3) => one3.kind === "metric")) return success([]);
  const metrics = await api.listMetrics();
  if (!metrics.ok) return metrics;
  return success(metrics.data.map(namedMetric));
}
var namedMetric = ({ id: id2, attributes: { name, integration } }) => ({
  id: id2,
  name,
  ...integration?.name === void 0 ? {} : { integration: integration.name }
});
async function groupsOf2(references, kind, list3) {
  const names3 = [...new Set(references.filter((one3) => one3.kind === kind).map((one3) => one3.name))].sort();
  const found = await list3(names3);
  return found.ok ? success(found.data.map(({ id: id2, attributes }) => ({ id: id2, name: attributes.name }))) : found;
}

// src/program/report/conversion-metric.ts
var metricWords = ({ name, integration }) => integration === void 0 ? name : `${name} (${integration})`;
async function conversionMetric(api, wanted, known3 = []) {
  let metrics = known3;
  if (metrics.length === 0) {
    const read = await api.listMetrics();
    if (!read.ok) return failed(callFailed(read.error));
    metrics = read.data.map(namedMetric);
  }
  const called = metrics.filter(({ name }) => name === wanted.name);
  const found = metrics.filter((one3) => isNamed(one3, wanted));
  const [first2] = found;
  if (first2 === void 0) return failed(missing2(wanted, called, metrics));
  if (found.length === 1) return success(first2.id);
  const own = await api.getRevenueMetric();
  const counted2 = own.ok ? found.find(({ id: id2 }) => id2 === own.data?.id) : void 0;
  return counted2 === void 0 ? failed(ambiguous2(wanted, found)) : success(counted2.id);
}
function missing2(wanted, called, metrics) {
  const names3 = [...new Set(metrics.map(({ name }) => name))];
  const meant = nearest(wanted.name, names3);
  return diagnostic(
    "metric-not-found",
    `The account has no metric "${metricWords(wanted)}", which reports.conversion_metric names.`,
    called.length > 0 ? `"${wanted.name}" exists, but of ${integrationsOf(called)}. Write that integration, or leave it out.` : `${meant === void 0 ? "" : `Did you mean "${meant}"? `}A metric appears with its first event. It has: ${names3.slice(0, 12).join(", ") || "none"}.`
  );
}
function ambiguous2({ name }, found) {
  const one3 = found.find(({ integration }) => integration !== void 0)?.integration ?? "Shopify";
  const isTold = new Set(found.map(({ integration }) => integration)).size === found.length;
  return diagnostic(
    "ambiguous-name",
    `The account has ${found.length} metrics named "${name}", and reports count the conversions of one.`,
    `They are of ${integrationsOf(found)}. Say in sluice.yaml which one it is:
  reports:
    conversion_metric: ${isTold ? `{ name: ${name}, integration: ${one3} }` : `{ id: ${found[0]?.id} }`}`
  );
}
var integrationsOf = (metrics) => listed(metrics.map(({ id: id2, integration }) => `${integration ?? "no integration"} (${id2})`));
async function noRevenueWords(api, wanted) {
  const why = `Klaviyo keeps no values of the metric ${metricWords(wanted)}, so revenue is not to be had.`;
  const mapped3 = await api.getRevenueMetric();
  if (!mapped3.ok || mapped3.data === void 0) return why;
  const { id: id2, name, integration } = namedMetric(mapped3.data);
  const own = { name, integration };
  const isSame = name === wanted.name && (wanted.integration ?? integration) === integration;
  return isSame ? `${why} The account itself counts its revenue by it (${id2}): ask Klaviyo's support why reports do not.` : `${why} The account itself counts its revenue by ${metricWords(own)} (${id2}): sluice.yaml may name that one as reports.conversion_metric.`;
}

// src/report/counts.ts
var askedNames = [
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
var countNames = [...askedNames, "openable"];
var textChannels = /* @__PURE__ */ new Set(["sms"]);
var countsOf = (asked6, channel3) => ({
  ...noCounts,
  ...asked6,
  openable: textChannels.has(channel3) ? 0 : asked6.delivered ?? 0
});
var valueNames = [
  "conversion_value",
  "revenue_per_recipient",
  "average_order_value",
  "text_message_roi"
];
var formulas = {
  open_rate: ["opens_unique", "openable"],
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
function addCounts(parts2) {
  const total = { ...noCounts };
  for (const name of countNames) {
    let sum2 = 0;
    for (const part of parts2) sum2 += part[name] ?? 0;
    total[name] = Math.round(sum2 * 1e4) / 1e4;
  }
  return total;
}
function rateOf(name, counts3) {
  const [part, whole] = formulas[name];
  if (name === "click_to_open_rate" && counts3.openable < counts3.delivered) return null;
  return counts3[whole] === 0 ? null : counts3[part] / counts3[whole];
}
var ratesOf = (counts3) => Object.fromEntries(rateNames.map((name) => [name, rateOf(name, counts3)]));

// src/report/report.ts
var frameKeys = ["7d", "30d", "90d", "365d"];
var syncMark = "<!-- sync -->";
var currencyOf = ({
  account,
  no_revenue: none2
}) => none2 === void 0 ? account.currency : void 0;

// src/report/frames.ts
var lengths = { "7d": 7, "30d": 30, "90d": 90, "365d": 365 };
var isDerived = (key2) => 2 * lengths[key2] <= 365;
function frameTo(key2, to) {
  const days2 = lengths[key2];
  const from = addDays(to, 1 - days2);
  return { key: key2, days: days2, from, to, before: { from: addDays(from, -days2), to: addDays(from, -1) } };
}
var framesBefore = (today2) => frameKeys.map((key2) => frameTo(key2, addDays(today2, -1)));
var timeframeOf = ({ from, to }) => ({
  start: `${from}T00:00:00+00:00`,
  end: `${addDays(to, 1)}T00:00:00+00:00`
});

// src/report/sync/ask.ts
var flowsACall = 100;
var daysACall = 60;
function createAsker({ api, now, timezone, metricId, allowed, kept: kept3 }) {
  const calls = [];
  let isSpent = false;
  let hasValues = true;
  const today2 = () => dayAt(now(), timezone);
  const untilNow = (span2) => span2.to < today2() ? timeframeOf(span2) : { ...timeframeOf(span2), end: `${wallClock(now(), timezone)}+00:00` };
  const callsFor = (flows) => Math.ceil(flows.length / flowsACall);
  const sent = () => {
    const { byEndpoint } = api.counts();
    return (byEndpoint["POST /api/flow-values-reports"] ?? 0) + (byEndpoint["POST /api/flow-series-reports"] ?? 0);
  };
  const counted2 = async (ask) => {
    const before = sent();
    const answer = await ask();
    for (let i = before; i < sent(); i++) calls.push(new Date(now()).toISOString());
    return answer;
  };
  async function one3(ask, read, flows) {
    const filter2 = `contains-any(flow_id,${JSON.stringify(flows)})`;
    let answer = await counted2(() => ask(filter2, hasValues));
    if (!answer.ok && hasValues && isWithoutValues(answer.error)) {
      hasValues = false;
      answer = await counted2(() => ask(filter2, false));
    }
    if (!answer.ok) return answer.error;
    const found = read(answer.data);
    if ("kind" in found) return found;
    const unread2 = [...found.blank];
    if (unread2.length > 0 && found.rows.length === 0) return nothingTold;
    return { rows: found.rows.filter((row2) => !found.blank.has(row2.flow_id)), unread: unread2, hasValues };
  }
  async function each2(flows, what3, ask, read) {
    const parts2 = [];
    const open2 = [];
    for (let start = 0; start < flows.length; start += flowsACall) {
      const some = flows.slice(start, start + flowsACall);
      const question = JSON.stringify([what3, metricId, some]);
      const known3 = kept3?.get(question);
      if (known3) parts2.push(known3);
      else open2.push({ some, question });
    }
    hasValues &&= parts2.every((part) => part.hasValues);
    if (isSpent || calls.length + open2.length > allowed) return failed("spent");
    for (const { some, question } of open2) {
      const part = await one3(ask, read, some);
      if ("kind" in part) {
        isSpent ||= part.kind === "daily-limit";
        return failed(isSpent ? "spent" : part);
      }
      parts2.push(part);
      await kept3?.keep(question, part);
    }
    return success({
      rows: parts2.flatMap(({ rows }) => rows),
      unread: new Set(parts2.flatMap(({ unread: unread2 }) => unread2))
    });
  }
  return {
    callsFor,
    calls: () => calls,
    hasValues: () => hasValues,
    series: (flows, span2) => each2(
      flows,
      `days ${span2.from} ${span2.to}`,
      (filter2, withValues) => api.queryFlowSeries({
        statistics: asked4(askedNames, withValues),
        timeframe: untilNow(span2),
        interval: "daily",
        conversion_metric_id: metricId,
        filter: filter2
      }),
      ({ attributes: { date_times, results } }) => {
        const days2 = daysOf(span2);
        const labels2 = date_times.map((label) => label.slice(0, 10));
        const least2 = span2.to === today2() ? days2.length - 1 : days2.length;
        if (labels2.length < least2 || !days2.every((day9, i) => labels2[i] === void 0 || labels2[i] === day9))
          return unexpected(labels2, days2);
        return told2(
          results,
          ({ recipients }) => Array.isArray(recipients) && recipients.some((count4) => typeof count4 === "number"),
          (ids, statistics) => days2.map((day9, i) => ({
            ...ids,
            day: day9,
            counts: countsOf(pick(mapped2(statistics, i), askedNames), ids.channel)
          }))
        );
      }
    ),
    values: (flows, span2) => each2(
      flows,
      `sums ${span2.from} ${span2.to}`,
      (filter2, withValues) => api.queryFlowValues({
        statistics: asked4([...askedNames, ...rateNames], withValues),
        timeframe: untilNow(span2),
        conversion_metric_id: metricId,
        filter: filter2
      }),
      ({ attributes: { results } }) => told2(
        results,
        ({ recipients }) => typeof recipients === "number",
        (ids, statistics) => [
          {
            ...ids,
            counts: countsOf(pick(statistics, askedNames), ids.channel),
            rates: pick(statistics, rateNames)
          }
        ]
      )
    )
  };
}
function told2(results, isThere3, rowsOf2) {
  const rows = [];
  const blank = /* @__PURE__ */ new Set();
  for (const { groupings, statistics } of results) {
    const ids = idsOf2(groupings);
    if (isThere3(statistics))
      for (const row2 of rowsOf2(ids, statistics)) rows.push(row2);
    else blank.add(ids.flow_id);
  }
  return { rows, blank };
}
var asked4 = (names3, withValues) => names3.filter((name) => withValues || !valueNames.some((value2) => value2 === name));
var isWithoutValues = ({ status, errors }) => status === 400 && errors.some(({ detail, title }) => /\bvalues\b/i.test(detail || title));
var nothingTold = {
  kind: "garbage",
  happened: "no",
  method: "POST",
  path: "/api/flow-values-reports",
  errors: [],
  note: "it names messages, and null for each of their figures"
};
var mapped2 = (statistics, i) => Object.fromEntries(
  Object.entries(statistics).flatMap(([name, series]) => {
    const value2 = series?.[i];
    return value2 === void 0 ? [] : [[name, value2]];
  })
);
var idsOf2 = (groupings) => ({
  flow_id: groupings["flow_id"] ?? "",
  message_id: groupings["flow_message_id"] ?? "",
  channel: groupings["send_channel"] ?? ""
});
var pick = (values, names3) => Object.fromEntries(
  names3.flatMap((name) => typeof values[name] === "number" ? [[name, values[name]]] : [])
);
var unexpected = (labels2, days2) => ({
  kind: "garbage",
  happened: "no",
  method: "POST",
  path: "/api/flow-series-reports",
  errors: [],
  note: `asked for the days ${days2[0] ?? ""} to ${days2.at(-1) ?? ""}, it answered for ${labels2[0] ?? "none"} to ${labels2.at(-1) ?? "none"}`
});

// src/compile/names.ts
import { createHash as createHash2 } from "node:crypto";
var longest2 = 200;
function namesFor(steps) {
  const uses = /* @__PURE__ */ new Map();
  for (const step3 of allSteps(steps)) {
    if (step3.id !== void 0) uses.set(written(step3), (uses.get(written(step3)) ?? 0) + 1);
  }
  const base3 = (step3, id2 = idOf(step3)) => (uses.get(written(step3)) ?? 0) > 1 ? `${written(step3)} (${id2})` : written(step3);
  const ids = /* @__PURE__ */ new Set();
  const names3 = /* @__PURE__ */ new Set();
  const plain4 = /* @__PURE__ */ new Map();
  return {
    plain: plain4,
    temporaryId: (step3, branches2) => free2(ids, [idOf(step3), ...branches2.map(slug)].join("~"), "~"),
    message: (step3, branches2, variant) => {
      const own = variant === void 0 ? base3(step3) : variantName(step3, variant, base3);
      const name = free2(names3, bounded(branches2.length === 0 ? own : `${own} \xB7 ${branches2.join(", ")}`), " ");
      const tested = variant === void 0 || step3.kind !== "ab_test" ? void 0 : step3.variants[variant]?.message.name;
      const authors = tested ?? written(step3);
      if (branches2.length === 0 && authors !== name) plain4.set(name, authors);
      return name;
    }
  };
}
var written = (step3) => ("name" in step3 ? step3.name : void 0) ?? idOf(step3);
function variantName(step3, variant, base3) {
  const message2 = step3.kind === "ab_test" ? step3.variants[variant]?.message : void 0;
  const letter = String.fromCharCode(65 + variant);
  if (message2 !== void 0 && message2.idGiven !== true) return base3(message2);
  return message2?.name === void 0 ? `${base3(step3)} \xB7 ${letter}` : base3(message2, `${idOf(step3)} \xB7 ${letter}`);
}
var slug = (text2) => text2.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
function free2(taken2, wanted, joint) {
  let name = wanted;
  for (let n = 2; taken2.has(name); n++) name = `${wanted}${joint}${n}`;
  taken2.add(name);
  return name;
}
function bounded(name) {
  const letters = [...name];
  if (letters.length <= longest2) return name;
  const hash2 = createHash2("sha256").update(name).digest("hex").slice(0, 8);
  return `${letters.slice(0, longest2 - 10).join("")}\u2026 ${hash2}`;
}

// src/compile/skipped.ts
var skippedRows = (address2, steps) => [...allSteps(steps)].flatMap((step3) => step3.kind === "skipped" ? [row(address2, step3)] : []);
function row(address2, step3) {
  return {
    address: address2,
    step: step3.id !== void 0 && step3.idGiven !== true ? step3.id : step3.written,
    kind: step3.written,
    message: skippedWords(step3),
    advice: step3.advice,
    holdsLive: step3.holdsLive,
    at: step3.at
  };
}

// src/compile/ways.ts
var withoutSkipped = (steps) => steps.flatMap((step3) => step3.kind === "skipped" ? withoutSkipped(step3.instead) : [step3]);
function countActions(steps, rest = 0) {
  return withoutSkipped(steps).reduceRight((after, step3) => {
    if (step3.kind === "exit") return 0;
    const ways = waysOf(step3);
    return ways ? 1 + ways.reduce((sum2, way) => sum2 + countActions(way.steps, after), 0) : 1 + after;
  }, rest);
}
var countOnce = (steps) => withoutSkipped(steps).reduce((sum2, step3) => {
  if (step3.kind === "exit") return sum2;
  const ways = waysOf(step3) ?? [];
  return ways.reduce((inner, way) => inner + countOnce(way.steps), sum2 + 1);
}, 0);
var goesOn = (steps) => withoutSkipped(steps).every(
  (step3) => step3.kind === "exit" ? false : waysOf(step3)?.some((way) => goesOn(way.steps)) ?? true
);

// src/compile/tree.ts
function expand(source, steps, shape = "tree") {
  const names3 = namesFor(steps);
  const actions = [];
  const rows = [];
  const build = (items2) => {
    const [item2, ...rest] = items2;
    if (!item2) return null;
    if ("meet" in item2) return item2.meet();
    const { step: step3, branches: branches2 } = item2;
    if (step3.kind === "exit") return null;
    const id2 = names3.temporaryId(step3, branches2);
    const slot = rows.length;
    const row2 = rowOf(step3, id2, branches2);
    rows.push(row2);
    const ways = waysOf(step3);
    const kind = actingKind(step3);
    if (!ways || !("split" in kind)) {
      if (!("action" in kind)) throw new Error(`A ${step3.kind} step has neither an action nor branches.`);
      let messageName;
      const action3 = kind.action(step3, source, {
        id: id2,
        message: () => messageName = names3.message(step3, branches2),
        variant: (index) => names3.message(step3, branches2, index)
      });
      if (messageName !== void 0 && step3.kind !== "ab_test") rows[slot] = { ...row2, messageName };
      actions.push(action3);
      actions[slot] = { temporary_id: id2, ...action3, links: { next: build(rest) } };
      return id2;
    }
    const { action: action2, swapped } = kind.split(step3, source.context);
    actions.push(action2);
    const copied = ways.filter((way) => goesOn(way.steps)).length > 1;
    const after = shape === "joined" && copied ? [meeting(() => build(rest))] : rest;
    const targets = ways.map(
      (way) => build([
        ...withoutSkipped(way.steps).map((inner) => ({ step: inner, branches: branches2 })),
        ...after.map(
          (later) => copied && "step" in later ? { ...later, branches: [...later.branches, `${step3.id}: ${way.name}`] } : later
        )
      ])
    );
    actions[slot] = linked(id2, action2, swapped ? [...targets].reverse() : targets);
    return id2;
  };
  const entry2 = build(withoutSkipped(steps).map((step3) => ({ step: step3, branches: [] })));
  const skipped = skippedRows(source.sequence.address, steps);
  return { entry: entry2, actions: askingCopies(actions, rows), steps: rows, skipped, plainNames: names3.plain };
}
function askingCopies(actions, rows) {
  const awaited = messagesAwaited(actions);
  if (awaited.size === 0) return actions;
  const parents = new Map(
    actions.flatMap((action2) => exitsOf(action2).map(({ to }) => [to, actionId(action2)]))
  );
  const above2 = (id2) => id2 === void 0 ? [] : [id2, ...above2(parents.get(id2))];
  const copies = (step3) => rows.flatMap((row2) => row2.step === step3 ? [row2.temporaryId] : []);
  return actions.map(
    (action2) => mapMessageTokens(action2, (step3) => {
      const own = copies(step3);
      const [id2 = own[0]] = above2(actionId(action2)).filter((one3) => own.includes(one3));
      return id2 === void 0 ? void 0 : tokenOfMessage(id2);
    })
  );
}
function meeting(build) {
  let built;
  return { meet: () => (built ??= { id: build() }).id };
}
function linked(id2, action2, targets) {
  if (action2.type === "multi-branch-split") {
    const data2 = action2.data;
    const branches2 = data2.branches.map((branch2, index) => ({ ...branch2, links: { next: targets[index] ?? null } }));
    return { temporary_id: id2, ...action2, data: { ...data2, branches: branches2 } };
  }
  const [yes = null, no = null] = targets;
  return { temporary_id: id2, ...action2, links: { next_if_true: yes, next_if_false: no } };
}
function rowOf(step3, temporaryId, branches2) {
  const status = "status" in step3 ? step3.status : void 0;
  return {
    temporaryId,
    step: idOf(step3),
    idGiven: step3.idGiven ?? false,
    branch: branches2.join(", "),
    kind: step3.kind,
    label: labelOf(step3),
    ...status === void 0 ? {} : { status },
    likeness: likeness(step3),
    at: step3.at
  };
}

// src/compile/trigger.ts
function triggerMetric(context, { trigger }) {
  if (trigger.kind === "metric") return metricToken(context, trigger.metric, trigger.at);
  if (trigger.kind === "raw" && trigger.definition.type === "metric" && typeof trigger.definition.id === "string")
    return trigger.definition.id;
  return void 0;
}
var compileTrigger = (context, { trigger }) => kindOfTrigger(trigger).compile(trigger, context);
function compileProfileFilter(context, sequence2) {
  const conditions2 = [
    ...sequence2.audience ? [{ condition: sequence2.audience }] : [],
    ...sequence2.exitWhen ? [{ condition: sequence2.exitWhen, negated: true }] : []
  ];
  return conditions2.length === 0 ? null : profileFilter(context, conditions2) ?? null;
}
function compileReentry({ reentry }, trigger) {
  switch (reentry.kind) {
    case "always":
      return reentryWhenUnsaid(trigger.type) === "always" ? void 0 : { duration: 0, unit: "alltime" };
    case "never":
      return { duration: 1, unit: "alltime" };
    case "after":
      return { duration: reentry.value, unit: reentry.unit };
  }
}

// src/compile/flow.ts
var mostActions2 = 200;
function compile(sequence2, templates) {
  const count4 = countActions(sequence2.steps);
  const once2 = countOnce(sequence2.steps);
  const isTooLarge = count4 > mostActions2;
  if (isTooLarge && (sequence2.adopt === void 0 || once2 > mostActions2))
    return { diagnostics: [tooMany2(sequence2, count4)] };
  const gathered = {
    address: sequence2.address,
    diagnostics: [],
    references: /* @__PURE__ */ new Map(),
    templates: /* @__PURE__ */ new Map(),
    secrets: /* @__PURE__ */ new Set(),
    channels: channelsOf(sequence2)
  };
  const metric2 = triggerMetric(gathered, sequence2);
  const context = metric2 === void 0 ? gathered : { ...gathered, triggerMetric: metric2 };
  const trigger = compileTrigger(context, sequence2);
  const profile_filter = compileProfileFilter(context, sequence2);
  const source = { context, sequence: sequence2, templates };
  const joined2 = once2 < count4 ? expand(source, sequence2.steps, "joined") : void 0;
  const tree = joined2 !== void 0 && isTooLarge ? joined2 : expand(source, sequence2.steps);
  if (isTooLarge) context.diagnostics.push(onlyJoined(sequence2, count4));
  const reentry_criteria = compileReentry(sequence2, trigger);
  const definitionOf = ({ actions, entry: entry2 }) => ({
    triggers: [trigger],
    profile_filter,
    actions: [...actions],
    entry_action_id: entry2,
    ...reentry_criteria ? { reentry_criteria } : {}
  });
  const formOf = (tree2) => ({
    definition: definitionOf(tree2),
    steps: tree2.steps,
    ...tree2.plainNames.size === 0 ? {} : { plainNames: Object.fromEntries(tree2.plainNames) }
  });
  const diagnostics = unique(context.diagnostics);
  if (diagnostics.some((d) => d.severity === "error")) return { diagnostics };
  const { address: address2, file, name, deploy, movedFrom, adopt, status, schedule, replace } = sequence2;
  const desired = {
    address: address2,
    file,
    name,
    deploy,
    ...present({ movedFrom, adopt, status, schedule }),
    ...formOf(tree),
    ...present({ joined: joined2 && formOf(joined2), treeSize: isTooLarge ? count4 : void 0, replace }),
    templates: Object.fromEntries(context.templates),
    references: [...context.references.values()],
    secrets: [...context.secrets].sort(),
    skipped: tree.skipped,
    at: sequence2.at
  };
  return { desired, diagnostics };
}
var channelsOf = ({ steps }) => new Map(
  [...allSteps(steps)].flatMap((step3) => {
    const channel3 = channelOf(step3);
    return step3.id === void 0 || channel3 === void 0 ? [] : [[step3.id, channel3]];
  })
);
var tooMany2 = (sequence2, count4) => diagnostic(
  "too-many-actions",
  `The flow would have ${sizeWords(count4)} actions; ${mostActions2} is the limit.`,
  "A flow is made without branches that meet, so the steps after a condition are repeated in each branch that goes on.\nEnd branches with exit, move common steps before the condition, or split the sequence in two.",
  { at: sequence2.at.name, address: sequence2.address }
);
var sizeWords = (count4) => count4 > 1e6 ? "more than a million" : String(count4);
var onlyJoined = (sequence2, count4) => diagnostic(
  "only-joined",
  `The flow cannot be made anew: without branches that meet it would have ${sizeWords(count4)} actions.`,
  `${mostActions2} is the limit. It is held as it is in Klaviyo, where its branches meet: texts, delays and conditions change in place.
What needs a new flow (steps added or moved, another trigger or filter) is done in Klaviyo's editor; then: sluice pull ${sequence2.address}.`,
  { at: sequence2.at.name, address: sequence2.address }
);
function unique(diagnostics) {
  const seen = /* @__PURE__ */ new Set();
  return diagnostics.filter((d) => {
    const key2 = JSON.stringify([d.code, d.message, d.at]);
    return seen.has(key2) ? false : seen.add(key2);
  });
}

// src/plan/promotion/content.ts
var format = 1;
var compiledAlone = (sequence2, templates) => compile(giveIds(sequence2, []), templates).desired;
function contentDigest({ definition: definition2, steps, templates }) {
  return sha256(
    JSON.stringify(
      sortKeys({
        format,
        definition: normalizeDefinition(definition2),
        steps: steps.map(({ step: step3, branch: branch2, kind }) => [step3, branch2, kind]),
        mails: Object.values(templates).map(({ hash: hash2 }) => hash2).sort()
      })
    )
  );
}
function contentsOf(sequences, templates) {
  return Object.fromEntries(
    sequences.flatMap((sequence2) => {
      const desired = sequence2.deploy ? compiledAlone(sequence2, templates) : void 0;
      return desired === void 0 ? [] : [[sequence2.address, contentDigest(desired)]];
    })
  );
}

// src/state/directory-files.ts
import { randomUUID } from "node:crypto";
import { lstatSync, realpathSync } from "node:fs";
import { link as link2, mkdir, open, readdir as readdir2, readFile as readFile2, rename, rm, stat as stat2 } from "node:fs/promises";
import { dirname as dirname2, join as join5, sep as sep2 } from "node:path";

// src/ledger/backup.ts
var root = (accountId) => `.sluice/backups/${accountId}`;
var backupsOf = (accountId, address2) => address2 === void 0 ? root(accountId) : `${root(accountId)}/${address2}`;
var backupName = (accountId, { address: address2, at: at2, flow_id: flow }) => `${backupsOf(accountId, address2)}/${at2.replaceAll(/[:.]/g, "-")}-${flow}`;
function backupFiles(name, backup) {
  const { templates, ...rest } = backup;
  return {
    [`${name}/flow.json`]: `${JSON.stringify({ ...rest, templates: Object.keys(templates) }, null, 2)}
`,
    ...Object.fromEntries(Object.entries(templates).map(([id2, html]) => [`${name}/${id2}.html`, html]))
  };
}
function backupsAmong(paths) {
  const time2 = (name) => name.slice(name.lastIndexOf("/") + 1);
  return paths.filter((path2) => path2.endsWith("/flow.json")).map((path2) => path2.slice(0, -"/flow.json".length)).sort((a, b) => time2(a) < time2(b) ? 1 : -1);
}

// src/state/state-store.ts
var done = success(void 0);
var stateError = (kind, message2, more = {}) => failed({ kind, message: message2, ...more });

// src/state/lease.ts
var directory = (accountId) => `.sluice/lease/${accountId}`;
var pathOf3 = (accountId, number3) => `${directory(accountId)}/${number3}.json`;
var print2 = (lease) => `${JSON.stringify(lease, null, 2)}
`;
var durable = (message2) => ({ message: message2, durable: true });
var ignore = { path: ".sluice/lease/.gitignore", text: "*\n" };
async function latest(files, accountId) {
  const listed2 = await files.list(directory(accountId));
  if (!listed2.ok) return listed2;
  const numbers = listed2.data.flatMap((path2) => /\/(\d+)\.json$/.exec(path2)?.[1] ?? []).map(Number).sort((a, b) => b - a);
  const [top] = numbers;
  if (top === void 0) return success({ numbers });
  const file = await files.read(pathOf3(accountId, top));
  if (!file.ok) return file;
  if (file.data === void 0) return success({ numbers });
  const { text: text2, version } = file.data;
  return success({ lease: parsed(text2, accountId) ?? unreadable4(accountId, top), version, numbers });
}
var unreadable4 = (accountId, number3) => ({
  ...{ account_id: accountId, owner: "somebody", number: number3, renewals: 0 },
  ...{ expires: (/* @__PURE__ */ new Date(0)).toISOString(), released: true }
});
var longestMs = 24 * 60 * 6e4;
function parsed(text2, accountId) {
  try {
    const value2 = JSON.parse(text2);
    if (typeof value2?.number !== "number" || typeof value2.expires !== "string") return void 0;
    const { renewals, lasts_ms: lasts, ...rest } = value2;
    const isLength = typeof lasts === "number" && lasts >= 0 && lasts <= longestMs;
    return {
      ...{ ...rest, account_id: accountId, owner: String(value2.owner) },
      renewals: typeof renewals === "number" ? renewals : 0,
      ...isLength ? { lasts_ms: lasts } : {}
    };
  } catch {
    return void 0;
  }
}
function watchLease(clocks) {
  let seen;
  let moved;
  return {
    stood({ owner, number: number3, renewals, expires }) {
      const what3 = JSON.stringify([owner, number3, renewals, expires]);
      if (seen !== void 0 && seen.what !== what3) moved = owner;
      if (seen?.what !== what3) seen = { what: what3, since: stopwatch(clocks) };
      return seen.since.atLeast();
    },
    moved: () => moved
  };
}
var slackMs = 6e4;
function overAt(held, request) {
  const { clock: clock2, graceMs, ttlMs, now, earliest: earliest2 = now } = request;
  const lasts = held.lasts_ms ?? ttlMs;
  const expires = Date.parse(held.expires);
  const isShared = clock2 === "klaviyo" && held.clock === clock2;
  const isDated = (isShared || request.isHint === true) && expires <= now + lasts + slackMs;
  const stands = earliest2 + lasts + graceMs - (request.stood?.(held) ?? 0);
  if (!isDated) return { until: stands, isUndated: true };
  return { until: request.stood ? Math.min(expires + graceMs, stands) : expires + graceMs, isUndated: false };
}
async function acquire(files, request) {
  const { accountId, owner, ttlMs, now, clock: clock2, earliest: earliest2 = now } = request;
  const fresh = request.stood === void 0 ? void 0 : await files.refresh?.();
  if (fresh?.ok === false) return fresh;
  const found = await latest(files, accountId);
  if (!found.ok) return found;
  const { lease: held, numbers, version } = found.data;
  if (held !== void 0 && held.released !== true) {
    const over = overAt(held, request);
    if (over.until > earliest2) return isHeld(held, over);
  }
  const number3 = (numbers[0] ?? 0) + 1;
  const lease = {
    ...{ account_id: accountId, owner, number: number3, renewals: 0, lasts_ms: ttlMs },
    expires: new Date(now + ttlMs).toISOString(),
    ...clock2 === void 0 ? {} : { clock: clock2 }
  };
  const asSeen = version === void 0 ? {} : { expect: version };
  const old = numbers.map((one3) => ({
    path: pathOf3(accountId, one3),
    text: null,
    ...one3 === held?.number ? asSeen : {}
  }));
  const taken2 = await files.write(
    [{ path: pathOf3(accountId, number3), text: print2(lease), expect: null }, ...old, ignore],
    durable(`sluice: lease ${number3} of ${accountId}`)
  );
  if (!taken2.ok && taken2.error.kind !== "changed") return taken2;
  const after = await latest(files, accountId);
  if (!after.ok) return after;
  const top = after.data.lease ?? lease;
  if (taken2.ok && top.number === number3) return success(lease);
  return top.released === true ? acquire(files, request) : isHeld(top, overAt(top, request));
}
var isHeld = (lease, { until, isUndated }) => stateError(
  "held",
  isUndated ? `Another apply is at work on this account: ${lease.owner}. It does not say by Klaviyo's clock until when. If it is dead, this shows by waiting: it does not renew its hold until ${new Date(until).toISOString()}.` : `Another apply is at work on this account: ${lease.owner}. It holds the account until ${lease.expires}, and longer while it goes on. If it is dead, sluice apply takes over by itself from ${new Date(until).toISOString()} on.`,
  { until, ...isUndated ? { isUndated } : {} }
);
async function renew(files, lease, { now, ttlMs, clock: clock2 }) {
  const found = await latest(files, lease.account_id);
  if (!found.ok) return found;
  const { lease: held, version } = found.data;
  if (held?.number !== lease.number || held.owner !== lease.owner || held.released === true) return isLost2(held);
  const { clock: _, ...kept3 } = lease;
  const longer = {
    ...{ ...kept3, renewals: held.renewals + 1, lasts_ms: ttlMs },
    expires: new Date(now + ttlMs).toISOString(),
    ...clock2 === void 0 ? {} : { clock: clock2 }
  };
  const written2 = await files.write(
    [{ path: pathOf3(lease.account_id, lease.number), text: print2(longer), ...version ? { expect: version } : {} }],
    durable(`sluice: renew lease ${lease.number} of ${lease.account_id}`)
  );
  if (written2.ok) return success(longer);
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
    [{ path: pathOf3(lease.account_id, lease.number), text: print2({ ...lease, released: true }) }],
    durable(`sluice: release lease ${lease.number} of ${lease.account_id}`)
  );
}

// src/state/report-calls.ts
var day3 = 864e5;
var pathOf4 = (accountId) => `.sluice/report-calls/${accountId}.json`;
var ignore2 = { path: ".sluice/report-calls/.gitignore", text: "*\n" };
async function readReportCalls(files, accountId) {
  const file = await files.read(pathOf4(accountId));
  return file.ok ? success(parsed2(file.data?.text)) : file;
}
async function noteReportCalls(files, accountId, calls, now) {
  if (calls.length === 0) return done;
  const before = await readReportCalls(files, accountId);
  if (!before.ok) return before;
  const recent2 = [...before.data, ...calls].filter((at2) => Date.parse(at2) > now - day3).sort();
  const text2 = `${JSON.stringify({ version: 1, calls: recent2 }, null, 1)}
`;
  return files.write([{ path: pathOf4(accountId), text: text2 }, ignore2], {
    message: `sluice: ${calls.length} report ${calls.length === 1 ? "call" : "calls"}`,
    durable: false
  });
}
var parsed2 = (text2) => listOf(fieldsOf(jsonOf(text2 ?? "{}"))["calls"]).filter((at2) => typeof at2 === "string");

// src/state/state-files.ts
import { createHash as createHash3 } from "node:crypto";
var together = 20;
async function readEach(paths, read) {
  const found = /* @__PURE__ */ new Map();
  const left = [...paths];
  while (left.length > 0) {
    const some = left.splice(0, together);
    const files = await Promise.all(some.map(read));
    for (const [n, file] of files.entries()) {
      if (!file.ok) return file;
      if (file.data !== void 0) found.set(some[n] ?? "", file.data);
    }
  }
  return success(found);
}
var isStatePath = (path2) => !path2.includes("\\") && !path2.includes("\0") && path2.split("/").every((part) => !["", ".", ".."].includes(part));
var versionOf = (text2) => createHash3("sha256").update(text2, "utf8").digest("hex");
function below2(prefix, files) {
  if (prefix === "") return files;
  return {
    place: files.place,
    read: (path2) => files.read(prefix + path2),
    async list(directory2) {
      const listed2 = await files.list(prefix + directory2);
      return listed2.ok ? success(listed2.data.map((path2) => path2.slice(prefix.length))) : listed2;
    },
    write: (changes, how) => files.write(
      changes.map((change2) => ({ ...change2, path: prefix + change2.path })),
      how
    ),
    flush: () => files.flush(),
    ...files.sweep ? { sweep: (directory2) => files.sweep?.(prefix + directory2) ?? Promise.resolve(done) } : {}
  };
}

// src/state/file-store.ts
var ledgerPath = (accountId) => `.sluice/ledger/${accountId}.json`;
function createFileStore(files) {
  const seen = /* @__PURE__ */ new Map();
  return {
    async readLedger(accountId) {
      const path2 = ledgerPath(accountId);
      const file = await files.read(path2);
      if (!file.ok) return file;
      seen.set(accountId, file.data?.version ?? null);
      if (file.data === void 0) return done;
      const { ledger, diagnostics } = parseLedger(file.data.text, path2);
      if (ledger !== void 0) return success(ledger);
      return stateError("unreadable", diagnostics[0]?.message ?? `${path2} cannot be read.`, { diagnostics });
    },
    async writeLedger(ledger, how) {
      const text2 = printLedger(ledger);
      const version = versionOf(text2);
      const expect = seen.get(ledger.account_id);
      if (expect === version && !how.durable) return done;
      const path2 = ledgerPath(ledger.account_id);
      const written2 = await files.write([{ path: path2, text: text2, expect }], how);
      if (written2.ok) seen.set(ledger.account_id, version);
      return written2;
    },
    async saveBackup(accountId, backup, how) {
      const name = backupName(accountId, backup);
      const changes = Object.entries(backupFiles(name, backup)).map(([path2, text2]) => ({ path: path2, text: text2 }));
      const written2 = await files.write(changes, how);
      return written2.ok ? success(name) : written2;
    },
    async listBackups(accountId, address2) {
      const paths = await files.list(backupsOf(accountId, address2));
      if (!paths.ok) return paths;
      const names3 = backupsAmong(paths.data);
      const own = (name) => name.slice(0, name.lastIndexOf("/")) === backupsOf(accountId, address2);
      return success(address2 === void 0 ? names3 : names3.filter(own));
    },
    async readBackup(name) {
      const flow = await files.read(`${name}/flow.json`);
      if (!flow.ok) return flow;
      if (flow.data === void 0) return stateError("unreadable", `There is no backup ${name} in ${files.place}.`);
      const value2 = jsonOf(flow.data.text);
      if (value2 === void 0) return stateError("unreadable", `${name}/flow.json is not JSON. Restore it from Git.`);
      const templates = {};
      for (const id2 of value2.templates) {
        const html = await files.read(`${name}/${id2}.html`);
        if (!html.ok) return html;
        if (html.data !== void 0) templates[id2] = html.data.text;
      }
      return success({ ...value2, templates });
    },
    readReportCalls: (accountId) => readReportCalls(files, accountId),
    noteReportCalls: (accountId, calls, now) => noteReportCalls(files, accountId, calls, now),
    async acquireLease(request) {
      const taken2 = await acquire(files, request);
      if (taken2.ok) await files.sweep?.(".sluice");
      return taken2;
    },
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
    read: (path2) => guarded(() => readText2(root2, inside(path2))),
    list: (directory2) => guarded(() => listBelow(root2, inside(directory2))),
    write: (changes) => guardedWrite(root2, changes),
    flush: async () => done,
    sweep: (directory2) => guarded(() => sweepDrafts(join5(root2, inside(directory2))))
  };
}
function inside(path2) {
  if (isStatePath(path2)) return path2;
  throw new Error(`"${path2}" is no place below .sluice`);
}
var codeOf = (error2) => error2?.code;
var isAbsent = (error2) => codeOf(error2) === "ENOENT" || codeOf(error2) === "ENOTDIR";
async function guarded(act) {
  try {
    return success(await act());
  } catch (error2) {
    const words5 = error2 instanceof Error ? error2.message : String(error2);
    return stateError("failed", `A file of the work tree cannot be read or written: ${words5}.`);
  }
}
async function readText2(root2, path2) {
  within(root2, path2);
  try {
    const text2 = await readFile2(join5(root2, path2), "utf8");
    return { text: text2, version: versionOf(text2) };
  } catch (error2) {
    if (isAbsent(error2)) return void 0;
    throw error2;
  }
}
async function listBelow(root2, directory2) {
  within(root2, directory2);
  try {
    const entries = await readdir2(join5(root2, directory2), { withFileTypes: true });
    const lists2 = await Promise.all(
      entries.map((entry2) => {
        const path2 = `${directory2}/${entry2.name}`;
        if (entry2.isDirectory()) return listBelow(root2, path2);
        return entry2.isFile() && !entry2.name.endsWith(".tmp") ? [path2] : [];
      })
    );
    return lists2.flat().sort();
  } catch (error2) {
    if (isAbsent(error2)) return [];
    throw error2;
  }
}
var draftMs = 6e4;
async function sweepDrafts(directory2) {
  const names3 = await readdir2(directory2, { recursive: true }).catch(() => []);
  const drafts = names3.filter((name) => name.endsWith(".tmp"));
  if (drafts.length === 0) return void 0;
  const timeOf = async (name) => (await stat2(join5(directory2, name)).catch(() => void 0))?.mtimeMs ?? 0;
  const now = Math.max(...await Promise.all(names3.filter((name) => name.startsWith("lease")).map(timeOf)), 0);
  for (const name of drafts) if (await timeOf(name) < now - draftMs) await rm(join5(directory2, name), { force: true });
  return void 0;
}
async function guardedWrite(root2, changes) {
  const conflict = (path2) => stateError("changed", `${path2} was changed by somebody else since it was read. Run it again.`);
  const checked2 = await guarded(async () => {
    for (const { path: path2, expect } of changes) {
      if (expect === void 0) continue;
      const now = await readText2(root2, path2);
      if ((now?.version ?? null) !== expect) return path2;
    }
    return void 0;
  });
  if (!checked2.ok) return checked2;
  if (checked2.data !== void 0) return conflict(checked2.data);
  const written2 = await guarded(async () => {
    for (const change2 of changes) {
      inside(change2.path);
      if (!await put2(root2, change2)) return change2.path;
    }
    return void 0;
  });
  if (!written2.ok) return written2;
  return written2.data === void 0 ? done : conflict(written2.data);
}
async function put2(root2, { path: path2, text: text2, expect }) {
  const target = join5(root2, path2);
  within(root2, path2);
  if (text2 === null) {
    await rm(target, { force: true });
    return true;
  }
  await mkdir(dirname2(target), { recursive: true });
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(text2, "utf8");
      await file.sync();
    } finally {
      await file.close();
    }
    if (expect === null) await link2(draft, target);
    else await rename(draft, target);
    await syncDirectory(dirname2(target));
    return true;
  } catch (error2) {
    if (codeOf(error2) === "EEXIST" && expect === null) return false;
    throw error2;
  } finally {
    await rm(draft, { force: true });
  }
}
function within(root2, path2) {
  let place4 = path2;
  while (place4 !== "." && !isThere(join5(root2, place4))) place4 = dirname2(place4);
  const [real, home] = [realPath(join5(root2, place4)), realpathSync.native(root2)];
  if (real === home || real.startsWith(`${home}${sep2}`)) return;
  throw new Error(
    `${place4} is a link that leads out of the repository, or nowhere, so nothing is read or written there. Put a folder or file in its place`
  );
}
function isThere(path2) {
  try {
    return lstatSync(path2, { throwIfNoEntry: false }) !== void 0;
  } catch {
    return false;
  }
}
function realPath(path2) {
  try {
    return realpathSync.native(path2);
  } catch {
    return "";
  }
}
async function syncDirectory(path2) {
  try {
    const directory2 = await open(path2, "r");
    try {
      await directory2.sync();
    } finally {
      await directory2.close();
    }
  } catch {
  }
}

// src/program/report/report-place.ts
import { readFile as readFile4 } from "node:fs/promises";
import { join as join7 } from "node:path";

// src/github/begin-branch.ts
async function beginBranch(github, { branch: branch2, message: message2, files }) {
  const refuse = (error2) => failed(error2);
  const tree = await github.request("POST /repos/{owner}/{repo}/git/trees", {
    tree: Object.entries(files).map(([path2, content]) => ({ path: path2, mode: "100644", type: "blob", content }))
  });
  if (!tree.ok) return refuse(tree.error);
  const commit = await github.request("POST /repos/{owner}/{repo}/git/commits", {
    message: message2,
    tree: tree.data.sha,
    parents: []
  });
  if (!commit.ok) return refuse(commit.error);
  const made = await github.request("POST /repos/{owner}/{repo}/git/refs", {
    ref: `refs/heads/${branch2}`,
    sha: commit.data.sha
  });
  return made.ok || made.error.kind === "conflict" ? success(void 0) : refuse(made.error);
}

// src/github/commit.ts
import { createHash as createHash4 } from "node:crypto";
var mutation = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
var mostRaces = 5;
async function commitOnBranch(github, request, rebuild) {
  const { branch: branch2 } = request;
  let change2 = request;
  let head = request.expectedHead;
  if (head === void 0) {
    const found = await headOf(github, branch2);
    if (!found.ok) return found;
    head = found.data;
  }
  for (let races = 0; ; races++) {
    const answer = await once(github, branch2, head, change2);
    if (!answer.ok || answer.data.state !== "moved") return answer;
    const moved = await movedTo(github, branch2, head);
    if (!moved.ok) return moved;
    if (rebuild === void 0 || moved.data === head || races >= mostRaces)
      return success({ state: "moved", ...moved.data === head ? {} : { head: moved.data } });
    head = moved.data;
    const anew = await rebuild(head);
    if (!anew.ok) return anew;
    if (anew.data === void 0) return success({ state: "needless", head });
    change2 = anew.data;
  }
}
async function headOf(github, branch2) {
  const found = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
    ref: `heads/${branch2}`
  });
  return found.ok ? success(found.data.object.sha) : found;
}
async function once(github, branch2, head, { message: message2, additions, deletions = [] }) {
  const files = additions.map((one3) => ({ path: one3.path, contents: contentOf(one3).toString("base64") }));
  const answer = await github.graphql(
    mutation,
    {
      input: {
        branch: { repositoryNameWithOwner: `${github.owner}/${github.repo}`, branchName: branch2 },
        expectedHeadOid: head,
        message: { headline: message2.headline, body: message2.body ?? "" },
        fileChanges: { additions: files, deletions: deletions.map((path2) => ({ path: path2 })) }
      }
    },
    { repeatable: true }
  );
  if (answer.ok) return success({ state: "committed", head: answer.data.createCommitOnBranch.commit.oid });
  const { error: error2 } = answer;
  if (error2.kind !== "conflict" && error2.lost !== true) return answer;
  if (error2.kind === "conflict" && error2.repeated !== true) return success({ state: "moved" });
  const own = await ourCommit(github, branch2, head, { message: message2, additions, deletions });
  if (!own.ok) return failed(unsure2(error2, branch2, own.error));
  if (own.data !== void 0) return success({ state: "committed", head: own.data });
  return error2.kind === "conflict" ? success({ state: "moved" }) : answer;
}
async function movedTo(github, branch2, from) {
  for (let tries = 1; ; tries++) {
    const now = await headOf(github, branch2);
    if (!now.ok || now.data !== from || tries === 4) return now;
    await github.sleep(500 * 2 ** tries);
  }
}
async function ourCommit(github, branch2, head, change2) {
  const commits = await github.request("GET /repos/{owner}/{repo}/commits", {
    sha: branch2,
    per_page: 50
  });
  if (!commits.ok) return commits;
  const { headline, body: body4 = "" } = change2.message;
  const said3 = `${headline}

${body4}`.trim();
  const next = commits.data.find(({ parents }) => parents[0]?.sha === head);
  if (next === void 0 || next.commit.message.trim() !== said3) return success(void 0);
  const tree = await github.request(
    "GET /repos/{owner}/{repo}/git/trees/{tree_sha}",
    { tree_sha: next.sha, recursive: "1" }
  );
  if (!tree.ok) return tree;
  const blobs = new Map(tree.data.tree.map(({ path: path2, sha }) => [path2, sha]));
  const isOurs = change2.additions.every((one3) => blobs.get(one3.path) === blobName(contentOf(one3))) && (change2.deletions ?? []).every((path2) => !blobs.has(path2));
  return success(isOurs ? next.sha : void 0);
}
var contentOf = (one3) => "text" in one3 ? Buffer.from(one3.text, "utf8") : Buffer.from(one3.base64, "base64");
var blobName = (content) => createHash4("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
var unsure2 = (error2, branch2, next) => ({
  ...error2,
  kind: "failed",
  message: `GitHub did not answer when a commit was sent to the branch ${branch2}, nor when it was asked whether the commit arrived (${next.message}). Run this again: it looks at the branch first and goes on from what is there.`
});

// src/github/branch.ts
function createGitHubBranch(github, place4) {
  const { branch: branch2 } = place4;
  let head;
  let blobs = /* @__PURE__ */ new Map();
  const texts2 = /* @__PURE__ */ new Map();
  let ours = /* @__PURE__ */ new Map();
  const failed2 = (what3, error2) => stateError(
    "failed",
    `The branch ${branch2} could not be ${what3}. ${missingPermission(error2, "contents: write")} ${place4.failing}`
  );
  const sync = async () => {
    const found = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
      ref: `heads/${branch2}`
    });
    if (!found.ok) {
      if (found.error.kind !== "not-found") return failed2("read", found.error);
      [head, blobs, ours] = [void 0, /* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
      return done;
    }
    head = found.data.object.sha;
    ours = /* @__PURE__ */ new Map();
    const tree = await github.request(
      "GET /repos/{owner}/{repo}/git/trees/{tree_sha}",
      { tree_sha: head, recursive: "1" }
    );
    if (!tree.ok) return failed2("read", tree.error);
    if (tree.data.truncated)
      return stateError("failed", `The branch ${branch2} holds too many files to be read. Remove old backups from it.`);
    blobs = new Map(tree.data.tree.filter(({ type }) => type === "blob").map(({ path: path2, sha }) => [path2, sha]));
    for (const path2 of blobs.keys()) {
      if (place4.eager?.test(path2) !== true) continue;
      const text2 = await fetchText(path2);
      if (!text2.ok) return text2;
    }
    return done;
  };
  const fetchText = async (path2) => {
    const own = ours.get(path2);
    if (own !== void 0) return success(own ?? void 0);
    const sha = blobs.get(path2);
    if (sha === void 0) return success(void 0);
    const known3 = texts2.get(sha);
    if (known3 !== void 0) return success(known3);
    const local = await place4.checkedOut?.(path2);
    if (local !== void 0 && blobName(Buffer.from(local, "utf8")) === sha) {
      texts2.set(sha, local);
      return success(local);
    }
    const blob = await github.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", {
      file_sha: sha
    });
    if (!blob.ok) return failed2("read", blob.error);
    const text2 = Buffer.from(blob.data.content, "base64").toString("utf8");
    texts2.set(sha, text2);
    return success(text2);
  };
  return {
    sync,
    read: fetchText,
    async list(directory2) {
      const paths = /* @__PURE__ */ new Set([...blobs.keys(), ...ours.keys()]);
      const below3 = [...paths].filter((path2) => path2.startsWith(`${directory2}/`) && ours.get(path2) !== null);
      return success(below3.sort());
    },
    async commit(changes, message2) {
      if (head === void 0) {
        if (place4.beginning === void 0)
          return stateError("failed", `GitHub has no branch ${branch2}. Push it first. ${place4.failing}`);
        const begun = await beginBranch(github, { branch: branch2, ...place4.beginning });
        if (!begun.ok) return failed2("created", begun.error);
        const synced = await sync();
        if (!synced.ok) return synced;
      }
      const [headline, ...rest] = message2.split("\n");
      const answer = await commitOnBranch(github, {
        branch: branch2,
        expectedHead: head,
        message: {
          headline: headline?.includes("[skip ci]") ? headline : `${headline} [skip ci]`,
          body: rest.join("\n").trim()
        },
        additions: changes.flatMap(({ path: path2, text: text2 }) => text2 === null ? [] : [{ path: path2, text: text2 }]),
        deletions: changes.flatMap(({ path: path2, text: text2 }) => text2 === null ? [path2] : [])
      });
      if (!answer.ok) return failed2("written", answer.error);
      if (answer.data.state !== "committed") return success("moved");
      head = answer.data.head;
      for (const { path: path2, text: text2 } of changes) ours.set(path2, text2);
      return success("kept");
    }
  };
}

// src/state/git-files.ts
import { setTimeout as wait } from "node:timers/promises";

// src/state/git-tree.ts
import { mkdtemp, readFile as readFile3, rm as rm2, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join6 } from "node:path";

// src/state/git-blobs.ts
function createBlobs(git) {
  const known3 = /* @__PURE__ */ new Map();
  let asked6 = /* @__PURE__ */ new Map();
  async function ask() {
    const wanted = asked6;
    asked6 = /* @__PURE__ */ new Map();
    const stdin = [...wanted.keys()].map((id2) => `${id2}
`).join("");
    const { ok, bytes, error: error2 } = await git(["cat-file", "--batch"], { stdin });
    const texts2 = ok ? textsIn(bytes) : /* @__PURE__ */ new Map();
    for (const [id2, tell3] of wanted) {
      const data2 = texts2.get(id2);
      if (data2 === void 0) known3.delete(id2);
      tell3(data2 === void 0 ? failed(error2 || `the object ${id2} is missing`) : success(data2));
    }
  }
  return {
    read(id2) {
      const found = known3.get(id2);
      if (found !== void 0) return found;
      const answer = new Promise((resolve4) => {
        if (asked6.size === 0) setImmediate(() => void ask());
        asked6.set(id2, resolve4);
      });
      known3.set(id2, answer);
      return answer;
    },
    // As it would be read: what is no text became something else when it was written.
    know: (id2, text2) => void known3.set(id2, Promise.resolve(success(Buffer.from(text2).toString("utf8")))),
    keep(ids) {
      for (const id2 of known3.keys()) if (!ids.has(id2) && !asked6.has(id2)) known3.delete(id2);
    }
  };
}
function textsIn(bytes) {
  const texts2 = /* @__PURE__ */ new Map();
  for (let at2 = 0; at2 < bytes.length; ) {
    const end = bytes.indexOf("\n", at2);
    const [id2 = "", , size] = bytes.subarray(at2, end).toString().split(" ");
    at2 = end + 1;
    if (size === void 0) continue;
    texts2.set(id2, bytes.subarray(at2, at2 + Number(size)).toString("utf8"));
    at2 += Number(size) + 1;
  }
  return texts2;
}

// src/state/git-tree.ts
var zero = "0".repeat(40);
function createTree(git) {
  const texts2 = createBlobs(git);
  let listed2;
  let index;
  let stored3 = /* @__PURE__ */ new Map();
  const unwritten = (error2) => failed({ what: "written", error: error2 });
  function files(commit) {
    if (listed2?.commit !== commit) listed2 = { commit, files: list3(commit) };
    return listed2.files;
  }
  async function list3(commit) {
    const tree = await git(["ls-tree", "--full-tree", "-r", "-z", commit]);
    if (!tree.ok) {
      if (listed2?.commit === commit) listed2 = void 0;
      return failed({ what: "read", error: tree.error });
    }
    const rows = [...tree.raw.matchAll(/\d+ blob ([0-9a-f]+)\t([^\0]+)/g)];
    const blobs = new Map(rows.map(([, blob = "", path2 = ""]) => [path2, blob]));
    texts2.keep(new Set(blobs.values()));
    return success(blobs);
  }
  async function store(wanted, scratch) {
    const all2 = new Set(wanted);
    const fresh = [...all2].filter((text2) => !stored3.has(text2));
    const kept3 = new Map([...stored3].filter(([text2]) => all2.has(text2)));
    if (fresh.length > 0) {
      const paths = fresh.map((_, n) => join6(scratch, `blob-${n}`));
      try {
        await Promise.all(paths.map((path2, n) => writeFile(path2, fresh[n] ?? "")));
      } catch (error2) {
        return unwritten(error2.message);
      }
      const stdin = paths.map((path2) => `${path2}
`).join("");
      const written2 = await git(["hash-object", "-w", "--no-filters", "--stdin-paths"], { stdin });
      if (!written2.ok) return unwritten(written2.error);
      written2.text.split("\n").forEach((id2, n) => kept3.set(fresh[n] ?? "", id2));
    }
    stored3 = kept3;
    return success(kept3);
  }
  async function write(head, changes) {
    const scratch = await mkdtemp(join6(tmpdir(), "sluice-index-")).catch((error2) => error2);
    if (scratch instanceof Error) return unwritten(scratch.message);
    const file = join6(scratch, "index");
    const env = { GIT_INDEX_FILE: file };
    try {
      if (head !== void 0 && index?.commit === head) await writeFile(file, index.bytes);
      else {
        const started = await git(head === void 0 ? ["read-tree", "--empty"] : ["read-tree", head], { env });
        if (!started.ok) return failed({ what: "read", error: started.error });
      }
      const kept3 = changes.flatMap(({ path: path2, text: text2 }) => text2 === null ? [] : [{ path: path2, text: text2 }]);
      const blobs = await store(
        kept3.map(({ text: text2 }) => text2),
        scratch
      );
      if (!blobs.ok) return blobs;
      const rows = [
        ...changes.flatMap(({ path: path2, text: text2 }) => text2 === null ? [`0 ${zero}	${path2}`] : []),
        ...kept3.map(({ path: path2, text: text2 }) => `100644 ${blobs.data.get(text2)}	${path2}`)
      ];
      const stdin = rows.map((row2) => `${row2}\0`).join("");
      const added = await git(["update-index", "-z", "--index-info"], { env, stdin });
      if (!added.ok) return unwritten(added.error);
      const tree = await git(["write-tree"], { env });
      if (!tree.ok) return unwritten(tree.error);
      const bytes = await readFile3(file);
      const known3 = listed2?.commit === head ? listed2?.files : void 0;
      const before = head === void 0 ? Promise.resolve(success(/* @__PURE__ */ new Map())) : known3;
      const became = (commit) => {
        index = { commit, bytes };
        if (before !== void 0) listed2 = { commit, files: after(before, changes, blobs.data, commit) };
      };
      return success({ id: tree.text, became });
    } catch (error2) {
      return unwritten(error2.message);
    } finally {
      await rm2(scratch, { recursive: true, force: true });
    }
  }
  async function after(before, changes, blobs, commit) {
    const known3 = await before;
    if (!known3.ok || changes.some(({ path: path2 }) => !known3.data.has(path2) && isInTheWay(path2, known3.data)))
      return list3(commit);
    const now = new Map(known3.data);
    for (const { path: path2, text: text2 } of changes) {
      const blob = text2 === null ? void 0 : blobs.get(text2);
      if (blob === void 0 || text2 === null) now.delete(path2);
      else {
        now.set(path2, blob);
        texts2.know(blob, text2);
      }
    }
    texts2.keep(new Set(now.values()));
    return success(now);
  }
  return {
    files,
    async read(blob, path2) {
      const text2 = await texts2.read(blob);
      return text2.ok ? text2 : failed({ what: `read (${path2})`, error: text2.error });
    },
    write
  };
}
var isInTheWay = (path2, files) => {
  const parts2 = path2.split("/");
  return parts2.some((_, n) => n > 0 && files.has(parts2.slice(0, n).join("/"))) || [...files.keys()].some((one3) => one3.startsWith(`${path2}/`));
};

// src/state/git-branch.ts
var zero2 = "0".repeat(40);
function createBranch(git, place4) {
  const reference = `refs/heads/${place4.branch}`;
  const tree = createTree(git);
  let head;
  let refusedBy;
  let remote = place4.remote;
  const failed2 = (what3, error2) => stateError(
    "failed",
    `The branch ${place4.branch} could not be ${what3}: ${error2}. ${place4.failing ?? "Nothing more is sent to Klaviyo."}`
  );
  const failedAt = ({ what: what3, error: error2 }) => failed2(what3, error2);
  const remoteHead = async () => {
    if (remote === null || remote === void 0) return success(void 0);
    const listed2 = await git(["ls-remote", remote, reference]);
    if (!listed2.ok) return failed2("read from the remote", listed2.error);
    return success(listed2.text.split(/\s/)[0] || void 0);
  };
  const localHead = async () => {
    const found = await git(["rev-parse", "--verify", "--quiet", `${reference}^{commit}`]);
    return found.ok ? found.text : void 0;
  };
  async function sync() {
    if (remote === void 0) {
      const names3 = await git(["remote"]);
      if (!names3.ok) return failed2("found", names3.error);
      remote = names3.text.split("\n").includes("origin") ? "origin" : null;
    }
    const there = refusedBy === void 0 ? await remoteHead() : success(refusedBy);
    refusedBy = void 0;
    if (!there.ok) return there;
    const here = await localHead();
    if (there.data === void 0 || there.data === here) {
      head = here;
      return done;
    }
    const fetched = await git(["fetch", "--quiet", "--no-tags", remote ?? "", reference]);
    if (!fetched.ok) return failed2("fetched", fetched.error);
    const ahead = place4.shared !== true && here !== void 0 && (await git(["merge-base", "--is-ancestor", there.data, here])).ok;
    head = ahead ? here : there.data;
    return done;
  }
  async function isCheckedOut() {
    const both = await git(["rev-parse", "--is-inside-work-tree", "--symbolic-full-name", "HEAD"]);
    if (both.ok) return both.text === `true
${reference}`;
    return (await git(["symbolic-ref", "--quiet", "HEAD"])).text === reference && (await git(["rev-parse", "--is-inside-work-tree"])).text === "true";
  }
  async function follow(commit) {
    if (await isCheckedOut()) {
      await git(["merge", "--quiet", "--ff-only", commit]);
      return;
    }
    const here = await localHead();
    if (here !== void 0 && (await git(["merge-base", "--is-ancestor", here, commit])).ok)
      await git(["update-ref", reference, commit, here]);
  }
  let author;
  async function findAuthor() {
    if ((await git(["config", "user.email"])).ok) return {};
    const [name, email] = ["Sluice", "sluice@localhost"];
    return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
  }
  return {
    sync,
    async read(path2) {
      if (head === void 0) return done;
      const files = await tree.files(head);
      if (!files.ok) return failedAt(files.error);
      const blob = files.data.get(path2);
      if (blob === void 0) return done;
      const text2 = await tree.read(blob, path2);
      return text2.ok ? text2 : failedAt(text2.error);
    },
    async list(directory2) {
      if (head === void 0) return success([]);
      const files = await tree.files(head);
      if (!files.ok) return failedAt(files.error);
      return success([...files.data.keys()].filter((path2) => path2.startsWith(`${directory2}/`)));
    },
    async commit(changes, message2) {
      const written2 = await tree.write(head, changes);
      if (!written2.ok) return failedAt(written2.error);
      const parent = head === void 0 ? [] : ["-p", head];
      const env = await (author ??= findAuthor());
      const made = await git(["commit-tree", written2.data.id, ...parent, "-F", "-"], { stdin: message2, env });
      if (!made.ok) return failed2("written", made.error);
      if (remote !== null && remote !== void 0) {
        const pushed = await git(["push", "--quiet", remote, `${made.text}:${reference}`]);
        if (!pushed.ok) {
          const there = await remoteHead();
          if (!there.ok) return there;
          if (there.data !== head && there.data !== made.text) {
            refusedBy = there.data;
            return success("moved");
          }
          if (there.data !== made.text) return failed2("pushed", pushed.error);
        }
        if (place4.shared === true) await follow(made.text);
        else await git(["update-ref", reference, made.text]);
      } else if (place4.shared === true && await isCheckedOut()) {
        const moved = await git(["merge", "--quiet", "--ff-only", made.text]);
        if (!moved.ok) {
          return await localHead() === head ? failed2("moved", moved.error) : success("moved");
        }
      } else {
        const moved = await git(["update-ref", reference, made.text, head ?? zero2]);
        if (!moved.ok) {
          return await localHead() === head ? failed2("moved", moved.error) : success("moved");
        }
      }
      head = made.text;
      written2.data.became(head);
      return success("kept");
    }
  };
}

// src/state/git-files.ts
var createGitStore = (git, place4) => createFileStore(gitFiles(git, place4));
var gitFiles = (git, place4, patience2) => branchFiles(createBranch(git, place4), place4.branch, patience2);
var patient = { most: 40, pause: wait };
var pauseMs = (races) => Math.random() * Math.min(3e3, 50 * 2 ** races);
function branchFiles(branch2, name, { most: most2, pause } = patient) {
  let opened = false;
  let pending = /* @__PURE__ */ new Map();
  let messages = [];
  const open2 = async () => {
    if (opened) return done;
    const synced = await branch2.sync();
    if (synced.ok) opened = true;
    return synced;
  };
  const textOf = async (path2) => {
    const here = await open2();
    if (!here.ok) return here;
    const held = pending.get(path2);
    if (held !== void 0) return success(held.text ?? void 0);
    return branch2.read(path2);
  };
  const flush = async () => {
    const here = await open2();
    if (!here.ok) return here;
    if (pending.size === 0) return done;
    const batch2 = pending;
    const changes = [...batch2].map(([path2, { text: text2 }]) => ({ path: path2, text: text2 }));
    const message2 = messages.length === 1 ? messages[0] ?? "" : summary(messages);
    for (let races = 1; ; races++) {
      const committed = await branch2.commit(changes, message2);
      if (!committed.ok) return committed;
      if (committed.data === "kept") break;
      const synced = await branch2.sync();
      if (!synced.ok) return synced;
      const lost = await lostTo(batch2);
      if (!lost.ok) return lost;
      if (lost.data !== void 0 || races >= most2) {
        [pending, messages] = [/* @__PURE__ */ new Map(), []];
        return lost.data === void 0 ? stateError("failed", `Others pushed to the branch ${name} faster, ${races} times in a row. Run it again.`) : stateError("changed", `${lost.data} was changed on the branch ${name} by somebody else. Run it again.`);
      }
      await pause(pauseMs(races));
    }
    [pending, messages] = [/* @__PURE__ */ new Map(), []];
    return done;
  };
  const lostTo = async (batch2) => {
    const read = await readEach(batch2.keys(), (path2) => branch2.read(path2));
    if (!read.ok) return read;
    const lost = [...batch2].find(([path2, { text: text2, base: base3 }]) => {
      const now = read.data.get(path2) ?? null;
      return now !== base3 && now !== text2;
    });
    return success(lost?.[0]);
  };
  return {
    place: `the branch ${name}`,
    async read(path2) {
      const text2 = await textOf(path2);
      if (!text2.ok) return text2;
      const file = text2.data === void 0 ? void 0 : { text: text2.data, version: versionOf(text2.data) };
      return success(file);
    },
    async list(directory2) {
      const here = await open2();
      if (!here.ok) return here;
      const listed2 = await branch2.list(directory2);
      if (!listed2.ok) return listed2;
      const paths = new Set(listed2.data);
      for (const [path2, { text: text2 }] of pending) {
        if (text2 === null) paths.delete(path2);
        else if (path2.startsWith(`${directory2}/`)) paths.add(path2);
      }
      return success([...paths].sort());
    },
    async write(changes, { message: message2, durable: durable2 }) {
      const misplaced = changes.find(({ path: path2 }) => !isStatePath(path2));
      if (misplaced) return stateError("failed", `"${misplaced.path}" is no place on the branch ${name}.`);
      const here = changes.length === 0 ? done : await open2();
      if (!here.ok) return here;
      const read = await readEach(
        changes.map(({ path: path2 }) => path2),
        textOf
      );
      if (!read.ok) return read;
      const now = (path2) => read.data.get(path2) ?? null;
      for (const { path: path2, expect } of changes) {
        const text2 = now(path2);
        if (expect !== void 0 && (text2 === null ? null : versionOf(text2)) !== expect) {
          return stateError("changed", `${path2} was changed by somebody else since it was read. Run it again.`);
        }
      }
      const news = changes.filter(({ path: path2, text: text2 }) => now(path2) !== text2);
      for (const { path: path2, text: text2 } of news) {
        pending.set(path2, { text: text2, base: pending.get(path2)?.base ?? now(path2) });
      }
      if (news.length > 0) messages.push(message2);
      return durable2 ? flush() : done;
    },
    async refresh() {
      const synced = await branch2.sync();
      if (synced.ok) opened = true;
      return synced;
    },
    flush
  };
}
var summary = (messages) => [`sluice: ${messages.length} changes`, "", ...messages.map((one3) => `- ${one3.replace(/^sluice: /, "")}`)].join("\n");

// src/program/report/report-place.ts
async function reportPlace(at2, config2, request) {
  const { root: root2 } = at2;
  const git = at2.git(root2);
  const within3 = await whereabouts(git);
  const prefix = within3?.prefix ?? "";
  const flowsBranch = request.flowsBranch ?? within3?.branch;
  const origin = within3 === void 0 || request.repositoryUrl !== void 0 ? void 0 : await originUrl(git);
  const links2 = {
    repositoryUrl: request.repositoryUrl ?? pageOf(githubNameIn(origin)),
    branch: flowsBranch,
    ...prefix === "" ? {} : { prefix }
  };
  if (!request.commit) return success({ files: directoryFiles(root2), links: links2 });
  const own = config2.reports.branch;
  const branch2 = request.branch ?? (own === "" ? flowsBranch : own);
  if (branch2 === void 0) return failed(noBranch);
  const placed2 = { ...links2, ...branch2 === flowsBranch ? {} : { reportsBranch: branch2 } };
  const { github } = request;
  if (github) {
    const beginning = {
      message: "sluice: begin the reports [skip ci]",
      files: { "README.md": "Performance reports, written by Sluice: see reports/.\n" }
    };
    const checkedOut = (path2) => path2.startsWith(prefix) ? readFile4(join7(root2, path2.slice(prefix.length)), "utf8").catch(() => void 0) : Promise.resolve(void 0);
    const files2 = branchFiles(
      createGitHubBranch(github, { branch: branch2, ...branch2 === own ? { beginning } : {}, failing, checkedOut }),
      branch2
    );
    return success({ files: below2(prefix, files2), links: placed2, branch: branch2 });
  }
  if (within3 === void 0) return failed(noRepository(root2));
  const files = gitFiles(git, { branch: branch2, shared: true, failing, ...origin === void 0 ? {} : { remote: "origin" } });
  return success({ files: below2(prefix, files), links: placed2, branch: branch2 });
}
async function keptReports({ root: root2, git, reportsRoot, github }, config2) {
  const inGit = config2.reports.branch !== "" && reportsRoot === void 0 && await said(git(root2), ["rev-parse", "--git-dir"]) !== void 0;
  if (!inGit) return success(directoryFiles(reportsRoot ?? root2));
  const asked6 = await github?.();
  const found = await reportPlace({ root: root2, git }, config2, { commit: true, github: asked6 });
  return found.ok ? success(found.data.files) : found;
}
var failing = "The reports stay as they were; no figure is lost, the next sync reads the last 60 days again.";
var pageOf = (name) => name === void 0 ? void 0 : `https://github.com/${name}`;
var notWritten = (what3, detail) => diagnostic("report-not-written", what3, detail);
var noBranch = notWritten(
  "No branch is checked out here, so nobody knows where to commit the reports.",
  "Name one: --branch main, or reports.branch in sluice.yaml."
);
var noRepository = (root2) => notWritten(
  "There is no Git repository to commit the reports to.",
  `${root2} is not inside one. Without --commit the reports are written as files.`
);
function reportProblem({ kind, message: message2 }, branch2) {
  if (kind === "changed")
    return notWritten(
      "Another sync was faster and has written the reports.",
      "Nothing is lost: the next sync goes on from its figures."
    );
  if (/would be overwritten by merge/.test(message2))
    return notWritten(
      `Files of the work tree stand in the way of the commit on ${branch2 ?? "the branch"}; nothing was committed.`,
      `${message2}
An earlier run without --commit wrote them? Commit them (git add, git commit), or remove them. Then run it again.`
    );
  if (isProtected(message2))
    return notWritten(
      `The branch ${branch2 ?? ""} is protected: the commit of the reports was refused.`.replace("  ", " "),
      `${message2}
Give the reports a branch of their own, in sluice.yaml:
  reports:
    branch: sluice-reports
or let whoever runs Sluice bypass the rule.`
    );
  return notWritten("The reports could not be read or written.", message2);
}
var isProtected = (message2) => /protected[ -]branch|GH006|GH013|rule violation|through a pull request|approving review|required status check|pre-receive hook declined|not (allowed|authorized) to push/i.test(
  message2
);

// src/report/csv.ts
var header = ["day", "address", "step", "flow_id", "message_id", "channel", ...askedNames];
function printRows(rows, known3) {
  const lines = rows.map(({ day: day9, flow_id: flow, message_id: message2, channel: channel3, counts: counts3 }) => [
    day9,
    noFormula(known3.flows[flow]?.address ?? ""),
    known3.messages[message2]?.step ?? "",
    flow,
    message2,
    channel3,
    ...askedNames.map((name) => String(counts3[name]))
  ]);
  return printCsv([header, ...lines]);
}
function parseRows(text2) {
  const [names3 = [], ...lines] = parseCsv(text2);
  const at2 = new Map(names3.map((name, i) => [name, i]));
  const needed2 = ["day", "flow_id", "message_id", "channel", "recipients"];
  if (needed2.some((name) => !at2.has(name)) || lines.some((line2) => line2.length !== names3.length)) return void 0;
  const place4 = (name) => at2.get(name) ?? -1;
  const [day9, flow, message2, channel3] = ["day", "flow_id", "message_id", "channel"].map(place4);
  const places = askedNames.map((name) => [name, place4(name)]);
  const rows = lines.map((line2) => {
    const counts3 = {};
    for (const [name, i] of places) counts3[name] = Number(line2[i] ?? 0);
    return {
      day: line2[day9] ?? "",
      flow_id: line2[flow] ?? "",
      message_id: line2[message2] ?? "",
      channel: line2[channel3] ?? "",
      counts: countsOf(counts3, line2[channel3] ?? "")
    };
  });
  const isWhole = ({ day: day10, flow_id: flow2, counts: counts3 }) => /^\d{4}-\d{2}(-\d{2})?$/.test(day10) && flow2 !== "" && askedNames.every((name) => Number.isFinite(counts3[name]));
  return rows.every(isWhole) ? rows : void 0;
}
var noFormula = (text2) => /^[=+\-@\t\r']/.test(text2) ? `'${text2}` : text2;
var special = /[",\r\n]/;
var quoted2 = (field2) => special.test(field2) ? `"${field2.replaceAll('"', '""')}"` : field2;
var printCsv = (lines) => lines.map((line2) => `${(special.test(line2.join("")) ? line2.map(quoted2) : line2).join(",")}
`).join("");
function parseCsv(text2) {
  if (!text2.includes('"')) return text2.split(/\r?\n/).flatMap((line3) => line3 === "" ? [] : [line3.split(",")]);
  const lines = [];
  let line2 = [];
  const field2 = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (field2.lastIndex < text2.length) {
    const at2 = field2.lastIndex;
    const match3 = field2.exec(text2);
    if (!match3) return [...lines, [text2.slice(at2)]];
    line2.push(match3[1] === void 0 ? match3[2] ?? "" : match3[1].replaceAll('""', '"'));
    if (match3[3] === ",") continue;
    lines.push(line2);
    line2 = [];
  }
  return line2.length === 0 ? lines : [...lines, line2];
}

// src/report/known.ts
var nothingKnown = { version: 1, flows: {}, messages: {} };
function learn(known3, sightings) {
  const flows = { ...known3.flows };
  const messages = { ...known3.messages };
  for (const { address: address2, name, lineage, steps } of sightings) {
    for (const id2 of lineage) flows[id2] = { ...flows[id2], address: address2, name };
    for (const { flow_id, steps: some } of steps) {
      for (const { message_id: message2, step: step3 } of some) {
        if (message2 !== void 0) messages[message2] = { flow_id, step: step3 };
      }
    }
  }
  return { ...known3, flows: ordered(flows), messages: ordered(messages) };
}
function covered(known3, flowIds, since) {
  const flows = { ...known3.flows };
  for (const id2 of flowIds) {
    const flow = flows[id2];
    if (flow && (flow.since === void 0 || since < flow.since)) flows[id2] = { ...flow, since };
  }
  return { ...known3, flows };
}
var isReadTo = (known3, made, flows, from) => flows.every((id2) => {
  const first2 = made.get(id2);
  const since = known3.flows[id2]?.since;
  return first2 === void 0 || since !== void 0 && (since <= from || since <= first2);
});
var ordered = (record2) => Object.fromEntries(Object.entries(record2).sort(([a], [b]) => a < b ? -1 : 1));

// src/report/figures-csv.ts
var header2 = ["address", "frame", "when", ...countNames];
function printFigures(sequences, isRead2 = () => true) {
  const sidesOf = (address2, key2) => isDerived(key2) && isRead2(address2, key2) ? ["now"] : ["now", "before"];
  const lines = sequences.flatMap(
    ({ address: address2, figures: figures2 }) => frameKeys.flatMap(
      (key2) => sidesOf(address2, key2).map((side) => {
        const { counts: counts3 } = figures2[key2][side];
        return [noFormula(address2), key2, side, ...countNames.map((name) => String(counts3[name]))];
      })
    )
  );
  return printCsv([header2, ...lines]);
}
function parseFigures(text2) {
  const [names3 = [], ...lines] = parseCsv(text2);
  if (["address", "frame", "when", "recipients"].some((name) => !names3.includes(name))) return void 0;
  if (lines.some((line2) => line2.length !== names3.length)) return void 0;
  const found = /* @__PURE__ */ new Map();
  for (const line2 of lines) {
    const cell = (name) => line2[names3.indexOf(name)] ?? "";
    const counts3 = { ...noCounts };
    for (const name of countNames) counts3[name] = Number(cell(name) || 0);
    if (!names3.includes("openable")) counts3.openable = counts3.delivered;
    if (countNames.some((name) => !Number.isFinite(counts3[name]))) return void 0;
    found.set(placeOf2(cell("address"), cell("frame"), cell("when")), counts3);
  }
  const figuresOf3 = (address2, key2, side) => {
    const counts3 = found.get(placeOf2(noFormula(address2), key2, side)) ?? noCounts;
    return { counts: counts3, rates: ratesOf(counts3) };
  };
  return (address2) => Object.fromEntries(
    frameKeys.map((key2) => [key2, { now: figuresOf3(address2, key2, "now"), before: figuresOf3(address2, key2, "before") }])
  );
}
var placeOf2 = (...parts2) => JSON.stringify(parts2);

// src/report/report-schema.ts
var day4 = string().regex(/^\d{4}-\d{2}-\d{2}$/).describe("YYYY-MM-DD, in the account's time zone.");
var span = { from: day4, to: day4 };
var counts = object({
  ...Object.fromEntries(askedNames.map((name) => [name, number().default(0)])),
  openable: number().optional().describe("Of what was delivered, that which can be opened at all: no text messages. Absent: all of it.")
}).describe(
  "What can be added up; absent: 0. conversion_value and text_message_spend are money in the account's currency."
);
var rates = object(Object.fromEntries(rateNames.map((name) => [name, number().nullable().default(null)]))).describe("Made from the counts; fractions, but for money per something. Absent: there is nothing to be a part of.");
var figures = looseObject({ counts, rates: rates.optional() });
var pair = looseObject({
  now: figures,
  before: figures.optional().describe("Of as many days just before. In the stored file absent for short frames: data/daily has them."),
  is_new: literal(true).optional().describe("It was not sending for most of the time before: a change against it says nothing.")
});
var byFrame = looseObject(Object.fromEntries(frameKeys.map((key2) => [key2, pair])));
var channel2 = looseObject({ channel: string(), figures: byFrame });
var change = looseObject({
  day: day4,
  at: string(),
  kind: string(),
  commit: string().optional(),
  title: string().optional()
});
var reportSchema = looseObject({
  version: literal(1),
  account: looseObject({
    key: string(),
    id: string(),
    name: string(),
    timezone: string(),
    currency: string()
  }),
  conversion_metric: string(),
  no_revenue: string().optional().describe(
    "Why there is no revenue: Klaviyo keeps no values of that metric. What stands in its place is 0 and means nothing."
  ),
  through: day4.describe("The last whole day: every frame ends with it, but one that has as_of."),
  frames: array(
    looseObject({
      key: _enum(frameKeys),
      days: number().int(),
      ...span,
      before: looseObject(span),
      as_of: day4.optional().describe("Measured by an earlier sync, and up to this earlier day.")
    })
  ),
  total: byFrame,
  channels: array(channel2),
  sequences: array(
    looseObject({
      address: string(),
      name: string(),
      file: string().optional(),
      flow_id: string().optional(),
      status: _enum(["draft", "manual", "live", "deleted"]),
      waits: string().optional().describe("What it waits for, and until when; a sentence."),
      lineage: array(string()).describe("All flow ids it has had, oldest first."),
      figures: byFrame.optional().describe("In the stored file absent: data/figures.csv has them."),
      new_in: array(_enum(frameKeys)).optional().describe("In the stored file: the frames whose figures are new."),
      channels: array(channel2).default([]),
      messages: array(
        looseObject({
          step: string(),
          channel: string(),
          label: string(),
          message_ids: array(string()),
          present: boolean().describe("False when the step is no longer in the sequence."),
          figures: byFrame
        })
      ).default([]),
      changes: array(change).describe("What was applied to its flow, oldest first."),
      today: counts.optional().describe("So far today, part of no frame.")
    })
  ),
  alerts: array(
    looseObject({
      id: string(),
      address: string(),
      rule: string(),
      message: string(),
      change: change.optional()
    })
  )
});
function printReport(report2, isRead2 = () => true) {
  const sequences = report2.sequences.map(({ figures: figures2, days: _d, messages: _m, channels: _c, today: _t, ...rest }) => {
    const news = frameKeys.filter((key2) => figures2[key2].is_new === true);
    return { ...rest, ...news.length === 0 ? {} : { new_in: news } };
  });
  const areRead = (key2) => report2.sequences.every(({ address: address2 }) => isRead2(address2, key2));
  const total = stored(report2.total, areRead);
  const channels = report2.channels.map((one3) => ({ ...one3, figures: stored(one3.figures, areRead) }));
  return `${JSON.stringify({ ...report2, total, channels, sequences }, sparing, 1)}
`;
}
var stored = (figures2, areRead) => Object.fromEntries(
  Object.entries(figures2).map(([key2, { before, ...pair2 }]) => [
    key2,
    isDerived(key2) && areRead(key2) ? pair2 : { ...pair2, before }
  ])
);
function sparing(key2, value2) {
  if (key2 === "rates") return void 0;
  if (key2 !== "counts" || typeof value2 !== "object" || value2 === null) return value2;
  const { delivered, openable, ...rest } = value2;
  const whole = openable === delivered ? { ...rest, delivered } : { ...rest, delivered, openable };
  return Object.fromEntries(Object.entries(whole).filter(([name, figure]) => figure !== 0 || name === "openable"));
}
function parseReport(text2, figuresText) {
  const figures2 = parseFigures(figuresText);
  const parsed3 = reportSchema.safeParse(jsonOf(text2));
  if (!parsed3.success || !figures2) return void 0;
  const report2 = parsed3.data;
  return {
    ...report2,
    total: withRates(report2.total),
    channels: report2.channels.map((one3) => ({ ...one3, figures: withRates(one3.figures) })),
    sequences: report2.sequences.map(({ new_in: news = [], ...one3 }) => ({
      ...one3,
      figures: withNews(figures2(one3.address), news),
      today: noCounts,
      days: []
    }))
  };
}
var withNews = (figures2, news) => Object.fromEntries(
  frameKeys.map((key2) => [key2, { ...figures2[key2], ...news.includes(key2) ? { is_new: true } : {} }])
);
var withRates = (figures2) => Object.fromEntries(
  frameKeys.map((key2) => {
    const { now, before = { counts: noCounts }, is_new: isNew } = figures2[key2];
    return [key2, { now: figuresOf(now), before: figuresOf(before), ...isNew ? { is_new: isNew } : {} }];
  })
);
function figuresOf({ counts: counts3 }) {
  const whole = { ...counts3, openable: counts3.openable ?? counts3.delivered };
  return { counts: whole, rates: ratesOf(whole) };
}

// src/report/sync/store.ts
var dailyFile = (directory2, month) => `${directory2}/data/daily/${month}.csv`;
var monthlyFile = (directory2, year2) => `${directory2}/data/monthly/${year2}.csv`;
var indexFile = (directory2) => `${directory2}/data/index.json`;
var figuresFile = (directory2) => `${directory2}/data/figures.csv`;
var reportFile = (directory2) => `${directory2}/data/report.json`;
async function readStored(files, directory2) {
  const paths = await files.list(`${directory2}/data`);
  if (!paths.ok) return paths;
  const texts2 = /* @__PURE__ */ new Map();
  const daily = [];
  const monthly = [];
  let known3 = nothingKnown;
  const all2 = await Promise.all(paths.data.map(async (path2) => [path2, await files.read(path2)]));
  for (const [path2, file] of all2) {
    if (!file.ok) return file;
    if (file.data === void 0) continue;
    const { text: text2 } = file.data;
    texts2.set(path2, text2);
    const broken2 = stateError(
      "unreadable",
      `${path2} is not what Sluice wrote there. Restore it from Git. Where Git does not have it, remove all of ${directory2}/data: figures are read again as far as Klaviyo has them; those of deleted flows are gone.`
    );
    if (path2 === indexFile(directory2)) {
      const read = parseKnown(text2);
      if (!read) return broken2;
      known3 = read;
    } else if (path2.endsWith(".csv") && /\/data\/(daily|monthly)\//.test(path2)) {
      const rows = parseRows(text2);
      if (!rows) return broken2;
      for (const row2 of rows) (path2.startsWith(`${directory2}/data/daily/`) ? daily : monthly).push(row2);
    }
  }
  const previous = parseReport(texts2.get(reportFile(directory2)) ?? "", texts2.get(figuresFile(directory2)) ?? "");
  return success({ known: known3, daily, monthly, previous, texts: texts2 });
}
var knownSchema = looseObject({
  version: literal(1),
  flows: record(string(), looseObject({ address: string(), name: string(), since: string().optional() })),
  messages: record(string(), looseObject({ flow_id: string(), step: string() })),
  read_on: string().optional()
});
var parseKnown = (text2) => knownSchema.safeParse(jsonOf(text2)).data;
function printStored(directory2, { known: known3, daily, monthly }, report2, isRead2) {
  const files = /* @__PURE__ */ new Map();
  for (const [month, rows] of byPeriod(daily, ({ day: day9 }) => monthOf(day9)))
    files.set(dailyFile(directory2, month), printRows(rows, known3));
  for (const [year2, rows] of byPeriod(monthly, ({ day: day9 }) => day9.slice(0, 4)))
    files.set(monthlyFile(directory2, year2), printRows(rows, known3));
  files.set(indexFile(directory2), `${JSON.stringify(known3, null, 1)}
`);
  files.set(figuresFile(directory2), printFigures(report2.sequences, isRead2));
  files.set(reportFile(directory2), printReport(report2, isRead2));
  return files;
}
function byPeriod(rows, periodOf) {
  const periods = /* @__PURE__ */ new Map();
  for (const row2 of rows) {
    const period = periodOf(row2);
    const some = periods.get(period);
    if (some) some.push(row2);
    else periods.set(period, [row2]);
  }
  return periods;
}

// src/program/apply/promotion.ts
async function promotionOf(world, { config: config2, account, ...files }, store) {
  const isSource = config2.accounts.some(({ promotion }) => promotion?.from === account.key);
  const contents = isSource ? { contents: contentsOf(files.sequences, files.templates) } : {};
  const source = config2.accounts.find(({ key: key2 }) => key2 === account.promotion?.from);
  if (account.promotion === void 0 || source === void 0) return contents;
  return { ...contents, promotion: await standingIn(world, config2, source, account, store) };
}
var asIn = (world, config2, source, account) => loadAccount(world.disk, world.root, config2, { ...source, flows: account.flows });
async function standingIn(world, config2, source, account, store) {
  const { from, after } = { from: source.key, after: account.promotion?.after ?? 0 };
  const mine = await asIn(world, config2, source, account);
  const own = source.flows === account.flows ? mine : await loadAccount(world.disk, world.root, config2, source);
  const wanted = contentsOf(mine.sequences, mine.templates);
  const coming = contentsOf(own.sequences, own.templates);
  const nothing = { stands: {}, failed: {}, alerts: {} };
  const ledger = await store.readLedger(source.accountId ?? "");
  if (!ledger.ok) return { from, after, wanted, coming, ...nothing, unread: ledger.error.message };
  const { contents = {}, entries = {}, errors = {} } = ledger.data ?? {};
  const failed2 = Object.fromEntries(
    [
      ...Object.entries(errors).map(([address2, { message: message2 }]) => [address2, message2]),
      ...Object.entries(entries).map(([address2, { last_error }]) => [address2, last_error?.message])
    ].flatMap(([address2, message2]) => message2 === void 0 ? [] : [[address2, message2]])
  );
  return { from, after, wanted, coming, stands: contents, failed: failed2, ...await alertsOf(world, config2, from) };
}
var stored2 = looseObject({
  alerts: array(looseObject({ address: string(), message: string() })).default([])
});
async function alertsOf(world, config2, key2) {
  const unseen = (why) => ({ alerts: {}, unseen: why });
  const files = await keptReports(world, config2);
  if (!files.ok) return unseen(files.error.message);
  const path2 = reportFile(`${config2.reports.directory}${key2}`);
  const read = await files.data.read(path2);
  if (!read.ok) return unseen(read.error.message);
  if (read.data === void 0) return { alerts: {} };
  const report2 = stored2.safeParse(jsonOf(read.data.text));
  if (!report2.success) return unseen(`${path2} is not what Sluice wrote there.`);
  return { alerts: Object.fromEntries(report2.data.alerts.map(({ address: address2, message: message2 }) => [address2, message2])) };
}

// src/compile/nest-branches.ts
function nestBranches(sequence2) {
  const taken2 = new Set([...allSteps(sequence2.steps)].flatMap(({ id: id2 }) => id2 ?? []));
  const free3 = (id2, n) => {
    const wanted = `${id2}-${n}`;
    if (taken2.has(wanted)) return free3(id2, n + 1);
    taken2.add(wanted);
    return wanted;
  };
  const nested = { ...sequence2, steps: all(sequence2.steps, free3) };
  return { sequence: nested, diagnostics: mixed2(nested) };
}
var all = (steps, free3) => steps.map((step3) => one2(step3, free3));
var one2 = (step3, free3) => step3.kind === "branch" ? conditions(step3, 0, free3) : mapInside(step3, (steps) => all(steps, free3));
function conditions(step3, number3, free3) {
  const { id: id2 = step3.kind, at: at2, cases } = step3;
  const asked6 = cases[number3];
  const isLast = number3 === cases.length - 1;
  return {
    kind: "condition",
    id: number3 === 0 ? id2 : free3(id2, number3 + 1),
    ...step3.idGiven === void 0 ? {} : { idGiven: step3.idGiven },
    at: at2,
    if: asked6.if,
    then: all(asked6.then, free3),
    else: isLast ? all(step3.else, free3) : [conditions(step3, number3 + 1, free3)]
  };
}
var mixed2 = ({ address: address2, steps }) => [...allSteps(steps)].flatMap(
  (step3) => step3.kind === "condition" && asksEvent(step3.if) && asksProfile(step3.if) ? [
    diagnostic(
      "condition-context",
      "This asks about the event and about the person at once, which only a multi-branch split can.",
      "In this account branches become nested conditions. Ask about the event first and about the person in a condition below it, or the other way round.",
      { at: step3.if.at, address: address2, ...step3.id === void 0 ? {} : { step: step3.id } }
    )
  ] : []
);

// src/compile/compile-as.ts
function compileAs(sequence2, templates, { branches: branches2 }, standing3 = {}) {
  const learnt = branches2 === "auto" && standing3.taken === false && !isThere2(sequence2, standing3);
  if (branches2 !== "nested" && !learnt) return compile(sequence2, templates);
  const nested = nestBranches(sequence2);
  if (nested.diagnostics.length > 0) return { diagnostics: nested.diagnostics };
  const compiled = compile(nested.sequence, templates);
  const note = learnt ? noteOf(sequence2) : [];
  return { ...compiled, diagnostics: [...compiled.diagnostics, ...note] };
}
var isThere2 = ({ adopt }, { held }) => held === void 0 ? adopt !== void 0 : held.actions.some(({ type }) => type === "multi-branch-split");
function noteOf({ steps, address: address2 }) {
  const branch2 = [...allSteps(steps)].find(({ kind }) => kind === "branch");
  if (branch2 === void 0) return [];
  return [
    diagnostic(
      "branches-nested",
      "Branches become conditions one inside the other: Klaviyo did not take a multi-branch split here.",
      "People take the same ways. To have it tried as a split again, write branches: split under the account in sluice.yaml.",
      { at: branch2.at, address: address2, ...branch2.id === void 0 ? {} : { step: branch2.id } }
    )
  ];
}

// src/compile/flow-references.ts
function checkFlowReferences(desired, addresses) {
  const known3 = new Set(addresses);
  const asked6 = new Map(desired.map((one3) => [one3.address, one3.references.filter(({ kind }) => kind === "flow")]));
  return desired.flatMap(
    ({ address: address2 }) => (asked6.get(address2) ?? []).flatMap((reference) => {
      if (!known3.has(reference.name)) return [unknown4(address2, reference, addresses)];
      const circle = wayBack(reference.name, address2, asked6);
      return circle === void 0 ? [] : [cycle(address2, reference, circle)];
    })
  );
}
function checkMeets(sequences, addresses) {
  const known3 = new Set(addresses);
  return sequences.flatMap(
    ({ address: own, meets = [] }) => meets.flatMap(({ address: address2, at: at2 }) => {
      if (known3.has(address2) && address2 !== own) return [];
      const said3 = address2 === own ? `${own} names itself under meets.` : `There is no sequence "${address2}".${did(address2, addresses)}`;
      return diagnostic("invalid-value", said3, `meets names other sequences. ${whatIsAnAddress}`, { at: at2, address: own });
    })
  );
}
function wayBack(from, to, asked6) {
  const before = /* @__PURE__ */ new Map([[from, void 0]]);
  for (const address2 of before.keys()) {
    if (address2 === to) {
      const way = [address2];
      for (let last = before.get(address2); last !== void 0; last = before.get(last)) way.unshift(last);
      return way;
    }
    for (const { name } of asked6.get(address2) ?? []) if (!before.has(name)) before.set(name, address2);
  }
  return void 0;
}
var whatIsAnAddress = "The address of a sequence is its path under flows/ without the ending, such as welcome/newsletter.";
function did(name, addresses) {
  const near2 = addresses.find((one3) => name.endsWith(`/${one3}`)) ?? nearest(name, addresses);
  return near2 === void 0 ? "" : ` Did you mean "${near2}"?`;
}
var place2 = (address2, { at: [at2] }) => ({ address: address2, ...at2 === void 0 ? {} : { at: at2 } });
function unknown4(address2, reference, addresses) {
  return diagnostic(
    "flow-not-found",
    `There is no sequence "${reference.name}".${did(reference.name, addresses)}`,
    `${whatIsAnAddress}
For a flow that Sluice does not hold, write its id: { metric: Received Email, where: { event: $flow, equals: FLOW_ID } }.`,
    place2(address2, reference)
  );
}
function cycle(address2, reference, way) {
  const own = reference.name === address2;
  return diagnostic(
    "flow-cycle",
    own ? `${address2} asks about its own flow, which has no id before it is made.` : `${address2} and the flows it asks about ask about each other: ${[address2, ...way].join(", ")}.`,
    own ? "Leave the flow out and ask since they came in: { opened_email: since_entry }. Or make a segment in Klaviyo, and ask for that." : "A flow has an id only once it is made, so one of them must come first, and each replacement would draw the other after it.\nIn one of them ask for a segment of Klaviyo instead, or for mails of any flow: { received_email: 3 days }.",
    place2(address2, reference)
  );
}

// src/ledger/ownership-words.ts
var at = (one3) => ({
  address: one3.address,
  at: one3.at.adopt ?? one3.at.name
});
var foreign2 = (one3, ledger, project, accountId) => diagnostic(
  "foreign-ledger",
  ledger.account_id === accountId ? `The ledger belongs to the project "${ledger.project}", and sluice.yaml says "${project ?? ""}".` : `The ledger belongs to the account ${ledger.account_id}, and the key to ${accountId}.`,
  "Its flows are not ours to change. Give this repository the right project name, or a ledger of its own.",
  { address: one3.address }
);
var duplicate = (one3, flows) => diagnostic(
  "duplicate-flow",
  `More than one flow fits ${one3.address}: ${flows.join(", ")}.`,
  `A flow cloned in Klaviyo carries the same tag and the same messages, so nothing tells which one is ours, and none is touched. Archive or delete the copies in Klaviyo, or name the right one: adopt: ${flows[0] ?? "FLOW_ID"}.`,
  at(one3)
);
var unread = (one3, flow) => diagnostic(
  "flow-unread",
  `The flow ${flow.id} of ${one3.address} is left alone: it cannot be compared.`,
  `${flow.unread ?? ""} Nothing of it is changed meanwhile, and all other flows go on. Run it again later; if it stays, look at the flow in Klaviyo, and change there what its API does not show.`,
  at(one3)
);
var mailUnread = (one3, template, why) => diagnostic(
  "mail-unread",
  `A mail of ${one3.address} (template ${template}) cannot be read.`,
  `${why} It is not compared, so an edit of it in Klaviyo would not be seen; all else of the flow is. Where it stays so, open the mail in Klaviyo and save it anew, or change it in the file.`,
  at(one3)
);
var deleted = (one3, entry2, archived) => diagnostic(
  "deleted-in-klaviyo",
  `The flow ${entry2.flow_id} of ${one3.address} was ${archived ? "archived" : "deleted"} in Klaviyo.`,
  `Somebody may have meant it, so it is not made again by itself. To make a new one: sluice apply --recreate ${one3.address}. To agree: delete the file, or write deploy: false.`,
  { address: one3.address, at: one3.at.name }
);
var adoptMissing = (one3, id2, flow, other) => {
  const why = other !== void 0 ? `belongs to ${other} already` : flow === void 0 ? "does not exist" : flow.archived ? "is archived" : "is asked for by another sequence too";
  return diagnostic(
    "adopt-missing",
    `The flow ${id2} that ${one3.address} is to adopt ${why}.`,
    "Write the id of a flow of this account that no other sequence holds: it stands in the address of its page in Klaviyo.",
    at(one3)
  );
};
var adoptOther = (one3, held) => diagnostic(
  "adopt-missing",
  `${one3.address} holds the flow ${held} already and cannot adopt ${one3.adopt ?? "another"} as well.`,
  "One sequence is one flow. Take the adopt line out, or give the other flow a file of its own.",
  at(one3)
);
var rebuilt = (one3, id2) => diagnostic(
  "ledger-rebuilt",
  `The ledger does not know ${one3.address}; the flow ${id2} was taken for its own.`,
  `It bears the tag of this project and the marks of this sequence, and it alone does. What was last applied is not known, so every difference counts as an edit made in Klaviyo: take it over with sluice pull ${one3.address}, or overwrite it with sluice apply --overwrite-drift ${one3.address}.`,
  { address: one3.address, at: one3.at.name }
);
var nameTaken = (one3, flow) => diagnostic(
  "name-taken",
  `A flow named "${flow.name}" exists (${flow.id}) and is not ours.`,
  `Two flows of one name would confuse everybody, and that one is never touched unasked. To take it over: adopt: ${flow.id}, or sluice import ${flow.id}. To have a second one: give the sequence another name.`,
  { address: one3.address, at: one3.at.name }
);
var drainFound = (address2, flow) => diagnostic(
  "drain-found",
  `The flow ${flow.id} ("${flow.name}") drains: it gave way to another, and people may be inside.`,
  "The ledger that knew of it was lost. It is kept until nobody can be inside, as its delays tell, and deleted then.",
  { address: address2 }
);

// src/drain/ways.ts
var waits = /* @__PURE__ */ new Set(["time-delay", "target-date", "countdown-delay", "back-in-stock-delay"]);
var isWait = (action2) => waits.has(action2.type);
var passesOn = (action2) => isSplit(action2) || action2.type === "multi-branch-split";
function waysOf2(definition2) {
  const byId2 = new Map(definition2.actions.map((action2) => [actionId(action2), action2]));
  const sides = /* @__PURE__ */ new Map();
  const order6 = [];
  const todo = [[definition2.entry_action_id ?? null, "before"]];
  for (let next = todo.pop(); next !== void 0; next = todo.pop()) {
    const [id2, side] = next;
    const action2 = id2 === null ? void 0 : byId2.get(String(id2));
    if (action2 === void 0) continue;
    const known3 = sides.get(actionId(action2)) ?? /* @__PURE__ */ new Set();
    if (known3.has(side)) continue;
    if (known3.size === 0) order6.push(action2);
    sides.set(actionId(action2), known3.add(side));
    const behind2 = side !== "before" || !isWait(action2) ? side : action2.type === "time-delay" ? "dammed" : "fixed";
    for (const { to } of [...exitsOf(action2)].reverse()) todo.push([to, behind2]);
  }
  const on = (side) => (action2) => sides.get(actionId(action2))?.has(side) === true;
  const first2 = order6.filter(on("before")).filter((action2) => !passesOn(action2));
  return {
    prefix: first2.filter((action2) => !isWait(action2)),
    delays: first2.filter((action2) => action2.type === "time-delay"),
    fixed: first2.filter((action2) => isWait(action2) && action2.type !== "time-delay"),
    behindFixed: order6.filter(on("fixed")),
    joined: first2.filter((action2) => on("dammed")(action2) || on("fixed")(action2))
  };
}
function behind(definition2, actions) {
  const byId2 = new Map(definition2.actions.map((action2) => [actionId(action2), action2]));
  const found = /* @__PURE__ */ new Map();
  const todo = actions.flatMap((id2) => exitsOf(byId2.get(id2) ?? asWire({ type: "" })).map(({ to }) => to));
  for (let next = todo.shift(); next !== void 0; next = todo.shift()) {
    const action2 = next === null ? void 0 : byId2.get(next);
    if (action2 === void 0 || found.has(actionId(action2))) continue;
    found.set(actionId(action2), action2);
    todo.unshift(...exitsOf(action2).map(({ to }) => to));
  }
  return [...found.values()];
}

// src/drain/dam.ts
var day5 = 1440;
var marginDays = 60;
var leastMarginDays = 1;
var filterable = /* @__PURE__ */ new Set(["send-email", "send-sms", "send-mobile-push", "send-whatsapp"]);
var canFilter = (action2) => filterable.has(action2.type);
var statusIn = (action2) => {
  const status = dataOf(action2)["status"];
  return typeof status === "string" ? status : void 0;
};
var sends = (action2) => statusIn(action2) === "live" || statusIn(action2) === "manual";
var order4 = (part) => part.does === "delay" ? 2 : part.does === "draft" && part.type === "send-email" ? 1 : 0;
function damOf(definition2, minutes2) {
  const ways = waysOf2(definition2);
  const days2 = Math.ceil(minutes2 / day5) + marginDays;
  const parts2 = [
    ...ways.prefix.filter(sends).map((action2) => draftPart(action2)),
    ...ways.behindFixed.filter((action2) => sends(action2) && canFilter(action2)).map(filterPart),
    ...ways.delays.map((action2) => ({
      does: "delay",
      action_id: actionId(action2),
      days: days2,
      before: dataOf(action2)
    }))
  ];
  return parts2.map((part, index) => ({ part, index })).sort((a, b) => order4(a.part) - order4(b.part) || a.index - b.index).map(({ part }) => part);
}
var draftPart = (action2) => ({
  does: "draft",
  action_id: actionId(action2),
  type: action2.type,
  before: statusIn(action2) ?? "draft"
});
var filterPart = (action2) => ({
  does: "filter",
  action_id: actionId(action2),
  type: action2.type,
  before: fieldsOf(dataOf(action2)["message"])["additional_filters"] ?? null
});
function dammed(action2, part, without3) {
  switch (part.does) {
    case "draft":
      return withData(action2, { status: "draft" });
    case "delay":
      return withData(action2, { unit: "days", value: part.days, secondary_value: null, ...noTime2(action2) });
    case "filter":
      return withFilters(action2, without3 === void 0 ? part.before : joined(part.before, without3));
  }
}
function undammed(action2, part) {
  switch (part.does) {
    case "draft":
      return withData(action2, { status: part.before });
    case "delay":
      return asWire({ ...action2, data: part.before });
    case "filter":
      return withFilters(action2, part.before);
  }
}
var undammedFlow = (definition2, dam2) => ({
  ...definition2,
  actions: definition2.actions.map(
    (action2) => dam2.filter((part) => part.action_id === actionId(action2)).reduce((now, part) => undammed(now, part), action2)
  )
});
var noTime2 = (action2) => Object.fromEntries(
  ["delay_until_time", "delay_until_weekdays"].filter((key2) => key2 in dataOf(action2)).map((key2) => [key2, null])
);
var withFilters = (action2, filters2) => withData(action2, { message: { ...fieldsOf(dataOf(action2)["message"]), additional_filters: filters2 } });
function joined(before, condition2) {
  const groups = fieldsOf(before)["condition_groups"];
  return { condition_groups: [...Array.isArray(groups) ? groups : [], { conditions: [condition2] }] };
}
function daysOf2(action2) {
  const { unit, value: value2 } = dataOf(action2);
  return unit === "days" ? Number(value2) : unit === "weeks" ? Number(value2) * 7 : 0;
}
function holdsDam(action2, part, minutes2, without3) {
  const data2 = dataOf(action2);
  switch (part.does) {
    case "draft":
      return data2["status"] === "draft" || data2["status"] === "disabled";
    case "delay": {
      const unset = (key2) => data2[key2] === void 0 || data2[key2] === null;
      const isLong = daysOf2(action2) * day5 >= minutes2 + leastMarginDays * day5;
      return isLong && unset("delay_until_weekdays") && unset("delay_until_time");
    }
    case "filter":
      return without3 !== void 0 && JSON.stringify(fieldsOf(data2["message"])["additional_filters"] ?? null).includes(
        String(fieldsOf(without3["timeframe_filter"])["date"]).slice(0, 19)
      );
  }
}
function isBefore(action2, part) {
  switch (part.does) {
    case "draft":
      return statusIn(action2) === part.before;
    case "delay":
      return ["unit", "value"].every((key2) => dataOf(action2)[key2] === part.before[key2]);
    case "filter":
      return JSON.stringify(fieldsOf(dataOf(action2)["message"])["additional_filters"] ?? null) === JSON.stringify(part.before ?? null);
  }
}
var partIn = (action2, part) => part.does === "draft" ? { ...part, before: statusIn(action2) ?? "draft" } : part.does === "delay" ? { ...part, before: dataOf(action2) } : { ...part, before: fieldsOf(dataOf(action2)["message"])["additional_filters"] ?? null };

// src/drain/found.ts
var day6 = 864e5;
var unknownDays = 180;
function drainingFound(flow, address2, by, now) {
  const dams = Object.entries(flow.actions).flatMap(([id2, { definition: definition2, updated }]) => {
    const { unit, value: value2 } = dataOf(definition2);
    return definition2.type === "time-delay" && unit === "days" && Number(value2) >= marginDays ? [{ id: id2, days: Number(value2), updated, before: dataOf(definition2) }] : [];
  });
  const written2 = dams.length > 0 ? dams : Object.values(flow.actions);
  const times2 = [flow.created, ...written2.map(({ updated }) => updated)].map((time2) => Date.parse(time2));
  const since = Math.max(...times2.map((time2) => Number.isNaN(time2) ? now : time2));
  const days2 = dams.length === 0 ? unknownDays : Math.max(...dams.map((dam2) => dam2.days)) - marginDays;
  const stamp2 = (ms) => new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
  return {
    address: address2,
    name: flow.name,
    by,
    since: stamp2(since),
    until: stamp2(since + (days2 + 1) * day6),
    dam: dams.map(({ id: id2, days: long, before }) => ({ does: "delay", action_id: id2, days: long, before })),
    watch: []
  };
}

// src/flow/compare/known.ts
var definitions = flow_definition_schema_default.definitions;
var knownOnly = (value2, kind, reference) => visit(value2, [definitions[kind] ?? {}], reference);
function visit(value2, nodes, reference) {
  if (typeof value2 !== "object" || value2 === null) return value2;
  const shapes = nodes.length === 1 && nodes[0] !== void 0 ? flat(nodes[0]) : nodes.flatMap(flat);
  if (Array.isArray(value2)) {
    const items2 = shapes.flatMap((node) => node.items ?? []);
    const list3 = value2.map((item2, i) => visit(item2, items2, Array.isArray(reference) ? reference[i] : void 0));
    return list3.some((item2, i) => item2 !== value2[i]) ? list3 : value2;
  }
  if (!isObject(value2)) return value2;
  const objects = shapes.filter(({ properties }) => properties !== void 0);
  if (shapes.some(({ additionalProperties }) => additionalProperties !== void 0)) return value2;
  const meant = objects.filter((node) => isOf(node, value2));
  const other = isObject(reference) ? reference : void 0;
  if (meant.length === 0) return other === void 0 ? value2 : kept2(value2, (key2) => key2 in other, [], other);
  const isKnown = (key2) => meant.some(({ properties = {} }) => Object.hasOwn(properties, key2));
  return kept2(value2, (key2) => isKnown(key2) || other !== void 0 && Object.hasOwn(other, key2), meant, other);
}
function kept2(value2, isKept, meant, other) {
  const fields = {};
  let isWhole = true;
  for (const key2 of Object.keys(value2)) {
    const given = value2[key2];
    const inner = isKept(key2) ? within2(given, key2, meant, other) : void 0;
    if (inner !== given) isWhole = false;
    if (inner !== void 0) put(fields, key2, inner);
  }
  return isWhole ? value2 : fields;
}
var within2 = (value2, key2, meant, other) => typeof value2 !== "object" || value2 === null ? value2 : visit(
  value2,
  meant.flatMap(({ properties }) => properties?.[key2] ?? []),
  other?.[key2]
);
var shapesOf = /* @__PURE__ */ new WeakMap();
function flat(node) {
  const found = shapesOf.get(node);
  if (found !== void 0) return found;
  const { $ref, anyOf } = node;
  const shapes = $ref === void 0 ? anyOf?.flatMap(flat) ?? [node] : flat(definitions[$ref.split("/").at(-1) ?? ""] ?? {});
  shapesOf.set(node, shapes);
  return shapes;
}
function isOf({ properties = {} }, value2) {
  const type = fieldsOf(properties["type"]);
  const types = "const" in type ? [type["const"]] : Array.isArray(type["enum"]) ? type["enum"] : void 0;
  return types === void 0 || types.includes(value2["type"]);
}

// src/text/decode.ts
var named4 = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\xA0" }
};
var plainLines = (text2) => text2.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
var decoded2 = (text2) => text2.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex2, name) => {
  if (name !== void 0) return Object.hasOwn(named4, name) ? named4[name] : whole;
  const code = decimal === void 0 ? parseInt(hex2, 16) : Number(decimal);
  return code > 0 && code <= 1114111 ? String.fromCodePoint(code) : whole;
});

// src/flow/canonical.ts
function canonicalDefinition(definition2) {
  const normal = knownOnly(normalizeDefinition(definition2), "FlowDefinition");
  const { nodes, orphans } = walkTree(normal);
  const names3 = new Map(nodes.map((node, index) => [node.id, String(index + 1)]));
  const lost = orphans.filter((action2) => !names3.has(actionId(action2)));
  lost.forEach((action2, index) => names3.set(actionId(action2), `lost-${index + 1}`));
  const name = (id2) => typeof id2 === "string" ? names3.get(id2) ?? "nowhere" : id2;
  const flow = sortKeys({
    ...normal,
    entry_action_id: name(normal.entry_action_id),
    actions: normal.actions.map((action2) => renamed(action2, name))
  });
  return messagesByPlace(flow, normal, names3);
}
function messagesByPlace(flow, { actions }, names3) {
  const senders2 = sendersOf(actions);
  const place4 = (action2) => {
    const found = action2 === void 0 ? void 0 : names3.get(action2);
    return found === void 0 ? void 0 : tokenOfMessage(`#${found}`);
  };
  return mapMessages(mapMessageTokens(flow, place4), (id2) => place4(senders2.get(id2)) ?? id2);
}
var canonicalAction = (action2) => bare(renamed(knownOnly(action2, "Action"), () => null));
var renamed = (action2, name) => mapParts(
  action2,
  ({ key: key2, action: part }) => key2 === "" ? rename2(part, name) : bare(rename2(isVariation(key2) ? unnamed(part) : part, () => null))
);
var unnamed = (part) => isObject(dataOf(part)["message"]) ? { ...part, data: { ...dataOf(part), message: without(messageOf(part), "name") } } : part;
var bare = (action2) => without(action2, "id", "temporary_id", "links");
function rename2(action2, name) {
  const { links: links2 } = action2;
  return {
    ...action2,
    id: name(action2["id"] ?? action2["temporary_id"]),
    links: links2 === null ? null : mapped(fieldsOf(links2), name),
    ...action2["data"] === void 0 ? {} : { data: comparable(action2, name) }
  };
}
function comparable(action2, name) {
  const kept3 = without(dataOf(action2), "status", "experiment_status");
  if (isObject(kept3["message"])) kept3["message"] = comparableMessage(kept3["message"]);
  if (Array.isArray(kept3["branches"])) {
    kept3["branches"] = kept3["branches"].map((branch2) => ({
      ...without(branch2, "branch_id"),
      links: { next: name(fieldsOf(fieldsOf(branch2)["links"])["next"]) }
    }));
  }
  if (isObject(kept3["current_experiment"])) kept3["current_experiment"] = experiment2(action2, kept3["current_experiment"]);
  return kept3;
}
var comparableMessage = (message2) => ({
  ...mapTexts(without(message2, "id")),
  template_id: (message2["template_id"] ?? null) === null ? null : "@template"
});
function mapTexts(message2) {
  const texts2 = Object.entries(message2).flatMap(([key2, value2]) => {
    if (typeof value2 !== "string") return [];
    if (key2 === "subject_line" || key2 === "preview_text") return [[key2, decoded2(plainLines(value2))]];
    return key2 === "body" ? [[key2, plainLines(value2)]] : [];
  });
  return { ...message2, ...Object.fromEntries(texts2) };
}
function experiment2(action2, given) {
  const shares = fieldsOf(given["allocations"]);
  const ids = variationsOf(action2).map((variation) => String(variation["id"] ?? variation["temporary_id"] ?? ""));
  const known3 = ids.every((id2) => id2 in shares);
  return {
    ...without(given, "id", "started"),
    variations: listOf(given["variations"]),
    ...known3 ? { allocations: Object.fromEntries(ids.map((id2, index) => [String(index), shares[id2]])) } : {}
  };
}

// src/flow/intent-hash.ts
var unsure3 = [...senders, "transactional"];
function intentHash(definition2) {
  const strip = (value2) => {
    if (Array.isArray(value2)) return value2.map(strip);
    if (!isObject(value2)) return value2;
    const fields = without(value2, ...unsure3);
    if (fields["type"] === "send-webhook") {
      return { ...without(fields, "data"), name: messageOf(fields)["name"] ?? null };
    }
    return mapped(fields, strip);
  };
  return sha256(JSON.stringify(strip(mapMessageTokens(canonicalDefinition(definition2), () => "@message"))));
}
function wayInHash(flow) {
  const bare2 = asWire({ ...flow, actions: [], entry_action_id: null });
  return sha256(JSON.stringify(sortKeys(canonicalDefinition(normalizeDefinition(bare2)))));
}

// src/ledger/observed.ts
var isTagged = (flow, { projectTag: tag }) => tag !== void 0 && flow.tagIds.includes(tag.id);

// src/ledger/found-entry.ts
function foundEntry(name, flow, how, now, lineage = []) {
  return {
    flow_id: flow.id,
    name,
    lineage: [...lineage, flow.id],
    has_run: how === "rebuilt" || flow.status !== "draft",
    status: flow.status,
    applied: { at: new Date(now).toISOString() },
    seen: { flow: "", actions: {} },
    steps: [],
    templates: {}
  };
}

// src/ledger/moves.ts
function movesIn({ desired, ledger, invalid, observed }) {
  const here = /* @__PURE__ */ new Set([...desired.map((one3) => one3.address), ...invalid]);
  const vanished = Object.keys(ledger.entries).filter((address2) => !here.has(address2));
  const found = /* @__PURE__ */ new Map();
  const doubts = [];
  const taken2 = /* @__PURE__ */ new Set();
  const fresh = desired.filter((one3) => ledger.entries[one3.address] === void 0);
  const move = (from, to) => {
    found.set(to, from);
    taken2.add(from);
  };
  for (const one3 of fresh) {
    const from = one3.movedFrom;
    if (from !== void 0 && vanished.includes(from) && !taken2.has(from)) move(from, one3.address);
  }
  for (const one3 of fresh) {
    if (found.has(one3.address)) continue;
    const from = vanished.find((address2) => !taken2.has(address2) && holds2(ledger.entries[address2], one3.adopt));
    if (from !== void 0) move(from, one3.address);
  }
  for (const one3 of fresh.filter((each2) => !found.has(each2.address) && each2.adopt === void 0)) {
    const same4 = vanished.filter((address2) => {
      const entry2 = ledger.entries[address2];
      return !taken2.has(address2) && (entry2.name === one3.name || observed.flows[entry2.flow_id]?.name === one3.name);
    });
    const [from, second] = same4;
    if (second !== void 0)
      doubts.push({ one: one3, flows: same4.map((address2) => ledger.entries[address2].flow_id) });
    else if (from !== void 0) move(from, one3.address);
  }
  return { found, doubts };
}
var holds2 = (entry2, flow) => entry2 !== void 0 && flow !== void 0 && (entry2.flow_id === flow || entry2.lineage.includes(flow));

// src/ledger/ownership.ts
var isForeign = (ledger, project, accountId) => project !== void 0 && ledger.project !== project || ledger.account_id !== accountId;
function ownership(input) {
  const { ledger, observed, desired, project } = input;
  if (isForeign(ledger, project, observed.account.id)) {
    const claims = desired.map((one3) => [
      one3.address,
      { kind: "blocked", diagnostic: foreign2(one3, ledger, project, observed.account.id) }
    ]);
    return { claims: new Map(claims), removed: [], edits: [], diagnostics: [], owned: /* @__PURE__ */ new Set() };
  }
  return new Claims({ ...input, ledger: endedLedger(ledger, observed.flows) }).all();
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
    for (const entry2 of Object.values(input.ledger.entries)) {
      this.owned.add(entry2.flow_id);
      for (const id2 of entry2.lineage) this.past.add(id2);
    }
    for (const id2 of Object.keys(input.ledger.draining ?? {})) this.owned.add(id2);
    for (const { id: id2 } of this.draining()) this.owned.add(id2);
  }
  all() {
    const { desired, ledger } = this.input;
    const moves = movesIn(this.input);
    for (const [to, from] of moves.found) this.edits.push({ edit: "move", from, to });
    for (const { one: one3, flows } of moves.doubts)
      this.claims.set(one3.address, { kind: "blocked", diagnostic: duplicate(one3, flows) });
    for (const one3 of desired) {
      const own = ledger.entries[one3.address];
      const from = moves.found.get(one3.address);
      const entry2 = own ?? (from === void 0 ? void 0 : ledger.entries[from]);
      if (entry2 !== void 0) this.byLedger(one3, entry2, own === void 0);
    }
    for (const one3 of desired) if (one3.adopt !== void 0) this.adopt(one3, one3.adopt);
    for (const one3 of desired) this.byIntent(one3);
    this.byMarks();
    for (const one3 of desired) this.rest(one3);
    this.found();
    const removed = this.removed(new Set(moves.found.values()));
    return {
      claims: this.claims,
      removed,
      edits: this.edits,
      diagnostics: this.diagnostics,
      owned: this.owned
    };
  }
  open = (one3) => !this.claims.has(one3.address);
  free = () => this.flows.filter((flow) => !this.owned.has(flow.id) && !this.past.has(flow.id));
  /** Of a lost ledger: flows of ours that bear the tag of those that drain. */
  draining = () => {
    const { drainTag, projectTag } = this.input.observed;
    if (drainTag === void 0 || projectTag === void 0) return [];
    return this.flows.filter(({ id: id2, tagIds }) => {
      const isKnown = this.input.ledger.draining?.[id2] !== void 0;
      return !isKnown && tagIds.includes(drainTag) && tagIds.includes(projectTag.id);
    });
  };
  /** What their delays tell: how long people can be inside. Whose they were, their name tells, or else nothing. */
  found() {
    for (const flow of this.draining()) {
      const own = this.input.desired.find(({ name }) => name === flow.name);
      const address2 = own?.address ?? flow.name;
      const claim = own === void 0 ? void 0 : this.claims.get(own.address);
      const by = claim?.kind === "ours" ? claim.flow.id : flow.id;
      const draining2 = drainingFound(flow, address2, by, this.input.now);
      this.edits.push({ edit: "drain", address: address2, flow_id: flow.id, draining: draining2 });
      this.diagnostics.push(drainFound(address2, flow));
    }
  }
  byLedger(one3, entry2, moved) {
    const flow = this.input.observed.flows[entry2.flow_id];
    if (flow === void 0 || flow.archived) this.gone.set(one3.address, entry2);
    else if (flow.unread !== void 0) this.leave(one3, flow, entry2);
    else if (one3.adopt !== void 0 && !holds2(entry2, one3.adopt))
      this.claims.set(one3.address, { kind: "blocked", diagnostic: adoptOther(one3, entry2.flow_id), flow });
    else this.claims.set(one3.address, { kind: "ours", flow, entry: entry2, how: moved ? "moved" : "ledger" });
  }
  leave(one3, flow, entry2) {
    this.owned.add(flow.id);
    const more = entry2 === void 0 ? {} : { entry: entry2 };
    this.claims.set(one3.address, { kind: "unread", flow, ...more, diagnostic: unread(one3, flow) });
  }
  adopt(one3, id2) {
    if (!this.open(one3) || holds2(this.gone.get(one3.address), id2)) return;
    const flow = this.input.observed.flows[id2];
    const other = Object.entries(this.input.ledger.entries).find(([, entry2]) => entry2.flow_id === id2)?.[0];
    if (flow === void 0 || flow.archived || this.owned.has(id2)) {
      this.claims.set(one3.address, { kind: "blocked", diagnostic: adoptMissing(one3, id2, flow, other) });
      return;
    }
    if (flow.unread !== void 0) {
      this.leave(one3, flow);
      return;
    }
    this.owned.add(id2);
    this.claims.set(one3.address, { kind: "adopt", flow });
  }
  announced(intent2) {
    const equal = this.free().filter(
      (flow) => mayBeAnnounced(intent2, flow, isTagged(flow, this.input.observed)) && flow.definition !== void 0 && intentHash(flow.definition) === intent2.hash
    );
    return likelyAnnounced(intent2, equal);
  }
  byIntent(one3) {
    const intent2 = this.input.ledger.intents[one3.address];
    if (intent2 === void 0 || !this.open(one3)) return;
    const found = this.announced(intent2);
    const [flow] = found;
    if (flow === void 0) return;
    if (found.length > 1) {
      const ids = found.map((each2) => each2.id);
      this.claims.set(one3.address, { kind: "blocked", diagnostic: duplicate(one3, ids) });
      return;
    }
    this.take(one3, flow, "intent");
  }
  byMarks() {
    const { desired, observed } = this.input;
    const tagged = this.free().filter((flow) => isTagged(flow, observed));
    const open2 = desired.filter((one3) => this.open(one3) && !this.gone.has(one3.address));
    const isLost3 = Object.keys(this.input.ledger.entries).length === 0;
    const suit = (one3, flow) => flow.name === one3.name || isLost3 && fits2(one3, flow, desired);
    const suits = new Map(open2.map((one3) => [one3.address, tagged.filter((flow) => suit(one3, flow))]));
    for (const one3 of open2) {
      const flows = suits.get(one3.address) ?? [];
      const [flow] = flows;
      if (flow === void 0) continue;
      const rivals = open2.filter((other) => other !== one3 && suits.get(other.address)?.includes(flow));
      if (flows.length > 1 || rivals.length > 0) {
        const ids = flows.map((each2) => each2.id);
        this.claims.set(one3.address, { kind: "blocked", diagnostic: duplicate(one3, ids) });
      } else {
        this.take(one3, flow, "rebuilt");
        this.diagnostics.push(rebuilt(one3, flow.id));
      }
    }
  }
  take(one3, flow, how) {
    const entry2 = foundEntry(one3.name, flow, how, this.input.now, this.gone.get(one3.address)?.lineage);
    this.claims.set(one3.address, { kind: "ours", flow, entry: entry2, how });
    this.learn(one3.address, flow, entry2, how);
  }
  learn(address2, flow, entry2, how) {
    this.owned.add(flow.id);
    this.edits.push({ edit: "take", address: address2, entry: entry2, how, tag: !isTagged(flow, this.input.observed) });
  }
  rest(one3) {
    if (!this.open(one3)) return;
    this.claims.set(one3.address, this.fresh(one3));
  }
  fresh(one3) {
    const before = this.gone.get(one3.address);
    if (!one3.deploy) return { kind: "new", before };
    if (before !== void 0 && !this.input.recreate.includes(one3.address)) {
      const isArchived = this.input.observed.flows[before.flow_id]?.archived === true;
      return { kind: "blocked", diagnostic: deleted(one3, before, isArchived) };
    }
    const namesake = this.free().find((flow) => flow.name === one3.name);
    if (namesake?.unread !== void 0)
      return { kind: "unread", flow: namesake, diagnostic: unread(one3, namesake) };
    if (namesake !== void 0) return { kind: "blocked", diagnostic: nameTaken(one3, namesake) };
    return { kind: "new", before };
  }
  removed(moved) {
    const { ledger, desired, invalid, observed } = this.input;
    const here = /* @__PURE__ */ new Set([...desired.map((one3) => one3.address), ...invalid]);
    const gone = Object.entries(ledger.entries).filter(([address2]) => !here.has(address2) && !moved.has(address2)).map(([address2, entry2]) => {
      const flow = observed.flows[entry2.flow_id];
      const alive = flow !== void 0 && !flow.archived;
      if (!alive) this.edits.push({ edit: "forget", address: address2 });
      return { address: address2, entry: entry2, ...alive ? { flow } : {} };
    });
    const lost = Object.entries(ledger.intents).filter(([address2]) => !here.has(address2) && ledger.entries[address2] === void 0 && address2 !== probeKey).flatMap(([address2, intent2]) => {
      const found = this.announced(intent2);
      const [flow] = found;
      if (flow === void 0) this.edits.push({ edit: "forget", address: address2 });
      if (flow === void 0 || found.length > 1) return [];
      const entry2 = foundEntry(intent2.name, flow, "intent", this.input.now);
      this.learn(address2, flow, entry2, "intent");
      return [{ address: address2, entry: entry2, flow }];
    });
    return [...gone, ...lost];
  }
};

// src/release/next.ts
function nextMoment(moments, now) {
  const later = moments.flatMap((moment2) => moment2 !== void 0 && moment2 > now ? [moment2] : []);
  return later.length === 0 ? void 0 : Math.min(...later);
}

// src/release/windows.ts
function stateAt(windows, now) {
  const closed = closedAt(windows, now);
  if (closed === void 0) return { open: true };
  const next = nextOpening(windows, now);
  const opens = windows.find(
    ({ kind, span: span2 }) => kind === "allow" && next.until !== void 0 && holds3(span2, next.until)
  );
  return { open: false, ...closed, ...next, zone: closed.by?.zone ?? opens?.zone ?? "UTC" };
}
function closedAt(windows, at2) {
  const deny = windows.find(({ kind, span: span2 }) => kind === "deny" && holds3(span2, at2));
  if (deny !== void 0) return { by: deny };
  const allows = windows.filter(({ kind }) => kind === "allow");
  return allows.length > 0 && !allows.some(({ span: span2 }) => holds3(span2, at2)) ? {} : void 0;
}
function holds3(span2, at2) {
  if ("from" in span2) return span2.from <= at2 && at2 < span2.to;
  const begun = lastDue(span2.cron, span2.zone, at2);
  return begun !== void 0 && at2 < begun + span2.lasts;
}
var year = 366 * 864e5;
function nextOpening(windows, now) {
  let at2 = now;
  while (at2 < now + year) {
    const next = nextChange(windows, at2);
    if (next === void 0) return {};
    if (closedAt(windows, next) === void 0) return { until: next };
    at2 = next;
  }
  return {};
}
function nextChange(windows, at2) {
  const moments = windows.flatMap(({ span: span2 }) => {
    if ("from" in span2) return [span2.from, span2.to];
    const begun = lastDue(span2.cron, span2.zone, at2);
    return [begun === void 0 ? void 0 : begun + span2.lasts, nextDue(span2.cron, span2.zone, at2)];
  });
  return nextMoment(moments, at2);
}
var isEverOpen = (span2, now) => "from" in span2 ? now < span2.to : holds3(span2, now) || (nextDue(span2.cron, span2.zone, now) ?? Infinity) <= now + year;
function neverOpens(windows, now) {
  const state = stateAt(windows, now);
  if (state.open || state.until !== void 0) return void 0;
  return windows.find((one3) => one3 === state.by) ?? windows.find(({ kind }) => kind === "allow");
}

// src/plan/rows/status-target.ts
var ranks = { draft: 0, manual: 1, live: 2 };
var compareStatus = (a, b) => ranks[a] - ranks[b];
var isBelow2 = (status, flow) => status !== void 0 && ranks[status === "disabled" ? "draft" : status] < ranks[flow];
function statusesOf(actions) {
  const statuses2 = {};
  for (const action2 of actions) {
    const status = statusOf(action2);
    if (status !== void 0) statuses2[actionId(action2)] = status;
  }
  return statuses2;
}
function withMaxStatus(desired, most2) {
  const over = (status) => status !== void 0 && compareStatus(status, most2) > 0;
  const cap = (steps) => steps.map((step3) => over(step3.status) ? { ...step3, status: most2 } : step3);
  const { joined: joined2 } = desired;
  const capped = {
    ...desired,
    steps: cap(desired.steps),
    ...joined2 === void 0 ? {} : { joined: { ...joined2, steps: cap(joined2.steps) } },
    ...over(desired.status) ? { status: most2 } : {}
  };
  if (!over(desired.status) && desired.steps.every((step3) => !over(step3.status))) return { desired, diagnostics: [] };
  return {
    desired: capped,
    diagnostics: [
      diagnostic(
        "status-lowered",
        `${desired.address} is ${desired.status ?? "to be higher"} in the YAML; this account allows ${most2} at most.`,
        `sluice.yaml sets max_status: ${most2} for the account, so ${most2} is what Klaviyo gets.`,
        { address: desired.address, at: desired.at.status }
      )
    ]
  };
}
function statusTarget(desired, wanted, now, found, match3) {
  const to = wanted ?? now;
  const written2 = new Map(desired.steps.map((step3) => [step3.temporaryId, step3.status]));
  const actions = {};
  const off = [];
  const unasked = [];
  for (const action2 of found.actions) {
    const id2 = actionId(action2);
    const status = statusOf(action2);
    if (status === void 0) continue;
    const own = written2.get(match3.toStep.get(id2) ?? "");
    const apart = now !== "draft" && status !== now && own === void 0;
    if (apart && now === "live") unasked.push(id2);
    const target = to === "draft" ? "draft" : own ?? (apart ? status : to);
    if (target !== to) actions[id2] = target;
    if (target !== status && (wanted !== void 0 || own !== void 0)) off.push(id2);
  }
  return { to, actions, off, unasked };
}
function statusMismatch(desired, target, match3) {
  if (target.unasked.length === 0) return [];
  const steps = target.unasked.map((id2) => {
    const step3 = desired.steps.find((one3) => one3.temporaryId === match3.toStep.get(id2));
    return step3?.step ?? id2;
  });
  const many = steps.length > 1;
  return [
    diagnostic(
      "status-mismatch",
      `The flow of ${desired.address} is live, but ${listed(steps)} ${many ? "are" : "is"} not.`,
      `Klaviyo leaves ${many ? "these messages" : "this message"} out without a word, and nothing in the YAML asks for that. It stays as it is. If it is meant so, write status: draft at the step; if not, write status: live there.`,
      { address: desired.address, at: desired.at.status }
    )
  ];
}

// src/flow/words/wait.ts
var minutes = { minutes: 1, hours: 60, days: 1440, weeks: 10080, months: 43200 };
function delayWords(value2) {
  const data2 = fieldsOf(value2);
  const unit = String(data2["unit"]);
  const amount = Number(data2["value"]);
  const wait2 = unit in minutes ? plural(amount, unit.replace(/s$/, "")) : `${plain(amount)} ${unit}`;
  const until = data2["delay_until_time"] ?? null;
  const on = days(data2["delay_until_weekdays"]);
  const when2 = `${until === null ? "" : ` at ${clock(until)}`}${on === "" ? "" : ` on ${on}`}`;
  const zone = data2["timezone"] ?? "profile";
  const place4 = zone === "profile" ? "" : ` (${String(zone)})`;
  return `${wait2}${when2 === "" ? "" : `, then${when2}`}${place4}`;
}
function timeWords(value2) {
  const { target_days: targetDays, target_time: time2 } = fieldsOf(value2);
  const on = days(targetDays);
  return `${clock(time2)}${on === "" ? "" : ` on ${on}`}`;
}
var waitMinutes = (data2) => {
  const { unit, value: value2, delay_until_weekdays: weekdays2, delay_until_time: time2 } = fieldsOf(data2);
  const further = Array.isArray(weekdays2) ? 7 : typeof time2 === "string" ? 1 : 0;
  return (minutes[String(unit)] ?? 0) * (Number(value2) || 0) + further * 1440;
};
function countdownMinutes(data2, { triggers }) {
  const leads = triggers.flatMap((trigger) => trigger.type === "date" ? [lead(trigger)] : []);
  const { unit, value: value2, ...rest } = fieldsOf(data2);
  const before = (minutes[String(unit)] ?? 0) * (Number(value2) || 0);
  return Math.max(0, Math.max(0, ...leads) - before) + waitMinutes(rest);
}
var lead = (trigger) => {
  const { timedelta_unit_before_date: unit = "days", timedelta_value_before_date: value2 } = trigger;
  return ((minutes[unit] ?? 0) + (unit === "months" ? 1440 : 0)) * value2;
};
var waits2 = {
  "time-delay": waitMinutes,
  "countdown-delay": countdownMinutes,
  "target-date": (data2) => (Array.isArray(fieldsOf(data2)["target_days"]) ? 7 : 1) * 1440
};
var waitOf = (action2, flow) => Object.hasOwn(waits2, action2.type) ? waits2[action2.type]?.(dataOf(action2), flow) ?? 0 : 0;
function longestWait(definition2) {
  const nodes = new Map(walkTree(definition2).nodes.map((node) => [node.id, node]));
  const longest3 = /* @__PURE__ */ new Map();
  const waitFrom = (id2) => {
    const known3 = longest3.get(id2);
    const node = nodes.get(id2);
    if (known3 !== void 0 || node === void 0) return known3 ?? 0;
    longest3.set(id2, 0);
    const after = exitsOf(node.action).map(({ to }) => to === null ? 0 : waitFrom(to));
    const wait2 = waitOf(node.action, definition2) + Math.max(0, ...after);
    longest3.set(id2, wait2);
    return wait2;
  };
  return waitFrom(String(definition2.entry_action_id ?? ""));
}

// src/drain/conditions.ts
var theMoment = "@moment";
var none = { type: "numeric", operator: "equals", value: 0 };
var zeroTimes = (metric2, timeframe, filters2) => ({
  type: "profile-metric",
  metric_id: metric2,
  measurement: "count",
  measurement_filter: none,
  timeframe_filter: timeframe,
  metric_filters: filters2
});
function triggerMetricOf(definition2) {
  const [trigger] = definition2.triggers.map((one3) => fieldsOf(one3));
  if (trigger?.["type"] !== "metric" || typeof trigger["id"] !== "string") return void 0;
  const groups = fieldsOf(trigger["trigger_filter"])["condition_groups"];
  if (!Array.isArray(groups) || groups.length === 0) return { metric: trigger["id"], where: null };
  const all2 = groups.map((group) => fieldsOf(group)["conditions"]);
  const alone = all2.flatMap(
    (conditions2) => Array.isArray(conditions2) && conditions2.length === 1 ? [fieldsOf(conditions2[0])] : []
  );
  const said3 = alone.filter((one3) => one3["type"] === "metric-property" && typeof one3["field"] === "string");
  return said3.length === groups.length ? { metric: trigger["id"], where: said3.map(({ field: field2, filter: filter2 }) => ({ property: field2, filter: filter2 })) } : { metric: trigger["id"] };
}
var notSince = ({ metric: metric2, where }, at2) => zeroTimes(metric2, { type: "date", operator: "after", date: at2 }, where ?? null);
var notBefore = ({ metric: metric2, where }, at2) => zeroTimes(metric2, { type: "date", operator: "before", date: at2 }, where ?? null);
var atMostWithin = ({ metric: metric2, where }, most2, span2) => ({
  ...zeroTimes(metric2, { type: "date", operator: "in-the-last", ...span2 }, where ?? null),
  measurement_filter: { type: "numeric", operator: "less-than-or-equal", value: most2 }
});
var atLeastSince = ({ metric: metric2, where }, least2, at2) => ({
  ...zeroTimes(metric2, { type: "date", operator: "after", date: at2 }, where ?? null),
  measurement_filter: { type: "numeric", operator: "greater-than-or-equal", value: least2 }
});
var noMailOf = (receivedEmail, flowId) => zeroTimes(receivedEmail, { type: "date", operator: "alltime" }, [
  { property: "$flow", filter: { type: "string", operator: "equals", value: flowId } }
]);
function atMoment(value2, at2) {
  const visit2 = (inner) => inner === theMoment ? at2 : Array.isArray(inner) ? inner.map(visit2) : isObject(inner) ? Object.fromEntries(Object.entries(inner).map(([key2, item2]) => [key2, visit2(item2)])) : inner;
  return visit2(value2);
}

// src/drain/guard.ts
var asked5 = "Sluice asks this in the new flow: it stands in no YAML, and nobody has to take it out.";
var mostEarlier = 10;
function guardOf(input) {
  const { old, earlier } = input;
  const reentry = reentryWords(fieldsOf(input.meant)["reentry_criteria"], firstTriggerType(input.meant.triggers));
  if (reentry === "always") return { groups: [], words: [] };
  const guard2 = guardAgainst(input, reentry);
  const same4 = triggerMetricOf(old)?.metric;
  const kept3 = earlier.filter((group) => guard2.groups.length === 0 || !isOnly(group, same4));
  return { ...guard2, groups: [...kept3.slice(-mostEarlier), ...guard2.groups] };
}
var conditionsOf2 = (group) => {
  const conditions2 = fieldsOf(group)["conditions"];
  return Array.isArray(conditions2) ? conditions2.map(fieldsOf) : [];
};
var isOnly = (group, metric2) => {
  const conditions2 = conditionsOf2(group);
  return conditions2.length > 0 && conditions2.every((condition2) => condition2["metric_id"] === metric2);
};
function guardAgainst({ old, oldId, meant, receivedEmail }, reentry) {
  const trigger = triggerMetricOf(old);
  if (reentry !== "never") {
    if (trigger?.where === void 0)
      return { groups: [], words: [`${forgets} People may enter again sooner than ${reentry}.`] };
    const { duration: duration2, unit } = fieldsOf(fieldsOf(meant)["reentry_criteria"]);
    const span2 = reentry.replace("after ", "");
    return {
      groups: onlySince(trigger, { quantity: Number(duration2), unit: String(unit) }),
      words: [
        `For ${span2} after people triggered the old flow the new one does not take them. ${asked5}`,
        `It counts from the last time they triggered it; who triggers it more than ${mostCounted} times again meanwhile may enter sooner.`
      ]
    };
  }
  const mailed = receivedEmail === void 0 ? void 0 : noMailOf(receivedEmail, oldId);
  const exact = trigger?.where === void 0 ? void 0 : notBefore(trigger, theMoment);
  if (exact !== void 0 && (!hasAudience(old) || mailed === void 0))
    return {
      groups: [{ conditions: [exact] }],
      words: [`Re-entry stays closed for everybody who triggered the old flow. ${asked5}`]
    };
  const conditions2 = [exact, mailed].filter((one3) => one3 !== void 0);
  if (conditions2.length === 0)
    return { groups: [], words: [`${forgets} People for whom re-entry is closed may get it again.`] };
  return {
    groups: [{ conditions: conditions2 }],
    words: [
      `Re-entry stays closed for everybody who had a mail of the old flow. ${asked5}`,
      "Who is in the old flow and had no mail of it yet may enter the new one too."
    ]
  };
}
var forgets = "Klaviyo forgets who has been through the old flow, and no condition can say it here.";
var mostCounted = 3;
var onlySince = (trigger, span2) => Array.from({ length: mostCounted + 1 }, (_, count4) => ({
  conditions: [atMostWithin(trigger, count4, span2), atLeastSince(trigger, count4 + 1, theMoment)]
}));
function hasAudience(definition2) {
  return groupsOf3(definition2.profile_filter).some(
    (group) => !JSON.stringify(group).includes('"flow-start"') && !isGuard(group)
  );
}
function withGuard(definition2, { groups }) {
  if (groups.length === 0) return definition2;
  return {
    ...definition2,
    profile_filter: filterOf([...groupsOf3(definition2.profile_filter), ...groups])
  };
}
var filterOf = (groups) => ({ condition_groups: groups });
var groupsOf3 = (filter2) => {
  const groups = fieldsOf(filter2)["condition_groups"];
  return Array.isArray(groups) ? groups : [];
};
function isGuard(group) {
  const conditions2 = conditionsOf2(group);
  const [first2, second] = conditions2;
  if (conditions2.length === 2 && countOf(first2, "in-the-last") !== void 0)
    return countOf(second, "after") === Number(countOf(first2, "in-the-last")) + 1;
  return conditions2.length > 0 && conditions2.every(isNever);
}
function countOf(condition2, operator) {
  if (condition2?.["type"] !== "profile-metric" || condition2["measurement"] !== "count") return void 0;
  if (fieldsOf(condition2["timeframe_filter"])["operator"] !== operator) return void 0;
  const { operator: compares, value: value2 } = fieldsOf(condition2["measurement_filter"]);
  const wanted = operator === "in-the-last" ? "less-than-or-equal" : operator === "after" ? "greater-than-or-equal" : "equals";
  return compares === wanted && typeof value2 === "number" ? value2 : void 0;
}
function isNever(condition2) {
  const filters2 = condition2["metric_filters"];
  const isOfFlow = Array.isArray(filters2) && filters2.length === 1 && fieldsOf(filters2[0])["property"] === "$flow";
  return countOf(condition2, "before") === 0 || countOf(condition2, "alltime") === 0 && isOfFlow;
}
function withoutGuard(definition2, own) {
  const groups = groupsOf3(definition2.profile_filter);
  const kept3 = groups.filter((group) => !isGuard(group) || own.has(JSON.stringify(group)));
  if (kept3.length === groups.length) return definition2;
  return { ...definition2, profile_filter: kept3.length === 0 ? null : filterOf(kept3) };
}
var groupsIn = (...definitions2) => new Set(definitions2.flatMap((one3) => groupsOf3(one3?.profile_filter)).map((group) => JSON.stringify(group)));
var guardsIn = (definition2, own) => groupsOf3(definition2.profile_filter).filter((group) => isGuard(group) && !own.has(JSON.stringify(group))).map(fieldsOf);
var bareFlow = (definition2, known3) => withoutGuard(normalizeDefinition(definition2), groupsIn(...known3.map((one3) => one3 && normalizeDefinition(one3))));

// src/flow/fill.ts
function fillInAction(meant, found) {
  if (meant.type !== found.type) return meant;
  return sortKeys(mapParts(meant, ({ action: action2 }, [other]) => fill(action2, other), [found]));
}
function fill(meant, found = {}) {
  if (meant["data"] === void 0) return meant;
  const [data2, other] = [dataOf(meant), dataOf(found)];
  const filled = { ...extras(data2, other), ...data2 };
  if (isObject(data2["message"]) && isObject(other["message"])) {
    filled["message"] = fillMessage(data2["message"], other["message"]);
  }
  return { ...meant, data: filled };
}
var extras = (meant, found) => (
  // A secondary_value is part of how long people wait, though nobody documents how; we never send one.
  without(found, "secondary_value", ...Object.keys(meant))
);
function fillMessage(meant, found) {
  const filled = { ...extras(meant, found), ...meant };
  for (const key2 of senders) {
    if (key2 in meant) filled[key2] = meant[key2] ?? found[key2] ?? null;
  }
  if (meant["transactional"] === true && found["transactional"] === false) filled["transactional"] = false;
  return filled;
}
function isAsMeant(meant, found) {
  const mine = canonicalDefinition(meant);
  const theirs = canonicalDefinition(found);
  if (mine.actions.length !== theirs.actions.length) return false;
  const actions = mine.actions.map((action2, index) => fillInAction(action2, theirs.actions[index]));
  return sameData({ ...mine, actions }, theirs);
}
var isSameWayIn = (a, b) => sameData(wayIn(a), wayIn(b));
var wayIn = (flow) => knownOnly(normalizeWayIn(flow), "FlowDefinition");

// src/flow/secrets.ts
var marker = /\$\{secret:[A-Za-z_][A-Za-z0-9_]*\}/;
var hashed = /^sha256:[0-9a-f]{64}$/;
var isSecret = (value2) => typeof value2 === "string" && (marker.test(value2) || hashed.test(value2));
var hasMarker = (value2) => typeof value2 === "string" && marker.test(value2);
var digestOf = (text2) => hashed.test(text2) ? text2 : `sha256:${sha256(text2)}`;
function secretsFrom(values) {
  return {
    digest(text2) {
      let missing3 = false;
      const full = text2.replaceAll(/\$\{secret:([A-Za-z_][A-Za-z0-9_]*)\}/g, (_, name) => {
        const value2 = values[name];
        if (value2 === void 0 || value2 === "") missing3 = true;
        return value2 ?? "";
      });
      return missing3 ? void 0 : digestOf(full);
    }
  };
}
var secretValues = (env) => Object.entries(env).filter(
  ([name, value2]) => /KEY|TOKEN|SECRET|PASSW|CREDENTIAL|AUTH(?!OR)/i.test(name) || value2?.startsWith("pk_") === true
).flatMap(([, value2]) => value2 !== void 0 && value2.trim().length >= 6 ? [value2.trim()] : []).sort((a, b) => b.length - a.length);
var isCredentialHeader = (name) => /auth|token|key|secret|cookie|signature|passw/i.test(name);
var hideSecrets = (found, ...likes) => inWebhook(found, (message2) => {
  const hide = (value2, like) => {
    if (typeof value2 === "string") return like.some(isSecret) ? digestOf(value2) : value2;
    if (!isObject(value2)) return value2;
    const inner = (key2) => like.map((one3) => fieldsOf(one3)[key2]);
    return mapped(value2, (item2, key2) => hide(item2, inner(key2)));
  };
  return hide(message2, likes.map(messageOf));
});
var hideCredentials = (found) => withTexts(found, (_, header3) => header3 !== void 0 && isCredentialHeader(header3));
var hideKnownOrLikely = (found, ...likes) => likes.some((like) => like !== void 0) ? hideSecrets(found, ...likes) : hideCredentials(found);
var hideValues = (found, values) => withTexts(found, (text2) => values.some((value2) => text2.includes(value2)));
function withTexts(found, isHidden) {
  const hide = (value2, header3) => typeof value2 === "string" && isHidden(value2, header3) ? digestOf(value2) : value2;
  return inWebhook(found, (message2) => {
    const changed = { ...message2 };
    for (const key2 of ["url", "body"]) if (key2 in changed) changed[key2] = hide(changed[key2]);
    if ("headers" in changed) {
      changed["headers"] = mapped(fieldsOf(changed["headers"]), hide);
    }
    return changed;
  });
}
function inWebhook(action2, change2) {
  const { message: message2 } = dataOf(action2);
  if (action2.type !== "send-webhook" || !isObject(message2)) return action2;
  return { ...action2, data: { ...dataOf(action2), message: change2(message2) } };
}

// src/flow/words/condition-words.ts
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
  const value2 = filter2["value"] ?? filter2["date"];
  if (value2 === void 0 || value2 === null) return operator;
  return `${operator} ${Array.isArray(value2) ? listed(value2.map(plain), "or") : plain(value2)}`;
}
function window(filter2) {
  const { operator, unit, quantity } = fieldsOf(filter2);
  if (operator === "flow-start") return " since entry";
  if (operator === "alltime" || operator === void 0) return "";
  if (operator === "in-the-last" && typeof quantity === "number")
    return ` in the last ${plural(quantity, String(unit))}`;
  return ` (${String(operator).replaceAll("-", " ")}${quantity === void 0 ? "" : ` ${plain(quantity)} ${plain(unit)}`})`;
}
var property = (value2) => writtenProperty(String(value2));
function filterOnEvent({ property: property2, filter: filter2 }, names3) {
  const asked6 = fieldsOf(filter2);
  const { value: value2 } = asked6;
  const isNamed2 = property2 === "$flow" || property2 === "$message";
  const named6 = isNamed2 && typeof value2 === "string" ? { ...asked6, value: names3(value2) } : asked6;
  return `${String(property2)} ${test(named6)}`;
}
var times = (amount) => / 1$/.test(amount) ? amount.replace(/^is 1$/, "exactly 1").replace(/ 1$/, " once") : `${amount} times`;
var counts2 = {
  "equals 0": "not once",
  "greater-than 0": "at least once",
  "greater-than-or-equal 1": "at least once"
};
function metric(condition2, names3) {
  const filter2 = fieldsOf(condition2["measurement_filter"]);
  const name = names3(String(condition2["metric_id"]));
  const sum2 = condition2["measurement"] === "sum";
  const often = sum2 ? `${test(filter2)} in sum` : counts2[`${String(filter2["operator"])} ${plain(filter2["value"])}`] ?? times(test(filter2));
  const where = listOf(condition2["metric_filters"]).map((one3) => filterOnEvent(fieldsOf(one3), names3));
  return `${name} ${often}${window(condition2["timeframe_filter"])}${where.length > 0 ? ` where ${listed(where)}` : ""}`;
}
function conditionWords(value2, names3) {
  const condition2 = fieldsOf(value2);
  const filter2 = fieldsOf(condition2["filter"]);
  switch (condition2["type"]) {
    case "profile-property":
      return `${property(condition2["property"])} ${test(filter2)}`;
    case "metric-property":
      return `event ${String(condition2["field"])} ${test(filter2)}`;
    case "profile-metric":
      return metric(condition2, names3);
    case "profile-group-membership": {
      const groups = listOf(condition2["group_ids"]).map((id2) => names3(String(id2)));
      const since = window(condition2["timeframe_filter"]);
      return `${condition2["is_member"] === true ? "in" : "not in"} ${listed(groups, "or")}${since}`;
    }
    case "profile-marketing-consent": {
      const consent = fieldsOf(condition2["consent"]);
      const { subscription, filters: filters2 } = fieldsOf(consent["consent_status"]);
      const able = consent["can_receive_marketing"] === true ? "can" : "cannot";
      const how = subscription === "any" || subscription === void 0 ? "" : ` (${String(subscription)})`;
      return `${able} receive ${String(consent["channel"])}${how}${filters2 === void 0 || filters2 === null ? "" : ` ${plain(filters2)}`}`;
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
      return plain(value2);
  }
}
var groupWords = (filter2, names3) => listOf(fieldsOf(filter2)["condition_groups"]).map(
  (group) => listOf(fieldsOf(group)["conditions"]).map((one3) => conditionWords(one3, names3)).join(" or ")
);
function filterWords(filter2, names3) {
  const groups = groupWords(filter2, names3);
  if (groups.length === 0) return null;
  return groups.map((group) => groups.length > 1 && group.includes(" or ") ? `(${group})` : group).join(" and ");
}

// src/flow/words/terms.ts
var condition = { label: "if", counted: ["condition", "conditions"], sentence: true, show: filterWords };
var body3 = { label: "body", counted: ["body", "bodies"], sentence: true };
var terms = {
  triggers: { label: "trigger" },
  trigger_filters: { label: "where", sentence: true },
  audience: { sentence: true },
  exit_when: { sentence: true },
  reentry_criteria: { label: "reentry" },
  name: { sentence: true },
  profile_filter: condition,
  trigger_filter: condition,
  branch_filter: condition,
  profile_operations: { label: "set", show: operations },
  list_id: { label: "list", show: (id2, names3) => names3(String(id2)) },
  delay: { show: delayWords },
  time: { show: timeWords },
  "message.template_id": body3,
  "message.body": { ...body3, text: true },
  "message.subject_line": { label: "subject", sentence: true },
  "message.preview_text": { label: "preview", sentence: true },
  "message.url": { sentence: true },
  "message.name": { sentence: true },
  "message.from_email": { label: "from email", yaml: "from" },
  "message.from_label": { label: "from name", yaml: "from" },
  "message.reply_to_email": { label: "reply_to" },
  "message.cc_email": { label: "cc" },
  "message.bcc_email": { label: "bcc" },
  "message.to_emails": { label: "to" },
  "message.additional_filters": { label: "only_if", show: filterWords },
  "message.add_tracking_params": { label: "utm", show: (value2) => value2 === true ? "on" : "off" },
  "message.custom_tracking_params": { label: "utm parameters", yaml: "utm", show: parameters },
  "message.smart_sending_enabled": { label: "smart_sending" },
  "message.sms_quiet_hours_enabled": { label: "quiet_hours" },
  "message.add_org_prefix": { label: "org_prefix" },
  "message.add_info_link": { label: "info_link" },
  "message.add_opt_out_language": { label: "opt_out" },
  "message.dynamic_image": { label: "image" },
  "current_experiment.winner_metric": { label: "winner" },
  "current_experiment.allocations": { label: "weights" }
};
var owners = [
  [/^main_action\./, () => "main "],
  [/^variations\.(\d+)\./, (index) => `variant ${Number(index) + 1} `],
  [/^branches\.(\d+)\./, (index) => `case ${Number(index) + 1} `],
  [/^branches\.else\./, () => "else "],
  [/^current_experiment\.(?!winner_metric$|allocations$)/, () => "experiment "]
];
function split(key2) {
  for (const [pattern2, owner] of owners) {
    const [start, index = ""] = pattern2.exec(key2) ?? [];
    if (start === void 0) continue;
    const inner = split(key2.slice(start.length));
    return { owner: owner(index) + inner.owner, rest: inner.rest };
  }
  return { owner: "", rest: key2 };
}
var termOf = (key2) => terms[split(key2).rest] ?? {};
function labelOf2(key2) {
  const { owner, rest } = split(key2);
  return owner + (terms[rest]?.label ?? rest.replace(/^message\./, ""));
}
var yamlKeyOf = (key2) => termOf(key2).yaml ?? labelOf2(key2);
function counted(key2) {
  if (key2.startsWith("message.headers.")) return ["header", "headers"];
  const label = labelOf2(key2);
  return terms[key2]?.counted ?? [label, label.endsWith("s") ? label : `${label}s`];
}
var isFilledIn = (key2) => senders.some((sender) => split(key2).rest === `message.${sender}`);
var isTransactional = (key2) => split(key2).rest === "message.transactional";
var sentences = new Set(Object.entries(terms).flatMap(([key2, term]) => term.sentence ? [labelOf2(key2)] : []));
var isSentence = (label) => sentences.has(label.replace(/^.* /, ""));
function parameters(value2) {
  if (!Array.isArray(value2)) return null;
  return value2.map(fieldsOf).map(({ param, value: text2 }) => `${String(param)}=${String(text2)}`).join("&");
}
function operations(value2) {
  if (!Array.isArray(value2)) return null;
  const words5 = value2.map(fieldsOf).map((one3) => {
    const key2 = writtenProperty(String(one3["property_key"]));
    if (one3["operator"] === "delete") return `remove ${key2}`;
    const value3 = plain(one3["property_value"]);
    if (one3["property_operation"] === "add") return `add ${value3} to ${key2}`;
    return one3["property_operation"] === "remove" ? `remove ${value3} from ${key2}` : `${key2} = ${value3}`;
  });
  return words5.join(", ");
}

// src/flow/compare/compare-field.ts
function compareFields(four, values) {
  const secrets = four.holdsSecrets === true ? values : void 0;
  const keys = new Set([four.meant, four.found, four.base ?? []].flatMap((list3) => list3.map((field2) => field2.key)));
  return [...keys].flatMap((key2) => {
    const of2 = (list3) => list3?.find((field2) => field2.key === key2);
    const [meant, found, base3, sent] = [of2(four.meant), of2(four.found), of2(four.base), of2(four.sent)];
    const known3 = four.base !== void 0;
    const already = agrees(key2, meant, found, secrets, base3);
    const changed = known3 && !(four.sent === void 0 ? agrees(key2, meant, base3, secrets) : unchanged(meant, sent, base3, secrets));
    const edited = known3 ? !sameData(found?.raw ?? null, base3?.raw ?? null) : !already;
    const emptied = changed && isFilledIn(key2) && (meant?.raw ?? null) === null && (sent?.raw ?? null) !== null;
    const asked6 = changed && isTransactional(key2) && meant?.raw === true;
    const differs = known3 ? (changed || edited) && (emptied || asked6 || !already) : !already;
    if (!differs && !changed && !edited) return [];
    const show = (field2) => field2?.show ?? null;
    return [
      {
        key: key2,
        path: labelOf2(key2),
        base: show(base3),
        yaml: show(meant),
        klaviyo: show(found),
        differs,
        changed,
        edited,
        ...termOf(key2).text && { text: true }
      }
    ];
  });
}
function unchanged(meant, sent, base3, secrets) {
  const value2 = meant?.raw ?? null;
  const before = sent?.raw ?? null;
  if (secrets === void 0 || !hasMarker(value2)) return sameData(value2, before);
  const digest = secrets.digest(value2);
  if (digest === void 0) return hasMarker(before) ? value2 === before : true;
  return digest === (isSecret(base3?.raw) ? base3?.raw : before);
}
function agrees(key2, meant, found, secrets, base3) {
  const value2 = meant?.raw ?? null;
  const other = found?.raw ?? null;
  if (secrets !== void 0 && hasMarker(value2)) return other === (secrets.digest(value2) ?? base3?.raw ?? other);
  if (value2 === null && isFilledIn(key2)) return base3 === void 0 || sameData(other, base3.raw);
  if (isTransactional(key2) && value2 === true && other === false) return base3?.raw !== true;
  return sameData(value2, other);
}

// src/flow/compare/html.ts
var named5 = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\xA0" };
var decode = (text2) => text2.replaceAll(/&(#x[0-9a-f]+|#[0-9]+|[a-z]+);/gi, (whole, code) => {
  if (!code.startsWith("#")) return named5[code.toLowerCase()] ?? whole;
  const point = /^#x/i.test(code) ? parseInt(code.slice(2), 16) : parseInt(code.slice(1), 10);
  return point > 0 && point <= 1114111 ? String.fromCodePoint(point) : whole;
});
var normalizeHtml = (html) => decode(
  html.replaceAll(/<!--(?!\[if)[\s\S]*?-->/g, "").replaceAll(/<!doctype[^>]*>|<\/?(html|head|body)\s*>/gi, "").replaceAll(/#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3(?![0-9a-f])/gi, "#$1$2$3")
).replaceAll(/\s+/g, " ").replaceAll(/ ?([{}:;,<>]) ?/g, "$1").replaceAll(/;+(["'}])/g, "$1").trim().toLowerCase();
var isSameHtml = (a, b) => a === b || normalizeHtml(a) === normalizeHtml(b);
var htmlHash = (html) => sha256(normalizeHtml(html));

// src/flow/compare/content.ts
function isSameContent(token, id2, known3) {
  if (token === null || id2 === null || token === id2) return token === id2;
  const template = known3.desired[token];
  const html = known3.html[id2];
  const hash2 = template?.hash;
  if (hash2 !== void 0 && known3.applied[id2]?.sent === hash2) {
    return html === void 0 || sha256(html) === known3.applied[id2]?.kept;
  }
  return template !== void 0 && html !== void 0 && isSameHtml(template.html, html);
}
function compareContent(meant, base3, found, known3) {
  const bases = new Map(zipSlots(meant, base3).map(({ key: key2, other }) => [key2, other]));
  return zipSlots(meant, found).flatMap(({ key: key2, template: token, other: id2 = null }) => {
    const wanted = token === null ? void 0 : known3.desired[token];
    const applied2 = id2 === null ? void 0 : known3.applied[id2];
    const html = id2 === null ? void 0 : known3.html[id2];
    const stored3 = bases.get(key2);
    const swapped = stored3 !== void 0 && stored3 !== id2;
    const reworded = applied2 !== void 0 && html !== void 0 && sha256(html) !== applied2.kept;
    const before = stored3 === void 0 || stored3 === null ? void 0 : known3.applied[stored3];
    const changed = (applied2 ?? before) === void 0 ? false : wanted?.hash !== (applied2 ?? before)?.sent;
    const isUnread = id2 !== null && known3.unread?.[id2] !== void 0;
    const same4 = isSameContent(token, id2, known3) || isUnread && !changed && !swapped;
    const differs = !same4;
    const edited = swapped || reworded || differs && (isUnread || !changed);
    if (!differs && !changed && !edited) return [];
    return [
      {
        key: key2,
        path: labelOf2(key2),
        base: null,
        yaml: wanted?.html ?? null,
        klaviyo: html ?? (id2 === null ? null : `(template ${id2}${isUnread ? ", which cannot be read" : ""})`),
        differs,
        changed,
        edited,
        text: true
      }
    ];
  });
}

// src/flow/words/fields.ts
var hidden = "\u2022\u2022\u2022";
function field(key2, raw2, names3, show) {
  if (raw2 === void 0 || raw2 === null) return { key: key2, raw: null, show: null };
  return { key: key2, raw: raw2, show: isSecret(raw2) ? hidden : show ?? termOf(key2).show?.(raw2, names3) ?? plain(raw2) };
}
function fieldsOfAction(action2, names3) {
  const canonical = canonicalAction(action2);
  return [...each(without(canonical, "type", "data"), "", names3), ...dataFields(canonical, "", names3)].filter(
    (one3) => one3.raw !== null
  );
}
var each = (fields, prefix, names3) => Object.entries(fields).map(([key2, value2]) => field(`${prefix}${key2}`, value2, names3));
var wholes = {
  "time-delay": "delay",
  "countdown-delay": "delay",
  "target-date": "time"
};
var first = ["name", "profile_filter", "trigger_filter", "profile_operations", "list_id"];
function dataFields(action2, prefix, names3) {
  const data2 = dataOf(action2);
  const whole = wholes[String(fieldsOf(action2)["type"])];
  if (whole !== void 0) return [field(`${prefix}${whole}`, data2, names3)];
  const { main_action: main, current_experiment: experiment4 } = data2;
  const inside2 = ["message", "branches", "main_action", "current_experiment"];
  const top = Object.fromEntries(first.flatMap((key2) => key2 in data2 ? [[key2, data2[key2]]] : []));
  return [
    ...messageFields(messageOf(action2), `${prefix}message.`, names3),
    ...each({ ...top, ...without(data2, ...inside2) }, prefix, names3),
    ...listOf(data2["branches"]).flatMap((one3, index) => branchFields(fieldsOf(one3), index, prefix, names3)),
    // A/B tests hold whole messages inside.
    ...isObject(main) ? dataFields(main, `${prefix}main_action.`, names3) : [],
    ...variationsOf(action2).flatMap((one3, index) => dataFields(one3, `${prefix}variations.${index}.`, names3)),
    ...each(without(experiment4, "variations"), `${prefix}current_experiment.`, names3)
  ];
}
function messageFields(message2, prefix, names3) {
  const { from_email: email, from_label: label, headers } = message2;
  const last = {
    ..."from_email" in message2 && { from_email: email },
    ..."from_label" in message2 && { from_label: label }
  };
  return [
    ...each({ ...without(message2, "template_id", "headers", "from_email", "from_label"), ...last }, prefix, names3),
    ...Object.entries(fieldsOf(headers)).map(
      ([name, value2]) => field(`${prefix}headers.${name}`, value2, names3, isCredentialHeader(name) ? hidden : null)
    )
  ];
}
function branchFields(branch2, index, prefix, names3) {
  const place4 = `${prefix}branches.${branch2["is_else"] === true ? "else" : index}.`;
  const { name, branch_filter: filter2 } = branch2;
  const others = without(branch2, "links", "is_else", "order");
  return each({ name, branch_filter: filter2, ...others }, place4, names3);
}
function titleOf(action2, names3) {
  const data2 = dataOf(action2);
  const message2 = messageOf(action2);
  const words5 = message2["subject_line"] ?? message2["body"] ?? message2["title"] ?? message2["name"] ?? data2["name"];
  if (action2.type === "time-delay") return delayWords(data2);
  if (action2.type === "send-webhook") return isSecret(message2["url"]) ? hidden : plain(message2["url"] ?? "");
  if (typeof words5 === "string") return words5.length > 60 ? `${words5.slice(0, 59)}\u2026` : words5;
  return filterWords(data2["profile_filter"] ?? data2["trigger_filter"], names3) ?? action2.type;
}

// src/flow/words/flow-fields.ts
function triggerWords(value2, names3) {
  const trigger = fieldsOf(value2);
  const id2 = trigger["id"];
  const name = typeof id2 === "string" ? names3(id2) : "";
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
      const when2 = before === 0 ? "on" : `${plural(before, unit)} before`;
      const what3 = String(trigger["date_profile_property"] ?? trigger["custom_object_label"] ?? "a date");
      const on = days(trigger["trigger_days"]);
      const zone = trigger["timezone"] === "profile" ? "" : ` (${String(trigger["timezone"])})`;
      return `${when2} ${what3.replace(/^properties\['(.*)'\]$/, "$1")}, ${String(trigger["recurrence_frequency"])}, at ${clock(trigger["trigger_time"])}${on === "" ? "" : ` on ${on}`}${zone}`;
    }
    case "price-drop":
      return `price drop of ${plain(trigger["price_drop_amount_value"])}${trigger["price_drop_amount_unit"] === "percent" ? " %" : ""}, ${watchers(trigger)}`;
    case "low-inventory":
      return `${plain(trigger["product_level"])} at or below ${plain(trigger["inventory_count"])} in stock, ${watchers(trigger)}`;
    default:
      return plain(trigger);
  }
}
var deeds = {
  viewed: "viewed it",
  "added-to-cart": "put it in a cart",
  "checkout-started": "began a checkout"
};
function watchers(trigger) {
  const did2 = listOf(trigger["audience"]).map((deed) => deeds[String(deed)] ?? String(deed)).join(" or ");
  return `for who ${did2} within ${plain(trigger["timeframe_days"])} days`;
}
var isExit = (group) => JSON.stringify(group).includes('"flow-start"');
function fieldsOfFlow(definition2, names3) {
  const triggers = definition2.triggers.map((trigger) => without(trigger, "trigger_filter"));
  const where = definition2.triggers.flatMap((trigger) => fieldsOf(trigger)["trigger_filter"] ?? []);
  const groups = listOf(fieldsOf(definition2.profile_filter)["condition_groups"]);
  const some = (key2, list3, show) => field(key2, list3.length === 0 ? null : list3, names3, show);
  const filter2 = (key2, exit) => {
    const list3 = groups.filter((group) => isExit(group) === exit);
    return some(key2, list3, filterWords({ condition_groups: list3 }, names3));
  };
  const reentry = definition2.reentry_criteria ?? null;
  return [
    { key: "triggers", raw: triggers, show: definition2.triggers.map((one3) => triggerWords(one3, names3)).join("; ") },
    some("trigger_filters", where, where.map((one3) => filterWords(one3, names3) ?? "").join("; ")),
    filter2("audience", false),
    filter2("exit_when", true),
    { key: "reentry_criteria", raw: reentry, show: reentryWords(reentry, firstTriggerType(definition2.triggers)) }
  ];
}

// src/plan/match/form.ts
function hasJoins({ actions }) {
  const targets = actions.flatMap((action2) => exitsOf(action2).flatMap(({ to }) => to ?? []));
  return new Set(targets).size < targets.length;
}
function formFor(desired, found) {
  if (!hasJoins(found)) return desired;
  const form = desired.joined === void 0 ? desired : { ...desired, ...desired.joined };
  const aliases = sharedSteps(form, found);
  if (aliases.size === 0) return form;
  const rename3 = (id2) => aliases.get(id2) ?? id2;
  const actions = form.definition.actions.map(
    (action2) => mapMessageTokens(mapExits(action2, rename3), (step3) => tokenOfMessage(rename3(step3)))
  );
  const kept3 = walkTree({ ...form.definition, actions }).nodes.map(({ action: action2 }) => action2);
  const ids = new Set(kept3.map(actionId));
  return {
    ...form,
    definition: { ...form.definition, actions: kept3 },
    steps: form.steps.filter(({ temporaryId }) => ids.has(temporaryId))
  };
}
function sharedSteps({ definition: definition2, steps }, found) {
  const mine = new Map(definition2.actions.map((action2) => [actionId(action2), action2]));
  const theirs = new Map(found.actions.map((action2) => [actionId(action2), action2]));
  const statuses2 = new Map(steps.map(({ temporaryId, status }) => [temporaryId, status]));
  const places = placesOf2(definition2, found);
  const owner = /* @__PURE__ */ new Map();
  const aliases = /* @__PURE__ */ new Map();
  const root2 = (id2) => {
    const next = aliases.get(id2);
    return next === void 0 ? id2 : root2(next);
  };
  const said3 = /* @__PURE__ */ new Map();
  const saying = (id2, action2) => {
    const asked6 = () => mapMessageTokens(action2, (step3) => tokenOfMessage(`#${places.get(step3) ?? step3}`));
    if (!said3.has(id2)) said3.set(id2, nameless(asked6()));
    return said3.get(id2);
  };
  const same4 = /* @__PURE__ */ new Map();
  const isSame = (one3, other) => {
    if (root2(one3) === root2(other)) return true;
    const pair2 = `${one3} ${other}`;
    const known3 = same4.get(pair2);
    if (known3 !== void 0) return known3;
    const [a, b] = [mine.get(one3), mine.get(other)];
    const alike2 = a !== void 0 && b !== void 0 && statuses2.get(one3) === statuses2.get(other) && sameData(saying(one3, a), saying(other, b)) && exitsOf(a).every(({ to }, index) => isSame(to ?? "", exitsOf(b)[index]?.to ?? ""));
    same4.set(pair2, alike2);
    return alike2;
  };
  const alias = (one3, other) => {
    if (root2(one3) === root2(other)) return;
    aliases.set(root2(one3), root2(other));
    const others = exitsOf(mine.get(other));
    exitsOf(mine.get(one3)).forEach(({ to }, index) => {
      alias(to ?? "", others[index]?.to ?? "");
    });
  };
  const todo = [[definition2.entry_action_id ?? "", found.entry_action_id ?? ""]];
  const seen = /* @__PURE__ */ new Set();
  for (let next = todo.pop(); next !== void 0; next = todo.pop()) {
    const [step3, id2] = next;
    const pair2 = `${step3} ${id2}`;
    const [action2, other] = [mine.get(step3), theirs.get(id2)];
    if (action2 === void 0 || action2.type !== other?.type || seen.has(pair2)) continue;
    seen.add(pair2);
    const first2 = owner.get(id2);
    if (first2 === void 0) owner.set(id2, step3);
    else {
      if (isSame(step3, first2)) alias(step3, first2);
      continue;
    }
    const exits = exitsOf(other);
    [...exitsOf(action2)].reverse().forEach(({ exit, to }) => {
      todo.push([to ?? "", exits.find((one3) => one3.exit === exit)?.to ?? ""]);
    });
  }
  return new Map([...aliases.keys()].map((id2) => [id2, root2(id2)]));
}
function placesOf2(definition2, found) {
  const mine = new Map(definition2.actions.map((action2) => [actionId(action2), action2]));
  const theirs = new Map(found.actions.map((action2) => [actionId(action2), action2]));
  const places = /* @__PURE__ */ new Map();
  const visit2 = (step3, id2) => {
    const [action2, other] = [mine.get(step3), theirs.get(id2)];
    if (places.has(step3) || action2 === void 0 || action2.type !== other?.type) return;
    places.set(step3, id2);
    const exits = exitsOf(other);
    for (const { exit, to } of exitsOf(action2)) visit2(to ?? "", exits.find((one3) => one3.exit === exit)?.to ?? "");
  };
  visit2(definition2.entry_action_id ?? "", found.entry_action_id ?? "");
  return places;
}
function nameless(action2) {
  const bare2 = (value2) => {
    if (!isObject(value2)) return value2;
    return Object.fromEntries(
      Object.entries(value2).map(([key2, inner]) => [
        key2,
        key2 === "message" || key2 === "current_experiment" ? { ...fieldsOf(bare2(inner)), name: null } : bare2(inner)
      ])
    );
  };
  const { template_id: template } = messageOf(action2);
  const whole = fieldsOf(bare2(canonicalAction(action2)));
  return [{ ...whole, data: { ...dataOf(whole), name: null } }, template ?? null];
}
function namedAs(desired, others) {
  const { plainNames = {} } = desired;
  const ids = new Map(desired.steps.map(({ temporaryId, step: step3 }) => [temporaryId, step3]));
  const actions = desired.definition.actions.map((action2) => {
    const fits3 = (mine, theirs) => (
      // Nobody named the message, here or there: it is called by its step's id.
      theirs === null || theirs === void 0 ? mine === ids.get(actionId(action2)) : Object.hasOwn(plainNames, mine) && plainNames[mine] === theirs
    );
    return others(actionId(action2)).reduceRight(
      (named6, other) => other === void 0 ? named6 : taken(named6, other, "", fits3),
      action2
    );
  });
  return { ...desired, definition: { ...desired.definition, actions } };
}
function taken(mine, theirs, key2, fits3) {
  if (Array.isArray(mine)) {
    return mine.map((item2, index) => taken(item2, Array.isArray(theirs) ? theirs[index] : void 0, key2, fits3));
  }
  if (isObject(mine)) {
    const other = fieldsOf(theirs);
    return Object.fromEntries(Object.entries(mine).map(([at2, inner]) => [at2, taken(inner, other[at2], at2, fits3)]));
  }
  return key2 === "name" && typeof mine === "string" && fits3(mine, theirs) ? theirs ?? null : mine;
}

// src/flow/compare/likeness.ts
function textLikeness(a, b) {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  const letters = (text2) => text2.replaceAll(/\s+/g, "");
  return pairLikeness(letters(left), letters(right)) ?? (left.trim() === right.trim() ? 1 : 0);
}
var text = (value2) => typeof value2 === "string" ? value2 : "";
function likeness2(a, b) {
  if (a.type !== b.type) return 0;
  const [mine, theirs] = [messageOf(a), messageOf(b)];
  const said3 = ["subject_line", "preview_text", "body", "url", "title"];
  const present2 = said3.filter((key2) => text(mine[key2]) !== "" || text(theirs[key2]) !== "");
  if (present2.length > 0) {
    const [first2] = present2;
    const weight = (key2) => key2 === first2 ? 3 : 1;
    const total = present2.reduce((sum2, key2) => sum2 + weight(key2), 0);
    return present2.reduce((sum2, key2) => sum2 + weight(key2) * textLikeness(text(mine[key2]), text(theirs[key2])), 0) / total;
  }
  const [left, right] = [canonicalAction(a), canonicalAction(b)];
  const bare2 = (fields) => {
    const data2 = fieldsOf(fields["data"]);
    return Array.isArray(data2["branches"]) ? { ...data2, branches: data2["branches"].map((branch2) => without(fieldsOf(branch2), "links")) } : data2;
  };
  return sameData(bare2(left), bare2(right)) ? 1 : 0.1;
}

// src/flow/compare/match.ts
var enough2 = 0.5;
function match2(input) {
  const table = new Table(input);
  table.byLedger(
    (step3, action2) => table.step(step3)?.idGiven !== true || isMessage2(step3.action) && table.alike(step3, action2) >= enough2
  );
  table.byName();
  table.byLikeness(isMessage2, enough2);
  table.byPlace();
  table.byLedger(() => true);
  table.byLikeness((action2) => !isMessage2(action2), 1);
  table.byPlace();
  return table;
}
var isMessage2 = (action2) => Object.keys(messageOf(action2)).length > 0 || action2.type === "ab-test";
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
    this.found = [...nodes, ...orphans.map((action2) => ({ id: actionId(action2), action: action2, exit: "lost" }))];
    this.steps = new Map(input.steps.map((step3) => [step3.temporaryId, step3]));
    this.foundById = new Map(this.found.map((node) => [node.id, node]));
    this.meantById = new Map(this.meant.map((node) => [node.id, node]));
  }
  step(node) {
    return this.steps.get(node.id);
  }
  join(step3, action2) {
    if (action2 === void 0 || step3.action.type !== action2.action.type) return;
    if (this.toAction.has(step3.id) || this.toStep.has(action2.id)) return;
    this.toAction.set(step3.id, action2.id);
    this.toStep.set(action2.id, step3.id);
  }
  freeMeant = () => this.meant.filter((node) => !this.toAction.has(node.id));
  freeFound = () => this.found.filter((node) => !this.toStep.has(node.id));
  byLedger(sure) {
    const known3 = this.input.known ?? [];
    for (const exact of [true, false]) {
      for (const node of this.freeMeant()) {
        const step3 = this.step(node);
        const entries = known3.filter(
          (entry3) => entry3.step === step3?.step && (!exact || entry3.branch === step3.branch) && !this.toStep.has(entry3.action_id)
        );
        const others = this.freeMeant().filter((other) => this.step(other)?.step === step3?.step);
        const [entry2] = entries;
        const action2 = entry2 === void 0 ? void 0 : this.foundById.get(entry2.action_id);
        if (action2 === void 0 || !exact && (entries.length > 1 || others.length > 1)) continue;
        if (sure(node, action2)) this.join(node, action2);
      }
    }
  }
  byName() {
    const nameOf2 = (action2) => messageOf(action2)["name"];
    for (const node of this.freeMeant()) {
      const name = nameOf2(node.action);
      if (typeof name !== "string" || name === "") continue;
      const same4 = (other) => other.action.type === node.action.type && nameOf2(other.action) === name;
      const here = this.freeMeant().filter(same4);
      const there = this.freeFound().filter(same4);
      const [action2] = there;
      if (action2 === void 0 || here.length !== 1 || there.length !== 1) continue;
      if (this.step(node)?.idGiven === true && this.alike(node, action2) < enough2) continue;
      this.join(node, action2);
    }
  }
  alike(step3, action2) {
    return this.input.sameContent?.(step3.id, action2.id) === true ? Math.max(0.9, likeness2(step3.action, action2.action)) : likeness2(step3.action, action2.action);
  }
  /** 0, 0.5 or 1: how many of the two neighbours are matched to each other. */
  neighbours(step3, action2) {
    const above2 = step3.parent === void 0 ? action2.exit === "entry" : this.toAction.get(step3.parent) === action2.parent && action2.parent !== void 0 && step3.exit === action2.exit;
    const theirs = exitsOf(action2.action);
    const below3 = exitsOf(step3.action).some(
      ({ to }, index) => to !== null && this.toAction.has(to) && this.toAction.get(to) === theirs[index]?.to
    );
    return (above2 ? 0.5 : 0) + (below3 ? 0.5 : 0);
  }
  /** The most alike first, and of equals those between the same neighbours. */
  byLikeness(wanted, least2) {
    const ranked = this.freeMeant().filter((step3) => wanted(step3.action)).flatMap((step3) => this.freeFound().map((action2) => ({ step: step3, action: action2 }))).filter(({ step: step3, action: action2 }) => step3.action.type === action2.action.type).map(({ step: step3, action: action2 }) => ({
      step: step3,
      action: action2,
      alike: this.alike(step3, action2),
      near: this.neighbours(step3, action2)
    })).filter(({ alike: alike2 }) => alike2 >= least2).sort((a, b) => b.alike - a.alike || b.near - a.near);
    for (const { step: step3, action: action2 } of ranked) this.join(step3, action2);
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
      for (const [step3, action2] of this.toAction) {
        if (seen.has(step3)) continue;
        seen.add(step3);
        const theirExits = exitsOf(this.foundById.get(action2).action);
        exitsOf(this.meantById.get(step3).action).forEach(
          ({ to }, index) => todo.push({ meant: to, found: theirExits[index]?.to ?? null })
        );
      }
    }
  }
  /** The unmatched actions from `start` on, up to a matched one (`end`), the end of the branch, or through a split. */
  run(start, nodes, matched) {
    const list3 = [];
    let at2 = start;
    while (at2 !== null && !matched.has(at2)) {
      const node = nodes.get(at2);
      if (node === void 0 || list3.includes(node)) break;
      list3.push(node);
      const exits = exitsOf(node.action);
      if (exits.length !== 1 || node.action.type === "multi-branch-split") return { nodes: list3, end: null };
      at2 = exits[0]?.to ?? null;
    }
    return { nodes: list3, end: at2 !== null && matched.has(at2) ? at2 : null };
  }
};

// src/flow/compare/structure.ts
function linksInto(nodes) {
  const links2 = /* @__PURE__ */ new Map();
  const add = (id2, link3) => void links2.set(id2, [...links2.get(id2) ?? [], link3]);
  const [first2] = nodes;
  if (first2 !== void 0) add(first2.id, { exit: first2.exit });
  for (const { id: id2, action: action2 } of nodes) {
    for (const { exit, to } of exitsOf(action2)) if (to !== null) add(to, { parent: id2, exit });
  }
  return links2;
}
function above(id2, links2, called) {
  const places = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  const climb = (from, below3) => {
    for (const { parent, exit } of links2.get(from) ?? []) {
      const way = below3 === "" ? exit : below3 === "next" ? exit : `${exit} / ${below3}`;
      const name = parent === void 0 ? "" : called(parent);
      if (parent === void 0 || name !== void 0) places.add(`${name} ${way}`);
      else if (!seen.has(`${parent} ${way}`)) {
        seen.add(`${parent} ${way}`);
        climb(parent, way);
      }
    }
  };
  climb(id2, "");
  return [...places].sort().join("\n");
}
function structureOf(meant, found, match3) {
  const mine = walkTree(meant).nodes;
  const tree = walkTree(found);
  const [myLinks, theirLinks] = [linksInto(mine), linksInto(tree.nodes)];
  const theirIds = new Map(tree.nodes.map((node) => [node.id, node]));
  const orphans = tree.orphans.map((action2) => action2.id ?? "");
  const added = mine.filter((node) => !match3.toAction.has(node.id)).map((node) => node.id);
  const gone = tree.nodes.filter((node) => !match3.toStep.has(node.id));
  const moved = [];
  const rebranched = [];
  for (const node of mine) {
    const id2 = match3.toAction.get(node.id);
    if (id2 === void 0) continue;
    const action2 = theirIds.get(id2);
    if (action2 === void 0) {
      moved.push(node.id);
      continue;
    }
    const here = above(node.id, myLinks, (parent) => match3.toAction.get(parent));
    const there = above(id2, theirLinks, (parent) => match3.toStep.has(parent) ? parent : void 0);
    if (here !== there) moved.push(node.id);
    const sameBranches = exitsOf(node.action).length === exitsOf(action2.action).length && variationsOf(node.action).length === variationsOf(action2.action).length;
    if (!sameBranches) rebranched.push(node.id);
  }
  return {
    added,
    removed: [...gone.map((node) => node.id), ...orphans.filter((id2) => !match3.toStep.has(id2))],
    moved,
    rebranched,
    removedAreLinear: orphans.length === 0 && gone.every(
      ({ id: id2, action: action2 }) => exitsOf(action2).length === 1 && action2.type !== "multi-branch-split" && (theirLinks.get(id2) ?? []).length === 1
    )
  };
}
function isSameShape(a, b) {
  const shape = (definition2) => {
    const { nodes, orphans } = walkTree(definition2);
    const rows = nodes.map(
      ({ id: id2, action: action2 }) => [id2, action2.type, ...exitsOf(action2).map(({ exit, to }) => `${exit}: ${to ?? ""}`)].join(" ")
    );
    return [...rows, ...orphans.map((action2) => `lost ${action2.id ?? ""}`).sort()].join("\n");
  };
  return shape(a) === shape(b);
}

// src/plan/match/compare.ts
function observedDefinition(flow, base3) {
  if (flow.definition !== void 0) return flow.definition;
  if (base3 === void 0) return void 0;
  return { ...base3, actions: Object.values(flow.actions).map((action2) => action2.definition) };
}
function compare2(input) {
  const { flow, entry: entry2, secrets, names: names3 } = input;
  const raw2 = observedDefinition(flow, entry2?.base);
  if (raw2 === void 0) throw new Error(`The definition of flow ${flow.id} was not read.`);
  const form = formFor(input.desired, raw2);
  const unique2 = normalizeDefinition(form.definition);
  const base3 = byId(entry2?.base);
  const sent = sentById(entry2);
  const known3 = {
    desired: form.templates,
    applied: entry2?.templates ?? {},
    html: flow.templates ?? {},
    unread: flow.unreadMails ?? {}
  };
  const bare2 = withoutGuard(normalizeDefinition(raw2), groupsIn(unique2, entry2?.sent && normalizeDefinition(entry2.sent)));
  const [steps, actions] = [byId(unique2), byId(bare2)];
  const pairs = match2({
    meant: unique2,
    steps: form.steps,
    found: bare2,
    known: entry2?.steps ?? [],
    sameContent: (step3, action2) => sameTemplates(steps.get(step3), actions.get(action2), known3)
  });
  const desired = namedAs(form, (step3) => {
    const id2 = pairs.toAction.get(step3) ?? "";
    return [actions.get(id2), sent.get(id2)];
  });
  const named6 = desired === form ? unique2 : normalizeDefinition(desired.definition);
  const meant = mapMessageTokens(named6, (step3) => messageId(actions.get(pairs.toAction.get(step3) ?? "")));
  const mine = byId(meant);
  const partner = (id2) => mine.get(pairs.toStep.get(id2) ?? "");
  const found = {
    ...bare2,
    actions: bare2.actions.map((action2) => {
      const id2 = actionId(action2);
      return hideKnownOrLikely(action2, base3.get(id2), sent.get(id2), partner(id2));
    })
  };
  const theirs = byId(found);
  const compared = desired.steps.flatMap((step3) => {
    const action2 = mine.get(step3.temporaryId);
    if (action2 === void 0) return [];
    const id2 = pairs.toAction.get(step3.temporaryId);
    const other = id2 === void 0 ? void 0 : theirs.get(id2);
    if (id2 === void 0 || other === void 0) return [{ step: step3, meant: action2, fields: [] }];
    const [before, said3] = [base3.get(id2), sent.get(id2)];
    const fields = compareFields(
      {
        meant: fieldsOfAction(said3 === void 0 ? fillInAction(action2, before ?? other) : action2, names3),
        found: fieldsOfAction(knownOnly(other, "Action", before ?? action2), names3),
        base: before && fieldsOfAction(before, names3),
        sent: said3 && fieldsOfAction(said3, names3),
        holdsSecrets: action2.type === "send-webhook"
      },
      secrets
    );
    const content = compareContent(action2, before, other, known3);
    return [{ step: step3, meant: action2, found: other, sent: said3, base: before, fields: [...fields, ...content] }];
  });
  const structure = structureOf(meant, found, pairs);
  const differs = [structure.added, structure.removed, structure.moved, structure.rebranched].some((l) => l.length > 0);
  return {
    desired,
    meant,
    found,
    match: pairs,
    steps: compared,
    flow: compareFlow(input, meant, found),
    structure,
    shapeEdited: entry2?.base === void 0 ? differs : !isSameShape(entry2.base, found),
    strangers: entry2?.base === void 0 ? [] : [...theirs.keys()].filter((id2) => !base3.has(id2))
  };
}
function compareFlow({ entry: entry2, names: names3, secrets }, meant, found) {
  const fields = (flow) => fieldsOfFlow(flow, names3);
  const stored3 = (flow) => flow && fields(normalizeWayIn(flow));
  const four = {
    meant: fields(meant),
    found: fields(knownOnly(found, "FlowDefinition", entry2?.base ?? meant)),
    base: stored3(entry2?.base),
    sent: stored3(entry2?.sent)
  };
  return compareFields(four, secrets);
}
var byId = (definition2) => new Map(definition2?.actions.map((action2) => [actionId(action2), action2]) ?? []);
function sentById(entry2) {
  if (entry2?.base === void 0 || entry2.sent === void 0) return /* @__PURE__ */ new Map();
  const sent = walkTree(entry2.sent).nodes;
  const base3 = walkTree(entry2.base).nodes;
  const alike2 = sent.length === base3.length && sent.every((node, i) => node.action.type === base3[i]?.action.type);
  if (!alike2) return /* @__PURE__ */ new Map();
  const messages = new Map(sent.map(({ id: id2 }, i) => [id2, messageId(base3[i]?.action)]));
  return new Map(
    base3.map((node, i) => {
      const unset = messagesAwaited(node.action);
      const { action: action2 } = sent[i] ?? node;
      return [
        node.id,
        normalizeAction(mapMessageTokens(action2, (step3) => unset.has(step3) ? void 0 : messages.get(step3)))
      ];
    })
  );
}
function sameTemplates(meant, found, known3) {
  if (meant === void 0 || found === void 0) return false;
  const [slot] = zipSlots(meant, found);
  const isOwn = slot?.key === "message.template_id" && slot.template !== null;
  return isOwn && isSameContent(slot.template, slot.other ?? null, known3);
}

// src/plan/rows/row.ts
var meantOf = (desired, status) => ({
  name: desired.name,
  definition: desired.definition,
  steps: desired.steps,
  templates: desired.templates,
  secrets: desired.secrets,
  status
});
var costsReach = 30 * 24 * 60 * 6e4;
var figuresOf2 = (flow, { costs }) => costs === void 0 ? void 0 : costs[flow.id] ?? { recipients: 0, revenue: 0 };
function hasRun(flow, entry2, input) {
  if (entry2 === void 0 || entry2.has_run || flow.status !== "draft") return true;
  if (Object.values(flow.actions).some((action2) => (statusOf(action2.definition) ?? "draft") !== "draft")) return true;
  const sent = figuresOf2(flow, input)?.recipients;
  const isCovered = sent !== void 0 && input.now - Date.parse(entry2.applied.at) <= costsReach;
  return (sent ?? 0) > 0 || !isCovered && movedSince(flow, entry2.seen);
}
function costOf(flow, entry2, input, harm) {
  const definition2 = observedDefinition(flow, entry2?.base);
  const figures2 = figuresOf2(flow, input);
  return {
    recipients: figures2?.recipients,
    currency: figures2?.recipients === void 0 ? void 0 : input.observed.account.currency,
    revenue: figures2?.revenue,
    longest_wait_minutes: definition2 === void 0 ? 0 : longestWait(definition2),
    cancels_queue: harm.cancels,
    forgets_reentry: harm.forgets
  };
}
function namingNotes({ definition: definition2 }) {
  const steps = [...messagesAwaited(definition2)];
  if (steps.length === 0) return [];
  return [
    `Conditions ask about its own ${steps.length === 1 ? "message" : "messages"} ${listed(steps)}: a message has an id only in the flow that is made, so they are set by a second write, before anything goes live.`
  ];
}
function cancelNote(cost) {
  const wait2 = cost.longest_wait_minutes;
  return `Cancels everyone queued in it${wait2 > 0 ? `; people can wait up to ${duration(wait2)} in this flow` : ""}.`;
}
var draftNote = "Draft is no pause: with all messages in draft people skip their delays and leave the flow. To pause it, write status: manual.";
var manualNote = 'Manual: messages that come due wait in "Needs review" until a person sends or cancels them.';

// src/plan/writes.ts
function statusWrites(operation, off) {
  const differing = Object.keys(operation.actions).length;
  if (operation.from === operation.to) return off;
  return differing === 0 ? 1 : off + 1 + differing;
}
function freshStatusWrites(meant) {
  const to = meant.status;
  if (to === void 0 || to === "draft") return 0;
  const own = new Map(meant.steps.map((step3) => [step3.temporaryId, step3.status]));
  const wanted = meant.definition.actions.filter((action2) => statusOf(action2) !== void 0).map((action2) => own.get(String(action2.temporary_id ?? action2.id)) ?? to);
  const differing = wanted.filter((status) => status !== to).length;
  return differing === 0 ? 1 : wanted.filter((status) => status !== "draft").length + 1 + differing;
}
var patchWrites = (patch) => 1 + 2 * newTemplates([patch.definition]).length;
var createWrites = (meant) => 2 * newTemplates(meant.definition.actions).length + 2 + asking2(meant) + freshStatusWrites(meant);
var asking2 = ({ definition: definition2 }) => definition2.actions.filter((action2) => messagesAwaited(action2).size > 0).length;
function writesOf(operation, facts2) {
  switch (operation?.type) {
    case void 0:
      return 0;
    case "create":
      return createWrites(operation.meant);
    case "replace":
      return createWrites(operation.meant) + facts2.otherTags + (operation.drain === void 0 ? (operation.old_status === "live" ? 1 : 0) + 1 : operation.drain.dam.length + (facts2.drainTag ? 1 : 2));
    case "update": {
      const status = operation.status === void 0 ? 0 : statusWrites(operation.status, facts2.off);
      const patches = operation.patches.reduce((sum2, patch) => sum2 + patchWrites(patch), 0);
      return patches + operation.removals.length + status;
    }
    case "status":
      return statusWrites(operation, facts2.off);
    case "adopt":
      return facts2.tagged ? 0 : 1;
    case "undo":
      return facts2.off;
    case "retire":
    case "delete":
      return 1;
  }
}

// src/plan/rows/lowering.ts
function loweringRows(rows, prepared) {
  const reduced = rows.map((row2) => lowered(row2, prepared));
  return reduced.length > 0 && reduced.every((row2) => row2 !== void 0) ? reduced : void 0;
}
function lowered(row2, { input }) {
  const { flow, desired, entry: entry2 } = row2;
  const { content: _, ...change2 } = row2.change;
  const to = desired?.status;
  if (flow === void 0 || to === void 0 || row2.change.kind === "adopt") return void 0;
  if (compareStatus(to, flow.status) >= 0) return void 0;
  const old_actions = statusesOf(Object.values(flow.actions).map(({ definition: definition2 }) => definition2));
  const actions = Object.fromEntries(Object.entries(old_actions).filter(([, status]) => isBelow2(status, to)));
  const operation = { type: "status", flow_id: flow.id, from: flow.status, to, actions, old_actions };
  const off = Object.values(old_actions).filter((status) => status !== to).length;
  const ran = hasRun(flow, entry2, input);
  const drafted = ran && to === "draft";
  return {
    ...row2,
    change: {
      ...change2,
      kind: "status",
      reason: `${flow.status} to ${to}, and nothing else`,
      diff: [{ path: "status", before: flow.status, after: to }],
      steps: [],
      ...ran ? { cost: costOf(flow, entry2, input, { cancels: drafted, forgets: false }) } : {},
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

// src/plan/guard/held.ts
function scheduled(desired, running, now) {
  const { schedule, status: written2, ...rest } = desired;
  if (schedule === void 0) return desired;
  const status = statusAt(schedule, written2, running, now);
  return { ...rest, schedule, ...status === void 0 ? {} : { status } };
}
var iso = (at2) => new Date(at2).toISOString();
function timed(row2, { now }) {
  const { desired, change: change2 } = row2;
  const schedule = desired?.schedule;
  if (schedule === void 0) return row2;
  const { goLive, end, zone } = schedule;
  const phase = phaseAt(schedule, now);
  if (phase === "before" && goLive !== void 0) {
    const held = { by: "go_live", until: iso(goLive), zone };
    return withNote({ ...row2, change: { ...change2, held } }, `Goes live ${momentWords(goLive, zone)}.`);
  }
  const due = phase === "after" ? end : goLive;
  if (change2.kind === "none" || due === void 0) return row2;
  const late = Math.floor((now - due) / 6e4);
  const by = phase === "after" ? "end" : "go_live";
  const made = { ...row2, change: { ...change2, due: { by, at: iso(due), late_minutes: late } } };
  return withNote(made, `${dueWords[by]} ${momentWords(due, zone)}${late > 0 ? `, ${duration(late)} ago` : ""}.`);
}
var dueWords = { go_live: "It was to go live", end: "It was to end" };
var withNote = (row2, note) => ({
  ...row2,
  change: { ...row2.change, notes: [note, ...row2.change.notes.filter((one3) => !one3.startsWith("Created as draft;"))] }
});
function windowed(rows, input) {
  const state = windowOf(input);
  if (state.open) return rows;
  const passes = (row2) => row2.change.operation === void 0 || isLowering(row2) || isOverridden(row2.change.address, input);
  return rows.map((row2) => passes(row2) ? row2 : waits3(row2, state, input));
}
var windowOf = ({ policy, options, now }) => options.overrideWindow === true ? { open: true } : stateAt(policy.windows ?? [], now);
var isOverridden = (address2, { options: { overrideWindow } }) => typeof overrideWindow === "object" && overrideWindow.includes(address2);
function isLowering({ change: { operation } }) {
  return operation?.type === "status" && compareStatus(operation.to, operation.from) < 0;
}
function waits3(row2, state, input) {
  const held = {
    by: "window",
    name: state.by?.name,
    zone: state.zone,
    ...state.until === void 0 ? {} : { until: iso(state.until) }
  };
  return heldBack(row2, held, windowWords(state), input);
}
function heldBack(row2, held, why, input) {
  const low = lowered(row2, { input });
  if (low !== void 0) {
    const notes = low.change.notes.slice(1);
    return { ...low, change: { ...low.change, held, notes: [`All but its status waits: ${why}`, ...notes] } };
  }
  const { operation: _, ...rest } = row2.change;
  return withNote({ ...row2, change: { ...rest, held, writes: 0 } }, `Waits: ${why}`);
}
function windowWords({ by, until, zone }) {
  const lead2 = by === void 0 ? "No window for changes is open" : `${by.name}: no changes`;
  return until === void 0 ? `${lead2}, and none opens within a year.` : `${lead2} until ${momentWords(until, zone)}.`;
}
function windowProblems(rows, input) {
  const state = windowOf(input);
  if (state.open || !rows.some(({ change: change2 }) => change2.held?.by === "window")) return [];
  return [
    diagnostic(
      "outside-window",
      windowWords(state),
      "What waits is applied by the controller, or by the scheduled run of the action, when the window opens. Lowering a status is always possible.\nIf it cannot wait: apply --override-window, or the label sluice:override-window on the pull request."
    )
  ];
}

// src/plan/match/prepare.ts
var isRunning = (claim, input) => claim.kind === "adopt" || claim.kind === "ours" && hasRun(claim.flow, claim.entry, input);
function heldBy({ address: address2, movedFrom, adopt }, { ledger, observed }) {
  const entry2 = ledger.entries[address2] ?? (movedFrom === void 0 ? void 0 : ledger.entries[movedFrom]);
  const flow = observed.flows[entry2?.flow_id ?? adopt ?? ""];
  return entry2?.sent ?? entry2?.base ?? [flow?.definition, flow?.actions];
}
function prepare(input, fresh = /* @__PURE__ */ new Set()) {
  const resolved = input.desired.map((desired) => {
    const known3 = idsIn(heldBy(desired, input));
    const names3 = desired.deploy ? resolve3(desired, input.observed, known3) : { desired, diagnostics: [] };
    return { desired: names3.desired, told: names3.diagnostics };
  });
  const owned = ownership({
    ledger: input.ledger,
    observed: input.observed,
    desired: resolved.map((one3) => one3.desired),
    invalid: input.invalid,
    project: input.project,
    recreate: input.options.recreate,
    now: input.now
  });
  const ids = new Map(
    [...owned.claims].flatMap(
      ([address2, claim]) => claim.kind === "ours" || claim.kind === "adopt" ? [[address2, claim.flow.id]] : []
    )
  );
  const sequences = resolved.map(({ desired: named6, told: told4 }) => {
    const { desired, diagnostics: homeless } = resolveFlows(named6, { ids, fresh });
    const claim = owned.claims.get(desired.address) ?? { kind: "new" };
    const doubt = claim.kind === "blocked" ? [claim.diagnostic] : [];
    const timed2 = scheduled(desired, isRunning(claim, input), input.now);
    const capped = withMaxStatus(timed2, input.account.maxStatus);
    const mails = "flow" in claim ? Object.entries(claim.flow?.unreadMails ?? {}) : [];
    const unread2 = mails.map(([template, why]) => mailUnread(desired, template, why));
    const warnings = [...told4.filter((one3) => !isError(one3)), ...capped.diagnostics, ...unread2];
    return { desired: capped.desired, claim, errors: [...doubt, ...told4.filter(isError), ...homeless], warnings };
  });
  return { input, names: namesOf(input.observed), sequences, removed: owned.removed, owned };
}

// src/drain/inside.ts
var day7 = 1440;
var stockDays = 90;
var hasQuietHours = (action2) => {
  const message2 = fieldsOf(dataOf(action2)["message"]);
  return action2.type === "send-sms" && message2["sms_quiet_hours_enabled"] !== false;
};
function holds4(action2, flow) {
  if (action2.type === "back-in-stock-delay") return stockDays * day7;
  return hasQuietHours(action2) ? day7 : waitOf(action2, flow);
}
function longestInside(definition2) {
  const byId2 = new Map(definition2.actions.map((action2) => [actionId(action2), action2]));
  const known3 = /* @__PURE__ */ new Map();
  const visit2 = (id2, above2) => {
    const action2 = id2 === null ? void 0 : byId2.get(id2);
    if (id2 === null || action2 === void 0 || above2.has(id2)) return 0;
    const before = known3.get(id2);
    if (before !== void 0) return before;
    const path2 = new Set(above2).add(id2);
    const longest3 = holds4(action2, definition2) + Math.max(0, ...exitsOf(action2).map(({ to }) => visit2(to, path2)));
    known3.set(id2, longest3);
    return longest3;
  };
  return visit2(definition2.entry_action_id ?? null, /* @__PURE__ */ new Set());
}
function waitsUntil(before, after, known3, now) {
  const old = new Map(before?.actions.map((action2) => [actionId(action2), action2]));
  const longer = (action2) => {
    const was = old.get(actionId(action2));
    return was?.type === "time-delay" && action2.type === "time-delay" && holds4(was, after) > holds4(action2, after) ? { ...action2, data: was.data } : action2;
  };
  const kept3 = longestInside({ ...after, actions: after.actions.map(longer) });
  const minutes2 = Math.max(kept3, before === void 0 ? 0 : longestInside(before));
  const own = minutes2 > longestInside(after) ? [Date.parse(now) + minutes2 * 6e4] : [];
  const earlier = known3 !== void 0 && known3 > now ? [Date.parse(known3)] : [];
  const last = Math.max(...own, ...earlier);
  return Number.isFinite(last) ? new Date(last).toISOString().replace(".000Z", "Z") : void 0;
}

// src/drain/watch.ts
function watchOf(definition2) {
  const byId2 = new Map(definition2.actions.map((action2) => [actionId(action2), action2]));
  const found = /* @__PURE__ */ new Map();
  const visit2 = (id2, longest3, shortest, waited, above2) => {
    const action2 = id2 === null ? void 0 : byId2.get(id2);
    if (id2 === null || action2 === void 0 || above2.has(id2)) return;
    const message2 = mailOf(action2);
    if (message2 !== void 0) {
      const known3 = found.get(message2);
      found.set(message2, {
        message_id: message2,
        silent_after: Math.max(known3?.silent_after ?? 0, longest3),
        goes_on: Math.min(known3?.goes_on ?? shortest, shortest)
      });
      if (waited) return;
    }
    const path2 = new Set(above2).add(id2);
    const [most2, least2] = isWait(action2) ? lengths2(action2) : [0, 0];
    for (const { to } of exitsOf(action2))
      visit2(to, longest3 + most2, waited ? shortest : shortest + least2, waited || isWait(action2), path2);
  };
  visit2(definition2.entry_action_id ?? null, 0, 0, false, /* @__PURE__ */ new Set());
  return [...found.values()];
}
function mailOf(action2) {
  const { status, message: message2 } = dataOf(action2);
  const id2 = fieldsOf(message2)["id"];
  return action2.type === "send-email" && status === "live" && typeof id2 === "string" ? id2 : void 0;
}
function lengths2(action2) {
  const data2 = dataOf(action2);
  if (action2.type !== "time-delay") return [Number.POSITIVE_INFINITY, 0];
  const bare2 = { ...data2, delay_until_time: null, delay_until_weekdays: null };
  return [waitMinutes(data2), waitMinutes(bare2)];
}
var hourMs = 36e5;
var fewest = 5;
function judge(targets, counts3, since, now) {
  const sent = (message2, from, to) => counts3.filter(({ message_id, hour }) => message_id === message2 && hour >= from && hour + hourMs <= to).reduce((sum2, { count: count4 }) => sum2 + count4, 0);
  const judged = targets.filter(({ silent_after }) => Number.isFinite(silent_after));
  let seen = { verdict: "too-early" };
  for (const { message_id, silent_after, goes_on } of judged) {
    const silence = Math.ceil((since + silent_after * 6e4) / hourMs) * hourMs;
    const before = sent(message_id, since - Math.max(goes_on, 24 * 60) * 6e4, since);
    const count4 = sent(message_id, silence, now);
    if (count4 > 0) return { verdict: "leaks", message_id, count: count4 };
    const stretch = Math.min(now, since + goes_on * 6e4) - Math.ceil(since / hourMs) * hourMs;
    if (stretch >= 3 * hourMs) {
      const usual = sent(message_id, since - stretch - hourMs, since);
      if (usual >= fewest && sent(message_id, since, since + stretch + hourMs) === 0)
        return { verdict: "stalls", message_id, count: usual };
    }
    if (now < silence + hourMs) continue;
    if (before > 0) seen = { verdict: "holds" };
    else if (seen.verdict === "too-early") seen = { verdict: "unseen" };
  }
  return seen;
}
var firstLook = (targets, since) => since + Math.min(...targets.map(({ silent_after }) => silent_after), 7 * 1440) * 6e4 + 2 * hourMs;

// src/plan/rows/reasons.ts
var newFile = "new file";
function replaceReasons(comparison, removalWorks, known3 = []) {
  const { flow } = comparison;
  const { kinds: kinds4, structure } = changedKinds(comparison, known3);
  const words5 = {
    triggers: "the trigger changes",
    trigger_filters: "the trigger's filter changes",
    audience: "the audience changes",
    exit_when: "the exit condition changes",
    reentry_criteria: "re-entry changes"
  };
  const counted2 = (list3, done2) => list3.length === 0 ? [] : [`${plural(list3.length, "step")} ${list3.length === 1 ? "is" : "are"} ${done2}`];
  return [
    ...flow.filter((field2) => field2.differs).map((field2) => words5[field2.key] ?? `${field2.path} changes`),
    ...kinds4.map((step3) => `the kind of ${step3} changes`),
    ...counted2(structure.added, "added"),
    ...counted2(structure.moved, "moved"),
    ...counted2(structure.rebranched, "split anew"),
    ...removalWorks && structure.removedAreLinear ? [] : counted2(structure.removed, "removed")
  ];
}
function changedKinds(comparison, known3) {
  const { structure, steps } = comparison;
  const ids = new Map(steps.map((one3) => [one3.step.temporaryId, one3.step.step]));
  const gone = new Map(known3.map((step3) => [step3.step, step3.action_id]));
  const both = structure.added.filter((id2) => structure.removed.includes(gone.get(ids.get(id2) ?? "") ?? ""));
  const actions = new Set(both.map((id2) => gone.get(ids.get(id2) ?? "")));
  return {
    kinds: [...new Set(both.map((id2) => ids.get(id2) ?? id2))],
    structure: {
      ...structure,
      added: structure.added.filter((id2) => !both.includes(id2)),
      removed: structure.removed.filter((id2) => !actions.has(id2))
    }
  };
}
function updateReason(comparison) {
  const counts3 = /* @__PURE__ */ new Map();
  for (const { key: key2 } of comparison.steps.flatMap(({ fields }) => fields.filter(({ differs }) => differs))) {
    const [one3, many] = counted(key2);
    counts3.set(one3, { many, count: (counts3.get(one3)?.count ?? 0) + 1 });
  }
  const removed = comparison.structure.removed.length;
  return [
    ...[...counts3].map(([one3, { many, count: count4 }]) => plural(count4, one3, many)),
    ...removed === 0 ? [] : [`${plural(removed, "step")} removed`]
  ].join(", ");
}
function editedWords(comparison, statusEdited) {
  const fields = comparison.steps.flatMap(
    (step3) => step3.fields.filter((field2) => field2.edited && field2.differs).map((field2) => `${step3.step.step} (${field2.path})`)
  );
  const flow = comparison.flow.filter((field2) => field2.edited && field2.differs).map((field2) => field2.path);
  const { added, removed, moved, rebranched } = comparison.structure;
  const shape = comparison.shapeEdited && [added, removed, moved, rebranched].some((list3) => list3.length > 0);
  return [...flow, ...fields, ...shape ? ["the steps themselves"] : [], ...statusEdited ? ["the status"] : []];
}
var few2 = (words5) => words5.length <= 4 ? listed(words5) : `${words5.slice(0, 3).join(", ")} and ${words5.length - 3} more`;

// src/plan/drains.ts
var hourMs2 = 36e5;
var between = { unknown: 6 * hourMs2, known: 24 * hourMs2 };
var earliest = 4 * hourMs2;
function drainRows({ input }) {
  const { ledger, observed, options } = input;
  const draining2 = Object.entries(ledger.draining ?? {}).map(
    ([id2, one3]) => drainRow(id2, one3, observed.flows[id2], input)
  );
  return [...draining2, ...takenBack(input)].filter(({ address: address2 }) => options.only?.includes(address2) ?? true).sort((a, b) => a.address === b.address ? a.since < b.since ? -1 : 1 : a.address < b.address ? -1 : 1);
}
var takenBack = ({ ledger, now }) => Object.entries(ledger.entries).flatMap(([address2, entry2]) => {
  const renewal = renewalOf(entry2, entry2.base === void 0 ? 0 : longestInside(entry2.base), 0, now);
  if (renewal === void 0) return [];
  const until = new Date(renewal.by).toISOString();
  return [
    {
      ...{ flow_id: entry2.flow_id, address: address2, name: entry2.name, since: entry2.applied.at, until, checked_at: null },
      ...{ edited: [], state: "taken-back", act: "wait" }
    }
  ];
});
function drainRow(id2, draining2, flow, { now, klaviyoNow, options }) {
  const { address: address2, name, since, until, leak } = draining2;
  const { at: at2 = null, verdict } = draining2.checked ?? {};
  const row2 = { flow_id: id2, address: address2, name, since, until, checked_at: at2, edited: [], verdict };
  if (flow === void 0 || flow.archived) return { ...row2, state: "gone", act: "forget" };
  const edited = editsOf(draining2, flow);
  const isOver = Math.min(now, klaviyoNow ?? now) >= Date.parse(until);
  const mayEnd = edited.length === 0 || options.overwriteDrift.includes(address2);
  const forced = options.endDrain.includes(address2);
  const ends2 = forced || isOver && mayEnd && leak === void 0;
  const state = leak !== void 0 ? leak.verdict : edited.length > 0 ? "edited" : isOver ? "drained" : "draining";
  return {
    ...row2,
    ...forced ? { forced } : {},
    ...overdue(draining2, now),
    edited,
    state,
    act: ends2 ? "end" : isDue(draining2, now) ? "check" : "wait"
  };
}
var dayMs3 = 24 * hourMs2;
var warnMs = 30 * dayMs3;
function overdue(draining2, now) {
  const comesOut = staleFrom(draining2);
  const isLate = now >= Date.parse(draining2.until) + dayMs3;
  return comesOut !== void 0 && isLate && now >= Date.parse(comesOut) - warnMs ? { comes_out: comesOut } : {};
}
function isDue({ watch: watch2, since, checked: checked2, leak }, now) {
  if (watch2.length === 0 || leak !== void 0) return false;
  const start = Date.parse(since);
  if (checked2 === void 0) return now >= Math.min(start + earliest, firstLook(watch2, start));
  return now - Date.parse(checked2.at) >= (checked2.verdict === "holds" ? between.known : between.unknown);
}
function editsOf(draining2, flow) {
  const { dam: dam2, entry: entry2, until, since, filter: filter2 } = draining2;
  const minutes2 = (Date.parse(until) - Date.parse(since)) / 6e4;
  const parts2 = new Map(dam2.map((part) => [part.action_id, part]));
  const called = new Map(entry2?.steps.map(({ action_id, step: step3 }) => [action_id, step3]));
  const words5 = (action2) => called.get(action2) ?? `action ${action2}`;
  const base3 = new Map(entry2?.base?.actions.map((action2) => [actionId(action2), action2]));
  const changed = Object.entries(flow.actions).flatMap(([action2, { definition: definition2 }]) => {
    const part = parts2.get(action2);
    if (part !== void 0)
      return holdsDam(definition2, part, minutes2, filter2) ? [] : [`${words5(action2)} (${partWords(part)})`];
    const before = base3.get(action2);
    const isKnown = before === void 0 || statusOf(before) === statusOf(definition2);
    return isKnown ? [] : [`${words5(action2)} (status)`];
  });
  const gone = [...parts2.keys()].filter((action2) => flow.actions[action2] === void 0).map(words5);
  const status = entry2 === void 0 || entry2.status === flow.status || flow.status === "live" ? [] : [`the status (${flow.status})`];
  return [...status, ...changed, ...gone];
}
var partWords = (part) => ({ draft: "status", delay: "delay", filter: "filter" })[part.does];
var drainAdvice = (flowId, address2) => `Message filters keep newcomers out of it now, as far as they can. Look at it in Klaviyo: https://www.klaviyo.com/flow/${flowId}/edit. To go back to it: sluice undo ${address2}. To end it: sluice apply --end-drain ${address2}. Until a drain has held again, each one here asks for your word.`;
function overdueAdvice({ address: address2, comes_out, act, flow_id }) {
  const day9 = comes_out?.slice(0, 10) ?? "";
  const end = act === "end" ? "The next sluice apply saves and deletes it." : `It waits for a person. Look at it in Klaviyo: https://www.klaviyo.com/flow/${flow_id}/edit. To save and delete it: sluice apply --end-drain ${address2}.`;
  return `Newcomers stand in it behind a long delay, and were served by the new flow: on ${day9} the first of them come out and get its mails. ${end}`;
}
var farOff = 5 * 6e4;
function clockOff({ now, klaviyoNow = now }) {
  const off = now - klaviyoNow;
  if (Math.abs(off) <= farOff) return [];
  return [
    diagnostic(
      "clock-off",
      `The clock here is ${spanWords(Math.abs(off))} ${off > 0 ? "ahead of" : "behind"} Klaviyo's.`,
      "Flows that drain are deleted when both clocks say so, never earlier. Set the clock of the machine that runs Sluice."
    )
  ];
}
function drainDiagnostics(rows, clock2) {
  const { now } = clock2;
  const off = rows.length === 0 ? [] : clockOff(clock2);
  const told4 = rows.flatMap((row2) => {
    const { address: address2, flow_id, state } = row2;
    const say = (code, what3, detail) => diagnostic(code, `The flow ${flow_id}, which gave way to another, ${what3}.`, detail, { address: address2 });
    const problems = [];
    if (row2.comes_out !== void 0) {
      const what3 = `is still there, though nobody has been inside since ${dayWords(row2.until, now)}`;
      problems.push(say("drain-overdue", what3, overdueAdvice(row2)));
    }
    if (state === "leaks" || state === "stalls") {
      const what3 = state === "leaks" ? "still sends to newcomers" : "has stopped sending to the people inside";
      problems.push(say("drain-leaks", what3, drainAdvice(flow_id, address2)));
    }
    if (state === "edited") {
      const detail = `It is left as it is, and not deleted by itself: people may be inside. To end it nonetheless: sluice apply --end-drain ${address2}. ${drainWords(row2, now)}`;
      problems.push(say("drain-edited", `was edited in Klaviyo while it drains: ${few2(row2.edited)}`, detail));
    }
    return problems;
  });
  return [...off, ...told4];
}

// src/plan/fingerprint.ts
var format2 = 1;
function changeDigest(print3) {
  const { desired, entry: entry2, policy } = print3;
  return hash({
    format: format2,
    account: print3.accountId,
    project: print3.project,
    policy: { on_removed: policy.onRemoved, max_destructive: policy.maxDestructive, max_status: print3.maxStatus },
    address: print3.address,
    kind: print3.kind,
    manner: print3.manner,
    desired: desired && {
      name: desired.name,
      deploy: desired.deploy,
      adopt: desired.adopt,
      status: desired.status,
      definition: normalizeDefinition(desired.definition),
      steps: desired.steps.map((step3) => [step3.step, step3.branch, step3.kind, step3.status ?? null]),
      templates: Object.values(desired.templates).map((template) => template.hash).sort()
    },
    flow: print3.flow,
    found: print3.found,
    entry: entry2 && timeless(entry2),
    edited: print3.edited
  });
}
var planDigest = (accountId, changes) => hash([accountId, [...changes.map((change2) => [change2.address, change2.digest])].sort()]);
function timeless(entry2) {
  const fields = without(entry2, "applied", "seen", "last_error", "journal");
  return { ...fields, journal: entry2.journal && { kind: entry2.journal.kind, done: entry2.journal.done } };
}
var hash = (value2) => sha256(JSON.stringify(sortKeys(value2)));

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

// src/plan/assemble.ts
function assemble(rows, prepared) {
  const { input, owned } = prepared;
  const { observed, options } = input;
  const { id: id2, name, currency } = observed.account;
  const changes = rows.map((row2) => ({
    ...pictured(row2.change, row2.desired, prepared.names),
    digest: digestOf2(row2, prepared)
  })).sort((a, b) => a.address < b.address ? -1 : a.address > b.address ? 1 : 0);
  const counts3 = changeKinds.map((kind) => [kind, changes.filter((change2) => change2.kind === kind).length]);
  const drains = drainRows(prepared);
  const edits = editsOf2(rows, owned.edits, options.only).filter((edit) => input.stuck?.[of(edit)] === void 0);
  const left = createsLeft(
    input.ledger,
    Object.values(observed.flows).map((flow) => flow.created),
    input.now
  );
  const tagNeeded = changes.some((change2) => ["create", "replace", "adopt"].includes(change2.kind)) || tags(edits) > 0;
  const tagWrites = tags(edits) + (tagNeeded && observed.projectTag === void 0 ? 1 : 0);
  const taken2 = new Set(changes.flatMap((change2) => change2.kind === "adopt" ? [change2.flow_id] : []));
  const isOurs = (id3) => owned.owned.has(id3) && !taken2.has(id3);
  return {
    version: 1,
    account: { key: input.account.key, id: id2, name, currency },
    project: input.project ?? "",
    commit: input.commit,
    digest: planDigest(observed.account.id, changes),
    summary: Object.fromEntries(counts3),
    changes,
    skipped: skippedOf(rows),
    refusals: [],
    requests: input.requests,
    writes: changes.reduce((sum2, change2) => sum2 + change2.writes, 0) + tagWrites,
    creates_left: left,
    flows: {
      total: Object.values(observed.flows).filter((flow) => !flow.archived).length,
      ours: Object.values(observed.flows).filter((flow) => !flow.archived && isOurs(flow.id)).length
    },
    diagnostics: [
      ...input.diagnostics,
      ...owned.diagnostics,
      ...rows.flatMap((row2) => row2.diagnostics),
      ...unfinished2(prepared),
      ...drainDiagnostics(drains, input),
      ...leftovers(prepared),
      ...fewCreates(left, changes)
    ],
    drains,
    ledger: edits
  };
}
var tags = (edits) => new Set(edits.flatMap((edit) => edit.edit === "take" && edit.tag ? [edit.address] : [])).size;
function editsOf2(rows, found, only) {
  const mine = rows.flatMap((row2) => row2.edits);
  const settled = new Set(mine.flatMap((edit) => edit.edit === "take" ? [edit.address] : []));
  const first2 = found.filter((edit) => !(edit.edit === "take" && settled.has(edit.address)));
  return [...first2, ...mine].filter((edit) => only === void 0 || only.includes(of(edit)));
}
var of = (edit) => edit.edit === "move" ? edit.to : edit.address;
function digestOf2(row2, { input }) {
  const { flow, entry: entry2, desired } = row2;
  const definition2 = flow === void 0 ? void 0 : observedDefinition(flow, entry2?.base);
  return changeDigest({
    accountId: input.observed.account.id,
    project: input.project,
    policy: input.policy,
    maxStatus: input.account.maxStatus,
    address: row2.change.address,
    kind: row2.change.kind,
    manner: row2.change.replace?.manner,
    desired,
    flow: flow && { id: flow.id, name: flow.name, status: flow.status },
    found: definition2 && normalizeDefinition(definition2),
    entry: entry2,
    edited: row2.edited
  });
}
function skippedOf(rows) {
  return rows.flatMap(
    (row2) => (row2.desired?.skipped ?? []).map(({ address: address2, step: step3, kind, at: { file, line: line2, column }, message: message2, advice: advice2 }) => {
      return { address: address2, step: step3, kind, file, line: line2, column, message: message2, advice: advice2 };
    })
  );
}
function unfinished2({ input: { ledger, stuck } }) {
  return openChanges(ledger).filter(({ address: address2 }) => stuck?.[address2] === void 0).map(
    ({ address: address2, kind, since }) => diagnostic(
      "apply-unfinished",
      `An earlier apply began ${openWords[kind]} of ${address2}${since === "" ? "" : ` at ${since}`} and did not end it.`,
      "This plan shows the flow as it stands now. The next apply brings that change to its end first, and plans then.",
      { address: address2 }
    )
  );
}
var openWords = {
  create: "the creation",
  adopt: "the takeover",
  status: "a change of status",
  update: "an update",
  replace: "a replacement",
  undo: "the taking back of a drain",
  delete: "the deletion",
  unreadable: "a change"
};
function leftovers({ input }) {
  const count4 = input.observed.leftovers.length;
  if (count4 === 0) return [];
  return [
    diagnostic(
      "templates-leftover",
      `${plural(count4, "library template")} of an earlier apply ${count4 === 1 ? "is" : "are"} still there.`,
      "The next apply deletes what bears our mark."
    )
  ];
}
function fewCreates(left, changes) {
  const needed2 = changes.filter((change2) => change2.kind === "create" || change2.kind === "replace").length;
  if (needed2 === 0 || left - needed2 > 10) return [];
  return [
    diagnostic(
      "quota-creates",
      `At most ${left} flow creates are left today, and this plan needs ${needed2}.`,
      "Klaviyo allows 100 in 24 hours. Replacing a flow is a create too."
    )
  ];
}
function pictured(change2, desired, names3) {
  if (desired === void 0 || change2.steps.length === 0) return change2;
  const [trigger] = desired.definition.triggers;
  const exits = exitsByStep(desired);
  const withExits2 = (row2) => {
    const own = exits.get(key(row2.step, row2.branch));
    return own === void 0 ? row2 : { ...row2, exits: own };
  };
  return {
    ...change2,
    ...trigger && { trigger: triggerWords(trigger, names3) },
    steps: change2.steps.map(withExits2)
  };
}
var key = (step3, branch2) => JSON.stringify([step3, branch2]);
function exitsByStep({ definition: definition2, steps }) {
  const actions = new Map(definition2.actions.map((action2) => [actionId(action2), action2]));
  return new Map(
    steps.flatMap(({ temporaryId, step: step3, branch: branch2 }) => {
      const action2 = actions.get(temporaryId);
      if (action2?.type !== "multi-branch-split") return [];
      const named6 = branchesOf(action2).filter((one3) => one3["is_else"] !== true).flatMap(({ name }, index) => typeof name === "string" ? [[`case ${index}`, name]] : []);
      return [[key(step3, branch2), Object.fromEntries(named6)]];
    })
  );
}

// src/release/approvals.ts
function needed({ needs }, { kind, goesLive: goesLive2 }) {
  const own = kind in needs ? needs[kind] ?? 0 : 0;
  return Math.max(own, goesLive2 ? needs.live ?? 0 : 0);
}
function standing(reviews, head, author) {
  const last = /* @__PURE__ */ new Map();
  const words5 = reviews.filter(({ state }) => state !== "COMMENTED" && state !== "PENDING");
  for (const review of [...words5].sort((a, b) => a.at < b.at ? -1 : 1)) last.set(review.login, review);
  const given = [...last.values()].filter(({ state }) => state === "APPROVED" || state === "DISMISSED");
  const why = (review) => review.isBot ? "it is a bot." : review.login === author ? "nobody approves what is their own." : review.state === "DISMISSED" ? "it was dismissed." : review.commit === head ? void 0 : "it is of an earlier commit.";
  const judged = given.map((review) => [review.login, why(review)]).sort(([a], [b]) => a < b ? -1 : 1);
  return {
    approvers: judged.flatMap(([login, words6]) => words6 === void 0 ? [login] : []),
    fallen: Object.fromEntries(judged.flatMap(([login, words6]) => words6 === void 0 ? [] : [[login, words6]]))
  };
}

// src/plan/guard/guard-approvals.ts
function guardApprovals(plan, { input }) {
  const { approvals } = input.policy;
  if (approvals === void 0) return [];
  const { reviewers, uncounted } = input.options;
  return plan.changes.flatMap((change2) => {
    if (change2.kind === "none" || change2.due !== void 0) return [];
    const need = needed(approvals, { kind: change2.kind, goesLive: goesLive(change2) });
    const have = reviewers?.[change2.address] ?? [];
    if (have.length >= need) return [];
    const got = have.length === 0 ? "none" : `${have.length}: ${listed(have)}`;
    const others = approvals.from.filter((one3) => !have.includes(one3.replace(/^@/, "")));
    const among = others.length === 0 ? "somebody else who may write" : others.join(" or ");
    const missing3 = `Missing: ${plural(need - have.length, "approving review")} of the pull request's last commit, by ${among}, not its author.`;
    const counted2 = "The merge counts anew; to see it here before, run the check again.";
    return [
      {
        code: "approvals-missing",
        address: change2.address,
        message: reviewers === void 0 ? `It needs ${plural(need, "approval")}, and only the action can ask the pull request for them.` : `It needs ${plural(need, "approval")} and has ${got}.`,
        allow: [missing3, counted2, ...uncounted ?? []].join(" ")
      }
    ];
  });
}
function goesLive({ kind, status, desired_status: wanted, held }) {
  if (held?.by === "go_live") return true;
  return wanted === "live" && (status !== "live" || kind === "replace");
}

// src/release/promotion.ts
function standingOf(promotion, address2, now) {
  const { wanted, coming, stands, unread: unread2, failed: failed2, alerts, unseen, after } = promotion;
  if (unread2 !== void 0) return { is: "unread", words: unread2 };
  const digest = wanted[address2];
  const stood = stands[address2];
  if (digest !== void 0 && stood?.digest === digest) {
    const until = Date.parse(stood.since) + after;
    if (now < until) return { is: "young", since: stood.since, until };
    if (unseen !== void 0) return { is: "unseen", words: unseen };
    const alert = alerts[address2];
    return alert === void 0 ? { is: "promoted", since: stood.since } : { is: "alert", words: alert };
  }
  if (digest === void 0 || coming[address2] !== digest)
    return { is: stood === void 0 && coming[address2] === void 0 ? "missing" : "other" };
  const why = failed2[address2];
  return why === void 0 ? { is: "coming" } : { is: "failed", words: why };
}
var isWaiting = ({ is }) => ["young", "alert", "unseen", "coming"].includes(is);

// src/plan/promotion/promoted.ts
var carries = /* @__PURE__ */ new Set(["create", "update", "replace"]);
function withContent2(row2, { contents, ledger, now }) {
  const { change: change2, edits, flow } = row2;
  const digest = contents?.[change2.address];
  if (digest === void 0) return row2;
  if (change2.operation !== void 0)
    return carries.has(change2.kind) || change2.kind === "status" ? { ...row2, change: { ...change2, content: digest } } : row2;
  const stands = change2.kind === "none" && flow !== void 0;
  if (!stands || ledger.contents?.[change2.address]?.digest === digest) return row2;
  const at2 = new Date(now).toISOString();
  return { ...row2, edits: [...edits, { edit: "content", address: change2.address, digest, at: at2 }] };
}
function promoted(row2, input) {
  const { change: change2 } = row2;
  const { from, standing: standing3 } = standingFor(change2, input) ?? {};
  if (standing3 === void 0 || standing3.is === "promoted") return row2;
  if (input.options.hotfix?.includes(change2.address) === true)
    return noted({ ...row2, change: { ...change2, hotfix: true } }, `A hotfix: ${wordsOf2(standing3, input)}`);
  if (!isWaiting(standing3)) return row2;
  const held = {
    by: "promotion",
    name: from,
    ...standing3.is === "young" ? { until: new Date(standing3.until).toISOString() } : {}
  };
  return heldBack(row2, held, wordsOf2(standing3, input), input);
}
function guardPromotion(changes, input) {
  return changes.flatMap((change2) => {
    const found = change2.hotfix === true ? void 0 : standingFor(change2, input);
    if (found === void 0 || found.standing.is === "promoted" || isWaiting(found.standing)) return [];
    return [
      {
        code: "not-promoted",
        address: change2.address,
        message: wordsOf2(found.standing, input),
        allow: `${wayOf(found.standing, found.from)} If it cannot wait: apply --hotfix ${change2.address}, or the label sluice:hotfix on the pull request.`
      }
    ];
  });
}
function standingFor({ address: address2, kind }, { promotion, now }) {
  if (promotion === void 0 || !carries.has(kind)) return void 0;
  return { from: promotion.from, standing: standingOf(promotion, address2, now) };
}
function wordsOf2(standing3, { promotion }) {
  const from = promotion?.from ?? "";
  switch (standing3.is) {
    case "promoted":
      return `It stands applied in ${from} since ${utc(Date.parse(standing3.since))}.`;
    case "young":
      return `It stands applied in ${from} since ${utc(Date.parse(standing3.since))}, and goes over ${utc(standing3.until)}.`;
    case "alert":
      return `It stands applied in ${from}, and an alert is on there: ${standing3.words}`;
    case "unseen":
      return `It stands applied in ${from}, and whether an alert is on there cannot be read: ${standing3.words}`;
    case "coming":
      return `It is not applied in ${from} yet; its next apply brings it there.`;
    case "failed":
      return `It is not applied in ${from}, where the last apply of it failed: ${standing3.words}`;
    case "other":
      return `${from} holds another version of it.`;
    case "missing":
      return `${from} does not have it.`;
    case "unread":
      return `What stands applied in ${from} cannot be read: ${standing3.words}`;
  }
}
var utc = (at2) => momentWords(at2, "UTC");
function wayOf({ is }, from) {
  switch (is) {
    case "failed":
      return `Mend it, and apply ${from} first.`;
    case "unread":
      return `Let this run read the record of ${from}.`;
    case "missing":
      return `Put the file where ${from} has its flows, and apply ${from} first.`;
    default:
      return `Make the file of ${from} say the same (what differs by account is a variable of sluice.yaml), and apply ${from} first.`;
  }
}
var noted = (row2, note) => ({
  ...row2,
  change: { ...row2.change, notes: [note, ...row2.change.notes] }
});

// src/drain/manner.ts
var rank = { draft: 0, manual: 1, live: 2 };
function mannerOf(input) {
  const { old, ran, status, wanted, cut: cut2 } = input;
  const minutes2 = Math.max(longestInside(old), input.earlierMinutes ?? 0);
  const as = (manner, why) => ({
    manner,
    why,
    minutes: minutes2,
    dam: [],
    twice: [],
    missed: []
  });
  if (!ran) return as("empty", "The flow never ran: nobody is in it.");
  const statuses2 = old.actions.flatMap((action2) => statusIn(action2) ?? []);
  const isAsleep = status === "draft" && statuses2.every((one3) => one3 === "draft" || one3 === "disabled");
  if (isAsleep) return as("empty", "All of it is a draft: whoever was in it has left it.");
  if (minutes2 === 0 && !statuses2.includes("manual"))
    return as("empty", "Nothing in it makes anybody wait: nobody is inside.");
  if (rank[wanted] < rank[status])
    return as("cut", `The file lowers its status to ${wanted}, so nobody is to go on in the old flow.`);
  if (cut2 !== void 0) return as("cut", cut2);
  const obstacle = obstacleOf(old);
  if (obstacle !== void 0) return as("cut", obstacle);
  const { behindFixed } = waysOf2(old);
  const bare2 = behindFixed.filter((action2) => sends2(action2) && !canFilter(action2));
  return {
    manner: "drain",
    minutes: minutes2,
    dam: damOf(old, minutes2),
    twice: [
      "Who triggers it in the seconds before the old flow is closed enters both.",
      ...bare2.length === 0 ? [] : [
        `Newcomers go through ${bare2.length === 1 ? "one step" : `${bare2.length} steps`} of the old flow too that no filter can stop (${kinds3(bare2)}).`
      ]
    ],
    missed: [
      ...behindFixed.length === 0 ? [] : [
        "Who is inside and triggers it again misses what the old flow still had for them behind a wait that is no time delay."
      ],
      ...old.actions.some((action2) => action2.type === "back-in-stock-delay") ? [`Who waits more than ${stockDays} days for stock is cancelled.`] : [],
      ...statuses2.includes("manual") ? ['Messages that still wait in "Needs review" at the end are cancelled.'] : []
    ]
  };
}
function closingOf(definition2, status) {
  const manner = mannerOf({ old: definition2, ran: true, status, wanted: status });
  return manner.manner === "empty" ? { ...manner, dam: damOf(definition2, manner.minutes) } : manner;
}
var sends2 = (action2) => statusIn(action2) === "live" || statusIn(action2) === "manual";
var kinds3 = (actions) => [...new Set(actions.map(({ type }) => type.replaceAll("-", " ")))].join(", ");
function obstacleOf(old) {
  const types = old.triggers.map((trigger) => fieldsOf(trigger)["type"]);
  if (types.includes("date"))
    return "It starts at a date: the new flow takes up whoever is inside where their date stands, and two live ones would both send.";
  const { prefix, joined: joined2, fixed: fixed2 } = waysOf2(old);
  const named6 = (actions) => actions.map(actionId).join(", ");
  if (joined2.length > 0)
    return `One way joins another behind its first wait (action ${named6(joined2.slice(0, 3))}), so closing it would stop people inside.`;
  const held = prefix.filter((action2) => statusIn(action2) === "manual");
  if (held.length > 0)
    return `A message before the first delay waits for a person (action ${named6(held.slice(0, 3))}, manual): closing it would take it away.`;
  const quiet = prefix.filter((action2) => hasQuietHours(action2) && sends2(action2));
  if (quiet.length > 0)
    return `A text message before the first delay may wait for the end of quiet hours (action ${named6(quiet.slice(0, 3))}): closing it would take it away.`;
  const unknown5 = prefix.filter((action2) => statusIn(action2) === void 0);
  if (unknown5.length > 0) return `What stands before the first delay cannot be switched off (${kinds3(unknown5)}).`;
  if (fixed2.length > 0 && triggerMetricOf(old) === void 0)
    return `Its first wait is a ${kinds3(fixed2)}, which cannot be made longer, and no condition says who is new in a flow without a metric.`;
  return void 0;
}

// src/plan/rows/whole-step.ts
var order5 = ["subject_line", "preview_text", "from_label", "from_email", "reply_to_email", "to_emails", "url"];
function entering(action2, { templates }, names3) {
  const mails = slotsOf(action2).flatMap(({ key: key2, template }) => {
    const html = template === null ? void 0 : templates[template]?.html;
    return html === void 0 ? [] : [{ path: labelOf2(key2), before: null, after: html, text: true }];
  });
  const fields = told3(normalizeAction(action2), names3).map(({ key: key2, show }) => ({
    path: labelOf2(key2),
    before: null,
    after: show,
    ...termOf(key2).text && { text: true }
  }));
  return [...fields, ...mails];
}
var leaving = (action2, names3) => told3(action2, names3).map(({ key: key2, show }) => ({
  path: labelOf2(key2),
  before: show,
  after: null,
  ...termOf(key2).text && { text: true }
}));
var flowEntering = ({ definition: definition2 }, names3) => fieldsOfFlow(normalizeDefinition(definition2), names3).filter(({ show }) => show !== null && show !== "").map(({ key: key2, show }) => ({ path: labelOf2(key2), before: null, after: show }));
var flowLeaving = (definition2, names3) => flowEntering({ definition: definition2 }, names3).map(({ path: path2, after }) => ({ path: path2, before: after, after: null }));
var told3 = (action2, names3) => fieldsOfAction(action2, names3).filter(
  ({ key: key2, raw: raw2, show }) => show !== null && !isUsual(action2.type, key2, raw2) && !/(^|\.)message\.name$/.test(key2)
).sort((a, b) => rank2(a.key) - rank2(b.key));
function rank2(key2) {
  const variant = /^variations\.(\d+)\./.exec(key2)?.[1];
  const place4 = order5.indexOf(key2.replace(/^.*message\./, ""));
  return (variant === void 0 ? 0 : (Number(variant) + 1) * 100) + (place4 < 0 ? order5.length : place4);
}
function isUsual(type, key2, raw2) {
  const [, owner, name = ""] = /^(?:main_action\.|variations\.\d+\.)?(message|current_experiment)\.(.*)$/.exec(key2) ?? [];
  const usual = owner === "message" ? kinds[type === "ab-test" ? "send-email" : type]?.message : experimentDefaults;
  return usual?.[name] !== void 0 && sameData(usual[name], raw2);
}

// src/plan/rows/rows.ts
var fieldDiff = (field2) => ({
  path: field2.path,
  before: field2.klaviyo,
  after: field2.yaml,
  ...field2.text === true ? { text: true } : {}
});
var diffs = (fields) => fields.filter((field2) => field2.differs).map(fieldDiff);
function rowOf2(step3, parents, change2, action2, fields) {
  const { step: name, branch: branch2, kind, label, at: at2, temporaryId } = step3;
  return { step: name, branch: branch2, kind, label, change: change2, action_id: action2, fields, parent: parents.get(temporaryId), at: at2 };
}
var place3 = (step3, branch2, exit) => `${step3}${branch2 === "" ? "" : `@${branch2}`}#${exit}`;
function parentsOf(definition2, steps) {
  const byId2 = new Map(steps.map((step3) => [step3.temporaryId, step3]));
  return new Map(
    walkTree(definition2).nodes.map(({ id: id2, parent = "", exit }) => {
      const above2 = byId2.get(parent);
      return [id2, above2 && place3(above2.step, above2.branch, exit)];
    })
  );
}
function newRows(desired, names3) {
  const parents = parentsOf(desired.definition, desired.steps);
  const actions = new Map(desired.definition.actions.map((action2) => [actionId(action2), action2]));
  return desired.steps.map((step3) => {
    const action2 = actions.get(step3.temporaryId);
    return rowOf2(step3, parents, "add", void 0, action2 === void 0 ? [] : entering(action2, desired, names3));
  });
}
function comparedRows(comparison, known3, names3) {
  const parents = parentsOf(comparison.desired.definition, comparison.desired.steps);
  const moved = /* @__PURE__ */ new Set([...comparison.structure.moved, ...comparison.structure.rebranched]);
  const change2 = (one3, fields) => {
    if (one3.found === void 0) return "add";
    if (moved.has(one3.step.temporaryId)) return "move";
    return fields.length > 0 ? "update" : "same";
  };
  const rows = comparison.steps.map((one3) => {
    const fields = one3.found === void 0 ? entering(one3.meant, comparison.desired, names3) : diffs(one3.fields);
    const id2 = comparison.match.toAction.get(one3.step.temporaryId);
    return rowOf2(one3.step, parents, change2(one3, fields), id2, fields);
  });
  return [...rows, ...removedRows(comparison, known3, names3)];
}
function removedRows(comparison, known3, names3) {
  const gone = new Set(comparison.structure.removed);
  const own = (id2) => comparison.steps.find((one3) => one3.step.temporaryId === comparison.match.toStep.get(id2))?.step;
  return leavingRows(comparison.found, known3, names3, (id2) => gone.has(id2), own);
}
function goneRows({ definition: definition2, actions }, known3, names3) {
  const all2 = Object.values(actions).map((one3) => one3.definition);
  const led = new Set(all2.flatMap((action2) => exitsOf(action2).map(({ to }) => to)));
  const first2 = all2.map(actionId).find((id2) => !led.has(id2));
  const found = definition2 ?? { triggers: [], actions: all2, entry_action_id: first2 ?? "" };
  return leavingRows(normalizeDefinition(found), known3, names3);
}
function leavingRows(definition2, known3, names3, isGone = () => true, present2 = () => void 0) {
  const nodes = new Map(walkTree(definition2).nodes.map((node) => [node.id, node]));
  const called = (id2) => {
    const own = present2(id2);
    if (own !== void 0) return own;
    const past = known3.find((one3) => one3.action_id === id2);
    if (past !== void 0) return past;
    const { name } = messageOf(nodes.get(id2)?.action);
    return { step: typeof name === "string" ? name : id2, branch: "" };
  };
  return definition2.actions.filter((action2) => isGone(actionId(action2))).map((action2) => {
    const id2 = actionId(action2);
    const { step: step3, branch: branch2, kind } = called(id2);
    const node = nodes.get(id2);
    const above2 = node?.parent === void 0 ? void 0 : called(node.parent);
    return {
      step: step3,
      branch: branch2,
      kind: kind ?? action2.type,
      label: titleOf(action2, names3),
      change: "remove",
      action_id: id2,
      fields: leaving(action2, names3),
      ...above2 === void 0 || node === void 0 ? {} : { parent: place3(above2.step, above2.branch, node.exit) }
    };
  });
}
var flowDiffs = (comparison) => diffs(comparison.flow);

// src/plan/match/ours.ts
function rowOf3(ours, change2, operation) {
  const { sequence: sequence2, flow, entry: entry2, comparison, target, ran, edited, edits, prepared } = ours;
  const { desired, warnings } = sequence2;
  const tag = prepared.input.observed.projectTag;
  const otherTags = flow.tagIds.filter((id2) => id2 !== tag?.id).length;
  const writes = writesOf(operation, {
    ...{ off: target.off.length, otherTags, tagged: true },
    drainTag: prepared.input.ledger.facts["drain_tag"] === true
  });
  const mismatch = change2.kind === "replace" ? [] : statusMismatch(comparison.desired, target, comparison.match);
  return {
    change: {
      address: desired.address,
      name: desired.name,
      flow_id: flow.id,
      status: flow.status,
      desired_status: desired.status,
      steps: comparedRows(comparison, entry2.steps, prepared.names),
      diff: [...statusDiff(ours), ...nameDiff(ours), ...flowDiffs(comparison)],
      notes: [],
      destructive: false,
      has_run: ran,
      writes,
      at: desired.at.name,
      ...change2,
      ...operation === void 0 ? {} : { operation }
    },
    diagnostics: [...warnings, ...mismatch, ...renameDiagnostic(ours, change2.kind), ...editDiagnostic(ours)],
    edits: [...edits, ...renameEdit(ours)],
    edited,
    desired: comparison.desired,
    flow,
    entry: entry2
  };
}
function statusDiff({ flow, target, comparison }) {
  const whole = flow.status === target.to ? [] : [{ path: "status", before: flow.status, after: target.to }];
  const single = target.off.filter((id2) => whole.length === 0 || target.actions[id2] !== void 0);
  const named6 = single.map((id2) => {
    const step3 = comparison.desired.steps.find((one3) => one3.temporaryId === comparison.match.toStep.get(id2));
    const action2 = comparison.found.actions.find((one3) => actionId(one3) === id2);
    const before = action2 === void 0 ? void 0 : statusOf(action2);
    return {
      path: `status of ${step3?.step ?? id2}`,
      before: before ?? null,
      after: target.actions[id2] ?? target.to
    };
  });
  return [...whole, ...named6];
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
var renameEdit = ({ entry: entry2, sequence: { desired } }) => entry2.name === desired.name ? [] : [{ edit: "rename", address: desired.address, name: desired.name }];
function editDiagnostic({ edited, sequence: { desired } }) {
  if (edited.length === 0) return [];
  return [
    diagnostic(
      "edited-in-klaviyo",
      `${desired.address} was edited in Klaviyo since the last apply: ${few2(edited)}.`,
      `To keep the edit: sluice pull ${desired.address}. To overwrite it: sluice apply --overwrite-drift ${desired.address}.`,
      { address: desired.address, at: desired.at.name }
    )
  ];
}

// src/plan/rows/row-replace.ts
function replaceRow(ours, reasons, more = {}) {
  const { sequence: sequence2, flow, entry: entry2, ran, target, comparison, prepared } = ours;
  const { desired } = sequence2;
  const { input } = prepared;
  const status = desired.status ?? flow.status;
  const kept3 = new Map(Object.entries(target.actions).map(([id2, own]) => [comparison.match.toStep.get(id2) ?? "", own]));
  const held = new Map(comparison.desired.steps.map(({ step: step3, temporaryId }) => [step3, kept3.get(temporaryId)]));
  const isJoined = comparison.desired !== desired;
  const steps = desired.steps.map((step3) => {
    const own = isJoined ? held.get(step3.step) : kept3.get(step3.temporaryId);
    return own === void 0 || own === "disabled" ? step3 : { ...step3, status: own };
  });
  const manner = mannerOf({
    old: comparison.found,
    ran,
    status: flow.status,
    wanted: status,
    ...cutWish(ours, more),
    ...entry2.waits_until && { earlierMinutes: (Date.parse(entry2.waits_until) - input.now) / 6e4 }
  });
  const guard2 = manner.manner === "cut" || !ran ? void 0 : guardFor(ours);
  const undoes = undoneBy(input.ledger, desired.address, meantOf({ ...desired, steps }, status), input.now);
  const told4 = { ...tell2(ours, manner, guard2), ...undoes === void 0 ? {} : { undoes } };
  const trigger = triggerMetricOf(comparison.found);
  const operation = {
    type: "replace",
    flow_id: flow.id,
    old_status: flow.status,
    old_actions: statusesOf(comparison.found.actions),
    seen: seenOf(flow),
    way_in: wayInHash(comparison.found),
    meant: meantOf({ ...desired, steps }, status),
    manner: manner.manner,
    ...guard2 === void 0 || guard2.groups.length === 0 ? {} : { guard: guard2 },
    ...manner.manner === "drain" ? { drain: { minutes: manner.minutes, dam: manner.dam, trigger } } : {}
  };
  const forgets2 = guard2 === void 0 && sequenceForgets(comparison);
  const cost = costOf(flow, entry2, input, { cancels: manner.manner === "cut", forgets: forgets2 });
  return rowOf3(
    ours,
    {
      kind: "replace",
      reason: reasons.join(", "),
      ...ran ? { cost } : {},
      notes: [
        ...notesOf(manner, told4, cost, input.now),
        ...ran && forgets2 ? [memory] : [],
        ...undoes === void 0 ? [] : [undoNote(undoes, desired.address)],
        ...ran ? more.notes ?? [] : [],
        ...namingNotes(desired),
        ...unrolled(comparison, desired)
      ],
      // That a renewal drains was allowed with the drain that was taken back.
      destructive: manner.manner === "cut" || manner.manner === "drain" && told4.proved !== true && (more.isRenewal !== true || told4.proved === false),
      replace: told4
    },
    operation
  );
}
var memory = "Klaviyo forgets who has been through it: people for whom re-entry is closed may get it again.";
var undoNote = (id2, address2) => `The flow ${id2}, which drains, is just so. To bring it back instead of making another: sluice undo ${address2}, or the label sluice:undo on the pull request.`;
function cutWish({ sequence: { desired }, prepared: { input } }, { isRenewal }) {
  if (input.options.cut.includes(desired.address)) return { cut: "--cut was given." };
  if (isRenewal === true || (desired.replace ?? input.policy.replace) !== "cut") return {};
  return { cut: desired.replace === "cut" ? "The file says replace: cut." : "sluice.yaml says policy.replace: cut." };
}
function guardFor({ sequence: sequence2, flow, entry: entry2, comparison, prepared: { input } }) {
  const raw2 = observedDefinition(flow, entry2.base);
  const own = groupsIn(comparison.meant, entry2.sent && normalizeDefinition(entry2.sent));
  const received = input.observed.metrics.find(
    ({ name, integration }) => name === "Received Email" && integration === "Klaviyo"
  );
  return guardOf({
    old: comparison.found,
    oldId: flow.id,
    earlier: raw2 === void 0 ? [] : guardsIn(normalizeDefinition(raw2), own),
    meant: normalizeDefinition(sequence2.desired.definition),
    receivedEmail: received?.id
  });
}
function tell2({ sequence: { desired }, prepared: { input } }, manner, guard2) {
  const drains = manner.manner === "drain";
  const proved = input.ledger.facts["drain"];
  return {
    manner: manner.manner,
    why: manner.why,
    until: drains ? new Date(input.now + manner.minutes * 6e4).toISOString() : void 0,
    requests: drains ? manner.dam.length : void 0,
    twice: manner.twice,
    missed: manner.missed,
    reentry: guard2?.words ?? [],
    ...drains && proved !== void 0 ? { proved } : {},
    draining: drainingOf(input.ledger, desired.address).length
  };
}
var drainingOf = (ledger, address2) => Object.entries(ledger.draining ?? {}).filter(([, one3]) => one3.address === address2).map(([id2, { until }]) => ({ id: id2, until })).sort((a, b) => a.until < b.until ? -1 : 1);
function notesOf(manner, told4, cost, now) {
  if (manner.manner === "empty") return [manner.why ?? "", ...told4.reentry];
  if (manner.manner === "cut") return [cancelNote(cost), ...manner.why === void 0 ? [] : [manner.why]];
  const until = told4.until === void 0 ? "" : dayWords(told4.until, now);
  return [
    `Nobody is cancelled: the old flow takes no newcomers and lets everybody inside go on, for ${duration(manner.minutes)} at most (until ${until}).`,
    `It is closed by ${plural(told4.requests ?? 0, "request")}. ${manner.twice.join(" ")}`,
    ...manner.missed,
    ...told4.reentry
  ];
}
function unrolled({ desired: held }, desired) {
  const [before, after] = [held.definition.actions.length, desired.definition.actions.length];
  return after > before ? [`Its branches meet again in Klaviyo; made anew they do not, and it has ${after} actions instead of ${before}.`] : [];
}
var sequenceForgets = ({ meant }) => reentryWords(fieldsOf(meant)["reentry_criteria"], firstTriggerType(meant.triggers)) !== "always";

// src/plan/guard/guard.ts
var duringLowering = /* @__PURE__ */ new Set([
  "no-project",
  "account-mismatch",
  "foreign-ledger",
  "destroys-run-flow",
  "drain-unproven",
  "not-approved"
]);
function guard(plan, rows, prepared, mode = "whole") {
  const all2 = [
    ...guardAccount(prepared),
    ...guardFiles(plan, prepared),
    ...guardCommit(prepared),
    ...guardEdits(rows, prepared),
    ...guardHarm(plan, prepared),
    ...guardDrains(plan, prepared),
    ...guardApprovals(plan, prepared),
    ...guardPromotion(plan.changes, prepared.input),
    ...guardQuota(plan)
  ];
  return mode === "whole" ? all2 : all2.filter((refusal2) => duringLowering.has(refusal2.code));
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
  const none2 = input.desired.length === 0 && input.invalid.length === 0;
  if (input.flowsMissing === true) {
    refusals.push({
      code: "flows-missing",
      message: "The directory of sequences does not exist.",
      allow: "Run in the root of the repository (--root), or mend flows: in sluice.yaml."
    });
  } else if (none2 && held > 0) {
    refusals.push({
      code: "nothing-desired",
      message: `There is no sequence, and ${plural(held, "flow")} would go.`,
      allow: "If that is meant, write deploy: false in the files instead, or delete the flows in Klaviyo."
    });
  }
  const errors = input.diagnostics.filter(isError);
  if (errors.length > 0 || input.invalid.length > 0) {
    const files = [...new Set(errors.flatMap((error2) => error2.at?.file ?? []))].sort();
    refusals.push({
      code: "has-errors",
      message: `${plural(Math.max(errors.length, 1), "error")} in ${files.length === 0 ? "the files" : few2(files)}.`,
      allow: "Mend them (sluice validate): nothing is applied while any file has an error."
    });
  }
  const blocked = plan.changes.filter(({ kind, address: address2 }) => kind === "blocked" && input.stuck?.[address2] === void 0).map((change2) => change2.address);
  if (blocked.length > 0) {
    refusals.push({
      code: "blocked-changes",
      message: `${few2(blocked)} cannot be planned.`,
      allow: "Each says above what it needs."
    });
  }
  return refusals;
}
function guardCommit({ input }) {
  const applied2 = input.ledger.commit?.slice(0, 7) ?? "another commit";
  if (input.ancestry === "ancestor") {
    return [
      {
        code: "superseded",
        message: `The account was applied from ${applied2} already, which is newer than this commit.`,
        allow: "Apply from the newer commit. To go back, revert in Git: a revert is newer too."
      }
    ];
  }
  if (input.ancestry === "shallow" && !input.options.allowRollback) {
    return [
      {
        code: "diverged",
        message: `This checkout lacks the history to tell whether its commit is older than ${applied2}, which was applied last.`,
        allow: "Give it its history (actions/checkout with fetch-depth: 0, or git fetch --unshallow), or apply --allow-rollback."
      }
    ];
  }
  if (input.ancestry === "diverged" && !input.options.allowRollback) {
    return [
      {
        code: "diverged",
        message: `The account was applied from ${applied2}, which is not in the history of this commit.`,
        allow: "Pull, merge or rebase, or apply --allow-rollback."
      }
    ];
  }
  return [];
}
function guardEdits(rows, { input }) {
  return rows.filter((row2) => row2.edited.length > 0 && !input.options.overwriteDrift.includes(row2.change.address)).map((row2) => ({
    code: "edited-in-klaviyo",
    address: row2.change.address,
    message: `It was edited in Klaviyo since the last apply: ${few2(row2.edited)}.`,
    allow: `apply --overwrite-drift ${row2.change.address}, or take the edit over: sluice pull ${row2.change.address}`
  }));
}
var harmWords = {
  delete: "It has run, and deleting it cancels everyone queued in it and erases its analytics.",
  replace: "It has run, and replacing it cancels everyone queued in it."
};
var draftWords = "It has run, and with all messages in draft people leave it without them.";
function guardHarm(plan, { input, owned }) {
  const { allow, approved, cut: cut2 } = input.options;
  const harmful = plan.changes.filter((change2) => change2.destructive);
  const cancelling = harmful.filter((change2) => change2.replace?.manner !== "drain");
  const refusals = [];
  for (const change2 of harmful) {
    const { address: address2 } = change2;
    const label = `the label sluice:allow-${change2.kind === "delete" ? "delete" : "replace"} on the pull request`;
    if (!allow.includes(address2) && !cut2.includes(address2)) {
      refusals.push(
        change2.replace?.manner === "drain" ? {
          code: "drain-unproven",
          address: address2,
          message: change2.replace.proved === false ? leakedWords : unprovedWords,
          allow: `apply --allow ${address2}, or ${label}; once a drain was watched to hold, none asks any more`
        } : {
          code: "destroys-run-flow",
          address: address2,
          message: harmWords[change2.kind] ?? draftWords,
          allow: `apply --allow ${address2}, or ${label}`
        }
      );
    } else if (approved !== void 0 && approved[address2] !== change2.digest) {
      refusals.push({
        code: "not-approved",
        address: address2,
        message: "The plan that was approved did not show this change as it is now.",
        allow: `Look at the new plan and approve it, or apply --allow ${address2} by hand.`
      });
    }
  }
  const { count: count4, percent } = input.policy.maxDestructive;
  const total = owned.owned.size;
  const share = total >= 10 ? cancelling.length / total * 100 : 0;
  if (cancelling.length > count4 || share > percent) {
    const bound = cancelling.length > count4 ? `${count4}` : `${percent} % of ${total} flows`;
    refusals.push({
      code: "too-many-destructive",
      message: `${plural(cancelling.length, "change")} would cancel people; the policy allows ${bound} at once.`,
      allow: `Apply them in parts with --only (${listed(cancelling.slice(0, 3).map((change2) => change2.address))}), or raise policy.max_destructive in sluice.yaml.`
    });
  }
  return refusals;
}
var unprovedWords = "The people inside go on in the old flow, which takes no newcomers. No drain has been proved in this account yet, so the first one asks for your word.";
var leakedWords = "The people inside are to go on in the old flow. An earlier drain in this account did not hold, so each one asks for your word until one has.";
var mostDraining = 2;
function guardDrains(plan, { input }) {
  return plan.changes.flatMap((change2) => {
    const { address: address2, operation } = change2;
    if (operation?.type !== "replace") return [];
    const drains = drainingOf(input.ledger, address2);
    const [first2] = drains;
    return [
      ...operation.manner === "drain" && drains.length >= mostDraining && first2 !== void 0 ? [
        {
          code: "drain-chain",
          address: address2,
          message: `${drains.length} earlier versions of it still drain, the first ${untilWords(first2.until, input.now)}.`,
          allow: `Apply it then, or end them now, which cancels who is still inside: apply --end-drain ${address2}`
        }
      ] : [],
      ...input.ledger.entries[address2]?.undone === meantHash(operation.meant) && !input.options.allow.includes(address2) ? [
        {
          code: "undone",
          address: address2,
          message: "The file says what was taken back by sluice undo.",
          allow: `Revert the change in Git; or, to make it again, apply --allow ${address2}`
        }
      ] : []
    ];
  });
}
function guardQuota(plan) {
  const needed2 = plan.changes.filter((change2) => change2.kind === "create" || change2.kind === "replace").length;
  if (needed2 <= plan.creates_left) return [];
  return [
    {
      code: "create-quota",
      message: `${plural(needed2, "flow")} to be made, and at most ${plan.creates_left} of 100 creates left in these 24 hours.`,
      allow: "Apply a part of it now with --only, and the rest tomorrow."
    }
  ];
}

// src/plan/rows/named-by.ts
function withNamers(rows, prepared) {
  const leaving2 = new Set(
    rows.flatMap(
      ({ change: { kind, flow_id: id2 } }) => id2 !== void 0 && (kind === "replace" || kind === "delete") ? [id2] : []
    )
  );
  if (leaving2.size === 0) return rows;
  const namers = namersOf(leaving2, rows, prepared);
  return rows.map((row2) => {
    const { flow_id: id2 = "", kind } = row2.change;
    const named6 = namers.get(id2);
    if (named6 === void 0) return row2;
    const note = noteOf2(id2, kind, named6);
    return { ...row2, change: { ...row2.change, named_by: named6, notes: [...row2.change.notes, note] } };
  });
}
function namersOf(leaving2, rows, { input, sequences, owned }) {
  const { flows } = input.observed;
  const addresses = new Map(
    [...owned.claims].flatMap(([address2, claim]) => claim.kind === "ours" ? [[claim.flow.id, address2]] : [])
  );
  const meant = new Map(sequences.map(({ desired }) => [desired.address, desired.definition]));
  const planned = new Set(rows.flatMap(({ change: change2 }) => change2.operation === void 0 ? [] : [change2.address]));
  const namers = /* @__PURE__ */ new Map();
  for (const flow of Object.values(flows)) {
    if (flow.archived || leaving2.has(flow.id)) continue;
    const address2 = addresses.get(flow.id);
    const entry2 = address2 === void 0 ? void 0 : input.ledger.entries[address2];
    const held = observedDefinition(flow, entry2?.base) ?? Object.values(flow.actions).map((one3) => one3.definition);
    const definition2 = address2 !== void 0 && planned.has(address2) ? meant.get(address2) ?? held : held;
    for (const id2 of flowsNamed(definition2)) {
      if (!leaving2.has(id2)) continue;
      const one3 = { flow_id: flow.id, name: flow.name, address: address2 };
      namers.set(id2, [...namers.get(id2) ?? [], one3]);
    }
  }
  return namers;
}
function noteOf2(id2, kind, named6) {
  const list3 = few2(named6.map(({ address: address2, name, flow_id }) => address2 ?? `"${name}" (${flow_id}, not ours)`));
  const ask = named6.length === 1 ? "asks" : "ask";
  const after = kind === "replace" ? "The new flow has another id: in sequences write flow: ADDRESS, which follows it; in other flows set it anew in Klaviyo." : "Nothing has that id afterwards, and those conditions match nobody.";
  return `${list3} ${ask} about this flow by its id ${id2}. ${after}`;
}

// src/plan/rows/ledger-steps.ts
function ledgerSteps(steps, found, match3) {
  const actions = new Map(found.actions.map((action2) => [actionId(action2), action2]));
  return steps.flatMap((step3) => {
    const id2 = match3.toAction.get(step3.temporaryId);
    if (id2 === void 0) return [];
    const { id: messageId2, template_id: templateId } = messageOf(actions.get(id2));
    return [
      {
        step: step3.step,
        given: step3.idGiven,
        branch: step3.branch,
        kind: step3.kind,
        action_id: id2,
        ...typeof messageId2 === "string" ? { message_id: messageId2 } : {},
        ...typeof templateId === "string" ? { template_id: templateId } : {},
        likeness: step3.likeness ?? step3.label
      }
    ];
  });
}

// src/plan/rows/row-simple.ts
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
var baseOf = (desired, flow) => ({
  ...base2(desired.address, desired.name),
  flow_id: flow?.id,
  status: flow?.status ?? null,
  desired_status: desired.status,
  at: desired.at.name
});
var noEdits = { edits: [], edited: [] };
function blockedRow({ desired, claim, errors, warnings }) {
  const flow = claim.kind === "new" ? void 0 : claim.flow;
  const entry2 = claim.kind === "ours" ? claim.entry : void 0;
  return {
    change: {
      ...baseOf(desired, flow),
      kind: "blocked",
      reason: errors[0]?.message ?? "it cannot be planned",
      has_run: entry2?.has_run ?? false
    },
    diagnostics: [...errors, ...warnings],
    ...noEdits,
    desired,
    flow,
    entry: entry2
  };
}
var tooLarge2 = ({ address: address2, at: at2, treeSize = 0 }, why) => diagnostic(
  "too-many-actions",
  `${address2} would have to be made anew (${why.join(", ")}), with ${sizeWords(treeSize)} actions.`,
  `A flow is made without branches that meet, and ${mostActions2} actions are the limit. Do it in Klaviyo's editor, then write it into the file: sluice pull ${address2}.`,
  { address: address2, at: at2.name }
);
function unreadRow({ desired, warnings }, { flow, entry: entry2, diagnostic: diagnostic2 }) {
  return {
    change: {
      ...baseOf(desired, flow),
      reason: "left alone: its flow cannot be compared",
      notes: [flow.unread ?? ""],
      has_run: entry2?.has_run ?? true
    },
    diagnostics: [diagnostic2, ...warnings],
    ...noEdits,
    desired,
    entry: entry2
  };
}
function createRow(sequence2, names3) {
  const { desired, claim, warnings } = sequence2;
  if (desired.treeSize !== void 0)
    return blockedRow({ ...sequence2, errors: [tooLarge2(desired, ["it has no flow"])] });
  const before = claim.kind === "new" ? claim.before : void 0;
  const operation = { type: "create", meant: meantOf(desired, desired.status) };
  return {
    change: {
      ...baseOf(desired, void 0),
      kind: "create",
      reason: before === void 0 ? newFile : "its flow was deleted in Klaviyo and is made again",
      steps: newRows(desired, names3),
      diff: flowEntering(desired, names3),
      notes: [
        ...desired.status === void 0 ? ["Created as draft; afterwards its status is yours to set in Klaviyo."] : [],
        ...namingNotes(desired)
      ],
      writes: writesOf(operation, noFacts),
      operation
    },
    diagnostics: warnings,
    ...noEdits,
    desired,
    entry: before
  };
}
function adoptRow({ desired, warnings }, flow, prepared) {
  const { input, names: names3 } = prepared;
  const comparison = compare2({ desired, flow, secrets: input.secrets, names: names3 });
  const form = comparison.desired;
  const later = [...replaceReasons(comparison, false), updateReason(comparison)].filter((word) => word !== "");
  const tagged = isTagged(flow, input.observed);
  const operation = {
    type: "adopt",
    flow_id: flow.id,
    meant: meantOf(form, void 0),
    match: Object.fromEntries(comparison.match.toAction)
  };
  return {
    change: {
      ...baseOf(desired, flow),
      kind: "adopt",
      reason: "it becomes ours; nothing about the flow changes",
      steps: comparedRows(comparison, [], names3).map((row2) => ({ ...row2, change: "same", fields: [] })),
      notes: later.length === 0 ? [] : [`The YAML differs from the flow; the apply after this one brings: ${few2(later)}.`],
      has_run: true,
      writes: writesOf(operation, { ...noFacts, tagged }),
      at: desired.at.adopt ?? desired.at.name,
      operation
    },
    diagnostics: warnings,
    ...noEdits,
    desired: form,
    flow
  };
}
function goneRow(address2, entry2, flow, why, { input, names: names3 }) {
  const row2 = base2(address2, entry2?.name ?? address2);
  const rest = { diagnostics: [], ...noEdits, entry: entry2 };
  if (flow === void 0) return { ...rest, change: { ...row2, reason: `${why}, and there is no flow` } };
  if (flow.unread !== void 0) {
    const notes = [flow.unread, "It is left alone until it can be read."];
    return { ...rest, change: { ...row2, reason: why, flow_id: flow.id, status: flow.status, notes } };
  }
  const ran = hasRun(flow, entry2, input);
  const there = { ...row2, name: flow.name, flow_id: flow.id, status: flow.status, has_run: ran };
  const kind = input.policy.onRemoved;
  const left = (note) => ({ ...rest, flow, change: { ...there, reason: why, notes: [note] } });
  if (kind === "keep") return left("The flow is left as it is (on_removed: keep).");
  if (kind === "retire" && flow.status === "draft") return left("The flow is a draft already (on_removed: retire).");
  const operation = { type: kind, flow_id: flow.id };
  const cost = costOf(flow, entry2, input, { cancels: ran, forgets: kind === "delete" });
  const harm = kind === "delete" ? cancelNote(cost) : draftNote;
  const saved = `Its definition, mails and figures are saved first under .sluice/backups/.`;
  return {
    ...rest,
    flow,
    change: {
      ...there,
      kind,
      reason: why,
      // What a draft keeps stays to be looked at in Klaviyo; what is deleted does not.
      steps: kind === "delete" ? goneRows(flow, entry2?.steps ?? [], names3) : [],
      diff: kind === "delete" && flow.definition ? flowLeaving(flow.definition, names3) : [],
      ...ran ? { cost } : {},
      notes: [...ran ? [harm] : [], ...kind === "delete" ? [saved] : []],
      destructive: ran,
      writes: writesOf(operation, noFacts),
      operation
    }
  };
}

// src/flow/compare/patch.ts
function inPlace(meant, found, sent, writes) {
  return asAction(mapParts(meant, (part, [theirs = {}, said3]) => placed(part, theirs, said3, writes), [found, sent]));
}
function placed({ key: key2, action: meant }, found, sent, writes) {
  const [mine, theirs, said3] = [dataOf(meant), dataOf(found), dataOf(sent)];
  const data2 = { ...leftAlone(theirs, mine, said3), ...mine };
  for (const status of ["status", "experiment_status"]) if (status in theirs) data2[status] = theirs[status];
  if (isObject(mine["message"])) {
    const [now, before] = [messageOf(found), messageOf(sent)];
    const merged2 = message(mine["message"], now, before, (name) => writes.has(`${key2}message.${name}`));
    data2["message"] = { ...merged2, ...isVariation(key2) && "name" in now && { name: now["name"] } };
  }
  if (Array.isArray(mine["branches"])) data2["branches"] = branches(mine["branches"], listOf(theirs["branches"]));
  if (isObject(mine["current_experiment"])) data2["current_experiment"] = experiment3(meant, found);
  return {
    ...without(meant, "id", "temporary_id"),
    ...found["id"] !== void 0 && { id: found["id"] },
    ..."links" in found && { links: found["links"] },
    ...(meant["data"] !== void 0 || Object.keys(data2).length > 0) && { data: data2 }
  };
}
var leftAlone = (theirs, mine, said3) => without(theirs, "secondary_value", ...Object.keys(mine), ...Object.keys(said3));
function message(mine, theirs, said3, isWritten) {
  const merged2 = { ...leftAlone(theirs, mine, said3), ...mine };
  for (const name of senders) {
    if (name in mine && mine[name] === null && !isWritten(name)) merged2[name] = theirs[name] ?? null;
  }
  if (!isWritten("transactional") && "transactional" in theirs && "transactional" in mine) {
    merged2["transactional"] = theirs["transactional"];
  }
  if ("template_id" in mine && !isWritten("template_id")) merged2["template_id"] = theirs["template_id"] ?? null;
  if (theirs["id"] !== void 0) merged2["id"] = theirs["id"];
  return merged2;
}
var branches = (mine, theirs) => mine.map((branch2, index) => {
  const { links: links2, branch_id: id2 } = fieldsOf(theirs[index]);
  return { ...fieldsOf(branch2), links: links2 ?? { next: null }, ...id2 !== void 0 && { branch_id: id2 } };
});
function experiment3(meant, found) {
  const [mine, theirs] = [meant, found].map((action2) => fieldsOf(dataOf(action2)["current_experiment"]));
  const [own, others] = [variationsOf(meant), variationsOf(found)];
  const idOf2 = (action2) => String(action2["id"] ?? action2["temporary_id"] ?? "");
  const shares = Object.entries(fieldsOf(mine["allocations"])).map(([key2, share]) => {
    const other = others[own.findIndex((variation) => idOf2(variation) === key2)];
    return [other === void 0 ? key2 : idOf2(other), share];
  });
  return {
    ...mine,
    ...theirs["id"] !== void 0 && { id: theirs["id"] },
    ..."started" in theirs && { started: theirs["started"] },
    variations: own,
    allocations: Object.fromEntries(shares)
  };
}

// src/plan/rows/row-update.ts
function updateRow(ours, reason) {
  const { flow, entry: entry2, ran, comparison, prepared } = ours;
  const patches = comparison.steps.flatMap((step3) => patchOf(step3) ?? []);
  const gone = new Set(comparison.structure.removed);
  const known3 = new Map(entry2.steps.map((step3) => [step3.action_id, step3.step]));
  const removals = comparison.found.actions.filter((action2) => gone.has(actionId(action2))).map((action2) => ({
    action_id: actionId(action2),
    step: known3.get(actionId(action2)) ?? actionId(action2),
    expect: action2
  }));
  const status = statusOperation(ours);
  const meant = meantOf(comparison.desired, comparison.desired.status);
  const operation = { type: "update", flow_id: flow.id, meant, patches, removals, status };
  const drafted = ran && isDrafted(status);
  const delay = comparison.steps.some((step3) => step3.fields.some((field2) => field2.differs && field2.key === "delay"));
  const notes = [
    ...!ran || drafted ? [] : removals.length === 0 ? ["Nobody leaves the flow."] : [removedNote],
    ...ran && delay ? ["People already waiting in a delay keep their old time."] : [],
    ...statusNotes(ours, status)
  ];
  return rowOf3(
    ours,
    {
      kind: "update",
      reason: status !== void 0 && status.to !== status.from ? `${reason}, status` : reason,
      ...ran ? { cost: costOf(flow, entry2, prepared.input, { cancels: drafted, forgets: false }) } : {},
      notes,
      destructive: drafted
    },
    operation
  );
}
function patchOf({ step: step3, meant, found, sent, fields }) {
  const writes = new Set(fields.flatMap((field2) => field2.differs ? [field2.key] : []));
  if (found === void 0 || writes.size === 0) return void 0;
  const definition2 = inPlace(meant, found, sent, writes);
  return { action_id: actionId(found), step: step3.step, branch: step3.branch, expect: found, definition: definition2 };
}
var removedNote = "What becomes of people who wait in a removed step, Klaviyo does not say.";
function statusOperation({ flow, target, comparison }) {
  if (flow.status === target.to && target.off.length === 0) return void 0;
  const meant = meantOf(comparison.desired, comparison.desired.status);
  const stays = flow.status === target.to;
  const actions = stays ? Object.fromEntries(target.off.map((id2) => [id2, target.actions[id2] ?? target.to])) : target.actions;
  const old_actions = statusesOf(comparison.found.actions);
  return { type: "status", flow_id: flow.id, from: flow.status, to: target.to, actions, old_actions, meant };
}
function statusRow(ours, operation) {
  const { flow, entry: entry2, ran, prepared } = ours;
  const drafted = ran && isDrafted(operation);
  return rowOf3(
    ours,
    {
      kind: "status",
      reason: operation.from === operation.to ? "the status of single steps" : `${operation.from} to ${operation.to}`,
      ...ran ? { cost: costOf(flow, entry2, prepared.input, { cancels: drafted, forgets: false }) } : {},
      notes: statusNotes(ours, operation),
      destructive: drafted
    },
    operation
  );
}
var isDrafted = (status) => status !== void 0 && status.to === "draft" && status.from !== "draft";
function statusNotes({ ran }, status) {
  if (status === void 0 || status.to === status.from) return [];
  if (status.to === "draft") return ran ? [draftNote] : [];
  const isWoken = Object.keys(status.actions).length > 0 && compareStatus(status.to, status.from) > 0;
  return [...status.to === "manual" ? [manualNote] : [], ...isWoken ? [wokenNote] : []];
}
var wokenNote = "Steps with a status of their own are set one by one; if Klaviyo does not follow, they are raised with the flow for a moment and set back at once.";

// src/plan/match/settle.ts
function settledEntry(desired, flow, entry2, comparison) {
  if (entry2.journal !== void 0) return void 0;
  if (flow.unreadMails !== void 0) return void 0;
  const moved = [...comparison.flow, ...comparison.steps.flatMap((step3) => step3.fields)].length > 0;
  if (isComplete(entry2, flow, comparison) && !moved && !comparison.shapeEdited) return void 0;
  const templates = mailsOf(desired, flow, entry2, comparison);
  const settled = {
    ...entry2,
    name: desired.name,
    status: flow.status,
    has_run: entry2.has_run || flow.status !== "draft",
    // Read whole and nothing differs: until it moves it need not be read again.
    seen: flow.definition === void 0 ? entry2.seen : seenOf(flow),
    base: comparison.found,
    sent: normalizeDefinition(desired.definition),
    steps: ledgerSteps(desired.steps, comparison.found, comparison.match),
    templates
  };
  return sameData(settled, entry2) ? void 0 : settled;
}
function isComplete(entry2, flow, comparison) {
  const mails = templatesIn(comparison.steps.flatMap(({ found }) => found ?? []));
  return entry2.base !== void 0 && entry2.sent !== void 0 && entry2.status === flow.status && entry2.seen.flow !== "" && mails.every((template) => entry2.templates[template] !== void 0);
}
function mailsOf(desired, flow, entry2, comparison) {
  const templates = { ...entry2.templates };
  for (const { meant, found } of comparison.steps) {
    if (found === void 0) continue;
    for (const { template: token, other: id2 } of zipSlots(meant, found)) {
      const sent = token === null ? void 0 : desired.templates[token]?.hash;
      if (id2 === void 0 || id2 === null || sent === void 0) continue;
      const html = flow.templates?.[id2];
      const kept3 = html === void 0 ? templates[id2]?.kept : sha256(html);
      if (kept3 !== void 0) templates[id2] = { sent, kept: kept3 };
    }
  }
  return templates;
}
function foundByIntent(desired, flow, entry2, comparison, intent2) {
  const { added, removed, moved, rebranched } = comparison.structure;
  const isSame = comparison.flow.length === 0 && comparison.steps.every((step3) => step3.fields.length === 0) && [added, removed, moved, rebranched].every((list3) => list3.length === 0);
  const copies = intent2?.meant?.copies;
  const held = Object.entries(flow.templates ?? {}).filter(([, html]) => copies === void 0 || Object.values(copies).includes(htmlHash(html))).map(([id2, html]) => [id2, { sent: sha256(html), kept: sha256(html) }]);
  return {
    ...entry2,
    base: comparison.found,
    ...isSame ? { sent: normalizeDefinition(desired.definition) } : {},
    templates: { ...Object.fromEntries(held), ...sameMails(desired, flow, comparison) },
    seen: seenOf(flow)
  };
}
function sameMails(desired, flow, comparison) {
  const same4 = {};
  for (const { meant, found } of comparison.steps) {
    for (const { template: token, other: id2 } of zipSlots(meant, found)) {
      const html = flow.templates?.[id2 ?? ""];
      const wanted = token === null ? void 0 : desired.templates[token];
      if (html === void 0 || wanted === void 0 || !isSameHtml(wanted.html, html)) continue;
      same4[id2 ?? ""] = { sent: wanted.hash, kept: sha256(html) };
    }
  }
  return same4;
}

// src/plan/rows/row-ours.ts
function oursRow(sequence2, claim, prepared) {
  const { input, names: names3 } = prepared;
  const { flow } = claim;
  const { entry: entry2, edits } = foundEntry2(sequence2, claim, prepared);
  const comparison = compare2({ desired: sequence2.desired, flow, entry: entry2, secrets: input.secrets, names: names3 });
  const { desired } = comparison;
  const target = statusTarget(desired, desired.status, flow.status, comparison.found, comparison.match);
  const ran = hasRun(flow, entry2, input);
  const edited = entry2.journal === void 0 ? editedWords(comparison, isStatusEdited(sequence2, flow, entry2)) : [];
  const ours = { sequence: sequence2, flow, entry: entry2, edits, comparison, target, ran, edited, prepared };
  const restitches = input.ledger.facts["restitch"];
  const removalWorks = restitches === true || !ran && restitches !== false;
  const reasons = replaceReasons(comparison, removalWorks, entry2.steps);
  if (reasons.length > 0) {
    if (sequence2.desired.treeSize !== void 0)
      return blockedRow({ ...sequence2, errors: [tooLarge2(sequence2.desired, reasons)] });
    const isOpen2 = ran && restitches === void 0 && replaceReasons(comparison, true, entry2.steps).length === 0;
    return replaceRow(ours, reasons, { notes: isOpen2 ? [triedNote] : [] });
  }
  const renewal = renewalFor(ours);
  if (renewal?.due === true)
    return replaceRow(ours, [renewalReason], { isRenewal: true, notes: renewalNotes(renewal, input.now) });
  const changes = updateReason(comparison);
  if (changes !== "") return updateRow(ours, changes);
  const status = statusOperation(ours);
  if (status !== void 0) return statusRow(ours, status);
  return noneRow(ours);
}
var renewalReason = "a drain of it was taken back";
function renewalFor({ sequence: sequence2, flow, entry: entry2, comparison, target, prepared: { input } }) {
  if (flow.status === "draft" || compareStatus(target.to, flow.status) < 0) return void 0;
  const draining2 = drainingOf(input.ledger, sequence2.desired.address).length;
  return renewalOf(entry2, longestInside(comparison.found), draining2, input.now);
}
var triedNote = "Whether Klaviyo joins the ends where a step is removed is not known for this account. apply tries it first, on a scratch draft that it deletes again; if it does, the flow stays and nobody leaves it.";
function foundEntry2({ desired }, { flow, entry: entry2, how }, prepared) {
  const { input, names: names3 } = prepared;
  if (how !== "intent" && how !== "rebuilt") return { entry: entry2, edits: [] };
  const comparison = compare2({ desired, flow, entry: entry2, secrets: input.secrets, names: names3 });
  const known3 = { ...entry2, steps: ledgerSteps(comparison.desired.steps, comparison.found, comparison.match) };
  const full = how === "intent" ? foundByIntent(comparison.desired, flow, known3, comparison, input.ledger.intents[desired.address]) : known3;
  const tag = lacksTag(prepared, desired.address);
  return { entry: full, edits: [{ edit: "take", address: desired.address, entry: full, how, tag }] };
}
var lacksTag = ({ owned }, address2) => owned.edits.some((edit) => edit.edit === "take" && edit.address === address2 && edit.tag);
function isStatusEdited({ desired }, flow, entry2) {
  return entry2.base !== void 0 && desired.status !== void 0 && flow.status !== entry2.status && flow.status !== desired.status;
}
function noneRow(ours) {
  const { sequence: sequence2, flow, entry: entry2, comparison, prepared } = ours;
  const row2 = rowOf3(ours, { kind: "none", reason: "nothing to do", notes: movedNote(sequence2, prepared) });
  const settled = settledEntry(comparison.desired, flow, { ...entry2, has_run: ours.ran }, comparison);
  if (settled === void 0) return row2;
  const tag = lacksTag(prepared, sequence2.desired.address);
  const edit = { edit: "take", address: sequence2.desired.address, entry: settled, how: "settled", tag };
  return { ...row2, edits: [...row2.edits.filter((one3) => one3.edit !== "take"), edit] };
}
var movedNote = ({ desired }, { owned }) => owned.edits.flatMap(
  (edit) => edit.edit === "move" && edit.to === desired.address ? [`Its file moved from ${edit.from}; Klaviyo sees nothing of it.`] : []
);

// src/plan/decide.ts
function decide(input) {
  const { prepared, rows: bare2 } = settleFlows(input);
  const rows = withNamers(bare2, prepared);
  const plan = planOf(rows, prepared);
  const refusals = guard(plan, rows, prepared);
  const lowered2 = refusals.length > 0 && input.options.only !== void 0 ? loweringRows(rows, prepared) : void 0;
  if (lowered2 === void 0) return { ...plan, refusals };
  const calm = assemble(lowered2, prepared);
  return { ...calm, refusals: guard(calm, lowered2, prepared, "lowering") };
}
function settleFlows(input) {
  const asked6 = new Set(
    input.desired.flatMap(({ references }) => references.flatMap(({ kind, name }) => kind === "flow" ? [name] : []))
  );
  const fresh = /* @__PURE__ */ new Set();
  for (; ; ) {
    const prepared = prepare(input, fresh);
    const rows = rowsOf(prepared);
    const made = rows.flatMap(
      ({ change: { address: address2, kind, operation } }) => operation !== void 0 && (kind === "create" || kind === "replace") && asked6.has(address2) ? [address2] : []
    );
    if (made.every((address2) => fresh.has(address2))) return { prepared, rows };
    for (const address2 of made) fresh.add(address2);
  }
}
var rowsOf = (prepared) => {
  const { input } = prepared;
  return [
    ...prepared.sequences.map((sequence2) => rowOf4(sequence2, prepared)),
    ...prepared.removed.map(
      ({ address: address2, entry: entry2, flow }) => goneRow(address2, entry2, flow, "the file was removed", prepared)
    )
  ].filter((row2) => input.options.only?.includes(row2.change.address) ?? true).map((row2) => withContent2(timed(waiting(row2, input), input), input));
};
function planOf(rows, prepared) {
  const { input } = prepared;
  const held = windowed(
    rows.map((row2) => promoted(row2, input)),
    input
  );
  const plan = assemble(held, prepared);
  return { ...plan, diagnostics: [...plan.diagnostics, ...windowProblems(held, input)] };
}
function waiting(row2, { stuck }) {
  const why = stuck?.[row2.change.address];
  if (why === void 0) return row2;
  const { operation: _, cost: __, ...rest } = row2.change;
  const change2 = { ...rest, kind: "blocked", reason: why, notes: [], destructive: false, writes: 0 };
  return { ...row2, change: change2, edits: [], edited: [] };
}
function rowOf4(sequence2, prepared) {
  const { desired, claim, errors } = sequence2;
  if (!desired.deploy) return undeployed(sequence2, prepared);
  if (claim.kind === "unread") return unreadRow(sequence2, claim);
  if (errors.length > 0 || claim.kind === "blocked") return blockedRow(sequence2);
  switch (claim.kind) {
    case "adopt":
      return adoptRow(sequence2, claim.flow, prepared);
    case "new":
      return createRow(sequence2, prepared.names);
    case "ours":
      return oursRow(sequence2, claim, prepared);
  }
}
function undeployed({ desired, claim }, prepared) {
  const isThere3 = claim.kind === "ours" || claim.kind === "unread";
  const entry2 = isThere3 ? claim.entry : claim.kind === "new" ? claim.before : void 0;
  const flow = isThere3 ? claim.flow : void 0;
  const row2 = goneRow(desired.address, entry2, flow, "the file says deploy: false", prepared);
  const forget = entry2 !== void 0 && flow === void 0;
  return {
    ...row2,
    change: { ...row2.change, name: desired.name, at: desired.at.name },
    edits: forget ? [{ edit: "forget", address: desired.address }] : [],
    desired
  };
}

// src/plan/input.ts
var noOptions = {
  allow: [],
  cut: [],
  endDrain: [],
  recreate: [],
  overwriteDrift: [],
  allowRollback: false
};

// src/plan/rows/spared.ts
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

// src/report/budget.ts
var dailyCalls = 225;
var keptForPlans = 15;
var day8 = 864e5;
var recentCalls = (times2, now) => times2.filter((at2) => Date.parse(at2) > now - day8).sort();
var callsLeft = (times2, now) => Math.max(0, dailyCalls - keptForPlans - recentCalls(times2, now).length);

// src/program/report/plan-costs.ts
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
  const asker = createAsker({ api, now, timezone, metricId: metric2.data, allowed });
  const today2 = dayAt(now(), timezone);
  const rows = await asker.values(flowIds, { from: addDays(today2, -30), to: today2 });
  if (!rows.ok) return { calls: asker.calls() };
  const hasValues = asker.hasValues();
  const costs = {};
  for (const { flow_id: id2, counts: counts3 } of rows.data.rows) {
    const sum2 = costs[id2] ??= { recipients: 0, ...hasValues ? { revenue: 0 } : {} };
    sum2.recipients += counts3.recipients;
    if (hasValues) sum2.revenue = (sum2.revenue ?? 0) + counts3.conversion_value;
  }
  const unknown5 = Object.fromEntries([...rows.data.unread].map((id2) => [id2, {}]));
  return { costs: { ...costs, ...unknown5 }, calls: asker.calls() };
}

// src/program/pipeline.ts
var sequenceFiles = (sources) => [...sources.keys()].filter((file) => /(?<!\.test)\.ya?ml$/.test(file) && file !== "sluice.yaml");
async function load(world, accountKey, isForgiving = false) {
  const { config: config2, diagnostics, source } = await loadConfig(world.disk, world.root, isForgiving);
  const sources = new Map(source === void 0 ? [] : [["sluice.yaml", source]]);
  if (!config2) return { ...failed(diagnostics), sources };
  const account = accountKey === void 0 ? config2.accounts[0] : config2.accounts.find(({ key: key2 }) => key2 === accountKey);
  if (!account) return { ...failed([...diagnostics, noSuchAccount(accountKey, config2)]), sources };
  const { sources: files, ...read } = await loadAccount(world.disk, world.root, config2, account);
  return {
    ...success({ config: config2, account, ...read, diagnostics: [...diagnostics, ...read.diagnostics] }),
    sources: new Map([...sources, ...read.originals, ...files])
  };
}
function compileAll({ sequences, templates, diagnostics, account }, ledger) {
  const taken2 = ledger?.facts["multi_branch"];
  const results = sequences.map((sequence2) => {
    const entry2 = ledger && entryLike(ledger, sequence2);
    const known3 = giveIds(sequence2, entry2?.steps ?? []);
    return compileAs(known3, templates, account, { taken: taken2, held: entry2?.base });
  });
  const desired = results.flatMap((result) => "desired" in result ? result.desired ?? [] : []);
  const faulty = diagnostics.filter(isError).flatMap(({ address: address2, at: at2 }) => address2 ?? addressOf(account, at2?.file) ?? []);
  const addresses = [...sequences.map(({ address: address2 }) => address2), ...faulty];
  const told4 = [...checkFlowReferences(desired, addresses), ...checkMeets(sequences, addresses)];
  const wrong = new Set(told4.map(({ address: address2 }) => address2));
  return {
    desired: desired.filter(({ address: address2 }) => !wrong.has(address2)),
    diagnostics: [...diagnostics, ...results.flatMap((result) => result.diagnostics), ...told4]
  };
}
async function standing2(git, commit, applied2, { ancestry: ask }) {
  const known3 = await ancestry(git, commit, applied2);
  if (ask === void 0 || ["same", "descendant", "ancestor"].includes(known3)) return known3;
  const told4 = await ask(commit, applied2);
  return told4 === "unknown" ? known3 : told4;
}
async function makePlan(world, loaded, api, store, request = {}) {
  const { config: config2, account } = loaded;
  const before = api.counts().total;
  const owner = request.account === void 0 ? await api.getAccount() : success(request.account);
  if (!owner.ok) return failed([...loaded.diagnostics, callFailed(owner.error)]);
  const remembered = await store.readLedger(owner.data.id);
  if (!remembered.ok) return failed([...loaded.diagnostics, ...stateProblems(remembered.error)]);
  const ledger = remembered.data ?? emptyLedger(config2.project ?? "", owner.data.id);
  const compiled = compileAll(loaded, ledger);
  const seen = await observe(api, {
    ledger,
    desired: compiled.desired,
    owner: owner.data,
    // Who allows an edit to be overwritten must have every edit shown, those of mails too.
    deep: request.deep ?? (request.options?.overwriteDrift?.length ?? 0) > 0,
    project: config2.project
  });
  if (!seen.ok) return failed([...loaded.diagnostics, notConnected(seen.error)]);
  const offset = api.clockOffset();
  const git = world.git(world.root);
  const commit = request.commit ?? await headCommit(git);
  const diagnostics = [...compiled.diagnostics, ...missingSecrets(world, compiled.desired)];
  const input = {
    desired: compiled.desired,
    invalid: invalidAddresses(loaded, compiled.desired),
    diagnostics,
    flowsMissing: diagnostics.some(({ code }) => code === "flows-missing"),
    observed: seen.data,
    ledger,
    policy: config2.policy,
    account: { key: account.key, maxStatus: account.maxStatus, accountId: account.accountId },
    project: config2.project,
    commit,
    ...commit === void 0 || ledger.commit === void 0 ? {} : { ancestry: await standing2(git, commit, ledger.commit, request) },
    ...await promotionOf(world, loaded, store),
    options: { ...noOptions, ...request.options },
    stuck: request.stuck ?? {},
    secrets: secretsFrom(world.env),
    requests: api.counts().total - before,
    now: world.now(),
    ...offset === void 0 ? {} : { klaviyoNow: world.now() + offset }
  };
  const looked = await withWholeFlows(api, input);
  if (!looked.ok) return failed([...loaded.diagnostics, callFailed(looked.error)]);
  const { input: whole, plan } = looked.data;
  const atStake = request.costs === false ? [] : flowsAtStake(plan);
  if (atStake.length === 0) return success({ plan, input: whole, spared: spared(whole, plan) });
  const { costs, calls } = await costsOf(world, api, store, seen.data, config2.reports.conversionMetric, atStake);
  const priced = { ...whole, ...costs ? { costs } : {}, requests: api.counts().total - before };
  const dear = decide(priced);
  return success({ plan: dear, input: priced, spared: spared(priced, dear), reportCalls: calls });
}
async function withWholeFlows(api, input) {
  const plan = decide(input);
  const flows = {};
  for (const { kind, flow_id: id2 } of plan.changes) {
    if (id2 === void 0 || kind !== "replace") continue;
    if (input.observed.flows[id2]?.definition !== void 0) continue;
    const read = await readWhole(api, id2, "all");
    if (read.ok) flows[id2] = read.data;
    else if (read.error.status !== 404) return read;
  }
  if (Object.keys(flows).length === 0) return success({ input, plan });
  const observed = { ...input.observed, flows: { ...input.observed.flows, ...flows } };
  const looked = { ...input, observed, requests: input.requests + Object.keys(flows).length };
  return success({ input: looked, plan: decide(looked) });
}
function decideAgain(planned, options) {
  const input = { ...planned.input, options: { ...planned.input.options, ...options } };
  const plan = decide(input);
  return { ...planned, input, plan, spared: spared(input, plan) };
}
var stateProblems = (error2) => error2.diagnostics ?? [
  diagnostic("ledger-unreadable", error2.message, "Nothing was changed. Mend what it names, and run it again.")
];
var invalidAddresses = (loaded, desired) => {
  const told4 = loaded.diagnostics.filter(isError).flatMap(({ address: address2, at: at2 }) => address2 ?? addressOf(loaded.account, at2?.file) ?? []);
  const uncompiled = loaded.sequences.map(({ address: address2 }) => address2).filter((a) => !desired.some((d) => d.address === a));
  return [.../* @__PURE__ */ new Set([...told4, ...uncompiled])];
};
var addressOf = (account, file) => file?.startsWith(account.flows) && file.endsWith(".yaml") ? file.slice(account.flows.length, -".yaml".length) : void 0;
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
var noSuchAccount = (key2, config2) => diagnostic(
  "config-invalid",
  key2 === void 0 ? "sluice.yaml names no account." : `sluice.yaml has no account "${key2}".`,
  `Accounts it has: ${config2.accounts.map((a) => a.key).join(", ") || "none"}.`
);

// src/state/open-state.ts
function openState({ root: root2, git }, state) {
  return state.kind === "branch" ? createGitStore(git(root2), { branch: state.branch }) : createDirectoryStore(root2);
}

// src/plan/terminal/render-styles.ts
var sgr2 = (on, off) => (text2) => text2 === "" ? "" : `\x1B[${on}m${text2}\x1B[${off}m`;
var ansiStyles = {
  add: sgr2("32", "39"),
  change: sgr2("33", "39"),
  remove: sgr2("31", "39"),
  danger: sgr2("1;31", "22;39"),
  warning: sgr2("33", "39"),
  good: sgr2("32", "39"),
  bold: sgr2("1", "22"),
  dim: sgr2("2", "22"),
  command: sgr2("36", "39")
};
var same3 = (text2) => text2;
var plainStyles = Object.fromEntries(Object.keys(ansiStyles).map((name) => [name, same3]));

export {
  nodeDisk,
  whyUnreadable,
  readText,
  require_dist,
  maxYamlBytes,
  parseYaml,
  startOf,
  testFilesBelow,
  readSequenceFiles,
  allSteps,
  Float,
  plainJson,
  decoded,
  plainText,
  messagesOf,
  previewOf,
  sampleFixture,
  templateCodes,
  hasEvent,
  lintSequence,
  problemsOf,
  inPromotionOrder,
  parseCron,
  lastDue,
  configFile,
  parseConfig,
  parseWhen,
  parseWall,
  testEnding,
  usualStart,
  parseFlowTest,
  merged,
  normalReentry,
  withVariables,
  variablesIn,
  parseSequence,
  inFileOrder,
  loadConfig,
  loadAccount,
  createLimits,
  errorText,
  stopwatch,
  connectToRead,
  connectToWrite,
  callFailed,
  plain2 as plain,
  coloured,
  renderDiagnostics,
  renderCounts,
  escapeData,
  escapeProperty,
  renderAnnotation,
  diagnosticJson,
  compile,
  compileAs,
  giveIds,
  probeKey,
  emptyLedger,
  isOpen,
  openChanges,
  behind,
  canFilter,
  statusIn,
  damOf,
  filterPart,
  dammed,
  undammed,
  undammedFlow,
  daysOf2 as daysOf,
  holdsDam,
  isBefore,
  partIn,
  sha256,
  normalizeDefinition,
  normalizeAction,
  canonicalDefinition,
  canonicalAction,
  intentHash,
  wayInHash,
  mayBeAnnounced,
  isMadeSince,
  likelyAnnounced,
  isForeign,
  resolve3 as resolve,
  resolveFlows,
  idsIn,
  namesOf,
  nextMoment,
  isEverOpen,
  neverOpens,
  compareStatus,
  isBelow2 as isBelow,
  statusesOf,
  seenOf,
  movedSince,
  triggerMetricOf,
  notSince,
  atMoment,
  withGuard,
  withoutGuard,
  groupsIn,
  bareFlow,
  fillInAction,
  isAsMeant,
  isSameWayIn,
  isSecret,
  hasMarker,
  digestOf,
  secretsFrom,
  secretValues,
  hideSecrets,
  hideKnownOrLikely,
  hideValues,
  conditionWords,
  filterWords,
  labelOf2 as labelOf,
  yamlKeyOf,
  isSentence,
  isSameHtml,
  htmlHash,
  slotsOf,
  templatesIn,
  newTemplates,
  isToken,
  zipSlots,
  matchedSlots,
  triggerWords,
  fieldsOfFlow,
  match2 as match,
  structureOf,
  observedDefinition,
  compare2 as compare,
  cancelNote,
  prepare,
  placeOf,
  printLedger,
  withIntent,
  withoutIntent,
  withEntry,
  moveEntry,
  removeEntry,
  entryLike,
  withJournal,
  withCreate,
  createsLeft,
  withContent,
  withHotfix,
  withDraining,
  longestInside,
  waitsUntil,
  untilWords,
  drainWords,
  staleFrom,
  canBeTakenBack,
  watchOf,
  judge,
  newFile,
  few2 as few,
  drainAdvice,
  overdueAdvice,
  planDigest,
  meantHash,
  standing,
  standingOf,
  isWaiting,
  wordsOf2 as wordsOf,
  closingOf,
  undoable,
  ledgerSteps,
  decide,
  noOptions,
  spared,
  readWhole,
  readActionsAgain,
  projectTagName,
  drainTagName,
  templatePrefix,
  observe,
  namedMetric,
  metricWords,
  conversionMetric,
  noRevenueWords,
  askedNames,
  countNames,
  countsOf,
  valueNames,
  noCounts,
  addCounts,
  rateOf,
  ratesOf,
  frameKeys,
  syncMark,
  currencyOf,
  isDerived,
  frameTo,
  framesBefore,
  daysACall,
  createAsker,
  dailyCalls,
  recentCalls,
  callsLeft,
  compiledAlone,
  contentDigest,
  done,
  stateError,
  learn,
  covered,
  isReadTo,
  readStored,
  printStored,
  beginBranch,
  commitOnBranch,
  headOf,
  createGitHubBranch,
  watchLease,
  readEach,
  createFileStore,
  directoryFiles,
  gitFiles,
  branchFiles,
  reportPlace,
  reportProblem,
  asIn,
  sequenceFiles,
  load,
  compileAll,
  makePlan,
  decideAgain,
  stateProblems,
  openState,
  ansiStyles,
  plainStyles
};
