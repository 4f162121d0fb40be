import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  diagnostic
} from "./chunk-KKJNJNI7.js";
import {
  prefixIn,
  said
} from "./chunk-NDF2TBOI.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";

// src/source/base.ts
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
async function atRef({ root, git }, ref, use) {
  const here = git(root);
  const commit = await said(here, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (commit === void 0) return failed(await noSuchRef(here, root, ref));
  const prefix = await prefixIn(here) ?? "";
  const at = git(await said(here, ["rev-parse", "--show-toplevel"]) ?? root);
  const directory = await mkdtemp(join(tmpdir(), "sluice-base-"));
  try {
    const env = { GIT_INDEX_FILE: join(directory, "index") };
    const below = prefix === "" ? [] : ["--", `:(top,literal)${prefix}`];
    const read = await at(["read-tree", commit], { env });
    const listed = read.ok ? await at(["ls-files", "-z", ...below], { env }) : read;
    const out = ["checkout-index", "-z", "--stdin", `--prefix=${join(directory, "files")}/`];
    const laid = listed.ok ? await at(out, { env, stdin: listed.raw }) : listed;
    if (!laid.ok) return failed(unreadable(ref, laid.error));
    return success(await use(join(directory, "files", prefix)));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
async function noSuchRef(git, root, ref) {
  const shallow = await said(git, ["rev-parse", "--is-shallow-repository"]);
  const detail = shallow === void 0 ? `${root} is not inside a Git repository. Leave --base out to see what is there now.` : shallow === "true" ? "This clone is shallow, so it may lack the commit. Fetch it: git fetch origin REF, or actions/checkout with fetch-depth: 0." : "Name a commit, a branch or a tag that git rev-parse knows, such as origin/main; git fetch gets what is missing.";
  return diagnostic("base-unknown", `There is no commit "${ref}" here to compare with.`, detail);
}
var unreadable = (ref, why) => diagnostic("base-unknown", `The files of "${ref}" could not be read.`, why);

export {
  atRef
};
