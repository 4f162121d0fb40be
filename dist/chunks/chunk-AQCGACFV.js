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
    "The account has several metrics (or lists, or segments) of this name; the message names them. Sluice does not guess. For a metric, say which integration is meant; rename a list or segment in Klaviyo.",
    {
      right: "trigger:\n  type: metric\n  metric: { name: Placed Order, integration: Shopify }"
    }
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
  "ledger-rebuilt": long(`
    The ledger of this account was missing and has been rebuilt from tags and names in Klaviyo. It has no memory of
    what was applied last, so every difference counts as an edit that someone must decide on: \`sluice drift\` shows
    them. Commit \`.sluice/\`, or keep the state on a branch, so that this does not happen again.
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
  "templates-leftover": long(
    "Library templates that Sluice made for an earlier apply are still in the account. They are needed for a moment only: Klaviyo copies them into its messages. The next apply removes them. An account holds 1,000 templates at most."
  ),
  "report-missing": long(`
    \`sluice dashboard\` draws what \`sluice report\` has stored under \`reports/\`, and asks Klaviyo nothing. Run
    \`sluice report\` first, or fetch the branch that holds the reports where \`reports.branch\` names one.
  `),
  "report-not-written": long(`
    Figures were read, or could not be, and the reports in the repository stay as they were. No figure is lost by it:
    every sync reads the last 60 days again. Where the branch is protected, give the reports one of their own with
    \`reports.branch\` in sluice.yaml. Where a stored file was edited by hand and cannot be read, restore it from Git.
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
    A sequence needs at least one email with a subject and content; a flow without one sends nothing anybody would see.
    It also stands where a message has no content, or its template file is empty.

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

// src/diagnostics/long/meaning.ts
var meaning = {
  "unreachable-step": long(
    "Everybody has left the flow before this step: it stands behind an `exit`, or behind a split all of whose branches exit.",
    {
      wrong: "- exit\n- email: { id: last-call, subject: Last chance, template: last.html }",
      right: "- email: { id: last-call, subject: Last chance, template: last.html }\n- exit"
    }
  ),
  "too-many-actions": long(`
    Klaviyo's branches never meet again. What follows a condition is repeated in each branch that goes on, so each
    condition on the trunk doubles what comes after it. The flow would have more than 200 actions, which nobody can read
    in Klaviyo. End branches with \`exit\`, move conditions towards the end, put a message's condition into its own
    \`only_if\` instead of a split, or make two sequences of it.
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
  "secret-in-content": long(
    "`${secret:NAME}` stands in something people get to see, or that Klaviyo shows to everybody with access. Secrets may stand in `url`, `headers` and `body` of a webhook only.",
    {
      wrong: '- sms: { id: hi, body: "Token ${secret:CRM_TOKEN}" }',
      right: '- webhook: { id: crm, url: https://hooks.oakandiron.test/x, headers: { X-Token: "${secret:CRM_TOKEN}" } }'
    }
  )
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
    Sequences end in \`.yaml\`. A file that ends in \`.yml\` is not read, and says so here rather than being
    forgotten. Rename it; if it is not a sequence, move it out of the directory.
  `),
  "flows-missing": long(
    `
    The directory of sequences does not exist, or is not a directory. This is an error rather than an empty account:
    otherwise a wrong path would delete every flow.

    It is \`flows/\` beside sluice.yaml, unless the account says otherwise. \`sluice init\` makes one.
    `,
    { right: "accounts:\n  production:\n    flows: marketing/flows/" }
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
    its end, a filter without a name. Klaviyo would refuse the template or send the braces to people.
    `,
    {
      wrong: "{% if first_name %}Hello {{ first_name }}",
      right: "{% if first_name %}Hello {{ first_name }}{% endif %}",
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
var entries = {
  // the six problems a person meets first
  "trigger-incompatible": entry("error", "The trigger has no equivalent in Klaviyo."),
  "klaviyo-not-connected": entry("error", "There is no working connection to Klaviyo."),
  "metric-not-found": entry("error", "The account has no metric of this name."),
  "no-email-content": entry("error", "The sequence has no email with a subject and content."),
  "push-failed": entry("error", "Klaviyo did not take a change."),
  "status-mismatch": entry("warning", "What Klaviyo sends is not what the status says."),
  "step-skipped": entry("warning", "The step has no equivalent in Klaviyo and is left out."),
  // reading
  "yaml-syntax": entry("error", "The file is not valid YAML."),
  "yaml-too-large": entry("error", "The file is larger than a sequence can be."),
  "file-unreadable": entry("error", "The file cannot be read."),
  "file-ending": entry("warning", "The file would be a sequence, but its name ends in .yml."),
  "flows-missing": entry("error", "The directory of sequences does not exist."),
  "unknown-key": entry("error", "The key is not part of the format."),
  "missing-key": entry("error", "A required key is missing."),
  "wrong-type": entry("error", "The value is of the wrong type."),
  "invalid-value": entry("error", "The value is not allowed here."),
  "duplicate-name": entry("error", "Two sequences of one account have the same name."),
  "duplicate-id": entry("error", "Two steps of one sequence have the same id."),
  "config-invalid": entry("error", "sluice.yaml cannot be used."),
  "variable-undefined": entry("error", "The variable is not defined for this account."),
  "secret-missing": entry("error", "The environment variable of a secret is not set."),
  "template-missing": entry("error", "The template file does not exist."),
  "template-outside": entry("error", "The template lies outside the repository."),
  "template-unreadable": entry("error", "The template cannot be used."),
  "template-syntax": entry("warning", "The template language of Klaviyo would not accept this."),
  "mjml-missing": entry("error", "MJML templates need the package mjml."),
  "mjml-invalid": entry("error", "The MJML template does not compile."),
  // meaning
  "unreachable-step": entry("error", "No branch reaches this step."),
  "too-many-actions": entry("error", "The flow would have more than 200 actions."),
  "too-many-groups": entry("error", "The condition becomes more than 50 groups."),
  "condition-context": entry("error", "This condition cannot be used here."),
  "not-negatable": entry("error", "Klaviyo cannot express the opposite of this condition."),
  "where-needs-metric": entry("error", "`where` needs a trigger on a metric."),
  "skip-needs-choice": entry("error", "A skipped condition must say which branch stays."),
  "skip-holds-live": entry("error", "The sequence may not be live without this step."),
  "missing-id": entry("warning", "The step has no id."),
  "no-exit": entry("warning", "People who have bought go on getting this sequence."),
  "lets-nobody-in": entry("warning", "The exit condition holds from the start: nobody gets in."),
  "old-customers": entry("warning", "Active on Site fires for old customers too."),
  "webhook-method": entry("warning", "Klaviyo always sends webhooks as POST."),
  "ab-test-manual-start": entry("warning", "An A/B test must be started in Klaviyo."),
  "secret-in-content": entry("error", "A secret may stand only in a webhook."),
  // resolving in the account
  "list-not-found": entry("error", "The account has no list of this name."),
  "segment-not-found": entry("error", "The account has no segment of this name."),
  "ambiguous-name": entry("error", "The account has several of this name."),
  // identity
  "name-taken": entry("error", "A flow of this name exists and is not ours."),
  "duplicate-flow": entry("error", "More than one flow fits this sequence."),
  "adopt-missing": entry("error", "The flow to adopt does not exist or is archived."),
  "deleted-in-klaviyo": entry("error", "The flow was deleted or archived in Klaviyo."),
  "ledger-rebuilt": entry("warning", "The ledger was lost and has been rebuilt."),
  "ledger-unreadable": entry("error", "The ledger cannot be read."),
  "foreign-ledger": entry("error", "The ledger belongs to another project."),
  "rename-by-hand": entry("warning", "Klaviyo's API cannot rename a flow."),
  "status-lowered": entry("warning", "The status is lowered to what this account allows."),
  "edited-in-klaviyo": entry("warning", "The flow was edited in Klaviyo since the last apply."),
  "templates-leftover": entry("warning", "Library templates of an earlier apply are still there."),
  "report-missing": entry("error", "There is no report yet."),
  "report-not-written": entry("error", "The report could not be kept."),
  "quota-creates": entry("warning", "Few flow creates are left today.")
};
var longForms = { ...first, ...reading, ...meaning, ...account };
var catalog = Object.fromEntries(
  Object.entries(entries).map(([code, each]) => [code, { ...each, explain: longForms[code] ?? "" }])
);

// src/diagnostics/width.ts
var graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
var styled = /\u001b\[[0-9;]*m/g;
var wide = new RegExp("^(?:\\p{Emoji_Presentation}|\\p{Regional_Indicator}|[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\u33ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua000-\\ua4cf\\ua960-\\ua97f\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6]|[\\u{1b000}-\\u{1b2ff}\\u{20000}-\\u{3fffd}])", "u");
var ascii = /^[\x20-\x7e]*$/;
function columnsOf(grapheme) {
  if (wide.test(grapheme) || grapheme.includes("\uFE0F")) return 2;
  return /^[\p{M}\p{Cf}]/u.test(grapheme) ? 0 : 1;
}
function widthOf(text) {
  const bare = text.replace(styled, "");
  if (ascii.test(bare)) return bare.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(bare)) columns += columnsOf(segment);
  return columns;
}
var padEnd = (text, columns) => text + " ".repeat(Math.max(0, columns - widthOf(text)));
function fit(text, columns) {
  if (text.length <= columns && widthOf(text) <= columns) return text;
  let taken = "";
  let left = columns - 1;
  for (const { segment } of graphemes.segment(text)) {
    const need = columnsOf(segment);
    if (need > left) return `${taken}\u2026`;
    taken += segment;
    left -= need;
  }
  return taken;
}
function wrap(text, columns) {
  const room = Math.max(8, columns);
  const lines = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const need = widthOf(word);
      if (line !== "" && used + 1 + need > room) {
        lines.push(line);
        [line, used] = ["", 0];
      }
      const part = line === "" ? word : ` ${word}`;
      if (used + widthOf(part) <= room) {
        line += part;
        used += widthOf(part);
        continue;
      }
      const chunks = cut(word, room);
      lines.push(...chunks.slice(0, -1));
      line = chunks.at(-1) ?? "";
      used = widthOf(line);
    }
    lines.push(line);
  }
  return lines;
}
function wrapParts(parts, between, columns) {
  const lines = [];
  let line = "";
  for (const part of parts) {
    const longer = line === "" ? part : `${line}${between}${part}`;
    if (line !== "" && widthOf(longer) > columns) {
      lines.push(...wrap(line, columns));
      line = part;
    } else line = longer;
  }
  return [...lines, ...wrap(line, columns)];
}
function cut(word, columns) {
  const chunks = [];
  let chunk = "";
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const need = columnsOf(segment);
    if (used + need > columns) {
      chunks.push(chunk);
      [chunk, used] = ["", 0];
    }
    chunk += segment;
    used += need;
  }
  return [...chunks, chunk];
}

// src/diagnostics/nearest.ts
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return Infinity;
    [before, last] = [last, row];
  }
  return last[b.length] ?? Infinity;
}
var plain = (word) => word.toLowerCase().replace(/[\s_-]+/g, "_");
function nearest(word, known) {
  const wanted = plain(word).slice(0, 64);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best;
  for (const candidate of known) {
    const d = distance(wanted, plain(candidate), limit);
    if (d <= limit && (best === void 0 || d < best.distance)) best = { word: candidate, distance: d };
  }
  return best?.word;
}
var didYouMean = (word, known) => {
  const meant = nearest(word, known);
  return meant === void 0 ? "" : ` Did you mean "${meant}"?`;
};

export {
  long,
  catalog,
  widthOf,
  padEnd,
  fit,
  wrap,
  wrapParts,
  nearest,
  didYouMean
};
