import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  present
} from "./chunk-EH362S3J.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";

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
  "GET /api/metrics/{id}/metric-properties": windows(1, 15),
  "POST /api/template-render": flows,
  "GET /api/mapped-metrics/{id}": flows,
  "GET /api/lists": catalogue,
  "GET /api/segments": catalogue,
  "GET /api/tags": flows,
  "POST /api/tags": flows,
  "POST /api/tags/{id}/relationships/flows": flows,
  "DELETE /api/tags/{id}/relationships/flows": flows,
  "POST /api/metric-aggregates": flows,
  "POST /api/events": windows(350, 3500),
  "POST /api/flow-values-reports": windows(1, 2, 225),
  "POST /api/flow-series-reports": windows(1, 2, 225)
};
var pathOf = (endpoint, id) => endpoint.slice(endpoint.indexOf(" ") + 1).replace("{id}", encodeURIComponent(id ?? ""));
var methodOf = (endpoint) => endpoint.slice(0, endpoint.indexOf(" "));
var isRead = (endpoint) => endpoint.startsWith("GET") || /-(reports|render|aggregates)$/.test(endpoint);
var isId = (id) => /^[A-Za-z0-9_-]{1,64}$/.test(id);

// src/klaviyo/retry.ts
var mostTries = 5;
function mayRetry(endpoint, error) {
  switch (error.kind) {
    case "daily-limit":
    case "invalid-request":
    case "stopped":
    case "blank":
      return false;
    case "klaviyo":
      if (error.status === 429) return true;
      return (error.status ?? 0) >= 500 && isIdempotent(endpoint);
    case "edge":
      return isIdempotent(endpoint);
    case "network":
    case "timeout":
    case "garbage":
      return error.happened === "no" || isIdempotent(endpoint);
  }
}
var isIdempotent = (endpoint) => isRead(endpoint) || endpoint.startsWith("DELETE") || endpoint === "PATCH /api/flows/{id}";
var firstWait = (error) => error.kind === "edge" ? 5e3 : 500;
function backOff(error, tries, random) {
  if (error.retryAfter !== void 0) return error.retryAfter + Math.floor(random() * 250);
  return Math.floor(firstWait(error) * 2 ** (tries - 1) * (0.5 + random() / 2));
}

// src/klaviyo/http.ts
var revision = "2026-07-15";
var defaultBaseUrl = "https://a.klaviyo.com";
function createSend(world) {
  return async (call, gate) => {
    if (call.id !== void 0 && !isId(call.id)) return noId(call);
    let lost = false;
    for (let tries = 1; ; tries++) {
      const result = await attempt(world, call, gate);
      if (result.ok) return result;
      const { error } = result;
      const most = error.status === 429 || error.kind === "edge" ? mostTries : call.tries ?? mostTries;
      if (tries >= most || !mayRetry(call.endpoint, error))
        return failed(lost ? { ...error, happened: "unknown" } : error);
      lost ||= error.happened === "unknown";
      const wait = backOff(error, tries, world.random);
      world.onRetry?.(error, wait);
      await world.sleep(wait);
    }
  };
}
var noId = ({ endpoint }) => failed({
  ...{ kind: "garbage", method: methodOf(endpoint), path: pathOf(endpoint, ""), errors: [], happened: "no" },
  note: "an id in an answer of Klaviyo is none, so it is not followed"
});
async function attempt(world, call, gate) {
  const { endpoint } = call;
  const path = pathOf(endpoint, call.id);
  const query = call.query ? `?${new URLSearchParams(call.query).toString()}` : "";
  const base = { method: methodOf(endpoint), path, errors: [] };
  const slot = await world.limits.take(endpoint);
  if (slot === "daily")
    return failed({ ...base, kind: "daily-limit", happened: "no", note: "the calls of this day are used up" });
  const stopped = await gate?.();
  if (stopped !== void 0) {
    slot.done();
    return failed({ ...base, kind: "stopped", happened: "no", note: stopped });
  }
  world.onRequest?.(endpoint, path);
  const answer = await exchange(world, call, `${world.baseUrl}${path}${query}`, slot);
  if (!("text" in answer)) return failed({ ...base, ...answer });
  const date = Date.parse(answer.response.headers.get("date") ?? "");
  if (!Number.isNaN(date)) world.onDate?.(date);
  const told = answer.response.headers.get("ratelimit-limit");
  if (told) world.limits.learn(endpoint, told);
  return read(world, call, base, answer);
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
function read(world, { endpoint }, base, { response, text }) {
  const { status } = response;
  const body = parse(response.ok ? text : redact(world, text));
  const errors = errorsOf(body);
  const [{ id } = {}] = errors;
  const requestId = response.headers.get("x-request-id") ?? (id ? String(id) : response.headers.get("cf-ray")) ?? void 0;
  const more = { ...base, status, ...present({ requestId }) };
  if (response.ok) {
    const isSilent = methodOf(endpoint) === "DELETE" || endpoint.startsWith("POST /api/tags/") || endpoint === "POST /api/events";
    if (status === 204 || isSilent && (text.trim() === "" || body !== void 0)) return success(void 0);
    if (isDocument(body)) return success(body);
    const note2 = redact(world, `the answer was not JSON:API but ${describe(response, text)}`);
    return failed({ ...more, kind: "garbage", happened: isRead(endpoint) ? "no" : "unknown", note: note2 });
  }
  if (status === 429) {
    const seconds = Number(response.headers.get("retry-after"));
    const retryAfter = (Number.isFinite(seconds) && seconds > 0 ? seconds : 1) * 1e3;
    if (retryAfter > 5 * 6e4) return failed({ ...more, kind: "daily-limit", errors, happened: "no", retryAfter });
    world.limits.pause(endpoint, retryAfter);
    return failed({ ...more, kind: "klaviyo", errors, happened: "no", retryAfter });
  }
  const note = errors.length > 0 ? void 0 : redact(world, `the answer was ${describe(response, text)}`);
  if (status === 403 && isPage(response, body)) {
    const ray = response.headers.get("cf-ray") || requestId;
    return failed({ ...more, kind: "edge", happened: "no", ...present({ requestId: ray, note }) });
  }
  return failed({ ...more, kind: "klaviyo", errors, happened: status >= 500 ? "unknown" : "no", ...present({ note }) });
}
var isPage = (response, body) => body === void 0 && (response.headers.has("cf-mitigated") || /\bhtml\b/.test(response.headers.get("content-type") ?? ""));
var describe = (response, text) => text.trim() === "" ? "empty" : `${response.headers.get("content-type")?.split(";")[0] ?? "unknown"} (${text.trim().slice(0, 40)}\u2026)`;
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var isDocument = (body) => typeof body === "object" && body !== null && "data" in body;
function errorsOf(body) {
  const errors = body?.errors;
  if (!Array.isArray(errors)) return [];
  return errors.filter((e) => typeof e === "object" && e !== null).map((e) => ({ ...e, code: String(e.code ?? ""), title: String(e.title ?? ""), detail: String(e.detail ?? "") }));
}
var neverSent = new Set(
  "ECONNREFUSED ENOTFOUND EAI_AGAIN ENETUNREACH EHOSTUNREACH UND_ERR_CONNECT_TIMEOUT".split(" ")
);
function failure(error) {
  if (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError"))
    return { kind: "timeout", happened: "unknown" };
  const code = codeOf(error);
  return { kind: "network", happened: code !== void 0 && neverSent.has(code) ? "no" : "unknown" };
}
function codeOf(error) {
  const { code, cause } = error ?? {};
  return typeof code === "string" ? code : cause === void 0 ? void 0 : codeOf(cause);
}
function noteOf(error) {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return `${error instanceof Error ? error.message : String(error)}${cause}`;
}
var redact = (world, text) => world.key === "" ? text : text.replaceAll(world.key, "\u2022\u2022\u2022");

export {
  endpoints,
  pathOf,
  methodOf,
  isRead,
  isId,
  defaultBaseUrl,
  createSend
};
