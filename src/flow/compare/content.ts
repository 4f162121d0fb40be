/**
 * Mails are compared by hash: what is meant against what was last sent, and what Klaviyo holds against what it made of
 * that. Klaviyo copies every template it is given and reprints its HTML (recorded 2026-09-04), so neither ids nor texts
 * compare. Where no hash is known the HTML itself is compared, with Klaviyo's known habits undone.
 */
import type { DesiredTemplate } from '../../compile/desired.ts';
import type { Action } from '../../wire/types.ts';
import { isSameHtml } from './html.ts';
import { sha256 } from '../../text/sha256.ts';
import type { FieldComparison } from './compare-field.ts';
import { zipSlots } from '../slots.ts';
import { labelOf } from '../words/terms.ts';

export interface ContentKnown {
  readonly desired: Readonly<Record<string, DesiredTemplate>>;
  /** From the ledger: by template id of the flow's copy. */
  readonly applied: Readonly<Record<string, { readonly sent: string; readonly kept: string }>>;
  /** HTML as read just now, by template id; empty where it was not read. */
  readonly html: Readonly<Record<string, string>>;
  /** Why a mail that was asked for is not to be had, by template id. */
  readonly unread?: Readonly<Record<string, string>>;
}

/** True when the mail of `token` is known to be the one that template `id` holds. */
export function isSameContent(token: string | null, id: string | null, known: ContentKnown): boolean {
  // A raw step may name the very copy the flow has.
  if (token === null || id === null || token === id) return token === id;
  const template = known.desired[token];
  const html = known.html[id];
  const hash = template?.hash;
  if (hash !== undefined && known.applied[id]?.sent === hash) {
    return html === undefined || sha256(html) === known.applied[id]?.kept;
  }
  return template !== undefined && html !== undefined && isSameHtml(template.html, html);
}

/**
 * The slots of a matched pair that differ in any way. `base` is the stored action, whose template id tells whether
 * somebody gave the message another template since.
 */
export function compareContent(
  meant: Action,
  base: Action | undefined,
  found: Action,
  known: ContentKnown,
): readonly FieldComparison[] {
  const bases = new Map(zipSlots(meant, base).map(({ key, other }) => [key, other]));
  return zipSlots(meant, found).flatMap(({ key, template: token, other: id = null }) => {
    const wanted = token === null ? undefined : known.desired[token];
    const applied = id === null ? undefined : known.applied[id];
    const html = id === null ? undefined : known.html[id];
    const stored = bases.get(key);
    const swapped = stored !== undefined && stored !== id;
    const reworded = applied !== undefined && html !== undefined && sha256(html) !== applied.kept;
    const before = stored === undefined || stored === null ? undefined : known.applied[stored];
    const changed = (applied ?? before) === undefined ? false : wanted?.hash !== (applied ?? before)?.sent;
    const isUnread = id !== null && known.unread?.[id] !== undefined;
    const same = isSameContent(token, id, known) || (isUnread && !changed && !swapped);
    const differs = !same;
    // Nobody can say that a mail was not edited which cannot be read: it is written over when somebody allows it.
    const edited = swapped || reworded || (differs && (isUnread || !changed));
    if (!differs && !changed && !edited) return [];
    return [
      {
        key,
        path: labelOf(key),
        base: null,
        yaml: wanted?.html ?? null,
        klaviyo: html ?? (id === null ? null : `(template ${id}${isUnread ? ', which cannot be read' : ''})`),
        differs,
        changed,
        edited,
        text: true,
      },
    ];
  });
}
