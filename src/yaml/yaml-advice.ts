/** Errors of the YAML parser in words for somebody who does not know YAML's grammar. */

interface Words {
  /** Left out: the parser's own words. */
  readonly message?: string;
  readonly advice: string;
}

const secondColon: Words = {
  message: 'A second colon stands in this line.',
  advice: 'A text that holds ": " must be quoted: subject: "One thing: the pan".',
};

const known: readonly (readonly [RegExp, Words])[] = [
  [
    /NON_STRING_KEY|stringKeys/,
    {
      message: 'A map stands where a text was meant.',
      advice: 'A text that begins with {{ must be quoted: subject: "{{ first_name }}, hello".',
    },
  ],
  [/end with a [\]}]/, { message: 'A bracket is never closed.', advice: 'Close the [ or { that was opened above.' }],
  [/Missing closing ["']/, { message: 'A quote is never closed.', advice: 'Close the quote that was opened above.' }],
  [/tabs? (are|is) not allowed|TAB_AS_INDENT/i, { advice: 'Indent with spaces; YAML does not allow tabs.' }],
  [/nested mappings are not allowed in compact|BLOCK_AS_IMPLICIT_KEY|implicit keys/i, secondColon],
  [
    /BLOCK_IN_FLOW|within flow collections/,
    {
      message: 'A colon stands inside a text in braces, or a comma is missing.',
      advice: 'A text that holds ": " must be quoted: subject: "One thing: the pan".',
    },
  ],
  [
    /unexpected flow-(map|seq)-start/i,
    {
      message: 'A brace or bracket stands inside a text in braces.',
      advice: 'A text that holds one must be quoted there: subject: "Hello {{ first_name }}".',
    },
  ],
  [
    /unexpected scalar/i,
    {
      message: 'Text goes on after its closing quote.',
      advice: `For a quote inside a text use the other kind of quotes around it: "It's here", 'Say "hi"'.`,
    },
  ],
  [
    /invalid escape/i,
    { advice: `In double quotes a backslash means something: write \\\\, or single quotes around the text.` },
  ],
  [
    /must be at most 1024|all mapping items must start|same column|BAD_INDENT/i,
    { advice: 'Line the keys of one map up in the same column.' },
  ],
  [
    /unresolved (tag|alias)|TAG_RESOLVE/i,
    { advice: 'Write the value plainly; tags such as "!env" have no meaning here.' },
  ],
  [
    /plain value cannot start with|BAD_SCALAR_START/i,
    { advice: 'Quote the text: it begins with a character that means something in YAML.' },
  ],
  [/unexpected .*flow|flow (map|seq|collection)/i, { advice: 'Check the brackets, braces and commas on this line.' }],
];

/** The library takes lines that are indented deeper than those before for a second colon in one. */
const unaligned: Words = {
  message: 'A line is indented deeper than the one it belongs beside.',
  advice: 'Line the keys of one map up in the same column.',
};

const swallowed: Required<Words> = {
  message: 'A # after a space begins a comment, and takes the closing bracket with it.',
  advice: 'Quote the text that holds the #: { subject: "Our #1 pan" }.',
};

/** Where a `#` stands that has swallowed the end of braces; the parser stops at what follows, at `from`. */
export function bracketInComment(
  text: string,
  from: number,
): { readonly offset: number; readonly words: Required<Words> } | undefined {
  const end = text.slice(0, from).trimEnd().length;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const found = /[[{].*?[ \t](?=#.*[\]}])/.exec(text.slice(start, end));
  return found === null ? undefined : { offset: start + found.index + found[0].length, words: swallowed };
}

/** `code` and `message` as the library `yaml` gives them; `rest` of the line, from where it gives them for. */
export function inOurWords(
  code: string,
  message: string,
  rest: string,
): { readonly message: string; readonly advice: string } {
  const found = known.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1];
  const words = found === secondColon && !rest.includes(': ') ? unaligned : found;
  const reserved = /plain value cannot start with .*character (\S)/i.exec(message)?.[1];
  if (reserved !== undefined)
    return {
      message: `A text that begins with ${reserved} must be quoted.`,
      advice: `Put it in quotes: "${reserved}…".`,
    };
  return {
    message: words?.message ?? oneSentence(message),
    advice: words?.advice ?? 'Check the indentation and the quotes on this line and the one above it.',
  };
}

/** The library's message as one sentence, without what prettifying appends. */
function oneSentence(message: string): string {
  const line = (message.split('\n')[0] ?? '').trim().slice(0, 200);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

export const emptyFile: readonly [string, string] = [
  'The file is empty.',
  'Write a name, a trigger and steps, or delete the file.',
];
