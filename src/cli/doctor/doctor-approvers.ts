/** Whether those whose approvals count may write, and can be enough of them: asked of GitHub where there is a token. */
import { canWrite } from '../../github/pull-request.ts';
import { teamMembers } from '../../github/reviews.ts';
import type { SourceRange } from '../../diagnostics/diagnostic.ts';
import type { Config } from '../../model/config/config.ts';
import type { World } from '../../connect/world.ts';
import { listed, plural } from '../../text/words.ts';

export interface Check {
  readonly check: string;
  readonly ok: boolean;
  readonly says: string;
  readonly fix?: string;
  /** What of sluice.yaml it is about. */
  readonly at?: SourceRange;
}

const check = 'approvers';

export async function approvers(
  { github: open }: Pick<World, 'github'>,
  { policy: { approvals } }: Config,
): Promise<readonly Check[]> {
  if (approvals === undefined || approvals.from.length === 0) return [];
  const github = await open?.();
  const unasked = `${listed([...approvals.from])}; whether they may write was not asked, without GITHUB_TOKEN`;
  if (github === undefined) return [{ check, ok: true, says: unasked }];
  /** By login: where it, or a team it is in, is named first. */
  const people = new Map<string, SourceRange | undefined>();
  const found = (login: string, at: SourceRange | undefined): void => void people.set(login, people.get(login) ?? at);
  const unread: string[] = [];
  for (const [index, one] of approvals.from.entries()) {
    const at = approvals.fromAt[index];
    if (!one.includes('/')) found(one.replace(/^@/, ''), at);
    else {
      const members = await teamMembers(github, one);
      if (members.ok) for (const member of members.data) found(member, at);
      else unread.push(one);
    }
  }
  const may: string[] = [];
  const not: string[] = [];
  for (const login of people.keys()) {
    const can = await canWrite(github, login);
    if (!can.ok) return [{ check, ok: false, says: `GitHub could not be asked. ${can.error.message}` }];
    (can.data ? may : not).push(login);
  }
  const at = not.map((login) => people.get(login)).find((one) => one !== undefined);
  const most = Math.max(0, ...Object.values(approvals.needs));
  if (not.length > 0) {
    const says = `${listed(not.sort())} may not write to this repository, so ${not.length === 1 ? 'that approval' : 'their approvals'} would not count`;
    const fix = 'Give them write access, or take them out of policy.approvals.from (or of the team).';
    return [{ check, ok: false, says, fix, at }];
  }
  // Of a team that cannot be read nobody knows how many there are.
  if (unread.length === 0 && may.length < most) {
    const says = `a change needs ${plural(most, 'approval')}, and only ${plural(may.length, 'person', 'people')} could give one`;
    const fix = 'Name more people in policy.approvals.from, or ask for fewer.';
    return [{ check, ok: false, says, fix, at: approvals.at }];
  }
  const unreadWords = unread.length === 0 ? '' : `; the token may not read who is in ${listed(unread)}`;
  return [{ check, ok: true, says: `${plural(may.length, 'person', 'people')} may write${unreadWords}` }];
}
