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
import { missingPermission } from '../../github/client.ts';
import { picturePath, type PicturePlace, prunePictures, pushPictures } from '../../github/pictures-branch.ts';
import type { Loaded } from '../../program/pipeline.ts';
import { urlPath } from '../../plan/words/escape.ts';
import type { SequencePictures } from '../../plan/markdown/pictures.ts';
import type { PageData } from '../../preview/data.ts';
import { picturesOf, takePictures } from '../../program/preview/pictures.ts';
import { pageOf } from '../../program/preview/review-page.ts';
import { said } from '../../git/questions.ts';
import { baseCommit } from '../dangerous.ts';
import { note } from '../log.ts';
import type { Post } from './post.ts';
import type { Settings } from '../settings.ts';

/** By address; undefined: there are none, and why has been told. */
export async function picturesFor(
  post: Post,
  loaded: Loaded,
): Promise<ReadonlyMap<string, SequencePictures> | undefined> {
  const { settings, github, pullRequest } = post;
  if (!settings.pictures || !settings.comment || !github || pullRequest === undefined) return undefined;
  const told = (why: string): undefined =>
    void post.io.log(note('notice', `There are no pictures in the comment. ${why}`));
  try {
    const data = await comparison(post, loaded);
    if (typeof data === 'string') return told(data);
    const album = await takePictures(data, post.io);
    if (typeof album === 'string') return told(album);
    const place = { branch: settings.picturesBranch, pull: pullRequest, account: loaded.account.key };
    const files = album.shots.map(({ name, picture }) => ({ name, bytes: picture.bytes }));
    const pushed = await pushPictures(github, place, files);
    if (!pushed.ok)
      return told(
        `The branch ${place.branch} could not be written. ${missingPermission(pushed.error, 'contents: write')} pictures: false leaves them out.`,
      );
    return picturesOf(data, album, (name) => urlOf(settings, place, name));
  } catch (error) {
    return told(`They could not be taken: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The files at hand against the base; a string says why there is no comparing. */
async function comparison({ settings, world }: Post, loaded: Loaded): Promise<PageData | string> {
  const git = world.git(world.root);
  const base = settings.base === undefined ? undefined : await baseCommit(git, settings.base);
  if (base === undefined)
    return `The base of the pull request is not in this clone: give actions/checkout fetch-depth: 0.`;
  // Mails may hold today's date; that of the commit is the same whenever its pictures are taken.
  const seconds = Number(await said(git, ['show', '--no-patch', '--format=%ct', 'HEAD']));
  const still = { ...world, now: () => seconds * 1000 };
  const request = { account: loaded.account.key, base, baseName: settings.base };
  const page = await pageOf(still, [], request);
  return page.ok ? page.data : page.error.map(({ message }) => message).join(' ');
}

/** Also private repositories show it to whoever is signed in and may read them. */
const urlOf = ({ links }: Settings, place: PicturePlace, name: string): string =>
  `${links.repositoryUrl ?? ''}/blob/${urlPath(place.branch)}/${picturePath(place, name)}?raw=true`;

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
