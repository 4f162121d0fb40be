/**
 * Two states of a mail, one upon the other, with an edge between them to be moved. They are moved together, so they are
 * drawn at full length: for that their height is read, which takes our own origin. Scripts stay shut out, and so does all
 * else (frame.tsx).
 */
import { useMemo, useState } from 'preact/hooks';
import type { Looks } from './clean.ts';
import { frameSource } from './frame.tsx';

interface SliderProps {
  readonly before: string;
  readonly after: string;
  readonly looks: Looks;
  readonly phone: boolean;
  readonly base: string | undefined;
}

/** Pixels of a mail that are drawn at most. */
const mostHeight = 12_000;

export function Slider({ before, after, looks: { dark, images }, phone, base }: SliderProps) {
  const [part, setPart] = useState(50);
  const [height, setHeight] = useState(380);
  const sources = useMemo(
    () => [before, after].map((html) => frameSource(html, { dark, images })),
    [before, after, dark, images],
  );
  const measure = ({ currentTarget }: { currentTarget: HTMLIFrameElement }): void => {
    const root = currentTarget.contentDocument?.documentElement;
    if (root) setHeight((known) => Math.min(mostHeight, Math.max(known, root.scrollHeight)));
  };
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    if (event.buttons === 0) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setPart(Math.round(Math.min(100, Math.max(0, ((event.clientX - left) / width) * 100))));
  };
  return (
    <div class={`slider ${phone ? 'phone' : ''}`} style={{ '--part': `${part}%` }}>
      <div class="slider-names">
        <span>Before{base === undefined ? '' : ` (${base})`}</span>
        <input
          type="range"
          min={0}
          max={100}
          value={part}
          aria-label="How much is shown of the mail before"
          onInput={({ currentTarget }) => setPart(Number(currentTarget.value))}
        />
        <span>After</span>
      </div>
      <div class="slider-window" tabIndex={0} role="group" aria-label="The mail before and after">
        <div class="slider-pages" style={{ height: `${height}px` }} onPointerDown={drag} onPointerMove={drag}>
          {sources.map((source, index) => (
            <iframe
              key={index}
              title={index === 0 ? 'Before' : 'After'}
              sandbox="allow-same-origin"
              referrerpolicy="no-referrer"
              tabIndex={-1}
              scrolling="no"
              srcdoc={source}
              onLoad={measure}
            />
          ))}
          <span class="slider-edge" aria-hidden="true" />
        </div>
      </div>
    </div>
  );
}
