/** Where the pages lead: the YAML, Klaviyo, each other. */
import { markdownCode, markdownLink, urlPath } from '../../plan/words/escape.ts';
import type { ReportLinks } from '../report.ts';

/** The address of a flow in Klaviyo's own pages. */
export const flowUrl = (id: string): string => `https://www.klaviyo.com/flow/${encodeURIComponent(id)}/edit`;

export const klaviyoLink = (flowId: string): string => markdownLink('in Klaviyo', flowUrl(flowId));

export const pageOf = (address: string): string => `sequences/${address}.md`;
export const chartOf = (address: string): string => `charts/sequences/${address}.svg`;
export const canvasOf = (address: string): string => `charts/flows/${address}.svg`;

/** From a page to another, both below the report's directory. */
export const relative = (from: string, to: string): string =>
  `${'../'.repeat(from.split('/').length - 1)}${urlPath(to)}`;

/** A sequence's YAML, where it can be reached from the page; by name alone otherwise. */
export function yamlLink(file: string, page: string, links: ReportLinks): string {
  const { repositoryUrl, branch, reportsBranch, directory, prefix = '' } = links;
  const label = markdownCode(file);
  if (repositoryUrl !== undefined)
    return markdownLink(label, `${repositoryUrl}/blob/${urlPath(branch ?? 'HEAD')}/${urlPath(`${prefix}${file}`)}`);
  if (directory === undefined || reportsBranch !== undefined) return label;
  return markdownLink(label, relative(`${directory}/${page}`, file));
}
