/** What flows do to people: tests, and what no author means. */
import { long } from './form.ts';

export const people: Readonly<Record<string, string>> = {
  'test-names-nothing': long(
    `
    A test file stands beside its sequence and names it: by its own name without \`.test.yaml\`, or under \`sequence\`.
    What it expects are steps of that sequence, by their ids. A test that named nothing could never fail.
    `,
    { wrong: 'expect: [{ email: remindr }]', right: 'expect: [{ email: reminder }]' },
  ),
  'test-fixture': long(`
    A fixture is a JSON file with an event, relative to the test file and inside the repository: \`{ "metric": …,
    "properties": { … } }\`, an event as Klaviyo's API gives it, or its bare properties.
  `),
};
