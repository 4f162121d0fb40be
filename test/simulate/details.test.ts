/** What a second reading of the rules (oracle/) found told wrongly. */
import { expect, test } from 'vitest';
import type { Happening } from '../../src/simulate/types.ts';
import type { Action, Trigger } from '../../src/wire/types.ts';
import {
  berlin,
  chain,
  checkout,
  consenting,
  definition,
  delay,
  email,
  event,
  filter,
  hour,
  lines,
  monday,
  sms,
  split,
  times,
  walk,
} from './support.ts';

test('a text of a test that quiet hours hold is told as a text, with its variation', () => {
  const variation = sms('a', { sms_quiet_hours_enabled: true });
  const flow = definition([
    {
      temporary_id: 't',
      type: 'ab-test',
      links: { next: null },
      data: {
        status: 'live',
        experiment_status: 'live',
        main_action: variation,
        current_experiment: { variations: [variation], allocations: null },
      },
    } as unknown as Action,
  ]);
  const at = monday + 13 * hour;
  const [, held, sent] = walk(flow, [event(at, 'Checkout')]).entries;
  expect(held).toMatchObject({ kind: 'waits', action: 't', by: 'sms', way: 'a', until: monday + 23 * hour });
  expect(sent).toMatchObject({ kind: 'sent', action: 't', by: 'sms', way: 'a' });
});

test('a message sent is an event of its own, which starts flows and is told to them', () => {
  const sends = definition(chain(email('e'), email('late')));
  const thanks = definition(
    chain({
      temporary_id: 't',
      type: 'trigger-split',
      data: {
        trigger_id: 'Received Email',
        trigger_type: 'metric',
        trigger_filter: {
          condition_groups: [
            {
              conditions: [
                {
                  type: 'metric-property',
                  metric_id: 'Received Email',
                  field: '$message',
                  filter: { type: 'string', operator: 'equals', value: 'e' },
                },
              ],
            },
          ],
        },
      },
      links: { next_if_true: null, next_if_false: null },
    } as Action),
    { triggers: [{ type: 'metric', id: 'Received Email', trigger_filter: null } as Trigger] },
  );
  const flows = [
    { id: 'one', definition: sends },
    { id: 'two', definition: thanks },
  ];
  const setting = { ...berlin, received: { email: 'Received Email' } };
  expect(lines(walk(flows, [checkout], consenting, setting), 2).filter((line) => line.includes('two'))).toEqual([
    '+0h two entered',
    '+0h two entered',
    '+0h two branch t yes',
    '+0h two ended',
    '+0h two branch t no',
    '+0h two ended',
  ]);
});

test('whether it was this message they got', () => {
  const got = (id: string): object => ({
    ...times('Received Email', 'greater-than', 0),
    metric_filters: [{ property: '$message', filter: { type: 'string', operator: 'equals', value: id } }],
  });
  const flow = definition([
    ...chain(email('e', { id: 'Mx7' }), email('f')).map((action, index) =>
      index === 1 ? ({ ...action, links: { next: 's' } } as Action) : action,
    ),
    split('s', filter([got('Mx7')]), 't', null),
    split('t', filter([got('e')]), null, 'u'),
    split('u', filter([got('f')]), null, null),
  ]);
  const setting = { ...berlin, received: { email: 'Received Email' } };
  // By the message's own id; where Klaviyo has not given it one yet, by its action's.
  expect(lines(walk(flow, [checkout], consenting, setting)).filter((line) => line.includes('branch'))).toEqual([
    '+0h branch s yes',
    '+0h branch t no',
    '+0h branch u yes',
  ]);
});

test('of two things of one moment, what was settled between them is not undone', () => {
  const flow = definition(chain(delay('d', 'hours', 2), email('e')));
  const edit: Happening = {
    ...{ at: monday, kind: 'edit', flow: 'flow' },
    actions: [{ ...flow.actions[0]!, data: { unit: 'hours', value: 5 } } as Action],
  };
  const settled: Happening = { at: monday, kind: 'settled' };
  const sent = (...happenings: readonly Happening[]): string[] =>
    lines(walk(flow, happenings)).filter((line) => line.includes('sent'));
  expect(sent(checkout, edit)).toEqual(['+5h sent e']);
  expect(sent(checkout, settled, edit)).toEqual(['+2h sent e']);
});

test('a list update that is not set up does nothing', () => {
  const update = (on_execution: boolean | null): Action =>
    ({
      temporary_id: 'l',
      type: 'list-update',
      data: { status: 'live', name: '', on_execution, list_id: 'L' },
    }) as Action;
  const welcome = definition(chain(email('e')), { triggers: [{ type: 'list', id: 'L' }] });
  const entered = (on_execution: boolean | null): boolean =>
    walk([
      { id: 'one', definition: definition(chain(update(on_execution))) },
      { id: 'two', definition: welcome },
    ]).entries.some(({ flow }) => flow === 'two');
  expect(entered(true)).toBe(true);
  expect(entered(null)).toBe(false);
});

test('an amount is a number or text that is one, and nothing else adds up', () => {
  const spent = { ...times('Order', 'equals', 7), measurement: 'sum' };
  const flow = definition([split('s', filter([spent]), null, null)]);
  const orders = [4, '3', true, null, [5]].map(($value) => event(monday, 'Order', { $value }));
  expect(lines(walk(flow, [checkout, ...orders]))).toContain('+0h branch s yes');
});
