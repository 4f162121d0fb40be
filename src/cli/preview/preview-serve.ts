/** sluice preview --serve: the review page on this computer, made anew whenever a file of the repository is saved. */
import { watch } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sep } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { pageHtml } from '../../preview/html.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { openInBrowser } from './open-in-browser.ts';
import { pageBundle } from '../../program/page-bundle.ts';
import { pageOf } from '../../program/preview/review-page.ts';
import type { PreviewOptions } from './preview.ts';
import { tell, worldOf } from '../io/session.ts';

const usualPort = 4444;
/** Editors write a file in several moves; one look after the last of them is enough. */
const settleMs = 80;
const watched = /\.(ya?ml|html|md|mjml|json)$/;

export async function servePage(io: Io, addresses: readonly string[], options: PreviewOptions): Promise<ExitCode> {
  const port = options.serve === true || options.serve === undefined ? usualPort : Number(options.serve);
  const fail = (message: string, detail: string): ExitCode => {
    return tell(io, options, [diagnostic('preview-not-written', message, detail)], new Map());
  };
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fail(`--serve: "${options.serve}" is no port.`, 'Write a number from 0 to 65535, or leave it out.');
  const first = await pageOf(worldOf(io, options.root), addresses, options);
  if (!first.ok) return tell(io, options, first.error, new Map());
  let page = first.data;
  const bundle = await pageBundle();
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    // Another page's script may reach this port under a name of its own; it is not to read anything.
    if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? ''))
      return void response.writeHead(403).end();
    if (request.url === '/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(':\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    } else if (request.url === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(pageHtml({ ...page, live: true }, bundle));
    } else response.writeHead(404).end();
  });
  const listening = await new Promise<Error | undefined>((resolve) => {
    server.once('error', resolve);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  if (listening) return fail(`Port ${port} cannot be used: ${listening.message}.`, 'Name another one: --serve 4445.');

  const remake = async (): Promise<void> => {
    const made = await pageOf(worldOf(io, options.root), addresses, options);
    if (!made.ok) return void tell(io, options, made.error, new Map());
    page = made.data;
    for (const listener of listeners) listener.write('data: changed\n\n');
  };
  let timer: NodeJS.Timeout | undefined;
  const { root } = worldOf(io, options.root);
  const watcher = watch(root, { recursive: true }, (_, name) => {
    if (
      name === null ||
      !watched.test(name) ||
      /(^|[\\/])(node_modules|\.git)([\\/]|$)/.test(name.split(sep).join('/'))
    )
      return;
    clearTimeout(timer);
    timer = setTimeout(() => void remake(), settleMs);
  });
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  io.stdout.write(`The review page is at ${address} and follows what you save. Ctrl-C ends it.\n`);
  if (options.open) openInBrowser(address);
  await io.interrupted;
  watcher.close();
  clearTimeout(timer);
  for (const listener of listeners) listener.end();
  server.close();
  return 0;
}
