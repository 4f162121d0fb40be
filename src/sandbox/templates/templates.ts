import { conflict, created, notFound, refuse, whole, type Answer } from '../wire/answer.ts';
import { dataOf, type Call } from '../wire/call.ts';
import { collection } from '../wire/collection.ts';
import { normalizeHtml, textOf } from './html.ts';
import { templateFilter } from '../wire/list-rules.ts';
import { isAbsent, resource, type Resource } from '../wire/resource.ts';
import { ofTemplate } from '../account/find.ts';
import type { AccountState, TemplateRecord } from '../account/state.ts';
import { times, writtenAt, type Fresh } from '../account/time.ts';

/** Klaviyo OpenAPI 2026-07-15: creation fails once the account holds so many. */
export const templateLimit = 1_000;

export function templateResource(call: Call, template: TemplateRecord, fresh?: Fresh): Resource {
  const { id, name, editorType, html, text, amp } = template;
  return resource(call, 'template', id, {
    ...{ name, editor_type: editorType, html, text, amp },
    // Of templates made in Klaviyo's editor; those of code have none.
    ...(call.query.get('additional-fields[template]') === 'definition' ? { definition: null } : {}),
    ...times(template, fresh),
  });
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
export const getTemplate = ofTemplate((call, template) => whole(templateResource(call, template)));

interface TemplateAttributes {
  readonly name?: string;
  readonly editor_type?: string;
  readonly html?: string | null;
  readonly text?: string | null;
  readonly amp?: string | null;
}

const attributesOf = (call: Call): TemplateAttributes =>
  dataOf<{ attributes?: TemplateAttributes }>(call).attributes ?? {};

export function postTemplate(call: Call): Answer {
  const { account, ids, now } = call;
  const sent = attributesOf(call);
  if (sent.editor_type !== 'CODE') {
    const detail = `The sandbox makes templates of editor_type 'CODE' only, not '${String(sent.editor_type)}'.`;
    return refuse(call, '/data/attributes/editor_type', detail);
  }
  if (libraryTemplates(account).length >= templateLimit) {
    return refuse(call, '/data', `This account has reached its limit of ${templateLimit} templates.`);
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
  const data = templateResource(call, template, 'created');
  return created({ data, links: data.links });
}

/** A message's copy cannot be changed: 404 (field reports). */
export const patchTemplate = ofTemplate((call, template) => {
  if (template.messageId !== undefined) return notFound(call.ids, 'template', call.id);
  const { name, html, text, amp } = attributesOf(call);
  if (!isAbsent(name)) template.name = name;
  if (!isAbsent(html)) {
    template.html = normalizeHtml(html);
    template.text = text ?? textOf(template.html);
  } else if (!isAbsent(text)) template.text = text;
  if (!isAbsent(amp)) template.amp = amp;
  template.updated = writtenAt(call.now, call.ids.micros());
  return whole(templateResource(call, template, 'updated'));
});

/** Recorded: 200 although the OpenAPI says 204; 409 for a message's copy, even after its flow is gone. */
export const deleteTemplate = ofTemplate((call, template) => {
  if (template.messageId !== undefined) {
    const holder = `while it is attached to\nFlowMessage ${template.messageId}`;
    return conflict(call.ids, `Cannot delete template ${template.id} ${holder}`);
  }
  delete call.account.templates[template.id];
  return { status: 200 };
});
