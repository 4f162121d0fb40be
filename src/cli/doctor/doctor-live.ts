/** sluice doctor --probe --live: whether a drain holds, tried on a test account; the answer is kept in the ledger. */
import { hostname } from 'node:os';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { errorText } from '../../klaviyo/error-text.ts';
import { keepDrainFact } from '../../probe/keep.ts';
import { liveMetric, liveName, liveProbe } from '../../probe/live.ts';
import { portsOf } from '../../program/preview/site.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { type CommonOptions, failed, openToWrite, printJson, tell } from '../io/session.ts';
import { agreed } from '../io/say.ts';

export interface LiveOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly to?: string;
}

export async function doctorLive(io: Io, options: LiveOptions): Promise<ExitCode> {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const { api, world, loaded, store, sources } = session;
  const problem = (code: 'config-invalid' | 'push-failed', message: string, detail: string): ExitCode => {
    return tell(io, options, [diagnostic(code, message, detail)], sources);
  };
  const { project } = loaded.config;
  if (project === undefined)
    return problem(
      'config-invalid',
      'A probe needs a project, so that its flow bears a name of yours.',
      'Write into sluice.yaml: project: my-shop',
    );
  const account = await api.getAccount();
  if (!account.ok) return problem('push-failed', 'The account cannot be read.', errorText(account.error));
  const { test_account: isTest, contact_information: contact } = account.data.attributes;
  if (isTest !== true)
    return problem(
      'push-failed',
      'The live probe sends mail, so it runs on a test account alone, and this is none.',
      'Make one in Klaviyo (Settings, Account, Test account) and give its key; or let the first drain be watched: it asks for your word once.',
    );
  const to = options.to ?? contact.default_sender_email ?? '';
  if (!/^[^@\s]+@[^@\s]+$/.test(to))
    return problem(
      'push-failed',
      'There is no address the mails could go to.',
      'Name one that takes mail: --to ADDRESS',
    );
  if (options.yes !== true && !(await isAgreed(io, liveName(project), to))) return failed;
  const isText = options.format !== 'json';
  const done = await liveProbe({
    ...{ api, now: io.now, sleep: world.sleep, project, to },
    ...(isText ? { tell: (words: string) => io.stderr.write(`${words}\n`) } : {}),
  });
  if (!done.ok)
    return problem(
      'push-failed',
      'The live probe did not come to its end.',
      `${errorText(done.error)}\nLook in Klaviyo for flows named ${liveName(project)}; the next probe removes them.`,
    );
  const { held, says } = done.data;
  const owner = `sluice doctor on ${hostname()} (process ${process.pid})`;
  const ports = { api, store, owner, ...portsOf(world), secrets: {} };
  const unkept = held === null ? undefined : await keepDrainFact(ports, { project, accountId: account.data.id }, held);
  if (unkept !== undefined) return problem('push-failed', 'The answer could not be kept in the ledger.', unkept);
  if (isText)
    io.stdout.write(
      `${wordsOf(held, says)}\nNothing is left of it in the account but the metric "${liveMetric}" and three profiles of ${to}.\n`,
    );
  else printJson(io, { version: 1, drain: { held, says } });
  return held === true ? 0 : failed;
}

function wordsOf(held: boolean | null, says: string): string {
  if (held === true)
    return '✓ A drain holds in this account. It is kept in the ledger: no drain asks for a word any more.';
  const why = says === '' ? '' : `: ${says}`;
  return held === false
    ? `✗ A drain does not hold in this account${why}. Each drain asks for your word; replace: cut is the other way.`
    : `? It cannot be told whether a drain holds${why}.`;
}

const isAgreed = (io: Io, name: string, to: string): Promise<boolean> =>
  agreed(
    io,
    `This makes one flow named ${name}, live for up to half an hour, and sends up to four mails to ${to} (as NAME+sluice-…). ` +
      `Only the metric "${liveMetric}" starts it. It is deleted at the end; the metric and three profiles stay. The key needs events:write.\n`,
    'sluice doctor --probe --live --yes',
  );
