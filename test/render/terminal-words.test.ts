/** The small words of a plan: values and texts on a terminal, which problems are told, what a comment remembers. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Change, Cost, FieldDiff, Refusal } from '../../src/plan/plan.ts';
import { printBareMarker, printMarker, readMarker } from '../../src/plan/markdown/marker.ts';
import { allowingFlags, problemsOf, shellWord } from '../../src/plan/terminal/render-problems.ts';
import { plainStyles } from '../../src/plan/terminal/render-styles.ts';
import { fieldLines } from '../../src/plan/terminal/render-text-fields.ts';
import {
  accountWords,
  costWords,
  firstFew,
  isHidden,
  isLong,
  kindWords,
  nowWords,
  sortedByHarm,
} from '../../src/plan/words/render-words.ts';
import { hunkHead, linesWords, textDiff } from '../../src/plan/words/text-diff.ts';
import { change, planWith } from './plans.ts';
import { marked } from './marked.ts';

describe('fields', () => {
  const lines = (fields: FieldDiff[], width = 80, styles = plainStyles, diffLines = 10): string[] => [
    ...fieldLines(fields, 2, { styles, width, diffLines }),
  ];
  const utm = { path: 'utm', before: 'on', after: 'off' };
  it.each<[string, FieldDiff[], string[]]>([
    [
      'short ones in a line, names in a column',
      [utm, { ...utm, path: 'smart_sending' }],
      ['  utm             on → off', '  smart_sending   on → off'],
    ],
    ['nothing and empty', [{ path: 'utm', before: null, after: '' }], ['  utm         (none) → (none)']],
    ['a secret', [{ path: 'x', before: '•••', after: '•••' }], ['  x           secret, not shown → another secret']],
    [
      'a name that is too long for the column',
      [{ path: 'headers.X-Something-Long', before: 'a', after: 'b' }],
      ['  headers.X-Something-Long', '                       a', '                     → b'],
    ],
    [
      'sentences below each other',
      [{ path: 'subject', before: 'a', after: 'b' }],
      ['  subject     a', '            → b'],
    ],
  ])('%s', (_, fields, wanted) => {
    expect(lines(fields)).toEqual(wanted);
  });
  it('what does not fit beside it stands below', () => {
    const short = { path: 'utm', before: 'a'.repeat(10), after: 'b'.repeat(10) };
    expect(lines([short], 37)).toEqual([`  utm         ${'a'.repeat(10)} → ${'b'.repeat(10)}`]);
    expect(lines([short], 36)).toEqual([`  utm         ${'a'.repeat(10)}`, `            → ${'b'.repeat(10)}`]);
  });
  it('a text as lines, painted, its tabs narrow', () => {
    const text = { path: 'body', before: 'a\nb', after: 'a\nc\td', text: true };
    expect(lines([text], 80, marked)).toEqual([
      '  body        +1 −1 lines',
      '<dim>    @@ -1,2 +1,2 @@</dim>',
      '    <dim>  a</dim>',
      '    <remove>- b</remove>',
      '    <add>+ c  d</add>',
    ]);
  });
  it('a long text as far as there is room, unless little is left', () => {
    const text = (count: number): FieldDiff[] => [
      { path: 'body', before: null, after: Array.from({ length: count }, (_, i) => `${i}`).join('\n'), text: true },
    ];
    expect(lines(text(13))).toHaveLength(1 + 1 + 13);
    expect(lines(text(14))).toHaveLength(1 + 10 + 1);
    expect(lines(text(14)).at(-1)).toBe('    … 5 more lines; all of them: sluice plan --format markdown');
  });
  it('a text that is wholly another', () => {
    const page = (word: string): string => Array.from({ length: 900 }, (_, i) => `${word} ${i}`).join('\n');
    expect(lines([{ path: 'body', before: page('a'), after: page('b'), text: true }])[0]).toBe(
      '  body        +900 −900 lines, wholly another text',
    );
  });
});

describe('a difference of texts', () => {
  const shown = (before: string | null, after: string | null): string[] =>
    textDiff(before, after).hunks.flatMap((hunk) => [
      hunkHead(hunk),
      ...hunk.lines.map(({ mark, text }) => mark + text),
    ]);
  it.each<[string, string | null, string | null, string[]]>([
    ['in one line', 'a\nb\nc', 'a\nB\nc', ['@@ -1,3 +1,3 @@', ' a', '-b', '+B', ' c']],
    ['from nothing', null, 'a', ['@@ -0,0 +1,1 @@', '+a']],
    ['from the empty', '', 'a', ['@@ -0,0 +1,1 @@', '+a']],
    ['to nothing', 'a\nb', null, ['@@ -1,2 +0,0 @@', '-a', '-b']],
    ['in the end of lines', 'a \nb', 'a\nb\n\n\n', []],
    ['of what hides', 'a\u202eb', 'ab', ['@@ -1,1 +1,1 @@', '-a�b', '+ab']],
    [
      'in two places',
      '1\n2\n3\n4\n5\n6\n7\n8\n9',
      'x\n2\n3\n4\n5\n6\n7\n8\ny',
      ['@@ -1,3 +1,3 @@', '-1', '+x', ' 2', ' 3', '@@ -7,3 +7,3 @@', ' 7', ' 8', '-9', '+y'],
    ],
  ])('%s', (_, before, after, wanted) => {
    expect(shown(before, after)).toEqual(wanted);
  });
  it('breaks lines of more than 160 letters between tags', () => {
    const line = (count: number): string => `<p>${'x'.repeat(count - 11)}</p> <b>`;
    const marks = (count: number): number => textDiff(null, line(count)).added;
    expect([line(160).length, line(161).length]).toEqual([160, 161]);
    expect([marks(160), marks(161)]).toEqual([1, 2]);
    expect(shown(null, `${line(170)}  <i><u>`).slice(2)).toEqual(['+<b>', '+<i>', '+<u>']);
  });
  it.each([
    [{ added: 0, removed: 0 }, 'only white space differs'],
    [{ added: 1, removed: 0 }, '+1 line'],
    [{ added: 0, removed: 1 }, '−1 line'],
    [{ added: 2, removed: 0 }, '+2 lines'],
    [{ added: 1, removed: 1 }, '+1 −1 lines'],
  ])('%j is %s', (diff, words) => {
    expect(linesWords(diff)).toBe(words);
  });
  it('gives up at so many lines, and shows both whole', () => {
    expect(textDiff('a\nb', 'c\nd', 4).whole).toBe(false);
    expect(textDiff('a\nb', 'c\nd', 3)).toEqual({
      added: 2,
      removed: 2,
      whole: true,
      hunks: [{ before: 1, after: 1, lines: ['-a', '-b', '+c', '+d'].map(([mark, text]) => ({ mark, text })) }],
    });
    expect(textDiff(null, 'c\nd', 1)).toMatchObject({ added: 2, removed: 0, hunks: [{ before: 0, after: 1 }] });
    expect(textDiff('c\nd', null, 1)).toMatchObject({ added: 0, removed: 2, hunks: [{ before: 1, after: 0 }] });
  });
});

describe('words', () => {
  const cost: Cost = {
    recipients: 1204,
    revenue: 4120,
    currency: 'USD',
    longest_wait_minutes: 0,
    cancels_queue: true,
    forgets_reentry: false,
  };
  it.each<[Partial<Cost>, string]>([
    [{}, '1,204 recipients in 30 days, $4,120'],
    [{ recipients: 1, revenue: 0 }, '1 recipient in 30 days'],
    [{ revenue: undefined } as unknown as Partial<Cost>, '1,204 recipients in 30 days'],
    [{ recipients: 0 }, 'nobody in 30 days'],
    [{ recipients: undefined } as unknown as Partial<Cost>, 'recipients unknown'],
  ])('cost %j', (some, words) => {
    expect(costWords({ ...cost, ...some })).toBe(words);
  });
  it.each<[Partial<Change>, string]>([
    [{ status: null }, ''],
    [{ status: 'live', cost: { ...cost, recipients: 0 } }, 'live, nobody in 30 days'],
    [{ status: 'live', has_run: true }, 'live'],
    [{ status: 'draft', has_run: true }, 'draft'],
    [{ status: 'draft', has_run: false }, 'draft, never sent'],
    [{ status: 'live', has_run: false }, 'live'],
    [{ status: 'draft', has_run: false, kind: 'adopt' }, 'draft'],
  ])('now %j', (some, words) => {
    expect(nowWords(change(some))).toBe(words);
  });
  it.each([
    [undefined, 'create as draft'],
    ['draft', 'create as draft'],
    ['manual', 'create, then set manual'],
    ['live', 'create, then set live'],
  ] as const)('a create to be %s', (desired_status, words) => {
    expect(kindWords({ kind: 'create', ...(desired_status === undefined ? {} : { desired_status }) })).toBe(words);
  });
  const value = (path: string, before: string | null, after: string | null): FieldDiff => ({ path, before, after });
  it('sentences, by what they are or how long they are', () => {
    expect(isLong(value('subject', null, null))).toBe(true);
    expect(isLong(value('variant 1 subject', 'a', 'b'))).toBe(true);
    expect(isLong(value('case 1 if', 'a', 'b'))).toBe(true);
    expect(isLong(value('utm', null, 'x'.repeat(48)))).toBe(false);
    expect(isLong(value('utm', 'x'.repeat(24), 'x'.repeat(25)))).toBe(true);
    expect(isLong(value('utm', 'x'.repeat(49), null))).toBe(true);
    expect(isLong(value('subject x', 'a', 'b'))).toBe(false);
  });
  it('secrets, where both sides are', () => {
    expect([
      isHidden(value('a', '•••', '•••')),
      isHidden(value('a', '•••', 'x')),
      isHidden(value('a', 'x', '•••')),
    ]).toEqual([true, false, false]);
  });
  it('the least harmful first, those of one harm by address', () => {
    const list: [string, Partial<Change>][] = [
      ['blocked', { kind: 'blocked' }],
      ['delete', { kind: 'delete' }],
      ['harm', { kind: 'status', destructive: true }],
      ['harmful', { kind: 'replace', destructive: true }],
      ['b', { kind: 'update' }],
      ['a', { kind: 'update' }],
      ['c', { kind: 'update' }],
      ['create', { kind: 'create' }],
      ['none', { kind: 'none' }],
    ];
    const sorted = sortedByHarm(list.map(([address, some]) => change({ address, ...some })));
    expect(sorted.map(({ address }) => address)).toEqual([
      'none',
      'create',
      'a',
      'b',
      'c',
      'delete',
      'harm',
      'harmful',
      'blocked',
    ]);
  });
  it('an account by what is known of it', () => {
    expect(accountWords({ key: 'production', name: 'Oak', id: 'A1' })).toBe('Account production (Oak, A1)');
    expect(accountWords({ key: 'production', name: '', id: 'A1' })).toBe('Account production (A1)');
  });
  it('the first few', () => {
    expect(firstFew(['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c', 'd']);
    expect(firstFew(['a', 'b', 'c', 'd', 'e'])).toEqual(['a', 'b', 'c', '2 more']);
  });
});

describe('problems of a plan', () => {
  const at = (line: number) => ({ file: 'flows/a.yaml', line, column: 1, endLine: line, endColumn: 2 });
  const one = (some: Partial<Diagnostic>): Diagnostic => ({
    code: 'no-exit',
    severity: 'warning',
    message: 'M',
    detail: 'D',
    ...some,
  });
  const row = {
    address: 'a',
    step: 'tag',
    kind: 'tag',
    file: 'flows/a.yaml',
    line: 5,
    column: 1,
    message: '',
    advice: '',
  };
  const left = (diagnostics: Diagnostic[], refusals: Refusal[] = []): Diagnostic[] => [
    ...problemsOf(planWith([], { diagnostics, refusals, skipped: [row] })),
  ];
  it.each<[string, Diagnostic[], number]>([
    ['a skipped step has a row of its own', [one({ code: 'step-skipped', at: at(5) })], 0],
    ['but not one without a row', [one({ code: 'step-skipped', at: at(6) })], 1],
    ['nor one without a place', [one({ code: 'step-skipped' })], 1],
    ['nor something else in its line', [one({ at: at(5) })], 1],
    ['one that is told twice', [one({ at: at(1) }), one({ at: at(1), detail: 'other' })], 1],
    ['one without a place, twice', [one({}), one({})], 1],
    ['two in two lines', [one({ at: at(1) }), one({ at: at(2) })], 2],
    ['two in two files', [one({ at: at(1) }), one({ at: { ...at(1), file: 'b' } })], 2],
    ['two codes', [one({}), one({ code: 'ledger-rebuilt' })], 2],
    ['two messages', [one({}), one({ message: 'N' })], 2],
  ])('%s', (_, given, count) => {
    expect(left(given)).toHaveLength(count);
  });
  it('errors before warnings, each in its order', () => {
    const list = [
      one({ message: '1' }),
      one({ message: '2', severity: 'error' }),
      one({ message: '3' }),
      one({ message: '4', severity: 'error' }),
    ];
    expect(left(list).map(({ message }) => message)).toEqual(['2', '4', '1', '3']);
  });
  it('not what a refusal says of the same sequence', () => {
    const refusal = (some: Partial<Refusal>): Refusal => ({
      code: 'edited-in-klaviyo',
      address: 'a',
      message: '',
      allow: '',
      ...some,
    });
    const edited = one({ code: 'edited-in-klaviyo', address: 'a' });
    const { address: _, ...whole } = refusal({ code: 'flows-missing' });
    expect(left([edited], [refusal({})])).toEqual([]);
    expect(left([edited], [refusal({ address: 'b' })])).toEqual([edited]);
    expect(left([one({ code: 'flows-missing' })], [whole])).toEqual([]);
    expect(left([one({ address: 'a' })], [refusal({ code: 'no-exit' as Refusal['code'] })])).toHaveLength(1);
  });
  it.each<[Partial<Refusal>[], string | undefined]>([
    [[{ code: 'destroys-run-flow', address: 'a' }], '--allow a'],
    [
      [
        { code: 'destroys-run-flow', address: 'a' },
        { code: 'destroys-run-flow', address: 'a' },
      ],
      '--allow a',
    ],
    [[{ code: 'edited-in-klaviyo', address: 'a b' }, { code: 'diverged' }], "--overwrite-drift 'a b' --allow-rollback"],
    [[{ code: 'destroys-run-flow' }], undefined],
    [[{ code: 'edited-in-klaviyo' }], undefined],
    [[{ code: 'diverged' }, { code: 'has-errors', address: 'a' }], undefined],
    [[{ code: 'superseded', address: 'a' }], undefined],
  ])('flags for %j', (refusals, flags) => {
    expect(allowingFlags(refusals.map((some) => ({ message: '', allow: '', ...some }) as Refusal))).toBe(flags);
  });
  it.each([
    ['a/b-c.d:1@x%y+z,', 'a/b-c.d:1@x%y+z,'],
    ['', "''"],
    ['a$b', "'a$b'"],
    ["it's 'so'", "'it'\\''s '\\''so'\\'''"],
  ])('%j in a shell', (word, quoted) => {
    expect(shellWord(word)).toBe(quoted);
  });
});

describe('a marker', () => {
  const plan = (...some: Partial<Change>[]) => planWith(some.map(change));
  it('names account and plan, and a commit where there is one', () => {
    const d = 'd'.repeat(64);
    expect(printMarker(plan(), undefined, 100)).toBe(
      `<!-- sluice account=production id=AbC123 digest=${d} addresses= -->`,
    );
    expect(printMarker(plan(), 'a1b2c3d', 100)).toBe(
      `<!-- sluice account=production id=AbC123 digest=${d} commit=a1b2c3d addresses= -->`,
    );
    expect(printBareMarker({ key: 'a b', id: 'x--y' })).toBe('<!-- sluice account=a%20b id=x-%2dy -->');
  });
  it('lists what changes, and nothing else', () => {
    const line = printMarker(
      plan({ address: 'a', digest: 'f'.repeat(64) }, { address: 'b', kind: 'none' }, { address: 'c', kind: 'blocked' }),
      undefined,
      100,
    );
    expect(line).toMatch(/ addresses=a:[\w.]{22} -->$/);
  });
  it('is cut between two, never within one', () => {
    const many = Array.from({ length: 4 }, (_, i) => ({
      address: `series-number-${i}`,
      digest: `${i}`.repeat(64),
      destructive: true,
    }));
    // ~ and 11 characters of a hash, a colon, 22 of a digest.
    const item = 35;
    const count = (most: number): number =>
      Object.keys(readMarker(printMarker(plan(...many), undefined, most))?.addresses ?? {}).length;
    const listed = (of: readonly Partial<Change>[], most: number): string | undefined =>
      printMarker(plan(...of), undefined, most).split(' addresses=')[1];
    expect(listed(many, 2 * item)).toBe(listed(many.slice(0, 1), item));
    expect([4 * item + 3, 4 * item + 2, 3 * item + 2, item, item - 1, 0].map(count)).toEqual([4, 3, 2, 0, 0, 0]);
  });
  it.each<[string, string, object]>([
    [
      'all of it',
      'account=a%20b id=b digest=c commit=d addresses=x%2Cy:1,~z.:2',
      { account: 'a b', id: 'b', digest: 'c', commit: 'd', addresses: { 'x,y': '1', '~z.': '2' }, inherited: [] },
    ],
    ['what is missing as nothing', 'account=a', { account: 'a', id: '', digest: '', addresses: {}, inherited: [] }],
    [
      'past what is none',
      '=x account=a other addresses=:1,b,c:2,%:3',
      { account: 'a', id: '', digest: '', addresses: { c: '2' }, inherited: [] },
    ],
    [
      'a colon in an address',
      'account=a addresses=x:y:1',
      { account: 'a', id: '', digest: '', addresses: { 'x:y': '1' }, inherited: [] },
    ],
    [
      'what an earlier merge brought',
      'account=a addresses=cart:1^,~z.:2^,c:3',
      {
        ...{ account: 'a', id: '', digest: '', addresses: { cart: '1', '~z.': '2', c: '3' } },
        inherited: ['cart', '~z.'],
      },
    ],
  ])('is read: %s', (_, words, marker) => {
    expect(readMarker(`<!-- sluice ${words} -->`)).toEqual(marker);
  });
  it.each(['', 'x <!-- sluice account=a -->', '<!-- sluice id=a -->', '<!-- sluice account=% -->'])(
    'is none: %s',
    (text) => {
      expect(readMarker(text)).toBeUndefined();
    },
  );
});
