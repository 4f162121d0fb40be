/**
 * The flow as a picture to move about in. Moving is the browser's own scrolling, so it is smooth however long the flow
 * is, and works by touch, wheel and keys; dragging with the mouse scrolls too.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Canvas, PageMessage } from '../data.ts';
import { Drawn } from './drawn.tsx';
import { nextNode } from './keys.ts';
import type { Trail } from './node.tsx';

interface CanvasProps {
  readonly canvas: Canvas;
  readonly messages: readonly PageMessage[];
  readonly selected?: string | undefined;
  readonly trail?: ReadonlyMap<string, Trail> | undefined;
  /** Followed with the eye. */
  readonly at?: string | undefined;
  readonly onOpen: (message: string) => void;
}

const [least, most] = [0.15, 1.6];
const bounded = (zoom: number): number => Math.min(most, Math.max(least, zoom));

export function FlowCanvas({ canvas, messages, selected, trail, at, onOpen }: CanvasProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const aim = useRef<{ x: number; y: number; left: number; top: number } | undefined>(undefined);
  const byStep = useMemo(() => new Map(messages.map((message) => [message.step, message])), [messages]);

  /** A new zoom around a point of the window; the middle where none is given. */
  const zoomTo = useCallback((next: number, clientX?: number, clientY?: number): void => {
    const element = scroller.current;
    if (!element) return;
    const place = element.getBoundingClientRect();
    const [left, top] = [
      (clientX ?? place.x + place.width / 2) - place.x,
      (clientY ?? place.y + place.height / 2) - place.y,
    ];
    setZoom((zoom) => {
      aim.current = { x: (element.scrollLeft + left) / zoom, y: (element.scrollTop + top) / zoom, left, top };
      return bounded(next);
    });
  }, []);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !aim.current) return;
    const { x, y, left, top } = aim.current;
    element.scrollTo(x * zoom - left, y * zoom - top);
    aim.current = undefined;
  }, [zoom]);

  const fit = useCallback((): void => {
    const element = scroller.current;
    if (!element) return;
    setZoom(bounded(Math.min(1, element.clientWidth / canvas.width, element.clientHeight / canvas.height)));
    element.scrollTo(0, 0);
  }, [canvas]);

  // At first the trigger stands in the middle of the window, as large as can be read.
  useLayoutEffect(() => {
    const element = scroller.current;
    const [trigger] = canvas.nodes;
    if (!element || !trigger) return;
    const first = bounded(
      Math.max(element.clientWidth < 600 ? 0.8 : 0.72, Math.min(1, element.clientWidth / canvas.width)),
    );
    setZoom(first);
    const middle = (trigger.x + trigger.width / 2) * first - element.clientWidth / 2;
    if (at === undefined) requestAnimationFrame(() => element.scrollTo(middle, 0));
  }, [canvas]);

  useEffect(() => {
    if (at === undefined) return;
    // Once the zoom that was set just now, and what stands beside the canvas, have taken their place.
    const frame = requestAnimationFrame(() => {
      const element = scroller.current?.querySelector(`[data-node="${CSS.escape(at)}"]`);
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      element?.scrollIntoView({ block: 'center', inline: 'center', behavior: still ? 'auto' : 'smooth' });
    });
    return () => cancelAnimationFrame(frame);
  }, [at, canvas]);

  // What opens beside the canvas takes room from it: the step it is about is still seen whole.
  const wide = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    const width = canvas.nodes.find(({ id }) => id === at)?.width;
    if (selected !== undefined && element && width !== undefined) {
      const room = element.clientWidth / (width + 32);
      if (room >= zoom) return;
      wide.current ??= zoom;
      setZoom(bounded(room));
    } else if (selected === undefined && wide.current !== undefined) {
      zoomTo(wide.current);
      wide.current = undefined;
    }
  }, [selected, at]);

  useGestures(scroller, zoom, zoomTo);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoomTo(zoom * 1.2);
    else if (event.key === '-') zoomTo(zoom / 1.2);
    else if (event.key === '0') fit();
    else {
      const from = (event.target as HTMLElement).dataset['node'];
      const to = from === undefined ? undefined : nextNode(canvas, from, event.key);
      if (to === undefined) return;
      scroller.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(to)}"]`)?.focus();
    }
    event.preventDefault();
  };

  const [width, height] = [canvas.width * zoom, canvas.height * zoom];
  return (
    <div class="canvas">
      <div class="scroller" ref={scroller} tabIndex={0} role="group" aria-label="Flow" onKeyDown={onKeyDown}>
        <div class="sizer" style={{ width: `${width}px`, height: `${height}px` }}>
          <div class="plane" style={{ width: `${canvas.width}px`, height: `${canvas.height}px`, scale: String(zoom) }}>
            <Drawn canvas={canvas} byStep={byStep} selected={selected} trail={trail} onOpen={onOpen} />
          </div>
        </div>
      </div>
      <div class="zoom" role="group" aria-label="Zoom">
        <button type="button" aria-label="Smaller" onClick={() => zoomTo(zoom / 1.25)}>
          −
        </button>
        <output aria-label="Zoom">{Math.round(zoom * 100)}%</output>
        <button type="button" aria-label="Larger" onClick={() => zoomTo(zoom * 1.25)}>
          +
        </button>
        <button type="button" onClick={fit}>
          Fit
        </button>
      </div>
    </div>
  );
}

/** Ctrl and wheel or two fingers zoom; the mouse drags the ground. */
function useGestures(
  scroller: { current: HTMLDivElement | null },
  zoom: number,
  zoomTo: (next: number, x?: number, y?: number) => void,
): void {
  const now = useRef(zoom);
  now.current = zoom;
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomTo(now.current * Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
    };
    let pinch: { distance: number; zoom: number } | undefined;
    const distance = ([a, b]: TouchList | readonly Touch[]): number =>
      a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
    const touch = (event: TouchEvent): void => {
      if (event.touches.length !== 2) pinch = undefined;
      else if (!pinch) pinch = { distance: distance(event.touches), zoom: now.current };
      else {
        event.preventDefault();
        const [a, b] = event.touches;
        const [x, y] = [(a!.clientX + b!.clientX) / 2, (a!.clientY + b!.clientY) / 2];
        zoomTo((pinch.zoom * distance(event.touches)) / pinch.distance, x, y);
      }
    };
    const down = (event: PointerEvent): void => {
      if (event.pointerType !== 'mouse' || event.button !== 0 || (event.target as Element).closest('button')) return;
      let [x, y] = [event.clientX, event.clientY];
      const move = (to: PointerEvent): void => {
        element.scrollBy(x - to.clientX, y - to.clientY);
        [x, y] = [to.clientX, to.clientY];
      };
      const up = (): void => {
        element.classList.remove('dragged');
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', up);
      };
      element.classList.add('dragged');
      addEventListener('pointermove', move);
      addEventListener('pointerup', up);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    for (const name of ['touchstart', 'touchmove', 'touchend'] as const)
      element.addEventListener(name, touch, { passive: false });
    element.addEventListener('pointerdown', down);
    return () => {
      element.removeEventListener('wheel', wheel);
      for (const name of ['touchstart', 'touchmove', 'touchend'] as const) element.removeEventListener(name, touch);
      element.removeEventListener('pointerdown', down);
    };
  }, [zoomTo]);
}
