import { conflict, created, errors, invalid, noContent, notFound, ok, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { collection } from '../wire/collection.ts';
import { tagFilter } from '../wire/list-rules.ts';
import { reference, selfLink } from '../wire/resource.ts';
import type { FlowRecord, TagRecord } from './state.ts';
import { tagResource } from './tag-resource.ts';

/** Klaviyo OpenAPI 2026-07-15. */
export const tagsPerAccount = 500;
export const tagsPerFlow = 100;

const find = (call: Call): TagRecord | undefined => call.account.tags.find(({ id }) => id === call.id);

export function listTags(call: Call): Answer {
  return collection(call, call.account.tags, {
    filter: tagFilter,
    size: 50,
    read: (tag, field) => (field === 'name' ? tag.name : tag.id),
    render: (tag) => tagResource(call, tag),
  });
}

export function getTag(call: Call): Answer {
  const tag = find(call);
  if (!tag) return notFound(call.ids, 'tag', call.id);
  return ok({ data: tagResource(call, tag), links: selfLink(call.origin, `tags/${tag.id}`) });
}

export function postTag(call: Call): Answer {
  const { account, ids } = call;
  const { name } = (call.body as { data: { attributes: { name: string } } }).data.attributes;
  const pointer = '/data/attributes/name';
  if (account.tags.some((tag) => tag.name === name))
    return conflict(ids, `A tag named '${name}' already exists.`, pointer);
  if (account.tags.length >= tagsPerAccount) {
    return errors(ids, 400, [invalid(pointer, `An account cannot have more than ${tagsPerAccount} tags.`)]);
  }
  const tag: TagRecord = { id: ids.uuid(), name };
  account.tags.push(tag);
  return created({ data: tagResource(call, tag), links: selfLink(call.origin, `tags/${tag.id}`) });
}

/** PATCH /api/tags/{id}: the name alone can change; 204 (Klaviyo OpenAPI 2026-07-15). */
export function patchTag(call: Call): Answer {
  const tag = find(call);
  if (!tag) return notFound(call.ids, 'tag', call.id);
  const { id, attributes } = (call.body as { data: { id: string; attributes: { name: string } } }).data;
  if (id !== tag.id) return errors(call.ids, 400, [invalid('/data/id', 'The id differs from the one in the path.')]);
  if (call.account.tags.some((other) => other !== tag && other.name === attributes.name))
    return conflict(call.ids, `A tag named '${attributes.name}' already exists.`, '/data/attributes/name');
  tag.name = attributes.name;
  return noContent;
}

export function deleteTag(call: Call): Answer {
  const tag = find(call);
  if (!tag) return notFound(call.ids, 'tag', call.id);
  call.account.tags = call.account.tags.filter(({ id }) => id !== tag.id);
  for (const flow of Object.values(call.account.flows)) flow.tagIds = flow.tagIds.filter((id) => id !== tag.id);
  return noContent;
}

export function listFlowIdsOfTag(call: Call): Answer {
  const tag = find(call);
  if (!tag) return notFound(call.ids, 'tag', call.id);
  const flows = Object.values(call.account.flows).filter(({ tagIds }) => tagIds.includes(tag.id));
  const parent = `tags/${tag.id}`;
  const links = {
    self: `${call.origin}/api/${parent}/relationships/flows/`,
    related: `${call.origin}/api/${parent}/flows/`,
  };
  return ok({ data: flows.map(({ id }) => reference('flow', id)), links });
}

/** The flows a relationship call names; the first unknown one is a 404. */
function named(call: Call): readonly FlowRecord[] | Answer {
  const { data } = call.body as { data: readonly { id: string }[] };
  const missing = data.find(({ id }) => !call.account.flows[id]);
  if (missing) return notFound(call.ids, 'flow', missing.id);
  return data.flatMap(({ id }) => call.account.flows[id] ?? []);
}

export function tagFlows(call: Call): Answer {
  const tag = find(call);
  if (!tag) return notFound(call.ids, 'tag', call.id);
  const flows = named(call);
  if ('status' in flows) return flows;
  const untagged = flows.filter(({ tagIds }) => !tagIds.includes(tag.id));
  const full = untagged.find(({ tagIds }) => tagIds.length >= tagsPerFlow);
  if (full) {
    const detail = `Flow ${full.id} cannot have more than ${tagsPerFlow} tags.`;
    return errors(call.ids, 400, [invalid('/data', detail)]);
  }
  for (const flow of untagged) flow.tagIds.push(tag.id);
  return noContent;
}

export function untagFlows(call: Call): Answer {
  const tag = find(call);
  if (!tag) return notFound(call.ids, 'tag', call.id);
  const flows = named(call);
  if ('status' in flows) return flows;
  for (const flow of flows) flow.tagIds = flow.tagIds.filter((id) => id !== tag.id);
  return noContent;
}

export function listTagsOfFlow(call: Call): Answer {
  const flow = call.account.flows[call.id];
  if (!flow) return notFound(call.ids, 'flow', call.id);
  const tags = call.account.tags.filter(({ id }) => flow.tagIds.includes(id));
  return ok({ data: tags.map((tag) => tagResource(call, tag)), links: { self: `${call.origin}${call.path}` } });
}

export function listTagIdsOfFlow(call: Call): Answer {
  const flow = call.account.flows[call.id];
  if (!flow) return notFound(call.ids, 'flow', call.id);
  return ok({ data: flow.tagIds.map((id) => reference('tag', id)), links: { self: `${call.origin}${call.path}` } });
}
