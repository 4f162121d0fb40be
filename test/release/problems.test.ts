/** What validate and doctor tell of rules about releasing that nobody can have meant. */
import { expect, test } from 'vitest';
import { parseConfig } from '../../src/model/config/config-file.ts';
import { releaseProblems } from '../../src/program/apply/release-problems.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';

const now = Date.UTC(2026, 10, 27, 6);
const accounts = (status = 'live'): string => `project: oak
accounts:
  production: { promote_from: staging, after: 1 day 12 hours }
  staging: { api_key_env: KLAVIYO_STAGING, account_id: StAg01, max_status: ${status} }
`;
const windows = (...lines: readonly string[]): string =>
  `${accounts()}policy:\n  windows:\n${lines.map((line) => `    - ${line}\n`).join('')}`;

function told(yaml: string): readonly string[] {
  const { source } = parseYaml(yaml, 'sluice.yaml');
  const { config } = source ? parseConfig(source) : {};
  if (config === undefined) throw new Error('sluice.yaml cannot be read');
  return config.accounts.flatMap((account) =>
    releaseProblems(config, account, now).map(
      ({ code, message, at }) => `${at?.line}:${at?.column} ${code}: ${message}`,
    ),
  );
}

const weekdays = '{ allow: weekdays, cron: "0 8 * * 1-5", for: 9 hours }';

test.each<[string, string, readonly RegExp[]]>([
  ['all is well', windows(weekdays, '{ deny: Black Friday, from: 2026-11-20, to: 2026-12-02 }'), []],
  [
    'staging may only draft',
    accounts('draft'),
    [/^3:31 promotion-never-sends: Changes of production come from staging, which never sends/],
  ],
  ['staging may send after review', accounts('manual'), []],
  [
    'one of two is over',
    windows('{ allow: Spring, from: 2026-03-01, to: 2026-05-31 }', weekdays),
    [/^7:7 window-never-opens: The window "Spring"/, /"Spring"/],
  ],
  ['a deny that is over is no fault', windows('{ deny: Spring, from: 2026-03-01, to: 2026-05-31 }'), []],
  [
    'the only one is over',
    windows('{ allow: Spring, from: 2026-03-01, to: 2026-05-31 }'),
    [/^7:7 window-never-opens: By policy.windows/, /By/],
  ],
  [
    'the only one is denied',
    windows(weekdays, '{ deny: for ever, from: 2026-01-01, to: 2036-01-01 }'),
    [/^8:7 window-never-opens: By policy.windows nothing can be changed for the next year/, /By/],
  ],
])('%s', (_, yaml, wanted) => {
  const problems = told(yaml);
  expect(problems).toHaveLength(wanted.length);
  for (const [index, pattern] of wanted.entries()) expect(problems[index]).toMatch(pattern);
});
