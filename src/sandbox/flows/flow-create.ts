import { mapLinks, withData } from './graph.ts';
import type { Ids } from '../account/ids.ts';
import { mapMessages, mapNested } from './messages.ts';
import type { Quirks } from '../quirks.ts';
import { readBack } from './read-back.ts';
import { isAbsent, isObject } from '../wire/resource.ts';
import type { AccountState, ActionDefinition, ActionRecord, Definition, FlowRecord } from '../account/state.ts';
import { withCopy } from '../templates/template-copy.ts';
import { writtenAt } from '../account/time.ts';

/** A flow as it is sent, already checked. */
export interface NewFlow {
  readonly name: string;
  readonly definition: {
    readonly triggers: readonly Definition[];
    readonly profile_filter?: unknown;
    readonly actions: readonly Definition[];
    readonly entry_action_id: string | null;
    readonly reentry_criteria?: unknown;
  };
}

export interface World {
  readonly account: AccountState;
  readonly ids: Ids;
  readonly now: number;
  readonly quirks: Quirks;
}

/**
 * Makes a draft flow: real ids for temporary ones (no map of them ever leaves the account), fields left out filled in,
 * templates copied.
 */
export function createFlow(world: World, sent: NewFlow): FlowRecord {
  const { account, ids, now } = world;
  const { definition } = sent;
  const written = writtenAt(now, ids.micros());
  const realIds = ids.actions(definition.actions.length);
  const real = new Map(definition.actions.map((action, i) => [String(action.temporary_id), realIds[i] ?? '']));
  const resolve = (temporary: string): string => real.get(temporary) ?? temporary;

  const flow: FlowRecord = {
    id: ids.object(),
    name: sent.name,
    status: 'draft',
    archived: false,
    created: written,
    updated: writtenAt(now, ids.micros()),
    definition: {
      triggers: definition.triggers,
      profile_filter: definition.profile_filter ?? null,
      ...(isAbsent(definition.reentry_criteria) ? {} : { reentry_criteria: storedReentry(definition, world.quirks) }),
    },
    entryActionId: definition.entry_action_id === null ? null : resolve(definition.entry_action_id),
    actionIds: realIds,
    tagIds: [],
    history: [{ at: now, status: 'draft' }],
    enqueued: [],
  };
  account.flows[flow.id] = flow;
  for (const action of definition.actions) {
    const id = resolve(String(action.temporary_id));
    const linked = mapLinks({ ...action, id, type: String(action.type) }, resolve);
    account.actions[id] = newAction(world, flow.id, written, linked);
  }
  return flow;
}

/** Lists and segments let nobody in twice by themselves, and keep nothing when they are told so. */
function storedReentry({ triggers, reentry_criteria: given }: NewFlow['definition'], quirks: Quirks): unknown {
  const joined = triggers.some(({ type }) => type === 'list' || type === 'segment');
  const never = isObject(given) && given.unit === 'alltime' && given.duration === 1;
  return joined && never && quirks.listReentryNeverIsNull ? null : given;
}

/** An action with its real id, its messages with theirs, read back as Klaviyo would show it. */
function newAction(world: World, flowId: string, written: string, sent: ActionDefinition): ActionRecord {
  const { account, ids, now, quirks } = world;
  const own = withoutTemporaryId(sent);
  const identified = identifyNested(quirks.keepsVariationNames ? own : nameVariations(own, now), ids);
  const named = mapMessages(identified, (message) => ({ ...message, id: ids.object() }));
  const filled = readBack(named, account.account, quirks);
  const definition = mapMessages(filled, (message) => withCopy(account, ids, now, message));
  const status = definition.data?.status;
  return {
    id: definition.id,
    flowId,
    definition,
    created: written,
    updated: written,
    history: typeof status === 'string' ? [{ at: now, status }] : [],
  };
}

const longDay = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** "<main message> Test #1 <date> Variation A": Klaviyo's own names, whatever was sent (field reports). */
function nameVariations(action: ActionDefinition, now: number): ActionDefinition {
  let main: unknown;
  let count = 0;
  return mapNested(action, (nested) => {
    const message = isObject(nested.data) ? nested.data.message : undefined;
    if (!isObject(message)) return nested;
    if (main === undefined) {
      main = message.name ?? '';
      return nested;
    }
    const name = `${String(main)} Test #1 ${longDay.format(now)} Variation ${String.fromCharCode(65 + count++)}`;
    return withData(nested, { message: { ...message, name } });
  });
}

/** The actions inside a test get ids too, and its allocations are keyed by them. */
function identifyNested(action: ActionDefinition, ids: Ids): ActionDefinition {
  const real = new Map<string, string>();
  const identified = mapNested(action, (nested) => {
    const [id = ''] = ids.actions(1);
    real.set(String(nested.temporary_id), id);
    return { ...withoutTemporaryId(nested), id };
  });
  const keyed = withAllocations(identified, (key) => real.get(key) ?? key);
  const experiment = keyed.data?.current_experiment;
  return isObject(experiment) ? withData(keyed, { current_experiment: { ...experiment, id: ids.object() } }) : keyed;
}

/** A test with other keys for what its variations are shown to. */
export function withAllocations(action: ActionDefinition, keyOf: (key: string) => string): ActionDefinition {
  const experiment = action.data?.current_experiment;
  if (!isObject(experiment) || !isObject(experiment.allocations)) return action;
  const allocations = Object.fromEntries(
    Object.entries(experiment.allocations).map(([key, share]) => [keyOf(key), share]),
  );
  return withData(action, { current_experiment: { ...experiment, allocations } });
}

function withoutTemporaryId<T extends Definition>(action: T): T {
  const copy = { ...action };
  delete copy.temporary_id;
  return copy;
}
