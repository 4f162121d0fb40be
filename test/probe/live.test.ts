/** sluice doctor --probe --live: one person before the change, one after; the answer is kept, and nothing is left behind. */
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger-entry.ts';
import type { Quirks } from '../../src/sandbox/quirks.ts';
import { desk } from '../cli/support.ts';

async function probed(quirks: Partial<Quirks> = {}, ...more: readonly string[]) {
  const at = await desk({}, undefined, quirks);
  const ran = await at.sluice('doctor', '--probe', '--live', '--yes', '--format', 'json', ...more);
  const { flows, templates, account } = at.sandbox.account;
  const left = [
    ...Object.values(flows).map(({ name }) => name),
    ...Object.values(templates).flatMap(({ name, messageId }) => (messageId === undefined ? [name] : [])),
  ].filter((name) => name.startsWith('sluice:'));
  const ledger = await at
    .read(`.sluice/ledger/${account.id}.json`)
    .then((text) => JSON.parse(text) as Ledger)
    .catch(() => undefined);
  const said = ran.out.startsWith('{')
    ? (JSON.parse(ran.out) as { drain: { held: boolean | null; says: string } })
    : undefined;
  return { at, ran, left, fact: ledger?.facts['drain'], drain: said?.drain };
}

describe('sluice doctor --probe --live', () => {
  it('where a drain holds: kept in the ledger, and only two people got anything', async () => {
    const { at, ran, left, fact, drain } = await probed({}, '--to', 'shop@oakandiron.test');
    expect([ran.code, drain, fact, left]).toEqual([0, { held: true, says: '' }, true, []]);
    const got = at.sandbox.ui.received().map(({ person }) => person);
    expect(got).toEqual(['shop+sluice-before@oakandiron.test', 'shop+sluice-before@oakandiron.test']);
  });

  it.each<[string, Partial<Quirks>, RegExp]>([
    ['a draft still sends', { draftStillSends: true }, /draft was still sent/],
    ['who waits is moved', { waitingIsRescheduled: true }, /moved with it/],
    ['a status is not set', { actionStatusIgnored: true }, /change of the status/],
    ['delays are refused', { patchRefusedFor: ['time-delay'] }, /./],
  ])('where %s: told, and each drain asks', async (_, quirks, says) => {
    const { ran, left, fact, drain } = await probed(quirks);
    expect([ran.code, drain?.held, fact, left]).toEqual([1, false, false, []]);
    expect(drain?.says).toMatch(says);
  });

  it('on no test account it sends nothing, and says what else there is', async () => {
    const at = await desk();
    at.sandbox.account.account.isProduction = true;
    const { code, err } = await at.sluice('doctor', '--probe', '--live', '--yes');
    expect([code, err]).toEqual([1, expect.stringContaining('runs on a test account alone')]);
    expect(at.sandbox.log.some(({ write }) => write)).toBe(false);
  });
});
