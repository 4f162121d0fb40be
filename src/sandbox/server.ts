import { serve, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Sandbox } from './sandbox.ts';

export interface ServedSandbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  /** Ends it, open connections included. */
  readonly close: () => Promise<void>;
}

/** Serves a sandbox on this machine alone. Port 0 takes a free one. Fails with the reason when the port is taken. */
export function serveSandbox({ sandbox, port = 0 }: { sandbox: Sandbox; port?: number }): Promise<ServedSandbox> {
  const app = new Hono<{ Bindings: HttpBindings }>();
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
