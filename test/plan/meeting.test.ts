/** Sequences that meet in one person, in the words that terminal and comment share. */
import { expect, it } from 'vitest';
import { type Meeting, meetingAdvice, meetingRest, meetingTimeline, meetingWords } from '../../src/plan/meeting.ts';

const meeting: Meeting = {
  story: 'joining Newsletter and Placed Order in one visit',
  channel: 'email',
  hours: 16,
  comes: { address: 'welcome/newsletter', step: 'hello' },
  skipped: { address: 'first-weeks', step: 'review-ask' },
  timeline: [
    { address: 'welcome/newsletter', step: '', at: '+0', kind: 'entered' },
    { address: 'welcome/newsletter', step: 'hello', at: '+1d 2h', kind: 'sent' },
    { address: 'first-weeks', step: 'review-ask', at: '+1d', kind: 'skipped' },
  ],
};

it.each([
  ['email', 'email'],
  ['sms', 'text message'],
  ['push', 'push message'],
  ['whatsapp', 'WhatsApp message'],
] as const)('what is skipped, of a channel: %s', (channel, words) => {
  expect(meetingWords({ ...meeting, channel })).toBe(
    `first-weeks: Smart Sending skips ${words} "review-ask", because welcome/newsletter sent "hello" less than 16 hours before`,
  );
});

it('what happens to the person, one line each, times in one column', () => {
  expect(meetingTimeline(meeting)).toEqual([
    '+0      comes into welcome/newsletter',
    '+1d 2h  gets "hello" of welcome/newsletter',
    '+1d     does not get "review-ask" of first-weeks',
  ]);
});

it('how to go on', () => {
  expect(meetingAdvice(meeting)).toBe(
    'Move one of them, leave the others out by an audience, set smart_sending: false where it must come, or write meets: [welcome/newsletter] into first-weeks.',
  );
});

it.each([
  [0, 0, []],
  [1, 0, ['1 pair of changed sequences could meet before as well.']],
  [0, 1, ['1 pair was not looked at: there are too many.']],
  [
    2,
    3,
    ['2 pairs of changed sequences could meet before as well.', '3 pairs were not looked at: there are too many.'],
  ],
])('%s met before, %s were not looked at', (before, unseen, words) => {
  expect(meetingRest({ found: [meeting], before, unseen })).toEqual(words);
});
