/** What octokit sends goes through the fetch it was given: nock sees it at the network's door. */
import nock from 'nock';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createGitHub } from '../../src/github/client.ts';

// It stands in the place of fetch from its import on, also for the files after this one.
beforeAll(() => void (nock.isActive() || nock.activate()));
afterAll(() => nock.restore());

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

const github = createGitHub({
  ...{ token: 'ghs_nock', apiUrl: 'https://api.github.com', owner: 'oak', repo: 'flows' },
  fetch: (...args) => globalThis.fetch(...args),
  now: () => 0,
  sleep: async () => undefined,
});

test('a REST call and a GraphQL call, with the token and nothing else secret', async () => {
  const seen: string[] = [];
  nock('https://api.github.com', { reqheaders: { authorization: 'token ghs_nock' } })
    .get('/repos/oak/flows/pulls/7')
    .reply(200, function () {
      seen.push(this.req.path);
      return { number: 7 };
    });
  nock('https://api.github.com')
    .post('/graphql', (body: { query: string }) => body.query.includes('viewer'))
    .reply(200, { data: { viewer: { login: 'github-actions[bot]' } } });

  const pull = await github.request<{ number: number }>('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    pull_number: 7,
  });
  expect(pull).toEqual({ ok: true, data: { number: 7 } });
  expect(seen).toEqual(['/repos/oak/flows/pulls/7']);
  const viewer = await github.graphql('query { viewer { login } }', {});
  expect(viewer).toEqual({ ok: true, data: { viewer: { login: 'github-actions[bot]' } } });
  expect(nock.isDone()).toBe(true);
});

test('what nock does not know does not leave the machine', async () => {
  const answer = await github.request('GET /repos/{owner}/{repo}');
  expect(answer).toMatchObject({ ok: false, error: { kind: 'failed' } });
});
