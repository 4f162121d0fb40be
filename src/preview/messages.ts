/** What the page says of a message besides itself: who gets it, what is added to it, how it did. */
import type { PreviewMessage, MessageStep } from '../mail/preview.ts';
import { present } from '../text/json.ts';
import { plural } from '../text/words.ts';
import { smartSendingHours } from '../simulate/message.ts';
import type { Fact, MessageFigures, PageMessage } from './data.ts';
import type { Entry } from './facts.ts';
import type { Questions } from './questions.ts';

export interface Telling {
  readonly entry: Entry;
  readonly questions: Questions;
  readonly figures: ReadonlyMap<string, MessageFigures>;
}

export function pageMessage(message: PreviewMessage, step: MessageStep, telling: Telling): PageMessage {
  const figures = telling.figures.get(message.step);
  return {
    ...message,
    who: whoOf(step, telling),
    details: detailsOf(step, message),
    ...present({ figures }),
  };
}

function whoOf(step: MessageStep, { entry, questions }: Telling): readonly string[] {
  if (step.kind === 'notify') return [`Goes to ${step.to.join(', ')}, not to the customer.`];
  const channel = step.kind === 'email' ? 'email' : 'sms';
  const name = channel === 'email' ? 'emails' : 'texts';
  const only = step.onlyIf && step.id !== undefined ? questions.onlyIf(step.id) : undefined;
  return [
    ...(only === undefined ? [] : [`Only if ${only}.`]),
    ...(entry.audience === undefined ? [] : [`Still in the audience: ${entry.audience}.`]),
    ...(entry.exit === undefined ? [] : [`Not after ${entry.exit}.`]),
    step.transactional
      ? `Transactional: also for people who did not subscribe to ${name}.`
      : channel === 'email'
        ? 'Marketing: not for people who unsubscribed from emails.'
        : 'Marketing: only for people who subscribed to texts.',
    step.smartSending
      ? `Smart Sending: left out for who got one of our ${name} in the last ${smartSendingHours[channel]} hours.`
      : 'Smart Sending is off: they get it, whatever they got before.',
    ...(step.kind === 'sms' ? [step.quietHours ? 'Waits out quiet hours.' : 'Is sent in quiet hours too.'] : []),
    ...(step.status === undefined ? [] : [`This step is ${step.status} by itself, whatever the flow is.`]),
  ];
}

function detailsOf(step: MessageStep, message: PreviewMessage): readonly Fact[] {
  const facts: readonly (Fact | false | undefined)[] = [
    { label: 'Sender', words: message.from === '' ? "The account's own" : message.from },
    step.kind === 'email' && step.replyTo !== undefined && { label: 'Reply to', words: step.replyTo },
    step.kind === 'email' && step.cc !== undefined && { label: 'Copy to', words: step.cc },
    step.kind === 'email' && step.bcc !== undefined && { label: 'Blind copy to', words: step.bcc },
    step.kind !== 'notify' && { label: 'UTM', words: utmWords(step) },
    { label: 'Size', words: sizeWords(message) },
  ];
  return facts.filter(
    (fact): fact is Fact => typeof fact === 'object' && !(step.kind === 'sms' && fact.label === 'Sender'),
  );
}

function utmWords({ utm, tracking }: Exclude<MessageStep, { kind: 'notify' }>): string {
  if (utm === undefined || tracking === false) return 'None';
  return utm.map(({ param, value }) => `${param}=${value}`).join(', ');
}

const sizeWords = ({ segments, text, bytes }: PreviewMessage): string =>
  segments === undefined
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${plural([...text].length, 'character')}, ${plural(segments, 'part')}`;
