/** The command line: names, options and help; each command is loaded only when it is asked for. */
import { Command, CommanderError, Option } from 'commander';
import { addCompletion } from './completion-commands.ts';
import { addEvidence } from './evidence/evidence-commands.ts';
import type { ExitCode, Io } from './io/io.ts';
import { behindTheName } from './io/leading.ts';
import { addRelease } from './release-commands.ts';
import { addService } from './service-commands.ts';
import { version } from './io/version.ts';

const exitCodes = `
Exit codes:
  0  done, or nothing to do
  1  a problem: in the files, in the account, in the connection
  2  the plan (or the drift) holds changes; only with --detailed-exitcode
  3  refused by a guard; nothing was written

Environment:
  KLAVIYO_API_KEY  the private key of the account, unless sluice.yaml names
                   another variable
  KLAVIYO_API_URL  another address than https://a.klaviyo.com, such as that of
                   sluice sandbox
  NO_COLOR         no colours
`;

const list = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
/** No default of commander's own: its help would say "(default: [])" after each. */
const noWalk = { property: [], event: [] };
const noLists = { allow: [], cut: [], endDrain: [], only: [], recreate: [], overwriteDrift: [], hotfix: [] };

/** Sequences named by themselves are what --only names. */
const onlyThese = <T extends { readonly only?: readonly string[] }>(addresses: readonly string[], options: T) => ({
  ...noLists,
  ...options,
  only: [...addresses, ...(options.only ?? [])],
});

/** Runs one command line (without node and script) and gives its exit code. Never throws for what a user did. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('sluice')
    .description('GitOps for Klaviyo flows: sequences as YAML, reviewed in pull requests, applied with the least harm.')
    .version(version, '-V, --version')
    .addHelpText('after', exitCodes)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
    });

  const placed = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option('--root <dir>', 'the repository: where sluice.yaml and flows/ are', '.')
      .option('--account <key>', 'account of sluice.yaml; the first one when left out');
  const command = (name: string, description: string, formats: readonly string[] = ['text', 'json']): Command =>
    placed(name, description).addOption(
      new Option('--format <format>', 'how to print the result').choices(formats).default('text'),
    );
  const deciding = (to: Command): Command =>
    to
      .option('--allow <address>', 'allow what cancels people in this flow, or a first drain; may be repeated', list)
      .option('--cut <address>', 'replace this flow at once and cancel the people in it; may be repeated', list)
      .option(
        '--end-drain <address>',
        'delete what still drains of this sequence, whoever is inside; may be repeated',
        list,
      )
      .option('--only <address>', 'this sequence alone; may be repeated', list)
      .option('--recreate <address>', 'make a flow again that was deleted in Klaviyo; may be repeated', list)
      .option('--overwrite-drift <address>', 'overwrite edits made in Klaviyo; may be repeated', list)
      .option('--override-window', 'apply outside the windows of sluice.yaml too')
      .option(
        '--hotfix <address>',
        'let this sequence go over though it did not stand where it comes from; may be repeated',
        list,
      )
      .option('--allow-rollback', 'apply from a commit that does not descend from the one applied last');

  const recordable = (to: Command): Command =>
    to.option('--record <file>', "write Klaviyo's answers there without ids, names or texts: see sluice evidence");
  const recording = async (file: string | undefined, act: (io: Io) => Promise<ExitCode>): Promise<ExitCode> =>
    file === undefined ? act(io) : (await import('./evidence/record.ts')).recorded(io, file, act);

  command('validate [addresses...]', 'Check every sequence; needs no network').action(async (addresses, options) => {
    code = await (await import('./validate.ts')).validate(io, options, addresses);
  });
  command('test [address...]', 'Try people on sequences, by the .test.yaml files beside them; needs no network', [
    'text',
    'json',
    'junit',
  ])
    .option('--coverage', 'tell which steps and branches no case reaches')
    .option('--explain', 'show what came and why, also where it is as expected')
    .option('--update', 'write what came into the cases that expect something else')
    .action(async (addresses, options) => {
      code = await (await import('./test/test.ts')).test(io, addresses, options);
    });
  command('walk <address>', 'Show what one person goes through, or somebody for every way; needs no network')
    .option('--person <file>', 'the person, as in a test file: properties, consent, lists, timezone')
    .option('--property <name=value>', 'a property of the person; may be repeated', list)
    .option('--consent <channels>', 'channels they consent to, with commas between; all when left out, or none')
    .option('--event <event>', 'what happens, such as "+5h Placed Order"; may be repeated', list)
    .option('--start <time>', 'YYYY-MM-DD HH:MM in their zone; 2026-11-02 09:00 when left out')
    .option('--timezone <zone>', 'IANA, such as Europe/Berlin; UTC when left out')
    .action(async (address, options) => {
      code = await (await import('./test/walk.ts')).walk(io, address, { ...noWalk, ...options });
    });
  command('preview [addresses...]', 'Show every message as people get it, with what is wrong in it; needs no network')
    .option('--fixture <file>', 'for whom and what it is shown: { person, event, account } as JSON or YAML')
    .option('--verify', 'let Klaviyo render the mails as well, and tell what differs; needs a key')
    .option('--out <dir>', 'write the review page into this folder: flows, mails and texts to look at')
    .option('--base <ref>', 'review page: before and after, compared with this commit, branch or tag')
    .option('--open', 'review page: open it in the browser')
    .option('--serve [port]', 'review page: serve it on this computer, and show again what a saved file changes')
    .action(async (addresses: readonly string[], options) => {
      code = await (await import('./preview/preview.ts')).preview(io, addresses, options);
    });
  command('fixtures [addresses...]', "Write fixtures/ from the account: the properties of each event, nobody's data")
    .option('--force', 'overwrite files that are there')
    .action(async (addresses: readonly string[], options) => {
      code = await (await import('./preview/fixtures.ts')).fixtures(io, addresses, options);
    });
  recordable(
    deciding(command('plan [addresses...]', 'Show what apply would do; changes nothing', ['text', 'json', 'markdown'])),
  )
    .option('--offline', 'validate and compile only, without reading the account')
    .option('--out <file>', 'keep the plan for apply --plan')
    .option('--detailed-exitcode', 'end with 2 when there are changes')
    .option('--deep', 'read every flow of ours whole: finds edits that pages of flows do not show')
    .action(async (addresses: readonly string[], { record, ...options }) => {
      code = await recording(record, async (seen) =>
        (await import('./plan.ts')).plan(seen, onlyThese(addresses, options)),
      );
    });
  recordable(deciding(command('apply [addresses...]', 'Make Klaviyo hold exactly these flows')))
    .option('--plan <file>', 'apply this plan, or nothing if it no longer fits')
    .option('--yes', 'do not ask; needed where there is no terminal')
    .action(async (addresses: readonly string[], { record, ...options }) => {
      code = await recording(record, async (seen) =>
        (await import('./apply.ts')).apply(seen, onlyThese(addresses, options)),
      );
    });
  command('status', 'Show every sequence and its flow').action(async (options) => {
    code = await (await import('./status.ts')).status(io, options);
  });
  command('drift', 'Tell what was changed in YAML, in Klaviyo, or in both', ['text', 'json', 'markdown'])
    .option('--detailed-exitcode', 'end with 2 when there is drift')
    .action(async (options) => {
      code = await (await import('./drift.ts')).drift(io, options);
    });
  recordable(command('report', 'Bring the figures of every flow that has run from Klaviyo into reports/'))
    .option('--commit', 'commit them: through GitHub where GITHUB_TOKEN is set, else with git, and push')
    .option('--branch <name>', 'commit to this branch; the one of the flows when left out')
    .action(async ({ record, ...options }) => {
      code = await recording(record, async (seen) => (await import('./report.ts')).report(seen, options));
    });
  placed('dashboard', 'Draw the stored reports as one page for a browser; needs no network')
    // All accounts where none is named.
    .option('--out <file>', 'where to write it; - for standard output', 'sluice-dashboard.html')
    .action(async (options) => {
      code = await (await import('./dashboard.ts')).dashboard(io, { ...options, format: 'text' });
    });
  command('activate <address>', 'Write status: live into the sequence').action(async (address, options) => {
    code = await (await import('./edit/edit.ts')).activate(io, address, options);
  });
  command('pause <address>', 'Write status: manual into the sequence: due messages wait for review in Klaviyo')
    .option('--now', 'pause the flow in Klaviyo first, then in the file')
    .action(async (address, options) => {
      code = await (await import('./edit/edit.ts')).pause(io, address, options);
    });
  command('delete <address>', 'Write deploy: false into the sequence: the file stays, its flow goes').action(
    async (address, options) => {
      code = await (await import('./edit/edit.ts')).remove(io, address, options);
    },
  );
  recordable(command('import [flows...]', 'Write YAML and templates for flows that exist in Klaviyo, by id'))
    .option('--all', 'every flow that no sequence has yet')
    .option('--force', 'overwrite files that are there')
    .action(async (flows: readonly string[], { record, ...options }) => {
      code = await recording(record, async (seen) =>
        (await import('./edit/import.ts')).importFlows(seen, flows, options),
      );
    });
  command('pull <address>', 'Write what was edited in Klaviyo into the sequence, comments and layout kept').action(
    async (address: string, options) => {
      code = await (await import('./edit/pull.ts')).pull(io, address, options);
    },
  );
  command('restore <address>', 'Write the backup of a deleted or replaced flow as YAML and templates again')
    .option('--backup <name>', 'this one: part of its name, a time or the id of its flow; the newest when left out')
    .option('--to <address>', 'write it under another address')
    .option('--force', 'overwrite files that are there')
    .action(async (address: string, options) => {
      code = await (await import('./edit/restore.ts')).restore(io, address, options);
    });
  command(
    'undo <address>',
    'Take a drain back while it lasts; after it, make a pull request that restores what was applied before',
  )
    .option('--yes', 'do not ask')
    .action(async (address: string, options) => {
      code = await (await import('./edit/undo.ts')).undo(io, address, options);
    });
  recordable(command('doctor', 'Check key, scopes, names and limits, each with its fix'))
    .option('--probe', 'try what Klaviyo documents nowhere, on scratch drafts that are removed again')
    .option('--live', 'with --probe, on a test account: try with two people whether a drain holds, and keep the answer')
    .option('--to <email>', 'with --live: where its mails go (left out: the sender of the account)')
    .option('--yes', 'do not ask before the probe')
    .option('--census', "count how the account's flows are built; reads only, and tells no name, id or text")
    .action(async ({ probe, live, census, record, ...options }) => {
      code = await recording(record, async (seen) =>
        census
          ? (await import('./doctor/doctor-census.ts')).doctorCensus(seen, options)
          : probe
            ? live
              ? (await import('./doctor/doctor-live.ts')).doctorLive(seen, options)
              : (await import('./doctor/doctor-probe.ts')).doctorProbe(seen, options)
            : (await import('./doctor/doctor.ts')).doctor(seen, options),
      );
    });
  addService(program, io, (ended) => void (code = ended));
  addRelease(command, io, (ended) => void (code = ended));
  addEvidence(program, io, (ended) => void (code = ended));
  program
    .command('demo')
    .description('The whole road in a sandbox: plan, apply, status, an edit, its plan, a report; needs no key')
    .action(async () => {
      code = await (await import('./start/demo.ts')).demo(io, run);
    });
  program
    .command('explain <code>')
    .description('What a code in a message means and what to do about it')
    .action(async (name: string) => {
      const { ok, text } = (await import('../diagnostics/explain.ts')).explain(name, io.stdout.columns);
      (ok ? io.stdout : io.stderr).write(`${text.trimEnd()}\n`);
      code = ok ? 0 : 1;
    });
  program
    .command('init [directory]')
    .description('Write a new repository of flows: configuration, workflow and a first sequence')
    .option('--project <name>', 'name of the project: the scope of what Sluice owns in the account')
    .option('--schemas', 'only write schemas/ anew, which editors check with: after an update of Sluice')
    .action(async (directory: string | undefined, options) => {
      code = await (await import('./start/init.ts')).init(io, directory ?? '.', options);
    });
  addCompletion(program, io);

  try {
    await program.parseAsync(behindTheName(argv), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    const word = error instanceof Error ? error.message : String(error);
    io.stderr.write(
      `sluice: this is a fault of Sluice, not of your files: ${word}\nNothing else was changed. Please report it.\n`,
    );
    if (io.env.SLUICE_DEBUG && error instanceof Error) io.stderr.write(`${error.stack}\n`);
    return 1;
  }
}
