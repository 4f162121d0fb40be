/** sluice pull: what was edited in Klaviyo is written into the YAML, comments and layout kept. Sends no write. */
import { pull as pullInto } from '../../program/pull/pull.ts';
import { findSequence } from './edit.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { say } from '../io/say.ts';
import { type CommonOptions, failed, openToRead, printJson, tell } from '../io/session.ts';
import { addressOf } from '../io/wanted.ts';

export async function pull(io: Io, written: string, options: CommonOptions): Promise<ExitCode> {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const address = addressOf(written, session.loaded);
  if (!findSequence(io, session.loaded.sequences, address)) return failed;
  const done = await pullInto(session, session.sources, address);
  if (!done.ok) return tell(io, options, done.error, session.sources);
  const isJson = options.format === 'json';
  if (done.data.outcome === 'refused') {
    const { words } = done.data;
    if (isJson) printJson(io, { version: 1, address, pulled: false, reason: words });
    else io.stderr.write(`${words}\n`);
    return failed;
  }
  const { file, fields, files, notes } = done.data;
  if (isJson) printJson(io, { version: 1, address, pulled: true, fields, files, notes });
  else
    say(
      io.stdout,
      files.length === 0
        ? `${file} says what Klaviyo holds already.\n`
        : [
            `Pulled into ${files.join(', ')}: ${fields.join(', ')}.`,
            ...notes.map((note) => `  ! ${note}`),
            'Next: git diff, then commit it:',
            `  git add ${files.join(' ')} && git commit -m "${address}: as edited in Klaviyo"`,
            '',
          ].join('\n'),
    );
  return 0;
}
