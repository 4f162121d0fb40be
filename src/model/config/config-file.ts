/** sluice.yaml → Config. Without the file there is one account, `default`, whose key is in KLAVIYO_API_KEY. */
import type { z } from 'zod';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { isObject, mapped, present } from '../../text/json.ts';
import type { YamlSource } from '../../yaml/yaml.ts';
import { readAlerts } from './alerts.ts';
import { clients } from '../../lint/support.ts';
import type { AccountConfig, Config } from './config.ts';
import { kindOf } from '../issue.ts';
import { asMetricName, overridable } from '../conditions/metric-names.ts';
import type { WrittenMetric } from '../written/parts.ts';
import { makeReader, type Reader, reportAltered } from '../reader.ts';
import { whyNoSecret } from '../secret-names.ts';
import { isZone } from '../../time/moment.ts';
import { checkPromotions, readPromotion } from './promotion.ts';
import { readWindows } from './windows.ts';
import { type accountSchema, accountsSchema, config as schema } from '../written/config.ts';

export const configFile = 'sluice.yaml';

const defaultAccount: AccountConfig = {
  key: 'default',
  apiKeyEnv: 'KLAVIYO_API_KEY',
  flows: 'flows/',
  variables: {},
  branches: 'auto',
  metrics: {},
  maxStatus: 'live',
};

export const defaultConfig: Config = {
  state: { kind: 'directory', branch: 'sluice-state' },
  accounts: [defaultAccount],
  policy: { onRemoved: 'delete', maxDestructive: { count: 3, percent: 30 }, skippedSteps: 'warn', replace: 'drain' },
  reports: {
    schedule: '0 0,6,12,18 * * *',
    conversionMetric: { name: 'Placed Order' },
    directory: 'reports/',
    branch: '',
  },
  alerts: [],
  controller: {
    reconcile: false,
    reconcileSchedule: '*/5 * * * *',
    driftSchedule: '0 3,9,15,21 * * *',
    timeZone: 'UTC',
    jitter: 120,
  },
  lint: { clients, levels: {} },
};

export interface ParsedConfig {
  /** Absent whenever there is an error among the diagnostics. */
  readonly config?: Config;
  readonly diagnostics: readonly Diagnostic[];
}

export function parseConfig(source: YamlSource): ParsedConfig {
  const diagnostics: Diagnostic[] = [];
  const reader = makeReader(source, undefined, diagnostics);
  if (!isObject(source.value)) {
    reader.report('wrong-type', [], {
      message: `${configFile} must be a map, not ${kindOf(source.value)}.`,
      detail: 'Begin with project: and accounts:.',
    });
    return { diagnostics };
  }
  reportAltered(reader);
  const written = reader.read(schema, source.value, []);
  if (!written) {
    // What can be read is checked nonetheless, so that all problems come at once.
    const { accounts: raw } = source.value as { accounts?: unknown };
    const readable = accountsSchema.safeParse(raw);
    if (readable.success) readAccounts(readable.data, reader);
    return { diagnostics };
  }
  const { policy, reports, controller } = defaultConfig;
  const zone = written.controller?.time_zone ?? controller.timeZone;
  const accounts = readAccounts(written.accounts, reader);
  const config: Config = {
    ...present({ project: written.project }),
    state: stateOf(written, reader),
    accounts,
    policy: {
      onRemoved: written.policy?.on_removed ?? policy.onRemoved,
      maxDestructive: { ...policy.maxDestructive, ...present(written.policy?.max_destructive ?? {}) },
      skippedSteps: written.policy?.skipped_steps ?? policy.skippedSteps,
      ...approvalsOf(written.policy?.approvals, reader),
      windows: readWindows(written.policy?.windows ?? [], zone, reader),
      ...present({ requireTests: written.policy?.require_tests }),
      replace: written.policy?.replace ?? policy.replace,
    },
    reports: {
      schedule: readSchedule(written.reports?.schedule, ['reports', 'schedule'], reader) ?? reports.schedule,
      conversionMetric: asMetricName((written.reports?.conversion_metric as WrittenMetric) ?? reports.conversionMetric),
      directory: readDirectory(written.reports?.directory ?? reports.directory, ['reports', 'directory'], reader),
      branch: written.reports?.branch ?? reports.branch,
    },
    alerts: readAlerts(written.alerts ?? [], reader),
    controller: readController(written.controller ?? {}, reader),
    lint: readLint(written.lint ?? {}),
  };
  return diagnostics.some(isError) ? { diagnostics } : { config, diagnostics };
}

/** `state: branch` with `branch: NAME` beside it, or both in one: { branch: NAME }. */
function stateOf({ state, branch }: z.output<typeof schema>, reader: Reader): Config['state'] {
  if (typeof state !== 'object') return { kind: state ?? 'directory', branch: branch ?? defaultConfig.state.branch };
  if (branch !== undefined && branch !== state.branch)
    reader.report('config-invalid', ['branch'], {
      message: 'The branch of the state is named twice.',
      detail: 'Keep state: { branch: … }.',
    });
  return { kind: 'branch', branch: state.branch };
}

type WrittenApprovals = NonNullable<z.output<typeof schema>['policy']>['approvals'];

function approvalsOf(written: WrittenApprovals, { at }: Reader): Pick<Config['policy'], 'approvals'> {
  if (written === undefined) return {};
  const { from = [], ...needs } = written;
  const path = ['policy', 'approvals'];
  const fromAt = from.map((_, index) => at([...path, 'from', index]));
  return { approvals: { needs, from, at: at(path, 'key'), fromAt } };
}

type WrittenAccount = z.output<typeof accountSchema>;

function readAccounts(
  written: Readonly<Record<string, WrittenAccount>> | undefined,
  reader: Reader,
): readonly AccountConfig[] {
  if (written === undefined) return [{ ...defaultAccount, secrets: [] }];
  const entries = Object.entries(written);
  if (entries.length === 0) {
    reader.report('config-invalid', ['accounts'], {
      message: 'There is no account.',
      detail: 'Add one, such as production: { api_key_env: KLAVIYO_API_KEY }, or take the key out.',
    });
  }
  const ids = new Map<string, string>();
  const read = entries.map(([key, account]) => {
    const path = ['accounts', key];
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(key)) {
      reader.report('config-invalid', path, {
        message: `"${key}" cannot be the name of an account.`,
        detail: 'It becomes a directory of reports: use letters, digits, hyphens and underscores.',
        part: 'key',
      });
    }
    const other = account.account_id === undefined ? undefined : ids.get(account.account_id);
    if (other !== undefined) {
      reader.report('config-invalid', [...path, 'account_id'], {
        message: `"${other}" is the same Klaviyo account.`,
        detail: "One account may be named once only: two entries would delete each other's flows.",
      });
    }
    if (account.account_id !== undefined) ids.set(account.account_id, key);
    return readAccount(key, account, path, reader);
  });
  checkPromotions(read, reader);
  return read;
}

function readAccount(key: string, account: WrittenAccount, path: readonly string[], reader: Reader): AccountConfig {
  const env = account.api_key_env ?? defaultAccount.apiKeyEnv;
  if (env.startsWith('pk_')) {
    reader.report('config-invalid', [...path, 'api_key_env'], {
      message: 'This looks like a key; here stands the name of a variable.',
      detail:
        'A key in a repository is a leaked key: revoke it in Klaviyo, make a new one, and keep it in an environment variable.',
    });
  } else if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(env)) {
    reader.report('config-invalid', [...path, 'api_key_env'], {
      message: `"${env}" cannot be the name of a variable.`,
      detail: 'Write the name of the environment variable that holds the key, such as KLAVIYO_API_KEY.',
    });
  }
  for (const name of Object.keys(account.variables ?? {})) {
    if (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) continue;
    reader.report('config-invalid', [...path, 'variables', name], {
      message: `"${name}" cannot be the name of a variable.`,
      detail: 'Use letters, digits, hyphens and underscores.',
      part: 'key',
    });
  }
  for (const type of Object.keys(account.metrics ?? {})) {
    if (overridable.includes(type)) continue;
    reader.report('config-invalid', [...path, 'metrics', type], {
      message: `"${type}" has no metric that could be named otherwise.${didYouMean(type, overridable)}`,
      detail: `Known here: ${overridable.join(', ')}.`,
      part: 'key',
    });
  }
  (account.secrets ?? []).forEach((name, index) => {
    const why = whyNoSecret(name, [env]);
    if (why !== undefined) reader.report('config-invalid', [...path, 'secrets', index], why);
  });
  const promotion = readPromotion(account, path, reader);
  return {
    key,
    apiKeyEnv: env,
    ...present({ accountId: account.account_id }),
    flows: readDirectory(account.flows ?? defaultAccount.flows, [...path, 'flows'], reader),
    variables: mapped(account.variables ?? {}, String),
    secrets: account.secrets ?? [],
    branches: account.branches ?? defaultAccount.branches,
    metrics: mapped(account.metrics ?? {}, (name) => asMetricName(name as WrittenMetric)),
    maxStatus: account.max_status ?? defaultAccount.maxStatus,
    ...present({ promotion }),
  };
}

/** Relative to the root, below it, with one slash at its end. */
function readDirectory(written: string, path: readonly string[], reader: Reader): string {
  const parts = written.split('/').filter((part) => part !== '' && part !== '.');
  if (written.startsWith('/') || written.includes('\\') || parts.includes('..') || parts.length === 0) {
    reader.report('config-invalid', path, {
      message: `"${written}" is not a directory below the root.`,
      detail: 'Write it relative to sluice.yaml, with forward slashes: flows/.',
    });
  }
  return `${parts.join('/')}/`;
}

function readLint({ clients: chosen, ...levels }: NonNullable<z.output<typeof schema>['lint']>): Config['lint'] {
  return { clients: chosen ?? clients, levels: levels as Config['lint']['levels'] };
}

type WrittenController = NonNullable<z.output<typeof schema>['controller']>;

function readController(written: WrittenController, reader: Reader): Config['controller'] {
  const { controller } = defaultConfig;
  const zone = written.time_zone;
  if (zone !== undefined && !isZone(zone)) {
    reader.report('config-invalid', ['controller', 'time_zone'], {
      message: `"${zone}" is not a time zone.`,
      detail: 'Write its IANA name, such as Europe/Berlin or America/New_York.',
    });
  }
  const at = (key: string) => ['controller', key] as const;
  return {
    reconcile: written.reconcile ?? controller.reconcile,
    reconcileSchedule:
      readSchedule(written.reconcile_schedule, at('reconcile_schedule'), reader) ?? controller.reconcileSchedule,
    driftSchedule: readSchedule(written.drift_schedule, at('drift_schedule'), reader) ?? controller.driftSchedule,
    timeZone: zone ?? controller.timeZone,
    jitter: written.jitter ?? controller.jitter,
  };
}

function readSchedule(written: string | undefined, path: readonly string[], reader: Reader): string | undefined {
  if (written === undefined) return undefined;
  const fields = written.trim().split(/\s+/);
  if ((fields.length === 5 || fields.length === 6) && fields.every((field) => /^[\dA-Za-z*,/-]+$/.test(field)))
    return written;
  return reader.report('config-invalid', path, {
    message: `"${written}" is not a cron expression.`,
    detail: 'Minute, hour, day, month and day of the week: "0 0,6,12,18 * * *".',
  });
}
