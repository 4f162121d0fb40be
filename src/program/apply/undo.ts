/** The use case "undo": drains taken back while they last (apply/drain/drain-undo.ts), for the command line and the action. */
import { portsOf, type Site } from '../preview/site.ts';
import { openSession } from '../../apply/apply.ts';
import { undoDrain } from '../../apply/drain/drain-undo.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { notOpened, notSaved } from './settle.ts';
import type { Done } from '../../apply/session/step.ts';

export interface UndoRequest {
  readonly project: string;
  readonly accountId: string;
  readonly addresses: readonly string[];
  /** Who holds the lease, for others to read. */
  readonly owner: string;
}

export interface Undone {
  readonly done: readonly ({ readonly address: string } & Done)[];
  readonly problems: readonly Diagnostic[];
}

/** One after the other; what fails of one leaves the others theirs. */
export async function undoDrains({ world, api, store }: Site, request: UndoRequest): Promise<Undone> {
  const { project, accountId, addresses, owner } = request;
  const ports = { api, store, owner, ...portsOf(world) };
  const opened = await openSession(ports, { project, accountId });
  if (!opened.ok) {
    const why = notOpened(opened.error);
    const problems =
      why.kind === 'refused' ? [diagnostic('push-failed', why.refusal.message, why.refusal.allow)] : why.diagnostics;
    return { done: [], problems };
  }
  const done: Undone['done'][number][] = [];
  const problems: Diagnostic[] = [];
  for (const address of addresses) {
    const one = await undoDrain(opened.data, address);
    if (one.ok) done.push({ address, ...one.data });
    else
      problems.push(
        diagnostic('push-failed', `The drain of ${address} was not taken back.`, one.error.message, { address }),
      );
  }
  const closed = await opened.data.close();
  return { done, problems: closed.ok ? problems : [...problems, notSaved(closed.error.message)] };
}
