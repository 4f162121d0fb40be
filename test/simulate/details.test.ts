/** What a second reading of the rules (oracle/) found told wrongly. */
import { expect, test } from 'vitest';
import type { Action, Trigger } from '../../src/wire/types.ts';
import {
  berlin,
  chain,
  checkout,
  consenting,
  definition,
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
