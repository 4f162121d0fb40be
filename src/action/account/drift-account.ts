/** On a schedule: what was changed in Klaviyo, or in YAML and not applied; and what is due for flows that drain. */
import { connectToRead, connectToWrite } from '../../connect/connect.ts';
import { keepDrainIssues } from '../../program/report/keep-issues.ts';
import { lookForDrift } from '../../program/drift.ts';
import type { Loaded, Planned } from '../../program/pipeline.ts';
import { drainAlarms } from '../../plan/drain-alarms.ts';
import { renderDrainLine } from '../../plan/terminal/render-apply.ts';
import { renderDriftMarkdown } from '../../plan/terminal/render-drift.ts';
import { plainStyles } from '../../plan/terminal/render-styles.ts';
import { tendOnly, type Tended } from '../../program/apply/run-apply.ts';
import type { StateStore } from '../../state/state-store.ts';
import { annotate } from '../comment/annotations.ts';
import { note } from '../log.ts';
import { failedWith } from './plan-account.ts';
import type { Post } from '../comment/post.ts';
import { openActionState } from '../state.ts';
import type { Told } from '../comment/told.ts';

const stopped = 'drift could not be looked for';

export async function driftAccount(post: Post, loaded: Loaded): Promise<Told> {
  const connection = connectToRead(post.world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.error], stopped);
  const store = openActionState(post, loaded);
  const found = await lookForDrift({ world: post.world, loaded, api: connection.data, store });
  if (!found.ok) return failedWith(post, found.error, stopped);
  const { planned, report } = found.data;
  const line = `${post.account}: ${report.drift.length === 0 ? 'no drift' : `drift in ${report.drift.map(({ address }) => address).join(', ')}`}`;
  if (report.drift.length > 0) post.io.log(note('warning', line));
  const failed = await tendDrains(post, loaded, store, planned);
  return { changes: report.drift.length, skipped: 0, failed, summary: renderDriftMarkdown(report), line };
}

/** Looked at, and ended where nobody can be inside any more; true when one does not behave. */
async function tendDrains(post: Post, loaded: Loaded, store: StateStore, planned: Planned): Promise<boolean> {
  const { io, github, account, settings } = post;
  const { plan } = planned;
  const done = await tendDue(post, loaded, store, planned);
  for (const drain of done.drains) io.log(renderDrainLine(drain, { styles: plainStyles, width: 100 }));
  const known = plan.diagnostics.filter(({ code }) => code.startsWith('drain-'));
  annotate((line) => io.log(line), [...known, ...done.problems], settings.root);
  const alarms = drainAlarms(plan, done.drains);
  const problem = await keepDrainIssues(github, account, { alarms, draining: plan.drains.length });
  if (problem !== undefined) io.log(note('warning', problem));
  return alarms.length > 0 || done.problems.length > 0;
}

async function tendDue({ io, world }: Post, loaded: Loaded, store: StateStore, planned: Planned): Promise<Tended> {
  const nothing = { drains: [], problems: [] };
  if (planned.plan.drains.every(({ act }) => act === 'wait')) return nothing;
  const connection = connectToWrite(world, loaded.account);
  if (!connection.ok) return { ...nothing, problems: [connection.error] };
  const owner = `GitHub run ${io.env.GITHUB_RUN_ID ?? ''} attempt ${io.env.GITHUB_RUN_ATTEMPT ?? '1'}`.trim();
  return tendOnly({ world, loaded, api: connection.data, store }, planned, { owner });
}
