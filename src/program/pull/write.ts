/** Edits of a sequence → its text and templates anew, everything else left as it was. */
import { posix } from 'node:path';
import type { Sequence } from '../../model/sequence.ts';
import type { Step } from '../../steps/kinds.ts';
import { allSteps } from '../../model/walk.ts';
import { removeAt, setAt } from '../../yaml/edit-at.ts';
import type { Path } from '../../yaml/yaml-range.ts';
import type { YamlSource } from '../../yaml/yaml.ts';
import type { Edit, StepEdits } from './edits.ts';

export interface Draft {
  readonly text: string;
  /** Template files to write, relative to the root. */
  readonly files: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

export interface PullSource {
  readonly sequence: Sequence;
  readonly yaml: YamlSource;
  /** How many steps of all sequences use a template file. */
  readonly uses: (file: string) => number;
}

/** Where each step stands: the path to what is under its kind, by step id. */
export function stepPaths({
  sequence,
  yaml,
}: PullSource): ReadonlyMap<string, { readonly path: Path; readonly step: Step }> {
  const places = new Map<string, Path>();
  const place = (path: Path): string => {
    const { line, column } = yaml.at(path, 'key');
    return `${line}:${column}`;
  };
  const walk = (list: unknown, path: Path): void => {
    if (!Array.isArray(list)) return;
    list.forEach((item: unknown, index) => {
      if (typeof item !== 'object' || item === null) return;
      const [kind, fields] = Object.entries(item)[0] ?? [];
      if (kind === undefined) return;
      const here = [...path, index, kind];
      places.set(place(here), here);
      const map = (typeof fields === 'object' && fields !== null ? fields : {}) as Readonly<Record<string, unknown>>;
      walk(map.then, [...here, 'then']);
      walk(map.else, [...here, 'else']);
      if (Array.isArray(map.cases))
        map.cases.forEach((one: { then?: unknown }, at) => walk(one?.then, [...here, 'cases', at, 'then']));
    });
  };
  walk((yaml.value as { steps?: unknown } | null)?.steps, ['steps']);
  const found = new Map<string, { path: Path; step: Step }>();
  for (const step of allSteps(sequence.steps)) {
    const path = places.get(`${step.at.line}:${step.at.column}`);
    if (path !== undefined && step.id !== undefined) found.set(step.id, { path, step });
  }
  return found;
}

/** Undefined when an edit has no place to go. Paths stay true while nothing but keys of maps is changed. */
export function writeEdits(source: PullSource, edits: readonly StepEdits[], top: readonly Edit[]): Draft | undefined {
  const paths = stepPaths(source);
  const files: Record<string, string> = {};
  const notes: string[] = [];
  let text: string | undefined = source.yaml.text;
  const apply = (path: Path, edit: Edit, step?: Step): void => {
    if (text === undefined) return;
    switch (edit.edit) {
      case 'set':
        text = setAt(text, [...path, edit.key], edit.value);
        return;
      case 'remove':
        text = removeAt(text, [...path, edit.key]);
        return;
      case 'header':
        text =
          edit.value === undefined
            ? removeAt(text, [...path, 'headers', edit.name])
            : (setAt(text, [...path, 'headers', edit.name], edit.value) ??
              setAt(text, [...path, 'headers'], { [edit.name]: edit.value }));
        return;
      case 'whole': {
        const isShort = step?.idGiven !== false && edit.short !== undefined;
        const own = step?.id !== undefined && step.idGiven !== true ? { id: step.id } : {};
        text = setAt(text, path, isShort && !('id' in own) ? edit.short : { ...own, ...edit.fields });
        return;
      }
      case 'html': {
        const mail = step && writeMail(source, step, edit.html, files, notes);
        if (mail === undefined) text = undefined;
        else for (const one of mail) apply(path, one, step);
      }
    }
  };
  for (const edit of top) apply([], edit);
  for (const { step: id, edits: all } of edits) {
    const found = paths.get(id);
    if (found === undefined) return undefined;
    for (const edit of all) apply(found.path, edit, found.step);
  }
  return text === undefined ? undefined : { text, files, notes };
}

/** Into the file the step names, if that is HTML and nobody else's; into a new one otherwise. */
function writeMail(
  { sequence, uses }: PullSource,
  step: Step,
  html: string,
  files: Record<string, string>,
  notes: string[],
): readonly Edit[] | undefined {
  if (step.kind !== 'email' && step.kind !== 'notify') return undefined;
  const { content } = step;
  if (content.kind === 'inline' && content.format === 'html') return [{ edit: 'set', key: 'html', value: html }];
  if (content.kind === 'file' && content.file.endsWith('.html') && uses(content.file) <= 1) {
    files[content.file] = html;
    return [];
  }
  const path = `templates/${posix.basename(sequence.address)}/${step.id}.html`;
  files[posix.join(posix.dirname(sequence.file), path)] = html;
  const was = content.kind === 'file' ? content.file : 'Markdown';
  notes.push(
    content.kind === 'file' && content.file.endsWith('.html')
      ? `${step.id} has a file of its own now: others use ${was} too.`
      : `${step.id} is HTML now: what Klaviyo's editor made cannot be turned back into ${was}.`,
  );
  const template: Edit = { edit: 'set', key: 'template', value: path };
  return content.kind === 'file' ? [template] : [template, { edit: 'remove', key: content.format }];
}
