import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  failed,
  success
} from "./chunk-YJT4H7DG.js";

// src/github/api-url.ts
var publicApi = "https://api.github.com";
function apiUrlFrom(value) {
  const url = value?.trim() || publicApi;
  const parsed = URL.canParse(url) ? new URL(url) : void 0;
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(parsed?.hostname ?? "");
  if (parsed?.protocol === "https:" || parsed?.protocol === "http:" && isLoopback) return success(url);
  return failed(
    `GITHUB_API_URL is "${url}", which is no address a token may be sent to. Write an https:// address; without the variable it is ${publicApi}.`
  );
}

export {
  apiUrlFrom
};
