import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/time/zone.ts
var day = 864e5;
var formats = /* @__PURE__ */ new Map();
function format(zone) {
  let made = formats.get(zone);
  if (!made) {
    made = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric"
    });
    formats.set(zone, made);
  }
  return made;
}
var quarter = 9e5;
var known = /* @__PURE__ */ new Map();
function offsetAt(ms, zone) {
  if (zone === "UTC") return 0;
  let offsets = known.get(zone);
  if (!offsets) known.set(zone, offsets = /* @__PURE__ */ new Map());
  const slot = Math.floor(ms / quarter);
  let offset = offsets.get(slot);
  if (offset === void 0) {
    if (offsets.size > 5e4) offsets.clear();
    offset = ask(slot * quarter, zone);
    offsets.set(slot, offset);
  }
  return offset;
}
function ask(ms, zone) {
  const parts = Object.fromEntries(
    format(zone).formatToParts(ms).map(({ type, value }) => [type, Number(value)])
  );
  const { year = 0, month = 1, day: day2 = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day2, hour, minute, second) - ms;
}
var wallOf = (ms, zone) => new Date(ms + offsetAt(ms, zone));
function momentOf(wall, zone) {
  const before = offsetAt(wall - day, zone);
  const after = offsetAt(wall + day, zone);
  const first = wall - before;
  if (before === after || offsetAt(first, zone) === before) return first;
  const second = wall - after;
  return offsetAt(second, zone) === after ? second : first;
}

export {
  day,
  offsetAt,
  wallOf,
  momentOf
};
