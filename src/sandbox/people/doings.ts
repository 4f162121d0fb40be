/** What a person of the crowd is, and does day by day: they look, begin to buy, buy, join lists, take back their consent. */
import type { Happening, Person } from '../../simulate/types.ts';
import { fraction, hash } from '../account/hash.ts';
import type { AccountState } from '../account/state.ts';

export interface Doer {
  readonly account: AccountState;
  readonly seed: string;
  readonly number: number;
  readonly from: number;
}

const day = 86_400_000;
const hour = day / 24;

/** How many days lie between, on average, for one person. */
const habits: Readonly<Record<string, number>> = {
  'Active on Site': 4,
  'Viewed Product': 6,
  'Added to Cart': 14,
  'Checkout Started': 20,
};

const luck = ({ seed, number }: Doer, about: string): number => fraction(hash(`${seed}/${number}/${about}`));

export function personOf(doer: Doer): Person {
  const born = new Date(Date.UTC(1960, 0, 1) + Math.floor(luck(doer, 'born') * 16_000) * day)
    .toISOString()
    .slice(0, 10);
  return {
    id: `${doer.seed}/${doer.number}`,
    properties: {
      email: `person-${doer.number}@example.test`,
      'location.country': luck(doer, 'country') < 0.5 ? 'DE' : 'US',
      Birthday: born,
    },
    consent: {
      email: luck(doer, 'email') < 0.9 ? 'subscribed' : 'never_subscribed',
      sms: luck(doer, 'sms') < 0.4 ? 'subscribed' : 'never_subscribed',
    },
  };
}

/** Everything up to now; what is told of a day never changes. */
export function doings(doer: Doer, now: number): readonly Happening[] {
  const { account, from } = doer;
  const metric = (name: string): string | undefined => account.metrics.find((one) => one.name === name)?.id;
  const done: Happening[] = [];
  const event = (at: number, name: string, value?: number): void => {
    const id = metric(name);
    if (id !== undefined)
      done.push({ at, kind: 'event', metric: id, properties: value === undefined ? {} : { $value: value } });
  };
  for (let n = 0; from + n * day <= now; n++) {
    for (const [name, days] of Object.entries(habits)) {
      if (luck(doer, `${name}/${n}`) >= 1 / days) continue;
      const at = Math.floor(from + n * day + luck(doer, `${name}/${n}/when`) * day);
      const value = 20 + Math.floor(luck(doer, `${name}/${n}/value`) * 300);
      event(at, name, value);
      if (name !== 'Checkout Started' || luck(doer, `order/${n}`) >= 0.5) continue;
      const order = at + Math.floor(luck(doer, `order/${n}/when`) * 30 * hour);
      event(order, 'Placed Order', value);
      event(order + 2 * day, 'Fulfilled Order', value);
    }
  }
  for (const kind of ['list', 'segment'] as const)
    for (const { id } of account[`${kind}s`]) {
      const at = Math.floor(from + luck(doer, `${kind}/${id}`) * 120 * day);
      done.push({ at, kind, id, member: true });
    }
  if (luck(doer, 'leaves') < 0.15)
    done.push({
      at: Math.floor(from + luck(doer, 'leaves/when') * 90 * day),
      kind: 'consent',
      channel: 'email',
      consent: 'unsubscribed',
    });
  return done.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
}
