/** Deleting a flow in Klaviyo, for good. */
import type { Session } from './session/session.ts';
import { fail, fromApi, proved, type Step } from './session/step.ts';

/**
 * Deletes a flow. One that is gone already counts as deleted; but a 404 to the delete alone proves nothing (field
 * report: an edge in front of Klaviyo answered so), so the flow is asked for before it is believed.
 */
export async function removeFlow({ api }: Pick<Session, 'api'>, id: string): Promise<Step> {
  const gone = fromApi(await api.deleteFlow(id));
  if (gone.ok || gone.error.status !== 404) return gone.ok ? proved : gone;
  const read = fromApi(await api.getFlow(id));
  if (!read.ok) return read.error.status === 404 ? proved : read;
  return fail(`Klaviyo answered that there is no flow ${id} to delete, and shows it all the same. Run apply again.`);
}
