/**
 * Figures of the controller itself, as Prometheus reads them (text format 0.0.4). No label is called `job`: that one is
 * Prometheus's own, and it would rename ours to `exported_job`.
 */

type Labels = Readonly<Record<string, string>>;

const families = {
  sluice_build_info: ['gauge', 'The version that runs.'],
  sluice_leader: ['gauge', '1 where this process starts the jobs, 0 where it stands by.'],
  sluice_config_valid: [
    'gauge',
    '1 when the branch and sluice.yaml could last be read; with 0 what was read before is in force.',
  ],
  sluice_accounts: ['gauge', 'Accounts this process is responsible for.'],
  sluice_jobs_running: ['gauge', 'Jobs under way.'],
  sluice_runs_total: ['counter', 'Runs that have ended, by job, account and result.'],
  sluice_run_duration_seconds: ['gauge', 'How long the last run took.'],
  sluice_last_success_timestamp_seconds: ['gauge', 'When a run last ended well.'],
  sluice_klaviyo_requests_total: ['counter', 'Requests sent to Klaviyo, retries included.'],
  sluice_report_calls_used: ['gauge', 'Report calls of the last 24 hours, as the last sync counted them.'],
  sluice_report_calls_limit: ['gauge', 'Report calls Klaviyo allows in 24 hours.'],
  sluice_drift: ['gauge', 'Sequences that differ from their flows, as the last look found.'],
  sluice_draining: ['gauge', 'Flows that gave way to another and let the people inside go on.'],
  sluice_drain_leaks: ['gauge', 'Draining flows that are not as they should be, or were not ended in time.'],
  sluice_alerts: ['gauge', 'Alerts that hold, as the last report has them.'],
} as const;

export type MetricName = keyof typeof families;

export interface Metrics {
  set(name: MetricName, value: number, labels?: Labels): void;
  add(name: MetricName, value: number, labels?: Labels): void;
  value(name: MetricName): number | undefined;
  /** What was said of accounts that are somebody else's now is said no more; what was counted stays counted. */
  forget(isGone: (account: string) => boolean): void;
  render(): string;
}

interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

export function createMetrics(): Metrics {
  const values = new Map<MetricName, Map<string, Sample>>();
  const of = (name: MetricName): Map<string, Sample> => {
    const found = values.get(name) ?? new Map<string, Sample>();
    values.set(name, found);
    return found;
  };
  return {
    set: (name, value, labels = {}) => void of(name).set(printed(labels), { labels, value }),
    add: (name, value, labels = {}) => {
      const key = printed(labels);
      of(name).set(key, { labels, value: (of(name).get(key)?.value ?? 0) + value });
    },
    value: (name) => values.get(name)?.get('')?.value,
    forget: (isGone) => {
      for (const [name, samples] of values) {
        if (families[name][0] === 'counter') continue;
        for (const [key, { labels }] of samples)
          if (labels.account !== undefined && isGone(labels.account)) samples.delete(key);
      }
    },
    render: () =>
      (Object.keys(families) as MetricName[])
        .flatMap((name) => {
          const samples = [...of(name)].sort(([a], [b]) => (a < b ? -1 : 1));
          if (samples.length === 0) return [];
          const [type, help] = families[name];
          return [
            `# HELP ${name} ${help}`,
            `# TYPE ${name} ${type}`,
            ...samples.map(([labels, { value }]) => `${name}${labels} ${value}`),
          ];
        })
        .map((line) => `${line}\n`)
        .join(''),
  };
}

function printed(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
