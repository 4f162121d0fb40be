/** What an import reads: the account's names whole, and each flow with the HTML of its mails. */
import { success } from '../../diagnostics/result.ts';
import type { ApiResult } from '../../klaviyo/api-error.ts';
import type { ReadApi } from '../../klaviyo/api.ts';
import type { AccountConfig } from '../../model/config/config.ts';
import { templatesIn } from '../../flow/slots.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { readWhole } from '../../observe/read-flow.ts';
import type { ImportAccount } from './proof.ts';
import { namedMetric } from '../../observe/observe.ts';

export async function importAccount(
  api: ReadApi,
  account: AccountConfig,
  now: number,
): Promise<ApiResult<ImportAccount>> {
  const [owner, metrics, lists, segments] = await Promise.all([
    api.getAccount(),
    api.listMetrics(),
    api.listLists(),
    api.listSegments(),
  ]);
  if (!owner.ok) return owner;
  if (!metrics.ok) return metrics;
  if (!lists.ok) return lists;
  if (!segments.ok) return segments;
  const { contact_information: contact, timezone, preferred_currency: currency } = owner.data.attributes;
  const named = ({ id, attributes }: { id: string; attributes: { name: string } }) => ({ id, name: attributes.name });
  return success({
    account,
    owner: { id: owner.data.id, name: contact.organization_name, timezone, currency },
    catalogues: {
      metrics: metrics.data.map(namedMetric),
      lists: lists.data.map(named),
      segments: segments.data.map(named),
    },
    sender: { name: contact.default_sender_name, email: contact.default_sender_email },
    now,
  });
}

export interface ReadForImport {
  readonly flow: ObservedFlow;
  /** Mails built with the drag-and-drop editor. */
  readonly dragAndDrop: number;
  /** Template ids of mails that Klaviyo did not give: one broken template may answer 500 for good (field reports). */
  readonly unread: readonly string[];
}

/** The flow whole. Fails when it cannot be read; a mail that cannot be is left out and told. */
export async function readForImport(api: ReadApi, id: string): Promise<ApiResult<ReadForImport>> {
  const flow = await readWhole(api, id);
  if (!flow.ok) return flow;
  const templates: Record<string, string> = {};
  const unread: string[] = [];
  let dragAndDrop = 0;
  for (const template of templatesIn(flow.data.definition?.actions ?? [])) {
    const mail = await api.getTemplate(template);
    if (!mail.ok && mail.error.status === undefined) return mail;
    if (!mail.ok) unread.push(template);
    else {
      templates[template] = mail.data.attributes.html ?? '';
      if (mail.data.attributes.editor_type !== 'CODE') dragAndDrop++;
    }
  }
  return success({ flow: { ...flow.data, templates }, dragAndDrop, unread });
}

/**
 * Flow by flow in their order, a few at a time read ahead; the client keeps the limits. After so many in a row of which
 * no answer came the rest is not tried.
 */
export async function* readEach(
  api: ReadApi,
  ids: readonly string[],
): AsyncGenerator<{ readonly id: string; readonly read: ApiResult<ReadForImport> | 'not-tried' }> {
  let lost = 0;
  for (let start = 0; start < ids.length; start += atOnce) {
    const batch = ids.slice(start, start + atOnce);
    const given = lost >= mostLost;
    const read = given ? [] : await Promise.all(batch.map((id) => readForImport(api, id)));
    for (const [index, id] of batch.entries()) {
      const one = read[index] ?? 'not-tried';
      if (one !== 'not-tried') lost = one.ok || answered(one.error.status) ? 0 : lost + 1;
      yield { id, read: one };
    }
  }
}

const atOnce = 5;
const mostLost = 5;
/** Without an answer, or with a key that is refused, the next flow fares no better. */
const answered = (status: number | undefined): boolean => status !== undefined && status !== 401 && status !== 403;
