/**
 * Of what waits, what this pull request does not bring: its base says the same already. Labels and approvals of the pull
 * request do not speak for it.
 */
import { compiledAlone, contentDigest } from '../plan/promotion/content.ts';
import type { Plan } from '../plan/plan.ts';
import { isHeldBack } from '../plan/work.ts';
import type { Loaded } from '../program/pipeline.ts';
import { atRef } from '../source/base.ts';
import { loadAccount, loadConfig, type LoadedAccount } from '../source/load.ts';
import { baseCommit } from './dangerous.ts';
import type { Post } from './comment/post.ts';

/** Addresses; none where the base is not in the clone (fetch-depth: 0 brings it). */
export async function inheritedBy({ settings, world, account }: Post, loaded: Loaded, plan: Plan) {
  const waiting = plan.changes.filter(isHeldBack).map(({ address }) => address);
  if (waiting.length === 0 || settings.base === undefined) return [];
  const base = await baseCommit(world.git(world.root), settings.base);
  if (base === undefined) return [];
  const read = await atRef(world, base, async (root) => {
    const { config } = await loadConfig(world.disk, root);
    const own = config?.accounts.find(({ key }) => key === account);
    return config && own && saidBy(await loadAccount(world.disk, root, config, own));
  });
  if (!read.ok || read.data === undefined) return [];
  const [before, now] = [read.data, saidBy(loaded)];
  return waiting.filter((address) => before.get(address) === now.get(address));
}

/** By address: all that a sequence says, its mails included, wherever it stands in its file. */
function saidBy({ sequences, templates }: Pick<LoadedAccount, 'sequences' | 'templates'>): ReadonlyMap<string, string> {
  return new Map(
    sequences.map((sequence) => {
      const desired = compiledAlone(sequence, templates);
      const words = JSON.stringify(sequence, (key, value: unknown) => (key === 'at' ? undefined : value));
      return [sequence.address, `${words}${desired === undefined ? '' : contentDigest(desired)}`];
    }),
  );
}
