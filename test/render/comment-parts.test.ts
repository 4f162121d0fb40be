/** Parts of a comment that few plans have: pictures, sequences that meet, what drains, and what became of a merge. */
import { describe, expect, it } from 'vitest';
import { renderPlanMarkdown } from '../../src/plan/markdown/comment.ts';
import { type Followed, isOpen, withFollowed } from '../../src/plan/markdown/follow.ts';
import { drainSection } from '../../src/plan/markdown/head.ts';
import { dueWords, heldWords, waiting } from '../../src/plan/markdown/held-words.ts';
import { meetingSection } from '../../src/plan/markdown/meetings.ts';
import { type MailPictures, type Picture, pictureBlocks } from '../../src/plan/markdown/pictures.ts';
import type { Meeting } from '../../src/plan/meeting.ts';
import type { Change, DrainRow, Due, Held } from '../../src/plan/plan.ts';
import { change, planWith } from './plans.ts';

describe('pictures', () => {
  const picture = (name: string, some: Partial<Picture> = {}): Picture => ({
    url: `https://github.test/${name}.png?raw=true`,
    width: 600,
    height: 400,
    isCut: false,
    ...some,
  });
  const mail = (some: Partial<MailPictures>): MailPictures => ({
    step: 'hello',
    subject: 'Hi "you"',
    desktop: {},
    phone: {},
    ...some,
  });
  const image = (name: string, width: number, alt: string): string =>
    `<img src="https://github.test/${name}.png?raw=true" width="${width}" alt="${alt}">`;
  const block = (some: Partial<MailPictures>): string[] =>
    [...pictureBlocks({ mails: [mail(some)], left: 0 })].flatMap((one) => one.split('\n\n'));

  it('of a mail that changes stand side by side, those of a phone are folded', () => {
    const sides = { before: picture('a'), after: picture('b') };
    const phone = { before: picture('c', { width: 320 }), after: picture('d', { width: 280 }) };
    expect(block({ desktop: sides, phone })).toEqual([
      '**email** `hello`: Hi "you"',
      '<table><tr><th>before</th><th>after</th></tr><tr>' +
        `<td valign="top">${image('a', 380, 'hello, before: Hi &quot;you&quot;')}</td>` +
        `<td valign="top">${image('b', 380, 'hello, after: Hi &quot;you&quot;')}</td></tr></table>`,
      '<details><summary><code>hello</code> on a phone</summary>',
      '<table><tr><th>before</th><th>after</th></tr><tr>' +
        `<td valign="top">${image('c', 300, 'hello, before on a phone: Hi &quot;you&quot;')}</td>` +
        `<td valign="top">${image('d', 280, 'hello, after on a phone: Hi &quot;you&quot;')}</td></tr></table>`,
      '</details>',
    ]);
  });
  it.each<[string, Partial<MailPictures>, string[]]>([
    [
      'of a new mail stand alone, and wider',
      { desktop: { after: picture('b') } },
      [image('b', 460, 'hello, new: Hi &quot;you&quot;')],
    ],
    [
      'of a mail that goes too',
      { desktop: { before: picture('a', { width: 400 }) } },
      [image('a', 400, 'hello, removed: Hi &quot;you&quot;')],
    ],
    [
      'say where they show the beginning alone',
      { desktop: { after: picture('b', { isCut: true }) } },
      [`${image('b', 460, 'hello, new: Hi &quot;you&quot;')}<br><i>The beginning of it; it goes on.</i>`],
    ],
    [
      'of a phone are folded where there is but one side',
      { desktop: { after: picture('b') }, phone: { after: picture('d') } },
      [
        image('b', 460, 'hello, new: Hi &quot;you&quot;'),
        '<details><summary><code>hello</code> on a phone</summary>',
        image('d', 380, 'hello, new on a phone: Hi &quot;you&quot;'),
        '</details>',
      ],
    ],
    [
      'the same of the side that goes',
      { desktop: { before: picture('a') }, phone: { before: picture('c') } },
      [
        image('a', 460, 'hello, removed: Hi &quot;you&quot;'),
        '<details><summary><code>hello</code> on a phone</summary>',
        image('c', 380, 'hello, removed on a phone: Hi &quot;you&quot;'),
        '</details>',
      ],
    ],
  ])('%s', (_, some, lines) => {
    expect(block(some).slice(1)).toEqual(lines);
  });
  it('break nothing, whatever a mail is called', () => {
    const step = 's'.repeat(90);
    const [head, shown, phone] = block({
      ...{ step, subject: 'x'.repeat(130) },
      ...{ desktop: { after: picture('"><b>') }, phone: { after: picture('d') } },
    });
    expect(head).toBe(`**email** \`${'s'.repeat(79)}…\`: ${'x'.repeat(119)}…`);
    expect(shown).toContain('src="https://github.test/&quot;&gt;&lt;b&gt;.png?raw=true"');
    expect(/alt="(.*)"/.exec(shown ?? '')?.[1]).toHaveLength(200);
    expect(phone).toBe(`<details><summary><code>${'s'.repeat(79)}…</code> on a phone</summary>`);
  });
  it('count the mails that were not drawn, and end with the flow', () => {
    const of = (left: number) => pictureBlocks({ mails: [], left });
    expect([of(0), of(1), of(2)]).toEqual([
      [],
      ['1 more mail that changes is not drawn here.'],
      ['2 more mails that change are not drawn here.'],
    ]);
    expect(pictureBlocks({ mails: [], left: 1, canvas: picture('flow', { width: 900 }) })[1]).toBe(
      `<details><summary>The flow as it will be</summary>\n\n${image('flow', 900, 'The flow as it will be')}\n\n</details>`,
    );
    expect(pictureBlocks(undefined)).toEqual([]);
  });
  it('stand in the details of their sequence, in the place of the diagram', () => {
    const steps: Change['steps'] = [
      { step: 'hello', branch: '', kind: 'email', label: 'Hello', change: 'same', fields: [] },
    ];
    const plan = planWith([change({ steps })]);
    const body = (canvas?: Picture): string =>
      renderPlanMarkdown(plan, {
        limit: 65_536,
        pictures: new Map([['cart', { mails: [mail({ desktop: { after: picture('b') } })], left: 0, canvas }]]),
      }).body;
    expect(body()).toContain('**email** `hello`: Hi "you"\n\n<img src');
    expect(body()).toContain('```mermaid');
    expect(body(picture('flow'))).toContain('The flow as it will be</summary>');
    expect(body(picture('flow'))).not.toContain('```mermaid');
  });
});

describe('what waits', () => {
  const until = '2026-12-02T23:00:00.000Z';
  it.each<[Held | undefined, string]>([
    [undefined, ''],
    [{ by: 'go_live' }, 'goes live later'],
    [{ by: 'go_live', until }, 'goes live **2 Dec 2026, 23:00 UTC**'],
    [{ by: 'promotion', name: 'staging' }, '**waits** for staging'],
    [
      { by: 'promotion', name: 'staging', until },
      '**waits until 2 Dec 2026, 23:00 UTC**, as long as it stands in staging',
    ],
    [{ by: 'window', until, zone: 'Europe/Berlin' }, '**waits until 3 Dec 2026, 00:00 Europe/Berlin**'],
    [{ by: 'window', until, name: 'Black *Friday*' }, '**waits until 2 Dec 2026, 23:00 UTC** (Black \\*Friday\\*)'],
    [{ by: 'window', name: 'Nights' }, '**waits**, and no window opens within a year (Nights)'],
  ])('%j', (held, words) => {
    expect(heldWords(held)).toBe(words);
  });
  it.each<[Due | undefined, string]>([
    [undefined, ''],
    [{ by: 'end', at: until, late_minutes: 0 }, ''],
    [{ by: 'end', at: until, late_minutes: 1440 }, 'was to end **1 day ago**'],
    [{ by: 'go_live', at: until, late_minutes: 5 }, 'was to go live **5 minutes ago**'],
  ])('%j', (due, words) => {
    expect(dueWords(due)).toBe(words);
  });
  const window = change({ held: { by: 'window' } });
  const staging = change({ address: 'b', held: { by: 'promotion', name: 'staging' } });
  const later = change({ address: 'c', held: { by: 'go_live' } });
  const same = change({ address: 'd', kind: 'none' });
  it.each<[string, Change[], string]>([
    ['nothing', [change({})], 'nothing has been changed yet; merging applies this'],
    ['nothing but a time to go live', [later], 'nothing has been changed yet; merging applies this'],
    ['all of it', [window, same], 'nothing has been changed yet; **it waits for a window for changes**'],
    [
      'all of it, for several things',
      [window, staging],
      'nothing has been changed yet; **it waits: the table says for what**',
    ],
    [
      'some of it',
      [window, later],
      'nothing has been changed yet; merging applies this, **but 1 change waits for a window**',
    ],
    [
      'some of it, for the account before',
      [staging, window, change({})],
      'nothing has been changed yet; merging applies this, **but 2 changes wait: the table says for what**',
    ],
  ])('%s', (_, changes, words) => {
    expect(waiting(planWith(changes))).toBe(words);
  });
  it('since an earlier merge says so in its row', () => {
    const row = (inherited: readonly string[]) =>
      renderPlanMarkdown(planWith([window]), { limit: 65_536, inherited }).body;
    expect(row(['cart'])).toContain('no window opens within a year, brought by an earlier merge |');
    expect(row(['basket'])).toContain('no window opens within a year |');
  });
});

describe('what became of a merge', () => {
  const shown = '2026-11-27T08:00:00Z';
  const body = '<!-- sluice account=production addresses=cart:x -->\n### Sluice: 1 update\n\nMore.\n';
  const rows: readonly Followed[] = [
    { address: 'a', is: 'waits', held: { by: 'promotion', name: 'staging' } },
    { address: 'b', is: 'applied', at: '2026-12-03T00:10:00.000Z', commit: 'a1b2c3d4e5' },
    { address: 'c', is: 'applied', at: '2026-12-03T00:10:00.000Z' },
    { address: 'd', is: 'superseded', by: 9 },
    { address: 'e', is: 'refused', why: 'Klaviyo said *no*.' },
    { address: 'f', is: 'settled' },
  ];
  const note = [
    '<!-- sluice account=production addresses=cart:x shown=2026-11-27T08%3A00%3A00Z -->',
    '<!-- sluice-follow -->',
    '> [!NOTE]',
    '> **Merged; not all of it is applied yet.**',
    '> - `a`: **waits** for staging',
    '> - `b`: applied 3 Dec 2026, 00:10 UTC, from `a1b2c3d`',
    '> - `c`: applied 3 Dec 2026, 00:10 UTC',
    '> - `d`: superseded by #9, which changes it again',
    '> - `e`: **refused**: Klaviyo said \\*no\\*.',
    '> - `f`: nothing is left to be done',
    '>',
    '> Below stands the plan as it was shown before the merge.',
    '<!-- /sluice-follow -->',
    '',
    '### Sluice: 1 update',
    '',
    'More.',
    '',
  ].join('\n');
  it('stands above the plan, row by row', () => {
    expect(withFollowed(body, rows, shown)).toBe(note);
  });
  it('is written anew, and keeps when the plan was shown', () => {
    expect(withFollowed(note, rows, '2027-01-01T00:00:00Z')).toBe(note);
    const settled = withFollowed(note, [{ address: 'f', is: 'settled' }], shown);
    expect(settled.split('\n').slice(3, 5)).toEqual([
      '> **Merged, and nothing of it waits any more.**',
      '> - `f`: nothing is left to be done',
    ]);
    expect(settled.match(/sluice-follow/g)).toHaveLength(2);
    expect(settled).toMatch(/\n\n### Sluice: 1 update\n\nMore\.\n$/);
  });
  it('is looked at again as long as something waits or is refused', () => {
    expect(rows.filter(isOpen).map(({ is }) => is)).toEqual(['waits', 'refused']);
  });
});

describe('what drains', () => {
  const now = Date.parse('2027-01-12T08:00:00Z');
  const drain = (some: Partial<DrainRow>): DrainRow => ({
    ...{ flow_id: 'F1', address: 'cart', name: 'Cart', since: '2026-12-01T00:00:00Z', act: 'wait', edited: [] },
    ...{ until: '2027-02-14T08:00:00Z', checked_at: null, state: 'draining' },
    ...some,
  });
  it('is told one line each, in full, in short and only named', () => {
    const section = drainSection(planWith([], { drains: [drain({}), drain({ flow_id: 'F2', state: 'gone' })] }), now)!;
    const lines = [
      '**Draining** – closed to newcomers; the people inside go on to the end',
      '- `cart`: F1 drains until 14 Feb (33 days), not checked yet.',
      '- `cart`: F2 is gone in Klaviyo.',
    ].join('\n');
    expect([section.full, section.short]).toEqual([lines, lines]);
    expect(section.bare(1000).split('\n')[1]).toBe('- `F1`, `F2`');
  });
  it('is nothing without a drain or a clock', () => {
    expect(drainSection(planWith([]), now)).toBeUndefined();
    expect(drainSection(planWith([], { drains: [drain({})] }), undefined)).toBeUndefined();
  });
});

describe('sequences that meet', () => {
  const meeting = (some: Partial<Meeting> = {}): Meeting => ({
    story: 'joining Newsletter and Placed Order in one visit',
    channel: 'email',
    hours: 16,
    comes: { address: 'welcome', step: 'hello' },
    skipped: { address: 'thanks', step: 'first' },
    timeline: [
      { at: '+0', kind: 'entered', address: 'welcome', step: '' },
      { at: '+1h', kind: 'sent', address: 'welcome', step: 'hello' },
      { at: '+1h 30m', kind: 'skipped', address: 'thanks', step: 'fi`rs\u202et' },
    ],
    ...some,
  });
  const section = (found: readonly Meeting[], before = 0, unseen = 0) =>
    meetingSection(planWith([], { meetings: { found, before, unseen } }));
  const head = (pairs: string): string =>
    `${pairs} of live sequences can meet in one person now: Smart Sending skips a message`;
  const line =
    '- thanks: Smart Sending skips email "first", because welcome sent "hello" less than 16 hours before (joining Newsletter and Placed Order in one visit)';
  const advice =
    'Move one of them, leave the others out by an audience, set smart\\_sending: false where it must come, or write meets: \\[welcome\\] into thanks.';
  it('are told with the timeline of a person', () => {
    expect(section([meeting()])?.full.split('\n')).toEqual([
      `<details><summary>${head('1 pair')}</summary>`,
      '',
      line,
      '  ```',
      '  +0       comes into welcome',
      '  +1h      gets "hello" of welcome',
      '  +1h 30m  does not get "fi\'rs�t" of thanks',
      '  ```',
      '',
      advice,
      '',
      '</details>',
    ]);
  });
  it('in short without it, and only named where there is little room', () => {
    const found = [meeting(), meeting({ comes: { address: 'vip', step: 'a' } })];
    const two = section(found, 1, 2)!;
    expect(two.short.split('\n').slice(2, 6)).toEqual([
      line,
      line.replace('welcome', 'vip').replace('"hello"', '"a"'),
      '',
      `${advice} 1 pair of changed sequences could meet before as well. 2 pairs were not looked at: there are too many.`,
    ]);
    const names = ['`welcome` and `thanks`', '`vip` and `thanks`'];
    const room = head('2 pairs').length + 40 + names.join('').length + 4;
    expect(two.bare(room + 1)).toBe(`${head('2 pairs')}: ${names.join(', ')}.`);
    expect(two.bare(room)).toBe(`${head('2 pairs')}: ${names[0]}.`);
    expect(two.bare(100)).toBe(`${head('2 pairs')}.`);
  });
  it('stand together by who loses the message, the first twelve with a timeline', () => {
    const found = Array.from({ length: 14 }, (_, i) =>
      meeting({ skipped: { address: i % 2 === 0 ? 'even' : 'odd', step: `s${i}` } }),
    );
    const { full } = section(found)!;
    expect([...full.matchAll(/^- (\w+): .*?"(s\d+)"/gm)].map(([, address, step]) => `${address} ${step}`)).toEqual([
      ...[0, 2, 4, 6, 8, 10, 12].map((i) => `even s${i}`),
      ...[1, 3, 5, 7, 9, 11, 13].map((i) => `odd s${i}`),
    ]);
    expect(full.match(/ {2}```/g)).toHaveLength(24);
    expect(full.lastIndexOf('```')).toBeLessThan(full.indexOf('"s11"'));
  });
  it('are not told where there are none, or nobody looked', () => {
    expect(section([], 3, 1)).toBeUndefined();
    expect(meetingSection(planWith([]))).toBeUndefined();
  });
});
