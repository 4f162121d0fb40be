import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/diagnostics/long/form.ts
var fence = (text, language) => ["```" + language, text.replace(/^\n|\s+$/g, ""), "```"].join("\n");
function long(text, example) {
  const paragraphs = text.trim().split(/\n\s*\n/).map(
    (paragraph) => paragraph.split("\n").map((line) => line.trim()).join("\n")
  );
  if (!example) return paragraphs.join("\n\n");
  const language = example.as ?? "yaml";
  const pair = example.wrong === void 0 ? [fence(example.right, language)] : ["Wrong:", fence(example.wrong, language), "Right:", fence(example.right, language)];
  return [...paragraphs, ...pair].join("\n\n");
}

// src/diagnostics/long/account.ts
var account = {
  "list-not-found": long(
    "Names are compared letter by letter, and a segment is not a list. Make the list in Klaviyo, or mend the name; `sluice doctor` lists all that the sequences need."
  ),
  "segment-not-found": long(
    "Names are compared letter by letter, and a list is not a segment. Make the segment in Klaviyo, or mend the name; `sluice doctor` lists all that the sequences need."
  ),
  "ambiguous-name": long(
    'The account has several metrics (or lists, or segments) of this name; the message names them. Sluice does not guess. For a metric, say which integration is meant, or its id where the integration is the same (a second "Active on Site" of the API, say); rename a list or segment in Klaviyo.',
    {
      right: "trigger:\n  type: metric\n  metric: { name: Placed Order, integration: Shopify } # or { id: AbC123 }"
    }
  ),
  "name-repeats": long(
    "When the flow was last applied, one metric (or list, or segment) had this name; now several have. The flow stays on the one it has, and nothing about it changes. Write which one is meant, so that a new flow of this sequence would be on it too: of a metric the integration, or the id. Rename lists and segments in Klaviyo.",
    { right: "trigger:\n  type: metric\n  metric: { id: AbC123 }" }
  ),
  "name-taken": long(
    `
    A flow of this name is in the account, and Sluice did not make it. What is not ours is never changed, so the
    sequence waits. Take the flow over with \`adopt\` (\`sluice import\` writes a file that fits it exactly), or give the
    sequence another name.
    `,
    { right: "name: Cart recovery\nadopt: Xy12Zz        # the id in the address bar of the flow in Klaviyo" }
  ),
  "duplicate-flow": long(`
    More than one flow in the account fits this sequence: usually a clone made in Klaviyo, which carries our tag and
    names as well. Sluice cannot know which one is meant, and writes to neither. Rename or delete the clone, or write
    \`adopt: FLOW_ID\` with the one that is meant.
  `),
  "adopt-missing": long(
    "`adopt` names a flow that the account does not have, or that is archived; archived flows cannot be changed by API. Mend the id, restore the flow in Klaviyo, or take `adopt` out to have a new flow made."
  ),
  "deleted-in-klaviyo": long(`
    The ledger knows this sequence's flow, and Klaviyo does not have it any more, or has archived it. Somebody did that,
    so it is not made again silently. \`sluice apply --recreate ADDRESS\` makes a new one; removing the file, or
    \`deploy: false\`, agrees with the deletion.
  `),
  "flow-unread": long(`
    Klaviyo did not answer for this flow, or leaves a part of it blank: it labels objects its API does not know as
    unsupported. What is not seen cannot be compared, so nothing about the flow is changed, also not its status. All
    other flows are planned and applied. The next run looks again. Where it stays so, change the flow in Klaviyo, or take
    the part out that the API does not show.
  `),
  "mail-unread": long(`
    Klaviyo's answer for one template failed although the rest of the flow could be read: one broken mail can answer 500
    for good. The mail is not compared, so an edit of it in Klaviyo goes unseen; everything else is. When the file changes
    that mail, it counts as edited in Klaviyo until you allow it: \`sluice apply --overwrite-drift ADDRESS\`. A flow with
    such a mail is not deleted, since the mail could not be saved first.
  `),
  "ledger-rebuilt": long(`
    The ledger of this account was missing and has been rebuilt from tags and names in Klaviyo. It has no memory of
    what was applied last, so every difference counts as an edit that someone must decide on: \`sluice drift\` shows
    them. Commit \`.sluice/\`, or keep the state on a branch, so that this does not happen again.
  `),
  "apply-unfinished": long(`
    An apply was stopped on its way: its machine died, it was killed, or Klaviyo could not be reached. What it had begun
    stands in the ledger's journal. Every run that writes (\`sluice apply\`, the action, the controller, \`sluice pause
    --now\`) brings it to its end before it plans; \`sluice plan\` and \`sluice status\` write nothing, so they only tell.
    Where a journal cannot be ended, its own sequence waits and the message says why; all others go on.
  `),
  "state-not-saved": long(`
    The change is in Klaviyo, and the ledger could not be written: the disk, the Git remote or GitHub refused. The run
    counts as failed. Mend what the message names (the key's right to push, the space on the disk) and run apply again: it
    learns from Klaviyo what the ledger lacks, and changes nothing twice.
  `),
  "ledger-unreadable": long(`
    The ledger exists but cannot be read: it is not valid JSON, or of a newer version of Sluice. Writing without it could
    make flows twice, so nothing is written. Restore it from Git. If it is lost, delete the file: Sluice rebuilds what it
    can and says what it could not.
  `),
  "foreign-ledger": long(
    "The ledger belongs to another `project` than sluice.yaml names. Two projects on one account own different flows and must not share a ledger. Mend `project`, or give this repository a state of its own."
  ),
  "rename-by-hand": long(
    "The `name` in the file is not the flow's name in Klaviyo. Klaviyo's API cannot rename a flow, and a flow is never replaced for its name alone. Rename it in Klaviyo; until then all else is kept in step."
  ),
  "status-lowered": long(
    "The sequence asks for a higher status than `max_status` of the account allows, so it gets that one. This is how a staging account holds drafts of what is live in production.",
    {
      right: "accounts:\n  staging:\n    max_status: draft"
    }
  ),
  "edited-in-klaviyo": long(`
    Somebody edited the flow in Klaviyo since the last apply. An apply would overwrite that, so it is refused.
    \`sluice drift\` shows what was edited; \`sluice pull ADDRESS\` writes it into the file; \`sluice apply
    --overwrite-drift ADDRESS\` puts back what the file says.
  `),
  "drain-leaks": long(`
    A flow that gave way to another takes no newcomers and lets the people inside go on to the end. Every such drain is
    watched by the mails it sends, hour by hour. This one either still sends to people who came after the change, or has
    stopped sending to people who were inside before it.

    Message filters keep newcomers out as far as they can: only people who did not trigger the flow since the change get its
    messages. Look at the flow in Klaviyo. \`sluice undo ADDRESS\` goes back to the old flow while it drains,
    \`sluice apply --end-drain ADDRESS\` deletes it now and cancels who is inside. Until a drain has held again in this account,
    each one asks for your word.
  `),
  "drain-overdue": long(`
    A flow gave way to another one, and nobody can be inside any more, yet it was not deleted: no apply has run since, it was
    edited in Klaviyo, or it did not behave and waits for a person. Newcomers who triggered it stand behind its first delay,
    which was made 60 days longer than anybody can be inside. When that is over they come out and get its mails, though the
    new flow has served them.

    \`sluice apply\` saves and deletes it, unless it was edited or did not behave: then \`sluice apply --end-drain ADDRESS\` does.
    It is told from 30 days before on: by \`plan\`, \`status\` and \`drift\` (exit code 1), by the scheduled action and the
    controller (an issue, and \`sluice_drain_leaks\`).
  `),
  "drain-edited": long(`
    Somebody changed a flow in Klaviyo that drains: a status, the delay that keeps newcomers out, a filter. It is told and
    never overwritten, and the flow is not deleted by itself any more, since people may be inside. Put it back in Klaviyo, or
    end the drain with \`sluice apply --end-drain ADDRESS\`, which saves the flow and deletes it.
  `),
  "drain-found": long(`
    The ledger was lost, and a flow bears the tag \`sluice:draining\`: it gave way to another one and lets people inside go
    on. Its delays tell how long that can take; it is deleted after that. What it was before is not known any more, so
    \`sluice undo\` cannot bring it back.
  `),
  "clock-off": long(`
    A flow that drains is deleted when nobody can be inside any more, by Klaviyo's clock (the \`Date\` of its answers) and by
    the clock here, whichever is later. The two are more than five minutes apart. Nothing is lost by it, but schedules and
    the lead of controllers go by the clock here: set it right.
  `),
  "templates-leftover": long(
    "Library templates that Sluice made for an earlier apply are still in the account. They are needed for a moment only: Klaviyo copies them into its messages. The next apply removes them. An account holds 1,000 templates at most."
  ),
  "report-missing": long(`
    \`sluice dashboard\` draws what \`sluice report\` has stored under \`reports/\`, and asks Klaviyo nothing. Run
    \`sluice report\` first, or fetch the branch that holds the reports where \`reports.branch\` names one.
  `),
  "base-unknown": long(`
    \`sluice preview --base REF\` lays the files of a commit out beside those at hand and shows before and after. REF is what
    \`git rev-parse\` understands: a branch, a tag, a hash, \`origin/main\`. A shallow clone, as \`actions/checkout\` makes it,
    lacks earlier commits: fetch the one that is named, or check out with \`fetch-depth: 0\`.
  `),
  "sequence-unknown": long(`
    A sequence is named by its address: the path of its file under \`flows/\` without \`.yaml\`, such as \`welcome/vip\`. The path
    of the file itself is understood too.
  `),
  "preview-not-written": long(`
    The review page is one file, \`index.html\`, in the folder that \`--out\` names (\`sluice-preview\` when nobody says). Name a
    folder that can be written to. With \`--serve\`, name a port that nothing else listens on.
  `),
  "report-not-written": long(`
    Figures were read, or could not be, and the reports in the repository stay as they were. No figure is lost by it:
    every sync reads the last 60 days again. Where the branch is protected, give the reports one of their own with
    \`reports.branch\` in sluice.yaml. Where a stored file was edited by hand and cannot be read, restore it from Git.
  `),
  "outside-window": long(`
    \`policy.windows\` in sluice.yaml says when changes may be applied, and now is not such a time. Nothing is changed but
    a status that is lowered; what was merged is applied when the window opens, by the controller or by the scheduled run of
    the action. A deny window is stronger than any allow window; where there are allow windows, one must be open.

    If it cannot wait: \`sluice apply --override-window\`, or the label \`sluice:override-window\` on the pull request.
  `),
  "window-never-opens": long(`
    \`policy.windows\` in sluice.yaml says when changes may be applied. A window whose last day is over, or whose cron
    expression names a day that does not come (\`0 0 30 2 *\`), never opens. Where no window opens within a year, nothing
    but a lowered status is applied at all, and what is merged waits without end.
  `),
  "promotion-never-sends": long(`
    \`promote_from\` lets a change go over once it stands in another account. With \`max_status: draft\` that account makes
    the flow and never sends from it: what is proved is that Klaviyo takes it, not how it looks in an inbox or what people do.
    \`after\` then only counts time. Give the account \`max_status: live\` and a list of testers, or keep it so on purpose.

    \`\`\`yaml
    project: oak-and-iron
    accounts:
      staging: { api_key_env: KLAVIYO_STAGING, account_id: StAg01, variables: { newsletter: Testers } }
      production: { api_key_env: KLAVIYO_API_KEY, promote_from: staging, variables: { newsletter: Newsletter } }
    \`\`\`
  `),
  "quota-creates": long(
    "Klaviyo lets an account create 100 flows a day, and few are left. Changes in place need none. What does not fit waits for tomorrow; `--only ADDRESS` chooses."
  )
};

// src/diagnostics/long/first.ts
var first = {
  "trigger-incompatible": long(
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
  segment: VIP        # a segment on a profile property, made in Klaviyo`
    }
  ),
  "klaviyo-not-connected": long(
    `
    There is no key, or Klaviyo does not accept it: it was revoked, it belongs to another account than \`account_id\`
    says, or it lacks a scope. Nothing was read or changed. \`validate\` and \`plan --offline\` work without a key.

    Make one in Klaviyo under Settings, API keys, Create Private API Key, with these scopes: accounts:read,
    flows:read, flows:write, templates:read, templates:write, metrics:read, lists:read, segments:read, tags:read,
    tags:write. Put it into the environment variable that \`api_key_env\` names (KLAVIYO_API_KEY, unless you say
    otherwise), in a repository's workflow as a secret. It never belongs into a file. \`sluice doctor\` tells whether
    it works and which scope is missing.
    `,
    { right: "export KLAVIYO_API_KEY=pk_\u2026\nsluice doctor", as: "sh" }
  ),
  "metric-not-found": long(
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
      cart_abandoned: { name: Started Checkout, integration: WooCommerce }`
    }
  ),
  "no-email-content": long(
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
      template: templates/hello.html`
    }
  ),
  "push-failed": long(`
    Klaviyo answered a change with an error, or did not answer. The message quotes its words. The apply stopped there:
    what was done before stands and is in the ledger, nothing after it was tried.

    Run \`sluice apply\` again: it looks first at what Klaviyo holds, finds what was made, finishes what was begun and
    never makes a flow twice. A key that ran out, a rate limit and a broken network mend themselves so. If the same
    words come back, they are about the content: change the step they name. For Klaviyo's support, give the request id
    of the message.
  `),
  "status-mismatch": long(`
    What Klaviyo would send is not what the status of the sequence says: a live flow holds a message in draft, which it
    skips without a word; or a message is live in a flow that should be paused; or somebody switched the flow by hand.

    To make Klaviyo do what the file says, run \`sluice apply\`. To keep what is in Klaviyo, write it: a \`status\` on
    the step keeps its message apart from the flow's. What the words do: *draft* sends nothing, and when all that follows
    is draft, people skip the delays and leave the flow. *manual* holds each message in "Needs review" until a person
    sends or cancels it. *live* sends.
  `),
  "step-skipped": long(
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
      set: { Thanked: true }`
    }
  )
};

// src/diagnostics/long/mail.ts
var html = "html";
var mail = {
  "mail-foreign-tag": long(
    `
    A placeholder of another system, such as Mailchimp's \`*|FNAME|*\`, or Liquid's \`list.first.title\`. Klaviyo does not
    know it: people read it as it stands, or read nothing.
    `,
    { wrong: "Hello *|FNAME|*", right: "Hello {{ first_name|default:'friend' }}", as: "django" }
  ),
  "mail-placeholder": long(
    `
    A link that leads to \`#\`, to \`TODO\`, to a path or to example.com, or words such as "lorem ipsum": somebody meant to come back
    to it. Write what is to be sent.
    `,
    {
      wrong: '<a href="#">Back to your cart</a>',
      right: '<a href="{{ event.extra.checkout_url }}">Back to your cart</a>',
      as: html
    }
  ),
  "mail-no-unsubscribe": long(
    `
    A marketing mail in which nothing unsubscribes. Klaviyo puts a link of its own at the end, or does not send the mail;
    laws in most countries ask for one. Where the mail is none of marketing, say \`transactional: true\`.
    `,
    { right: "{% unsubscribe 'Unsubscribe' %} \xB7 {{ organization.full_address }}", as: "django" }
  ),
  "mail-tag-in-href": long(
    `
    \`{% unsubscribe %}\`, \`{% manage_preferences %}\` and \`{% web_view %}\` write a whole link, with \`<a href=\u2026>\`. As the
    address of another link they break the HTML, and the link does not work. The tags that end in \`_link\` give the address.
    `,
    {
      wrong: '<a href="{% unsubscribe %}">Unsubscribe</a>',
      right: '<a href="{% unsubscribe_link %}">Unsubscribe</a>',
      as: html
    }
  ),
  "mail-size": long(`
    Gmail shows the first 102 kB of a mail and hides the rest behind a link, the way out among it. The size is that of the
    rendered mail and what Klaviyo's tracking adds to each link, which is estimated. It is told from 90 kB on. Comments,
    repeated styles and long loops are what makes mails large; pictures do not count, since they are only linked to.
  `),
  "mail-image": long(
    `
    A picture without \`alt\` says nothing to those who see or hear the mail without pictures; \`alt=""\` says that it only
    decorates. Without \`width\`, Outlook shows it at its full size. A path leads nowhere: a mail has no address of its own
    that it could start from. Gmail and Outlook do not show a picture that stands in the mail itself (\`data:\`). A mail of
    nothing but pictures is distrusted by filters and blank for many people.
    `,
    {
      wrong: '<img src="https://shop.test/pan.jpg">',
      right: '<img src="https://shop.test/pan.jpg" alt="Cast iron pan" width="280">',
      as: html
    }
  ),
  "mail-contrast": long(`
    Words whose colour is too near to that of their background: below 4.5 : 1, or 3 : 1 for large words (WCAG 2.1, 1.4.3).
    Colours are those of the elements' own styles and of the mail's style sheets. Where a mail says that it has a dark look
    (\`color-scheme\`), words without a background of their own are held against a dark one too.
  `),
  "mail-language": long(
    "The element `html` has no `lang`. Programs that read mails aloud choose their voice by it, and translators their language.",
    { wrong: "<html>", right: '<html lang="en">', as: html }
  ),
  "mail-link-text": long(
    'A link whose words are "here" or "click here". Those who hear a mail often hear its links alone, one after the other; say where it leads.',
    {
      wrong: 'Your cart is <a href="https://shop.test/cart">here</a>.',
      right: '<a href="https://shop.test/cart">Back to your cart</a>',
      as: html
    }
  ),
  "mail-empty-link": long(
    "The whole address of a link is a value that is empty for the fixture the mail is shown for. Give it another address, or leave the link out where there is none.",
    {
      wrong: '<a href="{{ event.extra.checkout_url }}">Back to your cart</a>',
      right: `<a href="{{ event.extra.checkout_url|default:'https://shop.test/cart' }}">Back to your cart</a>`,
      as: html
    }
  ),
  "mail-support": long(
    `
    HTML or CSS that one of the mail programs does not show, by what caniemail.com publishes. The programs are Gmail, Outlook
    and Apple Mail, unless \`sluice.yaml\` names them.
    `,
    { right: "lint: { clients: [gmail, apple-mail], mail-support: warn }" }
  ),
  "mail-subject": long(`
    A hint: a subject of more than 60 characters is cut on a phone, one in capitals is taken for shouting, and without a
    preview text the inbox shows the first words of the mail. Hints are shown by \`sluice preview\` only.
  `),
  "sms-segments": long(`
    A text of more than 160 characters is sent and paid in parts of 153. One character that the alphabet of text messages
    (GSM-7) does not have, such as a typographic quote or an emoji, makes it 70 and 67. What Klaviyo adds counts: the
    organisation's name, the link to information, the words of the opt-out, links as it shortens them. Their exact wording is
    Klaviyo's, so the count may be wrong by a few characters.
  `),
  "sms-opt-out": long(
    "The first text of a flow should say how to get no more of them. Klaviyo adds the words where `opt_out: true` stands.",
    { right: "steps:\n  - sms: { id: hello, body: Your cart is waiting., opt_out: true }" }
  ),
  "sms-quiet-hours": long(
    "Quiet hours are switched off for a text that is not transactional, so people may get it at night. In the United States that is against the law (TCPA)."
  ),
  "event-without-trigger": long(
    `
    A message shows \`event.\u2026\`, and the flow is started by a list, a segment or a date: there is no event, and nothing is
    shown. Use properties of the person, or a trigger on a metric.
    `,
    {
      wrong: "Your {{ event.ProductName }} is waiting",
      right: "Hello {{ person.first_name|default:'friend' }}",
      as: "django"
    }
  ),
  "event-property": long(
    `
    The event of the fixture has no property of this name, so nothing would be shown. Names are case-sensitive. If the
    property is real and the fixture is old, write it anew with \`sluice fixtures\`.
    `,
    { wrong: "{{ event.extra.chekout_url }}", right: "{{ event.extra.checkout_url }}", as: "django" }
  ),
  "fixture-invalid": long(
    `
    A file of \`fixtures/\`, or the one named with \`--fixture\`, cannot be read. It is JSON or YAML with up to three maps: the
    person a message is shown for, the event that started the flow, and the account that sends it.
    `,
    {
      right: "person: { first_name: Robin }\nevent: { $value: 49.9, extra: { checkout_url: https://shop.test/c/1 } }\naccount: { name: Your shop }"
    }
  )
};

// src/diagnostics/long/meaning.ts
var meaning = {
  "unreachable-step": long(
    "Everybody has left the flow before this step: it stands behind an `exit`, or behind a split all of whose branches exit.",
    {
      wrong: "- exit\n- email: { id: last-call, subject: Last chance, template: last.html }",
      right: "- email: { id: last-call, subject: Last chance, template: last.html }\n- exit"
    }
  ),
  "flow-not-found": long(
    `
    \`flow: ADDRESS\` in a condition asks about messages of another sequence's flow. It stands for the id of that flow, is
    resolved when the flow is made, and follows it when the flow is replaced. There must be a sequence of that address; the
    address is its path under \`flows/\` without the ending. With \`--only\`, name both.
    `,
    {
      wrong: "only_if: { not: { received_email: 3 days, flow: flows/welcome.yaml } }",
      right: "only_if: { not: { received_email: 3 days, flow: welcome } }"
    }
  ),
  "message-unknown": long(
    `
    \`opened: STEP\` and \`clicked: STEP\` ask about the very message of a step of the same sequence, since they came in unless
    \`within\` says otherwise. The step must be an email (or a text, of which Klaviyo knows clicks alone), and must have been
    sent on the way to where it is asked; put a delay between, so that there is time to read. A message has an id once its
    flow is made, so the condition is set by a second write, before anything goes live.
    `,
    {
      wrong: "if: { opened: last-call }   # which comes behind the condition",
      right: "if: { opened: reminder }"
    }
  ),
  "flow-cycle": long(`
    A flow gets its id when it is made, so of two flows that ask about each other none can be made first, and each
    replacement of the one would draw a change of the other after it. Ask in one of them for a segment of Klaviyo, or for
    mails of any flow.
  `),
  "branches-nested": long(`
    There are accounts whose API answers 500 to every new flow with a multi-branch split. A create that ended so is
    remembered with the state, and new flows get conditional splits one inside the other from then on: people take the
    same ways. A flow that has such a split already keeps it. \`branches: split\` under the account in sluice.yaml has it tried
    again, \`branches: nested\` always nests.
  `),
  "too-many-actions": long(`
    A flow is made without branches that meet again. What follows a condition is repeated in each branch that goes on, so each
    condition on the trunk doubles what comes after it. The flow would have more than 200 actions, which nobody can read
    in Klaviyo. End branches with \`exit\`, move conditions towards the end, put a message's condition into its own
    \`only_if\` instead of a split, or make two sequences of it.
  `),
  "zero-delay": long(
    "A delay of nothing is a step that people pass at once. Flows built in Klaviyo's app have them, so they can be said; in a sequence of your own it is most likely a slip.",
    { wrong: "- delay: 0 days", right: "- delay: 1 day" }
  ),
  "only-joined": long(`
    In Klaviyo's app branches of a flow may meet again, and such a flow is taken over as it is: steps they share stand once
    in the file, after the condition, and are one action in Klaviyo. A flow that Sluice makes has no branches that meet, so
    these steps would be repeated in each branch, and here that would be more actions than a flow may have. As long as the
    flow stays, its texts, delays, conditions and statuses are changed in place. What needs a new flow (a step added or
    moved, another trigger, filter or re-entry) is refused: do it in Klaviyo's editor, and run sluice pull.
  `),
  "too-many-cases": long(`
    A split into many branches has at most 20 paths in Klaviyo. Put the cases that are left into a second branch under
    \`else\`; or have branches made as nested conditions, by \`branches: nested\` under the account in sluice.yaml.
  `),
  "too-many-groups": long(`
    Klaviyo's conditions are an AND of groups, each of which is an OR. \`any\` of \`all\` must be multiplied out, and this
    one becomes more than 50 groups. Make a segment of it in Klaviyo and ask \`{ segment: NAME }\`.
  `),
  "condition-context": long(
    `
    The condition is known, but cannot be asked at this place. \`audience\`, \`exit_when\` and \`only_if\` are asked again
    before every message, when there is no event at hand, so \`event\` cannot stand there. \`not_in_flow\` says who may
    enter and stands in \`audience\` only. \`random\` stands alone in a condition. The \`where\` of a trigger sees the
    event and not the person.
    `,
    {
      wrong: "audience: { event: $value, greater_than: 50 }",
      right: "trigger:\n  type: cart_abandoned\n  where: { event: $value, greater_than: 50 }"
    }
  ),
  "not-negatable": long(`
    Klaviyo has no opposite of this condition (a raw one, a prediction where it has none), and it would have to be negated
    here: under \`not\`, or in \`exit_when\`, which becomes "goes on as long as this does not hold". Ask the opposite
    yourself, or make a segment in Klaviyo and negate that. In a condition step, swap \`then\` and \`else\`.
  `),
  "where-needs-metric": long(
    "`where` asks about the event that starts the flow. Lists, segments, dates and stock have no event. Ask about the person in `audience`.",
    {
      wrong: "trigger:\n  type: new_subscriber\n  list: Newsletter\n  where: { event: Source, equals: footer }",
      right: "trigger:\n  type: new_subscriber\n  list: Newsletter\naudience: { property: Source, equals: footer }"
    }
  ),
  "skip-needs-choice": long(
    "A condition asks about tags or scores, which Klaviyo does not have. The step is skipped, but both of its branches cannot be: say which one everybody takes.",
    {
      wrong: "- condition:\n    if: { tag: vip }\n    then: [\u2026]\n    else: [\u2026]",
      right: "- condition:\n    if: { tag: vip }\n    when_skipped: else\n    then: [\u2026]\n    else: [\u2026]"
    }
  ),
  "skip-holds-live": long(
    `
    The sequence is to be live or manual, but a \`goal\` or \`wait_for_event\` in it is skipped and nothing stands in for
    it. Going on without a goal would mail people who have arrived; going on without the wait would send what follows at
    once. \`when_skipped\` takes a delay, an exit condition, or \`nothing\`.
    `,
    {
      wrong: "- goal: { placed_order: true }",
      right: "- goal:\n    placed_order: true\n    when_skipped: { exit_when: { placed_order: since_entry } }"
    }
  ),
  "missing-id": long(
    `
    The step has no \`id\`. Sluice gives it one, keeps it in the ledger, and finds the step again by its words. That
    works until subject, content and neighbours all change at once; then it looks like one step removed and another
    added, which a live flow can only take by being replaced. An id of your own never fails.
    `,
    {
      right: "- email:\n    id: first-reminder\n    subject: You left something behind\n    template: templates/reminder.html"
    }
  ),
  "shared-trigger": long(
    `
    Two sequences are live on one trigger, and nothing parts the people: both have the same audience and \`where\`, or one
    of them takes everybody. Klaviyo starts both, and whoever triggers them gets the messages of each; only Smart Sending
    may hold one back, by chance. Often both are meant, such as thanks and a guide after one order: then let it be.
    Otherwise part them, or make them one sequence with a \`condition\`. Consent and \`not_in_flow\` part nobody.
    `,
    {
      wrong: "# cart.yaml and cart-vip.yaml, both live\ntrigger: { type: cart_abandoned }",
      right: "# cart.yaml\ntrigger: { type: cart_abandoned }\naudience: { not: { segment: VIP } }\n# cart-vip.yaml has audience: { segment: VIP }"
    }
  ),
  "no-exit": long("The sequence reminds people to buy and has no `exit_when`. Those who buy go on getting it.", {
    right: "exit_when: { placed_order: since_entry }"
  }),
  "lets-nobody-in": long(
    "The exit condition asks about the trigger's own event, further back than the entry. Everybody who enters has just done that, so everybody leaves before the first message.",
    {
      wrong: "trigger: { type: order_created }\nexit_when: { placed_order: all_time }",
      right: "trigger: { type: order_created }\nexit_when: { placed_order: since_entry }"
    }
  ),
  "old-customers": long(
    `
    Klaviyo has no event for a new customer. \`customer_created\` uses Active on Site, which fires on every visit of
    everybody Klaviyo knows. Without \`reentry: never\` and an \`audience\` your welcome goes to people who have bought
    from you for years.
    `,
    {
      right: "trigger: { type: customer_created }\naudience:\n  all:\n    - { consent: email }\n    - { metric: Placed Order, equals: 0, within: all_time }\nreentry: never"
    }
  ),
  "webhook-method": long(
    "Klaviyo always sends webhooks as POST; its webhook has no method. The step is built without yours. Let the receiver take POST, and remove the key."
  ),
  "ab-test-manual-start": long(`
    Klaviyo's API can make an A/B test but not start it: until somebody opens the flow in Klaviyo and starts the test,
    everybody gets the first variant. A \`random_split\` tries two branches against each other without that.
  `),
  "secret-refused": long(
    `
    A webhook sends what it holds to the address it names, and whoever can change a sequence can name an address. So the
    environment variables that webhooks may use are named once, under the account in sluice.yaml, where a change is easily
    seen. Keys of Klaviyo, GitHub's token and other credentials of the machine are refused whatever is named there.
    `,
    { right: "accounts:\n  production:\n    api_key_env: KLAVIYO_API_KEY\n    secrets: [CRM_TOKEN]" }
  ),
  "secret-in-content": long(
    "`${secret:NAME}` stands in something people get to see, or that Klaviyo shows to everybody with access. Secrets may stand in `url`, `headers` and `body` of a webhook only.",
    {
      wrong: '- sms: { id: hi, body: "Token ${secret:CRM_TOKEN}" }',
      right: '- webhook: { id: crm, url: https://hooks.oakandiron.test/x, headers: { X-Token: "${secret:CRM_TOKEN}" } }'
    }
  )
};

// src/diagnostics/long/people.ts
var people = {
  "branch-never-taken": long(
    `
    The trigger's filter, the audience, \`exit_when\` (asked again before every step) and the conditions on the way
    leave out everybody this branch is for. It is told only where that can be proven from the sequence alone.
    `,
    {
      wrong: "exit_when: { placed_order: since_entry }\nsteps:\n  - delay: 1 day\n  - condition: { id: bought, if: { placed_order: since_entry }, then: [exit] }",
      right: "steps:\n  - delay: 1 day\n  - condition: { id: bought, if: { placed_order: since_entry }, then: [exit] }"
    }
  ),
  "case-shadowed": long(`
    The cases of a branch are tried in their order, and the first that holds is taken. Everybody this one is for has been
    taken by an earlier one. Put the narrower case first.
  `),
  "message-never-sent": long(`
    The message's \`only_if\`, or the consent its channel needs, contradicts what must be so of everybody who comes here:
    the trigger's filter, the audience, \`exit_when\` and the branch. It would never be sent.
  `),
  "split-before-delay": long(
    `
    \`since_entry\` counts from the moment somebody comes into the flow. A split that stands before any delay asks at that
    very moment, when nothing can have happened yet: everybody goes the same way.
    `,
    {
      wrong: "steps:\n  - condition: { id: bought, if: { placed_order: since_entry }, then: [exit] }",
      right: "steps:\n  - delay: 1 day\n  - condition: { id: bought, if: { placed_order: since_entry }, then: [exit] }"
    }
  ),
  "messages-at-once": long(`
    Steps without a delay between them follow at once, so one person gets both messages at the same moment; with Smart
    Sending the second is skipped for everybody. Put a delay between them, or make them one.
  `),
  "no-event": long(`
    \`{{ event.\u2026 }}\` is what the triggering event says. A list, a segment and a date have no event, so the place stays
    empty. Use a property of the profile, or a trigger on a metric.
  `),
  "test-names-nothing": long(
    `
    A test file stands beside its sequence and names it: by its own name without \`.test.yaml\`, or under \`sequence\`.
    What it expects are steps of that sequence, by their ids. A test that named nothing could never fail.
    `,
    { wrong: "expect: [{ email: remindr }]", right: "expect: [{ email: reminder }]" }
  ),
  "test-unheard": long(
    `
    Any metric may happen to somebody in a test, also one that the sequence does not ask about. This one has almost the name
    of one that it does ask about, so the event probably was meant to be that, and nothing comes of it as it is written.
    `,
    { wrong: "events: [{ at: +5h, metric: Placed Ordr }]", right: "events: [{ at: +5h, metric: Placed Order }]" }
  ),
  "test-failed": long(`
    What came is not what the test expects, or somebody was found who breaks a law. The message says what came instead and
    why, \`sluice test ADDRESS --explain\` shows the whole way. On a pull request it is an annotation; with
    \`policy: { require_tests: true }\` (or the action's \`require-tests\`) nothing is applied until it passes.
  `),
  "test-fixture": long(`
    A fixture is a JSON file with an event, relative to the test file and inside the repository: \`{ "metric": \u2026,
    "properties": { \u2026 } }\`, an event as Klaviyo's API gives it, or its bare properties.
  `)
};

// src/diagnostics/long/reading.ts
var reading = {
  "yaml-syntax": long(
    `
    The file is not valid YAML 1.2, so nothing of it could be understood. The line and column are where the parser
    stopped; the cause is often a little above. The usual ones: a text with a colon and a space, or one that begins with
    \`{{\`, needs quotes; keys of one map must stand in the same column; tabs do not indent; a key stands twice.

    Aliases that unfold to more than 100,000 values, or contain themselves, are refused as well.
    `,
    { wrong: "subject: One thing: the pan", right: 'subject: "One thing: the pan"' }
  ),
  "yaml-too-large": long(`
    The file is larger than 1 MiB, or holds more than 100,000 YAML tokens. A sequence takes a few kilobytes, so this is
    a file that got here by mistake, or HTML that belongs into a template file.
  `),
  "file-unreadable": long(`
    The file is there but cannot be read: no permission, not plain text in UTF-8, a link that leads nowhere or out of the
    repository. Nothing is applied as long as any file of the account cannot be read, since a sequence that cannot be seen
    would look like one that was removed. A few words that JavaScript keeps for itself, such as \`constructor\`, cannot be
    the name of a sequence's file.
  `),
  "file-ending": long(`
    Sequences end in \`.yaml\`. A file that ends in \`.yml\` or \`.YAML\` is not read, and its flow would look like one
    whose file was removed; so nothing is applied until it is renamed, or moved out of the directory.
  `),
  "flows-missing": long(
    `
    The directory of sequences does not exist, or is not a directory. This is an error rather than an empty account:
    otherwise a wrong path would delete every flow.

    It is \`flows/\` beside sluice.yaml, unless the account says otherwise. \`sluice init\` makes one.
    `,
    { right: "accounts:\n  production:\n    flows: marketing/flows/" }
  ),
  "text-cut-off": long(
    `
    In YAML a \`#\` after a space begins a comment, also in the middle of a line. What stands behind it is not read, so the
    mail would go out with half its subject. Where a text follows the \`#\` at once, as in \`#1\`, this is an
    error under all keys that hold a text of yours or a name of the account. A \`# \` after a single space is a warning
    in subjects, previews and bodies; a comment there is known by two spaces before it.
    `,
    { wrong: "subject: Our #1 pan is back", right: 'subject: "Our #1 pan is back"' }
  ),
  "text-changed": long(
    `
    Unquoted digits are a number in YAML: \`01234\` is 1234, and \`1.10\` is 1.1. A postcode or a version that is
    asked for or stored so is another one. Quote it; where a number is meant, write it as it is.
    `,
    { wrong: "{ property: Zip, equals: 01234 }", right: '{ property: Zip, equals: "01234" }' }
  ),
  "unknown-key": long(
    `
    The key is not part of the format, at least not at this place. A key that were ignored would be a step that does not
    do what its author believes. The message names the nearest one that exists; \`schemas/sequence.schema.json\` lets your
    editor complete them.
    `,
    {
      wrong: "- email: { id: hello, subjct: Welcome, template: t.html }",
      right: "- email: { id: hello, subject: Welcome, template: t.html }"
    }
  ),
  "missing-key": long("A key without which this cannot work is missing; the message names it and the place.", {
    wrong: "trigger:\n  type: new_subscriber",
    right: "trigger:\n  type: new_subscriber\n  list: Newsletter"
  }),
  "wrong-type": long(
    `
    The value is of another type than the key takes: a number where a text is meant, one value where a list is. In YAML
    \`yes\` is a text, \`true\` is not; \`12\` is a number and \`"12"\` is a text; and a value that begins with \`{{\`
    is a map unless it is quoted.
    `,
    { wrong: "subject: {{ first_name }}, hello", right: 'subject: "{{ first_name }}, hello"' }
  ),
  "invalid-value": long(
    "The value is of the right type, but not one that is possible here. The message says what is, and names the nearest one.",
    {
      wrong: "- delay: 1.5 days",
      right: "- delay: 36 hours"
    }
  ),
  "duplicate-name": long(`
    Two sequences of one account have the same \`name\`. Names are what people in Klaviyo know flows by, and what a lost
    ledger is rebuilt from, so each is used once. Another account may use it again.
  `),
  "duplicate-id": long(
    "Two steps of a sequence have the same `id`. Ids are what a step is known by when it is edited or moved, and what reports sum by.",
    {
      wrong: "- email: { id: reminder, subject: One, template: a.html }\n- email: { id: reminder, subject: Two, template: b.html }",
      right: "- email: { id: reminder, subject: One, template: a.html }\n- email: { id: second-reminder, subject: Two, template: b.html }"
    }
  ),
  "config-invalid": long(
    `
    sluice.yaml cannot be used as it is; the message says what is wrong. A Klaviyo account may be named by one entry only
    (two would delete each other's flows), directories lie below the root, and a key of Klaviyo never stands in the
    file: \`api_key_env\` is the name of an environment variable.
    `,
    {
      wrong: "accounts:\n  production:\n    api_key_env: pk_0123\u2026",
      right: "accounts:\n  production:\n    api_key_env: KLAVIYO_API_KEY"
    }
  ),
  "variable-undefined": long(
    `
    \`\${name}\` stands for a variable of the account, and this account has none of that name. Where the characters
    themselves are meant, write \`$\${name}\`. Klaviyo's own \`\${{ \u2026 }}\` passes untouched.
    `,
    { right: "# sluice.yaml\naccounts:\n  production:\n    variables: { support: help@oakandiron.test }" }
  ),
  "secret-missing": long(
    `
    A webhook uses \`\${secret:NAME}\`, and the environment has no variable NAME. Sluice puts the value in when it sends
    the step to Klaviyo, and shows and stores it nowhere. Set the variable; in GitHub, pass a repository secret with
    \`env\`.
    `,
    { right: "- uses: ./\n  env:\n    CRM_TOKEN: ${{ secrets.CRM_TOKEN }}" }
  ),
  "template-missing": long(
    "The template file does not exist. Templates are looked for relative to the sequence's own file, with forward slashes; upper and lower case count.",
    {
      wrong: "# flows/welcome/hello.yaml\ntemplate: templates/hello.html",
      right: "# flows/welcome/hello.yaml\ntemplate: ../templates/hello.html"
    }
  ),
  "template-outside": long(`
    The template lies outside the repository, or is a link that leads out of it. Templates are read below the
    repository's root only: whoever may change a sequence could otherwise mail out any file of the machine.
  `),
  "template-unreadable": long(
    "The template cannot be read: no permission, larger than 1 MiB, or not plain text in UTF-8. Images do not go into templates; link to them."
  ),
  "template-syntax": long(
    `
    Klaviyo renders subjects, texts and templates with a language like Django's: \`{{ variables|filter:'x' }}\` and
    \`{% tags %}\`. This text has something that language would stumble over: a tag that is never closed, a block without
    its end, a filter without a name. Klaviyo would refuse the template, skip the message, or send the braces to people.
    `,
    {
      wrong: "{% if first_name %}Hello {{ first_name }}",
      right: "{% if first_name %}Hello {{ first_name }}{% endif %}",
      as: "django"
    }
  ),
  "template-unknown": long(
    `
    The text uses a tag or a filter that Klaviyo's template language does not have: a slip of the keyboard, or a word of
    Liquid, Jinja or another system. Klaviyo cannot render the message, and nobody gets it. The language is Django's with
    Klaviyo's own tags and filters; docs/preview.md lists them. If Klaviyo has learnt a word that Sluice does not know yet,
    say so in \`sluice.yaml\` with \`lint: { template-unknown: warn }\`.
    `,
    {
      wrong: "{% assign name = first_name|defualt:'friend' %}",
      right: "{% with name=first_name|default:'friend' %}{{ name }}{% endwith %}",
      as: "django"
    }
  ),
  "mjml-missing": long(
    "A template ends in `.mjml`, and the package that compiles MJML is not installed. It is optional, because it is larger than all of Sluice.",
    {
      right: "npm install mjml",
      as: "sh"
    }
  ),
  "mjml-invalid": long(
    "The MJML compiler found an error in the template; the message quotes it. Files that other files include are not read (`mj-include`): put the parts into one file."
  )
};

// src/diagnostics/catalog.ts
var entry = (severity, summary) => ({ severity, summary });
var lint = (severity, summary) => ({
  ...entry(severity, summary),
  isLint: true
});
var entries = {
  // the six problems a person meets first
  "trigger-incompatible": entry("error", "The trigger has no equivalent in Klaviyo."),
  "klaviyo-not-connected": entry("error", "There is no working connection to Klaviyo."),
  "metric-not-found": entry("error", "The account has no metric of this name."),
  "no-email-content": entry("error", "An email has no content, or the sequence does nothing."),
  "push-failed": entry("error", "Klaviyo did not take a change."),
  "status-mismatch": entry("warning", "What Klaviyo sends is not what the status says."),
  "step-skipped": entry("warning", "The step has no equivalent in Klaviyo and is left out."),
  "flow-not-found": entry("error", "A condition asks about the flow of a sequence that has none."),
  "message-unknown": entry("error", "A condition asks about a message that nobody has had."),
  "flow-cycle": entry("error", "Sequences ask about the flows of each other."),
  "branches-nested": entry("hint", "Branches become nested conditions, as Klaviyo took no multi-branch split."),
  // reading
  "yaml-syntax": entry("error", "The file is not valid YAML."),
  "yaml-too-large": entry("error", "The file is larger than a sequence can be."),
  "file-unreadable": entry("error", "The file cannot be read."),
  "file-ending": entry("error", "The file would be a sequence, but its name does not end in .yaml."),
  "flows-missing": entry("error", "The directory of sequences does not exist."),
  "unknown-key": entry("error", "The key is not part of the format."),
  "missing-key": entry("error", "A required key is missing."),
  "wrong-type": entry("error", "The value is of the wrong type."),
  "invalid-value": entry("error", "The value is not allowed here."),
  "text-cut-off": entry("error", "YAML takes a part of this text for a comment."),
  "text-changed": entry("error", "YAML reads this text as another number."),
  "duplicate-name": entry("error", "Two sequences of one account have the same name."),
  "duplicate-id": entry("error", "Two steps of one sequence have the same id."),
  "config-invalid": entry("error", "sluice.yaml cannot be used."),
  "variable-undefined": entry("error", "The variable is not defined for this account."),
  "secret-missing": entry("error", "The environment variable of a secret is not set."),
  "template-missing": entry("error", "The template file does not exist."),
  "template-outside": entry("error", "The template lies outside the repository."),
  "template-unreadable": entry("error", "The template cannot be used."),
  "template-syntax": lint("error", "The template language of Klaviyo would not accept this."),
  "template-unknown": lint("error", "Klaviyo has no such tag or filter."),
  "mail-foreign-tag": lint("warning", "A placeholder of another system goes out as it stands."),
  "mail-placeholder": lint("warning", "Something was to be replaced before it is sent."),
  "mail-no-unsubscribe": lint("warning", "A marketing mail has no way out."),
  "mail-tag-in-href": lint("warning", "A tag that is a whole link stands as the address of one."),
  "mail-size": lint("warning", "Mail programs cut a mail of this size."),
  "mail-image": lint("warning", "A picture lacks its words, its width or a whole address."),
  "mail-contrast": lint("warning", "Words are hard to read on their background."),
  "mail-language": lint("warning", "The mail does not say its language."),
  "mail-link-text": lint("warning", "The words of a link say nothing."),
  "mail-empty-link": lint("warning", "A link is empty for whom the mail is shown."),
  "mail-support": lint("warning", "Some mail programs do not show this."),
  "mail-subject": lint("hint", "The subject or the preview text could do more."),
  "sms-segments": lint("warning", "The text is sent in several parts."),
  "sms-opt-out": lint("warning", "The first text does not say how to leave."),
  "sms-quiet-hours": lint("warning", "The text may come at night."),
  "event-without-trigger": lint("warning", "The flow has no event whose properties could be shown."),
  "event-property": lint("warning", "The event has no such property."),
  "fixture-invalid": entry("error", "The fixture cannot be used."),
  "mjml-missing": entry("error", "MJML templates need the package mjml."),
  "mjml-invalid": entry("error", "The MJML template does not compile."),
  // meaning
  "unreachable-step": entry("error", "No branch reaches this step."),
  "too-many-actions": entry("error", "The flow would have more than 200 actions."),
  "zero-delay": entry("warning", "The delay is 0 long."),
  "only-joined": entry("warning", "The flow can be held while its branches meet in Klaviyo, and not be made anew."),
  "too-many-cases": entry("error", "A branch has more than 20 cases."),
  "too-many-groups": entry("error", "The condition becomes more than 50 groups."),
  "condition-context": entry("error", "This condition cannot be used here."),
  "not-negatable": entry("error", "Klaviyo cannot express the opposite of this condition."),
  "where-needs-metric": entry("error", "`where` needs a trigger on a metric."),
  "skip-needs-choice": entry("error", "A skipped condition must say which branch stays."),
  "skip-holds-live": entry("error", "The sequence may not be live without this step."),
  "missing-id": entry("warning", "The step has no id."),
  "no-exit": entry("warning", "People who have bought go on getting this sequence."),
  "lets-nobody-in": entry("warning", "The exit condition holds from the start: nobody gets in."),
  "shared-trigger": entry("warning", "Two live sequences take the same people in."),
  "old-customers": entry("warning", "Active on Site fires for old customers too."),
  "webhook-method": entry("warning", "Klaviyo always sends webhooks as POST."),
  "ab-test-manual-start": entry("warning", "An A/B test must be started in Klaviyo."),
  "secret-refused": entry("error", "A webhook may not hold this environment variable."),
  "secret-in-content": entry("error", "A secret may stand only in a webhook."),
  // resolving in the account
  "list-not-found": entry("error", "The account has no list of this name."),
  "segment-not-found": entry("error", "The account has no segment of this name."),
  "ambiguous-name": entry("error", "The account has several of this name."),
  "name-repeats": entry("warning", "The account has got a second one of this name."),
  // identity
  "name-taken": entry("error", "A flow of this name exists and is not ours."),
  "duplicate-flow": entry("error", "More than one flow fits this sequence."),
  "adopt-missing": entry("error", "The flow to adopt does not exist or is archived."),
  "deleted-in-klaviyo": entry("error", "The flow was deleted or archived in Klaviyo."),
  "flow-unread": entry("warning", "The flow cannot be compared and is left alone."),
  "mail-unread": entry("warning", "A mail in Klaviyo cannot be read."),
  "ledger-rebuilt": entry("warning", "The ledger was lost and has been rebuilt."),
  "ledger-unreadable": entry("error", "The ledger cannot be read."),
  "apply-unfinished": entry("warning", "An earlier apply began a change and did not end it."),
  "state-not-saved": entry("error", "What was done could not be recorded."),
  "foreign-ledger": entry("error", "The ledger belongs to another project."),
  "rename-by-hand": entry("warning", "Klaviyo's API cannot rename a flow."),
  "status-lowered": entry("warning", "The status is lowered to what this account allows."),
  "edited-in-klaviyo": entry("warning", "The flow was edited in Klaviyo since the last apply."),
  "drain-leaks": entry("error", "A flow that drains does not behave as it should."),
  "drain-overdue": entry("warning", "A flow that drained is still there."),
  "drain-edited": entry("warning", "A flow that drains was edited in Klaviyo."),
  "drain-found": entry("warning", "A flow that drains was found again."),
  "clock-off": entry("warning", "The clock here is far from Klaviyo's."),
  "templates-leftover": entry("warning", "Library templates of an earlier apply are still there."),
  "report-missing": entry("error", "There is no report yet."),
  "base-unknown": entry("error", "The commit to compare with cannot be read."),
  "sequence-unknown": entry("error", "There is no sequence of this name."),
  "preview-not-written": entry("error", "The review page could not be made."),
  "report-not-written": entry("error", "The report could not be kept."),
  // what nobody meant, where it can be proven
  "branch-never-taken": entry("warning", "Nobody can take this branch."),
  "case-shadowed": entry("warning", "Earlier cases take everybody this case is for."),
  "message-never-sent": entry("warning", "Nobody can get this message."),
  "split-before-delay": entry("warning", "The split asks what happened since entry, at the entry itself."),
  "messages-at-once": entry("warning", "Two messages of one channel go to one person at the same moment."),
  "no-event": entry("warning", "The message uses the event, but the trigger has none."),
  // flow tests
  "test-names-nothing": entry("error", "The test names something the sequence does not have."),
  "test-failed": entry("error", "A flow test fails."),
  "test-unheard": entry("warning", "The test tells of a metric that the sequence does not ask about."),
  "test-fixture": entry("error", "A file that a test takes an event from cannot be used."),
  "outside-window": entry("warning", "Changes wait: no window for them is open."),
  "window-never-opens": entry("warning", "A window for changes never opens."),
  "promotion-never-sends": entry("warning", "Changes come from an account that never sends."),
  "quota-creates": entry("warning", "Few flow creates are left today.")
};
var isLintCode = (code) => "isLint" in entries[code];
var lintCodes = Object.keys(entries).filter(isLintCode);
var longForms = {
  ...first,
  ...reading,
  ...meaning,
  ...people,
  ...account,
  ...mail
};
var catalog = Object.fromEntries(
  Object.entries(entries).map(([code, { severity, summary }]) => [
    code,
    { severity, summary, explain: longForms[code] ?? "" }
  ])
);

export {
  long,
  lintCodes,
  catalog
};
