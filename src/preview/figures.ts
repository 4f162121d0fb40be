/** How the messages of a sequence did in the last 30 days, from the rows of a stored report. */
import { rateOf } from '../report/counts.ts';
import type { Known } from '../report/known.ts';
import type { Report } from '../report/report.ts';
import { type DayRow, sumRows } from '../report/rows.ts';
import { number } from '../text/figures.ts';
import type { MessageFigures } from './data.ts';

export interface StoredFigures {
  readonly known: Known;
  readonly daily: readonly DayRow[];
  readonly previous?: Pick<Report, 'account' | 'frames'>;
}

/** By step; empty where nothing is stored. */
export function figuresOf(stored: StoredFigures | undefined, address: string): ReadonlyMap<string, MessageFigures> {
  const frame = stored?.previous?.frames.find(({ key }) => key === '30d');
  if (!stored?.previous || !frame) return new Map();
  const { known, daily, previous } = stored;
  const bySteps = new Map<string, DayRow[]>();
  for (const row of daily) {
    const step = known.messages[row.message_id]?.step;
    if (step === undefined || known.flows[row.flow_id]?.address !== address) continue;
    if (row.day < frame.from || row.day > frame.to) continue;
    bySteps.set(step, [...(bySteps.get(step) ?? []), row]);
  }
  return new Map(
    [...bySteps].map(([step, rows]) => {
      const counts = sumRows(rows);
      const figures: MessageFigures = {
        from: frame.from,
        to: frame.to,
        currency: previous.account.currency,
        recipients: counts.recipients,
        openRate: rateOf('open_rate', counts),
        clickRate: rateOf('click_rate', counts),
        conversionRate: rateOf('conversion_rate', counts),
        revenue: counts.conversion_value,
        spend: counts.text_message_spend,
      };
      return [step, figures];
    }),
  );
}

const percent = (rate: number): string =>
  `${(rate * 100).toLocaleString('en-US', { maximumFractionDigits: rate < 0.1 ? 1 : 0 })}%`;

/** For a mail's card on the canvas: of the last 30 days. */
export function figureWords({ recipients, openRate, clickRate }: MessageFigures): string {
  const rates = [
    ...(openRate === null ? [] : [`${percent(openRate)} opened`]),
    ...(clickRate === null ? [] : [`${percent(clickRate)} clicked`]),
  ];
  return [`${number(recipients)} sent`, ...rates].join(', ');
}

/** For a text's. Klaviyo takes a credit for each part to each person in the United States; elsewhere it takes more. */
export const creditWords = ({ recipients }: MessageFigures, segments: number): string =>
  `${number(recipients)} people, ${number(recipients * segments)} credits in 30 days`;
