/** Sequence → Desired: deterministic to the byte, names of the account as references until they are resolved. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { FlowDefinition } from '../klaviyo/types.ts';
import type { Sequence } from '../model/sequence.ts';
import type { Context } from './context.ts';
import type { Desired } from './desired.ts';
import { expand } from './tree.ts';
import { compileProfileFilter, compileReentry, compileTrigger, triggerMetric } from './trigger.ts';
import { countActions } from './ways.ts';

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
  if (count > mostActions) return { diagnostics: [tooMany(sequence, count)] };

  const gathered: Context = {
    address: sequence.address,
    diagnostics: [],
    references: new Map(),
    templates: new Map(),
    secrets: new Set(),
  };
  const metric = triggerMetric(gathered, sequence);
  const context: Context = metric === undefined ? gathered : { ...gathered, triggerMetric: metric };

  const trigger = compileTrigger(context, sequence);
  const profile_filter = compileProfileFilter(context, sequence);
  const tree = expand({ context, sequence, templates }, sequence.steps);
  const reentry_criteria = compileReentry(sequence);
  const definition: FlowDefinition = {
    triggers: [trigger],
    profile_filter,
    actions: [...tree.actions],
    entry_action_id: tree.entry,
    ...(reentry_criteria ? { reentry_criteria } : {}),
  };
  const diagnostics = unique(context.diagnostics);
  if (diagnostics.some((d) => d.severity === 'error')) return { diagnostics };

  const desired: Desired = {
    address: sequence.address,
    file: sequence.file,
    name: sequence.name,
    deploy: sequence.deploy,
    ...(sequence.movedFrom === undefined ? {} : { movedFrom: sequence.movedFrom }),
    ...(sequence.adopt === undefined ? {} : { adopt: sequence.adopt }),
    ...(sequence.status === undefined ? {} : { status: sequence.status }),
    definition,
    steps: tree.steps,
    templates: Object.fromEntries(context.templates),
    references: [...context.references.values()],
    secrets: [...context.secrets].sort(),
    skipped: tree.skipped,
    at: sequence.at,
  };
  return { desired, diagnostics };
}

const tooMany = (sequence: Sequence, count: number): Diagnostic =>
  diagnostic(
    'too-many-actions',
    `The flow would have ${count > 1_000_000 ? 'more than a million' : count} actions; ${mostActions} is the limit.`,
    "Klaviyo's branches never meet again, so the steps after a condition are repeated in each branch that goes on.\nEnd branches with exit, move common steps before the condition, or split the sequence in two.",
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
