import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  wantedSequences
} from "./chunk-FR42KOXS.js";
import {
  previewSequence
} from "./chunk-UFRNCBJ2.js";
import {
  fixtureFor,
  readFixtureFile,
  readFixtures
} from "./chunk-CHGY3QI3.js";
import {
  failed,
  loadFiles,
  printJson,
  renderingFor,
  tell
} from "./chunk-HJ52UWLS.js";
import {
  isError,
  renderDiagnostics
} from "./chunk-LQ4KT6NZ.js";
import {
  didYouMean
} from "./chunk-SUSLMEBD.js";
import "./chunk-WFP3Z6KS.js";
import "./chunk-JWORRKF4.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-6UANGJRV.js";
import "./chunk-YYUCGBG4.js";
import "./chunk-X3XRY2I5.js";
import "./chunk-7IUPXXJR.js";
import "./chunk-OZT2MUQO.js";
import "./chunk-YJT4H7DG.js";
import "./chunk-5XWL5JNG.js";

// src/cli/preview/preview.ts
async function preview(io, addresses, options) {
  if ([options.out, options.base, options.open, options.serve].some((one) => one !== void 0))
    return (await import("./preview-page-LGNUNEXB.js")).previewPage(io, addresses, options);
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const { world, loaded, sources } = files;
  const wanted = wantedSequences(loaded, addresses);
  if (wanted.unknown !== void 0) {
    const known = loaded.sequences.map(({ address }) => address);
    const broken = loaded.diagnostics.filter((problem) => isError(problem) && problem.address === wanted.unknown);
    io.stderr.write(
      broken.length > 0 ? renderDiagnostics(broken, renderingFor(io, io.stderr, sources)) : `There is no sequence "${wanted.unknown}".${didYouMean(wanted.unknown, known)}
`
    );
    return failed;
  }
  const named = options.fixture === void 0 ? void 0 : await readFixtureFile(world.disk, world.root, options.fixture);
  if (named && "problem" in named) {
    tell(io, options, [named.problem], sources);
    return failed;
  }
  const fixtures = await readFixtures(world.disk, world.root);
  const shown = wanted.sequences.map(
    (sequence) => previewSequence(loaded, sequence, named?.fixture ?? fixtureFor(sequence, fixtures), io.now())
  );
  if (options.verify) return (await import("./preview-verify-XEPBWLRC.js")).verify(io, options, shown);
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
