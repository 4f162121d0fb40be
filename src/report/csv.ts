/** The stored rows as CSV (RFC 4180): one file a month of days, one a year of months, for people and spreadsheets too. */
import { askedNames, type AskedName, countsOf } from './counts.ts';
import type { Known } from './known.ts';
import type { DayRow } from './rows.ts';

/** Address and step are there for readers; what is read back is told by the ids, so that a moved file keeps its past. */
const header = ['day', 'address', 'step', 'flow_id', 'message_id', 'channel', ...askedNames];

export function printRows(rows: readonly DayRow[], known: Known): string {
  const lines = rows.map(({ day, flow_id: flow, message_id: message, channel, counts }) => [
    day,
    noFormula(known.flows[flow]?.address ?? ''),
    known.messages[message]?.step ?? '',
    flow,
    message,
    channel,
    ...askedNames.map((name) => String(counts[name])),
  ]);
  return printCsv([header, ...lines]);
}

/** Rows of a file, or undefined when it is not one of ours. Columns may have been added or reordered. */
export function parseRows(text: string): readonly DayRow[] | undefined {
  const [names = [], ...lines] = parseCsv(text);
  const at = new Map(names.map((name, i) => [name, i]));
  const needed = ['day', 'flow_id', 'message_id', 'channel', 'recipients'];
  // A line that ends early is what is left of one: its missing figures are not zero.
  if (needed.some((name) => !at.has(name)) || lines.some((line) => line.length !== names.length)) return undefined;
  const place = (name: string): number => at.get(name) ?? -1;
  const [day, flow, message, channel] = ['day', 'flow_id', 'message_id', 'channel'].map(place) as [
    number,
    number,
    number,
    number,
  ];
  const places = askedNames.map((name) => [name, place(name)] as const);
  const rows = lines.map((line): DayRow => {
    const counts: Partial<Record<AskedName, number>> = {};
    for (const [name, i] of places) counts[name] = Number(line[i] ?? 0);
    return {
      day: line[day] ?? '',
      flow_id: line[flow] ?? '',
      message_id: line[message] ?? '',
      channel: line[channel] ?? '',
      counts: countsOf(counts, line[channel] ?? ''),
    };
  });
  const isWhole = ({ day, flow_id: flow, counts }: DayRow): boolean =>
    /^\d{4}-\d{2}(-\d{2})?$/.test(day) && flow !== '' && askedNames.every((name) => Number.isFinite(counts[name]));
  return rows.every(isWhole) ? rows : undefined;
}

/**
 * A spreadsheet takes what begins so for a formula and runs it; an apostrophe before it makes it text:
 * https://owasp.org/www-community/attacks/CSV_Injection. One that was there gets another, so that no two become one.
 */
export const noFormula = (text: string): string => (/^[=+\-@\t\r']/.test(text) ? `'${text}` : text);

const special = /[",\r\n]/;
const quoted = (field: string): string => (special.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

export const printCsv = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => `${(special.test(line.join('')) ? line.map(quoted) : line).join(',')}\n`).join('');

export function parseCsv(text: string): readonly (readonly string[])[] {
  // What Sluice writes seldom has a quote in it, and years of days are read with every sync.
  if (!text.includes('"')) return text.split(/\r?\n/).flatMap((line) => (line === '' ? [] : [line.split(',')]));
  const lines: string[][] = [];
  let line: string[] = [];
  // A field is quoted, doubled quotes within, or runs to the next comma or end of line.
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    // What is no field is a line of its own: too short for anybody to take it for one.
    if (!match) return [...lines, [text.slice(at)]];
    line.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === ',') continue;
    lines.push(line);
    line = [];
  }
  return line.length === 0 ? lines : [...lines, line];
}
