/** Which GitHub issues the alerts of a report ask for (issues.ts). */
import { markdownCode, markdownLink, markdownText, urlPath } from '../plan/words/escape.ts';
import { changeSay } from './kit/changes.ts';
import { fullDay } from './kit/numbers.ts';
import { alertWords } from './kit/todo.ts';
import { type AlertIssue, footer, issueDeeds, type IssueDeed } from './issues.ts';
import { markdown } from './markdown/say.ts';
import type { Alert, Report, ReportLinks } from './report.ts';

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

/** "cart-recovery: open rate has dropped". Titles are no Markdown. */
const titleOf = (alert: Alert): string => `${alert.address}: ${alertWords(alert)}`;

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
      : `The change that came last before: ${markdown(changeSay(change), { links })}. It came before; whether it is the reason, its figures must tell.`,
    '',
    `More in ${report}. The rule in ${markdownCode('sluice.yaml')}: ${markdownCode(rule)}.`,
    '',
    footer,
    '',
  ].join('\n');
}
