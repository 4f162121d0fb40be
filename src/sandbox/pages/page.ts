/** The account as a page at `/`: flows, the people in them, what was asked last; with hands to do what a person does. */
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { style } from './page-style.ts';
import { stepsOf, type StepView } from './page-steps.ts';
import type { Sandbox } from '../sandbox.ts';
import type { AccountState, Definition, FlowRecord } from '../account/state.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface PageView {
  readonly sandbox: Sandbox;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What the clock does beside running, such as "a day a minute". */
  readonly pace: string;
  /** Told once, after something was done. */
  readonly notice?: string;
}

const statuses = ['draft', 'manual', 'live'] as const;
const spans = [
  ['3600', 'An hour'],
  ['86400', 'A day'],
  ['604800', 'A week'],
] as const;

export function page({ sandbox, now, pace, notice }: PageView): Html {
  const { account } = sandbox;
  const flows = Object.values(account.flows).sort((a, b) => a.name.localeCompare(b.name));
  const waiting = flows.reduce((sum, { id }) => sum + sandbox.ui.queued(id), 0);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${account.account.name} · sandbox</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <header>
          <h1>${account.account.name}</h1>
          <p class="quiet">Account ${account.account.id}, in memory. Nothing here is real, and nobody gets mail.</p>
        </header>
        <main>
          ${notice === undefined ? '' : html`<p class="notice" role="status">${notice}</p>`}
          <section class="row" aria-label="Clock">
            <div>
              <strong>${timeText(now, account.account.timezone)}</strong>
              <span class="quiet">${account.account.timezone}${pace === '' ? '' : `, ${pace}`}</span>
            </div>
            <form method="post" action="/hands" class="row">
              <input type="hidden" name="do" value="pass" />
              <span class="quiet">Let pass:</span>
              ${spans.map(([seconds, label]) => html`<button name="seconds" value="${seconds}">${label}</button>`)}
            </form>
          </section>
          <dl class="figures">
            ${figure(flows.length, 'flows')} ${figure(waiting, 'people wait in them')}
            ${figure(account.people.cancelled, 'were cancelled by a delete')}
            ${figure(account.people.leftEarly, 'left early by a draft')}
          </dl>
          <h2>Flows</h2>
          ${flows.map((flow) => flowCard(sandbox, flow))}
          <h2>Asked last</h2>
          ${requests(sandbox)}
        </main>
      </body>
    </html>`;
}

const figure = (count: number, words: string): Html =>
  html`<div>
    <dt>${words}</dt>
    <dd>${count.toLocaleString('en')}</dd>
  </div>`;

const timeText = (now: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(now);

function flowCard(sandbox: Sandbox, flow: FlowRecord): Html {
  const { account } = sandbox;
  const status = flow.archived ? 'archived' : flow.status;
  const tags = flow.tagIds.flatMap((id) => account.tags.find((tag) => tag.id === id)?.name ?? []);
  return html`<article id="${flow.id}">
    <div class="row">
      <h3>${flow.name}</h3>
      <span class="status ${status}">${status}</span>
    </div>
    <p class="quiet">
      ${flow.definition.triggers.map((trigger) => triggerText(account, trigger)).join(', ') || 'no trigger'} ·
      ${sandbox.ui.queued(flow.id).toLocaleString('en')} wait ·
      ${flow.id}${tags.map((tag) => html` · <span class="tag">${tag}</span>`)}
    </p>
    <ol class="steps">
      ${stepsOf(account, flow).map((step) => stepItem(flow, step))}
    </ol>
    <details>
      <summary>Do what a person would</summary>
      <div class="hands">
        <form method="post" action="/hands">
          ${about(flow.id, 'rename')}
          <label>Name <input name="text" value="${flow.name}" required /></label><button>Rename</button>
        </form>
        <form method="post" action="/hands" class="row">
          ${about(flow.id, 'status')}
          ${statuses.map((one) => html`<button name="text" value="${one}" ${one === flow.status ? raw('disabled') : ''}>Set ${one}</button>`)}
        </form>
        <form method="post" action="/hands" class="row">
          <input type="hidden" name="flow" value="${flow.id}" />
          <button name="do" value="clone">Clone</button>
          ${flow.archived ? html`<button name="do" value="restore">Restore</button>` : html`<button name="do" value="archive">Archive</button>`}
          <button name="do" value="delete" class="harm">Delete</button>
        </form>
      </div>
    </details>
  </article>`;
}

const about = (flow: string, what: string): Html =>
  html`<input type="hidden" name="flow" value="${flow}" /><input type="hidden" name="do" value="${what}" />`;

function stepItem(flow: FlowRecord, step: StepView): Html {
  const form = step.edit;
  return html`<li style="--depth: ${step.depth}">
    <div class="row">
      <span>${step.arm === undefined ? '' : html`<span class="arm">${step.arm}</span> `}${step.text}</span>
      ${step.status === undefined ? '' : html`<span class="status ${step.status}">${step.status}</span>`}
    </div>
    ${
      form === undefined
        ? ''
        : html`<details>
            <summary>Edit</summary>
            <form method="post" action="/hands">
              ${about(flow.id, form.what)}<input type="hidden" name="action" value="${step.id}" />
              <label>${form.label} <input name="text" value="${form.value}" required /></label><button>Save</button>
            </form>
            <form method="post" action="/hands">
              ${about(flow.id, 'remove')}<input type="hidden" name="action" value="${step.id}" />
              <button class="harm">Take this step out</button>
            </form>
          </details>`
    }
  </li>`;
}

function triggerText(account: AccountState, trigger: Definition): string {
  const named = [...account.lists, ...account.segments, ...account.metrics].find(({ id }) => id === trigger.id);
  return `${String(trigger.type)}${named ? ` ${named.name}` : ''}`;
}

function requests({ log }: Sandbox): Html {
  if (log.length === 0)
    return html`<p class="quiet">
      Nothing yet. In another terminal, with KLAVIYO_API_URL set to this address: sluice plan
    </p>`;
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>#</th>
          <th>Request</th>
          <th>Answer</th>
        </tr>
      </thead>
      <tbody>
        ${log
          .slice(-12)
          .toReversed()
          .map(
            ({ n, method, path, status, write }) =>
              html`<tr>
                <td>${n}</td>
                <td>${write ? html`<strong>${method}</strong>` : method} ${path}</td>
                <td>${status ?? 'none'}</td>
              </tr>`,
          )}
      </tbody>
    </table>
  </div>`;
}
