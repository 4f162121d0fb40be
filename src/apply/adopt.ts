/** Adopting: the project's tag is attached and the ledger learns the flow as it is. Nothing about the flow changes. */
import type { FlowDefinition } from '../klaviyo/types.ts';
import { zipSlots } from '../flow/slots.ts';
import { isSameHtml } from '../flow/html.ts';
import { ledgerSteps } from '../plan/ledger-steps.ts';
import type { Match } from '../flow/match.ts';
import type { AdoptOperation } from '../plan/plan.ts';
import { hideKnownOrLikely } from '../flow/secrets.ts';
import { sha256 } from '../text/sha256.ts';
import type { LedgerEntry } from '../state/ledger-entry.ts';
import { isAsMeant } from '../flow/fill.ts';
import { actionId } from '../flow/tree.ts';
import { type NormalFlow, normalizeDefinition } from '../flow/normalize.ts';
import type { ObservedFlow } from '../state/observed.ts';
import { readWhole } from '../state/read-flow.ts';
import type { Done } from './outcome.ts';
import { seenOf } from '../state/ledger-seen.ts';
import { withEntry } from '../state/ledger.ts';
import { journalled } from './journalled.ts';
import { withGood } from './remember.ts';
import { withDigests } from './secrets.ts';
import type { Session } from './session.ts';
import type { Step } from './step.ts';
import { fail, fromApi, good } from './step.ts';
import { markOurs } from './tags.ts';

export async function adopt(
  session: Session,
  address: string,
  operation: AdoptOperation,
  commit?: string,
): Promise<Step<Done>> {
  const { flow_id: id } = operation;
  const other = Object.entries(session.ledger().entries).find(([, entry]) => entry.flow_id === id)?.[0];
  if (other !== undefined && other !== address) return fail(`The flow ${id} is ${other}'s already.`);
  const flow = fromApi(await readWhole(session.api, id, 'all'));
  if (!flow.ok) return flow;
  if (flow.data.archived) return fail(`The flow ${id} was archived in Klaviyo since the plan was made. Plan again.`);
  const entry = adopted(session, operation, flow.data, commit);
  return journalled(session, address, {
    journal: { kind: 'adopt', started: session.time(), done: [], data: {} },
    message: `adopt ${address}: flow ${id} begins`,
    durable: false,
    entry: (ledger) => withEntry(ledger, address, entry),
    act: async () => {
      const tagged = await markOurs(session, id, flow.data.tagIds);
      if (!tagged.ok) return tagged;
      return good({
        done: { flow_id: id, status: flow.data.status, detail: 'tagged; nothing else changed' },
        message: `adopt ${address}: flow ${id}`,
        ledger: (ledger) => withGood(ledger, address, ledger.entries[address] ?? entry),
      });
    },
  });
}

/**
 * What the flow holds is its base. It counts as having been sent only where it is what the YAML says: where the two
 * differ, the difference is the YAML's, for the next apply to bring.
 */
function adopted(
  session: Session,
  { meant, match: pairs }: AdoptOperation,
  flow: ObservedFlow,
  commit: string | undefined,
): LedgerEntry {
  const match: Match = {
    toAction: new Map(Object.entries(pairs)),
    toStep: new Map(Object.entries(pairs).map(([step, action]) => [action, step])),
  };
  const steps = new Map(meant.definition.actions.map((action) => [actionId(action), action]));
  const bare = normalizeDefinition(flow.definition as FlowDefinition);
  const found: NormalFlow = {
    ...bare,
    actions: bare.actions.map((action) =>
      hideKnownOrLikely(action, steps.get(match.toStep.get(actionId(action)) ?? '')),
    ),
  };
  const templates: Record<string, { sent: string; kept: string }> = {};
  let sameMails = true;
  for (const action of found.actions) {
    const step = steps.get(match.toStep.get(actionId(action)) ?? '');
    for (const { template: id, other } of zipSlots(action, step)) {
      const html = flow.templates?.[id ?? ''];
      if (id === null || html === undefined) continue;
      const token = other ?? '';
      const wanted = meant.templates[token];
      const isWanted = wanted !== undefined && isSameHtml(wanted.html, html);
      // A raw step may name the very copy the flow has.
      sameMails &&= isWanted || token === id;
      templates[id] = { sent: isWanted ? wanted.hash : sha256(html), kept: sha256(html) };
    }
  }
  const isMeant =
    sameMails && isAsMeant(withDigests(normalizeDefinition(meant.definition), session.ports.secrets), found);
  const applied = { at: session.time(), ...(commit === undefined ? {} : { commit }) };
  return {
    flow_id: flow.id,
    name: meant.name,
    lineage: [flow.id],
    has_run: true,
    status: flow.status,
    applied,
    history: [{ ...applied, kind: 'adopt', flow_id: flow.id }],
    seen: seenOf(flow),
    base: found,
    ...(isMeant ? { sent: normalizeDefinition(meant.definition) } : {}),
    steps: ledgerSteps(meant.steps, found, match),
    templates,
  };
}
