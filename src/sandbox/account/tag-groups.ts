/** Groups of tags: an account has its default one, which holds every tag made by API without naming another. */
import { many, related, whole, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { collection } from '../wire/collection.ts';
import { tagGroupFilter } from '../wire/list-rules.ts';
import { reference, resource, type Resource } from '../wire/resource.ts';
import { of, ofGroup, ofTag } from './find.ts';
import { hash } from './hash.ts';
import { tagResource } from './tag-resource.ts';

/** The form of an UUID, the same for an account whenever it is asked. */
function groupId({ account }: Call): string {
  const digits = [1, 2, 3, 4].map((part) =>
    hash(`${account.account.id}/tag-group/${part}`).toString(16).padStart(8, '0'),
  );
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const attributes = { name: 'Default Tag Group', exclusive: false, default: true };
const groupResource = (call: Call): Resource => resource(call, 'tag-group', groupId(call), attributes, { tags: null });

export function listTagGroups(call: Call): Answer {
  return collection(call, [groupResource({ ...call, query: new Map() })], {
    filter: tagGroupFilter,
    size: 25,
    read: ({ id, attributes }, field) => (field === 'id' ? id : String(attributes[field])),
    render: () => groupResource(call),
  });
}

const ofTagGroup = of('tag group', (call) => (call.id === groupId(call) ? groupResource(call) : undefined));

export const getTagGroup = ofTagGroup((_, group) => whole(group));
export const listTagsOfGroup = ofTagGroup((call) => {
  const tags = call.account.tags.map((tag) => tagResource(call, tag));
  return many(call, tags);
});
export const listTagIdsOfGroup = ofTagGroup((call) => {
  const ids = call.account.tags.map(({ id }) => reference('tag', id));
  return many(call, ids);
});
export const getGroupOfTag = ofTag((call) => whole(groupResource(call)));
export const getGroupIdOfTag = ofTag((call) => related(call, 'tag-group', groupId(call)));

/** Nothing but flows is tagged here: no list, segment or campaign of a tag, and no tag of a list or segment. */
export const nothingOfTag = ofTag((call) => many(call, []));
export const noTagsOf = (kind: 'list' | 'segment') => ofGroup[kind]((call) => many(call, []));
