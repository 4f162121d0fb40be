/** What was changed in Klaviyo, or in YAML and not applied. */
import { connectToRead } from '../connect.ts';
import { makePlan } from '../pipeline.ts';
import { drift } from '../plan/drift.ts';
import { failedWith, type Outcome, type Run } from './job.ts';

export async function driftJob(run: Run): Promise<Outcome> {
  const { world, loaded, store, log, metrics } = run;
  const connection = connectToRead(world, loaded.account);
  if (!connection.ok) return failedWith(run, [connection.diagnostic], 0);
  const { api } = connection;
  const planned = await makePlan(world, loaded, api, store, { deep: true, costs: false });
  if (!planned.ok) return failedWith(run, planned.diagnostics, api.counts().total);
  const found = drift(planned.input).drift;
  metrics.set('sluice_drift', found.length, { account: loaded.account.key });
  for (const { address, kind, fields } of found)
    log('warn', `${address} is not in step: ${kind}`, { address, kind, fields: fields.map(({ path }) => path) });
  return {
    result: 'done',
    words: found.length === 0 ? 'no drift' : `drift in ${found.map(({ address }) => address).join(', ')}`,
    requests: api.counts().total,
  };
}
