/** What a probe has learnt that later runs go by: kept in the ledger, under the lease as every write. */
import { openSession } from '../apply/apply.ts';
import type { ApplyPorts } from '../apply/ports.ts';
import { type Finding, splitsFact } from './probe.ts';

/** undefined: kept, or there was nothing to keep. Otherwise why not, in words. */
export async function keep(
  ports: ApplyPorts,
  account: { readonly project: string; readonly accountId: string },
  findings: readonly Finding[],
): Promise<string | undefined> {
  const taken = findings.find(({ fact }) => fact === splitsFact)?.held;
  if (taken === undefined || taken === null) return undefined;
  const opened = await openSession(ports, account);
  if (!opened.ok) return opened.error.message;
  const session = opened.data;
  const noted =
    session.ledger().facts['multi_branch'] === taken
      ? undefined
      : await session.record(`multi-branch splits are ${taken ? '' : 'not '}taken`, (ledger) => ({
          ...ledger,
          facts: { ...ledger.facts, multi_branch: taken },
        }));
  const closed = await session.close();
  if (noted !== undefined && !noted.ok) return noted.error.message;
  return closed.ok ? undefined : closed.error.message;
}
