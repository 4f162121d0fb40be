/**
 * An editor with the YAML language server helps authors: it completes, explains and underlines from the generated schema,
 * which each file names in its first line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stepKeys } from '../../src/steps/kinds.ts';
import { triggerKeys } from '../../src/triggers/kinds.ts';
import { Editor } from './language-server.ts';

const flows = join(import.meta.dirname, '..', '..', 'flows');
const editor = new Editor(flows, '../schemas/sequence.schema.json');
const config = new Editor(join(flows, '..'), 'schemas/config.schema.json');
const tests = new Editor(flows, '../schemas/test.schema.json');
beforeAll(() => Promise.all([editor.open(), config.open(), tests.open()]));
afterAll(() => Promise.all([editor.close(), config.close(), tests.close()]));

const labels = async (name: string, text: string) => (await editor.complete(name, text)).map(({ label }) => label);

describe('completes', () => {
  test('the keys of a sequence, with their descriptions', async () => {
    const offered = await editor.complete('top.yaml', 'name: Hello\n‸');
    const keys = [
      'description',
      'status',
      'deploy',
      'trigger',
      'audience',
      'exit_when',
      'reentry',
      'defaults',
      'steps',
      'pilot',
      'adopt',
      'moved_from',
      'tests',
      'meets',
    ];
    expect(offered.map(({ label }) => label)).toEqual(expect.arrayContaining(keys));
    expect(offered.find(({ label }) => label === 'exit_when')?.documentation).toContain('leave the flow as soon as');
  });

  test('the keys of a case of tests that stand in the sequence', async () => {
    expect(await labels('inside.yaml', 'tests:\n  - ‸')).toEqual(expect.arrayContaining(['name', 'expect', 'events']));
  });

  test('every type of trigger', async () => {
    expect(await labels('type.yaml', 'trigger:\n  type: ‸')).toEqual(expect.arrayContaining([...triggerKeys]));
  });

  test('the keys of one type of trigger, and no others', async () => {
    const offered = await labels('date.yaml', 'trigger:\n  type: date\n  ‸');
    expect(offered).toEqual(expect.arrayContaining(['property', 'before', 'repeat', 'at', 'weekdays', 'timezone']));
    expect(offered).not.toContain('list');
  });

  test('every kind of step, with its description, also inside branches', async () => {
    const offered = await editor.complete('step.yaml', 'steps:\n  - condition:\n      then:\n        - ‸');
    expect(offered.map(({ label }) => label)).toEqual(expect.arrayContaining([...stepKeys]));
    expect(offered.find(({ label }) => label === 'wait_until')?.documentation).toContain('time of day');
  });

  test('the fields of an email', async () => {
    const offered = await labels('email.yaml', 'steps:\n  - email:\n      ‸');
    expect(offered).toEqual(
      expect.arrayContaining(['id', 'subject', 'preview', 'template', 'html', 'markdown', 'only_if', 'utm']),
    );
  });

  test('what a flow test may hold: cases, what happens, what is expected, laws', async () => {
    let files = 0;
    const offered = async (text: string) =>
      (await tests.complete(`${(files += 1)}.test.yaml`, text)).map(({ label }) => label);
    expect(await offered('‸')).toEqual(expect.arrayContaining(['person', 'cases', 'never', 'sequence', 'account']));
    expect(await offered('cases:\n  - ‸')).toEqual(expect.arrayContaining(['start', 'events', 'expect', 'fixture']));
    expect(await offered('cases:\n  - expect:\n      - ‸')).toEqual(
      expect.arrayContaining(['email', 'sms', 'branch', 'left', 'skipped']),
    );
    expect(await offered('never:\n  - ‸')).toEqual(
      expect.arrayContaining(['message_after', 'messages_closer_than', 'sms_between']),
    );
  });

  test('conditions, their operators and windows', async () => {
    expect(await labels('leaf.yaml', 'audience:\n  ‸')).toEqual(
      expect.arrayContaining(['property', 'consent', 'not_in_flow', 'placed_order', 'all', 'not']),
    );
    expect(await labels('op.yaml', 'audience:\n  property: Tier\n  ‸')).toEqual(
      expect.arrayContaining(['equals', 'has_item', 'in_the_last']),
    );
    expect(await labels('window.yaml', 'exit_when:\n  placed_order: ‸')).toEqual(
      expect.arrayContaining(['since_entry', 'all_time', '14 days']),
    );
  });

  test('allowed values', async () => {
    expect(await labels('status.yaml', 'status: ‸')).toEqual(expect.arrayContaining(['draft', 'manual', 'live']));
    expect(await labels('consent.yaml', 'audience:\n  consent: ‸')).toEqual(
      expect.arrayContaining(['email', 'sms', 'push']),
    );
  });

  test('sluice.yaml', async () => {
    const offered = (await config.complete('sluice.yaml', 'accounts:\n  production:\n    ‸')).map(({ label }) => label);
    expect(offered).toEqual(
      expect.arrayContaining(['api_key_env', 'account_id', 'flows', 'variables', 'metrics', 'max_status']),
    );
  });
});

describe('explains under the pointer', () => {
  test('a kind of step', async () => {
    expect(await editor.hover('kind.yaml', 'steps:\n  - em‸ail:\n      subject: x')).toContain('Send an email.');
  });
  test('a field', async () => {
    expect(await editor.hover('field.yaml', 'steps:\n  - email:\n      subj‸ect: x')).toContain(
      'at most 255 characters',
    );
  });
  test('a type of trigger', async () => {
    expect(await editor.hover('trigger.yaml', 'trigger:\n  type: cart_ab‸andoned')).toContain('Checkout Started');
  });
});

describe('underlines', () => {
  const wrong = async (name: string, text: string) => (await editor.problems(name, text)).map(({ message }) => message);

  test('a wrong value', async () => {
    const [message] = await wrong(
      'enum.yaml',
      'name: x\nstatus: lively\ntrigger: { type: cart_abandoned }\nsteps: []\n',
    );
    expect(message).toContain('Valid values: "draft", "manual", "live"');
  });
  test('a wrong type of trigger', async () => {
    const [message] = await wrong('wrong-type.yaml', 'name: x\ntrigger: { type: cart_abandond }\nsteps: []\n');
    expect(message).toContain('"cart_abandoned" | "checkout_abandoned"');
  });
  test('an unknown kind of step and a missing field, and nothing else', async () => {
    expect(
      await wrong('unknown.yaml', 'name: x\ntrigger: { type: list, list: A }\nsteps:\n  - emial: {}\n  - sms: {}\n'),
    ).toEqual(['Property emial is not allowed.', 'Missing property "body".']);
  });
  const files = readdirSync(flows).filter((name) => name.endsWith('.yaml'));
  test.each(files)('nothing in flows/%s', async (name) => {
    const text = readFileSync(join(flows, name), 'utf8');
    const of = name.endsWith('.test.yaml') ? tests : editor;
    expect(await of.problems(`shown-${name}`, text)).toEqual([]);
  });
});
