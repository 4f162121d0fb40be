/** The fields of a step that enters or leaves as a whole: in which order, and what is left out as usual. */
import { describe, expect, it } from 'vitest';
import { normalizeAction } from '../../src/flow/normalize.ts';
import { entering, flowEntering, leaving } from '../../src/plan/rows/whole-step.ts';
import type { Action, FlowDefinition } from '../../src/wire/types.ts';
import type { DesiredTemplate } from '../../src/compile/desired.ts';

const names = (id: string): string => id;
const templates = {
  '@template{1}': { html: '<p>One</p>' },
  '@template{2}': { html: '<p>Two</p>' },
} as unknown as Record<string, DesiredTemplate>;
const action = (type: string, data: object): Action =>
  ({ temporary_id: 'a', type, data, links: { next: null } }) as unknown as Action;
const told = (one: Action): readonly string[] =>
  entering(one, { templates }, names).map(
    ({ path, before, after, text }) => `${path}: ${before ?? '-'} > ${after}${text === true ? ' (text)' : ''}`,
  );
const mail = (message: object): Action => action('send-email', { message: { name: 'A', ...message } });
const variation = (message: object) => ({
  type: 'send-email',
  data: { status: 'draft', message: { name: 'V', ...message } },
});
const test = (...messages: readonly object[]): Action =>
  action('ab-test', { current_experiment: { name: 'Test', variations: messages.map(variation) } });

describe('a step that enters', () => {
  it.each<[string, Action, readonly string[]]>([
    [
      'what people ask for first comes first, its mail last',
      mail({
        ...{
          cc_email: 'c@oak.test',
          reply_to_email: 'r@oak.test',
          template_id: '@template{1}',
          from_email: 'a@oak.test',
        },
        ...{ from_label: 'Ana', preview_text: 'You there', subject_line: 'Hello', transactional: true },
      }),
      [
        'subject: - > Hello',
        'preview: - > You there',
        'from name: - > Ana',
        'from email: - > a@oak.test',
        'reply_to: - > r@oak.test',
        'cc: - > c@oak.test',
        'transactional: - > true',
        'body: - > <p>One</p> (text)',
      ],
    ],
    [
      'a mail whose template is a copy there, or that has none',
      mail({ subject_line: 'A', template_id: 'T1' }),
      ['subject: - > A'],
    ],
    [
      'what is as Klaviyo has it anyway',
      mail({ subject_line: 'A', smart_sending_enabled: true, cc_email: '' }),
      ['subject: - > A'],
    ],
    [
      'a text',
      action('send-sms', { message: { name: 'A', body: 'Hi', shorten_links: true, add_info_link: false } }),
      ['info_link: - > false', 'body: - > Hi (text)'],
    ],
    [
      'a kind nobody knows',
      action('send-pigeon', { message: { name: 'P', colour: 'grey' }, speed: 3, status: 'live' }),
      ['colour: - > grey', 'speed: - > 3'],
    ],
    ['what is no name of a message', action('send-pigeon', { message: { name_tag: 'P' } }), ['name_tag: - > P']],
    [
      'an alert',
      action('send-internal-alert', {
        message: { name: 'A', subject_line: 'Look', to_emails: ['a@oak.test'], template_id: '@template{2}' },
      }),
      ['subject: - > Look', 'to: - > ["a@oak.test"]', 'body: - > <p>Two</p> (text)'],
    ],
    ['a delay', action('time-delay', { unit: 'days', value: 2, timezone: 'profile' }), ['delay: - > 2 days']],
  ])('%s', (_, one, wanted) => {
    expect(told(one)).toEqual(wanted);
  });

  it('the mails of a test stand one after the other', () => {
    expect(
      told(
        test(
          { subject_line: 'A', template_id: '@template{1}', smart_sending_enabled: true },
          { subject_line: 'B', template_id: '@template{2}', from_email: 'b@oak.test', smart_sending_enabled: false },
        ),
      ),
    ).toEqual([
      'experiment name: - > Test',
      'variant 1 subject: - > A',
      'variant 2 subject: - > B',
      'variant 2 from email: - > b@oak.test',
      'variant 2 smart_sending: - > false',
      'variant 1 body: - > <p>One</p> (text)',
      'variant 2 body: - > <p>Two</p> (text)',
    ]);
  });
  it('however many there are', () => {
    const letters = [...'ABCDEFGHIJKL'];
    const subjects = told(test(...letters.map((letter) => ({ preview_text: letter, subject_line: letter }))));
    expect(subjects).toEqual([
      'experiment name: - > Test',
      ...letters.flatMap((letter, i) => [
        `variant ${i + 1} subject: - > ${letter}`,
        `variant ${i + 1} preview: - > ${letter}`,
      ]),
    ]);
  });
  it('what a test is like before it begins, and how it is won, where that is said', () => {
    const settings = { enabled: true, automatic_end_date: null, automatic_end_statistical_certainty: false };
    const one = action('ab-test', {
      experiment_status: 'draft',
      main_action: { type: 'send-email', data: { message: { name: 'M', subject_line: 'Main', transactional: false } } },
      current_experiment: { name: 'Test', variations: [], automatic_winner_selection_settings: settings },
    });
    expect(told(one)).toEqual([
      'main subject: - > Main',
      'experiment automatic_winner_selection_settings: - > {"automatic_end_date":null,"automatic_end_statistical_certainty":false,"enabled":true}',
      'experiment name: - > Test',
      'weights: - > {}',
    ]);
  });
});

it('a step that leaves tells the same the other way round', () => {
  const one = normalizeAction(action('send-sms', { message: { name: 'A', body: 'Hi' } }));
  expect(leaving(one, names)).toEqual([{ path: 'body', before: 'Hi', after: null, text: true }]);
  const other = normalizeAction(mail({ subject_line: 'A', template_id: 'T1' }));
  expect(leaving(other, names)).toEqual([{ path: 'subject', before: 'A', after: null }]);
});

it('a flow that nothing starts tells no trigger', () => {
  const definition = { triggers: [], actions: [], entry_action_id: null } as unknown as FlowDefinition;
  expect(flowEntering({ definition }, names).map(({ path }) => path)).toEqual(['reentry']);
});
