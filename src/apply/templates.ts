/**
 * Library templates are build artefacts. Klaviyo copies the template a message is given (recorded 2026-09-04), so ours is
 * made, attached, its copy verified, and deleted; an account holds 1,000 at most (OpenAPI 2026-07-15). They bear a name
 * by which leftovers of a dead apply are known: `sluice:<project>:<16 hex of the HTML>:<8 hex of the address>`.
 */
import type { DesiredTemplate } from '../compile/desired.ts';
import { success } from '../diagnostics/result.ts';
import type { TemplateResource } from '../wire/types.ts';
import { isSameHtml } from '../flow/compare/html.ts';
import { sha256 } from '../text/sha256.ts';
import { templatePrefix } from '../observe/observe.ts';
import type { Session } from './session/session.ts';
import { allEnded, fail, fromApi, type Step } from './session/step.ts';
import { lookAgain } from './session/tries.ts';

export interface LibraryTemplate {
  readonly id: string;
  readonly desired: DesiredTemplate;
  /** The HTML as Klaviyo printed it back. */
  readonly html: string;
}

export type Library = ReadonlyMap<string, LibraryTemplate>;

export const templateName = (project: string, address: string, template: DesiredTemplate): string =>
  `${templatePrefix(project)}${template.hash.slice(0, 16)}:${sha256(address).slice(0, 8)}`;

/** Makes the templates, by token. On failure those already made are deleted again. */
export async function makeLibrary(
  session: Session,
  address: string,
  templates: readonly DesiredTemplate[],
): Promise<Step<Library>> {
  const made = await allEnded(templates.map((template) => makeOne(session, address, template)));
  const library = new Map<string, LibraryTemplate>();
  for (const one of made) if (one.ok) library.set(one.data.desired.token, one.data);
  const failed = made.find((one) => !one.ok);
  if (failed === undefined || failed.ok) return success(library);
  await dropLibrary(session, library);
  return failed;
}

async function makeOne(session: Session, address: string, desired: DesiredTemplate): Promise<Step<LibraryTemplate>> {
  const name = templateName(session.project, address, desired);
  for (let tries = 1; ; tries++) {
    const made = fromApi(await session.api.createTemplate(name, desired.html));
    if (made.ok) return success({ id: made.data.id, desired, html: htmlOf(made.data) });
    if (made.error.happened === 'no' || tries >= 3) return made;
    // Never two: it is looked for before it is sent again.
    const found = await findByName(session, name);
    if (!found.ok) return found;
    if (found.data !== undefined) return success({ id: found.data.id, desired, html: htmlOf(found.data) });
  }
}

const htmlOf = (template: TemplateResource): string => template.attributes.html ?? '';

/** The library template of that name, whole; two of one name can only be of two runs, and the newer is ours. */
async function findByName(session: Session, name: string): Promise<Step<TemplateResource | undefined>> {
  const listed = await lookAgain(
    session,
    async () => {
      const answer = fromApi(await session.api.listTemplates(name));
      return answer.ok && answer.data.length === 0 ? undefined : answer;
    },
    2,
  );
  if (listed === undefined) return success(undefined);
  if (!listed.ok) return listed;
  const found = listed.data.filter((one) => one.attributes.name === name).at(-1);
  return found === undefined ? success(undefined) : fromApi(await session.api.getTemplate(found.id));
}

/** Deletes them. One that stays is no failure of the change: the next run sweeps what bears our mark. */
export async function dropLibrary(session: Session, library: Library): Promise<void> {
  await allEnded([...library.values()].map(({ id }) => session.api.deleteTemplate(id)));
}

/** Deletes what an apply that died left in the library. Returns how many there were. */
export async function sweepLeftovers(session: Session): Promise<Step<number>> {
  const prefix = templatePrefix(session.project);
  const listed = fromApi(await session.api.listTemplates(prefix));
  if (!listed.ok) return listed;
  const ours = listed.data.filter((one) => one.attributes.name.startsWith(prefix));
  for (const { id } of ours) {
    const gone = fromApi(await session.api.deleteTemplate(id));
    if (!gone.ok && gone.error.status !== 404) return gone;
  }
  return success(ours.length);
}

/** Reads a flow's own copy until it is what was attached. Answers what Klaviyo made of the HTML (sha256). */
export async function verifyCopy(session: Session, id: string, meant: LibraryTemplate): Promise<Step<string>> {
  let last: Step<string> = fail('');
  const right = await lookAgain(session, async () => {
    const copy = fromApi(await session.api.getTemplate(id));
    if (!copy.ok) {
      last = copy;
      return copy.error.status === 404 ? undefined : copy;
    }
    const html = htmlOf(copy.data);
    last = success(sha256(html));
    return html === meant.html || isSameHtml(html, meant.html) ? last : undefined;
  });
  if (right !== undefined) return right;
  if (!last.ok) return last;
  return fail(
    `The mail in the flow (template ${id}) does not hold what was sent${meant.desired.file === undefined ? '' : ` from ${meant.desired.file}`}. ` +
      'Look at it in Klaviyo before anything is sent, and run apply again.',
  );
}
