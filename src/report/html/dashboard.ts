/**
 * The dashboard: one page that holds everything it needs, for GitHub Pages or an artefact. It asks nobody for anything: its
 * Content-Security-Policy lets run its own style and script and nothing else. Which sequence and which frame is shown is
 * style's affair, so that the page needs no script to be read.
 */
import { createHash } from 'node:crypto';
import type { Item } from '../../preview/layout.ts';
import { movesOf } from '../kit/moves.ts';
import { bySize } from '../kit/order.ts';
import { todosOf } from '../kit/todo.ts';
import { type FrameKey, frameKeys, type Report, type SyncInfo } from '../report.ts';
import { xml } from '../svg/svg.ts';
import { accountPart } from './account.ts';
import { dashboardScript } from './script.ts';
import { sequencePart } from './sequence.ts';
import { dashboardStyle } from './style.ts';

const shownFirst: FrameKey = '30d';

export interface DashboardAccount {
  readonly report: Report;
  /** Where it is known. */
  readonly sync?: SyncInfo;
  /** Each sequence's flow, by address; one that is missing has no picture. */
  readonly flows: ReadonlyMap<string, readonly Item[]>;
}

export function renderDashboard(accounts: readonly DashboardAccount[]): string {
  const style = dashboardStyle(frameKeys);
  const names = accounts.map(({ report: { account } }) => account.name || account.key);
  const parts = accounts.map(partsOf);
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(dashboardScript)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${xml(['Flows', ...names].join(' · '))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<header><h1>What the flows bring</h1>${accountLinks(names)}${frames()}</header>`,
    '<main>',
    ...parts.map(({ overview }) => overview),
    ...parts.flatMap(({ details }) => details),
    '</main>',
    '<footer>Rates are of what was delivered. Changes are against as many days before, where both had enough recipients to mean something. Written by Sluice.</footer>',
    `<script>${dashboardScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function partsOf({ report, sync, flows }: DashboardAccount, index: number) {
  const sequences = bySize(report.sequences);
  const places = new Map(sequences.map(({ address }, i) => [address, `account-${index}-sequence-${i}`]));
  const [moves, todos, back] = [movesOf(report), todosOf(report), `account-${index}`];
  const details = sequences.map((sequence) =>
    sequencePart({ report, sequence, flow: flows.get(sequence.address), places, moves, todos, back }),
  );
  return { overview: accountPart(report, sync, back, places), details };
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

const accountLinks = (names: readonly string[]): string =>
  names.length < 2
    ? ''
    : `<nav aria-label="Accounts">${names.map((name, i) => `<a href="#account-${i}">${xml(name)}</a>`).join('')}</nav>`;

function frames(): string {
  const choices = frameKeys.map(
    (key) =>
      `<label><input class="hear" type="radio" name="frame" id="frame-${key}" value="${key}"${key === shownFirst ? ' checked' : ''}>${key.replace('d', '<span> days</span>')}</label>`,
  );
  return `<fieldset class="frames"><legend class="hear">Time frame</legend>${choices.join('')}</fieldset>`;
}
