/** Sequence → Desired: deterministic to the byte, names of the account as references until they are resolved. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { FlowDefinition } from '../wire/types.ts';
import { channelOf } from '../model/conditions/asked-messages.ts';
import type { Sequence } from '../model/sequence.ts';
import { allSteps } from '../model/walk.ts';
import { present } from '../text/json.ts';
import type { Context } from './context.ts';
import type { Desired, Form } from './desired.ts';
import { expand, type Tree } from './tree.ts';
import { compileProfileFilter, compileReentry, compileTrigger, triggerMetric } from './trigger.ts';
import { countActions, countOnce } from './ways.ts';

/** More than this nobody can follow in Klaviyo's editor; counted before anything is built. */
export const mostActions = 200;

export interface Compiled {
  /** Undefined when a diagnostic is an error. */
  readonly desired?: Desired;
  readonly diagnostics: readonly Diagnostic[];
}

/** `templates` maps files to HTML (or Markdown, for .md). Every step has an id by now (model/identify.ts). */
export function compile(sequence: Sequence, templates: ReadonlyMap<string, string>): Compiled {
  const count = countActions(sequence.steps);
  const once = countOnce(sequence.steps);
  const isTooLarge = count > mostActions;
  // A flow that is taken over has branches that meet: it need not be made as a tree to be held.
  if (isTooLarge && (sequence.adopt === undefined || once > mostActions))
    return { diagnostics: [tooMany(sequence, count)] };

  const gathered: Context = {
    address: sequence.address,
    diagnostics: [],
    references: new Map(),
    templates: new Map(),
    secrets: new Set(),
    channels: channelsOf(sequence),
  };
  const metric = triggerMetric(gathered, sequence);
  const context: Context = metric === undefined ? gathered : { ...gathered, triggerMetric: metric };

  const trigger = compileTrigger(context, sequence);
  const profile_filter = compileProfileFilter(context, sequence);
  const source = { context, sequence, templates };
  const joined = once < count ? expand(source, sequence.steps, 'joined') : undefined;
  const tree = joined !== undefined && isTooLarge ? joined : expand(source, sequence.steps);
  if (isTooLarge) context.diagnostics.push(onlyJoined(sequence, count));
  const reentry_criteria = compileReentry(sequence, trigger);
  const definitionOf = ({ actions, entry }: Tree): FlowDefinition => ({
    triggers: [trigger],
    profile_filter,
    actions: [...actions],
    entry_action_id: entry,
    ...(reentry_criteria ? { reentry_criteria } : {}),
  });
  const formOf = (tree: Tree): Form => ({
    definition: definitionOf(tree),
    steps: tree.steps,
    ...(tree.plainNames.size === 0 ? {} : { plainNames: Object.fromEntries(tree.plainNames) }),
  });
  const diagnostics = unique(context.diagnostics);
  if (diagnostics.some((d) => d.severity === 'error')) return { diagnostics };

  const { address, file, name, deploy, movedFrom, adopt, status, schedule, replace } = sequence;
  const desired: Desired = {
    address,
    file,
    name,
    deploy,
    ...present({ movedFrom, adopt, status, schedule }),
    ...formOf(tree),
    ...present({ joined: joined && formOf(joined), treeSize: isTooLarge ? count : undefined, replace }),
    templates: Object.fromEntries(context.templates),
    references: [...context.references.values()],
    secrets: [...context.secrets].sort(),
    skipped: tree.skipped,
    at: sequence.at,
  };
  return { desired, diagnostics };
}

const channelsOf = ({ steps }: Sequence): Context['channels'] =>
  new Map(
    [...allSteps(steps)].flatMap((step) => {
      const channel = channelOf(step);
      return step.id === undefined || channel === undefined ? [] : [[step.id, channel] as const];
    }),
  );

const tooMany = (sequence: Sequence, count: number): Diagnostic =>
  diagnostic(
    'too-many-actions',
    `The flow would have ${sizeWords(count)} actions; ${mostActions} is the limit.`,
    'A flow is made without branches that meet, so the steps after a condition are repeated in each branch that goes on.\nEnd branches with exit, move common steps before the condition, or split the sequence in two.',
    { at: sequence.at.name, address: sequence.address },
  );

/** Said of a flow whose branches meet, which can be held as it is and not be made anew. */
export const sizeWords = (count: number): string => (count > 1_000_000 ? 'more than a million' : String(count));

const onlyJoined = (sequence: Sequence, count: number): Diagnostic =>
  diagnostic(
    'only-joined',
    `The flow cannot be made anew: without branches that meet it would have ${sizeWords(count)} actions.`,
    `${mostActions} is the limit. It is held as it is in Klaviyo, where its branches meet: texts, delays and conditions change in place.\nWhat needs a new flow (steps added or moved, another trigger or filter) is done in Klaviyo's editor; then: sluice pull ${sequence.address}.`,
    { at: sequence.at.name, address: sequence.address },
  );

/** A step that is copied would tell its problem once a copy. */
function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((d) => {
    const key = JSON.stringify([d.code, d.message, d.at]);
    return seen.has(key) ? false : seen.add(key);
  });
}
