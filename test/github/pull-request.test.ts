/** Which pull request a commit came from, and which labels count. */
import { describe, expect, test } from 'vitest';
import { labelsOf, mergedPullRequest } from '../../src/github/pull-request.ts';
import { dataOf, lab, type Lab } from './lab.ts';

const commit = 'c'.repeat(40);
const wanted = ['sluice:allow-delete', 'sluice:allow-replace'];
const pull = (number: number, merged_at: string | null, merge_commit_sha: string | null = null) => ({
  ...{ number, merged_at, merge_commit_sha, base: { ref: 'main' } },
});

describe('the pull request of a commit', () => {
  test('is the merged one whose merge it is', async () => {
    const { double, github } = lab();
    double.pulls.set(commit, [
      pull(5, null),
      pull(6, '2026-11-22T11:00:00Z', 'd'),
      pull(7, '2026-11-22T12:00:00Z', commit),
    ]);
    expect(dataOf(await mergedPullRequest(github, commit, 'main'))).toBe(7);
  });

  test('is none that was merged into another branch', async () => {
    const { double, github } = lab();
    double.pulls.set(commit, [{ ...pull(7, '2026-11-22T12:00:00Z', commit), base: { ref: 'staging' } }]);
    expect(dataOf(await mergedPullRequest(github, commit, 'main'))).toBeUndefined();
    expect(dataOf(await mergedPullRequest(github, commit, 'staging'))).toBe(7);
  });

  test('is asked for again where GitHub does not know it yet', async () => {
    const { double, github, waited } = lab();
    double.faults.push(
      { method: 'GET', path: /pulls$/, status: 200, body: [] },
      { method: 'GET', path: /pulls$/, status: 200, body: [] },
    );
    double.pulls.set(commit, [pull(7, '2026-11-22T12:00:00Z', commit)]);
    expect(dataOf(await mergedPullRequest(github, commit, 'main', [2000, 4000, 8000]))).toBe(7);
    expect(waited).toEqual([2000, 4000]);
    double.pulls.clear();
    expect(dataOf(await mergedPullRequest(github, commit, 'main'))).toBeUndefined();
    expect(waited).toHaveLength(2);
  });

  test('is nobody for a direct push, and for one that is only open', async () => {
    const { double, github } = lab();
    expect(dataOf(await mergedPullRequest(github, commit, 'main'))).toBeUndefined();
    double.pulls.set(commit, [pull(5, null)]);
    expect(dataOf(await mergedPullRequest(github, commit, 'main'))).toBeUndefined();
  });
});

describe('a label', () => {
  const label = 'sluice:allow-delete';
  const iso = ({ clock }: Lab): string => new Date(clock.ms).toISOString();
  const found = async (at: Lab, shown: string) => dataOf(await labelsOf(at.github, 7, wanted, shown));
  const allowed = async (at: Lab, shown: string) => (await found(at, shown)).allowed;

  test('set after the comment by somebody who may write counts', async () => {
    const at = lab();
    const shown = iso(at);
    at.clock.ms += 1000;
    for (const [permission, counts] of [
      ['admin', true],
      ['maintain', true],
      ['write', true],
      ['triage', false],
      ['read', false],
      ['none', false],
    ] as const) {
      at.double.people.set('robin', permission);
      at.double.label(7, label, 'robin');
      expect([permission, await allowed(at, shown)]).toEqual([permission, counts ? [label] : []]);
    }
  });

  test('set before the comment, or on another pull request, or by nobody known, does not', async () => {
    const at = lab();
    at.double.people.set('robin', 'write');
    at.double.label(7, label, 'robin');
    at.double.label(8, 'sluice:allow-replace', 'robin');
    at.clock.ms += 1000;
    expect(await allowed(at, iso(at))).toEqual([]);
    at.double.label(7, label, 'stranger');
    expect(await allowed(at, iso(at))).toEqual([]);
  });

  test('taken off does not count; set again it does; who set it last is who is asked', async () => {
    const at = lab();
    const shown = iso(at);
    at.clock.ms += 1000;
    at.double.people.set('robin', 'write');
    at.double.label(7, label, 'robin');
    at.double.label(7, label, 'robin', 'unlabeled');
    expect(await allowed(at, shown)).toEqual([]);
    at.double.label(7, label, 'robin');
    expect(await allowed(at, shown)).toEqual([label]);
    at.double.label(7, label, 'robin', 'unlabeled');
    at.double.label(7, label, 'stranger');
    expect(await allowed(at, shown)).toEqual([]);
  });

  test('that stands and does not count says why', async () => {
    const at = lab();
    at.double.people.set('robin', 'write');
    at.double.label(7, label, 'robin');
    const early = /^The label sluice:allow-delete on pull request #7 does not count: it was set before.*set it again/;
    expect(await found(at, iso(at))).toEqual({ allowed: [], void: [expect.stringMatching(early)] });
    const shown = iso(at);
    at.clock.ms += 1000;
    at.double.label(7, label, 'stranger');
    expect((await found(at, shown)).void).toEqual([expect.stringContaining('stranger may not write')]);
    at.double.label(7, label, 'robin', 'unlabeled');
    expect(await found(at, shown)).toEqual({ allowed: [], void: [] });
  });

  test('that nothing asks for is not looked up', async () => {
    const at = lab();
    at.double.token.clear();
    expect(dataOf(await labelsOf(at.github, 7, [], iso(at)))).toEqual({ allowed: [], void: [] });
  });

  test('is found behind a hundred other events', async () => {
    const at = lab();
    const shown = iso(at);
    at.clock.ms += 1000;
    at.double.people.set('robin', 'write');
    for (let n = 0; n < 150; n++) at.double.label(7, `size ${n}`, 'robin');
    at.double.label(7, label, 'robin');
    expect(await allowed(at, shown)).toEqual([label]);
  });
});
