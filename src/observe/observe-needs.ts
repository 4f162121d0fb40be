/**
 * Which flows a page of flows does not tell enough about. Pages show every action of every flow, but neither trigger,
 * profile filter, re-entry and entry action of a flow nor the HTML of its mails (Klaviyo OpenAPI 2026-07-15), so these
 * are read singly:
 *
 *   a flow of the ledger without a base, or with a journal: nobody knows what it should hold    whole, with all mails
 *   a flow of the ledger whose `updated`, or an action's, moved since it was last read          whole, mails that moved
 *   a flow of the ledger with a mail whose content no hash is known of                          whole, with that mail
 *   a flow of the ledger with a mail whose last sent content is wanted no more                  whole, with that mail
 *   the flow a sequence asks to adopt                                                           whole, with all mails
 *   a flow that may be the create whose answer was lost                                         whole, with all mails
 *   a flow with our tag that may belong to a sequence the ledger does not know                  whole, with all mails
 *   every flow of ours, when asked to look deep                                                 whole, with all mails
 *
 * All other flows are known well enough from the page and the ledger's base.
 *
 * A flow that is taken over is read by import, by the plan and by the apply, once each. Within a process one reading
 * serves; none is handed from one process to the next:
 *
 *   - No page proves that an older reading still holds. Trigger, filter, re-entry and mails are on none, and `updated` may
 *     stand still: in one account a split was inserted and it did not move (field reports).
 *   - What import leaves are files, which an author may change. A base made from them would be an author's word, and an
 *     edit that somebody made in Klaviyo would pass for what was agreed.
 *   - A plan may be days old when it is applied, and holds no webhook's credentials. What the apply has read is the base
 *     from which every later edit is told.
 */
import type { Desired } from '../compile/desired.ts';
import { templatesIn } from '../flow/slots.ts';
import type { Ledger, LedgerEntry } from '../ledger/ledger-entry.ts';
import { entryLike } from '../ledger/ledger.ts';
import { endedLedger } from '../ledger/ledger-open.ts';
import { isSameTime } from '../ledger/ledger-seen.ts';
import type { ObservedFlow } from '../ledger/observed.ts';
import { fits, mayBeAnnounced } from '../ledger/ownership-marks.ts';

/** What is to be read of one flow: all mails, or those with these template ids. */
export interface Need {
  readonly templates: 'all' | readonly string[];
}

export interface NeedsInput {
  /** As shown by the pages, by id. */
  readonly flows: Readonly<Record<string, ObservedFlow>>;
  readonly ledger: Ledger;
  readonly desired: readonly Desired[];
  /** Id of the project's tag; undefined when it does not exist. */
  readonly tagId?: string;
  readonly deep: boolean;
}

/** By flow id. */
export function needsOf(input: NeedsInput): ReadonlyMap<string, Need> {
  const ledger = endedLedger(input.ledger, input.flows);
  const needs = new Map<string, Need>();
  // What could not be read, or is shown in part only, shows no more when asked again.
  const alive = Object.values(input.flows).filter((flow) => !flow.archived && flow.unread === undefined);
  const entries = new Map(Object.values(ledger.entries).map((entry) => [entry.flow_id, entry]));
  const adopted = new Set(input.desired.flatMap((one) => one.adopt ?? []));
  const wanted = wantedMails(input);
  for (const flow of alive) {
    const entry = entries.get(flow.id);
    const need =
      entry === undefined
        ? adopted.has(flow.id) || isAnnounced(flow, input) || isLost(flow, input)
          ? ({ templates: 'all' } as const)
          : undefined
        : needOfOurs(flow, entry, wanted.get(flow.id), input.deep);
    if (need !== undefined) needs.set(flow.id, need);
  }
  return needs;
}

/**
 * Hashes of the mails that are meant (of a raw step: the id of the copy it names), by flow id. Before a mail is changed it is read: the plan shows its words, and an
 * edit made where it stands (which no page shows) is told before anything is sent.
 */
const wantedMails = ({ ledger, desired }: NeedsInput): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    desired.flatMap((one) => {
      const entry = entryLike(ledger, one);
      if (entry === undefined) return [];
      const { templates, definition } = one;
      const hashes = Object.values(templates).map(({ hash }) => hash);
      return [[entry.flow_id, new Set([...hashes, ...templatesIn(definition.actions)])]];
    }),
  );

function needOfOurs(
  flow: ObservedFlow,
  entry: LedgerEntry,
  wanted: ReadonlySet<string> | undefined,
  deep: boolean,
): Need | undefined {
  if (deep || entry.base === undefined || entry.journal !== undefined) return { templates: 'all' };
  const { seen } = entry;
  const templates = new Set<string>();
  let moved = !isSameTime(flow.updated, seen.flow);
  if (Object.keys(flow.actions).length !== Object.keys(seen.actions).length) moved = true;
  for (const [id, action] of Object.entries(flow.actions)) {
    const isMoved = !isSameTime(action.updated, seen.actions[id] ?? '');
    moved ||= isMoved;
    for (const template of templatesIn([action.definition])) {
      const known = entry.templates[template];
      const isWanted = known !== undefined && (wanted === undefined || wanted.has(known.sent) || wanted.has(template));
      if (isMoved || !isWanted) templates.add(template);
    }
  }
  return moved || templates.size > 0 ? { templates: [...templates] } : undefined;
}

function isAnnounced(flow: ObservedFlow, { ledger, tagId }: NeedsInput): boolean {
  const isTagged = tagId !== undefined && flow.tagIds.includes(tagId);
  return Object.values(ledger.intents).some((intent) => mayBeAnnounced(intent, flow, isTagged));
}

/** Tagged as ours, and by name or messages a sequence's that has no entry. */
function isLost(flow: ObservedFlow, { ledger, desired, tagId }: NeedsInput): boolean {
  if (tagId === undefined || !flow.tagIds.includes(tagId)) return false;
  return desired.some((one) => ledger.entries[one.address] === undefined && fits(one, flow, desired));
}
