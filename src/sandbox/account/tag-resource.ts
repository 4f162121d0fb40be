import type { Call } from '../wire/call.ts';
import { relationship, selfLink, sparse, type Resource } from '../wire/resource.ts';
import type { TagRecord } from './state.ts';

export function tagResource(call: Call, tag: TagRecord): Resource {
  const parent = `tags/${tag.id}`;
  return sparse(
    {
      type: 'tag',
      id: tag.id,
      attributes: { name: tag.name },
      relationships: Object.fromEntries(
        ['tag-group', 'lists', 'segments', 'campaigns', 'flows'].map((name) => [
          name,
          relationship(call.origin, parent, name),
        ]),
      ),
      links: selfLink(call.origin, parent),
    },
    call.query,
  );
}
