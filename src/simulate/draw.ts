/** Random draws: one a person and split [?], the same each time it is asked. */
import type { Asking } from './condition.ts';

/**
 * In [0, 100). The same for every run, or anew in each [?]; a draw given with the person holds for all of them. Two
 * samples of one split's conditions share the draw.
 */
export function draw(asking: Asking): number {
  const split = asking.action ?? asking.flow;
  const given = asking.known.person.draws?.[split];
  if (given !== undefined) return given;
  const key = `${asking.known.person.id ?? ''}/${split}`;
  if (asking.run <= 1) return fractionOf(key) * 100;
  return fractionOf(asking.ask('sampleAgain') === 'same' ? key : `${key}/${asking.run}`) * 100;
}

/** FNV-1a with a final mix, as a fraction in [0, 1). */
export function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
