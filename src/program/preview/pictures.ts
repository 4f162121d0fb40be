/** The pictures of a comparison, taken by a browser, and where each of them belongs. */
import { createHash } from 'node:crypto';
import type { Launched } from '../../browser/launch.ts';
import { openCamera, type Taken } from '../../browser/take.ts';
import type { MailPictures, Picture, SequencePictures } from '../../plan/markdown/pictures.ts';
import type { PageData } from '../../preview/data.ts';
import { wantedPictures, type WantedPicture } from '../../preview/pictures.ts';
import { pictureBundle } from '../page-bundle.ts';

const limits = {
  /** Mails of a pull request; each is up to four pictures. */
  mails: 20,
  /** Of all pictures of an account together. */
  bytes: 1_500_000,
  /** Milliseconds after which no more are taken. */
  time: 60_000,
};

interface Camera {
  browser(): Promise<Launched>;
  /** Milliseconds since 1970. */
  now(): number;
}

interface Shot {
  readonly wanted: WantedPicture;
  /** By content. */
  readonly name: string;
  readonly picture: Taken;
}

/** As many as the limits allow, in their order. A string says why there are none. */
async function take({ browser, now }: Camera, wanted: readonly WantedPicture[]): Promise<readonly Shot[] | string> {
  const launched = await browser();
  if (!launched.ok) return launched.error;
  try {
    const camera = await openCamera(launched.data, await pictureBundle());
    const shots: Shot[] = [];
    const started = now();
    let room = limits.bytes;
    for (const one of wanted) {
      if (now() - started > limits.time) break;
      const picture = await camera(one.job);
      if (!picture || picture.bytes.length > room) continue;
      room -= picture.bytes.length;
      const name = `${createHash('sha256').update(picture.bytes).digest('hex').slice(0, 24)}.png`;
      shots.push({ wanted: one, name, picture });
    }
    return shots;
  } finally {
    await launched.data.close();
  }
}

export interface Album {
  readonly shots: readonly Shot[];
  /** Mails that changed and of which there is no picture, by address. */
  readonly left: ReadonlyMap<string, number>;
}

/** No browser is started where nothing is to be drawn. A string says why there are no pictures. */
export async function takePictures(page: PageData, camera: Camera): Promise<Album | string> {
  const { pictures, left } = wantedPictures(page, limits.mails);
  const shots = pictures.length === 0 ? [] : await take(camera, pictures);
  return typeof shots === 'string' ? shots : { shots, left: countedLeft(pictures, shots, left) };
}

/** Mails that changed and of which there is no picture at all. */
function countedLeft(
  wanted: readonly WantedPicture[],
  taken: readonly Shot[],
  left: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const all = new Map(left);
  const key = ({ address, step }: WantedPicture): string => JSON.stringify([address, step]);
  const seen = new Set(taken.map((shot) => key(shot.wanted)));
  for (const one of wanted) {
    if (one.step === undefined || seen.has(key(one))) continue;
    seen.add(key(one));
    all.set(one.address, (all.get(one.address) ?? 0) + 1);
  }
  return all;
}

/** By address. @param url of the file of a picture's name */
export function picturesOf(
  { sequences }: PageData,
  { shots, left }: Album,
  url: (name: string) => string,
): ReadonlyMap<string, SequencePictures> {
  const shown = ({ name, picture: { width, height, isCut } }: Shot): Picture => {
    return { url: url(name), width, height, isCut };
  };
  return new Map(
    sequences.flatMap(({ address, now, before }): readonly (readonly [string, SequencePictures])[] => {
      const own = shots.filter(({ wanted }) => wanted.address === address);
      if (own.length === 0 && !left.has(address)) return [];
      const steps = [...new Set(own.flatMap(({ wanted }) => wanted.step ?? []))];
      const mails = steps.map((step): MailPictures => {
        const at = (device: string, side: string): Picture | undefined => {
          const shot = own.find(
            ({ wanted }) => wanted.step === step && wanted.device === device && wanted.side === side,
          );
          return shot && shown(shot);
        };
        const sides = (device: string): MailPictures['desktop'] => {
          const [old, fresh] = [at(device, 'before'), at(device, 'after')];
          return { before: old, after: fresh };
        };
        const message = [...(now?.messages ?? []), ...(before?.messages ?? [])].find((one) => one.step === step);
        return { step, subject: message?.subject ?? '', desktop: sides('desktop'), phone: sides('phone') };
      });
      const canvas = own.find(({ wanted }) => wanted.step === undefined);
      return [[address, { mails, left: left.get(address) ?? 0, ...(canvas ? { canvas: shown(canvas) } : {}) }]];
    }),
  );
}
