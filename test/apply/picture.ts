/** An account and a ledger up to ids and times, for comparing two ways to the same end. */
import type { FlowDefinition } from '../../src/wire/types.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Ledger } from '../../src/ledger/ledger-entry.ts';
import { canonicalDefinition } from '../../src/flow/canonical.ts';
import { walkTree } from '../../src/flow/tree.ts';

export function picture(sandbox: Sandbox, ledger: Ledger): unknown {
  const { account } = sandbox;
  const flows = Object.values(account.flows)
    .map((flow) => {
      const definition = {
        ...flow.definition,
        entry_action_id: flow.entryActionId,
        actions: flow.actionIds.flatMap((id) => account.actions[id]?.definition ?? []),
      } as unknown as FlowDefinition;
      const mails = walkTree(definition).nodes.flatMap(({ action }) => {
        const data = (action as { data?: { status?: unknown; message?: { template_id?: unknown } } }).data;
        const template = data?.message?.template_id;
        return [[data?.status ?? null, typeof template === 'string' ? account.templates[template]?.html : null]];
      });
      return {
        name: flow.name,
        status: flow.status,
        archived: flow.archived,
        tags: flow.tagIds.map((id) => account.tags.find((tag) => tag.id === id)?.name).sort(),
        definition: canonicalDefinition(definition),
        mails,
      };
    })
    .map((flow) => JSON.stringify(flow))
    .sort();
  const library = Object.values(account.templates)
    .filter(({ messageId }) => messageId === undefined)
    .map(({ name }) => name);
  const entries = Object.fromEntries(
    Object.entries(ledger.entries).map(([address, entry]) => [
      address,
      {
        flow: account.flows[entry.flow_id]?.name ?? 'nowhere',
        present: entry.lineage.at(-1) === entry.flow_id,
        name: entry.name,
        status: entry.status,
        has_run: entry.has_run,
        base: entry.base === undefined ? null : canonicalDefinition(entry.base),
        sent: entry.sent === undefined ? null : canonicalDefinition(entry.sent),
        steps: entry.steps.map(({ step, branch, kind }) => [step, branch, kind]),
        templates: Object.entries(entry.templates)
          .filter(([id]) => JSON.stringify(entry.base).includes(`"${id}"`))
          .map(([, hashes]) => JSON.stringify(hashes))
          .sort(),
        journal: entry.journal?.kind ?? null,
        last_error: entry.last_error?.message ?? null,
      },
    ]),
  );
  return { flows, library, entries, intents: ledger.intents, errors: ledger.errors ?? {} };
}
