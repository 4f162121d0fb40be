import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  apiUrlFrom,
  createGitHub,
  githubRepository
} from "./chunk-NDF2TBOI.js";
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/io/github.ts
async function githubOf(io, root) {
  const token = io.env.GITHUB_TOKEN ?? io.env.GH_TOKEN;
  if (!token) return void 0;
  const repository = io.env.GITHUB_REPOSITORY ?? await githubRepository(io.git(root));
  const [owner, repo] = repository?.split("/") ?? [];
  if (!owner || !repo) return void 0;
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
