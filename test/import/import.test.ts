/** Flows that exist become files; the next plan says only adopt, and no import sends a write. */
import { describe, expect, it } from 'vitest';
import { desk } from '../cli/support.ts';

type Definition = Record<string, unknown>;

const letter = (id: string, next: string | null, message: Definition = {}): Definition => ({
  ...{ temporary_id: id, type: 'send-email', links: { next } },
  data: { status: 'draft', message: { name: id, subject_line: 'A letter', ...message } },
});

/** The flow as somebody made it in Klaviyo is imported, adopted, and then there is nothing to do. */
async function imports(actions: (metric: string) => readonly Definition[]): Promise<string> {
  const shop = await desk({ 'flows/.keep': '' });
  const metric = shop.sandbox.account.metrics.find(({ name }) => name === 'Checkout Started')?.id ?? '';
  const definition = {
    triggers: [{ type: 'metric', id: metric }],
    actions: actions(metric),
    entry_action_id: 'first',
  };
  const { id } = shop.sandbox.ui.createFlow({ name: 'By hand', definition, html: '<p>x</p>' } as never);
  const ran = JSON.parse((await shop.sluice('import', id, '--format', 'json')).out);
  expect(ran.refused).toEqual([]);
  expect((await shop.sluice('apply', '--yes')).code).toBe(0);
  const plan = await shop.sluice('plan', '--detailed-exitcode', '--deep');
  expect(plan.code, plan.out).toBe(0);
  return shop.read('flows/by-hand.yaml');
}

const writes = (shop: Awaited<ReturnType<typeof desk>>): number => shop.sandbox.log.filter(({ write }) => write).length;

describe('sluice import', () => {
  it('writes every flow of the account, and the plan says only adopt', async () => {
    const shop = await desk({ 'flows/.keep': '' });
    const before = JSON.stringify(shop.sandbox.account.flows);
    const ran = await shop.sluice('import', '--all', '--format', 'json');
    const { imported, refused } = JSON.parse(ran.out);
    expect(refused).toEqual([]);
    expect(imported.length).toBeGreaterThan(3);
    // A flow of texts alone needs nothing raw.
    const texts = imported.find(({ name }: { name: string }) => name === 'Text club hello');
    expect(texts.warnings).toEqual([]);
    const plan = JSON.parse((await shop.sluice('plan', '--format', 'json')).out);
    expect(plan.changes.map(({ kind, notes }: { kind: string; notes: string[] }) => [kind, notes])).toEqual(
      imported.map(() => ['adopt', []]),
    );
    expect(writes(shop)).toBe(0);
    expect(JSON.stringify(shop.sandbox.account.flows)).toBe(before);

    const applied = await shop.sluice('apply', '--yes');
    expect(applied.err + applied.out).not.toContain('failed');
    expect(applied.code).toBe(0);
    const after = JSON.parse((await shop.sluice('plan', '--format', 'json')).out);
    expect(new Set(after.changes.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['none']));
  });

  it('keeps what looks like a variable as the characters it is', async () => {
    const yaml = await imports(() => [
      letter('first', null, { name: '${name}', subject_line: 'Pay ${price} or $${x}' }),
    ]);
    expect(yaml).toContain('name: $${name}');
    expect(yaml).toContain('subject: Pay $${price} or $$${x}');
  });

  it('takes two splits of one name that ask about the event and the person at once', async () => {
    const asks = (metric: string): Definition => ({
      condition_groups: [
        {
          conditions: [
            {
              ...{ type: 'metric-property', metric_id: metric, field: '$value' },
              filter: { type: 'numeric', operator: 'greater-than', value: 50 },
            },
          ],
        },
        { conditions: [{ type: 'profile-sample', percentage: 50 }] },
      ],
    });
    const split = (id: string, metric: string, next: string): Definition => ({
      ...{ temporary_id: id, type: 'multi-branch-split', links: null },
      data: {
        name: 'worth-it',
        branches: [
          { branch_id: `${id}-yes`, order: 0, name: 'Yes', branch_filter: asks(metric), links: { next } },
          { branch_id: `${id}-else`, branch_filter: null, links: null, is_else: true },
        ],
      },
    });
    const yaml = await imports((metric) => [
      letter('first', 'one'),
      split('one', metric, 'other'),
      split('other', metric, 'last'),
      letter('last', null),
    ]);
    expect(yaml.match(/worth-it/g)?.length).toBe(3);
  });
});
