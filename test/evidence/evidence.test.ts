/** What is recorded of an account: enough to learn how Klaviyo behaves, and nothing that is anybody's. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnonymiser } from '../../src/evidence/anonymise.ts';
import { readEvidence } from '../../src/evidence/evidence.ts';
import { facts } from '../../src/evidence/facts.ts';
import { fromEvidence } from '../../src/sandbox/from-evidence.ts';
import { defaultQuirks, type Quirks } from '../../src/sandbox/quirks.ts';
import { desk } from '../cli/support.ts';
import { key } from '../support/canary.ts';
import { runs } from '../support/runs.ts';

/** A probe of such an account, recorded. */
async function probed(quirks: Partial<Quirks> = {}) {
  const at = await desk({}, key, quirks);
  const ran = await at.sluice('doctor', '--probe', '--yes', '--record', 'evidence.jsonl');
  expect(ran.code, ran.err).toBe(0);
  return { ...at, text: await at.read('evidence.jsonl') };
}

/** Texts of an account that must not come out, wherever they stand. */
const planted = {
  subject: 'Zanzibar Zebra Sale',
  name: 'Quokka Welcome',
  person: 'quentin.quark@quuxmail.test',
  label: 'Quentin from Quux',
  phone: '+49 170 5550199',
  token: 'tok_quux_9912',
  property: "properties['Quokka score']",
  place: 'Asia/Kathmandu',
};

describe('evidence', () => {
  it('of a probe reads as Sluice writes it, holds no text of the account, and the sandbox agrees with itself', async () => {
    const at = await probed();
    const shown = await at.sluice('evidence', 'show', 'evidence.jsonl');
    expect(shown.code, shown.out).toBe(0);
    expect(shown.out).toContain('Nothing else stands in it');
    const own = Object.values(at.sandbox.account.flows).map(({ id }) => id);
    const { account, metrics, lists } = at.sandbox.account;
    for (const secret of [key, account.id, account.senderEmail, account.name, ...own, ...metrics.map(({ id }) => id)])
      expect(at.text).not.toContain(secret);
    for (const { name } of lists) expect(at.text).not.toContain(name);
    const checked = await at.sluice('evidence', 'check', 'evidence.jsonl');
    expect(checked.out).not.toContain('✗');
    expect(checked.out.match(/^✓/gm)?.length).toBeGreaterThan(12);
    expect(checked.out).not.toMatch(/ {2}call \d+/);
    // What another hand has written into it is named.
    await at.write('bad.jsonl', at.text.replace('"text#2:', '"Mail me at quentin.quark, text#2:'));
    const bad = await at.sluice('evidence', 'show', 'bad.jsonl');
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('quentin.quark');
    await at.write('none.jsonl', '{}\n');
    expect(await at.sluice('evidence', 'check', 'none.jsonl')).toMatchObject({ code: 1 });
    // A file is not overwritten.
    const again = await at.sluice('doctor', '--record', 'evidence.jsonl');
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('is there already') as string });
  });

  it('holds nothing that was planted, in any call of the main road', async () => {
    const at = await desk({
      'flows/quokka.yaml': `name: ${planted.name}
trigger: { type: cart_abandoned }
exit_when: { placed_order: since_entry }
steps:
  - delay: 1 hour
  - condition: { property: Quokka score, equals: ${planted.phone} }
    yes:
      - email: { id: reminder, subject: ${planted.subject}, html: "<p>${planted.person} ${planted.token}</p>" }
    no: []
`,
    });
    const foreign = at.sandbox.ui.createFlow({
      name: planted.name + ' in the app',
      definition: {
        triggers: [{ type: 'list', id: at.sandbox.account.lists[0]?.id ?? '' }],
        profile_filter: null,
        entry_action_id: 'a',
        actions: [
          {
            temporary_id: 'a',
            type: 'send-webhook',
            links: { next: null },
            data: {
              status: 'draft',
              message: {
                url: `https://x.test/${planted.token}`,
                headers: { [planted.token]: planted.token },
                body: planted.person,
                name: planted.label,
              },
            },
          },
        ],
      },
    });
    at.sandbox.ui.addTag(foreign.id, planted.label);
    const recorded: string[] = [];
    for (const [i, argv] of [
      ['plan'],
      ['apply', '--yes'],
      ['import', foreign.id],
      ['doctor'],
      ['doctor', '--census'],
      ['report'],
    ].entries()) {
      await at.sluice(...argv, '--record', `${i}.jsonl`);
      recorded.push(await at.read(`${i}.jsonl`));
    }
    for (const text of recorded) {
      const read = readEvidence(text);
      expect(read.ok && read.data.strange).toEqual([]);
      expect(read.ok && read.data.calls.length).toBeGreaterThan(0);
      for (const secret of [...Object.values(planted), 'Quokka', 'Zebra', 'quux', '5550199', foreign.id, key])
        expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    }
    const census = await at.sluice('doctor', '--census');
    for (const secret of ['quokka', 'zebra', 'quux', foreign.id.toLowerCase()])
      expect(census.out.toLowerCase()).not.toContain(secret);
    expect(census.out).toContain('list: send-webhook');
  });

  it('lets no text through, in any place of any answer', () => {
    // Words no list holds: at least one sign in each that English of errors lacks.
    const canary = fc.stringMatching(/^[a-zA-Z ]{0,6}(qz|Ω|¿|7x)[a-zA-Z0-9 @.']{3,12}$/);
    const keys = fc.constantFrom(
      ...[
        'id',
        'name',
        'type',
        'status',
        'subject_line',
        'title',
        'detail',
        'code',
        'pointer',
        'headers',
        'next',
        'links',
      ],
      ...[
        'data',
        'attributes',
        'value',
        'property',
        'url',
        'timezone',
        'unit',
        'operator',
        'errors',
        'allocations',
        'body',
      ],
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        canary,
        fc.dictionary(fc.oneof(keys, canary), tie('tree'), { maxKeys: 4 }),
        fc.array(tie('tree'), { maxLength: 3 }),
      ),
    }));
    const textsIn = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : Array.isArray(value)
          ? value.flatMap(textsIn)
          : Object.entries(value as object).flatMap(([name, one]) => [
              ...(/qz|Ω|¿|7x/.test(name) ? [name] : []),
              ...textsIn(one),
            ]);
    fc.assert(
      fc.property(tree, (value) => {
        const left = JSON.stringify(createAnonymiser(0).body(value));
        for (const text of textsIn(value))
          for (const piece of text.split(/[\s.]+/).filter((one) => /qz|Ω|¿|7x/.test(one)))
            expect(left).not.toContain(piece);
      }),
      runs(1311, 400),
    );
  });
});

describe('what evidence proves', () => {
  it('every switch that a fact names is one of the sandbox', () => {
    for (const { quirk } of facts) if (quirk !== undefined) expect(Object.keys(defaultQuirks)).toContain(quirk);
  });

  it('and plays: an account that differs in all of them is learnt from one probe', async () => {
    const other: Partial<Quirks> = {
      ...{
        listReentryNeverIsNull: false,
        deleteRestitches: false,
        transactionalStoredFalse: true,
        multiBranchCreateFails: true,
      },
      ...{ acceptsUpdateProfileOnCreate: false, convergingBranchesRefused: false, patchRefusedFor: ['send-webhook'] },
      ...{
        patchKeepsSender: true,
        keepsVariationNames: true,
        smsReadBackDefaults: false,
        staleTemplateAfterPatch: false,
      },
    };
    const at = await probed(other);
    expect(fromEvidence(at.text)).toMatchObject(other);
    const ran = await at.sluice('evidence', 'check', 'evidence.jsonl');
    expect(ran.out).toContain(
      '✗ Removing a step joins the steps around it: no; the sandbox says yes (deleteRestitches)',
    );
    expect(ran.out).toContain('With it the sandbox agrees in every fact seen.');
  });
});
