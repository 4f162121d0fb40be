/** Alerts as GitHub sets them apart, above everything else. */
import { markdownLink, markdownText } from '../../plan/escape.ts';
import { changeWords, pageOf, relative } from './links.ts';
import type { ReportLinks } from './pages.ts';
import type { Alert } from '../report.ts';

/** `from`: the page they stand on; on a sequence's own page it is not named again. */
export function alertBlock(alerts: readonly Alert[], from: string, links: ReportLinks): string | undefined {
  if (alerts.length === 0) return undefined;
  const lines = alerts.map(({ address, message, change }) => {
    const page = from === 'README.md' ? ` ${markdownLink('Its page', relative(from, pageOf(address)))}.` : '';
    const last =
      change === undefined
        ? 'No change of the flow is known from before.'
        : `The last change before: ${changeWords(change, links)}.`;
    return `> - ${markdownText(message)} ${last}${page}`;
  });
  return ['> [!WARNING]', ...lines].join('\n');
}
