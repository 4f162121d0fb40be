/** `flow: ADDRESS` in conditions, held against the sequences there are: one that does not exist, or a circle. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Sequence } from '../model/sequence.ts';
import type { Desired, Reference } from './desired.ts';

/** @param addresses of all sequences of the account, those with errors included */
export function checkFlowReferences(desired: readonly Desired[], addresses: readonly string[]): readonly Diagnostic[] {
  const known = new Set(addresses);
  const asked = new Map(desired.map((one) => [one.address, one.references.filter(({ kind }) => kind === 'flow')]));
  return desired.flatMap(({ address }) =>
    (asked.get(address) ?? []).flatMap((reference): Diagnostic[] => {
      if (!known.has(reference.name)) return [unknown(address, reference, addresses)];
      const circle = wayBack(reference.name, address, asked);
      return circle === undefined ? [] : [cycle(address, reference, circle)];
    }),
  );
}

/** `meets: [ADDRESS]` held against the sequences there are. */
export function checkMeets(
  sequences: readonly Pick<Sequence, 'address' | 'meets'>[],
  addresses: readonly string[],
): readonly Diagnostic[] {
  const known = new Set(addresses);
  return sequences.flatMap(({ address: own, meets = [] }) =>
    meets.flatMap(({ address, at }) => {
      if (known.has(address) && address !== own) return [];
      const said =
        address === own
          ? `${own} names itself under meets.`
          : `There is no sequence "${address}".${did(address, addresses)}`;
      return diagnostic('invalid-value', said, `meets names other sequences. ${whatIsAnAddress}`, { at, address: own });
    }),
  );
}

/** The addresses from one to the other along what they ask about; undefined where none leads there. */
function wayBack(
  from: string,
  to: string,
  asked: ReadonlyMap<string, readonly Reference[]>,
): readonly string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  for (const address of before.keys()) {
    if (address === to) {
      const way = [address];
      for (let last = before.get(address); last !== undefined; last = before.get(last)) way.unshift(last);
      return way;
    }
    for (const { name } of asked.get(address) ?? []) if (!before.has(name)) before.set(name, address);
  }
  return undefined;
}

const whatIsAnAddress =
  'The address of a sequence is its path under flows/ without the ending, such as welcome/newsletter.';

function did(name: string, addresses: readonly string[]): string {
  const near = addresses.find((one) => name.endsWith(`/${one}`)) ?? nearest(name, addresses);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

const place = (address: string, { at: [at] }: Reference) => ({ address, ...(at === undefined ? {} : { at }) });

function unknown(address: string, reference: Reference, addresses: readonly string[]): Diagnostic {
  return diagnostic(
    'flow-not-found',
    `There is no sequence "${reference.name}".${did(reference.name, addresses)}`,
    `${whatIsAnAddress}\nFor a flow that Sluice does not hold, write its id: { metric: Received Email, where: { event: $flow, equals: FLOW_ID } }.`,
    place(address, reference),
  );
}

function cycle(address: string, reference: Reference, way: readonly string[]): Diagnostic {
  const own = reference.name === address;
  return diagnostic(
    'flow-cycle',
    own
      ? `${address} asks about its own flow, which has no id before it is made.`
      : `${address} and the flows it asks about ask about each other: ${[address, ...way].join(', ')}.`,
    own
      ? 'Leave the flow out and ask since they came in: { opened_email: since_entry }. Or make a segment in Klaviyo, and ask for that.'
      : 'A flow has an id only once it is made, so one of them must come first, and each replacement would draw the other after it.\nIn one of them ask for a segment of Klaviyo instead, or for mails of any flow: { received_email: 3 days }.',
    place(address, reference),
  );
}
