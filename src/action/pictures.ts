/**
 * Pictures in the comment of a pull request: what its mails and flows look like, before and after. They are an extra:
 * whatever stands in their way is told in the log, and the plan goes its way without them.
 *
 *   pictures: false, no comment, no token      nothing is said; flows are drawn by Mermaid
 *   a fork                                     gets no comment at all
 *   no browser, base not in the clone          a notice
 *   GitHub refuses the branch                  a notice that names the permission
 *   more than fits                             mails on a desktop first; the rest is counted in the comment
 */
import { createHash } from 'node:crypto';
import { openCamera } from '../browser/take.ts';
import type { Taken } from '../browser/take.ts';
import { missingPermission } from '../github/client.ts';
import { picturePath, type PicturePlace, prunePictures, pushPictures } from '../github/pictures-branch.ts';
import type { Loaded } from '../program/pipeline.ts';
import { urlPath } from '../plan/escape.ts';
import type { MailPictures, Picture, SequencePictures } from '../plan/markdown/pictures.ts';
import type { PageData } from '../preview/data.ts';
import { wantedPictures, type WantedPicture } from '../preview/pictures.ts';
import { pictureBundle } from '../program/page-bundle.ts';
import { pageOf } from '../program/review-page.ts';
import { git } from '../source/git.ts';
import type { ActionIo } from './io.ts';
import { baseCommit } from './dangerous.ts';
import { note } from './log.ts';
import type { Post } from './post.ts';
import type { Settings } from './settings.ts';

type Pictures = ReadonlyMap<string, SequencePictures>;

const limits = {
  /** Mails of a pull request; each is up to four pictures. */
  mails: 20,
  /** Of all pictures of an account together. */
  bytes: 1_500_000,
  /** Milliseconds after which no more are taken. */
  time: 60_000,
};

/** By address; undefined: there are none, and why has been told. */
export async function picturesFor(post: Post, loaded: Loaded): Promise<Pictures | undefined> {
  const { settings, github, pullRequest } = post;
  if (!settings.pictures || !settings.comment || !github || pullRequest === undefined) return undefined;
  const told = (why: string): undefined =>
    void post.io.log(note('notice', `There are no pictures in the comment. ${why}`));
  try {
    const data = await comparison(post, loaded);
    if (typeof data === 'string') return told(data);
    const { pictures, left } = wantedPictures(data, limits.mails);
    const taken = pictures.length === 0 ? [] : await take(post.io, pictures);
    if (typeof taken === 'string') return told(taken);
    const place = { branch: settings.picturesBranch, pull: pullRequest, account: loaded.account.key };
    const files = taken.map(({ name, picture }) => ({ name, bytes: picture.bytes }));
    const pushed = await pushPictures(github, place, files);
    if (!pushed.ok)
      return told(
        `The branch ${place.branch} could not be written. ${missingPermission(pushed.error, 'contents: write')} pictures: false leaves them out.`,
      );
    const notTaken = countedLeft(pictures, taken, left);
    return bySequence(data, taken, notTaken, (name) => urlOf(settings, place, name));
  } catch (error) {
    return told(`They could not be taken: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The files at hand against the base; a string says why there is no comparing. */
async function comparison({ settings, world }: Post, loaded: Loaded): Promise<PageData | string> {
  const base = settings.base === undefined ? undefined : await baseCommit(world.root, settings.base);
  if (base === undefined)
    return `The base of the pull request is not in this clone: give actions/checkout fetch-depth: 0.`;
  // Mails may hold today's date; that of the commit is the same whenever its pictures are taken.
  const seconds = Number(await git(world.root, ['show', '--no-patch', '--format=%ct', 'HEAD']));
  const still = { ...world, now: () => seconds * 1000 };
  const request = {
    account: loaded.account.key,
    base,
    ...(settings.base === undefined ? {} : { baseName: settings.base }),
  };
  const page = await pageOf(still, [], request);
  return page.ok ? page.data : page.error.map(({ message }) => message).join(' ');
}

interface Shot {
  readonly wanted: WantedPicture;
  /** By content. */
  readonly name: string;
  readonly picture: Taken;
}

/** As many as the limits allow, in their order. */
async function take(io: ActionIo, wanted: readonly WantedPicture[]): Promise<readonly Shot[] | string> {
  const launched = await io.browser();
  if (!launched.ok) return launched.error;
  try {
    const camera = await openCamera(launched.data, await pictureBundle());
    const shots: Shot[] = [];
    const started = io.now();
    let room = limits.bytes;
    for (const one of wanted) {
      if (io.now() - started > limits.time) break;
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

/** Also private repositories show it to whoever is signed in and may read them. */
const urlOf = ({ links }: Settings, place: PicturePlace, name: string): string =>
  `${links.repositoryUrl ?? ''}/blob/${urlPath(place.branch)}/${picturePath(place, name)}?raw=true`;

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

function bySequence(
  { sequences }: PageData,
  taken: readonly Shot[],
  left: ReadonlyMap<string, number>,
  url: (name: string) => string,
): Pictures {
  const shown = ({ name, picture: { width, height, isCut } }: Shot): Picture => ({
    url: url(name),
    width,
    height,
    isCut,
  });
  return new Map(
    sequences.flatMap(({ address, now, before }): readonly (readonly [string, SequencePictures])[] => {
      const own = taken.filter(({ wanted }) => wanted.address === address);
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
          return { ...(old ? { before: old } : {}), ...(fresh ? { after: fresh } : {}) };
        };
        const message = [...(now?.messages ?? []), ...(before?.messages ?? [])].find((one) => one.step === step);
        return { step, subject: message?.subject ?? '', desktop: sides('desktop'), phone: sides('phone') };
      });
      const canvas = own.find(({ wanted }) => wanted.step === undefined);
      return [[address, { mails, left: left.get(address) ?? 0, ...(canvas ? { canvas: shown(canvas) } : {}) }]];
    }),
  );
}

/** The pull request was closed: what is no longer looked at goes. */
export async function prunedPictures(
  { io, settings, github }: Required<Pick<Post, 'io' | 'settings'>> & { readonly github: NonNullable<Post['github']> },
  { pullRequest, isMerged }: { readonly pullRequest: number; readonly isMerged: boolean },
): Promise<void> {
  if (!settings.pictures) return;
  const pruned = await prunePictures(github, { branch: settings.picturesBranch, pull: pullRequest, isMerged });
  if (pruned.ok) return;
  const why = missingPermission(pruned.error, 'contents: write');
  io.log(note('notice', `The pictures of this pull request stay on the branch ${settings.picturesBranch}. ${why}`));
}
