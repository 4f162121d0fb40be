import type { GitHub } from '../../github/client.ts';
import type { World } from '../../connect/world.ts';
import type { ActionIo } from '../io.ts';
import type { Settings } from '../settings.ts';

/** What one account needs to be worked on. */
export interface Post {
  readonly io: ActionIo;
  readonly settings: Settings;
  readonly world: World;
  readonly github: GitHub | undefined;
  readonly account: string;
  readonly pullRequest?: number;
}
