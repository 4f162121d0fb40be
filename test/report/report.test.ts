import { describe, expect, it } from 'vitest';
import { desk, sequence } from '../cli/support.ts';

const day = 86_400_000;

describe('sluice report', () => {
  it('writes what Klaviyo tells, and nothing again while nothing changes', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart', 'status: live\n') });
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    at.wait(10 * day);
    const first = await at.sluice('report');
    console.log(first.out, first.err);
    expect(first.code).toBe(0);
    console.log(await at.read('reports/production/data/report.json'));
    at.wait(60_000);
    const second = await at.sluice('report');
    console.log(second.out);
  });
});
