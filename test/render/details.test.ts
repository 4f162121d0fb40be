/**
 * The folded part of a comment, whole: `details/*.md` hold a flow that is new, one that takes another's place, one that
 * goes, one that changes. UPDATE=1 writes them. Below: what of it is told when, and which words are marked.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detailVariants } from '../../src/plan/markdown/details.ts';
import type { Change, FieldDiff, SkippedRow, StepChange } from '../../src/plan/plan.ts';
import { change, planWith } from './plans.ts';

function golden(name: string, text: string): void {
  const path = join(import.meta.dirname, 'details', `${name}.md`);
  if (process.env['UPDATE'] === '1') writeFileSync(path, `${text}\n`);
  expect(`${text}\n`).toBe(readFileSync(path, 'utf8'));
}
const step = (name: string, some: Partial<StepChange> = {}): StepChange => ({
  ...{ step: name, branch: '', kind: 'email', label: name.toUpperCase(), change: 'same', fields: [] },
  ...some,
});
const enters = (path: string, after: string, text?: true): FieldDiff => ({ path, before: null, after, text });
const goes = (path: string, before: string, text?: true): FieldDiff => ({ path, before, after: null, text });

const variants = (some: Partial<Change>, others: readonly Partial<Change>[] = [], skipped: SkippedRow[] = []) => {
  const own = change(some);
  return detailVariants(own, planWith([own, ...others.map(change)], { skipped }));
};
/** The longest, without the diagram, of which other tests tell. */
const whole = (some: Partial<Change>): string =>
  (variants(some).at(-1) ?? '').replace(/\n\n```mermaid\n[\s\S]*?\n```/, '');

describe('a flow', () => {
  it('that is new is told by what starts it, what happens, and what each mail holds', () => {
    const sender = [enters('from name', 'Oak'), enters('from email', 'shop@oak.test')];
    const mail = (subject: string, body: string) => [...sender, enters('subject', subject), enters('body', body, true)];
    const steps = [
      step('hello', { change: 'add', fields: mail('Hi', '<p>One</p>') }),
      step('wait', {
        ...{ kind: 'delay', label: '1 day', change: 'add', parent: 'hello#next' },
        fields: [enters('delay', '1 day')],
      }),
      step('story', { change: 'add', parent: 'wait#next', fields: mail('A story', '<p>Two</p>') }),
    ];
    const diff = [enters('trigger', 'list A'), enters('reentry', 'never')];
    golden('create', whole({ kind: 'create', status: null, trigger: 'list A', diff, steps }));
  });
  it('that takes the place of another is told as it will be, and by what differs', () => {
    const steps = [
      step('hello', { change: 'update', fields: [{ path: 'subject', before: 'A', after: 'B' }] }),
      step('more', { change: 'add', parent: 'hello#next', fields: [enters('subject', 'C')] }),
      step('old', { change: 'remove', parent: 'hello#next', fields: [goes('subject', 'D')] }),
    ];
    const diff = [{ path: 'trigger', before: 'list A', after: 'list B' }, goes('audience', 'Tier is gold')];
    golden('replace', whole({ kind: 'replace', diff, steps }));
  });
  it('that goes is told by what it does until then', () => {
    const steps = [
      step('hello', { change: 'remove', fields: [goes('subject', 'A'), goes('body', '<p>One</p>', true)] }),
      step('wait', {
        kind: 'delay',
        label: '1 day',
        change: 'remove',
        parent: 'hello#next',
        fields: [goes('delay', '1 day')],
      }),
    ];
    const diff = [goes('trigger', 'list A'), { path: 'status', before: 'live', after: 'draft' }];
    golden('delete', whole({ kind: 'delete', diff, steps }));
  });
  it('that is new says once what is text in its way in', () => {
    const diff = [enters('where', 'Value is 1\nand more', true)];
    expect(whole({ kind: 'create', diff }).split('\n\n').slice(1, -1)).toEqual([
      '- Only events where: **Value is 1 ↵ and more**',
    ]);
  });
  it('that changes is told field by field, and mails word by word with their HTML below', () => {
    const body = { path: 'body', before: '<p>One pan is kept.</p>', after: '<p>One lid is kept.</p>', text: true };
    const steps = [
      step('hello', { change: 'update', fields: [{ path: 'subject', before: 'A', after: 'B' }, body] }),
      step('more', {
        change: 'add',
        parent: 'hello#next',
        fields: [enters('subject', 'C'), enters('body', 'Hi', true)],
      }),
      step('hook', {
        ...{ kind: 'webhook', change: 'update', parent: 'more#next' },
        fields: [{ path: 'body', before: '{"a":1}', after: '{"a":2}', text: true }],
      }),
    ];
    const [least, short] = variants({ diff: [{ path: 'name', before: 'A', after: 'B' }], steps });
    golden('update-least', least ?? '');
    golden('update-short', short ?? '');
    golden('update', whole({ diff: [{ path: 'name', before: 'A', after: 'B' }], steps, notes: ['Nobody leaves it.'] }));
  });
});

describe('it stands', () => {
  const steps = [step('hello', { change: 'update', fields: [{ path: 'subject', before: 'A', after: 'B' }] })];
  const first = (some: Partial<Change>, ...others: Partial<Change>[]): string =>
    (variants({ steps, ...some }, others)[0] ?? '').split('\n')[0] ?? '';
  it.each<[string, Partial<Change>[], boolean]>([
    ['alone', [], true],
    ['beside what does not change', [{ address: 'b', kind: 'none' }], true],
    ['beside another change', [{ address: 'b' }], false],
    [
      'beside one that cannot be planned',
      [
        { address: 'b', kind: 'none' },
        { address: 'c', kind: 'blocked' },
      ],
      false,
    ],
  ])('open where it is alone: %s', (_, others, isOpen) => {
    expect(first({}, ...others).startsWith(isOpen ? '<details open><summary>' : '<details><summary>')).toBe(true);
  });
  it.each([
    [{ name: 'Cart & more' }, '<b>Cart &amp; more</b> <code>cart</code>'],
    [{ name: '' }, '<code>cart</code>'],
    [{ name: 'cart' }, '<code>cart</code>'],
    [{ name: 'n'.repeat(90), address: 'a'.repeat(210) }, `<b>${'n'.repeat(79)}…</b> <code>${'a'.repeat(199)}…</code>`],
  ])('below its name: %j', (some, title) => {
    expect(first(some)).toBe(`<details open><summary>${title}: what changes</summary>`);
  });
  it('with a trigger that is marked where anything of it changes', () => {
    const diff = ['name', 'where'].map((path) => ({ path, before: 'x', after: 'y' }));
    expect(variants({ steps, diff, trigger: 'list A' }).at(-1)).toContain('"~ list A"');
  });
  it('with the diagram of its own skipped steps alone', () => {
    const skipped = ['cart', 'other'].map((address): SkippedRow => ({
      ...{ address, step: `${address}-tag`, kind: 'tag', file: 'flows/cart.yaml', line: 9, column: 3 },
      ...{ message: '', advice: '' },
    }));
    const text = variants({ steps }, [], skipped).at(-1);
    expect(text).toContain('tag cart#45;tag');
    expect(text).not.toContain('other');
    expect(variants({ steps })[0]).not.toContain('mermaid');
  });
  it('without its steps and their texts where there is little room, then with some lines of them', () => {
    const lines = (tag: string): string =>
      Array.from({ length: 40 }, (_, i) => `<p>${tag} ${i} of many words that stay</p>`).join('\n');
    const body = { path: 'body', before: lines('a'), after: lines('b'), text: true };
    const fields = [{ path: 'body', before: null, after: lines('c'), text: true }];
    const more = step('more', { change: 'add', parent: 'hello#next', fields });
    const all = variants({ kind: 'replace', steps: [step('hello', { change: 'update', fields: [body] }), more] });
    const parts = (text = '') => [
      text.includes('**What happens then**'),
      text.includes('body: 40 lines'),
      text.match(/^- <del>/gm)?.length ?? 0,
      text.match(/^c \d+/gm)?.length ?? 0,
      text.match(/^-<p>a/gm)?.length ?? 0,
    ];
    expect(all.map(parts)).toEqual([
      [false, false, 0, 0, 0],
      [true, true, 0, 0, 0],
      [true, false, 16, 16, 7],
      [true, false, 40, 40, 40],
    ]);
    expect(all[1]).toContain('`hello`, `body`: +40 −40 lines.\n');
  });
});

describe('words that changed', () => {
  const of = (before: string, after: string): string[] =>
    whole({
      steps: [step('sms', { kind: 'sms', change: 'update', fields: [{ path: 'body', before, after, text: true }] })],
    })
      .split('\n')
      .filter((line) => line.startsWith('- '));
  const long = (word: string, count: number): string =>
    Array.from({ length: count }, (_, i) => `${word}${i}`).join(' ');
  it.each<[string, string, string, string[]]>([
    ['in the middle', 'One pan is kept.', 'One lid is kept.', ['- One <del>pan</del> <ins>lid</ins> is kept.']],
    ['more of them', 'One pan is kept.', 'One pan and a lid is kept.', ['- One pan <ins>and a lid</ins> is kept.']],
    ['fewer', 'One old pan is kept.', 'One pan is kept.', ['- One <del>old</del> pan is kept.']],
    [
      'at the ends',
      'A pan is kept for you',
      'The pan is kept for us',
      ['- <del>A</del> <ins>The</ins> pan is kept for <del>you</del> <ins>us</ins>'],
    ],
    [
      'with what could act',
      'See *it* at @oak today',
      'See *it* at @elm today',
      ['- See \\*it\\* at `@`<del>oak</del> <ins>elm</ins> today'],
    ],
    [
      'beside space that changed too',
      'One  old pan is kept.',
      'One pan is  kept.',
      ['- One <del>old</del> pan is kept.'],
    ],
    [
      'not in lines of which only the space changed',
      'One pan.\nA lid.',
      'One  pan.\nA pot.',
      ['- A <del>lid</del> <ins>pot</ins>.'],
    ],
    ['a line that is wholly new', 'One pan.', 'One pan.\nTwo lids.', ['- <ins>Two lids.</ins>']],
    ['a line that goes', 'One pan.\nTwo lids.', 'One pan.', ['- <del>Two lids.</del>']],
  ])('%s', (_, before, after, lines) => {
    expect(of(before, after)).toEqual(lines);
  });
  it('are none where only the space did', () => {
    const texts = { before: 'One pan.', after: 'One  pan.', text: true };
    const change = step('sms', { kind: 'sms', change: 'update', fields: [{ path: 'body', ...texts }] });
    for (const text of variants({ steps: [change] }))
      expect(text).toContain('`sms`, `body`: only white space differs.');
  });
  it('are told as another text where hardly anything stayed', () => {
    const page = (word: string): string => Array.from({ length: 600 }, (_, i) => `${word} ${i}`).join('\n');
    const fields = [{ path: 'body', before: page('a'), after: page('b'), text: true }];
    expect(variants({ steps: [step('sms', { kind: 'sms', change: 'update', fields })] })[0]).toContain(
      '`sms`, `body`: +600 −600 lines, wholly another text.',
    );
  });
  it('with a little around them, where much stayed', () => {
    const [before, middle, end] = [long('before', 20), long('between', 30), long('after', 20)];
    expect(of(`${before} one ${middle} two ${end}`, `${before} 1 ${middle} 2 ${end}`)).toEqual([
      [
        '- … before14 before15 before16 before17 before18 before19 <del>one</del> <ins>1</ins>',
        'between0 between1 between2 between3 between4 between5 … between25 between26 between27 between28 between29',
        '<del>two</del> <ins>2</ins> after0 after1 after2 after3 after4 after5 after6 after7 …',
      ].join(' '),
    ]);
  });
  it.each<[string, number, number, string, string]>([
    ['at the beginning', 0, 80, '', ' one'],
    ['at the end', 80, 0, 'one ', ''],
    ['between', 140, 140, 'one ', ' two'],
  ])('but whole where it is hardly longer than that: %s', (_, after, most, start, rest) => {
    const size = Math.max(after, most) - (start === '' ? 0 : 1) - (rest === '' ? 0 : 1);
    const shown = (length: number): boolean => {
      const words = `${'x'.repeat(length - 10)} ${'y'.repeat(9)}`;
      const changed = (text: string): string => text.replace('one', '1').replace('two', '2');
      return (of(`${start}${words}${rest}`, `${changed(start)}${words}${changed(rest)}`)[0] ?? '').includes('…');
    };
    expect([shown(size), shown(size + 1)]).toEqual([false, true]);
  });
});
