/** --record FILE: what Klaviyo answered during a command, with nothing in it that is anybody's. */
import { appendFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { recording } from '../../evidence/record.ts';
import { defaultBaseUrl } from '../../klaviyo/http.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { refuse } from '../io/say.ts';

/** Runs a command with its calls written to a new file; without a file, just runs it. */
export async function recorded(
  io: Io,
  file: string | undefined,
  command: (io: Io) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (file === undefined) return command(io);
  const path = resolve(io.cwd, file);
  try {
    await writeFile(path, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const isThere = (error as { code?: string }).code === 'EEXIST';
    const why = isThere ? 'is there already; take another name' : `could not be made: ${String(error)}`;
    return refuse(io, `${file} ${why}. Nothing was done.`);
  }
  let calls = -1;
  const write = async (line: string): Promise<void> => {
    calls++;
    await appendFile(path, `${line}\n`);
  };
  const baseUrl = (io.env.KLAVIYO_API_URL?.trim() || defaultBaseUrl).replace(/\/+$/, '');
  const code = await command({ ...io, fetch: recording({ fetch: io.fetch, now: io.now, baseUrl, write }) });
  io.stderr.write(
    `${Math.max(0, calls)} calls are written to ${file}, without ids, names or texts. Read it before you send it: sluice evidence show ${file}\n`,
  );
  return code;
}
