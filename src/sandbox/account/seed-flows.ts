import type { Definition } from './state.ts';
import type { Ui } from '../pages/ui.ts';

/**
 * Flows that other people of the shop built in Klaviyo's pages, live for months. None is ours, none bears a name of the
 * demo's sequences, and nothing Sluice does may ever touch them.
 */
export function growFlows(ui: (daysAgo: number) => Ui): void {
  const text = ui(410).createFlow({
    name: 'Text club hello',
    ...linear({ type: 'list', id: 'YsM4tb' }, [
      sms('Hello', 'Oak & Iron here. Thanks for joining, {{ first_name }}.'),
      days(4),
      sms('Care', 'Oil it while it is warm.'),
    ]),
    status: 'live',
  });
  ui(410).addTag(text.id, 'sms');

  const back = ui(320).createFlow({
    name: 'Refund follow-up',
    ...linear({ type: 'metric', id: 'XjH8rs' }, [
      days(2),
      email('Refund 1', 'What could we have done better?'),
      days(12),
      email('Refund 2', 'Come back when you like'),
    ]),
    html: '<p>We are sorry it was not right.</p>',
    status: 'live',
  });
  ui(320).addTag(back.id, 'service');

  ui(230).createFlow({
    name: 'Sunset, unengaged',
    ...linear({ type: 'segment', id: 'LpS1ed' }, [
      email('Sunset 1', 'Still want to hear from us?'),
      days(10),
      email('Sunset 2', 'We will stop writing'),
    ]),
    html: '<p>One click and we stay in touch.</p>',
    status: 'live',
  });

  const order = ui(150).createFlow({
    name: 'Order of boards: oiling guide',
    ...linear({ type: 'metric', id: 'SdL2mw' }, [days(7), email('Oiling guide', 'How to oil an oak board')]),
    html: '<style>p { color: #444444; }</style><p>Mineral oil, twice, overnight.</p>',
    status: 'live',
  });
  ui(150).addTag(order.id, 'service');
  ui(1).enqueue(order.id, 12);

  ui(30).createFlow({
    name: 'Spring lookbook (unfinished)',
    ...linear({ type: 'list', id: 'TNiRNG' }, [email('Lookbook', 'Spring, by the fire')]),
  });
  const old = ui(500).createFlow({
    name: 'Holiday gift guide 2025',
    ...linear({ type: 'list', id: 'XvP2ck' }, [email('Gifts', 'Gifts that outlive us')]),
    status: 'live',
  });
  ui(330).archiveFlow(old.id);
}

/** Steps one after the other behind a trigger. */
function linear(
  trigger: Definition,
  steps: readonly Definition[],
): { definition: { triggers: Definition[]; actions: Definition[]; entry_action_id: string } } {
  const id = (i: number): string => `step-${i}`;
  return {
    definition: {
      triggers: [trigger],
      actions: steps.map((step, i) => ({
        temporary_id: id(i),
        ...step,
        links: { next: i + 1 < steps.length ? id(i + 1) : null },
      })),
      entry_action_id: id(0),
    },
  };
}

const email = (name: string, subject_line: string): Definition => ({
  type: 'send-email',
  data: { status: 'draft', message: { name, subject_line, smart_sending_enabled: true } },
});
const sms = (name: string, body: string): Definition => ({
  type: 'send-sms',
  data: { status: 'draft', message: { name, body } },
});
const days = (value: number): Definition => ({ type: 'time-delay', data: { unit: 'days', value } });
