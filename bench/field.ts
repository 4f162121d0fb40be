/**
 * A first real account, command by command: thirty flows as people build them in the app, and all of Klaviyo's own ways at
 * once (test/import/support/first-account.ts). Each command is a process of its own that talks to the sandbox over the
 * loopback; it has to end well, or name the flow it leaves alone, and hold up none of the others.
 * `npm run bench -- field`; keeps bench/field.md. With `--show` what each command says is printed.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createSandbox } from '../src/sandbox/sandbox.ts';
import { oakAndIron } from '../src/sandbox/account/seed.ts';
import { firstAccount } from '../test/import/support/first-account.ts';
import { key } from '../test/support/canary.ts';
import { killer, type Moment, type Ran } from './deaths/place.ts';
import { bundle, runCommand } from './deaths/processes.ts';

const shows = process.argv.slice(2).includes('--show');
const day = 24 * 60 * 60 * 1000;
const clock = { ms: Date.parse('2026-11-23T08:00:00Z') };
const sandbox = createSandbox({ now: () => clock.ms, accounts: [oakAndIron({ key })] });
const { ids, blanked, unread, metric, edge } = firstAccount(sandbox);

// Beside this file, so that the packages it is not bundled with are found.
mkdirSync('node_modules/.cache', { recursive: true });
const built = mkdtempSync(resolve('node_modules/.cache/bench-field-'));
const root = mkdtempSync(join(tmpdir(), 'sluice-field-'));
const put = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

interface Row {
  readonly command: string;
  readonly code: number | null;
  readonly requests: number;
  /** Of the account's clock, which moves only while somebody waits. */
  readonly minutes: number;
  readonly found: string;
}

const rows: Row[] = [];
const wrong: string[] = [];

/** Runs a command and looks at what came of it: a sentence for the table, and what is not as it should be. */
async function step(
  argv: readonly string[],
  look: (ran: Ran, check: (holds: boolean, what: string) => void) => string,
  { dies, may = [0] }: { readonly dies?: Moment; readonly may?: readonly number[] } = {},
): Promise<void> {
  edge();
  const through = killer(dies);
  const begun = clock.ms;
  const ran = await runCommand(join(built, 'cli.mjs'), argv, { root, sandbox, clock }, through);
  const command = `${argv.join(' ')}${dies === undefined ? '' : ', killed'}`;
  const minutes = (clock.ms - begun) / 60_000;
  if (shows) process.stderr.write(`--- ${command}\n${ran.said}\n`);
  if (dies === undefined && !may.includes(ran.code ?? -1)) wrong.push(`${command} ended with ${ran.code}: ${ran.said}`);
  const found = look(ran, (holds, what) => void (holds || wrong.push(`${command}: ${what}`)));
  rows.push({ command, code: ran.code, requests: through.sent().length, minutes, found });
  process.stdout.write(`sluice ${command}: ${ran.code ?? 'killed'}, ${through.sent().length} requests. ${found}\n`);
}

/** The object that a command prints as JSON; what it tells on the way stands before it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- read as a script without types would
const jsonOf = ({ said }: Ran): any => JSON.parse(said.slice(said.indexOf('{\n')));
const idsOf = (all: readonly { readonly flow_id: string }[]): readonly string[] =>
  all.map(({ flow_id }) => flow_id).sort();
const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
const page = (): string => readFileSync(join(root, 'reports/production/README.md'), 'utf8');

put(
  'sluice.yaml',
  `project: oak\naccounts:\n  production: { api_key_env: KLAVIYO_API_KEY, flows: flows/, secrets: [CRM_TOKEN] }\nreports: { conversion_metric: { id: ${metric} } }\n`,
);
put('flows/.keep', '');
const others = ids.filter((id) => !blanked.has(id));

try {
  await bundle(built);
  await step(
    ['import', '--all', '--format', 'json'],
    (ran, check) => {
      const { imported, refused } = jsonOf(ran);
      check(same(idsOf(refused), [...blanked]), `refused: ${idsOf(refused).join(', ')}`);
      check(imported.length === others.length, `imported: ${imported.length}`);
      return `${imported.length} flows written; ${refused.length} that Klaviyo shows in part are named and left alone`;
    },
    { may: [0, 1] },
  );
  await step(['validate'], () => 'every file that was written is right');
  await step(['plan', '--format', 'json'], (ran, check) => {
    const { changes } = jsonOf(ran) as { changes: { kind: string; flow_id: string }[] };
    const adopts = idsOf(changes.filter(({ kind }) => kind === 'adopt'));
    check(same(adopts, others), `taken over: ${adopts.length}`);
    return `${adopts.length} to be taken over as they are, nothing else`;
  });
  await step(['apply', '--yes'], () => 'all of them are ours');
  await step(['drift', '--format', 'json'], (ran, check) => {
    const seen = jsonOf(ran);
    check(seen.drift.length === 0, `drift: ${seen.drift.length}`);
    check(same(idsOf(seen.unread), unread), `unread: ${idsOf(seen.unread).join(', ')}`);
    return `no drift; ${unread.length} flows are named whose mail answers 500 or 404`;
  });
  const later = others.find((id) => !unread.includes(id)) ?? '';
  sandbox.ui.blank(later, 'unsupported-action');
  await step(
    ['plan', '--format', 'json'],
    (ran, check) => {
      const { changes } = jsonOf(ran) as { changes: { kind: string; flow_id: string }[] };
      const moved = idsOf(changes.filter(({ kind, flow_id }) => kind !== 'none' && flow_id !== later));
      check(moved.length === 0, `changes: ${moved.join(', ')}`);
      return 'a flow of ours that Klaviyo shows in part since is named; nothing to do in the others';
    },
    { may: [0, 1] },
  );
  clock.ms += 10 * day;
  const asked = (): number => sandbox.log.filter(({ path }) => path.endsWith('-reports')).length;
  const without = (text: string): number => text.split('NaN').length - 1;
  await step(['report'], () => `cut after ${asked()} of its report calls`, { dies: { n: 27, when: 'after' } });
  const cut = asked();
  await step(['report'], (_, check) => {
    check(cut > 2 && asked() - cut < 9, `${cut} report calls before the cut, ${asked() - cut} after it`);
    check(without(page()) === 0, 'a figure that is none');
    return `made up with ${asked() - cut} report calls, the others were kept; no revenue, as its metric has no values`;
  });
  const first = page();
  await step(['report'], (_, check) => {
    check(page().split('new').length === first.split('new').length, 'what was new is not');
    return 'the same day again: what was known stays';
  });
  const last = page();
  sandbox.quirks.nullStatistics = true;
  await step(
    ['report'],
    ({ said }, check) => {
      check(page() === last && said.includes('the reports stay as they are'), 'the page changed');
      return 'all statistics are null: told, and the last figures stay';
    },
    { may: [1] },
  );
} finally {
  rmSync(root, { recursive: true, force: true });
  rmSync(built, { recursive: true, force: true });
}

const cells = rows.map(({ command, code, requests, minutes, found }) => [
  `\`sluice ${command}\``,
  code === null ? '–' : `${code}`,
  `${requests}`,
  minutes.toFixed(1),
  found,
]);
const heads = ['command', 'ended with', 'requests', 'minutes', 'what came of it'];
const widths = heads.map((head, i) => Math.max(head.length, ...cells.map((row) => row[i]?.length ?? 0)));
const line = (row: readonly string[]): string =>
  `| ${row.map((cell, i) => (i > 0 && i < 4 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(' | ')} |`;
const rule = `| ${widths.map((width, i) => (i > 0 && i < 4 ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
if (wrong.length === 0)
  writeFileSync(
    'bench/field.md',
    `# A first real account

Thirty flows as people build them in the app, and all of Klaviyo's own ways at once: definitions, names and actions that are null or
"unsupported", a list that answers 503 when it is long, a mail that answers 500 for good and one that answers 404, two metrics of one name, a
conversion metric without values, keys nobody knows, and a page of the edge in the place of the first two answers of each command. Each command is a
process of its own; minutes are those of Klaviyo's limits. Written by \`npm run bench -- field\`, which fails where one flow holds up another.

${[line(heads), rule, ...cells.map(line)].join('\n')}
`,
  );
for (const one of wrong) process.stderr.write(`${one}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
