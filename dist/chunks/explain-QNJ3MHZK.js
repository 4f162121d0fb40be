import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  catalog,
  nearest
} from "./chunk-6LHJPA4V.js";
import "./chunk-5XWL5JNG.js";

// src/diagnostics/explain.ts
var codes = Object.keys(catalog);
function explain(code) {
  const known = codes.find((each) => each === code.trim().toLowerCase());
  if (known === void 0) {
    const meant = nearest(code, codes);
    const hint = meant === void 0 ? "" : ` Did you mean ${meant}?`;
    return {
      ok: false,
      text: `There is no diagnostic "${code}".${hint}

Codes:
${codes.map((each) => `  ${each}
`).join("")}`
    };
  }
  const { severity, summary, explain: text } = catalog[known];
  return { ok: true, text: `${known} (${severity})

**${summary}**

${text}
` };
}
function diagnosticsPage() {
  const list = codes.map(
    (code) => `| [\`${code}\`](#${code}) | ${catalog[code].severity} | ${catalog[code].summary} |`
  );
  const sections = codes.map((code) => {
    const { severity, summary, explain: text } = catalog[code];
    return `## ${code}

**${summary}** (${severity})

${text}`;
  });
  return [
    "# Diagnostics",
    "<!-- Generated from src/diagnostics by npm run generate. -->",
    "Every problem Sluice can tell, by its code. `sluice explain CODE` prints the same.",
    ["| code | | |", "|---|---|---|", ...list].join("\n"),
    ...sections,
    ""
  ].join("\n\n").replace(/\n+$/, "\n");
}
export {
  diagnosticsPage,
  explain
};
