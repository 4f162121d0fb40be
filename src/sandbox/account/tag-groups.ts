/** Groups of tags: an account has its default one, which holds every tag made by API without naming another. */
import { notFound, ok, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { collection } from '../wire/collection.ts';
import { tagGroupFilter } from '../wire/list-rules.ts';
import { reference, relationship, selfLink, sparse, type Resource } from '../wire/resource.ts';
import { hash } from './hash.ts';
import { tagResource } from './tag-resource.ts';

/** The form of an UUID, the same for an account whenever it is asked. */
function groupId({ account }: Call): string {
  const digits = [1, 2, 3, 4].map((part) =>
    hash(`${account.account.id}/tag-group/${part}`).toString(16).padStart(8, '0'),
  );
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function groupResource(call: Call): Resource {
  const id = groupId(call);
  const parent = `tag-groups/${id}`;
  return sparse(
    {
      type: 'tag-group',
      id,
      attributes: { name: 'Default Tag Group', exclusive: false, default: true },
      relationships: { tags: relationship(call.origin, parent, 'tags') },
      links: selfLink(call.origin, parent),
    },
    call.query,
  );
}

export function listTagGroups(call: Call): Answer {
  return collection(call, [groupResource({ ...call, query: new Map() })], {
    filter: tagGroupFilter,
    size: 25,
    read: ({ id, attributes }, field) => (field === 'id' ? id : String(attributes[field])),
    render: () => groupResource(call),
  });
}

const whole = (call: Call): Answer =>
  ok({ data: groupResource(call), links: selfLink(call.origin, `tag-groups/${groupId(call)}`) });

const ofGroup =
  (answer: (call: Call) => Answer) =>
  (call: Call): Answer =>
    call.id === groupId(call) ? answer(call) : notFound(call.ids, 'tag group', call.id);

const ofTag =
  (answer: (call: Call) => Answer) =>
  (call: Call): Answer =>
    call.account.tags.some(({ id }) => id === call.id) ? answer(call) : notFound(call.ids, 'tag', call.id);

const many = (call: Call, data: readonly unknown[]): Answer =>
  ok({ data, links: { self: `${call.origin}${call.path}`, next: null, prev: null } });

export const getTagGroup = ofGroup(whole);
export const listTagsOfGroup = ofGroup((call) =>
  many(
    call,
    call.account.tags.map((tag) => tagResource(call, tag)),
  ),
);
export const listTagIdsOfGroup = ofGroup((call) =>
  many(
    call,
    call.account.tags.map(({ id }) => reference('tag', id)),
  ),
);
export const getGroupOfTag = ofTag(whole);
export const getGroupIdOfTag = ofTag((call) =>
  ok({ data: reference('tag-group', groupId(call)), links: { self: `${call.origin}${call.path}` } }),
);

/** Nothing but flows is tagged here: no list, segment or campaign of a tag, and no tag of a list or segment. */
export const nothingOfTag = ofTag((call) => many(call, []));
export const noTagsOf =
  (kind: 'list' | 'segment') =>
  (call: Call): Answer => {
    const known = kind === 'list' ? call.account.lists : call.account.segments;
    return known.some(({ id }) => id === call.id) ? many(call, []) : notFound(call.ids, kind, call.id);
  };
