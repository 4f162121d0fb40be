/**
 * Draws one thing into an empty document, for a picture of it: a mail below its line in the inbox, or a flow. The browser
 * that runs this (src/browser/) reaches nothing; sandbox and policy of the mail's frame hold besides.
 */
import { render } from 'preact';
import type { PictureJob } from '../pictures.ts';
import { Drawn } from './drawn.tsx';
import { frameSource } from './frame.tsx';
import { InboxLine } from './message.tsx';
import './page.css';
import './picture.css';

/** Of a mail so many pixels are drawn; few are longer, and their beginning shows what they are. */
const mostHeight = 2400;
/** A flow is made smaller until it fits. */
const largest = { width: 1400, height: 3200 };
/** Smaller than this nothing can be read: there is no picture then. */
const leastScale = 0.3;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Part of it did not fit. */
  readonly isCut: boolean;
}

async function draw(job: PictureJob): Promise<Drawing | undefined> {
  render(null, document.body);
  document.documentElement.className = 'picture';
  return job.draw === 'mail' ? drawMail(job) : drawCanvas(job);
}

async function drawMail({ message, width }: Extract<PictureJob, { draw: 'mail' }>): Promise<Drawing> {
  const { words: _, ...plain } = message;
  // Without scripts, in whatever way the mail asks for one; our own origin, so that its height can be read.
  render(
    <div class="sheet" style={{ width: `${width}px` }}>
      <InboxLine message={plain} />
      <iframe sandbox="allow-same-origin" srcdoc={frameSource(message.html, { dark: false, images: false })} />
    </div>,
    document.body,
  );
  const frame = document.querySelector('iframe')!;
  await new Promise((resolve) => (frame.onload = resolve));
  const page = frame.contentDocument!;
  const still = page.createElement('style');
  still.textContent = '*,*::before,*::after{animation:none!important;transition:none!important}';
  page.head.append(still);
  await settled(page);
  const whole = Math.max(page.documentElement.scrollHeight, page.body.scrollHeight);
  frame.style.height = `${Math.min(whole, mostHeight)}px`;
  const sheet = document.querySelector('.sheet')!.getBoundingClientRect();
  return { width, height: Math.ceil(sheet.height), isCut: whole > mostHeight };
}

async function drawCanvas({ canvas, messages }: Extract<PictureJob, { draw: 'canvas' }>): Promise<Drawing | undefined> {
  const scale = Math.min(1, largest.width / canvas.width, largest.height / canvas.height);
  if (scale < leastScale) return undefined;
  const byStep = new Map(messages.map((message) => [message.step, message]));
  const [width, height] = [Math.ceil(canvas.width * scale), Math.ceil(canvas.height * scale)];
  render(
    <div class="ground" style={{ width: `${width}px`, height: `${height}px` }}>
      <div class="plane" style={{ width: `${canvas.width}px`, height: `${canvas.height}px`, scale: String(scale) }}>
        <Drawn canvas={canvas} byStep={byStep} onOpen={() => undefined} />
      </div>
    </div>,
    document.body,
  );
  // Thumbnails are drawn once they come into view: the window is as large as the picture by then.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const thumbs = (): number => document.querySelectorAll('.thumb').length;
  for (let tries = 0; tries < 1000 && document.querySelectorAll('.thumb img').length < thumbs(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await settled(document);
  return { width, height, isCut: false };
}

const settled = (page: Document): Promise<unknown> =>
  Promise.all([page.fonts.ready, ...[...page.images].map((image) => image.decode().catch(() => undefined))]);

Object.assign(globalThis, { draw });
