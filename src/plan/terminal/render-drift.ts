/** What differs between the last apply, the files and Klaviyo, on a terminal and as Markdown. */
import type { Drift, DriftField, DriftKind, DriftReport } from '../drift.ts';
import { codeOf, markdownCode, markdownText, oneLine, textOf, visible } from '../words/escape.ts';
import { shellWord } from './render-problems.ts';
import { widthOf, wrap } from '../../diagnostics/width.ts';
import { accountWords, firstFew, hiddenValue, nothing } from '../words/render-words.ts';
import type { ViewOptions } from './status-view.ts';
import { bodyDiff } from '../words/body-diff.ts';
import { linesWords } from '../words/text-diff.ts';
import { plural } from '../../text/words.ts';

const kindWords: Readonly<Record<DriftKind, string>> = {
  'changed-in-yaml': 'changed in the file, not applied yet',
  'edited-in-klaviyo': 'edited in Klaviyo since the last apply',
  both: 'changed in the file and edited in Klaviyo',
  'deleted-in-klaviyo': 'deleted or archived in Klaviyo',
};

/** What to type; the first keeps Klaviyo's side, the second the file's. */
function ways({ kind, address }: Drift): readonly (readonly [words: string, command: string])[] {
  const name = shellWord(address);
  switch (kind) {
    case 'changed-in-yaml':
      return [['To apply it', `sluice apply --only ${name}`]];
    case 'edited-in-klaviyo':
    case 'both':
      return [
        ['To keep the edit', `sluice pull ${name}`],
        ['To overwrite it', `sluice apply --overwrite-drift ${name}`],
      ];
    case 'deleted-in-klaviyo':
      return [
        ['To make it again', `sluice apply --recreate ${name}`],
        ['To leave it deleted', `sluice delete ${name}`],
      ];
  }
}

const inStep = (report: DriftReport): string =>
  `${accountWords(report.account)}: no drift, ${report.unread === undefined ? 'all' : 'all else'} in step.`;

/** Values on one line each; long texts as the count of their lines. */
function sides(field: DriftField): readonly (readonly [side: string, value: string])[] {
  const isLong = [field.base, field.yaml, field.klaviyo].some(
    (value) => (value ?? '').includes('\n') || (value ?? '').length > 300,
  );
  if (isLong) return [['Klaviyo → file', linesWords(bodyDiff(field.klaviyo, field.yaml).shown)]];
  const shown = (value: string | null): string =>
    value === null ? nothing : value === hiddenValue ? 'secret, not shown' : oneLine(value);
  return [
    ...(field.base === null ? [] : [['applied', shown(field.base)] as const]),
    ['file', shown(field.yaml)],
    ['Klaviyo', shown(field.klaviyo)],
  ];
}

/** Ends with a newline. */
export function renderDriftText(report: DriftReport, { styles, width }: ViewOptions): string {
  const unread = (report.unread ?? []).flatMap(({ address, why }) =>
    wrap(`${oneLine(address)}  left alone: ${oneLine(why)}`, width).map(styles.change),
  );
  if (report.drift.length === 0)
    return `${[...unread, ...wrap(oneLine(inStep(report)), width).map(styles.good)].join('\n')}\n`;
  const blocks = report.drift.map((one) => [
    ...wrap(`${oneLine(one.address)}  ${kindWords[one.kind]}`, width).map((line, index) =>
      index === 0 ? styles.bold(line) : line,
    ),
    ...one.fields.flatMap((field) => {
      const rows = sides(field);
      const column = Math.max(...rows.map(([side]) => side.length));
      return [
        ...wrap(oneLine(field.path), width - 2).map((line) => `  ${styles.change(line)}`),
        ...rows.flatMap(([side, value]) =>
          wrap(value, width - column - 7).map((line, index) =>
            index === 0 ? `    ${styles.dim(side.padEnd(column))}   ${line}` : `${' '.repeat(column + 7)}${line}`,
          ),
        ),
      ];
    }),
    ...ways(one).flatMap(([words, command]) =>
      widthOf(`  ${words}: ${command}`) <= width
        ? [`  ${words}: ${styles.command(command)}`]
        : [`  ${words}:`, `    ${styles.command(command)}`],
    ),
  ]);
  const head = `${accountWords(report.account)}: ${plural(report.drift.length, 'sequence')} not in step with Klaviyo`;
  const seen = unread.length === 0 ? blocks : [...blocks, unread];
  return `${[wrap(visible(head), width).map(styles.bold), ...seen].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** For an issue, a summary or a comment; at most about `limit` characters, what is left out is counted. */
export function renderDriftMarkdown(report: DriftReport, limit = 60_000): string {
  const unread = (report.unread ?? []).map(
    ({ address, why }) => `- ${codeOf(address, 120)} was left alone: ${textOf(why, 300)}`,
  );
  if (report.drift.length === 0) {
    const rest = unread.length === 0 ? 'All in step.' : `All else in step.\n\n${unread.join('\n')}`;
    return `**Sluice: no drift.** ${markdownText(accountWords(report.account))}. ${rest}\n`;
  }
  const head = `### Sluice: ${plural(report.drift.length, 'sequence')} not in step with Klaviyo\n\n${markdownText(accountWords(report.account))}`;
  const table = [
    '| sequence | what | where | what to do |',
    '|---|---|---|---|',
    ...report.drift.map((one) => {
      const where = firstFew(one.fields.map((field) => field.path)).map((path) => codeOf(path, 80));
      const todo = ways(one).map(([words, command]) => `${words}: ${markdownCode(command)}`);
      return `| ${codeOf(one.address, 120)} | ${kindWords[one.kind]} | ${where.join(', ') || '–'} | ${todo.join('. ')} |`;
    }),
  ];
  const details = report.drift
    .filter((one) => one.fields.length > 0)
    .map((one) =>
      [
        `**${codeOf(one.address, 120)}**`,
        '',
        '| field | last applied | in the file | in Klaviyo |',
        '|---|---|---|---|',
        ...one.fields.map(
          (field) =>
            `| ${[codeOf(field.path, 80), ...[field.base, field.yaml, field.klaviyo].map(cell)].join(' | ')} |`,
        ),
      ].join('\n'),
    );
  let room = limit - head.length - 200;
  const take = (parts: readonly string[]): readonly string[] => {
    const kept: string[] = [];
    for (const part of parts) {
      if (part.length + 2 > room) break;
      kept.push(part);
      room -= part.length + 2;
    }
    return kept;
  };
  const rows = take(table);
  const folded = take(details);
  const left = table.length - rows.length + details.length - folded.length;
  return `${[head, rows.join('\n'), ...folded, ...(unread.length === 0 ? [] : [unread.join('\n')]), ...(left > 0 ? ['*Not everything fits here; `sluice drift` shows all of it.*'] : [])].join('\n\n')}\n`;
}

const cell = (value: string | null): string =>
  value === null || value === '' ? '–' : value === hiddenValue ? 'secret, not shown' : textOf(value, 300);
