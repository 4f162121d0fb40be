/**
 * A flow as Klaviyo holds it → a sequence as an author would write it. The mirror of compile/: what it says compiles to
 * the same flow again. Where a part does not come back the same, the caller asks for it `raw` and tries again.
 */
import { failed, type Result, success } from '../diagnostics/result.ts';
import type { AccountNames } from './account-names.ts';
import { conditionOf, noMessages, splitExit } from './condition.ts';
import { type FoundSecret, secretNames } from './secrets.ts';
import { type Rawness, readTree } from './tree.ts';
import { reentryOf, triggerOf } from './trigger.ts';
import { literal, type Written } from './wire.ts';
import { writeSteps } from './write-steps.ts';
import { fieldsOf, listOf, present } from '../text/json.ts';
import { sendersOf, tokenOfMessage } from '../flow/message-names.ts';
import { asAction } from '../flow/parts.ts';

export interface Flow {
  readonly name: string;
  readonly status: string;
  readonly definition: unknown;
  /** HTML by template id. */
  readonly html: Readonly<Record<string, string>>;
}

export interface DecompileOptions {
  readonly names: AccountNames;
  /** Where its mails go, relative to the sequence's file. */
  readonly directory: string;
  readonly adopt?: string;
  /** By action id, `trigger` and `filter`: how raw each part must be. */
  readonly rawness: Readonly<Record<string, Rawness>>;
  /** False: statuses cannot be said, and are left to the account. */
  readonly statuses: boolean;
  /** What stands in the file for a secret already, by the hash that stands for it here. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Ids that steps have already, by action id. */
  readonly known?: Readonly<Record<string, string>>;
}

export interface Decompiled {
  readonly sequence: Written;
  /** File, relative to the sequence's directory → HTML. */
  readonly files: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, string>>;
  readonly order: readonly string[];
  readonly secrets: readonly FoundSecret[];
  /** Actions that more than one step stands for: how they are shared the format cannot say. */
  readonly copies: readonly string[];
}

export function decompile(flow: Flow, options: DecompileOptions): Result<Decompiled, string> {
  const definition = fieldsOf(flow.definition);
  const [trigger, ...more] = listOf(definition['triggers']).map(fieldsOf);
  if (trigger === undefined) return failed('It has no trigger yet.');
  if (more.length > 0) return failed(`It has ${more.length + 1} triggers; a sequence has one.`);
  const level = (key: string): Rawness => options.rawness[key] ?? 0;
  const senders = sendersOf(listOf(definition['actions']).map((action) => asAction(fieldsOf(action))));
  // Steps have ids only when the whole tree is known; see write-steps.ts.
  const messages = new Map([...senders].map(([id, action]) => [id, tokenOfMessage(action)]));
  const asked = (key: string) => ({ names: options.names, messages: noMessages, raw: level(key) > 0 });

  const found = secretNames(options.hidden);
  const tree = readTree(listOf(definition['actions']).map(fieldsOf), definition['entry_action_id'], {
    source: { asked: { ...asked(''), messages }, html: flow.html, secrets: found },
    rawness: level,
  });
  if ('problem' in tree) return failed(tree.problem);
  if (tree.nodes.length === 0) return failed('It has no actions yet.');
  const { steps, files, actions, order } = writeSteps(tree.nodes, {
    directory: options.directory,
    flowStatus: flow.status,
    statuses: options.statuses,
    ...(options.known === undefined ? {} : { known: options.known }),
  });

  const { audience, exits } = splitExit(definition['profile_filter'], asked('filter'));
  const [exit] = exits;
  const sequence = present({
    name: literal(flow.name),
    adopt: options.adopt,
    status: options.statuses ? flow.status : undefined,
    trigger: triggerOf(trigger, asked('trigger'), exits.length > 0),
    audience: conditionOf(audience, asked('filter')),
    exit_when: exits.length > 1 ? { any: exits } : exit,
    reentry: reentryOf(definition['reentry_criteria'], trigger['type']),
    steps,
  });
  return success({ sequence, files, actions, order, secrets: found.found, copies: tree.copies });
}
