/** `sluice promote` for people: a row for each sequence that differs, its fields below it, and what is meant to differ. */
import { widthOf, wrap } from '../../diagnostics/width.ts';
import { duration, plural } from '../../text/words.ts';
import { oneLine, visible } from '../words/escape.ts';
import type { AccountDifference, PromotionReport, PromotionRow } from './promotion-report.ts';
import { accountWords } from '../words/render-words.ts';
import type { ViewOptions } from '../terminal/status-view.ts';

const marks: Readonly<Record<PromotionRow['verdict'], string>> = {
  'in-step': ' ',
  goes: '→',
  waits: '·',
  refused: '✗',
  other: ' ',
};

/** Ends with a newline. `typed`: what the user has to type further, such as " --account production". */
export function renderPromotion(report: PromotionReport, { styles, width }: ViewOptions, typed: string): string {
  const { sequences, from, account, after_minutes: after } = report;
  const differing = sequences.filter(({ verdict }) => verdict !== 'in-step');
  const head = `From ${from} to ${oneLine(accountWords(account))}${after === 0 ? '' : `, after ${duration(after)}`}`;
  const paint = {
    goes: styles.good,
    waits: styles.warning,
    refused: styles.danger,
    other: styles.dim,
    'in-step': styles.dim,
  };
  const rows = differing.map((row) => [
    ...wrap(`${oneLine(row.address)}  ${oneLine(row.change)}`, width - 2).map((line, index) =>
      paint[row.verdict](`${index === 0 ? marks[row.verdict] : ' '} ${line}`),
    ),
    ...(row.standing === '' ? [] : wrap(visible(row.standing), width - 4).map((line) => `    ${line}`)),
    ...row.fields.flatMap((field) => fieldLines(field, width)),
  ]);
  const count = (verdict: PromotionRow['verdict']): number => sequences.filter((row) => row.verdict === verdict).length;
  const [goes, waits, refused] = [count('goes'), count('waits'), count('refused')];
  const [same, other] = [count('in-step'), count('other')];
  const parts = [
    ...(same > 0 ? [`${same} in step`] : []),
    ...(goes > 0 ? [`${plural(goes, 'goes', 'go')} over with the next apply`] : []),
    ...(waits > 0 ? [plural(waits, 'waits', 'wait')] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(other > 0 ? [`${plural(other, 'needs', 'need')} no promotion`] : []),
  ].join(' · ');
  const sections = [
    [styles.bold(head)],
    ...rows,
    byAccount(report.by_account, width),
    wrap(parts === '' ? 'No sequence.' : `${parts}.`, width),
    goes > 0 ? [`Bring it over with: ${styles.command(`sluice apply${typed}`)}`] : [],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n')}\n`;
}

function fieldLines({ step, path, before, after }: PromotionRow['fields'][number], width: number): readonly string[] {
  const name = step === undefined ? path : `${oneLine(step)}: ${path}`;
  const shown = (text: string | null): string => (text === null ? '–' : oneLine(text));
  const [old, now] = [shown(before), shown(after)] as const;
  const whole = `${name}  ${old} → ${now}`;
  if (widthOf(whole) <= width - 4) return [`    ${whole}`];
  const block = (lead: string, text: string): readonly string[] =>
    wrap(text, width - 8).map((line, index) => `      ${index === 0 ? lead : ' '} ${line}`);
  return [`    ${name}`, ...block(' ', old), ...block('→', now)];
}

function byAccount(all: readonly AccountDifference[], width: number): readonly string[] {
  if (all.length === 0) return [];
  const lines = all.map(({ what, name, first, second }) => {
    const [a, b] = [first, second].map((text) => (text === null || text === '' ? 'none' : oneLine(text)));
    return `${what === 'list' || what === 'segment' ? `${what} in ${oneLine(name)}` : `${what} ${oneLine(name)}`}: ${a} → ${b}`;
  });
  return [
    'Differs by account, not compared',
    ...lines.flatMap((line) => wrap(line, width - 2).map((one) => `  ${one}`)),
  ];
}
