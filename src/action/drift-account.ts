/** On a schedule: what was changed in Klaviyo, or in YAML and not applied. */
import { connectToRead } from '../connect.ts';
import { type Loaded, makePlan } from '../pipeline.ts';
import { drift } from '../plan/drift.ts';
import { renderDriftMarkdown } from '../plan/render-drift.ts';
import { note } from './log.ts';
import { failedWith } from './plan-account.ts';
import type { Post } from './post.ts';
import { openActionState } from './state.ts';
import type { Told } from './told.ts';

const stopped = 'drift could not be looked for';

export async function driftAccount(post: Post, loaded: Loaded): Promise<Told> {
  const connection = connectToRead(post.world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.diagnostic], stopped);
  const store = openActionState(post, loaded);
  const planned = await makePlan(post.world, loaded, connection.api, store, { deep: true, costs: false });
  if (!planned.ok) return failedWith(post, planned.diagnostics, stopped);
  const report = drift(planned.input);
  const line = `${post.account}: ${report.drift.length === 0 ? 'no drift' : `drift in ${report.drift.map(({ address }) => address).join(', ')}`}`;
  if (report.drift.length > 0) post.io.log(note('warning', line));
  return { changes: report.drift.length, skipped: 0, failed: false, summary: renderDriftMarkdown(report), line };
}
