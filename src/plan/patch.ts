/**
 * The action as a PATCH sends it. OpenAPI 2026-07-15: the whole definition of one action; field reports: `id`, `links`
 * and `message.id` must be sent as read, and sending a copy's own template id changes nothing. So a patch is what is
 * meant, in the place of what was found: ids, links and status are the account's, and fields in which Klaviyo has the
 * last word stay as they are unless the author changed them.
 */
import type { Action } from '../klaviyo/types.ts';
import { fieldsOf, isObject, without } from '../flow/tree.ts';
import type { Fields } from '../flow/tree.ts';
import type { StepComparison } from './compare.ts';
import type { ActionPatch } from './plan.ts';

/** The patch for a step that has an action, or undefined when nothing in it has to be written. */
export function patchOf(comparison: StepComparison): ActionPatch | undefined {
  const { step, found, fields } = comparison;
  const writes = fields.filter((field) => field.differs).map((field) => field.path);
  if (found === undefined || writes.length === 0) return undefined;
  const definition = inPlace(
    comparison.meant as unknown as Fields,
    found as unknown as Fields,
    comparison.sent,
    writes,
    '',
  );
  return {
    action_id: String(found.id ?? ''),
    step: step.step,
    branch: step.branch,
    expect: found,
    definition: definition as unknown as Action,
  };
}

function inPlace(
  meant: Fields,
  found: Fields,
  sent: Action | Fields | undefined,
  writes: readonly string[],
  prefix: string,
): Fields {
  const [mine, theirs] = [fieldsOf(meant['data']), fieldsOf(found['data'])];
  const said = fieldsOf((sent as Fields | undefined)?.['data']);
  const data: Record<string, unknown> = { ...leftAlone(theirs, mine, said), ...mine };
  if ('status' in theirs) data['status'] = theirs['status'];
  if ('experiment_status' in theirs) data['experiment_status'] = theirs['experiment_status'];
  if (isObject(mine['message'])) {
    data['message'] = message(mine['message'], fieldsOf(theirs['message']), fieldsOf(said['message']), writes, prefix);
  }
  if (Array.isArray(mine['branches'])) data['branches'] = branches(mine['branches'], theirs['branches']);
  if (isObject(mine['main_action'])) {
    data['main_action'] = inPlace(mine['main_action'], fieldsOf(theirs['main_action']), undefined, writes, 'main ');
  }
  if (isObject(mine['current_experiment'])) {
    data['current_experiment'] = experiment(mine['current_experiment'], fieldsOf(theirs['current_experiment']), writes);
  }
  return {
    ...without(meant, 'id', 'temporary_id'),
    ...(found['id'] === undefined ? {} : { id: found['id'] }),
    ...('links' in found ? { links: found['links'] } : {}),
    ...(meant['data'] === undefined && Object.keys(data).length === 0 ? {} : { data }),
  };
}

/** What Klaviyo has and we never said: kept. What we once said and say no more: gone. */
const leftAlone = (theirs: Fields, mine: Fields, said: Fields): Fields =>
  without(theirs, 'secondary_value', ...Object.keys(mine), ...Object.keys(said));

const senders: Readonly<Record<string, string>> = {
  from_email: 'from email',
  from_label: 'from name',
  reply_to_email: 'reply_to',
};

function message(mine: Fields, theirs: Fields, said: Fields, writes: readonly string[], prefix: string): Fields {
  const merged: Record<string, unknown> = { ...leftAlone(theirs, mine, said), ...mine };
  for (const [key, path] of Object.entries(senders)) {
    if (key in mine && mine[key] === null && !writes.includes(`${prefix}${path}`)) merged[key] = theirs[key] ?? null;
  }
  if (!writes.includes(`${prefix}transactional`) && 'transactional' in theirs && 'transactional' in mine) {
    merged['transactional'] = theirs['transactional'];
  }
  if ('template_id' in mine && !writes.includes(`${prefix}body`)) merged['template_id'] = theirs['template_id'] ?? null;
  if (prefix.startsWith('variant') && 'name' in theirs) merged['name'] = theirs['name'];
  if (theirs['id'] !== undefined) merged['id'] = theirs['id'];
  return merged;
}

const branches = (mine: readonly unknown[], theirs: unknown): readonly Fields[] =>
  mine.map((branch, index) => {
    const other = fieldsOf(Array.isArray(theirs) ? theirs[index] : undefined);
    const kept = { links: other['links'] ?? { next: null }, branch_id: other['branch_id'] };
    return { ...fieldsOf(branch), ...(other['branch_id'] === undefined ? { links: kept.links } : kept) };
  });

/** Variations keep their ids, and shares are given by them. */
function experiment(mine: Fields, theirs: Fields, writes: readonly string[]): Fields {
  const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
  const [own, others] = [list(mine['variations']), list(theirs['variations'])];
  const idOf = (action: Fields | undefined): string => String(action?.['id'] ?? action?.['temporary_id'] ?? '');
  const shares = Object.entries(fieldsOf(mine['allocations'])).map(([key, share]): [string, unknown] => {
    const index = own.findIndex((variation) => idOf(variation) === key);
    return [index < 0 || others[index] === undefined ? key : idOf(others[index]), share];
  });
  return {
    ...mine,
    ...(theirs['id'] === undefined ? {} : { id: theirs['id'] }),
    ...('started' in theirs ? { started: theirs['started'] } : {}),
    variations: own.map((variation, index) =>
      inPlace(variation, others[index] ?? {}, undefined, writes, `variant ${index + 1} `),
    ),
    allocations: Object.fromEntries(shares),
  };
}
