/** The template files a sequence names: read once each, checked, MJML compiled. Told at the value that names them. */
import { type Diagnostic, diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { TemplateUse } from '../model/scope.ts';
import { checkTemplate } from '../model/template-check.ts';
import { posix, join } from 'node:path';
import type { Disk } from './disk.ts';
import { includeMjml } from './mjml-include.ts';
import { compileMjml, type MjmlCompiler } from './mjml.ts';
import { readText } from './text-file.ts';

/** Klaviyo gives no limit; Gmail clips messages above 102 KB, and ten times that is a mistake. */
export const maxTemplateBytes = 1024 * 1024;

export interface Templates {
  /** By file, relative to the root: HTML, or Markdown for .md files; MJML is compiled already. */
  readonly templates: ReadonlyMap<string, string>;
  /** The same files as their authors wrote them. */
  readonly originals: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Use extends TemplateUse {
  readonly address: string;
}

/** `mjml` is asked for at the first .mjml file only. */
export async function readTemplates(
  disk: Disk,
  root: string,
  uses: readonly Use[],
  mjml: () => Promise<MjmlCompiler | undefined>,
): Promise<Templates> {
  const diagnostics: Diagnostic[] = [];
  const templates = new Map<string, string>();
  const originals = new Map<string, string>();
  const read = new Map<string, readonly Diagnostic[]>();
  let compiler: Promise<MjmlCompiler | undefined> | undefined;
  for (const use of uses) {
    let problems = read.get(use.file);
    if (problems === undefined) {
      const outcome = await readOne(disk, root, use, () => (compiler ??= mjml()));
      if (outcome.text !== undefined) templates.set(use.file, outcome.text);
      if (outcome.original !== undefined) originals.set(use.file, outcome.original);
      problems = outcome.problems;
      diagnostics.push(...problems);
      read.set(use.file, problems);
    } else {
      diagnostics.push(...again(problems, use));
    }
  }
  return { templates, originals, diagnostics };
}

/**
 * What is wrong with the naming is told wherever it is named; what is wrong in the file, once, but for its first error:
 * each sequence that sends it is held back by one of its own.
 */
function again(problems: readonly Diagnostic[], use: Use): readonly Diagnostic[] {
  const about = { at: use.at, address: use.address, step: use.step };
  const naming = problems.filter(({ at }) => at?.file !== use.file);
  const inside = problems.find((problem) => problem.at?.file === use.file && isError(problem));
  if (!inside || inside.address === use.address) return naming.map((problem) => ({ ...problem, ...about }));
  const { code, message, detail, at } = inside;
  const where = `${use.file}:${at?.line}:${at?.column}`;
  return [
    ...naming.map((problem) => ({ ...problem, ...about })),
    diagnostic(code, `${where}: ${message}`, detail, about),
  ];
}

interface Outcome {
  readonly text?: string;
  readonly original?: string;
  readonly problems: readonly Diagnostic[];
}

async function readOne(
  disk: Disk,
  root: string,
  use: Use,
  mjml: () => Promise<MjmlCompiler | undefined>,
): Promise<Outcome> {
  const { file } = use;
  const about = { at: use.at, address: use.address, step: use.step };
  const refuse = (code: Diagnostic['code'], message: string, detail: string, at = about.at): Outcome => ({
    problems: [diagnostic(code, message, detail, { ...about, at })],
  });
  const found = await readText(disk, root, file, maxTemplateBytes);
  switch (found.kind) {
    case 'missing': {
      const near = await nearFile(disk, root, file);
      return refuse(
        'template-missing',
        `The template ${file} does not exist.`,
        near === undefined
          ? "Templates are looked for relative to the sequence's own file."
          : `Did you mean ${near}? Templates are looked for relative to the sequence's own file.`,
      );
    }
    case 'outside':
      return refuse(
        'template-outside',
        `The template ${file} is a link that leads out of the repository.`,
        'Put the file itself into the repository.',
      );
    case 'too-large':
      return refuse(
        'template-unreadable',
        `The template ${file} is larger than 1 MiB.`,
        'Mail programs clip messages above 100 kilobytes. Host images, and link to them.',
      );
    case 'binary':
      return refuse(
        'template-unreadable',
        `The template ${file} is not plain text in UTF-8.`,
        'Save it as plain text in UTF-8.',
      );
    case 'unreadable':
      return refuse(
        'template-unreadable',
        `The template ${file} cannot be read: ${found.why}.`,
        'Check what it is and its permissions.',
      );
    case 'text':
  }
  if (found.text.trim() === '')
    return refuse('no-email-content', `The template ${file} is empty.`, 'Write the message.');
  const problems = checkTemplate(found.text, file, use.address, use.step);
  if (!file.endsWith('.mjml')) return { text: found.text, original: found.text, problems };
  const whole = await includeMjml(disk, root, file, found.text);
  if (!whole.ok) {
    const { line, message, detail } = whole.error;
    return refuse('mjml-invalid', message, detail, { file, line, column: 1, endLine: line, endColumn: 1 });
  }
  const compiled = await compileMjml(await mjml(), whole.data.text);
  if (compiled.kind === 'html')
    return {
      text: compiled.html,
      original: found.text,
      problems: checkTemplate(whole.data.text, file, use.address, use.step),
    };
  if (compiled.kind === 'missing') {
    return refuse(
      'mjml-missing',
      `The template ${file} needs the package mjml, which is not installed.`,
      'Install it beside Sluice: npm install mjml. Or save the template as HTML.',
    );
  }
  return {
    problems: compiled.problems
      .slice(0, 10)
      .map(({ line = 1, message }) =>
        diagnostic(
          'mjml-invalid',
          `The MJML does not compile: ${message.replace(/\.?$/, '.')}`,
          "Correct it; MJML's documentation lists the tags and attributes.",
          { ...about, at: { file, line, column: 1, endLine: line, endColumn: 1 } },
        ),
      ),
  };
}

/** A file of the same directory with nearly the same name. */
async function nearFile(disk: Disk, root: string, file: string): Promise<string | undefined> {
  const directory = posix.dirname(file);
  const names = await disk.names(join(root, directory)).catch(() => []);
  const meant = nearest(posix.basename(file), [...names].sort());
  return meant === undefined ? undefined : posix.join(directory, meant);
}
