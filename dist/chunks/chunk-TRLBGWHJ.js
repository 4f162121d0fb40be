import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  wrap
} from "./chunk-IM2OHN7X.js";

// src/cli/io/say.ts
function refuse(io, words) {
  io.stderr.write(`${words}
`);
  return 1;
}
async function agreed(io, words, command) {
  say(io.stderr, words);
  if (io.ask) return (await io.ask("\nType yes to go on: ")).trim() === "yes";
  io.stderr.write(`There is no terminal to ask at: ${command}
`);
  return false;
}
function say(stream, text) {
  const width = Math.max(40, Math.min(stream.columns, 100));
  const broken = (line) => {
    const mark = /^ *! /.exec(line)?.[0] ?? "";
    if (mark === "" && line.startsWith("  ")) return [line];
    return wrap(line.slice(mark.length), width - mark.length).map(
      (part, index) => `${index === 0 ? mark : " ".repeat(mark.length)}${part}`
    );
  };
  stream.write(stream.isTerminal ? text.split("\n").flatMap(broken).join("\n") : text);
}

export {
  refuse,
  agreed,
  say
};
