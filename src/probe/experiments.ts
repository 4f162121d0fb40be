/**
 * What Sluice leans on that nobody has written down, each with a small experiment on a scratch draft of its own.
 */
import { asWire } from '../wire/as-wire.ts';
import type { Action } from '../wire/types.ts';
import {
  aMail,
  editable,
  type Experiment,
  fact,
  hasKept,
  held,
  joinsEnds,
  mailChanges,
  mailIsCopied,
  readsBack,
} from './facts.ts';
import { delay, theMetric } from './scratch.ts';

const isProperty = (value: string) => ({
  condition_groups: [
    {
      conditions: [
        {
          type: 'profile-property',
          property: "properties['Tier']",
          filter: { type: 'string', operator: 'equals', value },
        },
      ],
    },
  ],
});

const ofEvent = (field: string) => ({
  condition_groups: [
    {
      conditions: [
        {
          ...{ type: 'metric-property', metric_id: theMetric, field },
          filter: { type: 'numeric', operator: 'greater-than', value: 0 },
        },
      ],
    },
  ],
});

const variation = (id: string, name: string) => ({
  temporary_id: id,
  type: 'send-email',
  data: { status: 'draft', message: { subject_line: 'First', preview_text: 'First', name, template_id: aMail } },
});

const step = (id: string, type: string, data: object, more: object = {}): Action =>
  asWire({ temporary_id: id, type, data, ...more });

const undone = 'A create with such a step is taken back, and says where it differs.';
const replaced = 'The flow is replaced for such a change, as the plan says.';

export const experiments: readonly Experiment[] = [
  {
    actions: [delay('a'), delay('b'), delay('c')],
    facts: [
      fact('Removing a step joins the steps around it', 'The flow is replaced when a step is removed.', joinsEnds),
      fact('A delay can be changed in place', replaced, editable('time-delay', ['data', 'value'], 2)),
    ],
  },
  {
    actions: [
      step('mail', 'send-email', {
        status: 'draft',
        message: {
          ...{ subject_line: 'First', preview_text: 'First', name: 'sluice doctor' },
          ...{ template_id: aMail, transactional: true },
        },
      }),
    ],
    facts: [
      fact("A mail's template is copied into the flow", 'Library templates would have to stay.', mailIsCopied),
      fact(
        'A transactional mail stays so',
        'Drift leaves it alone.',
        hasKept('send-email', ['data', 'message', 'transactional'], true),
      ),
      fact(
        'A subject can be changed in place',
        replaced,
        editable('send-email', ['data', 'message', 'subject_line'], 'Second'),
      ),
      fact(
        'A sender can be changed in place',
        'The apply fails there and says so.',
        editable('send-email', ['data', 'message', 'from_label'], 'Sluice'),
      ),
      fact("A mail's text can be changed in place", 'The apply fails there and says so.', mailChanges),
    ],
  },
  {
    created: { fact: 'Webhooks are taken', then: 'Sequences with webhooks fail at their create.' },
    actions: [
      step('hook', 'send-webhook', {
        status: 'draft',
        message: { url: 'https://example.com/', headers: {}, body: '{"n": 1}' },
      }),
    ],
    facts: [
      fact('A webhook comes back as it was sent', undone, readsBack),
      fact(
        'A webhook can be changed in place',
        replaced,
        editable('send-webhook', ['data', 'message', 'body'], '{"n": 2}'),
      ),
    ],
  },
  {
    created: { fact: 'Conditional splits are taken', then: 'Sequences with conditions fail at their create.' },
    actions: [
      step(
        'split',
        'conditional-split',
        { profile_filter: isProperty('gold') },
        { links: { next_if_true: 'yes', next_if_false: 'no' } },
      ),
      delay('yes', { links: { next: null } }),
      delay('no', { links: { next: null } }),
    ],
    facts: [
      fact('A condition comes back as it was sent', undone, readsBack),
      {
        fact: 'A condition can be changed in place',
        then: replaced,
        tryIt: async (on) => {
          const path = ['data', 'profile_filter', 'condition_groups'];
          const verdict = await editable('conditional-split', path, isProperty('silver').condition_groups)(on);
          // What comes back may be filled in; the value is what counts.
          return verdict.says.includes('"silver"') ? held : verdict;
        },
      },
    ],
  },
  {
    created: {
      fact: 'SMS is taken on an account without a number too',
      then: 'Sequences with SMS fail at their create.',
    },
    actions: [step('text', 'send-sms', { status: 'draft', message: { body: 'First', name: 'sluice doctor' } })],
    facts: [
      fact('An SMS comes back as it was sent', undone, readsBack),
      fact('An SMS can be changed in place', replaced, editable('send-sms', ['data', 'message', 'body'], 'Second')),
    ],
  },
  {
    created: { fact: 'update-profile is taken on a create', then: 'update_profile steps fail at their create.' },
    actions: [
      step('set', 'update-profile', {
        profile_operations: [
          { operator: 'update', property_type: 'string', property_key: "properties['Tier']", property_value: 'gold' },
        ],
      }),
    ],
    facts: [fact('update-profile comes back as it was sent', undone, readsBack)],
  },
  {
    created: {
      fact: 'Splits on the event are taken',
      then: 'Sequences with conditions on the event fail at their create.',
    },
    actions: [
      step(
        'split',
        'trigger-split',
        { trigger_filter: ofEvent('$value'), trigger_id: theMetric, trigger_type: 'metric' },
        { links: { next_if_true: 'yes', next_if_false: null } },
      ),
      delay('yes', { links: { next: null } }),
    ],
    facts: [fact('A split on the event comes back as it was sent', undone, readsBack)],
  },
  {
    created: { fact: 'Splits into many branches are taken', then: 'Sequences with branches fail at their create.' },
    actions: [
      step(
        'split',
        'multi-branch-split',
        {
          name: 'sluice doctor',
          branches: [
            { branch_id: 'one', order: 0, name: 'one', branch_filter: isProperty('gold'), links: { next: 'yes' } },
            { branch_id: 'else', branch_filter: null, links: null, is_else: true },
          ],
        },
        { links: null },
      ),
      delay('yes', { links: { next: null } }),
    ],
    facts: [fact('A split into many branches comes back as it was sent', undone, readsBack)],
  },
  {
    created: { fact: 'A/B tests are taken', then: 'Sequences with A/B tests fail at their create.' },
    actions: [
      step('ab', 'ab-test', {
        status: 'draft',
        main_action: variation('ab.main', 'sluice doctor'),
        current_experiment: {
          name: 'sluice doctor',
          variations: [variation('ab.1', 'sluice doctor one'), variation('ab.2', 'sluice doctor two')],
          allocations: { 'ab.1': 0.5, 'ab.2': 0.5 },
          winner_metric: 'unique-clicks',
          automatic_winner_selection_settings: {
            ...{ enabled: false, automatic_end_date: null, automatic_end_statistical_certainty: false },
          },
        },
      }),
    ],
    facts: [fact('An A/B test comes back as it was sent', undone, readsBack)],
  },
  {
    refusalExpected: true,
    created: {
      fact: 'Branches that meet again are refused',
      then: 'Nothing: Sluice repeats the steps behind a split in each branch.',
    },
    actions: [
      step(
        'split',
        'conditional-split',
        { profile_filter: isProperty('gold') },
        { links: { next_if_true: 'one', next_if_false: 'two' } },
      ),
      delay('one', { links: { next: 'both' } }),
      delay('two', { links: { next: 'both' } }),
      delay('both', { links: { next: null } }),
    ],
    facts: [],
  },
];
