/** pause --now: the flow goes to manual in Klaviyo at once, whatever else is wrong in the repository. */
import { setStatus } from '../apply/status.ts';
import { callFailed, connectToWrite } from '../connect.ts';
import { errorText } from '../klaviyo/error-text.ts';
import { isBelow, statusesOf } from '../plan/status-target.ts';
import type { ExitCode, Io } from './io.ts';
import { type CommonOptions, failed, loadFiles, tell } from './session.ts';
import { openState } from '../state/open-state.ts';
import { readWhole } from '../state/read-flow.ts';

export async function pauseNow(io: Io, address: string, options: CommonOptions): Promise<ExitCode> {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const connection = connectToWrite(files.world, files.loaded.account);
  const problem = (diagnostic: Parameters<typeof tell>[2][number]): ExitCode => {
    tell(io, options, [diagnostic], files.sources);
    return failed;
  };
  if (!connection.ok) return problem(connection.diagnostic);
  const { api } = connection;
  const account = await api.getAccount();
  if (!account.ok) return problem(callFailed(account.error));
  const ledger = await openState(files.world, files.loaded.config.state).readLedger(account.data.id);
  const entry = ledger.ok ? ledger.data?.entries[address] : undefined;
  if (!entry) {
    io.stderr.write(`"${address}" holds no flow in this account, as far as the ledger knows; pause it in Klaviyo.\n`);
    return failed;
  }
  const flow = await readWhole(api, entry.flow_id);
  const notPaused = (why: string): ExitCode => {
    io.stderr.write(`${why}\nLook at the flow ${entry.flow_id} in Klaviyo, and pause it there.\n`);
    return failed;
  };
  if (!flow.ok) return notPaused(`The flow was not paused. ${errorText(flow.error)}`);
  if (flow.data.status === 'draft') {
    io.stderr.write(
      `The flow ${entry.flow_id} is a draft in Klaviyo: nothing goes out and nobody comes in, and manual would begin to ` +
        'take people in. Nothing was changed.\n',
    );
    return failed;
  }
  // Pausing wakes no step.
  const statuses = statusesOf(Object.values(flow.data.actions).map(({ definition }) => definition));
  const actions = Object.fromEntries(Object.entries(statuses).filter(([, status]) => isBelow(status, 'manual')));
  const paused = await setStatus({ api }, { from: 'live', to: 'manual', actions }, flow.data);
  return paused.ok ? 0 : notPaused(`The flow may not be paused. ${paused.error.message}`);
}
