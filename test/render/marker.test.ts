/** What a comment remembers of the plan it showed. */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { approvedBy, brings, type Marker, printMarker, readMarker, shownAs } from '../../src/plan/markdown/marker.ts';
import { change, planWith } from './plans.ts';
import { runs } from '../support/runs.ts';

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the marker', () => {
  it('gives back every address and digest, whatever the addresses are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 20 }), (addresses) => {
        const plan = planWith(addresses.map((address) => change({ address, digest: hex(address) })));
        const line = printMarker(plan, 'a1b2c3d', 16_000);
        expect(line).toMatch(/^<!-- sluice [^\n>]*(?<!-)-*? -->$/);
        expect(line.slice(4, -3)).not.toContain('--');
        const marker = readMarker(`${line}\nrest`);
        expect(marker).toMatchObject({ account: 'production', id: 'AbC123', digest: plan.digest, commit: 'a1b2c3d' });
        expect(Object.keys(marker?.addresses ?? {}).sort()).toEqual([...addresses].sort());
        expect(marker && approvedBy(marker, plan.changes)).toEqual(
          Object.fromEntries(addresses.map((a) => [a, hex(a)])),
        );
      }),
      runs(7),
    );
  });

  it('does not approve what moved since, nor what it never showed', () => {
    const plan = planWith([change({ address: 'a', digest: hex('a') }), change({ address: 'b', digest: hex('b') })]);
    const marker = readMarker(printMarker(plan, undefined, 16_000));
    expect(marker).toBeDefined();
    const now = [
      { address: 'a', digest: hex('a') },
      { address: 'b', digest: hex('b2') },
      { address: 'c', digest: hex('c') },
    ];
    expect(marker && approvedBy(marker, now)).toEqual({ a: hex('a') });
  });

  it('shortens addresses to hashes before it leaves any out, then keeps the destructive ones', () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      change({
        address: `a-rather-long-directory/and-a-long-name-${i}`,
        digest: hex(`${i}`),
        destructive: i % 4 === 0,
      }),
    );
    const plan = planWith(many);
    const hashed = readMarker(printMarker(plan, undefined, 16_000));
    expect(hashed && Object.keys(approvedBy(hashed, many))).toHaveLength(400);
    const few = readMarker(printMarker(plan, undefined, 5_000));
    expect(few && Object.keys(approvedBy(few, many))).toHaveLength(100);
    const line = printMarker(plan, undefined, 1_000);
    expect(line.length).toBeLessThan(1_200);
    const least = readMarker(line);
    const approved = least ? Object.keys(approvedBy(least, many)) : [];
    expect(approved.length).toBeGreaterThan(20);
    expect(approved.every((address) => many.find((one) => one.address === address)?.destructive)).toBe(true);
  });

  it('is read from the first line alone', () => {
    expect(readMarker('Hello\n<!-- sluice account=a id=b digest=c addresses= -->')).toBeUndefined();
    expect(readMarker('<!-- sluice account=a\nid=b -->')).toBeUndefined();
    expect(readMarker('<!-- other account=a -->')).toBeUndefined();
  });

  it('tells when the plan was shown, where the comment was edited since', () => {
    expect(readMarker('<!-- sluice account=a shown=2026-11-27T08%3A00%3A00Z -->')?.shown).toBe('2026-11-27T08:00:00Z');
    expect(readMarker('<!-- sluice account=a -->')?.shown).toBeUndefined();
  });

  it('marks what an earlier merge brought, by its address or the hash of it', () => {
    const address = `a-long-name-${'x'.repeat(60)}`;
    const plan = planWith([change({ address, digest: 'fb'.repeat(32) }), change({ address: 'b' })]);
    for (const most of [200, 90]) {
      const line = printMarker(plan, undefined, most, [address]);
      // Base64's - would end an HTML comment.
      expect(line).toMatch(/:\.[\w.]+\^,/);
      const marker = readMarker(line) as Marker;
      expect(marker.inherited).toHaveLength(1);
      expect(shownAs(marker, address)).toMatch(/^\.[\w.]{21}$/);
      expect([address, 'b', 'c'].map((one) => brings(marker, one))).toEqual([false, true, false]);
    }
    expect(printMarker(plan, undefined, 200)).not.toContain('^');
  });
});
