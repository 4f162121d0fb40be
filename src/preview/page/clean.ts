/**
 * A mail's HTML as a document that can do nothing: parsed by the browser's own parser into a document that loads nothing,
 * and freed from all that acts. Sandbox and policy of the frame (frame.tsx) hold without it; this holds without them.
 */

export interface Looks {
  readonly dark: boolean;
  /** Pictures from elsewhere are shown. */
  readonly images: boolean;
}

/** Elements that run, load, frame, send or lead elsewhere by themselves. */
const active =
  'script,iframe,frame,frameset,object,embed,applet,link,base,portal,meta[http-equiv],audio,video,source,track,template,noscript';
const addresses = ['src', 'srcset', 'background', 'poster', 'data', 'action', 'formaction', 'ping', 'xlink:href'];

export function cleaned(html: string, { dark, images }: Looks): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(active)) element.remove();
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const isAddress = addresses.includes(name);
      const isPicture = element.localName === 'img' && name === 'src';
      if (/^on|^target$|^autofocus$/i.test(name)) element.removeAttribute(name);
      else if (isAddress && !isPicture && !(images && /^https:/i.test(value))) element.removeAttribute(name);
    }
    const own = element.getAttribute('style');
    if (own !== null) element.setAttribute('style', quiet(own, images));
    if (element instanceof HTMLImageElement) picture(element, images);
    // Browsers connect to a link's host as soon as it is pressed. Where it leads is told instead, and a rule that is
    // weaker than any of the mail's makes it look like a link.
    const to = element.getAttribute('href');
    if (to === null) continue;
    element.removeAttribute('href');
    if (element.localName === 'a') element.setAttribute('title', to);
  }
  for (const meta of page.querySelectorAll('meta[name$="color-scheme" i],meta[name$="color-schemes" i]')) meta.remove();
  page.documentElement.style.setProperty('color-scheme', dark && hasDarkStyles(html) ? 'dark' : 'light', 'important');
  for (const style of page.querySelectorAll('style'))
    style.textContent = quiet(schemed(style.textContent ?? '', dark), images);
  const links = page.createElement('style');
  links.textContent = ':where(a[title]){color:LinkText;text-decoration:underline;cursor:pointer}';
  page.head.prepend(links);
  return page;
}

/** Whether the mail says itself how it looks in the dark: by styles, or by leaving it to the program (color-scheme). */
export const hasDarkStyles = (html: string): boolean =>
  /prefers-color-scheme\s*:\s*dark|color-schemes?["']?\s*(?::|content\s*=\s*["']?)[^;"'}>]*\bdark\b/i.test(html);

/** The reader chooses light or dark here, whatever their system is set to. */
const schemed = (css: string, dark: boolean): string =>
  css.replace(/prefers-color-scheme\s*:\s*(dark|light)/gi, (_, scheme: string) =>
    (scheme.toLowerCase() === 'dark') === dark ? 'min-width:0' : 'max-width:0',
  );

/** Style sheets and pictures that a style would fetch. What is spelled so that this misses it, the policy stops. */
const quiet = (css: string, images: boolean): string =>
  css
    .replace(/@import[^;}]*;?/gi, '')
    .replace(/url\(\s*(["']?)([^"')]*)\1\s*\)/gi, (whole, _, to: string) =>
      /^data:/i.test(to) || (images && /^https:/i.test(to)) ? whole : 'none',
    );

/** A picture from elsewhere is a grey field with its words until it is asked for. */
function picture(image: HTMLImageElement, shown: boolean): void {
  const from = image.getAttribute('src') ?? '';
  if (/^data:image\//i.test(from) || (shown && /^https:/i.test(from))) return;
  const size = (name: string, usual: number): number => {
    const value = Number.parseInt(image.getAttribute(name) ?? '', 10);
    return value > 0 && value < 4000 ? value : usual;
  };
  const width = size('width', 560);
  const height = size('height', Math.round(width * 0.5));
  const words = (image.getAttribute('alt') ?? '').slice(0, Math.floor(width / 8));
  const escaped = words.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`).replace(/[\u0000-\u001f]/g, ' ');
  const font = Math.max(10, Math.min(15, width / 14));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#dfe3e8"/><text x="50%" y="50%" text-anchor="middle" dominant-baseline="middle" font-family="sans-serif" font-size="${font}" fill="#4a5560">${escaped}</text></svg>`;
  image.setAttribute('src', `data:image/svg+xml,${encodeURIComponent(svg)}`);
}
