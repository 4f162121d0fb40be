/**
 * Library templates are build artefacts: made for one change, copied by Klaviyo into the flow's messages (recorded
 * 2026-09-04: always a copy), and deleted when the change ends. They bear our mark, so a run that died leaves nothing that
 * the next one cannot find: `sluice:<project>:<first 16 hex digits of the sha256 of the HTML>`.
 */
import type { DesiredTemplate } from '../compile/desired.ts';
import type { Action } from '../klaviyo/types.ts';
import { isObject } from '../state/normalize-tree.ts';
import { templatePrefix } from '../state/observe.ts';
import type { Run } from './run.ts';
import type { Step } from './ports.ts';
import { asked, bad, good } from './ports.ts';

export interface MadeTemplate {
  readonly id: string;
  /** As Klaviyo printed it; a copy holds the same. */
  readonly html: string | undefined;
  readonly meant: DesiredTemplate;
}

/** By token. */
export type MadeTemplates = ReadonlyMap<string, MadeTemplate>;

export const templateName = (project: string, hash: string): string => `${templatePrefix(project)}${hash.slice(0, 16)}`;

/** Makes a library template for each token. On failure those made are deleted again. */
export async function makeTemplates(
  run: Run,
  tokens: readonly string[],
  templates: Readonly<Record<string, DesiredTemplate>>,
): Promise<Step<MadeTemplates>> {
  const made = new Map<string, MadeTemplate>();
  for (const token of tokens) {
    const meant = templates[token];
    if (meant === undefined) throw new Error(`The plan has no template for ${token}.`);
    const one = await makeOne(run, meant);
    if (!one.ok) {
      await removeTemplates(run, made);
      return one;
    }
    made.set(token, one.data);
  }
  return good(made);
}

async function makeOne(run: Run, meant: DesiredTemplate): Promise<Step<MadeTemplate>> {
  const name = templateName(run.ledger().project, meant.hash);
  for (let tries = 1; ; tries++) {
    const made = asked(await run.api.createTemplate(name, meant.html));
    if (made.ok) return good({ id: made.data.id, html: made.data.attributes.html ?? undefined, meant });
    if (made.failure.unknown !== true) return made;
    // Never two: a create whose answer is lost is looked for before it is sent again.
    const found = asked(await run.api.listTemplates(name));
    if (!found.ok) return found;
    const [lost] = found.data.filter((template) => template.attributes.name === name);
    if (lost !== undefined) return good({ id: lost.id, html: undefined, meant });
    if (tries === 2) return made;
  }
}

/** Deletes them; one that stays is told and swept by the next run, since the flow has its copy. */
export async function removeTemplates(run: Run, made: MadeTemplates): Promise<void> {
  for (const { id } of made.values()) {
    const gone = asked(await run.api.deleteTemplate(id));
    if (!gone.ok && gone.failure.gone !== true)
      run.tell(undefined, `A library template stays for now: ${gone.failure.message}`);
  }
}

/** The action or definition with library ids in the place of tokens. Tokens stand only where a template id stands. */
export function withTemplates<T>(value: T, made: MadeTemplates): T {
  const visit = (inner: unknown, key: string): unknown => {
    if (typeof inner === 'string') return key === 'template_id' ? (made.get(inner)?.id ?? inner) : inner;
    if (Array.isArray(inner)) return inner.map((item) => visit(item, key));
    if (!isObject(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, item]) => [name, visit(item, name)]));
  };
  return visit(value, '') as T;
}

/** What a failed sweep leaves is swept by the next run. */
export async function sweepTemplates(run: Run): Promise<Step<number>> {
  const prefix = templatePrefix(run.ledger().project);
  const found = asked(await run.api.listTemplates(prefix));
  if (!found.ok) return found;
  const ours = found.data.filter(
    ({ attributes: { name } }) => name.startsWith(prefix) && /^[0-9a-f]{16}$/.test(name.slice(prefix.length)),
  );
  for (const { id } of ours) {
    const gone = asked(await run.api.deleteTemplate(id));
    if (!gone.ok && gone.failure.gone !== true)
      return bad(`A leftover template could not be deleted. ${gone.failure.message}`);
  }
  return good(ours.length);
}

/** Tokens among the template ids of some actions. */
export const isToken = (template: string | null): template is string => template?.startsWith('@template{') === true;

export type { Action };
