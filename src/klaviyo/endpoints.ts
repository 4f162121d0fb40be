/**
 * The calls Sluice makes, and the windows Klaviyo gives each (Klaviyo OpenAPI 2026-07-15, "Rate limits" of each call;
 * the headers of recorded answers say the same). Windows are kept per account and endpoint.
 */
export interface Window {
  readonly seconds: number;
  readonly max: number;
}

const windows = (burst: number, steady: number, daily?: number): readonly Window[] => [
  { seconds: 1, max: burst },
  { seconds: 60, max: steady },
  ...(daily === undefined ? [] : [{ seconds: 86_400, max: daily }]),
];

const flows = windows(3, 60);
const catalogue = windows(75, 750);

export const endpoints = {
  'GET /api/accounts': windows(1, 15),
  'GET /api/flows': flows,
  'POST /api/flows': windows(1, 15, 100),
  'GET /api/flows/{id}': flows,
  'PATCH /api/flows/{id}': flows,
  'DELETE /api/flows/{id}': flows,
  'GET /api/flows/{id}/flow-actions': flows,
  'GET /api/flow-actions/{id}': flows,
  'PATCH /api/flow-actions/{id}': flows,
  'DELETE /api/flow-actions/{id}': flows,
  'GET /api/templates': catalogue,
  'POST /api/templates': catalogue,
  'GET /api/templates/{id}': catalogue,
  'PATCH /api/templates/{id}': catalogue,
  'DELETE /api/templates/{id}': catalogue,
  'GET /api/metrics': windows(10, 150),
  'GET /api/metrics/{id}/metric-properties': windows(1, 15),
  'POST /api/template-render': flows,
  'GET /api/mapped-metrics/{id}': flows,
  'GET /api/lists': catalogue,
  'GET /api/segments': catalogue,
  'GET /api/tags': flows,
  'POST /api/tags': flows,
  'POST /api/tags/{id}/relationships/flows': flows,
  'DELETE /api/tags/{id}/relationships/flows': flows,
  'POST /api/metric-aggregates': flows,
  'POST /api/events': windows(350, 3500),
  'POST /api/flow-values-reports': windows(1, 2, 225),
  'POST /api/flow-series-reports': windows(1, 2, 225),
} as const satisfies Record<string, readonly Window[]>;

export type Endpoint = keyof typeof endpoints;

/** The endpoint's name with an id in its place. */
export const pathOf = (endpoint: Endpoint, id?: string): string =>
  endpoint.slice(endpoint.indexOf(' ') + 1).replace('{id}', encodeURIComponent(id ?? ''));

export const methodOf = (endpoint: Endpoint): string => endpoint.slice(0, endpoint.indexOf(' '));

/** Report calls, renderings and metric aggregates are POSTs that only read. */
export const isRead = (endpoint: Endpoint): boolean =>
  endpoint.startsWith('GET') || /-(reports|render|aggregates)$/.test(endpoint);

/** Ids as Klaviyo gives them to what it keeps: they become parts of addresses, and names of files. */
export const isId = (id: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(id);
