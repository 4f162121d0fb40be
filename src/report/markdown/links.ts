/** Where the pages lead: commits, the YAML, Klaviyo, each other. */
import { markdownCode, markdownLink, markdownText, urlPath } from '../../plan/escape.ts';
import { fullDay } from '../kit/numbers.ts';
import type { ReportLinks } from './pages.ts';
import type { ChangeMark } from '../report.ts';

/** The address of a flow in Klaviyo's own pages. */
export const flowUrl = (id: string): string => `https://www.klaviyo.com/flow/${encodeURIComponent(id)}/edit`;

export const klaviyoLink = (flowId: string): string => markdownLink('in Klaviyo', flowUrl(flowId));

export const pageOf = (address: string): string => `sequences/${address}.md`;
export const chartOf = (address: string): string => `charts/sequences/${address}.svg`;

/** From a page to another, both below the report's directory. */
export const relative = (from: string, to: string): string =>
  `${'../'.repeat(from.split('/').length - 1)}${urlPath(to)}`;

export const sequenceLink = (name: string, address: string, from = 'README.md'): string =>
  markdownLink(markdownText(name) || markdownCode(address), relative(from, pageOf(address)));

/** A sequence's YAML, where it can be reached from the page; by name alone otherwise. */
export function yamlLink(file: string, page: string, links: ReportLinks): string {
  const { repositoryUrl, branch, reportsBranch, directory, prefix = '' } = links;
  const label = markdownCode(file);
  if (repositoryUrl !== undefined)
    return markdownLink(label, `${repositoryUrl}/blob/${urlPath(branch ?? 'HEAD')}/${urlPath(`${prefix}${file}`)}`);
  if (directory === undefined || reportsBranch !== undefined) return label;
  return markdownLink(label, relative(`${directory}/${page}`, file));
}

/** "[a1b2c3d](…) Say in the subject what was left behind", as much of it as is known; undefined where neither is. */
export function commitWords({ commit, title }: ChangeMark, { repositoryUrl }: ReportLinks): string | undefined {
  const hash = commit === undefined ? undefined : markdownCode(commit.slice(0, 7));
  const linked =
    hash === undefined || repositoryUrl === undefined
      ? hash
      : markdownLink(hash, `${repositoryUrl}/commit/${urlPath(commit ?? '')}`);
  const words = [linked, title === undefined ? undefined : markdownText(title)].filter((word) => word !== undefined);
  return words.length === 0 ? undefined : words.join(' ');
}

/** "[a1b2c3d](…) Start from Active on Site (replace, 14 November 2026)". */
export function changeWords(change: ChangeMark, links: ReportLinks): string {
  const when = `${markdownText(change.kind)}, ${fullDay(change.day)}`;
  const commit = commitWords(change, links);
  return commit === undefined ? when : `${commit} (${when})`;
}
