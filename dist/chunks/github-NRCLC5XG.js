import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  apiUrlFrom
} from "./chunk-Y6B2C5AK.js";
import {
  createGitHub,
  githubRepository
} from "./chunk-7IUPXXJR.js";
import "./chunk-OZT2MUQO.js";
import "./chunk-YJT4H7DG.js";
import "./chunk-5XWL5JNG.js";

// src/cli/io/github.ts
async function githubOf(io, root) {
  const token = io.env.GITHUB_TOKEN ?? io.env.GH_TOKEN;
  const repository = io.env.GITHUB_REPOSITORY ?? await githubRepository(root);
  const [owner, repo] = repository?.split("/") ?? [];
  if (!token || !owner || !repo) return void 0;
  const api = apiUrlFrom(io.env.GITHUB_API_URL);
  if (!api.ok) {
    io.stderr.write(`${api.error}
`);
    return void 0;
  }
  return createGitHub({
    token,
    apiUrl: api.data,
    owner,
    repo,
    fetch: io.fetch,
    now: io.now,
    sleep: (ms) => io.sleep(ms)
  });
}
export {
  githubOf
};
