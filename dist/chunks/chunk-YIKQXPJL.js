import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  attach,
  checkDrain,
  closeFlow,
  markOurs,
  mustBeAnnounced,
  mustBeMarked,
  openFlow,
  tagNamed,
  tagOf
} from "./chunk-HR55MJLW.js";
import {
  asStands,
  setStatus
} from "./chunk-G2U5U45T.js";
import {
  allEnded,
  fail,
  fromApi,
  fromState,
  proved
} from "./chunk-QY2NKCUP.js";
import {
  atMoment,
  bareFlow,
  canBeTakenBack,
  canonicalAction,
  canonicalDefinition,
  closingOf,
  compareStatus,
  decide,
  digestOf,
  drainTagName,
  emptyLedger,
  fillInAction,
  groupsIn,
  hasMarker,
  hideKnownOrLikely,
  hideSecrets,
  hideValues,
  holdsDam,
  htmlHash,
  intentHash,
  isAsMeant,
  isBefore,
  isSameHtml,
  isSameWayIn,
  isToken,
  labelOf,
  ledgerSteps,
  likelyAnnounced,
  longestInside,
  match,
  matchedSlots,
  mayBeAnnounced,
  meantHash,
  moveEntry,
  movedSince,
  newTemplates,
  normalizeAction,
  normalizeDefinition,
  observedDefinition,
  partIn,
  probeKey,
  projectTagName,
  readActionsAgain,
  readWhole,
  removeEntry,
  secretValues,
  secretsFrom,
  seenOf,
  sha256,
  slotsOf,
  spared,
  staleFrom,
  stateError,
  stopwatch,
  structureOf,
  templatePrefix,
  templatesIn,
  triggerMetricOf,
  undammedFlow,
  undoable,
  untilWords,
  waitsUntil,
  watchLease,
  watchOf,
  wayInHash,
  withContent,
  withCreate,
  withDraining,
  withEntry,
  withGuard,
  withHotfix,
  withIntent,
  withJournal,
  withoutGuard,
  withoutIntent,
  zipSlots
} from "./chunk-UAVHVDVM.js";
import {
  actionId,
  addressOfToken,
  dataOf,
  flowsAwaited,
  listed,
  mapFlows,
  mapMessageTokens,
  messageId,
  messagesAwaited,
  plural,
  statusOf,
  walkTree,
  withStatus
} from "./chunk-KKJNJNI7.js";
import {
  fieldsOf,
  isObject,
  listOf,
  omit,
  sameData,
  without
} from "./chunk-EH362S3J.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";

// src/program/preview/site.ts
var portsOf = ({ now, counted, sleep, env, onProgress }) => ({
  ...{ now, sleep, secrets: env },
  ...counted ? { counted } : {},
  ...onProgress ? { onProgress } : {}
});

// src/apply/drain/drain-tag.ts
async function markDraining(session, flowId, has) {
  const tag2 = await tagNamed(session, drainTagName);
  if (!tag2.ok) return tag2;
  if (has.includes(tag2.data)) return proved;
  const attached = await attach(session, tag2.data, flowId);
  if (!attached.ok || session.ledger().facts["drain_tag"] === true) return attached;
  return session.record(`the tag ${drainTagName} exists`, (ledger) => ({
    ...ledger,
    facts: { ...ledger.facts, drain_tag: true }
  }));
}
async function unmarkDraining(session, flowId) {
  const tag2 = await tagNamed(session, drainTagName);
  if (!tag2.ok) return tag2;
  const gone = fromApi(await session.api.untagFlows(tag2.data, [flowId]));
  return gone.ok || gone.error.status === 404 ? proved : gone;
}

// src/apply/session/klaviyo-time.ts
var klaviyoNow = ({ api, ports }) => ports.now() + (api.clockOffset() ?? 0);
var isoNow = (clocks) => new Date(klaviyoNow(clocks)).toISOString();
var announcedAt = (clocks) => ({
  at: isoNow(clocks),
  ...clocks.api.clockOffset() === void 0 ? {} : { clock: "klaviyo" }
});
function klaviyoTime(clocks) {
  const there = klaviyoNow(clocks);
  return { earliest: Math.floor(there / 1e3) * 1e3, latest: Math.ceil(there / 1e3) * 1e3 + 1e3 };
}
var stamp = (ms) => new Date(ms).toISOString().replace(".000Z", "Z");

// src/apply/remember.ts
function seenBeside(base, flow) {
  const isKnown = base === void 0 || flow.definition === void 0 || isSameWayIn(base, bareFlow(flow.definition, [base]));
  return isKnown ? seenOf(flow) : { ...seenOf(flow), flow: "" };
}
var isRunning = (flow) => flow.status !== "draft" || Object.values(flow.actions).some((action) => (statusOf(action.definition) ?? "draft") !== "draft");
function newEntry(input) {
  const { meant, flow, found, match: match2, templates, at, commit, lineage = [] } = input;
  return {
    flow_id: flow.id,
    name: meant.name,
    lineage: [...lineage.filter((id) => id !== flow.id), flow.id],
    has_run: isRunning(flow),
    status: flow.status,
    applied: { at, commit },
    seen: seenOf(flow),
    base: found,
    sent: normalizeDefinition(meant.definition),
    steps: ledgerSteps(meant.steps, found, match2),
    templates
  };
}
function withStatuses(entry, flow) {
  const statuses = new Map(
    Object.entries(flow.actions).map(([id, action]) => [id, statusOf(normalizeAction(action.definition))])
  );
  const base = entry.base;
  return {
    ...entry,
    status: flow.status,
    has_run: entry.has_run || isRunning(flow),
    seen: seenAgain(entry, flow),
    ...base === void 0 ? {} : {
      base: {
        ...base,
        actions: base.actions.map((action) => withStatus(action, statuses.get(actionId(action))))
      }
    }
  };
}
var seenAgain = ({ seen, base }, flow) => seen.flow === "" ? seen : seenBeside(base, flow);
var settled = (entry) => omit(entry, "journal", "last_error");
var bare = (entry) => omit(entry, "journal", "history", "last_error");
function withError(ledger, address, error) {
  const entry = ledger.entries[address];
  if (entry !== void 0) return withEntry(ledger, address, { ...entry, last_error: error });
  return { ...ledger, errors: { ...ledger.errors, [address]: error } };
}
function withGood(ledger, address, entry) {
  return withoutError(withEntry(ledger, address, settled(entry)), address);
}
function withoutError(ledger, address) {
  if (ledger.errors?.[address] === void 0) return ledger;
  const errors = without(ledger.errors, address);
  const { errors: _, ...rest } = ledger;
  return Object.keys(errors).length === 0 ? rest : { ...rest, errors };
}

// src/apply/replace/replace-journal.ts
var replaceJournal = (at, data) => ({
  kind: "replace",
  started: at,
  done: [],
  data
});
function enter(session, address, phase, more = {}) {
  return session.record(
    `replace ${address}: ${phase}`,
    (ledger) => {
      const journal = ledger.entries[address]?.journal;
      if (journal?.kind !== "replace") return ledger;
      const data = { ...journal.data, ...more };
      return withJournal(ledger, address, { ...journal, done: [...journal.done, phase], data });
    },
    { durable: true }
  );
}

// src/apply/remove-flow.ts
async function removeFlow({ api }, id) {
  const gone = fromApi(await api.deleteFlow(id));
  if (gone.ok || gone.error.status !== 404) return gone.ok ? proved : gone;
  const read = fromApi(await api.getFlow(id));
  if (!read.ok) return read.error.status === 404 ? proved : read;
  return fail(`Klaviyo answered that there is no flow ${id} to delete, and shows it all the same. Run apply again.`);
}

// src/apply/secrets.ts
var marker = /\$\{secret:([A-Za-z_][A-Za-z0-9_]*)\}/g;
function withSecrets(value, values) {
  const missing = /* @__PURE__ */ new Set();
  let isHashed = false;
  const put = (text) => {
    if (/^sha256:[0-9a-f]{64}$/.test(text)) isHashed = true;
    return text.replaceAll(marker, (_, name) => {
      const secret = values[name];
      if (secret === void 0 || secret === "") missing.add(name);
      return secret ?? "";
    });
  };
  const filled = inWebhooks(value, put);
  if (missing.size > 0) {
    return fail(
      `The environment variable ${[...missing].join(", ")} is not set, and a webhook needs it. Set it where apply runs.`
    );
  }
  if (isHashed) {
    return fail(
      "A secret of a webhook is known only by its hash, so the webhook cannot be written as it is. Write all its texts in the sequence."
    );
  }
  return success(filled);
}
function withoutSecrets(words, sent, values) {
  const names = [...(JSON.stringify(sent) ?? "").matchAll(marker)].map(([, name = ""]) => name);
  const texts = names.flatMap((name) => values[name] || []).sort((a, b) => b.length - a.length);
  return texts.reduce((shown, text) => shown.replaceAll(text, "\u2022\u2022\u2022"), words);
}
var withDigests = (value, values) => inWebhooks(
  value,
  (text) => hasMarker(text) ? digestOf(text.replaceAll(marker, (_, name) => values[name] ?? "")) : text
);
function inWebhooks(value, change) {
  const visit = (inner, inside) => {
    if (typeof inner === "string") return inside ? change(inner) : inner;
    if (Array.isArray(inner)) return inner.map((item) => visit(item, inside));
    if (!isObject(inner)) return inner;
    const isWebhook = inner["type"] === "send-webhook";
    return Object.fromEntries(
      Object.entries(inner).map(([key, item]) => {
        if (isWebhook && key === "data" && isObject(item)) {
          return [key, { ...item, ..."message" in item ? { message: visit(item["message"], true) } : {} }];
        }
        return [key, visit(item, inside)];
      })
    );
  };
  return visit(value, false);
}

// src/apply/session/tries.ts
var pauses = [500, 1e3, 1500, 2e3, 3e3, 5e3];
async function lookAgain(session, look, most = pauses.length) {
  for (let tries = 0; ; tries++) {
    const found = await look();
    if (found !== void 0 || tries >= most) return found;
    await session.ports.sleep(pauses[tries] ?? 0);
  }
}
var staleMs = 5e3;

// src/apply/templates.ts
var templateName = (project, address, template) => `${templatePrefix(project)}${template.hash.slice(0, 16)}:${sha256(address).slice(0, 8)}`;
async function makeLibrary(session, address, templates) {
  const made = await allEnded(templates.map((template) => makeOne(session, address, template)));
  const library = /* @__PURE__ */ new Map();
  for (const one of made) if (one.ok) library.set(one.data.desired.token, one.data);
  const failed2 = made.find((one) => !one.ok);
  if (failed2 === void 0 || failed2.ok) return success(library);
  await dropLibrary(session, library);
  return failed2;
}
async function makeOne(session, address, desired) {
  const name = templateName(session.project, address, desired);
  for (let tries = 1; ; tries++) {
    const made = fromApi(await session.api.createTemplate(name, desired.html));
    if (made.ok) return success({ id: made.data.id, desired, html: htmlOf(made.data) });
    if (made.error.happened === "no" || tries >= 3) return made;
    const found = await findByName(session, name);
    if (!found.ok) return found;
    if (found.data !== void 0) return success({ id: found.data.id, desired, html: htmlOf(found.data) });
  }
}
var htmlOf = (template) => template.attributes.html ?? "";
async function findByName(session, name) {
  const listed2 = await lookAgain(
    session,
    async () => {
      const answer = fromApi(await session.api.listTemplates(name));
      return answer.ok && answer.data.length === 0 ? void 0 : answer;
    },
    2
  );
  if (listed2 === void 0) return success(void 0);
  if (!listed2.ok) return listed2;
  const found = listed2.data.filter((one) => one.attributes.name === name).at(-1);
  return found === void 0 ? success(void 0) : fromApi(await session.api.getTemplate(found.id));
}
async function dropLibrary(session, library) {
  await allEnded([...library.values()].map(({ id }) => session.api.deleteTemplate(id)));
}
async function sweepLeftovers(session) {
  const prefix = templatePrefix(session.project);
  const listed2 = fromApi(await session.api.listTemplates(prefix));
  if (!listed2.ok) return listed2;
  const ours = listed2.data.filter((one) => one.attributes.name.startsWith(prefix));
  for (const { id } of ours) {
    const gone = fromApi(await session.api.deleteTemplate(id));
    if (!gone.ok && gone.error.status !== 404) return gone;
  }
  return success(ours.length);
}
async function verifyCopy(session, id, meant) {
  let last = fail("");
  const right = await lookAgain(session, async () => {
    const copy = fromApi(await session.api.getTemplate(id));
    if (!copy.ok) {
      last = copy;
      return copy.error.status === 404 ? void 0 : copy;
    }
    const html = htmlOf(copy.data);
    last = success(sha256(html));
    return html === meant.html || isSameHtml(html, meant.html) ? last : void 0;
  });
  if (right !== void 0) return right;
  if (!last.ok) return last;
  return fail(
    `The mail in the flow (template ${id}) does not hold what was sent${meant.desired.file === void 0 ? "" : ` from ${meant.desired.file}`}. Look at it in Klaviyo before anything is sent, and run apply again.`
  );
}

// src/apply/verify.ts
function readBack(meant, read, values) {
  const mine = normalizeDefinition(meant.definition);
  const bare2 = normalizeDefinition(read);
  const pairs = match({ meant: mine, steps: meant.steps, found: bare2 });
  const byStep = new Map(mine.actions.map((action) => [actionId(action), action]));
  const found = {
    ...bare2,
    actions: bare2.actions.map((action) => hideSecrets(action, byStep.get(pairs.toStep.get(actionId(action)) ?? "")))
  };
  const expected = withDigests(mine, values);
  return { found, match: pairs, differences: isAsMeant(expected, found) ? [] : differencesOf(expected, found) };
}
function differencesOf(meant, found) {
  const [mine, theirs] = [canonicalDefinition(meant), canonicalDefinition(found)];
  const actions = mine.actions.map((action, index) => {
    const other = theirs.actions[index];
    return other === void 0 ? action : fillInAction(action, other);
  });
  const places = [];
  const visit = (a, b, path) => {
    if (places.length >= 5 || JSON.stringify(a) === JSON.stringify(b)) return;
    if (isObject(a) && isObject(b)) {
      for (const key of /* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])) visit(a[key], b[key], `${path}.${key}`);
    } else if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
      a.forEach((item, index) => visit(item, b[index], `${path}[${index}]`));
    } else {
      places.push(`${path.slice(1)}: meant ${short(a)}, found ${short(b)}`);
    }
  };
  visit({ ...mine, actions }, theirs, "");
  return places;
}
var short = (value) => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 79)}\u2026` : text;
};

// src/apply/replace/name-messages.ts
async function nameMessages(session, meant, flow) {
  if (messagesAwaited(meant.definition).size === 0) return success(flow);
  const { match: match2 } = readBack(meant, flow.definition, session.ports.secrets);
  const byId = new Map(flow.definition?.actions.map((action) => [actionId(action), action]));
  const idOf = (step) => messageId(byId.get(match2.toAction.get(step) ?? ""));
  const asking = [...byId].filter(([, action]) => messagesAwaited(action).size > 0);
  for (const [id, action] of asking) {
    const named = mapMessageTokens(action, idOf);
    const [lost] = messagesAwaited(named);
    if (lost !== void 0) return fail(`The message of ${lost} cannot be told apart in the flow that was made.`);
    const sent = fromApi(await session.api.updateFlowAction(id, named));
    if (!sent.ok) {
      const message = `A condition on ${[...messagesAwaited(action)].join(", ")} could not be set: ${sent.error.message}`;
      return failed({ ...sent.error, message });
    }
  }
  if (asking.length === 0) return success(flow);
  const read = await lookAgain(session, async () => {
    const now = fromApi(await readWhole(session.api, flow.id));
    const isSet = now.ok && messagesAwaited(now.data.definition).size === 0;
    if (!now.ok) return fail(now.error.message, "unknown");
    return isSet ? now : void 0;
  });
  return read ?? fail(`Klaviyo kept ${plural(asking.length, "condition")} without the message that was set.`);
}

// src/apply/draft.ts
var intentOf = (meant, when, commit) => ({
  name: meant.name,
  hash: intentHash(meant.definition),
  ...when,
  ...commit === void 0 ? {} : { commit },
  meant: {
    definition: meant.definition,
    steps: meant.steps,
    mails: Object.fromEntries(Object.entries(meant.templates).map(([token, { hash }]) => [token, hash])),
    copies: Object.fromEntries(Object.entries(meant.templates).map(([token, { html }]) => [token, htmlHash(html)]))
  }
});
function announcementOf(session, address, meant) {
  const intent = session.ledger().intents[address];
  return intent?.name === meant.name && intent.hash === intentHash(meant.definition) ? intent : void 0;
}
async function makeDraft(session, address, meant, intent) {
  const tokens = newTemplates(meant.definition.actions);
  const templates = tokens.flatMap((token) => meant.templates[token] ?? []);
  const library = await makeLibrary(session, address, templates);
  if (!library.ok) return library;
  const draft = await createFrom(session, meant, intent, library.data);
  await dropLibrary(session, library.data);
  return draft;
}
async function createFrom(session, meant, intent, library) {
  const filled = withSecrets(withLibrary(meant.definition, library), session.ports.secrets);
  if (!filled.ok) return filled;
  const made = await send(session, meant.name, filled.data, intent);
  if (!made.ok) return made;
  const id = made.data;
  const first = await readNew(session, id);
  if (!first.ok) return fail(first.error.message, "unknown");
  const flow = await nameMessages(session, meant, first.data);
  if (!flow.ok) return flow.error.happened === "no" ? wrong(session, id, [flow.error.message]) : flow;
  const definition = flow.data.definition;
  const read = readBack(meant, definition, session.ports.secrets);
  if (read.differences.length > 0) return wrong(session, id, read.differences);
  const copies = await verifyCopies(session, meant, read, library);
  if (!copies.ok) {
    if (copies.error.happened === "no") return wrong(session, id, [copies.error.message]);
    return copies;
  }
  return success({ flow: flow.data, found: read.found, match: read.match, templates: copies.data });
}
async function wrong(session, id, differences) {
  const gone = await removeFlow(session, id);
  const left = gone.ok ? "It was deleted again." : `It is still there, as the draft ${id}.`;
  return fail(`Klaviyo made a flow that is not what was meant: ${differences.join("; ")}. ${left}`);
}
async function send(session, name, definition, intent) {
  const isDoubtful = definition.actions.some(({ type }) => type === "multi-branch-split") && session.ledger().facts["multi_branch"] !== true;
  for (let tries = 1; ; tries++) {
    const logged = await session.record(`announce ${name}`, (ledger) => withCreate(ledger, session.ports.now()));
    if (!logged.ok) return logged;
    const made = fromApi(await session.api.createFlow(name, definition));
    if (made.ok) return isDoubtful ? learnSplits(session, true, success(made.data.id)) : success(made.data.id);
    if (made.error.happened === "no") return made;
    const found = await findAnnounced(session, intent);
    if (!found.ok) return fail(`${made.error.message} ${found.error.message}`, "unknown");
    if (found.data !== void 0) return success(found.data);
    if (isDoubtful && made.error.status === 500) return learnSplits(session, false, withAdvice(made));
    if (tries >= 3) return made;
  }
}
function withAdvice(made) {
  const advice = "The flow has a multi-branch split, and there are accounts whose API does not create one. The next apply makes its branches conditions one inside the other, in which people take the same ways; branches: split under the account in sluice.yaml tries the split again.";
  return failed({ ...made.error, message: `${made.error.message} ${advice}` });
}
async function learnSplits(session, taken, made) {
  const noted = await session.record(`multi-branch splits are ${taken ? "" : "not "}taken`, (ledger) => ({
    ...ledger,
    facts: { ...ledger.facts, multi_branch: taken }
  }));
  return noted.ok ? made : fail(noted.error.message, "unknown");
}
async function findAnnounced(session, intent) {
  let last = success(void 0);
  const found = await lookAgain(
    session,
    async () => {
      last = await lookFor(session, intent);
      return !last.ok || last.data !== void 0 ? last : void 0;
    },
    2
  );
  return found ?? last;
}
async function lookFor(session, intent) {
  const [listed2, tag2] = [
    fromApi(await session.api.listFlows()),
    fromApi(await session.api.findTag(projectTagName(session.project)))
  ];
  if (!listed2.ok) return listed2;
  if (!tag2.ok) return tag2;
  const known = new Set(Object.values(session.ledger().entries).flatMap((entry) => [entry.flow_id, ...entry.lineage]));
  const candidates = listed2.data.filter(
    ({ flow: { id, attributes }, tagIds }) => !known.has(id) && mayBeAnnounced(intent, attributes, tag2.data !== void 0 && tagIds.includes(tag2.data.id))
  );
  const equal = [];
  for (const { flow } of candidates) {
    const whole = fromApi(await readWhole(session.api, flow.id));
    if (!whole.ok) return whole;
    if (whole.data.definition !== void 0 && intentHash(whole.data.definition) === intent.hash)
      equal.push(whole.data);
  }
  const [first, second] = likelyAnnounced(intent, equal);
  if (second === void 0) return success(first?.id);
  const ids = [first, second].map((one) => one?.id).join(", ");
  return fail(`Two flows named "${intent.name}" fit (${ids}). Delete the one that is not needed.`);
}
async function readNew(session, id) {
  const read = await lookAgain(session, async () => {
    const answer = fromApi(await readWhole(session.api, id));
    return !answer.ok && answer.error.status === 404 ? void 0 : answer;
  });
  return read ?? fail(`The flow ${id} was made and cannot be read.`);
}
async function verifyCopies(session, meant, { found, match: match2 }, library) {
  const kept = {};
  for (const { key, template: token, other: copy = null } of matchedSlots(meant.definition, found, match2)) {
    const mine = library.get(token ?? "");
    if (mine === void 0) continue;
    if (copy === null) return fail(`The mail of ${labelOf(key)} has no template in Klaviyo.`);
    const hash = await verifyCopy(session, copy, mine);
    if (!hash.ok) return hash;
    kept[copy] = { sent: mine.desired.hash, kept: hash.data };
  }
  return success(kept);
}
function withLibrary(value, library) {
  const visit = (inner, key) => {
    if (typeof inner === "string") return key === "template_id" ? library.get(inner)?.id ?? inner : inner;
    if (Array.isArray(inner)) return inner.map((item) => visit(item, key));
    if (!isObject(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, item]) => [name, visit(item, name)]));
  };
  return visit(value, "");
}

// src/apply/resume/resume-intent.ts
async function resumeIntent(session, address, intent) {
  const found = await findAnnounced(session, intent);
  if (!found.ok || found.data === void 0) return found;
  const flow = fromApi(await readWhole(session.api, found.data, "all"));
  if (!flow.ok) return flow;
  const isOurs = await mustBeAnnounced(session, address, flow.data, announcedOf(intent));
  if (!isOurs.ok) return isOurs;
  const entry = foundEntry(session, intent, flow.data, session.ledger().entries[address]?.lineage ?? []);
  const tagged = await markOurs(session, flow.data.id, flow.data.tagIds);
  if (!tagged.ok) return tagged;
  const kept = await session.record(
    `${address}: the flow ${flow.data.id} was made`,
    (ledger) => withEntry(withoutIntent(ledger, address), address, entry)
  );
  return kept.ok ? success(`the flow ${flow.data.id} was made, and is known now`) : kept;
}
var announcedOf = ({ at, meant }) => ({
  at,
  hasMails: meant === void 0 || Object.keys(meant.mails).length > 0
});
function foundEntry(session, intent, flow, lineage) {
  const { name, meant, commit } = intent;
  const read = readBack(
    meant ?? { definition: flow.definition, steps: [] },
    flow.definition,
    session.ports.secrets
  );
  const entry = newEntry({
    meant: { name, definition: read.found, steps: [], templates: {}, secrets: [], ...meant },
    ...{ flow, found: read.found, match: read.match, lineage, at: session.time() },
    templates: meant === void 0 ? {} : mailsOf(meant, read, flow),
    ...commit === void 0 ? {} : { commit }
  });
  if (meant !== void 0) return entry;
  const { sent: _, base: __, ...bare2 } = entry;
  return { ...bare2, seen: { flow: "", actions: {} } };
}
function mailsOf(meant, { found, match: match2 }, flow) {
  const mails = {};
  for (const { template: token, other: copy } of matchedSlots(meant.definition, found, match2)) {
    const html = flow.templates?.[copy ?? ""];
    const sent = meant.mails[token ?? ""];
    if (html === void 0 || sent === void 0 || !isAnnounced(html, meant, token ?? "")) continue;
    mails[copy ?? ""] = { sent, kept: sha256(html) };
  }
  return mails;
}
var isAnnounced = (html, { mails, copies }, token) => sha256(html) === mails[token] || htmlHash(html) === copies?.[token];

// src/apply/replace/replace-undo.ts
async function undo(session, address, force = false) {
  const journal = session.ledger().entries[address]?.journal;
  if (journal?.kind !== "replace") return proved;
  const { data } = journal;
  const restored = journal.done.includes("parking") ? await restore(session, data) : proved;
  if (!restored.ok) return restored;
  const opened = data.drain === void 0 ? proved : await openFlow(session, data.old_id, data.drain.dam);
  if (!opened.ok) return opened;
  const dropped = await dropNew(session, address, journal.started, data, force);
  if (!dropped.ok) return dropped;
  return session.record(
    `${address} is as it was before`,
    (ledger) => withJournal(withoutIntent(ledger, address), address, void 0)
  );
}
async function restore(session, { old_id, old_status: to, old_actions }) {
  const old = fromApi(await readWhole(session.api, old_id));
  if (!old.ok) return old.error.status === 404 ? proved : old;
  const apart = Object.fromEntries(Object.entries(old_actions).filter(([, status]) => status !== to));
  const actions = old.data.status === to ? old_actions : apart;
  const put = await setStatus(session, { from: old.data.status, to, actions }, old.data);
  if (!put.ok) return put;
  const off = Object.entries(put.data.actions).filter(
    ([id, { definition }]) => old_actions[id] !== void 0 && statusOf(definition) !== old_actions[id]
  );
  return off.length === 0 ? proved : fail(`The steps ${off.map(([id]) => id).join(", ")} of ${old_id} are not as they were.`);
}
function isMadeByUs(flow, entry, intent) {
  const hash = entry?.sent === void 0 ? intent?.hash : intentHash(entry.sent);
  if (hash === void 0 || flow.definition === void 0) return false;
  const bare2 = withoutGuard(normalizeDefinition(flow.definition), groupsIn(entry?.sent));
  return [flow.definition, bare2].some((definition) => intentHash(definition) === hash);
}
async function dropNew(session, address, started, { entry }, force) {
  let id = entry?.flow_id;
  const intent = session.ledger().intents[address];
  if (id === void 0 && intent !== void 0) {
    const found = await findAnnounced(session, intent);
    if (!found.ok) return found;
    id = found.data;
  }
  if (id === void 0) return proved;
  const flow = fromApi(await readWhole(session.api, id));
  if (!flow.ok) return flow.error.status === 404 ? proved : flow;
  if (isRunning(flow.data) && !force)
    return fail(`The new flow ${id} is ${flow.data.status} in Klaviyo, so it is not deleted.`);
  if (!isMadeByUs(flow.data, entry, intent))
    return fail(
      `The flow ${id} is not what this replacement made, as far as can be told, so it is not deleted. Look at it in Klaviyo.`
    );
  const hasMails = Object.keys(entry?.templates ?? {}).length > 0;
  const announced = intent === void 0 ? { at: started, hasMails } : announcedOf(intent);
  const isOurs = await mustBeAnnounced(session, address, flow.data, announced);
  return isOurs.ok ? removeFlow(session, id) : isOurs;
}

// src/apply/drain/drain.ts
async function asBefore(session, old, { dam }) {
  const read = fromApi(await readWhole(session.api, old.id));
  if (!read.ok) return read;
  const off = dam.filter((part) => {
    const action = read.data.actions[part.action_id]?.definition;
    return action === void 0 || !isBefore(action, part);
  });
  if (off.length === 0) return read;
  return fail(`The flow ${old.id} was changed in Klaviyo since the plan was made, so nothing is sent. Plan again.`);
}
function drainData({ minutes, dam, trigger }, old) {
  const raw = dam.flatMap((part) => {
    const action = old.actions[part.action_id]?.definition;
    return action === void 0 ? [] : [partIn(action, part)];
  });
  const targets = old.definition === void 0 ? [] : watchOf(old.definition);
  const isLate = old.definition !== void 0 && minutes > longestInside(old.definition);
  const watch = targets.map(
    (one) => isLate && one.silent_after > 0 ? { ...one, silent_after: Math.max(one.silent_after, minutes) } : one
  );
  return { minutes, dam: raw, watch, trigger };
}
async function finishDrain(session, address, flow, old) {
  const data = dataOf2(session, address);
  if (data?.drain === void 0 || data.entry === void 0)
    return fail(`The announcement of ${address} is lost. Plan again.`);
  const { old_id, entry: next, drain } = data;
  const entryNow = withStatuses(next, flow);
  const since = drain.since ?? stamp(klaviyoTime(session).latest);
  if (drain.since === void 0 && drain.dam.some(({ does }) => does === "filter")) {
    const kept = await enter(session, address, "closing", { drain: { ...drain, since } });
    if (!kept.ok) return kept;
  }
  const read = old === void 0 ? fromApi(await readWhole(session.api, old_id)) : success(old);
  if (!read.ok) {
    if (read.error.status !== 404) return read;
    return success({
      done: {
        flow_id: flow.id,
        status: flow.status,
        detail: `takes the place of ${old_id}, which was deleted in Klaviyo`
      },
      message: `replace ${address}: flow ${old_id} is gone`,
      ledger: (ledger) => withGood(withJournal(ledger, address, void 0), address, entryNow)
    });
  }
  const { minutes, trigger, watch } = drain;
  const closing = { dam: drain.dam, minutes, since, trigger };
  const closed = await closeFlow(session, read.data, closing);
  if (!closed.ok) return closed;
  const marked = await markDraining(session, old_id, read.data.tagIds);
  if (!marked.ok) return marked;
  const until = stamp(Date.parse(since) + minutes * 6e4);
  const before = session.ledger().entries[address];
  const draining = {
    ...{ address, name: read.data.name, by: flow.id, since, until, dam: closed.data.dam, watch },
    ...closed.data.filter === void 0 ? {} : { filter: closed.data.filter },
    ...before === void 0 ? {} : { entry: bare(before) }
  };
  const isFiltered = closed.data.dam.some(
    ({ does, action_id }) => does === "filter" && !drain.dam.some((one) => one.does === "filter" && one.action_id === action_id)
  );
  const instead = isFiltered ? "; its first delay cannot be made long enough, so message filters keep newcomers out" : "";
  session.tell(address, "replace", `flow ${old_id} takes no newcomers any more`);
  return success({
    done: {
      flow_id: flow.id,
      status: flow.status,
      detail: `takes the newcomers; ${old_id} lets the people inside go on until ${until.slice(0, 10)}${instead}`
    },
    message: `replace ${address}: flow ${old_id} drains, ${flow.id} takes over`,
    ledger: (ledger) => withGood(withDraining(withJournal(ledger, address, void 0), old_id, draining), address, entryNow)
  });
}
var dataOf2 = (session, address) => {
  const journal = session.ledger().entries[address]?.journal;
  return journal?.kind === "replace" ? journal.data : void 0;
};
async function canBackOut(session, { old_id, entry, drain }, flow) {
  if (!isRunning(flow)) return success(true);
  const old = fromApi(await readWhole(session.api, old_id));
  if (!old.ok) return old.error.status === 404 ? success(false) : old;
  const isHeld = drain?.dam.some((part) => {
    const action = old.data.actions[part.action_id]?.definition;
    return part.does === "delay" && action !== void 0 && !isBefore(action, part) && holdsDam(action, part, 0, void 0);
  });
  if (isHeld === true || entry?.base === void 0 || old.data.definition === void 0) return success(false);
  return success(door(entry.base) === door(old.data.definition));
}
var door = (definition) => {
  const { triggers, profile_filter } = withoutGuard(normalizeDefinition(definition), /* @__PURE__ */ new Set());
  return JSON.stringify([triggers, profile_filter]);
};
async function backOut(session, address, error) {
  const data = dataOf2(session, address);
  const flow = fromApi(await readWhole(session.api, data?.entry?.flow_id ?? ""));
  const may = data === void 0 || !flow.ok ? void 0 : await canBackOut(session, data, flow.data);
  if (may === void 0 || !may.ok || !may.data)
    return fail(`${error.message} The new flow takes newcomers; the next apply goes on with closing the old one.`);
  const undone = await undo(session, address, true);
  return undone.ok ? fail(
    `${error.message} The old flow is as it was, and the new one was taken away again. Nobody was lost. To replace it nonetheless, which cancels who is inside: sluice apply --cut ${address}.`
  ) : fail(`${error.message} Taking it back failed too (${undone.error.message}); the next apply does it first.`);
}
async function resumeDrain(session, address) {
  const data = dataOf2(session, address);
  if (data?.entry === void 0 || data.statuses === void 0) return undo(session, address);
  const flow = fromApi(await readWhole(session.api, data.entry.flow_id));
  if (!flow.ok) return flow.error.status === 404 ? undo(session, address) : flow;
  const may = await canBackOut(session, data, flow.data);
  if (!may.ok) return may;
  if (may.data) return undo(session, address, true);
  const isOurs = await mustBeMarked(session, address, flow.data);
  if (!isOurs.ok) return isOurs;
  const raised = await setStatus(session, data.statuses, flow.data);
  if (!raised.ok) return raised;
  const ended3 = await finishDrain(session, address, raised.data);
  return ended3.ok ? session.record(ended3.data.message, ended3.data.ledger) : ended3;
}

// src/apply/drain/drain-take-back.ts
async function takeBack(session, address, data) {
  const ledger = session.ledger();
  const entry = ledger.entries[address];
  const draining = ledger.draining?.[data.old_id];
  if (entry === void 0 || draining?.entry === void 0)
    return fail(`The ledger does not know what ${address} was before.`);
  const old = fromApi(await readWhole(session.api, data.old_id));
  const flow = fromApi(await readWhole(session.api, entry.flow_id));
  for (const one of [old, flow]) {
    if (!one.ok) return one;
    const isOurs = await mustBeMarked(session, address, one.data);
    if (!isOurs.ok) return isOurs;
  }
  if (!flow.ok) return flow;
  const opened = await openFlow(session, data.old_id, draining.dam);
  if (!opened.ok) return opened;
  const since = stamp(klaviyoTime(session).latest);
  const { new_dam: dam, minutes, trigger } = data;
  const closed = await closeFlow(session, flow.data, { dam, minutes, since, trigger });
  if (!closed.ok) return closed;
  const tags = await markDraining(session, entry.flow_id, flow.data.tagIds);
  if (!tags.ok) return tags;
  const untagged = await unmarkDraining(session, data.old_id);
  if (!untagged.ok) return untagged;
  const until = stamp(Date.parse(since) + minutes * 6e4);
  const closing = {
    ...{ address, name: entry.name, by: data.old_id, since, until, dam: closed.data.dam, watch: data.watch },
    ...closed.data.filter === void 0 ? {} : { filter: closed.data.filter },
    entry: bare(entry)
  };
  const back = entryBack(entry, draining, draining.entry, session.time());
  return success({
    done: {
      flow_id: data.old_id,
      status: draining.entry.status,
      detail: `takes the newcomers again; ${entry.flow_id} drains until ${until.slice(0, 10)}`
    },
    message: `${address}: flow ${data.old_id} takes over again, ${entry.flow_id} drains`,
    ledger: (now) => withEntry(withDraining(withDraining(now, data.old_id, void 0), entry.flow_id, closing), address, back)
  });
}
function entryBack(entry, draining, before, at) {
  const stale = staleFrom(draining);
  return {
    ...before,
    lineage: [...entry.lineage.filter((id) => id !== before.flow_id), before.flow_id],
    ...entry.history === void 0 ? {} : { history: entry.history },
    applied: { at },
    // Unknown, so that the next look reads it whole: its steps were written to.
    seen: { flow: "", actions: {} },
    ...entry.sent === void 0 ? {} : { undone: meantHash({ definition: entry.sent }) },
    ...stale === void 0 ? {} : { stale_from: stale }
  };
}
async function resumeUndo(session, address) {
  const journal = session.ledger().entries[address]?.journal;
  if (journal?.kind !== "undo") return success(void 0);
  const ended3 = await takeBack(session, address, journal.data);
  return ended3.ok ? session.record(ended3.data.message, ended3.data.ledger) : ended3;
}

// src/apply/update/update-journal.ts
function updateJournal(change, operation, at, commit) {
  const { meant, patches, removals, status } = operation;
  const rows = change.steps.filter((row) => row.change !== "remove");
  const match2 = meant.steps.flatMap(({ temporaryId, step, branch }) => {
    const id = rows.find((row) => row.step === step && row.branch === branch)?.action_id;
    return id === void 0 ? [] : [[temporaryId, id]];
  });
  const data = {
    flow_id: operation.flow_id,
    name: meant.name,
    definition: meant.definition,
    steps: meant.steps,
    match: Object.fromEntries(match2),
    patches: patches.map(({ action_id, expect, definition }) => ({ action_id, expect, meant: definition })),
    removals: removals.map((one) => one.action_id),
    mails: {},
    statuses: status === void 0 ? [] : [status.from, status.to],
    commit
  };
  return { kind: "update", started: at, done: [], data };
}
var withMails = (journal, mails) => ({
  ...journal,
  data: { ...journal.data, mails: { ...journal.data.mails, ...mails } }
});
function isActionAsMeant(meant, found, values) {
  const mine = normalizeAction(withDigests(meant, values));
  const theirs = hideSecrets(normalizeAction(found), normalizeAction(meant));
  return sameData(canonicalAction(fillInAction(mine, theirs)), canonicalAction(theirs));
}
var withoutStatus = (action) => statusOf(action) === void 0 ? fieldsOf(action) : { ...action, data: without(dataOf(action), "status") };
function isActionAsExpected(expect, found) {
  const theirs = hideSecrets(normalizeAction(found), expect);
  return sameData(withoutStatus(theirs), withoutStatus(expect));
}
var newMails = (meant, found) => zipSlots(meant, found).flatMap(
  ({ template, other }) => template !== null && isToken(template) ? [{ token: template, id: other ?? null }] : []
);

// src/apply/update/update-entry.ts
function updateState(session, entry, journal, flow) {
  const values = session.ports.secrets;
  const found = normalizeDefinition(flow.definition);
  const old = new Map(entry.base?.actions.map((action) => [actionId(action), action]));
  const patches = new Map(journal.patches.map((patch) => [patch.action_id, patch]));
  const steps = new Map(Object.entries(journal.match).map(([step, action]) => [action, step]));
  const meant = new Map(normalizeDefinition(journal.definition).actions.map((action) => [actionId(action), action]));
  const [done, strangers] = [[], []];
  const templates = {};
  const stored = found.actions.flatMap((action) => {
    const id = actionId(action);
    const patch = patches.get(id);
    const before = old.get(id);
    const now = hideSecrets(action, before, meant.get(steps.get(id) ?? ""), patch?.meant, patch?.expect);
    if (patch === void 0) {
      if (before === void 0 && entry.base !== void 0) {
        strangers.push(id);
        return [];
      }
      const moved = before !== void 0 && !isActionAsExpected(before, action) && !isRelinked(before, now, journal);
      if (!moved) return now;
      strangers.push(id);
      return before;
    }
    const mails = newMails(patch.meant, action);
    const arrived = mails.every(({ token, id: copy }) => isOurMail(journal, flow, token, copy));
    if (isActionAsMeant(patch.meant, action, values) && arrived) {
      done.push(id);
      for (const { token, id: copy } of mails) {
        const known2 = journal.mails[token];
        if (known2 !== void 0 && copy !== null) templates[copy] = known2;
      }
      return now;
    }
    if (!isActionAsExpected(patch.expect, action)) strangers.push(id);
    return before ?? patch.expect;
  });
  const left = [...old.values()].filter((action) => {
    const id = actionId(action);
    return flow.actions[id] === void 0 && !journal.removals.includes(id);
  });
  const actions = [...stored, ...left];
  const gone = journal.removals.every((id) => flow.actions[id] === void 0);
  const isWhole2 = done.length === journal.patches.length && gone;
  const { triggers, profile_filter, reentry_criteria } = entry.base ?? found;
  const base = {
    ...found,
    triggers,
    ...profile_filter === void 0 ? {} : { profile_filter },
    ...reentry_criteria === void 0 ? {} : { reentry_criteria },
    actions
  };
  const match2 = { toAction: new Map(Object.entries(journal.match)), toStep: steps };
  const isStarted = done.length > 0 || journal.removals.some((id) => flow.actions[id] === void 0);
  const { sent, waits_until: waited, ...rest } = entry;
  const waits = waitsUntil(entry.base, base, waited, session.time());
  const seen = seenBeside(entry.base, flow);
  const held = templatesIn(actions);
  const known = { ...entry.templates, ...templates };
  return {
    entry: {
      ...rest,
      name: isWhole2 ? journal.name : entry.name,
      has_run: entry.has_run || isRunning(flow),
      status: [entry.status, ...journal.statuses].includes(flow.status) ? flow.status : entry.status,
      applied: isWhole2 ? { at: session.time(), commit: journal.commit } : entry.applied,
      // What is not as we left it is read whole again.
      seen: {
        ...seen,
        actions: Object.fromEntries(Object.entries(seen.actions).filter(([id]) => !strangers.includes(id)))
      },
      base,
      ...waits === void 0 ? {} : { waits_until: waits },
      ...isWhole2 ? { sent: normalizeDefinition(journal.definition) } : isStarted || sent === void 0 ? {} : { sent },
      steps: isWhole2 ? ledgerSteps(journal.steps, base, match2) : entry.steps,
      templates: Object.fromEntries(Object.entries(known).filter(([id]) => held.includes(id)))
    },
    done,
    strangers,
    isWhole: isWhole2
  };
}
function isOurMail(journal, flow, token, id) {
  const html = id === null ? void 0 : flow.templates?.[id];
  return html !== void 0 && sha256(html) === journal.mails[token]?.kept;
}
function isRelinked(before, now, journal) {
  if (journal.removals.length === 0) return false;
  const bare2 = (action) => {
    const rest = without(action, "links");
    return action.type === "multi-branch-split" ? withoutBranchLinks(rest) : rest;
  };
  return isActionAsExpected(bare2(before), bare2(now)) || sameData(bare2(before), bare2(now));
}
function withoutBranchLinks(action) {
  const data = dataOf(action);
  return { ...action, data: { ...data, branches: listOf(data["branches"]).map((branch) => without(branch, "links")) } };
}

// src/apply/backup.ts
async function backUp(session, address, flow, status, reason, entry = session.ledger().entries[address]) {
  if (flow.definition === void 0) return fail(`The flow ${flow.id} was not read whole, so it is not deleted.`);
  const steps = entry?.steps;
  const [unread] = Object.values(flow.unreadMails ?? {});
  if (unread !== void 0)
    return fail(
      `A mail of the flow ${flow.id} cannot be saved, and nobody gets it back once the flow is gone. ${unread}`
    );
  const figures = await figuresOf(session, address, flow);
  if (!figures.ok) return figures;
  const backup = {
    version: 1,
    address,
    flow_id: flow.id,
    name: flow.name,
    status,
    at: session.time(),
    reason,
    definition: withoutSecrets2(flow.definition, entry, secretValues(session.ports.secrets)),
    templates: flow.templates ?? {},
    steps,
    figures: figures.data
  };
  return fromState(
    await session.ports.store.saveBackup(session.accountId, backup, {
      message: `sluice: save ${address} before its flow ${flow.id} goes`,
      durable: true
    })
  );
}
async function figuresOf(session, address, flow) {
  const ran = session.ledger().entries[address]?.has_run !== false || isRunning(flow);
  const asked = ran ? await session.ports.figures?.(flow.id) : void 0;
  if (asked === void 0) return success(void 0);
  if (asked.ok) return asked;
  return fail(
    `The last figures of the flow ${flow.id} could not be saved, and deleting it erases them in Klaviyo, so it is not deleted. ${asked.error.message} Run apply again when reports can be asked.`
  );
}
function withoutSecrets2(definition, entry, values) {
  const normal = withoutGuard(
    normalizeDefinition(definition),
    groupsIn(entry?.sent && normalizeDefinition(entry.sent))
  );
  const base = new Map(entry?.base?.actions.map((action) => [actionId(action), action]));
  const sent = sentById(entry);
  const hide = (action) => hideValues(hideKnownOrLikely(action, base.get(actionId(action)), sent.get(actionId(action))), values);
  return { ...normal, actions: normal.actions.map(hide) };
}
function sentById(entry) {
  if (entry?.base === void 0 || entry.sent === void 0) return /* @__PURE__ */ new Map();
  const sent = walkTree(entry.sent).nodes;
  return new Map(
    walkTree(entry.base).nodes.flatMap(({ id }, index) => {
      const action = sent[index]?.action;
      return action === void 0 ? [] : [[id, action]];
    })
  );
}

// src/apply/replace/replace-finish.ts
async function finish(session, address, flow) {
  const entry = session.ledger().entries[address];
  const journal = entry?.journal;
  if (entry === void 0 || journal?.kind !== "replace")
    return fail(`The announcement of ${address} is lost. Plan again.`);
  const { old_id: old, old_status, entry: next } = journal.data;
  if (next === void 0) return fail(`The announcement of ${address} does not name the new flow. Plan again.`);
  const saved = journal.done.includes("saved") ? success(void 0) : await save(session, address, old, old_status, flow.id);
  if (!saved.ok) return saved;
  const gone = await removeFlow(session, old);
  if (!gone.ok) return gone;
  const entryNow = withStatuses(next, flow);
  const detail = `takes the place of ${old}, which was saved and deleted`;
  return success({
    done: { flow_id: flow.id, status: flow.status, detail },
    message: `replace ${address}: flow ${old} by ${flow.id}`,
    ledger: (ledger) => withGood(withJournal(ledger, address, void 0), address, entryNow)
  });
}
async function save(session, address, old, status, by) {
  const flow = fromApi(await readWhole(session.api, old, "all"));
  if (!flow.ok) return flow.error.status === 404 ? success(void 0) : flow;
  const saved = await backUp(session, address, flow.data, status, `replaced by ${by}`);
  if (!saved.ok) return saved;
  session.tell(address, "replace", `flow ${old} saved as ${saved.data}`);
  return enter(session, address, "saved");
}

// src/apply/resume/resume-one.ts
async function bringToEnd(session, address) {
  const journal = session.ledger().entries[address]?.journal;
  if (journal === void 0) return success("it had ended");
  switch (journal.kind) {
    case "create":
      return resumeCreate(session, address);
    case "adopt":
      return resumeAdopt(session, address);
    case "status":
      return worded(await resumeStatus(session, address, journal.data), "where its status stands is known");
    case "update":
      return worded(await resumeUpdate(session, address), "what arrived is learnt; the rest is planned again");
    case "replace":
      return worded(await resumeReplace(session, address), "its journal is brought to an end");
    case "undo":
      return worded(await resumeUndo(session, address), "the drain is taken back");
    case "delete":
      return resumeDelete(session, address);
    case "unreadable":
      return fail(
        `The journal in its entry of the ledger cannot be read: ${journal.data.why}. Run the version of Sluice that began it; or look at the flow in Klaviyo, take "journal" out of that entry in the file of the ledger, and run apply again.`
      );
  }
}
async function resumeCreate(session, address) {
  const entry = session.ledger().entries[address];
  if (entry?.journal?.kind !== "create") return success("it had ended");
  const tagged = await resumeTag(session, address, entry);
  if (!tagged.ok) return tagged;
  const { statuses } = entry.journal.data;
  const words = `the flow ${entry.flow_id} has its tag`;
  return statuses === void 0 ? ended(session, address, words) : worded(await resumeStatus(session, address, statuses), words);
}
async function resumeAdopt(session, address) {
  const kept = await session.record(`adopt ${address}: did not end`, (ledger) => removeEntry(ledger, address));
  return kept.ok ? success("its adoption begins anew") : kept;
}
async function resumeTag(session, address, entry) {
  const { flow_id: id, applied, templates } = entry;
  const flow = fromApi(await readWhole(session.api, id));
  if (!flow.ok) return flow.error.status === 404 ? success(void 0) : flow;
  const hasMails = Object.keys(templates).length > 0;
  const at = new Date(Date.parse(applied.at) - lateMs).toISOString();
  const isOurs = await mustBeAnnounced(session, address, flow.data, { at, hasMails });
  return isOurs.ok ? markOurs(session, id, flow.data.tagIds) : isOurs;
}
var lateMs = 60 * 6e4;
async function resumeDelete(session, address) {
  const id = session.ledger().entries[address]?.flow_id ?? "";
  const flow = fromApi(await readWhole(session.api, id));
  if (flow.ok) return ended(session, address, `the flow ${id} is still there`);
  if (flow.error.status !== 404) return flow;
  const kept = await session.record(
    `delete ${address}: flow ${id} is gone`,
    (ledger) => withoutError(removeEntry(ledger, address), address)
  );
  return kept.ok ? success(`the flow ${id} is deleted`) : kept;
}
async function ended(session, address, words) {
  const kept = await session.record(`resume ${address}`, (ledger) => withJournal(ledger, address, void 0));
  return kept.ok ? success(words) : kept;
}
var worded = (step, words) => step.ok ? success(words) : step;
async function resumeUpdate(session, address) {
  const entry = session.ledger().entries[address];
  if (entry?.journal?.kind !== "update") return proved;
  const journal = entry.journal.data;
  if (Object.keys(journal.mails).length > 0) await session.ports.sleep(staleMs);
  const flow = fromApi(await readWhole(session.api, journal.flow_id, "all"));
  if (!flow.ok) {
    if (flow.error.status !== 404) return flow;
    return session.record(`the flow of ${address} is gone`, (ledger) => withJournal(ledger, address, void 0));
  }
  const state = updateState(session, entry, journal, flow.data);
  return session.record(`${address}: what its last update did is known`, (ledger) => {
    const { last_error, ...rest } = state.entry;
    const error = state.isWhole || last_error === void 0 ? {} : { last_error };
    return withEntry(ledger, address, { ...settled(rest), ...error });
  });
}
function isHalfLowered({ from, to, actions }, flow) {
  if (flow.status !== from || compareStatus(to, from) >= 0) return false;
  return Object.entries(flow.actions).some(
    ([id, { definition }]) => actions[id] === void 0 && statusOf(definition) === to
  );
}
async function resumeStatus(session, address, { from, to, actions }) {
  const flow = fromApi(await readWhole(session.api, session.ledger().entries[address]?.flow_id ?? ""));
  const end2 = () => session.record(`${address} stays as it is`, (ledger) => withJournal(ledger, address, void 0));
  if (!flow.ok) return flow.error.status === 404 ? end2() : flow;
  if (![from, to].includes(flow.data.status)) return end2();
  const isOurs = await mustBeMarked(session, address, flow.data);
  if (!isOurs.ok) return isOurs;
  const isUp = flow.data.status === to && to !== "draft";
  const set = isUp ? await setStatus(session, { from: to, to, actions }, flow.data) : isHalfLowered({ from, to, actions }, flow.data) ? await setStatus(session, { from, to, actions }, flow.data) : flow;
  if (!set.ok) return set;
  return session.record(`${address} is ${set.data.status}`, (ledger) => {
    const now = ledger.entries[address];
    if (now === void 0) return ledger;
    const error = now.last_error === void 0 ? {} : { last_error: now.last_error };
    return withEntry(ledger, address, { ...settled(withStatuses(now, set.data)), ...error });
  });
}
async function resumeReplace(session, address) {
  const journal = session.ledger().entries[address]?.journal;
  if (journal?.kind !== "replace") return proved;
  const { entry, statuses, drain } = journal.data;
  const isOurs = await oldIsOurs(session, address, journal.data);
  if (!isOurs.ok) return isOurs;
  if (drain !== void 0 && journal.done.includes("raising")) return resumeDrain(session, address);
  if (!journal.done.includes("raising") || entry === void 0 || statuses === void 0) return undo(session, address);
  const flow = fromApi(await readWhole(session.api, entry.flow_id));
  if (!flow.ok) return flow.error.status === 404 ? undo(session, address) : flow;
  const isTagged = await mustBeMarked(session, address, flow.data);
  if (!isTagged.ok) return isTagged;
  const raised = await setStatus(session, statuses, flow.data);
  if (!raised.ok) return raised;
  const ended3 = await finish(session, address, raised.data);
  return ended3.ok ? session.record(ended3.data.message, ended3.data.ledger) : ended3;
}
async function oldIsOurs(session, address, { old_id: id }) {
  const lineage = session.ledger().entries[address]?.lineage ?? [];
  if (!lineage.includes(id))
    return fail(
      `The flow ${id} that is being replaced was never ${address}'s, as the ledger knows, so it is left alone.`
    );
  const old = fromApi(await readWhole(session.api, id));
  if (!old.ok) return old.error.status === 404 ? proved : old;
  return mustBeMarked(session, address, old.data);
}

// src/apply/session/journalled.ts
async function journalled(session, address, change) {
  const { journal, message, durable, entry = (ledger) => ledger, act, failed: failed2 } = change;
  const announced = await session.record(message, (ledger) => withJournal(entry(ledger), address, journal), {
    durable
  });
  if (!announced.ok) return announced;
  const acted = await act();
  if (!acted.ok) {
    if (acted.error.fatal === true) return acted;
    if (failed2 !== void 0) return failed2(acted.error);
    await bringToEnd(session, address);
    return acted;
  }
  const ended3 = await session.record(acted.data.message, acted.data.ledger);
  return ended3.ok ? success(acted.data.done) : ended3;
}

// src/apply/drain/drain-undo.ts
function tooLate(session, address, draining) {
  if (canBeTakenBack(draining, klaviyoTime(session).latest)) return void 0;
  return `It is too late to take the drain of ${address} back: newcomers stand in the old flow behind its delay, and would come out before everybody inside has left it. Revert the change in Git and apply: a flow as the old one was then takes the newcomers, and both others drain.`;
}
async function undoDrain(session, address) {
  const entry = session.ledger().entries[address];
  const found = undoable(session.ledger(), address);
  if (entry === void 0 || found === void 0)
    return fail(
      `Nothing of ${address} drains, so there is nothing to take back. To go back to an older version, revert it in Git and apply.`
    );
  if (entry.journal !== void 0) return fail(`An earlier apply of ${address} has not ended. Run apply first.`);
  const [oldId, draining] = found;
  const refused = tooLate(session, address, draining);
  if (refused !== void 0) return fail(refused);
  const now = fromApi(await readWhole(session.api, entry.flow_id));
  if (!now.ok) return now;
  const { definition, status } = now.data;
  if (definition === void 0) return fail(`The flow ${entry.flow_id} was not read whole.`);
  const normal = normalizeDefinition(definition);
  const manner = closingOf(normal, status);
  if (manner.manner === "cut")
    return fail(`The new flow ${entry.flow_id} cannot be closed without harm. ${manner.why ?? ""}`.trim());
  const trigger = triggerMetricOf(normal);
  const raw = drainData({ minutes: manner.minutes, dam: manner.dam, trigger }, now.data);
  const data = {
    old_id: oldId,
    new_dam: raw.dam,
    minutes: manner.minutes,
    watch: watchOf(definition),
    trigger
  };
  return journalled(session, address, {
    journal: { kind: "undo", started: session.time(), done: [], data },
    message: `take the drain of ${address} back`,
    durable: true,
    act: () => takeBack(session, address, data)
  });
}

// src/apply/update/remove-actions.ts
async function removeActions(session, address, { removals, meant }, flow) {
  const known = session.ledger().facts["restitch"];
  const ran = session.ledger().entries[address]?.has_run !== false;
  if (ran && known !== true) {
    return fail(`Whether Klaviyo joins the ends where a step is removed is not known for this account. Plan again.`);
  }
  for (const { action_id, step, expect } of removals) {
    const now = fromApi(await session.api.getFlowAction(action_id));
    if (!now.ok && now.error.status !== 404) return now;
    if (!now.ok) continue;
    if (!isAsPlanned(expect, now.data.attributes.definition))
      return fail(
        `The step ${step} was changed in Klaviyo while this apply was at work, so it is not removed. Plan again.`
      );
    const gone = await removeAction(session, action_id);
    if (!gone.ok) return gone;
  }
  const read = fromApi(await readWhole(session.api, flow.id));
  if (!read.ok) return read;
  const found = read.data.definition;
  const journal = session.ledger().entries[address]?.journal;
  const pairs = Object.entries(journal?.kind === "update" ? journal.data.match : {});
  const match2 = { toAction: new Map(pairs), toStep: new Map(pairs.map(([step, action]) => [action, step])) };
  const shape = structureOf(meant.definition, found, match2);
  const isJoined = [shape.added, shape.removed, shape.moved, shape.rebranched].every((list) => list.length === 0);
  if (session.ledger().facts["restitch"] !== isJoined) {
    const learnt = await session.record(
      `removing a step ${isJoined ? "joins" : "does not join"} the ends`,
      (ledger) => ({ ...ledger, facts: { ...ledger.facts, restitch: isJoined } })
    );
    if (!learnt.ok) return learnt;
  }
  if (isJoined) return proved;
  return fail(
    `Klaviyo did not join the ends where a step was removed: ${shape.moved.join(", ") || "later steps"} hang in the air. ` + (ran ? `Look at it in Klaviyo, and plan again.` : `The flow never ran, so nobody is in it; plan again, and it is replaced by a whole one.`)
  );
}
var isAsPlanned = (expect, found) => isActionAsExpected({ ...expect, links: normalizeAction(found).links }, found);
async function removeAction({ api }, id) {
  const gone = fromApi(await api.deleteFlowAction(id));
  if (gone.ok || gone.error.status !== 404) return gone.ok ? proved : gone;
  const read = fromApi(await api.getFlowAction(id));
  if (!read.ok) return read.error.status === 404 ? proved : read;
  return fail(`Klaviyo answered that there is no step ${id} to delete, and shows it all the same. Run apply again.`);
}

// src/apply/probe.ts
function scratch(like) {
  const delay = (id, next) => ({
    temporary_id: id,
    type: "time-delay",
    data: { unit: "days", value: 1 },
    links: { next }
  });
  return {
    triggers: like.triggers,
    actions: [delay("first", "second"), delay("second", "third"), delay("third", null)],
    entry_action_id: "first"
  };
}
async function probeRestitch(session, like) {
  const known = session.ledger().facts["restitch"];
  if (known !== void 0) return success(known);
  const definition = scratch(like);
  const name = `sluice:${session.project}:probe`;
  const intent = { name, hash: intentHash(definition), at: isoNow(session) };
  const announced = await session.record(
    "announce a scratch draft",
    (ledger) => withCreate(withIntent(ledger, probeKey, intent), session.ports.now()),
    { durable: true }
  );
  if (!announced.ok) return announced;
  const made = fromApi(await session.api.createFlow(name, definition));
  const answer = made.ok ? await tryOn(session, made.data.id) : made;
  const swept = await sweepProbe(session);
  if (!answer.ok) return answer;
  if (!swept.ok) return swept;
  const kept = await session.record(
    `removing a step ${answer.data ? "joins" : "does not join"} the ends`,
    (ledger) => ({ ...ledger, facts: { ...ledger.facts, restitch: answer.data } })
  );
  return kept.ok ? answer : kept;
}
async function tryOn(session, id) {
  const before = fromApi(await session.api.getFlow(id));
  if (!before.ok) return before;
  const first = before.data.flow.attributes.definition;
  const nextOf = (definition, action) => {
    const found = definition?.actions.find((one) => actionId(one) === action);
    return found?.links?.next ?? null;
  };
  const second = nextOf(first, first?.entry_action_id);
  const third = nextOf(first, second);
  let joined = false;
  if (second !== null) {
    const gone = await removeAction(session, second);
    if (!gone.ok) return gone;
    const after = fromApi(await session.api.getFlow(id));
    if (!after.ok) return after;
    const definition = after.data.flow.attributes.definition;
    joined = third !== null && nextOf(definition, definition?.entry_action_id) === third;
  }
  const deleted = await removeFlow(session, id);
  return deleted.ok ? success(joined) : deleted;
}
async function sweepProbe(session) {
  const intent = session.ledger().intents[probeKey];
  if (intent === void 0) return proved;
  for (; ; ) {
    const found = await findScratch(session, intent.name);
    if (!found.ok) return found;
    if (found.data === void 0) break;
    const gone = await removeFlow(session, found.data);
    if (!gone.ok) return gone;
  }
  return session.record("the scratch draft is gone", (ledger) => withoutIntent(ledger, probeKey));
}
async function findScratch(session, name) {
  const listed2 = fromApi(await session.api.listFlows());
  if (!listed2.ok) return listed2;
  const known = new Set(Object.values(session.ledger().entries).map((entry) => entry.flow_id));
  const found = listed2.data.find(
    ({ flow: { id, attributes } }) => attributes.name === name && attributes.status === "draft" && !known.has(id)
  );
  return success(found?.flow.id);
}
async function learn(session, input, plan) {
  const [address] = spared(input, plan);
  if (address === void 0) return success(plan);
  const flow = input.observed.flows[plan.changes.find((change) => change.address === address)?.flow_id ?? ""];
  const like = flow === void 0 ? void 0 : observedDefinition(flow, input.ledger.entries[address]?.base);
  if (like === void 0) return success(plan);
  session.tell(address, "resume", "trying on a scratch draft whether Klaviyo joins the ends where a step is removed");
  const probed = await probeRestitch(session, like);
  if (!probed.ok) return probed;
  return success(decide({ ...input, ledger: session.ledger() }));
}

// src/apply/resume/resume.ts
async function resume(session) {
  const [done, left] = [[], []];
  const stuck = {};
  const words = ({ message }) => withoutSecrets(message, session.ledger(), session.ports.secrets);
  const probed = await sweepProbe(session);
  if (!probed.ok && probed.error.fatal === true) return probed;
  if (!probed.ok) left.push(`the scratch draft of an earlier apply: ${words(probed.error)}`);
  for (const [address, { journal }] of Object.entries(session.ledger().entries)) {
    if (journal === void 0) continue;
    session.tell(address, "resume", `an earlier ${journal.kind} had not ended`);
    const ended3 = await bringToEnd(session, address);
    if (ended3.ok) done.push(`${address}: ${ended3.data}`);
    else if (ended3.error.fatal === true) return ended3;
    else stuck[address] = `an earlier ${nameOf(journal.kind)} had not ended. ${words(ended3.error)}`;
  }
  for (const [address, intent] of Object.entries(session.ledger().intents)) {
    if (address === probeKey || stuck[address] !== void 0) continue;
    const found = await resumeIntent(session, address, intent);
    if (found.ok && found.data !== void 0) done.push(`${address}: ${found.data}`);
    if (found.ok) continue;
    if (found.error.fatal === true) return found;
    stuck[address] = `its flow was announced, and whether it was made is not known. ${words(found.error)}`;
  }
  const swept = await sweepLeftovers(session);
  if (!swept.ok && swept.error.fatal === true) return swept;
  if (!swept.ok) left.push(`library templates of an earlier apply: ${words(swept.error)}`);
  else if (swept.data > 0) done.push(`${swept.data} library ${swept.data === 1 ? "template" : "templates"} swept away`);
  return success({ done, stuck, left });
}
var nameOf = (kind) => kind === "unreadable" ? "change" : kind;

// src/apply/session/take-lease.ts
var ttlMs = 6 * 6e4;
var requestMs = 2 * 6e4;
var lookMs = 15e3;
function termOf({ api, now }) {
  const there = api.clock();
  return there === void 0 ? { now: now(), earliest: now(), ttlMs } : { now: there.latest, earliest: there.earliest, clock: "klaviyo", ttlMs };
}
async function takeLease(ports, accountId) {
  const { store, owner } = ports;
  const ask = async (stood) => {
    const since = stopwatch(ports);
    const request = { accountId, owner, graceMs: requestMs, ...termOf(ports), ...stood ? { stood } : {} };
    const lease = await store.acquireLease(request);
    return lease.ok ? success({ lease: lease.data, since }) : lease;
  };
  let taken = await ask();
  if (taken.ok || taken.error.isUndated !== true) return fromState(taken);
  ports.onProgress?.(taken.error.message);
  const watch = watchLease(ports);
  for (; ; ) {
    taken = await ask(watch.stood);
    if (taken.ok || taken.error.isUndated !== true || ports.isStopping?.() === true) return fromState(taken);
    const alive = watch.moved();
    if (alive !== void 0) {
      const message = `Another apply is at work on this account: ${alive}. It renewed its hold while this one waited.`;
      return fromState(stateError("held", message));
    }
    await ports.sleep(lookMs);
  }
}

// src/apply/session/session.ts
async function openSession(ports, { project, accountId }) {
  const { store } = ports;
  const taken = await takeLease(ports, accountId);
  if (!taken.ok) return taken;
  const read = fromState(await store.readLedger(accountId));
  if (!read.ok) {
    await store.releaseLease(taken.data.lease);
    return read;
  }
  return success(sessionOf(ports, project, accountId, taken.data, read.data ?? emptyLedger(project, accountId)));
}
function sessionOf(ports, project, accountId, first, read) {
  const { store } = ports;
  let held = first;
  let ledger = read;
  let broken;
  let turn = Promise.resolve();
  const inTurn = (act) => {
    const mine = turn.then(act);
    turn = mine.catch(() => void 0);
    return mine;
  };
  const mayWrite = () => inTurn(async () => {
    if (broken !== void 0) return broken;
    const left = ttlMs - held.since.atMost();
    if (left > ttlMs * 2 / 3) return void 0;
    const since = stopwatch(ports);
    const renewed = fromState(await store.renewLease(held.lease, termOf(ports)));
    if (renewed.ok) held = { lease: renewed.data, since };
    else if (left <= requestMs || renewed.error.lost === true) broken = renewed.error;
    return broken;
  });
  return {
    ports,
    project,
    accountId,
    api: ports.api.guardedBy(async () => (await mayWrite())?.message),
    secrets: secretsFrom(ports.secrets),
    ledger: () => ledger,
    record: (message, edit, { durable } = { durable: false }) => inTurn(async () => {
      if (broken !== void 0) return failed(broken);
      const next = edit(ledger);
      const written = fromState(await store.writeLedger(next, { message: `sluice: ${message}`, durable }));
      if (!written.ok) {
        broken = written.error;
        return written;
      }
      ledger = next;
      return proved;
    }),
    tell: (address, kind, step) => ports.progress?.({ address, kind, step }),
    time: () => new Date(ports.now()).toISOString(),
    broken: () => broken,
    close: () => inTurn(async () => {
      const flushed = fromState(await store.flush());
      const released = fromState(await store.releaseLease(held.lease));
      return flushed.ok ? released : flushed;
    })
  };
}

// src/plan/rows/order.ts
function applyOrder(plan) {
  const ranked = plan.changes.filter((change) => change.operation !== void 0).map((change) => ({ change, rank: rank(change) })).sort((a, b) => a.rank - b.rank || (a.change.address < b.change.address ? -1 : 1)).map(({ change }) => change);
  return afterWhatTheyAwait(ranked);
}
function afterWhatTheyAwait(ranked) {
  const byAddress = new Map(ranked.map((change) => [change.address, change]));
  const placed = /* @__PURE__ */ new Set();
  const met = /* @__PURE__ */ new Set();
  const place = (change) => {
    if (met.has(change)) return;
    met.add(change);
    for (const address of awaited(change)) {
      const other = byAddress.get(address);
      if (other !== void 0) place(other);
    }
    placed.add(change);
  };
  ranked.forEach(place);
  return [...placed];
}
var awaited = ({ operation }) => flowsAwaited(operation);
var ranks = { retire: 0, adopt: 1, delete: 3, replace: 4, create: 5, undo: 5 };
function rank({ operation }) {
  if (operation === void 0) return ranks.create;
  if (operation.type === "status") return compareStatus(operation.to, operation.from) > 0 ? 6 : 0;
  if (operation.type !== "update") return ranks[operation.type];
  const { status } = operation;
  const move2 = status === void 0 ? 0 : compareStatus(status.to, status.from);
  return move2 < 0 ? 0 : move2 > 0 ? 6 : 2;
}

// src/apply/adopt.ts
async function adopt(session, address, operation, commit) {
  const ready = await prepared(session, address, operation, commit);
  return ready.ok ? alone(session, ready.data) : ready;
}
var atOnce = 100;
async function adoptAll(session, adoptions, commit, report) {
  for (let start = 0; start < adoptions.length; start += atOnce) {
    const ready = [];
    for (const { address, operation } of adoptions.slice(start, start + atOnce)) {
      const one = await prepared(session, address, operation, commit);
      if (one.ok) ready.push(one.data);
      else await report(address, one);
    }
    const isDone = ready.length > 1 && await tagTogether(session, ready);
    for (const one of ready) await report(one.address, isDone ? success(doneWith(one)) : await alone(session, one));
  }
}
var doneWith = ({ flow }) => ({
  flow_id: flow.id,
  status: flow.status,
  detail: "tagged; nothing else changed"
});
async function prepared(session, address, operation, commit) {
  const { flow_id: id } = operation;
  const other = Object.entries(session.ledger().entries).find(([, entry]) => entry.flow_id === id)?.[0];
  if (other !== void 0 && other !== address) return fail(`The flow ${id} is ${other}'s already.`);
  const known = session.ports.flows?.(id);
  const flow = known !== void 0 && isWhole(known, operation) ? success(known) : fromApi(await readWhole(session.api, id, "all"));
  if (!flow.ok) return flow;
  if (flow.data.archived) return fail(`The flow ${id} was archived in Klaviyo since the plan was made. Plan again.`);
  return success({ address, flow: flow.data, entry: adopted(session, operation, flow.data, commit) });
}
var isWhole = (flow, { match: pairs }) => flow.definition !== void 0 && Object.values(pairs).every((action) => flow.actions[action] !== void 0) && flow.definition.actions.flatMap(slotsOf).every(({ template }) => template === null || flow.templates?.[template] !== void 0);
var journalOf = (session) => ({ kind: "adopt", started: session.time(), done: [], data: {} });
async function tagTogether(session, ready) {
  const [first] = ready;
  const words = `${ready.length} flows from ${first?.address} on`;
  const announced = await session.record(
    `adopt ${words}: begins`,
    (ledger) => ready.reduce(
      (now, { address, entry }) => withJournal(withEntry(now, address, entry), address, journalOf(session)),
      ledger
    )
  );
  if (!announced.ok) return false;
  const tag2 = await tagOf(session);
  if (!tag2.ok) return false;
  const bare2 = ready.filter(({ flow }) => !flow.tagIds.includes(tag2.data)).map(({ flow }) => flow.id);
  const tagged = bare2.length === 0 ? proved : await attach(session, tag2.data, ...bare2);
  if (!tagged.ok) return false;
  const ended3 = await session.record(
    `adopt ${words}`,
    (ledger) => ready.reduce((now, { address, entry }) => withGood(now, address, now.entries[address] ?? entry), ledger)
  );
  return ended3.ok;
}
function alone(session, { address, flow, entry }) {
  return journalled(session, address, {
    journal: journalOf(session),
    message: `adopt ${address}: flow ${flow.id} begins`,
    durable: false,
    entry: (ledger) => withEntry(ledger, address, entry),
    act: async () => {
      const tagged = await markOurs(session, flow.id, flow.tagIds);
      if (!tagged.ok) return tagged;
      return success({
        done: doneWith({ address, flow, entry }),
        message: `adopt ${address}: flow ${flow.id}`,
        ledger: (ledger) => withGood(ledger, address, ledger.entries[address] ?? entry)
      });
    }
  });
}
function adopted(session, { meant, match: pairs }, flow, commit) {
  const match2 = {
    toAction: new Map(Object.entries(pairs)),
    toStep: new Map(Object.entries(pairs).map(([step, action]) => [action, step]))
  };
  const steps = new Map(meant.definition.actions.map((action) => [actionId(action), action]));
  const bare2 = normalizeDefinition(flow.definition);
  const found = {
    ...bare2,
    actions: bare2.actions.map(
      (action) => hideKnownOrLikely(action, steps.get(match2.toStep.get(actionId(action)) ?? ""))
    )
  };
  const templates = {};
  let sameMails = true;
  for (const action of found.actions) {
    const step = steps.get(match2.toStep.get(actionId(action)) ?? "");
    for (const { template: id, other } of zipSlots(action, step)) {
      const html = flow.templates?.[id ?? ""];
      if (id === null || html === void 0) continue;
      const token = other ?? "";
      const wanted = meant.templates[token];
      const isWanted = wanted !== void 0 && isSameHtml(wanted.html, html);
      sameMails &&= isWanted || token === id;
      templates[id] = { sent: isWanted ? wanted.hash : sha256(html), kept: sha256(html) };
    }
  }
  const isMeant = sameMails && isAsMeant(withDigests(normalizeDefinition(meant.definition), session.ports.secrets), found);
  const applied = { at: session.time(), commit };
  return {
    flow_id: flow.id,
    name: meant.name,
    lineage: [flow.id],
    has_run: true,
    status: flow.status,
    applied,
    history: [{ ...applied, kind: "adopt", flow_id: flow.id }],
    seen: seenOf(flow),
    base: found,
    ...isMeant ? { sent: normalizeDefinition(meant.definition) } : {},
    steps: ledgerSteps(meant.steps, found, match2),
    templates
  };
}

// src/apply/read-ours.ts
async function readOurs(session, address, flowId, statuses, templates = []) {
  const entry = session.ledger().entries[address];
  if (entry?.flow_id !== flowId) {
    return fail(`The ledger does not say that the flow ${flowId} is ${address}'s, so it is left alone. Plan again.`);
  }
  const read = fromApi(await readWhole(session.api, flowId, templates));
  if (!read.ok) return read;
  const { archived, status } = read.data;
  if (archived) return fail(`The flow ${flowId} was archived in Klaviyo since the plan was made. Plan again.`);
  if (!statuses.includes(status)) {
    return fail(
      `The flow ${flowId} is ${status} in Klaviyo; when the plan was made it was ${statuses[0] ?? "another"}. Plan again.`
    );
  }
  const marked = await mustBeMarked(session, address, read.data);
  return marked.ok ? read : marked;
}

// src/apply/update/change-status.ts
async function changeStatus(session, address, operation, commit) {
  const { flow_id: id, from, to } = operation;
  const isFound = session.ledger().entries[address]?.sent === void 0;
  const flow = await readOurs(session, address, id, [from, to], isFound ? "all" : []);
  if (!flow.ok) return flow;
  const target = asStands(operation, flow.data);
  return journalled(session, address, {
    // So that a status we gave is never taken for somebody's edit, and what is half done is finished whatever the file says
    // by then; while a cascade is followed by the drafts, steps are live that should not be.
    journal: { kind: "status", started: session.time(), done: [], data: target },
    message: `${address}: ${from} to ${to}`,
    durable: true,
    act: () => move(session, address, target, flow.data, operation, isFound, commit)
  });
}
async function move(session, address, target, flow, { meant }, isFound, commit) {
  const moved = await setStatus(session, target, flow);
  if (!moved.ok) return moved;
  const { id, status } = moved.data;
  return success({
    done: { flow_id: id, status, detail: "every step read back" },
    message: `${address} is ${status}`,
    ledger: (ledger) => {
      const entry = ledger.entries[address];
      if (entry === void 0) return ledger;
      const known = isFound ? asSent(entry, meant, flow, session.ports.secrets) : entry;
      const applied = { at: session.time(), commit };
      return withGood(ledger, address, { ...withStatuses(known, moved.data), applied });
    }
  });
}
function asSent(entry, meant, flow, values) {
  if (meant === void 0) return entry;
  const { found, match: match2, differences } = readBack(meant, flow.definition, values);
  if (differences.length > 0) return entry;
  const templates = { ...entry.templates };
  for (const { template: token, other: id } of matchedSlots(meant.definition, found, match2)) {
    const html = flow.templates?.[id ?? ""];
    const wanted = meant.templates[token ?? ""];
    if (html === void 0 || wanted === void 0 || !isSameHtml(wanted.html, html)) continue;
    templates[id ?? ""] = { sent: wanted.hash, kept: sha256(html) };
  }
  return {
    ...entry,
    seen: seenOf(flow),
    base: found,
    sent: normalizeDefinition(meant.definition),
    steps: ledgerSteps(meant.steps, found, match2),
    templates
  };
}

// src/apply/create.ts
async function makeFlow(session, address, meant, commit) {
  if (announcementOf(session, address, meant) === void 0) {
    const announced = await announce(session, { [address]: meant }, commit);
    if (!announced.ok) return announced;
  }
  const intent = announcementOf(session, address, meant) ?? intentOf(meant, announcedAt(session), commit);
  const made = await makeDraft(session, address, meant, intent);
  if (made.ok || made.error.happened === "unknown") return made;
  const forgotten = await session.record(`${address} was not made`, (ledger) => withoutIntent(ledger, address));
  return forgotten.ok ? made : forgotten;
}
function announce(session, creates, commit) {
  const when = announcedAt(session);
  return session.record(
    `announce ${Object.keys(creates).join(", ")}`,
    (ledger) => Object.entries(creates).reduce(
      (now, [address, meant]) => withIntent(now, address, intentOf(meant, when, commit)),
      ledger
    ),
    { durable: true }
  );
}
async function create(session, address, { meant }, commit) {
  const made = await makeFlow(session, address, meant, commit);
  if (!made.ok) return made;
  const { flow, found, match: match2, templates } = made.data;
  session.tell(address, "create", `flow ${flow.id} made and read back`);
  const before = session.ledger().entries[address];
  const entry = newEntry({
    ...{ meant, flow, found, match: match2, templates, at: session.time() },
    ...commit === void 0 ? {} : { commit },
    ...before === void 0 ? {} : { lineage: before.lineage }
  });
  const statuses = freshStatuses(meant, made.data);
  return journalled(session, address, {
    journal: { kind: "create", started: session.time(), done: ["made"], data: { statuses } },
    message: `create ${address}: flow ${flow.id}`,
    durable: false,
    entry: (ledger) => withEntry(withoutIntent(ledger, address), address, entry),
    act: async () => {
      const tagged = await markOurs(session, flow.id, flow.tagIds);
      if (!tagged.ok) return tagged;
      const raised = await setStatus(session, statuses, flow);
      if (!raised.ok) return raised;
      const { status } = raised.data;
      return success({
        done: { flow_id: flow.id, status, detail: "read back" },
        message: `create ${address}: flow ${flow.id} is ${status}`,
        ledger: (ledger) => withGood(ledger, address, withStatuses(ledger.entries[address] ?? entry, raised.data))
      });
    }
  });
}
function freshStatuses(meant, { flow, found, match: match2 }) {
  const to = meant.status ?? flow.status;
  const own = new Map(meant.steps.map((step) => [step.temporaryId, step.status]));
  const actions = {};
  for (const action of found.actions) {
    if (statusOf(action) === void 0) continue;
    const wanted = own.get(match2.toStep.get(actionId(action)) ?? "") ?? to;
    if (to !== "draft" && wanted !== to) actions[actionId(action)] = wanted;
  }
  return { from: flow.status, to, actions };
}

// src/apply/delete.ts
async function deleteFlow(session, address, { flow_id: id }, status) {
  const flow = await readOurs(session, address, id, [status], "all");
  if (!flow.ok) return flow;
  const saved = await backUp(session, address, flow.data, flow.data.status, "deleted");
  if (!saved.ok) return saved;
  session.tell(address, "delete", `saved as ${saved.data}`);
  return journalled(session, address, {
    journal: { kind: "delete", started: session.time(), done: [], data: {} },
    message: `announce that the flow ${id} of ${address} goes`,
    durable: true,
    act: async () => {
      const gone = await removeFlow(session, id);
      if (!gone.ok) return gone;
      return success({
        done: { flow_id: id, detail: `saved first; sluice restore ${address} writes it as YAML again` },
        message: `delete ${address}: flow ${id}`,
        ledger: (ledger) => withoutError(removeEntry(ledger, address), address)
      });
    }
  });
}

// src/ledger/ledger-edit.ts
function applyEdits(ledger, edits) {
  return edits.reduce((now, edit) => {
    switch (edit.edit) {
      case "move":
        return moveEntry(now, edit.from, edit.to);
      case "rename": {
        const entry = now.entries[edit.address];
        return entry === void 0 ? now : withEntry(now, edit.address, { ...entry, name: edit.name });
      }
      case "take":
        return withEntry(withoutIntent(now, edit.address), edit.address, edit.entry);
      case "drain":
        return withDraining(now, edit.flow_id, edit.draining);
      case "content":
        return withContent(now, edit.address, edit.digest, edit.at);
      case "forget":
        return withoutIntent(removeEntry(now, edit.address), edit.address);
    }
  }, ledger);
}

// src/apply/edits.ts
async function makeEdits(session, edits) {
  if (edits.length === 0) return proved;
  for (const edit of edits) {
    if (edit.edit !== "take" || !edit.tag) continue;
    const flow = fromApi(await readWhole(session.api, edit.entry.flow_id));
    if (!flow.ok) return flow;
    const tagged = await markOurs(session, flow.data.id, flow.data.tagIds);
    if (!tagged.ok) return tagged;
  }
  return session.record("what was found", (ledger) => applyEdits(ledger, edits));
}
async function noteContent(session, { address, content, hotfix }) {
  if (content === void 0 && hotfix !== true) return;
  const { contents, entries } = session.ledger();
  if (hotfix !== true && contents?.[address]?.digest === content) return;
  if (entries[address] === void 0) return;
  await session.record(`what ${address} says`, (ledger) => {
    const noted = content === void 0 ? ledger : withContent(ledger, address, content, session.time());
    return hotfix === true ? withHotfix(noted, address) : noted;
  });
}

// src/apply/drain/drain-end.ts
async function tendDrains(session, rows) {
  const results = [];
  for (const row of rows) {
    if (row.act === "wait") continue;
    const { flow_id, address } = row;
    const stopped = session.broken();
    const done = stopped === void 0 ? await tend(session, row) : fail(stopped.message);
    results.push(
      done.ok ? { flow_id, address, ...done.data } : { flow_id, address, outcome: "failed", message: done.error.message }
    );
  }
  return results;
}
async function tend(session, row) {
  const draining = session.ledger().draining?.[row.flow_id];
  if (draining === void 0) return success({ outcome: "done", message: "it was ended already" });
  switch (row.act) {
    case "check":
      return checkDrain(session, row.flow_id, draining);
    case "forget":
      return forget(session, row.flow_id, `the flow ${row.flow_id} is gone in Klaviyo`);
    default:
      return end(session, row, draining);
  }
}
async function forget(session, id, words) {
  const kept = await session.record(words, (ledger) => withDraining(ledger, id, void 0));
  return kept.ok ? success({ outcome: "done", message: words }) : kept;
}
async function end(session, row, draining) {
  const { flow_id: id, address } = row;
  const flow = fromApi(await readWhole(session.api, id, draining.saved === void 0 ? "all" : []));
  if (!flow.ok) {
    return flow.error.status === 404 ? forget(session, id, `the flow ${id} is gone in Klaviyo`) : flow;
  }
  const isOurs = await mustBeMarked(session, address, flow.data);
  if (!isOurs.ok) return isOurs;
  const early = row.forced === true ? void 0 : tooEarly(session, draining);
  if (early !== void 0) return success({ outcome: "waiting", message: early });
  if (draining.saved === void 0) {
    const { definition } = flow.data;
    if (definition === void 0) return fail(`The flow ${id} was not read whole, so it is not deleted.`);
    const whole = { ...flow.data, definition: undammedFlow(definition, draining.dam) };
    const status = draining.entry?.status ?? flow.data.status;
    const saved = await backUp(
      session,
      address,
      whole,
      status,
      `drained, after ${draining.by} took over${draining.entry === void 0 ? unknownBefore : ""}`,
      draining.entry
    );
    if (!saved.ok) return saved;
    const kept = await session.record(
      `${address}: flow ${id} saved`,
      (ledger) => withDraining(ledger, id, { ...draining, saved: saved.data }),
      { durable: true }
    );
    if (!kept.ok) return kept;
  }
  const gone = await removeFlow(session, id);
  return gone.ok ? forget(session, id, `drained: the flow ${id} was saved and deleted`) : gone;
}
var unknownBefore = "; the ledger was lost meanwhile, so its first delays, and what is off before them, are as they were while it drained";
function tooEarly(session, { until }) {
  if (session.api.clockOffset() === void 0)
    return "Klaviyo's answers tell no time, and a drain ends by Klaviyo's clock alone: it is kept.";
  const now = Math.min(session.ports.now(), klaviyoTime(session).earliest);
  return now >= Date.parse(until) ? void 0 : `people may be inside: ${untilWords(until, now)}`;
}

// src/apply/update/edited-mail.ts
function noMailEdited(session, change, { templates }, mails, flow) {
  const { address, steps } = change;
  const wanted = Object.values(templates);
  const isAsPlanned2 = (id) => {
    const html = flow.templates?.[id];
    const known = session.ledger().entries[address]?.templates[id];
    if (html === void 0 || known !== void 0 && known.kept === sha256(html)) return true;
    if (wanted.some((one) => isSameHtml(one.html, html))) return true;
    return steps.some(({ fields }) => fields.some(({ text, before }) => text === true && before === html));
  };
  const edited = mails.find((id) => !isAsPlanned2(id));
  if (edited === void 0) return proved;
  return fail(
    `A mail of ${address} (template ${edited}) was edited in Klaviyo, which the plan did not see, so nothing is sent. Look at it with sluice plan --deep, then take it over (sluice pull ${address}) or allow it to be overwritten (sluice apply --overwrite-drift ${address}).`
  );
}

// src/apply/replace/replace.ts
async function replace(session, change, operation, commit) {
  const { address } = change;
  const old = await check(session, change, operation);
  if (!old.ok) return old;
  if (operation.drain === void 0) {
    const figures = await figuresOf(session, address, old.data);
    if (!figures.ok) return figures;
  }
  const { flow_id, old_status, old_actions } = operation;
  return journalled(session, address, {
    journal: replaceJournal(session.time(), { old_id: flow_id, old_status, old_actions }),
    message: `announce the replacement of ${address}`,
    durable: true,
    act: () => carryOut(session, address, operation, old.data, commit),
    failed: (error) => settleFailure(session, address, error)
  });
}
async function carryOut(session, address, operation, old, commit) {
  const { meant, guard, drain } = operation;
  const moment = stamp(klaviyoTime(session).earliest);
  const guarded = guard === void 0 ? meant : guardedMeant(meant, atMoment(guard, moment));
  const draft = await makeFlow(session, address, guarded, commit);
  if (!draft.ok) return draft;
  const ready = await prepare(session, address, operation, draft.data, old, commit);
  if (!ready.ok) return ready;
  session.tell(address, "replace", `flow ${draft.data.flow.id} made, read back, and waiting`);
  const statuses = freshStatuses(meant, draft.data);
  const now = drain === void 0 ? success(old) : await asBefore(session, old, drain);
  if (!now.ok) return now;
  const entered = await enter(session, address, "raising", {
    statuses,
    ...drain === void 0 ? {} : { drain: drainData(drain, now.data) }
  });
  if (!entered.ok) return entered;
  const raised = await setStatus(session, statuses, draft.data.flow);
  if (!raised.ok) return raised;
  session.tell(address, "replace", `flow ${draft.data.flow.id} is ${raised.data.status}`);
  return drain === void 0 ? finish(session, address, raised.data) : finishDrain(session, address, raised.data, now.data);
}
var guardedMeant = (meant, guard) => ({
  ...meant,
  definition: withGuard(meant.definition, guard)
});
async function check(session, change, operation) {
  const { flow_id: id, old_status, old_actions, meant } = operation;
  const old = await readOurs(session, change.address, id, [old_status], "all");
  if (!old.ok) return old;
  const changed = Object.entries(old.data.actions).filter(
    ([action, { definition }]) => statusOf(definition) !== old_actions[action]
  );
  const planned = new Set(change.steps.flatMap((row) => row.action_id ?? []));
  const known = Object.keys(old.data.actions).filter((action) => planned.has(action));
  if (movedSince(old.data, operation.seen) || changed.length > 0 || planned.size > 0 && known.length !== Object.keys(old.data.actions).length) {
    return fail(`The flow ${id} was changed in Klaviyo since the plan was made, so nothing is sent. Plan again.`);
  }
  const now = old.data.definition;
  const sent = session.ledger().entries[change.address]?.sent;
  const own = groupsIn(normalizeDefinition(meant.definition), sent && normalizeDefinition(sent));
  const bare2 = (definition) => withoutGuard(normalizeDefinition(definition), own);
  if (now !== void 0 && wayInHash(bare2(now)) !== operation.way_in) {
    return fail(
      `The trigger, filter or re-entry of the flow ${id} was changed in Klaviyo since the plan was made, so nothing is sent. Plan again: sluice plan --deep shows it.`
    );
  }
  const staying = change.steps.flatMap((row) => row.change === "remove" ? [] : row.action_id ?? []);
  const mails = staying.flatMap((action) => mailsOf2(old.data.actions[action]?.definition));
  const named = new Set(meant.definition.actions.flatMap(mailsOf2));
  const unedited = noMailEdited(
    session,
    change,
    meant,
    mails.filter((mail) => !named.has(mail)),
    old.data
  );
  return unedited.ok ? old : unedited;
}
var mailsOf2 = (action) => templatesIn(action === void 0 ? [] : [action]);
async function prepare(session, address, { meant, drain }, draft, old, commit) {
  const { flow, match: match2, templates } = draft;
  const found = withoutGuard(draft.found, groupsIn(normalizeDefinition(meant.definition)));
  const before = session.ledger().entries[address];
  const entry = newEntry({
    ...{ meant, flow, found, match: match2, templates, at: session.time() },
    ...commit === void 0 ? {} : { commit },
    lineage: before?.lineage ?? [old.id]
  });
  const made = await enter(session, address, "made", { entry });
  if (!made.ok) return made;
  const announced = await session.record(
    `${address}: flow ${flow.id} is known`,
    (ledger) => withoutIntent(ledger, address)
  );
  if (!announced.ok) return announced;
  const tagged = await tag(session, flow, old);
  if (!tagged.ok || old.status !== "live" || drain !== void 0) return tagged;
  const parking = await enter(session, address, "parking");
  if (!parking.ok) return parking;
  const parked = fromApi(await session.api.updateFlowStatus(old.id, "manual"));
  if (!parked.ok) return parked;
  const read = fromApi(await readWhole(session.api, old.id));
  if (!read.ok) return read;
  return read.data.status === "manual" ? proved : fail(`The old flow ${old.id} is ${read.data.status} in Klaviyo although it was set to manual.`);
}
async function tag(session, flow, old) {
  const marked = await markOurs(session, flow.id, flow.tagIds);
  if (!marked.ok) return marked;
  const ours = await tagOf(session);
  if (!ours.ok) return ours;
  for (const other of old.tagIds.filter((id) => id !== ours.data && !flow.tagIds.includes(id))) {
    const carried = await attach(session, other, flow.id);
    if (!carried.ok && carried.error.status !== 404) return carried;
  }
  return proved;
}
async function settleFailure(session, address, error) {
  const journal = session.ledger().entries[address]?.journal;
  const isRaising = journal?.kind === "replace" && journal.done.includes("raising");
  if (isRaising && journal.data.drain !== void 0) return backOut(session, address, error);
  if (isRaising) {
    const now = fromApi(await readWhole(session.api, journal.data.entry?.flow_id ?? ""));
    if (!now.ok || isRunning(now.data))
      return fail(`${error.message} The old flow waits at manual meanwhile; the next apply goes on from here.`);
  }
  const undone = await undo(session, address);
  if (undone.ok) return { ok: false, error };
  return fail(
    `${error.message} Putting the old flow back failed too (${undone.error.message}); the next apply does it first.`
  );
}

// src/apply/retire.ts
async function retire(session, address, { flow_id: id }) {
  const flow = await readOurs(session, address, id, ["draft", "manual", "live"]);
  if (!flow.ok) return flow;
  const target = { from: flow.data.status, to: "draft", actions: {} };
  return journalled(session, address, {
    journal: { kind: "status", started: session.time(), done: [], data: target },
    message: `retire ${address}: begins`,
    // No file is left by which a later plan would find that the flow is lower than the ledger says.
    durable: true,
    act: async () => {
      const moved = await setStatus(session, target, flow.data);
      if (!moved.ok) return moved;
      return success({
        done: { flow_id: id, status: moved.data.status, detail: "kept as a draft" },
        message: `retire ${address}`,
        ledger: (ledger) => {
          const entry = ledger.entries[address];
          return entry === void 0 ? ledger : withGood(ledger, address, withStatuses(entry, moved.data));
        }
      });
    }
  });
}

// src/apply/update/patch-action.ts
async function patchAction(session, address, patch, meant, { action, isFresh }) {
  const tokens = newTemplates([patch.definition]);
  const library = await makeLibrary(
    session,
    address,
    tokens.flatMap((token) => meant.templates[token] ?? [])
  );
  if (!library.ok) return library;
  const known = await announceMails(session, address, library.data);
  const now = !known.ok ? known : isFresh && library.data.size === 0 ? success(action) : await readStep(session, patch, action);
  const patched = now.ok ? await send2(session, patch, now.data, library.data) : now;
  await dropLibrary(session, library.data);
  return patched;
}
async function readStep(session, { action_id: id, step, expect }, before) {
  const read = fromApi(await session.api.getFlowAction(id));
  if (!read.ok) return read;
  const now = read.data.attributes.definition;
  if (isActionAsExpected(expect, now) || sameData(now, before)) return success(now);
  return fail(`The step ${step} was changed in Klaviyo while this apply was at work, so it is left alone. Plan again.`);
}
async function announceMails(session, address, library) {
  if (library.size === 0) return proved;
  const mails = Object.fromEntries(
    [...library].map(([token, { desired, html }]) => [token, { sent: desired.hash, kept: sha256(html) }])
  );
  return session.record(
    `${address}: new mails`,
    (ledger) => {
      const journal = ledger.entries[address]?.journal;
      return journal?.kind !== "update" ? ledger : withJournal(ledger, address, withMails(journal, mails));
    },
    { durable: true }
  );
}
async function send2(session, patch, now, library) {
  const filled = withSecrets(withLibrary(patch.definition, library), session.ports.secrets);
  if (!filled.ok) return filled;
  const definition = withStatus(filled.data, statusOf(now));
  for (let tries = 1; ; tries++) {
    const sent = fromApi(await session.api.updateFlowAction(patch.action_id, definition));
    if (!sent.ok && sent.error.happened === "no") return sent;
    const right = await isThere(session, patch, now, library);
    if (right.ok || sent.ok || tries >= 3) return right.ok || sent.ok ? right : sent;
  }
}
async function isThere(session, patch, before, library) {
  const old = new Set(newMails(patch.definition, before).flatMap(({ id }) => id ?? []));
  let last = fail("");
  const right = await lookAgain(session, async () => {
    const read = fromApi(await session.api.getFlowAction(patch.action_id));
    if (!read.ok) {
      last = read;
      return void 0;
    }
    last = await compared(session, patch, read.data.attributes.definition, old, library);
    return last.ok ? last : void 0;
  });
  return right ?? last;
}
async function compared(session, patch, found, old, library) {
  if (!isActionAsMeant(patch.definition, found, session.ports.secrets)) {
    const alone2 = (action) => ({ triggers: [], actions: [{ ...action, links: null }], entry_action_id: "" });
    const places = differencesOf(
      alone2(withDigests(patch.definition, session.ports.secrets)),
      alone2(hideSecrets(found, patch.definition))
    );
    return fail(`Klaviyo did not make the step ${patch.step} what was sent: ${places.join("; ") || "it differs"}.`);
  }
  for (const { token, id } of newMails(patch.definition, found)) {
    const uploaded = library.get(token);
    if (uploaded === void 0) continue;
    if (id === null || old.has(id)) return fail(`Klaviyo still shows the old mail in the step ${patch.step}.`);
    const copy = await verifyCopy(session, id, uploaded);
    if (!copy.ok) return copy;
  }
  return proved;
}

// src/apply/update/update.ts
async function update(session, change, operation, commit) {
  const { address } = change;
  const checked = await check2(session, change, operation);
  if (!checked.ok) return checked;
  return journalled(session, address, {
    journal: updateJournal(change, operation, session.time(), commit),
    message: `announce the update of ${address}`,
    durable: true,
    act: () => carryOut2(session, change, operation, checked.data)
  });
}
async function check2(session, change, operation) {
  const { address } = change;
  const { flow_id: id, patches, removals, status } = operation;
  for (const { definition } of patches) {
    const filled = withSecrets(definition, session.ports.secrets);
    if (!filled.ok) return filled;
  }
  const mails = mailsToChange(patches);
  const statuses = status === void 0 ? [change.status ?? "draft"] : [status.from, status.to];
  const flow = await readOurs(session, address, id, statuses, mails);
  if (!flow.ok) return flow;
  const unedited = noMailEdited(session, change, operation.meant, mails, flow.data);
  if (!unedited.ok) return unedited;
  for (const { action_id, expect, step } of [...patches, ...removals]) {
    const action = flow.data.actions[action_id]?.definition;
    if (action === void 0 || !isActionAsExpected(expect, action)) {
      return fail(`The step ${step} was changed in Klaviyo since the plan was made, so nothing is sent. Plan again.`);
    }
  }
  const known = [operation.meant.definition, session.ledger().entries[address]?.base];
  const now = flow.data.definition;
  if (now !== void 0 && !known.some((one) => one !== void 0 && isSameWayIn(one, bareFlow(now, known)))) {
    return fail(
      `The trigger, filter or re-entry of ${address} was changed in Klaviyo since the plan was made, so nothing is sent. Plan again: sluice plan --deep shows it.`
    );
  }
  const planned = new Set(change.steps.flatMap((row) => row.action_id ?? []));
  const others = Object.keys(flow.data.actions).filter((one) => !planned.has(one));
  if (planned.size > 0 && (others.length > 0 || planned.size !== Object.keys(flow.data.actions).length)) {
    return fail(`Steps were added or removed in Klaviyo since the plan was made, so nothing is sent. Plan again.`);
  }
  return flow;
}
var mailsToChange = (patches) => [
  ...new Set(
    patches.flatMap(
      ({ definition, expect }) => zipSlots(definition, expect).flatMap(({ template, other }) => template !== other ? other ?? [] : [])
    )
  )
];
async function carryOut2(session, change, operation, first) {
  const { address } = change;
  const { patches, removals, status, meant } = operation;
  let flow = first;
  const isLowered = status !== void 0 && compareStatus(status.to, status.from) < 0;
  if (isLowered) {
    const lowered = await setStatus(session, asStands(status, flow), flow);
    if (!lowered.ok) return lowered;
    flow = lowered.data;
  }
  for (const [index, patch] of patches.entries()) {
    const action = flow.actions[patch.action_id]?.definition;
    if (action === void 0) return fail(`The step ${patch.step} is gone from Klaviyo. Plan again.`);
    const isFresh = index === 0 && !isLowered;
    const patched = await patchAction(session, address, patch, meant, { action, isFresh });
    if (!patched.ok) return patched;
    session.tell(address, "update", `step ${index + 1} of ${patches.length} changed and read back`);
  }
  const removed = removals.length === 0 ? proved : await removeActions(session, address, operation, flow);
  if (!removed.ok) return removed;
  const settled2 = await settle(session, address, flow);
  if (!settled2.ok) return settled2;
  flow = settled2.data;
  if (status !== void 0 && !isLowered) {
    const raised = await setStatus(session, asStands(status, flow), flow);
    if (!raised.ok) return raised;
    flow = raised.data;
  }
  const count = patches.length + removals.length;
  const detail = `${count} of ${count} ${count === 1 ? "step" : "steps"}, read back`;
  return success({
    done: { flow_id: flow.id, status: flow.status, detail },
    message: `update ${address}`,
    ledger: (ledger) => {
      const entry = ledger.entries[address];
      return entry === void 0 ? ledger : withGood(ledger, address, status === void 0 ? entry : withStatuses(entry, flow));
    }
  });
}
async function settle(session, address, before) {
  const entry = session.ledger().entries[address];
  const journal = entry.journal;
  if (journal?.kind !== "update") return fail(`The announcement of ${address} is lost. Plan again.`);
  const { data } = journal;
  const mails = mailsOf3(
    data.patches.map((patch) => patch.action_id),
    entry
  );
  let flow = fromApi(await readActionsAgain(session.api, before, mails));
  if (!flow.ok) return flow;
  let state = updateState(session, entry, data, flow.data);
  if (!state.isWhole) {
    flow = fromApi(await readWhole(session.api, data.flow_id, mails));
    if (!flow.ok) return flow;
    state = updateState(session, entry, data, flow.data);
  }
  if (!state.isWhole) {
    const undone = data.patches.map((patch) => patch.action_id).filter((id) => !state.done.includes(id));
    return fail(
      `Somebody else is changing the flow ${data.flow_id} in Klaviyo: the action ${undone.join(", ")} is not as it was just left. Plan again.`
    );
  }
  const kept = await session.record(
    `${address}: steps changed`,
    (ledger) => withEntry(ledger, address, { ...state.entry, journal })
  );
  return kept.ok ? flow : kept;
}
var mailsOf3 = (actions, entry) => actions.some((id) => {
  const action = entry.base?.actions.find((one) => one.id === id);
  return action === void 0 || slotsOf(action).length > 0;
}) ? "all" : [];

// src/apply/apply.ts
var creatingAtOnce = 8;
async function applyPlan(plan, to) {
  if ("record" in to) return applyIn(to, plan, /* @__PURE__ */ new Set());
  if (plan.refusals.length > 0) return { ...nothing(plan), refusals: plan.refusals };
  const { project, account } = plan;
  const opened = await openSession(to, { project, accountId: account.id });
  if (!opened.ok) {
    const results = applyOrder(plan).map((change) => blocked(change, opened.error.message));
    const message = opened.error.message;
    return opened.error.held === true ? {
      ...nothing(plan),
      refusals: [
        {
          code: "lease-held",
          message,
          allow: "Run sluice apply again when the other has ended, or at the time named: it takes over then."
        }
      ]
    } : { ...nothing(plan), results };
  }
  const session = opened.data;
  const unfinished = new Set(
    Object.entries(session.ledger().entries).flatMap(([address, { journal }]) => journal ? [address] : [])
  );
  const resumed = await resume(session);
  for (const address of resumed.ok ? Object.keys(resumed.data.stuck) : []) unfinished.add(address);
  const report = resumed.ok ? await applyIn(session, plan, unfinished) : { ...nothing(plan), results: applyOrder(plan).map((change) => blocked(change, resumed.error.message)) };
  const closed = await session.close();
  return closed.ok ? report : { ...report, results: report.results.map((one) => unsaved(one, closed.error.message)) };
}
var unsaved = (result, why) => result.outcome === "done" ? { ...result, outcome: "failed", error: `Done in Klaviyo, but not remembered: ${why}` } : result;
var nothing = ({ account: { key, id, name } }) => ({
  version: 1,
  account: { key, id, name },
  results: [],
  refusals: [],
  requests: 0
});
async function applyIn(session, plan, unfinished) {
  const { account } = nothing(plan);
  const before = session.ports.api.counts().total;
  const report = (results2, refusals2 = []) => ({
    version: 1,
    account,
    results: results2,
    refusals: refusals2,
    requests: session.ports.api.counts().total - before
  });
  const refusals = [...plan.refusals, ...misplaced(plan, session)];
  if (refusals.length > 0) return report([], refusals);
  const waiting = plan.changes.flatMap((change) => change.kind === "blocked" ? [blocked(change, change.reason)] : []);
  const changes = applyOrder(plan);
  const prepared2 = await prepare2(plan, session, changes);
  if (!prepared2.ok) return report(changes.map((change) => blocked(change, prepared2.error.message)));
  const results = [...waiting];
  const fresh = changes.filter(({ address }) => !unfinished.has(address));
  const stale = changes.filter(({ address }) => unfinished.has(address));
  results.push(
    ...stale.map((change) => blocked(change, "An earlier apply of it was finished first. Run apply again."))
  );
  for (const group of groups(fresh)) {
    const together = group[0]?.operation?.type === "adopt" ? adoptGroup : inParallel;
    results.push(...await together(group, session, plan));
  }
  const drains = await tendDrains(session, plan.drains);
  return { ...report(results), ...drains.length === 0 ? {} : { drains } };
}
function misplaced(plan, session) {
  if (plan.account.id === session.accountId && plan.project === session.project) return [];
  const message = `The plan is for ${plan.project} in the account ${plan.account.id}, not for ${session.project} in ${session.accountId}.`;
  return [{ code: "account-mismatch", message, allow: "Make the plan again with the right key." }];
}
async function prepare2(plan, session, changes) {
  const edited = await makeEdits(session, plan.ledger);
  if (!edited.ok || changes.length + plan.ledger.length === 0) return edited;
  const creates = changes.flatMap(
    ({ address, operation }) => operation?.type === "create" && awaited({ operation }).length === 0 && announcementOf(session, address, operation.meant) === void 0 ? [[address, operation.meant]] : []
  );
  const ran = changes.filter(({ has_run, address }) => has_run && session.ledger().entries[address]?.has_run === false);
  if (ran.length > 0) {
    const noted = await session.record(
      "flows that may have run",
      (ledger) => ran.reduce((now, { address }) => {
        const entry = now.entries[address];
        return entry === void 0 ? now : withEntry(now, address, { ...entry, has_run: true });
      }, ledger)
    );
    if (!noted.ok) return noted;
  }
  const { commit } = plan;
  if (commit !== void 0 && session.ledger().commit !== commit) {
    const noted = await session.record(`apply ${commit.slice(0, 7)}`, (ledger) => ({ ...ledger, commit }));
    if (!noted.ok) return noted;
  }
  return creates.length === 0 ? edited : announce(session, Object.fromEntries(creates), commit);
}
function groups(changes) {
  const grouped = [];
  for (const change of changes) {
    const last = grouped.at(-1);
    const type = change.operation?.type;
    const waits = new Set(awaited(change));
    const joins = (type === "create" || type === "adopt") && last?.[0]?.operation?.type === type && !last.some(({ address }) => waits.has(address));
    if (joins) last?.push(change);
    else grouped.push([change]);
  }
  return grouped;
}
async function inParallel(group, session, plan) {
  const results = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < group.length; index = next++) {
      const change = group[index];
      if (change !== void 0) results[index] = await doOne(change, session, plan);
    }
  };
  await allEnded(Array.from({ length: Math.min(creatingAtOnce, group.length) }, worker));
  return results;
}
async function adoptGroup(group, session, plan) {
  const changes = new Map(group.map((change) => [change.address, change]));
  const results = [];
  const adoptions = [];
  for (const change of group) {
    const { address, operation } = withFlowIds(change, session) ?? change;
    const held = notBegun(change, session) ?? journalOpen(change, session);
    if (held !== void 0) results.push(held);
    else if (operation?.type === "adopt") {
      session.tell(address, change.kind, "begins");
      adoptions.push({ address, operation });
    }
  }
  await adoptAll(session, adoptions, plan.commit, async (address, done) => {
    const change = changes.get(address);
    if (change !== void 0) results.push(await ended2(change, session, done));
  });
  return results;
}
function notBegun(change, session) {
  const stopped = session.broken();
  if (stopped !== void 0) return blocked(change, stopped.message);
  if (session.ports.isStopping?.() === true)
    return blocked(change, "Not begun: the apply was interrupted. Run apply again.");
  return void 0;
}
var openWords = (address, kind) => `An earlier apply of ${address} has not ended (${kind}). Run apply again.`;
function withFlowIds(change, session) {
  const waits = awaited(change);
  if (waits.length === 0) return change;
  const { entries } = session.ledger();
  if (waits.some((address) => entries[address] === void 0)) return void 0;
  return mapFlows(change, (flow) => entries[addressOfToken(flow) ?? ""]?.flow_id ?? flow);
}
function journalOpen(change, session) {
  const journal = session.ledger().entries[change.address]?.journal;
  return journal === void 0 ? void 0 : blocked(change, openWords(change.address, journal.kind));
}
async function doOne(change, session, plan) {
  const held = notBegun(change, session);
  if (held !== void 0) return held;
  const ready = withFlowIds(change, session);
  if (ready === void 0)
    return blocked(change, `It asks about the flow of ${listed(awaited(change))}, which was not made.`);
  session.tell(change.address, change.kind, "begins");
  return ended2(ready, session, await run(ready, session, plan));
}
async function ended2(change, session, done) {
  const { address, kind } = change;
  if (done.ok) {
    await noteContent(session, change);
    session.tell(address, kind, "done");
    return { address, kind, outcome: "done", ...done.data };
  }
  const message = withoutSecrets(done.error.message, change.operation, session.ports.secrets);
  session.tell(address, kind, `failed: ${message}`);
  await session.record(`${address} failed`, (ledger) => withError(ledger, address, { at: session.time(), message }));
  const flow = session.ledger().entries[address]?.flow_id ?? change.flow_id;
  return { address, kind, outcome: "failed", flow_id: flow, error: message };
}
function run(change, session, plan) {
  const { address, operation } = change;
  const { commit } = plan;
  const journal = session.ledger().entries[address]?.journal;
  if (journal !== void 0) {
    return Promise.resolve(fail(openWords(address, journal.kind)));
  }
  switch (operation?.type) {
    case "create":
      return create(session, address, operation, commit);
    case "update":
      return update(session, change, operation, commit);
    case "replace":
      return replace(session, change, operation, commit);
    case "undo":
      return undoDrain(session, address);
    case "status":
      return changeStatus(session, address, operation, commit);
    case "adopt":
      return adopt(session, address, operation, commit);
    case "retire":
      return retire(session, address, operation);
    case "delete":
      return deleteFlow(session, address, operation, change.status ?? "draft");
    case void 0:
      return Promise.resolve(fail("The plan says nothing about how to do it."));
  }
}
var blocked = ({ address, kind, flow_id: flow }, why) => ({
  address,
  kind,
  outcome: "blocked",
  flow_id: flow,
  error: why
});

export {
  portsOf,
  differencesOf,
  tendDrains,
  undoDrain,
  learn,
  resume,
  openSession,
  applyPlan
};
