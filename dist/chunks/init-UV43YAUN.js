import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  version
} from "./chunk-CIH5BCZE.js";
import "./chunk-5XWL5JNG.js";

// src/cli/init.ts
import { access, mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

// src/cli/starter.ts
var starterFiles = (project) => ({
  "sluice.yaml": `# Every key: docs/format.md of Sluice, or an editor with the YAML language server.
project: ${project} # the scope of what Sluice owns in the account; do not change it later
state: directory # what was applied is kept in .sluice/; the GitHub Action keeps it on the branch sluice-state
accounts:
  production:
    api_key_env: KLAVIYO_API_KEY # the name of a variable, never a key
    flows: flows/
policy:
  on_removed: delete # a removed file: delete | retire (set to draft, keep) | keep
`,
  "flows/cart-recovery.yaml": `name: Cart recovery
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
  "flows/templates/cart-reminder.md": `Hello {{ first_name|default:'friend' }},

you left something in your cart. It is still there:

[Back to your cart]({{ event.extra.checkout_url }})
`,
  ".github/workflows/flows.yml": `name: flows
on:
  pull_request:
    types: [opened, synchronize, reopened, closed]
  push:
    branches: [main]
permissions:
  contents: write # the branch sluice-state
  pull-requests: write # the comment with the plan
  issues: read
concurrency:
  group: sluice-\${{ github.ref }}
jobs:
  flows:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          fetch-depth: 0
      - uses: OWNER/sluice@v${version.split(".")[0]} # the repository that holds this action; pin its commit
        with:
          klaviyo-api-key: \${{ secrets.KLAVIYO_API_KEY }}
`,
  ".gitignore": `sandbox.json
plan.json
.env
`,
  "README.md": `# Flows of ${project}

Klaviyo flows as code, applied by Sluice. Edit a file under \`flows/\`, open a pull request, read the plan in its comment,
merge to deploy.

    sluice validate    check the files
    sluice plan        see what would change
    sluice status      see what Klaviyo holds
`
});

// src/cli/init.ts
async function init(io, directory, options) {
  const root = resolve(io.cwd, directory);
  const project = options.project ?? slug(basename(root));
  const files = starterFiles(project);
  const present = [];
  for (const path of Object.keys(files)) if (await exists(join(root, path))) present.push(path);
  if (present.length > 0) {
    io.stderr.write(
      `Nothing was written: ${present.join(", ")} ${present.length === 1 ? "exists" : "exist"} already.
Take another directory, or move ${present.length === 1 ? "it" : "them"} away: sluice init my-flows
`
    );
    return 1;
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
    io.stdout.write(`wrote ${join(directory, path)}
`);
  }
  const enter = directory === "." ? "" : `cd ${directory}
  `;
  io.stdout.write(
    `
Next:
  ${enter}sluice validate
  sluice sandbox --state sandbox.json    # an account to try it on; it says what to export
  sluice plan

With your account: export KLAVIYO_API_KEY=pk_\u2026, then sluice doctor.
Flows that exist already: sluice import --all
`
  );
  return 0;
}
var exists = (path) => access(path).then(
  () => true,
  () => false
);
var slug = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "my-flows";
export {
  init
};
