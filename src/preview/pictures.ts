/**
 * Which pictures a comparison calls for: each mail whose look or inbox line differs, before and after, on a desktop and on
 * a phone, and the canvas of each flow that changed. Texts need none: their words say it.
 */
import type { Canvas, PageData, PageMessage, PageSequence } from './data.ts';

/** What the browser is asked to draw (page/picture.tsx). */
export type PictureJob =
  | { readonly draw: 'mail'; readonly message: PageMessage; readonly width: number }
  | { readonly draw: 'canvas'; readonly canvas: Canvas; readonly messages: readonly PageMessage[] };

export interface WantedPicture {
  readonly address: string;
  /** Left out: the flow's canvas. */
  readonly step?: string;
  readonly side: 'before' | 'after';
  readonly device: 'desktop' | 'phone';
  readonly job: PictureJob;
}

export interface WantedPictures {
  /** The most telling first: mails on a desktop, canvases, mails on a phone. */
  readonly pictures: readonly WantedPicture[];
  /** Mails that changed, by address, and are not among them. */
  readonly left: ReadonlyMap<string, number>;
}

/** Pixels. A comment on GitHub is some 780 wide; telephones are 360 to 430. */
export const widths = { desktop: 700, phone: 390 } as const;

/** @param most mails that are drawn at most */
export function wantedPictures({ sequences }: PageData, most: number): WantedPictures {
  const mails = sequences.flatMap((sequence) =>
    changedMails(sequence).map((mail) => ({ address: sequence.address, ...mail })),
  );
  const left = new Map<string, number>();
  for (const { address } of mails.slice(most)) left.set(address, (left.get(address) ?? 0) + 1);
  const of = (device: 'desktop' | 'phone'): readonly WantedPicture[] =>
    mails.slice(0, most).flatMap(({ address, step, before, after }) =>
      (['before', 'after'] as const).flatMap((side) => {
        const message = side === 'before' ? before : after;
        if (!message) return [];
        return [{ address, step, side, device, job: { draw: 'mail', message, width: widths[device] } } as const];
      }),
    );
  const canvases = sequences.flatMap(({ address, change, now }): readonly WantedPicture[] =>
    !now || change === 'same' || change === undefined
      ? []
      : [
          {
            address,
            side: 'after',
            device: 'desktop',
            job: { draw: 'canvas', canvas: now.canvas, messages: now.messages },
          },
        ],
  );
  return { pictures: [...of('desktop'), ...canvases, ...of('phone')], left };
}

interface ChangedMail {
  readonly step: string;
  readonly before?: PageMessage;
  readonly after?: PageMessage;
}

/** In the order in which they are sent; those that were taken out last. */
function changedMails({ change, now, before }: PageSequence): readonly ChangedMail[] {
  if (change === 'same' || change === undefined || !now) return [];
  const isMail = ({ channel }: PageMessage): boolean => channel !== 'sms';
  const [after, old] = [now.messages.filter(isMail), (before?.messages ?? []).filter(isMail)];
  const there = after.flatMap((message): readonly ChangedMail[] => {
    const was = old.find(({ step }) => step === message.step);
    if (!was) return [{ step: message.step, after: message }];
    return looksSame(was, message) ? [] : [{ step: message.step, before: was, after: message }];
  });
  const gone = old.filter(({ step }) => !after.some((message) => message.step === step));
  return [...there, ...gone.map((message) => ({ step: message.step, before: message }))];
}

const looksSame = (a: PageMessage, b: PageMessage): boolean =>
  (['from', 'subject', 'preview', 'html'] as const).every((key) => a[key] === b[key]);
