/** What a probe has learnt that later runs go by: kept in the ledger, under the lease as every write. */
import { openSession } from '../apply/apply.ts';
import type { ApplyPorts } from '../apply/session/ports.ts';
import { type Finding, splitsFact } from './probe.ts';

/** undefined: kept, or there was nothing to keep. Otherwise why not, in words. */
export async function keep(
  ports: ApplyPorts,
  account: { readonly project: string; readonly accountId: string },
  findings: readonly Finding[],
): Promise<string | undefined> {
  const taken = findings.find(({ fact }) => fact === splitsFact)?.held;
  if (taken === undefined || taken === null) return undefined;
  return keepFact(ports, account, 'multi_branch', taken, `multi-branch splits are ${taken ? '' : 'not '}taken`);
}

/** Whether a drain holds, as the live probe saw it: what plans go by (state/ledger-entry.ts, facts). */
export const keepDrainFact = (
  ports: ApplyPorts,
  account: { readonly project: string; readonly accountId: string },
  held: boolean,
): Promise<string | undefined> =>
  keepFact(ports, account, 'drain', held, `a drain ${held ? 'holds' : 'does not hold'} in this account`);

async function keepFact(
  ports: ApplyPorts,
  account: { readonly project: string; readonly accountId: string },
  fact: string,
  value: boolean,
  words: string,
): Promise<string | undefined> {
  const opened = await openSession(ports, account);
  if (!opened.ok) return opened.error.message;
  const session = opened.data;
  const noted =
    session.ledger().facts[fact] === value
      ? undefined
      : await session.record(words, (ledger) => ({ ...ledger, facts: { ...ledger.facts, [fact]: value } }));
  const closed = await session.close();
  if (noted !== undefined && !noted.ok) return noted.error.message;
  return closed.ok ? undefined : closed.error.message;
}
