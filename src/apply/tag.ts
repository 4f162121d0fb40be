/** The project's tag: one of the marks by which a lost ledger is rebuilt. */
import type { WriteApi } from '../klaviyo/api.ts';
import type { Step } from './ports.ts';
import { asked, bad, good } from './ports.ts';

/** Finds the tag `sluice:<project>`, or makes it; asks once a run. */
export function createTagger(api: WriteApi, project: string): () => Promise<Step<string>> {
  const name = `sluice:${project}`;
  let known: string | undefined;
  const find = async (): Promise<Step<string | undefined>> => {
    const found = asked(await api.findTag(name));
    return found.ok ? good(found.data?.id) : found;
  };
  return async () => {
    if (known !== undefined) return good(known);
    for (let tries = 1; tries <= 2; tries++) {
      const found = await find();
      if (!found.ok) return found;
      known = found.data;
      if (known !== undefined) return good(known);
      const made = asked(await api.createTag(name));
      if (made.ok) return good((known = made.data.id));
      // The answer may be lost though the tag was made: it is looked for again.
      if (made.failure.unknown !== true) return made;
    }
    const found = await find();
    if (!found.ok) return found;
    known = found.data;
    return known === undefined ? bad(`The tag ${name} could not be made. Run it again.`) : good(known);
  };
}

/** Attaches a tag to a flow. Doing it twice is doing it once, so a lost answer is asked for again. */
export async function attach(api: WriteApi, tagId: string, flowId: string): Promise<Step<undefined>> {
  const first = asked(await api.tagFlows(tagId, [flowId]));
  return first.ok || first.failure.unknown !== true ? first : asked(await api.tagFlows(tagId, [flowId]));
}
