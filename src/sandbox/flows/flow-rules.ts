import { invalid, type ErrorItem } from '../wire/answer.ts';
import { targets } from './graph.ts';
import { messagesIn } from './messages.ts';
import type { Quirks } from '../quirks.ts';
import { unknownFields } from '../wire/unknown-fields.ts';
import { checkProperties } from './property-rules.ts';
import { zones } from '../../wire/zones.ts';
import { isAbsent, isObject } from '../wire/resource.ts';
import type { AccountState, ActionDefinition, Definition } from '../account/state.ts';

/**
 * What Klaviyo refuses in a flow although its schema allows it. "Field reports" unless said otherwise; the wording of the
 * errors is ours.
 */
export function checkFlow(
  { triggers, actions, entry }: { triggers: readonly Definition[]; actions: readonly Definition[]; entry: unknown },
  account: AccountState,
  quirks: Quirks,
): ErrorItem[] {
  const base = '/data/attributes/definition';
  const temporary = actions.map(({ temporary_id }) => temporary_id);
  return [
    ...(triggers.length === 1 ? [] : [invalid(`${base}/triggers`, 'A flow has exactly one trigger.')]),
    ...triggers.flatMap((trigger, i) => checkTrigger(trigger, `${base}/triggers/${i}`, account)),
    ...actions.flatMap((action, i) => {
      const at = `${base}/actions/${i}`;
      return [
        ...checkIdentity(action, temporary, at),
        ...targets(action)
          .filter((id) => !temporary.includes(id))
          .map((id) => invalid(`${at}/links`, `There is no action with temporary_id '${id}'.`)),
        ...checkAction(action as ActionDefinition, at, account, quirks),
        ...(action.type === 'update-profile' && !quirks.acceptsUpdateProfileOnCreate
          ? [invalid(`${at}/type`, "Actions of type 'update-profile' cannot be created by API.")]
          : []),
      ];
    }),
    ...checkShape(actions, entry, quirks),
  ];
}

function checkIdentity(action: Definition, temporary: readonly unknown[], at: string): ErrorItem[] {
  if (!isAbsent(action.id)) return [invalid(`${at}/id`, "New actions take a 'temporary_id'; 'id' is not allowed.")];
  if (typeof action.temporary_id !== 'string' || action.temporary_id === '') {
    return [invalid(`${at}/temporary_id`, "Every new action needs a 'temporary_id'.")];
  }
  const twice = temporary.filter((id) => id === action.temporary_id).length > 1;
  return twice ? [invalid(`${at}/temporary_id`, `The temporary_id '${action.temporary_id}' is not unique.`)] : [];
}

/** Ids of a trigger must exist in the account, and its zone in Klaviyo. */
function checkTrigger(trigger: Definition, at: string, account: AccountState): ErrorItem[] {
  const known: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    list: account.lists,
    segment: account.segments,
    metric: account.metrics,
  };
  const kind = String(trigger.type);
  const pool = known[kind];
  if (!pool || isAbsent(trigger.id) || pool.some(({ id }) => id === trigger.id))
    return checkZone(trigger.timezone, `${at}/timezone`);
  return [invalid(`${at}/id`, `A ${kind} with id ${String(trigger.id)} does not exist.`)];
}

/** Klaviyo OpenAPI 2026-07-15: an enum, of which our schemas keep no more than that it is text. */
const checkZone = (zone: unknown, at: string): ErrorItem[] =>
  isAbsent(zone) || zone === 'profile' || zones.includes(String(zone))
    ? []
    : [invalid(at, `'timezone' must be one of Klaviyo's time zones, not '${String(zone)}'.`)];

/** Rules of a single action, on create and on PATCH. */
export function checkAction(
  action: ActionDefinition,
  at: string,
  account: AccountState,
  quirks: Quirks,
): ErrorItem[] {
  const problems: ErrorItem[] = checkProperties(action.data, `${at}/data`);
  const data = action.data ?? {};
  problems.push(...checkZone(data.timezone, `${at}/data/timezone`));
  const until = !isAbsent(data.delay_until_time) || !isAbsent(data.delay_until_weekdays);
  if (action.type === 'time-delay' && until && (data.unit ?? 'days') !== 'days') {
    problems.push(invalid(`${at}/data/delay_until_time`, "'delay_until_time' and weekdays go with unit 'days' only."));
  }
  // Klaviyo help: at most 20 paths; else is let pass beside them.
  if (action.type === 'multi-branch-split' && Array.isArray(data.branches) && data.branches.length > 21)
    problems.push(invalid(`${at}/data/branches`, 'A split has at most 20 branches.'));
  for (const [message, type] of messagesIn(action)) {
    const pointer = `${at}/data/message`;
    if (quirks.unknownFieldRefused) problems.push(...unknownFields(message, type, pointer));
    for (const field of ['cc_email', 'bcc_email']) {
      if (message[field] === '')
        problems.push(invalid(`${pointer}/${field}`, `'${field}' may not be blank; send null.`));
    }
    if (typeof message.subject_line === 'string' && message.subject_line.length > 255) {
      problems.push(invalid(`${pointer}/subject_line`, 'A subject line has at most 255 characters.'));
    }
    const template = message.template_id;
    if (typeof template === 'string' && !account.templates[template]) {
      problems.push(invalid(`${pointer}/template_id`, `A template with id ${template} does not exist.`));
    }
  }
  return problems;
}

/** The entry exists, nothing runs in a circle, and (one account reports it) no two links meet in one action. */
function checkShape(actions: readonly Definition[], entry: unknown, quirks: Quirks): ErrorItem[] {
  const at = '/data/attributes/definition';
  const byId = new Map(actions.map((action) => [String(action.temporary_id), action]));
  if (entry === null && actions.length === 0) return [];
  if (typeof entry !== 'string' || !byId.has(entry)) {
    return [invalid(`${at}/entry_action_id`, `There is no action with temporary_id '${String(entry)}'.`)];
  }
  const links = actions.flatMap(targets);
  const met = links.find((id, i) => links.indexOf(id) !== i || id === entry);
  if (met !== undefined && (met === entry || quirks.convergingBranchesRefused)) {
    return [invalid(`${at}/actions`, `More than one link leads to action '${met}'.`)];
  }
  return inCircle(byId, entry) ? [invalid(`${at}/actions`, 'The actions of a flow may not run in a circle.')] : [];
}

function inCircle(byId: ReadonlyMap<string, Definition>, entry: string): boolean {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (id: string): boolean => {
    if (open.has(id)) return true;
    if (done.has(id)) return false;
    open.add(id);
    const action = byId.get(id);
    const found = isObject(action) && targets(action).some(visit);
    open.delete(id);
    done.add(id);
    return found;
  };
  return visit(entry);
}
