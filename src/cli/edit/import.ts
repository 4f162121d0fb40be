/** sluice import: YAML and templates for flows that exist. Reads only; what it writes is proven first. */
import { join, posix } from 'node:path';
import { isError } from '../../diagnostics/diagnostic.ts';
import { oneLine } from '../../plan/words/escape.ts';
import { type Imported, importFlows as importInto, type Refused } from '../../program/import/import.ts';
import { plural } from '../../text/words.ts';
import { modeline, sequenceSchemaFile } from '../start/editor-schemas.ts';
import { exists } from '../io/exists.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { refuse, say } from '../io/say.ts';
import { type CommonOptions, failed, openToRead, printJson, type Session, tell } from '../io/session.ts';

export interface ImportOptions extends CommonOptions {
  readonly all?: boolean;
  readonly force?: boolean;
}

export async function importFlows(io: Io, ids: readonly string[], options: ImportOptions): Promise<ExitCode> {
  if (ids.length === 0 && !options.all)
    return refuse(
      io,
      "Name the flows to import by their ids, or say --all. An id stands in the address of the flow's page: klaviyo.com/flow/<id>/edit.",
    );
  const session = await openToRead(io, options);
  if (!session) return failed;
  const { world, loaded, sources } = session;
  const done = await importInto(session, {
    ids,
    all: options.all ?? false,
    force: options.force ?? false,
    files: sources.keys(),
    headOf: (file) => editorLine(world.root, file),
    onFault: (error) => {
      if (world.env.SLUICE_DEBUG && error instanceof Error) io.stderr.write(`${error.stack}\n`);
    },
  });
  if (!done.ok) return tell(io, options, [...loaded.diagnostics.filter(isError), ...done.error], sources);
  const { imported, refused } = done.data;
  report(session, options, imported, refused);
  return refused.length > 0 ? failed : 0;
}

/** Editors find the schema by the first line, where `sluice init` has put one, or will: the next step where none was. */
async function editorLine(root: string, file: string): Promise<string> {
  const finds = (await exists(join(root, sequenceSchemaFile))) || !(await exists(join(root, 'sluice.yaml')));
  return finds ? modeline(posix.relative(posix.dirname(file), sequenceSchemaFile)) : '';
}

function report(
  { io, loaded }: Session,
  options: ImportOptions,
  imported: readonly Imported[],
  refused: readonly Refused[],
): void {
  if (options.format === 'json') return printJson(io, { version: 1, imported, refused });
  if (options.all === true && imported.length === 0 && refused.length === 0)
    return io.stdout.write('Every flow of the account has a sequence already.\n');
  const lines = imported.flatMap(({ flow_id: id, name, file, templates, secrets, warnings }) => [
    `  ${file}  "${oneLine(name)}"  from ${id}${templates.length === 0 ? '' : `, ${plural(templates.length, 'template')}`}`,
    ...warnings.map((warning) => `    ! ${oneLine(warning)}`),
    ...secrets.map(
      (one) =>
        `    ! ${oneLine(one.where)} is a credential and was not written. Before the next plan: export ${one.name}=…, and name it in sluice.yaml, under secrets of the account.`,
    ),
  ]);
  const not = refused.map(
    ({ flow_id: id, name, reason }) =>
      `  ${id}${name === null ? '' : `  "${oneLine(name)}"`}  not imported: ${oneLine(reason)}`,
  );
  const left = refused.length === 0 ? '' : `, ${refused.length} not`;
  say(
    io.stdout,
    [`Imported ${plural(imported.length, 'flow')}${left}; nothing was changed in Klaviyo.`, ...lines, ''].join('\n'),
  );
  if (not.length > 0) io.stderr.write(`${not.join('\n')}\n`);
  if (imported.length > 0)
    say(
      io.stdout,
      `\nNext: ${loaded.config.project === undefined ? 'sluice init (an apply needs a project), then ' : ''}sluice plan. It will say of each of these "take over as it is"; the apply after it tags the flows as yours and changes nothing in them.\n`,
    );
}
