/** What a sequence means, and what Klaviyo could make of it. */
import { long } from './form.ts';

export const meaning: Readonly<Record<string, string>> = {
  'unreachable-step': long(
    'Everybody has left the flow before this step: it stands behind an \`exit\`, or behind a split all of whose branches exit.',
    {
      wrong: '- exit\n- email: { id: last-call, subject: Last chance, template: last.html }',
      right: '- email: { id: last-call, subject: Last chance, template: last.html }\n- exit',
    },
  ),
  'flow-not-found': long(
    `
    \`flow: ADDRESS\` in a condition asks about messages of another sequence's flow. It stands for the id of that flow, is
    resolved when the flow is made, and follows it when the flow is replaced. There must be a sequence of that address; the
    address is its path under \`flows/\` without the ending. With \`--only\`, name both.
    `,
    {
      wrong: 'only_if: { not: { received_email: 3 days, flow: flows/welcome.yaml } }',
      right: 'only_if: { not: { received_email: 3 days, flow: welcome } }',
    },
  ),
  'message-unknown': long(
    `
    \`opened: STEP\` and \`clicked: STEP\` ask about the very message of a step of the same sequence, since they came in unless
    \`within\` says otherwise. The step must be an email (or a text, of which Klaviyo knows clicks alone), and must have been
    sent on the way to where it is asked; put a delay between, so that there is time to read. A message has an id once its
    flow is made, so the condition is set by a second write, before anything goes live.
    `,
    {
      wrong: 'if: { opened: last-call }   # which comes behind the condition',
      right: 'if: { opened: reminder }',
    },
  ),
  'flow-cycle': long(`
    A flow gets its id when it is made, so of two flows that ask about each other none can be made first, and each
    replacement of the one would draw a change of the other after it. Ask in one of them for a segment of Klaviyo, or for
    mails of any flow.
  `),
  'branches-nested': long(`
    There are accounts whose API answers 500 to every new flow with a multi-branch split. A create that ended so is
    remembered with the state, and new flows get conditional splits one inside the other from then on: people take the
    same ways. A flow that has such a split already keeps it. \`branches: split\` under the account in sluice.yaml has it tried
    again, \`branches: nested\` always nests.
  `),
  'too-many-actions': long(`
    A flow is made without branches that meet again. What follows a condition is repeated in each branch that goes on, so each
    condition on the trunk doubles what comes after it. The flow would have more than 200 actions, which nobody can read
    in Klaviyo. End branches with \`exit\`, move conditions towards the end, put a message's condition into its own
    \`only_if\` instead of a split, or make two sequences of it.
  `),
  'zero-delay': long(
    "A delay of nothing is a step that people pass at once. Flows built in Klaviyo's app have them, so they can be said; in a sequence of your own it is most likely a slip.",
    { wrong: '- delay: 0 days', right: '- delay: 1 day' },
  ),
  'only-joined': long(`
    In Klaviyo's app branches of a flow may meet again, and such a flow is taken over as it is: steps they share stand once
    in the file, after the condition, and are one action in Klaviyo. A flow that Sluice makes has no branches that meet, so
    these steps would be repeated in each branch, and here that would be more actions than a flow may have. As long as the
    flow stays, its texts, delays, conditions and statuses are changed in place. What needs a new flow (a step added or
    moved, another trigger, filter or re-entry) is refused: do it in Klaviyo's editor, and run sluice pull.
  `),
  'too-many-cases': long(`
    A split into many branches has at most 20 paths in Klaviyo. Put the cases that are left into a second branch under
    \`else\`; or have branches made as nested conditions, by \`branches: nested\` under the account in sluice.yaml.
  `),
  'too-many-groups': long(`
    Klaviyo's conditions are an AND of groups, each of which is an OR. \`any\` of \`all\` must be multiplied out, and this
    one becomes more than 50 groups. Make a segment of it in Klaviyo and ask \`{ segment: NAME }\`.
  `),
  'condition-context': long(
    `
    The condition is known, but cannot be asked at this place. \`audience\`, \`exit_when\` and \`only_if\` are asked again
    before every message, when there is no event at hand, so \`event\` cannot stand there. \`not_in_flow\` says who may
    enter and stands in \`audience\` only. \`random\` stands alone in a condition. The \`where\` of a trigger sees the
    event and not the person.
    `,
    {
      wrong: 'audience: { event: $value, greater_than: 50 }',
      right: 'trigger:\n  type: cart_abandoned\n  where: { event: $value, greater_than: 50 }',
    },
  ),
  'not-negatable': long(`
    Klaviyo has no opposite of this condition (a raw one, a prediction where it has none), and it would have to be negated
    here: under \`not\`, or in \`exit_when\`, which becomes "goes on as long as this does not hold". Ask the opposite
    yourself, or make a segment in Klaviyo and negate that. In a condition step, swap \`then\` and \`else\`.
  `),
  'where-needs-metric': long(
    '\`where\` asks about the event that starts the flow. Lists, segments, dates and stock have no event. Ask about the person in \`audience\`.',
    {
      wrong: 'trigger:\n  type: new_subscriber\n  list: Newsletter\n  where: { event: Source, equals: footer }',
      right: 'trigger:\n  type: new_subscriber\n  list: Newsletter\naudience: { property: Source, equals: footer }',
    },
  ),
  'skip-needs-choice': long(
    'A condition asks about tags or scores, which Klaviyo does not have. The step is skipped, but both of its branches cannot be: say which one everybody takes.',
    {
      wrong: '- condition:\n    if: { tag: vip }\n    then: […]\n    else: […]',
      right: '- condition:\n    if: { tag: vip }\n    when_skipped: else\n    then: […]\n    else: […]',
    },
  ),
  'skip-holds-live': long(
    `
    The sequence is to be live or manual, but a \`goal\` or \`wait_for_event\` in it is skipped and nothing stands in for
    it. Going on without a goal would mail people who have arrived; going on without the wait would send what follows at
    once. \`when_skipped\` takes a delay, an exit condition, or \`nothing\`.
    `,
    {
      wrong: '- goal: { placed_order: true }',
      right: '- goal:\n    placed_order: true\n    when_skipped: { exit_when: { placed_order: since_entry } }',
    },
  ),
  'missing-id': long(
    `
    The step has no \`id\`. Sluice gives it one, keeps it in the ledger, and finds the step again by its words. That
    works until subject, content and neighbours all change at once; then it looks like one step removed and another
    added, which a live flow can only take by being replaced. An id of your own never fails.
    `,
    {
      right:
        '- email:\n    id: first-reminder\n    subject: You left something behind\n    template: templates/reminder.html',
    },
  ),
  'shared-trigger': long(
    `
    Two sequences are live on one trigger, and nothing parts the people: both have the same audience and \`where\`, or one
    of them takes everybody. Klaviyo starts both, and whoever triggers them gets the messages of each; only Smart Sending
    may hold one back, by chance. Often both are meant, such as thanks and a guide after one order: then let it be.
    Otherwise part them, or make them one sequence with a \`condition\`. Consent and \`not_in_flow\` part nobody.
    `,
    {
      wrong: '# cart.yaml and cart-vip.yaml, both live\ntrigger: { type: cart_abandoned }',
      right:
        '# cart.yaml\ntrigger: { type: cart_abandoned }\naudience: { not: { segment: VIP } }\n# cart-vip.yaml has audience: { segment: VIP }',
    },
  ),
  'no-exit': long('The sequence reminds people to buy and has no \`exit_when\`. Those who buy go on getting it.', {
    right: 'exit_when: { placed_order: since_entry }',
  }),
  'lets-nobody-in': long(
    "The exit condition asks about the trigger's own event, further back than the entry. Everybody who enters has just done that, so everybody leaves before the first message.",
    {
      wrong: 'trigger: { type: order_created }\nexit_when: { placed_order: all_time }',
      right: 'trigger: { type: order_created }\nexit_when: { placed_order: since_entry }',
    },
  ),
  'old-customers': long(
    `
    Klaviyo has no event for a new customer. \`customer_created\` uses Active on Site, which fires on every visit of
    everybody Klaviyo knows. Without \`reentry: never\` and an \`audience\` your welcome goes to people who have bought
    from you for years.
    `,
    {
      right:
        'trigger: { type: customer_created }\naudience:\n  all:\n    - { consent: email }\n    - { metric: Placed Order, equals: 0, within: all_time }\nreentry: never',
    },
  ),
  'webhook-method': long(
    'Klaviyo always sends webhooks as POST; its webhook has no method. The step is built without yours. Let the receiver take POST, and remove the key.',
  ),
  'ab-test-manual-start': long(`
    Klaviyo's API can make an A/B test but not start it: until somebody opens the flow in Klaviyo and starts the test,
    everybody gets the first variant. A \`random_split\` tries two branches against each other without that.
  `),
  'secret-refused': long(
    `
    A webhook sends what it holds to the address it names, and whoever can change a sequence can name an address. So the
    environment variables that webhooks may use are named once, under the account in sluice.yaml, where a change is easily
    seen. Keys of Klaviyo, GitHub's token and other credentials of the machine are refused whatever is named there.
    `,
    { right: 'accounts:\n  production:\n    api_key_env: KLAVIYO_API_KEY\n    secrets: [CRM_TOKEN]' },
  ),
  'secret-in-content': long(
    '\`\${secret:NAME}\` stands in something people get to see, or that Klaviyo shows to everybody with access. Secrets may stand in \`url\`, \`headers\` and \`body\` of a webhook only.',
    {
      wrong: '- sms: { id: hi, body: "Token ${secret:CRM_TOKEN}" }',
      right:
        '- webhook: { id: crm, url: https://hooks.oakandiron.test/x, headers: { X-Token: "${secret:CRM_TOKEN}" } }',
    },
  ),
};
