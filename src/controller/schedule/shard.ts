/** A share of the accounts, the same on every machine: by the hash of an account's key, and by nothing else. */
import { sha256 } from '../../text/sha256.ts';

/** `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export const wholeShard: Shard = { index: 1, count: 1 };

/** "2/16"; undefined for anything that is no such thing. */
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined;
}

/** From 1 to `count`. */
export const shardOf = (account: string, count: number): number =>
  (Number.parseInt(sha256(account).slice(0, 12), 16) % count) + 1;

export const isMine = (account: string, { index, count }: Shard): boolean => shardOf(account, count) === index;

/** "all", or "2-of-16": what files of a share are called. */
export const shardName = ({ index, count }: Shard): string => (count === 1 ? 'all' : `${index}-of-${count}`);
