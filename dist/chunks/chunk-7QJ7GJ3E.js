import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  wrap
} from "./chunk-IM2OHN7X.js";

// src/cli/io/say.ts
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
  say
};
