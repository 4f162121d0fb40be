/** sluice matrix: the accounts as a matrix of GitHub Actions. */
import { matrixOf } from '../controller/schedule/matrix.ts';
import { loadConfig } from '../source/load.ts';
import type { ExitCode, Io } from './io/io.ts';
import { tell, worldOf } from './io/session.ts';
import { refuse } from './io/say.ts';

export interface MatrixFlags {
  readonly root: string;
  readonly shards?: number;
}

/** One line of JSON, as `fromJSON` of a workflow takes it. */
export async function matrix(io: Io, { root, shards }: MatrixFlags): Promise<ExitCode> {
  const world = worldOf(io, root);
  const { config, diagnostics, source } = await loadConfig(world.disk, world.root);
  if (!config)
    return tell(
      io,
      { root, format: 'text' },
      diagnostics,
      new Map(source === undefined ? [] : [['sluice.yaml', source]]),
    );
  const made = matrixOf(
    config.accounts.map(({ key }) => key),
    shards,
  );
  if (!made.ok) return refuse(io, made.error);
  io.stdout.write(`${JSON.stringify(made.data)}\n`);
  return 0;
}
