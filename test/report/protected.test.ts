/** A refused push is told as what it is. Words of GitHub, GitLab and Bitbucket as their users quote them. */
import { expect, it } from 'vitest';
import { reportProblem } from '../../src/program/report/report-place.ts';

const told = (message: string) => reportProblem({ kind: 'failed', message }, 'main');

it.each([
  'remote: error: GH006: Protected branch update failed for refs/heads/main.',
  'remote: error: GH013: Repository rule violations found for refs/heads/main.',
  "protected branch 'main' check failed: At least 1 approving review is required by reviewers with write access.",
  '2 of 2 required status checks have not succeeded: 1 expected.',
  'Required status check "test" is expected.',
  "You're not authorized to push to this branch. Visit https://docs.github.com/articles/about-protected-branches/",
  'Changes must be made through a pull request.',
  'GitLab: You are not allowed to push code to protected branches on this project.',
  '! [remote rejected] main -> main (pre-receive hook declined)',
])('the branch is protected: %s', (message) => {
  const { message: summary, detail } = told(message);
  expect(summary).toBe('The branch main is protected: the commit of the reports was refused.');
  expect(detail).toContain(message);
  expect(detail).toContain('branch: sluice-reports');
});

it.each([
  "fatal: unable to access 'https://github.com/oak/flows/': Could not resolve host: github.com",
  'remote: Permission to oak/flows.git denied to github-actions[bot].',
  'The token lacks the permission "contents: write": write it under permissions: in the workflow.',
])('it is not: %s', (message) => {
  expect(told(message).message).not.toContain('protected');
});
