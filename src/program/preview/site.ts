/** Where a use case works: one account of a repository, a connection to it, and what Sluice keeps about it. */
import type { World } from '../../connect/world.ts';
import type { ReadApi, WriteApi } from '../../klaviyo/api.ts';
import type { StateStore } from '../../state/state-store.ts';
import type { Loaded } from '../pipeline.ts';

export interface ReadSite<A extends ReadApi = ReadApi> {
  readonly world: World;
  readonly loaded: Loaded;
  readonly api: A;
  readonly store: StateStore;
}

export type Site = ReadSite<WriteApi>;

/** What of the world a session of writes works with. */
export const portsOf = ({ now, counted, sleep, env, onProgress }: World) => ({
  ...{ now, sleep, secrets: env },
  ...(counted ? { counted } : {}),
  ...(onProgress ? { onProgress } : {}),
});
