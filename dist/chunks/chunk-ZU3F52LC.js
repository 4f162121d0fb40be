import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/diagnostics/result.ts
var success = (data) => ({ ok: true, data });
var mapResult = (result, of) => result.ok ? success(of(result.data)) : result;
var failed = (error) => ({ ok: false, error });

export {
  success,
  mapResult,
  failed
};
