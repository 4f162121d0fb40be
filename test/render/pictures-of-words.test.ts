/** A flow as a line of words and as a Mermaid picture: what hangs where, and what is called how. */
import { describe, expect, it } from 'vitest';
import { flowPicture, mermaidText, type Picture, type PictureStep } from '../../src/plan/words/mermaid.ts';
import { stepWords, treeLines } from '../../src/plan/terminal/render-tree.ts';
import { visible } from '../../src/plan/words/escape.ts';

const step = (some: Partial<PictureStep> & { step: string }): PictureStep => ({
  branch: '',
  kind: 'email',
  label: some.step.toUpperCase(),
  change: 'same',
  ...some,
});

describe('in words', () => {
  it.each<[string, Partial<PictureStep>, string]>([
    ['a message by its id', {}, 'email a'],
    ['a delay by its length', { kind: 'delay', label: '1 day' }, '1 day'],
    ['a delay without one', { kind: 'delay', label: '' }, 'delay'],
    ['a wait of Klaviyo', { kind: 'time-delay', label: '1 day' }, '1 day'],
    ['a wait for a day', { kind: 'target-date', label: 'Mon' }, 'Mon'],
    ['a countdown', { kind: 'countdown-delay', label: '1 hour' }, '1 hour'],
    ['wait_until', { kind: 'wait_until', label: 'until 09:00' }, 'until 09:00'],
    ['a split as a question', { kind: 'condition', label: 'Tier is gold' }, 'Tier is gold?'],
    ['a split without words', { kind: 'random_split', label: '' }, 'a?'],
    ['a split of Klaviyo', { kind: 'trigger-split', label: 'x' }, 'x?'],
    ['what only begins like a split', { kind: 'branches', label: 'x' }, 'branches a'],
    ['what only ends like one', { kind: 'my-branch', label: 'x' }, 'my-branch a'],
    ['what begins like a split of Klaviyo', { kind: 'x-splitter', label: 'x' }, 'x-splitter a'],
  ])('%s', (_, some, words) => {
    expect(stepWords(step({ step: 'a', ...some }))).toBe(words);
  });

  const tree = (columns: number, ...steps: PictureStep[]): string[] => [...treeLines('list A', steps, columns)];
  const split = (some: Partial<PictureStep> = {}) => step({ step: 's', kind: 'condition', label: 'Gold', ...some });
  it.each<[string, PictureStep[], string[]]>([
    ['nothing but a trigger', [], ['list A']],
    ['a row', [step({ step: 'a' }), step({ step: 'b', parent: 'a#next' })], ['list A ─ email a ─ email b']],
    [
      'a split at the beginning',
      [split(), step({ step: 'a', parent: 's#yes' }), step({ step: 'b', parent: 's#no' })],
      ['list A ─ Gold?', '├─ yes ─ email a', '└─ no ─ email b'],
    ],
    ['one branch alone', [split(), step({ step: 'a', parent: 's#yes' })], ['list A ─ Gold?', '└─ yes ─ email a']],
    [
      'a split within a branch that is not the last',
      [
        split(),
        split({ step: 't', label: 'Tin', parent: 's#yes' }),
        step({ step: 'a', parent: 't#yes' }),
        step({ step: 'b', parent: 't#no' }),
        step({ step: 'c', parent: 's#no' }),
      ],
      ['list A ─ Gold?', '├─ yes ─ Tin?', '│  ├─ yes ─ email a', '│  └─ no ─ email b', '└─ no ─ email c'],
    ],
    [
      'a split within the last branch',
      [
        split(),
        split({ step: 't', label: 'Tin', parent: 's#no' }),
        step({ step: 'b', parent: 't#yes' }),
        step({ step: 'c', parent: 't#no' }),
      ],
      ['list A ─ Gold?', '└─ no ─ Tin?', '   ├─ yes ─ email b', '   └─ no ─ email c'],
    ],
    [
      'cases by number, where they have no name',
      [
        split({ kind: 'branch', exits: { 'case 1': 'tin' } }),
        step({ step: 'a', parent: 's#case 0' }),
        step({ step: 'b', parent: 's#case 1' }),
        step({ step: 'c', parent: 's#case 10' }),
        step({ step: 'd', parent: 's#a case 1' }),
        step({ step: 'e', parent: 's#case 1 b' }),
      ],
      [
        'list A ─ Gold?',
        '├─ case 1 ─ email a',
        '├─ tin ─ email b',
        '├─ case 11 ─ email c',
        '├─ a case 1 ─ email d',
        '└─ case 1 b ─ email e',
      ],
    ],
    [
      'two steps that hang at one exit',
      [step({ step: 'a' }), step({ step: 'b', parent: 'a#next' }), step({ step: 'c', parent: 'a#next' })],
      ['list A ─ email a', '├─ next ─ email b', '└─ next ─ email c'],
    ],
    ['a step that hangs at none that is there', [step({ step: 'a', parent: 'gone#next' })], ['list A ─ email a']],
    ['a step that hangs at itself', [step({ step: 'a', parent: 'a#next' })], ['list A ─ email a']],
    [
      'copies by their branch',
      [split(), step({ step: 'a', branch: 'b', parent: 's#yes' }), step({ step: 'c', parent: 'a@b#next' })],
      ['list A ─ Gold?', '└─ yes ─ email a ─ email c'],
    ],
  ])('%s', (_, steps, lines) => {
    expect(tree(76, ...steps)).toEqual(lines);
  });

  it.each<[number, string[]]>([
    [26, ['list A ─ email a ─ email b']],
    [25, ['list A ─ email a', '  ─ email b']],
    [16, ['list A ─ email a', '  ─ email b']],
    [15, ['list A', '  ─ email a', '  ─ email b']],
    [10, ['list A', '  ─ email…', '  ─ email…']],
  ])('broken between steps at %i columns', (columns, lines) => {
    expect(tree(columns, step({ step: 'a' }), step({ step: 'b', parent: 'a#next' }))).toEqual(lines);
  });
  it('broken within branches, below where they begin', () => {
    const steps = [
      split(),
      step({ step: 'aaaaaaaa', parent: 's#yes' }),
      split({ step: 't', label: 'Tin', parent: 's#no' }),
      step({ step: 'bbbbbbbb', parent: 't#no' }),
    ];
    expect(tree(16, ...steps)).toEqual([
      'list A ─ Gold?',
      '├─ yes',
      '│    ─ email aa…',
      '└─ no ─ Tin?',
      '   └─ no',
      '        ─ email…',
    ]);
  });
});

describe('as a picture', () => {
  const lines = (picture: Partial<Picture>): string[] =>
    (flowPicture({ trigger: 'list A', steps: [step({ step: 'a' })], ...picture }) ?? '')
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
      .filter((line) => !line.startsWith('classDef'));

  it.each<[string, string, string]>([
    ['letters, digits, spaces and commas', 'Grüße, 12 日本', 'Grüße, 12 日本'],
    ['signs as entities', '"<b>#&;', '#34;#60;b#62;#35;#38;#59;'],
    [
      'all of ASCII',
      "!'()*+-./:=?@[\\]^_`{|}~",
      "!'()*+-./:=?@[\\]^_`{|}~".replace(/./g, (c) => `#${c.charCodeAt(0)};`),
    ],
    ['nothing', '  ', '–'],
    ['no formula', '$$x$', '#36;#8288;#36;x#36;'],
    ['no icon', 'fa:fa-car', 'fa#58;#8288;fa#45;car'],
    ['no entity of its own', 'ﬂ°°35¶ß', 'ﬂ#8288;°°35¶#8288;ß'],
  ])('texts: %s', (_, text, label) => {
    expect(mermaidText(text)).toBe(label);
  });
  it('texts no longer than they may be', () => {
    expect(mermaidText('a'.repeat(44))).toBe('a'.repeat(44));
    expect(mermaidText('a'.repeat(45))).toBe(`${'a'.repeat(43)}…`);
    expect(mermaidText('abcdef', 3)).toBe('ab…');
    expect(visible(mermaidText('a\u2060b'))).toBe('a�b');
  });

  it.each<[string, Partial<PictureStep>, string]>([
    ['a message', {}, 's0["A<br/>email a"]'],
    ['a text message', { kind: 'send-sms' }, 's0["A<br/>send#45;sms a"]'],
    ['a delay', { kind: 'delay', label: '1 day' }, 's0("1 day")'],
    ['a delay without a label', { kind: 'delay', label: '' }, 's0("delay")'],
    ['a split', { kind: 'condition', label: 'Gold' }, 's0{"Gold"}'],
    ['a test', { kind: 'ab_test', label: 'Two' }, 's0{"Two"}'],
    ['a test of Klaviyo', { kind: 'ab-test', label: 'Two' }, 's0{"Two"}'],
    ['a split of Klaviyo', { kind: 'multi-branch-split', label: 'Two' }, 's0{"Two"}'],
    ['what is neither', { kind: 'webhook', label: 'https' }, 's0[["webhook a<br/>https"]]'],
    ['what is neither, without a label', { kind: 'webhook', label: '' }, 's0[["webhook a"]]'],
    ['what only looks like a split', { kind: 'conditions', label: '' }, 's0[["conditions a"]]'],
    ['new', { change: 'add' }, 's0["+ A<br/>email a"]'],
    ['changed', { change: 'update' }, 's0["~ A<br/>email a"]'],
    ['moved', { change: 'move' }, 's0["↕ A<br/>email a"]'],
    ['removed', { change: 'remove' }, 's0["− A<br/>email a"]'],
  ])('shape: %s', (_, some, node) => {
    expect(lines({ steps: [step({ step: 'a', ...some })] })[1]).toBe(node);
  });
  it('figures below a label', () => {
    const suffix = (one: PictureStep): string | undefined => (one.step === 'a' ? '12 %' : undefined);
    const steps = [step({ step: 'a' }), step({ step: 'd', kind: 'delay', label: '1 day' })];
    expect(lines({ steps, suffix }).slice(1, 3)).toEqual(['s0["A<br/>email a<br/>12 #37;"]', 's1("1 day")']);
  });

  const edges = (steps: PictureStep[]): string[] => lines({ steps }).filter((line) => line.includes('->'));
  it.each<[string, PictureStep[], string[]]>([
    ['the first hangs at the trigger', [step({ step: 'a' })], ['t --> s0']],
    [
      'what is there at what is there',
      [step({ step: 'a' }), step({ step: 'b', parent: 'a#yes' })],
      ['t --> s0', 's0 -->|"yes"| s1'],
    ],
    ['what hangs at nothing, at the trigger', [step({ step: 'a', parent: 'gone#next' })], ['t --> s0']],
    ['what hangs at itself, too', [step({ step: 'a', parent: 'a#next' })], ['t --> s0']],
    ['a parent without an exit', [step({ step: 'a' }), step({ step: 'b', parent: 'a' })], ['t --> s0', 's0 --> s1']],
    [
      'what goes, dotted: at what goes, else at what stays',
      [
        step({ step: 'a', change: 'remove' }),
        step({ step: 'a' }),
        step({ step: 'b', change: 'remove', parent: 'a#next' }),
        step({ step: 'c', parent: 'a#next' }),
        step({ step: 'd', change: 'remove', parent: 'c#next' }),
      ],
      ['t -.-> s0', 't --> s1', 's0 -.-> s2', 's1 --> s3', 's3 -.-> s4'],
    ],
    [
      'exits by name, else by number',
      [
        step({ step: 'a', kind: 'branch', exits: { 'case 0': 'gold' } }),
        step({ step: 'b', parent: 'a#case 0' }),
        step({ step: 'c', parent: 'a#case 10' }),
        step({ step: 'd', parent: 'a#a case 1' }),
        step({ step: 'e', parent: 'a#case 1 b' }),
      ],
      ['t --> s0', 's0 -->|"gold"| s1', 's0 -->|"case 11"| s2', 's0 -->|"a case 1"| s3', 's0 -->|"case 1 b"| s4'],
    ],
    [
      'exits in short',
      [step({ step: 'a', exits: { 'case 0': 'x'.repeat(40) } }), step({ step: 'b', parent: 'a#case 0' })],
      ['t --> s0', `s0 -->|"${'x'.repeat(29)}…"| s1`],
    ],
  ])('ways: %s', (_, steps, wanted) => {
    expect(edges(steps)).toEqual(wanted);
  });

  it('marks what is new, changed and gone, the trigger too', () => {
    const steps = [step({ step: 'a', change: 'add' }), step({ step: 'b' }), step({ step: 'c', change: 'add' })];
    expect(lines({ steps, triggerChange: 'update' }).filter((line) => /^(class|t\()/.test(line))).toEqual([
      't(["~ list A"])',
      'class t update',
      'class s0,s2 add',
      'class s0,s1,s2 mail',
    ]);
    expect(lines({ triggerChange: 'add' })[0]).toBe('t(["+ list A"])');
    expect(lines({}).filter((line) => line.startsWith('class'))).toEqual(['class s0 mail']);
  });
  it('is none without steps, and shortens its labels before it is too long', () => {
    expect(flowPicture({ trigger: 'A', steps: [] })).toBeUndefined();
    const many = (count: number): PictureStep[] =>
      Array.from({ length: count }, (_, i) => step({ step: `s${i}`, label: '!'.repeat(60) }));
    const sizes = [100, 220, 400].map((count) => flowPicture({ trigger: 'A', steps: many(count) }) ?? '');
    const signs = sizes.map((source) => /s0\["((?:#33;)*)/.exec(source)?.[1]?.length ?? 0).map((size) => size / 4);
    expect(signs).toEqual([43, 23, 11]);
    expect(flowPicture({ trigger: 'A', steps: many(2000) })).toBeUndefined();
  });
});

describe('skipped steps in a picture', () => {
  const at = (line: number, column: number) => ({
    at: { file: 'f', line, column, endLine: line, endColumn: column + 1 },
  });
  const skip = (line: number, column: number, name = 'tag') => ({ step: name, kind: 'tag', file: 'f', line, column });
  const ways = (steps: PictureStep[], ...skipped: ReturnType<typeof skip>[]): string[] =>
    (flowPicture({ trigger: 'A', steps, skipped }) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.includes('->'))
      .sort();
  const [a, b] = [step({ step: 'a', ...at(2, 3) }), step({ step: 'b', parent: 'a#next', ...at(4, 3) })];
  const split = step({ step: 's', kind: 'condition', ...at(2, 3) });
  const [yes, no] = [
    step({ step: 'y', parent: 's#yes', ...at(3, 7) }),
    step({ step: 'n', parent: 's#no', ...at(4, 7) }),
  ];

  it.each<[string, PictureStep[], ReturnType<typeof skip>[], string[]]>([
    ['between two', [a, b], [skip(3, 3)], ['k0 --> s1', 's0 --> k0', 't --> s0']],
    [
      'two between two, in the order of the file',
      [a, b],
      [skip(3, 9, 'y'), skip(3, 3, 'x')],
      ['k0 --> k1', 'k1 --> s1', 's0 --> k0', 't --> s0'],
    ],
    ['before the first', [a], [skip(1, 3)], ['k0 --> s0', 't --> k0']],
    ['behind the last', [a], [skip(3, 3)], ['s0 --> k0', 't --> s0']],
    ['two behind the last', [a], [skip(3, 3), skip(4, 3)], ['k0 --> k1', 's0 --> k0', 't --> s0']],
    [
      'behind a split: at each of its ends',
      [split, yes, no],
      [skip(5, 3)],
      ['s0 -->|"no"| s2', 's0 -->|"yes"| s1', 's1 --> k0', 's2 --> k1', 't --> s0'],
    ],
    [
      'in a branch that goes on',
      [split, yes, step({ step: 'z', branch: 'x', parent: 'y#next', ...at(6, 3) })],
      [skip(4, 7)],
      ['k0 --> s2', 's0 -->|"yes"| s1', 's1 --> k0', 't --> s0'],
    ],
    [
      'not on the way to what goes',
      [a, step({ step: 'g', change: 'remove', parent: 'a#next' })],
      [skip(3, 3)],
      ['s0 --> k0', 's0 -.-> s1', 't --> s0'],
    ],
  ])('%s', (_, steps, skipped, wanted) => {
    expect(ways(steps, ...skipped)).toEqual(wanted);
  });
  it('are named by their kind, and by their id where they have one', () => {
    const nodes = (flowPicture({ trigger: 'A', steps: [a], skipped: [skip(3, 3), skip(4, 3, 'done')] }) ?? '')
      .split('\n')
      .filter((line) => line.includes('skipped'));
    expect(nodes).toEqual(['  k0["skipped#58; tag"]', '  k1["skipped#58; tag done"]']);
  });
});
