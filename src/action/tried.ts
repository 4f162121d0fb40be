/** What flow tests say of a plan, for the comment: failures stand first, timelines at the end. */
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { beforeAfter } from '../flow-tests/words/before-after.ts';
import { testSection, timelineSection } from '../flow-tests/words/render-markdown.ts';
import type { Loaded, Planned } from '../program/pipeline.ts';
import { failureDiagnostics, testsOfPlan } from '../program/run-tests.ts';
import type { Post } from './comment/post.ts';

export interface Tried {
  readonly failing: readonly Diagnostic[];
  readonly required: boolean;
  readonly first: string;
  readonly last: string;
}

/** Room that is kept for timelines in a comment, in characters. */
const mostTimelines = 16_000;
const changesPeople = new Set(['create', 'update', 'replace']);

export async function triedFor({ settings, world }: Post, loaded: Loaded, { plan, input }: Planned): Promise<Tried> {
  const { reports, diagnostics, tests } = await testsOfPlan(world, loaded, plan);
  const failing = [...diagnostics.filter(isError), ...failureDiagnostics(reports)];
  const walks = plan.changes
    .filter(({ kind }) => changesPeople.has(kind))
    .flatMap(({ address, flow_id }) => {
      const subject = tests.subjects.get(address);
      const flow = flow_id === undefined ? undefined : input.observed.flows[flow_id];
      // Of a flow that was not read whole nothing is claimed.
      if (!subject || (flow && !flow.definition)) return [];
      return beforeAfter(subject, flow?.definition, input.observed);
    });
  return {
    failing,
    required: settings.requireTests || loaded.config.policy.requireTests === true,
    first: testSection(reports, failing, settings.links),
    last: timelineSection(walks, mostTimelines),
  };
}

/** Behind the marker by which the comment is found again, before everything else. */
export function around(text: string, { first, last }: Pick<Tried, 'first' | 'last'>): string {
  const end = text.indexOf('\n') + 1;
  return `${text.slice(0, end)}${first === '' ? '' : `${first}\n`}${text.slice(end)}${last === '' ? '' : `\n${last}`}`;
}
