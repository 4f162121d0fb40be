/** Who asks about a flow that a replacement or a deletion takes away: conditions that name its id match nobody then. */
import { flowsNamed } from '../../flow/flow-names.ts';
import { observedDefinition } from '../match/compare.ts';
import type { Prepared } from '../match/prepare.ts';
import type { NamedBy } from '../plan.ts';
import { few } from './reasons.ts';
import type { Row } from './row.ts';

/** The rows, each that takes a flow away with those that go on naming it, ours and others'. */
export function withNamers(rows: readonly Row[], prepared: Prepared): readonly Row[] {
  const leaving = new Set(
    rows.flatMap(({ change: { kind, flow_id: id } }) =>
      id !== undefined && (kind === 'replace' || kind === 'delete') ? [id] : [],
    ),
  );
  if (leaving.size === 0) return rows;
  const namers = namersOf(leaving, rows, prepared);
  return rows.map((row) => {
    const { flow_id: id = '', kind } = row.change;
    const named = namers.get(id);
    if (named === undefined) return row;
    const note = noteOf(id, kind, named);
    return { ...row, change: { ...row.change, named_by: named, notes: [...row.change.notes, note] } };
  });
}

function namersOf(
  leaving: ReadonlySet<string>,
  rows: readonly Row[],
  { input, sequences, owned }: Prepared,
): ReadonlyMap<string, readonly NamedBy[]> {
  const { flows } = input.observed;
  const addresses = new Map<string, string>(
    [...owned.claims].flatMap(([address, claim]) => (claim.kind === 'ours' ? [[claim.flow.id, address] as const] : [])),
  );
  const meant = new Map(sequences.map(({ desired }) => [desired.address, desired.definition]));
  const planned = new Set(rows.flatMap(({ change }) => (change.operation === undefined ? [] : [change.address])));
  const namers = new Map<string, NamedBy[]>();
  for (const flow of Object.values(flows)) {
    if (flow.archived || leaving.has(flow.id)) continue;
    const address = addresses.get(flow.id);
    const entry = address === undefined ? undefined : input.ledger.entries[address];
    const held = observedDefinition(flow, entry?.base) ?? Object.values(flow.actions).map((one) => one.definition);
    // What this plan changes is told by what it will say: a condition written by address follows by itself.
    const definition = address !== undefined && planned.has(address) ? (meant.get(address) ?? held) : held;
    for (const id of flowsNamed(definition)) {
      if (!leaving.has(id)) continue;
      const one: NamedBy = { flow_id: flow.id, name: flow.name, address };
      namers.set(id, [...(namers.get(id) ?? []), one]);
    }
  }
  return namers;
}

function noteOf(id: string, kind: string, named: readonly NamedBy[]): string {
  const list = few(named.map(({ address, name, flow_id }) => address ?? `"${name}" (${flow_id}, not ours)`));
  const ask = named.length === 1 ? 'asks' : 'ask';
  const after =
    kind === 'replace'
      ? 'The new flow has another id: in sequences write flow: ADDRESS, which follows it; in other flows set it anew in Klaviyo.'
      : 'Nothing has that id afterwards, and those conditions match nobody.';
  return `${list} ${ask} about this flow by its id ${id}. ${after}`;
}
