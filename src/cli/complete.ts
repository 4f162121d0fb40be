/** What may stand at the end of a command line that is being typed: from the commands' own table, and the repository. */
import type { Argument, Command, Option } from 'commander';

export interface Candidate {
  readonly word: string;
  /** One line; may be empty. */
  readonly help: string;
}

/** What only the repository knows; asked for only when it is needed. */
export interface Known {
  readonly addresses: () => Promise<readonly string[]>;
  readonly accounts: () => Promise<readonly string[]>;
  readonly codes: () => Promise<readonly string[]>;
}

/** Options written before, by their attribute: "root" of --root. */
export type Written = Readonly<Record<string, string>>;

interface Stand {
  readonly command: Command;
  readonly written: Written;
  readonly used: ReadonlySet<Option>;
  /** How many arguments of the command stand already. */
  readonly args: number;
  /** The option whose value is being typed. */
  readonly value?: Option;
}

/**
 * `words`: what stands behind the program's name; the last one is being typed and may be empty. An empty list leaves the
 * shell to its files.
 */
export async function candidatesFor(
  program: Command,
  words: readonly string[],
  knownAt: (written: Written) => Known,
): Promise<readonly Candidate[]> {
  // Bash parts --format=json at the "=", and replaces what follows it.
  const all = words.filter((word) => word !== '=');
  const typed = words.at(-1) === '=' ? '' : (all.pop() ?? '');
  const [, flag, begun] = /^(--[^=]+)=(.*)$/s.exec(typed) ?? [];
  const stand = standAfter(program, [...all, ...(flag === undefined ? [] : [flag])]);
  const known = knownAt(stand.written);
  if (flag !== undefined && begun !== undefined) {
    const values = stand.value === undefined ? [] : await valuesOf(stand.value, known);
    return fitting(begun, values).map(({ word, help }) => ({ word: `${flag}=${word}`, help }));
  }
  if (stand.value !== undefined) return fitting(typed, await valuesOf(stand.value, known));
  if (typed.startsWith('-')) return fitting(typed, optionsOf(stand));
  const below = stand.command.commands.filter(isShown);
  if (below.length > 0)
    return fitting(
      typed,
      below.map((one) => ({ word: one.name(), help: one.description() })),
    );
  return fitting(typed, await argumentsOf(stand, known));
}

function standAfter(program: Command, words: readonly string[]): Stand {
  let stand: Stand = { command: program, written: {}, used: new Set(), args: 0 };
  for (const word of words) {
    const { command, value, written, used, args } = stand;
    if (value !== undefined) {
      const { value: _, ...rest } = stand;
      stand = { ...rest, written: { ...written, [value.attributeName()]: word } };
      continue;
    }
    const [name = '', given] = word.startsWith('--') ? word.split(/=(.*)/s) : [word];
    const option = command.options.find(({ long, short }) => long === name || short === name);
    const next = command.commands.find((one) => one.name() === word);
    if (option !== undefined) {
      const takes = option.required || option.optional;
      const seen = { ...stand, used: new Set([...used, option]) };
      if (given !== undefined) stand = { ...seen, written: { ...written, [option.attributeName()]: given } };
      else stand = takes ? { ...seen, value: option } : seen;
    } else if (next !== undefined && args === 0) stand = { command: next, written, used: new Set(), args: 0 };
    else if (!word.startsWith('-')) stand = { ...stand, args: args + 1 };
  }
  return stand;
}

const isShown = (command: Command): boolean => !(command as Command & { readonly _hidden?: boolean })._hidden;

/** Those that are not there yet, and those that may be repeated. */
const optionsOf = ({ command, used }: Stand): readonly Candidate[] => [
  ...command.options
    .filter((option) => !option.hidden && (!used.has(option) || option.description.includes('may be repeated')))
    .map(({ long, short, description }) => ({ word: long ?? short ?? '', help: description })),
  { word: '--help', help: 'display help for command' },
];

const valuesOf = ({ argChoices, flags }: Option, known: Known): Promise<readonly Candidate[]> =>
  argChoices !== undefined
    ? Promise.resolve(plain(argChoices))
    : namedBy(/[<[]([a-z-]+)(?:\.\.\.)?[>\]]/.exec(flags)?.[1] ?? '', known);

function argumentsOf({ command, args }: Stand, known: Known): Promise<readonly Candidate[]> {
  const all: readonly Argument[] = command.registeredArguments;
  const last = all.at(-1);
  const argument = all[args] ?? (last?.variadic === true ? last : undefined);
  if (argument === undefined) return Promise.resolve([]);
  return argument.argChoices === undefined
    ? namedBy(argument.name(), known)
    : Promise.resolve(plain(argument.argChoices));
}

/** By what the help calls it. Files, texts and times are nothing that we know better than the shell. */
async function namedBy(name: string, known: Known): Promise<readonly Candidate[]> {
  switch (name) {
    case 'address':
    case 'addresses':
      return plain(await known.addresses());
    case 'key':
      return plain(await known.accounts());
    case 'code':
      return plain(await known.codes());
    default:
      return [];
  }
}

const plain = (words: readonly string[]): readonly Candidate[] => words.map((word) => ({ word, help: '' }));

const fitting = (typed: string, all: readonly Candidate[]): readonly Candidate[] =>
  all.filter(({ word }) => word.startsWith(typed));
