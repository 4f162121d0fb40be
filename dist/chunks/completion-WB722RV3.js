import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  worldOf
} from "./chunk-BJXHAPQC.js";
import {
  loadConfig,
  readSequenceFiles
} from "./chunk-UAVHVDVM.js";
import "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-NDF2TBOI.js";
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/complete.ts
async function candidatesFor(program, words, knownAt) {
  const all = words.filter((word) => word !== "=");
  const typed = words.at(-1) === "=" ? "" : all.pop() ?? "";
  const [, flag, begun] = /^(--[^=]+)=(.*)$/s.exec(typed) ?? [];
  const stand = standAfter(program, [...all, ...flag === void 0 ? [] : [flag]]);
  const known = knownAt(stand.written);
  if (flag !== void 0 && begun !== void 0) {
    const values = stand.value === void 0 ? [] : await valuesOf(stand.value, known);
    return fitting(begun, values).map(({ word, help }) => ({ word: `${flag}=${word}`, help }));
  }
  if (stand.value !== void 0) return fitting(typed, await valuesOf(stand.value, known));
  if (typed.startsWith("-")) return fitting(typed, optionsOf(stand));
  const below = stand.command.commands.filter(isShown);
  if (below.length > 0)
    return fitting(
      typed,
      below.map((one) => ({ word: one.name(), help: one.description() }))
    );
  return fitting(typed, await argumentsOf(stand, known));
}
function standAfter(program, words) {
  let stand = { command: program, written: {}, used: /* @__PURE__ */ new Set(), args: 0 };
  for (const word of words) {
    const { command, value, written, used, args } = stand;
    if (value !== void 0) {
      const { value: _, ...rest } = stand;
      stand = { ...rest, written: { ...written, [value.attributeName()]: word } };
      continue;
    }
    const [name = "", given] = word.startsWith("--") ? word.split(/=(.*)/s) : [word];
    const option = command.options.find(({ long, short }) => long === name || short === name);
    const next = command.commands.find((one) => one.name() === word);
    if (option !== void 0) {
      const takes = option.required || option.optional;
      const seen = { ...stand, used: /* @__PURE__ */ new Set([...used, option]) };
      if (given !== void 0) stand = { ...seen, written: { ...written, [option.attributeName()]: given } };
      else stand = takes ? { ...seen, value: option } : seen;
    } else if (next !== void 0 && args === 0) stand = { command: next, written, used: /* @__PURE__ */ new Set(), args: 0 };
    else if (!word.startsWith("-")) stand = { ...stand, args: args + 1 };
  }
  return stand;
}
var isShown = (command) => !command._hidden;
var optionsOf = ({ command, used }) => [
  ...command.options.filter((option) => !option.hidden && (!used.has(option) || option.description.includes("may be repeated"))).map(({ long, short, description }) => ({ word: long ?? short ?? "", help: description })),
  { word: "--help", help: "display help for command" }
];
var valuesOf = ({ argChoices, flags }, known) => argChoices !== void 0 ? Promise.resolve(plain(argChoices)) : namedBy(/[<[]([a-z-]+)(?:\.\.\.)?[>\]]/.exec(flags)?.[1] ?? "", known);
function argumentsOf({ command, args }, known) {
  const all = command.registeredArguments;
  const last = all.at(-1);
  const argument = all[args] ?? (last?.variadic === true ? last : void 0);
  if (argument === void 0) return Promise.resolve([]);
  return argument.argChoices === void 0 ? namedBy(argument.name(), known) : Promise.resolve(plain(argument.argChoices));
}
async function namedBy(name, known) {
  switch (name) {
    case "address":
    case "addresses":
      return plain(await known.addresses());
    case "key":
      return plain(await known.accounts());
    case "code":
      return plain(await known.codes());
    default:
      return [];
  }
}
var plain = (words) => words.map((word) => ({ word, help: "" }));
var fitting = (typed, all) => all.filter(({ word }) => word.startsWith(typed));

// src/cli/completion.ts
var shells = ["bash", "zsh", "fish"];
var scripts = {
  bash: `_sluice() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(sluice complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _sluice sluice
`,
  zsh: `#compdef sluice
_sluice() {
  local line
  local -a words_and_help
  while IFS= read -r line; do
    line=\${line//:/\\\\:}
    words_and_help+=("\${line/$'\\t'/:}")
  done < <(sluice complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( $#words_and_help )); then _describe 'sluice' words_and_help; else _files; fi
}
if [[ $funcstack[1] == _sluice ]]; then _sluice "$@"; else compdef _sluice sluice; fi
`,
  fish: `function __sluice_complete
    set -l typed (commandline -opc)
    sluice complete -- $typed[2..-1] (commandline -ct) 2>/dev/null
end
complete -c sluice -n 'test -n "$(__sluice_complete)"' -f -a '(__sluice_complete)'
`
};
var scriptFor = (shell) => scripts[shell];
async function complete(io, program, words) {
  const found = await candidatesFor(program, words, (written) => knownIn(io, written)).catch(() => []);
  for (const { word, help } of found) io.stdout.write(help === "" ? `${word}
` : `${word}	${help}
`);
}
function knownIn(io, { root = ".", account }) {
  const { disk, root: directory } = worldOf(io, root);
  const config = async () => (await loadConfig(disk, directory, true)).config;
  return {
    accounts: async () => (await config())?.accounts.map(({ key }) => key) ?? [],
    addresses: async () => {
      const all = (await config())?.accounts ?? [];
      const own = all.find(({ key }) => key === account) ?? all[0];
      if (own === void 0) return [];
      const { files } = await readSequenceFiles(disk, directory, own.flows);
      return files.map(({ address }) => address);
    },
    codes: async () => Object.keys((await import("./catalog-EBDYC6VN.js")).catalog)
  };
}
export {
  complete,
  scriptFor,
  shells
};
