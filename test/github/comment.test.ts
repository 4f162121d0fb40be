/** One comment for each account: found again by its marker and its author, never repeated. */
import { expect, test } from 'vitest';
import { closeComment, findComment, strangeEditor, upsertComment } from '../../src/github/comment.ts';
import { printBareMarker } from '../../src/plan/markdown/marker.ts';
import { us } from '../support/github-double.ts';
import { dataOf, lab, writesOf } from './lab.ts';

const body = (text: string, key = 'production'): string => `${printBareMarker({ key, id: 'AbC123' })}\n${text}\n`;

test('created, then left alone while it is the same, then edited', async () => {
  const at = lab();
  expect(dataOf(await upsertComment(at.github, 7, 'production', body('one')))).toBe('created');
  const { updated_at: first } = at.double.comments[0]!;
  at.clock.ms += 60_000;
  expect(dataOf(await upsertComment(at.github, 7, 'production', body('one')))).toBe('unchanged');
  expect(at.double.comments[0]!.updated_at).toBe(first);
  expect(dataOf(await upsertComment(at.github, 7, 'production', body('two')))).toBe('updated');
  expect(at.double.comments.map((comment) => comment.body)).toEqual([body('two')]);
  expect(at.double.comments[0]!.updated_at > first).toBe(true);
  expect(writesOf(at)).toHaveLength(2);
});

test('line ends that GitHub changed at the end make no edit', async () => {
  const at = lab();
  at.double.comment(7, body('one').trimEnd());
  expect(dataOf(await upsertComment(at.github, 7, 'production', body('one')))).toBe('unchanged');
});

test('deleted by a person between our look and our edit: made again', async () => {
  const at = lab();
  at.double.comment(7, body('one'));
  at.double.faults.push({
    method: 'PATCH',
    path: /issues\/comments/,
    status: 0,
    meanwhile: () => void (at.double.comments.length = 0),
  });
  expect(dataOf(await upsertComment(at.github, 7, 'production', body('two')))).toBe('created');
  expect(at.double.comments.map((comment) => comment.body)).toEqual([body('two')]);
});

test.each(['mallory', 'github-actions', 'other-app[bot]'])(
  'our marker in a comment of %s is not ours',
  async (login) => {
    const at = lab();
    at.double.comment(7, body('one'), login);
    expect(dataOf(await findComment(at.github, 7, 'production'))).toBeUndefined();
    expect(dataOf(await upsertComment(at.github, 7, 'production', body('two')))).toBe('created');
    expect(at.double.comments.map((comment) => comment.body)).toEqual([body('one'), body('two')]);
  },
);

test('a marker that is not the first line, as in a quote, is not a comment of ours', async () => {
  const at = lab();
  at.double.comment(7, `> ${body('one')}`, us);
  expect(dataOf(await findComment(at.github, 7, 'production'))).toBeUndefined();
});

test('found behind two pages of talk; each account has its own', async () => {
  const at = lab();
  for (let n = 0; n < 230; n++) at.double.comment(7, `chat ${n}`, 'robin');
  at.double.comment(7, body('of staging', 'staging'));
  at.double.comment(7, body('of production'));
  at.double.comment(8, body('of another pull request'));
  expect(dataOf(await findComment(at.github, 7, 'production'))?.body).toBe(body('of production'));
  expect(dataOf(await findComment(at.github, 7, 'staging'))?.body).toBe(body('of staging', 'staging'));
  expect(at.double.log.filter(({ method }) => method === 'GET')).toHaveLength(6);
});

test('who edited it last is known, and is nobody while it is us', async () => {
  const at = lab();
  const comment = at.double.comment(7, body('one'));
  const editor = async () => dataOf(await strangeEditor(at.github, comment));
  expect(await editor()).toBeUndefined();
  at.double.edit(comment, body('another'), 'mallory');
  expect(await editor()).toBe('mallory');
  at.double.edit(comment, body('another'), 'github-actions');
  expect(await editor()).toBe('github-actions');
  at.double.edit(comment, body('another'), 'ghost');
  expect(await editor()).toBe('somebody whose account is gone');
  dataOf(await upsertComment(at.github, 7, 'production', body('two')));
  expect(await editor()).toBeUndefined();
});

test('closed: one line behind the same marker; where there is none, none is made', async () => {
  const at = lab();
  dataOf(await closeComment(at.github, 7, 'production'));
  expect(at.double.comments).toEqual([]);
  at.double.comment(7, body('a long plan'));
  dataOf(await closeComment(at.github, 7, 'production'));
  expect(at.double.comments[0]!.body.trimEnd().split('\n')).toEqual([
    '<!-- sluice account=production id= -->',
    'Sluice, account **production**: closed without merging; nothing was applied.',
  ]);
  expect(dataOf(await upsertComment(at.github, 7, 'production', body('opened again')))).toBe('updated');
});
