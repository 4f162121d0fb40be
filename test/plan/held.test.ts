/** What waits though nothing refuses it: outside a window, for its time, and what goes through all the same. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/plan/decide.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { type SequenceData, type WindowData, world, type WorldData } from './world.ts';

const steps = [{ email: { id: 'a', subject: 'A' } }];
const live: SequenceData = { status: 'live', steps };
const edited: SequenceData = { ...live, steps: [{ email: { id: 'a', subject: 'B' } }] };
/** What every change of a step says. */
const stay = 'Nobody leaves the flow.';
const plan = (data: WorldData): Plan => decide(world(data));
const first = (data: WorldData) => plan(data).changes[0]!;
const told = ({ diagnostics }: Plan): readonly string[] =>
  diagnostics.map(({ code, message, detail }) => `${code}: ${message} ${detail}`);

describe('windows', () => {
  const freeze: WindowData = { kind: 'deny', name: 'Black Friday', from: '2026-11-20T00:00Z', to: '2026-12-02T23:00Z' };
  const closed = { windows: [freeze] };
  const one = { applied: { cart: live }, now: { cart: edited } };
  const advice =
    'What waits is applied by the controller, or by the scheduled run of the action, when the window opens. Lowering a status is always possible.\nIf it cannot wait: apply --override-window, or the label sluice:override-window on the pull request.';

  it('hold a change: it is shown, nothing of it is done, and it says until when', () => {
    const found = plan({ ...one, ...closed });
    expect(found.changes[0]).toMatchObject({
      kind: 'update',
      held: { by: 'window', name: 'Black Friday', zone: 'Europe/Berlin', until: '2026-12-02T23:00:00.000Z' },
      notes: ['Waits: Black Friday: no changes until 3 Dec 2026, 00:00 Europe/Berlin.', stay],
      writes: 0,
      diff: [],
    });
    expect(found.changes[0]!.steps[0]!.fields[0]).toMatchObject({ before: 'A', after: 'B' });
    expect(found.changes[0]!.operation).toBeUndefined();
    expect(found.refusals).toEqual([]);
    expect(told(found)).toEqual([
      `outside-window: Black Friday: no changes until 3 Dec 2026, 00:00 Europe/Berlin. ${advice}`,
    ]);
  });

  it.each<[string, readonly WindowData[], object, string]>([
    [
      'nothing allows it now, and a window opens',
      [{ kind: 'allow', from: '2026-11-23T08:00Z', to: '2026-11-23T16:00Z' }],
      { by: 'window', zone: 'Europe/Berlin', until: '2026-11-23T08:00:00.000Z' },
      'No window for changes is open until 23 Nov 2026, 09:00 Europe/Berlin.',
    ],
    [
      'nothing allows it, and no window opens',
      [{ kind: 'allow', from: '2026-11-21T08:00Z', to: '2026-11-21T16:00Z' }],
      { by: 'window', zone: 'UTC' },
      'No window for changes is open, and none opens within a year.',
    ],
    [
      'it is denied, and nothing will allow it',
      [freeze, { kind: 'allow', from: '2026-11-21T08:00Z', to: '2026-11-21T16:00Z' }],
      { by: 'window', name: 'Black Friday', zone: 'Europe/Berlin' },
      'Black Friday: no changes, and none opens within a year.',
    ],
  ])('%s', (_, windows, held, words) => {
    const found = plan({ ...one, windows: [...windows] });
    expect(JSON.parse(JSON.stringify(found.changes[0]!.held))).toEqual(held);
    expect(found.changes[0]!.notes).toEqual([`Waits: ${words}`, stay]);
    expect(told(found)).toEqual([`outside-window: ${words} ${advice}`]);
  });

  const woken: SequenceData = { ...live, steps: [{ email: { id: 'a', subject: 'A', status: 'draft' } }] };
  const lower: SequenceData = { ...live, status: 'manual' };
  it.each<[string, WorldData, string]>([
    ['an open one holds nothing', { ...one, windows: [{ ...freeze, kind: 'allow' }] }, 'update done'],
    ['no window, nothing held', one, 'update done'],
    ['a new flow waits', { now: { cart: live }, ...closed }, 'create held'],
    ['a raised status waits', { applied: { cart: lower }, now: { cart: live }, ...closed }, 'status held'],
    ['a lowered status goes through', { applied: { cart: live }, now: { cart: lower }, ...closed }, 'status done'],
    ['a step that is moved alone waits', { applied: { cart: live }, now: { cart: woken }, ...closed }, 'status held'],
    ['nothing to do, nothing held', { applied: { cart: live }, now: { cart: true }, ...closed }, 'none'],
    ['all windows are overridden', { ...one, ...closed, options: { overrideWindow: true } }, 'update done'],
    ['its window is overridden', { ...one, ...closed, options: { overrideWindow: ['cart'] } }, 'update done'],
    ["another's is overridden", { ...one, ...closed, options: { overrideWindow: ['b'] } }, 'update held'],
    ['none is overridden', { ...one, ...closed, options: { overrideWindow: false } }, 'update held'],
    ['what is refused anyway is not held', { ...one, ...closed, stuck: { cart: 'It waits.' } }, 'blocked'],
  ])('%s', (_, data, wanted) => {
    const { kind, held, operation } = first(data);
    expect([kind, ...(held ? ['held'] : []), ...(operation ? ['done'] : [])].join(' ')).toBe(wanted);
    const isHeld = wanted.endsWith('held');
    const more = { applied: { ...data.applied, z: live }, now: { ...data.now, z: true as const } };
    expect(plan({ ...data, ...more }).diagnostics.map(({ code }) => code)).toEqual(isHeld ? ['outside-window'] : []);
  });

  it('all of a change waits but the lowering of its status', () => {
    const found = first({ applied: { cart: live }, now: { cart: { ...edited, status: 'manual' } }, ...closed });
    expect(found).toMatchObject({
      kind: 'status',
      held: { by: 'window', name: 'Black Friday' },
      notes: [
        'All but its status waits: Black Friday: no changes until 3 Dec 2026, 00:00 Europe/Berlin.',
        'Manual: messages that come due wait in "Needs review" until a person sends or cancels them.',
      ],
    });
    expect(found.operation).toMatchObject({ type: 'status', from: 'live', to: 'manual' });
  });

  it('that a new flow begins as a draft is no word for one that waits', () => {
    const { notes } = first({ now: { cart: { steps } }, ...closed });
    expect(notes).toEqual(['Waits: Black Friday: no changes until 3 Dec 2026, 00:00 Europe/Berlin.']);
    expect(first({ now: { cart: { steps } } }).notes).toEqual([
      'Created as draft; afterwards its status is yours to set in Klaviyo.',
    ]);
  });
});

describe('times of a sequence', () => {
  const draft: SequenceData = { ...live, status: 'draft' };
  const at = (schedule: SequenceData['schedule'], more: Partial<SequenceData> = {}): SequenceData => ({
    steps,
    ...more,
    ...(schedule === undefined ? {} : { schedule }),
  });
  it.each<[string, WorldData, object, readonly string[]]>([
    [
      'a new flow is built as a draft before it goes live',
      { now: { cart: at({ go_live: '2026-11-27T05:00Z' }) } },
      {
        kind: 'create',
        desired_status: 'draft',
        held: { by: 'go_live', until: '2026-11-27T05:00:00.000Z', zone: 'Europe/Berlin' },
      },
      ['Goes live 27 Nov 2026, 06:00 Europe/Berlin.'],
    ],
    [
      'one that was built waits as it is',
      { applied: { cart: draft }, now: { cart: at({ go_live: '2026-11-27T05:00Z' }) } },
      { kind: 'none', desired_status: 'draft', held: { by: 'go_live' } },
      ['Goes live 27 Nov 2026, 06:00 Europe/Berlin.'],
    ],
    [
      'one that has run is not drafted for a later time',
      { applied: { cart: live }, now: { cart: at({ go_live: '2026-11-27T05:00Z' }) } },
      { kind: 'none', status: 'live', held: { by: 'go_live' } },
      ['Goes live 27 Nov 2026, 06:00 Europe/Berlin.'],
    ],
    [
      'its time has come this minute',
      { applied: { cart: draft }, now: { cart: at({ go_live: '2026-11-22T12:00Z' }) } },
      {
        kind: 'status',
        desired_status: 'live',
        due: { by: 'go_live', at: '2026-11-22T12:00:00.000Z', late_minutes: 0 },
      },
      ['It was to go live 22 Nov 2026, 13:00 Europe/Berlin.'],
    ],
    [
      'its time has come, and somebody is late',
      { applied: { cart: draft }, now: { cart: at({ go_live: '2026-11-22T10:58:30Z' }) } },
      { kind: 'status', due: { by: 'go_live', late_minutes: 61 } },
      ['It was to go live 22 Nov 2026, 11:58 Europe/Berlin, 1 hour 1 minute ago.'],
    ],
    [
      'its end has come',
      { applied: { cart: live }, now: { cart: at({ go_live: '2026-11-01T00:00Z', end: '2026-11-22T11:59Z' }) } },
      { kind: 'status', desired_status: 'manual', due: { by: 'end', at: '2026-11-22T11:59:00.000Z', late_minutes: 1 } },
      ['It was to end 22 Nov 2026, 12:59 Europe/Berlin, 1 minute ago.'],
    ],
    [
      'what is done is not told again',
      { applied: { cart: live }, now: { cart: at({ go_live: '2026-11-01T00:00Z' }) } },
      { kind: 'none' },
      [],
    ],
    [
      'an end to come says nothing yet',
      { applied: { cart: live }, now: { cart: at({ end: '2026-11-27T00:00Z' }, { status: 'live' }) } },
      { kind: 'none' },
      [],
    ],
    [
      '… nor does it of a change before it',
      { applied: { cart: draft }, now: { cart: at({ end: '2026-11-27T00:00Z' }, { status: 'live' }) } },
      { kind: 'status' },
      [],
    ],
  ])('%s', (_, data, wanted, notes) => {
    const change = first(data);
    expect(change).toMatchObject(wanted);
    expect(change.notes.filter((note) => /^(Goes live|It was)/.test(note))).toEqual(notes);
    expect([change.held?.by, change.due?.by].filter(Boolean)).toEqual(
      Object.keys(wanted).flatMap((key) =>
        key === 'held' || key === 'due' ? [(wanted as Record<string, { by: string }>)[key]!.by] : [],
      ),
    );
  });

  it('a flow that is taken over is taken as it is', () => {
    const cart = at({ go_live: '2026-11-27T05:00Z' }, { adopt: 'F9' });
    const { kind, desired_status } = first({ others: { F9: { ...live, status: 'draft' } }, now: { cart } });
    expect([kind, desired_status]).toEqual(['adopt', undefined]);
  });
});
