/**
 * The action as a PATCH sends it. OpenAPI 2026-07-15: the whole definition of one action; field reports: `id`, `links`
 * and `message.id` must be sent as read, and sending a copy's own template id changes nothing. So a patch is what is
 * meant, in the place of what was found: ids, links and status are the account's, and fields in which Klaviyo has the
 * last word stay as they are unless the author changed them.
 */
import type { Action } from '../../wire/types.ts';
import { type Fields, fieldsOf, isObject, listOf, without } from '../../text/json.ts';
import { senders } from '../kinds.ts';
import type { NormalAction } from '../normalize.ts';
import { type Part, asAction, dataOf, isVariation, mapParts, messageOf, variationsOf } from '../parts.ts';

/**
 * @param sent as it was sent at the last apply, where that is known
 * @param writes keys of the fields that are to be written (terms.ts)
 */
export function inPlace(
  meant: NormalAction,
  found: NormalAction,
  sent: NormalAction | undefined,
  writes: ReadonlySet<string>,
): Action {
  return asAction(mapParts(meant, (part, [theirs = {}, said]) => placed(part, theirs, said, writes), [found, sent]));
}

function placed({ key, action: meant }: Part, found: Fields, sent: unknown, writes: ReadonlySet<string>): Fields {
  const [mine, theirs, said] = [dataOf(meant), dataOf(found), dataOf(sent)];
  const data: Record<string, unknown> = { ...leftAlone(theirs, mine, said), ...mine };
  for (const status of ['status', 'experiment_status']) if (status in theirs) data[status] = theirs[status];
  if (isObject(mine['message'])) {
    const [now, before] = [messageOf(found), messageOf(sent)];
    const merged = message(mine['message'], now, before, (name) => writes.has(`${key}message.${name}`));
    data['message'] = { ...merged, ...(isVariation(key) && 'name' in now && { name: now['name'] }) };
  }
  if (Array.isArray(mine['branches'])) data['branches'] = branches(mine['branches'], listOf(theirs['branches']));
  if (isObject(mine['current_experiment'])) data['current_experiment'] = experiment(meant, found);
  return {
    ...without(meant, 'id', 'temporary_id'),
    ...(found['id'] !== undefined && { id: found['id'] }),
    ...('links' in found && { links: found['links'] }),
    ...((meant['data'] !== undefined || Object.keys(data).length > 0) && { data }),
  };
}

/** What Klaviyo has and we never said: kept. What we once said and say no more: gone. */
const leftAlone = (theirs: Fields, mine: Fields, said: Fields): Fields =>
  without(theirs, 'secondary_value', ...Object.keys(mine), ...Object.keys(said));

function message(mine: Fields, theirs: Fields, said: Fields, isWritten: (name: string) => boolean): Fields {
  const merged: Record<string, unknown> = { ...leftAlone(theirs, mine, said), ...mine };
  for (const name of senders) {
    if (name in mine && mine[name] === null && !isWritten(name)) merged[name] = theirs[name] ?? null;
  }
  if (!isWritten('transactional') && 'transactional' in theirs && 'transactional' in mine) {
    merged['transactional'] = theirs['transactional'];
  }
  if ('template_id' in mine && !isWritten('template_id')) merged['template_id'] = theirs['template_id'] ?? null;
  if (theirs['id'] !== undefined) merged['id'] = theirs['id'];
  return merged;
}

const branches = (mine: readonly unknown[], theirs: readonly unknown[]): readonly Fields[] =>
  mine.map((branch, index) => {
    const { links, branch_id: id } = fieldsOf(theirs[index]);
    return { ...fieldsOf(branch), links: links ?? { next: null }, ...(id !== undefined && { branch_id: id }) };
  });

/** Variations keep their ids, and shares are given by them. */
function experiment(meant: Fields, found: Fields): Fields {
  const [mine, theirs] = [meant, found].map((action) => fieldsOf(dataOf(action)['current_experiment'])) as [
    Fields,
    Fields,
  ];
  const [own, others] = [variationsOf(meant), variationsOf(found)];
  const idOf = (action: Fields): string => String(action['id'] ?? action['temporary_id'] ?? '');
  const shares = Object.entries(fieldsOf(mine['allocations'])).map(([key, share]): [string, unknown] => {
    const other = others[own.findIndex((variation) => idOf(variation) === key)];
    return [other === undefined ? key : idOf(other), share];
  });
  return {
    ...mine,
    ...(theirs['id'] !== undefined && { id: theirs['id'] }),
    ...('started' in theirs && { started: theirs['started'] }),
    variations: own,
    allocations: Object.fromEntries(shares),
  };
}
