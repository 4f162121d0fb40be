/** What to do about an error of the YAML parser, in words for somebody who does not know YAML's grammar. */

const advice: readonly (readonly [RegExp, string])[] = [
  [/tabs? (are|is) not allowed|TAB_AS_INDENT/i, 'Indent with spaces; YAML does not allow tabs.'],
  [
    /nested mappings are not allowed in compact|BLOCK_AS_IMPLICIT_KEY|implicit keys/i,
    'A text that holds ": " must be quoted, as in subject: "One thing: the pan".',
  ],
  [/missing closing|MISSING_CHAR/i, 'Close the quote or bracket that was opened here or above.'],
  [
    /must be at most 1024|all mapping items must start|same column|BAD_INDENT/i,
    'Line the keys of one map up in the same column.',
  ],
  [/unresolved (tag|alias)|TAG_RESOLVE/i, 'Write the value plainly; tags such as "!env" have no meaning here.'],
  [
    /plain value cannot start with|BAD_SCALAR_START/i,
    'Quote the text: it begins with a character that means something in YAML.',
  ],
  [/unexpected .*flow|flow (map|seq|collection)/i, 'Check the brackets, braces and commas on this line.'],
];

/** `code` and `message` as the library `yaml` gives them. */
export const adviceFor = (code: string, message: string): string =>
  advice.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1] ??
  'Check the indentation and the quotes on this line and the one above it.';

/** The library's message as one sentence, without what prettifying appends. */
export function oneSentence(message: string): string {
  const line = (message.split('\n')[0] ?? '').trim().slice(0, 200);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

export const emptyFile: readonly [string, string] = [
  'The file is empty.',
  'Write a name, a trigger and steps, or delete the file.',
];
