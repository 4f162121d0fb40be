/**
 * Every character of Unicode alone, as fast-check's `unit: 'binary'`, which makes a table of all million of them first: a
 * second and a hundred megabytes, for as long as the process lives.
 */
import fc from 'fast-check';

const surrogates = 0x800;
const firstSurrogate = 0xd800;

export const anyCharacter: fc.Arbitrary<string> = fc.integer({ min: 0, max: 0x10ffff - surrogates }).map(
  (n) => String.fromCodePoint(n < firstSurrogate ? n : n + surrogates),
  (text) => {
    const point = typeof text === 'string' ? (text.codePointAt(0) ?? -1) : -1;
    const isOne = point >= 0 && text === String.fromCodePoint(point);
    if (!isOne || (point >= firstSurrogate && point < firstSurrogate + surrogates))
      throw new Error('not one character');
    return point < firstSurrogate ? point : point - surrogates;
  },
);
