/** What waits, and until when, wherever a person looks: plan, comment, status, report and dashboard. */
import { expect, test } from 'vitest';
import { publicSchemas } from '../../src/plan/public-schema.ts';
import { two } from '../apply/sequences.ts';
import { config, desk } from './support.ts';

const frozen = `${config}policy:
  windows:
    - { deny: Black Friday, from: 2026-11-24, to: 2026-12-02, zone: Europe/Berlin }
`;
const files = {
  'sluice.yaml': frozen,
  'flows/cart.yaml': two('Cart', { status: 'live' }),
  'flows/gifts.yaml': two('Gifts', { more: 'go_live: 2026-12-04 06:00 Europe/Berlin\nend: 2026-12-24\n' }),
};

const lines = (text: string): string => text.replace(/\s+/g, ' ');

test('plan, comment, status, report and dashboard say what waits, and until when', async () => {
  const at = await desk(files);
  expect((await at.sluice('apply', '--yes')).code).toBe(0);
  at.wait(2 * 86_400_000);
  await at.write('flows/cart.yaml', two('Cart', { status: 'live', subject: 'Back again' }));

  const window = { by: 'window', name: 'Black Friday', zone: 'Europe/Berlin', until: '2026-12-02T23:00:00.000Z' };
  const goLive = { by: 'go_live', zone: 'Europe/Berlin', until: '2026-12-04T05:00:00.000Z' };
  const status = publicSchemas.status.parse(JSON.parse((await at.sluice('status', '--format', 'json')).out));
  expect(status.sequences.map(({ address, held, in_sync }) => ({ address, held, in_sync }))).toEqual([
    { address: 'cart', held: window, in_sync: false },
    { address: 'gifts', held: goLive, in_sync: true },
  ]);
  const [frozen, opens] = ['3 Dec 2026, 00:00 Europe/Berlin', '4 Dec 2026, 06:00 Europe/Berlin'];
  const shown = lines((await at.sluice('status')).out);
  expect(shown).toMatch(
    new RegExp(`cart .* Waits until ${frozen} \\(Black Friday\\)\\. gifts .* Goes live ${opens}\\.`),
  );

  const plan = lines((await at.sluice('plan')).out);
  expect(plan).toContain(`Waits: Black Friday: no changes until ${frozen}.`);
  expect(plan).toMatch(/Nothing has been changed: it waits\. ?$/);
  const json = publicSchemas.plan.parse(JSON.parse((await at.sluice('plan', '--format', 'json')).out));
  expect(json.changes.find(({ address }) => address === 'cart')).toMatchObject({ held: window });
  const comment = (await at.sluice('plan', '--format', 'markdown')).out;
  expect(comment).toContain(`<br>**waits until ${frozen}** (Black Friday) |`);
  const applied = await at.sluice('apply', '--yes');
  expect([applied.code, lines(applied.out)]).toEqual([
    3,
    expect.stringMatching(/Nothing has been changed: it waits\. ?$/),
  ]);

  expect((await at.sluice('report')).code).toBe(0);
  expect((await at.sluice('dashboard')).code).toBe(0);
  const page = await at.read('reports/production/sequences/gifts.md');
  const dashboard = await at.read('sluice-dashboard.html');
  expect(page).toContain(`\n\nGoes live ${opens}.\n\n`);
  // Nobody is to raise by hand what goes live by itself.
  expect(await at.read('reports/production/README.md')).not.toContain('write status: live');
  for (const words of [`Goes live ${opens}.`, `Waits until ${frozen} (Black Friday).`])
    expect(dashboard).toContain(`<p>${words}</p>`);
});
