/**
 * Each doubt tried on a real account, on scratch drafts that are removed again, whatever happens: the way to learn what
 * is true where Sluice has only been told. One flow create an experiment; never a status but draft.
 */
import { mapResult, success } from '../diagnostics/result.ts';
import type { ApiResult } from '../klaviyo/api-error.ts';
import type { WriteApi } from '../klaviyo/api.ts';
import { errorText } from '../klaviyo/error-text.ts';
import type { Action, FlowDefinition } from '../wire/types.ts';
import { experiments as first } from './experiments.ts';
import { aMail, type Bench, type Experiment, type Verdict } from './facts.ts';
import { moreExperiments } from './more-experiments.ts';
import { probeReports } from './reports.ts';
import { scratchFlow, scratchName, sweep, theList, theMetric, theSegment } from './scratch.ts';

export interface Finding extends Verdict {
  readonly fact: string;
  /** What Sluice does where it does not hold. */
  readonly then: string;
}

export interface ProbeWorld {
  readonly api: WriteApi;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly project: string;
  /** Told as soon as it is known. */
  readonly tell?: (finding: Finding) => void;
}

/** Klaviyo takes a create with a multi-branch split: what `branches: auto` goes by. */
export const splitsFact = 'Splits into many branches are taken';

const experiments: readonly Experiment[] = [...first, ...moreExperiments];

/** How many flow creates of the day's 100 it takes at most. */
export const probeCreates = experiments.length;

/** Error: the account cannot be read, or something of the probe could not be removed; the message says what is left. */
export async function probe(world: ProbeWorld): Promise<ApiResult<readonly Finding[]>> {
  const { api, project } = world;
  const name = scratchName(project);
  const swept = await sweep(api, name);
  if (!swept.ok) return swept;
  const metrics = await api.listMetrics();
  if (!metrics.ok) return metrics;
  const [lists, segments] = [await api.listLists(), await api.listSegments()];
  const ids: Readonly<Record<string, string>> = {
    [theMetric]: metrics.data[0]?.id ?? '',
    [theList]: (lists.ok && lists.data[0]?.id) || '',
    [theSegment]: (segments.ok && segments.data[0]?.id) || '',
  };
  const findings: Finding[] = [];
  const tell = (finding: Finding): void => {
    findings.push(finding);
    world.tell?.(finding);
  };
  for (const experiment of experiments) {
    await conduct(world, name, ids, experiment, tell);
    const clean = await sweep(api, name);
    if (!clean.ok) return clean;
  }
  await probeReports(api, ids[theMetric] ?? '', world.now(), ({ fact, then, verdict }) =>
    tell({ fact, then, ...verdict }),
  );
  return success(findings);
}

async function conduct(
  { api, now, sleep }: ProbeWorld,
  name: string,
  ids: Readonly<Record<string, string>>,
  experiment: Experiment,
  tell: (finding: Finding) => void,
): Promise<void> {
  const cannot = (says: string): void => {
    for (const { fact, then } of experiment.facts) tell({ fact, then, held: null, says });
  };
  const template = async (html: string): Promise<ApiResult<string>> =>
    mapResult(await api.createTemplate(name, html), ({ id }) => id);
  const { created, refusalExpected = false } = experiment;
  let text = JSON.stringify([experiment.actions, experiment.definition ?? {}]);
  for (const [token, id] of Object.entries(ids)) {
    if (text.includes(token) && id === '') {
      if (created !== undefined) tell({ ...created, held: null, says: `the account has no ${token.slice(1)}` });
      return cannot(`the account has no ${token.slice(1)}`);
    }
    text = text.replaceAll(token, id);
  }
  if (text.includes(aMail)) {
    const mail = await template('<p>The first text</p>');
    if (!mail.ok) return cannot(errorText(mail.error));
    text = text.replaceAll(aMail, mail.data);
  }
  const [actions, more] = JSON.parse(text) as [readonly Action[], object];
  const sent = scratchFlow(ids[theMetric] ?? '', actions, more);
  const made = await api.createFlow(name, sent);
  if (created !== undefined) {
    // A lasting 500 is how Klaviyo refuses a split into many branches (two accounts): it is not taken all the same.
    const { status = 0 } = made.ok ? {} : made.error;
    const isRefusal = !made.ok && made.error.kind === 'klaviyo' && (status === 400 || status >= 500);
    const held = made.ok || isRefusal ? made.ok !== refusalExpected : null;
    tell({ ...created, held, says: made.ok || held ? '' : errorText(made.error) });
  }
  if (!made.ok) return cannot(errorText(made.error));
  const read = await api.getFlow(made.data.id);
  if (!read.ok) return cannot(errorText(read.error));
  const definition = read.data.flow.attributes.definition;
  if (definition === undefined) return cannot('the flow came back without its definition');
  const bench: Bench = {
    ...{ api, now, sleep, flowId: made.data.id, template },
    ...{ actions: inOrder(definition), sent, read: definition },
  };
  for (const { fact, then, tryIt } of experiment.facts) tell({ fact, then, ...(await tryIt(bench)) });
}

/** Along the links; what a split leads to comes after it. */
function inOrder({ actions, entry_action_id: entry }: FlowDefinition): readonly Action[] {
  const byId = new Map(actions.map((action) => [String(action.id), action]));
  const found: Action[] = [];
  const visit = (id: unknown): void => {
    const action = byId.get(String(id));
    if (action === undefined || found.includes(action)) return;
    found.push(action);
    for (const next of Object.values((action.links ?? {}) as object)) visit(next);
  };
  visit(entry);
  return found;
}
