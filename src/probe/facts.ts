/**
 * What Sluice leans on that nobody has written down, each with a small experiment. `then` says what Sluice does where the
 * fact does not hold: every one of them is read back in real work too, so a fact that fails costs comfort, never people.
 */
import type { ApiResult } from '../klaviyo/api-error.ts';
import { errorText } from '../klaviyo/error-text.ts';
import type { WriteApi } from '../klaviyo/api.ts';
import type { Action } from '../klaviyo/types.ts';
import { delay } from './scratch.ts';

export interface Verdict {
  /** null: it could not be tried. */
  readonly held: boolean | null;
  readonly says: string;
}

export interface Bench {
  readonly api: WriteApi;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly flowId: string;
  /** The actions as created, in the order of their links. */
  readonly actions: readonly Action[];
  /** A library template that the flow does not use yet. */
  template(html: string): Promise<ApiResult<string>>;
}

export interface Fact {
  readonly fact: string;
  readonly then: string;
  readonly tryIt: (on: Bench) => Promise<Verdict>;
}

/** One scratch flow and what is tried on it. */
export interface Experiment {
  readonly actions: readonly Action[];
  /** Told where Klaviyo does not take such a flow at all. */
  readonly created?: Pick<Fact, 'fact' | 'then'>;
  /** That Klaviyo refuses the flow is what is expected. */
  readonly refusalExpected?: boolean;
  readonly mail?: boolean;
  readonly facts: readonly Fact[];
}

const untried = (says: string): Verdict => ({ held: null, says });
const field = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[key], value);

const ofType = ({ actions }: Bench, type: string): Action | undefined => actions.find((one) => one.type === type);
const idOf = (action: Action | undefined): string => String(action?.id ?? '');

/** Changes one field of an action's data by PATCH and reads it back. */
async function editable(on: Bench, type: string, path: readonly string[], value: unknown): Promise<Verdict> {
  const action = ofType(on, type);
  if (action === undefined) return untried('the scratch flow has no such step');
  const changed = structuredClone(action) as unknown as Record<string, unknown>;
  let at = changed;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) ?? ''] = value;
  const patched = await on.api.updateFlowAction(idOf(action), changed as unknown as Action);
  if (!patched.ok) return { held: false, says: errorText(patched.error) };
  const now = await on.api.getFlowAction(idOf(action));
  if (!now.ok) return untried(errorText(now.error));
  const read = field(now.data.attributes.definition, ...path);
  return JSON.stringify(read) === JSON.stringify(value)
    ? { held: true, says: '' }
    : { held: false, says: `read back: ${JSON.stringify(read)}` };
}

async function joinsEnds({ api, flowId, actions }: Bench): Promise<Verdict> {
  const [first, second, third] = actions;
  const gone = await api.deleteFlowAction(idOf(second));
  if (!gone.ok) return { held: false, says: errorText(gone.error) };
  const after = await api.getFlow(flowId);
  if (!after.ok) return untried(errorText(after.error));
  const now = after.data.flow.attributes.definition?.actions.find((one) => idOf(one) === idOf(first));
  const next = field(now, 'links', 'next');
  return {
    held: String(next) === idOf(third),
    says: String(next) === idOf(third) ? '' : `links.next is ${String(next)}`,
  };
}

/** A new mail by a new library template, and how long the old one is still told. */
async function mailChanges(on: Bench): Promise<Verdict> {
  const action = ofType(on, 'send-email');
  const before = String(field(action, 'data', 'message', 'template_id'));
  const made = await on.template('<p>The second text</p>');
  if (!made.ok) return untried(errorText(made.error));
  const definition = structuredClone(action) as { data: { message: { template_id: string } } };
  definition.data.message.template_id = made.data;
  const patched = await on.api.updateFlowAction(idOf(action), definition as unknown as Action);
  if (!patched.ok) return { held: false, says: errorText(patched.error) };
  const started = on.now();
  for (let tries = 0; tries < 12; tries++) {
    const now = await on.api.getFlowAction(idOf(action));
    if (!now.ok) return untried(errorText(now.error));
    const id = String(field(now.data.attributes.definition, 'data', 'message', 'template_id'));
    if (id !== before && id !== made.data)
      return { held: true, says: `after ${((on.now() - started) / 1000).toFixed(1)} s` };
    await on.sleep(1000);
  }
  return { held: false, says: 'the old mail was still told after 12 s' };
}

async function mailIsCopied(on: Bench): Promise<Verdict> {
  const copy = String(field(ofType(on, 'send-email'), 'data', 'message', 'template_id'));
  const read = await on.api.getTemplate(copy);
  if (!read.ok) return { held: false, says: errorText(read.error) };
  const listed = await on.api.listTemplates(read.data.attributes.name ?? '');
  if (!listed.ok) return untried(errorText(listed.error));
  return listed.data.some(({ id }) => id === copy)
    ? { held: false, says: 'the mail is a template of the library' }
    : { held: true, says: '' };
}

const hasKept =
  (type: string, path: readonly string[], value: unknown) =>
  async (on: Bench): Promise<Verdict> => {
    const read = field(ofType(on, type), ...path);
    return { held: read === value, says: read === value ? '' : `read back: ${JSON.stringify(read)}` };
  };

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

const step = (id: string, type: string, data: object, more: object = {}): Action =>
  ({ temporary_id: id, type, data, ...more }) as unknown as Action;

const replaced = 'The flow is replaced for such a change, as the plan says.';

export const experiments: readonly Experiment[] = [
  {
    actions: [delay('a'), delay('b'), delay('c')],
    facts: [
      {
        fact: 'Removing a step joins the steps around it',
        then: 'The flow is replaced when a step is removed.',
        tryIt: joinsEnds,
      },
      {
        fact: 'A delay can be changed in place',
        then: replaced,
        tryIt: (on) => editable(on, 'time-delay', ['data', 'value'], 2),
      },
    ],
  },
  {
    mail: true,
    actions: [
      step('mail', 'send-email', {
        status: 'draft',
        message: { subject_line: 'First', preview_text: 'First', name: 'sluice doctor', transactional: true },
      }),
    ],
    facts: [
      {
        fact: "A mail's template is copied into the flow",
        then: 'Library templates would have to stay.',
        tryIt: mailIsCopied,
      },
      {
        fact: 'A transactional mail stays so',
        then: 'Drift leaves it alone.',
        tryIt: hasKept('send-email', ['data', 'message', 'transactional'], true),
      },
      {
        fact: 'A subject can be changed in place',
        then: replaced,
        tryIt: (on) => editable(on, 'send-email', ['data', 'message', 'subject_line'], 'Second'),
      },
      {
        fact: 'A sender can be changed in place',
        then: 'The apply fails there and says so.',
        tryIt: (on) => editable(on, 'send-email', ['data', 'message', 'from_label'], 'Sluice'),
      },
      { fact: "A mail's text can be changed in place", then: 'The apply fails there and says so.', tryIt: mailChanges },
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
      {
        fact: 'A webhook can be changed in place',
        then: replaced,
        tryIt: (on) => editable(on, 'send-webhook', ['data', 'message', 'body'], '{"n": 2}'),
      },
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
      {
        fact: 'A condition can be changed in place',
        then: replaced,
        tryIt: async (on) => {
          const verdict = await editable(
            on,
            'conditional-split',
            ['data', 'profile_filter', 'condition_groups'],
            isProperty('silver').condition_groups,
          );
          // What comes back may be filled in; the value is what counts.
          return verdict.says.includes('"silver"') ? { held: true, says: '' } : verdict;
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
      {
        fact: 'An SMS can be changed in place',
        then: replaced,
        tryIt: (on) => editable(on, 'send-sms', ['data', 'message', 'body'], 'Second'),
      },
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
    facts: [],
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
