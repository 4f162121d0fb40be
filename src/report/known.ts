/**
 * What is known of the ids in the stored rows: which sequence a flow belonged to, which step a message stood for. Kept in
 * `data/index.json`, for the ledger forgets flows and messages that were replaced, and their figures are still ours.
 */
import type { LedgerStep } from '../ledger/ledger-entry.ts';

export interface Known {
  readonly version: 1;
  /** The day on which days were last read: see settle.ts. */
  readonly read_on?: string;
  /** By flow id. */
  readonly flows: Readonly<Record<string, KnownFlow>>;
  /** By message id. */
  readonly messages: Readonly<Record<string, KnownMessage>>;
}

export interface KnownFlow {
  readonly address: string;
  readonly name: string;
  /** Every day since has been asked for. Absent: none yet. */
  readonly since?: string;
}

export interface KnownMessage {
  readonly flow_id: string;
  readonly step: string;
}

export const nothingKnown: Known = { version: 1, flows: {}, messages: {} };

/** A sequence's flows and the steps of one of them. */
export interface Sighting {
  readonly address: string;
  readonly name: string;
  readonly lineage: readonly string[];
  /** Steps of flow ids, where they are remembered: the ledger's for the present one, a backup's for a past one. */
  readonly steps: readonly { readonly flow_id: string; readonly steps: readonly LedgerStep[] }[];
}

/** Adds what is seen now; the present address counts, so that a moved file takes its history along. */
export function learn(known: Known, sightings: readonly Sighting[]): Known {
  const flows: Record<string, KnownFlow> = { ...known.flows };
  const messages: Record<string, KnownMessage> = { ...known.messages };
  for (const { address, name, lineage, steps } of sightings) {
    for (const id of lineage) flows[id] = { ...flows[id], address, name };
    for (const { flow_id, steps: some } of steps) {
      for (const { message_id: message, step } of some) {
        if (message !== undefined) messages[message] = { flow_id, step };
      }
    }
  }
  return { ...known, flows: ordered(flows), messages: ordered(messages) };
}

/** Notes that all days since have been asked for; an earlier day already noted stays. */
export function covered(known: Known, flowIds: readonly string[], since: string): Known {
  const flows: Record<string, KnownFlow> = { ...known.flows };
  for (const id of flowIds) {
    const flow = flows[id];
    if (flow && (flow.since === undefined || since < flow.since)) flows[id] = { ...flow, since };
  }
  return { ...known, flows };
}

/**
 * Whether all days of these flows are read back to a day, or to the day each was made; a flow that is gone has no more to
 * tell.
 *
 * @param made flows Klaviyo still has, with the day each was made
 */
export const isReadTo = (
  known: Known,
  made: ReadonlyMap<string, string>,
  flows: readonly string[],
  from: string,
): boolean =>
  flows.every((id) => {
    const first = made.get(id);
    const since = known.flows[id]?.since;
    return first === undefined || (since !== undefined && (since <= from || since <= first));
  });

const ordered = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
