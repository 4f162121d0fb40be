/** A flow in words: its steps as a list, what each holds, and tails that branches share, told once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline } from '../../src/plan/markdown/outline.ts';
import { wayIn, wholeSteps } from '../../src/plan/markdown/whole.ts';
import type { FieldDiff, StepChange } from '../../src/plan/plan.ts';
import { parentOf, sharedTails } from '../../src/plan/words/shared-tail.ts';
import { runs } from '../support/runs.ts';
import { change } from './plans.ts';

const step = (name: string, parent?: string, some: Partial<StepChange> = {}): StepChange => ({
  step: name,
  branch: '',
  kind: 'email',
  label: name.toUpperCase(),
  change: 'add',
  fields: [],
  ...(parent === undefined ? {} : { parent }),
  ...some,
});
const enters = (path: string, after: string, text?: true): FieldDiff => ({
  path,
  before: null,
  after,
  ...(text && { text }),
});

describe('an outline', () => {
  const split = step('gold', 'hello#next', { kind: 'condition', label: 'Tier is gold' });
  const tail = (branch: string, parent: string): StepChange[] => [
    step('wait', parent, { kind: 'delay', label: '1 day', branch }),
    step('last', `wait@${branch}#next`, { branch }),
  ];
  it('tells each branch below its question, and what they share once', () => {
    const steps = [
      step('hello'),
      split,
      step('offer', 'gold#yes'),
      ...tail('yes', 'offer#next'),
      ...tail('no', 'gold#no'),
    ];
    expect(outline({ steps }, true)).toEqual([
      '- email `hello`: **HELLO**',
      '- **Tier is gold**',
      '  - *yes*',
      '    - email `offer`: **OFFER**',
      '    - wait 1 day',
      '    - email `last`: **LAST**',
      '  - *no*',
      '    - on with `wait`, as above',
    ]);
  });
  it('marks what is new, changed and moved in a flow that takes the place of another, and leaves out what goes', () => {
    const steps = [
      step('a', undefined, { change: 'same' }),
      step('b', 'a#next'),
      step('c', 'b#next', { change: 'update' }),
      step('d', 'c#next', { change: 'move' }),
      step('e', 'd#next', { change: 'remove' }),
    ];
    expect(outline({ steps }, false)).toEqual([
      '- email `a`: **A**',
      '- *new:* email `b`: **B**',
      '- *changed:* email `c`: **C**',
      '- *moved:* email `d`: **D**',
    ]);
  });
  it('calls the ways out of a branch by their names', () => {
    const cases = step('tier', undefined, { kind: 'branch', label: 'Which tier?', exits: { 'case 0': 'gold' } });
    const steps = [cases, ...['case 0', 'case 1', 'else'].map((exit) => step(exit.slice(-1), `tier#${exit}`))];
    expect(outline({ steps }, true).filter((line) => line.includes('*') && !line.includes('**'))).toEqual([
      '  - *gold*',
      '  - *case 2*',
      '  - *else*',
    ]);
  });
});

describe('a line of an outline', () => {
  const line = (some: Partial<StepChange>): string[] => [...outline({ steps: [step('one', undefined, some)] }, true)];
  const asked = [enters('x', 'y'), enters('if', 'Tier is gold, and more')];
  it.each<[string, Partial<StepChange>, string]>([
    ['a mail', {}, '- email `one`: **ONE**'],
    ['one without a subject', { label: '' }, '- email `one`'],
    ['a text message', { kind: 'sms', label: 'Hi @you' }, '- sms `one`: **Hi `@you`**'],
    ['a wait', { kind: 'delay', label: '1 day' }, '- wait 1 day'],
    [
      'a question, in full where it is new',
      { kind: 'condition', fields: asked },
      '- **Tier is gold, and more?** `one`',
    ],
    ['by its label where it stays', { kind: 'condition', fields: asked, change: 'same' }, '- **ONE**'],
    ['by its label where nothing more is known', { kind: 'condition', fields: [enters('x', 'y')] }, '- **ONE**'],
    ['by its name where it has no label', { kind: 'condition', label: '' }, '- **`one`**'],
    ['a test', { kind: 'ab_test', label: 'A or B' }, '- **A or B**'],
    ['an action', { kind: 'update_profile', label: 'tier = gold' }, '- update profile `one`: tier = gold'],
    ['one without a label', { kind: 'update_profile', label: '' }, '- update profile `one`'],
    ['one that only Klaviyo has', { kind: 'list-update', label: 'VIP' }, '- list-update `one`: VIP'],
    ['a split that only Klaviyo has', { kind: 'value-split', label: 'V' }, '- **V**'],
  ])('%s', (_, some, wanted) => {
    expect(line(some)).toEqual([wanted]);
  });
  it('stands below what it follows: a branch that is alone, what follows nothing that is there, and itself', () => {
    const gold = step('gold', undefined, { kind: 'condition', label: 'Gold' });
    const steps = [gold, step('a', 'gold#no'), step('lost', 'gone#next'), step('ring', 'ring#next')];
    expect(outline({ steps }, true)).toEqual([
      '- **Gold**',
      '  - *no*',
      '    - email `a`: **A**',
      '- email `lost`: **LOST**',
      '- email `ring`: **RING**',
    ]);
  });
  it('is no deeper than GitHub shows it', () => {
    const nested = Array.from({ length: 7 }, (_, i) =>
      step(`s${i}`, i === 0 ? undefined : `s${i - 1}#yes`, { kind: 'condition', label: `Q${i}` }),
    );
    const margins = outline({ steps: nested }, true).map((one) => one.search(/\S/));
    expect(margins).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 16, 18, 16]);
  });
});

describe('shared tails', () => {
  it('are those of steps that stay', () => {
    const steps = [step('a'), step('b', 'a#next', { change: 'remove' })];
    expect([...sharedTails(steps).keys()].map((one) => one.step)).toEqual(['a']);
  });

  it('that differ in anything are told apart', () => {
    const pair = (some: Partial<StepChange>): StepChange[] => [
      step('split', undefined, { kind: 'condition' }),
      step('last', 'split#yes', { branch: 'yes' }),
      step('last', 'split#no', { branch: 'no', ...some }),
    ];
    const shown = (some: Partial<StepChange>): number => new Set(sharedTails(pair(some)).values()).size;
    expect(shown({})).toBe(2);
    expect(
      [{ label: 'x' }, { kind: 'sms' }, { change: 'same' }, { step: 'other' }].map((one) =>
        shown(one as Partial<StepChange>),
      ),
    ).toEqual([3, 3, 3, 3]);
    expect(new Set(sharedTails(pair({}), ({ branch }) => branch).values()).size).toBe(3);
  });
  it('keep every way through the flow', () => {
    const words = fc.constantFrom('a', 'b', 'c');
    const tree = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.record({ name: words, next: fc.array(tie('node'), { maxLength: 2 }) }),
    })).node;
    type Node = { name: string; next: Node[] };
    fc.assert(
      fc.property(tree, (root) => {
        const steps: StepChange[] = [];
        const put = (node: Node, parent: string | undefined): void => {
          const branch = String(steps.length);
          steps.push(step(node.name, parent, { branch }));
          node.next.forEach((next, index) => put(next, `${node.name}@${branch}#case ${index}`));
        };
        put(root as Node, undefined);
        const shown = sharedTails(steps);
        const ways = (of: (one: StepChange) => StepChange, at: StepChange): string =>
          `${at.step}(${steps
            .filter((one) => one.parent !== undefined && parentOf(one.parent).key === `${at.step}@${at.branch}`)
            .map((one) => ways(of, of(one)))
            .join()})`;
        expect(ways((one) => shown.get(one)!, shown.get(steps[0]!)!)).toBe(ways((one) => one, steps[0]!));
      }),
      runs(11, 60),
    );
  });
});

describe('what a step holds', () => {
  const told = (one: StepChange, lines = 20): string =>
    wholeSteps(change({ kind: 'create', steps: [one] }), lines, 200).join('\n\n');
  it('is told in words: sender, subject, and the mail as people read it', () => {
    const fields = [
      enters('subject', 'Hi @you'),
      enters('from name', 'Oak'),
      enters('body', '<p>One</p><p>Two</p>', true),
    ];
    expect(told(step('hello', undefined, { fields }))).toBe(
      '**email** `hello`\n\n- subject: **Hi `@you`**\n- from name: **Oak**\n\nbody:\n\n```text\nOne\nTwo\n```',
    );
  });
  it('is the whole text message, though its title says it', () => {
    const fields = [enters('body', 'Hi', true), enters('quiet_hours', 'false')];
    expect(told(step('text', undefined, { kind: 'sms', label: 'Hi', fields }))).toBe(
      '**sms** `text`\n\n- quiet hours: off\n\nbody:\n\n```text\nHi\n```',
    );
  });
  it('hides secrets', () => {
    const fields = [enters('headers.X-Token', '•••')];
    expect(told(step('crm', undefined, { kind: 'webhook', fields }))).toContain('secret, not shown');
  });
  it('is not told of a delay, which its line in the outline says', () => {
    expect(told(step('wait', undefined, { kind: 'delay', label: '1 day', fields: [enters('delay', '1 day')] }))).toBe(
      '',
    );
  });
  it('is told once of the copies in branches, and of what goes too', () => {
    const fields = [enters('subject', 'A')];
    const steps = [step('a', undefined, { branch: 'x', fields }), step('a', undefined, { branch: 'y', fields })];
    expect(wholeSteps(change({ kind: 'create', steps }), 20, 200)).toHaveLength(1);
    const gone = step('b', undefined, { change: 'remove', fields: [{ path: 'subject', before: 'Was', after: null }] });
    expect(wholeSteps(change({ steps: [gone] }), 20, 200)).toEqual(['**− removed: email** `b`\n\n- subject: **Was**']);
  });
  it('is told once where every mail of a new flow has it, such as who sends it', () => {
    const fields = (subject: string, ...more: FieldDiff[]) => [
      ...[enters('from name', 'Oak'), enters('reply to', 'a@oak.test'), enters('subject', subject)],
      ...[enters('body', 'Hi', true), ...more],
    ];
    const steps = [
      step('a', undefined, { fields: fields('A', enters('preview', 'P'), enters('utm', 'true')) }),
      step('b', 'a#next', { fields: fields('B', enters('preview', 'P'), enters('utm', 'false')) }),
      step('c', 'b#next', { kind: 'sms', fields: [enters('from name', 'Oak')] }),
      step('d', 'c#next', { change: 'same', fields: fields('D') }),
    ];
    const [first, ...rest] = wholeSteps(change({ kind: 'create', steps }), 20, 200);
    expect(first).toBe('**in every email**\n\n- from name: **Oak**\n- reply to: **`a@oak.test`**');
    expect(rest).toEqual([
      '**email** `a`\n\n- subject: **A**\n- preview: **P**\n- utm: on\n\nbody:\n\n```text\nHi\n```',
      '**email** `b`\n\n- subject: **B**\n- preview: **P**\n- utm: off\n\nbody:\n\n```text\nHi\n```',
      '**sms** `c`\n\n- from name: **Oak**',
    ]);
    const alone = wholeSteps(change({ kind: 'create', steps: steps.slice(0, 1) }), 20, 200);
    expect(alone).toHaveLength(1);
    expect(alone[0]).toContain('from name');
    const changed = wholeSteps(change({ kind: 'update', steps }), 20, 200);
    expect(changed[0]).toContain('from name');
    expect(changed[0]).toMatch(/^\*\*\+ new: email\*\* `a`/);
  });
  it.each<[string, Partial<StepChange>, string]>([
    [
      'a delay whose words say more than its line',
      { kind: 'delay', label: '1 day', fields: [enters('delay', '1 day'), enters('time', '09:00')] },
      '**+ new: delay** `one`\n\n- time: **09:00**',
    ],
    ['a question, not twice', { kind: 'condition', label: 'Gold', fields: [enters('if', 'Gold')] }, ''],
    [
      'a question in full',
      { kind: 'condition', label: 'Gold', fields: [enters('if', 'Tier is gold')] },
      '**+ new: condition** `one`\n\n- if: **Tier is gold**',
    ],
    [
      'what is empty',
      { fields: [enters('preview', ''), { path: 'utm', before: 'x', after: null }] },
      '**+ new: email** `one`\n\n- preview: –\n- utm: –',
    ],
    [
      'a kind of two words',
      { kind: 'update_profile', fields: [enters('set_tier', 'gold')] },
      '**+ new: update profile** `one`\n\n- set tier: **gold**',
    ],
    ['nothing of what stays', { change: 'update', fields: [enters('subject', 'A')] }, ''],
    [
      'a mail by its words, whatever its first tag',
      { fields: [enters('body', '<h1>Two</h1>', true)] },
      '**+ new: email** `one`\n\nbody:\n\n```text\nTwo\n```',
    ],
    [
      'a text alone',
      { kind: 'sms', fields: [enters('body', 'I <3 it\n \n\n1 < 2', true)] },
      '**+ new: sms** `one`\n\nbody:\n\n```text\nI <3 it\n1 < 2\n```',
    ],
  ])('of a flow that stays is told: %s', (_, some, wanted) => {
    expect(wholeSteps(change({ steps: [step('one', undefined, some)] }), 20, 200).join('\n\n')).toBe(wanted);
  });
  it('is told of two steps that hold the same, and of copies that do not', () => {
    const fields = [enters('subject', 'A')];
    const own = [enters('subject', 'B')];
    const steps = [
      step('a', undefined, { fields }),
      step('b', 'a#next', { fields }),
      step('a', 'b#next', { branch: 'x', fields: own }),
    ];
    expect(wholeSteps(change({ steps }), 20, 200)).toHaveLength(3);
  });
  it('counts lines where there is no room for them', () => {
    const fields = [enters('body', Array.from({ length: 9 }, (_, i) => `line ${i}`).join('\n'), true)];
    expect(told(step('a', undefined, { fields }), 0)).toContain('body: 9 lines');
    expect(told(step('a', undefined, { fields }), 3)).toContain('line 2\n```\n\n… and 6 more lines of it.');
  });
});

it('the way into a flow is told in words that need no YAML', () => {
  expect(
    wayIn([enters('trigger', 'list A'), enters('audience', 'Tier is gold'), enters('exit_when', 'Placed Order')]),
  ).toEqual([
    '- Starts with: **list A**',
    '- Only people who: **Tier is gold**',
    '- People leave when: **Placed Order**',
  ]);
  expect(
    wayIn([
      { path: 'where', before: 'Value is 1', after: null },
      { path: 'reentry', before: 'a', after: 'b' },
      { path: 'status_x', before: null, after: null },
      enters('status_x', 'y'),
    ]),
  ).toEqual(['- Only events where: **Value is 1**', '- The same person again: **b**', '- status\\_x: **y**']);
});
