import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createSandbox,
  oakAndIron
} from "./chunk-VG55TEVL.js";
import {
  serve
} from "./chunk-4LBWTEJI.js";
import {
  Hono
} from "./chunk-A5PUGI5L.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-5XWL5JNG.js";

// src/cli/sandbox.ts
import { readFile, rename, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/sandbox/server.ts
function serveSandbox({ sandbox: sandbox2, port = 0 }) {
  const app = new Hono();
  app.all("*", async (c) => {
    const outcome = await sandbox2.handle(c.req.raw);
    if (outcome.kind === "answer") return outcome.response;
    if (outcome.kind === "dropped") {
      c.env.outgoing.destroy();
      return new Response(null, { status: 500 });
    }
    return new Promise((resolve2) => {
      c.env.outgoing.once("close", () => resolve2(new Response(null, { status: 500 })));
    });
  });
  return new Promise((resolve2, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, (address) => {
      resolve2({
        url: `http://127.0.0.1:${address.port}`,
        port: address.port,
        close: () => new Promise((closed) => {
          server.close(() => closed());
          if ("closeAllConnections" in server) server.closeAllConnections();
        })
      });
    });
    server.once("error", reject);
  });
}

// src/cli/sandbox.ts
async function sandbox(io, options) {
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65535) {
    io.stderr.write("--port is a number from 0 to 65535, such as 4010; 0 takes one that is free.\n");
    return 1;
  }
  const file = options.state === void 0 ? void 0 : resolve(io.cwd, options.state);
  const kept = file === void 0 ? void 0 : await readFile(file, "utf8").catch(() => void 0);
  let state;
  try {
    state = kept === void 0 ? void 0 : JSON.parse(kept);
  } catch {
    io.stderr.write(`${options.state} is not a state of the sandbox; move it away to begin anew.
`);
    return 1;
  }
  const account = createSandbox({
    now: io.now,
    ...state === void 0 ? { accounts: [oakAndIron()] } : { state },
    ...file === void 0 ? {} : {
      onActed: async (entry) => {
        if (!entry.write) return;
        await writeFile(`${file}.part`, JSON.stringify(account));
        await rename(`${file}.part`, file);
      }
    }
  });
  let server;
  try {
    server = await serveSandbox({ sandbox: account, port: options.port });
  } catch (error) {
    io.stderr.write(
      error.code === "EADDRINUSE" ? `Port ${options.port} is in use; take another: sluice sandbox --port ${options.port + 1}
` : `The sandbox could not be served: ${String(error)}
`
    );
    return 1;
  }
  io.stdout.write(
    `The sandbox serves at ${server.url}; it behaves like Klaviyo, limits included.
In another terminal:

  export KLAVIYO_API_URL=${server.url} KLAVIYO_API_KEY=pk_sandbox
  sluice plan

Ctrl-C ends it${file === void 0 ? " and forgets the account (keep it with --state FILE)" : `; the account stays in ${options.state}`}.
`
  );
  await io.interrupted;
  await server.close();
  return 0;
}
export {
  sandbox
};
