/**
 * A first real account: thirty flows as people build them in the app, and all of Klaviyo's own ways at once. Each command
 * ends, says which flow it leaves alone and why, and holds up none of the others.
 */
import { expect, test } from 'vitest';
import { desk, sequence } from '../cli/support.ts';
import { firstAccount } from './support/first-account.ts';

const day = 24 * 60 * 60 * 1000;

async function account() {
  const at = await desk({ 'flows/.keep': '' });
  const made = firstAccount(at.sandbox);
  await at.write(
    'sluice.yaml',
    `${await at.read('sluice.yaml')}reports: { conversion_metric: { id: ${made.metric} } }\n`,
  );
  return { at, ...made };
}

test('import, plan, apply, drift and report', { timeout: 120_000 }, async () => {
  const { at, ids, edge, blanked, unread } = await account();
  edge();
  const { imported, refused } = JSON.parse((await at.sluice('import', '--all', '--format', 'json')).out);
  const left = ids.filter((id) => blanked.has(id));
  expect(refused.map(({ flow_id }: { flow_id: string }) => flow_id).sort()).toEqual([...left].sort());
  expect(imported).toHaveLength(30 - left.length);

  await at.write('flows/new.yaml', sequence('New', 'status: live\n').replace('placed_order:', 'viewed_product:'));
  edge();
  const planned = JSON.parse((await at.sluice('plan', '--format', 'json')).out);
  const kindOf = Object.fromEntries(
    planned.changes.map((one: { flow_id?: string; kind: string }) => [one.flow_id, one.kind]),
  );
  expect(ids.filter((id) => !blanked.has(id) && kindOf[id] !== 'adopt')).toEqual([]);

  // The new one cannot say which of two metrics it means; it is told, and is mended.
  expect(planned.refusals.map(({ message }: { message: string }) => message).join(' ')).toMatch(
    /^new cannot be planned\.$/,
  );
  await at.write(
    'flows/new.yaml',
    sequence('New', 'status: live\n')
      .replace('{ type: cart_abandoned }', '{ type: list, list: Newsletter }')
      .replace('placed_order:', 'viewed_product:'),
  );
  edge();
  const applied = await at.sluice('apply', '--yes');
  expect([applied.code, applied.err]).toEqual([0, expect.any(String)]);

  const drift = async () => JSON.parse((await at.sluice('drift', '--format', 'json')).out);
  edge();
  const seen = await drift();
  expect(seen.drift).toEqual([]);
  expect(seen.unread.map(({ flow_id }: { flow_id: string }) => flow_id).sort()).toEqual([...unread].sort());

  // What Klaviyo blanks of a flow that is ours by now stops that one alone.
  const mine = ids.find((id) => !blanked.has(id) && !unread.includes(id));
  at.sandbox.ui.blank(mine!, 'unsupported-action');
  const other = Object.values(at.sandbox.account.flows).find(({ name }) => name === 'New')!;
  const mail = other.actionIds.find((id) => at.sandbox.account.actions[id]?.definition.type === 'send-email');
  at.sandbox.ui.editSubject(other.id, mail!, 'By hand');
  const again = await drift();
  expect(again.unread.map(({ flow_id }: { flow_id: string }) => flow_id)).toContain(mine);
  expect(again.drift.map(({ flow_id }: { flow_id: string }) => flow_id)).toEqual([other.id]);

  at.wait(3 * day);
  edge();
  const report = await at.sluice('report');
  expect([report.code, report.err]).toEqual([0, expect.stringContaining('Up to 9 report calls')]);
  expect(await at.read('reports/production/README.md')).toContain('New');
});
