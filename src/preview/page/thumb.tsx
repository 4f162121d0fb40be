/**
 * A mail as a picture of itself: an SVG image that holds its HTML. Images run no script and load nothing (SVG 2, "secure
 * static mode"), and a hundred of them cost no more than a hundred pictures, which frames would not.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cleaned } from './clean.ts';

/** Mails are laid out this wide. */
const paper = 640;

function pictureOf(html: string, height: number): string {
  const page = cleaned(html, { dark: false, images: false });
  asXml(page);
  const inner = new XMLSerializer().serializeToString(page.documentElement);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${paper}" height="${height}"><foreignObject width="100%" height="100%">${inner}</foreignObject></svg>`;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** What HTML forgives and XML does not: names with a colon, comments, control characters. */
function asXml(page: Document): void {
  const comments = page.createNodeIterator(page, NodeFilter.SHOW_COMMENT);
  const gone: Node[] = [];
  for (let node = comments.nextNode(); node; node = comments.nextNode()) gone.push(node);
  for (const node of gone) node.parentNode?.removeChild(node);
  for (const element of page.querySelectorAll('*')) {
    if (!/^[a-z][a-z0-9-]*$/i.test(element.localName)) element.replaceWith(...element.childNodes);
    for (const { name } of [...element.attributes])
      if (!/^[a-z_][\w.-]*$/i.test(name) || name === 'xmlns') element.removeAttribute(name);
  }
  const texts = page.createNodeIterator(page, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    node.nodeValue = (node.nodeValue ?? '').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

/** Milliseconds without a movement. */
const still = 120;
let moved = -still;
addEventListener('scroll', () => (moved = performance.now()), { capture: true, passive: true });

const waiting = new Set<() => void>();
let isWorking = false;

/** One after the other, while nothing moves: a picture takes longer than a frame. The result takes it back. */
function whenStill(draw: () => void): () => void {
  waiting.add(draw);
  if (!isWorking) work();
  return () => waiting.delete(draw);
}

function work(): void {
  const [next] = waiting;
  isWorking = next !== undefined;
  if (!next) return;
  const wait = moved + still - performance.now();
  if (wait > 0) return void setTimeout(work, wait);
  waiting.delete(next);
  next();
  setTimeout(work);
}

/** Drawn when it comes into view. @param ratio height by width of what is shown of the mail's top */
export function Thumb({ html, ratio }: { readonly html: string; readonly ratio: number }) {
  const own = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let leave = (): void => undefined;
    const watch = new IntersectionObserver(
      (seen) => {
        leave();
        if (seen.at(-1)?.isIntersecting !== true) return;
        leave = whenStill(() => {
          watch.disconnect();
          setNear(true);
        });
      },
      { rootMargin: '300px' },
    );
    if (own.current) watch.observe(own.current);
    return () => {
      leave();
      watch.disconnect();
    };
  }, []);
  const source = useMemo(() => (near ? pictureOf(html, Math.round(paper * ratio)) : undefined), [near, html, ratio]);
  return (
    <div class="thumb" ref={own} style={{ aspectRatio: `1 / ${ratio}` }}>
      {source !== undefined && !broken && (
        <img src={source} alt="" decoding="async" draggable={false} onError={() => setBroken(true)} />
      )}
    </div>
  );
}
