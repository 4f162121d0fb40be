/**
 * Pages of flows show nothing of a mail's content (Klaviyo OpenAPI 2026-07-15), so it is read just before it is written
 * over, and must be what the last apply left, what the plan read and showed, or what is meant.
 */
import { isSameHtml } from '../../flow/compare/html.ts';
import type { Meant } from '../../plan/operation.ts';
import type { Change } from '../../plan/plan.ts';
import { sha256 } from '../../text/sha256.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import type { Session } from '../session/session.ts';
import { fail, proved, type Step } from '../session/step.ts';

/**
 * Fails when one of the mails was edited in Klaviyo and the plan did not see it.
 *
 * @param mails template ids
 * @param flow read with their HTML
 */
export function noMailEdited(
  session: Session,
  change: Change,
  { templates }: Meant,
  mails: readonly string[],
  flow: ObservedFlow,
): Step {
  const { address, steps } = change;
  const wanted = Object.values(templates);
  const isAsPlanned = (id: string): boolean => {
    const html = flow.templates?.[id];
    const known = session.ledger().entries[address]?.templates[id];
    if (html === undefined || (known !== undefined && known.kept === sha256(html))) return true;
    if (wanted.some((one) => isSameHtml(one.html, html))) return true;
    return steps.some(({ fields }) => fields.some(({ text, before }) => text === true && before === html));
  };
  const edited = mails.find((id) => !isAsPlanned(id));
  if (edited === undefined) return proved;
  return fail(
    `A mail of ${address} (template ${edited}) was edited in Klaviyo, which the plan did not see, so nothing is sent. ` +
      `Look at it with sluice plan --deep, then take it over (sluice pull ${address}) or allow it to be overwritten ` +
      `(sluice apply --overwrite-drift ${address}).`,
  );
}
