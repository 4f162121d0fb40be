/** Answers of a sync that was cut: what the next one finds again, what it asks for anew, and what is left on the disk. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openReportParts } from '../../src/state/report-parts.ts';
import { watchedFiles, type WatchedFiles } from '../support/state-files.ts';

let root = '';
let at: WatchedFiles;
let now = 0;
const noon = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sluice-'));
  at = watchedFiles(root);
  now = noon;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const account = 'AbC123';
const directory = (): string => join(root, '.sluice/report-parts', account);
const open = (accountId = account) =>
  openReportParts(
    at.files,
    accountId,
    () => now,
    (ms) => (Number.isNaN(ms) ? 'no day' : new Date(ms).toISOString().slice(0, 10)),
  );
const answer = { rows: [{ flow_id: 'F1' }], unread: ['F2'], hasValues: true };
const [past, today] = ['values 2026-11-01 2026-11-07', 'days 2026-11-17 2026-11-23'];
const found = async (question: string): Promise<unknown> => (await open()).get(question);

it('an answer is found again by its question, in its own account, where Git does not see it', async () => {
  const parts = await open();
  expect([parts.count, parts.get(past)]).toEqual([0, undefined]);
  await parts.keep(past, answer);
  await parts.keep(today, { ...answer, rows: [] });
  const again = await open();
  expect([again.count, again.get(past), again.get(today), again.get('another')]).toEqual([
    2,
    answer,
    { ...answer, rows: [] },
    undefined,
  ]);
  expect((await open('Other1')).count).toBe(0);
  expect(readFileSync(join(root, '.sluice/report-parts/.gitignore'), 'utf8')).toBe('*\n');
  expect(at.writes.map(({ how }) => how.durable)).toEqual([false, false]);
});

it('kept twice it is one file, whose name any disk takes', async () => {
  const parts = await open();
  const long = `days ${'flow, '.repeat(500)}`;
  await parts.keep(long, answer);
  await parts.keep(long, answer);
  expect(readdirSync(directory())).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.json$/)]);
});

it.each([
  ['days that are over, later that day', past, 11 * 60, true],
  ['days that are over, on the next day', past, 12 * 60, false],
  ['with today in it, within the hour', today, 59, true],
  ['with today in it, an hour later', today, 60, false],
])('%s', async (_, question, minutes, isFound) => {
  await (await open()).keep(question, answer);
  now += minutes * minute;
  expect(await found(question)).toEqual(isFound ? answer : undefined);
});

it.each([
  ['no JSON', '{"at": "2026'],
  ['nothing', ''],
  ['no object', '7'],
  ['no time', JSON.stringify({ question: past, answer })],
  ['no question', JSON.stringify({ at: new Date(noon).toISOString(), answer })],
  ['a question that is no text', JSON.stringify({ at: new Date(noon).toISOString(), question: 7, answer })],
  ['no answer', JSON.stringify({ at: new Date(noon).toISOString(), question: past })],
  ['an answer without rows', JSON.stringify({ at: new Date(noon).toISOString(), question: past, answer: {} })],
  ['a time that is none', JSON.stringify({ at: 'soon', question: past, answer })],
  ['a time that is no text', JSON.stringify({ at: noon, question: past, answer })],
])('a file with %s is no answer, and goes with the others', async (_, text) => {
  mkdirSync(directory(), { recursive: true });
  writeFileSync(join(directory(), 'a.json'), text);
  const parts = await open();
  expect([parts.count, parts.get(past)]).toEqual([0, undefined]);
  await parts.clear();
  expect(readdirSync(directory())).toEqual([]);
});

it('once the sync has ended all answers go: those found, those too old, those of this one; and nothing else', async () => {
  await (await open()).keep(today, answer);
  now += 61 * minute;
  await (await open()).keep(past, answer);
  writeFileSync(join(directory(), 'notes.txt'), 'mine');
  const parts = await open();
  await parts.keep('another', answer);
  expect(readdirSync(directory())).toHaveLength(4);
  await parts.clear();
  expect(readdirSync(directory())).toEqual(['notes.txt']);
  expect(at.writes.every(({ how }) => !how.durable)).toBe(true);
});

it('where nothing was kept nothing is written', async () => {
  await (await open()).clear();
  expect([at.writes, existsSync(join(root, '.sluice'))]).toEqual([[], false]);
});

it('a disk that fails costs no more than asking again', async () => {
  await (await open()).keep(past, answer);
  at.fail('read');
  expect((await open()).count).toBe(0);
  at.fail('list');
  const blind = await open();
  expect(blind.count).toBe(0);
  await blind.clear();
  expect(at.writes).toHaveLength(1);
  at.fail('write');
  await blind.keep(past, answer);
});
