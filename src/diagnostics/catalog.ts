/**
 * Every code Sluice can say, once: its severity, its one-line summary and the long form that `sluice explain CODE` and
 * docs/diagnostics.md show.
 */
import type { Severity } from './diagnostic.ts';
import { account } from './long/account.ts';
import { first } from './long/first.ts';
import { mail } from './long/mail.ts';
import { meaning } from './long/meaning.ts';
import { people } from './long/people.ts';
import { reading } from './long/reading.ts';

export interface CatalogEntry {
  readonly severity: Severity;
  readonly summary: string;
  /** Markdown: what it means, why it matters, how to mend it, an example. */
  readonly explain: string;
}

type Entry = Omit<CatalogEntry, 'explain'>;
const entry = (severity: Severity, summary: string): Entry => ({ severity, summary });
/** Of a lint: sluice.yaml may turn it off, down or up under `lint:`. */
const lint = (severity: Severity, summary: string): Entry & { readonly isLint: true } => ({
  ...entry(severity, summary),
  isLint: true,
});

/** The long forms stand in long/, by code. */
const entries = {
  // the six problems a person meets first
  'trigger-incompatible': entry('error', 'The trigger has no equivalent in Klaviyo.'),
  'klaviyo-not-connected': entry('error', 'There is no working connection to Klaviyo.'),
  'metric-not-found': entry('error', 'The account has no metric of this name.'),
  'no-email-content': entry('error', 'An email has no content, or the sequence does nothing.'),
  'push-failed': entry('error', 'Klaviyo did not take a change.'),
  'status-mismatch': entry('warning', 'What Klaviyo sends is not what the status says.'),
  'step-skipped': entry('warning', 'The step has no equivalent in Klaviyo and is left out.'),
  'flow-not-found': entry('error', 'A condition asks about the flow of a sequence that has none.'),
  'message-unknown': entry('error', 'A condition asks about a message that nobody has had.'),
  'flow-cycle': entry('error', 'Sequences ask about the flows of each other.'),
  'branches-nested': entry('hint', 'Branches become nested conditions, as Klaviyo took no multi-branch split.'),
  // reading
  'yaml-syntax': entry('error', 'The file is not valid YAML.'),
  'yaml-too-large': entry('error', 'The file is larger than a sequence can be.'),
  'file-unreadable': entry('error', 'The file cannot be read.'),
  'file-ending': entry('error', 'The file would be a sequence, but its name does not end in .yaml.'),
  'flows-missing': entry('error', 'The directory of sequences does not exist.'),
  'unknown-key': entry('error', 'The key is not part of the format.'),
  'missing-key': entry('error', 'A required key is missing.'),
  'wrong-type': entry('error', 'The value is of the wrong type.'),
  'invalid-value': entry('error', 'The value is not allowed here.'),
  'text-cut-off': entry('error', 'YAML takes a part of this text for a comment.'),
  'text-changed': entry('error', 'YAML reads this text as another number.'),
  'duplicate-name': entry('error', 'Two sequences of one account have the same name.'),
  'duplicate-id': entry('error', 'Two steps of one sequence have the same id.'),
  'config-invalid': entry('error', 'sluice.yaml cannot be used.'),
  'variable-undefined': entry('error', 'The variable is not defined for this account.'),
  'secret-missing': entry('error', 'The environment variable of a secret is not set.'),
  'template-missing': entry('error', 'The template file does not exist.'),
  'template-outside': entry('error', 'The template lies outside the repository.'),
  'template-unreadable': entry('error', 'The template cannot be used.'),
  'template-syntax': lint('error', 'The template language of Klaviyo would not accept this.'),
  'template-unknown': lint('error', 'Klaviyo has no such tag or filter.'),
  'mail-foreign-tag': lint('warning', 'A placeholder of another system goes out as it stands.'),
  'mail-placeholder': lint('warning', 'Something was to be replaced before it is sent.'),
  'mail-no-unsubscribe': lint('warning', 'A marketing mail has no way out.'),
  'mail-tag-in-href': lint('warning', 'A tag that is a whole link stands as the address of one.'),
  'mail-size': lint('warning', 'Mail programs cut a mail of this size.'),
  'mail-image': lint('warning', 'A picture lacks its words, its width or a whole address.'),
  'mail-contrast': lint('warning', 'Words are hard to read on their background.'),
  'mail-language': lint('warning', 'The mail does not say its language.'),
  'mail-link-text': lint('warning', 'The words of a link say nothing.'),
  'mail-empty-link': lint('warning', 'A link is empty for whom the mail is shown.'),
  'mail-support': lint('warning', 'Some mail programs do not show this.'),
  'mail-subject': lint('hint', 'The subject or the preview text could do more.'),
  'sms-segments': lint('warning', 'The text is sent in several parts.'),
  'sms-opt-out': lint('warning', 'The first text does not say how to leave.'),
  'sms-quiet-hours': lint('warning', 'The text may come at night.'),
  'event-without-trigger': lint('warning', 'The flow has no event whose properties could be shown.'),
  'event-property': lint('warning', 'The event has no such property.'),
  'fixture-invalid': entry('error', 'The fixture cannot be used.'),
  'mjml-missing': entry('error', 'MJML templates need the package mjml.'),
  'mjml-invalid': entry('error', 'The MJML template does not compile.'),
  // meaning
  'unreachable-step': entry('error', 'No branch reaches this step.'),
  'too-many-actions': entry('error', 'The flow would have more than 200 actions.'),
  'zero-delay': entry('warning', 'The delay is 0 long.'),
  'only-joined': entry('warning', 'The flow can be held while its branches meet in Klaviyo, and not be made anew.'),
  'too-many-cases': entry('error', 'A branch has more than 20 cases.'),
  'too-many-groups': entry('error', 'The condition becomes more than 50 groups.'),
  'condition-context': entry('error', 'This condition cannot be used here.'),
  'not-negatable': entry('error', 'Klaviyo cannot express the opposite of this condition.'),
  'where-needs-metric': entry('error', '`where` needs a trigger on a metric.'),
  'skip-needs-choice': entry('error', 'A skipped condition must say which branch stays.'),
  'skip-holds-live': entry('error', 'The sequence may not be live without this step.'),
  'missing-id': entry('warning', 'The step has no id.'),
  'no-exit': entry('warning', 'People who have bought go on getting this sequence.'),
  'lets-nobody-in': entry('warning', 'The exit condition holds from the start: nobody gets in.'),
  'shared-trigger': entry('warning', 'Two live sequences take the same people in.'),
  'old-customers': entry('warning', 'Active on Site fires for old customers too.'),
  'webhook-method': entry('warning', 'Klaviyo always sends webhooks as POST.'),
  'ab-test-manual-start': entry('warning', 'An A/B test must be started in Klaviyo.'),
  'secret-refused': entry('error', 'A webhook may not hold this environment variable.'),
  'secret-in-content': entry('error', 'A secret may stand only in a webhook.'),
  // resolving in the account
  'list-not-found': entry('error', 'The account has no list of this name.'),
  'segment-not-found': entry('error', 'The account has no segment of this name.'),
  'ambiguous-name': entry('error', 'The account has several of this name.'),
  'name-repeats': entry('warning', 'The account has got a second one of this name.'),
  // identity
  'name-taken': entry('error', 'A flow of this name exists and is not ours.'),
  'duplicate-flow': entry('error', 'More than one flow fits this sequence.'),
  'adopt-missing': entry('error', 'The flow to adopt does not exist or is archived.'),
  'deleted-in-klaviyo': entry('error', 'The flow was deleted or archived in Klaviyo.'),
  'flow-unread': entry('warning', 'The flow cannot be compared and is left alone.'),
  'mail-unread': entry('warning', 'A mail in Klaviyo cannot be read.'),
  'ledger-rebuilt': entry('warning', 'The ledger was lost and has been rebuilt.'),
  'ledger-unreadable': entry('error', 'The ledger cannot be read.'),
  'apply-unfinished': entry('warning', 'An earlier apply began a change and did not end it.'),
  'state-not-saved': entry('error', 'What was done could not be recorded.'),
  'foreign-ledger': entry('error', 'The ledger belongs to another project.'),
  'rename-by-hand': entry('warning', "Klaviyo's API cannot rename a flow."),
  'status-lowered': entry('warning', 'The status is lowered to what this account allows.'),
  'edited-in-klaviyo': entry('warning', 'The flow was edited in Klaviyo since the last apply.'),
  'drain-leaks': entry('error', 'A flow that drains does not behave as it should.'),
  'drain-overdue': entry('warning', 'A flow that drained is still there.'),
  'drain-edited': entry('warning', 'A flow that drains was edited in Klaviyo.'),
  'drain-found': entry('warning', 'A flow that drains was found again.'),
  'clock-off': entry('warning', "The clock here is far from Klaviyo's."),
  'templates-leftover': entry('warning', 'Library templates of an earlier apply are still there.'),
  'report-missing': entry('error', 'There is no report yet.'),
  'base-unknown': entry('error', 'The commit to compare with cannot be read.'),
  'sequence-unknown': entry('error', 'There is no sequence of this name.'),
  'preview-not-written': entry('error', 'The review page could not be made.'),
  'report-not-written': entry('error', 'The report could not be kept.'),
  // what nobody meant, where it can be proven
  'branch-never-taken': entry('warning', 'Nobody can take this branch.'),
  'case-shadowed': entry('warning', 'Earlier cases take everybody this case is for.'),
  'message-never-sent': entry('warning', 'Nobody can get this message.'),
  'split-before-delay': entry('warning', 'The split asks what happened since entry, at the entry itself.'),
  'messages-at-once': entry('warning', 'Two messages of one channel go to one person at the same moment.'),
  'no-event': entry('warning', 'The message uses the event, but the trigger has none.'),
  // flow tests
  'test-names-nothing': entry('error', 'The test names something the sequence does not have.'),
  'test-failed': entry('error', 'A flow test fails.'),
  'test-unheard': entry('warning', 'The test tells of a metric that the sequence does not ask about.'),
  'test-fixture': entry('error', 'A file that a test takes an event from cannot be used.'),
  'outside-window': entry('warning', 'Changes wait: no window for them is open.'),
  'window-never-opens': entry('warning', 'A window for changes never opens.'),
  'promotion-never-sends': entry('warning', 'Changes come from an account that never sends.'),
  'quota-creates': entry('warning', 'Few flow creates are left today.'),
} as const satisfies Record<string, Entry>;

export type DiagnosticCode = keyof typeof entries;

/** Codes of lints, in the order of the list. */
export type LintCode = {
  [K in DiagnosticCode]: (typeof entries)[K] extends { readonly isLint: true } ? K : never;
}[DiagnosticCode];
const isLintCode = (code: DiagnosticCode): code is LintCode => 'isLint' in entries[code];
export const lintCodes = (Object.keys(entries) as DiagnosticCode[]).filter(isLintCode);

const longForms: Readonly<Record<string, string>> = {
  ...first,
  ...reading,
  ...meaning,
  ...people,
  ...account,
  ...mail,
};

export const catalog = Object.fromEntries(
  Object.entries<Entry>(entries).map(([code, { severity, summary }]) => [
    code,
    { severity, summary, explain: longForms[code] ?? '' },
  ]),
) as Readonly<Record<DiagnosticCode, CatalogEntry>>;
