/** The tables of inputs and outputs in README.md and docs/github-action.md, from action.yml. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { emit } from './generated.mjs';

const { inputs, outputs } = parse(await readFile('action.yml', 'utf8'));
const cell = (text) => String(text).replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const inputTable = table(
  ['input', 'default', 'what it does'],
  Object.entries(inputs).map(([name, { description, default: preset }]) => [
    `\`${name}\``,
    preset === '' || preset === undefined ? '–' : `\`${preset}\``,
    cell(description),
  ]),
);
const outputTable = table(
  ['output', 'what it holds'],
  Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]),
);

for (const path of ['README.md', 'docs/github-action.md']) {
  let page = await readFile(path, 'utf8').catch(() => undefined);
  if (page === undefined) continue;
  for (const [mark, content] of Object.entries({ inputs: inputTable, outputs: outputTable })) {
    const between = new RegExp(`<!-- ${mark} -->[\\s\\S]*?<!-- /${mark} -->`);
    // prettier would align the columns; the generator's own form stays.
    const marked = `<!-- ${mark} -->\n<!-- prettier-ignore-start -->\n\n${content}\n\n<!-- prettier-ignore-end -->\n<!-- /${mark} -->`;
    page = page.replace(between, () => marked);
  }
  await emit(path, page);
}
