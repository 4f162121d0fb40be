/** Every kind of change, once: what was there, what is asked for, and what it takes to allow it. */
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { branching, two } from '../../test/apply/sequences.ts';
import { cart, extra, hello } from '../../test/drain/drain-world.ts';

/** YAML by address; null: no such file. */
export type Files = Readonly<Record<string, string | null>>;
export type FaceName = 'command line' | 'action' | 'controller';

export interface Kind {
  readonly name: string;
  /** What was applied before, in this order. */
  readonly earlier?: readonly Files[];
  /** What a person does in Klaviyo then. Answers with the flow that the files may name. */
  readonly hand?: (sandbox: Sandbox, flowId: string) => string | void;
  /** How long after that; milliseconds. */
  readonly later?: number;
  /** What the files say when the run begins that is to die. */
  readonly files: (flowId: string) => Files;
  /** More of `policy:` in sluice.yaml. */
  readonly policy?: string;
  /** A person's word is needed; the controller has none. */
  readonly allow?: true;
  /** The word, as labels of the pull request: those that allow a delete and a replacement where left out. */
  readonly labels?: readonly string[];
  /** Arguments of the command line; an apply where left out. */
  readonly command?: readonly string[];
  /** What follows it, undisturbed and disturbed alike. */
  readonly then?: readonly (readonly string[])[];
  /** What is run again after the death; `command` where left out. */
  readonly again?: readonly string[];
  readonly faces?: readonly FaceName[];
}

const day = 24 * 3_600_000;
const other = two('Other');
const more = '  - sms: { id: extra, body: "Psst" }\n  - delay: { id: breath, hours: 5 }\n';
const letter = {
  triggers: [{ type: 'list', id: 'TNiRNG' }],
  entry_action_id: 'a',
  actions: [
    {
      temporary_id: 'a',
      type: 'send-email',
      links: { next: null },
      data: { status: 'draft', message: { name: 'Letter', subject_line: 'A letter' } },
    },
  ],
};
const cli: readonly FaceName[] = ['command line'];
const apply = ['apply', '--yes'];
const allowed = [...apply, '--allow', 'it'];
const opening = two('It', { more: 'go_live: 2026-11-22 12:05 UTC\n' });
const ending = two('It', { status: 'live', more: 'end: 2026-11-22 12:05 UTC\n' });
const live = two('It', { status: 'live' });
const edited = two('It', { status: 'live', subject: 'Hello again', body: 'New words', delay: '3 days' });
const drained: readonly Files[] = [
  { other, it: cart({ before: hello }) },
  { other, it: cart({ before: hello, more: extra }) },
];

export const kinds: readonly Kind[] = [
  { name: 'create', earlier: [{ other }], files: () => ({ it: branching('It', 'live') }) },
  { name: 'update', earlier: [{ other, it: live }], files: () => ({ it: edited }) },
  {
    name: 'update, steps taken out',
    earlier: [{ other, it: two('It', { steps: more }) }],
    files: () => ({ it: two('It') }),
  },
  {
    name: 'update and status up',
    earlier: [{ other, it: two('It') }],
    files: () => ({ it: two('It', { status: 'live', body: 'New' }) }),
  },
  { name: 'status up', earlier: [{ other, it: branching('It', 'draft') }], files: () => ({ it: branching('It') }) },
  {
    name: 'status down',
    earlier: [{ other, it: branching('It', 'live') }],
    files: () => ({ it: branching('It', 'manual') }),
  },
  { name: 'a go_live that has come', earlier: [{ other, it: opening }], files: () => ({}) },
  { name: 'an end that has come', earlier: [{ other, it: ending }], files: () => ({}) },
  {
    name: 'replace a draft',
    earlier: [{ other, it: two('It') }],
    files: () => ({ it: two('It', { list: 'SMS Subscribers' }) }),
  },
  {
    name: 'replace and cut',
    earlier: [{ other, it: live }],
    files: () => ({ it: two('It', { status: 'live', list: 'SMS Subscribers' }) }),
    policy: ', replace: cut',
    allow: true,
  },
  {
    name: 'replace with a drain',
    earlier: drained.slice(0, 1),
    files: () => ({ it: cart({ before: hello, more: extra }) }),
    allow: true,
  },
  { name: 'end of a drain', earlier: drained, later: 40 * day, files: () => ({}) },
  {
    name: 'undo of a drain',
    earlier: drained,
    // What closes the new flow counts the days that are left: the same ones for a run that comes an hour later.
    later: day / 4,
    files: () => ({}),
    command: ['undo', 'it', '--yes'],
    faces: cli,
  },
  {
    name: 'undo of a drain, by its label',
    earlier: drained,
    later: day / 4,
    files: () => ({ it: cart({ before: hello }) }),
    allow: true,
    labels: ['sluice:undo'],
    faces: ['action'],
  },
  { name: 'delete a draft', earlier: [{ other, it: two('It') }], files: () => ({ it: null }) },
  { name: 'delete', earlier: [{ other, it: live }], files: () => ({ it: null }), allow: true },
  {
    name: 'retire',
    earlier: [{ other, it: live }],
    files: () => ({ it: null }),
    policy: ', on_removed: retire',
    allow: true,
  },
  {
    name: 'take over',
    earlier: [{ other }],
    hand: ({ ui }) => ui.createFlow({ name: 'It', definition: letter, html: '<p>By hand</p>', status: 'live' }).id,
    files: (id) => ({
      it: `name: It\nadopt: ${id}\nstatus: live\ntrigger: { type: list, list: Newsletter }\nsteps:\n  - email: { id: letter, name: Letter, subject: A letter, html: "<p>By hand</p>" }\n`,
    }),
  },
  { name: 'rename', earlier: [{ other, it: live }], files: () => ({ it: null, 'elsewhere/it': live }) },
  {
    name: 'made again after it was deleted in Klaviyo',
    earlier: [{ other, it: live }],
    hand: ({ ui }, flowId) => ui.deleteFlow(flowId),
    files: () => ({}),
    command: [...apply, '--recreate', 'it'],
    again: [...apply, '--recreate', 'it'],
    faces: cli,
  },
  {
    name: 'restore of a deleted flow',
    earlier: [
      { other, it: two('It') },
      { other, it: null },
    ],
    files: () => ({}),
    command: ['restore', 'it'],
    again: ['restore', 'it', '--force'],
    then: [apply],
    faces: cli,
  },
  {
    name: 'pause at once',
    earlier: [{ other, it: live }],
    files: () => ({}),
    command: ['pause', 'it', '--now'],
    faces: cli,
  },
  {
    name: 'update with --only',
    earlier: [{ other, it: live }],
    files: () => ({ it: edited }),
    command: [...apply, '--only', 'it'],
    faces: cli,
  },
];

/** What a face of a person's own types for a kind. */
export const argvOf = ({ command, allow }: Kind): readonly string[] => command ?? (allow === true ? allowed : apply);
