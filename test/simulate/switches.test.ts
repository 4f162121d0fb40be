/** Both sides of every open question about Klaviyo, and that a timeline names the question it hangs on. */
import { expect, test } from 'vitest';
import type { Action, FlowDefinition, Trigger } from '../../src/wire/types.ts';
import { other } from '../../src/simulate/switches.ts';
import type { Happening, Person, Setting, SwitchName } from '../../src/simulate/types.ts';
import {
  berlin,
  chain,
  checkout,
  consenting,
  day,
  deeds,
  definition,
  delay,
  email,
  event,
  filter,
  hour,
  monday,
  split,
  times,
  walk,
} from './support.ts';

/** Deeds on the usual side and on the other; the question must be named. */
function sides(
  name: SwitchName,
  flow: FlowDefinition,
  happenings: readonly Happening[] = [checkout],
  person: Person = consenting,
  more: Partial<Setting> = {},
): readonly (readonly string[])[] {
  const usual = walk(flow, happenings, person, { ...berlin, ...more });
  expect(usual.asked).toContain(name);
  const turned = walk(flow, happenings, person, { ...berlin, ...more, switches: { [name]: other[name] } });
  return [deeds(usual), deeds(turned)];
}

test('which weekday counts when the time of day is over already', () => {
  // Saturday, 10:00, for 0 days until 09:00 on a Saturday or a Monday: moved to Sunday, so Monday; or Saturday, so Sunday.
  const saturday = monday + 5 * day + hour;
  const wait = { delay_until_time: '09:00:00', delay_until_weekdays: ['saturday', 'monday'] };
  const flow = definition(chain(delay('d', 'days', 0, wait), email('e')));
  expect(sides('weekday', flow, [event(saturday, 'Checkout')])).toEqual([['+168h sent e'], ['+144h sent e']]);
});

test('a target date that is this very moment', () => {
  const data = { timezone: 'profile', target_time: '09:00:00' };
  const flow = definition(chain({ temporary_id: 't', type: 'target-date', data } as Action, email('e')));
  expect(sides('targetNow', flow)).toEqual([['+0h sent e'], ['+24h sent e']]);
});

test('a message that waits for a review', () => {
  const flow = definition(chain(email('a', {}, 'manual'), email('b')));
  expect(sides('afterManual', flow)).toEqual([['+0h skipped a review', '+0h sent b'], []]);
});

test('whether the event that started the flow counts', () => {
  const flow = definition([split('s', filter([times('Checkout', 'greater-than', 0)]), null, null)]);
  expect(sides('triggerCounts', flow)).toEqual([['+0h branch s no'], ['+0h branch s yes']]);
});

const sample = (id: string): Action => split(id, filter([{ type: 'profile-sample', percentage: 50 }]), null, null);

test('whether the same person falls the same way at a random split again', () => {
  const twice = [checkout, event(monday + hour, 'Checkout')];
  const people = Array.from({ length: 40 }, (_, n) =>
    sides('sampleAgain', definition([sample('s')]), twice, { ...consenting, id: `p${n}` }).map(
      (lines) => lines[0]!.slice(-3) === lines[1]!.slice(-3),
    ),
  );
  expect(people.every(([same]) => same)).toBe(true);
  expect(people.filter(([, again]) => !again).length).toBeGreaterThan(10);
});

test('each split draws for itself', () => {
  const two = definition([{ ...sample('s'), links: { next_if_true: 't', next_if_false: 't' } } as Action, sample('t')]);
  const differ = Array.from({ length: 40 }, (_, n) => {
    const [first, second] = deeds(walk(two, [checkout], { ...consenting, id: `p${n}` }));
    return first!.slice(-3) !== second!.slice(-3);
  });
  expect(differ.filter(Boolean).length).toBeGreaterThan(10);
});

test('29 February in other years', () => {
  const trigger = {
    type: 'date',
    date_field_type: 'profile-property',
    date_profile_property: "properties['Birthday']",
    timedelta_unit_before_date: 'days',
    timedelta_value_before_date: 0,
    recurrence_frequency: 'annually',
    timezone: 'profile',
    trigger_time: '09:00:00',
    trigger_days: null,
  } as unknown as Trigger;
  const flow = definition(chain(email('e')), { triggers: [trigger] });
  const person = { ...consenting, properties: { Birthday: '2000-02-29' } };
  const opens: Happening = { at: monday, kind: 'flow', flow: 'flow', state: 'open' };
  const on = (date: string): string => `+${(Date.parse(`${date}T09:00:00+01:00`) - monday) / hour}h sent e`;
  const years = { until: Date.parse('2028-12-31T00:00:00Z') };
  expect(sides('leapDay', flow, [opens], person, years)).toEqual([
    [on('2027-02-28'), on('2028-02-29')],
    [on('2027-03-01'), on('2028-02-29')],
  ]);
});

test('who waits in a delay that is changed', () => {
  const flow = definition(chain(delay('d', 'hours', 2), email('e')));
  const edit = (hours: number): Happening => ({
    ...{ at: monday + hour, kind: 'edit', flow: 'flow' },
    actions: [{ ...flow.actions[0]!, data: { unit: 'hours', value: hours } } as Action],
  });
  expect(sides('editedDelay', flow, [checkout, edit(5)])).toEqual([['+2h sent e'], ['+5h sent e']]);
  // Over already: they go on at once.
  expect(sides('editedDelay', flow, [checkout, edit(0)])).toEqual([['+2h sent e'], ['+1h sent e']]);
});

test('a condition that cannot be tried here', () => {
  const far = {
    type: 'profile-postal-code-distance',
    country_code: 'us',
    distance: 1,
    unit: 'miles',
    postal_code: '1',
  };
  const flow = definition([split('s', filter([far]), null, null)]);
  expect(sides('undecidable', flow)).toEqual([['+0h branch s no'], ['+0h branch s yes']]);
});
