/** activate, pause and delete: they edit the YAML, comments and layout kept, and say what to commit. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Sequence } from '../../model/sequence.ts';
import { setTopLevel } from '../../yaml/edit-yaml.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { pauseNow } from './pause-now.ts';
import { refuse, say } from '../io/say.ts';
import { type CommonOptions, failed, loadFiles, printJson } from '../io/session.ts';
import { addressOf } from '../io/wanted.ts';

export const activate = (io: Io, address: string, options: CommonOptions): Promise<ExitCode> =>
  edit(io, address, options, 'status', 'live', () => 'Once applied, people who meet the trigger get it.');

export async function pause(
  io: Io,
  address: string,
  options: CommonOptions & { readonly now?: boolean },
): Promise<ExitCode> {
  if (options.now) {
    const code = await pauseNow(io, address, options);
    if (code !== 0) return code;
  }
  const effect = options.now
    ? 'The flow is on manual in Klaviyo already: messages that come due wait in "Needs review".'
    : 'Once applied, messages that come due wait in Klaviyo under "Needs review" until a person sends or cancels them; nobody leaves the flow.';
  return edit(io, address, options, 'status', 'manual', () => effect, options.now);
}

export const remove = (io: Io, address: string, options: CommonOptions): Promise<ExitCode> =>
  edit(
    io,
    address,
    options,
    'deploy',
    'false',
    (named) =>
      `Once applied, its flow is deleted in Klaviyo: everyone queued in it is cancelled, and its analytics are erased (its definition, emails and last figures are saved first). A flow that has run needs your word: sluice apply --allow ${named}`,
  );

async function edit(
  io: Io,
  written: string,
  options: CommonOptions,
  key: string,
  value: string,
  effect: (address: string) => string,
  isUrgent = false,
): Promise<ExitCode> {
  const files = await loadFiles(io, options, isUrgent);
  if (!files) return failed;
  const address = addressOf(written, files.loaded);
  const sequence = findSequence(io, files.loaded.sequences, address);
  if (!sequence) return failed;
  const path = join(files.world.root, sequence.file);
  const before = await readFile(path, 'utf8');
  const after = setTopLevel(before, key, value);
  if (after === undefined) {
    return refuse(io, `${sequence.file} could not be edited; write ${key}: ${value} into it by hand.`);
  }
  if (after !== before) await writeFile(path, after);
  if (options.format === 'json') {
    printJson(io, { version: 1, address, file: sequence.file, key, value, changed: after !== before });
    return 0;
  }
  say(
    io.stdout,
    after === before
      ? `${sequence.file} says ${key}: ${value} already.\n`
      : `${sequence.file} now says ${key}: ${value}.\n${effect(address)}\nCommit it:\n  git add ${sequence.file} && git commit -m "${sequence.name}: ${key} ${value}"\n`,
  );
  return 0;
}

/** The sequence of an address; an unknown one is told, with the nearest. */
export function findSequence(io: Io, sequences: readonly Sequence[], address: string): Sequence | undefined {
  const found = sequences.find((sequence) => sequence.address === address);
  if (found) return found;
  const near = nearest(
    address,
    sequences.map((sequence) => sequence.address),
  );
  say(
    io.stderr,
    `There is no usable sequence "${address}"${near ? `; did you mean "${near}"?` : '.'}\nIt is named by its address (the path under flows/ without .yaml) or its file; sluice status lists them, sluice validate tells what is wrong with a file. Where the file is gone, sluice plan says what becomes of its flow.\n`,
  );
  return undefined;
}
