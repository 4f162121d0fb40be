/**
 * pause --now: the flow goes to manual in Klaviyo at once, whatever else is wrong in the repository. It takes no lease and
 * waits for nothing: where the ledger is lost the flow is known by the project's tag and its name, and where a replacement
 * is under way both flows are paused, and so are those that drain.
 */
import { setStatus } from '../../apply/update/status.ts';
import { callFailed, connectToWrite } from '../../connect/connect.ts';
import { statusesOf, isBelow } from '../../plan/rows/status-target.ts';
import { errorText } from '../../klaviyo/error-text.ts';
import type { WriteApi } from '../../klaviyo/api.ts';
import type { Loaded } from '../../program/pipeline.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import { projectTagName } from '../../observe/observe.ts';
import { openState } from '../../state/open-state.ts';
import { readWhole } from '../../observe/read-flow.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { type CommonOptions, failed, loadFiles, tell } from '../io/session.ts';
import { addressOf } from '../io/wanted.ts';

export async function pauseNow(io: Io, written: string, options: CommonOptions): Promise<ExitCode> {
  const files = await loadFiles(io, options, true);
  if (!files) return failed;
  const address = addressOf(written, files.loaded);
  const connection = connectToWrite(files.world, files.loaded.account);
  const problem = (diagnostic: Parameters<typeof tell>[2][number]): ExitCode =>
    tell(io, options, [diagnostic], files.sources);
  if (!connection.ok) return problem(connection.error);
  const api = connection.data;
  const account = await api.getAccount();
  if (!account.ok) return problem(callFailed(account.error));
  const ledger = await openState(files.world, files.loaded.config.state).readLedger(account.data.id);
  const entry = ledger.ok ? ledger.data?.entries[address] : undefined;
  const draining = Object.entries((ledger.ok ? ledger.data?.draining : undefined) ?? {}).flatMap(([id, one]) =>
    one.address === address ? [id] : [],
  );
  const ids = entry === undefined ? await byMarks(io, api, files.loaded, address) : [...flowsOf(entry), ...draining];
  if (ids === undefined) return failed;
  const paused = await Promise.all(ids.map((id) => pauseOne(io, api, id, ids.length > 1)));
  return paused.every((one) => one) ? 0 : failed;
}

/** Its flow, and the one that is about to take its place, or did when the machine died. */
function flowsOf({ flow_id: id, journal }: LedgerEntry): readonly string[] {
  const next = journal?.kind === 'replace' ? journal.data.entry?.flow_id : undefined;
  return next === undefined || next === id ? [id] : [id, next];
}

/** The one flow with the project's tag and the sequence's name; undefined, and told, where there is none or more. */
async function byMarks(
  io: Io,
  api: WriteApi,
  { config, sequences }: Loaded,
  address: string,
): Promise<readonly string[] | undefined> {
  const cannot = (why: string): undefined => {
    io.stderr.write(
      `"${address}" holds no flow in this account, as far as the ledger knows; ${why}. Pause it in Klaviyo.\n`,
    );
    return undefined;
  };
  const name = sequences.find((one) => one.address === address)?.name;
  if (name === undefined || config.project === undefined) return cannot('no sequence says what it is called');
  const [tag, listed] = [await api.findTag(projectTagName(config.project)), await api.listFlows()];
  if (!tag.ok) return cannot(errorText(tag.error));
  if (!listed.ok) return cannot(errorText(listed.error));
  const id = tag.data?.id;
  const fits = listed.data.filter(
    ({ flow: { attributes }, tagIds }) =>
      id !== undefined && tagIds.includes(id) && attributes.name === name && !attributes.archived,
  );
  if (fits.length !== 1) return cannot(`${fits.length} flows bear its name and the tag of this project`);
  io.stderr.write(`The ledger does not know "${address}"; it is paused by its name and the tag of this project.\n`);
  return fits.map(({ flow }) => flow.id);
}

/** @param isOneOfTwo whether another flow is paused with it: a draft, or one that is gone, is no failure then */
async function pauseOne(io: Io, api: WriteApi, id: string, isOneOfTwo: boolean): Promise<boolean> {
  const flow = await readWhole(api, id);
  const notPaused = (why: string): false => {
    io.stderr.write(`${why}\nLook at the flow ${id} in Klaviyo, and pause it there.\n`);
    return false;
  };
  if (!flow.ok) {
    if (isOneOfTwo && flow.error.status === 404) return true;
    return notPaused(`The flow was not paused. ${errorText(flow.error)}`);
  }
  if (flow.data.status === 'draft') {
    if (isOneOfTwo) return true;
    io.stderr.write(
      `The flow ${id} is a draft in Klaviyo: nothing goes out and nobody comes in, and manual would begin to ` +
        'take people in. Nothing was changed.\n',
    );
    return false;
  }
  // Pausing wakes no step.
  const statuses = statusesOf(Object.values(flow.data.actions).map(({ definition }) => definition));
  const actions = Object.fromEntries(Object.entries(statuses).filter(([, status]) => isBelow(status, 'manual')));
  const paused = await setStatus({ api }, { from: 'live', to: 'manual', actions }, flow.data);
  return paused.ok || notPaused(`The flow may not be paused. ${paused.error.message}`);
}
