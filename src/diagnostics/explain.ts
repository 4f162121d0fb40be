/** `sluice explain CODE` and docs/diagnostics.md, from the catalogue: of problems, and of what an apply refuses. */
import { catalog } from './catalog.ts';
import { refusals } from './long/refusals.ts';
import { nearest } from './nearest.ts';
import { wrap } from './width.ts';

interface Explained {
  readonly kind: 'error' | 'warning' | 'hint' | 'refusal';
  readonly summary: string;
  readonly explain: string;
}

const all: ReadonlyMap<string, Explained> = new Map([
  ...Object.entries(catalog).map(([code, { severity, summary, explain: text }]): [string, Explained] => [
    code,
    { kind: severity, summary, explain: text },
  ]),
  ...Object.entries(refusals).map(([code, each]): [string, Explained] => [code, { kind: 'refusal', ...each }]),
]);

/** The long form for a terminal, or what to do when there is no such code. */
export function explain(code: string, columns = 80): { readonly ok: boolean; readonly text: string } {
  const wanted = code.trim().toLowerCase();
  const known = all.get(wanted);
  if (known === undefined) {
    const meant = nearest(wanted, all.keys());
    const more =
      meant === undefined
        ? `\n\nCodes:\n${[...all.keys()].map((each) => `  ${each}\n`).join('')}`
        : ` Did you mean ${meant}?\n`;
    return { ok: false, text: `There is no code "${code}".${more}` };
  }
  const { kind, summary, explain: text } = known;
  return { ok: true, text: `${wanted} (${kind})\n\n${asText(`${summary}\n\n${text}`, columns)}\n` };
}

/** Our Markdown as it reads best on a terminal: paragraphs broken to its width, examples indented without their fences. */
function asText(markdown: string, columns: number): string {
  const parts = markdown.split(/^```.*\n([\s\S]*?)^```$/m);
  return parts
    .map((part, index) =>
      index % 2 === 1
        ? part.trimEnd().replace(/^(?=.)/gm, '    ')
        : part
            .trim()
            .split(/\n{2,}/)
            .map((paragraph) => wrap(paragraph.replaceAll('\n', ' '), Math.min(columns, 100)).join('\n'))
            .join('\n\n'),
    )
    .filter((part) => part !== '')
    .join('\n\n');
}

/** docs/diagnostics.md */
export function diagnosticsPage(): string {
  const list = [...all].map(([code, { kind, summary }]) => `| [\`${code}\`](#${code}) | ${kind} | ${summary} |`);
  const sections = [...all].map(
    ([code, { kind, summary, explain: text }]) => `## ${code}\n\n**${summary}** (${kind})\n\n${text}`,
  );
  return [
    '# Diagnostics',
    '<!-- Generated from src/diagnostics by npm run generate. -->',
    'Every problem Sluice can tell, and everything an apply refuses, by its code. `sluice explain CODE` prints the same.',
    ['| code | | |', '|---|---|---|', ...list].join('\n'),
    ...sections,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
