/** sluice preview --out, --open, --serve, --base: the review page. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PageData } from '../../preview/data.ts';
import { pageHtml } from '../../preview/html.ts';
import { whyUnreadable } from '../../source/disk.ts';
import { plural } from '../../text/words.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { openInBrowser } from './open-in-browser.ts';
import { pageBundle } from '../../program/page-bundle.ts';
import type { PreviewOptions } from './preview.ts';
import { pageOf } from '../../program/preview/review-page.ts';
import { failed, tell, worldOf } from '../io/session.ts';

/** Where the page is written when nobody says. */
const usualPlace = 'sluice-preview';

export async function previewPage(io: Io, addresses: readonly string[], options: PreviewOptions): Promise<ExitCode> {
  if (options.serve !== undefined) return (await import('./preview-serve.ts')).servePage(io, addresses, options);
  const made = await pageOf(worldOf(io, options.root), addresses, options);
  if (!made.ok) return tell(io, options, made.error, new Map());
  const directory = options.out ?? usualPlace;
  const file = join(resolve(io.cwd, directory), 'index.html');
  try {
    await mkdir(resolve(io.cwd, directory), { recursive: true });
    await writeFile(file, pageHtml(made.data, await pageBundle()));
  } catch (error) {
    const why = `${directory}: ${whyUnreadable(error)}.`;
    return tell(
      io,
      options,
      [diagnostic('preview-not-written', 'The review page could not be written.', why)],
      new Map(),
    );
  }
  io.stdout.write(
    `Written: ${directory}/index.html, ${said(made.data)}.${options.open ? '' : ' Open it in a browser.'}\n`,
  );
  if (options.open && !openInBrowser(file)) io.stdout.write(`No browser could be started; open ${file}.\n`);
  return hasErrors(made.data) ? failed : 0;
}

function said({ base, sequences }: PageData): string {
  const count = plural(sequences.length, 'sequence');
  if (base === undefined) return count;
  const changed = sequences.filter(({ change }) => change !== 'same').length;
  return `${count}, ${changed === 0 ? 'none' : changed} changed since ${base}`;
}

const hasErrors = ({ sequences }: PageData): boolean =>
  sequences.some(
    ({ problems, now }) =>
      problems.some(({ severity }) => severity === 'error') ||
      now?.messages.some(({ lint }) => lint.some(({ severity }) => severity === 'error')),
  );
