/** The long form of a diagnostic as Markdown: what it means and why it matters, then an example and its mend. */
export interface Example {
  readonly wrong?: string;
  readonly right: string;
  /** Language of the fences; yaml when left out. */
  readonly as?: string;
}

const fence = (text: string, language: string): string =>
  ['```' + language, text.replace(/^\n|\s+$/g, ''), '```'].join('\n');

export function long(text: string, example?: Example): string {
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .join('\n'),
    );
  if (!example) return paragraphs.join('\n\n');
  const language = example.as ?? 'yaml';
  const pair =
    example.wrong === undefined
      ? [fence(example.right, language)]
      : ['Wrong:', fence(example.wrong, language), 'Right:', fence(example.right, language)];
  return [...paragraphs, ...pair].join('\n\n');
}
