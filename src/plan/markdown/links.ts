/** Links into the repository, where it is known where that is. */
import { markdownCode, markdownLink, urlPath } from '../words/escape.ts';

export interface LinkOptions {
  /** "https://github.com/owner/repository"; without it places are named, not linked. */
  readonly repositoryUrl?: string;
  /** Commit of the links. */
  readonly commit?: string;
  /** Path of the root inside the repository, "" where they are one. */
  readonly root?: string;
}

/** A place in a file as a link, or as code where nothing can be linked. */
export function placeLink(file: string, line: number | undefined, options: LinkOptions, label?: string): string {
  const shown = markdownCode(label ?? (line === undefined ? file : `${file}:${line}`));
  const { repositoryUrl, commit, root = '' } = options;
  if (repositoryUrl === undefined || commit === undefined) return shown;
  const path = [root, file].filter((part) => part !== '' && part !== '.').join('/');
  const url = `${repositoryUrl}/blob/${urlPath(commit)}/${urlPath(path)}${line === undefined ? '' : `#L${line}`}`;
  return markdownLink(shown, url);
}

/** A commit's first seven digits, linked where it can be. */
export function commitLink(commit: string, { repositoryUrl }: LinkOptions): string {
  const shown = markdownCode(commit.slice(0, 7));
  return repositoryUrl === undefined ? shown : markdownLink(shown, `${repositoryUrl}/commit/${urlPath(commit)}`);
}
