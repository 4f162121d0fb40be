import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/cli/io/exists.ts
import { access } from "node:fs/promises";
var exists = (path) => access(path).then(
  () => true,
  () => false
);

export {
  exists
};
