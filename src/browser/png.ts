/**
 * A browser's PNG with a palette instead of three bytes a pixel: screenshots hold few colours besides the edges of their
 * letters, and come out at less than half. The same pixels always give the same bytes. PNG (third edition), §9, §11.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** What the palette holds must be so much of the picture; photographs stay as they are. */
const leastPart = 0.97;

/** @param png 8 bits a channel, RGB or RGBA without transparent pixels, not interlaced; anything else comes back as it is */
export function withPalette(png: Buffer): Buffer {
  const { header, data } = chunksOf(png);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colours, interlaced] = [header[8], header[9], header[12]];
  const size = colours === 2 ? 3 : colours === 6 ? 4 : 0;
  if (depth !== 8 || size === 0 || interlaced !== 0) return png;
  const pixels = unfiltered(inflateSync(data), width * size, height, size);

  const counted = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += size) {
    const colour = pixels.readUIntBE(at, 3);
    counted.set(colour, (counted.get(colour) ?? 0) + 1);
  }
  const palette = [...counted].sort(([a, m], [b, n]) => n - m || a - b).slice(0, 256);
  const covered = palette.reduce((sum, [, count]) => sum + count, 0);
  if (covered < width * height * leastPart) return png;

  const indexOf = nearest(palette.map(([colour]) => colour));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = indexOf(pixels.readUIntBE((y * width + x) * size, 3));
  const head = Buffer.from(header);
  head[9] = 3;
  const bytes = Buffer.alloc(palette.length * 3);
  for (const [index, [colour]] of palette.entries()) bytes.writeUIntBE(colour, index * 3, 3);
  const end = Buffer.alloc(0);
  const body = deflateSync(rows, { level: 9, memLevel: 9 });
  const small = Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', bytes),
    chunk('IDAT', body),
    chunk('IEND', end),
  ]);
  return small.length < png.length ? small : png;
}

function chunksOf(png: Buffer): { readonly header: Buffer; readonly data: Buffer } {
  let header: Buffer = Buffer.alloc(13);
  const data: Buffer[] = [];
  for (let at = signature.length; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at);
    const [kind, content] = [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
    if (kind === 'IHDR') header = content;
    if (kind === 'IDAT') data.push(content);
    at += 12 + length;
  }
  return { header, data: Buffer.concat(data) };
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Each line notes how it was told from the one before. @param size bytes of a pixel */
function unfiltered(lines: Buffer, width: number, height: number, size: number): Buffer {
  const pixels = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (width + 1)];
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = x >= size ? pixels[at - size]! : 0;
      const above = y > 0 ? pixels[at - width]! : 0;
      const corner = x >= size && y > 0 ? pixels[at - width - size]! : 0;
      pixels[at] = lines[y * (width + 1) + 1 + x]! + foretold(filter, left, above, corner);
    }
  }
  return pixels;
}

function foretold(filter: number | undefined, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
      return a <= b && a <= c ? left : b <= c ? above : corner;
    }
    default:
      return 0;
  }
}

/** The place of a colour in the palette, or of the one most like it. */
function nearest(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const parts = (colour: number): readonly number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const split = palette.map(parts);
  return (colour) => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    const own = parts(colour);
    let [best, least] = [0, Infinity];
    for (const [index, other] of split.entries()) {
      const far = own.reduce((sum, part, channel) => sum + (part - other[channel]!) ** 2, 0);
      if (far < least) [best, least] = [index, far];
    }
    known.set(colour, best);
    return best;
  };
}
