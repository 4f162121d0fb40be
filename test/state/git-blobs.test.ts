import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createBlobs } from '../../src/state/git-blobs.ts';
import type { Git } from '../../src/git/git.ts';
import { gitIn, gitText } from '../support/git.ts';

const root = mkdtempSync(join(tmpdir(), 'sluice-blobs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const git = (input: string | Buffer, ...args: string[]): string => gitText(root, args, { input });
const blob = (text: string | Buffer): string => git(text, 'hash-object', '-w', '--stdin');

test('what is asked for side by side is one question, and what was read is asked for no more', async () => {
  git('', 'init', '-q');
  const texts = ['', 'one\n', 'ümläut \u{1f6b0} without an end', 'a\n\nb\n'];
  const ids = texts.map(blob);
  // No text, so every letter of it would be of another length: what stands after it is found all the same.
  const odd = blob(Buffer.from([0xff, 0xfe, 10, 0xff]));
  const questions: string[] = [];
  const counting: Git = (args, input) => {
    questions.push(input?.stdin ?? '');
    return gitIn(root)(args, input);
  };
  const blobs = createBlobs(counting);
  const missing = '1'.repeat(40);
  const [first, ...read] = await Promise.all([odd, ...ids, ids[1] ?? '', missing].map((id) => blobs.read(id)));
  expect(first?.ok).toBe(true);
  expect(read.slice(0, 5)).toEqual([...texts, texts[1]].map((data) => ({ ok: true, data })));
  expect(read.at(-1)).toEqual({ ok: false, error: `the object ${missing} is missing` });
  expect(questions).toHaveLength(1);

  expect(await blobs.read(ids[2] ?? '')).toEqual({ ok: true, data: texts[2] });
  expect(questions).toHaveLength(1);
  // What is no longer in the tree is forgotten; what was missing may have come meanwhile.
  blobs.keep(new Set([ids[2] ?? '']));
  await Promise.all([blobs.read(ids[1] ?? ''), blobs.read(missing), blobs.read(ids[2] ?? '')]);
  expect(questions.slice(1)).toEqual([`${ids[1]}\n${missing}\n`]);
});
