/**
 * A 32-bit hash of a text (FNV-1a, then avalanched), the only source of "randomness" in the sandbox: the same seed and the
 * same story always give the same ids and the same figures.
 */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** Continues a hash by a number; quick enough to be called once for each simulated person. */
export function mix(h: number, salt = 0): number {
  h = Math.imul((h ^ salt) >>> 0, 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A hash as a fraction in [0, 1). */
export function fraction(h: number): number {
  return h / 0x1_0000_0000;
}
