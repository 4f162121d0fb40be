import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  require_tunnel
} from "./chunks/chunk-BJDU7XMN.js";
import {
  renderApplySummary,
  renderDrainLine,
  renderResultLine
} from "./chunks/chunk-XM2XQEZZ.js";
import {
  commitLink,
  placeLink,
  printPlan,
  renderPlanMarkdown
} from "./chunks/chunk-7CBEFBKU.js";
import {
  renderDriftMarkdown
} from "./chunks/chunk-J3WOLHWG.js";
import "./chunks/chunk-JFGRPVEK.js";
import "./chunks/chunk-3LKM6VJD.js";
import {
  counts,
  firstFew,
  isCommand
} from "./chunks/chunk-VRLBLJKV.js";
import {
  applyAccount
} from "./chunks/chunk-3UZHWRIP.js";
import "./chunks/chunk-VCQCIA7D.js";
import "./chunks/chunk-YKXPKIHL.js";
import "./chunks/chunk-3ZWO4X3S.js";
import "./chunks/chunk-M4AKDU7H.js";
import {
  drift
} from "./chunks/chunk-BAPCLBBD.js";
import "./chunks/chunk-KW5MYPY5.js";
import "./chunks/chunk-3TJBRBN5.js";
import {
  apiUrlFrom,
  closeComment,
  findComment,
  keepIssues,
  publish,
  runReport,
  strangeEditor,
  upsertComment
} from "./chunks/chunk-I7M6IGT4.js";
import {
  approvedBy,
  printBareMarker,
  readMarker
} from "./chunks/chunk-DZHOVHLS.js";
import {
  plainStyles
} from "./chunks/chunk-ALB5P5GN.js";
import {
  createGitHub,
  createGitHubBranch,
  missingPermission,
  reportPlace,
  reportProblem
} from "./chunks/chunk-EGYUJJOS.js";
import "./chunks/chunk-OZT2MUQO.js";
import {
  clip,
  markdownCode,
  markdownText
} from "./chunks/chunk-EUXTAR6O.js";
import "./chunks/chunk-SV2YXMBE.js";
import "./chunks/chunk-E36QQE3E.js";
import "./chunks/chunk-BQ72HHY3.js";
import {
  fetchFor
} from "./chunks/chunk-4EGHECQK.js";
import {
  require_undici
} from "./chunks/chunk-EQWWFUUI.js";
import {
  lintAll
} from "./chunks/chunk-SF7MV7LY.js";
import {
  failureDiagnostics,
  testsOfPlan,
  usualStart,
  walkersFor
} from "./chunks/chunk-7H5Z555Y.js";
import "./chunks/chunk-BRFCS433.js";
import {
  afterWords,
  listId,
  segmentId
} from "./chunks/chunk-VJLTSLRD.js";
import {
  readFixtures
} from "./chunks/chunk-MIZDFOCB.js";
import {
  simulateFlows
} from "./chunks/chunk-LKWC3FLR.js";
import {
  idOf,
  waysOf
} from "./chunks/chunk-GA5ZE4TE.js";
import {
  branchFiles,
  compileAll,
  configFile,
  connectToRead,
  connectToWrite,
  createFileStore,
  decideAgain,
  escapeData,
  escapeProperty,
  firstParents,
  git,
  isError,
  listed,
  load,
  loadConfig,
  makePlan,
  nodeDisk,
  openState,
  parseConfig,
  parseYaml,
  plural,
  renderAnnotation,
  renderCounts,
  standing
} from "./chunks/chunk-6N7BW4OQ.js";
import "./chunks/chunk-J7RJMHFS.js";
import "./chunks/chunk-YYDZXGTO.js";
import "./chunks/chunk-6YXYXAPD.js";
import "./chunks/chunk-IM2OHN7X.js";
import "./chunks/chunk-XAA55AHI.js";
import "./chunks/chunk-PL3Z7FZH.js";
import {
  __toESM
} from "./chunks/chunk-5XWL5JNG.js";

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

// node_modules/@actions/http-client/lib/index.js
var tunnel = __toESM(require_tunnel(), 1);
var import_undici = __toESM(require_undici(), 1);
var HttpCodes;
(function(HttpCodes2) {
  HttpCodes2[HttpCodes2["OK"] = 200] = "OK";
  HttpCodes2[HttpCodes2["MultipleChoices"] = 300] = "MultipleChoices";
  HttpCodes2[HttpCodes2["MovedPermanently"] = 301] = "MovedPermanently";
  HttpCodes2[HttpCodes2["ResourceMoved"] = 302] = "ResourceMoved";
  HttpCodes2[HttpCodes2["SeeOther"] = 303] = "SeeOther";
  HttpCodes2[HttpCodes2["NotModified"] = 304] = "NotModified";
  HttpCodes2[HttpCodes2["UseProxy"] = 305] = "UseProxy";
  HttpCodes2[HttpCodes2["SwitchProxy"] = 306] = "SwitchProxy";
  HttpCodes2[HttpCodes2["TemporaryRedirect"] = 307] = "TemporaryRedirect";
  HttpCodes2[HttpCodes2["PermanentRedirect"] = 308] = "PermanentRedirect";
  HttpCodes2[HttpCodes2["BadRequest"] = 400] = "BadRequest";
  HttpCodes2[HttpCodes2["Unauthorized"] = 401] = "Unauthorized";
  HttpCodes2[HttpCodes2["PaymentRequired"] = 402] = "PaymentRequired";
  HttpCodes2[HttpCodes2["Forbidden"] = 403] = "Forbidden";
  HttpCodes2[HttpCodes2["NotFound"] = 404] = "NotFound";
  HttpCodes2[HttpCodes2["MethodNotAllowed"] = 405] = "MethodNotAllowed";
  HttpCodes2[HttpCodes2["NotAcceptable"] = 406] = "NotAcceptable";
  HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
  HttpCodes2[HttpCodes2["RequestTimeout"] = 408] = "RequestTimeout";
  HttpCodes2[HttpCodes2["Conflict"] = 409] = "Conflict";
  HttpCodes2[HttpCodes2["Gone"] = 410] = "Gone";
  HttpCodes2[HttpCodes2["TooManyRequests"] = 429] = "TooManyRequests";
  HttpCodes2[HttpCodes2["InternalServerError"] = 500] = "InternalServerError";
  HttpCodes2[HttpCodes2["NotImplemented"] = 501] = "NotImplemented";
  HttpCodes2[HttpCodes2["BadGateway"] = 502] = "BadGateway";
  HttpCodes2[HttpCodes2["ServiceUnavailable"] = 503] = "ServiceUnavailable";
  HttpCodes2[HttpCodes2["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers2) {
  Headers2["Accept"] = "accept";
  Headers2["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes2) {
  MediaTypes2["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
var HttpRedirectCodes = [
  HttpCodes.MovedPermanently,
  HttpCodes.ResourceMoved,
  HttpCodes.SeeOther,
  HttpCodes.TemporaryRedirect,
  HttpCodes.PermanentRedirect
];
var HttpResponseRetryCodes = [
  HttpCodes.BadGateway,
  HttpCodes.ServiceUnavailable,
  HttpCodes.GatewayTimeout
];

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

// src/action.ts
import { writeFile as writeFile2 } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

// src/github/compare.ts
var standing2 = {
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
  return compared.ok ? standing2[compared.data.status] ?? "unknown" : "unknown";
}

// src/action/annotations.ts
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

// src/github/pull-request.ts
async function mergedPullRequest(github, commit, branch, patience = []) {
  const ask = () => github.list("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", { commit_sha: commit });
  let pulls = await ask();
  for (const ms of patience) {
    if (!pulls.ok || pulls.data.length > 0) break;
    await github.sleep(ms);
    pulls = await ask();
  }
  if (!pulls.ok) return pulls;
  const merged = pulls.data.filter(({ merged_at, base }) => merged_at !== null && base.ref === branch);
  return { ok: true, data: (merged.find(({ merge_commit_sha }) => merge_commit_sha === commit) ?? merged[0])?.number };
}
async function pullRequestHead(github, number) {
  const pull = await github.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
    pull_number: number
  });
  return pull.ok ? { ok: true, data: pull.data.head.sha } : pull;
}
async function labelsOf(github, number, wanted, shown2) {
  if (wanted.length === 0) return { ok: true, data: { allowed: [], void: [] } };
  const events = await github.list("GET /repos/{owner}/{repo}/issues/{issue_number}/events", {
    issue_number: number
  });
  if (!events.ok) return events;
  const allowed = [];
  const without = [];
  for (const name of wanted) {
    const last = events.data.filter(({ event, label: label2 }) => /^(un)?labeled$/.test(event) && label2?.name === name).at(-1);
    if (last?.event !== "labeled") continue;
    const label = `The label ${name} on pull request #${number} does not count:`;
    if (Date.parse(last.created_at) <= Date.parse(shown2)) {
      without.push(
        `${label} it was set before the plan was last shown. Take it off, set it again, and run this again.`
      );
      continue;
    }
    const may = last.actor ? await canWrite(github, last.actor.login) : { ok: true, data: false };
    if (!may.ok) return may;
    if (may.data) allowed.push(name);
    else without.push(`${label} ${last.actor?.login ?? "who set it"} may not write to this repository.`);
  }
  return { ok: true, data: { allowed, void: without } };
}
async function canWrite(github, username) {
  const answer = await github.request(
    "GET /repos/{owner}/{repo}/collaborators/{username}/permission",
    { username }
  );
  if (!answer.ok) return answer.error.kind === "not-found" ? { ok: true, data: false } : answer;
  return { ok: true, data: ["admin", "maintain", "write"].includes(answer.data.permission) };
}

// src/github/reviews.ts
async function reviewersOf(github, number, { from }) {
  const pull = await github.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number });
  if (!pull.ok) return pull;
  const listed2 = await github.list("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
    pull_number: number
  });
  if (!listed2.ok) return listed2;
  const reviews = listed2.data.flatMap(
    ({ user, state, commit_id, submitted_at = "" }) => user === null ? [] : [{ login: user.login, isBot: user.type === "Bot", state, commit: commit_id, at: submitted_at }]
  );
  const approvers = [];
  const without = [];
  for (const login of standing(reviews, pull.data.head.sha, pull.data.user?.login ?? "")) {
    const why = await whyNot(github, login, from);
    if (!why.ok) return why;
    if (why.data === void 0) approvers.push(login);
    else without.push(`The approval of ${login} on pull request #${number} does not count: ${why.data}`);
  }
  return { ok: true, data: { approvers, void: without } };
}
async function whyNot(github, login, from) {
  const may = await canWrite(github, login);
  if (!may.ok) return may;
  if (!may.data) return { ok: true, data: `${login} may not write to this repository.` };
  if (from.length === 0 || from.some((one) => one.replace(/^@/, "") === login)) return { ok: true, data: void 0 };
  const unread = [];
  for (const team of from.filter((one) => one.includes("/"))) {
    const [org = "", slug = ""] = team.replace(/^@/, "").split("/");
    const member = await github.request("GET /orgs/{org}/teams/{team_slug}/memberships/{username}", {
      org,
      team_slug: slug,
      username: login
    });
    if (member.ok && member.data.state === "active") return { ok: true, data: void 0 };
    if (!member.ok && member.error.kind === "forbidden") unread.push(team);
    else if (!member.ok && member.error.kind !== "not-found") return member;
  }
  return {
    ok: true,
    data: unread.length === 0 ? `policy.approvals.from does not name them.` : `the token may not read who is in ${unread.join(", ")}. Name people in policy.approvals.from, or give the action a token that may read the organisation's members.`
  };
}

// src/action/log.ts
var note = (kind, message, title = "Sluice") => `::${kind} title=${escapeProperty(title)}::${escapeData(message)}`;
var ours = /^::(?:error|warning|notice) [^\r\n]*$/;
var tamed = (line) => ours.test(line) ? line : line.replace(/^([\s\u0085]*:)(?=:)/gm, "$1 ").replaceAll("##[", "## [");

// src/action/approval.ts
var labels = {
  delete: "sluice:allow-delete",
  replace: "sluice:allow-replace",
  overrideWindow: "sluice:override-window"
};
var labelFor = ({ kind }) => kind === "delete" ? labels.delete : labels.replace;
var mostMerges = 20;
async function approvalOf(post, { plan, input }) {
  const { github, settings, world } = post;
  const nobody = (from) => ({ approved: {}, allow: [], from });
  if (!github || settings.commit === void 0) return nobody("no pull request is known");
  const needy = plan.changes.filter(
    ({ kind, destructive, held }) => destructive || held?.by === "window" || (settings.requireApproved || input.policy.approvals !== void 0) && kind !== "none"
  );
  const { commit: applied } = input.ledger;
  const earlier = applied === void 0 ? [] : await firstParents(world.root, settings.commit, applied, mostMerges);
  let found;
  const seen = /* @__PURE__ */ new Set();
  for (const commit of [settings.commit, ...earlier]) {
    const isNewest = commit === settings.commit;
    const patience = isNewest && needy.length > 0 ? [2e3, 4e3, 8e3] : [];
    const pull = await mergedPullRequest(github, commit, settings.branch, patience);
    const one = !pull.ok ? told(post, missingPermission(pull.error, "pull-requests: read")) : pull.data === void 0 || seen.has(pull.data) ? void 0 : await approvedOn(post, plan, pull.data, input.policy.approvals);
    if (pull.ok && pull.data !== void 0) seen.add(pull.data);
    found = found === void 0 ? one ?? nobody("this push came from no pull request") : joined(found, one);
    const { approved, allow, overrideWindow } = found;
    const isDone = (change) => approved[change.address] === change.digest && (!change.destructive || allow.includes(change.address)) && (change.held?.by !== "window" || overrideWindow === true);
    if (!pull.ok || needy.every(isDone)) break;
  }
  return found ?? nobody("no pull request is known");
}
function joined(found, one) {
  if (one === void 0 || Object.keys(one.approved).length === 0) return found;
  return {
    approved: { ...found.approved, ...one.approved },
    allow: [found, one].flatMap(({ approved, allow }) => allow.filter((address) => approved[address] !== void 0)),
    ...found.reviewers ?? one.reviewers ? { reviewers: { ...one.reviewers, ...found.reviewers } } : {},
    // The newest merge speaks for the window: what was merged before it waits with it.
    ...found.overrideWindow === void 0 ? {} : { overrideWindow: found.overrideWindow },
    from: Object.keys(found.approved).length === 0 ? one.from : listed([found.from, one.from])
  };
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
  const wanted = [.../* @__PURE__ */ new Set([...destructive, ...isHeld ? [labels.overrideWindow] : []])];
  const set = await labelsOf(github, pull, wanted, comment.data.updated_at);
  if (!set.ok) return told(post, missingPermission(set.error, "issues: read"));
  for (const words of set.data.void) io.log(note("warning", words));
  const allow = plan.changes.filter((change) => set.data.allowed.includes(labelFor(change)));
  const overrideWindow = set.data.allowed.includes(labels.overrideWindow);
  const reviewers = policy === void 0 ? void 0 : await reviewersOn(post, pull, Object.keys(approved), policy);
  return {
    approved,
    allow: allow.map(({ address }) => address),
    ...reviewers === void 0 ? {} : { reviewers },
    ...overrideWindow ? { overrideWindow } : {},
    from
  };
}
async function reviewersOn({ github, io }, pull, addresses, policy) {
  if (!github) return {};
  const found = await reviewersOf(github, pull, policy);
  if (!found.ok) {
    io.log(note("warning", missingPermission(found.error, "pull-requests: read")));
    return {};
  }
  for (const words of found.data.void) io.log(note("warning", words));
  return Object.fromEntries(addresses.map((address) => [address, found.data.approvers]));
}
function strictRefusals(plan, { approved, from }) {
  return plan.changes.filter(({ kind, address, digest }) => kind !== "none" && approved[address] !== digest).map(({ address }) => ({
    code: "not-approved",
    address,
    message: `What would be done to ${address} is not what was shown for approval (${from}).`,
    allow: "Open a pull request with the present state, and merge it once its plan is shown."
  }));
}

// src/action/plan-account.ts
import { join } from "node:path";

// src/action/dangerous.ts
async function dangersOf(root, base, now) {
  const from = await baseCommit(root, base);
  if (from === void 0) return [];
  const [before, workflows] = await Promise.all([
    git(root, ["show", `${from}:./${configFile}`]),
    git(root, ["diff", "--unified=0", from, "HEAD", "--", ":(top).github", ":(top)*.env"])
  ]);
  const source = before === void 0 ? void 0 : parseYaml(before, configFile).source;
  const old = source && parseConfig(source).config?.accounts.find(({ key }) => key === now.key);
  return [...old === void 0 ? [] : changedAccount(old, now), ...changedAddress(workflows ?? "")];
}
async function baseCommit(root, base) {
  const merge = await git(root, ["rev-parse", "--verify", "--quiet", "HEAD^2"]);
  const from = merge === void 0 ? `refs/remotes/origin/${base}` : "HEAD^1";
  return git(root, ["rev-parse", "--verify", "--quiet", `${from}^{commit}`]);
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

// src/action/told.ts
function combined(told3) {
  const join2 = (part, between) => told3.flatMap((one) => part(one) || []).join(between);
  return {
    changes: told3.reduce((sum, one) => sum + one.changes, 0),
    skipped: told3.reduce((sum, one) => sum + one.skipped, 0),
    failed: told3.some(({ failed }) => failed),
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

// src/action/pull-comment.ts
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

// src/github/state-branch.ts
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

// src/action/state.ts
function openActionState({ settings, world, github }, { config }) {
  if (settings.state === "branch" && github) return createGitHubStore(github, settings.stateBranch);
  return openState(
    world,
    settings.state === "branch" ? { kind: "branch", branch: settings.stateBranch } : { ...config.state, kind: "directory" }
  );
}

// src/flow-tests/before-after.ts
var mostPeople = 6;
var nowhere = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 };
function beforeAfter(subject, definition, catalogue) {
  const before = definition && observedSubject(subject, definition, catalogue);
  return walkersFor(subject, usualStart, { timezone: "UTC" }).slice(0, mostPeople).map((walker) => ({
    address: subject.address,
    name: walker.name,
    before: before && linesOf(before, walkThrough(before, walker)),
    after: linesOf(subject, walker.timeline)
  })).filter(({ before: old, after }) => old?.join("\n") !== after.join("\n"));
}
var walkThrough = (subject, { person, happenings }) => simulateFlows([{ id: subject.address, definition: subject.definition, from: usualStart }], person, happenings, {
  timezone: "UTC"
});
function linesOf(subject, { entries }) {
  return entries.flatMap(({ kind, at, action, way, why }) => {
    if (kind === "entered" || kind === "waits") return [];
    const step = subject.steps.get(action ?? "");
    const what = kind === "branch" ? `${step?.id ?? ""}: ${step?.ways.get(way ?? "") ?? way ?? ""}` : `${step?.kind ?? ""} ${step?.id ?? ""}`.trim();
    const word = kind === "sent" || kind === "branch" ? "" : `${kind} `;
    return [
      `${afterWords(at - usualStart)} ${word}${kind === "ended" ? "" : what}${kind === "left" || kind === "refused" ? ` (${why.code})` : ""}`.trimEnd()
    ];
  });
}
function observedSubject(subject, definition, catalogue) {
  const names = new Map([
    ...catalogue.metrics.map(({ id, name }) => [id, name]),
    ...catalogue.lists.map(({ id, name }) => [id, listId(name)]),
    ...catalogue.segments.map(({ id, name }) => [id, segmentId(name)])
  ]);
  const visit = (value) => {
    if (typeof value === "string") return names.get(value) ?? value;
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
  };
  const actions = definition.actions.map((action) => live(visit(action)));
  const renamed = { ...visit(definition), actions };
  return {
    ...subject,
    definition: renamed,
    exits: /* @__PURE__ */ new Set(),
    steps: new Map(actions.map((action) => [idOf(action), observedStep(subject, action)]))
  };
}
function live(action) {
  if (!("data" in action) || !action.data || !("status" in action.data)) return action;
  return { ...action, data: { ...action.data, status: "live" } };
}
function observedStep(subject, action) {
  const { message, name } = action.data ?? {};
  const called = (message?.name ?? name ?? "").split(" \xB7 ")[0];
  const same = [...subject.steps.values()].find(
    ({ id, kind }) => id === called || called === "" && kindOf[action.type] === kind
  );
  const words = ["then", "else"];
  const ways = new Map(waysOf(action).map(({ way }, index) => [way, words[index] ?? way]));
  return {
    id: called === "" ? same?.id ?? action.type : called,
    kind: same?.kind ?? kindOf[action.type] ?? action.type,
    at: nowhere,
    ways: same?.ways.size === ways.size ? same.ways : ways
  };
}
var kindOf = {
  "send-email": "email",
  "send-sms": "sms",
  "send-webhook": "webhook",
  "send-internal-alert": "notify",
  "update-profile": "update_profile",
  "conditional-split": "condition",
  "trigger-split": "condition",
  "multi-branch-split": "branch"
};

// src/flow-tests/render-markdown.ts
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
  const end = text.indexOf("\n") + 1;
  return `${text.slice(0, end)}${first === "" ? "" : `${first}
`}${text.slice(end)}${last === "" ? "" : `
${last}`}`;
}

// src/action/plan-account.ts
async function planAccount(post, loaded) {
  const { io, settings, world, account } = post;
  const connection = connectToRead(world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.diagnostic]);
  const commit = settings.commit === void 0 || post.pullRequest !== void 0 ? {} : { commit: settings.commit };
  const planned = await makePlan(world, loaded, connection.api, openActionState(post, loaded), commit);
  if (!planned.ok) return failedWith(post, planned.diagnostics);
  const plan = await withReviewers(post, planned);
  const tests = await triedFor(post, loaded, planned);
  const dangers = settings.base === void 0 ? [] : await dangersOf(world.root, settings.base, loaded.account);
  const tried = { ...tests, first: [dangerSection(dangers), tests.first].filter((part) => part !== "").join("\n") };
  annotate((line) => io.log(line), [...tried.failing, ...plan.diagnostics], settings.root);
  const rendered = renderPlanMarkdown(plan, {
    limit: mostComment - tried.first.length - tried.last.length,
    now: world.now(),
    ...settings.links,
    summaryUrl: runUrl(post),
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
async function withReviewers(post, planned) {
  const { approvals } = planned.input.policy;
  if (approvals === void 0 || post.pullRequest === void 0) return planned.plan;
  const addresses = planned.plan.changes.map(({ address }) => address);
  const reviewers = await reviewersOn(post, post.pullRequest, addresses, approvals);
  return decideAgain(planned, { reviewers }).plan;
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

// src/action/apply-account.ts
var view = { styles: plainStyles, width: 100 };
var stopped = "the apply stopped";
async function applyFor(post, loaded) {
  const { io, settings, world } = post;
  const connection = connectToWrite(world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.diagnostic], stopped);
  const store = openActionState(post, loaded);
  let approval;
  const guarded = (plan) => settings.requireApproved && approval !== void 0 ? { ...plan, refusals: [...plan.refusals, ...strictRefusals(plan, approval)] } : plan;
  let held;
  const outcome = await applyAccount(
    { world, loaded, api: connection.api, store },
    {
      // Asked with each plan: another run may apply a newer commit between this one's first look and its turn to write.
      ...settings.commit === void 0 ? {} : { commit: settings.commit },
      ancestry: (commit, applied) => askGitHub(post, commit, applied),
      owner: `GitHub run ${io.env.GITHUB_RUN_ID ?? ""} attempt ${io.env.GITHUB_RUN_ATTEMPT ?? "1"}`.trim(),
      goOn: ({ plan }) => {
        if (plan.diagnostics.some(isError)) return true;
        annotate((line) => io.log(line), plan.diagnostics, settings.root);
        held = settings.failOnSkipped && plan.skipped.length > 0 ? plan : void 0;
        return held === void 0;
      },
      approve: async (first) => {
        approval = await approvalOf(post, first);
        const { approved, allow, overrideWindow, reviewers } = approval;
        return {
          approved,
          allow,
          ...overrideWindow === true ? { overrideWindow } : {},
          // Where the policy asks for approvals and none was found, that is the answer.
          ...first.input.policy.approvals === void 0 ? {} : { reviewers: reviewers ?? {} }
        };
      },
      saved: guarded,
      requireTests: settings.requireTests
    }
  );
  for (const line of outcome.settled) io.log(`set right first: ${line}`);
  return held === void 0 ? told2(post, outcome, approval) : skippedFails(post, held);
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
      const why = plan.diagnostics.find(({ code: code2 }) => code2 === "outside-window")?.message ?? "no window is open";
      io.log(note("notice", `${account}: waits. ${why}`));
      const summary2 = summaryOf(plan, void 0, approval, post);
      return { ...countsOf(plan), failed: false, summary: summary2, line: `${account}: ${lineOf(plan)}, waiting` };
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
      const failed = problems.length > 0 || report.results.some((result) => result.outcome !== "done");
      const summary2 = summaryOf(plan, report, approval, post);
      return { ...countsOf(plan), failed, summary: summary2, line: `${account}: ${lineOf(plan)}` };
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
  const standing3 = "**nothing has been changed: steps are skipped, and fail-on-skipped is set**";
  const { body, overflow } = renderPlanMarkdown(plan, {
    limit: 9e5,
    now: world.now(),
    ...settings.links,
    standing: standing3
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
function summaryOf(plan, report, approval, { settings, world }) {
  const standing3 = standingOf2(plan, report);
  const { body, overflow } = renderPlanMarkdown(plan, {
    limit: 9e5,
    now: world.now(),
    ...settings.links,
    ...standing3
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
  if (plan.changes.some(({ held }) => held?.by === "window")) return { standing: "**waiting for its window**" };
  if (report === void 0) return {};
  const missed = report.results.filter(({ outcome }) => outcome !== "done").length;
  return { standing: missed === 0 ? "applied" : `**not all of it could be applied: ${missed} left**` };
}

// src/action/drift-account.ts
var stopped2 = "drift could not be looked for";
async function driftAccount(post, loaded) {
  const connection = connectToRead(post.world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.diagnostic], stopped2);
  const store = openActionState(post, loaded);
  const planned = await makePlan(post.world, loaded, connection.api, store, { deep: true, costs: false });
  if (!planned.ok) return failedWith(post, planned.diagnostics, stopped2);
  const report = drift(planned.input);
  const line = `${post.account}: ${report.drift.length === 0 ? "no drift" : `drift in ${report.drift.map(({ address }) => address).join(", ")}`}`;
  if (report.drift.length > 0) post.io.log(note("warning", line));
  return { changes: report.drift.length, skipped: 0, failed: false, summary: renderDriftMarkdown(report), line };
}

// src/action/events.ts
var commands = ["validate", "plan", "apply", "drift", "report"];
function deedOf(name, payload, asked) {
  if (name === "pull_request_target") return refuse(targetWords);
  const said = asked === "" ? "auto" : asked;
  if (said !== "auto" && !isCommand2(said))
    return refuse(`There is no command "${said}". Known: auto, ${commands.join(", ")}.`);
  const pull = payload.pull_request;
  if (pull && name.startsWith("pull_request")) return onPullRequest(pull, payload, said);
  if (said !== "auto") return { do: said, offline: false };
  switch (name) {
    case "push":
      if (payload.deleted) return { do: "nothing", why: "The push deleted a branch." };
      return payload.ref === `refs/heads/${payload.repository?.default_branch}` ? { do: "apply", offline: false, ...payload.after ? { commit: payload.after } : {} } : { do: "validate", offline: false };
    case "merge_group":
      return { do: "plan", offline: false };
    case "schedule":
      return { do: "scheduled" };
    case "workflow_dispatch": {
      const chosen = payload.inputs?.command ?? "plan";
      if (!isCommand2(chosen)) return refuse(`There is no command "${chosen}". Known: ${commands.join(", ")}.`);
      const { default_branch: branch } = payload.repository ?? {};
      if (chosen === "apply" && payload.ref !== `refs/heads/${branch}`)
        return refuse(
          `Only ${branch} is applied, and this run was started on ${payload.ref}. Start it on ${branch}; where another branch is meant to be applied, write with: { command: apply }.`
        );
      return { do: chosen, offline: false };
    }
    default:
      return refuse(`Nothing is known to do on "${name}". Write what you want: with: { command: plan }.`);
  }
}
function onPullRequest(pull, { action, repository, changes }, said) {
  const isFork = pull.head.repo?.full_name !== repository?.full_name;
  const offline = isFork;
  if (action === "closed") {
    if (pull.merged)
      return { do: "nothing", why: "The pull request was merged; the push to the default branch applies it." };
    return isFork ? { do: "nothing", why: "A fork has no comment." } : { do: "close", pullRequest: pull.number };
  }
  if (action === "edited" && changes?.base === void 0) return { do: "nothing", why: "Only its words were edited." };
  if (isFork) return { do: "validate", offline };
  if (said === "apply")
    return refuse("A pull request is not applied before it is merged. Leave out command, or write plan.");
  const command = said === "auto" ? "plan" : said;
  return { do: command, offline, pullRequest: pull.number, commit: pull.head.sha };
}
var isCommand2 = (word) => commands.includes(word);
var refuse = (why) => ({ do: "refuse", why });
var targetWords = "pull_request_target runs with the secrets of this repository while a checkout may hold the code of a stranger, who could then send the key anywhere. Use on: pull_request; pull requests from forks are validated without a key.";

// src/action/report-account.ts
var stopped3 = "no report could be made";
async function reportAccount(post, loaded) {
  const { io, settings, world, github, account } = post;
  const connection = connectToRead(world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.diagnostic], stopped3);
  const found = await reportPlace(world.root, loaded.config, {
    commit: true,
    ...github ? { github } : {},
    ...settings.links.repositoryUrl === void 0 ? {} : { repositoryUrl: settings.links.repositoryUrl }
  });
  if (!found.ok) return failedWith(post, [found.problem], stopped3);
  const { place } = found;
  const done = await runReport(world, loaded, connection.api, openActionState(post, loaded), place);
  if (!done.ok) return failedWith(post, done.diagnostics, stopped3);
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
  for (const name of ["comment", "fail-on-skipped", "require-approved-plan", "require-tests"])
    if (!["", "true", "false"].includes(io.input(name)))
      return { problem: `${name} is true or false, not "${io.input(name)}".` };
  const api = apiUrlFrom(io.env.GITHUB_API_URL);
  if (!api.ok) return { problem: api.message };
  const { payload } = io.event;
  const [owner = "", repo = ""] = (payload.repository?.full_name ?? io.env.GITHUB_REPOSITORY ?? "").split("/");
  const root = posix.normalize(io.input("root") || ".").replace(/\/$/, "");
  const commit = payload.pull_request?.head.sha ?? io.env.GITHUB_SHA;
  const base = payload.pull_request?.base?.ref;
  const account = io.input("account");
  const server = io.env.GITHUB_SERVER_URL ?? "https://github.com";
  return {
    root,
    ...account === "" ? {} : { account },
    ...base === void 0 ? {} : { base },
    state,
    stateBranch: io.input("state-branch") || "sluice-state",
    comment: io.input("comment") !== "false",
    failOnSkipped: io.input("fail-on-skipped") === "true",
    requireApproved: io.input("require-approved-plan") === "true",
    requireTests: io.input("require-tests") === "true",
    token: io.input("github-token"),
    owner,
    repo,
    apiUrl: api.url,
    ...commit === void 0 ? {} : { commit },
    branch: payload.ref?.replace(/^refs\/heads\//, "") ?? payload.repository?.default_branch ?? "main",
    links: {
      repositoryUrl: `${server}/${owner}/${repo}`,
      root: root === "." ? "" : root,
      ...commit === void 0 ? {} : { commit }
    }
  };
}

// src/action/validate-account.ts
function validateAccount({ io, settings, account }, loaded, lint) {
  const compiled = loaded.ok ? compileAll(loaded) : { desired: [], diagnostics: loaded.diagnostics };
  const { desired } = compiled;
  const diagnostics = [...compiled.diagnostics, ...lint];
  annotate((line2) => io.log(line2), diagnostics, settings.root);
  const skipped = desired.reduce((sum, one) => sum + one.skipped.length, 0);
  const line = renderCounts(
    [...loaded.sources.keys()].filter((file) => file !== "sluice.yaml").length,
    diagnostics
  ).trim();
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
  io.log(`Sluice: ${wordsOf(deed)}`);
  if (deed.do === "refuse") return failing(io, deed.why);
  if (deed.do === "nothing") return 0;
  const world = worldOf(io, settings);
  const github = settings.token === "" || settings.owner === "" ? void 0 : createGitHub({ ...settings, ...io });
  const { config, diagnostics } = await loadConfig(world.disk, world.root);
  if (!config) {
    const [first] = diagnostics;
    return failing(
      io,
      `${first?.at?.file ?? "sluice.yaml"}: ${first?.message ?? "cannot be read"} ${first?.detail ?? ""}`
    );
  }
  const accounts = settings.account === void 0 ? config.accounts.map(({ key }) => key) : [settings.account];
  if (deed.do === "close") {
    for (const account of accounts) await commentClosed({ io, settings, world, github, account }, deed.pullRequest);
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
  const isTimed = loads.some((one) => one.ok && one.sequences.some(({ schedule }) => schedule !== void 0));
  const applies = isTimed || (config.policy.windows ?? []).length > 0;
  return applies ? ["apply", "drift", "report"] : ["drift", "report"];
}
async function lintOf({ world }, loaded) {
  if (loaded.diagnostics.some(isError)) return [];
  const fixtures = await readFixtures(world.disk, world.root);
  return [...fixtures.diagnostics, ...lintAll(loaded, fixtures, world.now())];
}
async function work(post, job, offline, accounts) {
  const loaded = await load(post.world, post.account);
  if (!loaded.ok) return validateAccount(post, loaded, []);
  const keyed = withKey(post, loaded.account.apiKeyEnv, accounts);
  const { apiKeyEnv } = loaded.account;
  const isApplied = job === "apply" && Boolean(keyed.world.env[apiKeyEnv]);
  if (job === "validate" || offline || loaded.diagnostics.some(isError) && !isApplied)
    return validateAccount(keyed, loaded, await lintOf(post, loaded));
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
  sleep: io.sleep,
  random: io.random,
  onProgress: io.log,
  onWait: (endpoint, ms, why) => {
    if (ms >= 5e3) io.log(`waiting ${Math.ceil(ms / 1e3)} s for Klaviyo's limit of ${why} (${endpoint})`);
  }
});
function failing(io, why) {
  io.log(note("error", why));
  return 1;
}
function wordsOf(deed) {
  switch (deed.do) {
    case "refuse":
      return "refused";
    case "nothing":
      return deed.why;
    case "scheduled":
      return "drift and reports";
    case "close":
      return "the pull request was closed";
    default:
      return deed.offline ? `${deed.do}, without a key: the pull request comes from a fork` : deed.do;
  }
}

// src/action.ts
var secret = getInput("klaviyo-api-key");
if (secret !== "") setSecret(secret);
var context = await import("./chunks/github-QX73SNJ4.js").then(
  (github) => github.context,
  () => void 0
);
if (context === void 0) {
  setFailed(
    `The event of this run cannot be read: ${process.env.GITHUB_EVENT_PATH ?? "its file"} is empty or no JSON. GitHub writes that file, so run the job again; where something else starts Sluice, let GITHUB_EVENT_PATH name a file that holds the event.`
  );
  process.exit(1);
}
try {
  process.exitCode = await runAction({
    input: (name) => getInput(name),
    output: (name, value) => setOutput(name, value),
    summary: async (markdown) => void await summary.addRaw(markdown, true).write(),
    log: (line) => void process.stdout.write(`${line}
`),
    event: { name: context.eventName, payload: context.payload },
    env: process.env,
    workspace: process.env.GITHUB_WORKSPACE ?? process.cwd(),
    writeFile: (path, text) => writeFile2(path, text),
    fetch: fetchFor(process.env),
    now: Date.now,
    sleep: (ms) => wait(ms),
    random: Math.random
  });
} catch (error2) {
  setFailed(
    `This is a fault of Sluice, not of your files: ${error2 instanceof Error ? error2.message : String(error2)}`
  );
}
