/**
 * The first line of a comment: an HTML comment that people do not see, by which the next run finds its own comment again
 * and learns what was reviewed.
 *
 *   <!-- sluice account=production id=AbC123 digest=<64 hex> commit=<sha> addresses=cart:<digest>,win-back:<digest> -->
 *
 * A digest of a change stands shortened to its first 16 bytes (base64url). What a plan left unchanged is not listed. A
 * change that the base of the pull request holds already, since an earlier merge waits, is marked: win-back:<digest>^
 * Where the list would crowd out the plan, addresses are shortened to hashes (~…), then only destructive changes are
 * kept; what is not in it was not reviewed.
 */
import type { Change, Plan } from '../plan.ts';
import { sha256 } from '../../text/sha256.ts';

export interface Marker {
  readonly account: string;
  readonly id: string;
  readonly digest: string;
  readonly commit?: string;
  /** When the plan was shown (ISO 8601), where the comment was edited since to tell what became of it. */
  readonly shown?: string;
  /** By address, or by "~" and a hash of it: the shortened digest. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Those of them that an earlier merge brought. */
  readonly inherited: readonly string[];
}

const inside = (value: string): string =>
  encodeURIComponent(value)
    .replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
    .replaceAll('--', '-%2d');

const brief = (hex: string, bytes: number): string => Buffer.from(hex.slice(0, bytes * 2), 'hex').toString('base64url');
const digestOf = (change: Pick<Change, 'digest'>): string => brief(change.digest, 16).replaceAll('-', '.');
const hashOf = (address: string): string => `~${brief(sha256(address), 8).replaceAll('-', '.')}`;

/** The marker of a plan, of at most about `most` characters. */
export function printMarker(
  plan: Plan,
  commit: string | undefined,
  most: number,
  inherited: readonly string[] = [],
): string {
  const changed = plan.changes.filter((change) => change.kind !== 'none' && change.kind !== 'blocked');
  const list = (changes: readonly Change[], name: (address: string) => string): string =>
    changes
      .map((one) => `${name(one.address)}:${digestOf(one)}${inherited.includes(one.address) ? '^' : ''}`)
      .join(',');
  const lists = [
    list(changed, inside),
    list(changed, hashOf),
    list(
      changed.filter((change) => change.destructive),
      hashOf,
    ),
  ];
  const fitting = lists.find((text) => text.length <= most) ?? lists[2]?.slice(0, most).replace(/,?[^,]*$/, '') ?? '';
  return printLine({ account: plan.account.key, id: plan.account.id, digest: plan.digest, commit }, fitting);
}

/** The marker of a comment without a plan. */
export const printBareMarker = (account: { readonly key: string; readonly id: string }): string =>
  printLine({ account: account.key, id: account.id }, undefined);

function printLine(fields: Readonly<Record<string, string | undefined>>, addresses: string | undefined): string {
  const words = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${inside(value)}`],
  );
  return `<!-- sluice ${[...words, ...(addresses === undefined ? [] : [`addresses=${addresses}`])].join(' ')} -->`;
}

/** The marker of a comment, from its first line alone; undefined where there is none. */
export function readMarker(body: string): Marker | undefined {
  const words = /^<!-- sluice ([^\n]*?) -->/.exec(body)?.[1]?.split(' ') ?? [];
  const fields = new Map<string, string>();
  for (const word of words) {
    const cut = word.indexOf('=');
    if (cut > 0) fields.set(word.slice(0, cut), word.slice(cut + 1));
  }
  const text = (key: string): string | undefined => decoded(fields.get(key));
  const account = text('account');
  if (account === undefined) return undefined;
  const pairs = (fields.get('addresses') ?? '').split(',').flatMap((pair) => {
    const cut = pair.lastIndexOf(':');
    const address = decoded(pair.slice(0, Math.max(0, cut)));
    return cut <= 0 || address === undefined ? [] : [[address, pair.slice(cut + 1)] as const];
  });
  const plain = pairs.map(([address, digest]) => [address, digest.replace(/\^$/, '')] as const);
  const [commit, shown] = [text('commit'), text('shown')];
  return {
    account,
    id: text('id') ?? '',
    digest: text('digest') ?? '',
    commit,
    shown,
    addresses: Object.fromEntries(plain),
    inherited: pairs.flatMap(([address, digest]) => (digest.endsWith('^') ? [address] : [])),
  };
}

function decoded(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** The shortened digest of the change that the comment showed of the sequence; undefined where it showed none. */
export const shownAs = ({ addresses }: Marker, address: string): string | undefined =>
  addresses[address] ?? addresses[hashOf(address)];

/** Whether the comment showed a change of the sequence, as it was then, that no merge before it had brought. */
export const brings = (marker: Marker, address: string): boolean =>
  shownAs(marker, address) !== undefined && ![address, hashOf(address)].some((one) => marker.inherited.includes(one));

/**
 * Which of these changes were reviewed as they are now: address → full digest, the form the guard takes. Changes that
 * the comment did not show, or showed otherwise, are absent.
 */
export function approvedBy(
  marker: Marker,
  changes: readonly Pick<Change, 'address' | 'digest'>[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    changes
      .filter((change) => shownAs(marker, change.address) === digestOf(change))
      .map((change) => [change.address, change.digest]),
  );
}
