/** One figure, held against a floor that was measured (or counted) in the same run. */
export interface Row {
  readonly what: string;
  /** With its unit. */
  readonly figure: string;
  readonly floor: string;
  /** Figure through floor, or the difference where that is the measure. */
  readonly ratio: string;
  /** What was set as a goal; "–" where the figure is told and no more. */
  readonly goal: string;
  /** Undefined where there is no goal. */
  readonly reached?: boolean;
}

export const ratioRow = (
  what: string,
  figure: number,
  floor: number,
  goal: number | undefined,
  unit: (value: number) => string,
): Row => {
  const ratio = figure / floor;
  return {
    what,
    figure: unit(figure),
    floor: unit(floor),
    ratio: ratio.toFixed(2),
    goal: goal === undefined ? '–' : `≤ ${goal}`,
    ...(goal === undefined ? {} : { reached: Number(ratio.toFixed(2)) <= goal }),
  };
};

export const seconds = (value: number): string => `${value.toFixed(1)} s`;
export const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? NaN;
  const high = sorted[Math.floor(middle)] ?? NaN;
  return (low + high) / 2;
}

const headings = ['', 'figure', 'floor', 'ratio', 'goal', ''] as const;
const cells = ({ what, figure, floor, ratio, goal, reached }: Row): readonly string[] => [
  what,
  figure,
  floor,
  ratio,
  goal,
  reached === undefined ? '' : reached ? '✓' : '✗',
];

/** A Markdown table whose columns stand one under the other in a terminal too. */
export function table(rows: readonly Row[]): string {
  const lines = [headings, ...rows.map(cells)];
  const widths = headings.map((_, column) => Math.max(3, ...lines.map((line) => [...(line[column] ?? '')].length)));
  const pad = (line: readonly string[]): string =>
    `| ${line.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - [...cell].length)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [pad(headings), rule, ...rows.map((row) => pad(cells(row)))].join('\n');
}
