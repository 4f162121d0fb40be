import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/text/group.ts
function grouped(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) groups.set(keyOf(item), [...groups.get(keyOf(item)) ?? [], item]);
  return groups;
}

export {
  grouped
};
