import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/preview/html.ts
import { createHash } from "node:crypto";
function pageHtml(data, { script, style }) {
  const hash = createHash("sha256").update(script, "utf8").digest("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    // Mails are styled in their elements, and frames without an address inherit this.
    "style-src 'unsafe-inline'",
    "img-src data: https:",
    "font-src data:",
    ...data.live ? ["connect-src 'self'"] : [],
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
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
<style>${style.replaceAll("</style", "<\\/style")}</style>
</head>
<body>
<div id="app"><noscript><p>This page needs JavaScript. It runs here alone and asks for nothing.</p></noscript></div>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>
<script>${script}</script>
</body>
</html>
`;
}
var titleOf = ({ sequences }) => sequences.length === 1 ? `${sequences[0].name} \xB7 review` : `Review of ${sequences.length} sequences`;
var escaped = (text) => text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char]);

// src/cli/preview/open-in-browser.ts
import { spawn } from "node:child_process";
var openers = {
  darwin: ["open"],
  win32: ["explorer.exe"]
};
function openInBrowser(target, platform = process.platform) {
  const [command, ...args] = openers[platform] ?? ["xdg-open"];
  const child = spawn(command, [...args, target], { detached: true, stdio: "ignore" });
  child.on("error", () => void 0);
  child.unref();
  return child.pid !== void 0;
}

export {
  pageHtml,
  openInBrowser
};
