/** What doctor tells of those whose approvals count. */
import { expect, test } from 'vitest';
import { approvers } from '../../src/cli/doctor/doctor-approvers.ts';
import type { Io } from '../../src/cli/io/io.ts';
import { worldOf } from '../../src/cli/io/session.ts';
import { defaultConfig, parseConfig } from '../../src/model/config/config-file.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';
import { token } from '../support/canary.ts';
import { createGitHubDouble } from '../support/github-double.ts';
import { gitIn } from '../support/git.ts';

const hub = createGitHubDouble(() => 0);
for (const login of ['robin', 'sam', 'kim']) hub.people.set(login, 'write');
hub.teams.set('oak/lifecycle', ['kim', 'guest']);
hub.teams.set('oak/owners', ['kim', 'robin']);

const silent = { write: () => undefined, isTerminal: false, columns: 80 };
const ask = (
  from: readonly string[],
  needs: number,
  more: Readonly<Record<string, string>> = { GITHUB_TOKEN: token },
) => {
  const io: Io = {
    ...{ stdout: silent, stderr: silent, cwd: '/', fetch: hub.fetch, now: () => 0, random: () => 0.5, git: gitIn },
    env: { GITHUB_REPOSITORY: 'oak/flows', ...more },
    sleep: async () => undefined,
    interrupted: new Promise(() => undefined),
  };
  const lines = from.map((one) => `      - "${one}"\n`).join('');
  const written = `project: oak\npolicy:\n  approvals:\n    live: ${needs}\n    from:${lines === '' ? ' []' : ''}\n${lines}`;
  const { source } = parseYaml(written, 'sluice.yaml');
  const { config } = source ? parseConfig(source) : {};
  return approvers(worldOf(io, '.'), config ?? defaultConfig);
};

test.each<[string, readonly string[], number, boolean, string, number?]>([
  ['a person and a team', ['sam', '@oak/owners'], 2, true, '3 people may write'],
  [
    'a member who may not write',
    ['@oak/lifecycle'],
    1,
    false,
    'guest may not write to this repository, so that approval',
    6,
  ],
  ['somebody misspelled', ['robin', 'sma'], 1, false, 'sma may not write', 7],
  [
    'fewer people than are needed',
    ['sam'],
    2,
    false,
    'a change needs 2 approvals, and only 1 person could give one',
    3,
  ],
  ['a team that cannot be read', ['@oak/secret'], 2, true, 'the token may not read who is in @oak/secret'],
])('%s', async (_, from, needs, ok, says, line) => {
  const checks = await ask(from, needs);
  expect(checks).toMatchObject([{ ok, says: expect.stringContaining(says) as string }]);
  expect(checks[0]?.at?.line).toBe(line);
});

test('nobody is named: nothing is asked; no token: it says so', async () => {
  expect(await ask([], 2)).toEqual([]);
  expect(await ask(['sam'], 1, {})).toMatchObject([
    { ok: true, says: expect.stringContaining('without GITHUB_TOKEN') as string },
  ]);
});
