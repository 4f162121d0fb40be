/**
 * Mails are compared by hash: what is meant against what was last sent, and what Klaviyo holds against what it made of
 * that. Klaviyo copies every template it is given and reprints its HTML (recorded 2026-09-04), so neither ids nor texts
 * compare. Where no hash is known the HTML itself is compared, with Klaviyo's known habits undone.
 */
import type { DesiredTemplate } from '../compile/desired.ts';
import type { Action } from '../klaviyo/types.ts';
import { fieldsOf } from './tree.ts';
import type { Fields } from './tree.ts';
import { isSameHtml } from './html.ts';
import { sha256 } from '../text/sha256.ts';
import type { FieldComparison } from './compare-field.ts';

/** A place in an action that holds a template: of the message itself, or of an A/B test's variants. */
export interface Slot {
  /** "body", "main body", "variant 1 body". */
  readonly path: string;
  readonly template: string | null;
}

/** Where an action holds templates; empty for actions that hold none. */
export function slotsOf(action: Action): readonly Slot[] {
  if (!['send-email', 'send-internal-alert', 'ab-test'].includes(action.type)) return [];
  const data = fieldsOf((action as unknown as Fields)['data']);
  const slot = (path: string, holder: Fields): Slot => {
    const template = fieldsOf(fieldsOf(holder['data'])['message'])['template_id'];
    return { path, template: typeof template === 'string' ? template : null };
  };
  if (action.type !== 'ab-test') return [slot('body', action as unknown as Fields)];
  const variations = fieldsOf(data['current_experiment'])['variations'];
  return [
    slot('main body', fieldsOf(data['main_action'])),
    ...(Array.isArray(variations)
      ? variations.map((one, index) => slot(`variant ${index + 1} body`, fieldsOf(one)))
      : []),
  ];
}

export interface ContentKnown {
  readonly desired: Readonly<Record<string, DesiredTemplate>>;
  /** From the ledger: by template id of the flow's copy. */
  readonly applied: Readonly<Record<string, { readonly sent: string; readonly kept: string }>>;
  /** HTML as read just now, by template id; empty where it was not read. */
  readonly html: Readonly<Record<string, string>>;
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
  const bases = new Map(base === undefined ? [] : slotsOf(base).map((slot) => [slot.path, slot.template]));
  const founds = new Map(slotsOf(found).map((slot) => [slot.path, slot.template]));
  return slotsOf(meant).flatMap(({ path, template: token }) => {
    const id = founds.get(path) ?? null;
    const wanted = token === null ? undefined : known.desired[token];
    const applied = id === null ? undefined : known.applied[id];
    const html = id === null ? undefined : known.html[id];
    const swapped = base !== undefined && bases.get(path) !== undefined && (bases.get(path) ?? null) !== id;
    const reworded = applied !== undefined && html !== undefined && sha256(html) !== applied.kept;
    const stored = bases.get(path);
    const before = stored === undefined || stored === null ? undefined : known.applied[stored];
    const changed = (applied ?? before) === undefined ? false : wanted?.hash !== (applied ?? before)?.sent;
    const same = isSameContent(token, id, known);
    const differs = !same;
    const edited = swapped || reworded || (differs && !changed);
    if (!differs && !changed && !edited) return [];
    return [
      {
        path,
        base: null,
        yaml: wanted?.html ?? null,
        klaviyo: html ?? (id === null ? null : `(template ${id})`),
        differs,
        changed,
        edited,
        text: true,
      },
    ];
  });
}
