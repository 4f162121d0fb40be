/** Messages for a terminal: what the inbox shows, and what the reader reads. */
import type { DiagnosticJson } from '../../diagnostics/render.ts';
import { wrap } from '../../diagnostics/width.ts';
import type { PreviewMessage } from '../../mail/preview.ts';
import type { Fixtures } from '../../source/fixtures.ts';
import type { Previewed } from '../../program/preview/preview-sequence.ts';

export function previewText(shown: readonly Previewed[], fixtures: Fixtures, columns: number): string {
  const width = Math.max(40, Math.min(columns, 100)) - 4;
  return shown.map((each) => one(each, fixtures, width)).join('\n');
}

function one({ sequence, preview, fixture }: Previewed, { byName }: Fixtures, width: number): string {
  const head = `${sequence.name} (${sequence.address})`;
  const [file] = [...byName].find(([, each]) => each === fixture) ?? [];
  const who =
    fixture === undefined
      ? 'Shown for a made-up person and event; sluice fixtures writes real ones.'
      : `Shown for ${file === undefined ? 'the fixture named' : `fixtures/${file}`}.`;
  if (preview.messages.length === 0) return `${head}\n  It sends no messages.\n`;
  return `${head}\n  ${who}\n\n${preview.messages.map((message) => messageText(message, width)).join('\n')}`;
}

function messageText(message: PreviewMessage, width: number): string {
  const { step, channel, from, subject, preview, text, segments, bytes, lint } = message;
  const size =
    segments === undefined ? `${Math.ceil(bytes / 1000)} kB` : `${segments} ${segments === 1 ? 'part' : 'parts'}`;
  const lines = [
    `  ${step} · ${channel === 'sms' ? 'text message' : channel === 'notify' ? 'notification' : 'email'} · ${size}`,
    ...(from === '' ? [] : [`    From:    ${from}`]),
    ...(subject === '' ? [] : [`    Subject: ${subject}`]),
    ...(preview === '' ? [] : [`    Preview: ${preview}`]),
    '',
    ...tame(text)
      .split('\n')
      .flatMap((line) => wrap(line, width))
      .map((line) => (line === '' ? '' : `    ${line}`)),
    ...(lint.length === 0 ? [] : ['', ...lint.flatMap((problem) => lintText(problem, width))]),
  ];
  return `${lines.map((line) => tame(line)).join('\n')}\n`;
}

const lintText = (
  { severity, code, message, detail, file, line, column }: DiagnosticJson,
  width: number,
): readonly string[] => [
  `    ${severity} ${code}${file === null ? '' : `  ${file}:${line}:${column}`}`,
  ...wrap(`${message} ${detail}`, width - 2).map((each) => `      ${each}`),
];

/** What an author or an account wrote must not be able to steer a terminal. */
const tame = (text: string): string =>
  text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
