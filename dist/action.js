import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  labelsOf,
  mergedPullRequest,
  pullRequestHead,
  reviewersOf
} from "./chunks/chunk-GXCQCG3U.js";
import {
  renderApplySummary,
  renderDrainLine,
  renderResultLine
} from "./chunks/chunk-4BO6CRM7.js";
import {
  renderDriftMarkdown
} from "./chunks/chunk-RM6WJZKI.js";
import {
  pageOf,
  pictureBundle
} from "./chunks/chunk-6JALLXJU.js";
import {
  atRef
} from "./chunks/chunk-GP73QW7X.js";
import "./chunks/chunk-COM7HOYT.js";
import {
  beforeAfter,
  commitLink,
  heldWords,
  placeLink,
  printPlan,
  renderPlanMarkdown,
  withMeetings
} from "./chunks/chunk-D4VTFBKH.js";
import "./chunks/chunk-HLFNVSKF.js";
import "./chunks/chunk-PFTEKUAE.js";
import {
  counts,
  firstFew,
  isCommand
} from "./chunks/chunk-5Z6HKMJF.js";
import "./chunks/chunk-6IKGSO5M.js";
import {
  validateFiles
} from "./chunks/chunk-M6R2I2LB.js";
import "./chunks/chunk-FIVZNBZE.js";
import "./chunks/chunk-B355TOFE.js";
import {
  applyAccount,
  tendOnly
} from "./chunks/chunk-JGVJP73K.js";
import "./chunks/chunk-VWV37W5K.js";
import "./chunks/chunk-YIKQXPJL.js";
import {
  lookForDrift
} from "./chunks/chunk-JNUIJBBV.js";
import "./chunks/chunk-HR55MJLW.js";
import {
  closeComment,
  findComment,
  keepDrainIssues,
  keepIssues,
  ourComments,
  publish,
  runReport,
  strangeEditor,
  upsertComment
} from "./chunks/chunk-JMUGRUIY.js";
import {
  drainAlarms
} from "./chunks/chunk-QCJZOTRS.js";
import "./chunks/chunk-6FETRIHL.js";
import "./chunks/chunk-GJSQO3PW.js";
import "./chunks/chunk-PKKP5LUT.js";
import {
  approvedBy,
  brings,
  printBareMarker,
  readMarker,
  shownAs
} from "./chunks/chunk-WLHMYOXF.js";
import {
  isHeldBack
} from "./chunks/chunk-VMEFTTIJ.js";
import {
  clip,
  codeOf,
  markdownCode,
  markdownText,
  textOf,
  urlPath
} from "./chunks/chunk-JSO64FUN.js";
import "./chunks/chunk-IB5JU7PX.js";
import {
  failureDiagnostics,
  testsOfPlan
} from "./chunks/chunk-IEE6ILAY.js";
import "./chunks/chunk-QX2JGFET.js";
import "./chunks/chunk-G2U5U45T.js";
import "./chunks/chunk-QY2NKCUP.js";
import {
  fetchFor,
  gitIn
} from "./chunks/chunk-TWMAKFU7.js";
import "./chunks/chunk-NFGMCDQY.js";
import "./chunks/chunk-HOZ6W337.js";
import {
  beginBranch,
  branchFiles,
  commitOnBranch,
  compileAll,
  compiledAlone,
  configFile,
  connectToRead,
  connectToWrite,
  contentDigest,
  createFileStore,
  createGitHubBranch,
  decideAgain,
  escapeData,
  escapeProperty,
  headOf,
  inPromotionOrder,
  load,
  loadAccount,
  loadConfig,
  makePlan,
  nodeDisk,
  openState,
  parseConfig,
  parseYaml,
  placeOf,
  plainStyles,
  renderAnnotation,
  renderCounts,
  reportPlace,
  reportProblem,
  sequenceFiles
} from "./chunks/chunk-UAVHVDVM.js";
import {
  boolean,
  int,
  isError,
  listed,
  looseObject,
  momentWords,
  plural,
  record,
  string,
  unknown
} from "./chunks/chunk-KKJNJNI7.js";
import "./chunks/chunk-IL55XNBZ.js";
import "./chunks/chunk-CDOEZKTD.js";
import "./chunks/chunk-X3EXHPU6.js";
import {
  jsonOf
} from "./chunks/chunk-EH362S3J.js";
import "./chunks/chunk-IM2OHN7X.js";
import "./chunks/chunk-KTYA5NCS.js";
import "./chunks/chunk-3IJK6RTP.js";
import "./chunks/chunk-IXLZH46Z.js";
import "./chunks/chunk-E36DAF7D.js";
import {
  apiUrlFrom,
  commitsNamed,
  createGitHub,
  firstParents,
  missingPermission,
  said
} from "./chunks/chunk-NDF2TBOI.js";
import {
  failed,
  success
} from "./chunks/chunk-ZU3F52LC.js";
import "./chunks/chunk-5XWL5JNG.js";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty2(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData2(this.message)}`;
    return cmdStr;
  }
};
function escapeData2(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty2(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code2, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code2), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/platform.js
import os3 from "os";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os3.platform();
var arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret2) {
  issueCommand("add-mask", {}, secret2);
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}

// src/action/main.ts
import { readFileSync } from "node:fs";
import { writeFile as writeFile2 } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

// src/action/event-file.ts
var payload = looseObject({
  action: string().optional(),
  ref: string().optional(),
  after: string().optional(),
  deleted: boolean().optional(),
  changes: looseObject({}).optional(),
  inputs: record(string(), unknown()).nullish(),
  repository: looseObject({ full_name: string(), default_branch: string(), html_url: string().optional() }).optional(),
  pull_request: looseObject({
    number: int(),
    merged: boolean().nullish(),
    merge_commit_sha: string().nullish(),
    base: looseObject({ ref: string() }).optional(),
    head: looseObject({ sha: string(), repo: looseObject({ full_name: string() }).nullable() })
  }).optional()
});
function eventIn(path, read) {
  if (path === void 0 || path === "") return unread("GITHUB_EVENT_PATH is not set");
  const text = read(path);
  if (text === void 0) return unread(`there is no file to read at ${path}`);
  const value = jsonOf(text);
  if (value === void 0) return unread(`${path} is empty or no JSON`);
  const checked = payload.safeParse(value);
  if (!checked.success) return unread(`${path} is no event of GitHub's at ${placeOf(checked.error)}`);
  return success(value);
}
var unread = (why) => failed(
  `The event of this run cannot be read: ${why}. GitHub writes that file, so run the job again; where something else starts Sluice, let GITHUB_EVENT_PATH name a file that holds the event.`
);

// src/github/compare.ts
var standing = {
  ahead: "descendant",
  behind: "ancestor",
  identical: "same",
  diverged: "diverged"
};
async function ancestryAtGitHub(github, commit, applied) {
  const compared = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
    basehead: `${applied}...${commit}`,
    per_page: 1
  });
  return compared.ok ? standing[compared.data.status] ?? "unknown" : "unknown";
}

// src/action/comment/annotations.ts
var mostOfAKind = 10;
function annotate(log, problems, root) {
  for (const severity of ["error", "warning"]) {
    const some = problems.filter((problem) => problem.severity === severity);
    for (const problem of some.slice(0, mostOfAKind)) log(renderAnnotation(inRepository(problem, root)));
    if (some.length > mostOfAKind) log(`${some.length - mostOfAKind} more ${severity}s: see the summary of this step.`);
  }
}
var inRepository = (problem, root) => problem.at === void 0 || root === "." ? problem : { ...problem, at: { ...problem.at, file: `${root}/${problem.at.file}` } };
function problemTable(problems, links) {
  if (problems.length === 0) return "";
  const rows = problems.map(
    ({ severity, code: code2, message, detail, at }) => `| ${severity} | \`${code2}\` | ${at ? placeLink(at.file, at.line, links) : ""} | ${markdownText(detail === "" ? message : `${message} ${detail}`)} |`
  );
  return ["| | code | where | what |", "|---|---|---|---|", ...rows, ""].join("\n");
}

// src/action/log.ts
var note = (kind, message, title = "Sluice") => `::${kind} title=${escapeProperty(title)}::${escapeData(message)}`;
var ours = /^::(?:error|warning|notice) [^\r\n]*$/;
var tamed = (line) => ours.test(line) ? line : line.replace(/^([\s\u0085]*:)(?=:)/gm, "$1 ").replaceAll("##[", "## [");

// src/action/approval.ts
var labels = {
  delete: "sluice:allow-delete",
  replace: "sluice:allow-replace",
  overrideWindow: "sluice:override-window",
  hotfix: "sluice:hotfix",
  undo: "sluice:undo"
};
var labelFor = ({ kind }) => kind === "delete" ? labels.delete : labels.replace;
var unpromotedIn = ({ changes, refusals }) => /* @__PURE__ */ new Set([
  ...changes.filter(({ held }) => held?.by === "promotion").map(({ address }) => address),
  ...refusals.flatMap(({ code: code2, address }) => code2 === "not-promoted" && address !== void 0 ? [address] : [])
]);
var mostMerges = 20;
async function approvalOf(post, { plan, input }, waiting = []) {
  const { github, settings, world } = post;
  const nobody = (from) => ({ approved: {}, allow: [], from });
  if (!github || settings.commit === void 0) return nobody("no pull request is known");
  const unpromoted = unpromotedIn(plan);
  const needy = plan.changes.filter(
    (change) => change.destructive || change.replace?.undoes !== void 0 || isHeldBack(change) || unpromoted.has(change.address) || (settings.requireApproved || input.policy.approvals !== void 0) && change.kind !== "none"
  );
  const { commit: applied } = input.ledger;
  const earlier = applied === void 0 ? [] : await firstParents(world.git(world.root), settings.commit, applied, mostMerges);
  let found;
  const seen = /* @__PURE__ */ new Set();
  const isDone = (change) => {
    const { approved = {}, allow = [], overrideWindow, hotfix } = found ?? {};
    return approved[change.address] === change.digest && (!change.destructive || allow.includes(change.address)) && (change.held?.by !== "window" || overrideWindow?.includes(change.address) === true) && (!unpromoted.has(change.address) || hotfix?.includes(change.address) === true);
  };
  const isKnown = () => found?.reviewers === void 0 && found?.overrideWindow === void 0 && found?.hotfix === void 0 && needy.every(isDone);
  for (const commit of [settings.commit, ...earlier]) {
    const isNewest = commit === settings.commit;
    const patience = isNewest && needy.length > 0 ? [2e3, 4e3, 8e3] : [];
    const pull = await mergedPullRequest(github, commit, settings.branch, patience);
    const one = !pull.ok ? told(post, missingPermission(pull.error, "pull-requests: read")) : pull.data === void 0 || seen.has(pull.data) ? void 0 : await approvedOn(post, plan, pull.data, input.policy.approvals);
    if (pull.ok && pull.data !== void 0) seen.add(pull.data);
    found = found === void 0 ? one ?? nobody("this push came from no pull request") : joined(found, one);
    if (!pull.ok || isKnown()) break;
  }
  const pushed = [...seen];
  for (const pull of waiting) {
    if (seen.has(pull) || isKnown()) continue;
    const one = await approvedOn(post, plan, pull, input.policy.approvals);
    found = found === void 0 ? one : joined(found, one);
  }
  return { ...found ?? nobody("no pull request is known"), pulls: pushed };
}
function joined(found, one) {
  if (one === void 0) return found;
  return {
    approved: { ...found.approved, ...one.approved },
    allow: [found, one].flatMap(({ approved, allow }) => allow.filter((address) => approved[address] !== void 0)),
    ...found.reviewers ?? one.reviewers ? { reviewers: joinedReviewers(found, one) } : {},
    ...passing("hotfix", found, one),
    ...passing("overrideWindow", found, one),
    ...found.undo === void 0 && one.undo === void 0 ? {} : { undo: [...found.undo ?? [], ...one.undo ?? []] },
    from: joinedFrom(found, one)
  };
}
function joinedReviewers(found, one) {
  const older = Object.entries(one.reviewers ?? {}).filter(
    ([address]) => found.reviewers?.[address] === void 0 || address in found.approved && address in one.approved
  );
  return { ...found.reviewers, ...Object.fromEntries(older) };
}
var joinedFrom = (found, one) => {
  const [newer, older] = [found, one].map(({ approved }) => Object.keys(approved).length > 0);
  return newer && older ? listed([found.from, one.from]) : older ? one.from : found.from;
};
function passing(label, found, one) {
  const [newer, older] = [found[label], one[label]];
  if (newer === void 0 && older === void 0) return {};
  return { [label]: [...(newer ?? []).filter((address) => !(address in one.approved)), ...older ?? []] };
}
function told({ io }, words) {
  io.log(note("warning", `${words} Only harmless changes are applied.`));
  return { approved: {}, allow: [], from: words };
}
async function approvedOn(post, plan, pull, policy) {
  const { github, account, io } = post;
  const from = `pull request #${pull}`;
  const nothing = (words) => ({ approved: {}, allow: [], from: words });
  if (!github) return nothing(from);
  const comment = await findComment(github, pull, account);
  if (!comment.ok) return told(post, missingPermission(comment.error, "pull-requests: read"));
  const marker = comment.data && readMarker(comment.data.body);
  if (!comment.data || !marker) return nothing(`${from} has no plan of ours`);
  const editor = await strangeEditor(github, comment.data);
  if (!editor.ok) return told(post, missingPermission(editor.error, "pull-requests: read"));
  if (editor.data !== void 0)
    return told(post, `The comment on ${from} was edited by ${editor.data}: nobody knows what it showed.`);
  const approved = approvedBy(marker, plan.changes);
  const isHeld = plan.changes.some(({ held }) => held?.by === "window");
  const destructive = plan.changes.filter((change) => change.destructive).map(labelFor);
  const undoes = plan.changes.filter(({ replace, address }) => replace?.undoes !== void 0 && address in approved);
  const wanted = [
    .../* @__PURE__ */ new Set([
      ...destructive,
      ...isHeld ? [labels.overrideWindow] : [],
      ...unpromotedIn(plan).size > 0 ? [labels.hotfix] : [],
      ...undoes.length > 0 ? [labels.undo] : []
    ])
  ];
  const set = await labelsOf(github, pull, wanted, marker.shown ?? comment.data.updated_at);
  if (!set.ok) return told(post, missingPermission(set.error, "issues: read"));
  for (const words of set.data.void) io.log(note("warning", words));
  const allow = plan.changes.filter((change) => set.data.allowed.includes(labelFor(change)));
  const overrideWindow = set.data.allowed.includes(labels.overrideWindow);
  const own = Object.keys(approved).filter((address) => brings(marker, address));
  const brought = plan.changes.map(({ address }) => address).filter((address) => brings(marker, address));
  const { reviewers } = policy === void 0 ? {} : await reviewersOn(post, pull, brought, policy);
  return {
    approved,
    allow: allow.map(({ address }) => address),
    reviewers,
    ...overrideWindow ? { overrideWindow: own } : {},
    ...set.data.allowed.includes(labels.hotfix) ? { hotfix: own } : {},
    ...set.data.allowed.includes(labels.undo) ? { undo: undoes.map(({ address }) => address) } : {},
    from
  };
}
async function reviewersWith(post, { plan }, pull, policy, { waiting, inherited }) {
  const own = plan.changes.filter(({ address }) => !inherited.includes(address));
  const { reviewers, uncounted } = await reviewersOn(
    post,
    pull,
    own.map(({ address }) => address),
    policy
  );
  const approved = Object.fromEntries(own.map(({ address, digest }) => [address, digest]));
  let found = { approved, allow: [], from: "", reviewers };
  for (const before of waiting) found = joined(found, await approvedOn(post, plan, before, policy));
  return { reviewers: found.reviewers ?? {}, uncounted };
}
async function reviewersOn({ github, io }, pull, addresses, policy) {
  const nobody = { reviewers: {}, uncounted: [] };
  if (!github) return nobody;
  const found = await reviewersOf(github, pull, policy);
  if (!found.ok) {
    io.log(note("warning", missingPermission(found.error, "pull-requests: read")));
    return nobody;
  }
  for (const words of found.data.void) io.log(note("warning", words));
  const reviewers = Object.fromEntries(addresses.map((address) => [address, found.data.approvers]));
  return { reviewers, uncounted: found.data.void };
}
function strictRefusals(plan, { approved, from }) {
  return plan.changes.filter(({ kind, address, digest }) => kind !== "none" && approved[address] !== digest).map(({ address }) => ({
    code: "not-approved",
    address,
    message: `What would be done to ${address} is not what was shown for approval (${from}).`,
    allow: "Open a pull request with the present state, and merge it once its plan is shown."
  }));
}

// src/github/waiting.ts
var waitingLabel = "sluice:waiting";
async function waitingPulls(github) {
  const listed2 = await github.list("GET /repos/{owner}/{repo}/issues", {
    labels: waitingLabel,
    state: "closed"
  });
  if (!listed2.ok) return listed2;
  const pulls = listed2.data.flatMap(
    ({ number, pull_request: pull }) => pull === void 0 ? [] : [{ number, at: pull.merged_at ?? "" }]
  );
  const latestFirst = pulls.sort((a, b) => a.at === b.at ? b.number - a.number : a.at < b.at ? 1 : -1);
  return success(latestFirst.map(({ number }) => number));
}
async function markWaiting(github, number, waits) {
  const done = waits ? await github.request("POST /repos/{owner}/{repo}/issues/{issue_number}/labels", {
    issue_number: number,
    labels: [waitingLabel]
  }) : await github.request("DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}", {
    issue_number: number,
    name: waitingLabel
  });
  return done.ok || !waits && done.error.kind === "not-found" ? success(void 0) : done;
}

// src/plan/markdown/follow.ts
var isOpen = ({ is }) => is === "waits" || is === "refused";
var [begin, end] = ["<!-- sluice-follow -->", "<!-- /sluice-follow -->"];
function withFollowed(body, rows, shown2) {
  const cut = body.indexOf("\n") + 1;
  const marker = body.slice(0, cut);
  const rest = body.slice(cut).replace(new RegExp(`^${begin}[\\s\\S]*?${end}\\n+`), "");
  const dated = marker.includes(" shown=") ? marker : marker.replace(" -->", ` shown=${encodeURIComponent(shown2)} -->`);
  const open2 = rows.filter(isOpen).length;
  const head = open2 === 0 ? "Merged, and nothing of it waits any more." : "Merged; not all of it is applied yet.";
  const lines = [
    "> [!NOTE]",
    `> **${head}**`,
    ...rows.map((row) => `> - ${codeOf(row.address, 120)}: ${wordsOf(row)}`),
    ">",
    "> Below stands the plan as it was shown before the merge."
  ];
  return `${dated}${[begin, ...lines, end].join("\n")}

${rest}`;
}
function wordsOf(row) {
  switch (row.is) {
    case "waits":
      return heldWords(row.held);
    case "applied": {
      const from = row.commit === void 0 ? "" : `, from ${markdownCode(row.commit.slice(0, 7))}`;
      return `applied ${momentWords(Date.parse(row.at), "UTC")}${from}`;
    }
    case "superseded":
      return `superseded by #${row.by}, which changes it again`;
    case "refused":
      return `**refused**: ${textOf(row.why, 300)}`;
    case "settled":
      return "nothing is left to be done";
  }
}

// src/action/comment/follow.ts
var mayWait = ({ config, account, sequences }) => (config.policy.windows ?? []).length > 0 || account.promotion !== void 0 || sequences.some(({ schedule }) => schedule !== void 0);
async function waitingOf({ github, io }, loaded) {
  if (github === void 0 || !mayWait(loaded)) return [];
  const pulls = await waitingPulls(github);
  if (pulls.ok) return pulls.data;
  io.log(note("notice", `What waits is not followed. ${missingPermission(pulls.error, "issues: read")}`));
  return [];
}
async function follow(post, came, pushed, waiting) {
  const { github, settings, account, world, io } = post;
  if (github === void 0 || !settings.comment) return;
  const isHeld = came.plan.changes.some(({ held, kind }) => held !== void 0 && kind !== "blocked");
  const pulls = [.../* @__PURE__ */ new Set([...isHeld || waiting.length > 0 ? pushed : [], ...waiting])];
  const now = new Date(world.now()).toISOString();
  const merges = [];
  for (const number of pulls) {
    const comment = await findComment(github, number, account);
    const marker = comment.ok ? comment.data && readMarker(comment.data.body) : void 0;
    if (!comment.ok || comment.data === void 0 || marker === void 0) continue;
    const editor = await strangeEditor(github, comment.data);
    if (editor.ok && editor.data === void 0) merges.push({ number, marker, comment: comment.data });
  }
  for (const [index, { number, marker, comment }] of merges.entries()) {
    const rows = followed(marker, came, merges.slice(0, index), merges.slice(index + 1), now);
    const waits = rows.some(isOpen);
    if (!waits && !waiting.includes(number)) continue;
    const body = withFollowed(comment.body, rows, marker.shown ?? comment.updated_at);
    if (body !== comment.body) {
      const written = await github.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
        comment_id: comment.id,
        body
      });
      if (!written.ok) {
        const why = missingPermission(written.error, "pull-requests: write");
        io.log(note("notice", `The comment on pull request #${number} does not say what waits. ${why}`));
        return;
      }
    }
    const others = await ourComments(github, number);
    const elsewhere = others.ok && others.data.some((one) => readMarker(one.body)?.account !== account && isWaitingIn(one.body));
    if (waits === waiting.includes(number) || !waits && elsewhere) continue;
    const marked = await markWaiting(github, number, waits);
    if (!marked.ok)
      io.log(note("notice", `The label sluice:waiting: ${missingPermission(marked.error, "pull-requests: write")}`));
  }
}
var isWaitingIn = (body) => body.includes("not all of it is applied yet.**");
function followed(marker, { plan, ledger, results, refusals }, newer, older, now) {
  const alike = (one, address) => shownAs(one.marker, address) === shownAs(marker, address);
  const planned = plan.changes.map(({ address }) => address).filter((address) => brings(marker, address));
  const gone = Object.keys(marker.addresses).filter(
    (one) => !one.startsWith("~") && brings(marker, one) && !planned.includes(one)
  );
  const own = [...planned, ...gone].filter((address) => !older.some((one) => alike(one, address)));
  return own.sort().map((address) => {
    const later = newer.find((one) => brings(one.marker, address) && !alike(one, address));
    if (later !== void 0) return { address, is: "superseded", by: later.number };
    const change = plan.changes.find((one) => one.address === address);
    if (change?.held !== void 0) return { address, is: "waits", held: change.held };
    const result = results.find((one) => one.address === address);
    const commit = plan.commit === void 0 ? {} : { commit: plan.commit };
    if (result?.outcome === "done") return { address, is: "applied", at: now, ...commit };
    if (result !== void 0) return { address, is: "refused", why: result.error ?? "it could not be applied" };
    if (change !== void 0 && change.kind !== "none") {
      const why = refusals.find((one) => one.address === address) ?? refusals.find((one) => one.address === void 0);
      return { address, is: "refused", why: why?.message ?? refusals[0]?.message ?? "nothing was applied" };
    }
    const applied = ledger.entries[address]?.applied;
    return applied === void 0 ? { address, is: "settled" } : { address, is: "applied", ...applied };
  });
}

// src/action/account/plan-account.ts
import { join } from "node:path";

// src/action/dangerous.ts
async function dangersOf(git, base, now) {
  const from = await baseCommit(git, base);
  if (from === void 0) return [];
  const [before, workflows] = await Promise.all([
    said(git, ["show", `${from}:./${configFile}`]),
    said(git, ["diff", "--unified=0", from, "HEAD", "--", ":(top).github", ":(top)*.env"])
  ]);
  const source = before === void 0 ? void 0 : parseYaml(before, configFile).source;
  const old = source && parseConfig(source).config?.accounts.find(({ key }) => key === now.key);
  return [...old === void 0 ? [] : changedAccount(old, now), ...changedAddress(workflows ?? "")];
}
async function baseCommit(git, base) {
  const [merged, first, remote] = await commitsNamed(git, ["HEAD^2", "HEAD^1", `refs/remotes/origin/${base}`]);
  return merged === void 0 ? remote : first;
}
function changedAccount(old, now) {
  const more = (now.secrets ?? []).filter((name) => !(old.secrets ?? []).includes(name));
  return [
    ...old.apiKeyEnv === now.apiKeyEnv ? [] : [
      `${code("api_key_env")} is ${code(now.apiKeyEnv)} instead of ${code(old.apiKeyEnv)}: the value of that variable is sent to Klaviyo as the key.`
    ],
    ...old.accountId === now.accountId ? [] : [
      `${code("account_id")} is ${shown(now.accountId)} instead of ${shown(old.accountId)}: flows may be written into another account.`
    ],
    ...more.length === 0 ? [] : [
      `Webhooks may hold ${more.map(code).join(", ")} from now on: the value reaches Klaviyo and the webhook\u2019s address.`
    ]
  ];
}
function changedAddress(diff) {
  const isSaid = diff.split("\n").some((line) => /^[+-](?![+-]).*KLAVIYO_API_URL/.test(line));
  return isSaid ? [`${code("KLAVIYO_API_URL")} changes: requests, and the key with them, go to that address.`] : [];
}
var code = (name) => markdownCode(name);
var shown = (id) => id === void 0 ? "not said" : code(id);
var dangerSection = (dangers) => dangers.length === 0 ? "" : [
  "> [!CAUTION]",
  "> **This changes where keys and words go. Merge it only if you meant it.**",
  ...dangers.map((line) => `> - ${line}`),
  ""
].join("\n");

// src/action/inherited.ts
async function inheritedBy({ settings, world, account }, loaded, plan) {
  const waiting = plan.changes.filter(isHeldBack).map(({ address }) => address);
  if (waiting.length === 0 || settings.base === void 0) return [];
  const base = await baseCommit(world.git(world.root), settings.base);
  if (base === void 0) return [];
  const read = await atRef(world, base, async (root) => {
    const { config } = await loadConfig(world.disk, root);
    const own = config?.accounts.find(({ key }) => key === account);
    return config && own && saidBy(await loadAccount(world.disk, root, config, own));
  });
  if (!read.ok || read.data === void 0) return [];
  const [before, now] = [read.data, saidBy(loaded)];
  return waiting.filter((address) => before.get(address) === now.get(address));
}
function saidBy({ sequences, templates }) {
  return new Map(
    sequences.map((sequence) => {
      const desired = compiledAlone(sequence, templates);
      const words = JSON.stringify(sequence, (key, value) => key === "at" ? void 0 : value);
      return [sequence.address, `${words}${desired === void 0 ? "" : contentDigest(desired)}`];
    })
  );
}

// src/github/pictures-branch.ts
var mostKept = 30;
var readme = {
  path: "README.md",
  text: "Pictures of mails and flows for the comments on pull requests. Written by the GitHub Action Sluice; do not edit.\n"
};
var folderOf = (pull) => `pull-${pull}`;
var picturePath = ({ pull, account }, name) => `${folderOf(pull)}/${encodeURIComponent(account)}/${name}`;
async function pushPictures(github, place, files) {
  const { branch } = place;
  const found = await headOf(github, branch);
  let head = found.ok ? found.data : void 0;
  if (!found.ok) {
    if (found.error.kind !== "not-found") return found;
    if (files.length === 0) return success("unchanged");
    const message = "sluice: begin the pictures for pull requests [skip ci]";
    const begun = await beginBranch(github, { branch, message, files: { [readme.path]: readme.text } });
    if (!begun.ok) return begun;
    const now = await headOf(github, branch);
    if (!now.ok) return now;
    head = now.data;
  }
  const changeFor = async (commit) => {
    const listed2 = await pathsAt(github, commit);
    return listed2.ok ? success(changeOf(place, files, listed2.data)) : listed2;
  };
  const change = await changeFor(head);
  if (!change.ok) return change;
  if (change.data === void 0) return success("unchanged");
  const committed = await commitOnBranch(github, { branch, expectedHead: head, ...change.data }, changeFor);
  if (!committed.ok) return committed;
  if (committed.data.state !== "moved") return success("kept");
  return failed({ kind: "conflict", message: `The branch ${branch} moves too often.` });
}
function changeOf(place, files, there) {
  const wanted = new Map(files.map(({ name, bytes }) => [picturePath(place, name), bytes]));
  const additions = [...wanted].filter(([path]) => !there.includes(path));
  const deletions = there.filter((path) => path.startsWith(picturePath(place, "")) && !wanted.has(path));
  if (additions.length + deletions.length === 0) return void 0;
  return {
    message: { headline: `sluice: pictures of pull request ${place.pull} (${place.account}) [skip ci]` },
    additions: additions.map(([path, bytes]) => ({ path, base64: bytes.toString("base64") })),
    deletions
  };
}
async function pathsAt(github, commit) {
  const tree = await github.request(
    "GET /repos/{owner}/{repo}/git/trees/{tree_sha}",
    { tree_sha: commit, recursive: "1" }
  );
  if (!tree.ok) return tree;
  return success(tree.data.tree.filter(({ type }) => type === "blob").map(({ path }) => path));
}
async function prunePictures(github, { branch, pull, isMerged }) {
  const found = await headOf(github, branch);
  if (!found.ok) return found.error.kind === "not-found" ? success("unchanged") : found;
  const tree = await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
    tree_sha: found.data
  });
  if (!tree.ok) return tree;
  const entries = tree.data.tree;
  if (!entries.some(({ path }) => path === folderOf(pull))) return success("unchanged");
  const kept = keptFolders(
    entries.map(({ path }) => path),
    isMerged ? void 0 : pull
  );
  let after = noCommit;
  if (kept.length > 0) {
    const rest = entries.filter(({ path }) => kept.includes(path) || path === readme.path).map(({ path, mode, type, sha }) => ({ path, mode, type, sha }));
    const made = await github.request("POST /repos/{owner}/{repo}/git/trees", { tree: rest });
    if (!made.ok) return made;
    const commit = await github.request("POST /repos/{owner}/{repo}/git/commits", {
      message: "sluice: the pictures of pull requests [skip ci]",
      tree: made.data.sha,
      parents: []
    });
    if (!commit.ok) return commit;
    after = commit.data.sha;
  }
  const moved = await moveBranch(github, branch, found.data, after);
  return moved.ok ? success("pruned") : moved;
}
function keptFolders(paths, dropped) {
  const numbers = paths.flatMap((path) => /^pull-(\d+)$/.exec(path)?.[1] ?? []).map(Number);
  return numbers.filter((number) => number !== dropped).sort((a, b) => b - a).slice(0, mostKept).map(folderOf);
}
var noCommit = "0".repeat(40);
async function moveBranch(github, branch, beforeOid, afterOid) {
  const known = await github.graphql(
    "query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { id } }",
    { owner: github.owner, repo: github.repo }
  );
  if (!known.ok) return known;
  return github.graphql("mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }", {
    input: {
      repositoryId: known.data.repository.id,
      refUpdates: [{ name: `refs/heads/${branch}`, beforeOid, afterOid, force: true }]
    }
  });
}

// src/program/preview/pictures.ts
import { createHash } from "node:crypto";

// src/browser/png.ts
import { crc32, deflateSync, inflateSync } from "node:zlib";
var signature = Buffer.from("89504e470d0a1a0a", "hex");
var leastPart = 0.97;
function withPalette(png) {
  const { header, data } = chunksOf(png);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colours, interlaced] = [header[8], header[9], header[12]];
  const size = colours === 2 ? 3 : colours === 6 ? 4 : 0;
  if (depth !== 8 || size === 0 || interlaced !== 0) return png;
  const pixels = unfiltered(inflateSync(data), width * size, height, size);
  const counted = /* @__PURE__ */ new Map();
  for (let at = 0; at < pixels.length; at += size) {
    const colour = pixels.readUIntBE(at, 3);
    counted.set(colour, (counted.get(colour) ?? 0) + 1);
  }
  const palette = [...counted].sort(([a, m], [b, n]) => n - m || a - b).slice(0, 256);
  const covered = palette.reduce((sum, [, count]) => sum + count, 0);
  if (covered < width * height * leastPart) return png;
  const indexOf = nearest(palette.map(([colour]) => colour));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = indexOf(pixels.readUIntBE((y * width + x) * size, 3));
  const head = Buffer.from(header);
  head[9] = 3;
  const bytes = Buffer.alloc(palette.length * 3);
  for (const [index, [colour]] of palette.entries()) bytes.writeUIntBE(colour, index * 3, 3);
  const end2 = Buffer.alloc(0);
  const body = deflateSync(rows, { level: 9, memLevel: 9 });
  const small = Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("PLTE", bytes),
    chunk("IDAT", body),
    chunk("IEND", end2)
  ]);
  return small.length < png.length ? small : png;
}
function chunksOf(png) {
  let header = Buffer.alloc(13);
  const data = [];
  for (let at = signature.length; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const [kind, content] = [png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
    if (kind === "IHDR") header = content;
    if (kind === "IDAT") data.push(content);
    at += 12 + length;
  }
  return { header, data: Buffer.concat(data) };
}
function chunk(kind, content) {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
function unfiltered(lines, width, height, size) {
  const pixels = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (width + 1)];
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = x >= size ? pixels[at - size] : 0;
      const above = y > 0 ? pixels[at - width] : 0;
      const corner = x >= size && y > 0 ? pixels[at - width - size] : 0;
      pixels[at] = lines[y * (width + 1) + 1 + x] + foretold(filter, left, above, corner);
    }
  }
  return pixels;
}
function foretold(filter, left, above, corner) {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return left + above >> 1;
    case 4: {
      const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
      return a <= b && a <= c ? left : b <= c ? above : corner;
    }
    default:
      return 0;
  }
}
function nearest(palette) {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const parts = (colour) => [colour >> 16, colour >> 8 & 255, colour & 255];
  const split = palette.map(parts);
  return (colour) => {
    const found = known.get(colour);
    if (found !== void 0) return found;
    const own = parts(colour);
    let [best, least] = [0, Infinity];
    for (const [index, other] of split.entries()) {
      const far = own.reduce((sum, part, channel) => sum + (part - other[channel]) ** 2, 0);
      if (far < least) [best, least] = [index, far];
    }
    known.set(colour, best);
    return best;
  };
}

// src/browser/take.ts
async function openCamera({ tools }, { script, style }) {
  const { targetId } = await tools.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await tools.send("Target.attachToTarget", { targetId, flatten: true });
  const send = (method, parameters) => tools.send(method, parameters, sessionId);
  await send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
  await send("Network.enable");
  await send("Network.emulateNetworkConditions", {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0
  });
  await send("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: "light" },
      { name: "prefers-reduced-motion", value: "reduce" }
    ]
  });
  await send("Page.enable");
  await evaluate(
    `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(style)} }))`
  );
  await evaluate(script);
  async function evaluate(expression) {
    const answer = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = answer;
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description?.split("\n")[0] ?? exceptionDetails.text);
    return result.value;
  }
  return async (job) => {
    const width = job.draw === "mail" ? job.width : 1400;
    const height = job.draw === "mail" ? 900 : 3200;
    await send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    const drawn = await evaluate(`draw(${JSON.stringify(job)})`);
    if (!drawn) return void 0;
    const { data } = await send("Page.captureScreenshot", {
      format: "png",
      optimizeForSpeed: true,
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: drawn.width, height: drawn.height, scale: 1 }
    });
    return { ...drawn, bytes: withPalette(Buffer.from(String(data), "base64")) };
  };
}

// src/preview/pictures.ts
var widths = { desktop: 700, phone: 390 };
function wantedPictures({ sequences }, most) {
  const mails = sequences.flatMap(
    (sequence) => changedMails(sequence).map((mail) => ({ address: sequence.address, ...mail }))
  );
  const left = /* @__PURE__ */ new Map();
  for (const { address } of mails.slice(most)) left.set(address, (left.get(address) ?? 0) + 1);
  const of = (device) => mails.slice(0, most).flatMap(
    ({ address, step, before, after }) => ["before", "after"].flatMap((side) => {
      const message = side === "before" ? before : after;
      if (!message) return [];
      return [{ address, step, side, device, job: { draw: "mail", message, width: widths[device] } }];
    })
  );
  const canvases = sequences.flatMap(
    ({ address, change, now }) => !now || change === "same" || change === void 0 ? [] : [
      {
        address,
        side: "after",
        device: "desktop",
        job: { draw: "canvas", canvas: now.canvas, messages: now.messages }
      }
    ]
  );
  return { pictures: [...of("desktop"), ...canvases, ...of("phone")], left };
}
function changedMails({ change, now, before }) {
  if (change === "same" || change === void 0 || !now) return [];
  const isMail = ({ channel }) => channel !== "sms";
  const [after, old] = [now.messages.filter(isMail), (before?.messages ?? []).filter(isMail)];
  const there = after.flatMap((message) => {
    const was = old.find(({ step }) => step === message.step);
    if (!was) return [{ step: message.step, after: message }];
    return looksSame(was, message) ? [] : [{ step: message.step, before: was, after: message }];
  });
  const gone = old.filter(({ step }) => !after.some((message) => message.step === step));
  return [...there, ...gone.map((message) => ({ step: message.step, before: message }))];
}
var looksSame = (a, b) => ["from", "subject", "preview", "html"].every((key) => a[key] === b[key]);

// src/program/preview/pictures.ts
var limits = {
  /** Mails of a pull request; each is up to four pictures. */
  mails: 20,
  /** Of all pictures of an account together. */
  bytes: 15e5,
  /** Milliseconds after which no more are taken. */
  time: 6e4
};
async function take({ browser, now }, wanted) {
  const launched = await browser();
  if (!launched.ok) return launched.error;
  try {
    const camera = await openCamera(launched.data, await pictureBundle());
    const shots = [];
    const started = now();
    let room = limits.bytes;
    for (const one of wanted) {
      if (now() - started > limits.time) break;
      const picture = await camera(one.job);
      if (!picture || picture.bytes.length > room) continue;
      room -= picture.bytes.length;
      const name = `${createHash("sha256").update(picture.bytes).digest("hex").slice(0, 24)}.png`;
      shots.push({ wanted: one, name, picture });
    }
    return shots;
  } finally {
    await launched.data.close();
  }
}
async function takePictures(page, camera) {
  const { pictures, left } = wantedPictures(page, limits.mails);
  const shots = pictures.length === 0 ? [] : await take(camera, pictures);
  return typeof shots === "string" ? shots : { shots, left: countedLeft(pictures, shots, left) };
}
function countedLeft(wanted, taken, left) {
  const all = new Map(left);
  const key = ({ address, step }) => JSON.stringify([address, step]);
  const seen = new Set(taken.map((shot) => key(shot.wanted)));
  for (const one of wanted) {
    if (one.step === void 0 || seen.has(key(one))) continue;
    seen.add(key(one));
    all.set(one.address, (all.get(one.address) ?? 0) + 1);
  }
  return all;
}
function picturesOf({ sequences }, { shots, left }, url) {
  const shown2 = ({ name, picture: { width, height, isCut } }) => {
    return { url: url(name), width, height, isCut };
  };
  return new Map(
    sequences.flatMap(({ address, now, before }) => {
      const own = shots.filter(({ wanted }) => wanted.address === address);
      if (own.length === 0 && !left.has(address)) return [];
      const steps = [...new Set(own.flatMap(({ wanted }) => wanted.step ?? []))];
      const mails = steps.map((step) => {
        const at = (device, side) => {
          const shot = own.find(
            ({ wanted }) => wanted.step === step && wanted.device === device && wanted.side === side
          );
          return shot && shown2(shot);
        };
        const sides = (device) => {
          const [old, fresh] = [at(device, "before"), at(device, "after")];
          return { before: old, after: fresh };
        };
        const message = [...now?.messages ?? [], ...before?.messages ?? []].find((one) => one.step === step);
        return { step, subject: message?.subject ?? "", desktop: sides("desktop"), phone: sides("phone") };
      });
      const canvas = own.find(({ wanted }) => wanted.step === void 0);
      return [[address, { mails, left: left.get(address) ?? 0, ...canvas ? { canvas: shown2(canvas) } : {} }]];
    })
  );
}

// src/action/comment/pictures.ts
async function picturesFor(post, loaded) {
  const { settings, github, pullRequest } = post;
  if (!settings.pictures || !settings.comment || !github || pullRequest === void 0) return void 0;
  const told3 = (why) => void post.io.log(note("notice", `There are no pictures in the comment. ${why}`));
  try {
    const data = await comparison(post, loaded);
    if (typeof data === "string") return told3(data);
    const album = await takePictures(data, post.io);
    if (typeof album === "string") return told3(album);
    const place = { branch: settings.picturesBranch, pull: pullRequest, account: loaded.account.key };
    const files = album.shots.map(({ name, picture }) => ({ name, bytes: picture.bytes }));
    const pushed = await pushPictures(github, place, files);
    if (!pushed.ok)
      return told3(
        `The branch ${place.branch} could not be written. ${missingPermission(pushed.error, "contents: write")} pictures: false leaves them out.`
      );
    return picturesOf(data, album, (name) => urlOf(settings, place, name));
  } catch (error2) {
    return told3(`They could not be taken: ${error2 instanceof Error ? error2.message : String(error2)}`);
  }
}
async function comparison({ settings, world }, loaded) {
  const git = world.git(world.root);
  const base = settings.base === void 0 ? void 0 : await baseCommit(git, settings.base);
  if (base === void 0)
    return `The base of the pull request is not in this clone: give actions/checkout fetch-depth: 0.`;
  const seconds = Number(await said(git, ["show", "--no-patch", "--format=%ct", "HEAD"]));
  const still = { ...world, now: () => seconds * 1e3 };
  const request = { account: loaded.account.key, base, baseName: settings.base };
  const page = await pageOf(still, [], request);
  return page.ok ? page.data : page.error.map(({ message }) => message).join(" ");
}
var urlOf = ({ links }, place, name) => `${links.repositoryUrl ?? ""}/blob/${urlPath(place.branch)}/${picturePath(place, name)}?raw=true`;
async function prunedPictures({ io, settings, github }, { pullRequest, isMerged }) {
  if (!settings.pictures) return;
  const pruned = await prunePictures(github, { branch: settings.picturesBranch, pull: pullRequest, isMerged });
  if (pruned.ok) return;
  const why = missingPermission(pruned.error, "contents: write");
  io.log(note("notice", `The pictures of this pull request stay on the branch ${settings.picturesBranch}. ${why}`));
}

// src/action/comment/told.ts
function combined(told3) {
  const join2 = (part, between) => told3.flatMap((one) => part(one) || []).join(between);
  return {
    changes: told3.reduce((sum, one) => sum + one.changes, 0),
    skipped: told3.reduce((sum, one) => sum + one.skipped, 0),
    failed: told3.some(({ failed: failed2 }) => failed2),
    summary: join2(({ summary: summary2 }) => summary2, "\n\n"),
    digest: join2(({ digest }) => digest, ","),
    planFile: join2(({ planFile }) => planFile, "\n"),
    line: join2(({ line }) => line, "; ")
  };
}
var mostSummary = 1e6;
async function tellOutputs(io, told3) {
  io.output("changes", String(told3.changes));
  io.output("skipped", String(told3.skipped));
  io.output("digest", told3.digest ?? "");
  io.output("summary", told3.line ?? "");
  io.output("plan-file", told3.planFile ?? "");
  if (told3.summary !== "") await io.summary(withinBytes(told3.summary, mostSummary));
}
function withinBytes(text, most) {
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length <= most) return text;
  const kept = bytes.subarray(0, most).toString("utf8");
  const whole = kept.slice(0, kept.lastIndexOf("\n") + 1);
  const isFenced = (whole.match(/^```/gm) ?? []).length % 2 === 1;
  const folds = (whole.match(/<details>/g) ?? []).length - (whole.match(/<\/details>/g) ?? []).length;
  return `${whole}${isFenced ? "```\n" : ""}${"\n</details>\n".repeat(Math.max(0, folds))}
**The rest does not fit here: run sluice plan to see it.**
`;
}

// src/action/comment/pull-comment.ts
var mostComment = 65536;
async function writeComment(post, body) {
  const { io, settings, github, account, pullRequest } = post;
  if (!settings.comment || pullRequest === void 0) return true;
  if (!github) {
    io.log(note("warning", "There is no github-token, so the plan is only in the summary of this step."));
    return true;
  }
  const head = await pullRequestHead(github, pullRequest);
  if (head.ok && head.data !== settings.commit) {
    const now = head.data.slice(0, 7);
    io.log(note("notice", `The pull request stands at ${now} by now; its comment is left to the run of that commit.`));
    return true;
  }
  const written = await upsertComment(github, pullRequest, account, body);
  if (written.ok) return true;
  io.log(
    note("error", `The comment could not be written. ${missingPermission(written.error, "pull-requests: write")}`)
  );
  return false;
}
async function commentWithoutPlan(post, { summary: summary2 }) {
  const { account, settings } = post;
  const commit = settings.commit === void 0 ? "this commit" : commitLink(settings.commit, settings.links);
  const marker = printBareMarker({ key: account, id: "" });
  const [heading = "", ...rest] = summary2.trim().split("\n");
  const words = `> [!CAUTION]
> **There is no plan for ${commit}**, so nothing of it is approved.`;
  const body = [marker, heading, "", words, ...rest, ""].join("\n");
  await writeComment(post, withinBytes(body, mostComment - 500));
}
async function commentClosed({ io, settings, github, account }, pullRequest) {
  if (!settings.comment || !github) return;
  const closed = await closeComment(github, pullRequest, account);
  if (closed.ok) return;
  const why = missingPermission(closed.error, "pull-requests: write");
  io.log(note("warning", `The comment still shows the plan of this closed pull request. ${why}`));
}

// src/action/state.ts
function openActionState({ settings, world, github }, { config }) {
  if (settings.state === "branch" && github) return createGitHubStore(github, settings.stateBranch);
  return openState(
    world,
    settings.state === "branch" ? { kind: "branch", branch: settings.stateBranch } : { ...config.state, kind: "directory" }
  );
}
var createGitHubStore = (github, branch) => createFileStore(
  branchFiles(
    createGitHubBranch(github, {
      branch,
      beginning: {
        message: "sluice: begin the state of this repository",
        files: {
          "README.md": "The state of Sluice: what was last applied, by account. Written by the GitHub Action; do not edit.\n"
        }
      },
      failing: "Nothing more is sent to Klaviyo.",
      // Backups are many, and seldom needed; ledgers and leases are few and always are.
      eager: /^\.sluice\/(ledger|lease)\//
    }),
    branch
  )
);

// src/flow-tests/words/render-markdown.ts
var mostFailures = 10;
function testSection(reports, failing2, links) {
  const cases = reports.flatMap((report) => report.cases);
  if (cases.length === 0 && failing2.length === 0) return "";
  const open2 = cases.filter(({ outcome }) => outcome === "depends");
  const hangs = open2.length === 0 ? "" : ` ${plural(open2.length, "verdict")} ${open2.length === 1 ? "hangs" : "hang"} on what nobody knows of Klaviyo.`;
  if (failing2.length === 0) return `${plural(cases.length, "flow test")} of changed sequences pass.${hangs}
`;
  const rows = failing2.slice(0, mostFailures).map(
    ({ message, at }) => `> - ${at ? `${placeLink(at.file, at.line, links)}: ` : ""}${markdownText(clip(message, 400))}`
  );
  const more = failing2.length > mostFailures ? [`> - and ${failing2.length - mostFailures} more`] : [];
  return [
    "> [!CAUTION]",
    `> **${plural(failing2.length, "flow test")} ${failing2.length === 1 ? "fails" : "fail"}.**${hangs}`,
    ">",
    ...rows,
    ...more,
    ""
  ].join("\n");
}
function timelineSection(walks, limit) {
  const addresses = [...new Set(walks.map(({ address }) => address))];
  let left = limit;
  return addresses.map((address) => {
    const blocks = walks.filter((walk) => walk.address === address).map(block);
    const text = `<details><summary>What people go through: ${markdownText(address)}</summary>

${blocks.join("\n")}
</details>
`;
    left -= text.length;
    return left < 0 ? "" : text;
  }).join("");
}
function block({ name, before, after }) {
  const lines = before === void 0 ? after.map((line) => `+ ${line}`) : difference(before, after);
  return `**${markdownText(name)}**

\`\`\`diff
${lines.map((line) => line.replaceAll("```", "'''")).join("\n")}
\`\`\`
`;
}
function difference(before, after) {
  const width = after.length + 1;
  const common = new Array((before.length + 1) * width).fill(0);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      common[i * width + j] = before[i] === after[j] ? common[(i + 1) * width + j + 1] + 1 : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
  const lines = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    if (i < before.length && before[i] === after[j]) {
      lines.push(`  ${before[i]}`);
      i += 1;
      j += 1;
    } else if (j >= after.length || i < before.length && common[(i + 1) * width + j] >= common[i * width + j + 1])
      lines.push(`- ${before[i++]}`);
    else lines.push(`+ ${after[j++]}`);
  }
  return lines;
}

// src/action/tried.ts
var mostTimelines = 16e3;
var changesPeople = /* @__PURE__ */ new Set(["create", "update", "replace"]);
async function triedFor({ settings, world }, loaded, { plan, input }) {
  const { reports, diagnostics, tests } = await testsOfPlan(world, loaded, plan);
  const failing2 = [...diagnostics.filter(isError), ...failureDiagnostics(reports)];
  const walks = plan.changes.filter(({ kind }) => changesPeople.has(kind)).flatMap(({ address, flow_id }) => {
    const subject = tests.subjects.get(address);
    const flow = flow_id === void 0 ? void 0 : input.observed.flows[flow_id];
    if (!subject || flow && !flow.definition) return [];
    return beforeAfter(subject, flow?.definition, input.observed);
  });
  return {
    failing: failing2,
    required: settings.requireTests || loaded.config.policy.requireTests === true,
    first: testSection(reports, failing2, settings.links),
    last: timelineSection(walks, mostTimelines)
  };
}
function around(text, { first, last }) {
  const end2 = text.indexOf("\n") + 1;
  return `${text.slice(0, end2)}${first === "" ? "" : `${first}
`}${text.slice(end2)}${last === "" ? "" : `
${last}`}`;
}

// src/action/account/plan-account.ts
async function planAccount(post, loaded) {
  const { io, settings, world, account } = post;
  const connection = connectToRead(world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.error]);
  const commit = settings.commit === void 0 || post.pullRequest !== void 0 ? {} : { commit: settings.commit };
  const made = await makePlan(world, loaded, connection.data, openActionState(post, loaded), commit);
  if (!made.ok) return failedWith(post, made.error);
  const planned = made.data;
  const inherited = await inheritedBy(post, loaded, planned.plan);
  const plan = withMeetings(loaded, planned, await withReviewers(post, loaded, planned, inherited));
  const tests = await triedFor(post, loaded, planned);
  const dangers = settings.base === void 0 ? [] : await dangersOf(world.git(world.root), settings.base, loaded.account);
  const tried = { ...tests, first: [dangerSection(dangers), tests.first].filter((part) => part !== "").join("\n") };
  annotate((line) => io.log(line), [...tried.failing, ...plan.diagnostics], settings.root);
  const pictures = await picturesFor(post, loaded);
  const rendered = renderPlanMarkdown(plan, {
    limit: mostComment - tried.first.length - tried.last.length,
    now: world.now(),
    ...settings.links,
    summaryUrl: runUrl(post),
    ...pictures === void 0 ? {} : { pictures },
    inherited,
    ...standingOf(post)
  });
  const [body, overflow] = [rendered.body, rendered.overflow].map((text) => text && around(text, tried));
  const commented = await writeComment(post, body);
  const planFile = join(io.env.RUNNER_TEMP ?? io.workspace, `sluice-plan-${account}.json`);
  await io.writeFile(planFile, printPlan(plan));
  io.log(`${account}: ${lineOf(plan)}`);
  return {
    changes: changesOf(plan),
    skipped: plan.skipped.length,
    failed: plan.diagnostics.some(isError) || settings.failOnSkipped && plan.skipped.length > 0 || tried.required && tried.failing.length > 0 || !commented,
    summary: overflow ?? body,
    digest: plan.digest,
    planFile,
    line: `${account}: ${lineOf(plan)}`
  };
}
async function withReviewers(post, loaded, planned, inherited) {
  const { approvals } = planned.input.policy;
  if (approvals === void 0 || post.pullRequest === void 0) return planned.plan;
  const waiting = await waitingOf(post, loaded);
  const counted = await reviewersWith(post, planned, post.pullRequest, approvals, { waiting, inherited });
  return decideAgain(planned, counted).plan;
}
var changesOf = (plan) => plan.changes.filter(({ kind }) => kind !== "none").length;
var lineOf = (plan) => counts(plan).join(", ") || "no changes";
function standingOf({ io, settings: { base, branch } }) {
  if (base === void 0 || base === branch || !["", "auto"].includes(io.input("command"))) return {};
  const [into, applied] = [base, branch].map((name) => markdownCode(name));
  return { standing: `**merging changes nothing in Klaviyo**: it goes into ${into}, and only ${applied} is applied` };
}
var runUrl = ({ io, settings }) => `${settings.links.repositoryUrl ?? ""}/actions/runs/${io.env.GITHUB_RUN_ID ?? ""}`;
function failedWith({ io, settings, account }, problems, what = "no plan could be made") {
  annotate((line) => io.log(line), problems, settings.root);
  const errors = problems.filter(isError);
  return {
    changes: 0,
    skipped: 0,
    failed: true,
    summary: `### Sluice, account ${account}: ${what}

${problemTable(problems, settings.links)}`,
    line: `${account}: ${errors[0]?.code ?? "failed"}`
  };
}

// src/action/account/apply-account.ts
var view = { styles: plainStyles, width: 100 };
var stopped = "the apply stopped";
async function applyFor(post, loaded) {
  const { io, settings, world } = post;
  const connection = connectToWrite(world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.error], stopped);
  const store = openActionState(post, loaded);
  let approval;
  const waiting = await waitingOf(post, loaded);
  const guarded = (plan) => settings.requireApproved && approval !== void 0 ? { ...plan, refusals: [...plan.refusals, ...strictRefusals(plan, approval)] } : plan;
  let held;
  const outcome = await applyAccount(
    { world, loaded, api: connection.data, store },
    {
      // Asked with each plan: another run may apply a newer commit between this one's first look and its turn to write.
      commit: settings.commit,
      ancestry: (commit, applied) => askGitHub(post, commit, applied),
      owner: `GitHub run ${io.env.GITHUB_RUN_ID ?? ""} attempt ${io.env.GITHUB_RUN_ATTEMPT ?? "1"}`.trim(),
      goOn: ({ plan }) => {
        if (plan.diagnostics.some(isError)) return true;
        annotate((line) => io.log(line), plan.diagnostics, settings.root);
        held = settings.failOnSkipped && plan.skipped.length > 0 ? plan : void 0;
        return held === void 0;
      },
      approve: async (first) => {
        approval = await approvalOf(post, first, waiting);
        const { approved, allow, overrideWindow, hotfix, reviewers, undo = [] } = approval;
        return {
          approved,
          allow,
          overrideWindow,
          hotfix,
          ...undo.length === 0 ? {} : { undo },
          // Where the policy asks for approvals and none was found, that is the answer.
          ...first.input.policy.approvals === void 0 ? {} : { reviewers: reviewers ?? {} }
        };
      },
      saved: guarded,
      requireTests: settings.requireTests
    }
  );
  for (const line of outcome.settled) io.log(`set right first: ${line}`);
  await tellDrains(post, outcome);
  const came = cameOf(outcome);
  if (came !== void 0 && mayWait(loaded)) await follow(post, came, approval?.pulls ?? [], waiting);
  return held === void 0 ? told2(post, outcome, approval) : skippedFails(post, held);
}
function cameOf(outcome) {
  if (!("planned" in outcome) || outcome.outcome === "superseded") return void 0;
  const { plan, planned } = outcome;
  if (plan === void 0 || planned === void 0) return void 0;
  const results = outcome.outcome === "applied" ? outcome.report.results : [];
  const refusals = outcome.outcome === "refused" ? outcome.refusals : [];
  return { plan, ledger: planned.input.ledger, results, refusals };
}
async function tellDrains({ github, account, io, settings }, outcome) {
  if (!("plan" in outcome) || outcome.plan === void 0) return;
  const { plan } = outcome;
  const drains = outcome.outcome === "applied" ? outcome.report.drains : "drains" in outcome ? outcome.drains : [];
  if (outcome.outcome === "refused" || outcome.outcome === "waiting")
    annotate((line) => io.log(line), outcome.problems ?? [], settings.root);
  const problem = await keepDrainIssues(github, account, {
    alarms: drainAlarms(plan, drains),
    draining: plan.drains.length
  });
  if (problem !== void 0) io.log(note("warning", problem));
}
function told2(post, outcome, approval) {
  const { io, account } = post;
  switch (outcome.outcome) {
    case "failed":
      return failedWith(post, outcome.diagnostics, stopped);
    case "stopped":
      return failedWith(post, [], stopped);
    case "superseded": {
      const { message } = outcome.refusal;
      io.log(note("notice", message));
      const summary2 = `### Sluice: superseded

${markdownText(message)}
`;
      return { changes: 0, skipped: 0, failed: false, summary: summary2, line: `${account}: superseded` };
    }
    case "nothing": {
      const { plan } = outcome;
      io.log(`${account}: nothing to do`);
      const summary2 = summaryOf(plan, void 0, approval, post);
      const skipped = plan.skipped.length;
      return { changes: 0, skipped, failed: false, summary: summary2, digest: plan.digest, line: `${account}: no changes` };
    }
    case "waiting": {
      const { plan } = outcome;
      for (const words of whyWaiting(plan)) io.log(note("notice", `${account}: waits. ${words}`));
      const summary2 = summaryOf(plan, void 0, approval, post);
      const failed2 = (outcome.problems ?? []).length > 0;
      return { ...countsOf(plan), failed: failed2, summary: summary2, line: `${account}: ${lineOf(plan)}, waiting` };
    }
    case "refused": {
      for (const refusal of outcome.refusals) io.log(refusalNote(refusal));
      const line = `${account}: refused`;
      if (outcome.plan === void 0) {
        const summary2 = `### Sluice: refused

${markdownText(outcome.refusals.map(({ message }) => message).join(" "))}
`;
        return { changes: 0, skipped: 0, failed: true, summary: summary2, line };
      }
      const plan = { ...outcome.plan, refusals: outcome.refusals };
      return { ...countsOf(plan), failed: true, summary: summaryOf(plan, void 0, approval, post), line };
    }
    case "applied": {
      const { plan, report, problems } = outcome;
      for (const result of report.results) io.log(renderResultLine(result, view));
      for (const drain of report.drains ?? []) io.log(renderDrainLine(drain, view));
      annotate((line) => io.log(line), problems, post.settings.root);
      const failed2 = problems.length > 0 || report.results.some((result) => result.outcome !== "done");
      const summary2 = summaryOf(plan, report, approval, post);
      return { ...countsOf(plan), failed: failed2, summary: summary2, line: `${account}: ${lineOf(plan)}` };
    }
  }
}
var countsOf = (plan) => ({
  changes: changesOf(plan),
  skipped: plan.skipped.length,
  digest: plan.digest
});
function refusalNote(refusal) {
  const { code: code2, address, message, allow } = refusal;
  const who = address === void 0 ? "" : `${address}: `;
  const lead = isCommand(refusal) ? "To allow it: " : "";
  return note("error", `${who}${message} ${lead}${allow}`, `Sluice refused (${code2})`);
}
async function askGitHub({ github, io }, commit, applied) {
  const found = github ? await ancestryAtGitHub(github, commit, applied) : "unknown";
  if (found === "unknown") {
    const words = `GitHub does not know whether this commit is older than ${applied.slice(0, 7)}, which was applied last.`;
    io.log(note("warning", `${words} Give the checkout its history: fetch-depth: 0.`));
  }
  return found;
}
function skippedFails({ io, settings, account, world }, plan) {
  const places = plan.skipped.map(({ step, file, line }) => `${step} (${file}:${line})`);
  const why = `Skipped in Klaviyo: ${firstFew(places).join(", ")}. With fail-on-skipped nothing is applied until they are gone.`;
  io.log(note("error", why));
  const standing2 = "**nothing has been changed: steps are skipped, and fail-on-skipped is set**";
  const { body, overflow } = renderPlanMarkdown(plan, {
    limit: 9e5,
    now: world.now(),
    ...settings.links,
    standing: standing2
  });
  return {
    changes: changesOf(plan),
    skipped: plan.skipped.length,
    failed: true,
    summary: overflow ?? body,
    digest: plan.digest,
    line: `${account}: ${plural(plan.skipped.length, "step")} skipped`
  };
}
function whyWaiting(plan) {
  const window = plan.diagnostics.find(({ code: code2 }) => code2 === "outside-window")?.message;
  const others = plan.changes.filter(({ held }) => held?.by === "promotion");
  return [
    ...window === void 0 ? [] : [window],
    ...others.map(({ address, notes }) => `${address}: ${notes[0]?.replace(/^Waits: /, "") ?? ""}`)
  ];
}
function summaryOf(plan, report, approval, { settings, world }) {
  const standing2 = standingOf2(plan, report);
  const { body, overflow } = renderPlanMarkdown(plan, {
    limit: 9e5,
    now: world.now(),
    ...settings.links,
    ...standing2
  });
  const done = report === void 0 || report.results.length === 0 ? "" : `
\`\`\`
${report.results.map((one) => renderResultLine(one, view)).join("\n")}
${renderApplySummary(report, view)}\`\`\`
`;
  const approved = approval === void 0 ? "" : `
Approved by: ${markdownText(approval.from)}.
`;
  return `${overflow ?? body}${approved}${done}`;
}
function standingOf2(plan, report) {
  if (plan.refusals.length > 0) return { standing: "**refused: nothing has been changed**" };
  const held = plan.changes.filter(isHeldBack);
  if (held.length > 0)
    return {
      standing: held.every((change) => change.held?.by === "window") ? "**waiting for its window**" : "**waiting**"
    };
  if (report === void 0) return {};
  const missed = report.results.filter(({ outcome }) => outcome !== "done").length;
  return { standing: missed === 0 ? "applied" : `**not all of it could be applied: ${missed} left**` };
}

// src/action/account/drift-account.ts
var stopped2 = "drift could not be looked for";
async function driftAccount(post, loaded) {
  const connection = connectToRead(post.world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.error], stopped2);
  const store = openActionState(post, loaded);
  const found = await lookForDrift({ world: post.world, loaded, api: connection.data, store });
  if (!found.ok) return failedWith(post, found.error, stopped2);
  const { planned, report } = found.data;
  const line = `${post.account}: ${report.drift.length === 0 ? "no drift" : `drift in ${report.drift.map(({ address }) => address).join(", ")}`}`;
  if (report.drift.length > 0) post.io.log(note("warning", line));
  const failed2 = await tendDrains(post, loaded, store, planned);
  return { changes: report.drift.length, skipped: 0, failed: failed2, summary: renderDriftMarkdown(report), line };
}
async function tendDrains(post, loaded, store, planned) {
  const { io, github, account, settings } = post;
  const { plan } = planned;
  const done = await tendDue(post, loaded, store, planned);
  for (const drain of done.drains) io.log(renderDrainLine(drain, { styles: plainStyles, width: 100 }));
  const known = plan.diagnostics.filter(({ code: code2 }) => code2.startsWith("drain-"));
  annotate((line) => io.log(line), [...known, ...done.problems], settings.root);
  const alarms = drainAlarms(plan, done.drains);
  const problem = await keepDrainIssues(github, account, { alarms, draining: plan.drains.length });
  if (problem !== void 0) io.log(note("warning", problem));
  return alarms.length > 0 || done.problems.length > 0;
}
async function tendDue({ io, world }, loaded, store, planned) {
  const nothing = { drains: [], problems: [] };
  if (planned.plan.drains.every(({ act }) => act === "wait")) return nothing;
  const connection = connectToWrite(world, loaded.account);
  if (!connection.ok) return { ...nothing, problems: [connection.error] };
  const owner = `GitHub run ${io.env.GITHUB_RUN_ID ?? ""} attempt ${io.env.GITHUB_RUN_ATTEMPT ?? "1"}`.trim();
  return tendOnly({ world, loaded, api: connection.data, store }, planned, { owner });
}

// src/action/events.ts
var commands = ["validate", "plan", "apply", "drift", "report"];
function deedOf(name, payload2, asked) {
  if (name === "pull_request_target") return refuse(targetWords);
  const said2 = asked === "" ? "auto" : asked;
  if (said2 !== "auto" && !isCommand2(said2))
    return refuse(`There is no command "${said2}". Known: auto, ${commands.join(", ")}.`);
  const pull = payload2.pull_request;
  if (pull && name.startsWith("pull_request")) return onPullRequest(pull, payload2, said2);
  if (said2 !== "auto") return { do: said2, offline: false };
  switch (name) {
    case "push":
      if (payload2.ref === void 0 || payload2.repository === void 0)
        return refuse(
          "The event of this push does not say which branch it was, or which is applied, so nothing is done. Write what you want: with: { command: apply }."
        );
      if (payload2.deleted) return { do: "nothing", why: "The push deleted a branch." };
      return payload2.ref === `refs/heads/${payload2.repository?.default_branch}` ? { do: "apply", offline: false, ...payload2.after ? { commit: payload2.after } : {} } : { do: "validate", offline: false };
    case "merge_group":
      return { do: "plan", offline: false };
    case "schedule":
      return { do: "scheduled" };
    case "workflow_dispatch": {
      const chosen = String(payload2.inputs?.["command"] ?? "plan");
      if (!isCommand2(chosen)) return refuse(`There is no command "${chosen}". Known: ${commands.join(", ")}.`);
      const { default_branch: branch } = payload2.repository ?? {};
      if (chosen === "apply" && payload2.ref !== `refs/heads/${branch}`)
        return refuse(
          `Only ${branch} is applied, and this run was started on ${payload2.ref}. Start it on ${branch}; where another branch is meant to be applied, write with: { command: apply }.`
        );
      return { do: chosen, offline: false };
    }
    default:
      return refuse(`Nothing is known to do on "${name}". Write what you want: with: { command: plan }.`);
  }
}
function onPullRequest(pull, { action, repository, changes }, said2) {
  const isFork = pull.head.repo?.full_name !== repository?.full_name;
  const offline = isFork;
  if (action === "closed") {
    if (isFork) return { do: "nothing", why: "A fork has no comment." };
    return { do: "close", pullRequest: pull.number, isMerged: pull.merged === true };
  }
  if (action === "edited" && changes?.base === void 0) return { do: "nothing", why: "Only its words were edited." };
  if (isFork) return { do: "validate", offline };
  if (said2 === "apply")
    return refuse("A pull request is not applied before it is merged. Leave out command, or write plan.");
  const command = said2 === "auto" ? "plan" : said2;
  return { do: command, offline, pullRequest: pull.number, commit: pull.head.sha };
}
var isCommand2 = (word) => commands.includes(word);
var refuse = (why) => ({ do: "refuse", why });
var targetWords = "pull_request_target runs with the secrets of this repository while a checkout may hold the code of a stranger, who could then send the key anywhere. Use on: pull_request; pull requests from forks are validated without a key.";

// src/action/account/report-account.ts
var stopped3 = "no report could be made";
async function reportAccount(post, loaded) {
  const { io, settings, world, github, account } = post;
  const connection = connectToRead(world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.error], stopped3);
  const found = await reportPlace(world, loaded.config, {
    commit: true,
    github,
    repositoryUrl: settings.links.repositoryUrl
  });
  if (!found.ok) return failedWith(post, [found.error], stopped3);
  const place = found.data;
  const ran = await runReport(world, loaded, connection.data, openActionState(post, loaded), place);
  if (!ran.ok) return failedWith(post, ran.error, stopped3);
  const done = ran.data;
  const published = await publish(place.files, done.report, done.changes);
  if (!published.ok) return failedWith(post, [reportProblem(published.error, place.branch)], stopped3);
  for (const { message } of done.report.alerts) io.log(note("warning", `${account}: ${message}`));
  const problem = await keepIssues(github, done, place);
  if (problem !== void 0) io.log(note("warning", problem));
  const line = `${account}: ${lineOf2(done, published.data === "written")}`;
  io.log(line);
  return { changes: 0, skipped: 0, failed: false, summary: summaryOf2(done, place), line };
}
var lineOf2 = ({ changes, report }, isOurs) => {
  const alerts = report.alerts.length === 0 ? "" : `, ${plural(report.alerts.length, "alert")}`;
  if (!isOurs) return `another sync has just written the reports${alerts}`;
  return changes.size === 0 ? `no figure has changed${alerts}` : `reports updated${alerts}`;
};
function summaryOf2({ directory, report }, place) {
  const { repositoryUrl, prefix = "" } = place.links;
  const path = `${prefix}${directory}/README.md`;
  const link = repositoryUrl === void 0 || place.branch === void 0 ? `\`${path}\`` : `[${path}](${repositoryUrl}/blob/${place.branch}/${path})`;
  const alerts = report.alerts.map(({ message }) => `- **${markdownText(message)}**`);
  return [
    `### Figures of ${report.account.key}`,
    "",
    ...alerts,
    ...alerts.length > 0 ? [""] : [],
    `The report: ${link}`
  ].join("\n");
}

// src/action/settings.ts
import { posix } from "node:path";
function settingsOf(io) {
  const state = io.input("state") || "branch";
  if (state !== "branch" && state !== "directory") return { problem: `state is branch or directory, not "${state}".` };
  for (const name of ["comment", "pictures", "fail-on-skipped", "require-approved-plan", "require-tests"])
    if (!["", "true", "false"].includes(io.input(name)))
      return { problem: `${name} is true or false, not "${io.input(name)}".` };
  const api = apiUrlFrom(io.env.GITHUB_API_URL);
  if (!api.ok) return { problem: api.error };
  const { payload: payload2 } = io.event;
  const [owner = "", repo = ""] = (payload2.repository?.full_name ?? io.env.GITHUB_REPOSITORY ?? "").split("/");
  const root = posix.normalize(io.input("root") || ".").replace(/\/$/, "");
  const commit = payload2.pull_request?.head.sha ?? io.env.GITHUB_SHA;
  const base = payload2.pull_request?.base?.ref;
  const account = io.input("account");
  const server = io.env.GITHUB_SERVER_URL ?? "https://github.com";
  return {
    root,
    ...account === "" ? {} : { account },
    ...base === void 0 ? {} : { base },
    state,
    stateBranch: io.input("state-branch") || "sluice-state",
    comment: io.input("comment") !== "false",
    pictures: io.input("pictures") !== "false",
    picturesBranch: io.input("pictures-branch") || "sluice-previews",
    failOnSkipped: io.input("fail-on-skipped") === "true",
    requireApproved: io.input("require-approved-plan") === "true",
    requireTests: io.input("require-tests") === "true",
    token: io.input("github-token"),
    owner,
    repo,
    apiUrl: api.data,
    ...commit === void 0 ? {} : { commit },
    branch: payload2.ref?.replace(/^refs\/heads\//, "") ?? payload2.repository?.default_branch ?? "main",
    links: { repositoryUrl: `${server}/${owner}/${repo}`, root: root === "." ? "" : root, commit }
  };
}

// src/action/account/validate-account.ts
function validateAccount({ io, settings, account }, loaded, beyond) {
  const compiled = loaded.ok ? compileAll(loaded.data) : { desired: [], diagnostics: loaded.error };
  const { desired } = compiled;
  const diagnostics = [...compiled.diagnostics, ...beyond];
  annotate((line2) => io.log(line2), diagnostics, settings.root);
  const skipped = desired.reduce((sum, one) => sum + one.skipped.length, 0);
  const line = renderCounts(sequenceFiles(loaded.sources).length, diagnostics).trim();
  io.log(`${account}: ${line}`);
  return {
    changes: 0,
    skipped,
    failed: diagnostics.some(isError) || settings.failOnSkipped && skipped > 0,
    summary: `### Sluice: the files of ${account}

${line}

${problemTable(diagnostics, settings.links)}`,
    line
  };
}

// src/action/run.ts
async function runAction(runner) {
  const io = { ...runner, log: onceEach((line) => runner.log(tamed(line))) };
  const settings = settingsOf(io);
  if ("problem" in settings) return failing(io, settings.problem);
  const deed = deedOf(io.event.name, io.event.payload, io.input("command"));
  io.log(`Sluice: ${wordsOf2(deed)}`);
  if (deed.do === "refuse") return failing(io, deed.why);
  if (deed.do === "nothing") return 0;
  const github = settings.token === "" || settings.owner === "" ? void 0 : createGitHub({ ...settings, ...io });
  const world = { ...worldOf(io, settings), github: () => Promise.resolve(github) };
  const { config, diagnostics } = await loadConfig(world.disk, world.root);
  if (!config) {
    const [first] = diagnostics;
    return failing(
      io,
      `${first?.at?.file ?? "sluice.yaml"}: ${first?.message ?? "cannot be read"} ${first?.detail ?? ""}`
    );
  }
  const accounts = settings.account === void 0 ? inPromotionOrder(config.accounts).map(({ key }) => key) : [settings.account];
  if (deed.do === "close") {
    if (!deed.isMerged)
      for (const account of accounts) await commentClosed({ io, settings, world, github, account }, deed.pullRequest);
    if (github) await prunedPictures({ io, settings, github }, deed);
    return 0;
  }
  if (accounts.length > 1 && io.input("klaviyo-api-key") !== "")
    io.log(
      note(
        "warning",
        "klaviyo-api-key is left aside: sluice.yaml has several accounts, and each takes its key from the variable it names (api_key_env). Give those under env:, or name one account."
      )
    );
  const jobs = deed.do === "scheduled" ? await scheduledJobs(world, config) : [deed.do];
  const told3 = [];
  for (const account of accounts) {
    for (const job of jobs) {
      const offline = deed.do !== "scheduled" && deed.offline;
      const pull = deed.do !== "scheduled" && deed.pullRequest !== void 0 ? { pullRequest: deed.pullRequest } : {};
      const post = { io, settings, world, github, account, ...pull };
      const one = await work(post, job, offline, accounts.length);
      if (job === "plan" && one.digest === void 0) await commentWithoutPlan(post, one);
      told3.push(one);
    }
  }
  const all = combined(told3);
  await tellOutputs(io, all);
  return all.failed ? 1 : 0;
}
async function scheduledJobs(world, config) {
  const loads = await Promise.all(config.accounts.map(({ key }) => load(world, key)));
  const isTimed = loads.some((one) => one.ok && one.data.sequences.some(({ schedule }) => schedule !== void 0));
  const applies = isTimed || (config.policy.windows ?? []).length > 0 || config.accounts.some(({ promotion }) => promotion !== void 0);
  return applies ? ["apply", "drift", "report"] : ["drift", "report"];
}
var problemsBeyond = async ({ world }, loaded) => loaded.diagnostics.some(isError) ? [] : (await validateFiles(world, loaded, world.now())).diagnostics;
async function work(post, job, offline, accounts) {
  const read = await load(post.world, post.account);
  if (!read.ok) return validateAccount(post, read, []);
  const loaded = read.data;
  const keyed = withKey(post, loaded.account.apiKeyEnv, accounts);
  const { apiKeyEnv } = loaded.account;
  const isApplied = job === "apply" && Boolean(keyed.world.env[apiKeyEnv]);
  if (job === "validate" || offline || loaded.diagnostics.some(isError) && !isApplied)
    return validateAccount(keyed, read, await problemsBeyond(post, loaded));
  if (!keyed.world.env[apiKeyEnv]) {
    const place = accounts > 1 ? `env: ${apiKeyEnv}` : "klaviyo-api-key";
    const words = `In a workflow the key of ${post.account} comes from a secret, given as ${place}. A run that Dependabot started gets the secrets of Dependabot alone.`;
    post.io.log(note("notice", words));
  }
  switch (job) {
    case "plan":
      return planAccount(keyed, loaded);
    case "apply":
      return applyFor(keyed, loaded);
    case "drift":
      return driftAccount(keyed, loaded);
    case "report":
      return reportAccount(keyed, loaded);
  }
}
function onceEach(log) {
  const noted = /* @__PURE__ */ new Set();
  return (line) => {
    if (line.startsWith("::") && noted.has(line)) return;
    noted.add(line);
    log(line);
  };
}
function withKey(post, variable, accounts) {
  const key = post.io.input("klaviyo-api-key");
  if (key === "" || accounts > 1) return post;
  return { ...post, world: { ...post.world, env: { ...post.world.env, [variable]: key } } };
}
var worldOf = (io, settings) => ({
  root: settings.root === "." ? io.workspace : `${io.workspace}/${settings.root}`,
  disk: nodeDisk,
  env: io.env,
  fetch: io.fetch,
  now: io.now,
  ...io.counted ? { counted: io.counted } : {},
  sleep: io.sleep,
  random: io.random,
  git: io.git,
  onProgress: io.log,
  onWait: (endpoint, ms, why) => {
    if (ms >= 5e3) io.log(`waiting ${Math.ceil(ms / 1e3)} s for Klaviyo's limit of ${why} (${endpoint})`);
  }
});
function failing(io, why) {
  io.log(note("error", why));
  return 1;
}
function wordsOf2(deed) {
  switch (deed.do) {
    case "refuse":
      return "refused";
    case "nothing":
      return deed.why;
    case "scheduled":
      return "drift and reports";
    case "close":
      return deed.isMerged ? "the pull request was merged; the push to the default branch applies it" : "the pull request was closed";
    default:
      return deed.offline ? `${deed.do}, without a key: the pull request comes from a fork` : deed.do;
  }
}

// src/action/main.ts
var secret = getInput("klaviyo-api-key");
if (secret !== "") setSecret(secret);
var event = eventIn(process.env.GITHUB_EVENT_PATH, (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return void 0;
  }
});
if (!event.ok) {
  setFailed(event.error);
  process.exit(1);
}
var { context } = await import("./chunks/context-N67WAXE2.js");
try {
  process.exitCode = await runAction({
    input: (name) => getInput(name),
    output: (name, value) => setOutput(name, value),
    summary: async (markdown) => void await summary.addRaw(markdown, true).write(),
    log: (line) => void process.stdout.write(`${line}
`),
    event: { name: context.eventName, payload: event.data },
    env: process.env,
    workspace: process.env.GITHUB_WORKSPACE ?? process.cwd(),
    writeFile: (path, text) => writeFile2(path, text),
    fetch: fetchFor(process.env),
    now: Date.now,
    counted: () => performance.now(),
    sleep: (ms) => wait(ms),
    random: Math.random,
    git: gitIn,
    browser: async () => (await import("./chunks/launch-3QVHBJX3.js")).launchBrowser(process.env)
  });
} catch (error2) {
  setFailed(
    `This is a fault of Sluice, not of your files: ${error2 instanceof Error ? error2.message : String(error2)}`
  );
}
