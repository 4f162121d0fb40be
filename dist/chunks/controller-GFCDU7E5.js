import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  serve
} from "./chunk-4LBWTEJI.js";
import {
  Hono
} from "./chunk-A5PUGI5L.js";
import {
  isMine,
  parseShard,
  shardName,
  wholeShard
} from "./chunk-KUSO6QJ7.js";
import {
  version
} from "./chunk-CIH5BCZE.js";
import {
  runApply
} from "./chunk-PF74YD6I.js";
import {
  drift
} from "./chunk-EENYE3K4.js";
import {
  githubOf
} from "./chunk-WEHN5GUL.js";
import {
  keepIssues,
  publish,
  runReport
} from "./chunk-PPXLOKHR.js";
import {
  reportPlace,
  reportProblem
} from "./chunk-JIMEPPFC.js";
import "./chunk-C7JMBRLC.js";
import "./chunk-PPHX5647.js";
import "./chunk-ALB5P5GN.js";
import "./chunk-SFDN3C6H.js";
import {
  failed,
  worldOf
} from "./chunk-JKM4ZDOJ.js";
import {
  addDays,
  connectToRead,
  connectToWrite,
  createLimits,
  directoryFiles,
  done,
  gitFiles,
  gitIn,
  isError,
  loadAccount,
  loadConfig,
  makePlan,
  nodeDisk,
  openState,
  sha256,
  wallClock
} from "./chunk-ZPJSVHYV.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-6LHJPA4V.js";
import "./chunk-WLQX3UBH.js";
import "./chunk-5XWL5JNG.js";

// src/cli/controller.ts
import { hostname } from "node:os";

// node_modules/node-cron/dist/_shared.js
import { EventEmitter } from "events";
import { randomUUID } from "node:crypto";
function createID() {
  return randomUUID();
}
var levelColors = {
  INFO: "\x1B[36m",
  WARN: "\x1B[33m",
  ERROR: "\x1B[31m",
  DEBUG: "\x1B[35m"
};
var GREEN = "\x1B[32m";
var RESET = "\x1B[0m";
function log(level, message, extra) {
  const timestamp = (/* @__PURE__ */ new Date()).toISOString();
  const color = levelColors[level];
  const prefix = `[${timestamp}] [PID: ${process.pid}] ${GREEN}[NODE-CRON]${GREEN} ${color}[${level}]${RESET}`;
  const output = `${prefix} ${message}`;
  switch (level) {
    case "ERROR":
      console.error(output, extra ?? "");
      break;
    case "DEBUG":
      console.debug(output, extra ?? "");
      break;
    case "WARN":
      console.warn(output);
      break;
    case "INFO":
    default:
      console.info(output);
      break;
  }
}
var defaultLogger = {
  info(message) {
    log("INFO", message);
  },
  warn(message) {
    log("WARN", message);
  },
  error(message, err) {
    if (message instanceof Error) {
      log("ERROR", message.message, message);
    } else {
      log("ERROR", message, err);
    }
  },
  debug(message, err) {
    if (message instanceof Error) {
      log("DEBUG", message.message, message);
    } else {
      log("DEBUG", message, err);
    }
  }
};
var activeLogger = defaultLogger;
var logger = {
  info: (message) => activeLogger.info(message),
  warn: (message) => activeLogger.warn(message),
  error: (message, err) => activeLogger.error(message, err),
  debug: (message, err) => activeLogger.debug(message, err)
};
var TrackedPromise = class {
  promise;
  error;
  state;
  value;
  constructor(executor) {
    this.state = "pending";
    this.promise = new Promise((resolve2, reject) => {
      executor((value) => {
        this.state = "fulfilled";
        this.value = value;
        resolve2(value);
      }, (error) => {
        this.state = "rejected";
        this.error = error;
        reject(error);
      });
    });
  }
  getPromise() {
    return this.promise;
  }
  getState() {
    return this.state;
  }
  isPending() {
    return this.state === "pending";
  }
  isFulfilled() {
    return this.state === "fulfilled";
  }
  isRejected() {
    return this.state === "rejected";
  }
  getValue() {
    return this.value;
  }
  getError() {
    return this.error;
  }
  then(onfulfilled, onrejected) {
    return this.promise.then(onfulfilled, onrejected);
  }
  catch(onrejected) {
    return this.promise.catch(onrejected);
  }
  finally(onfinally) {
    return this.promise.finally(onfinally);
  }
};
function planBeat(expected, now, toleranceMs, getNextMatch) {
  const missed = [];
  let slot = expected;
  while (true) {
    const nowMs = now.getTime();
    const slotMs = slot.getTime();
    if (nowMs < slotMs) {
      return { missed, next: slot };
    }
    const next = getNextMatch(slot);
    if (next.getTime() <= slotMs) {
      return { missed, next: getNextMatch(now) };
    }
    const gap = next.getTime() - slotMs;
    const lateBy = nowMs - slotMs;
    if (lateBy <= toleranceMs && lateBy < gap) {
      return { missed, run: slot, next };
    }
    missed.push(slot);
    slot = next;
  }
}
var DEFAULT_MISSED_EXECUTION_TOLERANCE = 1e3;
function emptyOnFn() {
}
function emptySkipFn() {
}
function emptyHookFn() {
  return true;
}
var DEFAULT_COORDINATOR_TTL = 3e4;
var Runner = class {
  timeMatcher;
  onMatch;
  noOverlap;
  maxExecutions;
  maxRandomDelay;
  missedExecutionTolerance;
  runCount;
  running;
  heartBeatTimeout;
  jitterTimeout;
  logger;
  onMissedExecution;
  onOverlap;
  onError;
  beforeRun;
  onFinished;
  onMaxExecutions;
  runCoordinator;
  coordinatorKeyPrefix;
  coordinatorTtl;
  onSkipped;
  unref;
  constructor(timeMatcher, onMatch, options) {
    this.timeMatcher = timeMatcher;
    this.onMatch = onMatch;
    this.noOverlap = options == void 0 || options.noOverlap === void 0 ? false : options.noOverlap;
    this.maxExecutions = options?.maxExecutions;
    this.maxRandomDelay = options?.maxRandomDelay || 0;
    this.missedExecutionTolerance = options?.missedExecutionTolerance ?? DEFAULT_MISSED_EXECUTION_TOLERANCE;
    this.logger = options?.logger || logger;
    this.onMissedExecution = options?.onMissedExecution || emptyOnFn;
    this.onOverlap = options?.onOverlap || emptyOnFn;
    this.onError = options?.onError || ((date, error) => this.logger.error("Task failed with error!", error));
    this.onFinished = options?.onFinished || emptyHookFn;
    this.beforeRun = options?.beforeRun || emptyHookFn;
    this.onMaxExecutions = options?.onMaxExecutions || emptyOnFn;
    this.runCoordinator = options?.runCoordinator;
    this.coordinatorKeyPrefix = options?.coordinatorKeyPrefix || "";
    this.coordinatorTtl = options?.coordinatorTtl ?? DEFAULT_COORDINATOR_TTL;
    this.onSkipped = options?.onSkipped || emptySkipFn;
    this.unref = options?.unref ?? false;
    this.runCount = 0;
    this.running = false;
  }
  onErrorFallback = (date, error) => {
    this.logger.error("Task failed with error!", error);
  };
  async runCoordinated(slot, run) {
    if (!this.runCoordinator) {
      await run();
      return;
    }
    const key = `${this.coordinatorKeyPrefix}:${slot.toISOString()}`;
    let allowed;
    try {
      allowed = await this.runCoordinator.shouldRun(key, this.coordinatorTtl);
    } catch (err) {
      this.logger.error("Run coordinator failed; skipping execution (fail-closed)", err);
      this.emitSkipped(slot, "coordinator-error");
      return;
    }
    if (!allowed) {
      this.emitSkipped(slot, "not-elected");
      return;
    }
    try {
      await run();
    } finally {
      try {
        await this.runCoordinator.onComplete?.(key);
      } catch (err) {
        this.logger.error("Run coordinator onComplete failed", err);
      }
    }
  }
  emitSkipped(slot, reason) {
    Promise.resolve(this.onSkipped(slot, reason)).catch((err) => this.onErrorFallback(slot, err));
  }
  start() {
    this.running = true;
    let lastExecution;
    let expectedNextExecution = this.timeMatcher.getNextMatch(nowWithoutMs());
    const armHeartBeat = () => {
      if (this.running) {
        clearTimeout(this.heartBeatTimeout);
        this.heartBeatTimeout = setTimeout(heartBeat, getDelay(expectedNextExecution));
        if (this.unref)
          this.heartBeatTimeout.unref();
      }
    };
    const runTask = async (date) => {
      const execution = {
        id: createID(),
        reason: "scheduled"
      };
      let shouldExecute;
      try {
        shouldExecute = await this.beforeRun(date, execution);
      } catch (error) {
        this.onError(date, error, execution);
        return;
      }
      if (!shouldExecute)
        return;
      const execute = async () => {
        try {
          this.runCount++;
          execution.startedAt = /* @__PURE__ */ new Date();
          const result = await this.onMatch(date, execution);
          execution.finishedAt = /* @__PURE__ */ new Date();
          execution.result = result;
        } catch (error) {
          execution.finishedAt = /* @__PURE__ */ new Date();
          execution.error = error;
          try {
            this.onError(date, error, execution);
          } catch (hookError) {
            this.onErrorFallback(date, hookError);
          }
          return;
        }
        try {
          await this.onFinished(date, execution);
        } catch (hookError) {
          this.onErrorFallback(date, hookError);
        }
        if (this.maxExecutions && this.runCount >= this.maxExecutions) {
          this.onMaxExecutions(date);
          this.stop();
        }
      };
      const randomDelay = Math.floor(Math.random() * this.maxRandomDelay);
      if (randomDelay > 0) {
        await new Promise((resolve2) => {
          this.jitterTimeout = setTimeout(() => {
            execute().then(() => resolve2(), () => resolve2());
          }, randomDelay);
          if (this.unref)
            this.jitterTimeout.unref();
        });
      } else {
        await execute();
      }
    };
    const heartBeat = async () => {
      const currentDate = nowWithoutMs();
      const plan = planBeat(expectedNextExecution, currentDate, this.missedExecutionTolerance, (date) => this.timeMatcher.getNextMatch(date));
      expectedNextExecution = plan.next;
      for (const missedSlot of plan.missed) {
        runAsync(this.onMissedExecution, missedSlot, this.onErrorFallback);
      }
      if (plan.run) {
        if (lastExecution && lastExecution.getState() === "pending") {
          runAsync(this.onOverlap, plan.run, this.onErrorFallback);
          if (this.noOverlap) {
            this.logger.warn("task still running, new execution blocked by overlap prevention!");
            armHeartBeat();
            return;
          }
        }
        const slot = plan.run;
        lastExecution = new TrackedPromise(async (resolve2, reject) => {
          try {
            await this.runCoordinated(slot, () => runTask(slot));
            resolve2(true);
          } catch (err) {
            reject(err);
          }
        });
        lastExecution.catch(() => {
        });
      }
      armHeartBeat();
    };
    armHeartBeat();
  }
  nextRun() {
    return this.timeMatcher.getNextMatch(/* @__PURE__ */ new Date());
  }
  stop() {
    this.running = false;
    if (this.heartBeatTimeout) {
      clearTimeout(this.heartBeatTimeout);
      this.heartBeatTimeout = void 0;
    }
    if (this.jitterTimeout) {
      clearTimeout(this.jitterTimeout);
      this.jitterTimeout = void 0;
    }
  }
  isStarted() {
    return !!this.heartBeatTimeout && this.running;
  }
  isStopped() {
    return !this.isStarted();
  }
  setUnref(value) {
    this.unref = value;
    if (this.heartBeatTimeout) {
      if (value)
        this.heartBeatTimeout.unref();
      else
        this.heartBeatTimeout.ref();
    }
    if (this.jitterTimeout) {
      if (value)
        this.jitterTimeout.unref();
      else
        this.jitterTimeout.ref();
    }
  }
  async execute(executionId) {
    const date = /* @__PURE__ */ new Date();
    const execution = {
      id: executionId ?? createID(),
      reason: "invoked"
    };
    try {
      const shouldExecute = await this.beforeRun(date, execution);
      if (!shouldExecute)
        return;
      execution.startedAt = /* @__PURE__ */ new Date();
      const result = await this.onMatch(date, execution);
      execution.finishedAt = /* @__PURE__ */ new Date();
      execution.result = result;
    } catch (error) {
      execution.finishedAt = /* @__PURE__ */ new Date();
      execution.error = error;
      this.onError(date, error, execution);
      return;
    }
    try {
      await this.onFinished(date, execution);
    } catch (hookError) {
      this.onErrorFallback(date, hookError);
    }
  }
};
async function runAsync(fn, date, onError) {
  try {
    await fn(date);
  } catch (error) {
    onError(date, error);
  }
}
function getDelay(nextRun) {
  const maxDelay = 864e5;
  const now = /* @__PURE__ */ new Date();
  const delay = nextRun.getTime() - now.getTime();
  if (delay > maxDelay) {
    return maxDelay;
  }
  return Math.max(0, delay);
}
function nowWithoutMs() {
  const date = /* @__PURE__ */ new Date();
  date.setMilliseconds(0);
  return date;
}
var monthNamesConversion = /* @__PURE__ */ (() => {
  const months = [
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
  function convertMonthName(expression, items) {
    for (let i = 0; i < items.length; i++) {
      expression = expression.replace(new RegExp(items[i], "gi"), i + 1);
    }
    return expression;
  }
  function interpret(monthExpression) {
    monthExpression = convertMonthName(monthExpression, months);
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
  function convertWeekDayName(expression, items) {
    for (let i = 0; i < items.length; i++) {
      expression = expression.replace(new RegExp(items[i], "gi"), i);
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
    const step = parseInt(stepTxt, 10);
    if (!(step >= 1))
      return `${initTxt}-${endTxt}/${stepTxt}`;
    const first = parseInt(initTxt, 10);
    const last = parseInt(endTxt, 10);
    const numbers = [];
    if (first <= last) {
      for (let i = first; i <= last; i += step) {
        numbers.push(i);
      }
      return numbers.join();
    }
    const { min, max } = bounds;
    const size = max - min + 1;
    const span = ((last - first) % size + size) % size;
    for (let offset = 0; offset <= span; offset += step) {
      let value = first + offset;
      if (value > max)
        value -= size;
      numbers.push(value);
    }
    return numbers.join();
  }
  function convertRange(expression, bounds) {
    return expression.split(",").map((token) => {
      const match = rangeRegEx.exec(token.trim());
      return match ? expandRange(match[1], match[2], match[3] || "1", bounds) : token;
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
  const key = expression.trim().toLowerCase();
  return NICKNAMES[key] ?? expression;
}
var convertExpression = /* @__PURE__ */ (() => {
  function appendSecondExpression(expressions) {
    if (expressions.length === 5) {
      return ["0"].concat(expressions);
    }
    return expressions;
  }
  function removeSpaces(str) {
    return str.replace(/\s{2,}/g, " ").trim();
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
    const weekdays = expressions[5];
    for (let i = 0; i < weekdays.length; i++) {
      if (weekdays[i] === 7)
        weekdays[i] = 0;
      else if (typeof weekdays[i] === "string" && weekdays[i].startsWith("7")) {
        weekdays[i] = "0" + weekdays[i].slice(1);
      }
    }
    expressions[5] = [...new Set(weekdays)];
    return expressions;
  }
  return interpret;
})();
var LocalizedTime = class {
  timestamp;
  parts;
  timezone;
  constructor(date, timezone) {
    this.timestamp = date.getTime();
    this.timezone = timezone;
    this.parts = buildDateParts(date, timezone);
  }
  toDate() {
    return new Date(this.timestamp);
  }
  toISO() {
    const gmt = this.parts.gmt.replace(/^GMT/, "");
    const offset = gmt ? gmt : "Z";
    const pad = (n) => String(n).padStart(2, "0");
    return `${this.parts.year}-${pad(this.parts.month)}-${pad(this.parts.day)}T${pad(this.parts.hour)}:${pad(this.parts.minute)}:${pad(this.parts.second)}.${String(this.parts.millisecond).padStart(3, "0")}` + offset;
  }
  getParts() {
    return this.parts;
  }
};
function getOffsetMinutes(date, timezone) {
  const offset = parseOffsetMinutes(getTimezoneGMT(date, timezone).replace(/^GMT/, "") || "Z");
  return offset ?? 0;
}
function readsBackTo(timestamp, parts, timezone) {
  const p = buildDateParts(new Date(timestamp), timezone);
  return p.year === parts.year && p.month === parts.month && p.day === parts.day && p.hour === parts.hour && p.minute === parts.minute && p.second === parts.second;
}
function localTimeToTimestamp(parts, timezone) {
  const guess = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second, parts.millisecond);
  const firstOffset = getOffsetMinutes(new Date(guess), timezone);
  const candidate1 = guess - firstOffset * 6e4;
  const secondOffset = getOffsetMinutes(new Date(candidate1), timezone);
  if (secondOffset === firstOffset) {
    return candidate1;
  }
  const candidate2 = guess - secondOffset * 6e4;
  if (readsBackTo(candidate1, parts, timezone))
    return candidate1;
  if (readsBackTo(candidate2, parts, timezone))
    return candidate2;
  return Math.max(candidate1, candidate2);
}
var partsFormatterCache = /* @__PURE__ */ new Map();
var offsetFormatterCache = /* @__PURE__ */ new Map();
function getPartsFormatter(timezone) {
  const key = timezone ?? "";
  let formatter = partsFormatterCache.get(key);
  if (!formatter) {
    const dftOptions = {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      weekday: "short",
      hour12: false
    };
    if (timezone) {
      dftOptions.timeZone = timezone;
    }
    formatter = new Intl.DateTimeFormat("en-US", dftOptions);
    partsFormatterCache.set(key, formatter);
  }
  return formatter;
}
function getOffsetFormatter(timezone) {
  const key = timezone ?? "";
  let formatter = offsetFormatterCache.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: timezone,
      timeZoneName: "shortOffset"
    });
    offsetFormatterCache.set(key, formatter);
  }
  return formatter;
}
function buildDateParts(date, timezone) {
  const dateFormat = getPartsFormatter(timezone);
  const parts = dateFormat.formatToParts(date).filter((part) => {
    return part.type !== "literal";
  }).reduce((acc, part) => {
    acc[part.type] = part.value;
    return acc;
  }, {});
  const result = {
    day: parseInt(parts.day),
    month: parseInt(parts.month),
    year: parseInt(parts.year),
    hour: parts.hour === "24" ? 0 : parseInt(parts.hour),
    minute: parseInt(parts.minute),
    second: parseInt(parts.second),
    millisecond: date.getMilliseconds(),
    weekday: parts.weekday
  };
  let gmt;
  Object.defineProperty(result, "gmt", {
    enumerable: true,
    configurable: true,
    get() {
      return gmt ??= getTimezoneGMT(date, timezone);
    }
  });
  return result;
}
function parseOffsetMinutes(isoString) {
  if (isoString.endsWith("Z"))
    return 0;
  const match = isoString.match(/([+-])(\d{2}):(\d{2})$/);
  if (!match)
    return null;
  const sign = match[1] === "+" ? 1 : -1;
  return sign * (parseInt(match[2]) * 60 + parseInt(match[3]));
}
function getTimezoneGMT(date, timezone) {
  const fmt = getOffsetFormatter(timezone);
  const parts = fmt.formatToParts(date);
  const tzPart = parts.find((p) => p.type === "timeZoneName");
  if (!tzPart)
    return "Z";
  const tzValue = tzPart.value;
  if (tzValue === "GMT")
    return "Z";
  const match = tzValue.match(/^GMT([+-])(\d{1,2})(?::(\d{2}))?$/);
  if (!match)
    return "Z";
  const sign = match[1];
  const hoursNum = parseInt(match[2]);
  const minutesNum = parseInt(match[3] || "0");
  if (hoursNum === 0 && minutesNum === 0)
    return "Z";
  const hours = match[2].padStart(2, "0");
  const minutes = (match[3] || "00").padStart(2, "0");
  return `GMT${sign}${hours}:${minutes}`;
}
var LAST_DAY_TOKEN = "L";
var WEEKDAY_TOKEN = /^(\d{1,2}|L)W$/;
var LAST_DAY_OFFSET_TOKEN = /^L-(\d{1,2})$/;
function lastDayOfMonth(year, month) {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function nearestWeekday(year, month, target) {
  const last = lastDayOfMonth(year, month);
  if (target < 1 || target > last)
    return -1;
  const weekday = new Date(Date.UTC(year, month - 1, target)).getUTCDay();
  if (weekday === 6)
    return target === 1 ? target + 2 : target - 1;
  if (weekday === 0)
    return target === last ? target - 2 : target + 1;
  return target;
}
function matchesDayOfMonth(field, year, month, day2) {
  for (const value of field) {
    if (value === day2)
      return true;
    if (value === LAST_DAY_TOKEN && day2 === lastDayOfMonth(year, month))
      return true;
    if (typeof value === "string") {
      const weekdayMatch = WEEKDAY_TOKEN.exec(value);
      if (weekdayMatch) {
        const target = weekdayMatch[1] === LAST_DAY_TOKEN ? lastDayOfMonth(year, month) : parseInt(weekdayMatch[1], 10);
        if (nearestWeekday(year, month, target) === day2)
          return true;
      }
      const offsetMatch = LAST_DAY_OFFSET_TOKEN.exec(value);
      if (offsetMatch) {
        const target = lastDayOfMonth(year, month) - parseInt(offsetMatch[1], 10);
        if (target >= 1 && target === day2)
          return true;
      }
    }
  }
  return false;
}
var LAST_WEEKDAY_REGEX = /^([0-7])L$/i;
var NTH_WEEKDAY_REGEX = /^([0-7])#([1-5])$/;
function parseLastWeekdayToken(value) {
  if (typeof value !== "string")
    return null;
  const match = LAST_WEEKDAY_REGEX.exec(value);
  if (!match)
    return null;
  const weekday = parseInt(match[1], 10);
  return weekday === 7 ? 0 : weekday;
}
function isLastWeekdayOfMonth(year, month, day2) {
  const date = new Date(Date.UTC(year, month - 1, day2));
  const inSevenDays = new Date(date.getTime());
  inSevenDays.setUTCDate(inSevenDays.getUTCDate() + 7);
  return inSevenDays.getUTCMonth() + 1 !== month;
}
function isNthWeekdayToken(value) {
  return typeof value === "string" && NTH_WEEKDAY_REGEX.test(value);
}
function parseNthWeekday(value) {
  if (typeof value !== "string")
    return null;
  const match = NTH_WEEKDAY_REGEX.exec(value);
  if (!match)
    return null;
  const weekday = parseInt(match[1], 10) % 7;
  const nth = parseInt(match[2], 10);
  return { weekday, nth };
}
function occurrenceInMonth(day2) {
  return Math.floor((day2 - 1) / 7) + 1;
}
function matchesNthWeekday(token, year, month, day2) {
  const parsed2 = parseNthWeekday(token);
  if (!parsed2)
    return false;
  const weekday = new Date(Date.UTC(year, month - 1, day2)).getUTCDay();
  if (weekday !== parsed2.weekday)
    return false;
  return occurrenceInMonth(day2) === parsed2.nth;
}
function matchesDayOfWeek(field, year, month, day2, weekday) {
  for (const value of field) {
    if (value === weekday)
      return true;
    if (isNthWeekdayToken(value)) {
      if (matchesNthWeekday(value, year, month, day2))
        return true;
      continue;
    }
    const lastWeekday = parseLastWeekdayToken(value);
    if (lastWeekday !== null && lastWeekday === weekday && isLastWeekdayOfMonth(year, month, day2)) {
      return true;
    }
  }
  return false;
}
var MAX_DAYS = 366 * 100;
var MatcherWalker = class {
  baseDate;
  timeMatcher;
  timezone;
  seconds;
  minutes;
  hours;
  days;
  months;
  weekdays;
  constructor(timeMatcher, baseDate, timezone) {
    this.baseDate = baseDate;
    this.timeMatcher = timeMatcher;
    this.timezone = timezone;
    const expressions = timeMatcher.expressions;
    this.seconds = sortedAsc(expressions[0]);
    this.minutes = sortedAsc(expressions[1]);
    this.hours = sortedAsc(expressions[2]);
    this.days = expressions[3];
    this.months = expressions[4];
    this.weekdays = expressions[5];
  }
  isMatching() {
    return this.timeMatcher.match(this.baseDate);
  }
  matchNext() {
    const months = this.months;
    const days = this.days;
    const baseMs = Math.floor(this.baseDate.getTime() / 1e3) * 1e3;
    const baseParts = new LocalizedTime(new Date(baseMs), this.timezone).getParts();
    let { year, month, day: day2 } = baseParts;
    for (let i = 0; i < MAX_DAYS; i++) {
      if (months.includes(month) && matchesDayOfMonth(days, year, month, day2) && this.matchesWeekday(year, month, day2)) {
        const lowerBound = i === 0 ? baseParts : null;
        const found = this.firstTimeOnDay(year, month, day2, lowerBound, baseMs);
        if (found !== null) {
          return new LocalizedTime(new Date(found), this.timezone);
        }
      }
      ({ year, month, day: day2 } = nextDay(year, month, day2));
    }
    throw new Error("Could not find next matching date within reasonable time range");
  }
  firstTimeOnDay(year, month, day2, lowerBound, baseMs) {
    const { seconds, minutes, hours } = this;
    for (const hour of hours) {
      if (lowerBound && hour < lowerBound.hour)
        continue;
      for (const minute of minutes) {
        for (const second of seconds) {
          if (lowerBound && !isLaterInDay(hour, minute, second, lowerBound))
            continue;
          const ts = localTimeToTimestamp({ year, month, day: day2, hour, minute, second, millisecond: 0 }, this.timezone);
          if (ts > baseMs && this.timeMatcher.match(new Date(ts))) {
            return ts;
          }
        }
      }
    }
    return null;
  }
  matchesWeekday(year, month, day2) {
    const weekday = new Date(Date.UTC(year, month - 1, day2)).getUTCDay();
    return matchesDayOfWeek(this.weekdays, year, month, day2, weekday);
  }
};
function nextDay(year, month, day2) {
  const d = new Date(Date.UTC(year, month - 1, day2 + 1));
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() };
}
function sortedAsc(values) {
  return [...values].sort((a, b) => a - b);
}
function isLaterInDay(hour, minute, second, bound) {
  return hour * 3600 + minute * 60 + second > bound.hour * 3600 + bound.minute * 60 + bound.second;
}
function matchValue(allowedValues, value) {
  return allowedValues.indexOf(value) !== -1;
}
var TimeMatcher = class {
  timezone;
  pattern;
  expressions;
  constructor(pattern, timezone) {
    this.timezone = timezone;
    this.pattern = pattern;
    this.expressions = convertExpression(pattern);
  }
  match(date) {
    const localizedTime = new LocalizedTime(date, this.timezone);
    const parts = localizedTime.getParts();
    const runOnSecond = matchValue(this.expressions[0], parts.second);
    const runOnMinute = matchValue(this.expressions[1], parts.minute);
    const runOnHour = matchValue(this.expressions[2], parts.hour);
    const runOnDay = matchesDayOfMonth(this.expressions[3], parts.year, parts.month, parts.day);
    const runOnMonth = matchValue(this.expressions[4], parts.month);
    const weekday = parseInt(weekDayNamesConversion(parts.weekday));
    const runOnWeekDay = matchesDayOfWeek(this.expressions[5], parts.year, parts.month, parts.day, weekday);
    return runOnSecond && runOnMinute && runOnHour && runOnDay && runOnMonth && runOnWeekDay;
  }
  getNextMatch(date) {
    const walker = new MatcherWalker(this, date, this.timezone);
    const next = walker.matchNext();
    return next.toDate();
  }
};
var allowedTransitions = {
  "stopped": ["stopped", "idle", "destroyed"],
  "idle": ["idle", "running", "stopped", "destroyed"],
  "running": ["running", "idle", "stopped", "destroyed"],
  "destroyed": ["destroyed"]
};
var StateMachine = class {
  state;
  constructor(initial = "stopped") {
    this.state = initial;
  }
  changeState(state) {
    if (allowedTransitions[this.state].includes(state)) {
      this.state = state;
    } else {
      throw new Error(`invalid transition from ${this.state} to ${state}`);
    }
  }
};
var EnvVarRunCoordinator = class {
  envName;
  constructor(envName = "NODE_CRON_RUN") {
    this.envName = envName;
    this.read();
  }
  shouldRun() {
    return this.read();
  }
  read() {
    const value = process.env[this.envName];
    if (value !== "true" && value !== "false") {
      throw new Error(`node-cron: a \`distributed\` task needs ${this.envName} set to 'true' or 'false'. Set it to 'true' on exactly one instance and 'false' on the others, or provide a coordinator via cron.setRunCoordinator(...).`);
    }
    return value === "true";
  }
};
var globalRunCoordinator;
function resolveRunCoordinator(perTask) {
  return perTask ?? globalRunCoordinator ?? new EnvVarRunCoordinator();
}
var TaskEmitter = class extends EventEmitter {
};
function safeEmit(emitter, event, context, onError) {
  for (const listener of emitter.listeners(event)) {
    try {
      Promise.resolve(listener(context)).catch(onError);
    } catch (error) {
      onError(error);
    }
  }
}
var InlineScheduledTask = class {
  emitter;
  cronExpression;
  timeMatcher;
  runner;
  id;
  name;
  stateMachine;
  timezone;
  logger;
  suppressMissedWarning;
  _lastRun = null;
  constructor(cronExpression, taskFn, options) {
    this.emitter = new TaskEmitter();
    this.cronExpression = cronExpression;
    this.id = createID();
    this.name = options?.name || this.id;
    this.timezone = options?.timezone;
    this.logger = options?.logger || logger;
    this.suppressMissedWarning = options?.suppressMissedWarning || false;
    this.timeMatcher = new TimeMatcher(cronExpression, options?.timezone);
    this.stateMachine = new StateMachine();
    const runnerOptions = {
      timezone: options?.timezone,
      noOverlap: options?.noOverlap,
      maxExecutions: options?.maxExecutions,
      maxRandomDelay: options?.maxRandomDelay,
      missedExecutionTolerance: options?.missedExecutionTolerance,
      logger: this.logger,
      beforeRun: (date, execution) => {
        if (execution.reason === "scheduled") {
          this.changeState("running");
        }
        this.emit("execution:started", this.createContext(date, execution));
        return true;
      },
      onFinished: (date, execution) => {
        if (execution.reason === "scheduled") {
          this.changeState("idle");
        }
        this.recordLastRun(execution);
        this.emit("execution:finished", this.createContext(date, execution));
        return true;
      },
      onError: (date, error, execution) => {
        this.logger.error(error);
        this.recordLastRun(execution);
        this.emit("execution:failed", this.createContext(date, execution));
        this.changeState("idle");
      },
      onOverlap: (date) => {
        this.emit("execution:overlap", this.createContext(date));
      },
      onMissedExecution: (date) => {
        const handled = this.emitter.listenerCount("execution:missed") > 0;
        if (!this.suppressMissedWarning && !handled) {
          this.logger.warn(`missed execution at ${date}! Possible blocking IO or high CPU user at the same process used by node-cron.`);
        }
        this.emit("execution:missed", this.createContext(date));
      },
      onMaxExecutions: (date) => {
        this.emit("execution:maxReached", this.createContext(date));
        this.destroy();
      },
      runCoordinator: options?.distributed ? resolveRunCoordinator(options?.runCoordinator) : void 0,
      coordinatorKeyPrefix: this.name,
      coordinatorTtl: options?.distributedLease,
      onSkipped: (date, reason) => {
        this.emit("execution:skipped", this.createContext(date, void 0, reason));
      },
      unref: options?.unref
    };
    this.runner = new Runner(this.timeMatcher, (date, execution) => {
      return taskFn(this.createContext(date, execution));
    }, runnerOptions);
  }
  getNextRun() {
    if (this.stateMachine.state !== "stopped") {
      return this.runner.nextRun();
    }
    return null;
  }
  getNextRuns(count) {
    const runs = [];
    let from = /* @__PURE__ */ new Date();
    for (let i = 0; i < count; i++) {
      from = this.timeMatcher.getNextMatch(from);
      runs.push(from);
    }
    return runs;
  }
  match(date) {
    return this.timeMatcher.match(date);
  }
  msToNext() {
    const next = this.getNextRun();
    return next ? next.getTime() - Date.now() : null;
  }
  isBusy() {
    return this.getStatus() === "running";
  }
  runsLeft() {
    if (this.runner.maxExecutions == null)
      return void 0;
    return Math.max(0, this.runner.maxExecutions - this.runner.runCount);
  }
  getPattern() {
    return this.cronExpression;
  }
  lastRun() {
    return this._lastRun;
  }
  recordLastRun(execution) {
    const date = execution.finishedAt;
    const lastRun = { date };
    if (execution.error) {
      lastRun.error = execution.error;
    } else {
      lastRun.result = execution.result;
    }
    this._lastRun = lastRun;
  }
  emit(event, context) {
    safeEmit(this.emitter, event, context, (error) => this.logger.error(error));
  }
  changeState(state) {
    if (this.runner.isStarted()) {
      this.stateMachine.changeState(state);
    }
  }
  start() {
    if (this.stateMachine.state === "destroyed")
      return;
    if (this.runner.isStopped()) {
      this.runner.start();
      this.stateMachine.changeState("idle");
      this.emit("task:started", this.createContext(/* @__PURE__ */ new Date()));
    }
  }
  stop() {
    if (this.runner.isStarted()) {
      this.runner.stop();
      this.stateMachine.changeState("stopped");
      this.emit("task:stopped", this.createContext(/* @__PURE__ */ new Date()));
    }
  }
  getStatus() {
    return this.stateMachine.state;
  }
  unref() {
    this.runner.setUnref(true);
  }
  ref() {
    this.runner.setUnref(false);
  }
  destroy() {
    if (this.stateMachine.state === "destroyed")
      return;
    this.stop();
    this.stateMachine.changeState("destroyed");
    this.emit("task:destroyed", this.createContext(/* @__PURE__ */ new Date()));
  }
  execute(executionId) {
    const id = executionId ?? createID();
    return new Promise((resolve2, reject) => {
      const onFail = (context) => {
        if (context.execution?.id !== id)
          return;
        this.off("execution:finished", onFinished);
        this.off("execution:failed", onFail);
        reject(context.execution?.error);
      };
      const onFinished = (context) => {
        if (context.execution?.id !== id)
          return;
        this.off("execution:finished", onFinished);
        this.off("execution:failed", onFail);
        resolve2(context.execution?.result);
      };
      this.on("execution:finished", onFinished);
      this.on("execution:failed", onFail);
      this.runner.execute(id);
    });
  }
  on(event, fun) {
    this.emitter.on(event, fun);
  }
  off(event, fun) {
    this.emitter.off(event, fun);
  }
  once(event, fun) {
    this.emitter.once(event, fun);
  }
  createContext(executionDate, execution, reason) {
    const localTime = new LocalizedTime(executionDate, this.timezone);
    const ctx = {
      date: localTime.toDate(),
      dateLocalIso: localTime.toISO(),
      triggeredAt: /* @__PURE__ */ new Date(),
      task: this,
      execution
    };
    if (reason)
      ctx.reason = reason;
    return ctx;
  }
};

// node_modules/node-cron/dist/node-cron.js
import path, { resolve, dirname } from "path";
import { fileURLToPath, pathToFileURL } from "url";
import { fork } from "child_process";
import { EventEmitter as EventEmitter2 } from "events";
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
    tasks.forEach((id) => this.remove(id));
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
  const days = expression.filter((value) => {
    if (value === "L")
      return false;
    const weekday = DAY_OF_MONTH_W_TOKEN.exec(String(value));
    if (weekday) {
      if (weekday[1] === "L")
        return false;
      const target = parseInt(weekday[1], 10);
      return target < 1 || target > 31;
    }
    const offset = DAY_OF_MONTH_OFFSET_TOKEN.exec(String(value));
    if (offset) {
      const n = parseInt(offset[1], 10);
      return n < 1 || n > 30;
    }
    return true;
  });
  return !isValidExpression(days, 1, 31);
}
function hasInvalidWModifier(rawDayOfMonth) {
  if (!/w/i.test(rawDayOfMonth))
    return false;
  return rawDayOfMonth.split(",").some((token) => {
    const value = token.trim();
    if (!/w/i.test(value))
      return false;
    return !DAY_OF_MONTH_W_TOKEN.test(value);
  });
}
function isInvalidMonth(expression) {
  return !isValidExpression(expression, 1, 12);
}
function isInvalidWeekDay(expression) {
  const days = expression.filter((value) => !isNthWeekdayToken(value) && !/^[0-7]L$/.test(value));
  return !isValidExpression(days, 0, 7);
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
function isImpossibleDayOfMonth(days, months) {
  if (days.some((day2) => typeof day2 !== "number"))
    return false;
  return !months.some((month) => days.some((day2) => day2 <= MAX_DAYS_IN_MONTH[month]));
}
var FIELDS = [
  { key: "second", label: "second", invalid: isInvalidSecond },
  { key: "minute", label: "minute", invalid: isInvalidMinute },
  { key: "hour", label: "hour", invalid: isInvalidHour },
  { key: "dayOfMonth", label: "day of month", invalid: isInvalidDayOfMonth },
  { key: "month", label: "month", invalid: isInvalidMonth },
  { key: "dayOfWeek", label: "week day", invalid: isInvalidWeekDay }
];
function validateDetailed$1(pattern) {
  if (typeof pattern !== "string")
    return { valid: false, errors: [{ field: "expression", message: "pattern must be a string" }] };
  const resolved = resolveNickname(pattern);
  if (!ALLOWED_CHARS_REGEX.test(resolved))
    return { valid: false, errors: [{ field: "expression", value: pattern, message: "pattern includes illegal characters" }] };
  const raw = splitFields(resolved);
  if (raw.length !== 5 && raw.length !== 6)
    return { valid: false, errors: [{ field: "expression", value: pattern, message: `expected 5 or 6 fields but got ${raw.length}` }] };
  const patterns = raw.length === 5 ? ["0", ...raw] : raw;
  const executable = convertExpression(pattern);
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
function parse$1(pattern) {
  const result = validateDetailed$1(pattern);
  if (!result.valid)
    throw new Error(result.errors[0].message);
  return result.fields;
}
var daemonPath = resolve(dirname(fileURLToPath(import.meta.url)), "daemon.js");
var TaskEmitter2 = class extends EventEmitter2 {
};
var BackgroundScheduledTask = class {
  emitter;
  id;
  name;
  cronExpression;
  taskPath;
  options;
  forkProcess;
  stateMachine;
  logger;
  suppressMissedWarning;
  timeMatcher;
  runCount;
  runCoordinator;
  _lastRun = null;
  executing = false;
  killPending = false;
  pendingKillCleanup;
  currentExecution;
  killRequested = false;
  startPromise;
  constructor(cronExpression, taskPath, options) {
    this.cronExpression = cronExpression;
    this.taskPath = taskPath;
    this.options = options;
    this.id = createID();
    this.name = options?.name || this.id;
    this.emitter = new TaskEmitter2();
    this.stateMachine = new StateMachine("stopped");
    this.timeMatcher = new TimeMatcher(cronExpression, options?.timezone);
    this.runCount = 0;
    this.on("execution:started", (context) => {
      if (context?.execution?.reason === "scheduled")
        this.runCount++;
      this.executing = true;
      this.currentExecution = context?.execution;
    });
    this.on("execution:finished", (context) => {
      this.executing = false;
      this.currentExecution = void 0;
      this.recordLastRun(context.execution);
    });
    this.on("execution:failed", (context) => {
      this.executing = false;
      this.currentExecution = void 0;
      this.recordLastRun(context.execution);
    });
    this.logger = options?.logger || logger;
    this.suppressMissedWarning = options?.suppressMissedWarning || false;
    this.runCoordinator = options?.distributed ? resolveRunCoordinator(options?.runCoordinator) : void 0;
    this.on("task:stopped", () => {
      this.killForkWhenSettled();
      if (this.stateMachine.state !== "destroyed") {
        this.stateMachine.changeState("stopped");
      }
    });
    this.on("task:destroyed", () => {
      this.killForkWhenSettled();
      this.stateMachine.changeState("destroyed");
    });
  }
  getNextRun() {
    if (this.stateMachine.state !== "stopped") {
      return this.timeMatcher.getNextMatch(/* @__PURE__ */ new Date());
    }
    return null;
  }
  getNextRuns(count) {
    const runs = [];
    let from = /* @__PURE__ */ new Date();
    for (let i = 0; i < count; i++) {
      from = this.timeMatcher.getNextMatch(from);
      runs.push(from);
    }
    return runs;
  }
  match(date) {
    return this.timeMatcher.match(date);
  }
  msToNext() {
    const next = this.getNextRun();
    return next ? next.getTime() - Date.now() : null;
  }
  isBusy() {
    return this.getStatus() === "running";
  }
  runsLeft() {
    if (this.options?.maxExecutions == null)
      return void 0;
    return Math.max(0, this.options.maxExecutions - this.runCount);
  }
  getPattern() {
    return this.cronExpression;
  }
  lastRun() {
    return this._lastRun;
  }
  recordLastRun(execution) {
    if (!execution)
      return;
    const raw = execution.finishedAt ?? execution.startedAt;
    const date = raw ? new Date(raw) : /* @__PURE__ */ new Date();
    const lastRun = { date };
    if (execution.error) {
      lastRun.error = execution.error;
    } else {
      lastRun.result = execution.result;
    }
    this._lastRun = lastRun;
  }
  killForkWhenSettled() {
    if (!this.forkProcess)
      return;
    if (!this.executing) {
      this.killFork();
      return;
    }
    if (this.killPending)
      return;
    this.killPending = true;
    const onSettled = () => this.killFork();
    this.once("execution:finished", onSettled);
    this.once("execution:failed", onSettled);
    this.pendingKillCleanup = () => {
      this.off("execution:finished", onSettled);
      this.off("execution:failed", onSettled);
    };
  }
  clearPendingKillWait() {
    this.pendingKillCleanup?.();
    this.pendingKillCleanup = void 0;
    this.killPending = false;
  }
  killFork() {
    this.clearPendingKillWait();
    this.killRequested = true;
    this.forkProcess?.kill();
    this.forkProcess = void 0;
  }
  handleUnexpectedExit(code, signal) {
    this.clearPendingKillWait();
    const erro = new Error(`daemon exited unexpectedly (code ${code}, signal ${signal})`);
    this.logger.error(erro);
    if (this.executing) {
      const execution = { id: createID(), reason: "scheduled", ...this.currentExecution, error: erro, finishedAt: /* @__PURE__ */ new Date() };
      this.emitter.emit("execution:failed", this.createContext(/* @__PURE__ */ new Date(), execution));
    }
    try {
      this.stateMachine.changeState("stopped");
    } catch (err) {
      this.logger.error(err);
    }
    const context = this.createContext(/* @__PURE__ */ new Date());
    context.error = erro;
    this.emitter.emit("task:failed", context);
    this.forkProcess = void 0;
  }
  start() {
    if (this.stateMachine.state === "destroyed") {
      return Promise.resolve();
    }
    if (this.startPromise) {
      return this.startPromise;
    }
    if (this.forkProcess) {
      return Promise.resolve();
    }
    this.startPromise = this.forkAndStart().finally(() => {
      this.startPromise = void 0;
    });
    return this.startPromise;
  }
  forkAndStart() {
    return new Promise((resolve2, reject) => {
      const startTimeout = this.options?.startTimeout ?? 5e3;
      const failStart = (error) => {
        clearTimeout(timeout);
        this.killFork();
        reject(error);
      };
      const timeout = setTimeout(() => {
        failStart(new Error(`Start operation timed out after ${startTimeout}ms. The background task file may have failed to load or taken too long to import; verify it runs on its own and consider increasing the \`startTimeout\` option.`));
      }, startTimeout);
      this.killRequested = false;
      let startSucceeded = false;
      try {
        this.forkProcess = fork(daemonPath);
        this.forkProcess.on("error", (err) => {
          failStart(new Error(`Error on daemon: ${err.message}`));
        });
        this.forkProcess.on("exit", (code, signal) => {
          if (this.killRequested) {
            this.killRequested = false;
            return;
          }
          if (code !== 0 && signal !== "SIGTERM") {
            if (startSucceeded) {
              this.handleUnexpectedExit(code, signal);
              return;
            }
            const erro = new Error(`node-cron daemon exited with code ${code || signal}`);
            this.logger.error(erro);
            failStart(erro);
          }
        });
        this.forkProcess.on("message", (message) => {
          if (message.type === "coordinator:shouldRun") {
            void this.handleShouldRun(message);
            return;
          }
          if (message.type === "coordinator:complete") {
            this.runCoordinator?.onComplete?.(message.key)?.catch?.((err) => this.logger.error("Run coordinator onComplete failed", err));
            return;
          }
          if (message.event === "daemon:error") {
            failStart(message.jsonError ? deserializeError(message.jsonError) : new Error("Background task failed to start"));
            return;
          }
          if (message.jsonError) {
            if (message.context?.execution) {
              message.context.execution.error = deserializeError(message.jsonError);
              delete message.jsonError;
            }
          }
          if (message.context?.task?.state) {
            this.stateMachine.changeState(message.context?.task?.state);
          }
          if (message.context) {
            const execution = message.context?.execution;
            delete execution?.hasError;
            const context = this.createContext(new Date(message.context.date), execution, message.context.reason);
            this.logEvent(message.event, context);
            this.emitter.emit(message.event, context);
          }
        });
        this.once("task:started", () => {
          startSucceeded = true;
          this.stateMachine.changeState("idle");
          clearTimeout(timeout);
          resolve2(void 0);
        });
        this.forkProcess.send({
          command: "task:start",
          path: this.taskPath,
          cron: this.cronExpression,
          options: serializableOptions(this.options)
        });
      } catch (error) {
        failStart(error);
      }
    });
  }
  stop() {
    return new Promise((resolve2, reject) => {
      if (this.stateMachine.state === "destroyed") {
        return resolve2(void 0);
      }
      if (!this.forkProcess) {
        this.emitter.emit("task:stopped");
        return resolve2(void 0);
      }
      const timeoutId = setTimeout(() => {
        clearTimeout(timeoutId);
        this.killFork();
        reject(new Error("Stop operation timed out"));
      }, 5e3);
      const cleanupAndResolve = () => {
        clearTimeout(timeoutId);
        this.off("task:stopped", onStopped);
        resolve2(void 0);
      };
      const onStopped = () => {
        cleanupAndResolve();
      };
      this.once("task:stopped", onStopped);
      this.forkProcess.send({
        command: "task:stop"
      });
    });
  }
  getStatus() {
    return this.stateMachine.state;
  }
  unref() {
    if (!this.forkProcess)
      return;
    this.forkProcess.unref();
    this.forkProcess.channel?.unref();
  }
  ref() {
    if (!this.forkProcess)
      return;
    this.forkProcess.ref();
    this.forkProcess.channel?.ref();
  }
  destroy() {
    return new Promise((resolve2, reject) => {
      if (this.stateMachine.state === "destroyed") {
        return resolve2(void 0);
      }
      if (!this.forkProcess) {
        this.emitter.emit("task:destroyed");
        return resolve2(void 0);
      }
      const timeoutId = setTimeout(() => {
        clearTimeout(timeoutId);
        this.killFork();
        reject(new Error("Destroy operation timed out"));
      }, 5e3);
      const onDestroy = () => {
        clearTimeout(timeoutId);
        this.off("task:destroyed", onDestroy);
        resolve2(void 0);
      };
      this.once("task:destroyed", onDestroy);
      this.forkProcess.send({
        command: "task:destroy"
      });
    });
  }
  execute() {
    return new Promise((resolve2, reject) => {
      if (!this.forkProcess) {
        return reject(new Error("Cannot execute background task because it hasn't been started yet. Please initialize the task using the start() method before attempting to execute it."));
      }
      const executionId = createID();
      let timeoutId;
      if (typeof this.options?.executeTimeout === "number") {
        timeoutId = setTimeout(() => {
          cleanupListeners();
          reject(new Error("Execution timeout exceeded"));
        }, this.options.executeTimeout);
      }
      const cleanupListeners = () => {
        if (timeoutId)
          clearTimeout(timeoutId);
        this.off("execution:finished", onFinished);
        this.off("execution:failed", onFail);
      };
      const onFinished = (context) => {
        if (context.execution?.id !== executionId)
          return;
        cleanupListeners();
        resolve2(context.execution?.result);
      };
      const onFail = (context) => {
        if (context.execution?.id !== executionId)
          return;
        cleanupListeners();
        reject(context.execution?.error || new Error("Execution failed without specific error"));
      };
      this.on("execution:finished", onFinished);
      this.on("execution:failed", onFail);
      this.forkProcess.send({
        command: "task:execute",
        executionId
      });
    });
  }
  async handleShouldRun(message) {
    let allowed = false;
    let error;
    try {
      allowed = this.runCoordinator ? await this.runCoordinator.shouldRun(message.key, message.ttlMs) : false;
    } catch (err) {
      error = err?.message ?? String(err);
    }
    this.forkProcess?.send({ type: "coordinator:result", reqId: message.reqId, allowed, error });
  }
  on(event, fun) {
    this.emitter.on(event, fun);
  }
  off(event, fun) {
    this.emitter.off(event, fun);
  }
  once(event, fun) {
    this.emitter.once(event, fun);
  }
  logEvent(event, context) {
    switch (event) {
      case "execution:missed": {
        const handled = this.emitter.listenerCount("execution:missed") > 0;
        if (!this.suppressMissedWarning && !handled) {
          this.logger.warn(`missed execution at ${context.date}! Possible blocking IO or high CPU user at the same process used by node-cron.`);
        }
        break;
      }
      case "execution:overlap":
        if (this.options?.noOverlap) {
          this.logger.warn("task still running, new execution blocked by overlap prevention!");
        }
        break;
      case "execution:failed":
        if (context.execution?.error) {
          this.logger.error(context.execution.error);
        }
        break;
    }
  }
  createContext(executionDate, execution, reason) {
    const localTime = new LocalizedTime(executionDate, this.options?.timezone);
    const ctx = {
      date: localTime.toDate(),
      dateLocalIso: localTime.toISO(),
      triggeredAt: /* @__PURE__ */ new Date(),
      task: this,
      execution
    };
    if (reason)
      ctx.reason = reason;
    return ctx;
  }
};
function serializableOptions(options) {
  if (!options)
    return options;
  const { logger: _logger, runCoordinator: _runCoordinator, ...rest } = options;
  return rest;
}
function deserializeError(str) {
  const data = JSON.parse(str);
  const Err = globalThis[data.name] || Error;
  const err = new Err(data.message);
  if (data.stack) {
    err.stack = data.stack;
  }
  Object.keys(data).forEach((key) => {
    if (!["name", "message", "stack"].includes(key)) {
      err[key] = data[key];
    }
  });
  return err;
}
var moduleFilename = fileURLToPath(import.meta.url);
var registry = new TaskRegistry();
function schedule(expression, func, options) {
  const task = createTask(expression, func, options);
  let started;
  try {
    started = task.start();
  } catch (error) {
    registry.remove(task);
    throw error;
  }
  if (started && typeof started.catch === "function") {
    started.catch((error) => {
      (options?.logger || logger).error(`Failed to start scheduled task: ${error?.message ?? error}`);
    });
  }
  return task;
}
function createTask(expression, func, options) {
  parse$1(expression);
  if (options?.distributed && !options.name) {
    throw new Error("`distributed` requires a `name` (it forms the coordination key shared across instances).");
  }
  let task;
  if (func instanceof Function) {
    task = new InlineScheduledTask(expression, func, options);
  } else {
    const taskPath = solvePath(func);
    task = new BackgroundScheduledTask(expression, taskPath, options);
  }
  registry.add(task);
  return task;
}
function solvePath(filePath) {
  if (path.isAbsolute(filePath))
    return pathToFileURL(filePath).href;
  if (filePath.startsWith("file://"))
    return filePath;
  const stackLines = new Error().stack?.split("\n");
  if (stackLines) {
    stackLines?.shift();
    const callerLine = stackLines?.find((line) => {
      return line.indexOf(moduleFilename) === -1;
    });
    const match = callerLine?.match(/(file:\/\/)?(((\/?)(\w:))?([/\\].+)):\d+:\d+/);
    if (match) {
      const dir = `${match[5] ?? ""}${path.dirname(match[6])}`;
      return pathToFileURL(path.resolve(dir, filePath)).href;
    }
  }
  throw new Error(`Could not locate task file ${filePath}`);
}
var validateDetailed = validateDetailed$1;
var getTasks = registry.all;
var getTask = registry.get;

// src/controller/beat.ts
var quiet = () => void 0;
function beat(turn) {
  const task = schedule("*/5 * * * * *", turn, {
    name: "sluice",
    noOverlap: true,
    suppressMissedWarning: true,
    logger: { info: quiet, warn: quiet, error: quiet, debug: quiet }
  });
  return () => void task.destroy();
}

// src/controller/cron.ts
function parseCron(expression) {
  const { fields, errors } = validateDetailed(expression);
  if (!fields) {
    const [first] = errors;
    return {
      ok: false,
      problem: `"${expression}" is not a cron expression: ${first?.message ?? "it cannot be read"}.`
    };
  }
  const special = [...fields.dayOfMonth, ...fields.dayOfWeek].find((value) => typeof value === "string");
  if (special !== void 0)
    return { ok: false, problem: `"${expression}" has a day "${special}", which Sluice does not know.` };
  const two = (value) => String(value).padStart(2, "0");
  const times = fields.hour.flatMap(
    (h) => fields.minute.flatMap((m) => fields.second.map((s) => `${two(h)}:${two(m)}:${two(s)}`))
  );
  return {
    ok: true,
    cron: {
      expression,
      times: times.sort().reverse(),
      months: new Set(fields.month),
      days: new Set(fields.dayOfMonth),
      weekdays: new Set(fields.dayOfWeek)
    }
  };
}
var farthest = 1500;
function lastDue(cron, zone, now) {
  const clock = wallClock(now, zone);
  const today = clock.slice(0, 10);
  for (let back = 0; back < farthest; back++) {
    const day2 = addDays(today, -back);
    if (!fits(cron, day2)) continue;
    for (const time of cron.times) {
      if (back === 0 && `${day2}T${time}` > clock) continue;
      const at = momentOf(`${day2}T${time}`, zone);
      if (at <= now) return at;
    }
  }
  return void 0;
}
function fits({ months, days, weekdays }, day2) {
  if (!months.has(Number(day2.slice(5, 7)))) return false;
  const inMonth = days.has(Number(day2.slice(8)));
  const inWeek = weekdays.has((/* @__PURE__ */ new Date(`${day2}T00:00:00Z`)).getUTCDay());
  const isEither = days.size < 31 && weekdays.size < 7;
  return isEither ? inMonth || inWeek : inMonth && inWeek;
}
var day = 864e5;
function momentOf(clock, zone) {
  const asUtc = Date.parse(`${clock}Z`);
  const moments = [asUtc - day, asUtc + day].map((near) => asUtc - (Date.parse(`${wallClock(near, zone)}Z`) - near)).sort((a, b) => a - b);
  return moments.find((at) => wallClock(at, zone) === clock) ?? moments.at(-1) ?? asUtc;
}

// src/controller/jobs.ts
var jobNames = ["reconcile", "report", "drift"];
var jobKey = ({ account, name }) => `${account} ${name}`;
function jobsOf(config, { shard, names }) {
  const { controller: controller2, reports, accounts } = config;
  const schedules = {
    reconcile: controller2.reconcile ? controller2.reconcileSchedule : void 0,
    report: reports.schedule,
    drift: controller2.driftSchedule
  };
  const problems = [];
  const crons = jobNames.flatMap((name) => {
    const schedule2 = schedules[name];
    if (schedule2 === void 0 || names?.includes(name) === false) return [];
    const parsed2 = parseCron(schedule2);
    if (parsed2.ok) return [{ name, cron: parsed2.cron }];
    problems.push(`${name}: ${parsed2.problem}`);
    return [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const jobs2 = accounts.filter(({ key }) => isMine(key, shard)).flatMap(
    ({ key }) => crons.map((one) => ({
      ...one,
      account: key,
      zone: controller2.timeZone,
      jitter: controller2.jitter * 1e3
    }))
  );
  return { ok: true, jobs: jobs2 };
}

// src/controller/serve.ts
var serve2 = (app, { host, port }) => new Promise((resolve2, reject) => {
  const server = serve({ fetch: app.fetch, port, hostname: host }, (address) => {
    resolve2({
      port: address.port,
      close: () => new Promise((closed) => {
        server.close(() => closed());
        if ("closeAllConnections" in server) server.closeAllConnections();
      })
    });
  });
  server.once("error", reject);
});

// src/controller/web.ts
function createWeb({ standing, metrics }) {
  const app = new Hono();
  app.get("/healthz", (c) => {
    const { alive, words } = standing();
    return c.text(`${alive ? "ok" : "stuck"}: ${words}
`, alive ? 200 : 503);
  });
  app.get("/readyz", (c) => {
    const { ready, words } = standing();
    return c.text(`${ready ? "ready" : "not ready"}: ${words}
`, ready ? 200 : 503);
  });
  app.get("/metrics", (c) => c.body(metrics(), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }));
  return app;
}
function parseAddress(text) {
  const [, bracketed, plain, digits] = /^(?:\[([0-9A-Fa-f:.]+)\]|([^:\s[\]]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  return host === void 0 || port > 65535 ? void 0 : { host, port };
}

// src/controller/checkout.ts
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
function createCheckout(root, wanted) {
  const git = gitIn(root);
  let directory2;
  let source = { root };
  const failed2 = (why) => ({ ok: false, why, source });
  async function layOut(commit) {
    const quiet2 = ["-c", "core.hooksPath=/dev/null"];
    if (directory2 !== void 0) {
      const moved = await gitIn(directory2)([...quiet2, "checkout", "--quiet", "--detach", "--force", commit]);
      return moved.ok ? void 0 : moved.error;
    }
    await git(["worktree", "prune"]);
    const place = join(await mkdtemp(join(tmpdir(), "sluice-controller-")), "checkout");
    const added = await git([...quiet2, "worktree", "add", "--quiet", "--detach", place, commit]);
    if (!added.ok) return added.error;
    directory2 = place;
    return void 0;
  }
  return {
    async refresh() {
      const prefix = await git(["rev-parse", "--show-prefix"]);
      if (!prefix.ok) return { ok: true, source };
      const remotes = await git(["remote"]);
      if (!remotes.text.split("\n").includes("origin")) {
        const head2 = await git(["rev-parse", "--verify", "--quiet", "HEAD"]);
        source = head2.ok ? { root, commit: head2.text } : { root };
        return { ok: true, source };
      }
      const branch = wanted ?? await presentBranch(root);
      if (branch === void 0) return failed2("No branch is checked out; say which to follow: --branch main.");
      const remote = `refs/remotes/origin/${branch}`;
      const fetched = await git(["fetch", "--quiet", "--no-tags", "origin", `+refs/heads/${branch}:${remote}`]);
      if (!fetched.ok) return failed2(`The branch ${branch} could not be fetched: ${fetched.error}`);
      const head = await git(["rev-parse", "--verify", `${remote}^{commit}`]);
      if (!head.ok) return failed2(head.error);
      if (head.text === source.commit && directory2 !== void 0) return { ok: true, source };
      const problem = await layOut(head.text);
      if (problem !== void 0) return failed2(`The branch ${branch} could not be laid out: ${problem}`);
      source = { root: join(directory2 ?? root, prefix.text), commit: head.text };
      return { ok: true, source };
    },
    async close() {
      if (directory2 === void 0) return;
      await git(["worktree", "remove", "--force", directory2]);
      await rm(join(directory2, ".."), { recursive: true, force: true });
    }
  };
}
async function presentBranch(root) {
  const git = gitIn(root);
  const here = await git(["symbolic-ref", "--quiet", "--short", "HEAD"]);
  if (here.ok) return here.text;
  const remote = await git(["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
  return remote.ok ? remote.text.replace(/^origin\//, "") : void 0;
}

// src/controller/due.ts
var lateAfter = 6e4;
function dueNow({ jobs: jobs2, now, last, busy, atOnce }) {
  const known = /* @__PURE__ */ new Map();
  const lastOf = ({ cron, zone }, before) => {
    const key = `${cron.expression} ${zone} ${before}`;
    if (!known.has(key)) known.set(key, lastDue(cron, zone, before));
    return known.get(key);
  };
  const waiting = jobs2.filter(({ account }) => !busy.has(account)).flatMap((job) => {
    let at = lastOf(job, now);
    if (at === void 0) return [];
    const served = last.get(jobKey(job));
    if (served !== void 0 && at + jitterOf(job, at) > now) at = lastOf(job, at - 1);
    if (at === void 0 || served !== void 0 && served >= at) return [];
    const begins = served === void 0 ? now : at + jitterOf(job, at);
    return [{ due: { job, at, late: served !== void 0 && now - begins > lateAfter }, begins }];
  }).sort((a, b) => a.begins - b.begins || order(a.due.job) - order(b.due.job));
  const chosen = [];
  const taken = /* @__PURE__ */ new Set();
  for (const { due } of waiting) {
    if (busy.size + chosen.length >= atOnce) break;
    if (taken.has(due.job.account)) continue;
    taken.add(due.job.account);
    chosen.push(due);
  }
  return chosen;
}
var order = ({ name }) => jobNames.indexOf(name);
function jitterOf({ account, name, jitter }, at) {
  if (jitter === 0) return 0;
  return Number.parseInt(sha256(`${account} ${name} ${at}`).slice(0, 12), 16) % jitter;
}

// src/controller/halt.ts
var Stopped = class extends Error {
  constructor() {
    super("The controller is ending.");
  }
};
var softMs = 18e3;
var hardMs = 24e3;
function createHalt(world) {
  const sleepers = /* @__PURE__ */ new Set();
  const dropped = new AbortController();
  const closed = new AbortController();
  let deadline = Infinity;
  return {
    isStopping: () => deadline < Infinity,
    sleep: (ms) => new Promise((resolve2, reject) => {
      const until = world.now() + ms;
      if (until > deadline) {
        reject(new Stopped());
        return;
      }
      const ended = new AbortController();
      const sleeper = {
        until,
        wake: (error) => {
          sleepers.delete(sleeper);
          ended.abort();
          if (error) reject(error);
          else resolve2();
        }
      };
      sleepers.add(sleeper);
      void world.sleep(ms, ended.signal).then(() => sleepers.has(sleeper) && sleeper.wake());
    }),
    fetch: (input, init) => {
      if (world.now() >= deadline) return Promise.reject(new Stopped());
      const signals = [dropped.signal, ...init?.signal ? [init.signal] : []];
      return world.fetch(input, { ...init, signal: AbortSignal.any(signals) });
    },
    stop() {
      if (deadline < Infinity) return;
      const began = world.now();
      deadline = began + softMs;
      for (const sleeper of [...sleepers]) if (sleeper.until > deadline) sleeper.wake(new Stopped());
      void world.sleep(hardMs, closed.signal).then(() => dropped.abort(new Stopped()));
    },
    close: () => closed.abort()
  };
}

// src/controller/engine.ts
function createEngine(ports) {
  const { now, leader, log: log2, metrics } = ports;
  const tried = /* @__PURE__ */ new Map();
  let served = /* @__PURE__ */ new Map();
  let unsaved = false;
  let leads = false;
  let stopped = false;
  let told = "";
  let lastTurn = now();
  let turning;
  const running = /* @__PURE__ */ new Map();
  const results = /* @__PURE__ */ new Set();
  const tell = (level, words) => {
    if (words !== told) log2(level, words);
    told = words;
  };
  async function lead() {
    const step = await leader.step();
    const is = leader.isLeader();
    metrics.set("sluice_leader", is ? 1 : 0);
    if (step.kind === "unknown") tell("warn", `The lease could not be asked for: ${step.why}`);
    else if (is) tell("info", "This controller leads.");
    else
      tell(
        "info",
        `Another controller leads; this one stands by${step.kind === "standby" && step.until !== void 0 ? `, and takes over at ${new Date(step.until).toISOString()} if it is gone by then` : ""}.`
      );
    if (is && !leads) {
      const read = await ports.readRuns();
      if (!read.ok) {
        tell("warn", `What has run before cannot be read: ${read.error.message}`);
        return false;
      }
      served = new Map(read.data);
    }
    leads = is;
    return is;
  }
  async function save() {
    if (!unsaved || !leader.isLeader()) return;
    unsaved = false;
    const written = await ports.writeRuns(served);
    if (written.ok) return;
    unsaved = true;
    if (written.error.kind === "changed") {
      const read = await ports.readRuns();
      for (const [key, at] of read.ok ? read.data : []) served.set(key, Math.max(at, served.get(key) ?? 0));
    } else tell("warn", `What has run could not be kept: ${written.error.message}`);
  }
  async function run(due) {
    const { job, at, late } = due;
    const labels = { job: job.name, account: job.account };
    const runLog = (level, message, fields) => log2(level, message, { run: id, ...labels, ...fields });
    const id = ports.runId();
    const began = now();
    runLog("info", late ? "begins, late: its time was missed" : "begins", { due: new Date(at).toISOString() });
    let outcome;
    try {
      const ended = await ports.perform(due, runLog);
      metrics.add("sluice_klaviyo_requests_total", ended.requests, { account: job.account });
      outcome = ended;
    } catch (error) {
      outcome = error instanceof Stopped ? { result: "stopped", words: "broken off, because the controller ends; the next one makes it up" } : {
        result: "failed",
        words: `this is a fault of Sluice: ${error instanceof Error ? error.message : String(error)}`
      };
    }
    const { result, words } = outcome;
    const seconds = (now() - began) / 1e3;
    results.add(result);
    metrics.add("sluice_runs_total", 1, { ...labels, result });
    metrics.set("sluice_run_duration_seconds", seconds, labels);
    if (result === "done") metrics.set("sluice_last_success_timestamp_seconds", Math.round(now() / 1e3), labels);
    tried.set(jobKey(job), at);
    if (job.name !== "reconcile" && result === "done") {
      served.set(jobKey(job), at);
      unsaved = true;
    }
    runLog(result === "done" ? "info" : result === "failed" ? "error" : "warn", words, { result, seconds });
  }
  function begin(due) {
    const { account } = due.job;
    const ends = run(due).finally(() => {
      running.delete(account);
      metrics.set("sluice_jobs_running", running.size);
    });
    running.set(account, ends);
    metrics.set("sluice_jobs_running", running.size);
  }
  async function oneTurn() {
    if (!await lead() || stopped) return;
    const last = new Map(served);
    for (const [key, at] of tried) last.set(key, Math.max(at, last.get(key) ?? 0));
    const { jobs: jobs2 } = ports.inForce();
    const due = dueNow({
      jobs: ports.jitter ? jobs2 : jobs2.map((job) => ({ ...job, jitter: 0 })),
      now: now(),
      last,
      busy: new Set(running.keys()),
      atOnce: ports.parallel
    });
    for (const one of due) begin(one);
    await save();
  }
  return {
    turn() {
      if (stopped) return Promise.resolve();
      turning ??= oneTurn().catch(
        (error) => log2("error", `A turn failed: ${error instanceof Error ? error.message : String(error)}`)
      ).finally(() => {
        turning = void 0;
        lastTurn = now();
      });
      return turning;
    },
    stop: () => void (stopped = true),
    running: () => [...running.values()],
    async end() {
      stopped = true;
      await turning;
      await save();
      await leader.release();
    },
    results: () => results,
    lastTurn: () => lastTurn
  };
}

// src/controller/in-force.ts
async function readInForce(checkout, wanted, before) {
  const refreshed = await checkout.refresh();
  const { source } = refreshed;
  const { config, diagnostics } = await loadConfig(nodeDisk, source.root);
  const jobs2 = config === void 0 ? void 0 : jobsOf(config, wanted);
  const problems = [
    ...refreshed.ok ? [] : [refreshed.why],
    ...diagnostics.filter(isError).map(({ message, detail, at }) => `${at?.file ?? "sluice.yaml"}:${at?.line ?? 1}: ${message} ${detail}`),
    ...jobs2?.ok === false ? jobs2.problems.map((problem) => `sluice.yaml: ${problem}`) : []
  ];
  if (config !== void 0 && jobs2?.ok === true)
    return { ok: true, inForce: { config, jobs: jobs2.jobs, source, problems } };
  return before === void 0 ? { ok: false, problems } : { ok: true, inForce: { ...before, source, problems } };
}

// src/controller/leader.ts
var graceMs = 3e4;
var lookMs = 6e4;
function createLeader({ open, name, owner, now, ttlMs }) {
  let lease;
  let look = 0;
  let until;
  const left = () => lease === void 0 ? 0 : Date.parse(lease.expires) - now();
  async function keep(held) {
    if (left() > ttlMs / 2) return { kind: "leader" };
    const renewed = await open().renewLease(held, { now: now(), ttlMs });
    if (renewed.ok) {
      lease = renewed.data;
      return { kind: "leader" };
    }
    if (renewed.error.kind === "lease-lost" || left() <= 0) lease = void 0;
    return renewed.error.kind === "lease-lost" ? { kind: "standby" } : { kind: "unknown", why: renewed.error.message };
  }
  return {
    isLeader: () => lease !== void 0 && left() > 0,
    async step() {
      if (lease !== void 0 && left() > 0) return keep(lease);
      if (now() < look) return { kind: "standby", ...until === void 0 ? {} : { until } };
      lease = void 0;
      look = now() + lookMs;
      const taken = await open().acquireLease({ accountId: name, owner, now: now(), ttlMs, graceMs });
      if (taken.ok) {
        lease = taken.data;
        until = void 0;
        return { kind: "leader" };
      }
      if (taken.error.kind !== "held") return { kind: "unknown", why: taken.error.message };
      until = taken.error.until;
      if (until !== void 0 && until > now()) look = Math.min(look, until);
      return { kind: "standby", ...until === void 0 ? {} : { until } };
    },
    async release() {
      if (lease === void 0) return;
      const held = lease;
      lease = void 0;
      await open().releaseLease(held);
    }
  };
}

// src/controller/log.ts
function createLog({ now, write, env }) {
  const hidden = secretsOf(env);
  return (level, message, fields = {}) => {
    const { run, job, account, ...more } = fields;
    const time = new Date(now()).toISOString();
    const line = JSON.stringify(
      { time, level, run, job, account, message, ...more },
      (_, value) => typeof value === "string" ? hide(value, hidden) : value
    );
    write(`${line}
`);
  };
}
function secretsOf(env) {
  return Object.entries(env).filter(([name, value]) => /KEY|TOKEN|SECRET|PASSW|CREDENTIAL/i.test(name) || value?.startsWith("pk_") === true).flatMap(([, value]) => value !== void 0 && value.trim().length >= 6 ? [value.trim()] : []).sort((a, b) => b.length - a.length);
}
var hide = (text, hidden) => hidden.reduce((shown, secret) => shown.replaceAll(secret, "\u2022\u2022\u2022"), text);

// src/controller/metrics.ts
var families = {
  sluice_build_info: ["gauge", "The version that runs."],
  sluice_leader: ["gauge", "1 where this process starts the jobs, 0 where it stands by."],
  sluice_config_valid: [
    "gauge",
    "1 when the branch and sluice.yaml could last be read; with 0 what was read before is in force."
  ],
  sluice_accounts: ["gauge", "Accounts this process is responsible for."],
  sluice_jobs_running: ["gauge", "Jobs under way."],
  sluice_runs_total: ["counter", "Runs that have ended, by job, account and result."],
  sluice_run_duration_seconds: ["gauge", "How long the last run took."],
  sluice_last_success_timestamp_seconds: ["gauge", "When a run last ended well."],
  sluice_klaviyo_requests_total: ["counter", "Requests sent to Klaviyo, retries included."],
  sluice_report_calls_used: ["gauge", "Report calls of the last 24 hours, as the last sync counted them."],
  sluice_report_calls_limit: ["gauge", "Report calls Klaviyo allows in 24 hours."],
  sluice_drift: ["gauge", "Sequences that differ from their flows, as the last look found."],
  sluice_alerts: ["gauge", "Alerts that hold, as the last report has them."]
};
function createMetrics() {
  const values = /* @__PURE__ */ new Map();
  const of = (name) => {
    const found = values.get(name) ?? /* @__PURE__ */ new Map();
    values.set(name, found);
    return found;
  };
  return {
    set: (name, value, labels = {}) => void of(name).set(printed(labels), value),
    add: (name, value, labels = {}) => {
      const key = printed(labels);
      of(name).set(key, (of(name).get(key) ?? 0) + value);
    },
    value: (name) => values.get(name)?.get(""),
    render: () => Object.keys(families).flatMap((name) => {
      const samples = [...of(name)].sort(([a], [b]) => a < b ? -1 : 1);
      if (samples.length === 0) return [];
      const [type, help] = families[name];
      return [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} ${type}`,
        ...samples.map(([labels, value]) => `${name}${labels} ${value}`)
      ];
    }).map((line) => `${line}
`).join("")
  };
}
function printed(labels) {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
var escaped = (value) => value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

// src/controller/job.ts
function failedWith(run, problems, requests) {
  const errors = problems.filter(isError);
  for (const { code, message, detail, at } of errors)
    run.log("error", `${message} ${detail}`, { code, ...at ? { file: `${at.file}:${at.line}` } : {} });
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  return { result: "failed", words: `${first?.message ?? "It failed."}${more}`, requests };
}

// src/controller/drift-job.ts
async function driftJob(run) {
  const { world, loaded, store, log: log2, metrics } = run;
  const connection = connectToRead(world, loaded.account);
  if (!connection.ok) return failedWith(run, [connection.diagnostic], 0);
  const { api } = connection;
  const planned = await makePlan(world, loaded, api, store, { deep: true, costs: false });
  if (!planned.ok) return failedWith(run, planned.diagnostics, api.counts().total);
  const found = drift(planned.input).drift;
  metrics.set("sluice_drift", found.length, { account: loaded.account.key });
  for (const { address, kind, fields } of found)
    log2("warn", `${address} is not in step: ${kind}`, { address, kind, fields: fields.map(({ path: path2 }) => path2) });
  return {
    result: "done",
    words: found.length === 0 ? "no drift" : `drift in ${found.map(({ address }) => address).join(", ")}`,
    requests: api.counts().total
  };
}

// src/controller/reconcile-job.ts
async function reconcileJob(run) {
  const { world, loaded, store, log: log2, problems } = run;
  const [problem] = problems;
  if (problem !== void 0) {
    log2("error", problem);
    return {
      result: "failed",
      words: "nothing is applied while the branch or sluice.yaml cannot be read",
      requests: 0
    };
  }
  const connection = connectToWrite(world, loaded.account);
  if (!connection.ok) return failedWith(run, [connection.diagnostic], 0);
  const { api } = connection;
  const request = run.commit === void 0 ? {} : { commit: run.commit };
  const planned = await makePlan(world, loaded, api, store, { ...request, costs: false });
  const requests = () => api.counts().total;
  if (!planned.ok) return failedWith(run, planned.diagnostics, requests());
  const { plan } = planned;
  if (plan.diagnostics.some(isError)) return failedWith(run, plan.diagnostics, requests());
  const superseded = plan.refusals.find(({ code }) => code === "superseded");
  if (superseded) return { result: "done", words: superseded.message, requests: requests() };
  if (plan.refusals.length > 0 && planned.spared.length === 0) return refusedWith(run, plan.refusals, requests());
  if (isNothing(plan)) return { result: "done", words: "in step", requests: requests() };
  const applied = await runApply(world, loaded, api, store, planned, {
    ...request,
    costs: false,
    owner: run.owner,
    progress: ({ address, step }) => log2("info", `${address}: ${step}`, { address })
  });
  if (!applied.ok) return failedWith(run, applied.diagnostics, requests());
  for (const line of applied.resumed) log2("warn", `set right first: ${line}`);
  const { results, refusals } = applied.report;
  for (const { address, kind, outcome, error } of results)
    log2(outcome === "done" ? "info" : "error", error ?? `${kind} done`, { address, kind, outcome });
  if (refusals.length > 0) return refusedWith(run, refusals, requests());
  const missed = results.filter(({ outcome }) => outcome !== "done").map(({ address }) => address);
  return missed.length === 0 ? { result: "done", words: `applied: ${results.map(({ address }) => address).join(", ")}`, requests: requests() } : { result: "failed", words: `not applied: ${missed.join(", ")}`, requests: requests() };
}
var isNothing = ({ changes, ledger }) => changes.every(({ kind }) => kind === "none") && ledger.length === 0;
function refusedWith({ log: log2 }, refusals, requests) {
  for (const { code, address, message, allow } of refusals)
    log2("warn", `${message} ${allow}`, { code, ...address === void 0 ? {} : { address } });
  const named = [
    ...new Set(refusals.map(({ code, address }) => address === void 0 ? code : `${address} (${code})`))
  ];
  return { result: "refused", words: `refused: ${named.join(", ")}`, requests };
}

// src/controller/report-job.ts
async function reportJob(run) {
  const { world, loaded, store, log: log2, metrics, turns } = run;
  const account = loaded.account.key;
  const connection = connectToRead(world, loaded.account);
  if (!connection.ok) return failedWith(run, [connection.diagnostic], 0);
  const { api } = connection;
  const github = run.commits ? await run.github?.() : void 0;
  const found = await reportPlace(run.root, loaded.config, { commit: run.commits, ...github ? { github } : {} });
  if (!found.ok) return failedWith(run, [found.problem], 0);
  const { place } = found;
  const done2 = await runReport(world, loaded, api, store, place);
  const requests = api.counts().total;
  if (!done2.ok) return failedWith(run, done2.diagnostics, requests);
  const published = await turns(() => publish(place.files, done2.report, done2.changes));
  const wasFirst = published.ok || published.error.kind === "changed";
  if (!published.ok && !wasFirst) return failedWith(run, [reportProblem(published.error, place.branch)], requests);
  const { alerts } = done2.report;
  metrics.set("sluice_report_calls_used", done2.sync.calls.day, { account });
  metrics.set("sluice_report_calls_limit", done2.sync.calls.limit, { account });
  metrics.set("sluice_alerts", alerts.length, { account });
  for (const { id, address, message } of alerts) log2("warn", message, { alert: id, address });
  for (const note of done2.sync.notes) log2("info", note);
  const problem = await keepIssues(github, done2, place);
  if (problem !== void 0) log2("warn", problem);
  return { result: "done", words: wordsOf(done2, place, published.ok), requests };
}
function wordsOf({ changes, directory: directory2 }, { branch }, isOurs) {
  if (!isOurs) return "another sync has just written the reports";
  if (changes.size === 0) return "no figure has changed";
  return branch === void 0 ? `${directory2} written` : `${directory2} committed to ${branch}`;
}

// src/controller/turns.ts
function createTurns() {
  let last = Promise.resolve();
  return (act) => {
    const mine = last.then(act);
    last = mine.catch(() => void 0);
    return mine;
  };
}
function inTurns(store, turns) {
  const one = (call) => (...args) => turns(() => call(...args));
  return {
    readLedger: one(store.readLedger),
    writeLedger: one(store.writeLedger),
    saveBackup: one(store.saveBackup),
    listBackups: one(store.listBackups),
    readBackup: one(store.readBackup),
    readReportCalls: one(store.readReportCalls),
    noteReportCalls: one(store.noteReportCalls),
    acquireLease: one(store.acquireLease),
    renewLease: one(store.renewLease),
    releaseLease: one(store.releaseLease),
    flush: one(store.flush)
  };
}

// src/controller/perform.ts
var jobs = {
  reconcile: reconcileJob,
  report: reportJob,
  drift: driftJob
};
function createPerform({ host, options, halt, refresh, turns, metrics }) {
  const limits = /* @__PURE__ */ new Map();
  const limitsOf = ({ apiKeyEnv }) => {
    const key = host.env[apiKeyEnv]?.trim() ?? "";
    const found = limits.get(key) ?? createLimits({ now: host.now, sleep: halt.sleep });
    limits.set(key, found);
    return found;
  };
  return async ({ job }, log2) => {
    const files = await turns(async () => {
      const inForce2 = await refresh();
      const account2 = inForce2.config.accounts.find(({ key }) => key === job.account);
      if (account2 === void 0) return void 0;
      return { inForce: inForce2, account: account2, read: await loadAccount(nodeDisk, inForce2.source.root, inForce2.config, account2) };
    });
    if (files === void 0)
      return { result: "done", words: "sluice.yaml does not name the account any more", requests: 0 };
    const { inForce, account, read } = files;
    const { config, source, problems } = inForce;
    for (const problem of problems) log2("warn", problem);
    const world = {
      root: source.root,
      disk: nodeDisk,
      env: host.env,
      fetch: halt.fetch,
      now: host.now,
      sleep: halt.sleep,
      random: host.random,
      limits: limitsOf(account),
      onRetry: ({ method, path: path2, status, kind }, ms) => log2("warn", `${method} ${path2} failed (${status ?? kind}); again in ${Math.ceil(ms / 1e3)} s`)
    };
    return jobs[job.name]({
      world,
      loaded: { config, account, ...read },
      store: inTurns(openState({ root: host.root }, config.state), turns),
      root: host.root,
      ...source.commit === void 0 ? {} : { commit: source.commit },
      problems,
      owner: host.owner,
      commits: options.commit,
      ...host.github ? { github: host.github } : {},
      ...{ turns, log: log2, metrics }
    });
  };
}

// src/controller/runs.ts
var directory = ".sluice/controller";
var ignore = { path: `${directory}/.gitignore`, text: "*\n" };
var runFiles = (root, state) => state.kind === "branch" ? gitFiles({ directory: root, branch: state.branch }) : directoryFiles(root);
async function readRuns(files) {
  const listed = await files.list(directory);
  if (!listed.ok) return listed;
  const served = /* @__PURE__ */ new Map();
  for (const path2 of listed.data.filter((name) => name.endsWith(".json"))) {
    const file = await files.read(path2);
    if (!file.ok) return file;
    for (const [key, at] of parsed(file.data?.text)) served.set(key, Math.max(at, served.get(key) ?? 0));
  }
  return { ok: true, data: served };
}
async function writeRuns(files, name, served) {
  if (served.size === 0) return done;
  const runs = Object.fromEntries(
    [...served].sort(([a], [b]) => a < b ? -1 : 1).map(([key, at]) => [key, new Date(at).toISOString()])
  );
  const text = `${JSON.stringify({ version: 1, runs }, null, 1)}
`;
  return files.write([{ path: `${directory}/${name}.json`, text }, ignore], {
    message: "sluice: runs of the controller",
    durable: true
  });
}
function parsed(text) {
  try {
    const { runs } = JSON.parse(text ?? "{}");
    return Object.entries(runs ?? {}).map(([key, at]) => [key, Date.parse(at)]).filter(([, at]) => Number.isFinite(at));
  } catch {
    return [];
  }
}

// src/controller.ts
var patienceMs = 25e3;
var closingMs = 4500;
var freshMs = 2e4;
var stuckMs = 10 * 6e4;
async function runController(host, options) {
  const { now } = host;
  const log2 = createLog(host);
  const metrics = createMetrics();
  metrics.set("sluice_build_info", 1, { version: host.version });
  metrics.set("sluice_leader", 0);
  metrics.set("sluice_jobs_running", 0);
  const halt = createHalt(host);
  const turns = createTurns();
  const checkout = createCheckout(host.root, options.branch);
  const wanted = { shard: options.shard, ...options.jobs ? { names: options.jobs } : {} };
  const life = { readAt: 0 };
  const standing = () => {
    const { engine: engine2, inForce } = life;
    const jobs2 = engine2?.running().length ?? 0;
    const role = metrics.value("sluice_leader") === 1 ? "leads" : "stands by";
    return {
      alive: engine2 === void 0 || now() - engine2.lastTurn() < stuckMs,
      ready: inForce !== void 0 && !halt.isStopping(),
      words: halt.isStopping() ? "ending" : inForce === void 0 ? "starting" : `${role}, jobs under way: ${jobs2}`
    };
  };
  let server;
  if (!options.once) {
    try {
      server = await host.serve(createWeb({ standing, metrics: metrics.render }), options.listen);
    } catch (error) {
      const why = error.code === "EADDRINUSE" ? "the port is in use" : String(error);
      log2(
        "error",
        `It cannot listen on ${options.listen.host}:${options.listen.port}: ${why}. Choose another: --listen`
      );
      return 1;
    }
    log2("info", "listens", { host: options.listen.host, port: server.port });
  }
  const readFiles = async () => {
    const read = await readInForce(checkout, wanted, life.inForce);
    life.readAt = now();
    if (read.ok) {
      life.inForce = read.inForce;
      metrics.set("sluice_accounts", new Set(read.inForce.jobs.map(({ account }) => account)).size);
    }
    const problems2 = read.ok ? read.inForce.problems : read.problems;
    metrics.set("sluice_config_valid", problems2.length === 0 ? 1 : 0);
    return problems2;
  };
  const problems = await turns(readFiles);
  for (const problem of problems) log2("error", problem);
  const first = life.inForce;
  if (first === void 0) {
    await server?.close();
    halt.close();
    return 1;
  }
  const present = () => life.inForce ?? first;
  log2("info", "sluice.yaml is in force", {
    accounts: [...new Set(first.jobs.map(({ account }) => account))],
    ...first.source.commit === void 0 ? {} : { commit: first.source.commit }
  });
  host.onHangup?.(() => {
    void turns(readFiles).then((told) => {
      for (const problem of told) log2("error", problem);
      if (told.length === 0) log2("info", "sluice.yaml was read again and is in force");
      else log2("error", "What was in force before stays in force.");
    });
  });
  const share = shardName(options.shard);
  const { state } = first.config;
  const open = () => runFiles(host.root, state);
  const engine = createEngine({
    now,
    runId: () => Math.floor(host.random() * 4294967296).toString(16).padStart(8, "0"),
    inForce: present,
    leader: createLeader({
      open: () => inTurns(openState({ root: host.root }, state), turns),
      name: share === "all" ? "controller" : `controller-${share}`,
      owner: host.owner,
      now,
      ttlMs: options.leaseMs
    }),
    perform: createPerform({
      ...{ host, options, halt, turns, metrics },
      refresh: async () => {
        if (Math.abs(now() - life.readAt) >= freshMs) await readFiles();
        return present();
      }
    }),
    readRuns: () => turns(() => readRuns(open())),
    writeRuns: (served) => {
      const ours = [...served].filter(([key]) => isMine(key.slice(0, key.lastIndexOf(" ")), options.shard));
      return turns(() => writeRuns(open(), share, new Map(ours)));
    },
    parallel: options.parallel,
    jitter: !options.once,
    ...{ log: log2, metrics }
  });
  life.engine = engine;
  if (options.once) await Promise.race([allOnce(engine), host.interrupted]);
  else {
    const stopBeat = host.beat(engine.turn);
    await engine.turn();
    await host.interrupted;
    stopBeat();
  }
  if (!options.once || engine.running().length > 0) {
    log2("info", "ends: no job begins any more", { running: engine.running().length });
    engine.stop();
    halt.stop();
    await within(host, patienceMs, Promise.all(engine.running()));
  }
  const closing = async () => {
    await engine.end();
    await checkout.close();
    await server?.close();
  };
  const isWhole = await within(host, halt.isStopping() ? closingMs : void 0, closing());
  halt.close();
  if (!isWhole) {
    log2("warn", "Git did not answer in time; the lead runs out by itself.");
    host.quit?.(exitCode(engine));
  }
  log2("info", "has ended");
  return exitCode(engine);
}
async function allOnce(engine) {
  for (; ; ) {
    await engine.turn();
    const running = engine.running();
    if (running.length === 0) return;
    await Promise.race(running);
  }
}
async function within({ sleep }, ms, work) {
  if (ms === void 0) return work.then(() => true);
  const enough = new AbortController();
  const inTime = await Promise.race([work.then(() => true), sleep(ms, enough.signal).then(() => false)]);
  enough.abort();
  return inTime;
}
function exitCode(engine) {
  const results = engine.results();
  if (results.has("failed")) return 1;
  return results.has("refused") ? 3 : 0;
}

// src/cli/controller.ts
async function controller(io, flags) {
  const refuse = (why) => {
    io.stderr.write(`${why}
`);
    return failed;
  };
  const listen = parseAddress(flags.listen);
  if (!listen) return refuse(`--listen is an address and a port, such as 127.0.0.1:9090, not "${flags.listen}".`);
  const shard = flags.shard === void 0 ? wholeShard : parseShard(flags.shard);
  if (!shard)
    return refuse(`--shard is a share and how many there are, counted from 1, such as 2/16, not "${flags.shard}".`);
  const named = flags.jobs?.split(",").map((name) => name.trim());
  const unknown = named?.find((name) => !jobNames.includes(name));
  if (unknown !== void 0) return refuse(`There is no job "${unknown}". Jobs: ${jobNames.join(", ")}.`);
  if (!Number.isInteger(flags.parallel) || flags.parallel < 1)
    return refuse("--parallel is how many accounts are worked on side by side: a whole number from 1.");
  if (!(flags.lease >= 2 && flags.lease <= 1440)) return refuse("--lease is a number of minutes from 2 to 1440.");
  const world = worldOf(io, flags.root);
  return runController(
    {
      root: world.root,
      ...{ env: io.env, fetch: io.fetch, now: io.now, sleep: io.sleep, random: io.random, version, beat, serve: serve2 },
      write: (line) => io.stdout.write(line),
      owner: `${hostname()} (process ${process.pid})`,
      interrupted: io.interrupted,
      ...io.quit ? { quit: io.quit } : {},
      ...io.onHangup ? { onHangup: io.onHangup } : {},
      github: () => githubOf(io, { world })
    },
    {
      ...{ shard, listen, commit: flags.commit, once: flags.once === true, parallel: flags.parallel },
      leaseMs: flags.lease * 6e4,
      ...named === void 0 ? {} : { jobs: named },
      ...flags.branch === void 0 ? {} : { branch: flags.branch }
    }
  );
}
export {
  controller
};
