/**
 * What the action does on which event, when nobody says otherwise (command: auto):
 *
 *   pull_request opened, synchronize, reopened, …   plan, and its comment
 *   pull_request edited                             plan, where it goes into another branch now
 *   pull_request from a fork                        validate offline: a stranger's code gets no key
 *   pull_request closed without merging             the comment says so in a line
 *   pull_request merged                             old pictures go; the push applies it
 *   push to the default branch                      apply
 *   push to any other branch                        validate
 *   merge_group                                     plan, without a comment: what the queue is about to push
 *   schedule                                        drift and reports
 *   workflow_dispatch                               its input "command", else plan; apply on the default branch alone
 *   pull_request_target                             refused: it would give a stranger's code the key
 *   anything else                                   refused, with what to write
 */
import type { EventPayload } from './io.ts';

export const commands = ['validate', 'plan', 'apply', 'drift', 'report'] as const;
export type ActionCommand = (typeof commands)[number];

export type Deed =
  | { readonly do: ActionCommand; readonly offline: boolean; readonly pullRequest?: number; readonly commit?: string }
  | { readonly do: 'scheduled' }
  | { readonly do: 'close'; readonly pullRequest: number; readonly isMerged: boolean }
  | { readonly do: 'nothing'; readonly why: string }
  | { readonly do: 'refuse'; readonly why: string };

export function deedOf(name: string, payload: EventPayload, asked: string): Deed {
  if (name === 'pull_request_target') return refuse(targetWords);
  const said = asked === '' ? 'auto' : asked;
  if (said !== 'auto' && !isCommand(said))
    return refuse(`There is no command "${said}". Known: auto, ${commands.join(', ')}.`);

  const pull = payload.pull_request;
  if (pull && name.startsWith('pull_request')) return onPullRequest(pull, payload, said);
  if (said !== 'auto') return { do: said as ActionCommand, offline: false };
  switch (name) {
    case 'push':
      if (payload.ref === undefined || payload.repository === undefined)
        return refuse(
          'The event of this push does not say which branch it was, or which is applied, so nothing is done. Write what you want: with: { command: apply }.',
        );
      if (payload.deleted) return { do: 'nothing', why: 'The push deleted a branch.' };
      return payload.ref === `refs/heads/${payload.repository?.default_branch}`
        ? { do: 'apply', offline: false, ...(payload.after ? { commit: payload.after } : {}) }
        : { do: 'validate', offline: false };
    case 'merge_group':
      return { do: 'plan', offline: false };
    case 'schedule':
      return { do: 'scheduled' };
    case 'workflow_dispatch': {
      const chosen = String(payload.inputs?.['command'] ?? 'plan');
      if (!isCommand(chosen)) return refuse(`There is no command "${chosen}". Known: ${commands.join(', ')}.`);
      const { default_branch: branch } = payload.repository ?? {};
      if (chosen === 'apply' && payload.ref !== `refs/heads/${branch}`)
        return refuse(
          `Only ${branch} is applied, and this run was started on ${payload.ref}. Start it on ${branch}; where another branch is meant to be applied, write with: { command: apply }.`,
        );
      return { do: chosen, offline: false };
    }
    default:
      return refuse(`Nothing is known to do on "${name}". Write what you want: with: { command: plan }.`);
  }
}

function onPullRequest(
  pull: NonNullable<EventPayload['pull_request']>,
  { action, repository, changes }: EventPayload,
  said: string,
): Deed {
  const isFork = pull.head.repo?.full_name !== repository?.full_name;
  const offline = isFork;
  if (action === 'closed') {
    if (isFork) return { do: 'nothing', why: 'A fork has no comment.' };
    return { do: 'close', pullRequest: pull.number, isMerged: pull.merged === true };
  }
  if (action === 'edited' && changes?.base === undefined) return { do: 'nothing', why: 'Only its words were edited.' };
  if (isFork) return { do: 'validate', offline };
  if (said === 'apply')
    return refuse('A pull request is not applied before it is merged. Leave out command, or write plan.');
  const command = said === 'auto' ? 'plan' : (said as ActionCommand);
  return { do: command, offline, pullRequest: pull.number, commit: pull.head.sha };
}

const isCommand = (word: string): word is ActionCommand => (commands as readonly string[]).includes(word);
const refuse = (why: string): Deed => ({ do: 'refuse', why });

const targetWords =
  'pull_request_target runs with the secrets of this repository while a checkout may hold the code of a stranger, who could then send the key anywhere. Use on: pull_request; pull requests from forks are validated without a key.';
