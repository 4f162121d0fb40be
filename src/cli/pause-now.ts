/** pause --now: the flow goes to manual in Klaviyo at once, whatever else is wrong in the repository. */
import { callFailed, connectToWrite } from '../connect.ts';
import { errorText } from '../klaviyo/error-text.ts';
import type { ExitCode, Io } from './io.ts';
import { type CommonOptions, failed, loadFiles, tell } from './session.ts';
import { openState } from '../state/open-state.ts';

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
  const paused = await api.updateFlowStatus(entry.flow_id, 'manual');
  if (!paused.ok) {
    io.stderr.write(`${errorText(paused.error)}\nThe flow was not paused; pause it in Klaviyo.\n`);
    return failed;
  }
  // The status reaches every action of the flow, or does not: nobody has verified it (published file, field reports).
  const read = await api.getFlow(entry.flow_id);
  const still = read.ok
    ? read.data.actions.filter(({ attributes }) => statusOf(attributes.definition) === 'live').map(({ id }) => id)
    : [];
  if (!read.ok || read.data.flow.attributes.status !== 'manual' || still.length > 0) {
    io.stderr.write(
      `Klaviyo took the pause, but ${still.length > 0 ? `the actions ${still.join(', ')} are still live` : 'it could not be read back'}. Look at the flow in Klaviyo.\n`,
    );
    return failed;
  }
  return 0;
}

const statusOf = (definition: object): unknown => (definition as { data?: { status?: unknown } }).data?.status;
