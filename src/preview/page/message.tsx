/** One message, opened: as the inbox shows it, as it is read on each kind of screen, who gets it, how it did. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DiagnosticJson } from '../../diagnostics/render.ts';
import type { Words } from '../../text/word-diff.ts';
import type { PageMessage } from '../data.ts';
import { hasDarkStyles } from './clean.ts';
import { Figures } from './figures.tsx';
import { Icon } from './icons.tsx';
import { MailFrame } from './frame.tsx';
import { Slider } from './slider.tsx';

interface MessageProps {
  readonly message: PageMessage;
  /** The same of the base, where it differs. */
  readonly before?: PageMessage | undefined;
  readonly base?: string | undefined;
  readonly shownFor: string;
  readonly place: { readonly index: number; readonly count: number };
  readonly onStep: (by: number) => void;
  readonly onClose: () => void;
}

const views = ['Desktop', 'Phone', 'Text'] as const;
type View = (typeof views)[number];
const kinds = { email: 'Email', sms: 'Text message', notify: 'Mail to the team' } as const;

export function MessagePanel({ message, before, base, shownFor, place, onStep, onClose }: MessageProps) {
  const [view, setView] = useState<View>(innerWidth < 700 ? 'Phone' : 'Desktop');
  const [dark, setDark] = useState(false);
  const [images, setImages] = useState(false);
  const [slides, setSlides] = useState(innerWidth < 700);
  const own = useRef<HTMLElement>(null);
  useEffect(() => own.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.target !== own.current) return;
    else if (event.key === 'ArrowRight') onStep(1);
    else if (event.key === 'ArrowLeft') onStep(-1);
  };
  const { step, channel, html } = message;
  const isMail = channel !== 'sms';
  const old = (label: string): string | undefined =>
    (before ?? message).details.find((one) => one.label === label)?.words;
  return (
    <section
      class={`panel message ${before ? 'two' : ''}`}
      aria-label={`${kinds[channel]} ${step}`}
      tabIndex={-1}
      ref={own}
      onKeyDown={onKeyDown}
    >
      <header class="panel-head">
        <div>
          <h2>{kinds[channel]}</h2>
          <code>{step}</code>
        </div>
        <nav aria-label="Messages">
          <button type="button" aria-label="Message before" disabled={place.index === 0} onClick={() => onStep(-1)}>
            <Icon name="back" />
          </button>
          <span>
            {place.index + 1} / {place.count}
          </span>
          <button
            type="button"
            aria-label="Message after"
            disabled={place.index === place.count - 1}
            onClick={() => onStep(1)}
          >
            <Icon name="on" />
          </button>
          <button type="button" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </nav>
      </header>
      <div class="panel-body">
        {isMail && <InboxLine message={message} />}
        {isMail && (
          <div class="tools">
            <div class="segmented" role="radiogroup" aria-label="Shown as">
              {views.map((one) => (
                <label key={one} class={view === one ? 'on' : ''}>
                  <input type="radio" name="view" checked={view === one} onChange={() => setView(one)} />
                  {one}
                </label>
              ))}
            </div>
            {view !== 'Text' && (
              <>
                <label class="switch">
                  <input type="checkbox" checked={dark} onChange={() => setDark(!dark)} /> Dark
                </label>
                <label class="switch">
                  <input type="checkbox" checked={images} onChange={() => setImages(!images)} /> Pictures
                </label>
                {before && (
                  <label class="switch">
                    <input type="checkbox" checked={slides} onChange={() => setSlides(!slides)} /> Slider
                  </label>
                )}
              </>
            )}
          </div>
        )}
        {dark && view !== 'Text' && !hasDarkStyles(html) && (
          <p class="aside">
            This mail has no styles for the dark: Apple Mail leaves it as it is, others turn its colours in ways of
            their own. Shown here as one that turns all of them.
          </p>
        )}
        {before && slides && isMail && view !== 'Text' ? (
          <Slider before={before.html} after={html} looks={{ dark, images }} phone={view === 'Phone'} base={base} />
        ) : (
          <div class={`stage ${view.toLowerCase()}`}>
            {before && (
              <figure>
                <figcaption>Before{base === undefined ? '' : ` (${base})`}</figcaption>
                <Shown message={before} words={message.words} view={view} dark={dark} images={images} side="before" />
              </figure>
            )}
            <figure>
              {before && <figcaption>After</figcaption>}
              <Shown message={message} words={message.words} view={view} dark={dark} images={images} side="after" />
            </figure>
          </div>
        )}
        <p class="aside">
          Shown for {shownFor}.{isMail && !images && ' Pictures from elsewhere are left out until you load them.'}
        </p>
        <section>
          <h3>Who gets it</h3>
          <ul>
            {message.who.map((words) => (
              <li key={words}>{before && !before.who.includes(words) ? <ins>{words}</ins> : words}</li>
            ))}
            {before?.who
              .filter((words) => !message.who.includes(words))
              .map((words) => (
                <li key={words}>
                  <del>{words}</del>
                </li>
              ))}
          </ul>
        </section>
        {message.figures && <Figures figures={message.figures} message={message} />}
        <Checks lint={message.lint} />
        <section>
          <h3>Details</h3>
          <dl class="details">
            {message.details.map(({ label, words }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {words === old(label) ? (
                    words
                  ) : (
                    <>
                      <del>{old(label)}</del> <ins>{words}</ins>
                    </>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </section>
  );
}

export function InboxLine({ message: { from, subject, preview, words, text } }: { readonly message: PageMessage }) {
  const name = from.replace(/\s*<.*>$/, '') || "The account's sender";
  return (
    <div class="inbox">
      <span class="face" aria-hidden="true">
        {name.charAt(0).toUpperCase()}
      </span>
      <div>
        <p class="from">{name}</p>
        <p class="subject">
          <Marked words={words?.subject} text={subject || '(no subject)'} />
        </p>
        <p class="snippet">
          <Marked words={words?.preview} text={preview || text.slice(0, 110)} />
        </p>
      </div>
    </div>
  );
}

/** Words as they are, or with what was taken out and put in. */
export function Marked({ words, text, only }: { words?: Words | undefined; text: string; only?: '+' | '-' }) {
  if (!words || words.length === 0) return <>{text}</>;
  return (
    <>
      {words.map(({ mark, text: part }, index) => {
        if (mark === ' ') return part;
        if (only !== undefined && mark !== only) return null;
        return mark === '+' ? <ins key={index}>{part}</ins> : <del key={index}>{part}</del>;
      })}
    </>
  );
}

interface ShownProps {
  readonly message: PageMessage;
  /** What differs between the two sides; each shows its own. */
  readonly words: PageMessage['words'];
  readonly view: View;
  readonly dark: boolean;
  readonly images: boolean;
  readonly side: 'before' | 'after';
}

function Shown({ message, words, view, dark, images, side }: ShownProps) {
  const { channel, text, html, step, segments } = message;
  const only = side === 'before' ? '-' : '+';
  if (channel === 'sms')
    return (
      <div class="phone-screen">
        <p class="bubble large">
          <Marked words={words?.text} text={text} only={only} />
        </p>
        <p class="aside">{segments === 1 ? 'One part' : `${segments} parts`}</p>
      </div>
    );
  if (view === 'Text')
    return (
      <div class="plain-text" tabIndex={0} role="group" aria-label="Words of the mail">
        <Marked words={words?.text} text={text} only={only} />
      </div>
    );
  return (
    <MailFrame
      html={html}
      dark={dark}
      images={images}
      title={`${step}, ${side === 'before' ? 'before' : 'as people get it'}`}
      {...(view === 'Phone' ? { width: 375 } : {})}
    />
  );
}

export function Checks({
  lint,
  title = 'Checks',
}: {
  readonly lint: readonly DiagnosticJson[];
  readonly title?: string;
}) {
  if (lint.length === 0) return <p class="fine">Nothing to note: every check passed.</p>;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="checks">
        {lint.map(({ severity, code, message, detail, file, line }, index) => (
          <li key={index} class={severity}>
            <p>
              <b>{severity === 'error' ? 'Error' : severity === 'warning' ? 'Warning' : 'Hint'}</b> {message}
            </p>
            <p class="aside">
              {detail}
              <code>{code}</code>
              {file !== null && (
                <code>
                  {file}:{line}
                </code>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
