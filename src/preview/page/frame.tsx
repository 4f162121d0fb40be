/**
 * A mail in a frame of its own: sandboxed without any right, under a policy that lets nothing load, and pictures over
 * https only when they were asked for. Addresses on this computer or network are http and stay shut even then.
 */
import { useMemo } from 'preact/hooks';
import { cleaned, hasDarkStyles, type Looks } from './clean.ts';

/** A mail that says nothing of the dark, as programs that turn colours around show it. */
const turned =
  'html{background:#fff;filter:invert(1) hue-rotate(180deg)}img,[background],[style*="background-image"]{filter:invert(1) hue-rotate(180deg)}';

export function frameSource(html: string, looks: Looks): string {
  const page = cleaned(html, looks);
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `default-src 'none'; style-src 'unsafe-inline'; img-src data:${looks.images ? ' https:' : ''}; font-src data:; form-action 'none'; base-uri 'none'`;
  const style = page.createElement('style');
  style.textContent = `html{overflow-wrap:anywhere}${looks.dark && !hasDarkStyles(html) ? turned : ''}`;
  const referrer = page.createElement('meta');
  referrer.name = 'referrer';
  referrer.content = 'no-referrer';
  page.head.prepend(policy, referrer);
  policy.after(style);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

interface FrameProps extends Looks {
  readonly html: string;
  readonly title: string;
  readonly width?: number;
}

export function MailFrame({ html, dark, images, title, width }: FrameProps) {
  const source = useMemo(() => frameSource(html, { dark, images }), [html, dark, images]);
  return (
    <iframe
      class="mail-frame"
      title={title}
      sandbox=""
      referrerpolicy="no-referrer"
      srcdoc={source}
      style={width === undefined ? {} : { width: `${width}px` }}
    />
  );
}
