/** The page: which sequence, which side of the comparison, what is open beside the canvas. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { PageData, PageSequence } from '../data.ts';
import { FlowCanvas } from './canvas.tsx';
import { Facts } from './facts.tsx';
import { Icon } from './icons.tsx';
import { Checks, MessagePanel } from './message.tsx';
import type { Trail } from './node.tsx';
import { useRoute } from './route.ts';
import { Sidebar } from './sidebar.tsx';
import { WalkPanel } from './walk.tsx';
import { subjectFrom } from './walker.ts';

export function App({ data }: { readonly data: PageData }) {
  const [route, go] = useRoute();
  const { sequences, base } = data;
  const first = sequences.find(({ change }) => change !== undefined && change !== 'same') ?? sequences[0];
  const sequence = sequences.find(({ address }) => address === route.address) ?? first;
  useEffect(() => {
    if (sequence) document.title = `${sequence.name} · review`;
  }, [sequence]);
  if (!sequence) return <p class="empty">There are no sequences here yet.</p>;
  return (
    <div class={`page ${sequences.length > 1 ? 'many' : ''}`}>
      {sequences.length > 1 && <Sidebar sequences={sequences} chosen={sequence.address} base={base} />}
      <SequenceView
        key={sequence.address}
        sequence={sequence}
        base={base}
        message={route.address === sequence.address || route.address === undefined ? route.message : undefined}
        onMessage={(message) => go({ address: sequence.address, ...(message === undefined ? {} : { message }) })}
      />
    </div>
  );
}

interface ViewProps {
  readonly sequence: PageSequence;
  readonly base: string | undefined;
  readonly message: string | undefined;
  readonly onMessage: (message: string | undefined) => void;
}

function SequenceView({ sequence, base, message, onMessage }: ViewProps) {
  const { now, before, name, address, change, problems } = sequence;
  const [showsBefore, setShowsBefore] = useState(now === undefined);
  const [walking, setWalking] = useState(false);
  const [trail, setTrail] = useState<ReadonlyMap<string, Trail>>();
  const [at, setAt] = useState<string>();
  const side = showsBefore ? (before ?? now) : (now ?? before);
  const subject = useMemo(() => side?.walk && subjectFrom(address, side.walk), [side, address]);
  const onTrail = useCallback((next: ReadonlyMap<string, Trail> | undefined, place: string | undefined) => {
    setTrail(next);
    setAt(place);
  }, []);
  const open = useCallback(
    (step: string) => {
      setWalking(false);
      onMessage(step);
    },
    [onMessage],
  );
  const messages = side?.messages ?? [];
  const index = messages.findIndex(({ step }) => step === message);
  const opened = messages[index];
  const old =
    opened?.change === 'changed' && !showsBefore ? before?.messages.find(({ step }) => step === message) : undefined;
  const here = side?.canvas.nodes.find(({ messages }) => message !== undefined && messages.includes(message));
  const close = (): void => {
    onMessage(undefined);
    document.querySelector<HTMLElement>(`[data-node="${CSS.escape(here?.id ?? '')}"]`)?.focus();
  };
  return (
    <main>
      <header class="top">
        <div class="title">
          <h1>{name}</h1>
          <code>{address}</code>
          {side && <span class={`tag status ${side.status.split(' ')[0]?.toLowerCase()}`}>{side.status}</span>}
          {change !== undefined && <span class={`tag ${change}`}>{changeWords[change]}</span>}
        </div>
        <div class="actions">
          {before && now && (
            <div class="segmented" role="radiogroup" aria-label="Side">
              {[true, false].map((old) => (
                <label key={String(old)} class={showsBefore === old ? 'on' : ''}>
                  <input type="radio" name="side" checked={showsBefore === old} onChange={() => setShowsBefore(old)} />
                  {old ? 'Before' : 'After'}
                </label>
              ))}
            </div>
          )}
          {subject && (
            <button
              type="button"
              class="primary"
              aria-expanded={walking}
              onClick={() => {
                onMessage(undefined);
                setWalking(!walking);
              }}
            >
              <Icon name="play" /> Walk a person
            </button>
          )}
        </div>
      </header>
      {problems.length > 0 && (
        <div class="broken">
          <Checks lint={problems} title={side ? 'What is wrong' : 'This sequence cannot be read'} />
        </div>
      )}
      <div class="work">
        {side && (
          <div class="flow">
            <Facts side={side} changes={sequence.changes ?? []} base={base} narrow={walking || opened !== undefined} />
            <FlowCanvas
              canvas={side.canvas}
              messages={messages}
              selected={opened?.step}
              trail={trail}
              at={at ?? here?.id}
              onOpen={open}
            />
          </div>
        )}
        {walking && subject && side && (
          <WalkPanel subject={subject} canvas={side.canvas} onTrail={onTrail} onClose={() => setWalking(false)} />
        )}
        {!walking && opened && side && (
          <MessagePanel
            message={opened}
            before={old}
            base={base}
            shownFor={side.shownFor}
            place={{ index, count: messages.length }}
            onStep={(by) => onMessage(messages[index + by]?.step ?? opened.step)}
            onClose={close}
          />
        )}
      </div>
    </main>
  );
}

const changeWords = { same: 'Unchanged', added: 'New', changed: 'Changed', removed: 'Removed' } as const;
