/** sluice doctor --probe against accounts that differ: each doubt comes out as it is there, and nothing is left behind. */
import { describe, expect, it } from 'vitest';
import { isDeep } from '../support/deep.ts';
import { desk } from '../cli/support.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Quirks } from '../../src/sandbox/quirks.ts';

interface Facts {
  readonly facts: readonly { readonly fact: string; readonly held: boolean | null; readonly says: string }[];
}

/** Copies of a flow's mails outlive it and are seen by nobody. */
const libraryOf = ({ account }: Sandbox): string[] =>
  Object.values(account.templates).flatMap(({ name, messageId }) =>
    messageId === undefined && name.startsWith('sluice:') ? [name] : [],
  );

async function probed(quirks: Partial<Quirks> = {}) {
  // On the likelier account a transactional mail is stored otherwise, which has a row of its own below.
  const at = await desk({}, undefined, { transactionalStoredFalse: false, ...quirks });
  const ran = await at.sluice('doctor', '--probe', '--yes', '--format', 'json');
  expect(ran.code, ran.err).toBe(0);
  const { facts } = JSON.parse(ran.out) as Facts;
  const library = libraryOf(at.sandbox);
  const scratch = Object.values(at.sandbox.account.flows).filter(({ name }) => name.startsWith('sluice:'));
  return { facts, library, scratch, held: (fact: string) => facts.find((one) => one.fact === fact)?.held };
}

describe('sluice doctor --probe', () => {
  it('on the likelier account everything holds, and nothing is left', async () => {
    const { facts, library, scratch } = await probed();
    expect(facts.filter(({ held }) => held !== true)).toEqual([]);
    expect(facts.length).toBeGreaterThan(20);
    expect(scratch).toEqual([]);
    expect(library).toEqual([]);
  });

  it.each<[string, Partial<Quirks>, string]>([
    ['ends that are not joined', { deleteRestitches: false }, 'Removing a step joins the steps around it'],
    ['a transactional mail stored otherwise', { transactionalStoredFalse: true }, 'A transactional mail stays so'],
    ['update-profile refused', { acceptsUpdateProfileOnCreate: false }, 'update-profile is taken on a create'],
    ['branches that may meet', { convergingBranchesRefused: false }, 'Branches that meet again are refused'],
    ['webhooks that cannot be changed', { patchRefusedFor: ['send-webhook'] }, 'A webhook can be changed in place'],
    ['SMS that cannot be changed', { patchRefusedFor: ['send-sms'] }, 'An SMS can be changed in place'],
    [
      'splits that cannot be changed',
      { patchRefusedFor: ['conditional-split'] },
      'A condition can be changed in place',
    ],
    [
      'days that bear an offset',
      { seriesDatesWithOffset: true },
      "The days of a series are the account's, marked +00:00",
    ],
    ['senders that stay', { patchKeepsSender: true }, 'A sender can be changed in place'],
  ])('finds %s', async (_, quirks, fact) => {
    const { held, facts, library, scratch } = await probed(quirks);
    expect(held(fact)).toBe(false);
    // What is not joined in the middle is not joined at the start either.
    const failing = facts.filter(({ held: one }) => one === false).map((one) => one.fact);
    expect(failing).toEqual(
      fact.startsWith('Removing a step') ? [fact, 'Removing the first step makes the next one the first'] : [fact],
    );
    // Of a flow that was refused nothing more can be tried.
    const untried = facts.filter(({ held: one }) => one === null).map((one) => one.fact);
    expect(untried).toEqual(fact.startsWith('update-profile') ? ['update-profile comes back as it was sent'] : []);
    expect([...scratch, ...library]).toEqual([]);
  });

  it('keeps that splits are not taken, also where Klaviyo answers 500, and plans nested conditions from then on', async () => {
    const branching = `name: Branching
trigger: { type: cart_abandoned }
steps:
  - branch:
      cases:
        - if: { property: Tier, equals: gold }
          then: [{ email: { id: gold, subject: Gold, html: "<p>Gold</p>" } }]
`;
    const at = await desk({ 'flows/branching.yaml': branching }, undefined, { multiBranchCreateFails: true });
    const ran = await at.sluice('doctor', '--probe', '--yes');
    expect(ran.code, ran.err).toBe(0);
    expect(ran.out).toContain('✗ Splits into many branches are taken');
    const plan = await at.sluice('plan');
    expect(plan.code, plan.err).toBe(0);
    expect(plan.out + plan.err).toContain('branches-nested');
  });

  it('asks first, and without a terminal does nothing', async () => {
    const at = await desk({});
    const ran = await at.sluice('doctor', '--probe');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('sluice doctor --probe --yes');
    expect(at.sandbox.log.filter(({ write }) => write)).toEqual([]);
  });

  it('dead at any request it leaves at most a scratch draft, which the next probe removes', async () => {
    const calm = await desk({});
    await calm.sluice('doctor', '--probe', '--yes');
    const requests = calm.sandbox.log.length;
    for (let n = 1; n <= requests; n += isDeep ? 3 : 29) {
      const at = await desk({});
      at.sandbox.faults.at(n, 'before');
      for (let more = 1; more < 8; more++) at.sandbox.faults.at(n + more, 'before');
      await at.sluice('doctor', '--probe', '--yes');
      at.sandbox.faults.clear();
      at.wait(60 * 60_000);
      expect((await at.sluice('doctor', '--probe', '--yes')).code).toBe(0);
      const names = [...Object.values(at.sandbox.account.flows).map(({ name }) => name), ...libraryOf(at.sandbox)];
      expect(names.filter((name) => name.startsWith('sluice:'))).toEqual([]);
    }
  }, 240_000);
});
