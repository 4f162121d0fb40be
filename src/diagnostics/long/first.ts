/** The problems a person meets first. */
import { long } from './form.ts';

export const first: Readonly<Record<string, string>> = {
  'trigger-incompatible': long(
    `
    Klaviyo starts flows from events (metrics), lists, segments, dates on the profile, price drops and low inventory,
    and from nothing else. A sequence that starts when somebody enrolls people by hand, when a tag is set or when a form
    is sent has no flow that would do the same, so it is refused rather than built to do something else.

    Most of these have a near relative: a list that people are added to, a segment on a profile property, or an event
    of your own that you send to Klaviyo's Events API and use with \`type: metric\`. The message names the one for your
    trigger. What has none stays outside Klaviyo: take the file out of the directory of sequences.
    `,
    {
      wrong: `
trigger:
  type: tag_added
  tag: vip`,
      right: `
trigger:
  type: segment
  segment: VIP        # a segment on a profile property, made in Klaviyo`,
    },
  ),
  'klaviyo-not-connected': long(
    `
    There is no key, or Klaviyo does not accept it: it was revoked, it belongs to another account than \`account_id\`
    says, or it lacks a scope. Nothing was read or changed. \`validate\` and \`plan --offline\` work without a key.

    Make one in Klaviyo under Settings, API keys, Create Private API Key, with these scopes: accounts:read,
    flows:read, flows:write, templates:read, templates:write, metrics:read, lists:read, segments:read, tags:read,
    tags:write. Put it into the environment variable that \`api_key_env\` names (KLAVIYO_API_KEY, unless you say
    otherwise), in a repository's workflow as a secret. It never belongs into a file. \`sluice doctor\` tells whether
    it works and which scope is missing.
    `,
    { right: 'export KLAVIYO_API_KEY=pk_…\nsluice doctor', as: 'sh' },
  ),
  'metric-not-found': long(
    `
    A trigger or a condition names a metric that the account does not have. Klaviyo makes a metric when the first
    event of its kind arrives, so a missing one usually means that the store's integration is not active, or that
    nobody has done this yet.

    In Klaviyo, open Integrations and see whether your store is connected and syncing. Names differ from store to store:
    what Shopify calls "Checkout Started" is "Started Checkout" with WooCommerce, BigCommerce and Magento 2. Say so once
    for the account, and every sequence follows. Names are case-sensitive.
    `,
    {
      right: `
# sluice.yaml
accounts:
  production:
    metrics:
      cart_abandoned: { name: Started Checkout, integration: WooCommerce }`,
    },
  ),
  'no-email-content': long(
    `
    An email has a subject and no content, or its template file is empty: it would go out blank. Or the sequence has no
    step that does anything: a flow of delays and conditions alone keeps people waiting for nothing. A sequence without
    an email is fine where it sends texts or webhooks, notifies your team, or changes profiles or lists.

    Content is one of \`template\` (a .html, .md or .mjml file, relative to the sequence), \`html\` or \`markdown\`.
    `,
    {
      wrong: `
steps:
  - email:
      id: hello
      subject: Welcome`,
      right: `
steps:
  - email:
      id: hello
      subject: Welcome
      template: templates/hello.html`,
    },
  ),
  'push-failed': long(`
    Klaviyo answered a change with an error, or did not answer. The message quotes its words. The apply stopped there:
    what was done before stands and is in the ledger, nothing after it was tried.

    Run \`sluice apply\` again: it looks first at what Klaviyo holds, finds what was made, finishes what was begun and
    never makes a flow twice. A key that ran out, a rate limit and a broken network mend themselves so. If the same
    words come back, they are about the content: change the step they name. For Klaviyo's support, give the request id
    of the message.
  `),
  'status-mismatch': long(`
    What Klaviyo would send is not what the status of the sequence says: a live flow holds a message in draft, which it
    skips without a word; or a message is live in a flow that should be paused; or somebody switched the flow by hand.

    To make Klaviyo do what the file says, run \`sluice apply\`. To keep what is in Klaviyo, write it: a \`status\` on
    the step keeps its message apart from the flow's. What the words do: *draft* sends nothing, and when all that follows
    is draft, people skip the delays and leave the flow. *manual* holds each message in "Needs review" until a person
    sends or cancels it. *live* sends.
  `),
  'step-skipped': long(
    `
    The step has no equivalent in Klaviyo. It is left out and the flow goes on without it; the warning stays, so that
    nobody believes it happens. Where leaving it out would do harm (a goal, a wait for an event, a condition on tags),
    the step must say what stands in for it with \`when_skipped\`.

    \`policy: { skipped_steps: error }\` in sluice.yaml makes these errors.
    `,
    {
      wrong: `
steps:
  - tag: { add: thanked }`,
      right: `
steps:
  - update_profile:
      id: mark-thanked
      set: { Thanked: true }`,
    },
  ),
};
