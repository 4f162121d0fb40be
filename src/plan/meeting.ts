/** Sequences that meet in one person: what a plan holds of it, and the words that terminal and comment share. */
import { plural } from '../text/words.ts';

/** Pairs of live sequences whose messages can reach one person so close that Smart Sending skips one. */
export interface Meetings {
  /** Those that this plan brings. */
  readonly found: readonly Meeting[];
  /** Those of changed sequences that could meet before as well. */
  readonly before: number;
  /** Pairs that were not looked at, as there are too many. */
  readonly unseen: number;
}

export interface Meeting {
  /** What starts both: "Checkout Started starts both", "joining Newsletter and Placed Order in one visit". */
  readonly story: string;
  readonly channel: 'email' | 'sms' | 'push' | 'whatsapp';
  /** Smart Sending's window, in hours. */
  readonly hours: number;
  readonly comes: MeetingStep;
  readonly skipped: MeetingStep;
  readonly timeline: readonly (MeetingStep & {
    /** After the first happening: "+1d 2h". */
    readonly at: string;
    readonly kind: 'entered' | 'sent' | 'skipped';
  })[];
}

export interface MeetingStep {
  readonly address: string;
  /** "" where the whole sequence is meant. */
  readonly step: string;
}

const channelWords = {
  email: 'email',
  sms: 'text message',
  push: 'push message',
  whatsapp: 'WhatsApp message',
} as const;

/** "Smart Sending skips review-ask of first-weeks, after hello of welcome/newsletter" */
export const meetingWords = ({ comes, skipped, channel, hours }: Meeting): string =>
  `${skipped.address}: Smart Sending skips ${channelWords[channel]} "${skipped.step}", because ${comes.address} sent "${comes.step}" less than ${hours} hours before`;

/** "+0 joining …": one line for each thing that happens to the person. */
export function meetingTimeline({ timeline }: Meeting): readonly string[] {
  const width = Math.max(...timeline.map(({ at }) => at.length));
  const words = { entered: 'comes into', sent: 'gets', skipped: 'does not get' } as const;
  return timeline.map(
    ({ at, kind, address, step }) =>
      `${at.padEnd(width)}  ${words[kind]} ${kind === 'entered' ? address : `"${step}" of ${address}`}`,
  );
}

/** How to go on. */
export const meetingAdvice = ({ comes, skipped }: Meeting): string =>
  `Move one of them, leave the others out by an audience, set smart_sending: false where it must come, or write meets: [${comes.address}] into ${skipped.address}.`;

/** What else is known of pairs, as sentences. */
export const meetingRest = ({ before, unseen }: Meetings): readonly string[] => [
  ...(before === 0 ? [] : [`${plural(before, 'pair')} of changed sequences could meet before as well.`]),
  ...(unseen === 0
    ? []
    : [`${plural(unseen, 'pair')} ${unseen === 1 ? 'was' : 'were'} not looked at: there are too many.`]),
];
