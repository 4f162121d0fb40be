/** Flows that exist become files; the next plan says only adopt, and no import sends a write. */
import { describe, expect, it } from 'vitest';
import { desk } from '../cli/support.ts';

const writes = (shop: Awaited<ReturnType<typeof desk>>): number => shop.sandbox.log.filter(({ write }) => write).length;

describe('sluice import', () => {
  it('writes every flow of the account, and the plan says only adopt', async () => {
    const shop = await desk({ 'flows/.keep': '' });
    const before = JSON.stringify(shop.sandbox.account.flows);
    const ran = await shop.sluice('import', '--all', '--format', 'json');
    const { imported, refused } = JSON.parse(ran.out);
    expect(refused).toEqual([]);
    expect(imported.length).toBeGreaterThan(3);
    // A flow of texts alone: what is raw is so for want of an email, and the warning does not blame the delay.
    const texts = imported.find(({ name }: { name: string }) => name === 'Text club hello');
    expect(texts.warnings).toEqual([
      expect.stringMatching(
        /^A sequence needs an email and this flow sends none: time-delay \(time-delay, action \d+\) is written as raw, /,
      ),
    ]);
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
});
