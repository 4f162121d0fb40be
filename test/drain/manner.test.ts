/** How a flow gives way, line by line of the table in manner.ts. */
import { expect, test } from 'vitest';
import { mannerOf, type MannerInput } from '../../src/drain/manner.ts';
import { normalizeDefinition } from '../../src/flow/normalize.ts';
import type { FlowDefinition } from '../../src/wire/types.ts';

type Step = readonly [type: string, data: object];

const mail = (status = 'live'): Step => ['send-email', { status, message: { name: 'M', subject_line: 'S' } }];
const text = (quiet: boolean): Step => [
  'send-sms',
  { status: 'live', message: { name: 'T', body: 'Hi', sms_quiet_hours_enabled: quiet } },
];
const days = (value: number): Step => ['time-delay', { unit: 'days', value }];
const nine: Step = ['target-date', { timezone: 'profile', target_time: '09:00:00' }];

const flow = (steps: readonly Step[], trigger: object = { type: 'metric', id: 'M1', trigger_filter: null }) =>
  normalizeDefinition({
    triggers: [trigger],
    profile_filter: null,
    entry_action_id: 'a0',
    actions: steps.map(([type, data], i) => ({
      ...{ id: `a${i}`, type, data },
      links: { next: i + 1 < steps.length ? `a${i + 1}` : null },
    })),
  } as unknown as FlowDefinition);

const priceDrop = { type: 'price-drop', trigger_filter: null };
const stock = { type: 'low-inventory', trigger_filter: null };

test.each<[string, FlowDefinition, Partial<MannerInput>, string, RegExp]>([
  ['never ran', flow([days(1), mail()]), { ran: false }, 'empty', /never ran/],
  ['all of it a draft', flow([days(1), mail('draft')]), { status: 'draft', wanted: 'draft' }, 'empty', /draft/],
  ['nobody waits', flow([mail()]), {}, 'empty', /anybody wait/],
  ['a delay, then a mail', flow([days(1), mail()]), {}, 'drain', /^$/],
  ['a list', flow([days(1), mail()], { type: 'list', id: 'L1' }), {}, 'drain', /^$/],
  ['a dropped price', flow([mail(), days(1), mail()], priceDrop), {}, 'drain', /^$/],
  ['little left in stock', flow([mail(), days(1), mail()], stock), {}, 'drain', /^$/],
  ['a time of day first', flow([nine, mail()]), {}, 'drain', /^$/],
  ['a time of day first, and no metric', flow([nine, mail()], priceDrop), {}, 'cut', /no condition says who is new/],
  ['a date', flow([days(1), mail()], { type: 'date' }), {}, 'cut', /starts at a date/],
  ['a text with quiet hours first', flow([text(true), days(1), mail()]), {}, 'cut', /quiet hours/],
  ['a text without them first', flow([text(false), days(1), mail()]), {}, 'drain', /^$/],
  ['a manual message first', flow([mail('manual'), days(1), mail()]), {}, 'cut', /waits for a person/],
  ['a status that is lowered', flow([days(1), mail()]), { wanted: 'manual' }, 'cut', /lowers its status/],
  ['asked for', flow([days(1), mail()]), { cut: 'The file says so.' }, 'cut', /The file says so/],
])('%s', (_, old, more, manner, why) => {
  const said = mannerOf({ old, ran: true, status: 'live', wanted: 'live', ...more });
  expect([said.manner, said.why ?? '']).toEqual([manner, expect.stringMatching(why)]);
  expect(said.dam.length > 0).toBe(manner === 'drain');
});

test('people held by quiet hours, or by a delay that was longer once, are inside for so long', () => {
  const minutes = (old: FlowDefinition, more: Partial<MannerInput> = {}): number =>
    mannerOf({ old, ran: true, status: 'live', wanted: 'live', ...more }).minutes / 1440;
  expect(minutes(flow([days(1), text(true)]))).toBe(2);
  expect(minutes(flow([days(1), text(false)]))).toBe(1);
  expect(minutes(flow([days(1), text(false)]), { earlierMinutes: 20 * 1440 })).toBe(20);
});
