import {
  conflict,
  created,
  here,
  noContent,
  notFound,
  ok,
  otherId,
  refuse,
  whole,
  type Answer,
} from '../wire/answer.ts';
import { dataOf, type Call } from '../wire/call.ts';
import { collection } from '../wire/collection.ts';
import { tagFilter } from '../wire/list-rules.ts';
import { reference } from '../wire/resource.ts';
import { ofFlow, ofTag } from './find.ts';
import type { FlowRecord, TagRecord } from './state.ts';
import { tagResource } from './tag-resource.ts';

/** Klaviyo OpenAPI 2026-07-15. */
export const tagsPerAccount = 500;
export const tagsPerFlow = 100;

export function listTags(call: Call): Answer {
  return collection(call, call.account.tags, {
    filter: tagFilter,
    size: 50,
    read: (tag, field) => (field === 'name' ? tag.name : tag.id),
    render: (tag) => tagResource(call, tag),
  });
}

export const getTag = ofTag((call, tag) => whole(tagResource(call, tag)));

const isTaken = (call: Call, name: string): Answer =>
  conflict(call.ids, `A tag named '${name}' already exists.`, '/data/attributes/name');

export function postTag(call: Call): Answer {
  const { account, ids } = call;
  const { name } = dataOf<{ attributes: { name: string } }>(call).attributes;
  if (account.tags.some((tag) => tag.name === name)) return isTaken(call, name);
  if (account.tags.length >= tagsPerAccount)
    return refuse(call, '/data/attributes/name', `An account cannot have more than ${tagsPerAccount} tags.`);
  const tag: TagRecord = { id: ids.uuid(), name };
  account.tags.push(tag);
  const data = tagResource(call, tag);
  return created({ data, links: data.links });
}

/** PATCH /api/tags/{id}: the name alone can change; 204 (Klaviyo OpenAPI 2026-07-15). */
export const patchTag = ofTag((call, tag) => {
  const { id, attributes } = dataOf<{ id: string; attributes: { name: string } }>(call);
  if (id !== tag.id) return otherId(call);
  if (call.account.tags.some((other) => other !== tag && other.name === attributes.name))
    return isTaken(call, attributes.name);
  tag.name = attributes.name;
  return noContent;
});

export const deleteTag = ofTag(({ account }, tag) => {
  account.tags = account.tags.filter(({ id }) => id !== tag.id);
  for (const flow of Object.values(account.flows)) untag(flow, tag);
  return noContent;
});

function untag(flow: FlowRecord, tag: TagRecord): void {
  flow.tagIds = flow.tagIds.filter((id) => id !== tag.id);
}

export const listFlowIdsOfTag = ofTag((call, { id }) => {
  const flows = Object.values(call.account.flows).filter(({ tagIds }) => tagIds.includes(id));
  const address = `${call.origin}/api/tags/${id}`;
  const links = { self: `${address}/relationships/flows/`, related: `${address}/flows/` };
  return ok({ data: flows.map((flow) => reference('flow', flow.id)), links });
});

/** Of the flows that a relationship call names; the first unknown one is a 404. */
const ofTagAndFlows = (handle: (call: Call, tag: TagRecord, flows: readonly FlowRecord[]) => Answer) =>
  ofTag((call, tag) => {
    const named = dataOf<readonly { id: string }[]>(call);
    const missing = named.find(({ id }) => !call.account.flows[id]);
    if (missing) return notFound(call.ids, 'flow', missing.id);
    const flows = named.flatMap(({ id }) => call.account.flows[id] ?? []);
    return handle(call, tag, flows);
  });

export const tagFlows = ofTagAndFlows((call, tag, flows) => {
  const untagged = flows.filter(({ tagIds }) => !tagIds.includes(tag.id));
  const full = untagged.find(({ tagIds }) => tagIds.length >= tagsPerFlow);
  if (full) return refuse(call, '/data', `Flow ${full.id} cannot have more than ${tagsPerFlow} tags.`);
  for (const flow of untagged) flow.tagIds.push(tag.id);
  return noContent;
});

export const untagFlows = ofTagAndFlows((_, tag, flows) => {
  for (const flow of flows) untag(flow, tag);
  return noContent;
});

export const listTagsOfFlow = ofFlow((call, flow) => {
  const tags = call.account.tags.filter(({ id }) => flow.tagIds.includes(id));
  return ok({ data: tags.map((tag) => tagResource(call, tag)), links: here(call) });
});

export const listTagIdsOfFlow = ofFlow((call, flow) =>
  ok({ data: flow.tagIds.map((id) => reference('tag', id)), links: here(call) }),
);
