import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  setAt
} from "./chunk-UWKCYIVX.js";
import {
  entryLine,
  renderTests
} from "./chunk-27VNGQHS.js";
import {
  refuse
} from "./chunk-TRLBGWHJ.js";
import {
  failures,
  findTests,
  leftFor,
  runCase,
  runTests
} from "./chunk-IEE6ILAY.js";
import {
  afterWords
} from "./chunk-QX2JGFET.js";
import "./chunk-NFGMCDQY.js";
import "./chunk-HOZ6W337.js";
import {
  failed,
  loadFiles,
  printJson,
  renderingFor,
  wantsColour
} from "./chunk-BJXHAPQC.js";
import {
  coloured,
  compileAll,
  diagnosticJson,
  plain,
  renderDiagnostics
} from "./chunk-UAVHVDVM.js";
import {
  isError
} from "./chunk-KKJNJNI7.js";
import {
  whichOne
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

// src/flow-tests/words/render-junit.ts
var escape = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
function renderJunit(reports) {
  const total = (cases) => {
    const of = (outcome) => cases.filter((one) => one.outcome === outcome).length;
    return `tests="${cases.length}" failures="${of("failed")}" skipped="${of("depends")}"`;
  };
  const suites = reports.map(
    ({ address, cases }) => [
      `  <testsuite name="${escape(address)}" ${total(cases)}>`,
      ...cases.map((one) => caseXml(address, one)),
      "  </testsuite>"
    ].join("\n")
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="sluice test" ${total(reports.flatMap(({ cases }) => cases))}>
${suites.join("\n")}
</testsuites>
`;
}
function caseXml(address, { name, outcome, file, line, why, got }) {
  const head = `    <testcase classname="${escape(address)}" name="${escape(name)}" file="${escape(file)}" line="${line}"`;
  if (outcome === "passed") return `${head}/>`;
  const message = `message="${escape(why)}"`;
  const inside = outcome === "failed" ? `<failure ${message}>${escape([why, ...got.map(entryLine)].join("\n"))}</failure>` : `<skipped ${message}/>`;
  return `${head}>${inside}</testcase>`;
}

// src/cli/test/test.ts
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/flow-tests/written-expect.ts
function expectationsOf({ timeline, start }, subject) {
  return timeline.entries.flatMap((entry) => {
    const written = expectationOf(entry, subject);
    if (typeof written === "object" && entry.kind === "sent") return [{ at: afterWords(entry.at - start), ...written }];
    return written ? [written] : [];
  });
}
function expectationOf(entry, subject) {
  const step = subject.steps.get(entry.action ?? "");
  switch (entry.kind) {
    case "sent":
      return step && { [step.kind]: step.id };
    case "skipped":
      return step && { skipped: step.id };
    case "refused":
      return { refused: leftFor(entry, subject) };
    case "left":
      return { left: leftFor(entry, subject) };
    case "ended":
      return "end";
    default:
      return void 0;
  }
}

// src/cli/test/test.ts
async function test(io, addresses, options) {
  const common = { ...options, format: options.format === "json" ? "json" : "text" };
  const files = await loadFiles(io, common);
  if (!files) return failed;
  const tests = await findTests(files.world, files.loaded);
  const unknown = addresses.filter((address) => !tests.subjects.has(address));
  const compiled = compileAll(files.loaded).diagnostics.filter(isError);
  const about = ({ address }) => addresses.length === 0 || address === void 0 || addresses.includes(address);
  const problems = [...compiled, ...tests.diagnostics].filter((one) => isError(one) && about(one));
  if (problems.length > 0 || unknown.length > 0) {
    const sources = new Map([...files.sources, ...tests.sources]);
    if (options.format === "json") printJson(io, { version: 1, diagnostics: problems.map(diagnosticJson) });
    io.stderr.write(renderDiagnostics(problems, renderingFor(io, io.stderr, sources)));
    for (const address of unknown)
      refuse(
        io,
        `There is no sequence "${address}" that could be tried.${whichOne(address, [...tests.subjects.keys()])}`
      );
    return failed;
  }
  const warnings = tests.diagnostics.filter((one) => !isError(one) && about(one));
  if (warnings.length > 0) {
    const sources = new Map([...files.sources, ...tests.sources]);
    io.stderr.write(`${renderDiagnostics(warnings, renderingFor(io, io.stderr, sources))}
`);
  }
  if (options.update) return updateTests(io, files.world, tests, addresses);
  const reports = await runTests(tests, addresses);
  const paint = wantsColour(io, io.stdout) ? coloured : plain;
  if (options.format === "json") printJson(io, { version: 1, sequences: reports });
  else if (options.format === "junit") io.stdout.write(renderJunit(reports));
  else
    io.stdout.write(
      renderTests(reports, paint, { explain: options.explain === true, coverage: options.coverage === true })
    );
  return failures(reports).length > 0 ? failed : 0;
}
async function updateTests(io, world, tests, addresses) {
  let changed = 0;
  for (const file of tests.tests) {
    if (addresses.length > 0 && !addresses.includes(file.address)) continue;
    const subject = tests.subjects.get(file.address);
    const path = join(world.root, file.file);
    const before = await readFile(path, "utf8");
    const after = file.cases.reduce((text, one) => {
      const result = runCase(subject, file, one, tests.fixtures);
      if (one.expect && !result.miss) return text;
      io.stdout.write(`${file.file}:${one.at.line}  ${one.name}
`);
      changed += 1;
      return setAt(text, [...one.path, "expect"], expectationsOf(result, subject)) ?? text;
    }, before);
    if (after !== before) await writeFile(path, after);
  }
  io.stdout.write(
    changed === 0 ? "Every case expects what comes.\n" : `
Read what they expect now before you commit it: git diff.
`
  );
  return 0;
}
export {
  test
};
