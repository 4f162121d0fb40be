/** Which GitHub issues the alerts of a report ask for (issues.ts). */
import { markdownCode, markdownLink, markdownText, urlPath } from '../plan/escape.ts';
import { fullDay } from './kit/numbers.ts';
import { type AlertIssue, footer, issueDeeds, type IssueDeed } from './issues.ts';
import type { ReportLinks } from './markdown/pages.ts';
import type { Alert, ChangeMark, Report } from './report.ts';

/** `issues`: Sluice's own, of this account and others, in any order. */
export const decideIssues = (
  report: Pick<Report, 'account' | 'alerts' | 'through'>,
  issues: readonly AlertIssue[],
  links: ReportLinks,
): readonly IssueDeed[] =>
  issueDeeds(
    {
      mark: 'sluice-alert',
      account: report.account.key,
      over: `Over since the figures of ${fullDay(report.through)}.`,
    },
    report.alerts.map((alert) => ({ id: alert.id, title: titleOf(alert), text: textOf(alert, links) })),
    issues,
  );

const what: Readonly<Record<string, string>> = { drop: 'has dropped', above: 'is too high', silent: 'sends nothing' };

/** "cart-recovery: open rate has dropped". Titles are no Markdown. */
function titleOf({ id, address }: Alert): string {
  const [kind = '', rate] = id.slice(0, -address.length).trim().split(' ');
  return rate === undefined
    ? `${address}: ${what[kind] ?? ''}`
    : `${address}: ${rate.replaceAll('_', ' ')} ${what[kind] ?? ''}`;
}

function textOf({ address, rule, message, change }: Alert, links: ReportLinks): string {
  const { repositoryUrl, reportsBranch, branch, prefix = '', directory = '' } = links;
  const at = reportsBranch ?? branch;
  const page = `${prefix}${directory}/sequences/${address}.md`;
  const report =
    repositoryUrl === undefined || at === undefined
      ? markdownCode(page)
      : markdownLink('its report', `${repositoryUrl}/blob/${urlPath(at)}/${urlPath(page)}`);
  return [
    markdownText(message),
    '',
    change === undefined
      ? 'No change of the flow is known from before.'
      : `The change that came last before: ${changeWords(change, repositoryUrl)}. It came before; whether it is the reason, its figures must tell.`,
    '',
    `More in ${report}. The rule in ${markdownCode('sluice.yaml')}: ${markdownCode(rule)}.`,
    '',
    footer,
    '',
  ].join('\n');
}

function changeWords({ day, kind, commit, title }: ChangeMark, repositoryUrl: string | undefined): string {
  const name = commit?.slice(0, 7);
  const hash =
    name === undefined
      ? undefined
      : repositoryUrl === undefined
        ? markdownCode(name)
        : `[${markdownCode(name)}](${repositoryUrl}/commit/${commit})`;
  const words = [hash, title === undefined ? undefined : markdownText(title)].filter((word) => word !== undefined);
  return `${words.join(' ')}${words.length > 0 ? ', ' : ''}${kind} of ${fullDay(day)}`;
}
