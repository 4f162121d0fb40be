/** Commands that keep running, and what a workflow needs to run them for many accounts. */
import { type Command, Option } from 'commander';
import type { ExitCode, Io } from './io/io.ts';

const matrixHelp = `
In a workflow:
  accounts:
    runs-on: ubuntu-latest
    outputs: { matrix: '\${{ steps.matrix.outputs.matrix }}' }
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
      - id: matrix
        run: matrix=$(sluice matrix) && echo "matrix=$matrix" >> "$GITHUB_OUTPUT"
  report:
    needs: accounts
    runs-on: ubuntu-latest
    strategy: { fail-fast: false, matrix: '\${{ fromJSON(needs.accounts.outputs.matrix) }}' }
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with: { fetch-depth: 0 }
      - run: sluice report --commit --account "\${{ matrix.account }}"
With --shards the row has "shard":  sluice controller --once --jobs report --shard "\${{ matrix.shard }}"
`;

export function addService(program: Command, io: Io, ended: (code: ExitCode) => void): void {
  program
    .command('controller')
    .description('Keep running: reports, drift and, if switched on, applies, by the schedules of sluice.yaml')
    .option('--root <dir>', 'the repository: where sluice.yaml and flows/ are', '.')
    .option('--listen <address>', 'where /healthz, /readyz and /metrics answer', '127.0.0.1:9090')
    .option('--once', 'do every job that is due, once, and end: for tests and other schedulers')
    .option('--jobs <names>', 'these jobs alone, by commas: reconcile, report, drift')
    .option('--shard <i/n>', 'the accounts of one share of n, counted from 1, such as 2/16')
    .option('--parallel <accounts>', 'accounts side by side, each within its own limits', Number, 4)
    .option('--lease <minutes>', 'how long a controller that is gone keeps the lead', Number, 30)
    .option('--branch <name>', 'the branch of origin to follow; the one checked out when left out')
    .option('--no-commit', 'write reports as files, and commit nothing')
    .action(async (options) => {
      ended(await (await import('./controller.ts')).controller(io, options));
    });
  program
    .command('matrix')
    .description('Print the accounts as a matrix of GitHub Actions: one job for each, 256 at most')
    .option('--root <dir>', 'the repository: where sluice.yaml is', '.')
    .option('--shards <number>', 'so many jobs, each with a share of the accounts', Number)
    .addHelpText('after', matrixHelp)
    .action(async (options) => {
      ended(await (await import('./matrix.ts')).matrix(io, options));
    });
  program
    .command('sandbox')
    .description('Serve an account in memory that behaves like Klaviyo; key pk_sandbox')
    .option('--port <number>', 'port on 127.0.0.1', (text) => Number(text), 4010)
    .option('--state <file>', 'keep the account in this file')
    .option(
      '--people <number>',
      'individuals who come, wait, buy and unsubscribe by the clock; figures are theirs',
      Number,
    )
    .option('--clock <how...>', 'fast: a day a minute; or at TIME: begin then, such as at 2026-11-02T09:00:00Z')
    .addOption(new Option('--limits <on-or-off>', "Klaviyo's limits on requests").choices(['on', 'off']).default('on'))
    .action(async (options) => {
      ended(await (await import('./sandbox.ts')).sandbox(io, options));
    });
}
