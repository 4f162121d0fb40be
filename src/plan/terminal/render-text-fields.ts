/** Field differences on a terminal. */
import { firstLines, oneLine } from '../words/escape.ts';
import type { FieldDiff } from '../plan.ts';
import type { Styles } from './render-styles.ts';
import { fit, padEnd, widthOf, wrap } from '../../diagnostics/width.ts';
import { isHidden, isLong, nothing } from '../words/render-words.ts';
import { bodyDiff } from '../words/body-diff.ts';
import { hunkHead, linesWords } from '../words/text-diff.ts';

export interface TextStyle {
  readonly styles: Styles;
  /** Columns of the terminal. */
  readonly width: number;
  /** Most lines shown of one text's difference; the rest is counted. */
  readonly diffLines: number;
}

const shown = (value: string | null): string => (value === null || value === '' ? nothing : oneLine(value));

/** The fields one below the other, their names in a column. */
export function fieldLines(fields: readonly FieldDiff[], indent: number, style: TextStyle): readonly string[] {
  const column = Math.min(18, Math.max(9, ...fields.map((field) => widthOf(oneLine(field.path)))));
  return fields.flatMap((field) => oneField(field, indent, column, style));
}

function oneField(field: FieldDiff, indent: number, column: number, style: TextStyle): readonly string[] {
  const { styles, width } = style;
  const margin = ' '.repeat(indent);
  const path = oneLine(field.path);
  const name = padEnd(path, column);
  const head = margin + name;
  const rest = width - indent - column - 3;
  if (isHidden(field))
    return oneField({ ...field, before: 'secret, not shown', after: 'another secret' }, indent, column, style);
  if (field.text === true) return textLines(field, indent, column, style);
  const [before, after] = [shown(field.before), shown(field.after)];
  if (!isLong(field) && widthOf(before) + 3 + widthOf(after) <= rest && path.length <= column) {
    return [`${head}   ${styles.dim(before)} → ${after}`];
  }
  const block = (lead: string, value: string, paint: (text: string) => string): readonly string[] =>
    wrap(value, rest).map((line, index) =>
      index === 0 ? `${lead}${paint(line)}` : `${' '.repeat(indent + column + 3)}${paint(line)}`,
    );
  return [
    ...(path.length > column ? [margin + path] : []),
    ...block(`${path.length > column ? margin + ' '.repeat(column) : head}   `, before, styles.dim),
    ...block(`${margin}${' '.repeat(column)} → `, after, (text) => text),
  ];
}

function textLines(field: FieldDiff, indent: number, column: number, style: TextStyle): readonly string[] {
  const { styles, width, diffLines } = style;
  const diff = bodyDiff(field.before, field.after).shown;
  const margin = ' '.repeat(indent + 2);
  const paint = { '+': styles.add, '-': styles.remove, ' ': styles.dim } as const;
  const all = diff.hunks.flatMap((hunk) => [
    styles.dim(margin + hunkHead(hunk)),
    ...hunk.lines.map(
      ({ mark, text }) => margin + paint[mark](fit(`${mark} ${text.replaceAll('\t', '  ')}`, width - indent - 2)),
    ),
  ]);
  const { kept, left } = firstLines(all, diffLines);
  return [
    `${' '.repeat(indent)}${padEnd(oneLine(field.path), column)}   ${linesWords(diff)}${diff.whole ? ', wholly another text' : ''}`,
    ...kept,
    ...(left > 0 ? [styles.dim(`${margin}… ${left} more lines; all of them: sluice plan --format markdown`)] : []),
  ];
}
