/**
 * What the controller answers on its port:
 *
 *   /healthz   200 while its loop turns, 503 when it has stood still: restart it
 *   /readyz    200 when sluice.yaml is in force and it is not ending; a standby is ready too
 *   /metrics   figures for Prometheus
 */
import { Hono } from 'hono';

export interface Standing {
  readonly alive: boolean;
  readonly ready: boolean;
  /** In words, for people: "leader, 2 jobs under way". */
  readonly words: string;
}

export interface Web {
  readonly standing: () => Standing;
  readonly metrics: () => string;
}

export function createWeb({ standing, metrics }: Web): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => {
    const { alive, words } = standing();
    return c.text(`${alive ? 'ok' : 'stuck'}: ${words}\n`, alive ? 200 : 503);
  });
  app.get('/readyz', (c) => {
    const { ready, words } = standing();
    return c.text(`${ready ? 'ready' : 'not ready'}: ${words}\n`, ready ? 200 : 503);
  });
  app.get('/metrics', (c) => c.body(metrics(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }));
  return app;
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** "127.0.0.1:9090", "0.0.0.0:9090", "[::1]:9090"; port 0 takes a free one. */
export function parseAddress(text: string): Address | undefined {
  const [, bracketed, plain, digits] = /^(?:\[([0-9A-Fa-f:.]+)\]|([^:\s[\]]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  return host === undefined || port > 65_535 ? undefined : { host, port };
}
