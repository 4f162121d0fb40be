/**
 * A matrix for GitHub Actions: a job for each account, or for each share of them. GitHub Docs ("Running variations of
 * jobs"): a matrix makes 256 jobs at most.
 */
import { failed, type Result, success } from '../../diagnostics/result.ts';
import { shardOf } from './shard.ts';

export const mostJobs = 256;

export type Matrix = Result<{ readonly include: readonly MatrixRow[] }, string>;

export type MatrixRow = { readonly account: string } | { readonly shard: string; readonly accounts: string };

/** Shares that no account falls into are left out: an empty job costs a minute too. */
export function matrixOf(accounts: readonly string[], shards?: number): Matrix {
  if (shards === undefined) {
    if (accounts.length > mostJobs)
      return failed(
        `There are ${accounts.length} accounts, and GitHub makes ${mostJobs} jobs of a matrix at most.\n` +
          `Let each job take several: sluice matrix --shards ${mostJobs}, and in the job: sluice controller --once --shard \${{ matrix.shard }}`,
      );
    return success({ include: accounts.map((account) => ({ account })) });
  }
  if (!Number.isInteger(shards) || shards < 1 || shards > mostJobs)
    return failed(
      `--shards is a whole number from 1 to ${mostJobs}: GitHub makes ${mostJobs} jobs of a matrix at most. For more accounts let each job take more of them.`,
    );
  const shares = new Map<number, string[]>();
  for (const account of accounts) {
    const index = shardOf(account, shards);
    shares.set(index, [...(shares.get(index) ?? []), account]);
  }
  const include = [...shares]
    .sort(([a], [b]) => a - b)
    .map(([index, names]) => ({ shard: `${index}/${shards}`, accounts: names.join(' ') }));
  return success({ include });
}
