/** The daily rows: what is printed comes back, what is not whole is refused, and nothing of it runs in a spreadsheet. */
import { describe, expect, it } from 'vitest';
import { noCounts } from '../../src/report/counts.ts';
import { parseRows, printRows } from '../../src/report/csv.ts';
import { parseFigures, printFigures } from '../../src/report/figures-csv.ts';
import { frameKeys, type SequenceReport } from '../../src/report/report.ts';
import type { DayRow } from '../../src/report/rows.ts';

const rows: readonly DayRow[] = ['2026-11-01', '2026-11-02'].map((day) => ({
  ...{ day, flow_id: 'F', message_id: 'M', channel: 'email' },
  counts: { ...noCounts, recipients: 12, conversion_value: 99.5 },
}));
const printed = (address = 'welcome/first, or "so"'): string =>
  printRows(rows, {
    version: 1,
    flows: { F: { address, name: 'Welcome' } },
    messages: { M: { flow_id: 'F', step: 'hello' } },
  });

it('gives back what was printed, whatever a file is called, also after a spreadsheet changed its line ends', () => {
  expect(parseRows(printed())).toEqual(rows);
  expect(parseRows(printed().replaceAll('\n', '\r\n'))).toEqual(rows);
});

describe('refuses', () => {
  const [head = '', first = '', second = ''] = printed('welcome').split('\n');
  it.each([
    ['an empty file', ''],
    ['one without its heads', `${first}\n${second}\n`],
    ['a line that was cut off', `${head}\n${first}\n${second.slice(0, -9)}`],
    ['a line with more than it has heads', `${head}\n${first},1\n`],
    ['what a merge left', `${head}\n<<<<<<< HEAD\n${first}\n=======\n${second}\n>>>>>>> other\n`],
    ['a quote that is not closed', `${head}\n${first.replace('welcome', '"welcome')}\n${second}\n`],
    ['a line that was cut off where it has quotes', `${head}\n${second.replace('welcome', '"wel,come"').slice(0, 25)}`],
    ['a day as a spreadsheet writes it', `${head}\n${first.replace('2026-11-01', '01/11/2026')}\n`],
    ['a number that is none', `${head}\n${first.replace(',12,', ',twelve,')}\n`],
  ])('%s', (_, text) => {
    expect(parseRows(text)).toBeUndefined();
  });
});

describe('an address that a spreadsheet would run', () => {
  const addresses = ["=cmd|'x'!A0", '+1', '-1', '@sum', "'=cmd|'x'!A0", '=1"&"'];
  it.each(addresses)('%s is text in both files', (address) => {
    const cells = [printed(address), printFigures([{ address, figures }])].map(
      (text) => text.split('\n')[1]?.replace('2026-11-01,', '') ?? '',
    );
    for (const cell of cells) expect(cell).toMatch(/^"?'/);
  });

  it('finds its figures again, and no other finds them', () => {
    const some = addresses.map((address, i) => ({ address, figures: figuresWith(i + 1) }));
    const read = parseFigures(printFigures(some));
    expect(addresses.map((address) => read?.(address)['30d'].now.counts.recipients)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

function figuresWith(recipients: number): SequenceReport['figures'] {
  const side = { counts: { ...noCounts, recipients }, rates: {} } as SequenceReport['figures']['7d']['now'];
  return Object.fromEntries(frameKeys.map((key) => [key, { now: side, before: side }])) as SequenceReport['figures'];
}
const figures = figuresWith(1);
