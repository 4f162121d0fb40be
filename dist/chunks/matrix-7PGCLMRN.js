import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  shardOf
} from "./chunk-CIP4FGTL.js";
import {
  failed,
  tell,
  worldOf
} from "./chunk-TKCOU3S2.js";
import {
  loadConfig
} from "./chunk-YPM65CUP.js";
import "./chunk-JWORRKF4.js";
import "./chunk-SUSLMEBD.js";
import "./chunk-EZ6KSLOH.js";
import "./chunk-C3RO4UXK.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-NWX3FGRB.js";
import "./chunk-YI3QEKZS.js";
import "./chunk-5XWL5JNG.js";

// src/controller/schedule/matrix.ts
var mostJobs = 256;
function matrixOf(accounts, shards) {
  if (shards === void 0) {
    if (accounts.length > mostJobs)
      return {
        ok: false,
        problem: `There are ${accounts.length} accounts, and GitHub makes ${mostJobs} jobs of a matrix at most.
Let each job take several: sluice matrix --shards ${mostJobs}, and in the job: sluice controller --once --shard \${{ matrix.shard }}`
      };
    return { ok: true, matrix: { include: accounts.map((account) => ({ account })) } };
  }
  if (!Number.isInteger(shards) || shards < 1 || shards > mostJobs)
    return {
      ok: false,
      problem: `--shards is a whole number from 1 to ${mostJobs}: GitHub makes ${mostJobs} jobs of a matrix at most. For more accounts let each job take more of them.`
    };
  const shares = /* @__PURE__ */ new Map();
  for (const account of accounts) {
    const index = shardOf(account, shards);
    shares.set(index, [...shares.get(index) ?? [], account]);
  }
  const include = [...shares].sort(([a], [b]) => a - b).map(([index, names]) => ({ shard: `${index}/${shards}`, accounts: names.join(" ") }));
  return { ok: true, matrix: { include } };
}

// src/cli/matrix.ts
async function matrix(io, { root, shards }) {
  const world = worldOf(io, root);
  const { config, diagnostics, source } = await loadConfig(world.disk, world.root);
  if (!config) {
    tell(io, { root, format: "text" }, diagnostics, new Map(source === void 0 ? [] : [["sluice.yaml", source]]));
    return failed;
  }
  const made = matrixOf(
    config.accounts.map(({ key }) => key),
    shards
  );
  if (!made.ok) {
    io.stderr.write(`${made.problem}
`);
    return failed;
  }
  io.stdout.write(`${JSON.stringify(made.matrix)}
`);
  return 0;
}
export {
  matrix
};
