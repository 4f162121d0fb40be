import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  wrap
} from "./chunk-IM2OHN7X.js";
import "./chunk-5XWL5JNG.js";

// src/cli/preview/preview-text.ts
function previewText(shown, fixtures, columns) {
  const width = Math.max(40, Math.min(columns, 100)) - 4;
  return shown.map((each) => one(each, fixtures, width)).join("\n");
}
function one({ sequence, preview, fixture }, { byName }, width) {
  const head = `${sequence.name} (${sequence.address})`;
  const [file] = [...byName].find(([, each]) => each === fixture) ?? [];
  const who = fixture === void 0 ? "Shown for a made-up person and event; sluice fixtures writes real ones." : `Shown for ${file === void 0 ? "the fixture named" : `fixtures/${file}`}.`;
  if (preview.messages.length === 0) return `${head}
  It sends no messages.
`;
  return `${head}
  ${who}

${preview.messages.map((message) => messageText(message, width)).join("\n")}`;
}
function messageText(message, width) {
  const { step, channel, from, subject, preview, text, segments, bytes, lint } = message;
  const size = segments === void 0 ? `${Math.ceil(bytes / 1e3)} kB` : `${segments} ${segments === 1 ? "part" : "parts"}`;
  const lines = [
    `  ${step} \xB7 ${channel === "sms" ? "text message" : channel === "notify" ? "notification" : "email"} \xB7 ${size}`,
    ...from === "" ? [] : [`    From:    ${from}`],
    ...subject === "" ? [] : [`    Subject: ${subject}`],
    ...preview === "" ? [] : [`    Preview: ${preview}`],
    "",
    ...tame(text).split("\n").flatMap((line) => wrap(line, width)).map((line) => line === "" ? "" : `    ${line}`),
    ...lint.length === 0 ? [] : ["", ...lint.flatMap((problem) => lintText(problem, width))]
  ];
  return `${lines.map((line) => tame(line)).join("\n")}
`;
}
var lintText = ({ severity, code, message, detail, file, line, column }, width) => [
  `    ${severity} ${code}${file === null ? "" : `  ${file}:${line}:${column}`}`,
  ...wrap(`${message} ${detail}`, width - 2).map((each) => `      ${each}`)
];
var tame = (text) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD");
export {
  previewText
};
