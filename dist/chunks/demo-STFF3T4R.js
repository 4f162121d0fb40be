import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  exists
} from "./chunk-ULSMT2X4.js";
import {
  refuse
} from "./chunk-TRLBGWHJ.js";
import {
  createSandbox,
  oakAndIron
} from "./chunk-OM5BEQM4.js";
import "./chunk-TXALI25H.js";
import "./chunk-NFGMCDQY.js";
import "./chunk-HOZ6W337.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-5XWL5JNG.js";

// src/cli/start/demo.ts
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
var key = "pk_sandbox";
async function demo(io, run) {
  const examples = await findExamples(import.meta.url);
  if (!examples)
    return refuse(
      io,
      "The example sequences are not beside this program. Run the demo in a clone: npm ci && npm start"
    );
  const root = await mkdtemp(join(tmpdir(), "sluice-demo-"));
  try {
    await cp(join(examples, "flows"), join(root, "flows"), { recursive: true });
    await cp(join(examples, "sluice.yaml"), join(root, "sluice.yaml"));
    return await walk(io, run, root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
async function walk(io, run, root) {
  let ahead = 0;
  const now = () => io.now() + ahead;
  const sandbox = createSandbox({ now, accounts: [oakAndIron()] });
  const inside = {
    ...io,
    cwd: root,
    env: { ...io.env, KLAVIYO_API_KEY: key, KLAVIYO_API_URL: void 0 },
    fetch: sandbox.fetch,
    now,
    sleep: async (ms) => void (ahead += ms)
  };
  const title = (text, command) => io.stdout.write(`
\u2501\u2501 ${text}
$ ${command}

`);
  const step = async (text, ...argv) => {
    title(text, `sluice ${argv.join(" ")}`);
    const code = await run(argv, inside);
    if (code !== 0) io.stderr.write(`
The demo stopped: sluice ${argv[0]} ended with ${code}.
`);
    return code === 0;
  };
  io.stdout.write(
    "A shop, Oak & Iron, with a sandbox account that behaves like Klaviyo. Nothing leaves this machine.\n"
  );
  if (!await step("1. What would be done", "plan")) return 1;
  if (!await step("2. Do it", "apply", "--yes")) return 1;
  if (!await step("3. What is in Klaviyo now", "status")) return 1;
  const address = "cart-recovery";
  const ledger = await flowIdOf(root, address);
  if (ledger) sandbox.ui.enqueue(ledger, 120);
  io.stdout.write('\nMeanwhile 120 people are waiting inside "cart-recovery".\n');
  const file = join(root, "flows", `${address}.yaml`);
  const before = await readFile(file, "utf8");
  const after = before.replace(/^(\s*subject: )(.*)$/m, "$1Your cart misses you");
  await writeFile(file, after);
  title("4. Edit a subject, as you would in a pull request", `edit flows/${address}.yaml`);
  io.stdout.write(`- ${before.match(/^\s*subject: .*$/m)?.[0].trim() ?? ""}
+ subject: Your cart misses you
`);
  if (!await step("5. What that would change", "plan")) return 1;
  if (!await step("6. Update the flow where it stands", "apply", "--yes")) return 1;
  if (!await step("7. And nothing is left to do", "plan")) return 1;
  const limits = ahead;
  ahead += 30 * 864e5;
  io.stdout.write("\nThirty days go by.\n");
  if (!await step("8. What it brought, as Git would keep it", "report")) return 1;
  const { cancelled } = sandbox.account.people;
  io.stdout.write(
    `
\u2501\u2501 Done
People in the flow before the edit: 120. Cancelled by it: ${cancelled}. Requests sent: ${sandbox.log.length}.
${limits > 1e3 ? `Klaviyo's limits would have made a real run wait ${Math.round(limits / 1e3)} s until then; the demo's clock ran ahead.
` : ""}Next: sluice init my-flows for files of your own, and sluice sandbox for an account to try them on.
(In a clone, sluice is: node dist/cli.js)
`
  );
  return 0;
}
async function flowIdOf(root, address) {
  const text = await readFile(join(root, ".sluice/ledger/AbC123.json"), "utf8").catch(() => "{}");
  const ledger = JSON.parse(text);
  return ledger.entries?.[address]?.flow_id;
}
async function findExamples(from) {
  for (let directory = dirname(fileURLToPath(from)); ; directory = dirname(directory)) {
    if (await exists(join(directory, "package.json")))
      return await exists(join(directory, "sluice.yaml")) ? directory : void 0;
    if (directory === dirname(directory)) return void 0;
  }
}
export {
  demo
};
