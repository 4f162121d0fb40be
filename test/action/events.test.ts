/** What the action does on which event. */
import { describe, expect, test } from 'vitest';
import { eventIn } from '../../src/action/event-file.ts';
import { deedOf } from '../../src/action/events.ts';
import type { EventPayload } from '../../src/action/io.ts';

const repository = { full_name: 'oak/flows', default_branch: 'main' };
const pull = (from = 'oak/flows', merged = false): EventPayload => ({
  repository,
  action: 'synchronize',
  pull_request: { number: 7, merged, head: { sha: 'abc', repo: { full_name: from } } },
});
const byHand = (branch: string): EventPayload => ({
  repository,
  ref: `refs/heads/${branch}`,
  inputs: { command: 'apply' },
});

const table: readonly (readonly [string, string, EventPayload, string, object])[] = [
  ['a pull request is planned', 'pull_request', pull(), 'auto', { do: 'plan', offline: false, pullRequest: 7 }],
  ['with nothing said too', 'pull_request', pull(), '', { do: 'plan', offline: false }],
  ['validate when asked', 'pull_request', pull(), 'validate', { do: 'validate', offline: false }],
  ['never applied before the merge', 'pull_request', pull(), 'apply', { do: 'refuse' }],
  ['a fork gets no key', 'pull_request', pull('stranger/flows'), 'auto', { do: 'validate', offline: true }],
  ['nor when it asks for a plan', 'pull_request', pull('stranger/flows'), 'plan', { do: 'validate', offline: true }],
  ['nor when it asks for an apply', 'pull_request', pull('stranger/flows'), 'apply', { do: 'validate', offline: true }],
  ['its words were edited', 'pull_request', { ...pull(), action: 'edited', changes: {} }, '', { do: 'nothing' }],
  ['its base was', 'pull_request', { ...pull(), action: 'edited', changes: { base: {} } }, '', { do: 'plan' }],
  ['closed without merging', 'pull_request', { ...pull(), action: 'closed' }, 'auto', { do: 'close', pullRequest: 7 }],
  [
    'merged: the push applies',
    'pull_request',
    { ...pull('oak/flows', true), action: 'closed' },
    '',
    { do: 'close', isMerged: true },
  ],
  ['the default branch is applied', 'push', { repository, ref: 'refs/heads/main' }, 'auto', { do: 'apply' }],
  ['another is validated', 'push', { repository, ref: 'refs/heads/main2' }, 'auto', { do: 'validate' }],
  ['a tag is validated', 'push', { repository, ref: 'refs/tags/main' }, 'auto', { do: 'validate' }],
  ['a push that does not say where', 'push', {}, 'auto', { do: 'refuse' }],
  ['nor what is applied', 'push', { ref: 'refs/heads/main' }, 'auto', { do: 'refuse' }],
  ['a branch taken away', 'push', { repository, ref: 'refs/heads/x', deleted: true }, 'auto', { do: 'nothing' }],
  ['a schedule', 'schedule', { repository }, 'auto', { do: 'scheduled' }],
  ['its input', 'workflow_dispatch', { repository, inputs: { command: 'drift' } }, 'auto', { do: 'drift' }],
  ['its input is unknown', 'workflow_dispatch', { repository, inputs: { command: 'destroy' } }, '', { do: 'refuse' }],
  ['by hand, the default branch', 'workflow_dispatch', byHand('main'), 'auto', { do: 'apply' }],
  ['by hand, another branch', 'workflow_dispatch', byHand('next'), 'auto', { do: 'refuse' }],
  ['by hand, another branch that is meant', 'workflow_dispatch', byHand('next'), 'apply', { do: 'apply' }],
  ['what a merge queue is about to push', 'merge_group', { repository }, 'auto', { do: 'plan', offline: false }],
  ['no input', 'workflow_dispatch', { repository, inputs: null }, 'auto', { do: 'plan' }],
  ['what is asked goes before', 'schedule', { repository }, 'plan', { do: 'plan' }],
  ['a stranger next to the key', 'pull_request_target', pull('stranger/flows'), 'validate', { do: 'refuse' }],
  ['an unknown command', 'push', { repository, ref: 'refs/heads/main' }, 'aply', { do: 'refuse' }],
  ['an unknown event', 'star', { repository }, 'auto', { do: 'refuse' }],
];

describe('events', () => {
  test.each(table)('%s', (_, name, payload, asked, deed) => {
    expect(deedOf(name, payload, asked)).toMatchObject(deed);
  });
});

test.each([
  ['', undefined, 'GITHUB_EVENT_PATH is not set'],
  ['/event.json', undefined, 'there is no file to read at /event.json'],
  ['/event.json', '', '/event.json is empty or no JSON'],
  ['/event.json', '{"ref": "refs/', 'empty or no JSON'],
  ['/event.json', 'null', "no event of GitHub's at its top"],
  ['/event.json', '[]', 'at its top'],
  ['/event.json', '{"repository": null}', 'at repository'],
  ['/event.json', '{"repository": {"full_name": "oak/flows"}}', 'at repository.default_branch'],
  ['/event.json', '{"pull_request": 7}', 'at pull_request'],
  ['/event.json', '{"pull_request": {"number": 7, "head": {"repo": null}}}', 'at pull_request.head.sha'],
])('an event file at "%s" that holds %j is told', (path, text, why) => {
  expect(eventIn(path, () => text)).toMatchObject({ ok: false, error: expect.stringContaining(why) });
});

test('an event is read as it is, with what the action has no need of', () => {
  const event = { ...byHand('main'), sender: { login: 'robin' }, pull_request: undefined };
  expect(eventIn('/event.json', () => JSON.stringify(event))).toEqual({
    ok: true,
    data: JSON.parse(JSON.stringify(event)),
  });
});
