/** sluice undo once the old flow is gone: the version applied before, as a pull request. Nothing is changed in Klaviyo. */
import { missingPermission } from '../../github/client.ts';
import { propose } from '../../github/propose.ts';
import { markdownCode } from '../../plan/words/escape.ts';
import { shellWord } from '../../plan/terminal/render-problems.ts';
import { appliedBefore, type Before } from '../../program/apply/restore-applied.ts';
import { prefixIn } from '../../git/questions.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { failed, printJson, type Session } from '../io/session.ts';
import type { UndoOptions } from './undo.ts';
import { agreed } from '../io/say.ts';

/** `problem` tells what keeps it from being done, with the way out. */
export async function undoAfter(
  io: Io,
  session: Pick<Session, 'world' | 'loaded'>,
  address: string,
  entry: LedgerEntry,
  options: UndoOptions,
  problem: (message: string, detail: string) => ExitCode,
): Promise<ExitCode> {
  const { world, loaded } = session;
  const file = `${loaded.account.flows}${address}.yaml`;
  const before = await appliedBefore(world, loaded.account.key, file, entry);
  if (before === undefined)
    return problem(
      `Nothing of ${address} drains that could be taken back, and Git knows no other version of it that was applied.`,
      'A flow that was replaced or deleted has a backup: sluice restore. A shallow clone may lack the commit: git fetch --unshallow.',
    );
  const short = before.commit.slice(0, 7);
  const byHand = `git checkout ${short} -- ${Object.keys(before.files).map(shellWord).join(' ')}`;
  const github = await world.github?.();
  if (github === undefined)
    return problem(
      `The old flow of ${address} is gone. The version applied before is in Git, and without GITHUB_TOKEN no pull request can be made.`,
      `Do it by hand: ${byHand}, then commit, push and open a pull request. Its plan shows what that does to people.`,
    );
  if (options.yes !== true && !(await isAgreed(io, address, before))) return failed;
  const prefix = (await prefixIn(world.git(world.root))) ?? '';
  const made = await propose(github, {
    branch: `sluice/undo-${address.replaceAll('/', '-')}`,
    title: `Restore ${address} as it was applied from ${short}`,
    body: bodyOf(address, before),
    files: Object.entries(before.files).map(([path, text]) => ({ path: `${prefix}${path}`, text })),
  });
  if (!made.ok)
    return problem(
      `The pull request could not be made. ${missingPermission(made.error, 'contents: write and pull-requests: write')}`,
      `Do it by hand: ${byHand}, then commit, push and open a pull request.`,
    );
  const { number, url } = made.data;
  if (options.format === 'json')
    printJson(io, { version: 1, address, commit: before.commit, pull_request: { number, url } });
  else io.stdout.write(`Pull request #${number} restores ${address} as it was applied from ${short}: ${url}\n`);
  return 0;
}

const bodyOf = (address: string, { commit, at, files }: Before): string =>
  [
    `The sequence ${markdownCode(address)} as it was applied ${at.slice(0, 10)} from ${commit}. The flow it had then is gone, so this is a change like any other: look at its plan for what it does to the people inside.`,
    '',
    ...Object.keys(files).map((path) => `- ${markdownCode(path)}`),
    '',
  ].join('\n');

const isAgreed = (io: Io, address: string, { commit, at, files }: Before): Promise<boolean> =>
  agreed(
    io,
    `The old flow of ${address} is gone, so nothing can be taken back at once. A pull request is made that restores ${Object.keys(files).join(', ')} as applied ${at.slice(0, 10)} from ${commit.slice(0, 7)}; merged, it is a change like any other.\n`,
    'sluice undo ADDRESS --yes',
  );
