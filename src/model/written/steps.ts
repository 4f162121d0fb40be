/** Every kind of step by its key in the YAML. */
import { z } from 'zod';
import * as flow from './flow-steps.ts';
import * as messages from './messages.ts';

const anything = z.unknown();

export const stepKinds = {
  email: { schema: messages.email, description: 'Send an email.' },
  sms: { schema: messages.sms, description: 'Send a text message.' },
  webhook: { schema: messages.webhook, description: 'POST to a URL of yours.' },
  notify: { schema: messages.notify, description: 'Send an email to people in your own house.' },
  delay: {
    schema: flow.delay,
    description: 'Wait for a time: "3 days", "90 minutes", or a map with until and weekdays.',
  },
  wait_until: { schema: flow.waitUntil, description: 'Wait for a time of day, or a day of the week.' },
  condition: { schema: flow.condition, description: 'Ask something, and go on in one of two branches.' },
  branch: { schema: flow.branch, description: 'Ask several things in turn, and go on in the first branch that fits.' },
  random_split: { schema: flow.randomSplit, description: 'Send people into one of two branches by chance.' },
  ab_test: { schema: messages.abTest, description: 'Try messages against each other; it must be started in Klaviyo.' },
  update_profile: { schema: flow.updateProfile, description: 'Set or remove properties of the profile.' },
  add_to_list: { schema: flow.listUpdate, description: 'Put people on a list.' },
  remove_from_list: { schema: flow.listUpdate, description: 'Take people off a list.' },
  exit: { schema: flow.exit, description: 'The end of this branch.' },
  raw: { schema: flow.raw, description: 'One Klaviyo action as it is, for what this format cannot say.' },
  tag: { schema: anything, description: 'Skipped: Klaviyo cannot tag people. Use update_profile.' },
  score: { schema: anything, description: 'Skipped: Klaviyo has no lead score. Use update_profile.' },
  enroll: {
    schema: anything,
    description:
      'Skipped: Klaviyo cannot enroll people in another flow. Use add_to_list and a flow that starts from it.',
  },
  task: { schema: anything, description: 'Skipped: Klaviyo has no tasks. Use notify.' },
  ai_content: { schema: anything, description: 'Skipped: write the content into an email.' },
  goal: { schema: anything, description: 'Skipped: use exit_when, and say so with when_skipped.' },
  wait_for_event: {
    schema: anything,
    description: 'Skipped: use a delay and a condition, and say so with when_skipped.',
  },
} as const;

export type StepKey = keyof typeof stepKinds;
export const stepKeys = Object.keys(stepKinds) as readonly StepKey[];
