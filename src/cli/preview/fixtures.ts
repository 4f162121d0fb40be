/** sluice fixtures: writes fixtures/ from what the account says of its events. Reads only, and no person's data. */
import { lstat, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { callFailed } from '../../connect/connect.ts';
import type { AccountResource, MetricResource } from '../../wire/types.ts';
import { fixtureFrom } from '../../mail/fixture-from.ts';
import { isNamed } from '../../model/conditions/metric-names.ts';
import type { MetricName } from '../../model/values.ts';
import { fixturesDirectory, slug } from '../../source/fixtures.ts';
import { namedMetric } from '../../observe/observe.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { type CommonOptions, failed, openToRead, printJson, type Session, tell } from '../io/session.ts';
import { wantedSequences } from '../io/wanted.ts';
import { refuse } from '../io/say.ts';

export interface FixturesOptions extends CommonOptions {
  readonly force?: boolean;
}

interface Done {
  readonly file: string;
  readonly metric: string;
  readonly written: boolean;
  readonly says: string;
}

/** One file for each metric that starts a sequence, and default.json for the others. */
export async function fixtures(io: Io, addresses: readonly string[], options: FixturesOptions): Promise<ExitCode> {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const { sequences, unknown } = wantedSequences(session.loaded, addresses);
  if (unknown !== undefined) return refuse(io, `There is no sequence "${unknown}".`);
  const owner = await session.api.getAccount();
  const metrics = owner.ok ? await session.api.listMetrics() : owner;
  if (!owner.ok || !metrics.ok) {
    const unread = [owner, metrics].flatMap((each) => (each.ok ? [] : [callFailed(each.error)]));
    return tell(io, options, unread.slice(0, 1), session.sources);
  }
  const names = sequences.flatMap(({ trigger }) => (trigger.kind === 'metric' ? [trigger.metric] : []));
  const wanted = [...new Map(names.map((name) => [slug(name.name), name])).values()];
  const done: Done[] = [];
  for (const name of wanted)
    done.push(await one(session, name, metrics.data as readonly MetricResource[], owner.data, options));
  done.push(await keep(session, 'default', '', fixtureFrom(undefined, owner.data), options));
  if (options.format === 'json') printJson(io, { version: 1, fixtures: done });
  else for (const { file, says } of done) io.stdout.write(`${file}  ${says}\n`);
  return done.every(({ written, says }) => written || says.startsWith('kept')) ? 0 : failed;
}

async function one(
  session: Session,
  wanted: MetricName,
  metrics: readonly MetricResource[],
  owner: AccountResource,
  options: FixturesOptions,
): Promise<Done> {
  const file = `${fixturesDirectory}/${slug(wanted.name)}.json`;
  const { name } = wanted;
  const found = metrics.filter((metric) => isNamed(namedMetric(metric), wanted));
  const refused = (says: string): Done => ({ file, metric: name, written: false, says });
  const [metric, second] = found;
  if (!metric) return refused(`the account has no metric "${name}"`);
  if (second)
    return refused(`the account has several metrics "${name}"; name the integration in the trigger, or its id`);
  const properties = await session.api.listMetricProperties(metric.id);
  if (!properties.ok) return refused(callFailed(properties.error).message);
  return keep(session, slug(name), name, fixtureFrom(properties.data, owner), options);
}

async function keep(
  { world }: Session,
  name: string,
  metric: string,
  fixture: object,
  options: FixturesOptions,
): Promise<Done> {
  const file = `${fixturesDirectory}/${name}.json`;
  const path = join(world.root, file);
  const there = await lstat(path).then(
    () => true,
    () => false,
  );
  if (there && options.force !== true)
    return { file, metric, written: false, says: 'kept as it is; --force writes it anew' };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(fixture, null, 2)}\n`);
  return { file, metric, written: true, says: metric === '' ? 'for sequences without an event' : `for ${metric}` };
}
