import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/text/group.ts
function grouped(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item, index);
    groups.set(key, [...groups.get(key) ?? [], item]);
  }
  return groups;
}

export {
  grouped
};
