/**
 * The ledger as a value: reading its text, printing it, and each way it changes. Nothing here touches a disk; times come
 * in as ISO text or milliseconds.
 */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Draining, Intent, Ledger, LedgerEntry } from './ledger-entry.ts';
import type { Journal } from './ledger-journal.ts';
import { ledgerSchema, placeOf, readJournal, storedJournal } from './ledger-schema.ts';
import { isObject, jsonOf, omit, sortKeys, without } from '../text/json.ts';

/** Klaviyo's limit on POST /api/flows (OpenAPI 2026-07-15: 1/s, 15/m, 100/d). */
export const createsPerDay = 100;
const day = 24 * 60 * 60 * 1000;

/**
 * The ledger in a file's text, or why it cannot be used. A ledger of a later version is refused: overwriting it would
 * lose what it knows.
 */
export function parseLedger(
  text: string,
  file = 'the ledger',
): { ledger?: Ledger; diagnostics: readonly Diagnostic[] } {
  const bad = (what: string) => ({
    diagnostics: [
      diagnostic(
        'ledger-unreadable',
        `${file} cannot be read: ${what}.`,
        'The ledger says which flows are ours. Without it nothing is written, since an existing flow could be taken for ' +
          'a missing one. Restore the file from Git; to start afresh delete it, and it is rebuilt from the tag and the ' +
          'message names in Klaviyo.',
      ),
    ],
  });
  const value = jsonOf(text);
  if (value === undefined)
    return bad(/^(<{7}|={7}|>{7})/m.test(text) ? 'it holds the marks of a merge conflict' : 'it is not JSON');
  if (!isObject(value)) return bad('it is not an object');
  if (value['version'] !== 1) return bad(`its version is ${JSON.stringify(value['version'])}, and this Sluice knows 1`);
  const checked = ledgerSchema.safeParse(value);
  if (!checked.success) return bad(wrongPlace(checked.error));
  const { entries = {}, intents = {}, creates = [], facts = {} } = value as Partial<Ledger>;
  const filled = { ...value, entries: withJournalsRead(entries), intents, creates, facts };
  return { ledger: filled as Ledger, diagnostics: [] };
}

/** "the entry cart has no valid flow_id" */
function wrongPlace(error: Parameters<typeof placeOf>[0]): string {
  const [room, key, ...rest] = error.issues[0]?.path.map(String) ?? [];
  if (room === 'entries' && key !== undefined && rest.length > 0)
    return `the entry ${key} has no valid ${rest.join('.')}`;
  return `${placeOf(error)} is missing or not valid`;
}

const withJournalsRead = (entries: Ledger['entries']): Ledger['entries'] =>
  Object.fromEntries(
    Object.entries(entries).map(([address, entry]) => [
      address,
      entry.journal === undefined ? entry : { ...entry, journal: readJournal(entry.journal) },
    ]),
  );

/** Keys in the order a person reads them; within an entry what moves often comes first and the definition last. */
const order = [
  ...['version', 'project', 'account_id', 'commit', 'entries', 'draining', 'intents', 'creates', 'facts'],
  'contents',
];
const entryOrder = [
  'flow_id',
  'name',
  'status',
  'has_run',
  'lineage',
  'applied',
  'last_error',
  'journal',
  'history',
  'seen',
  'steps',
  'templates',
  'base',
  'sent',
];
const stepOrder = ['step', 'given', 'branch', 'kind', 'action_id', 'message_id', 'template_id', 'likeness'];

/**
 * The ledger's text: the same ledger always prints the same, and one change moves few lines. Ends with a newline. A run
 * prints it at every step, and a step changes one entry: the others, being the same values, are not printed again.
 */
export function printLedger(ledger: Ledger): string {
  const { entries, ...rest } = ledger;
  const printed = Object.keys(entries)
    .sort()
    .map((address) => `    ${JSON.stringify(address)}: ${printEntry(entries[address] as LedgerEntry)}`);
  const fields = inOrder({ ...rest, entries: {}, creates: [...ledger.creates].sort() }, order);
  const lines = Object.entries(fields).map(([key, value]) => {
    const text = key === 'entries' && printed.length > 0 ? `{\n${printed.join(',\n')}\n  }` : indented(print(value), 2);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

const entryTexts = new WeakMap<LedgerEntry, string>();

function printEntry(entry: LedgerEntry): string {
  const known = entryTexts.get(entry);
  if (known !== undefined) return known;
  const stored = entry.journal === undefined ? entry : { ...entry, journal: storedJournal(entry.journal) };
  const fields = { ...inOrder(stored, entryOrder), steps: entry.steps.map((step) => inOrder(step, stepOrder)) };
  const text = indented(print(fields), 4);
  entryTexts.set(entry, text);
  return text;
}

const print = (value: unknown): string => JSON.stringify(value, null, 2);

/** JSON holds line breaks between its values only. */
const indented = (json: string, spaces: number): string => json.replaceAll('\n', `\n${' '.repeat(spaces)}`);

function inOrder(value: object, keys: readonly string[]): Record<string, unknown> {
  const fields = value as Record<string, unknown>;
  const all = new Set([...keys, ...Object.keys(fields).sort()]);
  const present = [...all].filter((key) => fields[key] !== undefined);
  return Object.fromEntries(present.map((key) => [key, sortKeys(fields[key])]));
}

/** Announces a create before it is sent, so that one whose answer is lost is looked for and not sent again. */
export const withIntent = (ledger: Ledger, address: string, intent: Intent): Ledger => ({
  ...ledger,
  intents: { ...ledger.intents, [address]: intent },
});

/** The create is known to be done, or not done. */
export const withoutIntent = (ledger: Ledger, address: string): Ledger => ({
  ...ledger,
  intents: without(ledger.intents, address) as Ledger['intents'],
});

/** Puts an entry in the place of another; where something was applied between the two, its history says so. */
export const withEntry = (ledger: Ledger, address: string, entry: LedgerEntry): Ledger => ({
  ...ledger,
  entries: { ...ledger.entries, [address]: withHistory(ledger.entries[address], entry) },
});

const historyKept = 100;

function withHistory(before: LedgerEntry | undefined, entry: LedgerEntry): LedgerEntry {
  const past = before?.history ?? entry.history ?? [];
  // Of a flow that was only found nothing was applied.
  const isApplied =
    before === undefined ? past.length === 0 && entry.base !== undefined : before.applied.at !== entry.applied.at;
  if (!isApplied) return past === entry.history || past.length === 0 ? entry : { ...entry, history: past };
  const kind =
    before === undefined
      ? 'create'
      : before.flow_id !== entry.flow_id
        ? 'replace'
        : before.sent === entry.sent
          ? 'status'
          : 'update';
  return {
    ...entry,
    history: [...past, { ...entry.applied, kind, flow_id: entry.flow_id } as const].slice(-historyKept),
  };
}

/** The entry of `from` under the address `to`; unchanged when there is none, or when `to` has one of its own. */
export function moveEntry(ledger: Ledger, from: string, to: string): Ledger {
  const entry = ledger.entries[from];
  if (entry === undefined || ledger.entries[to] !== undefined) return ledger;
  const content = ledger.contents?.[from];
  const bare = withEntry(removeEntry(ledger, from), to, entry);
  const moved = content === undefined ? bare : { ...bare, contents: { ...bare.contents, [to]: content } };
  return Object.entries(ledger.draining ?? {}).reduce(
    (now, [id, one]) => (one.address === from ? withDraining(now, id, { ...one, address: to }) : now),
    moved,
  );
}

export const removeEntry = (ledger: Ledger, address: string): Ledger => ({
  ...ledger,
  entries: without(ledger.entries, address) as Ledger['entries'],
  ...(ledger.contents === undefined
    ? {}
    : { contents: without(ledger.contents, address) as NonNullable<Ledger['contents']> }),
});

/**
 * The entry with which a sequence seems to go on, before it is decided (ownership.ts): its own; where its file moved, that
 * of its old address, of the flow it adopted, or of its name.
 */
export function entryLike(
  { entries }: Ledger,
  one: { readonly address: string; readonly movedFrom?: string; readonly adopt?: string; readonly name: string },
): LedgerEntry | undefined {
  const all = Object.values(entries);
  return (
    entries[one.address] ??
    (one.movedFrom === undefined ? undefined : entries[one.movedFrom]) ??
    all.find(({ lineage }) => one.adopt !== undefined && lineage.includes(one.adopt)) ??
    all.find(({ name }) => name === one.name)
  );
}

/** Sets the journal of an entry; undefined ends it. Unchanged when the address has no entry. */
export function withJournal(ledger: Ledger, address: string, journal: Journal | undefined): Ledger {
  const entry = ledger.entries[address];
  if (entry === undefined) return ledger;
  const rest = omit(entry, 'journal');
  return withEntry(ledger, address, journal === undefined ? rest : { ...rest, journal });
}

/** Times of the last 24 hours; a time that cannot be read counts, since forgetting it could overdraw the quota. */
const recent = (times: readonly string[], now: number): readonly string[] =>
  times.filter((time) => !(Date.parse(time) <= now - day));

const isoTime = (now: number): string => new Date(now).toISOString();

/** Logs a flow create at `now` (ms) and drops those of more than 24 hours ago. */
export const withCreate = (ledger: Ledger, now: number): Ledger => ({
  ...ledger,
  creates: [...recent(ledger.creates, now), isoTime(now)],
});

/**
 * How many flow creates are left, at most: 100 a day less our own log or what the account's listing shows, whichever is
 * worse. The log misses what others create; the listing misses what was deleted since.
 *
 * @param createdTimes the `created` of every flow in the account (ISO)
 */
export function createsLeft(ledger: Ledger, createdTimes: readonly string[], now: number): number {
  const used = Math.max(recent(ledger.creates, now).length, recent(createdTimes, now).length);
  return Math.max(0, createsPerDay - used);
}

/** Notes the content that stands applied at an address; since when it does is kept while it is the same. */
export function withContent(ledger: Ledger, address: string, digest: string, at: string): Ledger {
  if (ledger.contents?.[address]?.digest === digest) return ledger;
  return { ...ledger, contents: { ...ledger.contents, [address]: { digest, since: at } } };
}

/** What was applied last went over without having stood in the account before. */
export function withHotfix(ledger: Ledger, address: string): Ledger {
  const entry = ledger.entries[address];
  if (entry === undefined) return ledger;
  const history = entry.history?.map((one, index, all) =>
    index === all.length - 1 ? { ...one, hotfix: true as const } : one,
  );
  const marked = { ...entry, applied: { ...entry.applied, hotfix: true as const }, ...(history ? { history } : {}) };
  return { ...ledger, entries: { ...ledger.entries, [address]: marked } };
}

/** Sets or forgets a flow that drains. */
export function withDraining(ledger: Ledger, flowId: string, draining: Draining | undefined): Ledger {
  const others = without(ledger.draining ?? {}, flowId) as NonNullable<Ledger['draining']>;
  const all = draining === undefined ? others : { ...others, [flowId]: draining };
  const { draining: _, ...rest } = ledger;
  return Object.keys(all).length === 0 ? rest : { ...rest, draining: all };
}
