/**
 * One field, four values: sent (what the YAML said at the last apply), base (what Klaviyo made of it), meant (what the
 * YAML says now) and found (what Klaviyo holds now).
 *
 *   meant = sent, found = base    nothing happened, even where base is not what was sent: Klaviyo fills in
 *   meant ≠ sent, found = base    changed in YAML     → written, unless found is so already
 *   meant = sent, found ≠ base    edited in Klaviyo   → refused, unless allowed or already as meant
 *   both                          both                → refused likewise
 *   no base (a rebuilt ledger)    any difference counts as edited, until someone decides
 */
import { sameData } from './fill.ts';
import type { Field } from './fields.ts';
import { hasMarker, isSecret } from './secrets.ts';
import type { Secrets } from './secrets.ts';

export interface FieldComparison {
  readonly path: string;
  /** As shown to people; null where unset. */
  readonly base: string | null;
  readonly yaml: string | null;
  readonly klaviyo: string | null;
  /** An apply would have to write it. */
  readonly differs: boolean;
  readonly changed: boolean;
  readonly edited: boolean;
  readonly text?: boolean;
}

export interface FourFields {
  readonly meant: readonly Field[];
  readonly found: readonly Field[];
  readonly base?: readonly Field[];
  /** Absent with a base: the base itself is what was meant (an adopted flow). */
  readonly sent?: readonly Field[];
}

/** Fields the account fills in when we say nothing; see fill.ts. */
const filledIn = /(^| )(from email|from name|reply_to)$/;

/** Stored as false where an account may not send such mail; see fill.ts. */
const transactional = /(^| )transactional$/;

/** All fields that changed, were edited, or differ. */
export function compareFields(four: FourFields, secrets: Secrets): readonly FieldComparison[] {
  const paths = new Set([four.meant, four.found, four.base ?? []].flatMap((list) => list.map((field) => field.path)));
  return [...paths].flatMap((path) => {
    const of = (list: readonly Field[] | undefined): Field | undefined => list?.find((field) => field.path === path);
    const [meant, found, base, sent] = [of(four.meant), of(four.found), of(four.base), of(four.sent)];
    const known = four.base !== undefined;
    const already = agrees(path, meant, found, secrets, base);
    const changed =
      known && !(four.sent === undefined ? agrees(path, meant, base, secrets) : unchanged(meant, sent, base, secrets));
    const edited = known ? !sameData(found?.raw ?? null, base?.raw ?? null) : !already;
    const emptied = changed && filledIn.test(path) && (meant?.raw ?? null) === null && (sent?.raw ?? null) !== null;
    // What Klaviyo refuses it may refuse, once it was asked.
    const asked = changed && transactional.test(path) && meant?.raw === true;
    const differs = known ? (changed || edited) && (emptied || asked || !already) : !already;
    if (!differs && !changed && !edited) return [];
    const text = meant?.text === true || found?.text === true;
    const show = (field: Field | undefined): string | null => field?.show ?? null;
    return [
      {
        path,
        base: show(base),
        yaml: show(meant),
        klaviyo: show(found),
        differs,
        changed,
        edited,
        ...(text ? { text } : {}),
      },
    ];
  });
}

/** Whether the YAML says what it said: the same words, and behind a secret the same value. */
function unchanged(
  meant: Field | undefined,
  sent: Field | undefined,
  base: Field | undefined,
  secrets: Secrets,
): boolean {
  const value = meant?.raw ?? null;
  const before = sent?.raw ?? null;
  if (!hasMarker(value)) return sameData(value, before);
  const digest = secrets.digest(value);
  if (digest === undefined) return hasMarker(before) ? value === before : true;
  return digest === (isSecret(base?.raw) ? base?.raw : before);
}

/** Whether Klaviyo holds what is meant, so that nothing need be written. */
function agrees(
  path: string,
  meant: Field | undefined,
  found: Field | undefined,
  secrets: Secrets,
  base?: Field,
): boolean {
  const value = meant?.raw ?? null;
  const other = found?.raw ?? null;
  if (hasMarker(value)) return other === (secrets.digest(value) ?? base?.raw ?? other);
  if (value === null && filledIn.test(path)) return base === undefined || sameData(other, base.raw);
  if (transactional.test(path) && value === true && other === false) return base?.raw !== true;
  return sameData(value, other);
}
