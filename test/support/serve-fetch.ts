/** A fetch behind an address on this machine, for a process that can only be given an address. */
import { serve } from '@hono/node-server';

export interface Served {
  /** http://127.0.0.1:PORT */
  readonly url: string;
  close(): Promise<void>;
}

export const serveFetch = (answer: typeof fetch): Promise<Served> =>
  new Promise((resolve) => {
    const server = serve({ fetch: (request) => answer(request), port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
  });
