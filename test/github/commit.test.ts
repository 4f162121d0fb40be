/** One commit on a branch: arrives once, whatever happens to the answer, and over nobody's commit. */
import { describe, expect, test } from 'vitest';
import { beginBranch } from '../../src/github/begin-branch.ts';
import { type Change, commitOnBranch, headOf } from '../../src/github/commit.ts';
import { dataOf, lab, type Lab } from './lab.ts';

const branch = 'main';
const change = (text: string, message = 'reports'): Change => ({
  message: { headline: message },
  additions: [{ path: 'reports/README.md', text }],
});
function begun(): Lab {
  const at = lab();
  at.double.objects.push(branch, { 'flows/hello.yaml': 'steps: []\n' }, 'begin');
  return at;
}
const files = ({ double }: Lab) => double.objects.files(branch);
const messages = ({ double }: Lab) => double.objects.messages(branch);
const mutations = ({ double }: Lab) => double.log.filter(({ path }) => path === '/graphql').length;
const graphql = { method: 'POST', path: /graphql/ } as const;

test('puts files on the head, takes files away, and says where it is', async () => {
  const at = begun();
  const first = dataOf(await commitOnBranch(at.github, { branch, ...change('one\n') }));
  expect(first).toEqual({ state: 'committed', head: dataOf(await headOf(at.github, branch)) });
  const second: Change = {
    message: { headline: 'figures', body: 'Two lines\nof words' },
    additions: [{ path: 'a.svg', base64: Buffer.from('<svg/>').toString('base64') }],
    deletions: ['reports/README.md'],
  };
  dataOf(await commitOnBranch(at.github, { branch, ...second }));
  expect(files(at)).toEqual({ 'a.svg': '<svg/>', 'flows/hello.yaml': 'steps: []\n' });
  expect(messages(at)).toEqual(['begin', 'reports', 'figures\n\nTwo lines\nof words']);
});

test('a branch that is not there is said so; it can be begun, by whoever is first', async () => {
  const at = lab();
  const request = { branch, ...change('one\n') };
  expect(await commitOnBranch(at.github, request)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  const beginning = { branch, message: 'begin', files: { 'README.md': 'Reports\n' } };
  for (let n = 0; n < 2; n++) expect(await beginBranch(at.github, beginning)).toMatchObject({ ok: true });
  dataOf(await commitOnBranch(at.github, request));
  expect(messages(at)).toEqual(['begin', 'reports']);
});

describe('a race', () => {
  const rival = (at: Lab, name: string) => ({
    ...graphql,
    status: 0,
    meanwhile: () => void at.double.objects.push(branch, { [name]: 'theirs\n' }, `rival ${name}`),
  });

  test('is taken up with a change made anew for their commit', async () => {
    const at = begun();
    at.double.faults.push(rival(at, 'one'), rival(at, 'two'));
    const heads: string[] = [];
    const done = dataOf(
      await commitOnBranch(at.github, { branch, ...change('old\n') }, async (head) => {
        heads.push(head);
        return { ok: true, data: change(`after ${Object.keys(files(at)).length} files\n`) };
      }),
    );
    expect(done.state).toBe('committed');
    expect(new Set(heads).size).toBe(2);
    expect(messages(at)).toEqual(['begin', 'rival one', 'rival two', 'reports']);
    expect(files(at)['reports/README.md']).toBe('after 3 files\n');
  });

  test('is told where nobody can make the change anew', async () => {
    const at = begun();
    at.double.faults.push(rival(at, 'one'));
    const done = dataOf(await commitOnBranch(at.github, { branch, ...change('old\n') }));
    expect(done).toEqual({ state: 'moved', head: at.double.objects.refs.get(branch) });
    expect(messages(at)).toEqual(['begin', 'rival one']);
  });

  test('ends when nothing is left to be done', async () => {
    const at = begun();
    at.double.faults.push(rival(at, 'one'));
    const request = { branch, ...change('old\n') };
    const done = dataOf(await commitOnBranch(at.github, request, async () => ({ ok: true, data: undefined })));
    expect(done.state).toBe('needless');
  });

  test('is given up after five, and nobody waits for ever', async () => {
    const at = begun();
    for (let n = 0; n < 20; n++) at.double.faults.push(rival(at, `file-${n}`));
    const request = { branch, ...change('old\n') };
    const done = dataOf(await commitOnBranch(at.github, request, async () => ({ ok: true, data: change('new\n') })));
    expect(done.state).toBe('moved');
    expect(mutations(at)).toBe(6);
  });

  test('an expected head of old is a race from the start', async () => {
    const at = begun();
    const old = dataOf(await headOf(at.github, branch));
    at.double.objects.push(branch, { x: 'x' }, 'rival');
    const done = dataOf(await commitOnBranch(at.github, { branch, expectedHead: old, ...change('old\n') }));
    expect(done.state).toBe('moved');
  });
});

describe('an answer that is lost', () => {
  test.each([
    { after: true, status: 502 },
    { after: 'cut', status: 0 },
  ] as const)('after the commit arrived ($after): it is found, and not made twice', async (fault) => {
    const at = begun();
    at.double.faults.push({ ...graphql, ...fault });
    const done = dataOf(await commitOnBranch(at.github, { branch, ...change('one\n') }));
    expect(done).toEqual({ state: 'committed', head: at.double.objects.refs.get(branch) });
    expect(messages(at)).toEqual(['begin', 'reports']);
    expect(at.waited).toEqual([2000]);
  });

  test('before it arrived: it is sent again', async () => {
    const at = begun();
    at.double.faults.push({ ...graphql, status: 503 });
    dataOf(await commitOnBranch(at.github, { branch, ...change('one\n') }));
    expect(messages(at)).toEqual(['begin', 'reports']);
  });

  test('and somebody committed on top of ours meanwhile: ours is found below', async () => {
    const at = begun();
    const loseOurs = { ...graphql, after: true as const, status: 502 };
    const rival = { ...graphql, status: 0, meanwhile: () => void at.double.objects.push(branch, { x: 'x' }, 'rival') };
    at.double.faults.push(loseOurs, rival);
    const done = dataOf(await commitOnBranch(at.github, { branch, ...change('one\n') }));
    expect(messages(at)).toEqual(['begin', 'reports', 'rival']);
    expect(done.state).toBe('committed');
    expect(done.head).not.toBe(at.double.objects.refs.get(branch));
  });

  test('and another of the same words but other files was faster: that is not ours', async () => {
    const at = begun();
    const theirs = () => void at.double.objects.push(branch, { 'reports/README.md': 'theirs\n' }, 'reports');
    at.double.faults.push({ ...graphql, status: 502, meanwhile: theirs });
    const done = dataOf(await commitOnBranch(at.github, { branch, ...change('ours\n') }));
    expect(done.state).toBe('moved');
  });

  test('four times: told as not answered, and the branch is as it was', async () => {
    const at = begun();
    for (let n = 0; n < 4; n++) at.double.faults.push({ ...graphql, status: 502 });
    const failed = await commitOnBranch(at.github, { branch, ...change('one\n') });
    expect(failed).toMatchObject({ ok: false, error: { kind: 'failed', lost: true } });
    expect(messages(at)).toEqual(['begin']);
    expect(at.waited).toEqual([2000, 4000, 8000]);
  });

  test('and nobody answers afterwards either: what to do is said', async () => {
    const at = begun();
    for (let n = 0; n < 4; n++) at.double.faults.push({ ...graphql, status: 502 });
    for (let n = 0; n < 4; n++) at.double.faults.push({ method: 'GET', path: /commits$/, status: 500 });
    const failed = await commitOnBranch(at.github, { branch, ...change('one\n') });
    expect(failed.ok ? '' : failed.error.message).toMatch(
      /did not answer .*main.*Run this again: it looks at the branch/,
    );
  });
});

test.each([
  ['FORBIDDEN', 'Resource not accessible by integration', 'forbidden'],
  ['NOT_FOUND', 'Could not resolve to a Repository', 'not-found'],
  ['UNPROCESSABLE', 'A path was requested for deletion which does not exist', 'failed'],
])('an error of GraphQL that stays (%s) is told at once', async (type, message, kind) => {
  const at = begun();
  at.double.faults.push({ ...graphql, status: 200, body: { data: null, errors: [{ type, message }] } });
  const failed = await commitOnBranch(at.github, { branch, ...change('one\n') });
  expect(failed).toMatchObject({ ok: false, error: { kind } });
  expect([mutations(at), at.waited]).toEqual([1, []]);
});

test.each([
  { message: 'Something went wrong while executing your query. This may be the result of a timeout.' },
  { type: 'SERVICE_UNAVAILABLE', message: 'Try later' },
  { type: 'RATE_LIMITED', message: 'API rate limit exceeded' },
  { message: 'You have exceeded a secondary rate limit' },
])('an error of GraphQL that passes (%j) is waited out', async (error) => {
  const at = begun();
  at.double.faults.push({ ...graphql, status: 200, body: { data: null, errors: [error] } });
  dataOf(await commitOnBranch(at.github, { branch, ...change('one\n') }));
  expect(messages(at)).toEqual(['begin', 'reports']);
  expect(at.waited).toHaveLength(1);
});
