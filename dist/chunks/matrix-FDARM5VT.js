import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  shardOf
} from "./chunk-KIUS7RKJ.js";
import {
  refuse
} from "./chunk-TRLBGWHJ.js";
import {
  tell,
  worldOf
} from "./chunk-BJXHAPQC.js";
import {
  loadConfig
} from "./chunk-UAVHVDVM.js";
import "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-NDF2TBOI.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/controller/schedule/matrix.ts
var mostJobs = 256;
function matrixOf(accounts, shards) {
  if (shards === void 0) {
    if (accounts.length > mostJobs)
      return failed(
        `There are ${accounts.length} accounts, and GitHub makes ${mostJobs} jobs of a matrix at most.
Let each job take several: sluice matrix --shards ${mostJobs}, and in the job: sluice controller --once --shard \${{ matrix.shard }}`
      );
    return success({ include: accounts.map((account) => ({ account })) });
  }
  if (!Number.isInteger(shards) || shards < 1 || shards > mostJobs)
    return failed(
      `--shards is a whole number from 1 to ${mostJobs}: GitHub makes ${mostJobs} jobs of a matrix at most. For more accounts let each job take more of them.`
    );
  const shares = /* @__PURE__ */ new Map();
  for (const account of accounts) {
    const index = shardOf(account, shards);
    shares.set(index, [...shares.get(index) ?? [], account]);
  }
  const include = [...shares].sort(([a], [b]) => a - b).map(([index, names]) => ({ shard: `${index}/${shards}`, accounts: names.join(" ") }));
  return success({ include });
}

// src/cli/matrix.ts
async function matrix(io, { root, shards }) {
  const world = worldOf(io, root);
  const { config, diagnostics, source } = await loadConfig(world.disk, world.root);
  if (!config)
    return tell(
      io,
      { root, format: "text" },
      diagnostics,
      new Map(source === void 0 ? [] : [["sluice.yaml", source]])
    );
  const made = matrixOf(
    config.accounts.map(({ key }) => key),
    shards
  );
  if (!made.ok) return refuse(io, made.error);
  io.stdout.write(`${JSON.stringify(made.data)}
`);
  return 0;
}
export {
  matrix
};
