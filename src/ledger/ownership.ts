/**
 * Which flow is whose. What is not ours is never touched, so the rules are strict and each doubt is told:
 *
 *   1. The flow id in the ledger is identity, whatever the flow is called by now. If that flow is gone or archived, the
 *      sequence is blocked (deleted-in-klaviyo) until someone says --recreate or adopts another; 4 and 6 hold for it too.
 *   2. A ledger address that vanished and a new sequence that names it in `moved_from`, adopts its flow, or has its name,
 *      are one: the key of the ledger moves, Klaviyo sees nothing. Two vanished addresses of one name are a doubt.
 *   3. `adopt: ID` asks for one flow by id; it must exist, not be archived, and belong to no other sequence.
 *   4. A create was announced and no answer is known: a flow of that name that equals what was announced, a draft or with
 *      the project's tag, is ours, whatever the clocks say. Of two that fit, the one made after the announcement is; if that
 *      does not tell them apart they are a doubt.
 *   5. The ledger was lost: a flow that bears the project's tag and the sequence's name, or all its message names (these
 *      only where the ledger knows no flow at all), is ours, if exactly one flow fits and it fits no other sequence. A
 *      flow cloned in the app carries both marks, so any second match is `duplicate-flow`: told, never written. Such an
 *      entry has no base and no lineage.
 *   6. Otherwise a flow that bears the sequence's name is somebody else's, and blocks the sequence (name-taken).
 *   7. Otherwise there is no flow yet.
 *
 * A ledger of another project or account says nothing about ours: everything is blocked (foreign-ledger).
 */
import type { Desired } from '../compile/desired.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LedgerEdit } from './ledger-edit.ts';
import { type Intent, type Ledger, type LedgerEntry, probeKey } from './ledger-entry.ts';
import { endedLedger } from './ledger-open.ts';
import { drainingFound } from '../drain/found.ts';
import { intentHash } from '../flow/intent-hash.ts';
import { type ObservedFlow, isTagged } from './observed.ts';
import { fits, likelyAnnounced, mayBeAnnounced } from './ownership-marks.ts';
import { foundEntry } from './found-entry.ts';
import { holds, type MovesInput, movesIn } from './moves.ts';
import * as say from './ownership-words.ts';

export interface OwnershipInput extends MovesInput {
  readonly project?: string;
  readonly recreate: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

export type Claim =
  | { readonly kind: 'ours'; readonly flow: ObservedFlow; readonly entry: LedgerEntry; readonly how: How }
  | { readonly kind: 'new'; /** The entry of the flow that was deleted. */ readonly before?: LedgerEntry }
  | { readonly kind: 'adopt'; readonly flow: ObservedFlow }
  /** It has this flow (or asks for it), and nothing can be said or done about it now: see ObservedFlow.unread. */
  | {
      readonly kind: 'unread';
      readonly flow: ObservedFlow;
      readonly entry?: LedgerEntry;
      readonly diagnostic: Diagnostic;
    }
  | { readonly kind: 'blocked'; readonly diagnostic: Diagnostic; readonly flow?: ObservedFlow };

export type How = 'ledger' | 'moved' | 'intent' | 'rebuilt';

export interface Ownership {
  /** By address of every sequence given. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Entries of the ledger (or creates announced) whose sequence is gone; `flow` is undefined when that is gone too. */
  readonly removed: readonly { readonly address: string; readonly entry: LedgerEntry; readonly flow?: ObservedFlow }[];
  readonly edits: readonly LedgerEdit[];
  /** What does not block: ledger-rebuilt, clones of ours. */
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of the flows that are ours. */
  readonly owned: ReadonlySet<string>;
}

export const isForeign = (ledger: Ledger, project: string | undefined, accountId: string): boolean =>
  (project !== undefined && ledger.project !== project) || ledger.account_id !== accountId;

/** Says for every sequence and every entry of the ledger which flow it has. */
export function ownership(input: OwnershipInput): Ownership {
  const { ledger, observed, desired, project } = input;
  if (isForeign(ledger, project, observed.account.id)) {
    const claims = desired.map((one): [string, Claim] => [
      one.address,
      { kind: 'blocked', diagnostic: say.foreign(one, ledger, project, observed.account.id) },
    ]);
    return { claims: new Map(claims), removed: [], edits: [], diagnostics: [], owned: new Set() };
  }
  return new Claims({ ...input, ledger: endedLedger(ledger, observed.flows) }).all();
}

/** The claims made so far; a flow claimed once is nobody else's. */
class Claims {
  private readonly claims = new Map<string, Claim>();
  private readonly edits: LedgerEdit[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly owned = new Set<string>();
  private readonly past = new Set<string>();
  /** By address: entries whose flow is gone or archived. */
  private readonly gone = new Map<string, LedgerEntry>();
  private readonly input: OwnershipInput;
  private readonly flows: readonly ObservedFlow[];

  constructor(input: OwnershipInput) {
    this.input = input;
    this.flows = Object.values(input.observed.flows).filter((flow) => !flow.archived);
    for (const entry of Object.values(input.ledger.entries)) {
      this.owned.add(entry.flow_id);
      for (const id of entry.lineage) this.past.add(id);
    }
    for (const id of Object.keys(input.ledger.draining ?? {})) this.owned.add(id);
    for (const { id } of this.draining()) this.owned.add(id);
  }

  all(): Ownership {
    const { desired, ledger } = this.input;
    const moves = movesIn(this.input);
    for (const [to, from] of moves.found) this.edits.push({ edit: 'move', from, to });
    for (const { one, flows } of moves.doubts)
      this.claims.set(one.address, { kind: 'blocked', diagnostic: say.duplicate(one, flows) });
    for (const one of desired) {
      const own = ledger.entries[one.address];
      const from = moves.found.get(one.address);
      const entry = own ?? (from === undefined ? undefined : ledger.entries[from]);
      if (entry !== undefined) this.byLedger(one, entry, own === undefined);
    }
    for (const one of desired) if (one.adopt !== undefined) this.adopt(one, one.adopt);
    for (const one of desired) this.byIntent(one);
    this.byMarks();
    for (const one of desired) this.rest(one);
    this.found();
    const removed = this.removed(new Set(moves.found.values()));
    return {
      claims: this.claims,
      removed,
      edits: this.edits,
      diagnostics: this.diagnostics,
      owned: this.owned,
    };
  }

  private open = (one: Desired): boolean => !this.claims.has(one.address);
  private free = (): readonly ObservedFlow[] =>
    this.flows.filter((flow) => !this.owned.has(flow.id) && !this.past.has(flow.id));

  /** Of a lost ledger: flows of ours that bear the tag of those that drain. */
  private draining = (): readonly ObservedFlow[] => {
    const { drainTag, projectTag } = this.input.observed;
    if (drainTag === undefined || projectTag === undefined) return [];
    return this.flows.filter(({ id, tagIds }) => {
      const isKnown = this.input.ledger.draining?.[id] !== undefined;
      return !isKnown && tagIds.includes(drainTag) && tagIds.includes(projectTag.id);
    });
  };

  /** What their delays tell: how long people can be inside. Whose they were, their name tells, or else nothing. */
  private found(): void {
    for (const flow of this.draining()) {
      const own = this.input.desired.find(({ name }) => name === flow.name);
      const address = own?.address ?? flow.name;
      const claim = own === undefined ? undefined : this.claims.get(own.address);
      const by = claim?.kind === 'ours' ? claim.flow.id : flow.id;
      const draining = drainingFound(flow, address, by, this.input.now);
      this.edits.push({ edit: 'drain', address, flow_id: flow.id, draining });
      this.diagnostics.push(say.drainFound(address, flow));
    }
  }

  private byLedger(one: Desired, entry: LedgerEntry, moved: boolean): void {
    const flow = this.input.observed.flows[entry.flow_id];
    if (flow === undefined || flow.archived) this.gone.set(one.address, entry);
    else if (flow.unread !== undefined) this.leave(one, flow, entry);
    else if (one.adopt !== undefined && !holds(entry, one.adopt))
      this.claims.set(one.address, { kind: 'blocked', diagnostic: say.adoptOther(one, entry.flow_id), flow });
    else this.claims.set(one.address, { kind: 'ours', flow, entry, how: moved ? 'moved' : 'ledger' });
  }

  private leave(one: Desired, flow: ObservedFlow, entry?: LedgerEntry): void {
    this.owned.add(flow.id);
    const more = entry === undefined ? {} : { entry };
    this.claims.set(one.address, { kind: 'unread', flow, ...more, diagnostic: say.unread(one, flow) });
  }

  private adopt(one: Desired, id: string): void {
    if (!this.open(one) || holds(this.gone.get(one.address), id)) return;
    const flow = this.input.observed.flows[id];
    const other = Object.entries(this.input.ledger.entries).find(([, entry]) => entry.flow_id === id)?.[0];
    if (flow === undefined || flow.archived || this.owned.has(id)) {
      this.claims.set(one.address, { kind: 'blocked', diagnostic: say.adoptMissing(one, id, flow, other) });
      return;
    }
    if (flow.unread !== undefined) {
      this.leave(one, flow);
      return;
    }
    this.owned.add(id);
    this.claims.set(one.address, { kind: 'adopt', flow });
  }

  private announced(intent: Intent): readonly ObservedFlow[] {
    const equal = this.free().filter(
      (flow) =>
        mayBeAnnounced(intent, flow, isTagged(flow, this.input.observed)) &&
        flow.definition !== undefined &&
        intentHash(flow.definition) === intent.hash,
    );
    return likelyAnnounced(intent, equal);
  }

  private byIntent(one: Desired): void {
    const intent = this.input.ledger.intents[one.address];
    if (intent === undefined || !this.open(one)) return;
    const found = this.announced(intent);
    const [flow] = found;
    if (flow === undefined) return;
    if (found.length > 1) {
      const ids = found.map((each) => each.id);
      this.claims.set(one.address, { kind: 'blocked', diagnostic: say.duplicate(one, ids) });
      return;
    }
    this.take(one, flow, 'intent');
  }

  private byMarks(): void {
    const { desired, observed } = this.input;
    const tagged = this.free().filter((flow) => isTagged(flow, observed));
    const open = desired.filter((one) => this.open(one) && !this.gone.has(one.address));
    // Ids of messages repeat from sequence to sequence; where flows of ours are known, a clone of one would fit by them.
    const isLost = Object.keys(this.input.ledger.entries).length === 0;
    const suit = (one: Desired, flow: ObservedFlow): boolean =>
      flow.name === one.name || (isLost && fits(one, flow, desired));
    const suits = new Map(open.map((one) => [one.address, tagged.filter((flow) => suit(one, flow))]));
    for (const one of open) {
      const flows = suits.get(one.address) ?? [];
      const [flow] = flows;
      if (flow === undefined) continue;
      const rivals = open.filter((other) => other !== one && suits.get(other.address)?.includes(flow));
      if (flows.length > 1 || rivals.length > 0) {
        const ids = flows.map((each) => each.id);
        this.claims.set(one.address, { kind: 'blocked', diagnostic: say.duplicate(one, ids) });
      } else {
        this.take(one, flow, 'rebuilt');
        this.diagnostics.push(say.rebuilt(one, flow.id));
      }
    }
  }

  private take(one: Desired, flow: ObservedFlow, how: 'intent' | 'rebuilt'): void {
    const entry = foundEntry(one.name, flow, how, this.input.now, this.gone.get(one.address)?.lineage);
    this.claims.set(one.address, { kind: 'ours', flow, entry, how });
    this.learn(one.address, flow, entry, how);
  }

  private learn(address: string, flow: ObservedFlow, entry: LedgerEntry, how: 'intent' | 'rebuilt'): void {
    this.owned.add(flow.id);
    this.edits.push({ edit: 'take', address, entry, how, tag: !isTagged(flow, this.input.observed) });
  }

  private rest(one: Desired): void {
    if (!this.open(one)) return;
    this.claims.set(one.address, this.fresh(one));
  }

  private fresh(one: Desired): Claim {
    const before = this.gone.get(one.address);
    if (!one.deploy) return { kind: 'new', before };
    if (before !== undefined && !this.input.recreate.includes(one.address)) {
      const isArchived = this.input.observed.flows[before.flow_id]?.archived === true;
      return { kind: 'blocked', diagnostic: say.deleted(one, before, isArchived) };
    }
    const namesake = this.free().find((flow) => flow.name === one.name);
    // It may be ours, of a create whose answer was lost or a ledger that was; nobody can tell now.
    if (namesake?.unread !== undefined)
      return { kind: 'unread', flow: namesake, diagnostic: say.unread(one, namesake) };
    if (namesake !== undefined) return { kind: 'blocked', diagnostic: say.nameTaken(one, namesake) };
    return { kind: 'new', before };
  }

  private removed(moved: ReadonlySet<string>): Ownership['removed'] {
    const { ledger, desired, invalid, observed } = this.input;
    const here = new Set([...desired.map((one) => one.address), ...invalid]);
    const gone = Object.entries(ledger.entries)
      .filter(([address]) => !here.has(address) && !moved.has(address))
      .map(([address, entry]) => {
        const flow = observed.flows[entry.flow_id];
        const alive = flow !== undefined && !flow.archived;
        if (!alive) this.edits.push({ edit: 'forget', address });
        return { address, entry, ...(alive ? { flow } : {}) };
      });
    const lost = Object.entries(ledger.intents)
      .filter(([address]) => !here.has(address) && ledger.entries[address] === undefined && address !== probeKey)
      .flatMap(([address, intent]) => {
        const found = this.announced(intent);
        const [flow] = found;
        if (flow === undefined) this.edits.push({ edit: 'forget', address });
        if (flow === undefined || found.length > 1) return [];
        const entry = foundEntry(intent.name, flow, 'intent', this.input.now);
        this.learn(address, flow, entry, 'intent');
        return [{ address, entry, flow }];
      });
    return [...gone, ...lost];
  }
}
