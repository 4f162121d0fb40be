/** What the account holds, whose it is, and what an apply would do to it. */
import { long } from './form.ts';

export const account: Readonly<Record<string, string>> = {
  'list-not-found': long(
    'Names are compared letter by letter, and a segment is not a list. Make the list in Klaviyo, or mend the name; \`sluice doctor\` lists all that the sequences need.',
  ),
  'segment-not-found': long(
    'Names are compared letter by letter, and a list is not a segment. Make the segment in Klaviyo, or mend the name; \`sluice doctor\` lists all that the sequences need.',
  ),
  'ambiguous-name': long(
    'The account has several metrics (or lists, or segments) of this name; the message names them. Sluice does not guess. For a metric, say which integration is meant, or its id where the integration is the same (a second "Active on Site" of the API, say); rename a list or segment in Klaviyo.',
    {
      right: 'trigger:\n  type: metric\n  metric: { name: Placed Order, integration: Shopify } # or { id: AbC123 }',
    },
  ),
  'name-repeats': long(
    'When the flow was last applied, one metric (or list, or segment) had this name; now several have. The flow stays on the one it has, and nothing about it changes. Write which one is meant, so that a new flow of this sequence would be on it too: of a metric the integration, or the id. Rename lists and segments in Klaviyo.',
    { right: 'trigger:\n  type: metric\n  metric: { id: AbC123 }' },
  ),
  'name-taken': long(
    `
    A flow of this name is in the account, and Sluice did not make it. What is not ours is never changed, so the
    sequence waits. Take the flow over with \`adopt\` (\`sluice import\` writes a file that fits it exactly), or give the
    sequence another name.
    `,
    { right: 'name: Cart recovery\nadopt: Xy12Zz        # the id in the address bar of the flow in Klaviyo' },
  ),
  'duplicate-flow': long(`
    More than one flow in the account fits this sequence: usually a clone made in Klaviyo, which carries our tag and
    names as well. Sluice cannot know which one is meant, and writes to neither. Rename or delete the clone, or write
    \`adopt: FLOW_ID\` with the one that is meant.
  `),
  'adopt-missing': long(
    '\`adopt\` names a flow that the account does not have, or that is archived; archived flows cannot be changed by API. Mend the id, restore the flow in Klaviyo, or take \`adopt\` out to have a new flow made.',
  ),
  'deleted-in-klaviyo': long(`
    The ledger knows this sequence's flow, and Klaviyo does not have it any more, or has archived it. Somebody did that,
    so it is not made again silently. \`sluice apply --recreate ADDRESS\` makes a new one; removing the file, or
    \`deploy: false\`, agrees with the deletion.
  `),
  'flow-unread': long(`
    Klaviyo did not answer for this flow, or leaves a part of it blank: it labels objects its API does not know as
    unsupported. What is not seen cannot be compared, so nothing about the flow is changed, also not its status. All
    other flows are planned and applied. The next run looks again. Where it stays so, change the flow in Klaviyo, or take
    the part out that the API does not show.
  `),
  'mail-unread': long(`
    Klaviyo's answer for one template failed although the rest of the flow could be read: one broken mail can answer 500
    for good. The mail is not compared, so an edit of it in Klaviyo goes unseen; everything else is. When the file changes
    that mail, it counts as edited in Klaviyo until you allow it: \`sluice apply --overwrite-drift ADDRESS\`. A flow with
    such a mail is not deleted, since the mail could not be saved first.
  `),
  'ledger-rebuilt': long(`
    The ledger of this account was missing and has been rebuilt from tags and names in Klaviyo. It has no memory of
    what was applied last, so every difference counts as an edit that someone must decide on: \`sluice drift\` shows
    them. Commit \`.sluice/\`, or keep the state on a branch, so that this does not happen again.
  `),
  'apply-unfinished': long(`
    An apply was stopped on its way: its machine died, it was killed, or Klaviyo could not be reached. What it had begun
    stands in the ledger's journal. Every run that writes (\`sluice apply\`, the action, the controller, \`sluice pause
    --now\`) brings it to its end before it plans; \`sluice plan\` and \`sluice status\` write nothing, so they only tell.
    Where a journal cannot be ended, its own sequence waits and the message says why; all others go on.
  `),
  'state-not-saved': long(`
    The change is in Klaviyo, and the ledger could not be written: the disk, the Git remote or GitHub refused. The run
    counts as failed. Mend what the message names (the key's right to push, the space on the disk) and run apply again: it
    learns from Klaviyo what the ledger lacks, and changes nothing twice.
  `),
  'ledger-unreadable': long(`
    The ledger exists but cannot be read: it is not valid JSON, or of a newer version of Sluice. Writing without it could
    make flows twice, so nothing is written. Restore it from Git. If it is lost, delete the file: Sluice rebuilds what it
    can and says what it could not.
  `),
  'foreign-ledger': long(
    'The ledger belongs to another \`project\` than sluice.yaml names. Two projects on one account own different flows and must not share a ledger. Mend \`project\`, or give this repository a state of its own.',
  ),
  'rename-by-hand': long(
    "The \`name\` in the file is not the flow's name in Klaviyo. Klaviyo's API cannot rename a flow, and a flow is never replaced for its name alone. Rename it in Klaviyo; until then all else is kept in step.",
  ),
  'status-lowered': long(
    'The sequence asks for a higher status than \`max_status\` of the account allows, so it gets that one. This is how a staging account holds drafts of what is live in production.',
    {
      right: 'accounts:\n  staging:\n    max_status: draft',
    },
  ),
  'edited-in-klaviyo': long(`
    Somebody edited the flow in Klaviyo since the last apply. An apply would overwrite that, so it is refused.
    \`sluice drift\` shows what was edited; \`sluice pull ADDRESS\` writes it into the file; \`sluice apply
    --overwrite-drift ADDRESS\` puts back what the file says.
  `),
  'drain-leaks': long(`
    A flow that gave way to another takes no newcomers and lets the people inside go on to the end. Every such drain is
    watched by the mails it sends, hour by hour. This one either still sends to people who came after the change, or has
    stopped sending to people who were inside before it.

    Message filters keep newcomers out as far as they can: only people who did not trigger the flow since the change get its
    messages. Look at the flow in Klaviyo. \`sluice undo ADDRESS\` goes back to the old flow while it drains,
    \`sluice apply --end-drain ADDRESS\` deletes it now and cancels who is inside. Until a drain has held again in this account,
    each one asks for your word.
  `),
  'drain-overdue': long(`
    A flow gave way to another one, and nobody can be inside any more, yet it was not deleted: no apply has run since, it was
    edited in Klaviyo, or it did not behave and waits for a person. Newcomers who triggered it stand behind its first delay,
    which was made 60 days longer than anybody can be inside. When that is over they come out and get its mails, though the
    new flow has served them.

    \`sluice apply\` saves and deletes it, unless it was edited or did not behave: then \`sluice apply --end-drain ADDRESS\` does.
    It is told from 30 days before on: by \`plan\`, \`status\` and \`drift\` (exit code 1), by the scheduled action and the
    controller (an issue, and \`sluice_drain_leaks\`).
  `),
  'drain-edited': long(`
    Somebody changed a flow in Klaviyo that drains: a status, the delay that keeps newcomers out, a filter. It is told and
    never overwritten, and the flow is not deleted by itself any more, since people may be inside. Put it back in Klaviyo, or
    end the drain with \`sluice apply --end-drain ADDRESS\`, which saves the flow and deletes it.
  `),
  'drain-found': long(`
    The ledger was lost, and a flow bears the tag \`sluice:draining\`: it gave way to another one and lets people inside go
    on. Its delays tell how long that can take; it is deleted after that. What it was before is not known any more, so
    \`sluice undo\` cannot bring it back.
  `),
  'clock-off': long(`
    A flow that drains is deleted when nobody can be inside any more, by Klaviyo's clock (the \`Date\` of its answers) and by
    the clock here, whichever is later. The two are more than five minutes apart. Nothing is lost by it, but schedules and
    the lead of controllers go by the clock here: set it right.
  `),
  'templates-leftover': long(
    'Library templates that Sluice made for an earlier apply are still in the account. They are needed for a moment only: Klaviyo copies them into its messages. The next apply removes them. An account holds 1,000 templates at most.',
  ),
  'report-missing': long(`
    \`sluice dashboard\` draws what \`sluice report\` has stored under \`reports/\`, and asks Klaviyo nothing. Run
    \`sluice report\` first, or fetch the branch that holds the reports where \`reports.branch\` names one.
  `),
  'base-unknown': long(`
    \`sluice preview --base REF\` lays the files of a commit out beside those at hand and shows before and after. REF is what
    \`git rev-parse\` understands: a branch, a tag, a hash, \`origin/main\`. A shallow clone, as \`actions/checkout\` makes it,
    lacks earlier commits: fetch the one that is named, or check out with \`fetch-depth: 0\`.
  `),
  'sequence-unknown': long(`
    A sequence is named by its address: the path of its file under \`flows/\` without \`.yaml\`, such as \`welcome/vip\`. The path
    of the file itself is understood too.
  `),
  'preview-not-written': long(`
    The review page is one file, \`index.html\`, in the folder that \`--out\` names (\`sluice-preview\` when nobody says). Name a
    folder that can be written to. With \`--serve\`, name a port that nothing else listens on.
  `),
  'report-not-written': long(`
    Figures were read, or could not be, and the reports in the repository stay as they were. No figure is lost by it:
    every sync reads the last 60 days again. Where the branch is protected, give the reports one of their own with
    \`reports.branch\` in sluice.yaml. Where a stored file was edited by hand and cannot be read, restore it from Git.
  `),
  'outside-window': long(`
    \`policy.windows\` in sluice.yaml says when changes may be applied, and now is not such a time. Nothing is changed but
    a status that is lowered; what was merged is applied when the window opens, by the controller or by the scheduled run of
    the action. A deny window is stronger than any allow window; where there are allow windows, one must be open.

    If it cannot wait: \`sluice apply --override-window\`, or the label \`sluice:override-window\` on the pull request.
  `),
  'window-never-opens': long(`
    \`policy.windows\` in sluice.yaml says when changes may be applied. A window whose last day is over, or whose cron
    expression names a day that does not come (\`0 0 30 2 *\`), never opens. Where no window opens within a year, nothing
    but a lowered status is applied at all, and what is merged waits without end.
  `),
  'promotion-never-sends': long(`
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
  'quota-creates': long(
    'Klaviyo lets an account create 100 flows a day, and few are left. Changes in place need none. What does not fit waits for tomorrow; \`--only ADDRESS\` chooses.',
  ),
};
