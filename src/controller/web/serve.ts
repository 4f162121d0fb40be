/** The controller's port. */
import { serve as listen } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Served } from '../host.ts';
import type { Address } from './web.ts';

/** Rejects with the reason when the port cannot be had. */
export const serve = (app: Hono, { host, port }: Address): Promise<Served> =>
  new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: host }, (address) => {
      resolve({
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
