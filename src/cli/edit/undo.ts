/**
 * sluice undo: a drain taken back while it lasts, so that the old flow takes the newcomers again and the new one drains. Once
 * the old flow is gone, a pull request that restores the version applied before.
 */
import { hostname } from 'node:os';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { undoable } from '../../drain/undoable.ts';
import { settle } from '../../program/apply/settle.ts';
import { undoDrains } from '../../program/apply/undo.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { agreed, say } from '../io/say.ts';
import { undoAfter } from './undo-after.ts';
import { type CommonOptions, failed, openToWrite, printJson, stylesFor, tell } from '../io/session.ts';
import { addressOf } from '../io/wanted.ts';

export interface UndoOptions extends CommonOptions {
  readonly yes?: boolean;
}

export async function undo(io: Io, written: string, options: UndoOptions): Promise<ExitCode> {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const { world, loaded, api, store } = session;
  const address = addressOf(written, loaded);
  const problem = (message: string, detail: string): ExitCode => {
    return tell(io, options, [diagnostic('push-failed', message, detail, { address })], session.sources);
  };
  const owner = `${hostname()} (process ${process.pid})`;
  const settled = await settle({ world, loaded, api, store }, { owner });
  if (!settled.ok || settled.data.account === undefined)
    return problem('What an earlier apply had left could not be set right.', 'Run sluice apply first.');
  // To take it back once more would undo the undo.
  if (settled.data.takenBack?.includes(address) === true) {
    if (options.format === 'json') printJson(io, { version: 1, results: [] });
    else say(io.stdout, `The undo of ${address} that an earlier run had begun is done now.\n`);
    return 0;
  }
  const accountId = settled.data.account.id;
  const ledger = await store.readLedger(accountId);
  if (!ledger.ok) return problem('The ledger cannot be read.', ledger.error.message);
  const found = ledger.data === undefined ? undefined : undoable(ledger.data, address);
  const entry = ledger.data?.entries[address];
  if (ledger.data === undefined || entry === undefined)
    return problem(`There is no flow of ${address} that was applied.`, 'sluice status lists the sequences.');
  if (found === undefined) return undoAfter(io, session, address, entry, options, problem);
  if (options.yes !== true && !(await isAgreed(io, found[0], entry.flow_id))) return failed;
  const { done, problems } = await undoDrains(
    { world, loaded, api, store },
    { project: ledger.data.project, accountId, addresses: [address], owner },
  );
  const [one] = done;
  if (one === undefined || problems.length > 0) return tell(io, options, problems, session.sources);
  const result = { kind: 'replace' as const, outcome: 'done' as const, ...one };
  if (options.format === 'json') printJson(io, { version: 1, results: [result] });
  else {
    const { good } = stylesFor(io);
    io.stdout.write(`${good('✓')} ${address}: ${one.flow_id ?? ''} ${one.detail ?? ''}.\n`);
    say(io.stderr, 'Revert the change in Git too: until then an apply refuses it as taken back.\n');
  }
  return 0;
}

const isAgreed = (io: Io, old: string, present: string): Promise<boolean> =>
  agreed(
    io,
    `The flow ${old} takes the newcomers again, as it was. The flow ${present} takes none any more, and the people in it go on to the end.\n`,
    'sluice undo ADDRESS --yes',
  );
