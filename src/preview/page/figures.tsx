/** How a message did, from the report that lies in the repository. */
import type { MessageFigures, PageMessage } from '../data.ts';

const percent = (value: number | null): string =>
  value === null ? '–' : `${(value * 100).toLocaleString('en-US', { maximumFractionDigits: value < 0.1 ? 2 : 1 })}%`;

/** Klaviyo counts a credit for each part of a text to each person; other countries than the United States may count more. */
const creditsOf = ({ recipients }: MessageFigures, segments: number): string =>
  `${(recipients * segments).toLocaleString('en-US')}`;

interface FiguresProps {
  readonly figures: MessageFigures;
  readonly message: PageMessage;
}

export function Figures({ figures, message: { channel, segments } }: FiguresProps) {
  const money = (value: number): string =>
    value.toLocaleString('en-US', { style: 'currency', currency: figures.currency, maximumFractionDigits: 0 });
  const shown: readonly (readonly [string, string])[] = [
    ['Recipients', figures.recipients.toLocaleString('en-US')],
    ...(channel === 'sms' ? [] : [['Opened', percent(figures.openRate)] as const]),
    ['Clicked', percent(figures.clickRate)],
    ['Converted', percent(figures.conversionRate)],
    ['Revenue', money(figures.revenue)],
    ...(channel === 'sms' && segments !== undefined
      ? [[`Credits, ${segments === 1 ? 'one' : segments} each`, creditsOf(figures, segments)] as const]
      : []),
    ...(figures.spend > 0 ? [['Cost', money(figures.spend)] as const] : []),
  ];
  return (
    <section>
      <h3>
        Last 30 days <small>to {figures.to}</small>
      </h3>
      <dl class="figures">
        {shown.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
