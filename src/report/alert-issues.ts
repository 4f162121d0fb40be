/**
 * Which GitHub issues alerts ask for. One issue an alert for as long as it lasts:
 *
 *   the alert     its newest issue                       what is done
 *   holds         none, or one that Sluice closed        an issue is opened
 *   holds         open                                   its text follows the alert; equal text is left alone
 *   holds         closed by a person                     left alone: somebody knows, and does not want to hear more
 *   is over       open                                   a last word, then closed
 *   is over       closed by a person                     noted in it, so that the alert opens a new one next time
 *   is over       closed by Sluice                       nothing
 *
 * An issue is known by its first line, which people do not see, and only where Sluice wrote it.
 */
import { markdownCode, markdownLink, markdownText, urlPath } from '../plan/escape.ts';
import { fullDay } from './kit/numbers.ts';
import type { ReportLinks } from './markdown/pages.ts';
import type { Alert, ChangeMark, Report } from './report.ts';

export interface AlertIssue {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly title: string;
  readonly body: string;
}

export type IssueDeed =
  | { readonly do: 'open'; readonly title: string; readonly body: string }
  | { readonly do: 'update'; readonly number: number; readonly title: string; readonly body: string }
  | { readonly do: 'close'; readonly number: number; readonly body: string; readonly comment: string }
  | { readonly do: 'note'; readonly number: number; readonly body: string };

const overMark = '<!-- over -->';

/** `issues`: Sluice's own, of this account and others, in any order. */
export function decideIssues(
  report: Pick<Report, 'account' | 'alerts' | 'through'>,
  issues: readonly AlertIssue[],
  links: ReportLinks,
): readonly IssueDeed[] {
  const newest = new Map<string, AlertIssue>();
  for (const issue of [...issues].sort((a, b) => a.number - b.number)) {
    const id = alertOf(issue.body, report.account.key);
    if (id !== undefined) newest.set(id, issue);
  }
  const holding = new Set(report.alerts.map(({ id }) => id));
  return [
    ...report.alerts.flatMap((alert): readonly IssueDeed[] => {
      const issue = newest.get(alert.id);
      const [title, body] = [titleOf(alert), bodyOf(report, alert, links)];
      if (issue === undefined || (issue.state === 'closed' && issue.body.includes(overMark)))
        return [{ do: 'open', title, body }];
      if (issue.state === 'closed' || (issue.title === title && same(issue.body, body))) return [];
      return [{ do: 'update', number: issue.number, title, body }];
    }),
    ...[...newest].flatMap(([id, issue]): readonly IssueDeed[] => {
      if (holding.has(id) || issue.body.includes(overMark)) return [];
      const { number, state } = issue;
      const body = `${issue.body.trimEnd()}\n\n${overMark}\n`;
      const comment = `Over since the figures of ${fullDay(report.through)}.`;
      return [state === 'open' ? { do: 'close', number, body, comment } : { do: 'note', number, body }];
    }),
  ];
}

/** GitHub keeps lines as it likes. */
const same = (a: string, b: string): boolean => a.replaceAll('\r\n', '\n').trim() === b.trim();

const inside = (text: string): string => encodeURIComponent(text).replaceAll('--', '-%2D');

function alertOf(body: string, account: string): string | undefined {
  const [, key, id] = /^<!-- sluice-alert account=(\S+) id=(\S+) -->/.exec(body) ?? [];
  if (key !== inside(account) || id === undefined) return undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

const what: Readonly<Record<string, string>> = { drop: 'has dropped', above: 'is too high', silent: 'sends nothing' };

/** "cart-recovery: open rate has dropped". Titles are no Markdown. */
function titleOf({ id, address }: Alert): string {
  const [kind = '', rate] = id.slice(0, -address.length).trim().split(' ');
  return rate === undefined
    ? `${address}: ${what[kind] ?? ''}`
    : `${address}: ${rate.replaceAll('_', ' ')} ${what[kind] ?? ''}`;
}

function bodyOf(
  { account }: Pick<Report, 'account'>,
  { id, address, rule, message, change }: Alert,
  links: ReportLinks,
): string {
  const { repositoryUrl, reportsBranch, branch, prefix = '', directory = '' } = links;
  const at = reportsBranch ?? branch;
  const page = `${prefix}${directory}/sequences/${address}.md`;
  const report =
    repositoryUrl === undefined || at === undefined
      ? markdownCode(page)
      : markdownLink('its report', `${repositoryUrl}/blob/${urlPath(at)}/${urlPath(page)}`);
  return [
    `<!-- sluice-alert account=${inside(account.key)} id=${inside(id)} -->`,
    markdownText(message),
    '',
    change === undefined
      ? 'No change of the flow is known from before.'
      : `The change that came last before: ${changeWords(change, repositoryUrl)}. It came before; whether it is the reason, its figures must tell.`,
    '',
    `More in ${report}. The rule in ${markdownCode('sluice.yaml')}: ${markdownCode(rule)}.`,
    '',
    '<sub>Sluice keeps this up to date and closes it when the alert is over. Close it by hand to hear no more of it until then.</sub>',
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
