/** What was changed in Klaviyo, or in YAML and not applied. */
import { connectToRead } from '../../connect/connect.ts';
import { alarmDiagnostic } from '../../plan/drain-alarms.ts';
import { lookForDriftAndDrains } from '../../program/drift.ts';
import { failedWith, type Outcome, type Run } from './job.ts';
import { tellDrains } from './tell-drains.ts';

export async function driftJob(run: Run): Promise<Outcome> {
  const { world, loaded, store, log, metrics } = run;
  const connection = connectToRead(world, loaded.account);
  if (!connection.ok) return failedWith(run, [connection.error], 0);
  const api = connection.data;
  const looked = await lookForDriftAndDrains({ world, loaded, api, store });
  if (!looked.ok) return failedWith(run, looked.error, api.counts().total);
  const { planned, report, alarms } = looked.data;
  const found = report.drift;
  metrics.set('sluice_drift', found.length, { account: loaded.account.key });
  for (const { address, kind, fields } of found)
    log('warn', `${address} is not in step: ${kind}`, { address, kind, fields: fields.map(({ path }) => path) });
  await tellDrains(run, planned.plan, alarms);
  if (alarms.length > 0) return failedWith(run, alarms.map(alarmDiagnostic), api.counts().total);
  return {
    result: 'done',
    words: found.length === 0 ? 'no drift' : `drift in ${found.map(({ address }) => address).join(', ')}`,
    requests: api.counts().total,
  };
}
