/**
 * People, each followed from step to step. What flows do to them is the engine's word (simulate/), asked with all that was
 * done to the flows so far (story.ts): so what the engine says of one person is what happens to them here. Somebody of the
 * crowd does what follows from the seed, their number and the day (doings.ts); a single person does what is told of them.
 */
import { simulateFlows } from '../../simulate/simulate.ts';
import type { Entry, Flow, Happening, Person, Setting, Standing, Timeline } from '../../simulate/types.ts';
import type { Action } from '../../wire/types.ts';
import { messagesOf } from '../flows/messages.ts';
import type { AccountState, ActionRecord } from '../account/state.ts';
import { doings, type Doer, personOf } from './doings.ts';
import type { Chapter, LivesState } from './story.ts';

interface Life {
  /** A number in the crowd, or the name a single person was given. */
  readonly person: string;
  readonly isNamed: boolean;
  readonly timeline: Timeline;
}
const known = new WeakMap<AccountState, { readonly key: string; readonly lives: readonly Life[] }>();

/** Everybody's timeline up to now. */
function livesUpTo(account: AccountState, now: number): readonly Life[] {
  const { lives: state } = account;
  if (!state) return [];
  const key = `${now} ${state.count} ${state.story.length} ${state.moves}`;
  const last = known.get(account);
  if (last?.key === key) return last.lives;
  const lives = tell(account, state, now);
  known.set(account, { key, lives });
  return lives;
}

function tell(account: AccountState, { count, seed, from, story, moves }: LivesState, now: number): readonly Life[] {
  const flows = story.flatMap((one): Flow[] =>
    one.kind === 'made' ? [{ id: one.flow, definition: one.definition, closed: true }] : [],
  );
  const setting: Setting = {
    timezone: account.account.timezone,
    until: now,
    received: received(account),
    switches: { editedDelay: moves ? 'moves' : 'keeps' },
  };
  const changes = happenings(story.filter(({ kind }) => kind !== 'did'));
  const crowd = Array.from({ length: count }, (_, number): Life => {
    const doer: Doer = { account, seed, number, from };
    const timeline = simulateFlows(flows, personOf(doer), [...changes, ...doings(doer, now)], setting);
    return { person: String(number), isNamed: false, timeline };
  });
  const names = new Set(story.flatMap((one) => (one.kind === 'did' ? [one.person] : [])));
  const single = [...names].map((person): Life => {
    const theirs = happenings(story.filter((one) => one.kind !== 'did' || one.person === person));
    return { person, isNamed: true, timeline: simulateFlows(flows, somebody(person), theirs, setting) };
  });
  return [...crowd, ...single];
}

/** One after the other, also those of one moment: who comes to a delay before it is changed waits the old time. */
const happenings = (story: readonly Chapter[]): readonly Happening[] =>
  story.flatMap((one): Happening[] => {
    const settled: Happening = { at: one.at, kind: 'settled' };
    switch (one.kind) {
      case 'made':
        return one.open ? [settled, { at: one.at, kind: 'flow', flow: one.flow, state: 'open' }] : [];
      case 'did':
        return [settled, { at: one.at, kind: 'event', metric: one.metric, properties: one.properties ?? {} }];
      default:
        return [settled, one];
    }
  });

/** Somebody who may get everything. */
const somebody = (person: string): Person => ({
  id: person,
  properties: { email: person },
  consent: { email: 'subscribed', sms: 'subscribed', push: 'subscribed', whatsapp: 'subscribed' },
});

function received({ metrics }: AccountState): Readonly<Record<string, string>> {
  const id = (name: string): string | undefined => metrics.find((one) => one.name === name)?.id;
  const [email, sms] = [id('Received Email'), id('Received SMS')];
  return { ...(email === undefined ? {} : { email }), ...(sms === undefined ? {} : { sms }) };
}

/** Whether there is a crowd, so that figures are its own; otherwise they are volumes (figures/volume.ts). */
export const hasCrowd = ({ lives }: AccountState): boolean => (lives?.count ?? 0) > 0;

/** Who stands in a flow now. */
export const standingIn = (account: AccountState, flow: string, now: number): readonly Standing[] =>
  livesUpTo(account, now).flatMap(({ timeline }) => timeline.standing.filter((one) => one.flow === flow));

export interface Delivery extends Entry {
  /** A number in the crowd, or a name. */
  readonly person: string;
}

/** Everything that was done for somebody (by one flow, or by all), with whom it reached. */
export const deliveries = (account: AccountState, flow: string | undefined, now: number): readonly Delivery[] =>
  livesUpTo(account, now).flatMap(({ person, timeline }) =>
    timeline.entries
      .filter((one) => (flow ?? one.flow) === one.flow && one.kind === 'sent')
      .map((one) => ({ ...one, person })),
  );

/** When somebody did something of a metric. */
export function eventsOf({ lives, ...account }: AccountState, metric: string, now: number): readonly number[] {
  if (!lives) return [];
  const { count, seed, from, story } = lives;
  const crowd = Array.from({ length: count }, (_, number) => doings({ account, seed, number, from }, now)).flat();
  return [
    ...crowd.filter((one) => one.kind === 'event' && one.metric === metric),
    ...story.filter((one) => one.kind === 'did' && one.metric === metric),
  ].map(({ at }) => at);
}

/** What a single person got. */
export interface Received {
  readonly at: number;
  readonly flowId: string;
  readonly actionId: string;
  /** "" for what is no message. */
  readonly messageId: string;
  readonly person: string;
  /** When the run began. */
  readonly entered: number;
  /** Of the action: send-email. */
  readonly type: string;
}

/** What single people got so far, by the time they did. */
export function receivedSoFar(account: AccountState, now: number): readonly Received[] {
  const actions = actionsTold(account);
  return livesUpTo(account, now)
    .filter(({ isNamed }) => isNamed)
    .flatMap(({ person, timeline: { entries } }) =>
      entries
        .filter(({ kind }) => kind === 'sent')
        .map(({ at, flow, run, action = '' }) => ({
          at,
          flowId: flow,
          actionId: action,
          messageId: messageIdOf(actions.get(action)),
          person,
          entered: entries.find((one) => one.kind === 'entered' && one.flow === flow && one.run === run)?.at ?? at,
          type: actions.get(action)?.type ?? '',
        })),
    )
    .sort((a, b) => a.at - b.at);
}

/** Actions by id as they were told last, of flows that are gone too. */
export const actionsTold = ({ lives }: AccountState): ReadonlyMap<string, Action> =>
  new Map(
    (lives?.story ?? [])
      .flatMap((one) => (one.kind === 'made' ? one.definition.actions : one.kind === 'edit' ? one.actions : []))
      .map((action) => [String(action.id), action]),
  );

/** The id of the message an action sends; "" where it sends none. */
export const messageIdOf = (action: Action | undefined): string =>
  (action && messagesOf({ definition: action } as unknown as ActionRecord)[0]?.id) ?? '';
