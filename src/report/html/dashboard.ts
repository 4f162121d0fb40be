/**
 * The dashboard: one page that holds everything it needs, for GitHub Pages or an artefact. It asks nobody for anything: its
 * Content-Security-Policy lets run its own style and script and nothing else.
 */
import { createHash } from 'node:crypto';
import { dashboardAccount } from './account.ts';
import { dashboardScript } from './script.ts';
import { dashboardStyle } from './style.ts';
import { headsOf } from './table.ts';
import { xml } from '../svg/svg.ts';
import { type FrameKey, frameKeys, type Report, type SyncInfo } from '../report.ts';

const shownFirst: FrameKey = '30d';

/** `sync`: of the reports, in their order, where it is known. */
export function renderDashboard(reports: readonly Report[], sync: readonly SyncInfo[] = []): string {
  const style = dashboardStyle(frameKeys);
  const names = reports.map(({ account }) => account.name || account.key);
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(dashboardScript)}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${xml(['Flows', ...names].join(' · '))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<h1>What the flows bring</h1>',
    frames(),
    ...(reports.some(({ sequences }) => sequences.length > 0) ? [tools(reports)] : []),
    ...reports.map((report, i) => dashboardAccount(report, sync[i], i)),
    '</main>',
    '<footer>Rates are of what was delivered. Changes are against as many days before, where both had enough recipients to mean something. Written by Sluice.</footer>',
    `<script>${dashboardScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

function frames(): string {
  const choices = frameKeys.map(
    (key) =>
      `<label><input class="hear" type="radio" name="frame" id="frame-${key}" value="${key}"${key === shownFirst ? ' checked' : ''}>${key.replace('d', ' days')}</label>`,
  );
  return `<fieldset class="frames"><legend class="hear">Time frame</legend>${choices.join('')}</fieldset>`;
}

/** Hidden until the script that serves them runs. */
function tools(reports: readonly Report[]): string {
  const statuses = [...new Set(reports.flatMap(({ sequences }) => sequences.map(({ status }) => status)))].sort();
  const [first] = reports;
  const heads = first ? headsOf(first) : [];
  const revenue = heads.indexOf('Revenue');
  return [
    '<div class="tools" hidden>',
    '<div><label for="words">Find</label><input type="search" id="words" placeholder="name or address" autocomplete="off"></div>',
    `<div><label for="status">Status</label><select id="status"><option value="">all</option>${statuses.map((one) => `<option>${one}</option>`).join('')}</select></div>`,
    `<div><label for="sort">Order</label><select id="sort">${heads.map((head, i) => `<option value="${i}"${i === revenue ? ' selected' : ''}>${head}</option>`).join('')}</select></div>`,
    '<span class="soft" id="shown" role="status"></span>',
    '</div>',
  ].join('\n');
}
