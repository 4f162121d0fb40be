/**
 * What a pull request changes about where keys and words go: another variable is sent as the key, another account is written
 * to, webhooks may hold more secrets, requests go to another address. It stands first in the comment, before any plan.
 */
import { configFile, parseConfig } from '../model/config/config-file.ts';
import type { AccountConfig } from '../model/config/config.ts';
import { markdownCode } from '../plan/words/escape.ts';
import type { Git } from '../git/git.ts';
import { commitsNamed, said } from '../git/questions.ts';
import { parseYaml } from '../yaml/yaml.ts';

/** In words; none where the base of the pull request is not in the clone (fetch-depth: 0 brings it). */
export async function dangersOf(git: Git, base: string, now: AccountConfig): Promise<readonly string[]> {
  const from = await baseCommit(git, base);
  if (from === undefined) return [];
  const [before, workflows] = await Promise.all([
    said(git, ['show', `${from}:./${configFile}`]),
    said(git, ['diff', '--unified=0', from, 'HEAD', '--', ':(top).github', ':(top)*.env']),
  ]);
  const source = before === undefined ? undefined : parseYaml(before, configFile).source;
  const old = source && parseConfig(source).config?.accounts.find(({ key }) => key === now.key);
  return [...(old === undefined ? [] : changedAccount(old, now)), ...changedAddress(workflows ?? '')];
}

/** GitHub checks out the merge of a pull request, whose first parent is the base. */
export async function baseCommit(git: Git, base: string): Promise<string | undefined> {
  const [merged, first, remote] = await commitsNamed(git, ['HEAD^2', 'HEAD^1', `refs/remotes/origin/${base}`]);
  return merged === undefined ? remote : first;
}

/** Pure: what of an account's way to Klaviyo differs. */
export function changedAccount(old: AccountConfig, now: AccountConfig): readonly string[] {
  const more = (now.secrets ?? []).filter((name) => !(old.secrets ?? []).includes(name));
  return [
    ...(old.apiKeyEnv === now.apiKeyEnv
      ? []
      : [
          `${code('api_key_env')} is ${code(now.apiKeyEnv)} instead of ${code(old.apiKeyEnv)}: the value of that variable is sent to Klaviyo as the key.`,
        ]),
    ...(old.accountId === now.accountId
      ? []
      : [
          `${code('account_id')} is ${shown(now.accountId)} instead of ${shown(old.accountId)}: flows may be written into another account.`,
        ]),
    ...(more.length === 0
      ? []
      : [
          `Webhooks may hold ${more.map(code).join(', ')} from now on: the value reaches Klaviyo and the webhook’s address.`,
        ]),
  ];
}

/** Pure: added or removed lines of a diff that say where requests to Klaviyo go. */
export function changedAddress(diff: string): readonly string[] {
  const isSaid = diff.split('\n').some((line) => /^[+-](?![+-]).*KLAVIYO_API_URL/.test(line));
  return isSaid ? [`${code('KLAVIYO_API_URL')} changes: requests, and the key with them, go to that address.`] : [];
}

const code = (name: string): string => markdownCode(name);
const shown = (id: string | undefined): string => (id === undefined ? 'not said' : code(id));

/** For the top of a comment; empty where there is nothing. */
export const dangerSection = (dangers: readonly string[]): string =>
  dangers.length === 0
    ? ''
    : [
        '> [!CAUTION]',
        '> **This changes where keys and words go. Merge it only if you meant it.**',
        ...dangers.map((line) => `> - ${line}`),
        '',
      ].join('\n');
