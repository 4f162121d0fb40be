/** sluice completion, and what the scripts it prints ask. */
import { Argument, type Command } from 'commander';
import type { Io } from './io/io.ts';

const help = `
  bash  in ~/.bashrc:  source <(sluice completion bash)
  zsh   in ~/.zshrc, below compinit:  source <(sluice completion zsh)
  fish  once:  sluice completion fish > ~/.config/fish/completions/sluice.fish
`;

/** Last of all: it offers the commands that are there by then. */
export function addCompletion(program: Command, io: Io): void {
  program
    .command('completion')
    .description('Print a script that lets the shell complete commands, options, accounts and addresses')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', help)
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      io.stdout.write((await import('./completion.ts')).scriptFor(shell));
    });
  program.command('complete [words...]', { hidden: true }).action(async (words: readonly string[]) => {
    await (await import('./completion.ts')).complete(io, program, words);
  });
}
