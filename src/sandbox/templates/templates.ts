import { conflict, created, errors, invalid, notFound, ok, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { collection } from '../wire/collection.ts';
import { normalizeHtml, textOf } from './html.ts';
import { templateFilter } from '../wire/list-rules.ts';
import { isAbsent, selfLink, sparse, type Resource } from '../wire/resource.ts';
import type { AccountState, TemplateRecord } from '../account/state.ts';
import { asRead, writtenAt } from '../account/time.ts';

/** Klaviyo OpenAPI 2026-07-15: creation fails once the account holds so many. */
export const templateLimit = 1_000;

export function templateResource(call: Call, template: TemplateRecord, fresh?: 'created' | 'updated'): Resource {
  return sparse(
    {
      type: 'template',
      id: template.id,
      attributes: {
        name: template.name,
        editor_type: template.editorType,
        html: template.html,
        text: template.text,
        amp: template.amp,
        // Of templates made in Klaviyo's editor; those of code have none.
        ...(call.query.get('additional-fields[template]') === 'definition' ? { definition: null } : {}),
        created: fresh === 'created' ? template.created : asRead(template.created),
        updated: fresh === undefined ? asRead(template.updated) : template.updated,
      },
      links: selfLink(call.origin, `templates/${template.id}`),
    },
    call.query,
  );
}

/** Those a person sees in Klaviyo; the copies that messages hold are not among them (recorded). */
export function libraryTemplates(account: AccountState): TemplateRecord[] {
  return Object.values(account.templates).filter(({ messageId }) => messageId === undefined);
}

export function listTemplates(call: Call): Answer {
  return collection(call, libraryTemplates(call.account), {
    filter: templateFilter,
    size: 10,
    read: (template, field) => String(template[field as 'id' | 'name' | 'created' | 'updated']),
    render: (template) => templateResource(call, template),
  });
}

/** Copies answer GET by id too (recorded). */
export function getTemplate(call: Call): Answer {
  const template = call.account.templates[call.id];
  if (!template) return notFound(call.ids, 'template', call.id);
  return ok({ data: templateResource(call, template), links: selfLink(call.origin, `templates/${template.id}`) });
}

interface TemplateAttributes {
  readonly name?: string;
  readonly editor_type?: string;
  readonly html?: string | null;
  readonly text?: string | null;
  readonly amp?: string | null;
}

const attributesOf = (call: Call): TemplateAttributes =>
  (call.body as { data: { attributes?: TemplateAttributes } }).data.attributes ?? {};

export function postTemplate(call: Call): Answer {
  const { account, ids, now } = call;
  const sent = attributesOf(call);
  if (sent.editor_type !== 'CODE') {
    const detail = `The sandbox makes templates of editor_type 'CODE' only, not '${String(sent.editor_type)}'.`;
    return errors(ids, 400, [invalid('/data/attributes/editor_type', detail)]);
  }
  if (libraryTemplates(account).length >= templateLimit) {
    const detail = `This account has reached its limit of ${templateLimit} templates.`;
    return errors(ids, 400, [invalid('/data', detail)]);
  }
  const html = normalizeHtml(sent.html ?? '');
  const template: TemplateRecord = {
    id: ids.object(),
    name: sent.name ?? '',
    editorType: 'CODE',
    html,
    text: sent.text ?? textOf(html),
    amp: sent.amp ?? null,
    created: writtenAt(now, ids.micros()),
    updated: writtenAt(now, ids.micros()),
  };
  account.templates[template.id] = template;
  const links = selfLink(call.origin, `templates/${template.id}`);
  return created({ data: templateResource(call, template, 'created'), links });
}

/** A message's copy cannot be changed: 404 (field reports). */
export function patchTemplate(call: Call): Answer {
  const { ids, now } = call;
  const template = call.account.templates[call.id];
  if (!template || template.messageId !== undefined) return notFound(ids, 'template', call.id);
  const { name, html, text, amp } = attributesOf(call);
  if (!isAbsent(name)) template.name = name;
  if (!isAbsent(html)) {
    template.html = normalizeHtml(html);
    template.text = text ?? textOf(template.html);
  } else if (!isAbsent(text)) template.text = text;
  if (!isAbsent(amp)) template.amp = amp;
  template.updated = writtenAt(now, ids.micros());
  const links = selfLink(call.origin, `templates/${template.id}`);
  return ok({ data: templateResource(call, template, 'updated'), links });
}

/** Recorded: 200 although the OpenAPI says 204; 409 for a message's copy, even after its flow is gone. */
export function deleteTemplate(call: Call): Answer {
  const template = call.account.templates[call.id];
  if (!template) return notFound(call.ids, 'template', call.id);
  if (template.messageId !== undefined) {
    const holder = `while it is attached to\nFlowMessage ${template.messageId}`;
    return conflict(call.ids, `Cannot delete template ${template.id} ${holder}`);
  }
  delete call.account.templates[template.id];
  return { status: 200 };
}
