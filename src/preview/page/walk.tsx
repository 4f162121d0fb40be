/** Walking a person: who they are and what they do, and their way through the canvas, with times. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { afterWords, wallWords } from '../../flow-tests/words/time-words.ts';
import type { Subject } from '../../flow-tests/subject.ts';
import type { Canvas } from '../data.ts';
import { Icon } from './icons.tsx';
import type { Trail } from './node.tsx';
import { SomebodyForm } from './somebody.tsx';
import { people, type Somebody, type Walked, walked, wayLabel } from './walker.ts';

interface WalkProps {
  readonly subject: Subject;
  readonly canvas: Canvas;
  readonly onTrail: (trail: ReadonlyMap<string, Trail> | undefined, at: string | undefined) => void;
  readonly onClose: () => void;
}

const paceMs = 900;

export function WalkPanel({ subject, canvas, onTrail, onClose }: WalkProps) {
  const found = useMemo(() => people(subject), [subject]);
  const [chosen, setChosen] = useState(0);
  const [somebody, setSomebody] = useState<Somebody | undefined>(found[0]);
  const result = useMemo(() => (somebody ? walked(subject, somebody) : undefined), [subject, somebody]);
  const last = (result?.entries.length ?? 0) - 1;
  const [place, setPlace] = useState(-1);
  const [playing, setPlaying] = useState(false);

  useEffect(() => {
    setPlace(last);
    setPlaying(false);
  }, [result]);
  useEffect(() => {
    if (!playing) return;
    if (place >= last) return setPlaying(false);
    const timer = setTimeout(() => setPlace(place + 1), paceMs);
    return () => clearTimeout(timer);
  }, [playing, place, last]);
  useEffect(() => {
    if (!result || !somebody) return onTrail(undefined, undefined);
    onTrail(
      trailOf(result, place, somebody.timezone),
      playing ? (result.entries[place]?.step ?? 'trigger') : undefined,
    );
  }, [result, place, playing]);
  useEffect(() => () => onTrail(undefined, undefined), []);

  const play = (): void => {
    if (!playing && place >= last) setPlace(0);
    setPlaying(!playing);
  };
  return (
    <section class="panel walk" aria-label="Walk a person" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <header class="panel-head">
        <h2>Walk a person</h2>
        <button type="button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="panel-body">
        {!somebody || !result ? (
          <p>Nobody could be made up whom the trigger and the audience let in.</p>
        ) : (
          <>
            <label class="field">
              Who
              <select
                value={String(chosen)}
                onChange={(event) => {
                  const index = Number(event.currentTarget.value);
                  setChosen(index);
                  setSomebody(found[index]);
                }}
              >
                {found.map(({ name }, index) => (
                  <option key={name} value={String(index)}>
                    {nameIn(canvas, name)}
                  </option>
                ))}
              </select>
            </label>
            <SomebodyForm subject={subject} somebody={somebody} onChange={setSomebody} />
            <div class="player">
              <button type="button" class="primary" onClick={play}>
                <Icon name={playing ? 'pause' : 'play'} /> {playing ? 'Pause' : 'Play'}
              </button>
              <button type="button" disabled={place >= last} onClick={() => setPlace(place + 1)}>
                <Icon name="step" /> Next
              </button>
              <button type="button" onClick={() => setPlace(0)}>
                <Icon name="again" /> From the start
              </button>
            </div>
            <Timeline result={result} canvas={canvas} place={place} zone={somebody.timezone} onPlace={setPlace} />
          </>
        )}
      </div>
    </section>
  );
}

/** "by-text: else" with the words of the canvas: "by-text: No". */
const nameIn = (canvas: Canvas, name: string): string =>
  name
    .split(', ')
    .map((part) => {
      const [, step, way] = /^(.*?): (.*)$/.exec(part) ?? [];
      return step === undefined || way === undefined ? part : `${step}: ${wayLabel(canvas, step, way)}`;
    })
    .join(', ');

interface TimelineProps {
  readonly result: Walked;
  readonly canvas: Canvas;
  readonly place: number;
  readonly zone: string;
  readonly onPlace: (place: number) => void;
}

const deeds = {
  entered: 'Comes in',
  waits: '',
  sent: 'Gets',
  skipped: 'Does not get',
  branch: '',
  left: 'Leaves',
  ended: 'Reaches the end',
} as const;

/** Reasons that say no more than what happens. */
const plain = new Set(['it is due', 'the end of the way']);

function Timeline({ result: { entries, start }, canvas, place, zone, onPlace }: TimelineProps) {
  const titles = useMemo(() => new Map(canvas.nodes.map(({ id, title }) => [id, title])), [canvas]);
  if (entries.length === 0) return <p>Nothing happens: nothing starts the flow for this person.</p>;
  return (
    <ol class="timeline">
      {entries.map(({ ms, kind, step, channel, way, why }, index) => {
        const refused = kind === 'skipped' && step === undefined;
        const isDeed =
          kind === 'sent' && channel !== undefined && !['email', 'sms', 'push', 'whatsapp'].includes(channel);
        return (
          <li key={index} class={`${kind} ${index > place ? 'ahead' : ''} ${index === place ? 'here' : ''}`}>
            <button type="button" onClick={() => onPlace(index)}>
              <span class="when">
                {afterWords(ms - start)} <small>{wallWords(ms, zone)}</small>
              </span>
              <span class="what">
                <b>{refused ? 'Is not let in' : isDeed ? 'Done:' : deeds[kind]}</b>{' '}
                {step !== undefined && (titles.get(step) ?? step)}{' '}
                {way !== undefined && step !== undefined && <b>{wayLabel(canvas, step, way)}</b>}
              </span>
              {!plain.has(why) && <small>{why}</small>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** What each node shows once the walk has come so far. */
function trailOf({ entries, start }: Walked, place: number, zone: string): ReadonlyMap<string, Trail> {
  const trail = new Map<string, Trail>();
  for (const [index, { kind, step, ms, why }] of entries.slice(0, place + 1).entries()) {
    const node = kind === 'ended' ? 'end' : (step ?? 'trigger');
    const here = index === place;
    const state = here
      ? 'here'
      : kind === 'sent' || kind === 'skipped' || kind === 'left'
        ? kind
        : (trail.get(node)?.state ?? 'passed');
    const time = kind === 'waits' ? why : `${afterWords(ms - start)} · ${wallWords(ms, zone)}`;
    trail.set(node, { state, time: trail.get(node)?.time ?? time });
  }
  return trail;
}
