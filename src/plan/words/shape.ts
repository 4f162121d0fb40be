/** What a step is to a reader, by its kind: the kinds of the format, and those of Klaviyo's where a step is written raw. */
export type Shape = 'message' | 'wait' | 'split' | 'test' | 'action';

const shapes: Readonly<Record<string, Shape>> = {
  email: 'message',
  sms: 'message',
  notify: 'message',
  push: 'message',
  whatsapp: 'message',
  'send-email': 'message',
  'send-sms': 'message',
  'send-internal-alert': 'message',
  delay: 'wait',
  wait_until: 'wait',
  'time-delay': 'wait',
  'target-date': 'wait',
  'countdown-delay': 'wait',
  condition: 'split',
  branch: 'split',
  random_split: 'split',
  ab_test: 'test',
  'ab-test': 'test',
};

export const shapeOf = (kind: string): Shape =>
  Object.hasOwn(shapes, kind) ? (shapes[kind] ?? 'action') : kind.endsWith('-split') ? 'split' : 'action';
