import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  sha256
} from "./chunk-UAVHVDVM.js";

// src/plan/markdown/marker.ts
var inside = (value) => encodeURIComponent(value).replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16)}`).replaceAll("--", "-%2d");
var brief = (hex, bytes) => Buffer.from(hex.slice(0, bytes * 2), "hex").toString("base64url");
var digestOf = (change) => brief(change.digest, 16).replaceAll("-", ".");
var hashOf = (address) => `~${brief(sha256(address), 8).replaceAll("-", ".")}`;
function printMarker(plan, commit, most, inherited = []) {
  const changed = plan.changes.filter((change) => change.kind !== "none" && change.kind !== "blocked");
  const list = (changes, name) => changes.map((one) => `${name(one.address)}:${digestOf(one)}${inherited.includes(one.address) ? "^" : ""}`).join(",");
  const lists = [
    list(changed, inside),
    list(changed, hashOf),
    list(
      changed.filter((change) => change.destructive),
      hashOf
    )
  ];
  const fitting = lists.find((text) => text.length <= most) ?? lists[2]?.slice(0, most).replace(/,?[^,]*$/, "") ?? "";
  return printLine({ account: plan.account.key, id: plan.account.id, digest: plan.digest, commit }, fitting);
}
var printBareMarker = (account) => printLine({ account: account.key, id: account.id }, void 0);
function printLine(fields, addresses) {
  const words = Object.entries(fields).flatMap(
    ([key, value]) => value === void 0 ? [] : [`${key}=${inside(value)}`]
  );
  return `<!-- sluice ${[...words, ...addresses === void 0 ? [] : [`addresses=${addresses}`]].join(" ")} -->`;
}
function readMarker(body) {
  const words = /^<!-- sluice ([^\n]*?) -->/.exec(body)?.[1]?.split(" ") ?? [];
  const fields = /* @__PURE__ */ new Map();
  for (const word of words) {
    const cut = word.indexOf("=");
    if (cut > 0) fields.set(word.slice(0, cut), word.slice(cut + 1));
  }
  const text = (key) => decoded(fields.get(key));
  const account = text("account");
  if (account === void 0) return void 0;
  const pairs = (fields.get("addresses") ?? "").split(",").flatMap((pair) => {
    const cut = pair.lastIndexOf(":");
    const address = decoded(pair.slice(0, Math.max(0, cut)));
    return cut <= 0 || address === void 0 ? [] : [[address, pair.slice(cut + 1)]];
  });
  const plain = pairs.map(([address, digest]) => [address, digest.replace(/\^$/, "")]);
  const [commit, shown] = [text("commit"), text("shown")];
  return {
    account,
    id: text("id") ?? "",
    digest: text("digest") ?? "",
    commit,
    shown,
    addresses: Object.fromEntries(plain),
    inherited: pairs.flatMap(([address, digest]) => digest.endsWith("^") ? [address] : [])
  };
}
function decoded(value) {
  if (value === void 0) return void 0;
  try {
    return decodeURIComponent(value);
  } catch {
    return void 0;
  }
}
var shownAs = ({ addresses }, address) => addresses[address] ?? addresses[hashOf(address)];
var brings = (marker, address) => shownAs(marker, address) !== void 0 && ![address, hashOf(address)].some((one) => marker.inherited.includes(one));
function approvedBy(marker, changes) {
  return Object.fromEntries(
    changes.filter((change) => shownAs(marker, change.address) === digestOf(change)).map((change) => [change.address, change.digest])
  );
}

export {
  printMarker,
  printBareMarker,
  readMarker,
  shownAs,
  brings,
  approvedBy
};
