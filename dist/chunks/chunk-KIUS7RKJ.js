import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  sha256
} from "./chunk-UAVHVDVM.js";

// src/controller/schedule/shard.ts
var wholeShard = { index: 1, count: 1 };
function parseShard(text) {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : void 0;
}
var shardOf = (account, count) => Number.parseInt(sha256(account).slice(0, 12), 16) % count + 1;
var isMine = (account, { index, count }) => shardOf(account, count) === index;
var shardName = ({ index, count }) => count === 1 ? "all" : `${index}-of-${count}`;

export {
  wholeShard,
  parseShard,
  shardOf,
  isMine,
  shardName
};
