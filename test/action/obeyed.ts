/** As actions/runner reads a line, in src/Runner.Common/ActionCommand.cs: :: at the beginning, or ##[ anywhere. */
export const obeyed = (log: readonly string[]): string[] =>
  log
    .flatMap((text) => text.split(/\r\n|\r|\n/))
    .flatMap((line) => /^\s*::([\w-]+)|##\[([\w-]+)/.exec(line)?.[0] ?? []);
