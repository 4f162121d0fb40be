/** The small parts that every rendering stands on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, widthOf, wrap, wrapParts } from '../../src/diagnostics/width.ts';
import { allowingFlags, shellWord } from '../../src/plan/terminal/render-problems.ts';
import { treeLines } from '../../src/plan/terminal/render-tree.ts';
import { money } from '../../src/text/figures.ts';
import { linesWords, textDiff } from '../../src/plan/words/text-diff.ts';
import { runs } from '../support/runs.ts';

describe('width', () => {
  it.each([
    ['abc', 3],
    ['日本', 4],
    ['👨‍👩‍👧', 2],
    ['🇩🇪', 2],
    ['e\u0301', 1],
    ['❤️', 2],
    ['ﾊﾛｰ', 3],
    ['\u001b[1mx\u001b[22m', 1],
  ])('of %j is %i', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });

  it('wraps without losing a letter and never beyond the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 8, max: 60 }), (text, columns) => {
        const lines = wrap(text, columns);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        const bare = (some: string): string => some.replaceAll(/[ \n]/g, '');
        expect(bare(lines.join(''))).toBe(bare(text));
      }),
      runs(7),
    );
  });

  it('cuts with an ellipsis, and breaks between parts', () => {
    expect(fit('日本語テキスト', 7)).toBe('日本語…');
    expect(wrapParts(['one two', 'three', 'four'], ' · ', 18)).toEqual(['one two · three', 'four']);
  });
});

describe('a difference of texts', () => {
  it('counts and shows lines with their neighbours', () => {
    const diff = textDiff('a\nb\nc\nd\ne\nf\n', 'a\nb\nc\nD\ne\nf');
    expect(linesWords(diff)).toBe('+1 −1 lines');
    expect(diff.hunks).toHaveLength(1);
    expect(diff.hunks[0]?.lines.map(({ mark, text }) => mark + text)).toEqual([' b', ' c', '-d', '+D', ' e', ' f']);
  });
  it('breaks a long line of HTML between its tags', () => {
    const page = (word: string): string => `<p>one</p>${'<p>filler</p>'.repeat(20)}<p>${word}</p>`;
    expect(linesWords(textDiff(page('two'), page('three')))).toBe('+1 −1 lines');
  });
  it('tells a text that was not there, and one that differs in nothing to see', () => {
    expect(linesWords(textDiff(null, 'a\nb'))).toBe('+2 lines');
    expect(linesWords(textDiff('a', null))).toBe('−1 line');
    expect(linesWords(textDiff('a\n', 'a'))).toBe('only white space differs');
  });
  it('gives up on texts that have nothing in common', () => {
    const lines = (word: string): string => Array.from({ length: 900 }, (_, i) => `${word} ${i}`).join('\n');
    const diff = textDiff(lines('a'), lines('b'));
    expect(diff).toMatchObject({ whole: true, added: 900, removed: 900 });
  });
});

it('a flow in words', () => {
  const step = (name: string, kind: string, label: string, parent?: string, branch = '') => ({
    step: name,
    branch,
    kind,
    label,
    ...(parent === undefined ? {} : { parent }),
  });
  const lines = treeLines(
    'Checkout Started',
    [
      step('delay-1', 'delay', '1 hour'),
      step('gold', 'condition', 'Tier is gold', 'delay-1#next'),
      step('text', 'sms', 'Hi', 'gold#yes', 'gold: yes'),
      { ...step('which', 'branch', '', 'text@gold: yes#next', 'gold: yes'), exits: { 'case 0': 'big spenders' } },
      step('a', 'email', 'A', 'which@gold: yes#case 0'),
      step('b', 'email', 'B', 'which@gold: yes#else'),
      step('last', 'email', 'Last', 'gold#no', 'gold: no'),
    ],
    76,
  );
  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    Checkout Started ─ 1 hour ─ Tier is gold?
    ├─ yes ─ sms text ─ which?
    │  ├─ big spenders ─ email a
    │  └─ else ─ email b
    └─ no ─ email last
    "
  `);
});

it('flags for a shell', () => {
  const refusal = { code: 'destroys-run-flow', message: '', allow: '' } as const;
  expect(
    allowingFlags([
      { ...refusal, address: 'a b' },
      { ...refusal, code: 'diverged' },
    ]),
  ).toBe("--allow 'a b' --allow-rollback");
  expect(allowingFlags([{ ...refusal, code: 'has-errors' }])).toBeUndefined();
  expect(shellWord("it's")).toBe(`'it'\\''s'`);
});

it('money in any currency', () => {
  expect([money(4120.4, 'USD'), money(12, 'EUR'), money(5, undefined), money(5, '???'), money(500, 'XXQ')]).toEqual([
    '$4,120',
    '€12.00',
    '–',
    '5.00',
    'XXQ\u00a0500',
  ]);
});
