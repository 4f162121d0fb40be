import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/wire/types.ts';
import { likeness, textLikeness } from '../../src/flow/compare/likeness.ts';

const action = (type: string, data: object, id = '1'): Action => ({ id, type, links: { next: null }, data }) as never;
const mail = (message: object, id?: string): Action => action('send-email', { status: 'draft', message }, id);

describe('two texts', () => {
  it.each([
    ['the same', 'Hello there', 'Hello there', 1],
    ['case and spaces do not count', 'Hello  there', 'hello THERE', 1],
    ['nothing in common', 'abc', 'xyz', 0],
    ['half of the pairs', 'abcd', 'abxy', 1 / 3],
    ['a pair counts as often as both have it', 'aaaa', 'aa', 0.5],
    ['one has nothing', '', 'Hello', 0],
    ['too short for a pair, and the same', 'A', ' a ', 1],
    ['too short for a pair, and another', 'A', 'b', 0],
    ['both empty', '', '', 1],
  ])('%s', (_, a, b, wanted) => {
    expect(textLikeness(a, b)).toBeCloseTo(wanted, 10);
    expect(textLikeness(b, a)).toBeCloseTo(wanted, 10);
  });
});

describe('two actions', () => {
  it('of other kinds are not alike, whatever they say', () => {
    expect(likeness(mail({ body: 'Hello' }), action('send-sms', { message: { body: 'Hello' } }))).toBe(0);
  });
  it('are alike by what they say, whatever their ids', () => {
    expect(likeness(mail({ subject_line: 'Hello' }, '1'), mail({ subject_line: 'Hello' }, '2'))).toBe(1);
  });
  it.each([
    [
      'the subject weighs three times the preview',
      { subject_line: 'Hello', preview_text: 'x1' },
      { subject_line: 'Hello', preview_text: 'y2' },
      0.75,
    ],
    [
      'the preview alone',
      { subject_line: 'abc', preview_text: 'Hello' },
      { subject_line: 'xyz', preview_text: 'Hello' },
      0.25,
    ],
    ['a preview that only one has', { subject_line: 'Hello' }, { subject_line: 'Hello', preview_text: 'More' }, 0.75],
    ['a body, where there is no subject', { body: 'Hello', title: 'abc' }, { body: 'Hello', title: 'xyz' }, 0.75],
    ['a url', { url: 'https://a.test' }, { url: 'https://a.test' }, 1],
  ])('%s', (_, a, b, wanted) => {
    expect(likeness(mail(a), mail(b))).toBeCloseTo(wanted, 10);
  });
  it('that say nothing are alike when they do the same', () => {
    const delay = (value: number): Action =>
      action('time-delay', { unit: 'days', value, secondary_value: 0, timezone: 'profile' });
    expect(likeness(delay(1), delay(1))).toBe(1);
    expect(likeness(delay(1), delay(2))).toBe(0.1);
  });
  it('that branch are alike whatever their branches lead to', () => {
    const split = (condition: string, next: string): Action =>
      action('multi-branch-split', {
        branches: [
          { branch_id: 'b0', order: 0, name: condition, links: { next } },
          { branch_id: 'else', name: 'else', links: { next: null } },
        ],
      });
    expect(likeness(split('gold', '7'), split('gold', '9'))).toBe(1);
    expect(likeness(split('gold', '7'), split('silver', '7'))).toBe(0.1);
  });
});
