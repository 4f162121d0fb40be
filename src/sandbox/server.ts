import { serve, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { act, type Form } from './pages/page-hands.ts';
import { page } from './pages/page.ts';
import type { Sandbox } from './sandbox.ts';

export interface ServedSandbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  /** Ends it, open connections included. */
  readonly close: () => Promise<void>;
}

/** The page at `/`: what the account looks like, and what a person may do in it. */
export interface PageOptions {
  readonly now: () => number;
  /** What the clock does beside running; empty where it only runs. */
  readonly pace: string;
  readonly letPass: (ms: number) => void;
  /** After a hand has changed the account. */
  readonly onChanged?: () => void | Promise<void>;
}

export interface ServeOptions {
  readonly sandbox: Sandbox;
  readonly port?: number;
  /** Left out: no page. */
  readonly page?: PageOptions;
}

/** Serves a sandbox on this machine alone. Port 0 takes a free one. Fails with the reason when the port is taken. */
export function serveSandbox({ sandbox, port = 0, page: options }: ServeOptions): Promise<ServedSandbox> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  if (options) servePage(app, sandbox, options);
  app.all('*', async (c) => {
    const outcome = await sandbox.handle(c.req.raw);
    if (outcome.kind === 'answer') return outcome.response;
    if (outcome.kind === 'dropped') {
      c.env.outgoing.destroy();
      return new Response(null, { status: 500 });
    }
    // Hung: the promise ends with the connection, so that closing the server waits for nobody.
    return new Promise<Response>((resolve) => {
      c.env.outgoing.once('close', () => resolve(new Response(null, { status: 500 })));
    });
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) => {
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        port: address.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.once('error', reject);
  });
}

/** Forms work from this page alone: no other site that a browser has open may use the hands, whatever name it goes by. */
function servePage(app: Hono<{ Bindings: HttpBindings }>, sandbox: Sandbox, options: PageOptions): void {
  const { now, pace, letPass, onChanged } = options;
  let notice: string | undefined;
  const isHere = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');
  app.get('/', (c) => {
    if (!isHere(c.req.header('host'))) return c.text('The page is served to this machine alone.', 403);
    const told = notice;
    notice = undefined;
    c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
    return c.html(page({ sandbox, now: now(), pace, ...(told === undefined ? {} : { notice: told }) }));
  });
  app.post('/hands', async (c) => {
    const origin = c.req.header('origin');
    const host = c.req.header('host');
    if (!isHere(host) || origin !== `http://${host}`) return c.text('Hands work from the page alone.', 403);
    const form = (await c.req.parseBody()) as Form;
    notice = act(sandbox, form, letPass);
    await onChanged?.();
    return c.redirect(form.flow === undefined ? '/' : `/#${encodeURIComponent(form.flow)}`, 303);
  });
}
