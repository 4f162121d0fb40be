/** What a second reading of the rules (oracle/) found told wrongly. */
import { expect, test } from 'vitest';
import type { Action } from '../../src/klaviyo/types.ts';
import { definition, event, hour, monday, sms, walk } from './support.ts';

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
