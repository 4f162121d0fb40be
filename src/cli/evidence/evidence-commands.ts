/** sluice evidence show and check, as arguments. */
import { type Command, Option } from 'commander';
import type { ExitCode, Io } from '../io/io.ts';

export function addEvidence(program: Command, io: Io, ended: (code: ExitCode) => void): void {
  const evidence = program.command('evidence').description("Read a recording of Klaviyo's answers, made with --record");
  const add = (name: string, description: string): Command =>
    evidence
      .command(name)
      .description(description)
      .addOption(new Option('--format <format>', 'how to print the result').choices(['text', 'json']).default('text'));
  add('show <file>', 'Show all that stands in it, before you send it').action(
    async (file: string, options: { readonly format: string }) => {
      ended(await (await import('./evidence.ts')).showEvidence(io, file, options));
    },
  );
  add('check <file>', 'Tell what it proves about Klaviyo, and where the sandbox differs').action(
    async (file: string, options: { readonly format: string }) => {
      ended(await (await import('./evidence.ts')).checkEvidence(io, file, options));
    },
  );
}
