/** What an import reads: the account's names whole, and each flow with the HTML of its mails. */
import type { ApiResult } from '../klaviyo/api-error.ts';
import { ok } from '../klaviyo/api-error.ts';
import type { ReadApi } from '../klaviyo/api.ts';
import type { AccountConfig } from '../model/config.ts';
import { templatesIn } from '../flow/slots.ts';
import type { ObservedFlow } from '../state/observed.ts';
import { readWhole } from '../state/read-flow.ts';
import type { ImportAccount } from './import-proof.ts';

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
  return ok({
    account,
    owner: { id: owner.data.id, name: contact.organization_name, timezone, currency },
    catalogues: {
      metrics: metrics.data.map((one) => ({
        ...named(one),
        ...(one.attributes.integration?.name === undefined ? {} : { integration: one.attributes.integration.name }),
      })),
      lists: lists.data.map(named),
      segments: segments.data.map(named),
    },
    sender: {
      ...(contact.default_sender_name === undefined ? {} : { name: contact.default_sender_name }),
      ...(contact.default_sender_email === undefined ? {} : { email: contact.default_sender_email }),
    },
    now,
  });
}

export async function readForImport(
  api: ReadApi,
  id: string,
): Promise<
  ApiResult<{
    readonly flow: ObservedFlow;
    /** Mails built with the drag-and-drop editor. */ readonly dragAndDrop: number;
  }>
> {
  const flow = await readWhole(api, id);
  if (!flow.ok) return flow;
  const templates: Record<string, string> = {};
  let dragAndDrop = 0;
  for (const template of templatesIn(flow.data.definition?.actions ?? [])) {
    const mail = await api.getTemplate(template);
    if (!mail.ok) return mail;
    templates[template] = mail.data.attributes.html ?? '';
    if (mail.data.attributes.editor_type !== 'CODE') dragAndDrop++;
  }
  return ok({ flow: { ...flow.data, templates }, dragAndDrop });
}
