import { notFound, related, whole, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { actionResource, messageResource } from './flow-resource.ts';
import { findMessage, type Message } from './messages.ts';
import { bare, includes } from '../wire/resource.ts';
import { of } from '../account/find.ts';
import type { TemplateRecord } from '../account/state.ts';
import { templateResource } from '../templates/templates.ts';

const ofMessage = of('flow message', (call) => findMessage(call.account, call.id));

/** GET /api/flow-messages/{id}. There is no PATCH: 405 (field reports). */
export const getMessage = ofMessage((call, message) => {
  const template = includes(call, 'template') ? templateOf(call, message) : undefined;
  const included = [
    ...(includes(call, 'flow-action') ? [actionResource(bare(call), message.action)] : []),
    ...(template ? [templateResource(bare(call), template)] : []),
  ];
  return whole(messageResource(call, message), call.query.get('include') ? included : undefined);
});

/** Of the copy that a message uses. */
const ofTemplate = (handle: (call: Call, template: TemplateRecord) => Answer) =>
  ofMessage((call, message) => {
    const template = templateOf(call, message);
    return template ? handle(call, template) : notFound(call.ids, 'template for flow message', call.id);
  });

function templateOf({ account }: Call, { definition }: Message): TemplateRecord | undefined {
  const { template_id: id } = definition;
  return typeof id === 'string' ? account.templates[id] : undefined;
}

export const getTemplateOfMessage = ofTemplate((call, template) => whole(templateResource(call, template)));
export const getTemplateIdOfMessage = ofTemplate((call, { id }) => related(call, 'template', id));

export const getActionOfMessage = ofMessage((call, { action }) => whole(actionResource(call, action)));
export const getActionIdOfMessage = ofMessage((call, { action }) => related(call, 'flow-action', action.id));
