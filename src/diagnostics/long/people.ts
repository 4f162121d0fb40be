/** What flows do to people: tests, and what no author means. */
import { long } from './form.ts';

export const people: Readonly<Record<string, string>> = {
  'branch-never-taken': long(
    `
    The trigger's filter, the audience, \`exit_when\` (asked again before every step) and the conditions on the way
    leave out everybody this branch is for. It is told only where that can be proven from the sequence alone.
    `,
    {
      wrong:
        'exit_when: { placed_order: since_entry }\nsteps:\n  - delay: 1 day\n  - condition: { id: bought, if: { placed_order: since_entry }, then: [exit] }',
      right: 'steps:\n  - delay: 1 day\n  - condition: { id: bought, if: { placed_order: since_entry }, then: [exit] }',
    },
  ),
  'case-shadowed': long(`
    The cases of a branch are tried in their order, and the first that holds is taken. Everybody this one is for has been
    taken by an earlier one. Put the narrower case first.
  `),
  'message-never-sent': long(`
    The message's \`only_if\`, or the consent its channel needs, contradicts what must be so of everybody who comes here:
    the trigger's filter, the audience, \`exit_when\` and the branch. It would never be sent.
  `),
  'split-before-delay': long(
    `
    \`since_entry\` counts from the moment somebody comes into the flow. A split that stands before any delay asks at that
    very moment, when nothing can have happened yet: everybody goes the same way.
    `,
    {
      wrong: 'steps:\n  - condition: { id: bought, if: { placed_order: since_entry }, then: [exit] }',
      right: 'steps:\n  - delay: 1 day\n  - condition: { id: bought, if: { placed_order: since_entry }, then: [exit] }',
    },
  ),
  'messages-at-once': long(`
    Steps without a delay between them follow at once, so one person gets both messages at the same moment; with Smart
    Sending the second is skipped for everybody. Put a delay between them, or make them one.
  `),
  'no-event': long(`
    \`{{ event.… }}\` is what the triggering event says. A list, a segment and a date have no event, so the place stays
    empty. Use a property of the profile, or a trigger on a metric.
  `),
  'test-names-nothing': long(
    `
    A test file stands beside its sequence and names it: by its own name without \`.test.yaml\`, or under \`sequence\`.
    What it expects are steps of that sequence, by their ids. A test that named nothing could never fail.
    `,
    { wrong: 'expect: [{ email: remindr }]', right: 'expect: [{ email: reminder }]' },
  ),
  'test-unheard': long(
    `
    Any metric may happen to somebody in a test, also one that the sequence does not ask about. This one has almost the name
    of one that it does ask about, so the event probably was meant to be that, and nothing comes of it as it is written.
    `,
    { wrong: 'events: [{ at: +5h, metric: Placed Ordr }]', right: 'events: [{ at: +5h, metric: Placed Order }]' },
  ),
  'test-failed': long(`
    What came is not what the test expects, or somebody was found who breaks a law. The message says what came instead and
    why, \`sluice test ADDRESS --explain\` shows the whole way. On a pull request it is an annotation; with
    \`policy: { require_tests: true }\` (or the action's \`require-tests\`) nothing is applied until it passes.
  `),
  'test-fixture': long(`
    A fixture is a JSON file with an event, relative to the test file and inside the repository: \`{ "metric": …,
    "properties": { … } }\`, an event as Klaviyo's API gives it, or its bare properties.
  `),
};
