/** Where an imported flow is written: an address made of its name that is nobody's yet. */
import { slugOf } from '../../decompile/wire.ts';

/** Names that Windows keeps for devices, whatever the ending, and that nobody could check out there. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * `welcome-series`, or `welcome-series-2` where that is taken.
 *
 * @param isTaken whether a sequence stands at an address
 */
export function addressFor(name: string, id: string, isTaken: (address: string) => boolean): string {
  const slug = slugOf(name) ?? `flow-${id.toLowerCase()}`;
  // `constructor` and the like cannot be addresses (source/files.ts).
  const wanted = devices.test(slug) || slug in {} ? `${slug}-flow` : slug;
  let address = wanted;
  for (let n = 2; isTaken(address); n++) address = `${wanted}-${n}`;
  return address;
}
