/** Looking again, with growing pauses, at what Klaviyo shows late. */
import type { Session } from './session.ts';

/** Milliseconds before each look after the first. Field reports: answers are stale for about two seconds after a PATCH. */
const pauses = [500, 1000, 1500, 2000, 3000, 5000];

/**
 * Looks until `look` says something; undefined when it never did.
 *
 * @param look answers undefined for "not yet"
 */
export async function lookAgain<T>(
  session: Session,
  look: () => Promise<T | undefined>,
  most = pauses.length,
): Promise<T | undefined> {
  for (let tries = 0; ; tries++) {
    const found = await look();
    if (found !== undefined || tries >= most) return found;
    await session.ports.sleep(pauses[tries] ?? 0);
  }
}

/** How long after a PATCH an answer may still be stale, with a margin, milliseconds. */
export const staleMs = 5_000;
