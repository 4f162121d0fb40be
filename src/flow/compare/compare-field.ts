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
import { sameData } from '../../text/json.ts';
import type { Field } from '../words/fields.ts';
import { hasMarker, isSecret, type Secrets } from '../secrets.ts';
import { isFilledIn, isTransactional, labelOf, termOf } from '../words/terms.ts';

export interface FieldComparison {
  /** See terms.ts. */
  readonly key: string;
  /** What people call it. */
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
  /** Whether `${secret:NAME}` means a secret there: in webhooks alone. */
  readonly holdsSecrets?: boolean;
}

/** All fields that changed, were edited, or differ. */
export function compareFields(four: FourFields, values: Secrets): readonly FieldComparison[] {
  const secrets = four.holdsSecrets === true ? values : undefined;
  const keys = new Set([four.meant, four.found, four.base ?? []].flatMap((list) => list.map((field) => field.key)));
  return [...keys].flatMap((key) => {
    const of = (list: readonly Field[] | undefined): Field | undefined => list?.find((field) => field.key === key);
    const [meant, found, base, sent] = [of(four.meant), of(four.found), of(four.base), of(four.sent)];
    const known = four.base !== undefined;
    const already = agrees(key, meant, found, secrets, base);
    const changed =
      known && !(four.sent === undefined ? agrees(key, meant, base, secrets) : unchanged(meant, sent, base, secrets));
    const edited = known ? !sameData(found?.raw ?? null, base?.raw ?? null) : !already;
    const emptied = changed && isFilledIn(key) && (meant?.raw ?? null) === null && (sent?.raw ?? null) !== null;
    // What Klaviyo refuses it may refuse, once it was asked.
    const asked = changed && isTransactional(key) && meant?.raw === true;
    const differs = known ? (changed || edited) && (emptied || asked || !already) : !already;
    if (!differs && !changed && !edited) return [];
    const show = (field: Field | undefined): string | null => field?.show ?? null;
    return [
      {
        key,
        path: labelOf(key),
        base: show(base),
        yaml: show(meant),
        klaviyo: show(found),
        differs,
        changed,
        edited,
        ...(termOf(key).text && { text: true }),
      },
    ];
  });
}

/** Whether the YAML says what it said: the same words, and behind a secret the same value. */
function unchanged(
  meant: Field | undefined,
  sent: Field | undefined,
  base: Field | undefined,
  secrets: Secrets | undefined,
): boolean {
  const value = meant?.raw ?? null;
  const before = sent?.raw ?? null;
  if (secrets === undefined || !hasMarker(value)) return sameData(value, before);
  const digest = secrets.digest(value);
  if (digest === undefined) return hasMarker(before) ? value === before : true;
  return digest === (isSecret(base?.raw) ? base?.raw : before);
}

/** Whether Klaviyo holds what is meant, so that nothing need be written. */
function agrees(
  key: string,
  meant: Field | undefined,
  found: Field | undefined,
  secrets: Secrets | undefined,
  base?: Field,
): boolean {
  const value = meant?.raw ?? null;
  const other = found?.raw ?? null;
  if (secrets !== undefined && hasMarker(value)) return other === (secrets.digest(value) ?? base?.raw ?? other);
  if (value === null && isFilledIn(key)) return base === undefined || sameData(other, base.raw);
  if (isTransactional(key) && value === true && other === false) return base?.raw !== true;
  return sameData(value, other);
}
