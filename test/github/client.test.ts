/** What GitHub refuses: waited out where waiting helps, else told in words, never with the token in them. */
import { describe, expect, test } from 'vitest';
import { createGitHub, missingPermission } from '../../src/github/client.ts';
import { lab, type Lab, token } from './lab.ts';

const get = ({ github }: Lab) => github.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: 'heads/none' });
const post = ({ github }: Lab) =>
  github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: 7, body: 'Hello' });
const any = /./;

describe('a limit', () => {
  test('of the hour is waited out till its reset', async () => {
    const at = lab();
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(at.clock.ms / 1000 + 40) };
    at.double.faults.push({
      method: 'POST',
      path: any,
      status: 403,
      headers,
      body: { message: 'API rate limit exceeded' },
    });
    expect(await post(at)).toMatchObject({ ok: true });
    expect(at.waited).toEqual([40_000]);
    expect(at.double.comments).toHaveLength(1);
  });

  test('of the hour that ends too late is told at once', async () => {
    const at = lab();
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(at.clock.ms / 1000 + 3000) };
    at.double.faults.push({
      method: 'POST',
      path: any,
      status: 403,
      headers,
      body: { message: 'API rate limit exceeded' },
    });
    expect(await post(at)).toMatchObject({ ok: false, error: { kind: 'limited' } });
    expect(at.waited).toEqual([]);
  });

  test.each([
    [{ 'retry-after': '7' }, 7000],
    [{}, 60_000],
  ])('of the moment is waited out as %j says', async (headers, ms) => {
    const at = lab();
    const body = { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' };
    at.double.faults.push({ method: 'POST', path: any, status: 403, headers, body });
    expect(await post(at)).toMatchObject({ ok: true });
    expect(at.waited).toEqual([ms]);
    expect(at.double.comments).toHaveLength(1);
  });

  test('that comes again and again is told after four tries', async () => {
    const at = lab();
    for (let n = 0; n < 9; n++)
      at.double.faults.push({ method: 'POST', path: any, status: 429, headers: { 'retry-after': '1' } });
    expect(await post(at)).toMatchObject({ ok: false, error: { kind: 'limited', status: 429 } });
    expect(at.double.log).toHaveLength(4);
  });
});

test('a lost answer is asked for again where that is safe, and never where it may have written', async () => {
  const at = lab();
  at.double.faults.push({ method: 'GET', path: any, status: 502 }, { method: 'POST', path: any, status: 502 });
  expect(await get(at)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  expect(await post(at)).toMatchObject({ ok: false, error: { kind: 'failed', status: 502 } });
  expect(at.double.log.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST']);
});

test('a missing permission is told by its name, without waiting', async () => {
  const at = lab();
  at.double.token.set('pull-requests', 'read');
  const refused = await post(at);
  expect(refused).toMatchObject({ ok: false, error: { kind: 'forbidden', status: 403 } });
  if (refused.ok) throw new Error('it was not refused');
  expect(missingPermission(refused.error, 'pull-requests: write')).toMatch(
    /lacks the permission "pull-requests: write".*Resource not accessible by integration/,
  );
  expect(at.waited).toEqual([]);
});

test.each([
  ['https://api.github.com', 'https://api.github.com/graphql'],
  ['https://github.oakandiron.test/api/v3', 'https://github.oakandiron.test/api/graphql'],
  ['https://api.oakandiron.ghe.com', 'https://api.oakandiron.ghe.com/graphql'],
])('GitHub at %s is asked there and nowhere else', async (apiUrl, graphql) => {
  const asked: string[] = [];
  const github = createGitHub({
    ...{ token, apiUrl, owner: 'oak', repo: 'flows', now: () => 0, sleep: async () => undefined },
    fetch: async (input) => {
      asked.push(String(input instanceof Request ? input.url : input));
      return Response.json({ data: {} });
    },
  });
  await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: 7 });
  await github.graphql('query { viewer { login } }', {});
  expect(asked).toEqual([`${apiUrl}/repos/oak/flows/pulls/7`, graphql]);
});

test('the token is in no message', async () => {
  const at = lab();
  at.double.faults.push({ method: 'POST', path: any, status: 400, body: { message: `Bad header: ${token}` } });
  const refused = await post(at);
  expect(refused.ok ? token : refused.error.message).not.toContain(token);
});
