/**
 * Options that every command has may stand before its name too, as with git and docker: `sluice --root shop plan`. They
 * are read behind it, so that a command that has none of them says so itself, and what is written behind it wins.
 */

/** Each takes a value. */
const common = ['--root', '--account', '--format'];

/** The arguments with what stands before the command's name moved behind it. */
export function behindTheName(argv: readonly string[]): readonly string[] {
  let at = 0;
  for (let word = argv[at]; word !== undefined; word = argv[at]) {
    const name = common.find((one) => word === one || word.startsWith(`${one}=`));
    if (name === undefined) break;
    at += word === name ? 2 : 1;
  }
  const rest = argv.slice(at);
  if (at === 0 || rest.length === 0) return argv;
  const firstOption = rest.findIndex((word) => word.startsWith('-'));
  // Before --help and the like there is no command whose options they could be.
  if (firstOption === 0) return argv;
  const end = firstOption === -1 ? rest.length : firstOption;
  return [...rest.slice(0, end), ...argv.slice(0, at), ...rest.slice(end)];
}
