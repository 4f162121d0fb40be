/** The files of a new repository: small, complete, and valid as they are. */
import { version } from './version.ts';

export const starterFiles = (project: string): Readonly<Record<string, string>> => ({
  'sluice.yaml': `# Every key: docs/format.md of Sluice, or an editor with the YAML language server.
project: ${project} # the scope of what Sluice owns in the account; do not change it later
state: directory # what was applied is kept in .sluice/; the GitHub Action keeps it on the branch sluice-state
accounts:
  production:
    api_key_env: KLAVIYO_API_KEY # the name of a variable, never a key
    flows: flows/
policy:
  on_removed: delete # a removed file: delete | retire (set to draft, keep) | keep
`,
  'flows/cart-recovery.yaml': `name: Cart recovery
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
  'flows/templates/cart-reminder.md': `Hello {{ first_name|default:'friend' }},

you left something in your cart. It is still there:

[Back to your cart]({{ event.extra.checkout_url }})
`,
  '.github/workflows/flows.yml': `name: flows
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
      - uses: OWNER/sluice@v${version.split('.')[0]} # the repository that holds this action; pin its commit
        with:
          klaviyo-api-key: \${{ secrets.KLAVIYO_API_KEY }}
`,
  '.gitignore': `sandbox.json
plan.json
.env
`,
  'README.md': `# Flows of ${project}

Klaviyo flows as code, applied by Sluice. Edit a file under \`flows/\`, open a pull request, read the plan in its comment,
merge to deploy.

    sluice validate    check the files
    sluice plan        see what would change
    sluice status      see what Klaviyo holds
`,
});
