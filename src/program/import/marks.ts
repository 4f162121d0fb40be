/** What an import knows by the ledger and, where that was lost, by the marks on the flows: which drain, which are ours. */
import { bareFlow } from '../../drain/guard.ts';
import { success } from '../../diagnostics/result.ts';
import type { ApiResult } from '../../klaviyo/api-error.ts';
import type { ReadApi } from '../../klaviyo/api.ts';
import type { Ledger } from '../../ledger/ledger-entry.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { drainTagName, projectTagName } from '../../observe/observe.ts';

export interface Marks {
  /** Ids of the flows that gave way to another and let people go on. */
  readonly draining: ReadonlySet<string>;
  /** A flow without what a replacement put in by itself (drain/guard.ts): that stands in no file. */
  readonly bare: (flow: ObservedFlow) => ObservedFlow;
}

export async function marksOf(api: ReadApi, ledger: Ledger, project: string | undefined): Promise<ApiResult<Marks>> {
  const entries = Object.values(ledger.entries);
  const known = Object.keys(ledger.draining ?? {});
  if (entries.length > 0) {
    const own = new Map(entries.map((entry) => [entry.flow_id, entry]));
    return success({
      draining: new Set(known),
      bare: (flow) => (own.has(flow.id) ? without(flow, own.get(flow.id)?.sent) : flow),
    });
  }
  const tag = await tagged(api, drainTagName);
  if (!tag.ok) return tag;
  const ours = project === undefined ? success(new Set<string>()) : await tagged(api, projectTagName(project));
  if (!ours.ok) return ours;
  return success({
    draining: new Set([...known, ...tag.data]),
    bare: (flow) => (ours.data.has(flow.id) ? without(flow) : flow),
  });
}

/** Ids of the flows that bear a tag. */
async function tagged(api: ReadApi, name: string): Promise<ApiResult<ReadonlySet<string>>> {
  const tag = await api.findTag(name);
  if (!tag.ok) return tag;
  const id = tag.data?.id;
  if (id === undefined) return success(new Set());
  const flows = await api.listFlows();
  if (!flows.ok) return flows;
  return success(new Set(flows.data.filter(({ tagIds }) => tagIds.includes(id)).map(({ flow }) => flow.id)));
}

const without = (flow: ObservedFlow, sent?: Parameters<typeof bareFlow>[0]): ObservedFlow =>
  flow.definition === undefined ? flow : { ...flow, definition: bareFlow(flow.definition, [sent]) };
