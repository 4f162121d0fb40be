/** Which route a request takes. */
import { TrieRouter } from 'hono/router/trie-router';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

export interface Taken {
  readonly route: Route;
  /** What stands in its path for `:id`; empty where nothing does. */
  readonly id: string;
}

const router = new TrieRouter<Route>();
for (const route of routes) router.add(route.method, route.path, route);

/** Undefined: the sandbox has no such call. @param path without a slash at its end */
export function routeOf(method: string, path: string): Taken | undefined {
  const [[found] = []] = router.match(method, path);
  if (found === undefined) return undefined;
  const [route, parameters] = found;
  const { id = '' } = parameters as Readonly<Record<string, string>>;
  return { route, id: decoded(id) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
