/** Alerts as GitHub sets them apart, above everything else. */
import { markdownText } from '../plan/escape.ts';
import { changeWords, sequenceLink } from './render-links.ts';
import type { ReportLinks } from './render-report.ts';
import type { Alert, Report } from './report.ts';

/** `from`: the page they stand on; on a sequence's own page it is not named again. */
export function alertBlock(
  { sequences }: Pick<Report, 'sequences'>,
  alerts: readonly Alert[],
  from: string,
  links: ReportLinks,
): string | undefined {
  if (alerts.length === 0) return undefined;
  const lines = alerts.map(({ address, message, change }) => {
    const name = sequences.find((one) => one.address === address)?.name ?? address;
    const whose = from === 'README.md' ? `${sequenceLink(name, address)}: ` : '';
    const last =
      change === undefined
        ? 'No change of the flow is known from before.'
        : `The last change before: ${changeWords(change, links)}.`;
    return `> - ${whose}${markdownText(message)} ${last}`;
  });
  return ['> [!WARNING]', ...lines].join('\n');
}
