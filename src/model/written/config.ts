/** The written form of sluice.yaml. */
import * as z from 'zod';
import { catalog, lintCodes } from '../../diagnostics/catalog.ts';
import { clients } from '../../lint/support.ts';
import { choice, flag, metricName, optionalText, statuses, text } from './parts.ts';

const account = z
  .strictObject({
    api_key_env: optionalText(
      'The name of the environment variable that holds the private API key. Never the key itself.',
    ),
    account_id: optionalText(
      'The id of the Klaviyo account, its public API key: a key of any other account is refused.',
    ),
    flows: optionalText('The directory of its sequences. flows/ when left out.'),
    variables: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .describe('What ${name} stands for in the sequences of this account.'),
    secrets: z
      .array(z.string().min(1))
      .optional()
      .describe('Environment variables whose values webhooks may hold as ${secret:NAME}. None when left out.'),
    branches: choice(
      ['split', 'nested'],
      "What a branch step becomes: Klaviyo's multi-branch split (split, the default), or conditional splits one inside the other (nested), for accounts whose API does not create the former.",
    ),
    metrics: z
      .record(z.string(), metricName)
      .optional()
      .describe(
        'Metrics by trigger type, where the store names them otherwise: cart_abandoned: { name: Started Checkout }.',
      ),
    max_status: choice(
      statuses,
      'A higher status is lowered to this one; draft for a staging account. live when left out.',
    ),
    promote_from: optionalText(
      'The account from which changes of content go over: nothing else is made or changed here but what stands applied there.',
    ),
    after: optionalText('How long it must have stood there: 2 days. At once when left out.'),
  })
  .describe('One Klaviyo account.');

const window = z
  .strictObject({
    allow: optionalText('Its name: changes are made only while a window that allows them is open.'),
    deny: optionalText('Its name: nothing is changed while it is open. A deny is stronger than any allow.'),
    from: optionalText('Its first day or moment: 2026-11-20, or 2026-11-20 18:00.'),
    to: optionalText('Its end: the last day, which is still in it, or a moment.'),
    cron: optionalText('When a window that comes round begins: "0 8 * * 1-5".'),
    for: optionalText('How long such a window lasts: 9 hours.'),
    zone: optionalText('The zone of its times, such as Europe/Berlin. The time zone of the controller when left out.'),
  })
  .describe('When the account may be changed, or may not.');

const percent = (description: string) => z.number().min(0).max(100).describe(description);
const recipients = z.int().min(0).optional().describe('With fewer recipients nothing is said. 100 when left out.');

const alert = z.strictObject({
  drop: choice(['open_rate', 'click_rate', 'conversion_rate'], 'A rate that falls against its own past.'),
  above: choice(['spam_complaint_rate', 'bounce_rate'], 'A rate that is higher than it may be.'),
  percent: percent('By how much it falls, or what it may not exceed.').optional(),
  min_recipients: recipients,
  silent: z.int().min(1).optional().describe('A live flow that has sent nothing for so many days.'),
});

const accounts = z.record(z.string(), account);

export const config = z.strictObject({
  project: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(40)
    .optional()
    .describe('The scope of ownership, in lower-case words joined by hyphens; required for everything that writes.'),
  state: z
    .union([
      z.enum(['directory', 'branch']),
      z.strictObject({ branch: text('The branch. sluice-state is the usual one.') }),
    ])
    .optional()
    .describe(
      'Where the ledger is kept: in .sluice/ of the work tree (directory, the default) or on a branch: branch, or { branch: NAME }.',
    ),
  branch: optionalText('The branch the ledger is kept on, with state: branch. sluice-state when left out.'),
  accounts: accounts.optional().describe('The Klaviyo accounts, by names of yours.'),
  policy: z
    .strictObject({
      on_removed: choice(
        ['delete', 'retire', 'keep'],
        'What becomes of the flow of a removed file: delete (the default), retire (set to draft and keep) or keep.',
      ),
      max_destructive: z
        .strictObject({
          count: z.int().min(0).optional().describe('So many at most. 3 when left out.'),
          percent: percent(
            'So many of a hundred owned flows at most, from 10 owned flows on. 30 when left out.',
          ).optional(),
        })
        .optional()
        .describe('An apply with more deletes and replaces than this is refused.'),
      windows: z
        .array(window)
        .optional()
        .describe(
          'When changes may be applied. Outside, an apply changes nothing but a status that is lowered; what was merged waits.',
        ),
      require_tests: flag(
        'true: nothing is applied while a flow test of a changed sequence fails. false when left out.',
      ),
      replace: choice(
        ['drain', 'cut'],
        'How a flow gives way to another in its place: drain (people inside go on to the end of the old one; the default where it can be) or cut (they are cancelled). A sequence may say so itself.',
      ),
      approvals: z
        .strictObject({
          create: z.int().min(0).optional().describe('A new flow.'),
          update: z.int().min(0).optional().describe('Steps changed in place.'),
          replace: z.int().min(0).optional().describe('A new flow in the place of the old one.'),
          delete: z.int().min(0).optional().describe('A flow that goes.'),
          live: z.int().min(0).optional().describe('Whatever lets a flow send.'),
          from: z
            .array(z.string().regex(/^@?[\w-]+(\/[\w.-]+)?$/))
            .optional()
            .describe('Whose approvals count: logins and teams ("@org/team"). Everybody who may write, when left out.'),
        })
        .optional()
        .describe('How many approving reviews of the pull request a change needs. The author counts for none.'),
      skipped_steps: choice(['warn', 'error'], 'Whether a skipped step is a warning (the default) or an error.'),
    })
    .optional()
    .describe('What an apply may do.'),
  reports: z
    .strictObject({
      schedule: optionalText(
        'When figures are fetched: a cron expression, in UTC or in the time zone of the controller. Every six hours when left out.',
      ),
      conversion_metric: metricName
        .optional()
        .describe('The metric that counts as a conversion, or { name, integration }. Placed Order when left out.'),
      directory: optionalText('Where reports are written. reports/ when left out.'),
      branch: z.string().optional().describe('The branch reports are committed to; "" commits beside the flows.'),
    })
    .optional()
    .describe('Performance reports.'),
  alerts: z
    .array(alert)
    .optional()
    .describe(
      'When to raise an alert: { drop: open_rate, percent: 30 }, { above: bounce_rate, percent: 2 }, { silent: 7 }.',
    ),
  lint: z
    .strictObject({
      clients: z
        .array(z.enum(clients))
        .min(1)
        .optional()
        .describe('The mail programs whose limits are told. Gmail, Outlook and Apple Mail when left out.'),
      ...Object.fromEntries(lintCodes.map((code) => [code, choice(['off', 'warn', 'error'], catalog[code].summary)])),
    })
    .optional()
    .describe('How severe each lint of mails and texts is; docs/preview.md lists them.'),
  controller: z
    .strictObject({
      reconcile: flag('Whether the controller applies the branch by itself. false when left out.'),
      reconcile_schedule: optionalText(
        'When it looks whether there is something to apply: a cron expression. Every five minutes when left out.',
      ),
      drift_schedule: optionalText(
        'When it looks for drift: a cron expression. 03:00, 09:00, 15:00 and 21:00 when left out.',
      ),
      time_zone: optionalText('The zone of its schedules, such as Europe/Berlin. UTC when left out.'),
      jitter: z
        .int()
        .min(0)
        .max(3600)
        .optional()
        .describe('Each run begins up to so many seconds later. 120 when left out.'),
    })
    .optional()
    .describe('The long-running process.'),
});

export const accountSchema = account;
export const windowSchema = window;
export const accountsSchema = accounts;
export const alertSchema = alert;
