/** `sluice explain CODE` and docs/diagnostics.md, from the catalogue. */
import { catalog } from './catalog.ts';
import type { DiagnosticCode } from './catalog.ts';
import { nearest } from './nearest.ts';

const codes = Object.keys(catalog) as readonly DiagnosticCode[];

/** The long form as Markdown, or what to do when there is no such code. */
export function explain(code: string): { readonly ok: boolean; readonly text: string } {
  const known = codes.find((each) => each === code.trim().toLowerCase());
  if (known === undefined) {
    const meant = nearest(code, codes);
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
    return {
      ok: false,
      text: `There is no diagnostic "${code}".${hint}\n\nCodes:\n${codes.map((each) => `  ${each}\n`).join('')}`,
    };
  }
  const { severity, summary, explain: text } = catalog[known];
  return { ok: true, text: `${known} (${severity})\n\n**${summary}**\n\n${text}\n` };
}

/** docs/diagnostics.md */
export function diagnosticsPage(): string {
  const list = codes.map(
    (code) => `| [\`${code}\`](#${code}) | ${catalog[code].severity} | ${catalog[code].summary} |`,
  );
  const sections = codes.map((code) => {
    const { severity, summary, explain: text } = catalog[code];
    return `## ${code}\n\n**${summary}** (${severity})\n\n${text}`;
  });
  return [
    '# Diagnostics',
    '<!-- Generated from src/diagnostics by npm run generate. -->',
    'Every problem Sluice can tell, by its code. `sluice explain CODE` prints the same.',
    ['| code | | |', '|---|---|---|', ...list].join('\n'),
    ...sections,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
