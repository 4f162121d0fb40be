/** The project's tag, `sluice:<project>`: one of the marks by which a lost ledger is rebuilt. */
import { success } from '../../diagnostics/result.ts';
import { projectTagName } from '../../observe/observe.ts';
import type { Session } from '../session/session.ts';
import { fail, fromApi, type Step } from '../session/step.ts';

/** Id of the project's tag; made when it does not exist. */
export const projectTag = (session: Session): Promise<Step<string>> =>
  tagNamed(session, projectTagName(session.project));

/** Id of a tag; made when it does not exist. */
export async function tagNamed(session: Session, name: string): Promise<Step<string>> {
  for (let tries = 1; tries <= 3; tries++) {
    const found = fromApi(await session.api.findTag(name));
    if (!found.ok) return found;
    if (found.data !== undefined) return success(found.data.id);
    const made = fromApi(await session.api.createTag(name));
    if (made.ok) return success(made.data.id);
    // The answer may be lost though the tag was made, or another run made it (409): it is looked for again.
    if (made.error.happened === 'no' && made.error.status !== 409) return made;
  }
  return fail(`The tag ${name} could not be made. Run it again.`);
}

/** Attaches a tag to flows. Doing it twice is doing it once, so a lost answer is asked for again. */
export async function attach(session: Session, tagId: string, ...flowIds: readonly string[]): Promise<Step> {
  for (let tries = 1; ; tries++) {
    const tagged = fromApi(await session.api.tagFlows(tagId, flowIds));
    if (tagged.ok || tagged.error.happened === 'no' || tries >= 4) return tagged;
    await session.ports.sleep(500 * tries);
  }
}
