/**
 * A new flow, as a draft: announce, upload its mails, create it, read it back, compare it whole with what was meant, and
 * verify the copies Klaviyo made of the mails. A create whose answer is lost is looked for before it is sent again.
 */
import { failed, type Failed, success } from '../diagnostics/result.ts';
import type { FlowDefinition } from '../wire/types.ts';
import { matchedSlots, newTemplates } from '../flow/slots.ts';
import { htmlHash } from '../flow/compare/html.ts';
import { labelOf } from '../flow/words/terms.ts';
import type { Match } from '../flow/compare/match.ts';
import type { Meant } from '../plan/operation.ts';
import type { Intent, LedgerEntry } from '../ledger/ledger-entry.ts';
import { withCreate } from '../ledger/ledger.ts';
import { intentHash } from '../flow/intent-hash.ts';
import { isObject } from '../text/json.ts';
import type { ObservedFlow } from '../ledger/observed.ts';
import { projectTagName } from '../observe/observe.ts';
import { likelyAnnounced, mayBeAnnounced } from '../ledger/ownership-marks.ts';
import { readWhole } from '../observe/read-flow.ts';
import { removeFlow } from './remove-flow.ts';
import { withSecrets } from './secrets.ts';
import type { Session } from './session/session.ts';
import { fail, type Failure, fromApi, type Step } from './session/step.ts';
import { dropLibrary, type Library, makeLibrary, verifyCopy } from './templates.ts';
import { nameMessages } from './replace/name-messages.ts';
import { lookAgain } from './session/tries.ts';
import { readBack } from './verify.ts';
import type { Draft } from './remember.ts';

export const intentOf = (meant: Meant, when: Pick<Intent, 'at' | 'clock'>, commit?: string): Intent => ({
  name: meant.name,
  hash: intentHash(meant.definition),
  ...when,
  ...(commit === undefined ? {} : { commit }),
  meant: {
    definition: meant.definition,
    steps: meant.steps,
    mails: Object.fromEntries(Object.entries(meant.templates).map(([token, { hash }]) => [token, hash])),
    copies: Object.fromEntries(Object.entries(meant.templates).map(([token, { html }]) => [token, htmlHash(html)])),
  },
});

/** The announcement that stands for this very flow; one of another name or content is of a create that is wanted no more. */
export function announcementOf(session: Session, address: string, meant: Meant): Intent | undefined {
  const intent = session.ledger().intents[address];
  return intent?.name === meant.name && intent.hash === intentHash(meant.definition) ? intent : undefined;
}

/** Makes the draft that `intent` has announced. What it made and could not prove, it takes away again. */
export async function makeDraft(session: Session, address: string, meant: Meant, intent: Intent): Promise<Step<Draft>> {
  const tokens = newTemplates(meant.definition.actions);
  const templates = tokens.flatMap((token) => meant.templates[token] ?? []);
  const library = await makeLibrary(session, address, templates);
  if (!library.ok) return library;
  const draft = await createFrom(session, meant, intent, library.data);
  await dropLibrary(session, library.data);
  return draft;
}

async function createFrom(session: Session, meant: Meant, intent: Intent, library: Library): Promise<Step<Draft>> {
  const filled = withSecrets(withLibrary(meant.definition, library), session.ports.secrets);
  if (!filled.ok) return filled;
  const made = await send(session, meant.name, filled.data, intent);
  if (!made.ok) return made;
  const id = made.data;
  const first = await readNew(session, id);
  // Not read is not wrong: the flow stays, and the next run finds it by its announcement.
  if (!first.ok) return fail(first.error.message, 'unknown');
  const flow = await nameMessages(session, meant, first.data);
  if (!flow.ok) return flow.error.happened === 'no' ? wrong(session, id, [flow.error.message]) : flow;
  const definition = flow.data.definition as FlowDefinition;
  const read = readBack(meant, definition, session.ports.secrets);
  if (read.differences.length > 0) return wrong(session, id, read.differences);
  const copies = await verifyCopies(session, meant, read, library);
  if (!copies.ok) {
    if (copies.error.happened === 'no') return wrong(session, id, [copies.error.message]);
    return copies;
  }
  return success({ flow: flow.data, found: read.found, match: read.match, templates: copies.data });
}

/** A draft that is not what was meant, made a moment ago by us: it goes, so that nothing half right stays. */
async function wrong(session: Session, id: string, differences: readonly string[]): Promise<Step<never>> {
  const gone = await removeFlow(session, id);
  const left = gone.ok ? 'It was deleted again.' : `It is still there, as the draft ${id}.`;
  return fail(`Klaviyo made a flow that is not what was meant: ${differences.join('; ')}. ${left}`);
}

async function send(session: Session, name: string, definition: FlowDefinition, intent: Intent): Promise<Step<string>> {
  const isDoubtful =
    definition.actions.some(({ type }) => type === 'multi-branch-split') &&
    session.ledger().facts['multi_branch'] !== true;
  for (let tries = 1; ; tries++) {
    const logged = await session.record(`announce ${name}`, (ledger) => withCreate(ledger, session.ports.now()));
    if (!logged.ok) return logged;
    const made = fromApi(await session.api.createFlow(name, definition));
    if (made.ok) return isDoubtful ? learnSplits(session, true, success(made.data.id)) : success(made.data.id);
    if (made.error.happened === 'no') return made;
    const found = await findAnnounced(session, intent);
    if (!found.ok) return fail(`${made.error.message} ${found.error.message}`, 'unknown');
    if (found.data !== undefined) return success(found.data);
    // Each try costs one of a hundred creates a day, and where such splits are not taken none succeeds.
    if (isDoubtful && made.error.status === 500) return learnSplits(session, false, withAdvice(made));
    if (tries >= 3) return made;
  }
}

/** In two accounts a create with a multi-branch split was answered 500 for good (field reports, June 2026). */
function withAdvice(made: Failed<Failure>): Step<string> {
  const advice =
    'The flow has a multi-branch split, and there are accounts whose API does not create one. The next apply makes its branches conditions one inside the other, in which people take the same ways; branches: split under the account in sluice.yaml tries the split again.';
  return failed({ ...made.error, message: `${made.error.message} ${advice}` });
}

async function learnSplits(session: Session, taken: boolean, made: Step<string>): Promise<Step<string>> {
  const noted = await session.record(`multi-branch splits are ${taken ? '' : 'not '}taken`, (ledger) => ({
    ...ledger,
    facts: { ...ledger.facts, multi_branch: taken },
  }));
  return noted.ok ? made : fail(noted.error.message, 'unknown');
}

/** The draft made since an announcement that equals it; undefined when there is none, a failure when there are two. */
export async function findAnnounced(session: Session, intent: Intent): Promise<Step<string | undefined>> {
  let last: Step<string | undefined> = success(undefined);
  const found = await lookAgain(
    session,
    async () => {
      last = await lookFor(session, intent);
      return !last.ok || last.data !== undefined ? last : undefined;
    },
    2,
  );
  return found ?? last;
}

/**
 * The flow of that name and content that no sequence has, by the rules of state/ownership-marks.ts: clocks differ, so the
 * time of the announcement only tells apart what fits otherwise.
 */
async function lookFor(session: Session, intent: Intent): Promise<Step<string | undefined>> {
  const [listed, tag] = [
    fromApi(await session.api.listFlows()),
    fromApi(await session.api.findTag(projectTagName(session.project))),
  ];
  if (!listed.ok) return listed;
  if (!tag.ok) return tag;
  const known = new Set(Object.values(session.ledger().entries).flatMap((entry) => [entry.flow_id, ...entry.lineage]));
  const candidates = listed.data.filter(
    ({ flow: { id, attributes }, tagIds }) =>
      !known.has(id) && mayBeAnnounced(intent, attributes, tag.data !== undefined && tagIds.includes(tag.data.id)),
  );
  const equal: ObservedFlow[] = [];
  for (const { flow } of candidates) {
    const whole = fromApi(await readWhole(session.api, flow.id));
    if (!whole.ok) return whole;
    if (whole.data.definition !== undefined && intentHash(whole.data.definition) === intent.hash)
      equal.push(whole.data);
  }
  const [first, second] = likelyAnnounced(intent, equal);
  if (second === undefined) return success(first?.id);
  const ids = [first, second].map((one) => one?.id).join(', ');
  return fail(`Two flows named "${intent.name}" fit (${ids}). Delete the one that is not needed.`);
}

/** Reads a flow made a moment ago; one that is not there yet is asked for again. */
async function readNew(session: Session, id: string): Promise<Step<ObservedFlow>> {
  const read = await lookAgain(session, async () => {
    const answer = fromApi(await readWhole(session.api, id));
    return !answer.ok && answer.error.status === 404 ? undefined : answer;
  });
  return read ?? fail(`The flow ${id} was made and cannot be read.`);
}

/** Every copy of a mail holds what was uploaded. */
export async function verifyCopies(
  session: Session,
  meant: Pick<Meant, 'definition'>,
  { found, match }: { readonly found: FlowDefinition; readonly match: Match },
  library: Library,
): Promise<Step<LedgerEntry['templates']>> {
  const kept: Record<string, { sent: string; kept: string }> = {};
  for (const { key, template: token, other: copy = null } of matchedSlots(meant.definition, found, match)) {
    const mine = library.get(token ?? '');
    if (mine === undefined) continue;
    if (copy === null) return fail(`The mail of ${labelOf(key)} has no template in Klaviyo.`);
    const hash = await verifyCopy(session, copy, mine);
    if (!hash.ok) return hash;
    kept[copy] = { sent: mine.desired.hash, kept: hash.data };
  }
  return success(kept);
}

/** Tokens of templates replaced by the ids of the uploaded ones. */
export function withLibrary<T>(value: T, library: Library): T {
  const visit = (inner: unknown, key: string): unknown => {
    if (typeof inner === 'string') return key === 'template_id' ? (library.get(inner)?.id ?? inner) : inner;
    if (Array.isArray(inner)) return inner.map((item) => visit(item, key));
    if (!isObject(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, item]) => [name, visit(item, name)]));
  };
  return visit(value, '') as T;
}
