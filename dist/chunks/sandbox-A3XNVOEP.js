import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  Hono,
  escapeToBuffer,
  raw,
  resolveCallbackSync,
  serve,
  stringBufferToString
} from "./chunk-XGJDV5FE.js";
import {
  refuse
} from "./chunk-TRLBGWHJ.js";
import {
  actionsOf,
  createSandbox,
  isObject,
  isStatus,
  messagesOf,
  oakAndIron
} from "./chunk-OM5BEQM4.js";
import "./chunk-TXALI25H.js";
import "./chunk-NFGMCDQY.js";
import "./chunk-HOZ6W337.js";
import "./chunk-CDOEZKTD.js";
import {
  jsonOf
} from "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-5XWL5JNG.js";

// src/cli/sandbox.ts
import { readFile, rename, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/sandbox/pages/page-hands.ts
var field = (form, name) => {
  const value = form[name]?.trim();
  if (!value) throw new Error(`${name} is missing`);
  return value;
};
var hands = {
  rename: ({ ui }, form) => {
    ui.renameFlow(field(form, "flow"), field(form, "text"));
    return "Renamed.";
  },
  status: ({ ui }, form) => {
    const status = field(form, "text");
    if (!isStatus(status)) throw new Error(`${status} is no status`);
    ui.setFlowStatus(field(form, "flow"), status);
    return `Set ${status}, with all its steps.`;
  },
  clone: ({ ui }, form) => `Cloned as ${ui.cloneFlow(field(form, "flow")).id}.`,
  archive: ({ ui }, form) => {
    ui.archiveFlow(field(form, "flow"));
    return "Archived. Who waited in it was cancelled.";
  },
  restore: ({ ui }, form) => {
    ui.restoreFlow(field(form, "flow"));
    return "Restored as a draft.";
  },
  delete: ({ ui }, form) => {
    ui.deleteFlow(field(form, "flow"));
    return "Deleted, with its figures. Who waited in it was cancelled.";
  },
  subject: ({ ui }, form) => {
    ui.editSubject(field(form, "flow"), field(form, "action"), field(form, "text"));
    return "The subject is changed.";
  },
  delay: ({ ui }, form) => {
    const value = Number(field(form, "text"));
    if (!Number.isInteger(value) || value < 0) throw new Error("a delay is a whole number");
    ui.editAction(field(form, "flow"), field(form, "action"), { value });
    return "The delay is changed. Who waits in it is not rescheduled.";
  },
  remove: ({ ui }, form) => {
    ui.removeAction(field(form, "flow"), field(form, "action"));
    return "The step is gone, and its ends are joined.";
  }
};
function act(sandbox2, form, letPass) {
  try {
    if (form.do === "pass") {
      const seconds = Number(field(form, "seconds"));
      if (!(seconds > 0 && seconds <= 366 * 86400)) throw new Error("at most a year passes at once");
      letPass(seconds * 1e3);
      return "Time has passed.";
    }
    const hand = Object.hasOwn(hands, form.do ?? "") ? hands[form.do ?? ""] : void 0;
    if (hand === void 0) throw new Error("there is no such hand");
    return hand(sandbox2, form);
  } catch (error) {
    return `Not done: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

// node_modules/hono/dist/helper/html/index.js
var html = (strings, ...values) => {
  const buffer = [""];
  for (let i = 0, len = strings.length - 1; i < len; i++) {
    buffer[0] += strings[i];
    const children = Array.isArray(values[i]) ? values[i].flat(Infinity) : [values[i]];
    for (let i2 = 0, len2 = children.length; i2 < len2; i2++) {
      const child = children[i2];
      if (typeof child === "string") escapeToBuffer(child, buffer);
      else if (typeof child === "number") buffer[0] += child;
      else if (typeof child === "boolean" || child === null || child === void 0) continue;
      else if (typeof child === "object" && child.isEscaped) {
        if (child.callbacks) buffer.unshift("", child);
        else {
          const tmp = child.toString();
          if (tmp instanceof Promise) buffer.unshift("", tmp);
          else buffer[0] += tmp;
        }
      } else if (child instanceof Promise) buffer.unshift("", child);
      else escapeToBuffer(child.toString(), buffer);
    }
  }
  buffer[0] += strings.at(-1);
  return buffer.length === 1 ? "callbacks" in buffer ? raw(resolveCallbackSync(raw(buffer[0], buffer.callbacks))) : raw(buffer[0]) : stringBufferToString(buffer, buffer.callbacks);
};

// src/sandbox/pages/page-style.ts
var style = `
:root { color-scheme: light dark; --paper: #fafaf8; --card: #fff; --ink: #1d1f23; --quiet: #5d636d; --line: #dcdedf;
  --accent: #1f5fbf; --live: #176b3a; --manual: #8a5200; --draft: #5d636d; --harm: #ab1f2d; }
@media (prefers-color-scheme: dark) { :root { --paper: #15171a; --card: #1d2024; --ink: #e8e9eb; --quiet: #a2a8b1;
  --line: #363b42; --accent: #86b4ff; --live: #6fd299; --manual: #f0b45d; --draft: #a2a8b1; --harm: #ff8d96; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
header { padding-bottom: 0; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0; }
.quiet { color: var(--quiet); font-size: .875rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; justify-content: space-between; }
form.row { justify-content: flex-start; }
article, .notice { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0; }
.notice { border-left: .25rem solid var(--accent); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
dt { color: var(--quiet); font-size: .875rem; } dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.status { font-size: .8125rem; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; white-space: nowrap; color: var(--draft); }
.live { color: var(--live); } .manual { color: var(--manual); } .archived, .disabled { color: var(--quiet); }
.tag { border-bottom: 1px dotted currentColor; }
.steps { list-style: none; margin: .75rem 0; padding: 0; }
.steps li { padding: .25rem 0 .25rem .75rem; border-left: 2px solid var(--line); margin-left: calc(min(var(--depth), 6) * 1rem); }
.arm { color: var(--quiet); font-style: italic; }
summary { cursor: pointer; color: var(--accent); font-size: .875rem; padding: .25rem 0; width: fit-content; }
.hands { display: grid; gap: .75rem; padding-top: .5rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .25rem 0; }
label { display: grid; font-size: .875rem; flex: 1 1 14rem; max-width: 30rem; }
input, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .375rem; padding: .375rem .625rem; min-height: 2.5rem; }
button { cursor: pointer; } button:hover:enabled { border-color: var(--accent); } button:disabled { opacity: .5; cursor: default; }
button.harm { color: var(--harm); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
th { color: var(--quiet); font-weight: normal; }
`;

// src/sandbox/pages/page-steps.ts
function stepsOf(account, flow) {
  const actions = new Map(actionsOf(account, flow).map((action) => [action.id, action]));
  const seen = /* @__PURE__ */ new Set();
  const steps = [];
  const visit = (id, depth, arm) => {
    const action = actions.get(String(id));
    if (!action) return;
    const begins = arm === void 0 ? {} : { arm };
    if (seen.has(action.id)) {
      steps.push({ id: action.id, depth, ...begins, text: `on with: ${textOf(action)}` });
      return;
    }
    seen.add(action.id);
    steps.push({ ...viewOf(action), depth, ...begins });
    const { next, ...arms } = action.definition.links ?? {};
    for (const [name, to] of Object.entries(arms)) visit(to, depth + 1, name.replace("next_if_", ""));
    const branches = Array.isArray(action.definition.data?.branches) ? action.definition.data.branches : [];
    for (const branch of branches)
      if (isObject(branch) && isObject(branch.links))
        visit(branch.links.next, depth + 1, String(branch.name ?? "else"));
    visit(next, depth);
  };
  visit(flow.entryActionId, 0);
  for (const id of actions.keys()) if (!seen.has(id)) visit(id, 0, "led to by no step");
  return steps;
}
function viewOf(action) {
  const { data } = action.definition;
  const subject = messagesOf(action)[0]?.definition.subject_line;
  const status = data?.status;
  return {
    id: action.id,
    text: textOf(action),
    ...typeof status === "string" ? { status } : {},
    ...action.definition.type === "send-email" ? { edit: { what: "subject", label: "Subject", value: typeof subject === "string" ? subject : "" } } : action.definition.type === "time-delay" ? { edit: { what: "delay", label: `Wait (${String(data?.unit)})`, value: String(data?.value) } } : {}
  };
}
function textOf({ definition: { type, data = {} } }) {
  const message = isObject(data.message) ? data.message : {};
  const words = message.subject_line ?? message.body ?? message.name ?? data.name;
  if (type === "time-delay") return `wait ${String(data.value)} ${String(data.unit)}`;
  return `${type.replaceAll("-", " ")}${typeof words === "string" && words !== "" ? `: ${words}` : ""}`;
}

// src/sandbox/pages/page.ts
var statuses = ["draft", "manual", "live"];
var spans = [
  ["3600", "An hour"],
  ["86400", "A day"],
  ["604800", "A week"]
];
function page({ sandbox: sandbox2, now, pace, notice }) {
  const { account } = sandbox2;
  const flows = Object.values(account.flows).sort((a, b) => a.name.localeCompare(b.name));
  const waiting = flows.reduce((sum, { id }) => sum + sandbox2.ui.queued(id), 0);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${account.account.name} · sandbox</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <header>
          <h1>${account.account.name}</h1>
          <p class="quiet">Account ${account.account.id}, in memory. Nothing here is real, and nobody gets mail.</p>
        </header>
        <main>
          ${notice === void 0 ? "" : html`<p class="notice" role="status">${notice}</p>`}
          <section class="row" aria-label="Clock">
            <div>
              <strong>${timeText(now, account.account.timezone)}</strong>
              <span class="quiet">${account.account.timezone}${pace === "" ? "" : `, ${pace}`}</span>
            </div>
            <form method="post" action="/hands" class="row">
              <input type="hidden" name="do" value="pass" />
              <span class="quiet">Let pass:</span>
              ${spans.map(([seconds, label]) => html`<button name="seconds" value="${seconds}">${label}</button>`)}
            </form>
          </section>
          <dl class="figures">
            ${figure(flows.length, "flows")} ${figure(waiting, "people wait in them")}
            ${figure(account.people.cancelled, "were cancelled by a delete")}
            ${figure(account.people.leftEarly, "left early by a draft")}
          </dl>
          <h2>Flows</h2>
          ${flows.map((flow) => flowCard(sandbox2, flow))}
          <h2>Asked last</h2>
          ${requests(sandbox2)}
        </main>
      </body>
    </html>`;
}
var figure = (count, words) => html`<div>
    <dt>${words}</dt>
    <dd>${count.toLocaleString("en")}</dd>
  </div>`;
var timeText = (now, timeZone) => new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "medium", timeStyle: "short" }).format(now);
function flowCard(sandbox2, flow) {
  const { account } = sandbox2;
  const status = flow.archived ? "archived" : flow.status;
  const tags = flow.tagIds.flatMap((id) => account.tags.find((tag) => tag.id === id)?.name ?? []);
  return html`<article id="${flow.id}">
    <div class="row">
      <h3>${flow.name}</h3>
      <span class="status ${status}">${status}</span>
    </div>
    <p class="quiet">
      ${flow.definition.triggers.map((trigger) => triggerText(account, trigger)).join(", ") || "no trigger"} ·
      ${sandbox2.ui.queued(flow.id).toLocaleString("en")} wait ·
      ${flow.id}${tags.map((tag) => html` · <span class="tag">${tag}</span>`)}
    </p>
    <ol class="steps">
      ${stepsOf(account, flow).map((step) => stepItem(flow, step))}
    </ol>
    <details>
      <summary>Do what a person would</summary>
      <div class="hands">
        <form method="post" action="/hands">
          ${about(flow.id, "rename")}
          <label>Name <input name="text" value="${flow.name}" required /></label><button>Rename</button>
        </form>
        <form method="post" action="/hands" class="row">
          ${about(flow.id, "status")}
          ${statuses.map((one) => html`<button name="text" value="${one}" ${one === flow.status ? raw("disabled") : ""}>Set ${one}</button>`)}
        </form>
        <form method="post" action="/hands" class="row">
          <input type="hidden" name="flow" value="${flow.id}" />
          <button name="do" value="clone">Clone</button>
          ${flow.archived ? html`<button name="do" value="restore">Restore</button>` : html`<button name="do" value="archive">Archive</button>`}
          <button name="do" value="delete" class="harm">Delete</button>
        </form>
      </div>
    </details>
  </article>`;
}
var about = (flow, what) => html`<input type="hidden" name="flow" value="${flow}" /><input type="hidden" name="do" value="${what}" />`;
function stepItem(flow, step) {
  const form = step.edit;
  return html`<li style="--depth: ${step.depth}">
    <div class="row">
      <span>${step.arm === void 0 ? "" : html`<span class="arm">${step.arm}</span> `}${step.text}</span>
      ${step.status === void 0 ? "" : html`<span class="status ${step.status}">${step.status}</span>`}
    </div>
    ${form === void 0 ? "" : html`<details>
            <summary>Edit</summary>
            <form method="post" action="/hands">
              ${about(flow.id, form.what)}<input type="hidden" name="action" value="${step.id}" />
              <label>${form.label} <input name="text" value="${form.value}" required /></label><button>Save</button>
            </form>
            <form method="post" action="/hands">
              ${about(flow.id, "remove")}<input type="hidden" name="action" value="${step.id}" />
              <button class="harm">Take this step out</button>
            </form>
          </details>`}
  </li>`;
}
function triggerText(account, trigger) {
  const named = [...account.lists, ...account.segments, ...account.metrics].find(({ id }) => id === trigger.id);
  return `${String(trigger.type)}${named ? ` ${named.name}` : ""}`;
}
function requests({ log }) {
  if (log.length === 0)
    return html`<p class="quiet">
      Nothing yet. In another terminal, with KLAVIYO_API_URL set to this address: sluice plan
    </p>`;
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>#</th>
          <th>Request</th>
          <th>Answer</th>
        </tr>
      </thead>
      <tbody>
        ${log.slice(-12).toReversed().map(
    ({ n, method, path, status, write }) => html`<tr>
                <td>${n}</td>
                <td>${write ? html`<strong>${method}</strong>` : method} ${path}</td>
                <td>${status ?? "none"}</td>
              </tr>`
  )}
      </tbody>
    </table>
  </div>`;
}

// src/sandbox/server.ts
function serveSandbox({ sandbox: sandbox2, port = 0, page: options }) {
  const app = new Hono();
  if (options) servePage(app, sandbox2, options);
  app.all("*", async (c) => {
    const outcome = await sandbox2.handle(c.req.raw);
    if (outcome.kind === "answer") return outcome.response;
    if (outcome.kind === "dropped") {
      c.env.outgoing.destroy();
      return new Response(null, { status: 500 });
    }
    return new Promise((resolve2) => {
      c.env.outgoing.once("close", () => resolve2(new Response(null, { status: 500 })));
    });
  });
  return new Promise((resolve2, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, (address) => {
      resolve2({
        url: `http://127.0.0.1:${address.port}`,
        port: address.port,
        close: () => new Promise((closed) => {
          server.close(() => closed());
          if ("closeAllConnections" in server) server.closeAllConnections();
        })
      });
    });
    server.once("error", reject);
  });
}
function servePage(app, sandbox2, options) {
  const { now, pace, letPass, onChanged } = options;
  let notice;
  const isHere = (host) => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? "");
  app.get("/", (c) => {
    if (!isHere(c.req.header("host"))) return c.text("The page is served to this machine alone.", 403);
    const told = notice;
    notice = void 0;
    c.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
    return c.html(page({ sandbox: sandbox2, now: now(), pace, ...told === void 0 ? {} : { notice: told } }));
  });
  app.post("/hands", async (c) => {
    const origin = c.req.header("origin");
    const host = c.req.header("host");
    if (!isHere(host) || origin !== `http://${host}`) return c.text("Hands work from the page alone.", 403);
    const form = await c.req.parseBody();
    notice = act(sandbox2, form, letPass);
    await onChanged?.();
    return c.redirect(form.flow === void 0 ? "/" : `/#${encodeURIComponent(form.flow)}`, 303);
  });
}

// src/cli/sandbox.ts
async function sandbox(io, options) {
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65535) {
    return refuse(io, "--port is a number from 0 to 65535, such as 4010; 0 takes one that is free.");
  }
  const { people = 1 } = options;
  if (!Number.isInteger(people) || people < 1 || people > 1e5) {
    return refuse(io, "--people is a whole number from 1 to 100000.");
  }
  const file = options.state === void 0 ? void 0 : resolve(io.cwd, options.state);
  const kept = file === void 0 ? void 0 : await readFile(file, "utf8").catch(() => void 0);
  const state = kept === void 0 ? void 0 : jsonOf(kept);
  if (kept !== void 0 && state === void 0) {
    return refuse(io, `${options.state} is not a state of the sandbox; move it away to begin anew.`);
  }
  const clock = clockOf(options.clock ?? [], io.now, aheadIn(state));
  if (!clock)
    return refuse(io, "--clock is fast (a day a minute), or the time to begin at: --clock at 2026-11-02T09:00:00Z");
  let saved = Promise.resolve();
  const save = () => {
    saved = saved.catch(() => void 0).then(async () => {
      if (file === void 0) return;
      await writeFile(`${file}.part`, JSON.stringify({ ...account.toJSON(), ahead: clock.now() - io.now() }));
      await rename(`${file}.part`, file);
    });
    return saved;
  };
  const account = createSandbox({
    now: clock.now,
    ...options.limits === "off" ? { limits: { enforce: false } } : {},
    ...options.people === void 0 ? {} : { people: options.people },
    ...state === void 0 ? { accounts: [oakAndIron()] } : { state },
    ...file === void 0 ? {} : { onActed: (entry) => entry.write ? save() : void 0 }
  });
  let server;
  try {
    server = await serveSandbox({
      ...{ sandbox: account, port: options.port },
      page: { now: clock.now, pace: clock.pace, letPass: clock.letPass, onChanged: save }
    });
  } catch (error) {
    return refuse(
      io,
      error.code === "EADDRINUSE" ? `Port ${options.port} is in use; take another: sluice sandbox --port ${options.port + 1}
` : `The sandbox could not be served: ${String(error)}`
    );
  }
  io.stdout.write(
    `The sandbox serves at ${server.url}; it behaves like Klaviyo${options.limits === "off" ? ", without its limits" : ", limits included"}. Open it in a browser to see the account.
In another terminal:

  export KLAVIYO_API_URL=${server.url} KLAVIYO_API_KEY=pk_sandbox
  sluice plan

Ctrl-C ends it${file === void 0 ? " and forgets the account (keep it with --state FILE)" : `; the account stays in ${options.state}`}.
`
  );
  await io.interrupted;
  await server.close();
  return 0;
}
var aheadIn = (state) => {
  const ahead = state?.ahead;
  return typeof ahead === "number" && Number.isFinite(ahead) ? ahead : 0;
};
var fast = 1440;
function clockOf(words, now, kept) {
  const began = now();
  const [first, ...rest] = words;
  const isFast = first === "fast" && rest.length === 0;
  const time = first === "at" ? rest.join(" ") : isFast ? "" : words.join(" ");
  const at = time === "" ? began + kept : Date.parse(time);
  if (Number.isNaN(at) || first === "at" && time === "") return void 0;
  let ahead = at - began;
  const speed = isFast ? fast : 1;
  return {
    now: () => began + Math.round((now() - began) * speed) + ahead,
    pace: isFast ? "a day a minute" : "",
    letPass: (ms) => void (ahead += ms)
  };
}
export {
  sandbox
};
