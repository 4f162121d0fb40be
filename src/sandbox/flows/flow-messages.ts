import { notFound, ok, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { actionResource, messageResource } from './flow-resource.ts';
import { findMessage } from './messages.ts';
import { listOf } from '../wire/query.ts';
import { reference, selfLink } from '../wire/resource.ts';
import type { TemplateRecord } from '../account/state.ts';
import { templateResource } from '../templates/templates.ts';

/** GET /api/flow-messages/{id}. There is no PATCH: 405 (field reports). */
export function getMessage(call: Call): Answer {
  const message = findMessage(call.account, call.id);
  if (!message) return notFound(call.ids, 'flow message', call.id);
  const include = listOf(call.query, 'include') ?? [];
  const bare: Call = { ...call, query: new Map([...call.query].filter(([name]) => name !== 'include')) };
  const template = templateOf(call);
  const included = [
    ...(include.includes('flow-action') ? [actionResource(bare, message.action)] : []),
    ...(include.includes('template') && template ? [templateResource(bare, template)] : []),
  ];
  return ok({
    data: messageResource(call, message),
    ...(include.length > 0 ? { included } : {}),
    links: selfLink(call.origin, `flow-messages/${message.id}`),
  });
}

/** GET /api/flow-messages/{id}/template: the copy the message uses. */
export function getTemplateOfMessage(call: Call): Answer {
  if (!findMessage(call.account, call.id)) return notFound(call.ids, 'flow message', call.id);
  const template = templateOf(call);
  if (!template) return notFound(call.ids, 'template for flow message', call.id);
  return ok({ data: templateResource(call, template), links: selfLink(call.origin, `templates/${template.id}`) });
}

export function getActionOfMessage(call: Call): Answer {
  const message = findMessage(call.account, call.id);
  if (!message) return notFound(call.ids, 'flow message', call.id);
  const { action } = message;
  return ok({ data: actionResource(call, action), links: selfLink(call.origin, `flow-actions/${action.id}`) });
}

/** What a message belongs to and what it uses, by id alone. */
export const getIdOfMessage =
  (name: 'flow-action' | 'template') =>
  (call: Call): Answer => {
    const message = findMessage(call.account, call.id);
    if (!message) return notFound(call.ids, 'flow message', call.id);
    const id = name === 'template' ? templateOf(call)?.id : message.action.id;
    if (id === undefined) return notFound(call.ids, 'template for flow message', call.id);
    return ok({ data: reference(name, id), links: { self: `${call.origin}${call.path}` } });
  };

function templateOf(call: Call): TemplateRecord | undefined {
  const template = findMessage(call.account, call.id)?.definition.template_id;
  return typeof template === 'string' ? call.account.templates[template] : undefined;
}
