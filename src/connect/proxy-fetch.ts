/**
 * fetch through the proxy that the environment names (HTTPS_PROXY, HTTP_PROXY, NO_PROXY, in either case), which Node's own
 * does not look at. The library is loaded where there is such a proxy, and only there. This machine is always asked directly.
 */
const names = ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY'] as const;

type Env = Readonly<Record<string, string | undefined>>;

export function fetchFor(env: Env): typeof fetch {
  if (names.every((name) => !env[name]?.trim())) return globalThis.fetch;
  let proxied: Promise<typeof fetch> | undefined;
  return async (input, init) => (await (proxied ??= throughProxy(env)))(input, init);
}

async function throughProxy(env: Env): Promise<typeof fetch> {
  const { EnvHttpProxyAgent, fetch: ask } = await import('undici');
  const of = (name: string): string | undefined => env[name.toLowerCase()]?.trim() || env[name]?.trim() || undefined;
  const [http, https] = [of('HTTP_PROXY'), of('HTTPS_PROXY') ?? of('HTTP_PROXY')];
  const dispatcher = quietly(
    () =>
      new EnvHttpProxyAgent({
        httpProxy: http,
        httpsProxy: https,
        noProxy: ['localhost', '127.0.0.1', '::1', ...(of('NO_PROXY')?.split(',') ?? [])].join(','),
      }),
  );
  return ((input: string, init?: object) => ask(input, { ...init, dispatcher })) as typeof fetch;
}

/** Without the library's word that the class is new: nobody who runs Sluice can do anything about it. */
function quietly<T>(make: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return make();
  } finally {
    process.emitWarning = emitWarning;
  }
}
