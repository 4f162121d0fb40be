/** sluice doctor --probe: the doubts of src/probe/facts.ts on a real account, after a person has said yes. */
import { hostname } from 'node:os';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { errorText } from '../../klaviyo/error-text.ts';
import { keep } from '../../probe/keep.ts';
import { type Finding, probe, probeCreates } from '../../probe/probe.ts';
import { scratchName } from '../../probe/scratch.ts';
import { portsOf } from '../../program/preview/site.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { type CommonOptions, failed, openToWrite, printJson, tell } from '../io/session.ts';
import { agreed } from '../io/say.ts';

export interface ProbeOptions extends CommonOptions {
  readonly yes?: boolean;
}

export async function doctorProbe(io: Io, options: ProbeOptions): Promise<ExitCode> {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const { project } = session.loaded.config;
  if (project === undefined) {
    const why = 'A probe needs a project, so that its scratch drafts bear a name of yours.';
    return tell(
      io,
      options,
      [diagnostic('config-invalid', why, 'Write into sluice.yaml: project: my-shop')],
      session.sources,
    );
  }
  if (options.yes !== true && !(await isAgreed(io, scratchName(project)))) return failed;
  const isText = options.format !== 'json';
  const done = await probe({
    api: session.api,
    now: io.now,
    sleep: session.world.sleep,
    project,
    ...(isText ? { tell: (finding) => io.stdout.write(lineOf(finding)) } : {}),
  });
  if (!done.ok) {
    const left = `Look in Klaviyo for drafts named ${scratchName(project)}; the next probe removes them.`;
    return tell(
      io,
      options,
      [diagnostic('push-failed', 'The probe did not come to its end.', `${errorText(done.error)}\n${left}`)],
      session.sources,
    );
  }
  const unkept = await keepFor(session, project, done.data);
  if (unkept !== undefined)
    io.stderr.write(
      `That splits are taken or not could not be kept: ${unkept}\nWhere they are not, write branches: nested under the account in sluice.yaml.\n`,
    );
  if (isText) io.stdout.write('\nNothing is left of it in the account.\n');
  else printJson(io, { version: 1, facts: done.data });
  return 0;
}

/** The account as it was read last may be another's by now; so it is asked. */
async function keepFor(
  { api, store, world }: NonNullable<Awaited<ReturnType<typeof openToWrite>>>,
  project: string,
  findings: readonly Finding[],
): Promise<string | undefined> {
  const account = await api.getAccount();
  if (!account.ok) return errorText(account.error);
  const owner = `sluice doctor on ${hostname()} (process ${process.pid})`;
  const ports = { api, store, owner, ...portsOf(world), secrets: {} };
  return keep(ports, { project, accountId: account.data.id }, findings);
}

function lineOf({ fact, held, says, then }: Finding): string {
  const mark = held === null ? '?' : held ? '✓' : '✗';
  const more = says === '' ? '' : ` (${says.replace(/\s+/g, ' ')})`;
  return `${mark} ${fact}${more}\n${held === false ? `    ${then}\n` : ''}`;
}

const isAgreed = (io: Io, name: string): Promise<boolean> =>
  agreed(
    io,
    `This makes up to ${probeCreates} draft flows named ${name}, one after the other, tries on each what Klaviyo documents nowhere, and deletes it.\nThey are never switched on, let nobody in, and count as ${probeCreates} of the 100 creates of the day. Three reports of the 225 are asked for.\n`,
    'sluice doctor --probe --yes',
  );
