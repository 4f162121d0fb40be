import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-IL55XNBZ.js";
import {
  wrap
} from "./chunk-IM2OHN7X.js";
import {
  catalog,
  long
} from "./chunk-KTYA5NCS.js";
import "./chunk-5XWL5JNG.js";

// src/diagnostics/long/refusals.ts
var entry = (summary, ...form) => ({
  summary,
  explain: long(...form)
});
var refusals = {
  "destroys-run-flow": entry(
    "People in a flow that has run would be cancelled or let go.",
    `
    The flow has been live or manual (or nobody knows), so people may be waiting in it. A replace or a delete cancels all
    of them, and a delete erases the flow's analytics; in a flow whose messages are all draft, people skip their delays and
    leave. None of it can be undone, so each such flow needs your word.

    At a desk: \`sluice apply --allow ADDRESS\`. On a pull request: the label \`sluice:allow-replace\` (for a draft too) or
    \`sluice:allow-delete\`, set after the comment showed this plan. If the pull request is merged already, set the label on
    it now and run the failed job again.

    Often there is a gentler way: an edit that stays in place (subject, content, delay, condition), \`status: manual\`
    instead of draft, or \`policy: { on_removed: retire }\` instead of a delete.
    `
  ),
  "drain-unproven": entry(
    "The first drain in an account asks for your word.",
    `
    The change needs another flow in the place of this one. Nobody is cancelled: the new flow takes the newcomers, the old one
    is closed to them and lets the people inside go on to the end. Klaviyo's help says that a changed delay only concerns
    people who reach it later; whether the API does the same in your account is seen only by doing it. So the first drain
    asks: \`sluice apply --allow ADDRESS\`, or the label \`sluice:allow-replace\` on the pull request.

    The drain is watched by the mails the old flow sends. Once one has held, none asks any more. One that did not hold makes
    each of them ask again.
    `
  ),
  "drain-chain": entry(
    "Two earlier versions of the sequence still drain.",
    `
    A sequence has three flows at most: the one that takes newcomers, and two that let people inside go on. Apply the change
    when the first of them is done; the plan says when. \`sluice apply --end-drain ADDRESS\` ends them now, and cancels who is
    still inside.
    `
  ),
  undone: entry(
    "The file says what sluice undo took back.",
    `
    \`sluice undo\` brought the old flow back while it drained. The file still says what was taken back, so an apply would make
    the same change again. Revert it in Git, change it, or allow it with \`sluice apply --allow ADDRESS\`.

    Once it is reverted, a later apply makes the old flow anew, the same, and lets it drain. Who came in while the other version
    was up was served by that one and stands in the old flow behind a long delay; nobody is to come out from there.
    `
  ),
  "not-approved": entry(
    "A change that cancels people is not as it was approved.",
    `
    A plan was approved, but it did not show this change as it is now: the files, the flow in Klaviyo or what is known of
    it changed in between. Only what somebody saw is destroyed. Look at the new plan and approve it (on a pull request,
    take the label off and set it again once the comment is up to date), or run \`sluice apply --allow ADDRESS\` by hand.
    `
  ),
  "too-many-destructive": entry(
    "More changes would cancel people than the policy allows at once.",
    `
    One apply may hold only so many replaces, deletes and drafts of flows that have run. Many at once are usually an
    accident: a folder that moved, a wrong branch. If all of them are meant, apply them in parts with \`--only ADDRESS\`, or
    raise the policy:
    `,
    { right: "policy:\n  max_destructive: { count: 3, percent: 30 } # the percentage counts from ten flows up" }
  ),
  "nothing-desired": entry(
    "No sequence is left, and flows would go.",
    `
    There is no sequence at all, though flows were applied from here. An empty folder is more often a wrong directory
    (\`--root\`, \`flows:\` in sluice.yaml) or a failed checkout than a wish, so nothing is deleted for it. If it is meant, put
    the files back with \`deploy: false\`, or delete the flows in Klaviyo.
    `
  ),
  "account-mismatch": entry(
    "The key belongs to another account than sluice.yaml says.",
    `
    \`account_id\` in sluice.yaml says which account these sequences are for, and the key opens another one. Use the key of
    that account, or mend \`account_id\`: it is the six letters and digits in Klaviyo under Settings, and \`sluice doctor\`
    prints it.
    `
  ),
  "no-project": entry(
    "sluice.yaml names no project.",
    `
    The project is the scope of what Sluice owns: flows are tagged \`sluice:<project>\`, and only those are ever changed.
    Without it nothing says which flows are ours. \`sluice init\` writes it; choose it once and keep it.
    `,
    { right: "project: oak-and-iron" }
  ),
  "has-errors": entry(
    "A file has an error.",
    `
    Nothing is applied while any file of the account has an error: a sequence that cannot be read looks like one that was
    removed. \`sluice validate\` shows every error with its line.
    `
  ),
  "blocked-changes": entry(
    "A sequence cannot be planned.",
    `
    The plan says for each such sequence what it needs: a list or metric that the account lacks, a flow of the same name
    that is not ours, a flow that was deleted in Klaviyo. Nothing else is applied until then; \`sluice apply --only ADDRESS\`
    applies the sequences you name.
    `
  ),
  superseded: entry(
    "The account was applied from a later commit.",
    `
    What is in Klaviyo comes from a commit that is newer than this one; often an old job was run again. Applying it would
    take the newer changes back. To go back on purpose, revert in Git: the revert is the newest commit then.
    `
  ),
  diverged: entry(
    "The account was applied from another history.",
    `
    What is in Klaviyo comes from a commit that is not in the history of this one: another branch, or a history that was
    rewritten. Merge or rebase onto it, so that nothing of it is lost. If this history is the right one, say so with
    \`sluice apply --allow-rollback\`.
    `
  ),
  "create-quota": entry(
    "More flows are to be made than Klaviyo takes today.",
    `
    Klaviyo takes 100 new flows in 24 hours for each account, and a replace makes a new flow too. Nothing is begun that
    could not be finished. Apply a part now with \`--only ADDRESS\`, and the rest tomorrow.
    `
  ),
  "stale-plan": entry(
    "The plan no longer fits.",
    `
    The plan file was made for another account, or something it was made from has changed since: a file, a flow in Klaviyo,
    or what was applied last. Make it again with \`sluice plan --out FILE\` and look at it again.
    `
  ),
  "approvals-missing": entry(
    "Fewer people approved it than the policy asks for.",
    `
    \`policy.approvals\` in sluice.yaml says how many approving reviews a kind of change needs, and whose count. A review
    counts for the commit it was given for: after a push it must be given anew. The author's own, a bot's, a dismissed one
    and one of somebody who may not write do not count. The action asks GitHub; from the command line and by the controller
    nothing of such a change is applied.
    `
  ),
  "not-promoted": entry(
    "It does not stand applied in the account it is to come from.",
    `
    \`promote_from\` of this account in sluice.yaml names the account from which changes go over. A flow is made or changed
    here only if the same content stands applied there, for as long as \`after\` says, and none of its alerts is on. What
    its next apply brings there only waits; this is told where nothing would bring it: the files of the two accounts
    differ, or the last apply there failed. \`sluice promote\` shows how each sequence stands.

    Compared are the files with the variables and metrics of the first account, so write as a variable what is to differ.
    If it cannot wait: \`sluice apply --hotfix ADDRESS\`, or the label \`sluice:hotfix\` on the pull request, set after the
    plan was shown by somebody who may write. The record of the account says that it was one.
    `
  ),
  "lease-held": entry(
    "Another run is applying to this account.",
    `
    Two applies at the same time could make a flow twice, so the second stops: run it again when the first has ended. The
    message names who holds the account and until when. If that run died, its hold ends at the time named, and the next
    apply takes over and finishes what it had begun. Where no clock tells when (docs/safety.md), an apply waits up to eight
    minutes to see whether the other lives.
    `
  ),
  "tests-fail": entry(
    "A flow test of a changed sequence fails.",
    `
    With \`policy: { require_tests: true }\` in sluice.yaml, or the action's \`require-tests\`, nothing is applied while a test
    of a sequence that the plan changes fails or cannot be read. \`sluice test ADDRESS --explain\` shows what came and why;
    mend the sequence, or the test.
    `
  )
};

// src/diagnostics/explain.ts
var all = new Map([
  ...Object.entries(catalog).map(([code, { severity, summary, explain: text }]) => [
    code,
    { kind: severity, summary, explain: text }
  ]),
  ...Object.entries(refusals).map(([code, each]) => [code, { kind: "refusal", ...each }])
]);
function explain(code, columns = 80) {
  const wanted = code.trim().toLowerCase();
  const known = all.get(wanted);
  if (known === void 0) {
    const meant = nearest(wanted, all.keys());
    const more = meant === void 0 ? `

Codes:
${[...all.keys()].map((each) => `  ${each}
`).join("")}` : ` Did you mean ${meant}?
`;
    return { ok: false, text: `There is no code "${code}".${more}` };
  }
  const { kind, summary, explain: text } = known;
  return { ok: true, text: `${wanted} (${kind})

${asText(`${summary}

${text}`, columns)}
` };
}
function asText(markdown, columns) {
  const parts = markdown.split(/^```.*\n([\s\S]*?)^```$/m);
  return parts.map(
    (part, index) => index % 2 === 1 ? part.trimEnd().replace(/^(?=.)/gm, "    ") : part.trim().split(/\n{2,}/).map((paragraph) => wrap(paragraph.replaceAll("\n", " "), Math.min(columns, 100)).join("\n")).join("\n\n")
  ).filter((part) => part !== "").join("\n\n");
}
function diagnosticsPage() {
  const list = [...all].map(([code, { kind, summary }]) => `| [\`${code}\`](#${code}) | ${kind} | ${summary} |`);
  const sections = [...all].map(
    ([code, { kind, summary, explain: text }]) => `## ${code}

**${summary}** (${kind})

${text}`
  );
  return [
    "# Diagnostics",
    "<!-- Generated from src/diagnostics by npm run generate. -->",
    "Every problem Sluice can tell, and everything an apply refuses, by its code. `sluice explain CODE` prints the same.",
    ["| code | | |", "|---|---|---|", ...list].join("\n"),
    ...sections,
    ""
  ].join("\n\n").replace(/\n+$/, "\n");
}
export {
  diagnosticsPage,
  explain
};
