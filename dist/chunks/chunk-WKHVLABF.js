import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/connect/proxy-fetch.ts
var names = ["https_proxy", "http_proxy", "HTTPS_PROXY", "HTTP_PROXY"];
function fetchFor(env) {
  if (names.every((name) => !env[name]?.trim())) return globalThis.fetch;
  let proxied;
  return async (input, init) => (await (proxied ??= throughProxy(env)))(input, init);
}
async function throughProxy(env) {
  const { EnvHttpProxyAgent, fetch: ask } = await import("./undici-JWPEC732.js");
  const of = (name) => env[name.toLowerCase()]?.trim() || env[name]?.trim() || void 0;
  const [http, https] = [of("HTTP_PROXY"), of("HTTPS_PROXY") ?? of("HTTP_PROXY")];
  const dispatcher = quietly(
    () => new EnvHttpProxyAgent({
      httpProxy: http,
      httpsProxy: https,
      noProxy: ["localhost", "127.0.0.1", "::1", ...of("NO_PROXY")?.split(",") ?? []].join(",")
    })
  );
  return ((input, init) => ask(input, { ...init, dispatcher }));
}
function quietly(make) {
  const { emitWarning } = process;
  process.emitWarning = () => void 0;
  try {
    return make();
  } finally {
    process.emitWarning = emitWarning;
  }
}

export {
  fetchFor
};
