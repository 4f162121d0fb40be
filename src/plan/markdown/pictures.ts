/** Pictures of what changes in one sequence: mails before and after, and the flow. */
import { clip, codeOf, htmlAttribute, htmlCode, textOf } from '../words/escape.ts';

export interface Picture {
  /** Of the picture itself, as a page shows it. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** It shows the beginning alone. */
  readonly isCut: boolean;
}

export interface MailPictures {
  readonly step: string;
  /** The present one, or of a mail that goes, the last. */
  readonly subject: string;
  readonly desktop: Sides;
  readonly phone: Sides;
}

interface Sides {
  readonly before?: Picture;
  readonly after?: Picture;
}

export interface SequencePictures {
  readonly mails: readonly MailPictures[];
  readonly canvas?: Picture;
  /** Mails that changed and were not drawn. */
  readonly left: number;
}

/** Blocks of Markdown; the first is read without unfolding anything. */
export function pictureBlocks(pictures: SequencePictures | undefined): readonly string[] {
  if (pictures === undefined) return [];
  const { mails, canvas, left } = pictures;
  return [
    ...mails.map(mailBlock),
    ...(left === 0
      ? []
      : [`${left} more ${left === 1 ? 'mail that changes is' : 'mails that change are'} not drawn here.`]),
    ...(canvas === undefined
      ? []
      : [
          `<details><summary>The flow as it will be</summary>\n\n${image(canvas, 'The flow as it will be', canvas.width)}\n\n</details>`,
        ]),
  ];
}

function mailBlock(mail: MailPictures): string {
  const { step, subject, desktop, phone } = mail;
  const hasPhone = phone.before !== undefined || phone.after !== undefined;
  const folded = hasPhone
    ? `\n\n<details><summary>${htmlCode(clip(step, 80))} on a phone</summary>\n\n${sides(mail, phone, 'on a phone', 300)}\n\n</details>`
    : '';
  const head = `**email** ${codeOf(step, 80)}: ${textOf(subject, 120)}`;
  return `${head}\n\n${sides(mail, desktop, '', 380)}${folded}`;
}

/** Side by side where there are two. @param width pixels at which each is shown at most */
function sides({ step, subject }: MailPictures, { before, after }: Sides, where: string, width: number): string {
  const shown = [
    ...(before === undefined ? [] : [['before', before] as const]),
    ...(after === undefined ? [] : [['after', after] as const]),
  ];
  const [only] = shown;
  const name = (side: string): string => `${step}, ${side}${where === '' ? '' : ` ${where}`}: ${subject}`;
  if (only !== undefined && shown.length === 1) {
    const [side, picture] = only;
    return image(picture, name(side === 'after' ? 'new' : 'removed'), Math.min(picture.width, width + 80));
  }
  const cells = (cell: (side: string, picture: Picture) => string): string =>
    shown.map(([side, picture]) => cell(side, picture)).join('');
  return `<table><tr>${cells((side) => `<th>${side}</th>`)}</tr><tr>${cells(
    (side, picture) => `<td valign="top">${image(picture, name(side), Math.min(picture.width, width))}</td>`,
  )}</tr></table>`;
}

const image = ({ url, isCut }: Picture, words: string, width: number): string =>
  `<img src="${htmlAttribute(url)}" width="${width}" alt="${htmlAttribute(clip(words, 200))}">${isCut ? '<br><i>The beginning of it; it goes on.</i>' : ''}`;
