/** Commands about what goes from one account to the next. */
import type { Command } from 'commander';
import type { ExitCode, Io } from './io/io.ts';

const promoteHelp = `
Without --account it takes the first account that has promote_from.
It compares with what stands applied in the account that promote_from names, and ends with:
  0  nothing is to go over
  2  something goes over with the next apply, or will at its time
  1  it cannot be told
`;

export function addRelease(
  command: (name: string, description: string) => Command,
  io: Io,
  ended: (code: ExitCode) => void,
): void {
  command('promote [addresses...]', 'Show what differs between two accounts and what would go over; changes nothing')
    .addHelpText('after', promoteHelp)
    .action(async (addresses: readonly string[], options) => {
      ended(await (await import('./promote.ts')).promote(io, addresses, options));
    });
  command('show <address>', 'Print a sequence as one account has it, variables put in; needs no network').action(
    async (address: string, options) => {
      ended(await (await import('./show.ts')).show(io, address, options));
    },
  );
}
