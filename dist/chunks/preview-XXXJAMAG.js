import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  wantedSequences
} from "./chunk-FR42KOXS.js";
import {
  refuse
} from "./chunk-TRLBGWHJ.js";
import {
  previewSequence
} from "./chunk-COM7HOYT.js";
import {
  fixtureFor,
  readFixtureFile,
  readFixtures
} from "./chunk-B355TOFE.js";
import {
  failed,
  loadFiles,
  printJson,
  renderingFor,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  renderDiagnostics
} from "./chunk-UAVHVDVM.js";
import {
  isError
} from "./chunk-KKJNJNI7.js";
import {
  didYouMean
} from "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-NDF2TBOI.js";
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/preview/preview.ts
async function preview(io, addresses, options) {
  if ([options.out, options.base, options.open, options.serve].some((one) => one !== void 0))
    return (await import("./preview-page-T74HIIID.js")).previewPage(io, addresses, options);
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const { world, loaded, sources } = files;
  const wanted = wantedSequences(loaded, addresses);
  if (wanted.unknown !== void 0) {
    const known = loaded.sequences.map(({ address }) => address);
    const broken = loaded.diagnostics.filter((problem) => isError(problem) && problem.address === wanted.unknown);
    return refuse(
      io,
      broken.length > 0 ? renderDiagnostics(broken, renderingFor(io, io.stderr, sources)) : `There is no sequence "${wanted.unknown}".${didYouMean(wanted.unknown, known)}`
    );
  }
  const named = options.fixture === void 0 ? void 0 : await readFixtureFile(world.disk, world.root, options.fixture);
  if (named && "problem" in named) return tell(io, options, [named.problem], sources);
  const fixtures = await readFixtures(world.disk, world.root);
  const shown = wanted.sequences.map(
    (sequence) => previewSequence(loaded, sequence, named?.fixture ?? fixtureFor(sequence, fixtures), io.now())
  );
  if (options.verify) return (await import("./preview-verify-YUXFC46B.js")).verify(io, options, shown);
  const previews = shown.map((each) => each.preview);
  if (options.format === "json") {
    printJson(io, addresses.length === 1 ? previews[0] : { version: 1, previews });
  } else io.stdout.write((await import("./preview-text-CKSXIWHI.js")).previewText(shown, fixtures, io.stdout.columns));
  const problems = [
    ...previews.flatMap(({ messages }) => messages.flatMap(({ lint }) => lint)),
    ...fixtures.diagnostics
  ];
  return problems.some(({ severity }) => severity === "error") ? failed : 0;
}
export {
  preview
};
