/**
 * The review page as one file. Nothing it holds may ask for anything: its policy lets no address be fetched, lets one
 * script run (by its hash) and no frame lead anywhere. Mails bear a policy of their own (page/frame.ts), under which
 * pictures come from elsewhere only after a click; the page's own has to let them, and draws none itself.
 */
import { createHash } from 'node:crypto';
import type { PageData } from './data.ts';

export interface PageBundle {
  readonly script: string;
  readonly style: string;
}

export function pageHtml(data: PageData, { script, style }: PageBundle): string {
  const hash = createHash('sha256').update(script, 'utf8').digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    // Mails are styled in their elements, and frames without an address inherit this.
    "style-src 'unsafe-inline'",
    'img-src data: https:',
    'font-src data:',
    ...(data.live ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escaped(titleOf(data))}</title>
<style>${style.replaceAll('</style', '<\\/style')}</style>
</head>
<body>
<div id="app"><noscript><p>This page needs JavaScript. It runs here alone and asks for nothing.</p></noscript></div>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script>${script}</script>
</body>
</html>
`;
}

const titleOf = ({ sequences }: PageData): string =>
  sequences.length === 1 ? `${sequences[0]!.name} · review` : `Review of ${sequences.length} sequences`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);
