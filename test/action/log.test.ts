/** What the runner takes for a command: ours alone. */
import { expect, test } from 'vitest';
import { note, tamed } from '../../src/action/log.ts';
import { obeyed } from './obeyed.ts';

test.each([
  ['deleted ::warning::x', []],
  ['::set-output name=digest::evil', []],
  ['✓ created a,\n  ::set-output name=digest::evil', []],
  ['one\r\u00a0::add-mask::e\n\n:::error::x', []],
  ['✓ created ##[set-output name=digest]evil', []],
  ['::error title=Sluice::one\n::set-output name=digest::evil', []],
  [note('error', 'one\n::set-output name=digest::evil'), ['::error']],
  [note('notice', 'one', 'a,b::c'), ['::notice']],
] as const)('%j', (line, commands) => {
  expect(obeyed([tamed(line)])).toEqual(commands);
});

test('a note says all of it, escaped as the toolkit does', () => {
  expect(note('warning', '5 % of\nall', 'a: b, c')).toBe('::warning title=a%3A b%2C c::5 %25 of%0Aall');
});
