import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  editorSchemas,
  modeline,
  sequenceSchemaFile,
  testSchemaFile
} from "./chunk-UOGMRGLS.js";
import {
  exists
} from "./chunk-ULSMT2X4.js";
import {
  refuse
} from "./chunk-TRLBGWHJ.js";
import "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/start/init.ts
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

// src/cli/start/starter.ts
var starterFiles = (project) => ({
  "sluice.yaml": `${modeline("schemas/config.schema.json")}# Every key: docs/format.md of Sluice, or an editor with the YAML language server.
project: ${project} # the scope of what Sluice owns in the account; do not change it later
state: directory # what was applied is kept in .sluice/. Once the GitHub Action applies: { branch: sluice-state }
accounts:
  production:
    api_key_env: KLAVIYO_API_KEY # the name of a variable, never a key
    flows: flows/
policy:
  on_removed: delete # a removed file: delete | retire (set to draft, keep) | keep
`,
  "flows/cart-recovery.yaml": `${modeline(`../${sequenceSchemaFile}`)}name: Cart recovery
description: One reminder, a few hours after a cart was left.
trigger: { type: cart_abandoned }
exit_when: { placed_order: since_entry } # leaves the flow as soon as they have bought
steps:
  - delay: 4 hours
  - email:
      id: reminder
      subject: You left something behind, {{ first_name|default:'friend' }}
      preview: Your cart is waiting
      template: templates/cart-reminder.md
`,
  "flows/cart-recovery.test.yaml": `${modeline(`../${testSchemaFile}`)}# People, what happens to them, and what comes: sluice test. Try one without a file: sluice walk cart-recovery
person: { consent: [email], timezone: Europe/Berlin }
cases:
  - name: somebody who leaves a cart
    expect:
      - { at: +4h, email: reminder }
      - end
  - name: buys before the reminder
    events:
      - { at: +0, metric: Checkout Started, properties: { $value: 90 } }
      - { at: +2h, metric: Placed Order }
    expect: [{ left: exit_when }]
never: # laws, searched over all ways and many people
  - message_after: Placed Order
`,
  "flows/templates/cart-reminder.md": `Hello {{ first_name|default:'friend' }},

you left something in your cart. It is still there:

[Back to your cart]({{ event.extra.checkout_url }})
`,
  ".github/workflows/flows.yml": `# The plan on each pull request, applied on merge.
# OWNER/sluice is the repository that holds this action; pin it to a full commit.
name: flows
on:
  pull_request:
    types: [opened, synchronize, reopened, edited, closed] # edited: it may go into another branch now
  push:
    branches: [main]
permissions:
  contents: write # the branches sluice-state and sluice-previews
  pull-requests: write # the comment with the plan
  issues: read # who set a label, and when
concurrency:
  group: flows-\${{ github.ref }}
jobs:
  flows:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          fetch-depth: 0 # an old commit that is run again is known by its history
          persist-credentials: false
      - uses: OWNER/sluice@v0
        with:
          klaviyo-api-key: \${{ secrets.KLAVIYO_API_KEY }}
`,
  ".github/workflows/schedule.yml": `# Every six hours, what was changed in Klaviyo and not in Git, and the figures of all
# flows committed to reports/.
name: schedule
on:
  schedule:
    - cron: '0 0,6,12,18 * * *'
  workflow_dispatch:
    inputs:
      command:
        description: What to do
        type: choice
        options: [drift, report, plan, apply]
        default: drift
permissions:
  contents: write # commits the reports, and the day's report calls on the branch sluice-state
  pull-requests: read # apply from here looks for what was approved
  issues: write # one issue for each alert, and for a drain that does not hold
concurrency:
  group: schedule # of its own: GitHub drops what waits when another run comes, and that could be the apply of a merge
jobs:
  schedule:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: OWNER/sluice@v0
        with:
          klaviyo-api-key: \${{ secrets.KLAVIYO_API_KEY }}
`,
  ".gitignore": `sandbox.json
sluice-dashboard.html
plan.json
.env
`,
  "README.md": `# Flows of ${project}

Klaviyo flows as code, applied by Sluice. Edit a file under \`flows/\`, open a pull request, read the plan in its comment,
merge to deploy.

    sluice validate    check the files
    sluice test        try people on them
    sluice plan        see what would change
    sluice status      see what Klaviyo holds

\`schemas/\` is what editors complete and check the files with. After an update of Sluice: \`sluice init --schemas\`.
`,
  ...editorSchemas()
});

// src/cli/start/init.ts
async function init(io, directory, options) {
  const root = resolve(io.cwd, directory);
  const write = async (files2) => {
    for (const [path, text] of Object.entries(files2)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
      io.stdout.write(`wrote ${join(directory, path)}
`);
    }
  };
  if (options.schemas) {
    await write(editorSchemas());
    return 0;
  }
  const project = options.project ?? slug(basename(root));
  const has = await readdir(join(root, "flows")).catch(() => []);
  const files = Object.fromEntries(
    Object.entries(starterFiles(project)).filter(([path]) => has.length === 0 || !path.startsWith("flows/"))
  );
  const present = [];
  for (const path of Object.keys(files)) if (await exists(join(root, path))) present.push(path);
  if (present.length > 0)
    return refuse(
      io,
      `Nothing was written: ${present.join(", ")} ${present.length === 1 ? "exists" : "exist"} already.
Take another directory, or move ${present.length === 1 ? "it" : "them"} away: sluice init my-flows`
    );
  await write(files);
  const enter = directory === "." ? "" : `cd ${directory}
  `;
  io.stdout.write(
    `
Next:
  ${enter}sluice validate
  sluice test
  sluice sandbox --state sandbox.json    # an account to try it on; it says what to export
  sluice plan

With your account: export KLAVIYO_API_KEY=pk_\u2026, then sluice doctor.
${has.length > 0 ? "" : "Flows that exist already: delete flows/cart-recovery.yaml, its test and its template, then sluice import --all.\n"}`
  );
  return 0;
}
var slug = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "my-flows";
export {
  init
};
