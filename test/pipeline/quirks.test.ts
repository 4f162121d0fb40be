/** What nobody has verified about Klaviyo, both ways: the main job ends the same, or says exactly what Klaviyo refused. */
import { describe, expect, it } from 'vitest';
import { defaultQuirks, type Quirks } from '../../src/sandbox/quirks.ts';
import { desk } from '../cli/support.ts';

const flow = (subject: string, sms: string): string => `name: Every kind
status: live
trigger: { type: cart_abandoned }
exit_when: { placed_order: since_entry }
steps:
  - delay: 1 hour
  - email: { id: first, subject: ${subject}, html: "<p>${subject}</p>" }
  - condition:
      id: gold
      if: { property: Tier, equals: gold }
      then:
        - sms: { id: text, body: ${sms} }
      else:
        - email: { id: quiet, status: draft, subject: Not yet, html: "<p>later</p>" }
  - delay: 2 days
  - email: { id: last, subject: Last, html: "<p>last</p>" }
`;

const sides: readonly (readonly [string, Partial<Quirks>])[] = [
  ['as by default', {}],
  ...(
    [
      'deleteRestitches',
      'statusCascadeReachesAll',
      'flowStatusFollowsActions',
      'staleTemplateAfterPatch',
      'includeStricterLimit',
      'convergingBranchesRefused',
      'smsReadBackDefaults',
      'archivedFlowsListed',
    ] as const
  ).map((name): readonly [string, Partial<Quirks>] => [`${name} the other way`, { [name]: !defaultQuirks[name] }]),
  ['links of a PATCH honoured', { patchLinks: 'honoured' }],
  ['links of a PATCH refused', { patchLinks: 'refused' }],
];

describe('the main job, whichever way Klaviyo behaves', () => {
  it.each(sides)('%s', async (_, quirks) => {
    const at = await desk({ 'flows/all.yaml': flow('Hello', 'Hi there') }, undefined, quirks);
    const created = await at.sluice('apply', '--yes');
    expect(created.code, created.out + created.err).toBe(0);
    const first = await at.sluice('plan', '--detailed-exitcode', '--deep');
    expect(first.code, first.out + first.err).toBe(0);

    await at.write('flows/all.yaml', flow('Good morning', 'Hello again'));
    const updated = await at.sluice('apply', '--yes');
    expect(updated.code, updated.out + updated.err).toBe(0);
    const second = await at.sluice('plan', '--detailed-exitcode', '--deep');
    expect(second.code, second.out + second.err).toBe(0);

    const statuses = Object.values(at.sandbox.account.actions)
      .filter((action) => JSON.stringify(action).includes('"name":"quiet'))
      .map((action) => (action.definition as unknown as { data: { status: string } }).data.status);
    expect(statuses).toEqual(['draft']);
    expect(at.sandbox.account.people.cancelled).toBe(0);
  });

  it('transactional mail stored as not transactional is accepted, and stays no difference', async () => {
    const mail = flow('Hello', 'Hi').replace('id: first,', 'id: first, transactional: true,');
    const at = await desk({ 'flows/all.yaml': mail }, undefined, { transactionalStoredFalse: true });
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    expect((await at.sluice('plan', '--detailed-exitcode', '--deep')).code).toBe(0);
  });

  it.each([false, true])('transactional, written later, is sent once (stored as false: %s)', async (storedFalse) => {
    const mail = flow('Hello', 'Hi');
    const quirks = { transactionalStoredFalse: storedFalse };
    const at = await desk({ 'flows/all.yaml': mail }, 'pk_sandbox', quirks);
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    await at.write('flows/all.yaml', mail.replace('id: first,', 'id: first, transactional: true,'));
    expect((await at.sluice('apply', '--yes')).out).toContain('1 of 1 step');
    const kept = Object.values(at.sandbox.account.actions)
      .map(({ definition }) => definition.data?.['message'] as { name?: string; transactional?: boolean } | undefined)
      .find((message) => message?.name === 'first');
    expect(kept?.transactional).toBe(!storedFalse);
    expect((await at.sluice('plan', '--detailed-exitcode', '--deep')).code).toBe(0);
  });

  it.each([
    ['list', 'never'],
    ['list', 'always'],
    ['list', '{ after: 7 days }'],
    ['segment', 'never'],
    ['segment', undefined],
  ])('re-entry of a %s flow, %s, is kept as Klaviyo keeps it', async (kind, reentry) => {
    const of = kind === 'list' ? 'list: Newsletter' : 'segment: VIP';
    const file = `name: Joined\nstatus: live\ntrigger: { type: ${kind}, ${of} }\n${reentry === undefined ? '' : `reentry: ${reentry}\n`}steps:\n  - email: { id: hi, subject: Hi, html: "<p>Hi</p>" }\n`;
    const at = await desk({ 'flows/joined.yaml': file });
    const applied = await at.sluice('apply', '--yes');
    expect(applied.code, applied.out + applied.err).toBe(0);
    expect((await at.sluice('plan', '--detailed-exitcode', '--deep')).out).toContain('Nothing to do.');
    if (reentry !== undefined && reentry !== 'never') return;
    // Never and left out are one thing there.
    await at.write(
      'flows/joined.yaml',
      reentry ? file.replace('reentry: never\n', '') : file.replace('steps:', 'reentry: never\nsteps:'),
    );
    expect((await at.sluice('plan', '--detailed-exitcode', '--deep')).code).toBe(0);
  });

  it.each([true, false])(
    'the variations of a test keep the names Klaviyo gives them (sent names kept: %s)',
    async (keepsVariationNames) => {
      const test = (subject: string): string => `name: Test
trigger: { type: order_created }
steps:
  - ab_test:
      id: two
      variants:
        - { weight: 50, email: { id: plain, subject: ${subject}, html: "<p>One</p>" } }
        - { weight: 50, email: { id: odd, subject: Odd, html: "<p>Two</p>" } }
`;
      const at = await desk({ 'flows/test.yaml': test('Plain') }, undefined, { keepsVariationNames });
      const applied = await at.sluice('apply', '--yes');
      expect(applied.code, applied.out + applied.err).toBe(0);
      const names = (): string[] =>
        JSON.stringify(at.sandbox.account.actions).match(/"name":"two Test #1 [^"]* Variation [AB]"/g) ?? [];
      expect(names()).toHaveLength(keepsVariationNames ? 0 : 2);
      expect((await at.sluice('plan', '--detailed-exitcode', '--deep')).code).toBe(0);
      await at.write('flows/test.yaml', test('Plainer'));
      const again = await at.sluice('apply', '--yes');
      expect(again.code, again.out + again.err).toBe(0);
      expect(names()).toHaveLength(keepsVariationNames ? 0 : 2);
      expect((await at.sluice('plan', '--detailed-exitcode', '--deep')).code).toBe(0);
    },
  );

  it.each([true, false])(
    'a multi-branch split that is answered 500 is tried once, and becomes nested conditions (asked for: %s)',
    async (isAsked) => {
      const text = `name: Reorder
trigger: { type: order_fulfilled }
steps:
  - branch:
      id: pack
      cases:
        - { name: Thirty, if: { event: SKU, in: [pan-24, pan-28] }, then: [{ email: { id: a, subject: A, html: "<p>A</p>" } }] }
        - { name: VIP, if: { segment: VIP }, then: [{ email: { id: b, subject: B, html: "<p>B</p>" } }, exit] }
      else: [exit]
  - email: { id: last, subject: Last, html: "<p>Last</p>" }
`;
      const at = await desk({ 'flows/reorder.yaml': text }, undefined, { multiBranchCreateFails: true });
      const write = async (branches: string): Promise<void> =>
        at.write(
          'sluice.yaml',
          (await at.read('sluice.yaml')).replace('    flows:', `    branches: ${branches}\n    flows:`),
        );
      if (isAsked) await write('nested');
      else {
        const refused = await at.sluice('apply', '--yes');
        expect(refused.code).toBe(1);
        expect(refused.out.replace(/\s+/g, ' ')).toContain(
          'The next apply makes its branches conditions one inside the other',
        );
        expect(at.sandbox.log.filter(({ method, path }) => method === 'POST' && path === '/api/flows')).toHaveLength(1);
        expect((await at.sluice('plan')).out).toContain('branches-nested');
      }
      const applied = await at.sluice('apply', '--yes');
      expect(applied.code, applied.out + applied.err).toBe(0);
      const kinds = Object.values(at.sandbox.account.actions).map(({ definition }) => definition.type);
      expect(kinds.filter((kind) => kind.endsWith('-split')).sort()).toEqual(['conditional-split', 'trigger-split']);
      expect((await at.sluice('plan', '--detailed-exitcode', '--deep')).code).toBe(0);
    },
  );

  it('a step Klaviyo will not create is told with its words, and leaves nothing behind', async () => {
    const file = `${flow('Hello', 'Hi')}  - update_profile: { id: mark, set: { Seen: true } }\n`;
    const at = await desk({ 'flows/all.yaml': file }, undefined, { acceptsUpdateProfileOnCreate: false });
    const templates = Object.keys(at.sandbox.account.templates).length;
    const flows = Object.keys(at.sandbox.account.flows).length;
    const applied = await at.sluice('apply', '--yes');
    expect(applied.code).toBe(1);
    expect(applied.out).toMatch(/Klaviyo\s+says/);
    expect(Object.keys(at.sandbox.account.flows).length).toBe(flows);
    expect(Object.keys(at.sandbox.account.templates).length).toBe(templates);
    expect((await at.sluice('status')).out).toContain('Push Failed');
  });

  it('an action Klaviyo will not change is an error with its words; nobody is replaced for it', async () => {
    const at = await desk({ 'flows/all.yaml': flow('Hello', 'Hi there') }, undefined, {
      patchRefusedFor: ['send-sms'],
    });
    await at.sluice('apply', '--yes');
    const flows = Object.keys(at.sandbox.account.flows);
    await at.write('flows/all.yaml', flow('Hello', 'Hello again'));
    const applied = await at.sluice('apply', '--yes');
    expect(applied.code).toBe(1);
    expect(applied.out).toMatch(/Klaviyo\s+says/);
    expect(Object.keys(at.sandbox.account.flows)).toEqual(flows);
    expect(at.sandbox.account.people.cancelled).toBe(0);
  });
});
