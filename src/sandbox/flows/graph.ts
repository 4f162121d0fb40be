import { isObject, mapped } from '../wire/resource.ts';
import type { ActionDefinition, Definition } from '../account/state.ts';

/** The same action with every link replaced: `next`, the two of a split, and those of a multi-branch split's branches. */
export function mapLinks<T extends Definition>(definition: T, replace: (id: string) => string | null): T {
  const linked = (links: unknown): unknown =>
    isObject(links) ? mapped(links, (id) => (typeof id === 'string' ? replace(id) : null)) : links;
  const data = definition.data;
  const branches = isObject(data) && Array.isArray(data.branches) ? data.branches : undefined;
  return {
    ...definition,
    ...('links' in definition ? { links: linked(definition.links) } : {}),
    ...(branches && isObject(data)
      ? { data: { ...data, branches: branches.map((b) => (isObject(b) ? { ...b, links: linked(b.links) } : b)) } }
      : {}),
  };
}

/** The same action with some fields of its data changed. */
export const withData = <T extends Definition>(action: T, changes: Definition): T => ({
  ...action,
  data: { ...(isObject(action.data) ? action.data : {}), ...changes },
});

/** Where an action leads, in the order of its branches. */
export function targets(definition: Definition): string[] {
  const found: string[] = [];
  mapLinks(definition, (id) => {
    found.push(id);
    return id;
  });
  return found;
}

/** The only way on from an action; undefined for splits, whose ways are several. */
export function onlyNext(definition: ActionDefinition): string | null | undefined {
  const links = definition.links;
  if (!isObject(links) || !('next' in links)) return undefined;
  return typeof links.next === 'string' ? links.next : null;
}
